/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "decided-paper.h"

#include <string.h>

#include "segment/explain/annexa-explain.h"

static void
test_empty (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_check (paper, "");
}

static void
test_styled (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_all (paper);
  decided_paper_check (paper, DECIDED_ALL);
}

/* Headings in the type of the body. */
static void
test_unstyled (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_print (paper, "%s %s", decided_controls[i].id, decided_controls[i].title);
      decided_paper_put_answer (paper);
    }
  decided_paper_check (paper, DECIDED_ALL);
}

static void
test_prefixed (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_print_heading (paper, "A.%s %s", decided_controls[i].id, decided_controls[i].title);
      decided_paper_put_answer (paper);
    }
  decided_paper_put_heading (paper, "CLD.9.5.2 仮想マシンの要塞化");
  decided_paper_put_answer (paper);
  decided_paper_check (paper, DECIDED_ALL " CLD.9.5.2");
}

/* What points to another control is not taken for its answer, whatever it begins with. */
static void
test_cross_references (DecidedPaper *paper, gconstpointer data)
{
  const AnnexaCandidate *pointing;

  decided_paper_put_all (paper);
  decided_paper_put (paper, "6.1.1 情報セキュリティの役割及び責任をご参照ください");
  decided_paper_put (paper, "「8.1.1 資産目録」をご参照ください。");
  decided_paper_put (paper, "9.2.1 で定めた手順に従います。");
  decided_paper_check (paper, DECIDED_ALL);
  pointing = decided_paper_find (paper, "役割及び責任をご参照", ANNEXA_CANDIDATE_LABEL);
  g_assert_nonnull (pointing);
  g_assert_cmpstr (annexa_refusal_name (pointing->refusal), ==, "reference");
}

/* The items of a list say where to read on, and are no headings among headings. */
static void
test_items_with_references (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_all (paper);
  decided_paper_put (paper, "役に立つ機能を挙げます。");
  decided_paper_put (paper, "1. 接続元の制限");
  decided_paper_put (paper, "2. 資産目録（8.1.1）");
  decided_paper_put (paper, "3. 情報のバックアップ（12.3.1）");
  decided_paper_check (paper, DECIDED_ALL);
}

/* The same where headings have their numbers behind them too. */
static void
test_items_like_headings (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_print_heading (paper, "%s %s", decided_controls[i].title, decided_controls[i].id);
      decided_paper_put_answer (paper);
    }
  decided_paper_put (paper, "役に立つ機能を挙げます。");
  decided_paper_put (paper, "・接続元の制限");
  decided_paper_put (paper, "・資産目録（8.1.1）");
  decided_paper_put (paper, "・通信の暗号化（10.1.1）");
  decided_paper_check (paper, DECIDED_ALL);
}

/* What points to another control in a line of its own looks as headings do where these are in the type of the
 * text. */
static void
test_pointers (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_print (paper, "■%s %s", decided_controls[i].id, decided_controls[i].title);
      decided_paper_put_answer (paper);
      if (i == 1)
        decided_paper_put (paper, "→ 10.1.1 暗号による管理策の利用方針を参照");
      if (i == 3)
        decided_paper_put (paper, "12.3.1 情報のバックアップをご参照ください。");
    }
  decided_paper_check (paper, DECIDED_ALL);
}

/* The same where the numbers stand behind the titles, and the line names several. */
static void
test_pointers_to_several (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_print_heading (paper, "%s（%s）", decided_controls[i].title, decided_controls[i].id);
      decided_paper_put_answer (paper);
      if (i == 1)
        decided_paper_put (paper, "関連項目：CLD.9.5.2、8.1.1");
    }
  decided_paper_put_heading (paper, "仮想マシンの要塞化（CLD.9.5.2）");
  decided_paper_put_answer (paper);
  decided_paper_check (paper, DECIDED_ALL " CLD.9.5.2");
}

