/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-series-private.h"

/* One decision for the whole document: candidates of one look form series, a series is believed or not as a
 * whole, and the best path through the candidates is found by dynamic programming. Scores are log-odds. */

#define MAX_CANDIDATES 60000
/* How far back the path may jump over candidates that it refuses. */
#define MAX_JUMP 400
/* A paper ends in the last part of its standard, as its last candidates show, and the next begins in the
 * first. */
#define PART_MEMORY 4
#define PART_ENDS 0.72
#define PART_BEGINS 0.12
#define MIN_PART_SCORE 1.5
#define MIN_TITLES 3
#define MAX_SECTIONS_PER_TITLE 6u
/* A document whose only evidence is less than this is no such paper. */
#define MIN_DOCUMENT_SCORE 6.0

/* Where candidate @i ends for others: behind its heading, or behind the number that its answer ends with
 * where that is the heading of another, @numbers tells which lines are. No heading stands between. */
static guint
find_end (const AnnexaEvidence *self, guint i, GHashTable *numbers)
{
  const AnnexaCandidate *candidate = annexa_evidence_neighbour (self, i);

  return candidate->reference_at_end
                 && g_hash_table_contains (numbers, GUINT_TO_POINTER (candidate->reference_line))
             ? candidate->reference_line + 1
             : candidate->end_line;
}

static gboolean
overlap (const AnnexaCandidate *a, const AnnexaCandidate *b, guint end)
{
  return b->first_line < end
         || (a->kind == ANNEXA_CANDIDATE_REFERENCE && b->kind == a->kind && a->reference_line != G_MAXUINT
             && a->reference_line == b->reference_line);
}

/* What it is worth to answer @to right after @from. */
static double
transition (const AnnexaCandidate *from, const AnnexaCandidate *to)
{
  double score = 0;

  if (from->kind != to->kind)
    score -= from->kind == ANNEXA_CANDIDATE_TITLE || to->kind == ANNEXA_CANDIDATE_TITLE ? 2.5 : 1.0;
  else if (from->series != to->series)
    score -= 0.6;
  if (annexa_candidate_first_label (from)->id == annexa_candidate_first_label (to)->id)
    score += from->is_question && to->is_question ? 0.4 : -1.5;
  else if (from->item != NULL && to->item != NULL && from->item->standard == to->item->standard)
    score += to->item->order > from->item->order ? 0.4 : -0.4;
  if (from->own.n_parts > 0 && to->own.n_parts > 0 && from->own.kind == to->own.kind)
    score += annexa_number_compare (&to->own, &from->own) > 0 ? 0.4 : -0.8;
  return score;
}

/* How many headings have numbers of the vendor's own. */
static guint
count_sections (const AnnexaEvidence *self)
{
  guint n = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    n += annexa_evidence_line (self, i)->role == ANNEXA_ROLE_BODY && self->headings[i].own.n_parts > 0
         && annexa_evidence_stands_out (self, i);
  return n;
}

static void
find_path (AnnexaEvidence *self)
{
  guint n = self->candidates->len;
  g_autofree double *best = g_new0 (double, n + 1);
  g_autofree gint *back = g_new (gint, n + 1);
  g_autofree guint *ends = g_new (guint, n + 1);
  g_autofree guint8 *on_path = g_new0 (guint8, n + 1);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  gint end = -1;
  guint64 n_titles_only = 0;

  for (guint i = 0; i < n; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->kind == ANNEXA_CANDIDATE_LABEL)
        g_hash_table_add (numbers, GUINT_TO_POINTER (candidate->first_line));
    }
  for (guint i = 0; i < n; i++)
    {
      AnnexaCandidate *to = annexa_evidence_candidate (self, i);

      best[i] = to->total;
      back[i] = -1;
      ends[i] = find_end (self, i, numbers);
      for (guint j = i; j > 0 && i - j < MAX_JUMP; j--)
        {
          const AnnexaCandidate *from = annexa_evidence_neighbour (self, j - 1);
          double score;

          if (overlap (from, to, ends[j - 1]))
            continue;
          score = best[j - 1] + to->total + transition (from, to);
          if (score > best[i])
            {
              best[i] = score;
              back[i] = (gint)j - 1;
            }
        }
      if (end < 0 || best[i] > best[end])
        end = (gint)i;
    }
  if (end < 0 || best[end] < MIN_DOCUMENT_SCORE)
    return;
  for (gint i = end; i >= 0; i = back[i])
    on_path[i] = TRUE;
  for (guint i = 0; i < n; i++)
    if (on_path[i])
      n_titles_only
          += annexa_evidence_candidate (self, i)->kind == ANNEXA_CANDIDATE_TITLE ? 1 : G_MAXUINT / 2;
  /* One or two lines that happen to be titles make no paper, nor few of a manual's many sections. */
  if (n_titles_only < MIN_TITLES
      || (n_titles_only < G_MAXUINT / 2 && n_titles_only * MAX_SECTIONS_PER_TITLE < count_sections (self)))
    return;
  for (guint i = 0; i < n; i++)
    if (on_path[i])
      annexa_evidence_candidate (self, i)->chosen = TRUE;
}

/* What candidates are sorted by: they themselves may be laid aside. */
typedef struct
{
  AnnexaCandidate *candidate;
  guint first_line, end_line;
  AnnexaCandidateKind kind;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  if (first->first_line != second->first_line)
    return first->first_line < second->first_line ? -1 : 1;
  if (first->end_line != second->end_line)
    return first->end_line < second->end_line ? -1 : 1;
  return (int)first->kind - (int)second->kind;
}

