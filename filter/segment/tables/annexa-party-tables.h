/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidate.h"

G_BEGIN_DECLS

/* How a table parts an answer by whose it is, the vendor's and the customer's. */
typedef enum
{
  ANNEXA_PARTIES_NONE,
  ANNEXA_PARTIES_IN_COLUMNS, /* named by the row above */
  ANNEXA_PARTIES_IN_ROWS,    /* named at the left */
} AnnexaParties;

void annexa_party_tables_find (AnnexaEvidence *self);
gboolean annexa_party_tables_is_one_row (const AnnexaEvidence *self, guint t, guint end, guint *last);

G_END_DECLS
