/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-rows-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Headings of chapters that stand in the column of the answers, where number and title of each control stand
 * at its left: with what introduces the chapter they look like the end of the answer above, or the beginning
 * of the one below. They are in a style of their own, as are はじめに and 奥付, and many of them chapters of
 * the standard, or listed in the contents, or in larger type than the headings of controls. */

/* Titles are no longer. */
#define MAX_TITLE_BYTES 120u
/* So many lines of the style, and half of them, are titles of chapters. */
#define MIN_CHAPTERS 2u
#define LARGER 1.15f
/* What introduces a chapter is no longer. */
#define MAX_INTRODUCTION_LINES 10u

typedef struct
{
  guint n, n_chapters;
} Style;

/* Whether line @i is the title of a chapter of the standard, with or without a number. */
static gboolean
is_chapter (const AnnexaEvidence *self, guint i)
{
  const char *text = annexa_layout_line (self->layout, i)->text;
  g_autofree char *key = NULL;
  AnnexaTitleMatch matches[8] = { 0 };
  guint n;

  if (strlen (text) > MAX_TITLE_BYTES || self->headings[i].sentence)
    return FALSE;
  key = annexa_fold_key (text + self->headings[i].own.end);
  n = *key != '\0' ? annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches))
                   : 0;
  for (guint m = 0; m < n; m++)
    if (matches[m].item->is_clause && strchr (matches[m].item->id, '.') == NULL)
      return TRUE;
  return FALSE;
}

/* Whether @candidate is the row of a table that nothing but white space makes. */
static gboolean
is_open_row (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  return candidate->kind == ANNEXA_CANDIDATE_ROW && candidate->table >= 0 && candidate->cells != NULL
         && !annexa_table_at (self, (guint)candidate->table)->ruled;
}

/* Counts the lines of @run by their styles; only those that are not in the usual one may be chapters. */
static void
count_styles (const AnnexaEvidence *self, const AnnexaRun *run, const AnnexaLine *number, Style *styles)
{
  float larger = LARGER * MAX (self->layout->body_size_pt, number->size_pt);

  for (guint i = run->first; i < run->first + run->n; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);

      styles[line->style].n++;
      styles[line->style].n_chapters += line->style != self->layout->body_style && !self->headings[i].sentence
                                        && (line->size_pt > larger || is_chapter (self, i)
                                            || annexa_evidence_is_listed (self, line->text, NULL));
    }
}

/* Finds the styles of chapters; returns whether there are some. */
static gboolean
find_styles (AnnexaEvidence *self)
{
  const guint n_styles = self->layout->pages->styles->len;
  g_autofree Style *styles = g_new0 (Style, n_styles + 1);

  for (guint c = 0; c < self->candidates->len; c++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, c);

      for (guint r = 0; is_open_row (self, candidate) && r < candidate->cells->len; r++)
        count_styles (self, &g_array_index (candidate->cells, AnnexaRun, r),
                      annexa_layout_line (self->layout, candidate->first_line), styles);
    }
  for (guint i = 0; i < n_styles; i++)
    if (styles[i].n_chapters >= MIN_CHAPTERS && styles[i].n_chapters * 2 >= styles[i].n)
      {
        if (self->is_chapter_style == NULL)
          self->is_chapter_style = g_new0 (guint8, n_styles);
        self->is_chapter_style[i] = TRUE;
      }
  return self->is_chapter_style != NULL;
}

/* The first line of @run that is such a heading, or G_MAXUINT. */
static guint
find_heading (const AnnexaEvidence *self, const AnnexaRun *run)
{
  for (guint i = run->first; i < run->first + run->n; i++)
    if (self->is_chapter_style[annexa_layout_line (self->layout, i)->style])
      return i;
  return G_MAXUINT;
}

/* Whether line @i stands above @number. */
static gboolean
is_above (const AnnexaEvidence *self, guint i, const AnnexaLine *number)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);

  return line->page == number->page && (line->y1 + line->y2) / 2 < number->y1;
}

/* Whether the heading of a chapter stands above the table in which line @first begins a row, with nothing but
 * few lines of text between them. */
static gboolean
follows_heading (const AnnexaEvidence *self, guint first)
{
  guint page = annexa_layout_line (self->layout, first)->page;

  for (guint i = first, n = 0; i > 0 && n < MAX_INTRODUCTION_LINES; i--, n++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i - 1);

      if (line->page != page || line->role != ANNEXA_ROLE_BODY || line->table >= 0)
        return FALSE;
      if (self->is_chapter_style[line->style])
        return TRUE;
    }
  return FALSE;
}

/* Takes the first @n lines of @run away. */
static void
leave_first (AnnexaEvidence *self, AnnexaRun *run, guint n)
{
  for (; n > 0; n--, run->n--)
    self->is_of_chapter[run->first++] = TRUE;
}

/* Takes all but the first @n lines of @run away. */
static void
leave_last (AnnexaEvidence *self, AnnexaRun *run, guint n)
{
  while (run->n > n)
    self->is_of_chapter[run->first + --run->n] = TRUE;
}

/* Leaves of @run what stands below a heading above the number, which line @number has, or above one below
 * it. Returns the line of the latter, or G_MAXUINT. */
static guint
cut_run (AnnexaEvidence *self, AnnexaRun *run, guint number)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, number);
  guint heading = find_heading (self, run), n = 0;

  if ((heading < G_MAXUINT && is_above (self, heading, line))
      || (run->n > 0 && is_above (self, run->first, line) && follows_heading (self, number)))
    {
      while (n < run->n && is_above (self, run->first + n, line))
        n++;
      leave_first (self, run, n);
      heading = find_heading (self, run);
    }
  if (heading < G_MAXUINT)
    leave_last (self, run, heading - run->first);
  return heading;
}

/* Whether @run is the rest of an answer that line @heading ended: further down, or on a later page. */
static gboolean
is_behind (const AnnexaEvidence *self, const AnnexaRun *run, const AnnexaLine *heading)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, run->first);

  return line->page > heading->page || (line->page == heading->page && line->y1 > heading->y1);
}

/**
 * annexa_table_leave_headings:
 * @self: with the candidates of all tables
 *
 * Takes headings of chapters, and what introduces these, out of the answers of tables without rules.
 */
void
annexa_table_leave_headings (AnnexaEvidence *self)
{
  if (!find_styles (self))
    return;
  self->is_of_chapter = g_new0 (guint8, self->layout->lines->len);
  for (guint c = 0; c < self->candidates->len; c++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, c);
      const AnnexaLine *heading = NULL;

      for (guint r = 0; is_open_row (self, candidate) && r < candidate->cells->len; r++)
        {
          AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, r);
          guint at;

          if (heading != NULL && run->n > 0 && is_behind (self, run, heading))
            leave_last (self, run, 0);
          at = cut_run (self, run, candidate->first_line);
          if (at == G_MAXUINT || heading != NULL)
            continue;
          heading = annexa_layout_line (self->layout, at);
          candidate->end_line = MIN (candidate->end_line, at);
        }
    }
}
