/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout.h"

#include <math.h>
#include <string.h>

#include "annexa-layout-private.h"

/* A page is drawn and looked at when so many of its rows have several spans, or stand alone in the middle. */
#define MIN_ODD_ROWS 3
#define MAX_TABLES 30000
#define MAX_LABEL_PREFIX_BYTES 24u
#define MAX_SIZE_BUCKETS 2048

typedef struct
{
  AnnexaLayout *layout;
  AnnexaCatalog *catalog;
  AnnexaPageWork *work;
  float flow_bottom; /* of the line above in the flow that is being written */
  gboolean flow_open;
} Writer;

static void
clear_line (gpointer data)
{
  g_free (((AnnexaLine *)data)->text);
}

static void
clear_entry (gpointer data)
{
  g_free (((AnnexaContentsEntry *)data)->key);
}

static void
free_work (gpointer data)
{
  AnnexaPageWork *work = data;

  for (guint i = 0; i < work->rows->rows->len; i++)
    {
      g_free (work->text[i]);
      g_free (work->key[i]);
    }
  g_free (work->text);
  g_free (work->key);
  g_free (work->role);
  g_free (work->owner);
  g_clear_pointer (&work->grids, g_ptr_array_unref);
  annexa_rows_free (work->rows);
  g_free (work);
}

static AnnexaPageWork *
new_work (const AnnexaPages *pages, const AnnexaPage *page)
{
  AnnexaPageWork *work = g_new0 (AnnexaPageWork, 1);
  guint n;

  work->rows = annexa_rows_new (pages, page);
  n = work->rows->rows->len;
  work->role = g_new0 (guint8, n + 1);
  work->text = g_new0 (char *, n + 1);
  work->key = g_new0 (char *, n + 1);
  work->owner = g_new (gint16, work->rows->order->len + 1);
  for (guint i = 0; i < work->rows->order->len; i++)
    work->owner[i] = ANNEXA_OWNER_NONE;
  for (guint i = 0; i < n; i++)
    {
      const AnnexaRow *row = annexa_work_row (work, i);
      const AnnexaSpan *first = annexa_work_span (work, row->first_span);
      const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);

      work->text[i] = annexa_rows_text (work->rows, first->first, last->first + last->n - first->first, NULL);
      work->key[i] = annexa_fold_key (work->text[i]);
    }
  return work;
}

static void
find_edges (AnnexaPageWork *work)
{
  work->left = G_MAXFLOAT;
  work->right = 0;
  for (guint i = 0; i < work->rows->rows->len; i++)
    {
      if (work->role[i] != ANNEXA_ROLE_BODY)
        continue;
      work->left = MIN (work->left, annexa_work_row (work, i)->x1);
      work->right = MAX (work->right, annexa_work_row (work, i)->x2);
    }
}

/* The style and type size of most glyphs of a slice. Japanese papers set Latin words in a font of their own,
 * so that where there is Japanese, its style is the line's. */
static void
find_style (const AnnexaRows *rows, guint first, guint n, AnnexaLine *line)
{
  guint best = 0, count = 0, n_cjk = 0;

  line->first_style = annexa_rows_glyph (rows, first)->style;
  for (guint i = first; i < first + n; i++)
    n_cjk += annexa_is_cjk (annexa_rows_glyph (rows, i)->ch);
  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (rows, i);

      if (n_cjk >= 2 && n_cjk * 5 >= n && !annexa_is_cjk (glyph->ch))
        continue;
      /* Boyer-Moore majority: a line rarely has more than two styles. */
      if (count == 0)
        best = glyph->style;
      count += glyph->style == best ? 1 : -1;
    }
  line->style = (guint16)best;
  line->size_pt = annexa_pages_style (rows->pages, best)->size_pt;
}

/* Bullets of Wingdings whose font lost its name come out as letters: one letter of another style, a gap, and
 * CJK text. */
static gboolean
is_lost_bullet (const AnnexaRows *rows, guint first, guint n)
{
  const AnnexaGlyph *bullet = annexa_rows_glyph (rows, first);
  const AnnexaGlyph *next = n > 1 ? annexa_rows_glyph (rows, first + 1) : NULL;

  return next != NULL && bullet->ch < 0x100 && annexa_repair_symbol (bullet->ch, "Wingdings") != bullet->ch
         && !g_ascii_isdigit ((char)bullet->ch) && !g_ascii_ispunct ((char)bullet->ch)
         && annexa_is_cjk (next->ch) && bullet->style != next->style
         && next->x1 - bullet->x2 > 0.2f * (next->x2 - next->x1);
}

