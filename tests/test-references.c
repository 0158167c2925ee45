/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Sections whose controls stand in a reference, from glyphs to records. */

static const struct
{
  const char *number, *title, *id;
  const char *answer[2];
} sections[] = {
  { "1-1",
    "情報セキュリティのための方針群",
    "5.1.1",
    { "方針を定めて文書とし、経営者の承認を得て公開しています。毎年これを見直し、", "写しを配ります。" } },
  { "1-2",
    "情報セキュリティの役割及び責任",
    "6.1.1",
    { "役割を分けて台帳に載せ、異動の度に改めています。代行の者も決めてあり、その", "記録を残します。" } },
  { "2-1",
    "資産目録",
    "8.1.1",
    { "資産の台帳を持ち、置き場所と責任者を明らかにしています。年度の初めに棚卸しを", "行います。" } },
  { "2-2",
    "利用者登録及び登録削除",
    "9.2.1",
    { "登録の申請は画面から受け付け、承認を経て反映します。退職の日に取り消し、その", "旨を知らせます。" } },
};

static void
put_answer (SyntheticPaper *paper, guint i)
{
  synthetic_paper_put (paper, sections[i].answer[0]);
  synthetic_paper_put (paper, sections[i].answer[1]);
}

static void
expect (SyntheticPaper *paper, const char *id, const char *title, guint i)
{
  synthetic_paper_expect (paper, "%s|%s|%s%s\n", id, title, sections[i].answer[0], sections[i].answer[1]);
}

/* Where a heading fills its line, its reference wraps behind the standard's name, or within it at a bar. */
static void
test_wraps_behind_name (SyntheticPaper *paper, gconstpointer data)
{
  g_auto (GStrv) name = g_strsplit (data, "|", 2);

  synthetic_paper_put (paper, "見出しの右に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].number, sections[i].title);
      float x;

      paper->y += 10;
      x = synthetic_paper_text_in (paper, 72, paper->y, heading, "Gothic-Bold", 12);
      x = synthetic_paper_text_in (paper, x + 4, paper->y + 3, name[0], "Mincho", 8);
      if (i == 2)
        {
          paper->y += 16;
          x = 70;
        }
      if (name[1] != NULL)
        x = synthetic_paper_text_in (paper, x + 4, paper->y + 3, name[1], "Mincho", 8);
      synthetic_paper_text_in (paper, x + 5, paper->y + 3, sections[i].id, "Mincho", 8);
      paper->y += 20;
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

static const struct
{
  const char *heading;
  const char *lines[3]; /* of the reference, as they wrap */
  const char *ids[3], *titles[3];
} titled[] = {
  { "きまりを作る",
    { "対応する管理策（ISO/IEC 27017）：5.1.1 情報セキュリティのため",
      "の方針群、6.1.1 情報セキュリティの役割及び責任" },
    { "5.1.1", "6.1.1" },
    { "情報セキュリティのための方針群", "情報セキュリティの役割及び責任" } },
  { "たなおろし", { "対応する管理策（ISO/IEC 27017）：8.1.1 資産目録" }, { "8.1.1" }, { "資産目録" } },
  { "だれが使うか",
    { "対応する管理策（ISO/IEC 27017）：9.2.1 利用者登録及び登録削", "除、9.2.2 利用者アクセスの提供、",
      "9.2.3 特権的アクセス権の管理" },
    { "9.2.1", "9.2.2", "9.2.3" },
    { "利用者登録及び登録削除", "利用者アクセスの提供", "特権的アクセス権の管理" } },
  { "かぎの扱い",
    { "対応する管理策（ISO/IEC 27017）：10.1.1 暗号による管理策の利", "用方針、10.1.2 鍵管理" },
    { "10.1.1", "10.1.2" },
    { "暗号による管理策の利用方針", "鍵管理" } },
};

static void
put_titled_reference (SyntheticPaper *paper, guint i)
{
  for (guint l = 0; l < G_N_ELEMENTS (titled[i].lines) && titled[i].lines[l] != NULL; l++)
    {
      synthetic_paper_put_at (paper, 250 + 10 * (float)l, titled[i].lines[l], "Mincho", 8);
      paper->y += 11;
    }
}

/* A reference in small type with the titles of its controls, at the end of each answer or below each
 * heading; with what the paper closes with below it, or without. */
static void
test_titled (SyntheticPaper *paper, gconstpointer data)
{
  gboolean below = g_strcmp0 (data, "below") == 0;

  synthetic_paper_put (paper, "各節に ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (titled); i++)
    {
      synthetic_paper_put_heading (paper, titled[i].heading);
      if (below)
        put_titled_reference (paper, i);
      put_answer (paper, i);
      if (!below)
        put_titled_reference (paper, i);
      for (guint k = 0; k < G_N_ELEMENTS (titled[i].ids) && titled[i].ids[k] != NULL; k++)
        expect (paper, titled[i].ids[k], titled[i].titles[k], i);
    }
  paper->y += 24;
  if (g_strcmp0 (data, "closing") == 0)
    synthetic_paper_put (paper, "ご質問は相談窓口 0120-555-0101（年中無休）まで");
  synthetic_paper_check (paper);
}

/* Each number of such a reference has that of another edition in brackets behind its title. */
static void
test_titled_both_editions (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections_of_two[][3]
      = { { "きまりを作る",
            "対応する管理策：5.1.1 情報セキュリティのための方針群（ISO/IEC 27001:2022 5.1）、",
            "6.1.1 情報セキュリティの役割及び責任（ISO/IEC 27001:2022 5.2）" },
          { "記録を残す", "対応する管理策：12.4.1 イベントログ取得（ISO/IEC 27001:2022 8.15）、12.4.4 ク",
            "ロックの同期（ISO/IEC 27001:2022 8.17）" } };
  g_autofree char *controls = NULL;

  synthetic_paper_put (paper, "各節に ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections_of_two); i++)
    {
      synthetic_paper_put_heading (paper, sections_of_two[i][0]);
      for (guint l = 1; l < G_N_ELEMENTS (sections_of_two[i]); l++, paper->y += 11)
        synthetic_paper_put_at (paper, 72, sections_of_two[i][l], "Mincho", 8);
      put_answer (paper, i);
    }
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (
      controls, ==,
      "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\niso27017-2015.6.1.1||ISO/IEC 27001:2022 5.2,|\n"
      "iso27017-2015.12.4.1||ISO/IEC 27001:2022 8.15,|\niso27017-2015.12.4.4||ISO/IEC 27001:2022 8.17,|\n");
}

/* An answer ends with an address, whose last stroke parts it from nothing: the number below is over its
 * title.
 */
static void
test_below_address (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "[%s]", sections[i].id);
      synthetic_paper_put_at (paper, 72, sections[i].title, "Gothic-Bold", 10);
      paper->y += 16;
      put_answer (paper, i);
      synthetic_paper_put (paper, "ア） 帳面");
      synthetic_paper_print (paper, "イ） 手引き https://kura.example.jp/%u/", i);
      synthetic_paper_expect (paper, "%s|%s|%s%sア）帳面イ）手引きhttps://kura.example.jp/%u/\n",
                              sections[i].id, sections[i].title, sections[i].answer[0], sections[i].answer[1],
                              i);
    }
  synthetic_paper_check (paper);
}

/* References in brackets and in bold, with titles where there are several. */
static void
test_titled_in_brackets (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "5.1 情報セキュリティのための方針群", "A.5.1" },
          { "5.2 職務の分離", "A.5.3" },
          { "5.3 脅威インテリジェンス", "A.5.7" },
          { "6.1 選考", "A.6.1" },
          { "6.3 リモートワーク等", "A.6.7 リモートワーク", "A.6.8 情報セキュリティ事象の報告" },
          { "7.1 物理的入退", "A.7.2" },
          { "8.1 利用者エンドポイント機器", "A.8.1" },
          { "8.2 情報へのアクセス制限等", "A.8.3 情報へのアクセス制限", "A.8.5 セキュリティを保った認証" } };

  synthetic_paper_put (paper, "各節に ISO/IEC 27001:2022 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const gboolean single = headings[i][2] == NULL;

      synthetic_paper_put_heading (paper, headings[i][0]);
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 9, "[ISO/IEC 27001:2022 %s%s%s]", headings[i][1],
                                single ? "" : "、", single ? "" : headings[i][2]);
      paper->y += 14;
      put_answer (paper, i % G_N_ELEMENTS (sections));
      paper->y += 10;
      for (guint c = 1; c < 3 && headings[i][c] != NULL; c++)
        {
          g_auto (GStrv) words = g_strsplit (headings[i][c] + 2, " ", 2);

          expect (paper, words[0], single ? headings[i][0] + 4 : words[1], i % G_N_ELEMENTS (sections));
        }
    }
  synthetic_paper_check (paper);
}

