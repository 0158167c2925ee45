/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Numbers of controls in the right margin beside the answers, as typesetting programs put them: those that
 * have no room move down a little, so that their middle is below the first line. */

static const struct
{
  const char *id, *title, *answer[2];
  float lower_pt; /* than the first line of the answer */
} sections[] = {
  { "5.1.1",
    "1.1 考えの示し方",
    { "考えを紙に書き、町の皆に配っております。春ごとに読み直し、", "直した所を知らせます。" },
    2 },
  { "8.1.1",
    "1.2 持ち物の数え方",
    { "持ち物には札を付け、置いた場所と受け持つ者を一覧に書きます。", "年の瀬に数えます。" },
    7 },
  { "9.2.1",
    "1.3 出入りする者の名",
    { "申し込みは窓口で受け、上に立つ者の認めたものだけを通します。", "去った者の名は消します。" },
    2 },
  { "CLD.9.5.1",
    "1.4 部屋の分け方",
    { "部屋ごとに鍵を替えてあり、隣の部屋の者は入ることができません。", "鍵は主が預かります。" },
    7 },
  { "12.3.1",
    "1.5 写しの取り方",
    { "写しは夜ごとに取り、離れた町の倉に納めております。春と秋に", "戻せるか試します。" },
    2 },
};

static void
test_lower (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "欄外に、対応する ISO/IEC 27017:2015 の管理策番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 12;
      synthetic_paper_put_at (paper, 72, sections[i].title, "Gothic-Bold", 12);
      paper->y += 22;
      synthetic_paper_text_in (paper, 490, paper->y + sections[i].lower_pt, sections[i].id, "Helvetica", 9);
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
        synthetic_paper_put (paper, sections[i].answer[l]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title + 4,
                              sections[i].answer[0], sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/margin-places/lower", NULL, test_lower);
  return g_test_run ();
}
