/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/drawn/annexa-drawing.h"

#include <math.h>
#include <string.h>

#include "drawn-page.h"

/* A heavy rule may be taken by either of its edges. */
#define NEAR_PT 2.0f

static GPtrArray *
find (DrawnPage *drawn)
{
  g_autoptr (AnnexaPainting) painting = drawn_page_painting (drawn);

  return annexa_drawing_find_grids (painting, NULL, NULL);
}

/* Every way of turning a page turns its boxes with it. */
static void
test_turned (DrawnPage *drawn, gconstpointer data)
{
  static const float turned[4][4] = {
    { 50, 40, 110, 70 },
    { 40, 290, 70, 350 },
    { 290, 230, 350, 260 },
    { 230, 50, 260, 110 },
  };

  cairo_rectangle (drawn->cr, 50, 40, 60, 30);
  cairo_fill (drawn->cr);
  for (guint turns = 0; turns < 4; turns++)
    {
      g_autoptr (AnnexaPainting) painting = drawn_page_painting (drawn);
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
test_white (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = find (drawn);

  g_assert_cmpuint (grids->len, ==, 0);
}

static void
draw_table (DrawnPage *drawn)
{
  for (guint i = 0; i <= 3; i++)
    drawn_page_line (drawn, 50, 40 + 30 * i, 350, 40 + 30 * i);
  drawn_page_line (drawn, 50, 40, 50, 130);
  drawn_page_line (drawn, 110, 40, 110, 130);
  drawn_page_line (drawn, 220, 40, 220, 130);
  drawn_page_line (drawn, 350, 40, 350, 130);
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
test_table (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  draw_table (drawn);
  grids = find (drawn);
  assert_table (grids);
}

/* One row in small type, all that a page had room for. What is as low and narrow is part of a letter. */
static void
test_low_row (DrawnPage *drawn, gconstpointer data)
{
  static const float columns[][3] = { { 50, 130, 350 }, { 50, 70, 90 } };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GPtrArray) grids = NULL;

      drawn_page_again (drawn);
      drawn_page_line (drawn, columns[i][0], 200, columns[i][2], 200);
      drawn_page_line (drawn, columns[i][0], 209.5, columns[i][2], 209.5);
      for (guint c = 0; c < 3; c++)
        drawn_page_line (drawn, columns[i][c], 200, columns[i][c], 209.5);
      grids = find (drawn);
      g_assert_cmpuint (grids->len, ==, i == 0 ? 1 : 0);
    }
}

/* Hairlines, heavy rules, grey ones and dashes. */
static void
test_strokes (DrawnPage *drawn, gconstpointer data)
{
  static const struct
  {
    double width, grey, dash;
  } strokes[] = { { 0.25, 0, 0 }, { 1.5, 0, 0 }, { 0.75, 0.7, 0 }, { 0.75, 0, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
    {
      g_autoptr (GPtrArray) grids = NULL;

      g_test_message ("width %g grey %g dash %g", strokes[i].width, strokes[i].grey, strokes[i].dash);
      drawn_page_again (drawn);
      cairo_set_source_rgb (drawn->cr, strokes[i].grey, strokes[i].grey, strokes[i].grey);
      cairo_set_line_width (drawn->cr, strokes[i].width);
      cairo_set_dash (drawn->cr, &strokes[i].dash, strokes[i].dash > 0, 0);
      draw_table (drawn);
      grids = find (drawn);
      assert_table (grids);
    }
}

/* Cells told apart by their colour alone. */
static void
test_filled (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 2; column++)
      {
        const double grey = (row + column) % 2 == 0 ? 0.85 : 0.7;

        cairo_set_source_rgb (drawn->cr, grey, grey, grey);
        cairo_rectangle (drawn->cr, 60 + 100 * column, 50 + 40 * row, 100, 40);
        cairo_fill (drawn->cr);
      }
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 1);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 6);
}

/* Between boxes of one colour side by side rounding leaves less than anybody sees: they are one. */
static void
test_rounded (DrawnPage *drawn, gconstpointer data)
{
  static const float sides[] = { 60, 160.0005f, 159.9995f, 260, 260.002f, 340 };
  g_autoptr (AnnexaPainting) painting = annexa_painting_new (400, 300);
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i += 2)
    {
      AnnexaPaintedBox box = { sides[i], 50, sides[i + 1], 90, 0xd9e2f3, 255 };

      g_array_append_val (painting->boxes, box);
    }
  grids = annexa_drawing_find_grids (painting, NULL, NULL);
  g_assert_cmpuint (grids->len, ==, 1);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 1);
}

