/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-names.h"

#include <limits.h>
#include <string.h>

#include "annexa-shard.h"

#define EXTENSION ".yaml"
#define MARK_BYTES 17 /* ~ and 16 hexadecimal digits */

/* Cuts @name to @max_bytes, not within a character. */
static char *
cut (const char *name, gsize max_bytes)
{
  gsize length = MIN (strlen (name), max_bytes);

  while (name[length] != '\0' && length > 0 && ((guint8)name[length] & 0xC0) == 0x80)
    length--;
  return g_strndup (name, length);
}

static char *
mark (const char *name, const char *path)
{
  g_autofree char *stem = cut (name, NAME_MAX - MARK_BYTES - strlen (EXTENSION));

  return g_strdup_printf ("%s~%016" G_GINT64_MODIFIER "x" EXTENSION, stem, annexa_hash_string (path));
}

/* One component as it is, unless it has a meaning of its own in the output directory. */
static void
append_component (GString *output, const char *component)
{
  if (component[0] == '\0' || g_str_equal (component, "."))
    return;
  if (output->len > 0)
    g_string_append_c (output, '/');
  if (g_str_equal (component, ".."))
    g_string_append (output, "%2E%2E");
  else if (output->len == 0 && g_str_equal (component, ANNEXA_STATE_DIRECTORY))
    g_string_append_printf (output, "%%2E%s", component + 1);
  else
    g_string_append (output, component);
}

/**
 * annexa_name_output:
 * @prefix: (nullable): what to put in front
 * @path: path of an input
 *
 * Returns: (transfer full): where its YAML document goes: a relative path without `.`, `..` and empty
 * components. Names that would become too long end with a digest of @path.
 */
char *
annexa_name_output (const char *prefix, const char *path)
{
  g_autofree char *whole = g_strconcat (prefix == NULL ? "" : prefix, "/", path, NULL);
  g_auto (GStrv) components = g_strsplit (whole, "/", -1);
  GString *output = g_string_new (NULL);
  const char *base;

  for (gsize i = 0; components[i] != NULL; i++)
    append_component (output, components[i]);
  if (output->len == 0)
    g_string_append (output, "%2E");

  base = strrchr (output->str, '/');
  base = base == NULL ? output->str : base + 1;
  if (strlen (base) + strlen (EXTENSION) > NAME_MAX)
    {
      g_autofree char *shortened = mark (base, path);

      g_string_truncate (output, base - output->str);
      g_string_append (output, shortened);
    }
  else
    g_string_append (output, EXTENSION);
  return g_string_free (output, FALSE);
}

/**
 * annexa_name_apart:
 * @output: what annexa_name_output() gave, and what another input has already
 * @path: path of the input
 *
 * Returns: (transfer full): another name beside it that only @path leads to
 */
char *
annexa_name_apart (const char *output, const char *path)
{
  g_autofree char *directory = g_path_get_dirname (output);
  g_autofree char *base = g_path_get_basename (output);
  g_autofree char *name = NULL;

  base[strlen (base) - strlen (EXTENSION)] = '\0';
  name = mark (base, path);
  return g_str_equal (directory, ".") ? g_steal_pointer (&name) : g_build_filename (directory, name, NULL);
}
