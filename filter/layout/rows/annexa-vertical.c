/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

#include "text/annexa-fold.h"

/* Vertical writing whose characters stand upright, one below the other: tabs at the edge of the page, groups
 * at the left of a table. The extractor gives each character as a line of its own. */

/* A character, or digits side by side or lying on their side, which vertical writing sets as one. */
#define MAX_ELEMENT_GLYPHS 3
#define MIN_ELEMENTS 3
#define MIN_IDEOGRAPHS 2
/* Characters of vertical writing stand closer than the rows of a table: so much white space is between them.
 */
#define MAX_GAP_EM 0.45f
#define CLOSE_GAP_EM 0.3f
#define MIN_GAP_EM -0.55f
/* The furthest that the middles of two elements may be apart. */
#define MAX_STEP_EM 3.0f
#define MAX_SHIFT_EM 0.4f
/* Text is in line with an element when their middles are this close. */
#define IN_LINE_EM 0.12f
/* So many short pieces of it are looked at, which share so much of their width with a longer one. */
#define MAX_TABS 40u
#define TAB_OVERLAP_SHARE 0.5f
/* Characters of a tab at the edge that stands alone are so near to each other. */
#define MAX_TAB_STEP_EM 1.15f
/* Cells of a table are in line with those beside them; of vertical writing so many may be, by chance. */
#define MAX_IN_LINE 0.34f
#define MAX_IN_LINE_CLOSE 0.67f
/* Words of two characters stand where longer ones do, within this. */
#define SAME_PLACE_PT 1.0f
/* A page with more single characters is no text. */
#define MAX_ELEMENTS 2000u
/* Tabs at the edge of a page have so many characters, so many different ones, and so many in a hundred steps
 * from one to the next are no longer: the rows of a table that says yes or no at its edge stand further apart
 * and say the same. Letters of a list are in line with what they head. */
#define MIN_EDGE_ELEMENTS 5u
#define MIN_EDGE_CHARACTERS 4u
#define MAX_EDGE_CHARACTERS 64u
#define MIN_EDGE_STEPS 60u
#define EDGE_STEP_EM 2.2f
#define MAX_EDGE_IN_LINE 0.4f

static float
middle_x (const AnnexaChunk *chunk)
{
  return (chunk->x1 + chunk->x2) / 2;
}

static float
middle_y (const AnnexaChunk *chunk)
{
  return (chunk->y1 + chunk->y2) / 2;
}

static gunichar
first_character (const AnnexaRows *rows, const AnnexaChunk *chunk)
{
  return annexa_rows_page_glyph (rows, chunk->glyphs[0])->ch;
}

static gboolean
is_ideograph (const AnnexaRows *rows, const AnnexaChunk *chunk)
{
  gunichar c = first_character (rows, chunk);

  return chunk->n == 1 && ((annexa_is_cjk (c) && g_unichar_isalpha (c)) || c == 0x3007 /* 〇 */);
}

static gboolean
may_be_element (const AnnexaRows *rows, const AnnexaChunk *chunk)
{
  gunichar c = first_character (rows, chunk);

  return chunk->n <= MAX_ELEMENT_GLYPHS
         && (is_ideograph (rows, chunk) || g_unichar_isdigit (c)
             || c == 0x30fc /* ー */ || c == 0xff5e /* ～ */
             || c == 0x301c /* 〜 */ || c == 0x30fb /* ・ */);
}

/* Boxes are as tall as the font says; what is drawn of one character is no taller than its type size. */
static float
height (const AnnexaChunk *chunk)
{
  return chunk->vertical ? chunk->y2 - chunk->y1 : MIN (chunk->y2 - chunk->y1, chunk->size_pt);
}

/* White space between two elements, in type sizes of the upper one. */
static float
gap_em (const AnnexaChunk *chunk, const AnnexaChunk *below)
{
  return (middle_y (below) - middle_y (chunk) - (height (chunk) + height (below)) / 2) / chunk->size_pt;
}