/* A cell over three rows, and one over two columns. */
static void
test_merged (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  const AnnexaGrid *grid;

  drawn_page_box (drawn, 50, 40, 350, 160);
  drawn_page_line (drawn, 110, 40, 110, 160);
  for (guint i = 1; i < 4; i++)
    drawn_page_line (drawn, 110, 40 + 30 * i, 350, 40 + 30 * i);
  drawn_page_line (drawn, 220, 70, 220, 160);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  g_assert_cmpuint (count_cells (grid, 50, 40, 110, 160), ==, 1);
  g_assert_cmpuint (count_cells (grid, 110, 40, 350, 70), ==, 1);
  g_assert_cmpuint (count_cells (grid, 110, 70, 220, 100), ==, 1);
  g_assert_cmpuint (count_cells (grid, 220, 130, 350, 160), ==, 1);
  g_assert_cmpuint (grid->cells->len, ==, 8);
}

static void
test_rows_only (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  const AnnexaGrid *grid;

  for (guint i = 0; i < 5; i++)
    drawn_page_line (drawn, 50, 40 + 35 * i, 350, 40 + 35 * i);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  g_assert_false (grid->columns_ruled);
  g_assert_true (near_box (&grid->box, 50, 40, 350, 180));
  g_assert_cmpuint (grid->cells->len, ==, 4);
  g_assert_cmpuint (count_cells (grid, 50, 75, 350, 110), ==, 1);
}

/* A rule under a heading, or above the footer, makes no table. */
static void
test_single_rules (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  drawn_page_line (drawn, 50, 40, 350, 40);
  drawn_page_line (drawn, 50, 280, 350, 280);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 0);
}

/* Cards of their own heights whose tops lie on one rule, as that of a page's head, are a box each. */
static void
test_hanging_cards (DrawnPage *drawn, gconstpointer data)
{
  static const double heights[] = { 90, 140, 60 };
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    drawn_page_shade (drawn, 40 + 110 * i, 40, 140 + 110 * i, 40 + heights[i], 0.9);
  drawn_page_line (drawn, 40, 40, 360, 40);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, G_N_ELEMENTS (heights));
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      g_assert_cmpuint (grid->cells->len, ==, 1);
      g_assert_cmpfloat_with_epsilon (grid->box.x2 - grid->box.x1, 100, 2);
    }
}

/* What a page has room for of a table of which a cell beside these rows, between two columns, is open at its
 * head: it has no rule there, nor between the rows. */
static void
test_group_open_above (DrawnPage *drawn, gconstpointer data)
{
  static const double sides[] = { 40, 70, 130, 190, 360 }, rows[] = { 72, 96, 130 };
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    drawn_page_line (drawn, sides[i], 72, sides[i], 130);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      drawn_page_line (drawn, 40, rows[i], 70, rows[i]);
      drawn_page_line (drawn, 130, rows[i], 360, rows[i]);
    }
  drawn_page_line (drawn, 40, 130, 360, 130);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 1);
  g_assert_cmpuint (count_cells (grids->pdata[0], 70, 72, 130, 130), ==, 1);
  g_assert_cmpuint (((AnnexaGrid *)grids->pdata[0])->cells->len, ==, 7);
}

/* A bar beside a heading that happens to be as high as the box at its right is no side of a cell. */
static void
test_bar_beside_box (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  drawn_page_shade (drawn, 40, 100, 43, 154, 0.3);
  drawn_page_box (drawn, 160, 100, 360, 154);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 1);
  g_assert_cmpuint (count_cells (grids->pdata[0], 160, 100, 360, 154), ==, 1);
  g_assert_cmpuint (((AnnexaGrid *)grids->pdata[0])->cells->len, ==, 1);
}

/* Bars beside headings that begin columns of a page at one height are no rules between cells. */
static void
test_bars_side_by_side (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaPainting) painting = NULL;
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < 3; i++)
    drawn_page_shade (drawn, 20 + 120 * i, 40, 24.5 + 120 * i, 90, 0.2);
  painting = drawn_page_painting (drawn);
  grids = annexa_drawing_find_grids (painting, NULL, NULL);
  g_assert_cmpuint (grids->len, ==, 0);
}

/* A line between columns goes on below the box of a figure that is painted over it, and is no side of it;
 * rules between rows make it one of a table. */
