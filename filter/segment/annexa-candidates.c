/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidate.h"

#include <string.h>

#include "text/annexa-fold.h"

#define MAX_TITLE_LINES 4
#define MAX_TITLE_CHARS 120
#define MAX_TITLE_ONLY_CHARS 70
#define MAX_ANSWER_LINES 400
/* A number this far behind a heading stands apart from it. */
#define MIN_APART_EM 2.5f
/* A title that is wrapped and then equals one of the catalog is believed from here on. */
#define WRAPPED_SIMILARITY 0.8
#define MIN_TITLE_SIMILARITY 0.85

static const AnnexaLine *
line_at (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

/* Lines of the flow, and of boxes that are no table of rows, may be headings. */
static gboolean
is_open_line (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line;
  const AnnexaTable *table;

  if (i >= self->layout->lines->len)
    return FALSE;
  line = line_at (self, i);
  if (line->role != ANNEXA_ROLE_BODY)
    return FALSE;
  if (line->table < 0)
    return TRUE;
  table = g_ptr_array_index (self->layout->tables, (guint)line->table);
  return !self->in_control_table[line->table]
         && (table->n_rows == 1 || table->n_columns == 1 || self->is_cards[line->table]);
}

static double
title_similarity (const AnnexaEvidence *self, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);
  AnnexaTitleMatch match = { 0 };

  return *key != '\0' && annexa_catalog_match_title (self->catalog, key, TRUE, &match, 1) > 0
             ? match.similarity
             : 0;
}

static gboolean
has_open_bracket (const char *text)
{
  gint depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeType type = g_unichar_type (g_utf8_get_char (p));

      if (type == G_UNICODE_OPEN_PUNCTUATION)
        depth++;
      else if (type == G_UNICODE_CLOSE_PUNCTUATION)
        depth--;
    }
  return depth > 0;
}

static char *
join_lines (const char *before, const char *after)
{
  gboolean drop_hyphen = FALSE;
  const char *between = annexa_join (before, after, FALSE, &drop_hyphen);
  gsize length = strlen (before);

  return g_strdup_printf ("%.*s%s%s", (int)(drop_hyphen && length > 0 ? length - 1 : length), before, between,
                          after);
}

/* Whether line @next can be the second line of the heading on line @i. */
static gboolean
may_continue (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaHeading *heading;

  if (!is_open_line (self, next) || line_at (self, next)->table != line_at (self, i)->table)
    return FALSE;
  heading = &self->headings[next];
  return heading->n_lead == 0 && !heading->is_reference && heading->own.n_parts == 0 && !heading->sentence
         && (line_at (self, next)->starts_flow
             || line_at (self, next)->gap_above_pt < 1.2f * line_at (self, next)->size_pt);
}

/* Takes the title that starts at byte @start of line @i, and the lines that it wraps onto. @whole is the
 * line's own text, which contents list with its number. Returns the line after the title. */
static guint
take_title (const AnnexaEvidence *self, guint i, guint start, guint end, char **title)
{
  g_autofree char *best = g_strndup (line_at (self, i)->text + start, end - start);
  g_autofree char *whole = g_strdup (line_at (self, i)->text);
  gboolean wrapped_reference = end < strlen (line_at (self, i)->text);
  double similarity = title_similarity (self, best);
  gboolean listed = annexa_evidence_is_listed (self, whole, NULL);
  guint n = 1;

  for (guint next = i + 1; next < i + MAX_TITLE_LINES && !wrapped_reference; next++)
    {
      g_autofree char *longer = NULL, *longer_whole = NULL;
      gboolean same_look, full, take;
      double longer_similarity;

      if (listed || *best == '\0')
        break;
      if (has_open_bracket (best) ? !is_open_line (self, next) || self->headings[next].sentence
                                  : !may_continue (self, i, next))
        break;
      longer = join_lines (best, line_at (self, next)->text);
      longer_whole = join_lines (whole, line_at (self, next)->text);
      if (g_utf8_strlen (longer, -1) > MAX_TITLE_CHARS)
        break;
      longer_similarity = title_similarity (self, longer);
      same_look
          = line_at (self, next)->style == line_at (self, i)->style && annexa_evidence_stands_out (self, i);
      full = line_at (self, next - 1)->x2
             > line_at (self, next - 1)->right - 2.5f * line_at (self, i)->size_pt;
      listed = annexa_evidence_is_listed (self, longer_whole, NULL);
      take = listed || (longer_similarity >= WRAPPED_SIMILARITY && longer_similarity > similarity + 0.02)
             || (longer_similarity > 0.999 && similarity > 0.999) || (same_look && full)
             || has_open_bracket (best);
      if (!take)
        break;
      g_free (best);
      best = g_steal_pointer (&longer);
      g_free (whole);
      whole = g_steal_pointer (&longer_whole);
      similarity = longer_similarity;
      n = next + 1 - i;
    }
  *title = g_steal_pointer (&best);
  return i + n;
}

