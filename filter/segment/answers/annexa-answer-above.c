/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/records/annexa-assemble.h"
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* What stands right above the heading after an answer and belongs to that: a question, headings over it, its
 * number. */

#define MAX_HEADING_CHARS 90
/* A heading over that of a control is at least so large against it, and against the text. */
#define MIN_OVER_RATIO 0.9f
#define MIN_LARGER_RATIO 1.1f
/* A number that stands beside its heading. */
#define MAX_NUMBER_GLYPHS 4u
/* The title of a clause wraps onto no more lines. */
#define MAX_CLAUSE_LINES 3u

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
  const char *id = candidate->labels.data[0].id;
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
  const AnnexaLine *line = annexa_evidence_line (self, i);

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
  if (end != next->first_line || self->headings[end].question || annexa_evidence_line (self, end)->table >= 0)
    return end;
  for (guint i = end; i > candidate->end_line && end - i < ANNEXA_MAX_TITLE_LINES; i--)
    {
      const AnnexaLine *line = annexa_evidence_line (self, i - 1);

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
  const AnnexaLine *line = annexa_evidence_line (self, i), *title = annexa_evidence_line (self, heading);

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

/* Whether line @i is an item of a list, as the line above it is, or ends a sentence. */
static gboolean
is_item_or_end (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i),
                   *above = i > 0 ? annexa_evidence_line (self, i - 1) : NULL;
  const gunichar mark = g_utf8_get_char (line->text);

  if (annexa_ends_sentence (line->text))
    return TRUE;
  return above != NULL && annexa_is_bullet (mark) && g_utf8_get_char (above->text) == mark
         && above->role == ANNEXA_ROLE_BODY && above->style == line->style && above->page == line->page;
}

/* Whether line @i, right above the heading of @next, is a heading over it: set in larger type than the text
 * and hardly smaller than the other, as a bar is that names the chapter. Within the answer it would head
 * nothing. */
static gboolean
is_heading_over (const AnnexaEvidence *self, const AnnexaCandidate *next, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i),
                   *heading = annexa_evidence_line (self, next->first_line);

  return next->kind != ANNEXA_CANDIDATE_ROW && line->table < 0 && heading->table < 0
         && line->size_pt >= MIN_OVER_RATIO * heading->size_pt
         && line->size_pt > MIN_LARGER_RATIO * self->layout->body_size_pt
         && annexa_evidence_stands_out (self, i) && annexa_evidence_stands_out (self, next->first_line)
         && !self->headings[i].sentence && !self->headings[i].quoted && !self->headings[i].is_reference
         && !is_item_or_end (self, i) && g_utf8_strlen (line->text, -1) <= MAX_HEADING_CHARS;
}

/* Whether @item is a clause that the control of @id is in. */
static gboolean
is_clause_of (const AnnexaItem *item, const char *id)
{
  return item->is_clause
         && (is_prefix_of_id (item->id, id)
             || (g_str_has_prefix (id, "CLD.") && is_prefix_of_id (item->id, id + strlen ("CLD."))));
}

/* Whether @title is that of a clause which the control of @next is in. */
static gboolean
names_clause (const AnnexaEvidence *self, const AnnexaCandidate *next, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);
  AnnexaTitleMatch matches[8] = { 0 };
  const guint n = annexa_catalog_match_title_near (self->catalog, key, ANNEXA_MIN_TITLE_SIMILARITY, matches,
                                                   G_N_ELEMENTS (matches));

  for (guint m = 0; m < n; m++)
    if (is_clause_of (matches[m].item, next->labels.data[0].id))
      return TRUE;
  return FALSE;
}

/* The first line of the title of a clause that ends on line @i, which the control of @next is in: however it
 * is set, it heads what follows. @i + 1 where there is none. */
static guint
find_clause_above (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next,
                   guint i)
{
  g_autofree char *text = g_strdup ("");

  for (guint first = i; first >= candidate->end_line && i - first < MAX_CLAUSE_LINES; first--)
    {
      const AnnexaLine *line = annexa_evidence_line (self, first);
      const AnnexaHeading *heading = &self->headings[first];
      const guint start = heading->n_lead > 0        ? heading->title_start
                          : heading->own.n_parts > 0 ? heading->own.end
                                                     : heading->decoration;
      g_autofree char *title = annexa_lines_join (self, line->text + start, text);
      char *longer;

      if (line->role != ANNEXA_ROLE_BODY || line->table >= 0 || heading->sentence || heading->quoted
          || line->page != annexa_evidence_line (self, i)->page
          || line->style != annexa_evidence_line (self, i)->style)
        break;
      if (names_clause (self, next, title))
        return first;
      longer = annexa_lines_join (self, line->text, text);
      g_free (text);
      text = longer;
    }
  return i + 1;
}

/* Whether line @i is an article that an answer lists, 第10条（事故の通知）, and set as its text is. */
static gboolean
lists_article (const AnnexaEvidence *self, guint i)
{
  const char *text = annexa_evidence_line (self, i)->text + self->headings[i].own.end;

  return annexa_is_open_bracket (g_utf8_get_char (text)) && !annexa_evidence_stands_out (self, i)
         && !annexa_evidence_is_listed (self, annexa_evidence_line (self, i)->text, NULL);
}

/* Whether line @i, right above the heading of @next, says that it heads a chapter, 第9章 供給者関係, and is
 * not the rest of a sentence: … as agreed in / Article 9. */
static gboolean
names_chapter (const AnnexaEvidence *self, const AnnexaCandidate *next, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return next->kind != ANNEXA_CANDIDATE_ROW && next->own.kind != ANNEXA_NUMBERING_CHAPTER
         && heading->own.kind == ANNEXA_NUMBERING_CHAPTER && annexa_evidence_line (self, i)->table < 0
         && !heading->sentence && !heading->particle && !heading->see && !annexa_evidence_runs_on (self, i)
         && !lists_article (self, i)
         && g_utf8_strlen (annexa_evidence_line (self, i)->text, -1) <= MAX_HEADING_CHARS;
}

/* Whether line @i has the number of the heading on line @heading again, with other words: it is the last item
 * of a list. */
static gboolean
counts_to (const AnnexaEvidence *self, guint i, guint heading)
{
  const AnnexaNumber *own = &self->headings[i].own, *number = &self->headings[heading].own;

  return own->n_parts > 0 && own->kind == number->kind && own->n_parts == number->n_parts
         && annexa_number_compare (own, number) == 0
         && strcmp (annexa_evidence_line (self, i)->text + own->end,
                    annexa_evidence_line (self, heading)->text + number->end)
                != 0;
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
      if (annexa_evidence_line (self, i - 1)->role != ANNEXA_ROLE_BODY)
        continue;
      if (next->kind != ANNEXA_CANDIDATE_ROW)
        {
          const guint clause = find_clause_above (self, candidate, next, i - 1);

          if (clause < i)
            {
              end = clause;
              i = clause + 1;
              continue;
            }
        }
      if (i - 1 < candidate->end_line
          || !(names_chapter (self, next, i - 1) || annexa_heading_is_tag (self, i - 1)
               || (is_parent_heading (self, candidate, next, i - 1) && !counts_to (self, i - 1, end))
               || (end == next->first_line && is_heading_over (self, next, i - 1))))
        break;
      end = i - 1;
    }
  return end;
}
