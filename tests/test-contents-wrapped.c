/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "listed-paper.h"

#include "text/annexa-fold.h"

/* Entries of contents that wrap, stand side by side or are links. */

/* An entry of two lines is listed whole. */
static void
test_wrapped (ListedPaper *paper, gconstpointer data)
{
  g_autofree char *whole = annexa_fold_key ("2. 情報セキュリティのための方針群及びその見直しの手順");
  g_autofree char *expected = g_strdup_printf ("%s@3", whole);

  listed_paper_put (paper, "目次");
  listed_paper_put (paper, "1. はじめに .................... 2");
  listed_paper_put (paper, "2. 情報セキュリティのための方針群及びその");
  listed_paper_put (paper, "見直しの手順 .................... 3");
  listed_paper_put (paper, "3. 物理的な境界 .................... 4");
  listed_paper_put (paper, "4. 暗号 .................... 5");
  listed_paper_add_body (paper);
  listed_paper_check (paper, expected, 6);
}

/* What is cut for want of room lists no heading that ends there; leaders cut nothing. */
static void
test_cut (ListedPaper *paper, gconstpointer data)
{
  listed_paper_put (paper, "目次");
  listed_paper_put (paper, "1. はじめに …… 2");
  synthetic_text (paper->pages, paper->page, 480, paper->y, "3");
  listed_paper_put (paper, "2. 情報セキュリティの…");
  listed_paper_put (paper, "3. 物理的な境界 ………… 4");
  listed_paper_put (paper, "4. 暗号 ……… 5");
  listed_paper_add_body (paper);
  listed_paper_check (paper, "@3\n3.物理的な境界@4", 5);
}

