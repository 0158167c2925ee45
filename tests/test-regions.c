/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Designed pages: what stands side by side in parts of a page is read part by part. */

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  GArray *boxes; /* of AnnexaPaintedBox, the same on every page */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pages = annexa_pages_new (NULL);
  fixture->page = synthetic_page (fixture->pages);
  fixture->boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaPaintedBox));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  annexa_pages_free (fixture->pages);
  g_array_unref (fixture->boxes);
}

static void
put_in (Fixture *fixture, float x, float y, const char *text, const char *font, float size_pt)
{
  synthetic_text_in (fixture->pages, fixture->page, x, y, text, font, size_pt);
}

static void
put (Fixture *fixture, float x, float y, const char *text)
{
  put_in (fixture, x, y, text, "Mincho", SYNTHETIC_SIZE_PT);
}

static void
put_title (Fixture *fixture, float x, float y, const char *text)
{
  put_in (fixture, x, y, text, "Gothic-Bold", 11);
}

/* Lines of a column whose paper leaves @leading_pt from one to the next. */
static void
put_lines (Fixture *fixture, float x, float y, float leading_pt, const char *text, const char *font)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++, y += leading_pt)
    put_in (fixture, x, y, lines[i], font, SYNTHETIC_SIZE_PT);
}

static void
fill (Fixture *fixture, float x1, float y1, float x2, float y2, guint32 color)
{
  AnnexaPaintedBox box = { x1, y1, x2, y2, color, 255 };

  g_array_append_val (fixture->boxes, box);
}

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  Fixture *fixture = user_data;
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  g_array_append_vals (painting->boxes, fixture->boxes->data, fixture->boxes->len);
  return painting;
}

static void
assert_records (Fixture *fixture, const char *expected)
{
  g_autofree char *records = synthetic_records (fixture->pages, give_painting, fixture);

  g_assert_cmpstr (records, ==, expected);
}

/* A number and a title in a shaded panel, with the answer beside it: some of their lines are on one height.
 */
static void
put_panel (Fixture *fixture, float x, float text_x, float y, const char *number, const char *title,
           const char *answer)
{
  fill (fixture, x, y, x + 160, y + 96, 0x224455);
  put_in (fixture, x + 10, y + 8, number, "Gothic-Bold", 24);
  put_lines (fixture, x + 10, y + 39, 14, title, "Gothic");
  put_lines (fixture, text_x, y + 5, 17, answer, "Mincho");
}

static void
test_panels (Fixture *fixture, gconstpointer data)
{
  gboolean left = GPOINTER_TO_INT (data);
  float x = left ? 40 : 395, text_x = left ? 214 : 40;

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_panel (fixture, x, text_x, 100, "6.1.3", "関係当局との連絡",
             "本社は川沿いの町にあり、預かった品は全\nて町の倉に置いております。\n"
             "役所の求めには二人で応じます。");
  put_panel (fixture, x, text_x, 204, "CLD.6.3.1",
             "クラウドコンピューティング環\n境における役割及び責任の共有\n及び分担",
             "倉の鍵は当社が預かり、箱の鍵はお客様が\n預かります。");
  put_panel (fixture, x, text_x, 308, "8.1.1", "資産目録",
             "帳面は毎年三月に改めます。\n帳面には品の名と置き場所を書き、年の瀬\nに全て数えます。");
  assert_records (fixture,
                  "6.1.3|関係当局との連絡|本社は川沿いの町にあり、預かった品は全て町の倉に置いております。"
                  "役所の求めには二人で応じます。\n"
                  "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
                  "倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n"
                  "8.1.1|資産目録|帳面は毎年三月に改めます。"
                  "帳面には品の名と置き場所を書き、年の瀬に全て数えます。\n");
}

/* Panels with titles alone, the second of which goes on. */
static void
test_title_panels (Fixture *fixture, gconstpointer data)
{
  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_panel (fixture, 40, 214, 100, "", "関係当局との連絡",
             "本社は川沿いの町にあり、預かった品は全\nて町の倉に置いております。\n"
             "役所の求めには二人で応じます。");
  put_panel (fixture, 40, 214, 204, "",
             "クラウドコンピューティング環\n境における役割及び責任の共有\n及び分担",
             "倉の鍵は当社が預かり、箱の鍵はお客様が\n預かります。");
  put_panel (fixture, 40, 214, 308, "", "資産目録",
             "帳面は毎年三月に改めます。\n帳面には品の名と置き場所を書き、年の瀬\nに全て数えます。");
  assert_records (fixture,
                  "6.1.3|関係当局との連絡|本社は川沿いの町にあり、預かった品は全て町の倉に置いております。"
                  "役所の求めには二人で応じます。\n"
                  "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
                  "倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n"
                  "8.1.1|資産目録|帳面は毎年三月に改めます。"
                  "帳面には品の名と置き場所を書き、年の瀬に全て数えます。\n");
}

/* A panel on each page: the answer beside it may end with a word on a line of its own, and have a flow at the
 * height of the title, which is none of its labels. */
static void
test_panel_of_page (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *number, *title, *answer;
  } slides[] = {
    { "6.1.3", "Contact with\nauthorities", "The keeper writes to the harbour office\nmonthly." },
    { "9.2.3", "Management of privileged\naccess rights",
      "Two keepers hold the keys of the old mill\nhouse." },
    { "13.1.3", "Segregation in\nnetworks", "The nets of each boat hang on poles of their\nown." },
    { "18.1.2", "Intellectual property\nrights", "Songs of others are sung with leave from the\nsinger." },
  };
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, 40, 60, "This paper answers the controls of ISO/IEC 27017:2015.");
  fill (fixture, 40, 100, 200, 380, 0x224455);
  for (guint b = 0; b < 3; b++)
    fill (fixture, 300 + 80 * (float)b, 164, 350 + 80 * (float)b, 184, 0x446688);
  for (guint b = 1; b < 3; b++)
    fill (fixture, 270 + 80 * (float)b, 173.75f, 300 + 80 * (float)b, 174.25f, 0);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_auto (GStrv) title = g_strsplit (slides[i].title, "\n", 2);
      g_auto (GStrv) answer = g_strsplit (slides[i].answer, "\n", 2);

      if (i > 0)
        fixture->page = synthetic_page (fixture->pages);
      put_in (fixture, 50, 110, slides[i].number, "Gothic-Bold", 18);
      put_lines (fixture, 50, 150, 18, slides[i].title, "Gothic");
      put_lines (fixture, 230, 112, 15, slides[i].answer, "Mincho");
      put (fixture, 230, 144, "See you.");
      for (guint b = 0; b < 3; b++)
        put_in (fixture, 308 + 80 * (float)b, 170, b == 0 ? "mill" : b == 1 ? "cart" : "boat", "Gothic", 8);
      g_string_append_printf (expected, "%s|%s%s|%s%sSeeyou.\n", slides[i].number, title[0], title[1],
                              answer[0], answer[1]);
    }
  {
    g_auto (GStrv) words = g_strsplit (expected->str, " ", -1);
    g_autofree char *joined = g_strjoinv ("", words);

    assert_records (fixture, joined);
  }
}

/* The four sides of a frame, less its foot or its head. */
static void
draw_frame (Fixture *fixture, float x, float y1, float y2, gboolean head, gboolean foot)
{
  if (head)
    fill (fixture, x, y1, x + 240, y1 + 0.5f, 0x224488);
  if (foot)
    fill (fixture, x, y2 - 0.5f, x + 240, y2, 0x224488);
  fill (fixture, x, y1, x + 0.5f, y2, 0x224488);
  fill (fixture, x + 239.5f, y1, x + 240, y2, 0x224488);
}

