/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <math.h>

#include "layout/figures/annexa-figures-private.h"

/* Panels: boxes below each other, each with the number and the title of a control, or the title alone, beside
 * which its answer stands, or with the name of a part of one. Such a panel and its answer are read before the
 * next. They may stand left and right by turns. */

#define SAME_SIDE_PT 4.0f
#define MIN_WIDTH_PT 60.0f
#define MAX_WIDTH_SHARE 0.5f
/* A side of the page goes over so much of its height; lines that may bound one are few. */
#define SIDE_SHARE 0.9f
#define MAX_SIDES 16u
/* What stands this far below all else on a side is none of its title. */
#define MIN_FOOT_EM 4.0f
#define FOOT_SHARE 0.8f
/* An answer has no more parts on one page. */
#define MAX_PARTS 4u
#define MAX_NAME_CHARS 60

/* Whether @side, which holds the number of a control on the page before, holds words without one here: the
 * name of a section that is no control's. */
static gboolean
is_side_again (const AnnexaPageWork *work, const AnnexaBox *side)
{
  g_autofree char *text = NULL;

  if (work->panel.x2 <= 0 || fabsf (side->x1 - work->panel.x1) > SAME_SIDE_PT
      || fabsf (side->x2 - work->panel.x2) > SAME_SIDE_PT)
    return FALSE;
  text = annexa_panel_read (work, side);
  return text != NULL && *text != '\0' && g_utf8_strlen (text, -1) <= MAX_NAME_CHARS;
}

/* Where on a side of the page a line in smaller type begins that stands far below all else, at the foot of
 * the page, such as the chapter: where the side ends, if none does. */
static float
find_side_foot (const AnnexaPageWork *work, const AnnexaBox *side)
{
  float bottom = 0, least = G_MAXFLOAT, foot = side->y2;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if ((work->role[span->row] != ANNEXA_ROLE_BODY && work->role[span->row] != ANNEXA_ROLE_MARGIN)
          || !annexa_frame_holds (side, span))
        continue;
      if (foot < side->y2)
        return side->y2;
      if (span->y1 > bottom + MIN_FOOT_EM * least && span->y1 > FOOT_SHARE * side->y2
          && span->size_pt < least)
        foot = bottom + least;
      bottom = MAX (bottom, span->y2);
      least = MIN (least, span->size_pt);
    }
  return foot;
}

/* What stands there is of no answer. */
static void
set_foot_aside (AnnexaPageWork *work, const AnnexaBox *side, float foot)
{
  const AnnexaBox below = { side->x1, foot, side->x2, side->y2 };

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      for (guint i = span->first; annexa_frame_holds (&below, span) && i < span->first + span->n; i++)
        work->owner[i] = ANNEXA_OWNER_ASIDE;
    }
}

/* Whether a panel stands where the one @above does, or as wide at the other side. */
static gboolean
is_like (const AnnexaBox *box, const AnnexaBox *above)
{
  gboolean same_side
      = fabsf (box->x1 - above->x1) <= SAME_SIDE_PT && fabsf (box->x2 - above->x2) <= SAME_SIDE_PT;
  gboolean other_side = fabsf (box->x2 - box->x1 - above->x2 + above->x1) <= SAME_SIDE_PT
                        && (box->x2 < above->x1 || box->x1 > above->x2);

  return (same_side || other_side) && box->y1 >= above->y2 - SAME_SIDE_PT;
}

/* Adds @box to the panels where it is one as wide as those above it; whether all are @named. */
static void
add_panel (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box, GArray *panels,
           gboolean *all_named)
{
  const AnnexaBox *above = panels->len > 0 ? &g_array_index (panels, AnnexaBox, panels->len - 1) : NULL;
  gboolean named;

  if (box->x2 - box->x1 < MIN_WIDTH_PT || box->x2 - box->x1 > MAX_WIDTH_SHARE * work->rows->page->width_pt
      || (above != NULL && !is_like (box, above)) || !annexa_panel_is (work, catalog, box, &named)
      || (above != NULL && named != *all_named))
    return;
  *all_named = named;
  g_array_append_vals (panels, box, 1);
}

/* The same for a cell that is @named. */
static void
add_named_cell (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *cell, GArray *panels,
                gboolean *named)
{
  gboolean cell_named = FALSE;

  if (annexa_panel_is (work, catalog, cell, &cell_named) && cell_named)
    add_panel (work, catalog, cell, panels, named);
}

/* Whether each row of @grid is the name of a part of an answer, and that part: one frame around an answer and
 * no table in it, nor what is left of one on the page before. */
