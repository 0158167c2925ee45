/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

#include "annexa-outcome.h"

G_BEGIN_DECLS

#define ANNEXA_MAX_ENTRY_BYTES (256 * 1024)

/**
 * AnnexaEntry:
 * @input: path of the input, any bytes
 * @output: (nullable): path of the output below the output directory; any bytes
 * @outcome: what became of it
 * @message: (nullable): why it failed
 * @sha256: (nullable): digest of the input
 * @yaml_bytes: size of the output
 * @pages: pages read
 * @records: records found
 * @seconds: how long it took
 * @peak_bytes: the most memory in use
 * @rules: digest of the rules
 * @version: of annexa
 * @strict: whether no records were an error
 *
 * One line of a journal.
 */
typedef struct
{
  char *input;
  char *output;
  AnnexaOutcome outcome;
  char *message;
  char *sha256;
  guint64 yaml_bytes;
  guint pages;
  guint records;
  double seconds;
  guint64 peak_bytes;
  char *rules;
  char *version;
  gboolean strict;
} AnnexaEntry;

AnnexaEntry *annexa_entry_new (void);
void annexa_entry_free (AnnexaEntry *self);
void annexa_entry_append_json (const AnnexaEntry *self, GString *line);
AnnexaEntry *annexa_entry_parse_json (const char *line, gsize length_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaEntry, annexa_entry_free)

G_END_DECLS
