/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-margin-notes-private.h"

#include <math.h>
#include <string.h>

#include "model/annexa-array-private.h"

/* Notes in the margin that say which controls the section beside them answers, ISO/IEC 27017 over 5.1.1, or
 * what the control beside the heading was before, 旧 6.1.3: below the height of the heading and beside the
 * first line of its text, whose base lines are not theirs; or beside a heading that the vendor counts, or
 * with the name of the standard beside any, from where they go on beside the text. They are read between the
 * heading and the text, as references on lines of their own. */

/* More of them on one page are a table. */
#define MAX_NOTES_ON_PAGE 300u
/* So many notes at headings make the habit of a document, where they are so many in a hundred of all; what
 * the first notes do not show is not looked for further on. */
#define MIN_NOTES 3u
#define MIN_PERCENT 60u
#define ENOUGH_NOTES 30u
#define SAME_SIDE_PT 3.0f
/* So many lines below each other show where text begins or ends. */
#define MIN_LINES 3u
/* A number in type so many times larger is no part of the note below it. */
#define MAX_SIZE_RATIO 1.2f
#define MARGIN_PT 0.5f

/* The edges of notes on which they are set below each other: left, right, middle. */
#define N_EDGES 3

typedef struct
{
  GArray *edges[2][N_EDGES]; /* of float, of the notes at headings, at each side */
  float usual[2][N_EDGES];   /* of most of them */
  guint n[2], n_usual[2];    /* at each side; a column of numbers at the other one is of a table */
  float text_left;           /* where the text begins beside the first of those at the left */
  guint n_bare;              /* numbers of controls beside their titles with no note below */
} Habit;

static void
find_edges (const AnnexaBox *note, float edges[N_EDGES])
{
  edges[0] = note->x1;
  edges[1] = note->x2;
  edges[2] = (note->x1 + note->x2) / 2;
}

static void
habit_add (Habit *self, const AnnexaBox *note, guint side, float left)
{
  float edges[N_EDGES];

  if (side == 0 && self->n_usual[0] == 0)
    self->text_left = left;
  self->n_usual[side]++;
  find_edges (note, edges);
  for (guint e = 0; e < N_EDGES && self->edges[side][e] != NULL; e++)
    g_array_append_val (self->edges[side][e], edges[e]);
}

static void
habit_settle (Habit *self)
{
  for (guint side = 0; side < 2; side++)
    for (guint e = 0; e < N_EDGES; e++)
      {
        GArray *edges = self->edges[side][e];

        annexa_sort_floats (edges);
        self->usual[side][e] = edges->len > 0 ? g_array_index (edges, float, edges->len / 2) : G_MAXFLOAT;
      }
}

/* Whether most of the notes at @side are at headings. */
static gboolean
is_usual_at (const Habit *self, guint side)
{
  return self->n_usual[side] > 0 && self->n_usual[side] * 100 >= MIN_PERCENT * self->n[side];
}

static gboolean
is_usual (const Habit *self)
{
  return (is_usual_at (self, 0) ? self->n_usual[0] : 0) + (is_usual_at (self, 1) ? self->n_usual[1] : 0)
         >= MIN_NOTES;
}

/* Whether a note is set where most of those at headings are. */
static gboolean
habit_has (const Habit *self, const AnnexaBox *note, guint side)
{
  float edges[N_EDGES];

  find_edges (note, edges);
  for (guint e = 0; e < N_EDGES && is_usual_at (self, side); e++)
    if (fabsf (edges[e] - self->usual[side][e]) <= SAME_SIDE_PT)
      return TRUE;
  return FALSE;
}

static void
clear_note (gpointer note)
{
  g_string_free (((AnnexaBesideNote *)note)->text, TRUE);
}