static gboolean
names_parts (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid)
{
  guint n_named = 0;

  if (grid->cells->len > 2 * MAX_PARTS || work->rows->rows->len == 0)
    return FALSE;
  for (guint r = 0; work->role[r] != ANNEXA_ROLE_BODY || annexa_work_middle (work, r) > grid->box.y1; r++)
    if (r + 1 == work->rows->rows->len)
      return FALSE;
  for (guint c = 0; c < grid->cells->len; c++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);
      gboolean named = FALSE;

      if (cell->x1 > grid->box.x1 + SAME_SIDE_PT)
        continue;
      if (!annexa_panel_is (work, catalog, cell, &named) || !named)
        return FALSE;
      n_named++;
    }
  return n_named > 0 && 2 * n_named == grid->cells->len;
}

/* Panels that are as wide as the first and stand below each other. The name of a part may stand in a box that
 * others touch. */
static GArray *
collect (const AnnexaPageWork *work, AnnexaCatalog *catalog, gboolean *named)
{
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint i = 0; i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (!grid->columns_ruled)
        continue;
      if (grid->cells->len <= 1)
        add_panel (work, catalog, &grid->box, panels, named);
      else if (annexa_grid_has_one_column (grid) || names_parts (work, catalog, grid))
        for (guint c = 0; c < grid->cells->len; c++)
          add_named_cell (work, catalog, &g_array_index (grid->cells, AnnexaBox, c), panels, named);
    }
  return panels;
}

/* What stands beside a panel, as far down as @below. */
typedef struct
{
  float top, bottom; /* of the text beside */
  gboolean answers;  /* a sentence ends there */
} Beside;

/* Looks at the text from the top of @panel to @below: FALSE where some of it is neither in the panel nor
 * beside it. Text that runs below a panel ends what stands beside it. */
static gboolean
look_beside (const AnnexaPageWork *work, const AnnexaBox *panel, gboolean right, float below, Beside *beside)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  gsize last = 0;

  *beside = (Beside){ G_MAXFLOAT, -G_MAXFLOAT, FALSE };
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      guint first = G_MAXUINT, n = 0;
      g_autofree char *text = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || span->y2 < panel->y1 || span->y1 > below)
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
          float x = (glyph->x1 + glyph->x2) / 2, y = (glyph->y1 + glyph->y2) / 2;

          if (y < panel->y1 || y >= below)
            continue;
          if (right ? x >= panel->x2 : x <= panel->x1)
            {
              first = MIN (first, i);
              n = i + 1 - first;
              beside->top = MIN (beside->top, glyph->y1);
              beside->bottom = MAX (beside->bottom, glyph->y2);
            }
          else if (y > panel->y2 || (right ? x < panel->x1 : x > panel->x2))
            return FALSE;
        }
      if (n == 0)
        continue;
      text = annexa_rows_text (work->rows, first, n, NULL);
      /* The last of several lines of a sentence may be a word. */
      g_string_erase (lines, 0, (gssize)last);
      last = lines->len;
      g_string_append (lines, text);
      beside->answers = beside->answers || annexa_figures_ends_sentence (lines->str);
    }
  return beside->top < panel->y2;
}

/* How far down the text beside the last panel may go: to where text stands below the panel. */
static float
find_foot (const AnnexaPageWork *work, const AnnexaBox *panel)
{
  float foot = work->rows->page->height_pt;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] == ANNEXA_ROLE_BODY && span->y1 >= panel->y2 && span->x1 < panel->x2
          && span->x2 > panel->x1)
        foot = MIN (foot, span->y1);
    }
  return foot;
}

/* Where the answers stand. */
typedef enum
{
  SIDE_LEFT,
  SIDE_RIGHT,
  SIDE_BY_TURNS, /* of each panel where there is more room */
} Side;

/* Adds the panels and what stands beside them; where panels are @named, be it no sentence. */
static gboolean
add_pairs (const AnnexaPageWork *work, const GArray *panels, Side side, gboolean named, GArray *boxes)
{
  guint n_answers = 0;

  g_array_set_size (boxes, 0);
  for (guint i = 0; i < panels->len; i++)
    {
      AnnexaBox panel = g_array_index (panels, AnnexaBox, i), text = panel;
      gboolean right
          = side == SIDE_BY_TURNS ? panel.x1 + panel.x2 < work->left + work->right : side == SIDE_RIGHT;
      Beside beside;

      text.y2 = i + 1 < panels->len ? g_array_index (panels, AnnexaBox, i + 1).y1 : find_foot (work, &panel);
      if (!look_beside (work, &panel, right, text.y2, &beside))
        return FALSE;
      n_answers += named || beside.answers;
      text.x1 = right ? panel.x2 : work->left - 1;
      text.x2 = right ? MAX (work->right, panel.x2) + 1 : panel.x1;
      text.y2 = MIN (text.y2, MAX (beside.bottom, panel.y2) + 1);
      g_array_append_val (boxes, panel);
      g_array_append_val (boxes, text);
    }
  return n_answers * 2 > panels->len;
}

