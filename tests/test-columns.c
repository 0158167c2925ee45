/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/tables/annexa-control-columns-private.h"
#include "layout/tables/annexa-stack-private.h"

#include <string.h>

#include "synthetic.h"

/* Body lines in reading order, those of tables behind a bar. */
static void
assert_lines (SyntheticPaper *fixture, const char *expected)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (line->role == ANNEXA_ROLE_BODY)
        g_string_append_printf (text, "%s%s\n", line->table >= 0 ? "|" : "", line->text);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Bullets and list numbers far from their text are no column of a table. */
static void
test_list_marks (SyntheticPaper *fixture, gconstpointer data)
{
  const char *const marks[][3]
      = { { "•", "•", "•" }, { "①", "②", "③" }, { "1.", "2.", "3." }, { "(a)", "(b)", "(c)" } };
  const char *const items[] = { "個人情報の保護に関する法律", "電気通信事業法", "著作権法" };

  for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
    {
      g_autoptr (GString) expected = g_string_new ("次の法律を守ります。\n");

      synthetic_paper_tear_down (fixture, NULL);
      synthetic_paper_set_up (fixture, NULL);
      synthetic_paper_text (fixture, 72, 100, "次の法律を守ります。");
      for (guint i = 0; i < G_N_ELEMENTS (items); i++)
        {
          float y = 116 + SYNTHETIC_LINE_PT * (float)i;

          synthetic_paper_text (fixture, 72, y, marks[m][i]);
          synthetic_paper_text (fixture, 108, y, items[i]);
          g_string_append_printf (expected, "%s %s\n", marks[m][i], items[i]);
        }
      assert_lines (fixture, expected->str);
    }
}

/* Numbers of headings that hang like the marks of the list above them are no cells of its table either. */
static void
test_list_over_headings (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const rows[][2]
      = { { "－", "個人情報の保護に関する法律" }, { "－", "電気通信事業法" }, { "－", "著作権法" } };
  float y = 116;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++, y += SYNTHETIC_LINE_PT)
    {
      synthetic_paper_text (fixture, 82, y, rows[i][0]);
      synthetic_paper_text (fixture, 106, y, rows[i][1]);
    }
  synthetic_paper_text_in (fixture, 72, y + 10, "4 データの扱い", "Gothic-Bold", 14);
  synthetic_paper_text_in (fixture, 72, y + 40, "4-1", "Gothic-Bold", 11);
  synthetic_paper_text_in (fixture, 106, y + 40, "資産の台帳", "Gothic-Bold", 11);
  assert_lines (fixture, "－ 個人情報の保護に関する法律\n－ 電気通信事業法\n－ 著作権法\n"
                         "4 データの扱い\n4-1 資産の台帳\n");
}

/* Between headings and their references at the right edge is white, of which a line of justified text leaves
 * one of its blanks. */
static void
test_blanks (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const rows[][2]
      = { { "(1) 荷の受け渡し", "【ISO/IEC 27001:2013：27001-7.2.2】" },
          { "荷は木戸で改めてから蔵に納め、札を付け帳面に写す。「荷", "改め方の手引き」に" },
          { "記してある。", NULL },
          { "(2) 札の回し方", "【ISO/IEC 27001:2013：27001-7.2.3】" },
          { "札は二人で回す。", NULL } };
  float y = 116;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++, y += 18)
    {
      const gboolean heading = i % 3 == 0;
      float x = synthetic_paper_text (fixture, 72, y, rows[i][0]);

      synthetic_paper_expect (fixture, "%s", rows[i][0]);
      if (rows[i][1] != NULL)
        {
          synthetic_paper_text_in (fixture, heading ? 380 : x + 9, y, rows[i][1], "Mincho", heading ? 8 : 10);
          synthetic_paper_expect (fixture, " %s", rows[i][1]);
        }
      synthetic_paper_expect (fixture, "\n");
    }
  assert_lines (fixture, fixture->expected->str);
}

