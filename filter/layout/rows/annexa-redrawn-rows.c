/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"
#include "annexa-rows-private.h"

#include <math.h>
#include <string.h>

/* What spreadsheets draw again: of a cell that a page cuts across, the text is drawn on both pages, as far
 * from each other as what is seen of the first one is high. At the top of the second the number of a control
 * and its title stand above the table, even over the running head, where they are clipped and no one sees
 * them. */

/* They stand in this part of the page, at its top, and at the foot of the one before, as the last number
 * there.
 */
#define TOP_SHARE 0.25f
#define FOOT_SHARE 0.5f
#define MAX_TOP_ROWS 4u
/* A number of the vendor's own before that of the control is shorter. */
#define MAX_LEAD_BYTES 16u
/* So many pieces and signs must be the same, within this. */
#define MIN_PIECES 2u
#define MIN_GLYPHS 8u
#define SAME_PLACE_PT 0.5f
/* Of a sign so much is looked at: what else stands there has its middle elsewhere. */
#define HALF_HEIGHT_PT 1.5f
#define BUCKET_PT 4.0f

/* (transfer full): the number of a control that row @r begins with, as it is printed, for several questions
 * may be of one control; be it behind one of the vendor's own. NULL if there is none. */
static char *
label_of (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  g_autoptr (GArray) tokens = NULL;

  if (work->role[r] != ANNEXA_ROLE_BODY || strpbrk (work->key[r], "0123456789") == NULL)
    return NULL;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex_numbers (catalog, work->text[r], strlen (work->text[r]), tokens);
  for (guint t = 0; t < tokens->len && g_array_index (tokens, AnnexaToken, t).start < MAX_LEAD_BYTES; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        return g_strndup (work->text[r] + token->start, token->end - token->start);
    }
  return NULL;
}

/* The last row of the lower part of a page that begins with the number of a control, which goes to @label. */
static guint
find_last (const AnnexaPageWork *work, AnnexaCatalog *catalog, char **label)
{
  guint r = work->rows->rows->len;

  for (*label = NULL; r > 0 && annexa_work_middle (work, r - 1) > FOOT_SHARE * work->page->height_pt; r--)
    {
      *label = label_of (work, catalog, r - 1);
      if (*label != NULL)
        return r - 1;
    }
  return work->rows->rows->len;
}

/* The row at the top of a page that begins with @label; the number of rows where none does. */
static guint
find_first (const AnnexaPageWork *work, AnnexaCatalog *catalog, const char *label)
{
  const guint n = work->rows->rows->len;

  for (guint r = 0; r < MIN (n, MAX_TOP_ROWS); r++)
    {
      g_autofree char *again = annexa_work_middle (work, r) < TOP_SHARE * work->page->height_pt
                                   ? label_of (work, catalog, r)
                                   : NULL;

      if (g_strcmp0 (again, label) == 0)
        return r;
    }
  return n;
}

static gboolean
says_same (const AnnexaPageWork *work, const AnnexaSpan *span, const AnnexaPageWork *next,
           const AnnexaSpan *again)
{
  if (span->n != again->n || fabsf (span->x2 - again->x2) > SAME_PLACE_PT)
    return FALSE;
  for (guint i = 0; i < span->n; i++)
    if (annexa_rows_glyph (work->rows, span->first + i)->ch
        != annexa_rows_glyph (next->rows, again->first + i)->ch)
      return FALSE;
  return TRUE;
}

/* How far the pieces of row @last of @work that row @first of @next has again are below them; 0 where too few
 * are, or where another text begins in the place of one, as it does in the next row of a table. Both pages
 * are open. */
static float
find_shift (const AnnexaPageWork *work, guint last, const AnnexaPageWork *next, guint first)
{
  const AnnexaRow *row = annexa_work_row (work, last), *other = annexa_work_row (next, first);
  guint n = 0;
  float shift = 0;

  for (guint i = 0; i < row->n_spans; i++)
    for (guint k = 0; k < other->n_spans; k++)
      {
        const AnnexaSpan *span = annexa_work_span (work, row->first_span + i);
        const AnnexaSpan *again = annexa_work_span (next, other->first_span + k);

        if (fabsf (span->x1 - again->x1) > SAME_PLACE_PT)
          continue;
        if (!says_same (work, span, next, again))
          return 0;
        if (n == 0)
          shift = span->y1 - again->y1;
        n += fabsf (span->y1 - again->y1 - shift) <= SAME_PLACE_PT;
      }
  return n >= MIN_PIECES ? shift : 0;
}

