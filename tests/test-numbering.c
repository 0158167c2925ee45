/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/headings/annexa-heading.h"

#include "synthetic.h"

/* "decimal 1.2 | rest", "" where there is no number. */
static char *
describe (const char *text)
{
  static const char *const kinds[]
      = { "none", "decimal", "chapter", "paren", "roman", "circled", "letter", "kana" };
  AnnexaNumber number;
  GString *description = g_string_new (NULL);

  if (!annexa_number_parse (synthetic_catalog (), text, &number))
    {
      g_assert_cmpuint (number.n_parts, ==, 0);
      return g_string_free (description, FALSE);
    }
  g_assert_cmpuint (number.n_parts, >, 0);
  g_assert_cmpuint (number.n_parts, <=, ANNEXA_MAX_PARTS);
  g_assert_cmpuint (number.start, ==, 0);
  g_assert_true (g_utf8_validate (text, number.end, NULL));
  g_string_append_printf (description, "%s ", kinds[number.kind]);
  for (guint i = 0; i < number.n_parts; i++)
    g_string_append_printf (description, "%s%u", i > 0 ? "." : "", number.parts[i]);
  g_string_append_printf (description, " |%s", text + number.end);
  return g_string_free (description, FALSE);
}

static void
test_shapes (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "（ア）基本方針", "kana 1 |基本方針" },
    { "(ウ) 設置", "kana 3 | 設置" },
    { "イ．方針", "kana 2 |方針" },
    { "ロ）方針", "kana 43 |方針" },
    { "（三）資産", "paren 3 |資産" },
    { "二．組織", "paren 2 |組織" },
    { "（十二）資産", "paren 12 |資産" },
    { "四、資産目録", "paren 4 |資産目録" },
    { "二十一、操作", "paren 21 |操作" },
    { "一、二の例", "" },
    { "ア、例", "" },
    { "(b) Policy", "" },
    { "（ⅱ）方針", "roman 2 |方針" },
    { "ア 方針", "kana 1 |方針" },
    { "ア ク セ ス", "" },
    { "（アプリ）", "" },
    { "一般的な方針", "" },
    { "a policy", "" },
    { "アクセス制御", "" },
    { "1 方針", "decimal 1 | 方針" },
    { "1. 方針", "decimal 1 | 方針" },
    { "1．方針", "decimal 1 |方針" },
    { "1.利用者の登録", "decimal 1 |利用者の登録" },
    { "１．方針", "decimal 1 |方針" },
    { "1.1 方針", "decimal 1.1 | 方針" },
    { "1.1. 方針", "decimal 1.1 | 方針" },
    { "3.1) 方針", "decimal 3.1 | 方針" },
    { "３．１）方針", "decimal 3.1 |方針" },
    { "3.1】方針", "decimal 3.1 |】方針" },
    { "１．１　方針", "decimal 1.1 |　方針" },
    { "1.1方針", "decimal 1.1 |方針" },
    { "12.4.3.1 方針", "decimal 12.4.3.1 | 方針" },
    { "1-2 方針", "decimal 1.2 | 方針" },
    { "１－２　方針", "decimal 1.2 |　方針" },
    { "1‐2 方針", "decimal 1.2 | 方針" },
    { "第3章 方針", "chapter 3 | 方針" },
    { "第３章　方針", "chapter 3 |　方針" },
    { "第 12 章 方針", "chapter 12 | 方針" },
    { "第1節 方針", "chapter 1 | 方針" },
    { "第 3 条（方針）", "chapter 3 |（方針）" },
    { "Article 3 Access", "chapter 3 | Access" },
    { "(1) 方針", "paren 1 | 方針" },
    { "（１）方針", "paren 1 |方針" },
    { "( 12 ) 方針", "paren 12 | 方針" },
    { "( 1 2 ) 方 針", "paren 12 | 方 針" },
    { "[3] 方針", "paren 3 | 方針" },
    { "3) 方針", "paren 3 | 方針" },
    { "Ⅲ．方針", "roman 3 |方針" },
    { "Ⅻ 方針", "roman 12 | 方針" },
    { "① 方針", "circled 1 | 方針" },
    { "⑳方針", "circled 20 |方針" },
    { "A. 方針", "letter 1 | 方針" },
    { "Ｃ．方針", "letter 3 |方針" },
    { "【4】方針", "paren 4 |方針" },
    { "【１２】 方針", "paren 12 | 方針" },
    { "〔5〕方針", "paren 5 |方針" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = describe (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (description, ==, cases[i].expected);
    }
}