/* Frames that break over columns: the rest of one, without a head, goes on in the next column above the frame
 * that is first there. */
static void
test_broken_frames (Fixture *fixture, gconstpointer data)
{
  static const char *const rules[] = { "蔵の方針は主が毎年三月に改め、町の会\n", "所に貼り出しております。\n",
                                       "読み直した日は札に書きます。\n", "札は辻に立てておきます。" };
  static const char *const goods[]
      = { "預かる品は全て帳面に記します。\n", "帳面は年の瀬に二人で数え直します。\n",
          "数え違いは主に伝え、帳面を改めます。" };
  g_autofree char *first = g_strjoin ("", rules[0], rules[1], rules[2], rules[3], NULL);
  g_autofree char *second = g_strjoin ("", goods[0], goods[1], goods[2], NULL);

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  draw_frame (fixture, 40, 100, 220, TRUE, TRUE);
  draw_frame (fixture, 40, 400, 480, TRUE, FALSE);
  draw_frame (fixture, 310, 100, 130, FALSE, TRUE);
  draw_frame (fixture, 310, 150, 240, TRUE, TRUE);
  draw_frame (fixture, 310, 250, 320, TRUE, TRUE);
  put_title (fixture, 50, 110, "5.1.1 情報セキュリティのための方針群");
  put_lines (fixture, 50, 134, 16, first, "Mincho");
  put_title (fixture, 50, 410, "6.1.3 関係当局との連絡");
  put (fixture, 50, 434, "役所へは二");
  put (fixture, 320, 108, "人で参ります。");
  put_title (fixture, 320, 160, "8.1.1 資産目録");
  put_lines (fixture, 320, 184, 16, second, "Mincho");
  put_title (fixture, 320, 258, "8.2.2 情報のラベル付け");
  put_lines (fixture, 320, 280, 16, "箱には札を付けます。\n札の色は荷の主が決めます。", "Mincho");
  assert_records (fixture, "5.1.1|情報セキュリティのための方針群|蔵の方針は主が毎年三月に改め、町の会"
                           "所に貼り出しております。読み直した日は札に書きます。札は辻に立てておきます。\n"
                           "6.1.3|関係当局との連絡|役所へは二人で参ります。\n"
                           "8.1.1|資産目録|預かる品は全て帳面に記します。帳面は年の瀬に二人で数え直します。"
                           "数え違いは主に伝え、帳面を改めます。\n"
                           "8.2.2|情報のラベル付け|箱には札を付けます。札の色は荷の主が決めます。\n");
}

/* A time line: numbers hang beside the titles, and shaded bars head the chapters, but are no rows of a table.
 */
static void
test_time_line (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *number, *title, *answer;
  } entries[] = {
    { "5 情報セキュリティのための方針群", "5.1.1", "情報セキュリティのための方針群",
      "蔵の方針は主が毎年三月に改め、町の会所に貼り出しております。" },
    { "8 資産の管理", "8.1.1", "資産目録", "預かる品は全て帳面に記します。\n帳面は年の瀬に数え直します。" },
    { NULL, "8.2.2", "情報のラベル付け", "箱には品の名を書いた札を付けます。" },
    { "18 順守", "18.1.1", "適用法令及び契約上の要求事項の特定",
      "定めは役所の触れ書きに従います。\n触れ書きは写して綴じます。" },
  };
  g_autoptr (GString) expected = g_string_new (NULL);
  float y = 46;

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  fixture->page = synthetic_page (fixture->pages);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_auto (GStrv) lines = g_strsplit (entries[i].answer, "\n", -1);
      g_autofree char *answer = g_strjoinv ("", lines);

      if (entries[i].chapter != NULL)
        {
          fill (fixture, 40, y, 555, y + 20, 0xeeddcc);
          put_in (fixture, 50, y + 5, entries[i].chapter, "Gothic", 11);
          y += 32;
        }
      put_in (fixture, 42, y, "No.", "Mincho", 9);
      put_in (fixture, 56, y, entries[i].number, "Mincho", 9);
      put_in (fixture, 110, y, entries[i].title, "Mincho", 10.35f);
      put_lines (fixture, 110, y + 18, 13, entries[i].answer, "Mincho");
      y += 32 + 13 * (float)g_strv_length (lines);
      g_string_append_printf (expected, "%s|%s|%s\n", entries[i].number, entries[i].title, answer);
    }
  assert_records (fixture, expected->str);
}

/* Panels left and right by turns, with a word over their numbers. */
static void
test_panels_by_turns (Fixture *fixture, gconstpointer data)
{
  const char *const numbers[] = { "6.1.3", "8.1.1", "9.2.3" };
  const char *const titles[] = { "関係当局との連絡", "資産目録", "特権的アクセス権の管理" };

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < 3; i++)
    {
      float x = i % 2 == 0 ? 40 : 395, y = 100 + 104 * (float)i;

      fill (fixture, x, y, x + 160, y + 90, 0x557799);
      put_in (fixture, x + 60, y + 8, "管理策", "Gothic", 8);
      put_in (fixture, x + 50, y + 20, numbers[i], "Gothic-Bold", 22);
      put_title (fixture, x + 20, y + 50, titles[i]);
      put_lines (fixture, i % 2 == 0 ? 214 : 40, y + 10, 17,
                 "倉の鍵は当社が預かり、箱の鍵はお客様が\n預かります。", "Mincho");
    }
  assert_records (fixture,
                  "6.1.3|関係当局との連絡|倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n"
                  "8.1.1|資産目録|倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n"
                  "9.2.3|特権的アクセス権の管理|倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n");
}

#define PART_BESIDE                                                                                                                                              \
  "当社の取組み倉の品は月の終わりに全て数え、帳面と合わない時はその日のうちに訳を調べて、長に知らせておりま" \
  "す。"                                                                                                                                                       \
  "ISO/IEC27017に沿っております。店にお願いすること鍵の番をする者を一人は決めておいてください。\n"

/* Slides whose number stands far at the right, over a box with what is asked of the customer: it is read
 * after the answer beside it, which stands in no box. */
static void
test_part_beside_text (Fixture *fixture, gconstpointer data)
{
  const char *const numbers[] = { "6.1.3", "8.1.1", "12.3.1" };
  const char *const titles[] = { "関係当局との連絡", "資産目録", "情報のバックアップ" };

  fill (fixture, 490, 30, 570, 70, 0x335577);
  fill (fixture, 400, 115, 570, 280, 0xeeeeff);
  for (guint i = 0; i < 3; i++)
    {
      fixture->page = synthetic_page_of (fixture->pages, 595, 400);
      put_in (fixture, 40, 40, titles[i], "Gothic-Bold", 20);
      put_in (fixture, 512, 44, numbers[i], "Gothic-Bold", 12);
      put_title (fixture, 40, 98, "当社の取組み");
      put_lines (fixture, 40, 122, 15,
                 "倉の品は月の終わりに全て数え、帳面と合わない時はその日の\nうちに訳を調べて、長に知らせてお"
                 "ります。\n"
                 "ISO/IEC 27017に沿っております。",
                 "Mincho");
      put_title (fixture, 410, 124, "店にお願いすること");
      put_lines (fixture, 410, 139, 15, "鍵の番をする者を一人は決\nめておいてください。", "Mincho");
    }
  assert_records (fixture, "6.1.3|関係当局との連絡|" PART_BESIDE "8.1.1|資産目録|" PART_BESIDE
                           "12.3.1|情報のバックアップ|" PART_BESIDE);
}

