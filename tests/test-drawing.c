/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-drawing.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "synthetic.h"

#define WIDTH_PT 400.0
#define HEIGHT_PT 300.0
/* A heavy rule may be taken by either of its edges. */
#define NEAR_PT 2.0f

/* A page that is drawn on. */
typedef struct
{
  GByteArray *pdf;
  cairo_surface_t *surface;
  cairo_t *cr;
  AnnexaPages *pages; /* what is written on it */
  AnnexaPage *page;
} Fixture;

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pdf = g_byte_array_new ();
  fixture->surface = cairo_pdf_surface_create_for_stream (append, fixture->pdf, WIDTH_PT, HEIGHT_PT);
  fixture->cr = cairo_create (fixture->surface);
  fixture->pages = annexa_pages_new (NULL);
  fixture->page = synthetic_page_of (fixture->pages, WIDTH_PT, HEIGHT_PT);
  cairo_set_line_width (fixture->cr, 0.5);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
  g_byte_array_unref (fixture->pdf);
  annexa_pages_free (fixture->pages);
}

/* Starts again with an empty page. */
static void
again (Fixture *fixture)
{
  tear_down (fixture, NULL);
  set_up (fixture, NULL);
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

static AnnexaPainting *
take_painting (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AnnexaObjects) objects = NULL;
  AnnexaPainting *painting;

  cairo_surface_finish (fixture->surface);
  bytes = g_bytes_new (fixture->pdf->data, fixture->pdf->len);
  objects = annexa_objects_open (bytes, NULL);
  g_assert_nonnull (objects);
  painting = annexa_painting_read (objects, 1);
  g_assert_nonnull (painting);
  return painting;
}

static GPtrArray *
find (Fixture *fixture)
{
  g_autoptr (AnnexaPainting) painting = take_painting (fixture);

  return annexa_drawing_find_grids (painting, NULL);
}

/* Every way of turning a page turns its boxes with it. */
static void
test_turned (Fixture *fixture, gconstpointer data)
{
  static const float turned[4][4] = {
    { 50, 40, 110, 70 },
    { 40, 290, 70, 350 },
    { 290, 230, 350, 260 },
    { 230, 50, 260, 110 },
  };

  cairo_rectangle (fixture->cr, 50, 40, 60, 30);
  cairo_fill (fixture->cr);
  for (guint turns = 0; turns < 4; turns++)
    {
      g_autoptr (AnnexaPainting) painting = take_painting (fixture);
      const AnnexaPaintedBox *box;

      annexa_painting_turn (painting, turns);
      g_assert_cmpuint (painting->boxes->len, ==, 1);
      box = &g_array_index (painting->boxes, AnnexaPaintedBox, 0);
      g_assert_cmpfloat_with_epsilon (box->x1, turned[turns][0], 0.1f);
      g_assert_cmpfloat_with_epsilon (box->y1, turned[turns][1], 0.1f);
      g_assert_cmpfloat_with_epsilon (box->x2, turned[turns][2], 0.1f);
      g_assert_cmpfloat_with_epsilon (box->y2, turned[turns][3], 0.1f);
      g_assert_cmpfloat (painting->width_pt, ==, turns % 2 == 0 ? 400 : 300);
    }
}

static gboolean
near_box (const AnnexaBox *box_found, float x1, float y1, float x2, float y2)
{
  return fabsf (box_found->x1 - x1) <= NEAR_PT && fabsf (box_found->y1 - y1) <= NEAR_PT
         && fabsf (box_found->x2 - x2) <= NEAR_PT && fabsf (box_found->y2 - y2) <= NEAR_PT;
}

static guint
count_cells (const AnnexaGrid *grid, float x1, float y1, float x2, float y2)
{
  guint n = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    n += near_box (&g_array_index (grid->cells, AnnexaBox, i), x1, y1, x2, y2);
  return n;
}

static guint
count_grids (const GPtrArray *grids, float x1, float y1, float x2, float y2)
{
  guint n = 0;

  for (guint i = 0; i < grids->len; i++)
    n += near_box (&((AnnexaGrid *)g_ptr_array_index (grids, i))->box, x1, y1, x2, y2);
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
      again (fixture);
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

/* Letters drawn as outlines, as programs do that have no font for them. */
static void
test_letters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint row = 0; row < 10; row++)
    for (guint i = 0; i < 25; i++)
      {
        const double x = 50 + 12 * i, y = 30 + 16 * row;

        box (fixture, x, y, x + 8, y + 8);
        line (fixture, x + 4, y, x + 4, y + 8);
        line (fixture, x, y + 4, x + 8, y + 4);
      }
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 0);
}

/* What is painted over, clipped away, see-through or as white as the paper is not seen, and makes no table.
 */
static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  cairo_t *cr = fixture->cr;

  draw_table (fixture);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 40, 30, 330, 110);
  cairo_fill (cr);
  cairo_translate (cr, 0, 120);
  draw_table (fixture);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.01);
  draw_table (fixture);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_table (fixture);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 0);
}

/* A translucent group is a form of its own, and what is drawn in it is seen. */
static void
test_group (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  cairo_push_group (fixture->cr);
  draw_table (fixture);
  cairo_pop_group_to_source (fixture->cr);
  cairo_paint_with_alpha (fixture->cr, 0.6);
  grids = find (fixture);
  assert_table (grids);
}

