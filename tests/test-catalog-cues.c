/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "catalog/annexa-catalog-private.h"
#include "catalog/annexa-rules-private.h"
#include "model/annexa-error.h"
#include "project-rules.h"
#include "text/annexa-fold.h"

static AnnexaCatalog *catalog;

static void
test_classes (void)
{
  static const struct
  {
    const char *class, *text;
    gboolean is, has;
  } cases[] = {
    { "contents", "目次", TRUE, TRUE },
    { "contents", "目　次", TRUE, TRUE },
    { "contents", "Ｔａｂｌｅ　ｏｆ　Ｃｏｎｔｅｎｔｓ", TRUE, TRUE },
    { "contents", "目次について", FALSE, TRUE },
    { "contents", "目標", FALSE, FALSE },
    { "closing", "以　上", TRUE, TRUE },
    { "revision", "改訂履歴", TRUE, TRUE },
    { "revision", "Revision History", TRUE, TRUE },
    { "column-number", "No.", TRUE, TRUE },
    { "column-number", "Notice", FALSE, FALSE },
    { "column-title", "管理策", TRUE, TRUE },
    { "control-word", "管理策", TRUE, TRUE },
    { "control-word", "Corresponds to", TRUE, TRUE },
    { "column-answer", "当社の取り組み", TRUE, TRUE },
    { "column-answer", "プロバイダ", TRUE, TRUE },
    { "column-customer", "お客様の役割", TRUE, TRUE },
    { "mark", "○", TRUE, TRUE },
    { "mark", "N/A", TRUE, TRUE },
    { "appendix", "お問い合わせ先", TRUE, TRUE },
    { "appendix", "おといあわせ", TRUE, TRUE },
    { "appendix", "この冊子について", TRUE, TRUE },
    { "appendix", "付録A", TRUE, TRUE },
    { "figure", "図1-2", TRUE, TRUE },
    { "figure", "図 3 全体構成", FALSE, TRUE },
    { "figure", "図書", FALSE, FALSE },
    { "see", "6.1.1をご参照ください", FALSE, TRUE },
    { "law-article", "第 27 条", TRUE, TRUE },
    { "law-article", "利用規約第 27 条に従い", FALSE, TRUE },
    { "no-such-class", "目次", FALSE, FALSE },
    { "contents", "", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = annexa_fold_key (cases[i].text);

      g_test_message ("%s %s", cases[i].class, cases[i].text);
      g_assert_cmpint (annexa_catalog_is_cue (catalog, cases[i].class, key), ==, cases[i].is);
      g_assert_cmpint (annexa_catalog_has_cue (catalog, cases[i].class, key), ==, cases[i].has);
    }
}

/* The longest word of the class that the key ends with, but for the whole of it. */
static void
test_ends (void)
{
  static const struct
  {
    const char *class, *text, *before;
  } cases[] = {
    { "request-tail", "会員へのお願い", "会員" },
    { "request-tail", "会員", "" },
    { "no-such-class", "会員へのお願い", "" },
    { "contents", "本書目次", "本書" },
    { "contents", "目次", "" },
    { "contents", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = annexa_fold_key (cases[i].text);

      g_test_message ("%s %s", cases[i].class, cases[i].text);
      g_assert_cmpuint (annexa_catalog_ends_with_cue (catalog, cases[i].class, key), ==,
                        strlen (cases[i].before));
    }
}

/* What a text begins with may tell that it is no word; where it may fold to another letter it does not. */
static void
test_may_be (void)
{
  static const struct
  {
    const char *class, *text;
    gboolean may_be;
  } cases[] = {
    { "contents", "目次", TRUE },
    { "contents", "資産目録", FALSE },
    { "contents", "TABLE OF CONTENTS", TRUE },
    { "contents", "Quality", FALSE },
    { "contents", "Ｑｕａｌｉｔｙ", TRUE },
    { "contents", "か\xE3\x82\x99く", TRUE },
    { "contents", "", TRUE },
    { "no-such-class", "目次", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i].class, cases[i].text);
      g_assert_cmpint (annexa_catalog_text_may_be_cue (catalog, cases[i].class, cases[i].text), ==,
                       cases[i].may_be);
    }
}

static void
test_tokens (void)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  /* One word, two classes. */
  annexa_catalog_lex (catalog, "Revision", 8, tokens);
  g_assert_cmpuint (tokens->len, ==, 1);
  g_assert_cmpstr (g_quark_to_string (g_array_index (tokens, AnnexaToken, 0).cue), ==, "version-word");
  g_assert_true (
      (g_array_index (tokens, AnnexaToken, 0).cues & annexa_catalog_cue_bit (catalog, "version-word")) != 0);
  g_assert_true ((g_array_index (tokens, AnnexaToken, 0).cues & annexa_catalog_cue_bit (catalog, "see"))
                 == 0);
}

