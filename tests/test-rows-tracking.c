/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "described-rows.h"

/* Letter-spaced Latin lines of which the extractor has joined some letters: these touch and are wider for it,
 * others stand apart. */

#define SIZE_PT 10.0f
#define TRACKING_PT 2.3f
#define BLANK_PT 7.2f

/* How a line is drawn: where letters are joined, what is counted with them, and how far a blank is. */
typedef struct
{
  const char *drawn; /* "_" a blank, "'" a gap between two letters, "," a kerned one; all others are joined */
  const char *expected;
  float tracking_pt;
} Case;

static const Case cases[] = {
  { "Pol'i'c'y_on_the_us'e_of_s'i'g'ns_[1'0,.'1,.'1']", "Policy on the use of signs [10.1.1]\n",
    TRACKING_PT },
  { "C'LD.6.3.1_Shared_roles_and_tasks", "CLD.6.3.1 Shared roles and tasks\n", TRACKING_PT },
  { "1'0.1.1_Policy_on_a_use", "10.1.1 Policy on a use\n", 4.0f },
  { "Inve'ntory_of_asse'ts_[8.1.1']", "Inventory of assets [8.1.1]\n", 1.2f },
  /* These are blanks. */
  { "1'Scope_of_the_paper,_and_terms", "1 Scope of the paper, and terms\n", 0 },
  { "A_1_b_2_C_3_to_be", "A 1 b 2 C 3 to be\n", 0 },
};

static void
put_line (SyntheticPaper *paper, const Case *line)
{
  const float tracking_pt = line->tracking_pt;
  float x = 72;

  for (const char *p = line->drawn; *p != '\0'; p++)
    {
      const char c[] = { *p, '\0' };
      const gboolean kerned = p[1] == ',' && tracking_pt > 0;
      const gboolean apart = p[1] == '\'' || kerned, ends = p[1] == '_' || p[1] == '\0';
      AnnexaGlyph *glyph;

      x = synthetic_paper_text_in (paper, x, 100, c, "Serif", SIZE_PT);
      glyph = &g_array_index (paper->page->glyphs, AnnexaGlyph, paper->page->glyphs->len - 1);
      glyph->space_before = p > line->drawn && (p[-1] == '_' || p[-1] == '\'' || (kerned && p[-1] == ','));
      if (apart)
        x += tracking_pt > 0 ? (kerned ? 0.7f : 1.0f) * tracking_pt : 2.8f;
      else if (p[1] == '_')
        x += tracking_pt > 0 ? BLANK_PT + tracking_pt - TRACKING_PT : 2.8f;
      else if (!ends)
        glyph->x2 = x += tracking_pt;
      p += apart || p[1] == '_';
    }
}

/* A line of Japanese that is spread to fill its column, with a number that is not. */
static void
test_spread (SyntheticPaper *paper, gconstpointer data)
{
  float x = synthetic_spaced (paper->pages, paper->page, 72, 100, "【関連管理策：", SIZE_PT, 4.9f);

  x = synthetic_spaced (paper->pages, paper->page, x, 100, "A.6.1.3", SIZE_PT, 0);
  synthetic_spaced (paper->pages, paper->page, x + 4.9f, 100, "／", SIZE_PT, 0);
  for (guint i = 0; i < paper->page->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (paper->page->glyphs, AnnexaGlyph, i);

      glyph->space_before = i > 0 && glyph->x1 > glyph[-1].x2 + 1;
    }
  described_rows_check (paper, "【関連管理策：A.6.1.3／\n");
}

static void
test_line (SyntheticPaper *paper, gconstpointer data)
{
  const Case *line = data;

  put_line (paper, line);
  described_rows_check (paper, line->expected);
}

/* Where the blanks between its Latin words are spread with it, two characters tell. */
static void
test_spread_with_blanks (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const words[] = { "ISO/IEC", "27017:2015", "9.2.4", "/", "ISO/IEC" };
  float x = synthetic_spaced (paper->pages, paper->page, 72, 100, "参照：", SIZE_PT, 4.5f);

  for (guint w = 0; w < G_N_ELEMENTS (words); w++)
    {
      x = synthetic_spaced (paper->pages, paper->page, x, 100, words[w], SIZE_PT, 0);
      x += 6.7f;
    }
  described_rows_check (paper, "参照：ISO/IEC 27017:2015 9.2.4 / ISO/IEC\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rows-tracking/%u", i);

      synthetic_paper_add (path, &cases[i], test_line);
    }
  synthetic_paper_add ("/rows-tracking/spread", NULL, test_spread);
  synthetic_paper_add ("/rows-tracking/spread-with-blanks", NULL, test_spread_with_blanks);
  return g_test_run ();
}
