/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/headings/annexa-heading.h"

#include <string.h>

#include "synthetic.h"

static void
parse (const char *text, AnnexaHeading *heading)
{
  static AnnexaHeadingRoom room;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (synthetic_catalog (), text, strlen (text), tokens);
  *heading = *annexa_heading_parse (synthetic_catalog (), text, tokens, &room);
  g_assert_cmpuint (heading->title_start, <=, heading->title_end);
  g_assert_cmpuint (heading->title_end, <=, strlen (text));
  g_assert_true (
      g_utf8_validate (text + heading->title_start, heading->title_end - heading->title_start, NULL));
}

static void
append_labels (GString *out, const AnnexaLabel *labels, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s%s%s", i > 0 ? " " : "",
                            labels[i].standard != NULL ? labels[i].standard->token : "",
                            labels[i].standard != NULL ? ":" : "", labels[i].id);
}

/* "lead [title] trail" */
static char *
describe (const char *text)
{
  AnnexaHeading heading;
  GString *out = g_string_new (NULL);

  parse (text, &heading);
  append_labels (out, heading.lead, heading.n_lead);
  g_string_append_printf (out, "[%.*s]", (int)(heading.title_end - heading.title_start),
                          text + heading.title_start);
  append_labels (out, heading.trail, heading.n_trail);
  return g_string_free (out, FALSE);
}

static void
test_labels (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "5.1.1 情報セキュリティのための方針群", "5.1.1[情報セキュリティのための方針群]" },
    { "2.6 アカウントの管理（9.2.1～9.2.4、9.4.1）", "2.6[アカウントの管理]9.2.1 9.2.2 9.2.3 9.2.4 9.4.1" },
    { "2.8 仮想環境の保護（CLD.9.5.1 – CLD.9.5.2）",
      "2.8[仮想環境の保護]iso27017-2015:CLD.9.5.1 iso27017-2015:CLD.9.5.2" },
    { "2.9 ほかの箇条まで（9.2.1～9.4.1）", "2.9[ほかの箇条まで]9.2.1 9.4.1" },
    { "9.2.1-9.2.3 アカウントの管理", "9.2.1 9.2.2 9.2.3[アカウントの管理]" },
    { "役割と責任の分担 6.1.1/CLD.6.3.1", "[役割と責任の分担]6.1.1 iso27017-2015:CLD.6.3.1" },
    { "5.1.1情報セキュリティのための方針群", "5.1.1[情報セキュリティのための方針群]" },
    { "A.5.1.1 方針群", "5.1.1[方針群]" },
    { "5.1 A.6.1 選考", "6.1[選考]" },
    { "5.1 A.5.1.1 方針群", "5.1 5.1.1[方針群]" },
    { "A. 6. 1. 3 関係当局との連絡", "6.1.3[関係当局との連絡]" },
    { "附属書A 9.4.1 情報へのアクセス制限", "9.4.1[情報へのアクセス制限]" },
    { "５．１．１　方針群", "5.1.1[方針群]" },
    { "■ 5.1.1 方針群", "5.1.1[方針群]" },
    { "（１）　５．１．１　方針群", "5.1.1[方針群]" },
    { "2-1 A.5.1.1 方針群", "5.1.1[方針群]" },
    { "③【5.1.1】方針群", "5.1.1[方針群]" },
    { "（１） 方針群", "[方針群]" },
    { "【5.1.1】方針群", "5.1.1[方針群]" },
    { "5.1.1：方針群", "5.1.1[方針群]" },
    { "5.1.1 方針群／（A.5.1）", "5.1.1[方針群]5.1" },
    { "9.2.1, 9.2.2 利用者登録", "9.2.1 9.2.2[利用者登録]" },
    { "管理策 5.1 方針群", "5.1[方針群]" },
    { "Policy on the use of cryptographic controls (§ 10.1.1)",
      "[Policy on the use of cryptographic controls]10.1.1" },
    { "2.1 Access control ISO/IEC 27001:2022 5.15", "2.1[Access control]iso27001-2022:5.15" },
    { "Data backup Clause (12.3.1)", "[Data backup]12.3.1" },
    { "5.1.1", "5.1.1[]" },
    { "方針群", "[方針群]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = describe (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (description, ==, cases[i].expected);
    }
}

