/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-line-writer-private.h"

#include <math.h>

#include "layout/tables/annexa-cell-parts-private.h"

/* The lines of a page in reading order: the flow, tables, cards and figures. */

#define MAX_TABLES 30000
#define MAX_PADDING_PT 12.0f
/* Lines of one cell begin this close, and its name stands in the middle beside two of them, within this. */
#define SAME_SIDE_PT 1.5f
#define MAX_OFF_MIDDLE_EM 0.15f
#define MAX_LINE_EM 2.0f

/* Writes the labels of a figure inside @box. */
static void
write_labels (AnnexaLineWriter *writer, const AnnexaBox *box)
{
  AnnexaPageWork *work = writer->work;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2;

      if (work->role[r] == ANNEXA_ROLE_BODY && middle >= box->y1 && middle < box->y2 && row->x1 < box->x2
          && row->x2 > box->x1)
        annexa_line_writer_row (writer, r, box->x1, box->x2, box->x1, box->x2, -1, 0, 0);
    }
}

/* Text stands as far from the right side of a cell as from its left: lines wrap there. */
static void
leave_padding (AnnexaLayout *layout, const AnnexaTable *table)
{
  for (guint column = 0; column < table->n_columns; column++)
    {
      float padding = MAX_PADDING_PT;

      for (guint pass = 0; pass < 2; pass++)
        for (guint i = table->first_line; i < layout->lines->len; i++)
          {
            AnnexaLine *line = annexa_layout_line (layout, i);

            if (line->role != ANNEXA_ROLE_BODY || line->column != column)
              continue;
            if (pass == 0)
              padding = MIN (padding, MAX (line->x1 - line->left, 0.0f));
            else
              line->right -= padding;
          }
    }
}

/* Writes what stands in @part of a cell of table @index, which is @grid. */
static void
write_part (AnnexaLineWriter *writer, const AnnexaCellPart *part, const AnnexaBox *box, gint index,
            const AnnexaCell *cell, const AnnexaGrid *grid)
{
  const gboolean outermost = grid->columns_ruled && part->box.x2 >= grid->box.x2;
  g_autoptr (GArray) lines = annexa_cell_take (writer->work, &part->box, outermost);
  const AnnexaBox *edges = part->within ? &part->box : box;

  if (part->within)
    writer->flow_open = FALSE;
  for (guint k = 0; k < lines->len; k++)
    {
      const AnnexaSpan *line = &g_array_index (lines, AnnexaSpan, k);

      annexa_line_writer_write (writer, line->first, line->n, -1, ANNEXA_ROLE_BODY, edges->x1, edges->x2,
                                index, cell->row, cell->column);
    }
  if (part->within)
    writer->flow_open = FALSE;
}

/* Whether all that @table holds are lines across all of its columns, with rows without text between and below
 * them: bands over columns of text, whose rules they cross. */
static gboolean
is_crossed_bands (const AnnexaTable *table)
{
  gint last = -2; /* row of the last band */

  if (table->n_lines == 0 || table->n_columns < 2)
    return FALSE;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->n_lines == 0)
        continue;
      if (cell->n_lines > 1 || cell->column_span < table->n_columns || (gint)cell->row < last + 2)
        return FALSE;
      last = cell->row + cell->row_span - 1;
    }
  return (guint)last + 1 < table->n_rows;
}

/* Makes what @table, the last one, holds text of no table. */
static void
leave_table (AnnexaLayout *layout, const AnnexaTable *table)
{
  for (guint i = table->first_line; i < layout->lines->len; i++)
    {
      AnnexaLine *line = annexa_layout_line (layout, i);

      line->table = -1;
      line->row = line->column = 0;
    }
  g_ptr_array_set_size (layout->tables, (gint)layout->tables->len - 1);
}

