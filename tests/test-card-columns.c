/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"

/* Cards in several columns, drawn as boxes, frames, bars or not at all. */

/* The four sides of a frame, less its foot or its head. */
static void
draw_frame (SyntheticPaper *paper, float x, float y1, float y2, gboolean head, gboolean foot)
{
  if (head)
    synthetic_paper_fill_all (paper, x, y1, x + 240, y1 + 0.5f, 0x224488);
  if (foot)
    synthetic_paper_fill_all (paper, x, y2 - 0.5f, x + 240, y2, 0x224488);
  synthetic_paper_fill_all (paper, x, y1, x + 0.5f, y2, 0x224488);
  synthetic_paper_fill_all (paper, x + 239.5f, y1, x + 240, y2, 0x224488);
}

/* Frames that break over columns: the rest of one, without a head, goes on in the next column above the frame
 * that is first there. */
static void
test_broken_frames (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rules[] = { "蔵の方針は主が毎年三月に改め、町の会\n", "所に貼り出しております。\n",
                                       "読み直した日は札に書きます。\n", "札は辻に立てておきます。" };
  static const char *const goods[]
      = { "預かる品は全て帳面に記します。\n", "帳面は年の瀬に二人で数え直します。\n",
          "数え違いは主に伝え、帳面を改めます。" };
  g_autofree char *first = g_strjoin ("", rules[0], rules[1], rules[2], rules[3], NULL);
  g_autofree char *second = g_strjoin ("", goods[0], goods[1], goods[2], NULL);

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  draw_frame (paper, 40, 100, 220, TRUE, TRUE);
  draw_frame (paper, 40, 400, 480, TRUE, FALSE);
  draw_frame (paper, 310, 100, 130, FALSE, TRUE);
  draw_frame (paper, 310, 150, 240, TRUE, TRUE);
  draw_frame (paper, 310, 250, 320, TRUE, TRUE);
  synthetic_paper_title (paper, 50, 110, "5.1.1 情報セキュリティのための方針群");
  synthetic_paper_lines (paper, 50, 134, 16, first, "Mincho");
  synthetic_paper_title (paper, 50, 410, "6.1.3 関係当局との連絡");
  synthetic_paper_text (paper, 50, 434, "役所へは二");
  synthetic_paper_text (paper, 320, 108, "人で参ります。");
  synthetic_paper_title (paper, 320, 160, "8.1.1 資産目録");
  synthetic_paper_lines (paper, 320, 184, 16, second, "Mincho");
  synthetic_paper_title (paper, 320, 258, "8.2.2 情報のラベル付け");
  synthetic_paper_lines (paper, 320, 280, 16, "箱には札を付けます。\n札の色は荷の主が決めます。", "Mincho");
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|蔵の方針は主が毎年三月に改め、町の会"
             "所に貼り出しております。読み直した日は札に書きます。札は辻に立てておきます。\n"
             "6.1.3|関係当局との連絡|役所へは二人で参ります。\n"
             "8.1.1|資産目録|預かる品は全て帳面に記します。帳面は年の瀬に二人で数え直します。"
             "数え違いは主に伝え、帳面を改めます。\n"
             "8.2.2|情報のラベル付け|箱には札を付けます。札の色は荷の主が決めます。\n");
}

static void
put_card (SyntheticPaper *paper, float x, float y, const char *number, const char *title, const char *answer)
{
  gboolean wraps = strchr (title, '\n') != NULL;

  synthetic_paper_fill_all (paper, x, y, x + 230, y + 140, 0xeeeeee);
  synthetic_paper_title (paper, x + 10, y + 12 + (wraps ? 7 : 0), number);
  synthetic_paper_lines (paper, x + 60, y + 12, 14, title, "Gothic-Bold");
  synthetic_paper_lines (paper, x + 10, y + 60, 16, answer, "Mincho");
}

/* In a card a number stands in the middle beside the two lines of its title; that of the card beside it is
 * as high as the first line. */
