/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* References that print the title of each control behind its number, below a heading or at the end of an
 * answer: 対応する管理策：5.1.1 情報セキュリティのための方針群、6.1.1 情報セキュリティの役割及び責任. They
 * wrap where they must. */

/* Lines of one reference stand closer than this. */
#define MAX_GAP_EM 0.8f
#define MAX_LINES 8u
/* The reference before is looked for among so many candidates. */
#define MAX_CANDIDATES_BACK 256u

/* Whether contents or outline list line @i, or the two lines of a heading that it begins. */
static gboolean
is_listed (const AnnexaEvidence *self, guint i)
{
  g_autofree char *both = NULL;

  if (annexa_evidence_is_listed (self, annexa_evidence_line (self, i)->text, NULL))
    return TRUE;
  if (!annexa_lines_may_continue (self, i, i + 1))
    return FALSE;
  both = annexa_lines_join (self, annexa_evidence_line (self, i)->text,
                            annexa_evidence_line (self, i + 1)->text);
  return annexa_evidence_is_listed (self, both, NULL);
}

/* Whether line @i begins with a word such as 対応する管理策 and the number and title of a control, and is not
 * set as a heading, but in brackets; or with these alone where the paper closes its answers so. */
static gboolean
begins_reference (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  if (self->titles_close && i > 0 && annexa_references_may_close (self, i))
    return TRUE;
  return i > 0 && heading->n_lead > 0 && heading->decoration == 0 && heading->cited && !heading->is_reference
         && !heading->sentence && !heading->quoted && !heading->see && !heading->particle
         && heading->own.n_parts == 0 && heading->lead[0].start > heading->decoration
         && heading->title_end > heading->title_start && !annexa_references_is_number_bracketed (self, i)
         && (!annexa_evidence_stands_out (self, i) || annexa_references_is_bracketed (self, i))
         && !is_listed (self, i);
}

static gboolean
goes_on (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *below;

  if (!annexa_lines_is_open (self, next))
    return FALSE;
  below = annexa_evidence_line (self, next);
  return below->style == line->style && below->table == line->table && below->page == line->page
         && !below->starts_flow && below->gap_above_pt < MAX_GAP_EM * below->size_pt
         && !self->headings[next].sentence;
}

/* Whether the bracket that @text, of the line @i on, begins with is still open at its end. */
static gboolean
is_bracket_open (const AnnexaEvidence *self, guint i, const char *text)
{
  return annexa_references_is_bracketed (self, i) && *text != '\0'
         && g_unichar_type (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))))
                != G_UNICODE_CLOSE_PUNCTUATION;
}

/* The line with which the reference that @text has of the lines [i, next) goes on, or G_MAXUINT: that on the
 * next page where a bracket is open. */
static guint
find_next_line (const AnnexaEvidence *self, guint i, guint next, const char *text)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *below;

  if (goes_on (self, i, next))
    return next;
  if (!is_bracket_open (self, i, text))
    return G_MAXUINT;
  while (next < self->layout->lines->len && annexa_evidence_line (self, next)->role != ANNEXA_ROLE_BODY)
    next++;
  if (!annexa_lines_is_open (self, next))
    return G_MAXUINT;
  below = annexa_evidence_line (self, next);
  return below->page == line->page + 1 && below->style == line->style && below->table == line->table
                 && !self->headings[next].sentence
             ? next
             : G_MAXUINT;
}

/* What may stand around a title: white space, brackets, separators. */
static gboolean
is_mark (const AnnexaToken *token)
{
  return token->kind == ANNEXA_TOKEN_SPACE || token->kind == ANNEXA_TOKEN_OPEN
         || token->kind == ANNEXA_TOKEN_CLOSE || token->kind == ANNEXA_TOKEN_SEPARATOR;
}

/* The title in @text from byte @start to @end, without the marks around it, but for the bracket that closes
 * one in it: 利用者アクセスの提供（provisioning）. */
