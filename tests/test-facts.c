/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/facts/annexa-facts.h"

#include <string.h>

#include "segment/records/annexa-assemble.h"
#include "segment/facts/annexa-date.h"
#include "synthetic.h"
#include "text/annexa-fold.h"

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* NULL for none */
  } cases[] = {
    { "2022 年 3 月 18 日 (1.1 版)", "2022-03-18" },
    { "２０２２年３月１８日", "2022-03-18" },
    { "2025.08.13", "2025-08-13" },
    { "2021/12/1", "2021-12-01" },
    { "2024-08-01", "2024-08-01" },
    { "2025/08", "2025-08" },
    { "令和4年3月", "2022-03" },
    { "令和元年5月1日", "2019-05-01" },
    { "令和七年一月六日", "2025-01-06" },
    { "平成30年12月3日", "2018-12-03" },
    { "R4.3.18", "2022-03-18" },
    { "令和 4.3.18", "2022-03-18" },
    { "H30.12.3", "2018-12-03" },
    { "Sept. 3rd, 2025", "2025-09-03" },
    { "昭和63年4月1日", NULL },
    { "March 18, 2022", "2022-03-18" },
    { "Version 2.3, 11 February 2025", "2025-02-11" },
    { "1st Oct. 2025", "2025-10-01" },
    { "2025年10月 もみじワークス", "2025-10" },
    { "2025年度版", NULL },
    { "2025年2月30日", NULL },
    { "12.4.1", NULL },
    { "27017:2015", NULL },
    { "2026.1", NULL },
    { "012025-08-13", NULL },
    { "052-000-5155", NULL },
    { "Mapping 2025", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = annexa_fold_line (cases[i].text, strlen (cases[i].text), NULL);
      AnnexaDate date;
      gboolean found = annexa_date_find (synthetic_catalog (), folded, 0, &date);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found ? date.iso : NULL, ==, cases[i].iso);
      if (found)
        g_assert_cmpuint (date.end, <=, strlen (folded));
    }
}

