/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

#include "model/annexa-array-private.h"

/* Numbers that share a cell of a table without rules. */

/* So many numbers of one cell stand no further below each other, in lines, and must fit by so much better
 * together. */
#define MAX_JOINED 4u
#define MAX_JOINED_LINES 1.25f
#define MIN_JOINED_ADVANTAGE 1.0f
/* What stands above and below them in other columns is at least so far off, in lines. */
#define MIN_OFF_LINES 0.4f

/* So many times paragraphs of a row must be parted, by so much more than lines. */
#define MIN_PARAGRAPHS 4u
#define MIN_PARAGRAPH_EM 0.15f

/* Whether what stands in the columns beside @anchor begins above it and ends below: each of its numbers alone
 * would be in the middle of its own lines. Below the @last one a page may cut them. */
static gboolean
is_in_middle (const AnnexaStretch *self, const AnnexaAnchor *anchor, gboolean last)
{
  const float line_pt = self->leading->line_pt;
  gboolean above = FALSE, below = last && self->cut_below;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (self->pieces, AnnexaPiece, i);
      const float off = MAX (anchor->top - piece->middle, piece->middle - anchor->bottom);

      if (piece->column == self->number_column || off < MIN_OFF_LINES * line_pt
          || off > MAX_JOINED_LINES * line_pt)
        continue;
      above = above || piece->middle < anchor->top;
      below = below || piece->middle > anchor->bottom;
    }
  return above && below;
}

/* Joins numbers of @self that stand on lines right below each other, as those of one cell do.
 *
 * Returns: (transfer full) (element-type AnnexaAnchor) (nullable): what names the rows then; %NULL where no
 *   numbers do
 */
static GArray *
join_anchors (const AnnexaStretch *self)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (AnnexaAnchor));

  for (guint i = 0, n; i < self->anchors->len; i += n)
    {
      AnnexaAnchor all = g_array_index (self->anchors, AnnexaAnchor, i);

      for (n = 1; i + n < self->anchors->len; n++)
        {
          const AnnexaAnchor *next = &g_array_index (self->anchors, AnnexaAnchor, i + n);

          if (next->top - all.bottom > MAX_JOINED_LINES * self->leading->line_pt)
            break;
          all.bottom = next->bottom;
          all.end = next->end;
        }
      if (n > 1 && n <= MAX_JOINED && is_in_middle (self, &all, i + n == self->anchors->len))
        g_array_append_val (joined, all);
      else
        g_array_append_vals (joined, &g_array_index (self->anchors, AnnexaAnchor, i), n);
    }
  if (joined->len < self->anchors->len)
    return joined;
  g_array_unref (joined);
  return NULL;
}

/* What it costs that the numbers of @self name its rows one by one, or those of one cell together: in its
 * middle, while of rows of their own each would be in the middle of that. Then @joined is set to these. */
static float
weigh (const AnnexaStretch *self, AnnexaAlignment alignment, GArray *scratch, GArray **joined)
{
  const float cost = annexa_stretch_choose (self, alignment, scratch);
  const gboolean middle = alignment == ANNEXA_ALIGN_MIDDLE || alignment == ANNEXA_ALIGN_CELL;
  g_autoptr (GArray) anchors = middle && cost > MIN_JOINED_ADVANTAGE ? join_anchors (self) : NULL;
  AnnexaStretch other = *self;
  float other_cost;

  if (anchors == NULL)
    return cost;
  other.anchors = anchors;
  other_cost = annexa_stretch_choose (&other, alignment, scratch) + MIN_JOINED_ADVANTAGE;
  if (other_cost >= cost)
    return cost;
  *joined = g_steal_pointer (&anchors);
  return other_cost;
}

/* What it costs that the numbers of @self name its rows, as annexa_stretch_choose() has it, be it that some
 * of them share a cell. */
float
annexa_stretch_weigh (const AnnexaStretch *self, AnnexaAlignment alignment, GArray *scratch)
{
  g_autoptr (GArray) joined = NULL;

  return weigh (self, alignment, scratch, &joined);
}

/* Chooses as annexa_stretch_choose() does, after those numbers of @self are made one that share a cell. */
void
annexa_stretch_join (AnnexaStretch *self, AnnexaAlignment alignment, GArray *chosen)
{
  GArray *joined = NULL;

  weigh (self, alignment, chosen, &joined);
  if (joined != NULL)
    {
      g_array_unref (self->anchors);
      self->anchors = joined;
    }
  annexa_stretch_choose (self, alignment, chosen);
}

/* The white that usually parts the paragraphs of rows with one number, which is wider than between lines;
 * 0 where few have several. @chosen are the gaps between rows, of each of @stretches. */
float
annexa_stretches_paragraph_gap (const GArray *stretches, GPtrArray *chosen)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint s = 0; s < stretches->len; s++)
    {
      const AnnexaStretch *stretch = &g_array_index (stretches, AnnexaStretch, s);
      const GArray *cuts = g_ptr_array_index (chosen, s);
      const float least = stretch->leading->gap_pt + MIN_PARAGRAPH_EM * stretch->leading->size_pt;

      for (guint g = 0, i = 0; g < stretch->gaps->len; g++)
        {
          const float width = g_array_index (stretch->gaps, AnnexaGap, g).width_pt;

          while (i < cuts->len
                 && (g_array_index (cuts, guint, i) == G_MAXUINT || g_array_index (cuts, guint, i) < g))
            i++;
          if ((i == cuts->len || g_array_index (cuts, guint, i) != g) && width > least)
            g_array_append_val (widths, width);
        }
    }
  annexa_sort_floats (widths);
  return widths->len < MIN_PARAGRAPHS ? 0 : g_array_index (widths, float, widths->len / 2);
}