/* An introduction that lists controls, the first of which is numbered otherwise than the rest. */
static void
test_introduction (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put (paper, "本書では、ISO/IEC 27017:2015 の管理策のうち CLD.9.5.2、6.1.1、6.1.3、8.1.1");
  decided_paper_put (paper, "など八つを述べます。");
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_print_heading (paper, "A.%s %s", decided_controls[i].id, decided_controls[i].title);
      decided_paper_put_answer (paper);
    }
  decided_paper_put_heading (paper, "CLD.9.5.2 仮想マシンの要塞化");
  decided_paper_put_answer (paper);
  decided_paper_check (paper, DECIDED_ALL " CLD.9.5.2");
}

/* A list in an answer and the history of the paper hold numbers of their own. */
static void
test_lists (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_all (paper);
  decided_paper_put (paper, "1. 登録");
  decided_paper_put (paper, "2. 削除");
  decided_paper_put (paper, "3. 見直し");
  decided_paper_put_heading (paper, "改訂履歴");
  decided_paper_put (paper, "1.0 2023年9月1日 初版");
  decided_paper_put (paper, "1.1 2024年4月1日 6.1.1.8.1.1,CLD12.4.5 を更新");
  decided_paper_check (paper, DECIDED_ALL);
}

/* The paper's own numbers collide with those of controls; the reference lines tell. */
static void
test_reference_lines (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_print_heading (paper, "5.%u %s", (guint)i + 1, decided_controls[i].title);
      decided_paper_print (paper, "ISO/IEC 27017:2015 A.%s", decided_controls[i].id);
      decided_paper_put_answer (paper);
    }
  decided_paper_check (paper, DECIDED_ALL);
  for (guint i = 0; i < paper->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (paper->evidence, i);

      if (candidate->chosen)
        {
          g_assert_cmpint (candidate->kind, ==, ANNEXA_CANDIDATE_REFERENCE);
          g_assert_nonnull (candidate->own_text);
        }
    }
}

/* One section for several controls. */
static void
test_several_controls (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_citation (paper);
  decided_paper_put_heading (paper, "1. 情報セキュリティのための方針群");
  decided_paper_put (paper, "【関連管理策：5.1.1、6.1.1】");
  decided_paper_put_answer (paper);
  decided_paper_put_heading (paper, "2. 資産目録");
  decided_paper_put (paper, "【関連管理策：8.1.1】");
  decided_paper_put_answer (paper);
  decided_paper_put_heading (paper, "3. 利用者登録及び登録削除");
  decided_paper_put (paper, "【関連管理策：9.2.1、9.2.2、9.2.3】");
  decided_paper_put_answer (paper);
  decided_paper_check (paper, "5.1.1+6.1.1 8.1.1 9.2.1+9.2.2+9.2.3");
  for (guint i = 0; i < paper->evidence->candidates->len; i++)
    if (annexa_evidence_candidate (paper->evidence, i)->chosen)
      g_assert_cmpint (annexa_evidence_candidate (paper->evidence, i)->kind, ==, ANNEXA_CANDIDATE_REFERENCE);
}

/* Headings that are the titles of controls and have no number. */
static void
test_titles (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_put_heading (paper, decided_controls[i].title);
      decided_paper_put_answer (paper);
    }
  decided_paper_check (paper, DECIDED_ALL);
  for (guint i = 0; i < paper->evidence->candidates->len; i++)
    g_assert_false (annexa_evidence_candidate (paper->evidence, i)->signals & ANNEXA_SIGNAL_NUMBER);
}

/* A manual has sections 5.1.1 too. */
static void
test_manual (DecidedPaper *paper, gconstpointer data)
{
  static const char *const headings[] = { "5.1.1 電源を入れる", "5.1.2 ふたを開ける", "6.1.1 用紙を入れる",
                                          "6.1.2 印刷を始める", "8.1.1 掃除をする",   "9.2.1 困ったときは" };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      decided_paper_put_heading (paper, headings[i]);
      decided_paper_put_answer (paper);
    }
  decided_paper_check (paper, "");
  g_assert_cmpuint (paper->evidence->candidates->len, >, 0);
}

