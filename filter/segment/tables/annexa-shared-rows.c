/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-rows-private.h"

#include <string.h>

#include "segment/annexa-candidates-private.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Rows of a table that answer several controls, or one whose number is damaged. */

/* A line that goes on below ends this near to the right side of its cell, and is no shorter. */
#define MAX_RAGGED_EM 2.2f
#define MIN_FULL_LINE_EM 8.0f
/* What a character comes out as that a font gives no code point, in UTF-8. */
#define LOST "\357\277\275"
#define MAX_SAME_TITLES 16
/* The number of a row is so much larger than where it stands again. */
#define LARGER 1.3f
/* A table that heads a section has no more rows. */
#define MAX_HEADED 6u

static void
add_titles (GPtrArray *titles, const AnnexaCandidate *candidate)
{
  for (guint i = 0; i < candidate->labels.len; i++)
    {
      const char *title = candidate->titles != NULL && i < candidate->titles->len
                              ? g_ptr_array_index (candidate->titles, i)
                              : candidate->title;

      g_ptr_array_add (titles, g_strdup (title != NULL ? title : ""));
    }
}

/* Numbers that stand one below the other over a title have it in common: those that the page break parts from
 * it, too. */
static void
spread_last_title (GPtrArray *titles)
{
  const char *last = g_ptr_array_index (titles, titles->len - 1);

  for (guint i = 0; i + 1 < titles->len; i++)
    if (*(const char *)g_ptr_array_index (titles, i) != '\0')
      return;
  for (guint i = 0; i + 1 < titles->len; i++)
    {
      g_free (titles->pdata[i]);
      titles->pdata[i] = g_strdup (last);
    }
}

/* A remark in brackets is whole without a full stop: （お客様の作業はありません） */
static gboolean
ends_with_bracket (const char *text)
{
  return *text != '\0'
         && g_unichar_type (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))))
                == G_UNICODE_CLOSE_PUNCTUATION;
}

/* The line of @candidate that stands lowest, where a page cuts its row, and how many lines of its cell stand
 * @above it. */
static guint
lowest_line (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint *above)
{
  const AnnexaLine *lowest = NULL;
  guint found = 0;

  for (guint i = 0; i < candidate->cells->len; i++)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, i);
      const guint last = run->first + MAX (run->n, 1) - 1;
      const AnnexaLine *line = annexa_layout_line (self->layout, last);

      if (lowest != NULL && line->page <= lowest->page
          && (line->page != lowest->page || line->y2 < lowest->y2))
        continue;
      lowest = line;
      found = last;
      *above = last - run->first;
    }
  return found;
}

/* Whether the number and title of a control end @text, as where an answer names what it is related to:
 * 関連する管理策：12.3.1 情報のバックアップ */
static gboolean
ends_with_control (const AnnexaEvidence *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint t = tokens->len; t > 0; t--)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t - 1);
      g_autofree char *key = NULL;

      if (token->kind != ANNEXA_TOKEN_LABEL)
        continue;
      key = annexa_fold_key (text + token->end);
      return annexa_catalog_is_title_of (self->catalog, token->id, key, FALSE);
    }
  return FALSE;
}

/* Whether the answer of @candidate breaks off in the middle of a sentence, at the right side of its cell. */
static gboolean
breaks_off (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  guint above = 0;
  const guint lowest = lowest_line (self, candidate, &above);
  const AnnexaLine *line = annexa_layout_line (self->layout, lowest);
  g_autofree char *longer = NULL;

  if (annexa_ends_sentence (line->text) || ends_with_bracket (line->text)
      || line->x2 <= line->right - MAX_RAGGED_EM * line->size_pt
      || line->x2 - line->x1 <= MIN_FULL_LINE_EM * line->size_pt)
    return FALSE;
  longer
      = g_strconcat (above > 0 ? annexa_layout_line (self->layout, lowest - 1)->text : "", line->text, NULL);
  return !ends_with_control (self, longer);
}

