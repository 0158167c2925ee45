/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "catalog/annexa-catalog-private.h"

#include <string.h>

/* More lines than are kept. */
#define N_LINES 3000

static AnnexaCatalog *catalog;

/* Kind, bytes and id of each token. */
static char *
describe (const GArray *tokens)
{
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      g_string_append_printf (description, "%u:%u-%u%s ", (guint)token->kind, token->start, token->end,
                              token->id != NULL ? token->id : "");
    }
  return g_string_free (description, FALSE);
}

static char *
line_at (guint i)
{
  return g_strdup_printf ("%u.%u.%u 第%u条の見直し（A.%u.1.1を参照）", 5 + i % 14, 1 + i % 3, 1 + i % 7, i,
                          5 + i % 14);
}

/* Lines are read alike when they are asked for again, whether they are still kept or not. */
static void
test_again (void)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *line = line_at (i), *at_once = NULL;

      annexa_catalog_lex (catalog, line, strlen (line), tokens);
      g_ptr_array_add (first, describe (tokens));
      annexa_catalog_lex (catalog, line, strlen (line), tokens);
      at_once = describe (tokens);
      g_assert_cmpstr (at_once, ==, g_ptr_array_index (first, i));
    }
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *line = line_at (i), *again = NULL;

      annexa_catalog_lex (catalog, line, strlen (line), tokens);
      again = describe (tokens);
      g_assert_cmpstr (again, ==, g_ptr_array_index (first, i));
    }
}

/* What was read of a line in one way is not taken for another way, nor for more or less of it. */
static void
test_ways (void)
{
  static const char text[] = "5.1.1 方針群 6.1.2";
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (guint i = 0; i < 2; i++)
    {
      annexa_catalog_lex (catalog, text, strlen (text), tokens);
      g_assert_cmpuint (g_array_index (tokens, AnnexaToken, tokens->len - 1).kind, ==, ANNEXA_TOKEN_LABEL);
      annexa_catalog_lex_lead (catalog, text, strlen (text), G_MAXUINT, tokens);
      g_assert_cmpuint (g_array_index (tokens, AnnexaToken, tokens->len - 1).kind, ==, ANNEXA_TOKEN_TEXT);
      annexa_catalog_lex_numbers (catalog, "方針群", strlen ("方針群"), tokens);
      g_assert_cmpuint (tokens->len, ==, 0);
      annexa_catalog_lex (catalog, "方針群", strlen ("方針群"), tokens);
      g_assert_cmpuint (tokens->len, ==, 1);
      annexa_catalog_lex (catalog, text, strlen ("5.1.1"), tokens);
      g_assert_cmpuint (tokens->len, ==, 1);
      g_assert_cmpstr (g_array_index (tokens, AnnexaToken, 0).id, ==, "5.1.1");
      annexa_catalog_lex (catalog, text, strlen ("5.1"), tokens);
      g_assert_cmpstr (g_array_index (tokens, AnnexaToken, 0).id, ==, "5.1");
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalog = annexa_catalog_load (NULL, NULL);
  g_assert_nonnull (catalog);
  g_test_add_func ("/lexer-memo/again", test_again);
  g_test_add_func ("/lexer-memo/ways", test_ways);
  result = g_test_run ();
  annexa_catalog_free (catalog);
  return result;
}