static void
test_versions (void)
{
  static const struct
  {
    const char *text;
    const char *version; /* folded; NULL for none */
  } cases[] = {
    { "(1.1 版)", "1.1" },
    { "第 2.0 版", "2.0" },
    { "第2026.1版", "2026.1" },
    { "Ver.1.3", "1.3" },
    { "Version 2.1", "2.1" },
    { "ｖ１．２", "1.2" },
    { "版数: 7.1", "7.1" },
    { "初版発行", "初版" },
    { "第三版", "第三版" },
    { "2025年度版", "2025年度版" },
    { "令和七年度版", "令和七年度版" },
    { "文書番号 ISMS-B-003 第5版", "5" },
    { "2026年版対応", NULL },
    { "ISO/IEC 27017:2015 版", NULL },
    { "DG-002 適用宣言書", NULL },
    { "第 5 章", NULL },
    { "5.1.1 情報セキュリティのための方針群", NULL },
    { "server 2", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = annexa_fold_line (cases[i].text, strlen (cases[i].text), NULL);
      g_autofree char *value = NULL;
      AnnexaVersion version;

      g_test_message ("%s", cases[i].text);
      if (annexa_version_find (synthetic_catalog (), folded, 0, &version))
        value = g_strndup (folded + version.value_start, version.value_end - version.value_start);
      g_assert_cmpstr (value, ==, cases[i].version);
    }
}

typedef struct
{
  float x, size_pt; /* 0 for the body's */
  const char *text; /* NULL for a new page */
} Printed;

/* What is found in a paper whose pages hold @printed from the top. */
static AnnexaDocument *
read_paper (const Printed *printed, gsize n, const char *info_title, const char *info_author)
{
  AnnexaDocument *document = annexa_document_new ();
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaPage *page = synthetic_page (pages);
  AnnexaLayout *layout;
  AnnexaEvidence *evidence;
  float y = 60;

  pages->info_title = g_strdup (info_title);
  pages->info_author = g_strdup (info_author);
  for (gsize i = 0; i < n; i++)
    {
      float size = printed[i].size_pt > 0 ? printed[i].size_pt : SYNTHETIC_SIZE_PT;

      if (printed[i].text == NULL)
        {
          page = synthetic_page (pages);
          y = 60;
          continue;
        }
      synthetic_text_in (pages, page, printed[i].x > 0 ? printed[i].x : 60, y, printed[i].text, "Test", size);
      y += size * 1.6f;
    }
  layout = annexa_layout_new (pages, synthetic_catalog (), NULL, NULL);
  evidence = annexa_evidence_new (layout, synthetic_catalog ());
  annexa_candidates_from_tables (evidence);
  annexa_candidates_from_lines (evidence);
  annexa_path_choose (evidence);
  annexa_paper_facts_fill (evidence, document);
  annexa_assemble (evidence, document, NULL);
  annexa_evidence_free (evidence);
  annexa_layout_free (layout);
  annexa_pages_free (pages);
  return document;
}

static const char *
nth (GPtrArray *strings, guint i)
{
  return i < strings->len ? g_ptr_array_index (strings, i) : NULL;
}

static void
assert_revision (const AnnexaFacts *facts, guint i, const char *version, const char *date,
                 const char *summary)
{
  const AnnexaRevision *revision;

  g_assert_cmpuint (i, <, facts->revisions->len);
  revision = g_ptr_array_index (facts->revisions, i);
  g_assert_cmpstr (revision->version, ==, version);
  g_assert_cmpstr (revision->date, ==, date);
  g_assert_cmpstr (revision->summary, ==, summary);
}

static void
test_cover (void)
{
  static const Printed printed[] = {
    { 150, 24, "みなも会計クラウド" },
    { 150, 24, "セキュリティホワイトペーパー" },
    { 150, 14, "株式会社 MINAMO ソフト" },
    { 150, 14, "2022 年 3 月 18 日（第 1.1 版）" },
    { 0, 0, NULL },
    { 0, 14, "はじめに" },
    { 0, 0, "本書は、株式会社 MINAMO ソフト（以下、当社）が提供する「みなも会計クラウド」（以下、" },
    { 0, 0, "本サービス）の取り組みを ISO/IEC 27017:2015 に沿って説明します。" },
    { 0, 0, "当社は ISO/IEC 27001:2022 の認証を 2019 年 4 月 1 日に取得しました。" },
  };
  g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);
  const AnnexaFacts *facts = annexa_document_get_facts (document);

  g_assert_cmpstr (facts->title, ==, "みなも会計クラウド セキュリティホワイトペーパー");
  g_assert_cmpstr (facts->vendor, ==, "株式会社 MINAMO ソフト");
  g_assert_cmpstr (facts->version, ==, "1.1");
  g_assert_cmpstr (facts->date, ==, "2022-03-18");
  g_assert_cmpstr (facts->language, ==, "ja");
  g_assert_cmpuint (facts->services->len, ==, 1);
  g_assert_cmpstr (nth (facts->services, 0), ==, "みなも会計クラウド");
  g_assert_cmpuint (facts->standards->len, ==, 2);
  g_assert_cmpstr (nth (facts->standards, 0), ==, "ISO/IEC 27017:2015");
  g_assert_cmpstr (nth (facts->standards, 1), ==, "ISO/IEC 27001:2022");
  g_assert_cmpuint (facts->revisions->len, ==, 0);
}

static void
test_english (void)
{
  static const Printed printed[] = {
    { 120, 22, "Northern Vault Security White Paper" },
    { 120, 0, "Version 2.3, 11 February 2025" },
    { 120, 0, "Northern Archive Oy" },
    { 0, 0, NULL },
    { 0, 14, "About this document" },
    { 0, 0,
      "Northern Vault is an archive. This paper explains what we do and what remains with the customer." },
  };
  g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);
  const AnnexaFacts *facts = annexa_document_get_facts (document);

  g_assert_cmpstr (facts->title, ==, "Northern Vault Security White Paper");
  g_assert_cmpstr (facts->vendor, ==, "Northern Archive Oy");
  g_assert_cmpstr (facts->version, ==, "2.3");
  g_assert_cmpstr (facts->date, ==, "2025-02-11");
  g_assert_cmpstr (facts->language, ==, "en");
  g_assert_cmpstr (nth (facts->services, 0), ==, "Northern Vault");
  g_assert_cmpuint (facts->standards->len, ==, 0);
}