static gboolean
is_heading_like (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *text = line_at (self, i)->text;

  if (!is_open_line (self, i) || heading->sentence || heading->is_reference || heading->quoted)
    return FALSE;
  if (g_utf8_strlen (text, -1) > MAX_TITLE_CHARS)
    return FALSE;
  if (annexa_evidence_stands_out (self, i) || annexa_evidence_is_listed (self, text, NULL))
    return TRUE;
  if (annexa_evidence_runs_on (self, i))
    return FALSE;
  if (heading->own.n_parts > 0 && heading->title_end > heading->title_start && !heading->particle)
    return TRUE;
  return title_similarity (self, text + heading->decoration) >= MIN_TITLE_SIMILARITY;
}

static void
add (AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autofree char *line = NULL;

  if (candidate->labels->len == 0)
    {
      annexa_candidate_free (candidate);
      return;
    }
  annexa_evidence_settle (self, candidate);
  /* A clause is a heading above controls, not one of them. */
  if (candidate->item != NULL && candidate->item->is_clause)
    {
      annexa_candidate_free (candidate);
      return;
    }
  if (annexa_evidence_stands_out (self, candidate->first_line))
    candidate->signals |= ANNEXA_SIGNAL_STYLE;
  annexa_evidence_is_listed (self, line_at (self, candidate->first_line)->text, &candidate->signals);
  if (candidate->n_title_lines > 1)
    {
      line = join_lines (line_at (self, candidate->first_line)->text,
                         line_at (self, candidate->first_line + 1)->text);
      annexa_evidence_is_listed (self, line, &candidate->signals);
    }
  if (candidate->title != NULL && *candidate->title != '\0')
    annexa_evidence_is_listed (self, candidate->title, &candidate->signals);
  g_ptr_array_add (self->candidates, candidate);
}

static guint
n_parts (const char *id)
{
  guint n = 1;

  for (; *id != '\0'; id++)
    n += *id == '.' && g_ascii_isdigit (id[1]) && id[-1] != 'D';
  return n;
}

/* Numbers of one edition, or of editions that number alike. */
static gboolean
same_edition (const AnnexaLabel *a, const AnnexaLabel *b)
{
  if (a->standard != NULL && b->standard != NULL && a->standard != b->standard)
    return n_parts (a->id) == n_parts (b->id) && strcmp (a->id, b->id) == 0;
  return n_parts (a->id) == n_parts (b->id);
}

static gboolean
has_id (const GArray *labels, const char *id)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_array_index (labels, AnnexaLabel, i).id == id)
      return TRUE;
  return FALSE;
}

/* Divides the numbers of a reference into those answered, of the edition named first, and those printed
 * beside. */
static void
divide_labels (AnnexaCandidate *candidate, const AnnexaLabel *labels, guint n, const char *text)
{
  for (guint i = 0; i < n; i++)
    {
      if (has_id (candidate->labels, labels[i].id))
        continue;
      if (candidate->labels->len == 0
          || same_edition (&g_array_index (candidate->labels, AnnexaLabel, 0), &labels[i]))
        annexa_candidate_add_label (candidate, &labels[i], text);
      else if (!has_id (candidate->mapped, labels[i].id))
        g_array_append_val (candidate->mapped, labels[i]);
    }
}