/* Short answers between headings that have their references at the right edge are no cells. */
static void
test_short_answers (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const rows[][2]
      = { { "2.1 荷の受け渡し", "ISO/IEC 27001:2022 5.11" }, { "荷は木戸で改めてから蔵に納める。", NULL },
          { "2.2 札の回し方", "ISO/IEC 27001:2022 5.12" },   { "札は二人で回す。", NULL },
          { "2.3 帳面の置き場", "ISO/IEC 27001:2022 5.13" }, { "帳面は奥の棚に置く。", NULL } };
  float y = 116;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++, y += 20)
    {
      synthetic_paper_text (fixture, 72, y, rows[i][0]);
      if (rows[i][1] != NULL)
        synthetic_paper_text_in (fixture, 420, y, rows[i][1], "Mincho", 8);
      synthetic_paper_expect (fixture, "%s%s%s\n", rows[i][0], rows[i][1] != NULL ? " " : "",
                              rows[i][1] != NULL ? rows[i][1] : "");
    }
  assert_lines (fixture, fixture->expected->str);
}

/* Nor are the narrow columns of a small table prose, though most of their cells are as long as the longest.
 */
static void
test_small_table (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "受け持ち", "だれ" },           { "蔵に納めた荷の", "番頭と手代" }, { "木戸の鍵束の番", "夜番の者" },
    { "井戸の見回り", "番頭と手代" }, { "火消しの纏の数", "番頭と手代" }, { "回す札の書付け", "夜番の者" },
  };
  g_autoptr (GString) expected
      = g_string_new ("だれが何を受け持つかは次のとおりです。これは毎年改めます。\n");

  synthetic_paper_text (fixture, 72, 100, "だれが何を受け持つかは次のとおりです。これは毎年改めます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      synthetic_paper_text_in (fixture, 172, 124 + 20 * (float)i, rows[i][0], "Mincho", 9);
      synthetic_paper_text_in (fixture, 258, 124 + 20 * (float)i, rows[i][1], "Mincho", 9);
      g_string_append_printf (expected, "|%s\n|%s\n", rows[i][0], rows[i][1]);
    }
  assert_lines (fixture, expected->str);
}

/* Words in the first column make a table of the same rows. */
static void
test_table (SyntheticPaper *fixture, gconstpointer data)
{
  const char *const items[] = { "保存", "通信", "記録" };
  g_autoptr (AnnexaLayout) layout = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      float y = 116 + SYNTHETIC_LINE_PT * (float)i;

      synthetic_paper_text (fixture, 72, y, items[i]);
      synthetic_paper_text (fixture, 140, y, "暗号化します");
    }
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  g_assert_cmpuint (((AnnexaTable *)g_ptr_array_index (layout->tables, 0))->n_columns, ==, 2);
}

/* Tables that print the same header stand for themselves, each with columns of its own width. */
static void
test_header_again (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const rows[][3] = {
    { "管理策", "当社の対応", NULL },
    { "5.1", "方針を定めて公開しています。", NULL },
    { "5.2", "役割を台帳に載せています。", NULL },
    { "6 人の管理", NULL, NULL },
    { "管理策", NULL, "当社の対応" },
    { "6.3 意識の向上の教育", NULL, "年に二度、教えています。" },
    { "6.8 出来事の報告の手順", NULL, "すぐに届け出ています。" },
  };
  g_autoptr (AnnexaLayout) layout = NULL;
  float y = 116;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++, y += SYNTHETIC_LINE_PT)
    {
      synthetic_paper_text (fixture, 72, y, rows[i][0]);
      if (rows[i][1] != NULL)
        synthetic_paper_text (fixture, 130, y, rows[i][1]);
      if (rows[i][2] != NULL)
        synthetic_paper_text (fixture, 230, y, rows[i][2]);
    }
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  g_assert_cmpuint (layout->tables->len, ==, 2);
  g_assert_cmpuint (((AnnexaTable *)g_ptr_array_index (layout->tables, 1))->n_rows, ==, 3);
}

