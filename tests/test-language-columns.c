/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "drawn-page.h"
#include "synthetic-records.h"
#include "synthetic.h"

/* The same text in Japanese and in English side by side, from glyphs to records. */

#define ENGLISH_X 330

static const struct
{
  const char *id, *title, *english_title, *lines[4], *english[4];
} sections[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    "Policies for information security",
    { "会社の考えを文書にまとめ、社長が認めたう", "えで社外にも示しております。毎年の春に読",
      "み直して日付を改め、前のものも三年のあい", "だ残します。" },
    { "What the company thinks is written down and", "the head of it signs the paper. In spring it",
      "is read again by those who wrote it and kept", "for three years." } },
  { "8.1.1",
    "資産目録",
    "Inventory of assets",
    { "持ち物の一覧を作り、置いた場所と受け持つ", "人を書き添えております。年度の終わりに数",
      "え直して合わないものを探し、見つかるまで", "印を付けます。" },
    { "A list of what we own says where each thing", "stands and who minds it. It is counted again",
      "when the year ends, and what is missing then", "is marked in red." } },
  { "12.1.2",
    "変更管理",
    "Change management",
    { "変えることは先に知らせ、困る人がいないか", "を尋ねております。返事のないときは電話で",
      "確かめ、それでも分からなければ日を延ばす", "ことにします。" },
    { "What changes is told to all before, and they", "are asked whether it harms. Where nobody has",
      "answered we call them, and move the day when", "that fails." } },
};

/* Where an answer goes on over a page, its Japanese is whole before the English begins. With @data an answer
 * begins on the next page, and its first line is left behind at the foot of this one, where no one sees it.
 */
