/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Pages with a side in another colour, which says something of its own beside the answers. */

#define SIDE_X 120.0f
#define CARD_WIDTH_PT 200.0f

static const struct
{
  const char *id, *title, *lines[3];
} cards[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    { "会社の考えを文書にまとめ、社長が", "認めたうえで示しております。", NULL } },
  { "6.1.3", "関係当局との連絡", { "役場と町の火消しを書き留めて、壁に", "掲げております。", NULL } },
  { "8.1.1", "資産目録", { "持ち物の一覧を作り、置いた場所を書", "き添えて、年に一度数えて", "おります。" } },
  { "9.2.1",
    "利用者登録及び登録削除",
    { "申し込みは画面から受け、人の手で名", "簿に載せております。", NULL } },
  { "12.3.1", "情報のバックアップ", { "写しは夜ごとに取り、山の倉に納めて", "おります。", NULL } },
  { "12.4.4", "クロックの同期", { "時計は正午の鐘に合わせております。", NULL, NULL } },
};

static void
put_card (SyntheticPaper *paper, guint i, float x, float y)
{
  synthetic_paper_text_in (paper, x + 8, y + 8, cards[i].id, "Gothic", 8);
  synthetic_paper_text_in (paper, x + 8, y + 24, cards[i].title, "Gothic-Bold", 11);
  for (guint l = 0; l < G_N_ELEMENTS (cards[i].lines) && cards[i].lines[l] != NULL; l++)
    synthetic_paper_text (paper, x + 8, y + 42 + 16 * (float)l, cards[i].lines[l]);
  synthetic_paper_rule (paper, x, y, x + CARD_WIDTH_PT, y);
  synthetic_paper_rule (paper, x, y + 100, x + CARD_WIDTH_PT, y + 100);
  synthetic_paper_rule (paper, x, y, x, y + 100);
  synthetic_paper_rule (paper, x + CARD_WIDTH_PT, y, x + CARD_WIDTH_PT, y + 100);
}

/* What the side says is of none of the answers beside it, at whatever height. */
static void
test_facts (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_fill (paper, 0, 0, SIDE_X, SYNTHETIC_HEIGHT_PT, 0xf0e0e8);
  synthetic_paper_text_in (paper, 15, 150, "町のこと", "Gothic-Bold", 9);
  synthetic_paper_text_in (paper, 15, 168, "2001年から", "Gothic", 8);
  synthetic_paper_text_in (paper, 15, 182, "店の数 12", "Gothic", 8);
  synthetic_paper_text_in (paper, 15, 560, "ISO/IEC 27017", "Gothic", 8);
  synthetic_paper_text_in (paper, SIDE_X + 20, 50, "町の店の約束", "Gothic-Bold", 18);
  synthetic_paper_text (paper, SIDE_X + 20, 80, "ISO/IEC 27017:2015 に沿って、札で説明します。");
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      put_card (paper, i, SIDE_X + 20 + (CARD_WIDTH_PT + 15) * (float)(i % 2), 110 + 115 * (float)(i / 2));
      synthetic_paper_expect (paper, "%s|%s|", cards[i].id, cards[i].title);
      for (guint l = 0; l < G_N_ELEMENTS (cards[i].lines) && cards[i].lines[l] != NULL; l++)
        synthetic_paper_expect (paper, "%s", cards[i].lines[l]);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/side-panels/facts", NULL, test_facts);
  return g_test_run ();
}