/* Writes one line from a slice of a row; text that is already written is passed over by the caller. */
static void
write_line (Writer *writer, guint first, guint n, AnnexaRole role, float left, float right, gint table,
            guint row, guint column)
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
  line.right = right;
  line.role = (guint8)role;
  line.table = (gint16)table;
  line.row = (guint16)row;
  line.column = (guint16)column;
  line.n_glyphs = n;
  line.text = annexa_rows_text (rows, first, n, &line.label_gap_pt);
  if (is_lost_bullet (rows, first, n))
    {
      g_autofree char *letters = g_steal_pointer (&line.text);
      char bullet[8] = "";

      g_unichar_to_utf8 (annexa_repair_symbol (annexa_rows_glyph (rows, first)->ch, "Wingdings"), bullet);
      line.text = g_strconcat (bullet, g_utf8_next_char (letters), NULL);
    }
  find_style (rows, first, n, &line);
  line.starts_flow = !writer->flow_open;
  line.gap_above_pt = writer->flow_open ? line.y1 - writer->flow_bottom : 0;
  writer->flow_open = TRUE;
  writer->flow_bottom = line.y2;
  for (guint i = first; i < first + n; i++)
    writer->work->owner[i] = ANNEXA_OWNER_DONE;
  g_array_append_val (writer->layout->lines, line);
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

  for (guint i = first; i < end;)
    {
      gint owner = work->owner[i];
      guint stop = i;

      for (; stop < end && work->owner[stop] == owner; stop++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, stop);
          float x = (glyph->x1 + glyph->x2) / 2;

          if (x < x1 || x >= x2)
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

          if (owner == ANNEXA_OWNER_NONE)
            write_line (writer, i, stop - i, role, left, right, table, row, column);
          else if (owner == ANNEXA_OWNER_FIGURE)
            write_line (writer, i, stop - i, ANNEXA_ROLE_FIGURE, left, right, -1, 0, 0);
          if (role != ANNEXA_ROLE_BODY)
            {
              writer->flow_open = open;
              writer->flow_bottom = bottom;
            }
          i = stop;
        }
    }
}

static void
write_table (Writer *writer, const AnnexaGrid *grid)
{
  AnnexaLayout *layout = writer->layout;
  AnnexaPageWork *work = writer->work;
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  AnnexaTable *table;
  gint index = (gint)layout->tables->len;

  if (layout->tables->len >= MAX_TABLES)
    return;
  table = annexa_table_new (grid, work->rows->page->number, boxes);
  table->first_line = layout->lines->len;
  g_ptr_array_add (layout->tables, table);
  for (guint i = 0; i < boxes->len; i++)
    {
      const AnnexaBox *box = &g_array_index (boxes, AnnexaBox, i);
      AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      writer->flow_open = FALSE;
      cell->first_line = layout->lines->len;
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          const AnnexaRow *row = annexa_work_row (work, r);
          float middle = (row->y1 + row->y2) / 2;

          if (work->role[r] == ANNEXA_ROLE_BODY && middle >= box->y1 && middle < box->y2 && row->x1 < box->x2
              && row->x2 > box->x1)
            write_row (writer, r, box->x1, box->x2, box->x1, box->x2, index, cell->row, cell->column);
        }
      cell->n_lines = layout->lines->len - cell->first_line;
    }
  table->n_lines = layout->lines->len - table->first_line;
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
      const AnnexaRow *row = annexa_work_row (work, r);

      for (guint g = 0; g < grids->len; g++)
        {
          AnnexaGrid *grid = g_ptr_array_index (grids, g);
          float middle = (grid->box.x1 + grid->box.x2) / 2;

          if (grid->written || grid->box.y1 > row->y2 || middle < x1 || middle >= x2)
            continue;
          grid->written = TRUE;
          write_table (writer, grid);
        }
      write_row (writer, r, x1, x2, left, right, -1, 0, 0);
    }
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

