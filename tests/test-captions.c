/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* What stands between the number of a control and the answer in every section alike, or does not part them.
 */

#define LEFT_X 60.0f
#define MIDDLE_X 130.0f
#define RIGHT_X 530.0f

static const struct
{
  const char *id, *title, *english, *answer;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群", "Policies for information security",
    "会社の考えを文書にまとめ、社長が認めております。" },
  { "8.1.1", "資産目録", "Inventory of assets", "持ち物の一覧を作り、置いた場所を書き添えております。" },
  { "9.4.1", "情報へのアクセス制限", "Information access restriction",
    "客ごとに部屋を分け、鍵を別にしております。" },
  { "12.3.1", "情報のバックアップ", "Information backup", "写しは夜ごとに取り、離れた町に納めております。" },
};

static void
assert_records (SyntheticPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
  synthetic_paper_check (paper);
}

static void
put_control (SyntheticPaper *paper, guint i)
{
  synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
}

/* A title that is printed a second time, in English, is none of the answer. */
static void
test_translated (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put_at (paper, LEFT_X, sections[i].english, "Oblique", 9);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, sections[i].answer);
    }
  assert_records (paper);
}

/* Headings in the type of the text, that name the standard, stand over captions in bold. */
static void
test_plain_headings (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 8;
      synthetic_paper_print (paper, "ISO/IEC 27017 %s %s", sections[i].id, sections[i].title);
      synthetic_paper_put_heading (paper, "要求事項");
      synthetic_paper_put (paper, "手順を定め、実施し、維持することが望ましい。");
      synthetic_paper_put_heading (paper, "回答");
      synthetic_paper_put (paper, sections[i].answer);
    }
  assert_records (paper);
}

/* What the standard asks for stands between a question and its answer. */
static void
test_question (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "Q%u. %s（%s）", i + 1, sections[i].title, sections[i].id);
      synthetic_paper_put_heading (paper, "要求事項");
      synthetic_paper_put (paper, "手順を定め、実施し、維持することが望ましい。");
      synthetic_paper_put_heading (paper, "回答");
      synthetic_paper_put (paper, sections[i].answer);
    }
  assert_records (paper);
}

/* References stand nearer to the captions below them than to their headings, which are in the type of the
 * text. */
static void
test_below_reference (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 12;
      synthetic_paper_print (paper, "%u. %s", i + 1, sections[i].title);
      paper->y += 12;
      synthetic_paper_print (paper, "[ISO/IEC 27017 %s]", sections[i].id);
      synthetic_paper_put_at (paper, LEFT_X, "要求事項", "Gothic-Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, "手順を定め、実施し、維持することが望ましい。");
      synthetic_paper_put_at (paper, LEFT_X, "回答", "Gothic-Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, sections[i].answer);
    }
  assert_records (paper);
}

/* Number and title begin the paragraph that answers. */
static void
test_run_in (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 8;
      synthetic_paper_print (paper, "%s %s　%s", sections[i].id, sections[i].title, sections[i].answer);
    }
  assert_records (paper);
}

/* Below each heading a table quotes the requirement in a row over that of the answer, whose name may wrap. */
static void
test_table (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean wrapped = data != NULL;
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float top;

      put_control (paper, i);
      paper->y += 6;
      top = paper->y;
      for (guint row = 0; row < 2; row++)
        {
          synthetic_paper_rule (paper, LEFT_X, paper->y, RIGHT_X, paper->y);
          paper->y += 5;
          synthetic_paper_put_at (paper, LEFT_X + 5,
                                  row == 0  ? "要求事項"
                                  : wrapped ? "ミナモ便り"
                                            : "対応",
                                  "Regular", 10);
          synthetic_paper_put_at (paper, MIDDLE_X + 5,
                                  row == 0 ? "定めた手順があることが望ましい。" : sections[i].answer,
                                  "Regular", 10);
          paper->y += SYNTHETIC_LINE_PT;
          if (row == 0 || !wrapped)
            continue;
          synthetic_paper_put_at (paper, LEFT_X + 5, "の対応", "Regular", 10);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_rule (paper, LEFT_X, paper->y, RIGHT_X, paper->y);
      synthetic_paper_rule (paper, LEFT_X, top, LEFT_X, paper->y);
      synthetic_paper_rule (paper, MIDDLE_X, top, MIDDLE_X, paper->y);
      synthetic_paper_rule (paper, RIGHT_X, top, RIGHT_X, paper->y);
      paper->y += 10;
    }
  assert_records (paper);
}

static void
put_boxed (SyntheticPaper *paper, const char *text)
{
  float right = LEFT_X + 10.0f * (float)g_utf8_strlen (text, -1) + 8, top = paper->y;

  paper->y += 4;
  synthetic_paper_put_at (paper, LEFT_X + 4, text, "Regular", 10);
  paper->y += SYNTHETIC_LINE_PT;
  synthetic_paper_rule (paper, LEFT_X, top, right, top);
  synthetic_paper_rule (paper, LEFT_X, paper->y, right, paper->y);
  synthetic_paper_rule (paper, LEFT_X, top, LEFT_X, paper->y);
  synthetic_paper_rule (paper, right, top, right, paper->y);
  paper->y += 6;
}

