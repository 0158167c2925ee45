/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* Headings that are printed again where an answer goes on, small tags over them, and what the outline lists
 * below. */

/* Slides that print their heading again, and say that it is or what it adds, are one answer; their heads run
 * no further. */
static void
test_continued (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const marks[][2]
      = { { "", "（続き）" }, { "（1/2）", "（2/2）" }, { "", "（構成図）" } };
  gboolean number = GPOINTER_TO_UINT (data);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      synthetic_paper_expect (paper, "%s|%s|", written_sections[i].id, written_sections[i].title);
      for (guint part = 0; part < 2; part++)
        {
          g_autofree char *heading
              = g_strconcat (number ? written_sections[i].id : "", number ? " " : "",
                             written_sections[i].title, marks[i % G_N_ELEMENTS (marks)][part], NULL);

          synthetic_paper_turn (paper);
          synthetic_paper_put_at (paper, 56, heading, "Gothic-Bold", 18);
          paper->y += 30;
          written_put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", written_sections[i].answer, written_sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Slides that print their title again as it is where an answer goes on. */
static void
test_title_again (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      synthetic_paper_expect (paper, "%s|%s|", written_sections[i].id, written_sections[i].title);
      for (guint part = 0; part < 2; part++)
        {
          paper->page = synthetic_page_of (paper->pages, 720, 405);
          paper->y = 40;
          synthetic_paper_print_at (paper, 56, "Gothic-Bold", 18, "%s %s", written_sections[i].id,
                                    written_sections[i].title);
          paper->y += 40;
          written_put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", written_sections[i].answer, written_sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* The caption over the answers of all slides is printed again below a heading that is, and so may be what the
 * standard asks for. */
static void
test_continued_captions (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      gboolean twice = i % 2 == 1;

      synthetic_paper_expect (paper, "%s|%s|", written_sections[i].id, written_sections[i].title);
      for (guint part = 0; part < 1u + twice; part++)
        {
          g_autofree char *heading = g_strconcat (written_sections[i].id, " ", written_sections[i].title,
                                                  part > 0 ? "（続き）" : "", NULL);

          synthetic_paper_turn (paper);
          synthetic_paper_put_at (paper, 56, heading, "Gothic-Bold", 18);
          paper->y += 30;
          if (data != NULL)
            {
              synthetic_paper_put_at (paper, 60, "求められること", "Gothic", 9);
              paper->y += 14;
              synthetic_paper_print (paper, "%sについて定めているか。", written_sections[i].title);
              paper->y += 14;
            }
          synthetic_paper_put_at (paper, 60, "当社の取り組み", "Gothic", 9);
          paper->y += 14;
          written_put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", written_sections[i].answer, written_sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* A title that may end where its first line does wraps before the mark, short of the edge. */
static void
test_wrapped_mark (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、次のとおり順に述べてまいります。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      const gboolean wraps = i == 1;

      synthetic_paper_expect (paper, "%s|%s|", wraps ? "CLD.6.3.1" : written_sections[i].id,
                              wraps ? "クラウドコンピューティング環境における役割及び責任の共有及び分担"
                                    : written_sections[i].title);
      for (guint part = 0; part < 1u + wraps; part++)
        {
          paper->page = synthetic_page_of (paper->pages, 720, 405);
          paper->y = 40;
          if (wraps)
            {
              synthetic_paper_put_at (paper, 56,
                                      "CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有",
                                      "Gothic-Bold", 15);
              paper->y += 20;
              synthetic_paper_print_at (paper, 56, "Gothic-Bold", 15, "及び分担（%u/2）", part + 1);
            }
          else
            synthetic_paper_print_at (paper, 56, "Gothic-Bold", 15, "%s %s", written_sections[i].id,
                                      written_sections[i].title);
          synthetic_paper_text_in (paper, 660, 40, "#1", "Gothic", 9);
          paper->y += 40;
          written_put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", written_sections[i].answer, written_sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Small tags over the headings say what an edition changed; a small note below an answer is still of it. */
static void
test_tags (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const tags[] = { "変更", "新規", "統合", "変更", "新規" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      paper->y += 12;
      synthetic_paper_put_at (paper, 76, tags[i], "Gothic", 8);
      paper->y += 4;
      written_put_heading (paper, i);
      written_put_answer (paper, i);
      synthetic_paper_put_at (paper, 72, "（倉の台帳による）", "Gothic", 7);
      paper->y += 20;
      written_expect_as (paper, i, written_sections[i].title, "", "（倉の台帳による）");
    }
  synthetic_paper_check (paper);
}

/* So they do where each kind has a colour of its own. */
static void
test_coloured_tags (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      guint first = paper->page->glyphs->len;
      guint style = annexa_pages_intern_style (paper->pages, "Gothic", 8, i % 2 == 0 ? 0xc00000 : 0x0000c0);

      paper->y += 12;
      synthetic_paper_put_at (paper, 76, i % 2 == 0 ? "変更" : "新規", "Gothic", 8);
      for (guint g = first; g < paper->page->glyphs->len; g++)
        g_array_index (paper->page->glyphs, AnnexaGlyph, g).style = (guint16)style;
      paper->y += 4;
      written_put_heading (paper, i);
      written_put_answer (paper, i);
      paper->y += 20;
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

static void
list (SyntheticPaper *paper, const char *title, guint level)
{
  AnnexaOutlineEntry entry = { g_strdup (title), level, 1 };

  g_array_append_val (paper->pages->outline, entry);
}

/* What the outline lists below the heading of a control heads parts of its answer. */
static void
test_outline_below (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", written_sections[i].id, written_sections[i].title);

      written_put_heading (paper, i);
      list (paper, heading, 1);
      synthetic_paper_put_at (paper, 60, "あらまし", "Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      list (paper, "あらまし", 2);
      written_put_answer (paper, i);
      written_expect_as (paper, i, written_sections[i].title, "あらまし", "");
    }
  synthetic_paper_put (paper, "このあと");
  list (paper, "このあと", 1);
  synthetic_paper_put (paper, "よろしくお願いします。");
  synthetic_paper_check (paper);
}

/* The same where the number stands behind the title, and the outline has but that. */
static void
test_outline_of_titles (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      synthetic_paper_put_heading (paper, written_sections[i].title);
      paper->y -= SYNTHETIC_LINE_PT;
      synthetic_paper_text (paper, 450, paper->y, written_sections[i].id);
      paper->y += SYNTHETIC_LINE_PT;
      list (paper, written_sections[i].title, 1);
      synthetic_paper_put_at (paper, 60, "あらまし", "Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      list (paper, "あらまし", 2);
      written_put_answer (paper, i);
      written_expect_as (paper, i, written_sections[i].title, "あらまし", "");
    }
  synthetic_paper_put (paper, "このあと");
  list (paper, "このあと", 1);
  synthetic_paper_put (paper, "よろしくお願いします。");
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/continued-sections/coloured-tags", NULL, test_coloured_tags);
  synthetic_paper_add ("/continued-sections/outline-below", NULL, test_outline_below);
  synthetic_paper_add ("/continued-sections/outline-of-titles", NULL, test_outline_of_titles);
  synthetic_paper_add ("/continued-sections/tags", NULL, test_tags);
  synthetic_paper_add ("/continued-sections/title", GUINT_TO_POINTER (FALSE), test_continued);
  synthetic_paper_add ("/continued-sections/number", GUINT_TO_POINTER (TRUE), test_continued);
  synthetic_paper_add ("/continued-sections/title-again", NULL, test_title_again);
  synthetic_paper_add ("/continued-sections/captions", NULL, test_continued_captions);
  synthetic_paper_add ("/continued-sections/requirements", "", test_continued_captions);
  synthetic_paper_add ("/continued-sections/wrapped-mark", NULL, test_wrapped_mark);
  return g_test_run ();
}
