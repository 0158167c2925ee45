/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* A line read as a heading: marks, numbers, title and the reference behind it. */

#define MAX_MARK_CHARS 12

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

/* What may stand between a mark or number and what it marks: Q1. 5.1.1: */
gboolean
annexa_heading_ends_mark (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || c == ':' || c == 0xff0e || c == 0xff1a;
}

static guint
skip_decoration (const char *text, guint offset)
{
  const char *p = text + offset;

  while (*p != '\0' && (is_decoration (annexa_utf8_at (p)) || g_unichar_isspace (annexa_utf8_at (p))))
    p = g_utf8_next_char (p);
  return (guint)(p - text);
}

/* Whether the number that the line begins with may be the vendor's own as well as a control's. */
gboolean
annexa_heading_has_own_number (const AnnexaHeading *heading)
{
  return heading->own.n_parts > 0 && heading->n_lead == 1 && !heading->lead[0].prefixed
         && !annexa_heading_has_both_numbers (heading);
}

/* Whether the line is a reference and cannot be a heading: more than one plain number, or none at all where
 * it says that there is none. */
gboolean
annexa_heading_refers (const AnnexaHeading *heading)
{
  return heading->is_reference && (heading->n_trail > 0 || heading->n_lead == 0);
}

/* Whether a bracket with nothing but a number of several parts begins @text: （7.2.2）, (CLD.13.1.4). */
static gboolean
begins_with_number (const char *text)
{
  guint n_digits = 0, n_stops = 0;

  if (!annexa_is_open_bracket (annexa_utf8_at (text)))
    return FALSE;
  for (text = g_utf8_next_char (text); *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = annexa_utf8_at (text);

      if (annexa_is_close_bracket (c))
        return n_digits > 0 && n_stops > 0;
      if (!g_unichar_isspace (c) && !annexa_heading_ends_mark (c) && !(g_unichar_isalnum (c) && c < 0x80)
          && !(c >= 0xff10 && c <= 0xff3a /* ０ to Ｚ */))
        return FALSE;
      n_digits += g_unichar_isdigit (c);
      n_stops += annexa_heading_ends_mark (c);
    }
  return FALSE;
}

/* Where the number ends that white space parts from its mark, 質問 1：; NULL where there is none, or what
 * goes on may be text, such as 24 時間, or the number of a control. */
static const char *
number_behind_space (const char *text)
{
  const char *p = text;
  guint n = 0;

  while (g_unichar_isspace (annexa_utf8_at (p)))
    p = g_utf8_next_char (p);
  for (; g_unichar_isdigit (annexa_utf8_at (p)) || (n > 0 && *p == '-'); n++)
    p = g_utf8_next_char (p);
  return n > 0 && !g_unichar_isspace (annexa_utf8_at (p)) && annexa_heading_ends_mark (annexa_utf8_at (p))
                 && !g_unichar_isdigit (annexa_utf8_at (g_utf8_next_char (p)))
             ? p
             : NULL;
}

/* The first byte after a mark of class @cue at @offset, and after the marks and white space that end it, or
 * at the bracket with a number right behind it; @offset where there is none. */
guint
annexa_heading_skip_mark (AnnexaCatalog *catalog, const char *text, guint offset, const char *cue)
{
  const char *end = text + offset, *number;
  g_autofree char *mark = NULL, *key = NULL, *numbered = NULL;

  /* a. is an item of a list. */
  if (!annexa_catalog_text_may_be_cue (catalog, cue, end)
      || (g_unichar_islower (annexa_utf8_at (end))
          && !g_unichar_isalpha (annexa_utf8_at (g_utf8_next_char (end)))))
    return offset;
  for (guint n = 0; n < MAX_MARK_CHARS && *end != '\0' && !annexa_heading_ends_mark (annexa_utf8_at (end))
                    && !annexa_is_open_bracket (annexa_utf8_at (end));
       n++)
    end = g_utf8_next_char (end);
  if (*end != '\0' && !annexa_heading_ends_mark (annexa_utf8_at (end)) && !begins_with_number (end))
    return offset;
  mark = g_strndup (text + offset, (gsize)(end - text) - offset);
  key = annexa_fold_key (mark);
  if (*key == '\0' || !annexa_catalog_is_cue (catalog, cue, key))
    return offset;
  if ((number = number_behind_space (end)) != NULL)
    {
      g_free (mark);
      mark = g_strndup (text + offset, (gsize)(number - text) - offset);
      numbered = annexa_fold_key (mark);
      if (annexa_catalog_is_cue (catalog, cue, numbered))
        end = number;
    }
  while (*end != '\0' && annexa_heading_ends_mark (annexa_utf8_at (end)))
    end = g_utf8_next_char (end);
  return (guint)(end - text);
}

/* Takes the control numbers at the start of the line; returns the index of the token after them and their
 * brackets. */
