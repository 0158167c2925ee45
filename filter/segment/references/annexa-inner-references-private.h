/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidates-private.h"

G_BEGIN_DECLS

/* A reference to the control within the text of its answer. */
typedef struct
{
  char *text;         /* owned: the reference, brackets included */
  guint line, offset; /* where it begins */
  AnnexaHeadingRoom room;
} AnnexaInnerReference;

void annexa_inner_reference_labels (const AnnexaInnerReference *found, const AnnexaLabel **labels, guint *n);
gboolean annexa_inner_reference_read (const AnnexaEvidence *self, const char *text, gsize n_bytes,
                                      gboolean says_none, AnnexaInnerReference *found);
gboolean annexa_inner_reference_find_closing (const AnnexaEvidence *self, guint i, gboolean says_none,
                                              AnnexaInnerReference *found);
gboolean annexa_inner_reference_find_opening (const AnnexaEvidence *self, guint i,
                                              AnnexaInnerReference *found);
gboolean annexa_inner_references_end_section (const AnnexaEvidence *self, guint i);

/* annexa-inner-references-headings.c */
gboolean annexa_inner_references_find_heading (const AnnexaEvidence *self, guint i, guint *heading);

G_END_DECLS
