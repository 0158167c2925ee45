/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include <string.h>

#include "segment/answers/annexa-blocks.h"
#include "segment/tables/annexa-table-shape.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* What collecting candidates asks of lines: whether they are open to it, go on with a title, or head. */

/* Words such as 該当なし take no more. */
#define MAX_NONE_BYTES 24u
#define LONG_VOWEL 0x30fcu
#define MAX_TITLE_CHARS 120
/* Two letters are no wider than a kanji, and questions in English are long. */
#define MAX_TITLE_COLUMNS (2 * MAX_TITLE_CHARS)
/* A title that is wrapped and then equals one of the catalog is believed from here on. */
#define WRAPPED_SIMILARITY 0.8
/* Numbers at the right edge end so near to it. */
#define MAX_SHORT_EM 1.0f
/* So much white before the numbers has room for words. */
#define MAX_ROOM_EM 3.0f
/* Type of one heading differs less in size. */
#define SAME_TYPE 0.93f
/* The last line of a heading is so much nearer to the one above than to the text below. */
#define MIN_NEARER_PT 2.0f
/* The beginning of a title that wraps. */
#define MIN_TITLE_START_CHARS 8
/* What is set as a heading and so like a title is one with a word more. */
#define SIMILAR 0.6

/* Lines of the flow, and of boxes that are no table of rows, may be headings; the last row of a table, such
 * as one that lists controls, on a page of its own is no such box. */
gboolean
annexa_lines_is_open (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line;
  const AnnexaTable *table;

  if (i >= self->layout->lines->len)
    return FALSE;
  line = annexa_evidence_line (self, i);
  if (line->role != ANNEXA_ROLE_BODY)
    return FALSE;
  if (line->table < 0)
    return TRUE;
  table = g_ptr_array_index (self->layout->tables, (guint)line->table);
  return !self->in_control_table[line->table]
         && (table->n_rows == 1 || table->n_columns == 1 || self->is_cards[line->table])
         && (table->continues < 0 || table->n_columns == 1 || self->is_cards[line->table]);
}

double
annexa_lines_title_similarity (const AnnexaEvidence *self, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);

  return annexa_title_memo_similarity (self->memo, self->catalog, key);
}

/* Whether a bracket of @text does not close in it. One that closes behind a number, 3.6), opens nowhere. */
gboolean
annexa_lines_has_open_bracket (const char *text)
{
  guint depth = 0;

  while (*text != '\0')
    {
      const gunichar c = annexa_utf8_take (&text);

      if (annexa_is_open_bracket (c))
        depth++;
      else if (depth > 0 && annexa_is_close_bracket (c))
        depth--;
    }
  return depth > 0;
}

/* Whether nothing but － or 該当なし stands on line @i: an answer, and no rest of the title above, as the
 * last sign of レビュー is. */
static gboolean
says_none (const AnnexaEvidence *self, guint above, guint i)
{
  const char *text = annexa_evidence_line (self, i)->text, *title = annexa_evidence_line (self, above)->text;
  g_autofree char *key = strlen (text) <= MAX_NONE_BYTES ? annexa_fold_key (text) : NULL;

  if (key == NULL || *title == '\0'
      || (g_utf8_get_char (text) == LONG_VOWEL
          && annexa_is_katakana (g_utf8_get_char (g_utf8_prev_char (title + strlen (title))))))
    return FALSE;
  return annexa_catalog_is_cue (self->catalog, "no-counterpart", key);
}

/* Whether line @next can be the second line of the heading on line @i. */
gboolean
annexa_lines_may_continue (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaHeading *heading;

  if (!annexa_lines_is_open (self, next)
      || annexa_evidence_line (self, next)->table != annexa_evidence_line (self, i)->table)
    return FALSE;
  heading = &self->headings[next];
  return heading->n_lead == 0 && !heading->is_reference && heading->own.n_parts == 0 && !heading->sentence
         && (annexa_evidence_line (self, next)->starts_flow
             || annexa_evidence_line (self, next)->gap_above_pt
                    < 1.2f * annexa_evidence_line (self, next)->size_pt)
         && !says_none (self, i, next);
}

