/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "drawn-page.h"
#include "layout/drawn/annexa-drawing.h"

/* A form whose cells are filled, with no rules: the names of its entries stand in a column of one colour. */

#define N_ROWS 3u

/* Draws the form; the names are @n_tiles boxes as high as each other. Returns how many cells the names have.
 */
static guint
count_names (DrawnPage *drawn, guint n_tiles)
{
  const double height = 20 * N_ROWS / (double)n_tiles;
  g_autoptr (AnnexaPainting) painting = NULL;
  g_autoptr (GPtrArray) grids = NULL;
  const AnnexaGrid *grid;
  guint n = 0;

  for (guint i = 0; i < n_tiles; i++)
    drawn_page_shade (drawn, 20, 40 + height * i, 100, 40 + height * (i + 1), 0.8);
  drawn_page_shade (drawn, 100, 60, 380, 80, 0.9);
  drawn_page_shade (drawn, 100, 40, 380, 60, 0.95);
  drawn_page_shade (drawn, 100, 80, 380, 100, 0.95);
  painting = drawn_page_painting (drawn);
  grids = annexa_drawing_find_grids (painting, NULL, NULL);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  for (guint i = 0; i < grid->cells->len; i++)
    n += g_array_index (grid->cells, AnnexaBox, i).x1 < 30;
  return n;
}

/* Each name is filled by itself, as high as the entry beside it. */
static void
test_names (DrawnPage *drawn, gconstpointer data)
{
  g_assert_cmpuint (count_names (drawn, N_ROWS), ==, N_ROWS);
}

/* One name for all, filled at once or in parts that no entry is as high as. */
static void
test_one_name (DrawnPage *drawn, gconstpointer data)
{
  g_assert_cmpuint (count_names (drawn, 1), ==, 1);
  drawn_page_again (drawn);
  g_assert_cmpuint (count_names (drawn, 4), ==, 1);
}

/* How many cells a frame around a form has whose names are shaded, @n_tiles boxes as high as each other. */
static guint
count_cells (DrawnPage *drawn, guint n_tiles)
{
  const double height = 120 / (double)n_tiles;
  g_autoptr (AnnexaPainting) painting = NULL;
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < n_tiles; i++)
    drawn_page_shade (drawn, 20, 40 + height * i, 100, 40 + height * (i + 1), 0.9);
  drawn_page_line (drawn, 20, 40, 380, 40);
  drawn_page_line (drawn, 20, 160, 380, 160);
  drawn_page_line (drawn, 20, 40, 20, 160);
  drawn_page_line (drawn, 380, 40, 380, 160);
  painting = drawn_page_painting (drawn);
  grids = annexa_drawing_find_grids (painting, NULL, NULL);
  g_assert_cmpuint (grids->len, ==, 1);
  return ((const AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len;
}

/* Nothing is drawn between the entries, but each name is filled by itself. */
static void
test_framed (DrawnPage *drawn, gconstpointer data)
{
  g_assert_cmpuint (count_cells (drawn, N_ROWS), ==, 2 * N_ROWS);
  drawn_page_again (drawn);
  g_assert_cmpuint (count_cells (drawn, 1), ==, 2);
}

#define add(name, test)                                                                                      \
  g_test_add ("/drawn-tiles/" name, DrawnPage, NULL, drawn_page_set_up, test, drawn_page_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("names", test_names);
  add ("one-name", test_one_name);
  add ("framed", test_framed);
  return g_test_run ();
}