/* Whether row @first is above what is seen of a page, of which so much is as what is drawn twice is apart,
 * between margins that are as wide above as below. Programs that cut lines of text show what is left of them.
 */
static gboolean
is_above_page (const AnnexaPageWork *work, guint first, float shift)
{
  return annexa_work_middle (work, first) < (work->page->height_pt - shift) / 2;
}

/* A number for the place of what is at @x, @y and says @ch. */
static gpointer
place_of (gunichar ch, float x, float y)
{
  const gsize column = (gsize)CLAMP (x / BUCKET_PT, 0.0f, 4000.0f);
  const gsize line = (gsize)CLAMP (y / BUCKET_PT, 0.0f, 4000.0f);

  return GSIZE_TO_POINTER (((gsize)ch * 4001 + column) * 4001 + line + 1);
}

/* The glyphs of a page by their places. */
static GHashTable *
places_of (const AnnexaPageWork *work)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < work->page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_page_glyph (work->rows, i);

      g_hash_table_insert (places, place_of (glyph->ch, glyph->x1, glyph->y1), (gpointer)glyph);
    }
  return places;
}

/* Whether one of @places has what @glyph says, @shift below it. */
static gboolean
is_drawn_again (GHashTable *places, const AnnexaGlyph *glyph, float shift)
{
  for (guint i = 0; i < 4; i++)
    {
      const float x = glyph->x1 + (i % 2 == 0 ? -SAME_PLACE_PT : SAME_PLACE_PT);
      const float y = glyph->y1 + shift + (i < 2 ? -SAME_PLACE_PT : SAME_PLACE_PT);
      const AnnexaGlyph *other = g_hash_table_lookup (places, place_of (glyph->ch, x, y));

      if (other != NULL && other->ch == glyph->ch && fabsf (other->x1 - glyph->x1) <= SAME_PLACE_PT
          && fabsf (other->y1 - glyph->y1 - shift) <= SAME_PLACE_PT)
        return TRUE;
    }
  return FALSE;
}

/* Adds what is drawn again at the top of @next, @shift below which it stands in @work, to what goes aside. */
static void
add_boxes (const AnnexaPageWork *work, const AnnexaPageWork *next, float shift, GArray **boxes)
{
  g_autoptr (GHashTable) places = places_of (work);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint i = 0; i < next->page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_page_glyph (next->rows, i);
      const float middle = (glyph->y1 + glyph->y2) / 2;
      AnnexaBox box = { glyph->x1, middle - HALF_HEIGHT_PT, glyph->x2, middle + HALF_HEIGHT_PT };

      if (middle < TOP_SHARE * next->page->height_pt && is_drawn_again (places, glyph, shift))
        g_array_append_val (found, box);
    }
  if (found->len < MIN_GLYPHS)
    return;
  if (*boxes == NULL)
    *boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  g_array_append_vals (*boxes, found->data, found->len);
}

/**
 * annexa_redrawn_rows_add:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for the numbers of controls
 * @boxes: (array): of each page, the #AnnexaBox of what runs with no text, which this adds to
 */
void
annexa_redrawn_rows_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes)
{
  for (guint p = 1; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p - 1), *next = g_ptr_array_index (works, p);
      g_autofree char *label = NULL;
      guint last, first;
      float shift;

      annexa_page_work_step (next);
      last = find_last (work, catalog, &label);
      first = label != NULL ? find_first (next, catalog, label) : next->rows->rows->len;
      if (first == next->rows->rows->len)
        continue;
      annexa_page_work_open (work);
      annexa_page_work_open (next);
      shift = find_shift (work, last, next, first);
      if (shift > 0 && is_above_page (next, first, shift))
        add_boxes (work, next, shift, &boxes[p]);
      annexa_page_work_close (work);
      annexa_page_work_close (next);
    }
}
