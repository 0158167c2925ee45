/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-layout-private.h"

G_BEGIN_DECLS

/* Writes the lines of one page. */
typedef struct
{
  AnnexaLayout *layout;
  AnnexaCatalog *catalog;
  AnnexaPageWork *work;
  float flow_bottom; /* of the line above in the flow that is being written */
  gboolean flow_open;
} AnnexaLineWriter;

void annexa_line_writer_write (AnnexaLineWriter *writer, guint first, guint n, gint whole, AnnexaRole role,
                               float left, float right, gint table, guint row, guint column);
void annexa_line_writer_row (AnnexaLineWriter *writer, guint row_index, float x1, float x2, float left,
                             float right, gint table, guint row, guint column);

G_END_DECLS