/* Without page numbers there are no leaders, and white space before the mark cuts an entry between words. */
static void
test_cut_between_words (ListedPaper *paper, gconstpointer data)
{
  listed_paper_put (paper, "目次");
  for (guint i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    {
      listed_paper_put (paper, listed_titles[i]);
      if (i == 3)
        listed_paper_put (paper, "2.3 Learning from information …");
    }
  listed_paper_add_body (paper);
  listed_paper_check (paper, "2.2役割及び責任@0\n@0\n3.物理的な境界@0", 8);
}

/* Entries that fill their lines have their leaders and numbers on the next. */
static void
test_full_lines (ListedPaper *paper, gconstpointer data)
{
  g_autofree char *whole = annexa_fold_key ("2. 情報セキュリティのための方針群及びその見直し");
  g_autofree char *expected = g_strdup_printf ("%s@3", whole);

  listed_paper_put (paper, "目次");
  listed_paper_put (paper, "1. はじめに .................... 2");
  listed_paper_put (paper, "2. 情報セキュリティのための方針群及びその見直し");
  listed_paper_put (paper, ".............................................. 3");
  listed_paper_put (paper, "3. 情報セキュリティの役割及び責任とその分け方");
  listed_paper_put (paper, ".............................................. 4");
  listed_paper_put (paper, "4. 暗号による管理策の利用方針と鍵の置き方など");
  listed_paper_put (paper, ".............................................. 5");
  listed_paper_add_body (paper);
  listed_paper_check (paper, expected, 8);
}

/* Entries without page numbers in two columns, some of which wrap, the last as well: no part of one comes
 * again. The columns are at heights of their own. */
static void
test_wrapped_in_columns (ListedPaper *paper, gconstpointer data)
{
  static const char *const entries[][2]
      = { { "5.1 方針群", NULL },
          { "5.2 役割及び責任", NULL },
          { "5.5 関係当局との連絡", NULL },
          { "5.24 情報セキュリティインシデント管理の計", "画及び準備" },
          { "5.28 証拠の収集", NULL },
          { "8.15 ログ取得", NULL },
          { "8.17 クロックの同期", NULL },
          { "CLD.6.3.1 クラウドコンピューティング環境", "における役割及び責任の共有及び分担" },
          { "CLD.8.1.5 資産の除去", NULL },
          { "CLD.13.1.4 仮想及び物理ネットワークのセ", "キュリティ管理の整合" } };
  guint n_lines = 0;
  float y = 100;

  listed_paper_put (paper, "目次");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (i == 0 || i == 5)
        y = i == 0 ? 130 : 136;
      for (guint k = 0; k < 2 && entries[i][k] != NULL; k++, y += 13)
        synthetic_text (paper->pages, paper->page, i < 5 ? 60 : 320, y, entries[i][k]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *title = g_strconcat (entries[i][0], entries[i][1], NULL);

      if (i % 4 == 0)
        {
          paper->page = synthetic_page (paper->pages);
          paper->y = 100;
        }
      listed_paper_put (paper, title);
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (paper->layout, i);

      g_assert_cmpint (line->role == ANNEXA_ROLE_CONTENTS, ==, line->page == 1);
      n_lines += line->page == 1;
    }
  g_assert_cmpuint (n_lines, >, G_N_ELEMENTS (entries));
}

/* A list without page numbers of headings most of which wrap in narrow columns, so that but the first and the
 * last come again as they are; it is all that stands on its page. */
static void
test_wrapped_headings (ListedPaper *paper, gconstpointer data)
{
  static const char *const entries[][2] = { { "はじめに", NULL },
                                            { "守る範囲", NULL },
                                            { "5.1 情報セキュリ", "ティの方針群" },
                                            { "5.2 役割及", "び責任" },
                                            { "5.5 関係当局", "との連絡" },
                                            { "5.28 証拠", "の収集" },
                                            { "8.15 ログ", "取得" },
                                            { "8.17 クロック", "の同期" },
                                            { "8.2 特権的", "アクセス権" },
                                            { "8.13 情報の", "バックアップ" },
                                            { "おわりに", NULL } };

  listed_paper_put (paper, "目次");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    listed_paper_print (paper, "%s%s", entries[i][0], entries[i][1] != NULL ? entries[i][1] : "");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (i % 4 == 0)
        {
          paper->page = synthetic_page (paper->pages);
          paper->y = 100;
        }
      for (guint k = 0; k < 2 && entries[i][k] != NULL; k++)
        {
          /* The other column has text beside it. */
          if (entries[i][1] != NULL)
            synthetic_text (paper->pages, paper->page, 320, paper->y, "帳面の決まりを");
          listed_paper_put (paper, entries[i][k]);
        }
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (paper->layout, i);

      g_assert_cmpint (line->role == ANNEXA_ROLE_CONTENTS, ==, line->page == 1);
    }
}

/* Two columns most of whose entries are side by side, until one wraps: what is left below it is of the list
 * too. */
