/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

#include <string.h>

#include "annexa-cell-parts-private.h"

#define MAX_TABLES 30000
#define MAX_PADDING_PT 12.0f

typedef struct
{
  AnnexaLayout *layout;
  AnnexaCatalog *catalog;
  AnnexaPageWork *work;
  float flow_bottom; /* of the line above in the flow that is being written */
  gboolean flow_open;
} Writer;

/* The style and type size of most glyphs of a slice. Japanese papers set Latin words in a font of their own,
 * so that where there is Japanese, its style is the line's, be it short behind a long number. */
static void
find_style (const AnnexaRows *rows, guint first, guint n, AnnexaLine *line)
{
  guint best = 0, count = 0, n_cjk = 0, n_letters = 0;
  gboolean japanese;

  line->first_style = annexa_rows_glyph (rows, first)->style;
  for (guint i = first; i < first + n; i++)
    {
      n_cjk += annexa_is_cjk (annexa_rows_glyph (rows, i)->ch);
      n_letters += g_unichar_isalpha (annexa_rows_glyph (rows, i)->ch);
    }
  japanese = n_cjk >= 2 && n_cjk * 5 >= n_letters;
  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (rows, i);

      if (japanese && !annexa_is_cjk (glyph->ch))
        continue;
      /* Boyer-Moore majority: a line rarely has more than two styles. */
      if (count == 0)
        best = glyph->style;
      count += glyph->style == best ? 1 : -1;
    }
  line->style = line->latin_style = (guint16)best;
  for (guint i = first; japanese && i < first + n && line->latin_style == line->style; i++)
    if (annexa_rows_glyph (rows, i)->ch < 0x80 && g_ascii_isalnum ((char)annexa_rows_glyph (rows, i)->ch))
      line->latin_style = annexa_rows_glyph (rows, i)->style;
  line->size_pt = annexa_pages_style (rows->pages, best)->size_pt;
}

/* The text of a slice of a row, which is known where it is all of row @whole. */
static void
take_text (const Writer *writer, guint first, guint n, gint whole, AnnexaLine *line)
{
  const AnnexaPageWork *work = writer->work;
  g_autofree char *text = whole < 0 ? annexa_rows_text (work->rows, first, n, &line->label_gap_pt) : NULL;

  if (whole >= 0)
    line->label_gap_pt = work->gap_pt[whole];
  line->text = annexa_arena_copy_string (writer->layout->pages->arena, whole < 0 ? text : work->text[whole]);
}

/* Writes one line from a slice of a row, which is all of @whole unless that is -1; text that is already
 * written is passed over by the caller. */
static void
write_line (Writer *writer, guint first, guint n, gint whole, AnnexaRole role, float left, float right,
            gint table, guint row, guint column)
{
  AnnexaRows *rows = writer->work->rows;
  AnnexaSpan span = { first, n, 0, 0, 0, 0, 0, 0 };
  AnnexaLine line = { 0 };

  if (n == 0)
    return;
  annexa_rows_measure (rows, &span);
  line.page = rows->page->number;
  line.x1 = span.x1;
  line.y1 = span.y1;
  line.x2 = span.x2;
  line.y2 = span.y2;
  line.left = left;
  line.right = whole >= 0 && rows->notes != NULL
                   ? annexa_heading_floats_right_of (writer->work, (guint)whole, right)
                   : right;
  line.role = (guint8)(role == ANNEXA_ROLE_MARGIN ? ANNEXA_ROLE_BODY : role);
  line.in_margin = role == ANNEXA_ROLE_MARGIN;
  line.is_translation = (guint8)writer->work->is_translation;
  line.table = (gint16)table;
  line.row = (guint16)row;
  line.column = (guint16)column;
  line.n_glyphs = n;
  take_text (writer, first, n, whole, &line);
  find_style (rows, first, n, &line);
  line.starts_flow = !writer->flow_open;
  line.gap_above_pt = writer->flow_open ? line.y1 - writer->flow_bottom : 0;
  writer->flow_open = TRUE;
  writer->flow_bottom = line.y2;
  for (guint i = first; i < first + n; i++)
    writer->work->owner[i] = ANNEXA_OWNER_DONE;
  annexa_layout_add_line (writer->layout, &line);
}

/* Whether @span is the large mark of a question beside its one line, Q5 or A-3, and no number of a control,
 * which may stand beside any line of the text. */
static gboolean
is_mark_of_line (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, const AnnexaSpan *span)
{
  if (!g_unichar_isalpha (annexa_rows_glyph (work->rows, span->first)->ch)
      || annexa_columns_is_label (work, catalog, span))
    return FALSE;
  for (guint i = MAX (r, 1) - 1; i < MIN (r + 2, work->rows->rows->len); i++)
    if (i != r && annexa_work_middle (work, i) > span->y1 && annexa_work_middle (work, i) < span->y2)
      return FALSE;
  return TRUE;
}

/* Whether type of quite another size begins at glyph @at of row @r: a large number beside text is a line of
 * its own, but for the mark of one line. */
static gboolean
begins_other_size (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint at)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint s = row->first_span + 1; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *before = annexa_work_span (work, s - 1), *span = annexa_work_span (work, s);

      if (span->first == at)
        return MAX (before->size_pt, span->size_pt)
                   > ANNEXA_MAX_SIZE_RATIO * MIN (before->size_pt, span->size_pt)
               && !(before->size_pt > span->size_pt && is_mark_of_line (work, catalog, r, before));
    }
  return FALSE;
}

