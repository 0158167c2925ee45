/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "model/annexa-glyph-pack.h"

#include <string.h>

#include "model/annexa-page.h"

static GArray *
through (const GArray *glyphs, gsize *n_bytes)
{
  g_autoptr (GBytes) packed = annexa_glyph_pack (glyphs);

  *n_bytes = g_bytes_get_size (packed);
  return annexa_glyph_unpack (packed);
}

/* Every bit of every number, for padding there is none. */
static void
assert_same (const GArray *glyphs, const GArray *others)
{
  g_assert_cmpuint (glyphs->len, ==, others->len);
  for (guint i = 0; i < glyphs->len; i++)
    g_assert_cmpmem (&g_array_index (glyphs, AnnexaGlyph, i), sizeof (AnnexaGlyph),
                     &g_array_index (others, AnnexaGlyph, i), sizeof (AnnexaGlyph));
}

/* Lines of text as a page has them: widths that depend on the character, now and then a gap or another style.
 */
static void
test_text (void)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (AnnexaGlyph));
  g_autoptr (GArray) unpacked = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  gsize n_bytes;

  for (guint line = 0; line < 40; line++)
    {
      double x = 72.0;

      for (guint i = 0; i < 60; i++)
        {
          gunichar ch = g_rand_int_range (random, 0, 3) == 0 ? 'a' + i % 26 : 0x3042 + (i * 7) % 80;
          guint16 style = g_rand_int_range (random, 0, 30) == 0;
          double width = 3.0 + (ch % 13) * 0.7713 + style;
          AnnexaGlyph glyph = { (float)x,
                                100.0f + 14.37f * line,
                                (float)(x + width),
                                110.0f + 14.37f * line,
                                ch,
                                style,
                                i % 9 == 0,
                                i == 0 };

          g_array_append_val (glyphs, glyph);
          x += width + (i % 11 == 0 ? 1.234 : 0);
        }
    }
  unpacked = through (glyphs, &n_bytes);
  assert_same (glyphs, unpacked);
  g_assert_cmpuint (n_bytes, <, glyphs->len * 6);
}

/* Anything that a broken page may hold. */
static void
test_anything (void)
{
  static const float numbers[] = { 0.0f, -0.0f, 1e-40f, -1.5f, 3.4e38f, -3.4e38f, 595.276f, 595.27606f };
  static const gunichar characters[] = { 0, 'a', 0xff, 0x100, 0xffff, 0x10000, 0x10ffff };
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (AnnexaGlyph));
  g_autoptr (GArray) unpacked = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  gsize n_bytes;

  for (guint i = 0; i < 20000; i++)
    {
      AnnexaGlyph glyph;

      glyph.x1 = numbers[g_rand_int_range (random, 0, G_N_ELEMENTS (numbers))];
      glyph.y1 = numbers[g_rand_int_range (random, 0, G_N_ELEMENTS (numbers))];
      glyph.x2 = numbers[g_rand_int_range (random, 0, G_N_ELEMENTS (numbers))];
      glyph.y2 = numbers[g_rand_int_range (random, 0, G_N_ELEMENTS (numbers))];
      glyph.ch = characters[g_rand_int_range (random, 0, G_N_ELEMENTS (characters))];
      glyph.style = (guint16)g_rand_int_range (random, 0, 0x10000);
      glyph.space_before = g_rand_boolean (random);
      glyph.chunk_start = g_rand_boolean (random);
      g_array_append_val (glyphs, glyph);
    }
  unpacked = through (glyphs, &n_bytes);
  assert_same (glyphs, unpacked);
}

static void
test_empty (void)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (AnnexaGlyph));
  g_autoptr (GArray) unpacked = NULL;
  gsize n_bytes;

  unpacked = through (glyphs, &n_bytes);
  g_assert_cmpuint (unpacked->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glyph-pack/text", test_text);
  g_test_add_func ("/glyph-pack/anything", test_anything);
  g_test_add_func ("/glyph-pack/empty", test_empty);
  return g_test_run ();
}
