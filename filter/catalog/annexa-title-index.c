/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-index-private.h"

#define FIRST_SLOTS 4096
#define END G_MAXUINT32

typedef struct
{
  guint64 pair;
  guint32 first; /* its first posting */
} Pair;

typedef struct
{
  guint32 title;
  guint32 next; /* END after the last */
} Posting;

void
annexa_title_index_init (AnnexaTitleIndex *self)
{
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->postings = g_array_new (FALSE, FALSE, sizeof (Posting));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint32, self->n_slots);
}

void
annexa_title_index_clear (AnnexaTitleIndex *self)
{
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->postings, g_array_unref);
  g_clear_pointer (&self->slots, g_free);
}

/* The slot that holds the number of @pair, or the free one where it belongs. */
static guint
find_slot (const AnnexaTitleIndex *self, guint64 pair)
{
  guint at = (guint)((pair * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 40) & (self->n_slots - 1);

  while (self->slots[at] != 0 && g_array_index (self->pairs, Pair, self->slots[at] - 1).pair != pair)
    at = (at + 1) & (self->n_slots - 1);
  return at;
}

static void
grow (AnnexaTitleIndex *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint i = 0; i < self->pairs->len; i++)
    self->slots[find_slot (self, g_array_index (self->pairs, Pair, i).pair)] = i + 1;
}

static Pair *
pair_at (AnnexaTitleIndex *self, guint64 pair)
{
  guint at = find_slot (self, pair);
  const Pair fresh = { pair, END };

  if (self->slots[at] == 0)
    {
      if (self->pairs->len * 2 >= self->n_slots)
        {
          grow (self);
          at = find_slot (self, pair);
        }
      g_array_append_val (self->pairs, fresh);
      self->slots[at] = self->pairs->len;
    }
  return &g_array_index (self->pairs, Pair, self->slots[at] - 1);
}

guint
annexa_title_index_add (AnnexaTitleIndex *self, const gunichar *units, gsize n, guint32 title)
{
  guint n_distinct = 0;

  for (gsize i = 0; i + 1 < n; i++)
    {
      Pair *pair = pair_at (self, annexa_title_pair (units[i], units[i + 1]));
      Posting posting = { title, pair->first };

      /* A pair that the title has twice is at the front of its list already. */
      if (pair->first != END && g_array_index (self->postings, Posting, pair->first).title == title)
        continue;
      pair->first = self->postings->len;
      g_array_append_val (self->postings, posting);
      n_distinct++;
    }
  return n_distinct;
}

void
annexa_title_index_foreach (const AnnexaTitleIndex *self, guint64 pair,
                            void (*visit) (guint32 title, gpointer data), gpointer data)
{
  guint32 number = self->slots[find_slot (self, pair)];
  guint32 at = number != 0 ? g_array_index (self->pairs, Pair, number - 1).first : END;

  while (at != END)
    {
      const Posting *posting = &g_array_index (self->postings, Posting, at);

      visit (posting->title, data);
      at = posting->next;
    }
}
