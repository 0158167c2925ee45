/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Lines that say what follows, in every section the same: 管理策 over the number, 当社の対応 over the answer.
 * They are part of the heading, not of the answer before or after. */

/* A question below a heading is at most so long. */
#define MAX_QUESTION_LINES 6
/* A title in another language may wrap onto so many lines. */
#define MAX_TRANSLATED_LINES 3
/* What stands over fewer sections, or over less than half of them, may be a heading in an answer. */
#define MIN_CAPTIONS 3

gboolean
annexa_captions_is_section (const AnnexaCandidate *candidate)
{
  return candidate->chosen && candidate->kind != ANNEXA_CANDIDATE_ROW;
}

/* The line on which the section after @candidate begins. */
guint
annexa_captions_next_section (const AnnexaEvidence *self, guint candidate)
{
  for (guint i = candidate + 1; i < self->candidates->len; i++)
    if (annexa_evidence_candidate (self, i)->chosen)
      return annexa_evidence_candidate (self, i)->first_line;
  return self->layout->lines->len;
}

/* Whether @candidate is a heading that is printed again where its answer goes on. */
static gboolean
goes_on (const AnnexaCandidate *candidate)
{
  return !candidate->chosen && candidate->refusal == ANNEXA_REFUSAL_CONTINUED
         && candidate->kind != ANNEXA_CANDIDATE_ROW;
}

/* The line of a candidate that may be a caption: right above it, or right below its heading; a page may end
 * between them. */
static guint
line_of (const AnnexaEvidence *self, const AnnexaCandidate *candidate, gboolean above)
{
  guint line = above ? candidate->first_line - 1 : candidate->end_line;

  while (line < self->layout->lines->len
         && annexa_layout_line (self->layout, line)->role == ANNEXA_ROLE_FURNITURE)
    line += above ? G_MAXUINT : 1;
  return line;
}

/* (transfer full) (nullable): the caption that most sections have. */
static char *
find_caption (const AnnexaEvidence *self, gboolean above, AnnexaIsCaption is_caption)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      char *key = annexa_captions_is_section (candidate)
                      ? annexa_captions_at (self, line_of (self, candidate, above), is_caption)
                      : NULL;

      n += annexa_captions_is_section (candidate);
      if (key != NULL)
        g_hash_table_insert (counts, key,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      g_autofree char *key = annexa_captions_is_section (candidate)
                                 ? annexa_captions_at (self, line_of (self, candidate, above), is_caption)
                                 : NULL;
      guint count = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) : 0;

      if (count >= MIN_CAPTIONS && count * 2 >= n)
        return g_steal_pointer (&key);
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): the caption that most sections have; sets how many. It may stand below
 * a heading that is printed again, too. */
static char *
take_captions (AnnexaEvidence *self, gboolean above, AnnexaIsCaption is_caption, guint *n)
{
  char *caption = find_caption (self, above, is_caption);

  *n = 0;

  for (guint i = 0; caption != NULL && i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      g_autofree char *key = annexa_captions_is_section (candidate) || goes_on (candidate)
                                 ? annexa_captions_at (self, line_of (self, candidate, above), is_caption)
                                 : NULL;

      if (g_strcmp0 (key, caption) != 0)
        continue;
      *n += annexa_captions_is_section (candidate);
      if (above)
        candidate->first_line = line_of (self, candidate, above);
      else
        {
          candidate->end_line = line_of (self, candidate, above) + 1;
          candidate->answer_mark_bytes = 0; /* of the caption's line */
        }
    }
  return caption;
}

/* Whether the section goes on, maybe after a question that is marked as such, with a line that a mark such as
 * A makes the answer; sets where that line is and how many bytes the mark takes. */
static gboolean
find_answer_mark (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint *answer, guint *n_bytes)
{
  /* A.5.1.1 Title. Answer: it is known where that begins. */
  if (candidate->runs_in)
    return FALSE;
  for (guint i = candidate->end_line;
       i < self->layout->lines->len && i <= candidate->end_line + MAX_QUESTION_LINES; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);

      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      *n_bytes = annexa_heading_skip_mark (self->catalog, line->text, 0, "answer");
      *answer = i;
      /* The A. of the next section's number is no mark. */
      if (self->headings[i].n_lead > 0 && self->headings[i].lead[0].start < *n_bytes)
        return FALSE;
      if (*n_bytes > 0)
        return TRUE;
      if (i == candidate->end_line && !self->headings[i].question)
        return FALSE;
    }
  return FALSE;
}

/* Where most sections begin with the mark of an answer, the mark is none of the answer, nor is the question
 * before it. */
static void
take_questions (AnnexaEvidence *self)
{
  guint n = 0, n_marked = 0, answer, n_bytes;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      n += annexa_captions_is_section (candidate);
      n_marked
          += annexa_captions_is_section (candidate) && find_answer_mark (self, candidate, &answer, &n_bytes);
    }
  for (guint i = 0; n_marked >= MIN_CAPTIONS && n_marked * 2 >= n && i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (!annexa_captions_is_section (candidate) || !find_answer_mark (self, candidate, &answer, &n_bytes))
        continue;
      /* A mark on a line of its own is a caption. */
      if (annexa_layout_line (self->layout, answer)->text[n_bytes] == '\0')
        candidate->end_line = answer + 1;
      else
        {
          candidate->end_line = answer;
          candidate->answer_mark_bytes = n_bytes;
        }
    }
}

/* Whether line @i begins a column beside the heading that begins on line @first. */
static gboolean
is_beside (const AnnexaEvidence *self, guint first, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaLine *heading = annexa_layout_line (self->layout, first);

  return line->starts_flow && line->page == heading->page && line->x1 > heading->x2 && line->y1 < heading->y2
         && line->y2 > heading->y1;
}

