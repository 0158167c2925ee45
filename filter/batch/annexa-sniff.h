/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What bytes are, by their content alone. */

typedef enum
{
  ANNEXA_TYPE_PDF,
  ANNEXA_TYPE_EMPTY_FILE,
  ANNEXA_TYPE_OFFICE,  /* OpenDocument, Office Open XML, old Office, RTF */
  ANNEXA_TYPE_ARCHIVE, /* ZIP, gzip, 7z, RAR and the like */
  ANNEXA_TYPE_IMAGE,
  ANNEXA_TYPE_HTML,
  ANNEXA_TYPE_XML,
  ANNEXA_TYPE_POSTSCRIPT,
  ANNEXA_TYPE_TEXT,
  ANNEXA_TYPE_UNKNOWN,
} AnnexaType;

AnnexaType annexa_sniff (const guint8 *data, gsize length_bytes);
const char *annexa_type_words (AnnexaType type);

G_END_DECLS
