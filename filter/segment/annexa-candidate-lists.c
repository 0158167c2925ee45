/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-series-private.h"

#include <math.h>

#include "text/annexa-marks.h"

/* Items of a list within an answer that name other controls, each with its number: ・ログ取得（12.4.1）. They
 * follow each other with nothing between, and either the paper answers these controls elsewhere, below
 * headings that look otherwise, or no heading of the paper looks as the items do. */

/* Items without a number, or whose number is not read, stand between others. */
#define MAX_LINES_BETWEEN 3u
/* Items begin at one edge, other than the headings. */
#define SAME_EDGE_PT 2.0f
#define ITEM_DISCOUNT 20.0
/* Less than this many items, or headings elsewhere for each item, may be headings that share an answer. */
#define MIN_ITEMS 3u
/* So many are a list whatever paper of a binder it seems to be in. */
#define MIN_LONG_LIST 5u
#define MIN_HEADINGS_EACH 2u
#define MIN_HEADINGS_SINGLE 10u
/* One heading in so many may look as the items do: it is another item. */
#define MAX_ALIKE_SHARE 8u
#define LIKE_TITLE 0.55

static const char *
first_id (const AnnexaCandidate *candidate)
{
  return candidate->labels.data[0].id;
}

/* Whether lines @a and @b look alike and begin at the same edge. */
static gboolean
are_alike (const AnnexaEvidence *self, guint a, guint b)
{
  const AnnexaLine *first = annexa_evidence_line (self, a), *second = annexa_evidence_line (self, b);

  return first->style == second->style && fabsf (first->x1 - second->x1) <= SAME_EDGE_PT;
}

/* Whether @item and @heading look alike: also where one alone has the mark of an item they do not. */
static gboolean
is_set_as (const AnnexaEvidence *self, const AnnexaCandidate *heading, const AnnexaCandidate *item)
{
  return are_alike (self, heading->first_line, item->first_line)
         && annexa_is_bullet (g_utf8_get_char (annexa_evidence_line (self, heading->first_line)->text))
                == annexa_is_bullet (g_utf8_get_char (annexa_evidence_line (self, item->first_line)->text));
}

/* Whether candidate @i + 1 is the next item of the list that candidate @i is one of, or another reading of
 * the same item. */
static gboolean
is_next_item (const AnnexaEvidence *self, guint i)
{
  const AnnexaCandidate *item = annexa_evidence_candidate (self, i);
  const AnnexaCandidate *next = annexa_evidence_candidate (self, i + 1);

  if (item->kind == ANNEXA_CANDIDATE_ROW || next->kind == ANNEXA_CANDIDATE_ROW || item->part != next->part
      || item->reference_at_end || item->runs_in
      || (next->first_line > item->first_line && next->first_line < item->end_line)
      || next->first_line > item->end_line + MAX_LINES_BETWEEN
      || !are_alike (self, item->first_line, next->first_line))
    return FALSE;
  for (guint line = item->end_line; line < next->first_line; line++)
    if (annexa_evidence_line (self, line)->role != ANNEXA_ROLE_BODY || self->headings[line].sentence
        || !are_alike (self, item->first_line, line))
      return FALSE;
  return TRUE;
}

/* The last candidate of the list that begins with @first; @first itself where what follows it is but another
 * reading of the same line. */
static guint
end_of_list (const AnnexaEvidence *self, guint first)
{
  guint last = first;

  while (last + 1 < self->candidates->len && is_next_item (self, last))
    last++;
  return annexa_evidence_candidate (self, last)->first_line
                 > annexa_evidence_candidate (self, first)->first_line
             ? last
             : first;
}

/* Whether @item names a control that one of @headings answers elsewhere, below a heading that looks
 * otherwise, in the same paper of a binder or, where it is one of a long list (@is_long), any: a list that
 * begins with the first controls again looks as the next paper does. */
