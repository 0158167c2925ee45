/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidate.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"

/* Tables wider than a page, as spreadsheets print them: further columns of their rows stand on other pages,
 * at the same height, and number and title are printed again beside them. */

/* Rows of one sheet stand so exactly at one height. */
#define SAME_PLACE_PT 2.0f
/* Fewer rows that are printed again are chance. */
#define MIN_ROWS 3u

static const AnnexaLine *
line_of (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  return annexa_layout_line (self->layout, candidate->first_line);
}

/* Whether an answer of @candidate stands in a column called @key. */
static gboolean
answers_in (const AnnexaCandidate *candidate, const char *key)
{
  for (guint r = 0; r < candidate->cells->len; r++)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, r);
      g_autofree char *own = NULL;

      if (run->column < 0 || (guint)run->column >= candidate->column_names->len)
        continue;
      own = annexa_fold_key (g_ptr_array_index (candidate->column_names, (guint)run->column));
      if (strcmp (own, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether all answers of @again stand in columns that have names, and that @first has none in. */
static gboolean
has_other_columns (const AnnexaCandidate *first, const AnnexaCandidate *again)
{
  for (guint r = 0; r < again->cells->len; r++)
    {
      const AnnexaRun *run = &g_array_index (again->cells, AnnexaRun, r);
      g_autofree char *key = NULL;

      if (run->column < 0 || (guint)run->column >= again->column_names->len)
        return FALSE;
      key = annexa_fold_key (g_ptr_array_index (again->column_names, (guint)run->column));
      if (*key == '\0' || answers_in (first, key))
        return FALSE;
    }
  return again->cells->len > 0;
}

/* Whether @again is the row of @first on another page, where further columns stand. */
static gboolean
is_same_row (const AnnexaEvidence *self, const AnnexaCandidate *first, const AnnexaCandidate *again)
{
  const AnnexaLine *line = line_of (self, first), *other = line_of (self, again);

  return line->page != other->page && fabsf (line->y1 - other->y1) < SAME_PLACE_PT
         && fabsf (line->x1 - other->x1) < SAME_PLACE_PT && first->labels.len == again->labels.len
         && !first->rest_follows && !again->rest_follows && g_strcmp0 (first->title, again->title) == 0
         && has_other_columns (first, again);
}

static gboolean
is_row (const AnnexaCandidate *candidate)
{
  return candidate->chosen && candidate->kind == ANNEXA_CANDIDATE_ROW && candidate->labels.len > 0
         && candidate->cells != NULL && candidate->column_names != NULL;
}

/* Finds for each candidate the one whose row it prints again, NULL for the others; returns how many there
 * are, and 0 where other rows are of one control twice. */
static guint
find_again (const AnnexaEvidence *self, AnnexaCandidate **first_of)
{
  g_autoptr (GHashTable) first_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i), *first;

      if (!is_row (candidate))
        continue;
      first = g_hash_table_lookup (first_by_id, candidate->labels.data[0].id);
      if (first == NULL)
        g_hash_table_insert (first_by_id, (gpointer)candidate->labels.data[0].id, candidate);
      else if (!is_same_row (self, first, candidate))
        return 0;
      else
        {
          first_of[i] = first;
          n++;
        }
    }
  return n;
}

/* Adds the columns of @again to those of @first. */
static void
join (AnnexaCandidate *first, AnnexaCandidate *again)
{
  const guint n_before = first->column_names->len;

  for (guint c = 0; c < again->column_names->len; c++)
    g_ptr_array_add (first->column_names, g_strdup (g_ptr_array_index (again->column_names, c)));
  for (guint r = 0; r < again->cells->len; r++)
    {
      AnnexaRun run = g_array_index (again->cells, AnnexaRun, r);

      run.column += (gint)n_before;
      g_array_append_val (first->cells, run);
    }
  if (n_before < ANNEXA_MAX_MARK_COLUMNS)
    first->mark_columns |= again->mark_columns << n_before;
  if (first->parts == NULL)
    first->parts = g_ptr_array_new ();
  g_ptr_array_add (first->parts, again);
  again->chosen = FALSE;
  again->refusal = ANNEXA_REFUSAL_CONTINUED;
}

/**
 * annexa_continued_columns_join:
 * @self: with the path chosen
 *
 * Makes one answer of the rows that a table wider than a page has on several.
 */
void
annexa_continued_columns_join (AnnexaEvidence *self)
{
  g_autofree AnnexaCandidate **first_of = g_new0 (AnnexaCandidate *, MAX (self->candidates->len, 1));

  if (find_again (self, first_of) < MIN_ROWS)
    return;
  for (guint i = 0; i < self->candidates->len; i++)
    if (first_of[i] != NULL)
      join (first_of[i], annexa_evidence_candidate (self, i));
}