/* Three columns of prose whose lines stand at heights of their own are read one after the other. */
static void
test_three_columns (SyntheticPaper *fixture, gconstpointer data)
{
  for (guint c = 0; c < 3; c++)
    for (guint i = 0; i < 14; i++)
      {
        g_autofree char *text
            = g_strdup_printf ("%c%cを倉へ運ぶ道筋を改めて道の", 'a' + (char)c, 'a' + (char)i);

        synthetic_paper_text (fixture, 60 + 170 * (float)c,
                              100 + SYNTHETIC_LINE_PT * (float)i + 5.2f * (float)c, text);
        synthetic_paper_expect (fixture, "%s\n", text);
      }
  assert_lines (fixture, fixture->expected->str);
}

/* Two columns of short paragraphs, none as wide as its column, are read one after the other where their lines
 * stand at heights of their own; a heading below both is read last. */
static void
test_short_paragraphs (SyntheticPaper *fixture, gconstpointer data)
{
  for (guint c = 0; c < 2; c++)
    for (guint i = 0; i < 14; i++)
      {
        g_autofree char *text = g_strdup_printf ("%c%c%s。", 'a' + (char)c, 'a' + (char)i,
                                                 i == 4 ? "を倉へ運ぶ道筋を改めて道の端に書く"
                                                 : i % 3 == 0 ? "を倉へ運ぶ"
                                                              : "を改める");

        synthetic_paper_text (fixture, 60 + 250 * (float)c, 100 + 22 * (float)i + 8 * (float)c, text);
        synthetic_paper_expect (fixture, "%s\n", text);
      }
  synthetic_paper_text_in (fixture, 60, 440, "倉の人", "Gothic", 16);
  synthetic_paper_expect (fixture, "倉の人\n");
  assert_lines (fixture, fixture->expected->str);
}

/* Two columns of prose that end soon after the top of a page, where few lines tell them from a table. */
static void
test_short_end (SyntheticPaper *fixture, gconstpointer data)
{
  static const guint n_rows[] = { 14, 3 };

  for (guint p = 0; p < 2; p++)
    {
      for (guint c = 0; c < 2; c++)
        for (guint i = 0; i < n_rows[p]; i++)
          {
            g_autofree char *text
                = g_strdup_printf ("%c%c%cを倉へ運ぶ道筋を改めて道の端%s", 'a' + (char)p, 'a' + (char)c,
                                   'a' + (char)i, i + 1 < n_rows[p] ? "に書いて置" : "です。");

            synthetic_paper_text (fixture, 60 + 250 * (float)c, 100 + SYNTHETIC_LINE_PT * (float)i, text);
            synthetic_paper_expect (fixture, "%s\n", text);
          }
      fixture->page = synthetic_page (fixture->pages);
    }
  assert_lines (fixture, fixture->expected->str);
}

/* A watermark that reaches down to a table does not bring the table forward. */
static void
test_watermark_at_table (SyntheticPaper *fixture, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaLine *before = NULL;

  for (guint p = 0; p < 2; p++)
    {
      if (p > 0)
        fixture->page = synthetic_page (fixture->pages);
      for (guint i = 0; i < 12; i++)
        {
          g_autofree char *text = g_strdup_printf ("当社は%c%cを定めて毎年これを見直し利用者に知らせています",
                                                   'a' + (char)p, 'a' + (char)i);

          synthetic_paper_text (fixture, 72, 140 + SYNTHETIC_LINE_PT * (float)i, text);
        }
      synthetic_paper_text_in (fixture, 420, 280, "秘", "Mincho", 60);
      for (guint i = 0; i < 3; i++)
        {
          synthetic_paper_text (fixture, 72, 336 + SYNTHETIC_LINE_PT * (float)i, p > 0 ? "通信" : "保存");
          synthetic_paper_text (fixture, 140, 336 + SYNTHETIC_LINE_PT * (float)i, "暗号化");
        }
    }
  layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  g_assert_cmpuint (layout->tables->len, >=, 1);
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      g_assert_true (before == NULL || before->page < line->page || before->table < 0 || line->table >= 0);
      before = line;
    }
}

/* Justified text of few words in a narrow card, whose blanks happen to stand below each other, is no
 * table. */
