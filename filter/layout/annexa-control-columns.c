/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>
#include <string.h>

/* The columns of the tables of controls of a document, where white parts them: the numbers of controls stand
 * below each other at one place again and again, on whatever page, and around them are strips that no row of
 * any page runs over, but for headings and text between the rows. One page, or the rows of one control, may
 * leave more white than that, or too little to tell. */

/* So many numbers stand at one place, within this. */
#define MIN_ANCHORS 4u
/* So many rows of several pieces of which the first is no mark tell that the document may have a table. */
#define MIN_PARTED_ROWS 3u
#define MAX_MARK_GLYPHS 14u
#define MIN_FAR_EM 2.2f
#define IDEOGRAPHIC_FULL_STOP 0x3002
/* Rows of a header may stand above the first number. */
#define MAX_HEADER_ROWS 3u
#define MAX_HEADER_EM 2.5f
/* What stands further below the last of its lines is none of a table, but at the foot of the page. */
#define MAX_FOOT_GAP_EM 6.0f
/* Of the lines, one in so many may run across. */
#define MAX_ACROSS_SHARE 3u
/* In small print pieces of a row are closer to each other. */
#define MIN_WHITE_EM 0.2f

/* Whether rows of the document have the look of those of a table, as far as that is to be seen without their
 * glyphs. */
static gboolean
may_have_table (GPtrArray *works)
{
  guint n = 0;

  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          const AnnexaRow *row = annexa_work_row (work, r);
          const AnnexaSpan *span = annexa_work_span (work, row->first_span);

          n += work->role[r] == ANNEXA_ROLE_BODY
               && (row->n_spans > 2
                   || (row->n_spans == 2
                       && (span->n > MAX_MARK_GLYPHS || span[1].x1 - span->x2 > MIN_FAR_EM * span->size_pt)));
        }
      if (n >= MIN_PARTED_ROWS)
        return TRUE;
    }
  return FALSE;
}

/* Whether the glyph before @i hangs over the edge of its cell. Where @overlaps, glyph @i begins the next cell
 * before that ends: in a sentence it would stand further off, or nearer where commas are set narrow. */
static gboolean
is_behind_hanging (const AnnexaPageWork *work, guint first, guint i, float size_pt, gboolean overlaps)
{
  const AnnexaGlyph *hanging = i > first + 1 ? annexa_rows_glyph (work->rows, i - 1) : NULL;
  float distance;

  if (hanging == NULL || !annexa_glyph_hangs_over (annexa_rows_glyph (work->rows, i - 2), hanging))
    return FALSE;
  distance = overlaps ? annexa_rows_glyph (work->rows, i)->x1 - hanging->x1 : 0;
  return !overlaps || (distance > ANNEXA_MIN_HANG_EM * size_pt && distance < ANNEXA_MAX_HANG_EM * size_pt);
}

/* The number of the control that was just looked at; the name of its standard may stand before it. */
static const char *
find_label (const GArray *tokens)
{
  guint i = 0;

  while (i + 1 < tokens->len && g_array_index (tokens, AnnexaToken, i).kind != ANNEXA_TOKEN_LABEL)
    i++;
  return g_array_index (tokens, AnnexaToken, i).id;
}

/* Adds the pieces of @line and the numbers that begin them. A comma that ends a piece may hang over. */
static void
add_pieces (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint from, guint end,
            AnnexaControlLine *line, AnnexaControlSight *sight)
{
  const float white = MIN (ANNEXA_MIN_WHITE_PT, MIN_WHITE_EM * line->size_pt);
  guint number_end = 0; /* a number is one piece, however wide it is set */

  for (guint i = from; i < end; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
      AnnexaControlPiece *before
          = line->n > 0 ? &g_array_index (sight->pieces, AnnexaControlPiece, sight->pieces->len - 1) : NULL;
      AnnexaControlPiece piece = { glyph->x1, glyph->x2 };

      if (before != NULL
          && (i < number_end
              || (glyph->x1 - before->x2 < white && !is_behind_hanging (work, from, i, line->size_pt, TRUE))))
        {
          before->x2 = MAX (before->x2, glyph->x2);
          continue;
        }
      if (before != NULL && is_behind_hanging (work, from, i, line->size_pt, FALSE))
        before->x2 = annexa_rows_glyph (work->rows, i - 1)->x1;
      g_array_append_val (sight->pieces, piece);
      line->n++;
      number_end = i + annexa_control_number_at (work, catalog, i, end, sight->tokens);
      /* 5.1. before the title of a clause is not what a narrow column leaves of 5.1.1. */
      if (number_end > i && !line->clause)
        {
          AnnexaControlNumber anchor = { .line = sight->lines->len,
                                         .x1 = glyph->x1,
                                         .x2 = annexa_rows_glyph (work->rows, number_end - 1)->x2,
                                         .id = find_label (sight->tokens) };

          g_array_append_val (sight->anchors, anchor);
        }
    }
  if (line->n > 0 && is_behind_hanging (work, from, end, line->size_pt, FALSE))
    g_array_index (sight->pieces, AnnexaControlPiece, sight->pieces->len - 1).x2
        = annexa_rows_glyph (work->rows, end - 1)->x1;
}

