/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Cards side by side, and what is drawn above, between and behind them. */

typedef struct
{
  const char *name;
  gboolean top_bar, middle_bar, ground;
} Design;

static const Design designs[] = {
  { "alone", FALSE, FALSE, FALSE },
  { "below-bar", TRUE, FALSE, FALSE },
  { "bar-between", TRUE, TRUE, FALSE },
  { "on-ground", FALSE, FALSE, TRUE },
};

typedef struct
{
  float x, y, height;
  const char *number, *title, *answer;
} Card;

/* Lines of cards side by side differ in height by little, so that rows over the page would mix them. */
static const Card cards[] = {
  { 40, 120, 110, "5.1.1", "情報セキュリティのための方針群",
    "店の方針は毎年三月に主が改め、町の会所\nの壁に貼り出します。" },
  { 40, 240, 90, "6.1.3", "関係当局との連絡", "役所の求めには主が応じ、その訳を帳面に\n残しております。" },
  { 310, 120, 85, "8.1.1", "資産目録", "預かる品は全て帳面に記し、年の瀬に全て\n数えます。" },
  { 310, 215, 115, "8.2.2", "情報のラベル付け",
    "箱には色の札を付け、置く棚を分けており\nます。札の色はお客様がお決めになれます\nので、お申し付けください"
    "。" },
  { 40, 420, 100, "12.3.1", "情報のバックアップ", "写しは離れた町の倉へ運び、三年の間しま\nっております。" },
  { 310, 420, 80, "12.4.1", "イベントログ取得",
    "戸の開け閉めは番の者が書き残し、月ごと\nに改めております。" },
};

static void
draw_design (SyntheticPaper *paper, const Design *design)
{
  if (design->ground)
    synthetic_paper_fill_all (paper, 30, 100, 560, 540, 0xddeeff);
  if (design->top_bar)
    synthetic_paper_fill_all (paper, 40, 70, 550, 100, 0x332266);
  if (design->middle_bar)
    synthetic_paper_fill_all (paper, 40, 370, 550, 400, 0x332266);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    synthetic_paper_fill_all (paper, cards[i].x, cards[i].y, cards[i].x + 240, cards[i].y + cards[i].height,
                              0xeeeeee);
}