/* Revisions below a heading, without a drawn table; they give version and date where the cover has none. */
static void
test_revisions (void)
{
  static const Printed printed[] = {
    { 120, 22, "みなも会計クラウド セキュリティホワイトペーパー" },
    { 0, 14, "改訂履歴" },
    { 0, 0, "1.0 2021/12/1 初版発行" },
    { 0, 0, "1.1 2022/3/18 7.2.2、8.1.1、CLD.12.4.5 を更新" },
    { 0, 14, "はじめに" },
    { 0, 0, "この文書は取り組みを説明します。" },
  };
  g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);
  const AnnexaFacts *facts = annexa_document_get_facts (document);

  g_assert_cmpuint (facts->revisions->len, ==, 2);
  assert_revision (facts, 0, "1.0", "2021-12-01", "初版発行");
  assert_revision (facts, 1, "1.1", "2022-03-18", "7.2.2、8.1.1、CLD.12.4.5 を更新");
  g_assert_cmpstr (facts->version, ==, "1.1");
  g_assert_cmpstr (facts->date, ==, "2022-03-18");
}

/* The document information names the vendor only when it names a company. */
static void
test_information (void)
{
  static const Printed printed[] = {
    { 0, 0, "この文書は 2019 年 4 月 1 日に始めた取り組みを説明します。" },
    { 0, 0, "当社の方針は毎年見直します。" },
  };
  g_autoptr (AnnexaDocument) person
      = read_paper (printed, G_N_ELEMENTS (printed), "Microsoft Word - 1.docx", "yamada");
  g_autoptr (AnnexaDocument) company
      = read_paper (printed, G_N_ELEMENTS (printed), "取り組みについてのホワイトペーパー", "株式会社みなも");
  const AnnexaFacts *facts = annexa_document_get_facts (person);

  g_assert_null (facts->title);
  g_assert_null (facts->vendor);
  g_assert_null (facts->version);
  g_assert_null (facts->date);
  g_assert_cmpuint (facts->services->len, ==, 0);
  g_assert_cmpuint (facts->standards->len, ==, 0);
  facts = annexa_document_get_facts (company);
  g_assert_cmpstr (facts->vendor, ==, "株式会社みなも");
  g_assert_cmpstr (facts->title, ==, "取り組みについてのホワイトペーパー");
}

/* The service that a title names, the vendor and the date below it. */
static void
test_titles (void)
{
  static const struct
  {
    const char *title, *below, *service, *vendor, *date;
  } papers[] = {
    { "みなもチケットのセキュリティ", "みなも興行株式会社 2025年7月7日", "みなもチケット",
      "みなも興行株式会社", "2025-07-07" },
    { "みなもカルテ連携サービスセキュリティ仕様説明書", "株式会社みなも", "みなもカルテ連携サービス",
      "株式会社みなも", NULL },
    { "Trust at Minamo Payroll", "Minamo Payroll Oy, 30 September 2025", "Minamo Payroll",
      "Minamo Payroll Oy", "2025-09-30" },
    { "Minamo Desk Response to ISO/IEC 27017:2015", "Minamo Desk B.V.", "Minamo Desk", "Minamo Desk B.V.",
      NULL },
    { "みなもクラウド ホワイトペーパー", "南 EC 基盤株式会社", "みなもクラウド", "南 EC 基盤株式会社", NULL },
    { "みなもクラウド ホワイトペーパー", "管理策について次のとおり宣言する。 2025 年 8 月 25 日",
      "みなもクラウド", NULL, "2025-08-25" },
    { "みなもクラウド ホワイトペーパー", "当社は 2025 年 8 月 25 日に認証を取得しました。", "みなもクラウド",
      NULL, NULL },
    /* Nothing stands before the standard. */
    { "ISO/IEC 27017:2015 への取り組み", "株式会社みなも 2025年8月25日", NULL, "株式会社みなも",
      "2025-08-25" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const Printed printed[] = { { 60, 18, papers[i].title },
                                  { 60, 0, papers[i].below },
                                  { 0, 0, "この文書は取り組みを説明します。" } };
      g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);
      const AnnexaFacts *facts = annexa_document_get_facts (document);

      g_assert_cmpstr (nth (facts->services, 0), ==, papers[i].service);
      g_assert_cmpstr (facts->vendor, ==, papers[i].vendor);
      g_assert_cmpstr (facts->date, ==, papers[i].date);
    }
}

/* Versions that are counted by months look like dates; they are only one where the word of versions follows.
 */
