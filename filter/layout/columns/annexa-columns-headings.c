/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

/* Headings of controls in several columns of a page: text in narrow columns, be it in short lines and lists,
 * not cells of a table, which has its numbers in one column. */

/* So many headings tell, of which so many in a hundred at most stand beside another one, as the numbers and
 * titles of two editions do, and so many lines a heading stand below each. */
#define MIN_HEADINGS 3u
#define MAX_BESIDE_PERCENT 34u
#define MIN_LINES_PER_HEADING 3u
/* A heading begins this near to the left edge of its column. */
#define MAX_INDENT_EM 1.0f
#define MAX_COLUMNS 4u

/* Whether @span is the number of a control and more in the same line. */
static gboolean
is_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  const AnnexaItem *const *items = NULL;
  const AnnexaToken *token;
  guint n_items = 0;

  annexa_catalog_lex_lead (catalog, text, strlen (text), 1, tokens);
  token = tokens->len > 0 ? &g_array_index (tokens, AnnexaToken, 0) : NULL;
  if (token != NULL && token->kind == ANNEXA_TOKEN_LABEL)
    items = annexa_catalog_lookup (catalog, token->id, &n_items);
  return n_items > 0 && !items[0]->is_clause && !annexa_columns_is_label (work, catalog, span);
}

static guint
column_of (const GArray *strips, const AnnexaSpan *span)
{
  guint column = 0;

  while (column < strips->len && span->x1 > g_array_index (strips, AnnexaGutter, column).x1)
    column++;
  return column;
}

/**
 * annexa_columns_have_headings:
 * @work: a page
 * @catalog: knows the numbers of controls
 * @strips: (element-type AnnexaGutter): the white between columns
 * @first: the first row in them
 * @end: the row behind the last
 *
 * Returns: whether headings of controls stand at the left edges of several columns, above text
 */
gboolean
annexa_columns_have_headings (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *strips,
                              guint first, guint end)
{
  guint n_headings = 0, n_beside = 0, n_lines = 0, n_columns = 0;
  gboolean any[MAX_COLUMNS + 1] = { FALSE };

  if (strips->len > MAX_COLUMNS)
    return FALSE;
  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      guint n_here = 0;

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          const guint c = column_of (strips, span);
          const float left = c > 0 ? g_array_index (strips, AnnexaGutter, c - 1).x2 : work->left;

          n_lines++;
          if (span->x1 > left + MAX_INDENT_EM * span->size_pt || !is_heading (work, catalog, span))
            continue;
          n_here++;
          n_columns += !any[c];
          any[c] = TRUE;
        }
      n_headings += n_here;
      n_beside += n_here > 1 ? n_here : 0;
    }
  return n_headings >= MIN_HEADINGS && n_columns > 1 && n_beside * 100 <= MAX_BESIDE_PERCENT * n_headings
         && n_lines >= MIN_LINES_PER_HEADING * n_headings;
}
