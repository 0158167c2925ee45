/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/figures/annexa-figures-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* Which pages are looked at for what is drawn on them: plain pages do not pay for it. */

/* A page is drawn and looked at when so many of its rows have several spans, or stand alone in the middle. */
#define MIN_ODD_ROWS 2
/* Fewer words beside each other are a number and its title. */
#define MIN_LABELS 3
#define MAX_MARK_CHARS 14
#define MIN_NUMBER_CHARS 3
/* What is set in by so much of the width on either side stands in the middle. */
#define MIN_SET_IN 0.12f
/* What is no wider, and whose middle is no further, twice, from that of the page stands in its middle. */
#define MAX_MIDDLE 0.5f
#define MAX_OFF_MIDDLE 0.02f
/* A caption over its figure stands no further below the text. */
#define MAX_CAPTION_GAP_EM 2.0f
/* No number stands further before its title. */
#define MIN_APART_EM 2.2f
/* A number in a panel has so much white above and below. */
#define MIN_WHITE_EM 1.5f
#define MAX_LABEL_PREFIX_BYTES 24u
#define MAX_LEADING_TOKENS 4u
/* A word and number behind a heading take no more. */
#define MAX_REFERENCE_BYTES 60u
/* In a form the names of entries stand before it, and numbers of the vendor's. */
#define MAX_FORM_TOKENS 8u
/* Titles are no longer. */
#define MAX_TITLE_BYTES 120

/* 下図のとおり, or a caption: a figure is on this page. */
static gboolean
speaks_of_figure (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  return annexa_catalog_has_cue (catalog, "figure-follows", work->key[row])
         || annexa_figures_is_caption (work, catalog, row);
}

/* Whether row @r is a caption right below text: its figure stands below it. */
static gboolean
is_caption_above (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  return r > 0 && work->role[r - 1] == ANNEXA_ROLE_BODY
         && work->owner[annexa_work_span (work, row[-1].first_span)->first] != ANNEXA_OWNER_FIGURE
         && row->y1 - row[-1].y2 < MAX_CAPTION_GAP_EM * annexa_work_row_size (work, r)
         && annexa_figures_is_caption (work, catalog, r);
}

/* Whether the last words of the body announce a figure, which then stands on the next page. */
gboolean
annexa_work_announces_figure (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  for (guint r = work->rows->rows->len; r > 0; r--)
    if (work->role[r - 1] == ANNEXA_ROLE_BODY)
      return annexa_catalog_has_cue (catalog, "figure-follows", work->key[r - 1])
             || is_caption_above (work, catalog, r - 1);
  return FALSE;
}

/* Whether a piece of a row can be the number or bullet before a title or an item. */
static gboolean
is_mark (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  gunichar c = annexa_rows_glyph (work->rows, span->first)->ch;

  return span->n <= MAX_MARK_CHARS && (span->n == 1 || !g_unichar_isalpha (c) || c < 0x80);
}

/* The same where it can be the number of a control. */
static gboolean
is_number_mark (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  return span->n >= MIN_NUMBER_CHARS && is_mark (work, span)
         && annexa_rows_glyph (work->rows, span->first)->ch < 0x80;
}

/* Whether the last text of the page stands in something drawn, which the next page may go on with. */
gboolean
annexa_work_ends_in_grid (const AnnexaPageWork *work)
{
  for (guint r = work->rows->rows->len; r > 0; r--)
    if (work->role[r - 1] == ANNEXA_ROLE_BODY)
      {
        float y = annexa_work_middle (work, r - 1);

        for (guint g = 0; g < work->grids->len; g++)
          {
            const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

            if (y > grid->box.y1 && y < grid->box.y2)
              return TRUE;
          }
        return FALSE;
      }
  return FALSE;
}

/* Whether a number stands far from text that begins above it: it is set apart, perhaps in a badge. */
static gboolean
is_set_apart (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r), *above = row - 1;
  const AnnexaSpan *first = annexa_work_span (work, row->first_span), *last = first + row->n_spans - 1;

  if (r == 0 || work->role[r - 1] != ANNEXA_ROLE_BODY || row->y1 - above->y2 > first->size_pt)
    return FALSE;
  if (is_number_mark (work, first) && above->x1 > first->x2)
    return row->n_spans > 1 ? first[1].x1 - first->x2 > MIN_APART_EM * first->size_pt
                            : r + 1 < work->rows->rows->len && row[1].x1 > first->x2;
  if (is_number_mark (work, last) && above->x2 < last->x1)
    return row->n_spans > 1 ? last->x1 - last[-1].x2 > MIN_APART_EM * last->size_pt
                            : r + 1 < work->rows->rows->len && row[1].x2 < last->x1;
  return FALSE;
}

/* Whether nothing but a number stands in the row, in the right half of the page or in the middle of much
 * white: it may be in a panel. */