/* In a narrow column the reference below a heading has no room for its number beside the standard's name.
 */
static void
test_wraps_before_number (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "見出しの下に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 14;
      synthetic_paper_print_heading (paper, "%s 倉と帳面の決まり", sections[i].number);
      paper->y += 4;
      synthetic_paper_put_at (paper, 72, "対応する管理策：ISO/IEC 27017", "Mincho", 8);
      paper->y += 12;
      {
        synthetic_paper_print_at (paper, 72, "Mincho", 8, "A.%s", sections[i].id);
      }
      paper->y += 14;
      put_answer (paper, i);
      expect (paper, sections[i].id, "倉と帳面の決まり", i);
    }
  synthetic_paper_check (paper);
}

/* The large letter of a watermark stands between the heading and the line that prints the numbers of the
 * edition before. */
static void
test_behind_watermark (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "5.1", "情報セキュリティのための方針群", "5.1.1" },
                                             { "5.9", "情報及びその他の関連資産の目録", "8.1.1" },
                                             { "8.13", "情報のバックアップ", "12.3.1" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27001:2022 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (i > 0)
        synthetic_paper_turn (paper);
      paper->y = 140;
      synthetic_paper_text_in (paper, 400, 130, "秘", "Gothic", 70);
      synthetic_paper_print_heading (paper, "%s %s", headings[i][0], headings[i][1]);
      paper->y += 12;
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "旧版（ISO/IEC 27001:2013）の番号：%s",
                                headings[i][2]);
      paper->y += 16;
      put_answer (paper, i);
      expect (paper, headings[i][0], headings[i][1], i);
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
      put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s%s\n", headings[i][2], sections[i].answer[0],
                              sections[i].answer[1]);
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
    { { "Capacity management (2015:", "12.1.3, 2022: 8.6)" }, "Capacity management", { "12.1.3" } },
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
      put_answer (paper, i);
      for (guint k = 0; k < 3 && headings[i].ids[k] != NULL; k++)
        expect (paper, headings[i].ids[k], headings[i].title, i);
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

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_heading (paper, headings[i][0]);
      if (headings[i][1] != NULL)
        {
          paper->y -= 16;
          synthetic_paper_put_heading (paper, headings[i][1]);
        }
      put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s%s\n", headings[i][2], sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
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
      put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s%s\n", headings[i][2], sections[i].answer[0],
                              sections[i].answer[1]);
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
      put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s%s\n", headings[i][2], sections[i].answer[0],
                              sections[i].answer[1]);
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
      put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s%s|%s%s\n", titles[i][0], titles[i][1],
                              titles[i][2] != NULL ? titles[i][2] : "", sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* A heading that a word begins as it does references, in the type of the text, with the number of another
 * standard below it. */