static void
test_wrapped_below_pairs (ListedPaper *paper, gconstpointer data)
{
  static const char *const left[]
      = { "5.1 方針群",           "5.2 役割及び責任", "5.3 職務の分離", "5.4 管理層の責任",
          "5.5 関係当局との連絡", "5.7 脅威情報",     "5.9 資産の目録", "5.24 計画及び準備の手順" };
  static const char *const right[]
      = { "6.1 選考", "6.3 教育及び訓練", "6.5 終了後の責任", "6.7 離れた町の仕事",
          "7.1 境界", "7.2 入る人",       "7.4 見回り",       "8.2 特権" };
  static const char *const rest[][2] = { { "8.3 情報へのアク", NULL },
                                         { NULL, "8.5 認証" },
                                         { "セスの制限", NULL },
                                         { NULL, "8.6 容量" },
                                         { "8.7 悪い荷への備え", NULL } };
  static const char *const rest_whole[]
      = { "8.3 情報へのアクセスの制限", "8.5 認証", "8.6 容量", "8.7 悪い荷への備え" };
  const guint n = G_N_ELEMENTS (left);
  guint n_contents = 0;

  listed_paper_put (paper, "目次");
  for (guint i = 0; i < n; i++)
    {
      synthetic_text (paper->pages, paper->page, 320, paper->y - (i < 2 ? 7 : 0), right[i]);
      listed_paper_put (paper, left[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    {
      if (rest[i][0] != NULL)
        synthetic_text (paper->pages, paper->page, 72, paper->y, rest[i][0]);
      else
        synthetic_text (paper->pages, paper->page, 320, paper->y, rest[i][1]);
      paper->y += 14;
    }
  paper->page = synthetic_page (paper->pages);
  paper->y = 60;
  for (guint i = 0; i < 2 * n + G_N_ELEMENTS (rest_whole); i++)
    {
      const char *title = i < n ? left[i] : i < 2 * n ? right[i - n] : rest_whole[i - 2 * n];

      synthetic_text_in (paper->pages, paper->page, 72, paper->y, title, "Gothic-Bold", 12);
      paper->y += 18;
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (paper->layout, i);

      g_assert_cmpint (line->role == ANNEXA_ROLE_CONTENTS, ==, line->page == 1);
      n_contents += line->page == 1;
    }
  g_assert_cmpuint (n_contents, >, n);
}

/* Links to the headings, without 目次 over them and without page numbers: the heading of one wraps in the
 * body. */
static void
test_links_to_wrapped (ListedPaper *paper, gconstpointer data)
{
  static const char *const parts[][2] = { { "方針群（5.1.1）", NULL },
                                          { "役割（6.1.1）", NULL },
                                          { "環境における役割及び責任の共有及び分担", "（CLD.6.3.1）" },
                                          { "教育（7.2.2）", NULL },
                                          { "資産目録（8.1.1）", NULL },
                                          { "ネットワークの管理の整合", "（CLD.13.1.4）" } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *title = g_strconcat (parts[i][0], parts[i][1], NULL);

      listed_paper_put (paper, title);
    }
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      listed_paper_put (paper, parts[i][0]);
      if (parts[i][1] != NULL)
        listed_paper_put (paper, parts[i][1]);
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    g_assert_cmpint (annexa_layout_line (paper->layout, i)->role == ANNEXA_ROLE_CONTENTS, ==,
                     i < G_N_ELEMENTS (parts));
}

/* Links that wrap at other words than their headings do. */
static void
test_wrapped_elsewhere (ListedPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *link[3], *heading[2];
  } parts[] = {
    { { "方針群（5.1.1）" }, { "方針群（5.1.1）" } },
    { { "役割（6.1.1）" }, { "役割（6.1.1）" } },
    { { "環境における役割及び", "責任の共有及び分担", "（CLD.6.3.1）" },
      { "環境における役割及び責任の", "共有及び分担（CLD.6.3.1）" } },
    { { "教育（7.2.2）" }, { "教育（7.2.2）" } },
    { { "ネットワークの管理の整合", "（CLD.13.1.4）" }, { "ネットワークの管理の整合（CLD.13.1.4）" } },
    { { "資産目録（8.1.1）" }, { "資産目録（8.1.1）" } },
  };
  guint n_links = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint k = 0; k < 3 && parts[i].link[k] != NULL; k++, n_links++)
      listed_paper_put (paper, parts[i].link[k]);
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      for (guint k = 0; k < 2 && parts[i].heading[k] != NULL; k++)
        listed_paper_put (paper, parts[i].heading[k]);
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    g_assert_cmpint (annexa_layout_line (paper->layout, i)->role == ANNEXA_ROLE_CONTENTS, ==, i < n_links);
}

/* Links side by side, with bullets, to headings that are larger: one link wraps. Where the headings are no
 * larger the items are of a list that comes again. */
static void
test_links_side_by_side (ListedPaper *paper, gconstpointer data)
{
  static const char *const links[][2] = { { "• 方針群", "• 鍵の管理" },
                                          { "• 役割及び責任", "• 変更管理" },
                                          { "• 環境における役割及び責任の共", "• 記録の保護" },
                                          { "有及び分担", "• 時計の同期" },
                                          { "• 資産目録", "• 証拠の収集" },
                                          { "• ラベル付け", "• 独立したレビュー" } };
  static const char *const headings[]
      = { "方針群",     "役割及び責任",    "環境における役割及び責任の共有及び分担",
          "資産目録",   "ラベル付け",      "鍵の管理",
          "変更管理",   "記録の保護",      "時計の同期",
          "証拠の収集", "独立したレビュー" };
  const gboolean larger = data != NULL;
  guint n_contents = 0;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      synthetic_text (paper->pages, paper->page, 320, paper->y, links[i][1]);
      listed_paper_put (paper, links[i][0]);
    }
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_text_in (paper->pages, paper->page, 72, paper->y, headings[i], "Gothic-Bold",
                         larger ? 14 : 10);
      paper->y += 20;
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    n_contents += annexa_layout_line (paper->layout, i)->role == ANNEXA_ROLE_CONTENTS;
  g_assert_cmpuint (n_contents, >=, larger ? G_N_ELEMENTS (links) : 0);
  g_assert_cmpuint (n_contents, <=, larger ? 2 * G_N_ELEMENTS (links) : 0);
}