static gboolean
stands_below (const AnnexaChunk *chunk, const AnnexaChunk *below, float size)
{
  float gap = gap_em (chunk, below);

  return fabsf (middle_x (chunk) - middle_x (below)) < MAX_SHIFT_EM * size && gap > MIN_GAP_EM
         && gap < MAX_GAP_EM && below->size_pt < 1.3f * size && below->size_pt > 0.7f * size;
}

/* Whether other text stands at the height of an element, as in the row of a table. */
static gboolean
is_in_line (const GArray *chunks, guint element)
{
  const AnnexaChunk *own = &g_array_index (chunks, AnnexaChunk, element);

  for (guint i = 0; i < chunks->len; i++)
    {
      const AnnexaChunk *other = &g_array_index (chunks, AnnexaChunk, i);

      if (middle_y (other) - middle_y (own) > own->size_pt)
        break;
      if (i != element && fabsf (middle_y (other) - middle_y (own)) < IN_LINE_EM * own->size_pt)
        return TRUE;
    }
  return FALSE;
}

/* Whether the chunks with the numbers in @stack are vertical writing. */
static gboolean
is_vertical (const AnnexaRows *rows, const GArray *chunks, const GArray *stack)
{
  guint n_ideographs = 0, n_in_line = 0;
  float widest = 0, share;

  if (stack->len < MIN_ELEMENTS)
    return FALSE;
  for (guint i = 0; i < stack->len; i++)
    {
      const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, g_array_index (stack, guint, i));

      n_ideographs += is_ideograph (rows, chunk);
      n_in_line += is_in_line (chunks, g_array_index (stack, guint, i));
      if (i > 0)
        widest
            = MAX (widest,
                   gap_em (&g_array_index (chunks, AnnexaChunk, g_array_index (stack, guint, i - 1)), chunk));
    }
  share = (float)n_in_line / (float)stack->len;
  return n_ideographs >= MIN_IDEOGRAPHS
         && share <= (widest <= CLOSE_GAP_EM ? MAX_IN_LINE_CLOSE : MAX_IN_LINE);
}

static gboolean
is_pair (const AnnexaRows *rows, const GArray *chunks, const GArray *stack)
{
  return stack->len == 2
         && is_ideograph (rows, &g_array_index (chunks, AnnexaChunk, g_array_index (stack, guint, 0)))
         && is_ideograph (rows, &g_array_index (chunks, AnnexaChunk, g_array_index (stack, guint, 1)));
}

/* Words of two characters are told by others that stand above or below them on the page and are as large. */
static void
mark_pairs (const GArray *chunks, const GArray *pairs, gboolean *aside)
{
  for (guint p = 0; p + 1 < pairs->len; p += 2)
    {
      const AnnexaChunk *pair = &g_array_index (chunks, AnnexaChunk, g_array_index (pairs, guint, p));

      for (guint i = 0; i < chunks->len; i++)
        {
          const AnnexaChunk *other = &g_array_index (chunks, AnnexaChunk, i);

          if (!aside[i] || fabsf (middle_x (other) - middle_x (pair)) > SAME_PLACE_PT
              || fabsf (other->size_pt - pair->size_pt) > SAME_PLACE_PT / 2)
            continue;
          aside[g_array_index (pairs, guint, p)] = aside[g_array_index (pairs, guint, p + 1)] = TRUE;
          break;
        }
    }
}

/* What stands below each other at one edge of a page. */
typedef struct
{
  float x1, y1, x2, y2, size_pt;
  guint n, n_in_line, n_characters, n_steps;
  gunichar characters[MAX_EDGE_CHARACTERS];
} Edge;