static gboolean
is_table_grid (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  guint n_with_text = 0;

  if (grid->cells->len < 2)
    return FALSE;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2;

      if (work->role[r] == ANNEXA_ROLE_BODY && middle > grid->box.y1 && middle < grid->box.y2
          && row->x2 > grid->box.x1 && row->x1 < grid->box.x2)
        n_with_text += row->n_spans;
    }
  return n_with_text >= 2;
}

static int
compare_grids (gconstpointer a, gconstpointer b)
{
  const AnnexaGrid *first = *(AnnexaGrid *const *)a, *second = *(AnnexaGrid *const *)b;

  return first->box.y1 < second->box.y1 ? -1 : first->box.y1 > second->box.y1;
}

static gboolean
in_grid (const GPtrArray *grids, const AnnexaRow *row)
{
  float middle = (row->y1 + row->y2) / 2;

  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      if (middle >= grid->box.y1 && middle < grid->box.y2 && row->x2 > grid->box.x1 && row->x1 < grid->box.x2)
        return TRUE;
    }
  return FALSE;
}

static void
clear_columns (gpointer data)
{
  AnnexaColumns *columns = data;

  g_array_unref (columns->gutters);
  g_array_unref (columns->groups);
}

/* A gutter that runs through a drawn table is none of the page. */
static gboolean
cuts_grid (const GPtrArray *grids, const AnnexaPageWork *work, const AnnexaColumns *columns)
{
  float y1 = annexa_work_row (work, columns->first)->y1;
  float y2 = annexa_work_row (work, columns->first + columns->n - 1)->y2;

  for (guint i = 0; i < grids->len; i++)
    for (guint g = 0; g < columns->gutters->len; g++)
      {
        const AnnexaBox *box = &((AnnexaGrid *)g_ptr_array_index (grids, i))->box;
        const AnnexaGutter *gutter = &g_array_index (columns->gutters, AnnexaGutter, g);
        float middle = (gutter->x1 + gutter->x2) / 2;

        if (box->y2 > y1 && box->y1 < y2 && box->x1 < middle && box->x2 > middle)
          return TRUE;
      }
  return FALSE;
}

/* Finds the runs of rows that are columns of prose, whatever stands in them. */
static void
find_prose (AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids, GArray *prose)
{
  guint n = work->rows->rows->len;
  AnnexaColumns columns;

  for (guint from = 0; from < n && annexa_columns_find (work, catalog, from, n, &columns);)
    {
      from = columns.first + columns.n;
      if (columns.kind == ANNEXA_COLUMNS_PROSE && !cuts_grid (grids, work, &columns))
        g_array_append_val (prose, columns);
      else
        clear_columns (&columns);
    }
}

