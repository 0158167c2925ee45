/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-regions-private.h"

#include <math.h>
#include <string.h>

#include "annexa-figures-private.h"

/* Badges: numbers set apart in a box, a chip or a circle beside the whole of their text, half-way down or
 * wherever the design has them. The number then stands on the height of some line of the text, or between
 * two. It is read before the text. */

/* Lines of the text beside a badge are no further apart, in type sizes. */
#define MAX_GAP_EM 2.0f
/* Below this the text begins on the line of the number: that reads the same without a region. */
#define MIN_ABOVE_EM 0.4f
/* The line beside a number is a heading where its type is so much larger than that above. */
#define LARGER 1.05f
#define EDGE_PT 1.0f
#define MAX_NUMBER_CHARS 24u
#define MAX_BULLET_CHARS 2u

typedef struct
{
  guint row;
  AnnexaBox box;
  gboolean drawn;
} Badge;

/* Whether a span says nothing but numbers of controls. */
static gboolean
is_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span, GArray *tokens)
{
  gunichar c = annexa_rows_glyph (work->rows, span->first)->ch;
  g_autofree char *text = NULL;
  guint n_items = 0;

  if (span->n > MAX_NUMBER_CHARS || (c >= 0x80 && !g_unichar_isdigit (c) && !g_unichar_ispunct (c)))
    return FALSE;
  text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  g_array_set_size (tokens, 0);
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind != ANNEXA_TOKEN_LABEL)
        return FALSE;
      annexa_catalog_lookup (catalog, token->id, &n_items);
    }
  return n_items > 0;
}

/* The box drawn around @span alone; FALSE where it stands in a table, or with other text in one box. */
static gboolean
find_drawn (const AnnexaPageWork *work, const AnnexaSpan *span, Badge *badge)
{
  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (!annexa_frame_holds (&grid->box, span))
        continue;
      if (grid->cells->len > 1)
        return FALSE;
      for (guint s = 0; s < work->rows->spans->len; s++)
        if (annexa_work_span (work, s) != span && annexa_frame_holds (&grid->box, annexa_work_span (work, s)))
          return grid->box.x2 - grid->box.x1 > (work->right - work->left) / 2;
      badge->box = grid->box;
      badge->drawn = TRUE;
    }
  return TRUE;
}

/* Whether a row is text on one side of @badge, of one piece but for a bullet before it; what is in the badge
 * is left out. */
static gboolean
is_beside (const AnnexaPageWork *work, guint r, const AnnexaBox *badge, gboolean right)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  guint n = 0, n_marks = 0;

  if (work->role[r] != ANNEXA_ROLE_BODY)
    return FALSE;
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (annexa_frame_holds (badge, span))
        continue;
      if (right ? span->x1 < badge->x2 : span->x2 > badge->x1)
        return FALSE;
      n++;
      n_marks += span->n <= MAX_BULLET_CHARS;
    }
  return n == 1 || (n == 2 && n_marks > 0);
}

static GArray *
collect (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  GArray *badges = g_array_new (FALSE, FALSE, sizeof (Badge));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s += MAX (row->n_spans - 1, 1))
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          Badge badge = { r, { span->x1, span->y1, span->x2, span->y2 }, FALSE };

          /* Text begins above no other number, which saves a look at most. */
          if (r == 0
              || (!is_beside (work, r - 1, &badge.box, TRUE) && !is_beside (work, r - 1, &badge.box, FALSE))
              || !is_number (work, catalog, span, tokens) || !find_drawn (work, span, &badge))
            continue;
          g_array_append_val (badges, badge);
          break;
        }
    }
  return badges;
}

/* Whether a number without a box is of another look than the text beside it, and stands where nobody heads
 * anything: below a line that ends no sentence. */
static gboolean
stands_out (const AnnexaPageWork *work, const Badge *badge, guint first)
{
  const AnnexaSpan *number = NULL, *above;
  const AnnexaRow *row = annexa_work_row (work, badge->row);
  g_autofree char *text = NULL;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if (annexa_frame_holds (&badge->box, annexa_work_span (work, s)))
      number = annexa_work_span (work, s);
  row = annexa_work_row (work, badge->row - 1);
  above = annexa_work_span (work, row->first_span + row->n_spans - 1);
  text = annexa_rows_text (work->rows, above->first, above->n, NULL);
  return number != NULL
         && annexa_rows_glyph (work->rows, number->first)->style
                != annexa_rows_glyph (work->rows, above->first)->style
         && !annexa_figures_ends_sentence (text) && above->x2 > work->right - 2 * above->size_pt;
}