static void
add_line (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint page, guint r, AnnexaControlSight *sight)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *first = annexa_work_span (work, row->first_span), *last = first + row->n_spans - 1;
  AnnexaControlLine line = { .first = sight->pieces->len,
                             .page = page,
                             .middle = annexa_work_middle (work, r),
                             .size_pt = first->size_pt,
                             .clause = annexa_control_columns_is_clause (work, catalog, r) };
  const guint end = last->first + last->n;

  add_pieces (work, catalog, first->first, end, &line, sight);
  line.counted = g_unichar_isdigit (annexa_rows_glyph (work->rows, first->first)->ch)
                 || g_ascii_isalpha (MIN (annexa_rows_glyph (work->rows, first->first)->ch, 127));
  line.sentence = annexa_rows_glyph (work->rows, end - 1)->ch == IDEOGRAPHIC_FULL_STOP
                  || annexa_rows_glyph (work->rows, end - 1)->ch == '.';
  line.header = row->n_spans > 1 && annexa_columns_header_end (work, catalog, r) != G_MAXUINT;
  g_array_append_val (sight->lines, line);
}

static void
add_page (AnnexaPageWork *work, AnnexaCatalog *catalog, guint page, AnnexaControlSight *sight)
{
  annexa_page_work_open (work);
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      add_line (work, catalog, page, r, sight);
  annexa_page_work_close (work);
}

/* The line behind those from @from on that stand close below each other on one page. */
static guint
end_of_close (const GArray *all, guint from)
{
  const AnnexaControlLine *lines = (const AnnexaControlLine *)(gpointer)all->data;

  while (from < all->len && lines[from].page == lines[from - 1].page
         && lines[from].middle - lines[from - 1].middle < MAX_FOOT_GAP_EM * lines[from].size_pt)
    from++;
  return from;
}

/* Whether the names of columns are printed again at line @at, on the page behind that of the line above. */
static gboolean
begins_page_with_header (const GArray *all, guint at)
{
  const AnnexaControlLine *lines = (const AnnexaControlLine *)(gpointer)all->data;

  for (guint i = at; i < MIN (all->len, at + MAX_HEADER_ROWS) && lines[i].page == lines[at - 1].page + 1; i++)
    if (lines[i].header)
      return TRUE;
  return FALSE;
}

/* Finds the lines among which the table stands: from the header above the first number to the foot of the
 * page that has the last, or of the next where the header is above the rest of the last row. */
static void
find_extent (AnnexaControlSight *sight)
{
  const AnnexaControlLine *lines = (const AnnexaControlLine *)(gpointer)sight->lines->data;

  sight->first_number = G_MAXUINT;
  for (guint i = 0; i < sight->anchors->len; i++)
    if (g_array_index (sight->anchors, AnnexaControlNumber, i).placed)
      {
        sight->first_number
            = MIN (sight->first_number, g_array_index (sight->anchors, AnnexaControlNumber, i).line);
        sight->last_number = g_array_index (sight->anchors, AnnexaControlNumber, i).line;
        sight->end = g_array_index (sight->anchors, AnnexaControlNumber, i).line + 1;
      }
  sight->end = end_of_close (sight->lines, sight->end);
  if (sight->end < sight->lines->len && begins_page_with_header (sight->lines, sight->end))
    sight->end = end_of_close (sight->lines, sight->end + 1);
  sight->first = sight->first_number;
  for (guint n = 0;
       n < MAX_HEADER_ROWS && sight->first > 0 && lines[sight->first].page == lines[sight->first - 1].page;
       n++)
    sight->first--;
}

