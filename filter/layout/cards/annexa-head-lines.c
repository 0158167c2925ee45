/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

/* The head of a card, whose number and title stand apart: one line, as headings elsewhere are. */

#define MAX_NUMBER_BYTES 12u
/* The two lines of a title begin this close, and are no further apart. */
#define SAME_SIDE_PT 2.0f
#define MAX_LINE_EM 2.0f
/* The middle of the number is that of the title, within this. */
#define MAX_OFFSET_EM 0.25f

/* Makes one line of those from @first on, a number and from @title on the lines of a title, in the style of
 * the last. */
void
annexa_head_lines_join (AnnexaLayout *layout, guint first, guint title)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AnnexaLine *whole;

  if (first >= layout->lines->len)
    return;
  for (guint i = first; i < layout->lines->len; i++)
    if (annexa_layout_line (layout, i)->role != ANNEXA_ROLE_BODY)
      return;
  for (guint i = first; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);
      const char *end = text->len > 0 ? g_utf8_prev_char (text->str + text->len) : NULL;

      if (end != NULL
          && (i == title || !annexa_is_cjk (g_utf8_get_char (end))
              || !annexa_is_cjk (g_utf8_get_char (line->text))))
        g_string_append_c (text, ' ');
      g_string_append (text, line->text);
    }
  whole = annexa_layout_line (layout, first);
  for (guint i = first + 1; i < layout->lines->len; i++)
    {
      AnnexaLine line = *annexa_layout_line (layout, i);

      whole = annexa_layout_line (layout, first);
      whole->x1 = MIN (whole->x1, line.x1);
      whole->y1 = MIN (whole->y1, line.y1);
      whole->x2 = MAX (whole->x2, line.x2);
      whole->y2 = MAX (whole->y2, line.y2);
      whole->left = MIN (whole->left, line.left);
      whole->right = MAX (whole->right, line.right);
      whole->size_pt = line.size_pt;
      whole->style = line.style;
      whole->latin_style = line.latin_style;
      whole->n_glyphs += line.n_glyphs;
    }
  whole->text = annexa_arena_copy_string (layout->pages->arena, text->str);
  whole->is_head = TRUE;
  layout->lines->len = first + 1;
}

static float
middle_of (const AnnexaLine *line)
{
  return (line->y1 + line->y2) / 2;
}

/* Whether @line is a number such as 5.23 or CLD.6.3.1 and nothing else. */
static gboolean
is_number (const AnnexaLine *line)
{
  return strlen (line->text) <= MAX_NUMBER_BYTES && strchr (line->text, '.') != NULL
         && g_ascii_isdigit (line->text[strlen (line->text) - 1])
         && strspn (line->text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") == strlen (line->text);
}

/**
 * annexa_head_lines_join_between:
 * @layout: a layout
 *
 * Makes one line of the last three where a number stands at the right of the other two, half-way between
 * them: the title of a control in a bar, which wraps beside its number.
 */
void
annexa_head_lines_join_between (AnnexaLayout *layout)
{
  const guint n = layout->lines->len;
  AnnexaLine first, number, second, *whole;

  if (n < 3 || !is_number (annexa_layout_line (layout, n - 2)))
    return;
  first = *annexa_layout_line (layout, n - 3);
  number = *annexa_layout_line (layout, n - 2);
  second = *annexa_layout_line (layout, n - 1);
  if (first.role != ANNEXA_ROLE_BODY || first.table >= 0 || second.starts_flow || number.starts_flow
      || first.style != second.style || fabsf (first.x1 - second.x1) > SAME_SIDE_PT
      || middle_of (&second) - middle_of (&first) > MAX_LINE_EM * first.size_pt
      || number.x1 < MAX (first.x2, second.x2) + number.size_pt
      || fabsf (middle_of (&first) + middle_of (&second) - 2 * middle_of (&number))
             > 2 * MAX_OFFSET_EM * number.size_pt)
    return;
  *annexa_layout_line (layout, n - 2) = second;
  *annexa_layout_line (layout, n - 1) = number;
  annexa_head_lines_join (layout, n - 3, n - 1);
  whole = annexa_layout_line (layout, n - 3);
  whole->size_pt = first.size_pt;
  whole->style = first.style;
  whole->latin_style = first.latin_style;
  whole->label_gap_pt = number.x1 - MAX (first.x2, second.x2);
}
