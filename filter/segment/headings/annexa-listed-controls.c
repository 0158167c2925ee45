/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/annexa-series-private.h"

#include <string.h>

/* Lists of controls that the paper answers elsewhere: an index at the end, a statement of what applies, the
 * numbers of two editions side by side. */

/* So many controls without answers may be a list. */
#define MIN_LIST 4u
#define LIST_DISCOUNT 20.0
/* A remark in a row of such a list is no longer; so many of ten rows may have more. */
#define MAX_REMARK_CHARS 24
#define MAX_TEXT_TENTHS 2u
/* A list of more controls than the paper answers has most of these, which are so many at least. It may lack
 * those that one edition alone has. */
#define MIN_ANSWERED 5u
/* So many rows with remarks on controls that are answered elsewhere are a table of such. */
#define MIN_REMARKS 2u
#define MIN_COVERED_TENTHS 6u

/* Whether nothing stands below candidate @i, before the next one, but headings. In a binder the text of one
 * paper stands out against that of another. */
static gboolean
is_empty (const AnnexaEvidence *self, guint i)
{
  const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
  guint end = self->layout->lines->len;

  if (candidate->kind == ANNEXA_CANDIDATE_ROW)
    return (candidate->cells == NULL || candidate->cells->len == 0) && !candidate->rest_follows;
  if (candidate->reference_at_end)
    return FALSE;
  /* The number of a title may stand below it. */
  for (guint k = i + 1; k < self->candidates->len; k++)
    if (annexa_evidence_neighbour (self, k)->first_line >= candidate->end_line
        && annexa_evidence_neighbour (self, k)->first_line != candidate->reference_line)
      {
        end = annexa_evidence_neighbour (self, k)->first_line;
        break;
      }
  for (guint line = candidate->end_line; line < end; line++)
    if (annexa_evidence_line (self, line)->role == ANNEXA_ROLE_BODY
        && (self->headings[line].sentence || !annexa_evidence_stands_out (self, line)))
      return FALSE;
  return TRUE;
}

/* Whether a series of @n controls, of which @n_empty have no answer, may be a list. */
static gboolean
is_list (guint n, guint n_empty)
{
  return n_empty >= MIN_LIST && n_empty * 2 > n;
}

/**
 * annexa_listed_controls_cover:
 * @answered: set of the ids of controls
 * @listed: set of those of a list
 *
 * Returns: whether the list has most of the controls that the paper answers, whatever others it has
 */
gboolean
annexa_listed_controls_cover (GHashTable *answered, GHashTable *listed)
{
  const guint n = g_hash_table_size (answered);
  guint n_covered = 0;
  GHashTableIter iter;
  gpointer id;

  if (n < MIN_ANSWERED)
    return FALSE;
  g_hash_table_iter_init (&iter, answered);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    n_covered += g_hash_table_contains (listed, id);
  return n_covered * 10 >= n * MIN_COVERED_TENTHS;
}

/* What the row of a table says beside number, title and marks. */
typedef enum
{
  SAYS_NOTHING,
  SAYS_REMARK,
  SAYS_TEXT
} Saying;

/* @remark gets what the row says. */
static Saying
row_says (const AnnexaEvidence *self, const AnnexaCandidate *candidate, GString *remark)
{
  g_string_truncate (remark, 0);
  if (candidate->rest_follows || candidate->cells == NULL)
    return SAYS_TEXT;
  for (guint i = 0; i < candidate->cells->len; i++)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, i);

      if (run->column >= 0 && (candidate->mark_columns >> run->column & 1) != 0)
        continue;
      for (guint l = run->first; l < run->first + run->n; l++)
        {
          g_string_append (remark, annexa_evidence_line (self, l)->text);
          if (self->headings[l].sentence || g_utf8_strlen (remark->str, -1) > MAX_REMARK_CHARS)
            return SAYS_TEXT;
        }
    }
  return remark->len == 0 ? SAYS_NOTHING : SAYS_REMARK;
}

/* Whether the rows of one table, candidates [first, end), are bare: more than half say nothing, or the same
 * as one above, and hardly any more than a remark. */
static gboolean
are_bare (const AnnexaEvidence *self, guint first, guint end)
{
  g_autoptr (GString) remark = g_string_new (NULL);
  g_autofree char *before = NULL;
  guint n = 0, n_nothing = 0, n_text = 0;

  for (guint i = first; i < end; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      Saying saying;

      if (candidate->kind != ANNEXA_CANDIDATE_ROW)
        continue;
      saying = row_says (self, candidate, remark);
      n++;
      n_text += saying == SAYS_TEXT;
      n_nothing += saying == SAYS_NOTHING || (saying == SAYS_REMARK && g_strcmp0 (remark->str, before) == 0);
      if (saying == SAYS_REMARK && g_strcmp0 (remark->str, before) != 0)
        {
          g_free (before);
          before = g_strdup (remark->str);
        }
    }
  return n_nothing * 2 > n && n_text * 10 <= n * MAX_TEXT_TENTHS;
}

/* The end of the candidates from @first on that are rows of its table, or none. */
static guint
end_of_table (const AnnexaEvidence *self, guint first)
{
  const gint table = annexa_evidence_candidate (self, first)->table;
  guint end = first + 1;

  for (guint i = end; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->kind != ANNEXA_CANDIDATE_ROW)
        continue;
      if (candidate->table != table)
        break;
      end = i + 1;
    }
  return end;
}

/* Adds the numbers of @candidate to @ids, those that the paper prints for the same control included. Returns
 * whether one of them is @answered. */
