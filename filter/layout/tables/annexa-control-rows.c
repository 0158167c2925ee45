/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/cards/annexa-cards-private.h"
#include "annexa-control-columns-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* The rows of a page where tables of controls have their columns. */

/* A number and what stands before it in its row take so many characters and tokens. */
#define MAX_LABEL_GLYPHS 24u
#define MAX_LEADING_TOKENS 3u
/* Words of one cell stand no further from each other. */
#define MAX_WORD_SPACE_EM 0.6f
/* Lines of other cells may stand between two lines of a number, one row of the page each. */
#define MAX_ROWS_BETWEEN 5u
/* A word before the number of a clause is no longer, nor is the title of one with its number. */
#define WIDE_DOT "\357\274\216"
#define MAX_COUNTER_BYTES 9
#define MAX_CLAUSE_BYTES 120u

static guint
count_glyphs (const char *text, const char *end)
{
  guint n = 0;

  for (; text < end; text = g_utf8_next_char (text))
    n += *text != ' ';
  return n;
}

/* Whether white that is as wide as between two columns parts glyph @at from the one before it. */
static gboolean
is_parted (const AnnexaPageWork *work, guint at)
{
  const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, at);

  return glyph->x1 - annexa_rows_glyph (work->rows, at - 1)->x2
         > MAX_WORD_SPACE_EM * annexa_pages_style (work->rows->pages, glyph->style)->size_pt;
}

/* How many glyphs the number of a control takes that begins with glyph @at, with the name of its standard
 * before it, ISO27017 6.1.1; 0 where none does. */
static guint
bare_number_at (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint at, guint end, GArray *tokens)
{
  const gunichar c = annexa_rows_glyph (work->rows, at)->ch;
  g_autofree char *text = NULL;
  const AnnexaToken *token;
  const AnnexaItem *const *items;
  guint n_items = 0, n, t = 0;
  gsize dot;

  if (!g_unichar_isdigit (c)
      && !(g_unichar_isupper (c)
           && (annexa_card_numbers_may_be_in (work, at, MIN (end - at, MAX_LABEL_GLYPHS))
               || !annexa_catalog_numbers_have_digits (catalog))))
    return 0;
  text = annexa_rows_text (work->rows, at, MIN (end - at, MAX_LABEL_GLYPHS), NULL);
  g_array_set_size (tokens, 0);
  annexa_catalog_lex_lead (catalog, text, strlen (text), MAX_LEADING_TOKENS, tokens);
  if (tokens->len > 1 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_STANDARD)
    t = 1 + (g_array_index (tokens, AnnexaToken, 1).kind == ANNEXA_TOKEN_SPACE);
  token = t < tokens->len ? &g_array_index (tokens, AnnexaToken, t) : NULL;
  if (token == NULL || token->kind != ANNEXA_TOKEN_LABEL
      || (t == 0 ? token->start > 0 : is_parted (work, at + count_glyphs (text, text + token->start))))
    return 0;
  n = count_glyphs (text, text + token->end);
  /* Where the column is too narrow the last digits stand below: 12.1. */
  dot = text[token->end] == '.' ? 1 : g_str_has_prefix (text + token->end, WIDE_DOT) ? strlen (WIDE_DOT) : 0;
  if (dot > 0 && (text[token->end + dot] == ' ' || text[token->end + dot] == '\0'))
    return n + 1;
  items = annexa_catalog_lookup (catalog, token->id, &n_items);
  return n_items > 0 && !items[0]->is_clause ? n : 0;
}

/* How many glyphs the number of a control takes that begins with glyph @at, be it in a bracket before its
 * title, [5.1.1] or not; 0 where none does. */
guint
annexa_control_number_at (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint at, guint end,
                          GArray *tokens)
{
  const guint bracket = at + 1 < end && annexa_is_open_bracket (annexa_rows_glyph (work->rows, at)->ch);
  const guint n = bare_number_at (work, catalog, at + bracket, end, tokens);

  return n > 0 ? n + bracket : 0;
}

static gboolean
is_at_place (const AnnexaControlTable *table, float x1)
{
  return x1 >= table->place - ANNEXA_SAME_PLACE_PT && x1 <= table->place_end + ANNEXA_SAME_PLACE_PT;
}

/* The control whose number row @r begins with, of which the rest is at the same place in one of the next
 * rows: CLD13. / 1.4; %NULL where there is none. */
