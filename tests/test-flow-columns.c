/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

#include <string.h>

/* Columns down which the text of a paper runs, with headings over all of them: each answer, or each chapter,
 * begins the columns anew, be there hardly a line in them. */

#define LEFT_X 50.0f
#define LINE_PT 15.0f
#define N_SECTIONS 7

static const struct
{
  const char *id, *title, *text;
} sections[N_SECTIONS] = {
  { "5.1.1", "情報セキュリティのための方針群",
    "考えを紙に書き、町の皆に配っております。春ごとに読み直して、直した所は辻の札で知らせます。札は三日の間立"
    "て"
    "、そののち帳場にしまいます。読めぬ者には番の者が声に出して読みます。" },
  { "6.1.1", "情報セキュリティの役割及び責任",
    "だれが何をするかを表に書いて、替わるたびに改めております。表は窓口に置き、求めがあればいつでも見せます。"
    "役を替えるときは前の者が三日ついて教え、わからぬことは年寄りに尋ねます。" },
  { "7.2.2", "情報セキュリティの意識向上、教育及び訓練",
    "春と秋に集まって学びます。出た者の名を帳面に書いて、出られぬ者には別の日に同じことを教えております。" },
  { "9.2.1", "利用者登録及び登録削除",
    "村に来た者は帳場で名を書き、去る者は線を引きます。帳面は年の終わりに数えて、いない者の名は消しております"
    "。"
    "消した名も七年は蔵に置き、尋ねがあれば答えます。" },
  { "12.1.2", "変更管理",
    "変えることは七日前に札で知らせて、夜のうちに変えております。うまくいかぬときは元に戻し、わけを調べて次の"
    "日"
    "に知らせます。急ぐときは番の者が戸ごとに回って知らせることもございます。" },
  { "12.3.1", "情報のバックアップ",
    "写しは夜ごとに取り、三里離れた蔵に納めております。写しが読めることは月ごとに確かめます。" },
  { "16.1.2", "情報セキュリティ事象の報告",
    "気付いた者はすぐに鐘を鳴らし、番の者が人を集めております。終わればいきさつを紙に書いて年寄りに見せ、次に"
    "同"
    "じことが起こらぬように手を打ちます。紙は十年の間しまっておきます。" },
};

typedef struct
{
  guint n_columns;
  float gutter;
  guint per_set;   /* so many answers stand in columns below one heading; 1: their own */
  gboolean ruled;  /* a line is drawn beside some lines of the second column */
  gboolean bands;  /* lines are drawn over and below the headings of chapters */
  gboolean hangs;  /* full stops behind a full line hang in the white */
  gboolean behind; /* the number stands behind the title, and ends in the white below it */
} Case;

static const Case cases[] = { { 2, 20, 1, FALSE, FALSE },
                              { 2, 12, 1, FALSE, FALSE },
                              { 2, 20, 3, FALSE, FALSE },
                              { 2, 20, 3, TRUE, FALSE },
                              { 2, 20, 3, FALSE, TRUE },
                              { 3, 14, 2, FALSE, FALSE, TRUE },
                              { 2, 20, 1, FALSE, FALSE, FALSE, TRUE } };

typedef struct
{
  GPtrArray *lines;   /* of char * */
  GArray *is_heading; /* of gboolean */
} Lines;

static void
add_text (Lines *lines, const char *text, glong n_chars, gboolean hangs)
{
  while (*text != '\0')
    {
      glong n = MIN (n_chars, g_utf8_strlen (text, -1));
      const char *end = g_utf8_offset_to_pointer (text, n);
      gboolean heading = FALSE;

      if (hangs && g_str_has_prefix (end, "。"))
        end += strlen ("。");

      g_ptr_array_add (lines->lines, g_strndup (text, (gsize)(end - text)));
      g_array_append_val (lines->is_heading, heading);
      text = end;
    }
}

