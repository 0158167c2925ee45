/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-side-heads-private.h"

#include <math.h>
#include <string.h>

#include "annexa-figures-private.h"
#include "annexa-regions-private.h"

/* Headings that hang at the left side of their answers, all over a document: number, title and reference in a
 * narrow column, the answer in a wide one, with white space or lines between the rows, and headings of
 * chapters across. They are read as what they are, headings above their answers: row by row the heading, then
 * the answer. A table that names its columns is read as a table. */

/* A line of text takes at least this share of the width, and the column of headings no more than this. */
#define MIN_WIDE_SHARE 0.4f
#define MIN_SIDE_SHARE 0.12f
#define MAX_SIDE_SHARE 0.45f
/* So many lines of text show where the column of answers begins, and so many in a hundred begin there. */
#define MIN_WIDE 6u
#define MIN_PERCENT 60u
/* The first line of a paragraph may be indented. */
#define MAX_INDENT_EM 2.2f
#define SAME_SIDE_PT 1.5f
#define MIN_GUTTER_PT 4.0f
#define MAX_X_PT 2000u
/* So many headings at the side, and so many in a hundred of what stands there, make the habit. */
#define MIN_HEADS 3u
#define MIN_HEADS_PERCENT 50u
/* More lines at the side of one page are no headings. */
#define MAX_BLOCKS 60u
/* Lines of one heading are no further apart than this. */
#define MAX_LINE_GAP_EM 0.9f
/* The same for a reference in brackets, and for what heads one answer; rows of answers are further apart than
 * lines by ROW_GAP_EM. */
#define MAX_REFERENCE_GAP_EM 2.0f
#define MAX_SHARED_GAP_EM 3.0f
#define ROW_GAP_EM 0.6f
/* Nothing is nearer to the heading above it that heads another answer. */
#define MIN_ROW_GAP_EM 0.4f
#define SAME_HEIGHT_PT 2.5f
/* Notes below the answers are so much smaller than these. */
#define MAX_NOTE_SHARE 0.85f
#define MAX_NOTE_LINES 3u

/* How the widest lines of a document begin. */
typedef struct
{
  guint counts[MAX_X_PT];
  guint n_wide;
  float left, right;
} Starts;

static void
add_starts (const AnnexaPageWork *work, Starts *starts, gboolean measure)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      if (measure)
        {
          starts->left = MIN (starts->left, span->x1);
          starts->right = MAX (starts->right, span->x2);
        }
      else if (span->x2 - span->x1 >= MIN_WIDE_SHARE * (starts->right - starts->left) && span->x1 >= 0
               && span->x1 + 1 < MAX_X_PT)
        {
          starts->counts[(guint)(span->x1 + 0.5f)]++;
          starts->n_wide++;
        }
    }
}

/* Where most wide lines of the document begin, if that is so far from the left edge that headings may stand
 * at their side; 0 where not. */
static float
find_side (GPtrArray *works)
{
  g_autofree Starts *starts = g_new0 (Starts, 1);
  guint best = 0, n_best = 0, n_here = 0;
  float share;

  starts->left = G_MAXFLOAT;
  for (guint pass = 0; pass < 2; pass++)
    for (guint p = 0; p < works->len; p++)
      {
        annexa_page_work_step (g_ptr_array_index (works, p));
        add_starts (g_ptr_array_index (works, p), starts, pass == 0);
      }
  for (guint x = 0; x < MAX_X_PT; x++)
    if (starts->counts[x] > n_best)
      {
        n_best = starts->counts[x];
        best = x;
      }
  for (guint x = best > 0 ? best - 1 : 0; x < MIN (best + 24, MAX_X_PT); x++)
    n_here += starts->counts[x];
  share = ((float)best - starts->left) / MAX (starts->right - starts->left, 1.0f);
  return n_here >= MIN_WIDE && n_here * 100 >= MIN_PERCENT * starts->n_wide && share >= MIN_SIDE_SHARE
                 && share <= MAX_SIDE_SHARE
             ? (float)best
             : 0;
}

/* Whether @span, which runs over the white before @side, has white there: two pieces that stand so near each
 * other that they look like one. @end gets where the first ends. */
static gboolean
has_gap (const AnnexaPageWork *work, const AnnexaSpan *span, float side, float *end)
{
  *end = span->x1;
  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      if (glyph->x1 >= side - SAME_SIDE_PT)
        return *end > span->x1 && glyph->x1 - *end >= MIN_GUTTER_PT
               && glyph->x1 < side + MAX_INDENT_EM * span->size_pt;
      *end = glyph->x2;
    }
  return FALSE;
}