static void
test_cards (SyntheticPaper *paper, gconstpointer data)
{
  const Design *design = data;

  synthetic_paper_text (paper, 40, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  if (design->top_bar)
    synthetic_paper_text_in (paper, 50, 78, "町の倉", "Gothic-Bold", 14);
  if (design->middle_bar)
    synthetic_paper_text_in (paper, 50, 378, "山の倉", "Gothic-Bold", 14);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_auto (GStrv) lines = g_strsplit (cards[i].answer, "\n", -1);
      g_autofree char *answer = g_strjoinv ("", lines);

      synthetic_paper_text_in (paper, cards[i].x + 10, cards[i].y + 10, cards[i].number, "Gothic-Bold", 9);
      synthetic_paper_text_in (paper, cards[i].x + 10, cards[i].y + 24, cards[i].title, "Gothic-Bold", 10);
      for (guint l = 0; lines[l] != NULL; l++)
        synthetic_paper_text (paper, cards[i].x + 10, cards[i].y + 42 + 16 * (float)l, lines[l]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", cards[i].number, cards[i].title, answer);
    }
  draw_design (paper, design);
  synthetic_paper_check (paper);
}

/* Titles alone down two columns, with a control of the cloud's own among them and numbers that count things;
 * the last card of the first column goes on above the second, and nothing stands beside the last two at other
 * heights. */
static const Card columns[] = {
  { 40, 80, 100, NULL, "特権的アクセス権の管理", "奥の鍵は 2 人で開け、開けた日を帳面に記\nしております。" },
  { 40, 200, 110, NULL, "情報へのアクセス制限",
    "帳面は 7 年のあいだ棚に置き、読む者を主\nが決めております。" },
  { 40, 340, 90, NULL, "仮想コンピューティング環境における分離",
    "蔵の間は土の壁で隔て、戸も別にしており\nます。" },
  { 310, 80, 70, NULL, NULL, "壁は 3 年に一度塗り直しております。" },
  { 310, 170, 80, NULL, "暗号による管理策の利用方針", "文は崩して運びます。" },
  { 310, 260, 60, NULL, "変更管理", "変えることは札で知らせます。" },
  { 310, 330, 100, NULL, "イベントログ取得", "戸の開け閉めは番の者が書き残し、月ごと\nに改めております。" },
};

static void
test_columns (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const ids[] = { "9.2.3", "9.4.1", "CLD.9.5.1", NULL, "10.1.1", "12.1.2", "12.4.1" };

  synthetic_paper_text (paper, 40, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const Card *card = &columns[i];
      g_auto (GStrv) lines = g_strsplit (card->answer, "\n", -1);
      g_autofree char *answer = g_strjoinv ("", lines);
      float y = card->y + 10;

      if (card->title != NULL)
        {
          synthetic_paper_text_in (paper, card->x + 10, y, card->title, "Gothic-Bold", 10);
          synthetic_paper_expect (paper, "%s%s|%s|", i > 0 ? "\n" : "", ids[i], card->title);
          y += 18;
        }
      for (guint l = 0; lines[l] != NULL; l++)
        synthetic_paper_text (paper, card->x + 10, y + 16 * (float)l, lines[l]);
      synthetic_paper_fill (paper, card->x, card->y, card->x + 240, card->y + card->height, 0xeeeeee);
      synthetic_paper_expect (paper, "%s", answer);
    }
  synthetic_paper_expect (paper, "\n");
  g_string_replace (paper->expected, " ", "", 0);
  synthetic_paper_check (paper);
}

/* What each side does, in two boxes below the heading: their lines stand at heights of their own. */
static const struct
{
  float y;
  const char *number, *title, *left[4], *right[4];
} parts[] = {
  { 100,
    "5.1.1",
    "情報セキュリティのための方針群",
    { "店の方針は毎年三月に主が改め、町の会", "所の壁に貼り出します。", "・棚の鍵の扱い", "・客の名の扱い" },
    { "お客様は、店の方針をお読みに", "なり、家の決まりと合わせてく", "ださい。", NULL } },
  { 400,
    "12.3.1",
    "情報のバックアップ",
    { "写しは離れた町の倉へ運び、三年の間し", "まっております。", NULL, NULL },
    { "長く要る品は、お客様の倉にも", "写しをお置きください。", NULL, NULL } },
  { 620,
    "12.4.1",
    "イベントログ取得",
    { "戸の開け閉めは番の者が書き残し、月ご", "とに改めております。", "・朝の番", NULL },
    { "お客様は、月に一度は帳面をお", "改めください。", NULL, NULL } },
};

static void
paint_parts (SyntheticPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      synthetic_paper_fill_all (paper, 40, parts[i].y + 24, 300, parts[i].y + 180, 0xeeeeee);
      synthetic_paper_fill_all (paper, 315, parts[i].y + 24, 550, parts[i].y + 180, 0xf8f0e0);
    }
}

static void
write_part (SyntheticPaper *paper, float x, float y, float pitch, const char *caption,
            const char *const *lines)
{
  synthetic_paper_text_in (paper, x, y, caption, "Gothic-Bold", 9);
  synthetic_paper_expect (paper, "%s", caption);
  for (guint l = 0; l < 4 && lines[l] != NULL; l++)
    {
      synthetic_paper_text (paper, x, y + 20 + pitch * (float)l, lines[l]);
      synthetic_paper_expect (paper, "%s", lines[l]);
    }
}

static void
test_parts (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 40, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", parts[i].number, parts[i].title);

      synthetic_paper_text_in (paper, 40, parts[i].y, heading, "Gothic-Bold", 14);
      synthetic_paper_expect (paper, "%s|%s|", parts[i].number, parts[i].title);
      write_part (paper, 50, parts[i].y + 34, 20, "店の取り組み", parts[i].left);
      write_part (paper, 325, parts[i].y + 34, 15, "お客様にお願いしたいこと", parts[i].right);
      synthetic_paper_expect (paper, "\n");
    }
  paint_parts (paper);
  synthetic_paper_check (paper);
}