static char *
copy_title (const char *text, const GArray *tokens, guint start, guint end)
{
  guint first = end, last = start;

  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->start < start || token->end > end || is_mark (token))
        continue;
      first = MIN (first, token->start);
      last = token->end;
    }
  for (guint t = 0; t < tokens->len && last > first; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      g_autofree char *title = NULL;

      if (token->kind != ANNEXA_TOKEN_CLOSE || token->start != last || token->end > end)
        continue;
      title = g_strndup (text + first, last - first);
      if (annexa_lines_has_open_bracket (title))
        last = token->end;
      break;
    }
  return g_strndup (text + first, last > first ? last - first : 0);
}

/* What is read of a reference with titles. */
typedef struct
{
  AnnexaHeading found;
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  guint ends[ANNEXA_MAX_LABELS]; /* of each: where the bracket opens that has its number in another edition */
} Titled;

/* Reads the numbers in @text, those in brackets that name their standard as what @candidate prints beside the
 * number before them: 5.1.1 情報セキュリティのための方針群（ISO/IEC 27001:2022 5.1）、6.1.1 ... */
static void
read_labels (const AnnexaEvidence *self, const GArray *tokens, guint length, AnnexaCandidate *candidate,
             Titled *titled)
{
  AnnexaHeading *found = &titled->found;
  const AnnexaStandard *context = NULL, *inner = NULL;
  guint open = length; /* where the rest behind the title begins */
  gint depth = 0, inner_depth = 0;

  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      depth += (token->kind == ANNEXA_TOKEN_OPEN) - (token->kind == ANNEXA_TOKEN_CLOSE);
      if (token->kind == ANNEXA_TOKEN_OPEN && inner == NULL)
        open = token->start;
      /* All of the reference may stand in brackets of its own. */
      if (depth < MAX (inner_depth, 1))
        inner = NULL;
      if (token->kind == ANNEXA_TOKEN_STANDARD && found->n_lead == 0)
        context = token->standard;
      else if (token->kind == ANNEXA_TOKEN_STANDARD && depth > 0)
        {
          inner = token->standard;
          inner_depth = depth;
          open = MIN (open, token->start);
        }
      if (token->kind != ANNEXA_TOKEN_LABEL)
        continue;
      if (inner != NULL)
        {
          AnnexaLabel label = { 0 };
          guint8 n = 0;

          annexa_heading_add_label (self->catalog, token, inner, &label, &n);
          label.only_for = found->n_lead;
          annexa_candidate_append_labels (candidate, &candidate->mapped, &label, 1);
          titled->ends[found->n_lead - 1] = MIN (titled->ends[found->n_lead - 1], open);
          continue;
        }
      if (found->n_lead > 0)
        titled->ends[found->n_lead - 1] = MIN (titled->ends[found->n_lead - 1], token->start);
      annexa_heading_add_label (self->catalog, token, context, titled->labels, &found->n_lead);
      titled->ends[found->n_lead - 1] = open = length;
    }
}

/* Reads @text as a reference into the labels and titles of @candidate; %FALSE where a number has no title
 * that the rules know. */
gboolean
annexa_references_read_titles (const AnnexaEvidence *self, const char *text, AnnexaCandidate *candidate)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  Titled titled = { 0 };

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  read_labels (self, tokens, (guint)strlen (text), candidate, &titled);
  candidate->titles = g_ptr_array_new_with_free_func (g_free);
  for (guint l = 0; l < titled.found.n_lead; l++)
    {
      char *title = copy_title (text, tokens, titled.labels[l].end, titled.ends[l]);

      g_ptr_array_add (candidate->titles, title);
      annexa_candidate_add_label (candidate, &titled.labels[l], text);
      if (annexa_lines_title_similarity (self, title) < ANNEXA_MIN_TITLE_SIMILARITY)
        return FALSE;
    }
  return titled.found.n_lead > 0;
}

