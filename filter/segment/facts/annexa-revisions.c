/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* Revision tables: those whose headers say so, and rows of a version and a date below a heading such as
 * 改訂履歴 where no table was seen. */

#define MAX_REVISIONS 500
/* Lines between a heading and the first row of an unruled table. */
#define MAX_LINES_BEFORE_ROWS 6

typedef struct
{
  gint version, date, summary; /* columns, -1 where there is none */
} Columns;

/* The text of a cell, joined as a reader would. */
static char *
cell_text (const AnnexaFactsWork *work, const AnnexaCell *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cell->n_lines; i++)
    {
      const char *line = annexa_layout_line (work->layout, cell->first_line + i)->text;

      annexa_join_append (text, line, work->layout->habit);
    }
  return g_string_free (text, FALSE);
}

static gboolean
read_header (const AnnexaFactsWork *work, const AnnexaTable *table, guint row, Columns *columns)
{
  *columns = (Columns){ -1, -1, -1 };
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      g_autofree char *text = NULL;

      if (cell->row != row)
        continue;
      text = cell_text (work, cell);
      if (columns->date < 0 && annexa_paper_is (work->catalog, "column-date", text))
        columns->date = cell->column;
      else if (columns->version < 0 && annexa_paper_is (work->catalog, "column-version", text))
        columns->version = cell->column;
      else if (columns->summary < 0 && annexa_paper_is (work->catalog, "column-summary", text))
        columns->summary = cell->column;
    }
  return columns->date >= 0 && (columns->version >= 0 || columns->summary >= 0);
}

static char *
iso_of (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *folded = annexa_fold_line (text, strlen (text), NULL);
  AnnexaDate date;

  return annexa_date_find (catalog, folded, 0, &date) ? g_strdup (date.iso) : NULL;
}

/* The version without words around it; a cell of a version column may hold nothing else. */
static char *
version_of (const AnnexaFactsWork *work, const char *text)
{
  g_autoptr (AnnexaFactsLine) line = annexa_paper_line_new (work->catalog, text);
  char *stripped;

  if (line->version != NULL)
    return g_steal_pointer (&line->version);
  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    g_clear_pointer (&stripped, g_free);
  return stripped;
}

static void
add_revision (const AnnexaFactsWork *work, const char *version, const char *date, const char *summary)
{
  if (work->facts->revisions->len < MAX_REVISIONS)
    g_ptr_array_add (work->facts->revisions, annexa_revision_new (version, date, summary));
}

static void
extend_summary (AnnexaRevision *revision, const char *more)
{
  g_autofree char *before = g_steal_pointer (&revision->summary);
  guint hyphen_bytes = 0;
  const char *between;

  if (before == NULL)
    {
      revision->summary = g_strdup (more);
      return;
    }
  between = annexa_join (before, more, NULL, &hyphen_bytes);
  before[strlen (before) - hyphen_bytes] = '\0';
  revision->summary = g_strconcat (before, between, more, NULL);
}

static void
read_rows (const AnnexaFactsWork *work, const AnnexaTable *table, guint first_row, const Columns *columns)
{
  for (guint row = first_row; row < table->n_rows; row++)
    {
      g_autofree char *version = NULL;
      g_autofree char *date = NULL;
      g_autofree char *summary = NULL;

      for (guint i = 0; i < table->cells->len; i++)
        {
          const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
          g_autofree char *text = NULL;

          if (cell->row != row || cell->n_lines == 0)
            continue;
          text = cell_text (work, cell);
          if (cell->column == columns->version && version == NULL)
            version = version_of (work, text);
          else if (cell->column == columns->date && date == NULL)
            date = iso_of (work->catalog, text);
          else if (cell->column == columns->summary && summary == NULL)
            summary = g_steal_pointer (&text);
        }
      if (version == NULL && date == NULL && summary != NULL && work->facts->revisions->len > 0)
        extend_summary (g_ptr_array_index (work->facts->revisions, work->facts->revisions->len - 1), summary);
      else if (date != NULL || (version != NULL && columns->version >= 0 && g_ascii_isdigit (*version)))
        add_revision (work, version, date, summary);
    }
}

static void
mark_lines (AnnexaFactsWork *work, guint first, guint n)
{
  for (guint i = first; i < first + n && i < work->layout->lines->len; i++)
    work->in_revisions[i] = TRUE;
}

