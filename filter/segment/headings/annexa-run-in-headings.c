/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Headings that run into their answer, on one line with it: 【12】変更管理〔ISO27017：12.1.2〕 当社は、… */

#define MAX_TITLE_CHARS 60
#define MIN_TITLE_SIMILARITY 0.75
/* Above a heading there is so much more white than between lines. */
#define MIN_WHITE_EM 0.2f

/* The first bracket of the line that is nothing but a reference to controls, [open, close] by its tokens, and
 * whether it is @marked as one, by a word, a standard or a prefix; FALSE where there is none. */
static gboolean
find_bracket (const GArray *tokens, guint *open, guint *close, gboolean *marked)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      gboolean label = FALSE, named = FALSE;

      if (g_array_index (tokens, AnnexaToken, i).kind != ANNEXA_TOKEN_OPEN)
        continue;
      for (guint k = i + 1; k < tokens->len; k++)
        {
          const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, k);

          if (token->kind == ANNEXA_TOKEN_CLOSE && label)
            {
              /* It may stand within another: 【5.1.1（27001:2022 5.1）】 */
              while (k + 1 < tokens->len
                     && g_array_index (tokens, AnnexaToken, k + 1).kind == ANNEXA_TOKEN_CLOSE)
                k++;
              *open = i;
              *close = k;
              *marked = named;
              return TRUE;
            }
          label = label || token->kind == ANNEXA_TOKEN_LABEL;
          named = named || token->kind == ANNEXA_TOKEN_STANDARD || token->kind == ANNEXA_TOKEN_CUE
                  || (token->kind == ANNEXA_TOKEN_LABEL && token->prefixed);
          if (token->kind == ANNEXA_TOKEN_TEXT || token->kind == ANNEXA_TOKEN_CLOSE
              || token->kind == ANNEXA_TOKEN_OPEN)
            break;
        }
    }
  return FALSE;
}

/* Whether what stands before the bracket is a heading: numbered by the vendor, or a title that the rules
 * know. */
static gboolean
is_heading (const AnnexaEvidence *self, const AnnexaHeading *heading, const char *title)
{
  return *title != '\0' && strstr (title, "。") == NULL && g_utf8_strlen (title, -1) <= MAX_TITLE_CHARS
         && (heading->own.n_parts > 0 || annexa_lines_title_similarity (self, title) >= MIN_TITLE_SIMILARITY)
         && annexa_lines_title_similarity (self, title) > 0;
}

/* What follows a heading, behind white space and a colon or dash: 変更管理（12.1.2）：当社は、… */
static const char *
skip_divider (const char *text)
{
  gboolean divided = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar c = g_utf8_get_char (text);
      const gboolean divider = !divided
                               && (c == ':' || c == 0xff1a /* ： */
                                   || (c > 0x7f && g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION));

      if (!divider && !g_unichar_isspace (c))
        break;
      divided = divided || divider;
    }
  return text;
}

/* Whether line @i is set apart as the beginning of a heading that runs into its answer: by a sign, a bracket
 * or other type, or more white above than between the lines of a paragraph. */
static gboolean
is_set_apart (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return self->headings[i].decoration > 0 || annexa_is_open_bracket (g_utf8_get_char (line->text))
         || (line->first_style != self->layout->body_style
             && line->first_style != self->layout->body_latin_style)
         || line->starts_flow
         || (line->gap_above_pt > (self->layout->line_gap_em + MIN_WHITE_EM) * line->size_pt);
}

/* Whether @answer goes on with a particle, so that what stands before it is no heading, though it has a
 * title: 情報のバックアップ（12.3.1）に示す refers. */
static gboolean
goes_on (const AnnexaEvidence *self, const char *answer)
{
  g_autofree char *after = annexa_fold_key (answer);

  return annexa_catalog_begins_with_cue (self->catalog, "particle", after);
}

/* Whether @title is that of the control @label, word for word. */
static gboolean
is_plain_heading (const AnnexaEvidence *self, const AnnexaLabel *label, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);

  return annexa_catalog_is_title_of (self->catalog, label->id, key, FALSE);
}

/* Whether what is behind token @close is more of the reference: 変更管理（27001:2022 8.32） 12.1.2 */
static gboolean
refers_on (const GArray *tokens, guint close)
{
  for (guint i = close + 1; i < tokens->len; i++)
    if (!annexa_heading_is_reference_token (&g_array_index (tokens, AnnexaToken, i)))
      return FALSE;
  return TRUE;
}

/* What @text, which follows a heading's bracket, begins with that adds nothing to it:
 * 資産目録（8.1.1）について 弊社は、… Its bytes; 0 where there is none that white space, a mark or the end of
 * the line parts from the answer. */
static guint
heading_tail (const AnnexaEvidence *self, const char *text)
{
  const guint tail = annexa_catalog_word_at (self->catalog, "heading-tail", text, NULL);

  return tail > 0 && !g_unichar_isalnum (g_utf8_get_char (text + tail)) ? tail : 0;
}

/* Whether what the heading ends with goes on from line @last, whose end @rest is, to the next: につ / いて */
static gboolean
tail_wraps (const AnnexaEvidence *self, guint last, const char *rest)
{
  g_autofree char *both = NULL;

  if (!annexa_lines_is_open (self, last + 1) || annexa_evidence_line (self, last + 1)->starts_flow
      || annexa_evidence_line (self, last + 1)->table != annexa_evidence_line (self, last)->table)
    return FALSE;
  both = annexa_lines_join (self, rest, annexa_evidence_line (self, last + 1)->text);
  return heading_tail (self, both) > strlen (rest);
}

