/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pdf-private.h"

/* Where fonts do not tell which letters they draw, Poppler gives the numbers of the glyphs as if they were
 * characters. That reads as text, and is none. */

/* Of text that can be read in Japanese or a European language one in so many is a kana or a small letter. */
#define ONE_PLAIN_IN 5u
#define MIN_SEEN 100u
/* Maps from letters to Unicode may be wrong: so many control characters are in no text. */
#define ONE_CONTROL_IN 50u
#define REPLACEMENT "\357\277\275" /* U+FFFD */

/* Counts the letters of @text by their bytes: of UTF-8, U+3040 to U+30FF begin with E3 81 to E3 83. Of dots
 * one after the other, which fill the lines of contents, the last counts. */
static void
count_letters (AnnexaPdf *self, const char *text)
{
  for (const guint8 *p = (const guint8 *)text; *p != '\0'; p++)
    {
      if (*p < 0x20)
        self->n_controls += *p != '\n' && *p != '\r' && *p != '\t' && *p != '\f';
      else if ((*p & 0xc0) != 0x80 && *p != ' ' && !(*p == '.' && p[1] == '.'))
        {
          self->n_seen++;
          self->n_plain += (*p >= 'a' && *p <= 'z') || (*p == 0xe3 && p[1] >= 0x81 && p[1] <= 0x83);
        }
    }
}

static gboolean
has_few_plain (const AnnexaPdf *self)
{
  return self->n_seen >= MIN_SEEN && self->n_plain < self->n_seen / ONE_PLAIN_IN;
}

/* Whether all that was seen of the document is no text, whatever its fonts tell. */
gboolean
annexa_pdf_is_no_text (const AnnexaPdf *self)
{
  return has_few_plain (self) && self->n_controls > self->n_seen / ONE_CONTROL_IN;
}

static AnnexaFontMapping
mapping_of (GHashTable *fonts, const char *name)
{
  return name != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (fonts, name)) : 0;
}

/* @text with U+FFFD for each character, but for white space, of fonts that do not tell theirs. @doubtful are
 * those of fonts of which others of the same name do. */
static char *
replace (const char *text, const GList *attributes, GHashTable *fonts, guint *n_doubtful)
{
  GString *told = g_string_new (NULL);
  AnnexaFontMapping mapping = 0;
  int end_index = -1, i = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      gunichar c = g_utf8_get_char (p);

      for (; attributes != NULL && i > end_index; attributes = attributes->next)
        {
          const PopplerTextAttributes *current = attributes->data;

          end_index = current->end_index;
          mapping = mapping_of (fonts, current->font_name);
        }
      *n_doubtful += mapping == (ANNEXA_FONT_MAPPED | ANNEXA_FONT_UNMAPPED);
      if (mapping == ANNEXA_FONT_UNMAPPED && !g_unichar_isspace (c))
        g_string_append (told, REPLACEMENT);
      else
        g_string_append_unichar (told, c);
    }
  return g_string_free (told, FALSE);
}

/* Returns @text of page @number, or, where fonts do not tell their letters, the same with U+FFFD in their
 * place. Sets @n_doubtful to how many of those left may be none: Poppler tells fonts of one name apart to
 * nobody. */
char *
annexa_pdf_tell_unmapped (AnnexaPdf *self, guint number, char *text, const GList *attributes,
                          guint *n_doubtful)
{
  g_autoptr (GHashTable) fonts = NULL;
  char *told;

  *n_doubtful = 0;
  count_letters (self, text);
  if ((self->n_controls == 0 && !has_few_plain (self)) || !annexa_pdf_open_objects (self))
    return text;
  fonts = annexa_objects_fonts (self->objects, number);
  told = replace (text, attributes, fonts, n_doubtful);
  g_free (text);
  return told;
}
