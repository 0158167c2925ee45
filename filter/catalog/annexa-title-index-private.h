/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pairs of neighbouring characters → the titles that have them. */

#define ANNEXA_TITLE_INDEX_NONE G_MAXUINT32

typedef struct
{
  guint64 pair;
  guint32 first; /* its first posting */
} AnnexaTitlePair;

typedef struct
{
  guint32 title;
  guint32 next; /* the posting of the next title that has the pair; G_MAXUINT32 after the last */
} AnnexaTitlePosting;

typedef struct
{
  AnnexaTitlePair *pairs;
  guint n_pairs;
  AnnexaTitlePosting *postings;
  guint n_postings;
  guint32 *slots; /* number of a pair + 1, by hash; 0: free */
  guint n_slots;  /* a power of two */
} AnnexaTitleIndex;

static inline guint64
annexa_title_pair (gunichar first, gunichar second)
{
  return (guint64)first << 32 | second;
}

void annexa_title_index_init (AnnexaTitleIndex *self);
void annexa_title_index_clear (AnnexaTitleIndex *self);
/* Titles are added from the last to the first. Returns: how many distinct pairs the title has */
guint annexa_title_index_add (AnnexaTitleIndex *self, const gunichar *units, gsize n, guint32 title);
/* When all titles are added: lays the postings of each pair one behind the other, as they are read. */
void annexa_title_index_finish (AnnexaTitleIndex *self);
/* The first posting of @pair; ANNEXA_TITLE_INDEX_NONE when no title has it. */
guint32 annexa_title_index_find (const AnnexaTitleIndex *self, guint64 pair);
/* Counts the titles from the posting @at on in @counts, by title; those counted for the first time go to
 * @touched in their order. Returns: the number of those in @touched, which were @n_touched */
guint annexa_title_index_count (const AnnexaTitleIndex *self, guint32 at, guint16 *counts, guint32 *touched,
                                guint n_touched);

G_END_DECLS
