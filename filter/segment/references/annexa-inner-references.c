/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-inner-references-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* References to the control within the text of its answer: 当社は、…しております。［5.1.1］ at its end, or
 * ［5.1.1］当社は、… at its beginning. Where a paper does so throughout, they are none of the answer. */

#define MAX_REFERENCE_BYTES 240
/* So many lines above its last one it may begin. */
#define MAX_WRAPPED_LINES 2u
/* Type that is so much smaller is of notes. */
#define SMALLER 0.9f
/* So many dots lead to the number of a page. */
#define MIN_LEADERS 4u

void
annexa_inner_reference_labels (const AnnexaInnerReference *found, const AnnexaLabel **labels, guint *n)
{
  const AnnexaHeading *heading = &found->room.heading;

  *labels = heading->n_trail > 0 ? heading->trail : heading->lead;
  *n = heading->n_trail > 0 ? heading->n_trail : heading->n_lead;
}

/* Whether the @n_bytes of @text are a reference and nothing else; one that says that there is none where
 * @says_none. */
gboolean
annexa_inner_reference_read (const AnnexaEvidence *self, const char *text, gsize n_bytes, gboolean says_none,
                             AnnexaInnerReference *found)
{
  g_autofree char *reference = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaLabel *labels;
  guint n;

  if (n_bytes == 0 || n_bytes > MAX_REFERENCE_BYTES)
    return FALSE;
  reference = g_strndup (text, n_bytes);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, reference, n_bytes, tokens);
  if (!annexa_heading_parse (self->catalog, reference, tokens, &found->room)->is_reference)
    return FALSE;
  annexa_inner_reference_labels (found, &labels, &n);
  if (n == 0 && !says_none)
    return FALSE;
  g_free (found->text);
  found->text = g_steal_pointer (&reference);
  return TRUE;
}

/* Where the bracket opens that the last character of @text closes, or NULL. */
static const char *
find_opening (const char *text, const char *end)
{
  gint depth = 0;

  for (const char *p = end; p > text;)
    {
      p = g_utf8_prev_char (p);
      if (annexa_is_close_bracket (annexa_utf8_at (p)))
        depth++;
      else if (annexa_is_open_bracket (annexa_utf8_at (p)) && --depth == 0)
        return p;
      if (depth == 0)
        return NULL;
    }
  return NULL;
}

/* Whether the full stop at @p stands between digits, as in a number that is spaced out: 5. 1. 1. */
static gboolean
is_between_digits (const char *text, const char *p, const char *rest)
{
  return *p == '.' && p > text && g_unichar_isdigit (annexa_utf8_at (g_utf8_prev_char (p)))
         && g_unichar_isdigit (annexa_utf8_at (rest));
}

/* Whether byte @at of @text is within the number of a control: the dot in CLD. 6.3.1 ends no sentence. */
static gboolean
is_in_number (const AnnexaEvidence *self, const char *text, gsize at)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind == ANNEXA_TOKEN_LABEL && token->start <= at && at < token->end)
        return TRUE;
    }
  return FALSE;
}

/* Where the sentence ends that stands before a reference without brackets, or NULL. */
static const char *
find_sentence_end (const AnnexaEvidence *self, const char *text, gboolean says_none,
                   AnnexaInnerReference *found)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *rest = g_utf8_next_char (p);

      if (!annexa_is_full_stop (annexa_utf8_at (p)) && !(*p == '.' && p[1] == ' '))
        continue;
      /* The bracket that a sentence stands in is none of the reference behind it. */
      while (g_unichar_isspace (annexa_utf8_at (rest)) || annexa_is_close_bracket (annexa_utf8_at (rest)))
        rest = g_utf8_next_char (rest);
      if (!is_between_digits (text, p, rest)
          && annexa_inner_reference_read (self, rest, strlen (rest), says_none, found)
          && !is_in_number (self, text, (gsize)(p - text)))
        return rest;
    }
  return NULL;
}

static gunichar
last_char (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL ? annexa_utf8_at (last) : 0;
}

/* Where in @text the reference begins that it ends with: in brackets, or behind the last sentence. NULL where
 * it ends with none, or the bracket opens above. */
static const char *
find_closing_in (const AnnexaEvidence *self, const char *text, gboolean says_none,
                 AnnexaInnerReference *found)
{
  const char *end = text + strlen (text);
  const char *start = annexa_is_close_bracket (last_char (text)) ? find_opening (text, end) : NULL;

  if (start != NULL && annexa_inner_reference_read (self, start, (gsize)(end - start), says_none, found))
    return start;
  return find_sentence_end (self, text, FALSE, found);
}

