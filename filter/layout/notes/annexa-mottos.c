/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

#include "annexa-pull-quotes-private.h"

/* Mottos within quotation marks, in larger type between the lines of the text, as magazines have them: the
 * text need not say them. Nothing else is set in their style. */

#define MIN_MOTTO_CHARS 6
#define MAX_MOTTO_LINES 4u

typedef struct
{
  guint n_lines;   /* of the style */
  guint n_quoted;  /* of those, within quotation marks */
  gboolean titled; /* some quote is the title of a control */
} Style;

/* What closes the mark @open; 0 where that opens no quotation. */
static gunichar
closing_of (gunichar open)
{
  return open == 0x300c ? 0x300d : open == 0x300e ? 0x300f : open == 0x201c ? 0x201d : 0;
}

/* Where the lines end that begin with @first and are one quotation as a whole; @first where they are none. */
static guint
find_motto_end (const AnnexaLayout *self, guint first, GString *text)
{
  const gunichar open = g_utf8_get_char (annexa_layout_line (self, first)->text), close = closing_of (open);
  const guint limit = close != 0 ? annexa_pull_quotes_find_end (self, first) : first;

  g_string_truncate (text, 0);
  for (guint i = first; i < MIN (limit, first + MAX_MOTTO_LINES); i++)
    {
      const char *line = annexa_layout_line (self, i)->text;
      const char *end = g_utf8_strchr (line, -1, close);

      g_string_append (text, i == first ? g_utf8_next_char (line) : line);
      if (end == NULL)
        continue;
      if (*g_utf8_next_char (end) != '\0' || g_utf8_strlen (text->str, -1) < MIN_MOTTO_CHARS)
        return first;
      g_string_truncate (text, text->len - strlen (end));
      return i + 1;
    }
  return first;
}

/**
 * annexa_mottos_mark:
 * @self: with the body style known
 * @catalog: whose titles are no mottos
 *
 * Gives %ANNEXA_ROLE_ASIDE to what is set in large type and, wherever its style comes, within quotation
 * marks.
 */
void
annexa_mottos_mark (AnnexaLayout *self, AnnexaCatalog *catalog)
{
  g_autofree Style *styles = g_new0 (Style, self->pages->styles->len + 1);
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0, end; i < self->lines->len; i = MAX (end, i + 1))
    {
      Style *style = &styles[annexa_layout_line (self, i)->style];

      end = i;
      style->n_lines++;
      if (!annexa_pull_quotes_is_large (self, i))
        continue;
      end = find_motto_end (self, i, text);
      if (end == i)
        continue;
      style->n_lines += end - i - 1;
      style->n_quoted += end - i;
      style->titled = style->titled || annexa_columns_is_title (catalog, text->str);
      g_array_append_val (runs, i);
      g_array_append_val (runs, end);
    }
  for (guint r = 0; r + 1 < runs->len; r += 2)
    for (guint i = g_array_index (runs, guint, r); i < g_array_index (runs, guint, r + 1); i++)
      {
        const Style *style = &styles[annexa_layout_line (self, i)->style];

        if (style->n_quoted == style->n_lines && !style->titled)
          annexa_layout_line (self, i)->role = ANNEXA_ROLE_ASIDE;
      }
}
