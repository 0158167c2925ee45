/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* What stands right below a heading and prints the numbers of other editions. */

/* How many bytes of @title stand before the divider that it ends with; 0 where there is none. */
static gsize
before_divider (const char *title)
{
  const char *end = title != NULL ? title + strlen (title) : NULL;
  gboolean found = FALSE;

  while (end != NULL && end > title)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)) && !annexa_is_divider (g_utf8_get_char (last)))
        break;
      found = found || annexa_is_divider (g_utf8_get_char (last));
      end = last;
    }
  return found ? (gsize)(end - title) : 0;
}

/* Whether a line begins as one with the number of another edition does: with a bracket or a divider. */
static gboolean
begins_apart (const char *text)
{
  const gunichar c = g_utf8_get_char (text);

  return g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION || annexa_is_divider (c);
}

/* Whether line @i is nothing but a number, in brackets or behind a divider that may end the title, that of a
 * control which the rules map to the one that @candidate is about: （5.1） below 5.1.1, 5.1 below 5.1.1 … /.
 */
static gboolean
is_other_edition (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaItem *const *items;
  guint n_items;

  if (candidate->labels.len == 0 || !heading->is_reference || heading->n_lead == 0 || heading->n_trail > 0
      || (!begins_apart (annexa_evidence_line (self, i)->text) && before_divider (candidate->title) == 0))
    return FALSE;
  items = annexa_catalog_lookup (self->catalog, candidate->labels.data[0].id, &n_items);
  for (guint k = 0; k < n_items; k++)
    if (annexa_catalog_mapped_standard (self->catalog, items[k], heading->lead[0].id) != NULL)
      return TRUE;
  return FALSE;
}

/* Takes the numbers of other editions on the reference that begins on line @i, right below the heading, and
 * goes on as far as lines refer. */
static void
take_reference_lines (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i)
{
  guint end = i;

  do
    {
      const AnnexaHeading *heading = &self->headings[end];

      /* One that prints the heading's own number again confirms it. */
      for (guint r = 0; r < heading->n_trail && candidate->labels.len > 0; r++)
        if (heading->trail[r].id == candidate->labels.data[0].id)
          candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
      annexa_candidate_add_mapped (candidate, heading->trail, heading->n_trail);
      end++;
    }
  while (end < i + ANNEXA_MAX_TITLE_LINES && annexa_lines_is_open (self, end)
         && annexa_heading_refers (&self->headings[end]));
  candidate->end_line = end;
}

/* Whether line @i is the name of a standard and nothing else, and line @below nothing but numbers. */
static gboolean
is_standard_over_numbers (const AnnexaEvidence *self, guint i, guint below)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const char *text = annexa_evidence_line (self, i)->text;
  guint n = 0;

  if (!annexa_lines_is_open (self, below) || !self->headings[below].is_reference
      || self->headings[below].n_lead == 0
      || annexa_evidence_line (self, below)->style != annexa_evidence_line (self, i)->style)
    return FALSE;
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaTokenKind kind = g_array_index (tokens, AnnexaToken, t).kind;

      if (kind != ANNEXA_TOKEN_STANDARD && kind != ANNEXA_TOKEN_SPACE)
        return FALSE;
      n += kind == ANNEXA_TOKEN_STANDARD;
    }
  return n == 1;
}

/* The same where the bracket that line @i begins with closes on the line below, be it within a number, or the
 * line ends behind the name of the standard: （27001:2013 A.18.1.1, A. / 18.1.5）, ISO/IEC 27001:2022 / 5.1
 */
static gboolean
take_reference_in_two (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i)
{
  const guint below = annexa_lines_below (self, i);
  const char *text = annexa_lines_is_open (self, i) ? annexa_evidence_line (self, i)->text : "";
  g_autofree char *whole = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaHeading *heading;
  AnnexaHeadingRoom room;

  if (*text == '\0'
      || !((annexa_is_open_bracket (g_utf8_get_char (text)) && annexa_references_close_below (self, i, text))
           || is_standard_over_numbers (self, i, below)))
    return FALSE;
  whole = annexa_lines_join (self, text, annexa_evidence_line (self, below)->text);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, whole, strlen (whole), tokens);
  heading = annexa_heading_parse (self->catalog, whole, tokens, &room);
  if (!annexa_heading_refers (heading))
    return FALSE;
  annexa_candidate_add_mapped (candidate, heading->trail, heading->n_trail);
  candidate->reference_line = i;
  candidate->end_line = below + 1;
  return TRUE;
}

/* A reference line right below a heading prints the numbers of other editions. */
void
annexa_candidate_take_reference_below (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  guint next = annexa_lines_below (self, candidate->end_line - 1);

  if (take_reference_in_two (self, candidate, next))
    return;
  if (annexa_lines_is_open (self, next) && annexa_heading_refers (&self->headings[next]))
    {
      candidate->reference_line = next;
      annexa_references_take_last_word (self, next, candidate);
      take_reference_lines (self, candidate, next);
    }
  else if (annexa_lines_is_open (self, candidate->end_line)
           && is_other_edition (self, candidate, candidate->end_line))
    {
      const AnnexaHeading *below = &self->headings[candidate->end_line];
      const gsize end = before_divider (candidate->title);

      if (end > 0)
        candidate->title[end] = '\0';
      candidate->reference_line = candidate->end_line++;
      annexa_candidate_add_mapped (candidate, below->lead, below->n_lead);
    }
}
