/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

#include <math.h>

#include "model/annexa-array-private.h"
#include "text/annexa-marks.h"

/* Where the rows of a table end, all its parts seen together. */

/* Rows are clearly parted where so much more white stands between them than between lines. */
#define CLEAR_GAP_EM 0.3f
/* White this near to what usually parts rows parts them too. */
#define ROW_GAP_SHARE 0.85f
/* Rows are evenly parted where so many gaps are as wide as the usual one, within this; a gap is clearly
 * narrower by more. */
#define MIN_EVEN_GAPS 3u
#define MIN_EVEN_SHARE 0.66f
#define SAME_GAP_EM 0.1f
#define NARROWER_EM 0.15f
/* So many rows that rules part may share so few numbers each, on average. */
#define MIN_RULED_ROWS 3u
#define MAX_SHARED_NUMBERS 4u
/* By so much better in lines an alignment must fit than those before it. Few tables have their numbers at the
 * bottom, and cells taller than their text leave much open. */
static const float min_advantage[ANNEXA_N_ALIGNMENTS] = { 0, 0.01f, 0.25f, 1 };
/* Lines of one cell stand no further apart. */
#define MAX_LINE_EM 2.5f
/* What stands on one line in two columns differs by no more. */
#define SAME_LINE_EM 0.18f

/* Without numbers: gaps clearly wider than those inside cells, or between lines, which may overlap others. */
static void
cut_at_wide_gaps (const AnnexaStretch *self, GArray *cuts)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (float));
  float usual, least;

  for (guint i = 0; i < self->gaps->len; i++)
    g_array_append_val (widths, g_array_index (self->gaps, AnnexaGap, i).width_pt);
  if (widths->len == 0)
    return;
  annexa_sort_floats (widths);
  usual = MAX (g_array_index (widths, float, widths->len / 4), self->leading->gap_pt);
  least = usual + MAX (2.0f, 0.5f * fabsf (usual));
  /* Where each line is a row, all gaps are alike. */
  least = MIN (least, (MAX_LINE_EM - 2 * ANNEXA_INK_HALF_EM) * self->leading->size_pt);
  for (guint i = 0; i < self->gaps->len; i++)
    if (g_array_index (self->gaps, AnnexaGap, i).width_pt > least)
      g_array_append_val (cuts, g_array_index (self->gaps, AnnexaGap, i).at);
}

static float
median_of (GArray *values)
{
  annexa_sort_floats (values);
  return values->len > 0 ? g_array_index (values, float, values->len / 2) : 0;
}

/* White space as wide as this parts rows of the table wherever it is, going by what parts their numbers.
 * @even: whether it is nearly everywhere as wide as that, as where each row is as tall as its tallest cell.
 */
static float
row_gap (const GArray *stretches, GPtrArray *chosen, gboolean *even)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (float));
  float inside = 0, size = 0, usual;
  guint n_even = 0;

  for (guint s = 0; s < stretches->len; s++)
    {
      const AnnexaStretch *stretch = &g_array_index (stretches, AnnexaStretch, s);
      const GArray *cuts = g_ptr_array_index (chosen, s);

      for (guint i = 0; i < cuts->len; i++)
        if (g_array_index (cuts, guint, i) != G_MAXUINT)
          g_array_append_val (
              widths, g_array_index (stretch->gaps, AnnexaGap, g_array_index (cuts, guint, i)).width_pt);
      inside = MAX (inside, stretch->leading->gap_pt + CLEAR_GAP_EM * stretch->leading->size_pt);
      size = stretch->leading->size_pt;
    }
  usual = median_of (widths);
  for (guint i = 0; i < widths->len; i++)
    n_even += fabsf (g_array_index (widths, float, i) - usual) < SAME_GAP_EM * size;
  *even = n_even >= MIN_EVEN_GAPS && (float)n_even >= MIN_EVEN_SHARE * (float)widths->len;
  return widths->len >= 2 && usual > inside ? usual : G_MAXFLOAT;
}

/* Whether pieces [first, end) have text in the column of numbers, and in no other. */
static void
look_at (const AnnexaStretch *self, guint first, guint end, gboolean *has_number, gboolean *has_other)
{
  *has_number = *has_other = FALSE;
  for (guint i = first; i < end; i++)
    if (g_array_index (self->pieces, AnnexaPiece, i).column <= self->number_column)
      *has_number = TRUE;
    else
      *has_other = TRUE;
}

