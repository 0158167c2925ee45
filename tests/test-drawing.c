/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-drawing.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "synthetic.h"

/* Pixels a point, as annexa_pdf_render() has it. */
#define SCALE 1.5
#define WIDTH_PT 400.0
#define HEIGHT_PT 300.0

/* A page that is drawn on, with text and lines. */
typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  cairo_surface_t *surface;
  cairo_t *cr;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pages = annexa_pages_new ();
  fixture->page = synthetic_page_of (fixture->pages, WIDTH_PT, HEIGHT_PT);
  fixture->surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(WIDTH_PT * SCALE), (int)(HEIGHT_PT * SCALE));
  fixture->cr = cairo_create (fixture->surface);
  cairo_set_source_rgb (fixture->cr, 1, 1, 1);
  cairo_paint (fixture->cr);
  cairo_scale (fixture->cr, SCALE, SCALE);
  cairo_set_source_rgb (fixture->cr, 0, 0, 0);
  cairo_set_line_width (fixture->cr, 0.5);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
  annexa_pages_free (fixture->pages);
}

static void
line (Fixture *fixture, double x1, double y1, double x2, double y2)
{
  cairo_move_to (fixture->cr, x1, y1);
  cairo_line_to (fixture->cr, x2, y2);
  cairo_stroke (fixture->cr);
}

static void
box (Fixture *fixture, double x1, double y1, double x2, double y2)
{
  cairo_rectangle (fixture->cr, x1, y1, x2 - x1, y2 - y1);
  cairo_stroke (fixture->cr);
}

static AnnexaRaster *
take_raster (Fixture *fixture)
{
  AnnexaRaster *raster = g_new0 (AnnexaRaster, 1);
  const guint8 *data;
  gsize stride;

  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface);
  stride = (gsize)cairo_image_surface_get_stride (fixture->surface);
  raster->scale = SCALE;
  raster->width = raster->stride = (guint)(WIDTH_PT * SCALE);
  raster->height = (guint)(HEIGHT_PT * SCALE);
  raster->pixels = g_malloc ((gsize)raster->stride * raster->height);
  for (guint y = 0; y < raster->height; y++)
    for (guint x = 0; x < raster->width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, data + y * stride + 4 * (gsize)x, sizeof pixel);
        raster->pixels[y * raster->stride + x] = (guint8)(pixel >> 8);
      }
  return raster;
}

static GPtrArray *
find (Fixture *fixture)
{
  g_autoptr (AnnexaRaster) raster = take_raster (fixture);

  return annexa_drawing_find_grids (raster, fixture->page);
}

static gboolean
near_box (const AnnexaBox *box_found, float x1, float y1, float x2, float y2)
{
  return fabsf (box_found->x1 - x1) < 2 && fabsf (box_found->y1 - y1) < 2 && fabsf (box_found->x2 - x2) < 2
         && fabsf (box_found->y2 - y2) < 2;
}

static guint
count_cells (const AnnexaGrid *grid, float x1, float y1, float x2, float y2)
{
  guint n = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    n += near_box (&g_array_index (grid->cells, AnnexaBox, i), x1, y1, x2, y2);
  return n;
}

static void
test_white (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = find (fixture);

  g_assert_cmpuint (grids->len, ==, 0);
}

static void
draw_table (Fixture *fixture)
{
  for (guint i = 0; i <= 3; i++)
    line (fixture, 50, 40 + 30 * i, 350, 40 + 30 * i);
  line (fixture, 50, 40, 50, 130);
  line (fixture, 110, 40, 110, 130);
  line (fixture, 220, 40, 220, 130);
  line (fixture, 350, 40, 350, 130);
}

static void
assert_table (const GPtrArray *grids)
{
  static const float xs[] = { 50, 110, 220, 350 };
  const AnnexaGrid *grid;

  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  g_assert_true (grid->columns_ruled);
  g_assert_true (near_box (&grid->box, 50, 40, 350, 130));
  g_assert_cmpuint (grid->cells->len, ==, 9);
  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 3; column++)
      g_assert_cmpuint (count_cells (grid, xs[column], 40 + 30.0f * row, xs[column + 1], 70 + 30.0f * row),
                        ==, 1);
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  draw_table (fixture);
  grids = find (fixture);
  assert_table (grids);
}