/* The reference that begins on line @i: as many lines as make one. Sets the line after it. */
AnnexaCandidate *
annexa_references_read_titled (const AnnexaEvidence *self, guint i, guint *end)
{
  g_autofree char *text = g_strdup (annexa_evidence_line (self, i)->text);
  AnnexaCandidate *best = NULL;

  for (guint next = i + 1, n = 0; n < MAX_LINES; n++)
    {
      AnnexaCandidate *candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, i, next);
      char *longer;

      if (annexa_references_read_titles (self, text, candidate))
        {
          g_clear_pointer (&best, annexa_candidate_free);
          best = g_steal_pointer (&candidate);
          *end = next;
        }
      g_clear_pointer (&candidate, annexa_candidate_free);
      next = find_next_line (self, i, next, text);
      if (next == G_MAXUINT)
        break;
      longer = annexa_lines_join (self, text, annexa_evidence_line (self, next++)->text);
      g_free (text);
      text = longer;
    }
  return best;
}

/* Whether the reference before was at the end of its answer. */
static gboolean
follows_ended_answer (const AnnexaEvidence *self)
{
  for (guint c = self->candidates->len, n = 0; c-- > 0 && n < MAX_CANDIDATES_BACK; n++)
    {
      const AnnexaCandidate *candidate = g_ptr_array_index (self->candidates, c);

      if (candidate->kind == ANNEXA_CANDIDATE_REFERENCE)
        return candidate->reference_at_end;
    }
  return FALSE;
}

/* Whether the answers of the paper end with their references: what follows on line @i is the heading of the
 * next one, or nothing, or what closes a paper in which the answer before did. A caption says what stands
 * below a heading. */
static gboolean
ends_answer (const AnnexaEvidence *self, guint i)
{
  g_autofree char *caption = NULL;

  if (follows_ended_answer (self))
    return TRUE;
  while (i < self->layout->lines->len && annexa_evidence_line (self, i)->role != ANNEXA_ROLE_BODY)
    i++;
  caption = annexa_captions_at (self, i, annexa_captions_is_word);
  return i == self->layout->lines->len || (caption == NULL && annexa_references_is_marked_heading (self, i));
}

/* Whether the reference on line @i is followed by others, and these by text: it is the heading of that, and
 * they are the numbers of other standards. */
static gboolean
heads_references (const AnnexaEvidence *self, guint i)
{
  guint below = i;

  while (below < i + MAX_LINES && annexa_lines_is_open (self, below)
         && annexa_heading_refers (&self->headings[below]))
    below++;
  return below > i && annexa_lines_is_open (self, below)
         && !annexa_references_is_marked_heading (self, below);
}

/* A reference with titles. Returns: how many lines, from @i on, it is on; 0 when line @i begins none */
guint
annexa_references_add_titled (AnnexaEvidence *self, guint i)
{
  AnnexaCandidate *candidate;
  guint end = i + 1, first, last;

  if (!begins_reference (self, i))
    return 0;
  candidate = annexa_references_read_titled (self, i, &end);
  if (candidate == NULL)
    return 0;
  if (heads_references (self, end)
      || !annexa_references_find_heading (self, i, &first, &last, &candidate->reference_at_end)
      || (candidate->reference_at_end
              ? !ends_answer (self, end)
              : candidate->labels.len < 2 && !annexa_references_is_bracketed (self, i)))
    {
      annexa_candidate_free (candidate);
      return 0;
    }
  candidate->first_line = first;
  candidate->end_line = candidate->reference_at_end ? last + 1 : end;
  candidate->reference_line = i;
  annexa_candidate_take_title (candidate, g_strdup (g_ptr_array_index (candidate->titles, 0)));
  candidate->n_title_lines = last + 1 - first;
  candidate->cited = TRUE;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidate_take_own_number (self, candidate, first);
  annexa_references_mark_lines (self, i, end, &candidate->labels.data[0]);
  annexa_candidates_add (self, candidate);
  return end - i;
}