/* Sets aside the names of columns, those of groups of them above, and what is left of them below. */
static void
leave_headers (AnnexaControlSight *sight)
{
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *header = &g_array_index (sight->lines, AnnexaControlLine, i);

      for (guint k = MAX (i, 1) - 1; header->header && k < MIN (i + 2, sight->end); k++)
        {
          AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, k);

          line->across = line->across
                         || (!line->number && line->page == header->page
                             && fabsf (line->middle - header->middle) < MAX_HEADER_EM * header->size_pt);
        }
    }
}

/* Sets aside the lines that begin at the left side of the table and are of one piece, but for its numbers:
 * headings, text, and the rest of what is in the first column. What they run over does not tell where columns
 * are. */
static void
leave_left (AnnexaControlSight *sight)
{
  float left = sight->place;

  for (guint i = 0; i < sight->anchors->len; i++)
    {
      const AnnexaControlNumber *anchor = &g_array_index (sight->anchors, AnnexaControlNumber, i);
      AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, anchor->line);

      if (!anchor->placed)
        continue;
      line->number = TRUE;
      left = MIN (left, g_array_index (sight->pieces, AnnexaControlPiece, line->first).x1);
    }
  for (guint i = sight->first; i < sight->end; i++)
    {
      AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      line->across
          = !line->number
            && (line->clause
                || annexa_control_line_widest_white (sight, line) < ANNEXA_MIN_APART_EM * line->size_pt)
            && g_array_index (sight->pieces, AnnexaControlPiece, line->first).x1
                   < left + ANNEXA_SAME_PLACE_PT;
    }
}

/* Whether @gutters part a table: few lines run over them all, there are several, or a row names the columns,
 * and the numbers stand right behind one of them or in the first column. */
static gboolean
part_table (const AnnexaControlSight *sight, const GArray *gutters)
{
  guint n_over = 0;
  gboolean header = FALSE;

  for (guint i = sight->first; i < sight->first_number; i++)
    header = header || g_array_index (sight->lines, AnnexaControlLine, i).header;
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);
      gboolean over = FALSE;

      for (guint g = 0; g < gutters->len && !line->header && !over; g++)
        over = annexa_control_line_runs_over (sight, line, &g_array_index (gutters, AnnexaGutter, g));
      n_over += over;
    }
  if (annexa_control_numbers_run_beside (sight, gutters)
      || (gutters->len < 2 && (!header || annexa_control_numbers_stand_alone (sight, gutters)))
      || n_over * MAX_ACROSS_SHARE > sight->end - sight->first)
    return FALSE;
  for (guint g = 0; g < gutters->len; g++)
    if (fabsf (g_array_index (gutters, AnnexaGutter, g).x2 - sight->place) < 2 * ANNEXA_SAME_PLACE_PT)
      return TRUE;
  return sight->place < g_array_index (gutters, AnnexaGutter, 0).x1;
}

/**
 * annexa_control_columns_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 * @catalog: for numbers and the names of columns
 *
 * Finds out whether controls stand in a table whose columns white parts, and tells its pages.
 *
 * Returns: whether they do
 */
gboolean
annexa_control_columns_mark (GPtrArray *works, AnnexaCatalog *catalog)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (AnnexaControlPiece));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AnnexaControlLine));
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (AnnexaControlNumber));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GArray) gutters = NULL;
  AnnexaControlSight sight = { .pieces = pieces, .lines = lines, .anchors = anchors, .tokens = tokens };
  gboolean on_page = TRUE;
  guint number = 0;

  if (!may_have_table (works))
    return FALSE;
  for (guint p = 0; p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      add_page (g_ptr_array_index (works, p), catalog, p, &sight);
    }
  if (annexa_control_place_find (&sight) < MIN_ANCHORS)
    return FALSE;
  find_extent (&sight);
  leave_left (&sight);
  leave_headers (&sight);
  gutters = annexa_control_gutters_find (&sight);
  if (gutters == NULL || !part_table (&sight, gutters))
    return FALSE;
  for (guint p = g_array_index (lines, AnnexaControlLine, sight.first).page;
       p <= g_array_index (lines, AnnexaControlLine, sight.end - 1).page; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      on_page = annexa_control_gutters_on_page (&sight, gutters, p, &number, on_page);
      if (!on_page)
        continue;
      work->table_gutters = g_array_ref (gutters);
      work->table_place = sight.place;
      work->table_place_end = sight.place_end;
    }
  return TRUE;
}
