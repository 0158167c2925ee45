/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-diagnostic.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (AnnexaDiagnostic, annexa_diagnostic, annexa_diagnostic_copy, annexa_diagnostic_free)

/* One row a tag: its name in the record, how bad it is, and what it means for the reader. */
static const struct
{
  const char *name;
  AnnexaSeverity severity;
  const char *explanation;
} tags[ANNEXA_DIAGNOSTIC_N_TAGS] = {
  [ANNEXA_DIAGNOSTIC_NO_RECORDS]
  = { "no-records", ANNEXA_SEVERITY_WARNING, N_ ("no control is answered in this document") },
  [ANNEXA_DIAGNOSTIC_PAGE_UNREADABLE]
  = { "page-unreadable", ANNEXA_SEVERITY_ERROR, N_ ("this page could not be read; what it says is missing") },
  [ANNEXA_DIAGNOSTIC_PAGE_WITHOUT_TEXT]
  = { "page-without-text", ANNEXA_SEVERITY_WARNING,
      N_ ("this page has no text; a scan needs character recognition first") },
  [ANNEXA_DIAGNOSTIC_TEXT_MISMATCH]
  = { "text-mismatch", ANNEXA_SEVERITY_WARNING,
      N_ ("text and positions on this page differ in number; its layout is a guess") },
  [ANNEXA_DIAGNOSTIC_UNMAPPED_GLYPHS]
  = { "unmapped-glyphs", ANNEXA_SEVERITY_WARNING, N_ ("glyphs without a Unicode value; their text is lost") },
  [ANNEXA_DIAGNOSTIC_POPPLER_DATA]
  = { "poppler-data", ANNEXA_SEVERITY_ERROR,
      N_ ("the poppler-data package is missing; CJK text cannot be read without it") },
  [ANNEXA_DIAGNOSTIC_DUPLICATE_CONTROL]
  = { "duplicate-control", ANNEXA_SEVERITY_INFO, N_ ("a control is answered more than once") },
  [ANNEXA_DIAGNOSTIC_EMPTY_ANSWER]
  = { "empty-answer", ANNEXA_SEVERITY_WARNING, N_ ("a control heading has no answer") },
  [ANNEXA_DIAGNOSTIC_UNKNOWN_CONTROL]
  = { "unknown-control", ANNEXA_SEVERITY_INFO, N_ ("a control number that is in no catalog") },
  [ANNEXA_DIAGNOSTIC_CONTENTS_MISSING]
  = { "contents-missing", ANNEXA_SEVERITY_WARNING,
      N_ ("the table of contents lists a control that was not found in the body") },
  [ANNEXA_DIAGNOSTIC_LOW_CONFIDENCE]
  = { "low-confidence", ANNEXA_SEVERITY_WARNING, N_ ("a record with little evidence; check it") },
  [ANNEXA_DIAGNOSTIC_ROTATED_TEXT]
  = { "rotated-text", ANNEXA_SEVERITY_INFO, N_ ("text that does not run from left to right was set apart") },
  [ANNEXA_DIAGNOSTIC_DRAWING_UNREADABLE]
  = { "drawing-unreadable", ANNEXA_SEVERITY_INFO,
      N_ ("drawn lines could not be read; tables were told by white space alone") },
  [ANNEXA_DIAGNOSTIC_UNPLACED]
  = { "unplaced", ANNEXA_SEVERITY_ERROR, N_ ("glyphs that reached no part of the output") },
  [ANNEXA_DIAGNOSTIC_LIMIT]
  = { "limit", ANNEXA_SEVERITY_ERROR, N_ ("a maximum was reached; the rest was left out") },
};

/**
 * annexa_diagnostic_copy:
 * @self: a diagnostic
 *
 * Returns: (transfer full): a copy of @self
 */
AnnexaDiagnostic *
annexa_diagnostic_copy (const AnnexaDiagnostic *self)
{
  AnnexaDiagnostic *copy = g_new0 (AnnexaDiagnostic, 1);

  copy->tag = self->tag;
  copy->page = self->page;
  copy->detail = g_strdup (self->detail);
  return copy;
}

/**
 * annexa_diagnostic_free:
 * @self: a diagnostic
 *
 * Frees @self and what it owns
 */
void
annexa_diagnostic_free (AnnexaDiagnostic *self)
{
  g_free (self->detail);
  g_free (self);
}

static char *
with_detail (const char *explanation, const char *detail)
{
  return detail == NULL ? g_strdup (explanation) : g_strdup_printf ("%s: %s", explanation, detail);
}

/**
 * annexa_diagnostic_message:
 * @self: a diagnostic
 *
 * Returns: (transfer full): English text, the same in every locale
 */
char *
annexa_diagnostic_message (const AnnexaDiagnostic *self)
{
  return with_detail (tags[self->tag].explanation, self->detail);
}

/**
 * annexa_diagnostic_message_localized:
 * @self: a diagnostic
 *
 * Returns: (transfer full): text in the language of the locale
 */
char *
annexa_diagnostic_message_localized (const AnnexaDiagnostic *self)
{
  return with_detail (_ (tags[self->tag].explanation), self->detail != NULL ? _ (self->detail) : NULL);
}

/**
 * annexa_diagnostic_tag_name:
 * @tag: a tag
 *
 * Returns: (transfer none): the name that the record carries, such as `no-records`
 */
const char *
annexa_diagnostic_tag_name (AnnexaDiagnosticTag tag)
{
  g_return_val_if_fail (tag < ANNEXA_DIAGNOSTIC_N_TAGS, NULL);
  return tags[tag].name;
}

/**
 * annexa_diagnostic_tag_severity:
 * @tag: a tag
 *
 * Returns: how bad it is
 */
AnnexaSeverity
annexa_diagnostic_tag_severity (AnnexaDiagnosticTag tag)
{
  g_return_val_if_fail (tag < ANNEXA_DIAGNOSTIC_N_TAGS, ANNEXA_SEVERITY_ERROR);
  return tags[tag].severity;
}

/**
 * annexa_diagnostic_tag_explanation:
 * @tag: a tag
 *
 * Returns: (transfer none): what it means, in English
 */
const char *
annexa_diagnostic_tag_explanation (AnnexaDiagnosticTag tag)
{
  g_return_val_if_fail (tag < ANNEXA_DIAGNOSTIC_N_TAGS, NULL);
  return tags[tag].explanation;
}

/**
 * annexa_severity_name:
 * @severity: a severity
 *
 * Returns: (transfer none): `info`, `warning` or `error`
 */
const char *
annexa_severity_name (AnnexaSeverity severity)
{
  static const char *const names[] = { "info", "warning", "error" };

  g_return_val_if_fail (severity <= ANNEXA_SEVERITY_ERROR, NULL);
  return names[severity];
}
