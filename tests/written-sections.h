/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "synthetic.h"

/* Sections that several tests have in their papers: a control, and an answer of two lines of which no two are
 * alike. */
typedef struct
{
  const char *own; /* the vendor's number */
  const char *id, *title;
  const char *answer, *end;
} WrittenSection;

/* Most papers have the first five. */
#define N_WRITTEN 5u
extern const WrittenSection written_sections[6];

/* A heading of number and title, the lines of the answer, and the record that they are. */
void written_put_heading (SyntheticPaper *paper, guint i);
void written_put_answer (SyntheticPaper *paper, guint i);
void written_expect (SyntheticPaper *paper, guint i);
/* The same with another title, and with text before and after the answer. */
void written_expect_as (SyntheticPaper *paper, guint i, const char *title, const char *before,
                        const char *after);

/* Sections whose controls stand in a reference; what heads them differs from test to test. */
extern const WrittenSection referring_sections[4];

void referring_put_answer (SyntheticPaper *paper, guint i);
void referring_expect (SyntheticPaper *paper, const char *id, const char *title, guint i);
