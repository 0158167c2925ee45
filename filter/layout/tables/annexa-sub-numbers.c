/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Paragraphs of an answer that are numbered below its control: 9.2.1.1, (9.2.1-2), 9.2.1(a), CLD.9.5.1.a.
 * Standards do so, and whoever writes as they do. */

#define MAX_NUMBER_BYTES 24u

/* Whether @text is nothing but the number of a control. */
static gboolean
is_control (AnnexaCatalog *catalog, const char *text, gsize length, GArray *tokens)
{
  const AnnexaToken *token;
  const AnnexaItem *const *items;
  guint n_items;

  g_array_set_size (tokens, 0);
  annexa_catalog_lex_lead (catalog, text, length, 1, tokens);
  token = tokens->len == 1 ? &g_array_index (tokens, AnnexaToken, 0) : NULL;
  if (token == NULL || token->kind != ANNEXA_TOKEN_LABEL || token->start > 0 || token->end < length)
    return FALSE;
  items = annexa_catalog_lookup (catalog, token->id, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (!items[i]->is_clause)
      return TRUE;
  return FALSE;
}

/* Where in @key the part begins that goes on the number before it, or 0: .1, -1, (1), (a), .a */
static gsize
last_part (const char *key, gsize length)
{
  gsize at = length;
  gboolean closed = at > 0 && key[at - 1] == ')';
  gsize end = closed ? --at : at;

  while (at > 0 && g_ascii_isdigit (key[at - 1]))
    at--;
  if (at == end && at > 0 && g_ascii_isalpha (key[at - 1]))
    at--;
  if (at == end || end - at > 2 || at < 2)
    return 0;
  at--;
  return key[at] == '(' ? (closed ? at : 0) : !closed && (key[at] == '.' || key[at] == '-') ? at : 0;
}

/* Whether @text is the number of a paragraph below a control. */
static gboolean
is_sub_number (AnnexaCatalog *catalog, const char *text, GArray *tokens)
{
  g_autofree char *key = NULL;
  const char *number;
  gsize length, at;

  if (strlen (text) > 3 * MAX_NUMBER_BYTES)
    return FALSE;
  key = annexa_fold_key (text);
  length = strlen (key);
  if (length == 0 || length > MAX_NUMBER_BYTES)
    return FALSE;
  number = key;
  if (key[0] == '(' && key[length - 1] == ')')
    {
      number++;
      length -= 2;
    }
  at = last_part (number, length);
  return at > 0 && is_control (catalog, number, at, tokens);
}

/**
 * annexa_columns_has_sub_numbers:
 * @work: a page
 * @catalog: what knows the controls
 * @first: the first row
 * @end: the row behind the last
 * @x2: where a column ends
 *
 * Returns: whether what stands left of @x2 is numbers of paragraphs below controls, and little else: short
 * headings of controls
 */
gboolean
annexa_columns_has_sub_numbers (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                                float x2)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint n_numbers = 0, n_other = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);
      g_autofree char *text = NULL;

      if (span->x2 > x2 + 1)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      *(is_sub_number (catalog, text, tokens) ? &n_numbers : &n_other) += 1;
    }
  return n_numbers > 2 * n_other;
}