static void
edge_add (Edge *edge, const AnnexaRows *rows, const GArray *chunks, guint i, const AnnexaChunk *above)
{
  const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, i);
  gunichar c = first_character (rows, chunk);
  guint k = 0;

  edge->x1 = MIN (edge->x1, chunk->x1);
  edge->y1 = MIN (edge->y1, chunk->y1);
  edge->x2 = MAX (edge->x2, chunk->x2);
  edge->y2 = MAX (edge->y2, chunk->y2);
  edge->n++;
  edge->n_in_line += is_in_line (chunks, i);
  edge->n_steps += above != NULL && middle_y (chunk) - middle_y (above) <= EDGE_STEP_EM * edge->size_pt;
  while (k < edge->n_characters && edge->characters[k] != c)
    k++;
  if (is_ideograph (rows, chunk) && k == edge->n_characters && k < MAX_EDGE_CHARACTERS)
    edge->characters[edge->n_characters++] = c;
}

static gboolean
is_at (const Edge *edge, const AnnexaChunk *chunk, float x)
{
  return chunk->n <= MAX_ELEMENT_GLYPHS && fabsf (middle_x (chunk) - x) < MAX_SHIFT_EM * edge->size_pt;
}

/* Whether any text but that of @edge itself, which stands at @x, reaches into it or beyond, at whatever
 * height: the name of a row in a form stands where the lines above the form begin. */
static gboolean
is_crossed (const Edge *edge, const GArray *chunks, float x, gboolean right)
{
  for (guint i = 0; i < chunks->len; i++)
    {
      const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, i);

      if (!is_at (edge, chunk, x) && (right ? chunk->x2 > edge->x1 : chunk->x1 < edge->x2))
        return TRUE;
    }
  return FALSE;
}

/* Marks the tabs at the right or left of a page, however far apart their characters stand. */
static void
mark_edge (const AnnexaRows *rows, const GArray *chunks, const GArray *elements, gboolean right,
           gboolean *aside)
{
  Edge edge = { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT, 0, 0, 0, 0, 0, { 0 } };
  const AnnexaChunk *outermost = NULL, *above = NULL;
  float x;

  for (guint i = 0; i < elements->len; i++)
    {
      const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, g_array_index (elements, guint, i));

      if (is_ideograph (rows, chunk)
          && (outermost == NULL || (right ? chunk->x2 > outermost->x2 : chunk->x1 < outermost->x1)))
        outermost = chunk;
    }
  if (outermost == NULL)
    return;
  x = middle_x (outermost);
  edge.size_pt = outermost->size_pt;
  for (guint i = 0; i < elements->len; i++)
    {
      guint element = g_array_index (elements, guint, i);
      const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, element);

      if (!is_at (&edge, chunk, x))
        continue;
      edge_add (&edge, rows, chunks, element, above);
      above = chunk;
    }
  if (edge.n < MIN_EDGE_ELEMENTS || edge.n_characters < MIN_EDGE_CHARACTERS
      || edge.n_steps * 100 < MIN_EDGE_STEPS * (edge.n - 1)
      || (float)edge.n_in_line > MAX_EDGE_IN_LINE * (float)edge.n || is_crossed (&edge, chunks, x, right))
    return;
  for (guint i = 0; i < chunks->len; i++)
    {
      const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, i);

      if (is_at (&edge, chunk, x) && chunk->y2 > edge.y1 && chunk->y1 < edge.y2)
        aside[i] = TRUE;
    }
}

/**
 * annexa_vertical_mark:
 * @rows: the rows that are being made
 * @chunks: (element-type AnnexaChunk): from top to bottom
 * @aside: (array): set to %TRUE for chunks that are vertical writing
 */
