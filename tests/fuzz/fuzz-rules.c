/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "catalog/annexa-catalog-private.h"

/* Rules from elsewhere: a file of them or, where the input begins with a tilde, a pattern and what to find
 * with it, a line each. */

#define MAX_INPUT_BYTES 8192u

static const char line[]
    = "5.1.1 Policies CLD.9.5.2 A. 6. 1. 3 V1.2.3 第27条 １２．３ (8.24) version 1.0 5.10-5.12";

static void
match (const char *text)
{
  const char *newline = strchr (text, '\n');
  const gsize length = newline == NULL ? strlen (text) : (gsize)(newline - text);
  g_autofree char *source = g_strndup (text, length);
  g_autofree char *message = NULL;
  g_autoptr (AnnexaPattern) pattern = annexa_pattern_new (source, &message);
  g_autofree gunichar *units = NULL;
  glong n_units;

  g_assert_true ((pattern == NULL) == (message != NULL));
  if (pattern == NULL)
    return;
  units = g_utf8_to_ucs4 (newline == NULL ? line : newline + 1, -1, NULL, &n_units, NULL);
  for (gsize at = 0; units != NULL && at < (gsize)n_units; at++)
    {
      AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
      const gsize n = annexa_pattern_match (pattern, units, (gsize)n_units, at, FALSE, groups);

      g_assert_cmpuint (at + n, <=, n_units);
      if (n > 0)
        g_assert_cmpuint (annexa_pattern_match (pattern, units, at + n, at, TRUE, groups), <=, n);
    }
}

static void
build (const char *bytes, gsize n_bytes)
{
  g_autoptr (AnnexaRules) rules = annexa_rules_new ();
  g_autoptr (AnnexaCatalog) catalog = NULL;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GError) error = NULL;

  if (!annexa_rules_parse (rules, "fuzz.yaml", bytes, n_bytes, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  g_assert_no_error (error);
  catalog = annexa_catalog_build (rules, &error);
  g_assert_true ((catalog == NULL) == (error != NULL));
  if (catalog != NULL)
    annexa_catalog_lex (catalog, line, sizeof line - 1, tokens);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  g_autofree char *text = NULL;

  if (n_bytes > MAX_INPUT_BYTES)
    return 0;
  text = g_strndup ((const char *)data, n_bytes);
  if (text[0] != '~')
    build ((const char *)data, n_bytes);
  else if (g_utf8_validate (text, -1, NULL)) /* as every scalar of a rule file is */
    match (text + 1);
  return 0;
}