/* Rows whose number was not known as one, and headings as narrow as the column of numbers: gaps as wide as
 * those between rows part them off, as long as each part has something in that column. */
static void
add_cuts (const AnnexaStretch *self, guint first, guint end, float least, GArray *bands)
{
  guint start = first, widest = G_MAXUINT;
  gboolean any = FALSE, only_number = FALSE;

  for (guint g = 0; g <= self->gaps->len; g++)
    {
      const AnnexaGap *gap = g < self->gaps->len ? &g_array_index (self->gaps, AnnexaGap, g) : NULL;
      gboolean has_number, has_other;

      if (gap != NULL && (gap->piece <= first || gap->piece >= end || gap->width_pt < least))
        continue;
      look_at (self, start, gap != NULL ? gap->piece : end, &has_number, &has_other);
      if (has_number && any)
        g_array_append_val (bands, g_array_index (self->gaps, AnnexaGap, widest).at);
      if (has_number)
        {
          any = TRUE;
          only_number = !has_other;
          widest = g;
        }
      else if (gap != NULL && any && !only_number
               && gap->width_pt > g_array_index (self->gaps, AnnexaGap, widest).width_pt)
        widest = g;
      if (gap != NULL)
        start = gap->piece;
    }
}

static gboolean
ends_sentence (gunichar c)
{
  return annexa_is_full_stop (c) || c == '.';
}

static gboolean
is_beside (const AnnexaPiece *piece, const AnnexaAnchor *anchor)
{
  return fabsf (piece->middle - anchor->top) < SAME_LINE_EM * piece->size_pt;
}

/* Whether in the last column a text ends above the gap and another begins beside the number below it, as the
 * first does beside the first number: not where the numbers of a cell stand in its middle. Where the first
 * may be the rest of a row, it is another that does. */
static gboolean
begins_afresh (const AnnexaStretch *self, const AnnexaGap *gap, const AnnexaAnchor *anchor)
{
  const AnnexaAnchor *top = &g_array_index (self->anchors, AnnexaAnchor, 0);
  guint column = 0;
  float right = 0;
  const AnnexaPiece *above = NULL, *below = NULL, *first = NULL;

  for (guint i = 0; i < self->pieces->len; i++)
    column = MAX (column, g_array_index (self->pieces, AnnexaPiece, i).column);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (self->pieces, AnnexaPiece, i);

      if (piece->column != column)
        continue;
      right = MAX (right, piece->x2);
      if (first == NULL || (self->headed && !is_beside (first, top) && is_beside (piece, top)))
        first = piece;
      if (i < gap->piece)
        above = piece;
      else if (below == NULL)
        below = piece;
    }
  return column > self->number_column && above != NULL && below != NULL && is_beside (below, anchor)
         && (self->carried || is_beside (first, top))
         && (ends_sentence (above->last) || above->x2 < right - 2 * above->size_pt);
}

/* Whether a line of a column behind that of the numbers, or of any where they stand in the last, is on that
 * of the number, as the first lines of a row's cells are. */
static gboolean
begins_row (const AnnexaStretch *self, const AnnexaAnchor *anchor)
{
  guint last = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    last = MAX (last, g_array_index (self->pieces, AnnexaPiece, i).column);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (self->pieces, AnnexaPiece, i);

      if ((piece->column > self->number_column || (piece->column < last && last == self->number_column))
          && is_beside (piece, anchor))
        return TRUE;
    }
  return FALSE;
}

/* The middle of the last line above a number in its column: of the number above, or of its title. */
static float
line_above (const AnnexaStretch *self, const AnnexaAnchor *anchor)
{
  float above = -G_MAXFLOAT;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (self->pieces, AnnexaPiece, i);

      if (piece->middle >= anchor->top)
        break;
      if (piece->column == self->number_column)
        above = piece->middle;
    }
  return above;
}

/* The bit of the column of @piece; columns beyond those that have one are taken as the last of them. */
static guint64
column_bit (const AnnexaPiece *piece)
{
  return G_GUINT64_CONSTANT (1) << MIN (piece->column, 63u);
}

