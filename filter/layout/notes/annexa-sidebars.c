/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* Sidebars: boxes beside or between the text with a word such as コラム or POINT at their top, and the side
 * of a page in another colour that says something of its own. They run with no answer. */

/* A sidebar is a box of some size, not a cell or a badge. */
#define MIN_ROWS 2u
#define MIN_WIDTH_PT 60.0f

/* A side of the page goes over so much of its height and width at most; lines that may bound one are few. */
#define SIDE_SHARE 0.9f
#define MAX_WIDTH_SHARE 0.35f
#define MAX_SIDES 16u
/* Beside it stand so many controls: it is about none of them. */
#define MIN_CONTROLS 2u

/* Words that head a sidebar are no longer, in bytes. */
#define MAX_WORD_BYTES 60

/* A box in the column of the text has its edges so near to those of the lines above or below, but for lines
 * that end early; these are so near. */
#define SAME_COLUMN_PT 24.0f
#define MAX_AWAY_PT 60.0f

/* Whether @text is a word of @class, or begins with it and goes on with a title: コラム, コラム：世代とは,
 * 【豆知識】, Column 2 */
static gboolean
is_headed (AnnexaCatalog *catalog, const char *class, const char *text, const char *whole)
{
  g_autofree char *word = NULL, *key = NULL;
  const char *start = text, *end;

  if (annexa_catalog_is_cue (catalog, class, whole))
    return TRUE;
  while (g_unichar_ispunct (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  end = start;
  while (g_unichar_isalpha (g_utf8_get_char (end)) && end - start < MAX_WORD_BYTES)
    end = g_utf8_next_char (end);
  if (end == start || *end == '\0' || annexa_ends_sentence (text))
    return FALSE;
  word = g_strndup (start, (gsize)(end - start));
  key = annexa_fold_key (word);
  return annexa_catalog_is_cue (catalog, class, key);
}

/* Whether @span stands in a box that @box is not in: another sidebar. */
static gboolean
is_boxed (const AnnexaPageWork *work, const AnnexaBox *box, const AnnexaSpan *span)
{
  for (guint g = 0; g < work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

      if (grid->columns_ruled && annexa_grid_has_one_column (grid) && annexa_frame_holds (&grid->box, span)
          && (grid->box.y1 > box->y1 || grid->box.y2 < box->y2))
        return TRUE;
    }
  return FALSE;
}

/* Whether @box is as wide as the lines right above or below it, other boxes aside: it stands in
 * the column of the text. */
static gboolean
is_in_column (const AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] == ANNEXA_ROLE_BODY && fabsf (span->x1 - box->x1) < SAME_COLUMN_PT
          && span->x2 < box->x2 + SAME_COLUMN_PT
          && ((span->y2 <= box->y1 && box->y1 - span->y2 < MAX_AWAY_PT)
              || (span->y1 >= box->y2 && span->y1 - box->y2 < MAX_AWAY_PT))
          && !is_boxed (work, box, span))
        return TRUE;
    }
  return FALSE;
}

/* How many rows stand in @box besides the spans that are @aside, where the first text there is the word that
 * heads a sidebar; else none. Of what such a word may head, hints are part of an answer in its column. */
static guint
count_rows (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box, const gboolean *aside)
{
  guint n_rows = 0;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      gboolean any = FALSE;

      for (guint s = row->first_span; s < row->first_span + row->n_spans && !any; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);

          if (work->role[r] != ANNEXA_ROLE_BODY || aside[s] || !annexa_frame_holds (box, span))
            continue;
          any = TRUE;
          if (n_rows == 0)
            {
              g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);
              g_autofree char *whole = annexa_fold_key (text);

              if (!is_headed (catalog, "sidebar", text, whole)
                  || (is_headed (catalog, "sidebar-hint", text, whole) && is_in_column (work, box)))
                return 0;
            }
        }
      n_rows += any;
    }
  return n_rows;
}

static void
own_box (const AnnexaPageWork *work, const AnnexaBox *box, gboolean *aside)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    if (annexa_frame_holds (box, annexa_work_span (work, s)))
      aside[s] = TRUE;
}

/* Sidebars between rules, among which may be those over the headings of the same column. A word between two
 * rules heads what stands below. */
static void
own_between_rules (AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid, gboolean *aside)
{
  for (guint c = 0; c < grid->cells->len; c++)
    {
      AnnexaBox box = g_array_index (grid->cells, AnnexaBox, c);
      guint n_rows = count_rows (work, catalog, &box, aside);

      if (n_rows > 0 && n_rows < MIN_ROWS && c + 1 < grid->cells->len)
        {
          box.y2 = g_array_index (grid->cells, AnnexaBox, c + 1).y2;
          n_rows = count_rows (work, catalog, &box, aside);
        }
      if (n_rows >= MIN_ROWS)
        own_box (work, &box, aside);
    }
}

/* Whether @span begins with the number of a control. */
static gboolean
begins_with_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span)
{
  g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  return tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL;
}

/* Whether @side, with all text there, says something of its own, in no sentence and without the number or the
 * title of a control, beside which several controls stand. */