static void
test_over_page (SyntheticPaper *paper, gconstpointer data)
{
  const guint turn = data != NULL ? 0 : 2;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、日本語と英語で並べて述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);
      g_autofree char *english = g_strdup_printf ("%s %s", sections[i].id, sections[i].english_title);

      paper->y += 20;
      synthetic_paper_put_at (paper, 72, title, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, ENGLISH_X, english, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += 20;
      for (guint k = 0; k < G_N_ELEMENTS (sections[i].lines); k++)
        {
          if (i == 1 && k == turn)
            {
              if (data != NULL)
                synthetic_paper_text (paper, 72, 780, sections[i].lines[k]);
              synthetic_paper_turn (paper);
            }
          synthetic_paper_put_at (paper, 72, sections[i].lines[k], "Mincho", SYNTHETIC_SIZE_PT);
          synthetic_paper_put_at (paper, ENGLISH_X, sections[i].english[k], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint k = 0; k < G_N_ELEMENTS (sections[i].lines); k++)
        synthetic_paper_expect (paper, "%s", sections[i].lines[k]);
      for (guint k = 0; k < G_N_ELEMENTS (sections[i].lines); k++)
        synthetic_paper_expect (paper, "%s", sections[i].english[k]);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Little of it stands on each page, below headings that are shorter than the column. */
static void
test_few_rows (SyntheticPaper *paper, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("【%s】%s", sections[i].id, sections[i].title);

      synthetic_paper_turn (paper);
      synthetic_paper_put (paper, "日本語と英語で並べて述べます。左に日本語、右に英語で同じことを記します。");
      paper->y += 20;
      synthetic_paper_put_at (paper, 72, title, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += 20;
      for (guint k = 0; k < 2; k++)
        {
          synthetic_paper_put_at (paper, 72, sections[i].lines[k], "Mincho", SYNTHETIC_SIZE_PT);
          synthetic_paper_put_at (paper, ENGLISH_X, sections[i].english[k], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s%s%s", sections[i].id, sections[i].title,
                              sections[i].lines[0], sections[i].lines[1], sections[i].english[0],
                              sections[i].english[1]);
      /* What each page begins with follows the answer before. */
      if (i + 1 < G_N_ELEMENTS (sections))
        synthetic_paper_expect (paper,
                                "日本語と英語で並べて述べます。左に日本語、右に英語で同じことを記します。");
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

static AnnexaPainting *
give_painting (guint page, gpointer drawn)
{
  return drawn_page_painting (drawn);
}

/* A bar around each heading touches the line that parts the columns below it: these make no table. */
static void
test_bar_over_line (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);
      float y = 20 + 90 * (float)i;

      drawn_page_shade (drawn, 20, y, 390, y + 18, 0.9);
      drawn_page_line (drawn, 204, y + 18, 204, y + 70);
      synthetic_text (drawn->pages, drawn->page, 24, y + 4, title);
      g_string_append_printf (expected, "%s|%s|", sections[i].id, sections[i].title);
      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *line = g_utf8_substring (sections[i].lines[k], 0, 16);

          synthetic_text (drawn->pages, drawn->page, 20, y + 24 + 16 * (float)k, line);
          g_string_append (expected, line);
        }
      for (guint k = 0; k < 2; k++)
        {
          synthetic_text (drawn->pages, drawn->page, 212, y + 24 + 16 * (float)k, sections[i].english[k]);
          g_string_append (expected, sections[i].english[k]);
        }
      g_string_append_c (expected, '\n');
    }
  g_string_replace (expected, " ", "", 0);
  records = synthetic_records (drawn->pages, give_painting, drawn);
  g_assert_cmpstr (records, ==, expected->str);
}

#define NARROW_PT 4.0f

/* Headings in both languages, each in a bar and set in a little there; the white between the columns is so
 * narrow that full lines are one with those beside them, and so is a long title. */
static void
test_bars (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *english_title, *text, *english[3];
  } all[] = {
    { "5.1.1",
      "情報セキュリティのための方針群",
      "Policies for information security",
      "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。毎年の春に読み直して日付を改め、前"
      "の"
      "ものも三年のあいだ残します。",
      { "What the company thinks is written down", "and the head of it signs the paper. In",
        "spring it is read again." } },
    { "7.2.2",
      "情報セキュリティの意識向上、教育及び訓練",
      "Information security awareness, education and training",
      "春と秋に集まって学び、出た者の名を帳面に書いております。出られぬ者には別の日に教え、分からぬ所は年寄り"
      "に"
      "尋ねるようにしております。",
      { "All meet in spring and in autumn to learn", "and their names are written down. Who is",
        "not there learns later." } },
    { "12.1.2",
      "変更管理",
      "Change management",
      "変えることは先に知らせ、困る人がいないかを尋ねております。返事のないときは電話で確かめ、それでも分から"
      "な"
      "ければ日を延ばすことにします。",
      { "What changes is told to all before, and", "they are asked whether it harms. Where",
        "nobody has answered we call." } },
  };
  AnnexaPages *scratch = annexa_pages_new (NULL);
  const float widest
      = synthetic_text_in (scratch, synthetic_page (scratch), 52, 0,
                           "7.2.2 情報セキュリティの意識向上、教育及び訓練", "Gothic-Bold", 10);
  const float english_x = widest + NARROW_PT - 2;
  const glong n_chars = (glong)((english_x - NARROW_PT - 50) / 10);

  annexa_pages_free (scratch);
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、二つの言葉で並べて述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %s", all[i].id, all[i].title);
      g_autofree char *english = g_strdup_printf ("%s %s", all[i].id, all[i].english_title);
      const char *text = all[i].text;
      /* What has white behind it tells where the columns are. */
      const glong n_line = i == 1 ? n_chars : n_chars - 3;
      const AnnexaPaintedBox pair[] = {
        { 50, paper->y + 20, english_x - NARROW_PT, paper->y + 38, 0xdde0ee, 255 },
        { english_x, paper->y + 20, 560, paper->y + 38, 0xdde0ee, 255 },
      };
      float y;

      paper->y += 24;
      synthetic_paper_paint_all (paper, pair, G_N_ELEMENTS (pair));
      synthetic_paper_put_at (paper, 52, title, "Gothic-Bold", 10);
      synthetic_paper_put_at (paper, english_x + 2, english, "Gothic-Bold", 10);
      paper->y += 20;
      y = paper->y;
      synthetic_paper_expect (paper, "%s|%s|%s", all[i].id, all[i].title, all[i].text);
      for (; *text != '\0'; y += SYNTHETIC_LINE_PT)
        {
          const char *end = g_utf8_offset_to_pointer (text, MIN (n_line, g_utf8_strlen (text, -1)));
          g_autofree char *line = g_strndup (text, (gsize)(end - text));

          synthetic_paper_text (paper, 50, y, line);
          text = end;
        }
      for (guint k = 0; k < G_N_ELEMENTS (all[i].english); k++)
        {
          synthetic_paper_text (paper, english_x, paper->y + SYNTHETIC_LINE_PT * (float)k, all[i].english[k]);
          synthetic_paper_expect (paper, "%s", all[i].english[k]);
        }
      paper->y = MAX (y, paper->y + SYNTHETIC_LINE_PT * G_N_ELEMENTS (all[i].english));
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* A heading in a bar over both languages wraps in the first: its lines are read before those of the other. */
static void
test_wrapped_bar (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、日本語と英語で並べて述べます。");
  for (guint i = 0; i <= G_N_ELEMENTS (sections); i++)
    {
      const gboolean wraps = i == G_N_ELEMENTS (sections);
      const guint k = MIN (i, G_N_ELEMENTS (sections) - 1);
      g_autofree char *title = wraps ? g_strdup ("CLD.9.5.1 仮想コンピューティング環境に")
                                     : g_strdup_printf ("%s %s", sections[k].id, sections[k].title);
      const char *english
          = wraps ? "Segregation in virtual computing environments" : sections[k].english_title;

      paper->y += 20;
      synthetic_paper_fill (paper, 66, paper->y - 4, 560, paper->y + (wraps ? 28 : 14), 0xdde0ee);
      synthetic_paper_put_at (paper, 72, title, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, ENGLISH_X, english, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      if (wraps)
        synthetic_paper_text_in (paper, 72, paper->y + 13, "おける分離", "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += wraps ? 36 : 24;
      synthetic_paper_expect (paper, "%s|%s%s|", wraps ? "CLD.9.5.1" : sections[k].id,
                              wraps ? "仮想コンピューティング環境における分離" : sections[k].title, english);
      for (guint l = 0; l < G_N_ELEMENTS (sections[k].lines); l++, paper->y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_text (paper, 72, paper->y, sections[k].lines[l]);
          synthetic_paper_text (paper, ENGLISH_X, paper->y, sections[k].english[l]);
          synthetic_paper_expect (paper, "%s", sections[k].lines[l]);
        }
      for (guint l = 0; l < G_N_ELEMENTS (sections[k].english); l++)
        synthetic_paper_expect (paper, "%s", sections[k].english[l]);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Text in both languages that runs down two columns is no pair of them, though English stands beside Japanese
 * in many rows. */
static void
test_running (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  guint last = 0, first = 0;

  for (guint column = 0; column < 2; column++)
    for (guint r = 0; r < 20; r++)
      {
        const gboolean japanese = (r < 10) == (column == 0);
        g_autofree char *line = g_strdup_printf (japanese ? "番の者が帳面に書き、月の終わりに数え%c"
                                                          : "the watchman writes it in the book, and %c",
                                                 (int)('A' + r));

        synthetic_paper_text_in (paper, column == 0 ? 60 : 310, 80 + 16 * (float)r, line, "Mincho", 10);
      }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (line->x1 < 300)
        last = i;
      else if (first == 0)
        first = i;
    }
  g_assert_cmpuint (last, ==, 19);
  g_assert_cmpuint (first, ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/language-columns/over-page", NULL, test_over_page);
  synthetic_paper_add ("/language-columns/left-behind", "line", test_over_page);
  synthetic_paper_add ("/language-columns/few-rows", NULL, test_few_rows);
  g_test_add ("/language-columns/bar-over-line", DrawnPage, NULL, drawn_page_set_up, test_bar_over_line,
              drawn_page_tear_down);
  synthetic_paper_add ("/language-columns/bars", NULL, test_bars);
  synthetic_paper_add ("/language-columns/wrapped-bar", NULL, test_wrapped_bar);
  synthetic_paper_add ("/language-columns/running", NULL, test_running);
  return g_test_run ();
}
