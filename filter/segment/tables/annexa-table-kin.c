/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-column-private.h"

/* Tables that are kin: those with one header, as a paper has one for each clause, and what goes on over
 * pages. A table of one row, or one that a page cuts behind a title, says too little of what its columns are;
 * so the columns of all are weighed as one. */

/* So many in so many cells of a column of numbers hold one; headers may be read as rows of the table above.
 */
#define MIN_LABELS 3u
#define MIN_LABELS_OF 4u

typedef struct
{
  AnnexaTableShape shape;
  gboolean found;    /* whether their rows may answer controls */
  guint *tally;      /* (nullable), owned: by standard, how many rows are named by its titles and no number */
  gboolean has_rows; /* whether they are several, with a header over rows that begin with a number each */
} Kin;

struct _AnnexaTableKin
{
  const AnnexaEvidence *evidence;
  GHashTable *by_header; /* header (owned) → GArray of guint: the tables that have it, in order */
  Kin **kin;             /* by table: (nullable) what is known of it, owned elsewhere */
  gint *next;            /* by table: the one that goes on with it, or -1 */
  GPtrArray *owned;      /* Kin */
};

static void
free_kin (gpointer data)
{
  annexa_table_shape_clear (&((Kin *)data)->shape);
  g_free (((Kin *)data)->tally);
  g_free (data);
}

/* (transfer full): what stands in the first row of @table, cell by cell. */
static char *
first_row (const AnnexaEvidence *evidence, const AnnexaTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint c = 0; c < table->n_columns; c++)
    {
      g_autofree char *cell = annexa_table_cell_text (evidence, annexa_table_cell_at (table, 0, c));

      g_string_append (text, cell);
      g_string_append_c (text, '\t');
    }
  return g_string_free (text, FALSE);
}

static gboolean
can_have_shape (const AnnexaTable *table)
{
  return table->n_columns >= 2 && table->n_columns <= ANNEXA_MAX_COLUMNS;
}

AnnexaTableKin *
annexa_table_kin_new (const AnnexaEvidence *evidence)
{
  AnnexaTableKin *self = g_new0 (AnnexaTableKin, 1);
  guint n = evidence->layout->tables->len;

  self->evidence = evidence;
  self->by_header = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  self->kin = g_new0 (Kin *, n);
  self->owned = g_ptr_array_new_with_free_func (free_kin);
  self->next = g_new (gint, n);
  for (guint t = 0; t < n; t++)
    {
      const AnnexaTable *table = annexa_table_at (evidence, t);
      char *header;
      GArray *tables;

      self->next[t] = -1;
      if (table->continues >= 0)
        self->next[table->continues] = (gint)t;
      if (!can_have_shape (table))
        continue;
      header = first_row (evidence, table);
      tables = g_hash_table_lookup (self->by_header, header);
      if (tables == NULL)
        g_hash_table_insert (self->by_header, g_strdup (header),
                             tables = g_array_new (FALSE, FALSE, sizeof t));
      g_array_append_val (tables, t);
      g_free (header);
    }
  return self;
}

/* How many tables have the header of table @t. */
guint
annexa_table_kin_count (const AnnexaTableKin *self, guint t)
{
  g_autofree char *header = first_row (self->evidence, annexa_table_at (self->evidence, t));
  const GArray *tables = g_hash_table_lookup (self->by_header, header);

  return tables != NULL ? tables->len : 0;
}

void
annexa_table_kin_free (AnnexaTableKin *self)
{
  g_hash_table_unref (self->by_header);
  g_free (self->kin);
  g_ptr_array_unref (self->owned);
  g_free (self->next);
  g_free (self);
}

/* Adds what table @t holds to @content, where its numbers stand in the same column. Returns: whether they do,
 * or it has none, as where a page leaves but the end of an answer of it. */
