/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidate.h"
#include "segment/annexa-explain.h"

#include <string.h>

#include "synthetic.h"

/* A small document of headings and text, and the decision over it. */
typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  AnnexaLayout *layout;
  AnnexaEvidence *evidence;
  float y;
  guint n_answers;
} Fixture;

static const struct
{
  const char *id, *title;
} controls[] = {
  { "5.1.1", "情報セキュリティのための方針群" },
  { "6.1.1", "情報セキュリティの役割及び責任" },
  { "6.1.3", "関係当局との連絡" },
  { "8.1.1", "資産目録" },
  { "9.2.1", "利用者登録及び登録削除" },
  { "10.1.1", "暗号による管理策の利用方針" },
  { "12.3.1", "情報のバックアップ" },
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  *fixture = (Fixture){ .pages = annexa_pages_new (NULL), .y = 80 };
  fixture->page = synthetic_page (fixture->pages);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->evidence, annexa_evidence_free);
  g_clear_pointer (&fixture->layout, annexa_layout_free);
  annexa_pages_free (fixture->pages);
}

static void
put_in (Fixture *fixture, const char *text, const char *font, float size)
{
  if (fixture->y > 740)
    {
      fixture->page = synthetic_page (fixture->pages);
      fixture->y = 80;
    }
  synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, text, font, size);
  fixture->y += size + 6;
}

static void
put (Fixture *fixture, const char *text)
{
  put_in (fixture, text, "Mincho", 10);
}

static void
put_heading (Fixture *fixture, const char *text)
{
  fixture->y += 8;
  put_in (fixture, text, "Gothic-Bold", 12);
}

/* Two lines of text, of which no line comes twice in a document. */
static void
put_answer (Fixture *fixture)
{
  g_autofree char *text
      = g_strdup_printf ("当社は%c番の手順を定めて文書とし経営者の承認を得て公開し、毎年これを見直すとともに",
                         'a' + (char)fixture->n_answers % 26);
  g_autofree char *end
      = g_strdup_printf ("利用者に%c回知らせています。", 'a' + (char)fixture->n_answers % 26);

  put (fixture, text);
  put (fixture, end);
  fixture->n_answers++;
}

/* Decides, and holds the decision to what is always true of one. */
static void
decide (Fixture *fixture)
{
  const AnnexaCandidate *before = NULL;
  guint last_line = 0;

  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  fixture->evidence = annexa_evidence_new (fixture->layout, synthetic_catalog ());
  annexa_candidates_from_tables (fixture->evidence);
  annexa_candidates_from_lines (fixture->evidence);
  annexa_path_choose (fixture->evidence);
  for (guint i = 0; i < fixture->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (fixture->evidence, i);

      g_assert_cmpuint (candidate->first_line, >=, last_line);
      last_line = candidate->first_line;
      g_assert_cmpuint (candidate->end_line, >, candidate->first_line);
      g_assert_cmpuint (candidate->end_line, <=, fixture->layout->lines->len);
      g_assert_cmpuint (candidate->labels.len, >, 0);
      g_assert_cmpint (candidate->chosen, ==, candidate->refusal == ANNEXA_REFUSAL_NONE);
      if (!candidate->chosen)
        continue;
      if (before != NULL)
        g_assert_cmpuint (candidate->first_line, >=, before->end_line);
      before = candidate;
    }
}

static char *
chosen_ids (const AnnexaEvidence *evidence)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (evidence, i);

      for (guint k = 0; candidate->chosen && k < candidate->labels.len; k++)
        g_string_append_printf (ids, "%s%s", k == 0 ? (ids->len > 0 ? " " : "") : "+",
                                candidate->labels.data[k].id);
    }
  return g_string_free (ids, FALSE);
}

static void
assert_chosen (Fixture *fixture, const char *expected)
{
  g_autofree char *ids = NULL;

  decide (fixture);
  ids = chosen_ids (fixture->evidence);
  g_assert_cmpstr (ids, ==, expected);
}

#define ALL "5.1.1 6.1.1 6.1.3 8.1.1 9.2.1 10.1.1 12.3.1"

static const AnnexaCandidate *
find_candidate (Fixture *fixture, const char *line, AnnexaCandidateKind kind)
{
  for (guint i = 0; i < fixture->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (fixture->evidence, i);

      if (candidate->kind == kind
          && strstr (annexa_layout_line (fixture->layout, candidate->first_line)->text, line) != NULL)
        return candidate;
    }
  return NULL;
}

