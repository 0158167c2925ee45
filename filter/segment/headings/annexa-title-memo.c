/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-memo.h"

/* How similar a line is to the nearest title of the rules is asked for again and again while candidates are
 * collected, and takes longer than reading the line did: what was asked for last is kept. */

#define N_KEPT 256

typedef struct
{
  char *key; /* (nullable) */
  double similarity;
} Kept;

struct _AnnexaTitleMemo
{
  Kept kept[N_KEPT]; /* by hash of the key */
};

AnnexaTitleMemo *
annexa_title_memo_new (void)
{
  return g_new0 (AnnexaTitleMemo, 1);
}

void
annexa_title_memo_free (AnnexaTitleMemo *self)
{
  for (guint i = 0; i < N_KEPT; i++)
    g_free (self->kept[i].key);
  g_free (self);
}

/* How much @key, of annexa_fold_key(), is like the most similar title of all: as annexa_catalog_match_title()
 * tells, 0 where none is near. */
double
annexa_title_memo_similarity (AnnexaTitleMemo *self, AnnexaCatalog *catalog, const char *key)
{
  Kept *kept;
  AnnexaTitleMatch match;

  if (*key == '\0')
    return 0;
  kept = &self->kept[g_str_hash (key) % N_KEPT];
  if (g_strcmp0 (kept->key, key) == 0)
    return kept->similarity;
  g_free (kept->key);
  kept->key = g_strdup (key);
  kept->similarity = annexa_catalog_match_title (catalog, key, TRUE, &match, 1) > 0 ? match.similarity : 0;
  return kept->similarity;
}
