/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Headings that run into their answer, on one line with it: 【12】変更管理〔ISO27017：12.1.2〕 当社は、… and
 * 12.1.2 変更管理 当社は、… */

#define MAX_TITLE_CHARS 60
#define MIN_TITLE_SIMILARITY 0.75
#define MAX_TITLE_BYTES 400
#define MIN_ANSWER_CHARS 4
/* So many headings that run into their answers make it usual. */
#define MIN_RUN_IN 3u

static const AnnexaLine *
line_at (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

/* The first bracket of the line that is nothing but a reference to controls, [open, close] by its tokens;
 * FALSE where there is none. */
static gboolean
find_bracket (const GArray *tokens, guint *open, guint *close)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      gboolean label = FALSE, named = FALSE;

      if (g_array_index (tokens, AnnexaToken, i).kind != ANNEXA_TOKEN_OPEN)
        continue;
      for (guint k = i + 1; k < tokens->len; k++)
        {
          const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, k);

          if (token->kind == ANNEXA_TOKEN_CLOSE && label && named)
            {
              /* It may stand within another: 【5.1.1（27001:2022 5.1）】 */
              while (k + 1 < tokens->len
                     && g_array_index (tokens, AnnexaToken, k + 1).kind == ANNEXA_TOKEN_CLOSE)
                k++;
              *open = i;
              *close = k;
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

/* Adds the candidate of the heading @text, whose last line is @last and which runs into its answer there. */
static gboolean
add_heading (AnnexaEvidence *self, guint i, guint last, const char *text)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *answer;
  g_autoptr (GArray) tokens = NULL;
  g_autofree char *head = NULL, *title = NULL;
  AnnexaHeadingRoom room;
  const AnnexaHeading *parsed;
  AnnexaCandidate *candidate;
  guint open, close;

  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  if (!find_bracket (tokens, &open, &close))
    return FALSE;
  answer = text + g_array_index (tokens, AnnexaToken, close).end;
  while (g_unichar_isspace (g_utf8_get_char (answer)))
    answer = g_utf8_next_char (answer);
  if (*answer == '\0' || strlen (answer) > strlen (line_at (self, last)->text))
    return FALSE;
  head = g_strndup (text, g_array_index (tokens, AnnexaToken, close).end);
  g_array_set_size (tokens, 0);
  annexa_catalog_lex (self->catalog, head, strlen (head), tokens);
  parsed = annexa_heading_parse (self->catalog, head, tokens, &room);
  if (parsed->n_trail == 0 || parsed->n_lead > 0 || parsed->title_end <= parsed->title_start)
    return FALSE;
  title = g_strstrip (g_strndup (head + parsed->title_start, parsed->title_end - parsed->title_start));
  if (!is_heading (self, heading, title))
    return FALSE;
  candidate = annexa_candidate_new (ANNEXA_CANDIDATE_REFERENCE, i, last);
  annexa_candidate_divide_labels (candidate, parsed->trail, parsed->n_trail, head);
  candidate->title = g_steal_pointer (&title);
  candidate->n_title_lines = last + 1 - i;
  candidate->cited = TRUE;
  candidate->answer_mark_bytes = (guint)(strlen (line_at (self, last)->text) - strlen (answer));
  annexa_candidate_take_own_number (self, candidate, i);
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return TRUE;
}

/* The title of the control @label that @text begins with, white space after it: its bytes; 0 where there is
 * none. */
static gsize
find_title (const AnnexaEvidence *self, const AnnexaLabel *label, const char *text)
{
  guint n_items;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n_items);

  for (const char *p = text; *p != '\0' && p - text < MAX_TITLE_BYTES; p = g_utf8_next_char (p))
    {
      g_autofree char *title = NULL, *key = NULL;

      if (p == text || !g_unichar_isspace (g_utf8_get_char (p)))
        continue;
      title = g_strndup (text, (gsize)(p - text));
      key = annexa_fold_key (title);
      for (guint i = 0; i < n_items; i++)
        if (!items[i]->is_clause
            && annexa_catalog_title_similarity (items[i], key) >= ANNEXA_SAME_TITLE_SIMILARITY)
          return (gsize)(p - text);
    }
  return 0;
}

/* Whether line @i ends as one that an answer begins on does. */
static gboolean
may_go_on (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = line_at (self, i);

  return self->headings[i].sentence || line->x2 >= line->right - 1.5f * line->size_pt;
}

/* Whether the line after @i goes on with a word or a sentence that Latin words at the end of line @i begin,
 * as no title in another language does: Hoshi- / zora の責任分界は */
static gboolean
goes_on_in_japanese (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *next = i + 1 < self->layout->lines->len ? line_at (self, i + 1) : NULL;
  g_autofree char *key = NULL;

  if (next == NULL || next->starts_flow || g_str_is_ascii (next->text))
    return FALSE;
  key = annexa_fold_key (next->text);
  return g_ascii_islower (next->text[0]) || annexa_catalog_begins_with_cue (self->catalog, "particle", key);
}