static void
test_interrupted (DrawnPage *drawn, gconstpointer data)
{
  for (guint rows = 0; rows < 2; rows++)
    {
      g_autoptr (GPtrArray) grids = NULL;
      g_autoptr (AnnexaPainting) painting = NULL;
      g_autoptr (GArray) dividers = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

      drawn_page_line (drawn, 200, 20, 200, 280);
      drawn_page_shade (drawn, 150, 120, 205, 145, 0.9);
      if (rows > 0)
        drawn_page_line (drawn, 50, 60, 350, 60);
      painting = drawn_page_painting (drawn);
      grids = annexa_drawing_find_grids (painting, dividers, NULL);
      g_assert_cmpuint (dividers->len, ==, 1 - rows);
      if (rows == 0)
        {
          g_assert_true (near_box (&g_array_index (dividers, AnnexaBox, 0), 200, 20, 200, 280));
          g_assert_cmpuint (grids->len, ==, 1);
          g_assert_true (near_box (&((AnnexaGrid *)grids->pdata[0])->box, 150, 120, 205, 145));
        }
      drawn_page_again (drawn);
    }
}

static void
test_two_tables (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < 2; i++)
    {
      drawn_page_box (drawn, 50, 150 - 110 * i, 350, 220 - 110 * i);
      drawn_page_line (drawn, 200, 150 - 110 * i, 200, 220 - 110 * i);
    }
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 2);
  g_assert_true (near_box (&((AnnexaGrid *)g_ptr_array_index (grids, 0))->box, 50, 40, 350, 110));
  g_assert_true (near_box (&((AnnexaGrid *)g_ptr_array_index (grids, 1))->box, 50, 150, 350, 220));
}

/* A stripe at the side of a bar or of a table is no column. */
static void
test_stripe (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  const AnnexaGrid *grid;

  drawn_page_shade (drawn, 50, 40, 56, 64, 0.3);
  drawn_page_shade (drawn, 56, 40, 350, 64, 0.9);
  drawn_page_box (drawn, 50, 150, 350, 220);
  drawn_page_line (drawn, 50, 185, 350, 185);
  drawn_page_line (drawn, 200, 150, 200, 220);
  drawn_page_line (drawn, 343, 150, 343, 220);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 2);
  grid = g_ptr_array_index (grids, 0);
  g_assert_cmpuint (grid->cells->len, ==, 1);
  g_assert_cmpuint (count_cells (grid, 50, 40, 350, 64), ==, 1);
  grid = g_ptr_array_index (grids, 1);
  g_assert_cmpuint (grid->cells->len, ==, 4);
  g_assert_cmpuint (count_cells (grid, 200, 185, 350, 220), ==, 1);
}

/* A part of a box with round corners, as browsers cut it out to paint one of its sides. */
static void
clip_side (DrawnPage *drawn, double x1, double y1, double x2, double y2, double wide, double radius)
{
  cairo_move_to (drawn->cr, x1, y1);
  cairo_line_to (drawn->cr, x1, y2);
  cairo_line_to (drawn->cr, x1 + radius, y2);
  cairo_curve_to (drawn->cr, x1 + radius / 2, y2, x1 + wide, y2 - radius / 2, x1 + wide, y2 - radius);
  cairo_line_to (drawn->cr, x1 + wide, y1 + radius);
  cairo_curve_to (drawn->cr, x1 + wide, y1 + radius / 2, x1 + radius / 2, y1, x1 + radius, y1);
  cairo_close_path (drawn->cr);
  /* What is left of the other corners, which are not painted. */
  cairo_move_to (drawn->cr, x2 - radius, y1);
  cairo_line_to (drawn->cr, x2, y1);
  cairo_line_to (drawn->cr, x2, y1 + radius);
  cairo_close_path (drawn->cr);
  cairo_clip (drawn->cr);
}

/* Cards with a stripe that goes with their round corners. */
static void
test_round_stripe (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < 2; i++)
    {
      const double x = 20 + 190.0 * i;

      drawn_page_shade (drawn, x, 40, x + 170, 200, 0.9);
      cairo_save (drawn->cr);
      clip_side (drawn, x, 40, x + 170, 200, 4, 14);
      cairo_rectangle (drawn->cr, x, 40, 14, 160);
      cairo_clip (drawn->cr);
      drawn_page_shade (drawn, x, 40, x + 170, 200, 0.3);
      cairo_restore (drawn->cr);
    }
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      g_assert_cmpuint (grid->cells->len, ==, 1);
      g_assert_cmpuint (count_cells (grid, 20 + 190 * (float)i, 40, 190 + 190 * (float)i, 200), ==, 1);
    }
}

/* Web designers tell cards from the paper by the lightest of greys. */
static void
test_lightest (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  drawn_page_shade (drawn, 20, 40, 190, 200, 0.985);
  drawn_page_shade (drawn, 210, 40, 380, 200, 0.985);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 2);
}

