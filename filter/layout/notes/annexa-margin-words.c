/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-margin-notes-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Words in the margin that are of no answer: what a paragraph is about, what a word means, the chapter, or
 * the number that the vendor gives a section. They are set in smaller type than the text, beside which they
 * stand all over a document, and nothing in the type of the text does. What names controls is no such word:
 * there the margin is a column of a table, or holds headings. */

/* So many of them make a margin, on so many pages. */
#define MIN_WORDS 3u
#define MIN_PAGES 2u
/* They are so much smaller than the text; one in so many may be as large, and one in so many name a control.
 */
#define MAX_SHARE 0.96f
/* What is hardly smaller may be of the answer: a sentence, or what was said before. */
#define MAX_SMALL_SHARE 0.87f
#define MAX_OTHER 5u
/* And one in so many says what another did. */
#define MAX_AGAIN 2u
/* A name is this near to the number below it. */
#define MAX_NAME_GAP_EM 1.5f
#define MARGIN_PT 0.5f
#define LEFT 0
#define RIGHT 1

typedef struct
{
  guint page; /* index */
  guint side;
  AnnexaBox box;
} Word;

typedef struct
{
  GArray *words;    /* of Word */
  guint n[2];       /* at each side */
  guint n_other[2]; /* as large as the text, or names of controls */
  guint n_named[2]; /* numbers of controls right below other words: the values of entries */
  guint n_again[2]; /* that were said before: names of the rows of many tables */
  GHashTable *said; /* of char * */
  guint n_pages[2];
} Margins;

/* Whether @text is the title of a control or its number, names a part of an answer, or ends a sentence of it.
 */
static gboolean
heads_answer (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch match = { 0 };

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (annexa_margin_is_control (catalog, &g_array_index (tokens, AnnexaToken, t), text))
      return TRUE;
  return annexa_catalog_is_cue (catalog, "column-answer", key)
         || annexa_catalog_is_cue (catalog, "column-customer", key)
         || (annexa_catalog_match_title (catalog, key, TRUE, &match, 1) > 0 && !match.item->is_clause);
}

/* Whether @text is a number of several parts, as vendors give their sections: 3-1, 4.2. */
static gboolean
is_own_number (const char *text)
{
  return annexa_columns_count_parts (&text) > 1 && *text == '\0';
}

/* Whether text of at least @size stands beside some line of @note: cells of a table are as large as those
 * beside them. */
static gboolean
is_beside_text (const AnnexaPageWork *work, const AnnexaBesideNote *note, float left, float right, float size)
{
  guint n = work->rows->rows->len, r = note->row;

  while (r > 0 && annexa_work_row (work, r - 1)->y2 > note->box.y1)
    r--;
  for (; r < n && annexa_work_row (work, r)->y1 < note->box.y2; r++)
    {
      const AnnexaSpan *text = annexa_margin_text_of (work, r, left, right);

      if (text != NULL && text->size_pt >= MAX_SHARE * size)
        return TRUE;
    }
  return FALSE;
}

/* Whether @above are words right above @note, which has the number of a control, at the same side. */
static gboolean
names (AnnexaCatalog *catalog, const AnnexaBesideNote *above, const AnnexaBesideNote *note, float left)
{
  return (above->box.x1 > left) == (note->box.x1 > left) && note->box.y1 >= above->box.y2 - MARGIN_PT
         && note->box.y1 - above->box.y2 < MAX_NAME_GAP_EM * note->size_pt
         && !annexa_margin_is_reference (catalog, above);
}

static void
read_page (AnnexaPageWork *work, AnnexaCatalog *catalog, guint page, Margins *margins)
{
  float left, right, size;
  g_autoptr (GArray) notes = NULL;
  gboolean any[2] = { FALSE, FALSE };

  if (!annexa_margin_find_sides (work, &left, &right) || !annexa_margin_has_notes (work, left, right))
    return;
  annexa_page_work_open (work);
  notes = annexa_margin_read_notes (work, left, right);
  size = annexa_pages_style (work->rows->pages, annexa_margin_find_style (work))->size_pt;
  for (guint i = 0; i < notes->len; i++)
    {
      const AnnexaBesideNote *note = &g_array_index (notes, AnnexaBesideNote, i);
      const AnnexaBox *box = &note->box;
      Word word = {
        page,
        box->x1 > left ? RIGHT : LEFT,
        { box->x1 - MARGIN_PT, box->y1 - MARGIN_PT, box->x2 + MARGIN_PT, box->y2 + MARGIN_PT },
      };

      if (!is_beside_text (work, note, left, right, size))
        continue;
      if (annexa_margin_is_reference (catalog, note))
        {
          margins->n_named[word.side] += i > 0 && names (catalog, note - 1, note, left);
          continue;
        }
      /* On the left a number begins the heading beside it. */
      if ((note->size_pt > MAX_SHARE * size && !(word.side == RIGHT && is_own_number (note->text->str)))
          || (note->size_pt > MAX_SMALL_SHARE * size && annexa_ends_sentence (note->text->str))
          || heads_answer (catalog, note->text->str))
        {
          margins->n_other[word.side]++;
          continue;
        }
      g_array_append_val (margins->words, word);
      margins->n[word.side]++;
      margins->n_again[word.side] += !g_hash_table_add (margins->said, g_strdup (note->text->str))
                                     && note->size_pt > MAX_SMALL_SHARE * size;
      any[word.side] = TRUE;
    }
  for (guint side = 0; side < 2; side++)
    margins->n_pages[side] += any[side];
  annexa_page_work_close (work);
}

/**
 * annexa_margin_words_add:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for numbers and titles of controls
 * @notes: (array): of each page, the notes in the margin that are read with the text, or NULL
 * @boxes: (array): of each page, what runs with no text, or NULL, which this adds to
 *
 * Numbers of controls right below words that are no such notes make the margin a column of entries, and the
 * words their names.
 */
void
annexa_margin_words_add (GPtrArray *works, AnnexaCatalog *catalog, GArray *const *notes, GArray **boxes)
{
  Margins margins = { .words = g_array_new (FALSE, FALSE, sizeof (Word)),
                      .said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  gboolean has_notes = FALSE;

  for (guint p = 0; p < works->len; p++)
    {
      has_notes = has_notes || notes[p] != NULL;
      annexa_page_work_step (g_ptr_array_index (works, p));
      read_page (g_ptr_array_index (works, p), catalog, p, &margins);
    }
  for (guint i = 0; i < margins.words->len; i++)
    {
      const Word *word = &g_array_index (margins.words, Word, i);
      guint side = word->side;

      if (margins.n[side] < MIN_WORDS || margins.n_pages[side] < MIN_PAGES
          || (!has_notes && margins.n_named[side] >= MIN_WORDS)
          || margins.n_other[side] * MAX_OTHER > margins.n[side]
          || margins.n_again[side] * MAX_AGAIN > margins.n[side])
        continue;
      if (boxes[word->page] == NULL)
        boxes[word->page] = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
      g_array_append_val (boxes[word->page], word->box);
    }
  g_hash_table_unref (margins.said);
  g_array_unref (margins.words);
}
