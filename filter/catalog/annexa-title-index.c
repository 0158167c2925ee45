/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-index-private.h"

#define FIRST_SLOTS 4096
#define END ANNEXA_TITLE_INDEX_NONE

void
annexa_title_index_init (AnnexaTitleIndex *self)
{
  self->n_slots = FIRST_SLOTS;
  self->pairs = g_new0 (AnnexaTitlePair, self->n_slots / 2);
  self->n_pairs = 0;
  self->postings = NULL;
  self->n_postings = 0;
  self->slots = g_new0 (guint32, self->n_slots);
}

void
annexa_title_index_clear (AnnexaTitleIndex *self)
{
  g_clear_pointer (&self->pairs, g_free);
  g_clear_pointer (&self->postings, g_free);
  g_clear_pointer (&self->slots, g_free);
}

/* The slot that holds the number of @pair, or the free one where it belongs. */
static guint
find_slot (const AnnexaTitleIndex *self, guint64 pair)
{
  guint at = (guint)((pair * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 40) & (self->n_slots - 1);

  while (self->slots[at] != 0 && self->pairs[self->slots[at] - 1].pair != pair)
    at = (at + 1) & (self->n_slots - 1);
  return at;
}

static void
grow (AnnexaTitleIndex *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint32, self->n_slots);
  self->pairs = g_renew (AnnexaTitlePair, self->pairs, self->n_slots / 2);
  for (guint i = 0; i < self->n_pairs; i++)
    self->slots[find_slot (self, self->pairs[i].pair)] = i + 1;
}

static AnnexaTitlePair *
pair_at (AnnexaTitleIndex *self, guint64 pair)
{
  guint at = find_slot (self, pair);

  if (self->slots[at] == 0)
    {
      if (self->n_pairs * 2 >= self->n_slots)
        {
          grow (self);
          at = find_slot (self, pair);
        }
      self->pairs[self->n_pairs] = (AnnexaTitlePair){ pair, END };
      self->slots[at] = ++self->n_pairs;
    }
  return &self->pairs[self->slots[at] - 1];
}

static void
add_posting (AnnexaTitleIndex *self, AnnexaTitlePair *pair, guint32 title)
{
  /* The room doubles whenever it is full. */
  if (self->n_postings == 0 || (self->n_postings & (self->n_postings - 1)) == 0)
    self->postings = g_renew (AnnexaTitlePosting, self->postings, MAX (self->n_postings * 2, 1));
  self->postings[self->n_postings] = (AnnexaTitlePosting){ title, pair->first };
  pair->first = self->n_postings++;
}

guint
annexa_title_index_add (AnnexaTitleIndex *self, const gunichar *units, gsize n, guint32 title)
{
  guint n_distinct = 0;

  for (gsize i = 0; i + 1 < n; i++)
    {
      AnnexaTitlePair *pair = pair_at (self, annexa_title_pair (units[i], units[i + 1]));

      /* A pair that the title has twice is at the front of its list already. */
      if (pair->first != END && self->postings[pair->first].title == title)
        continue;
      add_posting (self, pair, title);
      n_distinct++;
    }
  return n_distinct;
}

void
annexa_title_index_finish (AnnexaTitleIndex *self)
{
  AnnexaTitlePosting *postings = g_new (AnnexaTitlePosting, MAX (self->n_postings, 1));
  guint n = 0;

  for (guint i = 0; i < self->n_pairs; i++)
    {
      guint at = self->pairs[i].first;

      self->pairs[i].first = n;
      for (; at != END; at = self->postings[at].next, n++)
        postings[n] = (AnnexaTitlePosting){ self->postings[at].title, n + 1 };
      postings[n - 1].next = END;
    }
  g_free (self->postings);
  self->postings = postings;
}

guint32
annexa_title_index_find (const AnnexaTitleIndex *self, guint64 pair)
{
  guint32 number = self->slots[find_slot (self, pair)];

  return number != 0 ? self->pairs[number - 1].first : END;
}

guint
annexa_title_index_count (const AnnexaTitleIndex *self, guint32 at, guint16 *counts, guint32 *touched,
                          guint n_touched)
{
  while (at != END)
    {
      const AnnexaTitlePosting *posting = &self->postings[at];

      if (counts[posting->title]++ == 0)
        touched[n_touched++] = posting->title;
      at = posting->next;
    }
  return n_touched;
}
