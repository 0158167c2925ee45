/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "layout/drawn/annexa-drawing.h"
#include "source/annexa-painter-private.h"

/* Content streams of a page: which boxes they paint, and the grids that those make. */

#define MAX_INPUT_BYTES 8192u

/* A page with resources of each kind that a content stream can name; no table of objects is needed. */
static const char paper[]
    = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
      "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
      "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << "
      "/XObject << /F 5 0 R /I 6 0 R /M 7 0 R >> /ExtGState << /G << /ca 0.5 /CA 0.1 >> >> "
      "/ColorSpace << /S [/Separation /All /DeviceCMYK 4 0 R] /L [/Lab << /WhitePoint [1 1 1] >>] /P "
      "[/Pattern] "
      ">> >> >>\nendobj\n"
      "4 0 obj\n<< /Length 1 >>\nstream\n \nendstream\nendobj\n"
      "5 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] /Matrix [1 0 0 1 5 5] /Length 36 "
      "/Resources << "
      "/XObject << /F 5 0 R >> >> >>\nstream\n10 10 50 50 re S /F Do 0 0 20 9 re f\nendstream\nendobj\n"
      "6 0 obj\n<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace "
      "/DeviceGray "
      "/Length 1 >>\nstream\n \nendstream\nendobj\n"
      "7 0 obj\n<< /Type /XObject /Subtype /Image /ImageMask true /Width 1 /Height 1 /Length 1 >>\nstream\n "
      "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 8 >>\n";

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  static AnnexaObjects *objects;
  g_autoptr (AnnexaPainting) painting = annexa_painting_new (600, 800);
  g_autoptr (GPtrArray) grids = NULL;
  AnnexaPainter painter;
  AnnexaContent content = { 0 };

  if (n_bytes > MAX_INPUT_BYTES)
    return 0;
  if (objects == NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (paper, sizeof paper - 1);

      objects = annexa_objects_open (bytes, NULL);
    }
  g_assert_true (annexa_objects_page (objects, 1, &content));
  g_free (content.data);
  content.data = g_memdup2 (data, n_bytes);
  content.n_bytes = n_bytes;
  annexa_painter_init (&painter, objects, painting);
  painter.state.clip = (AnnexaBounds){ 0, 0, 600, 800 };
  annexa_painter_run (&painter, &content, 0);
  annexa_painter_clear (&painter);
  annexa_content_clear (&content);
  annexa_objects_forget (objects);
  for (guint i = 0; i < painting->boxes->len; i++)
    {
      const AnnexaPaintedBox *box = &g_array_index (painting->boxes, AnnexaPaintedBox, i);

      g_assert_true (box->x1 >= 0 && box->y1 >= 0 && box->x2 <= 600 && box->y2 <= 800);
      g_assert_true (box->x1 <= box->x2 && box->y1 <= box->y2);
    }
  grids = annexa_drawing_find_grids (painting, NULL, NULL);
  g_assert_nonnull (grids);
  return 0;
}