/* So has a specification, whose titles are now and then a little like those of the standard that it names
 * once. */
static void
test_specification (DecidedPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "5.1.1 Evidence Collection",        "5.1.2 Evidence Validation",
          "6.1.1 Roles and Responsibilities", "6.1.3 Contact with Relying Parties",
          "7.2.2 Awareness and Training",     "8.1.1 Inventory of Authenticators",
          "9.2.1 User Registration",          "9.4.1 Access Restriction",
          "10.1.1 Cryptographic Modules",     "12.4.1 Event Logging",
          "18.1.1 Legal Considerations" };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      decided_paper_put_heading (paper, headings[i]);
      decided_paper_put_answer (paper);
    }
  decided_paper_put_heading (paper, "References");
  decided_paper_put (paper, "[1] ISO/IEC 27001:2022, Information security management systems.");
  decided_paper_check (paper, "");
}

/* And a manual that says that it is no such paper; a few of its sections are called as controls are. */
static void
test_manual_about_controls (DecidedPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "5.1.1 ポリシーの設定",      "6.1.1 役割の登録",   "6.1.3 連絡先の登録",
          "8.1.1 文書の一覧",          "8.2.2 ラベルの色",   "9.2.1 利用者登録及び登録削除",
          "9.2.2 通知メール",          "10.1.1 鍵の登録",    "12.3.1 情報のバックアップ",
          "12.4.1 画面の見方",         "12.4.4 時刻の設定",  "16.1.1 起動しない",
          "16.1.2 エラーが表示される", "18.1.2 商標について" };

  decided_paper_put (paper,
                     "本書は操作の説明書であり、ISO/IEC 27017:2015 への対応を述べるものではありません。");
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      decided_paper_put_heading (paper, headings[i]);
      decided_paper_put_answer (paper);
    }
  decided_paper_check (paper, "");
}

/* The items of a price list have such numbers, too. */
static void
put_price_list (DecidedPaper *paper)
{
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      g_autofree char *item = g_strdup_printf ("商品%c型 %uGB", 'A' + (char)i, (guint)i + 2);
      g_autofree char *price = g_strdup_printf ("%u,200円", (guint)i + 2);

      synthetic_text (paper->pages, paper->page, 180, paper->y, item);
      synthetic_text (paper->pages, paper->page, 440, paper->y, price);
      decided_paper_put (paper, decided_controls[i].id);
    }
  decided_paper_check (paper, "");
  g_assert_cmpuint (paper->evidence->candidates->len, >, 0);
}

static void
test_price_list (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_heading (paper, "料金表");
  put_price_list (paper);
}

/* Also where the vendor boasts of its certificate. */
static void
test_price_list_certified (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put_heading (paper, "料金表");
  decided_paper_put (paper, "当社は ISO/IEC 27017 の認証を得ています。");
  put_price_list (paper);
}

/* The items of a manual in a table leave out as many numbers, and the service is certified, which is said
 * over two lines. */
static void
test_manual_table_certified (DecidedPaper *paper, gconstpointer data)
{
  static const char *const items[][2]
      = { { "帳面の作り方", "右上の印を押します。" }, { "役の決め方", "名を選んで押します。" },
          { "電池の替え方", "裏のねじを外します。" }, { "棚の一覧の見方", "左の札を押します。" },
          { "札の足し方", "下の印を押します。" },     { "鍵の替え方", "古い鍵を差して回します。" },
          { "写しの取り方", "紙を置いて押します。" } };

  decided_paper_put (paper, "写しを納める「山の倉」は、ISO/IEC 27001及びISO/IEC 27017の認");
  decided_paper_put (paper, "証を得ています。");
  paper->y += 30;
  synthetic_text (paper->pages, paper->page, 160, paper->y, "項目");
  synthetic_text (paper->pages, paper->page, 320, paper->y, "内容");
  decided_paper_put (paper, "番号");
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      paper->y += 8;
      synthetic_text (paper->pages, paper->page, 160, paper->y, items[i][0]);
      synthetic_text (paper->pages, paper->page, 320, paper->y, items[i][1]);
      decided_paper_put (paper, decided_controls[i].id);
    }
  decided_paper_check (paper, "");
  g_assert_cmpuint (paper->evidence->candidates->len, >, 0);
}

