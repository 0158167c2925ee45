/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "catalog/annexa-catalog.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "model/annexa-error.h"
#include "project-rules.h"
#include "text/annexa-fold.h"

/* Rule files: what is refused in them, what they may be, and that docs/rules.md tells what comes out. */

static AnnexaCatalog *catalog;

static char *
label_at (AnnexaCatalog *rules, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (rules, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        return g_strdup (token->id);
    }
  return g_strdup ("none");
}

static char *
write_rules (const char *name, const char *contents, gssize n_bytes)
{
  g_autoptr (GError) error = NULL;
  char *directory = g_dir_make_tmp ("annexa-rules-XXXXXX", &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = g_build_filename (directory, name, NULL);
  g_file_set_contents (path, contents, n_bytes, &error);
  g_assert_no_error (error);
  return directory;
}

static gboolean
check (const char *directory, GError **error)
{
  const char *directories[] = { directory, NULL };
  g_autoptr (AnnexaCatalog) checked = annexa_catalog_check (directories, error);

  return checked != NULL;
}

static void
remove_rules (char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (directory), ==, 0);
  g_free (directory);
}

#define F "format: \"annexa-rules/1\"\n"
#define STD "standard:\n  name: \"X 1\"\n  token: \"x-1\"\n"
#define FORM F "forms:\n  - id: \"{a}\"\n    standards: [\"iso27017-2015\"]\n    pattern: "