/* Whose part of an answer stands beside it is told in a shaded panel, or in a frame around both, halfway down
 * the lines of the answer. */
static void
test_named_panel (Fixture *fixture, gconstpointer data)
{
  const char *const numbers[] = { "6.1.3", "8.1.1", "12.3.1" };
  const char *const titles[] = { "関係当局との連絡", "資産目録", "情報のバックアップ" };
  g_autoptr (GString) expected = g_string_new (NULL);

  fill (fixture, 40, 90, 150, 260, 0xe0e8f0);
  if (GPOINTER_TO_INT (data))
    for (guint i = 0; i < 4; i++)
      fill (fixture, i < 2 ? 40 : 40 + 510 * (float)(i - 2), i < 2 ? 90 + 170 * (float)i : 90,
            i < 2 ? 550 : 40.5f + 510 * (float)(i - 2), i < 2 ? 90.5f + 170 * (float)i : 260, 0x333333);
  for (guint i = 0; i < 3; i++)
    {
      fixture->page = synthetic_page_of (fixture->pages, 595, 400);
      put_in (fixture, 40, 40, numbers[i], "Gothic-Bold", 20);
      put_in (fixture, 110, 40, titles[i], "Gothic-Bold", 20);
      put_title (fixture, 52, 128, "当社の取り組み");
      put_lines (fixture, 170, 100, 15,
                 "倉の品は月の終わりに全て数え、帳面と合わない時はその日の\nうちに訳を調べて、長に知らせてお"
                 "ります。\n・倉の鍵の番\n・荷車の番\n帳面は十年の間しまっておき、尋ねがあれば見せます。",
                 "Mincho");
      g_string_append_printf (
          expected,
          "%s|%s|倉の品は月の終わりに全て数え、帳面と合わない時はその日のうち"
          "に訳を調べて、長に知らせております。・倉の鍵の番・荷車の番帳面は十年の間しまってお"
          "き、尋ねがあれば見せます。\n",
          numbers[i], titles[i]);
    }
  assert_records (fixture, expected->str);
}

/* Six lines of prose in which every line has @place. */
static char *
prose_about (const char *place)
{
  GString *prose = g_string_new ("X倉では毎日夕方に全ての\nX品を数え、その数を帳面に\n"
                                 "X書き留め、別の者が改めて\nX数えます。数が合わない時\n"
                                 "Xは品を動かさず、その訳を\nX倉で調べて知らせます。");

  g_string_replace (prose, "X", place, 0);
  return g_string_free (prose, FALSE);
}

/* Three narrow columns with lines between them; numbers hang in the margin of each column, and no line of one
 * is as high as those of the others. */
static void
test_newspaper (Fixture *fixture, gconstpointer data)
{
  const char *const numbers[] = { "6.1.3", "8.1.1", "9.2.1", "9.2.2", "10.1.1", "12.3.1" };
  const char *const titles[]
      = { "関係当局との連絡",           "資産目録",          "利用者登録及び登録削除", "利用者アクセスの提供",
          "暗号による管理策の利用方針", "情報のバックアップ" };
  const char *const places[] = { "東", "西", "南", "北", "川", "山" };
  g_autoptr (GString) expected = g_string_new (NULL);

  fill (fixture, 200, 90, 200.6f, 420, 0x333333);
  fill (fixture, 374, 90, 374.6f, 420, 0x333333);
  put_title (fixture, 40, 60, "ISO/IEC 27017:2015 への取り組みを町の新聞としてお届けします");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      float x = 30 + 174 * (float)(i / 2), y = 100 + 5.3f * (float)(i / 2) + 160 * (float)(i % 2);
      g_autofree char *prose = prose_about (places[i]);

      put_in (fixture, x, y, numbers[i], "Gothic-Bold", 10);
      put_in (fixture, x + 35, y, titles[i], "Gothic-Bold", 10);
      put_lines (fixture, x + 35, y + 18, 16, prose, "Mincho");
      g_strdelimit (prose, "\n", ' ');
      g_string_append_printf (expected, "%s|%s|%s\n", numbers[i], titles[i], prose);
    }
  g_string_replace (expected, " ", "", 0);
  assert_records (fixture, expected->str);
}

/* Three columns between lines in sets below headings over all of them: of one set little is there, and the
 * text of another ends in its second column, behind which no line is drawn. */
static void
test_newspaper_sets (Fixture *fixture, gconstpointer data)
{
  const char *const titles[] = { "資産目録", "関係当局との連絡", "知的財産権" };
  const char *const numbers[] = { "8.1.1", "6.1.3", "18.1.2" };
  const float tops[] = { 140, 500, 260 }, feet[] = { 200, 640, 420 };
  g_autofree char *prose = prose_about ("川");
  g_autoptr (GString) expected = g_string_new (NULL);

  put_title (fixture, 40, 60, "ISO/IEC 27017:2015 への取り組みを町の新聞としてお届けします");
  for (guint i = 0; i < 3; i++)
    {
      float top = tops[i];

      put_in (fixture, 240, top - 26, i == 0 ? "品のこと" : i == 1 ? "人のこと" : "町のこと", "Gothic", 16);
      fill (fixture, 200, top, 200.6f, feet[i], 0xbbbbbb);
      if (i != 1)
        fill (fixture, 374, top, 374.6f, feet[i], 0xbbbbbb);
      put_in (fixture, 40, top + 4, numbers[i], "Gothic-Bold", 10);
      put_in (fixture, 80, top + 4, titles[i], "Gothic-Bold", 10);
    }
  put_lines (fixture, 40, 164, 16, "帳面には品の名と置き場を書\nきます。番人は次を", "Mincho");
  put_lines (fixture, 214, 144, 16, "数えます。\n・品の名\n・置き場", "Mincho");
  put_lines (fixture, 388, 147, 16, "帳面は棚にあります。", "Mincho");
  put_lines (fixture, 40, 284, 16, prose, "Mincho");
  put_lines (fixture, 214, 266, 16, prose, "Mincho");
  put_lines (fixture, 388, 269, 16, prose, "Mincho");
  put_lines (fixture, 40, 524, 16, prose, "Mincho");
  put_lines (fixture, 214, 506, 16, prose, "Mincho");
  g_string_append (expected,
                   "8.1.1|資産目録|帳面には品の名と置き場を書きます。番人は次を数えます。・品の名・置き場"
                   "帳面は棚にあります。\n18.1.2|知的財産権|");
  g_strdelimit (prose, "\n", ' ');
  g_string_append_printf (expected, "%s%s%s\n6.1.3|関係当局との連絡|%s%s\n", prose, prose, prose, prose,
                          prose);
  g_string_replace (expected, " ", "", 0);
  assert_records (fixture, expected->str);
}

/* Below the columns of the introduction a heading over both of them, and below that columns with a line of
 * their own between them, in which the second goes on where the first ends. */