static gboolean
add_table (const AnnexaTableKin *self, const Kin *kin, guint t, gint number, AnnexaTableColumn *content)
{
  const AnnexaTableShape *shape = &kin->shape;
  const AnnexaTable *table = annexa_table_at (self->evidence, t);
  AnnexaTableColumn own[ANNEXA_MAX_COLUMNS];
  gboolean alike;
  gint own_number;
  guint first;

  if (table->n_columns != shape->n_columns)
    return FALSE;
  first = annexa_table_has_header (self->evidence, table)
              ? annexa_table_count_header_rows (self->evidence, table)
              : 0;
  annexa_table_shape_measure (self->evidence, table, first, own);
  own_number = annexa_table_shape_number (shape, own);
  if (own_number < 0 && shape->titles_alone)
    own_number = annexa_table_find_titles_alone (shape, own);
  /* Few rows may not tell which of two columns of numbers is answered. */
  if (own_number >= 0 && own[number].n > 0 && own[number].n_pure == own[number].n)
    own_number = number;
  if (own_number == number && kin->tally != NULL)
    annexa_table_tally_titles (self->evidence, table, (guint)number, first, kin->tally);
  alike = own_number == number;
  for (guint c = 0; c < shape->n_columns; c++)
    {
      if (alike)
        annexa_table_column_add (&content[c], &own[c]);
      annexa_table_column_clear (&own[c]);
    }
  return alike || own_number < 0;
}

/* Adds what goes on with table @t on the next pages. */
static void
add_next (const AnnexaTableKin *self, const Kin *kin, guint t, gint number, AnnexaTableColumn *content)
{
  for (gint i = self->next[t]; i >= 0; i = self->next[i])
    add_table (self, kin, (guint)i, number, content);
}

/* The tables with the header of @table, in order. */
static const GArray *
tables_like (const AnnexaTableKin *self, const AnnexaTable *table)
{
  g_autofree char *header = first_row (self->evidence, table);

  return g_hash_table_lookup (self->by_header, header);
}

/* Adds all tables with the header of table @t, if that is the first of them; those that are alike are @kin.
 * Returns how many. */
static guint
add_kin (AnnexaTableKin *self, Kin *kin, guint t, gint number, AnnexaTableColumn *content)
{
  const GArray *tables = tables_like (self, annexa_table_at (self->evidence, t));
  guint n = 0;

  for (guint i = 1; i < tables->len && g_array_index (tables, guint, 0) == t; i++)
    {
      guint other = g_array_index (tables, guint, i);

      if (annexa_table_at (self->evidence, other)->continues >= 0
          || !add_table (self, kin, other, number, content))
        continue;
      add_next (self, kin, other, number, content);
      self->kin[other] = kin;
      n++;
    }
  return n;
}

/* The column of the numbers of table @index, of which its page has but the header or few rows, by what goes
 * on with it. */
static gint
number_of_next (const AnnexaTableKin *self, guint index, const AnnexaTableShape *shape,
                const AnnexaTableColumn *content, gboolean empty)
{
  const AnnexaTable *next = annexa_table_at (self->evidence, (guint)self->next[index]);
  AnnexaTableColumn own[ANNEXA_MAX_COLUMNS];
  guint first;
  gint number;

  if (next->n_columns != shape->n_columns)
    return -1;
  first = annexa_table_has_header (self->evidence, next)
              ? annexa_table_count_header_rows (self->evidence, next)
              : 0;
  annexa_table_shape_measure (self->evidence, next, first, own);
  number = annexa_table_shape_number (shape, own);
  for (guint c = 0; c < shape->n_columns; c++)
    annexa_table_column_clear (&own[c]);
  return number >= 0 && (empty || content[number].n_labels > 0) ? number : -1;
}

/* Whether several columns have numbers of controls, so that the order in which these run tells which of them
 * the rows answer; a header alone leaves that open. */
static gboolean
is_contested (const AnnexaTableShape *shape, const AnnexaTableColumn *content)
{
  guint n = 0;
  gboolean empty = TRUE;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      n += content[c].n > 0 && content[c].n_pure * 2 > content[c].n;
      empty = empty && content[c].n == 0;
    }
  return n > 1 || empty;
}

/* Table @t; -1 where it goes on with another, as its rows are counted there. */
static gint
first_of (const AnnexaTableKin *self, guint t)
{
  return annexa_table_at (self->evidence, t)->continues >= 0 ? -1 : (gint)t;
}

/* The column of the numbers of table @index, of which its own rows hold @content, going by all tables with
 * its header, of which a paper may have one for each clause, and by what goes on with it. */