/* Whether the line below the number on line @i is the title of that very control, nearly so where it is set
 * as the number is, or its beginning: however far below it stands, as in a card with the number on its upper
 * edge. */
gboolean
annexa_lines_has_own_title_below (const AnnexaEvidence *self, guint i)
{
  const AnnexaItem *const *items;
  g_autofree char *title = NULL, *key = NULL;
  const char *text;
  gboolean alike;
  guint n_items;

  if (self->headings[i].n_lead != 1 || !annexa_lines_is_open (self, i + 1)
      || annexa_evidence_line (self, i + 1)->page != annexa_evidence_line (self, i)->page
      || annexa_evidence_line (self, i + 1)->table != annexa_evidence_line (self, i)->table)
    return FALSE;
  text = annexa_evidence_line (self, i + 1)->text;
  title = g_strndup (text, annexa_lines_before_bracket (text));
  key = annexa_fold_key (title);
  alike = annexa_evidence_line (self, i + 1)->style == annexa_evidence_line (self, i)->style
          && annexa_evidence_stands_out (self, i + 1);
  items = annexa_catalog_lookup (self->catalog, self->headings[i].lead[0].id, &n_items);
  for (guint k = 0; k < n_items; k++)
    {
      if (annexa_catalog_title_similarity (items[k], key) >= (alike ? SIMILAR : ANNEXA_MIN_TITLE_SIMILARITY))
        return TRUE;
      for (guint t = 0; t < items[k]->n_titles; t++)
        if (g_utf8_strlen (key, -1) >= MIN_TITLE_START_CHARS && g_str_has_prefix (items[k]->keys[t], key))
          return TRUE;
    }
  return FALSE;
}

/* Whether a word is cut between the two lines. */
static gboolean
is_cut (const char *before, const char *after)
{
  gsize n = strlen (before);

  return n > 1 && before[n - 1] == '-' && g_ascii_islower (before[n - 2]) && g_ascii_islower (*after);
}

/* Whether no title ends as @text does, with a mark that has more of it behind: クリアデスク・ */
static gboolean
is_unfinished (const char *text)
{
  const gunichar last = *text != '\0' ? g_utf8_get_char (g_utf8_prev_char (text + strlen (text))) : 0;

  return last == 0x30fb /* ・ */ || last == 0xff65 /* ･ */ || last == 0x3001 /* 、 */;
}

/* Whether line @next is set as line @i is. Where that mixes Japanese and Latin, its number shows how Latin
 * words are set in it. */
static gboolean
looks_alike (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *other = annexa_evidence_line (self, next);

  return annexa_lines_share_type (self, i, next)
         || (other->style == line->first_style && other->first_style == other->style
             && annexa_evidence_stands_out (self, next));
}

/* Whether line @next goes on with the title on line @i beside the numbers at the right edge, of whatever
 * words: it is set as a heading is, no caption, and nearer to the title than to the text below, clearly so
 * where there was room before the numbers. */
static gboolean
goes_on_beside (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *below = annexa_evidence_line (self, next), *text;
  g_autofree char *key = NULL;

  if (line->x2 < line->right - MAX_SHORT_EM * line->size_pt || !looks_alike (self, i, next)
      || !annexa_evidence_stands_out (self, i) || !annexa_evidence_stands_out (self, next)
      || below->page != line->page || self->headings[next].decoration > 0
      || !annexa_lines_is_open (self, next + 1) || annexa_evidence_stands_out (self, next + 1))
    return FALSE;
  text = annexa_evidence_line (self, next + 1);
  if (text->page == below->page
      && text->gap_above_pt
             < below->gap_above_pt + (line->label_gap_pt < MAX_ROOM_EM * line->size_pt ? 0 : MIN_NEARER_PT))
    return FALSE;
  key = annexa_fold_key (below->text);
  return !annexa_captions_is_part (self->catalog, key);
}

/* How many letters wide @text is. */
static guint
columns_of (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return n;
}

/* Takes the title that starts at byte @start of line @i, and the lines that it wraps onto. @whole is the
 * line's own text, which contents list with its number. Returns the line after the title. */
