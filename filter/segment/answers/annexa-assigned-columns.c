/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assigned-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Which columns of a table have controls, and which the sections that answer them. */

/* So many rows, and of those with a control this share, point to sections that there are. */
#define MIN_ROWS 3u
#define MIN_POINTING_PERCENT 75u
/* A control and the section that answers it have the same number by chance in so many rows at most. */
#define MAX_EDITION_PERCENT 20u
/* A section has the title of the control that is said to be answered there, in the vendor's words:
 * 資産目録について. */
#define MIN_LIKENESS 0.6
#define MAX_TRIED_ROWS 60u
#define MAX_TRIED_COLUMNS 8u

static char *
key_of_number (const AnnexaNumber *number)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%d", (int)number->kind);
  for (guint i = 0; i < number->n_parts; i++)
    g_string_append_printf (key, ".%u", number->parts[i]);
  return g_string_free (key, FALSE);
}

/* The headings of the paper by their own numbers; of two that have the same number the one that stands out.
 */
static GHashTable *
collect_sections (const AnnexaEvidence *self)
{
  GHashTable *sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      g_autofree char *key = NULL;
      gpointer known;

      annexa_layout_line_step (self->layout, i);
      if (heading->own.n_parts == 0 || annexa_layout_line (self->layout, i)->table >= 0
          || !annexa_lines_is_heading_like (self, i))
        continue;
      key = key_of_number (&heading->own);
      if (!g_hash_table_lookup_extended (sections, key, NULL, &known)
          || (!annexa_evidence_stands_out (self, GPOINTER_TO_UINT (known))
              && annexa_evidence_stands_out (self, i)))
        g_hash_table_insert (sections, g_steal_pointer (&key), GUINT_TO_POINTER (i));
    }
  return sections;
}

/* The line of the section that @cell names by its number, or by number and title; FALSE where there is
 * none. A lone integer may be anything. */
gboolean
annexa_assigned_find_section (const AnnexaAssignedSections *self, const AnnexaCell *cell, guint *line)
{
  g_autofree char *text = NULL, *id = NULL, *number_key = NULL, *title = NULL, *section_title = NULL;
  const AnnexaHeading *heading;
  AnnexaNumber number;
  gpointer found;
  guint n = 0;

  if (cell == NULL || cell->n_lines == 0 || cell->n_lines > ANNEXA_MAX_TITLE_LINES)
    return FALSE;
  text = annexa_table_cell_text (self->evidence, cell);
  if (!annexa_number_parse (self->evidence->catalog, text, &number))
    return FALSE;
  number_key = key_of_number (&number);
  if (!g_hash_table_lookup_extended (self->sections, number_key, NULL, &found))
    return FALSE;
  *line = GPOINTER_TO_UINT (found);
  heading = &self->evidence->headings[*line];
  id = g_strstrip (g_strndup (text + number.start, number.end - number.start));
  annexa_catalog_lookup (self->evidence->catalog, id, &n);
  title = annexa_fold_key (text + number.end);
  /* The number of a control in another edition is no section. */
  if (*title == '\0')
    return (n == 0 || self->ambiguous) && (number.n_parts > 1 || number.kind == ANNEXA_NUMBERING_CHAPTER);
  if (n > 0
      && annexa_lines_title_similarity (self->evidence, text + number.end) >= ANNEXA_MIN_TITLE_SIMILARITY)
    return FALSE;
  section_title
      = annexa_fold_key (annexa_layout_line (self->evidence->layout, *line)->text + heading->own.end);
  return g_str_has_prefix (section_title, title);
}

/* The controls of @row; @room holds them, @text what they are printed in. */
const AnnexaLabel *
annexa_assigned_labels_of_row (const AnnexaAssignedSections *self, guint row, AnnexaHeadingRoom *room,
                               char **text, guint *n)
{
  const AnnexaCell *cell = annexa_table_cell_at (self->table, row, self->number);

  *n = 0;
  if (cell == NULL || cell->row != row || cell->n_lines == 0)
    return NULL;
  *text = annexa_table_cell_text (self->evidence, cell);
  return annexa_table_labels (annexa_table_parse (self->evidence, *text, room), n);
}

typedef enum
{
  OPINION_NONE,
  OPINION_SECTION,
  OPINION_EDITION,
} Opinion;

