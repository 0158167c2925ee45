/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-shape.h"

#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Headers of columns and names of entries: what they say that stands below or beside them. */

#define MAX_HEADER_ROWS 3u

/* What the name of an entry says that it is: only a name that is known as a whole. */
AnnexaColumnRole
annexa_table_role_of_name (const AnnexaEvidence *self, const char *key)
{
  if (*key == '\0')
    return ANNEXA_COLUMN_OTHER;
  if (annexa_catalog_is_cue (self->catalog, "column-number", key))
    return ANNEXA_COLUMN_NUMBER;
  if (annexa_catalog_is_cue (self->catalog, "column-former", key))
    return ANNEXA_COLUMN_MAPPING;
  if (annexa_catalog_is_cue (self->catalog, "column-mark", key))
    return ANNEXA_COLUMN_MARK;
  if (annexa_catalog_is_cue (self->catalog, "column-answer", key)
      || annexa_catalog_is_cue (self->catalog, "column-customer", key))
    return ANNEXA_COLUMN_ANSWER;
  return annexa_catalog_is_cue (self->catalog, "column-title", key) ? ANNEXA_COLUMN_TITLE
                                                                    : ANNEXA_COLUMN_OTHER;
}

static gboolean
is_requirement (const AnnexaEvidence *self, const char *name)
{
  g_autofree char *key = annexa_fold_key (name);

  return *key != '\0' && annexa_catalog_is_cue (self->catalog, "column-requirement", key);
}

/* Whether @name (nullable) is that of an entry or column which quotes the standard, or asks; what stands in
 * brackets behind it may say more: 確認事項（要件） */
gboolean
annexa_table_is_requirement (const AnnexaEvidence *self, const char *name)
{
  g_autofree char *start = NULL;
  gsize length = 0;

  if (name == NULL)
    return FALSE;
  if (is_requirement (self, name))
    return TRUE;
  while (name[length] != '\0' && name[length] != '(' && !g_str_has_prefix (name + length, "（"))
    length++;
  if (length == 0 || name[length] == '\0')
    return FALSE;
  start = g_strndup (name, length);
  return is_requirement (self, start);
}

/* Whether @text begins with the name of what the standard asks for, and a colon: 要求事項：… */
gboolean
annexa_table_says_requirement (const AnnexaEvidence *self, const char *text)
{
  const char *colon = strstr (text, "："), *narrow = strchr (text, ':');
  g_autofree char *name = NULL;

  if (colon == NULL || (narrow != NULL && narrow < colon))
    colon = narrow;
  if (colon == NULL)
    return FALSE;
  name = g_strndup (text, (gsize)(colon - text));
  return annexa_table_is_requirement (self, name);
}

/* Whether a header says that the column tells where the paper speaks of a control: 本書の章. */
static gboolean
is_place (const AnnexaEvidence *self, const char *key)
{
  return annexa_catalog_is_cue (self->catalog, "column-place", key);
}

/* Whether a column of @shape tells where the paper speaks of each control. */
gboolean
annexa_table_shape_has_places (const AnnexaEvidence *self, const AnnexaTableShape *shape)
{
  for (guint c = 0; c < shape->n_columns; c++)
    {
      g_autofree char *key = shape->name[c] != NULL ? annexa_fold_key (shape->name[c]) : NULL;

      if (key != NULL && is_place (self, key))
        return TRUE;
    }
  return FALSE;
}

static AnnexaColumnRole
role_of_header (const AnnexaEvidence *self, const char *key)
{
  AnnexaColumnRole role = annexa_table_role_of_name (self, key);

  if (*key == '\0' || role != ANNEXA_COLUMN_OTHER)
    return role;
  /* Before words that are within it: 確認内容 is no 内容. */
  if (annexa_catalog_is_cue (self->catalog, "column-requirement", key))
    return ANNEXA_COLUMN_TITLE;
  if (annexa_catalog_is_cue (self->catalog, "column-who", key)
      || annexa_catalog_is_cue (self->catalog, "column-group", key)
      || annexa_catalog_is_cue (self->catalog, "column-audit", key) || is_place (self, key))
    return ANNEXA_COLUMN_GROUP;
  if (annexa_catalog_has_cue (self->catalog, "column-answer", key)
      || annexa_catalog_has_cue (self->catalog, "column-customer", key))
    return ANNEXA_COLUMN_ANSWER;
  if (annexa_catalog_has_cue (self->catalog, "column-number", key))
    return ANNEXA_COLUMN_NUMBER;
  return annexa_catalog_has_cue (self->catalog, "column-title", key) ? ANNEXA_COLUMN_TITLE
                                                                     : ANNEXA_COLUMN_OTHER;
}

