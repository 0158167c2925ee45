/* SPDX-License-Identifier: GPL-2.0-or-later */

/* annexa-rules-image RULES OUTPUT DEPENDENCIES: reads the rule files below RULES and writes what is compiled
 * into annexa so that they need not be read at every start. DEPENDENCIES is for ninja: everything that makes
 * OUTPUT old when it changes, which for a directory is also a file that comes or goes. */

#include <glib/gstdio.h>
#include <locale.h>

#include "annexa-catalog-image-private.h"

static void
append_path (GString *out, const char *path)
{
  g_string_append_c (out, ' ');
  for (const char *p = path; *p != '\0'; p++)
    {
      if (*p == ' ' || *p == '#' || *p == '\\')
        g_string_append_c (out, '\\');
      else if (*p == '$')
        g_string_append_c (out, '$');
      g_string_append_c (out, *p);
    }
}

static gboolean
write_image (const char *directory, const char *output, const char *dependencies, GError **error)
{
  g_autoptr (AnnexaRules) rules = annexa_rules_new ();
  g_autoptr (AnnexaCatalog) catalog = NULL;
  g_autoptr (GString) image = g_string_new (NULL);
  g_autoptr (GString) rule = g_string_new (NULL);

  if (!annexa_rules_read_directory (rules, directory, error))
    return FALSE;
  append_path (rule, output);
  g_string_append_c (rule, ':');
  for (guint i = 0; i < rules->paths->len; i++)
    append_path (rule, g_ptr_array_index (rules->paths, i));
  g_string_append_c (rule, '\n');
  catalog = annexa_catalog_build (rules, error);
  if (catalog == NULL)
    return FALSE;
  annexa_catalog_image_write (catalog, image);
  return g_file_set_contents (output, image->str, (gssize)image->len, error)
         && g_file_set_contents (dependencies, rule->str + 1, (gssize)rule->len - 1, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc != 4)
    {
      g_printerr ("use: annexa-rules-image RULES OUTPUT DEPENDENCIES\n");
      return 64;
    }
  if (write_image (argv[1], argv[2], argv[3], &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 65;
}