/* Adds the candidate of the heading @text, whose last line is @last and which runs into its answer there.
 * Returns: how many lines it is on; 0 where there is none */
static guint
add_heading (AnnexaEvidence *self, guint i, guint last, const char *text)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *answer;
  g_autoptr (GArray) tokens = NULL;
  g_autofree char *head = NULL, *title = NULL;
  AnnexaHeadingRoom room;
  const AnnexaHeading *parsed;
  AnnexaCandidate *candidate;
  guint open, close, tail;
  gboolean marked, ends;

  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  if (!find_bracket (tokens, &open, &close, &marked) || (!marked && !is_set_apart (self, i))
      || refers_on (tokens, close))
    return 0;
  answer = text + g_array_index (tokens, AnnexaToken, close).end;
  if (tail_wraps (self, last, answer))
    {
      g_autofree char *both = annexa_lines_join (self, text, annexa_evidence_line (self, last + 1)->text);

      return add_heading (self, i, last + 1, both);
    }
  tail = heading_tail (self, answer);
  answer = skip_divider (answer + tail);
  ends = tail > 0 && *answer == '\0' && annexa_lines_is_open (self, last + 1);
  if ((*answer == '\0' && !ends) || strlen (answer) > strlen (annexa_evidence_line (self, last)->text))
    return 0;
  head = g_strndup (text, g_array_index (tokens, AnnexaToken, close).end);
  g_array_set_size (tokens, 0);
  annexa_catalog_lex (self->catalog, head, strlen (head), tokens);
  parsed = annexa_heading_parse (self->catalog, head, tokens, &room);
  if (parsed->n_trail == 0 || parsed->n_lead > 0 || parsed->title_end <= parsed->title_start)
    return 0;
  title = g_strstrip (g_strndup (head + parsed->title_start, parsed->title_end - parsed->title_start));
  annexa_lines_trim_title (title);
  if (marked ? !is_heading (self, heading, title) : !is_plain_heading (self, &parsed->trail[0], title))
    return 0;
  /* Answers may begin as particles do, はい, but questions may not end before them. */
  if (tail == 0 && (!marked || (heading->question && heading->own.n_parts == 0)) && goes_on (self, answer))
    return 0;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, i, ends ? last + 1 : last);
  annexa_candidate_divide_labels (self, candidate, parsed->trail, parsed->n_trail, head);
  annexa_candidate_take_title (candidate, g_steal_pointer (&title));
  candidate->n_title_lines = last + 1 - i;
  candidate->cited = TRUE;
  if (!ends)
    candidate->answer_mark_bytes
        = (guint)(strlen (annexa_evidence_line (self, last)->text) - strlen (answer));
  annexa_candidate_take_own_number (self, candidate, i);
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return last + 1 - i;
}

/* Adds the candidate of a heading that is set apart and wraps, before or in its bracket. Returns: how many
 * lines it is on; 0 where there is none */
static guint
add_wrapped (AnnexaEvidence *self, guint i)
{
  g_autofree char *text = NULL;
  guint n_lines;

  if (!is_set_apart (self, i) || self->headings[i].n_lead > 0 || self->headings[i].n_trail > 0
      || self->headings[i].sentence)
    return 0;
  text = g_strdup (annexa_evidence_line (self, i)->text);
  for (guint n = 1; n < ANNEXA_MAX_TITLE_LINES; n++)
    {
      const AnnexaHeading *next = &self->headings[MIN (i + n, self->layout->lines->len - 1)];
      const gboolean open = annexa_bracket_depth (text) > 0;
      char *longer;

      if (!annexa_lines_is_open (self, i + n) || annexa_evidence_line (self, i + n)->starts_flow
          || annexa_evidence_line (self, i + n)->table != annexa_evidence_line (self, i)->table
          || next->question || (!open && (next->n_lead > 0 || next->own.n_parts > 0 || next->decoration > 0)))
        return 0;
      longer = annexa_lines_join (self, text, annexa_evidence_line (self, i + n)->text);
      g_free (text);
      text = longer;
      if ((open || next->bracketed) && (n_lines = add_heading (self, i, i + n, text)) > 0)
        return n_lines;
      /* Behind a reference at the end of its line the answer does not run on: the lines above are no more of
       * this heading than a chapter's or a list's. */
      if (next->sentence || next->is_reference || next->n_trail > 0)
        return 0;
    }
  return 0;
}

/* Adds the candidate of a heading that runs into its answer; the heading may wrap. Returns: how many lines,
 * from @i on, the heading is on; 0 when line @i has none */
guint
annexa_run_in_add (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *both = NULL;
  guint n_lines;

  if (heading->is_reference || heading->quoted || annexa_evidence_runs_on (self, i))
    return 0;
  n_lines = annexa_run_in_add_titled (self, i);
  if (n_lines > 0)
    return n_lines;
  if (heading->bracketed && (n_lines = add_heading (self, i, i, annexa_evidence_line (self, i)->text)) > 0)
    return n_lines;
  if (heading->own.n_parts > 0 && !heading->sentence && !annexa_evidence_stands_out (self, i)
      && annexa_lines_is_open (self, i + 1) && self->headings[i + 1].own.n_parts == 0
      && !self->headings[i + 1].question && (heading->bracketed || self->headings[i + 1].bracketed))
    {
      both = annexa_lines_join (self, annexa_evidence_line (self, i)->text,
                                annexa_evidence_line (self, i + 1)->text);
      n_lines = add_heading (self, i, i + 1, both);
      if (n_lines > 0)
        return n_lines;
    }
  return add_wrapped (self, i);
}
