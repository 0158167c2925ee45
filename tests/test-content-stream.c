/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "source/annexa-content-stream.h"

#include <math.h>
#include <string.h>

/* What the stream says, each operator with the numbers and the name before it. */
static char *
read_all (const char *data, gsize n_bytes)
{
  g_autoptr (GString) said = g_string_new (NULL);
  AnnexaContentStream stream;
  AnnexaOperation operation;

  annexa_content_stream_init (&stream, (const guint8 *)data, n_bytes);
  while (annexa_content_stream_next (&stream, &operation))
    {
      const char code[4] = { (char)(operation.code & 0xff), (char)(operation.code >> 8 & 0xff),
                             (char)(operation.code >> 16 & 0xff), '\0' };

      for (guint i = 0; i < operation.n_numbers; i++)
        g_string_append_printf (said, "%g ", operation.numbers[i]);
      g_string_append_printf (said, "%s%s%s%s; ", operation.name, operation.name[0] != '\0' ? " " : "",
                              operation.code != 0 ? code : "?", operation.mask ? " mask" : "");
    }
  return g_strchomp (g_string_free (g_steal_pointer (&said), FALSE));
}

static void
test_read (void)
{
  static const struct
  {
    const char *stream, *said;
  } cases[] = {
    { "", "" },
    { "1 0 0 -1 .5 +842. cm", "1 0 0 -1 0.5 842 cm;" },
    { "72 720 m 1 2 3 4 5 6 c h f*", "72 720 m; 1 2 3 4 5 6 c; h; f*;" },
    { "/Fm1 Do /GS-2 gs", "/Fm1 Do; /GS-2 gs;" },
    /* Text may hold anything. */
    { "BT /F1 9 Tf (a \\) re (b) f) Tj [(q) -3 <71> 4] TJ <72 65> Tj ET re",
      "BT; 9 /F1 Tf; Tj; -3 4 TJ; Tj; ET; re;" },
    { "/Span <</ActualText (f re) /MCID 3>> BDC EMC", "3 /MCID BDC; EMC;" },
    { "% 1 2 re f\n3 4 l", "3 4 l;" },
    { "endstreamx 1 w", "?; 1 w;" },
    { "1 2 3 4 5 6 7 8 9 10 x", "3 4 5 6 7 8 9 10 x;" },
    /* The bytes of an image are no operators, not even those that look like its end. */
    { "q BI /W 2 /IM true ID \001EI q f EI re \377 EI Q", "q; /IM BI mask; Q;" },
    { "BI /W 2 /H 1 ID abcdef EI\nS", "/H BI; S;" },
    /* Damaged. */
    { "(never closed re f", "" },
    { "<6162", "" },
    { ")]>}re", "re;" },
    { "--5 w 1.2.3 w", "-5 w; ?; w;" },
    { "BI /W 2 ID", "/W BI;" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = read_all (cases[i].stream, strlen (cases[i].stream));

      g_test_message ("%s", cases[i].stream);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* Whatever the bytes, reading ends, and reads nothing beyond them. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 2000; round++)
    {
      gsize n = (gsize)g_rand_int_range (rand, 0, 60);
      g_autofree char *data = g_malloc (n);
      g_autofree char *said = NULL;

      for (gsize i = 0; i < n; i++)
        data[i] = g_rand_int_range (rand, 0, 3) > 0
                      ? "q BI ID EI()<>[]/f% \n1.-"[g_rand_int_range (rand, 0, 24)]
                      : (char)g_rand_int_range (rand, 0, 256);
      said = read_all (data, n);
      g_assert_nonnull (said);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content-stream/read", test_read);
  g_test_add_func ("/content-stream/any-bytes", test_any_bytes);
  return g_test_run ();
}
