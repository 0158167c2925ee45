/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <qpdf/qpdf-c.h>

#include "annexa-objects.h"

G_BEGIN_DECLS

/* What a graphics state dictionary says; negative where it says nothing. */
typedef struct
{
  double fill, stroke;
} AnnexaOpacity;

struct _AnnexaObjects
{
  qpdf_data qpdf;
  GBytes *bytes; /* qpdf reads from them */
  guint n_pages;
  guint n_lookups;       /* of what the page names, since annexa_objects_forget() */
  GHashTable *opacities; /* name of a graphics state dictionary → AnnexaOpacity: what was looked up */
  AnnexaResources opacities_of; /* in which resources */
};

qpdf_oh annexa_objects_inherited (AnnexaObjects *self, qpdf_oh page, const char *key);
gboolean annexa_objects_read_stream (AnnexaObjects *self, qpdf_oh stream, GByteArray *data);

G_END_DECLS
