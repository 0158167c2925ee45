/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>

/* The tables of a document may have columns of different widths: an appendix has others than the tables of
 * the chapters, pages across others than those upright. Each such shape begins with a header whose names
 * stand elsewhere than those of the header before, or on a page of another width, and goes on until the next
 * does. The rows of one shape, wherever they are, are looked at together. */

/* A header takes no more lines, and its lines are no further apart, from middle to middle. */
#define MAX_HEADER_LINES 4u
#define MAX_HEADER_EM 2.5f
/* The lines of one name are closer, and of one size. */
#define MAX_NAME_LINE_EM 1.9f
#define SAME_SIZE_PT 0.5f
/* Lines side by side are no further off, from middle to middle. */
#define MAX_OFFSET_EM 0.9f
#define MAX_WIDTH_SHIFT_PT 2.0f
/* So many cells begin below each other in a column that has no name. */
#define MIN_CELLS 3u
/* The names of two columns stand so far apart. */
#define MIN_NAMES_APART_EM 2.0f

static const AnnexaControlLine *
line_at (const AnnexaControlSight *sight, guint i)
{
  return &g_array_index (sight->lines, AnnexaControlLine, i);
}

/* Whether line @i stands in one header with the line above it. */
static gboolean
goes_on (const AnnexaControlSight *sight, guint i)
{
  const AnnexaControlLine *line = line_at (sight, i);

  return i > 0 && line[-1].page == line->page && line->n > 0 && line[-1].n > 0
         && line->middle - line[-1].middle < MAX_HEADER_EM * line->size_pt;
}

/* Whether lines @i - 1 and @i stand side by side, as those of two names do of which one wraps. */
static gboolean
overlap (const AnnexaControlSight *sight, guint i)
{
  const AnnexaControlLine *line = line_at (sight, i);

  return line[-1].page == line->page && line->middle - line[-1].middle < MAX_OFFSET_EM * line->size_pt;
}

/* Whether the names in the headers that begin with lines @a and @b stand at the same places. */
static gboolean
stand_alike (const AnnexaControlSight *sight, guint a, guint b)
{
  const AnnexaControlLine *first = line_at (sight, a), *second = line_at (sight, b);

  if (first->n != second->n)
    return FALSE;
  for (guint k = 0; k < first->n; k++)
    if (fabsf (g_array_index (sight->pieces, AnnexaControlPiece, first->first + k).x1
               - g_array_index (sight->pieces, AnnexaControlPiece, second->first + k).x1)
        > ANNEXA_SAME_PLACE_PT)
      return FALSE;
  return TRUE;
}

/* The shape that begins with the header in line @i, be it one that was there before. */
static guint
shape_of_header (const AnnexaControlSight *sight, GArray *shapes, guint i)
{
  for (guint s = 0; s < shapes->len; s++)
    if (g_array_index (shapes, guint, s) != G_MAXUINT
        && stand_alike (sight, g_array_index (shapes, guint, s), i))
      return s;
  if (shapes->len < ANNEXA_MAX_SHAPES)
    g_array_append_val (shapes, i);
  return shapes->len - 1;
}

/* Whether the pages of lines @i - 1 and @i are of different widths. */
static gboolean
turns_page (const AnnexaControlSight *sight, GPtrArray *works, guint i)
{
  const AnnexaPageWork *before = g_ptr_array_index (works, line_at (sight, i - 1)->page);
  const AnnexaPageWork *work = g_ptr_array_index (works, line_at (sight, i)->page);

  return fabsf (before->page->width_pt - work->page->width_pt) > MAX_WIDTH_SHIFT_PT;
}

