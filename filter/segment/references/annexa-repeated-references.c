/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* References in words that the rules do not know, told by their repetition: 根拠：5.1.1, 本項は ISO/IEC
 * 27017:2015 5.1.1 に対応します。 Lines that say the same but for the numbers and titles of controls, each
 * right below a heading, or each where a section ends, say which control their section answers. */

/* What fewer sections say may be text. */
#define MIN_TIMES 3u
#define MAX_LINE_BYTES 360u
/* So many of the lines are placed alike. */
#define MIN_PLACED 0.8
/* Of one reference. */
#define MAX_LINES 3u
/* A line this much larger than the one below it heads it. */
#define LARGER 1.03f

typedef enum
{
  PLACE_BELOW_HEADING,
  PLACE_SECTION_END,
  N_PLACES,
} Place;

/* A line that may be such a reference. */
typedef struct
{
  guint line, end; /* the reference is on lines [line, end) */
  char *words;     /* owned: what it says, each number as # and each title as @ */
  const char *id;  /* of its first number */
  guint n_titles;
  gboolean points; /* it says 参照 or the like */
  gboolean names;  /* it names a standard */
  /* the heading that it is beside when it has that place; G_MAXUINT when it has not */
  guint heading[N_PLACES];
} Reference;

/* The references that say the same. */
typedef struct
{
  guint n, n_placed[N_PLACES];
  gboolean points;
  GHashTable *ids;
  GHashTable *headings[N_PLACES]; /* what they say */
} Group;

static void
clear_reference (gpointer data)
{
  g_free (((Reference *)data)->words);
}

static void
free_group (gpointer data)
{
  Group *group = data;

  g_hash_table_unref (group->ids);
  for (guint p = 0; p < N_PLACES; p++)
    g_hash_table_unref (group->headings[p]);
  g_free (group);
}

static gboolean
is_title (const AnnexaEvidence *self, const char *text, guint start, guint end)
{
  g_autofree char *title = g_strndup (text + start, end - start);

  return annexa_lines_title_similarity (self, title) >= ANNEXA_MIN_TITLE_SIMILARITY;
}

/* Where the title ends that follows the number of token @t: before the next number or closing bracket. */
static guint
title_end (const char *text, const GArray *tokens, guint t)
{
  for (guint k = t + 1; k < tokens->len; k++)
    if (token_at (tokens, k)->kind == ANNEXA_TOKEN_LABEL || token_at (tokens, k)->kind == ANNEXA_TOKEN_CLOSE)
      return token_at (tokens, k)->start;
  return (guint)strlen (text);
}

/* (transfer full) (nullable): what @text says, each number as # and each title as @; one # where numbers
 * follow each other. %NULL where it has no number. Sets
 * the first number, and whether a word points elsewhere. */
static char *
read_words (const AnnexaEvidence *self, const char *text, GArray *tokens, Reference *reference)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean number = FALSE;

  g_array_set_size (tokens, 0);
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = token_at (tokens, t);
      guint end;

      if (token->kind == ANNEXA_TOKEN_SPACE || (number && token->kind == ANNEXA_TOKEN_SEPARATOR))
        continue;
      if (token->kind != ANNEXA_TOKEN_LABEL)
        {
          g_autofree char *word = g_strndup (text + token->start, token->end - token->start);
          g_autofree char *key = annexa_fold_key (word);

          g_string_append (words, *key != '\0' ? key : word);
          number = FALSE;
          reference->points
              = reference->points
                || (token->kind == ANNEXA_TOKEN_CUE && token->cue == annexa_heading_words ()->see);
          reference->names = reference->names || token->kind == ANNEXA_TOKEN_STANDARD;
          continue;
        }
      if (reference->id == NULL)
        reference->id = token->id;
      if (!number)
        g_string_append_c (words, '#');
      number = TRUE;
      end = title_end (text, tokens, t);
      if (!is_title (self, text, token->end, end))
        continue;
      while (t + 1 < tokens->len && token_at (tokens, t + 1)->start < end)
        t++;
      g_string_append_c (words, '@');
      reference->n_titles++;
      number = FALSE;
    }
  return reference->id != NULL ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* The line of the body above line @i, or below it; G_MAXUINT where there is none. */
static guint
body_line_from (const AnnexaEvidence *self, guint i, gint step)
{
  for (guint next = i + (guint)step; next < self->layout->lines->len; next += (guint)step)
    if (annexa_evidence_line (self, next)->role == ANNEXA_ROLE_BODY)
      return next;
  return G_MAXUINT;
}

