/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "annexa-entry.h"

G_BEGIN_DECLS

/* What became of every input of an output directory, a line each, in a file that only grows while a run
 * works. At the end of a run it is put in the order of the inputs. */

typedef struct _AnnexaJournal AnnexaJournal;

#define ANNEXA_JOURNAL_NAME "journal.jsonl"

AnnexaJournal *annexa_journal_open (int directory_fd, GError **error);
void annexa_journal_free (AnnexaJournal *self);
AnnexaEntry *annexa_journal_find (AnnexaJournal *self, const char *output);
gboolean annexa_journal_keep (AnnexaJournal *self, guint64 index, const char *output);
gboolean annexa_journal_add (AnnexaJournal *self, guint64 index, const AnnexaEntry *entry, GError **error);
gboolean annexa_journal_sync (AnnexaJournal *self, GError **error);
gboolean annexa_journal_report (AnnexaJournal *self, int fd, GError **error);
gboolean annexa_journal_settle (AnnexaJournal *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaJournal, annexa_journal_free)

G_END_DECLS