static guint
read_lead (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint first, AnnexaHeading *heading)
{
  const AnnexaStandard *context = NULL;
  guint i = first, after = first;
  gboolean inside = FALSE;

  for (; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);
      guint none;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          annexa_heading_add_label (catalog, token, context, heading->lead, &heading->n_lead);
          after = i + 1;
        }
      else if (token->kind == ANNEXA_TOKEN_OPEN && heading->n_lead == 0)
        inside = TRUE;
      else if (token->kind == ANNEXA_TOKEN_CLOSE && heading->n_lead > 0 && inside)
        {
          /* （ISO/IEC 27001:2022 8.32） 12.1.2: the bracket speaks for what is in it. */
          context = NULL;
          inside = FALSE;
        }
      else if (heading->n_lead > 0 && (none = annexa_heading_skip_none (catalog, text, tokens, i)) > i)
        {
          after = none;
          i = none - 1;
        }
      else if (token->kind == ANNEXA_TOKEN_STANDARD && heading->n_lead == 0)
        {
          context = token->standard;
          heading->cited = TRUE;
        }
      else if (annexa_heading_is_control_word (token) && heading->n_lead == 0)
        heading->cited = TRUE;
      else if (token->kind == ANNEXA_TOKEN_OPEN && heading->n_lead > 0)
        break;
      else if (!annexa_heading_is_reference_token (token) || token->kind == ANNEXA_TOKEN_STANDARD)
        break;
    }
  if (heading->n_lead == 0)
    {
      heading->cited = FALSE;
      return first;
    }
  return annexa_heading_skip_marks (tokens, after);
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

/* What stands before the heading, and whether the line is rather a sentence. */
static void
read_marks (AnnexaCatalog *catalog, const char *text, AnnexaHeading *heading)
{
  guint start = skip_decoration (text, 0);

  heading->decoration = annexa_heading_skip_mark (catalog, text, start, "question");
  heading->question = heading->decoration > start;
  heading->mark_start = start;
  heading->mark_end = heading->decoration;
  heading->quoted = is_quotation_mark (annexa_utf8_at (text + heading->decoration));
  heading->sentence = annexa_heading_is_sentence (text);
}

/* Takes the vendor's own number out of the lead where another of as many parts follows it that is marked as a
 * control's: 5.1 A.6.1 Screening. */
static void
leave_own (AnnexaHeading *heading)
{
  const AnnexaLabel *own = heading->lead, *next = own + 1;

  if (heading->n_lead < 2 || heading->own.n_parts != 2 || own->start != heading->own.start
      || own->end != heading->own.end || own->prefixed || !next->prefixed
      || strchr (next->id, '.') != strrchr (next->id, '.') || g_ascii_isalpha (*next->id))
    return;
  heading->n_lead--;
  memmove (heading->lead, heading->lead + 1, heading->n_lead * sizeof *heading->lead);
}

/* The vendor's own number and those of controls at the start of the line; returns the index of the token
 * after them. */
static guint
read_numbers (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint first, AnnexaHeading *heading)
{
  guint after, behind;

  if (annexa_number_parse (catalog, text + heading->decoration, &heading->own))
    {
      heading->own.start += heading->decoration;
      heading->own.end += heading->decoration;
      annexa_heading_skip_divider (text, &heading->own);
    }
  after = read_lead (catalog, text, tokens, first, heading);
  if (heading->n_lead == 0
      && (behind = annexa_heading_find_behind_own (text, tokens, first, heading)) > first)
    after = read_lead (catalog, text, tokens, behind, heading);
  leave_own (heading);
  if (is_label_of_annex (catalog, heading))
    memset (&heading->own, 0, sizeof heading->own);
  return after;
}

static gboolean
has_bracket (GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    if (token_at (tokens, i)->kind == ANNEXA_TOKEN_OPEN)
      return TRUE;
  return FALSE;
}

static void
parse (AnnexaCatalog *catalog, const char *text, GArray *tokens, AnnexaHeadingRoom *room)
{
  AnnexaHeading *heading = &room->heading;
  guint first = 0, after;

  memset (heading, 0, sizeof *heading);
  heading->lead = room->lead;
  heading->trail = room->trail;
  read_marks (catalog, text, heading);
  while (first < tokens->len && token_at (tokens, first)->end <= heading->decoration)
    first++;
  annexa_heading_read_leading_see (tokens, first);
  annexa_heading_read_standard_numbers (catalog, text, tokens);
  heading->see = annexa_heading_has_see_word (tokens);
  heading->bracketed = has_bracket (tokens);
  after = heading->quoted ? first : read_numbers (catalog, text, tokens, first, heading);
  if (annexa_heading_is_reference_line (catalog, text, tokens, first))
    {
      annexa_heading_read_reference_line (catalog, text, tokens, first, heading);
      return;
    }
  if (!heading->quoted && annexa_heading_read_glossed (catalog, tokens, first, heading))
    return;
  after = annexa_heading_read_bracket (catalog, text, tokens, after, heading);
  annexa_heading_read_title (catalog, text, tokens, after, heading);
  annexa_heading_read_question_behind (catalog, text, heading);
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

  parse (catalog, text, tokens, room);
  heading->holds_label = annexa_heading_has_label (tokens, 0, tokens->len);
  annexa_heading_fill_ranges (catalog, text, heading->lead, &heading->n_lead);
  annexa_heading_fill_ranges (catalog, text, heading->trail, &heading->n_trail);
  return heading;
}
