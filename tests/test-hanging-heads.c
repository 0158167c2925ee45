/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings at the side of their answers, titles without numbers or with the vendor's own and a reference:
 * level with the first line of the answer, or with its middle. Chapters stand across. */

#define SIDE_X 60.0f
#define TEXT_X 210.0f
#define LINE_PT 15.0f
#define MAX_TEXT 5

static const struct
{
  const char *chapter;        /* (nullable) */
  const char *id, *title[2];  /* in one or two lines */
  const char *text[MAX_TEXT]; /* a list is indented */
} sections[] = {
  { "村の決まり",
    "5.1.1",
    { "情報セキュリティのた", "めの方針群" },
    { "考えを紙に書き、町の皆に配っております。春ごとに読み直して、直",
      "した所は辻の札で知らせます。札は三日の間立てます。" } },
  { NULL,
    "6.1.1",
    { "情報セキュリティの役", "割及び責任" },
    { "だれが何をするかを表に書いて、替わるたびに改めております。表は",
      "窓口に置き、求めがあればいつでも見せます。", "・帳場の者の名と持ち場", "・夜番の者の名と持ち場",
      "役を替えるときは前の者が三日ついて教えます。" } },
  { "人のこと",
    "7.1.1",
    { "選考", NULL },
    { "人を雇うときは前の村に尋ね、初めの月は番の者が横について教えて", "おります。" } },
  { NULL,
    "7.2.2",
    { "情報セキュリティの意", "識向上、教育及び訓練" },
    { "春と秋に集まって学び、出た者の名を帳面に書いております。出られ", "ぬ者には別に教えます。" } },
  { "日々のこと",
    "12.1.2",
    { "変更管理", NULL },
    { "変えることは七日前に札で知らせて、夜のうちに変えております。う",
      "まくいかぬときは元に戻し、わけを調べて次の日に知らせます。",
      "急ぐときは番の者が戸ごとに回って知らせることもございます。" } },
  { NULL,
    "12.3.1",
    { "情報のバックアップ", NULL },
    { "写しは夜ごとに取り、三里離れた蔵に納めております。写しが読める", "ことは月ごとに確かめます。" } },
};

typedef struct
{
  gboolean middle;    /* titles stand at the middle of the answers */
  gboolean reference; /* the vendor's own numbers, and a reference below */
  gboolean number;    /* the control's number over the title */
  const char *font;   /* of what stands at the side */
  gboolean parts;     /* the first answer and the last end in a part with a heading like the numbers */
} Case;

static const Case cases[] = {
  { FALSE, FALSE, FALSE, "Gothic-Bold" }, { TRUE, FALSE, FALSE, "Gothic-Bold" },
  { FALSE, TRUE, FALSE, "Gothic-Bold" },  { TRUE, TRUE, FALSE, "Gothic-Bold" },
  { TRUE, FALSE, TRUE, "Gothic-Bold" },   { FALSE, FALSE, FALSE, "Gothic" },
  { TRUE, FALSE, TRUE, "Gothic", TRUE },
};

#define PART "補足"
#define PART_TEXT "これは前の年から続けております。"

static gboolean
has_part (guint i, const Case *how)
{
  return how->parts && (i == 0 || i + 1 == G_N_ELEMENTS (sections));
}

static guint
count (const char *const *lines, guint most)
{
  guint n = 0;

  while (n < most && lines[n] != NULL)
    n++;
  return n;
}

static void
put_section (SyntheticPaper *paper, guint i, const Case *how)
{
  g_autofree char *reference = g_strdup_printf ("ISO/IEC 27017 %s", sections[i].id);
  g_autofree char *own = g_strdup_printf ("2-%u %s", i + 1, sections[i].title[0]);
  guint n = count (sections[i].text, MAX_TEXT), n_title = count (sections[i].title, 2);
  guint n_side = n_title + how->reference + how->number;
  guint n_all = n + (has_part (i, how) ? 2 : 0);
  float row = LINE_PT * (float)MAX (n_all, n_side);
  float side = paper->y + (how->middle ? (row - LINE_PT * (float)n_side) / 2 : 0);
  float text = paper->y + (how->middle ? (row - LINE_PT * (float)n_all) / 2 : 0);

  for (guint l = 0; l < n; l++)
    synthetic_paper_text_in (paper, TEXT_X + (g_str_has_prefix (sections[i].text[l], "・") ? 10 : 0),
                             text + LINE_PT * (float)l, sections[i].text[l], "Mincho", 10);
  if (has_part (i, how))
    {
      text += LINE_PT * (float)n;
      synthetic_paper_text_in (paper, TEXT_X, text, PART, how->font, 11);
      synthetic_paper_text_in (paper, TEXT_X, text + LINE_PT, PART_TEXT, "Mincho", 10);
    }
  if (how->number)
    {
      synthetic_paper_text_in (paper, SIDE_X, side, sections[i].id, how->font, 11);
      side += LINE_PT;
    }
  for (guint l = 0; l < n_title; l++, side += LINE_PT)
    synthetic_paper_text_in (paper, SIDE_X, side, l == 0 && how->reference ? own : sections[i].title[l],
                             how->font, 10.5f);
  if (how->reference)
    synthetic_paper_text_in (paper, SIDE_X, side, reference, "Mincho", 8);
  paper->y += row + 12;
}

static void
test_hanging (SyntheticPaper *paper, gconstpointer data)
{
  const Case *how = data;

  synthetic_paper_put_at (
      paper, SIDE_X, "この紙は ISO/IEC 27017:2015 の管理策への町の答えを順に書いたものです。", "Mincho", 10);
  paper->y += 24;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (sections[i].chapter != NULL)
        {
          synthetic_paper_put_at (paper, SIDE_X, sections[i].chapter, "Gothic-Bold", 15);
          paper->y += 30;
        }
      put_section (paper, i, how);
      if (i == 3)
        {
          synthetic_paper_turn (paper);
          paper->y = 70;
        }
      synthetic_paper_expect (paper, "%s|%s%s|", sections[i].id, sections[i].title[0],
                              sections[i].title[1] != NULL ? sections[i].title[1] : "");
      for (guint l = 0; l < count (sections[i].text, MAX_TEXT); l++)
        synthetic_paper_expect (paper, "%s", sections[i].text[l]);
      synthetic_paper_expect (paper, "%s\n", has_part (i, how) ? PART PART_TEXT : "");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/hanging-heads/%s/%s/%s%s", cases[i].middle ? "middle" : "top",
                             cases[i].reference ? "reference"
                             : cases[i].number  ? "number"
                                                : "title",
                             cases[i].font, cases[i].parts ? "/parts" : "");

      synthetic_paper_add (path, &cases[i], test_hanging);
    }
  return g_test_run ();
}