/* CLD numbers tell their standard, whichever edition the rules give them to. */
static void
test_cld (void)
{
  static const char *const cases[]
      = { "CLD.9.5.2 要塞化",    "CLD 9.5.2 要塞化", "CLD-9.5.2 要塞化", "CLD．９．５．２　要塞化",
          "ＣＬＤ.9.5.2 要塞化", "CLD-9-5-2 要塞化", "CLD 9-5-2 要塞化" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AnnexaHeading heading;

      g_test_message ("%s", cases[i]);
      parse (cases[i], &heading);
      g_assert_cmpuint (heading.n_lead, ==, 1);
      g_assert_cmpstr (heading.lead[0].id, ==, "CLD.9.5.2");
      g_assert_true (heading.lead[0].prefixed);
      g_assert_cmpstr (cases[i] + heading.title_start, ==, "要塞化");
    }
}

static void
test_references (void)
{
  static const struct
  {
    const char *text, *trail;
    gboolean cited;
  } cases[] = {
    { "ISO/IEC 27017:2015 A.7.2.2 (ISO/IEC 27001:2022 管理策 6.3)", "iso27017-2015:7.2.2 iso27001-2022:6.3",
      TRUE },
    { "ISO/IEC 27017:2015 A. 6. 1. 3（ISO/IEC 27001:2022 管理策 5. 5）",
      "iso27017-2015:6.1.3 iso27001-2022:5.5", TRUE },
    { "ISO/IEC 27017：2015 CLD.9.5.2", "iso27017-2015:CLD.9.5.2", TRUE },
    { "ISO/IEC 27017 10.1.1 (8.24)", "iso27017-2015:10.1.1 8.24", TRUE },
    { "27017 6.1.1（ISO/IEC 27001:2022 5.2）、6.1.3（ISO/IEC 27001:2022 5.5）",
      "6.1.1 iso27001-2022:5.2 6.1.3 iso27001-2022:5.5", TRUE },
    { "Related controls: [27017 8.1.1] (2022: 5.9), [27017 8.2.2] (2022: 5.13), [CLD.8.1.5]",
      "8.1.1 5.9 8.2.2 5.13 iso27017-2015:CLD.8.1.5", TRUE },
    /* The standards are named the wrong way round. */
    { "ISO/IEC 27017:【管理策 5.1】 (27001:2022 5.1.1)", "5.1 5.1.1", TRUE },
    { "ISO/IEC 27017:【管理策 7.4】", "7.4", TRUE },
    { "([ISO/IEC 27001:2013] A.5.1.1, A.5.1.2)", "iso27001-2013:5.1.1 iso27001-2013:5.1.2", TRUE },
    { "ISO/IEC27017 項番：5.1.1", "iso27017-2015:5.1.1", TRUE },
    { "【関連管理策：9.4.1、9.4.4】", "9.4.1 9.4.4", TRUE },
    { "関連管理策: 9.4.1 / 9.4.4", "9.4.1 9.4.4", TRUE },
    { "2015年版での番号：9.4.1", "9.4.1", TRUE },
    { "管理策 9.4.1（2015 年度版）", "9.4.1", TRUE },
    { "2022: 8.3", "8.3", TRUE },
    { "2022/8.3", "8.3", TRUE },
    { "ISO/IEC27017 項番：CLD 6.3.1 ／ ISO/IEC27001:2022 附属書 A：該当なし", "iso27017-2015:CLD.6.3.1",
      TRUE },
    { "ISO/IEC 27001:2022 附属書A：－", "", TRUE },
    { "関連管理策（ISO/IEC 27001）：N/A", "", TRUE },
    { "ISO/IEC 27017 9.2.1 ／ ISMAP 9.2.1.13.PB", "iso27017-2015:9.2.1", TRUE },
    { "ISMAP管理基準：6.1.1.13.PB、6.1.1.14.PB", "", FALSE },
    { "ISO/IEC 27001:2022 A.5.7 ← ISO/IEC 27001:2013（新規）", "iso27001-2022:5.7", TRUE },
    { "新旧とも対応なし（27017:2015 CLD.9.5.1）", "iso27017-2015:CLD.9.5.1", TRUE },
    { "両版ともに該当なし", "", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AnnexaHeading heading;
      g_autoptr (GString) trail = g_string_new (NULL);

      g_test_message ("%s", cases[i].text);
      parse (cases[i].text, &heading);
      append_labels (trail, heading.trail, heading.n_trail);
      g_assert_true (heading.is_reference);
      g_assert_cmpstr (trail->str, ==, cases[i].trail);
      g_assert_cmpint (heading.cited, ==, cases[i].cited);
    }
}

/* Lines that hold numbers and are no references. */
static void
test_no_references (void)
{
  static const char *const cases[] = { "当社は ISO/IEC 27017:2015 A.7.2.2 に従います。",
                                       "5.1.1 方針群",
                                       "対応：なし",
                                       "ISO/IEC 27017:2015 - 概要",
                                       "ISO/IEC 27017:2015 に基づく取り組み",
                                       "方針群",
                                       "",
                                       "JIS Q 27001:2014 4.3",
                                       "1.2 参照規格",
                                       "1.3 関連規格",
                                       "「6.1.1",
                                       "“2.1" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AnnexaHeading heading;

      g_test_message ("%s", cases[i]);
      parse (cases[i], &heading);
      g_assert_false (heading.is_reference);
    }
}

/* The reference on the line of the title. */
static void
test_trailing (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "5.1 情報セキュリティのための方針群 ([ISO/IEC 27001:2013] A.5.1.1, A.5.1.2)",
      "5.1[情報セキュリティのための方針群]iso27001-2013:5.1.1 iso27001-2013:5.1.2" },
    { "利用者の登録（A.9.2.1）", "[利用者の登録]9.2.1" },
    { "資産目録 8.1.1", "[資産目録]8.1.1" },
    { "資産目録 8.1.1.", "[資産目録]8.1.1" },
    { "Regulation of cryptographic controls 18.1.5", "[Regulation of cryptographic controls]18.1.5" },
    { "Regulation of cryptography controls 18.1.5", "[Regulation of cryptography]18.1.5" },
    { "使い方は 8.1.1.", "[使い方は 8.1.1.]" },
    { "資産目録 . . . . . . . . . . A.8.1.1", "[資産目録]8.1.1" },
    { "利用者登録及び登録削除…………（9.2.1）", "[利用者登録及び登録削除]9.2.1" },
    { "CLD.9.5.1 仮想環境における分離（ISO/IEC 27017 のみ）",
      "iso27017-2015:CLD.9.5.1[仮想環境における分離]" },
    { "CLD.8.1.5 Removal of assets [ISO/IEC 27017 only]", "iso27017-2015:CLD.8.1.5[Removal of assets]" },
    { "Contact with authorities (§ 6.1.3)", "[Contact with authorities]6.1.3" },
    { "Management of access rights (§§ 9.2.2, 9.2.3)", "[Management of access rights]9.2.2 9.2.3" },
    { "利用者の登録 【関連管理策：9.2.1、9.2.2】", "[利用者の登録]9.2.1 9.2.2" },
    { "暗号による管理策の利用方針", "[暗号による管理策の利用方針]" },
    { "モバイル機器の方針 (BYOD)", "[モバイル機器の方針 (BYOD)]" },
    { "A.5.23 クラウドサービスの利用 旧：新規", "5.23[クラウドサービスの利用]" },
    { "A.5.7 脅威インテリジェンス（2022年版で新設）", "5.7[脅威インテリジェンス]" },
    { "6.1.1 役割及び責任（2022版 5.2）", "6.1.1[役割及び責任]5.2" },
    { "6.1.1 役割及び責任（2022年版の5.2に統合）", "6.1.1[役割及び責任]5.2" },
    { "6.1.1 役割及び責任［改訂後：5.2］", "6.1.1[役割及び責任]5.2" },
    { "6.1.1 役割及び責任（2022/5.2）", "6.1.1[役割及び責任]5.2" },
    { "6.1.1 役割及び責任（27001-2022：5.2）", "6.1.1[役割及び責任]iso27001-2022:5.2" },
    { "6.1.1 Roles and responsibilities (2022 edition: 5.2)", "6.1.1[Roles and responsibilities]5.2" },
    { "5.2 Roles and responsibilities (previously 6.1.1)", "5.2[Roles and responsibilities]6.1.1" },
    { "6.1.1 役割及び責任 → 5.2", "6.1.1[役割及び責任]5.2" },
    { "5.31 法令の要求事項 ← 18.1.1、18.1.5", "5.31[法令の要求事項]18.1.1 18.1.5" },
    { "6.1.1 役割及び責任 → 12.1.1", "6.1.1[役割及び責任 → 12.1.1]" },
    { "5.2 手順の改訂後の見直し", "5.2[手順の改訂後の見直し]" },
    { "CLD.9.5.2 Virtual machine hardening [cloud-specific]",
      "iso27017-2015:CLD.9.5.2[Virtual machine hardening]" },
    { "CLD.9.5.1 仮想環境における分離（ISO/IEC 27001:2022 該当なし）",
      "iso27017-2015:CLD.9.5.1[仮想環境における分離]" },
    { "CLD.9.5.1 仮想環境における分離 [ISO/IEC 27001:2022：－]",
      "iso27017-2015:CLD.9.5.1[仮想環境における分離]" },
    { "8.9 構成の変更なし", "8.9[構成の変更なし]" },
    { "9.2.1 利用者登録及び登録削除 ISMAP管理基準 9.2.1.13.PB", "9.2.1[利用者登録及び登録削除]" },
    { "9.2.1 利用者登録及び登録削除（FISC 実12、実13-1）", "9.2.1[利用者登録及び登録削除]" },
    { "9.4.2 ログオン手順 [PCI DSS v4.0 要件 8.2.1, 8.3.6]", "9.4.2[ログオン手順]" },
    { "9.4.2 ログオン手順 NIST SP 800-53 AC-2(1) / CSA CCM: IAM-09", "9.4.2[ログオン手順]" },
    { "18.2.2 ISMAP への対応", "18.2.2[ISMAP への対応]" },
    { "A.12.3.1 Copies of data (see also A.12.4.1, A.17.1.2)", "12.3.1[Copies of data]" },
    { "9.2.1 利用者の登録（9.2.3 を参照）", "9.2.1[利用者の登録]" },
    { "4－1 利用者の登録（参照：ISO/IEC 27017:2015 9.2.1、ISO/IEC 27001:2022 5.16）",
      "[利用者の登録]iso27017-2015:9.2.1 iso27001-2022:5.16" },
    { "User registration (see ISO/IEC 27017:2015 9.2.1)", "[User registration]iso27017-2015:9.2.1" },
    { "利用者の登録（参照管理策：9.2.1）", "[利用者の登録]9.2.1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = describe (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (description, ==, cases[i].expected);
    }
}

