/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>

/* Which of the strips of white that no line of a table of controls runs over are none between columns. */

#define MAX_WORD_SPACE_EM 0.6f
#define MAX_UNIT_EM 1.1f
/* One title in so many goes on below its number where the two are one column. */
#define MAX_BELOW_SHARE 6u

/* Of the numbers, one in so many has something beside it in the second of two columns. */
#define MIN_BESIDE_SHARE 3u

/* Whether something stands behind @gutter beside @anchor, on its line or one that stands hardly higher or
 * lower.
 */
static gboolean
has_beside (const AnnexaControlSight *sight, const AnnexaControlNumber *anchor, const AnnexaGutter *gutter)
{
  const AnnexaControlLine *number = &g_array_index (sight->lines, AnnexaControlLine, anchor->line);

  for (guint l = MAX (anchor->line, 1) - 1; l < MIN (anchor->line + 2, sight->lines->len); l++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, l);

      if (line->n > 0 && line->page == number->page && fabsf (line->middle - number->middle) < number->size_pt
          && g_array_index (sight->pieces, AnnexaControlPiece, line->first + line->n - 1).x1
                 > gutter->x2 - ANNEXA_SAME_PLACE_PT)
        return TRUE;
    }
  return FALSE;
}

/* Whether something stands behind the first of @gutters beside few of the numbers: they head sections of
 * text, and a table in their midst has white there. */
gboolean
annexa_control_numbers_stand_alone (const AnnexaControlSight *sight, const GArray *gutters)
{
  guint n = 0, n_beside = 0;

  for (guint i = 0; i < sight->anchors->len; i++)
    {
      const AnnexaControlNumber *anchor = &g_array_index (sight->anchors, AnnexaControlNumber, i);

      n += anchor->placed;
      n_beside += anchor->placed && has_beside (sight, anchor, &g_array_index (gutters, AnnexaGutter, 0));
    }
  return n_beside * MIN_BESIDE_SHARE < n;
}

/* Whether @gutters part columns on @page, or do @before where it has no numbers: one gutter alone does where
 * something stands behind it beside a number. @number is the first that is not on an earlier page. */
gboolean
annexa_control_gutters_on_page (const AnnexaControlSight *sight, const GArray *gutters, guint page,
                                guint *number, gboolean before)
{
  gboolean any = FALSE, beside = FALSE;

  for (; *number < sight->anchors->len; ++*number)
    {
      const AnnexaControlNumber *anchor = &g_array_index (sight->anchors, AnnexaControlNumber, *number);
      const guint on = g_array_index (sight->lines, AnnexaControlLine, anchor->line).page;

      if (on > page)
        break;
      if (on < page || !anchor->placed)
        continue;
      any = TRUE;
      beside = beside || has_beside (sight, anchor, &g_array_index (gutters, AnnexaGutter, 0));
    }
  return gutters->len > 1 || (any ? beside : before);
}

/* The type of most lines. */
float
annexa_control_usual_size (const AnnexaControlSight *sight)
{
  float size = 0;
  guint n = 0;

  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      if (n == 0)
        size = line->size_pt;
      n += line->size_pt == size ? 1 : (guint)-1;
    }
  return size;
}

/* Whether a piece of @line begins before @strip and leaves less than @least of it. */
static gboolean
reaches_over (const AnnexaControlSight *sight, const AnnexaControlLine *line, const AnnexaGutter *strip,
              float least)
{
  for (guint k = line->first; k < line->first + line->n; k++)
    if (g_array_index (sight->pieces, AnnexaControlPiece, k).x1 < strip->x1
        && g_array_index (sight->pieces, AnnexaControlPiece, k).x2 > strip->x2 - least)
      return TRUE;
  return FALSE;
}

/* Whether so many lines begin where the numbers do and run over @gutter, but not over the @next (nullable),
 * that it is no column's: it parts the numbers from titles that go on below them. No title is a sentence, as
 * what stands over each of several tables is. */
static gboolean
goes_on_below (const AnnexaControlSight *sight, const AnnexaGutter *gutter, const AnnexaGutter *next,
               float least)
{
  float size = annexa_control_usual_size (sight);
  guint n = 0, n_numbers = 0;

  if (gutter->x1 < sight->place)
    return FALSE;
  for (guint i = 0; i < sight->anchors->len; i++)
    n_numbers += g_array_index (sight->anchors, AnnexaControlNumber, i).placed;
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      n += line->across && !line->below && !line->clause && !line->counted && !line->sentence
           && fabsf (g_array_index (sight->pieces, AnnexaControlPiece, line->first).x1 - sight->place)
                  <= ANNEXA_SAME_PLACE_PT
           && line->size_pt <= size + 0.1f && reaches_over (sight, line, gutter, least)
           && (next == NULL || !annexa_control_line_runs_over (sight, line, next));
    }
  return n > 1 && n * MAX_BELOW_SHARE > n_numbers;
}

static gboolean
runs_over_any (const AnnexaControlSight *sight, const AnnexaControlLine *line, const GArray *gutters)
{
  for (guint g = 0; g < gutters->len; g++)
    if (annexa_control_line_runs_over (sight, line, &g_array_index (gutters, AnnexaGutter, g)))
      return TRUE;
  return FALSE;
}

