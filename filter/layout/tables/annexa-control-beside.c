/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>

/* Numbers of controls in columns of prose and in cards, which run beside each other: what white parts there
 * is no table. */

/* One number in so many may stand apart from those in the column of most. */
#define MAX_BESIDE_SHARE 3u
/* Headings with a stripe at their left, which have their titles behind them, are set in by no more than this.
 */
#define MAX_INDENT_EM 1.2f
/* A title begins so near behind its number. */
#define MAX_TITLE_EM 3.0f

/* How many of @gutters stand before what begins at @x. */
static guint
count_before (const GArray *gutters, float x)
{
  guint n = 0;

  while (n < gutters->len && g_array_index (gutters, AnnexaGutter, n).x2 < x + 2 * ANNEXA_SAME_PLACE_PT)
    n++;
  return n;
}

static guint
count_dots (const char *id)
{
  guint n = 0;

  for (; *id != '\0'; id++)
    n += *id == '.';
  return n;
}

/* Whether text goes on behind @anchor in its column. */
static gboolean
has_title (const AnnexaControlSight *sight, const GArray *gutters, const AnnexaControlNumber *anchor)
{
  const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, anchor->line);

  for (guint i = line->first; i < line->first + line->n; i++)
    {
      const AnnexaControlPiece *piece = &g_array_index (sight->pieces, AnnexaControlPiece, i);

      if (piece->x2 > anchor->x2 + line->size_pt)
        return piece->x1 < anchor->x2 + MAX_TITLE_EM * line->size_pt
               && count_before (gutters, piece->x1) == count_before (gutters, anchor->x1);
    }
  return FALSE;
}

/* Whether number @i heads text beside that which a number in the column of most heads: both have titles, and
 * are of other controls. Where the second says what the first is elsewhere, it has other parts or is the
 * same.
 */
static gboolean
heads_beside (const AnnexaControlSight *sight, const GArray *gutters, guint i)
{
  const AnnexaControlNumber *anchor = &g_array_index (sight->anchors, AnnexaControlNumber, i);

  for (guint k = i; k > 0; k--)
    {
      const AnnexaControlNumber *before = &g_array_index (sight->anchors, AnnexaControlNumber, k - 1);

      if (before->line != anchor->line)
        return FALSE;
      if (before->placed)
        return before->id != anchor->id && count_dots (before->id) == count_dots (anchor->id)
               && has_title (sight, gutters, before) && has_title (sight, gutters, anchor);
    }
  return FALSE;
}

/* Whether @anchor begins a line, or a column behind one of @gutters. */
static gboolean
begins_column (const AnnexaControlSight *sight, const GArray *gutters, const AnnexaControlNumber *anchor)
{
  const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, anchor->line);
  const guint before = count_before (gutters, anchor->x1);
  float indent;

  if (fabsf (anchor->x1 - g_array_index (sight->pieces, AnnexaControlPiece, line->first).x1)
      < ANNEXA_SAME_PLACE_PT)
    return TRUE;
  if (before == 0)
    return FALSE;
  indent = fabsf (anchor->x1 - g_array_index (gutters, AnnexaGutter, before - 1).x2);
  return indent < 2 * ANNEXA_SAME_PLACE_PT
         || (indent < MAX_INDENT_EM * line->size_pt && has_title (sight, gutters, anchor));
}

/* Whether numbers stand in several columns that run beside each other, as those of prose and of cards do:
 * many begin a column beside none in the column of most, or one of another control. What goes on with a list
 * in a cell heads nothing. */
gboolean
annexa_control_numbers_run_beside (const AnnexaControlSight *sight, const GArray *gutters)
{
  const guint column = count_before (gutters, sight->place);
  guint n = 0, n_numbers = 0;

  for (guint i = 0; i < sight->anchors->len; i++)
    {
      const AnnexaControlNumber *anchor = &g_array_index (sight->anchors, AnnexaControlNumber, i);
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, anchor->line);

      n_numbers += anchor->placed;
      n += !anchor->listed && count_before (gutters, anchor->x1) != column
           && begins_column (sight, gutters, anchor)
           && (heads_beside (sight, gutters, i)
               || (!line->number && (anchor->line == 0 || !line[-1].number)
                   && (anchor->line + 1 == sight->lines->len || !line[1].number)));
    }
  return n * MAX_BESIDE_SHARE > n_numbers;
}