/* Hairlines, heavy rules, grey ones and dashes. */
static void
test_strokes (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    double width, grey, dash;
  } strokes[] = { { 0.25, 0, 0 }, { 1.5, 0, 0 }, { 0.75, 0.7, 0 }, { 0.75, 0, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
    {
      g_autoptr (GPtrArray) grids = NULL;

      g_test_message ("width %g grey %g dash %g", strokes[i].width, strokes[i].grey, strokes[i].dash);
      cairo_set_source_rgb (fixture->cr, 1, 1, 1);
      cairo_paint (fixture->cr);
      cairo_set_source_rgb (fixture->cr, strokes[i].grey, strokes[i].grey, strokes[i].grey);
      cairo_set_line_width (fixture->cr, strokes[i].width);
      cairo_set_dash (fixture->cr, &strokes[i].dash, strokes[i].dash > 0, 0);
      draw_table (fixture);
      grids = find (fixture);
      assert_table (grids);
    }
}

/* Cells told apart by their colour alone. */
static void
test_filled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 2; column++)
      {
        const double grey = (row + column) % 2 == 0 ? 0.85 : 0.7;

        cairo_set_source_rgb (fixture->cr, grey, grey, grey);
        cairo_rectangle (fixture->cr, 60 + 100 * column, 50 + 40 * row, 100, 40);
        cairo_fill (fixture->cr);
      }
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 1);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 6);
}

/* A cell over three rows, and one over two columns. */
static void
test_merged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  const AnnexaGrid *grid;

  box (fixture, 50, 40, 350, 160);
  line (fixture, 110, 40, 110, 160);
  for (guint i = 1; i < 4; i++)
    line (fixture, 110, 40 + 30 * i, 350, 40 + 30 * i);
  line (fixture, 220, 70, 220, 160);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  g_assert_cmpuint (count_cells (grid, 50, 40, 110, 160), ==, 1);
  g_assert_cmpuint (count_cells (grid, 110, 40, 350, 70), ==, 1);
  g_assert_cmpuint (count_cells (grid, 110, 70, 220, 100), ==, 1);
  g_assert_cmpuint (count_cells (grid, 220, 130, 350, 160), ==, 1);
  g_assert_cmpuint (grid->cells->len, ==, 8);
}

static void
test_rows_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  const AnnexaGrid *grid;

  for (guint i = 0; i < 5; i++)
    line (fixture, 50, 40 + 35 * i, 350, 40 + 35 * i);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  g_assert_false (grid->columns_ruled);
  g_assert_true (near_box (&grid->box, 50, 40, 350, 180));
  g_assert_cmpuint (grid->cells->len, ==, 4);
  g_assert_cmpuint (count_cells (grid, 50, 75, 350, 110), ==, 1);
}

/* A rule under a heading, or above the footer, makes no table. */
static void
test_single_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  line (fixture, 50, 40, 350, 40);
  line (fixture, 50, 280, 350, 280);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 0);
}

static void
test_two_tables (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < 2; i++)
    {
      box (fixture, 50, 150 - 110 * i, 350, 220 - 110 * i);
      line (fixture, 200, 150 - 110 * i, 200, 220 - 110 * i);
    }
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 2);
  g_assert_true (near_box (&((AnnexaGrid *)g_ptr_array_index (grids, 0))->box, 50, 40, 350, 110));
  g_assert_true (near_box (&((AnnexaGrid *)g_ptr_array_index (grids, 1))->box, 50, 150, 350, 220));
}

/* Boxes of a figure stand apart, each a grid of one cell. */
static void
test_figure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < 3; i++)
    {
      box (fixture, 40 + 110 * i, 80, 110 + 110 * i, 120);
      synthetic_text_in (fixture->pages, fixture->page, 60 + 110.0f * i, 95, "利用者", "Gothic", 9);
    }
  line (fixture, 112, 100, 145, 92);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      g_assert_cmpuint (grid->cells->len, ==, 1);
      g_assert_true (near_box (&grid->box, 40 + 110.0f * i, 80, 110 + 110.0f * i, 120));
    }
}

/* Strokes of characters, which have straight edges in plenty. */
static void
draw_strokes (Fixture *fixture, float x, float y, const char *text, float size)
{
  const guint first = fixture->page->glyphs->len;

  synthetic_text_in (fixture->pages, fixture->page, x, y, text, "Gothic", size);
  cairo_set_line_width (fixture->cr, (double)size / 12);
  for (guint i = first; i < fixture->page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (fixture->page->glyphs, AnnexaGlyph, i);
      const double inset = 0.15 * (double)size;
      const double middle_x = (double)(glyph->x1 + glyph->x2) / 2,
                   middle_y = (double)(glyph->y1 + glyph->y2) / 2;

      box (fixture, (double)glyph->x1 + inset, (double)glyph->y1 + inset, (double)glyph->x2 - inset,
           (double)glyph->y2 - inset);
      line (fixture, middle_x, (double)glyph->y1 + inset, middle_x, (double)glyph->y2 - inset);
      line (fixture, (double)glyph->x1 + inset, middle_y, (double)glyph->x2 - inset, middle_y);
    }
  cairo_set_line_width (fixture->cr, 0.5);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < 10; i++)
    draw_strokes (fixture, 50, 30 + 16.0f * i, "田田田田日日田田田田田目田田田田田口口田田", 10.5f);
  draw_strokes (fixture, 50, 220, "田口田", 24);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 0);
}