static void
test_newspaper_parts (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 297, 100, 297.6f, 190, 0x333333);
  fill (fixture, 297, 250, 297.6f, 560, 0x333333);
  put_title (fixture, 250, 60, "はじめに");
  put_lines (fixture, 40, 100, 16,
             "この文書は、預かった品を守るための取\nり組みを町の人に知らせるものです。年\n"
             "のはじめに見直し、古い版は倉に残して\nおきます。読み終えた人は次の人に渡し\n"
             "てください。",
             "Mincho");
  put_lines (fixture, 310, 103, 16,
             "分からないことは倉の番人に尋ねてくだ\nさい。番人は朝から夕方まで町におり、\n"
             "休みの日は代わりの者が応じます。遠く\nの人は手紙で尋ねることもできます。",
             "Mincho");
  put_title (fixture, 200, 215, "ISO/IEC 27017:2015 への取り組み");
  put_in (fixture, 40, 255, "8.1.1", "Gothic-Bold", 10);
  put_in (fixture, 75, 255, "資産目録", "Gothic-Bold", 10);
  put_lines (fixture, 40, 273, 16,
             "帳面は毎年三月に改め、品の名と置き場\n所を書き、年の瀬に全て数えます。数が\n"
             "合わない時は品を動かさず、その訳を調\nべて知らせ、帳面の端にも日付とともに",
             "Mincho");
  put_lines (fixture, 310, 262, 16,
             "書き留めます。書き留めたものは番人が\n確かめ、三年の間は棚にしまっておき、\n"
             "その後は火にくべて灰を畑にまきます。",
             "Mincho");
  put_in (fixture, 310, 320, "12.3.1", "Gothic-Bold", 10);
  put_in (fixture, 350, 320, "情報のバックアップ", "Gothic-Bold", 10);
  put_lines (fixture, 310, 338, 16,
             "帳面は夜ごとに書き写し、写しは山の倉\nに置いております。写しが読めることは\n"
             "月のはじめに番人が二人で確かめます。",
             "Mincho");
  /* However little is left of the page. */
  fill (fixture, 297, 640, 297.6f, 700, 0x333333);
  put_in (fixture, 40, 600, "人のこと", "Gothic", 16);
  put_in (fixture, 40, 645, "9.2.1", "Gothic-Bold", 10);
  put_in (fixture, 75, 645, "利用者登録及び登録削除", "Gothic-Bold", 10);
  put_lines (fixture, 40, 663, 16, "名簿には預けた人の名を書き、去った人\nの名は消します。消した日は",
             "Mincho");
  put_lines (fixture, 310, 652, 16, "帳面にも書き留めます。\n・月のはじめに見直す\n・年の瀬に数える",
             "Mincho");
  assert_records (
      fixture,
      "8.1.1|資産目録|帳面は毎年三月に改め、品の名と置き場所を書き、年の瀬に全て数えます。"
      "数が合わない時は品を動かさず、その訳を調べて知らせ、帳面の端にも日付とともに書き留めます。"
      "書き留めたものは番人が確かめ、三年の間は棚にしまっておき、その後は火にくべて灰を畑にまきます。\n"
      "12.3.1|情報のバックアップ|帳面は夜ごとに書き写し、写しは山の倉に置いております。"
      "写しが読めることは月のはじめに番人が二人で確かめます。\n"
      "9.2.1|利用者登録及び登録削除|名簿には預けた人の名を書き、去った人の名は消します。"
      "消した日は帳面にも書き留めます。・月のはじめに見直す・年の瀬に数える\n");
}

/* The lines of the first column wrap as far before the line as those of the second begin behind it. */
static void
test_divided_edges (Fixture *fixture, gconstpointer data)
{
  AnnexaLayout *layout;

  fill (fixture, 297, 90, 297.6f, 190, 0x999999);
  put_lines (fixture, 40, 92, 16,
             "帳面は毎年三月に改め、品の名と置き場所\nを書き、年の瀬に全て数えます。数が合わ\n"
             "ない時は品を動かさず、その訳を調べて知\nらせ、帳面の端にも日付とともに書き留め\nます。",
             "Mincho");
  put_lines (fixture, 320, 92, 16,
             "名簿には預けた人の名を書き、去った人の\n名は消します。消した日は帳面にも書き留\n"
             "めます。月のはじめに番人が二人で見直し\n、違うところは主に知らせます。",
             "Mincho");
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), give_painting, fixture);
  g_assert_true (g_str_has_prefix (annexa_layout_line (layout, 0)->text, "帳面は毎年"));
  g_assert_cmpfloat (annexa_layout_line (layout, 0)->right, <, 280);
  annexa_layout_free (layout);
}

/* Above the columns that a line parts are shorter ones, where their line stands too. */
static void
test_short_divided (Fixture *fixture, gconstpointer data)
{
  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_title (fixture, 40, 100, "6.1.3 関係当局との連絡");
  fill (fixture, 297, 120, 297.6f, 182, 0x999999);
  put_lines (fixture, 40, 122, 16,
             "役所の求めには主が応じ、その訳を帳面に\n残しております。帳面は棚に置き、三年の\n間は残します。",
             "Mincho");
  put_lines (fixture, 310, 122, 16, "分からないことは倉の番人に尋ねてくだ\nさい。", "Mincho");
  put_title (fixture, 40, 190, "8.1.1 資産目録");
  fill (fixture, 297, 212, 297.6f, 310, 0x999999);
  put_lines (fixture, 40, 212, 16,
             "帳面は毎年三月に改め、品の名と置き場所\nを書き、年の瀬に全て数えます。数が合わ\n"
             "ない時は品を動かさず、その訳を調べて知\nらせ、帳面の端にも日付とともに書き留め\nます。",
             "Mincho");
  put_lines (fixture, 310, 212, 16,
             "名簿には預けた人の名を書き、去った人の\n名は消します。消した日は帳面にも書き留\n"
             "めます。月のはじめに番人が二人で見直し\n、違うところは主に知らせます。",
             "Mincho");
  assert_records (fixture,
                  "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残しております。"
                  "帳面は棚に置き、三年の間は残します。"
                  "分からないことは倉の番人に尋ねてください。\n"
                  "8.1.1|資産目録|帳面は毎年三月に改め、品の名と置き場所を書き、年の瀬に全て数えます。"
                  "数が合わない時は品を動かさず、その訳を調べて知らせ、帳面の端にも日付とともに書き留めます。"
                  "名簿には預けた人の名を書き、去った人の名は消します。消した日は帳面にも書き留めます。"
                  "月のはじめに番人が二人で見直し、違うところは主に知らせます。\n");
}

/* Chapters in two columns, each below a heading over both, which is larger than their text: a column goes on
 * at the top of the other one of its chapter. On the next page little is left, beside a table. Headings in
 * the columns stand in bars with a stripe at their left. */
