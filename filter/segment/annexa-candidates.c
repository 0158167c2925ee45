/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Lines that begin with a control number, and the round over all lines. */

/* Of a number: CLD., 附属書A */
#define MAX_PREFIX_BYTES 16

/* Takes the reference that ends a title which wraps out of the title. */
static void
take_wrapped_reference (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  const AnnexaHeading *last = &self->headings[candidate->end_line - 1], *whole;
  g_autoptr (GArray) tokens = NULL;
  AnnexaHeadingRoom room;

  if (candidate->title == NULL || candidate->n_title_lines < 2
      || (last->n_lead == 0
          && annexa_evidence_line (self, candidate->end_line - 1)->text[last->title_end] == '\0'))
    return;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, candidate->title, strlen (candidate->title), tokens);
  whole = annexa_heading_parse (self->catalog, candidate->title, tokens, &room);
  if (whole->is_reference || whole->n_lead > 0 || whole->title_end <= whole->title_start)
    return;
  annexa_candidate_add_mapped (candidate, whole->trail, whole->n_trail);
  candidate->title[whole->title_end] = '\0';
}

/* A line that begins with control numbers. */
static void
add_label_candidate (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  AnnexaCandidate *candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_LABEL, i, i + 1);
  const guint below = annexa_lines_below (self, i), beside = annexa_lines_title_beside (self, i);

  annexa_candidate_divide_labels (self, candidate, heading->lead, heading->n_lead,
                                  annexa_evidence_line (self, i)->text);
  annexa_candidate_add_mapped (candidate, heading->trail, heading->is_reference ? 0 : heading->n_trail);
  if (heading->title_end > heading->title_start)
    candidate->end_line
        = annexa_candidate_read_title (self, candidate, i, heading->title_start, heading->title_end);
  else if (beside > 0)
    annexa_candidate_take_title_beside (self, candidate, beside);
  else if (annexa_lines_has_own_title_below (self, i)
           || (annexa_lines_may_continue (self, i, below)
               && (annexa_evidence_line (self, below)->style == annexa_evidence_line (self, i)->style
                   || annexa_evidence_stands_out (self, below)
                   || annexa_lines_title_similarity (self, annexa_evidence_line (self, below)->text)
                          >= ANNEXA_MIN_TITLE_SIMILARITY)
               && (annexa_evidence_stands_out (self, below)
                   || annexa_lines_title_similarity (self, annexa_evidence_line (self, below)->text) >= 0.6)))
    candidate->end_line = annexa_candidate_read_title (
        self, candidate, below, 0, (guint)strlen (annexa_evidence_line (self, below)->text));
  candidate->n_title_lines = candidate->end_line - i;
  if (annexa_heading_has_both_numbers (heading)
      || (heading->own.n_parts > 0 && heading->own.end <= heading->lead[0].start))
    annexa_candidate_take_own_number (self, candidate, i);
  take_wrapped_reference (self, candidate);
  annexa_candidate_take_margin_labels (self, candidate);
  annexa_candidate_take_reference_below (self, candidate);
  /* What is said of such numbers in references that print the other edition's speaks for this one. */
  if (self->has_mapped_numbers && annexa_lines_is_control_heading (self, i))
    candidate->signals |= ANNEXA_SIGNAL_REFERENCE | ANNEXA_SIGNAL_PREFIX;
  annexa_candidates_add (self, candidate);
}

/* A number whose prefix, or that of its standard, stands over it in a column of its own beside the title:
 * CLD. 仮想マシンの要塞化 / 9.5.2 */