static gboolean
in_prose (const GArray *prose, guint row)
{
  for (guint i = 0; i < prose->len; i++)
    {
      const AnnexaColumns *columns = &g_array_index (prose, AnnexaColumns, i);

      if (row >= columns->first && row < columns->first + columns->n)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_figure_row (const AnnexaPageWork *work, guint row)
{
  const AnnexaRow *box = annexa_work_row (work, row);

  for (guint s = box->first_span; s < box->first_span + box->n_spans; s++)
    if (work->owner[annexa_work_span (work, s)->first] != ANNEXA_OWNER_FIGURE)
      return FALSE;
  return TRUE;
}

/* Adds the tables that only white space shows, in the rows outside drawn tables and columns of prose. */
static void
find_tables (AnnexaPageWork *work, AnnexaCatalog *catalog, GPtrArray *grids, const GArray *prose)
{
  guint n = work->rows->rows->len;
  g_autofree gboolean *taken = g_new0 (gboolean, n + 1);

  for (guint r = 0; r < n; r++)
    taken[r] = in_grid (grids, annexa_work_row (work, r)) || work->role[r] != ANNEXA_ROLE_BODY
               || in_prose (prose, r) || is_figure_row (work, r);
  for (guint start = 0; start < n;)
    {
      guint end = start;
      AnnexaColumns columns;

      while (end < n && !taken[end])
        end++;
      for (guint from = start; from < end && annexa_columns_find (work, catalog, from, end, &columns);)
        {
          from = columns.first + columns.n;
          if (columns.kind == ANNEXA_COLUMNS_TABLE)
            g_ptr_array_add (grids, annexa_columns_to_grid (work, catalog, &columns));
          clear_columns (&columns);
        }
      start = end + 1;
    }
  g_ptr_array_sort (grids, compare_grids);
}

static void
write_page (Writer *writer)
{
  AnnexaPageWork *work = writer->work;
  g_autoptr (GPtrArray) grids = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_grid_free);
  g_autoptr (GArray) prose = g_array_new (FALSE, FALSE, sizeof (AnnexaColumns));
  guint row = 0;

  g_array_set_clear_func (prose, clear_columns);
  while (work->grids != NULL && work->grids->len > 0)
    {
      AnnexaGrid *grid = g_ptr_array_steal_index (work->grids, 0);

      if (!grid->columns_ruled)
        annexa_grid_add_columns (work, writer->catalog, grid);
      if (is_table_grid (work, grid))
        g_ptr_array_add (grids, grid);
      else
        annexa_grid_free (grid);
    }
  find_prose (work, writer->catalog, grids, prose);
  find_tables (work, writer->catalog, grids, prose);
  writer->flow_open = FALSE;
  for (guint i = 0; i <= prose->len; i++)
    {
      guint end = i < prose->len ? g_array_index (prose, AnnexaColumns, i).first : work->rows->rows->len;

      write_flow (writer, grids, row, end, -G_MAXFLOAT, G_MAXFLOAT, work->left, work->right);
      if (i == prose->len)
        break;
      write_prose_columns (writer, grids, &g_array_index (prose, AnnexaColumns, i));
      row = end + g_array_index (prose, AnnexaColumns, i).n;
    }
  for (guint i = 0; i < work->rows->aside->len; i++)
    {
      const AnnexaSpan *span = &g_array_index (work->rows->aside, AnnexaSpan, i);

      write_line (writer, span->first, span->n, ANNEXA_ROLE_ASIDE, work->left, work->right, -1, 0, 0);
    }
}

/* 下図のとおり, or a caption: a figure is on this page. */
static gboolean
speaks_of_figure (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  return annexa_catalog_has_cue (catalog, "figure-follows", work->key[row])
         || annexa_figures_is_caption (catalog, work->text[row]);
}

/* Whether the last words of the body announce a figure, which then stands on the next page. */
static gboolean
ends_before_figure (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  for (guint r = work->rows->rows->len; r > 0; r--)
    if (work->role[r - 1] == ANNEXA_ROLE_BODY)
      return annexa_catalog_has_cue (catalog, "figure-follows", work->key[r - 1]);
  return FALSE;
}

/* Rows that text alone cannot explain: several spans that are not number and title, or short ones set in. */
static gboolean
needs_drawing (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  guint n = 0;
  float width = work->right - work->left;

  for (guint r = 0; r < work->rows->rows->len && n < MIN_ODD_ROWS; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *first = annexa_work_span (work, row->first_span);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (speaks_of_figure (work, catalog, r))
        return TRUE;
      if (row->n_spans > 2 || (row->n_spans == 2 && first->n > 14))
        n++;
      else if (row->n_spans == 2)
        n += annexa_work_span (work, row->first_span + 1)->x1 - first->x2 > 2.2f * first->size_pt;
      else if (row->x1 - work->left > 0.12f * width && work->right - row->x2 > 0.25f * width
               && row->x2 - row->x1 < 0.5f * width)
        n++;
    }
  return n >= MIN_ODD_ROWS;
}

static void
find_body_style (AnnexaLayout *self)
{
  g_autofree guint *counts = g_new0 (guint, self->pages->styles->len + 1);
  guint best = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);

      if (line->role == ANNEXA_ROLE_BODY)
        counts[line->style] += line->n_glyphs;
    }
  for (guint i = 1; i < self->pages->styles->len; i++)
    if (counts[i] > counts[best])
      best = i;
  self->body_style = (guint16)best;
  self->body_size_pt = self->pages->styles->len > 0 ? annexa_pages_style (self->pages, best)->size_pt : 10.0f;
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float first = *(const float *)a, second = *(const float *)b;

  return first < second ? -1 : first > second;
}

