/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Numbers of controls in the left margin, beside headings that the vendor counts: 5.1.1 | 1 方針. */

#define TEXT_X 150.0f

static const struct
{
  const char *labels[2], *number, *title, *answer[2];
} sections[] = {
  { { "5.1.1" },
    "1",
    "情報セキュリティのための方針群",
    { "考えを紙に書き、町の皆に配っております。春ごとに読み直し、", "直した所を知らせます。" } },
  { { "6.1.1", "CLD.6.3.1" },
    "2",
    "情報セキュリティの役割及び責任",
    { "だれが何をするかを表に書き、替わるたびに改めております。表は", "窓口に置きます。" } },
  { { "7.2.2" },
    "3",
    "情報セキュリティの意識向上、教育及び訓練",
    { "春と秋に集まって学び、出た者の名を帳面に書いております。出ら", "れぬ者には別に教えます。" } },
  { { "12.1.2", "12.1.3" },
    "4",
    "変更管理",
    { "日々のことを帳面に付け、番の者が夕べごとに目を通しております。", "倉は月ごとに数えます。" } },
  { { "16.1.2" },
    "5",
    "情報セキュリティ事象の報告",
    { "気付いた者はすぐに鐘を鳴らし、番の者が人を集めております。終", "わればいきさつを書きます。" } },
};

static void
put_section (SyntheticPaper *paper, guint i, gboolean counted)
{
  g_autofree char *heading = counted ? g_strdup_printf ("%s　%s", sections[i].number, sections[i].title)
                                     : g_strdup (sections[i].title);
  float y = paper->y += 12;

  for (guint l = 0; l < G_N_ELEMENTS (sections[i].labels) && sections[i].labels[l] != NULL; l++)
    synthetic_paper_text_in (paper, 80, y + 3 + 11 * (float)l, sections[i].labels[l], "Mincho", 8);
  synthetic_paper_put_at (paper, TEXT_X, heading, "Gothic-Bold", 14);
  paper->y += 20;
  for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
    {
      synthetic_paper_put_at (paper, TEXT_X, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
    }
}

/* Two lines of a note are as high as the heading beside them, which is printed first. */
static void
test_lines_at_title (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_at (paper, TEXT_X, "左に ISO/IEC 27017:2015 の管理策の番号を示します。", "Mincho", 10);
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const float y = paper->y += 16;

      synthetic_paper_print_at (paper, TEXT_X, "Gothic-Bold", 12, "%s. %s", sections[i].number,
                                sections[i].title);
      synthetic_paper_text_in (paper, 72, y - 3, "ISO/IEC 27017", "Mincho", 8);
      synthetic_paper_text_in (paper, 72, y + 7, sections[i].labels[0], "Mincho", 8);
      paper->y += 22;
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
        {
          synthetic_paper_put_at (paper, TEXT_X, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].labels[0], sections[i].title,
                              sections[i].answer[0], sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* @data: whether the headings are counted; the numbers of several controls stand below each other. */
static void
test_margin (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_at (paper, TEXT_X, "左に ISO/IEC 27017:2015 の管理策の番号を示します。", "Mincho", 10);
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_section (paper, i, data != NULL);
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].labels) && sections[i].labels[l] != NULL; l++)
        synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].labels[l], sections[i].title,
                                sections[i].answer[0], sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* Headings in a column of their own wrap in the middle of the page, before what names their control at the
 * right: A1. 利用者の … | [27017: 5.1.1] */
static void
test_wrapped_beside (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "右に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *label = g_strdup_printf ("[27017: %s]", sections[i].labels[0]);
      const gboolean wraps = g_str_has_prefix (sections[i].title, "情報セキュリティの意識");
      const char *rest = sections[i].title + (wraps ? strlen ("情報セキュリティの意識向上、教育及") : 0);
      g_autofree char *first = g_strndup (sections[i].title, wraps ? (gsize)(rest - sections[i].title) : 99);

      paper->y += 12;
      synthetic_paper_text_in (paper, 450, paper->y, label, "Mincho", 8);
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 11, "A%s. %s", sections[i].number, first);
      paper->y += 14;
      if (wraps)
        {
          synthetic_paper_put_at (paper, 72, rest, "Gothic-Bold", 11);
          paper->y += 14;
        }
      paper->y += 6;
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
        synthetic_paper_put (paper, sections[i].answer[l]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].labels[0], sections[i].title,
                              sections[i].answer[0], sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* What the number begins with stands over it, at the height of the title, as large as it or much smaller. */