static void
put_citation (Fixture *fixture)
{
  put (fixture, "本書は ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
}

static void
put_paper (Fixture *fixture)
{
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", controls[i].id, controls[i].title);

      put_heading (fixture, heading);
      put_answer (fixture);
    }
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_chosen (fixture, "");
}

static void
test_styled (Fixture *fixture, gconstpointer data)
{
  put_paper (fixture);
  assert_chosen (fixture, ALL);
}

/* Headings in the type of the body. */
static void
test_unstyled (Fixture *fixture, gconstpointer data)
{
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", controls[i].id, controls[i].title);

      put (fixture, heading);
      put_answer (fixture);
    }
  assert_chosen (fixture, ALL);
}

static void
test_prefixed (Fixture *fixture, gconstpointer data)
{
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("A.%s %s", controls[i].id, controls[i].title);

      put_heading (fixture, heading);
      put_answer (fixture);
    }
  put_heading (fixture, "CLD.9.5.2 仮想マシンの要塞化");
  put_answer (fixture);
  assert_chosen (fixture, ALL " CLD.9.5.2");
}

/* What points to another control is not taken for its answer, whatever it begins with. */
static void
test_cross_references (Fixture *fixture, gconstpointer data)
{
  const AnnexaCandidate *pointing;

  put_paper (fixture);
  put (fixture, "6.1.1 情報セキュリティの役割及び責任をご参照ください");
  put (fixture, "「8.1.1 資産目録」をご参照ください。");
  put (fixture, "9.2.1 で定めた手順に従います。");
  assert_chosen (fixture, ALL);
  pointing = find_candidate (fixture, "役割及び責任をご参照", ANNEXA_CANDIDATE_LABEL);
  g_assert_nonnull (pointing);
  g_assert_cmpstr (annexa_refusal_name (pointing->refusal), ==, "reference");
}

/* The items of a list say where to read on, and are no headings among headings. */
static void
test_items_with_references (Fixture *fixture, gconstpointer data)
{
  put_paper (fixture);
  put (fixture, "役に立つ機能を挙げます。");
  put (fixture, "1. 接続元の制限");
  put (fixture, "2. 資産目録（8.1.1）");
  put (fixture, "3. 情報のバックアップ（12.3.1）");
  assert_chosen (fixture, ALL);
}

/* The same where headings have their numbers behind them too. */
static void
test_items_like_headings (Fixture *fixture, gconstpointer data)
{
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", controls[i].title, controls[i].id);

      put_heading (fixture, heading);
      put_answer (fixture);
    }
  put (fixture, "役に立つ機能を挙げます。");
  put (fixture, "・接続元の制限");
  put (fixture, "・資産目録（8.1.1）");
  put (fixture, "・通信の暗号化（10.1.1）");
  assert_chosen (fixture, ALL);
}

/* What points to another control in a line of its own looks as headings do where these are in the type of the
 * text. */
static void
test_pointers (Fixture *fixture, gconstpointer data)
{
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("■%s %s", controls[i].id, controls[i].title);

      put (fixture, heading);
      put_answer (fixture);
      if (i == 1)
        put (fixture, "→ 10.1.1 暗号による管理策の利用方針を参照");
      if (i == 3)
        put (fixture, "12.3.1 情報のバックアップをご参照ください。");
    }
  assert_chosen (fixture, ALL);
}

/* The same where the numbers stand behind the titles, and the line names several. */
static void
test_pointers_to_several (Fixture *fixture, gconstpointer data)
{
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s（%s）", controls[i].title, controls[i].id);

      put_heading (fixture, heading);
      put_answer (fixture);
      if (i == 1)
        put (fixture, "関連項目：CLD.9.5.2、8.1.1");
    }
  put_heading (fixture, "仮想マシンの要塞化（CLD.9.5.2）");
  put_answer (fixture);
  assert_chosen (fixture, ALL " CLD.9.5.2");
}

