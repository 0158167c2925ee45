/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* libyaml's parser behind one wall: events with limits, and a sticky error that names file and line. After a
 * failure every call returns FALSE, so callers may check once at the end of a mapping or sequence. What is
 * wrong with a value alone is a complaint, after which reading goes on. */

#define ANNEXA_YAML_MAX_DEPTH 16
#define ANNEXA_YAML_MAX_EVENTS 200000
#define ANNEXA_YAML_MAX_SCALAR_BYTES 4096
#define ANNEXA_YAML_MAX_COMPLAINTS 20

typedef struct _AnnexaYamlReader AnnexaYamlReader;

AnnexaYamlReader *annexa_yaml_reader_new (const char *file, const char *bytes, gsize n_bytes);
void annexa_yaml_reader_free (AnnexaYamlReader *self);

/* A mapping: begin, then next_key until it returns FALSE, reading one value after each key. */
gboolean annexa_yaml_reader_begin_mapping (AnnexaYamlReader *self);
gboolean annexa_yaml_reader_next_key (AnnexaYamlReader *self, const char **key);
/* A sequence: begin, then next_item until it returns FALSE, reading one value after each TRUE. */
gboolean annexa_yaml_reader_begin_sequence (AnnexaYamlReader *self);
gboolean annexa_yaml_reader_next_item (AnnexaYamlReader *self);
/* Scalars; @value lives until the next call. */
gboolean annexa_yaml_reader_string (AnnexaYamlReader *self, const char **value);
gboolean annexa_yaml_reader_boolean (AnnexaYamlReader *self, gboolean *value);
/* The document has ended and nothing follows it. */
gboolean annexa_yaml_reader_end (AnnexaYamlReader *self);

/* 1-based line of the last event. */
guint annexa_yaml_reader_line (AnnexaYamlReader *self);
void annexa_yaml_reader_fail (AnnexaYamlReader *self, guint line, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void annexa_yaml_reader_complain (AnnexaYamlReader *self, guint line, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* Passes over the value that is next, whatever it is. */
void annexa_yaml_reader_skip (AnnexaYamlReader *self);
/* The complaints and the failure, a line each. */
gboolean annexa_yaml_reader_propagate (AnnexaYamlReader *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaYamlReader, annexa_yaml_reader_free)

G_END_DECLS
