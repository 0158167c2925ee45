/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-margin-notes-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* References that float at the right end of a heading's first line, in smaller type, as style sheets and
 * templates set them: 2.8 供給者との合意における情報セキ | 関連管理策：5.20 供給者との…. The heading wraps
 * beside them, and its next line stands between them and the text. One that is too wide to stand beside any
 * part of its heading pushes this below itself. */

#define MAX_GLYPHS 120u
/* A reference has so many lines, a heading as many. */
#define MAX_LINES 3u
/* Around numbers of controls and their titles stand so many glyphs. */
#define MAX_WORD_CHARS 14
#define SMALLER 0.92f
/* The lines of a heading are so near to each other, and it is to what it was pushed below. */
#define MAX_GAP_EM 0.8f
#define MAX_HANGING_EM 6.0f
/* It is read so many rows below the one that it floats beside. */
#define MAX_ROWS_TO_NOTE (MAX_LINES + 2)
/* It ends where the lines of the text do, of which few may. */
#define MAX_SHORT_EM 2.0f
#define SAME_TITLE 0.8
#define SAME_SIDE_PT 3.0f
#define MARGIN_PT 0.5f

static guint
style_at (const AnnexaPageWork *work, guint i)
{
  return annexa_rows_glyph (work->rows, i)->style;
}

static guint
row_begin (const AnnexaPageWork *work, guint r)
{
  return annexa_work_span (work, annexa_work_row (work, r)->first_span)->first;
}

static guint
row_end (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);

  return last->first + last->n;
}

/* Whether what follows the number @id in @text is its title, or what stands around numbers at most. Takes
 * from @n_words what is no title. */
static void
count_words (AnnexaCatalog *catalog, const char *id, const char *text, gsize length, glong *n_words)
{
  g_autofree char *title = g_strndup (text, length), *key = NULL;
  const AnnexaItem *const *items;
  double best = 0;
  guint n_items;

  key = annexa_fold_key (title);
  if (id == NULL || *key == '\0')
    {
      *n_words += g_utf8_strlen (key, -1);
      return;
    }
  items = annexa_catalog_lookup (catalog, id, &n_items);
  for (guint i = 0; i < n_items; i++)
    best = MAX (best, annexa_catalog_title_similarity (items[i], key));
  if (best < SAME_TITLE)
    *n_words += g_utf8_strlen (key, -1);
}

/* Whether @text is numbers of controls, their titles, names of standards and few words more. */
static gboolean
is_reference (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const char *id = NULL;
  glong n_words = 0;
  guint n_items, start = 0, end = 0;
  gboolean any = FALSE;

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_LABEL || token->kind == ANNEXA_TOKEN_STANDARD)
        {
          count_words (catalog, id, text + start, end - start, &n_words);
          id = NULL;
          start = end = token->end;
        }
      else if (token->kind == ANNEXA_TOKEN_TEXT || token->kind == ANNEXA_TOKEN_CUE)
        end = token->end;
      else if (end == start)
        start = end = token->end;
      if (token->kind != ANNEXA_TOKEN_LABEL)
        continue;
      annexa_catalog_lookup (catalog, token->id, &n_items);
      if (n_items == 0)
        return FALSE;
      id = token->id;
      any = TRUE;
    }
  count_words (catalog, id, text + start, end - start, &n_words);
  return any && n_words <= MAX_WORD_CHARS;
}

/* The first glyph in the order of row @r from which on it is all in type much smaller than what begins it;
 * its end where there is none. */
static guint
find_smaller (const AnnexaPageWork *work, guint r)
{
  guint begin = row_begin (work, r), end = row_end (work, r), i = end;
  float size = SMALLER * annexa_work_style_size (work, style_at (work, begin));

  while (i > begin && annexa_work_style_size (work, style_at (work, i - 1)) < size)
    i--;
  return end - i <= MAX_GLYPHS && i > begin ? i : end;
}