/* An introduction that lists controls, the first of which is numbered otherwise than the rest. */
static void
test_introduction (Fixture *fixture, gconstpointer data)
{
  put (fixture, "本書では、ISO/IEC 27017:2015 の管理策のうち CLD.9.5.2、6.1.1、6.1.3、8.1.1");
  put (fixture, "など八つを述べます。");
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("A.%s %s", controls[i].id, controls[i].title);

      put_heading (fixture, heading);
      put_answer (fixture);
    }
  put_heading (fixture, "CLD.9.5.2 仮想マシンの要塞化");
  put_answer (fixture);
  assert_chosen (fixture, ALL " CLD.9.5.2");
}

/* A list in an answer and the history of the paper hold numbers of their own. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  put_paper (fixture);
  put (fixture, "1. 登録");
  put (fixture, "2. 削除");
  put (fixture, "3. 見直し");
  put_heading (fixture, "改訂履歴");
  put (fixture, "1.0 2023年9月1日 初版");
  put (fixture, "1.1 2024年4月1日 6.1.1.8.1.1,CLD12.4.5 を更新");
  assert_chosen (fixture, ALL);
}

/* The paper's own numbers collide with those of controls; the reference lines tell. */
static void
test_reference_lines (Fixture *fixture, gconstpointer data)
{
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("5.%u %s", (guint)i + 1, controls[i].title);
      g_autofree char *reference = g_strdup_printf ("ISO/IEC 27017:2015 A.%s", controls[i].id);

      put_heading (fixture, heading);
      put (fixture, reference);
      put_answer (fixture);
    }
  assert_chosen (fixture, ALL);
  for (guint i = 0; i < fixture->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (fixture->evidence, i);

      if (candidate->chosen)
        {
          g_assert_cmpint (candidate->kind, ==, ANNEXA_CANDIDATE_REFERENCE);
          g_assert_nonnull (candidate->own_text);
        }
    }
}

/* One section for several controls. */
static void
test_several_controls (Fixture *fixture, gconstpointer data)
{
  put_citation (fixture);
  put_heading (fixture, "1. 情報セキュリティのための方針群");
  put (fixture, "【関連管理策：5.1.1、6.1.1】");
  put_answer (fixture);
  put_heading (fixture, "2. 資産目録");
  put (fixture, "【関連管理策：8.1.1】");
  put_answer (fixture);
  put_heading (fixture, "3. 利用者登録及び登録削除");
  put (fixture, "【関連管理策：9.2.1、9.2.2、9.2.3】");
  put_answer (fixture);
  assert_chosen (fixture, "5.1.1+6.1.1 8.1.1 9.2.1+9.2.2+9.2.3");
  for (guint i = 0; i < fixture->evidence->candidates->len; i++)
    if (annexa_evidence_candidate (fixture->evidence, i)->chosen)
      g_assert_cmpint (annexa_evidence_candidate (fixture->evidence, i)->kind, ==,
                       ANNEXA_CANDIDATE_REFERENCE);
}

/* Headings that are the titles of controls and have no number. */
static void
test_titles (Fixture *fixture, gconstpointer data)
{
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      put_heading (fixture, controls[i].title);
      put_answer (fixture);
    }
  assert_chosen (fixture, ALL);
  for (guint i = 0; i < fixture->evidence->candidates->len; i++)
    g_assert_false (annexa_evidence_candidate (fixture->evidence, i)->signals & ANNEXA_SIGNAL_NUMBER);
}

/* A manual has sections 5.1.1 too. */
static void
test_manual (Fixture *fixture, gconstpointer data)
{
  static const char *const headings[] = { "5.1.1 電源を入れる", "5.1.2 ふたを開ける", "6.1.1 用紙を入れる",
                                          "6.1.2 印刷を始める", "8.1.1 掃除をする",   "9.2.1 困ったときは" };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      put_heading (fixture, headings[i]);
      put_answer (fixture);
    }
  assert_chosen (fixture, "");
  g_assert_cmpuint (fixture->evidence->candidates->len, >, 0);
}

/* So has a specification, whose titles are now and then a little like those of the standard that it names
 * once. */
static void
test_specification (Fixture *fixture, gconstpointer data)
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
      put_heading (fixture, headings[i]);
      put_answer (fixture);
    }
  put_heading (fixture, "References");
  put (fixture, "[1] ISO/IEC 27001:2022, Information security management systems.");
  assert_chosen (fixture, "");
}