/* The columns that have something in every row that is parted from both its neighbours by what is drawn, be
 * it of one number or several. */
static guint64
filled_columns (const GArray *stretches)
{
  guint64 filled = G_MAXUINT64;
  guint n = 0;

  for (guint s = 0; s < stretches->len; s++)
    {
      const AnnexaStretch *stretch = &g_array_index (stretches, AnnexaStretch, s);
      guint64 here = 0;

      if (!stretch->ruled || stretch->anchors->len == 0)
        continue;
      for (guint i = 0; i < stretch->pieces->len; i++)
        here |= column_bit (&g_array_index (stretch->pieces, AnnexaPiece, i));
      filled &= here;
      n++;
    }
  return n >= MIN_RULED_ROWS ? filled : 0;
}

/* What is known of the white space between the rows of a table. */
typedef struct
{
  float gap_pt;       /* G_MAXFLOAT: nothing */
  float paragraph_pt; /* the white between paragraphs of a row; 0: none is known */
  gboolean even;
  gboolean drawn;
  guint64 filled; /* columns, a bit each, that have something in every row of which all sides are drawn */
} Parting;

/* Whether the lines from @gap on leave a column empty that all other rows fill, as that of a mark or a
 * reason, with nothing drawn above them: they are the rest of a row with several numbers. */
static gboolean
leaves_empty (const AnnexaStretch *self, const AnnexaGap *gap, const Parting *parting)
{
  const AnnexaPiece *below = &g_array_index (self->pieces, AnnexaPiece, gap->piece);
  const float top = g_array_index (self->pieces, AnnexaPiece, gap->piece - 1).middle;
  guint64 filled = 0;

  for (guint i = 0; self->rules != NULL && i < self->rules->len; i++)
    {
      const AnnexaBox *rule = &g_array_index (self->rules, AnnexaBox, i);

      if (rule->y1 > top && rule->y1 < below->middle && rule->x1 < below->x2 && rule->x2 > below->x1)
        return FALSE;
    }
  for (guint i = gap->piece; i < self->pieces->len; i++)
    filled |= column_bit (&g_array_index (self->pieces, AnnexaPiece, i));
  return (parting->filled & ~filled) != 0;
}

/* Whether the white above number @i is none that parts rows: numbers that share a cell stand right below each
 * other where other rows are clearly parted, or, with their titles, beside lines that go on past them where
 * other rows are evenly parted; and in what is drawn as one row only clear white makes two, where rows keep
 * clear of what is drawn. */
static gboolean
shares_cell (const AnnexaStretch *self, guint i, const AnnexaGap *gap, const Parting *parting)
{
  const AnnexaLeading *leading = self->leading;
  float clear = CLEAR_GAP_EM * leading->size_pt;
  const AnnexaAnchor *anchor = &g_array_index (self->anchors, AnnexaAnchor, i);

  if (self->ruled && parting->drawn)
    return gap->width_pt < leading->gap_pt + clear
           && (!begins_afresh (self, gap, anchor) || leaves_empty (self, gap, parting)
               || 2 * self->padding_pt > leading->gap_pt + 2 * clear);
  if (i == 0 || parting->gap_pt == G_MAXFLOAT)
    return FALSE;
  if (parting->even && gap->width_pt < parting->gap_pt - NARROWER_EM * leading->size_pt
      && (gap->parts_lines || !begins_row (self, anchor)))
    return TRUE;
  /* Paragraphs of an answer that all share happen to begin beside numbers. */
  if (parting->even && parting->paragraph_pt > 0
      && gap->width_pt < parting->paragraph_pt + SAME_GAP_EM * leading->size_pt
      && 2 * gap->width_pt < parting->gap_pt
      && anchor->top - line_above (self, anchor)
             < leading->line_pt + parting->paragraph_pt - leading->gap_pt + CLEAR_GAP_EM * leading->size_pt)
    return TRUE;
  return gap->width_pt < leading->gap_pt + 0.3f * clear
         && anchor->top - line_above (self, anchor) < 1.5f * leading->line_pt;
}