/* Whether @title is much like that of the control @label. */
gboolean
annexa_assigned_has_title (const AnnexaAssignedSections *self, const char *title, const AnnexaLabel *label)
{
  g_autofree char *key = annexa_fold_key (title);
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->evidence->catalog, label->id, &n);

  for (guint i = 0; *key != '\0' && i < n; i++)
    if (annexa_catalog_title_similarity (items[i], key) >= MIN_LIKENESS)
      return TRUE;
  return FALSE;
}

/* Whether @id is the number of @label, in another edition maybe. */
gboolean
annexa_assigned_is_edition (const AnnexaAssignedSections *self, const AnnexaLabel *label, const char *id)
{
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->evidence->catalog, label->id, &n);

  for (guint i = 0; i < n; i++)
    if (annexa_catalog_mapped_standard (self->evidence->catalog, items[i], id) != NULL)
      return TRUE;
  return strcmp (label->id, id) == 0;
}

/* Whether the number in @cell is that of the section at @line, which no other control may have or which has
 * the title of @label, or is the number of @label in another edition. */
static Opinion
judge_number (const AnnexaAssignedSections *self, const AnnexaLabel *label, const AnnexaCell *cell,
              guint line)
{
  g_autofree char *text = annexa_table_cell_text (self->evidence, cell), *id = g_strstrip (g_strdup (text));
  const char *title
      = annexa_layout_line (self->evidence->layout, line)->text + self->evidence->headings[line].own.end;
  guint n_known = 0;

  annexa_catalog_lookup (self->evidence->catalog, id, &n_known);
  if (n_known == 0)
    return OPINION_SECTION;
  if (annexa_assigned_is_edition (self, label, id))
    return OPINION_EDITION;
  return annexa_assigned_has_title (self, title, label) ? OPINION_SECTION : OPINION_NONE;
}

/* Whether the columns of controls and sections are what they are taken for, in most of the first rows. */
static gboolean
points_to_sections (const AnnexaAssignedSections *self)
{
  guint n_rows = 0, n_pointing = 0, n_sections = 0, n_editions = 0;

  for (guint row = 0; row < MIN (self->table->n_rows, MAX_TRIED_ROWS); row++)
    {
      AnnexaHeadingRoom room;
      g_autofree char *text = NULL;
      const AnnexaCell *place = annexa_table_cell_at (self->table, row, self->place);
      const AnnexaLabel *labels;
      guint n, line;

      labels = annexa_assigned_labels_of_row (self, row, &room, &text, &n);
      if (n == 0)
        continue;
      n_rows++;
      if (!annexa_assigned_find_section (self, place, &line))
        continue;
      n_pointing++;
      if (self->ambiguous)
        {
          Opinion opinion = judge_number (self, &labels[0], place, line);

          n_sections += opinion == OPINION_SECTION;
          n_editions += opinion == OPINION_EDITION;
        }
    }
  return n_pointing >= MIN_ROWS && n_pointing * 100 >= n_rows * MIN_POINTING_PERCENT
         && (!self->ambiguous
             || (n_sections * 2 >= n_pointing && n_editions * 100 <= n_pointing * MAX_EDITION_PERCENT));
}

/* How many of the first rows have a section in the column of sections. */
static guint
count_sections (const AnnexaAssignedSections *self)
{
  guint n = 0, line;

  for (guint row = 0; row < MIN (self->table->n_rows, MAX_TRIED_ROWS); row++)
    n += annexa_assigned_find_section (self, annexa_table_cell_at (self->table, row, self->place), &line);
  return n;
}

static gboolean
find_columns (AnnexaAssignedSections *self, gboolean ambiguous)
{
  self->ambiguous = ambiguous;
  for (self->place = 0; self->place < self->table->n_columns; self->place++)
    for (self->number = count_sections (self) >= MIN_ROWS ? 0 : G_MAXUINT;
         self->number < self->table->n_columns; self->number++)
      if (self->place != self->number && points_to_sections (self))
        return TRUE;
  return FALSE;
}

/* Finds the columns of the table; FALSE where it is none that tells sections. */
gboolean
annexa_assigned_find_columns (AnnexaAssignedSections *self)
{
  if (self->table->n_columns < 2 || self->table->n_columns > MAX_TRIED_COLUMNS
      || self->table->n_rows < MIN_ROWS)
    return FALSE;
  if (self->sections == NULL)
    self->sections = collect_sections (self->evidence);
  return g_hash_table_size (self->sections) >= MIN_ROWS
         && (find_columns (self, FALSE) || find_columns (self, TRUE));
}