/* And a manual that says that it is no such paper; a few of its sections are called as controls are. */
static void
test_manual_about_controls (Fixture *fixture, gconstpointer data)
{
  static const char *const headings[]
      = { "5.1.1 ポリシーの設定",      "6.1.1 役割の登録",   "6.1.3 連絡先の登録",
          "8.1.1 文書の一覧",          "8.2.2 ラベルの色",   "9.2.1 利用者登録及び登録削除",
          "9.2.2 通知メール",          "10.1.1 鍵の登録",    "12.3.1 情報のバックアップ",
          "12.4.1 画面の見方",         "12.4.4 時刻の設定",  "16.1.1 起動しない",
          "16.1.2 エラーが表示される", "18.1.2 商標について" };

  put (fixture, "本書は操作の説明書であり、ISO/IEC 27017:2015 への対応を述べるものではありません。");
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      put_heading (fixture, headings[i]);
      put_answer (fixture);
    }
  assert_chosen (fixture, "");
}

/* The items of a price list have such numbers, too. */
static void
put_price_list (Fixture *fixture)
{
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *item = g_strdup_printf ("商品%c型 %uGB", 'A' + (char)i, (guint)i + 2);
      g_autofree char *price = g_strdup_printf ("%u,200円", (guint)i + 2);

      synthetic_text (fixture->pages, fixture->page, 180, fixture->y, item);
      synthetic_text (fixture->pages, fixture->page, 440, fixture->y, price);
      put (fixture, controls[i].id);
    }
  assert_chosen (fixture, "");
  g_assert_cmpuint (fixture->evidence->candidates->len, >, 0);
}

static void
test_price_list (Fixture *fixture, gconstpointer data)
{
  put_heading (fixture, "料金表");
  put_price_list (fixture);
}

/* Also where the vendor boasts of its certificate. */
static void
test_price_list_certified (Fixture *fixture, gconstpointer data)
{
  put_heading (fixture, "料金表");
  put (fixture, "当社は ISO/IEC 27017 の認証を得ています。");
  put_price_list (fixture);
}

/* The items of a manual in a table leave out as many numbers, and the service is certified, which is said
 * over two lines. */
static void
test_manual_table_certified (Fixture *fixture, gconstpointer data)
{
  static const char *const items[][2]
      = { { "帳面の作り方", "右上の印を押します。" }, { "役の決め方", "名を選んで押します。" },
          { "電池の替え方", "裏のねじを外します。" }, { "棚の一覧の見方", "左の札を押します。" },
          { "札の足し方", "下の印を押します。" },     { "鍵の替え方", "古い鍵を差して回します。" },
          { "写しの取り方", "紙を置いて押します。" } };

  put (fixture, "写しを納める「山の倉」は、ISO/IEC 27001及びISO/IEC 27017の認");
  put (fixture, "証を得ています。");
  fixture->y += 30;
  synthetic_text (fixture->pages, fixture->page, 160, fixture->y, "項目");
  synthetic_text (fixture->pages, fixture->page, 320, fixture->y, "内容");
  put (fixture, "番号");
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      fixture->y += 8;
      synthetic_text (fixture->pages, fixture->page, 160, fixture->y, items[i][0]);
      synthetic_text (fixture->pages, fixture->page, 320, fixture->y, items[i][1]);
      put (fixture, controls[i].id);
    }
  assert_chosen (fixture, "");
  g_assert_cmpuint (fixture->evidence->candidates->len, >, 0);
}

/* A few of a manual's many sections are called as controls are. */
static void
test_sections_called_as_controls (Fixture *fixture, gconstpointer data)
{
  static const char *const same[]
      = { "装置の保守", "情報のバックアップ", "イベントログ", "ログの保護", "時刻の同期", "変更管理" };

  put (fixture, "当社は ISO/IEC 27017 の認証を得ています。");
  for (guint i = 0; i < 48; i++)
    {
      const char *title = i % 8 == 7 ? same[i / 8] : NULL;
      g_autofree char *own = g_strdup_printf ("画面%c%cの使い方", 'A' + (char)(i / 8), 'A' + (char)(i % 8));
      g_autofree char *heading
          = g_strdup_printf ("%u.%u %s", i / 8 + 1, i % 8 + 1, title != NULL ? title : own);

      put_heading (fixture, heading);
      put_answer (fixture);
    }
  assert_chosen (fixture, "");
}

