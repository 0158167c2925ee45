/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Lines that are the title of a control, with a remark in brackets perhaps, and no number. */

#define MAX_TITLE_ONLY_CHARS 70
/* What belongs together stands so many times nearer. */
#define MIN_NEARER 2.0f
/* The number below a title reaches no further up beside it. */
#define MAX_OVERLAP_EM 0.25f
/* Above a heading that is not set as one there is so much more white than between lines. */
#define MIN_WHITE_EM 0.45f
/* Items of one list begin this close. */
#define SAME_EDGE_PT 1.5f
/* A title with a remark in brackets is so much like it. */
#define REMARKED_SIMILARITY 0.96

/* Whether more white stands above line @i than between lines of one paragraph. */
static gboolean
begins_with_white (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return line->starts_flow || line->gap_above_pt > (self->layout->line_gap_em + MIN_WHITE_EM) * line->size_pt;
}

/* Whether what is the title of control @m in one edition is that of a clause in another, which more of the
 * paper's titles are of: アクセス制御 over 9.2.1 is no 5.15. */
static gboolean
is_clause_title (const AnnexaEvidence *self, const AnnexaTitleMatch *matches, guint n, guint m)
{
  for (guint k = 0; k < n; k++)
    if (matches[k].item->is_clause && matches[k].similarity >= matches[m].similarity - 0.001
        && self->title_rank[matches[k].item->standard->index]
               > self->title_rank[matches[m].item->standard->index])
      return TRUE;
  return FALSE;
}

/* Whether line @below has the title of controls alone, @matches, in English below the same in Japanese. */
static gboolean
is_same_in_english (const AnnexaEvidence *self, guint below, const AnnexaTitleMatch *matches, guint n)
{
  for (guint k = 0; k < n; k++)
    if (matches[k].item->is_clause && matches[k].similarity >= REMARKED_SIMILARITY)
      return FALSE;
  return g_str_is_ascii (annexa_evidence_line (self, below)->text)
         && !g_str_is_ascii (annexa_evidence_line (self, below - 1)->text);
}

/* Whether a title that is that of a clause as well as of control @m in it, バックアップ, stands right over
 * the title of that control or of a clause between both: it heads a chapter. */
static gboolean
heads_title (const AnnexaEvidence *self, const AnnexaTitleMatch *matches, guint n, guint m, guint end_line)
{
  const char *id = matches[m].item->id;
  const guint below = annexa_lines_below (self, end_line - 1);
  AnnexaTitleMatch lower[8] = { 0 };
  g_autofree char *title = NULL, *key = NULL;
  gboolean clause = FALSE;
  guint start, n_lower;

  for (guint k = 0; k < n; k++)
    clause = clause || matches[k].item->is_clause;
  if (!clause || !annexa_lines_is_open (self, below))
    return FALSE;
  start = self->headings[below].own.n_parts > 0 ? self->headings[below].own.end
                                                : self->headings[below].decoration;
  title = g_strdup (annexa_evidence_line (self, below)->text + start);
  annexa_lines_trim_title (title);
  key = annexa_fold_key (title);
  n_lower = annexa_catalog_match_title (self->catalog, key, TRUE, lower, G_N_ELEMENTS (lower));
  if (is_same_in_english (self, below, lower, n_lower))
    return FALSE;
  for (guint k = 0; k < n_lower; k++)
    if (lower[k].similarity >= REMARKED_SIMILARITY
        && (g_str_equal (lower[k].item->id, id)
            || (lower[k].item->is_clause && g_str_has_prefix (id, lower[k].item->id)
                && strchr (lower[k].item->id, '.') != NULL)))
      return TRUE;
  return FALSE;
}

static gboolean
has_control (const AnnexaTitleMatch *matches, guint n)
{
  for (guint m = 0; m < n; m++)
    if (!matches[m].item->is_clause)
      return TRUE;
  return FALSE;
}

/* Whether number @i, below a title, stands much nearer to line @below, which is set as a smaller heading: the
 * title is that of a chapter, and the vendor's own below the number is that of its first control. */
static gboolean
heads_own_title (const AnnexaEvidence *self, guint i, guint below)
{
  const AnnexaLine *title = annexa_evidence_line (self, i - 1), *number = annexa_evidence_line (self, i),
                   *next;
  g_autofree char *caption = NULL;

  if (!annexa_lines_is_open (self, below) || !annexa_evidence_stands_out (self, below)
      || self->headings[below].sentence)
    return FALSE;
  next = annexa_evidence_line (self, below);
  caption = annexa_captions_at (self, below, annexa_captions_is_part);
  return caption == NULL && next->size_pt < title->size_pt && next->page == title->page
         && (next->y1 - number->y2) * MIN_NEARER < number->y1 - title->y2;
}

