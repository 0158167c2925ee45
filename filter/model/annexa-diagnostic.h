/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AnnexaSeverity:
 * @ANNEXA_SEVERITY_INFO: worth knowing, nothing is lost
 * @ANNEXA_SEVERITY_WARNING: something may be incomplete
 * @ANNEXA_SEVERITY_ERROR: something was not read
 */
typedef enum
{
  ANNEXA_SEVERITY_INFO,
  ANNEXA_SEVERITY_WARNING,
  ANNEXA_SEVERITY_ERROR,
} AnnexaSeverity;

/**
 * AnnexaDiagnosticTag:
 *
 * What can be said about a document. The table in annexa-diagnostic.c gives each its name, severity
 * and explanation, and docs/record.md lists them.
 */
typedef enum
{
  ANNEXA_DIAGNOSTIC_NO_RECORDS,         /* the document is no such paper */
  ANNEXA_DIAGNOSTIC_PAGE_UNREADABLE,    /* a page could not be loaded */
  ANNEXA_DIAGNOSTIC_PAGE_WITHOUT_TEXT,  /* a page draws something but has no text */
  ANNEXA_DIAGNOSTIC_TEXT_MISMATCH,      /* text and rectangles of a page differ in number */
  ANNEXA_DIAGNOSTIC_UNMAPPED_GLYPHS,    /* glyphs without a Unicode value */
  ANNEXA_DIAGNOSTIC_POPPLER_DATA,       /* poppler-data is missing and the document needs it */
  ANNEXA_DIAGNOSTIC_DUPLICATE_CONTROL,  /* a control is answered more than once */
  ANNEXA_DIAGNOSTIC_EMPTY_ANSWER,       /* a control heading without an answer */
  ANNEXA_DIAGNOSTIC_UNKNOWN_CONTROL,    /* a control number that no catalog has */
  ANNEXA_DIAGNOSTIC_CONTENTS_MISSING,   /* the contents list a control that the body has not */
  ANNEXA_DIAGNOSTIC_LOW_CONFIDENCE,     /* a record whose score is below 0.5 */
  ANNEXA_DIAGNOSTIC_ROTATED_TEXT,       /* text that does not run from left to right */
  ANNEXA_DIAGNOSTIC_DRAWING_UNREADABLE, /* rules and boxes that a page needed could not be read */
  ANNEXA_DIAGNOSTIC_UNPLACED,           /* the ledger does not add up */
  ANNEXA_DIAGNOSTIC_LIMIT,              /* a maximum was reached and the rest was left out */
  /*< private >*/
  ANNEXA_DIAGNOSTIC_N_TAGS
} AnnexaDiagnosticTag;

/**
 * AnnexaDiagnostic:
 * @tag: what
 * @page: 1-based page, or 0 when it concerns the whole document
 * @detail: (nullable): ids, counts or words of the document that belong to it; never translated
 */
typedef struct
{
  AnnexaDiagnosticTag tag;
  guint page;
  char *detail;
} AnnexaDiagnostic;

#define ANNEXA_TYPE_DIAGNOSTIC (annexa_diagnostic_get_type ())
GType annexa_diagnostic_get_type (void);
AnnexaDiagnostic *annexa_diagnostic_copy (const AnnexaDiagnostic *self);
void annexa_diagnostic_free (AnnexaDiagnostic *self);
char *annexa_diagnostic_message (const AnnexaDiagnostic *self);
char *annexa_diagnostic_message_localized (const AnnexaDiagnostic *self);

const char *annexa_diagnostic_tag_name (AnnexaDiagnosticTag tag);
AnnexaSeverity annexa_diagnostic_tag_severity (AnnexaDiagnosticTag tag);
const char *annexa_diagnostic_tag_explanation (AnnexaDiagnosticTag tag);
const char *annexa_severity_name (AnnexaSeverity severity);

G_END_DECLS
