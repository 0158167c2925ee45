/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assigned-private.h"

#include "text/annexa-fold.h"

/* Tables that tell which section of the paper answers which control: 5.1.1 | 情報セキュリティのための方針群 |
 * 2.1 方針について. The answers are these sections; the rows are references to them. */

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

/* The line that the section on @line begins with: the number of its control may stand over the heading,
 * alone.
 */
static guint
find_first (const AnnexaAssignedSections *self, guint line, const AnnexaLabel *label)
{
  const guint above = line > 0 ? annexa_references_line_above (self->evidence, line) : line;
  const AnnexaHeading *heading = &self->evidence->headings[above];

  return above < line && heading->is_reference
                 && ((heading->n_trail == 1 && heading->trail[0].id == label->id)
                     || (heading->n_lead == 1 && heading->lead[0].id == label->id))
             ? above
             : line;
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
  candidate->first_line = find_first (self, line, label);
  candidate->reference_line = candidate->first_line < line ? candidate->first_line : G_MAXUINT;
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

  labels = annexa_assigned_labels_of_row (self, row, &room, &text, &n);
  if (n == 0
      || !annexa_assigned_find_section (self, annexa_table_cell_at (self->table, row, self->place), &line))
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
  if (!goes_on && !annexa_assigned_find_columns (self))
    return FALSE;
  for (guint row = 0; row < self->table->n_rows; row++)
    add_row (self, row);
  self->before = (gint)index;
  return TRUE;
}

/* Whether the line below the heading of @candidate names the control that the table gives it. */
static gboolean
names_control_below (const AnnexaAssignedSections *self, const AnnexaCandidate *candidate)
{
  const AnnexaEvidence *evidence = self->evidence;
  const guint below = annexa_lines_below (evidence, candidate->end_line - 1);
  const AnnexaHeading *heading;

  if (!annexa_lines_is_open (evidence, below) || !annexa_heading_refers (&evidence->headings[below]))
    return FALSE;
  heading = &evidence->headings[below];
  for (guint r = 0; r < heading->n_trail; r++)
    if (heading->trail[r].id == candidate->labels.data[0].id)
      return TRUE;
  return FALSE;
}

/* A section that answers one control under a title of its own like the control's, or with its number below,
 * has that title. */
static void
prefer_own_title (const AnnexaAssignedSections *self, AnnexaCandidate *candidate)
{
  g_autofree char *key = annexa_fold_key (candidate->title), *printed = NULL;

  if (candidate->labels.len != 1)
    return;
  printed = annexa_fold_key (g_ptr_array_index (candidate->titles, 0));
  if (g_str_has_prefix (key, printed) || names_control_below (self, candidate)
      || annexa_assigned_has_title (self, candidate->title, &candidate->labels.data[0]))
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
        known = annexa_assigned_is_edition (self, &candidate->labels.data[l],
                                            evidence->headings[below].trail[r].id);
      if (!known)
        return TRUE;
    }
  return FALSE;
}

/* Adds those of @heading behind its title that are the numbers of controls of @candidate in another edition.
 * Returns: whether there are any */
static gboolean
add_editions (const AnnexaAssignedSections *self, AnnexaCandidate *candidate, const AnnexaHeading *heading)
{
  gboolean any = FALSE;

  for (guint r = 0; r < heading->n_trail; r++)
    for (guint l = 0; l < candidate->labels.len; l++)
      if (annexa_assigned_is_edition (self, &candidate->labels.data[l], heading->trail[r].id))
        {
          annexa_candidate_add_mapped (candidate, &heading->trail[r], 1);
          any = TRUE;
        }
  return any;
}

/* Takes what the heading of @candidate prints behind its title: the numbers of its controls in another
 * edition, 6.2 職務の分離（27001:2022: 5.3）. Lines that cut one have it together. */
static void
take_editions (const AnnexaAssignedSections *self, AnnexaCandidate *candidate)
{
  AnnexaHeadingRoom room;
  const AnnexaHeading *whole
      = candidate->n_title_lines > 1 ? annexa_table_parse (self->evidence, candidate->title, &room) : NULL;

  if (whole != NULL && whole->title_end > whole->title_start && add_editions (self, candidate, whole))
    {
      annexa_candidate_take_title (candidate, g_strndup (candidate->title, whole->title_end));
      return;
    }
  for (guint line = candidate->first_line; line < candidate->end_line; line++)
    add_editions (self, candidate, &self->evidence->headings[line]);
}

/* After the last table: the sections become candidates. Frees @self. */
void
annexa_assigned_sections_finish (AnnexaAssignedSections *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = g_ptr_array_index (self->candidates, i);

      take_editions (self, candidate);
      prefer_own_title (self, candidate);
      if (!names_others_below (self, candidate))
        annexa_candidate_take_reference_below (self->evidence, candidate);
      annexa_candidates_add (self->evidence, candidate);
    }
  g_clear_pointer (&self->sections, g_hash_table_unref);
  g_hash_table_unref (self->open);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}
