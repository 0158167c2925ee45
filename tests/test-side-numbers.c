/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"
#include "synthetic-records.h"
#include "synthetic.h"

/* Numbers at the side of headings, in type of their own: the vendor's in circles, those of questions, the
 * control's in the margin below the name of its standard. */

#define SIDE_X 48.0f
#define TEXT_X 100.0f

static const struct
{
  const char *id, *title, *question, *answer[3];
} sections[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    "決まりは紙に書いてありますか。",
    { "考えを紙に書き、町の皆に配っております。春ごとに読み直して、直", "した所を知らせます。", NULL } },
  { "6.1.1",
    "情報セキュリティの役割及び責任",
    "だれが番をしますか。",
    { "だれが何をするかを表に書き、替わるたびに改めております。表は窓", "口に置きます。", NULL } },
  { "7.2.2",
    "情報セキュリティの意識向上、教育及び訓練",
    "稽古はいつありますか。",
    { "春と秋に集まって学び、出た者の名を帳面に書いております。出られ", "ぬ者には別に教えます。",
      "稽古は七日前に札で知らせます。" } },
  { "16.1.2",
    "情報セキュリティ事象の報告",
    "火が出たらどうしますか。",
    { "気付いた者はすぐに鐘を鳴らし、番の者が人を集めております。終わ", "ればいきさつを書きます。", NULL } },
};

static void
put_answer (SyntheticPaper *paper, guint i)
{
  for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer) && sections[i].answer[l] != NULL; l++)
    {
      synthetic_paper_put_at (paper, TEXT_X, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_expect (paper, "%s", sections[i].answer[l]);
    }
  synthetic_paper_expect (paper, "\n");
  paper->y += 14;
}

/* The vendor's numbers in circles, larger than the titles, behind which stand the controls' in small type. */
static void
test_circles (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *reference = g_strdup_printf ("ISO/IEC 27017 %s", sections[i].id);
      float x;

      synthetic_paper_text_in (paper, SIDE_X, paper->y + 1, number, "Gothic-Bold", 14);
      x = synthetic_paper_text_in (paper, TEXT_X, paper->y, sections[i].title, "Gothic-Bold", 12);
      synthetic_paper_text_in (paper, x + 14, paper->y + 3, reference, "Helvetica", 7);
      paper->y += 22;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      put_answer (paper, i);
    }
  synthetic_paper_check (paper);
}

/* Below titles that the vendor counts, the margin names the standard and, in the next line, its control. */
static void
test_standard_over_number (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_at (paper, TEXT_X - 10, "Gothic-Bold", 13, "1.%u %s", i + 1, sections[i].title);
      synthetic_paper_text_in (paper, 20, paper->y + 16, "ISO/IEC 27017", "Helvetica", 8);
      synthetic_paper_text_in (paper, 46, paper->y + 25, sections[i].id, "Mincho", 10);
      paper->y += 33;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      put_answer (paper, i);
    }
  synthetic_paper_check (paper);
}

/* Questions whose numbers are twice as large as they, with the control at the end of each answer. */
static void
test_questions (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の番号を答えの終わりに示します。");
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *number = g_strdup_printf ("Q%u", i + 1);
      g_autofree char *reference = g_strdup_printf ("【関連管理策：%s】", sections[i].id);

      synthetic_paper_text_in (paper, SIDE_X, paper->y - 4, number, "Helvetica-Bold", 18);
      synthetic_paper_text_in (paper, TEXT_X, paper->y + 1, sections[i].question, "Gothic-Bold", 9);
      paper->y += 26;
      synthetic_paper_text_in (paper, SIDE_X, paper->y - 3, "A", "Helvetica-Bold", 18);
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].question);
      put_answer (paper, i);
      synthetic_paper_text_in (paper, 400, paper->y - 10, reference, "Mincho", 8);
      paper->y += 18;
    }
  synthetic_paper_check (paper);
}

/* Numbers alone are the headings, and captions stand over what the standard says, which is no answer, and
 * over the answer: no heads of cards. */