/* Whether line @i is a number and nothing else, right below the title of @candidate. */
static gboolean
is_number_below (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const guint below = annexa_lines_below (self, i);
  const AnnexaLine *title;
  g_autofree char *own = NULL;

  if (i != candidate->end_line || heading->n_lead != 1 || heading->n_trail > 0)
    return FALSE;
  title = annexa_evidence_line (self, i - 1);
  if (annexa_lines_is_open (self, below))
    annexa_lines_take_title (self, below, 0, (guint)strlen (annexa_evidence_line (self, below)->text), &own);
  /* A number may stand half-way between the two lines of its title. A chapter may have the title of its first
   * control, over whose title, be it in several lines, the number stands. */
  return annexa_evidence_line (self, i)->y1 > title->y2 - MAX_OVERLAP_EM * title->size_pt
         && !(own != NULL && annexa_lines_title_similarity (self, own) >= ANNEXA_MIN_TITLE_SIMILARITY)
         && !heads_own_title (self, i, below);
}

/* Takes the number that is printed below the title of @candidate into the heading: it is as one whose number
 * stands before its title. */
static void
take_number_below (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaLabel *number)
{
  candidate->kind = ANNEXA_CANDIDATE_LABEL;
  candidate->reference_line = G_MAXUINT;
  /* The title may be that of several editions. */
  candidate->labels.data[0].standard = number->standard;
  annexa_candidate_take_reference_below (self, candidate);
}

/* The controls whose title @title is but for a remark in brackets behind it. */
static guint
match_remarked (const AnnexaEvidence *self, const char *title, AnnexaTitleMatch *matches, guint max_matches)
{
  const char *last = g_utf8_prev_char (title + strlen (title));
  g_autofree char *key = NULL;
  guint n, kept = 0;

  if (!annexa_is_close_bracket (g_utf8_get_char (last)))
    return 0;
  key = annexa_fold_key (title);
  n = annexa_catalog_match_title (self->catalog, key, TRUE, matches, max_matches);
  while (kept < n && matches[kept].similarity >= REMARKED_SIMILARITY)
    kept++;
  return kept;
}

/* Whether line @below goes on with a sentence of which a title alone was on the line above, set as the text
 * is: it begins with a particle that no word begins with, … の整合 / に関する役割. */
static gboolean
goes_on_as_sentence (const AnnexaEvidence *self, guint i, guint below)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *next;
  g_autofree char *key = NULL;

  if (self->headings[i].own.n_parts > 0 || annexa_evidence_stands_out (self, i)
      || !annexa_lines_is_open (self, below))
    return FALSE;
  next = annexa_evidence_line (self, below);
  if (next->style != line->style || next->table != line->table || begins_with_white (self, below))
    return FALSE;
  key = annexa_fold_key (next->text);
  return annexa_catalog_begins_with_cue (self->catalog, "particle", key)
         && !annexa_is_hiragana (g_utf8_get_char (g_utf8_next_char (next->text)));
}

/* Whether line @i has the mark of a list that the line right above it has, too, and is set as the text is: an
 * item that is called as a control is, バックアップ媒体 / ログ. */
static gboolean
is_next_item (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *above;
  const gunichar mark = g_utf8_get_char (line->text);

  if (self->headings[i].own.n_parts > 0 || !annexa_is_bullet (mark) || annexa_evidence_stands_out (self, i)
      || i == 0 || !annexa_lines_is_open (self, i - 1) || begins_with_white (self, i))
    return FALSE;
  above = annexa_evidence_line (self, i - 1);
  return g_utf8_get_char (above->text) == mark && above->style == line->style && above->page == line->page
         && fabsf (above->x1 - line->x1) < SAME_EDGE_PT;
}

/* Adds line @i if it is the title of a control. Returns the line behind the heading if its number is printed
 * below, else @i. */
