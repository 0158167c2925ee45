/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-assemble.h"
#include "segment/answers/annexa-blocks.h"

G_BEGIN_DECLS

/* What the stages of annexa_assemble() share. */

/* Where a line of the body went. */
typedef enum
{
  ANNEXA_PLACE_NONE,
  ANNEXA_PLACE_RECORD,
  ANNEXA_PLACE_SECTION,
} AnnexaPlace;

/* What of an answer stands below a caption. */
typedef struct
{
  char *name;            /* that the caption gives it, owned */
  guint caption, offset; /* of the text, bytes: where its caption begins, and what stands below that */
} AnnexaPart;

typedef struct
{
  const AnnexaEvidence *evidence;
  AnnexaDocument *document;
  guint8 *place;               /* AnnexaPlace of each line */
  const AnnexaStandard *usual; /* the standard that most chosen candidates are of */
  const AnnexaTaker *taker;    /* (nullable) */
  GArray *parts;               /* of AnnexaPart: of the record that is being made */
} AnnexaAssembly;

#define annexa_assembly_line(self, i) (annexa_layout_line ((self)->evidence->layout, (i)))

const AnnexaStandard *annexa_assembly_usual_standard (const AnnexaEvidence *evidence);
void annexa_assembly_finish_record (AnnexaAssembly *self, AnnexaRecord *record,
                                    const AnnexaCandidate *candidate, guint index);
void annexa_assembly_take_line (AnnexaAssembly *self, AnnexaRecord *record, guint i);
void annexa_assembly_take_cells (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate,
                                 AnnexaBlocks *blocks);
gboolean annexa_assembly_is_before_side (const AnnexaAssembly *self, guint i, float side);
gboolean annexa_assembly_goes_on_before_side (const AnnexaAssembly *self, guint from, guint to);
GArray *annexa_assembly_new_parts (void);
gboolean annexa_assembly_take_parties (AnnexaAssembly *self, AnnexaRecord *record, AnnexaBlocks *blocks,
                                       guint *line, guint to);
void annexa_assembly_begin_part (AnnexaAssembly *self, guint caption, AnnexaBlocks *blocks);
void annexa_assembly_name_parts (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate,
                                 const AnnexaBlocks *blocks);
void annexa_assembly_hand_on (AnnexaAssembly *self, AnnexaRecord *record);
void annexa_assembly_write_sections (AnnexaAssembly *self);
void annexa_assembly_write_ledger (AnnexaAssembly *self);
void annexa_assembly_report_rotated_text (AnnexaAssembly *self);
void annexa_assembly_report_missing (AnnexaAssembly *self);
void annexa_assembly_report_none (AnnexaAssembly *self);

G_END_DECLS
