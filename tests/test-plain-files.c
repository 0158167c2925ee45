/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "source/annexa-objects-private.h"
#include "source/annexa-painting.h"

#include <string.h>

/* Files that are read as they stand say what qpdf says, and whatever is unusual is left to qpdf. */

#define N_HARMED 400u
#define MAX_OBJECTS 8u

typedef struct
{
  const char *what;
  const char *objects[MAX_OBJECTS]; /* (nullable) from the first on, instead of those of a sound file */
  const char *before;               /* (nullable): bytes before the header */
  const char *trailer;              /* (nullable): more keys */
  guint shift;                      /* of all places in the table */
  gboolean opens, stays;            /* as a plain file; is one when its page has been read */
} Case;

static const char *const sound[MAX_OBJECTS] = {
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 /MediaBox [0 0 595.303937007874 841] /Rotate 90 >>",
  "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R] /Resources << /XObject << /F 5 0 R >> /ExtGState "
  "<</G<</ca .5>>>> /ColorSpace << /S [/Separation /Spot(\\)]) /DeviceCMYK 7 0 R] >> >> % a remark\n>>",
  "<< /Length 32 >>\nstream\n/S cs 0.2 sc /G gs 9 9 90 9 re f\nendstream",
  "<< /Subtype /Form /BBox [0 0 300 300] /Matrix [1 0 0 1 5 5] /Length 8 0 R >>\nstream\n9 9 50 9 re f\n"
  "endstream",
  "<< /Length 5 >>\nstream\n/F Do\nendstream",
  "<< /FunctionType 2 /Domain [0 1] /N 1 >>",
  "14"
};

static GBytes *
make_pdf (const Case *file)
{
  GString *pdf = g_string_new (file->before);
  gsize offsets[MAX_OBJECTS], table;

  g_string_append (pdf, "%PDF-1.4\n");
  for (guint i = 0; i < MAX_OBJECTS; i++)
    {
      offsets[i] = pdf->len + file->shift;
      g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", i + 1,
                              file->objects[i] != NULL ? file->objects[i] : sound[i]);
    }
  table = pdf->len;
  g_string_append_printf (pdf, "xref\n0 %u\n0000000000 65535 f \n", MAX_OBJECTS + 1);
  for (guint i = 0; i < MAX_OBJECTS; i++)
    g_string_append_printf (pdf, "%010u 00000 n \n", (guint)offsets[i]);
  g_string_append_printf (pdf, "trailer\n<< /Root 1 0 R /Size %u %s >>\nstartxref\n%u\n%%%%EOF\n",
                          MAX_OBJECTS + 1, file->trailer != NULL ? file->trailer : "", (guint)table);
  return g_string_free_to_bytes (pdf);
}

static void
assert_same_painting (AnnexaObjects *a, AnnexaObjects *b, guint page)
{
  g_autoptr (AnnexaPainting) first = annexa_painting_read (a, page), second = annexa_painting_read (b, page);

  g_assert_true ((first == NULL) == (second == NULL));
  if (first == NULL)
    return;
  g_assert_cmpfloat (first->width_pt, ==, second->width_pt);
  g_assert_cmpfloat (first->height_pt, ==, second->height_pt);
  g_assert_cmpmem (first->boxes->data, first->boxes->len * sizeof (AnnexaPaintedBox), second->boxes->data,
                   second->boxes->len * sizeof (AnnexaPaintedBox));
}

/* The same file, read by qpdf. */
static AnnexaObjects *
open_with_qpdf (GBytes *bytes)
{
  AnnexaObjects *objects = annexa_objects_open (bytes, NULL);

  if (objects != NULL && objects->plain != NULL)
    {
      annexa_plain_set_odd (objects->plain);
      g_assert_true (annexa_objects_start_again (objects));
    }
  return objects;
}

static void
assert_same (GBytes *bytes)
{
  g_autoptr (AnnexaObjects) plain = annexa_objects_open (bytes, NULL), other = open_with_qpdf (bytes);

  g_assert_nonnull (plain);
  g_assert_nonnull (other);
  g_assert_cmpuint (plain->n_pages, ==, other->n_pages);
  for (guint page = 1; page <= plain->n_pages; page++)
    {
      AnnexaContent a = { 0 }, b = { 0 };

      if (annexa_objects_page (plain, page, &a) && !annexa_objects_start_again (plain))
        {
          g_assert_true (annexa_objects_page (other, page, &b));
          g_assert_cmpmem (a.data, a.n_bytes, b.data, b.n_bytes);
          g_assert_cmpint (a.rotate, ==, b.rotate);
          g_assert_cmpmem (a.box, sizeof a.box, b.box, sizeof b.box);
        }
      annexa_content_clear (&a);
      annexa_content_clear (&b);
      assert_same_painting (plain, other, page);
    }
}