static void
add_mapped (AnnexaCandidate *candidate, const AnnexaLabel *labels, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!has_id (candidate->labels, labels[i].id) && !has_id (candidate->mapped, labels[i].id))
      g_array_append_val (candidate->mapped, labels[i]);
}

static void
take_own_number (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *text = NULL;
  gsize length;

  if (heading->own.n_parts == 0)
    return;
  candidate->own = heading->own;
  text = g_strndup (line_at (self, i)->text + heading->own.start, heading->own.end - heading->own.start);
  length = strlen (text);
  while (length > 0 && (text[length - 1] == '.' || g_ascii_isspace (text[length - 1])))
    text[--length] = '\0';
  if (g_str_has_suffix (text, "．"))
    text[length - strlen ("．")] = '\0';
  candidate->own_text = g_steal_pointer (&text);
}

/* A line that begins with control numbers. */
static void
add_label_candidate (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  AnnexaCandidate *candidate = annexa_candidate_new (ANNEXA_CANDIDATE_LABEL, i, i + 1);

  divide_labels (candidate, heading->lead, heading->n_lead, line_at (self, i)->text);
  add_mapped (candidate, heading->trail, heading->is_reference ? 0 : heading->n_trail);
  if (heading->title_end > heading->title_start)
    candidate->end_line = take_title (self, i, heading->title_start, heading->title_end, &candidate->title);
  else if (may_continue (self, i, i + 1)
           && (line_at (self, i + 1)->style == line_at (self, i)->style
               || annexa_evidence_stands_out (self, i + 1)
               || title_similarity (self, line_at (self, i + 1)->text) >= MIN_TITLE_SIMILARITY)
           && (annexa_evidence_stands_out (self, i + 1)
               || title_similarity (self, line_at (self, i + 1)->text) >= 0.6))
    candidate->end_line
        = take_title (self, i + 1, 0, (guint)strlen (line_at (self, i + 1)->text), &candidate->title);
  candidate->n_title_lines = candidate->end_line - i;

  /* A reference line right below prints the numbers of other editions. */
  if (is_open_line (self, candidate->end_line) && self->headings[candidate->end_line].is_reference
      && self->headings[candidate->end_line].n_trail > 0)
    {
      const AnnexaHeading *below = &self->headings[candidate->end_line];

      candidate->reference_line = candidate->end_line;
      /* One that prints the heading's own number again confirms it. */
      if (candidate->labels->len > 0)
        for (guint r = 0; r < below->n_trail; r++)
          if (below->trail[r].id == g_array_index (candidate->labels, AnnexaLabel, 0).id)
            candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
      add_mapped (candidate, below->trail, below->n_trail);
      candidate->end_line++;
    }
  add (self, candidate);
}

/* Takes the numbers that stand below those of line @i, which stand apart at its right end: 9.2.1 over 9.2.2
 * in the margin. */
static void
take_stacked_numbers (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = line_at (self, i);

  if (line->label_gap_pt < MIN_APART_EM * line->size_pt)
    return;
  for (guint below = i + 1; below < i + MAX_TITLE_LINES && is_open_line (self, below); below++)
    {
      const AnnexaHeading *heading = &self->headings[below];
      gboolean lead = heading->n_trail == 0;

      if (!heading->is_reference || line_at (self, below)->page != line->page
          || line_at (self, below)->x1 < line->x1 + (line->x2 - line->x1) / 2)
        return;
      divide_labels (candidate, lead ? heading->lead : heading->trail,
                     lead ? heading->n_lead : heading->n_trail, line_at (self, below)->text);
      candidate->end_line = below + 1;
    }
}

/* A heading with its reference on the same line; @text is the line, or the lines that the heading wraps onto.
 */
static void
add_inline_reference (AnnexaEvidence *self, guint first, guint end, const char *text,
                      const AnnexaHeading *heading)
{
  AnnexaCandidate *candidate = annexa_candidate_new (ANNEXA_CANDIDATE_REFERENCE, first, end);
  guint start = heading->title_start;

  if (heading->own.n_parts > 0 && heading->n_lead == 0)
    start = heading->own.end;
  while (start < heading->title_end && g_unichar_isspace (g_utf8_get_char (text + start)))
    start = (guint)(g_utf8_next_char (text + start) - text);
  divide_labels (candidate, heading->trail, heading->n_trail, text);
  candidate->title = g_strndup (text + start, heading->title_end - MIN (start, heading->title_end));
  candidate->n_title_lines = end - first;
  candidate->cited = heading->cited;
  take_own_number (self, candidate, first);
  take_stacked_numbers (self, candidate, end - 1);
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  add (self, candidate);
}

