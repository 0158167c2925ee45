/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"

#include <math.h>

#include "text/annexa-fold.h"

/* Which tables are forms, or the rest of one, what their names have in common and what of them stands in no
 * table. */

/* Entries whose names the rules know make this share of a form, at least. */
#define MIN_KNOWN_SHARE 2u
#define SAME_EDGE_PT 4.0f
/* The paragraphs of an answer are no further apart. */
#define MAX_GAP_EM 1.5f

/* Whether an entry of that name came before: it need not be one that the rules know. */
static gboolean
is_known (const AnnexaEvidence *self, const AnnexaForm *form, const AnnexaCell *name)
{
  g_autofree char *text = annexa_table_cell_text (self, name), *key = annexa_fold_key (text);

  return form->names != NULL && g_hash_table_contains (form->names, key);
}

/* Whether the form behind table @index, which has a number, has an entry that is called as @name is: where a
 * page cuts the first form, none came before. */
static gboolean
is_known_behind (const AnnexaEvidence *self, guint index, const AnnexaCell *name)
{
  g_autofree char *text = annexa_table_cell_text (self, name), *key = annexa_fold_key (text);
  const AnnexaTable *next = index + 1 < self->layout->tables->len ? annexa_table_at (self, index + 1) : NULL;
  gboolean numbered = FALSE;

  for (guint r = 0; next != NULL && r < next->n_rows; r++)
    {
      const AnnexaCell *other = annexa_table_cell_at (next, r, 0);
      g_autofree char *other_text = NULL, *other_key = NULL;

      if (other == NULL || other->row != r || other->n_lines == 0)
        continue;
      numbered = numbered || annexa_form_number_of_row (self, next, other) != NULL;
      other_text = annexa_table_cell_text (self, other);
      other_key = annexa_fold_key (other_text);
      if (numbered && strcmp (other_key, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Adds the name of an entry to @names, of those that the forms so far have. */
void
annexa_form_remember (const AnnexaEvidence *self, GHashTable **names, const AnnexaCell *name)
{
  g_autofree char *text = annexa_table_cell_text (self, name);

  if (*names == NULL)
    *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (*names, annexa_fold_key (text));
}

/**
 * annexa_form_quotes:
 * @form: one whose title has been found
 * @name: of an entry
 * @value: what it names
 *
 * Whether an entry quotes the standard. Its name says so, or is one that titles have, too (管理策名 |
 * 資産目録, below it 管理策 | 資産を特定し、その目録を作成することが望ましい。): what it names demands
 * something or is a sentence, in this form or in one before, of which no page cuts off the end.
 */
gboolean
annexa_form_quotes (const AnnexaEvidence *self, AnnexaForm *form, const AnnexaCell *name,
                    const AnnexaCell *value)
{
  g_autofree char *text = NULL, *key = NULL, *quoted = NULL, *quoted_key = NULL;

  if (name->n_lines == 0)
    return FALSE;
  text = annexa_table_cell_text (self, name);
  if (annexa_table_is_requirement (self, text))
    return TRUE;
  if (value->n_lines == 0 || annexa_form_role_of_cell (self, name) != ANNEXA_COLUMN_TITLE)
    return FALSE;
  key = annexa_fold_key (text);
  if (form->quotes != NULL && g_hash_table_contains (form->quotes, key))
    return TRUE;
  quoted = annexa_table_cell_text (self, value);
  quoted_key = annexa_fold_key (quoted);
  if (!self->headings[value->first_line + value->n_lines - 1].sentence
      && !annexa_table_is_demand (self, quoted_key))
    return FALSE;
  annexa_form_remember (self, &form->quotes, name);
  return TRUE;
}

static gboolean
is_as_wide (const AnnexaTable *table, const AnnexaTable *other)
{
  return fabsf (table->x1 - other->x1) <= SAME_EDGE_PT && fabsf (table->x2 - other->x2) <= SAME_EDGE_PT;
}

/* Whether nothing of the body stands below @table on its page. */
static gboolean
ends_page (const AnnexaEvidence *self, const AnnexaTable *table)
{
  guint i = table->first_line + table->n_lines;

  while (i < self->layout->lines->len && annexa_layout_line (self->layout, i)->role != ANNEXA_ROLE_BODY)
    i++;
  return i >= self->layout->lines->len || annexa_layout_line (self->layout, i)->page > table->page;
}

/* Whether the next page goes on below table @index with entries of a form, of which one answers before the
 * next number. */
static gboolean
answers_overleaf (const AnnexaEvidence *self, guint index)
{
  const AnnexaTable *next = annexa_form_table_behind (self, index);

  for (guint r = 0; next != NULL && r < next->n_rows; r++)
    {
      const AnnexaCell *name = annexa_table_cell_at (next, r, 0);

      if (name == NULL || name->row != r || annexa_form_number_of_row (self, next, name) != NULL)
        return FALSE;
      if (annexa_form_role_of_cell (self, name) == ANNEXA_COLUMN_ANSWER)
        return TRUE;
    }
  return FALSE;
}

/* Whether a page ends below the first row of table @index, after forms as wide or before the rest of this one
 * on the next. With text right below, number and title in boxes are a heading. */
static gboolean
is_head_of_form (const AnnexaEvidence *self, const AnnexaForm *form, guint index)
{
  const AnnexaTable *table = annexa_table_at (self, index);

  return table->n_rows == 1 && ends_page (self, table)
         && ((form->table >= 0 && is_as_wide (table, annexa_table_at (self, (guint)form->table)))
             || answers_overleaf (self, index));
}

/* Whether the names of entries stand in the first column. The number is in an entry of its own, or in a band
 * with the title; after other forms a page may end below these. */
gboolean
annexa_form_has_names (const AnnexaEvidence *self, guint index, const AnnexaForm *form, gboolean goes_on)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const AnnexaCell *below = form->control;
  guint n = 0, n_known = 0, n_numbers = 0, n_bands = 0, n_captions = 0, n_titles = 0, n_answers = 0;

  if (table->n_columns < 2)
    return FALSE;
  for (guint r = 0; r < table->n_rows; r++)
    {
      const AnnexaCell *name = annexa_table_cell_at (table, r, 0);
      AnnexaColumnRole role
          = name != NULL && name->row == r ? annexa_form_role_of_cell (self, name) : ANNEXA_COLUMN_OTHER;
      const AnnexaCell *value, *control;
      gboolean numbered;

      if (name == NULL || name->row != r || name->n_lines == 0)
        continue;
      numbered = annexa_form_number_of_row (self, table, name) != NULL;
      value = numbered || role != ANNEXA_COLUMN_OTHER || annexa_form_is_requirement (self, name)
                      || (goes_on && (is_known (self, form, name) || is_known_behind (self, index, name)))
                      || annexa_form_is_clerical (self, name, annexa_form_value_beside (table, name))
                  ? annexa_form_value_beside (table, name)
                  : NULL;
      control = annexa_form_control_below (self, index, name);
      if (control != NULL)
        {
          n_bands++;
          below = control;
          continue;
        }
      /* What says which control it is is an entry whatever it is called. */
      if (below != NULL && annexa_form_value_beside (table, name) == below)
        {
          n++;
          n_known++;
          continue;
        }
      if (annexa_form_is_band (self, table, name) || annexa_form_title_of_head (self, table, name) != NULL)
        {
          n_bands += annexa_form_has_labels (self, name);
          n_captions += role == ANNEXA_COLUMN_ANSWER;
          continue;
        }
      n++;
      if (value == NULL || value->row != r)
        continue;
      n_known++;
      n_numbers += numbered;
      n_titles += !numbered && role == ANNEXA_COLUMN_TITLE;
      n_answers += role == ANNEXA_COLUMN_ANSWER;
    }
  /* Beside number, title and answer there may be whatever an office asks for. */
  if (n_known * MIN_KNOWN_SHARE < n && MIN (MIN (n_numbers, n_titles), n_answers) == 0)
    return FALSE;
  if (n == 0 && n_bands > 0)
    return is_head_of_form (self, form, index);
  if (n_bands > 0)
    return n_known > 0 && n_known * MIN_KNOWN_SHARE >= n_bands;
  if (goes_on)
    return n == 0 || n_known > 0;
  return n_numbers > 0 && (n_known + n_captions > n_numbers || is_head_of_form (self, form, index));
}

/* Whether edge @i of the columns of @table runs through a cell of its first row. */
static gboolean
is_within_first_row (const AnnexaTable *table, guint i)
{
  for (guint c = 0; c < table->cells->len; c++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, c);

      if (cell->row > 0)
        break;
      if (cell->column < i && i < (guint)cell->column + cell->column_span)
        return TRUE;
    }
  return FALSE;
}

/* Whether @table, the first of its page, is as wide as the form on the page before and has no edges in its
 * first row that this has not: the rows of a form need not have all its columns, and the next form may have
 * others. */
gboolean
annexa_form_has_edges_of (const AnnexaEvidence *self, const AnnexaForm *form, const AnnexaTable *table)
{
  const AnnexaTable *before = annexa_table_at (self, (guint)form->table);

  if (table->page != before->page + 1 || !table->ruled || !before->ruled || table->first_line == 0
      || annexa_table_at (self, (guint)form->table + 1) != table || !is_as_wide (table, before))
    return FALSE;
  for (guint i = 0; i < table->column_x->len; i++)
    {
      gboolean found = is_within_first_row (table, i);

      for (guint k = 0; k < before->column_x->len && !found; k++)
        found = fabsf (g_array_index (table->column_x, float, i) - g_array_index (before->column_x, float, k))
                <= SAME_EDGE_PT;
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* Whether nothing of the body stands between @before and @table. */
static gboolean
follows (const AnnexaEvidence *self, const AnnexaTable *before, const AnnexaTable *table)
{
  for (guint i = before->first_line + before->n_lines; i < table->first_line; i++)
    if (annexa_layout_line (self->layout, i)->role == ANNEXA_ROLE_BODY)
      return FALSE;
  return TRUE;
}

/* Whether @table begins a column of the page, beside that in which the last form ends or on the next page,
 * and has columns as wide as this: the page has forms in columns, and the form may go on from one to the
 * next. */
gboolean
annexa_form_is_in_next_column (const AnnexaEvidence *self, const AnnexaForm *form, const AnnexaTable *table)
{
  const AnnexaTable *before = annexa_table_at (self, (guint)form->table);
  float shift;

  if (annexa_table_at (self, (guint)form->table + 1) != table || !table->ruled || !before->ruled
      || table->column_x->len != before->column_x->len
      || (table->page == before->page ? table->x1 < before->x2 || table->y1 > before->y1
                                      : table->page != before->page + 1 || table->x2 > before->x1)
      || !follows (self, before, table))
    return FALSE;
  shift = table->x1 - before->x1;
  for (guint i = 0; i < table->column_x->len; i++)
    if (fabsf (g_array_index (table->column_x, float, i) - g_array_index (before->column_x, float, i) - shift)
        > SAME_EDGE_PT)
      return FALSE;
  return TRUE;
}

/* Takes what stands below the last table, as wide as it and before line @end: the answer below the band that
 * names it, be that a line there too, or the rest of one across the form, from the next page. */
void
annexa_form_take_below (const AnnexaEvidence *self, AnnexaForm *form, guint end)
{
  const AnnexaTable *table = annexa_table_at (self, (guint)form->table);
  AnnexaRun run = { table->first_line + table->n_lines, 0, 0 };
  gboolean first = TRUE, named = form->caption == ANNEXA_COLUMN_ANSWER;
  float left = table->x1;

  if (!named && !form->in_band && form->empty == NULL && form->open->cells->len > 0)
    return;
  /* A page may end right below the name of the answer. */
  if (form->empty != NULL)
    {
      left = g_array_index (table->column_x, float, form->empty->column + form->empty->column_span);
      g_ptr_array_add (form->open->column_names, annexa_table_cell_text (self, form->empty));
    }
  if (form->open->column_names->len == 0)
    g_ptr_array_add (form->open->column_names, g_strdup (""));
  run.column = (gint)form->open->column_names->len - 1;
  for (guint i = run.first; i < MIN (end, self->layout->lines->len); i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);

      if (line->page > table->page + 1 || (line->role == ANNEXA_ROLE_BODY && line->table >= 0))
        break;
      if (line->role == ANNEXA_ROLE_BODY)
        {
          AnnexaCell cell = { .first_line = i, .n_lines = 1 };

          if (line->x1 < left - SAME_EDGE_PT || line->x2 > table->x2 + SAME_EDGE_PT
              || annexa_evidence_stands_out (self, i) || self->headings[i].n_lead > 0
              || line->gap_above_pt > MAX_GAP_EM * line->size_pt)
            break;
          if (first && !named && annexa_form_role_of_cell (self, &cell) == ANNEXA_COLUMN_ANSWER)
            {
              named = TRUE;
              run.first = i + 1;
              continue;
            }
          if (first && !named && !((form->in_band || form->empty != NULL) && line->page > table->page))
            break;
          first = FALSE;
          run.n++;
          continue;
        }
      if (run.n > 0)
        g_array_append_val (form->open->cells, run);
      run.first = i + 1;
      run.n = 0;
    }
  if (run.n > 0)
    g_array_append_val (form->open->cells, run);
  if (first && form->empty != NULL)
    g_ptr_array_set_size (form->open->column_names, run.column);
  if (!first)
    form->open->end_line
        = MAX (form->open->end_line,
               g_array_index (form->open->cells, AnnexaRun, form->open->cells->len - 1).first
                   + g_array_index (form->open->cells, AnnexaRun, form->open->cells->len - 1).n);
}
