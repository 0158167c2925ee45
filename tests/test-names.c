/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "batch/annexa-names.h"

#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>

#include "batch/annexa-cpus.h"
#include "batch/annexa-escape.h"
#include "batch/annexa-shard.h"

static void
test_outputs (void)
{
  static const struct
  {
    const char *prefix;
    const char *path;
    const char *output;
  } cases[] = {
    { NULL, "a.pdf", "a.pdf.yaml" },
    { NULL, "/x//y/./a.pdf", "x/y/a.pdf.yaml" },
    { "src", "a.pdf", "src/a.pdf.yaml" },
    { NULL, "../../etc/passwd", "%2E%2E/%2E%2E/etc/passwd.yaml" },
    { NULL, "..", "%2E%2E.yaml" },
    { NULL, "/", "%2E.yaml" },
    { NULL, ".annexa/lock", "%2Eannexa/lock.yaml" },
    { NULL, "a/.annexa/lock", "a/.annexa/lock.yaml" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *output = annexa_name_output (cases[i].prefix, cases[i].path);

      g_assert_cmpstr (output, ==, cases[i].output);
    }
}

static void
test_long_names (void)
{
  g_autofree char *one = g_strnfill (NAME_MAX, 'a');
  g_autofree char *two = g_strdup (one);
  g_autofree char *output_one = NULL;
  g_autofree char *output_two = NULL;

  two[NAME_MAX - 1] = 'b';
  output_one = annexa_name_output (NULL, one);
  output_two = annexa_name_output (NULL, two);
  g_assert_cmpuint (strlen (output_one), <=, NAME_MAX);
  g_assert_cmpstr (output_one, !=, output_two);
  g_assert_true (g_str_has_suffix (output_one, ".yaml"));
}

static void
test_shards (void)
{
  static const char *const wrong[]
      = { "", "1", "0/2", "3/2", "1/", "/2", "1/2x", "-1/2", "1/0", "1/99999999" };
  guint counts[7] = { 0 };
  AnnexaShard shard;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (annexa_shard_parse (wrong[i], &shard));
  g_assert_true (annexa_shard_parse ("7/7", &shard));

  for (guint i = 0; i < 7000; i++)
    {
      g_autofree char *name = g_strdup_printf ("paper-%u.pdf.yaml", i);

      for (shard.number = 1; shard.number <= 7; shard.number++)
        counts[shard.number - 1] += annexa_shard_has (&shard, name);
    }
  for (guint i = 0, sum = 0; i < 7; i++)
    {
      sum += counts[i];
      g_assert_cmpuint (counts[i], >, 850);
      g_assert_true (i < 6 || sum == 7000);
    }
  /* The same on every machine and in every version: output directories depend on it. */
  g_assert_cmpuint (annexa_hash_string ("a.pdf.yaml"), ==, G_GUINT64_CONSTANT (0xb66f979989494106));
}

static void
test_escape (void)
{
  g_autofree char *escaped = annexa_escape ("a\n\x1b[2J\xff 管\xe2\x80\xae\\");

  g_assert_cmpstr (escaped, ==, "a\\x0a\\x1b[2J\\xff 管\\u{202e}\\");
}

static void
test_cpus (void)
{
  g_autofree char *root = g_dir_make_tmp ("annexa-cpus-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (root, "a", "b", NULL);
  g_autofree char *outer_file = g_build_filename (root, "a", "cpu.max", NULL);
  g_autofree char *inner_file = g_build_filename (inner, "cpu.max", NULL);

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_assert_cmpuint (annexa_cpus_in_group ("0::/a/b\n", root), ==, G_MAXUINT);
  g_assert_true (g_file_set_contents (inner_file, "max 100000\n", -1, NULL));
  g_assert_cmpuint (annexa_cpus_in_group ("0::/a/b\n", root), ==, G_MAXUINT);
  g_assert_true (g_file_set_contents (outer_file, "150000 50000\n", -1, NULL));
  g_assert_cmpuint (annexa_cpus_in_group ("0::/a/b\n", root), ==, 3);
  g_assert_true (g_file_set_contents (inner_file, "20000 100000\n", -1, NULL));
  g_assert_cmpuint (annexa_cpus_in_group ("0::/a/b\n", root), ==, 1);
  g_assert_cmpuint (annexa_cpus_available (), >=, 1);
  g_assert_cmpint (g_unlink (inner_file) | g_unlink (outer_file) | g_rmdir (inner), ==, 0);
  *strrchr (inner, '/') = '\0';
  g_assert_cmpint (g_rmdir (inner) | g_rmdir (root), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/outputs", test_outputs);
  g_test_add_func ("/names/long", test_long_names);
  g_test_add_func ("/names/shards", test_shards);
  g_test_add_func ("/names/escape", test_escape);
  g_test_add_func ("/names/cpus", test_cpus);
  return g_test_run ();
}