/* Sets @lines in columns of one height, or nearly. */
static void
put_columns (SyntheticPaper *paper, const Case *how, Lines *lines, float size)
{
  float width = (495.0f - how->gutter * (float)(how->n_columns - 1)) / (float)how->n_columns;
  guint per_column = (lines->lines->len + how->n_columns - 1) / how->n_columns;

  for (guint i = 0; i < lines->lines->len; i++)
    {
      gboolean heading = g_array_index (lines->is_heading, gboolean, i);

      synthetic_paper_text_in (paper, LEFT_X + (float)(i / per_column) * (width + how->gutter),
                               paper->y + LINE_PT * (float)(i % per_column),
                               g_ptr_array_index (lines->lines, i), heading ? "Gothic-Bold" : "Mincho", size);
    }
  paper->y += LINE_PT * (float)per_column + 8;
  g_ptr_array_set_size (lines->lines, 0);
  g_array_set_size (lines->is_heading, 0);
}

/* The side of a frame, or a bar at a heading, stands in the white between the columns for a part of them. */
static void
draw_side (SyntheticPaper *paper, const Case *how)
{
  const float x = LEFT_X + (495.0f + how->gutter) / 2 - 5;

  synthetic_paper_fill_all (paper, x, 150, x + 1, 230, 0);
}

static void
draw_rule (SyntheticPaper *paper, float y)
{
  synthetic_paper_fill_all (paper, LEFT_X, y, LEFT_X + 495, y + 0.5f, 0);
}

static void
test_flow (SyntheticPaper *paper, gconstpointer data)
{
  const Case *how = data;
  float size = how->n_columns == 2 ? 9.5f : 8;
  float width = (495.0f - how->gutter * (float)(how->n_columns - 1)) / (float)how->n_columns;
  glong n_chars = (glong)(width / size);
  Lines lines = { g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, FALSE, sizeof (gboolean)) };

  synthetic_paper_put_at (paper, LEFT_X,
                          "この紙は ISO/IEC 27017:2015 の管理策への町の答えを順に書いたものです。", "Mincho",
                          size);
  paper->y += 24;
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);
      gboolean heading = TRUE;

      if (how->behind)
        {
          const float width_pt = 11 * (float)g_utf8_strlen (sections[i].title, -1);

          synthetic_paper_text_in (paper, LEFT_X, paper->y, sections[i].title, "Gothic-Bold", 11);
          synthetic_paper_text_in (paper, LEFT_X + width_pt + 11, paper->y + 2, sections[i].id, "Gothic", 8);
          paper->y += LINE_PT + 3;
        }
      else if (how->per_set == 1)
        {
          synthetic_paper_put_at (paper, LEFT_X, title, "Gothic-Bold", 10);
          paper->y += LINE_PT + 3;
        }
      else
        {
          if (i % how->per_set == 0)
            {
              if (how->bands)
                {
                  draw_rule (paper, paper->y - 4);
                  draw_rule (paper, paper->y + 22);
                }
              synthetic_paper_print_at (paper, LEFT_X, "Gothic-Bold", 15, "第%u章　村のこと",
                                        i / how->per_set + 1);
              paper->y += 28;
            }
          add_text (&lines, title, n_chars, FALSE);
          for (guint l = lines.is_heading->len; l > 0 && strchr (lines.lines->pdata[l - 1], ' ') == NULL; l--)
            g_array_index (lines.is_heading, gboolean, l - 1) = heading;
          for (guint l = 0; l < lines.is_heading->len; l++)
            if (strstr (lines.lines->pdata[l], sections[i].id) != NULL)
              g_array_index (lines.is_heading, gboolean, l) = heading;
        }
      add_text (&lines, sections[i].text, n_chars, how->hangs);
      if ((i + 1) % how->per_set == 0 || i + 1 == N_SECTIONS)
        put_columns (paper, how, &lines, size);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].text);
    }
  if (how->ruled)
    draw_side (paper, how);
  synthetic_paper_check (paper);
  g_ptr_array_unref (lines.lines);
  g_array_unref (lines.is_heading);
}

