/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

#include "model/annexa-array-private.h"

/* Where a run of rows that share gutters ends, if it is a table. */

/* Lines of two cells that stand side by side are no further off, from middle to middle. */
#define MAX_OFFSET_EM 0.9f
/* Cells whose columns are known may stand as near to each other. */
#define MIN_CLOSE_EM 0.5f
/* A heading below a table is so much larger than what stands in it, and so far from it. */
#define LARGER 1.15f
#define MIN_HEADING_GAP_EM 0.5f
/* Paragraphs and lists of a cell are set in by no more. */
#define MAX_INDENT_EM 3.0f
/* The first line of a paragraph is set in by less, and stands so much further from the one above than lines
 * do. */
#define MAX_FIRST_INDENT_EM 1.5f
#define MAX_PARAGRAPH_GAP_EM 0.8f
/* The last cell of a page goes on in paragraphs no further apart. */
#define MAX_FOOT_GAP_EM 1.5f
/* The first lines of a cell over several rows that a page cuts are no more, with its number. */
#define MAX_TALL_LINES 5u
/* The number in the middle of a row begins no further below the last line of the row's text. */
#define MAX_NUMBER_GAP_EM 0.6f
/* A cell begins this near to the edge of its column. */
#define SAME_EDGE_PT 1.5f

/* Whether row @r and the one below it stand side by side, as where a number is set in the middle of its cell:
 * one before the gutter and one behind it. */
gboolean
annexa_columns_stand_beside (const AnnexaPageWork *work, guint r, guint end, const AnnexaGutter *gutter)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaRow *next = r + 1 < end ? annexa_work_row (work, r + 1) : NULL;
  float size = annexa_work_span (work, row->first_span)->size_pt;

  return next != NULL && work->role[r + 1] == ANNEXA_ROLE_BODY
         && (next->y1 + next->y2 - row->y1 - row->y2) / 2 < MAX_OFFSET_EM * size
         && MIN (row->x2, next->x2) <= gutter->x1 + 1 && MAX (row->x1, next->x1) >= gutter->x2 - 1
         && MAX (row->x1, next->x1) - MIN (row->x2, next->x2) > size;
}

/* Whether a column begins in a row behind @gutter, closely behind the cell before it. */
gboolean
annexa_columns_begin_behind (const AnnexaPageWork *work, const AnnexaRow *row, const AnnexaGutter *gutter)
{
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);

  if (row->x1 > gutter->x1 || row->x2 < gutter->x2)
    return FALSE;
  for (guint i = span->first + 1; i < span->first + span->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      if (glyph->x1 > gutter->x2 - SAME_EDGE_PT && glyph->x1 < gutter->x2 + MIN_CLOSE_EM * span->size_pt)
        return glyph->x1 - annexa_rows_glyph (work->rows, i - 1)->x2 >= MIN_CLOSE_EM * span->size_pt;
    }
  return FALSE;
}

/* Whether row @r has text in several columns: where they are @known, also in one line with the row above,
 * which is a little higher. */
gboolean
annexa_columns_has_several (const AnnexaPageWork *work, guint r, guint end, const GArray *gutters,
                            gboolean known)
{
  if (annexa_work_row (work, r)->n_spans > 1)
    return TRUE;
  for (guint g = 0; known && g < gutters->len; g++)
    {
      const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g);

      if (annexa_columns_begin_behind (work, annexa_work_row (work, r), gutter)
          || (work->role[r - 1] == ANNEXA_ROLE_BODY
              && annexa_columns_stand_beside (work, r - 1, end, gutter)))
        return TRUE;
    }
  return FALSE;
}

/* Whether what stands in row @r, or is a little higher or lower beside it, is in several of the columns that
 * @gutters part, over none of which it runs. */
gboolean
annexa_columns_stand_in_several (const AnnexaPageWork *work, guint r, guint end, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint g = 0; g < gutters->len; g++)
    {
      const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g);

      if ((row->x1 < gutter->x1 && row->x2 > gutter->x2)
          || annexa_columns_stand_beside (work, r, end, gutter))
        return TRUE;
    }
  return FALSE;
}

/* Whether a row is a heading below a table: in larger type than all of it, apart from it and not set in. */
static gboolean
is_heading_below (const AnnexaPageWork *work, guint first, guint row, float left)
{
  const AnnexaRow *heading = annexa_work_row (work, row);
  float size = annexa_work_span (work, heading->first_span)->size_pt;

  if (heading->n_spans > 1 || heading->x1 > left + SAME_EDGE_PT
      || heading->y1 - annexa_work_row (work, row - 1)->y2 < MIN_HEADING_GAP_EM * size)
    return FALSE;
  for (guint s = annexa_work_row (work, first)->first_span; s < heading->first_span; s++)
    if (annexa_work_span (work, s)->size_pt * LARGER > size)
      return FALSE;
  return TRUE;
}