static gboolean
add_stacked_label (AnnexaEvidence *self, guint i)
{
  const char *text = annexa_evidence_line (self, i)->text, *title = strchr (text, ' ');
  g_autoptr (GString) number = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaLine *below;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  AnnexaCandidate *candidate;

  if (self->headings[i].n_lead > 0 || title == NULL || title - text > MAX_PREFIX_BYTES
      || !annexa_lines_is_open (self, i + 1))
    return FALSE;
  below = annexa_evidence_line (self, i + 1);
  if (self->headings[i + 1].n_lead != 1 || !self->headings[i + 1].is_reference || below->starts_flow
      || below->gap_above_pt > 0 || below->x1 > annexa_evidence_line (self, i)->x1 + below->size_pt)
    return FALSE;
  number = g_string_new_len (text, title - text);
  /* 27017 over 6.1.1 is 27017-6.1.1. */
  if (g_ascii_isdigit (text[0]))
    g_string_append_c (number, '-');
  g_string_append (number, below->text);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, number->str, number->len, tokens);
  if (tokens->len != 1 || g_array_index (tokens, AnnexaToken, 0).kind != ANNEXA_TOKEN_LABEL)
    return FALSE;
  heading = annexa_heading_parse (self->catalog, number->str, tokens, &room);
  if (heading->n_lead != 1)
    return FALSE;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_LABEL, i, i + 2);
  annexa_candidate_divide_labels (self, candidate, heading->lead, heading->n_lead, number->str);
  annexa_candidate_take_title (candidate, g_strdup (title + 1));
  candidate->n_title_lines = 1;
  annexa_candidates_add (self, candidate);
  return TRUE;
}

/* Whether the paper ends behind line @i, or a part that answers no control begins. */
static gboolean
is_last (const AnnexaEvidence *self, guint i)
{
  guint below = i + 1;

  while (below < self->layout->lines->len && annexa_evidence_line (self, below)->role != ANNEXA_ROLE_BODY)
    below++;
  return below == self->layout->lines->len || annexa_lines_is_closing_word (self, below);
}

/* Whether @p, behind a number, goes on with a further part of it: 6.1.3-1, 6.1.3-a. */
static gboolean
has_further_part (const char *p)
{
  if (*p == '-' && g_ascii_isalpha (p[1]) && !g_ascii_isalnum (p[2]))
    return TRUE;
  if (*p != '-' || !g_ascii_isdigit (p[1]))
    return FALSE;
  for (p++; g_ascii_isdigit (*p);)
    p++;
  return *p != '.' || !g_ascii_isdigit (p[1]);
}

/* Whether line @i has the number @id again, as headings within an answer do: with a further part, or behind a
 * word that names a part: 6.1.3-1 点検の方法, 補足（6.1.3） */
gboolean
annexa_lines_is_part_of (const AnnexaEvidence *self, guint i, const char *id)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *text = annexa_evidence_line (self, i)->text;
  const AnnexaLabel *label = heading->n_lead == 1    ? &heading->lead[0]
                             : heading->n_trail == 1 ? &heading->trail[0]
                                                     : NULL;
  g_autofree char *word = NULL, *key = NULL;

  if (label == NULL || heading->is_reference || label->id != id)
    return FALSE;
  if (heading->n_lead > 0)
    return has_further_part (text + label->end);
  word = g_strndup (text + heading->title_start,
                    heading->title_end - MIN (heading->title_start, heading->title_end));
  key = annexa_fold_key (word);
  return annexa_captions_is_part (self->catalog, key);
}

/* Whether line @i has the number of the control that the last candidate is of again. */
static gboolean
is_part_of_last (const AnnexaEvidence *self, guint i)
{
  const guint n = self->candidates->len;

  return n > 0
         && annexa_lines_is_part_of (self, i, annexa_evidence_neighbour (self, n - 1)->labels.data[0].id);
}

/* Whether line @i begins with a number that can be no vendor's, A.5.20 or 15.1.2, and the numbers behind its
 * title are all what the rules say that this is in another edition: the answer is that of the first, whatever
 * the title. */
static gboolean
maps_first (const AnnexaEvidence *self, const AnnexaHeading *heading)
{
  const AnnexaLabel *lead = &heading->lead[0];

  if (heading->n_lead != 1 || heading->n_trail == 0 || heading->title_end <= heading->title_start
      || !(lead->prefixed || strchr (lead->id, '.') != strrchr (lead->id, '.')))
    return FALSE;
  for (guint k = 0; k < heading->n_trail; k++)
    if (!annexa_heading_is_mapped (self->catalog, lead->id, heading->trail[k].id)
        && !annexa_heading_is_mapped (self->catalog, heading->trail[k].id, lead->id))
      return FALSE;
  return TRUE;
}

