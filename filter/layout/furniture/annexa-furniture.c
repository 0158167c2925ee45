/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-furniture-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* Watermarks of one page stand at the same place on others, within this. */
#define SAME_HEIGHT_PT 6.0
/* A heading is so much larger than the text below it. */
#define MIN_HEADING_RATIO 1.15f
/* The title of a slide that is long may be set so much smaller than its text. */
#define MIN_TITLE_RATIO 0.85f
#define MIN_SLIDE_RATIO 1.05f
#define MAX_LEAD_TOKENS 3u
/* A number that stands alone is no longer. */
#define MAX_NUMBER_BYTES 16u
/* Text is so much larger than that of tables, and headings larger still. */
#define MAX_TEXT_RATIO 1.1f
/* Captions stand in so many places, and so many times as often as at edges. */
#define MIN_CAPTIONS 4u
#define CAPTIONS_RATIO 2u
/* What is furniture on so many pages is so where no white space parts it from the body. */
#define MIN_APART_PAGES 2u
/* A sentence, which may be the end of answers, is where so many pages have it, and so many of ten. */
#define MIN_SENTENCE_PAGES 4u
#define MIN_SENTENCE_TENTHS 7u

/* The header row of a table that goes on over pages repeats at their top too, but it is no furniture. */
static gboolean
is_table_header (AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  if (annexa_work_row (work, row)->n_spans < 2)
    return FALSE;
  annexa_page_work_open (work);
  return annexa_columns_is_header (work, catalog, row);
}

/* Whether a row at the top is the heading of a page or slide that says which part of an answer it has: marked
 * as going on, and larger than what stands below it, or hardly smaller where it begins with the number of a
 * control, as titles are that a slide makes room for. A count of all pages is no such mark. */
static gboolean
is_continued_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, guint n_pages)
{
  const char *text = work->text[row], *total;
  gsize mark = annexa_catalog_find_continued (catalog, text);

  if (mark == 0 || text[mark] == '\0' || row + 1 >= work->rows->rows->len
      || annexa_furniture_row_size (work, row)
             < (annexa_columns_begins_with_label (catalog, text) ? MIN_TITLE_RATIO : MIN_HEADING_RATIO)
                   * annexa_furniture_row_size (work, row + 1))
    return FALSE;
  total = strrchr (work->key[row], ',');
  return total == NULL || !g_ascii_isdigit (total[1]) || g_ascii_strtoull (total + 1, NULL, 10) * 2 < n_pages;
}

/* Whether @text is the number of a control, with whatever behind it, or the title of one, be it behind a
 * number of the vendor's own. What names a clause runs over its pages. */
static gboolean
names_control (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autofree char *key = NULL;
  AnnexaTitleMatch match = { 0 };
  gsize behind = 0;

  /* The name of the standard may stand before the number. */
  annexa_catalog_lex_lead (catalog, text, strlen (text), MAX_LEAD_TOKENS, tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;
      const AnnexaItem *const *items;

      if (token->kind == ANNEXA_TOKEN_TEXT)
        break;
      if (token->kind != ANNEXA_TOKEN_LABEL)
        continue;
      items = annexa_catalog_lookup (catalog, token->id, &n_items);
      if (n_items > 0)
        return !items[0]->is_clause;
      behind = token->end;
      behind += strspn (text + behind, ". ");
      break;
    }
  key = annexa_fold_key (text + behind);
  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0 && !match.item->is_clause;
}

/* Whether a row at the top is the title of a slide, which the next slide has again where the answer goes on
 * there: it says what a heading of a control does, and is larger than the text, be it a little. */
static gboolean
is_slide_title (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, guint n_repeats, guint n_pages)
{
  float size = annexa_furniture_row_size (work, row);

  /* The number may be small and stand over the title. */
  if (row + 1 < work->rows->rows->len && strlen (work->key[row]) <= MAX_NUMBER_BYTES)
    size = MAX (size, annexa_furniture_row_size (work, row + 1));
  return work->rows->page->width_pt > work->rows->page->height_pt && n_repeats * 2 < n_pages
         && size > MIN_SLIDE_RATIO * annexa_furniture_usual_size (work)
         && names_control (catalog, work->text[row]);
}