/* Writes @text in lines of @n_chars, the first so high as @y. */
static void
put_box (SyntheticPaper *paper, float x, float y, const char *text, glong n_chars)
{
  for (; *text != '\0'; y += 20)
    {
      const char *end = g_utf8_offset_to_pointer (text, MIN (n_chars, g_utf8_strlen (text, -1)));
      g_autofree char *line = g_strndup (text, (gsize)(end - text));

      synthetic_paper_text_in (paper, x, y, line, "Gothic", 14);
      text = end;
    }
}

/* Slides with two boxes of text side by side, whose lines stand on one height, and which end in whole
 * sentences. */
static void
test_slides (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_at (paper, LEFT_X, "ISO/IEC 27017:2015 の管理策への町の答え", "Gothic", 14);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);
      const char *behind = strstr (sections[i].text, "。") + strlen ("。");
      g_autofree char *left = g_strndup (sections[i].text, (gsize)(behind - sections[i].text));

      paper->page = synthetic_page_of (paper->pages, 720, 405);
      synthetic_paper_text_in (paper, 40, 30, title, "Gothic-Bold", 20);
      put_box (paper, 40, 100, left, 12);
      put_box (paper, 240, 100, behind, 12);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].text);
    }
  synthetic_paper_check (paper);
}

/* @text up to character @n, which a full stop makes a sentence. */
static char *
cut (const char *text, glong n)
{
  g_autofree char *start = g_strndup (text, (gsize)(g_utf8_offset_to_pointer (text, n - 1) - text));

  return g_strconcat (start, "。", NULL);
}

/* Three columns in each of which a number stands as high as in the first, or text goes on: what is below the
 * first number of a chapter is its answer, and no table of numbers with what stands beside them. */
static void
test_level (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *ids[2], *titles[2];
  } chapters[] = {
    { { "6.1.1", "6.1.2" }, { "役割及び責任", "職務の分離" } },
    { { "8.1.1", "8.1.3" }, { "資産目録", "資産利用の許容範囲" } },
    { { "9.2.1", "9.2.3" }, { "利用者登録", "特権的アクセス権" } },
    { { "12.1.2", "12.1.3" }, { "変更管理", "容量・能力の管理" } },
    { { "16.1.2", "16.1.7" }, { "事象の報告", "証拠の収集" } },
  };
  const Case how = { .n_columns = 3, .gutter = 14, .per_set = 2 };
  const glong n_chars = 19;
  Lines lines = { g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, FALSE, sizeof (gboolean)) };

  synthetic_paper_put_at (
      paper, LEFT_X, "この紙は ISO/IEC 27017:2015 の管理策への町の答えを順に書いたものです。", "Mincho", 8);
  paper->y += 24;
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      synthetic_paper_print_at (paper, LEFT_X, "Gothic-Bold", 15, "第%u章　村のこと", i + 1);
      paper->y += 28;
      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *title = g_strdup_printf ("%s %s", chapters[i].ids[k], chapters[i].titles[k]);
          g_autofree char *text = cut (sections[i].text + k * strlen ("村"), (2 + 2 * (glong)k) * n_chars);
          gboolean heading = TRUE;

          add_text (&lines, title, n_chars, FALSE);
          g_array_index (lines.is_heading, gboolean, lines.is_heading->len - 1) = heading;
          add_text (&lines, text, n_chars, FALSE);
          synthetic_paper_expect (paper, "%s|%s|%s\n", chapters[i].ids[k], chapters[i].titles[k], text);
        }
      put_columns (paper, &how, &lines, 8);
    }
  synthetic_paper_check (paper);
  g_ptr_array_unref (lines.lines);
  g_array_unref (lines.is_heading);
}

/* Chapters of one answer each, which leave the second column empty, but for the last that runs into it: no
 * page shows two columns, but all text wraps at the middle. */
