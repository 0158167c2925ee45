/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "synthetic.h"

/* Tables of three columns that nothing but white parts. */

#define NUMBER_X 60.0f
#define TITLE_X 120.0f
#define ANSWER_X 240.0f
#define RIGHT_X 540.0f

/* The cells of a row, NULL where there is none. */
void white_table_put_row (const SyntheticPaper *paper, float y, const char *number, const char *title,
                          const char *answer);