static void
write_table (AnnexaLineWriter *writer, const GPtrArray *grids, AnnexaGrid *grid)
{
  AnnexaLayout *layout = writer->layout;
  AnnexaPageWork *work = writer->work;
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (AnnexaCellPart));
  AnnexaTable *table;
  gint index = (gint)layout->tables->len;

  if (layout->tables->len >= MAX_TABLES)
    return;
  annexa_grid_leave_corner (work, grid);
  table = annexa_table_new (grid, annexa_grid_is_transposed (work, writer->catalog, grid),
                            work->rows->page->number, boxes);
  table->first_line = layout->lines->len;
  g_ptr_array_add (layout->tables, table);
  for (guint i = 0; i < boxes->len; i++)
    {
      const AnnexaBox *box = &g_array_index (boxes, AnnexaBox, i);
      AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      writer->flow_open = FALSE;
      cell->first_line = layout->lines->len;
      g_array_set_size (parts, 0);
      annexa_cell_find_parts (work, grids, grid, box, parts);
      for (guint k = 0; k < parts->len; k++)
        write_part (writer, &g_array_index (parts, AnnexaCellPart, k), box, index, cell, grid);
      write_labels (writer, box);
      cell->n_lines = layout->lines->len - cell->first_line;
    }
  table->n_lines = layout->lines->len - table->first_line;
  /* What is drawn in a cell of another table is written there. */
  if (table->n_lines == 0 || is_crossed_bands (table))
    leave_table (layout, table);
  else if (table->ruled)
    leave_padding (layout, table);
  writer->flow_open = FALSE;
}

/* Whether row @r stands at the left of two lines, in the middle beside them: it names what they say, in a
 * small table that nothing but white space parts. */
static gboolean
is_name_beside (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r), *above = annexa_work_row (work, r - 1),
                  *below = annexa_work_row (work, r + 1);
  const float size = annexa_work_span (work, row->first_span)->size_pt;

  return above->y2 > row->y1 && below->y1 < row->y2 && row->x2 < above->x1 && row->n_spans == 1
         && annexa_work_is_body (work, r) && annexa_work_is_body (work, r - 1)
         && annexa_work_is_body (work, r + 1) && fabsf (above->x1 - below->x1) < SAME_SIDE_PT
         && below->y1 - above->y1 < MAX_LINE_EM * size
         && fabsf (annexa_work_middle (work, r - 1) + annexa_work_middle (work, r + 1)
                   - 2 * annexa_work_middle (work, r))
                < MAX_OFF_MIDDLE_EM * size;
}

/* Writes rows [first, end) between @x1 and @x2 from top to bottom, and the tables that stand there in their
 * places. */
static void
write_flow (AnnexaLineWriter *writer, const GPtrArray *grids, guint first, guint end, float x1, float x2,
            float left, float right)
{
  AnnexaPageWork *work = writer->work;

  for (guint r = first; r < end; r++)
    {
      /* A watermark may be as tall as several lines: it does not tell how far down the flow has come; nor
       * does what stands in the margin. */
      for (guint g = 0;
           work->role[r] != ANNEXA_ROLE_FURNITURE && work->role[r] != ANNEXA_ROLE_MARGIN && g < grids->len;
           g++)
        {
          AnnexaGrid *grid = g_ptr_array_index (grids, g);
          float middle = (grid->box.x1 + grid->box.x2) / 2;

          if (grid->written || grid->box.y1 > annexa_work_middle (work, r) || middle < x1 || middle >= x2)
            continue;
          grid->written = TRUE;
          write_table (writer, grids, grid);
        }
      if (r + 2 < end && is_name_beside (work, r + 1))
        {
          annexa_line_writer_row (writer, r + 1, x1, x2, left, right, -1, 0, 0);
          annexa_line_writer_row (writer, r, x1, x2, left, right, -1, 0, 0);
          r++;
        }
      else
        annexa_line_writer_row (writer, r, x1, x2, left, right, -1, 0, 0);
    }
}

/* Writes the regions of a page, each as a page of its own, and what stands between them: where one is above
 * the other in its place, such as the heading of a chapter between cards, or else behind all. */
