/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidate.h"

#include <math.h>
#include <string.h>

/* One decision for the whole document: candidates of one look form series, a series is believed or not as a
 * whole, and the best path through the candidates is found by dynamic programming. Scores are log-odds. */

#define MAX_CANDIDATES 60000
/* How far back the path may jump over candidates that it refuses. */
#define MAX_JUMP 400
/* A paper speaks of its standard again and again. */
#define MIN_CITATIONS 3
#define MIN_TITLES 3
/* A document whose only evidence is less than this is no such paper. */
#define MIN_DOCUMENT_SCORE 6.0

typedef struct
{
  guint n_prefixed, n, n_catalog, n_titled, n_matching, n_rising, n_pairs, n_cld, n_distinct, n_listed,
      n_consistent, n_mapped;
  double score;
} Series;

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
is_deep (const char *id)
{
  return strchr (id, '.') != strrchr (id, '.');
}

/* Whether the numbers that the paper prints beside are those that the catalog maps this control to. */
static gboolean
mapping_agrees (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  guint n;
  const AnnexaMapped *mapped;

  if (candidate->item == NULL)
    return FALSE;
  mapped = annexa_catalog_mapped (self->catalog, candidate->item, &n);
  for (guint i = 0; i < candidate->mapped->len; i++)
    for (guint k = 0; k < n; k++)
      if (strcmp (g_array_index (candidate->mapped, AnnexaLabel, i).id, mapped[k].id) == 0)
        return TRUE;
  return FALSE;
}

/* What makes two candidates look alike. */
static char *
look_of (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const AnnexaLine *line = line_at (self, candidate->first_line);
  const AnnexaLabel *label = first_label (candidate);
  gboolean out = annexa_evidence_stands_out (self, candidate->first_line);

  switch (candidate->kind)
    {
    case ANNEXA_CANDIDATE_ROW:
      return g_strdup_printf ("row:%d", is_deep (label->id));
    case ANNEXA_CANDIDATE_REFERENCE:
      return g_strdup_printf ("ref:%d:%d:%d", candidate->reference_line != G_MAXUINT,
                              candidate->reference_at_end, is_deep (label->id));
    case ANNEXA_CANDIDATE_LABEL:
      return g_strdup_printf ("label:%d:%d:%.0f:%d", is_deep (label->id),
                              label->prefixed && !g_str_has_prefix (label->id, "CLD"), 2 * line->size_pt,
                              out);
    case ANNEXA_CANDIDATE_TITLE:
    default:
      return g_strdup_printf ("title:%.0f:%d:%u", 2 * line->size_pt, out, candidate->own.n_parts);
    }
}

/* Evidence that a candidate has alone, and the refusal that it would be given. */
static void
score_candidate (AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  const AnnexaHeading *heading = &self->headings[candidate->first_line];
  gboolean titled = candidate->title != NULL && *candidate->title != '\0';
  gboolean row = candidate->kind == ANNEXA_CANDIDATE_ROW;
  double score = -2.0;

  if (candidate->signals & ANNEXA_SIGNAL_CATALOG_NUMBER)
    score += 1.0;
  else if (candidate->item == NULL)
    score -= 0.5;
  else
    score -= 2.0; /* a clause */
  if (candidate->signals & ANNEXA_SIGNAL_PREFIX)
    score += 0.7;
  if (g_str_has_prefix (first_label (candidate)->id, "CLD"))
    score += 1.0;
  if (candidate->signals & ANNEXA_SIGNAL_CATALOG_TITLE)
    score += 4.0;
  else if (candidate->similarity >= 0.8)
    score += 3.0;
  else if (candidate->similarity >= 0.55)
    score += 1.5;
  else if (titled && candidate->kind == ANNEXA_CANDIDATE_LABEL)
    score -= is_deep (first_label (candidate)->id) ? 1.0 : 2.5;
  if (candidate->signals & ANNEXA_SIGNAL_STYLE)
    score += 1.5;
  if (candidate->signals & (ANNEXA_SIGNAL_CONTENTS | ANNEXA_SIGNAL_OUTLINE))
    score += 1.5;
  if (candidate->mapped->len > 0)
    score += mapping_agrees (self, candidate) ? 2.0 : -0.5;

  if (candidate->kind == ANNEXA_CANDIDATE_REFERENCE)
    score += candidate->cited ? 3.0 : 0.5;
  else if (candidate->signals & ANNEXA_SIGNAL_REFERENCE)
    score += 3.5;
  if (row)
    score += 2.0;
  if (candidate->kind == ANNEXA_CANDIDATE_TITLE)
    score -= 1.5;

  if (!row && candidate->kind != ANNEXA_CANDIDATE_REFERENCE)
    {
      if (heading->particle || heading->sentence)
        {
          score -= 5.0;
          candidate->refusal = ANNEXA_REFUSAL_SENTENCE;
        }
      else if (annexa_evidence_runs_on (self, candidate->first_line))
        {
          score -= 4.0;
          candidate->refusal = ANNEXA_REFUSAL_SENTENCE;
        }
      if (heading->see || heading->quoted)
        {
          score -= 4.0;
          candidate->refusal = ANNEXA_REFUSAL_REFERENCE;
        }
    }
  candidate->score = score;
}