/* The type size of the long spans of a page, its middle one; 0 where there are none. */
static float
find_size (const AnnexaPageWork *work)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint s = 0; s < work->rows->spans->len; s++)
    if (annexa_work_span (work, s)->n >= ANNEXA_MIN_LONG_GLYPHS)
      g_array_append_val (sizes, annexa_work_span (work, s)->size_pt);
  annexa_sort_floats (sizes);
  return sizes->len > 0 ? g_array_index (sizes, float, sizes->len / 2) : 0;
}

/* Where the lines of the page usually begin and end, of those that are no larger than @max_pt; FALSE where
 * there are none. */
static gboolean
find_sides_of (const AnnexaPageWork *work, float max_pt, float *left, float *right)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->n < ANNEXA_MIN_LONG_GLYPHS || span->size_pt > max_pt)
        continue;
      g_array_append_val (starts, span->x1);
      g_array_append_val (ends, span->x2);
    }
  if (starts->len == 0)
    return FALSE;
  annexa_sort_floats (starts);
  annexa_sort_floats (ends);
  *left = g_array_index (starts, float, starts->len / 2);
  *right = g_array_index (ends, float, ends->len / 2);
  /* What stands in a table begins and ends elsewhere than the text above it. */
  for (guint i = 0; i + MIN_LINES <= starts->len && g_array_index (starts, float, i) < *left; i++)
    if (g_array_index (starts, float, i + MIN_LINES - 1) - g_array_index (starts, float, i) < SAME_SIDE_PT)
      *left = g_array_index (starts, float, i);
  for (guint i = ends->len; i >= MIN_LINES && g_array_index (ends, float, i - 1) > *right; i--)
    if (g_array_index (ends, float, i - 1) - g_array_index (ends, float, i - MIN_LINES) < SAME_SIDE_PT)
      *right = g_array_index (ends, float, i - 1);
  return TRUE;
}

/* Where the lines of the page usually begin and end; FALSE where there is no text. */
gboolean
annexa_margin_find_sides (const AnnexaPageWork *work, float *left, float *right)
{
  return find_sides_of (work, G_MAXFLOAT, left, right);
}

/* Whether all larger lines that begin before @left are headings whose number stands in the margin. */
static gboolean
only_numbers_before (AnnexaPageWork *work, float max_pt, float left)
{
  gboolean only = TRUE;

  annexa_page_work_open (work);
  for (guint s = 0; s < work->rows->spans->len && only; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      only = span->n < ANNEXA_MIN_LONG_GLYPHS || span->size_pt <= max_pt || span->x1 > left - span->size_pt
             || annexa_margin_has_number (work, span, left);
    }
  annexa_page_work_close (work);
  return only;
}

/* The same, where headings in larger type may begin with a number in the margin that is near their titles. */
static gboolean
find_sides (AnnexaPageWork *work, float *left, float *right)
{
  const float max_pt = MAX_SIZE_RATIO * find_size (work);
  float text_left, text_right;

  if (!annexa_margin_find_sides (work, left, right))
    return FALSE;
  if (find_sides_of (work, max_pt, &text_left, &text_right) && text_left > *left + SAME_SIDE_PT
      && only_numbers_before (work, max_pt, text_left))
    *left = text_left;
  return TRUE;
}

gboolean
annexa_margin_has_notes (const AnnexaPageWork *work, float left, float right)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    if (annexa_margin_is_beside (annexa_work_span (work, s), left, right))
      return TRUE;
  return FALSE;
}