/* A few of a manual's many sections are called as controls are. */
static void
test_sections_called_as_controls (DecidedPaper *paper, gconstpointer data)
{
  static const char *const same[]
      = { "装置の保守", "情報のバックアップ", "イベントログ", "ログの保護", "時刻の同期", "変更管理" };

  decided_paper_put (paper, "当社は ISO/IEC 27017 の認証を得ています。");
  for (guint i = 0; i < 48; i++)
    {
      const char *title = i % 8 == 7 ? same[i / 8] : NULL;
      g_autofree char *own = g_strdup_printf ("画面%c%cの使い方", 'A' + (char)(i / 8), 'A' + (char)(i % 8));

      decided_paper_print_heading (paper, "%u.%u %s", i / 8 + 1, i % 8 + 1, title != NULL ? title : own);
      decided_paper_put_answer (paper);
    }
  decided_paper_check (paper, "");
}

/* A manual has chapters that are called as controls are, and its contents list them. */
static void
test_chapters (DecidedPaper *paper, gconstpointer data)
{
  const char *const chapters[]
      = { "1 取付け", "2 アクセス制御", "3 バックアップ", "4 ログ", "5 故障かなと思ったら" };

  decided_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (chapters); i++)
    decided_paper_print (paper, "%s ........................ %u", chapters[i], (guint)i + 2);
  paper->y += 60;
  decided_paper_put (paper, "本製品は ISO/IEC 27001 の認証を受けた工場で作っております。");
  for (gsize i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      decided_paper_put_heading (paper, chapters[i]);
      decided_paper_put_answer (paper);
    }
  decided_paper_check (paper, "");
  g_assert_cmpuint (paper->evidence->candidates->len, >, 0);
}

/* The contents list the same numbers and titles once more. */
static void
test_contents (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    decided_paper_print (paper, "%s %s ........................ %u", decided_controls[i].id,
                         decided_controls[i].title, (guint)i + 2);
  paper->y = 1000;
  decided_paper_put_all (paper);
  decided_paper_check (paper, DECIDED_ALL);
  for (guint i = 0; i < paper->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (paper->evidence, i);

      g_assert_cmpuint (annexa_layout_line (paper->layout, candidate->first_line)->page, >, 1);
      if (candidate->chosen)
        g_assert_true (candidate->signals & ANNEXA_SIGNAL_CONTENTS);
    }
}

/* A title that wraps within brackets, which point to another control, cut at the same place in the contents
 * as in its heading. */
static void
test_contents_cut (DecidedPaper *paper, gconstpointer data)
{
  decided_paper_put (paper, "目次");
  decided_paper_put (paper, "5.1.1 情報セキュリティのための方針群【JIS Q ........................ 2");
  decided_paper_put (paper, "27001 の 5.37】");
  decided_paper_put (paper, "8.1.1 資産目録 ........................ 2");
  decided_paper_put (paper, "12.3.1 情報のバックアップ ........................ 2");
  paper->y = 1000;
  decided_paper_put_citation (paper);
  decided_paper_put_heading (paper, "5.1.1 情報セキュリティのための方針群【JIS Q");
  decided_paper_put_in (paper, "27001 の 5.37】", "Gothic-Bold", 12);
  decided_paper_put_answer (paper);
  decided_paper_put_heading (paper, "8.1.1 資産目録");
  decided_paper_put_answer (paper);
  decided_paper_put_heading (paper, "12.3.1 情報のバックアップ");
  decided_paper_put_answer (paper);
  decided_paper_check (paper, "5.1.1 8.1.1 12.3.1");
  for (guint i = 0; i < paper->evidence->candidates->len; i++)
    if (annexa_evidence_candidate (paper->evidence, i)->chosen)
      {
        g_assert_cmpstr (annexa_evidence_candidate (paper->evidence, i)->title, ==,
                         "情報セキュリティのための方針群【JIS Q 27001 の 5.37】");
        break;
      }
}

