/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-string-index-private.h"

#include <string.h>

#define FIRST_SLOTS 64

/* FNV-1a, of Fowler, Noll and Vo: the same on every machine, since an index may be made on another one. */
static guint
hash_of (const char *key)
{
  guint32 hash = 2166136261u;

  for (const guint8 *p = (const guint8 *)key; *p != '\0'; p++)
    hash = (hash ^ *p) * 16777619u;
  return hash;
}

/* The slot that holds the number of @key, or the free one where it belongs. */
static guint
find_slot (const AnnexaStringIndex *self, const char *key)
{
  guint mask = self->n_slots - 1;
  guint at = hash_of (key) & mask;

  while (self->slots[at] != 0 && strcmp (self->keys[self->slots[at] - 1], key) != 0)
    at = (at + 1) & mask;
  return at;
}

void
annexa_string_index_init (AnnexaStringIndex *self)
{
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint32, self->n_slots);
  self->keys = g_new0 (const char *, self->n_slots / 2);
  self->n_keys = 0;
}

void
annexa_string_index_clear (AnnexaStringIndex *self)
{
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->keys, g_free);
}

static void
grow (AnnexaStringIndex *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint32, self->n_slots);
  self->keys = g_renew (const char *, self->keys, self->n_slots / 2);
  for (guint i = 0; i < self->n_keys; i++)
    self->slots[find_slot (self, self->keys[i])] = i + 1;
}

guint
annexa_string_index_add (AnnexaStringIndex *self, const char *key)
{
  guint at = find_slot (self, key);

  if (self->slots[at] != 0)
    return self->slots[at] - 1;
  if (self->n_keys * 2 >= self->n_slots)
    {
      grow (self);
      at = find_slot (self, key);
    }
  self->keys[self->n_keys] = key;
  self->slots[at] = ++self->n_keys;
  return self->n_keys - 1;
}

gboolean
annexa_string_index_find (const AnnexaStringIndex *self, const char *key, guint *number)
{
  guint at = find_slot (self, key);

  if (self->slots[at] == 0)
    return FALSE;
  *number = self->slots[at] - 1;
  return TRUE;
}
