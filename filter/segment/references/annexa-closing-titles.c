/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Lines with the number and the title of a control that are no headings, but end the answers of sections of
 * the vendor's own, or stand over the headings of these. */

/* More lines are a list. */
#define MAX_LINES 8u
/* So many times, and so many more than stand over text, show that they close answers. */
#define MIN_CLOSING 3u
#define MIN_LEAD_CLOSING 3u
/* So many without brackets stand below each other; more are a list. */
#define MAX_BARE 3u
/* Type that is so many times as large is that of a heading over other lines. */
#define LARGER 1.2f
/* What stands over a heading is so much nearer to it than to the text above. */
#define MIN_NEARER_PT 2.0f

/* Whether line @i begins with a bracket, which no heading with its number does. */
gboolean
annexa_references_is_bracketed (const AnnexaEvidence *self, guint i)
{
  return g_unichar_type (g_utf8_get_char (annexa_evidence_line (self, i)->text))
         == G_UNICODE_OPEN_PUNCTUATION;
}

/* Whether line @i begins with a number in brackets of its own, as headings may: 《5.1.1》
 * 情報セキュリティのための方針群. */
gboolean
annexa_references_is_number_bracketed (const AnnexaEvidence *self, guint i)
{
  const char *text = annexa_evidence_line (self, i)->text;
  const AnnexaLabel *label = &self->headings[i].lead[0];

  return annexa_references_is_bracketed (self, i) && g_utf8_next_char (text) == text + label->start
         && annexa_is_close_bracket (g_utf8_get_char (text + label->end));
}

/* Whether line @i is the number of one control and that control's title, and set as no heading: the number is
 * in brackets of its own, or the line does not stand out. */
gboolean
annexa_references_may_close (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *title = NULL, *key = NULL;

  if (!annexa_lines_is_open (self, i) || heading->n_lead != 1 || heading->decoration > 0
      || heading->title_end <= heading->title_start
      || !(annexa_references_is_number_bracketed (self, i) ? heading->own.n_parts == 0
                                                           : !annexa_evidence_stands_out (self, i)))
    return FALSE;
  title = g_strndup (annexa_evidence_line (self, i)->text + heading->title_start,
                     heading->title_end - heading->title_start);
  key = annexa_fold_key (title);
  return annexa_catalog_is_title_of (self->catalog, heading->lead[0].id, key, FALSE);
}

/* Whether line @below heads a section of the paper, and none of its parts, in type that is larger than that
 * of line @i. */
static gboolean
is_larger_heading (const AnnexaEvidence *self, guint i, guint below)
{
  return self->headings[below].n_lead == 0 && annexa_evidence_stands_out (self, below)
         && annexa_evidence_line (self, below)->size_pt > LARGER * annexa_evidence_line (self, i)->size_pt;
}

/* Whether line @i is the first of its page or column, or nearer to the heading on line @below than to the
 * text above: it stands over that heading. */
static gboolean
stands_over (const AnnexaEvidence *self, guint i, guint below)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *heading = annexa_evidence_line (self, below);

  return heading->page == line->page && !heading->starts_flow && !line->starts_flow
         && heading->gap_above_pt < line->gap_above_pt - MIN_NEARER_PT;
}

/* Whether @own is a number of the vendor's own, and not the same as @last (nullable), the one before. */
static gboolean
goes_on_counting (const AnnexaNumber *last, const AnnexaNumber *own)
{
  return own->n_parts > 0 && (last == NULL || annexa_number_compare (last, own) != 0);
}

/* Makes the lines [first, end) known as a reference, which bounds the answers around it. */
void
annexa_references_mark_lines (AnnexaEvidence *self, guint first, guint end, const AnnexaLabel *label)
{
  for (guint i = first; i < end; i++)
    {
      AnnexaHeading *heading = &self->headings[i];

      if (heading->n_lead == 0)
        heading->lead = annexa_arena_copy (self->layout->pages->arena, label, sizeof *label);
      heading->trail = heading->lead;
      heading->n_trail = MAX (heading->n_lead, 1);
      heading->is_reference = TRUE;
    }
}

/**
 * annexa_references_find_closing:
 * @self: with all lines parsed
 *
 * Finds whether lines such as 《5.1.1》情報セキュリティのための方針群, or small ones without brackets, are no
 * headings, but end the answers of the paper's own sections: hardly any has text below it, or the first
 * number of a list that begins anew; or whether they stand over the headings of these sections.
 */
void
annexa_references_find_closing (AnnexaEvidence *self)
{
  guint n_closing = 0, n_heading = 0, n_over = 0;
  gboolean over;
  const AnnexaNumber *last = NULL;

  for (guint i = 0, below, n; i < self->layout->lines->len; i = below)
    {
      below = i + 1;
      annexa_layout_line_step (self->layout, i);
      if (!annexa_references_may_close (self, i))
        continue;
      below = annexa_lines_below (self, i);
      for (n = 1; below < self->layout->lines->len && annexa_references_may_close (self, below); n++)
        below = annexa_lines_below (self, below);
      /* The table of contents, or what applies. */
      if (n > MAX_LINES || (n > MAX_BARE && !annexa_references_is_number_bracketed (self, i)))
        continue;
      if (below == self->layout->lines->len)
        n_closing++;
      else if (is_larger_heading (self, i, below) && stands_over (self, i, below))
        n_over++;
      else if (!annexa_references_is_marked_heading (self, below)
               || !(goes_on_counting (last, &self->headings[below].own)
                    || is_larger_heading (self, i, below)))
        n_heading++;
      else
        {
          last = &self->headings[below].own;
          n_closing++;
        }
    }
  self->titles_close = n_closing >= MIN_CLOSING && n_closing > MIN_LEAD_CLOSING * (n_heading + n_over);
  over = n_over >= MIN_CLOSING && n_over > MIN_LEAD_CLOSING * (n_heading + n_closing);
  if (over)
    {
      self->references_above = TRUE;
      self->references_end = FALSE;
    }
  for (guint i = 0; (self->titles_close || over) && i < self->layout->lines->len; i++)
    if (annexa_references_may_close (self, i))
      annexa_references_mark_lines (self, i, i + 1, &self->headings[i].lead[0]);
}
