/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-margin-notes-private.h"

#include <math.h>
#include <string.h>

/* What a note in the margin stands beside: the heading that it is of, or text. */

#define MAX_NOTE_GLYPHS 30u
/* A note stands so far from the text. */
#define MIN_GAP_EM 1.0f
/* The first line of the text is no further below the middle of a note beside it: the type of a note with
 * Latin letters alone may be higher than what it is level with. */
#define MAX_LEAD_EM 1.4f
/* A heading stands so near above its text. */
#define MAX_HEADING_GAP_EM 3.0f
#define MAX_NOTE_SHARE 0.95f
/* A title is a control's when it is so much like it. */
#define SAME_TITLE 0.8
#define SAME_SIDE_PT 3.0f

/* Whether @span stands beside the text, which goes from @left to @right. */
gboolean
annexa_margin_is_beside (const AnnexaSpan *span, float left, float right)
{
  return span->n <= MAX_NOTE_GLYPHS
         && (span->x2 < left - MIN_GAP_EM * span->size_pt || span->x1 > right + MIN_GAP_EM * span->size_pt);
}

/* The first span of row @r that is of the text, or NULL. */
const AnnexaSpan *
annexa_margin_text_of (const AnnexaPageWork *work, guint r, float left, float right)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if (!annexa_margin_is_beside (annexa_work_span (work, s), left, right)
        && annexa_work_span (work, s)->x2 > left && annexa_work_span (work, s)->x1 < right)
      return annexa_work_span (work, s);
  return NULL;
}

/* The last span of the text above row @r. */
static const AnnexaSpan *
text_above (const AnnexaPageWork *work, guint r, float left, float right)
{
  const AnnexaSpan *above = NULL;

  for (; r > 0 && above == NULL; r--)
    above = annexa_margin_text_of (work, r - 1, left, right);
  return above;
}

/* The style of most glyphs of the long spans of a page, its middle ones. */
guint
annexa_margin_find_style (const AnnexaPageWork *work)
{
  guint best = 0, count = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      guint style;

      if (span->n < ANNEXA_MIN_LONG_GLYPHS)
        continue;
      style = annexa_rows_glyph (work->rows, span->first + span->n / 2)->style;
      if (count == 0)
        best = style;
      count += style == best ? 1 : -1;
    }
  return best;
}

static gboolean
has_style (const AnnexaPageWork *work, const AnnexaSpan *span, guint style)
{
  for (guint i = span->first; i < span->first + MIN (span->n, ANNEXA_MIN_LONG_GLYPHS); i++)
    if (annexa_rows_glyph (work->rows, i)->style == style)
      return TRUE;
  return FALSE;
}

/* Whether the title of a control of the number @id is @title. */
static gboolean
is_title_of (AnnexaCatalog *catalog, const char *id, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);
  guint n_items;
  const AnnexaItem *const *items = annexa_catalog_lookup (catalog, id, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (annexa_catalog_title_similarity (items[i], key) >= SAME_TITLE)
      return TRUE;
  return FALSE;
}

/* Whether @token, which begins @text, is the number of a control rather than of a section: it has three
 * parts, or the control's title goes on. */
gboolean
annexa_margin_is_control (AnnexaCatalog *catalog, const AnnexaToken *token, const char *text)
{
  guint n_items;

  if (token->kind != ANNEXA_TOKEN_LABEL)
    return FALSE;
  annexa_catalog_lookup (catalog, token->id, &n_items);
  if (n_items == 0)
    return FALSE;
  return strchr (token->id, '.') != strrchr (token->id, '.')
         || is_title_of (catalog, token->id, text + token->end);
}

/* Whether row @r begins with the number of a control in the margin, at the left of @left, and has its title
 * where the text begins: 5.1 | 情報セキュリティのための方針群 */
gboolean
annexa_margin_is_numbered (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float left)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) tokens = NULL;

  if (row->x1 > left - SAME_SIDE_PT)
    return FALSE;
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *part = annexa_rows_text (work->rows, span->first, span->n, NULL);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", part);
    }
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, text->str, text->len, tokens);
  return tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL
         && is_title_of (catalog, g_array_index (tokens, AnnexaToken, 0).id,
                         text->str + g_array_index (tokens, AnnexaToken, 0).end);
}

/* Whether a line of a heading begins with a number of the vendor's own, 1.2, 第三章, （４）, Ⅱ, where the
 * text does. */