/* Links in two columns, without bullets: in the middle of the list one of each side wraps, at other words
 * than its heading does, so that two rows there come again nowhere. */
static void
test_links_beside_wrapped (ListedPaper *paper, gconstpointer data)
{
  static const char *const left[] = { "5.1.1 方針群",     "6.1.1 役割",         "6.1.3 当局",
                                      "7.2.2 教育",       "8.1.1 持ち物の目録", "CLD.6.3.1 環境における役割",
                                      "及び責任の分担",   "8.2.2 ラベル付け",   "9.1.2 道へのアクセス",
                                      "9.2.1 利用者登録", "9.2.2 札を渡すこと", "9.2.3 特権" };
  static const char *const right[] = { "9.2.4 合い言葉",      "9.4.1 情報へのアクセス",
                                       "9.4.4 道具の使用",    "10.1.1 暗号",
                                       "10.1.2 鍵",           "CLD.13.1.4 仮想及び物理の",
                                       "ネットワークの整合",  "12.1.2 変更管理",
                                       "12.3.1 バックアップ", "12.4.1 記録",
                                       "12.4.4 時計",         "12.6.1 弱い所" };
  const guint n = G_N_ELEMENTS (left);

  for (guint i = 0; i < n; i++)
    {
      synthetic_text (paper->pages, paper->page, 320, paper->y, right[i]);
      listed_paper_put (paper, left[i]);
    }
  paper->y += 20;
  for (guint i = 0; i < 2 * n; i++)
    {
      const char *const *side = i < n ? left : right;
      const char *below = i % n == 5 ? side[6] : "";
      g_autofree char *title = g_strconcat (side[i % n], below, NULL);

      if (i % n == 6)
        continue;
      if (i % 6 == 0)
        {
          paper->page = synthetic_page (paper->pages);
          paper->y = 60;
        }
      synthetic_text_in (paper->pages, paper->page, 72, paper->y, title, "Gothic-Bold", 14);
      paper->y += 20;
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (paper->layout, i);

      g_assert_cmpint (line->role == ANNEXA_ROLE_CONTENTS, ==, line->page == 1);
    }
}

/* A paper that is all in two columns, contents too: the number of a page stands behind the first line of its
 * entry, and the body begins in the column where the contents end. Sentences make no contents. */
