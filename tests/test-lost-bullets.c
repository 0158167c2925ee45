/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "layout/annexa-layout.h"

#include "synthetic.h"

/* What fonts that lost their name or their text leave of the bullets of a list is given back as bullets. */

static void
assert_lines (SyntheticPaper *paper, const char *const *expected)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  AnnexaLayout *layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);

  for (guint i = 0; i < layout->lines->len; i++)
    g_ptr_array_add (lines, (gpointer)annexa_layout_line (layout, i)->text);
  g_ptr_array_add (lines, NULL);
  g_assert_cmpstrv (lines->pdata, expected);
  annexa_layout_free (layout);
}

static void
put_items (SyntheticPaper *paper, const char *const *items)
{
  for (guint i = 0; items[i] != NULL; i++)
    synthetic_paper_put (paper, items[i]);
}

/* Letters in the font of the text, before items that wrap too. */
static void
test_letters (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const items[]
      = { "次のことを守ります。", "l 鍵を二つに分けて別の人が持つ", "l 写しを遠い町の倉に納めて", NULL };
  static const char *const more[] = { "l 終わりに記録を残す", "これで終わりです。", NULL };
  static const char *const expected[] = { "次のことを守ります。",
                                          "● 鍵を二つに分けて別の人が持つ",
                                          "● 写しを遠い町の倉に納めて",
                                          "月ごとに確かめる",
                                          "● 終わりに記録を残す",
                                          "これで終わりです。",
                                          NULL };

  put_items (paper, items);
  synthetic_paper_put_at (paper, 82, "月ごとに確かめる", "Gothic", SYNTHETIC_SIZE_PT);
  paper->y += SYNTHETIC_LINE_PT;
  put_items (paper, more);
  assert_lines (paper, expected);
}

/* Items that begin with Latin letters are of the list, too, beside one that says that it is one. */
static void
test_latin (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const items[]
      = { "数えるものです。", "n 鍵と札", "n 筆と墨", "n KURA の箱", "n BAN の帳面", NULL };
  static const char *const expected[]
      = { "数えるものです。", "■ 鍵と札", "■ 筆と墨", "■ KURA の箱", "■ BAN の帳面", NULL };

  put_items (paper, items);
  assert_lines (paper, expected);
}

/* A font of pictures says so itself, whatever follows; Symbol has letters. */
static void
test_pictures (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const fonts[] = { "OpenSymbol", "Wingdings-Regular", "Symbol" };
  static const char *const expected[]
      = { "認証を得ております。", "● KURA 12", "● KURA 12", "l KURA 12", NULL };

  synthetic_paper_put (paper, expected[0]);
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      synthetic_paper_put_at (paper, 72, "l", fonts[i], SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 86, "KURA 12", "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 2 * SYNTHETIC_LINE_PT;
    }
  assert_lines (paper, expected);
}

/* In English a word may be one letter. */
static void
test_english (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[]
      = { "Every one of them has", "n keys and for each", "n boxes in the store.", NULL };

  put_items (paper, lines);
  assert_lines (paper, lines);
}

/* No text at all: only U+FFFD tells that there was something. */
static void
test_replaced (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const items[]
      = { "与えられる権限です。", "\xef\xbf\xbd 記録を見る", "\xef\xbf\xbd 記録を直す", NULL };
  static const char *const expected[] = { "与えられる権限です。", "• 記録を見る", "• 記録を直す", NULL };

  put_items (paper, items);
  assert_lines (paper, expected);
}

/* The same in a type of its own, before Latin letters too, and where one item alone is left of its list. */
static void
test_replaced_apart (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const expected[]
      = { "守るものです。", "• 倉の箱", "• KURA の箱", "• 門の札", "残りは次のとおりです。", "• 帳面", NULL };

  for (guint i = 0; expected[i] != NULL; i++)
    {
      const gboolean item = g_str_has_prefix (expected[i], "• ");

      if (item)
        synthetic_paper_put_at (paper, i < 5 ? 72 : 100, "\xef\xbf\xbd", "Bullets", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, i < 5 ? (item ? 86 : 72) : 114, expected[i] + (item ? strlen ("• ") : 0),
                              "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
    }
  assert_lines (paper, expected);
}

/* Triangles of TeX's mathematical type, before Latin letters too; a full stop behind its sentence is none. */
static void
test_full_stops (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const items[] = { "お願いがあります。", ". 鍵の束を分ける", ". KURA の箱を閉じる",
                                       ". 記録を残す",       ".5 という数",      NULL };
  static const char *const expected[] = { "お願いがあります。", "• 鍵の束を分ける", "• KURA の箱を閉じる",
                                          "• 記録を残す",       ".5 という数",      NULL };

  put_items (paper, items);
  assert_lines (paper, expected);
}

/* All items of a list may begin with Latin letters, as the names of services do. */
static void
test_latin_stops (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const expected[] = { "守るものです。", "• KURA の箱", "• BAN の帳面", NULL };

  synthetic_paper_put (paper, expected[0]);
  for (guint i = 1; expected[i] != NULL; i++)
    {
      synthetic_paper_put_at (paper, 72, ".", "CMMI10", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 86, g_utf8_next_char (expected[i]) + 1, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
    }
  assert_lines (paper, expected);
}

/* One letter in the font of the text is a letter: nothing says that it was a bullet. */
static void
test_one_letter (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = { "数を次の字で表します。", "n 個の鍵を配る", "残りは倉に納める", NULL };

  put_items (paper, lines);
  assert_lines (paper, lines);
}

/* Letters of an alphabetical list are no bullets. */
static void
test_lettered (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = { "手順です。", "l 申し込む", "m 待つ", "n 受け取る", NULL };

  put_items (paper, lines);
  assert_lines (paper, lines);
}

#define add(name, test)                                                                                      \
  g_test_add ("/lost-bullets/" name, SyntheticPaper, NULL, synthetic_paper_set_up, test,                     \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("letters", test_letters);
  add ("full-stops", test_full_stops);
  add ("latin-stops", test_latin_stops);
  add ("latin", test_latin);
  add ("pictures", test_pictures);
  add ("english", test_english);
  add ("replaced", test_replaced);
  add ("replaced-apart", test_replaced_apart);
  add ("one-letter", test_one_letter);
  add ("lettered", test_lettered);
  return g_test_run ();
}
