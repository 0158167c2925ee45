/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/records/annexa-assemble.h"
#include "segment/annexa-candidates-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Where answers end: at headings that are no control's. */

#define MAX_HEADING_CHARS 90
#define SAME_SIZE_PT 0.35f
#define SAME_INDENT_PT 1.0f
#define MIN_CLAUSE_SIMILARITY 0.6
#define MIN_CLAUSE_GAP_EM 0.5f

static char *
title_key (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  guint start = heading->title_start;

  if (heading->n_lead == 0 || heading->is_reference)
    start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  return annexa_fold_key (annexa_evidence_line (self, i)->text + start);
}

/* Whether line @i is the title of a clause and nothing else, and begins a paragraph. */
static gboolean
is_clause_title (const AnnexaEvidence *self, guint i, const char *key)
{
  AnnexaTitleMatch matches[8] = { 0 };
  guint n = 0;

  if (i > 0 && !annexa_evidence_line (self, i)->starts_flow
      && !annexa_ends_sentence (annexa_evidence_line (self, i - 1)->text)
      && annexa_evidence_line (self, i)->gap_above_pt
             < MIN_CLAUSE_GAP_EM * annexa_evidence_line (self, i)->size_pt)
    return FALSE;
  n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches));
  for (guint m = 0; m < n; m++)
    if (matches[m].item->is_clause && strchr (matches[m].item->id, '.') == NULL)
      return TRUE;
  return FALSE;
}

/* Where the number of line @i begins that a word stands before, CHAPTER 8; NULL if none does. */
static const char *
number_behind_word (const AnnexaEvidence *self, guint i)
{
  const char *p = annexa_evidence_line (self, i)->text;

  if (!g_ascii_isalpha (*p))
    return NULL;
  while (g_ascii_isalpha (*p))
    p++;
  while (*p == '.' || *p == ' ')
    p++;
  return g_ascii_isdigit (*p) ? p : NULL;
}

/* Whether line @i is a word, the number of a clause, and its title. */
static gboolean
is_worded_clause (const AnnexaEvidence *self, guint i)
{
  const char *number = number_behind_word (self, i), *title = number;
  AnnexaTitleMatch matches[8] = { 0 };
  g_autofree char *key = NULL;
  guint n;

  while (title != NULL && g_ascii_isdigit (*title))
    title++;
  if (title == NULL || *title != ' ')
    return FALSE;
  key = annexa_fold_key (title);
  n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches));
  for (guint m = 0; m < n; m++)
    if (matches[m].item->is_clause && strlen (matches[m].item->id) == (gsize)(title - number)
        && g_str_has_prefix (number, matches[m].item->id))
      return TRUE;
  return FALSE;
}

/* Whether @number is that of the clause @id, of which the letters before it may be left out: 6.3 of CLD.6.3.
 */
static gboolean
is_number_of_clause (const char *number, const char *id)
{
  const char *digits = strpbrk (id, "0123456789");

  return strcmp (number, id) == 0 || (digits != NULL && strcmp (number, digits) == 0);
}

/* The paper's own number as a clause would have it; "" if there is none. */
static char *
own_number (const AnnexaNumber *own)
{
  GString *number = g_string_new (NULL);

  for (guint i = 0; i < own->n_parts; i++)
    g_string_append_printf (number, "%s%u", i > 0 ? "." : "", own->parts[i]);
  return g_string_free (number, FALSE);
}

/* A clause of a standard: its number with its title. */
static gboolean
is_clause_heading (const AnnexaEvidence *self, guint i, const char *key)
{
  const AnnexaHeading *heading = &self->headings[i];
  AnnexaTitleMatch matches[8] = { 0 };
  g_autofree char *number = NULL;
  guint n;

  if (heading->own.n_parts == 0 && heading->n_lead == 0)
    return is_clause_title (self, i, key) || is_worded_clause (self, i);
  n = annexa_catalog_match_title (self->catalog, key, TRUE, matches, G_N_ELEMENTS (matches));
  number = own_number (&heading->own);
  for (guint m = 0; m < n; m++)
    {
      if (!matches[m].item->is_clause || matches[m].similarity < MIN_CLAUSE_SIMILARITY)
        continue;
      if (heading->n_lead > 0 && is_number_of_clause (heading->lead[0].id, matches[m].item->id))
        return TRUE;
      if (is_number_of_clause (number, matches[m].item->id))
        return TRUE;
    }
  return FALSE;
}

/* Whether @line heads a chapter in a table that nothing but white space makes. */
static gboolean
heads_chapter (const AnnexaEvidence *self, const AnnexaLine *line)
{
  return self->is_chapter_style != NULL && self->is_chapter_style[line->style]
         && !((AnnexaTable *)g_ptr_array_index (self->layout->tables, (guint)line->table))->ruled;
}

/* Whether line @i is the heading of some part of the document, going by its look and the contents. */
gboolean
annexa_answer_is_heading (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
  const AnnexaHeading *heading = &self->headings[i];

  if (line->role != ANNEXA_ROLE_BODY || (line->table >= 0 && !heads_chapter (self, line)) || heading->sentence
      || heading->quoted || g_utf8_strlen (line->text, -1) > MAX_HEADING_CHARS)
    return FALSE;
  return annexa_evidence_stands_out (self, i) || annexa_evidence_is_listed (self, line->text, NULL);
}

