/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* Forms whose last line says which control they answer. */

#define FOOT_SIZE_PT 8.0f

typedef struct
{
  const char *number, *question, *id, *title, *answer[2];
} Form;

static const Form forms[] = {
  { "問2－1",
    "番をするのは誰ですか？",
    "6.1.1",
    "情報セキュリティの役割及び責任",
    { "番頭が店を、手代が蔵を預かります。", "名は帳面にあります。" } },
  { "問4－1",
    "預けた物は帳面に付きますか？",
    "8.1.1",
    "資産目録",
    { "蔵の物は帳面に付け、年に一度数えます。", NULL } },
  { "問4－2",
    "店じまいのあと、荷物はどうなりますか？",
    "CLD.8.1.5",
    "クラウドサービスカスタマの資産の除去",
    { "荷物は九十日のあいだ蔵に置き、", "そののち焼きます。" } },
  { "問8－1",
    "模様替えは前もって分かりますか？",
    "12.1.2",
    "変更管理",
    { "七日前までに札を立てます。", "急ぐときは後になることがあります。" } },
  { "問8－2",
    "写しは取っていますか？",
    "12.3.1",
    "情報のバックアップ",
    { "夜ごとに写し、離れた蔵に運びます。", NULL } },
  { "問8－3", "時計は合っていますか？", "12.4.4", "クロックの同期", { "正午の鐘に合わせます。", NULL } },
};

/* The box of the answer, of which a page may end before its last line. */
static void
put_answer (SyntheticPaper *paper, const Form *form, gboolean cut)
{
  g_autofree char *foot = g_strdup_printf ("該当する管理策：%s %s", form->id, form->title);
  const float x = RULED_RIGHT_X - 4 - FOOT_SIZE_PT * (float)g_utf8_strlen (foot, -1);
  float top = paper->y, bottom;

  for (guint i = 0; i < G_N_ELEMENTS (form->answer) && form->answer[i] != NULL; i++)
    {
      synthetic_paper_text (paper, RULED_LEFT_X + 6, paper->y + 5, form->answer[i]);
      paper->y += RULED_LEADING_PT;
    }
  if (cut)
    {
      synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_LEFT_X, paper->y + 4);
      synthetic_paper_rule (paper, RULED_RIGHT_X, top, RULED_RIGHT_X, paper->y + 4);
      synthetic_paper_turn (paper);
      top = paper->y = 50;
    }
  synthetic_paper_text_in (paper, x, paper->y + 6, foot, "Mincho", FOOT_SIZE_PT);
  bottom = paper->y + 20;
  synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_LEFT_X, bottom);
  synthetic_paper_rule (paper, RULED_RIGHT_X, top, RULED_RIGHT_X, bottom);
  synthetic_paper_rule (paper, RULED_LEFT_X, bottom, RULED_RIGHT_X, bottom);
  paper->y = bottom + 14;
}

static void
test_forms (SyntheticPaper *paper, gconstpointer data)
{
  const float edges[] = { 100 };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "各問の末尾に ISO/IEC 27017:2015 の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const Form *form = &forms[i];

      ruled_table_put_row (paper, edges, 2, (const char *const[]){ form->number, form->question });
      ruled_table_put_row (paper, edges, 2, (const char *const[]){ "回答", "■ はい □ 一部 □ いいえ" });
      put_answer (paper, form, i == 3 && data != NULL);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", form->id, form->title, form->answer[0],
                              form->answer[1] != NULL ? form->answer[1] : "");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/footed-forms/one-page", NULL, test_forms);
  ruled_table_add ("/footed-forms/cut", "cut", test_forms);
  return g_test_run ();
}