static void
sort_candidates (AnnexaEvidence *self)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), self->candidates->len);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      const Place place = { candidate, candidate->first_line, candidate->end_line, candidate->kind };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    self->candidates->pdata[i] = g_array_index (places, Place, i).candidate;
}

/* Divides a binder into its papers: where a standard that went on to its end begins anew, another paper
 * begins. Each has its own series, so that one paper's way of answering is not held against the next one's.
 */
static void
find_parts (AnnexaEvidence *self)
{
  double behind[PART_MEMORY] = { 0 };
  guint part = 0, n = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      double place, sum = 0;

      candidate->part = part;
      if (candidate->item == NULL || candidate->score < MIN_PART_SCORE)
        continue;
      place = (double)candidate->item->order / MAX (candidate->item->standard->n_items, 1u);
      for (guint k = 0; k < PART_MEMORY; k++)
        sum += behind[k];
      if (n >= PART_MEMORY && place < PART_BEGINS && sum / PART_MEMORY > PART_ENDS)
        {
          candidate->part = ++part;
          n = 0;
        }
      behind[n++ % PART_MEMORY] = place;
    }
}

/* Settles the numbers of each part anew, as those of one paper. */
static void
settle_parts (AnnexaEvidence *self)
{
  for (guint first = 0, end; first < self->candidates->len; first = end)
    {
      const guint part = annexa_evidence_candidate (self, first)->part;

      for (end = first + 1; end < self->candidates->len; end++)
        if (annexa_evidence_candidate (self, end)->part != part)
          break;
      annexa_paper_standard_settle (self, first, end);
    }
}

/**
 * annexa_path_choose:
 * @self: with all candidates
 *
 * Scores the candidates, believes or doubts each series as a whole, and marks the best path as chosen. Those
 * refused keep the reason.
 */
void
annexa_path_choose (AnnexaEvidence *self)
{
  g_autoptr (GHashTable) looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree AnnexaSeries *series = NULL;
  g_autofree AnnexaCandidateKind *kinds = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func ((GDestroyNotify)g_hash_table_unref);
  g_autoptr (GPtrArray) last = g_ptr_array_new (), aside = NULL;
  guint n_series = 0;
  gboolean any = FALSE;

  sort_candidates (self);
  if (self->candidates->len > MAX_CANDIDATES)
    annexa_evidence_drop_candidates (self, MAX_CANDIDATES);
  aside = annexa_translations_take (self);
  annexa_path_leave_form_heads (self, aside);
  annexa_path_leave_question_heads (self, aside);
  annexa_title_editions_find (self);
  for (guint i = 0; i < self->candidates->len; i++)
    annexa_series_score_candidate (self, annexa_evidence_candidate (self, i));
  find_parts (self);
  settle_parts (self);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      g_autofree char *plain = annexa_series_look (self, candidate);
      char *look = g_strdup_printf ("%u:%s", candidate->part, plain);
      gpointer known;

      if (g_hash_table_lookup_extended (looks, look, NULL, &known))
        {
          candidate->series = GPOINTER_TO_UINT (known);
          g_free (look);
          continue;
        }
      candidate->series = n_series;
      g_hash_table_insert (looks, look, GUINT_TO_POINTER (n_series++));
    }

  series = g_new0 (AnnexaSeries, n_series + 1);
  kinds = g_new0 (AnnexaCandidateKind, n_series + 1);
  for (guint s = 0; s < n_series; s++)
    {
      g_ptr_array_add (ids, g_hash_table_new (NULL, NULL));
      g_ptr_array_add (last, NULL);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      kinds[candidate->series] = candidate->kind;
      annexa_series_count (self, candidate, g_ptr_array_index (last, candidate->series),
                           g_ptr_array_index (ids, candidate->series), &series[candidate->series]);
      if (candidate->refusal == ANNEXA_REFUSAL_NONE)
        last->pdata[candidate->series] = candidate;
    }
  for (guint s = 0; s < n_series; s++)
    annexa_series_score (self, kinds[s], &series[s]);
  annexa_own_sections_doubt (self, series, n_series);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      candidate->total = candidate->score + series[candidate->series].score;
      if (series[candidate->series].score > 2.0 && series[candidate->series].n >= 3)
        candidate->signals |= ANNEXA_SIGNAL_SERIES;
    }
  annexa_series_discount_others (self, series, kinds, n_series);
  annexa_listed_controls_discount (self, n_series);
  annexa_candidate_lists_discount (self);
  find_path (self);

  for (guint i = 0; i < self->candidates->len; i++)
    any = any || annexa_evidence_candidate (self, i)->chosen;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->chosen)
        candidate->refusal = ANNEXA_REFUSAL_NONE;
      else if (candidate->refusal == ANNEXA_REFUSAL_NONE)
        candidate->refusal = !any                                  ? ANNEXA_REFUSAL_DOCUMENT
                             : series[candidate->series].score < 0 ? ANNEXA_REFUSAL_SERIES
                                                                   : ANNEXA_REFUSAL_PATH;
    }
  annexa_candidates_leave_tables (self);
  if (aside->len > 0)
    {
      g_ptr_array_extend_and_steal (self->candidates, g_steal_pointer (&aside));
      sort_candidates (self);
    }
}
