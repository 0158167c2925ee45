/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-language-private.h"

#include <string.h>

/* The same text in Japanese and in English side by side: of every section first the one is read and then the
 * other. Headings stand over both, or in both. */

/* A bar around a heading is no taller: lines above and below a part of the page are none. */
#define MAX_BAR_PT 40.0f
/* A line between the columns is no farther before the second. */
#define MAX_PADDING_PT 24.0f
/* Paragraphs of it begin so far behind its lines. */
#define MAX_INDENT_EM 2.2f
/* One glyph in so many of a line is Japanese where the columns are known. */
#define JAPANESE 10u
/* A heading wraps into so many lines, no farther apart than this. */
#define MAX_HEADING_LINES 3u
#define MAX_HEADING_LEADING_EM 2.0f

/* Whether the row stands in a table, or a bar is drawn around it and what is on the other side of @x; @bar
 * gets that, or NULL. */
static gboolean
find_grid (const AnnexaPageWork *work, guint row, float x, const AnnexaBox **bar)
{
  float middle = annexa_work_middle (work, row);

  *bar = NULL;

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (middle < grid->box.y1 || middle > grid->box.y2 || grid->box.x1 > x - ANNEXA_LANGUAGE_SAME_PT
          || grid->box.x2 < x + ANNEXA_LANGUAGE_SAME_PT)
        continue;
      if (!annexa_grid_has_one_column (grid))
        return TRUE;
      for (guint c = 0; c < grid->cells->len; c++)
        {
          const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);

          if (cell->y2 - cell->y1 < MAX_BAR_PT && middle > cell->y1 && middle < cell->y2)
            {
              *bar = cell;
              return TRUE;
            }
        }
    }
  return FALSE;
}

static gboolean
is_in_grid (const AnnexaPageWork *work, guint row, float x)
{
  const AnnexaBox *bar;

  return find_grid (work, row, x, &bar);
}

/* Whether a row that may be of a bar keeps to either side of @x. */
static gboolean
stays_on_sides (const AnnexaPageWork *work, guint row_index, float x)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);

  if (work->role[row_index] != ANNEXA_ROLE_BODY)
    return FALSE;
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->x1 < x - ANNEXA_LANGUAGE_SAME_PT
              ? span->x2 > x && !annexa_language_is_glued (work, span, x)
              : annexa_language_count (work, span->first, span->first + span->n) > 0)
        return FALSE;
    }
  return TRUE;
}

/* Whether a row keeps to either side of @x. */
static gboolean
keeps_to_sides (const AnnexaPageWork *work, guint row_index, float x)
{
  return stays_on_sides (work, row_index, x) && !is_in_grid (work, row_index, x);
}

/* Where the heading in both languages ends that begins with row @r in a bar, and wraps in the first of them;
 * 0 where there is none. */
static guint
end_of_bar (const AnnexaPageWork *work, guint r, float x)
{
  const AnnexaBox *bar, *other;
  guint end = r, n_lines[2] = { 0 };

  if (work->role[r] != ANNEXA_ROLE_BODY || !find_grid (work, r, x, &bar) || bar == NULL)
    return 0;
  for (; end < work->rows->rows->len && find_grid (work, end, x, &other) && other == bar; end++)
    {
      const AnnexaRow *row = annexa_work_row (work, end);

      if (!stays_on_sides (work, end, x))
        return 0;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        n_lines[annexa_work_span (work, s)->x1 > x - ANNEXA_LANGUAGE_SAME_PT]++;
    }
  return n_lines[0] > 1 && n_lines[1] > 0 ? end : 0;
}

/* The first piece of text behind @x in row @r or beside it; NULL if there is none. */
static const AnnexaSpan *
piece_beside (const AnnexaPageWork *work, guint r, float x)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint i = r > 0 ? r - 1 : 0; i <= r + 1 && i < work->rows->rows->len; i++)
    {
      const AnnexaRow *other = annexa_work_row (work, i);

      if (work->role[i] != ANNEXA_ROLE_BODY || other->y1 >= row->y2 || other->y2 <= row->y1)
        continue;
      for (guint s = other->first_span; s < other->first_span + other->n_spans; s++)
        if (annexa_work_span (work, s)->x1 > x - ANNEXA_LANGUAGE_SAME_PT)
          return annexa_work_span (work, s);
    }
  return NULL;
}

/* The parts of @span before and behind @x, where the gutter is so narrow that both are one; headings may be
 * set in a little. FALSE where no word begins there. */