static void
add_piece (GArray *pieces, const AnnexaSpan *span, float x2)
{
  AnnexaSidePiece piece = { span->y1, span->y2, x2, span->size_pt, span->row, span->first };
  const AnnexaSidePiece *last
      = pieces->len > 0 ? &g_array_index (pieces, AnnexaSidePiece, pieces->len - 1) : NULL;

  /* Several pieces of one row are one line. */
  if (last != NULL && last->row == span->row)
    {
      AnnexaSidePiece *same = &g_array_index (pieces, AnnexaSidePiece, pieces->len - 1);

      same->y1 = MIN (same->y1, span->y1);
      same->y2 = MAX (same->y2, span->y2);
      same->x2 = MAX (same->x2, x2);
      return;
    }
  g_array_append_val (pieces, piece);
}

/* Adds what stands in @row to the pieces at the side and to those of the answers; FALSE where a line runs
 * over both. */
static gboolean
add_row (const AnnexaPageWork *work, guint row, float side, GArray *heads, GArray *lines)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  guint n_heads = heads->len, n_lines = lines->len;

  for (guint s = box->first_span; s < box->first_span + box->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      float end = span->x2;

      if (span->x1 >= side - SAME_SIDE_PT)
        add_piece (lines, span, span->x2);
      else if (span->x2 <= side - MIN_GUTTER_PT)
        add_piece (heads, span, span->x2);
      else if (has_gap (work, span, side, &end))
        {
          add_piece (heads, span, end);
          add_piece (lines, span, span->x2);
        }
      else
        {
          g_array_set_size (heads, n_heads);
          g_array_set_size (lines, n_lines);
          return FALSE;
        }
    }
  return TRUE;
}

/* Finds the next rows from @from on over which no line runs. */
static gboolean
next_band (const AnnexaPageWork *work, float side, guint *from, AnnexaSideBand *band)
{
  guint n = work->rows->rows->len, first = *from;

  g_array_set_size (band->heads, 0);
  g_array_set_size (band->lines, 0);
  for (; *from < n; *from += 1)
    {
      if (work->role[*from] != ANNEXA_ROLE_BODY)
        continue;
      if (add_row (work, *from, side, band->heads, band->lines))
        continue;
      if (band->heads->len + band->lines->len > 0)
        break;
    }
  band->carried = annexa_work_is_first_row (work, first) && work->page->number > 1;
  return band->heads->len + band->lines->len > 0;
}

/* Whether no row of answers ends beside the lines at the side from @above to @below: they head one answer. */
static gboolean
share_answer (const AnnexaSideBand *band, const AnnexaSideBlock *above, const AnnexaSidePiece *below,
              float gap_pt)
{
  const AnnexaSidePiece *last = NULL;

  for (guint i = 0; i < band->lines->len; i++)
    {
      const AnnexaSidePiece *line = &g_array_index (band->lines, AnnexaSidePiece, i);

      if (line->y2 < above->y1)
        continue;
      if (last == NULL ? line->y1 > above->y2 : line->y1 - last->y2 > gap_pt + ROW_GAP_EM * line->size_pt)
        return FALSE;
      if (line->y1 > below->y1 + SAME_SIDE_PT)
        return last != NULL;
      last = line;
    }
  return last != NULL && last->y2 > below->y2 - SAME_SIDE_PT;
}

/* Whether an answer begins at the height of a line at the side, apart from the one above it. */
static gboolean
begins_answer (const AnnexaSideBand *band, const AnnexaSidePiece *head, float gap_pt)
{
  for (guint i = 1; i < band->lines->len; i++)
    {
      const AnnexaSidePiece *line = &g_array_index (band->lines, AnnexaSidePiece, i);

      if (fabsf (line->y1 + line->y2 - head->y1 - head->y2) < 2 * SAME_HEIGHT_PT)
        return line->y1 - g_array_index (band->lines, AnnexaSidePiece, i - 1).y2
               > gap_pt + ROW_GAP_EM * line->size_pt;
    }
  return FALSE;
}

/* Joins the lines at the side that are near each other, and those that stand beside one answer. */
static void
join_heads (const AnnexaPageWork *work, const AnnexaSideBand *band, GArray *blocks)
{
  float gap = annexa_side_rows_gap (band);

  for (guint i = 0; i < band->heads->len && blocks->len <= MAX_BLOCKS; i++)
    {
      const AnnexaSidePiece *piece = &g_array_index (band->heads, AnnexaSidePiece, i);
      AnnexaSideBlock *last
          = blocks->len > 0 ? &g_array_index (blocks, AnnexaSideBlock, blocks->len - 1) : NULL;
      AnnexaSideBlock block = { i, 1, piece->y1, piece->y2 };
      float size
          = i > 0 ? MIN (piece->size_pt, g_array_index (band->heads, AnnexaSidePiece, i - 1).size_pt) : 0;
      gunichar c = annexa_rows_glyph (work->rows, piece->first)->ch;

      if (last != NULL
          && (piece->y1 - last->y2 < MIN_ROW_GAP_EM * size
              || (piece->y1 - last->y2 < MAX_LINE_GAP_EM * size && !begins_answer (band, piece, gap))
              || (piece->y1 - last->y2 < MAX_REFERENCE_GAP_EM * size
                  && g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION && piece->size_pt < size + 1)
              || (piece->y1 - last->y2 < MAX_SHARED_GAP_EM * size && share_answer (band, last, piece, gap))))
        {
          last->n++;
          last->y2 = MAX (last->y2, piece->y2);
          continue;
        }
      g_array_append_val (blocks, block);
    }
}

