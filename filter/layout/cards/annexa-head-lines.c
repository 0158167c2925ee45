/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

/* The head of a card, whose number and title stand apart: one line, as headings elsewhere are. */

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
