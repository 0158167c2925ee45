/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* Numbers of controls that stand by themselves on a page: in a badge, at the end of a title's line, in a
 * column of their own. */

#define MAX_STACKED_GLYPHS 4u
/* Words before a number in its line. */
#define MAX_TOKENS 8u

/* The one control of which @text says the number, with words such as the name of the standard or brackets
 * about it, but no others; NULL if there is none. */
static const char *
read_number (AnnexaCatalog *catalog, const char *text, GArray *tokens)
{
  const char *id = NULL;

  g_array_set_size (tokens, 0);
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          annexa_catalog_lookup (catalog, token->id, &n_items);
          if (n_items == 0 || id != NULL)
            return NULL;
          id = token->id;
        }
      else if (token->kind == ANNEXA_TOKEN_TEXT
               || (token->kind == ANNEXA_TOKEN_CUE && !annexa_figures_is_control_word (catalog, text, token)))
        return NULL;
    }
  return id;
}

/* Whether @text is the number @id alone, in digits of whatever width, without the name of a standard before
 * it, such as 27017-5.1.1. */
static gboolean
is_bare (const char *text, const char *id)
{
  g_autofree char *key = annexa_fold_key (text);
  gsize before = strcspn (key, "0123456789"), before_id = strcspn (id, "0123456789");
  gsize n = strspn (key + before, "0123456789"), n_id = strspn (id + before_id, "0123456789");

  return n == n_id && strncmp (key + before, id + before_id, n) == 0;
}

/* How many glyphs at the start of @span are of one style. */
static guint
count_first_style (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  guint n = 1;

  while (n < span->n
         && annexa_rows_glyph (work->rows, span->first + n)->style
                == annexa_rows_glyph (work->rows, span->first)->style)
    n++;
  return n;
}

/* Whether @c, or what it folds to, may be a digit or a stop between digits, as nearly all characters of a
 * text cannot. */
static gboolean
may_be_of_number (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isdigit ((char)c);
  if ((c >= 0x3000 && c <= 0x31ff) || (c >= 0x4e00 && c <= 0x9fff))
    return FALSE;
  return !(c >= 0xff1a && c <= 0xffef);
}

/* Whether a number may be among the @n glyphs from @first on, by their characters alone. */
gboolean
annexa_card_numbers_may_be_in (const AnnexaPageWork *work, guint first, guint n)
{
  for (guint i = 0; i < n; i++)
    if (may_be_of_number (annexa_rows_glyph (work->rows, first + i)->ch))
      return TRUE;
  return FALSE;
}

/* The number that @n glyphs from @first on say. */
static gboolean
read_slice (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint n, GArray *tokens,
            AnnexaCardNumber *number)
{
  g_autofree char *text = NULL;
  AnnexaSpan part = { .first = first, .n = n };

  if (n == 0 || n > ANNEXA_CARD_NUMBER_GLYPHS || !annexa_card_numbers_may_be_in (work, first, n))
    return FALSE;
  text = annexa_rows_text (work->rows, first, n, NULL);
  if (strpbrk (text, "0123456789") == NULL && strstr (text, "．") == NULL)
    return FALSE;
  /* What closes a bracket that a line above opens ends a heading at the side that wraps: 【関連管理策： /
   * 5.1.1】. */
  if (work->side_x > 0 && annexa_bracket_depth (text) < 0)
    return FALSE;
  number->id = read_number (catalog, text, tokens);
  if (number->id == NULL)
    return FALSE;
  annexa_rows_measure (work->rows, &part);
  number->is_bare = tokens->len == 1 && is_bare (text, number->id);
  number->first = first;
  number->n = n;
  number->box = annexa_box_of (&part);
  return TRUE;
}

/* The number that span @s says together with what stands right above its middle or beginning: CLD over 8.1.5
 * in a circle. */
static gboolean
read_stacked (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint s, GArray *tokens,
              AnnexaCardNumber *number)
{
  const AnnexaSpan *span = annexa_work_span (work, s);

  for (guint k = span->n <= ANNEXA_CARD_NUMBER_GLYPHS ? s : 0; k > 0; k--)
    {
      const AnnexaSpan *above = annexa_work_span (work, k - 1);
      AnnexaBox box = annexa_box_of (above);
      g_autofree char *first = NULL, *second = NULL, *text = NULL;
      const char *id;

      if (above->y2 < span->y1 - span->size_pt)
        return FALSE;
      if (above->n > MAX_STACKED_GLYPHS || above->y2 > span->y1 + span->size_pt / 2
          || (fabsf (above->x1 + above->x2 - span->x1 - span->x2) > span->size_pt
              && fabsf (above->x1 - span->x1) > ANNEXA_CARD_EDGE_PT))
        continue;
      first = annexa_rows_text (work->rows, above->first, above->n, NULL);
      second = annexa_rows_text (work->rows, span->first, span->n, NULL);
      text = g_strdup_printf ("%s%s%s", first, g_str_has_suffix (first, ".") ? "" : ".", second);
      id = read_number (catalog, text, tokens);
      if (id == NULL)
        continue;
      *number
          = (AnnexaCardNumber){ .span = s, .first = span->first, .n = span->n, .id = id, .is_bare = TRUE };
      number->box = annexa_box_of (span);
      annexa_box_add (&number->box, &box);
      return TRUE;
    }
  return FALSE;
}