/* What the lines of @block say. */
static char *
block_text (const AnnexaPageWork *work, const AnnexaSideBand *band, const AnnexaSideBlock *block, float side)
{
  GString *text = g_string_new (NULL);

  for (guint i = block->first; i < block->first + block->n; i++)
    {
      guint r = g_array_index (band->heads, AnnexaSidePiece, i).row;
      const AnnexaRow *row = annexa_work_row (work, r);

      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          guint n = 0;
          g_autofree char *piece = NULL;

          while (n < span->n && annexa_rows_glyph (work->rows, span->first + n)->x1 < side - SAME_SIDE_PT)
            n++;
          if (n == 0)
            continue;
          piece = annexa_rows_text (work->rows, span->first, n, NULL);
          g_string_append_printf (text, "%s%s", s > row->first_span ? " " : "", piece);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* Whether a heading at the side names a control, be it by a number below its title; @alone gets whether it
 * says nothing else than that number. */
static gboolean
names_control (AnnexaCatalog *catalog, const char *text, gboolean *alone)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch match = { 0 };
  guint n_other = 0;
  gboolean any = FALSE;

  *alone = FALSE;
  if (annexa_catalog_match_title (catalog, key, TRUE, &match, 1) > 0 && !match.item->is_clause)
    return TRUE;
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        annexa_catalog_lookup (catalog, token->id, &n_items);
      any = any || n_items > 0;
      n_other += token->kind == ANNEXA_TOKEN_TEXT && token->end - token->start > 3;
    }
  *alone = any && n_other == 0;
  return any;
}

typedef struct
{
  guint n_blocks, n_heads, n_alone, n_sentences;
  /* Rows of answers, and of what is at the side, and those in which more than one piece stands. */
  guint n_rows[2], n_parted[2];
  guint n_names; /* lines at the side that name a part of an answer */
  float costs[ANNEXA_N_ALIGNMENTS];
} Habit;

static void
clear_band (AnnexaSideBand *band)
{
  g_array_unref (band->heads);
  g_array_unref (band->lines);
}

static AnnexaSideBand
new_band (void)
{
  return (AnnexaSideBand){ g_array_new (FALSE, FALSE, sizeof (AnnexaSidePiece)),
                           g_array_new (FALSE, FALSE, sizeof (AnnexaSidePiece)), FALSE };
}

/* Counts the rows that white parts again, as it does the columns of a table, and the names of parts. */
static void
count_parted (const AnnexaPageWork *work, float side, Habit *habit)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      guint n[2] = { 0, 0 };

      for (guint s = row->first_span; work->role[r] == ANNEXA_ROLE_BODY && s < row->first_span + row->n_spans;
           s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          gunichar last = annexa_rows_glyph (work->rows, span->first + span->n - 1)->ch;
          gboolean at_side = span->x1 < side - SAME_SIDE_PT;

          n[at_side]++;
          habit->n_names += at_side && (last == ':' || last == 0xff1a);
        }
      for (guint k = 0; k < 2; k++)
        {
          habit->n_rows[k] += n[k] > 0;
          habit->n_parted[k] += n[k] > 1;
        }
    }
}

/* Looks at what stands at the side on a page; FALSE where a row names the columns of a table. */
static gboolean
read_page (AnnexaPageWork *work, AnnexaCatalog *catalog, float side, Habit *habit)
{
  AnnexaSideBand band = new_band ();
  gboolean is_table = FALSE;

  annexa_page_work_open (work);
  for (guint r = 0; r < work->rows->rows->len && !is_table; r++)
    is_table = work->role[r] == ANNEXA_ROLE_BODY && annexa_columns_is_header (work, catalog, r);
  count_parted (work, side, habit);
  for (guint from = 0; !is_table && next_band (work, side, &from, &band);)
    {
      g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (AnnexaSideBlock));

      join_heads (work, &band, blocks);
      if (blocks->len > MAX_BLOCKS)
        break;
      for (guint b = 0; b < blocks->len; b++)
        {
          g_autofree char *text = block_text (work, &band, &g_array_index (blocks, AnnexaSideBlock, b), side);
          gboolean alone;

          habit->n_blocks++;
          habit->n_heads += names_control (catalog, text, &alone);
          habit->n_alone += alone;
          g_strchomp (text);
          habit->n_sentences += annexa_figures_ends_sentence (text);
        }
      if (blocks->len > 0 && band.lines->len > 0)
        for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
          habit->costs[a] += annexa_side_rows_part (&band, blocks, (AnnexaAlignment)a, NULL);
    }
  annexa_page_work_close (work);
  clear_band (&band);
  return !is_table;
}