/* Reads @index if it is a revision table, and those on later pages that continue it. */
static void
read_table (AnnexaFactsWork *work, guint index, Columns *of_table)
{
  const AnnexaTable *table = g_ptr_array_index (work->layout->tables, index);
  Columns columns;
  guint first_row = 0;

  if (work->evidence->in_control_table[index])
    return;
  for (guint row = 0; row < MIN (table->n_rows, 2) && first_row == 0; row++)
    if (read_header (work, table, row, &columns))
      first_row = row + 1;
  if (first_row == 0)
    {
      if (table->continues < 0 || (guint)table->continues >= index || of_table[table->continues].date < 0)
        return;
      columns = of_table[table->continues];
    }
  of_table[index] = columns;
  mark_lines (work, table->first_line, table->n_lines);
  read_rows (work, table, first_row, &columns);
}

/* End of the version that begins at @start of @folded: one with its words, or a bare number. */
static guint
version_end (const AnnexaFactsWork *work, const char *folded, guint start)
{
  AnnexaVersion version;
  guint n = (guint)strspn (folded + start, "0123456789.");

  if (annexa_version_find (work->catalog, folded, start, &version) && version.start == start)
    return version.end;
  return n > 0 && (folded[start + n] == ' ' || folded[start + n] == '\0') ? start + n : start;
}

/* A row that begins with a version and a date, in either order. */
static gboolean
read_plain_row (AnnexaFactsWork *work, guint index)
{
  const char *text = annexa_layout_line (work->layout, index)->text;
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = annexa_fold_line (text, strlen (text), offsets);
  g_autofree char *printed = NULL;
  g_autofree char *version = NULL;
  g_autofree char *summary = NULL;
  AnnexaDate date;
  guint start = 0, end;

  if (!annexa_date_find (work->catalog, folded, 0, &date))
    return FALSE;
  end = version_end (work, folded, 0);
  if (end == 0 || end > date.start)
    {
      if (date.start > 0)
        return FALSE;
      start = date.end;
      while (folded[start] == ' ')
        start++;
      end = version_end (work, folded, start);
    }
  else if (strspn (folded + end, " :") != date.start - end)
    return FALSE;
  printed = g_strndup (text + g_array_index (offsets, guint, start),
                       g_array_index (offsets, guint, end) - g_array_index (offsets, guint, start));
  version = version_of (work, printed);
  summary = g_strstrip (g_strdup (text + g_array_index (offsets, guint, MAX (end, date.end))));
  add_revision (work, version, date.iso, *summary != '\0' ? summary : NULL);
  return TRUE;
}

static void
read_below_heading (AnnexaFactsWork *work, guint heading)
{
  guint n_rows = 0, before = 0;
  const AnnexaLine *head = annexa_layout_line (work->layout, heading);

  for (guint i = heading + 1; i < work->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);

      if (line->page > head->page + 1 || work->in_revisions[i])
        break;
      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      if (read_plain_row (work, i))
        {
          work->in_revisions[i] = TRUE;
          n_rows++;
          continue;
        }
      if (n_rows == 0)
        {
          if (++before > MAX_LINES_BEFORE_ROWS)
            break;
          continue;
        }
      if (line->style == head->style || annexa_paper_is (work->catalog, "closing", line->text)
          || annexa_paper_is (work->catalog, "contents", line->text))
        break;
      /* Words of a row that wrap stand to the right of where rows begin. */
      if (line->x1 < annexa_layout_line (work->layout, i - 1)->x1 + line->size_pt
          && line->x1 < head->x1 + 3 * line->size_pt)
        break;
      work->in_revisions[i] = TRUE;
      extend_summary (g_ptr_array_index (work->facts->revisions, work->facts->revisions->len - 1),
                      line->text);
    }
}

static gboolean
is_heading (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);
  const AnnexaHeading *heading = &work->evidence->headings[index];

  if (line->role != ANNEXA_ROLE_BODY || line->n_glyphs > 40)
    return FALSE;
  return annexa_paper_is (work->catalog, "revision", line->text)
         || (heading->title_start > 0
             && annexa_paper_is (work->catalog, "revision", line->text + heading->title_start));
}

void
annexa_paper_find_revisions (AnnexaFactsWork *work)
{
  g_autofree Columns *of_table = g_new0 (Columns, work->layout->tables->len + 1);

  for (guint i = 0; i < work->layout->tables->len; i++)
    of_table[i].date = -1;
  for (guint i = 0; i < work->layout->tables->len; i++)
    read_table (work, i, of_table);
  if (work->facts->revisions->len > 0)
    return;
  for (guint i = 0; i < work->layout->lines->len; i++)
    if (is_heading (work, i))
      read_below_heading (work, i);
}