/* Whether a row at the top of two pages alone is the number and title of a control: an entry of the contents
 * and the heading that it lists may come to stand at one height. */
static gboolean
is_entry_or_heading (AnnexaCatalog *catalog, const char *text, guint n_repeats)
{
  g_autofree char *title = NULL;
  const char *behind = strchr (text, ' ');

  if (n_repeats != 2 || behind == NULL || !annexa_columns_begins_with_label (catalog, text))
    return FALSE;
  title = annexa_fold_key (behind);
  return annexa_catalog_match_title (catalog, title, FALSE, &(AnnexaTitleMatch){ 0 }, 1) > 0;
}

/* Whether a row inside of what is marked already stands nearer to the body than to that, and is on few pages:
 * rows of forms that answers share come to stand at one height by chance. */
static gboolean
belongs_to_body (const AnnexaPageWork *work, guint row, gboolean top, guint n_repeats, guint n_pages)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  float outward
      = top ? box->y1 - annexa_work_row (work, row - 1)->y2 : annexa_work_row (work, row + 1)->y1 - box->y2;

  return outward > 2.0f * annexa_furniture_gap_inward (work, row, top) && n_repeats * 2 < n_pages;
}

/* Whether a row that repeats on most pages is set in smaller type than the body: a running line in a page
 * with narrow margins. Inside of other such rows there is to be as much white as the lines of a paragraph
 * have; the outermost may touch the body, or the footnotes. */
static gboolean
is_small_head (const AnnexaPageWork *work, guint row, gboolean top, float usual, guint n_repeats,
               guint n_pages)
{
  guint n = work->rows->rows->len, inward = top ? row + 1 : row - 1;
  float size;

  if (n_repeats < ANNEXA_MIN_PART_PAGES || n_repeats * 2 < n_pages || inward >= n)
    return FALSE;
  size = annexa_furniture_usual_size (work);
  /* What a page has most of may be the small type of a table; no heading says what its text is set in. */
  if (row == (top ? 0 : n - 1)
      && annexa_furniture_row_size (work, row)
             < ANNEXA_MAX_HEAD_RATIO
                   * MAX (size, MIN (annexa_furniture_row_size (work, inward), MAX_TEXT_RATIO * size)))
    return TRUE;
  return annexa_furniture_row_size (work, row)
             < ANNEXA_MAX_HEAD_RATIO * annexa_furniture_row_size (work, inward)
         && annexa_furniture_gap_inward (work, row, top) > MAX (usual, 0);
}

/* Whether the outermost row of a page repeats on most pages, or on both of two, and the header of a table
 * follows it, which repeats where the table goes on: a running head may stand close over its rule. */
static gboolean
is_over_header (AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, guint n_repeats, guint n_pages)
{
  return row == 0 && n_repeats >= MIN (ANNEXA_MIN_PART_PAGES, n_pages) && n_repeats * 2 >= n_pages
         && work->rows->rows->len > 1 && is_table_header (work, catalog, 1);
}

/* Whether a row stands among the text far more often than at the edge of pages: a caption that the parts of
 * answers share, which comes to stand at one height on a few pages. */
static gboolean
is_caption (GHashTable *counts, const AnnexaPageWork *work, guint row, guint n_repeats)
{
  const guint n = annexa_furniture_count_within (counts, work, row);

  return n >= MIN_CAPTIONS && n > CAPTIONS_RATIO * n_repeats;
}

/* Whether a row on few pages is the item of a list that stands within a page, too, as answers may have the
 * same items: pages come to begin with them by chance. */
static gboolean
is_item (GHashTable *counts, const AnnexaPageWork *work, guint row, guint n_repeats, guint n_pages)
{
  return n_repeats * 2 < n_pages && annexa_is_bullet (g_utf8_get_char (work->text[row]))
         && annexa_furniture_count_within (counts, work, row) > 0;
}

