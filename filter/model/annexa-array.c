/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-array-private.h"

/* With more, sorting by merging is faster. */
#define MAX_MOVES 2048

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

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float first = *(const float *)a, second = *(const float *)b;

  return first < second ? -1 : first > second;
}

void
annexa_sort_floats (GArray *floats)
{
  float *values = (float *)(gpointer)floats->data;
  gsize n_moves = 0;

  for (guint i = 1; i < floats->len; i++)
    {
      const float value = values[i];
      guint at = i;

      for (; at > 0 && values[at - 1] > value; at--)
        values[at] = values[at - 1];
      values[at] = value;
      n_moves += i - at;
      if (n_moves > MAX_MOVES)
        {
          g_array_sort (floats, compare_floats);
          return;
        }
    }
}
