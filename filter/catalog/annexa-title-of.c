/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-units-private.h"

#include "text/annexa-fold.h"
#include "text/annexa-utf8.h"

/* Whether a text is a title of a control whose number is known, or may begin one. */

/* So many characters of a text hold its first units, with white space between letters and equivalents of a
 * word or two. */
#define BEGINNING_CHARS 32

/**
 * annexa_catalog_beginning:
 * @text: any text, as it is printed
 *
 * Returns: (transfer full) (nullable): what the key of @text begins with, for
 * annexa_catalog_may_begin_title(); %NULL when no title begins so
 */
char *
annexa_catalog_beginning (AnnexaCatalog *self, const char *text)
{
  g_autofree char *start = NULL, *key = NULL;
  AnnexaTitleUnits folded;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  start = g_utf8_strlen (text, (BEGINNING_CHARS + 1) * ANNEXA_UTF8_MAX_BYTES) > BEGINNING_CHARS
              ? g_utf8_substring (text, 0, BEGINNING_CHARS)
              : g_strdup (text);
  key = annexa_fold_key (start);
  if (!annexa_title_units_read (self->tables, key, TRUE, &folded))
    return NULL;
  folded.n = MIN (folded.n, ANNEXA_TITLE_BEGINNING_UNITS);
  return annexa_title_units_to_utf8 (&folded);
}

/* Whether @a and @b are the same as far as both go. */
static gboolean
agree (const char *a, const char *b)
{
  for (; *a != '\0' && *a == *b; a++)
    b++;
  return *a == '\0' || *b == '\0';
}

/**
 * annexa_catalog_may_begin_title:
 * @id: a canonical id
 * @beginning: what annexa_catalog_beginning() says of a text
 *
 * Returns: FALSE when neither the text nor one that begins with it is a title of a control that has @id: a
 * cheap look before annexa_catalog_match_title() for the many lines of a paper that are none
 */
gboolean
annexa_catalog_may_begin_title (AnnexaCatalog *self, const char *id, const char *beginning)
{
  const AnnexaItem *const *items;
  guint n_items;

  g_return_val_if_fail (self != NULL && id != NULL && beginning != NULL, FALSE);

  items = annexa_catalog_lookup (self, id, &n_items);
  for (guint i = 0; i < n_items; i++)
    for (guint t = 0; t < items[i]->n_titles; t++)
      if (agree (items[i]->keys[t], beginning))
        return TRUE;
  return FALSE;
}

static gboolean
has_item (const AnnexaItemList *list, const AnnexaItem *item)
{
  for (guint i = 0; i < list->n_items; i++)
    if (list->items[i] == item)
      return TRUE;
  return FALSE;
}

/* Whether @title equals a title of one of @items, those that count. */
static gboolean
is_title_of (const AnnexaCatalogTables *tables, const AnnexaTitleUnits *title, const AnnexaItem *const *items,
             guint n_items, gboolean clauses)
{
  g_autofree char *utf8 = annexa_title_units_to_utf8 (title);
  guint number;

  if (!annexa_string_index_find (&tables->title_keys, utf8, &number))
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    if ((clauses || !items[i]->is_clause) && has_item (&tables->titles[number].items, items[i]))
      return TRUE;
  return FALSE;
}

/**
 * annexa_catalog_is_title_of:
 * @id: a canonical id
 * @key: a key of annexa_fold_key()
 * @clauses: whether clauses count as well
 *
 * Returns: whether @key equals a title of an item that has @id, or two of them in two languages
 */
gboolean
annexa_catalog_is_title_of (AnnexaCatalog *self, const char *id, const char *key, gboolean clauses)
{
  const AnnexaItem *const *items;
  AnnexaTitleUnits folded, first, second;
  guint n_items;

  g_return_val_if_fail (self != NULL && id != NULL && key != NULL, FALSE);

  if (!annexa_title_units_read (self->tables, key, TRUE, &folded))
    return FALSE;
  items = annexa_catalog_lookup (self, id, &n_items);
  if (is_title_of (self->tables, &folded, items, n_items, clauses))
    return TRUE;
  return annexa_title_units_split_languages (&folded, &first, &second)
         && is_title_of (self->tables, &first, items, n_items, clauses)
         && is_title_of (self->tables, &second, items, n_items, clauses);
}