static void
test_spread_words (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const words[][4]
      = { { "Ledger", "notes", "of" }, { "grainhouse", "rows", "9" }, { "tables", "as", "old", "kept" } };
  const float edge = 230;

  synthetic_paper_text (fixture, 100, 84, "On grain");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const guint n = words[i][3] != NULL ? 4 : 3;
      float widths[4], x = 100, y = 100 + 13 * (float)i, blank = edge - 100;

      for (guint w = 0; w < n; w++)
        blank -= widths[w] = 0.5f * SYNTHETIC_SIZE_PT * (float)strlen (words[i][w]);
      for (guint w = 0; w < n; w++, x += blank / (float)(n - 1))
        x = synthetic_paper_text (fixture, x, y, words[i][w]);
    }
  synthetic_paper_text (fixture, 100, 139, "by the reeve.");
  assert_lines (fixture, "On grain\nLedger notes of\ngrainhouse rows 9\ntables as old kept\nby the reeve.\n");
}

/* The characters of justified lines stand apart as the heading above them does from its reference at the
 * right edge, and by chance at the same place. */
static void
test_below_reference (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 75, 101, "5.1.1 方針群", "Gothic-Bold", 10);
  synthetic_paper_text_in (fixture, 441, 105, "四月に改めた版から", "Gothic", 7);
  synthetic_spaced (fixture->pages, fixture->page, 75, 128,
                    "当会では理事会で決議した方針をひろく公開し毎年改めており", 10, 6);
  synthetic_paper_text (fixture, 91.5f, 140,
                        "会に加わる者のすべてに年の初めに配りまた毎年の末にその中身を改めて");
  synthetic_paper_text (fixture, 424.5f, 140, "おり写しを渡します。");
  synthetic_paper_text (fixture, 75, 152,
                        "会に入る時にもその写しを渡しますので、受け取ったことを帳面に書いていただきます。");
  assert_lines (fixture,
                "5.1.1 方針群 四月に改めた版から\n"
                "当会では理事会で決議した方針をひろく公開し毎年改めており\n"
                "会に加わる者のすべてに年の初めに配りまた毎年の末にその中身を改めており写しを渡します。\n"
                "会に入る時にもその写しを渡しますので、受け取ったことを帳面に書いていただきます。\n");
}

/* What begins where the numbers do and runs over the white behind them is the rest of titles, but for
 * sentences over the tables. */
static void
test_sentences_over_tables (void)
{
  static const AnnexaControlPiece pieces[] = { { 60, 85 }, { 108, 158 }, { 240, 400 }, { 60, 140 } };
  for (guint sentence = 0; sentence < 2; sentence++)
    {
      g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (AnnexaControlPiece));
      g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AnnexaControlLine));
      g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (AnnexaControlNumber));
      g_autoptr (GArray) gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
      AnnexaControlSight sight
          = { .pieces = all, .lines = lines, .anchors = anchors, .place = 60, .place_end = 60 };
      const AnnexaGutter white[] = { { 85, 108 }, { 158, 240 } };

      g_array_append_vals (all, pieces, G_N_ELEMENTS (pieces));
      g_array_append_vals (gutters, white, G_N_ELEMENTS (white));
      for (guint l = 0; l < 8; l++)
        {
          const gboolean over = l % 3 == 2;
          AnnexaControlLine line = { .first = over ? 3 : 0,
                                     .n = over ? 1 : 3,
                                     .middle = 20.0f * (float)l,
                                     .size_pt = 10,
                                     .number = !over,
                                     .across = (guint8)over,
                                     .sentence = over && sentence == 1 };
          AnnexaControlNumber number = { .line = l, .x1 = 60, .x2 = 85, .placed = TRUE };

          g_array_append_val (lines, line);
          if (!over)
            g_array_append_val (anchors, number);
        }
      sight.end = lines->len;
      annexa_control_gutters_leave_false (&sight, gutters, 2);
      g_assert_cmpuint (gutters->len, ==, sentence == 1 ? 2 : 1);
    }
}

/* Tells @work that a table of controls whose numbers begin at @place is from @y1 on. */
static void
put_control_table (AnnexaPageWork *work, const AnnexaGutter *gutters, guint n, float place, float y1)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  const AnnexaControlTable table = { .gutters = array, .place = place, .place_end = place };

  if (n > 0)
    g_array_append_vals (array, gutters, n);
  annexa_work_put_control_table (work, &table, y1);
}