static void
test_halves (SyntheticPaper *paper, gconstpointer data)
{
  const glong n_chars = 23;
  const float right_x = LEFT_X + 255;

  synthetic_paper_put_at (paper, LEFT_X, "ISO/IEC 27017:2015 の管理策への町の答え", "Mincho", 10);
  paper->y += 24;
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);
      Lines lines
          = { g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, FALSE, sizeof (gboolean)) };
      guint n_left;

      synthetic_paper_print_at (paper, LEFT_X, "Gothic-Bold", 15, "第%u章　村のこと", i + 1);
      paper->y += 28;
      synthetic_paper_put_at (paper, LEFT_X, title, "Gothic-Bold", 10);
      paper->y += LINE_PT + 3;
      add_text (&lines, sections[i].text, n_chars, FALSE);
      n_left = lines.lines->len - (i + 1 == N_SECTIONS ? 2 : 0);
      for (guint l = 0; l < lines.lines->len; l++)
        synthetic_paper_text_in (paper, l < n_left ? LEFT_X : right_x,
                                 paper->y
                                     + (l < n_left ? LINE_PT * (float)l : LINE_PT * (float)(l - n_left) - 14),
                                 g_ptr_array_index (lines.lines, l), "Mincho", 10);
      paper->y += LINE_PT * (float)n_left + 8;
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].text);
      g_ptr_array_unref (lines.lines);
      g_array_unref (lines.is_heading);
      if (i == 2 || i == 4)
        synthetic_paper_turn (paper);
    }
  synthetic_paper_check (paper);
}

/* Short lines, of which none fills its column, stand side by side as in a table; but the second column has
 * headings where the first has none. Below both stands the heading of the next page's columns (@data). */
static void
test_own_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const texts[2][2]
      = { { "倉の品は全て帳面に記しており年の瀬に数え直します", "倉の品は帳面に全て記しておくこと" },
          { "鍵は夜の間も金庫に納め二人で開けることとして時刻", "鍵は二人で持つことに決めてある" } };
  const guint n_rows = 24;
  AnnexaLayout *layout;
  guint n = 0;

  for (guint i = 0; i < 2 * n_rows; i++)
    {
      const guint column = i % 2, row = i / 2;
      const gboolean heading = row % 6 == (column == 0 ? 0 : 3);
      g_autofree char *text = g_strdup_printf ("%s%c", texts[column][row % 3 != 1], 'a' + (char)row);

      synthetic_paper_text_in (paper, LEFT_X + 257.5f * (float)column, 80 + 18 * (float)row, text,
                               heading ? "Gothic" : "Mincho", heading ? 12 : 9);
    }
  if (data != NULL)
    synthetic_paper_text_in (paper, LEFT_X, 90 + 18 * (float)n_rows, "門のこと", "Gothic-Bold", 14);
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (; n < 2 * n_rows; n++)
    {
      g_autofree char *text
          = g_strdup_printf ("%s%c", texts[n / n_rows][n % n_rows % 3 != 1], 'a' + (char)(n % n_rows));

      g_assert_cmpstr (annexa_layout_line (layout, n)->text, ==, text);
    }
  if (data != NULL)
    {
      g_assert_cmpstr (annexa_layout_line (layout, n)->text, ==, "門のこと");
      n++;
    }
  g_assert_cmpuint (layout->lines->len, ==, n);
  annexa_layout_free (layout);
}

/* Small lines at the end of the first column: where one has text of the other at its side the next, which has
 * none, is of that column too. One that is alone below both (@data) is read behind them. */
