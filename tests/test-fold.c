/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

#include <string.h>

#include "synthetic.h"

static gboolean
is_cue (const char *class, const char *key, gpointer catalog)
{
  return annexa_catalog_is_cue (catalog, class, key);
}

static void
test_keys (void)
{
  /* Each row is one key. */
  static const char *const equal[][6] = {
    { "情報セキュリティ", "情報 セキュリティ", "情報　セキュリティ", "情報\tセキュリティ\n",
      "情報セキュリティ\xC2\xA0" },
    { "ISO/IEC 27017", "ＩＳＯ／ＩＥＣ　２７０１７", "iso/iec27017" },
    { "利用者の管理", "利⽤者の管理", "利用者の管​理" },
    { "長期", "⻑期" },
    { "金融", "⾦融", "\xEF\xA4\x8A融" }, /* U+F90A */
    { "意識向上、教育及び訓練", "意識向上，教育及び訓練", "意識向上,教育及び訓練", "意識向上､教育及び訓練" },
    { "容量・能力", "容量･能力", "容量、能力", "容量/能力" },
    { "サーバー", "ｻｰﾊﾞｰ", "サーバ－", "サーバ—", "サーハ\xE3\x82\x99ー" },
    { "ガード", "ｶﾞｰﾄﾞ" },
    { "【新】方針(案)", "［新］方針（案）", "〔新〕方針(案)", "[新]方針{案}" },
    { "㈱", "(株)" },
    { "Administrator’s", "administrator's" },
    { "Non-repudiation", "non‐repudiation", "NON–REPUDIATION" },
    { "sch\xC2\xADön", "SCHÖN", "scho\xCC\x88n" },
  };
  static const char *const different[][2] = {
    { "アクセス制御", "アクセス制御方針" }, { "5.1.1", "5.11" },      { "か", "が" },
    { "変更管理", "変更の管理" },           { "脆弱性", "ぜい弱性" }, /* the catalog's business */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (equal); i++)
    {
      g_autofree char *first = annexa_fold_key (equal[i][0]);

      for (gsize k = 1; k < G_N_ELEMENTS (equal[i]) && equal[i][k] != NULL; k++)
        {
          g_autofree char *key = annexa_fold_key (equal[i][k]);
          g_autofree char *again = annexa_fold_key (key);

          g_assert_cmpstr (key, ==, first);
          g_assert_cmpstr (again, ==, key);
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_autofree char *a = annexa_fold_key (different[i][0]), *b = annexa_fold_key (different[i][1]);

      g_assert_cmpstr (a, !=, b);
    }
}

static void
test_line (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "", "" },
    { "Ａ．５．１", "a.5.1" },
    { "ＣＬＤ 　9.5.2", "cld 9.5.2" },
    { "5.1.1¹ ①", "5.1.1¹ ①" }, /* a footnote mark is no digit of the number */
    { "サーバー−1", "サーバー-1" },
    { "㈱ガ", "(株)ガ" },
    { "ｶﾞ1", "ガ1" },
    { "Ⅲ．", "iii." },
    { "a\xE2\x80\x8B"
      "b",
      "ab" },
  };
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = strlen (cases[i].text);
      g_autofree char *folded = annexa_fold_line (cases[i].text, length, offsets);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpuint (offsets->len, ==, strlen (folded) + 1);
      g_assert_cmpuint (g_array_index (offsets, guint, offsets->len - 1), ==, length);
      for (guint k = 1; k < offsets->len; k++)
        g_assert_cmpuint (g_array_index (offsets, guint, k - 1), <=, g_array_index (offsets, guint, k));
    }
  /* The way back to a full-width digit. */
  g_free (annexa_fold_line ("表５", strlen ("表５"), offsets));
  g_assert_cmpuint (g_array_index (offsets, guint, 3), ==, 3);
  /* Text cut in the middle of a character ends there. */
  g_autofree char *cut = annexa_fold_line ("表５", 4, NULL);
  g_assert_cmpstr (cut, ==, "表");
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *key = NULL, *line = NULL;

  /* What expands most for its bytes, often enough to leave any fixed buffer. */
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "㌔㌢…㌫");
  key = annexa_fold_key (text->str);
  line = annexa_fold_line (text->str, text->len, NULL);
  g_assert_cmpuint (g_utf8_strlen (key, -1), ==, 5000 * (2 + 3 + 3 + 5));
  g_assert_cmpuint (g_utf8_strlen (line, -1), ==, g_utf8_strlen (key, -1));
}