/* Each of two tables on a page, and nothing below them. */
static void
test_control_tables (SyntheticPaper *paper, gconstpointer data)
{
  static const AnnexaControlTable none = { 0 };
  AnnexaPageWork *work;

  for (guint r = 0; r < 4; r++)
    synthetic_paper_text (paper, 60, 100 + 20 * (float)r, "壁は二つに分けました。");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  g_assert_null (annexa_work_control_table (work, 0));
  put_control_table (work, NULL, 0, 60, 110);
  put_control_table (work, NULL, 0, 90, 138);
  annexa_work_put_control_table (work, &none, 158);
  g_assert_cmpfloat (annexa_work_control_table (work, 0)->place, ==, 60);
  g_assert_cmpfloat (annexa_work_control_table (work, 1)->place, ==, 60);
  g_assert_cmpfloat (annexa_work_control_table (work, 2)->place, ==, 90);
  g_assert_null (annexa_work_control_table (work, 3));
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* Neither line of a number that wraps is one. */
static void
test_wrapped_number (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaPageWork *work;

  synthetic_paper_text (paper, 60, 100, "CLD13.");
  synthetic_paper_text (paper, 120, 109, "壁は二つに分けました。");
  synthetic_paper_text (paper, 60, 118, "1.4");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  put_control_table (work, NULL, 0, 60, 0);
  g_assert_cmpuint (work->rows->rows->len, ==, 3);
  g_assert_true (annexa_control_columns_have_number (work, synthetic_catalog (), 0, 3));
  g_assert_false (annexa_control_columns_have_number (work, synthetic_catalog (), 0, 2));
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* A table of who does what, of the first @n_rows controls, and sections of all with headings at the same
 * place, if there are to be some, on a page of their own where the table has them all: the white before its
 * last column, all that the lines of these leave, parts no columns in them. Returns: (transfer full): the
 * pages */
static GPtrArray *
mark_columns (SyntheticPaper *paper, guint n_rows, gboolean sections)
{
  static const char *const controls[][2]
      = { { "5.1.1", "方針群" }, { "6.1.1", "役割" },   { "6.1.3", "お役所" }, { "8.1.1", "目録" },
          { "8.2.2", "札" },     { "9.2.1", "登録" },   { "9.4.1", "制限" },   { "12.1.2", "変更" },
          { "12.3.1", "写し" },  { "16.1.2", "知らせ" } };
  static const float xs[] = { 72, 120, 200, 260 };
  static const char *const names[] = { "番号", "管理策", "事業者", "お客様" };
  const gboolean apart = n_rows == G_N_ELEMENTS (controls) && sections;
  GPtrArray *works = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_page_work_free);

  for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
    synthetic_paper_text (paper, xs[c], 80, names[c]);
  for (guint i = 0; i < n_rows; i++)
    for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
      synthetic_paper_text (paper, xs[c], 100 + 20 * (float)i,
                            c < 2    ? controls[i][c]
                            : c == 2 ? "主に"
                                     : "なし");
  if (apart)
    {
      g_ptr_array_add (works, annexa_page_work_new (paper->pages, paper->page));
      synthetic_paper_turn (paper);
    }
  for (guint i = 0; i < G_N_ELEMENTS (controls) && sections; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", controls[i][0], controls[i][1]);

      synthetic_paper_text (paper, xs[0], 320 + 40 * (float)i, heading);
      synthetic_paper_text (paper, xs[0], 335 + 40 * (float)i,
                            i % 2 == 0 ? "係の者が見ております" : "係の者が月ごとに見ております");
    }
  g_ptr_array_add (works, annexa_page_work_new (paper->pages, paper->page));
  annexa_control_tables_mark (works, synthetic_catalog ());
  return works;
}

static gboolean
has_columns (const GPtrArray *works, guint page)
{
  return annexa_work_has_control_table (g_ptr_array_index (works, page));
}

static void
test_among_sections (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GPtrArray) table = mark_columns (paper, 10, FALSE), among = NULL, before = NULL;

  g_assert_true (has_columns (table, 0));
  synthetic_paper_again (paper);
  among = mark_columns (paper, 4, TRUE);
  g_assert_false (has_columns (among, 0));
  synthetic_paper_again (paper);
  before = mark_columns (paper, 10, TRUE);
  g_assert_true (has_columns (before, 0));
  g_assert_false (has_columns (before, 1));
}

