/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>

/* The rows of a document in which tables of controls may stand, as pieces that white parts, and the numbers
 * of controls that begin pieces. */

/* So many rows of several pieces of which the first is no mark tell that the document may have a table. */
#define MIN_PARTED_ROWS 3u
#define MAX_MARK_GLYPHS 14u
#define MIN_FAR_EM 2.2f
#define IDEOGRAPHIC_FULL_STOP 0x3002
/* In small print pieces of a row are closer to each other. */
#define MIN_WHITE_EM 0.2f
/* Right behind what hangs over its edge a cell begins so far from where that does. */
#define MIN_BEHIND_HANG_EM 1.08f

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
 * before that ends, or right behind: in a sentence it would stand further off, or nearer. */
static gboolean
is_behind_hanging (const AnnexaPageWork *work, guint first, guint i, float size_pt, gboolean overlaps)
{
  const AnnexaGlyph *hanging = i > first + 1 ? annexa_rows_glyph (work->rows, i - 1) : NULL;

  if (hanging == NULL)
    return FALSE;
  if (overlaps) /* asked of each glyph: where it stands is told sooner than what it stands behind */
    {
      const float distance = annexa_rows_glyph (work->rows, i)->x1 - hanging->x1;

      if (distance <= ANNEXA_MIN_HANG_EM * size_pt
          || (distance >= ANNEXA_MAX_HANG_EM * size_pt && distance <= MIN_BEHIND_HANG_EM * size_pt))
        return FALSE;
    }
  return annexa_glyph_hangs_over (annexa_rows_glyph (work->rows, i - 2), hanging);
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

/* Adds the number that @line, row @r, begins with where the rest of it is below. */
static void
add_wrapped_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r,
                    const AnnexaControlLine *line, AnnexaControlSight *sight)
{
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);
  AnnexaControlNumber number = { .line = sight->lines->len, .x1 = span->x1, .x2 = span->x2 };

  if (line->clause
      || (sight->anchors->len > 0
          && g_array_index (sight->anchors, AnnexaControlNumber, sight->anchors->len - 1).line
                 == number.line))
    return;
  number.id = annexa_control_number_in_two (work, catalog, r, work->rows->rows->len);
  if (number.id != NULL)
    g_array_append_val (sight->anchors, number);
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
  guint header_end;

  add_pieces (work, catalog, first->first, end, &line, sight);
  add_wrapped_number (work, catalog, r, &line, sight);
  line.counted = g_unichar_isdigit (annexa_rows_glyph (work->rows, first->first)->ch)
                 || g_ascii_isalpha (MIN (annexa_rows_glyph (work->rows, first->first)->ch, 127));
  line.sentence = annexa_rows_glyph (work->rows, end - 1)->ch == IDEOGRAPHIC_FULL_STOP
                  || annexa_rows_glyph (work->rows, end - 1)->ch == '.';
  header_end = row->n_spans > 1 ? annexa_columns_header_end (work, catalog, r) : G_MAXUINT;
  line.header = header_end != G_MAXUINT ? (guint8)MIN (header_end + 1 - r, G_MAXUINT8) : 0;
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

/* What @works show; %FALSE where no table is to be expected. */
gboolean
annexa_control_sight_read (AnnexaControlSight *sight, GPtrArray *works, AnnexaCatalog *catalog)
{
  if (!may_have_table (works))
    return FALSE;
  for (guint p = 0; p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      add_page (g_ptr_array_index (works, p), catalog, p, sight);
    }
  return TRUE;
}
