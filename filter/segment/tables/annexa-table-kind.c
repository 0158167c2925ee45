/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-shape.h"

#include "text/annexa-fold.h"

/* Tables that hold numbers and are no tables of controls: revision histories, offers and decks of cards. */

/* A history is no longer than so many pages. */
#define MAX_PAGES_BACK 8u

/* Revision histories list controls as well, and versions of a product may be numbered as these are, below a
 * header that says so. The heading of one that is told in a sentence has another heading
 * below it where the next table follows. */
static gboolean
is_revision (const AnnexaEvidence *self, const AnnexaTable *table)
{
  guint n_version = 0;

  for (guint i = table->first_line, n = 0; i > 0 && n < 3; i--, n++)
    {
      const AnnexaHeading *heading = &self->headings[i - 1];
      const char *text = annexa_layout_line (self->layout, i - 1)->text;
      g_autofree char *key = annexa_fold_key (text), *bare = annexa_fold_key (text + heading->own.end);

      /* The heading may have a number of its own. */
      if (annexa_layout_line (self->layout, i - 1)->table < 0
          && (annexa_catalog_is_cue (self->catalog, "revision", key)
              || (heading->own.n_parts > 0 && annexa_catalog_is_cue (self->catalog, "revision", bare))))
        return TRUE;
      if (annexa_evidence_stands_out (self, i - 1) && !self->headings[i - 1].sentence)
        break;
    }
  for (guint c = 0; c < table->n_columns; c++)
    {
      g_autofree char *text = annexa_table_cell_text (self, annexa_table_cell_at (table, 0, c));
      g_autofree char *key = annexa_fold_key (text);

      if (c == 0 && table->n_rows > 1 && annexa_catalog_is_cue (self->catalog, "column-version", key))
        return TRUE;
      n_version += annexa_catalog_is_cue (self->catalog, "version-word", key)
                   || annexa_catalog_is_cue (self->catalog, "date-word", key)
                   || annexa_catalog_is_cue (self->catalog, "revision", key);
    }
  return n_version >= 2;
}

/* Whether @table is a revision history, or rows of one that a page cut, which have no header of their own. */
gboolean
annexa_table_is_revision (const AnnexaEvidence *self, const AnnexaTable *table)
{
  for (guint n_back = 0; n_back < MAX_PAGES_BACK; n_back++)
    {
      if (is_revision (self, table))
        return TRUE;
      if (table->continues < 0 || annexa_table_has_header (self, table))
        return FALSE;
      table = annexa_table_at (self, (guint)table->continues);
    }
  return FALSE;
}

/* The items of offers and price lists are numbered as controls are. */
gboolean
annexa_table_is_prices (const AnnexaEvidence *self, const AnnexaTable *table)
{
  guint n = 0;

  for (guint c = 0; c < table->n_columns; c++)
    {
      g_autofree char *text = annexa_table_cell_text (self, annexa_table_cell_at (table, 0, c));
      g_autofree char *key = annexa_fold_key (text);

      n += annexa_catalog_is_cue (self->catalog, "column-amount", key);
    }
  return n >= 2;
}

static gboolean
ends_with_label (const AnnexaEvidence *self, guint line)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const char *text = annexa_layout_line (self->layout, line)->text;

  annexa_catalog_lex_numbers (self->catalog, text, strlen (text), tokens);
  return tokens->len > 1 && g_array_index (tokens, AnnexaToken, tokens->len - 1).kind == ANNEXA_TOKEN_LABEL;
}

/* Whether line @i of a cell heads a card: a number at its start, at its end, or apart from it; @apart is set
 * for the last. */
static gboolean
heads_card (const AnnexaEvidence *self, guint i, gboolean *apart)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaHeading *heading = &self->headings[i];

  *apart = ends_with_label (self, i) && line->label_gap_pt > 2.0f * line->size_pt;
  return *apart
         || (!heading->sentence && (heading->n_lead > 0 || heading->n_trail > 0 || ends_with_label (self, i))
             && annexa_evidence_stands_out (self, i));
}

/* Whether the cells of @table are cards, each with a heading that has a number, and text below it. */
gboolean
annexa_table_is_cards (const AnnexaEvidence *self, const AnnexaTable *table)
{
  guint n_cards = 0, n_apart = 0, row = G_MAXUINT, n_in_row = 0, most_in_row = 0;
  gint column = -1;
  gboolean one_column = TRUE;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      gboolean apart;

      if (cell->n_lines > 0)
        {
          one_column = one_column && (column < 0 || column == cell->column);
          column = cell->column;
        }
      if (cell->n_lines < 2 || !heads_card (self, cell->first_line, &apart))
        continue;
      if (!apart && annexa_evidence_stands_out (self, cell->first_line + cell->n_lines - 1))
        continue;
      n_in_row = cell->row == row ? n_in_row + 1 : 1;
      row = cell->row;
      most_in_row = MAX (most_in_row, n_in_row);
      n_apart += apart;
      n_cards++;
    }
  /* Of a deck of cards that stands apart from the next deck one column alone may hold text. */
  return (most_in_row >= 2 || n_apart >= 2 || one_column) && n_cards >= 2;
}