static void
test_column_sets (Fixture *fixture, gconstpointer data)
{
  put_in (fixture, 40, 60, "2 役割", "Gothic", 16);
  put_title (fixture, 40, 100, "6.1.3 関係当局との連絡");
  put_lines (fixture, 40, 120, 16,
             "本社は川沿いの町にあり、預かった品は全\nて町の倉に置いております。役所の求めに\n"
             "は二人で応じます。求めの中身は帳面に書\nき留め、三年の間は棚にしまっておき、そ",
             "Mincho");
  put_lines (fixture, 310, 100, 16,
             "の後は火にくべて灰を畑にまきます。番人\nは朝から夕方まで町におり、休みの日は代\n"
             "わりの者が応じます。遠くの人は手紙で尋\nねることもできます。",
             "Mincho");
  put_in (fixture, 40, 240, "3 持ち物", "Gothic", 16);
  put_title (fixture, 40, 280, "8.1.1 資産目録");
  put_lines (fixture, 40, 300, 16,
             "帳面は毎年三月に改め、品の名と置き場所\nを書き、年の瀬に全て数えます。数が合わ\n"
             "ない時は品を動かさず、その訳を調べて知\nらせ、帳面の端にも日付とともに書き留め",
             "Mincho");
  put_lines (fixture, 310, 280, 16,
             "ます。書き留めたものは番人が確かめます\n。川の水が増えた時は山の倉へ移し、その\n"
             "ことを町の人にも知らせます。知らせ方は\n次のとおりです。",
             "Mincho");
  fixture->page = synthetic_page (fixture->pages);
  put_lines (fixture, 40, 60, 16, "近い人には鐘\n遠い人には文\nほかの人には旗", "Mincho");
  put_lines (fixture, 160, 60, 16, "その日の内\n次の日まで\nいつでも", "Mincho");
  put_title (fixture, 310, 60, "12.3.1 情報のバックアップ");
  put_lines (fixture, 310, 80, 16, "帳面は夜ごとに書き写し、写しは山の倉に\n置いております。", "Mincho");
  put_in (fixture, 40, 140, "問い合わせ先", "Gothic", 16);
  put (fixture, 40, 180, "倉の番人まで、いつでもお気軽に手紙でお尋ねください。返事は十日ほどかかります。");
  assert_records (fixture,
                  "6.1.3|関係当局との連絡|本社は川沿いの町にあり、預かった品は全て町の倉に置いております。"
                  "役所の求めには二人で応じます。求めの中身は帳面に書き留め、三年の間は棚にしまっておき、"
                  "その後は火にくべて灰を畑にまきます。番人は朝から夕方まで町におり、"
                  "休みの日は代わりの者が応じます。遠くの人は手紙で尋ねることもできます。\n"
                  "8.1.1|資産目録|帳面は毎年三月に改め、品の名と置き場所を書き、年の瀬に全て数えます。"
                  "数が合わない時は品を動かさず、その訳を調べて知らせ、帳面の端にも日付とともに書き留めます。"
                  "書き留めたものは番人が確かめます。川の水が増えた時は山の倉へ移し、"
                  "そのことを町の人にも知らせます。知らせ方は次のとおりです。"
                  "近い人には鐘\tその日の内遠い人には文\t次の日までほかの人には旗\tいつでも\n"
                  "12.3.1|情報のバックアップ|帳面は夜ごとに書き写し、写しは山の倉に置いております。\n");
}

/* A table whose columns alone are ruled stays a table. */
static void
test_ruled_columns (Fixture *fixture, gconstpointer data)
{
  const char *const cells[] = { "倉の鍵", "箱の鍵を預かり、帳面に残します。", "毎年の見直し",
                                "町の倉の見回り", "運ぶ人との約束を書面にします。" };
  g_autoptr (AnnexaLayout) layout = NULL;

  fill (fixture, 297, 90, 297.6f, 400, 0x333333);
  put_title (fixture, 120, 92, "当社の取り組み");
  put_title (fixture, 400, 92, "お客様の責任");
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      put (fixture, 50, 116 + 32 * (float)i, cells[i]);
      put (fixture, 310, 116 + 32 * (float)i, cells[G_N_ELEMENTS (cells) - 1 - i]);
    }
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), give_painting, fixture);
  g_assert_cmpuint (layout->tables->len, ==, 1);
}

static void
put_card (Fixture *fixture, float x, float y, const char *number, const char *title, const char *answer)
{
  gboolean wraps = strchr (title, '\n') != NULL;

  fill (fixture, x, y, x + 230, y + 140, 0xeeeeee);
  put_title (fixture, x + 10, y + 12 + (wraps ? 7 : 0), number);
  put_lines (fixture, x + 60, y + 12, 14, title, "Gothic-Bold");
  put_lines (fixture, x + 10, y + 60, 16, answer, "Mincho");
}

/* In a card a number stands in the middle beside the two lines of its title; that of the card beside it is
 * as high as the first line. */
static void
test_number_beside_title (Fixture *fixture, gconstpointer data)
{
  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_card (fixture, 40, 100, "12.1.3", "容量・能力の管理", "倉の広さは毎月見直しております。");
  put_card (fixture, 300, 100, "15.1.2", "供給者との合意における\nセキュリティの取扱い",
            "運ぶ人とは約束を書面で交わしております。");
  put_card (fixture, 40, 260, "14.2.1", "セキュリティに配慮した\n開発のための方針",
            "新しい箱は試してから使っております。");
  put_card (fixture, 300, 260, "16.1.2", "情報セキュリティ事象の報告", "困りごとはすぐに知らせております。");
  assert_records (
      fixture, "12.1.3|容量・能力の管理|倉の広さは毎月見直しております。\n"
               "14.2.1|セキュリティに配慮した開発のための方針|新しい箱は試してから使っております。\n"
               "15.1.2|供給者との合意におけるセキュリティの取扱い|運ぶ人とは約束を書面で交わしております。\n"
               "16.1.2|情報セキュリティ事象の報告|困りごとはすぐに知らせております。\n");
}

/* Boxes with words in a card are a figure of it; they neither are cards nor make the card a figure. */
static void
test_figure_in_card (Fixture *fixture, gconstpointer data)
{
  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_card (fixture, 40, 100, "12.1.3", "容量・能力の管理", "倉の広さは毎月見直しております。");
  put_card (fixture, 300, 100, "12.3.1", "情報のバックアップ", "写しは離れた町の倉へ運んでおります。");
  fill (fixture, 312, 200, 384, 224, 0x88aacc);
  put (fixture, 320, 206, "町の倉");
  fill (fixture, 420, 200, 492, 224, 0x88aacc);
  put (fixture, 430, 206, "山の倉");
  assert_records (fixture, "12.1.3|容量・能力の管理|倉の広さは毎月見直しております。\n"
                           "12.3.1|情報のバックアップ|写しは離れた町の倉へ運んでおります。\n");
}

/* Cards in two columns, with their titles in bars: those whose answer is a line or two are hardly higher than
 * bars, but no less cards. */
static void
test_low_cards (Fixture *fixture, gconstpointer data)
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
  g_autoptr (GString) expected = g_string_new (NULL);
  float y = 90, height = 0;

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを、次の札に分けて示します。");
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      const float x = i % 2 == 0 ? 40 : 300;
      g_auto (GStrv) lines = g_strsplit (all[i].answer, "\n", -1);
      g_autofree char *answer = g_strjoinv ("", lines);
      const float own = 36 + 16 * (float)g_strv_length (lines);

      fill (fixture, x, y, x + 222, y + 20, 0x226688);
      fill (fixture, x, y + 20, x + 222, y + own, 0xe8f0f4);
      put_title (fixture, x + 8, y + 4, all[i].title);
      put_lines (fixture, x + 8, y + 26 + (i % 2 == 0 || lines[1] == NULL ? 0 : 8), i % 2 == 0 ? 16 : 15,
                 all[i].answer, "Mincho");
      g_string_append_printf (expected, "%s|%s|%s\n", all[i].id, all[i].title, answer);
      height = MAX (height, own);
      if (i % 2 == 1)
        {
          y += height + 12;
          height = 0;
        }
    }
  assert_records (fixture, expected->str);
}

/* Cards may have titles and no numbers; the order of the standard tells that these are read row by row. */
static void
test_cards_without_numbers (Fixture *fixture, gconstpointer data)
{
  const char *const titles[] = { "資産目録",           "情報のバックアップ", "イベントログ取得",
                                 "ネットワークの分離", "責任及び手順",       "知的財産権" };
  const char *const answers[] = { "倉の品は帳面に記しております。",   "写しは山の倉へ運んでおります。",
                                  "戸の開け閉めを書き残します。",     "町の倉と山の倉は塀で分けます。",
                                  "火事の時の役目を決めております。", "印の使い方を約束しております。" };
  g_autoptr (GString) expected = g_string_new (NULL);
  const char *const ids[] = { "8.1.1", "12.3.1", "12.4.1", "13.1.3", "16.1.1", "18.1.2" };

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを、次の札に分けて示します。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      float x = 40 + 180 * (float)(i % 3), y = 100 + 110 * (float)(i / 3);

      fill (fixture, x, y, x + 165, y + 90, 0xeeeeee);
      put_title (fixture, x + 8, y + 10, titles[i]);
      put (fixture, x + 8, y + 34, answers[i]);
      g_string_append_printf (expected, "%s|%s|%s\n", ids[i], titles[i], answers[i]);
    }
  assert_records (fixture, expected->str);
}

