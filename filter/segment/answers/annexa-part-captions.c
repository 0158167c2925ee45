/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

/* Captions within answers: 当社の責任 over what the vendor does, お客様の責任 over what is left to the
 * customer. Where most sections have them, they name the parts of the answer and are no headings of their
 * own; they are printed between the parts and so are text of the answer too. */

/* What stands in fewer sections may be a heading; so may what less than half of those have that begin with a
 * caption, or, where none do, not nearly all. What the customer is asked for is a part wherever it repeats:
 * 会員へのお願い stands below those controls alone that leave something to do. */
#define MIN_CAPTIONS 3u

/* Whether line @i names what stands below it. */
gboolean
annexa_part_captions_names (const AnnexaEvidence *self, guint i)
{
  g_autofree char *key = annexa_captions_at (self, i, annexa_captions_is_part);

  return key != NULL;
}

gboolean
annexa_part_captions_has (const AnnexaEvidence *self, guint line)
{
  return self->is_part_caption != NULL && self->is_part_caption[line];
}

void
annexa_part_captions_mark (AnnexaEvidence *self, guint line)
{
  if (self->is_part_caption == NULL)
    self->is_part_caption = g_new0 (guint8, self->layout->lines->len);
  self->is_part_caption[line] = TRUE;
}

typedef void (*TakeCaption) (guint section, guint line, const char *key, gpointer data);

/* Calls @take for each line of the flow of a section that may be a caption. Returns: the number of sections
 */
static guint
each_caption (const AnnexaEvidence *self, TakeCaption take, gpointer data)
{
  guint n = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *section = annexa_evidence_candidate (self, i);
      guint end = self->layout->lines->len;
      gboolean has_flow = FALSE, has_caption = FALSE;

      if (!section->chosen)
        continue;
      for (guint k = i + 1; k < self->candidates->len && end == self->layout->lines->len; k++)
        if (annexa_evidence_candidate (self, k)->chosen)
          end = annexa_evidence_candidate (self, k)->first_line;
      for (guint line = section->end_line; line < end; line++)
        {
          gboolean flows = annexa_layout_line (self->layout, line)->table < 0;
          g_autofree char *key = flows ? annexa_captions_at (self, line, annexa_captions_is_part) : NULL;

          has_flow = has_flow || flows;
          has_caption = has_caption || key != NULL;
          if (key != NULL)
            take (i + 1, line, key, data);
        }
      /* The cells of a row may hold no more than a number and a title, whose answer stands below; below the
       * last of others the next chapter begins. */
      n += section->kind != ANNEXA_CANDIDATE_ROW || has_caption
           || (has_flow && (section->cells == NULL || section->cells->len == 0));
    }
  return n;
}

typedef struct
{
  guint last; /* the section that has it, counted from 1 */
  guint n;    /* sections that have it */
} Count;

static void
count_caption (guint section, guint line, const char *key, gpointer data)
{
  Count *count = g_hash_table_lookup (data, key);

  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      g_hash_table_insert (data, g_strdup (key), count);
    }
  count->n += count->last != section;
  count->last = section;
}

typedef struct
{
  AnnexaEvidence *evidence;
  GHashTable *counts; /* key (owned) → Count */
  guint least;        /* sections that a caption stands in */
} Marking;

static void
mark_caption (guint section, guint line, const char *key, gpointer data)
{
  const Marking *marking = data;
  const Count *count = g_hash_table_lookup (marking->counts, key);
  AnnexaEvidence *self = marking->evidence;

  if (count->n
      < (annexa_captions_is_request (self->catalog, key) || annexa_captions_is_customer (self->catalog, key)
             ? MIN_CAPTIONS
             : marking->least))
    return;
  annexa_part_captions_mark (self, line);
}

/**
 * annexa_part_captions_find:
 * @self: with the path chosen
 * @n_captioned: how many sections have a caption right below their heading
 *
 * Finds the captions that nearly all sections have, or half of those that begin with one.
 */
void
annexa_part_captions_find (AnnexaEvidence *self, guint n_captioned)
{
  Marking marking = { .evidence = self };
  guint n;

  marking.counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  n = each_caption (self, count_caption, marking.counts);
  marking.least = MAX (MIN_CAPTIONS, n_captioned >= MIN_CAPTIONS ? (n_captioned + 1) / 2 : (4 * n + 4) / 5);
  if (g_hash_table_size (marking.counts) > 0)
    each_caption (self, mark_caption, &marking);
  g_hash_table_unref (marking.counts);
}
