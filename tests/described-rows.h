/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/rows/annexa-rows.h"
#include "synthetic.h"

/* What the rows of a page are, as text. */

/* Rows one below the other, spans of a row parted by bars, then what stands aside. */
char *described_rows (const AnnexaRows *rows);
void described_rows_check (SyntheticPaper *paper, const char *expected);
