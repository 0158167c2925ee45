/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Rows of sheets that a page cuts across: number and title are drawn again at the top of the next page, over
 * the running head, where they are clipped. */

#define SHIFT_PT 672.0f
#define ROW_PT 44.0f

static const struct
{
  const char *number, *id, *title[2], *answer[4];
} rows[] = {
  { "1", "5.1.1", { "情報セキュリティのための方針群" }, { "店の考えを紙に書き、皆に配っております。" } },
  { "2", "6.1.1", { "情報セキュリティの役割及び責任" }, { "だれが何をするかを表に書いております。" } },
  { "3", "6.1.3", { "関係当局との連絡" }, { "役所の求めには店の主が応じております。" } },
  { "4",
    "CLD.8.1.5",
    { "クラウドサービスカスタマの資産", "の除去" },
    { "出る者の荷物は十日のうちに片付けます。", "残った品は札を付けて倉に納めます。",
      "一年を過ぎた品は町の市に出します。", "売れた代は町の橋の直しに使います。" } },
  { "5", "9.2.1", { "利用者登録及び登録削除" }, { "来る者の名を帳面に書いております。" } },
  { "6", "10.1.1", { "暗号による管理策の利用方針" }, { "合言葉は月ごとに替えております。" } },
  { "7", "12.4.1", { "イベントログ取得" }, { "出入りの跡は一年のあいだ残します。" } },
};

/* Puts number and title of row @i at @y. */
static void
put_head (SyntheticPaper *paper, guint i, float y)
{
  synthetic_paper_text_in (paper, 67, y, rows[i].number, "Mincho", 9);
  synthetic_paper_text_in (paper, 88, y, rows[i].id, "Mincho", 9);
  synthetic_paper_text_in (paper, 150, y, rows[i].title[0], "Mincho", 9);
  if (rows[i].title[1] != NULL)
    synthetic_paper_text_in (paper, 150, y + 11, rows[i].title[1], "Mincho", 9);
}

static void
test_redrawn (SyntheticPaper *paper, gconstpointer data)
{
  float y = SHIFT_PT + 30 - 3 * ROW_PT;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gboolean cut = rows[i].answer[1] != NULL;

      if (i == 0)
        synthetic_paper_text_in (paper, 54, 34.5f, "町の店の控え　取り組みの表（卯月の版）", "Gothic", 11);
      if (i == 0)
        synthetic_paper_text_in (paper, 54, 80, "ISO/IEC 27017:2015 の管理策への取り組みを示します。",
                                 "Mincho", 9);
      put_head (paper, i, y);
      synthetic_paper_expect (paper, "%s|%s%s|", rows[i].id, rows[i].title[0],
                              rows[i].title[1] != NULL ? rows[i].title[1] : "");
      for (guint l = 0; l < G_N_ELEMENTS (rows[i].answer) && rows[i].answer[l] != NULL; l++)
        {
          if (cut && l == 2)
            {
              synthetic_paper_turn (paper);
              synthetic_paper_text_in (paper, 54, 34.5f, "町の店の控え　取り組みの表（卯月の版）", "Gothic",
                                       11);
              put_head (paper, i, y - SHIFT_PT);
              y = 90 - 22;
            }
          synthetic_paper_text_in (paper, 330, y + 11 * (float)l, rows[i].answer[l], "Mincho", 9);
          synthetic_paper_expect (paper, "%s", rows[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
      y += cut ? 60 : ROW_PT;
    }
  synthetic_paper_check (paper);
}

/* Two questions of one control, of which a page ends with the first: much of their rows is the same, but they
 * are two. */
static void
test_questions (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    float y;
    const char *cells[4];
  } questions[] = {
    { 640, { "BO-01.1", "Yes", "by ourselves", "Books are copied at night." } },
    { 672, { "LA-01.1", "Yes", "by ourselves", "Ladders are tied to a hook." } },
    { 704, { "LO-02.1", "Yes", "by ourselves", "Locks are oiled in autumn." } },
    { 61, { "LO-02.2", "Yes", "by ourselves", "Lockers have doors of iron." } },
    { 93, { "PA-01.1", "Yes", "by ourselves", "Paths are swept by day." } },
  };
  float y = 0;

  synthetic_use_rules (data);
  synthetic_paper_put (paper, "This paper answers the House Rules.");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      if (questions[i].y < y)
        synthetic_paper_turn (paper);
      y = questions[i].y;
      for (guint c = 0; c < 4; c++)
        synthetic_paper_text_in (paper, 60 + 80 * (float)c, y, questions[i].cells[c], "Mincho", 9);
    }
  synthetic_paper_check_controls (paper,
                                  "house-1.BO-01|||\nhouse-1.LA-01|||\nhouse-1.LO-02|||\nhouse-1.LO-02|||\n"
                                  "house-1.PA-01|||\n");
}

static const char questionnaire[] = "format: \"annexa-rules/1\"\n"
                                    "standard:\n"
                                    "  name: \"House Rules\"\n"
                                    "  token: \"house-1\"\n"
                                    "  forms:\n"
                                    "    - pattern: '(?<d>[A-Z]{2}) - (?<n>\\d{1,2}) \\. \\d'\n"
                                    "      id: \"{d}-{n}\"\n"
                                    "      prefixed: yes\n"
                                    "  items:\n"
                                    "    - control: \"BO-01\"\n"
                                    "    - control: \"LA-01\"\n"
                                    "    - control: \"LO-02\"\n"
                                    "    - control: \"PA-01\"\n";

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/redrawn-rows/over-head", NULL, test_redrawn);
  synthetic_paper_add ("/redrawn-rows/questions", questionnaire, test_questions);
  return g_test_run ();
}