static gboolean
is_counted (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *line, float left)
{
  gunichar c = annexa_rows_glyph (work->rows, line->first)->ch;
  g_autofree char *text = NULL;
  g_autoptr (GArray) labels = NULL;

  if (fabsf (line->x1 - left) > line->size_pt)
    return FALSE;
  if (line->n > 1 && g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION)
    c = annexa_rows_glyph (work->rows, line->first + 1)->ch;
  if (c != 0x7b2c /* 第 */ && g_unichar_type (c) != G_UNICODE_DECIMAL_NUMBER
      && g_unichar_type (c) != G_UNICODE_LETTER_NUMBER && g_unichar_type (c) != G_UNICODE_OTHER_NUMBER)
    return FALSE;
  text = annexa_rows_text (work->rows, line->first, line->n, NULL);
  labels = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, text, strlen (text), labels);
  return labels->len == 0
         || !annexa_margin_is_control (catalog, &g_array_index (labels, AnnexaToken, 0), text);
}

/* Whether the first line of @note has no number of a control, but one below has: 27017 over 5.1.1. */
static gboolean
begins_with_name (AnnexaCatalog *catalog, const AnnexaBesideNote *note)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, note->text->str, note->first_bytes, tokens);
  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index (tokens, AnnexaToken, i).kind == ANNEXA_TOKEN_LABEL)
      return FALSE;
  return note->text->len > note->first_bytes;
}

/* Whether @line goes on with @heading, rather than what the control asks for: that is quoted below the
 * heading, and looks neither as it does nor as the text. */
static gboolean
continues_heading (const AnnexaPageWork *work, const AnnexaSpan *heading, const AnnexaSpan *line)
{
  return has_style (work, heading, annexa_rows_glyph (work->rows, line->first + line->n / 2)->style);
}

/* Finds what stands below a heading, a line of which @note stands beside: the text in @style, or what is
 * quoted before it. */
static AnnexaNotePlace
pass_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaBesideNote *note,
              const AnnexaSpan *line, float left, float right, guint style)
{
  const AnnexaSpan *above = text_above (work, line->row, left, right);
  gboolean first = above == NULL || has_style (work, above, style) || line->y1 - above->y2 > line->size_pt;
  guint end = MIN (line->row + ANNEXA_MAX_NOTE_LINES, work->rows->rows->len);

  /* What is as large as the heading is of its line. */
  if (first
      && (note->size_pt > MAX_NOTE_SHARE * line->size_pt
          || !(is_counted (work, catalog, line, left) || begins_with_name (catalog, note))))
    return ANNEXA_NOTE_BESIDE_OTHER;
  for (guint r = line->row + 1; r < end; r++)
    {
      const AnnexaSpan *text = annexa_margin_text_of (work, r, left, right);

      if (text == NULL || (!has_style (work, text, style) && continues_heading (work, line, text)))
        continue;
      note->height = (text->y1 + text->y2) / 2;
      return first ? ANNEXA_NOTE_BESIDE_COUNTED : ANNEXA_NOTE_BESIDE_HEADING;
    }
  return ANNEXA_NOTE_BESIDE_OTHER;
}

/* Whether of @heading no more than its number stands in the margin: 5.1 right of which 方針群 begins where
 * the text does. 27017 is the number of a standard, and begins a note. */
gboolean
annexa_margin_has_number (const AnnexaPageWork *work, const AnnexaSpan *heading, float left)
{
  guint i = heading->first, end = heading->first + heading->n, n_parts = 1;

  for (; i < end && annexa_rows_glyph (work->rows, i)->x2 < left; i++)
    {
      gunichar c = annexa_rows_glyph (work->rows, i)->ch;

      if (c >= 0x80 || (!g_ascii_isdigit ((char)c) && !g_ascii_isupper ((char)c) && c != '.' && c != '-'))
        return FALSE;
      n_parts += c == '.' || c == '-';
    }
  return n_parts > 1 && i < end && annexa_rows_glyph (work->rows, i)->x1 > left - SAME_SIDE_PT;
}

/* Whether what stands above the text begins in the margin where the note stands, or names columns: it heads
 * rows of a table, of which the note is the first column. */
static gboolean
heads_rows (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBesideNote *note,
            const AnnexaSpan *heading, float left)
{
  return (note->box.x2 < left && heading->x1 < left - heading->size_pt
          && !annexa_margin_has_number (work, heading, left))
         || (annexa_work_row (work, heading->row)->n_spans > 1
             && annexa_columns_header_end (work, catalog, heading->row) != G_MAXUINT);
}

