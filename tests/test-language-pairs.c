/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* Each answer in two languages side by side. */

/* Japanese at the left and English at the right, headings over both, which are short. */
static void
test_two_languages (SyntheticPaper *paper, gconstpointer data)
{
  const char *const headings[] = { "6.1.3 関係当局との連絡", "8.1.1 資産目録", "8.2.2 情報のラベル付け" };
  const char *const japanese[] = { "役所の求めには主が応じ、その訳を帳面に\n残します。",
                                   "倉の品は全て帳面に記し、年の瀬に数えて\nおります。",
                                   "箱には色の札を付け、置く棚を分けており\nます。" };
  const char *const english[] = { "The owner answers the offices and\nwrites down the reasons.",
                                  "All goods are listed in the book and\ncounted every year.",
                                  "Boxes have labels of several colours\nand shelves of their own." };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      float y = 100 + 90 * (float)i;

      synthetic_paper_title (paper, 48, y + 5, headings[i]);
      synthetic_paper_lines (paper, 44, y + 30, 16, japanese[i], "Mincho");
      synthetic_paper_lines (paper, 310, y + 30, 16, english[i], "Roman");
    }
  synthetic_paper_check_records (paper,
                                 "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。"
                                 "Theowneranswerstheofficesandwritesdownthereasons.\n"
                                 "8.1.1|資産目録|倉の品は全て帳面に記し、年の瀬に数えております。"
                                 "Allgoodsarelistedinthebookandcountedeveryyear.\n"
                                 "8.2.2|情報のラベル付け|箱には色の札を付け、置く棚を分けております。"
                                 "Boxeshavelabelsofseveralcoloursandshelvesoftheirown.\n");
}

/* An answer goes on on the next page in both languages, or in one. */
static void
test_languages_over_page (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  synthetic_paper_title (paper, 48, 105, "6.1.3 関係当局との連絡");
  synthetic_paper_lines (paper, 44, 130, 16, "役所の求めには主が応じ、その訳を帳面に\n残します。", "Mincho");
  synthetic_paper_lines (paper, 310, 130, 16, "The owner answers the offices and\nwrites down the reasons.",
                         "Roman");
  synthetic_paper_title (paper, 48, 195, "8.1.1 資産目録");
  synthetic_paper_lines (paper, 44, 220, 16,
                         "倉の品は全て帳面に記し、年の瀬に数えて\nおります。数の合わない品は棚から下ろし",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 220, 16, "All goods are listed in the book and\ncounted every year.",
                         "Roman");
  synthetic_paper_turn (paper);
  synthetic_paper_text (paper, 44, 60, "て、主に知らせます。");
  synthetic_paper_title (paper, 48, 105, "8.2.2 情報のラベル付け");
  synthetic_paper_lines (paper, 44, 130, 16,
                         "箱には色の札を付け、置く棚を分けており\nます。色は年ごとに改めて、古い札を外し",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 130, 16,
                         "Boxes have labels of several colours\nand shelves of their own, and their",
                         "Roman");
  synthetic_paper_title (paper, 48, 195, "12.4.1 イベントログ取得");
  synthetic_paper_lines (paper, 44, 220, 16,
                         "戸の開け閉めは番の者が書き残し、月ごと\nに改めて主に見せますが、見せた後は棚に",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 220, 16,
                         "Whoever opens a door is written down\nby the guard, and the owner reads it",
                         "Roman");
  synthetic_paper_turn (paper);
  synthetic_paper_lines (paper, 44, 60, 16, "しまい、三年の間は捨てずに残しておりま\nす。", "Mincho");
  synthetic_paper_lines (paper, 310, 60, 16, "every month. The book is kept in the\nstore for three years.",
                         "Roman");
  synthetic_paper_title (paper, 48, 115, "12.4.4 クロックの同期");
  synthetic_paper_lines (paper, 44, 140, 16, "鐘は寺の鐘に合わせており、番の者が毎朝\n確かめております。",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 140, 16,
                         "Our bell follows that of the temple and\nis looked at every morning.", "Roman");
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。"
             "Theowneranswerstheofficesandwritesdownthereasons.\n"
             "8.1.1|資産目録|倉の品は全て帳面に記し、年の瀬に数えております。"
             "数の合わない品は棚から下ろして、主に知らせます。"
             "Allgoodsarelistedinthebookandcountedeveryyear.\n"
             "8.2.2|情報のラベル付け|箱には色の札を付け、置く棚を分けております。"
             "色は年ごとに改めて、古い札を外し"
             "Boxeshavelabelsofseveralcoloursandshelvesoftheirown,andtheir\n"
             "12.4.1|イベントログ取得|戸の開け閉めは番の者が書き残し、月ごとに改めて主に見せますが、"
             "見せた後は棚にしまい、三年の間は捨てずに残しております。"
             "Whoeveropensadooriswrittendownbytheguard,andtheownerreadsit"
             "everymonth.Thebookiskeptinthestoreforthreeyears.\n"
             "12.4.4|クロックの同期|鐘は寺の鐘に合わせており、番の者が毎朝確かめております。"
             "Ourbellfollowsthatofthetempleandislookedateverymorning.\n");
}

