/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-sketch.h"

/* So many places for each string: one string in so many is counted with another. */
#define PLACES_PER_STRING 8u
#define MIN_PLACES 1024u
#define MAX_PLACES (1u << 27)

/* @n_strings: about so many are added; with more of them it says too much more often */
AnnexaSketch *
annexa_sketch_new (guint n_strings)
{
  AnnexaSketch *self = g_new (AnnexaSketch, 1);
  guint32 n_places = MIN_PLACES;

  while (n_places < MAX_PLACES && n_places / PLACES_PER_STRING < n_strings)
    n_places *= 2;
  self->mask = n_places - 1;
  self->counts = g_malloc0 (n_places / 4);
  return self;
}

void
annexa_sketch_free (AnnexaSketch *self)
{
  g_free (self->counts);
  g_free (self);
}

static guint32
place_of (const AnnexaSketch *self, guint32 hash)
{
  hash *= 0x9e3779b1u; /* the low bits of g_str_hash() are much alike */
  return (hash ^ (hash >> 15)) & self->mask;
}

void
annexa_sketch_add (AnnexaSketch *self, const char *string)
{
  annexa_sketch_add_hash (self, g_str_hash (string));
}

void
annexa_sketch_add_hash (AnnexaSketch *self, guint32 hash)
{
  const guint32 place = place_of (self, hash);
  const guint shift = 2 * (place % 4);

  if (((self->counts[place / 4] >> shift) & 3u) < ANNEXA_SKETCH_MOST)
    self->counts[place / 4] = (guint8)(self->counts[place / 4] + (1u << shift));
}

/* Returns: how often @string was added, or more; three stands for any number above */
guint
annexa_sketch_count (const AnnexaSketch *self, const char *string)
{
  return annexa_sketch_count_hash (self, g_str_hash (string));
}

guint
annexa_sketch_count_hash (const AnnexaSketch *self, guint32 hash)
{
  const guint32 place = place_of (self, hash);

  return (guint)(self->counts[place / 4] >> (2 * (place % 4))) & 3u;
}