guint
annexa_titles_add (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  AnnexaTitleMatch matches[8] = { 0 };
  g_autofree char *title = NULL, *key = NULL, *printed = NULL;
  guint end_line, n;
  AnnexaCandidate *candidate;
  gboolean near, whole;

  if (heading->sentence || g_utf8_strlen (annexa_evidence_line (self, i)->text, -1) > MAX_TITLE_ONLY_CHARS
      || is_next_item (self, i))
    return i;
  if (heading->own.n_parts == 0 && !annexa_evidence_stands_out (self, i) && annexa_evidence_runs_on (self, i))
    return i;
  end_line = annexa_lines_take_title (self, i, start, (guint)strlen (annexa_evidence_line (self, i)->text),
                                      &title);
  g_strstrip (title);
  key = annexa_fold_key (title);
  if (*key == '\0' || goes_on_as_sentence (self, i, end_line))
    return i;
  near = annexa_evidence_stands_out (self, i);
  if (near && annexa_title_memo_similarity (self->memo, self->catalog, key) < ANNEXA_MIN_TITLE_SIMILARITY)
    return i;
  n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches));
  if (n == 0 && !near && begins_with_white (self, i))
    n = match_remarked (self, title, matches, G_N_ELEMENTS (matches));
  /* Where the title is that of a control, those that are like it say nothing. */
  if (near && !has_control (matches, n))
    n = annexa_catalog_match_title (self->catalog, key, TRUE, matches, G_N_ELEMENTS (matches));
  for (guint m = 0; m < n; m++)
    {
      AnnexaLabel label = { 0 };

      if (matches[m].item->is_clause || matches[m].similarity < ANNEXA_MIN_TITLE_SIMILARITY)
        continue;
      /* The same title may stand in several editions: the paper follows the one that most of its titles are
       * of. */
      for (guint k = m + 1; k < n; k++)
        if (matches[k].similarity >= matches[m].similarity - 0.001 && !matches[k].item->is_clause
            && self->title_rank[matches[k].item->standard->index]
                   > self->title_rank[matches[m].item->standard->index])
          matches[m] = matches[k];
      if (is_clause_title (self, matches, n, m) || heads_title (self, matches, n, m, end_line))
        return i;
      candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_TITLE, i, end_line);
      label.id = matches[m].item->id;
      label.standard = matches[m].item->standard;
      printed = annexa_candidate_read_cut_number (self, end_line, &label);
      if (printed != NULL)
        candidate->end_line += 2;
      else
        candidate->reference_line = annexa_candidate_find_number_apart (self, end_line, &label, &printed);
      if (candidate->reference_line != G_MAXUINT && candidate->reference_line > end_line
          && annexa_references_find_start (self, candidate->reference_line) == end_line)
        {
          /* A reference that wraps before its numbers tells more: 参照：ISO/IEC 27017:2015 / 9.2.1・9.2.2. */
          if (annexa_heading_refers (&self->headings[candidate->reference_line]))
            {
              annexa_candidate_free (candidate);
              return i;
            }
          candidate->end_line = candidate->reference_line;
        }
      label.end = printed != NULL ? (guint)strlen (printed) : 0;
      annexa_candidate_add_label (candidate, &label, printed != NULL ? printed : "");
      if (printed != NULL)
        candidate->signals |= ANNEXA_SIGNAL_NUMBER | ANNEXA_SIGNAL_REFERENCE;
      annexa_candidate_take_title (candidate, g_steal_pointer (&title));
      candidate->n_title_lines = end_line - i;
      annexa_candidate_take_own_number (self, candidate, i);
      if (candidate->end_line > end_line && candidate->reference_line == G_MAXUINT)
        candidate->kind = ANNEXA_CANDIDATE_LABEL;
      else if (printed != NULL && is_number_below (self, candidate, candidate->reference_line))
        {
          candidate->end_line++;
          take_number_below (self, candidate, &self->headings[candidate->reference_line].lead[0]);
        }
      end_line = candidate->end_line;
      whole = candidate->kind == ANNEXA_CANDIDATE_LABEL;
      annexa_candidates_add (self, candidate);
      return whole ? end_line : i;
    }
  return i;
}

/* Whether the paper names a standard that one of the titles is of. */
static gboolean
names_any (const AnnexaEvidence *self, const AnnexaTitleMatch *matches, guint n)
{
  for (guint m = 0; m < n; m++)
    if (self->named[matches[m].item->standard->index] > 0)
      return TRUE;
  return FALSE;
}

/* How many lines are titles of each standard, and which standards the paper cites. What is a title of one
 * that the paper names speaks for no other, which may have all titles of two that it does. */
void
annexa_titles_rank (AnnexaEvidence *self)
{
  for (guint s = 0; s < annexa_catalog_n_standards (self->catalog); s++)
    self->title_rank[s] = MIN (self->cited[s], 5u);
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
      AnnexaTitleMatch matches[8] = { 0 };
      g_autofree char *title = NULL, *key = NULL;
      gboolean near, named;
      guint n;

      if (annexa_evidence_line (self, i)->role != ANNEXA_ROLE_BODY || heading->sentence
          || strlen (annexa_evidence_line (self, i)->text) > 3 * MAX_TITLE_ONLY_CHARS)
        continue;
      title = g_strdup (annexa_evidence_line (self, i)->text + start);
      annexa_lines_trim_title (title);
      key = annexa_fold_key (title);
      near = annexa_evidence_stands_out (self, i) || begins_with_white (self, i);
      n = annexa_catalog_match_title_near (self->catalog, key, near ? REMARKED_SIMILARITY : 1.0, matches,
                                           G_N_ELEMENTS (matches));
      if (near && n > 0 && !has_control (matches, n))
        n = annexa_catalog_match_title (self->catalog, key, TRUE, matches, G_N_ELEMENTS (matches));
      named = names_any (self, matches, n);
      /* A chapter that is titled as a control of another edition speaks for neither: アクセス制御. Clauses
       * count where a control has the title, too. */
      for (guint m = 0; m < n; m++)
        if (matches[m].similarity >= REMARKED_SIMILARITY && has_control (matches, n)
            && (self->named[matches[m].item->standard->index] > 0 || !named))
          self->title_rank[matches[m].item->standard->index] += 2;
    }
}