/* Headings in both languages, each of which may wrap before the number that it names; a line of an answer
 * begins with a number of its own. */
static void
test_wrapped_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *japanese[3], *english[3];
  } sections[] = {
    { { "2.1 関係当局との連絡（6.1.3）", "役所の求めには主が応じ、その訳を帳面に\n残します。" },
      { "2.1 Contact with authorities", "(6.1.3)", "The owner answers the offices and\nwrites down why." } },
    { { "2.2 特権的アクセス権の管理（9.2.3）",
        "目方が\n4.0貫を超える品は、帳面に赤い字で記して\nおります。" },
      { "2.2 Management of privileged", "access rights (9.2.3)",
        "Goods of more than four kan are\nwritten in red." } },
    { { "2.3 クラウドサービスカスタマの", "資産の除去（CLD.8.1.5）",
        "品は店を出る日に返します。\n札は外します。" },
      { "2.3 Removal of assets (CLD.8.1.5)", "All goods are given back on the day\nof leaving." } },
    { { "2.4 情報の", "ラベル付け（8.2.2）", "箱には色の札を付け、棚を分けており\nます。" },
      { "2.4 Labelling of", "information (8.2.2)",
        "Boxes have labels of several colours\nand their own shelves." } },
  };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (guint side = 0; side < 2; side++)
      {
        const char *const *lines = side == 0 ? sections[i].japanese : sections[i].english;
        float y = 100 + 130 * (float)i;
        guint n = lines[2] != NULL ? 2 : 1;

        for (guint l = 0; l < n; l++, y += 18)
          synthetic_paper_title (paper, side == 0 ? 44 : 310, y, lines[l]);
        synthetic_paper_lines (paper, side == 0 ? 44 : 310, y + 8, 16, lines[n],
                               side == 0 ? "Mincho" : "Roman");
      }
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。"
             "Theowneranswerstheofficesandwritesdownwhy.\n"
             "9.2.3|特権的アクセス権の管理|目方が4.0貫を超える品は、帳面に赤い字で記しております。"
             "Goodsofmorethanfourkanarewritteninred.\n"
             "CLD.8.1.5|クラウドサービスカスタマの資産の除去|品は店を出る日に返します。札は外します。"
             "Allgoodsaregivenbackonthedayofleaving.\n"
             "8.2.2|情報のラベル付け|箱には色の札を付け、棚を分けております。"
             "Boxeshavelabelsofseveralcoloursandtheirownshelves.\n");
}

/* English in smaller type has base lines of its own: hardly one of its lines is in a row with Japanese. */
static void
test_smaller_english (SyntheticPaper *paper, gconstpointer data)
{
  const char *const headings[]
      = { "6.1.3 関係当局との連絡 ／ Contact with authorities", "8.1.1 資産目録 ／ Inventory of assets",
          "8.2.2 情報のラベル付け ／ Labelling of information" };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      float y = 100 + 110 * (float)i;

      synthetic_paper_title (paper, 48, y + 5, headings[i]);
      synthetic_paper_lines (
          paper, 44, y + 30, 16,
          "倉の品は全て帳面に記し、年の瀬に数えて\nおり、数の違うものは別の棚に\n移します。\n"
          "棚には札を付けます。",
          "Mincho");
      synthetic_paper_text_in (paper, 250, y + 31, "All goods are listed in the book and", "Roman", 8);
      synthetic_paper_text_in (paper, 250, y + 42, "counted every year.", "Roman", 8);
    }
#define BOTH                                                                                                                                         \
  "倉の品は全て帳面に記し、年の瀬に数えており、数の違うものは別の棚に移します。棚には札を付けます。" \
  "Allgoodsarelistedinthebookandcountedeveryyear.\n"
  synthetic_paper_check_records (paper, "6.1.3|関係当局との連絡／Contactwithauthorities|" BOTH
                                        "8.1.1|資産目録／Inventoryofassets|" BOTH
                                        "8.2.2|情報のラベル付け／Labellingofinformation|" BOTH);
}