/* Whether line @i heads a section and does not print the number of a control itself. */
static gboolean
is_section_heading (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return annexa_references_is_marked_heading (self, i) && !heading->is_reference && heading->n_trail == 0
         && (heading->n_lead == 0
             || (annexa_heading_has_own_number (heading) && !annexa_lines_is_control_heading (self, i)));
}

/* Whether the reference stands over the heading on line @below, and apart from what is above it. */
static gboolean
is_nearer (const AnnexaEvidence *self, const Reference *reference, guint below)
{
  const AnnexaLine *line = annexa_evidence_line (self, reference->line),
                   *heading = annexa_evidence_line (self, below);

  return heading->page == line->page && heading->gap_above_pt < line->gap_above_pt;
}

/* Finds where the reference stands. One below a heading is set less than that. */
static void
find_places (const AnnexaEvidence *self, Reference *reference)
{
  const guint above = body_line_from (self, reference->line, -1),
              below = body_line_from (self, reference->end - 1, 1);
  const AnnexaLine *line = annexa_evidence_line (self, reference->line);
  const gboolean marked = annexa_evidence_stands_out (self, reference->line);

  reference->heading[PLACE_BELOW_HEADING] = reference->heading[PLACE_SECTION_END] = G_MAXUINT;

  if (above != G_MAXUINT && is_section_heading (self, above)
      && (!marked || annexa_evidence_line (self, above)->size_pt > LARGER * line->size_pt))
    reference->heading[PLACE_BELOW_HEADING] = above;
  if (!marked && above != G_MAXUINT && below != G_MAXUINT && is_section_heading (self, below)
      && !is_nearer (self, reference, below))
    reference->heading[PLACE_SECTION_END] = below;
}

/* Whether a reference that is @words in @text goes on below: with the title of its control, or the rest of
 * that or of a bracket. */
static gboolean
may_go_on (const char *text, const char *words)
{
  return strchr (words, '@') == NULL || g_str_has_suffix (words, "@") || annexa_lines_has_open_bracket (text);
}

/* Whether @text, which is @longer, is a reference as a whole that its beginning, which is @words, is not yet,
 * or the same with more of a title. */
static gboolean
completes (const char *text, const char *longer, const char *words)
{
  return strchr (longer, '@') != NULL && !annexa_lines_has_open_bracket (text)
         && (!g_str_has_suffix (words, "@") || strcmp (longer, words) == 0);
}

/* Reads the lines from @i on as a reference; its last title may wrap. */
static gboolean
read_reference (const AnnexaEvidence *self, guint i, GArray *tokens, Reference *reference)
{
  g_autofree char *text = g_strdup (annexa_evidence_line (self, i)->text);

  reference->line = i;
  reference->end = i + 1;
  reference->words = read_words (self, text, tokens, reference);
  if (reference->words == NULL)
    return FALSE;
  for (guint next = i + 1;
       next < i + MAX_LINES && may_go_on (text, reference->words) && annexa_lines_is_open (self, next)
       && annexa_evidence_line (self, next)->style == annexa_evidence_line (self, i)->style;
       next++)
    {
      Reference longer = { 0 };
      char *both = annexa_lines_join (self, text, annexa_evidence_line (self, next)->text);

      g_free (text);
      text = both;
      longer.words = read_words (self, text, tokens, &longer);
      if (longer.words != NULL && completes (text, longer.words, reference->words))
        {
          g_free (reference->words);
          reference->words = g_steal_pointer (&longer.words);
          reference->n_titles = longer.n_titles;
          reference->end = next + 1;
        }
      g_free (longer.words);
    }
  find_places (self, reference);
  return TRUE;
}

/* Whether a line begins with the number of a control and has its title, be it behind words that the rules
 * know: it may be a heading. */
static gboolean
may_head (const AnnexaHeading *heading)
{
  return heading->n_lead > 0 && heading->title_end > heading->title_start && !heading->is_reference
         && !heading->quoted && !heading->see;
}

/* Whether line @i may be such a reference by itself. */
static gboolean
may_refer (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return heading->holds_label && !annexa_heading_refers (heading) && annexa_lines_is_open (self, i)
         && strlen (line->text) <= MAX_LINE_BYTES && !annexa_evidence_is_listed (self, line->text, NULL);
}

static void
count (const AnnexaEvidence *self, GHashTable *groups, const Reference *reference)
{
  Group *group = g_hash_table_lookup (groups, reference->words);

  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->ids = g_hash_table_new (NULL, NULL);
      for (guint p = 0; p < N_PLACES; p++)
        group->headings[p] = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (groups, reference->words, group);
    }
  group->n++;
  group->points = group->points || reference->points;
  for (guint p = 0; p < N_PLACES; p++)
    if (reference->heading[p] != G_MAXUINT)
      {
        group->n_placed[p]++;
        g_hash_table_add (group->headings[p],
                          (gpointer)annexa_evidence_line (self, reference->heading[p])->text);
      }
  g_hash_table_add (group->ids, (gpointer)reference->id);
}