/* Frames as an outer box with a hole, each side of it a polygon with mitred ends, and with round corners. */
static void
test_frames (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  cairo_t *cr = fixture->cr;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 20, 20, 160, 60);
  cairo_rectangle (cr, 21, 21, 158, 58);
  cairo_fill (cr);
  for (guint side = 0; side < 4; side++)
    {
      const double x = side % 2 == 0 ? 200 : side == 1 ? 358 : 200, y = side == 2 ? 78 : 20;
      const gboolean across = side % 2 == 0;

      cairo_move_to (cr, x, y);
      cairo_line_to (cr, across ? x + 160 : x + 2, y);
      cairo_line_to (cr, across ? x + 158 : x + 2, across ? y + 2 : y + 60);
      cairo_line_to (cr, across ? x + 2 : x, across ? y + 2 : y + 60);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, 170, 110, 10, -G_PI_2, 0);
  cairo_arc (cr, 170, 150, 10, 0, G_PI_2);
  cairo_arc (cr, 30, 150, 10, G_PI_2, G_PI);
  cairo_arc (cr, 30, 110, 10, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 3);
  g_assert_cmpuint (count_grids (grids, 20, 20, 180, 80), ==, 1);
  g_assert_cmpuint (count_grids (grids, 200, 20, 360, 80), ==, 1);
  g_assert_cmpuint (count_grids (grids, 20, 100, 180, 160), ==, 1);
}

/* A table inside a cell of another is a grid of its own. */
static void
test_nested (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  draw_table (fixture);
  box (fixture, 224, 44, 346, 66);
  line (fixture, 280, 44, 280, 66);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, ==, 2);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 9);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 1))->cells->len, ==, 2);
}

/* A page of nothing but edges is answered in bounded time and memory. */
static void
test_noise (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  guint cells = 0;

  for (guint y = 0; y < 150; y++)
    for (guint x = 0; x < 200; x++)
      if ((x + y) % 2 == 0)
        cairo_rectangle (fixture->cr, 2 * x, 2 * y, 2, 2);
  cairo_fill (fixture->cr);
  grids = find (fixture);
  for (guint i = 0; i < grids->len; i++)
    cells += ((AnnexaGrid *)g_ptr_array_index (grids, i))->cells->len;
  g_assert_cmpuint (cells, <=, 200 * 200);
}

/* A table inside a cell that touches its side takes nothing from the cell. */
static void
test_nested_at_side (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  draw_table (fixture);
  box (fixture, 220, 44, 346, 66);
  line (fixture, 280, 44, 280, 66);
  grids = find (fixture);
  g_assert_cmpuint (grids->len, >=, 1);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 9);
}

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  return take_painting (user_data);
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
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), give_painting, fixture);
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
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), give_painting, fixture);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->n_rows, ==, 4);
  g_assert_cmpuint (table->n_lines, ==, 16);
  g_assert_cmpint (annexa_layout_line (layout, 0)->table, <, 0);
  g_assert_cmpint (annexa_layout_line (layout, 1)->table, <, 0);
}

/* Of six rows the second, fourth and sixth are shaded, cell by cell, and nothing else is drawn. */
static void
test_stripes (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2", "8.1.1", "8.2.2" };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  cairo_set_source_rgb (fixture->cr, 0.9, 0.95, 0.95);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const float y = 40 + 34 * (float)i;

      if (i % 2 == 1)
        {
          cairo_rectangle (fixture->cr, 20, (double)y, 100, 34);
          cairo_rectangle (fixture->cr, 120.5, (double)y, 259.5, 34);
          cairo_fill (fixture->cr);
        }
      synthetic_text (fixture->pages, fixture->page, 24, y + 3, labels[i]);
      synthetic_text (fixture->pages, fixture->page, 124, y + 3, "方針を定めて文書とし公開しています");
      synthetic_text (fixture->pages, fixture->page, 124, y + 18, "毎年見直しています。");
    }
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), give_painting, fixture);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->n_rows, ==, 6);
  g_assert_cmpuint (table->n_lines, ==, 18);
}

/* Six cards in two columns: which way they are read, their numbers say. */
static void
test_side_by_side (Fixture *fixture, gconstpointer data)
{
  static const char *const orders[][6] = {
    { "5.1.1", "6.1.1", "6.1.3", "7.2.2", "8.1.1", "8.2.2" }, /* row by row */
    { "5.1.1", "7.2.2", "6.1.1", "8.1.1", "6.1.3", "8.2.2" }, /* column by column */
  };
  static const char *const expected[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2", "8.1.1", "8.2.2" };

  for (gsize o = 0; o < G_N_ELEMENTS (orders); o++)
    {
      g_autoptr (AnnexaLayout) layout = NULL;
      guint n = 0;

      again (fixture);
      for (guint i = 0; i < 6; i++)
        {
          const float x = 20 + 190 * (float)(i % 2), y = 20 + 90 * (float)(i / 2);

          box (fixture, (double)x, (double)y, (double)x + 170, (double)y + 80);
          synthetic_text (fixture->pages, fixture->page, x + 8, y + 10, orders[o][i]);
          synthetic_text (fixture->pages, fixture->page, x + 8, y + 30, "方針を定めて文書と");
          synthetic_text (fixture->pages, fixture->page, x + 8, y + 45, "し公開しています。");
        }
      layout = annexa_layout_new (fixture->pages, synthetic_catalog (), give_painting, fixture);
      g_assert_cmpuint (layout->tables->len, ==, 0);
      g_assert_cmpuint (layout->lines->len, ==, 18);
      for (guint i = 0; i < layout->lines->len; i += 3, n++)
        g_assert_cmpstr (annexa_layout_line (layout, i)->text, ==, expected[n]);
    }
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
  add ("letters", test_letters);
  add ("unseen", test_unseen);
  add ("group", test_group);
  add ("frames", test_frames);
  add ("nested", test_nested);
  add ("nested-at-side", test_nested_at_side);
  add ("turned", test_turned);
  add ("noise", test_noise);
  add ("rules-between-sections", test_rules_between_sections);
  add ("cards", test_cards);
  add ("stripes", test_stripes);
  add ("side-by-side", test_side_by_side);
  return g_test_run ();
}