static void
test_text_in_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  draw_table (fixture);
  for (guint row = 0; row < 3; row++)
    {
      draw_strokes (fixture, 56, 48 + 30.0f * row, "田日目", 10.5f);
      draw_strokes (fixture, 116, 48 + 30.0f * row, "田日目田日口口", 10.5f);
      draw_strokes (fixture, 226, 48 + 30.0f * row, "口口口日田日目田日", 10.5f);
    }
  grids = find (fixture);
  assert_table (grids);
}

/* A page of nothing but edges is answered in bounded time and memory. */
static void
test_noise (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AnnexaRaster) raster = take_raster (fixture);
  g_autoptr (GPtrArray) grids = NULL;
  guint cells = 0;

  for (guint y = 0; y < raster->height; y++)
    for (guint x = 0; x < raster->width; x++)
      raster->pixels[y * raster->stride + x] = (x / 20 + y / 20) % 2 == 0 ? 0 : 255;
  grids = annexa_drawing_find_grids (raster, fixture->page);
  for (guint i = 0; i < grids->len; i++)
    cells += ((AnnexaGrid *)g_ptr_array_index (grids, i))->cells->len;
  g_assert_cmpuint (cells, <=, 200 * 200);
}

static AnnexaRaster *
give_raster (guint page, gpointer user_data)
{
  return take_raster (user_data);
}

/* Rules between sections make no table of what runs across them, whatever table stands in one of these. */
static void
test_rules_between_sections (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[][3] = { { "重大", "十五分以内", "電話で" },
                                         { "中位", "一時間以内", "電子で" },
                                         { "軽微", "翌営業日中", "画面で" } };
  g_autoptr (AnnexaLayout) layout = NULL;
  guint n_open = 0;
  float y = 20;

  for (guint section = 0; section < 4; section++)
    {
      line (fixture, 20, y, 380, y);
      y += 8;
      for (guint i = 0; i < 2; i++, y += 14)
        synthetic_text (fixture->pages, fixture->page, 20, y,
                        "連絡の期限を段階ごとに定めて周知しその記録を残しております");
      for (guint r = 0; section == 1 && r < G_N_ELEMENTS (rows); r++, y += 14)
        for (guint c = 0; c < 3; c++)
          synthetic_text (fixture->pages, fixture->page, 20 + 110 * c, y, rows[r][c]);
      y += 8;
    }
  line (fixture, 20, y, 380, y);
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), give_raster, fixture);
  for (guint i = 0; i < layout->lines->len; i++)
    n_open += annexa_layout_line (layout, i)->table < 0;
  g_assert_cmpuint (n_open, ==, 8);
  g_assert_cmpuint (layout->tables->len, ==, 1);
}

/* Cards with a rule above each: what stands above them is none, and the last one has no rule below. */
static void
test_cards (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;
  float y = 20;

  line (fixture, 20, y, 380, y);
  line (fixture, 20, y + 4, 380, y + 4);
  synthetic_text (fixture->pages, fixture->page, 20, y + 10,
                  "当社は管理策への取り組みをこの冊子にまとめてお客様にお示しします");
  synthetic_text (fixture->pages, fixture->page, 20, y + 26, "番号は規格のものです");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *number = g_strdup_printf ("5.%u", i + 1);

      y = 70 + 50 * (float)i;
      line (fixture, 20, y, 380, y);
      synthetic_text_in (fixture->pages, fixture->page, 20, y + 3, number, "Gothic", 20);
      synthetic_text (fixture->pages, fixture->page, 120, y + 8,
                      "方針を定めて文書とし公開し毎年見直しています");
      synthetic_text (fixture->pages, fixture->page, 20, y + 25, "見出しです");
      synthetic_text (fixture->pages, fixture->page, 120, y + 25, "代行の順も定めました。");
    }
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), give_raster, fixture);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->n_rows, ==, 4);
  g_assert_cmpuint (table->n_lines, ==, 16);
  g_assert_cmpint (annexa_layout_line (layout, 0)->table, <, 0);
  g_assert_cmpint (annexa_layout_line (layout, 1)->table, <, 0);
}

#define add(name, test) g_test_add ("/drawing/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("white", test_white);
  add ("table", test_table);
  add ("strokes", test_strokes);
  add ("filled", test_filled);
  add ("merged", test_merged);
  add ("rows-only", test_rows_only);
  add ("single-rules", test_single_rules);
  add ("two-tables", test_two_tables);
  add ("figure", test_figure);
  add ("text", test_text);
  add ("text-in-table", test_text_in_table);
  add ("noise", test_noise);
  add ("rules-between-sections", test_rules_between_sections);
  add ("cards", test_cards);
  return g_test_run ();
}
