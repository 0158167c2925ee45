/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/annexa-document.h"

G_BEGIN_DECLS

/* Reads papers: bytes in, #AnnexaDocument out. One reader serves many documents, one at a time. */

#define ANNEXA_TYPE_READER (annexa_reader_get_type ())
G_DECLARE_FINAL_TYPE (AnnexaReader, annexa_reader, ANNEXA, READER, GObject)

AnnexaReader *annexa_reader_new (void);
void annexa_reader_add_rules (AnnexaReader *self, const char *directory);
void annexa_reader_set_password (AnnexaReader *self, const char *password);
gboolean annexa_reader_load_rules (AnnexaReader *self, GError **error);
const char *annexa_reader_get_rules_digest (AnnexaReader *self);

AnnexaDocument *annexa_reader_read_file (AnnexaReader *self, GFile *file, GCancellable *cancellable,
                                         GError **error);
AnnexaDocument *annexa_reader_read_bytes (AnnexaReader *self, GBytes *bytes, const char *name,
                                          GCancellable *cancellable, GError **error);
AnnexaDocument *annexa_reader_read_stream (AnnexaReader *self, GInputStream *stream, const char *name,
                                           GCancellable *cancellable, GError **error);

G_END_DECLS