static void
write_regions (AnnexaLineWriter *writer, const GPtrArray *grids, const AnnexaColumns *columns)
{
  AnnexaPageWork *work = writer->work;
  guint first = 0, row = columns->first, end = columns->first + columns->n;

  for (guint i = 0; i < columns->regions->len; i++)
    {
      AnnexaPageWork *region = g_ptr_array_index (columns->regions, i);
      guint above
          = i > 0 && ((const AnnexaPageWork *)columns->regions->pdata[i - 1])->head == ANNEXA_HEAD_NONE
                ? MIN (annexa_regions_row_above (work, columns->regions, i), end)
                : row;
      guint title;

      if (above > row)
        {
          writer->flow_open = FALSE;
          write_flow (writer, grids, row, above, -G_MAXFLOAT, G_MAXFLOAT, work->left, work->right);
          writer->flow_open = FALSE;
          row = above;
        }
      title = writer->layout->lines->len;
      if (i == 0 || ((const AnnexaPageWork *)columns->regions->pdata[i - 1])->head != ANNEXA_HEAD_PART)
        first = title;
      annexa_page_write (writer->layout, writer->catalog, region);
      if (region->head == ANNEXA_HEAD_END)
        annexa_head_lines_join (writer->layout, first, title);
    }
  writer->flow_open = FALSE;
  write_flow (writer, grids, row, end, -G_MAXFLOAT, G_MAXFLOAT, work->left, work->right);
  writer->flow_open = FALSE;
}

static void
write_prose_columns (AnnexaLineWriter *writer, const GPtrArray *grids, const AnnexaColumns *columns)
{
  AnnexaPageWork *work = writer->work;
  float left = work->left, start = -G_MAXFLOAT;

  for (guint c = 0; c <= columns->gutters->len; c++)
    {
      const AnnexaGutter *gutter
          = c < columns->gutters->len ? &g_array_index (columns->gutters, AnnexaGutter, c) : NULL;
      float right = gutter != NULL ? gutter->x1 : work->right;
      /* The middle of the gutter divides the page, so that what stands in it, such as a watermark, is lost to
       * neither. */
      float stop = gutter != NULL ? (gutter->x1 + gutter->x2) / 2 : G_MAXFLOAT;

      writer->flow_open = FALSE;
      write_flow (writer, grids, columns->first, columns->first + columns->n, start, stop, left, right);
      start = stop;
      left = gutter != NULL ? gutter->x2 : left;
    }
  writer->flow_open = FALSE;
}

/* Writes the lines of a page to @layout in reading order: tables cell by cell, columns of prose one after the
 * other. */
void
annexa_page_write (AnnexaLayout *layout, AnnexaCatalog *catalog, AnnexaPageWork *work)
{
  AnnexaLineWriter page_writer = { layout, catalog, work, 0, FALSE }, *writer = &page_writer;
  g_autoptr (AnnexaPagePlan) plan = annexa_page_plan_new (work, catalog);
  guint row = 0;

  for (guint i = 0; i < plan->runs->len; i++)
    {
      const AnnexaColumns *run = &g_array_index (plan->runs, AnnexaColumns, i);

      write_flow (writer, plan->tables, row, run->first, -G_MAXFLOAT, G_MAXFLOAT, work->left, work->right);
      if (run->kind == ANNEXA_COLUMNS_REGIONS)
        write_regions (writer, plan->tables, run);
      else
        write_prose_columns (writer, plan->tables, run);
      row = run->first + run->n;
    }
  write_flow (writer, plan->tables, row, work->rows->rows->len, -G_MAXFLOAT, G_MAXFLOAT, work->left,
              work->right);
  for (guint i = 0; i < work->rows->aside->len; i++)
    {
      const AnnexaSpan *span = &g_array_index (work->rows->aside, AnnexaSpan, i);

      annexa_line_writer_write (writer, span->first, span->n, -1, ANNEXA_ROLE_ASIDE, work->left, work->right,
                                -1, 0, 0);
    }
}