static void
test_small_lines (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const left = "倉の品は帳面に記しており年の瀬に全て数え直して品を納め";
  const gboolean alone = data != NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  AnnexaLayout *layout;

  for (guint part = 0; part < 6; part++)
    {
      synthetic_paper_print_at (paper, LEFT_X, "Gothic-Bold", 15, "第%u章　倉の鍵のこと、村に来る者のこと",
                                part + 1);
      paper->y += 28;
      for (guint row = 0; row < 12; row++, paper->y += LINE_PT)
        {
          const gboolean small = !alone && part % 2 == 1 && row == 11;

          synthetic_paper_text_in (paper, LEFT_X, paper->y, small ? "＊帳面のこと" : left, "Mincho",
                                   small ? 7 : 9);
          synthetic_paper_text_in (paper, LEFT_X + 262, paper->y,
                                   "鍵は夜の間も金庫に納め二人で開けることとして時を記して", "Mincho", 9);
        }
      if (part % 2 == 0)
        continue;
      synthetic_paper_text_in (paper, LEFT_X, paper->y + 4, "＊札は見せません。", "Mincho", 7);
      synthetic_paper_turn (paper);
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);
      const char sign = line->size_pt < 8 ? '*' : line->size_pt > 10 ? ' ' : line->x1 > 300 ? 'r' : 'l';

      if (sign == '*' || order->len == 0 || order->str[order->len - 1] != sign)
        g_string_append_c (order, sign);
    }
  g_assert_cmpstr (order->str, ==, alone ? " lr lr* lr lr* lr lr*" : " lr l**r lr l**r lr l**r");
  annexa_layout_free (layout);
}

/* Below both columns stands a heading in the type of those in the columns, above text that runs over these.
 */
static void
test_heading_across (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) order = g_string_new (NULL);
  AnnexaLayout *layout;

  for (guint page = 0; page < 3; page++)
    {
      if (page > 0)
        synthetic_paper_turn (paper);
      for (guint i = 0; i < 40; i++)
        synthetic_paper_text_in (paper, LEFT_X + (i % 2 == 0 ? 0 : 262), 80 + LINE_PT * (float)(i / 2),
                                 i % 16 == 5 ? "鍵のこと"
                                             : "鍵は夜の間も金庫に納め二人で開けることとして時を記して",
                                 i % 16 == 5 ? "Gothic" : "Mincho", i % 16 == 5 ? 12 : 9);
    }
  synthetic_paper_text_in (paper, LEFT_X, 84 + LINE_PT * 20, "むすび", "Gothic", 12);
  synthetic_paper_text_in (paper, LEFT_X, 104 + LINE_PT * 20,
                           "町の門は朝の鐘が鳴るまで閉じておき、夜に来た者は番の者が名を聞いてから通します。",
                           "Mincho", 9);
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);
      const char sign = g_str_has_prefix (line->text, "む") ? '#'
                        : line->x2 - line->x1 > 280         ? '='
                        : line->x1 > 300                    ? 'r'
                                                            : 'l';

      if (order->len == 0 || order->str[order->len - 1] != sign)
        g_string_append_c (order, sign);
    }
  g_assert_cmpstr (order->str, ==, "lrlrlr#=");
  annexa_layout_free (layout);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf (
          "/flow-columns/%u-columns-%g-%u%s%s%s%s", cases[i].n_columns, (double)cases[i].gutter,
          cases[i].per_set, cases[i].ruled ? "-ruled" : "", cases[i].bands ? "-bands" : "",
          cases[i].hangs ? "-hanging" : "", cases[i].behind ? "-behind" : "");

      synthetic_paper_add (path, &cases[i], test_flow);
    }
  synthetic_paper_add ("/flow-columns/level", NULL, test_level);
  synthetic_paper_add ("/flow-columns/halves", NULL, test_halves);
  synthetic_paper_add ("/flow-columns/own-headings", NULL, test_own_headings);
  synthetic_paper_add ("/flow-columns/heading-at-foot", "foot", test_own_headings);
  synthetic_paper_add ("/flow-columns/heading-across", NULL, test_heading_across);
  synthetic_paper_add ("/flow-columns/slides", NULL, test_slides);
  synthetic_paper_add ("/flow-columns/small-lines/of-first", NULL, test_small_lines);
  synthetic_paper_add ("/flow-columns/small-lines/alone", "", test_small_lines);
  return g_test_run ();
}