/* Two controls side by side with nothing drawn around them, or bars behind their headings alone; the title of
 * one in two lines. */
static void
test_pairs (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2 && GPOINTER_TO_INT (data); i++)
    fill (fixture, 40 + 270 * (float)i, 112, 290 + 270 * (float)i, 158, 0xddeeff);
  put (fixture, 40, 50, "ISO/IEC 27017:2015の管理策への取り組みを二つずつ並べて示しますので、ご覧ください。");
  for (guint i = 0; i < 2; i++)
    {
      put_in (fixture, 52 + 270 * (float)i, 126, i == 0 ? "7.2.2" : "8.1.1", "Gothic-Bold", 12);
      put_lines (fixture, 120 + 270 * (float)i, i == 0 ? 119 : 127, 16,
                 i == 0 ? "情報セキュリティの意識向上、\n教育及び訓練" : "資産目録", "Gothic");
    }
  put_lines (fixture, 40, 190, 16,
             "倉の番は二人でし、役目は毎年\n改めています。\n・鍵を預かること\n・帳面に残すこと", "Mincho");
  put_lines (fixture, 310, 190, 16, "番の者には毎月話をして聞かせ\nます。", "Mincho");
  assert_records (fixture, "7.2.2|情報セキュリティの意識向上、教育及び訓練|"
                           "倉の番は二人でし、役目は毎年改めています。・鍵を預かること・帳面に残すこと\n"
                           "8.1.1|資産目録|番の者には毎月話をして聞かせます。\n");
}

/* Japanese at the left and English at the right, headings over both, which are short. */
static void
test_two_languages (Fixture *fixture, gconstpointer data)
{
  const char *const headings[] = { "6.1.3 関係当局との連絡", "8.1.1 資産目録", "8.2.2 情報のラベル付け" };
  const char *const japanese[] = { "役所の求めには主が応じ、その訳を帳面に\n残します。",
                                   "倉の品は全て帳面に記し、年の瀬に数えて\nおります。",
                                   "箱には色の札を付け、置く棚を分けており\nます。" };
  const char *const english[] = { "The owner answers the offices and\nwrites down the reasons.",
                                  "All goods are listed in the book and\ncounted every year.",
                                  "Boxes have labels of several colours\nand shelves of their own." };

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      float y = 100 + 90 * (float)i;

      put_title (fixture, 48, y + 5, headings[i]);
      put_lines (fixture, 44, y + 30, 16, japanese[i], "Mincho");
      put_lines (fixture, 310, y + 30, 16, english[i], "Roman");
    }
  assert_records (fixture, "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。"
                           "Theowneranswerstheofficesandwritesdownthereasons.\n"
                           "8.1.1|資産目録|倉の品は全て帳面に記し、年の瀬に数えております。"
                           "Allgoodsarelistedinthebookandcountedeveryyear.\n"
                           "8.2.2|情報のラベル付け|箱には色の札を付け、置く棚を分けております。"
                           "Boxeshavelabelsofseveralcoloursandshelvesoftheirown.\n");
}

/* An answer goes on on the next page in both languages, or in one. */
static void
test_languages_over_page (Fixture *fixture, gconstpointer data)
{
  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  put_title (fixture, 48, 105, "6.1.3 関係当局との連絡");
  put_lines (fixture, 44, 130, 16, "役所の求めには主が応じ、その訳を帳面に\n残します。", "Mincho");
  put_lines (fixture, 310, 130, 16, "The owner answers the offices and\nwrites down the reasons.", "Roman");
  put_title (fixture, 48, 195, "8.1.1 資産目録");
  put_lines (fixture, 44, 220, 16,
             "倉の品は全て帳面に記し、年の瀬に数えて\nおります。数の合わない品は棚から下ろし", "Mincho");
  put_lines (fixture, 310, 220, 16, "All goods are listed in the book and\ncounted every year.", "Roman");
  fixture->page = synthetic_page (fixture->pages);
  put (fixture, 44, 60, "て、主に知らせます。");
  put_title (fixture, 48, 105, "8.2.2 情報のラベル付け");
  put_lines (fixture, 44, 130, 16,
             "箱には色の札を付け、置く棚を分けており\nます。色は年ごとに改めて、古い札を外し", "Mincho");
  put_lines (fixture, 310, 130, 16,
             "Boxes have labels of several colours\nand shelves of their own, and their", "Roman");
  put_title (fixture, 48, 195, "12.4.1 イベントログ取得");
  put_lines (fixture, 44, 220, 16,
             "戸の開け閉めは番の者が書き残し、月ごと\nに改めて主に見せますが、見せた後は棚に", "Mincho");
  put_lines (fixture, 310, 220, 16,
             "Whoever opens a door is written down\nby the guard, and the owner reads it", "Roman");
  fixture->page = synthetic_page (fixture->pages);
  put_lines (fixture, 44, 60, 16, "しまい、三年の間は捨てずに残しておりま\nす。", "Mincho");
  put_lines (fixture, 310, 60, 16, "every month. The book is kept in the\nstore for three years.", "Roman");
  put_title (fixture, 48, 115, "12.4.4 クロックの同期");
  put_lines (fixture, 44, 140, 16, "鐘は寺の鐘に合わせており、番の者が毎朝\n確かめております。", "Mincho");
  put_lines (fixture, 310, 140, 16, "Our bell follows that of the temple and\nis looked at every morning.",
             "Roman");
  assert_records (fixture,
                  "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。"
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

/* English in smaller type has base lines of its own: hardly one of its lines is in a row with Japanese. */
static void
test_smaller_english (Fixture *fixture, gconstpointer data)
{
  const char *const headings[]
      = { "6.1.3 関係当局との連絡 ／ Contact with authorities", "8.1.1 資産目録 ／ Inventory of assets",
          "8.2.2 情報のラベル付け ／ Labelling of information" };

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      float y = 100 + 110 * (float)i;

      put_title (fixture, 48, y + 5, headings[i]);
      put_lines (fixture, 44, y + 30, 16,
                 "倉の品は全て帳面に記し、年の瀬に数えて\nおり、数の違うものは別の棚に\n移します。\n"
                 "棚には札を付けます。",
                 "Mincho");
      put_in (fixture, 250, y + 31, "All goods are listed in the book and", "Roman", 8);
      put_in (fixture, 250, y + 42, "counted every year.", "Roman", 8);
    }
#define BOTH                                                                                                                                         \
  "倉の品は全て帳面に記し、年の瀬に数えており、数の違うものは別の棚に移します。棚には札を付けます。" \
  "Allgoodsarelistedinthebookandcountedeveryyear.\n"
  assert_records (fixture, "6.1.3|関係当局との連絡／Contactwithauthorities|" BOTH
                           "8.1.1|資産目録／Inventoryofassets|" BOTH
                           "8.2.2|情報のラベル付け／Labellingofinformation|" BOTH);
}

/* Each language has headings of its own, at one height but on base lines of their own, as its text is; on the
 * second page is the end of one answer and one control. */
static void
test_paired_headings (Fixture *fixture, gconstpointer data)
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

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示しますので、ご覧ください。");
  put_lines (fixture, 44, 90, 16, "日本語が正です。", "Mincho");
  put_lines (fixture, 310, 92, 14, "The Japanese text prevails over\nthe English.", "Roman");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      float y = 140 + 90 * (float)(i % 3);

      if (i == 3)
        fixture->page = synthetic_page (fixture->pages);
      put_title (fixture, 44, y, headings[i][0]);
      put_title (fixture, 310, y + 2, headings[i][1]);
      put_lines (fixture, 44, y + 20, 16, japanese[i], "Mincho");
      put_lines (fixture, 310, y + 24, 14, english[i], "Roman");
    }
  assert_records (fixture, "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。"
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
test_narrow_gutter (Fixture *fixture, gconstpointer data)
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

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを二つの言葉で示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      float y = 100 + 90 * (float)i;

      put_title (fixture, 48, y + 5, headings[i]);
      put_lines (fixture, 44, y + 30, 16, japanese[i], "Mincho");
      put_lines (fixture, 287, y + 30, 16, english[i], "Roman");
    }
  assert_records (fixture,
                  "6.1.3|関係当局との連絡|役所の求めには主が応じて、その訳を全て帳面に書き残します。"
                  "Theowneranswerstheofficesandwritesdownthereasons.\n"
                  "8.1.1|資産目録|倉の品は全て帳面に記し、年の瀬には数え直しております。"
                  "Allgoodsarelistedinthebook・andcountedeveryyear.\n"
                  "8.2.2|情報のラベル付け|札の色はhttps://kura.example/fuda/iro/nihoで公開しております。"
                  "Thecoloursoflabelsaresaidathttps://kura.example/fuda.\n"
                  "12.4.4|クロックの同期|鐘は寺の鐘に合わせており、番の者が毎朝確かめております。"
                  "Ourbellfollowsthatofthetempleandislookedateverymorning.\n");
}