static void
test_paper_in_columns (ListedPaper *paper, gconstpointer data)
{
  static const char *const entries[][2]
      = { { "方針群の見直しと承認につ", "いて（5.1.2）" }, { "関係当局との連絡につい", "て（6.1.3）" },
          { "資産の目録とその管理につ", "いて（8.1.1）" }, { "暗号による管理策の利用に", "ついて（10.1.1）" },
          { "情報のバックアップにつ", "いて（12.3.1）" },  { "証拠の収集とその保管につ", "いて（16.1.7）" } };
  const gboolean sentence = data != NULL;
  const guint n = G_N_ELEMENTS (entries);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  guint n_contents = 0;

  g_ptr_array_add (texts, g_strdup ("目次"));
  g_ptr_array_add (texts, g_strdup ("1 はじめに 3"));
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (texts, g_strdup_printf ("%u.1 %s %u", i + 2, entries[i][0], i / 2 + 3));
      g_ptr_array_add (texts, g_strdup (entries[i][1]));
    }
  if (sentence)
    g_ptr_array_add (texts, g_strdup ("この紙に載せています。"));
  g_ptr_array_add (texts, g_strdup ("1 はじめに"));
  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < 8; k++)
        g_ptr_array_add (texts, g_strdup_printf ("%c%cについて当社が定める手順を述べ、%s", 'a' + (char)i,
                                                 'a' + (char)k, k % 2 == 1 ? "守ります。" : "毎年見直し"));
      g_ptr_array_add (texts, g_strdup_printf ("%u.1 %s", i + 2, entries[i][0]));
      g_ptr_array_add (texts, g_strdup (entries[i][1]));
    }
  for (guint k = 0; k < 8; k++)
    g_ptr_array_add (texts,
                     g_strdup_printf ("%cの記録を三年の間残し、求めに応じて示します。", 'p' + (char)k));
  for (guint i = 0; i < texts->len; i++)
    {
      const guint at = i % 24;

      if (i > 0 && at == 0)
        paper->page = synthetic_page (paper->pages);
      synthetic_text (paper->pages, paper->page, at < 12 ? 60 : 320, 100 + (float)(at % 12) * 16,
                      g_ptr_array_index (texts, i));
    }
  g_ptr_array_unref (texts);
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    n_contents += annexa_layout_line (paper->layout, i)->role == ANNEXA_ROLE_CONTENTS;
  g_assert_cmpuint (n_contents, ==, sentence ? 0 : 2 + 2 * n);
  g_assert_cmpuint (paper->layout->contents->len, ==, sentence ? 0 : 1 + n);
  if (!sentence)
    {
      const AnnexaContentsEntry *entry = &g_array_index (paper->layout->contents, AnnexaContentsEntry, n);
      g_autofree char *key = annexa_fold_key ("7.1 証拠の収集とその保管について（16.1.7）");

      g_assert_cmpstr (entry->key, ==, key);
      g_assert_cmpuint (entry->page, ==, 5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  listed_paper_add ("/contents-wrapped/wrapped", NULL, test_wrapped);
  listed_paper_add ("/contents-wrapped/cut", NULL, test_cut);
  listed_paper_add ("/contents-wrapped/cut-between-words", NULL, test_cut_between_words);
  listed_paper_add ("/contents-wrapped/full-lines", NULL, test_full_lines);
  listed_paper_add ("/contents-wrapped/two-columns", NULL, test_wrapped_in_columns);
  listed_paper_add ("/contents-wrapped/paper-in-columns", NULL, test_paper_in_columns);
  listed_paper_add ("/contents-wrapped/paper-in-columns/sentence", "", test_paper_in_columns);
  listed_paper_add ("/contents-wrapped/headings", NULL, test_wrapped_headings);
  listed_paper_add ("/contents-wrapped/below-pairs", NULL, test_wrapped_below_pairs);
  listed_paper_add ("/contents-wrapped/links-to-wrapped", NULL, test_links_to_wrapped);
  listed_paper_add ("/contents-wrapped/links-to-wrapped/elsewhere", NULL, test_wrapped_elsewhere);
  listed_paper_add ("/contents-wrapped/links-side-by-side/larger", "", test_links_side_by_side);
  listed_paper_add ("/contents-wrapped/links-side-by-side/list", NULL, test_links_side_by_side);
  listed_paper_add ("/contents-wrapped/links-beside-wrapped", NULL, test_links_beside_wrapped);
  return g_test_run ();
}
