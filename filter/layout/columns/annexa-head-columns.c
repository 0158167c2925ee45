/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <math.h>
#include <string.h>

#include "model/annexa-array-private.h"

/* Columns that nothing but white space parts, each with controls of its own: the number of one stands on a
 * line with the number or the text of another. A number in the type of the answers is a reference, and where
 * no sentence ends in a column, it is one of a table. */

#define MAX_COLUMNS 6u
/* Numbers are set in the middle of a badge, or one below the other. */
#define SAME_COLUMN_SHARE 0.08f
#define MIN_COLUMN_SHARE 0.2f
#define MIN_GUTTER_PT 6.0f

/* A number at the start of a span. */
typedef struct
{
  guint row, span;
  guint column;
  gint control; /* where it stands in its standard */
  guint16 style;
  float x1;
} Head;

/* The control that a span begins with, or -1. */
static gint
control_of (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span, GArray *tokens)
{
  gunichar c = annexa_rows_glyph (work->rows, span->first)->ch;
  g_autofree char *text = NULL;
  const AnnexaToken *token;
  const AnnexaItem *const *items;
  guint n_items = 0;

  /* Most spans begin with neither a digit nor a letter. */
  if (c >= 0x80 && !g_unichar_isdigit (c) && !g_unichar_ispunct (c))
    return -1;
  text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  g_array_set_size (tokens, 0);
  annexa_catalog_lex_lead (catalog, text, strlen (text), 1, tokens);
  token = tokens->len > 0 ? &g_array_index (tokens, AnnexaToken, 0) : NULL;
  if (token == NULL || token->kind != ANNEXA_TOKEN_LABEL)
    return -1;
  items = annexa_catalog_lookup (catalog, token->id, &n_items);
  return n_items > 0 ? (gint)items[0]->order : -1;
}

/* The numbers at the start of spans, where one of them is not the first of its row. */
static GArray *
collect (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (Head));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gboolean any = FALSE;

  for (guint pass = 0; pass < 2; pass++)
    for (guint r = 0; (pass == 0 || any) && r < work->rows->rows->len; r++)
      {
        const AnnexaRow *row = annexa_work_row (work, r);

        if (work->role[r] != ANNEXA_ROLE_BODY || (pass == 0 && row->n_spans < 2))
          continue;
        for (guint s = row->first_span + (pass == 0);
             s < row->first_span + row->n_spans && !(pass == 0 && any); s++)
          {
            const AnnexaSpan *span = annexa_work_span (work, s);
            Head head = { r,
                          s,
                          0,
                          control_of (work, catalog, span, tokens),
                          annexa_rows_glyph (work->rows, span->first)->style,
                          span->x1 };

            any = any || head.control >= 0;
            if (pass == 1 && head.control >= 0)
              g_array_append_val (heads, head);
          }
      }
  return heads;
}

/* Whether less than half of the page is in @style. */
static gboolean
is_rare (const AnnexaPageWork *work, guint style)
{
  guint n = 0, n_all = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      n_all += span->n;
      n += annexa_rows_glyph (work->rows, span->first + span->n - 1)->style == style ? span->n : 0;
    }
  return 2 * n < n_all;
}

/* Keeps the heads in the style of the first that is not the first of its row. */
static void
keep_one_style (const AnnexaPageWork *work, GArray *heads)
{
  gint style = -1;

  for (guint i = 0; i < heads->len && style < 0; i++)
    {
      const Head *head = &g_array_index (heads, Head, i);

      if (head->span > annexa_work_row (work, head->row)->first_span && is_rare (work, head->style))
        style = head->style;
    }
  for (guint i = heads->len; i > 0; i--)
    if (g_array_index (heads, Head, i - 1).style != style)
      g_array_remove_index (heads, i - 1);
}

/* Numbers the columns of the heads from left to right; @lefts gets where their heads begin. */
static void
find_columns (const AnnexaPageWork *work, GArray *heads, GArray *lefts)
{
  float width = work->right - work->left;
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < heads->len; i++)
    g_array_append_val (xs, g_array_index (heads, Head, i).x1);
  annexa_sort_floats (xs);
  for (guint i = 0; i < xs->len; i++)
    if (i == 0
        || g_array_index (xs, float, i) - g_array_index (lefts, float, lefts->len - 1)
               > SAME_COLUMN_SHARE * width)
      g_array_append_val (lefts, g_array_index (xs, float, i));
  for (guint i = 0; i < heads->len; i++)
    {
      Head *head = &g_array_index (heads, Head, i);

      while (head->column + 1 < lefts->len && g_array_index (lefts, float, head->column + 1) <= head->x1)
        head->column++;
    }
}

static gboolean
are_wide (const AnnexaPageWork *work, const GArray *lefts)
{
  for (guint i = 1; i < lefts->len; i++)
    if (g_array_index (lefts, float, i) - g_array_index (lefts, float, i - 1)
        < MIN_COLUMN_SHARE * (work->right - work->left))
      return FALSE;
  return lefts->len > 1 && lefts->len <= MAX_COLUMNS;
}

/* The white space before each column but the first, as far as the first row from @from on in which a head of
 * it stands behind other text tells. */
