/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings that print the numbers of their controls in two editions. */

static const struct
{
  const char *number, *other, *title, *answer;
} sections[] = {
  { "5.1.1", "5.1", "情報セキュリティのための方針群", "考えを文書にまとめ、春ごとに読み直します。" },
  { "6.1.1", "5.2", "情報セキュリティの役割及び責任", NULL },
  { "6.1.3", "5.5", "関係当局との連絡", "お役所へは総務の者が知らせに参ります。" },
  { "7.2.2", "6.3", "情報セキュリティの意識向上、教育及び訓練",
    "新しく入った者には先輩が手ほどきをします。" },
  { "9.2.1", "5.16", "利用者登録及び登録削除", NULL },
  { "9.2.3", "8.2", "特権的アクセス権の管理", "大きな権限は二人だけが持っております。" },
  { "11.2.7", "7.14", "装置のセキュリティを保った処分又は再利用", "古い機械は砕いてから手放します。" },
  { "12.1.2", "8.32", "変更管理", "手を入れる日は十日前にお知らせします。" },
  { "12.4.1", "8.15", "イベントログ取得", "出入りの跡は一年のあいだ残します。" },
  { "16.1.1", "5.24", "責任及び手順", "困りごとは当番の者が引き受けます。" },
};

/* The numbers that a section of several headings has: up to the one with an answer. */
static guint
section_end (guint first)
{
  while (sections[first].answer == NULL)
    first++;
  return first + 1;
}

static void
expect (GString *controls, const char *own, guint i)
{
  g_string_append_printf (controls, "iso27017-2015.%s|%s|ISO/IEC 27001:2022 %s,|\n", sections[i].number, own,
                          sections[i].other);
}

static void
check (SyntheticPaper *paper)
{
  /* What ends the paper ends the last answer. */
  synthetic_paper_put_at (paper, 480, "以上", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_check_controls (paper, paper->expected->str);
}

/* A reference that has several numbers, each with its own in another edition. */
static void
test_by_turns (SyntheticPaper *paper, gconstpointer data)
{
  guint n = 0;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0, end; i < G_N_ELEMENTS (sections); i = end)
    {
      g_autoptr (GString) reference = g_string_new ("対応項番");
      g_autofree char *own = g_strdup_printf ("%u", ++n), *heading = NULL;

      end = section_end (i);
      for (guint k = i; k < end; k++)
        {
          g_string_append_printf (reference, "%s%s（ISO/IEC 27001:2022 %s）", k > i ? "、" : " ",
                                  sections[k].number, sections[k].other);
          expect (paper->expected, own, k);
        }
      heading = g_strdup_printf ("%s. 当社の受け持ち", own);
      synthetic_paper_put_heading (paper, heading);
      synthetic_paper_put (paper, reference->str);
      synthetic_paper_put (paper, sections[end - 1].answer);
    }
  check (paper);
}

/* References with a list for each edition: whatever their order, each control has its own number. That of the
 * cloud has none, as the rules know. */
static void
test_lists (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean by_year = data != NULL;
  guint n = 0;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0, end; i < G_N_ELEMENTS (sections); i = end)
    {
      g_autoptr (GString) reference = g_string_new (by_year ? "ISO 27017：" : "【参照】ISO/IEC 27017:2015 ");
      g_autofree char *own = g_strdup_printf ("%u", ++n);

      end = section_end (i);
      for (guint k = i; k < end; k++)
        {
          g_string_append_printf (reference, "%s%s", k > i ? "，" : "", sections[k].number);
          expect (paper->expected, own, k);
        }
      if (end > i + 1)
        {
          g_string_append (reference, "，CLD.12.4.5");
          g_string_append_printf (paper->expected, "iso27017-2015.CLD.12.4.5|%s||\n", own);
        }
      g_string_append (reference, by_year ? " ｜ 2022年版：" : " ／ ISO/IEC 27001:2022 ");
      for (guint k = end; k-- > i;)
        g_string_append_printf (reference, "%s%s%s", k + 1 < end ? "，" : "", by_year ? "" : "A.",
                                sections[k].other);
      synthetic_paper_print_heading (paper, "%s. 当社の受け持ち", own);
      synthetic_paper_put (paper, reference->str);
      synthetic_paper_put (paper, sections[end - 1].answer);
    }
  check (paper);
}