/* The type size of a heading: the larger where what it begins with is set larger than a slogan behind it. */
static float
heading_size (const AnnexaEvidence *self, const AnnexaLine *line)
{
  return g_unichar_isalpha (g_utf8_get_char (line->text))
             ? MAX (line->size_pt, annexa_pages_style (self->layout->pages, line->first_style)->size_pt)
             : line->size_pt;
}

/* Whether line @i is set as the heading of @candidate is, or as one above it. */
gboolean
annexa_answer_outranks (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
  const AnnexaLine *own = annexa_evidence_line (self, candidate->first_line);
  const AnnexaStyle *style = annexa_pages_style (self->layout->pages, line->style);
  const AnnexaStyle *own_style = annexa_pages_style (self->layout->pages, own->style);

  if (candidate->kind == ANNEXA_CANDIDATE_ROW)
    return TRUE;
  /* The type that a heading begins in counts where most of its line is of the answer. */
  if (candidate->runs_in && line->style == own->first_style)
    return TRUE;
  if (annexa_evidence_stands_out (self, candidate->first_line))
    return heading_size (self, line) > heading_size (self, own) + SAME_SIZE_PT
           || (line->size_pt > own->size_pt - SAME_SIZE_PT && style->weight >= own_style->weight
               && style->color == own_style->color && strcmp (style->font, own_style->font) == 0);
  if (line->size_pt > self->layout->body_size_pt + SAME_SIZE_PT)
    return TRUE;
  return self->headings[i].own.n_parts > 0 || self->headings[i].n_lead > 0;
}

/* A section of the vendor's numbering that is no control's but stands beside one: 4.4 after 4.3. */
static gboolean
is_next_sibling (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaNumber *own = &candidate->own, *number = &self->headings[i].own;

  if (own->n_parts < 2 || number->kind != own->kind || number->n_parts != own->n_parts)
    return FALSE;
  for (guint p = 0; p + 1 < own->n_parts; p++)
    if (own->parts[p] != number->parts[p])
      return FALSE;
  return number->parts[own->n_parts - 1] == own->parts[own->n_parts - 1] + 1 && !self->headings[i].sentence
         && !annexa_evidence_runs_on (self, i);
}

/* Whether the running header of a page repeats the heading below it: 第3章 人と資産 over the chapter's title.
 */
static gboolean
repeats_heading (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *below;
  g_autofree char *key = NULL, *key_below = NULL;

  if (i == 0 || i + 1 >= self->layout->lines->len || annexa_evidence_line (self, i - 1)->page == line->page)
    return FALSE;
  below = annexa_evidence_line (self, i + 1);
  if (below->page != line->page || below->role != ANNEXA_ROLE_BODY
      || !annexa_evidence_stands_out (self, i + 1))
    return FALSE;
  key = annexa_fold_key (line->text);
  key_below = annexa_fold_key (below->text);
  return strcmp (key, key_below) == 0;
}

/* Whether @key goes on the number @id by a further part: .1, -1, (1), (a), a). */
static gboolean
goes_on_number (const char *key, const char *id)
{
  gsize n = strlen (id);

  if (g_ascii_strncasecmp (key, id, n) == 0 && g_ascii_isalpha (key[n]) && key[n + 1] == ')')
    return TRUE;
  if (g_ascii_strncasecmp (key, id, n) != 0 || key[n] == '\0' || strchr (".-(", key[n]) == NULL
      || !g_ascii_isalnum (key[n + 1]))
    return FALSE;
  key += n + 1;
  for (n = 0; g_ascii_isdigit (key[n]);)
    n++;
  if (n == 0)
    n = 1;
  return n <= 2 && !g_ascii_isalnum (key[n]) && (key[n] != '.' || !g_ascii_isdigit (key[n + 1]));
}

/* Whether line @i is numbered below the control, as sub-sections of an answer are: 9.2.1.1 below 9.2.1. */
static gboolean
is_numbered_below (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const char *text = annexa_evidence_line (self, i)->text;
  g_autofree char *key = NULL;
  const char *id, *number;

  if (annexa_number_is_ancestor (&candidate->own, &self->headings[i].own))
    return TRUE;
  if (candidate->labels.len != 1)
    return FALSE;
  id = candidate->labels.data[0].id;
  if (annexa_lines_is_part_of (self, i, id))
    return TRUE;
  if (self->headings[i].n_lead > 0 && strcmp (self->headings[i].lead[0].id, id) != 0)
    return FALSE;
  key = annexa_fold_key (text + self->headings[i].decoration);
  number = key[0] == '(' ? key + 1 : key;
  if (number[0] == 'a' && number[1] == '.')
    number += 2;
  return goes_on_number (number, id);
}

/* Whether line @i is listed beside the heading of @candidate or above it. What the outline lists below it is
 * a heading within the answer, and what looks like one where it does not list the heading: questions that are
 * no headings of a web page stand over answers that have some. */
