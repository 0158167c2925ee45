/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-line-writer-private.h"

/* Lines of the layout from slices of rows. */

/* Type is larger by so much, whatever a file rounds. */
#define LARGER 1.1f

/* Whether a slice begins with Japanese in larger type than that in which it ends: 運用 with the same in
 * English behind it. */
static gboolean
begins_larger (const AnnexaRows *rows, guint first, guint n)
{
  const AnnexaGlyph *begin = annexa_rows_glyph (rows, first), *end = annexa_rows_glyph (rows, first + n - 1);

  return annexa_is_cjk (begin->ch)
         && annexa_pages_style (rows->pages, begin->style)->size_pt
                > LARGER * annexa_pages_style (rows->pages, end->style)->size_pt;
}

/* The style and type size of most glyphs of a slice. Japanese papers set Latin words in a font of their own,
 * so that where there is Japanese, its style is the line's, be it short behind a long number or before long
 * words in small type. */
static void
find_style (const AnnexaRows *rows, guint first, guint n, AnnexaLine *line)
{
  guint best = 0, count = 0, n_cjk = 0, n_latin = 0;
  gboolean japanese;

  line->first_style = annexa_rows_glyph (rows, first)->style;
  for (guint i = first; i < first + n; i++)
    {
      const gunichar c = annexa_rows_glyph (rows, i)->ch;

      n_cjk += annexa_is_cjk (c);
      n_latin += !annexa_is_cjk (c) && g_unichar_isalpha (c);
    }
  japanese = n_cjk >= 2 && (n_cjk * 5 >= n_latin || begins_larger (rows, first, n));
  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (rows, i);

      if (japanese && !annexa_is_cjk (glyph->ch))
        continue;
      /* Boyer-Moore majority: a line rarely has more than two styles. */
      if (count == 0)
        best = glyph->style;
      count += glyph->style == best ? 1 : -1;
    }
  line->style = line->latin_style = (guint16)best;
  for (guint i = first; japanese && i < first + n && line->latin_style == line->style; i++)
    if (annexa_rows_glyph (rows, i)->ch < 0x80 && g_ascii_isalnum ((char)annexa_rows_glyph (rows, i)->ch))
      line->latin_style = annexa_rows_glyph (rows, i)->style;
  line->size_pt = annexa_pages_style (rows->pages, best)->size_pt;
}

/* The text of a slice of a row, which is known where it is all of row @whole. */
static void
take_text (const AnnexaLineWriter *writer, guint first, guint n, gint whole, AnnexaLine *line)
{
  const AnnexaPageWork *work = writer->work;
  g_autofree char *text = whole < 0 ? annexa_rows_text (work->rows, first, n, &line->label_gap_pt) : NULL;

  if (whole >= 0)
    line->label_gap_pt = work->gap_pt[whole];
  line->text = annexa_arena_copy_string (writer->layout->pages->arena, whole < 0 ? text : work->text[whole]);
}

/* Writes one line from a slice of a row, which is all of @whole unless that is -1; text that is already
 * written is passed over by the caller. */
void
annexa_line_writer_write (AnnexaLineWriter *writer, guint first, guint n, gint whole, AnnexaRole role,
                          float left, float right, gint table, guint row, guint column)
{
  AnnexaRows *rows = writer->work->rows;
  AnnexaSpan span = { first, n, 0, 0, 0, 0, 0, 0 };
  AnnexaLine line = { 0 };

  if (n == 0)
    return;
  annexa_rows_measure (rows, &span);
  line.page = rows->page->number;
  line.x1 = span.x1;
  line.y1 = span.y1;
  line.x2 = span.x2;
  line.y2 = span.y2;
  line.left = left;
  line.right = whole >= 0 && rows->notes != NULL
                   ? annexa_heading_floats_right_of (writer->work, (guint)whole, right)
                   : right;
  line.role = (guint8)(role == ANNEXA_ROLE_MARGIN ? ANNEXA_ROLE_BODY : role);
  line.in_margin = role == ANNEXA_ROLE_MARGIN;
  line.is_translation = (guint8)writer->work->is_translation;
  line.table = (gint16)table;
  line.row = (guint16)row;
  line.column = (guint16)column;
  line.n_glyphs = n;
  take_text (writer, first, n, whole, &line);
  find_style (rows, first, n, &line);
  line.starts_flow = !writer->flow_open;
  line.gap_above_pt = writer->flow_open ? line.y1 - writer->flow_bottom : 0;
  writer->flow_open = TRUE;
  writer->flow_bottom = line.y2;
  for (guint i = first; i < first + n; i++)
    writer->work->owner[i] = ANNEXA_OWNER_DONE;
  annexa_layout_add_line (writer->layout, &line);
  if (table < 0 && role == ANNEXA_ROLE_BODY)
    annexa_head_lines_join_between (writer->layout);
}