/* Captions in boxes over the requirement and over the answer are captions, and no labels of a figure. */
static void
test_boxed (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      put_boxed (paper, "要求事項");
      synthetic_paper_put (paper, "定めた手順があることが望ましい。");
      put_boxed (paper, "当社の対応");
      synthetic_paper_put (paper, sections[i].answer);
      paper->y += 10;
    }
  assert_records (paper);
}

/* A page ends between heading and caption. */
static void
test_over_page (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      if (i == 1)
        {
          paper->y = SYNTHETIC_HEIGHT_PT - 30;
          synthetic_paper_put_at (paper, 290, "1", "Regular", 10);
          synthetic_paper_turn (paper);
        }
      synthetic_paper_put (paper, "【当社の対応】");
      synthetic_paper_put (paper, sections[i].answer);
    }
  paper->y = SYNTHETIC_HEIGHT_PT - 30;
  synthetic_paper_put_at (paper, 290, "2", "Regular", 10);
  assert_records (paper);
}

/* A caption that says that the content follows, behind a mark. */
static void
test_content (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put (paper, "■ 取組みの内容");
      synthetic_paper_put (paper, sections[i].answer);
    }
  assert_records (paper);
}

/* A page ends between each question and its answer, and the next begins with a running head that itself
 * begins as the mark of an answer does. */
static void
test_question_over_page (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y = 700;
      synthetic_paper_print_heading (paper, "Q%u. %s（%s）", i + 1, sections[i].title, sections[i].id);
      synthetic_paper_turn (paper);
      synthetic_paper_text_in (paper, 60, 30, "A. ことぶき倉庫の安全", "Gothic", 8);
      paper->y = 80;
      synthetic_paper_put (paper, sections[i].answer);
    }
  assert_records (paper);
}

#define add_with(name, data, test) synthetic_paper_add ("/captions/" name, data, test)
#define add(name, test) add_with (name, NULL, test)

/* Captions part the answers of most sections, under names that no rule knows: they are text, also where they
 * are set as the headings are, and end no answer. One with a number is one of several, whatever the others
 * are called. */
static const char *const parts[] = { "＜みなもの取組み＞", "＜ご契約者へのお願い＞" };
static const char *const numbered_parts[] = { "（１）みなもの取組み", "（２）札のこと" };

static void
test_parts (SyntheticPaper *paper, gconstpointer data)
{
  const char *const *captions = data;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put_heading (paper, captions[0]);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put_heading (paper, captions[1]);
      synthetic_paper_put (paper, "札は年ごとにお取り替えください。");
      synthetic_paper_expect (paper, "%s|%s|%s%s%s札は年ごとにお取り替えください。\n", sections[i].id,
                              sections[i].title, captions[0], sections[i].answer, captions[1]);
    }
  synthetic_paper_check (paper);
}

