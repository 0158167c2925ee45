/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which name somebody meant who wrote one that there is not. */

/* In how few steps, of a character each, @a becomes @b. */
static guint
distance (const char *a, const char *b)
{
  const guint n_b = (guint)strlen (b);
  g_autofree guint *row = g_new (guint, n_b + 1);

  for (guint k = 0; k <= n_b; k++)
    row[k] = k;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint k = 1; k <= n_b; k++)
        {
          const guint above = row[k];

          row[k] = MIN (MIN (above, row[k - 1]) + 1, diagonal + (a[i - 1] != b[k - 1]));
          diagonal = above;
        }
    }
  return row[n_b];
}

/* Keeps @name as the @nearest to @wanted, where it is in fewer steps than @least. */
static void
keep_nearer (const char *wanted, const char *name, guint *least, const char **nearest)
{
  const guint steps = distance (wanted, name);

  if (steps >= *least)
    return;
  *least = steps;
  *nearest = name;
}

/* Whether @name may be meant by @wanted: no more than half of it is other. */
static gboolean
is_near (const char *wanted, const char *name, guint steps)
{
  return name != NULL && 2 * steps <= MAX (strlen (wanted), strlen (name));
}

/* (nullable): which key of rule files is near to @wanted. */
const char *
annexa_rules_nearest_key (const char *wanted)
{
  static const char *const keys[] = {
    "both-ways", "class",    "clause",    "control",  "cues",        "description", "equivalents",
    "family",    "format",   "forms",     "from",     "glued",       "id",          "ids",
    "in-text",   "items",    "letters",   "mappings", "name",        "names",       "names-without-year",
    "pairs",     "pattern",  "patterns",  "prefixed", "profiles",    "remove",      "same-ids",
    "source",    "standard", "standards", "titles",   "titles-from", "to",          "token",
    "value",     "words"
  };
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    keep_nearer (wanted, keys[i], &least, &nearest);
  return is_near (wanted, nearest, least) ? nearest : NULL;
}

/* Says that no standard of @catalog is called @name, and which is near to it. */
void
annexa_catalog_set_standard_error (AnnexaCatalog *catalog, const AnnexaRulesPlace *place, const char *name,
                                   GError **error)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < catalog->tables->n_standards; i++)
    {
      keep_nearer (name, catalog->tables->standards[i].public.name, &least, &nearest);
      keep_nearer (name, catalog->tables->standards[i].public.token, &least, &nearest);
    }
  if (is_near (name, nearest, least))
    annexa_rules_set_error (error, place, _ ("no standard is called “%s”; the nearest is “%s”"), name,
                            nearest);
  else
    annexa_rules_set_error (error, place, _ ("no standard is called “%s”"), name);
}

/* Says that the class of @cue is none of @classes (element-type AnnexaCueClass), and which is the nearest. */
void
annexa_catalog_set_class_error (const GArray *classes, const AnnexaRulesCue *cue, GError **error)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < classes->len; i++)
    keep_nearer (cue->name, g_array_index (classes, AnnexaCueClass, i).name, &least, &nearest);
  annexa_rules_set_error (error, &cue->place, _ ("no class is called “%s”; the nearest is “%s”"), cue->name,
                          nearest != NULL ? nearest : "");
}
