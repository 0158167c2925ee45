/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "wrapped-headings.h"

/* References that wrap, and headings that wrap before them. */

/* In a narrow column the reference below a heading has no room for its number beside the standard's name.
 */
static void
test_wraps_before_number (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "見出しの下に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      paper->y += 14;
      synthetic_paper_print_heading (paper, "%s 倉と帳面の決まり", referring_sections[i].own);
      paper->y += 4;
      synthetic_paper_put_at (paper, 72, "対応する管理策：ISO/IEC 27017", "Mincho", 8);
      paper->y += 12;
      {
        synthetic_paper_print_at (paper, 72, "Mincho", 8, "A.%s", referring_sections[i].id);
      }
      paper->y += 14;
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, "倉と帳面の決まり", i);
    }
  synthetic_paper_check (paper);
}

/* A reference below a heading wraps within one of its words, and before the last of its brackets. */
static void
test_wraps_in_word_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const references[][3]
      = { { "ISO/IEC 27001:【管理策 5.1】 (27017:2015 5.1.1)" },
          { "ISO/IEC 27001:【管理策 5.2】 (27017:2015 6.1.1)、【管",
            "理策 5.3】 (27017:2015 6.1.2)、【管理策 5.5】", "(27017:2015 6.1.3)" },
          { "ISO/IEC 27001:【管理策 5.9】 (27017:2015 8.1.1)、【管理", "策 5.13】 (27017:2015 8.2.2)" } };
  static const char *const titles[] = { "倉の決まり", "人の受け持ち", "物の控え" };
  g_autofree char *controls = NULL;

  synthetic_paper_put (paper,
                       "本書は ISO/IEC 27001:2022 と ISO/IEC 27017:2015 の番号を見出しの下に示します。");
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      synthetic_paper_put_heading (paper, titles[i]);
      for (guint k = 0; k < G_N_ELEMENTS (references[i]) && references[i][k] != NULL; k++)
        {
          synthetic_paper_put_at (paper, 72, references[i][k], "Mincho", 8);
          paper->y += 12;
        }
      paper->y += 6;
      referring_put_answer (paper, i);
    }
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (controls, ==,
                   "iso27001-2022.5.1||ISO/IEC 27017:2015 5.1.1,|\n"
                   "iso27001-2022.5.2||ISO/IEC 27017:2015 6.1.1,|\n"
                   "iso27001-2022.5.3||ISO/IEC 27017:2015 6.1.2,|\n"
                   "iso27001-2022.5.5||ISO/IEC 27017:2015 6.1.3,|\n"
                   "iso27001-2022.5.9||ISO/IEC 27017:2015 8.1.1,|\n"
                   "iso27001-2022.5.13||ISO/IEC 27017:2015 8.2.2,|\n");
}

/* A reference below a heading wraps before the number of the other edition, in brackets as mathematics has
 * them. */
static void
test_wraps_in_angles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const others[] = { "5.1", "5.9", "8.16", "5.24" };

  synthetic_paper_put (paper, "見出しの下に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      paper->y += 14;
      synthetic_paper_print_heading (paper, "%s 倉と帳面の決まり", referring_sections[i].own);
      paper->y += 4;
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "＜管理策 %s / ISO/IEC 27001:2022",
                                referring_sections[i].id);
      paper->y += 12;
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "%s＞", others[i % G_N_ELEMENTS (others)]);
      paper->y += 14;
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, "倉と帳面の決まり", i);
    }
  synthetic_paper_check (paper);
}