/* A manual has chapters that are called as controls are, and its contents list them. */
static void
test_chapters (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[]
      = { "1 取付け", "2 アクセス制御", "3 バックアップ", "4 ログ", "5 故障かなと思ったら" };

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      g_autofree char *entry = g_strdup_printf ("%s ........................ %u", chapters[i], (guint)i + 2);

      put (fixture, entry);
    }
  fixture->y += 60;
  put (fixture, "本製品は ISO/IEC 27001 の認証を受けた工場で作っております。");
  for (gsize i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      put_heading (fixture, chapters[i]);
      put_answer (fixture);
    }
  assert_chosen (fixture, "");
  g_assert_cmpuint (fixture->evidence->candidates->len, >, 0);
}

/* The contents list the same numbers and titles once more. */
static void
test_contents (Fixture *fixture, gconstpointer data)
{
  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *entry = g_strdup_printf ("%s %s ........................ %u", controls[i].id,
                                                controls[i].title, (guint)i + 2);

      put (fixture, entry);
    }
  fixture->y = 1000;
  put_paper (fixture);
  assert_chosen (fixture, ALL);
  for (guint i = 0; i < fixture->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (fixture->evidence, i);

      g_assert_cmpuint (annexa_layout_line (fixture->layout, candidate->first_line)->page, >, 1);
      if (candidate->chosen)
        g_assert_true (candidate->signals & ANNEXA_SIGNAL_CONTENTS);
    }
}

/* A title that wraps within brackets, cut at the same place in the contents as in its heading. */
static void
test_contents_cut (Fixture *fixture, gconstpointer data)
{
  put (fixture, "目次");
  put (fixture, "5.1.1 情報セキュリティのための方針群【JIS Q ........................ 2");
  put (fixture, "27001 の 5.1】");
  put (fixture, "8.1.1 資産目録 ........................ 2");
  put (fixture, "12.3.1 情報のバックアップ ........................ 2");
  fixture->y = 1000;
  put_citation (fixture);
  put_heading (fixture, "5.1.1 情報セキュリティのための方針群【JIS Q");
  put_in (fixture, "27001 の 5.1】", "Gothic-Bold", 12);
  put_answer (fixture);
  put_heading (fixture, "8.1.1 資産目録");
  put_answer (fixture);
  put_heading (fixture, "12.3.1 情報のバックアップ");
  put_answer (fixture);
  assert_chosen (fixture, "5.1.1 8.1.1 12.3.1");
  for (guint i = 0; i < fixture->evidence->candidates->len; i++)
    if (annexa_evidence_candidate (fixture->evidence, i)->chosen)
      {
        g_assert_cmpstr (annexa_evidence_candidate (fixture->evidence, i)->title, ==,
                         "情報セキュリティのための方針群【JIS Q 27001 の 5.1】");
        break;
      }
}

/* Titles in two languages that wrap, in contents without page numbers that are cut at the same words. */
static void
test_contents_cut_alike (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[][2]
      = { { "5.1.1 情報セキュリティのための方針群 / Policies for information", "security" },
          { "6.1.1 情報セキュリティの役割及び責任 / Information security roles and", "responsibilities" },
          { "8.1.1 資産目録 / Inventory of assets", NULL },
          { "9.2.1 利用者登録及び登録削除 / User registration and", "de-registration" } };

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    for (gsize k = 0; k < 2 && lines[i][k] != NULL; k++)
      put (fixture, lines[i][k]);
  fixture->y = 1000;
  put_citation (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      put_heading (fixture, lines[i][0]);
      if (lines[i][1] != NULL)
        put_in (fixture, lines[i][1], "Gothic-Bold", 12);
      put_answer (fixture);
    }
  assert_chosen (fixture, "5.1.1 6.1.1 8.1.1 9.2.1");
  for (guint i = 0, n = 0; i < fixture->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (fixture->evidence, i);

      if (candidate->chosen)
        g_assert_cmpuint (candidate->end_line - candidate->first_line, ==, lines[n++][1] != NULL ? 2 : 1);
    }
}

