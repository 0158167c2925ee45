/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* English papers in narrow columns, where headings wrap before and in the numbers of another edition behind
 * them, which are in smaller type. */

#define LEFT_X 72.0f

typedef struct
{
  const char *id, *title[2], *numbers[2], *answer[2];
} Section;

static const Section sections[] = {
  { "5.5",
    { "Contact with authorities", NULL },
    { NULL, NULL },
    { "The bailiff and the fire watch are known to", "all of us by name." } },
  { "5.7",
    { "Threat intelligence", NULL },
    { NULL, NULL },
    { "We read what the town crier says of thieves", "and of fires every day at noon." } },
  { "8.8",
    { "Management of technical", "vulnerabilities" },
    { "(2015 edition: 12.6.1,", "18.2.3)" },
    { "Holes in the fence are mended by nightfall,", "and all the larger ones within the hour." } },
  { "8.13",
    { "Information backup", NULL },
    { NULL, NULL },
    { "Copies of all the books go to the barn as in", "Article 9." } },
  { "8.15",
    { "Logging", NULL },
    { NULL, NULL },
    { "Whoever opens a door is written down in the", "book of that door for a year." } },
  { "8.24",
    { "Use of cryptography", NULL },
    { NULL, NULL },
    { "All letters are sealed before they leave the", "house of the steward." } },
};

/* Puts the lines of a heading with the numbers behind it. */
static void
put_heading (SyntheticPaper *paper, const Section *section)
{
  float x = synthetic_paper_text_in (paper, LEFT_X, paper->y, section->id, "Gothic-Bold", 11);

  for (guint l = 0; l < 2 && section->title[l] != NULL; l++)
    {
      paper->y += l > 0 ? 13 : 0;
      x = synthetic_paper_text_in (paper, l > 0 ? LEFT_X : x + 8, paper->y, section->title[l], "Gothic-Bold",
                                   11);
    }
  for (guint l = 0; l < 2 && section->numbers[l] != NULL; l++)
    {
      paper->y += l > 0 ? 13 : 0;
      x = synthetic_paper_text_in (paper, l > 0 ? LEFT_X : x + 5, paper->y + 2, section->numbers[l], "Gothic",
                                   8);
    }
  paper->y += 17;
}

/* The bracket behind the end of a title is most of its line, and goes on below it. An answer may end with a
 * line that begins as the heading of a chapter does. */
static void
test_wrapped_bracket (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "These are the controls of ISO/IEC 27017:2026.");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const Section *section = &sections[i];

      put_heading (paper, section);
      synthetic_paper_put_at (paper, LEFT_X, section->answer[0], "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, section->answer[1]);
      paper->y += 8;
    }
  synthetic_paper_check_records (
      paper, "5.5|Contactwithauthorities|Thebailiffandthefirewatchareknowntoallofusbyname.\n"
             "5.7|Threatintelligence|Wereadwhatthetowncriersaysofthievesandoffireseverydayatnoon.\n"
             "8.8|Managementoftechnicalvulnerabilities|Holesinthefencearemendedbynightfall,"
             "andallthelargeroneswithinthehour.\n"
             "8.13|Informationbackup|CopiesofallthebooksgotothebarnasinArticle9.\n"
             "8.15|Logging|Whoeveropensadooriswrittendowninthebookofthatdoorforayear.\n"
             "8.24|Useofcryptography|Alllettersaresealedbeforetheyleavethehouseofthesteward.\n");
}

/* Headings in the type of the text wrap in a narrow column, and the bracket behind their short titles within
 * the name of the standard. */
static void
test_wrapped_standard (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const heads[][3] = {
    { "A.5.3: Segregation of", "duties [ISO/IEC", "27001:2013 A.6.1.2]" },
    { "A.5.12: Classification of", "information [ISO/IEC", "27001:2013 A.8.2.1]" },
    { "A.5.13: Labelling of", "information [ISO/IEC", "27001:2013 A.8.2.2]" },
    { "A.5.33: Protection of", "records [ISO/IEC", "27001:2013 A.18.1.3]" },
    { "A.8.13: Information", "backup [ISO/IEC", "27001:2013 A.12.3.1]" },
  };

  synthetic_paper_put (paper, "These are the controls of ISO/IEC 27001:2022.");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      paper->y += 10;
      for (guint l = 0; l < G_N_ELEMENTS (heads[i]); l++)
        {
          synthetic_paper_put_at (paper, LEFT_X, heads[i][l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      paper->y += 6;
      synthetic_paper_put (paper, sections[i].answer[0]);
      synthetic_paper_put (paper, sections[i].answer[1]);
    }
  synthetic_paper_check_controls (paper, "iso27001-2022.5.3||ISO/IEC 27001:2013 6.1.2,|\n"
                                         "iso27001-2022.5.12||ISO/IEC 27001:2013 8.2.1,|\n"
                                         "iso27001-2022.5.13||ISO/IEC 27001:2013 8.2.2,|\n"
                                         "iso27001-2022.5.33||ISO/IEC 27001:2013 18.1.3,|\n"
                                         "iso27001-2022.8.13||ISO/IEC 27001:2013 12.3.1,|\n");
}

/* A line that begins with the number of a control and a small letter goes on with the sentence above. */
static void
test_see (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const heads[][2]
      = { { "6.1.3", "Contact with authorities" }, { "8.1.1", "Inventory of assets" },
          { "8.2.2", "Labelling of information" }, { "9.4.1", "Information access restriction" },
          { "12.1.2", "Change management" },       { "12.3.1", "Information backup" } };

  synthetic_paper_put (paper, "These are the controls of ISO/IEC 27017:2015.");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "%s %s", heads[i][0], heads[i][1]);
      synthetic_paper_put (paper, "Access to the barn is given by the steward to those whom he knows. See");
      synthetic_paper_put (paper, i == 4 ? "12.2.1 for controls against malware." : "the book of names.");
      synthetic_paper_expect (
          paper, "%s|%s|Access to the barn is given by the steward to those whom he knows. See %s\n",
          heads[i][0], heads[i][1], i == 4 ? "12.2.1 for controls against malware." : "the book of names.");
    }
  g_string_replace (paper->expected, " ", "", 0);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/english-headings/wrapped-bracket", NULL, test_wrapped_bracket);
  synthetic_paper_add ("/english-headings/wrapped-standard", NULL, test_wrapped_standard);
  synthetic_paper_add ("/english-headings/see", NULL, test_see);
  return g_test_run ();
}