static void
test_number_beside_title (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_card (paper, 40, 100, "12.1.3", "容量・能力の管理", "倉の広さは毎月見直しております。");
  put_card (paper, 300, 100, "15.1.2", "供給者との合意における\nセキュリティの取扱い",
            "運ぶ人とは約束を書面で交わしております。");
  put_card (paper, 40, 260, "14.2.1", "セキュリティに配慮した\n開発のための方針",
            "新しい箱は試してから使っております。");
  put_card (paper, 300, 260, "16.1.2", "情報セキュリティ事象の報告", "困りごとはすぐに知らせております。");
  synthetic_paper_check_records (
      paper, "12.1.3|容量・能力の管理|倉の広さは毎月見直しております。\n"
             "14.2.1|セキュリティに配慮した開発のための方針|新しい箱は試してから使っております。\n"
             "15.1.2|供給者との合意におけるセキュリティの取扱い|運ぶ人とは約束を書面で交わしております。\n"
             "16.1.2|情報セキュリティ事象の報告|困りごとはすぐに知らせております。\n");
}

/* Boxes with words in a card are a figure of it; they neither are cards nor make the card a figure. */
static void
test_figure_in_card (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_card (paper, 40, 100, "12.1.3", "容量・能力の管理", "倉の広さは毎月見直しております。");
  put_card (paper, 300, 100, "12.3.1", "情報のバックアップ", "写しは離れた町の倉へ運んでおります。");
  synthetic_paper_fill_all (paper, 312, 200, 384, 224, 0x88aacc);
  synthetic_paper_text (paper, 320, 206, "町の倉");
  synthetic_paper_fill_all (paper, 420, 200, 492, 224, 0x88aacc);
  synthetic_paper_text (paper, 430, 206, "山の倉");
  synthetic_paper_check_records (paper, "12.1.3|容量・能力の管理|倉の広さは毎月見直しております。\n"
                                        "12.3.1|情報のバックアップ|写しは離れた町の倉へ運んでおります。\n");
}

/* Cards in two columns, with their titles in bars: those whose answer is a line or two are hardly higher than
 * bars, but no less cards. */
static void
test_low_cards (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *answer;
  } all[] = {
    { "6.1.1", "情報セキュリティの役割及び責任",
      "だれが何をするかを表に書いて、替わる度に\n改めております。表は窓口に置き、求めがあ\nればいつでも見せま"
      "す。" },
    { "6.1.2", "職務の分離",
      "荷を受ける者と出す者とを分け、どちらも一\n人ではできぬようにしております。休む日に\nは隣の組の者が代わ"
      "ります。代わる者の名は\n札に書きます。" },
    { "8.1.1", "資産目録", "倉の品は全て帳面に記し、年の瀬に数えます。" },
    { "8.1.2", "資産の管理責任", "品ごとに受け持つ者の名を書いております。" },
    { "12.1.2", "変更管理",
      "変えることは七日前に札で知らせて、夜のう\nちに変えます。うまくいかぬときは元に戻し\nてから、わけを調べ"
      "ます。" },
    { "12.1.3", "容量・能力の管理",
      "倉の広さは月ごとに見直し、狭くなる前に隣\nの倉を借ります。借りた倉にも同じ鍵を付け\nて、番の者が見回り"
      "ます。見回りの跡は帳面\nに残します。" },
    { "12.3.1", "情報のバックアップ",
      "写しは夜ごとに取り、山の倉へ運びます。運\nぶ者は二人で、道を変えます。" },
    { "12.4.1", "イベントログ取得",
      "戸の開け閉めは番の者が書き残し、月ごとに\n改めております。書いたものは三年の間しま\nっておきます。" },
  };
  float y = 90, height = 0;

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを、次の札に分けて示します。");
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      const float x = i % 2 == 0 ? 40 : 300;
      g_auto (GStrv) lines = g_strsplit (all[i].answer, "\n", -1);
      g_autofree char *answer = g_strjoinv ("", lines);
      const float own = 36 + 16 * (float)g_strv_length (lines);

      synthetic_paper_fill_all (paper, x, y, x + 222, y + 20, 0x226688);
      synthetic_paper_fill_all (paper, x, y + 20, x + 222, y + own, 0xe8f0f4);
      synthetic_paper_title (paper, x + 8, y + 4, all[i].title);
      synthetic_paper_lines (paper, x + 8, y + 26 + (i % 2 == 0 || lines[1] == NULL ? 0 : 8),
                             i % 2 == 0 ? 16 : 15, all[i].answer, "Mincho");
      synthetic_paper_expect (paper, "%s|%s|%s\n", all[i].id, all[i].title, answer);
      height = MAX (height, own);
      if (i % 2 == 1)
        {
          y += height + 12;
          height = 0;
        }
    }
  synthetic_paper_check (paper);
}