static void
test_captions (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 20;
      synthetic_paper_put_at (paper, TEXT_X, sections[i].id, "Gothic-Bold", 13);
      paper->y += 22;
      synthetic_paper_put_at (paper, TEXT_X, "【管理策】", "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 24;
      synthetic_paper_put_at (paper, TEXT_X, sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 24;
      synthetic_paper_put_at (paper, TEXT_X, "【当社の対応】", "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 24;
      synthetic_paper_expect (paper, "%s||", sections[i].id);
      put_answer (paper, i);
    }
  synthetic_paper_check (paper);
}

/* Numbers with the name of their standard in small print, rules over each row; those of the cloud's own have
 * no name before them and end before the others begin. */
static void
test_standard_before_number (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *title, *answer;
  } rows[] = {
    { "ISO/IEC27017 5.1.1", "情報セキュリティのための方針群", "考えを紙に書き、町の皆に配っております。" },
    { "ISO/IEC27017 6.1.1", "情報セキュリティの役割及び責任", "だれが何をするかを表に書いております。" },
    { "CLD.6.3.1", "クラウドコンピューティング環境における役割及び責任の共有及び分担",
      "借り手の荷は借り手が、蔵は店が守ります。" },
    { "ISO/IEC27017 7.2.2", "情報セキュリティの意識向上、教育及び訓練", "春と秋に集まって学びます。" },
    { "ISO/IEC27017 8.1.1", "資産目録", "持ち物を帳面に書いて蔵に置いております。" },
    { "ISO/IEC27017 8.2.2", "情報のラベル付け", "箱に色の札を付けております。" },
    { "CLD.9.5.1", "仮想コンピューティング環境における分離", "蔵の間は壁で分けてあります。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *id = strrchr (rows[i].number, ' ');

      synthetic_paper_fill_all (paper, SIDE_X, paper->y - 8, 540, paper->y - 7.5f, 0x888888);
      synthetic_paper_text_in (paper, SIDE_X, paper->y, rows[i].number, "Helvetica", 6);
      synthetic_paper_text_in (paper, 120, paper->y, rows[i].title, "Gothic-Bold", 9);
      paper->y += 16;
      synthetic_paper_put_at (paper, 120, rows[i].answer, "Mincho", 9);
      paper->y += 30;
      synthetic_paper_expect (paper, "%s|%s|%s\n", id != NULL ? id + 1 : rows[i].number, rows[i].title,
                              rows[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Numbers over titles so wide that each looks like one line with the answer beside it, at the foot of which
 * stands in small type what the control is in another edition. */
static void
test_wide_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title[2], *answer[2], *other;
  } rows[] = {
    { "6.1.3",
      { "関係当局との連絡", "" },
      { "番所と町の火消しへの道を紙に書いて戸口に貼り、使い", "の者を決めています。" },
      "5.5" },
    { "9.2.4",
      { "利用者の秘密認証情報の管理", "" },
      { "合言葉は封をして渡し、受け取った者がその日のうちに", "替えます。忘れたときは窓口で改めます。" },
      "5.17" },
    { "10.1.1",
      { "暗号による管理策の利用方針", "" },
      { "文は決まった形に崩して運び、崩し方は年に一度選び直", "します。鍵は別の者が持ちます。" },
      "8.24" },
    { "12.1.2",
      { "変更管理", "" },
      { "変えることは七日前に札で知らせ、夜のうちに変えてお", "ります。" },
      "8.32" },
    { "14.2.1",
      { "セキュリティに配慮した開発", "のための方針" },
      { "道具は図を引いてから作り、使う前に別の者が手に取っ", "て確かめます。" },
      "8.25" },
    { "16.1.2",
      { "情報セキュリティ事象の報告", "" },
      { "気付いた者はすぐに鐘を鳴らし、番の者が人を集めてい", "ます。終わればいきさつを書きます。" },
      "6.8" },
    { "18.2.1",
      { "情報セキュリティの独立した", "レビュー" },
      { "隣の村の者に見に来てもらい、足りないところを書いて", "もらいます。" },
      "5.35" },
  };
  float top;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  paper->y += 20;
  top = paper->y;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *tag = g_strdup_printf ("関連: ISO/IEC 27001:2022 %s", rows[i].other);

      if (i == 3 || i == 5)
        {
          synthetic_paper_turn (paper);
          paper->y = top;
        }
      synthetic_paper_fill (paper, SIDE_X, paper->y - 3, 540, paper->y - 2.5f, 0x888888);
      synthetic_paper_text_in (paper, SIDE_X, paper->y, rows[i].id, "Gothic-Bold", 13);
      for (guint l = 0; l < 2; l++)
        {
          synthetic_paper_text_in (paper, SIDE_X, paper->y + 12 * (l + 1), rows[i].title[l], "Gothic-Bold",
                                   10);
          synthetic_paper_text_in (paper, SIDE_X + 141, paper->y + 11 * l, rows[i].answer[l], "Mincho", 10);
        }
      synthetic_paper_text_in (paper, SIDE_X + 141, paper->y + 32, tag, "Mincho", 8);
      paper->y += 56;
      synthetic_paper_expect (paper, "%s|%s%s|%s%s関連:ISO/IEC27001:2022%s\n", rows[i].id, rows[i].title[0],
                              rows[i].title[1], rows[i].answer[0], rows[i].answer[1], rows[i].other);
    }
  synthetic_paper_check (paper);
}

/* Who is in charge stands in small type below each number in the margin, at whose height the title is. */
static void
test_notes_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const charge[] = { "担当：書記", "担当：番頭", "担当：師範", "担当：火消" };

  synthetic_paper_put_at (paper, SIDE_X, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。", "Mincho", 10);
  paper->y += 40;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_text_in (paper, SIDE_X, paper->y, sections[i].id, "Gothic", 10);
      synthetic_paper_text_in (paper, SIDE_X, paper->y + 12, charge[i], "Gothic", 7);
      synthetic_paper_put_at (paper, TEXT_X + 30, sections[i].title, "Gothic", 11);
      paper->y += 20;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer) && sections[i].answer[l] != NULL; l++)
        {
          synthetic_paper_put_at (paper, TEXT_X + 30, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_expect (paper, "%s", sections[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
      paper->y += 14;
    }
  synthetic_paper_check (paper);
}

/* The section whose title stands below its number. */
#define TITLED 3u

/* What stands below a number may be its title as well; then what is beside that is a heading in the answer.
 */
static void
test_title_among_notes (SyntheticPaper *paper, gconstpointer data)
{
  static const float x = TEXT_X + 30;
  static const char *const charge[] = { "担当：書記", "担当：番頭", "担当：師範", "担当：火消" };

  synthetic_paper_put_at (paper, SIDE_X, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。", "Mincho", 10);
  paper->y += 40;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *below = i == TITLED ? sections[i].title : charge[i];
      const char *beside = i == TITLED ? "鐘の鳴らし方のこと" : sections[i].title;

      synthetic_paper_text_in (paper, SIDE_X, paper->y, sections[i].id, "Gothic", 10);
      synthetic_paper_text_in (paper, SIDE_X, paper->y + 12, below, "Gothic", 6);
      synthetic_paper_put_at (paper, x, beside, "Gothic", 11);
      paper->y += 20;
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, sections[i].title,
                              i == TITLED ? beside : "");
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer) && sections[i].answer[l] != NULL; l++)
        {
          synthetic_paper_put_at (paper, x, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_expect (paper, "%s", sections[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
      paper->y += 14;
    }
  synthetic_paper_check (paper);
}

/* A table whose last row has its number at the foot of the page, and a note in small type below that. */
static void
test_note_below_table (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (AnnexaCell));
  const float columns[] = { SIDE_X, TEXT_X, 400 };
  const AnnexaCell number = { 0, 0, 1, 1, 0, 1 };
  AnnexaTable table = { .page = 1, .n_rows = 1, .n_columns = 2, .column_x = edges, .cells = cells };

  g_array_append_vals (edges, columns, G_N_ELEMENTS (columns));
  g_array_append_val (cells, number);
  synthetic_paper_text_in (paper, SIDE_X, 100, "9.4.1", "Gothic-Bold", 11);
  synthetic_paper_text_in (paper, SIDE_X, 114, "27017固有", "Mincho", 6);
  synthetic_paper_text_in (paper, SIDE_X, 124, "その他", "Gothic-Bold", 11);
  synthetic_paper_text_in (paper, SIDE_X, 138, "当社はこれを番の者に任せております。", "Mincho", 6);
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  g_assert_cmpuint (layout->lines->len, ==, 4);
  g_assert_true (annexa_table_has_note_below (layout, &table, annexa_layout_line (layout, 1)));
  g_assert_false (annexa_table_has_note_below (layout, &table, annexa_layout_line (layout, 2)));
  g_assert_false (annexa_table_has_note_below (layout, &table, annexa_layout_line (layout, 3)));
}

static void
add (const char *name, void (*test) (SyntheticPaper *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/side-numbers/%s", name);

  synthetic_paper_add (path, NULL, test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("circles", test_circles);
  add ("standard-over-number", test_standard_over_number);
  add ("standard-before-number", test_standard_before_number);
  add ("questions", test_questions);
  add ("captions", test_captions);
  add ("wide-titles", test_wide_titles);
  add ("notes-below", test_notes_below);
  add ("title-among-notes", test_title_among_notes);
  add ("note-below-table", test_note_below_table);
  return g_test_run ();
}
