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

/* Says that the class of @cue is none of @classes (element-type AnnexaCueClass), and which is the nearest. */
void
annexa_catalog_set_class_error (const GArray *classes, const AnnexaRulesCue *cue, GError **error)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < classes->len; i++)
    {
      const char *name = g_array_index (classes, AnnexaCueClass, i).name;
      const guint steps = distance (cue->name, name);

      if (steps < least)
        {
          least = steps;
          nearest = name;
        }
    }
  annexa_rules_set_error (error, &cue->place, _ ("no class is called “%s”; the nearest is “%s”"), cue->name,
                          nearest != NULL ? nearest : "");
}