/* A heading whose numbers stand apart at the right end of its line: in the margin, or in a corner of a card.
 */
static gboolean
add_number_apart (AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = line_at (self, i);
  AnnexaHeadingRoom room;
  AnnexaHeading *heading = &room.heading;
  g_autoptr (GArray) tokens = NULL;
  const char *stop;
  guint first;

  if (line->label_gap_pt < MIN_APART_EM * line->size_pt || self->headings[i].see || self->headings[i].quoted)
    return FALSE;
  annexa_heading_copy (&self->headings[i], &room);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, line->text, strlen (line->text), tokens);
  first = tokens->len;
  while (first > 1
         && (g_array_index (tokens, AnnexaToken, first - 1).kind == ANNEXA_TOKEN_LABEL
             || g_array_index (tokens, AnnexaToken, first - 1).kind == ANNEXA_TOKEN_SEPARATOR
             || g_array_index (tokens, AnnexaToken, first - 1).kind == ANNEXA_TOKEN_SPACE))
    first--;
  for (guint t = first; t < tokens->len && heading->n_trail < ANNEXA_MAX_LABELS; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      AnnexaLabel label
          = { token->id, token->form, token->prefixed, token->standard, token->start, token->end };

      if (token->kind == ANNEXA_TOKEN_LABEL)
        heading->trail[heading->n_trail++] = label;
    }
  if (heading->n_trail == 0 || heading->trail[0].start <= heading->title_start)
    return FALSE;
  heading->title_end = heading->trail[0].start;
  while (heading->title_end > heading->title_start
         && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (line->text + heading->title_end))))
    heading->title_end = (guint)(g_utf8_prev_char (line->text + heading->title_end) - line->text);
  /* A question may end in 。 but a sentence in the middle makes it text. */
  stop = strstr (line->text, "。");
  if (stop != NULL && stop + strlen ("。") < line->text + heading->title_end)
    return FALSE;
  heading->cited = TRUE;
  add_inline_reference (self, i, i + 1, line->text, heading);
  return TRUE;
}

/* A heading that wraps inside its reference: … （CLD. / 6.3.1） */
static gboolean
add_wrapped_reference (AnnexaEvidence *self, guint i)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) tokens = NULL;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;

  if (self->headings[i].sentence || !has_open_bracket (line_at (self, i)->text) || !is_open_line (self, i + 1)
      || self->headings[i + 1].sentence || annexa_evidence_runs_on (self, i))
    return FALSE;
  text = join_lines (line_at (self, i)->text, line_at (self, i + 1)->text);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  heading = annexa_heading_parse (self->catalog, text, tokens, &room);
  if (heading->is_reference || heading->n_trail == 0 || heading->title_end <= heading->title_start)
    return FALSE;
  if (heading->n_lead > 0)
    {
      AnnexaCandidate *candidate = annexa_candidate_new (ANNEXA_CANDIDATE_LABEL, i, i + 2);

      divide_labels (candidate, heading->lead, heading->n_lead, text);
      add_mapped (candidate, heading->trail, heading->n_trail);
      candidate->title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
      candidate->n_title_lines = 2;
      add (self, candidate);
    }
  add_inline_reference (self, i, i + 2, text, heading);
  return TRUE;
}

/* The first line of the heading whose last line is @last, when it wraps. */
static guint
heading_start (const AnnexaEvidence *self, guint last)
{
  guint first = last;

  while (first > 0 && last - first < MAX_TITLE_LINES - 1 && self->headings[first].own.n_parts == 0
         && self->headings[first].n_lead == 0 && is_open_line (self, first - 1)
         && !self->headings[first - 1].sentence && !self->headings[first - 1].is_reference
         && line_at (self, first)->style == line_at (self, first - 1)->style
         && line_at (self, first)->gap_above_pt < 1.0f * line_at (self, first)->size_pt
         && line_at (self, first - 1)->x2
                > line_at (self, first - 1)->right - 3.0f * line_at (self, first)->size_pt)
    first--;
  return self->headings[first].own.n_parts > 0 || annexa_evidence_stands_out (self, first) ? first : last;
}

