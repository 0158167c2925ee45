/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

/* A gutter is believed when so many rows have text on both sides of it. */
#define MIN_ROWS_BOTH_SIDES 3
/* The same where the first is the header of a table of controls. */
#define MIN_ROWS_UNDER_HEADER 2
/* A cell begins this near to the edge of its column. */
#define SAME_EDGE_PT 1.5f
/* A heading is so much larger than the text. */
#define LARGER 1.15f
/* And stands so far below what is above it. */
#define MIN_SECTION_GAP_PT 4.0f
/* A word that closes the paper is set in from all columns by so much. */
#define MIN_CLOSING_INDENT_EM 3.0f
/* The first line of a paragraph, or an item, is set in by no more. */
#define MAX_FIRST_INDENT_EM 1.5f

/* Whether a row that is one heading or list item with its number set apart: 5.1.1 <gap> title. */
static gboolean
is_label_and_text (const AnnexaPageWork *work, const AnnexaRow *row)
{
  const AnnexaSpan *first = annexa_work_span (work, row->first_span);

  return row->n_spans == 2 && first->n <= 12
         && annexa_work_span (work, row->first_span + 1)->x1 - first->x2 < 4 * first->size_pt;
}

/* Whether row @r is the heading of a section below the table that begins with row @first: of larger type than
 * its rows, which begin at @left, at the left edge of the page and apart from them, with nothing beside it
 * but the number of a control, or its own number apart. Columns of prose have headings of their own. */
static gboolean
begins_section (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint r, float left,
                const GArray *gutters, float size_pt)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  if (annexa_work_span (work, row->first_span)->size_pt <= LARGER * size_pt
      || row->x1 > work->left + SAME_EDGE_PT
      || (row->y1 - annexa_work_row (work, r - 1)->y2 < MIN_SECTION_GAP_PT && row->x1 > left - size_pt))
    return FALSE;
  if (row->n_spans != 2
      || !annexa_columns_is_number (work, catalog, annexa_work_span (work, row->first_span)))
    for (guint s = row->first_span + 1; s < row->first_span + row->n_spans; s++)
      if (!annexa_columns_is_label (work, catalog, annexa_work_span (work, s)))
        return FALSE;
  return annexa_columns_classify (work, catalog, first, r, gutters) != ANNEXA_COLUMNS_PROSE;
}

/* Whether row @r is the heading of a control below the table that begins with row @first: with its number, in
 * larger type, and further left than the rows of that, which are set in and have no numbers. Headings over
 * groups of rows are of the table. */
static gboolean
heads_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint r, float left,
               float size_pt)
{
  if (annexa_work_row_size (work, r) <= LARGER * size_pt || annexa_work_row (work, r)->x1 > left - size_pt
      || !annexa_columns_begins_with_label (catalog, work->text[r]))
    return FALSE;
  for (guint k = first; k < r; k++)
    if (work->role[k] == ANNEXA_ROLE_BODY && annexa_columns_begins_with_label (catalog, work->text[k]))
      return FALSE;
  return TRUE;
}

/* Whether row @r is nothing but a heading in larger type than that of a table, at its left edge or further
 * left. */
static gboolean
is_larger_heading (const AnnexaPageWork *work, guint r, float left, float size_pt)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  return annexa_work_row_size (work, r) > LARGER * size_pt && row->x1 < left + SAME_EDGE_PT;
}

/* Whether row @r is a heading over a table that begins below it with a header, though white is in it too:
 * 付録A  索引. */
static gboolean
is_over_header (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  return r + 1 < work->rows->rows->len && work->role[r + 1] == ANNEXA_ROLE_BODY
         && annexa_work_row_size (work, r) > LARGER * annexa_work_row_size (work, r + 1)
         && annexa_columns_header_end (work, catalog, r + 1) == r + 1;
}

/* Whether @span begins in the column behind @gutter: at its edge, or set in as paragraphs and items are. */
static gboolean
begins_in_column (const AnnexaSpan *span, const AnnexaGutter *gutter)
{
  return span->x1 > gutter->x2 - SAME_EDGE_PT
         && span->x1 < gutter->x2 + MAX (SAME_EDGE_PT, MAX_FIRST_INDENT_EM * span->size_pt);
}

