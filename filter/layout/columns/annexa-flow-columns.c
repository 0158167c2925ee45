/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-flow-private.h"
#include "layout/notes/annexa-margin-notes-private.h"
#include "layout/annexa-regions-private.h"

#include <math.h>

/* AnnexaFlow of prose all over a document, two or more of one width, whatever stands over them: headings of
 * chapters or of single answers below which the columns begin anew, pages of which little is left, and the
 * few lines of a short answer. What one page shows is known of all. That text runs from one column into the
 * next, and does not stand beside it as in a table, is told by last lines that fill their column. */

/* AnnexaFlow are as wide as each other within this, and stand at one place on all pages. */
#define SAME_WIDTH_EM 2.5f
#define SAME_PLACE_PT 4.0f
/* A line that ends so near to the right edge of its column may go on in the next. */
#define FULL_EM 1.6f
/* So many columns end in such a line, and so many in a hundred. */
#define MIN_OPEN 2u
#define MIN_OPEN_PERCENT 20u
/* So many rows of text keep to the columns for one that runs over them, as text above a small table does. */
#define MIN_WITHIN 3u
/* So many pages in a hundred of those with text on both sides show the same columns. */
#define MIN_PAGES_PERCENT 25u

/* Where answers are short, few lines do: there columns behind the first have headings of their own, so many,
 * in type so much larger than the text or in another with the number of a control, with no other at their
 * side as rows of a table have it. Where they have numbers, a row in so many of them may run over the
 * columns.
 */
#define MIN_HEADINGS 4u
#define MAX_LEVEL 3u
#define LARGER 1.08f
#define MIN_CONTROLS_ACROSS 6u

/* Slides hold fewer rows than pages. Boxes side by side on them end in whole sentences: that they are no rows
 * of a table is told by lines that fill both columns, so many in a hundred, and that in no more of the rows
 * with text in both a new paragraph begins in both at once. */
#define MIN_SLIDE_ROWS 4u
#define MIN_FULL_PERCENT 30u
#define MAX_JOINT_PERCENT 25u
#define MIN_BESIDE 6u
#define MIN_SLIDES 2u
#define JOINT_GAP_EM 0.2f
#define SAME_HEIGHT_PT 2.5f

/* What the pages show. */
typedef struct
{
  guint n, n_open;          /* columns that others follow; those that end in a line that may go on there */
  guint n_within, n_across; /* rows of text in columns, and over them */
  guint n_beside,
      n_joint; /* rows of slides with text in several columns; those that begin something in all */
  guint n_lines[2], n_full[2]; /* lines in the first column and behind; those that fill it */
  guint n_slides;              /* with text side by side */
  guint n_headings, n_level;   /* in columns behind the first: alone at their height, and not */
  guint n_controls;            /* of those alone: with the number of a control */
} Evidence;

static gboolean
is_slide (const AnnexaPageWork *work)
{
  return work->rows->page->width_pt > work->rows->page->height_pt;
}

/* The columns that the white strips of a page show, where they are of one width. */
static gboolean
read_strips (const AnnexaPageWork *work, AnnexaFlow *columns)
{
  g_autoptr (GArray) strips
      = annexa_prose_columns_strips (work, is_slide (work) ? MIN_SLIDE_ROWS : ANNEXA_MIN_STRIP_ROWS);
  float least = G_MAXFLOAT, most = 0, left = work->left, size = 10.0f;

  if (strips->len == 0 || strips->len > ANNEXA_MAX_FLOW_GUTTERS)
    return FALSE;
  for (guint g = 0; g <= strips->len; g++)
    {
      float end = g < strips->len ? g_array_index (strips, AnnexaGutter, g).x1 : work->right;

      least = MIN (least, end - left);
      most = MAX (most, end - left);
      if (g == strips->len)
        break;
      left = g_array_index (strips, AnnexaGutter, g).x2;
      columns->gutters[g] = g_array_index (strips, AnnexaGutter, g);
    }
  columns->n = strips->len;
  columns->left = work->left;
  columns->right = work->right;
  columns->n_pages = 1;
  return most - least < SAME_WIDTH_EM * size;
}

static gboolean
are_same (const AnnexaFlow *a, const AnnexaFlow *b)
{
  for (guint g = 0; g < MAX (a->n, b->n); g++)
    if (a->n != b->n
        || fabsf (annexa_flow_middle (&a->gutters[g]) - annexa_flow_middle (&b->gutters[g])) > SAME_PLACE_PT)
      return FALSE;
  return TRUE;
}

/* Adds what a page shows: the white that all pages leave. */
static void
add_columns (GArray *all, const AnnexaFlow *columns)
{
  for (guint i = 0; i < all->len; i++)
    {
      AnnexaFlow *known = &g_array_index (all, AnnexaFlow, i);

      if (!are_same (known, columns))
        continue;
      for (guint g = 0; g < known->n; g++)
        {
          known->gutters[g].x1 = MAX (known->gutters[g].x1, columns->gutters[g].x1);
          known->gutters[g].x2 = MIN (known->gutters[g].x2, columns->gutters[g].x2);
        }
      known->left = MIN (known->left, columns->left);
      known->right = MAX (known->right, columns->right);
      known->n_pages++;
      return;
    }
  if (all->len < 8)
    g_array_append_vals (all, columns, 1);
}