/* The four sides of a frame may be what is left of a box when its inside is cut out. */
static void
test_cut_out (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaPainting) painting = NULL;

  cairo_set_fill_rule (drawn->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_move_to (drawn->cr, 54, 40);
  cairo_line_to (drawn->cr, 346, 40);
  cairo_curve_to (drawn->cr, 348, 40, 350, 42, 350, 44);
  cairo_line_to (drawn->cr, 350, 200);
  cairo_line_to (drawn->cr, 50, 200);
  cairo_line_to (drawn->cr, 50, 44);
  cairo_curve_to (drawn->cr, 50, 42, 52, 40, 54, 40);
  cairo_close_path (drawn->cr);
  cairo_rectangle (drawn->cr, 52, 42, 296, 156);
  cairo_clip (drawn->cr);
  drawn_page_shade (drawn, 0, 0, 400, 300, 0.3);
  painting = drawn_page_painting (drawn);
  g_assert_cmpuint (painting->boxes->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const AnnexaPaintedBox *side = &g_array_index (painting->boxes, AnnexaPaintedBox, i);

      g_assert_true (side->x2 - side->x1 < 3 || side->y2 - side->y1 < 3);
    }
}

/* The bar of a heading above a table is not its header where the table has one of its own. */
static void
test_bar_above_header (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  drawn_page_shade (drawn, 50, 40, 350, 64, 0.9);
  drawn_page_shade (drawn, 50, 100, 350, 120, 0.8);
  for (guint i = 0; i < 5; i++)
    drawn_page_line (drawn, 50, 120 + 30 * i, 350, 120 + 30 * i);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 2);
  g_assert_true (near_box (&((AnnexaGrid *)g_ptr_array_index (grids, 0))->box, 50, 40, 350, 64));
  g_assert_true (near_box (&((AnnexaGrid *)g_ptr_array_index (grids, 1))->box, 50, 100, 350, 240));
}

/* Boxes of a figure stand apart, each a grid of one cell. */
static void
test_figure (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < 3; i++)
    drawn_page_box (drawn, 40 + 110 * i, 80, 110 + 110 * i, 120);
  drawn_page_line (drawn, 112, 100, 145, 92);
  grids = find (drawn);
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
test_letters (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  for (guint row = 0; row < 10; row++)
    for (guint i = 0; i < 25; i++)
      {
        const double x = 50 + 12 * i, y = 30 + 16 * row;

        drawn_page_box (drawn, x, y, x + 8, y + 8);
        drawn_page_line (drawn, x + 4, y, x + 4, y + 8);
        drawn_page_line (drawn, x, y + 4, x + 8, y + 4);
      }
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 0);
}

/* Bold type of a heading that a program draws along its edges: a letter with a curve, two long straight
 * strokes at each side of its middle, and a counter as large as a box of text. */
static void
test_large_letters (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaPainting) painting = NULL;
  cairo_t *cr = drawn->cr;

  cairo_set_line_width (cr, 0.75);
  for (guint i = 0; i < 4; i++)
    {
      const double x = 50 + 40 * i, y = 40;

      cairo_move_to (cr, x, y + 12);
      cairo_curve_to (cr, x + 2, y + 4, x + 4, y + 2, x + 6, y);
      for (guint side = 0; side < 2; side++)
        {
          cairo_line_to (cr, x + 10 + 11 * side, y + 6 * side);
          cairo_line_to (cr, x + 10 + 11 * side, y + 32 - 8 * side);
          cairo_line_to (cr, x + 26 * side + 4, y + 32 - 8 * side);
          cairo_line_to (cr, x + 26 * side + 4, y + 20 + 16 * side);
        }
      cairo_close_path (cr);
      cairo_rectangle (cr, x + 6, y + 8, 22, 21);
      cairo_stroke (cr);
    }
  painting = drawn_page_painting (drawn);
  g_assert_cmpuint (painting->boxes->len, ==, 0);
}

/* What is painted over, clipped away, see-through or as white as the paper is not seen, and makes no table.
 */
static void
test_unseen (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  cairo_t *cr = drawn->cr;

  draw_table (drawn);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 40, 30, 330, 110);
  cairo_fill (cr);
  cairo_translate (cr, 0, 120);
  draw_table (drawn);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.01);
  draw_table (drawn);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_table (drawn);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 0);
}

/* A translucent group is a form of its own, and what is drawn in it is seen. */
static void
test_group (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  cairo_push_group (drawn->cr);
  draw_table (drawn);
  cairo_pop_group_to_source (drawn->cr);
  cairo_paint_with_alpha (drawn->cr, 0.6);
  grids = find (drawn);
  assert_table (grids);
}

