/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "source/annexa-painting.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "layout/drawn/annexa-drawing.h"

/* Documents that are made to harm: whatever they draw, the painting is small, soon there, and sound. */

/* @text with @number for each # in it. */
static void
append_numbered (GString *result, const char *text, guint number)
{
  for (; *text != '\0'; text++)
    if (*text == '#')
      g_string_append_printf (result, "%u", number);
    else
      g_string_append_c (result, *text);
}

static void
add_object (GString *pdf, GArray *offsets, const char *head, const guint8 *data, gsize n_bytes)
{
  g_array_append_val (offsets, pdf->len);
  g_string_append_printf (pdf, "%u 0 obj\n", offsets->len);
  append_numbered (pdf, head, (guint)n_bytes);
  if (data != NULL)
    {
      g_string_append (pdf, "\nstream\n");
      g_string_append_len (pdf, (const char *)data, (gssize)n_bytes);
      g_string_append (pdf, "\nendstream");
    }
  g_string_append (pdf, "\nendobj\n");
}

static GBytes *
deflate (const char *data, gsize n_bytes)
{
  g_autoptr (GConverter) zlib = (GConverter *)g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_data (data, (gssize)n_bytes, NULL);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, zlib);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_assert_cmpint (g_output_stream_splice (memory, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL),
                   >, 0);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* A page that draws @content, and a form Fm that draws @form. */
typedef struct
{
  const char *page;           /* more keys of the page; MediaBox first */
  const char *content, *form; /* (nullable): white space otherwise */
  guint n_content, n_form;    /* how often over */
  gboolean packed;
} Drawn;

static void
add_stream (GString *pdf, GArray *offsets, const char *keys, const char *text, guint n, gboolean packed)
{
  g_autoptr (GString) data = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *head
      = g_strconcat ("<< /Length # ", packed ? "/Filter /FlateDecode " : "", keys, ">>", NULL);
  gsize n_bytes;
  const guint8 *stream;

  for (guint i = 0; i < MAX (n, 1); i++)
    append_numbered (data, text != NULL ? text : " ", i);
  bytes = packed ? deflate (data->str, data->len) : g_bytes_new (data->str, data->len);
  stream = g_bytes_get_data (bytes, &n_bytes);
  add_object (pdf, offsets, head, stream, n_bytes);
}