static void
count_in_series (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCandidate *before,
                 GHashTable *ids, Series *series)
{
  if (candidate->refusal != ANNEXA_REFUSAL_NONE)
    return;
  series->n++;
  series->n_catalog += (candidate->signals & ANNEXA_SIGNAL_CATALOG_NUMBER) != 0;
  series->n_prefixed += (candidate->signals & ANNEXA_SIGNAL_PREFIX) != 0;
  series->n_cld += g_str_has_prefix (first_label (candidate)->id, "CLD");
  series->n_listed += (candidate->signals & (ANNEXA_SIGNAL_CONTENTS | ANNEXA_SIGNAL_OUTLINE)) != 0;
  if (candidate->title != NULL && *candidate->title != '\0')
    {
      series->n_titled++;
      series->n_matching += candidate->similarity >= 0.55;
    }
  if (candidate->mapped->len > 0)
    {
      series->n_mapped++;
      series->n_consistent += mapping_agrees (self, candidate);
    }
  if (g_hash_table_add (ids, (gpointer)first_label (candidate)->id))
    series->n_distinct++;
  if (before != NULL && before->item != NULL && candidate->item != NULL
      && before->item->standard == candidate->item->standard)
    {
      series->n_pairs++;
      series->n_rising += candidate->item->order > before->item->order;
    }
}

/* Whether a standard that providers answer is named, and more often than in passing. */
static gboolean
cites_profile (const AnnexaEvidence *self)
{
  for (guint i = 0; i < annexa_catalog_n_standards (self->catalog); i++)
    if (self->cited[i] >= MIN_CITATIONS
        && annexa_catalog_profile (self->catalog, annexa_catalog_standard (self->catalog, i)) != NULL)
      return TRUE;
  return FALSE;
}

/* How far a series is to be believed: numbers of the catalog, titles that agree, order, and what the paper
 * cites. */
static void
score_series (const AnnexaEvidence *self, AnnexaCandidateKind kind, Series *series)
{
  double catalog, matching, rising, size;
  double score = 0;

  if (series->n == 0)
    {
      series->score = -3.0;
      return;
    }
  catalog = (double)series->n_catalog / series->n;
  matching = series->n_titled > 0 ? (double)series->n_matching / series->n_titled : 0;
  rising = series->n_pairs > 0 ? (double)series->n_rising / series->n_pairs : 0.5;
  size = MIN (1.0, series->n / 5.0);

  score += size * (catalog >= 0.9 ? 1.0 : catalog < 0.6 ? -3.0 : -0.5);
  if (kind == ANNEXA_CANDIDATE_REFERENCE)
    /* Beside a reference the vendor's own titles say nothing. */
    score += matching >= 0.5 ? 3.0 : 1.0;
  else if (series->n_titled * 2 >= series->n && kind != ANNEXA_CANDIDATE_TITLE)
    score += matching >= 0.5 ? 3.0 : matching >= 0.25 ? 1.0 : -4.0;
  score += size * (rising >= 0.8 ? 1.0 : rising < 0.4 ? -1.0 : 0);
  score += self->n_citations > 0 ? 1.0 : -1.5;
  if (series->n_cld > 0)
    score += 1.5;
  /* Titles of the vendor's own say nothing where the paper cites the very standard, or marks its numbers. */
  if (series->n_titled * 2 >= series->n && matching < 0.25 && kind != ANNEXA_CANDIDATE_TITLE
      && kind != ANNEXA_CANDIDATE_REFERENCE)
    score += (cites_profile (self) ? 2.5 : 0) + (series->n_prefixed * 2 >= series->n ? 1.5 : 0);
  if (series->n_mapped * 2 >= series->n)
    score += series->n_consistent * 2 >= series->n_mapped ? 2.5 : -1.5;
  if (series->n_distinct * 2 < series->n)
    score -= 1.5;
  series->score = score;
}