static gboolean
is_answered (const AnnexaEvidence *self, GHashTable *headings, const AnnexaCandidate *item, gboolean is_long)
{
  const AnnexaCandidate *heading = g_hash_table_lookup (headings, first_id (item));

  return heading != NULL && (is_long || heading->part == item->part)
         && (heading->kind == ANNEXA_CANDIDATE_ROW || !is_set_as (self, heading, item));
}

/* Whether so many of the items [first, last] are answered, or they are a long list with most that is.
 */
static gboolean
are_answered (const AnnexaEvidence *self, GHashTable *headings, guint first, guint last)
{
  guint n = 0, n_answered = 0, answered = G_MAXUINT;
  g_autoptr (GHashTable) listed = NULL;

  for (guint i = first; i <= last; i++)
    n += i == first
         || annexa_evidence_candidate (self, i)->first_line
                > annexa_evidence_candidate (self, i - 1)->first_line;
  for (guint i = first; i <= last; i++)
    {
      const AnnexaCandidate *item = annexa_evidence_candidate (self, i);

      if (answered == item->first_line || !is_answered (self, headings, item, n >= MIN_LONG_LIST))
        continue;
      answered = item->first_line;
      n_answered++;
    }
  if (n_answered * 4 >= n * 3)
    return TRUE;
  if (n < MIN_LONG_LIST || n_answered < MIN_LONG_LIST)
    return FALSE;
  listed = g_hash_table_new (NULL, NULL);
  for (guint i = first; i <= last; i++)
    g_hash_table_add (listed, (gpointer)first_id (annexa_evidence_candidate (self, i)));
  return annexa_listed_controls_cover (headings, listed);
}

/* Whether the items [first, last] are set as text is, and as hardly any of the many @headings. A single one
 * must be called otherwise than its control, too. */
static gboolean
are_foreign (const AnnexaEvidence *self, GHashTable *headings, guint first, guint last)
{
  const AnnexaCandidate *item = annexa_evidence_candidate (self, first);
  const guint size = g_hash_table_size (headings);
  GHashTableIter iter;
  gpointer heading;
  guint n = 0, n_alike = 0;

  if (annexa_evidence_stands_out (self, item->first_line))
    return FALSE;
  for (guint i = first; i <= last; i++)
    n += i == first
         || annexa_evidence_candidate (self, i)->first_line
                > annexa_evidence_candidate (self, i - 1)->first_line;
  if (n < MIN_ITEMS
          ? item->kind != ANNEXA_CANDIDATE_REFERENCE || item->reference_line != G_MAXUINT
                || item->similarity >= LIKE_TITLE || size < MIN_HEADINGS_SINGLE
                || !annexa_is_bullet (g_utf8_get_char (annexa_evidence_line (self, item->first_line)->text))
          : size < MIN_HEADINGS_EACH * n)
    return FALSE;
  g_hash_table_iter_init (&iter, headings);
  while (g_hash_table_iter_next (&iter, NULL, &heading))
    n_alike += is_set_as (self, heading, item);
  return n_alike * MAX_ALIKE_SHARE <= size;
}

/**
 * annexa_candidate_lists_discount:
 * @self: with candidates that have their scores
 *
 * Items of lists that refer to controls are no headings of these.
 */
void
annexa_candidate_lists_discount (AnnexaEvidence *self)
{
  g_autoptr (GHashTable) headings = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      const guint last = end_of_list (self, i);

      if (last > i)
        i = last;
      else if (candidate->total > 0 && !g_hash_table_contains (headings, first_id (candidate)))
        g_hash_table_insert (headings, (gpointer)first_id (candidate), candidate);
    }
  for (guint first = 0; first < self->candidates->len; first++)
    {
      const guint last = end_of_list (self, first);

      if ((last > first && are_answered (self, headings, first, last))
          || are_foreign (self, headings, first, last))
        for (guint i = first; i <= last; i++)
          annexa_evidence_candidate (self, i)->total -= ITEM_DISCOUNT;
      first = last;
    }
}
