/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

/* Which of the document's tables of controls is where on its pages. */

/* Text beside numbers in the margin has two columns too, and a line of it may have the words of a header. */
#define MIN_GUTTERS 2u
/* But for one in so many. */
#define NEARLY_ALL 10u

static void
clear_table (gpointer data)
{
  g_clear_pointer (&((AnnexaControlTable *)data)->gutters, g_array_unref);
  g_clear_pointer (&((AnnexaControlTable *)data)->costs, g_array_unref);
}

/* Whether a table of controls may stand on a page. */
gboolean
annexa_work_has_control_table (const AnnexaPageWork *work)
{
  for (guint t = 0; work->control_tables != NULL && t < work->control_tables->len; t++)
    if (g_array_index (work->control_tables, AnnexaControlTable, t).gutters != NULL)
      return TRUE;
  return FALSE;
}

/* The same of one whose columns have names: cards may stand as regularly as rows do, but have none. */
gboolean
annexa_work_has_named_control_table (const AnnexaPageWork *work)
{
  for (guint t = 0; work->control_tables != NULL && t < work->control_tables->len; t++)
    {
      const AnnexaControlTable *table = &g_array_index (work->control_tables, AnnexaControlTable, t);

      if (table->gutters != NULL && table->named)
        return TRUE;
    }
  return FALSE;
}

/* (nullable): what is said of the tables at height @y of a page. */
static const AnnexaControlTable *
find_at (const AnnexaPageWork *work, float y)
{
  const AnnexaControlTable *found = NULL;

  for (guint t = 0; work->control_tables != NULL && t < work->control_tables->len; t++)
    {
      const AnnexaControlTable *table = &g_array_index (work->control_tables, AnnexaControlTable, t);

      if (t == 0 || table->y1 <= y)
        found = table;
    }
  return found;
}

/**
 * annexa_work_control_table:
 * @work: a page
 * @row: of it
 *
 * Returns: (nullable): the table of controls that may stand where the row does
 */
const AnnexaControlTable *
annexa_work_control_table (const AnnexaPageWork *work, guint row)
{
  const AnnexaControlTable *found
      = work->control_tables != NULL ? find_at (work, annexa_work_middle (work, row)) : NULL;

  return found != NULL && found->gutters != NULL ? found : NULL;
}

/* Whether the tables at heights @y1 and @y2 of a page are of different shapes. */
gboolean
annexa_work_control_tables_differ (const AnnexaPageWork *work, float y1, float y2)
{
  const AnnexaControlTable *first = find_at (work, y1), *second = find_at (work, y2);

  return first != second && first->gutters != second->gutters;
}

/* Where between @top and @bottom of a page a table of another shape begins than the one at @top, or 0. */
float
annexa_work_control_tables_edge (const AnnexaPageWork *work, float top, float bottom)
{
  for (guint t = 1; work->control_tables != NULL && t < work->control_tables->len; t++)
    {
      const float y1 = g_array_index (work->control_tables, AnnexaControlTable, t).y1;

      if (y1 > top && y1 < bottom && annexa_work_control_tables_differ (work, top, y1))
        return y1;
    }
  return 0;
}

/* The table among the rows of @sight, if there is one. */
static AnnexaControlTable
find_table (AnnexaControlSight *sight)
{
  AnnexaControlTable table = { .gutters = annexa_control_columns_find (sight) };

  if (table.gutters == NULL)
    return table;
  table.costs = annexa_row_habit_new ();
  table.place = sight->place;
  table.place_end = sight->place_end;
  table.first_page = g_array_index (sight->lines, AnnexaControlLine, sight->first).page;
  table.last_page = g_array_index (sight->lines, AnnexaControlLine, sight->end - 1).page;
  for (guint i = sight->first; i < sight->end && !table.named; i++)
    table.named = g_array_index (sight->lines, AnnexaControlLine, i).header > 0;
  for (guint i = 0; i < sight->anchors->len; i++)
    table.n_numbers += g_array_index (sight->anchors, AnnexaControlNumber, i).placed;
  return table;
}