/* A reference in brackets wraps behind the A. of a number. */
static void
test_wraps_in_number (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "5.14 情報転送 ([ISO/IEC 27001:2013] A.13.2.1, A.13.2.2, A.", "13.2.3)", "5.14|情報転送" },
          { "5.15 アクセス制御 ([ISO/IEC 27001:2013] A.9.1.1, A.9.1.2)", NULL, "5.15|アクセス制御" },
          { "5.17 認証情報 ([ISO/IEC 27001:2013] A.9.2.4, A.9.3.1, A.", "9.4.3)", "5.17|認証情報" },
          { "5.34 プライバシー及びPIIの保護 ([ISO/IEC 27001:2013] A.", "18.1.4)",
            "5.34|プライバシー及びPIIの保護" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27001:2022 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 10;
      synthetic_paper_put (paper, headings[i][0]);
      if (headings[i][1] != NULL)
        synthetic_paper_put (paper, headings[i][1]);
      paper->y += 6;
      referring_put_answer (paper, i);
      expect_answer (paper, headings[i][2], i);
    }
  synthetic_paper_check (paper);
}

/* A reference without brackets wraps behind the prefix of its number, which looks as the end of a sentence,
 * or behind the mark that parts it from the title. */
static void
test_wraps_behind_stop (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "3-1：資産目録 ▶ JIS Q 27017 A.8.1.1", NULL, "8.1.1|資産目録" },
          { "3-2：仮想マシンの要塞化と倉の鍵の掛け方とその確かめ方 ▶ JIS Q 27017 CLD.", "9.5.2",
            "CLD.9.5.2|仮想マシンの要塞化と倉の鍵の掛け方とその確かめ方" },
          { "3-3：情報のバックアップ ▶", "JIS Q 27017 A.12.3.1", "12.3.1|情報のバックアップ" },
          { "3-4：イベントログ取得 ▶ JIS Q 27017 A.12.4.1", NULL, "12.4.1|イベントログ取得" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 10;
      synthetic_paper_put (paper, headings[i][0]);
      if (headings[i][1] != NULL)
        synthetic_paper_put (paper, headings[i][1]);
      paper->y += 6;
      referring_put_answer (paper, i);
      expect_answer (paper, headings[i][2], i);
    }
  synthetic_paper_check (paper);
}

/* In a narrow column a reference in brackets takes three lines. */
static void
test_wraps_twice (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *lines[3], *title, *ids[3];
  } headings[] = {
    { { "Information transfer (2015:", "13.2.1, 13.2.2, 13.2.3, 2022:", "5.14)" },
      "Information transfer",
      { "13.2.1", "13.2.2", "13.2.3" } },
    { { "Access control (2015: 9.1.1,", "9.1.2, 2022: 5.15)" }, "Access control", { "9.1.1", "9.1.2" } },
    { { "Authentication", "information (2015: 9.2.4, 9.3.1,", "9.4.3, 2022: 5.17)" },
      "Authentication information",
      { "9.2.4", "9.3.1", "9.4.3" } },
    { { "Capacity management (2015:", "12.1.3, 2022: 8.6", ")" }, "Capacity management", { "12.1.3" } },
  };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 14;
      for (guint l = 0; l < 3 && headings[i].lines[l] != NULL; l++)
        {
          synthetic_paper_put_at (paper, 72, headings[i].lines[l], "Gothic-Bold", 12);
          paper->y += 16;
        }
      paper->y += 4;
      referring_put_answer (paper, i);
      for (guint k = 0; k < 3 && headings[i].ids[k] != NULL; k++)
        referring_expect (paper, headings[i].ids[k], headings[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* A heading that fills its line has its whole reference on the next one, unlike the others. */
static void
test_wraps_before_bracket (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "情報セキュリティのための方針群（5.1.1）", NULL, "5.1.1|情報セキュリティのための方針群" },
          { "情報セキュリティの役割及び責任とその分け方のあらましなど", "（6.1.1）",
            "6.1.1|情報セキュリティの役割及び責任とその分け方のあらましなど" },
          { "資産目録（8.1.1）", NULL, "8.1.1|資産目録" },
          { "利用者登録及び登録削除（9.2.1）", NULL, "9.2.1|利用者登録及び登録削除" } };

  check_wrapped (paper, headings, G_N_ELEMENTS (headings), 16);
}