static void
test_worded_heading (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "5.1.1", "情報セキュリティのための方針群", "5.1" },
                                             { "6.1.1", "情報セキュリティの役割及び責任", "5.2" },
                                             { "8.1.1", "資産目録", "5.9" },
                                             { "9.2.1", "利用者登録及び登録削除", "5.16" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (i % 2 == 0)
        {
          paper->y += 14;
          synthetic_paper_put_heading (paper, i == 0 ? "5 決まりと人" : "9 物と人");
          put_answer (paper, 3 - i);
        }
      paper->y += 16;
      synthetic_paper_print (paper, "管理策 %s %s", headings[i][0], headings[i][1]);
      paper->y += 9;
      synthetic_paper_print (paper, "（ISO/IEC 27001:2022：%s）", headings[i][2]);
      put_answer (paper, i);
      expect (paper, headings[i][0], headings[i][1], i);
    }
  synthetic_paper_check (paper);
}

/* A reference stands below its heading though what the standard asks for, in other type right below it,
 * begins with the title too, and though a heading in the type of the text wraps before it. */
static void
test_below_heading (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[][3]
      = { { "5.1.1", "情報セキュリティのための方針群", NULL },
          { "8.1.1", "資産目録", NULL },
          { "CLD.6.3.1", "クラウドコンピューティング環境における役割及び責任の共有及び", "分担" },
          { "9.2.1", "利用者登録及び登録削除", NULL } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *asked
          = g_strdup_printf ("%sは、組織の要求事項に従って計画することが望ま", titles[i][1]);

      paper->y += 20;
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", SYNTHETIC_SIZE_PT, "(%u) %s", i + 1, titles[i][1]);
      paper->y += SYNTHETIC_LINE_PT;
      if (titles[i][2] != NULL)
        {
          synthetic_paper_put_at (paper, 72, titles[i][2], "Gothic-Bold", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      paper->y += 9;
      synthetic_paper_print (paper, "（対応する管理策：%s）", titles[i][0]);
      paper->y += 4;
      synthetic_paper_expect (paper, "%s|%s%s|", titles[i][0], titles[i][1],
                              titles[i][2] != NULL ? titles[i][2] : "");
      synthetic_paper_put_at (paper, 72, asked, "Gothic-Italic", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put_at (paper, 72, "しい。", "Gothic-Italic", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT + 4;
      synthetic_paper_expect (paper, "%sしい。", asked);
      put_answer (paper, i);
      synthetic_paper_expect (paper, "%s%s\n", sections[i].answer[0], sections[i].answer[1]);
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

/* Where an edition has no such control the reference says so, in a line below the heading or behind the
 * title, which may wrap. */
static void
test_none (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "情報セキュリティのための方針群", "ISO/IEC 27017 項番：5.1.1", "5.1.1" },
          { "責任の分担", "ISO/IEC 27017 項番：CLD.6.3.1", "CLD.6.3.1" },
          { "資産目録", "ISO/IEC 27017 項番：8.1.1", "8.1.1" },
          { "仮想環境の分離", "ISO/IEC 27017 項番：CLD.9.5.1", "CLD.9.5.1" } };
  const char *none = data;

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *other
          = g_strconcat ("ISO/IEC 27001:2022 附属書A：", i % 2 == 0 ? "A.5.1" : none, NULL);

      synthetic_paper_put_heading (paper, headings[i][0]);
      synthetic_paper_put_at (paper, 80, headings[i][1], "Mincho", 8);
      paper->y += 11;
      synthetic_paper_put_at (paper, 80, other, "Mincho", 8);
      paper->y += 14;
      put_answer (paper, i);
      expect (paper, headings[i][2], headings[i][0], i);
    }
  synthetic_paper_check (paper);
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
      put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s%s\n", headings[i][2], sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* A number below its title is cut in two. */
static void
test_cut_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "仮想マシンの要塞化", "CLD", "9.5.2" },
                                             { "クラウドサービスの監視", "CLD", "12.4.5" },
                                             { "実務管理者の運用のセキュリティ", "CLD", "12.1.5" },
                                             { "クラウドサービスカスタマの資産の除去", "CLD", "8.1.5" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_heading (paper, headings[i][0]);
      for (guint k = 1; k < 3; k++)
        {
          synthetic_paper_put_at (paper, 300, headings[i][k], "Helvetica-Bold", 14);
          paper->y += 16;
        }
      put_answer (paper, i);
      synthetic_paper_expect (paper, "CLD.%s|%s|%s%s\n", headings[i][2], headings[i][0],
                              sections[i].answer[0], sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* A number stands far above its title, as on the upper edge of a card. */
static void
test_far_above (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 30;
      synthetic_paper_put_at (paper, 300, sections[i].id, "Helvetica-Bold", 12);
      paper->y += 40;
      synthetic_paper_put_heading (paper, sections[i].title);
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* The number of another edition stands in brackets within those of the number: nothing of them is text. */
static void
test_nested_brackets (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "(%u) %s【%s（27001:2022 5.%u）】", i + 1, sections[i].title,
                                     sections[i].id, i + 1);
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* A number in brackets in small type above its title, below a chapter with a number of its own. */
static void
test_bracketed_above (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i == 0 || i == 2)
        {
          paper->y += 10;
          synthetic_paper_put_heading (paper, i == 0 ? "5 決まりと人" : "8 物と人");
        }
      paper->y += 14;
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "【%s】", sections[i].id);
      paper->y += 12;
      synthetic_paper_put_at (paper, 72, sections[i].title, "Gothic-Bold", 11);
      paper->y += 18;
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* A number in brackets and nothing else ends each answer, at the right edge, below headings of the vendor's
 * own. */
static void
test_bracketed (SyntheticPaper *paper, gconstpointer data)
{
  const char *const *brackets = data;

  synthetic_paper_put (paper, "各節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("わが社の決まりごと%c", 'A' + (char)i);

      synthetic_paper_print_heading (paper, "1.%u %s", i + 1, title);
      put_answer (paper, i);
      synthetic_paper_print_at (paper, 460, "Mincho", SYNTHETIC_SIZE_PT, "%s%s%s", brackets[0],
                                sections[i].id, brackets[1]);
      paper->y += 20;
      expect (paper, sections[i].id, title, i);
    }
  synthetic_paper_check (paper);
}

/* Behind its title a heading has its number; text that breaks off where it refers to a number, in a bracket
 * or not, is none. */
static void
test_breaks_off (SyntheticPaper *paper, gconstpointer data)
{
  const char *const text[]
      = { data != NULL ? "鍵の貸し借りは帳面に付け、月の終わりに番の者が二人で改めております（8.1.1"
                       : "鍵の貸し借りは帳面に付け、月の終わりに番の者が二人で改め、その扱いは、CLD.6.3.1",
          data != NULL ? "も参照）。" : "もあわせてご参照ください。" };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", sections[i].title, sections[i].id);
      synthetic_paper_put (paper, text[0]);
      synthetic_paper_put (paper, text[1]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, text[0], text[1]);
    }
  synthetic_paper_check (paper);
}

/* An index at the end lists the controls once more and answers none. */
static void
test_index (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < 2 * G_N_ELEMENTS (sections); i++)
    {
      guint n = i % G_N_ELEMENTS (sections);
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[n].id, sections[n].title);

      if (i == G_N_ELEMENTS (sections))
        {
          synthetic_paper_turn (paper);
          synthetic_paper_put_heading (paper, "管理策のさくいん");
        }
      if (i >= G_N_ELEMENTS (sections))
        {
          synthetic_paper_put (paper, heading);
          continue;
        }
      synthetic_paper_put_heading (paper, heading);
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* What the footnote of a heading cites is the control of its section, and none of the text. */
static void
test_noted (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const raised[] = { "¹", "²", "³", "⁴" };
  const char *mark = data;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1), *sign = g_strconcat (mark, number, NULL);
      g_autofree char *note = g_strdup_printf ("%sISO/IEC 27017:2015、%s %s", sign, sections[i].id,
                                               i == 1 ? "" : sections[i].title);

      synthetic_paper_print_heading (paper, "%s %s%s", sections[i].number, sections[i].title,
                                     *mark != '\0' ? sign : raised[i]);
      put_answer (paper, i);
      synthetic_paper_text_in (paper, 72, 700 + 11 * (float)i, note, "Mincho", 8);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* What heads the parts of every answer is no heading that the reference below the answer may be of, nor
 * does a heading in other type go before a numbered question. */
static void
test_below_parts (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const topics[] = { "社内の決まり", "受け持ち", "持ち物", "名簿" };
  static const char *const chapters[] = { "第一部", "第二部", "第三部", "第四部" };
  const char *const request = "名札を付けてお越しください。";
  gboolean questions = data != NULL;

  synthetic_paper_put (paper, "各節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s|", topics[i]);
      g_autofree char *parted = g_strdup_printf ("%s|【ミナモの責任】", topics[i]);

      synthetic_paper_put_heading (paper, chapters[i]);
      if (questions)
        synthetic_paper_print (paper, "Q%u. %s", i + 1, topics[i]);
      else
        synthetic_paper_put_heading (paper, topics[i]);
      synthetic_paper_put_heading (paper, questions ? "A." : "【ミナモの責任】");
      put_answer (paper, i);
      if (!questions)
        {
          synthetic_paper_put_heading (paper, "【会員の責任】");
          synthetic_paper_put (paper, request);
        }
      synthetic_paper_print (paper, "（関連管理策 %s）", sections[i].id);
      expect (paper, sections[i].id, topics[i], i);
      if (!questions)
        {
          g_string_truncate (paper->expected, paper->expected->len - 1);
          synthetic_paper_expect (paper, "【会員の責任】%s\n", request);
          g_string_replace (paper->expected, heading, parted, 1);
        }
    }
  synthetic_paper_check (paper);
}

/* References over headings whose titles are those of the rules, as far from them as from the text above;
 * behind the titles may stand the number of another edition, and a page may end between. */
static void
test_above_titles (SyntheticPaper *paper, gconstpointer data)
{
  gboolean mapped = data != NULL;

  synthetic_paper_put (paper, "見出しの上に ISO/IEC 27017:2015 の管理策の番号を示します。");
  synthetic_paper_put_heading (paper, "第三部 取り組み");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      static const char *const others[] = { "5.1", "5.2", "5.9", "5.16" };
      g_autofree char *other = g_strdup_printf ("【ISO/IEC 27001:2022 %s】", others[i]);

      synthetic_paper_print (paper, "【関連管理策：%s】", sections[i].id);
      if (i == 2)
        synthetic_paper_turn (paper);
      synthetic_paper_print_heading (paper, "%s %s%s", sections[i].number, sections[i].title,
                                     mapped ? other : "");
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* References over titles in two languages, which are set as the text is and may wrap. */
static void
test_above_two_languages (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const english[][2] = { { "Policies for information security", NULL },
                                            { "Information", "security roles and responsibilities" },
                                            { "Inventory of assets", NULL },
                                            { "User", "registration and de-registration" } };

  synthetic_paper_put (paper, "見出しの上に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_autofree char *first = g_strdup_printf ("%s / %s", sections[i].title, english[i][0]);
      g_autofree char *title = g_strjoin (" ", first, english[i][1], NULL);

      paper->y += 12;
      synthetic_paper_print (paper, "管理策 27017-%s", sections[i].id);
      synthetic_paper_put (paper, first);
      if (english[i][1] != NULL)
        synthetic_paper_put (paper, english[i][1]);
      put_answer (paper, i);
      expect (paper, sections[i].id, title, i);
    }
  synthetic_paper_check (paper);
}

/* References that end their answers stand nearer to the heading of the next section than to the text; none
 * stands between the heading of a chapter and that of its first section. */
static void
test_near_next (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[] = { "町の考え", "だれの役目か", "物の控え", "人の控え" };
  static const char *const numbers[] = { "1.1", "1.2", "1.3", "2.1", "2.2", "2.3" };
  static const char *const ids[] = { "5.1.1", "6.1.1", "7.2.2", "8.1.1", "9.2.1", "9.2.3" };
  const gboolean told = data != NULL;

  synthetic_paper_put (paper, "節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (i % 3 == 0)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 72, i == 0 ? "1. 備え" : "2. 営み", "Gothic-Bold", 14);
          paper->y += 26;
          if (told)
            synthetic_paper_put (paper, "この章では町の営みについて述べます。");
        }
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 11, "%s %s", numbers[i], titles[i % 4]);
      paper->y += 18;
      put_answer (paper, i % 4);
      paper->y += 4;
      synthetic_paper_print_at (paper, 380, "Gothic", 9, "【関連管理策：%s】", ids[i]);
      paper->y += 10;
      expect (paper, ids[i], titles[i % 4], i % 4);
    }
  synthetic_paper_check (paper);
}

/* Below the heading of a control its number and title in another edition, or that there is none. @data has
 * how that is printed: before the number, behind the title; or, behind the title, on the line of the
 * heading. */
static void
test_counterparts (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *other, *other_title;
  } pairs[] = {
    { "A.5.1.1", "情報セキュリティのための方針群", "5.1", "情報セキュリティのための方針群" },
    { "A.6.1.1", "情報セキュリティの役割及び責任", "5.2", "情報セキュリティの役割及び責任" },
    { "A.8.1.1", "資産目録", "5.9", "情報及びその他の関連資産の目録" },
    { "A.9.2.1", "利用者登録及び登録削除", "5.16", "識別情報の管理" },
    { "CLD.9.5.1", "仮想コンピューティング環境における分離", "なし（JIS Q 27017 固有）", "" },
  };
  const char *const *around = data;

  synthetic_paper_put (paper, "本書は JIS Q 27017:2016 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", pairs[i].id, pairs[i].title);
      g_autofree char *other
          = g_strdup_printf ("%s%s %s%s", around[0], pairs[i].other, pairs[i].other_title, around[1]);
      g_autofree char *both = g_strconcat (heading, other, NULL);

      synthetic_paper_put_heading (paper, g_strcmp0 (around[2], "inline") == 0 ? both : heading);
      if (around[2] == NULL)
        synthetic_paper_put_at (paper, 72, other, "Mincho", 8);
      paper->y += around[2] == NULL ? 16 : 0;
      put_answer (paper, i % G_N_ELEMENTS (sections));
      expect (paper, g_str_has_prefix (pairs[i].id, "A.") ? pairs[i].id + 2 : pairs[i].id, pairs[i].title,
              i % G_N_ELEMENTS (sections));
    }
  synthetic_paper_check (paper);
}