static gboolean
is_usual (const Habit *habit)
{
  return habit->n_heads >= MIN_HEADS && habit->n_heads * 100 >= MIN_HEADS_PERCENT * habit->n_blocks
         && habit->n_alone * 2 < habit->n_heads && habit->n_sentences * 4 < habit->n_blocks
         && habit->n_parted[0] * 3 < habit->n_rows[0] && habit->n_parted[1] * 3 < habit->n_rows[1]
         && habit->n_names * 4 < habit->n_rows[1];
}

/**
 * annexa_side_heads_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 * @catalog: for numbers and titles
 *
 * Finds out whether the headings of the document hang at the side of their answers, and tells its pages.
 */
void
annexa_side_heads_mark (GPtrArray *works, AnnexaCatalog *catalog)
{
  float side = find_side (works);
  Habit habit = { 0 };
  AnnexaAlignment best = ANNEXA_ALIGN_TOP;

  for (guint p = 0; side > 0 && p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      if (!read_page (g_ptr_array_index (works, p), catalog, side, &habit))
        return;
    }
  if (side <= 0 || !is_usual (&habit))
    return;
  for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
    if (habit.costs[a] < habit.costs[best])
      best = (AnnexaAlignment)a;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      work->side_x = side;
      work->side_alignment = best;
    }
}

/* A drawn table that has a column edge near the white before the answers is read as one. */
static gboolean
is_drawn_table (const AnnexaPageWork *work)
{
  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (!annexa_grid_has_one_column (grid) && grid->box.x1 < work->side_x - MIN_GUTTER_PT
          && grid->box.x2 > work->side_x + MIN_GUTTER_PT)
        return TRUE;
    }
  return FALSE;
}

/* Notes below all answers are read where they stand. */
static void
leave_notes (AnnexaSideBand *band)
{
  const AnnexaSidePiece *lines = (const AnnexaSidePiece *)(gpointer)band->lines->data;
  guint n = band->lines->len;
  float size = n > 0 ? lines[n / 2].size_pt : 0;

  while (n > 1 && lines[n - 1].size_pt < MAX_NOTE_SHARE * size)
    n--;
  if (n < band->lines->len && n + MAX_NOTE_LINES >= band->lines->len
      && lines[n].y1 - lines[n - 1].y2 > ROW_GAP_EM * size)
    g_array_set_size (band->lines, n);
}

static void
add_box (GArray *boxes, float x1, float y1, float x2, float y2)
{
  AnnexaBox box = { x1, y1 - 1, x2, y2 + 1 };

  g_array_append_val (boxes, box);
}

/**
 * annexa_side_heads_find:
 * @work: a page
 * @catalog: not used
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets headings and answers by turns
 *
 * Returns: whether there are some
 */
gboolean
annexa_side_heads_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  AnnexaSideBand band;

  if (work->side_x <= 0 || work->depth > 0 || is_drawn_table (work))
    return FALSE;
  band = new_band ();
  while (boxes->len == 0 && next_band (work, work->side_x, from, &band))
    {
      g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (AnnexaSideBlock));
      g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
      float edge = work->left;

      join_heads (work, &band, blocks);
      if (band.lines->len == 0 || blocks->len > MAX_BLOCKS)
        continue;
      for (guint i = 0; i < band.heads->len; i++)
        edge = MAX (edge, g_array_index (band.heads, AnnexaSidePiece, i).x2);
      edge = MIN ((edge + work->side_x) / 2, work->side_x - SAME_SIDE_PT);
      leave_notes (&band);
      annexa_side_rows_part (&band, blocks, work->side_alignment, ends);
      for (guint b = 0; b <= blocks->len; b++)
        {
          guint start = b == 0 ? 0 : g_array_index (ends, guint, b - 1), end = g_array_index (ends, guint, b);

          if (b > 0)
            add_box (boxes, work->left - 1, g_array_index (blocks, AnnexaSideBlock, b - 1).y1, edge,
                     g_array_index (blocks, AnnexaSideBlock, b - 1).y2);
          if (end > start)
            add_box (boxes, edge, g_array_index (band.lines, AnnexaSidePiece, start).y1, work->right + 1,
                     g_array_index (band.lines, AnnexaSidePiece, end - 1).y2);
        }
    }
  clear_band (&band);
  return boxes->len > 0;
}