static gboolean
is_number_alone (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float white;

  if (row->n_spans != 1 || !is_number_mark (work, annexa_work_span (work, row->first_span))
      || strspn (work->key[r], "0123456789.") != strlen (work->key[r]))
    return FALSE;
  white = MIN_WHITE_EM * annexa_work_span (work, row->first_span)->size_pt;
  return row->x1 > (work->left + work->right) / 2
         || ((r == 0 || row->y1 - row[-1].y2 > white)
             && (r + 1 == work->rows->rows->len || row[1].y1 - row->y2 > white));
}

/* Whether a row begins with a number in large type beside text, or below text that begins further right: it
 * may be in a panel. */
static gboolean
is_large_number (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *first = annexa_work_span (work, row->first_span), *text = NULL;

  if (row->n_spans > 1)
    text = &first[1];
  else if (r > 0 && row[-1].x1 > first->x2 && work->role[r - 1] == ANNEXA_ROLE_BODY)
    text = annexa_work_span (work, row[-1].first_span);
  return text != NULL && first->size_pt > ANNEXA_MAX_SIZE_RATIO * text->size_pt
         && is_number_mark (work, first);
}

/* Whether the row below row @r, of several spans, leaves what parts these white, though its own text may come
 * so close that it is one span: both are rows of a table. */
static gboolean
is_header_of_row (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r), *below = row + 1;
  g_autoptr (GArray) gutters = NULL;
  g_autoptr (GArray) narrowed = NULL;

  if (r + 1 == work->rows->rows->len || work->role[r + 1] != ANNEXA_ROLE_BODY
      || below->x1 > annexa_work_span (work, row->first_span)->x2
      || below->x2 < annexa_work_span (work, row->first_span + row->n_spans - 1)->x1)
    return FALSE;
  gutters = annexa_columns_gutters_of_row (work, row);
  narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  annexa_columns_keep_gutters (work, r + 1, gutters, narrowed);
  return narrowed->len == gutters->len;
}

/* Whether pieces that are no number and title stand in the middle of the page, as the labels of a flow do:
 * far from both sides, where the text may end before them, or all of them short. What the columns of a table
 * hold begins where text does. */
static gboolean
is_flow (const AnnexaPageWork *work, const AnnexaRow *row)
{
  const float right = MAX (work->right, work->page->width_pt - work->left);
  const float width = work->right - work->left;

  if (row->n_spans < 2 || row->x1 - work->left < MIN_SET_IN * width
      || is_mark (work, annexa_work_span (work, row->first_span)))
    return FALSE;
  if (row->x1 - work->left > MIN_SET_IN * (right - work->left)
      && right - row->x2 > MIN_SET_IN * (right - work->left))
    return TRUE;
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if (annexa_work_span (work, s)->n > MAX_MARK_CHARS)
      return FALSE;
  return row->n_spans >= MIN_LABELS;
}

/* Whether a row is a short piece in the middle of the page, as the label of a box below text is which ends
 * before it. */
static gboolean
is_in_middle (const AnnexaPageWork *work, const AnnexaRow *row)
{
  const float right = MAX (work->right, work->page->width_pt - work->left);
  const float width = right - work->left;

  return row->n_spans == 1 && row->x2 - row->x1 < MAX_MIDDLE * width
         && fabsf ((row->x1 + row->x2) - (work->left + right)) < MAX_OFF_MIDDLE * width;
}

/* Rows that text alone cannot explain: several spans that are not number and title, or short ones set in. */
gboolean
annexa_work_needs_drawing (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  guint n = 0;
  float width = work->right - work->left;

  for (guint r = 0; r < work->rows->rows->len && n < MIN_ODD_ROWS; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *first = annexa_work_span (work, row->first_span);
      const guint before = n;

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (speaks_of_figure (work, catalog, r) || annexa_sidebars_begin (work, catalog, r))
        return TRUE;
      if (is_set_apart (work, r) || is_number_alone (work, r) || is_large_number (work, r)
          || is_flow (work, row))
        return TRUE;
      if (row->n_spans > 2 || (row->n_spans == 2 && first->n > 14))
        n++;
      else if (row->n_spans == 2)
        n += !is_mark (work, first)
             || annexa_work_span (work, row->first_span + 1)->x1 - first->x2 > MIN_APART_EM * first->size_pt;
      else if (is_in_middle (work, row))
        n++;
      else if (row->x1 - work->left > MIN_SET_IN * width && work->right - row->x2 > 0.25f * width
               && row->x2 - row->x1 < 0.5f * width)
        n++;
      /* Labels in a figure beside the text. */
      else if (row->x1 - work->left > 0.5f * width && row->x2 - row->x1 < 0.25f * width)
        n++;
      if (row->n_spans > 1 && n > before && n < MIN_ODD_ROWS)
        n += is_header_of_row (work, r);
    }
  return n >= MIN_ODD_ROWS;
}

/* Whether what stands first in a row of several pieces is the title of a control, as in cards without
 * numbers. */
static gboolean
begins_with_title (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const char *end = strchr (work->text[row], ' ');
  g_autofree char *first = NULL, *key = NULL;
  AnnexaTitleMatch match;

  if (annexa_work_row (work, row)->n_spans < 2 || end == NULL)
    return FALSE;
  first = g_strndup (work->text[row], (gsize)(end - work->text[row]));
  key = annexa_fold_key (first);
  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0;
}