static gboolean
overlap (const AnnexaCandidate *a, const AnnexaCandidate *b)
{
  return b->first_line < a->end_line;
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
  /* One or two lines that happen to be titles make no paper. */
  if (n_titles_only < MIN_TITLES)
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

/* The series that explains most of the document, or -1. */
static gint
find_main_series (const AnnexaEvidence *self, const Series *series, guint n_series)
{
  g_autofree double *sums = g_new0 (double, n_series + 1);
  gint best = -1;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      sums[candidate->series] += MAX (0.0, candidate->total);
    }
  for (guint s = 0; s < n_series; s++)
    if (series[s].n >= 3 && series[s].score > 1.5 && (best < 0 || sums[s] > sums[best]))
      best = (gint)s;
  return best;
}

/* A paper answers its controls in one way. What looks otherwise, and would answer the same controls again or
 * is rare, is a list, a history or a reference. */
static void
discount_others (AnnexaEvidence *self, const Series *series, const AnnexaCandidateKind *kinds, guint n_series)
{
  gint main_series = find_main_series (self, series, n_series);
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);

  if (main_series < 0)
    return;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->series == (guint)main_series && candidate->total > 0)
        for (guint k = 0; k < candidate->labels->len; k++)
          g_hash_table_add (ids, (gpointer)g_array_index (candidate->labels, AnnexaLabel, k).id);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->series == (guint)main_series)
        continue;
      if (g_hash_table_contains (ids, first_label (candidate)->id))
        candidate->total -= 4.0;
      if (candidate->kind == ANNEXA_CANDIDATE_TITLE && kinds[main_series] != ANNEXA_CANDIDATE_TITLE)
        candidate->total -= 8.0;
      else if (candidate->kind != kinds[main_series]
               && series[candidate->series].n * 5 < series[main_series].n)
        candidate->total -= 1.5;
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
  g_autofree Series *series = NULL;
  g_autofree AnnexaCandidateKind *kinds = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func ((GDestroyNotify)g_hash_table_unref);
  g_autoptr (GPtrArray) last = g_ptr_array_new ();
  guint n_series = 0;
  gboolean any = FALSE;

  g_ptr_array_sort (self->candidates, compare_candidates);
  if (self->candidates->len > MAX_CANDIDATES)
    g_ptr_array_set_size (self->candidates, MAX_CANDIDATES);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      char *look = look_of (self, candidate);
      gpointer known;

      score_candidate (self, candidate);
      if (g_hash_table_lookup_extended (looks, look, NULL, &known))
        {
          candidate->series = GPOINTER_TO_UINT (known);
          g_free (look);
          continue;
        }
      candidate->series = n_series;
      g_hash_table_insert (looks, look, GUINT_TO_POINTER (n_series++));
    }

  series = g_new0 (Series, n_series + 1);
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
      count_in_series (self, candidate, g_ptr_array_index (last, candidate->series),
                       g_ptr_array_index (ids, candidate->series), &series[candidate->series]);
      if (candidate->refusal == ANNEXA_REFUSAL_NONE)
        last->pdata[candidate->series] = candidate;
    }
  for (guint s = 0; s < n_series; s++)
    score_series (self, kinds[s], &series[s]);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      candidate->total = candidate->score + series[candidate->series].score;
      if (series[candidate->series].score > 2.0 && series[candidate->series].n >= 3)
        candidate->signals |= ANNEXA_SIGNAL_SERIES;
    }
  discount_others (self, series, kinds, n_series);
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
}
