/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

/* Columns of prose, two or more, told by the strips that the text of a page leaves white from top to bottom:
 * the lines of such columns need not stand side by side. */

#define MIN_ROWS 12u
#define MAX_COLUMNS 4u
/* Headings, pictures' words and the like may run over a strip: one row in so many. */
#define MAX_CROSSING 5u
#define MIN_STRIP_PT 7.0f
/* A column takes at least this share of the width, and of the widest column. */
#define MIN_COLUMN_SHARE 0.17f
#define MIN_EQUAL_SHARE 0.6f
#define MAX_BINS 2000u

/* How many rows cover each point of the width. */
static guint *
cover_of (const AnnexaPageWork *work, guint n_bins, guint *n_rows)
{
  guint *cover = g_new0 (guint, n_bins + 1);

  *n_rows = 0;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      *n_rows += 1;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          guint from = (guint)CLAMP (span->x1 - work->left, 0, (float)n_bins);
          guint to = (guint)CLAMP (span->x2 - work->left, 0, (float)n_bins);

          for (guint bin = from; bin < to; bin++)
            cover[bin]++;
        }
    }
  return cover;
}

/* The white strips, from left to right. */
static GArray *
find_strips (const AnnexaPageWork *work)
{
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  guint n_bins = (guint)CLAMP (work->right - work->left, 0, (float)MAX_BINS), n_rows;
  g_autofree guint *cover = cover_of (work, n_bins, &n_rows);

  if (n_rows < MIN_ROWS)
    return strips;
  for (guint bin = 0; bin < n_bins;)
    {
      guint start = bin;

      while (bin < n_bins && cover[bin] * MAX_CROSSING <= n_rows)
        bin++;
      if (bin - start >= MIN_STRIP_PT && start > 0 && bin < n_bins)
        {
          AnnexaGutter strip = { work->left + (float)start, work->left + (float)bin };

          g_array_append_val (strips, strip);
        }
      bin = MAX (bin, start + 1);
    }
  return strips;
}

static gboolean
crosses (const AnnexaPageWork *work, guint row_index, const GArray *strips)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    for (guint g = 0; g < strips->len; g++)
      {
        const AnnexaGutter *strip = &g_array_index (strips, AnnexaGutter, g);
        float middle = (strip->x1 + strip->x2) / 2;

        if (annexa_work_span (work, s)->x1 < middle && annexa_work_span (work, s)->x2 > middle)
          return TRUE;
      }
  return FALSE;
}

/* The longest run of rows of which none runs over a strip. */
static void
find_run (const AnnexaPageWork *work, const GArray *strips, guint *first, guint *end)
{
  guint start = 0;

  *first = *end = 0;
  for (guint r = 0; r <= work->rows->rows->len; r++)
    {
      if (r < work->rows->rows->len && work->role[r] == ANNEXA_ROLE_FURNITURE)
        continue;
      if (r < work->rows->rows->len && work->role[r] == ANNEXA_ROLE_BODY && !crosses (work, r, strips))
        continue;
      if (r - start > *end - *first)
        {
          *first = start;
          *end = r;
        }
      start = r + 1;
    }
  while (*end > *first && work->role[*end - 1] != ANNEXA_ROLE_BODY)
    *end -= 1;
  while (*end > *first && work->role[*first] != ANNEXA_ROLE_BODY)
    *first += 1;
}

/* Whether the columns between the strips are about as wide, and text runs down all of them. */
static gboolean
are_prose (const AnnexaPageWork *work, const GArray *strips, guint first, guint end)
{
  float least = G_MAXFLOAT, most = 0, left = work->left;

  for (guint g = 0; g <= strips->len; g++)
    {
      float right = g < strips->len ? g_array_index (strips, AnnexaGutter, g).x1 : work->right;

      least = MIN (least, right - left);
      most = MAX (most, right - left);
      if (!annexa_columns_read_as_prose (work, first, end, left, right))
        return FALSE;
      left = g < strips->len ? g_array_index (strips, AnnexaGutter, g).x2 : 0;
    }
  return least >= MIN_EQUAL_SHARE * most && least >= MIN_COLUMN_SHARE * (work->right - work->left);
}

/**
 * annexa_prose_columns_find:
 * @work: a page
 * @catalog: to know tables of controls
 * @columns: (out): the rows and their gutters; the caller frees its arrays
 *
 * Returns: whether the page is set in columns of prose
 */
gboolean
annexa_prose_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaColumns *columns)
{
  g_autoptr (GArray) strips = find_strips (work);
  guint first, end;

  if (strips->len == 0 || strips->len >= MAX_COLUMNS)
    return FALSE;
  find_run (work, strips, &first, &end);
  if (end - first < MIN_ROWS || annexa_columns_is_header (work, catalog, first)
      || !are_prose (work, strips, first, end))
    return FALSE;
  *columns = (AnnexaColumns){ ANNEXA_COLUMNS_PROSE,
                              first,
                              end - first,
                              g_steal_pointer (&strips),
                              g_array_new (FALSE, FALSE, sizeof (guint)),
                              FALSE,
                              NULL,
                              NULL };
  return TRUE;
}
