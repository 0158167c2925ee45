/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Tags that close the answers of controls with what these are in another edition: 関連: 27001:2013 8.1.1. */

typedef struct
{
  const char *number, *title, *others, *answer;
} Section;

/* Two parts, which a vendor's own numbers may have as well. */
static const Section newer[] = {
  { "5.1", "情報セキュリティのための方針群", "5.1.1, 5.1.2", "考えを文書にまとめ、春ごとに読み直します。" },
  { "5.3", "職務の分離", "6.1.2", "頼む者と許す者とを別にしております。" },
  { "5.9", "情報及びその他の関連資産の目録", "8.1.1, 8.1.2", "持ち物の一覧を作り、夏に数えます。" },
  { "7.9", "構外にある資産のセキュリティ", "11.2.6", "持ち出す品は帳面に名を書きます。" },
  { "8.13", "情報のバックアップ", "12.3.1", "写しは夜ごとに取り、離れた町に納めます。" },
};

static const Section older[] = {
  { "5.1.1", "情報セキュリティのための方針群", "5.1", "考えを文書にまとめ、春ごとに読み直します。" },
  { "6.1.2", "職務の分離", "5.3", "頼む者と許す者とを別にしております。" },
  { "8.1.1", "資産目録", "5.9", "持ち物の一覧を作り、夏に数えます。" },
  { "11.2.6", "構外にある装置及び資産のセキュリティ", "7.9", "持ち出す品は帳面に名を書きます。" },
  { "12.3.1", "情報のバックアップ", "8.13", "写しは夜ごとに取り、離れた町に納めます。" },
};

/* Behind a heading within an answer. */
#define QUESTION "Q.どのように取り組んでいますか？"
#define REST "くわしくは窓口の者がお答えします。"

typedef enum
{
  PLAIN = 0,
  PARTS = 1 << 0,       /* a heading stands within each answer */
  QUESTIONS = 1 << 1,   /* a question stands over each answer */
  CHAPTERS = 1 << 2,    /* the heading of a chapter stands below each tag */
  NUMBER_OVER = 1 << 3, /* the numbers stand over the titles */
  SLIDES = 1 << 4,      /* each answer is a page */
} Design;

typedef struct
{
  const char *name;
  gboolean newer;     /* whether the paper is of the newer edition */
  const char *prefix; /* of its numbers */
  const char *tag;    /* # is where the numbers go */
  Design design;
} Case;

static const Case cases[] = {
  { "old", TRUE, "", "旧規格 (27001:2013): #", PLAIN },
  { "new", FALSE, "", "新規格 (27001:2022): #", PLAIN },
  { "english", TRUE, "A.", "Related: ISO/IEC 27001:2013 #", PLAIN },
  { "named", TRUE, "", "ISO/IEC 27001:2013 附属書 A #", PLAIN },
  { "parts", FALSE, "", "ISO/IEC 27001:2022 附属書 A #", PARTS },
  { "questions", TRUE, "A.", "関連: ISO/IEC 27001:2013 #", QUESTIONS },
  { "chapters", FALSE, "", "対応: ISO/IEC 27001:2022 #", CHAPTERS },
  { "number-over", FALSE, "", "対応: ISO/IEC 27001:2022 #", PARTS | NUMBER_OVER },
  { "marked-number-over", TRUE, "A.", "関連: 27001:2013 #", NUMBER_OVER | SLIDES },
  { "named-number-over", FALSE, "No.", "関連: 27001:2022 #", NUMBER_OVER | SLIDES },
};

/* Headings within answers, none of which is over all. */
static const char *const parts[] = { "春の習い", "許しの出し方", "数え方", "帳面の置き場", "写しの納め方" };

static void
put_at (SyntheticPaper *paper, const char *text, const char *font, float size_pt)
{
  synthetic_paper_put_at (paper, 72, text, font, size_pt);
  paper->y += SYNTHETIC_LINE_PT;
}

