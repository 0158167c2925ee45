/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/cards/annexa-cards-private.h"
#include "synthetic-records.h"
#include "synthetic.h"

/* Cards whose numbers stand anywhere about their titles. */

typedef enum
{
  NUMBER_BADGE, /* on the upper edge of the card */
  NUMBER_RIGHT, /* at the right end of the title's line */
  NUMBER_LEFT,  /* in a column of its own beside title and answer, half-way down */
  NUMBER_BELOW, /* below the answer, at the right */
} Place;

typedef struct
{
  const char *name;
  Place place;
  gboolean framed, parts; /* what the customer does stands beside what the provider does */
} Design;

static const Design designs[] = {
  { "badge", NUMBER_BADGE, TRUE },
  { "right", NUMBER_RIGHT, TRUE },
  { "left", NUMBER_LEFT, TRUE },
  { "below", NUMBER_BELOW, TRUE },
  { "parts", NUMBER_BADGE, TRUE, TRUE },
  { "right-without-frames", NUMBER_RIGHT, FALSE },
  { "below-without-frames", NUMBER_BELOW, FALSE },
};

/* Cards side by side, read row by row, with lines of their own heights. */
static const struct
{
  float x, y;
  const char *number, *title, *answer[3];
} cards[] = {
  { 40,
    120,
    "5.1.1",
    "情報セキュリティのための方針群",
    { "店の方針は毎年三月に主が改め、", "町の会所の壁に貼り出します。", NULL } },
  { 310,
    123,
    "6.1.3",
    "関係当局との連絡",
    { "役所の求めには主が応じ、その訳", "を帳面に残しております。", NULL } },
  { 40, 250, "8.1.1", "資産目録", { "預かる品は全て帳面に記し、年の", "瀬に全て数えます。", NULL } },
  { 310,
    253,
    "8.2.2",
    "情報のラベル付け",
    { "箱には色の札を付け、置く棚を分", "けております。色はお客様がお決", "めになれます。" } },
  { 40,
    380,
    "12.3.1",
    "情報のバックアップ",
    { "写しは離れた町の倉へ運び、三年", "の間しまっております。", NULL } },
  { 310,
    383,
    "12.4.1",
    "イベントログ取得",
    { "戸の開け閉めは番の者が書き残し", "、月ごとに改めております。", NULL } },
};

static void
draw_design (SyntheticPaper *paper, const Design *design)
{
  for (guint i = 0; design->framed && i < G_N_ELEMENTS (cards); i++)
    synthetic_paper_fill_all (paper, cards[i].x, cards[i].y, cards[i].x + 240, cards[i].y + 110, 0xeeeeee);
}

/* That the records are those expected; without frames they may as well be read column by column. */
static void
assert_all (const char *records, const char *expected, gboolean in_order)
{
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);

  if (in_order)
    g_assert_cmpstr (records, ==, expected);
  g_assert_cmpuint (strlen (records), ==, strlen (expected));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (records, lines[i]));
}

