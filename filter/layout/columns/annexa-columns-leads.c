/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* What stands before a gutter that is no column: marks of questions, and names of the lines of a heading. */

/* So many names before numbers and titles are of headings. */
#define MIN_NAMES 2u

/* Whether @text is a mark of a question or an answer: Q1, A., 回答. */
static gboolean
is_question_mark (AnnexaCatalog *catalog, char *text)
{
  g_autofree char *key = NULL;
  gsize length = strlen (text);

  while (length > 0 && (text[length - 1] == '.' || text[length - 1] == ':'))
    text[--length] = '\0';
  key = annexa_fold_key (text);
  return annexa_catalog_is_cue (catalog, "question", key) || annexa_catalog_is_cue (catalog, "answer", key);
}

/* Whether what begins left of @x2 is marks of questions and answers and little else. */
gboolean
annexa_columns_has_questions (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                              float x2)
{
  guint n_marks = 0, n_other = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);
      g_autofree char *text = NULL;

      if (span->x2 > x2 + 1)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      *(is_question_mark (catalog, text) ? &n_marks : &n_other) += 1;
    }
  return n_marks >= 2 && n_marks >= 4 * n_other;
}

/* Whether @text names what a line of a heading has: 管理策番号, 管理策名. */
static gboolean
is_heading_name (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);

  return annexa_catalog_is_cue (catalog, "column-number", key)
         || annexa_catalog_is_cue (catalog, "column-title", key);
}

/* Whether what stands before @gutter in rows that have text on both sides of it are the names of number and
 * title, and nothing else: lines of headings, 管理策番号　5.1.1 over 管理策名　方針群. The answers below them
 * run across, and have no name. */
gboolean
annexa_columns_has_heading_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                                  const AnnexaGutter *gutter)
{
  guint n = 0, n_across = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *span = annexa_work_span (work, row->first_span);
      g_autofree char *text = NULL;

      if (row->n_spans < 2 || span->x2 > gutter->x2)
        {
          n_across++;
          continue;
        }
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (!is_heading_name (catalog, text))
        return FALSE;
      n++;
    }
  return n >= MIN_NAMES && (n_across > 0 || n == MIN_NAMES);
}
