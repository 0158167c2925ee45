/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-converter.h"
#include "segment/annexa-reader.h"

G_BEGIN_DECLS

typedef enum
{
  ANNEXA_PAPER_RECORDS,     /* the YAML document */
  ANNEXA_PAPER_EXPLANATION, /* how the records were found, in place of them: text */
  ANNEXA_PAPER_EXPLANATION_JSON,
} AnnexaPaperForm;

/**
 * AnnexaPaperSetup:
 * @reader: with rules and password, loaded
 * @strict: whether a document without records is an error; not where that is to be explained
 * @form: what is made of a paper
 */
typedef struct
{
  AnnexaReader *reader;
  gboolean strict;
  AnnexaPaperForm form;
} AnnexaPaperSetup;

void annexa_paper_converter_init (AnnexaConverter *converter, AnnexaPaperSetup *setup);

G_END_DECLS