static void
put_section (SyntheticPaper *paper, const Case *this, guint i)
{
  const Section *section = this->newer ? &newer[i] : &older[i];
  g_autofree char *number = g_strconcat (this->prefix, section->number, NULL);
  g_auto (GStrv) around = g_strsplit (this->tag, "#", 2);
  g_autofree char *tag = g_strconcat (around[0], section->others, around[1], NULL);

  if (this->design & SLIDES)
    {
      synthetic_paper_turn (paper);
      put_at (paper, "守りの進め方", "Gothic-Bold", 16);
    }
  if (this->design & NUMBER_OVER)
    {
      paper->y += 10;
      put_at (paper, number, "Gothic-Bold", 9);
      put_at (paper, section->title, "Gothic-Bold", 12);
    }
  else
    synthetic_paper_print_heading (paper, "%s %s", number, section->title);
  if (this->design & QUESTIONS)
    synthetic_paper_put (paper, QUESTION);
  synthetic_paper_put (paper, section->answer);
  if (this->design & PARTS)
    {
      put_at (paper, parts[i], "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_put (paper, REST);
    }
  put_at (paper, tag, "Mincho", 8);
  if (this->design & CHAPTERS)
    synthetic_paper_put_heading (paper, "12 運用のセキュリティ");
}

/* The tag makes no record of its own: its numbers are mappings of the control above, which a heading between
 * them, or below, does not change. */
static void
test (SyntheticPaper *paper, gconstpointer data)
{
  const Case *this = data;
  const Section *sections = this->newer ? newer : older;
  g_autoptr (GString) records = g_string_new (NULL), controls = g_string_new (NULL);
  g_autofree char *found = NULL, *found_controls = NULL;

  synthetic_paper_put (paper, this->newer ? "ISO/IEC 27001:2022 の管理策への取り組みを述べます。"
                                          : "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (newer); i++)
    {
      g_auto (GStrv) others = g_strsplit (sections[i].others, ", ", -1);

      put_section (paper, this, i);
      g_string_append_printf (records, "%s|%s|", sections[i].number, sections[i].title);
      if (this->design & QUESTIONS)
        g_string_append_printf (records, "%s%s\n", QUESTION, sections[i].answer);
      else if (this->design & PARTS)
        g_string_append_printf (records, "%s%s%s\n", sections[i].answer, parts[i], REST);
      else
        g_string_append_printf (records, "%s\n", sections[i].answer);
      g_string_append_printf (controls, "%s.%s||", this->newer ? "iso27001-2022" : "iso27017-2015",
                              sections[i].number);
      for (guint k = 0; others[k] != NULL; k++)
        g_string_append_printf (controls, "ISO/IEC 27001:%s %s,", this->newer ? "2013" : "2022", others[k]);
      g_string_append (controls, "|\n");
    }
  found_controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (found_controls, ==, controls->str);
  /* What is known of many pages is let go of: they are read once. */
  if (this->design & SLIDES)
    return;
  found = synthetic_paper_records (paper);
  g_assert_cmpstr (found, ==, records->str);
}

/* A section of the vendor's own number, which happens to be that of another control, is about the control at
 * its end. */
static void
test_own_numbers (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (older); i++)
    {
      g_autofree char *tag = g_strdup_printf ("対応: ISO/IEC 27017:2015 %s", older[i].number);

      synthetic_paper_print_heading (paper, "5.%u %s", i + 1, older[i].title);
      synthetic_paper_put (paper, older[i].answer);
      put_at (paper, tag, "Mincho", 8);
      synthetic_paper_expect (paper, "iso27017-2015.%s|5.%u||\n", older[i].number, i + 1);
    }
  synthetic_paper_check_controls (paper, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/edition-tags/%s", cases[i].name);

      synthetic_paper_add (path, &cases[i], test);
    }
  synthetic_paper_add ("/edition-tags/own-numbers", NULL, test_own_numbers);
  return g_test_run ();
}