/* The year of the other edition with a colon, and its number right behind that. */
static void
test_year_behind (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (sections[i].answer != NULL)
      {
        synthetic_paper_print_heading (paper, "%s %s(2022:%s)", sections[i].number, sections[i].title,
                                       sections[i].other);
        synthetic_paper_put (paper, sections[i].answer);
        expect (paper->expected, "", i);
      }
  check (paper);
}

/* Headings one below the other with one answer, each with its number in two editions. */
static void
test_stacked (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading
          = data != NULL
                ? g_strdup_printf ("%s（ISO/IEC 27017:2015 %s、ISO/IEC 27001:2022 %s）", sections[i].title,
                                   sections[i].number, sections[i].other)
                : g_strdup_printf ("%s（%s）%s", sections[i].number, sections[i].other, sections[i].title);

      synthetic_paper_put_heading (paper, heading);
      if (sections[i].answer != NULL)
        synthetic_paper_put (paper, sections[i].answer);
      expect (paper->expected, "", i);
    }
  check (paper);
}

/* The newer number before the older one, which the paper follows in its order. What the newer edition does
 * not have says so. */
static void
test_newer_first (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean behind = data != NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading
          = behind ? g_strdup_printf ("%s（27001：%s、27017：%s）", sections[i].title, sections[i].other,
                                      sections[i].number)
                   : g_strdup_printf ("%s / %s %s", sections[i].other, sections[i].number, sections[i].title);

      if (sections[i].answer == NULL)
        continue;
      synthetic_paper_put_heading (paper, heading);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].number, sections[i].title, sections[i].answer);
    }
  synthetic_paper_put_heading (paper, behind ? "クラウドサービスの監視（27001：－、27017：CLD.12.4.5）"
                                             : "－ / CLD.12.4.5 クラウドサービスの監視");
  synthetic_paper_put (paper, "様子は夜も昼も見張っております。");
  synthetic_paper_expect (paper, "CLD.12.4.5|クラウドサービスの監視|様子は夜も昼も見張っております。\n");
  synthetic_paper_put_at (paper, 480, "以上", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_check (paper);
}

/* Headings with a number of the vendor's that a control could have; at the right edge of their lines, in
 * smaller type, the control with its title, and the number of another edition. */
static void
test_titled_tags (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean mapped = data != NULL;
  guint n = 0;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *own = g_strdup_printf ("2.%u", n + 1);
      g_autofree char *heading = g_strdup_printf ("%s 受け持ちの%u", own, n + 1);
      g_autofree char *tag
          = mapped ? g_strdup_printf ("対応項番 %s %s（ISO/IEC 27001:2022 %s）", sections[i].number,
                                      sections[i].title, sections[i].other)
                   : g_strdup_printf ("関連管理策：27017-%s %s", sections[i].number, sections[i].title);

      if (sections[i].answer == NULL)
        continue;
      n++;
      paper->y += 10;
      synthetic_paper_put_at (paper, 72, heading, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, 186, tag, "Mincho", 7);
      paper->y += 20;
      synthetic_paper_put (paper, sections[i].answer);
      if (mapped)
        expect (paper->expected, own, i);
      else
        synthetic_paper_expect (paper, "iso27017-2015.%s|%s||\n", sections[i].number, own);
    }
  check (paper);
}

/* Numbers of the newer edition with the title in two languages, below which stands that of another standard.
 */
static void
test_below_both_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    guint section;
    const char *english;
  } titles[] = { { 2, "Contact with authorities" },
                 { 3, "Information security awareness, education and training" },
                 { 6, "Secure disposal or re-use of equipment" },
                 { 5, "Privileged access rights" } };

  synthetic_paper_put (paper, "当社の守りを、順に述べてまいります。");
  for (guint k = 0; k < G_N_ELEMENTS (titles); k++)
    {
      const guint i = titles[k].section;

      synthetic_paper_print_heading (paper, "%s %s", sections[i].other, sections[i].title);
      synthetic_paper_put_at (paper, 72, titles[k].english, "Gothic", 9);
      paper->y += 16;
      synthetic_paper_print (paper, "ISO/IEC 27017:2015：%s", sections[i].number);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "iso27001-2022.%s||ISO/IEC 27017:2015 %s,|\n", sections[i].other,
                              sections[i].number);
    }
  check (paper);
}