/* The heading of a clause is none of a control of a later edition that has its number, to which the rules
 * map the first control below it. */
static void
test_clause_over_control (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "A.5 情報セキュリティのための方針群", "A5.1 情報セキュリティのための経営陣の方向性" };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_at (paper, 72, headings[i], "Gothic-Bold", 12);
      paper->y += 20;
    }
  synthetic_paper_put_heading (paper, "A5.1.1 情報セキュリティのための方針群");
  put_answer (paper, 0);
  expect (paper, "5.1.1", "情報セキュリティのための方針群", 0);
  for (guint i = 1; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "A%s %s", sections[i].id, sections[i].title);
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* A table in an answer has cells that read as references do, which end no section. */
static void
test_tables_in_answers (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][3] = { { "区分", "度合い", "利用者の分担" },
                                          { "緊急", "9.0～10.0", "設定の確認" },
                                          { "重要", "7.0～8.9", "（該当なし）" },
                                          { "警告", "4.0～6.9", "（該当なし）" } };

  synthetic_paper_put (paper, "各節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "（%u）%s", i + 1, sections[i].title);
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
      for (guint r = 0; i % 2 == 1 && r < G_N_ELEMENTS (cells); r++)
        {
          for (guint c = 0; c < 3; c++)
            synthetic_paper_put_at (paper, 80 + 130 * (float)c, cells[r][c], "Mincho", 9);
          paper->y += 26;
          if (r == 0)
            g_string_truncate (paper->expected, paper->expected->len - 1);
          synthetic_paper_expect (paper, "%s\t%s\t%s", cells[r][0], cells[r][1], cells[r][2]);
        }
      if (i % 2 == 1)
        {
          paper->y += 6;
          synthetic_paper_put (paper, "詳しい値は、ご契約の際にお渡しする説明書に載せています。");
          synthetic_paper_expect (paper, "詳しい値は、ご契約の際にお渡しする説明書に載せています。\n");
        }
      synthetic_paper_print_at (paper, 380, "Mincho", 9, "【関連管理策：%s】", sections[i].id);
      paper->y += 16;
    }
  synthetic_paper_check (paper);
}