/* Whether the line above @i is the beginning of one of the names in line @i: 項番 / （2013年版） */
static gboolean
begins_name (const AnnexaControlSight *sight, guint i)
{
  const AnnexaControlLine *line = line_at (sight, i), *above = line_at (sight, i - 1);
  const AnnexaControlPiece *pieces = &g_array_index (sight->pieces, AnnexaControlPiece, line->first);
  const AnnexaControlPiece *name = &g_array_index (sight->pieces, AnnexaControlPiece, above->first);

  if (above->n != 1 || above->page != line->page || fabsf (above->size_pt - line->size_pt) > SAME_SIZE_PT
      || line->middle - above->middle > MAX_NAME_LINE_EM * line->size_pt)
    return FALSE;
  for (guint k = 0; k < line->n; k++)
    if (name->x1 < pieces[k].x2 && name->x2 > pieces[k].x1)
      return (k == 0 || name->x1 > pieces[k - 1].x2) && (k + 1 == line->n || name->x2 < pieces[k + 1].x1);
  return FALSE;
}

/* Whether the line above @i is of the header whose line @i is: it stands beside it, has several names too, or
 * begins one. */
static gboolean
is_above (const AnnexaControlSight *sight, guint i, gboolean several)
{
  return overlap (sight, i) || (several && begins_name (sight, i))
         || (several && goes_on (sight, i) && line_at (sight, i - 1)->n > 1
             && !line_at (sight, i - 1)->clause);
}

/**
 * annexa_control_shapes_tell:
 * @sight: all rows
 * @works: their pages
 *
 * Tells each row its shape.
 *
 * Returns: (transfer full) (element-type guint): the line that each shape's header begins with, %G_MAXUINT
 * where it has none
 */
GArray *
annexa_control_shapes_tell (AnnexaControlSight *sight, GPtrArray *works)
{
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint shape = 0, none = G_MAXUINT, header_end = 0;

  g_array_append_val (shapes, none);
  for (guint i = 0; i < sight->lines->len; i++)
    {
      AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      if (i > 0 && turns_page (sight, works, i) && shapes->len < ANNEXA_MAX_SHAPES)
        {
          g_array_append_val (shapes, none);
          shape = shapes->len - 1;
        }
      if (line->header && i >= header_end)
        {
          shape = shape_of_header (sight, shapes, i);
          for (guint k = i; k > 0 && i - k < MAX_HEADER_LINES && is_above (sight, k, line->n > 1); k--)
            g_array_index (sight->lines, AnnexaControlLine, k - 1).shape = (guint8)shape;
          for (header_end = i + 1; header_end < sight->lines->len && header_end < i + MAX_HEADER_LINES
                                   && goes_on (sight, header_end);)
            header_end++;
        }
      line->shape = (guint8)shape;
    }
  return shapes;
}

/**
 * annexa_control_shapes_take:
 * @sight: all rows
 * @shape: one of them
 * @taken: gets the rows and numbers of that
 */
void
annexa_control_shapes_take (const AnnexaControlSight *sight, guint shape, AnnexaControlSight *taken)
{
  guint a = 0;

  for (guint i = 0; i < sight->lines->len; i++)
    {
      AnnexaControlLine line = *line_at (sight, i);

      for (; a < sight->anchors->len && g_array_index (sight->anchors, AnnexaControlNumber, a).line <= i; a++)
        if (line.shape == shape)
          {
            AnnexaControlNumber number = g_array_index (sight->anchors, AnnexaControlNumber, a);

            number.line = taken->lines->len;
            g_array_append_val (taken->anchors, number);
          }
      if (line.shape != shape)
        continue;
      line.number = line.across = line.below = FALSE;
      g_array_append_val (taken->lines, line);
    }
}

/* The column that a piece of a header stands in, of those that @gutters part. Returns %FALSE where it runs
 * over two. */
static gboolean
find_column (const AnnexaControlPiece *piece, const GArray *gutters, guint *column)
{
  *column = 0;
  while (*column < gutters->len
         && g_array_index (gutters, AnnexaGutter, *column).x2 <= piece->x1 + ANNEXA_SAME_PLACE_PT)
    *column += 1;
  return *column == gutters->len
         || piece->x2 <= g_array_index (gutters, AnnexaGutter, *column).x1 + ANNEXA_SAME_PLACE_PT;
}

