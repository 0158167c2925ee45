/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-shape.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Numbers of controls whose parts stand in columns of their own: 箇条 9 | 区分 2 | 項 1 is 9.2.1. */

#define MIN_SPLIT_COLUMNS 2u
#define MAX_SPLIT_COLUMNS 3u
#define MIN_ROWS 2u
/* A part: 9, 18, A.9, CLD.6 */
#define MAX_PART_BYTES 8u
/* A part that is printed once is looked for over so many pages: all rows of a long table may lack it. */
#define MAX_TABLES_BACK 8u
#define MIN_TITLE_SIMILARITY 0.75

/* (transfer full) (nullable): the part of a number in @column for @row; one that is the same as above may not
 * be printed again, nor where the table goes on over a page. */
static char *
read_part (const AnnexaEvidence *self, const AnnexaTable *table, guint row, guint column, gboolean own)
{
  const AnnexaTable *from = table;

  for (guint n_back = 0; from != NULL && n_back < MAX_TABLES_BACK;
       from = from->continues >= 0 ? annexa_table_at (self, (guint)from->continues) : NULL, n_back++)
    for (guint r = from == table ? row + 1 : from->n_rows; r > 0; r--)
      {
        const AnnexaCell *cell = annexa_table_cell_at (from, r - 1, column);
        g_autofree char *text = annexa_table_cell_text (self, cell);
        gsize n;

        if (own && (cell == NULL || cell->row != row || cell->column != column))
          return NULL;
        g_strstrip (text);
        n = strlen (text);
        if (n == 0 && !own)
          continue;
        while (n > 0 && text[n - 1] == '.')
          text[--n] = '\0';
        if (n == 0 || n > MAX_PART_BYTES || !g_ascii_isdigit (text[n - 1])
            || (own && strspn (text, "0123456789") != n))
          return NULL;
        return g_steal_pointer (&text);
      }
  return NULL;
}

/* (transfer full) (nullable): the number of @row whose last part stands in @last, its first one @n_before
 * columns before it. */
char *
annexa_table_join_number (const AnnexaEvidence *self, const AnnexaTable *table, guint row, guint last,
                          guint n_before)
{
  g_autofree char *number = read_part (self, table, row, last, TRUE);

  for (guint c = 1; c <= n_before && number != NULL; c++)
    {
      g_autofree char *part = read_part (self, table, row, last - c, FALSE);
      char *longer = part != NULL ? g_strconcat (part, ".", number, NULL) : NULL;

      g_free (number);
      number = longer;
    }
  return g_steal_pointer (&number);
}

/* Whether some cell of @row right of @last is the title of the control that @number is. */
static gboolean
has_title (const AnnexaEvidence *self, const AnnexaTable *table, guint row, guint last, const char *number)
{
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading = annexa_table_parse (self, number, &room);
  const AnnexaItem *const *items;
  guint n = 0;

  if (heading->n_lead != 1)
    return FALSE;
  items = annexa_catalog_lookup (self->catalog, heading->lead[0].id, &n);
  for (guint c = last + 1; c < table->n_columns; c++)
    {
      g_autofree char *text = annexa_table_cell_text (self, annexa_table_cell_at (table, row, c));
      g_autofree char *key = annexa_fold_key (text);

      for (guint i = 0; *key != '\0' && i < n; i++)
        if (!items[i]->is_clause && annexa_catalog_title_similarity (items[i], key) > MIN_TITLE_SIMILARITY)
          return TRUE;
    }
  return FALSE;
}

/* How many rows have a number of @n_before + 1 parts that ends in column @last, each with its title; 0 where
 * others stand among them. */
static guint
count_rows (const AnnexaEvidence *self, const AnnexaTable *table, guint first_row, guint last, guint n_before)
{
  guint n = 0, n_other = 0;

  for (guint row = first_row; row < table->n_rows; row++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, row, last);
      g_autofree char *number = NULL;

      if (cell == NULL || cell->row != row || cell->n_lines == 0)
        continue;
      number = annexa_table_join_number (self, table, row, last, n_before);
      if (number != NULL && has_title (self, table, row, last, number))
        n++;
      else
        n_other++;
    }
  return n > n_other ? n : 0;
}

/* The column of the last parts, where numbers are split over columns; @n_before is how many stand before it.
 * -1 where they are not. */
gint
annexa_table_find_split_number (const AnnexaEvidence *self, const AnnexaTable *table, guint first_row,
                                guint *n_before)
{
  for (guint n = MAX_SPLIT_COLUMNS; n >= MIN_SPLIT_COLUMNS; n--)
    for (guint last = n - 1; last + 1 < table->n_columns; last++)
      if (count_rows (self, table, first_row, last, n - 1) >= MIN_ROWS)
        {
          *n_before = n - 1;
          return (gint)last;
        }
  return -1;
}