static gboolean
part_glued (const AnnexaPageWork *work, const AnnexaSpan *span, float x, AnnexaSpan parts[2])
{
  guint n = 0;

  while (n < span->n && annexa_rows_glyph (work->rows, span->first + n)->x1 < x - ANNEXA_LANGUAGE_SAME_PT)
    n++;
  if (n == 0 || n == span->n
      || annexa_rows_glyph (work->rows, span->first + n)->x1 > x + 2 * ANNEXA_LANGUAGE_SAME_PT)
    return FALSE;
  parts[0] = parts[1] = *span;
  parts[0].n = n;
  parts[1].first += n;
  parts[1].n -= n;
  return TRUE;
}

/* The control whose heading row @r begins with where it stands in the other language beside it; else -1. */
static gint
control_of_pair (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  const AnnexaSpan *left = annexa_work_span (work, annexa_work_row (work, r)->first_span);
  /* Of one line over the gutter, what stands beside it is the next line of the second column. */
  const AnnexaSpan *right = left->x1 < x && left->x2 <= x ? piece_beside (work, r, x) : NULL;
  AnnexaSpan parts[2];
  gint control;

  if (right != NULL ? !keeps_to_sides (work, r, x)
                    : work->role[r] != ANNEXA_ROLE_BODY || is_in_grid (work, r, x)
                          || !part_glued (work, left, x, parts))
    return -1;
  left = right == NULL ? &parts[0] : left;
  right = right == NULL ? &parts[1] : right;
  control = annexa_run_of_columns_control (work, catalog, left, tokens);
  return control >= 0 && annexa_run_of_columns_control (work, catalog, right, tokens) == control ? control
                                                                                                 : -1;
}

/* The piece of row @r before @x, or behind it; NULL if there is none. */
static const AnnexaSpan *
piece_at_side (const AnnexaPageWork *work, guint r, float x, gboolean behind)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if ((annexa_work_span (work, s)->x1 > x - ANNEXA_LANGUAGE_SAME_PT) == behind)
      return annexa_work_span (work, s);
  return NULL;
}

/* The control that a heading names which begins in row @r at one side and may wrap before it does; -1 if it
 * names none. */
static gint
control_at_side (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, gboolean behind,
                 GArray *tokens)
{
  const AnnexaSpan *first = piece_at_side (work, r, x, behind), *piece = first;
  guint style;
  gint control = -1;

  if (first == NULL)
    return -1;
  style = annexa_rows_glyph (work->rows, first->first + first->n - 1)->style;
  for (guint i = r + 1; control < 0 && piece != NULL; i++)
    {
      control = annexa_run_of_columns_control (work, catalog, piece, tokens);
      piece = i < MIN (r + MAX_HEADING_LINES, work->rows->rows->len) && keeps_to_sides (work, i, x)
                  ? piece_at_side (work, i, x, behind)
                  : NULL;
      if (piece != NULL
          && (annexa_rows_glyph (work->rows, piece->first)->style != style
              || piece->y1 - first->y2 > (i - r) * MAX_HEADING_LEADING_EM * first->size_pt))
        piece = NULL;
    }
  return control;
}

/* The control of the heading whose first line row @r has in both languages, in another type than the text,
 * where that wraps in one of them before it names the control; else -1. */
static gint
control_of_wrapped (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  gint control;

  if (!keeps_to_sides (work, r, x) || annexa_language_style (work, r) == work->language_style)
    return -1;
  control = control_at_side (work, catalog, r, x, FALSE, tokens);
  return control >= 0 && control_at_side (work, catalog, r, x, TRUE, tokens) == control ? control : -1;
}

static gboolean
has_pair (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  return control_of_pair (work, catalog, r, x, tokens) >= 0
         || control_of_wrapped (work, catalog, r, x, tokens) >= 0;
}

/* Whether row @r begins a heading in both languages. The title may stand below the number. */
static gboolean
is_pair (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  return has_pair (work, catalog, r, x, tokens) && (r == 0 || !has_pair (work, catalog, r - 1, x, tokens));
}

/* Whether a row is a heading though it keeps to the sides of @x, being short: one in either language, or
 * nothing stands beside it and it begins with the number of a control, or in another type than that of the
 * columns. */
static gboolean
is_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  const char *start = work->text[r];

  if (piece_beside (work, r, x) != NULL)
    return is_pair (work, catalog, r, x, tokens);
  while (g_unichar_type (g_utf8_get_char (start)) == G_UNICODE_OPEN_PUNCTUATION)
    start = g_utf8_next_char (start);
  g_array_set_size (tokens, 0);
  annexa_catalog_lex_lead (catalog, start, strlen (start), 1, tokens);
  if (tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL)
    return TRUE;
  return annexa_language_style (work, r) != work->language_style;
}