/* Goes to the line of the body above line @i; a page may end between them, where its furniture stands. FALSE
 * where there is none. */
static gboolean
find_line_above (const AnnexaEvidence *self, guint *i)
{
  guint above = *i;

  while (above > 0 && annexa_evidence_line (self, above - 1)->role == ANNEXA_ROLE_FURNITURE)
    above--;
  if (above == 0 || annexa_evidence_line (self, above - 1)->role != ANNEXA_ROLE_BODY)
    return FALSE;
  *i = above - 1;
  return TRUE;
}

/* The reference with which the text of line @i ends; it may begin on one of the lines above. */
gboolean
annexa_inner_reference_find_closing (const AnnexaEvidence *self, guint i, gboolean says_none,
                                     AnnexaInnerReference *found)
{
  const gunichar last = last_char (annexa_evidence_line (self, i)->text);
  g_autofree char *text = NULL;
  gsize first_bytes;

  /* Lines above change nothing about the end. */
  if (!annexa_is_close_bracket (last) && !g_unichar_isdigit (last))
    return FALSE;
  text = g_strdup (annexa_evidence_line (self, i)->text);
  first_bytes = strlen (text);
  for (guint line = i, n = 0;; n++)
    {
      const char *start = find_closing_in (self, text, says_none, found);
      char *longer;

      found->line = line;
      found->offset = start != NULL ? (guint)(start - text) : 0;
      /* What begins below was looked for there. */
      if (start != NULL && found->offset < first_bytes)
        return TRUE;
      if (start != NULL || n == MAX_WRAPPED_LINES || !find_line_above (self, &line))
        return FALSE;
      first_bytes = strlen (annexa_evidence_line (self, line)->text);
      longer = annexa_lines_join (self, annexa_evidence_line (self, line)->text, text);
      g_free (text);
      text = longer;
    }
}

/* Whether the text before the reference that line @i ends with is a sentence, and no title. The stop may be
 * that of a word before a version: Ver. 1.4. */
static gboolean
follows_sentence (const AnnexaEvidence *self, const AnnexaInnerReference *found)
{
  g_autofree char *before = g_strndup (annexa_evidence_line (self, found->line)->text, found->offset);
  g_autofree char *word = NULL;
  const char *space;

  g_strchomp (before);
  space = strrchr (before, ' ');
  word = annexa_fold_key (space != NULL ? space + 1 : before);
  if (annexa_catalog_is_cue (self->catalog, "version-word", word))
    return FALSE;
  return *before != '\0' && (strstr (before, "。") != NULL || annexa_ends_sentence (before));
}

/* Whether line @i ends a reference that begins behind a sentence on one of the lines above: it is no heading,
 * and refers to nothing above. */
gboolean
annexa_inner_references_ends (const AnnexaEvidence *self, guint i)
{
  AnnexaInnerReference found = { 0 };
  gboolean ends = (self->headings[i].n_lead > 0 || self->headings[i].n_trail > 0)
                  && annexa_inner_reference_find_closing (self, i, FALSE, &found) && found.line < i
                  && follows_sentence (self, &found);

  g_free (found.text);
  return ends;
}

/* Whether @text is nothing but leaders and the number of a page: 【12.3.1】 . . . . 5, an entry of contents
 * that go on where nothing told that they do. */
static gboolean
leads_to_page (const char *text)
{
  guint n = 0;

  for (;; text = g_utf8_next_char (text))
    {
      const gunichar c = annexa_utf8_at (text);

      if (annexa_is_leader (c))
        n += c == 0x2026 /* … */ ? 3 : 1;
      else if (!g_unichar_isspace (c))
        break;
    }
  return n >= MIN_LEADERS && strspn (text, "0123456789") == strlen (text);
}

/* The reference in brackets with which line @i begins, where text follows; @found->offset is where that
 * begins. */
gboolean
annexa_inner_reference_find_opening (const AnnexaEvidence *self, guint i, AnnexaInnerReference *found)
{
  const char *text = annexa_evidence_line (self, i)->text, *p = text;

  found->line = i;
  if (!annexa_is_open_bracket (annexa_utf8_at (text)))
    return FALSE;
  while (*p != '\0' && !annexa_is_close_bracket (annexa_utf8_at (p)))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return FALSE;
  p = g_utf8_next_char (p);
  if (!annexa_inner_reference_read (self, text, (gsize)(p - text), FALSE, found))
    return FALSE;
  while (g_unichar_isspace (annexa_utf8_at (p)))
    p = g_utf8_next_char (p);
  found->offset = (guint)(p - text);
  return *p != '\0' && !leads_to_page (p);
}