/* The title of a clause stands right above that of its first control, and is none of another edition. */
static void
test_clauses_above (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const clauses[] = { "5.1 情報セキュリティのための経営陣の方向性", "6.1 内部組織",
                                         "8.1 資産に対する責任", "9.2 利用者アクセスの管理" };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_put_heading (paper, clauses[i]);
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      put_answer (paper, i);
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* Sections counted through without chapters, whose titles tell which way references belong that stand between
 * an answer and the next heading, some nearer to the latter. */
static void
test_near_next_counted (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 11, "%u. %s", i + 1, sections[i].title);
      paper->y += 20;
      put_answer (paper, i);
      paper->y += i == 1 ? 12 : 0;
      synthetic_paper_print_at (paper, 300, "Mincho", 9, "対応項番 %s（ISO/IEC 27001:2022 %s）",
                                sections[i].id, i == 0 ? "5.1" : "5.2");
      paper->y += i == 1 ? 16 : 30;
      expect (paper, sections[i].id, sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* A reference to several controls, each with its number in another edition, wraps before the last of these.
 */
static void
test_wraps_in_mapping (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *controls = NULL;

  synthetic_paper_put (paper, "各節に ISO/IEC 27017:2015 の管理策の番号を示します。");
  synthetic_paper_put_heading (paper, "1. 守るべき決まり");
  put_answer (paper, 0);
  synthetic_paper_put (
      paper,
      "対応項番 18.1.1（ISO/IEC 27001:2022 5.31）、18.1.2（ISO/IEC 27001:2022 5.32）、18.1.3（ISO/IEC");
  synthetic_paper_put_at (paper, 400, "27001:2022 5.33）", "Mincho", SYNTHETIC_SIZE_PT);
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (
      controls, ==,
      "iso27017-2015.18.1.1|1|ISO/IEC 27001:2022 5.31,|\niso27017-2015.18.1.2|1|ISO/IEC 27001:2022 5.32,|\n"
      "iso27017-2015.18.1.3|1|ISO/IEC 27001:2022 5.33,|\n");
}

/* Parts of an answer that are counted, in type of their own, are no headings of the reference that ends it,
 * be there several or one below some text. */
static void
test_counted_parts (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *heading, *title, *parts[3];
  } own[] = { { "1. 町の考え", "町の考え", { NULL } },
              { "2. だれの役目か", "だれの役目か", { "1. 主の務め", "2. 番の者の務め", "3. 帳面の付け方" } },
              { "3. 物の控え", "物の控え", { "1. 倉の品", NULL } },
              { "4. 人の控え", "人の控え", { "1. 名簿の置き場", "2. 名を消す日", NULL } } };

  synthetic_paper_put (paper, "節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      synthetic_paper_put_at (paper, 72, own[i].heading, "Gothic-Bold", 14);
      paper->y += 22;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, own[i].title);
      if (own[i].parts[1] == NULL)
        {
          synthetic_paper_put (paper, "この節では次のことを述べます。");
          synthetic_paper_expect (paper, "この節では次のことを述べます。");
        }
      for (guint k = 0; k < G_N_ELEMENTS (own[i].parts) && (k == 0 || own[i].parts[k] != NULL); k++)
        {
          if (own[i].parts[k] != NULL)
            {
              synthetic_paper_put_at (paper, 72, own[i].parts[k], "Gothic-Bold", 11);
              paper->y += 18;
              synthetic_paper_expect (paper, "%s", own[i].parts[k]);
            }
          put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", sections[i].answer[0], sections[i].answer[1]);
        }
      synthetic_paper_print_at (paper, 72, "Mincho", 9, "ISO/IEC 27017 %s", sections[i].id);
      paper->y += 24;
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

#define add(name, data, test)                                                                                \
  g_test_add ("/references/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                       \
              synthetic_paper_tear_down)

/* A line that would make a title longer, in smaller type below it, heads a part of the answer; and an item
 * of a list that begins with a number, right above the reference that ends an answer, is no heading. */
static void
test_titles_and_items (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *title, *part, *id;
  } headings[] = {
    { "資産目録", "台帳", "8.1.1" },
    { "情報のバックアップ", "取得", "12.3.1" },
    { "ログ", "取得", "12.4.1" },
    { "クロック", "の同期", "12.4.4" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策を各節の終わりに示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_print_heading (paper, "(%u) %s", i + 1, headings[i].title);
      synthetic_paper_put_at (paper, 72, headings[i].part, data, SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      put_answer (paper, i);
      synthetic_paper_put (paper, "・当番の者が朝ごとに見回り、気付いたことを書き残す");
      synthetic_paper_put (paper, "・ 30 分ごとに鐘を鳴らす");
      synthetic_paper_print (paper, "【関連管理策：%s】", headings[i].id);
      synthetic_paper_expect (paper,
                              "%s|%s|%s%s%s・当番の者が朝ごとに見回り、気付いたことを書き残す"
                              "・30分ごとに鐘を鳴らす\n",
                              headings[i].id, headings[i].title, headings[i].part, sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* A title that wraps behind its number reads as a reference at the end of the section whose heading stands
 * over all of them: it hides none of the controls before it, and they do not hide it. */
static void
test_within_clause (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *clause, *control, *rest, *answer;
  } parts[] = {
    { "6.1 内部組織", "管理策 6.1.1 情報セキュリティの役割及び責任", NULL, "役を分けて台帳に載せています。" },
    { NULL, "管理策 6.1.3 関係当局との連絡に関する取り組", "み", "役所の窓口を一覧にしています。" },
    { "8.2 情報分類", "管理策 8.2.2 情報のラベル付け", NULL, "札の色を三つに分けています。" },
    { "12.3 バックアップ", "管理策 12.3.1 情報のバックアップ", NULL, "写しを毎晩取っています。" },
    { "12.4 ログ取得及び監視", "管理策 12.4.1 イベントログ取得", NULL, "記録を三年残しています。" },
  };
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017 が定める管理策について、取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].clause != NULL)
        synthetic_paper_put_heading (paper, parts[i].clause);
      synthetic_paper_put (paper, parts[i].control);
      if (parts[i].rest != NULL)
        synthetic_paper_put (paper, parts[i].rest);
      paper->y += 8;
      if (parts[i].rest != NULL)
        {
          synthetic_paper_put_at (paper, 72, "窓口との付き合い", "Gothic-Bold", SYNTHETIC_SIZE_PT);
          paper->y += 20;
        }
      synthetic_paper_put (paper, parts[i].answer);
      if (i == 0)
        synthetic_paper_turn (paper);
    }
  records = synthetic_paper_records (paper);
  g_assert_nonnull (strstr (records, "6.1.1|情報セキュリティの役割及び責任|役を分けて"));
  g_assert_nonnull (strstr (records, "6.1.3|関係当局との連絡に関する取り組み|"));
}

/* Headings in the type of the text that wrap before the number in brackets, or in it, well before the edge,
 * be the paper's own numbers such as controls have. */
static void
test_cut_before_number (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *lines[4], *id, *title;
  } cut[] = {
    { { "9.2.1 情報セキュリティのための方針群", "（5.1.1）" }, "5.1.1", "情報セキュリティのための方針群" },
    { { "9.2.2 クラウドコンピューティング環境に", "おける役割及び責任の共有及び分担", "（CLD.6.3.1）" },
      "CLD.6.3.1",
      "クラウドコンピューティング環境における役割及び責任の共有及び分担" },
    { { "9.2.3 利用者の秘密認証情報の", "管理（ISO/IEC 27017:2015", "9.2.4）" },
      "9.2.4",
      "利用者の秘密認証情報の管理" },
    { { "9.2.4 変更管理（ISO/IEC 27017:2015", "12.1.2）" }, "12.1.2", "変更管理" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (cut); i++)
    {
      paper->y += 14;
      for (guint l = 0; l < 4 && cut[i].lines[l] != NULL; l++)
        synthetic_paper_put (paper, cut[i].lines[l]);
      paper->y += 8;
      synthetic_paper_put (paper,
                           "考えを紙に書き、町の皆に配っております。春ごとに読み直して直した所は辻の札で知");
      synthetic_paper_put (paper, "らせます。");
      synthetic_paper_expect (
          paper,
          "%s|%s|考えを紙に書き、町の皆に配っております。春ごとに読み直して直した所は辻の札で"
          "知らせます。\n",
          cut[i].id, cut[i].title);
    }
  synthetic_paper_check (paper);
}

/* Items of a list that are called as controls are head no answer that ends with a reference. */
static void
test_list_of_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const items[] = { "1. マルウェアからの保護", "2. 暗号による管理策", "3. 夜の見回り" };
  static const char *const titles[] = { "供える品の仕入れ", "鍵の番" };
  static const char *const ids[] = { "15.1.2", "9.2.1" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の番号を終わりに示します。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      synthetic_paper_print_heading (paper, "4.%u %s", i + 1, titles[i]);
      synthetic_paper_expect (paper, "%s|%s|仕入れ先とは次のことを取り決めます。", ids[i], titles[i]);
      synthetic_paper_put (paper, "仕入れ先とは次のことを取り決めます。");
      for (guint k = 0; k < G_N_ELEMENTS (items); k++)
        {
          synthetic_paper_put (paper, items[k]);
          synthetic_paper_expect (paper, "%.2s%s", items[k], items[k] + 3);
        }
      synthetic_paper_expect (paper, "\n");
      synthetic_paper_print (paper, "【関連管理策：%s】", ids[i]);
    }
  synthetic_paper_check (paper);
}

/* The answer of a control whose heading is certain points to others at its end, which are no answers of the
 * chapter over it. */
static void
test_pointing_answers (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27001:2022 附属書Aへの対応を示します。");
  synthetic_paper_put_heading (paper, "5. 組織的管理策");
  synthetic_paper_put_heading (paper, "A.5.9 情報及びその他の関連資産の目録");
  synthetic_paper_put (paper, "倉の品は全て帳面に記し、年の瀬に数えております。");
  synthetic_paper_put (paper, "関連する管理策：A.8.13");
  synthetic_paper_put_heading (paper, "A.5.33 記録の保護");
  synthetic_paper_put (paper, "帳面は蔵の奥の箱に入れ、鍵を掛けております。");
  synthetic_paper_put_heading (paper, "8. 技術的管理策");
  synthetic_paper_put_heading (paper, "A.8.6 容量・能力の管理");
  synthetic_paper_put (paper, "棚の空きを月ごとに測り、足りなければ建て増します。");
  synthetic_paper_put (paper, "関連する管理策：A.5.9");
  synthetic_paper_put_heading (paper, "A.8.13 情報のバックアップ");
  synthetic_paper_put (paper, "帳面の写しを隣の町に置いております。");
  synthetic_paper_check_records (paper,
                                 "5.9|情報及びその他の関連資産の目録|"
                                 "倉の品は全て帳面に記し、年の瀬に数えております。関連する管理策：A.8.13\n"
                                 "5.33|記録の保護|帳面は蔵の奥の箱に入れ、鍵を掛けております。\n"
                                 "8.6|容量・能力の管理|"
                                 "棚の空きを月ごとに測り、足りなければ建て増します。関連する管理策：A.5.9\n"
                                 "8.13|情報のバックアップ|帳面の写しを隣の町に置いております。\n");
}

/* Sections in plain type, whose answers end with their references, below chapters of which one is called
 * much like a control: the first section below it is the heading. */
static void
test_sections_of_chapters (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const chapters[] = { "Ⅰ．方針", "Ⅱ．仮想環境" };
  static const char *const titles[] = { "（1）決まりを定めること", "（2）受け持ちを決めること",
                                        "（1）舟ごとの分け方", "（2）人の登録と取消し" };
  static const char *const ids[] = { "5.1.1", "6.1.1", "CLD.9.5.1", "9.2.1" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の番号を終わりに示します。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (i % 2 == 0)
        synthetic_paper_put_heading (paper, chapters[i / 2]);
      synthetic_paper_put (paper, titles[i]);
      put_answer (paper, i);
      synthetic_paper_print (paper, "【関連管理策：%s】", ids[i]);
      expect (paper, ids[i], titles[i] + strlen ("（1）"), i);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  static const char *const wide[] = { "［", "］" }, *const narrow[] = { "(", ")" };
  static const char *const named[]
      = { "［JIS Q 27001:2023 ", "］", NULL },
      *const unbracketed[]
      = { "ISO/IEC 27001:2022 の管理策：", "", NULL },
          *const plain[] = { "【", "】", NULL }, *const behind[] = { "（JIS Q 27001:2023 ", "）", "inline" };

  g_test_init (&argc, &argv, NULL);
  add ("wraps-behind-name/number", "27017:", test_wraps_behind_name);
  add ("wraps-behind-name/standard", "ISO/IEC 27017:2015", test_wraps_behind_name);
  add ("wraps-behind-name/within", "ISO/IEC|27017:2015", test_wraps_behind_name);
  add ("titled/at-end", NULL, test_titled);
  add ("titled/below", "below", test_titled);
  add ("behind-watermark", NULL, test_behind_watermark);
  add ("titled/both-editions", NULL, test_titled_both_editions);
  add ("near-next/counted", NULL, test_near_next_counted);
  add ("wraps-in-mapping", NULL, test_wraps_in_mapping);
  add ("counted-parts", NULL, test_counted_parts);
  add ("wraps-before-number", NULL, test_wraps_before_number);
  add ("titled/closing", "closing", test_titled);
  add ("wraps-in-number", NULL, test_wraps_in_number);
  add ("wraps-before-bracket", NULL, test_wraps_before_bracket);
  add ("wraps-before-small", NULL, test_wraps_before_small);
  add ("wraps-before-small/cut", "cut", test_wraps_before_small);
  add ("wraps-before-edge", "bold", test_wraps_before_edge);
  add ("wraps-before-edge/plain", NULL, test_wraps_before_edge);
  add ("wraps-before-title/behind", GUINT_TO_POINTER (0), test_wraps_before_title);
  add ("wraps-before-title/plain", GUINT_TO_POINTER (1), test_wraps_before_title);
  add ("wraps-before-title/below", GUINT_TO_POINTER (2), test_wraps_before_title);
  add ("wraps-before-title/cut", GUINT_TO_POINTER (3), test_wraps_before_title);
  add ("worded-heading", NULL, test_worded_heading);
  add ("below-heading", NULL, test_below_heading);
  add ("wraps-behind-prefix", NULL, test_wraps_behind_prefix);
  add ("wraps-behind-prefix/wide", "wide", test_wraps_behind_prefix);
  add ("none/words", "該当なし", test_none);
  add ("none/dash", "－", test_none);
  add ("none/wraps", NULL, test_none_wraps);
  add ("bracketed/wide", wide, test_bracketed);
  add ("bracketed/narrow", narrow, test_bracketed);
  add ("bracketed/above", NULL, test_bracketed_above);
  add ("breaks-off/in-bracket", "(", test_breaks_off);
  add ("breaks-off/taken-up", NULL, test_breaks_off);
  add ("index", NULL, test_index);
  add ("above-titles/alone", NULL, test_above_titles);
  add ("above-titles/mapped", "mapped", test_above_titles);
  add ("above-titles/two-languages", NULL, test_above_two_languages);
  add ("near-next/headings", NULL, test_near_next);
  add ("near-next/told", "told", test_near_next);
  add ("cut-below", NULL, test_cut_below);
  add ("far-above", NULL, test_far_above);
  add ("nested-brackets", NULL, test_nested_brackets);
  add ("below-parts/captions", NULL, test_below_parts);
  add ("below-parts/questions", "Q", test_below_parts);
  add ("counterparts/named", named, test_counterparts);
  add ("counterparts/unbracketed", unbracketed, test_counterparts);
  add ("counterparts/clause", NULL, test_clause_over_control);
  add ("counterparts/plain", plain, test_counterparts);
  add ("counterparts/inline", behind, test_counterparts);
  add ("counterparts/clauses-above", NULL, test_clauses_above);
  add ("titled-in-brackets", NULL, test_titled_in_brackets);
  add ("tables-in-answers", NULL, test_tables_in_answers);
  add ("list-of-titles", NULL, test_list_of_titles);
  add ("pointing-answers", NULL, test_pointing_answers);
  add ("sections-of-chapters", NULL, test_sections_of_chapters);
  add ("within-clause", NULL, test_within_clause);
  add ("wraps-twice", NULL, test_wraps_twice);
  add ("below-address", NULL, test_below_address);
  add ("noted/raised", "", test_noted);
  add ("noted/signs", "※", test_noted);
  add ("titles-and-items/size", "Mincho", test_titles_and_items);
  synthetic_paper_add ("/references/cut-before-number", NULL, test_cut_before_number);
  return g_test_run ();
}
