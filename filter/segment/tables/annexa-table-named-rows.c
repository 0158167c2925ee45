/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-column-private.h"
#include "annexa-table-rows-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Tables of controls without any number: each row is named by the title of its control. */

/* So many rows under one header are named by titles, or so many of a table without one; of ten so many. */
#define MIN_ROWS 2u
#define MIN_ROWS_NO_HEADER 3u
#define MIN_TITLES_TENTHS 7u
/* In one of several tables fewer may be. */
#define MIN_SHARE 2u
#define MIN_SIMILARITY 0.85
/* A title of the paper's standard is taken before one of another that is so much nearer. */
#define SAME_SIMILARITY 0.1
/* A title has no more lines, however narrow its column is. */
#define MAX_TITLE_LINES 12u
/* As much as so many mentions weighs what a standard is cited. */
#define MAX_CITED 5u

/* The first column, if what it has are titles and some column behind it has text; -1 where there is none. */
gint
annexa_table_find_titles_alone (const AnnexaTableShape *shape, const AnnexaTableColumn *content)
{
  for (guint c = 0; c + 1 < shape->n_columns; c++)
    {
      const AnnexaTableColumn *own = &content[c];

      if (own->n == 0 || own->n_integers == own->n || own->n_own == own->n)
        continue;
      if (own->n_labels > 0 || own->n_sentences > 0 || own->n_titles * MIN_SHARE < own->n)
        return -1;
      for (guint other = c + 1; other < shape->n_columns; other++)
        if (content[other].n_sentences * 2 >= content[other].n && content[other].n_sentences > 0)
          return (gint)c;
      return -1;
    }
  return -1;
}

/* Whether rows enough are named by titles, all tables of a header seen together. */
gboolean
annexa_table_has_titles_alone (const AnnexaTableShape *shape, const AnnexaTableColumn *titles)
{
  return titles->n >= (shape->header ? MIN_ROWS : MIN_ROWS_NO_HEADER)
         && titles->n_titles * 10 >= titles->n * MIN_TITLES_TENTHS;
}

/* The titles of controls that @text is, a number of the vendor's before it left out. Returns how many. */
static guint
match (const AnnexaEvidence *self, const char *text, AnnexaTitleMatch *matches, guint n_matches)
{
  AnnexaNumber number;
  const gsize start = annexa_number_parse (self->catalog, text, &number) ? number.end : 0;
  g_autofree char *key = annexa_fold_key (text + start);

  return *key != '\0' ? annexa_catalog_match_title (self->catalog, key, TRUE, matches, n_matches) : 0;
}

/* Adds to @tally, by standard, how many rows of @table from @first_row on are named by titles of it. */
void
annexa_table_tally_titles (const AnnexaEvidence *self, const AnnexaTable *table, guint column,
                           guint first_row, guint *tally)
{
  for (guint r = first_row; r < table->n_rows; r++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, r, column);
      g_autofree char *text = NULL;
      AnnexaTitleMatch matches[8] = { 0 };
      guint n;

      if (cell == NULL || cell->row != r || cell->n_lines == 0)
        continue;
      text = annexa_table_cell_text (self, cell);
      n = match (self, text, matches, G_N_ELEMENTS (matches));
      for (guint m = 0; m < n; m++)
        tally[matches[m].item->standard->index]
            += matches[m].item->is_clause || matches[m].similarity < MIN_SIMILARITY ? 0 : 2;
    }
}

/* (nullable): the standard that most of the rows are of, by @tally. */
const AnnexaStandard *
annexa_table_standard_of_titles (const AnnexaEvidence *self, const guint *tally)
{
  guint best = 0;
  const AnnexaStandard *standard = NULL;

  for (guint s = 0; s < annexa_catalog_n_standards (self->catalog); s++)
    {
      const guint rank = tally[s] > 0 ? tally[s] + MIN (self->cited[s], MAX_CITED) : 0;

      if (rank <= best)
        continue;
      best = rank;
      standard = annexa_catalog_standard (self->catalog, s);
    }
  return standard;
}

/* (nullable): the control whose title @text is, of @standard (nullable) rather than of another. */
static const AnnexaItem *
find_item (const AnnexaEvidence *self, const char *text, const AnnexaStandard *standard)
{
  AnnexaTitleMatch matches[8] = { 0 };
  const guint n = match (self, text, matches, G_N_ELEMENTS (matches));
  const AnnexaTitleMatch *best = NULL;

  for (guint m = 0; m < n; m++)
    {
      if (matches[m].item->is_clause || matches[m].similarity < MIN_SIMILARITY)
        continue;
      if (best == NULL
          || (matches[m].item->standard == standard && best->item->standard != standard
              && matches[m].similarity > best->similarity - SAME_SIMILARITY))
        best = &matches[m];
    }
  return best != NULL ? best->item : NULL;
}

/**
 * annexa_table_find_named_control:
 * @cell: the title of a row
 * @standard: (nullable): what the rows of the table are of
 *
 * Below the title may stand what the vendor adds to it.
 *
 * Returns: (nullable): the control that the row answers
 */
const AnnexaItem *
annexa_table_find_named_control (const AnnexaEvidence *self, const AnnexaCell *cell,
                                 const AnnexaStandard *standard)
{
  AnnexaCell part = *cell;
  const AnnexaItem *item = NULL;

  part.n_lines = MIN (part.n_lines, MAX_TITLE_LINES);
  for (; part.n_lines > 0 && item == NULL; part.n_lines--)
    {
      g_autofree char *text = annexa_table_cell_text (self, &part);

      item = find_item (self, text, standard);
    }
  return item;
}