const char *
annexa_control_number_in_two (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint end)
{
  g_autoptr (GArray) tokens = NULL;
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

  if (span->n >= MAX_LABEL_GLYPHS || annexa_rows_glyph (work->rows, span->first + span->n - 1)->ch != '.')
    return NULL;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  for (guint k = r + 1; k < MIN (end, r + MAX_ROWS_BETWEEN); k++)
    {
      const AnnexaSpan *rest = annexa_work_span (work, annexa_work_row (work, k)->first_span);
      g_autofree char *first = NULL, *second = NULL, *whole = NULL;
      const AnnexaItem *const *items = NULL;
      guint n = 0;

      if (work->role[k] != ANNEXA_ROLE_BODY || fabsf (rest->x1 - span->x1) > ANNEXA_SAME_PLACE_PT)
        continue;
      if (rest->n >= MAX_LABEL_GLYPHS)
        return NULL;
      first = annexa_rows_text (work->rows, span->first, span->n, NULL);
      second = annexa_rows_text (work->rows, rest->first, rest->n, NULL);
      whole = g_strconcat (first, second, NULL);
      annexa_catalog_lex_lead (catalog, whole, strlen (whole), 1, tokens);
      if (tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL
          && g_array_index (tokens, AnnexaToken, 0).end == strlen (whole))
        items = annexa_catalog_lookup (catalog, g_array_index (tokens, AnnexaToken, 0).id, &n);
      return n > 0 && !items[0]->is_clause ? items[0]->id : NULL;
    }
  return NULL;
}

/* Whether row @r begins with such a number where those of the document's tables stand. */
gboolean
annexa_control_columns_wrap_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint end)
{
  const AnnexaControlTable *table = annexa_work_control_table (work, r);

  return table != NULL && is_at_place (table, annexa_work_row (work, r)->x1)
         && annexa_control_number_in_two (work, catalog, r, end) != NULL;
}

/**
 * annexa_control_columns_have_number:
 * @work: a page that is open
 * @catalog: for numbers
 * @first: row
 * @end: row behind the last
 *
 * Returns: whether the number of a control stands in one of the rows where those of the document's tables do
 */
gboolean
annexa_control_columns_have_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                    guint end)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);
      const AnnexaControlTable *table = annexa_work_control_table (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY || table == NULL
          || row->x1 > table->place_end + ANNEXA_SAME_PLACE_PT)
        continue;
      if (annexa_control_columns_wrap_number (work, catalog, r, end))
        return TRUE;
      for (guint i = annexa_work_span (work, row->first_span)->first; i < last->first + last->n; i++)
        if (is_at_place (table, annexa_rows_glyph (work->rows, i)->x1)
            && annexa_control_number_at (work, catalog, i, last->first + last->n, tokens) > 0)
          return TRUE;
    }
  return FALSE;
}

/**
 * annexa_control_columns_find_number:
 * @work: a page
 * @gutters: (element-type AnnexaGutter): what parts the columns of a table on it
 * @column: (out): gets the one that has the numbers
 *
 * Returns: whether the table is one of the document's tables of controls
 */
gboolean
annexa_control_columns_find_number (const AnnexaPageWork *work, const GArray *gutters, guint *column)
{
  for (guint t = 0; work->control_tables != NULL && t < work->control_tables->len; t++)
    {
      const AnnexaControlTable *table = &g_array_index (work->control_tables, AnnexaControlTable, t);

      if (table->gutters == NULL || !annexa_control_gutters_are_alike (gutters, table->gutters))
        continue;
      *column = 0;
      for (guint g = 0; g < gutters->len; g++)
        *column += g_array_index (table->gutters, AnnexaGutter, g).x2
                   < table->place_end + 2 * ANNEXA_SAME_PLACE_PT;
      return TRUE;
    }
  return FALSE;
}

/* What stands behind a word that ends with the number of a clause, 箇条6, Clause 6 or CLD.6.3, or @key. */
static const char *
behind_counter (const char *key)
{
  const char *end = key + strcspn (key, "0123456789 ");

  return end > key && end - key <= MAX_COUNTER_BYTES && g_ascii_isdigit (*end)
             ? end + strspn (end, "0123456789.")
             : key;
}

/* Whether row @r begins with the number of a control, which no clause has: 5.15 アクセス制御 has the title of
 * a clause of another edition. */
static gboolean
begins_with_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const AnnexaItem *const *items = NULL;
  guint n = 0;

  annexa_catalog_lex_lead (catalog, work->text[r], strlen (work->text[r]), 1, tokens);
  if (tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL)
    items = annexa_catalog_lookup (catalog, g_array_index (tokens, AnnexaToken, 0).id, &n);
  for (guint i = 0; i < n; i++)
    if (items[i]->is_clause)
      return FALSE;
  return n > 0;
}

/* Whether row @r begins where a column behind that of the numbers of @table does, as the lines of a cell do.
 */
static gboolean
begins_in_cell (const AnnexaPageWork *work, const AnnexaControlTable *table, guint r)
{
  const float x1 = annexa_work_row (work, r)->x1;

  for (guint g = 0; g < table->gutters->len; g++)
    {
      const float edge = g_array_index (table->gutters, AnnexaGutter, g).x2;

      if (edge > table->place_end + ANNEXA_SAME_PLACE_PT && fabsf (x1 - edge) <= ANNEXA_SAME_PLACE_PT)
        return TRUE;
    }
  return FALSE;
}

/* Whether row @r is the heading of a clause, by number and title, or by its title at the left of the numbers.
 * In a cell beside these such a row is an item of a list.
 */