/* The columns that the header which begins with line @header names, a bit for each. */
static guint
named_columns (const AnnexaControlSight *sight, guint header, const GArray *gutters)
{
  guint columns = 0, column, first = header,
        end = MIN (header + line_at (sight, header)->header, sight->lines->len);

  while (first > 0 && header - first < MAX_HEADER_LINES && overlap (sight, first))
    first--;
  while (end < sight->lines->len && end - header < MAX_HEADER_LINES && overlap (sight, end))
    end++;
  for (guint i = first; i < end; i++)
    for (guint k = line_at (sight, i)->first; k < line_at (sight, i)->first + line_at (sight, i)->n; k++)
      if (find_column (&g_array_index (sight->pieces, AnnexaControlPiece, k), gutters, &column))
        columns |= 1u << column;
  return columns;
}

/* Whether the header that begins with line @header has a name for each column. */
gboolean
annexa_control_shapes_names_all (const AnnexaControlSight *sight, guint header, const GArray *gutters)
{
  return named_columns (sight, header, gutters) == (2u << gutters->len) - 1;
}

/* Whether most of what stands behind @gutter, before @right, begins where it ends, as cells do. */
static gboolean
cells_begin (const AnnexaControlSight *sight, const AnnexaGutter *gutter, float right)
{
  guint n = 0, n_at = 0;

  for (guint i = sight->first_number; i < sight->end; i++)
    {
      const AnnexaControlLine *line = line_at (sight, i);

      for (guint k = line->first; k < line->first + line->n && !line->across; k++)
        {
          const float x1 = g_array_index (sight->pieces, AnnexaControlPiece, k).x1;

          if (x1 < gutter->x2 - ANNEXA_SAME_PLACE_PT || x1 > right)
            continue;
          n_at += x1 <= gutter->x2 + ANNEXA_SAME_PLACE_PT;
          n++;
          break;
        }
    }
  return n_at >= MIN_CELLS && n_at * 2 > n;
}

/**
 * annexa_control_shapes_keep_named:
 * @sight: the rows of one shape, where its table is known
 * @header: the line of @all that its header begins with
 * @all: all rows
 * @gutters: (element-type AnnexaGutter): its columns; those that the header has no name for are left out
 * where no cells begin in them, as few rows may leave white within one
 *
 * Returns: whether there are columns
 */
gboolean
annexa_control_shapes_keep_named (const AnnexaControlSight *sight, const AnnexaControlSight *all,
                                  guint header, GArray *gutters)
{
  for (guint g = gutters->len; g > 0; g--)
    {
      const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g - 1);

      if ((named_columns (all, header, gutters) >> g & 1) == 0
          && !cells_begin (sight, gutter, g < gutters->len ? gutter[1].x1 : G_MAXFLOAT))
        g_array_remove_index (gutters, g - 1);
    }
  return gutters->len > 0;
}

/**
 * annexa_control_shapes_fit:
 * @sight: all rows
 * @header: the line that a header begins with
 * @gutters: (element-type AnnexaGutter): columns of all tables of the document
 *
 * Returns: whether they may be those of the table below the header: no two names that are apart stand in one
 * of them
 */
gboolean
annexa_control_shapes_fit (const AnnexaControlSight *sight, guint header, const GArray *gutters)
{
  const AnnexaControlLine *line = line_at (sight, header);
  guint before, column;

  for (guint k = line->first + 1; k < line->first + line->n; k++)
    {
      const AnnexaControlPiece *piece = &g_array_index (sight->pieces, AnnexaControlPiece, k);

      if (piece->x1 - piece[-1].x2 > MIN_NAMES_APART_EM * line->size_pt
          && find_column (piece - 1, gutters, &before) && find_column (piece, gutters, &column)
          && before == column)
        return FALSE;
    }
  return TRUE;
}
