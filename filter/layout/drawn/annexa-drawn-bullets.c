/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

/* Browsers draw the bullets of a list: its items have no text that says that they are some. */

#define BULLET "\xe2\x80\xa2 " /* • */
/* Edges that are one are within this. */
#define SAME_LEFT_PT 1.0f
/* So large is a bullet, and so much white is between it and its item. */
#define MIN_BULLET_EM 0.15f
#define MAX_BULLET_EM 0.62f
#define MAX_WHITE_EM 2.0f
/* A mark of another line's stands so close to what is written before it. */
#define MAX_BESIDE_EM 0.8f
/* How far from the middle of the line its middle may be. */
#define MAX_OFF_MIDDLE_EM 0.4f
/* Items stand further right than the text around them, by more than the first line of a Japanese paragraph.
 */
#define MIN_INDENT_EM 1.1f
#define MAX_INDENT_EM 5.0f
/* Below such a first line it is less. */
#define MIN_INDENT_BELOW_FIRST_EM 0.5f
/* The text of which the list is part begins so many lines before an item at most, and what stands beside it
 * is no further from it in the reading order. */
#define MAX_LINES_BACK 16u
#define MAX_LINES_BESIDE 4u
/* A line that wraps leaves no more white at its end. */
#define MAX_RAGGED_EM 2.0f
/* What is higher was put together of a title and the number that stands below its answer. */
#define MAX_LINE_EM 2.0f

static gboolean
is_text (const AnnexaLine *line)
{
  return line->role == ANNEXA_ROLE_BODY && line->text[0] != '\0';
}

/* The item with a bullet that the page before line @first ends in, to which the list may have more; NULL when
 * it ends in something else. Running feet are between. */
static const AnnexaLine *
find_item_before (const AnnexaLayout *self, guint first)
{
  for (guint n = 0; n < MAX_LINES_BACK && n < first; n++)
    {
      const AnnexaLine *line = annexa_layout_line (self, first - n - 1);

      if (is_text (line))
        return g_str_has_prefix (line->text, BULLET) ? line : NULL;
    }
  return NULL;
}

/* Whether line @i is the first of the page that begins with line @first, or in tables the first of its cell
 * in the first row or the one below the header, and an item below that of the page before. */
static gboolean
goes_on (const AnnexaLayout *self, guint i, guint first, const AnnexaPaintedBox *dot)
{
  const AnnexaLine *item = find_item_before (self, first), *line = annexa_layout_line (self, i);

  /* A cell that a page cuts may go on without the rules of its table. */
  if (item == NULL || (line->table >= 0 && item->table < 0) || line->row > 1)
    return FALSE;
  for (guint k = first; k < i; k++)
    {
      const AnnexaLine *above = annexa_layout_line (self, k);

      if (is_text (above)
          && (line->table < 0
              || (above->table == line->table && above->row == line->row && above->column == line->column)))
        return FALSE;
    }
  return fabsf (item->x1 - dot->x1) < SAME_LEFT_PT;
}

/* Whether @line begins with a word, or an amount, 10文字, 9.0以上, and not with a number or a mark of its
 * own. */
static gboolean
begins_with_word (const AnnexaLine *line)
{
  const char *p = line->text;
  guint n_points = 0;

  for (; g_unichar_isdigit (g_utf8_get_char (p)) || (*p == '.' && p > line->text && n_points++ == 0);)
    p = g_utf8_next_char (p);
  return g_unichar_isalpha (g_utf8_get_char (p));
}

/* Whether the first text of the page whose lines begin with @first is set in from the rest of it: a list that
 * goes on from the page before. */
static gboolean
begins_set_in (const AnnexaLayout *self, guint first)
{
  const AnnexaLine *top = NULL;
  float left = G_MAXFLOAT, indent;

  for (guint i = first; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);

      if (!is_text (line))
        continue;
      top = top != NULL ? top : line;
      left = MIN (left, line->x1);
    }
  if (top == NULL || top->table >= 0 || !begins_with_word (top))
    return FALSE;
  indent = (top->x1 - left) / MAX (top->size_pt, 1.0f);
  return indent > MIN_INDENT_EM && indent < MAX_INDENT_EM;
}