/* Adds a span to the note that it goes on with, or as the first of one. */
static void
add_span (const AnnexaPageWork *work, const AnnexaSpan *span, GArray *notes)
{
  g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);

  for (guint i = notes->len; i > 0 && i + 2 > notes->len; i--)
    {
      AnnexaBesideNote *note = &g_array_index (notes, AnnexaBesideNote, i - 1);

      if (MAX (span->size_pt, note->size_pt) > MAX_SIZE_RATIO * MIN (span->size_pt, note->size_pt)
          || span->x1 > note->box.x2 + note->size_pt || span->x2 < note->box.x1
          || span->y1 > note->box.y2 + ANNEXA_MAX_NOTE_GAP_EM * note->size_pt
          || span->y2 > note->middle + ANNEXA_MAX_NOTE_LINES * 2 * note->size_pt)
        continue;
      note->box.x1 = MIN (note->box.x1, span->x1);
      note->box.x2 = MAX (note->box.x2, span->x2);
      note->box.y2 = MAX (note->box.y2, span->y2);
      g_string_append_printf (note->text, " %s", text);
      return;
    }
  {
    AnnexaBesideNote note = { { span->x1, span->y1, span->x2, span->y2 },
                              span->size_pt,
                              (span->y1 + span->y2) / 2,
                              span->row,
                              g_string_new (text),
                              strlen (text),
                              (span->y1 + span->y2) / 2 };

    g_array_append_val (notes, note);
  }
}

/* (transfer full) (element-type AnnexaBesideNote): what stands beside the text of a page, which is open. */
GArray *
annexa_margin_read_notes (const AnnexaPageWork *work, float left, float right)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (AnnexaBesideNote));

  g_array_set_clear_func (notes, clear_note);
  for (guint s = 0; s < work->rows->spans->len && notes->len <= MAX_NOTES_ON_PAGE; s++)
    if (annexa_margin_is_beside (annexa_work_span (work, s), left, right))
      add_span (work, annexa_work_span (work, s), notes);
  if (notes->len > MAX_NOTES_ON_PAGE)
    g_array_set_size (notes, 0);
  return notes;
}

/* Whether a note says nothing but numbers of controls, and which standard they are of. */
gboolean
annexa_margin_is_reference (AnnexaCatalog *catalog, const AnnexaBesideNote *note)
{
  GQuark control_word = g_quark_from_static_string ("control-word");
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gboolean any = FALSE;

  annexa_catalog_lex_numbers (catalog, note->text->str, note->text->len, tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if ((token->kind == ANNEXA_TOKEN_TEXT
           && annexa_catalog_standard_number (catalog, note->text->str + token->start)
                  != token->end - token->start)
          || (token->kind == ANNEXA_TOKEN_CUE && token->cue != control_word))
        return FALSE;
      any = any || token->kind == ANNEXA_TOKEN_LABEL;
    }
  return any;
}

/* The references beside the text of a page, which is open. */
static GArray *
find_notes (const AnnexaPageWork *work, AnnexaCatalog *catalog, float left, float right)
{
  GArray *notes = annexa_margin_read_notes (work, left, right);
  g_autofree gboolean *refers = g_new (gboolean, notes->len + 1);

  for (guint i = 0; i < notes->len; i++)
    refers[i] = annexa_margin_is_reference (catalog, &g_array_index (notes, AnnexaBesideNote, i))
                && !annexa_margin_is_of_title (work, catalog, notes, i, left, right);
  for (guint i = notes->len; i > 0; i--)
    if (!refers[i - 1])
      g_array_remove_index (notes, i - 1);
  return notes;
}

/* Adds the notes of a page to @habit. Returns: (transfer full) (nullable): with @usual, those
 * that stand beside text where those of the document do */
