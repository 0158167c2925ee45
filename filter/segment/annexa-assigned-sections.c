/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"
#include "annexa-table-shape.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Tables that tell which section of the paper answers which control: 5.1.1 | 情報セキュリティのための方針群 |
 * 2.1 方針について. The answers are these sections; the rows are references to them. */

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

struct _AnnexaAssignedSections
{
  AnnexaEvidence *evidence;
  const AnnexaTable *table; /* the one that is looked at */
  gint before;              /* index of the last one, or -1 */
  guint number;             /* its column of controls */
  guint place;              /* its column of sections */
  gboolean ambiguous;       /* whether sections have numbers that are those of controls as well */
  GHashTable *sections;     /* (nullable) of lines, by the number that they begin with */
  GHashTable *open;         /* of candidates, by line */
  GPtrArray *candidates;    /* (element-type AnnexaCandidate) (transfer none): until the last table */
};

AnnexaAssignedSections *
annexa_assigned_sections_new (AnnexaEvidence *evidence)
{
  AnnexaAssignedSections *self = g_new0 (AnnexaAssignedSections, 1);

  self->evidence = evidence;
  self->before = -1;
  self->open = g_hash_table_new (NULL, NULL);
  self->candidates = g_ptr_array_new ();
  return self;
}

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
static gboolean
find_section (const AnnexaAssignedSections *self, const AnnexaCell *cell, guint *line)
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
static const AnnexaLabel *
labels_of_row (const AnnexaAssignedSections *self, guint row, AnnexaHeadingRoom *room, char **text, guint *n)
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
static gboolean
has_title_of (const AnnexaAssignedSections *self, const char *title, const AnnexaLabel *label)
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
static gboolean
is_edition (const AnnexaAssignedSections *self, const AnnexaLabel *label, const char *id)
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
  if (is_edition (self, label, id))
    return OPINION_EDITION;
  return has_title_of (self, title, label) ? OPINION_SECTION : OPINION_NONE;
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

      labels = labels_of_row (self, row, &room, &text, &n);
      if (n == 0)
        continue;
      n_rows++;
      if (!find_section (self, place, &line))
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
    n += find_section (self, annexa_table_cell_at (self->table, row, self->place), &line);
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

/* The title of the control that the row prints beside its number or behind it; NULL where it prints none. */
static char *
title_of_row (const AnnexaAssignedSections *self, guint row)
{
  for (guint c = 0; c < self->table->n_columns; c++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (self->table, row, c);
      g_autofree char *text = NULL;
      AnnexaHeadingRoom room;
      const AnnexaHeading *heading;
      char *title;

      if (c == self->place || cell == NULL || cell->n_lines == 0)
        continue;
      text = annexa_table_cell_text (self->evidence, cell);
      heading = annexa_table_parse (self->evidence, text, &room);
      title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
      if (annexa_lines_title_similarity (self->evidence, title) >= ANNEXA_MIN_TITLE_SIMILARITY)
        return title;
      g_free (title);
    }
  return NULL;
}

/* Where the title begins on @line behind the section's number, and behind that of the control of @label if it
 * is printed there too: 5.2 管理策 6.1.3 関係当局との連絡 */
static guint
find_title (const AnnexaAssignedSections *self, guint line, const AnnexaLabel *label)
{
  const guint start = self->evidence->headings[line].own.end;
  AnnexaHeadingRoom room;
  const AnnexaHeading *rest = annexa_table_parse (
      self->evidence, annexa_layout_line (self->evidence->layout, line)->text + start, &room);

  return rest->n_lead == 1 && rest->lead[0].id == label->id && rest->title_end > rest->title_start
             ? start + rest->title_start
             : start;
}

static AnnexaCandidate *
open_section (const AnnexaAssignedSections *self, guint line, const AnnexaLabel *label)
{
  AnnexaCandidate *candidate
      = annexa_candidate_new (self->evidence->arena, ANNEXA_CANDIDATE_REFERENCE, line, line + 1);
  guint start = find_title (self, line, label);

  candidate->end_line = annexa_candidate_read_title (self->evidence, candidate, line, start,
                                                     annexa_lines_title_end (self->evidence, line, start));
  g_strstrip (candidate->title);
  candidate->n_title_lines = candidate->end_line - line;
  candidate->cited = TRUE;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  candidate->titles = g_ptr_array_new_with_free_func (g_free);
  annexa_candidate_take_own_number (self->evidence, candidate, line);
  return candidate;
}