/* The words before the reference stand right behind the title; the heading wraps in them, behind them, behind
 * the name of a standard or the mark between two numbers. */
static void
test_wraps_in_words (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "1.1 情報セキュリティのための方針群対応す", "る管理策：5.1.1 / ISO/IEC 27001:2022 5.1",
            "5.1.1|情報セキュリティのための方針群" },
          { "1.2 情報セキュリティの役割及び責任対応する管理策：", "6.1.1 / ISO/IEC 27001:2022 5.2",
            "6.1.1|情報セキュリティの役割及び責任" },
          { "1.3 資産目録対応する管理策：8.1.1 / ISO/IEC 27001:2022", "5.9", "8.1.1|資産目録" },
          { "1.4 利用者登録及び登録削除対応する管理策：9.2.1 /", "ISO/IEC 27001:2022 5.16",
            "9.2.1|利用者登録及び登録削除" } };

  check_wrapped (paper, headings, G_N_ELEMENTS (headings), 16);
}

/* So it may where references are in smaller type, behind headings with numbers of the vendor's, be they
 * those of controls elsewhere. */
static void
test_wraps_before_small (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "5.1 情報セキュリティのための方針群", "〔5.1.1〕", "5.1.1|情報セキュリティのための方針群" },
          { "5.2 情報セキュリティの役割及び責任とその分け方のあらましなどのこと", "〔6.1.1〕",
            "6.1.1|情報セキュリティの役割及び責任とその分け方のあらましなどのこと" },
          { "5.3 資産目録", "〔8.1.1〕", "8.1.1|資産目録" },
          { "5.4 利用者登録及び登録削除", "〔9.2.1〕", "9.2.1|利用者登録及び登録削除" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const gboolean wraps = i == 1, cut = wraps && data != NULL;
      const char *last = g_utf8_prev_char (headings[i][0] + strlen (headings[i][0]));
      g_autofree char *heading
          = cut ? g_strndup (headings[i][0], (gsize)(last - headings[i][0])) : g_strdup (headings[i][0]);

      synthetic_paper_put_heading (paper, heading);
      if (cut)
        synthetic_paper_text_in (paper, 72, paper->y - 5, last, "Gothic-Bold", 12);
      synthetic_paper_text_in (paper,
                               cut     ? 80
                               : wraps ? 70
                                       : 400,
                               paper->y - (wraps ? 5 : 18), headings[i][1], "Mincho", 9);
      paper->y += wraps ? 10 : 0;
      referring_put_answer (paper, i);
      expect_answer (paper, headings[i][2], i);
    }
  synthetic_paper_check (paper);
}

/* Headings in a narrow box wrap before the edge of the text; a page may end between their lines, or before
 * the bracket. */
static void
test_wraps_before_edge (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "3.1 情報セキュリティのための", "方針群（5.1.1）", "5.1.1|情報セキュリティのための方針群" },
          { "3.2 情報セキュリティの", "役割及び責任（6.1.1）", "6.1.1|情報セキュリティの役割及び責任" },
          { "3.3 資産目録（8.1.1）", NULL, "8.1.1|資産目録" },
          { "3.4 利用者登録及び", "登録削除（9.2.1）", "9.2.1|利用者登録及び登録削除" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (data != NULL)
        synthetic_paper_put_heading (paper, headings[i][0]);
      else
        {
          paper->y += 10;
          synthetic_paper_put (paper, headings[i][0]);
        }
      if (i == 3)
        synthetic_paper_turn (paper);
      else if (data != NULL)
        paper->y -= 16;
      if (headings[i][1] != NULL && data != NULL)
        synthetic_paper_put_heading (paper, headings[i][1]);
      else if (headings[i][1] != NULL)
        synthetic_paper_put (paper, headings[i][1]);
      paper->y += 6;
      referring_put_answer (paper, i);
      expect_answer (paper, headings[i][2], i);
    }
  synthetic_paper_check (paper);
}

