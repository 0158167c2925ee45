/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Titles in shaded boxes at the right of answers that are justified: the lines of these end so near the boxes
 * that they look like one with what stands in them. */

#define TEXT_X 72
#define BOX_X 441.8f
#define SIDE_X 447.4f
#define BOX_END_X 545.0f
#define BOX_PADDING_PT 6.0f

static const struct
{
  const char *id, *title[2], *text[3];
} sections[] = {
  { "8.2.1",
    { "情報の分類", NULL },
    { "紙も電子の写しも重さで三つの組に分けてから棚に入れております。どの組に入れ",
      "るかは受け取った者が決め、迷うときは係の者に尋ねます。年に一度は棚の中身を", "改めます。" } },
  { "9.2.2",
    { "利用者アクセスの", "提供" },
    { "鍵を渡すのは上の者が書面で認めたあとに限っております。渡した日と返ってきた",
      "日は帳面に書き、長く使われない鍵は替えます。", NULL } },
  { "9.2.3",
    { "特権的アクセス権の", "管理" },
    { "上の者の鍵は金庫にしまいます。", "出すときは二人で立ち会います。", NULL } },
  { "12.3.1",
    { "情報のバックアップ", NULL },
    { "写しは夜のうちに取り、離れた町の倉に納めております。月に一度は戻してみて欠",
      "けたところがないかを人の目で確かめます。", NULL } },
  { "12.4.1",
    { "イベントログ取得", NULL },
    { "誰がいつ入ったかを残します。", "一年のあいだ取っておきます。", NULL } },
  { "13.1.3",
    { "ネットワークの分離", NULL },
    { "客の線と社の線は別に引いております。", "年に一度は見て回ります。", NULL } },
  { "16.1.1",
    { "責任及び手順", NULL },
    { "誰が動くかを決めております。", "年に二度は試しております。", NULL } },
};

static void
test_close (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper,
                       "ISO/IEC 27017:2015 の管理策への取り組みを述べます。これは行の右の端まで続く文です。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      AnnexaPaintedBox box = { BOX_X, 0, BOX_END_X, 0, 0xebf2ee, 255 };

      paper->y += 24;
      synthetic_paper_expect (paper, "%s|", sections[i].id);
      box.y1 = paper->y - BOX_PADDING_PT;
      for (guint k = 0; k < 2 && sections[i].title[k] != NULL; k++)
        synthetic_paper_expect (paper, "%s", sections[i].title[k]);
      synthetic_paper_expect (paper, "|");
      for (guint k = 0; k < 3; k++)
        {
          if (k < 2 && sections[i].title[k] != NULL)
            synthetic_paper_put_at (paper, SIDE_X, sections[i].title[k], "Gothic-Bold", SYNTHETIC_SIZE_PT);
          if (sections[i].text[k] != NULL)
            {
              synthetic_paper_put_at (paper, TEXT_X, sections[i].text[k], "Mincho", SYNTHETIC_SIZE_PT);
              synthetic_paper_expect (paper, "%s", sections[i].text[k]);
            }
          paper->y += SYNTHETIC_LINE_PT;
        }
      box.y2 = paper->y + BOX_PADDING_PT;
      synthetic_paper_paint_all (paper, &box, 1);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/panels/close", NULL, test_close);
  return g_test_run ();
}