guint
annexa_lines_take_title (const AnnexaEvidence *self, guint i, guint start, guint end, char **title)
{
  g_autofree char *best = g_strndup (annexa_evidence_line (self, i)->text + start, end - start);
  g_autofree char *whole = g_strdup (annexa_evidence_line (self, i)->text);
  gboolean wrapped_reference = end < strlen (annexa_evidence_line (self, i)->text);
  double similarity = annexa_lines_title_similarity (self, best);
  gboolean listed = annexa_evidence_is_listed (self, whole, NULL);
  guint n = 1;

  for (guint n_lines = 1, before = i, next;
       n_lines < ANNEXA_MAX_TITLE_LINES && !annexa_evidence_line (self, i)->is_head; n_lines++, before = next)
    {
      g_autofree char *longer = NULL, *longer_whole = NULL;
      gboolean same_look, full, other, take, open, was_listed = listed;
      double longer_similarity;

      next = annexa_lines_below (self, before);
      open = annexa_lines_has_open_bracket (best);
      if (*best == '\0')
        break;
      if (open ? !annexa_lines_is_open (self, next) || self->headings[next].sentence
               : !annexa_lines_may_continue (self, i, next))
        break;
      open = open || (is_unfinished (best) && looks_alike (self, i, next));
      /* Each heading has its numbers: contents may list two of one answer together. */
      if (wrapped_reference && self->headings[next].n_trail > 0)
        break;
      longer = annexa_lines_join (self, best, annexa_evidence_line (self, next)->text);
      longer_whole = annexa_lines_join (self, whole, annexa_evidence_line (self, next)->text);
      listed = annexa_evidence_is_listed (self, longer_whole, NULL);
      same_look = looks_alike (self, i, next) && annexa_evidence_stands_out (self, i);
      full = is_cut (best, annexa_evidence_line (self, next)->text)
             || annexa_evidence_line (self, before)->x2
                        + annexa_blocks_first_word_pt (annexa_evidence_line (self, next))
                    > annexa_evidence_line (self, before)->right
                          - 1.5f * annexa_evidence_line (self, i)->size_pt;
      /* Contents whose lines break at the same word list the heading as it is cut there, and whole or the
       * rest of it. */
      if (was_listed && !listed && !open
          && !(same_look && full
               && annexa_evidence_is_listed (self, annexa_evidence_line (self, next)->text, NULL)))
        break;
      if (columns_of (longer) > MAX_TITLE_COLUMNS)
        break;
      longer_similarity = annexa_lines_wrapped_similarity (self, best, longer, next);
      /* Beside numbers at the right edge the title has less room than can be seen. */
      if (wrapped_reference && !goes_on_beside (self, i, next)
          && (longer_similarity < ANNEXA_SAME_TITLE_SIMILARITY || longer_similarity < similarity + 0.02))
        break;
      /* What is short of the edge and goes on in other type is the next heading, or the text. */
      other = !full && !looks_alike (self, i, next)
              && (annexa_evidence_line (self, next)->size_pt
                      < SAME_TYPE * annexa_evidence_line (self, i)->size_pt
                  || (annexa_evidence_stands_out (self, i) && !annexa_evidence_stands_out (self, next)));
      take = listed
             || (!other && longer_similarity >= WRAPPED_SIMILARITY && longer_similarity > similarity + 0.02)
             || (!other && looks_alike (self, i, next) && longer_similarity > ANNEXA_SAME_TITLE_SIMILARITY
                 && similarity > ANNEXA_SAME_TITLE_SIMILARITY)
             || (same_look && full) || open
             || (looks_alike (self, i, next) && self->headings[i].n_lead == 1
                 && annexa_run_in_begins_title (self, &self->headings[i].lead[0], longer));
      if (!take)
        break;
      g_free (best);
      best = g_steal_pointer (&longer);
      g_free (whole);
      whole = g_steal_pointer (&longer_whole);
      similarity = longer_similarity;
      n = next + 1 - i;
    }
  annexa_lines_trim_title (best);
  *title = g_steal_pointer (&best);
  return i + n;
}

