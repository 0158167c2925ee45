/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "described-rows.h"

char *
described_rows (const AnnexaRows *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const AnnexaRow *row = &g_array_index (rows->rows, AnnexaRow, i);

      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = &g_array_index (rows->spans, AnnexaSpan, s);
          g_autofree char *piece = annexa_rows_text (rows, span->first, span->n, NULL);

          g_string_append_printf (text, "%s%s", s > row->first_span ? "|" : "", piece);
        }
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < rows->aside->len; i++)
    {
      const AnnexaSpan *span = &g_array_index (rows->aside, AnnexaSpan, i);
      g_autofree char *piece = annexa_rows_text (rows, span->first, span->n, NULL);

      g_string_append_printf (text, "aside %s\n", piece);
    }
  return g_string_free (text, FALSE);
}

void
described_rows_check (SyntheticPaper *paper, const char *expected)
{
  g_autoptr (AnnexaRows) rows = annexa_rows_new (paper->pages, paper->page);
  g_autofree char *text = described_rows (rows);

  g_assert_cmpstr (text, ==, expected);
  /* Nothing is lost and nothing comes twice. */
  g_assert_cmpuint (rows->order->len + rows->n_duplicates, ==, paper->page->glyphs->len);
}