/* Whether a heading as it stands in a cell is that of a row: it has the number of a control, behind a word
 * too, as 管理策 9.2.2. */
static gboolean
is_numbered (const AnnexaEvidence *self, const AnnexaHeading *heading)
{
  guint n, n_items;
  const AnnexaLabel *labels = annexa_table_labels (heading, &n);
  const AnnexaItem *const *items
      = n > 0 && !heading->particle ? annexa_catalog_lookup (self->catalog, labels[0].id, &n_items) : NULL;

  return items != NULL && n_items > 0 && !items[0]->is_clause;
}

/* Whether text below the name in @header, which spans several columns, spans column @c too: that is none of
 * its own. */
static gboolean
is_spanned_below (const AnnexaTable *table, const AnnexaCell *header, guint c)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row > header->row && cell->n_lines > 0 && cell->column >= header->column && cell->column < c
          && cell->column + cell->column_span > c)
        return TRUE;
    }
  return FALSE;
}

/* Reads @row as a header; FALSE when it is none. */
static gboolean
read_header (const AnnexaEvidence *self, const AnnexaTable *table, guint row, AnnexaTableShape *shape)
{
  guint n_cues = 0, n_cells = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, row, c);
      g_autofree char *text = annexa_table_cell_text (self, cell), *key = annexa_fold_key (text);
      g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
      AnnexaHeadingRoom room;
      const AnnexaHeading *heading;

      if (cell == NULL || *key == '\0')
        continue;
      annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
      for (guint t = 0; t < tokens->len; t++)
        {
          const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

          if (token->kind == ANNEXA_TOKEN_LABEL && t == 0)
            return FALSE;
          if (token->kind == ANNEXA_TOKEN_STANDARD && shape->standard[c] == NULL)
            shape->standard[c] = token->standard;
        }
      heading = annexa_heading_parse (self->catalog, text, tokens, &room);
      if (is_numbered (self, heading))
        return FALSE;
      /* The title of a control heads a row, though words of headers may be in it: 暗号による管理策の利用方針
       */
      if (annexa_table_role_of_name (self, key) == ANNEXA_COLUMN_OTHER
          && annexa_lines_title_similarity (self, text) >= ANNEXA_MIN_TITLE_SIMILARITY)
        return FALSE;
      n_cells++;
      /* What is a sentence names no column, whatever words are in it. */
      if (heading->sentence)
        shape->standard[c] = NULL;
      shape->role[c] = heading->sentence ? ANNEXA_COLUMN_OTHER : role_of_header (self, key);
      if (shape->role[c] != ANNEXA_COLUMN_OTHER || shape->standard[c] != NULL)
        n_cues++;
      shape->edition[c] = annexa_catalog_is_cue (self->catalog, "column-edition", key);
      shape->name[c] = g_steal_pointer (&text);
    }
  shape->header = n_cues >= 1 && n_cells >= 2 && n_cues * 3 >= n_cells;
  for (guint c = 0; shape->header && c < shape->n_columns; c++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, row, c);

      shape->spanned[c] = cell != NULL && cell->column < c && is_spanned_below (table, cell, c);
    }
  return shape->header;
}

/* How many rows stand in @table above the names of its columns: one where its caption is drawn as a row
 * across it. */
static guint
count_captions (const AnnexaEvidence *self, const AnnexaTable *table)
{
  const AnnexaCell *caption = annexa_table_cell_at (table, 0, 0), *first = annexa_table_cell_at (table, 1, 0);
  AnnexaTableShape shape = { .n_columns = table->n_columns };
  gboolean header;

  if (table->n_columns < 2 || caption == NULL || caption->n_lines == 0 || caption->row_span > 1
      || caption->column_span < table->n_columns || first == NULL || first->column_span == table->n_columns
      || self->headings[caption->first_line].n_lead > 0)
    return 0;
  header = read_header (self, table, 1, &shape);
  annexa_table_shape_clear (&shape);
  return header ? 1 : 0;
}

