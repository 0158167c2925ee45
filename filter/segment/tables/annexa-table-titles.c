/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "annexa-table-rows-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Titles of rows that have no column of titles: they head the answer. */

/* No title wraps onto more. */
#define MAX_TITLE_LINES 3u

/* Whether @text is a title of a control that @candidate answers, as the rules know it. */
static gboolean
is_title_of (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch matches[8] = { 0 };
  guint n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches));

  for (guint m = 0; m < n; m++)
    for (guint i = 0; i < candidate->labels.len; i++)
      if (strcmp (matches[m].item->id, candidate->labels.data[i].id) == 0)
        return TRUE;
  return FALSE;
}

/* Whether line @i goes on with the title of @candidate, which wraps in type that stands out and has been read
 * up to the line above. */
static gboolean
goes_on_with_title (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  g_autofree char *both = NULL;

  if (!annexa_evidence_stands_out (self, i) || line->style != annexa_layout_line (self->layout, i - 1)->style)
    return FALSE;
  both = annexa_lines_join (self, candidate->title, line->text);
  return annexa_evidence_runs_on (self, i)
         || (is_title_of (self, candidate, both) && !is_title_of (self, candidate, candidate->title));
}

/* Below the title at the top of an answer may stand its rest, the same title in another language, and
 * the numbers of another edition. Where it is all that the cell has, the answer stands below the table. */
static void
take_rest_of_heading (const AnnexaEvidence *self, AnnexaCandidate *candidate, AnnexaRun *run)
{
  for (; run->n > 1 || (run->n == 1 && annexa_heading_refers (&self->headings[run->first]));
       run->first++, run->n--)
    {
      const AnnexaHeading *heading = &self->headings[run->first];
      const AnnexaLine *line = annexa_layout_line (self->layout, run->first);

      if (annexa_heading_refers (heading))
        {
          annexa_table_add_labels (candidate, heading->trail, heading->n_trail, line->text, TRUE);
          continue;
        }
      if (heading->sentence
          || (!is_title_of (self, candidate, line->text)
              && !goes_on_with_title (self, candidate, run->first)))
        return;
      annexa_candidate_take_title (candidate, annexa_lines_join (self, candidate->title, line->text));
    }
}

/* Whether @run is one line and the rest of the answer is in another, as where a page breaks below the title.
 */
static gboolean
is_parted_title (const AnnexaCandidate *candidate, const AnnexaRun *run)
{
  return run->n == 1 && candidate->cells->len > 1
         && g_array_index (candidate->cells, AnnexaRun, 1).column == run->column;
}

/* Whether the last line of an answer stands out as its first does: nothing sets a title apart. A line of
 * another font, which has signs that the text's has not, is no title. */
static gboolean
is_set_alike (const AnnexaEvidence *self, guint first, guint last)
{
  return annexa_evidence_stands_out (self, last)
         && annexa_layout_line (self->layout, last)->style == annexa_layout_line (self->layout, first)->style;
}

/* How many lines at the top of @run are the title of the control; 0 where it has none. */
static guint
count_title_lines (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaRun *run)
{
  g_autofree char *title = g_strdup ("");
  guint n = 0;

  for (guint i = 0; i < MIN (run->n, MAX_TITLE_LINES + 1) - 1; i++)
    {
      char *longer = annexa_lines_join (self, title, annexa_layout_line (self->layout, run->first + i)->text);

      g_free (title);
      title = longer;
      if (is_title_of (self, candidate, title))
        n = i + 1;
    }
  return n;
}

/* Leaves out the title where the answers in other columns are headed by it too, in another language. */
static void
leave_titles_beside (const AnnexaEvidence *self, AnnexaCandidate *candidate, gint column)
{
  for (guint c = 0; c < candidate->cells->len; c++)
    {
      AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, c);
      const guint n = run->column != column ? count_title_lines (self, candidate, run) : 0;

      run->first += n;
      run->n -= n;
    }
}

/* Where no column has the titles, a heading at the top of the answer is the title, as is the control's own
 * title there, which fonts may say to be no larger or bolder than the text. */
void
annexa_table_take_title_from_answer (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  AnnexaRun *run;
  const AnnexaHeading *heading;
  const AnnexaRun *rest;
  const char *text;
  guint start;

  if (candidate->cells->len == 0 || (candidate->title != NULL && *candidate->title != '\0'))
    return;
  run = &g_array_index (candidate->cells, AnnexaRun, 0);
  heading = &self->headings[run->first];
  rest = is_parted_title (candidate, run) ? run + 1 : run;
  text = annexa_layout_line (self->layout, run->first)->text;
  if ((run->n < 2 && rest == run) || heading->sentence
      || is_set_alike (self, run->first, rest->first + rest->n - 1)
      || !(annexa_evidence_stands_out (self, run->first) || is_title_of (self, candidate, text)))
    return;
  start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  if (heading->own.n_parts > 0 && candidate->own_text == NULL)
    annexa_candidate_set_own_number (candidate, &heading->own, text);
  annexa_candidate_take_title (candidate, g_strstrip (g_strdup (text + start)));
  leave_titles_beside (self, candidate, (gint)run->column);
  if (rest != run)
    {
      g_array_remove_index (candidate->cells, 0);
      return;
    }
  run->first++;
  run->n--;
  take_rest_of_heading (self, candidate, run);
  if (run->n > 0)
    return;
  g_array_remove_index (candidate->cells, 0);
  candidate->rest_follows
      = candidate->rest_follows
        || (candidate->cells->len == 0 && annexa_table_at (self, (guint)candidate->table)->n_rows == 1);
}

/**
 * annexa_table_is_rest_of_title:
 * @self: the evidence
 * @table: a table of controls
 * @candidate: the last one of the page before
 * @row: the first row of the page
 * @column: that has number and title
 *
 * A page may cut a row whose title alone goes on.
 *
 * Returns: whether @row has nothing but what makes the title of @candidate more like that of its control
 */
gboolean
annexa_table_is_rest_of_title (const AnnexaEvidence *self, const AnnexaTable *table,
                               const AnnexaCandidate *candidate, guint row, guint column)
{
  const AnnexaCell *cell = annexa_table_cell_at (table, row, column);
  g_autofree char *text = NULL, *both = NULL, *key = NULL, *longer = NULL;

  if (candidate->title == NULL || candidate->item == NULL || cell == NULL || cell->n_lines == 0
      || cell->column_span != 1)
    return FALSE;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *other = &g_array_index (table->cells, AnnexaCell, i);

      if (other->row == row && other->column != cell->column && other->n_lines > 0)
        return FALSE;
    }
  text = annexa_table_cell_text (self, cell);
  both = g_strconcat (candidate->title, text, NULL);
  key = annexa_fold_key (candidate->title);
  longer = annexa_fold_key (both);
  return annexa_catalog_title_similarity (candidate->item, longer)
         > MAX (annexa_catalog_title_similarity (candidate->item, key), ANNEXA_MIN_TITLE_SIMILARITY);
}
