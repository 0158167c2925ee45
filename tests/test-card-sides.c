/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Cards that frames, lines or stripes show, whose titles stand at the side of their answers or over parts of
 * them. */

/* Titles at the side of their answers, in larger type and with little white between both. */
typedef enum
{
  SIDE_CORNER,  /* the number on the upper edge of the card, at the right */
  SIDE_BELOW,   /* below the title, and a caption over the answer */
  SIDE_BEFORE,  /* before a title of one line, above others; at the right of the answer */
  SIDE_PARTS,   /* at the corner, and two parts of the answer beside each other */
  SIDE_RULES,   /* above the title at the right of the answer, lines across between the cards */
  SIDE_STRIPE,  /* the same, a stripe at the left of each card */
  SIDE_CHAPTER, /* at the corner, the heading of a chapter between two cards, the last goes on over the page
                 */
} SideDesign;

static const struct
{
  const char *number, *title[3], *answer[3];
} sides[] = {
  { "5.1.1",
    { "情報セキュリ", "ティのための方", "針群" },
    { "店の方針は毎年三月に主が改め、町の会所の", "壁に貼り出すとともに皆に配ります。", NULL } },
  { "8.1.1", { "資産目録", NULL, NULL }, { "預かる品は全て帳面に記し、年の瀬に数えま", "す。", NULL } },
  { "9.2.1",
    { "利用者登録及", "び登録削除", NULL },
    { "名は店の台帳に記し、店を去る者の名はその", "日のうちに消します。", NULL } },
  { "12.3.1",
    { "情報のバック", "アップ", NULL },
    { "写しは離れた町の倉へ運び、三年の間しまっ", "ております。", NULL } },
  { "12.4.1",
    { "イベントログ", "取得", NULL },
    { "戸の開け閉めは番の者が書き残し、月ごとに", "改めております。", NULL } },
  { "16.1.2",
    { "情報セキュリ", "ティ事象の報", "告" },
    { "変わったことがあれば、その日のうちに主へ", "伝えます。", NULL } },
};

#define SIDES_WIDTH_PT 1000.0f
/* What is left of the last answer on the next page. */
#define LAST "夜は番の者が見回ります。"
/* Two in a row, or one below the other. */
#define SIDE_IN_TWO(design) ((design) == SIDE_BEFORE || (design) == SIDE_RULES)
#define SIDE_X(design, i) (SIDE_IN_TWO (design) ? 50 + 480 * (float)((i) % 2) : 50)
#define SIDE_Y(design, i)                                                                                    \
  (100 + 100 * (float)(SIDE_IN_TWO (design) ? (i) / 2 : (i)) + ((design) == SIDE_CHAPTER && (i) > 1 ? 40 : 0))

