/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory for what stays to the end of a document. Of a long one it can be laid aside: then it is there
 * whenever it is looked at, and takes room only as long as it is looked at. */

/**
 * AnnexaStorage:
 * @take: gives so many bytes, in a place of their own, or %NULL
 * @rest: called now and then: what was not looked at lately may go from memory
 * @clear: takes back all that was given
 * @user_data: for them
 *
 * Where things are laid aside.
 */
typedef struct
{
  gpointer (*take) (gsize n_bytes, gpointer user_data);
  void (*rest) (gpointer user_data);
  void (*clear) (gpointer user_data);
  gpointer user_data;
} AnnexaStorage;

typedef struct
{
  const AnnexaStorage *storage; /* (nullable): memory is used */
  GPtrArray *blocks;            /* of what is memory */
  guint8 *at, *end;             /* what is left of the last block */
  gsize next_bytes;             /* of the block after it, where it is laid aside */
  gboolean full;                /* nothing more can be laid aside */
  guint n_steps;                /* since the last rest */
} AnnexaArena;

AnnexaArena *annexa_arena_new (const AnnexaStorage *storage);
void annexa_arena_free (AnnexaArena *self);
gpointer annexa_arena_alloc (AnnexaArena *self, gsize n_bytes);
gpointer annexa_arena_copy (AnnexaArena *self, gconstpointer data, gsize n_bytes);
const char *annexa_arena_copy_string (AnnexaArena *self, const char *text);
void annexa_arena_step (AnnexaArena *self);

/* Whether things are laid aside: what goes early is then better kept here as well. */
static inline gboolean
annexa_arena_is_aside (const AnnexaArena *self)
{
  return self->storage != NULL;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaArena, annexa_arena_free)

G_END_DECLS
