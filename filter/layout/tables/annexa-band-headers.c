/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

/* The header that begins a table, and those of tables that follow in the same columns. */

/* Further rows of a header, how far apart they are, and how far they reach into each other side by side. */
#define MAX_HEADER_ROWS 3u
#define MAX_HEADER_GAP_EM 0.7f
#define MIN_BESIDE_EM 0.2f
/* The second line of a name is no longer than so many times the first of the longest. */
#define MAX_REST_SHARE 2.0f
/* The first line of a name that wraps is no further above the others. */
#define MAX_NAME_EM 2.4f
/* The lines of two names that stand side by side are no further off, from middle to middle. */
#define MAX_OFFSET_EM 0.9f
/* White space above the heading of a table that follows. */
#define MIN_HEADING_GAP_EM 0.5f

/* Whether a name in row @above is set in the type in which row @r begins. */
static gboolean
is_set_alike (const AnnexaPageWork *work, const AnnexaRow *above, const AnnexaRow *row)
{
  const guint first = annexa_work_span (work, row->first_span)->first;

  for (guint s = above->first_span; s < above->first_span + above->n_spans; s++)
    if (annexa_rows_glyph (work->rows, annexa_work_span (work, s)->first)->style
        == annexa_rows_glyph (work->rows, first)->style)
      return TRUE;
  return FALSE;
}

/* Whether row @r may be the rest of names in row @above, which wrap: it stands below them in the same type,
 * and is not much longer than what did not fit beside it, as the text of a cell is. */
static gboolean
is_rest_of_names (const AnnexaPageWork *work, guint above, guint r)
{
  const AnnexaRow *names = annexa_work_row (work, above), *rest = annexa_work_row (work, r);
  float widest = 0, width = 0;

  if (work->role[r] != ANNEXA_ROLE_BODY || !is_set_alike (work, names, rest))
    return FALSE;
  for (guint s = names->first_span; s < names->first_span + names->n_spans; s++)
    widest = MAX (widest, annexa_work_span (work, s)->x2 - annexa_work_span (work, s)->x1);
  for (guint s = rest->first_span; s < rest->first_span + rest->n_spans; s++)
    width = MAX (width, annexa_work_span (work, s)->x2 - annexa_work_span (work, s)->x1);
  return width < MAX_REST_SHARE * widest;
}

/* The last row of the header that begins the table: a name that wraps goes on in rows of the same look, which
 * are nearer to it than to the row below. G_MAXUINT when the table begins with no header. */
guint
annexa_bands_header_end (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  guint last = annexa_columns_header_end (work, catalog, columns->first);
  guint end = columns->first + columns->n;

  /* Lines of names that wrap may stand above those of the others. */
  for (guint r = columns->first + 1; last == G_MAXUINT && r < MIN (end, columns->first + MAX_HEADER_ROWS);
       r++)
    if (work->role[r] == ANNEXA_ROLE_BODY
        && annexa_work_middle (work, r) - annexa_work_middle (work, columns->first)
               < MAX_NAME_EM * annexa_work_row_size (work, r))
      last = annexa_columns_header_end (work, catalog, r);
  if (last >= end)
    return G_MAXUINT;
  for (guint r = last + 1; r + 1 < end && r <= columns->first + MAX_HEADER_ROWS; r = last + 1)
    {
      const float size = annexa_work_span (work, annexa_work_row (work, r)->first_span)->size_pt;
      const float gap = annexa_work_row (work, r)->y1 - annexa_work_row (work, last)->y2;
      guint rest = r;

      /* A name of one line stands in the middle beside two of another. */
      while (rest + 1 < end && rest < r + MAX_HEADER_ROWS && is_rest_of_names (work, last, rest)
             && annexa_work_row (work, rest)->y2 - annexa_work_row (work, rest + 1)->y1
                    > MIN_BESIDE_EM * size)
        rest++;
      if (rest + 1 >= end || !is_rest_of_names (work, last, rest) || gap > MAX_HEADER_GAP_EM * size
          || work->role[rest + 1] != ANNEXA_ROLE_BODY
          || annexa_work_row (work, rest + 1)->y1 - annexa_work_row (work, rest)->y2 < gap + 0.25f * size)
        break;
      last = rest;
    }
  return last;
}

/* Whether an edge is below the first row of a table that begins with a header, and not that of the header. */
gboolean
annexa_bands_is_below_row (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns,
                           float edge)
{
  guint last = annexa_bands_header_end (work, catalog, columns);

  return last < columns->first + columns->n - 1 && annexa_work_middle (work, last + 1) < edge;
}

/* The header of a table that follows in the same columns, below a heading of its own. */
typedef struct
{
  guint heading, first, last; /* rows */
} NextHeader;

/* Whether rows @r and @r + 1 stand side by side, as the lines of names do that wrap. */
static gboolean
overlap (const AnnexaPageWork *work, guint r)
{
  return work->role[r] == ANNEXA_ROLE_BODY && work->role[r + 1] == ANNEXA_ROLE_BODY
         && annexa_work_middle (work, r + 1) - annexa_work_middle (work, r)
                < MAX_OFFSET_EM * annexa_work_span (work, annexa_work_row (work, r)->first_span)->size_pt;
}

static gboolean
is_heading (const AnnexaPageWork *work, const AnnexaColumns *columns, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  return r > columns->first && work->role[r] == ANNEXA_ROLE_BODY && row->n_spans == 1
         && row->x1 < g_array_index (columns->gutters, AnnexaGutter, 0).x1
         && row->y1 - annexa_work_row (work, r - 1)->y2
                > MIN_HEADING_GAP_EM * annexa_work_span (work, row->first_span)->size_pt;
}

/* (transfer full): the headers of further tables among the rows of one. */
GArray *
annexa_bands_next_headers (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  GArray *headers = g_array_new (FALSE, FALSE, sizeof (NextHeader));
  guint end = columns->first + columns->n;

  for (guint r = columns->first + 2; r < end; r++)
    {
      NextHeader next = { r, r, annexa_columns_header_end (work, catalog, r) };

      if (work->role[r] != ANNEXA_ROLE_BODY || next.last >= end)
        continue;
      while (next.first > columns->first + 1 && overlap (work, next.first - 1))
        next.first--;
      while (next.last + 1 < end && overlap (work, next.last))
        next.last++;
      next.heading = next.first - 1;
      if (is_heading (work, columns, next.heading))
        g_array_append_val (headers, next);
      r = next.last;
    }
  return headers;
}

/* Whether an edge is above row @r of a table for the headers that follow in it. */
gboolean
annexa_bands_begin_part (const GArray *headers, guint r)
{
  for (guint i = 0; i < headers->len; i++)
    {
      const NextHeader *next = &g_array_index (headers, NextHeader, i);

      if (r == next->heading || r == next->first || r == next->last + 1)
        return TRUE;
    }
  return FALSE;
}