/* Writes what of a row lies between @x1 and @x2 and is not written yet, figure labels apart from the rest. */
static void
write_row (Writer *writer, guint row_index, float x1, float x2, float left, float right, gint table,
           guint row, guint column)
{
  AnnexaPageWork *work = writer->work;
  const AnnexaRow *box = annexa_work_row (work, row_index);
  guint first = annexa_work_span (work, box->first_span)->first;
  const AnnexaSpan *last = annexa_work_span (work, box->first_span + box->n_spans - 1);
  guint end = last->first + last->n;
  AnnexaRole role = work->role[row_index];

  if (role == ANNEXA_ROLE_MARGIN)
    {
      left = box->x1;
      right = box->x2;
    }

  for (guint i = first; i < end;)
    {
      gint owner = work->owner[i];
      guint stop = i;

      for (; stop < end && work->owner[stop] == owner; stop++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, stop);
          float x = (glyph->x1 + glyph->x2) / 2;

          if (x < x1 || x >= x2 || (stop > i && begins_other_size (work, writer->catalog, row_index, stop)))
            break;
          /* Labels of a figure that stand side by side are separate labels. */
          if (owner == ANNEXA_OWNER_FIGURE && stop > i
              && glyph->x1 - annexa_rows_glyph (work->rows, stop - 1)->x2 > 1.3f * (glyph->y2 - glyph->y1))
            break;
        }
      if (stop == i)
        i++;
      else
        {
          gboolean open = writer->flow_open;
          float bottom = writer->flow_bottom;
          gint whole = i == first && stop == end ? (gint)row_index : -1;

          if (owner == ANNEXA_OWNER_NONE)
            write_line (writer, i, stop - i, whole, role, left, right, table, row, column);
          else if (owner == ANNEXA_OWNER_FIGURE)
            write_line (writer, i, stop - i, whole, ANNEXA_ROLE_FIGURE, left, right, -1, 0, 0);
          else if (owner == ANNEXA_OWNER_ASIDE)
            write_line (writer, i, stop - i, whole, ANNEXA_ROLE_ASIDE, left, right, -1, 0, 0);
          if (role != ANNEXA_ROLE_BODY || owner == ANNEXA_OWNER_ASIDE)
            {
              writer->flow_open = open;
              writer->flow_bottom = bottom;
            }
          i = stop;
        }
    }
}

/* Writes the labels of a figure inside @box. */
static void
write_labels (Writer *writer, const AnnexaBox *box)
{
  AnnexaPageWork *work = writer->work;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2;

      if (work->role[r] == ANNEXA_ROLE_BODY && middle >= box->y1 && middle < box->y2 && row->x1 < box->x2
          && row->x2 > box->x1)
        write_row (writer, r, box->x1, box->x2, box->x1, box->x2, -1, 0, 0);
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

/* Writes what stands in @part of a cell of table @index. */
static void
write_part (Writer *writer, const AnnexaCellPart *part, const AnnexaBox *box, gint index,
            const AnnexaCell *cell)
{
  g_autoptr (GArray) lines = annexa_cell_take (writer->work, &part->box);
  const AnnexaBox *edges = part->within ? &part->box : box;

  if (part->within)
    writer->flow_open = FALSE;
  for (guint k = 0; k < lines->len; k++)
    {
      const AnnexaSpan *line = &g_array_index (lines, AnnexaSpan, k);

      write_line (writer, line->first, line->n, -1, ANNEXA_ROLE_BODY, edges->x1, edges->x2, index, cell->row,
                  cell->column);
    }
  if (part->within)
    writer->flow_open = FALSE;
}

static void
write_table (Writer *writer, const GPtrArray *grids, AnnexaGrid *grid)
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
        write_part (writer, &g_array_index (parts, AnnexaCellPart, k), box, index, cell);
      write_labels (writer, box);
      cell->n_lines = layout->lines->len - cell->first_line;
    }
  table->n_lines = layout->lines->len - table->first_line;
  /* What is drawn in a cell of another table is written there. */
  if (table->n_lines == 0)
    g_ptr_array_set_size (layout->tables, index);
  else if (table->ruled)
    leave_padding (layout, table);
  writer->flow_open = FALSE;
}

/* Writes rows [first, end) between @x1 and @x2 from top to bottom, and the tables that stand there in their
 * places. */
static void
write_flow (Writer *writer, const GPtrArray *grids, guint first, guint end, float x1, float x2, float left,
            float right)
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
      write_row (writer, r, x1, x2, left, right, -1, 0, 0);
    }
}

/* Writes the regions of a page, each as a page of its own, and what stands between them: where one is above
 * the other in its place, such as the heading of a chapter between cards, or else behind all. */
static void
write_regions (Writer *writer, const GPtrArray *grids, const AnnexaColumns *columns)
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
write_prose_columns (Writer *writer, const GPtrArray *grids, const AnnexaColumns *columns)
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
  Writer page_writer = { layout, catalog, work, 0, FALSE }, *writer = &page_writer;
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

      write_line (writer, span->first, span->n, -1, ANNEXA_ROLE_ASIDE, work->left, work->right, -1, 0, 0);
    }
}
