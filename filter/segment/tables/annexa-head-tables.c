/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"
#include "annexa-table-rows-private.h"

#include "segment/annexa-candidates-private.h"
#include "text/annexa-fold.h"

/* Small tables right below the headings of the vendor's own sections, which say what controls each answers,
 * 対応する管理策 | 9.2.1 利用者登録及び登録削除、9.2.2 …, maybe over other facts: 対象 | 全プラン. The answer
 * stands below. */

/* Fewer are chance. */
#define MIN_TABLES 3u
#define MAX_ROWS 8u
#define MAX_NAME_LINES 2u
#define MAX_FACT_LINES 2u

/* What such a table is read as. */
typedef struct
{
  const AnnexaCell *controls;
  guint first, last; /* lines of the heading */
} HeadTable;

/* Whether @name is of what the table says of its section, and @value says it in few words. */
static gboolean
is_fact (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *value)
{
  return name->n_lines <= MAX_NAME_LINES && value->n_lines <= MAX_FACT_LINES
         && !annexa_form_has_labels (self, name)
         && (value->n_lines == 0 || !self->headings[value->first_line + value->n_lines - 1].sentence);
}

/* Whether @name says that @value has the numbers of controls, and it has. */
static gboolean
is_controls (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *value)
{
  g_autofree char *text = annexa_table_cell_text (self, name);
  g_autofree char *key = annexa_fold_key (text);

  return value->n_lines > 0 && annexa_catalog_is_cue (self->catalog, "control-word", key)
         && annexa_form_has_labels (self, value);
}

/* Whether table @t is such a one; the heading above it is no control's itself. */
static gboolean
read_table (const AnnexaEvidence *self, guint t, HeadTable *head)
{
  const AnnexaTable *table = annexa_table_at (self, t);
  gboolean at_end;

  head->controls = NULL;
  if (table->n_columns != 2 || table->n_rows > MAX_ROWS || table->first_line == 0)
    return FALSE;
  for (guint r = 0; r < table->n_rows; r++)
    {
      const AnnexaCell *name = annexa_table_cell_at (table, r, 0),
                       *value = annexa_table_cell_at (table, r, 1);

      if (name == NULL || value == NULL || name == value || name->row != r || value->row != r
          || name->n_lines == 0)
        return FALSE;
      if (head->controls == NULL && is_controls (self, name, value))
        head->controls = value;
      else if (!is_fact (self, name, value))
        return FALSE;
    }
  return head->controls != NULL
         && annexa_references_find_heading (self, table->first_line, &head->first, &head->last, &at_end)
         && !at_end && self->headings[head->first].n_lead == 0 && self->headings[head->last].n_trail == 0
         && annexa_evidence_line (self, head->first)->table < 0;
}

/* Reads the numbers in the cell of controls into @candidate, with their titles where it has them. */
static gboolean
read_controls (AnnexaEvidence *self, const HeadTable *head, AnnexaCandidate *candidate)
{
  g_autofree char *text = annexa_table_cell_text (self, head->controls);
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  const AnnexaLabel *labels;
  guint n = 0;

  if (annexa_references_read_titles (self, text, candidate))
    return TRUE;
  g_clear_pointer (&candidate->titles, g_ptr_array_unref);
  candidate->labels.len = candidate->mapped.len = 0;
  heading = annexa_table_parse (self, text, &room);
  if (heading->title_end > heading->title_start)
    return FALSE;
  labels = annexa_table_labels (heading, &n);
  annexa_candidate_divide_labels (self, candidate, labels, n, text);
  return candidate->labels.len > 0;
}

/**
 * annexa_head_tables_find:
 * @self: the evidence
 *
 * Returns: whether the document has such tables
 */
gboolean
annexa_head_tables_find (const AnnexaEvidence *self)
{
  HeadTable head;
  guint n = 0;

  for (guint t = 0; t < self->layout->tables->len && n < MIN_TABLES; t++)
    n += read_table (self, t, &head);
  return n >= MIN_TABLES;
}

/**
 * annexa_head_tables_take:
 * @self: the evidence of a document that has such tables
 * @index: of a table
 *
 * Collects the candidate of the section that a table heads.
 *
 * Returns: %FALSE where it heads none
 */
gboolean
annexa_head_tables_take (AnnexaEvidence *self, guint index)
{
  AnnexaCandidate *candidate;
  HeadTable head;

  if (!read_table (self, index, &head))
    return FALSE;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, head.first,
                                    head.controls->first_line + head.controls->n_lines);
  if (!read_controls (self, &head, candidate))
    {
      annexa_candidate_free (candidate);
      return FALSE;
    }
  candidate->reference_line = head.controls->first_line;
  annexa_references_take_heading (self, candidate, head.first, head.last + 1);
  candidate->end_line = head.controls->first_line + head.controls->n_lines;
  candidate->cited = TRUE;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return TRUE;
}