/* Every page of a printed web site repeats the links beside its text, in lines that are closer together. The
 * number of a control stands behind its title. */
static void
test_navigation (Fixture *fixture, gconstpointer data)
{
  const char *const links[] = { "はじめに",         "関係当局との連絡", "資産目録",     "情報のラベル付け",
                                "イベントログ取得", "知的財産権",       "料金",         "使い方",
                                "よくある質問",     "更新の記録",       "お問い合わせ", "会社の案内" };
  const char *const titles[]
      = { "関係当局との連絡 6.1.3", "資産目録 8.1.1", "情報のラベル付け 8.2.2", "イベントログ取得 12.4.1" };
  const char *const answers[] = { "役所の求めには主が応じ、その訳を帳面に\n残します。",
                                  "倉の品は全て帳面に記し、年の瀬に数えて\nおります。",
                                  "箱には色の札を付け、置く棚を分けており\nます。",
                                  "戸の開け閉めは番の者が書き残し、月ごと\nに改めます。" };

  for (guint p = 0; p < 2; p++)
    {
      if (p > 0)
        fixture->page = synthetic_page (fixture->pages);
      for (guint i = 0; i < G_N_ELEMENTS (links); i++)
        put_in (fixture, 40, 82 + 16.5f * (float)i, links[i], "Gothic", 6);
      if (p == 0)
        put (fixture, 190, 80, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
      for (guint i = 0; i < 2; i++)
        {
          put_title (fixture, 190, 110 + 90 * (float)i, titles[2 * p + i]);
          put_lines (fixture, 190, 130 + 90 * (float)i, 16, answers[2 * p + i], "Mincho");
        }
    }
  assert_records (fixture, "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。\n"
                           "8.1.1|資産目録|倉の品は全て帳面に記し、年の瀬に数えております。\n"
                           "8.2.2|情報のラベル付け|箱には色の札を付け、置く棚を分けております。\n"
                           "12.4.1|イベントログ取得|戸の開け閉めは番の者が書き残し、月ごとに改めます。\n");
}

/* The header of a table has names of many lines in its narrow columns, again at the top of each page. */
static void
test_tall_header (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "管理\n策番号", "他の\n規格の\n番号\n新版\nのもの\nだけ", "管理策\nの名称" };
  const char *const beside[] = { "当社の取り組み", "受け持ち", "備考" };
  const char *const rows[][4] = {
    { "6.1.3", "5.5", "関係当局", "役所の求めには主が応じ、その訳を\n帳面に残しております。" },
    { "8.1.1", "5.9", "資産目録", "倉の品は全て帳面に記し、年の瀬に\n数えております。" },
  };
  AnnexaLayout *layout;
  guint n = 0;

  for (guint p = 0; p < G_N_ELEMENTS (rows); p++)
    {
      if (p > 0)
        fixture->page = synthetic_page (fixture->pages);
      else
        put (fixture, 40, 50, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
      for (guint i = 0; i < 3; i++)
        {
          put_lines (fixture, 40 + 60 * (float)i, 82, 30, names[i], "Mincho");
          put (fixture, i == 0 ? 230 : 380 + 70 * (float)i, 82, beside[i]);
          put (fixture, 40 + 60 * (float)i, 270, rows[p][i]);
        }
      put_lines (fixture, 230, 270, 16, rows[p][3], "Mincho");
    }
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    n += annexa_layout_line (layout, i)->role == ANNEXA_ROLE_ASIDE;
  annexa_layout_free (layout);
  g_assert_cmpuint (n, ==, 0);
}

/* The names of entries of a form without rules stand in the same places on each page, and text beside them.
 */
static void
test_names_on_each_page (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "管理策番号", "管理策の名称", "当社の対応", "記入者", "点検者",
                                "承認者",     "備付書類",     "決裁",       "合議",   "受付" };
  const char *const texts[][3] = {
    { "6.1.3", "関係当局との連絡", "役所の求めには主が応じ、その訳を帳面に残しております。" },
    { "8.1.1", "資産目録", "倉の品は全て帳面に記し、年の瀬に数えております。" },
  };
  AnnexaLayout *layout;
  guint n = 0;

  for (guint p = 0; p < G_N_ELEMENTS (texts); p++)
    {
      if (p > 0)
        fixture->page = synthetic_page (fixture->pages);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        put (fixture, 60, 82 + 30 * (float)i, names[i]);
      for (guint i = 0; i < G_N_ELEMENTS (texts[p]); i++)
        put (fixture, 160, 82 + 30 * (float)i, texts[p][i]);
      put (fixture, 330, 82, "四月一日に記入");
    }
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    n += annexa_layout_line (layout, i)->role == ANNEXA_ROLE_ASIDE;
  annexa_layout_free (layout);
  g_assert_cmpuint (n, ==, 0);
}

