/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* Headings at the left side of their answers between rows of cards, as a designer sets one chapter in this
 * way and the next in that. */

#define SIDE_X 60.0f
#define TEXT_X 190.0f
#define CARD_WIDTH_PT 230.0f
#define RIGHT_CARD_X 310.0f
#define CARD_HEIGHT_PT 100.0f
#define PADDING_PT 10.0f

typedef struct
{
  const char *id, *title, *rest; /* rest: (nullable) of a title that wraps at the side or in a card */
  const char *answer, *end;
  gboolean turn; /* to a new page before it */
} Part;

static const Part side[] = {
  { "5.1.1", "情報セキュリティの", "ための方針群",
    "店の方針は毎年三月に主が改め、町の会所の壁に貼り出し、また", "読み上げます。", FALSE },
  { "6.1.1", "情報セキュリティの", "役割及び責任",
    "戸締まりの当番を表に書き、代わりの者の名も並べて台所の柱に", "掛けています。", FALSE },
  { "9.2.1", "利用者登録及び登録", "削除", "鍵は名前を書いた者にだけ渡し、戻った日を帳面に記して主がこ",
    "れを見ます。", FALSE },
  { "9.2.3", "特権的アクセス権の", "管理", "奥の鍵は二人がそろったときにだけ使い、使った訳を帳面に残し",
    "ております。", FALSE },
  { "12.1.2", "変更管理", NULL, "棚を替えるときは前の日に札を出し、替えた後に重さを量り直すこ",
    "とにしています。", TRUE },
  { "12.4.1", "イベントログ取得", NULL, "戸の開け閉めは番の者が書き残し、月の終わりに主がすべて改め",
    "ております。", FALSE },
};

static const Part cards[] = {
  { "8.1.1", "資産目録", NULL, "預かる品は全て帳面に記し、年の瀬に全て数え",
    "ます。数の合わない品は月の内にその訳を調べ。", FALSE },
  { "8.2.2", "情報のラベル付け", NULL, "箱には色の札を付け、置く棚を分けております",
    "。札の色はお客様がお決めになれますので、ど", FALSE },
  { "12.4.4", "クロックの同期", NULL, "時計は駅の大時計に合わせ、遅れは日に一度直",
    "しております。針を動かした者は名を書き残す", FALSE },
  { "13.1.3", "ネットワークの分離", NULL, "表の道と奥の道は別の戸でつなぎ、行き来を許",
    "した者だけが通ります。戸の番は二人で立ち、", FALSE },
  { "12.3.1", "情報のバックアップ", NULL, "写しは離れた町の倉へ運び、三年の間しまって",
    "おります。運ぶ日は主が決め、その日の朝に番", FALSE },
};

/* A line of every third answer where first lines are set in: most lines begin where those do. */
static const char between[] = "主はこれを朝ごとに改めて、変わったことがあればその日のうちに";

static void
expect (SyntheticPaper *paper, const Part *part, const char *more)
{
  synthetic_paper_expect (paper, "%s|%s%s|%s%s%s\n", part->id, part->title,
                          part->rest != NULL ? part->rest : "", part->answer, more, part->end);
}

static void
put_side (SyntheticPaper *paper, const Part *part, gboolean set_in)
{
  g_autofree char *last = g_strdup_printf ("%s（A.%s）", part->rest != NULL ? part->rest : "", part->id);

  const gboolean longer = set_in && (part - side) % 3 == 0;

  if (part->turn)
    synthetic_paper_turn (paper);
  synthetic_paper_text_in (paper, SIDE_X, paper->y + 4, part->title, "Gothic-Bold", SYNTHETIC_SIZE_PT);
  synthetic_paper_text_in (paper, SIDE_X, paper->y + 4 + SYNTHETIC_LINE_PT, last, "Gothic-Bold",
                           SYNTHETIC_SIZE_PT);
  synthetic_paper_text (paper, TEXT_X + (set_in ? SYNTHETIC_SIZE_PT : 0), paper->y, part->answer);
  if (longer)
    synthetic_paper_text (paper, TEXT_X, paper->y + SYNTHETIC_LINE_PT, between);
  synthetic_paper_text (paper, TEXT_X, paper->y + (longer ? 2 : 1) * SYNTHETIC_LINE_PT, part->end);
  paper->y += (longer ? 5 : 4) * SYNTHETIC_LINE_PT;
  expect (paper, part, longer ? between : "");
}