/* Such a heading ends in what is a title by itself: it is taken whole, be the number of the control behind
 * it, below it, or cut, and be it set as the text is. */
static void
test_wraps_before_title (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *behind, *below; /* (nullable) */
    gboolean own, bold;
  } cases[] = { { "（%s）", NULL, TRUE, TRUE },
                { "（%s）", NULL, FALSE, FALSE },
                { NULL, "ISO/IEC 27017:2015 %s", TRUE, TRUE },
                { "（ISO/IEC", "27017:2015 %s）", TRUE, TRUE } };
  static const char *const titles[][3]
      = { { "5.1.1", "情報セキュリティのための方針群", NULL },
          { "CLD.6.3.1", "クラウドコンピューティング環境における役割及び", "責任の共有及び分担" },
          { "8.1.1", "資産目録", NULL },
          { "9.2.1", "利用者登録及び登録削除", NULL } };
  guint c = GPOINTER_TO_UINT (data);

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (GStrv) lines = NULL;

      if (cases[c].own)
        g_string_append_printf (text, "3.%u ", i + 1);
      g_string_append (text, titles[i][1]);
      if (titles[i][2] != NULL)
        g_string_append_printf (text, "\n%s", titles[i][2]);
      if (cases[c].behind != NULL)
        {
          g_string_append (text, cases[c].behind);
          g_string_replace (text, "%s", titles[i][0], 0);
        }
      if (cases[c].below != NULL)
        {
          g_string_append_printf (text, "\n%s", cases[c].below);
          g_string_replace (text, "%s", titles[i][0], 0);
        }
      lines = g_strsplit (text->str, "\n", -1);
      paper->y += 10;
      for (guint l = 0; lines[l] != NULL; l++)
        {
          gboolean below = cases[c].behind == NULL && lines[l + 1] == NULL;

          synthetic_paper_put_at (paper, 72, lines[l], cases[c].bold && !below ? "Gothic-Bold" : "Mincho",
                                  SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      paper->y += 6;
      referring_put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s%s|%s%s\n", titles[i][0], titles[i][1],
                              titles[i][2] != NULL ? titles[i][2] : "", referring_sections[i].answer,
                              referring_sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* A heading in English may break behind the prefix of its number, which is no end of a sentence; its
 * brackets may be full-width ones. */
static void
test_wraps_behind_prefix (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "Policies for information security (§ 5.1.1)", NULL, "5.1.1|Policiesforinformationsecurity" },
          { "Administrator's operational security (§ CLD.", "12.1.5)",
            "CLD.12.1.5|Administrator'soperationalsecurity" },
          { "Information backup (§ 12.3.1)", NULL, "12.3.1|Informationbackup" },
          { "Event logging (§ 12.4.1)", NULL, "12.4.1|Eventlogging" } };

  synthetic_paper_put (paper, "The controls of ISO/IEC 27017:2015 are answered below.");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autoptr (GString) text = g_string_new (headings[i][0]);
      g_autoptr (GString) rest = g_string_new (headings[i][1]);

      if (data != NULL)
        {
          g_string_replace (text, "(", "（", 0);
          g_string_replace (text, ")", "）", 0);
          g_string_replace (rest, ")", "）", 0);
        }
      synthetic_paper_put_heading (paper, text->str);
      if (rest->len > 0)
        {
          paper->y -= 6;
          synthetic_paper_put_heading (paper, rest->str);
        }
      synthetic_paper_put (paper, "Records are kept for a year and read by the team.");
      synthetic_paper_expect (paper, "%s|Recordsarekeptforayearandreadbytheteam.\n", headings[i][2]);
    }
  synthetic_paper_check (paper);
}

/* Numbers in brackets before the titles, one of which wraps behind its prefix, before a title that fills the
 * line below. */