static void
test_refusals (void)
{
  static const struct
  {
    const char *yaml;
    guint line;
    const char *message;
  } cases[] = {
    { "", 1, "mapping" },
    { "- a\n", 1, "mapping" },
    { "description: \"x\"\n", 1, "“format” is missing" },
    { "format: \"annexa-rules/9\"\n", 1, "annexa-rules/9" },
    { F "a: [[[[[[[[[[[[[[[[[[[[[[[[\n", 2, "nested deeper than 16 levels" },
    { F "a: [1\n", 2, "unknown key “a”" },
    { F "cues: [1\n", 2, "" },
    { F "cues:\n  - class: \"see\"\n   words: []\n", 4, "not YAML" },
    { F "colour: \"x\"\n", 2, "unknown key “colour”" },
    { F "title: []\n", 2, "unknown key “title”; the nearest is “titles”" },
    { F "description: \"x\ncues: []\n", 2, "the quote that is opened here is not closed" },
    { F "description: x: y\n", 2, "put values that hold marks in quotes" },
    { F "description: [x]\n", 2, "needs quotes" },
    { F "titles:\n  - standard: \"iso27017-215\"\n    id: \"5.1.1\"\n    titles: [\"x\"]\n", 3,
      "no standard is called “iso27017-215”; the nearest is “iso27017-2015”" },
    { F "forms:\n  - pattern: 'X(?<a>1)'\n    id: \"X{above}{a}\"\n    standards: [\"iso27017-2015\"]\n", 3,
      "stands at the beginning of an id" },
    { F "cues: []\ncues: []\n", 3, "“cues” is given twice" },
    { F "cues:\n  - class: \"see\"\n    class: \"see\"\n", 4, "“class” is given twice" },
    { F "cues:\n  - class: &a \"see\"\n", 3, "anchors" },
    { F "cues:\n  - *a\n", 3, "aliases" },
    { F "cues:\n  - class: !!str see\n", 3, "tags" },
    { F "cues:\n  - class: \"See me\"\n", 3, "See me" },
    { F "cues:\n  - words: [\"x\"]\n", 3, "“class” is missing" },
    { F "cues:\n  - class: \"see\"\n    in-text: maybe\n", 4, "maybe" },
    { F "cues:\n  - class: \"see\"\n    words: \"x\"\n", 4, "a list is expected" },
    { F "cues:\n  - class: \"see\"\n    words: [[\"x\"]]\n", 4, "a single value" },
    { F "cues:\n  - class: \"see\"\n    words: [\"\"]\n", 4, "empty" },
    { F "cues:\n  - class: \"see\"\n    words: [\" \"]\n", 3, "nothing to compare" },
    { F "cues:\n  - class: \"era\"\n    value: none\n", 4, "“none” is not a number from 1 to 9999" },
    { F "cues:\n  - class: \"era\"\n    value: 10000\n", 4, "“10000” is not" },
    { F "cues:\n  - class: \"era\"\n    words: [\"令和\"]\n    value: 7\n", 3, "the value 2018 already" },
    { F "---\n" F, 2, "one document" },
    { F "description: \"\\0\"\n", 2, "NUL" },
    { F "description: \"\xFF\"\n", 2, "UTF-8" },
    { F "description: \"\xED\xA0\x80\"\n", 2, "UTF-8" },
    { F "cues: [[[[[[[[[[[[[[[[[[\n", 2, "mapping" },
    { F STD "  token: \"y\"\n", 5, "“token” is given twice" },
    { F "standard:\n  token: \"x-1\"\n", 3, "“name” is missing" },
    { F "standard:\n  name: \"X\"\n", 3, "“token” is missing" },
    { F "standard:\n  name: \"X\"\n  token: \"1x\"\n", 4, "1x" },
    { F "standard:\n  name: \"X\"\n  token: \"x_y\"\n", 4, "x_y" },
    { F "standard:\n  name: \"ISO/IEC 27017:2015\"\n  token: \"z\"\n", 3, "already a name" },
    { F "standard:\n  name: \"X\"\n  token: \"iso27017-2015\"\n", 3, "already a name" },
    { F STD "  names: [\"ISO27017\"]\n", 5, "already a name" },
    { F STD "  titles-from: \"nobody\"\n", 3, "nobody" },
    { F STD "  items:\n    - control: \"1\"\n    - control: \"1\"\n", 7, "“1” is given twice" },
    { F STD "  items:\n    - control: \"1\"\n    - control: \"2\"\n      also: [\"1\"]\n", 7,
      "“also” of “2” has “1”, which is a number of “1” already" },
    { F STD
      "  items:\n    - control: \"1\"\n      also: [\"3\"]\n    - control: \"2\"\n      also: [\"3\"]\n",
      8, "“also” of “2” has “3”, which is a number of “1” already" },
    { F STD "  items:\n    - control: \"1\"\n      clause: \"1\"\n", 6, "either" },
    { F STD "  items:\n    - titles: [\"x\"]\n", 6, "“control” is missing" },
    { F STD "  items:\n    - control: \"1234567890123456789012345678901234567890123456789\"\n", 6, "48" },
    { F "cues:\n  - class: \"see\"\n    remove: [\"参照\", \"そんな語\"]\n", 4, "“see” has no “そんな語”" },
    { F "cues:\n  - class: \"see\"\n    remove:\n      - \"参照\"\n      - \"そんな語\"\n", 6, "そんな語" },
    { F "cues:\n  - class: \"nobody\"\n    remove: [\"x\"]\n", 3, "nobody" },
    { F "titles:\n  - standard: \"iso27001-2022\"\n    id: \"8.24\"\n    remove: [\"別の題\"]\n", 5,
      "no title “別の題”" },
    { F "titles:\n  - standard: \"nobody\"\n    id: \"1\"\n    remove: [\"x\"]\n", 3, "nobody" },
    { F "titles:\n  - standard: \"iso27017-2015\"\n    id: \"77.7\"\n", 3, "77.7" },
    { F "titles:\n  - standard: \"nobody\"\n    id: \"1\"\n", 3, "nobody" },
    { F "names:\n  - standard: \"nobody\"\n    names: [\"x\"]\n", 4, "nobody" },
    { F "equivalents:\n  - [\"one\"]\n", 3, "two spellings" },
    { F "equivalents:\n  - [\"one\", \"two\"]\n  - [\"three\", \"two\"]\n", 4, "two" },
    { F "mappings:\n  - from: \"iso27017-2015\"\n    to: \"iso27001-2022\"\n    pairs:\n      \"5.1.1\": "
        "[\"99.9\"]\n",
      6, "99.9" },
    { F "mappings:\n  - from: \"iso27017-2015\"\n    to: \"nobody\"\n", 3, "nobody" },
    { F "mappings:\n  - from: \"iso27017-2015\"\n", 3, "“to” is missing" },
    { F "profiles:\n  - name: \"p\"\n    standard: \"iso27001-2022\"\n    ids: [\"5.99\"]\n", 3, "5.99" },
    { F "profiles:\n  - name: \"p\"\n    standard: \"iso27017-2015\"\n    ids: []\n", 3,
      "already has a profile" },
    { F "forms:\n  - pattern: 'x'\n    standards: [\"iso27017-2015\"]\n", 3, "“id” is missing" },
    { F "forms:\n  - pattern: 'x'\n    id: \"x\"\n", 3, "“standards” is missing" },
    { F "forms:\n  - pattern: 'x'\n    id: \"x\"\n    standards: [\"nobody\"]\n", 3, "nobody" },
    { F "forms:\n  - pattern: 'x'\n    id: \"{a}\"\n    standards: [\"jip-isms517\"]\n", 3, "group" },
    { F "forms:\n  - pattern: 'x'\n    id: \"[x\"\n    standards: [\"jip-isms517\"]\n", 3, "[ ]" },
    { F "forms:\n  - pattern: 'x'\n    id: \"x\"\n    letters: odd\n", 5, "odd" },
    { FORM "'(?<a>x'\n", 5, "closing" },
    { FORM "'(?<a>x))'\n", 5, "nothing opens" },
    { FORM "'(?<a>[x)'\n", 5, "closing" },
    { FORM "'(?<a>[])'\n", 5, "empty" },
    { FORM "'(?<a>[z-a])'\n", 5, "backwards" },
    { FORM "'(?<a>x*)*'\n", 5, "empty" },
    { FORM "'(?<a>(?:x+)+)'\n", 5, "without bound" },
    { FORM "'(?<a>(?:x+y){2,})'\n", 5, "without bound" },
    { FORM "'(?<a>x)\\1'\n", 5, "refer back" },
    { FORM "'(?<=x)(?<a>y)'\n", 5, "ahead or behind" },
    { FORM "'(?=x)(?<a>y)'\n", 5, "ahead or behind" },
    { FORM "'(?<a>x)(?<a>y)'\n", 5, "two groups alike" },
    { FORM "'^(?<a>x)'\n", 5, "^ or $" },
    { FORM "'(?<a>x)$'\n", 5, "^ or $" },
    { FORM "'(?<a>x?+)'\n", 5, "lazy" },
    { FORM "'(?<a>x){100}'\n", 5, "too often: 64 times" },
    { FORM "'(?<a>(?:(?:x{60}){60}){60})'\n", 5, "too long" },
    { FORM "'(?<a>x?)'\n", 5, "match the empty text" },
    { FORM "'(?<a>x)|'\n", 5, "match the empty text" },
    { FORM "'.(?<a>x)'\n", 5, "any character" },
    { FORM "'[^x](?<a>x)'\n", 5, "any character" },
    { FORM "'(?<a>\\q)'\n", 5, "escape" },
    { FORM "'*(?<a>x)'\n", 5, "repeats nothing" },
    { FORM "'(?<a>x){2'\n", 5, "count" },
    { FORM "'((((((((((?<a>x))))))))))'\n", 5, "too deep" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *directory = write_rules ("bad.yaml", cases[i].yaml, -1);
      g_autofree char *place = g_strdup_printf ("%s/bad.yaml:%u: ", directory, cases[i].line);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (check (directory, &error));
      g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, place));
      g_assert_nonnull (strstr (error->message, cases[i].message));
      remove_rules (directory);
    }
}