static GBytes *
make_pdf (const Drawn *drawn)
{
  GString *pdf = g_string_new ("%PDF-1.5\n");
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *page = g_strdup_printf (
      "<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << /XObject << /Fm 5 0 R >> "
      "/ExtGState << /G << /ca .5 >> >> >> >>",
      drawn->page != NULL ? drawn->page : "[0 0 595 842]");
  gsize table;

  add_object (pdf, offsets, "<< /Type /Catalog /Pages 2 0 R >>", NULL, 0);
  add_object (pdf, offsets, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", NULL, 0);
  add_object (pdf, offsets, page, NULL, 0);
  add_stream (pdf, offsets, "", drawn->content, drawn->n_content, drawn->packed);
  add_stream (pdf, offsets,
              "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /Fm 5 0 R >> "
              "/ExtGState << /G << /ca .25 >> >> >> ",
              drawn->form, drawn->n_form, drawn->packed);
  table = pdf->len;
  g_string_append_printf (pdf, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
  for (guint i = 0; i < offsets->len; i++)
    g_string_append_printf (pdf, "%010u 00000 n \n", (guint)g_array_index (offsets, gsize, i));
  g_string_append_printf (pdf, "trailer\n<< /Size %u /Root 1 0 R >>\nstartxref\n%u\n%%%%EOF\n",
                          offsets->len + 1, (guint)table);
  return g_string_free_to_bytes (pdf);
}

static void
check_sound (const AnnexaPainting *painting)
{
  for (guint i = 0; i < painting->boxes->len; i++)
    {
      const AnnexaPaintedBox *box = &g_array_index (painting->boxes, AnnexaPaintedBox, i);

      g_assert_true (isfinite (box->x1) && isfinite (box->x2) && isfinite (box->y1) && isfinite (box->y2));
      g_assert_true (box->x1 <= box->x2 && box->y1 <= box->y2);
    }
}

/* Returns how many boxes the page paints; -1 where it cannot be read. */
static int
paint (const Drawn *drawn)
{
  g_autoptr (GBytes) bytes = make_pdf (drawn);
  g_autoptr (AnnexaObjects) objects = annexa_objects_open (bytes, NULL);
  g_autoptr (AnnexaPainting) painting = NULL;

  g_assert_nonnull (objects);
  painting = annexa_painting_read (objects, 1);
  if (painting == NULL)
    return -1;
  for (guint turns = 0; turns < 4; turns++)
    {
      g_autoptr (GPtrArray) grids = NULL;

      annexa_painting_turn (painting, turns);
      check_sound (painting);
      if (turns == 0)
        grids = annexa_drawing_find_grids (painting, NULL, NULL);
    }
  return (int)painting->boxes->len;
}

/* What a state is called in a form is another than what is called so on the page. */
static void
test_opacity (void)
{
  const Drawn drawn = { .content = "/G gs 0 0 9 9 re f /N gs 0 20 9 9 re f /Fm Do /G gs 0 40 9 9 re f\n",
                        .form = "/G gs 0 60 9 9 re f /G gs 0 80 9 9 re f\n" };
  static const guint8 opacities[] = { 128, 128, 64, 64, 128 };
  g_autoptr (GBytes) bytes = make_pdf (&drawn);
  g_autoptr (AnnexaObjects) objects = annexa_objects_open (bytes, NULL);

  g_assert_nonnull (objects);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (AnnexaPainting) painting = annexa_painting_read (objects, 1);

      g_assert_nonnull (painting);
      g_assert_cmpuint (painting->boxes->len, ==, G_N_ELEMENTS (opacities));
      for (guint i = 0; i < painting->boxes->len; i++)
        g_assert_cmpuint (g_array_index (painting->boxes, AnnexaPaintedBox, i).opacity, ==, opacities[i]);
    }
}

#define NINES "99999999999999999999999999999999999999999999999999999999999999999999999999999999"
#define HUGE NINES NINES NINES NINES NINES

static void
test_harm (void)
{
  static const struct
  {
    const char *what;
    Drawn drawn;
    int least, most;
  } cases[] = {
    { "plain", { NULL, "0 0 100 # re f\n", NULL, 5, 0, FALSE }, 5, 5 },
    { "packed", { NULL, "0 0 100 # re f\n", NULL, 5, 0, TRUE }, 5, 5 },
    { "many boxes", { NULL, "# 0 50 50 re f\n", NULL, 500, 0, FALSE }, 500, 500 },
    { "more boxes than are kept", { NULL, "0 0 100 100 re f %#\n", NULL, 30000, 0, FALSE }, 1, 20000 },
    { "boxes over boxes",
      { NULL, "/G gs 1 0 0 1 .05 .05 cm 0 0 595 842 re f %#\n", NULL, 4000, 0, FALSE },
      1,
      4000 },
    { "a page that unpacks to more than is looked at",
      { NULL, "                                                                ", NULL, 300000, 0, TRUE },
      -1,
      -1 },
    { "a form that does",
      { NULL, "0 0 9 9 re f /Fm Do\n", "                                                                ", 2,
        300000, TRUE },
      2,
      2 },
    { "a form drawn very often", { NULL, "/Fm Do\n", "0 0 9 9 re f", 300000, 1, FALSE }, 1, 20000 },
    { "a form that draws itself",
      { NULL, "/Fm Do\n", "/Fm Do /Fm Do 0 0 9 9 re f\n", 3, 1, FALSE },
      1,
      20000 },
    { "states named very often", { NULL, "/G gs %#\n", NULL, 300000, 0, FALSE }, 0, 0 },
    { "states saved very often", { NULL, "q 1.01 0 0 1 0 0 cm %#\n", NULL, 100000, 0, FALSE }, 0, 0 },
    { "more restored than saved", { NULL, "Q 0 0 9 9 re f\n", NULL, 100, 0, FALSE }, 100, 100 },
    { "a path without end", { NULL, "# 5 l\n", NULL, 100000, 0, FALSE }, 0, 0 },
    { "numbers without end",
      { NULL, HUGE "." HUGE " g " HUGE " ." HUGE " 9 9 re f 0 0 m 0 50 l " HUGE "." HUGE " w S\n", NULL, 3, 0,
        FALSE },
      0,
      6 },
    { "a matrix without end",
      { NULL, HUGE " 0 0 " HUGE " 0 0 cm 0 0 9 9 re f /Fm Do\n", "0 0 m 9 9 l S", 40, 1, FALSE },
      0,
      40 },
    { "a page without end", { "[-" HUGE " 0 " HUGE " 842]", "0 0 9 9 re f\n", NULL, 1, 0, FALSE }, -1, 1 },
    { "a page of a point", { "[0 0 1 1] /Rotate 90", "0 0 9 9 re f\n", NULL, 1, 0, FALSE }, 1, 1 },
    { "a page upside down", { "[595 842 0 0] /Rotate -450", "0 0 9 9 re f\n", NULL, 1, 0, FALSE }, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int n_boxes;

      g_test_message ("%s", cases[i].what);
      n_boxes = paint (&cases[i].drawn);
      g_assert_cmpint (n_boxes, >=, cases[i].least);
      g_assert_cmpint (n_boxes, <=, cases[i].most);
    }
}

/* A drawing of more cells than a table has is none: 20,000 would take the layout minutes. */
static void
test_many_cells (void)
{
  static const guint sides[] = { 20, 190 };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      float side_pt = (float)sides[i] * 20 + 20;
      g_autoptr (AnnexaPainting) painting = annexa_painting_new (side_pt, side_pt);
      g_autoptr (GPtrArray) grids = NULL;

      for (guint k = 0; k <= sides[i]; k++)
        {
          float at = 10 + (float)k * 20;
          AnnexaPaintedBox boxes[2]
              = { { 10, at, side_pt - 10, at + 0.5f, 0, 255 }, { at, 10, at + 0.5f, side_pt - 10, 0, 255 } };

          g_array_append_vals (painting->boxes, boxes, 2);
        }
      grids = annexa_drawing_find_grids (painting, NULL, NULL);
      g_assert_cmpuint (grids->len, ==, i == 0 ? 1 : 0);
      if (i == 0)
        g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 400);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/painting/harm", test_harm);
  g_test_add_func ("/painting/opacity", test_opacity);
  g_test_add_func ("/painting/many-cells", test_many_cells);
  return g_test_run ();
}