/* Titles in two languages that wrap, in contents without page numbers that are cut at the same words. */
static void
test_contents_cut_alike (DecidedPaper *paper, gconstpointer data)
{
  static const char *const lines[][2]
      = { { "5.1.1 情報セキュリティのための方針群 / Policies for information", "security" },
          { "6.1.1 情報セキュリティの役割及び責任 / Information security roles and", "responsibilities" },
          { "8.1.1 資産目録 / Inventory of assets", NULL },
          { "9.2.1 利用者登録及び登録削除 / User registration and", "de-registration" } };

  decided_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    for (gsize k = 0; k < 2 && lines[i][k] != NULL; k++)
      decided_paper_put (paper, lines[i][k]);
  paper->y = 1000;
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      decided_paper_put_heading (paper, lines[i][0]);
      if (lines[i][1] != NULL)
        decided_paper_put_in (paper, lines[i][1], "Gothic-Bold", 12);
      decided_paper_put_answer (paper);
    }
  decided_paper_check (paper, "5.1.1 6.1.1 8.1.1 9.2.1");
  for (guint i = 0, n = 0; i < paper->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (paper->evidence, i);

      if (candidate->chosen)
        g_assert_cmpuint (candidate->end_line - candidate->first_line, ==, lines[n++][1] != NULL ? 2 : 1);
    }
}