/* Where text and number stand alike, the number tells a clause from a control with its title. */
static void
test_titles_of_clauses (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaPageWork *work;

  synthetic_paper_text (paper, 60, 100, "9 アクセス制御");
  synthetic_paper_text (paper, 60, 120, "5.15 アクセス制御");
  synthetic_paper_text (paper, 60, 140, "8.2 情報分類");
  synthetic_paper_text (paper, 60, 160, "8.2.1 情報分類");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  for (guint r = 0; r < 4; r++)
    g_assert_cmpint (annexa_control_columns_is_clause (work, synthetic_catalog (), r), ==, r % 2 == 0);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* The first row of a table begins above its number, which stands behind an empty column, and beside the
 * second line of its title. */
static void
test_start_above_number (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaPageWork *work;
  AnnexaGutter gutters[] = { { 50, 60 }, { 90, 120 }, { 180, 214 } }; /* an item hangs in some row */

  synthetic_paper_text (paper, 220, 100, "壁は二つに分けており、門には");
  synthetic_paper_text (paper, 120, 112, "入口を守る");
  synthetic_paper_text (paper, 220, 112, "夜も番の者が立ち、出入りを");
  synthetic_paper_text (paper, 60, 118, "9.1.1");
  synthetic_paper_text (paper, 120, 124, "手だて");
  synthetic_paper_text (paper, 220, 124, "書きとめております。");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  put_control_table (work, gutters, G_N_ELEMENTS (gutters), 60, 0);
  g_assert_cmpuint (work->rows->rows->len, ==, 4);
  g_assert_cmpuint (annexa_columns_find_start (work, synthetic_catalog (), 0, 1, 4,
                                               annexa_work_control_table (work, 1)->gutters),
                    ==, 0);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* A page with two rows of a table of clauses, numbers and answers, and the rest and the beginning of the
 * title of a clause above and below them. */
static AnnexaPageWork *
work_with_tall_cells (const SyntheticPaper *paper)
{
  static const AnnexaGutter gutters[] = { { 102, 120 }, { 145, 200 } };
  AnnexaPageWork *work;

  synthetic_paper_text (paper, 60, 80, "の管理");
  synthetic_paper_text (paper, 200, 100, "壁は二つに分けており、門には");
  synthetic_paper_text (paper, 120, 112, "9.1.1");
  synthetic_paper_text (paper, 200, 112, "夜も番の者が立っております。");
  synthetic_paper_text (paper, 60, 142, "制御");
  synthetic_paper_text (paper, 120, 142, "9.1.2");
  synthetic_paper_text (paper, 200, 142, "鍵は倉の番の者が渡しております。");
  synthetic_paper_text (paper, 60, 174, "暗号に");
  synthetic_paper_text (paper, 60, 186, "よる策");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  put_control_table (work, gutters, G_N_ELEMENTS (gutters), 120, 0);
  g_assert_cmpuint (work->rows->rows->len, ==, 6);
  return work;
}

/* A table goes on from the page before with the rest of a cell over several rows, and ends with the beginning
 * of one. */
static void
test_tall_cells (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaPageWork *work = work_with_tall_cells (paper);
  AnnexaColumns columns;

  work->before.gutters = g_array_ref (annexa_work_control_table (work, 1)->gutters);
  work->before.left = 60;
  g_assert_true (annexa_columns_find (work, synthetic_catalog (), 0, 6, &columns));
  g_assert_true (columns.carried);
  g_assert_cmpuint (columns.first, ==, 0);
  g_assert_cmpuint (columns.n, ==, 6);
  g_array_unref (columns.gutters);
  g_array_unref (columns.groups);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* A row below the last that is drawn goes on with its table where the first column is drawn in none. */
static void
test_undrawn_first_column (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaPageWork *work;
  g_autoptr (AnnexaGrid) grid = annexa_grid_new ((AnnexaBox){ 110, 98, 500, 140 });
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GArray) gutters = NULL;
  guint end = 2;

  synthetic_paper_text (paper, 60, 100, "方針");
  synthetic_paper_text (paper, 120, 100, "9.1.1");
  synthetic_paper_text (paper, 200, 100, "夜も番の者が立っております。");
  synthetic_paper_text (paper, 120, 124, "9.1.2");
  synthetic_paper_text (paper, 200, 124, "鍵は倉の番の者が渡しております。");
  synthetic_paper_text (paper, 60, 148, "制御");
  synthetic_paper_text (paper, 120, 148, "9.2.1");
  synthetic_paper_text (paper, 200, 148, "名簿は当番の者が書いております。");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  gutters = annexa_columns_gutters_of_row (work, annexa_work_row (work, 0));
  annexa_stack_widen (work, grid, members, members, gutters, 0, &end);
  g_assert_cmpuint (end, ==, 3);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* What stands below a table, words of which happen to stand in the white between its columns, is none of it.
 */
static void
test_text_below_table (void)
{
  static const AnnexaControlPiece pieces[]
      = { { 60, 85 }, { 120, 200 }, { 60, 104 }, { 106, 118 }, { 99, 114 } };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (AnnexaControlPiece));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AnnexaControlLine));
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (AnnexaControlNumber));
  g_autoptr (GArray) gutters = NULL;
  AnnexaControlSight sight
      = { .pieces = all, .lines = lines, .anchors = anchors, .place = 60, .place_end = 60 };

  g_array_append_vals (all, pieces, G_N_ELEMENTS (pieces));
  for (guint l = 0; l < 14; l++)
    {
      AnnexaControlLine line = { .first = l < 12    ? 0
                                          : l == 12 ? 2
                                                    : 4,
                                 .n = l < 13 ? 2 : 1,
                                 .middle = 20.0f * (float)l,
                                 .size_pt = 10,
                                 .number = l < 12 };
      AnnexaControlNumber number = { .line = l, .x1 = 60, .x2 = 85, .placed = TRUE };

      g_array_append_val (lines, line);
      if (l < 12)
        g_array_append_val (anchors, number);
    }
  sight.last_number = 11;
  sight.end = lines->len;
  gutters = annexa_control_gutters_find (&sight);
  g_assert_nonnull (gutters);
  g_assert_cmpuint (gutters->len, ==, 1);
}

