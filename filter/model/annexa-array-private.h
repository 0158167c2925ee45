/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Copies of the arrays that the nouns own; NULL stays NULL. */
GPtrArray *annexa_array_copy (GPtrArray *source, GCopyFunc copy, GDestroyNotify destroy);
GPtrArray *annexa_array_copy_strings (GPtrArray *source);

/* For g_array_sort() of floats. */
int annexa_compare_floats (gconstpointer a, gconstpointer b);

G_END_DECLS