static void
test_repair_char (void)
{
  static const gunichar cases[][2] = {
    { 0x2F64, 0x7528 },                                            /* ⽤ 用 */
    { 0x2F8F, 0x884C },                                            /* ⾏ 行 */
    { 0x2F49, 0x6708 },                                            /* ⽉ 月 */
    { 0x2F00, 0x4E00 },  { 0x2FD5, 0x9FA0 },   { 0x2ED1, 0x9577 }, /* ⻑ 長, which NFKC leaves */
    { 0x2ED8, 0x9752 },                                            /* ⻘ 青 */
    { 0x2EE9, 0x9EC4 },                                            /* ⻩ 黄 */
    { 0x2EB2, 0x7F52 },  { 0x31D0, 0x4E00 },   { 0xF900, 0x8C48 }, { 0xFA19, 0x795E },
    { 0x2F800, 0x4E3D }, { 0x2FA1D, 0x2A600 }, { 0xFA11, 0xFA11 }, /* 﨑 is a unified ideograph in spite of
                                                                      its block */
    { 0x2E9A, 0x2E9A },                                            /* unassigned */
    { 0x2FE0, 0x2FE0 },  { 0xFF11, 0xFF11 },                       /* １ as printed */
    { 0x2460, 0x2460 },                                            /* ① */
    { 0x3231, 0x3231 },                                            /* ㈱ */
    { 'A', 'A' },        { 0x3042, 0x3042 },   { 0x4E00, 0x4E00 }, { 0x10FFFF, 0x10FFFF },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (annexa_repair_char (cases[i][0]), ==, cases[i][1]);
  /* Whatever goes in, a repaired character is stable. */
  for (gunichar c = 0x2E80; c < 0x30000; c++)
    g_assert_cmphex (annexa_repair_char (annexa_repair_char (c)), ==, annexa_repair_char (c));
}

/* Narrow hyphens are one character, however they are called; one that cuts a word says so, and those of
 * Japanese text stay. */
static void
test_repair_hyphen (void)
{
  static const gunichar hyphens[] = { 0x2010, 0x2011, 0x2012, 0x00ad },
                        others[] = { '-', 0x2013, 0x30fc, 'a' };

  for (gsize i = 0; i < G_N_ELEMENTS (hyphens); i++)
    {
      g_assert_cmphex (annexa_repair_hyphen (hyphens[i], FALSE, FALSE), ==, '-');
      g_assert_cmphex (annexa_repair_hyphen (hyphens[i], FALSE, TRUE), ==, 0x2010);
      g_assert_cmphex (annexa_repair_hyphen (hyphens[i], TRUE, FALSE), ==, hyphens[i]);
      g_assert_cmphex (annexa_repair_hyphen (hyphens[i], TRUE, TRUE), ==, hyphens[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmphex (annexa_repair_hyphen (others[i], FALSE, TRUE), ==, others[i]);
}

/* The hyphenation point that Chrome names where ・ is drawn, and other marks that share a glyph. */
static void
test_repair_shared (void)
{
  g_assert_cmphex (annexa_repair_shared (0x2027, TRUE), ==, 0x30FB);
  g_assert_cmphex (annexa_repair_shared (0x2027, FALSE), ==, 0x2027);
  g_assert_cmphex (annexa_repair_shared (0x2215, TRUE), ==, 0xFF0F);
  g_assert_cmphex (annexa_repair_shared (0x2215, FALSE), ==, 0x2215);
  g_assert_cmphex (annexa_repair_shared (0x00B7, TRUE), ==, 0x00B7);
}

static void
test_repair_symbol (void)
{
  static const struct
  {
    gunichar c;
    const char *font;
    const char *symbol;
  } cases[] = {
    { 'l', "Wingdings", "●" },
    { 'l', "ABCDEF+Wingdings-Regular", "●" },
    { 'n', "Wingdings", "■" },
    { 0xA7, "BCDEEE+Wingdings", "▪" },
    { 0xD8, "Wingdings", "➢" },
    { 0xFC, "Wingdings", "✓" },
    { 'u', "Wingdings", "◆" },
    { 0xF06C, "Wingdings", "●" },
    { 0xE00C, "ABCDEF+OpenSymbol", "◆" },
    { 0xF0B7, "ABCDEF+OpenSymbol", "•" },
    { 0xF0A7, "OpenSymbol", "▪" },
    { 0xE00A, "StarSymbol", "■" },
    { 'n', "OpenSymbol", "n" },
    { 0xF06C, NULL, "●" },
    { 0xF0A7, "MS-Gothic", "▪" },
    { 0xF0B7, NULL, "•" },
    { 0xF0B7, "Symbol", "•" },
    { 0xB7, "SymbolMT", "•" },
    { 0xB7, "ABCDEF+SymbolMT", "•" },
    { 'P', "Wingdings2", "✓" },
    { 'P', "Wingdings 2", "✓" },
    { 'u', "Wingdings 3", "▶" },
    { 'l', "ZapfDingbats", "●" },
    { '4', "ABCDEF+ZapfDingbats", "✔" },
    { 0x2022, "Wingdings", "•" }, /* already read well */
    { 'l', "MS-Mincho", "l" },
    { 'l', NULL, "l" },
    { 'l', "SegoeUISymbol", "l" },
    { 0x2F64, "MS-Mincho", "用" },
    { 0xE000, "Wingdings", "\xEE\x80\x80" },
    { 'l', "", "l" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (annexa_repair_symbol (cases[i].c, cases[i].font), ==, g_utf8_get_char (cases[i].symbol));
}

static void
test_is_cjk (void)
{
  for (const char *p = "漢字かなカナー々〆、。「」（）：１Ａ①㈱㎡⽤ｶ\xF0\xA0\x80\x8B"; *p != '\0';
       p = g_utf8_next_char (p))
    g_assert_true (annexa_is_cjk (g_utf8_get_char (p)));
  for (const char *p = "abc 1.()-ÀΩЖ한•…“”"; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_false (annexa_is_cjk (g_utf8_get_char (p)));
}

static void
test_join (void)
{
  static const struct
  {
    const char *before, *after;
    gboolean spaced;
    const char *between;
    guint hyphen_bytes;
  } cases[] = {
    { "お客様の", "データ", FALSE, "", 0 },
    { "お客様の", "データ", TRUE, "", 0 },
    { "情報、", "教育", TRUE, "", 0 },
    { "cloud", "service", FALSE, " ", 0 },
    { "クラウド", "ABC", FALSE, "", 0 },
    { "クラウド", "ABC", TRUE, " ", 0 },
    { "VPN", "接続", TRUE, " ", 0 },
    { "VPN", "、接続", TRUE, "", 0 },
    { "（", "VPN", TRUE, "", 0 },
    { "第", "27", TRUE, " ", 0 },
    { "word", ", and", FALSE, "", 0 },
    { "end.", "Next", FALSE, " ", 0 },
    { "call (", "us", FALSE, "", 0 },
    { "https://www.example.com/sec", "urity/policy.html", FALSE, " ", 0 },
    { "https://www.example.com/", "security/policy.html", FALSE, "", 0 },
    { "https://www.example.com/security", "/policy.html", FALSE, "", 0 },
    { "方針（https://www.example.", "com/policy", FALSE, "", 0 },
    { "https://example.com/a?b=", "c", FALSE, "", 0 },
    { "https://example.com/a-", "b.html", FALSE, "", 0 },
    { "https://example.com/", "Please note", FALSE, " ", 0 },
    { "https://example.com/", "をご覧", FALSE, "", 0 },
    { "and/", "or", FALSE, "", 0 },
    { "infor-", "mation", FALSE, "", 1 },
    { "in-", "formation", FALSE, "", 1 },
    { "the manage-", "ment of", FALSE, "", 1 },
    /* What the document writes elsewhere in one line decides. */
    { "grid-", "critical", FALSE, "", 0 },
    { "sub-", "processor", FALSE, "", 1 },
    { "sub-", "processors", FALSE, "", 0 },
    { "sub-", "systems", FALSE, "", 1 },
    { "interactive log-", "on is", FALSE, "", 0 },
    { "confir\xE2\x80\x90", "mation", FALSE, "", 3 },
    { "grid\xE2\x80\x90", "critical", FALSE, "", 0 },
    { "Write to ip-", "claim@example.com", FALSE, "", 0 },
    { "Write to sys-", "tems@example.com", FALSE, "", 1 },
    { "at status-", "page.example.com now", FALSE, "", 0 },
    { "https://www.sys-", "tems.example/", FALSE, "", 1 },
    { "https://grid-", "critical.example/", FALSE, "", 0 },
    { "東京リージョン（asia-", "northeast1）", FALSE, "", 0 },
    { "in us-", "east-1 only", FALSE, "", 0 },
    { "third-", "party", FALSE, "", 0 },
    { "within twenty-", "one days", FALSE, "", 0 },
    { "Four-", "teen copies", FALSE, "", 1 },
    { "and the read-", "ing of logs", FALSE, "", 1 },
    { "a read-", "only role", FALSE, "", 0 },
    { "in-", "house", FALSE, "", 0 },
    { "registration and de-", "registration", FALSE, "", 0 },
    { "are de-", "leted", FALSE, "", 1 },
    { "multi-", "tenant", FALSE, "", 0 },
    { "state-of-the-", "art", FALSE, "", 0 },
    /* The last word of a compound is cut where it is none alone, or is whole elsewhere. */
    { "sub-stre\xE2\x80\x90", "ams", FALSE, "", 3 },
    { "role-specif\xE2\x80\x90", "ic", FALSE, "", 3 },
    { "role-based-", "access", FALSE, "", 0 },
    { "self-sys-", "tems", FALSE, "", 1 },
    { "multi-streams\xE2\x80\x90", "aware", FALSE, "", 0 },
    { "back-and-", "forth", FALSE, "", 0 },
    { "day-to-", "day", FALSE, "", 0 },
    { "ISO-", "based", FALSE, "", 0 },
    { "non-", "Latin", FALSE, "", 0 },
    /* A word of an address that is whole elsewhere. */
    { "info@hoshi.sys-", "tems.jp", FALSE, "", 1 },
    { "info@hoshi.sys-", "log.jp", FALSE, "", 0 },
    { "CLD-", "9.5.2", FALSE, "", 0 },
    { "by e-", "mail.", FALSE, "", 0 },
    { "range -", "of", FALSE, " ", 0 },
    { "soft\xC2\xAD", "ware", FALSE, "", 2 },
    { "has space ", "next", FALSE, "", 0 },
    { "", "x", TRUE, "", 0 },
    { "x", "", TRUE, "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint hyphen_bytes = 9;
      g_autoptr (AnnexaHabit) habit = annexa_habit_new ();
      const char *between;

      annexa_habit_set_words (habit, is_cue, synthetic_catalog ());
      if (cases[i].spaced)
        annexa_habit_add_line (habit, "当社は AES を使います。");
      annexa_habit_add_line (habit,
                             "Grid-critical streams and every subprocessor are listed, and so is the multi-");
      annexa_habit_add_line (habit, "tude of our sub-");
      annexa_habit_add_line (habit, "systems. Our systems are");
      between = annexa_join (cases[i].before, cases[i].after, habit, &hyphen_bytes);

      g_test_message ("%s | %s", cases[i].before, cases[i].after);
      g_assert_cmpstr (between, ==, cases[i].between);
      g_assert_cmpuint (hyphen_bytes, ==, cases[i].hyphen_bytes);
      g_assert_cmpstr (annexa_join (cases[i].before, cases[i].after, habit, NULL), ==, between);
    }
}

static void
test_marks (void)
{
  static const char *const ends[] = { "終わる。", "終わる．", "終わる｡", "It ends.", "終わる!", "終わる？" };
  static const char *const goes_on[] = { "続く", "続く、", "次のとおり：", "", "（続く）" };
  static const gunichar bullets[] = { 0x30fb, 0x2022, 0x2023, 0x25cf, 0x25a0, 0x27a2, 0x203b, 0xff65 };
  static const gunichar others[] = { 'a', '-', '1', 0x4e00, 0x3042, 0x2460, '(', 0x3001 };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    g_assert_true (annexa_ends_sentence (ends[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (goes_on); i++)
    g_assert_false (annexa_ends_sentence (goes_on[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    g_assert_true (annexa_is_bullet (bullets[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (annexa_is_bullet (others[i]));
  g_assert_true (annexa_is_typed_rule ("- - - - - - - -", 8));
  g_assert_true (annexa_is_typed_rule ("＝＝＝＝＝＝＝＝", 8));
  g_assert_true (annexa_is_typed_rule ("ーーーーーーーー", 8));
  g_assert_false (annexa_is_typed_rule ("-------", 8));
  g_assert_false (annexa_is_typed_rule ("--------1", 8));
  g_assert_false (annexa_is_typed_rule ("〇〇〇〇〇〇〇〇", 8));
  g_assert_false (annexa_is_typed_rule ("", 0));
}

/* Where the lines of a document end with hyphens of a typesetter, or hardly ever with one, a hyphen of the
 * keyboard at the end of a line is part of a word. */
static void
test_typed_hyphens (gconstpointer data)
{
  const guint n_set = GPOINTER_TO_UINT (data) == 1 ? 3 : 0, n_plain = GPOINTER_TO_UINT (data) == 2 ? 100 : 10;
  g_autoptr (AnnexaHabit) habit = annexa_habit_new ();
  guint hyphen_bytes = 9;

  for (guint i = 0; i < n_set; i++)
    annexa_habit_add_line (habit, "Write to us for more infor\xE2\x80\x90");
  for (guint i = 0; i < n_plain; i++)
    annexa_habit_add_line (habit, "Write to the people who know all of it");
  for (guint i = 0; n_set == 0 && n_plain < 100 && i < 3; i++)
    annexa_habit_add_line (habit, "Write to us for more infor-");
  g_assert_cmpstr (annexa_join ("of the field-", "level records", habit, &hyphen_bytes), ==, "");
  g_assert_cmpuint (hyphen_bytes, ==, GPOINTER_TO_UINT (data) == 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/keys", test_keys);
  g_test_add_func ("/fold/line", test_line);
  g_test_add_func ("/fold/long", test_long);
  g_test_add_func ("/fold/repair-char", test_repair_char);
  g_test_add_func ("/fold/repair-hyphen", test_repair_hyphen);
  g_test_add_func ("/fold/repair-shared", test_repair_shared);
  g_test_add_func ("/fold/repair-symbol", test_repair_symbol);
  g_test_add_func ("/fold/is-cjk", test_is_cjk);
  g_test_add_func ("/fold/join", test_join);
  g_test_add_func ("/fold/marks", test_marks);
  g_test_add_data_func ("/fold/join/typed-hyphens/cut", GUINT_TO_POINTER (0), test_typed_hyphens);
  g_test_add_data_func ("/fold/join/typed-hyphens/set", GUINT_TO_POINTER (1), test_typed_hyphens);
  g_test_add_data_func ("/fold/join/typed-hyphens/none", GUINT_TO_POINTER (2), test_typed_hyphens);
  return g_test_run ();
}