static gboolean
is_of_its_own (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *side)
{
  g_autofree char *text = annexa_panel_read (work, side);
  guint n_inside = 0, n_numbers = 0;
  gboolean named;

  if (text == NULL || *text == '\0' || annexa_panel_is (work, catalog, side, &named))
    return FALSE;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const gboolean holds = annexa_frame_holds (side, span);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      if (!holds && span->x1 < side->x2 && span->x2 > side->x1)
        return FALSE;
      n_inside += holds;
      if (begins_with_number (work, catalog, span))
        {
          if (holds)
            return FALSE;
          n_numbers++;
        }
    }
  return n_inside > 0 && n_numbers >= MIN_CONTROLS;
}

/* Sides of the page in another colour, from top to foot. */
static void
own_sides (const AnnexaPageWork *work, AnnexaCatalog *catalog, gboolean *aside)
{
  const float width = work->rows->page->width_pt, height = work->rows->page->height_pt;

  for (guint i = 0; work->dividers != NULL && i < MIN (work->dividers->len, MAX_SIDES); i++)
    {
      const AnnexaBox *line = &g_array_index (work->dividers, AnnexaBox, i);
      const AnnexaBox sides[2] = { { 0, 0, line->x1, height }, { line->x1, 0, width, height } };

      for (guint p = 0; line->y2 - line->y1 >= SIDE_SHARE * height && p < 2; p++)
        if (sides[p].x2 - sides[p].x1 <= MAX_WIDTH_SHARE * width && is_of_its_own (work, catalog, &sides[p]))
          own_box (work, &sides[p], aside);
    }
}

/* Moves @span, with what is known of its glyphs, to @at in the order of glyphs. */
static void
move_span (AnnexaPageWork *work, const GArray *order, const gint16 *owner, AnnexaSpan *span, guint at)
{
  for (guint i = 0; i < span->n; i++)
    {
      g_array_index (work->rows->order, guint32, at + i) = g_array_index (order, guint32, span->first + i);
      work->owner[at + i] = owner[span->first + i];
    }
  span->first = at;
}

/* Takes the spans that are @aside out of the rows, to those that run with no text: beside them, text would
 * look like the rows of a table. */
static void
take_out (AnnexaPageWork *work, const gboolean *aside)
{
  AnnexaRows *rows = work->rows;
  g_autoptr (GArray) order = g_array_copy (rows->order);
  g_autoptr (GArray) all = g_steal_pointer (&rows->spans);
  g_autofree gint16 *owner = g_memdup2 (work->owner, order->len * sizeof (gint16));
  guint n = 0;

  rows->spans = g_array_sized_new (FALSE, FALSE, sizeof (AnnexaSpan), all->len);
  for (guint r = 0; r < rows->rows->len; r++)
    {
      AnnexaRow row = *annexa_work_row (work, r);
      AnnexaRow left = { rows->spans->len, 0, G_MAXFLOAT, G_MAXFLOAT, 0, 0 };
      guint at = g_array_index (all, AnnexaSpan, row.first_span).first;

      for (gboolean pass = FALSE; pass <= TRUE; pass++)
        for (guint s = row.first_span; s < row.first_span + row.n_spans; s++)
          {
            AnnexaSpan span = g_array_index (all, AnnexaSpan, s);

            if (aside[s] != pass)
              continue;
            move_span (work, order, owner, &span, at);
            at += span.n;
            span.row = n;
            g_array_append_val (aside[s] ? rows->aside : rows->spans, span);
            if (!aside[s])
              left = (AnnexaRow){ left.first_span,        left.n_spans + 1,       MIN (left.x1, span.x1),
                                  MIN (left.y1, span.y1), MAX (left.x2, span.x2), MAX (left.y2, span.y2) };
          }
      if (left.n_spans == 0)
        continue;
      *annexa_work_row (work, n) = left;
      work->role[n++] = work->role[r];
    }
  g_array_set_size (rows->rows, n);
  annexa_page_work_read_rows (work);
  annexa_page_work_find_edges (work);
}

/**
 * annexa_sidebars_mark:
 * @work: a page whose grids are known
 * @catalog: for the words that head sidebars
 *
 * Takes the text of sidebars out of the rows of the page, to that which runs with none.
 */
void
annexa_sidebars_mark (AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  guint n = work->rows->spans->len;
  g_autofree gboolean *aside = g_new0 (gboolean, n + 1);

  own_sides (work, catalog, aside);
  /* What has a box of its own stands between no rules. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint g = 0; g < work->grids->len; g++)
      {
        const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);
        const gboolean boxes = pass == 0;

        if (grid->columns_ruled != boxes || !annexa_grid_has_one_column (grid)
            || grid->box.x2 - grid->box.x1 < MIN_WIDTH_PT)
          continue;
        if (!boxes)
          own_between_rules (work, catalog, grid, aside);
        else if (count_rows (work, catalog, &grid->box, aside) >= MIN_ROWS)
          own_box (work, &grid->box, aside);
      }
  for (guint s = 0; s < n; s++)
    if (aside[s])
      {
        take_out (work, aside);
        return;
      }
}

/* Whether a row is as the top of a sidebar is. */
gboolean
annexa_sidebars_begin (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  return is_headed (catalog, "sidebar", work->text[row], work->key[row]);
}