/* The line that line @i would be set in below: the one above, or where it begins a cell, the last of its
 * column. */
static const AnnexaLine *
find_above (const AnnexaLayout *self, guint i, guint first)
{
  const AnnexaLine *line = annexa_layout_line (self, i), *above = annexa_layout_line (self, i - 1);

  if (line->table < 0 || above->table != line->table
      || (above->row == line->row && above->column == line->column))
    return above;
  for (guint k = i; k > first && i - k < MAX_LINES_BACK; k--)
    {
      const AnnexaLine *other = annexa_layout_line (self, k - 1);

      if (other->table != line->table)
        break;
      if (other->column == line->column)
        return other;
    }
  return above;
}

/**
 * annexa_drawn_bullets_expected:
 * @self: a layout
 * @first: the first line of the page that was written last
 *
 * Returns: whether some lines of the page are set in below another, or at its top, as the items of a list
 *   are, with nothing written before them, or the page before ended in items
 */
gboolean
annexa_drawn_bullets_expected (const AnnexaLayout *self, guint first)
{
  if (find_item_before (self, first) != NULL)
    return TRUE;
  for (guint i = first + 1; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i), *above = find_above (self, i, first);
      float size = MAX (line->size_pt, 1.0f), indent = (line->x1 - above->x1) / size;

      if (indent > MIN_INDENT_BELOW_FIRST_EM && indent < MIN_INDENT_EM)
        indent = (line->x1 - line->left) / size;
      if (is_text (line) && is_text (above) && line->y1 > above->y1 && indent > MIN_INDENT_EM
          && indent < MAX_INDENT_EM && begins_with_word (line))
        return TRUE;
    }
  return begins_set_in (self, first);
}

/* Whether @dot stands before @line as the bullet of an item. */
static gboolean
is_before (const AnnexaLine *line, const AnnexaPaintedBox *dot)
{
  float size = line->size_pt, height = dot->y2 - dot->y1;
  float off_middle = (dot->y1 + dot->y2 - line->y1 - line->y2) / 2;

  return dot->x2 <= line->x1 && line->x1 - dot->x2 < MAX_WHITE_EM * size && height > MIN_BULLET_EM * size
         && height < MAX_BULLET_EM * size && fabsf (off_middle) < MAX_OFF_MIDDLE_EM * size;
}

/* Whether a bullet right below @dot stands before @line. */
static gboolean
has_bullet_like (const AnnexaLine *line, const AnnexaPaintedBox *dot, const AnnexaPainting *painting)
{
  for (guint d = 0; d < painting->dots->len; d++)
    {
      const AnnexaPaintedBox *other = &g_array_index (painting->dots, AnnexaPaintedBox, d);

      if (fabsf (other->x1 - dot->x1) < SAME_LEFT_PT && is_before (line, other))
        return TRUE;
    }
  return FALSE;
}

/* Whether the line below line @i, its rest where it wraps, or what is set in under that, has a bullet, too,
 * right below @dot: where a page or a cell begins with items, no text above tells that these are a list, but
 * marks of a time line never stand so close. */
static gboolean
has_item_below (const AnnexaLayout *self, guint i, const AnnexaPaintedBox *dot,
                const AnnexaPainting *painting)
{
  const AnnexaLine *line = annexa_layout_line (self, i);

  for (guint k = i + 1; k < MIN (i + MAX_LINES_BACK, self->lines->len); k++)
    {
      const AnnexaLine *below = annexa_layout_line (self, k);

      if (!is_text (below) || below->table != line->table || below->row != line->row
          || below->column != line->column || below->y1 < line->y1 || below->x1 < line->x1 - SAME_LEFT_PT)
        return FALSE;
      if (below->x1 > line->x1 + SAME_LEFT_PT)
        continue;
      if (has_bullet_like (below, dot, painting))
        return TRUE;
      if (annexa_layout_line (self, k - 1)->x2 < line->right - MAX_RAGGED_EM * line->size_pt)
        return FALSE;
    }
  return FALSE;
}