/* Whether a digit is among the last glyphs of @span. */
static gboolean
ends_in_number (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  for (guint i = span->n; i > 0 && span->n - i < ANNEXA_CARD_NUMBER_GLYPHS; i--)
    if (g_unichar_isdigit (annexa_rows_glyph (work->rows, span->first + i - 1)->ch))
      return TRUE;
  return FALSE;
}

/* Whether the @n bytes of @text end in a number and a comma: the word behind them is the last of a list, such
 * as 6.1.5, 14.1.1 in the references at the foot of a card. */
static gboolean
ends_in_list (AnnexaCatalog *catalog, const char *text, gsize n, GArray *tokens)
{
  gboolean parted = FALSE;

  g_array_set_size (tokens, 0);
  annexa_catalog_lex (catalog, text, n, tokens);
  for (guint t = tokens->len; t > 0; t--)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t - 1);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        return parted;
      if (token->kind != ANNEXA_TOKEN_SEPARATOR && token->kind != ANNEXA_TOKEN_SPACE)
        return FALSE;
      parted = parted || token->kind == ANNEXA_TOKEN_SEPARATOR;
    }
  return FALSE;
}

/* The number that is the last word of span @s. */
static gboolean
read_last_word (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint s, GArray *tokens,
                AnnexaCardNumber *number)
{
  const AnnexaSpan *span = annexa_work_span (work, s);
  g_autofree char *text = NULL;
  const char *word;
  guint n;

  if (!ends_in_number (work, span))
    return FALSE;
  text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  word = strrchr (text, ' ');
  n = word != NULL ? (guint)g_utf8_strlen (word + 1, -1) : 0;
  number->is_last = TRUE;
  return n < span->n && read_slice (work, catalog, span->first + span->n - n, n, tokens, number)
         && !ends_in_list (catalog, text, (gsize)(word - text), tokens);
}

/* The number that span @s says, or its last word, or what stands in another type at its start. */
static gboolean
find_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint s, GArray *tokens,
             AnnexaCardNumber *number)
{
  const AnnexaSpan *span = annexa_work_span (work, s);
  guint n;

  *number = (AnnexaCardNumber){ .span = s };
  /* 8.1.5 is a number without the CLD above it too. */
  if (read_stacked (work, catalog, s, tokens, number)
      || read_slice (work, catalog, span->first, span->n, tokens, number))
    return TRUE;
  n = count_first_style (work, span);
  if (n < span->n && read_slice (work, catalog, span->first, n, tokens, number))
    return TRUE;
  return read_last_word (work, catalog, s, tokens, number);
}

/* Leaves of @number, on the last line of a title, the number alone where the word before it, which says that
 * it is one, ends the title: 情報システムの監査に対する / 管理策 [12.7.1]. */
void
annexa_card_numbers_cut (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *tokens,
                         AnnexaCardNumber *number)
{
  AnnexaCardNumber last = { .span = number->span };

  if (number->n == annexa_work_span (work, number->span)->n
      && read_last_word (work, catalog, number->span, tokens, &last) && strcmp (last.id, number->id) == 0)
    *number = last;
}

/* (nullable): the drawn cell that holds the middle of @box, where it stands beside another. Of several the
 * lowest: rules below the headings of a page and its running head make a grid around the tables in it. */
static const AnnexaBox *
cell_around (const AnnexaPageWork *work, const AnnexaBox *box)
{
  const AnnexaBox *best = NULL;
  float left = 0;

  for (guint g = 0; work->grids != NULL && g < work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

      for (guint i = 0; annexa_box_is_in (&grid->box, box) && i < grid->cells->len; i++)
        {
          const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

          if (!annexa_box_is_in (cell, box) || (best != NULL && cell->y2 - cell->y1 >= best->y2 - best->y1))
            continue;
          best = cell;
          left = grid->box.x1;
        }
    }
  return best != NULL && best->x1 > left + ANNEXA_CARD_EDGE_PT ? best : NULL;
}

/* Whether @text names a standard: 対応する27001:2022 */
static gboolean
names_standard (AnnexaCatalog *catalog, const char *text, GArray *tokens)
{
  g_array_set_size (tokens, 0);
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_STANDARD)
      return TRUE;
  return FALSE;
}

/* Whether @number is the value of the first entry in a form of which no cells are drawn: its name stands to
 * its left, and the next row has a name and a value below these. */
