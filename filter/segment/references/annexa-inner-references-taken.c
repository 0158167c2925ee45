/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-inner-references-private.h"

#include <string.h>

#include "segment/records/annexa-assemble.h"
#include "text/annexa-marks.h"

/* References within the text of answers that are chosen: where a paper has them throughout, they are taken
 * out. */

/* What fewer answers have, or less than half of them, may be text, save what names another standard. */
#define MIN_REFERENCES 3u
/* Of those that name another standard in brackets. */
#define MIN_NAMED 3u
/* Columns begin this near to their edges. */
#define SAME_EDGE_PT 2.0f

/* Whether @found refers to the control of @candidate, or to its number in another edition. */
static gboolean
is_own (const AnnexaCandidate *candidate, const AnnexaInnerReference *found)
{
  const AnnexaLabel *labels;
  guint n;

  annexa_inner_reference_labels (found, &labels, &n);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < candidate->labels.len; k++)
      if (candidate->labels.data[k].id == labels[i].id)
        return TRUE;
  return FALSE;
}

/* Whether @label, which names no standard, cannot be of that of @item: 5.2 of one whose controls have three
 * parts. */
static gboolean
is_elsewhere (AnnexaCatalog *catalog, const AnnexaItem *item, const char *id)
{
  const AnnexaItem *own = annexa_catalog_find (catalog, item->standard, id);

  return (own == NULL || own->is_clause) && annexa_catalog_mapped_standard (catalog, item, id) != NULL;
}

/* Whether @found prints what the control of @candidate is called in another standard: it names that and
 * controls of it, or all its numbers are ones that the rules map the control to. */
static gboolean
is_counterpart (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                const AnnexaInnerReference *found)
{
  gboolean named = found->room.heading.cited;
  const AnnexaLabel *labels;
  guint n;

  annexa_inner_reference_labels (found, &labels, &n);
  for (guint i = 0; i < n; i++)
    {
      if (candidate->item == NULL || labels[i].standard == candidate->item->standard
          || (labels[i].standard == NULL && !is_elsewhere (self->catalog, candidate->item, labels[i].id)))
        return FALSE;
      named = named || labels[i].standard == NULL;
    }
  return named;
}

/* Whether @found, with which an answer ends, is of no text: it names the standard of each of its numbers, in
 * brackets. */
static gboolean
stands_apart (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaInnerReference *found)
{
  const char *last = g_utf8_find_prev_char (found->text, found->text + strlen (found->text));
  const AnnexaLabel *labels;
  guint n;

  annexa_inner_reference_labels (found, &labels, &n);
  for (guint i = 0; i < n; i++)
    if (labels[i].standard == NULL || candidate->item == NULL
        || labels[i].standard == candidate->item->standard)
      return FALSE;
  return n > 0 && last != NULL && annexa_is_open_bracket (g_utf8_get_char (found->text))
         && annexa_is_close_bracket (g_utf8_get_char (last)) && is_counterpart (self, candidate, found);
}

/* Whether line @i is a reference and nothing else. */
static gboolean
is_reference_line (const AnnexaEvidence *self, guint i, AnnexaInnerReference *found)
{
  const char *text = annexa_evidence_line (self, i)->text;

  found->line = i;
  found->offset = 0;
  return self->headings[i].is_reference
         && annexa_inner_reference_read (self, text, strlen (text), TRUE, found);
}

/* The last line of the text of an answer, before @next; G_MAXUINT where it has none in the flow. */
static guint
last_line (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCandidate *next)
{
  AnnexaCandidate *part = candidate->parts != NULL
                              ? g_ptr_array_index (candidate->parts, candidate->parts->len - 1)
                              : candidate;
  guint end
      = annexa_answer_find_end (self, part, next, next != NULL ? next->first_line : self->layout->lines->len);

  while (end > part->end_line && annexa_evidence_line (self, end - 1)->role != ANNEXA_ROLE_BODY)
    end--;
  return end > part->end_line && annexa_evidence_line (self, end - 1)->table < 0 ? end - 1 : G_MAXUINT;
}

/* Whether the text of @candidate that line @last is the last of ends with a reference to the control, or to
 * what it is called in another standard. */
static gboolean
closes_at (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint last,
           AnnexaInnerReference *found)
{
  return last != G_MAXUINT
         && (annexa_inner_reference_find_closing (self, last, TRUE, found)
             || is_reference_line (self, last, found))
         && (is_own (candidate, found) || is_counterpart (self, candidate, found))
         && found->line >= candidate->end_line;
}

/* Where the answer of @candidate, of which line @last is the last, goes over to another language, in a column
 * beside the first: at a heading of its own, or without one. G_MAXUINT where it ends in the first. */