/**
 * annexa_columns_go_on:
 * @work: a page
 * @catalog: for numbers of controls
 * @row_index: of a row
 *
 * Whether the table without rules that the page before ended in goes on with @row_index: it stands in the
 * columns of that, and not in the first alone, as a heading below the table might, unless the numbers stand
 * in the last.
 */
gboolean
annexa_columns_go_on (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row_index)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);
  g_autoptr (GArray) narrowed = NULL;
  gboolean at_edge = FALSE;

  if (work->before.gutters == NULL || work->role[row_index] != ANNEXA_ROLE_BODY
      || !annexa_work_is_first_row (work, row_index))
    return FALSE;
  narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  annexa_columns_keep_gutters (work, row_index, work->before.gutters, narrowed);
  for (guint g = 0; g < work->before.gutters->len; g++)
    {
      const AnnexaGutter *gutter = &g_array_index (work->before.gutters, AnnexaGutter, g);

      at_edge |= annexa_columns_begin_behind (work, row, gutter);
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        at_edge |= begins_in_column (annexa_work_span (work, s), gutter);
    }
  return narrowed->len == work->before.gutters->len
         && (at_edge || annexa_columns_end_above_number (work, catalog, row_index, work->before.gutters)
             || annexa_columns_end_tall_cell (work, catalog, row_index));
}

/**
 * annexa_columns_keep_open:
 * @work: a page that ends in a table
 * @columns: that table
 *
 * The table may go on on the next page.
 */