/* What is told of the edges of pages: @counts how often each key stands in the document, @apart on how many
 * pages it was found to be furniture. */
typedef struct
{
  GHashTable *counts, *apart;
  AnnexaLargeHeadings *headings;
  AnnexaCatalog *catalog;
  guint n_pages;
  const AnnexaPageWork *common; /* (nullable) */
} Edges;

/* Whether a row at the bottom of a page is a reference in brackets that stands as often within pages, as
 * answers end with the same. */
static gboolean
is_reference (const Edges *self, const AnnexaPageWork *work, guint row, guint n_repeats)
{
  return annexa_furniture_count_within (self->counts, work, row) >= n_repeats
         && annexa_furniture_is_reference (self->catalog, work->text[row]);
}

/* Counts a row that is furniture. */
static void
count_apart (const Edges *self, const GPtrArray *keys)
{
  for (guint k = 0; k < keys->len; k++)
    if (g_hash_table_contains (self->counts, keys->pdata[k]))
      annexa_furniture_add_key (self->apart, keys->pdata[k]);
}

/* Whether the row is furniture on other pages, and on most that have it. */
static gboolean
is_apart_elsewhere (const Edges *self, const GPtrArray *keys)
{
  for (guint k = 0; k < keys->len; k++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->apart, keys->pdata[k]));

      if (n >= MIN_APART_PAGES
          && n * 2 >= GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, keys->pdata[k])))
        return TRUE;
    }
  return FALSE;
}

/* Whether a sentence that repeats so often is a running line: it is no note, which a table on each page may
 * have. */
static gboolean
is_running_sentence (const Edges *self, const char *text, guint n_repeats)
{
  gboolean bare;

  return n_repeats >= MIN_SENTENCE_PAGES && n_repeats * 10 >= self->n_pages * MIN_SENTENCE_TENTHS
         && annexa_note_mark_length (self->catalog, text, &bare) == 0;
}

/* Marks the rows at one edge of the page, from the outermost inward, as long as they repeat. Between the last
 * of them and the body there is white space; rows that follow the body as its lines do are body, however
 * often they repeat, unless they are furniture on most other pages. Returns: whether some repeat, and are not
 * marked */
static gboolean
mark_edge (const Edges *self, AnnexaPageWork *work, gboolean top, gboolean again)
{
  guint n = work->rows->rows->len, n_marked = 0, n_apart = 0;
  float usual = annexa_furniture_usual_gap (work);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < ANNEXA_FURNITURE_ZONE_ROWS && i < n; i++)
    {
      guint row = top ? i : n - 1 - i, n_repeats, n_part;
      gboolean at_top;

      if (work->role[row] == ANNEXA_ROLE_FURNITURE)
        {
          g_ptr_array_add (keys, annexa_furniture_keys (work, self->catalog, row, top));
          n_marked = n_apart = i + 1;
          continue;
        }
      if (!annexa_furniture_in_zone (work, row, &at_top) || at_top != top)
        break;
      g_ptr_array_add (keys, annexa_furniture_keys (work, self->catalog, row, top));
      n_repeats = annexa_furniture_count_repeats (self->counts, g_ptr_array_index (keys, i));
      n_part = n_repeats < 2
                   ? annexa_furniture_count_part (self->counts, self->headings, work, self->catalog, row, top)
                   : 0;
      if ((annexa_furniture_ends_sentence (work->text[row])
           && !is_running_sentence (self, work->text[row], n_repeats))
          || (n_repeats < 2 && n_part == 0) || is_caption (self->counts, work, row, n_repeats)
          || is_item (self->counts, work, row, n_repeats, self->n_pages)
          || (i > 0 && belongs_to_body (work, row, top, n_repeats, self->n_pages))
          || (!top && is_reference (self, work, row, n_repeats))
          || (top
              && (is_continued_heading (work, self->catalog, row, self->n_pages)
                  || is_entry_or_heading (self->catalog, work->text[row], n_repeats)
                  || is_slide_title (work, self->catalog, row, n_repeats, self->n_pages)))
          || (top && is_table_header (work, self->catalog, row)))
        break;
      n_marked = i + 1;
      if (annexa_furniture_is_apart (work, row, top, usual)
          || is_small_head (work, row, top, usual, MAX (n_repeats, n_part), self->n_pages)
          || (top && i == 0 && annexa_common_top_is (self->common, work))
          || (top && is_over_header (work, self->catalog, row, n_repeats, self->n_pages))
          || (again && is_apart_elsewhere (self, g_ptr_array_index (keys, i))))
        n_apart = n_marked;
    }
  for (guint i = 0; i < n_apart; i++)
    {
      guint row = top ? i : n - 1 - i;

      work->role[row] = ANNEXA_ROLE_FURNITURE;
      if (!again)
        count_apart (self, g_ptr_array_index (keys, i));
    }
  return n_marked > n_apart;
}

