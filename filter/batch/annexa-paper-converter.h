/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-converter.h"
#include "segment/annexa-reader.h"

G_BEGIN_DECLS

/**
 * AnnexaPaperSetup:
 * @reader: with rules and password, loaded
 * @strict: whether a document without records is an error
 */
typedef struct
{
  AnnexaReader *reader;
  gboolean strict;
} AnnexaPaperSetup;

void annexa_paper_converter_init (AnnexaConverter *converter, AnnexaPaperSetup *setup);

G_END_DECLS
