/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Copies of the arrays that the nouns own; NULL stays NULL. */
GPtrArray *annexa_array_copy (GPtrArray *source, GCopyFunc copy, GDestroyNotify destroy);
GPtrArray *annexa_array_copy_strings (GPtrArray *source);

/* Sorts floats, of which there are few or most stand in order. */
void annexa_sort_floats (GArray *floats);

G_END_DECLS
