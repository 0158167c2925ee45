/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidates-private.h"
#include "segment/tables/annexa-table-shape.h"

G_BEGIN_DECLS

struct _AnnexaAssignedSections
{
  AnnexaEvidence *evidence;
  const AnnexaTable *table; /* the one that is looked at */
  gint before;              /* index of the last one, or -1 */
  guint number;             /* its column of controls */
  guint place;              /* its column of sections */
  gboolean ambiguous;       /* whether sections have numbers that are those of controls as well */
  GHashTable *sections;     /* (nullable) of lines, by the number that they begin with */
  GHashTable *open;         /* of candidates, by line */
  GPtrArray *candidates;    /* (element-type AnnexaCandidate) (transfer none): until the last table */
};

/* Which columns of the table have controls and the sections that answer them. */
gboolean annexa_assigned_find_columns (AnnexaAssignedSections *self);
gboolean annexa_assigned_find_section (const AnnexaAssignedSections *self, const AnnexaCell *cell,
                                       guint *line);
const AnnexaLabel *annexa_assigned_labels_of_row (const AnnexaAssignedSections *self, guint row,
                                                  AnnexaHeadingRoom *room, char **text, guint *n);
gboolean annexa_assigned_has_title (const AnnexaAssignedSections *self, const char *title,
                                    const AnnexaLabel *label);
gboolean annexa_assigned_is_edition (const AnnexaAssignedSections *self, const AnnexaLabel *label,
                                     const char *id);

G_END_DECLS
