/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-try-private.h"

#include <string.h>

#include "text/annexa-fold.h"

typedef struct
{
  AnnexaCatalog *catalog;
  const AnnexaRulesPlaces *places;
  AnnexaEvidence evidence; /* what settling needs: the standards that the lines cite */
  GArray *tokens, *readings;
} Trial;

static void
clear_part (gpointer data)
{
  g_free (((AnnexaTriedPart *)data)->text);
}

static void
free_line (gpointer data)
{
  AnnexaTriedLine *line = data;

  g_free (line->text);
  g_free (line->title);
  g_array_unref (line->parts);
  g_array_unref (line->classes);
  g_array_unref (line->titles);
  g_free (line);
}

/* The item that number @token most likely is, with @title behind it: as headings are settled. */
static const AnnexaItem *
settle (Trial *self, const AnnexaToken *token, const char *line, const char *title)
{
  AnnexaCandidate *candidate = annexa_candidate_new (self->evidence.arena, ANNEXA_CANDIDATE_LABEL, 0, 1);
  const AnnexaLabel label
      = { token->id, token->form, token->prefixed, token->standard, token->start, token->end, token->other };
  const AnnexaItem *item;

  annexa_candidate_add_label (candidate, &label, line);
  annexa_candidate_take_title (candidate, g_strdup (title));
  annexa_evidence_settle (&self->evidence, candidate);
  item = candidate->item;
  annexa_candidate_free (candidate);
  return item;
}

/* Adds @part, unless it says what one before it says already. */
static void
take_part (AnnexaTriedLine *line, AnnexaTriedPart *part, const AnnexaToken *token)
{
  part->text
      = part->text != NULL ? part->text : g_strndup (line->text + token->start, token->end - token->start);
  part->start = token->start;
  for (guint i = 0; i < line->parts->len; i++)
    {
      const AnnexaTriedPart *other = &g_array_index (line->parts, AnnexaTriedPart, i);

      if (other->start == part->start && other->kind == part->kind && other->id == part->id
          && other->standard == part->standard
          && other->class == part->class && g_str_equal (other->text, part->text))
        {
          g_free (part->text);
          return;
        }
    }
  g_array_append_val (line->parts, *part);
}

static void
add_label (Trial *self, AnnexaTriedLine *line, const AnnexaToken *token, gboolean won)
{
  const AnnexaItem *item = settle (self, token, line->text, line->title);
  AnnexaTriedPart part = { .kind = ANNEXA_TOKEN_LABEL, .won = won, .id = token->id };

  part.standard = item != NULL ? item->standard : token->standard;
  part.known = item != NULL;
  part.is_clause = item != NULL && item->is_clause;
  part.id = item != NULL ? item->id : token->id;
  part.place = annexa_rules_places_form (self->places, token->form);
  take_part (line, &part, token);
}

static void
add_name (Trial *self, AnnexaTriedLine *line, const AnnexaToken *token, gboolean won)
{
  AnnexaTriedPart part = { .kind = ANNEXA_TOKEN_STANDARD, .won = won, .standard = token->standard };

  part.text = g_strndup (line->text + token->start, token->end - token->start);
  part.place = annexa_rules_places_name (self->places, token->standard, part.text);
  take_part (line, &part, token);
}

/* A word is of several classes: of those the first wins in a line. */
static void
add_word (Trial *self, AnnexaTriedLine *line, const AnnexaToken *token, gboolean won)
{
  for (guint c = 0; c < annexa_catalog_n_classes (self->catalog); c++)
    {
      AnnexaTriedPart part = { .kind = ANNEXA_TOKEN_CUE, .won = won };

      if ((token->cues >> c & 1) == 0)
        continue;
      part.class = annexa_catalog_class_name (self->catalog, c);
      part.text = g_strndup (line->text + token->start, token->end - token->start);
      part.place = annexa_rules_places_cue (self->places, part.class, part.text);
      take_part (line, &part, token);
      won = FALSE;
    }
}

static void
add_part (Trial *self, AnnexaTriedLine *line, const AnnexaToken *token, gboolean won)
{
  if (token->kind == ANNEXA_TOKEN_LABEL)
    add_label (self, line, token, won);
  else if (token->kind == ANNEXA_TOKEN_STANDARD && token->standard != NULL)
    add_name (self, line, token, won);
  else if (token->kind == ANNEXA_TOKEN_CUE)
    add_word (self, line, token, won);
}

