/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

/* Where the columns and lines of tables without rules stand. */

#define NUMBER_X 60.0f
#define TITLE_X 120.0f
#define ANSWER_X 240.0f
#define LEADING_PT 12.0f
#define TOP_Y 100.0f
