/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-regions-private.h"

#include <math.h>

/* The same paper in two languages side by side, each with headings of its own: 5.1.1 情報セキュリティのための
 * 方針群 and 5.1.1 Policies for information security at one height. Of every section first the one language
 * is read and then the other. */

/* So many headings stand beside their translation; one where the page before has such columns. */
#define MIN_PAIRS 2u
/* Headings stand beside each other within this. */
#define SAME_HEIGHT_EM 0.6f

typedef struct
{
  gint control;
  float y1, middle;
  float size_pt;
} Heading;

/* The headings of controls that stand in one of the columns, from top to bottom. */
static GArray *
collect (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumnRun *run, gboolean behind)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (Heading));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (guint r = run->first; r < run->end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      for (guint s = row->first_span; work->role[r] == ANNEXA_ROLE_BODY && s < row->first_span + row->n_spans;
           s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          Heading heading = { -1, span->y1, (span->y1 + span->y2) / 2, span->size_pt };

          if (annexa_run_of_columns_is_behind (work, span, run->side) == behind)
            heading.control = annexa_run_of_columns_control (work, catalog, span, tokens);
          if (heading.control >= 0)
            g_array_append_val (headings, heading);
        }
    }
  return headings;
}

/* The heights at which headings of one control stand side by side. */
static GArray *
find_pairs (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumnRun *run)
{
  GArray *heights = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) left = collect (work, catalog, run, FALSE), right = collect (work, catalog, run, TRUE);

  for (guint i = 0, k = 0; i < left->len; i++)
    {
      const Heading *heading = &g_array_index (left, Heading, i);
      float reach = SAME_HEIGHT_EM * heading->size_pt, height;

      while (k < right->len && g_array_index (right, Heading, k).middle < heading->middle - reach)
        k++;
      if (k == right->len)
        break;
      if (g_array_index (right, Heading, k).control != heading->control
          || fabsf (g_array_index (right, Heading, k).middle - heading->middle) > reach)
        continue;
      height = MIN (heading->y1, g_array_index (right, Heading, k).y1) - 1;
      if (heights->len == 0 || height > g_array_index (heights, float, heights->len - 1))
        g_array_append_val (heights, height);
    }
  return heights;
}

/**
 * annexa_paired_columns_find:
 * @work: a page
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the sections of the two columns in reading order
 *
 * Returns: whether there are some
 */
gboolean
annexa_paired_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  g_autoptr (GArray) heights = NULL;
  AnnexaColumnRun run;
  AnnexaBox columns[2];
  float top;

  if (work->depth > 0 || *from > 0)
    return FALSE;
  run = annexa_run_of_columns_longest (work);
  if (run.n_both == 0 || !annexa_run_of_columns_are_languages (work, &run)
      || !annexa_run_of_columns_boxes (work, &run, columns))
    return FALSE;
  heights = find_pairs (work, catalog, &run);
  if (heights->len < (annexa_run_of_columns_was_there (work, columns[0].x2, run.side) ? 1 : MIN_PAIRS))
    return FALSE;
  top = columns[0].y1;
  for (guint i = 0; i <= heights->len; i++)
    {
      float foot = i < heights->len ? g_array_index (heights, float, i) : columns[0].y2;

      for (guint c = 0; c < 2 && foot > top; c++)
        {
          AnnexaBox box = { columns[c].x1, top, columns[c].x2, foot };

          g_array_append_val (boxes, box);
        }
      top = MAX (top, foot);
    }
  *from = run.end;
  return TRUE;
}