static gint
number_of_all (const AnnexaTableKin *self, guint index, const AnnexaTableShape *shape,
               const AnnexaTableColumn *content)
{
  const GArray *tables = tables_like (self, annexa_table_at (self->evidence, index));
  AnnexaTableColumn sum[ANNEXA_MAX_COLUMNS] = { 0 };
  gint number;

  if (!shape->header || g_array_index (tables, guint, 0) != index || !is_contested (shape, content))
    return annexa_table_shape_number (shape, content);
  for (guint i = 0; i < tables->len; i++)
    for (gint t = first_of (self, g_array_index (tables, guint, i)); t >= 0; t = self->next[t])
      {
        const AnnexaTable *table = annexa_table_at (self->evidence, (guint)t);
        AnnexaTableColumn own[ANNEXA_MAX_COLUMNS];

        if (table->n_columns != shape->n_columns)
          continue;
        annexa_table_shape_measure (self->evidence, table,
                                    annexa_table_has_header (self->evidence, table)
                                        ? annexa_table_count_header_rows (self->evidence, table)
                                        : 0,
                                    own);
        for (guint c = 0; c < shape->n_columns; c++)
          {
            annexa_table_column_add (&sum[c], &own[c]);
            annexa_table_column_clear (&own[c]);
          }
      }
  number = annexa_table_shape_number (shape, sum);
  for (guint c = 0; c < shape->n_columns; c++)
    annexa_table_column_clear (&sum[c]);
  return number;
}

/* What table @index is, with all that is kin to it. */
static const Kin *
find_kin (AnnexaTableKin *self, guint index)
{
  const AnnexaTable *table = annexa_table_at (self->evidence, index);
  AnnexaTableColumn content[ANNEXA_MAX_COLUMNS];
  Kin *kin = self->kin[index];
  gint number;
  guint first;

  if (kin != NULL)
    return kin;
  kin = self->kin[index] = g_new0 (Kin, 1);
  g_ptr_array_add (self->owned, kin);
  kin->shape.n_columns = table->n_columns;
  annexa_table_shape_read_header (self->evidence, table, &kin->shape);
  first = kin->shape.header ? annexa_table_count_header_rows (self->evidence, table) : 0;
  annexa_table_shape_measure (self->evidence, table, first, content);
  number = number_of_all (self, index, &kin->shape, content);
  if (number < 0 && kin->shape.header && self->next[index] >= 0)
    number = number_of_next (self, index, &kin->shape, content, table->n_rows <= first);
  if (number < 0)
    number = annexa_table_find_split_number (self->evidence, table, first, &kin->shape.n_before);
  if (number < 0)
    {
      number = annexa_table_find_titles_alone (&kin->shape, content);
      kin->shape.titles_alone = number >= 0;
      if (number >= 0)
        {
          kin->tally = g_new0 (guint, annexa_catalog_n_standards (self->evidence->catalog));
          annexa_table_tally_titles (self->evidence, table, (guint)number, first, kin->tally);
        }
    }
  if (number >= 0)
    {
      add_next (self, kin, index, number, content);
      if (kin->shape.header && add_kin (self, kin, index, number, content) > 0)
        kin->has_rows = kin->shape.titles_alone
                        || content[number].n_labels * MIN_LABELS_OF >= content[number].n * MIN_LABELS;
      if (kin->tally != NULL && kin->shape.standard[number] == NULL)
        kin->shape.standard[number] = annexa_table_standard_of_titles (self->evidence, kin->tally);
      kin->found = (!kin->shape.titles_alone || annexa_table_has_titles_alone (&kin->shape, &content[number]))
                   && annexa_table_shape_settle (self->evidence, content, number, &kin->shape);
    }
  for (guint c = 0; c < kin->shape.n_columns; c++)
    annexa_table_column_clear (&content[c]);
  return kin;
}

/* (nullable): the shape of table @index, if its rows may answer controls. */
const AnnexaTableShape *
annexa_table_kin_shape (AnnexaTableKin *self, guint index)
{
  const Kin *kin = can_have_shape (annexa_table_at (self->evidence, index)) ? find_kin (self, index) : NULL;

  return kin != NULL && kin->found ? &kin->shape : NULL;
}

/* Whether table @index is one of several with one header over rows that begin with a number each: a form that
 * has but a number and a title looks like the one row of such a table. */
gboolean
annexa_table_kin_has_rows (AnnexaTableKin *self, guint index)
{
  const AnnexaTable *table = annexa_table_at (self->evidence, index);

  return can_have_shape (table) && tables_like (self, table)->len > 1 && find_kin (self, index)->has_rows;
}