/* Whether @reading is what the line was read as at @token. */
static gboolean
is_token (const AnnexaToken *reading, const AnnexaToken *token)
{
  if (reading->kind != token->kind || reading->start != token->start)
    return FALSE;
  if (reading->kind == ANNEXA_TOKEN_LABEL)
    return reading->form == token->form && reading->id == token->id;
  if (reading->kind == ANNEXA_TOKEN_CUE)
    return reading->end == token->end && (reading->cues & token->cues) != 0;
  return TRUE;
}

static void
add_parts (Trial *self, AnnexaTriedLine *line)
{
  for (guint t = 0; t < self->tokens->len; t++)
    {
      const AnnexaToken token = g_array_index (self->tokens, AnnexaToken, t);

      if (token.kind != ANNEXA_TOKEN_LABEL && token.kind != ANNEXA_TOKEN_STANDARD
          && token.kind != ANNEXA_TOKEN_CUE)
        continue;
      add_part (self, line, &token, TRUE);
      annexa_catalog_readings (self->catalog, line->text, strlen (line->text), self->tokens, t, token.start,
                               self->readings);
      for (guint i = 0; i < self->readings->len; i++)
        if (!is_token (&g_array_index (self->readings, AnnexaToken, i), &token))
          add_part (self, line, &g_array_index (self->readings, AnnexaToken, i), FALSE);
    }
}

/* Adds the numbers of @labels that ranges stand for: their text is the whole range, where no token of its own
 * has them. */
static void
add_ranges (Trial *self, AnnexaTriedLine *line, const AnnexaLabel *labels, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      const AnnexaToken token = { .kind = ANNEXA_TOKEN_LABEL,
                                  .id = labels[i].id,
                                  .form = labels[i].form,
                                  .prefixed = labels[i].prefixed,
                                  .standard = labels[i].standard,
                                  .start = labels[i].start,
                                  .end = labels[i].end };

      if (labels[i].start == labels[i - 1].start)
        add_label (self, line, &token, TRUE);
    }
}

/* In the order in which headers of tables are decided, then that of the rules. */
static void
add_classes (Trial *self, AnnexaTriedLine *line)
{
  static const char *const headers[] = { "column-number", "column-former",   "column-mark",
                                         "column-answer", "column-customer", "column-title" };
  g_autofree char *key = annexa_fold_key (line->text);
  const guint n = annexa_catalog_n_classes (self->catalog);

  for (guint c = 0; c < G_N_ELEMENTS (headers) + n; c++)
    {
      const char *class = c < G_N_ELEMENTS (headers)
                              ? headers[c]
                              : annexa_catalog_class_name (self->catalog, c - G_N_ELEMENTS (headers));
      gboolean seen = FALSE;

      for (guint i = 0; i < line->classes->len; i++)
        seen = seen || g_str_equal (g_array_index (line->classes, AnnexaTriedClass, i).class, class);
      if (!seen && annexa_catalog_is_cue (self->catalog, class, key))
        {
          const AnnexaTriedClass tried = { class, annexa_rules_places_cue (self->places, class, line->text) };

          g_array_append_val (line->classes, tried);
        }
    }
}

static const char *
title_like (const AnnexaItem *item, const char *key)
{
  for (guint i = 0; i < item->n_titles; i++)
    if (g_str_equal (item->keys[i], key))
      return item->titles[i];
  return NULL;
}

static void
add_titles (Trial *self, AnnexaTriedLine *line, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);
  AnnexaTitleMatch matches[ANNEXA_TRY_MAX_TITLES];
  const guint n
      = *key == '\0' ? 0
                     : annexa_catalog_match_title (self->catalog, key, TRUE, matches, G_N_ELEMENTS (matches));

  for (guint i = 0; i < n; i++)
    {
      const AnnexaTriedTitle tried
          = { matches[i].item, matches[i].similarity,
              annexa_rules_places_item (self->places, matches[i].item, title_like (matches[i].item, key)) };

      g_array_append_val (line->titles, tried);
    }
}