/* Whether row @r begins where a column behind one of @gutters does, or is set in a little. */
static gboolean
goes_on_behind (const AnnexaPageWork *work, guint r, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float indent = MAX_INDENT_EM * annexa_work_span (work, row->first_span)->size_pt;

  for (guint g = 0; g < gutters->len; g++)
    {
      const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g);

      if (row->x1 > gutter->x2 - SAME_EDGE_PT && row->x1 < gutter->x2 + indent)
        return TRUE;
    }
  return FALSE;
}

/* Whether a row begins a paragraph in the last of the columns that @gutters part, below @gap_pt of white
 * where @usual_pt is usual. */
static gboolean
is_paragraph_in_last (const AnnexaPageWork *work, const AnnexaRow *row, const GArray *gutters, float gap_pt,
                      float usual_pt)
{
  const AnnexaGutter *last = &g_array_index (gutters, AnnexaGutter, gutters->len - 1);
  float size = annexa_work_span (work, row->first_span)->size_pt;

  return row->x1 > last->x2 - SAME_EDGE_PT && row->x1 < last->x2 + MAX_FIRST_INDENT_EM * size
         && gap_pt < usual_pt + MAX_PARAGRAPH_GAP_EM * size;
}

/* Whether row @r, @gap_pt below the one above, is nothing but a number before the first of @gutters: that of
 * the last row, whose text ends a little higher. */
static gboolean
is_last_number (const AnnexaPageWork *work, guint r, const GArray *gutters, float gap_pt)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);
  gboolean has_digit = FALSE;

  if (row->n_spans > 1 || row->x2 > g_array_index (gutters, AnnexaGutter, 0).x1 + 1
      || gap_pt > MAX_NUMBER_GAP_EM * span->size_pt)
    return FALSE;
  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const gunichar c = annexa_rows_glyph (work->rows, i)->ch;

      if (c != '.' && c != '-' && !(c < 128 && g_ascii_isalpha ((char)c)) && !g_unichar_isdigit (c))
        return FALSE;
      has_digit = has_digit || g_unichar_isdigit (c);
    }
  return has_digit;
}

/* Rows of one span below @last, the last that has several, go on with a cell as long as no more white space
 * parts them than is usual between the lines of a cell; below more, where they go on behind @gutters
 * (nullable), or are paragraphs in the last of the columns that @known (nullable) part, or the number of the
 * last row before @parts (nullable). */
guint
annexa_columns_trim (const AnnexaPageWork *work, guint first, guint last, guint end, const GArray *gutters,
                     const GArray *known, const GArray *parts)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));
  float usual;

  for (guint r = first + 1; r < end; r++)
    {
      float gap = annexa_work_row (work, r)->y1 - annexa_work_row (work, r - 1)->y2;

      g_array_append_val (gaps, gap);
    }
  if (gaps->len == 0)
    return end;
  annexa_sort_floats (gaps);
  /* Where but few rows are left, half of the gaps may stand below them. */
  usual = g_array_index (gaps, float, (gaps->len - 1) / 2);
  for (guint r = last + 1; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float gap = row->y1 - annexa_work_row (work, r - 1)->y2;

      if (gap > usual + 0.25f * annexa_work_span (work, row->first_span)->size_pt
          && !(gutters != NULL && goes_on_behind (work, r, gutters))
          && !(parts != NULL && is_last_number (work, r, parts, gap))
          && !(known != NULL && is_paragraph_in_last (work, row, known, gap, usual)))
        return r;
    }
  return end;
}

/* The first row of what stands above the header @next of another table and below @last, the last row of
 * several columns: its heading. Rows behind the first gutter go on with a cell. */
static guint
find_heading_above (const AnnexaPageWork *work, guint last, guint next, const AnnexaGutter *gutter)
{
  guint end = next;

  while (end > last + 1 && annexa_work_row (work, end - 1)->x1 < gutter->x1)
    end--;
  return end;
}

/* Whether the header of a table follows among the rows from @first on. */
static gboolean
has_header (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end)
{
  for (guint r = first; r < end; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY && annexa_columns_header_end (work, catalog, r) != G_MAXUINT)
      return TRUE;
  return FALSE;
}

/* Whether rows of several columns follow from @first on: those of the next chapter, in the same columns. */
static gboolean
has_rows (const AnnexaPageWork *work, guint first, guint end)
{
  for (guint r = first; r < end; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY && annexa_work_row (work, r)->n_spans > 1)
      return TRUE;
  return FALSE;
}

/* Whether the numbers of controls stand before @gutter, in a column narrower than that of the text, as where
 * each answer has its heading at its side. */
static gboolean
has_side_heads (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint last,
                const AnnexaGutter *gutter)
{
  float left = G_MAXFLOAT, right = 0;
  gboolean found = FALSE;

  for (guint r = first; r <= last; r++)
    {
      const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      left = MIN (left, span->x1);
      right = MAX (right, annexa_work_row (work, r)->x2);
      found
          = found || (span->x2 <= gutter->x1 + SAME_EDGE_PT && annexa_columns_is_label (work, catalog, span));
    }
  return found && gutter->x1 - left < right - gutter->x2;
}

/* Whether the numbers of controls stand behind the last of @gutters, in a column narrower than that of the
 * text, and none before it. */
