/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

#define MAX_PARTICLE_CHARS 4
#define MAX_MARK_CHARS 12

#define token_at(tokens, i) (&g_array_index (tokens, AnnexaToken, i))

static GQuark control_word, see_word, connector;

static void
init_quarks (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      control_word = g_quark_from_static_string ("control-word");
      see_word = g_quark_from_static_string ("see");
      connector = g_quark_from_static_string ("connector");
      g_once_init_leave (&once, 1);
    }
}

static gboolean
is_quotation_mark (gunichar c)
{
  return c == 0x300c || c == 0x300e || c == 0x201c || c == 0x2018 || c == '"' || c == '\'' || c == 0xff62;
}

/* Signs that stand before a heading and say nothing. */
static gboolean
is_decoration (gunichar c)
{
  return annexa_is_bullet (c) || c == '*' || c == '#' || c == 0x00a7 || c == '>' || c == 0xff1e;
}

static gboolean
is_reference_token (const AnnexaToken *token)
{
  switch (token->kind)
    {
    case ANNEXA_TOKEN_LABEL:
    case ANNEXA_TOKEN_STANDARD:
    case ANNEXA_TOKEN_OPEN:
    case ANNEXA_TOKEN_CLOSE:
    case ANNEXA_TOKEN_SEPARATOR:
    case ANNEXA_TOKEN_SPACE:
      return TRUE;
    case ANNEXA_TOKEN_CUE:
      return token->cue == control_word || token->cue == connector;
    case ANNEXA_TOKEN_TEXT:
    default:
      return FALSE;
    }
}

void
annexa_label_read_otherwise (AnnexaLabel *label)
{
  AnnexaReading first = { label->id, label->form, label->prefixed, label->standard };

  label->id = label->other.id;
  label->form = label->other.form;
  label->prefixed = label->other.prefixed;
  label->standard = label->other.standard;
  label->other = first;
}

static void
add_label (AnnexaLabel *labels, guint8 *n, const AnnexaToken *token, const AnnexaStandard *context,
           AnnexaCatalog *catalog)
{
  AnnexaLabel *label;

  if (*n >= ANNEXA_MAX_LABELS)
    return;
  label = &labels[(*n)++];
  label->id = token->id;
  label->form = token->form;
  label->prefixed = token->prefixed;
  label->start = token->start;
  label->end = token->end;
  label->standard = token->standard;
  label->other = token->other;
  /* A standard named before the number binds it where the number is of its grammar. */
  if (context != NULL && token->other.id != NULL
      && annexa_catalog_form_fits (catalog, token->other.form, context)
      && !annexa_catalog_form_fits (catalog, token->form, context))
    annexa_label_read_otherwise (label);
  if (context != NULL && annexa_catalog_form_fits (catalog, label->form, context))
    label->standard = context;
}

/* Reads tokens [from, to) as a reference: which numbers, and of which standard by what is named before them.
 */
static void
read_reference (AnnexaCatalog *catalog, GArray *tokens, guint from, guint to, AnnexaHeading *heading)
{
  const AnnexaStandard *stack[8] = { NULL };
  guint depth = 0;
  gboolean label_inside = FALSE;

  for (guint i = from; i < to; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      if (token->kind == ANNEXA_TOKEN_OPEN && depth + 1 < G_N_ELEMENTS (stack))
        {
          stack[depth + 1] = stack[depth];
          depth++;
          label_inside = FALSE;
        }
      else if (token->kind == ANNEXA_TOKEN_CLOSE && depth > 0)
        {
          /* [ISO/IEC 27001:2013] A.5.1.1: a bracket with nothing but a standard speaks for what follows. */
          if (!label_inside && stack[depth] != NULL)
            stack[depth - 1] = stack[depth];
          depth--;
          label_inside = TRUE;
        }
      else if (token->kind == ANNEXA_TOKEN_STANDARD)
        {
          stack[depth] = token->standard;
          heading->cited = TRUE;
        }
      else if (token->kind == ANNEXA_TOKEN_CUE && token->cue == control_word)
        heading->cited = TRUE;
      else if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          add_label (heading->trail, &heading->n_trail, token, stack[depth], catalog);
          label_inside = TRUE;
        }
    }
}