/* A letter or a Roman number with numbers behind it, and Roman numbers in Latin letters. */
static void
test_composed (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "B.1 方針", "letter 2.1 | 方針" },
    { "B-2.3 方針", "letter 2.2.3 | 方針" },
    { "A1 方針", "letter 1.1 | 方針" },
    { "H12　方針", "letter 8.12 |　方針" },
    { "S3 方針", "" },
    { "A4方針", "" },
    { "B5 size", "" },
    { "Ｃ－４　方針", "letter 3.4 |　方針" },
    { "A.5.1.1 方針", "letter 1.5.1.1 | 方針" },
    { "Ⅳ-1 方針", "roman 4.1 | 方針" },
    { "Ⅻ.3 方針", "roman 12.3 | 方針" },
    { "IV-1 方針", "roman 4.1 | 方針" },
    { "XIV.2.1 方針", "roman 14.2.1 | 方針" },
    { "II. 方針", "roman 2 | 方針" },
    { "XXXIX．方針", "roman 39 |方針" },
    { "I. 方針", "letter 9 | 方針" },
    { "V-2 方針", "letter 22.2 | 方針" },
    { "IIII-1 方針", "" },
    { "IC-1 方針", "" },
    { "VX. 方針", "" },
    { "IV 方針", "" },
    { "B.1a", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = describe (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (description, ==, cases[i].expected);
    }
}

static void
test_no_numbers (void)
{
  static const char *const cases[] = {
    "【注】方針",
    "【4 方針",
    "",
    "方針",
    "3名の管理者",
    "30日以内に",
    "24時間365日",
    "第27条 当社は",
    "第三者の監査",
    "2023年4月",
    "ISO/IEC 27017",
    "Version 1.0",
    "A社のサービス",
    "(注) 方針",
    "()",
    "第章",
    "(x) y",
    "（",
    "(",
    "99999999999999999999 x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = describe (cases[i]);

      g_test_message ("%s", cases[i]);
      g_assert_cmpstr (description, ==, "");
    }
}

/* Years and amounts are no section numbers, nor is the number after one. */
static void
test_limits (void)
{
  g_autofree char *year = describe ("2023.4.1 改訂");
  g_autofree char *list = describe ("1. 5 名で行います");
  g_autofree char *deep = describe ("1.2.3.4.5.6.7.8.9 深い");

  g_assert_cmpstr (year, ==, "");
  g_assert_cmpstr (list, ==, "decimal 1 | 5 名で行います");
  g_assert_true (g_str_has_prefix (deep, "decimal 1.2.3.4.5.6 |"));
}

static AnnexaNumber
parsed (const char *text)
{
  AnnexaNumber number;

  g_assert_true (annexa_number_parse (synthetic_catalog (), text, &number));
  return number;
}

static void
test_relations (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean ancestor;
    int order;
  } cases[] = {
    { "2 x", "2.1 x", TRUE, -1 },    { "2.1 x", "2 x", FALSE, 1 },     { "2 x", "2 x", FALSE, 0 },
    { "2 x", "3.1 x", FALSE, -1 },   { "2.9 x", "2.10 x", FALSE, -1 }, { "2.1 x", "2.1.4 x", TRUE, -1 },
    { "1-2 x", "1.3 x", FALSE, -1 }, { "(1) x", "1.2 x", FALSE, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AnnexaNumber a = parsed (cases[i].a), b = parsed (cases[i].b);
      const int order = annexa_number_compare (&a, &b);

      g_test_message ("%s %s", cases[i].a, cases[i].b);
      g_assert_cmpint (annexa_number_is_ancestor (&a, &b), ==, cases[i].ancestor);
      g_assert_cmpint (CLAMP (order, -1, 1), ==, cases[i].order);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbering/shapes", test_shapes);
  g_test_add_func ("/numbering/composed", test_composed);
  g_test_add_func ("/numbering/no-numbers", test_no_numbers);
  g_test_add_func ("/numbering/limits", test_limits);
  g_test_add_func ("/numbering/relations", test_relations);
  return g_test_run ();
}
