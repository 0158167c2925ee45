/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes one YAML document. All of libyaml's emitter is behind this; no libyaml type leaves the file.
 *
 * A failure (text that is not UTF-8, no memory) sticks: later calls do nothing and
 * annexa_yaml_writer_finish() reports the first one. */

typedef struct _AnnexaYamlWriter AnnexaYamlWriter;

typedef enum
{
  ANNEXA_YAML_BLOCK, /* a line an entry */
  ANNEXA_YAML_FLOW,  /* all in one line, in braces or brackets */
} AnnexaYamlStyle;

/* Takes the document as it is written, piece by piece. */
typedef void (*AnnexaYamlSink) (const guint8 *bytes, gsize n_bytes, gpointer user_data);

AnnexaYamlWriter *annexa_yaml_writer_new (AnnexaYamlSink sink, gpointer user_data);
void annexa_yaml_writer_free (AnnexaYamlWriter *self);

void annexa_yaml_writer_begin_map (AnnexaYamlWriter *self, AnnexaYamlStyle style);
void annexa_yaml_writer_end_map (AnnexaYamlWriter *self);
void annexa_yaml_writer_begin_list (AnnexaYamlWriter *self, AnnexaYamlStyle style);
void annexa_yaml_writer_end_list (AnnexaYamlWriter *self);
void annexa_yaml_writer_key (AnnexaYamlWriter *self, const char *key);
void annexa_yaml_writer_string (AnnexaYamlWriter *self, const char *value);
void annexa_yaml_writer_text (AnnexaYamlWriter *self, const char *value);
void annexa_yaml_writer_count (AnnexaYamlWriter *self, guint64 value);
void annexa_yaml_writer_number (AnnexaYamlWriter *self, double value, guint n_decimals);

gboolean annexa_yaml_writer_finish (AnnexaYamlWriter *self, GError **error);

gboolean annexa_yaml_may_be_literal (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaYamlWriter, annexa_yaml_writer_free)

G_END_DECLS
