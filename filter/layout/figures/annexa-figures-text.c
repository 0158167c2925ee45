/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-figures-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* What stands in boxes, and whether it may be words of a figure; captions. */

/* A form has names of the number and the title, at least. */
#define MIN_NAMES 2u
#define MAX_CAPTION_CHARS 60
/* Narrow white space. */
#define MIN_WORD_GAP_EM 0.15f

gboolean
annexa_figures_ends_sentence (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *end = trimmed + strlen (trimmed);
  gunichar c;

  if (end == trimmed)
    return FALSE;
  c = g_utf8_get_char (g_utf8_prev_char (end));
  return annexa_is_full_stop (c) || (c == '.' && end - trimmed > 25);
}

/* Adds what @span has inside @box; words of other rows are parted from it. */
static gboolean
add_span (const AnnexaPageWork *work, const AnnexaBox *box, const AnnexaSpan *span, GString *text)
{
  guint first = span->first, end = span->first + span->n;
  g_autofree char *piece = NULL;

  while (first < end
         && (annexa_rows_glyph (work->rows, first)->x1 + annexa_rows_glyph (work->rows, first)->x2) / 2
                < box->x1)
    first++;
  while (end > first
         && (annexa_rows_glyph (work->rows, end - 1)->x1 + annexa_rows_glyph (work->rows, end - 1)->x2) / 2
                > box->x2)
    end--;
  if (first == end)
    return FALSE;
  piece = annexa_rows_text (work->rows, first, end - first, NULL);
  if (text->len > 0 && g_ascii_isalnum (*piece))
    g_string_append_c (text, ' ');
  g_string_append (text, piece);
  return TRUE;
}

/* The text inside @box, and how many rows it has. */
char *
annexa_figures_text_in (const AnnexaPageWork *work, const AnnexaBox *box, guint *n_rows)
{
  GString *text = g_string_new (NULL);

  *n_rows = 0;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2;
      gboolean any = FALSE;

      if (work->role[r] != ANNEXA_ROLE_BODY || middle < box->y1 || middle > box->y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        any = add_span (work, box, annexa_work_span (work, s), text) || any;
      *n_rows += any;
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_title (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch match = { 0 };

  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0;
}

/* Whether @token is a word such as 管理策, which may stand before a number. */
gboolean
annexa_figures_is_control_word (AnnexaCatalog *catalog, const char *text, const AnnexaToken *token)
{
  g_autofree char *word = g_strndup (text + token->start, token->end - token->start);
  g_autofree char *key = annexa_fold_key (word);

  return annexa_catalog_is_cue (catalog, "control-word", key);
}

/* Whether @text is nothing but a reference to controls: their numbers, standards and words such as 管理策. */
gboolean
annexa_figures_is_reference (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gboolean any = FALSE;

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind == ANNEXA_TOKEN_TEXT
          || (token->kind == ANNEXA_TOKEN_CUE && !annexa_figures_is_control_word (catalog, text, token)))
        return FALSE;
      any = any || token->kind == ANNEXA_TOKEN_LABEL;
    }
  return any;
}

/* Whether @token is a number as only controls have it: in three parts, and known. */
static gboolean
is_control (AnnexaCatalog *catalog, const AnnexaToken *token)
{
  guint n_items = 0;

  if (token->kind != ANNEXA_TOKEN_LABEL || strchr (token->id, '.') == strrchr (token->id, '.'))
    return FALSE;
  annexa_catalog_lookup (catalog, token->id, &n_items);
  return n_items > 0;
}

/* Whether @text begins or ends with the number of a control, is the title of one, also before a bracket, or
 * refers to one as no label does: 資産目録（附属書A 8.1.1）. */
gboolean
annexa_figures_reads_as_heading (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind == ANNEXA_TOKEN_LABEL && (t == 0 || token->prefixed))
        return TRUE;
      if (token->kind == ANNEXA_TOKEN_LABEL
          && (t == 1 || (t == 2 && g_array_index (tokens, AnnexaToken, 1).kind == ANNEXA_TOKEN_SPACE))
          && annexa_figures_is_control_word (catalog, text, &g_array_index (tokens, AnnexaToken, 0)))
        return TRUE;
      if (token->kind == ANNEXA_TOKEN_OPEN && t > 0)
        {
          g_autofree char *before = g_strndup (text, token->start);

          if (is_title (catalog, before))
            return TRUE;
        }
    }
  return (tokens->len > 0 && is_control (catalog, &g_array_index (tokens, AnnexaToken, tokens->len - 1)))
         || is_title (catalog, text);
}

static gboolean
has_number (const char *key, const char *end)
{
  for (; key < end; key = g_utf8_next_char (key))
    if (g_unichar_isdigit (g_utf8_get_char (key))
        || g_unichar_type (g_utf8_get_char (key)) == G_UNICODE_OTHER_NUMBER)
      return TRUE;
  return FALSE;
}

/* Whether the row begins with a word such as 図, behind which there is white space or a colon, and no
 * sentence. */
static gboolean
has_figure_word (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const AnnexaRow *whole = annexa_work_row (work, row);
  const AnnexaSpan *span = annexa_work_span (work, whole->first_span);
  const AnnexaSpan *last = annexa_work_span (work, whole->first_span + whole->n_spans - 1);
  const gsize n = annexa_catalog_begins_with_cue (catalog, "figure-word", work->key[row]);
  const AnnexaGlyph *before, *after;

  if (n == 0 || span->first + n >= last->first + last->n)
    return FALSE;
  before = annexa_rows_glyph (work->rows, span->first + (guint)n - 1);
  after = annexa_rows_glyph (work->rows, span->first + (guint)n);
  return after->ch == ':' || after->ch == 0xff1a
         || (after->x1 - before->x2 >= MIN_WORD_GAP_EM * span->size_pt && !annexa_is_hiragana (after->ch));
}

/* Whether the row is a caption: a figure word alone, such as システム構成図, or one with a number and no
 * sentence, such as 図 1. 責任分界点, or a word and white space, 図 責任分界点. 図1のとおり and 図1参照 speak
 * of the figure. */
gboolean
annexa_figures_is_caption (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const char *key = work->key[row], *rest;
  gsize n = 0;

  if (g_utf8_strlen (work->text[row], -1) > MAX_CAPTION_CHARS)
    return FALSE;
  if (has_figure_word (work, catalog, row))
    return !annexa_figures_ends_sentence (work->text[row]);
  while ((n = annexa_catalog_begins_with_cue (catalog, "figure", key)) == 0
         && g_unichar_ispunct (g_utf8_get_char (key)))
    key = g_utf8_next_char (key);
  if (n == 0 || annexa_figures_ends_sentence (work->text[row]))
    return FALSE;
  rest = g_utf8_offset_to_pointer (key, (glong)n);
  return *rest == '\0'
         || (has_number (key, rest) && !annexa_is_hiragana (g_utf8_get_char (rest))
             && !annexa_catalog_has_cue (catalog, "see", rest));
}

/* Whether @box is behind the names of the entries of a form, the first of which is that of the number. */
gboolean
annexa_figures_hold_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  guint n = 0;

  for (guint s = 0; s < work->rows->spans->len && n < MIN_NAMES; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *text = NULL, *key = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || !annexa_frame_holds (box, span))
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      key = annexa_fold_key (text);
      if (!annexa_catalog_is_cue (catalog, n == 0 ? "column-number" : "column-title", key))
        return FALSE;
      n++;
    }
  return n == MIN_NAMES;
}