/* Whether row @r does no more than list @note with a title and what goes with it: 8.13 | 情報のバックアップ |
 * 12.3.1. */
static gboolean
is_listed (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBesideNote *note, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *title = NULL;
  g_autofree char *text = NULL, *key = NULL;
  AnnexaTitleMatch match;
  guint n = 0;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->x1 < note->box.x2 && span->x2 > note->box.x1)
        continue;
      if (title == NULL)
        title = span;
      else if (span->n > MAX_NOTE_GLYPHS)
        return FALSE;
      n++;
    }
  if (n < 2)
    return FALSE;
  text = annexa_rows_text (work->rows, title->first, title->n, NULL);
  key = annexa_fold_key (text);
  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0;
}

/* Whether @note is one of several cells of a row that stand where the margin would be: the number of the row
 * at its outer side and a title between it and the text, 3 | 8.1.1 | 資産目録 | 一覧を作ります。 */
static gboolean
stands_between_cells (const AnnexaPageWork *work, const AnnexaBesideNote *note, float left, float right)
{
  const gboolean before = note->box.x2 < left;
  guint n = work->rows->rows->len, r = note->row;
  gboolean outside = FALSE, inside = FALSE;

  while (r > 0 && annexa_work_row (work, r - 1)->y2 > note->box.y1)
    r--;
  for (; r < n && annexa_work_row (work, r)->y1 < note->box.y2; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);

          if (span->y1 > note->middle || span->y2 < note->middle)
            continue;
          outside = outside || (before ? span->x2 < note->box.x1 : span->x1 > note->box.x2);
          inside = inside
                   || (before ? span->x1 > note->box.x2 && span->x2 < left
                              : span->x2 < note->box.x1 && span->x1 > right);
        }
    }
  return outside && inside;
}

/* What @note, the middle of which is between @text and the line above that, is level with: the nearer of the
 * two, where it is of the text too. Notes that have no room move down a little. */
static const AnnexaSpan *
nearer_text (const AnnexaPageWork *work, AnnexaBesideNote *note, const AnnexaSpan *text, float left,
             float right, guint style)
{
  const AnnexaSpan *above = text_above (work, text->row, left, right);

  if (above == NULL || text->y1 < note->middle || above->y2 < note->box.y1
      || note->middle - above->y2 > text->y1 - note->middle || !has_style (work, above, style))
    return text;
  note->height = (above->y1 + above->y2) / 2;
  return above;
}

AnnexaNotePlace
annexa_margin_find_place (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaBesideNote *note,
                          float left, float right, guint style)
{
  const AnnexaSpan *text = NULL, *heading;
  guint n = work->rows->rows->len, r = note->row;

  while (r > 0 && annexa_work_row (work, r - 1)->y2 > note->middle)
    r--;
  for (; r < n && text == NULL; r++)
    if (annexa_work_row (work, r)->y2 > note->middle)
      text = annexa_margin_text_of (work, r, left, right);
  if (text != NULL)
    text = nearer_text (work, note, text, left, right, style);
  if (text == NULL || text->y1 > note->middle + MAX_LEAD_EM * text->size_pt)
    return ANNEXA_NOTE_BESIDE_OTHER;
  if (!has_style (work, text, style))
    return pass_heading (work, catalog, note, text, left, right, style);
  heading = text_above (work, text->row, left, right);
  /* A heading may be set as the text is; what is as large as that may be the number of the next row. */
  if (heading != NULL && has_style (work, heading, style) && note->box.x2 < left
      && note->size_pt < MAX_NOTE_SHARE * text->size_pt
      && annexa_margin_is_numbered (work, catalog, heading->row, left)
      && text->y1 - heading->y2 < MAX_HEADING_GAP_EM * text->size_pt)
    return ANNEXA_NOTE_BELOW_HEADING;
  if ((heading == NULL || has_style (work, heading, style)) && is_listed (work, catalog, note, text->row))
    return ANNEXA_NOTE_BESIDE_OTHER;
  return heading != NULL && !has_style (work, heading, style)
                 && !heads_rows (work, catalog, note, heading, left)
                 && text->y1 - heading->y2 < MAX_HEADING_GAP_EM * text->size_pt
                 && !stands_between_cells (work, note, left, right)
             ? ANNEXA_NOTE_BELOW_HEADING
             : ANNEXA_NOTE_BESIDE_TEXT;
}