static void
test_cases (void)
{
  static const Case cases[] = {
    { .what = "sound", .opens = TRUE, .stays = TRUE },
    { .what = "something before the header", .before = "\n\n" },
    { .what = "places that are not those", .shift = 1 },
    { .what = "encrypted", .trailer = "/Encrypt 9 0 R" },
    { .what = "a hybrid file", .trailer = "/XRefStm 9" },
    { .what = "a page twice",
      .objects = { NULL, "<< /Type /Pages /Kids [ 3 0 R 3 0 R ] /Count 2 /MediaBox [0 0 595 841] >>" } },
    { .what = "a tree that goes around",
      .objects = { NULL, "<< /Type /Pages /Kids [ 3 0 R 2 0 R ] /Count 2 >>" } },
    { .what = "a node without its type",
      .objects = { NULL, "<< /Kids [ 3 0 R ] /Count 1 /MediaBox [0 0 595 841] >>" } },
    { .what = "a page in place",
      .objects = { NULL, "<< /Type /Pages /Kids [ << /Type /Page >> ] /Count 1 >>" } },
    { .what = "a key twice",
      .objects
      = { NULL, NULL, "<< /Type /Page /MediaBox [0 0 9 9] /MediaBox [0 0 300 300] /Contents 4 0 R >>" },
      .opens = TRUE },
    { .what = "a number that is none",
      .objects = { NULL, NULL, "<< /Type /Page /MediaBox [0 0 3-0 3..0] /Contents 4 0 R >>" },
      .opens = TRUE },
    { .what = "a name in other characters",
      .objects
      = { NULL, NULL,
          "<< /Type /Page /MediaBox [0 0 300 300] /Contents 6 0 R /Resources << /XObject << /#46 5 0 R >> >> "
          ">>" },
      .opens = TRUE },
    { .what = "another filter",
      .objects
      = { NULL, NULL, NULL,
          "<< /Length 26 /Filter /ASCIIHexDecode >>\nstream\n3920392039203920726520663e\nendstream" },
      .opens = TRUE },
    { .what = "a length that is not the stream's",
      .objects = { NULL, NULL, NULL, "<< /Length 9 >>\nstream\n9 9 90 9 re f\nendstream" },
      .opens = TRUE },
    { .what = "an object that is a reference",
      .objects = { NULL, NULL, "<< /Type /Page /MediaBox [0 0 300 300] /Contents 8 0 R >>", NULL, NULL, NULL,
                   NULL, "4 0 R" },
      .opens = TRUE },
    { .what = "nothing where something is named",
      .objects = { NULL, NULL, "<< /Type /Page /MediaBox [0 0 300 300] /Contents 77 0 R /Rotate null >>" },
      .opens = TRUE,
      .stays = TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make_pdf (&cases[i]);
      g_autoptr (AnnexaObjects) objects = annexa_objects_open (bytes, NULL);

      g_test_message ("%s", cases[i].what);
      if (cases[i].trailer != NULL && strstr (cases[i].trailer, "Encrypt") != NULL)
        {
          g_assert_true (objects == NULL || objects->plain == NULL);
          continue;
        }
      g_assert_nonnull (objects);
      g_assert_cmpint (objects->plain != NULL, ==, cases[i].opens);
      if (objects->n_pages > 0)
        {
          g_autoptr (AnnexaPainting) painting = annexa_painting_read (objects, 1);

          g_assert_cmpint (objects->plain != NULL, ==, cases[i].stays);
        }
      assert_same (bytes);
    }
}

static GBytes *
read_sample (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "samples", name, file, NULL);
  char *data;
  gsize n_bytes;

  g_assert_true (g_file_get_contents (path, &data, &n_bytes, NULL));
  return g_bytes_new_take (data, n_bytes);
}

static const char *const samples[] = { "hidamari", "kaede", "minato" };

/* Tables and streams of references, objects in streams, pages and forms of several programs. */
static void
test_samples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GBytes) bytes = read_sample (samples[i]);
      g_autoptr (AnnexaObjects) objects = annexa_objects_open (bytes, NULL);

      g_test_message ("%s", samples[i]);
      g_assert_nonnull (objects->plain);
      assert_same (bytes);
    }
}

/* Whatever bytes are others, nothing is read that is not there. */
static void
test_harmed (void)
{
  static const char marks[] = "<>[]()/%0123456789R \n\0\xff";
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  const Case file = { .what = "sound" };

  for (guint i = 0; i < N_HARMED; i++)
    {
      g_autoptr (GBytes) bytes
          = i % 4 == 0 ? read_sample (samples[i / 4 % G_N_ELEMENTS (samples)]) : make_pdf (&file);
      gsize n_bytes;
      g_autofree guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &n_bytes);
      g_autoptr (GBytes) harmed = NULL;
      AnnexaPlain *plain;

      for (guint k = 0; k < 1 + i % 5; k++)
        {
          /* Most at the end, where the places stand. */
          const gint32 from = k % 2 == 0 && n_bytes > 2000 ? (gint32)n_bytes - 2000 : 0;

          data[g_rand_int_range (random, from, (gint32)n_bytes)]
              = (guint8)marks[g_rand_int_range (random, 0, sizeof marks - 1)];
        }
      harmed = g_bytes_new (data, i % 7 == 0 ? n_bytes - i % 50 : n_bytes);
      plain = annexa_plain_open (harmed);
      if (plain != NULL)
        {
          g_autoptr (AnnexaObjects) objects = annexa_objects_open (harmed, NULL);

          for (guint page = 1; objects != NULL && page <= MIN (objects->n_pages, 3u); page++)
            {
              g_autoptr (AnnexaPainting) painting = annexa_painting_read (objects, page);

              if (painting != NULL)
                g_assert_cmpfloat (painting->width_pt, >=, 0);
            }
          annexa_plain_free (plain);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-files/cases", test_cases);
  g_test_add_func ("/plain-files/samples", test_samples);
  g_test_add_func ("/plain-files/harmed", test_harmed);
  return g_test_run ();
}