static void
test_heads (SyntheticPaper *paper, gconstpointer data)
{
  const Design *design = data;
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, 40, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      float x = cards[i].x + (design->place == NUMBER_LEFT ? 65 : 10), y = cards[i].y + 12;
      static const float places[][2] = { { 14, -5 }, { 190, 14 }, { 10, 45 }, { 190, 88 } };

      synthetic_paper_expect (paper, "%s|%s|", cards[i].number, cards[i].title);
      synthetic_paper_text_in (paper, cards[i].x + places[design->place][0],
                               cards[i].y + places[design->place][1], cards[i].number, "Gothic-Bold", 9);
      synthetic_paper_text_in (paper, x, y, cards[i].title, "Gothic-Bold", 11);
      if (design->parts)
        {
          static const char *const words[] = { "店の役目", "鍵を掛けます。", "客の役目", "札を返します。" };

          for (guint w = 0; w < G_N_ELEMENTS (words); w++)
            {
              synthetic_paper_text (paper, x + 110 * (float)(w / 2), y + 22 + 18 * (float)(w % 2), words[w]);
              synthetic_paper_expect (paper, "%s", words[w]);
            }
        }
      for (guint l = 0; !design->parts && l < 3 && cards[i].answer[l] != NULL; l++)
        {
          synthetic_paper_text (paper, x, y + 22 + 16 * (float)l, cards[i].answer[l]);
          synthetic_paper_expect (paper, "%s", cards[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  draw_design (paper, design);
  records = synthetic_paper_records (paper);
  assert_all (records, paper->expected->str, design->framed);
}

static AnnexaPainting *
give_painting_of_slides (guint page, gpointer user_data)
{
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  for (guint i = 0; i < 2; i++)
    {
      const float x = 40 + 270 * (float)i;
      AnnexaPaintedBox card = { x, 120, x + 240, 400, 0xddeeee, 255 };
      AnnexaPaintedBox badge = { x + 6, 134, x + 44, 154, 0x118888, 255 };

      g_array_append_val (painting->boxes, card);
      g_array_append_val (painting->boxes, badge);
    }
  return painting;
}

/* Cards of the newer edition, with the number of the older one in a tag at the foot, where the control has
 * the same title: it is the number in the badge that the card has, in digits of whatever width. */
static void
test_tags (gconstpointer data)
{
  static const struct
  {
    const char *number, *wide, *other, *title, *answer;
  } slides[] = {
    { "A.5.2", "５．２", "6.1.1", "情報セキュリティの役割及び責任", "主と番の者とで役目を分けます。" },
    { "A.5.4", "５．４", "7.2.1", "経営陣の責任", "主は月ごとに見回ります。" },
    { "A.5.6", "５．６", "6.1.4", "専門組織との連絡", "町の寄り合いに出ております。" },
    { "A.6.2", "６．２", "7.1.2", "雇用条件", "約束は紙に書いて渡します。" },
  };
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaPage *page = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *controls = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      const float x = i % 2 == 0 ? 40 : 310;
      g_autofree char *tag = g_strdup_printf ("ISO/IEC 27001:2013 附属書A %s", slides[i].other);

      if (i % 2 == 0)
        page = synthetic_page (pages);
      synthetic_text_in (pages, page, x + 10, 140, data != NULL ? slides[i].wide : slides[i].number,
                         "Gothic-Bold", 8);
      synthetic_text_in (pages, page, x + 50, 138, slides[i].title, "Gothic-Bold", 11);
      synthetic_text (pages, page, x + 10, 170, slides[i].answer);
      synthetic_text_in (pages, page, x + 80, 190, tag, "Mincho", 8);
      g_string_append_printf (expected, "iso27001-2022.%s||ISO/IEC 27001:2013 %s,|\n", slides[i].number + 2,
                              slides[i].other);
    }
  controls = synthetic_controls (pages, give_painting_of_slides, NULL);
  g_assert_cmpstr (controls, ==, expected->str);
  annexa_pages_free (pages);
}

/* Tags may list several numbers of the older edition, the last of which is no number that stands alone. */
static void
test_lists_in_tags (void)
{
  static const struct
  {
    const char *number, *tag, *title, *answer, *expected;
  } slides[] = {
    { "5.8", "6.1.5, 14.1.1", "プロジェクトマネジメントにおける情報セキュリティ",
      "橋の普請では初めに主が図を改めます。", "ISO/IEC 27001:2013 6.1.5,ISO/IEC 27001:2013 14.1.1," },
    { "5.11", "8.1.4", "資産の返却", "店を去る者は札と鍵とを返します。", "ISO/IEC 27001:2013 8.1.4," },
    { "5.18", "9.2.2, 9.2.5, 9.2.6", "アクセス権", "鍵の数は月ごとに数え直します。",
      "ISO/IEC 27001:2013 9.2.2,ISO/IEC 27001:2013 9.2.5,ISO/IEC 27001:2013 9.2.6," },
    { "5.33", "18.1.3", "記録の保護", "帳面は蔵の奥の箱へ納めます。", "ISO/IEC 27001:2013 18.1.3," },
  };
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaPage *page = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *controls = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      const float x = i % 2 == 0 ? 40 : 310;
      g_autofree char *tag = g_strdup_printf ("ISO/IEC 27001:2013 附属書A %s", slides[i].tag);
      g_autofree char *number = g_strdup_printf ("ISO27001 %s", slides[i].number);

      if (i % 2 == 0)
        page = synthetic_page (pages);
      synthetic_text_in (pages, page, x + 10, 140, number, "Gothic", 7);
      synthetic_text_in (pages, page, x + 72, 139, slides[i].title, "Gothic", 8);
      synthetic_text (pages, page, x + 10, 170, slides[i].answer);
      synthetic_text_in (pages, page, x + 10, 190, tag, "Gothic", 7);
      g_string_append_printf (expected, "iso27001-2022.%s||%s|\n", slides[i].number, slides[i].expected);
    }
  controls = synthetic_controls (pages, give_painting_of_slides, NULL);
  g_assert_cmpstr (controls, ==, expected->str);
  annexa_pages_free (pages);
}

/* Numbers in larger type than the titles behind them in their lines, which wrap to where the numbers begin.
 */
static void
test_large_numbers (void)
{
  static const struct
  {
    const char *number, *title[2], *answer;
  } slides[] = {
    { "CLD.6.3.1",
      { "クラウドコンピューティング環境における", "役割及び責任の共有及び分担" },
      "鍵を掛けるのは店の者です。" },
    { "7.2.2", { "情報セキュリティの意識向上、教育及", "び訓練" }, "番の者は春に習い直します。" },
    { "8.1.1", { "資産目録", NULL }, "預かる品は全て帳面に記します。" },
    { "8.2.2", { "情報のラベル付け", NULL }, "箱には色の札を付けております。" },
  };
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaPage *page = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      const float x = i % 2 == 0 ? 50 : 320;
      float end;

      if (i % 2 == 0)
        page = synthetic_page (pages);
      if (i == 0)
        synthetic_text (pages, page, 40, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
      end = synthetic_text_in (pages, page, x, 138, slides[i].number, "Gothic-Bold", 12);
      synthetic_text_in (pages, page, end + 8, 140, slides[i].title[0], "Gothic-Bold", 9);
      if (slides[i].title[1] != NULL)
        synthetic_text_in (pages, page, x, 154, slides[i].title[1], "Gothic-Bold", 9);
      synthetic_text (pages, page, x, 174, slides[i].answer);
      g_string_append_printf (expected, "%s|%s%s|%s\n", slides[i].number, slides[i].title[0],
                              slides[i].title[1] != NULL ? slides[i].title[1] : "", slides[i].answer);
    }
  records = synthetic_records (pages, give_painting_of_slides, NULL);
  g_assert_cmpstr (records, ==, expected->str);
  annexa_pages_free (pages);
}

/* Bars with the paper's own number in a box before the title, and that of the control in the middle behind
 * it, which is half-way between its lines where it wraps. */
static const struct
{
  const char *own, *number, *title[2], *answer;
} bars[] = {
  { "A-1", "5.1.1", { "情報セキュリティのための方針群", NULL }, "方針は毎年三月に主が改めます。" },
  { "A-2",
    "CLD.6.3.1",
    { "クラウドコンピューティング環境における役", "割及び責任の共有及び分担" },
    "鍵を掛けるのは店の者です。" },
  { "A-3", "8.1.1", { "資産目録", NULL }, "預かる品は全て帳面に記します。" },
  { "A-4",
    "CLD.13.1.4",
    { "仮想及び物理ネットワークのセキュリティ管", "理の整合" },
    "二つの図は一枚の紙に描きます。" },
};

#define BAR_Y(i) (100 + 90 * (float)(i))

static void
draw_bars (SyntheticPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      float height = bars[i].title[1] != NULL ? 38 : 24;
      AnnexaPaintedBox boxes[] = { { 60, BAR_Y (i), 100, BAR_Y (i) + height, 0x0b4f6c, 255 },
                                   { 100, BAR_Y (i), 480, BAR_Y (i) + height, 0xdceaf0, 255 } };

      synthetic_paper_paint_all (paper, boxes, G_N_ELEMENTS (boxes));
    }
}