static void
test_version_of_months (void)
{
  static const Printed printed[] = {
    { 60, 18, "みなもクラウド 安全対策の説明書" },
    { 60, 0, "2025.06版 2025年6月10日 株式会社みなも" },
    { 0, 0, "この文書は取り組みを説明します。" },
  };
  static const Printed dated[] = {
    { 60, 18, "みなもクラウド 安全対策の説明書" },
    { 60, 0, "2025.06 株式会社みなも" },
    { 0, 0, "この文書は取り組みを説明します。" },
  };
  g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);
  g_autoptr (AnnexaDocument) other = read_paper (dated, G_N_ELEMENTS (dated), NULL, NULL);

  g_assert_cmpstr (annexa_document_get_facts (document)->version, ==, "2025.06");
  g_assert_cmpstr (annexa_document_get_facts (document)->date, ==, "2025-06-10");
  g_assert_cmpstr (annexa_document_get_facts (document)->vendor, ==, "株式会社みなも");
  g_assert_null (annexa_document_get_facts (other)->version);
  g_assert_cmpstr (annexa_document_get_facts (other)->date, ==, "2025-06");
}

/* A service that is defined by what it is and its name in quotes. */
static void
test_quoted_service (void)
{
  static const Printed printed[] = {
    { 60, 18, "安全対策の説明書" },
    { 0, 0, "本書は、配信サービス「みなも便り」（以下「本サービス」という。）の取り組みを" },
    { 0, 0, "説明するものです。" },
  };
  g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);

  g_assert_cmpstr (nth (annexa_document_get_facts (document)->services, 0), ==, "みなも便り");
}

/* A title goes on after a line that only says what the paper is, which runs on every page, and after a の
 * that wraps alone. */
static void
test_wrapped_title (void)
{
  static const Printed printed[] = {
    { 150, 24, "セキュリティホワイトペーパー" },
    { 100, 24, "みなもバックボーンサービス" },
    { 200, 24, "の" },
    { 100, 24, "ISO/IEC 27017 に基づく取り組み" },
    { 150, 0, "株式会社みなも" },
    { 0, 0, NULL },
    { 0, 0, "この文書は、当社のサービスをお使いになるお客様に、安全のための取り組みを説明するものです。" },
    { 0, 0, "記録は一年間保存し、写しは毎日取得します。鍵は専用の装置に置き、毎年取り替えます。" },
    { 0, 0, "利用者の登録と削除はお客様が行います。当社は月に一度、使われていない登録を確かめます。" },
  };
  g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);
  const AnnexaFacts *facts = annexa_document_get_facts (document);

  g_assert_cmpstr (facts->title, ==, "みなもバックボーンサービスの ISO/IEC 27017 に基づく取り組み");
  g_assert_cmpstr (nth (facts->services, 0), ==, "みなもバックボーンサービス");
}

/* The running head of all pages is the heading of the chapter that begins on the first. */
static void
test_chapter_in_head (void)
{
  static const Printed printed[] = {
    { 60, 8, "5 情報セキュリティのための方針群" },
    { 60, 20, " " },
    { 60, 24, "みなも便り 安全対策の説明書" },
    { 60, 0, "株式会社みなも" },
    { 60, 14, "5 情報セキュリティのための方針群" },
    { 0, 0, "この文書は、みなも便りをお使いになるお客様に、安全のための取り組みを説明するものです。" },
    { 0, 0, NULL },
    { 60, 8, "5 情報セキュリティのための方針群" },
    { 60, 20, " " },
    { 0, 0, "記録は一年間保存し、写しは毎日取得します。鍵は専用の装置に置き、毎年取り替えます。" },
    { 0, 0, "利用者の登録と削除はお客様が行います。当社は月に一度、使われていない登録を確かめます。" },
  };
  g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);

  g_assert_cmpstr (annexa_document_get_facts (document)->title, ==, "みなも便り 安全対策の説明書");
}

/* What only says the kind of paper has its name above or below it, in smaller type; what a bracket in the
 * line or the document information says besides is part of the title where the paper says it too. */
