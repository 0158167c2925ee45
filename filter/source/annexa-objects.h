/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The objects of a PDF that Poppler does not hand out: content streams and what they name. The one place that
 * talks to qpdf. */

typedef struct _AnnexaObjects AnnexaObjects;

/* A dictionary of resources; 0 is none. Valid until annexa_objects_forget(). */
typedef guint AnnexaResources;

/* A content stream with what it needs to be drawn. */
typedef struct
{
  guint8 *data; /* owned */
  gsize n_bytes;
  double box[4];    /* of a page: what is shown of it; of a form: its bounding box; x1 y1 x2 y2 */
  double matrix[6]; /* of a form */
  int rotate;       /* of a page: 0, 90, 180 or 270 degrees clockwise */
  AnnexaResources resources;
} AnnexaContent;

typedef enum
{
  ANNEXA_XOBJECT_NONE,
  ANNEXA_XOBJECT_FORM,
  ANNEXA_XOBJECT_IMAGE,
  ANNEXA_XOBJECT_STENCIL, /* an image mask: painted in the current colour */
  ANNEXA_XOBJECT_SOFT,    /* an image with a soft mask: shadows, logos */
} AnnexaXObjectKind;

/* How the operands of a colour are to be read. */
typedef enum
{
  ANNEXA_COLOR_BY_COUNT,    /* one is grey, three are RGB, four CMYK */
  ANNEXA_COLOR_SUBTRACTIVE, /* tints: the more, the darker */
  ANNEXA_COLOR_LAB,
  ANNEXA_COLOR_UNKNOWN, /* patterns and palettes: some colour that is not the paper's */
} AnnexaColorKind;

/* Whether fonts tell which letters they draw. */
typedef enum
{
  ANNEXA_FONT_MAPPED = 1 << 0,
  ANNEXA_FONT_UNMAPPED = 1 << 1, /* what Poppler gives for its letters are numbers of glyphs */
} AnnexaFontMapping;

AnnexaObjects *annexa_objects_open (GBytes *bytes, const char *password);
void annexa_objects_free (AnnexaObjects *self);
gboolean annexa_objects_page (AnnexaObjects *self, guint number, AnnexaContent *content);
AnnexaXObjectKind annexa_objects_xobject (AnnexaObjects *self, AnnexaResources resources, const char *name,
                                          AnnexaContent *form);
void annexa_objects_opacity (AnnexaObjects *self, AnnexaResources resources, const char *name, double *fill,
                             double *stroke);
AnnexaColorKind annexa_objects_color (AnnexaObjects *self, AnnexaResources resources, const char *name);
GHashTable *annexa_objects_fonts (AnnexaObjects *self, guint number);
void annexa_objects_forget (AnnexaObjects *self);
void annexa_content_clear (AnnexaContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaObjects, annexa_objects_free)

G_END_DECLS
