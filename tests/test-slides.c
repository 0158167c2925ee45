/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* Slides that have the number and the title of a control on a side of another colour. */

/* A side of every page in another colour has the title and, far below, the number; the rest is the answer. */
static void
test_side (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *title, *number, *answer;
  } slides[] = {
    { "関係当局との\n連絡", "6.1.3",
      "本社は川沿いの町にあり、預かった品は全て町の\n倉に置いております。\n役所の求めには二人で応じます。" },
    { "資産目録", "8.1.1", "箱の一覧を作り、一月に一度は数えております。\n数えた者の名も残します。" },
    { "利用者登録及び\n登録削除", "9.2.1", "申し込みは窓口で受け、すぐに名簿へ書き入れて\nおります。" },
    { "変更管理", "12.1.2", "棚を動かす日は、半月前に町の壁へ貼り出してお\nります。" },
    { "情報のバックアップ", "12.3.1", "写しは離れた町の倉へ運び、三年の間しまってお\nります。" },
  };
  gboolean left = GPOINTER_TO_INT (data);

  synthetic_paper_text (paper, left ? 260 : 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_fill_all (paper, left ? 0 : 400, 0, left ? 195 : SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT,
                            0x224488);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_auto (GStrv) title = g_strsplit (slides[i].title, "\n", -1);

      synthetic_paper_turn (paper);
      for (guint l = 0; title[l] != NULL; l++)
        synthetic_paper_text_in (paper, left ? 20 : 415, 200 + 24 * (float)l, title[l], "Gothic-Bold", 18);
      synthetic_paper_text_in (paper, left ? 100 : 500, 700, slides[i].number, "Gothic-Bold", 18);
      synthetic_paper_lines (paper, left ? 220 : 40, 190, 17, slides[i].answer, "Mincho");
    }
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|本社は川沿いの町にあり、預かった品は全て町の倉に置いております。"
             "役所の求めには二人で応じます。\n"
             "8.1.1|資産目録|箱の一覧を作り、一月に一度は数えております。数えた者の名も残します。\n"
             "9.2.1|利用者登録及び登録削除|申し込みは窓口で受け、すぐに名簿へ書き入れております。\n"
             "12.1.2|変更管理|棚を動かす日は、半月前に町の壁へ貼り出しております。\n"
             "12.3.1|情報のバックアップ|写しは離れた町の倉へ運び、三年の間しまっております。\n");
}

/* Slides with a large number and a title on a side of another colour, the chapter at its foot, and what the
 * customer is asked for in a box beside the answer. Some answers take two slides. */
static void
test_slides (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *title, *mark, *chapter, *left, *right;
  } slides[] = {
    { "6.1.3", "関係当局との連絡", "", "人のこと",
      "本社は川沿いの町にあり、預かっ\nた品は町の倉に置いております。", "町の名を帳面に\nお書きください。" },
    { "8.1.1", "資産目録", "（1/2）", "品のこと", "箱の一覧を作り、一月に一度は数\nえております。", "" },
    { "8.1.1", "資産目録", "（2/2）", "品のこと", "数えた者の名も残し、年の瀬に蔵\nの主へ見せております。",
      "品の名を板に\nお書きください。" },
    { "9.2.3", "特権的アクセス権の\n管理", "（1/2）", "鍵のこと",
      "蔵の鍵は二人で預かり、月の終わ\nりに数えております。", "" },
    { "9.2.3", "特権的アクセス権の\n管理", "（2/2）", "鍵のこと",
      "貸した鍵はその日のうちに戻し、\n名を帳面に残しております。", "鍵は首から下げて\nお持ちください。" },
    { "12.3.1", "情報のバックアップ", "", "写しのこと",
      "写しは離れた町の倉へ運び、三年\nの間しまっております。", "写しの箱は空けて\nお待ちください。" },
  };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_fill_all (paper, 0, 0, 195, SYNTHETIC_HEIGHT_PT, 0x224488);
  synthetic_paper_fill_all (paper, 440, 60, 580, 180, 0xddddee);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_auto (GStrv) title = g_strsplit (slides[i].title, "\n", -1);
      guint l = 0;

      synthetic_paper_turn (paper);
      synthetic_paper_text_in (paper, 20, 80, slides[i].number, "Gothic-Bold", 36);
      for (; title[l] != NULL; l++)
        synthetic_paper_text_in (paper, 20, 140 + 20 * (float)l, title[l], "Gothic", 14);
      if (*slides[i].mark != '\0')
        synthetic_paper_text_in (paper, 20, 140 + 20 * (float)l, slides[i].mark, "Gothic", 14);
      synthetic_paper_text_in (paper, 20, 760, slides[i].chapter, "Gothic", 8);
      if (*slides[i].mark == '\0')
        synthetic_paper_text_in (paper, 220, 64, "倉の対応", "Gothic-Bold", 12);
      synthetic_paper_lines (paper, 220, 90, 17, slides[i].left, "Mincho");
      if (*slides[i].right == '\0')
        continue;
      synthetic_paper_text_in (paper, 450, 72, "お客様へ", "Gothic-Bold", 12);
      synthetic_paper_lines (paper, 450, 99, 17, slides[i].right, "Mincho");
    }
  synthetic_paper_check_records (
      paper,
      "6.1.3|関係当局との連絡|倉の対応本社は川沿いの町にあり、預かった品は町の倉に置いております。"
      "お客様へ町の名を帳面にお書きください。\n"
      "8.1.1|資産目録|箱の一覧を作り、一月に一度は数えております。数えた者の名も残し、年の瀬に蔵の主へ"
      "見せております。お客様へ品の名を板にお書きください。\n"
      "9.2.3|特権的アクセス権の管理|蔵の鍵は二人で預かり、月の終わりに数えております。貸した鍵はその日の"
      "うちに戻し、名を帳面に残しております。お客様へ鍵は首から下げてお持ちください。\n"
      "12.3.1|情報のバックアップ|倉の対応写しは離れた町の倉へ運び、三年の間しまっております。"
      "お客様へ写しの箱は空けてお待ちください。\n");
}