/* Each language has headings of its own, at one height but on base lines of their own, as its text is; on the
 * second page is the end of one answer and one control. */
static void
test_paired_headings (SyntheticPaper *paper, gconstpointer data)
{
  const char *const headings[][2] = { { "6.1.3 関係当局との連絡", "6.1.3 Contact with authorities" },
                                      { "8.1.1 資産目録", "8.1.1 Inventory of assets" },
                                      { "8.2.2 情報のラベル付け", "8.2.2 Labelling of information" },
                                      { "12.4.4 クロックの同期", "12.4.4 Clock synchronisation" } };
  const char *const japanese[]
      = { "役所の求めには主が応じ、その訳を帳面に\n残します。",
          "倉の品は全て帳面に記し、年の瀬に数えて\nおります。",
          "箱には色の札を付け、置く棚を分けており\nます。", "鐘は寺の鐘に合わせます。" };
  const char *const english[] = { "The owner answers the offices and\nwrites down\nthe reasons.",
                                  "All goods are listed in the book and\ncounted every year.",
                                  "Boxes have labels of several colours\nand shelves of their own.",
                                  "Our bell follows that of the temple." };

  synthetic_paper_text (paper, 40, 60,
                        "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示しますので、ご覧ください。");
  synthetic_paper_lines (paper, 44, 90, 16, "日本語が正です。", "Mincho");
  synthetic_paper_lines (paper, 310, 92, 14, "The Japanese text prevails over\nthe English.", "Roman");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      float y = 140 + 90 * (float)(i % 3);

      if (i == 3)
        synthetic_paper_turn (paper);
      synthetic_paper_title (paper, 44, y, headings[i][0]);
      synthetic_paper_title (paper, 310, y + 2, headings[i][1]);
      synthetic_paper_lines (paper, 44, y + 20, 16, japanese[i], "Mincho");
      synthetic_paper_lines (paper, 310, y + 24, 14, english[i], "Roman");
    }
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。"
             "Theowneranswerstheofficesandwritesdownthereasons.\n"
             "8.1.1|資産目録|倉の品は全て帳面に記し、年の瀬に数えております。"
             "Allgoodsarelistedinthebookandcountedeveryyear.\n"
             "8.2.2|情報のラベル付け|箱には色の札を付け、置く棚を分けております。"
             "Boxeshavelabelsofseveralcoloursandshelvesoftheirown.\n"
             "12.4.4|クロックの同期|鐘は寺の鐘に合わせます。Ourbellfollowsthatofthetemple.\n");
}

/* The same where lines of the Japanese fill their column up to the gutter, which is as narrow as white
 * between words, one mostly with an address; and where what is English has marks of Japanese. */
static void
test_narrow_gutter (SyntheticPaper *paper, gconstpointer data)
{
  const char *const headings[]
      = { "6.1.3 関係当局との連絡", "8.1.1 資産目録", "8.2.2 情報のラベル付け", "12.4.4 クロックの同期" };
  const char *const japanese[] = { "役所の求めには主が応じて、その訳を全て帳面に書き\n残します。",
                                   "倉の品は全て帳面に記し、年の瀬には数え直しており\nます。",
                                   "札の色は https://kura.example/fuda/iro/niho で公\n開しております。",
                                   "鐘は寺の鐘に合わせており、番の者が毎朝確かめてお\nります。" };
  const char *const english[] = { "The owner answers the offices and\nwrites down the reasons.",
                                  "All goods are listed in the book\n・and counted every year.",
                                  "The colours of labels are said at\nhttps://kura.example/fuda.",
                                  "Our bell follows that of the temple\nand is looked at every morning." };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      float y = 100 + 90 * (float)i;

      synthetic_paper_title (paper, 48, y + 5, headings[i]);
      synthetic_paper_lines (paper, 44, y + 30, 16, japanese[i], "Mincho");
      synthetic_paper_lines (paper, 287, y + 30, 16, english[i], "Roman");
    }
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|役所の求めには主が応じて、その訳を全て帳面に書き残します。"
             "Theowneranswerstheofficesandwritesdownthereasons.\n"
             "8.1.1|資産目録|倉の品は全て帳面に記し、年の瀬には数え直しております。"
             "Allgoodsarelistedinthebook・andcountedeveryyear.\n"
             "8.2.2|情報のラベル付け|札の色はhttps://kura.example/fuda/iro/nihoで公開しております。"
             "Thecoloursoflabelsaresaidathttps://kura.example/fuda.\n"
             "12.4.4|クロックの同期|鐘は寺の鐘に合わせており、番の者が毎朝確かめております。"
             "Ourbellfollowsthatofthetempleandislookedateverymorning.\n");
}