/* Cards may have titles and no numbers; the order of the standard tells that these are read row by row. */
static void
test_cards_without_numbers (SyntheticPaper *paper, gconstpointer data)
{
  const char *const titles[] = { "資産目録",           "情報のバックアップ", "イベントログ取得",
                                 "ネットワークの分離", "責任及び手順",       "知的財産権" };
  const char *const answers[] = { "倉の品は帳面に記しております。",   "写しは山の倉へ運んでおります。",
                                  "戸の開け閉めを書き残します。",     "町の倉と山の倉は塀で分けます。",
                                  "火事の時の役目を決めております。", "印の使い方を約束しております。" };
  const char *const ids[] = { "8.1.1", "12.3.1", "12.4.1", "13.1.3", "16.1.1", "18.1.2" };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを、次の札に分けて示します。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      float x = 40 + 180 * (float)(i % 3), y = 100 + 110 * (float)(i / 3);

      synthetic_paper_fill_all (paper, x, y, x + 165, y + 90, 0xeeeeee);
      synthetic_paper_title (paper, x + 8, y + 10, titles[i]);
      synthetic_paper_text (paper, x + 8, y + 34, answers[i]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", ids[i], titles[i], answers[i]);
    }
  synthetic_paper_check (paper);
}

/* Two controls side by side with nothing drawn around them, or bars behind their headings alone; the title of
 * one in two lines. */
static void
test_pairs (SyntheticPaper *paper, gconstpointer data)
{
  for (guint i = 0; i < 2 && GPOINTER_TO_INT (data); i++)
    synthetic_paper_fill_all (paper, 40 + 270 * (float)i, 112, 290 + 270 * (float)i, 158, 0xddeeff);
  synthetic_paper_text (paper, 40, 50,
                        "ISO/IEC 27017:2015の管理策への取り組みを二つずつ並べて示しますので、ご覧ください。");
  for (guint i = 0; i < 2; i++)
    {
      synthetic_paper_text_in (paper, 52 + 270 * (float)i, 126, i == 0 ? "7.2.2" : "8.1.1", "Gothic-Bold",
                               12);
      synthetic_paper_lines (paper, 120 + 270 * (float)i, i == 0 ? 119 : 127, 16,
                             i == 0 ? "情報セキュリティの意識向上、\n教育及び訓練" : "資産目録", "Gothic");
    }
  synthetic_paper_lines (paper, 40, 190, 16,
                         "倉の番は二人でし、役目は毎年\n改めています。\n・鍵を預かること\n・帳面に残すこと",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 190, 16, "番の者には毎月話をして聞かせ\nます。", "Mincho");
  synthetic_paper_check_records (
      paper, "7.2.2|情報セキュリティの意識向上、教育及び訓練|"
             "倉の番は二人でし、役目は毎年改めています。・鍵を預かること・帳面に残すこと\n"
             "8.1.1|資産目録|番の者には毎月話をして聞かせます。\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/card-columns/broken-frames", NULL, test_broken_frames);
  synthetic_paper_add ("/card-columns/number-beside-title", NULL, test_number_beside_title);
  synthetic_paper_add ("/card-columns/figure-in-card", NULL, test_figure_in_card);
  synthetic_paper_add ("/card-columns/cards-without-numbers", NULL, test_cards_without_numbers);
  synthetic_paper_add ("/card-columns/low-cards", NULL, test_low_cards);
  synthetic_paper_add ("/card-columns/pairs", NULL, test_pairs);
  synthetic_paper_add ("/card-columns/pairs-below-bars", GINT_TO_POINTER (TRUE), test_pairs);
  return g_test_run ();
}