/* Whether other numbers begin where a number without a box does: it is one of a column of them. */
static gboolean
is_in_column (const AnnexaPageWork *work, AnnexaCatalog *catalog, const Badge *badge)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (r != badge->row && work->role[r] == ANNEXA_ROLE_BODY && fabsf (row->x1 - badge->box.x1) < EDGE_PT
          && is_number (work, catalog, annexa_work_span (work, row->first_span), tokens))
        return TRUE;
    }
  return FALSE;
}

/* Whether rows @r and @r + 1 are lines of one text. */
static gboolean
are_close (const AnnexaPageWork *work, guint r, const AnnexaBox *badge)
{
  const AnnexaRow *row = annexa_work_row (work, r), *next = annexa_work_row (work, r + 1);
  float size_pt = annexa_work_span (work, next->first_span + next->n_spans - 1)->size_pt;

  return next->y1 - row->y2 <= MAX_GAP_EM * size_pt || (next->y1 < badge->y2 && row->y2 > badge->y1);
}

/* Whether the line on the height of @badge is a heading: of larger type than the text above it, which is then
 * that of another number. */
static gboolean
is_beside_heading (const AnnexaPageWork *work, const Badge *badge)
{
  const AnnexaRow *row = annexa_work_row (work, badge->row), *above = annexa_work_row (work, badge->row - 1);
  float size_pt = 0, size_above_pt = 0;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if (!annexa_frame_holds (&badge->box, annexa_work_span (work, s)))
      size_pt = MAX (size_pt, annexa_work_span (work, s)->size_pt);
  for (guint s = above->first_span; s < above->first_span + above->n_spans; s++)
    size_above_pt = MAX (size_above_pt, annexa_work_span (work, s)->size_pt);
  return size_pt > LARGER * size_above_pt;
}

/* The rows of the text beside @badge. */
static gboolean
find_text (const AnnexaPageWork *work, const Badge *badge, gboolean right, guint *first, guint *end)
{
  guint n = work->rows->rows->len, r = badge->row;
  const AnnexaRow *row = annexa_work_row (work, r);

  /* The number may stand between two lines. */
  if ((row->n_spans > 1 && !is_beside (work, r, &badge->box, right)) || is_beside_heading (work, badge))
    return FALSE;
  *first = r;
  while (*first > 0 && is_beside (work, *first - 1, &badge->box, right)
         && are_close (work, *first - 1, &badge->box))
    *first -= 1;
  *end = r + 1;
  while (*end < n && is_beside (work, *end, &badge->box, right) && are_close (work, *end - 1, &badge->box))
    *end += 1;
  return *first < r && (*end > r + 1 || row->n_spans > 1)
         && annexa_work_middle (work, *first)
                < annexa_work_middle (work, r)
                      - MIN_ABOVE_EM * annexa_work_span (work, row->first_span)->size_pt;
}

/* The badge and the text beside it. */
static void
add_boxes (const AnnexaPageWork *work, const Badge *badge, gboolean right, guint first, guint end,
           GArray *boxes)
{
  AnnexaBox number
      = { work->left - EDGE_PT, badge->box.y1 - EDGE_PT, badge->box.x2 + EDGE_PT, badge->box.y2 + EDGE_PT };
  AnnexaBox text = { number.x2, badge->box.y1, work->right + EDGE_PT, badge->box.y2 };

  if (!right)
    {
      number.x1 = text.x2 = badge->box.x1 - EDGE_PT;
      number.x2 = work->right + EDGE_PT;
      text.x1 = work->left - EDGE_PT;
    }
  for (guint r = first; r < end; r++)
    {
      text.y1 = MIN (text.y1, annexa_work_row (work, r)->y1 - EDGE_PT);
      text.y2 = MAX (text.y2, annexa_work_row (work, r)->y2 + EDGE_PT);
    }
  g_array_append_val (boxes, number);
  g_array_append_val (boxes, text);
}

/**
 * annexa_badges_find:
 * @work: a page
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the next badge and the text beside it
 *
 * Returns: whether there is one whose text begins above the number
 */
gboolean
annexa_badges_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  g_autoptr (GArray) badges = work->grids != NULL ? collect (work, catalog) : NULL;

  for (guint i = 0; badges != NULL && i < badges->len; i++)
    {
      const Badge *badge = &g_array_index (badges, Badge, i);
      guint first, end;

      if (badge->row < *from || (!badge->drawn && badges->len > 1))
        continue;
      for (guint side = 0; side < 2; side++)
        if (find_text (work, badge, side == 0, &first, &end) && first >= *from
            && (badge->drawn || (stands_out (work, badge, first) && !is_in_column (work, catalog, badge))))
          {
            add_boxes (work, badge, side == 0, first, end, boxes);
            *from = end;
            return TRUE;
          }
    }
  return FALSE;
}