/* Whether @text, the rest of line @i after a @title, begins an answer. What is short, or no sentence that
 * goes on, may be the rest of a longer title or a remark on it; what a mark sets off may be the title in
 * another language: ／ Event logging. Not so where others are followed by answers, as is @usual. */
static gboolean
begins_answer (const AnnexaEvidence *self, guint i, const char *title, const char *text, gboolean usual)
{
  gunichar first = g_utf8_get_char (text);

  if (g_utf8_strlen (text, -1) < (usual && may_go_on (self, i) ? 1 : MIN_ANSWER_CHARS)
      || (!g_unichar_isalnum (first) && first != 0x300C && first != 0x300E))
    return FALSE;
  return usual || self->headings[i].sentence || !g_str_is_ascii (text) || g_str_is_ascii (title)
         || goes_on_in_japanese (self, i);
}

/* Adds the candidate of a heading from line @i to line @last, which begins with a number and its @title, and
 * goes on with the @answer. */
static void
add_answered (AnnexaEvidence *self, guint i, guint last, char *title, const char *answer)
{
  const AnnexaHeading *heading = &self->headings[i];
  AnnexaCandidate *candidate = annexa_candidate_new (ANNEXA_CANDIDATE_LABEL, i, last);

  annexa_candidate_divide_labels (candidate, heading->lead, heading->n_lead, line_at (self, i)->text);
  candidate->title = title;
  candidate->n_title_lines = last + 1 - i;
  candidate->answer_mark_bytes = (guint)(strlen (line_at (self, last)->text) - strlen (answer));
  candidate->runs_in = TRUE;
  annexa_candidates_add (self, candidate);
  self->n_run_in++;
}

static const char *
skip_space (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Adds the candidate of a line that begins with a number and its title, in the words of the catalog, and goes
 * on with the answer. Where others did, the answer may be as short as it likes. */
static gboolean
add_titled (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *text = line_at (self, i)->text, *title = text + heading->title_start, *answer;
  gboolean usual = self->n_run_in >= MIN_RUN_IN;
  gsize n_bytes;

  if (!usual && !may_go_on (self, i))
    return FALSE;
  n_bytes = find_title (self, &heading->lead[0], title);
  answer = skip_space (title + n_bytes);
  /* A line that is done with pointing elsewhere is no heading: 6.1.1 …, see above. */
  if (n_bytes == 0 || (heading->see && annexa_ends_sentence (text))
      || !begins_answer (self, i, title, answer, usual))
    return FALSE;
  add_answered (self, i, i, g_strndup (title, n_bytes), answer);
  return TRUE;
}

/* Adds the candidate of line @i and the next, where the title wraps and the answer begins behind it, as it
 * does behind others. */
static gboolean
add_titled_wrapped (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *title = line_at (self, i)->text + heading->title_start, *next, *answer;
  g_autofree char *both = NULL;
  gsize n_bytes;

  if (self->n_run_in < MIN_RUN_IN || heading->sentence || !annexa_lines_is_open (self, i + 1))
    return FALSE;
  next = line_at (self, i + 1)->text;
  both = annexa_lines_join (self, title, next);
  n_bytes = find_title (self, &heading->lead[0], both);
  answer = skip_space (both + n_bytes);
  if (n_bytes <= strlen (title) || strlen (answer) >= strlen (next)
      || !begins_answer (self, i + 1, both, answer, TRUE))
    return FALSE;
  add_answered (self, i, i + 1, g_strndup (both, n_bytes), answer);
  return TRUE;
}

/* Whether line @i begins with the number of a control, and with its title. */
static gboolean
is_numbered (const AnnexaHeading *heading, const char *text)
{
  return heading->n_lead == 1 && !heading->particle && heading->n_trail == 0
         && heading->title_end > heading->title_start && text[heading->title_end] == '\0';
}

/* Adds the candidate of a heading that runs into its answer; the heading may wrap. Returns: how many lines,
 * from @i on, the heading is on; 0 when line @i has none */
guint
annexa_run_in_add (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *both = NULL;

  if (heading->is_reference || heading->quoted || annexa_evidence_runs_on (self, i))
    return 0;
  if (is_numbered (heading, line_at (self, i)->text))
    {
      if (add_titled (self, i))
        return 1;
      if (add_titled_wrapped (self, i))
        return 2;
    }
  if (heading->bracketed && add_heading (self, i, i, line_at (self, i)->text))
    return 1;
  if (heading->own.n_parts == 0 || heading->sentence || annexa_evidence_stands_out (self, i)
      || !annexa_lines_is_open (self, i + 1) || self->headings[i + 1].own.n_parts > 0
      || !(heading->bracketed || self->headings[i + 1].bracketed))
    return 0;
  both = annexa_lines_join (self, line_at (self, i)->text, line_at (self, i + 1)->text);
  return add_heading (self, i, i + 1, both) ? 2 : 0;
}