/* The same, as the title of @candidate. */
guint
annexa_candidate_read_title (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i, guint start,
                             guint end)
{
  char *title = NULL;
  const guint behind = annexa_lines_take_title (self, i, start, end, &title);

  annexa_candidate_take_title (candidate, title);
  return behind;
}

gboolean
annexa_lines_is_heading_like (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *text = annexa_evidence_line (self, i)->text;
  const guint start = heading->n_lead > 0 && heading->title_end > heading->title_start ? heading->title_start
                                                                                       : heading->decoration;

  /* A question that is marked as such may be a sentence: Q1 方針はありますか。 */
  if (!annexa_lines_is_open (self, i) || heading->is_reference || heading->quoted
      || (heading->sentence && !(heading->question && annexa_evidence_stands_out (self, i))))
    return FALSE;
  if (g_utf8_strlen (text, -1) > MAX_TITLE_CHARS)
    return FALSE;
  if (annexa_evidence_stands_out (self, i) || annexa_evidence_is_listed (self, text, NULL))
    return TRUE;
  if (annexa_evidence_runs_on (self, i))
    return FALSE;
  if (heading->own.n_parts > 0 && heading->title_end > heading->title_start && !heading->particle)
    return TRUE;
  return annexa_lines_title_similarity (self, text + start) >= ANNEXA_MIN_TITLE_SIMILARITY;
}

/* Where the title ends that begins at byte @start of line @i: before the numbers of controls behind it. */
guint
annexa_lines_title_end (const AnnexaEvidence *self, guint i, guint start)
{
  const AnnexaHeading *heading = &self->headings[i];

  return heading->n_trail > 0 && !heading->is_reference && heading->title_end > start
             ? heading->title_end
             : (guint)strlen (annexa_evidence_line (self, i)->text);
}

/* Whether the first line of the heading is numbers and the title below them is set as one. */
static gboolean
has_styled_title_below (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const AnnexaHeading *heading = &self->headings[candidate->first_line];
  const guint below = candidate->first_line + 1;

  return (candidate->kind == ANNEXA_CANDIDATE_LABEL || candidate->kind == ANNEXA_CANDIDATE_REFERENCE)
         && heading->title_end <= heading->title_start && candidate->title != NULL
         && *candidate->title != '\0' && below < candidate->end_line && below != candidate->reference_line
         && annexa_evidence_stands_out (self, below);
}

void
annexa_candidates_add (AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autofree char *line = NULL;

  if (candidate->labels.len == 0)
    {
      annexa_candidate_free (candidate);
      return;
    }
  if (candidate->title != NULL)
    annexa_lines_trim_article (&candidate->own, candidate->title);
  /* 5.1 情報セキュリティのための方針群（5.1.1）: the vendor's own number where that of a control follows, and
   * nothing says that it is of another edition. */
  if (candidate->mapped.len == 0 || candidate->mapped.data[0].standard != NULL)
    annexa_evidence_settle_control (self, candidate);
  else
    annexa_evidence_settle (self, candidate);
  /* A clause is a heading above controls, not one of them. */
  if (candidate->item != NULL && candidate->item->is_clause)
    {
      annexa_candidate_free (candidate);
      return;
    }
  if (annexa_evidence_stands_out (self, candidate->first_line) || has_styled_title_below (self, candidate))
    candidate->signals |= ANNEXA_SIGNAL_STYLE;
  annexa_evidence_is_listed (self, annexa_evidence_line (self, candidate->first_line)->text,
                             &candidate->signals);
  if (candidate->n_title_lines > 1)
    {
      line = annexa_lines_join (self, annexa_evidence_line (self, candidate->first_line)->text,
                                annexa_evidence_line (self, candidate->first_line + 1)->text);
      annexa_evidence_is_listed (self, line, &candidate->signals);
    }
  if (candidate->title != NULL && *candidate->title != '\0')
    annexa_evidence_is_listed (self, candidate->title, &candidate->signals);
  g_ptr_array_add (self->candidates, candidate);
}