static void
cut_stretch (const AnnexaStretch *self, const GArray *chosen, const Parting *parting, GArray *bands)
{
  float least = ROW_GAP_SHARE * parting->gap_pt;
  guint first = 0;

  if (parting->even)
    least = MAX (least, parting->gap_pt - NARROWER_EM * self->leading->size_pt);
  for (guint i = 0; i <= chosen->len; i++)
    {
      const AnnexaGap *gap = NULL;

      if (i < chosen->len && g_array_index (chosen, guint, i) == G_MAXUINT)
        continue;
      if (i < chosen->len)
        gap = &g_array_index (self->gaps, AnnexaGap, g_array_index (chosen, guint, i));
      if (gap != NULL && shares_cell (self, i, gap, parting))
        continue;
      if (parting->gap_pt < G_MAXFLOAT && (!self->ruled || chosen->len > 1))
        add_cuts (self, first, gap != NULL ? gap->piece : self->pieces->len, least, bands);
      if (gap == NULL)
        break;
      g_array_append_val (bands, gap->at);
      first = gap->piece;
    }
}

/* Whether what is drawn parts rows: it leaves most of them one number, or all of them few. Rules that only
 * stand above and below many rows leave them all. */
static gboolean
rules_part_rows (const GArray *stretches)
{
  guint n_one = 0, n_several = 0, n_numbers = 0;

  for (guint s = 0; s < stretches->len; s++)
    {
      const AnnexaStretch *stretch = &g_array_index (stretches, AnnexaStretch, s);

      if (!stretch->ruled || stretch->anchors->len == 0)
        continue;
      n_one += stretch->anchors->len == 1;
      n_several += stretch->anchors->len > 1;
      n_numbers += stretch->anchors->len;
    }
  return n_one >= n_several
         || (n_one + n_several >= MIN_RULED_ROWS && n_numbers <= MAX_SHARED_NUMBERS * (n_one + n_several));
}

/**
 * annexa_stretches_cut:
 * @stretches: (element-type AnnexaStretch): parts of one table
 * @costs: of each alignment of numbers, on the pages before; gets those of the table added
 * @bands: (element-type float): gets the places where their rows end
 *
 * Finds the ends of rows inside each stretch.
 */
void
annexa_stretches_cut (const GArray *stretches, float *costs, GArray *bands)
{
  float best = G_MAXFLOAT;
  gboolean numbered = FALSE;
  Parting parting = { .drawn = rules_part_rows (stretches), .filled = filled_columns (stretches) };
  AnnexaAlignment alignment = ANNEXA_ALIGN_TOP;
  g_autoptr (GArray) scratch = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint s = 0; s < stretches->len; s++)
    {
      annexa_stretch_find_gaps (&g_array_index (stretches, AnnexaStretch, s));
      numbered = numbered || g_array_index (stretches, AnnexaStretch, s).anchors->len > 0;
    }
  for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
    {
      float sum = costs[a];

      for (guint s = 0; s < stretches->len; s++)
        if (g_array_index (stretches, AnnexaStretch, s).anchors->len > 0)
          sum += annexa_stretch_weigh (&g_array_index (stretches, AnnexaStretch, s), a, scratch);
      costs[a] = sum;
      if (sum < best - min_advantage[a])
        {
          best = sum;
          alignment = a;
        }
    }
  for (guint s = 0; s < stretches->len; s++)
    {
      AnnexaStretch *stretch = &g_array_index (stretches, AnnexaStretch, s);

      g_ptr_array_add (chosen, g_array_new (FALSE, TRUE, sizeof (guint)));
      if (stretch->anchors->len > 0)
        annexa_stretch_join (stretch, alignment, g_ptr_array_index (chosen, s));
    }
  parting.gap_pt = row_gap (stretches, chosen, &parting.even);
  parting.even = parting.even && alignment == ANNEXA_ALIGN_TOP;
  parting.paragraph_pt = parting.even ? annexa_stretches_paragraph_gap (stretches, chosen) : 0;
  for (guint s = 0; s < stretches->len; s++)
    {
      const AnnexaStretch *stretch = &g_array_index (stretches, AnnexaStretch, s);

      if (!numbered && (s > 0 || stretches->len == 1) && annexa_stretch_cut_lines (stretch, bands))
        continue;
      if (stretch->anchors->len > 0)
        cut_stretch (stretch, g_ptr_array_index (chosen, s), &parting, bands);
      else if (!stretch->ruled)
        cut_at_wide_gaps (stretch, bands);
    }
}