/* Whether a row is nothing but the title of a control, as headings without numbers are. */
static gboolean
is_title (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  AnnexaTitleMatch match;

  return annexa_work_row (work, row)->n_spans == 1 && strlen (work->key[row]) <= MAX_TITLE_BYTES
         && annexa_catalog_match_title (catalog, work->key[row], FALSE, &match, 1) > 0
         && !match.item->is_clause;
}

/* Whether the number of a control begins one of the pieces of a row, as in forms: 個票番号 03 | 管理策番号
 * | 9.2.4 */
static gboolean
has_number_apart (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, GArray *tokens)
{
  const char *text = work->text[row];

  if (annexa_work_row (work, row)->n_spans < 2)
    return FALSE;
  annexa_catalog_lex_start (catalog, text, strlen (text), MAX_FORM_TOKENS, tokens);
  for (guint t = 1; t < MIN (tokens->len, MAX_FORM_TOKENS); t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      const AnnexaItem *const *items;
      guint n;

      if (token->kind != ANNEXA_TOKEN_LABEL || text[token->start - 1] != ' ')
        continue;
      items = annexa_catalog_lookup (catalog, token->id, &n);
      if (n > 0 && !items[0]->is_clause)
        return TRUE;
    }
  return FALSE;
}

/* Whether it ends one, however long the text before it is: numbers stand at the right of the answers, or
 * behind a word such as 関連する管理策：, be it behind the heading. */
static gboolean
ends_with_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, GArray *tokens)
{
  const char *blank = strrchr (work->text[row], ' ');
  const char *last = blank != NULL ? blank + 1 : work->text[row];
  const AnnexaToken *first;

  if (strpbrk (last, "0123456789") == NULL
      || strlen (last) > (annexa_work_row (work, row)->n_spans > 1 ? MAX_MARK_CHARS : MAX_REFERENCE_BYTES))
    return FALSE;
  annexa_catalog_lex_lead (catalog, last, strlen (last), MAX_LEADING_TOKENS, tokens);
  first = tokens->len > 0 ? &g_array_index (tokens, AnnexaToken, 0) : NULL;
  if (first == NULL || annexa_work_row (work, row)->n_spans > 1)
    return first != NULL && first->kind == ANNEXA_TOKEN_LABEL;
  return first->kind == ANNEXA_TOKEN_CUE && first->cue == g_quark_from_static_string ("control-word")
         && g_array_index (tokens, AnnexaToken, tokens->len - 1).kind == ANNEXA_TOKEN_LABEL;
}

/* Whether nothing but numbers of controls stands in brackets at its end, as behind the titles of articles:
 * 第3条（資産目録）［8.1.1］ */
static gboolean
ends_with_reference (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const char *text = work->text[row], *end = text + strlen (text), *open;
  g_autofree char *reference = NULL;

  if (end == text || !annexa_is_close_bracket (g_utf8_get_char (end = g_utf8_prev_char (end))) || end == text
      || !g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (end))))
    return FALSE;
  for (open = end; open > text && !annexa_is_open_bracket (g_utf8_get_char (open));)
    open = g_utf8_prev_char (open);
  if (open == text)
    return FALSE;
  open = g_utf8_next_char (open);
  reference = g_strndup (open, (gsize)(end - open));
  return annexa_figures_is_reference (catalog, reference);
}

/* Whether a row of the page begins with a control number, as far as its first characters let it, or with a
 * title; or has a number in a piece of its own. */
static gboolean
begins_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *tokens)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const char *text = work->text[r];
      gsize digit = strcspn (work->key[r], "0123456789");

      if (work->role[r] == ANNEXA_ROLE_BODY
          && (begins_with_title (work, catalog, r) || is_title (work, catalog, r)))
        return TRUE;
      if (work->role[r] != ANNEXA_ROLE_BODY || work->key[r][digit] == '\0')
        continue;
      if (digit <= MAX_LABEL_PREFIX_BYTES)
        {
          annexa_catalog_lex_start (catalog, text, strlen (text), MAX_LEADING_TOKENS, tokens);
          for (guint t = 0; t < MIN (tokens->len, MAX_LEADING_TOKENS); t++)
            if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
              return TRUE;
        }
      if (has_number_apart (work, catalog, r, tokens) || ends_with_number (work, catalog, r, tokens)
          || ends_with_reference (work, catalog, r))
        return TRUE;
    }
  return FALSE;
}

/* The pages between which answers can stand: tables and figures before and after them need no look at drawn
 * lines. */
void
annexa_works_find_answers (GPtrArray *works, AnnexaCatalog *catalog, guint *first, guint *last)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  *first = 0;
  *last = works->len;
  while (*first < works->len && !begins_control (g_ptr_array_index (works, *first), catalog, tokens))
    *first += 1;
  if (*first == works->len)
    {
      *first = 0;
      return;
    }
  while (*last > *first && !begins_control (g_ptr_array_index (works, *last - 1), catalog, tokens))
    *last -= 1;
}