static GArray *
read_page (AnnexaPageWork *work, AnnexaCatalog *catalog, Habit *habit, const Habit *usual)
{
  GArray *found = NULL;
  float left, right;
  g_autoptr (GArray) notes = NULL;
  guint style;

  if (!find_sides (work, &left, &right))
    return NULL;
  /* What introduces the headings may begin where their notes do. */
  if (usual != NULL && is_usual_at (usual, 0) && left < usual->usual[0][1])
    left = MAX (left, usual->text_left);
  if (!annexa_margin_has_notes (work, left, right))
    return NULL;
  annexa_page_work_open (work);
  notes = find_notes (work, catalog, left, right);
  if (notes->len > 0
      && annexa_margin_is_of_table (work, catalog, &g_array_index (notes, AnnexaBesideNote, 0)))
    g_array_set_size (notes, 0);
  style = annexa_margin_find_style (work);
  for (guint i = 0; i < notes->len; i++)
    {
      AnnexaBesideNote *read = &g_array_index (notes, AnnexaBesideNote, i);
      const AnnexaBox *note = &read->box;
      AnnexaNotePlace place = annexa_margin_find_place (work, catalog, read, left, right, style);
      AnnexaMarginNote own = {
        { note->x1 - MARGIN_PT, note->y1 - MARGIN_PT, note->x2 + MARGIN_PT, note->y2 + MARGIN_PT },
        read->height,
      };
      guint side = note->x1 > left;

      if (usual == NULL && note->x2 < left && annexa_margin_is_numbered (work, catalog, read->row, left)
          && (i + 1 == notes->len || !annexa_margin_is_of_number (work, catalog, notes, i + 1, left)))
        habit->n_bare++;
      habit->n[side] += place == ANNEXA_NOTE_BESIDE_TEXT || place == ANNEXA_NOTE_BELOW_HEADING
                        || place == ANNEXA_NOTE_BESIDE_COUNTED;
      if (place == ANNEXA_NOTE_BELOW_HEADING || place == ANNEXA_NOTE_BESIDE_COUNTED)
        habit_add (habit, note, side, left);
      if (usual == NULL || place == ANNEXA_NOTE_BESIDE_OTHER || !habit_has (usual, note, side))
        continue;
      /* Numbers with nothing below them make the headings rows of a table; notes there are of its cells. */
      if (usual->n_bare > 0 && annexa_margin_is_of_number (work, catalog, notes, i, left))
        continue;
      if (found == NULL)
        found = g_array_new (FALSE, FALSE, sizeof (AnnexaMarginNote));
      g_array_append_val (found, own);
    }
  annexa_page_work_close (work);
  return found;
}

/**
 * annexa_margin_notes_find:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for numbers and words
 * @notes: (array): gets, of each page, the #AnnexaMarginNote of each note, or NULL
 */
void
annexa_margin_notes_find (GPtrArray *works, AnnexaCatalog *catalog, GArray **notes)
{
  Habit habit = { 0 }, others = { 0 };

  for (guint i = 0; i < 2 * N_EDGES; i++)
    habit.edges[i / N_EDGES][i % N_EDGES] = g_array_new (FALSE, FALSE, sizeof (float));
  for (guint p = 0; p < works->len && (habit.n[0] + habit.n[1] < ENOUGH_NOTES || is_usual (&habit)); p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      read_page (g_ptr_array_index (works, p), catalog, &habit, NULL);
    }
  habit_settle (&habit);
  for (guint p = 0; p < works->len && is_usual (&habit); p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      notes[p] = read_page (g_ptr_array_index (works, p), catalog, &others, &habit);
    }
  for (guint i = 0; i < 2 * N_EDGES; i++)
    g_array_unref (habit.edges[i / N_EDGES][i % N_EDGES]);
}

/**
 * annexa_margin_notes_mark:
 * @page: a page
 * @notes: (element-type AnnexaMarginNote): its notes
 * @heights: (out) (element-type float): of each note, where it is read
 *
 * Returns: (transfer full) (array): of each glyph of the page the number of the note that it is of, from 1
 * on; 0: none
 */
guint *
annexa_margin_notes_mark (const AnnexaPage *page, const GArray *notes, GArray **heights)
{
  guint *note_of = g_new0 (guint, page->glyphs->len + 1);

  *heights = g_array_new (FALSE, FALSE, sizeof (float));
  for (guint n = 0; n < notes->len; n++)
    {
      const AnnexaMarginNote *note = &g_array_index (notes, AnnexaMarginNote, n);

      g_array_append_val (*heights, note->height);
      for (guint i = 0; i < page->glyphs->len; i++)
        if (note_of[i] == 0 && annexa_box_holds (&note->box, &g_array_index (page->glyphs, AnnexaGlyph, i)))
          note_of[i] = n + 1;
    }
  return note_of;
}
