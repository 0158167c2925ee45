/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "annexa-assemble.h"

/* Counts @record among those for the same control; returns the how manieth it is. */
static guint
count (GHashTable *ids, const AnnexaRecord *record)
{
  g_autofree char *key = g_strconcat (record->standard, " ", record->id, NULL);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (ids, key)) + 1;

  g_hash_table_insert (ids, g_steal_pointer (&key), GUINT_TO_POINTER (n));
  return n;
}

/* Which controls of a profile the records answer. */
void
annexa_coverage_fill (AnnexaDocument *document, AnnexaCatalog *catalog)
{
  AnnexaCoverage *coverage = annexa_document_get_coverage (document);
  GPtrArray *records = annexa_document_get_records (document);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const AnnexaProfile *profile = NULL;
  guint most = 0;

  for (guint s = 0; s < annexa_catalog_n_standards (catalog); s++)
    {
      const AnnexaStandard *standard = annexa_catalog_standard (catalog, s);
      guint n = 0;

      for (guint i = 0; i < records->len; i++)
        n += strcmp (((AnnexaRecord *)g_ptr_array_index (records, i))->standard, standard->name) == 0;
      if (n > most && annexa_catalog_profile (catalog, standard) != NULL)
        {
          most = n;
          profile = annexa_catalog_profile (catalog, standard);
        }
    }
  for (guint i = 0; i < records->len; i++)
    {
      AnnexaRecord *record = g_ptr_array_index (records, i);

      if (count (ids, record) == 2)
        g_ptr_array_add (coverage->repeated, g_strdup (record->id));
    }
  if (profile == NULL)
    return;
  coverage->standard = g_strdup (profile->standard->name);
  coverage->profile = g_strdup (profile->name);
  for (guint i = 0; i < profile->n_ids; i++)
    {
      g_autofree char *key = g_strconcat (profile->standard->name, " ", profile->ids[i], NULL);

      if (g_hash_table_contains (ids, key))
        coverage->answered++;
      else
        g_ptr_array_add (coverage->missing, g_strdup (profile->ids[i]));
    }
}

/* Says which controls are answered more than once. */
void
annexa_coverage_report (AnnexaDocument *document)
{
  GPtrArray *records = annexa_document_get_records (document);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const AnnexaRecord *record = g_ptr_array_index (records, i);

      if (count (ids, record) == 2)
        annexa_document_add_diagnostic (
            document, ANNEXA_DIAGNOSTIC_DUPLICATE_CONTROL,
            record->regions->len > 0 ? g_array_index (record->regions, AnnexaRegion, 0).page : 0, record->id);
    }
}
