/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "synthetic-records.h"
#include "synthetic.h"

/* Papers about standards that the rules of a user describe. */

#define F "format: \"annexa-rules/1\"\n"

typedef struct
{
  const char *name, *rules;
  const char *lines[24]; /* # begins a heading */
  const char *records;
} OwnPaper;

static inline void
own_paper_check (SyntheticPaper *paper, gconstpointer data)
{
  const OwnPaper *own = data;

  synthetic_use_rules (own->rules);
  for (guint l = 0; l < G_N_ELEMENTS (own->lines) && own->lines[l] != NULL; l++)
    {
      if (*own->lines[l] == '#')
        synthetic_paper_put_heading (paper, own->lines[l] + 1);
      else
        synthetic_paper_put (paper, own->lines[l]);
    }
  synthetic_paper_check_records (paper, own->records);
}

static inline void
own_papers_add (const char *prefix, const OwnPaper *papers, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat (prefix, papers[i].name, NULL);

      synthetic_paper_add (path, &papers[i], own_paper_check);
    }
}
