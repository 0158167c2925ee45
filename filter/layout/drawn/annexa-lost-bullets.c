/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"

/* Bullets of Wingdings whose font lost its name come out as letters, l for ●, those whose font gives no text
 * at all as U+FFFD, and the triangle of TeX's mathematical type, whose name nothing knows, as a full stop. */

#define REPLACEMENT 0xfffd
#define BULLET 0x2022 /* • */
/* Items of one list begin within this of each other, and have no more lines than this. */
#define SAME_LEFT_PT 1.0f
#define MAX_ITEM_LINES 8u

/* The bullet that the letter at the start of @line may have been, or 0: a letter and a gap. Capitals are
 * hands and signs there, no bullets: the A of an answer is an A. What follows is CJK text unless @latin. */
static gunichar
lost_bullet (const AnnexaLine *line, gboolean latin)
{
  gunichar c = g_utf8_get_char (line->text), symbol;
  const char *rest = line->text;

  if (c == 0)
    return 0;
  rest = g_utf8_next_char (rest);
  if (c == REPLACEMENT)
    return (latin && *rest != '\0') || annexa_is_cjk (g_utf8_get_char (*rest == ' ' ? rest + 1 : rest))
               ? BULLET
               : 0;
  if (c == '.' && *rest == ' ' && rest[1] != '\0')
    return latin || annexa_is_cjk (g_utf8_get_char (rest + 1)) ? BULLET : 0;
  if (c >= 0x100 || (c < 0x80 && !g_ascii_islower ((char)c)) || *rest != ' ' || rest[1] == '\0'
      || (!latin && !annexa_is_cjk (g_utf8_get_char (rest + 1))))
    return 0;
  symbol = annexa_repair_symbol (c, "Wingdings");
  return symbol != c ? symbol : 0;
}

/* Whether @line begins in a font of pictures other than Symbol, which has Greek letters. */
static gboolean
begins_with_picture (const AnnexaLayout *self, const AnnexaLine *line)
{
  const AnnexaStyle *style = annexa_pages_style (self->pages, line->first_style);

  return line->first_style != line->style && style->symbol && strcmp (style->font, "Symbol") != 0;
}

/* Whether @line begins with a full stop in another type than its own: no text begins so, in what letters ever
 * it goes on. */
static gboolean
begins_with_stop (const AnnexaLine *line)
{
  return line->first_style != line->style && *line->text == '.';
}

/* Whether another item of the list that line @i is of begins as it does, and with CJK text behind that, one
 * step @by after another. */
static gboolean
has_sibling (const AnnexaLayout *self, guint i, int by, guint first)
{
  const AnnexaLine *line = annexa_layout_line (self, i);

  for (guint n = 0; n < MAX_ITEM_LINES && (by > 0 ? i + 1 < self->lines->len : i > first); n++)
    {
      const AnnexaLine *other = annexa_layout_line (self, i += by);
      gboolean aligned = fabsf (other->x1 - line->x1) < SAME_LEFT_PT;

      if (aligned && lost_bullet (other, FALSE) != 0)
        return g_utf8_get_char (other->text) == g_utf8_get_char (line->text);
      if (aligned && lost_bullet (other, TRUE) != 0
          && g_utf8_get_char (other->text) == g_utf8_get_char (line->text))
        continue;
      if (other->role == line->role && other->x1 < line->x1 + SAME_LEFT_PT)
        return FALSE;
    }
  return FALSE;
}

/* (transfer full): the styles of those at the start of the lines @found that have no text. */
static GHashTable *
find_styles (const AnnexaLayout *self, const GArray *found)
{
  GHashTable *styles = g_hash_table_new (NULL, NULL);

  for (guint f = 0; f < found->len; f++)
    {
      const AnnexaLine *line = annexa_layout_line (self, g_array_index (found, guint, f));

      if (g_utf8_get_char (line->text) == REPLACEMENT)
        g_hash_table_add (styles, GUINT_TO_POINTER (line->first_style));
    }
  return styles;
}

/* Whether @line begins with what has no text, in one of the @styles of other bullets: the only item of its
 * list that had room in a column. */
static gboolean
is_like_found (const AnnexaLine *line, GHashTable *styles)
{
  return g_utf8_get_char (line->text) == REPLACEMENT && line->first_style != line->style
         && g_hash_table_contains (styles, GUINT_TO_POINTER (line->first_style))
         && lost_bullet (line, FALSE) != 0;
}

/**
 * annexa_lost_bullets_restore:
 * @self: a layout
 * @first: the first line of the page that was written last
 *
 * Gives the lines of a page that begin with what is left of a bullet the bullet back: a letter in another
 * font than the line, or one that several items of a list begin with. Text in Latin letters may follow on it
 * only where the font is one of pictures, the bullet became a full stop, or an item beside it goes on in
 * Japanese.
 */
void
annexa_lost_bullets_restore (AnnexaLayout *self, guint first)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) styles = NULL;
  guint n;

  for (guint i = first; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);

      if (lost_bullet (line, TRUE) != 0
          && ((line->first_style != line->style && lost_bullet (line, FALSE) != 0
               && g_utf8_get_char (line->text) != REPLACEMENT)
              || begins_with_picture (self, line) || begins_with_stop (line)
              || has_sibling (self, i, 1, first) || has_sibling (self, i, -1, first)))
        g_array_append_val (found, i);
    }
  n = found->len;
  styles = find_styles (self, found);
  for (guint i = first, f = 0; i < self->lines->len && g_hash_table_size (styles) > 0; i++)
    if (f < n && g_array_index (found, guint, f) == i)
      f++;
    else if (is_like_found (annexa_layout_line (self, i), styles))
      g_array_append_val (found, i);
  for (guint f = 0; f < found->len; f++)
    {
      AnnexaLine *line = annexa_layout_line (self, g_array_index (found, guint, f));
      char bullet[8] = "";
      g_autofree char *text = NULL;

      g_unichar_to_utf8 (lost_bullet (line, TRUE), bullet);
      text = g_strconcat (bullet, g_utf8_next_char (line->text), NULL);
      line->text = annexa_arena_copy_string (self->pages->arena, text);
    }
}