/* How many lines below the heading of @section, or @beside it, are the title of its control in other words:
 * in English below the Japanese one. */
static guint
count_translated (const AnnexaEvidence *self, const AnnexaCandidate *section, gboolean beside)
{
  g_autofree char *text = NULL;
  const char *id = section->labels.data[0].id;

  if (section->title == NULL || *section->title == '\0' || section->answer_mark_bytes > 0)
    return 0;
  for (guint n = 0, n_lines = 0; section->end_line + n < self->layout->lines->len; n++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, section->end_line + n);
      g_autofree char *longer = NULL, *key = NULL;

      if (line->role == ANNEXA_ROLE_FURNITURE)
        continue;
      if (line->role != ANNEXA_ROLE_BODY || line->table >= 0
          || (line->style == self->layout->body_style && !beside)
          || (beside && n_lines == 0 && !is_beside (self, section->first_line, section->end_line + n))
          || n_lines++ >= MAX_TRANSLATED_LINES)
        return 0;
      longer = text != NULL ? annexa_lines_join (self, text, line->text) : g_strdup (line->text);
      key = annexa_fold_key (longer);
      if (annexa_catalog_is_title_of (self->catalog, id, key, TRUE))
        return n + 1;
      g_free (text);
      text = g_steal_pointer (&longer);
    }
  return 0;
}

/* Where most sections print the title a second time, in another language, it begins no answer; nor does it in
 * a column beside the heading. */
static void
take_translations (AnnexaEvidence *self)
{
  guint n = 0, n_translated = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      n += annexa_captions_is_section (candidate);
      n_translated += annexa_captions_is_section (candidate) && count_translated (self, candidate, FALSE) > 0;
    }
  for (guint i = 0; i < self->candidates->len; i++)
    if (annexa_captions_is_section (annexa_evidence_candidate (self, i)))
      annexa_evidence_candidate (self, i)->end_line
          += count_translated (self, annexa_evidence_candidate (self, i), TRUE);
  for (guint i = 0; n_translated >= MIN_CAPTIONS && n_translated * 2 >= n && i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (!annexa_captions_is_section (candidate))
        continue;
      candidate->end_line += count_translated (self, candidate, FALSE);
      /* The numbers of another edition stand below both titles. */
      if (candidate->reference_line == G_MAXUINT)
        annexa_candidate_take_reference_below (self, candidate);
    }
}

/* What counts on from the caption on line @first, before line @end, stands over parts too: (2) after (1). */
static void
mark_counted (AnnexaEvidence *self, guint first, guint end)
{
  const AnnexaNumber *last = &self->headings[first].own;

  for (guint i = first + 1; last->n_parts == 1 && i < end; i++)
    {
      const AnnexaNumber *own = &self->headings[i].own;

      if (own->kind != last->kind || own->n_parts != 1 || own->parts[0] != last->parts[0] + 1
          || annexa_layout_line (self->layout, i)->style != annexa_layout_line (self->layout, first)->style)
        continue;
      annexa_part_captions_mark (self, i);
      last = own;
    }
}

/* Whether the line below the caption on line @caption says once more that the vendor's answer follows:
 * 【回答】 over ◆当社の取組み. */
static gboolean
is_said_again (const AnnexaEvidence *self, guint caption)
{
  g_autofree char *key = annexa_part_captions_has (self, caption + 1)
                             ? annexa_captions_at (self, caption + 1, annexa_captions_is_answer)
                             : NULL;

  return key != NULL && !annexa_catalog_is_cue (self->catalog, "caption-part", key);
}

/* Where captions stand over other parts of answers as well, the one below the headings, or behind what the
 * standard asks for, is over a part, and text as these are; so is the first of several names of rows. */
static void
leave_parts (AnnexaEvidence *self, const char *answer)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      const guint caption = candidate->end_line - 1;
      g_autofree char *key = annexa_captions_is_section (candidate) && caption > candidate->first_line
                                 ? annexa_captions_at (self, caption, annexa_captions_is_answer)
                                 : NULL;

      if (g_strcmp0 (key, answer) != 0 || is_said_again (self, caption))
        continue;
      annexa_part_captions_mark (self, caption);
      mark_counted (self, caption, annexa_captions_next_section (self, i));
      candidate->end_line = caption;
    }
}

/**
 * annexa_captions_take:
 * @self: with the path chosen
 *
 * Makes captions that most sections have part of their headings, and questions that most answers follow.
 */
void
annexa_captions_take (AnnexaEvidence *self)
{
  g_autofree char *number = NULL, *answer = NULL;
  gboolean is_of_rows = FALSE;
  guint n;

  take_translations (self);
  number = take_captions (self, TRUE, annexa_captions_is_number, &n);
  answer = take_captions (self, FALSE, annexa_captions_is_answer, &n);
  /* Where the answer has its caption right below the heading, another is of a part of it. */
  if (answer == NULL || annexa_catalog_is_cue (self->catalog, "caption-part", answer))
    {
      char *caption = annexa_requirements_take (self, &is_of_rows);

      if (caption != NULL)
        {
          g_free (answer);
          answer = caption;
        }
    }
  annexa_part_captions_find (self, n);
  /* Parts that are but counted have no captions. */
  if (answer != NULL && (self->is_part_caption != NULL || g_ascii_isdigit (*answer) || is_of_rows))
    leave_parts (self, answer);
  annexa_counted_parts_find (self);
  take_questions (self);
  annexa_asked_take (self);
}