static void
test_bars (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 60, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      gboolean wraps = bars[i].title[1] != NULL;

      synthetic_paper_text_in (paper, 70, BAR_Y (i) + (wraps ? 14 : 7), bars[i].own, "Gothic", 10);
      for (guint l = 0; l < 2 && bars[i].title[l] != NULL; l++)
        synthetic_paper_text_in (paper, 106, BAR_Y (i) + 6 + 14 * (float)l, bars[i].title[l], "Gothic-Bold",
                                 11);
      synthetic_paper_text_in (paper, 410, BAR_Y (i) + (wraps ? 14 : 7), bars[i].number, "Gothic", 9);
      synthetic_paper_text (paper, 60, BAR_Y (i) + (wraps ? 46 : 32), bars[i].answer);
      synthetic_paper_expect (paper, "%s|%s%s|%s\n", bars[i].number, bars[i].title[0],
                              wraps ? bars[i].title[1] : "", bars[i].answer);
    }
  draw_bars (paper);
  synthetic_paper_check (paper);
}

/* The number of another edition stands in brackets behind a title, and the same title in English below it:
 * the number before the former is not that of the latter. */
static void
test_bracket_behind (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const parts[][4]
      = { { "10.1.1", "暗号による管理策の利用方針", "8.24", "Policy on the use of cryptographic controls" },
          { "12.3.1", "情報のバックアップ", "8.13", "Information backup" },
          { "12.4.1", "イベントログ取得", "8.15", "Event logging" } };
  g_autoptr (GArray) heads = NULL;
  AnnexaPageWork *work;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const float y = 90 + 150 * (float)i;
      g_autofree char *title = g_strdup_printf ("%s（27001:2022: %s）", parts[i][1], parts[i][2]);

      synthetic_paper_text_in (paper, 62, y, parts[i][0], "Sans-Bold", 12);
      synthetic_paper_text_in (paper, 100, y, title, "Gothic-Bold", 12);
      synthetic_paper_text_in (paper, 62, y + 22, parts[i][3], "Gothic", 10);
      for (guint k = 0; k < 2; k++)
        {
          synthetic_paper_text (paper, 69, y + 50 + 16 * (float)k,
                                "蔵の錠は月に一度、番頭が改めております。");
          synthetic_paper_text (paper, 352, y + 50 + 16 * (float)k, "鍵をおしまいください。");
        }
    }
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  annexa_page_work_find_edges (work);
  heads = annexa_card_heads_find (work, synthetic_catalog ());
  g_assert_cmpuint (heads->len, ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < heads->len; i++)
    g_assert_cmpfloat (g_array_index (heads, AnnexaCardHead, i).title.y1, <,
                       g_array_index (heads, AnnexaCardHead, i).number.y2);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* The head of a card for two controls is both titles, joined by a slash, over two lines; that of one is its
 * title in two languages, over more. */
