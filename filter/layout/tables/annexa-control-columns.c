/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>
#include <string.h>

/* The columns of the tables of controls of a document, where white parts them: the numbers of controls stand
 * below each other at one place again and again, on whatever page, and around them are strips that no row of
 * any page runs over, but for headings and text between the rows. One page, or the rows of one control, may
 * leave more white than that, or too little to tell. */

/* So many numbers stand at one place, within this. */
#define MIN_ANCHORS 4u
/* Rows of a header may stand above the first number. */
#define MAX_HEADER_ROWS 3u
#define MAX_HEADER_EM 2.5f
/* What stands further below the last of its lines is none of a table, but at the foot of the page. */
#define MAX_FOOT_GAP_EM 6.0f
/* What stands at the left side below a table is longer than a number. */
#define MIN_LEFT_EM 5.0f
/* The heading of a chapter is set so much larger than the rows, and its number stands so far before it. */
#define MIN_HEADING_TIMES 1.2f
#define MAX_HEADING_WHITE_EM 1.5f
/* Of the lines, one in so many may run across. */
#define MAX_ACROSS_SHARE 3u

/* The line behind those from @from on that stand close below each other on one page. */
static guint
end_of_close (const GArray *all, guint from)
{
  const AnnexaControlLine *lines = (const AnnexaControlLine *)(gpointer)all->data;

  while (from < all->len && lines[from].page == lines[from - 1].page
         && lines[from].middle - lines[from - 1].middle < MAX_FOOT_GAP_EM * lines[from].size_pt)
    from++;
  return from;
}

/* Whether the names of columns are printed again at line @at, on the page behind that of the line above. */
static gboolean
begins_page_with_header (const GArray *all, guint at)
{
  const AnnexaControlLine *lines = (const AnnexaControlLine *)(gpointer)all->data;

  for (guint i = at; i < MIN (all->len, at + MAX_HEADER_ROWS) && lines[i].page == lines[at - 1].page + 1; i++)
    if (lines[i].header)
      return TRUE;
  return FALSE;
}

/* Finds the lines among which the table stands: from the header above the first number to the foot of the
 * page that has the last, or of the next where the header is above the rest of the last row. */
static void
find_extent (AnnexaControlSight *sight)
{
  const AnnexaControlLine *lines = (const AnnexaControlLine *)(gpointer)sight->lines->data;

  sight->first_number = G_MAXUINT;
  for (guint i = 0; i < sight->anchors->len; i++)
    if (g_array_index (sight->anchors, AnnexaControlNumber, i).placed)
      {
        sight->first_number
            = MIN (sight->first_number, g_array_index (sight->anchors, AnnexaControlNumber, i).line);
        sight->last_number = g_array_index (sight->anchors, AnnexaControlNumber, i).line;
        sight->end = g_array_index (sight->anchors, AnnexaControlNumber, i).line + 1;
      }
  sight->end = end_of_close (sight->lines, sight->end);
  if (sight->end < sight->lines->len && begins_page_with_header (sight->lines, sight->end))
    sight->end = end_of_close (sight->lines, sight->end + 1);
  sight->first = sight->first_number;
  for (guint n = 0;
       n < MAX_HEADER_ROWS && sight->first > 0 && lines[sight->first].page == lines[sight->first - 1].page;
       n++)
    sight->first--;
}

/* Sets aside the names of columns, those of groups of them above, and what is left of them below. */
static void
leave_headers (AnnexaControlSight *sight)
{
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *header = &g_array_index (sight->lines, AnnexaControlLine, i);

      for (guint k = MAX (i, 1) - 1; header->header && k < MIN (i + 2, sight->end); k++)
        {
          AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, k);

          line->across = line->across
                         || (!line->number && line->page == header->page
                             && fabsf (line->middle - header->middle) < MAX_HEADER_EM * header->size_pt);
        }
    }
}

/* Whether @line is set as a heading is, in larger type than @usual, be a wide blank behind its number. */
static gboolean
is_heading (const AnnexaControlSight *sight, const AnnexaControlLine *line, float usual)
{
  return line->n == 2 && line->size_pt > MIN_HEADING_TIMES * usual
         && annexa_control_line_widest_white (sight, line) <= MAX_HEADING_WHITE_EM * line->size_pt;
}

/* Whether @line begins before the left side of the table, at @left, and runs over it: it is of another table,
 * or of text set out further, and no cell before the numbers. */
static gboolean
begins_outside (const AnnexaControlSight *sight, const AnnexaControlLine *line, float left)
{
  const AnnexaControlPiece *first = &g_array_index (sight->pieces, AnnexaControlPiece, line->first);

  return first->x1 < left - ANNEXA_SAME_PLACE_PT && first->x2 > left + MIN_LEFT_EM * line->size_pt;
}

/* Sets aside the lines that begin at the left side of the table and are of one piece, but for its numbers:
 * headings, text, and the rest of what is in the first column; and those that begin before it. What they run
 * over does not tell where columns are. */
