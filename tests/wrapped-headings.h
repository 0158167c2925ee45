/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <string.h>

#include "synthetic-records.h"
#include "written-sections.h"

/* The record of which @head is "id|title". */
static inline void
expect_answer (SyntheticPaper *paper, const char *head, guint i)
{
  synthetic_paper_expect (paper, "%s|%s%s\n", head, referring_sections[i].answer, referring_sections[i].end);
}

/* Headings of one line or two, the second @close_pt nearer than another heading would be, each with the
 * control and title of its answer. */
static inline void
check_wrapped (SyntheticPaper *paper, const char *const headings[][3], guint n, float close_pt)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < n; i++)
    {
      synthetic_paper_put_heading (paper, headings[i][0]);
      if (headings[i][1] != NULL)
        {
          paper->y -= close_pt;
          synthetic_paper_put_heading (paper, headings[i][1]);
        }
      referring_put_answer (paper, i);
      expect_answer (paper, headings[i][2], i);
    }
  synthetic_paper_check (paper);
}
