/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-arena.h"

#include <string.h>

#define ALIGNMENT_BYTES 16u
#define BLOCK_BYTES (16 * 1024)
/* Blocks that are laid aside become larger: each is a mapping. */
#define FIRST_ASIDE_BYTES (1024 * 1024)
#define MAX_ASIDE_BYTES (16 * 1024 * 1024)
/* So often, in pages or some hundred lines, what was laid aside may go. */
#define STEPS_PER_REST 32

/* @storage: (nullable): must outlive the arena, and has no other; where it has no room to begin with, things
 * are kept as without it */
AnnexaArena *
annexa_arena_new (const AnnexaStorage *storage)
{
  AnnexaArena *self = g_new0 (AnnexaArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  if (storage != NULL)
    self->at = storage->take (FIRST_ASIDE_BYTES, storage->user_data);
  if (self->at == NULL)
    return self;
  self->storage = storage;
  self->end = self->at + FIRST_ASIDE_BYTES;
  self->next_bytes = 2 * FIRST_ASIDE_BYTES;
  return self;
}

void
annexa_arena_free (AnnexaArena *self)
{
  g_ptr_array_unref (self->blocks);
  if (self->storage != NULL)
    self->storage->clear (self->storage->user_data);
  g_free (self);
}

/* A block of at least @n_bytes; where nothing can be laid aside any more, memory it is. */
static void
add_block (AnnexaArena *self, gsize n_bytes)
{
  gsize block_bytes = MAX (self->next_bytes, n_bytes + ALIGNMENT_BYTES);
  guint8 *block = NULL;

  if (self->storage != NULL && !self->full)
    {
      block = self->storage->take (block_bytes, self->storage->user_data);
      self->full = block == NULL;
      self->next_bytes = MIN (2 * self->next_bytes, MAX_ASIDE_BYTES);
    }
  if (block == NULL)
    {
      block_bytes = MAX (BLOCK_BYTES, n_bytes + ALIGNMENT_BYTES);
      block = g_malloc (block_bytes);
      g_ptr_array_add (self->blocks, block);
    }
  /* Ends are aligned as beginnings are. */
  block_bytes -= block_bytes % ALIGNMENT_BYTES;
  self->at = block;
  self->end = block + block_bytes;
}

static gpointer
cut_off (AnnexaArena *self, gsize n_bytes)
{
  gpointer result;

  if (n_bytes > (gsize)(self->end - self->at))
    add_block (self, n_bytes);
  result = self->at;
  self->at += n_bytes;
  return result;
}

/* Returns: memory for @n_bytes, for any kind of value, until the arena goes; what is in it is not defined */
gpointer
annexa_arena_alloc (AnnexaArena *self, gsize n_bytes)
{
  const gsize over = (gsize)(self->end - self->at) % ALIGNMENT_BYTES;

  self->at += over;
  return cut_off (self, (n_bytes + ALIGNMENT_BYTES - 1) / ALIGNMENT_BYTES * ALIGNMENT_BYTES);
}

gpointer
annexa_arena_copy (AnnexaArena *self, gconstpointer data, gsize n_bytes)
{
  gpointer copy = annexa_arena_alloc (self, n_bytes);

  if (n_bytes > 0)
    memcpy (copy, data, n_bytes);
  return copy;
}

const char *
annexa_arena_copy_string (AnnexaArena *self, const char *text)
{
  const gsize n_bytes = strlen (text) + 1;

  return memcpy (cut_off (self, n_bytes), text, n_bytes);
}

/* To be called at each step of a walk over all pages or lines. */
void
annexa_arena_step (AnnexaArena *self)
{
  if (self->storage == NULL || ++self->n_steps < STEPS_PER_REST)
    return;
  self->n_steps = 0;
  self->storage->rest (self->storage->user_data);
}