static void
put_card (SyntheticPaper *paper, float x, const Part *part)
{
  g_autofree char *title = g_strdup_printf ("%s（A.%s）", part->title, part->id);
  const float y = paper->y;

  synthetic_paper_fill (paper, x, y, x + CARD_WIDTH_PT, y + CARD_HEIGHT_PT, 0xeeeeee);
  synthetic_paper_text_in (paper, x + PADDING_PT, y + 12, title, "Gothic-Bold", SYNTHETIC_SIZE_PT);
  synthetic_paper_text (paper, x + PADDING_PT, y + 32, part->answer);
  synthetic_paper_text (paper, x + PADDING_PT, y + 32 + SYNTHETIC_LINE_PT, part->end);
  expect (paper, part, "");
}

static void
put_pair (SyntheticPaper *paper, guint i)
{
  put_card (paper, SIDE_X, &cards[i]);
  put_card (paper, RIGHT_CARD_X, &cards[i + 1]);
  paper->y += CARD_HEIGHT_PT + 20;
}

/* The short heading of a chapter, over answers, and a line of text across. */
static void
put_chapter (SyntheticPaper *paper, guint number)
{
  paper->y += 10;
  synthetic_paper_print_at (paper, SIDE_X, "Gothic-Bold", 15, "%u 店のこと", number);
  paper->y += 28;
  synthetic_paper_put_at (paper, SIDE_X, "ここには店の者が日々に守ることを、順を追って記しております。",
                          "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += 12;
}

/* Chapters have headings as short as those at the side, with nothing beside them. */
static void
test_chapters (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (side); i++)
    {
      if (i == 3)
        synthetic_paper_turn (paper);
      if (!side[i].turn)
        put_chapter (paper, i + 1);
      put_side (paper, &side[i], FALSE);
      if (i == 1 || i == 3)
        put_pair (paper, i - 1);
    }
  synthetic_paper_check (paper);
}

/* In plain type, the number and title of a section with its reference in small type below, beside what the
 * standard asks for, set in, and the answer. */
static void
put_quoted (SyntheticPaper *paper, guint i)
{
  const Part *part = &side[i];
  static const char *const quoted[]
      = { "店はこれを定め、店の者に知らせ、年ごとに改めて町", "に示すことが望ましい。" };
  const float y = paper->y;

  synthetic_paper_print_at (paper, SIDE_X, "Mincho", SYNTHETIC_SIZE_PT, "%u.1 %s", i + 1, part->title);
  if (part->rest != NULL)
    synthetic_paper_text (paper, SIDE_X, y + 14, part->rest);
  paper->y = y + (part->rest != NULL ? 35 : 21);
  synthetic_paper_print_at (paper, SIDE_X, "Mincho", 8, "【関連管理策：A.%s】", part->id);
  paper->y = y;
  for (guint line = 0; line < 3; line++)
    synthetic_paper_text_in (paper, TEXT_X + 24, y + 14 * (float)line, quoted[line / 2], "Mincho", 8);
  synthetic_paper_text (paper, TEXT_X, y + 48, part->answer);
  synthetic_paper_text (paper, TEXT_X, y + 64, part->end);
  paper->y = y + 96;
  synthetic_paper_expect (paper, "%s|%s%s|%s%s%s%s%s\n", part->id, part->title,
                          part->rest != NULL ? part->rest : "", quoted[0], quoted[0], quoted[1], part->answer,
                          part->end);
}

/* What the standard asks for is set in beside headings that look as the text does. */
static void
test_quoted (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (side); i++)
    {
      if (i == 3)
        synthetic_paper_turn (paper);
      if (i % 3 == 0)
        put_chapter (paper, i / 3 + 1);
      put_quoted (paper, i);
    }
  synthetic_paper_check (paper);
}

/* @data tells to leave the cards out that stand alone, or to set first lines in and leave none out. */
static void
test_between_cards (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean set_in = g_strcmp0 (data, "set-in") == 0;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  paper->y += 20;
  put_side (paper, &side[0], set_in);
  put_side (paper, &side[1], set_in);
  put_pair (paper, 0);
  put_side (paper, &side[2], set_in);
  put_side (paper, &side[3], set_in);
  put_side (paper, &side[4], set_in);
  if (data == NULL || set_in)
    {
      put_card (paper, SIDE_X, &cards[4]);
      paper->y += CARD_HEIGHT_PT + 10;
    }
  put_side (paper, &side[5], set_in);
  put_pair (paper, 2);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/side-heads-mixed/between-cards", "pairs", test_between_cards);
  synthetic_paper_add ("/side-heads-mixed/between-cards/alone", NULL, test_between_cards);
  synthetic_paper_add ("/side-heads-mixed/between-cards/set-in", "set-in", test_between_cards);
  synthetic_paper_add ("/side-heads-mixed/chapters", NULL, test_chapters);
  synthetic_paper_add ("/side-heads-mixed/quoted", NULL, test_quoted);
  return g_test_run ();
}