/* What a column of a set on a slide has above a row. */
typedef struct
{
  float y1, y2, least; /* of its last line; the least white between lines so far */
  gboolean any;
} Above;

/* Adds the lines of a set on a slide. */
static void
count_beside (const AnnexaPageWork *work, const AnnexaFlow *columns, const AnnexaFlowSet *set,
              Evidence *evidence)
{
  Above above[ANNEXA_MAX_FLOW_GUTTERS + 1] = { 0 };
  guint n_beside = 0;

  for (guint r = set->first; r < set->end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      guint n_columns = 0, n_begin = 0;

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          guint c = annexa_flow_first_column (columns, span);
          float end = c < columns->n ? columns->gutters[c].x1 : columns->right, white;

          if (above[c].any && span->y1 - above[c].y1 < SAME_HEIGHT_PT)
            continue;
          white = span->y1 - above[c].y2;
          if (above[c].any)
            above[c].least = MIN (above[c].least, white);
          n_begin += above[c].any && white > above[c].least + JOINT_GAP_EM * span->size_pt;
          n_columns++;
          above[c] = (Above){ span->y1, span->y2, above[c].any ? above[c].least : G_MAXFLOAT, TRUE };
          evidence->n_lines[c > 0]++;
          evidence->n_full[c > 0] += span->x2 > end - FULL_EM * span->size_pt;
        }
      n_beside += n_columns > 1;
      evidence->n_joint += n_columns > 1 && n_begin == n_columns;
    }
  evidence->n_beside += n_beside;
  evidence->n_slides += n_beside > 0;
}

/* Whether span @s has the number or the title of a control and begins in another style than what is below it
 * in its column, which it heads. */
static gboolean
heads_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaFlow *columns, guint s,
               GArray *tokens)
{
  const AnnexaSpan *span = annexa_work_span (work, s);
  const guint style = annexa_rows_glyph (work->rows, span->first)->style;
  const guint c = annexa_flow_first_column (columns, span);
  guint below = s + 1;

  while (below < work->rows->spans->len
         && annexa_flow_first_column (columns, annexa_work_span (work, below)) != c)
    below++;
  return below < work->rows->spans->len
         && annexa_rows_glyph (work->rows, annexa_work_span (work, below)->first)->style != style
         && annexa_run_of_columns_control (work, catalog, span, tokens) >= 0;
}

/* Counts the headings of a set that stand in columns behind the first, by their first lines. Those as large
 * as the text with which all columns begin are beside each other anyway. */
static void
count_headings (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaFlow *columns,
                const AnnexaFlowSet *set, Evidence *evidence)
{
  const float least = LARGER * annexa_work_style_size (work, annexa_margin_find_style (work));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  float beside = -G_MAXFLOAT, end = -G_MAXFLOAT; /* of the last heading in the first column, and behind */

  for (guint s = annexa_work_row (work, set->first)->first_span;
       s < work->rows->spans->len && annexa_work_span (work, s)->row < set->end; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const guint c = annexa_flow_first_column (columns, span);
      const gboolean large = span->size_pt >= least;
      const gboolean level = span->y1 < beside + SAME_HEIGHT_PT;

      if (work->role[span->row] != ANNEXA_ROLE_BODY
          || (!large && !heads_control (work, catalog, columns, s, tokens)))
        continue;
      if (c == 0)
        {
          beside = span->y1;
          continue;
        }
      if (span->x1 < columns->gutters[c - 1].x2 + span->size_pt && span->y1 > end + span->size_pt / 2
          && (large || !level || span->y1 > set->y1[c] + SAME_HEIGHT_PT))
        {
          *(level ? &evidence->n_level : &evidence->n_headings) += 1;
          evidence->n_controls += !level && !large;
        }
      end = span->y2;
    }
}

/* Counts what a page tells of @columns. */
static void
count_page (AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaFlow *columns, Evidence *evidence)
{
  AnnexaFlowSet set;

  annexa_page_work_open (work);
  annexa_flow_add_inner (work, columns);
  annexa_flow_count_rows (work, columns, &evidence->n_within, &evidence->n_across);
  for (guint from = 0; annexa_flow_next_set (work, columns, &from, &set);)
    {
      for (guint c = 0; c < columns->n; c++)
        {
          if (set.n[c] < 2 || set.n[c + 1] == 0)
            continue;
          evidence->n++;
          evidence->n_open += set.x2[c] > columns->gutters[c].x1 - FULL_EM * set.size_pt;
        }
      if (is_slide (work))
        count_beside (work, columns, &set, evidence);
      else
        count_headings (work, catalog, columns, &set, evidence);
    }
  annexa_page_work_close (work);
}