gboolean
annexa_control_columns_is_clause (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  AnnexaTitleMatch match = { 0 };
  const AnnexaControlTable *table = annexa_work_control_table (work, r);
  const char *title = work->key[r];

  if (strlen (title) > MAX_CLAUSE_BYTES || (table != NULL && begins_in_cell (work, table, r)))
    return FALSE;
  title += strspn (title, "0123456789.a ");
  if (title == work->key[r])
    title = behind_counter (title);
  if (title == work->key[r] && !g_unichar_isalnum (g_utf8_get_char (title)))
    title = g_utf8_next_char (title);
  if (title == work->key[r]
      && (table == NULL || annexa_work_row (work, r)->x1 > table->place - ANNEXA_SAME_PLACE_PT))
    return FALSE;
  title += strspn (title, " ");
  return *title != '\0' && annexa_catalog_match_title (catalog, title, FALSE, &match, 1) > 0
         && match.item->is_clause && !begins_with_control (work, catalog, r);
}

/* Whether nothing but the number of a control stands in row @r, where those of the document's tables do. */
static gboolean
is_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const AnnexaControlTable *table = annexa_work_control_table (work, r);
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  return table != NULL && work->role[r] == ANNEXA_ROLE_BODY && row->n_spans == 1
         && is_at_place (table, span->x1)
         && annexa_control_number_at (work, catalog, span->first, span->first + span->n, tokens) + 1
                >= span->n;
}

/* Whether row @r stands right below the one above, begins where that does and ends with its column, and has
 * the number of another edition in it: 2022: 8.7 */
static gboolean
is_below_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r), *above = annexa_work_row (work, r - 1);
  const AnnexaControlTable *table = annexa_work_control_table (work, r);
  g_autoptr (GArray) tokens = NULL;

  if (table == NULL || table->gutters == NULL || work->role[r] != ANNEXA_ROLE_BODY || row->n_spans > 1
      || fabsf (row->x1 - above->x1) > ANNEXA_SAME_PLACE_PT
      || row->y1 - above->y2 > annexa_work_row_size (work, r - 1))
    return FALSE;
  for (guint g = 0; g < table->gutters->len; g++)
    {
      const AnnexaGutter *gutter = &g_array_index (table->gutters, AnnexaGutter, g);

      if (row->x1 < gutter->x1 && row->x2 > gutter->x2)
        return FALSE;
    }
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, work->text[r], strlen (work->text[r]), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
      return TRUE;
  return FALSE;
}

/* Whether row @r is nothing but a number, and the rows from @first on above it the headings of clauses. */
static gboolean
is_number_below_clauses (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint r)
{
  if (!is_number (work, catalog, r))
    return FALSE;
  for (; first < r; first++)
    if (work->role[first] == ANNEXA_ROLE_BODY && !annexa_control_columns_is_clause (work, catalog, first))
      return FALSE;
  return TRUE;
}

/* Whether rows @first to @end - 1, at the foot of the page, are nothing but the number of a control, below
 * the headings of clauses or not and above that of another edition or not: the rest of its row is on the next
 * page. */
gboolean
annexa_control_columns_is_cut_row (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end)
{
  return first < end && annexa_work_is_last_row (work, end - 1)
         && (is_number_below_clauses (work, catalog, first, end - 1)
             || (end > first + 1 && is_below_number (work, catalog, end - 1)
                 && is_number_below_clauses (work, catalog, first, end - 2)));
}

/* Whether a table of the document's controls begins with row @start, as far as its header, if it has one, and
 * the row itself tell. */
gboolean
annexa_control_columns_begin (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint start, guint end,
                              guint header_end)
{
  const AnnexaControlTable *table = annexa_work_control_table (work, start);
  g_autoptr (GArray) narrowed = NULL;

  if (table == NULL || work->role[start] != ANNEXA_ROLE_BODY)
    return FALSE;
  narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  if (header_end != G_MAXUINT)
    return annexa_columns_keep_gutters (work, header_end, table->gutters, narrowed)
           && narrowed->len == table->gutters->len;
  return !annexa_control_columns_is_clause (work, catalog, start)
         && annexa_columns_keep_gutters (work, start, table->gutters, narrowed)
         && narrowed->len == table->gutters->len
         && annexa_columns_stand_in_several (work, start, end, table->gutters);
}

/* Whether a table with @gutters that goes on in row @start is one of the document's controls, and has all its
 * columns there. */
gboolean
annexa_control_columns_go_on (const AnnexaPageWork *work, guint start, const GArray *gutters)
{
  const AnnexaControlTable *table = annexa_work_control_table (work, start);
  g_autoptr (GArray) narrowed = NULL;

  if (table == NULL || !annexa_control_gutters_are_alike (gutters, table->gutters))
    return FALSE;
  narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  return annexa_columns_keep_gutters (work, start, table->gutters, narrowed)
         && narrowed->len == table->gutters->len;
}