void
annexa_vertical_mark (const AnnexaRows *rows, const GArray *chunks, gboolean *aside)
{
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *done = NULL;

  for (guint i = 0; i < chunks->len; i++)
    if (may_be_element (rows, &g_array_index (chunks, AnnexaChunk, i)))
      g_array_append_val (elements, i);
  if (elements->len < MIN_ELEMENTS || elements->len > MAX_ELEMENTS)
    return;
  done = g_new0 (gboolean, elements->len);
  for (guint first = 0; first < elements->len; first++)
    {
      if (done[first])
        continue;
      g_array_set_size (stack, 0);
      g_array_append_val (stack, g_array_index (elements, guint, first));
      for (guint next = first + 1; next < elements->len; next++)
        {
          const AnnexaChunk *last
              = &g_array_index (chunks, AnnexaChunk, g_array_index (stack, guint, stack->len - 1));
          const AnnexaChunk *below
              = &g_array_index (chunks, AnnexaChunk, g_array_index (elements, guint, next));

          if (middle_y (below) - middle_y (last) > MAX_STEP_EM * last->size_pt)
            break;
          if (done[next] || !stands_below (last, below, last->size_pt))
            continue;
          g_array_append_val (stack, g_array_index (elements, guint, next));
          done[next] = TRUE;
        }
      if (is_pair (rows, chunks, stack))
        g_array_append_vals (pairs, stack->data, stack->len);
      if (!is_vertical (rows, chunks, stack))
        continue;
      for (guint i = 0; i < stack->len; i++)
        aside[g_array_index (stack, guint, i)] = TRUE;
    }
  mark_pairs (chunks, pairs, aside);
  mark_edge (rows, chunks, elements, TRUE, aside);
  mark_edge (rows, chunks, elements, FALSE, aside);
}

/* Whether chunk @i, two characters below each other, stands above or below longer vertical writing: the tabs
 * at the side of a page. */
static gboolean
is_short_tab (const GArray *chunks, const gboolean *aside, guint i)
{
  const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, i);

  for (guint k = 0; chunk->vertical && k < chunks->len; k++)
    {
      const AnnexaChunk *other = &g_array_index (chunks, AnnexaChunk, k);

      if (aside[k] && other->vertical && other->n >= ANNEXA_MIN_VERTICAL_GLYPHS
          && annexa_rows_overlap (chunk->x1, chunk->x2, other->x1, other->x2)
                 > TAB_OVERLAP_SHARE * (chunk->x2 - chunk->x1))
        return TRUE;
    }
  return FALSE;
}

/* Whether chunk @i, ideographs below each other with no white between them, stands beyond all else on the
 * page: nothing of a table does. */
static gboolean
is_beyond_text (const AnnexaRows *rows, const GArray *chunks, guint i)
{
  const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, i);
  const float size = chunk->size_pt;
  gboolean left = TRUE, right = TRUE;

  if (chunk->y2 - chunk->y1 > MAX_TAB_STEP_EM * size * (float)chunk->n)
    return FALSE;
  for (guint g = 0; g < chunk->n; g++)
    {
      const gunichar c = annexa_rows_page_glyph (rows, chunk->glyphs[g])->ch;

      if (!annexa_is_cjk (c) || !g_unichar_isalpha (c))
        return FALSE;
    }
  for (guint k = 0; k < chunks->len && (left || right); k++)
    {
      const AnnexaChunk *other = &g_array_index (chunks, AnnexaChunk, k);

      left = left && (k == i || other->x1 > chunk->x2 + size);
      right = right && (k == i || other->x2 < chunk->x1 - size);
    }
  return (left || right) && chunks->len > 1;
}

/**
 * annexa_vertical_mark_tabs:
 * @rows: the rows that are being made
 * @chunks: (element-type AnnexaChunk): the text of a page
 * @aside: (array): what is set aside already, such as long vertical writing; gets set for short one like it,
 *   or that stands beyond all text
 */
void
annexa_vertical_mark_tabs (const AnnexaRows *rows, const GArray *chunks, gboolean *aside)
{
  for (guint i = 0, n = 0; i < chunks->len && n < MAX_TABS; i++)
    if (!aside[i] && g_array_index (chunks, AnnexaChunk, i).vertical)
      {
        aside[i] = is_short_tab (chunks, aside, i) || is_beyond_text (rows, chunks, i);
        n++;
      }
}