/* The table in @shape, whose header begins with line @header. Columns that are not those of the @whole
 * document are believed where a header begins them. */
static AnnexaControlTable
find_table_of_shape (const AnnexaControlSight *sight, guint shape, guint header,
                     const AnnexaControlTable *whole)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AnnexaControlLine));
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (AnnexaControlNumber));
  AnnexaControlSight own = { .pieces = sight->pieces, .lines = lines, .anchors = anchors };
  AnnexaControlTable table;

  annexa_control_shapes_take (sight, shape, &own);
  table = find_table (&own);
  if (table.gutters != NULL && header != G_MAXUINT
      && (!annexa_control_shapes_keep_named (&own, sight, header, table.gutters)
          || table.gutters->len < MIN_GUTTERS || !annexa_control_shapes_fit (sight, header, table.gutters)))
    clear_table (&table);
  if (table.gutters != NULL && whole->gutters != NULL
      && (header == G_MAXUINT || !annexa_control_shapes_names_all (sight, header, table.gutters)
          || annexa_control_gutters_are_alike (table.gutters, whole->gutters)))
    clear_table (&table);
  return table;
}

/* Tells @work that @table, or none where it has no gutters, is from @y1 on. */
void
annexa_work_put_control_table (AnnexaPageWork *work, const AnnexaControlTable *table, float y1)
{
  AnnexaControlTable here = *table;

  here.y1 = y1;
  if (here.gutters != NULL)
    g_array_ref (here.gutters);
  if (here.costs != NULL)
    g_array_ref (here.costs);
  if (work->control_tables == NULL)
    {
      work->control_tables = g_array_new (FALSE, FALSE, sizeof (AnnexaControlTable));
      g_array_set_clear_func (work->control_tables, clear_table);
    }
  g_array_append_val (work->control_tables, here);
}

/* Of each page, whether @whole, which was found in @sight, parts columns on it. */
static guint8 *
find_pages (const AnnexaControlSight *sight, const AnnexaControlTable *whole, guint n_pages)
{
  guint8 *parts = g_new0 (guint8, n_pages + 1);
  gboolean on_page = TRUE;
  guint number = 0;

  for (guint p = whole->first_page; whole->gutters != NULL && p <= whole->last_page; p++)
    {
      on_page = annexa_control_gutters_on_page (sight, whole->gutters, p, &number, on_page);
      parts[p] = (guint8)on_page;
    }
  return parts;
}

/* Tells each page which of @tables is where on it. */
static void
put_all (const AnnexaControlSight *sight, GPtrArray *works, const GArray *tables,
         const AnnexaControlTable *whole)
{
  static const AnnexaControlTable none = { 0 };
  g_autofree guint8 *parts = find_pages (sight, whole, works->len);
  const AnnexaControlLine *before = NULL;

  for (guint i = 0; i < sight->lines->len; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);
      const AnnexaControlTable *table = &g_array_index (tables, AnnexaControlTable, line->shape);
      const gboolean first = before == NULL || line->page != before->page;
      const gboolean here = line->page >= table->first_page && line->page <= table->last_page
                            && (table->gutters != whole->gutters || parts[line->page]);

      if (first || line->shape != before->shape)
        annexa_work_put_control_table (g_ptr_array_index (works, line->page), here ? table : &none,
                                       first ? 0 : (before->middle + line->middle) / 2);
      before = line;
    }
}

/* In how many of @n shapes numbers stand. */
static guint
count_with_numbers (const AnnexaControlSight *sight, guint n)
{
  guint32 seen = 0;
  guint n_seen = 0;

  for (guint i = 0; i < sight->anchors->len; i++)
    seen |= 1u << g_array_index (sight->lines, AnnexaControlLine,
                                 g_array_index (sight->anchors, AnnexaControlNumber, i).line)
                      .shape;
  for (guint s = 0; s < n; s++)
    n_seen += seen >> s & 1;
  return n_seen;
}

/* Whether nearly all numbers stand in @shape: the columns of the whole document are those of its rows, though
 * they may be fewer than its header names, where what stands in one runs into the next. */