/* A side of the page in another colour, from top to foot, which holds nothing but the number and the title of
 * a control: the rest of the page is the answer. */
static gboolean
add_side (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *boxes)
{
  float width = work->rows->page->width_pt, height = work->rows->page->height_pt;

  for (guint i = 0; work->dividers != NULL && i < MIN (work->dividers->len, MAX_SIDES); i++)
    {
      const AnnexaBox *line = &g_array_index (work->dividers, AnnexaBox, i);
      AnnexaBox sides[2] = { { 0, 0, line->x1, height }, { line->x1, 0, width, height } };

      if (line->y2 - line->y1 < SIDE_SHARE * height)
        continue;
      for (guint p = 0; p < 2; p++)
        {
          AnnexaBox panel = sides[p];
          gboolean named;

          if (panel.x2 - panel.x1 > MAX_WIDTH_SHARE * width
              || (!annexa_regions_has_sentence (work, &sides[1 - p]) && !is_side_again (work, &panel)))
            continue;
          /* The number may stand at the foot. */
          panel.y2 = find_side_foot (work, &panel);
          if (!annexa_panel_is (work, catalog, &panel, &named))
            panel = sides[p];
          if ((!annexa_panel_is (work, catalog, &panel, &named) || named) && !is_side_again (work, &panel))
            continue;
          work->panel = (AnnexaGutter){ panel.x1, panel.x2 };
          set_foot_aside (work, &sides[p], panel.y2);
          g_array_append_val (boxes, panel);
          g_array_append_val (boxes, sides[1 - p]);
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether the only box that may be a panel stands on a page down which text runs in columns, as on others: it
 * is part of a figure in one of them. */
static gboolean
is_in_flow (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *panels)
{
  g_autoptr (GArray) boxes = NULL;
  guint from = 0;

  if (panels->len != 1 || work->n_flow == 0)
    return FALSE;
  boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  return annexa_flow_columns_find (work, catalog, &from, boxes);
}

/* Whether the first panel, at the top of the page, is the name of an entry, shaded, of the form without rules
 * that the page before ended in. */
static gboolean
goes_on_with_entry (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *panel)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_work_is_body (work, r))
      return annexa_work_middle (work, r) > panel->y1 && annexa_work_middle (work, r) < panel->y2
             && annexa_work_row (work, r)->n_spans > 1 && annexa_columns_go_on (work, catalog, r);
  return FALSE;
}

/* What is drawn around a panel and the text beside it is no table any more. */
static void
leave_frames (AnnexaPageWork *work, const GArray *panels)
{
  for (guint g = work->grids->len; g > 0; g--)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g - 1);

      for (guint i = 0; grid->cells->len > 1 && i < panels->len; i++)
        {
          const AnnexaBox *panel = &g_array_index (panels, AnnexaBox, i);

          if (panel->x1 < grid->box.x1 - SAME_SIDE_PT || panel->x2 > grid->box.x2 + SAME_SIDE_PT
              || panel->y1 < grid->box.y1 - SAME_SIDE_PT || panel->y2 > grid->box.y2 + SAME_SIDE_PT)
            continue;
          g_ptr_array_remove_index (work->grids, g - 1);
          break;
        }
    }
}

/**
 * annexa_panels_find:
 * @work: a page whose grids are known
 * @catalog: for control numbers
 * @boxes: (out) (element-type AnnexaBox): gets each panel and the text beside it
 *
 * Returns: whether the page has panels
 */
gboolean
annexa_panels_find (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *boxes)
{
  gboolean named = FALSE;
  g_autoptr (GArray) panels = work->grids != NULL ? collect (work, catalog, &named) : NULL;

  if (panels != NULL && panels->len > 0 && !is_in_flow (work, catalog, panels)
      && !(named && goes_on_with_entry (work, catalog, &g_array_index (panels, AnnexaBox, 0)))
      && (add_pairs (work, panels, SIDE_RIGHT, named, boxes)
          || add_pairs (work, panels, SIDE_LEFT, named, boxes)
          || add_pairs (work, panels, SIDE_BY_TURNS, named, boxes)))
    {
      leave_frames (work, panels);
      return TRUE;
    }
  g_array_set_size (boxes, 0);
  return add_side (work, catalog, boxes);
}
