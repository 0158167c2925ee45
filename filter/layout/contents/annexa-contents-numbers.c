/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "annexa-contents-private.h"
#include "layout/figures/annexa-figures-private.h"
#include "text/annexa-marks.h"

/* Whether @token may stand before the number of a control: 管理策 5.1.1, ISO/IEC 27017 5.1.1. */
static gboolean
is_before_number (AnnexaCatalog *catalog, const char *text, const AnnexaToken *token)
{
  return token->kind == ANNEXA_TOKEN_SPACE || token->kind == ANNEXA_TOKEN_STANDARD
         || (token->kind == ANNEXA_TOKEN_CUE && annexa_figures_is_control_word (catalog, text, token));
}

/* Adds the control numbers in the text of @row to @ids; whether it begins with one. */
static gboolean
take_numbers (const AnnexaPageWork *work, guint row, AnnexaCatalog *catalog, GHashTable *ids)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const char *text = work->text[row];
  guint first = 0;

  if (strpbrk (work->key[row], "0123456789") == NULL)
    return FALSE;
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
      g_hash_table_add (ids, (gpointer)g_array_index (tokens, AnnexaToken, t).id);
  while (first < tokens->len && is_before_number (catalog, text, &g_array_index (tokens, AnnexaToken, first)))
    first++;
  return first < tokens->len && g_array_index (tokens, AnnexaToken, first).kind == ANNEXA_TOKEN_LABEL;
}

/* Whether nearly all of @listed are among @later. */
static gboolean
come_again (GHashTable *listed, GHashTable *later)
{
  GHashTableIter iter;
  gpointer id;
  guint n = 0;

  g_hash_table_iter_init (&iter, listed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    n += g_hash_table_contains (later, id);
  return n * 5 >= g_hash_table_size (listed) * 4;
}

/* A page of contents without page numbers, in one column or several: after its heading, nothing but rows that
 * begin with control numbers, which come again on later pages. */
void
annexa_contents_mark_numbers (GPtrArray *works, GArray *rows, guint heading, AnnexaCatalog *catalog,
                              GArray *entries)
{
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) later = g_hash_table_new (g_str_hash, g_str_equal);
  guint page = g_array_index (rows, AnnexaContentsRow, heading).page, end = heading + 1, n = 0, n_entries = 0;
  gboolean again = FALSE;

  for (; end < rows->len && g_array_index (rows, AnnexaContentsRow, end).page == page; end++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, page);
      guint row = g_array_index (rows, AnnexaContentsRow, end).row;

      if (annexa_ends_sentence (work->text[row]))
        return;
      n += take_numbers (work, row, catalog, listed);
      n_entries += g_array_index (rows, AnnexaContentsRow, end).entry;
    }
  /* Those with page numbers may go on over the page. */
  if (n_entries * 2 > end - heading - 1)
    return;
  if (n < ANNEXA_MIN_PLAIN_ENTRIES || n * 5 < (end - heading - 1) * 4)
    return;
  for (guint i = end; i < rows->len && !again; i++)
    {
      const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
      guint n_before = g_hash_table_size (later);

      annexa_contents_step (works, rows, i);
      take_numbers (g_ptr_array_index (works, row->page), row->row, catalog, later);
      again = g_hash_table_size (later) > n_before && come_again (listed, later);
    }
  if (!again)
    return;
  for (guint i = heading + 1; i < end; i++)
    g_array_index (rows, AnnexaContentsRow, i).entry = TRUE;
  annexa_contents_mark_range (works, rows, heading, end - 1, entries);
}
