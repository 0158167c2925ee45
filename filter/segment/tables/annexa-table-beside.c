/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-column-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* What stands beside a number that has its cell for itself: the number in another edition, and the title. */

/* A cell so like a title has it. */
#define MIN_SIMILARITY 0.75
/* No title is longer, whatever it is written in. */
#define MAX_TITLE_BYTES 300u

/* Whether a cell right of @cell has one of its @n @labels in another edition. */
static gboolean
has_edition_behind (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *cell,
                    const AnnexaLabel *labels, guint n)
{
  for (guint c = cell->column + 1; c < table->n_columns; c++)
    {
      const AnnexaCell *behind = annexa_table_cell_at (table, cell->row, c);
      g_autofree char *other = behind != NULL ? annexa_table_cell_text (self, behind) : NULL;
      AnnexaHeadingRoom room;
      guint n_others = 0;
      const AnnexaLabel *others
          = other != NULL ? annexa_table_labels (annexa_table_parse (self, other, &room), &n_others) : NULL;

      for (guint i = 0; i < n; i++)
        for (guint k = 0; k < n_others; k++)
          if (annexa_table_is_edition_of (self, &labels[i], &others[k]))
            return TRUE;
    }
  return FALSE;
}

/* Whether the title with this @key is that of a control with the number of @label. */
static gboolean
is_title_of (const AnnexaEvidence *self, const AnnexaLabel *label, const char *key)
{
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);

  for (guint i = 0; i < n; i++)
    if (!items[i]->is_clause && annexa_catalog_title_similarity (items[i], key) > MIN_SIMILARITY)
      return TRUE;
  return FALSE;
}

/* Whether @text is the title of a control with one of the @n @labels. One behind a number of its own is the
 * title of that. */
static gboolean
is_title_alone (const AnnexaEvidence *self, const char *text, const AnnexaLabel *labels, guint n)
{
  g_autofree char *key = strlen (text) <= MAX_TITLE_BYTES ? annexa_fold_key (text) : NULL;
  AnnexaHeadingRoom room;
  guint n_own = 0;

  for (guint i = 0; i < n && key != NULL && *key != '\0'; i++)
    if (is_title_of (self, &labels[i], key))
      {
        annexa_table_labels (annexa_table_parse (self, text, &room), &n_own);
        return n_own == 0;
      }
  return FALSE;
}

/* Whether another cell of the row of @cell is the title of a control with one of its @n @labels, all of which
 * the rules know: behind a number of the vendor's own, in one cell, stands no number for the table. */
static gboolean
has_title_beside (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *cell,
                  const AnnexaLabel *labels, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint n_items = 0;

      annexa_catalog_lookup (self->catalog, labels[i].id, &n_items);
      if (n_items == 0)
        return FALSE;
    }
  for (guint c = 0; c < table->n_columns; c++)
    {
      const AnnexaCell *other = c != cell->column ? annexa_table_cell_at (table, cell->row, c) : NULL;
      g_autofree char *text = other != NULL ? annexa_table_cell_text (self, other) : NULL;

      if (text != NULL && is_title_alone (self, text, labels, n))
        return TRUE;
    }
  return FALSE;
}

/* Adds to @content, if @cell has nothing but numbers of controls, whether one of them stands beside the same
 * in another edition, and beside the title that it has; otherwise whether what it begins with stands beside
 * the same in another edition. */
void
annexa_table_count_beside (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *cell,
                           AnnexaTableColumn *content)
{
  g_autofree char *text = annexa_table_cell_text (self, cell);
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading = annexa_table_parse (self, text, &room);
  guint n = 0;
  const AnnexaLabel *labels = annexa_table_labels (heading, &n);

  if (n == 0)
    return;
  if (!heading->is_reference && heading->title_end > heading->title_start)
    {
      content->n_mapped += has_edition_behind (self, table, cell, labels, n);
      return;
    }
  content->n_editions += has_edition_behind (self, table, cell, labels, n);
  content->n_beside += has_title_beside (self, table, cell, labels, n);
}