static AnnexaPainting *
give_sides (guint page, gpointer user_data)
{
  const SideDesign design = GPOINTER_TO_UINT (user_data);
  AnnexaPainting *painting = annexa_painting_new (SIDES_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  for (guint i = 0; page == 1 && i < G_N_ELEMENTS (sides); i++)
    {
      const float x = SIDE_X (design, i), y = SIDE_Y (design, i);
      AnnexaPaintedBox box = { x, y, x + (design == SIDE_BELOW ? 800 : 470), y + 85, 0xeeeeee, 255 };

      if (design == SIDE_RULES)
        box = (AnnexaPaintedBox){ x, y + 89, x + 470, y + 90, 0x222222, 255 };
      if (design == SIDE_STRIPE)
        box.x2 = x + 4;
      g_array_append_val (painting->boxes, box);
    }
  return painting;
}

/* Puts an answer at @x; returns what it says. */
static char *
put_side_answer (AnnexaPages *pages, AnnexaPage *page, SideDesign design, guint i, float x, float y)
{
  g_autoptr (GString) said = g_string_new (NULL);

  if (design == SIDE_PARTS)
    {
      static const char *const words[] = { "店の役目", "鍵を掛けます。", "客の役目", "札を返します。" };

      for (guint w = 0; w < G_N_ELEMENTS (words); w++)
        {
          synthetic_text (pages, page, x + 120 * (float)(w / 2), y + 18 * (float)(w % 2), words[w]);
          g_string_append (said, words[w]);
        }
      return g_string_free (g_steal_pointer (&said), FALSE);
    }
  if (design == SIDE_BELOW)
    {
      static const char rest[] = "番の者も皆これに倣い、違えたときは主に申し出ることとしております。";
      g_autofree char *first = g_strconcat (sides[i].answer[0], sides[i].answer[1], NULL);

      synthetic_text_in (pages, page, x, y, "店では", "Gothic", 9);
      synthetic_text (pages, page, x, y + 16, first);
      synthetic_text (pages, page, x, y + 32, rest);
      return g_strconcat (first, rest, NULL);
    }
  for (guint l = 0; l < 3 && sides[i].answer[l] != NULL; l++)
    {
      synthetic_text (pages, page, x, y + 16 * (float)l, sides[i].answer[l]);
      g_string_append (said, sides[i].answer[l]);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static void
test_sides (gconstpointer data)
{
  const SideDesign design = GPOINTER_TO_UINT (data);
  const gboolean lines = design == SIDE_RULES || design == SIDE_STRIPE;
  const gboolean corner = design == SIDE_CORNER || design == SIDE_CHAPTER;
  const gboolean right = design == SIDE_BEFORE || lines;
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaPage *page = synthetic_page_of (pages, SIDES_WIDTH_PT, SYNTHETIC_HEIGHT_PT);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (pages, page, 50, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const float size = design == SIDE_BELOW ? 12 : 14, edge = SIDE_X (design, i);
      const float x = edge + (right ? 300 : 10);
      const gboolean marked = lines && sides[i].title[1] == NULL;
      float y = SIDE_Y (design, i) + 10, left = x;
      g_autofree char *title = g_strconcat (sides[i].title[0], sides[i].title[1], sides[i].title[2], NULL);
      const float text = design == SIDE_BELOW ? 260 : right ? edge + 10 : 60 + 7 * size + (corner ? 12 : 15);
      g_autofree char *answer = put_side_answer (pages, page, design, i, text, y + (right ? 7 : 0));

      if (corner || design == SIDE_PARTS)
        synthetic_text_in (pages, page, 470, SIDE_Y (design, i) - 5, sides[i].number, "Gothic", 9);
      if (design == SIDE_BELOW)
        {
          g_autofree char *first = g_strconcat (sides[i].title[0], sides[i].title[1], NULL);
          const gboolean wraps = sides[i].title[1] != NULL && sides[i].title[2] != NULL;

          synthetic_text_in (pages, page, x, y, first, "Gothic-Bold", size);
          if (wraps)
            synthetic_text_in (pages, page, x, y + 16, sides[i].title[2], "Gothic-Bold", size);
          synthetic_text_in (pages, page, x, y + (wraps ? 34 : 18), sides[i].number, "Gothic", 9);
        }
      /* A mark at the height of the answer, title and number below that. */
      if (marked)
        {
          synthetic_text_in (pages, page, x, y, "物", "Gothic", 9);
          y += 32;
        }
      if (!lines && right && sides[i].title[1] == NULL)
        left = synthetic_text_in (pages, page, x, y, sides[i].number, "Gothic-Bold", size) + 6;
      else if (right)
        {
          synthetic_text_in (pages, page, x, y, sides[i].number, "Gothic-Bold", size);
          y += 18;
        }
      for (guint l = 0; design != SIDE_BELOW && l < 3 && sides[i].title[l] != NULL; l++)
        synthetic_text_in (pages, page, left, y + 18 * (float)l, sides[i].title[l], "Gothic-Bold", size);
      g_string_append_printf (expected, "%s|%s%s|%s%s\n", sides[i].number, marked ? "物" : "", title,
                              design == SIDE_BELOW ? "店では" : "", answer);
    }
  if (design == SIDE_CHAPTER)
    {
      synthetic_text_in (pages, page, 300, SIDE_Y (design, 2) - 40, "第3章　店の暮らし", "Gothic-Bold", 17);
      synthetic_text (pages, synthetic_page_of (pages, SIDES_WIDTH_PT, SYNTHETIC_HEIGHT_PT), 170, 60, LAST);
      g_string_insert (expected, expected->len - 1, LAST);
    }
  records = synthetic_records (pages, give_sides, (gpointer)data);
  g_assert_cmpstr (records, ==, expected->str);
  annexa_pages_free (pages);
}

/* Cards one below the other with a stripe at the left, the number before the title, over two parts of the
 * answer with a line between: no rows of a table. */
static AnnexaPainting *
give_stripes (guint page, gpointer user_data)
{
  AnnexaPainting *painting = annexa_painting_new (SIDES_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const float y = 100 + 90 * (float)i;
      AnnexaPaintedBox boxes[]
          = { { 46, y, 50, y + 76, 0x8a1c3b, 255 }, { 500, y + 24, 500.6f, y + 76, 0xbbbbbb, 255 } };

      g_array_append_vals (painting->boxes, boxes, G_N_ELEMENTS (boxes));
    }
  return painting;
}

static void
test_stripes (void)
{
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaPage *page = synthetic_page_of (pages, SIDES_WIDTH_PT, SYNTHETIC_HEIGHT_PT);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (pages, page, 50, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const float y = 100 + 90 * (float)i;
      g_autofree char *title = g_strconcat (sides[i].title[0], sides[i].title[1], sides[i].title[2], NULL);
      float x = synthetic_text_in (pages, page, 60, y + 4, sides[i].number, "Gothic-Bold", 11);

      synthetic_text_in (pages, page, x + 6, y + 4, title, "Gothic-Bold", 11);
      synthetic_text_in (pages, page, 60, y + 26, "当社の対応", "Gothic", 9);
      synthetic_text_in (pages, page, 508, y + 26, "お客様の対応", "Gothic", 9);
      synthetic_text (pages, page, 60, y + 40, sides[i].answer[0]);
      synthetic_text (pages, page, 60, y + 56, sides[i].answer[1]);
      synthetic_text (pages, page, 508, y + 40, "戸の札は月ごとに改めてください。");
      g_string_append_printf (expected, "%s|%s|当社の対応%s%sお客様の対応戸の札は月ごとに改めてください。\n",
                              sides[i].number, title, sides[i].answer[0], sides[i].answer[1]);
    }
  records = synthetic_records (pages, give_stripes, NULL);
  g_assert_cmpstr (records, ==, expected->str);
  annexa_pages_free (pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card-sides/stripes-over-parts", test_stripes);
  g_test_add_data_func ("/card-sides/corner", GUINT_TO_POINTER (SIDE_CORNER), test_sides);
  g_test_add_data_func ("/card-sides/chapter", GUINT_TO_POINTER (SIDE_CHAPTER), test_sides);
  g_test_add_data_func ("/card-sides/below", GUINT_TO_POINTER (SIDE_BELOW), test_sides);
  g_test_add_data_func ("/card-sides/before", GUINT_TO_POINTER (SIDE_BEFORE), test_sides);
  g_test_add_data_func ("/card-sides/rules", GUINT_TO_POINTER (SIDE_RULES), test_sides);
  g_test_add_data_func ("/card-sides/stripe", GUINT_TO_POINTER (SIDE_STRIPE), test_sides);
  g_test_add_data_func ("/card-sides/parts", GUINT_TO_POINTER (SIDE_PARTS), test_sides);
  return g_test_run ();
}
