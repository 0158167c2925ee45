/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "catalog/annexa-catalog-image-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "text/annexa-fold.h"

/* The rules that were compiled in and the same rules read from their files are one catalog. */

static AnnexaCatalog *builtin, *from_files;

static AnnexaCatalog *
load_from_files (void)
{
  g_autofree char *rules = g_test_build_filename (G_TEST_DIST, "..", "rules", NULL);
  g_autoptr (GError) error = NULL;
  AnnexaCatalog *catalog;

  g_setenv ("ANNEXA_RULES_DIR", rules, TRUE);
  catalog = annexa_catalog_load (NULL, &error);
  g_unsetenv ("ANNEXA_RULES_DIR");
  g_assert_no_error (error);
  return catalog;
}

static void
test_use (void)
{
  static const char *const none[] = { NULL };
  g_autofree char *empty = g_dir_make_tmp ("annexa-rules-XXXXXX", NULL);
  const char *const directories[] = { empty, NULL };
  g_autoptr (AnnexaCatalog) again = annexa_catalog_load (none, NULL);
  g_autoptr (AnnexaCatalog) more = annexa_catalog_load (directories, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (builtin->tables == &annexa_catalog_builtin);
  g_assert_true (again->tables == &annexa_catalog_builtin);
  g_assert_true (from_files->tables != &annexa_catalog_builtin);
  g_assert_true (more->tables != &annexa_catalog_builtin);
  g_setenv ("ANNEXA_RULES_DIR", "/nonexistent/rules", TRUE);
  g_assert_null (annexa_catalog_load (NULL, &error));
  g_assert_nonnull (error);
  g_setenv ("ANNEXA_RULES_DIR", "", TRUE);
  g_clear_pointer (&again, annexa_catalog_free);
  again = annexa_catalog_load (NULL, NULL);
  g_unsetenv ("ANNEXA_RULES_DIR");
  g_assert_true (again->tables == &annexa_catalog_builtin);
  g_assert_cmpint (g_rmdir (empty), ==, 0);
}

/* Whatever the image has of the rules: both are written alike. */
static void
test_written (void)
{
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);

  annexa_catalog_image_write (builtin, one);
  annexa_catalog_image_write (from_files, other);
  g_assert_cmpuint (one->len, >, 100000);
  g_assert_cmpuint (one->len, ==, other->len);
  g_assert_true (memcmp (one->str, other->str, one->len) == 0);
  g_assert_cmpstr (annexa_catalog_digest (builtin), ==, annexa_catalog_digest (from_files));
}

static void
assert_same_standard (const AnnexaStandard *one, const AnnexaStandard *other)
{
  g_assert_true ((one == NULL) == (other == NULL));
  if (one != NULL)
    g_assert_cmpstr (one->token, ==, other->token);
}

static void
assert_same_item (const AnnexaItem *one, const AnnexaItem *other)
{
  const AnnexaMapped *mapped, *other_mapped;
  guint n, n_other;

  assert_same_standard (one->standard, other->standard);
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpint (one->is_clause, ==, other->is_clause);
  g_assert_cmpuint (one->order, ==, other->order);
  g_assert_cmpuint (one->n_titles, ==, other->n_titles);
  for (guint i = 0; i < one->n_titles; i++)
    {
      g_assert_cmpstr (one->titles[i], ==, other->titles[i]);
      g_assert_cmpstr (one->keys[i], ==, other->keys[i]);
    }
  mapped = annexa_catalog_mapped (builtin, one, &n);
  other_mapped = annexa_catalog_mapped (from_files, other, &n_other);
  g_assert_cmpuint (n, ==, n_other);
  for (guint i = 0; i < n; i++)
    {
      assert_same_standard (mapped[i].standard, other_mapped[i].standard);
      g_assert_true (mapped[i].id == annexa_catalog_intern_id (builtin, mapped[i].id));
      g_assert_cmpstr (mapped[i].id, ==, other_mapped[i].id);
    }
}