/* Gives the controls of @below, their titles and mappings to @above. */
static void
join_rows (AnnexaCandidate *above, AnnexaCandidate *below)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  annexa_candidate_move_mapped (below, above->labels.len);
  add_titles (titles, above);
  add_titles (titles, below);
  spread_last_title (titles);
  g_clear_pointer (&above->titles, g_ptr_array_unref);
  above->titles = g_steal_pointer (&titles);
  annexa_candidate_append_labels (above, &above->labels, below->labels.data, below->labels.len);
  for (guint i = 0; i < below->mapped.len; i++)
    {
      const AnnexaLabel *label = &below->mapped.data[i];

      if (label->only_for != 0)
        annexa_candidate_append_labels (above, &above->mapped, label, 1);
      else
        annexa_candidate_add_mapped (above, label, 1);
    }
  g_array_append_vals (above->cells, below->cells->data, below->cells->len);
  above->end_line = MAX (above->end_line, below->end_line);
}

/* Whether all cells of @row that may answer are those of @above, which reach down to it. */
static gboolean
has_cells_of (const AnnexaTable *table, const AnnexaTableShape *shape, guint row,
              const AnnexaCandidate *above)
{
  guint n = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      const AnnexaCell *cell
          = shape->role[c] == ANNEXA_COLUMN_ANSWER ? annexa_table_cell_at (table, row, c) : NULL;
      gboolean found = FALSE;

      if (cell == NULL || cell->n_lines == 0)
        continue;
      for (guint i = 0; i < above->cells->len && !found; i++)
        found = g_array_index (above->cells, AnnexaRun, i).first == cell->first_line;
      if (cell->row >= row || !found)
        return FALSE;
      n++;
    }
  return n > 0;
}

/**
 * annexa_table_share_cell:
 * @self: the evidence
 * @table: a table of controls
 * @shape: its columns
 * @row: of @below
 * @above: the row before
 * @below: (transfer full): the last candidate; taken when this returns %TRUE
 *
 * One cell may answer the controls of several rows beside it.
 *
 * Returns: whether @above now has the numbers of both
 */
gboolean
annexa_table_share_cell (AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTableShape *shape,
                         guint row, AnnexaCandidate *above, AnnexaCandidate *below)
{
  if (below->cells->len > 0 || !has_cells_of (table, shape, row, above))
    return FALSE;
  annexa_candidate_keep_mapped_apart (above);
  annexa_candidate_keep_mapped_apart (below);
  join_rows (above, below);
  g_ptr_array_remove (self->candidates, below);
  annexa_candidate_free (below);
  return TRUE;
}

/**
 * annexa_table_share_number:
 * @self: the evidence
 * @table: a table of controls
 * @shape: its columns
 * @row: of @below
 * @above: the row before
 * @below: (transfer full): the last candidate; taken when this returns %TRUE
 *
 * Below a large number it may stand once more in small type, with the name of its standard, and beside it the
 * answer below the title: 5.18 | title, A.5.18 27001:2022 | answer.
 *
 * Returns: whether @above now has the cells of both
 */
gboolean
annexa_table_share_number (AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTableShape *shape,
                           guint row, AnnexaCandidate *above, AnnexaCandidate *below)
{
  AnnexaLabel *label = &above->labels.data[0];

  if (above->labels.len != 1 || below->labels.len != 1 || label->id != below->labels.data[0].id
      || above->title == NULL || *above->title == '\0' || (below->title != NULL && *below->title != '\0')
      || below->rest_follows
      || annexa_layout_line (self->layout, above->first_line)->size_pt
             < LARGER * annexa_layout_line (self->layout, below->first_line)->size_pt)
    return FALSE;
  if (label->standard == NULL && below->labels.data[0].standard != NULL)
    {
      label->standard = below->labels.data[0].standard;
      annexa_evidence_settle_control (self, above);
    }
  annexa_table_add_rows (self, table, shape, above, row, row + 1);
  g_ptr_array_remove (self->candidates, below);
  annexa_candidate_free (below);
  return TRUE;
}

