/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-image-private.h"

#include <glib/gi18n-lib.h>

#include "model/annexa-error.h"
#include "model/annexa-paths-private.h"

static AnnexaCatalog *
load_builtin (void)
{
  AnnexaCatalog *self = annexa_catalog_new (&annexa_catalog_builtin, NULL);

  annexa_catalog_name_classes (self);
  return self;
}

/* The built-in rules and those of @directories, as they are written. */
AnnexaRules *
annexa_catalog_read_rules (const char *const *directories, GError **error)
{
  const char *named = g_getenv ("ANNEXA_RULES_DIR");
  const gboolean is_named = named != NULL && *named != '\0';
  g_autoptr (AnnexaRules) rules = annexa_rules_new ();

  if (!annexa_rules_read_directory (rules, is_named ? named : annexa_rules_directory (), error))
    return NULL;
  rules->n_builtin = rules->standards->len;
  rules->n_builtin_cues = rules->cues->len;
  for (guint i = 0; directories != NULL && directories[i] != NULL; i++)
    if (!annexa_rules_read_directory (rules, directories[i], error))
      return NULL;
  return g_steal_pointer (&rules);
}

/**
 * annexa_catalog_load:
 * @directories: (nullable) (array zero-terminated=1): directories whose rule files are added to the built-in
 * ones
 * @error: return location for an error
 *
 * Reads the built-in rules and those of @directories, in this order; files of one directory are taken in the
 * order of their paths. The built-in rules are those installed, those of the source tree for a program that
 * runs in the build tree, or the directory that the environment variable ANNEXA_RULES_DIR names. Without any
 * directory that says otherwise no file is read: what annexa was built with is compiled in. What is wrong
 * with a rule file is %ANNEXA_ERROR_RULES with a message that begins with `file:line:`.
 *
 * Returns: (transfer full): the catalog, or %NULL
 */
AnnexaCatalog *
annexa_catalog_load (const char *const *directories, GError **error)
{
  const char *named = g_getenv ("ANNEXA_RULES_DIR");
  g_autoptr (AnnexaRules) rules = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if ((named == NULL || *named == '\0') && (directories == NULL || directories[0] == NULL))
    return load_builtin ();
  rules = annexa_catalog_read_rules (directories, error);
  return rules != NULL ? annexa_catalog_build (rules, error) : NULL;
}

static gboolean
has_files (const char *directory, GError **error)
{
  g_autoptr (AnnexaRules) own = annexa_rules_new ();

  if (!annexa_rules_read_directory (own, directory, error))
    return FALSE;
  if (own->n_files > 0)
    return TRUE;
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, _ ("no rule file (*.yaml, *.yml) in “%s”"),
               directory);
  return FALSE;
}

/**
 * annexa_catalog_check:
 * @directories: (array zero-terminated=1): directories of rule files
 * @error: return location for an error
 *
 * Whether @directories can be added to the built-in rules, all of them together, that is, whether
 * annexa_catalog_load() would take them. A directory without any rule file is an error, for it is surely the
 * wrong one.
 *
 * Returns: (transfer full): the catalog, or %NULL
 */
AnnexaCatalog *
annexa_catalog_check (const char *const *directories, GError **error)
{
  g_return_val_if_fail (directories != NULL, NULL);

  for (guint i = 0; directories[i] != NULL; i++)
    if (!has_files (directories[i], error))
      return NULL;
  return annexa_catalog_load (directories, error);
}