/* Whether row @r has English that begins a line or a paragraph at @x beside Japanese. */
static gboolean
begins_text (const AnnexaPageWork *work, guint r, float x)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float left = 0;
  guint japanese;

  if (work->role[r] != ANNEXA_ROLE_BODY)
    return FALSE;
  if (row->n_spans == 1 && annexa_language_is_glued (work, annexa_work_span (work, row->first_span), x))
    return TRUE;
  return (annexa_language_has_both (work, r, JAPANESE, &left)
          || annexa_language_is_beside (work, r, &left, &japanese))
         && left >= x - ANNEXA_LANGUAGE_SAME_PT && left <= x + MAX_INDENT_EM * annexa_work_row_size (work, r);
}

/* The bar of @grid, where that is a bar over two cells that a line before the column at @x parts; else NULL.
 */
static const AnnexaBox *
bar_over_line (const AnnexaGrid *grid, float x)
{
  const AnnexaBox *bar = NULL;
  guint n_left = 0, n_right = 0;

  if (grid->cells->len != 3)
    return NULL;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (cell->x1 < x - MAX_PADDING_PT && cell->x2 > x + ANNEXA_LANGUAGE_SAME_PT)
        bar = cell;
      n_left += cell->x2 > x - MAX_PADDING_PT && cell->x2 < x + ANNEXA_LANGUAGE_SAME_PT;
      n_right += cell->x1 > x - MAX_PADDING_PT && cell->x1 < x + ANNEXA_LANGUAGE_SAME_PT;
    }
  return n_left == 1 && n_right == 1 && bar != NULL && bar->y2 - bar->y1 < MAX_BAR_PT
                 && bar->y1 - grid->box.y1 < ANNEXA_LANGUAGE_SAME_PT
             ? bar
             : NULL;
}

/**
 * annexa_language_columns_leave_lines:
 * @work: a page whose grids are known
 *
 * Leaves of a grid the bar alone where that is around a heading and a line parts the columns in two languages
 * below: bar and line touch, but are no table.
 */
void
annexa_language_columns_leave_lines (AnnexaPageWork *work)
{
  for (guint i = 0; work->language_x > 0 && i < work->grids->len; i++)
    {
      AnnexaGrid *grid = g_ptr_array_index (work->grids, i);
      const AnnexaBox *found = bar_over_line (grid, work->language_x);
      AnnexaBox bar;

      if (found == NULL)
        continue;
      bar = *found;
      g_array_set_size (grid->cells, 0);
      g_array_append_val (grid->cells, bar);
      grid->box = bar;
    }
}

static gboolean
is_in_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  return keeps_to_sides (work, r, x) && !is_heading (work, catalog, r, x, tokens);
}

/**
 * annexa_language_columns_find:
 * @work: a page
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the two columns of the next run of rows
 *
 * Returns: whether there are some
 */
gboolean
annexa_language_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  float x = work->language_x;
  guint n = work->rows->rows->len;

  for (guint r = x > 0 && work->depth == 0 ? *from : n; r < n; r++)
    {
      guint first = r, end = r + 1;
      AnnexaBox box = { work->left - 1, G_MAXFLOAT, 0, -G_MAXFLOAT };
      const guint bar_end = end_of_bar (work, r, x);

      if (bar_end == 0 && !is_pair (work, catalog, r, x, tokens))
        {
          if (!begins_text (work, r, x) || !is_in_columns (work, catalog, r, x, tokens))
            continue;
          while (first > *from && is_in_columns (work, catalog, first - 1, x, tokens))
            first--;
        }
      end = MAX (end, bar_end);
      while (bar_end == 0 && end < n && is_in_columns (work, catalog, end, x, tokens))
        end++;
      for (guint i = first; i < end; i++)
        {
          box.y1 = MIN (box.y1, annexa_work_row (work, i)->y1 - 1);
          box.y2 = MAX (box.y2, annexa_work_row (work, i)->y2 + 1);
        }
      box.x2 = x - ANNEXA_LANGUAGE_SAME_PT;
      g_array_append_val (boxes, box);
      box.x1 = box.x2;
      box.x2 = work->right + 1;
      g_array_append_val (boxes, box);
      *from = end;
      return TRUE;
    }
  return FALSE;
}