static AnnexaTriedKind
kind_of (const AnnexaHeading *heading, const AnnexaTriedLine *line)
{
  if (heading->is_reference)
    return ANNEXA_TRIED_REFERENCE;
  if (heading->n_lead > 0)
    return heading->particle || heading->sentence || heading->see ? ANNEXA_TRIED_SENTENCE
                                                                  : ANNEXA_TRIED_LABEL;
  if (heading->n_trail > 0)
    return heading->sentence ? ANNEXA_TRIED_SENTENCE : ANNEXA_TRIED_TRAIL;
  if (line->titles->len > 0
      && g_array_index (line->titles, AnnexaTriedTitle, 0).similarity >= ANNEXA_SAME_TITLE_SIMILARITY)
    return ANNEXA_TRIED_TITLE;
  return line->classes->len > 0 ? ANNEXA_TRIED_WORD : ANNEXA_TRIED_TEXT;
}

static AnnexaTriedLine *
try_line (Trial *self, const char *text)
{
  AnnexaTriedLine *line = g_new0 (AnnexaTriedLine, 1);
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  g_autofree char *title = NULL;

  line->text = g_strdup (text);
  line->parts = g_array_new (FALSE, FALSE, sizeof (AnnexaTriedPart));
  g_array_set_clear_func (line->parts, clear_part);
  line->classes = g_array_new (FALSE, FALSE, sizeof (AnnexaTriedClass));
  line->titles = g_array_new (FALSE, FALSE, sizeof (AnnexaTriedTitle));
  annexa_catalog_lex (self->catalog, text, strlen (text), self->tokens);
  heading = annexa_heading_parse (self->catalog, text, self->tokens, &room);
  title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
  g_strstrip (title);
  if (*title != '\0' && !heading->is_reference)
    line->title = g_strdup (title);
  add_titles (self, line, title);
  add_classes (self, line);
  line->kind = kind_of (heading, line);
  annexa_catalog_lex (self->catalog, text, strlen (text), self->tokens);
  add_parts (self, line);
  add_ranges (self, line, heading->lead, heading->n_lead);
  add_ranges (self, line, heading->trail, heading->n_trail);
  return line;
}

/** annexa_tried_kind_name: Returns: the word for @kind in JSON */
const char *
annexa_tried_kind_name (AnnexaTriedKind kind)
{
  static const char *const names[] = { "text", "sentence", "label", "reference", "trail", "title", "word" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), "text");
  return names[kind];
}

/* Valid, of bounded length, and without what is drawn as no character. */
static char *
line_of (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize)strnlen (text, ANNEXA_TRY_MAX_LINE_BYTES));

  return g_strstrip (g_steal_pointer (&valid));
}

/**
 * annexa_try:
 * @catalog: the rules
 * @places: of the same rules
 * @lines: (array zero-terminated=1): lines of text, as a paper might have them
 * @form: for people or for tools
 *
 * Tells what the rules make of each of @lines: the numbers, names and words in it, what else they might be
 * and the entry that each is owed to, and what the line is as a whole. Standards that any of the lines names
 * are taken for those that the paper cites.
 *
 * Returns: (transfer full): the report
 */
char *
annexa_try (AnnexaCatalog *catalog, const AnnexaRulesPlaces *places, const char *const *lines,
            AnnexaExplainForm form)
{
  Trial self = { .catalog = catalog, .places = places };
  g_autoptr (GPtrArray) tried = g_ptr_array_new_with_free_func (free_line);
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (catalog != NULL && places != NULL && lines != NULL, NULL);
  self.tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  self.readings = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  self.evidence.catalog = catalog;
  self.evidence.arena = annexa_arena_new (NULL);
  annexa_evidence_start_citations (&self.evidence);
  for (guint i = 0; i < ANNEXA_TRY_MAX_LINES && lines[i] != NULL; i++)
    {
      g_autofree char *line = line_of (lines[i]);

      annexa_catalog_lex (catalog, line, strlen (line), self.tokens);
      annexa_evidence_cite (&self.evidence, line, "", self.tokens);
    }
  annexa_editions_find_meant (&self.evidence);
  for (guint i = 0; i < ANNEXA_TRY_MAX_LINES && lines[i] != NULL; i++)
    {
      g_autofree char *line = line_of (lines[i]);

      if (*line != '\0')
        g_ptr_array_add (tried, try_line (&self, line));
    }
  if (form == ANNEXA_EXPLAIN_JSON)
    annexa_try_to_json (tried, out);
  else
    annexa_try_to_text (tried, out);
  annexa_evidence_clear_citations (&self.evidence);
  annexa_arena_free (self.evidence.arena);
  g_array_unref (self.tokens);
  g_array_unref (self.readings);
  return g_string_free (out, FALSE);
}
