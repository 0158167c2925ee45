/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/records/annexa-assemble.h"
#include "annexa-candidates-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Lines of text that hold numbers of controls as headings and references do, and are none. */

/* An item of a list has no more lines, and begins where the others do, within this. */
#define MAX_ITEM_LINES 3u
#define SAME_EDGE_PT 1.0f
/* 以上, 改訂履歴 and the like are no longer. */
#define MAX_CLOSING_GLYPHS 20u

/* Lines of furniture and footnotes between two lines of the body. */
#define MAX_BETWEEN 12u

/* Whether a line that ends in @before is cut within the year of a standard's name, which goes on in @after,
 * be it with the number of a control behind: 27001:2 / 022: 8.32. */
static gboolean
cuts_name (const AnnexaEvidence *self, const char *before, const char *after)
{
  const gsize n = strlen (before);
  g_autoptr (GArray) tokens = NULL;
  g_autofree char *whole = NULL;

  if (n == 0 || !g_ascii_isdigit (before[n - 1]) || !g_ascii_isdigit (*after))
    return FALSE;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  whole = g_strconcat (before, after, NULL);
  annexa_catalog_lex (self->catalog, whole, strlen (whole), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->start < n && token->end > n
          && (token->kind == ANNEXA_TOKEN_STANDARD
              || (token->kind == ANNEXA_TOKEN_LABEL
                  && memchr (whole + token->start, ':', n - token->start) != NULL)))
        return TRUE;
    }
  return FALSE;
}

char *
annexa_lines_join (const AnnexaEvidence *self, const char *before, const char *after)
{
  GString *text = g_string_new (before);

  if (cuts_name (self, before, after))
    g_string_append (text, after);
  else
    annexa_join_append (text, after, self->layout->habit);
  return g_string_free (text, FALSE);
}

/* The line of the body below line @i: where a page ends between them, its furniture and footnotes stand
 * there. */
guint
annexa_lines_below (const AnnexaEvidence *self, guint i)
{
  guint below = i + 1;

  while (below < self->layout->lines->len && below - i < MAX_BETWEEN
         && (annexa_evidence_line (self, below)->role == ANNEXA_ROLE_FURNITURE
             || annexa_evidence_line (self, below)->role == ANNEXA_ROLE_NOTE))
    below++;
  return below;
}

/* Whether the line below @i takes up the number that line @i ends with: 責任の分担は、CLD.6.3.1 / もあわせて.
 * One set apart is none of the sentence. */
static gboolean
is_taken_up (const AnnexaEvidence *self, guint i)
{
  g_autofree char *key = annexa_fold_key (annexa_evidence_line (self, i + 1)->text);

  return annexa_evidence_line (self, i)->label_gap_pt < annexa_evidence_line (self, i)->size_pt
         && annexa_catalog_begins_with_cue (self->catalog, "particle", key) > 0;
}

/* Whether the line goes on inside the bracket in which its number stands, or right behind the number: a
 * sentence refers to it there. */
static gboolean
breaks_off (const AnnexaEvidence *self, guint i)
{
  return i + 1 < self->layout->lines->len && annexa_evidence_runs_on (self, i + 1)
         && (annexa_lines_has_open_bracket (annexa_evidence_line (self, i)->text) || is_taken_up (self, i));
}

/* Whether line @i, which ends in numbers, is the rest of a paragraph: it goes on from the line above in the
 * body's type, and has no control's title. */
static gboolean
ends_paragraph (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *title = NULL;

  if (annexa_evidence_stands_out (self, i) || !annexa_evidence_runs_on (self, i))
    return FALSE;
  title = g_strndup (annexa_evidence_line (self, i)->text + heading->title_start,
                     heading->title_end - MIN (heading->title_start, heading->title_end));
  return annexa_lines_title_similarity (self, title) < ANNEXA_MIN_TITLE_SIMILARITY;
}

/* Whether line @i, which ends in numbers, is of a paragraph. */
gboolean
annexa_lines_is_of_text (const AnnexaEvidence *self, guint i)
{
  return breaks_off (self, i) || ends_paragraph (self, i);
}

/* Whether line @i goes on with a bracket that opens behind a sentence on the line above: …
 * しております。（ISO/IEC 27001:2022 / 管理策 5.16） */
static gboolean
ends_bracket_of_text (const AnnexaEvidence *self, guint i)
{
  return i > 0 && annexa_lines_is_open (self, i - 1) && self->headings[i - 1].sentence
         && annexa_lines_has_open_bracket (annexa_evidence_line (self, i - 1)->text)
         && annexa_evidence_line (self, i)->size_pt < 1.1f * annexa_evidence_line (self, i - 1)->size_pt;
}

/* Whether line @i ends a reference that begins behind a sentence above: it is no heading, and refers to
 * nothing above. */
gboolean
annexa_lines_ends_reference (const AnnexaEvidence *self, guint i)
{
  return annexa_inner_references_ends (self, i)
         || (self->headings[i].is_reference && ends_bracket_of_text (self, i));
}

/* Whether line @i has the mark of a list that a line shortly above has at the same place. */
gboolean
annexa_lines_has_list_mark (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
  gunichar mark = g_utf8_get_char (line->text);

  if (self->headings[i].question || !annexa_is_bullet (mark))
    return FALSE;
  for (guint j = i; j > 0 && i - j < MAX_ITEM_LINES; j--)
    {
      const AnnexaLine *above = annexa_evidence_line (self, j - 1);

      if (!annexa_lines_is_open (self, j - 1) || above->page != line->page)
        return FALSE;
      if (g_utf8_get_char (above->text) == mark && fabsf (above->x1 - line->x1) < SAME_EDGE_PT)
        return TRUE;
    }
  return FALSE;
}

/* Whether the row says anything in a sentence. */
gboolean
annexa_candidate_row_has_sentence (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  for (guint r = 0; candidate->cells != NULL && r < candidate->cells->len; r++)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, r);

      for (guint i = run->first; i < run->first + run->n; i++)
        if (self->headings[i].sentence)
          return TRUE;
    }
  return FALSE;
}

/* Whether line @i says no more than that the paper or a part of it ends, or another begins: 以上, 改訂履歴.
 */
gboolean
annexa_lines_is_closing_word (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
  g_autofree char *key = line->n_glyphs <= MAX_CLOSING_GLYPHS ? annexa_fold_key (line->text) : NULL;

  return key != NULL && annexa_answer_is_closing_word (self, key);
}

/* Whether line @next may be of the heading on line @i by its type: it is set as that is, or in what is no
 * type of the body but that of Latin words in the one or the other, where titles in two languages wrap. */
gboolean
annexa_lines_share_type (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *other = annexa_evidence_line (self, next);
  guint shared;

  if (other->style == line->style)
    return TRUE;
  if (other->style != line->latin_style && other->latin_style != line->style
      && other->latin_style != line->latin_style)
    return FALSE;
  shared = other->style == line->latin_style ? other->style : other->latin_style;
  return shared != self->layout->body_style && shared != self->layout->body_latin_style;
}
