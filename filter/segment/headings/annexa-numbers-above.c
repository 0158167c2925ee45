/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "annexa-heading-private.h"

#include <string.h>

/* Headings of two lines: the vendor's own number and those of the controls, 2-1 ... 9.2.1～9.2.3, over the
 * title. */

/* Whether nothing but numbers of controls and what may stand between them is in the tokens from @first on. */
static gboolean
is_numbers (GArray *tokens, guint first)
{
  for (guint t = first; t < tokens->len; t++)
    if (!annexa_heading_is_reference_token (token_at (tokens, t)))
      return FALSE;
  return annexa_heading_has_label (tokens, first, tokens->len);
}

/* Reads what stands behind the vendor's own number, where that is numbers of controls and nothing else. */
static gboolean
read_behind_own (const AnnexaEvidence *self, const char *text, GArray *tokens, AnnexaHeading *heading)
{
  const guint start = heading->own.end;
  guint first = 0;

  if (heading->own.n_parts == 0 || !g_unichar_isspace (g_utf8_get_char (text + start)))
    return FALSE;
  while (first < tokens->len && token_at (tokens, first)->start < start)
    first++;
  if ((first > 0 && token_at (tokens, first - 1)->end > start) || !is_numbers (tokens, first))
    return FALSE;
  heading->n_lead = heading->n_trail = 0;
  annexa_heading_read_reference (self->catalog, text, tokens, first, tokens->len, heading);
  annexa_heading_fill_ranges (self->catalog, text, heading->trail, &heading->n_trail);
  return heading->n_trail > 0;
}

/* Reads the vendor's own number where nothing else stands behind those of controls. */
static gboolean
read_own_behind (const char *text, AnnexaHeading *heading)
{
  const guint start = heading->n_lead > 0 ? heading->lead[heading->n_lead - 1].end : 0;
  const char *p = text + start;
  AnnexaNumber own;

  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (heading->n_lead == 0 || p == text + start || *p == '\0' || !annexa_number_parse (NULL, p, &own)
      || p[own.end] != '\0')
    return FALSE;
  own.start += (guint)(p - text);
  own.end += (guint)(p - text);
  heading->own = own;
  memcpy (heading->trail, heading->lead, heading->n_lead * sizeof *heading->lead);
  heading->n_trail = heading->n_lead;
  return TRUE;
}

/* Whether line @title below line @i may be the title of the numbers on that: it has none itself, and is set
 * as headings are, or is the title of a control. */
static gboolean
may_be_title (const AnnexaEvidence *self, guint i, guint title)
{
  return annexa_lines_may_continue (self, i, title) && self->headings[title].n_trail == 0
         && !self->headings[title].quoted && annexa_references_is_marked_heading (self, title);
}

/* A line with the vendor's own number and those of the controls over the title. */
gboolean
annexa_references_add_numbers_above (AnnexaEvidence *self, guint i)
{
  const char *text = annexa_evidence_line (self, i)->text;
  const AnnexaHeading *heading = &self->headings[i];
  const guint title = annexa_evidence_line_below (self, i);
  g_autoptr (GArray) tokens = NULL;
  AnnexaHeadingRoom room;
  AnnexaCandidate *candidate;

  if (!heading->holds_label || heading->is_reference || heading->quoted || heading->sentence
      || !may_be_title (self, i, title))
    return FALSE;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  annexa_heading_copy (heading, &room);
  if (!read_own_behind (text, &room.heading) && !read_behind_own (self, text, tokens, &room.heading))
    return FALSE;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, i, title + 1);
  candidate->reference_line = i;
  annexa_candidate_divide_labels (self, candidate, room.heading.trail, room.heading.n_trail, text);
  candidate->end_line
      = annexa_candidate_read_title (self, candidate, title, self->headings[title].decoration,
                                     (guint)strlen (annexa_evidence_line (self, title)->text));
  candidate->n_title_lines = candidate->end_line - title;
  annexa_candidate_set_own_number (candidate, &room.heading.own, text);
  candidate->cited = TRUE;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return TRUE;
}