/* A bracket between number and title holds the number of another edition, or is part of the title. */
static void
test_bracket_behind_number (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "8.2.2（ISO/IEC 27001:2022 A.5.13）情報のラベル付け", "8.2.2[情報のラベル付け]iso27001-2022:5.13" },
    { "8.2.2（5.13）- 情報のラベル付け", "8.2.2[情報のラベル付け]5.13" },
    { "8.2.2 (5.13): Labelling of information", "8.2.2[Labelling of information]5.13" },
    { "9.4.1 (A.8.3) 情報へのアクセス制限", "9.4.1[情報へのアクセス制限]8.3" },
    { "＜A.8.2.2＞ ■ 情報のラベル付け", "8.2.2[情報のラベル付け]" },
    { "8.2.2（表示）情報のラベル付け", "8.2.2[（表示）情報のラベル付け]" },
    { "A.5.7（旧：―）脅威インテリジェンス", "5.7[脅威インテリジェンス]" },
    { "CLD.9.5.1 ／ 該当なし 仮想環境における分離", "iso27017-2015:CLD.9.5.1[仮想環境における分離]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = describe (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (description, ==, cases[i].expected);
    }
}

/* A reference may give the titles of its controls in brackets; the first serves as the title. */
static void
test_glossed_references (void)
{
  static const struct
  {
    const char *text, *expected;
    gboolean reference;
  } cases[] = {
    { "対応する管理策：8.1.1（資産目録）", "8.1.1[資産目録]8.1.1", TRUE },
    { "対応する管理策：9.2.1（利用者登録）、9.2.2（権限の提供）", "9.2.1[利用者登録]9.2.1 9.2.2", TRUE },
    { "管理策 8.1.1（資産目録（写し））", "8.1.1[資産目録（写し）]8.1.1", TRUE },
    { "8.1.1（資産目録）", "8.1.1[（資産目録）]", FALSE },
    { "対応する管理策：台帳（資産目録）", "[対応する管理策：台帳（資産目録）]", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AnnexaHeading heading;
      g_autofree char *description = describe (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (description, ==, cases[i].expected);
      parse (cases[i].text, &heading);
      g_assert_cmpint (heading.is_reference, ==, cases[i].reference);
    }
}

/* A.5.1 is a number of the annex where there is such a control, else the vendor's own. */
static void
test_lettered_number (void)
{
  AnnexaHeading heading;

  parse ("A.5.1.1 方針群", &heading);
  g_assert_cmpuint (heading.own.n_parts, ==, 0);
  g_assert_cmpuint (heading.n_lead, ==, 1);
  parse ("B.1 方針群", &heading);
  g_assert_cmpuint (heading.own.n_parts, ==, 2);
  g_assert_cmpuint (heading.n_lead, ==, 0);
}

static void
test_own_number (void)
{
  static const struct
  {
    const char *text, *own, *title;
  } cases[] = {
    { "3. 情報セキュリティの意識向上", "3.", "情報セキュリティの意識向上" },
    { "第3章 利用者のアクセス", "第3章", "利用者のアクセス" },
    { "■ (2) 利用者のアクセス", "(2)", "利用者のアクセス" },
    { "Ⅲ．利用者のアクセス", "Ⅲ．", "利用者のアクセス" },
    { "1-2 利用者のアクセス", "1-2", "利用者のアクセス" },
    { "1.利用者のアクセス", "1.", "利用者のアクセス" },
    { "B.1 利用者のアクセス", "B.1", "利用者のアクセス" },
    { "B1 利用者のアクセス", "B1", "利用者のアクセス" },
    { "B1. 利用者のアクセス", "B1.", "利用者のアクセス" },
    { "B1．利用者のアクセス", "B1．", "利用者のアクセス" },
    { "B2. IDの登録", "B2.", "IDの登録" },
    { "Ⅳ-1 利用者のアクセス", "Ⅳ-1", "利用者のアクセス" },
    { "IV-1 利用者のアクセス", "IV-1", "利用者のアクセス" },
    { "【4】利用者のアクセス", "【4】", "利用者のアクセス" },
    { "1-2：利用者のアクセス", "1-2：", "利用者のアクセス" },
    { "第3章 : 利用者のアクセス", "第3章 :", "利用者のアクセス" },
    { "1-2:30 までに写す", "1-2", ":30 までに写す" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AnnexaHeading heading;
      g_autofree char *own = NULL;

      g_test_message ("%s", cases[i].text);
      parse (cases[i].text, &heading);
      own = g_strndup (cases[i].text + heading.own.start, heading.own.end - heading.own.start);
      g_assert_cmpstr (own, ==, cases[i].own);
      g_assert_cmpuint (heading.n_lead, ==, 0);
      g_assert_cmpstr (cases[i].text + heading.title_start, ==, cases[i].title);
    }
}

/* A line that begins with a number and is running text, or points elsewhere. */
static void
test_running_text (void)
{
  enum
  {
    PARTICLE = 1,
    SEE = 2,
    QUOTED = 4,
    SENTENCE = 8,
  };
  static const struct
  {
    const char *text;
    guint flags;
  } cases[] = {
    { "8.4 で定めたログの保管期間", PARTICLE },
    { "9.2.1 に従い登録する", PARTICLE },
    { "12.4.1 及び 12.4.3 の記録", PARTICLE },
    { "8.1.1、9.2.3、12.4.1 など 7 つの管理策を扱い", PARTICLE },
    { "3. 7.2 以前の版では動きません", PARTICLE },
    { "14.2.1 tells how we sow.", PARTICLE },
    { "14.2.1 Secure development policy.", 0 },
    { "A.8.15 \"Logging\" in this", PARTICLE },
    { "A.8.13 \342\200\234Information backup\342\200\235 and what", PARTICLE },
    { "A.8.15 \"Logging\"", 0 },
    { "A.8.15 \"Logging\" Our approach", 0 },
    { "「6.1.1 情報セキュリティの役割及び責任」をご参照ください。", QUOTED | SEE | SENTENCE },
    { "6.1.1 情報セキュリティの役割及び責任をご参照ください", SEE },
    { "詳細は 6.1.1 を参照", SEE },
    { "5.1.1 方針を定めています。", SENTENCE },
    { "5.1.1 情報セキュリティのための方針群", 0 },
    { "6.1.1 情報セキュリティの役割及び責任", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AnnexaHeading heading;
      guint flags;

      g_test_message ("%s", cases[i].text);
      parse (cases[i].text, &heading);
      flags = (heading.particle ? PARTICLE : 0) | (heading.see ? SEE : 0) | (heading.quoted ? QUOTED : 0)
              | (heading.sentence ? SENTENCE : 0);
      /* It may point elsewhere as well; a heading does nothing of all this. */
      g_assert_cmpuint (flags & cases[i].flags, ==, cases[i].flags);
      g_assert_cmpint (flags != 0, ==, cases[i].flags != 0);
    }
}

/* A line of numbers without end fills no more than there is room for. */
static void
test_many_labels (void)
{
  g_autoptr (GString) text = g_string_new ("関連管理策：");
  AnnexaHeading heading;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "%sA.9.2.%u", i > 0 ? "、" : "", i % 6 + 1);
  parse (text->str, &heading);
  g_assert_true (heading.is_reference);
  g_assert_cmpuint (heading.n_trail, ==, ANNEXA_MAX_LABELS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heading/labels", test_labels);
  g_test_add_func ("/heading/cld", test_cld);
  g_test_add_func ("/heading/references", test_references);
  g_test_add_func ("/heading/no-references", test_no_references);
  g_test_add_func ("/heading/trailing", test_trailing);
  g_test_add_func ("/heading/bracket-behind-number", test_bracket_behind_number);
  g_test_add_func ("/heading/glossed-references", test_glossed_references);
  g_test_add_func ("/heading/lettered-number", test_lettered_number);
  g_test_add_func ("/heading/own-number", test_own_number);
  g_test_add_func ("/heading/running-text", test_running_text);
  g_test_add_func ("/heading/many-labels", test_many_labels);
  return g_test_run ();
}