/* Takes what stands in a column out of the white behind it where it was set aside: a line that fills the
 * first column, below or beside nothing. The heading of a clause runs over columns, as does a line of several
 * words of which a later one does. */
static void
narrow_by_left (const AnnexaControlSight *sight, GArray *gutters, float least)
{
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      if (!line->across || line->below || line->clause || runs_over_any (sight, line, gutters))
        continue;
      for (guint g = 0; g < gutters->len; g++)
        for (guint k = line->first; k < line->first + line->n; k++)
          {
            AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g);
            const float end = g_array_index (sight->pieces, AnnexaControlPiece, k).x2;

            if (end > gutter->x1 && end < gutter->x2 - least)
              gutter->x1 = end;
          }
    }
}

/* Leaves out one of two gutters between which no more than one line has text: a cell that is longer than
 * those above and below it, with a space in it. */
static void
leave_lone_words (const AnnexaControlSight *sight, GArray *gutters)
{
  for (guint g = gutters->len; g > 1; g--)
    {
      const AnnexaGutter *right = &g_array_index (gutters, AnnexaGutter, g - 1), *left = right - 1;
      guint n = 0;

      for (guint i = sight->first; i < sight->end && n < 2; i++)
        {
          const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);
          gboolean between = FALSE;

          for (guint k = line->first; k < line->first + line->n && !line->across; k++)
            between = between
                      || (g_array_index (sight->pieces, AnnexaControlPiece, k).x1 > left->x2 - 1
                          && g_array_index (sight->pieces, AnnexaControlPiece, k).x2 < right->x1 + 1);
          n += between;
        }
      if (n < 2)
        g_array_remove_index (gutters, left->x2 - left->x1 < right->x2 - right->x1 ? g - 2 : g - 1);
    }
}

/* Whether the numbers and what is behind @gutter, which is no wider than between words, may be one: numbers
 * as long as each other stand as far from their titles. */
static gboolean
is_word_space (const AnnexaControlSight *sight, const AnnexaGutter *gutter)
{
  if (gutter->x1 < sight->place
      || gutter->x2 - gutter->x1 > MAX_WORD_SPACE_EM * annexa_control_usual_size (sight))
    return FALSE;
  for (guint i = 0; i < sight->anchors->len; i++)
    {
      const AnnexaControlNumber *anchor = &g_array_index (sight->anchors, AnnexaControlNumber, i);
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, anchor->line);

      for (guint k = line->first; line->number && k + 1 < line->first + line->n; k++)
        if (g_array_index (sight->pieces, AnnexaControlPiece, k).x1 > sight->place - ANNEXA_SAME_PLACE_PT
            && g_array_index (sight->pieces, AnnexaControlPiece, k).x2 < gutter->x1 - ANNEXA_SAME_PLACE_PT * 2
            && g_array_index (sight->pieces, AnnexaControlPiece, k + 1).x1
                   > gutter->x2 - ANNEXA_SAME_PLACE_PT)
          return FALSE;
    }
  return TRUE;
}

/* Whether what stands between @gutter, which is no wider than between words, and the @next (nullable) is but
 * one character in each line: what is counted, behind its number, with the white that some programs leave
 * between the two, as in 第4章. */
static gboolean
parts_unit (const AnnexaControlSight *sight, const AnnexaGutter *gutter, const AnnexaGutter *next)
{
  const float size = annexa_control_usual_size (sight), end = next != NULL ? next->x1 : G_MAXFLOAT;

  if (gutter->x1 < sight->place || gutter->x2 - gutter->x1 > MAX_WORD_SPACE_EM * size)
    return FALSE;
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      for (guint k = line->first; k < line->first + line->n && !line->across; k++)
        {
          const AnnexaControlPiece *piece = &g_array_index (sight->pieces, AnnexaControlPiece, k);

          if (piece->x1 > gutter->x1 && piece->x1 < end && piece->x2 > gutter->x2 + MAX_UNIT_EM * size)
            return FALSE;
        }
    }
  return TRUE;
}

/* Leaves out of @gutters what is within one column, and narrows the others by what was set aside; none is
 * narrower than @least. */
void
annexa_control_gutters_leave_false (const AnnexaControlSight *sight, GArray *gutters, float least)
{
  leave_lone_words (sight, gutters);
  narrow_by_left (sight, gutters, least);
  for (guint g = gutters->len; g > 0; g--)
    {
      const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g - 1);

      if (gutter->x2 - gutter->x1 < least
          || ((g == 1 || gutter[-1].x1 < sight->place) && is_word_space (sight, gutter))
          || parts_unit (sight, gutter, g < gutters->len ? gutter + 1 : NULL)
          || goes_on_below (sight, gutter, g < gutters->len ? gutter + 1 : NULL, least))
        g_array_remove_index (gutters, g - 1);
    }
}

/* Whether two tables have the same columns. */
gboolean
annexa_control_gutters_are_alike (const GArray *gutters, const GArray *others)
{
  if (gutters->len != others->len)
    return FALSE;
  for (guint g = 0; g < gutters->len; g++)
    if (g_array_index (gutters, AnnexaGutter, g).x1 > g_array_index (others, AnnexaGutter, g).x2
        || g_array_index (gutters, AnnexaGutter, g).x2 < g_array_index (others, AnnexaGutter, g).x1)
      return FALSE;
  return TRUE;
}