/* Two pages on each landscape sheet, with their numbers below; the cover is beside the first answers. */
static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "6.1.3 関係当局との連絡", "8.1.1 資産目録", "8.2.2 情報のラベル付け",
                                        "9.2.1 利用者登録及び登録削除", "12.4.1 イベントログ取得" };
  static const char *const answers[] = {
    "役所の求めには主が応じ、その訳を帳面に残して\nおります。求めの写しは三年の間しまっており\nます。",
    "倉の品は全て帳面に記し、年の瀬に数えておりま\nす。数の合わない品は主に知らせ、その訳を調べ\nます。",
    "箱には色の札を付け、置く棚を分けております。\n札の色はお客様がお決めになれます。",
    "鍵を渡す方の名は帳面に記し、返された日も書き\n残しております。",
    "戸の開け閉めは番の者が書き残し、月ごとに改め\nております。",
  };
  g_autoptr (GString) expected = g_string_new (NULL);

  annexa_pages_free (fixture->pages);
  fixture->pages = annexa_pages_new (NULL);
  for (guint half = 0; half < 6; half++)
    {
      float x = half % 2 == 0 ? 60 : 481;
      g_autofree char *number = g_strdup_printf ("%u", half + 1);

      if (half % 2 == 0)
        fixture->page = synthetic_page_of (fixture->pages, 842, 595);
      put (fixture, half % 2 == 0 ? 205 : 627, 560, number);
      if (half == 0)
        {
          put_in (fixture, x + 90, 155, "しおかぜ倉庫", "Gothic-Bold", 13);
          put_in (fixture, x + 70, 175, "守りのしおり（ISO/IEC 27017:2015）", "Gothic-Bold", 11);
          put (fixture, x + 100, 330, "株式会社しおかぜ");
          continue;
        }
      for (guint i = 0; i < (half == 1 ? 2u : half < 5 ? 1u : 0u); i++)
        {
          float y = 80 + 150 * (float)i;
          guint n = half == 1 ? i : half;
          g_auto (GStrv) parts = g_strsplit (titles[n], " ", 2);
          g_auto (GStrv) lines = g_strsplit (answers[n], "\n", -1);
          g_autofree char *text = g_strjoinv ("", lines);

          put_title (fixture, x, y, titles[n]);
          put_lines (fixture, x, y + 22, 17, answers[n], "Mincho");
          g_string_append_printf (expected, "%s|%s|%s\n", parts[0], parts[1], text);
        }
    }
  assert_records (fixture, expected->str);
}

/* A side of every page in another colour has the title and, far below, the number; the rest is the answer. */
static void
test_side (Fixture *fixture, gconstpointer data)
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

  put (fixture, left ? 260 : 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  fill (fixture, left ? 0 : 400, 0, left ? 195 : SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT, 0x224488);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_auto (GStrv) title = g_strsplit (slides[i].title, "\n", -1);

      fixture->page = synthetic_page (fixture->pages);
      for (guint l = 0; title[l] != NULL; l++)
        put_in (fixture, left ? 20 : 415, 200 + 24 * (float)l, title[l], "Gothic-Bold", 18);
      put_in (fixture, left ? 100 : 500, 700, slides[i].number, "Gothic-Bold", 18);
      put_lines (fixture, left ? 220 : 40, 190, 17, slides[i].answer, "Mincho");
    }
  assert_records (fixture,
                  "6.1.3|関係当局との連絡|本社は川沿いの町にあり、預かった品は全て町の倉に置いております。"
                  "役所の求めには二人で応じます。\n"
                  "8.1.1|資産目録|箱の一覧を作り、一月に一度は数えております。数えた者の名も残します。\n"
                  "9.2.1|利用者登録及び登録削除|申し込みは窓口で受け、すぐに名簿へ書き入れております。\n"
                  "12.1.2|変更管理|棚を動かす日は、半月前に町の壁へ貼り出しております。\n"
                  "12.3.1|情報のバックアップ|写しは離れた町の倉へ運び、三年の間しまっております。\n");
}

/* Slides with a large number and a title on a side of another colour, the chapter at its foot, and what the
 * customer is asked for in a box beside the answer. Some answers take two slides. */
static void
test_slides (Fixture *fixture, gconstpointer data)
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

  put (fixture, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  fill (fixture, 0, 0, 195, SYNTHETIC_HEIGHT_PT, 0x224488);
  fill (fixture, 440, 60, 580, 180, 0xddddee);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_auto (GStrv) title = g_strsplit (slides[i].title, "\n", -1);
      guint l = 0;

      fixture->page = synthetic_page (fixture->pages);
      put_in (fixture, 20, 80, slides[i].number, "Gothic-Bold", 36);
      for (; title[l] != NULL; l++)
        put_in (fixture, 20, 140 + 20 * (float)l, title[l], "Gothic", 14);
      if (*slides[i].mark != '\0')
        put_in (fixture, 20, 140 + 20 * (float)l, slides[i].mark, "Gothic", 14);
      put_in (fixture, 20, 760, slides[i].chapter, "Gothic", 8);
      if (*slides[i].mark == '\0')
        put_in (fixture, 220, 64, "倉の対応", "Gothic-Bold", 12);
      put_lines (fixture, 220, 90, 17, slides[i].left, "Mincho");
      if (*slides[i].right == '\0')
        continue;
      put_in (fixture, 450, 72, "お客様へ", "Gothic-Bold", 12);
      put_lines (fixture, 450, 99, 17, slides[i].right, "Mincho");
    }
  assert_records (
      fixture,
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
test_short_slides (Fixture *fixture, gconstpointer data)
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

  put (fixture, 260, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  fill (fixture, 0, 0, 195, SYNTHETIC_HEIGHT_PT, 0x224488);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      fixture->page = synthetic_page (fixture->pages);
      if (slides[i].number != NULL)
        put_in (fixture, 20, 98, slides[i].number, "Gothic-Bold", 24);
      put_lines (fixture, 20, 140, 20, slides[i].title, "Gothic");
      if (slides[i].heading != NULL)
        put_in (fixture, 220, 43, slides[i].heading, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      put_lines (fixture, 220, slides[i].heading != NULL ? 60 : 43, 17, slides[i].answer, "Mincho");
    }
  assert_records (
      fixture,
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
#define add(path, data, function)                                                                            \
  g_test_add ("/regions/" path, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)
  add ("panels-left", TRUE, test_panels);
  add ("panels-right", FALSE, test_panels);
  add ("panels-of-titles", FALSE, test_title_panels);
  add ("panel-of-page", FALSE, test_panel_of_page);
  add ("broken-frames", FALSE, test_broken_frames);
  add ("time-line", FALSE, test_time_line);
  add ("panels-by-turns", FALSE, test_panels_by_turns);
  add ("part-beside-text", FALSE, test_part_beside_text);
  add ("named-panel", FALSE, test_named_panel);
  add ("named-panel-in-frame", TRUE, test_named_panel);
  add ("slides", 0, test_slides);
  add ("slides/short", 0, test_short_slides);
  add ("newspaper", 0, test_newspaper);
  add ("newspaper/sets", 0, test_newspaper_sets);
  add ("newspaper/parts", 0, test_newspaper_parts);
  add ("newspaper/short", 0, test_short_divided);
  add ("newspaper/edges", 0, test_divided_edges);
  add ("column-sets", 0, test_column_sets);
  add ("ruled-columns", 0, test_ruled_columns);
  add ("number-beside-title", 0, test_number_beside_title);
  add ("figure-in-card", 0, test_figure_in_card);
  add ("cards-without-numbers", 0, test_cards_without_numbers);
  add ("low-cards", 0, test_low_cards);
  add ("pairs", FALSE, test_pairs);
  add ("pairs-below-bars", TRUE, test_pairs);
  add ("two-languages", 0, test_two_languages);
  add ("two-languages/over-page", 0, test_languages_over_page);
  add ("smaller-english", 0, test_smaller_english);
  add ("paired-headings", 0, test_paired_headings);
  add ("narrow-gutter", 0, test_narrow_gutter);
  add ("navigation", 0, test_navigation);
  add ("tall-header", 0, test_tall_header);
  add ("names-on-each-page", 0, test_names_on_each_page);
  add ("sheets", 0, test_sheets);
  add ("side/left", TRUE, test_side);
  add ("side/right", FALSE, test_side);
  return g_test_run ();
}
