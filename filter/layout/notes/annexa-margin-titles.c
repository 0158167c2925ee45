/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-margin-notes-private.h"

#include <string.h>

/* Numbers in the margin that are no notes, as the title of their control stands there too: headings at the
 * side of their answers. */

/* Notes at both sides of the text come by turns. */
#define MAX_BESIDE_EACH_OTHER 3u
#define SAME_SIDE_PT 3.0f
/* A number in smaller type stands so far below its title. */
#define MAX_SMALLER_GAP_EM 1.5f
/* The vendor's own number before a title, which the rules have without. */
#define NUMBER "0123456789.-"
/* A table of controls with headings in its first column has so many columns, at least. */
#define MIN_HEADER_SPANS 3u

/* (transfer full) (nullable): what of @span stands in the margin where @note does, at the left of @left or at
 * the right of @right, be it that it looks like one line with the text beside it. */
static char *
read_beside (const AnnexaPageWork *work, const AnnexaSpan *span, const AnnexaBesideNote *note, float left,
             float right)
{
  const gboolean before = note->box.x2 < left;
  guint first = span->first, end = span->first + span->n;

  while (before && end > first && annexa_rows_glyph (work->rows, end - 1)->x2 > left - SAME_SIDE_PT)
    end--;
  while (!before && first < end && annexa_rows_glyph (work->rows, first)->x1 < right + SAME_SIDE_PT)
    first++;
  if (first == end || annexa_rows_glyph (work->rows, first)->x1 > note->box.x2
      || annexa_rows_glyph (work->rows, end - 1)->x2 < note->box.x1)
    return NULL;
  return annexa_rows_text (work->rows, first, end - first, NULL);
}

/* Whether the title of a control stands right below a note, its lines so near the text beside them that each
 * looks like one with that. */
static gboolean
is_above_title (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBesideNote *note, float left,
                float right)
{
  g_autoptr (GString) title = g_string_new (NULL);
  const AnnexaRow *row = annexa_work_row (work, note->row);
  float foot = note->box.y2;
  guint n_lines = 0;

  for (guint s = row->first_span; s < work->rows->spans->len && n_lines < ANNEXA_MAX_NOTE_LINES; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *text = NULL, *key = NULL;
      AnnexaTitleMatch match;

      if (span->y1 > foot + ANNEXA_MAX_NOTE_GAP_EM * note->size_pt)
        break;
      if (span->y2 <= foot || (text = read_beside (work, span, note, left, right)) == NULL)
        continue;
      g_string_append_printf (title, "%s%s", n_lines > 0 ? " " : "", text);
      n_lines++;
      foot = span->y2;
      key = annexa_fold_key (title->str);
      if (annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether the number of the control whose title stands beside it is right above note @i, both apart from the
 * text: they are a column of numbers, 5.1.1 over 2022: 5.1, as a table has one. */
gboolean
annexa_margin_is_of_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *notes, guint i,
                            float left)
{
  const AnnexaBesideNote *note = &g_array_index (notes, AnnexaBesideNote, i), *above;

  if (i == 0 || note->box.x2 > left)
    return FALSE;
  above = note - 1;
  return above->box.x1 < note->box.x2 && above->box.x2 > note->box.x1
         && note->box.y1 < above->box.y2 + ANNEXA_MAX_NOTE_GAP_EM * above->size_pt
         && annexa_margin_is_numbered (work, catalog, above->row, left);
}

/* Whether the title of a control stands right above note @i, or right below it: it is a heading at the side
 * of its answer, and the number of that. */
gboolean
annexa_margin_is_of_title (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *notes, guint i,
                           float left, float right)
{
  const AnnexaBesideNote *note = &g_array_index (notes, AnnexaBesideNote, i);
  const guint first = i - MIN (i, MAX_BESIDE_EACH_OTHER),
              end = MIN (i + 1 + MAX_BESIDE_EACH_OTHER, notes->len);

  for (guint k = first; k < end; k++)
    {
      const AnnexaBesideNote *other = &g_array_index (notes, AnnexaBesideNote, k);
      const AnnexaBesideNote *above = k < i ? other : note, *below = k < i ? note : other;
      g_autofree char *key = NULL;
      AnnexaTitleMatch match;
      gsize n_number;

      if (k == i || other->box.x2 < note->box.x1 || other->box.x1 > note->box.x2
          || below->box.y1 > above->box.y2
                                 + (below == note && note->size_pt < other->size_pt ? MAX_SMALLER_GAP_EM
                                                                                    : ANNEXA_MAX_NOTE_GAP_EM)
                                       * above->size_pt)
        continue;
      key = annexa_fold_key (other->text->str);
      n_number = strspn (key, NUMBER);
      if (annexa_catalog_match_title (catalog, key + n_number, n_number > 0, &match, 1) > 0)
        return TRUE;
    }
  return is_above_title (work, catalog, note, left, right);
}

/* Whether @note is below the name of its column in the header of a table of controls: it names a row. */
gboolean
annexa_margin_is_of_table (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBesideNote *note)
{
  for (guint r = 0; r < work->rows->rows->len && annexa_work_row (work, r)->y2 < note->box.y1; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *first = annexa_work_span (work, row->first_span);

      if (row->n_spans >= MIN_HEADER_SPANS && first->x1 < note->box.x2 && first->x2 > note->box.x1
          && annexa_columns_is_header (work, catalog, r))
        return TRUE;
    }
  return FALSE;
}
