/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "full-pages.h"

#include <string.h>

AnnexaPage *
full_pages_at (FullPages *self, guint i)
{
  return g_ptr_array_index (self->pages->pages, i);
}

void
full_pages_put_in (FullPages *self, guint i, float x, float y, const char *text, const char *font,
                   float size_pt)
{
  synthetic_text_in (self->pages, full_pages_at (self, i), x, y, text, font, size_pt);
}

void
full_pages_put (FullPages *self, guint i, float x, float y, const char *text)
{
  full_pages_put_in (self, i, x, y, text, "Mincho", SYNTHETIC_SIZE_PT);
}

void
full_pages_print (FullPages *self, guint i, float x, float y, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  full_pages_put (self, i, x, y, text);
}

void
full_pages_set_up (FullPages *self, gconstpointer data)
{
  self->pages = annexa_pages_new (NULL);
  self->layout = NULL;
  for (guint p = 0; p < FULL_PAGES; p++)
    {
      AnnexaPage *page = synthetic_page (self->pages);

      for (guint i = 0; i < FULL_PAGES_LINES; i++)
        {
          g_autofree char *text = g_strdup_printf (
              "当社は%c%cの手順を定め、責任者が毎月これを見直したうえで利用者に知らせています",
              'a' + (char)(p * FULL_PAGES_LINES + i) % 26, 'a' + (char)((p * FULL_PAGES_LINES + i) / 26));

          synthetic_text (self->pages, page, 72, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * i, text);
        }
    }
}

void
full_pages_tear_down (FullPages *self, gconstpointer data)
{
  g_clear_pointer (&self->layout, annexa_layout_free);
  annexa_pages_free (self->pages);
}

void
full_pages_lay_out (FullPages *self)
{
  self->layout = annexa_layout_new (self->pages, synthetic_catalog (), NULL, NULL);
}

char *
full_pages_lines_of (const AnnexaLayout *layout, AnnexaRole role)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (line->role == role)
        g_string_append_printf (text, "%u %s\n", line->page, line->text);
    }
  return g_string_free (text, FALSE);
}

void
full_pages_check (FullPages *self, const char *expected)
{
  g_autofree char *found = NULL;
  g_autofree char *body = NULL;
  guint n_lines = 0;

  full_pages_lay_out (self);
  found = full_pages_lines_of (self->layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==, expected);
  body = full_pages_lines_of (self->layout, ANNEXA_ROLE_BODY);
  for (const char *p = body; (p = strstr (p, "の手順を定め")) != NULL; p++)
    n_lines++;
  g_assert_cmpuint (n_lines, ==, FULL_PAGES * FULL_PAGES_LINES);
}