static gboolean
has_heads_behind (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint last,
                  const GArray *gutters)
{
  const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, gutters->len - 1);
  float left = G_MAXFLOAT, right = 0;
  gboolean found = FALSE;

  for (guint r = first; r <= last; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *begins = annexa_work_span (work, row->first_span);
      const AnnexaSpan *ends = begins + row->n_spans - 1;

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (begins->x1 < gutter->x1 && annexa_columns_is_label (work, catalog, begins))
        return FALSE;
      left = MIN (left, row->x1);
      right = MAX (right, row->x2);
      found
          = found || (ends->x1 > gutter->x2 - SAME_EDGE_PT && annexa_columns_is_label (work, catalog, ends));
    }
  return found && gutter->x1 - left > right - gutter->x2;
}

/* Where the last of the cells before such a column ends: above white that is wider than that between
 * paragraphs, or above larger type. */
static guint
find_cell_end (const AnnexaPageWork *work, guint first, guint last, guint end)
{
  float size = annexa_work_span (work, annexa_work_row (work, first)->first_span)->size_pt;

  for (guint r = last + 1; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] == ANNEXA_ROLE_BODY
          && (row->y1 - annexa_work_row (work, r - 1)->y2 > MAX_FOOT_GAP_EM * size
              || annexa_work_row_size (work, r) > LARGER * size))
        return r;
    }
  return end;
}

/* Whether nothing but further paragraphs of the cell behind @gutter stands below row @last, to the foot of
 * the page at @end. */
static gboolean
goes_on_to_foot (const AnnexaPageWork *work, guint last, guint end, const AnnexaGutter *gutter)
{
  if (end == last + 1 || !annexa_work_is_last_row (work, end - 1))
    return FALSE;
  for (guint r = last + 1; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float size = annexa_work_span (work, row->first_span)->size_pt;

      if (work->role[r] != ANNEXA_ROLE_BODY || row->x1 < gutter->x2 - SAME_EDGE_PT
          || row->x1 > gutter->x2 + MAX_INDENT_EM * size
          || row->y1 - annexa_work_row (work, r - 1)->y2 > MAX_FOOT_GAP_EM * size)
        return FALSE;
    }
  return TRUE;
}

/* Whether nothing but the beginning of a cell over several rows, before the column of the document's numbers,
 * stands in the rows [@first, @end) below a table, to the foot of the page: no heading stands there. */
static gboolean
is_tall_cell (const AnnexaPageWork *work, guint first, guint end, const AnnexaGutter *gutter)
{
  const AnnexaControlTable *table = first < end ? annexa_work_control_table (work, first) : NULL;

  if (table == NULL || end > first + MAX_TALL_LINES || table->place < gutter->x2 - SAME_EDGE_PT
      || !annexa_work_is_last_row (work, end - 1))
    return FALSE;
  for (guint r = first; r < end; r++)
    if (work->role[r] != ANNEXA_ROLE_FURNITURE
        && (work->role[r] != ANNEXA_ROLE_BODY || annexa_work_row (work, r)->x2 > gutter->x1 + SAME_EDGE_PT
            || annexa_work_row_size (work, r) > LARGER * annexa_work_row_size (work, first - 1)))
      return FALSE;
  return TRUE;
}

/* Where a table ends that row @first begins: at a heading in larger type below the last row, or above the
 * heading of the next table, which begins with a header of its own, where that has columns that no strip runs
 * through both. */
guint
annexa_columns_find_end (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                         const GArray *gutters, gboolean known)
{
  const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, 0);
  gboolean goes_on = known && has_header (work, catalog, end, MIN (end + 1, work->rows->rows->len));
  guint last = first, trimmed;
  float left = annexa_work_row (work, first)->x1;

  for (guint r = first + 1; r < end; r++)
    {
      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (is_heading_below (work, first, r, left) && !has_rows (work, r + 1, end))
        {
          end = r;
          goes_on = TRUE;
        }
      else if (annexa_columns_has_several (work, r, end, gutters, known))
        {
          /* A header may be of two rows. */
          if ((last > first || !annexa_columns_is_header (work, catalog, first))
              && annexa_work_row (work, r)->n_spans > gutters->len + 1
              && annexa_columns_is_header (work, catalog, r))
            return find_heading_above (work, last, r, gutter);
          last = r;
        }
      left = MIN (left, annexa_work_row (work, r)->x1);
    }
  if (!goes_on && has_heads_behind (work, catalog, first, last, gutters))
    return find_cell_end (work, first, last, end);
  goes_on = goes_on || (known && annexa_work_control_table (work, first) != NULL)
            || (last + 1 < end && has_side_heads (work, catalog, first, last, gutter))
            || (known && goes_on_to_foot (work, last, end, gutter));
  trimmed = annexa_columns_trim (work, first, last, end, goes_on ? gutters : NULL, known ? gutters : NULL,
                                 gutters);
  return known
                 && (is_tall_cell (work, trimmed, end, gutter)
                     || annexa_control_columns_is_cut_row (work, catalog, trimmed, end))
             ? end
             : trimmed;
}