static void
test_wraps_behind_first_prefix (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "【附属書A 8.1.1】資産目録", NULL, "8.1.1|資産目録" },
          { "【CLD", "8.1.5】クラウドサービスカスタマの資産の除去",
            "CLD.8.1.5|クラウドサービスカスタマの資産の除去" },
          { "【附属書A 8.2.2】情報のラベル付け", NULL, "8.2.2|情報のラベル付け" },
          { "【附属書A 9.2.1】利用者登録及び登録削除", NULL, "9.2.1|利用者登録及び登録削除" } };

  check_wrapped (paper, headings, G_N_ELEMENTS (headings), 6);
}

/* The same in brackets that are on the second line of the heading. */
static void
test_none_wraps (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "5.1.1 情報セキュリティのための", "方針群（ISO/IEC 27001:2022 5.1）",
            "5.1.1|情報セキュリティのための方針群" },
          { "CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分",
            "担（ISO/IEC 27001:2022 該当なし）",
            "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担" },
          { "8.1.1 資産目録（ISO/IEC 27001:2022", "5.9）", "8.1.1|資産目録" },
          { "CLD.9.5.1 仮想コンピューティング環境における分離（ISO/IEC 27001:2022", "該当なし）",
            "CLD.9.5.1|仮想コンピューティング環境における分離" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_heading (paper, headings[i][0]);
      paper->y -= 10;
      synthetic_paper_put_heading (paper, headings[i][1]);
      referring_put_answer (paper, i);
      expect_answer (paper, headings[i][2], i);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/references-wrapped/wraps-before-number", NULL, test_wraps_before_number);
  synthetic_paper_add ("/references-wrapped/wraps-in-angles", NULL, test_wraps_in_angles);
  synthetic_paper_add ("/references-wrapped/wraps-in-number", NULL, test_wraps_in_number);
  synthetic_paper_add ("/references-wrapped/wraps-behind-stop", NULL, test_wraps_behind_stop);
  synthetic_paper_add ("/references-wrapped/wraps-before-bracket", NULL, test_wraps_before_bracket);
  synthetic_paper_add ("/references-wrapped/wraps-before-small", NULL, test_wraps_before_small);
  synthetic_paper_add ("/references-wrapped/wraps-before-small/cut", "cut", test_wraps_before_small);
  synthetic_paper_add ("/references-wrapped/wraps-before-edge", "bold", test_wraps_before_edge);
  synthetic_paper_add ("/references-wrapped/wraps-before-edge/plain", NULL, test_wraps_before_edge);
  synthetic_paper_add ("/references-wrapped/wraps-before-title/behind", GUINT_TO_POINTER (0),
                       test_wraps_before_title);
  synthetic_paper_add ("/references-wrapped/wraps-before-title/plain", GUINT_TO_POINTER (1),
                       test_wraps_before_title);
  synthetic_paper_add ("/references-wrapped/wraps-before-title/below", GUINT_TO_POINTER (2),
                       test_wraps_before_title);
  synthetic_paper_add ("/references-wrapped/wraps-before-title/cut", GUINT_TO_POINTER (3),
                       test_wraps_before_title);
  synthetic_paper_add ("/references-wrapped/wraps-behind-prefix", NULL, test_wraps_behind_prefix);
  synthetic_paper_add ("/references-wrapped/wraps-behind-prefix/wide", "wide", test_wraps_behind_prefix);
  synthetic_paper_add ("/references-wrapped/wraps-behind-first-prefix", NULL, test_wraps_behind_first_prefix);
  synthetic_paper_add ("/references-wrapped/none/wraps", NULL, test_none_wraps);
  synthetic_paper_add ("/references-wrapped/wraps-twice", NULL, test_wraps_twice);
  synthetic_paper_add ("/references-wrapped/wraps-in-words", NULL, test_wraps_in_words);
  synthetic_paper_add ("/references-wrapped/wraps-in-word-below", NULL, test_wraps_in_word_below);
  return g_test_run ();
}
