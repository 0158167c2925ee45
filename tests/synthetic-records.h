/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout.h"
#include "model/annexa-page.h"
#include "synthetic.h"

char *synthetic_records (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data);
char *synthetic_controls (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data);
char *synthetic_messages (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data);

/* The same of a paper and of what is drawn on it. */
char *synthetic_paper_records (SyntheticPaper *paper);
char *synthetic_paper_controls (SyntheticPaper *paper);
char *synthetic_paper_messages (SyntheticPaper *paper);
void synthetic_paper_check (SyntheticPaper *paper);
void synthetic_paper_check_records (SyntheticPaper *paper, const char *expected);
void synthetic_paper_check_controls (SyntheticPaper *paper, const char *expected);