static guint
other_language (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint last)
{
  const AnnexaCandidate *again = candidate->parts != NULL ? g_ptr_array_index (candidate->parts, 0) : NULL;
  guint first = last + 1;

  /* At the top of a page nothing may stand beside the rest of the second column. */
  if (again != NULL && again->translates == candidate->first_line)
    return annexa_evidence_line (self, last)->x1
                   < annexa_evidence_line (self, again->first_line)->left - SAME_EDGE_PT
               ? G_MAXUINT
               : again->first_line;
  while (first > candidate->end_line && annexa_evidence_line (self, first - 1)->is_translation)
    first--;
  return first <= last ? first : G_MAXUINT;
}

/* Whether the answer of @candidate ends so, or does in its first language, where no more of it stands below
 * what it says in the other; @end gets where that begins, or else G_MAXUINT. */
static gboolean
closes (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCandidate *next,
        AnnexaInnerReference *found, guint *end)
{
  const guint last = last_line (self, candidate, next);

  *end = G_MAXUINT;
  if (closes_at (self, candidate, last, found))
    return TRUE;
  *end = last != G_MAXUINT ? other_language (self, candidate, last) : G_MAXUINT;
  return *end != G_MAXUINT && *end > candidate->end_line && annexa_evidence_line (self, *end - 1)->table < 0
         && annexa_evidence_line (self, *end - 1)->role == ANNEXA_ROLE_BODY
         && closes_at (self, candidate, *end - 1, found);
}

static gboolean
opens (const AnnexaEvidence *self, const AnnexaCandidate *candidate, AnnexaInnerReference *found)
{
  return candidate->answer_mark_bytes == 0 && candidate->end_line < self->layout->lines->len
         && annexa_evidence_line (self, candidate->end_line)->role == ANNEXA_ROLE_BODY
         && annexa_inner_reference_find_opening (self, candidate->end_line, found)
         && is_own (candidate, found);
}

/* The section @i, or NULL; sets the one after it. */
static AnnexaCandidate *
section_at (const AnnexaEvidence *self, guint i, AnnexaCandidate **next)
{
  AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

  *next = NULL;
  if (!candidate->chosen || candidate->kind == ANNEXA_CANDIDATE_ROW || candidate->reference_at_end)
    return NULL;
  for (guint k = i + 1; k < self->candidates->len && *next == NULL; k++)
    if (annexa_evidence_neighbour (self, k)->chosen)
      *next = annexa_evidence_neighbour (self, k);
  return candidate;
}

/* What a title alone told is now printed. */
static void
take_labels (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaInnerReference *found)
{
  const AnnexaLabel *labels;
  guint n;

  annexa_inner_reference_labels (found, &labels, &n);
  if (!is_own (candidate, found))
    {
      annexa_candidate_add_mapped (candidate, labels, n);
      return;
    }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < candidate->labels.len; k++)
      if (candidate->labels.data[k].id == labels[i].id && *(char *)candidate->labels.data[k].printed == '\0')
        {
          candidate->labels.data[k].printed = annexa_candidate_keep (candidate, found->text + labels[i].start,
                                                                     labels[i].end - labels[i].start);
          candidate->signals |= ANNEXA_SIGNAL_NUMBER | ANNEXA_SIGNAL_REFERENCE;
        }
  annexa_candidate_divide_labels (self, candidate, labels, n, found->text);
}

/**
 * annexa_inner_references_take:
 * @self: with the path chosen
 *
 * Where most answers begin or end with the number of their control, or end with what it is in another
 * standard, takes it out of their text.
 */
void
annexa_inner_references_take (AnnexaEvidence *self)
{
  AnnexaInnerReference found = { 0 };
  guint n = 0, n_closed = 0, n_apart = 0, n_opened = 0, n_taken = 0, end;
  AnnexaCandidate *next;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = section_at (self, i, &next);

      n += candidate != NULL;
      if (candidate != NULL && closes (self, candidate, next, &found, &end))
        {
          n_closed++;
          n_apart += stands_apart (self, candidate, &found);
        }
      n_opened += candidate != NULL && opens (self, candidate, &found);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = section_at (self, i, &next);

      if (candidate == NULL)
        continue;
      if (((n_closed >= MIN_REFERENCES && n_closed * 2 >= n) || n_apart >= MIN_NAMED)
          && closes (self, candidate, next, &found, &end)
          && (n_closed * 2 >= n || stands_apart (self, candidate, &found)))
        {
          candidate->closing_line = found.line;
          candidate->closing_offset = found.offset;
          candidate->closing_end = end;
          take_labels (self, candidate, &found);
          n_taken++;
        }
      if (n_opened >= MIN_REFERENCES && n_opened * 2 >= n && opens (self, candidate, &found))
        {
          candidate->answer_mark_bytes = found.offset;
          take_labels (self, candidate, &found);
          n_taken++;
        }
    }
  /* With other numbers, answers may end elsewhere. */
  for (guint i = 0; n_taken > 0 && i < self->candidates->len; i++)
    annexa_evidence_candidate (self, i)->known_end.end = 0;
  g_free (found.text);
}
