/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Strings by number: the first that is added is 0, and strings that are alike have one number. */

typedef struct
{
  const char **keys; /* by number */
  guint n_keys;
  guint32 *slots; /* number + 1, by hash; 0: free */
  guint n_slots;  /* a power of two */
} AnnexaStringIndex;

void annexa_string_index_init (AnnexaStringIndex *self);
void annexa_string_index_clear (AnnexaStringIndex *self);
/* The number of @key, a new one when no string like it was added; @key itself is kept then and must live on.
 */
guint annexa_string_index_add (AnnexaStringIndex *self, const char *key);
/* Whether a string like @key was added; its number in *@number. */
gboolean annexa_string_index_find (const AnnexaStringIndex *self, const char *key, guint *number);

G_END_DECLS