static void
fill_from_heading (AnnexaEvidence *self, AnnexaCandidate *candidate, guint first, guint last)
{
  const AnnexaHeading *heading = &self->headings[first];
  guint start = heading->n_lead > 0 && !heading->is_reference ? heading->title_start
                : heading->own.n_parts > 0                    ? heading->own.end
                                                              : heading->decoration;
  const char *text = line_at (self, first)->text + start;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  candidate->title = g_strdup (text);
  for (guint i = first + 1; i <= last; i++)
    {
      char *longer = join_lines (candidate->title, line_at (self, i)->text);

      g_free (candidate->title);
      candidate->title = longer;
    }
  candidate->n_title_lines = last + 1 - first;
  take_own_number (self, candidate, first);
}

/* Whether a heading is seen by its look, the contents, or a title of the catalog, and not by a number alone.
 */
static gboolean
is_marked_heading (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;

  return is_heading_like (self, i)
         && (annexa_evidence_stands_out (self, i)
             || annexa_evidence_is_listed (self, line_at (self, i)->text, NULL)
             || title_similarity (self, line_at (self, i)->text + start) >= MIN_TITLE_SIMILARITY);
}

/* The heading of the answer that a reference on line @i ends: the nearest marked one with a number of its
 * own, or else the first one below the previous reference, headings over it left out, or else what a number
 * alone makes a heading. */
static gboolean
find_heading_above (const AnnexaEvidence *self, guint i, guint *heading)
{
  gint numbered = -1, marked = -1, nearest = -1;
  gboolean bounded = FALSE;

  for (guint j = i; j > 0 && i - j < MAX_ANSWER_LINES && !bounded; j--)
    {
      bounded = self->headings[j - 1].is_reference && self->headings[j - 1].n_trail > 0;
      if (bounded)
        break;
      if (is_marked_heading (self, j - 1))
        {
          if (self->headings[j - 1].own.n_parts > 0)
            {
              *heading = j - 1;
              return TRUE;
            }
          if (nearest < 0)
            nearest = (gint)j - 1;
          /* One that another follows at once is a heading over it. */
          if (!is_marked_heading (self, j))
            marked = (gint)j - 1;
        }
      else if (is_heading_like (self, j - 1) && !self->headings[j - 1].see)
        numbered = (gint)j - 1;
    }
  if (!bounded)
    marked = nearest;
  if (marked < 0)
    marked = numbered;
  *heading = (guint)MAX (marked, 0);
  return marked >= 0;
}

/* A reference on a line of its own: the heading stands right above it, or above the answer that it ends. */
static gboolean
add_reference_line (AnnexaEvidence *self, guint i)
{
  guint end = i + 1, last, first;
  AnnexaCandidate *candidate;
  gboolean at_end;

  if (i == 0)
    return FALSE;
  while (is_open_line (self, end) && self->headings[end].is_reference && self->headings[end].n_trail > 0
         && end - i < MAX_TITLE_LINES)
    end++;
  last = i - 1;
  at_end = !is_heading_like (self, last);
  if (at_end && !find_heading_above (self, i, &last))
    return FALSE;
  first = heading_start (self, last);
  candidate = annexa_candidate_new (ANNEXA_CANDIDATE_REFERENCE, first, at_end ? last + 1 : end);
  candidate->reference_line = i;
  candidate->reference_at_end = at_end;
  for (guint r = i; r < end; r++)
    divide_labels (candidate, self->headings[r].trail, self->headings[r].n_trail, line_at (self, r)->text);
  fill_from_heading (self, candidate, first, last);
  candidate->cited = self->headings[i].cited;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  add (self, candidate);
  return TRUE;
}