/* Whether text runs from one column into the next. */
static gboolean
runs_on (const Evidence *evidence)
{
  return evidence->n_open >= MIN_OPEN && evidence->n_open * 100 >= MIN_OPEN_PERCENT * evidence->n;
}

/* Whether columns behind the first have headings of their own. */
static gboolean
has_headings (const Evidence *evidence)
{
  return evidence->n_headings >= MIN_HEADINGS && evidence->n_level * MAX_LEVEL < evidence->n_headings
         && evidence->n_across * MIN_CONTROLS_ACROSS <= evidence->n_controls;
}

/* Whether boxes of text stand side by side on slides. */
static gboolean
stands_beside (const Evidence *evidence)
{
  for (guint c = 0; c < 2; c++)
    if (evidence->n_full[c] * 100 < MIN_FULL_PERCENT * evidence->n_lines[c])
      return FALSE;
  return evidence->n_slides >= MIN_SLIDES && evidence->n_beside >= MIN_BESIDE
         && evidence->n_joint * 100 <= MAX_JOINT_PERCENT * evidence->n_beside;
}

/* Whether text on both sides of the middle of a page might be in columns. */
static gboolean
has_sides (const AnnexaPageWork *work, const AnnexaFlow *columns)
{
  guint n_left = 0, n_right = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      n_left += annexa_flow_first_column (columns, span) == 0;
      n_right += annexa_flow_first_column (columns, span) > 0;
    }
  return MIN (n_left, n_right) >= 2;
}

/* Finds what most pages show. */
static gboolean
find_shown (GPtrArray *works, AnnexaFlow *columns)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (AnnexaFlow));
  const AnnexaFlow *best = NULL;

  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);
      AnnexaFlow shown = { 0 };

      annexa_page_work_step (work);
      annexa_page_work_find_edges (work);
      if (read_strips (work, &shown))
        add_columns (all, &shown);
    }
  for (guint i = 0; i < all->len; i++)
    if (best == NULL || g_array_index (all, AnnexaFlow, i).n_pages > best->n_pages)
      best = &g_array_index (all, AnnexaFlow, i);
  if (best != NULL)
    *columns = *best;
  return best != NULL;
}

/* Whether text runs down @columns all over the document. */
static gboolean
are_usual (GPtrArray *works, AnnexaCatalog *catalog, const AnnexaFlow *columns)
{
  Evidence evidence = { 0 };
  guint n_pages = 0;

  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      if (!has_sides (work, columns))
        continue;
      n_pages++;
      count_page (work, catalog, columns, &evidence);
    }
  return columns->n_pages * 100 >= MIN_PAGES_PERCENT * n_pages
         && evidence.n_across * MIN_WITHIN <= evidence.n_within
         && (runs_on (&evidence) || stands_beside (&evidence) || has_headings (&evidence));
}

/**
 * annexa_flow_columns_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 * @catalog: for control numbers
 *
 * Finds out whether the text of the document runs down columns, and tells its pages.
 */
void
annexa_flow_columns_mark (GPtrArray *works, AnnexaCatalog *catalog)
{
  g_autoptr (GArray) inner = g_array_new (FALSE, TRUE, sizeof (guint8));
  AnnexaFlow columns = { 0 };

  if (works->len == 0)
    return;
  g_array_set_size (inner, ((const AnnexaPageWork *)g_ptr_array_index (works, 0))->rows->pages->styles->len);
  if (find_shown (works, &columns))
    columns.inner = inner;
  if ((columns.n == 0 || !are_usual (works, catalog, &columns)) && !annexa_flow_find_halves (works, &columns))
    return;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      work->n_flow = columns.n;
      work->flow_inner = g_array_ref (inner);
      for (guint g = 0; g < columns.n; g++)
        work->flow[g] = columns.gutters[g];
    }
}

/**
 * annexa_flow_columns_find:
 * @work: a page
 * @catalog: not used
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the columns of the next rows, from left to right
 *
 * Returns: whether there are some
 */
gboolean
annexa_flow_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  AnnexaFlow columns
      = { .n = work->n_flow, .left = work->left, .right = work->right, .inner = work->flow_inner };
  AnnexaFlowSet set;

  if (work->n_flow == 0 || work->depth > 0)
    return FALSE;
  for (guint g = 0; g < columns.n; g++)
    columns.gutters[g] = work->flow[g];
  while (boxes->len == 0 && annexa_flow_next_set (work, &columns, from, &set))
    {
      guint n_columns = 0;

      for (guint c = 0; c <= columns.n; c++)
        n_columns += set.n[c] > 0;
      /* What has nothing beside it is read where it stands. */
      if (n_columns < 2)
        continue;
      for (guint c = 0; c <= columns.n; c++)
        {
          AnnexaBox box
              = { c == 0 ? work->left - 1 : annexa_flow_middle (&columns.gutters[c - 1]), set.y1[c] - 1,
                  c == columns.n ? work->right + 1 : annexa_flow_middle (&columns.gutters[c]),
                  set.y2[c] + 1 };

          if (set.n[c] > 0)
            g_array_append_val (boxes, box);
        }
    }
  return boxes->len > 0;
}
