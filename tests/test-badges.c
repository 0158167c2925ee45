/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Numbers in a box or circle beside the whole of their text, at the height of some line of it. */

#define LEADING_PT 17.0f

typedef struct
{
  const char *name;
  gboolean right, drawn;
  float number_y; /* below the first line of the text */
} Design;

static const Design designs[] = {
  { "left", FALSE, TRUE, 17 },
  { "right", TRUE, TRUE, 17 },
  { "between-lines", FALSE, TRUE, 8 },
  { "circle", FALSE, FALSE, 17 },
};

typedef struct
{
  const char *number, *title, *answer;
} Slide;

static const Slide slides[] = {
  { "5.1.1", "情報セキュリティのための方針群",
    "店の方針は毎年三月に主が改め、町の会所の壁に貼り出すとともに、\n預かる品の主にも一枚ずつお渡ししておりま"
    "す。\n"
    "新しく来た者は初めの日に読み、帳面に名を記します。" },
  { "8.1.1", "資産目録",
    "預かる品は全て帳面に記し、品の名と置き場所と預かった日とを書き\n添えております。\n年の瀬に全て数えます"
    "。" },
  { "CLD.9.5.1", "仮想コンピューティング環境における分離",
    "棚には主ごとに戸を付け、戸ごとに異なる鍵を掛け、鍵は二人の番の\n者が別々に持っております。\n鍵は貸しませ"
    "ん。" },
};

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  const Design *design = user_data;
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);
  float x = design->right ? 450 : 40;
  AnnexaPaintedBox box
      = { x, 120 + design->number_y - 8, x + 90, 120 + design->number_y + 18, 0xddbb11, 255 };

  if (design->drawn)
    g_array_append_val (painting->boxes, box);
  return painting;
}

static void
test_slides (gconstpointer data)
{
  const Design *design = data;
  AnnexaPages *pages = annexa_pages_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      AnnexaPage *page = synthetic_page (pages);
      g_auto (GStrv) lines = g_strsplit (slides[i].answer, "\n", -1);
      g_autofree char *answer = g_strjoinv ("", lines);

      synthetic_text_in (pages, page, 40, 80, slides[i].title, "Gothic-Bold", 16);
      synthetic_text_in (pages, page, design->right ? 465 : 55, 120 + design->number_y, slides[i].number,
                         "Gothic-Bold", 10);
      for (guint l = 0; lines[l] != NULL; l++)
        synthetic_text_in (pages, page, design->right ? 40 : 180, 120 + LEADING_PT * (float)l, lines[l],
                           "Mincho", SYNTHETIC_SIZE_PT);
      g_string_append_printf (expected, "%s|%s|%s\n", slides[i].number, slides[i].title, answer);
    }
  records = synthetic_records (pages, give_painting, (gpointer)design);
  g_assert_cmpstr (records, ==, expected->str);
  annexa_pages_free (pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (designs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/badges/%s", designs[i].name);

      g_test_add_data_func (path, &designs[i], test_slides);
    }
  return g_test_run ();
}