/* Classes up to the limit and one more. */
static void
test_many_classes (void)
{
  for (guint more = 0; more < 2; more++)
    {
      g_autofree char *directory = g_dir_make_tmp ("annexa-rules-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (directory, "many.yaml", NULL);
      g_autofree char *rules_directory = g_strdup (g_getenv ("ANNEXA_RULES_DIR"));
      g_autoptr (GString) rules = g_string_new ("format: \"annexa-rules/1\"\ncues:\n");
      g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
      g_autoptr (AnnexaCatalog) many = NULL;
      g_autoptr (GError) error = NULL;
      const guint n = ANNEXA_RULES_MAX_CLASSES + more;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (rules,
                                "  - class: \"class-%u\"\n    words: [\"倉庫%u番\"]\n"
                                "    patterns: ['棚%u-\\d{1,2}']\n",
                                i, i, i);
      g_assert_true (g_file_set_contents (path, rules->str, -1, NULL));
      g_setenv ("ANNEXA_RULES_DIR", directory, TRUE);
      many = annexa_catalog_load (NULL, &error);
      g_setenv ("ANNEXA_RULES_DIR", rules_directory, TRUE);
      g_unlink (path);
      g_rmdir (directory);
      if (more > 0)
        {
          g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
          continue;
        }
      g_assert_no_error (error);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *word = g_strdup_printf ("倉庫%u番", i);
          g_autofree char *shelf = g_strdup_printf ("棚%u-12", i);
          g_autofree char *class = g_strdup_printf ("class-%u", i);

          g_assert_true (annexa_catalog_is_cue (many, class, word));
          g_assert_false (annexa_catalog_is_cue (many, class, "倉庫"));
          g_array_set_size (tokens, 0);
          annexa_catalog_lex (many, word, strlen (word), tokens);
          g_assert_cmpuint (tokens->len, ==, 1);
          g_assert_cmpstr (g_quark_to_string (g_array_index (tokens, AnnexaToken, 0).cue), ==, class);
          annexa_catalog_lex (many, shelf, strlen (shelf), tokens);
          g_assert_cmpuint (tokens->len, ==, 1);
          g_assert_cmpstr (g_quark_to_string (g_array_index (tokens, AnnexaToken, 0).cue), ==, class);
        }
    }
}

/* Words that a text begins with, and their values. */
static void
test_words_at (void)
{
  static const struct
  {
    const char *class, *text;
    guint length, value;
  } cases[] = {
    { "era", "令和7年", 6, 2018 },
    { "era", "r7.4.1", 1, 2018 },
    { "era", "rev.7", 0, 0 },
    { "era", "昭和63年", 0, 0 },
    { "date-unit", "月1日", 3, 2 },
    { "month", "september 3", 9, 9 },
    { "month", "sep. 3", 3, 9 },
    { "month", "mayor", 0, 0 },
    { "chapter-unit", "章 方針", 3, 0 },
    { "ordinal-prefix", "方針", 0, 0 },
    { "era", "", 0, 0 },
    { "no-such-class", "月", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint value = 0;

      g_test_message ("%s %s", cases[i].class, cases[i].text);
      g_assert_cmpuint (annexa_catalog_word_at (catalog, cases[i].class, cases[i].text, &value), ==,
                        cases[i].length);
      g_assert_cmpuint (value, ==, cases[i].value);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalog = project_rules_load ();
  g_test_add_func ("/catalog-cues/classes", test_classes);
  g_test_add_func ("/catalog-cues/tokens", test_tokens);
  g_test_add_func ("/catalog-cues/ends", test_ends);
  g_test_add_func ("/catalog-cues/may-be", test_may_be);
  g_test_add_func ("/catalog-cues/many-classes", test_many_classes);
  g_test_add_func ("/catalog-cues/words-at", test_words_at);
  result = g_test_run ();
  annexa_catalog_free (catalog);
  return result;
}
