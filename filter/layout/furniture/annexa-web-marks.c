/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

/* What the printout of a web page has beside its text to press: the signs at the right of the headings that
 * open and close their answers, and the links back to the top. */

/* So many headings of a document must have a sign at the same place. */
#define MIN_SIGNS 4u
/* And so many times what else stands there. */
#define MIN_SIGNS_TO_TEXT 10u
#define SAME_PT 1.5f
/* Around a sign. */
#define MARGIN_PT 0.5f

/* The one glyph of the last span of row @r, where it has a span before; else NULL. */
static const AnnexaSpan *
last_of_row (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span + row->n_spans - 1);

  return row->n_spans > 1 && span->n == 1 ? span : NULL;
}

/* Whether the last glyph of row @r, which stands alone, is a sign. */
static gboolean
ends_in_sign (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const char *text = work->text[r];
  g_autofree char *key = annexa_fold_key (g_utf8_prev_char (text + strlen (text)));

  return last_of_row (work, r) != NULL && annexa_catalog_is_cue (catalog, "open-sign", key);
}

static gboolean
has_number (AnnexaCatalog *catalog, const char *text, guint n_behind)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint i = 0; i + n_behind < tokens->len; i++)
    if (g_array_index (tokens, AnnexaToken, i).kind == ANNEXA_TOKEN_LABEL)
      return TRUE;
  return FALSE;
}

/* Whether row @r, which ends in a sign, is the heading of a control: it has a number, or the row below has,
 * or it is a title. */
static gboolean
is_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const char *text = work->text[r];
  g_autofree char *title = NULL, *key = NULL;
  AnnexaTitleMatch match;

  if (has_number (catalog, text, 1)
      || (r + 1 < work->rows->rows->len && annexa_work_row (work, r + 1)->n_spans == 1
          && has_number (catalog, work->text[r + 1], 0)))
    return TRUE;
  title = g_strndup (text, (gsize)(g_utf8_prev_char (text + strlen (text)) - text));
  key = annexa_fold_key (title);
  return *key != '\0' && annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0;
}

typedef struct
{
  float x, x1, x2; /* middle and edges of the signs; 0: none */
  guint n;
} Signs;

/* The place of the signs behind the headings of controls. */
static Signs
find_signs (GPtrArray *works, AnnexaCatalog *catalog)
{
  Signs signs = { 0 };

  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          const AnnexaSpan *last = last_of_row (work, r);

          if (last == NULL || !ends_in_sign (work, catalog, r) || !is_heading (work, catalog, r))
            continue;
          if (signs.n == 0)
            {
              signs.x = (last->x1 + last->x2) / 2;
              signs.x1 = last->x1;
              signs.x2 = last->x2;
            }
          signs.n += fabsf ((last->x1 + last->x2) / 2 - signs.x) <= SAME_PT;
        }
    }
  return signs;
}

/* Whether @span stands as the signs do, or their column's text would. */
static gboolean
is_aligned (const AnnexaSpan *span, const Signs *signs)
{
  return fabsf (span->x1 - signs->x1) <= SAME_PT || fabsf (span->x2 - signs->x2) <= SAME_PT
         || fabsf ((span->x1 + span->x2) / 2 - signs->x) <= SAME_PT;
}

/* Whether the signs are what a column holds that has text as well. What hardly ever stands there, and not in
 * line with them, is of the head of the page. */
static gboolean
is_column (GPtrArray *works, AnnexaCatalog *catalog, const Signs *signs)
{
  guint n_across = 0;

  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          const AnnexaRow *row = annexa_work_row (work, r);
          const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);

          /* The first row and the last are where browsers print date, address and page number. */
          if (row->n_spans < 2 || r == 0 || r + 1 == work->rows->rows->len || last->x1 > signs->x
              || last->x2 < signs->x || ends_in_sign (work, catalog, r))
            continue;
          if (is_aligned (last, signs) || ++n_across * MIN_SIGNS_TO_TEXT > signs->n)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_link_to_top (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const char *key = work->key[r];

  while (*key != '\0' && !g_unichar_isalnum (g_utf8_get_char (key)))
    key = g_utf8_next_char (key);
  return *key != '\0' && annexa_catalog_is_cue (catalog, "page-top", key);
}

/**
 * annexa_web_marks_add:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for numbers and words
 * @boxes: (array): of each page, the #AnnexaBox of what is there to press, which this adds to
 */
void
annexa_web_marks_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes)
{
  Signs signs = find_signs (works, catalog);

  if (signs.n < MIN_SIGNS || is_column (works, catalog, &signs))
    return;
  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          const AnnexaRow *row = annexa_work_row (work, r);
          const AnnexaSpan *last = last_of_row (work, r);
          AnnexaBox box = { row->x1, row->y1 - MARGIN_PT, row->x2 + MARGIN_PT, row->y2 + MARGIN_PT };

          if (last != NULL && fabsf ((last->x1 + last->x2) / 2 - signs.x) <= SAME_PT)
            box.x1 = last->x1 - MARGIN_PT;
          else if (is_link_to_top (work, catalog, r))
            box.x1 -= MARGIN_PT;
          else
            continue;
          if (boxes[p] == NULL)
            boxes[p] = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
          g_array_append_val (boxes[p], box);
        }
    }
}
