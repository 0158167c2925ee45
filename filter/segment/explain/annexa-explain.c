/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-explain-private.h"

#include <string.h>

/** annexa_signal_name: Returns: how records name @signal, see docs/record.md */
const char *
annexa_signal_name (AnnexaSignal signal)
{
  switch (signal)
    {
    case ANNEXA_SIGNAL_NUMBER:
      return "number";
    case ANNEXA_SIGNAL_CATALOG_NUMBER:
      return "catalog-number";
    case ANNEXA_SIGNAL_CATALOG_TITLE:
      return "catalog-title";
    case ANNEXA_SIGNAL_NEAR_TITLE:
      return "near-title";
    case ANNEXA_SIGNAL_PREFIX:
      return "prefix";
    case ANNEXA_SIGNAL_REFERENCE:
      return "reference";
    case ANNEXA_SIGNAL_STYLE:
      return "style";
    case ANNEXA_SIGNAL_CONTENTS:
      return "contents";
    case ANNEXA_SIGNAL_OUTLINE:
      return "outline";
    case ANNEXA_SIGNAL_TABLE:
      return "table";
    case ANNEXA_SIGNAL_SERIES:
      return "series";
    }
  g_return_val_if_reached ("unknown");
}

/** annexa_candidate_kind_name: Returns: the word for @kind in JSON */
const char *
annexa_candidate_kind_name (AnnexaCandidateKind kind)
{
  switch (kind)
    {
    case ANNEXA_CANDIDATE_LABEL:
      return "label";
    case ANNEXA_CANDIDATE_REFERENCE:
      return "reference";
    case ANNEXA_CANDIDATE_TITLE:
      return "title";
    case ANNEXA_CANDIDATE_ROW:
      return "row";
    }
  g_return_val_if_reached ("unknown");
}

/** annexa_refusal_name: Returns: (nullable): the word for @refusal in JSON; %NULL for none */
const char *
annexa_refusal_name (AnnexaRefusal refusal)
{
  switch (refusal)
    {
    case ANNEXA_REFUSAL_NONE:
      return NULL;
    case ANNEXA_REFUSAL_SENTENCE:
      return "sentence";
    case ANNEXA_REFUSAL_REFERENCE:
      return "reference";
    case ANNEXA_REFUSAL_SERIES:
      return "series";
    case ANNEXA_REFUSAL_PATH:
      return "path";
    case ANNEXA_REFUSAL_DOCUMENT:
      return "document";
    case ANNEXA_REFUSAL_CONTINUED:
      return "continued";
    }
  g_return_val_if_reached ("unknown");
}

/* Text of a document on one line that no terminal takes for a command, and of bounded length. */
char *
annexa_explain_cut (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *cut = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const GUnicodeType type = g_unichar_type (c);

      if (n++ == ANNEXA_EXPLAIN_MAX_TITLE_CHARS)
        {
          g_string_append (cut, "…");
          break;
        }
      if (g_unichar_isspace (c))
        g_string_append_c (cut, ' ');
      else
        g_string_append_unichar (cut, type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT
                                              || type == G_UNICODE_LINE_SEPARATOR
                                              || type == G_UNICODE_PARAGRAPH_SEPARATOR
                                          ? 0xfffd
                                          : c);
    }
  return g_string_free (cut, FALSE);
}

/* Two decimals, with a point in every locale. */
char *
annexa_explain_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  return g_strdup (strcmp (buffer, "-0.00") == 0 ? "0.00" : buffer);
}

static void
count_lines (AnnexaExplained *self)
{
  const AnnexaLayout *layout = self->evidence->layout;

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const guint role = annexa_layout_line (layout, i)->role;

      if (role < ANNEXA_N_ROLES)
        self->n_lines[role]++;
    }
  for (guint i = 0; i < layout->tables->len; i++)
    self->n_control_tables += self->evidence->in_control_table[i] != 0;
}

static void
count_candidates (AnnexaExplained *self)
{
  const GPtrArray *candidates = self->evidence->candidates;

  for (guint i = 0; i < candidates->len; i++)
    self->n_series = MAX (self->n_series, annexa_evidence_candidate (self->evidence, i)->series + 1);
  self->series = g_new0 (AnnexaExplainedSeries, self->n_series + 1);
  for (guint i = 0; i < candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self->evidence, i);
      AnnexaExplainedSeries *series = &self->series[candidate->series];

      if (series->n == 0)
        {
          series->kind = candidate->kind;
          series->example = i;
        }
      series->n++;
      series->n_chosen += candidate->chosen;
      if (candidate->chosen)
        self->n_chosen++;
      else
        self->n_refused++;
      if (!candidate->chosen && candidate->refusal < ANNEXA_N_REFUSALS)
        self->n_because[candidate->refusal]++;
    }
}

/* All when there is room; else the chosen ones first, and as many of the refused as fit. */
static void
select_candidates (AnnexaExplained *self)
{
  guint room = ANNEXA_EXPLAIN_MAX_CANDIDATES - MIN (self->n_chosen, ANNEXA_EXPLAIN_MAX_CANDIDATES);

  for (guint i = 0; i < self->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self->evidence, i);

      if (self->shown->len == ANNEXA_EXPLAIN_MAX_CANDIDATES || (!candidate->chosen && room == 0))
        continue;
      room -= !candidate->chosen;
      g_array_append_val (self->shown, i);
    }
}

/* Lines that a reader takes for headings and that gave no candidate: their number or title is unknown to the
 * rules. */
static void
find_other_headings (AnnexaExplained *self)
{
  const AnnexaLayout *layout = self->evidence->layout;
  g_autofree guint8 *is_candidate = g_new0 (guint8, layout->lines->len + 1);

  for (guint i = 0; i < self->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self->evidence, i);

      for (guint k = candidate->first_line; k < candidate->end_line && k < layout->lines->len; k++)
        is_candidate[k] = 1;
    }
  for (guint i = 0; i < layout->lines->len && self->headings->len < ANNEXA_EXPLAIN_MAX_HEADINGS; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (line->role != ANNEXA_ROLE_BODY || is_candidate[i] || self->evidence->headings[i].sentence)
        continue;
      if (annexa_evidence_stands_out (self->evidence, i)
          || annexa_evidence_is_listed (self->evidence, line->text, NULL))
        g_array_append_val (self->headings, i);
    }
}

/**
 * annexa_explain:
 * @evidence: with the path chosen
 * @name: what the document is called
 * @form: for people or for tools
 *
 * Tells which places of a document might have begun an answer, by what evidence, which were taken, and why
 * the others were not.
 *
 * Returns: (transfer full): the report, bounded in length whatever the document holds
 */
char *
annexa_explain (const AnnexaEvidence *evidence, const char *name, AnnexaExplainForm form)
{
  AnnexaExplained self = { .evidence = evidence };
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (evidence != NULL && name != NULL, NULL);
  self.name = annexa_explain_cut (name);
  self.shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self.headings = g_array_new (FALSE, FALSE, sizeof (guint));
  count_lines (&self);
  count_candidates (&self);
  select_candidates (&self);
  find_other_headings (&self);
  if (form == ANNEXA_EXPLAIN_JSON)
    annexa_explain_to_json (&self, out);
  else
    annexa_explain_to_text (&self, out);
  g_array_unref (self.shown);
  g_array_unref (self.headings);
  g_free (self.series);
  g_free (self.name);
  return g_string_free (out, FALSE);
}
