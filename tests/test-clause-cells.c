/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Tables whose first cell names a clause and stands beside all rows of its controls: what is drawn between
 * these begins at the second column. */

#define CLAUSE_X 60.0f
#define NUMBER_X 150.0f
#define TITLE_X 230.0f
#define ANSWER_X 340.0f
#define LEFT_X 55.0f
#define INNER_X 145.0f
#define RIGHT_X 545.0f
#define SHADE 0xeeeeee

/* What a page has on one line. */
typedef struct
{
  float y;
  const char *clause, *number, *title, *answer;
} Line;

/* Paragraphs of an answer are further apart than rows are, and the number is the last line of its cell. */
static const Line lines[] = {
  { 100, "箇条", "規格", "管理策", "当社の取り組み" },
  { 120, "資産の管理", "ISO/IEC", "資産目録", "持ち物の一覧を作っております。" },
  { 132, NULL, "27017", NULL, NULL },
  { 144, NULL, "8.1.1", NULL, "数は月ごとに数えております。" },
  { 168, NULL, NULL, NULL, "古いものは捨てております。" },
  { 192, NULL, NULL, NULL, "捨てた日は帳面に書きます。" },
  { 208, NULL, "ISO/IEC", "情報のラベル付け", "箱には色の札を付けております。" },
  { 220, NULL, "27017", NULL, NULL },
  { 232, NULL, "8.2.2", NULL, NULL },
  { 248, NULL, "ISO/IEC", "媒体の管理", "帳面は倉に納めております。" },
  { 260, NULL, "27017", NULL, NULL },
  { 272, NULL, "8.3.1", NULL, "倉の戸には錠を掛けております。" },
  { 296, NULL, NULL, NULL, "錠は年ごとに替えております。" },
  { 312, "アクセス制御", "ISO/IEC", "利用者登録", "名簿は当番の者が書きます。" },
  { 324, NULL, "27017", NULL, NULL },
  { 336, NULL, "9.2.1", NULL, NULL },
};

static const char records_expected[]
    = "8.1.1|資産目録|"
      "持ち物の一覧を作っております。数は月ごとに数えております。古いものは捨てております。捨てた日は帳面に書"
      "きます。\n"
      "8.2.2|情報のラベル付け|箱には色の札を付けております。\n"
      "8.3.1|媒体の管理|"
      "帳面は倉に納めております。倉の戸には錠を掛けております。錠は年ごとに替えております。\n"
      "9.2.1|利用者登録|名簿は当番の者が書きます。\n";

static void
draw_shades (SyntheticPaper *paper)
{
  const AnnexaPaintedBox boxes[]
      = { { INNER_X, 205, RIGHT_X, 245, SHADE, 255 }, { LEFT_X, 309, RIGHT_X, 349, SHADE, 255 } };

  synthetic_paper_paint_all (paper, boxes, G_N_ELEMENTS (boxes));
}

static void
draw_rules (SyntheticPaper *paper)
{
  const AnnexaPaintedBox boxes[] = {
    { LEFT_X, 116, RIGHT_X, 116.5f, 0, 255 },  { INNER_X, 205, RIGHT_X, 205.5f, 0, 255 },
    { INNER_X, 245, RIGHT_X, 245.5f, 0, 255 }, { LEFT_X, 309, RIGHT_X, 309.5f, 0, 255 },
    { LEFT_X, 349, RIGHT_X, 349.5f, 0, 255 },
  };

  synthetic_paper_paint_all (paper, boxes, G_N_ELEMENTS (boxes));
}

static void
check_rows (SyntheticPaper *paper)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint l = 0; l < G_N_ELEMENTS (lines); l++)
    {
      const char *texts[] = { lines[l].clause, lines[l].number, lines[l].title, lines[l].answer };
      const float xs[] = { CLAUSE_X, NUMBER_X, TITLE_X, ANSWER_X };

      for (guint c = 0; c < G_N_ELEMENTS (texts); c++)
        if (texts[c] != NULL)
          synthetic_paper_text (paper, xs[c], lines[l].y, texts[c]);
    }
  synthetic_paper_check_records (paper, records_expected);
}

static void
test_shaded (SyntheticPaper *paper, gconstpointer data)
{
  draw_shades (paper);
  check_rows (paper);
}

static void
test_ruled (SyntheticPaper *paper, gconstpointer data)
{
  draw_rules (paper);
  check_rows (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/clause-cells/shaded", NULL, test_shaded);
  synthetic_paper_add ("/clause-cells/ruled", NULL, test_ruled);
  return g_test_run ();
}
