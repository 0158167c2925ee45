/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-side-heads-private.h"

#include "layout/figures/annexa-figures-private.h"
#include "layout/notes/annexa-margin-notes-private.h"
#include "text/annexa-marks.h"

/* Whether headings hang at the side of their answers all over a document, told by what its pages have there.
 */

#define SAME_SIDE_PT 1.5f
/* A line that ends so near to the right edge goes on below. */
#define FULL_EM 1.6f
/* So many in a hundred of what stands at the side are headings where that is the habit. */
#define MIN_HEADS_PERCENT 50u
/* The same where that is so on parts of pages alone. */
#define MIN_MIXED_PERCENT 80u
/* The other parts have so many lines at least that run over where the side would be. */
#define MIN_ACROSS 6u

typedef struct
{
  guint n_blocks, n_heads, n_alone, n_sentences;
  guint n_rows[2], n_parted[2]; /* of answers and at the side; those of several pieces */
  guint n_names;                /* lines at the side that name a part of an answer */
  guint n_lines, n_plain;       /* at the side; in the style of the answers */
  guint n_across;               /* rows that run over both */
  guint n_headers;              /* rows that name both columns: a table has them again on each page */
  float costs[ANNEXA_N_ALIGNMENTS];
} Habit;

/* Whether @span, at the side, names a part of an answer, as a colon at its end tells that is none of a
 * reference in brackets: …【関連管理策：. */
static gboolean
names_part (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  const gunichar last = annexa_rows_glyph (work->rows, span->first + span->n - 1)->ch;
  g_autofree char *text = NULL;

  if (last != ':' && last != 0xff1a)
    return FALSE;
  text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  return annexa_bracket_depth (text) <= 0;
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
          gboolean at_side = (span->x1 < side - SAME_SIDE_PT) != work->side_right;

          n[at_side]++;
          habit->n_names += at_side && names_part (work, span);
        }
      for (guint k = 0; k < 2; k++)
        {
          habit->n_rows[k] += n[k] > 0;
          habit->n_parted[k] += n[k] > 1;
        }
    }
}

/* Counts the lines at the side, and those that look as the answers do. */
static void
count_plain (const AnnexaPageWork *work, const AnnexaSideBand *band, Habit *habit)
{
  guint style = annexa_margin_find_style (work);

  habit->n_lines += band->heads->len;
  for (guint i = 0; i < band->heads->len; i++)
    habit->n_plain
        += annexa_rows_glyph (work->rows, g_array_index (band->heads, AnnexaSidePiece, i).first)->style
           == style;
}

/* Whether the first two pieces of @row are set alike. */
static gboolean
has_one_style (const AnnexaPageWork *work, const AnnexaRow *row)
{
  const AnnexaSpan *first = annexa_work_span (work, row->first_span);

  return annexa_rows_glyph (work->rows, first->first)->style
         == annexa_rows_glyph (work->rows, (first + 1)->first)->style;
}

/* Whether row @r names the columns of a table: 2 where these are the headings at the side and their answers
 * alone, which need no table. */
static guint
names_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float side)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  if (work->role[r] != ANNEXA_ROLE_BODY || !annexa_columns_is_header (work, catalog, r))
    return 0;
  /* Those of a table in an answer are none of the headings. */
  if (work->side_right ? row->x2 < side : row->x1 >= side - SAME_SIDE_PT)
    return 0;
  /* Nor is the name of a standard below a heading one of a column, beside a line of an answer that goes on
   * below. */
  if (!work->side_right && row->n_spans == 2
      && row->x2 > work->right - FULL_EM * annexa_work_span (work, row->first_span + 1)->size_pt)
    return 0;
  /* Nor does a table in an answer name them beside a line of the heading, which is set otherwise. */
  if (!work->side_right && row->n_spans > 2 && annexa_work_span (work, row->first_span)->x2 < side
      && annexa_work_span (work, row->first_span + 1)->x1 >= side - SAME_SIDE_PT
      && !has_one_style (work, row))
    return 0;
  return row->n_spans == 2 && annexa_work_span (work, row->first_span)->x2 < side
                 && annexa_work_span (work, row->first_span + 1)->x1 >= side - SAME_SIDE_PT
             ? 2
             : 1;
}