/* Marks both edges of all pages; those that have rows which repeat without white space once more, when it is
 * known what is furniture elsewhere. */
static void
mark_edges (const Edges *self, GPtrArray *works)
{
  g_autoptr (GArray) tight = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);
      gboolean left;

      annexa_page_work_step (work);
      left = mark_edge (self, work, TRUE, FALSE);
      left = mark_edge (self, work, FALSE, FALSE) || left;
      annexa_page_work_close (work);
      if (left)
        g_array_append_val (tight, p);
    }
  for (guint i = 0; i < tight->len; i++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, g_array_index (tight, guint, i));

      annexa_page_work_step (work);
      mark_edge (self, work, TRUE, TRUE);
      mark_edge (self, work, FALSE, TRUE);
      annexa_page_work_close (work);
    }
}

/* Very large type that stands at the same place on other pages too is a watermark, wherever it is. Slides on
 * which an answer goes on have its number again. */
static void
mark_watermarks (GPtrArray *works, AnnexaCatalog *catalog)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint p = 0; p < works->len; p++)
      {
        AnnexaPageWork *work = g_ptr_array_index (works, p);

        annexa_page_work_step (work);
        for (guint row = 0; row < work->rows->rows->len; row++)
          {
            const AnnexaRow *box = annexa_work_row (work, row);
            g_autofree char *key = NULL;
            guint count;

            if (annexa_work_span (work, box->first_span)->size_pt < ANNEXA_MIN_WATERMARK_PT
                || annexa_columns_begins_with_label (catalog, work->text[row]))
              continue;
            key = g_strdup_printf ("%.0f:%.0f:%s", box->x1 / SAME_HEIGHT_PT, box->y1 / SAME_HEIGHT_PT,
                                   work->key[row]);
            count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
            if (pass == 0)
              g_hash_table_insert (counts, g_steal_pointer (&key), GUINT_TO_POINTER (count + 1));
            else if (count >= 2)
              work->role[row] = ANNEXA_ROLE_FURNITURE;
          }
      }
}

/**
 * annexa_furniture_mark:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for the words of table headers
 *
 * Marks running headers, footers and page numbers: rows at the edge of the page whose text repeats at the
 * same height on other pages, the page number counted on, and which white space parts from the body. Position
 * alone is never enough.
 */
void
annexa_furniture_mark (GPtrArray *works, AnnexaCatalog *catalog)
{
  g_autoptr (GHashTable) counts = NULL, apart = NULL;
  AnnexaLargeHeadings headings = { works, NULL };

  if (works->len < 2)
    return;
  annexa_furniture_find_middles (works);
  counts = annexa_furniture_count_keys (works, catalog);
  apart = g_hash_table_new (NULL, NULL);
  mark_watermarks (works, catalog);
  annexa_running_heads_mark (works);
  mark_edges (&(Edges){ counts, apart, &headings, catalog, works->len, annexa_common_top_find (works) },
              works);
  annexa_running_heads_mark_alike (works);
  annexa_furniture_mark_first (works);
  g_clear_pointer (&headings.sizes, g_hash_table_unref);
}
