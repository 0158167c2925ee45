/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/tables/annexa-party-tables.h"
#include "segment/tables/annexa-table-shape.h"

#include <string.h>

/* What the standard asks for, quoted between a heading and the caption over its answer. */

/* It is at most so long. */
#define MAX_REQUIREMENT_LINES 20
/* What fewer sections have may be text. */
#define MIN_CAPTIONS 3

/* Whether line @i heads a row of a table that stands right below the heading of @section, and whose rows say
 * at their left what they hold: 要求事項 | …, 対応 | … */
static gboolean
heads_row (const AnnexaEvidence *self, const AnnexaCandidate *section, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaTable *table = g_ptr_array_index (self->layout->tables, (guint)line->table);

  if (table->n_columns != 2 || line->column != 0 || self->in_control_table[line->table])
    return FALSE;
  for (guint k = section->end_line; k < i; k++)
    {
      const AnnexaLine *above = annexa_layout_line (self->layout, k);

      if (above->role == ANNEXA_ROLE_BODY && above->table != line->table
          && (above->table < 0 || above->table != table->continues))
        return FALSE;
    }
  return TRUE;
}

/* (transfer full) (nullable): what line @i says if it is a caption of an answer, or heads a row with one,
 * which may wrap; sets the last line of it. */
static char *
read_caption (const AnnexaEvidence *self, const AnnexaCandidate *section, guint i, guint *last)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaCell *cell;
  g_autofree char *text = NULL;

  *last = i;
  if (line->table < 0)
    return annexa_captions_at (self, i, annexa_captions_is_answer);
  if (!heads_row (self, section, i))
    return NULL;
  cell = annexa_table_cell_at (g_ptr_array_index (self->layout->tables, (guint)line->table), line->row, 0);
  if (cell == NULL || cell->first_line != i)
    return NULL;
  *last = i + cell->n_lines - 1;
  text = annexa_table_cell_text (self, cell);
  return annexa_captions_read (self, text, annexa_captions_is_answer);
}

/* The caption of the answer that stands further down in a section, below what the standard asks for: its last
 * line, or G_MAXUINT. */
static guint
find_caption_below (const AnnexaEvidence *self, const AnnexaCandidate *section, guint end, const char *wanted,
                    char **caption)
{
  for (guint i = section->end_line; i < end && i <= section->end_line + MAX_REQUIREMENT_LINES; i++)
    {
      guint last;
      g_autofree char *key = read_caption (self, section, i, &last);

      if (key == NULL || (wanted != NULL && strcmp (key, wanted) != 0))
        continue;
      if (caption != NULL)
        *caption = g_steal_pointer (&key);
      return last;
    }
  return G_MAXUINT;
}

/* Where the search for that caption ends: where the heading is printed again, the answer has begun. */
static guint
search_end (const AnnexaEvidence *self, guint candidate)
{
  const GPtrArray *parts = annexa_evidence_candidate (self, candidate)->parts;

  return parts != NULL && parts->len > 0 ? ((const AnnexaCandidate *)parts->pdata[0])->first_line
                                         : annexa_captions_next_section (self, candidate);
}

/* Where the heading of @candidate is printed again, the requirement may be too, under the caption @usual. */
static void
take_from_parts (AnnexaEvidence *self, guint candidate, const char *usual)
{
  const GPtrArray *parts = annexa_evidence_candidate (self, candidate)->parts;

  for (guint k = 0; parts != NULL && k < parts->len; k++)
    {
      AnnexaCandidate *part = g_ptr_array_index (parts, k);
      const guint end = k + 1 < parts->len ? ((const AnnexaCandidate *)parts->pdata[k + 1])->first_line
                                           : annexa_captions_next_section (self, candidate);
      const guint line = find_caption_below (self, part, end, usual, NULL);

      if (line != G_MAXUINT && annexa_layout_line (self->layout, line)->table < 0)
        part->end_line = line + 1;
    }
}

/* Rows of a table of captions are read one after the other, on the next page too. */
static void
read_by_rows (AnnexaEvidence *self, gint t)
{
  for (gint next = t; next >= 0 && next < (gint)self->layout->tables->len; next++)
    {
      const AnnexaTable *table = g_ptr_array_index (self->layout->tables, (guint)next);

      if (next > t && table->continues != next - 1)
        break;
      self->by_rows[next] = TRUE;
    }
}

/* Whether the caption on line @i heads a row of a table of captions that has more rows below it:
 * お客様へのお願 い, 関連資料 */
static gboolean
has_rows_below (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaTable *table
      = line->table >= 0 ? g_ptr_array_index (self->layout->tables, (guint)line->table) : NULL;

  return table != NULL && (guint)line->row + 1 < table->n_rows;
}

/* (transfer full) (nullable): the caption that most sections of @self have below their headings; sets how
 * many do. */
static char *
find_usual (const AnnexaEvidence *self, guint *n_sections, guint *most)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *usual = NULL;
  GHashTableIter iter;
  gpointer key, count;

  *n_sections = *most = 0;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      char *caption = NULL;

      if (!annexa_captions_is_section (annexa_evidence_candidate (self, i)))
        continue;
      *n_sections += 1;
      if (find_caption_below (self, annexa_evidence_candidate (self, i), search_end (self, i), NULL, &caption)
          != G_MAXUINT)
        g_hash_table_insert (counts, caption,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, caption)) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    if (GPOINTER_TO_UINT (count) > *most)
      {
        *most = GPOINTER_TO_UINT (count);
        g_free (usual);
        usual = g_strdup (key);
      }
  return usual;
}

/**
 * annexa_requirements_take:
 * @self: with the path chosen
 * @is_of_rows: (out): whether the caption is of a row in tables that have more rows below it
 *
 * Where nearly all sections have one and the same caption over the answer, what stands between heading and
 * caption is the requirement, not the answer.
 *
 * Returns: (transfer full) (nullable): that caption, which is of the headings now
 */
char *
annexa_requirements_take (AnnexaEvidence *self, gboolean *is_of_rows)
{
  guint n, most, n_rows = 0;
  g_autofree char *usual = find_usual (self, &n, &most);

  *is_of_rows = FALSE;
  if (most < MIN_CAPTIONS || most * 5 < n * 4)
    return NULL;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      guint line = annexa_captions_is_section (candidate)
                       ? find_caption_below (self, candidate, search_end (self, i), usual, NULL)
                       : G_MAXUINT;
      gint table;

      if (line == G_MAXUINT)
        continue;
      candidate->answer_mark_bytes = 0;
      take_from_parts (self, i, usual);
      table = annexa_layout_line (self->layout, line)->table;
      if (table >= 0 && self->parties[table] != ANNEXA_PARTIES_NONE)
        {
          candidate->end_line = annexa_table_at (self, (guint)table)->first_line;
          continue;
        }
      n_rows += has_rows_below (self, line);
      candidate->end_line = line + 1;
      read_by_rows (self, table);
    }
  *is_of_rows = n_rows * 2 > most;
  return g_steal_pointer (&usual);
}
