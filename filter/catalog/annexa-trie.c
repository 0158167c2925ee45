/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-trie-private.h"

#include <string.h>

void
annexa_trie_init (AnnexaTrie *self)
{
  self->n_slots = 1024;
  self->n_used = 0;
  self->slots = g_new0 (guint64, self->n_slots);
  self->children = g_new0 (guint32, self->n_slots);
  self->values = g_new0 (guint32, self->n_slots);
}

void
annexa_trie_clear (AnnexaTrie *self)
{
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->children, g_free);
  g_clear_pointer (&self->values, g_free);
}

static void
grow (AnnexaTrie *self)
{
  g_autofree guint64 *old_slots = self->slots;
  g_autofree guint32 *old_children = self->children;
  guint n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (guint64, self->n_slots);
  self->children = g_new0 (guint32, self->n_slots);
  self->values = g_renew (guint32, self->values, self->n_slots);
  memset (self->values + n_old, 0, (self->n_slots - n_old) * sizeof *self->values);
  for (guint i = 0; i < n_old; i++)
    if (old_slots[i] != 0)
      {
        guint at = annexa_trie_find_slot (self, old_slots[i]);

        self->slots[at] = old_slots[i];
        self->children[at] = old_children[i];
      }
}

guint
annexa_trie_insert (AnnexaTrie *self, const gunichar *units, gsize n_units)
{
  guint node = 0;

  for (gsize i = 0; i < n_units; i++)
    {
      guint64 key = annexa_trie_slot_key (node, units[i]);
      guint at = annexa_trie_find_slot (self, key);

      if (self->slots[at] == 0)
        {
          if (self->n_used * 2 >= self->n_slots)
            {
              grow (self);
              at = annexa_trie_find_slot (self, key);
            }
          self->slots[at] = key;
          self->children[at] = ++self->n_used;
        }
      node = self->children[at];
    }
  return node;
}