static const char *const joined_titles[][4] = {
  { "15.1.2/15.1.3 供給者との合意におけるセキュリティの取扱", "い/ICT サプライチェーン", NULL, NULL },
  { "CLD.6.3.1 クラウドコンピューティング環境における役割及", "び責任の共有及び分担 / Shared",
    "roles and responsibilities within a", "cloud computing environment" },
};

static void
test_joined_titles (SyntheticPaper *paper, gconstpointer data)
{
  const char *const *lines = data;
  float y = 100;
  AnnexaPageWork *work;
  GArray *heads;

  for (guint i = 0; i < 4 && lines[i] != NULL; i++, y += 14)
    synthetic_paper_title (paper, 40, y, lines[i]);
  synthetic_paper_text (paper, 40, y + 4, "供給者を変えるときは先にお知らせします。");
  synthetic_paper_text (paper, 40, y + 32, "8.1.1");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  heads = annexa_card_heads_find (work, synthetic_catalog ());
  g_assert_cmpuint (heads->len, ==, 1);
  g_assert_cmpfloat (g_array_index (heads, AnnexaCardHead, 0).title.y2, >, y - 12);
  g_array_unref (heads);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* A mark before the number of a title is no word that parts them: the number below is of another edition. */
static void
test_marks_before (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaPageWork *work;
  GArray *heads;

  synthetic_paper_title (paper, 40, 100, "▼ 12.1.2 変更管理");
  synthetic_paper_text (paper, 46, 118, "ISO/IEC 27001:2022 附属書A");
  synthetic_paper_text (paper, 240, 118, "8.32");
  synthetic_paper_text (paper, 46, 136, "棚の並びを変えるときは先にお知らせします。");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  heads = annexa_card_heads_find (work, synthetic_catalog ());
  g_assert_cmpuint (heads->len, ==, 1);
  g_assert_true (g_array_index (heads, AnnexaCardHead, 0).is_inline);
  g_array_unref (heads);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* A chapter is called as its first control is, whose number stands beside the second of both lines. */
static void
test_chapter_of_same_title (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaPageWork *work;
  GArray *heads;

  synthetic_paper_text_in (paper, 140, 80, "情報セキュリティのための方針群", "Gothic-Bold", 14);
  synthetic_paper_text_in (paper, 140, 110, "情報セキュリティのための方針群", "Gothic-Bold", 11);
  synthetic_paper_text (paper, 46, 113, "5.1.1");
  synthetic_paper_text (paper, 140, 132, "方針は毎年三月に主が改めます。");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  heads = annexa_card_heads_find (work, synthetic_catalog ());
  g_assert_cmpuint (heads->len, ==, 1);
  g_assert_cmpfloat (g_array_index (heads, AnnexaCardHead, 0).title.y1, >, 105);
  g_array_unref (heads);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/card-heads/bars", NULL, test_bars);
  synthetic_paper_add ("/card-heads/chapter-of-same-title", NULL, test_chapter_of_same_title);
  synthetic_paper_add ("/card-heads/marks-before", NULL, test_marks_before);
  synthetic_paper_add ("/card-heads/joined-titles", joined_titles[0], test_joined_titles);
  synthetic_paper_add ("/card-heads/joined-titles/translated", joined_titles[1], test_joined_titles);
  synthetic_paper_add ("/card-heads/bracket-behind", NULL, test_bracket_behind);
  for (guint i = 0; i < G_N_ELEMENTS (designs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/card-heads/%s", designs[i].name);

      synthetic_paper_add (path, &designs[i], test_heads);
    }
  g_test_add_data_func ("/card-heads/tags", NULL, test_tags);
  g_test_add_data_func ("/card-heads/tags/wide-digits", "wide", test_tags);
  g_test_add_func ("/card-heads/tags/lists", test_lists_in_tags);
  g_test_add_func ("/card-heads/large-numbers", test_large_numbers);
  return g_test_run ();
}