/* Whether row @r goes on with the heading whose first line is row @first. */
static gboolean
continues (const AnnexaPageWork *work, guint first, guint r)
{
  const AnnexaRow *heading = annexa_work_row (work, first), *row = annexa_work_row (work, r);
  const float size = annexa_work_style_size (work, style_at (work, row_begin (work, first)));

  return style_at (work, row_begin (work, r)) == style_at (work, row_begin (work, first))
         && row->y1 - annexa_work_row (work, r - 1)->y2 < MAX_GAP_EM * size
         && row->x1 > heading->x1 - SAME_SIDE_PT && row->x1 < heading->x1 + MAX_HANGING_EM * size;
}

/* The row behind the heading that begins on row @first; 0 where it has more lines than one has. What is
 * smaller may stand half-way between two of its lines. */
static guint
find_heading_end (const AnnexaPageWork *work, guint first)
{
  const float size = SMALLER * annexa_work_style_size (work, style_at (work, row_begin (work, first)));
  const guint n = work->rows->rows->len;
  guint r = first + 1;

  for (; r < n && r <= first + MAX_LINES; r++)
    if (!continues (work, first, r)
        && !(r + 1 < n && annexa_work_style_size (work, style_at (work, row_begin (work, r))) < size
             && annexa_work_row (work, r)->y2 > annexa_work_row (work, r + 1)->y1
             && continues (work, first, r + 1)))
      break;
  return r <= first + MAX_LINES ? r : 0;
}

/* The height of row @r, or that of the foot of the page behind the last. */
static float
height_of (const AnnexaPageWork *work, guint r)
{
  return r < work->rows->rows->len ? annexa_work_middle (work, r) : work->page->height_pt;
}

static void
box_add (AnnexaBox *box, const AnnexaPageWork *work, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      box->x1 = MIN (box->x1, glyph->x1 - MARGIN_PT);
      box->y1 = MIN (box->y1, glyph->y1 - MARGIN_PT);
      box->x2 = MAX (box->x2, glyph->x2 + MARGIN_PT);
      box->y2 = MAX (box->y2, glyph->y2 + MARGIN_PT);
    }
}

/* Whether row @r is all in type @style, right below the row before it. */
static gboolean
is_of_reference (const AnnexaPageWork *work, guint r, guint style)
{
  return r < work->rows->rows->len && style_at (work, row_begin (work, r)) == style
         && row_end (work, r) - row_begin (work, r) <= MAX_GLYPHS
         && annexa_work_row (work, r)->y1 - annexa_work_row (work, r - 1)->y2
                < MAX_GAP_EM * annexa_work_style_size (work, style);
}

/* Adds what the glyphs from @from to @to of the order say to @text. */
static void
add_part (const AnnexaPageWork *work, guint from, guint to, AnnexaFloatingNote *note, GString *text)
{
  g_autofree char *part = annexa_rows_text (work->rows, from, to - from, NULL);

  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", part);
  box_add (&note->note.box, work, from, to);
}

/* Adds what stands in type @style at the ends of the lines of the heading on rows [@first, @end), which may
 * be any smaller one as long as it is not known. */
static gboolean
add_ends (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end, guint *style,
          AnnexaFloatingNote *note, GString *text)
{
  for (guint line = first; line < end; line++)
    {
      const gboolean whole
          = style_at (work, row_begin (work, line)) != style_at (work, row_begin (work, first));
      guint from = whole ? row_begin (work, line) : find_smaller (work, line), to = row_end (work, line);

      if (from == to)
        continue;
      /* Where each has one of its own, they are rows of a table. */
      if ((*style != G_MAXUINT && style_at (work, from) != *style)
          || (line > first && annexa_bracket_depth (text->str) == 0 && is_reference (catalog, text->str)))
        return FALSE;
      note->apart = note->apart && line > first;
      *style = style_at (work, from);
      add_part (work, from, to, note, text);
    }
  return TRUE;
}

