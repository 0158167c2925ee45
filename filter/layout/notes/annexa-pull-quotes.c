/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

#include "annexa-pull-quotes-private.h"
#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* Pull quotes: sentences of the text that are printed again between its lines in larger type. They are said
 * once already. */

#define MIN_SIZE_RATIO 1.15f
/* What is shorter may be a heading, or say the same by chance. */
#define MIN_QUOTE_CHARS 15
#define MAX_QUOTE_LINES 8u
/* Pages with more lines, and papers with more quotes, are not looked at. */
#define MAX_PAGE_LINES 400u
#define MAX_QUOTES 500u
/* The last line of a paragraph usually leaves more room than this. */
#define MIN_ROOM_EM 3.0f

/* Whether line @i is of the body and larger than its text. */
gboolean
annexa_pull_quotes_is_large (const AnnexaLayout *self, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self, i);

  return line->role == ANNEXA_ROLE_BODY && line->table < 0
         && line->size_pt >= MIN_SIZE_RATIO * self->body_size_pt;
}

/* Where the large lines end that begin with line @first and are set alike on one page. */
guint
annexa_pull_quotes_find_end (const AnnexaLayout *self, guint first)
{
  const AnnexaLine *begins = annexa_layout_line (self, first);
  guint end = first + 1;

  while (end < self->lines->len && end - first <= MAX_QUOTE_LINES && annexa_pull_quotes_is_large (self, end)
         && annexa_layout_line (self, end)->style == begins->style
         && annexa_layout_line (self, end)->page == begins->page)
    end++;
  return end;
}

static void
add_without_blanks (GString *to, const char *text)
{
  const char *start = text, *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      /* Of three bytes and more, kana and ideographs come far more often than U+3000. */
      if (*p > ' ' || (guchar)*p > 0xe3 || ((guchar)*p == 0xe3 && (guchar)p[1] > 0x80)
          || !g_unichar_isspace (annexa_utf8_at (p)))
        continue;
      g_string_append_len (to, start, p - start);
      start = g_utf8_next_char (p);
    }
  g_string_append_len (to, start, p - start);
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const gsize first = *(const gsize *)a, second = *(const gsize *)b;

  return first < second ? -1 : first > second;
}

/* Whether @c may stand around a sentence. Programs that write a PDF anew may lose which signs quotation marks
 * are: they are < and = then. */
static gboolean
is_quotation_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || type == G_UNICODE_MATH_SYMBOL || c == 0x300c || c == 0x300d || c == 0x300e || c == 0x300f
         || type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION;
}

/* (transfer full) (nullable): the sentence on lines [first, end) without blanks and the marks around it. */
static char *
read_quote (const AnnexaLayout *self, guint first, guint end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *start;

  for (guint i = first; i < end; i++)
    add_without_blanks (text, annexa_layout_line (self, i)->text);
  start = text->str;
  while (is_quotation_mark (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (text->len > (gsize)(start - text->str))
    {
      const char *last = g_utf8_prev_char (text->str + text->len);

      if (!is_quotation_mark (g_utf8_get_char (last)))
        break;
      g_string_truncate (text, (gsize)(last - text->str));
    }
  return g_utf8_strlen (start, -1) >= MIN_QUOTE_CHARS ? g_strdup (start) : NULL;
}

/* The text of a page, of the one before and of the next, without blanks. */
typedef struct
{
  guint page; /* 0: none yet */
  GString *text;
  GArray *starts; /* of gsize, where paragraphs may begin in it, in order */
} Window;

static gboolean
is_stop (gunichar c)
{
  return c == '.' || annexa_is_full_stop (c);
}

/* Whether a sentence may begin at @offset. */
static gboolean
may_begin (const Window *window, gsize offset)
{
  const char *here = window->text->str + offset;
  guint match;

  return offset == 0 || is_stop (g_utf8_get_char (g_utf8_prev_char (here)))
         || g_array_binary_search (window->starts, &offset, compare_offsets, &match);
}

/* Whether a sentence ends before @text, rather than an entry of contents, which dots lead to its number. */
static gboolean
is_ended (const char *text)
{
  return is_stop (g_utf8_get_char (text)) && !is_stop (g_utf8_get_char (g_utf8_next_char (text)));
}

/* Whether the text says @quote, and as a whole sentence where that has no full stop: a heading's words may be
 * part of one. */
static gboolean
says (const Window *window, const char *quote)
{
  const gboolean whole = annexa_ends_sentence (quote);
  const char *found = window->text->str;

  while ((found = strstr (found, quote)) != NULL)
    {
      if (whole
          || (is_ended (found + strlen (quote)) && may_begin (window, (gsize)(found - window->text->str))))
        return TRUE;
      found = g_utf8_next_char (found);
    }
  return FALSE;
}

/* Whether a paragraph may begin with line @i of the text: below a heading, which is set otherwise, or a line
 * that has room left. */
static gboolean
begins_paragraph (const AnnexaLayout *self, guint i)
{
  const AnnexaLine *above = i > 0 ? annexa_layout_line (self, i - 1) : NULL;

  return above == NULL || above->style != self->body_style
         || above->x2 < above->right - MIN_ROOM_EM * above->size_pt;
}

/* Reads the text around line @first, unless it is what @window has: quotes of one page share it. */
static void
read_window (const AnnexaLayout *self, guint first, Window *window)
{
  guint page = annexa_layout_line (self, first)->page, start = first;

  if (window->page == page)
    return;
  window->page = page;
  g_string_truncate (window->text, 0);
  g_array_set_size (window->starts, 0);
  while (start > 0 && first - start < MAX_PAGE_LINES
         && annexa_layout_line (self, start - 1)->page + 1 >= page)
    start--;
  for (guint i = start; i < self->lines->len && i - start < 3 * MAX_PAGE_LINES; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);

      if (line->page > page + 1)
        break;
      if (line->role != ANNEXA_ROLE_BODY || line->style != self->body_style)
        continue;
      if (begins_paragraph (self, i))
        g_array_append_val (window->starts, window->text->len);
      add_without_blanks (window->text, line->text);
    }
}

/* Where the sentence ends that begins with line @first and is said in @window: a heading set like it may
 * stand right below. Line @first where none does. */
static guint
find_quote_end (const AnnexaLayout *self, guint first, const Window *window)
{
  const guint last = annexa_pull_quotes_find_end (self, first);
  guint found = first;

  if (last - first > MAX_QUOTE_LINES)
    return first;
  for (guint end = first + 1; end <= last; end++)
    {
      g_autofree char *quote = read_quote (self, first, end);

      if (quote == NULL)
        continue;
      /* What is not said does not become so by more words. */
      if (strstr (window->text->str, quote) == NULL)
        break;
      if (says (window, quote))
        found = end;
    }
  return found;
}

/**
 * annexa_pull_quotes_mark:
 * @self: with the body style known
 *
 * Gives %ANNEXA_ROLE_ASIDE to sentences in large type that the text has as well.
 */
void
annexa_pull_quotes_mark (AnnexaLayout *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  Window window = { 0, text, starts };
  guint n_quotes = 0;

  for (guint i = 0, end; i < self->lines->len && n_quotes < MAX_QUOTES; i = end)
    {
      end = i + 1;
      if (!annexa_pull_quotes_is_large (self, i))
        continue;
      n_quotes++;
      read_window (self, i, &window);
      end = find_quote_end (self, i, &window);
      for (guint k = i; k < end; k++)
        annexa_layout_line (self, k)->role = ANNEXA_ROLE_ASIDE;
      end = MAX (end, i + 1);
    }
}