/* Reads the row that begins @table, below its caption, as a header; FALSE when it is none. */
gboolean
annexa_table_shape_read_header (const AnnexaEvidence *self, const AnnexaTable *table, AnnexaTableShape *shape)
{
  return read_header (self, table, count_captions (self, table), shape);
}

/* How many rows the header has that begins @table: names of groups of columns stand over those of the
 * columns, and beside these the names of columns of no group run through both rows. Nothing else may be drawn
 * as a table, the rows below being parted by white. */
guint
annexa_table_count_header_rows (const AnnexaEvidence *self, const AnnexaTable *table)
{
  const guint above = count_captions (self, table);
  guint n = 1;
  gboolean group = FALSE;

  for (guint c = 0; c < table->n_columns; c++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, above, c);

      if (cell == NULL || cell->n_lines == 0)
        continue;
      n = MAX (n, cell->row_span);
      group = group || (cell->column_span > 1 && cell->row_span == 1);
    }
  return above + (n <= MAX_HEADER_ROWS && above + n < table->n_rows + (group ? 1 : 0) ? n : 1);
}

/* Whether @row of @table, which goes on with the one that @shape is of, is that of its beginning again: a
 * header, also of words that no rule knows. */
gboolean
annexa_table_shape_repeats_header (const AnnexaEvidence *self, const AnnexaTable *table,
                                   const AnnexaTableShape *shape, guint row)
{
  guint n_names = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      g_autofree char *text = annexa_table_cell_text (self, annexa_table_cell_at (table, row, c));

      if (g_strcmp0 (text, shape->name[c] != NULL ? shape->name[c] : "") != 0)
        return FALSE;
      n_names += *text != '\0';
    }
  return shape->header || n_names >= 2;
}

/* Whether row @row says the same in both tables, cell by cell. */
static gboolean
is_same_row (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTable *other, guint row)
{
  gboolean any = FALSE;

  if (row >= table->n_rows || row >= other->n_rows || table->n_columns != other->n_columns)
    return FALSE;
  for (guint c = 0; c < table->n_columns; c++)
    {
      g_autofree char *text = annexa_table_cell_text (self, annexa_table_cell_at (table, row, c));
      g_autofree char *said = annexa_table_cell_text (self, annexa_table_cell_at (other, row, c));

      if (!g_str_equal (text, said))
        return FALSE;
      any = any || *text != '\0';
    }
  return any;
}

/* How many rows the header has that begins @table, which goes on with @begun over a page: below names that
 * are known as such, rows that stand below them in @begun too are names of columns as well. */
guint
annexa_table_count_repeated_rows (const AnnexaEvidence *self, const AnnexaTable *table,
                                  const AnnexaTable *begun)
{
  guint n = annexa_table_count_header_rows (self, table);

  while (n < MAX_HEADER_ROWS && is_same_row (self, table, begun, n))
    n++;
  return n;
}

/**
 * annexa_table_shape_has_further_columns:
 * @table: with the columns of @shape on another page
 *
 * Returns: whether the header of @table has the names that @shape has of numbers and titles, but another of a
 *   column of answers: a sheet wider than its pages goes on so, with its rows from the first on
 */
gboolean
annexa_table_shape_has_further_columns (const AnnexaEvidence *self, const AnnexaTable *table,
                                        const AnnexaTableShape *shape)
{
  guint n_other = 0, n_same = 0;

  if (!shape->header || table->n_columns != shape->n_columns || !annexa_table_has_header (self, table))
    return FALSE;
  for (guint c = 0; c < shape->n_columns; c++)
    {
      g_autofree char *text = annexa_table_cell_text (self, annexa_table_cell_at (table, 0, c));
      const gboolean same = g_strcmp0 (text, shape->name[c] != NULL ? shape->name[c] : "") == 0;

      if (!same && (shape->role[c] != ANNEXA_COLUMN_ANSWER || *text == '\0'))
        return FALSE;
      n_other += !same;
      n_same += same && *text != '\0' && shape->role[c] != ANNEXA_COLUMN_ANSWER;
    }
  return n_other > 0 && n_same > 0;
}

gboolean
annexa_table_has_header (const AnnexaEvidence *self, const AnnexaTable *table)
{
  AnnexaTableShape shape = { .n_columns = table->n_columns };
  gboolean header = annexa_table_shape_read_header (self, table, &shape);

  annexa_table_shape_clear (&shape);
  return header;
}