static void
test_whole_title (void)
{
  static const struct
  {
    float above_pt, pt, below_pt;
    const char *above, *line, *below, *info, *title;
  } papers[] = {
    { 14, 24, 0, "みなも便り", "セキュリティガイド", "株式会社みなも", NULL,
      "みなも便り セキュリティガイド" },
    { 0, 24, 18, "社外秘", "セキュリティホワイトペーパー", "みなも便り", NULL,
      "セキュリティホワイトペーパー みなも便り" },
    { 0, 24, 14, "社外秘", "セキュリティホワイトペーパー", "ISO/IEC 27017:2015", NULL,
      "セキュリティホワイトペーパー" },
    { 0, 24, 0, "社外秘", "みなも便り 安全への取組み（ISO/IEC 27001:2022版）", "株式会社みなも",
      "みなも便り 安全への取組み", "みなも便り 安全への取組み（ISO/IEC 27001:2022版）" },
    { 0, 24, 0, "社外秘", "みなも便り 安全への取組み（Security at Minamo）", "株式会社みなも",
      "みなも便り 安全への取組み", "みなも便り 安全への取組み" },
    { 0, 24, 0, "社外秘", "安全への取組み", "株式会社みなも", "安全への取組み | みなも便り",
      "安全への取組み | みなも便り" },
    { 0, 24, 0, "社外秘", "安全への取組み", "株式会社みなも", "Draft7 - 安全への取組み", "安全への取組み" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const Printed printed[] = {
        { 60, papers[i].above_pt, papers[i].above },
        { 60, papers[i].pt, papers[i].line },
        { 60, papers[i].below_pt, papers[i].below },
        { 0, 0, NULL },
        { 0, 0, "この文書は、みなも便りをお使いになるお客様に、安全のための取り組みを説明するものです。" },
        { 0, 0, "記録は一年間保存し、写しは毎日取得します。鍵は専用の装置に置き、毎年取り替えます。" },
        { 0, 0, "利用者の登録と削除はお客様が行います。当社は月に一度、使われていない登録を確かめます。" },
      };
      g_autoptr (AnnexaDocument) document
          = read_paper (printed, G_N_ELEMENTS (printed), papers[i].info, NULL);

      g_test_message ("%s", papers[i].title);
      g_assert_cmpstr (annexa_document_get_facts (document)->title, ==, papers[i].title);
    }
}

/* Services that no bracket defines. */
static void
test_named_services (void)
{
  static const struct
  {
    const char *title, *front, *services;
  } papers[] = {
    { "管理策対応表", "回答者：株式会社みなも サービス：みなも便り 回答日：2025年6月30日", "みなも便り" },
    { "適用宣言書", "適用範囲：受注サービス「みなも便り」の開発及び運用", "みなも便り" },
    { "安全対策の説明書", "本書は、株式会社みなもが提供するみなも便りにおける取り組みを示します。",
      "みなも便り" },
    { "安全対策の説明書", "平素は「みなも便り」をご利用いただき、ありがとうございます。", "みなも便り" },
    { "安全対策の説明書", "「みなも便り利用規約」をご利用の前にお読みください。", "" },
    { "安全対策の説明書", "株式会社みなもが提供するみなも倉庫における取り組みを示します。", "" },
    { "みなもねっと 安全対策の説明書", "株式会社みなも", "みなもねっと" },
    { "みなもCRM／みなもMA 安全対策の説明書", "株式会社みなも", "みなもCRM みなもMA" },
    { "クラウドサービスに関する取り組み（ISO/IEC 27017:2015 対応表）", "株式会社みなも", "" },
    { "管理策への取り組み", "株式会社みなもが提供する「みなも便り」における取り組みを示します。",
      "みなも便り" },
    { "How Minamo Drive meets ISO/IEC 27017", "Minamo K.K.", "Minamo Drive" },
    { "みなも便り – Security Statement", "株式会社みなも", "みなも便り" },
    { "Minamo 便り安全対策の説明書", "当社の「Minamo 便り」（以下「本サービス」）を説明します。",
      "Minamo 便り" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const Printed printed[] = { { 60, 18, papers[i].title },
                                  { 0, 0, papers[i].front },
                                  { 0, 0, "みなも便りの記録は一年間保存し、みなもCRMも同じです。" },
                                  { 0, 0, "みなも便りの写しは毎日取得し、離れた場所に置きます。" },
                                  { 0, 0, "みなも便りの鍵は専用の装置に置き、毎年取り替えます。" } };
      g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);
      GPtrArray *services = annexa_document_get_facts (document)->services;
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint k = 0; k < services->len; k++)
        g_string_append_printf (found, k > 0 ? " %s" : "%s", nth (services, k));
      g_test_message ("%s | %s", papers[i].title, papers[i].front);
      g_assert_cmpstr (found->str, ==, papers[i].services);
    }
}