/* Whether the row of @candidate has a mark, such as ○. */
static gboolean
has_mark (const AnnexaCandidate *candidate)
{
  for (guint i = 0; i < candidate->cells->len; i++)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, i);

      if (run->n > 0 && (candidate->mark_columns >> run->column & 1) != 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * annexa_table_share_row:
 * @self: the evidence
 * @above: the last row of a page
 * @below: (transfer full): the last candidate, the first row of the next page; taken when this returns %TRUE
 *
 * A page break may part the numbers of one row: what is below goes on with the answer above, or has none. Two
 * rows have a mark each.
 *
 * Returns: whether both were one row, which now has the numbers of both
 */
gboolean
annexa_table_share_row (AnnexaEvidence *self, AnnexaCandidate *above, AnnexaCandidate *below)
{
  if (below->rest_follows || above->cells->len == 0 || (has_mark (above) && has_mark (below))
      || (below->cells->len > 0 && !breaks_off (self, above)))
    return FALSE;
  join_rows (above, below);
  g_ptr_array_remove (self->candidates, below);
  annexa_candidate_free (below);
  return TRUE;
}

/* Whether @text is @id but for characters that are lost. */
static gboolean
is_but_for_lost (const char *text, const char *id)
{
  for (; *text != '\0' && *id != '\0'; id++)
    if (g_str_has_prefix (text, LOST))
      text += strlen (LOST);
    else if (*text++ != *id)
      return FALSE;
  return *text == '\0' && *id == '\0';
}

/**
 * annexa_table_repair_number:
 * @self: the evidence
 * @table: a table of controls
 * @shape: its columns
 * @row: a row of it
 * @text: what its number reads
 *
 * A damaged font may leave some digits of a number without a code point. The title tells which they are.
 *
 * Returns: (transfer full) (nullable): the number of the control that has the row's title and reads so but
 * for what is lost
 */
char *
annexa_table_repair_number (const AnnexaEvidence *self, const AnnexaTable *table,
                            const AnnexaTableShape *shape, guint row, const char *text)
{
  if (strstr (text, LOST) == NULL)
    return NULL;
  for (guint c = 0; c < shape->n_columns; c++)
    {
      AnnexaTitleMatch matches[MAX_SAME_TITLES];
      g_autofree char *title = NULL, *key = NULL;
      guint n;

      if (shape->role[c] != ANNEXA_COLUMN_TITLE)
        continue;
      title = annexa_table_cell_text (self, annexa_table_cell_at (table, row, c));
      key = annexa_fold_key (title);
      n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, MAX_SAME_TITLES);
      for (guint i = 0; i < n; i++)
        if (is_but_for_lost (text, matches[i].item->id))
          return g_strdup (matches[i].item->id);
    }
  return NULL;
}

/* Whether what stands below table @t is text, or names what follows, and not the heading of something else.
 */
static gboolean
has_text_below (const AnnexaEvidence *self, guint t)
{
  const AnnexaTable *table = annexa_table_at (self, t);
  const guint below = annexa_lines_below (self, table->first_line + table->n_lines - 1);

  return annexa_lines_is_open (self, below) && annexa_layout_line (self->layout, below)->table < 0
         && (annexa_part_captions_names (self, below) || !annexa_references_is_marked_heading (self, below));
}

/**
 * annexa_table_share_below:
 * @self: the evidence
 * @t: a table of controls
 * @first: the candidate of its first row; those behind it are of the others
 *
 * A small table that heads a section with the numbers and titles of its controls: they have in common what
 * stands below it.
 *
 * Returns: whether the first one now has the numbers of all
 */
gboolean
annexa_table_share_below (AnnexaEvidence *self, guint t, guint first)
{
  const guint n = self->candidates->len - first;

  if (n < 2 || n > MAX_HEADED || !has_text_below (self, t))
    return FALSE;
  for (guint i = first; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (!candidate->rest_follows || candidate->cells->len > 0)
        return FALSE;
    }
  for (guint i = first; i < self->candidates->len; i++)
    annexa_candidate_keep_mapped_apart (annexa_evidence_candidate (self, i));
  while (self->candidates->len > first + 1)
    {
      AnnexaCandidate *below = annexa_evidence_candidate (self, first + 1);

      join_rows (annexa_evidence_candidate (self, first), below);
      g_ptr_array_remove_index (self->candidates, first + 1);
      annexa_candidate_free (below);
    }
  return TRUE;
}