/* What the customer is asked for stands below some of the controls alone. */
static void
test_requests (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, sections[i].title, sections[i].answer);
      if (i < 3)
        {
          synthetic_paper_put_heading (paper, "ご契約者へのお願い");
          synthetic_paper_put (paper, "札は年ごとにお取り替えください。");
          synthetic_paper_expect (paper, "ご契約者へのお願い札は年ごとにお取り替えください。");
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* The customer's part stands below a few alone, the vendor's has its caption below all: both are parts. */
static void
test_customers (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *answer, *customer;
  } controls[] = {
    { "5.1.1", "情報セキュリティのための方針群", "会社の考えを文書にまとめております。", NULL },
    { "6.1.1", "情報セキュリティの役割及び責任", "だれが何をするかを表に書きます。",
      "表をお確かめください。" },
    { "8.1.1", "資産目録", "持ち物の一覧を作り、置いた場所を書きます。", NULL },
    { "9.2.1", "利用者登録及び登録削除", "申し込みは画面から受けております。",
      "去った者をお知らせください。" },
    { "9.4.1", "情報へのアクセス制限", "客ごとに部屋を分けております。", NULL },
    { "12.3.1", "情報のバックアップ", "写しは夜ごとに取っております。", "写しをお手元にもお持ちください。" },
    { "12.4.1", "イベントログ取得", "出入りを帳面に付けております。", NULL },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", controls[i].id, controls[i].title);
      synthetic_paper_put (paper, "【当社の取り組み】");
      synthetic_paper_put (paper, controls[i].answer);
      synthetic_paper_expect (paper, "%s|%s|【当社の取り組み】%s", controls[i].id, controls[i].title,
                              controls[i].answer);
      if (controls[i].customer != NULL)
        {
          synthetic_paper_put (paper, "【お客様の責任】");
          synthetic_paper_put (paper, controls[i].customer);
          synthetic_paper_expect (paper, "【お客様の責任】%s", controls[i].customer);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Below what the standard asks for, the caption of the answer parts it from that; the vendor's part has one
 * of its own right below. */
static void
test_said_again (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put (paper, "【管理策】定めた手順があり、守られていることが望ましい。");
      synthetic_paper_put_at (paper, LEFT_X, "【回答】", "Gothic-Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put_at (paper, LEFT_X, "◆当社の取組み", "Gothic-Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put_at (paper, LEFT_X, "◆お客様の役割", "Gothic-Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, "札は年ごとにお取り替えください。");
      synthetic_paper_expect (paper, "%s|%s|◆当社の取組み%s◆お客様の役割札は年ごとにお取り替えください。\n",
                              sections[i].id, sections[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* What stands in one answer is a heading within it. */
static void
test_part_of_one (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put (paper, sections[i].answer);
      if (i > 0)
        continue;
      synthetic_paper_put (paper, "＜お客様の責任＞");
      synthetic_paper_put (paper, "札は年ごとにお取り替えください。");
    }
  records = synthetic_paper_records (paper);
  g_assert_true (g_str_has_prefix (
      records, "5.1.1|情報セキュリティのための方針群|会社の考えを文書にまとめ、社長が認めております。"
               "＜お客様の責任＞札は年ごとにお取り替えください。\n"));
}

/* The answer below what the standard asks for has two parts, each with its caption, or rows with names. */
static void
test_parts_behind_requirement (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean in_table = data != NULL;
  static const char *const names[] = { "要求事項", "当社の取り組み", "お客様へのお願い" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float top;

      put_control (paper, i);
      top = paper->y;
      for (guint row = 0; row < G_N_ELEMENTS (names); row++)
        {
          const char *text = row == 0   ? "定めた手順があることが望ましい。"
                             : row == 1 ? sections[i].answer
                                        : "鍵を大切になさってください。";
          g_autofree char *counted
              = row == 0 ? g_strdup (names[0]) : g_strdup_printf ("(%u) %s", row, names[row]);

          if (in_table)
            {
              synthetic_paper_rule (paper, LEFT_X, paper->y, RIGHT_X, paper->y);
              paper->y += 5;
              synthetic_paper_put_at (paper, LEFT_X + 5, names[row], "Regular", 10);
              synthetic_paper_put_at (paper, MIDDLE_X + 45, text, "Regular", 10);
              paper->y += SYNTHETIC_LINE_PT;
            }
          else
            {
              synthetic_paper_put_at (paper, LEFT_X, counted, "Gothic-Bold", 10);
              paper->y += SYNTHETIC_LINE_PT;
              synthetic_paper_put (paper, text);
            }
        }
      if (in_table)
        {
          synthetic_paper_rule (paper, LEFT_X, paper->y, RIGHT_X, paper->y);
          synthetic_paper_rule (paper, LEFT_X, top, LEFT_X, paper->y);
          synthetic_paper_rule (paper, MIDDLE_X + 40, top, MIDDLE_X + 40, paper->y);
          synthetic_paper_rule (paper, RIGHT_X, top, RIGHT_X, paper->y);
        }
      paper->y += 10;
      synthetic_paper_expect (paper,
                              in_table ? "%s|%s|%s%s%s鍵を大切になさってください。\n"
                                       : "%s|%s|(1)%s%s(2)%s鍵を大切になさってください。\n",
                              sections[i].id, sections[i].title, names[1], sections[i].answer, names[2]);
    }
  synthetic_paper_check (paper);
}

/* Parts of an answer that are but counted, in larger type than what the standard asks for over the answers,
 * do not make the caption of these text. */
static void
test_counted_parts (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put (paper, "【当社の取り組み】");
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint k = 0; k < 2; k++)
        {
          synthetic_paper_print_at (paper, 72, "Gothic-Bold", 11, "（%u）%s", k + 1,
                                    k == 0 ? "仕方" : "見直し");
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_put (paper, sections[i].answer);
          synthetic_paper_expect (paper, "（%u）%s%s", k + 1, k == 0 ? "仕方" : "見直し", sections[i].answer);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("content", test_content);
  add_with ("numbered-parts", numbered_parts, test_parts);
  add ("translated", test_translated);
  add ("plain-headings", test_plain_headings);
  add ("question", test_question);
  add ("question-over-page", test_question_over_page);
  add ("below-reference", test_below_reference);
  add ("run-in", test_run_in);
  add ("table", test_table);
  synthetic_paper_add ("/captions/parts/behind-requirement", NULL, test_parts_behind_requirement);
  synthetic_paper_add ("/captions/parts/rows", "", test_parts_behind_requirement);
  synthetic_paper_add ("/captions/table/wrapped", "", test_table);
  add ("boxed", test_boxed);
  add ("over-page", test_over_page);
  add_with ("parts", parts, test_parts);
  add ("requests", test_requests);
  add ("customers", test_customers);
  add ("said-again", test_said_again);
  add ("part-of-one", test_part_of_one);
  add ("counted-parts", test_counted_parts);
  return g_test_run ();
}