/* What stands beside a company's name on its line is no part of it. */
static void
test_beside_vendor (void)
{
  static const char *const lines[][2] = {
    { "合同会社みなも 情報セキュリティ管理責任者", "合同会社みなも" },
    { "回答者：株式会社みなも サービス：みなも便り", "株式会社みなも" },
    { "合同会社みなもは、配信サービスを安心してお使いいただくため", "合同会社みなも" },
    { "Completed by Minamo Cloud K.K.", "Minamo Cloud K.K." },
    { "This statement describes how Minamo Vault K.K. implements the controls for cloud service providers in",
      "Minamo Vault K.K." },
    { "Bureau of Cloud and Data Co., Ltd.", "Bureau of Cloud and Data Co., Ltd." },
    { "本書は、株式会社みなもが提供する「みなも便り」における情報セキュリティの取り組みを、管理策に",
      "株式会社みなも" },
    { "株式会社みなも 社外秘 1", "株式会社みなも" },
    { "株式会社みなも 当社は認証を取得し", "株式会社みなも" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const Printed printed[] = { { 60, 18, "安全対策の説明書" }, { 0, 0, lines[i][0] } };
      g_autoptr (AnnexaDocument) document = read_paper (printed, G_N_ELEMENTS (printed), NULL, NULL);

      g_assert_cmpstr (annexa_document_get_facts (document)->vendor, ==, lines[i][1]);
    }
}

/* Labels and values in two columns of the cover. */
static void
test_labelled_cells (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaDocument *document = annexa_document_new ();
  static const char *const cells[][2]
      = { { "対象サービス", "みなも便り" }, { "バージョン", "1.6" }, { "発行日", "2026年2月27日" } };
  AnnexaLayout *layout;
  AnnexaEvidence *evidence;
  const AnnexaFacts *facts = annexa_document_get_facts (document);

  synthetic_paper_text_in (paper, 60, 60, "安全対策の説明書", "Test", 20);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      synthetic_paper_text (paper, 60, 200 + 24 * (float)i, cells[i][0]);
      synthetic_paper_text (paper, 200, 200 + 24 * (float)i, cells[i][1]);
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  evidence = annexa_evidence_new (layout, synthetic_catalog ());
  annexa_paper_facts_fill (evidence, document);
  g_assert_cmpstr (facts->version, ==, "1.6");
  g_assert_cmpstr (facts->date, ==, "2026-02-27");
  g_assert_cmpstr (nth (facts->services, 0), ==, "みなも便り");
  annexa_evidence_free (evidence);
  annexa_layout_free (layout);
  g_object_unref (document);
}

static void
test_empty (void)
{
  g_autoptr (AnnexaDocument) document = read_paper (NULL, 0, NULL, NULL);
  const AnnexaFacts *facts = annexa_document_get_facts (document);

  g_assert_null (facts->title);
  g_assert_null (facts->language);
  g_assert_cmpuint (facts->revisions->len, ==, 0);
}

/* A line of nothing but marks of direction, as a font that is mapped wrongly gives them, says nothing; a
 * sanitizer sees what reads beyond it. */
static void
test_directions (void)
{
  static const Printed lines[] = { { .text = "\342\200\253\342\200\254" }, { .text = "みなも便り株式会社" } };
  g_autoptr (AnnexaDocument) document = read_paper (lines, G_N_ELEMENTS (lines), NULL, NULL);

  g_assert_cmpstr (annexa_document_get_facts (document)->vendor, ==, "みなも便り株式会社");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/dates", test_dates);
  g_test_add_func ("/facts/versions", test_versions);
  g_test_add_func ("/facts/cover", test_cover);
  g_test_add_func ("/facts/english", test_english);
  g_test_add_func ("/facts/revisions", test_revisions);
  g_test_add_func ("/facts/information", test_information);
  g_test_add_func ("/facts/titles", test_titles);
  g_test_add_func ("/facts/version-of-months", test_version_of_months);
  g_test_add_func ("/facts/quoted-service", test_quoted_service);
  g_test_add_func ("/facts/wrapped-title", test_wrapped_title);
  g_test_add_func ("/facts/chapter-in-head", test_chapter_in_head);
  g_test_add_func ("/facts/whole-title", test_whole_title);
  g_test_add_func ("/facts/named-services", test_named_services);
  g_test_add_func ("/facts/beside-vendor", test_beside_vendor);
  synthetic_paper_add ("/facts/labelled-cells", NULL, test_labelled_cells);
  g_test_add_func ("/facts/empty", test_empty);
  g_test_add_func ("/facts/directions", test_directions);
  return g_test_run ();
}
