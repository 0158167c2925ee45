/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"
#include "annexa-series-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* What speaks for a candidate alone, and for all that look like it. Scores are log-odds. */

/* A paper speaks of its standard again and again. */
#define MIN_CITATIONS 3
/* Fewer candidates than this may look like controls by chance. */
#define FEW 5u
/* Of 40 controls that providers answer, seven are of the cloud alone. */
#define MAX_NUMBERS_A_CLD 8u
/* Of a number, such as three in 6.1.1. */
#define MAX_PARTS 4u

static gboolean
is_deep (const char *id)
{
  return strchr (id, '.') != strrchr (id, '.');
}

/* Whether the numbers that the paper prints beside are those that the catalog maps this control to. */
static gboolean
mapping_agrees (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  for (guint i = 0; candidate->item != NULL && i < candidate->mapped.len; i++)
    if (annexa_catalog_mapped_standard (self->catalog, candidate->item, candidate->mapped.data[i].id) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether a section's reference stands over its heading. */
static gboolean
is_above (const AnnexaCandidate *candidate)
{
  return candidate->kind == ANNEXA_CANDIDATE_REFERENCE && candidate->reference_line == candidate->first_line
         && candidate->end_line > candidate->first_line + 1;
}

/* What makes two candidates look alike. */
char *
annexa_series_look (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const AnnexaLine *line = annexa_evidence_line (self, candidate->first_line);
  const AnnexaLabel *label = annexa_candidate_first_label (candidate);
  gboolean out = annexa_evidence_stands_out (self, candidate->first_line);

  switch (candidate->kind)
    {
    case ANNEXA_CANDIDATE_ROW:
      return g_strdup_printf ("row:%d", is_deep (label->id));
    case ANNEXA_CANDIDATE_REFERENCE:
      return g_strdup_printf ("ref:%d:%d:%d:%d:%d", candidate->reference_line != G_MAXUINT,
                              candidate->reference_at_end, is_above (candidate), is_deep (label->id),
                              !out && annexa_is_bullet (g_utf8_get_char (line->text)));
    case ANNEXA_CANDIDATE_LABEL:
      return g_strdup_printf ("label:%d:%d:%.0f:%d:%d", is_deep (label->id),
                              label->prefixed && !g_str_has_prefix (label->id, "CLD"), 2 * line->size_pt, out,
                              !out && annexa_is_bullet (g_utf8_get_char (line->text)));
    case ANNEXA_CANDIDATE_TITLE:
    default:
      return g_strdup_printf ("title:%.0f:%d:%u", 2 * line->size_pt, out, candidate->own.n_parts);
    }
}

/* Whether nothing but its number makes it a heading. */
static gboolean
is_plain (const AnnexaCandidate *candidate)
{
  return !candidate->runs_in && candidate->similarity < 0.55
         && (candidate->signals & (ANNEXA_SIGNAL_STYLE | ANNEXA_SIGNAL_CONTENTS | ANNEXA_SIGNAL_OUTLINE))
                == 0;
}

/* Whether the heading is a question as a whole, in which words such as according to point nowhere. */
static gboolean
asks (const AnnexaCandidate *candidate)
{
  return candidate->title != NULL
         && (g_str_has_suffix (candidate->title, "?") || g_str_has_suffix (candidate->title, "？"));
}

/* Whether the sentence of the line above goes on with the number, and behind that with a small letter, as no
 * title begins: See / 9.2.1 for the names. */
static gboolean
goes_on_small (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  return candidate->title != NULL && g_unichar_islower (g_utf8_get_char (candidate->title))
         && annexa_evidence_runs_on (self, candidate->first_line);
}

/* Evidence that a candidate has alone, and the refusal that it would be given. */
void
annexa_series_score_candidate (AnnexaEvidence *self, AnnexaCandidate *candidate)
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
  if (g_str_has_prefix (annexa_candidate_first_label (candidate)->id, "CLD"))
    score += 1.0;
  if (candidate->signals & ANNEXA_SIGNAL_CATALOG_TITLE)
    score += 4.0;
  else if (candidate->similarity >= 0.8)
    score += 3.0;
  else if (candidate->similarity >= 0.55)
    score += 1.5;
  else if (titled && candidate->kind == ANNEXA_CANDIDATE_LABEL && !candidate->is_question)
    score -= is_deep (annexa_candidate_first_label (candidate)->id) ? 1.0 : 2.5;
  if (candidate->signals & ANNEXA_SIGNAL_STYLE)
    score += 1.5;
  if (candidate->kind == ANNEXA_CANDIDATE_LABEL && annexa_heading_has_both_numbers (heading))
    score += 2.5;
  if (candidate->signals & (ANNEXA_SIGNAL_CONTENTS | ANNEXA_SIGNAL_OUTLINE))
    score += 1.5;
  if (candidate->mapped.len > 0)
    score += mapping_agrees (self, candidate) ? 2.0 : -0.5;

  if (candidate->kind == ANNEXA_CANDIDATE_REFERENCE)
    score += (candidate->cited ? 3.0 : 0.5) - (is_above (candidate) ? 1.0 : 0);
  else if (candidate->signals & ANNEXA_SIGNAL_REFERENCE)
    score += 3.5;
  if (row)
    score += 2.0;
  if (candidate->kind == ANNEXA_CANDIDATE_TITLE)
    score -= 1.5;

  /* A sentence that ends with a reference is no heading for it. */
  if (candidate->kind == ANNEXA_CANDIDATE_REFERENCE && candidate->reference_line == G_MAXUINT
      && heading->sentence && !heading->question && is_plain (candidate))
    score -= 5.0;
  if (!row && candidate->kind != ANNEXA_CANDIDATE_REFERENCE)
    {
      /* A question is a sentence, but a heading where its answer is marked. */
      const gboolean asked = candidate->kind == ANNEXA_CANDIDATE_LABEL
                             && annexa_references_is_answered (self, candidate->first_line);

      if (asked)
        score += 2.0;
      if (heading->particle || (heading->sentence && !candidate->runs_in && !asked))
        {
          /* 12.3.1 で取得したものも消去します。: text, however well its number fits the order. */
          score
              -= (heading->particle && is_plain (candidate)) || goes_on_small (self, candidate) ? 10.0 : 5.0;
          candidate->refusal = ANNEXA_REFUSAL_SENTENCE;
        }
      else if (annexa_evidence_runs_on (self, candidate->first_line))
        {
          score -= goes_on_small (self, candidate) ? 10.0 : 4.0;
          candidate->refusal = ANNEXA_REFUSAL_SENTENCE;
        }
      if ((heading->see && !candidate->runs_in && !asks (candidate)) || heading->quoted)
        {
          score -= 4.0;
          candidate->refusal = ANNEXA_REFUSAL_REFERENCE;
        }
    }
  if (!row && !candidate->runs_in && candidate->reference_line == G_MAXUINT
      && annexa_lines_points (self, candidate->first_line))
    {
      /* 12.3.1 情報のバックアップ / を参照: nothing but text, however well it fits. */
      score -= 20.0;
      candidate->refusal = ANNEXA_REFUSAL_REFERENCE;
    }
  candidate->score = score;
}

/* Whether somebody who numbers by himself would not go from @before to @after: 6.1.1, 9.2.1. */
static gboolean
is_leap (const char *before, const char *after)
{
  gboolean higher = FALSE;

  for (guint depth = 0; depth < MAX_PARTS; depth++)
    {
      char *before_end, *after_end;
      const guint64 from = g_ascii_strtoull (before, &before_end, 10),
                    to = g_ascii_strtoull (after, &after_end, 10);

      if (before_end == before || after_end == after)
        return FALSE;
      if (higher ? to != 1 : to != from && to != from + 1)
        return TRUE;
      higher = higher || to == from + 1;
      if (*before_end == '\0' && *after_end == '\0')
        return !higher;
      if (*before_end != '.' || *after_end != '.')
        return FALSE;
      before = before_end + 1;
      after = after_end + 1;
    }
  return FALSE;
}

void
annexa_series_count (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCandidate *before,
                     GHashTable *ids, AnnexaSeries *series)
{
  if (candidate->refusal != ANNEXA_REFUSAL_NONE)
    return;
  series->n++;
  series->n_catalog += (candidate->signals & ANNEXA_SIGNAL_CATALOG_NUMBER) != 0;
  series->n_prefixed += (candidate->signals & ANNEXA_SIGNAL_PREFIX) != 0;
  series->n_cld += g_str_has_prefix (annexa_candidate_first_label (candidate)->id, "CLD");
  if (candidate->title != NULL && *candidate->title != '\0')
    {
      series->n_over += candidate->kind == ANNEXA_CANDIDATE_LABEL
                        && self->headings[candidate->first_line].title_end
                               <= self->headings[candidate->first_line].title_start;
      series->n_titled++;
      series->n_matching += candidate->similarity >= 0.55;
      series->n_near += candidate->similarity >= 0.8;
    }
  series->n_sentences
      += candidate->kind == ANNEXA_CANDIDATE_ROW && annexa_candidate_row_has_sentence (self, candidate);
  series->n_added += candidate->item != NULL && candidate->item->standard->is_added
                     && self->cited[candidate->item->standard->index] > 0;
  series->n_foreign += annexa_paper_standard_is_foreign (self, candidate);
  if (candidate->mapped.len > 0)
    {
      series->n_mapped++;
      series->n_consistent += mapping_agrees (self, candidate);
    }
  if (g_hash_table_add (ids, (gpointer)annexa_candidate_first_label (candidate)->id))
    series->n_distinct++;
  if (before != NULL && before->item != NULL && candidate->item != NULL
      && before->item->standard == candidate->item->standard)
    {
      series->n_pairs++;
      series->n_rising += candidate->item->order > before->item->order;
      series->n_leaps += is_deep (annexa_candidate_first_label (candidate)->id)
                         && is_leap (annexa_candidate_first_label (before)->id,
                                     annexa_candidate_first_label (candidate)->id);
    }
}

/* Whether a standard that providers answer is named, and more often than in passing. */
static gboolean
cites_profile (const AnnexaEvidence *self, const AnnexaSeries *series)
{
  /* Who adds a standard has papers about it. */
  if (series->n_added * 2 > series->n)
    return TRUE;
  for (guint i = 0; i < annexa_catalog_n_standards (self->catalog); i++)
    if (self->cited[i] >= MIN_CITATIONS
        && annexa_catalog_profile (self->catalog, annexa_catalog_standard (self->catalog, i)) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the numbers of a series leave out so many between them that nobody has numbered so by himself. */
static gboolean
leaps_like_standard (const AnnexaSeries *series)
{
  return series->n_pairs + 1 >= FEW && series->n_rising == series->n_pairs
         && series->n_leaps * 2 > series->n_pairs;
}

/* Whether a series, be it of vendor's titles, is numbered as the standard is and as nobody numbers: in rows,
 * or on lines over the titles. */
static gboolean
is_numbered_apart (const AnnexaEvidence *self, AnnexaCandidateKind kind, const AnnexaSeries *series)
{
  return (kind == ANNEXA_CANDIDATE_ROW || series->n_over * 2 > series->n) && leaps_like_standard (series)
         && annexa_editions_name_profile (self);
}

/* Whether so many numbers of a series are those that ISO/IEC 27017 adds, which nobody has by himself, that
 * the others are its numbers, too. */
static gboolean
is_numbered_as_cloud (const AnnexaSeries *series)
{
  return series->n >= FEW && series->n_cld * MAX_NUMBERS_A_CLD >= series->n;
}

/* Whether anything but the numbers themselves speaks for a series: marks of its numbers, mappings, a standard
 * that the paper is about. */
static gboolean
is_supported (const AnnexaEvidence *self, const AnnexaSeries *series)
{
  return series->n_cld > 0 || series->n_prefixed * 2 >= series->n || series->n_mapped * 2 >= series->n
         || cites_profile (self, series);
}

/* Whether nearly all numbers that headings begin with are what the standard maps those printed behind to:
 * nobody who numbers by himself comes by them, whatever the titles are. */
static gboolean
numbers_agree (AnnexaCandidateKind kind, const AnnexaSeries *series)
{
  return kind == ANNEXA_CANDIDATE_LABEL && series->n_mapped >= FEW
         && (series->n_mapped - series->n_consistent) * FEW <= series->n_mapped;
}

/* How far a series is to be believed: numbers of the catalog, titles that agree, order, and what the paper
 * cites. */
void
annexa_series_score (const AnnexaEvidence *self, AnnexaCandidateKind kind, AnnexaSeries *series)
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
    score += (cites_profile (self, series) || numbers_agree (kind, series)
                      || (catalog >= 0.9
                          && (is_numbered_apart (self, kind, series) || is_numbered_as_cloud (series)))
                  ? 2.5
                  : 0)
             + (series->n_prefixed * 2 >= series->n ? 1.5 : 0);
  if (series->n_mapped * 2 >= series->n)
    score += series->n_consistent * 2 < series->n_mapped ? -1.5 : numbers_agree (kind, series) ? 4.5 : 2.5;
  if (series->n_distinct * 2 < series->n)
    score -= 1.5;
  /* Another document's sections are numbered so too, and some of its titles are a little like the standard's;
   * so are the items of a manual in cards or a table, be the product's service certified. */
  if (((kind == ANNEXA_CANDIDATE_LABEL && !is_numbered_apart (self, kind, series))
       || (kind == ANNEXA_CANDIDATE_ROW && !annexa_editions_name_profile (self)))
      && series->n_titled * 2 >= series->n && series->n_near * 4 < series->n_titled
      && !is_supported (self, series))
    score -= 9.5;
  /* Nor do some titles that agree make the articles of a contract those of a law that it does not name. */
  if (series->n_foreign * 2 > series->n && matching < 0.5)
    score -= 9.5;
  /* So are the items of a price list, be the vendor certified, and a few numbers in a table may be clauses
   * that were audited. */
  if (kind == ANNEXA_CANDIDATE_ROW && series->n_titled * 2 < series->n
      && (self->n_citations == 0 || series->n < FEW || series->n_sentences * FEW < series->n)
      && !is_supported (self, series))
    score -= 4.0;
  /* Manuals have chapters on logs, backups and access as well. */
  if (kind == ANNEXA_CANDIDATE_TITLE && series->n < FEW && !is_supported (self, series))
    score -= 6.0;
  series->score = score;
}