static void
add_title_candidate (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  AnnexaTitleMatch matches[4] = { 0 };
  g_autofree char *title = NULL, *key = NULL;
  guint end_line, n;
  AnnexaCandidate *candidate;

  if (heading->sentence || g_utf8_strlen (line_at (self, i)->text, -1) > MAX_TITLE_ONLY_CHARS)
    return;
  if (heading->own.n_parts == 0 && !annexa_evidence_stands_out (self, i) && annexa_evidence_runs_on (self, i))
    return;
  end_line = take_title (self, i, start, (guint)strlen (line_at (self, i)->text), &title);
  g_strstrip (title);
  key = annexa_fold_key (title);
  if (*key == '\0')
    return;
  n = annexa_catalog_match_title (self->catalog, key, annexa_evidence_stands_out (self, i), matches,
                                  G_N_ELEMENTS (matches));
  for (guint m = 0; m < n; m++)
    {
      AnnexaLabel label = { 0 };

      if (matches[m].item->is_clause || matches[m].similarity < MIN_TITLE_SIMILARITY)
        continue;
      /* The same title may stand in several editions: the paper follows the one that most of its titles are
       * of. */
      for (guint k = m + 1; k < n; k++)
        if (matches[k].similarity >= matches[m].similarity - 0.001 && !matches[k].item->is_clause
            && self->title_rank[matches[k].item->standard->index]
                   > self->title_rank[matches[m].item->standard->index])
          matches[m] = matches[k];
      candidate = annexa_candidate_new (ANNEXA_CANDIDATE_TITLE, i, end_line);
      label.id = matches[m].item->id;
      label.standard = matches[m].item->standard;
      annexa_candidate_add_label (candidate, &label, "");
      candidate->title = g_steal_pointer (&title);
      candidate->n_title_lines = end_line - i;
      take_own_number (self, candidate, i);
      add (self, candidate);
      return;
    }
}

/* How many lines are titles of each standard, and which standards the paper cites. */
static void
rank_standards (AnnexaEvidence *self)
{
  for (guint s = 0; s < annexa_catalog_n_standards (self->catalog); s++)
    self->title_rank[s] = MIN (self->cited[s], 5u);
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
      AnnexaTitleMatch matches[8] = { 0 };
      g_autofree char *key = NULL;
      guint n;

      if (line_at (self, i)->role != ANNEXA_ROLE_BODY || heading->sentence
          || strlen (line_at (self, i)->text) > 3 * MAX_TITLE_ONLY_CHARS)
        continue;
      key = annexa_fold_key (line_at (self, i)->text + start);
      n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches));
      for (guint m = 0; m < n; m++)
        if (!matches[m].item->is_clause)
          self->title_rank[matches[m].item->standard->index] += 2;
    }
}

/* Whether the number that the line begins with may be the vendor's own as well as a control's. */
static gboolean
is_own_number (const AnnexaHeading *heading)
{
  return heading->own.n_parts > 0 && heading->n_lead == 1 && !heading->lead[0].prefixed;
}

/* Collects the candidates of the flow. Tables must have been looked at before. */
void
annexa_candidates_from_lines (AnnexaEvidence *self)
{
  rank_standards (self);
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];

      if (!is_open_line (self, i) || heading->quoted)
        continue;
      if (add_wrapped_reference (self, i))
        continue;
      if (heading->is_reference)
        {
          gboolean referred = FALSE;

          if (heading->n_trail > 0
              && !(i > 0 && is_open_line (self, i - 1) && self->headings[i - 1].is_reference
                   && self->headings[i - 1].n_trail > 0))
            referred = add_reference_line (self, i);
          /* A line that says 管理策 or names a standard refers; one that is nothing but a number may be a
           * heading. */
          if (heading->n_lead > 0 && !(referred && heading->cited))
            add_label_candidate (self, i);
          continue;
        }
      if (heading->n_lead > 0)
        add_label_candidate (self, i);
      if ((heading->n_lead == 0 || is_own_number (heading)) && heading->n_trail == 0
          && add_number_apart (self, i))
        continue;
      if (heading->n_trail > 0)
        add_inline_reference (self, i, i + 1, line_at (self, i)->text, heading);
      else if (heading->n_lead == 0 || is_own_number (heading))
        add_title_candidate (self, i);
    }
}
