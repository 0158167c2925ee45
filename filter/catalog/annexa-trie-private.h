/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words over code points. Node 0 is the root; a value of 0 means that no word ends at the node. */

typedef struct
{
  guint64 *slots; /* parent << 21 | code point, shifted left by one with the lowest bit set; 0: free */
  guint32 *children;
  guint n_slots;   /* a power of two */
  guint n_used;    /* slots that are not free; there is one node more, the root */
  guint32 *values; /* by node; room for n_slots */
} AnnexaTrie;

void annexa_trie_init (AnnexaTrie *self);
void annexa_trie_clear (AnnexaTrie *self);
/* The node at which @units ends, made when it is not there. */
guint annexa_trie_insert (AnnexaTrie *self, const gunichar *units, gsize n_units);
guint annexa_trie_child (const AnnexaTrie *self, guint node, gunichar unit);

static inline guint32
annexa_trie_value (const AnnexaTrie *self, guint node)
{
  return self->values[node];
}

static inline void
annexa_trie_set_value (AnnexaTrie *self, guint node, guint32 value)
{
  self->values[node] = value;
}

G_END_DECLS