/* Whether what the lines of @group say makes references of them: each of another control, and in one place. A
 * number and its title alone may be a heading, but where a section ends; 参照：12.3.1 may point elsewhere
 * there. */
static gboolean
is_habit (const char *words, const Group *group)
{
  const gboolean bare = *words == '#' && words[1 + (words[1] == '@')] == '\0';
  const gboolean may_be[N_PLACES] = { !bare, !group->points && strcmp (words, "#") != 0 };
  gboolean placed = FALSE;

  /* Headings that say the same are captions. */
  for (guint p = 0; p < N_PLACES; p++)
    placed = placed
             || (may_be[p] && group->n_placed[p] >= MIN_PLACED * group->n
                 && g_hash_table_size (group->headings[p]) * 2 > group->n_placed[p]);
  return g_hash_table_size (group->ids) >= MIN_TIMES && g_hash_table_size (group->ids) * 2 > group->n
         && placed;
}

/* Makes the lines of @reference known as one. */
static void
mark (AnnexaEvidence *self, const Reference *reference, GArray *tokens)
{
  const char *text = annexa_evidence_line (self, reference->line)->text;
  AnnexaHeading *heading;
  AnnexaLabel labels[ANNEXA_MAX_LABELS];

  for (guint i = reference->line; i < reference->end; i++)
    {
      heading = &self->headings[i];
      heading->n_lead = heading->n_trail = 0;
      heading->own.n_parts = 0;
      heading->is_reference = heading->cited = TRUE;
      heading->sentence = heading->quoted = heading->particle = FALSE;
    }
  g_array_set_size (tokens, 0);
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  heading = &self->headings[reference->line];
  heading->trail = labels;
  annexa_heading_read_reference (self->catalog, text, tokens, 0, tokens->len, heading);
  annexa_heading_fill_ranges (self->catalog, text, labels, &heading->n_trail);
  heading->trail = annexa_arena_copy (self->layout->pages->arena, labels, heading->n_trail * sizeof *labels);
}

/* Whether it is all in brackets. */
static gboolean
is_enclosed (const Reference *reference)
{
  const char *words = reference->words, *last = g_utf8_find_prev_char (words, words + strlen (words));

  return last != NULL && g_unichar_type (g_utf8_get_char (words)) == G_UNICODE_OPEN_PUNCTUATION
         && g_unichar_type (g_utf8_get_char (last)) == G_UNICODE_CLOSE_PUNCTUATION;
}

/* Leaves out what is a heading rather, and references with titles where some have several: each control is
 * answered with its title then. */
static void
leave_headings (const AnnexaEvidence *self, GArray *references)
{
  gboolean several = FALSE;
  guint kept = 0;

  for (guint r = 0; r < references->len && !several; r++)
    {
      const Reference *reference = &g_array_index (references, Reference, r);

      annexa_layout_line_step (self->layout, reference->line);
      several = reference->n_titles > 1 && may_head (&self->headings[reference->line]);
    }
  for (guint r = 0; r < references->len; r++)
    {
      Reference *reference = &g_array_index (references, Reference, r);

      annexa_layout_line_step (self->layout, reference->line);
      if (may_head (&self->headings[reference->line])
          && (several
              || !(reference->names || is_enclosed (reference) || strstr (reference->words, ":#") != NULL)))
        g_clear_pointer (&reference->words, g_free);
      else
        {
          Reference moved = *reference;

          reference->words = NULL;
          g_array_index (references, Reference, kept++) = moved;
        }
    }
  g_array_set_size (references, kept);
}

/* Finds the references that a paper words in its own way. */
void
annexa_repeated_references_find (AnnexaEvidence *self)
{
  g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (Reference));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_group);

  g_array_set_clear_func (references, clear_reference);
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      Reference reference = { 0 };

      if (!may_refer (self, i))
        continue;
      if (read_reference (self, i, tokens, &reference))
        g_array_append_val (references, reference);
      else
        g_free (reference.words);
    }
  leave_headings (self, references);
  for (guint r = 0; r < references->len; r++)
    count (self, groups, &g_array_index (references, Reference, r));
  for (guint r = 0; r < references->len; r++)
    {
      const Reference *reference = &g_array_index (references, Reference, r);

      if (is_habit (reference->words, g_hash_table_lookup (groups, reference->words)))
        mark (self, reference, tokens);
    }
}