/* The usual white space between two lines of one paragraph, in type sizes. */
static void
find_line_gap (AnnexaLayout *self)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 1; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);
      const AnnexaLine *above = annexa_layout_line (self, i - 1);
      float gap = line->gap_above_pt / MAX (line->size_pt, 1.0f);

      if (line->role == ANNEXA_ROLE_BODY && line->style == self->body_style
          && above->style == self->body_style && !line->starts_flow
          && above->x2 > line->right - 3 * line->size_pt)
        g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare_floats);
  self->line_gap_em = gaps->len > 0 ? g_array_index (gaps, float, gaps->len / 2) : 0.3f;
}

/* Whether a row of the page begins with a control number, as far as its first characters let it. */
static gboolean
has_label_row (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *tokens)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const char *text = work->text[r];
      gsize digit = strcspn (text, "0123456789");

      if (work->role[r] != ANNEXA_ROLE_BODY || digit > MAX_LABEL_PREFIX_BYTES || text[digit] == '\0')
        continue;
      g_array_set_size (tokens, 0);
      annexa_catalog_lex (catalog, text, strlen (text), tokens);
      for (guint t = 0; t < MIN (tokens->len, 4u); t++)
        if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
          return TRUE;
    }
  return FALSE;
}

/* The pages between which answers can stand: tables and figures before and after them need no look at drawn
 * lines. */
static void
find_answer_pages (GPtrArray *works, AnnexaCatalog *catalog, guint *first, guint *last)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  *first = 0;
  *last = works->len;
  while (*first < works->len && !has_label_row (g_ptr_array_index (works, *first), catalog, tokens))
    *first += 1;
  if (*first == works->len)
    {
      *first = 0;
      return;
    }
  while (*last > *first && !has_label_row (g_ptr_array_index (works, *last - 1), catalog, tokens))
    *last -= 1;
}

/**
 * annexa_layout_new:
 * @pages: the glyphs; must outlive the layout
 * @catalog: for numbers and words that tell tables and contents from text
 * @raster: (nullable): gives pages as pixels, for those that text alone cannot settle
 * @user_data: for @raster
 *
 * Returns: (transfer full): the lines of the document in reading order, each with its role
 */
AnnexaLayout *
annexa_layout_new (const AnnexaPages *pages, AnnexaCatalog *catalog, AnnexaRasterSource raster,
                   gpointer user_data)
{
  AnnexaLayout *self = g_new0 (AnnexaLayout, 1);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (free_work);
  guint first, last;

  self->pages = pages;
  self->lines = g_array_new (FALSE, FALSE, sizeof (AnnexaLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_table_free);
  self->contents = g_array_new (FALSE, FALSE, sizeof (AnnexaContentsEntry));
  g_array_set_clear_func (self->contents, clear_entry);

  for (guint p = 0; p < pages->pages->len; p++)
    g_ptr_array_add (works, new_work (pages, g_ptr_array_index (pages->pages, p)));
  annexa_furniture_mark (works, catalog);
  annexa_contents_mark (works, catalog, self->contents);
  find_answer_pages (works, catalog, &first, &last);
  for (guint p = 0, in_figure = FALSE; p < works->len; p++)
    {
      Writer writer = { self, catalog, g_ptr_array_index (works, p), 0, FALSE };

      find_edges (writer.work);
      if (raster != NULL && p + 1 >= first && p <= last
          && (in_figure || needs_drawing (writer.work, catalog)))
        {
          g_autoptr (AnnexaRaster) pixels = raster (writer.work->rows->page->number, user_data);

          if (pixels != NULL)
            {
              writer.work->grids = annexa_drawing_find_grids (pixels, writer.work->rows->page);
              in_figure = annexa_figures_mark (writer.work, catalog, in_figure);
            }
        }
      else
        in_figure = FALSE;
      in_figure = in_figure || ends_before_figure (writer.work, catalog);
      write_page (&writer);
      self->n_duplicates += writer.work->rows->n_duplicates;
    }
  find_body_style (self);
  find_line_gap (self);
  return self;
}

void
annexa_layout_free (AnnexaLayout *self)
{
  g_array_unref (self->lines);
  g_ptr_array_unref (self->tables);
  g_array_unref (self->contents);
  g_free (self);
}