/* The report on a decision is bounded, and tells of every candidate when they are few. */
static void
test_explain (DecidedPaper *paper, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *json = NULL;
  guint n = 0;

  decided_paper_put_all (paper);
  decided_paper_decide (paper);
  json = annexa_explain (paper->evidence, "a \"b\"\n\x1b[2J", ANNEXA_EXPLAIN_JSON);
  g_assert_nonnull (strstr (json, "\"name\": \"a \\\"b\\\" \xef\xbf\xbd[2J\""));
  for (const char *p = json; (p = strstr (p, "\"refusal\": ")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, ==, paper->evidence->candidates->len);
  text = annexa_explain (paper->evidence, "paper.pdf", ANNEXA_EXPLAIN_TEXT);
  g_assert_true (g_str_has_prefix (text, "paper.pdf\n"));
  g_assert_null (strchr (json, '\x1b'));
}

static void
test_explain_many (DecidedPaper *paper, gconstpointer data)
{
  g_autofree char *json = NULL;
  const guint n_more = ANNEXA_EXPLAIN_MAX_CANDIDATES + 500;
  guint n = 0, n_chosen = 0;

  decided_paper_put_all (paper);
  decided_paper_decide (paper);
  for (guint i = 0; i < n_more; i++)
    {
      AnnexaCandidate *more = annexa_candidate_new (paper->evidence->arena, ANNEXA_CANDIDATE_LABEL, 0, 1);
      const AnnexaLabel label = { .id = "5.1.1", .end = 1 };

      annexa_candidate_add_label (more, &label, "x");
      more->refusal = ANNEXA_REFUSAL_PATH;
      g_ptr_array_insert (paper->evidence->candidates, 0, more);
    }
  json = annexa_explain (paper->evidence, "many", ANNEXA_EXPLAIN_JSON);
  for (const char *p = json; (p = strstr (p, "\"refusal\": ")) != NULL; p++)
    n++;
  for (const char *p = json; (p = strstr (p, "\"chosen\": true")) != NULL; p++)
    n_chosen++;
  g_assert_cmpuint (n, ==, ANNEXA_EXPLAIN_MAX_CANDIDATES);
  g_assert_cmpuint (n_chosen, ==, G_N_ELEMENTS (decided_controls));
}

/* Numbers below each other that have no titles share an answer as others do, and their records have titles,
 * which are empty. */
static void
test_shared_numbers (DecidedPaper *paper, gconstpointer data)
{
  const AnnexaCandidate *shared = NULL;
  g_autofree char *ids = NULL;

  decided_paper_put_citation (paper);
  decided_paper_put_heading (paper, "5.1.1");
  decided_paper_put_answer (paper);
  decided_paper_put_heading (paper, "6.1.1");
  decided_paper_put_heading (paper, "6.1.3");
  decided_paper_put_answer (paper);
  decided_paper_put_heading (paper, "8.1.1");
  decided_paper_put_answer (paper);
  decided_paper_decide (paper);
  annexa_shared_headings_join (paper->evidence);
  ids = decided_paper_ids (paper->evidence);
  g_assert_cmpstr (ids, ==, "5.1.1 6.1.1+6.1.3 8.1.1");
  for (guint i = 0; i < paper->evidence->candidates->len && shared == NULL; i++)
    if (annexa_evidence_candidate (paper->evidence, i)->titles != NULL)
      shared = annexa_evidence_candidate (paper->evidence, i);
  g_assert_nonnull (shared);
  g_assert_cmpuint (shared->titles->len, ==, 2);
  for (guint i = 0; i < shared->titles->len; i++)
    g_assert_cmpstr (g_ptr_array_index (shared->titles, i), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  decided_paper_add ("/path/empty", NULL, test_empty);
  decided_paper_add ("/path/styled", NULL, test_styled);
  decided_paper_add ("/path/unstyled", NULL, test_unstyled);
  decided_paper_add ("/path/prefixed", NULL, test_prefixed);
  decided_paper_add ("/path/cross-references", NULL, test_cross_references);
  decided_paper_add ("/path/items-with-references", NULL, test_items_with_references);
  decided_paper_add ("/path/items-like-headings", NULL, test_items_like_headings);
  decided_paper_add ("/path/pointers", NULL, test_pointers);
  decided_paper_add ("/path/pointers-to-several", NULL, test_pointers_to_several);
  decided_paper_add ("/path/introduction", NULL, test_introduction);
  decided_paper_add ("/path/lists", NULL, test_lists);
  decided_paper_add ("/path/reference-lines", NULL, test_reference_lines);
  decided_paper_add ("/path/several-decided_controls", NULL, test_several_controls);
  decided_paper_add ("/path/shared-numbers", NULL, test_shared_numbers);
  decided_paper_add ("/path/titles", NULL, test_titles);
  decided_paper_add ("/path/manual", NULL, test_manual);
  decided_paper_add ("/path/manual-about-decided_controls", NULL, test_manual_about_controls);
  decided_paper_add ("/path/specification", NULL, test_specification);
  decided_paper_add ("/path/price-list", NULL, test_price_list);
  decided_paper_add ("/path/price-list-certified", NULL, test_price_list_certified);
  decided_paper_add ("/path/manual-table-certified", NULL, test_manual_table_certified);
  decided_paper_add ("/path/sections-called-as-decided_controls", NULL, test_sections_called_as_controls);
  decided_paper_add ("/path/chapters-called-as-decided_controls", NULL, test_chapters);
  decided_paper_add ("/path/contents", NULL, test_contents);
  decided_paper_add ("/path/contents-cut", NULL, test_contents_cut);
  decided_paper_add ("/path/contents-cut/alike", NULL, test_contents_cut_alike);
  decided_paper_add ("/path/explain", NULL, test_explain);
  decided_paper_add ("/path/explain-many", NULL, test_explain_many);
  return g_test_run ();
}