/* The numbers of another edition go on below the last row that is drawn, set wide. */
static void
test_numbers_below_last_row (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaPageWork *work;
  g_autoptr (AnnexaGrid) grid = annexa_grid_new ((AnnexaBox){ 55, 98, 500, 120 });
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GArray) gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  AnnexaGutter gutter = { 170, 200 };
  guint end = 1;

  g_array_append_val (gutters, gutter);
  synthetic_paper_text (paper, 60, 100, "5.17 / 9.2.4,");
  synthetic_paper_text (paper, 200, 100, "夜も番の者が立っております。");
  synthetic_paper_text (paper, 60, 112, "9.3.1,");
  synthetic_paper_text (paper, 120, 112, "9.4.3,");
  synthetic_paper_text (paper, 60, 124, "9.4.4");
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  annexa_stack_widen (work, grid, members, members, gutters, 0, &end);
  g_assert_cmpuint (end, ==, 3);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

/* A cell below two others is one where a sentence has a space between two words at the edge of these, and two
 * where white parts its text there. */
static void
test_space_at_edge (SyntheticPaper *paper, gconstpointer data)
{
  static const AnnexaBox cells[] = { { 40, 98, 138, 114 }, { 138, 98, 555, 114 }, { 40, 114, 555, 130 } };

  for (guint parted = 0; parted < 2; parted++)
    {
      g_autoptr (AnnexaGrid) grid = annexa_grid_new ((AnnexaBox){ 40, 98, 555, 130 });
      AnnexaPageWork *work;

      synthetic_paper_text (paper, 46, 100, "8.1.1");
      synthetic_paper_text (paper, 144, 100, "資産目録");
      synthetic_paper_text (paper, 46, 116, parted ? "8.1.2" : "持ち物の一覧は鍵の");
      synthetic_paper_text (paper, 141, 116, "番の者が作っております。");
      work = annexa_page_work_new (paper->pages, paper->page);
      annexa_page_work_open (work);
      g_array_append_vals (grid->cells, cells, G_N_ELEMENTS (cells));
      grid->columns_ruled = TRUE;
      annexa_wide_cells_part (work, grid);
      g_assert_cmpuint (grid->cells->len, ==, G_N_ELEMENTS (cells) + parted);
      annexa_page_work_close (work);
      annexa_page_work_free (work);
      synthetic_paper_turn (paper);
    }
}