static gboolean
is_usual_shape (const AnnexaControlSight *sight, guint shape)
{
  guint n = 0;

  for (guint i = 0; i < sight->anchors->len; i++)
    n += g_array_index (sight->lines, AnnexaControlLine,
                        g_array_index (sight->anchors, AnnexaControlNumber, i).line)
             .shape
         == shape;
  return n * NEARLY_ALL > sight->anchors->len * (NEARLY_ALL - 1);
}

/* Whether most of the numbers that begin lines are in @tables. */
static gboolean
hold_most (const GArray *tables, const AnnexaControlSight *sight)
{
  guint n_in = 0, n = 0;

  for (guint t = 0; t < tables->len; t++)
    n_in += g_array_index (tables, AnnexaControlTable, t).n_numbers;
  for (guint i = 0; n_in > 0 && i < sight->anchors->len; i++)
    {
      const AnnexaControlNumber *number = &g_array_index (sight->anchors, AnnexaControlNumber, i);
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, number->line);

      n += number->x1 <= g_array_index (sight->pieces, AnnexaControlPiece, line->first).x1;
    }
  return n_in > 0 && n_in * 2 > n;
}

/* Whether as many numbers as @whole holds stand on the pages before or behind it: it is an appendix that
 * lists what is answered there, and tells nothing of how those pages are set. */
static gboolean
is_appendix (const AnnexaControlSight *sight, const AnnexaControlTable *whole)
{
  guint n_apart = 0;

  for (guint i = 0; i < sight->anchors->len; i++)
    {
      const guint line = g_array_index (sight->anchors, AnnexaControlNumber, i).line;
      const guint page = g_array_index (sight->lines, AnnexaControlLine, line).page;

      n_apart += page < whole->first_page || page > whole->last_page;
    }
  return n_apart >= whole->n_numbers;
}

/**
 * annexa_control_tables_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 * @catalog: for numbers and the names of columns
 *
 * Finds out whether controls stand in tables whose columns white parts, and tells their pages: each shape of
 * table has its own columns, or those that all tables of the document have in common.
 *
 * Returns: whether most controls do
 */
gboolean
annexa_control_tables_mark (GPtrArray *works, AnnexaCatalog *catalog)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (AnnexaControlPiece));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AnnexaControlLine));
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (AnnexaControlNumber));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GArray) shapes = NULL;
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (AnnexaControlTable));
  AnnexaControlSight sight = { .pieces = pieces, .lines = lines, .anchors = anchors, .tokens = tokens };
  AnnexaControlTable whole;
  gboolean found;
  guint n_shapes;

  if (!annexa_control_sight_read (&sight, works, catalog))
    return FALSE;
  whole = find_table (&sight);
  found = whole.gutters != NULL;
  shapes = annexa_control_shapes_tell (&sight, works);
  n_shapes = count_with_numbers (&sight, shapes->len);
  for (guint s = 0; s < shapes->len; s++)
    {
      AnnexaControlTable table = { 0 };

      if (n_shapes > 1)
        table = find_table_of_shape (&sight, s, g_array_index (shapes, guint, s), &whole);
      if (table.gutters == NULL && whole.gutters != NULL
          && (n_shapes == 1 || g_array_index (shapes, guint, s) == G_MAXUINT || is_usual_shape (&sight, s)
              || annexa_control_shapes_fit (&sight, g_array_index (shapes, guint, s), whole.gutters)))
        {
          table = whole;
          table.n_numbers = 0;
          g_array_ref (table.gutters);
          g_array_ref (table.costs);
        }
      found = found || table.gutters != NULL;
      g_array_append_val (tables, table);
    }
  if (found)
    put_all (&sight, works, tables, &whole);
  found = whole.gutters != NULL ? !is_appendix (&sight, &whole) : hold_most (tables, &sight);
  for (guint t = 0; t < tables->len; t++)
    clear_table (&g_array_index (tables, AnnexaControlTable, t));
  clear_table (&whole);
  return found;
}