/* Reads the reference whose first line is on row @r, or the heading's. Sets the row behind both. */
static gboolean
read_note (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint body_style,
           AnnexaFloatingNote *note, guint *behind)
{
  guint style = style_at (work, row_begin (work, r)), first = r, heading_end;
  g_autoptr (GString) text = g_string_new (NULL);

  note->apart = TRUE;
  while (first - r < MAX_LINES && (first == r || is_of_reference (work, first, style)))
    first++;
  if (first == work->rows->rows->len || style_at (work, row_begin (work, first)) == body_style
      || annexa_work_style_size (work, style)
             >= SMALLER * annexa_work_style_size (work, style_at (work, row_begin (work, first)))
      || annexa_work_row (work, first)->y1 - annexa_work_row (work, first - 1)->y2
             > MAX_GAP_EM * annexa_work_style_size (work, style))
    {
      first = r;
      style = G_MAXUINT;
    }
  for (guint line = r; line < first; line++)
    add_part (work, row_begin (work, line), row_end (work, line), note, text);
  heading_end = find_heading_end (work, first);
  if (heading_end == 0 || !add_ends (work, catalog, first, heading_end, &style, note, text))
    return FALSE;
  *behind = heading_end;
  if (style == G_MAXUINT && heading_end < work->rows->rows->len)
    style = style_at (work, row_begin (work, heading_end));
  if (style != G_MAXUINT && style != body_style
      && annexa_work_style_size (work, style)
             < SMALLER * annexa_work_style_size (work, style_at (work, row_begin (work, first))))
    for (; *behind < heading_end + MAX_LINES && is_of_reference (work, *behind, style); *behind += 1)
      add_part (work, row_begin (work, *behind), row_end (work, *behind), note, text);
  note->note.height = height_of (work, *behind);
  return is_reference (catalog, text->str);
}

/**
 * annexa_heading_floats_may_be:
 * @work: a page
 *
 * Returns: whether some row ends in smaller type than it begins in, far behind it: on one page or other of a
 * document with references that float, headings are short
 */
gboolean
annexa_heading_floats_may_be (const AnnexaPageWork *work)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (row->n_spans > 1
          && annexa_work_span (work, row->first_span + row->n_spans - 1)->size_pt
                 < SMALLER * annexa_work_span (work, row->first_span)->size_pt)
        return TRUE;
    }
  return FALSE;
}

/**
 * annexa_heading_floats_read:
 * @work: a page, which is open
 * @catalog: for numbers, titles and words
 * @page: its index
 * @found: (element-type AnnexaFloatingNote): to which its references at headings are added
 */
void
annexa_heading_floats_read (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint page, GArray *found)
{
  const guint style = annexa_margin_find_style (work);
  float left, right;

  if (!annexa_margin_find_sides (work, &left, &right))
    return;
  for (guint r = 0, behind; r < work->rows->rows->len; r++)
    {
      AnnexaFloatingNote note = { page, FALSE, { { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT }, 0 } };

      if (style_at (work, row_begin (work, r)) == style
          || !read_note (work, catalog, r, style, &note, &behind)
          || (!note.apart && note.note.box.x2 < right - MAX_SHORT_EM * annexa_work_style_size (work, style)))
        continue;
      g_array_append_val (found, note);
      r = behind - 1;
    }
}

/**
 * annexa_heading_floats_right_of:
 * @work: a page whose notes are rows
 * @r: a row of text
 * @right: where its lines end
 *
 * Returns: where row @r ends at most: before the note that floats at its end, and is read below the heading
 * that the row begins, or at @right
 */
float
annexa_heading_floats_right_of (const AnnexaPageWork *work, guint r, float right)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint i = r + 1; i < MIN (r + MAX_ROWS_TO_NOTE, work->rows->rows->len); i++)
    {
      const AnnexaRow *note = annexa_work_row (work, i);

      if (work->role[i] == ANNEXA_ROLE_MARGIN && note->y1 < row->y2 && note->y2 > row->y1
          && note->x1 > row->x2)
        right = MIN (right, note->x1);
    }
  return right;
}