static void
test_standards (void)
{
  g_assert_cmpuint (annexa_catalog_n_standards (builtin), ==, annexa_catalog_n_standards (from_files));
  for (guint i = 0; i < annexa_catalog_n_standards (builtin); i++)
    {
      const AnnexaStandard *one = annexa_catalog_standard (builtin, i);
      const AnnexaStandard *other = annexa_catalog_standard (from_files, i);
      const AnnexaProfile *profile = annexa_catalog_profile (builtin, one);
      const AnnexaProfile *other_profile = annexa_catalog_profile (from_files, other);

      assert_same_standard (one, other);
      g_assert_cmpstr (one->name, ==, other->name);
      g_assert_cmpstr (one->family, ==, other->family);
      g_assert_true (annexa_catalog_find_standard (builtin, one->name) == one);
      g_assert_cmpuint (one->n_items, ==, other->n_items);
      for (guint k = 0; k < one->n_items; k++)
        {
          assert_same_item (one->items[k], other->items[k]);
          g_assert_true (annexa_catalog_find (builtin, one, one->items[k]->id) == one->items[k]);
        }
      g_assert_true ((profile == NULL) == (other_profile == NULL));
      for (guint k = 0; profile != NULL && k < profile->n_ids; k++)
        g_assert_cmpstr (profile->ids[k], ==, other_profile->ids[k]);
    }
}

static void
assert_same_token (const AnnexaToken *one, const AnnexaToken *other)
{
  g_assert_cmpint (one->kind, ==, other->kind);
  g_assert_cmpuint (one->start, ==, other->start);
  g_assert_cmpuint (one->end, ==, other->end);
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpuint (one->form, ==, other->form);
  g_assert_cmpint (one->prefixed, ==, other->prefixed);
  assert_same_standard (one->standard, other->standard);
  g_assert_cmpint (one->without_year, ==, other->without_year);
  g_assert_cmpuint (one->cue, ==, other->cue);
  g_assert_cmpuint (one->cues, ==, other->cues);
  g_assert_cmpstr (one->other.id, ==, other->other.id);
  g_assert_cmpuint (one->other.form, ==, other->other.form);
  assert_same_standard (one->other.standard, other->other.standard);
}

static void
assert_same_key (const char *key)
{
  AnnexaTitleMatch found[8], other[8];
  const guint n = annexa_catalog_match_title (builtin, key, TRUE, found, G_N_ELEMENTS (found));

  g_assert_cmpuint (annexa_catalog_match_title (from_files, key, TRUE, other, G_N_ELEMENTS (other)), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (found[i].item->id, ==, other[i].item->id);
      assert_same_standard (found[i].item->standard, other[i].item->standard);
      g_assert_cmpfloat (found[i].similarity, ==, other[i].similarity);
      g_assert_cmpfloat (annexa_catalog_title_similarity (found[i].item, key), ==,
                         annexa_catalog_title_similarity (other[i].item, key));
    }
  for (guint i = 0; i < builtin->tables->n_classes; i++)
    {
      const char *cue = builtin->tables->classes[i].name;

      g_assert_cmpint (annexa_catalog_is_cue (builtin, cue, key), ==,
                       annexa_catalog_is_cue (from_files, cue, key));
      g_assert_cmpint (annexa_catalog_has_cue (builtin, cue, key), ==,
                       annexa_catalog_has_cue (from_files, cue, key));
      g_assert_cmpint (annexa_catalog_may_be_cue (builtin, cue, key), ==,
                       annexa_catalog_may_be_cue (from_files, cue, key));
    }
}

/* Every line of the rules themselves, and of texts about them: names, numbers, titles and words of all kinds.
 */
static void
test_lines (void)
{
  static const char *const files[]
      = { "rules/cues.yaml",        "rules/forms.yaml", "rules/iso27017-2015.yaml",
          "rules/equivalents.yaml", "docs/rules.md",    "README.ja.md" };
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint n_tokens = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", files[i], NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      lines = g_strsplit_set (text, "\n\"", -1);
      for (char **line = lines; *line != NULL; line++)
        {
          g_autofree char *key = annexa_fold_key (*line);

          annexa_catalog_lex (builtin, *line, strlen (*line), tokens);
          annexa_catalog_lex (from_files, *line, strlen (*line), others);
          g_assert_cmpuint (tokens->len, ==, others->len);
          for (guint k = 0; k < tokens->len; k++)
            assert_same_token (&g_array_index (tokens, AnnexaToken, k),
                               &g_array_index (others, AnnexaToken, k));
          n_tokens += tokens->len;
          assert_same_key (key);
        }
    }
  g_assert_cmpuint (n_tokens, >, 5000);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("ANNEXA_RULES_DIR");
  builtin = annexa_catalog_load (NULL, NULL);
  from_files = load_from_files ();
  g_test_add_func ("/catalog-image/use", test_use);
  g_test_add_func ("/catalog-image/written", test_written);
  g_test_add_func ("/catalog-image/standards", test_standards);
  g_test_add_func ("/catalog-image/lines", test_lines);
  result = g_test_run ();
  annexa_catalog_free (builtin);
  annexa_catalog_free (from_files);
  return result;
}