typedef struct
{
  const char *name;
  float size, y, number_y; /* below the top of the title */
} Name;

static const Name bare = { "27017", 8, 0, 9 };
static const Name standard = { "ISO/IEC 27017", 8, 0, 9 };
static const Name small = { "27017", 6, 4, 11 };

static void
test_named_at_title (SyntheticPaper *paper, gconstpointer data)
{
  const Name *name = data;

  synthetic_paper_put_at (paper, 72, "左に ISO/IEC 27017:2015 の管理策の番号を示します。", "Mincho", 10);
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const float y = paper->y += 12;

      synthetic_paper_text_in (paper, 72, y + name->y, name->name, "Helvetica", name->size);
      synthetic_paper_text_in (paper, 72, y + name->number_y, sections[i].labels[0], "Gothic", 8);
      synthetic_paper_put_at (paper, TEXT_X, sections[i].title, "Gothic-Bold", 12);
      paper->y += 20;
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
        {
          synthetic_paper_put_at (paper, TEXT_X, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].labels[0], sections[i].title,
                              sections[i].answer[0], sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* The number as it is written in full-width signs. */
static char *
widen (const char *label)
{
  GString *wide = g_string_new (NULL);

  for (; *label != '\0'; label++)
    g_string_append_unichar (wide, 0xfee0 + (gunichar)*label);
  return g_string_free (wide, FALSE);
}

/* Puts sections below each other in which what the control asks for is quoted in a style of its own. */
static void
put_quoted (SyntheticPaper *paper, gboolean wide)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const float y = paper->y += 12;
      g_autofree char *asked = g_strdup_printf ("%sを定めることが望ましい。", sections[i].title);

      for (guint l = 0; l < G_N_ELEMENTS (sections[i].labels) && sections[i].labels[l] != NULL; l++)
        {
          g_autofree char *label = wide ? widen (sections[i].labels[l]) : g_strdup (sections[i].labels[l]);

          synthetic_paper_text_in (paper, 80, y + 3 + 11 * (float)l, label, "Mincho", 8);
          synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", sections[i].labels[l], sections[i].title, asked,
                                  sections[i].answer[0], sections[i].answer[1]);
        }
      synthetic_paper_print_at (paper, TEXT_X, "Gothic-Bold", 14, "%s　%s", sections[i].number,
                                sections[i].title);
      paper->y += 20;
      synthetic_paper_put_at (paper, TEXT_X + 18, asked, "Gothic", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT + 4;
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
        {
          synthetic_paper_put_at (paper, TEXT_X, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
    }
}

/* The numbers are read above what the control asks for, be they taller than the heading. */
static void
test_quoted (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_at (paper, TEXT_X, "左に ISO/IEC 27017:2015 の管理策の番号を示します。", "Mincho", 10);
  paper->y += 20;
  put_quoted (paper, data != NULL);
  synthetic_paper_check (paper);
}

/* A table of counterparts has numbers where the margin is; these are no notes, and hide none. */
static void
test_listed (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const listed[][3] = { { "8.1.1", "資産目録", "5.9" },
                                           { "8.2.2", "情報のラベル付け", "5.13" },
                                           { "9.2.1", "利用者登録及び登録削除", "5.16" },
                                           { "9.2.2", "利用者アクセスの提供", "5.18" },
                                           { "12.3.1", "情報のバックアップ", "8.13" },
                                           { "12.4.1", "イベントログ取得", "8.15" },
                                           { "12.4.4", "クロックの同期", "8.17" },
                                           { "16.1.7", "証拠の収集", "5.28" } };
  g_autoptr (AnnexaLayout) layout = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++, paper->y += 24)
    {
      synthetic_paper_put_at (paper, TEXT_X, listed[i][1], "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_text_in (paper, 80, paper->y, listed[i][0], "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_text_in (paper, 400, paper->y, listed[i][2], "Mincho", SYNTHETIC_SIZE_PT);
    }
  paper->y += 30;
  put_quoted (paper, FALSE);
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    n += g_str_equal (annexa_layout_line (layout, i)->text, "12.1.2 12.1.3");
  g_assert_cmpuint (n, ==, 1);
}

/* A title may be shorter than the number beside it, whose style is not that of the heading. */
static void
test_short_title (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;

  synthetic_paper_text_in (paper, 80, paper->y + 3, "CLD.12.4.5", "Helvetica", 8);
  synthetic_paper_put_at (paper, TEXT_X, "4-6 監視", "Gothic-Bold", 14);
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  g_assert_cmpuint (layout->lines->len, ==, 1);
  g_assert_cmpfloat (annexa_layout_line (layout, 0)->size_pt, ==, 14);
}

/* A title may begin with a number; nothing counts it on. */
static void
test_number_in_title (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *title = i == 2 ? "3つの教え" : sections[i].title;

      synthetic_paper_print_heading (paper, "%s %s", sections[i].labels[0], i == 2 ? "3 つの教え" : title);
      synthetic_paper_put (paper, sections[i].answer[0]);
      synthetic_paper_put (paper, sections[i].answer[1]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].labels[0], title, sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* What a note in the margin says, and how far below the heading it begins. */
typedef struct
{
  const char *above;       /* (nullable): its first line, over the number */
  const char *before;      /* the number stands behind this */
  gboolean numbers_beside; /* numbers of the edition now stand beside the headings */
  gboolean right;
  float gap_pt;     /* from the end of these, and the notes, to the text; 0: more */
  const char *tail; /* (nullable): what makes the headings long */
  float rise_pt;    /* of the notes over the first lines of the text */
} Note;

static const Note named = { "ISO/IEC 27017", "", FALSE, FALSE, 0, NULL, 0 };
static const Note named_right = { "ISO/IEC 27017", "", FALSE, TRUE, 0, NULL, 0 };
static const Note plain = { NULL, "", FALSE, FALSE, 0, NULL, 0 };
static const Note between = { NULL, "", FALSE, TRUE, 0, NULL, 14 };
static const Note former = { NULL, "旧 ", TRUE, FALSE, 0, NULL, 0 };
static const Note former_near = { NULL, "旧 ", TRUE, FALSE, 10, NULL, 0 };
static const Note former_near_long = { NULL, "旧 ", TRUE, FALSE, 10, "（町の者が皆で守るもの）", 0 };

static guint
count_in_margin (SyntheticPaper *paper)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < layout->lines->len; i++)
    n += annexa_layout_line (layout, i)->in_margin;
  return n;
}

/* Notes stand below the height of the headings, beside text whose lines are not theirs. */
static void
test_beside_text (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const now[] = { "5.1", "5.2", "6.3", "8.32", "6.8" };
  const Note *note = data;
  const float text_x = note->right ? 72 : TEXT_X, note_x = note->right        ? 480
                                                           : note->gap_pt > 0 ? TEXT_X - note->gap_pt - 36
                                                                              : 60;

  synthetic_paper_put_at (paper, text_x,
                          note->numbers_beside ? "左に ISO/IEC 27001:2022 の管理策の番号を示します。"
                                               : "欄外に ISO/IEC 27017:2015 の番号を示します。",
                          "Mincho", 10);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strconcat (sections[i].title, note->tail, NULL);
      g_autofree char *heading
          = note->numbers_beside ? g_strdup (title) : g_strdup_printf ("1.%u %s", i + 1, title);
      g_autofree char *number = g_strconcat (note->before, sections[i].labels[0], NULL);
      float y = paper->y += 30;

      if (note->numbers_beside)
        synthetic_paper_text_in (
            paper, note->gap_pt > 0 ? TEXT_X - note->gap_pt - 6.5f * (float)strlen (now[i]) : note_x, y,
            now[i], "Gothic", 13);
      synthetic_paper_put_at (paper, text_x, heading, "Gothic-Bold", 12);
      y = paper->y += 20 + note->rise_pt / 2;
      y -= note->rise_pt;
      if (note->above != NULL)
        synthetic_paper_text_in (paper, note_x, y - 1, note->above, "Gothic", 7);
      synthetic_paper_text_in (paper, note_x, y + (note->above != NULL ? 8 : -1), number, "Gothic", 7);
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
        {
          synthetic_paper_put_at (paper, text_x, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", note->numbers_beside ? now[i] : sections[i].labels[0],
                              title, sections[i].answer[0], sections[i].answer[1]);
    }
  if (note->rise_pt > 0)
    g_assert_cmpuint (count_in_margin (paper), ==, G_N_ELEMENTS (sections));
  synthetic_paper_check (paper);
}

/* Numbers beside headings, and those of another edition below them. */
typedef struct
{
  const char *font, *before; /* of the headings; before the numbers of the other edition */
  float size_pt;             /* of the numbers and headings */
  float gap_pt;              /* from these numbers to the text */
  float below_pt[2];         /* from them to those of the other edition, and to the text */
  guint n_bare;              /* how many, the last, the other edition has not */
} Numbered;

static const Numbered numbered_as_text = { "Mincho", "（2022年版）", 10, 9, { 15, 16 }, 1 };
static const Numbered numbered_apart = { "Gothic", "2022: ", 11, 46, { 14, 20 }, 2 };

/* The heading may be set as the text is. What introduces them begins where their numbers do. */
static void
test_numbered (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const now[] = { "5.1", "5.2", "6.3", "8.32", "6.8" };
  static const char *const introduction[]
      = { "この紙には、町の倉を預かる者が日々どのように務めているかを、",
          "管理策の番号に沿って書いております。左の番号は管理策の番号で、",
          "その下に小さく添えた番号は、2022年に改められた版のものです。" };
  const Numbered *numbered = data;
  const float end_x = TEXT_X - numbered->gap_pt;

  synthetic_paper_put_at (paper, 40, "ISO/IEC 27017:2015 に沿って述べます。", "Mincho", SYNTHETIC_SIZE_PT);
  for (guint l = 0; l < G_N_ELEMENTS (introduction); l++)
    {
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put_at (paper, 40, introduction[l], "Mincho", SYNTHETIC_SIZE_PT);
    }
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *label = sections[i].labels[0];
      g_autofree char *note = g_strconcat (numbered->before, now[i], NULL);
      float y;

      if (i == 1)
        synthetic_paper_turn (paper);
      y = paper->y;
      synthetic_paper_text_in (paper, end_x - 0.5f * numbered->size_pt * (float)strlen (label), y, label,
                               "Gothic", numbered->size_pt);
      synthetic_paper_put_at (paper, TEXT_X, sections[i].title, numbered->font, numbered->size_pt);
      if (i + numbered->n_bare < G_N_ELEMENTS (now))
        synthetic_paper_text_in (paper, end_x - 58, y + numbered->below_pt[0], note, "Gothic", 6);
      paper->y += numbered->below_pt[1];
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
        {
          synthetic_paper_put_at (paper, TEXT_X, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      paper->y += 12;
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", label, sections[i].title, sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* Numbers beside headings that the vendor counts, whose titles are no control's. */
typedef struct
{
  const char *const *own; /* the vendor's numbers */
  const char *before;     /* each of the standard's stands behind this */
  gboolean right;
  const char *above; /* (nullable): beside the heading, near it, over the numbers */
} Counted;

static const char *const dashed[] = { "1-1", "1-2", "1-3", "2-1", "2-2" };
static const char *const chapters[] = { "第1章", "第2章", "第3章", "第4章", "第5章" };
static const char *const bracketed[] = { "（1）", "（2）", "（3）", "（4）", "（5）" };
static const Counted counted_plain = { dashed, "", FALSE, NULL };
static const Counted counted_named = { dashed, "ISO ", FALSE, NULL };
static const Counted counted_right = { dashed, "ISO/IEC ", TRUE, NULL };
static const Counted counted_chapters = { chapters, "", FALSE, NULL };
static const Counted counted_near = { dashed, "", FALSE, "ISO/IEC 27017" };
static const Counted counted_brackets = { bracketed, "JIS Q ", FALSE, NULL };

/* The second number stands beside the text, on a row with its first line. */
static void
test_beside_counted (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[]
      = { "町の考え", "だれの役目か", "皆で学ぶ", "日々の移り変わり", "鐘を鳴らす" };
  const Counted *counted = data;
  /* The white behind the name is as wide as a sign of the heading. */
  const float text_x = counted->right           ? 72
                       : counted->above != NULL ? 119.6f
                                                : TEXT_X,
              note_x = counted->right ? 480 : 60;

  synthetic_paper_put_at (paper, text_x, "欄外に ISO/IEC 27017:2015 の番号を示します。", "Mincho", 10);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float y = paper->y += 30;

      if (counted->above != NULL)
        {
          synthetic_paper_text_in (paper, note_x, y, counted->above, "Gothic", 8);
          y += 7;
        }
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].labels) && sections[i].labels[l] != NULL; l++)
        {
          g_autofree char *number = g_strconcat (counted->before, sections[i].labels[l], NULL);

          synthetic_paper_text_in (paper, note_x, y + 3 + 12 * (float)l, number, "Gothic", 8);
          synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].labels[l], titles[i],
                                  sections[i].answer[0], sections[i].answer[1]);
        }
      synthetic_paper_print_at (paper, text_x, "Gothic-Bold", 12, "%s　%s", counted->own[i], titles[i]);
      paper->y += SYNTHETIC_LINE_PT;
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].answer); l++)
        {
          synthetic_paper_put_at (paper, text_x, sections[i].answer[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
    }
  synthetic_paper_check (paper);
}

/* What else stands beside the text. */
typedef struct
{
  gboolean counted; /* the lines of the text are, between the notes and them */
  gboolean listed;  /* a table has numbers at the other side */
} Beside;

static const Beside with_lines = { TRUE, FALSE };
static const Beside with_table = { FALSE, TRUE };

static void
put_counted (SyntheticPaper *paper, const Beside *beside, guint *n, const char *text, const char *font)
{
  g_autofree char *number = g_strdup_printf ("%u", ++*n);

  if (beside->counted)
    synthetic_paper_text_in (paper, TEXT_X - 6 - 3 * (float)strlen (number), paper->y + 4, number,
                             "Helvetica", 5);
  synthetic_paper_put_at (paper, TEXT_X, text, font, SYNTHETIC_SIZE_PT);
  paper->y += SYNTHETIC_LINE_PT;
}

/* A word stands at the height of the heading, the number of the control below it. Neither numbers of lines,
 * which stand between, nor those of a table keep them from being notes. */
static void
test_word_above (SyntheticPaper *paper, gconstpointer data)
{
  const Beside *beside = data;
  guint n = 96;

  put_counted (paper, beside, &n, "左に ISO/IEC 27017:2015 の管理策の番号を示します。", "Mincho");
  for (guint i = 0; i < 10 && beside->listed; i++)
    {
      g_autofree char *counterpart = g_strdup_printf ("8.%u", i + 2);

      put_counted (paper, beside, &n, sections[i % 5].title, "Mincho");
      synthetic_paper_text_in (paper, 480, paper->y - SYNTHETIC_LINE_PT, counterpart, "Mincho",
                               SYNTHETIC_SIZE_PT);
      paper->y += 4;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u. %s", i + 1, sections[i].title);

      if (i == 3)
        synthetic_paper_turn (paper);
      paper->y += i == 3 ? 0 : 12;
      synthetic_paper_text_in (paper, 72, paper->y + 2, "管理策", "Mincho", 8);
      synthetic_paper_text_in (paper, 72, paper->y + 12, sections[i].labels[0], "Mincho", 8);
      put_counted (paper, beside, &n, heading, "Gothic-Bold");
      paper->y += 8;
      for (guint l = 0; l < 6; l++)
        put_counted (paper, beside, &n, sections[i].answer[l == 5], "Mincho");
      synthetic_paper_expect (paper, "%s|%s|", sections[i].labels[0], sections[i].title);
      for (guint l = 0; l < 6; l++)
        synthetic_paper_expect (paper, "%s", sections[i].answer[l == 5]);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

#define add(name, data, test)                                                                                \
  g_test_add ("/margin-labels/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                    \
              synthetic_paper_tear_down)

/* Numbers in the first column of a table without rules are no notes in a margin: the headings over its rows
 * begin where they do. */
static void
test_first_column (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *group, *number, *asked, *answer;
  } rows[]
      = { { "5 方針のこと", "A.5.1.1", "考えを文書に定め、上に立つ者が認め、働き手に示さなければならない。",
            "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。" },
          { "8 持ち物のこと", "A.8.1.1", "持ち物を見分け、その一覧を作り、年に一度は改めなければならない。",
            "持ち物の一覧を作り、置いた場所と受け持つ人を書き添えております。" },
          { "9 出入りのこと", "A.9.2.1", "出入りする者の名簿を作り、去った者の名を消さなければならない。",
            "申し込みは画面から受け、上長の認めたものだけを通しております。" },
          { "12 日々のこと", "A.12.3.1", "写しを取って離れた所に置き、戻せることを確かめなければならない。",
            "写しは夜ごとに取り、離れた町の倉に納めております。手で試します。" } };
  float y = 130;

  synthetic_paper_put_at (paper, 60, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。", "Mincho", 7);
  synthetic_paper_text_in (paper, 60, 110, "項番", "Gothic-Bold", 7);
  synthetic_paper_text_in (paper, 100, 110, "要求事項", "Gothic-Bold", 7);
  synthetic_paper_text_in (paper, 345, 110, "当社の取り組み", "Gothic-Bold", 7);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      synthetic_paper_text_in (paper, 60, y, rows[i].group, "Gothic-Bold", 7);
      synthetic_paper_text_in (paper, 60, y + 14, rows[i].number, "Mincho", 7);
      synthetic_paper_text_in (paper, 100, y + 14, rows[i].asked, "Mincho", 7);
      synthetic_paper_text_in (paper, 345, y + 14, rows[i].answer, "Mincho", 7);
      y += 32;
      synthetic_paper_expect (paper, "%s|%s|%s\n", rows[i].number + 2, rows[i].asked, rows[i].answer);
    }
  synthetic_paper_check (paper);
}

/* The same where each chapter has a table of its own, whose names stand in the middle of their columns, in
 * bold over what the numbers stand beside. An answer points to another control. */
static void
test_first_column_below_names (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *number, *title[2], *asked[2], *answer[3];
  } rows[] = {
    { "1. 方針のこと",
      "A.5.1.1",
      { "情報セキュリティの", "ための方針群" },
      { "考えを文書に定め、働き手に示", "すことが望ましい。" },
      { "会社の考えを文書にまとめ、社長が認めたうえで社外にも示して", "おります。" } },
    { "2. 人のこと",
      "A.6.1.3",
      { "関係当局との連絡" },
      { "役所の求めに応じる手順を定め", "ることが望ましい。" },
      { "役所の求めには主が応じて、その訳を全て帳面に書き残しており", "ます。" } },
    { "3. 持ち物のこと",
      "A.8.2.2",
      { "情報のラベル付け" },
      { "札の付け方を決めて、働き手に", "示すことが望ましい。" },
      { "箱には色の札を付けております。", "札の色は次の通りです。", "赤い札、青い札、白い札" } },
    { "4. 出入りのこと",
      "A.9.4.4",
      { "特権的なユーティリ", "ティプログラムの使用" },
      { "合鍵を使う者を決めて、使った", "時を記すことが望ましい。" },
      { "合鍵は主の箱に納めて、使う者は前もって名を記します。使うた", "びに時を書きます。",
        "関連する管理策：A.6.1.3" } },
    { "5. 日々のこと",
      "A.12.4.1",
      { "イベントログ取得" },
      { "出入りを書き残して、月ごとに", "改めることが望ましい。" },
      { "戸の開け閉めは番の者が書き残して、月の終わりに主が目を通し", "ます。" } },
  };
  static const float columns[] = { 48, 88, 171, 293 };
  float y = 90;

  synthetic_paper_put_at (paper, 43, "ISO/IEC 27017:2015 の管理策への取り組みを次の表に示します。", "Mincho",
                          8);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      synthetic_paper_text_in (paper, 43, y, rows[i].chapter, "Gothic-Bold", 12);
      synthetic_paper_text_in (paper, 55, y + 26, "番号", "Gothic-Bold", 7);
      synthetic_paper_text_in (paper, 117, y + 26, "標題", "Gothic-Bold", 7);
      synthetic_paper_text_in (paper, 205, y + 26, "管理策の内容", "Gothic-Bold", 7);
      synthetic_paper_text_in (paper, 395, y + 26, "当社の対応", "Gothic-Bold", 7);
      synthetic_paper_text_in (paper, columns[0], y + 46, rows[i].number, "Mincho", 7);
      synthetic_paper_expect (paper, "%s|", rows[i].number + 2);
      for (guint l = 0; l < G_N_ELEMENTS (rows[i].title) && rows[i].title[l] != NULL; l++)
        {
          synthetic_paper_text_in (paper, columns[1], y + 46 + 11 * (float)l, rows[i].title[l], "Mincho", 7);
          synthetic_paper_expect (paper, "%s", rows[i].title[l]);
        }
      synthetic_paper_expect (paper, "|");
      for (guint l = 0; l < G_N_ELEMENTS (rows[i].asked); l++)
        synthetic_paper_text_in (paper, columns[2], y + 46 + 11 * (float)l, rows[i].asked[l], "Mincho", 7);
      for (guint l = 0; l < G_N_ELEMENTS (rows[i].answer) && rows[i].answer[l] != NULL; l++)
        {
          synthetic_paper_text_in (paper, columns[3], y + 46 + 11 * (float)l, rows[i].answer[l], "Mincho", 7);
          synthetic_paper_expect (paper, "%s", rows[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
      y += 96;
    }
  synthetic_paper_check (paper);
}

/* Sheets that customers send: the question stands above its answer, in another font, and what is at their
 * left is merged over both. The number stands between that of the row and the title, beside the answer. */
static void
test_merged_over_question (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *title, *asked, *answer[2];
  } rows[] = {
    { "5.1.1",
      "情報セキュリティのための方針群",
      "考えを文書に定めて、外の者にも示していますか。",
      { "はい。考えを紙に書いて町の皆に配り、春ごとに読み直しております。" } },
    { "6.1.3",
      "関係当局との連絡",
      "役所から求めがあったときの手順を示していますか。",
      { "はい。主が応じて、その訳を全て帳面に書き残しております。" } },
    { "8.1.1",
      "資産目録",
      "預かった持ち物を見分けていますか。",
      { "はい。箱ごとに札を付け、置いた場所と受け持つ者を一覧に書きます。", "年の瀬に数えます。" } },
    { "9.2.1",
      "利用者登録及び登録削除",
      "出入りする者の名簿を作っていますか。",
      { "はい。申し込みは画面から受け、上長の認めたものだけを通します。" } },
    { "12.3.1",
      "情報のバックアップ",
      "写しを取って離れた所に置いていますか。",
      { "はい。写しは夜ごとに取り、離れた町の倉に納めて手で試しております。" } },
  };
  static const char *const names[] = { "No.", "管理策番号", "管理策", "確認事項／回答" };
  static const float columns[] = { 56, 78, 128, 262, 535 };
  float y = 130;

  synthetic_paper_put_at (paper, 56, "セキュリティの確認（ISO/IEC 27017:2015）", "Gothic", 9);
  for (guint c = 0; c < G_N_ELEMENTS (names); c++)
    synthetic_paper_text_in (paper, columns[c] + 2, 112, names[c], "Gothic-Bold", 7);
  synthetic_paper_rule (paper, columns[0], 108, columns[4], 108);
  synthetic_paper_rule (paper, columns[0], y - 4, columns[4], y - 4);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", i + 7);

      synthetic_paper_text_in (paper, columns[0] + 8, y + 9, count, "Gothic", 7);
      synthetic_paper_text_in (paper, columns[1] + 2, y + 9, rows[i].number, "Gothic", 7);
      synthetic_paper_text_in (paper, columns[2] + 2, y + 9, rows[i].title, "Gothic", 7);
      synthetic_paper_text_in (paper, columns[3] + 2, y - 2, rows[i].asked, "Gothic", 7);
      synthetic_paper_rule (paper, columns[3], y + 7, columns[4], y + 7);
      synthetic_paper_text_in (paper, columns[3] + 2, y + 9, rows[i].answer[0], "Mincho", 7);
      if (rows[i].answer[1] != NULL)
        synthetic_paper_text_in (paper, columns[3] + 2, y + 17, rows[i].answer[1], "Mincho", 7);
      y += 36;
      synthetic_paper_rule (paper, columns[0], y - 4, columns[4], y - 4);
      synthetic_paper_expect (paper, "%s|%s|%s %s%s\n", rows[i].number, rows[i].title, rows[i].asked,
                              rows[i].answer[0], rows[i].answer[1] != NULL ? rows[i].answer[1] : "");
    }
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    synthetic_paper_rule (paper, columns[c], 108, columns[c], y - 4);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("counted", "counted", test_margin);
  add ("lines-at-title", NULL, test_lines_at_title);
  add ("named-at-title", &bare, test_named_at_title);
  add ("standard-at-title", &standard, test_named_at_title);
  add ("small-name", &small, test_named_at_title);
  add ("short-title", NULL, test_short_title);
  add ("quoted", NULL, test_quoted);
  add ("quoted-wide", "wide", test_quoted);
  add ("listed", NULL, test_listed);
  add ("uncounted", NULL, test_margin);
  add ("number-in-title", NULL, test_number_in_title);
  add ("beside-text", &named, test_beside_text);
  add ("beside-text-at-right", &named_right, test_beside_text);
  add ("beside-text-number", &plain, test_beside_text);
  add ("beside-text-between", &between, test_beside_text);
  add ("beside-text-former", &former, test_beside_text);
  add ("beside-text-former-near", &former_near, test_beside_text);
  add ("beside-text-former-near-long", &former_near_long, test_beside_text);
  add ("numbered-as-text", &numbered_as_text, test_numbered);
  add ("numbered-apart", &numbered_apart, test_numbered);
  add ("beside-counted", &counted_plain, test_beside_counted);
  add ("beside-counted-named", &counted_named, test_beside_counted);
  add ("beside-counted-at-right", &counted_right, test_beside_counted);
  add ("beside-counted-near", &counted_near, test_beside_counted);
  add ("beside-counted-chapters", &counted_chapters, test_beside_counted);
  add ("beside-counted-brackets", &counted_brackets, test_beside_counted);
  add ("first-column", NULL, test_first_column);
  add ("first-column-below-names", NULL, test_first_column_below_names);
  add ("merged-over-question", NULL, test_merged_over_question);
  add ("line-numbers", &with_lines, test_word_above);
  add ("table", &with_table, test_word_above);
  synthetic_paper_add ("/margin-labels/wrapped-beside", NULL, test_wrapped_beside);
  return g_test_run ();
}