static void
add_row (const AnnexaAssignedSections *self, guint row)
{
  AnnexaHeadingRoom room;
  g_autofree char *text = NULL, *title = NULL;
  AnnexaCandidate *candidate;
  const AnnexaLabel *labels;
  guint n, line;

  labels = labels_of_row (self, row, &room, &text, &n);
  if (n == 0 || !find_section (self, annexa_table_cell_at (self->table, row, self->place), &line))
    return;
  candidate = g_hash_table_lookup (self->open, GUINT_TO_POINTER (line));
  if (candidate == NULL)
    {
      candidate = open_section (self, line, &labels[0]);
      g_hash_table_insert (self->open, GUINT_TO_POINTER (line), candidate);
      g_ptr_array_add (self->candidates, candidate);
    }
  title = title_of_row (self, row);
  for (guint i = 0; i < n && candidate->labels.len < ANNEXA_MAX_LABELS; i++)
    {
      annexa_candidate_add_label (candidate, &labels[i], text);
      g_ptr_array_add (candidate->titles, g_strdup (title != NULL ? title : candidate->title));
    }
}

/**
 * annexa_assigned_sections_take:
 * @self: what is known of such tables so far
 * @index: of the next table
 *
 * Reads a table that assigns sections to controls, or the rest of one that began on the page before.
 *
 * Returns: %FALSE when it does not
 */
gboolean
annexa_assigned_sections_take (AnnexaAssignedSections *self, guint index)
{
  gboolean goes_on;

  self->table = annexa_table_at (self->evidence, index);
  goes_on = self->before >= 0 && self->table->continues == self->before;
  self->before = -1;
  if (!goes_on)
    {
      if (self->table->n_columns < 2 || self->table->n_columns > MAX_TRIED_COLUMNS
          || self->table->n_rows < MIN_ROWS)
        return FALSE;
      if (self->sections == NULL)
        self->sections = collect_sections (self->evidence);
      if (g_hash_table_size (self->sections) < MIN_ROWS
          || (!find_columns (self, FALSE) && !find_columns (self, TRUE)))
        return FALSE;
    }
  for (guint row = 0; row < self->table->n_rows; row++)
    add_row (self, row);
  self->before = (gint)index;
  return TRUE;
}

/* A section that answers one control under a title of its own like the control's has that title. */
static void
prefer_own_title (const AnnexaAssignedSections *self, AnnexaCandidate *candidate)
{
  g_autofree char *key = annexa_fold_key (candidate->title), *printed = NULL;

  if (candidate->labels.len != 1)
    return;
  printed = annexa_fold_key (g_ptr_array_index (candidate->titles, 0));
  if (g_str_has_prefix (key, printed) || has_title_of (self, candidate->title, &candidate->labels.data[0]))
    {
      g_ptr_array_set_size (candidate->titles, 0);
      g_ptr_array_add (candidate->titles, g_strdup (candidate->title));
    }
}

/* Whether the line below the heading of @candidate names a control that the table does not. */
static gboolean
names_others_below (const AnnexaAssignedSections *self, const AnnexaCandidate *candidate)
{
  const AnnexaEvidence *evidence = self->evidence;
  const guint below = annexa_lines_below (evidence, candidate->end_line - 1);

  if (!annexa_lines_is_open (evidence, below) || !annexa_heading_refers (&evidence->headings[below]))
    return FALSE;
  for (guint r = 0; r < evidence->headings[below].n_trail; r++)
    {
      gboolean known = FALSE;

      for (guint l = 0; l < candidate->labels.len && !known; l++)
        known = is_edition (self, &candidate->labels.data[l], evidence->headings[below].trail[r].id);
      if (!known)
        return TRUE;
    }
  return FALSE;
}

/* Takes what the heading of @candidate prints behind its title: the numbers of its controls in another
 * edition, 6.2 職務の分離（27001:2022: 5.3）. */
static void
take_editions (const AnnexaAssignedSections *self, AnnexaCandidate *candidate)
{
  for (guint line = candidate->first_line; line < candidate->end_line; line++)
    {
      const AnnexaHeading *heading = &self->evidence->headings[line];

      for (guint r = 0; r < heading->n_trail; r++)
        for (guint l = 0; l < candidate->labels.len; l++)
          if (is_edition (self, &candidate->labels.data[l], heading->trail[r].id))
            annexa_candidate_add_mapped (candidate, &heading->trail[r], 1);
    }
}

/* After the last table: the sections become candidates. Frees @self. */
void
annexa_assigned_sections_finish (AnnexaAssignedSections *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = g_ptr_array_index (self->candidates, i);

      prefer_own_title (self, candidate);
      take_editions (self, candidate);
      if (!names_others_below (self, candidate))
        annexa_candidate_take_reference_below (self->evidence, candidate);
      annexa_candidates_add (self->evidence, candidate);
    }
  g_clear_pointer (&self->sections, g_hash_table_unref);
  g_hash_table_unref (self->open);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}