/* Whether line @i, which ends before @dot, is the last of a paragraph that reaches beyond it. */
static gboolean
ends_paragraph (const AnnexaLayout *self, guint i, guint first, const AnnexaPaintedBox *dot)
{
  const AnnexaLine *line = annexa_layout_line (self, i), *above;

  if (i == first)
    return FALSE;
  above = annexa_layout_line (self, i - 1);
  return is_text (above) && above->table == line->table && above->row == line->row
         && above->column == line->column && above->style == line->style && above->y1 < line->y1
         && fabsf (above->x1 - line->x1) < SAME_LEFT_PT && above->x2 > dot->x2
         && above->x2 > above->right - MAX_RAGGED_EM * above->size_pt;
}

/* Whether line @i is part of text that begins at the left of @dot, or under its left half where items are set
 * in by little: the marks of a time line stand outside of what they mark. */
static gboolean
hangs_in_text (const AnnexaLayout *self, guint i, guint first, const AnnexaPaintedBox *dot,
               const AnnexaPainting *painting)
{
  const AnnexaLine *line = annexa_layout_line (self, i);
  const float left = MAX (dot->x1 + SAME_LEFT_PT, (dot->x1 + dot->x2) / 2);

  for (guint n = 0, k = i; n < MAX_LINES_BACK && k > first; n++)
    {
      const AnnexaLine *above = annexa_layout_line (self, --k);

      if (!is_text (above) || above->table != line->table)
        continue;
      if (above->row != line->row || above->column != line->column || above->y1 > line->y1)
        break;
      if (above->x1 < left)
        return above->x2 > dot->x2 || ends_paragraph (self, k, first, dot);
    }
  return has_item_below (self, i, dot, painting) || goes_on (self, i, first, dot);
}

/* Whether something is written beside line @i, to the left of @dot, or the line begins with a mark of its
 * own. */
static gboolean
is_marked (const AnnexaLayout *self, guint i, guint first, const AnnexaPaintedBox *dot)
{
  const AnnexaLine *line = annexa_layout_line (self, i);
  float middle = (line->y1 + line->y2) / 2;
  guint end = MIN (i + MAX_LINES_BESIDE + 1, self->lines->len);

  if (g_unichar_ispunct (g_utf8_get_char (line->text)) && strchr ("([<\"'", line->text[0]) == NULL
      && g_unichar_type (g_utf8_get_char (line->text)) != G_UNICODE_OPEN_PUNCTUATION)
    return TRUE;
  for (guint k = MAX (first + MAX_LINES_BESIDE, i) - MAX_LINES_BESIDE; k < end; k++)
    {
      const AnnexaLine *other = annexa_layout_line (self, k);

      if (k != i && is_text (other) && other->table == line->table
          && other->y2 - other->y1 < MAX_LINE_EM * other->size_pt && other->x1 < dot->x1
          && other->x2 > dot->x1 - MAX_BESIDE_EM * line->size_pt && other->y1 < middle && other->y2 > middle)
        return TRUE;
    }
  return FALSE;
}

/**
 * annexa_drawn_bullets_restore:
 * @self: a layout
 * @first: the first line of the page that was written last
 * @painting: what that page paints
 *
 * Gives the items of lists whose bullets are drawn, as a browser does that prints, a written bullet.
 */
void
annexa_drawn_bullets_restore (AnnexaLayout *self, guint first, const AnnexaPainting *painting)
{
  for (guint i = first; painting->dots->len > 0 && i < self->lines->len; i++)
    {
      AnnexaLine *line = annexa_layout_line (self, i);

      for (guint d = 0; is_text (line) && d < painting->dots->len; d++)
        {
          const AnnexaPaintedBox *dot = &g_array_index (painting->dots, AnnexaPaintedBox, d);
          g_autofree char *text = NULL;

          if (!is_before (line, dot) || !hangs_in_text (self, i, first, dot, painting)
              || is_marked (self, i, first, dot))
            continue;
          text = g_strconcat (BULLET, line->text, NULL);
          line->text = annexa_arena_copy_string (self->pages->arena, text);
          line->x1 = dot->x1;
          break;
        }
    }
}