/* The report on a decision is bounded, and tells of every candidate when they are few. */
static void
test_explain (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *json = NULL;
  guint n = 0;

  put_paper (fixture);
  decide (fixture);
  json = annexa_explain (fixture->evidence, "a \"b\"\n\x1b[2J", ANNEXA_EXPLAIN_JSON);
  g_assert_nonnull (strstr (json, "\"name\": \"a \\\"b\\\" \xef\xbf\xbd[2J\""));
  for (const char *p = json; (p = strstr (p, "\"refusal\": ")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, ==, fixture->evidence->candidates->len);
  text = annexa_explain (fixture->evidence, "paper.pdf", ANNEXA_EXPLAIN_TEXT);
  g_assert_true (g_str_has_prefix (text, "paper.pdf\n"));
  g_assert_null (strchr (json, '\x1b'));
}

static void
test_explain_many (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = NULL;
  const guint n_more = ANNEXA_EXPLAIN_MAX_CANDIDATES + 500;
  guint n = 0, n_chosen = 0;

  put_paper (fixture);
  decide (fixture);
  for (guint i = 0; i < n_more; i++)
    {
      AnnexaCandidate *more = annexa_candidate_new (fixture->evidence->arena, ANNEXA_CANDIDATE_LABEL, 0, 1);
      const AnnexaLabel label = { .id = "5.1.1", .end = 1 };

      annexa_candidate_add_label (more, &label, "x");
      more->refusal = ANNEXA_REFUSAL_PATH;
      g_ptr_array_insert (fixture->evidence->candidates, 0, more);
    }
  json = annexa_explain (fixture->evidence, "many", ANNEXA_EXPLAIN_JSON);
  for (const char *p = json; (p = strstr (p, "\"refusal\": ")) != NULL; p++)
    n++;
  for (const char *p = json; (p = strstr (p, "\"chosen\": true")) != NULL; p++)
    n_chosen++;
  g_assert_cmpuint (n, ==, ANNEXA_EXPLAIN_MAX_CANDIDATES);
  g_assert_cmpuint (n_chosen, ==, G_N_ELEMENTS (controls));
}

/* Numbers below each other that have no titles share an answer as others do, and their records have titles,
 * which are empty. */
static void
test_shared_numbers (Fixture *fixture, gconstpointer data)
{
  const AnnexaCandidate *shared = NULL;
  g_autofree char *ids = NULL;

  put_citation (fixture);
  put_heading (fixture, "5.1.1");
  put_answer (fixture);
  put_heading (fixture, "6.1.1");
  put_heading (fixture, "6.1.3");
  put_answer (fixture);
  put_heading (fixture, "8.1.1");
  put_answer (fixture);
  decide (fixture);
  annexa_shared_headings_join (fixture->evidence);
  ids = chosen_ids (fixture->evidence);
  g_assert_cmpstr (ids, ==, "5.1.1 6.1.1+6.1.3 8.1.1");
  for (guint i = 0; i < fixture->evidence->candidates->len && shared == NULL; i++)
    if (annexa_evidence_candidate (fixture->evidence, i)->titles != NULL)
      shared = annexa_evidence_candidate (fixture->evidence, i);
  g_assert_nonnull (shared);
  g_assert_cmpuint (shared->titles->len, ==, 2);
  for (guint i = 0; i < shared->titles->len; i++)
    g_assert_cmpstr (g_ptr_array_index (shared->titles, i), ==, "");
}

#define add(name, test) g_test_add ("/path/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("empty", test_empty);
  add ("styled", test_styled);
  add ("unstyled", test_unstyled);
  add ("prefixed", test_prefixed);
  add ("cross-references", test_cross_references);
  add ("items-with-references", test_items_with_references);
  add ("items-like-headings", test_items_like_headings);
  add ("pointers", test_pointers);
  add ("pointers-to-several", test_pointers_to_several);
  add ("introduction", test_introduction);
  add ("lists", test_lists);
  add ("reference-lines", test_reference_lines);
  add ("several-controls", test_several_controls);
  add ("shared-numbers", test_shared_numbers);
  add ("titles", test_titles);
  add ("manual", test_manual);
  add ("manual-about-controls", test_manual_about_controls);
  add ("specification", test_specification);
  add ("price-list", test_price_list);
  add ("price-list-certified", test_price_list_certified);
  add ("manual-table-certified", test_manual_table_certified);
  add ("sections-called-as-controls", test_sections_called_as_controls);
  add ("chapters-called-as-controls", test_chapters);
  add ("contents", test_contents);
  add ("contents-cut", test_contents_cut);
  add ("contents-cut/alike", test_contents_cut_alike);
  add ("explain", test_explain);
  add ("explain-many", test_explain_many);
  return g_test_run ();
}
