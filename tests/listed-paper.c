/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "listed-paper.h"

#include <string.h>

#include "text/annexa-fold.h"

const char *const listed_titles[]
    = { "1. はじめに",      "2. 方針群",       "2.1 情報セキュリティ",
        "2.2 役割及び責任", "3. 物理的な境界", "4. 暗号による管理策の利用方針" };

void
listed_paper_set_up (ListedPaper *paper, gconstpointer data)
{
  paper->pages = annexa_pages_new (NULL);
  paper->page = synthetic_page (paper->pages);
  paper->layout = NULL;
  paper->y = 100;
  paper->last_page = 1;
}

void
listed_paper_tear_down (ListedPaper *paper, gconstpointer data)
{
  g_clear_pointer (&paper->layout, annexa_layout_free);
  annexa_pages_free (paper->pages);
}

void
listed_paper_put (ListedPaper *paper, const char *text)
{
  synthetic_text (paper->pages, paper->page, 72, paper->y, text);
  paper->y += 18;
}

void
listed_paper_print (ListedPaper *paper, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  listed_paper_put (paper, text);
}

void
listed_paper_put_with_number (ListedPaper *paper, const char *title, const char *number)
{
  synthetic_text (paper->pages, paper->page, 500, paper->y, number);
  listed_paper_put (paper, title);
}

void
listed_paper_add_body (ListedPaper *paper)
{
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    {
      if (i % 3 == 0)
        {
          paper->page = synthetic_page (paper->pages);
          paper->y = 100;
        }
      listed_paper_put (paper, listed_titles[i]);
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
}

void
listed_paper_check (ListedPaper *paper, const char *expected_entries, guint n_lines)
{
  g_autoptr (GString) entries = g_string_new (NULL);
  g_auto (GStrv) expected = g_strsplit (expected_entries, "\n", -1);
  guint n = 0;

  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->contents->len; i++)
    {
      const AnnexaContentsEntry *entry = &g_array_index (paper->layout->contents, AnnexaContentsEntry, i);

      g_string_append_printf (entries, "%s%s@%u\n", i == 0 ? "\n" : "", entry->key, entry->page);
    }
  for (guint i = 0; i < paper->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (paper->layout, i);

      if (line->role != ANNEXA_ROLE_CONTENTS)
        continue;
      n++;
      g_assert_cmpuint (line->page, <=, paper->last_page);
    }
  if (*expected_entries == '\0')
    g_assert_cmpstr (entries->str, ==, "");
  for (guint i = 0; expected[i] != NULL; i++)
    if (*expected[i] != '\0')
      {
        g_autofree char *whole = g_strdup_printf ("\n%s\n", expected[i]);

        if (strstr (entries->str, whole) == NULL)
          g_error ("%s is not among the entries:%s", expected[i], entries->str);
      }
  g_assert_cmpuint (n, ==, n_lines);
}

char *
listed_paper_entries (guint first, guint step)
{
  GString *expected = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    {
      g_autofree char *key = annexa_fold_key (listed_titles[i]);

      g_string_append_printf (expected, "%s@%u\n", key, first + step * (guint)i);
    }
  return g_string_free (expected, FALSE);
}
