/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-array-private.h"

static gpointer
copy_string (gconstpointer source, gpointer data)
{
  return g_strdup (source);
}

/* Copies @source with @copy for each element; @destroy frees the elements of the copy. */
GPtrArray *
annexa_array_copy (GPtrArray *source, GCopyFunc copy, GDestroyNotify destroy)
{
  GPtrArray *result;

  if (source == NULL)
    return NULL;
  result = g_ptr_array_copy (source, copy, NULL);
  g_ptr_array_set_free_func (result, destroy);
  return result;
}

/* Copies an array of strings. */
GPtrArray *
annexa_array_copy_strings (GPtrArray *source)
{
  return annexa_array_copy (source, copy_string, g_free);
}

int
annexa_compare_floats (gconstpointer a, gconstpointer b)
{
  float first = *(const float *)a, second = *(const float *)b;

  return first < second ? -1 : first > second;
}
