/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* Numbers in the margin that count the lines of the text are none of it. */

#define PER_PAGE 3u
#define N_FULL 5u

typedef struct
{
  guint step;       /* between numbers that are printed */
  gboolean goes_on; /* over pages, rather than begin anew */
  float x, size_pt; /* of the numbers */
} Habit;

static const Habit habits[]
    = { { 1, FALSE, 52, 10 }, { 1, TRUE, 46, 7 }, { 5, FALSE, 52, 7 }, { 5, TRUE, 52, 10 } };

static void
put_number (SyntheticPaper *paper, const Habit *habit, guint *n)
{
  g_autofree char *number = g_strdup_printf ("%u", ++*n);

  if (*n % habit->step == 0)
    synthetic_paper_text_in (paper, habit->x, paper->y + SYNTHETIC_SIZE_PT - habit->size_pt, number, "Gothic",
                             habit->size_pt);
}

static void
put_section (SyntheticPaper *paper, const Habit *habit, guint i, guint *n)
{
  synthetic_paper_expect (paper, "%s|%s|", written_sections[i].id, written_sections[i].title);
  put_number (paper, habit, n);
  synthetic_paper_print (paper, "%s %s", written_sections[i].id, written_sections[i].title);
  for (guint k = 0; k < N_FULL; k++)
    {
      put_number (paper, habit, n);
      synthetic_paper_put (paper, written_sections[i].answer);
      synthetic_paper_expect (paper, "%s", written_sections[i].answer);
    }
  put_number (paper, habit, n);
  synthetic_paper_put (paper, written_sections[i].end);
  synthetic_paper_expect (paper, "%s\n", written_sections[i].end);
}

static void
test_margin (SyntheticPaper *paper, gconstpointer data)
{
  for (guint h = 0; h < G_N_ELEMENTS (habits); h++)
    {
      guint n = 0;

      synthetic_paper_again (paper);
      synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
      for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
        {
          if (i % PER_PAGE == 0)
            {
              synthetic_paper_turn (paper);
              n = habits[h].goes_on ? n : 0;
            }
          put_section (paper, &habits[h], i, &n);
        }
      synthetic_paper_check (paper);
    }
}

/* Few lines of short paragraphs and lists go to the edge: numbers of every fifth line have four below each
 * that they count. A page may have few of them. */
static void
test_short_lines (SyntheticPaper *paper, gconstpointer data)
{
  const Habit habit = { 5, FALSE, 52, 8 };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
    {
      const guint n_items = i == 2 ? 8 : 22;
      guint n = 0;

      synthetic_paper_turn (paper);
      put_number (paper, &habit, &n);
      synthetic_paper_print (paper, "%s %s", written_sections[i].id, written_sections[i].title);
      put_number (paper, &habit, &n);
      synthetic_paper_put (paper, written_sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s", written_sections[i].id, written_sections[i].title,
                              written_sections[i].answer);
      for (guint k = 0; k < n_items; k++)
        {
          g_autofree char *item = k == 5 ? g_strdup (written_sections[i].answer)
                                         : g_strdup_printf ("・%cの品のこと", 'a' + (char)k);

          put_number (paper, &habit, &n);
          synthetic_paper_put (paper, item);
          synthetic_paper_expect (paper, "%s", item);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* The lines of the second column are counted on in the gutter, where the numbers stand upon the ends of lines
 * of the first, which are not as high as those that they count. */
static void
test_gutter (SyntheticPaper *paper, gconstpointer data)
{
  const guint n_lines = 24;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
    {
      const gboolean right = i % 2 == 1;
      g_autofree char *heading = g_strdup_printf ("%s %s", written_sections[i].id, written_sections[i].title);
      g_autofree char *line = g_utf8_substring (written_sections[i].answer, 0, 20);
      const float x = right ? 290 : 72;

      if (!right)
        synthetic_paper_turn (paper);
      synthetic_paper_expect (paper, "%s|%s|", written_sections[i].id, written_sections[i].title);
      for (guint k = 0; k < n_lines; k++)
        {
          const float y = 80 + (right ? 8 : 0) + SYNTHETIC_LINE_PT * (float)k;
          const guint n = k + 1 + (right ? n_lines : 0);
          g_autofree char *number = g_strdup_printf ("%u", n);

          synthetic_paper_text_in (paper, x, y, k == 0 ? heading : line, k == 0 ? "Gothic-Bold" : "Mincho",
                                   SYNTHETIC_SIZE_PT);
          if (n % 5 == 0)
            synthetic_paper_text_in (paper, x - 27, y + 2, number, "Antiqua", 8);
          if (k > 0)
            synthetic_paper_expect (paper, "%s", line);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* The rows of a table in an answer may be counted, on several pages; they are its text. */
static void
test_table (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) found = NULL;
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < PER_PAGE; i++)
    {
      synthetic_paper_turn (paper);
      written_put_heading (paper, i);
      synthetic_paper_expect (paper, "%s|%s|", written_sections[i].id, written_sections[i].title);
      for (guint l = 0; l < 4; l++)
        {
          written_put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", written_sections[i].answer, written_sections[i].end);
        }
      for (guint r = 0; r < 8; r++, paper->y += SYNTHETIC_LINE_PT)
        {
          g_autofree char *number = g_strdup_printf ("%u", r + 1);
          g_autofree char *text
              = g_strdup_printf ("%cの鍵を番の者が二人で確かめることとその日付", 'a' + (char)r);

          synthetic_paper_text (paper, 78, paper->y, number);
          synthetic_paper_text (paper, 110, paper->y, text);
          synthetic_paper_text (paper, 400, paper->y, "月ごと");
          synthetic_paper_expect (paper, "%s%s月ごと", number, text);
        }
      synthetic_paper_expect (paper, "\n");
    }
  records = synthetic_paper_records (paper);
  found = g_string_new (records);
  g_string_replace (found, "\t", "", 0);
  g_assert_cmpstr (found->str, ==, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/line-numbers/margin", NULL, test_margin);
  synthetic_paper_add ("/line-numbers/short-lines", NULL, test_short_lines);
  synthetic_paper_add ("/line-numbers/gutter", NULL, test_gutter);
  synthetic_paper_add ("/line-numbers/table", NULL, test_table);
  return g_test_run ();
}