static void
add (const char *name, void (*test) (SyntheticPaper *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/two-editions/", name, NULL);

  synthetic_paper_add (path, data, test);
}

/* The number alone above its title, behind which the bracket with the numbers of another edition may wrap: it
 * is no part of the title. */
static void
test_wrapped_below_number (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *title, *one, *two;
  } newer[] = {
    { "5.5", "関係当局との連絡", "6.1.3", NULL },
    { "5.8", "プロジェクトマネジメントにおける情報セキュリティ", "6.1.5", "14.1.1" },
    { "5.19", "供給者関係における情報セキュリティ", "15.1.1", NULL },
    { "5.22", "供給者のサービス提供の監視、レビュー及び変更管理", "15.2.1", "15.2.2" },
    { "8.6", "容量・能力の管理", "12.1.3", NULL },
    { "8.13", "情報のバックアップ", "12.3.1", NULL },
    { "8.24", "暗号の利用", "10.1.1", NULL },
  };
  g_autoptr (GString) controls = g_string_new (NULL);

  synthetic_paper_put (paper, "ISO/IEC 27001:2022 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (newer); i++)
    {
      g_string_append_printf (controls, "iso27001-2022.%s||ISO/IEC 27001:2013 %s,", newer[i].number,
                              newer[i].one);
      synthetic_paper_put_heading (paper, newer[i].number);
      if (newer[i].two == NULL)
        synthetic_paper_print_heading (paper, "%s [ISO/IEC 27001:2013 A.%s]", newer[i].title, newer[i].one);
      else
        {
          synthetic_paper_print_heading (paper, "%s [ISO/IEC 27001:2013", newer[i].title);
          synthetic_paper_print_heading (paper, "A.%s, A.%s]", newer[i].one, newer[i].two);
          g_string_append_printf (controls, "ISO/IEC 27001:2013 %s,", newer[i].two);
        }
      g_string_append (controls, "|\n");
      synthetic_paper_put (paper, "朝ごとに見て回り、帳面に書きます。");
      synthetic_paper_expect (paper, "%s|%s|朝ごとに見て回り、帳面に書きます。\n", newer[i].number,
                              newer[i].title);
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, controls->str);
}

/* Headings of the vendor's own begin with the newer numbers, and print the older ones, with their standard,
 * in brackets: that those are mapped to these tells that they are no numbers of sections. */
static void
test_own_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[] = { "考え方", "受け持ち", "届け先", "手ほどき", "名簿",
                                        "親鍵",   "片付け",   "知らせ", "帳面",     "困りごと" };
  static const guint order[] = { 0, 1, 2, 4, 9, 3, 6, 5, 8, 7 }; /* of the newer numbers */
  g_autoptr (GString) controls = g_string_new ("");

  synthetic_paper_put (paper, "ISO/IEC 27001:2022及びISO/IEC 27017:2015への取り組みを述べてまいります。");
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      const guint i = order[k];

      synthetic_paper_print_heading (paper, "%s %s [27017: %s]", sections[i].other, titles[i],
                                     sections[i].number);
      synthetic_paper_print (paper, "%sについては掟に定めてあります。", titles[i]);
      g_string_append_printf (controls, "iso27001-2022.%s||ISO/IEC 27017:2015 %s,|\n", sections[i].other,
                              sections[i].number);
      synthetic_paper_expect (paper, "%s|%s|%sについては掟に定めてあります。\n", sections[i].other, titles[i],
                              titles[i]);
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, controls->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("by-turns", test_by_turns, NULL);
  add ("lists", test_lists, NULL);
  add ("lists-by-year", test_lists, "by-year");
  add ("year-behind", test_year_behind, NULL);
  add ("stacked", test_stacked, NULL);
  add ("stacked-behind", test_stacked, "behind");
  add ("newer-first", test_newer_first, NULL);
  add ("newer-first-behind", test_newer_first, "behind");
  add ("below-both-titles", test_below_both_titles, NULL);
  add ("titled-tags", test_titled_tags, NULL);
  add ("titled-tags/mapped", test_titled_tags, "mapped");
  add ("wrapped-below-number", test_wrapped_below_number, NULL);
  add ("own-titles", test_own_titles, NULL);
  return g_test_run ();
}