/* Answers that close with their numbers in the older edition, in small type below the text in Japanese: that
 * in English, mostly under a heading of its own, may be shorter or longer. */
static void
test_closing_references (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *headings[2], *japanese, *english, *reference, *expected;
  } answers[] = {
    { { "5.4 経営陣の責任", "5.4 Management responsibilities" },
      "主は月ごとに見回り、番の者に声を掛け\nます。",
      "The owner walks around every month.",
      "旧規格(27001:2013): 7.2.1",
      "ISO/IEC 27001:2013 7.2.1," },
    { { "5.33 記録の保護", "5.33 Protection of records" },
      "帳面は蔵の奥の箱へ納め、鍵を掛けます。",
      "Books are kept in a box at the end\nof the store,\nwhich is locked\nby the guard.",
      "旧規格(27001:2013): 18.1.3",
      "ISO/IEC 27001:2013 18.1.3," },
    { { "6.4 懲戒手続", "6.4 Disciplinary process" },
      "掟に背く者は主が呼び、訳を聞いて帳面\nに残します。",
      "Whoever breaks the rules is heard.",
      "旧規格(27001:2013): 7.2.3",
      "ISO/IEC 27001:2013 7.2.3," },
    { { "8.13 情報のバックアップ", "8.13 Information backup" },
      "写しは離れた町の倉へ運びます。",
      "Copies are carried to the store of\nanother town, where they are kept\nfor three years.",
      "旧規格(27001:2013): 12.3.1",
      "ISO/IEC 27001:2013 12.3.1," },
  };
  g_autoptr (GString) controls = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      const float y = 60 + 120 * (float)i;
      const float below = strchr (answers[i].japanese, '\n') != NULL ? 64 : 48;

      /* One heading may stand over both. */
      for (guint k = 0; k < (data != NULL ? 1 : 2); k++)
        synthetic_paper_title (paper, k == 0 ? 44 : 310, y, answers[i].headings[k]);
      synthetic_paper_lines (paper, 44, y + 28, 16, answers[i].japanese, "Mincho");
      synthetic_paper_lines (paper, 310, y + 28, 16, answers[i].english, "Roman");
      synthetic_paper_text_in (paper, 44, y + below, answers[i].reference, "Mincho", 8);
      g_string_append_printf (controls, "iso27001-2022.%.*s||%s|\n",
                              (int)strcspn (answers[i].headings[0], " "), answers[i].headings[0],
                              answers[i].expected);
    }
  found = synthetic_controls (paper->pages, NULL, NULL);
  g_assert_cmpstr (found, ==, controls->str);
}

/* Headings in both languages that fill their columns up to a gutter as narrow as white between words, and
 * wrap: each begins an answer, also below the rest of one that stands in the second column alone. */
static void
test_narrow_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *japanese[2], *english[2], *text, *translation;
  } answers[] = {
    { { "5.19 供給者関係における情報セ", "キュリティ" },
      { "5.19 Information security in", "supplier relationships" },
      "納める店とは約束を書き、\n毎年改めます。",
      "Shops that deliver goods sign\nwhat they promise." },
    { { "5.20 供給者との合意における情報", "セキュリティの取扱い" },
      { "5.20 Addressing information", "security within supplier agreements" },
      "約束には鍵の返し方を書きます。",
      "It says how keys are returned." },
    { { "5.21 ICTサプライチェーンにおける", "情報セキュリティの管理" },
      { "5.21 Managing information", "security in the ICT supply chain" },
      "品の来たところを帳面に残\nします。",
      "The book says where\ngoods come from." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      float y = 100 + 90 * (float)(i > 0 ? i - 1 : 0);

      if (i == 1)
        {
          synthetic_paper_turn (paper);
          synthetic_paper_text_in (paper, 44, 60, "帳面は主が改めます。", "Mincho", 10.5f);
          synthetic_paper_lines (paper, 210, 68, 14, "The owner reads what\nthey promise.", "Roman");
        }
      for (guint l = 0; l < 2; l++)
        {
          synthetic_paper_text_in (paper, 44, y + 9 * (float)l, answers[i].japanese[l], "Gothic-Bold", 10);
          synthetic_paper_text_in (paper, 210, y + 9 * (float)l, answers[i].english[l], "Gothic-Bold", 10);
        }
      synthetic_paper_lines (paper, 44, y + 28, 14, answers[i].text, "Mincho");
      synthetic_paper_lines (paper, 210, y + 28, 14, answers[i].translation, "Roman");
    }
  synthetic_paper_check_records (
      paper, "5.19|供給者関係における情報セキュリティ|納める店とは約束を書き、毎年改めます。"
             "帳面は主が改めます。Shopsthatdelivergoodssignwhattheypromise.Theownerreadswhattheypromise.\n"
             "5.20|供給者との合意における情報セキュリティの取扱い|約束には鍵の返し方を書きます。"
             "Itsayshowkeysarereturned.\n"
             "5.21|ICTサプライチェーンにおける情報セキュリティの管理|品の来たところを帳面に残します。"
             "Thebooksayswheregoodscomefrom.\n");
}