/* Slides with a number and a title on a side of another colour, lower than the few lines of some answers, of
 * which one has a heading within; then one with whom to ask. */
static void
test_short_slides (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *title, *heading, *answer;
  } slides[] = {
    { "5.1.1", "情報セキュリティのための\n方針群", NULL,
      "心得を板に書き、蔵の戸口に掲げ\nております。年の初めに読み合わ\nせ、直すところがあれば直します。"
      "\n直した日も板に記しております。\n古い板は倉の奥にしまいます。" },
    { "CLD.6.3.1", "クラウドコンピューティング環\n境における役割及び責任の共有\n及び分担", "倉と客の分担",
      "倉の鍵は当社が、箱の鍵はお客様\nが預かります。" },
    { "7.2.2", "情報セキュリティの意識向上、\n教育及び訓練", NULL,
      "蔵番には年に二度、火の扱いを教\nえております。" },
    { "8.1.1", "資産目録", NULL, "箱の一覧を作っております。" },
    { "CLD.8.1.5", "クラウドサービスカスタマの\n資産の除去", NULL,
      "預かった箱は、約束の日にお返し\nします。" },
    { "CLD.9.5.1", "仮想コンピューティング環境に\nおける分離", NULL, "箱は客ごとに棚を分けています。" },
    { NULL, "お問い合わせ", NULL, "倉の組合 帳場\n電話 000-111-2222" },
  };

  synthetic_paper_text (paper, 260, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_fill_all (paper, 0, 0, 195, SYNTHETIC_HEIGHT_PT, 0x224488);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      synthetic_paper_turn (paper);
      if (slides[i].number != NULL)
        synthetic_paper_text_in (paper, 20, 98, slides[i].number, "Gothic-Bold", 24);
      synthetic_paper_lines (paper, 20, 140, 20, slides[i].title, "Gothic");
      if (slides[i].heading != NULL)
        synthetic_paper_text_in (paper, 220, 43, slides[i].heading, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_lines (paper, 220, slides[i].heading != NULL ? 60 : 43, 17, slides[i].answer, "Mincho");
    }
  synthetic_paper_check_records (
      paper,
      "5.1.1|情報セキュリティのための方針群|心得を板に書き、蔵の戸口に掲げております。年の初めに読み合わせ、"
      "直すところがあれば直します。直した日も板に記しております。古い板は倉の奥にしまいます。\n"
      "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|倉と客の分担"
      "倉の鍵は当社が、箱の鍵はお客様が預かります。\n"
      "7.2.2|情報セキュリティの意識向上、教育及び訓練|蔵番には年に二度、火の扱いを教えております。\n"
      "8.1.1|資産目録|箱の一覧を作っております。\n"
      "CLD.8.1.5|クラウドサービスカスタマの資産の除去|預かった箱は、約束の日にお返しします。\n"
      "CLD.9.5.1|仮想コンピューティング環境における分離|箱は客ごとに棚を分けています。\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/slides/slides", NULL, test_slides);
  synthetic_paper_add ("/slides/short", NULL, test_short_slides);
  synthetic_paper_add ("/slides/side/left", GINT_TO_POINTER (TRUE), test_side);
  synthetic_paper_add ("/slides/side/right", NULL, test_side);
  return g_test_run ();
}