/* Whether @span is the large mark of a question beside its one line, Q5 or A-3, and no number of a control,
 * which may stand beside any line of the text. */
static gboolean
is_mark_of_line (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, const AnnexaSpan *span)
{
  if (!g_unichar_isalpha (annexa_rows_glyph (work->rows, span->first)->ch)
      || annexa_columns_is_label (work, catalog, span))
    return FALSE;
  for (guint i = MAX (r, 1) - 1; i < MIN (r + 2, work->rows->rows->len); i++)
    if (i != r && annexa_work_middle (work, i) > span->y1 && annexa_work_middle (work, i) < span->y2)
      return FALSE;
  return TRUE;
}

/* Whether type of quite another size begins at glyph @at of row @r: a large number beside text is a line of
 * its own, but for the mark of one line. */
static gboolean
begins_other_size (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint at)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint s = row->first_span + 1; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *before = annexa_work_span (work, s - 1), *span = annexa_work_span (work, s);

      if (span->first == at)
        return MAX (before->size_pt, span->size_pt)
                   > ANNEXA_MAX_SIZE_RATIO * MIN (before->size_pt, span->size_pt)
               && !(before->size_pt > span->size_pt && is_mark_of_line (work, catalog, r, before));
    }
  return FALSE;
}

/* Writes what of a row lies between @x1 and @x2 and is not written yet, figure labels apart from the rest. */
void
annexa_line_writer_row (AnnexaLineWriter *writer, guint row_index, float x1, float x2, float left,
                        float right, gint table, guint row, guint column)
{
  AnnexaPageWork *work = writer->work;
  const AnnexaRow *box = annexa_work_row (work, row_index);
  guint first = annexa_work_span (work, box->first_span)->first;
  const AnnexaSpan *last = annexa_work_span (work, box->first_span + box->n_spans - 1);
  guint end = last->first + last->n;
  AnnexaRole role = work->role[row_index];

  if (role == ANNEXA_ROLE_MARGIN)
    {
      left = box->x1;
      right = box->x2;
    }

  for (guint i = first; i < end;)
    {
      gint owner = work->owner[i];
      guint stop = i;

      for (; stop < end && work->owner[stop] == owner; stop++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, stop);
          float x = (glyph->x1 + glyph->x2) / 2;

          if (x < x1 || x >= x2 || (stop > i && begins_other_size (work, writer->catalog, row_index, stop)))
            break;
          /* Labels of a figure that stand side by side are separate labels. */
          if (owner == ANNEXA_OWNER_FIGURE && stop > i
              && glyph->x1 - annexa_rows_glyph (work->rows, stop - 1)->x2 > 1.3f * (glyph->y2 - glyph->y1))
            break;
        }
      if (stop == i)
        i++;
      else
        {
          gboolean open = writer->flow_open;
          float bottom = writer->flow_bottom;
          gint whole = i == first && stop == end ? (gint)row_index : -1;

          if (owner == ANNEXA_OWNER_NONE)
            annexa_line_writer_write (writer, i, stop - i, whole, role, left, right, table, row, column);
          else if (owner == ANNEXA_OWNER_FIGURE)
            annexa_line_writer_write (writer, i, stop - i, whole, ANNEXA_ROLE_FIGURE, left, right, -1, 0, 0);
          else if (owner == ANNEXA_OWNER_ASIDE)
            annexa_line_writer_write (writer, i, stop - i, whole, ANNEXA_ROLE_ASIDE, left, right, -1, 0, 0);
          if (role != ANNEXA_ROLE_BODY || owner == ANNEXA_OWNER_ASIDE)
            {
              writer->flow_open = open;
              writer->flow_bottom = bottom;
            }
          i = stop;
        }
    }
}
