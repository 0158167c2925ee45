/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The operators of a content stream (ISO 32000-2, 7.8.2) with those of their operands that drawing needs. */

#define ANNEXA_MAX_OPERANDS 8
#define ANNEXA_MAX_NAME_BYTES 128

/* Up to four characters as one number, to switch on. */
#define ANNEXA_OPERATOR(a, b, c) ((guint32)(a) | (guint32)(b) << 8 | (guint32)(c) << 16)

typedef struct
{
  guint32 code;                        /* ANNEXA_OPERATOR(); 0 for one of more than three characters */
  double numbers[ANNEXA_MAX_OPERANDS]; /* the last ones before the operator */
  guint n_numbers;
  char name[ANNEXA_MAX_NAME_BYTES]; /* the last name before it, with its slash; "" when there is none */
  gboolean mask;                    /* of an inline image (BI): it is a stencil for the current colour */
} AnnexaOperation;

typedef struct
{
  const guint8 *data, *end;
} AnnexaContentStream;

void annexa_content_stream_init (AnnexaContentStream *self, const guint8 *data, gsize n_bytes);
gboolean annexa_content_stream_next (AnnexaContentStream *self, AnnexaOperation *operation);

G_END_DECLS