/* Looks at what stands at the side on a page; FALSE where a row names the columns of a table of more. */
static gboolean
read_page (AnnexaPageWork *work, AnnexaCatalog *catalog, float side, Habit *habit)
{
  AnnexaSideBand band;
  gboolean is_table = FALSE;

  annexa_page_work_open (work);
  band = annexa_side_band_init (work, side);
  for (guint r = 0; r < work->rows->rows->len && !is_table; r++)
    {
      guint names = names_columns (work, catalog, r, side);

      habit->n_headers += names > 0;
      is_table = names == 1 || habit->n_headers > 1;
    }
  count_parted (work, side, habit);
  for (guint from = 0; !is_table && annexa_side_band_next (work, side, &from, &band);)
    {
      g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (AnnexaSideBlock));

      if (work->side_mixed && !annexa_side_band_is_begun (&band, work, side))
        continue;
      annexa_side_band_leave_notes (work, catalog, &band);
      annexa_side_band_join (work, &band, blocks);
      if (blocks->len > ANNEXA_MAX_SIDE_BLOCKS)
        break;
      count_plain (work, &band, habit);
      for (guint b = 0; b < blocks->len; b++)
        {
          g_autofree char *text
              = annexa_side_block_text (work, &band, &g_array_index (blocks, AnnexaSideBlock, b), side);
          gboolean alone, head = annexa_side_names_control (catalog, text, &alone);

          /* The heading of a chapter tells nothing. */
          if (!head && !annexa_side_band_has_beside (&band, &g_array_index (blocks, AnnexaSideBlock, b)))
            continue;
          habit->n_blocks++;
          habit->n_heads += head;
          habit->n_alone += alone;
          g_strchomp (text);
          habit->n_sentences += annexa_figures_ends_sentence (text);
        }
      if (blocks->len > 0 && band.lines->len > 0)
        for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
          habit->costs[a] += annexa_side_rows_part (&band, blocks, (AnnexaAlignment)a, NULL);
    }
  habit->n_across += band.n_across;
  annexa_page_work_close (work);
  annexa_side_band_clear (&band);
  return !is_table;
}

static gboolean
is_usual (const Habit *habit, gboolean mixed)
{
  return habit->n_heads >= ANNEXA_MIN_SIDE_HEADS && (!mixed || habit->n_across >= MIN_ACROSS)
         && habit->n_heads * 100 >= (mixed ? MIN_MIXED_PERCENT : MIN_HEADS_PERCENT) * habit->n_blocks
         && habit->n_alone * 2 < habit->n_heads && habit->n_sentences * 4 < habit->n_blocks
         && habit->n_parted[0] * 3 < habit->n_rows[0] && habit->n_parted[1] * 3 < habit->n_rows[1]
         && habit->n_names * 4 < habit->n_rows[1]
         && (habit->n_headers == 0 || habit->n_plain * 2 < habit->n_lines);
}

/* The names of both columns are no heading of an answer. */
static void
leave_names (AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  annexa_page_work_step (work);
  annexa_page_work_open (work);
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_work_row (work, r)->n_spans == 2 && names_columns (work, catalog, r, work->side_x) > 0)
      work->role[r] = ANNEXA_ROLE_FURNITURE;
  annexa_page_work_close (work);
}

static void
tell_pages (GPtrArray *works, gboolean right, gboolean mixed)
{
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      work->side_right = right;
      work->side_mixed = mixed;
    }
}

static gboolean
read_pages (GPtrArray *works, AnnexaCatalog *catalog, float side, Habit *habit)
{
  for (guint p = 0; p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      if (!read_page (g_ptr_array_index (works, p), catalog, side, habit))
        return FALSE;
    }
  return TRUE;
}

/* Tells the pages that headings hang at the side at @side, where that is the habit of the document. */
static gboolean
mark_side (GPtrArray *works, AnnexaCatalog *catalog, float side, gboolean right, gboolean mixed)
{
  Habit habit = { 0 };
  AnnexaAlignment best = ANNEXA_ALIGN_TOP;

  tell_pages (works, right, mixed);
  if (!read_pages (works, catalog, side, &habit) || !is_usual (&habit, mixed))
    {
      tell_pages (works, FALSE, FALSE);
      return FALSE;
    }
  for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
    if (habit.costs[a] < habit.costs[best])
      best = (AnnexaAlignment)a;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      work->side_x = side;
      work->side_alignment = best;
      leave_names (work, catalog);
    }
  return TRUE;
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
  gboolean mixed;
  const float left = annexa_side_find_left (works, &mixed);
  float right;

  if (left > 0 && !mixed && mark_side (works, catalog, left, FALSE, FALSE))
    return;
  right = annexa_side_find_right (works);
  if (right > 0 && mark_side (works, catalog, right, TRUE, FALSE))
    return;
  if (left > 0 && mixed)
    mark_side (works, catalog, left, FALSE, TRUE);
}