static gboolean
is_open_entry (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaCardNumber *number)
{
  const guint r = annexa_work_span (work, number->span)->row;
  const AnnexaRow *row = annexa_work_row (work, r), *below = row + 1;
  g_autofree char *text = NULL, *key = NULL;

  if (row->n_spans != 2 || number->span != row->first_span + 1 || r + 1 == work->rows->rows->len
      || below->n_spans != 2)
    return FALSE;
  for (guint s = 0; s < 2; s++)
    if (fabsf (annexa_work_span (work, row->first_span + s)->x1
               - annexa_work_span (work, below->first_span + s)->x1)
        > ANNEXA_CARD_EDGE_PT)
      return FALSE;
  text = annexa_rows_text (work->rows, annexa_work_span (work, row->first_span)->first,
                           annexa_work_span (work, row->first_span)->n, NULL);
  key = annexa_fold_key (text);
  return annexa_catalog_is_cue (catalog, "column-number", key);
}

/* Whether @number is the value of an entry in a form, whose name stands in the cell to its left: 管理策番号 |
 * 5.1.1. The form is a table, whatever title stands above it. */
static gboolean
is_entry (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaCardNumber *number, GArray *tokens)
{
  const AnnexaBox *cell = cell_around (work, &number->box);

  for (guint s = cell != NULL ? number->span : 0; s > 0; s--)
    {
      const AnnexaSpan *span = annexa_work_span (work, s - 1);
      g_autofree char *text = NULL, *key = NULL;

      if (span->y2 < cell->y1)
        return FALSE;
      if (span->x2 > cell->x1 || span->y1 > number->box.y2)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      key = annexa_fold_key (text);
      return annexa_catalog_is_cue (catalog, "column-number", key)
             || annexa_catalog_is_cue (catalog, "control-word", key)
             || names_standard (catalog, text, tokens);
    }
  return FALSE;
}

GArray *
annexa_card_numbers_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *tokens)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (AnnexaCardNumber));

  for (guint s = 0; s < work->rows->spans->len && numbers->len <= ANNEXA_MAX_CARD_NUMBERS; s++)
    {
      AnnexaCardNumber number;

      if (work->role[annexa_work_span (work, s)->row] == ANNEXA_ROLE_BODY
          && annexa_work_span (work, s)->n <= ANNEXA_CARD_TITLE_GLYPHS
          && find_number (work, catalog, s, tokens, &number) && !is_entry (work, catalog, &number, tokens)
          && !is_open_entry (work, catalog, &number))
        g_array_append_val (numbers, number);
    }
  return numbers;
}

/* The standard whose numbers most of @numbers are: the page may name those of another beside them. With
 * @bare, a number alone counts more than one behind words, such as ISO/IEC 27001:2013 A.6.1.1 at the foot of
 * a card. */
const AnnexaStandard *
annexa_card_numbers_standard (AnnexaCatalog *catalog, const GArray *numbers, gboolean bare)
{
  const AnnexaStandard *best = NULL;
  guint most = 0, n_standards = annexa_catalog_n_standards (catalog);

  for (guint k = 0; k < n_standards; k++)
    {
      const AnnexaStandard *standard = annexa_catalog_standard (catalog, k);
      guint n = 0;

      for (guint i = 0; i < numbers->len; i++)
        {
          const AnnexaCardNumber *number = &g_array_index (numbers, AnnexaCardNumber, i);
          const AnnexaItem *item = annexa_catalog_find (catalog, standard, number->id);

          if (item != NULL && !item->is_clause)
            n += bare && number->is_bare ? 2 : 1;
        }
      if (n > most)
        {
          most = n;
          best = standard;
        }
    }
  return best;
}

/* The number that @text begins with, be it behind a mark such as ▼ where web pages fold their answers, and
 * where a title may follow: @title gets where. NULL if there is none. */
const char *
annexa_card_numbers_read_inline (AnnexaCatalog *catalog, const char *text, GArray *tokens, const char **title)
{
  if (annexa_is_bullet (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  g_array_set_size (tokens, 0);
  annexa_catalog_lex_lead (catalog, text, strlen (text), MAX_TOKENS, tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          annexa_catalog_lookup (catalog, token->id, &n_items);
          *title = text + token->end;
          while (**title != '\0'
                 && (g_unichar_ispunct (g_utf8_get_char (*title))
                     || g_unichar_isspace (g_utf8_get_char (*title))))
            *title = g_utf8_next_char (*title);
          return n_items > 0 && **title != '\0' ? token->id : NULL;
        }
      if (token->kind == ANNEXA_TOKEN_TEXT
          || (token->kind == ANNEXA_TOKEN_CUE && !annexa_figures_is_control_word (catalog, text, token)))
        return NULL;
    }
  return NULL;
}