static gboolean
is_listed_beside (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next,
                  guint i)
{
  const char *text = annexa_evidence_line (self, i)->text;
  g_autofree char *whole = NULL;
  guint signals = 0, depth;

  if (!annexa_evidence_is_listed (self, text, &signals) || annexa_evidence_runs_on (self, i))
    return FALSE;
  if (signals & ANNEXA_SIGNAL_CONTENTS)
    return TRUE;
  depth = annexa_evidence_outline_depth (self, annexa_evidence_line (self, candidate->first_line)->text);
  /* The number may stand in the margin, and the outline have but the title. */
  if (depth == 0 && candidate->title != NULL)
    depth = annexa_evidence_outline_depth (self, candidate->title);
  if (depth == 0 && candidate->n_title_lines > 1)
    {
      whole = annexa_lines_join (self, annexa_evidence_line (self, candidate->first_line)->text,
                                 annexa_evidence_line (self, candidate->first_line + 1)->text);
      depth = annexa_evidence_outline_depth (self, whole);
    }
  return depth == 0 ? !annexa_answer_is_inner_heading (self, candidate, next, i)
                    : annexa_evidence_outline_depth (self, text) <= depth;
}

/* Whether line @i is set in as the line before it is, which is of the answer: both are items of a list. */
static gboolean
is_item_as_before (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i),
                   *before = i > candidate->end_line ? annexa_evidence_line (self, i - 1) : NULL;

  return before != NULL && before->role == ANNEXA_ROLE_BODY && before->table < 0 && !line->starts_flow
         && line->style == before->style && fabsf (line->x1 - before->x1) < SAME_INDENT_PT
         && line->x1 > line->left + line->size_pt && line->gap_above_pt < line->size_pt;
}

static gboolean
is_boundary (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next,
             guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
  g_autofree char *key = NULL;

  if (line->table >= 0)
    {
      const AnnexaLine *own = annexa_evidence_line (self, candidate->first_line);

      if (self->is_cards[line->table])
        return own->table != line->table || own->row != line->row || own->column != line->column;
      return self->in_control_table[line->table];
    }
  if (annexa_answer_is_next_question (self, candidate, i)
      || (self->is_question_head != NULL && self->is_question_head[i]))
    return TRUE;
  if (self->headings[i].sentence || self->headings[i].quoted
      || g_utf8_strlen (line->text, -1) > MAX_HEADING_CHARS)
    return FALSE;
  if (is_numbered_below (self, candidate, i) || annexa_part_captions_has (self, i))
    return FALSE;
  key = title_key (self, i);
  if (annexa_answer_is_closing_word (self, key))
    return !annexa_answer_is_inner_word (self, candidate, next, i, key)
           && !is_item_as_before (self, candidate, i) && !annexa_evidence_runs_on (self, i);
  if (is_listed_beside (self, candidate, next, i))
    return TRUE;
  if (annexa_evidence_stands_out (self, i) && annexa_answer_outranks (self, candidate, i)
      && !annexa_answer_is_inner_heading (self, candidate, next, i))
    return TRUE;
  if (repeats_heading (self, i))
    return TRUE;
  if (is_clause_heading (self, i, key) && !annexa_evidence_runs_on (self, i))
    return TRUE;
  return is_next_sibling (self, candidate, i);
}

/**
 * annexa_answer_end:
 * @self: the evidence
 * @candidate: a chosen candidate
 * @next: (nullable): the chosen candidate after it
 * @limit: line before which the answer ends in any case
 *
 * Returns: the line after the last one of the answer
 */
guint
annexa_answer_end (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next,
                   guint limit)
{
  const gboolean marked = candidate->answer_mark_bytes > 0;
  const AnnexaKnownEnd *known = &candidate->known_end;
  guint end = limit;

  if (candidate->reference_at_end)
    return MIN (candidate->reference_line + (candidate->closing_line != G_MAXUINT), limit);
  if (known->end > 0 && known->next == next && known->limit == limit && known->marked == marked)
    return known->end;
  /* The last line of a heading that runs into its answer is no end of it. */
  for (guint i = MAX (candidate->end_line + marked, candidate->first_line + 1); i < end; i++)
    if (i == candidate->reference_line)
      continue; /* the answer goes around its number */
    else if (annexa_evidence_line (self, i)->role == ANNEXA_ROLE_CONTENTS
             || (annexa_evidence_line (self, i)->role == ANNEXA_ROLE_BODY
                 && is_boundary (self, candidate, next, i)))
      end = i;
  end = annexa_answer_leave_number (self, candidate, end, limit);
  if (next != NULL)
    return annexa_answer_leave_headings (self, candidate, next, end);
  return candidate->kind != ANNEXA_CANDIDATE_ROW ? annexa_answer_find_closing (self, candidate, end) : end;
}

/* annexa_answer_end(), which is kept for the next who asks: those who take references out of answers, and
 * then those who write them down. */
guint
annexa_answer_find_end (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCandidate *next,
                        guint limit)
{
  const guint end = annexa_answer_end (self, candidate, next, limit);

  candidate->known_end = (AnnexaKnownEnd){ next, limit, candidate->answer_mark_bytes > 0, end };
  return end;
}
