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

static inline guint64
annexa_trie_slot_key (guint node, gunichar unit)
{
  return ((guint64)node << 21 | unit) << 1 | 1;
}

/* The slot that holds @key, or the free one where it belongs. */
static inline guint
annexa_trie_find_slot (const AnnexaTrie *self, guint64 key)
{
  guint mask = self->n_slots - 1;
  guint at = (key * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 40 & mask;

  while (self->slots[at] != 0 && self->slots[at] != key)
    at = (at + 1) & mask;
  return at;
}

/* 0 when there is none */
static inline guint
annexa_trie_child (const AnnexaTrie *self, guint node, gunichar unit)
{
  guint at = annexa_trie_find_slot (self, annexa_trie_slot_key (node, unit));

  return self->slots[at] != 0 ? self->children[at] : 0;
}

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
