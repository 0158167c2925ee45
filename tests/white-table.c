/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "white-table.h"

void
white_table_put_row (const SyntheticPaper *paper, float y, const char *number, const char *title,
                     const char *answer)
{
  const char *const cells[] = { number, title, answer };
  const float xs[] = { NUMBER_X, TITLE_X, ANSWER_X };

  for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
    if (cells[c] != NULL)
      synthetic_paper_text (paper, xs[c], y, cells[c]);
}