void
annexa_columns_keep_open (AnnexaPageWork *work, const AnnexaColumns *columns)
{
  const float *costs = columns->costs;

  g_clear_pointer (&work->after.gutters, g_array_unref);
  work->after.gutters = g_array_ref (columns->gutters);
  work->after.left = columns->carried ? work->before.left : G_MAXFLOAT;
  for (guint r = columns->first; r < columns->first + columns->n; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      work->after.left = MIN (work->after.left, annexa_work_row (work, r)->x1);
  for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
    work->after.costs[a] = costs != NULL ? costs[a] : 0;
}

/* Whether nothing but the rest of the names in the header @row stands below it on the page, so that the rows
 * of its table begin on the next. */
static gboolean
ends_page (const AnnexaPageWork *work, guint row)
{
  for (guint r = row + 1; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY && annexa_work_row (work, r)->y1 > annexa_work_row (work, row)->y2)
      return FALSE;
  return TRUE;
}

/* In how many rows of a run from @start on text stands on both sides of a gutter. */
static guint
least_rows (const AnnexaPageWork *work, guint start, gboolean header)
{
  if (!header)
    return MIN_ROWS_BOTH_SIDES;
  return ends_page (work, start) ? 1 : MIN_ROWS_UNDER_HEADER;
}

/* Whether the header of a table in rows @first to @last is printed again from row @row on. */
static gboolean
repeats_header (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint last, guint row)
{
  const char *names = work->key[(first + last) / 2];

  return row > last
         && (strcmp (work->key[row], names) == 0
             || (row + 1 < work->rows->rows->len && strcmp (work->key[row + 1], names) == 0
                 && annexa_columns_header_end (work, catalog, row) == row + 2));
}

/* The white strips that a run of rows which begins at row @start may share: those of the table that goes on
 * from the page before, those of the document's tables of controls, or those of the row, or of the header of
 * which it is the first. Returns %NULL when no run begins there. */
static GArray *
begin_run (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint start, guint end, guint header_end,
           gboolean *carried, gboolean *known)
{
  const AnnexaRow *row = annexa_work_row (work, start);
  GArray *gutters = NULL;

  *carried
      = (header_end == G_MAXUINT || !work->before.heads_group) && annexa_columns_go_on (work, catalog, start);
  *known = *carried ? annexa_control_columns_go_on (work, start, work->before.gutters)
                    : annexa_control_columns_begin (work, catalog, start, end, header_end);
  if (*known)
    {
      gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
      g_array_append_vals (gutters, annexa_work_control_table (work, start)->gutters->data,
                           annexa_work_control_table (work, start)->gutters->len);
    }
  else if (*carried)
    {
      gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
      annexa_columns_keep_gutters (work, start, work->before.gutters, gutters);
    }
  else if (header_end != G_MAXUINT && header_end > start)
    gutters = annexa_columns_header_gutters (work, annexa_columns_header_names (work, catalog, start),
                                             header_end + 1);
  else if (work->role[start] == ANNEXA_ROLE_BODY && row->n_spans > 1)
    gutters = annexa_columns_gutters_of_row (work, row);
  return gutters;
}

/* Where the rows [@first, @end) end without a word that closes the paper below them, 以上, which stands where
 * no column begins, at the right or in the middle. */
static guint
leave_closing (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
               const GArray *gutters)
{
  const AnnexaRow *last = annexa_work_row (work, end - 1);
  const float most = MIN_CLOSING_INDENT_EM * annexa_work_row_size (work, end - 1);

  if (end < first + 2 || work->role[end - 1] != ANNEXA_ROLE_BODY || last->n_spans > 1
      || !annexa_catalog_is_cue (catalog, "closing", work->key[end - 1])
      || last->x1 < annexa_work_row (work, first)->x1 + most)
    return end;
  for (guint g = 0; g < gutters->len; g++)
    if (fabsf (last->x1 - g_array_index (gutters, AnnexaGutter, g).x2) < most)
      return end;
  return end - 1;
}

/**
 * annexa_columns_find:
 * @work: a page
 * @catalog: to know a column of control numbers
 * @first: row to start at
 * @end: row to stop before
 * @columns: (out): the next run of rows that share white gutters; the caller frees its arrays
 *
 * Returns: %FALSE when there are none from @first on
 */
gboolean
annexa_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                     AnnexaColumns *columns)
{
  for (guint start = first; start < end; start++)
    {
      g_autoptr (GArray) gutters = NULL;
      g_autoptr (GArray) groups = NULL;
      const AnnexaRow *row = annexa_work_row (work, start);
      g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
      guint stop, last_multi = start, least, header_end;
      float left, size_pt;
      gboolean header, carried, known;

      header_end = annexa_columns_header_end (work, catalog, start);
      if (header_end >= end)
        header_end = G_MAXUINT;
      if (header_end == G_MAXUINT && is_over_header (work, catalog, start))
        continue;
      gutters = begin_run (work, catalog, start, end, header_end, &carried, &known);
      if (gutters == NULL)
        continue;
      groups = g_array_new (FALSE, FALSE, sizeof (guint));
      left = carried ? MIN (row->x1, work->before.left) : row->x1;
      size_pt = annexa_work_row_size (work, start);
      header = header_end != G_MAXUINT;
      for (stop = start + 1; stop < end; stop++)
        {
          g_autoptr (GArray) narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
          guint n_groups;

          /* A watermark may stand in the middle. */
          if (work->role[stop] == ANNEXA_ROLE_FURNITURE)
            continue;
          /* Where the header is printed again another table begins. */
          if (work->role[stop] != ANNEXA_ROLE_BODY
              || (header && repeats_header (work, catalog, start, header_end, stop)))
            break;
          /* A row that takes a gutter away ends the run, or is a heading over the next rows of a table. */
          annexa_columns_keep_gutters (work, stop, gutters, narrowed);
          if (narrowed->len < gutters->len)
            {
              /* What goes on from the page before has all its columns. */
              if ((carried && narrowed->len < work->before.gutters->len) || known)
                narrowed->len = 0;
              if (!known && last_multi > start && heads_control (work, catalog, start, stop, left, size_pt))
                break;
              n_groups = last_multi > start || header || carried || known
                             ? annexa_columns_count_group_rows (work, stop, end, left, gutters)
                             : 0;
              if (n_groups == 0 && known && stop + 1 < end
                  && annexa_control_columns_is_cut_row (work, catalog, stop, stop + 2))
                n_groups = 1;
              if (n_groups > 0)
                {
                  for (guint g = stop; g < stop + n_groups; g++)
                    g_array_append_val (groups, g);
                  stop += n_groups - 1;
                  continue;
                }
              if (narrowed->len == 0
                  || (header && last_multi > start && is_larger_heading (work, stop, left, size_pt)))
                break;
            }
          if (!known)
            {
              g_array_set_size (gutters, 0);
              g_array_append_vals (gutters, narrowed->data, narrowed->len);
            }
          if (!header
              && ((last_multi > start && begins_section (work, catalog, start, stop, left, gutters, size_pt))
                  || (!carried && !known && annexa_columns_begin_numbers (work, catalog, start, stop))))
            break;
          if (known && last_multi > start && is_larger_heading (work, stop, left, size_pt)
              && !annexa_columns_is_short_group (work, stop, end, left, size_pt))
            break;
          if (last_multi > start
              && (annexa_columns_is_short_group (work, stop, end, left, size_pt)
                  || (known && annexa_control_columns_is_clause (work, catalog, stop))))
            {
              g_array_append_val (groups, stop);
              continue;
            }
          size_pt = MAX (size_pt, annexa_work_row_size (work, stop));
          left = MIN (left, annexa_work_row (work, stop)->x1);
          if (annexa_columns_has_several (work, stop, end, gutters, header || carried || known))
            last_multi = stop;
        }
      if (known && !carried && !header && !annexa_control_columns_have_number (work, catalog, start, stop))
        continue;
      least = least_rows (work, start, header);
      for (guint g = 0; g < gutters->len && !carried && !known;)
        if (!annexa_columns_is_believable (work, start, stop, &g_array_index (gutters, AnnexaGutter, g),
                                           least, header && header_end > start))
          g_array_remove_index (gutters, g);
        else
          g++;
      if (gutters->len > 0 && !known)
        {
          g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

          for (guint r = start; r < stop; r++)
            g_array_append_val (rows, r);
          annexa_columns_add_close (work, catalog, rows, gutters);
        }
      if (gutters->len == 0
          || (!carried && !header && !known
              && (annexa_columns_are_blanks (work, start, gutters)
                  || annexa_columns_are_spread (work, start, last_multi)))
          || (!carried && !header && !known && is_label_and_text (work, row) && last_multi - start < 2))
        continue;
      columns->kind = carried || known ? ANNEXA_COLUMNS_TABLE
                                       : annexa_columns_classify (work, catalog, start, stop, gutters);
      if (columns->kind == ANNEXA_COLUMNS_PROSE)
        {
          /* One column may begin higher than the other. */
          while (start > first && work->role[start - 1] == ANNEXA_ROLE_BODY
                 && annexa_columns_keep_gutters (work, start - 1, gutters, scratch)
                 && scratch->len == gutters->len && annexa_columns_stand_in (work, start - 1, scratch))
            start--;
        }
      else
        {
          guint trimmed = annexa_columns_trim (work, start, last_multi, stop, NULL, NULL, NULL);

          if (!carried && !known)
            columns->kind = annexa_columns_classify (work, catalog, start, trimmed, gutters);
          if (columns->kind == ANNEXA_COLUMNS_PROSE)
            columns->kind = ANNEXA_COLUMNS_TABLE;
          if (columns->kind == ANNEXA_COLUMNS_TABLE)
            stop = annexa_columns_find_end (work, catalog, start,
                                            leave_closing (work, catalog, start, stop, gutters), gutters,
                                            header || carried || known);
          else
            stop = trimmed;
          if (columns->kind == ANNEXA_COLUMNS_TABLE && !carried && !header)
            start = annexa_columns_take_group_above (
                work, catalog, first, annexa_columns_find_start (work, catalog, first, start, stop, gutters),
                stop, groups);
        }
      columns->first = start;
      columns->n = stop - start;
      columns->gutters = g_steal_pointer (&gutters);
      columns->groups = g_steal_pointer (&groups);
      columns->carried = carried;
      columns->edges = NULL;
      columns->regions = NULL;
      columns->costs = NULL;
      return TRUE;
    }
  return FALSE;
}
