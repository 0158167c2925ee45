/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Parts of an answer that are numbered below its control. */

static const struct
{
  const char *id, *title, *parts[3];
} sections[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    { "会社の考えを文書にまとめ、社長が認めております。", "毎年の春に読み直します。",
      "社外にも示しております。" } },
  { "8.1.1",
    "資産目録",
    { "持ち物の一覧を作り、置いた場所を書き添えております。", "年度の終わりに数え直します。",
      "受け持つ人の名も載せます。" } },
  { "CLD.9.5.1",
    "仮想コンピューティング環境における分離",
    { "客ごとに部屋を分け、鍵を別にしております。", "壁に穴はありません。", "鍵は日ごとに数えます。" } },
  { "12.3.1",
    "情報のバックアップ",
    { "写しは夜ごとに取り、離れた町に納めております。", "月に一度は戻してみます。",
      "倉は二つの川を隔てた丘にあります。" } },
};

static const char *const captions[] = { "決まり", "進め方", "参考" };
static const char *const forms[] = { "%s.%u", "(%s-%u)", "%s(%u)", "%s-%u" };

static char *
number_of (const char *form, guint i, guint part)
{
  g_autoptr (GString) number = g_string_new (form);
  g_autofree char *digit = g_strdup_printf ("%u", part + 1);

  g_string_replace (number, "%s", sections[i].id, 1);
  g_string_replace (number, "%u", digit, 1);
  return g_strdup (number->str);
}

static void
assert_parts (const char *form, gboolean titled)
{
  SyntheticPaper paper = { NULL };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_paper_set_up (&paper, NULL);
  synthetic_paper_put (&paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (&paper, "%s %s", sections[i].id, sections[i].title);
      g_string_append_printf (expected, "%s|%s|", sections[i].id, sections[i].title);
      for (guint p = 0; p < G_N_ELEMENTS (sections[i].parts); p++)
        {
          g_autofree char *number = number_of (form, i, p);

          g_string_append_printf (expected, "%s%s%s", number, titled ? captions[p] : "",
                                  sections[i].parts[p]);
          if (titled)
            synthetic_paper_print_heading (&paper, "%s %s", number, captions[p]);
          else
            synthetic_text (paper.pages, paper.page, 72, paper.y, number);
          synthetic_paper_put_at (&paper, titled ? 72 : 150, sections[i].parts[p], "Mincho", 10);
          paper.y += SYNTHETIC_LINE_PT;
        }
      g_string_append_c (expected, '\n');
    }
  records = synthetic_records (paper.pages, NULL, NULL);
  g_assert_cmpstr (records, ==, expected->str);
  synthetic_paper_tear_down (&paper, NULL);
}

/* Numbers that hang beside the paragraphs of an answer are no column of a table. */
static void
test_hanging (void)
{
  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    assert_parts (forms[f], FALSE);
}

/* Titles of such parts, set as those of controls are, end no answer. */
static void
test_titled (void)
{
  assert_parts ("%s.%u", TRUE);
}

/* The number of the control alone, wrapped from a reference at the end of the answer, is no part below it;
 * nothing is read behind it (which valgrind and the sanitizers see). */
static void
test_number_alone (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "3.%u %s（%s）", i + 1, sections[i].title, sections[i].id);
      synthetic_paper_put (paper, sections[i].parts[0]);
      synthetic_paper_put (paper, "これは次の番号の取り組みです。ISO/IEC 27017:2015");
      synthetic_paper_put (paper, sections[i].id);
    }
  records = synthetic_paper_records (paper);
  g_assert_nonnull (strstr (records, "5.1.1|情報セキュリティのための方針群|会社の考えを文書にまとめ"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sub-numbers/hanging", test_hanging);
  g_test_add_func ("/sub-numbers/titled", test_titled);
  synthetic_paper_add ("/sub-numbers/number-alone", NULL, test_number_alone);
  return g_test_run ();
}
