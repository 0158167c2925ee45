/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-private.h"

#include <string.h>

/* Numbers that go on with one that stands above: (1) below AC-2 is AC-2(1). */

/* So much of a line is looked at for one. */
#define MAX_BYTES 64

/**
 * annexa_catalog_has_below:
 * @standard: (nullable): a standard, or %NULL for any
 *
 * Returns: whether @standard has forms of numbers that go on with one above
 */
gboolean
annexa_catalog_has_below (AnnexaCatalog *self, const AnnexaStandard *standard)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->tables->n_forms; i++)
    if (self->tables->forms[i].below && (standard == NULL || annexa_catalog_form_fits (self, i, standard)))
      return TRUE;
  return FALSE;
}

/* As in whole numbers, letters are found in any case, whatever that is which the form gives. */
static const AnnexaItem *
item_below (AnnexaCatalog *self, const AnnexaStandard *standard, const char *above, const char *part)
{
  g_autofree char *lower = g_ascii_strdown (part, -1), *upper = g_ascii_strup (part, -1);
  const char *const parts[] = { part, lower, upper };
  const AnnexaItem *item = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts) && item == NULL; i++)
    {
      char id[ANNEXA_RULES_MAX_ID_BYTES + 1];

      if (g_snprintf (id, sizeof id, "%s%s", above, parts[i]) < (int)sizeof id)
        item = annexa_catalog_find (self, standard, id);
    }
  return item;
}

/**
 * annexa_catalog_find_below:
 * @text: a line
 * @standard: a standard
 * @above: a number of it that was printed above, which it need not have
 * @length_bytes: (out): how much of @text prints the number
 * @form: (out): the form that it has
 *
 * Returns: (nullable): the item whose number @text begins with, if that goes on with @above
 */
const AnnexaItem *
annexa_catalog_find_below (AnnexaCatalog *self, const char *text, const AnnexaStandard *standard,
                           const char *above, guint *length_bytes, guint *form)
{
  gunichar units[ANNEXA_FOLD_MAX_UNITS (MAX_BYTES)];
  guint32 offsets[ANNEXA_FOLD_MAX_UNITS (MAX_BYTES)];
  AnnexaLexer lexer = { self, NULL, text, units, offsets, 0, NULL, 0 };
  gsize n_bytes, end;

  g_return_val_if_fail (self != NULL && text != NULL && standard != NULL && above != NULL, NULL);
  g_return_val_if_fail (length_bytes != NULL && form != NULL, NULL);

  n_bytes = strnlen (text, MAX_BYTES);
  while (n_bytes > 0 && ((guchar)text[n_bytes] & 0xC0) == 0x80)
    n_bytes--;
  lexer.tables = self->tables;
  lexer.n = annexa_fold_units (text, n_bytes, units, offsets);
  for (guint i = 0; i < self->tables->n_forms; i++)
    {
      char part[ANNEXA_RULES_MAX_ID_BYTES + 1];
      const AnnexaItem *item;

      if (!annexa_catalog_form_fits (self, i, standard) || !annexa_lexer_read_below (&lexer, i, &end, part))
        continue;
      item = item_below (self, standard, above, part);
      if (item == NULL)
        continue;
      *length_bytes = offsets[end];
      *form = i;
      return item;
    }
  return NULL;
}