static gboolean
has_label (GArray *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (token_at (tokens, i)->kind == ANNEXA_TOKEN_LABEL)
      return TRUE;
  return FALSE;
}

/* Where a reference at the end of the line begins, or the number of tokens. It begins with a bracket, a
 * standard, a control word or a number that is marked as a control's, and holds a number. */
static guint
find_trailing_reference (GArray *tokens, guint from)
{
  guint start = tokens->len, best = tokens->len;

  while (start > from && is_reference_token (token_at (tokens, start - 1)))
    start--;
  for (guint i = start; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);
      gboolean opens = token->kind == ANNEXA_TOKEN_OPEN || token->kind == ANNEXA_TOKEN_STANDARD
                       || (token->kind == ANNEXA_TOKEN_CUE && token->cue == control_word)
                       || (token->kind == ANNEXA_TOKEN_LABEL && token->prefixed);

      /* 暗号による管理策: a control word that ends a title is part of the title. */
      if (opens && token->kind == ANNEXA_TOKEN_CUE && i > from
          && token_at (tokens, i - 1)->kind == ANNEXA_TOKEN_TEXT)
        opens = FALSE;
      if (opens && has_label (tokens, i, tokens->len))
        {
          best = i;
          break;
        }
    }
  return best;
}

static gboolean
is_sentence (const char *text)
{
  gsize length = strlen (text);
  const char *stop = strstr (text, "。");

  if (stop != NULL)
    return TRUE;
  return length > 40 && text[length - 1] == '.' && !g_ascii_isdigit (text[length - 2]);
}

/* A particle right after a number shows that the number is part of a sentence. */
static gboolean
begins_with_particle (AnnexaCatalog *catalog, const char *text)
{
  const char *p = text;

  for (guint n = 0; n < MAX_PARTICLE_CHARS && *p != '\0'; n++)
    {
      g_autofree char *start = NULL, *key = NULL;

      p = g_utf8_next_char (p);
      start = g_strndup (text, (gsize)(p - text));
      key = annexa_fold_key (start);
      if (annexa_catalog_is_cue (catalog, "particle", key))
        return TRUE;
    }
  return FALSE;
}

/* What may stand between a mark or number and what it marks: Q1. 5.1.1: */
static gboolean
ends_mark (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || c == ':' || c == 0xff0e || c == 0xff1a;
}