/* All that is wrong is said at once: with every file, else with every standard, else with every entry. */
static void
test_all_problems (void)
{
  static const struct
  {
    const char *yaml, *messages; /* but for the file */
  } cases[] = {
    { F "colour: [x, {y: z}]\ncues:\n  - clas: \"see\"\n    words: [\"x\"]\nforms:\n  - pattern: '^x'\n"
        "    id: \"a b\"\n    standards: [\"jip-isms517\"]\n",
      ":2: unknown key “colour”\n:4: unknown key “clas”; the nearest is “class”\n:4: the key “class” is "
      "missing\n"
      ":7: a pattern may not use ^ or $; numbers and words are looked for where they can begin: ^x\n"
      ":8: an id has no blanks: “a b”" },
    { F "cues:\n  - class: \"colum-answer\"\n    words: [\"対策\"]\n"
        "titles:\n  - standard: \"iso27017-2015\"\n    id: \"77.7\"\n"
        "  - standard: \"nobody\"\n    id: \"5.1.1\"\n",
      ":6: “ISO/IEC 27017:2015” has no item “77.7”\n:8: no standard is called “nobody”\n"
      ":3: no class is called “colum-answer”; the nearest is “column-answer”" },
    { F STD "  forms:\n    - pattern: 'X (?<a>\\d{1,2})(?: - (?<b>[a-z]))?'\n      id: \"X{a}[-{b}]\"\n"
            "  items:\n    - control: \"X1\"\n    - control: \"Y2\"\n    - control: \"X03\"\n"
            "    - control: \"X3\"\n    - control: \"X4-b\"\n    - control: \"X5-\"\n",
      ":10: no form of “X 1” gives the id “Y2”\n"
      ":11: the forms of “X 1” give “X3” for the id “X03”, which is an id already\n"
      ":14: no form of “X 1” gives the id “X5-”" },
    /* What cannot be read hides what names nothing, and a standard what refers to it. */
    { F STD "  token: \"y\"\ntitles:\n  - standard: \"nobody\"\n    id: \"1\"\n",
      ":5: the key “token” is given twice" },
    { F STD "  items:\n    - control: \"1\"\n    - control: \"1\"\n"
            "titles:\n  - standard: \"nobody\"\n    id: \"1\"\n",
      ":7: the id “1” is given twice, first in line 6" },
    /* Of what is there already the place is told. */
    { F STD "names:\n  - standard: \"x-1\"\n    names: [\"Xenon\", \"Yttrium 2\"]\n"
            "  - standard: \"iso27017-2015\"\n    names: [\"Yttrium2\"]\n"
            "  - standard: \"iso27017-2015\"\n    names: [\"X1\"]\n",
      ":9: “Yttrium2” is already a name of “X 1” (:7)\n:11: “X1” is already a name of “X 1” (:3)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *directory = write_rules ("bad.yaml", cases[i].yaml, -1);
      g_autofree char *file = g_strdup_printf ("%s/bad.yaml", directory);
      g_autoptr (GString) messages = NULL;
      g_autoptr (GError) error = NULL;

      /* A file is taken as the one of a directory is. */
      g_assert_false (check (i == 0 ? file : directory, &error));
      g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
      messages = g_string_new (error->message);
      g_string_replace (messages, file, "", 0);
      g_assert_cmpstr (messages->str, ==, cases[i].messages);
      remove_rules (directory);
    }
}

/* Checks that each of @cases, with the rules in @directory besides, has the id behind it; removes the rules.
 */
static void
check_labels (char *directory, const char *const cases[][2], gsize n)
{
  const char *directories[] = { directory, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnexaCatalog) rules = annexa_catalog_load (directories, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *got = label_at (rules, cases[i][0]);

      g_assert_cmpstr (got, ==, cases[i][1]);
    }
  remove_rules (directory);
}

/* Ids may be written as the standard prints them, with zeros and in either case. */
static void
test_ids_as_printed (void)
{
  static const char *const cases[][2]
      = { { "IAM-02", "IAM-02" },      { "iam-2", "IAM-02" },    { "AIS-10", "AIS-10" },
          { "AIS-03", "AIS-3" },       { "8.3.1.a", "8.3.1.a" }, { "第三条の二", "第三条の二" },
          { "第3条の2", "第三条の二" } };
  char *directory = write_rules (
      "x.yaml",
      F STD "  forms:\n    - pattern: '(?<f>[A-Z]{3}) - (?<n>\\d{2}|\\d)'\n      id: \"{f}-{n}\"\n"
            "      prefixed: yes\n"
            "    - pattern: '(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<c>\\d{1,2})\\.(?<d>[a-z])'\n"
            "      id: \"{a}.{b}.{c}.{d}\"\n"
            "    - pattern: '第 (?<a>\\d{1,3}|[一二三]{1,3}) 条(?: の (?<b>\\d{1,2}|[一二三]))?'\n"
            "      id: \"第{a}条[の{b}]\"\n      prefixed: yes\n"
            "  items:\n    - control: \"IAM-02\"\n    - control: \"AIS-10\"\n    - control: \"8.3.1.a\"\n"
            "    - control: \"第三条の二\"\nprofiles:\n  - name: \"p\"\n    standard: \"x-1\"\n"
            "    ids: [\"IAM-02\"]\n",
      -1);

  check_labels (directory, cases, G_N_ELEMENTS (cases));
}

/* A number that items are also printed with is theirs, unless it is an id of another standard. */
static void
test_also (void)
{
  static const char *const cases[][2]
      = { { "7.71", "X.7.71" }, { "6.3.1", "6.3.1" }, { "9.5.1", "CLD.9.5.1" } };
  char *directory = write_rules (
      "x.yaml",
      F STD "  forms:\n    - pattern: '(?:X\\.)?(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<c>\\d{1,2})'\n"
            "      id: \"{a}.{b}.{c}\"\n    - pattern: 'X\\.(?<a>\\d{1,2})\\.(?<b>\\d{1,2})'\n"
            "      id: \"X.{a}.{b}\"\n  items:\n    - control: \"6.3.1\"\n"
            "    - control: \"X.7.71\"\n      also: [\"7.71\"]\n",
      -1);

  check_labels (directory, cases, G_N_ELEMENTS (cases));
}

/* Editors of Windows begin a file with a mark that says that it is UTF-8. */
static void
test_byte_order_mark (void)
{
  static const struct
  {
    const char *yaml;
    gboolean is_good;
  } cases[] = { { "\xEF\xBB\xBF" F, TRUE },
                { "\xEF\xBB\xBF" F "description: \"x\"\n", TRUE },
                { "\xEF\xBB\xBF", FALSE },
                { "\xEF\xBB", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *directory = write_rules ("x.yaml", cases[i].yaml, -1);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (check (directory, &error), ==, cases[i].is_good);
      if (!cases[i].is_good)
        g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
      remove_rules (directory);
    }
}

static void
check_refused (const char *name, const char *contents, gssize n_bytes, const char *message)
{
  char *directory = write_rules (name, contents, n_bytes);
  g_autoptr (GError) error = NULL;

  g_assert_false (check (directory, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
  remove_rules (directory);
}

static void
test_limits (void)
{
  g_autoptr (GString) deep = g_string_new (F "mappings:\n"), large = g_string_new (F),
                      wide = g_string_new (F);
  g_autofree char *scalar = g_strnfill (5000, 'x');
  g_autofree char *with_scalar = g_strdup_printf (F "description: \"%s\"\n", scalar);
  g_autofree char *pattern = g_strnfill (600, 'x');
  g_autofree char *with_pattern = g_strdup_printf (FORM "'(?<a>%s)'\n", pattern);
  g_autoptr (GError) error = NULL;
  char *directory;

  check_refused ("nul.yaml", F "description: \"a\0b\"\n", sizeof (F "description: \"a\0b\"\n") - 1,
                 ":2: a NUL byte");
  check_refused ("scalar.yaml", with_scalar, -1, ":2: a value is longer than 4096");
  check_refused ("pattern.yaml", with_pattern, -1, ":5: a pattern is too long");

  for (guint i = 0; i < 1024 * 1024 / 16 + 10; i++)
    g_string_append (large, "# comment line.\n");
  check_refused ("large.yaml", large->str, large->len, ":1: a rule file may have 1048576 bytes");

  g_string_append (wide, "cues:\n  - class: \"see\"\n    words: [");
  for (guint i = 0; i < 210000; i++)
    g_string_append (wide, "x,");
  g_string_append (wide, "x]\n");
  check_refused ("wide.yaml", wide->str, wide->len, "too many values");

  /* Neither other files nor hidden ones are rules; none at all is surely a mistake. */
  directory = write_rules ("notes.txt", "x", -1);
  g_assert_false (check (directory, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
  g_clear_error (&error);
  remove_rules (directory);

  g_assert_false (check ("/nonexistent/rules", &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_NOT_FOUND);
}

static void
test_odd_files (void)
{
  g_autoptr (GError) error = NULL;
  char *directory = write_rules ("a.yaml", F, -1);
  g_autofree char *fifo = g_build_filename (directory, "b.yaml", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_false (check (directory, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
  g_assert_nonnull (strstr (error->message, "not a regular file"));
  g_clear_error (&error);
  remove_rules (directory);

  directory = write_rules ("a.yaml", F, -1);
  for (guint i = 0; i < 64; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%03u.yaml", directory, i);

      g_assert_true (g_file_set_contents (name, F, -1, NULL));
    }
  g_assert_false (check (directory, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
  g_assert_nonnull (strstr (error->message, "more than 64"));
  remove_rules (directory);
}

/* Cut or changed anywhere, a rule file is taken or refused with its place, never worse. */
static void
test_hostile (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "rules", "forms.yaml", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *bytes = g_memdup2 (contents, length);
      gsize n = length;
      char *directory;
      g_autoptr (GError) error = NULL;

      if (i % 2 == 0)
        n = g_test_rand_int_range (0, length);
      for (guint k = 0; i % 2 == 1 && k < 5; k++)
        bytes[g_test_rand_int_range (0, length)] = g_test_rand_int_range (0, 256);
      directory = write_rules ("cut.yaml", bytes, n);
      if (!check (directory, &error))
        {
          g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
          g_assert_true (g_str_has_prefix (error->message, directory));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
      remove_rules (directory);
    }
}

static void
test_digest (void)
{
  g_autoptr (AnnexaCatalog) again = annexa_catalog_load (NULL, NULL);
  g_autoptr (AnnexaCatalog) more = NULL;
  char *directory = write_rules ("a.yaml", F, -1);
  const char *directories[] = { directory, NULL };

  more = annexa_catalog_load (directories, NULL);
  g_assert_cmpuint (strlen (annexa_catalog_digest (catalog)), ==, 64);
  g_assert_cmpstr (annexa_catalog_digest (catalog), ==, annexa_catalog_digest (again));
  g_assert_cmpstr (annexa_catalog_digest (catalog), !=, annexa_catalog_digest (more));
  remove_rules (directory);
}

static char *
title_at (AnnexaCatalog *rules, const char *text)
{
  AnnexaTitleMatch found[1];
  g_autofree char *key = annexa_fold_key (text);

  if (annexa_catalog_match_title (rules, key, FALSE, found, 1) == 0)
    return g_strdup ("none");
  return g_strdup_printf ("%s %s", found[0].item->standard->token, found[0].item->id);
}

static char *
cue_at (AnnexaCatalog *rules, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (rules, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_CUE)
        return g_strdup (g_quark_to_string (token->cue));
    }
  return g_strdup ("none");
}

static guint
try_table (AnnexaCatalog *rules, const char *table, char *(*at) (AnnexaCatalog *, const char *))
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (lines[i], "→", 2);
      g_autofree char *got = NULL;

      if (g_strv_length (sides) != 2)
        continue;
      got = at (rules, g_strstrip (sides[0]));
      g_test_message ("%s", lines[i]);
      g_assert_cmpstr (got, ==, g_strstrip (sides[1]));
      n++;
    }
  return n;
}

static void
test_documentation (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "rules.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (AnnexaCatalog) rules = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = NULL;
  char *directory = g_dir_make_tmp ("annexa-rules-XXXXXX", NULL);
  const char *directories[] = { directory, NULL };
  guint n_files = 0, n_rows = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "```", -1);
  for (guint i = 1; parts[i] != NULL; i += 2)
    {
      g_autofree char *name = NULL, *file = NULL;
      const char *end = strchr (parts[i], '\n');

      if (!g_str_has_prefix (parts[i], "yaml ") || end == NULL)
        continue;
      name = g_strndup (parts[i] + 5, end - parts[i] - 5);
      /* Directories below make no difference: keep to one. */
      g_strdelimit (name, "/", '-');
      file = g_build_filename (directory, name, NULL);
      g_assert_true (g_file_set_contents (file, end + 1, -1, NULL));
      n_files++;
    }
  g_assert_cmpuint (n_files, >=, 3);
  g_assert_true (check (directory, &error));
  g_assert_no_error (error);
  rules = annexa_catalog_load (directories, &error);
  g_assert_no_error (error);
  for (guint i = 1; parts[i] != NULL; i += 2)
    {
      if (g_str_has_prefix (parts[i], "text labels"))
        n_rows += try_table (rules, parts[i], label_at);
      else if (g_str_has_prefix (parts[i], "text titles"))
        n_rows += try_table (rules, parts[i], title_at);
      else if (g_str_has_prefix (parts[i], "text words"))
        n_rows += try_table (rules, parts[i], cue_at);
    }
  g_assert_cmpuint (n_rows, >=, 10);
  remove_rules (directory);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalog = project_rules_load ();
  g_test_add_func ("/catalog-files/refusals", test_refusals);
  g_test_add_func ("/catalog-files/all-problems", test_all_problems);
  g_test_add_func ("/catalog-files/ids-as-printed", test_ids_as_printed);
  g_test_add_func ("/catalog-files/also", test_also);
  g_test_add_func ("/catalog-files/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/catalog-files/limits", test_limits);
  g_test_add_func ("/catalog-files/odd-files", test_odd_files);
  g_test_add_func ("/catalog-files/hostile", test_hostile);
  g_test_add_func ("/catalog-files/digest", test_digest);
  g_test_add_func ("/catalog-files/documentation", test_documentation);
  result = g_test_run ();
  annexa_catalog_free (catalog);
  return result;
}