static void
leave_left (AnnexaControlSight *sight)
{
  const float usual = annexa_control_usual_size (sight);
  float left = sight->place;

  for (guint i = 0; i < sight->anchors->len; i++)
    {
      const AnnexaControlNumber *anchor = &g_array_index (sight->anchors, AnnexaControlNumber, i);
      AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, anchor->line);

      if (!anchor->placed)
        continue;
      line->number = TRUE;
      left = MIN (left, g_array_index (sight->pieces, AnnexaControlPiece, line->first).x1);
    }
  for (guint i = sight->first; i < sight->end; i++)
    {
      AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      line->across
          = !line->number
            && (line->clause || is_heading (sight, line, usual) || begins_outside (sight, line, left)
                || annexa_control_line_widest_white (sight, line) < ANNEXA_MIN_APART_EM * line->size_pt)
            && g_array_index (sight->pieces, AnnexaControlPiece, line->first).x1
                   < left + ANNEXA_SAME_PLACE_PT;
    }
}

static void
set_below (AnnexaControlSight *sight, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      g_array_index (sight->lines, AnnexaControlLine, i).across = TRUE;
      g_array_index (sight->lines, AnnexaControlLine, i).below = TRUE;
    }
}

/* Sets aside what stands below the last row of a table, to the header of the next, from the first line on
 * that begins at the left side and is longer than a number. */
static void
leave_between (AnnexaControlSight *sight)
{
  guint between = G_MAXUINT;

  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);
      const AnnexaControlPiece *first = &g_array_index (sight->pieces, AnnexaControlPiece, line->first);

      if (line->number)
        between = G_MAXUINT;
      else if (between == G_MAXUINT && line->across && !line->header
               && first[line->n - 1].x2 - first->x1 > MIN_LEFT_EM * line->size_pt)
        between = i;
      if (line->header)
        {
          set_below (sight, between, i);
          between = G_MAXUINT;
        }
    }
  set_below (sight, between, sight->end);
}

/* Whether the numbers stand behind the last of @gutters and hardly more than their lines in the columns,
 * while as many lines as all these run across: titles with their numbers at the right edge, over text. */
static gboolean
head_text (const AnnexaControlSight *sight, const GArray *gutters)
{
  guint n_numbers = 0, n_cells = 0, n_text = 0;

  if (sight->place < g_array_index (gutters, AnnexaGutter, gutters->len - 1).x1)
    return FALSE;
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      n_numbers += line->number;
      n_cells += !line->number && !line->across && !line->header;
      n_text += line->across && !line->clause;
    }
  return n_cells < n_numbers && n_text >= n_numbers + n_cells;
}

/* Whether @gutters part a table: few lines run over them all, there are several, or a row names the columns,
 * and the numbers stand right behind one of them or in the first column. */
static gboolean
part_table (const AnnexaControlSight *sight, const GArray *gutters)
{
  guint n_over = 0;
  gboolean header = FALSE;

  for (guint i = sight->first; i < sight->first_number; i++)
    header = header || g_array_index (sight->lines, AnnexaControlLine, i).header;
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);
      gboolean over = FALSE;

      for (guint g = 0; g < gutters->len && !line->header && !over; g++)
        over = annexa_control_line_runs_over (sight, line, &g_array_index (gutters, AnnexaGutter, g));
      n_over += over;
    }
  if (annexa_control_numbers_run_beside (sight, gutters) || head_text (sight, gutters)
      || (gutters->len < 2 && (!header || annexa_control_numbers_stand_alone (sight, gutters)))
      || n_over * MAX_ACROSS_SHARE > sight->end - sight->first)
    return FALSE;
  for (guint g = 0; g < gutters->len; g++)
    if (g_array_index (gutters, AnnexaGutter, g).x2 > sight->place - 2 * ANNEXA_SAME_PLACE_PT
        && g_array_index (gutters, AnnexaGutter, g).x2 < sight->place_end + 2 * ANNEXA_SAME_PLACE_PT)
      return TRUE;
  return sight->place < g_array_index (gutters, AnnexaGutter, 0).x1;
}

/**
 * annexa_control_columns_find:
 * @sight: rows of pages, none of which is known to be part of a table
 *
 * Finds where the numbers of a table of controls among them stand, and between which rows.
 *
 * Returns: (transfer full) (nullable) (element-type AnnexaGutter): what parts its columns
 */
GArray *
annexa_control_columns_find (AnnexaControlSight *sight)
{
  g_autoptr (GArray) gutters = NULL;

  if (annexa_control_place_find (sight) < MIN_ANCHORS)
    return NULL;
  find_extent (sight);
  leave_left (sight);
  leave_between (sight);
  leave_headers (sight);
  gutters = annexa_control_gutters_find (sight);
  return gutters != NULL && part_table (sight, gutters) ? g_steal_pointer (&gutters) : NULL;
}