/* Headings in the type of the text print the title in both languages, on one line where it has room; one that
 * wraps in both columns has its English title beside it. */
static void
test_title_beside (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *japanese[2], *english[2], *text[2], *translation[2];
  } answers[] = {
    { "6.1.3",
      { "関係当局との連絡 Contact with authorities" },
      { NULL },
      { "町の役人の名を帳面に記し、春ごとに改め", "ております。" },
      { "The book names those who are to be", "told, and is read each spring." } },
    { "8.1.1",
      { "資産目録 Inventory of assets" },
      { NULL },
      { "倉の品は残らず帳面に記し、年の瀬に数え", "ております。" },
      { "All that lies in the house is written", "down and counted in winter." } },
    { "CLD.6.3.1",
      { "クラウドコンピューティング環境に", "おける役割及び責任の共有及び分担" },
      { "Shared roles and responsibilities", "within a cloud computing environment" },
      { "受け持ちは表に書き、戸口に掲げておりま", "す。" },
      { "A list at the door says who minds", "which part of the house." } },
    { "12.1.2",
      { "変更管理 Change management" },
      { NULL },
      { "変える前の月に、預けた方へ知らせており", "ます。" },
      { "Those who gave us goods are told a", "month before we change things." } },
  };
  float y = 100;

  synthetic_paper_text (paper, 60, 60, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *head = g_strdup_printf ("%s %s", answers[i].id, answers[i].japanese[0]);

      synthetic_paper_fill (paper, 56, y - 4, 545, y + (answers[i].english[0] != NULL ? 28 : 14), 0xe0e8f0);
      synthetic_paper_text (paper, 60, y, head);
      for (guint l = 0; l < 2; l++)
        {
          if (answers[i].english[l] == NULL)
            continue;
          if (l > 0)
            synthetic_paper_text (paper, 60, y + 14, answers[i].japanese[l]);
          synthetic_paper_text_in (paper, 312, y + 14 * (float)l, answers[i].english[l], "Mincho", 10);
        }
      y += answers[i].english[0] != NULL ? 36 : 22;
      for (guint l = 0; l < 2; l++)
        {
          synthetic_paper_text (paper, 60, y + 14 * (float)l, answers[i].text[l]);
          synthetic_paper_text_in (paper, 312, y + 14 * (float)l, answers[i].translation[l], "Mincho", 10);
        }
      y += 46;
    }
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡Contactwithauthorities|町の役人の名を帳面に記し、春ごとに改めております。"
             "Thebooknamesthosewhoaretobetold,andisreadeachspring.\n"
             "8.1.1|資産目録Inventoryofassets|倉の品は残らず帳面に記し、年の瀬に数えております。"
             "Allthatliesinthehouseiswrittendownandcountedinwinter.\n"
             "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
             "受け持ちは表に書き、戸口に掲げております。"
             "Alistatthedoorsayswhomindswhichpartofthehouse.\n"
             "12.1.2|変更管理Changemanagement|変える前の月に、預けた方へ知らせております。"
             "Thosewhogaveusgoodsaretoldamonthbeforewechangethings.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/language-pairs/two-languages", NULL, test_two_languages);
  synthetic_paper_add ("/language-pairs/two-languages/over-page", NULL, test_languages_over_page);
  synthetic_paper_add ("/language-pairs/wrapped-headings", NULL, test_wrapped_headings);
  synthetic_paper_add ("/language-pairs/smaller-english", NULL, test_smaller_english);
  synthetic_paper_add ("/language-pairs/paired-headings", NULL, test_paired_headings);
  synthetic_paper_add ("/language-pairs/narrow-gutter", NULL, test_narrow_gutter);
  synthetic_paper_add ("/language-pairs/closing-references", NULL, test_closing_references);
  synthetic_paper_add ("/language-pairs/closing-references/one-heading", "one", test_closing_references);
  synthetic_paper_add ("/language-pairs/narrow-gutter/headings", NULL, test_narrow_headings);
  synthetic_paper_add ("/language-pairs/title-beside", NULL, test_title_beside);
  return g_test_run ();
}