/* Collects the candidates of the flow. Tables must have been looked at before. */
void
annexa_candidates_from_lines (AnnexaEvidence *self)
{
  annexa_titles_rank (self);
  annexa_margin_prefixes_find (self);
  annexa_arrows_find (self);
  annexa_answered_edition_find (self);
  annexa_control_headings_count (self);
  annexa_repeated_references_find (self);
  annexa_repeated_lines_find (self);
  annexa_counterparts_find (self);
  annexa_lone_numbers_find (self);
  annexa_numbers_behind_find (self);
  annexa_path_references_find (self);
  annexa_references_find_above (self);
  annexa_references_find_closing (self);
  annexa_run_in_count (self);
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      guint n_lines;

      if (!annexa_lines_is_open (self, i) || heading->quoted || heading->is_counterpart
          || annexa_lines_is_margin_label (self, i) || is_part_of_last (self, i))
        continue;
      if (add_stacked_label (self, i))
        {
          i++;
          continue;
        }
      n_lines = annexa_named_titles_add (self, i);
      if (n_lines == 0)
        n_lines = annexa_stacked_numbers_add (self, i);
      if (n_lines == 0)
        n_lines = annexa_references_add_titled (self, i);
      if (n_lines == 0)
        n_lines = annexa_run_in_add (self, i);
      if (n_lines == 0)
        n_lines = annexa_references_add_asked (self, i);
      if (n_lines == 0)
        n_lines = annexa_references_add_wrapped (self, i);
      if (n_lines == 0)
        n_lines = annexa_references_add_continued (self, i);
      if (n_lines == 0)
        n_lines = annexa_references_add_named (self, i);
      if (n_lines == 0)
        n_lines = annexa_references_add_cut (self, i);
      if (n_lines > 0)
        {
          i += n_lines - 1;
          continue;
        }
      if (annexa_references_add_numbers_above (self, i))
        continue;
      if (annexa_lines_ends_reference (self, i))
        {
          annexa_inner_references_add (self, i);
          continue;
        }
      if (annexa_references_add_right (self, i))
        continue;
      if (heading->is_reference)
        {
          gboolean referred = FALSE;

          if (annexa_heading_refers (heading)
              && !(i > 0 && annexa_lines_is_open (self, i - 1)
                   && annexa_heading_refers (&self->headings[i - 1])))
            referred = annexa_references_closes_control (self, i) || annexa_references_add_above (self, i)
                       || annexa_references_add_line (self, i);
          /* A line that says 管理策 or names a standard refers; one that is nothing but a number may be a
           * heading. */
          if (heading->n_trail == 0 && annexa_references_add_bracketed (self, i))
            continue;
          if (heading->n_lead > 0 && !(referred && heading->cited) && !is_last (self, i))
            add_label_candidate (self, i);
          continue;
        }
      if (annexa_references_add_remarked (self, i) || annexa_inner_references_add (self, i))
        continue;
      if (heading->n_lead > 0
          && !annexa_heading_leads_beside (self->catalog, heading, annexa_evidence_line (self, i)->text))
        add_label_candidate (self, i);
      if ((heading->n_lead == 0 || annexa_heading_has_own_number (heading)) && heading->n_trail == 0
          && annexa_references_add_apart (self, i))
        continue;
      if (heading->n_trail > 0
          && (annexa_lines_is_of_text (self, i) || annexa_references_has_above (self, i)
              || maps_first (self, heading)))
        continue;
      if (heading->n_trail > 0)
        annexa_references_add_inline (self, i, i + 1, annexa_evidence_line (self, i)->text, heading);
      else if (heading->n_lead == 0 || annexa_heading_has_own_number (heading))
        {
          guint end = annexa_titles_add (self, i);

          i = end > i ? end - 1 : i;
        }
    }
}