/* Whether a marked heading stands below line @i, or nothing; notes in smaller type between do not count. */
gboolean
annexa_inner_references_end_section (const AnnexaEvidence *self, guint i)
{
  guint below = i + 1;

  while (
      below < self->layout->lines->len
      && (annexa_evidence_line (self, below)->role != ANNEXA_ROLE_BODY
          || annexa_evidence_line (self, below)->size_pt < SMALLER * annexa_evidence_line (self, i)->size_pt))
    below++;
  return below == self->layout->lines->len || annexa_references_is_marked_heading (self, below)
         || annexa_lines_is_closing_word (self, below);
}

/* Whether line @i ends an answer with a reference behind its last sentence. */
gboolean
annexa_inner_references_closes (const AnnexaEvidence *self, guint i)
{
  AnnexaInnerReference found = { 0 };
  gboolean closes = annexa_inner_reference_find_closing (self, i, FALSE, &found)
                    && follows_sentence (self, &found) && annexa_inner_references_end_section (self, i);

  g_free (found.text);
  return closes;
}

/* Whether the heading on line @i prints the number of a control, be it that of the reference. */
static gboolean
has_control_number (const AnnexaEvidence *self, guint i, const AnnexaInnerReference *found)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLabel *labels;
  guint n;

  annexa_inner_reference_labels (found, &labels, &n);
  for (guint k = 0; k < n && heading->n_lead > 0; k++)
    if (labels[k].id == heading->lead[0].id)
      return TRUE;
  return heading->n_trail > 0 || (heading->n_lead > 0 && !annexa_heading_has_own_number (heading))
         || annexa_lines_is_control_heading (self, i);
}

static AnnexaCandidate *
new_candidate (AnnexaEvidence *self, guint heading, guint i, const AnnexaInnerReference *found)
{
  AnnexaCandidate *candidate
      = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, heading, heading + 1);
  const AnnexaLabel *labels;
  guint n;

  annexa_inner_reference_labels (found, &labels, &n);
  annexa_candidate_divide_labels (self, candidate, labels, n, found->text);
  annexa_references_take_heading (self, candidate, heading, i);
  candidate->cited = found->room.heading.cited;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  return candidate;
}

/* An answer that ends with the number of its control, behind its last sentence. */
static gboolean
add_closing (AnnexaEvidence *self, guint i, AnnexaInnerReference *found)
{
  AnnexaCandidate *candidate;
  guint heading;

  if (!annexa_inner_reference_find_closing (self, i, FALSE, found) || !follows_sentence (self, found)
      || !annexa_inner_references_end_section (self, i)
      || !annexa_inner_references_find_heading (self, found->line, &heading)
      || has_control_number (self, heading, found))
    return FALSE;
  candidate = new_candidate (self, heading, found->line, found);
  candidate->reference_line = i;
  candidate->reference_at_end = TRUE;
  candidate->closing_line = found->line;
  candidate->closing_offset = found->offset;
  annexa_candidates_add (self, candidate);
  return TRUE;
}

/* An answer that begins with the number of its control in brackets, below a heading without one. */
static gboolean
add_opening (AnnexaEvidence *self, guint i, AnnexaInnerReference *found)
{
  AnnexaCandidate *candidate;
  guint heading = i;

  if (!annexa_inner_reference_find_opening (self, i, found) || i == 0 || annexa_evidence_stands_out (self, i)
      || !(self->headings[i].sentence
           || (i + 1 < self->layout->lines->len && annexa_evidence_runs_on (self, i + 1)))
      || annexa_lines_title_similarity (self, annexa_evidence_line (self, i)->text + found->offset)
             >= ANNEXA_MIN_TITLE_SIMILARITY)
    return FALSE;
  do
    heading--;
  while (heading > 0 && annexa_evidence_line (self, heading)->role != ANNEXA_ROLE_BODY);
  if (!annexa_references_is_marked_heading (self, heading) || has_control_number (self, heading, found))
    return FALSE;
  candidate = new_candidate (self, heading, i, found);
  candidate->end_line = i;
  candidate->answer_mark_bytes = found->offset;
  annexa_candidates_add (self, candidate);
  return TRUE;
}

/* Adds the candidate of the section whose answer begins or ends on line @i with the number of its control. */
gboolean
annexa_inner_references_add (AnnexaEvidence *self, guint i)
{
  AnnexaInnerReference found = { 0 };
  gboolean added = add_closing (self, i, &found) || add_opening (self, i, &found);

  g_free (found.text);
  return added;
}
