/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assemble.h"
#include "annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* What stands right above the heading after an answer and belongs to that: a question, headings over it, its
 * number. */

#define MAX_HEADING_CHARS 90
/* A heading over that of a control is at least so large against it, and against the text. */
#define MIN_OVER_RATIO 0.9f
#define MIN_LARGER_RATIO 1.1f
/* A number that stands beside its heading. */
#define MAX_NUMBER_GLYPHS 4u

static const AnnexaLine *
line_at (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

static gboolean
is_prefix_of_id (const char *prefix, const char *id)
{
  gsize n = strlen (prefix);

  return strncmp (prefix, id, n) == 0 && id[n] == '.';
}

/* Whether the number of line @i begins that of @candidate. */
static gboolean
is_above (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *id = g_array_index (candidate->labels, AnnexaLabel, 0).id;
  g_autofree char *number = NULL;

  if (annexa_number_is_ancestor (&heading->own, &candidate->own))
    return TRUE;
  if (heading->n_lead > 0 && is_prefix_of_id (heading->lead[0].id, id))
    return TRUE;
  if (heading->own.kind != ANNEXA_NUMBERING_DECIMAL || heading->own.n_parts != 1
      || candidate->own.n_parts > 0)
    return FALSE;
  number = g_strdup_printf ("%u", heading->own.parts[0]);
  return is_prefix_of_id (number, g_str_has_prefix (id, "CLD.") ? id + 4 : id);
}

/* Whether line @i is a heading above @next: its number begins the other's. Between 3.1 and 3.2, "3." is the
 * last item of a list. */
static gboolean
is_parent_heading (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next,
                   guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLine *line = line_at (self, i);

  if (line->role != ANNEXA_ROLE_BODY || line->table >= 0 || heading->sentence || heading->quoted
      || g_utf8_strlen (line->text, -1) > MAX_HEADING_CHARS || heading->title_end <= heading->title_start)
    return FALSE;
  return is_above (self, next, i) && (!is_above (self, candidate, i) || annexa_evidence_stands_out (self, i));
}

/* The first line of the question, marked as such, whose last line is right above that of @next, @end: Q3. It
 * is what the control is asked, though the number stands in a line of its own below; @end where there is
 * none.
 */
static guint
find_question_above (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                     const AnnexaCandidate *next, guint end)
{
  if (end != next->first_line || self->headings[end].question || line_at (self, end)->table >= 0)
    return end;
  for (guint i = end; i > candidate->end_line && end - i < ANNEXA_MAX_TITLE_LINES; i--)
    {
      const AnnexaLine *line = line_at (self, i - 1);

      if (line->role != ANNEXA_ROLE_BODY || line->table >= 0
          || (i < end && annexa_ends_sentence (line->text)))
        break;
      if (self->headings[i - 1].question)
        return i - 1;
    }
  return end;
}

/* Whether line @i is the number of the heading on line @heading, which stands behind it in larger type: 2
 * アクセス制御 on a slide between chapters. */
static gboolean
is_number_beside (const AnnexaEvidence *self, guint i, guint heading)
{
  const AnnexaLine *line = line_at (self, i), *title = line_at (self, heading);

  return line->role == ANNEXA_ROLE_BODY && line->page == title->page && line->n_glyphs <= MAX_NUMBER_GLYPHS
         && line->x2 < title->x1 && line->y1 < title->y2 && line->y2 > title->y1;
}

/* Where the answer of @candidate ends, before line @limit: a boundary of it may have its number on the line
 * above. */
guint
annexa_answer_leave_number (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint end,
                            guint limit)
{
  return end < limit && end > candidate->end_line && is_number_beside (self, end - 1, end) ? end - 1 : end;
}

/* Whether line @i, right above the heading of @next, is a heading over it: set in larger type than the text
 * and hardly smaller than the other, as a bar is that names the chapter. Within the answer it would head
 * nothing. */
static gboolean
is_heading_over (const AnnexaEvidence *self, const AnnexaCandidate *next, guint i)
{
  const AnnexaLine *line = line_at (self, i), *heading = line_at (self, next->first_line);

  return next->kind != ANNEXA_CANDIDATE_ROW && line->table < 0 && heading->table < 0
         && line->size_pt >= MIN_OVER_RATIO * heading->size_pt
         && line->size_pt > MIN_LARGER_RATIO * self->layout->body_size_pt
         && annexa_evidence_stands_out (self, i) && annexa_evidence_stands_out (self, next->first_line)
         && !self->headings[i].sentence && !self->headings[i].quoted && !self->headings[i].is_reference
         && g_utf8_strlen (line->text, -1) <= MAX_HEADING_CHARS;
}

/* Where the answer of @candidate ends, which goes to line @end at most: before the question of @next, and the
 * headings right above it, styled or not. */
guint
annexa_answer_leave_headings (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                              const AnnexaCandidate *next, guint end)
{
  end = find_question_above (self, candidate, next, end);
  for (guint i = end; i > candidate->end_line && i > 0; i--)
    {
      if (line_at (self, i - 1)->role != ANNEXA_ROLE_BODY)
        continue;
      if (i - 1 < candidate->end_line
          || !(annexa_heading_is_tag (self, i - 1) || is_parent_heading (self, candidate, next, i - 1)
               || (end == next->first_line && is_heading_over (self, next, i - 1))))
        break;
      end = i - 1;
    }
  return end;
}