static gboolean
add_numbers (const AnnexaCandidate *candidate, GHashTable *answered, GHashTable *ids)
{
  const AnnexaLabels *both[] = { &candidate->labels, &candidate->mapped };
  gboolean again = FALSE;

  for (guint k = 0; k < G_N_ELEMENTS (both); k++)
    for (guint i = 0; i < both[k]->len; i++)
      {
        g_hash_table_add (ids, (gpointer)both[k]->data[i].id);
        again = again || g_hash_table_contains (answered, both[k]->data[i].id);
      }
  return again;
}

/* Whether the rows of one table, candidates [first, end), have no more than a remark each, and the paper has
 * another place for most of their controls: those of @below, which are headings, are more. */
static gboolean
are_remarks (const AnnexaEvidence *self, guint first, guint end, GHashTable *below)
{
  g_autoptr (GString) remark = g_string_new (NULL);
  guint n = 0, n_below = 0;

  for (guint i = first; i < end; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->kind != ANNEXA_CANDIDATE_ROW)
        continue;
      if (row_says (self, candidate, remark) == SAYS_TEXT)
        return FALSE;
      n++;
      n_below += g_hash_table_contains (below, annexa_candidate_first_label (candidate)->id);
    }
  return n_below >= MIN_REMARKS && n_below * 3 >= n * 2
         && g_hash_table_size (below) >= MAX (MIN_ANSWERED, 2 * n);
}

/* Takes the rows of a table for remarks on controls, as those of an audit that an answer tells of, where the
 * paper answers most of them below headings. @empty: of each candidate */
static void
discount_remarks (AnnexaEvidence *self, const guint8 *empty)
{
  g_autoptr (GHashTable) below = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->kind != ANNEXA_CANDIDATE_ROW && !empty[i] && candidate->total > 0)
        g_hash_table_add (below, (gpointer)annexa_candidate_first_label (candidate)->id);
    }
  for (guint i = 0, end; i < self->candidates->len; i = end)
    {
      end = i + 1;
      if (annexa_evidence_candidate (self, i)->kind != ANNEXA_CANDIDATE_ROW)
        continue;
      end = end_of_table (self, i);
      for (guint k = are_remarks (self, i, end, below) ? i : end; k < end; k++)
        if (annexa_evidence_candidate (self, k)->kind == ANNEXA_CANDIDATE_ROW)
          annexa_evidence_candidate (self, k)->total -= LIST_DISCOUNT;
    }
}

/* Takes rows that are bare in table after table for a list, where the paper answers these controls elsewhere:
 * in rows of other tables, or below headings. @empty: of each candidate */
static void
discount_rows (AnnexaEvidence *self, const guint8 *empty)
{
  g_autofree guint8 *bare = g_new0 (guint8, self->candidates->len + 1);
  g_autoptr (GHashTable) answered = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->candidates->len;)
    {
      guint end = i + 1;

      if (annexa_evidence_candidate (self, i)->kind == ANNEXA_CANDIDATE_ROW)
        {
          end = end_of_table (self, i);
          memset (bare + i, are_bare (self, i, end), end - i);
        }
      i = end;
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (!empty[i] && candidate->total > 0 && (candidate->kind != ANNEXA_CANDIDATE_ROW || !bare[i]))
        g_hash_table_add (answered, (gpointer)annexa_candidate_first_label (candidate)->id);
    }
  for (guint first = 0; first < self->candidates->len; first++)
    {
      g_autoptr (GHashTable) listed = NULL;
      guint end = first, n = 0, n_again = 0;

      if (!bare[first])
        continue;
      listed = g_hash_table_new (NULL, NULL);
      for (; end < self->candidates->len; end++)
        {
          const AnnexaCandidate *candidate = annexa_evidence_candidate (self, end);

          if (candidate->kind != ANNEXA_CANDIDATE_ROW)
            continue;
          if (!bare[end])
            break;
          n++;
          n_again += add_numbers (candidate, answered, listed);
        }
      if (n >= MIN_LIST && (n_again * 4 >= n * 3 || annexa_listed_controls_cover (answered, listed)))
        for (guint i = first; i < end; i++)
          if (annexa_evidence_candidate (self, i)->kind == ANNEXA_CANDIDATE_ROW)
            annexa_evidence_candidate (self, i)->total -= LIST_DISCOUNT;
      first = end - 1;
    }
}

/* Takes a list of controls, such as an index at the end, for what it is: a series without answers, of
 * controls that the paper answers elsewhere. Series are counted from 0 to @n_series. */
void
annexa_listed_controls_discount (AnnexaEvidence *self, guint n_series)
{
  g_autofree guint *n = g_new0 (guint, n_series + 1), *n_empty = g_new0 (guint, n_series + 1);
  g_autofree guint *n_again = g_new0 (guint, n_series + 1);
  g_autofree guint8 *empty = g_new0 (guint8, self->candidates->len + 1);
  g_autoptr (GHashTable) answered = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      empty[i] = is_empty (self, i);
      n[candidate->series]++;
      n_empty[candidate->series] += empty[i];
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (!empty[i] && candidate->total > 0 && !is_list (n[candidate->series], n_empty[candidate->series]))
        g_hash_table_add (answered, (gpointer)annexa_candidate_first_label (candidate)->id);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    n_again[annexa_evidence_candidate (self, i)->series]
        += empty[i]
           && g_hash_table_contains (answered,
                                     annexa_candidate_first_label (annexa_evidence_candidate (self, i))->id);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (is_list (n[candidate->series], n_empty[candidate->series])
          && n_again[candidate->series] * 4 >= n_empty[candidate->series] * 3)
        candidate->total -= LIST_DISCOUNT;
    }
  discount_rows (self, empty);
  discount_remarks (self, empty);
}
