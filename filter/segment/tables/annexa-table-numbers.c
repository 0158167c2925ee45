/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-column-private.h"

/* Which column of a table has the numbers of the controls that its rows answer. */

/* So many numbers that follow each other show an order; of those that have it, so many may not. */
#define MIN_PAIRS 4u
#define MAX_UNORDERED 0.2
#define RANK_OF_ORDER 1.5
#define RANK_OF_TITLES 2.0
#define RANK_OF_TITLES_BESIDE 2.0

/* Whether the header of column @c says that numbers of controls stand below it. */
static gboolean
is_named (const AnnexaTableShape *shape, guint c)
{
  return shape->role[c] == ANNEXA_COLUMN_NUMBER || shape->standard[c] != NULL;
}

/* What speaks for a column whose numbers run in the order of their standard: rows do so by the numbers that
 * they answer, and not by those of another edition beside them. */
static double
rank_of_order (const AnnexaTableColumn *own)
{
  const double share = own->n_pairs > 0 ? (double)own->n_rising / own->n_pairs : 0;

  return own->n_pairs < MIN_PAIRS ? 0 : RANK_OF_ORDER * MAX (0, 1 - (1 - share) / MAX_UNORDERED);
}

/* What speaks for column @c where its numbers have the titles of controls behind them, no column has these
 * alone, and bare numbers stand before it, which are the vendor's own, or behind it those of the same
 * controls in another edition. */
static double
rank_of_titles (const AnnexaTableShape *shape, const AnnexaTableColumn *content, guint c)
{
  const gboolean maps = content[c].n_mapped * 2 >= content[c].n_labels;
  gboolean beside = FALSE;

  for (guint k = 0; k < shape->n_columns; k++)
    {
      const AnnexaTableColumn *other = &content[k];

      if (other->n > 0 && other->n_titles * 2 >= other->n && other->n_labels * 2 < other->n)
        return 0;
      beside = beside || ((k < c || (k > c && maps)) && other->n > 0 && other->n_pure * 2 >= other->n);
    }
  return beside ? RANK_OF_TITLES * MIN (content[c].n_titled, content[c].n_catalog) / content[c].n_labels : 0;
}

/* Whether column @c is called by the year of an edition, and one before it, called the number, has the
 * numbers of the same controls: Number | 2013. */
static gboolean
is_edition_beside (const AnnexaTableShape *shape, const AnnexaTableColumn *content, guint c)
{
  for (guint k = 0; k < c && shape->edition[c]; k++)
    if (shape->role[k] == ANNEXA_COLUMN_NUMBER && !shape->edition[k] && content[k].n_labels > 0
        && content[k].n_editions * 2 >= content[k].n)
      return TRUE;
  return FALSE;
}

/* Whether column @c has cells beside several rows of which each has a number of another edition, with a title
 * or text of its own: the rows are those of the other numbers, as where 5.1 stands beside 5.1.1 and 5.1.2. */
static gboolean
is_over_rows (const AnnexaTableShape *shape, const AnnexaTableColumn *content, guint c)
{
  const AnnexaTableColumn *own = &content[c];
  guint n_most = 0, n_rows = 0;

  if (own->n_tall == 0)
    return FALSE;
  for (guint k = 0; k < shape->n_columns; k++)
    {
      const AnnexaTableColumn *other = &content[k];

      if (k == c)
        continue;
      if (other->n_pure * 2 >= other->n && (k < c ? other : own)->n_editions * 2 >= own->n_labels)
        n_most = MAX (n_most, other->n_labels);
      else if (other->n_titles * 2 >= other->n || other->n_sentences * 2 >= other->n)
        n_rows = MAX (n_rows, other->n);
    }
  return n_most > own->n_labels && n_rows > own->n;
}

/* The column whose cells are most likely the numbers of the controls, or -1. */
gint
annexa_table_shape_number (const AnnexaTableShape *shape, const AnnexaTableColumn *content)
{
  gint number = -1;
  double best = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      const AnnexaTableColumn *own = &content[c];
      double rank;

      if (own->n_labels == 0 || own->n_labels * 5 < own->n * 2 || shape->role[c] == ANNEXA_COLUMN_MAPPING
          || own->n_former * 2 > own->n_labels || is_edition_beside (shape, content, c)
          || is_over_rows (shape, content, c))
        continue;
      rank = (double)own->n_catalog / own->n_labels + (double)own->n_deep / own->n_labels
             + (is_named (shape, c) || own->n_added * 2 > own->n_labels ? 0.6 : 0) + rank_of_order (own)
             + rank_of_titles (shape, content, c) + RANK_OF_TITLES_BESIDE * own->n_beside / own->n_labels
             - 0.01 * c;
      if (rank > best)
        {
          best = rank;
          number = (gint)c;
        }
    }
  return number;
}