/* Low frames among higher ones: in each the title of a control stands over a sentence of two lines. */
static void
test_low (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    float height;
    const char *number, *title, *answer[3];
  } low[] = {
    { 80,
      "CLD.9.5.1",
      "仮想コンピューティング環境",
      { "預かる品は全て帳面に記し、年の瀬に全て", "数えます。数の合わない品はその訳を月の",
        "内に調べます。" } },
    { 80,
      "10.1.1",
      "暗号による管理策の利用方針",
      { "箱には色の札を付け、置く棚を分けており", "ます。札の色はお客様がお決めになれます", "。" } },
    { 52,
      "12.1.2",
      "変更管理",
      { "棚を替えるときは前の日に札を出し、替え", "た後に重さを量り直します。", NULL } },
    { 52,
      "12.1.3",
      "容量・能力の管理",
      { "蔵の空きは月の初めに測り、足りないとき", "は隣の町に借ります。", NULL } },
    { 80,
      "12.3.1",
      "情報のバックアップ",
      { "写しは離れた町の倉へ運び、三年の間しま", "っております。運ぶ日は主が決め、その日",
        "の朝に告げます。" } },
    { 80,
      "12.4.1",
      "イベントログ取得",
      { "戸の開け閉めは番の者が書き残し、月ごと", "に改めております。改めた帳面は主が見て",
        "印を押します。" } },
    { 52,
      "12.4.4",
      "クロックの同期",
      { "時計は駅の大時計に合わせ、遅れは日に一", "度直しております。", NULL } },
    { 52,
      "13.1.3",
      "ネットワークの分離",
      { "表の道と奥の道は別の戸でつなぎ、許した", "者だけが通ります。", NULL } },
  };
  float y = 80;

  synthetic_paper_text (paper, 50, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (low); i++)
    {
      const float x = i % 2 == 0 ? 40 : 270;
      /* The lines of the high ones are not level. */
      const float down = i == 0 ? 12 : i % 2 == 0 || low[i].answer[2] == NULL ? 0 : 6.5f;
      const float end = synthetic_paper_text_in (paper, x + 10, y + 8, low[i].number, "Gothic-Bold", 10);

      synthetic_paper_fill (paper, x, y, x + 205, y + low[i].height, 0xeeeeee);
      synthetic_paper_text_in (paper, end, y + 8, low[i].title, "Gothic-Bold", 10);
      if (i == 0)
        synthetic_paper_text_in (paper, x + 10, y + 20, "における分離", "Gothic-Bold", 10);
      synthetic_paper_expect (paper, "%s|%s%s|", low[i].number, low[i].title, i == 0 ? "における分離" : "");
      for (guint l = 0; l < G_N_ELEMENTS (low[i].answer) && low[i].answer[l] != NULL; l++)
        {
          synthetic_paper_text (paper, x + 10, y + 22 + down + 13 * (float)l, low[i].answer[l]);
          synthetic_paper_expect (paper, "%s", low[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
      y += i % 2 == 0 ? 0 : low[i].height + 12;
    }
  synthetic_paper_check (paper);
}

/* The last word of a title is one that says of what stands behind it that it is a number. */
static void
test_word_before_number (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *lines[2], *record;
  } heads[] = {
    { { "ログ情報の保護 [12.4.2]" }, "12.4.2|ログ情報の保護" },
    { { "クロックの同期 [12.4.4]" }, "12.4.4|クロックの同期" },
    { { "情報システムの監査に対する", "管理策 [12.7.1]" }, "12.7.1|情報システムの監査に対する管理策" },
    { { "ネットワークサービスのセキュ", "リティ [13.1.2]" }, "13.1.2|ネットワークサービスのセキュリティ" },
    { { "ネットワークの分離 [13.1.3]" }, "13.1.3|ネットワークの分離" },
  };
  static const char *const answers[]
      = { "帳面は棚にしまい、鍵をかけて", "時は町の鐘に合わせ、朝ごとに", "調べる日は月のはじめに決めて",
          "道ごとに番の者を二人ずつ立て", "客の道と店の道を塀で分けて" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      const float x = i % 2 == 0 ? 40 : 310, y = 120 + 130 * (float)(i / 2);
      const guint n = heads[i].lines[1] != NULL ? 2 : 1;

      synthetic_paper_fill_all (paper, x, y, x + 240, y + 110, 0xeeeeee);
      for (guint k = 0; k < n; k++)
        synthetic_paper_text_in (paper, x + 10, y + 8 + 14 * (float)k, heads[i].lines[k], "Gothic-Bold", 11);
      synthetic_paper_text (paper, x + 10, y + 16 + 14 * (float)n, answers[i]);
      synthetic_paper_text (paper, x + 10, y + 30 + 14 * (float)n, "おります。");
      synthetic_paper_expect (paper, "%s|%sおります。\n", heads[i].record, answers[i]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (designs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cards/%s", designs[i].name);

      synthetic_paper_add (path, &designs[i], test_cards);
    }
  synthetic_paper_add ("/cards/parts", NULL, test_parts);
  synthetic_paper_add ("/cards/columns", NULL, test_columns);
  synthetic_paper_add ("/cards/low", NULL, test_low);
  synthetic_paper_add ("/cards/word-before-number", NULL, test_word_before_number);
  return g_test_run ();
}