static guint
skip_decoration (const char *text, guint offset)
{
  const char *p = text + offset;

  while (*p != '\0' && (is_decoration (g_utf8_get_char (p)) || g_unichar_isspace (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  return (guint)(p - text);
}

/* The first byte after a mark of class @cue at @offset, and after the marks and white space that end it;
 * @offset where there is none. */
guint
annexa_heading_skip_mark (AnnexaCatalog *catalog, const char *text, guint offset, const char *cue)
{
  const char *end = text + offset;
  g_autofree char *mark = NULL, *key = NULL;

  for (guint n = 0; n < MAX_MARK_CHARS && *end != '\0' && !ends_mark (g_utf8_get_char (end)); n++)
    end = g_utf8_next_char (end);
  if (*end != '\0' && !ends_mark (g_utf8_get_char (end)))
    return offset;
  mark = g_strndup (text + offset, (gsize)(end - text) - offset);
  key = annexa_fold_key (mark);
  if (*key == '\0' || !annexa_catalog_is_cue (catalog, cue, key))
    return offset;
  while (*end != '\0' && ends_mark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return (guint)(end - text);
}

/* Takes the control numbers at the start of the line; returns the index of the token after them and their
 * brackets. */
static guint
read_lead (AnnexaCatalog *catalog, GArray *tokens, guint first, AnnexaHeading *heading)
{
  const AnnexaStandard *context = NULL;
  guint i = first, after = first;

  for (; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          add_label (heading->lead, &heading->n_lead, token, context, catalog);
          after = i + 1;
        }
      else if (token->kind == ANNEXA_TOKEN_STANDARD && heading->n_lead == 0)
        {
          context = token->standard;
          heading->cited = TRUE;
        }
      else if (token->kind == ANNEXA_TOKEN_CUE && token->cue == control_word && heading->n_lead == 0)
        heading->cited = TRUE;
      else if (token->kind == ANNEXA_TOKEN_OPEN && heading->n_lead > 0)
        break;
      else if (!is_reference_token (token) || token->kind == ANNEXA_TOKEN_STANDARD)
        break;
    }
  if (heading->n_lead == 0)
    {
      heading->cited = FALSE;
      return first;
    }
  while (after < tokens->len
         && (token_at (tokens, after)->kind == ANNEXA_TOKEN_CLOSE
             || token_at (tokens, after)->kind == ANNEXA_TOKEN_SPACE
             || token_at (tokens, after)->kind == ANNEXA_TOKEN_SEPARATOR))
    after++;
  return after;
}

/* Drops numbers that the standard named before them has as a clause or not at all: JIS Q 27001 の 4.3 is no
 * control. */
static void
keep_controls (AnnexaCatalog *catalog, AnnexaHeading *heading)
{
  guint kept = 0;

  for (guint i = 0; i < heading->n_trail; i++)
    {
      const AnnexaLabel *label = &heading->trail[i];
      const AnnexaItem *item
          = label->standard != NULL ? annexa_catalog_find (catalog, label->standard, label->id) : NULL;

      if (label->standard == NULL || (item != NULL && !item->is_clause))
        heading->trail[kept++] = *label;
    }
  heading->n_trail = kept;
}

/* A.5.1 is a number of the annex, B.1 one of the vendor's. */
static gboolean
is_label_of_annex (AnnexaCatalog *catalog, const AnnexaHeading *heading)
{
  guint n = 0;

  return heading->own.kind == ANNEXA_NUMBERING_LETTER && heading->own.n_parts > 1 && heading->n_lead > 0
         && heading->lead[0].prefixed && heading->lead[0].start == heading->own.start
         && annexa_catalog_lookup (catalog, heading->lead[0].id, &n) != NULL;
}

/* A bracket right behind the number that holds the number of another edition: 8.2.2 (ISO/IEC 27001:2022
 * A.5.13) 情報のラベル付け. Returns the index of the token after it. */
static guint
read_bracket_after_lead (AnnexaCatalog *catalog, GArray *tokens, guint at, AnnexaHeading *heading)
{
  guint end = at;

  if (heading->n_lead == 0 || at >= tokens->len || token_at (tokens, at)->kind != ANNEXA_TOKEN_OPEN)
    return at;
  while (end < tokens->len && token_at (tokens, end)->kind != ANNEXA_TOKEN_CLOSE
         && is_reference_token (token_at (tokens, end)))
    end++;
  if (end >= tokens->len || token_at (tokens, end)->kind != ANNEXA_TOKEN_CLOSE
      || !has_label (tokens, at, end))
    return at;
  read_reference (catalog, tokens, at, end + 1, heading);
  keep_controls (catalog, heading);
  return end + 1;
}

/* Whether the line refers to controls and gives their titles in brackets: 対応する管理策：8.1.1（資産目録）.
 * Sets where the first title stands. */
static gboolean
is_glossed_reference (GArray *tokens, guint first, guint *start, guint *end)
{
  gboolean named = FALSE, label = FALSE, glossed = FALSE;
  guint depth = 0;

  for (guint i = first; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      if (token->kind == ANNEXA_TOKEN_OPEN)
        {
          if (depth++ == 0 && label && !glossed)
            *start = token->end;
        }
      else if (token->kind == ANNEXA_TOKEN_CLOSE && depth > 0)
        {
          if (--depth == 0 && label && !glossed)
            {
              glossed = TRUE;
              *end = token->start;
            }
        }
      else if (depth == 0 && !is_reference_token (token))
        return FALSE;
      else if (depth == 0)
        {
          named = named || token->kind == ANNEXA_TOKEN_STANDARD
                  || (token->kind == ANNEXA_TOKEN_CUE && token->cue == control_word);
          label = label || token->kind == ANNEXA_TOKEN_LABEL;
        }
    }
  return named && label && glossed && depth == 0;
}

/* Reads the numbers outside brackets as those of a reference. */
static void
read_glossed_reference (AnnexaCatalog *catalog, GArray *tokens, guint first, AnnexaHeading *heading)
{
  guint depth = 0;

  for (guint i = first; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      depth += token->kind == ANNEXA_TOKEN_OPEN;
      depth -= token->kind == ANNEXA_TOKEN_CLOSE && depth > 0;
      if (depth == 0 && token->kind == ANNEXA_TOKEN_LABEL)
        add_label (heading->trail, &heading->n_trail, token, NULL, catalog);
    }
  heading->is_reference = heading->cited = TRUE;
  keep_controls (catalog, heading);
}

/**
 * annexa_heading_parse:
 * @catalog: the grammar of numbers, and words
 * @text: a line
 * @tokens: (element-type AnnexaToken): its tokens, from annexa_catalog_lex()
 * @room: (out): what it says if it is read as a heading
 *
 * Returns: the heading of @room
 */
const AnnexaHeading *
annexa_heading_parse (AnnexaCatalog *catalog, const char *text, GArray *tokens, AnnexaHeadingRoom *room)
{
  AnnexaHeading *heading = &room->heading;
  guint first = 0, after, trailing, length = (guint)strlen (text);
  gboolean all_reference = TRUE;

  init_quarks ();
  memset (heading, 0, sizeof *heading);
  heading->lead = room->lead;
  heading->trail = room->trail;
  heading->decoration = skip_decoration (text, 0);
  after = annexa_heading_skip_mark (catalog, text, heading->decoration, "question");
  heading->question = after > heading->decoration;
  heading->decoration = after;
  heading->quoted = is_quotation_mark (g_utf8_get_char (text + heading->decoration));
  heading->sentence = is_sentence (text);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      all_reference = all_reference && (is_reference_token (token) || token->end <= heading->decoration);
      if (token->kind == ANNEXA_TOKEN_CUE && token->cue == see_word)
        heading->see = TRUE;
    }
  while (first < tokens->len && token_at (tokens, first)->end <= heading->decoration)
    first++;

  if (!heading->quoted)
    {
      if (annexa_number_parse (text + heading->decoration, &heading->own))
        {
          heading->own.start += heading->decoration;
          heading->own.end += heading->decoration;
        }
      after = read_lead (catalog, tokens, first, heading);
      if (is_label_of_annex (catalog, heading))
        memset (&heading->own, 0, sizeof heading->own);
    }
  else
    after = first;

  if (all_reference && has_label (tokens, first, tokens->len))
    {
      heading->is_reference = TRUE;
      read_reference (catalog, tokens, first, tokens->len, heading);
      heading->title_start = heading->title_end = length;
      keep_controls (catalog, heading);
      if (heading->n_trail == 0)
        {
          heading->is_reference = heading->cited = FALSE;
          heading->n_lead = 0;
          heading->title_start = heading->decoration;
          return heading;
        }
      /* Nothing but one plain number: a heading without a title as likely as a reference; the caller decides.
       */
      if (heading->n_lead == 1 && !heading->cited && heading->n_trail == 1 && !heading->lead[0].prefixed)
        heading->n_trail = 0;
      return heading;
    }

  if (!heading->quoted && is_glossed_reference (tokens, first, &heading->title_start, &heading->title_end))
    {
      read_glossed_reference (catalog, tokens, first, heading);
      return heading;
    }
  after = read_bracket_after_lead (catalog, tokens, after, heading);
  heading->title_start = after < tokens->len ? token_at (tokens, after)->start : length;
  if (heading->n_lead == 0)
    heading->title_start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  while (heading->title_start < length
         && (heading->n_lead > 0 ? ends_mark (g_utf8_get_char (text + heading->title_start))
                                 : g_unichar_isspace (g_utf8_get_char (text + heading->title_start))))
    heading->title_start = (guint)(g_utf8_next_char (text + heading->title_start) - text);
  heading->title_end = length;
  heading->particle = heading->n_lead > 0 && begins_with_particle (catalog, text + heading->title_start);

  trailing = find_trailing_reference (tokens, after);
  if (trailing < tokens->len && token_at (tokens, trailing)->start >= heading->title_start)
    {
      read_reference (catalog, tokens, trailing, tokens->len, heading);
      keep_controls (catalog, heading);
      if (heading->n_trail > 0)
        heading->title_end = token_at (tokens, trailing)->start;
    }
  while (heading->title_end > heading->title_start
         && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + heading->title_end))))
    heading->title_end = (guint)(g_utf8_prev_char (text + heading->title_end) - text);
  return heading;
}
