/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <poppler.h>

#include "annexa-pdf.h"

G_BEGIN_DECLS

struct _AnnexaPdf
{
  PopplerDocument *document;
  GBytes *bytes;
  char *name, *password;
  guint n_pages;
  guint8 *quarter_turns;  /* of each page: how annexa_pdf_read() turned it */
  AnnexaObjects *objects; /* (nullable): opened when first needed */
  gboolean objects_failed;
  gboolean objects_missed; /* drawings were asked for, and a diagnostic tells that there are none */
  guint n_seen, n_plain;   /* characters so far, and kana and small letters among them */
  guint n_controls;        /* beside them, such as are in no text */
  guint n_unmapped;        /* glyphs without a Unicode value */
};

/* Poppler 22.12 defines no cleanup functions of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

gboolean annexa_pdf_open_objects (AnnexaPdf *self);
char *annexa_pdf_tell_unmapped (AnnexaPdf *self, guint number, char *text, const GList *attributes,
                                guint *n_doubtful);
gboolean annexa_pdf_is_no_text (const AnnexaPdf *self);
void annexa_pdf_take_glyphs (AnnexaPages *pages, AnnexaPage *page, const char *text,
                             const PopplerRectangle *boxes, guint n_boxes, GList *attributes);
void annexa_pdf_read_outline (AnnexaPdf *self, AnnexaPages *pages);

G_END_DECLS
