/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz.h"

/* Runs a fuzz target over the files given, each as a test: what a build without a fuzzer does with it. */

static void
test_file (gconstpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize n_bytes;

  g_file_get_contents (path, &data, &n_bytes, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const guint8 *)data, n_bytes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func (path, argv[i], test_file);
    }
  return g_test_run ();
}
