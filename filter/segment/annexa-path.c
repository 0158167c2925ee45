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
/* Candidates within so many pages of each other belong to one paper. */
#define NEIGHBOUR_PAGES 12
#define MIN_TITLES 3
#define MAX_SECTIONS_PER_TITLE 6u
/* A document whose only evidence is less than this is no such paper. */
#define MIN_DOCUMENT_SCORE 6.0

/* What shows a heading. */
#define SHOWN (ANNEXA_SIGNAL_STYLE | ANNEXA_SIGNAL_CONTENTS | ANNEXA_SIGNAL_OUTLINE)

static const AnnexaLine *
line_at (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

static const AnnexaLabel *
first_label (const AnnexaCandidate *candidate)
{
  return &g_array_index (candidate->labels, AnnexaLabel, 0);
}

static gboolean
overlap (const AnnexaCandidate *a, const AnnexaCandidate *b)
{
  return b->first_line < a->end_line
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
  if (first_label (from)->id == first_label (to)->id)
    score -= 1.5;
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
    n += self->headings[i].own.n_parts > 0 && line_at (self, i)->role == ANNEXA_ROLE_BODY
         && annexa_evidence_stands_out (self, i);
  return n;
}

static void
find_path (AnnexaEvidence *self)
{
  guint n = self->candidates->len;
  g_autofree double *best = g_new0 (double, n + 1);
  g_autofree gint *back = g_new (gint, n + 1);
  gint end = -1;
  guint64 n_titles_only = 0;

  for (guint i = 0; i < n; i++)
    {
      AnnexaCandidate *to = annexa_evidence_candidate (self, i);

      best[i] = to->total;
      back[i] = -1;
      for (guint j = i; j > 0 && i - j < MAX_JUMP; j--)
        {
          const AnnexaCandidate *from = annexa_evidence_candidate (self, j - 1);
          double score;

          if (overlap (from, to))
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
    n_titles_only
        += annexa_evidence_candidate (self, (guint)i)->kind == ANNEXA_CANDIDATE_TITLE ? 1 : G_MAXUINT / 2;
  /* One or two lines that happen to be titles make no paper, nor few of a manual's many sections. */
  if (n_titles_only < MIN_TITLES
      || (n_titles_only < G_MAXUINT / 2 && n_titles_only * MAX_SECTIONS_PER_TITLE < count_sections (self)))
    return;
  for (gint i = end; i >= 0; i = back[i])
    annexa_evidence_candidate (self, (guint)i)->chosen = TRUE;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const AnnexaCandidate *first = *(AnnexaCandidate *const *)a, *second = *(AnnexaCandidate *const *)b;

  if (first->first_line != second->first_line)
    return first->first_line < second->first_line ? -1 : 1;
  if (first->end_line != second->end_line)
    return first->end_line < second->end_line ? -1 : 1;
  return (int)first->kind - (int)second->kind;
}

/* The candidates [first, end) that stand within some pages of candidate @i: what is one paper, even in a
 * binder of many. */
static void
find_neighbours (const AnnexaEvidence *self, guint i, guint *first, guint *end)
{
  const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
  guint page = line_at (self, candidate->first_line)->page;

  while (*first < i && annexa_evidence_candidate (self, *first)->part != candidate->part)
    *first += 1;
  while (*first < i
         && line_at (self, annexa_evidence_candidate (self, *first)->first_line)->page + NEIGHBOUR_PAGES
                < page)
    *first += 1;
  *end = MAX (*end, i + 1);
  while (*end < self->candidates->len && annexa_evidence_candidate (self, *end)->part == candidate->part
         && line_at (self, annexa_evidence_candidate (self, *end)->first_line)->page
                <= page + NEIGHBOUR_PAGES)
    *end += 1;
}

/* The series that explains most of what stands between two candidates, or -1; @sums has room for every
 * series. */
static gint
find_main_series (const AnnexaEvidence *self, const AnnexaSeries *series, guint n_series, guint first,
                  guint end, double *sums)
{
  gint best = -1;

  for (guint s = 0; s < n_series; s++)
    sums[s] = 0;
  for (guint i = first; i < end; i++)
    sums[annexa_evidence_candidate (self, i)->series]
        += MAX (0.0, annexa_evidence_candidate (self, i)->total);
  for (guint s = 0; s < n_series; s++)
    if (series[s].n >= 3 && series[s].score > 1.5 && sums[s] > 0 && (best < 0 || sums[s] > sums[best]))
      best = (gint)s;
  return best;
}

/* Whether a number that may be a control's is the vendor's own over the next section of the main series: 5.1
 * over 5.1.1. */
static gboolean
is_chapter (const AnnexaEvidence *self, guint i, guint end, guint main_series)
{
  const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

  if (candidate->kind != ANNEXA_CANDIDATE_LABEL || first_label (candidate)->prefixed)
    return FALSE;
  for (guint k = i + 1; k < end; k++)
    if (annexa_evidence_candidate (self, k)->series == main_series)
      return annexa_number_is_ancestor (&self->headings[candidate->first_line].own,
                                        &annexa_evidence_candidate (self, k)->own);
  return FALSE;
}

static double
discount (const AnnexaEvidence *self, const AnnexaSeries *series, const AnnexaCandidateKind *kinds, guint i,
          guint first, guint end, guint main_series)
{
  const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
  guint n_main = 0, n_own = 0, n_shown = 0;
  gboolean again = FALSE;
  double sum = 0;

  for (guint k = first; k < end; k++)
    {
      const AnnexaCandidate *other = annexa_evidence_candidate (self, k);

      n_own += other->series == candidate->series;
      if (other->series != main_series || other->total <= 0)
        continue;
      n_main++;
      n_shown += (other->signals & SHOWN) != 0;
      for (guint l = 0; l < other->labels->len && !again; l++)
        again = g_array_index (other->labels, AnnexaLabel, l).id == first_label (candidate)->id;
    }
  if (again)
    /* Less than a heading where the others are headings: an item of a list that says where to read on. */
    sum += n_shown * 2 > n_main && (candidate->signals & SHOWN) == 0 ? 8.0 : 4.0;
  if (is_chapter (self, i, end, main_series))
    sum += 20.0;
  if (candidate->kind == ANNEXA_CANDIDATE_TITLE && kinds[main_series] != ANNEXA_CANDIDATE_TITLE)
    sum += 8.0;
  else if (candidate->kind != kinds[main_series] && n_own * 5 < n_main)
    sum += 1.5;
  return sum;
}

/* A paper answers its controls in one way. What looks otherwise, and would answer the same controls again or
 * is rare, is a list, a history or a reference. */
static void
discount_others (AnnexaEvidence *self, const AnnexaSeries *series, const AnnexaCandidateKind *kinds,
                 guint n_series)
{
  g_autofree double *sums = g_new0 (double, n_series + 1);
  g_autofree double *discounts = g_new0 (double, self->candidates->len + 1);
  guint first = 0, end = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      gint main_series;

      find_neighbours (self, i, &first, &end);
      main_series = find_main_series (self, series, n_series, first, end, sums);
      if (main_series >= 0 && annexa_evidence_candidate (self, i)->series != (guint)main_series)
        discounts[i] = discount (self, series, kinds, i, first, end, (guint)main_series);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    annexa_evidence_candidate (self, i)->total -= discounts[i];
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
  g_autoptr (GPtrArray) last = g_ptr_array_new (), translations = NULL;
  guint n_series = 0;
  gboolean any = FALSE;

  g_ptr_array_sort (self->candidates, compare_candidates);
  if (self->candidates->len > MAX_CANDIDATES)
    g_ptr_array_set_size (self->candidates, MAX_CANDIDATES);
  translations = annexa_translations_take (self);
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
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      candidate->total = candidate->score + series[candidate->series].score;
      if (series[candidate->series].score > 2.0 && series[candidate->series].n >= 3)
        candidate->signals |= ANNEXA_SIGNAL_SERIES;
    }
  discount_others (self, series, kinds, n_series);
  annexa_series_discount_lists (self, n_series);
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
  if (translations->len > 0)
    {
      g_ptr_array_extend_and_steal (self->candidates, g_steal_pointer (&translations));
      g_ptr_array_sort (self->candidates, compare_candidates);
    }
}