static GArray *
first_gutters (const AnnexaPageWork *work, const GArray *heads, const GArray *lefts, guint from)
{
  GArray *gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

  for (guint c = 1; c < lefts->len; c++)
    {
      AnnexaGutter gutter = { (g_array_index (lefts, float, c - 1) + g_array_index (lefts, float, c)) / 2,
                              g_array_index (lefts, float, c) };

      for (guint i = 0; i < heads->len; i++)
        {
          const Head *head = &g_array_index (heads, Head, i);

          if (head->row < from || head->column != c
              || head->span == annexa_work_row (work, head->row)->first_span)
            continue;
          gutter.x1 = annexa_work_span (work, head->span - 1)->x2;
          break;
        }
      g_array_append_val (gutters, gutter);
    }
  return gutters;
}

/* Narrows @gutters by a row, unless it runs over one of them. */
static gboolean
goes_on (const AnnexaPageWork *work, guint row, GArray **gutters)
{
  GArray *narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

  g_array_append_vals (narrowed, (*gutters)->data, (*gutters)->len);
  annexa_columns_narrow (work, row, narrowed);
  if (narrowed->len < (*gutters)->len)
    {
      g_array_unref (narrowed);
      return FALSE;
    }
  g_array_unref (*gutters);
  *gutters = narrowed;
  return TRUE;
}

/* A drawn table is no two columns. */
static gboolean
cuts_table (const AnnexaPageWork *work, float x, float y1, float y2)
{
  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (!annexa_grid_has_one_column (grid) && grid->box.x1 < x && grid->box.x2 > x && grid->box.y1 < y2
          && grid->box.y2 > y1)
        return TRUE;
    }
  return FALSE;
}

/* How often the numbers of the heads in rows [first, end) rise, less how often they fall, read by columns or
 * by rows. */
static gint
count_rises (const GArray *heads, guint n_columns, guint first, guint end, gboolean by_columns)
{
  gint rises = 0, last = -1;

  for (guint c = 0; c < (by_columns ? n_columns : 1); c++)
    for (guint i = 0; i < heads->len; i++)
      {
        const Head *head = &g_array_index (heads, Head, i);

        if (head->row < first || head->row >= end || (by_columns && head->column != c))
          continue;
        if (last >= 0)
          rises += head->control > last ? 1 : -1;
        last = head->control;
      }
  return rises;
}

/* The first row from @from on with heads of several columns; @n_rows where there is none. */
static guint
next_pair (const GArray *heads, guint from, guint n_rows)
{
  for (guint i = 1; i < heads->len; i++)
    if (g_array_index (heads, Head, i).row >= from
        && g_array_index (heads, Head, i).row == g_array_index (heads, Head, i - 1).row)
      return g_array_index (heads, Head, i).row;
  return n_rows;
}

static gboolean
add_boxes (const AnnexaPageWork *work, guint first, guint end, const GArray *gutters, GArray *boxes)
{
  AnnexaBox box = { work->left - 1, G_MAXFLOAT, 0, -G_MAXFLOAT };

  for (guint r = first; r < end; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      {
        box.y1 = MIN (box.y1, annexa_work_row (work, r)->y1 - 1);
        box.y2 = MAX (box.y2, annexa_work_row (work, r)->y2 + 1);
      }
  for (guint c = 0; c <= gutters->len; c++)
    {
      const AnnexaGutter *gutter = c < gutters->len ? &g_array_index (gutters, AnnexaGutter, c) : NULL;

      box.x2 = gutter != NULL ? (gutter->x1 + gutter->x2) / 2 : work->right + 1;
      if (!annexa_regions_has_sentence (work, &box) || cuts_table (work, box.x2, box.y1, box.y2)
          || (gutter != NULL && gutter->x2 - gutter->x1 < MIN_GUTTER_PT))
        {
          g_array_set_size (boxes, 0);
          return FALSE;
        }
      g_array_append_val (boxes, box);
      box.x1 = box.x2;
    }
  return TRUE;
}

/**
 * annexa_head_columns_find:
 * @work: a page
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the columns of the next run of rows, in reading order
 *
 * Returns: whether there are some
 */
gboolean
annexa_head_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  g_autoptr (GArray) heads = collect (work, catalog);
  g_autoptr (GArray) lefts = g_array_new (FALSE, FALSE, sizeof (float));
  guint n = work->rows->rows->len;

  if (heads->len < 2)
    return FALSE;
  keep_one_style (work, heads);
  find_columns (work, heads, lefts);
  if (!are_wide (work, lefts))
    return FALSE;
  for (guint i = 0; i < heads->len; i++)
    {
      guint first = g_array_index (heads, Head, i).row, end = first;
      g_autoptr (GArray) gutters = NULL;

      if (first < *from || g_array_index (heads, Head, i).column == 0)
        continue;
      gutters = first_gutters (work, heads, lefts, first);
      while (end < n
             && (work->role[end] == ANNEXA_ROLE_FURNITURE
                 || (work->role[end] == ANNEXA_ROLE_BODY && goes_on (work, end, &gutters))))
        end++;
      while (first > *from && work->role[first - 1] == ANNEXA_ROLE_BODY
             && goes_on (work, first - 1, &gutters))
        first--;
      if (count_rises (heads, lefts->len, first, end, TRUE)
          < count_rises (heads, lefts->len, first, end, FALSE))
        end = MIN (end, next_pair (heads, g_array_index (heads, Head, i).row + 1, n));
      if (end - first < 2 || !add_boxes (work, first, end, gutters, boxes))
        continue;
      *from = end;
      return TRUE;
    }
  return FALSE;
}
