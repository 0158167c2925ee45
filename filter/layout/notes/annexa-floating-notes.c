/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-margin-notes-private.h"

#include <math.h>
#include <string.h>

#include "model/annexa-array-private.h"
#include "text/annexa-marks.h"

/* Notes that float at the right end of a line, in smaller type, as web pages have them: at the first line of
 * an answer which number the control has in another edition, 2022 年版: 5.5; at the first line of a heading
 * which control it answers. The text or the heading goes on below them, so that they stand in no margin. They
 * are read between the heading and the text, as notes in the margin are. */

/* So many of a document end at one place, and so many in a hundred of all. */
#define MIN_NOTES 3u
#define MIN_PERCENT 60u
#define SAME_SIDE_PT 3.0f
#define MAX_GLYPHS 30u
/* Around the numbers stand so many glyphs. */
#define MAX_WORD_CHARS 14
/* The line of text that they stand in has so many. */
#define MIN_TEXT_GLYPHS 10u
#define SMALLER 0.92f
#define MAX_HEADING_GAP_EM 3.0f
#define MARGIN_PT 0.5f

static float
size_of (const AnnexaRows *rows, const AnnexaGlyph *glyph)
{
  return g_array_index (rows->pages->styles, AnnexaStyle, glyph->style).size_pt;
}

/* Whether row @r may end in a number, whatever stands before it. */
static gboolean
ends_in_number (const AnnexaPageWork *work, guint r)
{
  const char *text = work->text[r], *end = text + strlen (text);

  while (end > text && !g_unichar_isalnum (g_utf8_get_char (end = g_utf8_prev_char (end))))
    continue;
  return r > 0 && end > text && g_ascii_isdigit (*end);
}

/* Whether @text is numbers of controls and few words before them. */
static gboolean
is_reference (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  glong n_words = g_utf8_strlen (text, -1);
  gboolean any = FALSE;
  guint n_items;

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          annexa_catalog_lookup (catalog, token->id, &n_items);
          if (n_items == 0)
            return FALSE;
          n_words -= g_utf8_strlen (text + token->start, (gssize)(token->end - token->start));
          any = TRUE;
        }
      else if (any && token->kind == ANNEXA_TOKEN_TEXT)
        return FALSE;
    }
  return any && n_words <= MAX_WORD_CHARS;
}

/* The first glyph in the order of row @r of which on the row is in smaller type than its text; the end of
 * the row where there is none, or too little of either. */
static guint
find_smaller (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);
  guint begin = annexa_work_span (work, row->first_span)->first, end = last->first + last->n, i = end;
  float size = size_of (work->rows, annexa_rows_glyph (work->rows, begin));

  while (i > begin && end - i <= MAX_GLYPHS
         && size_of (work->rows, annexa_rows_glyph (work->rows, i - 1)) < SMALLER * size)
    i--;
  return i - begin >= MIN_TEXT_GLYPHS && end - i <= MAX_GLYPHS ? i : end;
}

/* Whether row @r names a control and is no sentence. */
static gboolean
names_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gboolean any = FALSE;
  guint n_items;

  if (annexa_ends_sentence (work->text[r]))
    return FALSE;
  annexa_catalog_lex (catalog, work->text[r], strlen (work->text[r]), tokens);
  for (guint i = 0; i < tokens->len && !any; i++)
    any = g_array_index (tokens, AnnexaToken, i).kind == ANNEXA_TOKEN_LABEL
          && annexa_catalog_lookup (catalog, g_array_index (tokens, AnnexaToken, i).id, &n_items) != NULL
          && n_items > 0;
  return any;
}

/* Whether row @r is text in @style right below a heading. */
static gboolean
begins_answer (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint style)
{
  const AnnexaSpan *text = annexa_work_span (work, annexa_work_row (work, r)->first_span);
  const AnnexaRow *above = annexa_work_row (work, r - 1);
  const AnnexaSpan *heading = annexa_work_span (work, above->first_span);

  return annexa_rows_glyph (work->rows, text->first)->style == style
         && text->y1 - above->y2 < MAX_HEADING_GAP_EM * text->size_pt
         && (annexa_rows_glyph (work->rows, heading->first + heading->n - 1)->style != style
             || names_control (work, catalog, r - 1));
}