/* Frames as an outer box with a hole, each side of it a polygon with mitred ends, and with round corners. */
static void
test_frames (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  cairo_t *cr = drawn->cr;

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
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 3);
  g_assert_cmpuint (count_grids (grids, 20, 20, 180, 80), ==, 1);
  g_assert_cmpuint (count_grids (grids, 200, 20, 360, 80), ==, 1);
  g_assert_cmpuint (count_grids (grids, 20, 100, 180, 160), ==, 1);
}

/* A table inside a cell of another is a grid of its own. */
static void
test_nested (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  draw_table (drawn);
  drawn_page_box (drawn, 224, 44, 346, 66);
  drawn_page_line (drawn, 280, 44, 280, 66);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 2);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 9);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 1))->cells->len, ==, 2);
}

/* A page of nothing but edges is answered in bounded time and memory. */
static void
test_noise (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  guint cells = 0;

  for (guint y = 0; y < 150; y++)
    for (guint x = 0; x < 200; x++)
      if ((x + y) % 2 == 0)
        cairo_rectangle (drawn->cr, 2 * x, 2 * y, 2, 2);
  cairo_fill (drawn->cr);
  grids = find (drawn);
  for (guint i = 0; i < grids->len; i++)
    cells += ((AnnexaGrid *)g_ptr_array_index (grids, i))->cells->len;
  g_assert_cmpuint (cells, <=, 200 * 200);
}

/* A table inside a cell that touches its side takes nothing from the cell. */
static void
test_nested_at_side (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  draw_table (drawn);
  drawn_page_box (drawn, 220, 44, 346, 66);
  drawn_page_line (drawn, 280, 44, 280, 66);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, >=, 1);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 9);
}

/* One with several rows and columns is a grid of its own as well. */
static void
test_nested_rows_at_side (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;
  const AnnexaGrid *nested;

  draw_table (drawn);
  drawn_page_box (drawn, 220, 75, 346, 95);
  drawn_page_line (drawn, 280, 75, 280, 95);
  drawn_page_line (drawn, 220, 85, 346, 85);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 2);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 9);
  nested = g_ptr_array_index (grids, 1);
  g_assert_cmpuint (nested->cells->len, ==, 4);
  g_assert_cmpfloat_with_epsilon (nested->box.x1, 220, 1);
  g_assert_cmpfloat_with_epsilon (nested->box.y2, 95, 1);
}

/* The cell of a group beside the rows of a table, of which the page shows no more than its left side. */
static void
test_open_group (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GPtrArray) grids = NULL;

  drawn_page_line (drawn, 20, 40, 20, 190);
  for (guint c = 0; c < 4; c++)
    drawn_page_line (drawn, 80 + 90 * c, 40, 80 + 90 * c, 190);
  for (guint r = 0; r < 6; r++)
    drawn_page_line (drawn, 80, 40 + 30 * r, 350, 40 + 30 * r);
  grids = find (drawn);
  g_assert_cmpuint (grids->len, ==, 1);
  g_assert_cmpuint (count_cells (grids->pdata[0], 80, 70, 170, 100), ==, 1);
  g_assert_cmpuint (((AnnexaGrid *)grids->pdata[0])->cells->len, ==, 1 + 3 * 5);
}

#define add(name, test)                                                                                      \
  g_test_add ("/drawing/" name, DrawnPage, NULL, drawn_page_set_up, test, drawn_page_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("white", test_white);
  add ("rounded", test_rounded);
  add ("table", test_table);
  add ("low-row", test_low_row);
  add ("strokes", test_strokes);
  add ("filled", test_filled);
  add ("merged", test_merged);
  add ("rows-only", test_rows_only);
  add ("single-rules", test_single_rules);
  add ("two-tables", test_two_tables);
  add ("hanging-cards", test_hanging_cards);
  add ("group-open-above", test_group_open_above);
  add ("bar-beside-box", test_bar_beside_box);
  add ("bars-side-by-side", test_bars_side_by_side);
  add ("interrupted", test_interrupted);
  add ("stripe", test_stripe);
  add ("round-stripe", test_round_stripe);
  add ("lightest", test_lightest);
  add ("cut-out", test_cut_out);
  add ("bar-above-header", test_bar_above_header);
  add ("figure", test_figure);
  add ("letters", test_letters);
  add ("large-letters", test_large_letters);
  add ("unseen", test_unseen);
  add ("group", test_group);
  add ("frames", test_frames);
  add ("nested", test_nested);
  add ("nested-at-side", test_nested_at_side);
  add ("nested-at-side/rows", test_nested_rows_at_side);
  add ("open-group", test_open_group);
  add ("turned", test_turned);
  add ("noise", test_noise);
  return g_test_run ();
}
