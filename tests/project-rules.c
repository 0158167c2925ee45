/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "project-rules.h"

AnnexaCatalog *
project_rules_load (void)
{
  g_autofree char *rules = g_test_build_filename (G_TEST_DIST, "..", "rules", NULL);
  g_autoptr (GError) error = NULL;
  AnnexaCatalog *catalog;

  g_setenv ("ANNEXA_RULES_DIR", rules, TRUE);
  catalog = annexa_catalog_load (NULL, &error);
  g_assert_no_error (error);
  return catalog;
}