/* Adds the notes of a page, which is open. */
static void
read_page (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint page, GArray *found)
{
  guint style = annexa_margin_find_style (work);

  for (guint r = 1; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);
      guint end = last->first + last->n, first;
      AnnexaFloatingNote floating
          = { page, FALSE, { { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT }, 0 } };
      AnnexaBox *box = &floating.note.box;
      g_autofree char *text = NULL;

      if (!ends_in_number (work, r) || !begins_answer (work, catalog, r, style))
        continue;
      first = find_smaller (work, r);
      if (first == end)
        continue;
      text = annexa_rows_text (work->rows, first, end - first, NULL);
      if (!is_reference (catalog, text))
        continue;
      for (guint i = first; i < end; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

          box->x1 = MIN (box->x1, glyph->x1 - MARGIN_PT);
          box->y1 = MIN (box->y1, glyph->y1 - MARGIN_PT);
          box->x2 = MAX (box->x2, glyph->x2 + MARGIN_PT);
          box->y2 = MAX (box->y2, glyph->y2 + MARGIN_PT);
        }
      floating.note.height = annexa_work_middle (work, r);
      g_array_append_val (found, floating);
    }
}

static gboolean
may_have_notes (const AnnexaPageWork *work)
{
  for (guint r = 1; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (ends_in_number (work, r)
          && annexa_work_span (work, row->first_span)->size_pt
                 != annexa_work_span (work, row->first_span + row->n_spans - 1)->size_pt)
        return TRUE;
    }
  return FALSE;
}

/* Where most of the notes end, of those beside the first line of others, or a negative number. */
static float
find_usual_end (const GArray *found)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (float));
  guint n = 0;
  float usual;

  for (guint i = 0; i < found->len; i++)
    if (!g_array_index (found, AnnexaFloatingNote, i).apart)
      g_array_append_val (ends, g_array_index (found, AnnexaFloatingNote, i).note.box.x2);
  annexa_sort_floats (ends);
  if (ends->len < MIN_NOTES)
    return -1;
  usual = g_array_index (ends, float, ends->len / 2);
  for (guint i = 0; i < ends->len; i++)
    n += fabsf (g_array_index (ends, float, i) - usual) <= SAME_SIDE_PT;
  return n >= MIN_NOTES && n * 100 >= MIN_PERCENT * ends->len ? usual : -1;
}

static gint
compare_heights (gconstpointer a, gconstpointer b)
{
  const AnnexaMarginNote *first = a, *second = b;

  return first->height < second->height ? -1 : first->height > second->height;
}

/* Adds those of @found that end where most do to @notes. */
static void
add_usual (const GArray *found, GArray **notes)
{
  const float usual = find_usual_end (found);

  for (guint i = 0; usual >= 0 && i < found->len; i++)
    {
      const AnnexaFloatingNote *floating = &g_array_index (found, AnnexaFloatingNote, i);
      GArray **of_page = &notes[floating->page];

      if (floating->note.box.x2 > usual + SAME_SIDE_PT
          || (!floating->apart && floating->note.box.x2 < usual - SAME_SIDE_PT))
        continue;
      if (*of_page == NULL)
        *of_page = g_array_new (FALSE, FALSE, sizeof (AnnexaMarginNote));
      g_array_append_val (*of_page, floating->note);
      g_array_sort (*of_page, compare_heights);
    }
}

/**
 * annexa_floating_notes_find:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for numbers and words
 * @notes: (array): of each page, the #AnnexaMarginNote of each note, or NULL, which this adds to
 */
void
annexa_floating_notes_find (GPtrArray *works, AnnexaCatalog *catalog, GArray **notes)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (AnnexaFloatingNote));
  g_autoptr (GArray) at_headings = g_array_new (FALSE, FALSE, sizeof (AnnexaFloatingNote));

  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);
      gboolean beside_text, beside_headings;

      annexa_page_work_step (work);
      beside_text = may_have_notes (work);
      beside_headings = annexa_heading_floats_may_be (work);
      if (!beside_text && !beside_headings)
        continue;
      annexa_page_work_open (work);
      if (beside_text)
        read_page (work, catalog, p, found);
      if (beside_headings)
        annexa_heading_floats_read (work, catalog, p, at_headings);
      annexa_page_work_close (work);
    }
  add_usual (found, notes);
  if (find_usual_end (at_headings) < 0)
    return;
  g_array_set_size (at_headings, 0);
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      annexa_page_work_open (work);
      annexa_heading_floats_read (work, catalog, p, at_headings);
      annexa_page_work_close (work);
    }
  add_usual (at_headings, notes);
}