/* Headings have the numbers of their controls at the right edge; of the answers below most are short, and
 * others run over the white that these leave before the numbers: no table. */
static void
test_numbers_at_right (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][2]
      = { { "親鍵", "9.2.3" },
          { "二人で持ちます。", NULL },
          { "戸締まり", "9.4.1" },
          { "夜ごとに見回り、戸ごとに札を掛け、朝のうちに札を外して、帳面に書きます。", NULL },
          { "道具", "9.4.4" },
          { "使った者は名と時を帳面に書き、返した者もその下に名と時を書いております。", NULL } };
  g_autoptr (GArray) gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  const AnnexaGutter gutter = { 150, 400 };
  AnnexaPageWork *work;

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      synthetic_paper_text (paper, 60, 100 + 20 * (float)r, rows[r][0]);
      if (rows[r][1] != NULL)
        synthetic_paper_text (paper, 400, 100 + 20 * (float)r, rows[r][1]);
    }
  g_array_append_val (gutters, gutter);
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  g_assert_cmpuint (annexa_columns_classify (work, synthetic_catalog (), 0, 6, gutters), ==,
                    ANNEXA_COLUMNS_NONE);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/columns/control-tables", NULL, test_control_tables);
  synthetic_paper_add ("/columns/wrapped-number", NULL, test_wrapped_number);
  synthetic_paper_add ("/columns/titles-of-clauses", NULL, test_titles_of_clauses);
  synthetic_paper_add ("/columns/start-above-number", NULL, test_start_above_number);
  synthetic_paper_add ("/columns/tall-cells", NULL, test_tall_cells);
  synthetic_paper_add ("/columns/undrawn-first-column", NULL, test_undrawn_first_column);
  synthetic_paper_add ("/columns/space-at-edge", NULL, test_space_at_edge);
  g_test_add_func ("/columns/text-below-table", test_text_below_table);
  synthetic_paper_add ("/columns/numbers-below-last-row", NULL, test_numbers_below_last_row);
  g_test_add_func ("/columns/sentences-over-tables", test_sentences_over_tables);
  synthetic_paper_add ("/columns/among-sections", NULL, test_among_sections);
  synthetic_paper_add ("/columns/list-marks", NULL, test_list_marks);
  synthetic_paper_add ("/columns/list-over-headings", NULL, test_list_over_headings);
  synthetic_paper_add ("/columns/blanks", NULL, test_blanks);
  synthetic_paper_add ("/columns/short-answers", NULL, test_short_answers);
  synthetic_paper_add ("/columns/small-table", NULL, test_small_table);
  synthetic_paper_add ("/columns/table", NULL, test_table);
  synthetic_paper_add ("/columns/header-again", NULL, test_header_again);
  synthetic_paper_add ("/columns/three-columns", NULL, test_three_columns);
  synthetic_paper_add ("/columns/short-paragraphs", NULL, test_short_paragraphs);
  synthetic_paper_add ("/columns/short-end", NULL, test_short_end);
  synthetic_paper_add ("/columns/watermark-at-table", NULL, test_watermark_at_table);
  synthetic_paper_add ("/columns/below-reference", NULL, test_below_reference);
  synthetic_paper_add ("/columns/spread-words", NULL, test_spread_words);
  synthetic_paper_add ("/columns/numbers-at-right", NULL, test_numbers_at_right);
  return g_test_run ();
}
