/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-paths-private.h"

#include <dlfcn.h>
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <link.h>
#include <stdlib.h>

#include "config.h"

/* The file that this code was loaded from: the shared library, or the program when it is linked in. */
static char *
find_own_file (void)
{
  struct link_map *map = NULL;
  char *resolved = NULL;
  char *path;
  Dl_info info;

  if (dladdr1 (find_own_file, &info, (void **)&map, RTLD_DL_LINKMAP) == 0 || map->l_name[0] == '\0')
    return g_file_read_link ("/proc/self/exe", NULL);
  resolved = realpath (map->l_name, NULL);
  path = g_strdup (resolved);
  free (resolved);
  return path;
}

static gboolean
runs_from_build_tree (void)
{
  static gsize answer = 0;

  if (g_once_init_enter (&answer))
    {
      g_autofree char *path = find_own_file ();
      gboolean inside = path != NULL && g_str_has_prefix (path, ANNEXA_BUILD_ROOT G_DIR_SEPARATOR_S);

      g_once_init_leave (&answer, inside ? 2 : 1);
    }
  return answer == 2;
}

/** annexa_rules_directory: the directory of the built-in rules */
const char *
annexa_rules_directory (void)
{
  return runs_from_build_tree () ? ANNEXA_SOURCE_RULES_DIR : ANNEXA_RULES_DIR;
}

/** annexa_locale_directory: the directory of the translations */
const char *
annexa_locale_directory (void)
{
  return runs_from_build_tree () ? ANNEXA_BUILD_ROOT "/po" : ANNEXA_LOCALE_DIR;
}

/* A library has no main() in which to do this. The program's locale stays the program's business. */
static void __attribute__ ((constructor)) bind_translations (void)
{
  bindtextdomain (GETTEXT_PACKAGE, annexa_locale_directory ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}
