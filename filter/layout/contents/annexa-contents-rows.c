/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <math.h>
#include <string.h>

#include "annexa-contents-private.h"
#include "layout/furniture/annexa-sketch.h"
#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* What the search for contents needs to know of the rows of a document. */

/* From so many pages on rows are counted before those that come again are put into a table. */
#define MANY_PAGES 50
/* Lines of a name that wraps begin at one place in one type, and are no further apart. */
#define SAME_PT 0.3f
#define MAX_LINE_GAP_EM 0.8f
#define MAX_UNIT_CHARS 5u

/* Goes back over the digits at the end of @text, full-width ones too. */
static const char *
skip_digits_back (const char *text, const char *end, guint *n_digits, guint *value)
{
  guint unit = 1;

  *n_digits = *value = 0;
  while (end > text && *n_digits < 6)
    {
      const char *before = g_utf8_prev_char (end);
      gint digit = g_unichar_digit_value (annexa_utf8_at (before));

      if (digit < 0)
        break;
      *value += unit * (guint)digit;
      unit *= 10;
      *n_digits += 1;
      end = before;
    }
  return end;
}

/* How many bytes of @text are the word behind the page number that it ends in, as 頁 in 3頁; 0 for none. */
static guint
find_unit (const char *text, AnnexaCatalog *catalog)
{
  const char *end = text + strlen (text), *p = end;
  g_autofree char *key = NULL;

  for (guint n = 0; p > text && n <= MAX_UNIT_CHARS; n++)
    {
      const char *before = g_utf8_prev_char (p);

      if (g_unichar_digit_value (annexa_utf8_at (before)) >= 0)
        break;
      p = before;
    }
  if (p == text || p == end || g_unichar_digit_value (annexa_utf8_at (g_utf8_prev_char (p))) < 0)
    return 0;
  key = annexa_fold_key (p);
  return annexa_catalog_is_cue (catalog, "page-unit", key) ? (guint)(end - p) : 0;
}

/* Whether the row ends like an entry: leaders and a page number, or a page number set apart at the right. */
static gboolean
reads_as_entry (const AnnexaPageWork *work, guint row, guint n_pages, AnnexaCatalog *catalog,
                AnnexaContentsRow *result)
{
  const char *text = work->text[row];
  const guint n_unit = find_unit (text, catalog);
  const char *end = text + strlen (text) - n_unit;
  const char *p = end, *q;
  const AnnexaRow *box = annexa_work_row (work, row);
  guint n_leaders = 0, n_digits, entry_page;

  p = skip_digits_back (text, end, &n_digits, &entry_page);
  result->entry_page = entry_page;
  if (n_digits > 4)
    return FALSE;
  q = p;
  while (q > text)
    {
      const char *before = g_utf8_prev_char (q);
      gunichar c = annexa_utf8_at (before);

      if (annexa_is_leader (c))
        n_leaders += c == 0x2026 ? 3 : 1;
      else if (!g_unichar_isspace (c))
        break;
      q = before;
    }
  /* An entry may fill its line, so that its leaders stand on the next. */
  if (n_leaders >= 4 && (q > text || n_digits > 0))
    {
      result->leaders = TRUE;
      result->n_unit = n_unit;
      return TRUE;
    }
  if (n_unit > 0 || q == text || n_digits == 0 || entry_page == 0 || entry_page > n_pages + 30
      || box->n_spans < 2)
    return FALSE;
  /* The last span is nothing but the number, and stands in the right half of the page. */
  return annexa_work_span (work, box->first_span + box->n_spans - 1)->n == n_digits
         && annexa_work_span (work, box->first_span + box->n_spans - 1)->x1 > work->rows->page->width_pt / 2;
}

/* Whether @text ends in a number that white space parts from the rest, as that of a page; sets @value to it.
 */
gboolean
annexa_contents_read_number (const char *text, guint *value)
{
  guint n_digits;
  const char *p = skip_digits_back (text, text + strlen (text), &n_digits, value);

  return n_digits > 0 && n_digits <= 4 && p > text
         && g_unichar_isspace (annexa_utf8_at (g_utf8_prev_char (p)));
}

/* What a row says without the leaders and the number that it may end in, and the @n_unit bytes behind them.
 */
char *
annexa_contents_entry_text (const char *text, guint n_unit)
{
  g_autofree char *copy = g_strndup (text, strlen (text) - n_unit);
  guint n_digits, value;
  char *end = copy + (skip_digits_back (copy, copy + strlen (copy), &n_digits, &value) - copy);

  while (end > copy)
    {
      char *before = g_utf8_prev_char (end);
      gunichar c = annexa_utf8_at (before);

      if (!annexa_is_leader (c) && !g_unichar_isspace (c))
        break;
      end = before;
    }
  *end = '\0';
  return g_steal_pointer (&copy);
}

/* Whether an entry ends in the mark that some of it is left out, for want of room: 役割及び責… 3. White space
 * before it is that of a leader where it leads to a number: Roles … 3, but Roles and … */
gboolean
annexa_contents_is_cut (const char *text, guint n_unit)
{
  g_autofree char *copy = g_strndup (text, strlen (text) - n_unit);
  guint n_digits, value;
  char *last;

  copy[skip_digits_back (copy, copy + strlen (copy), &n_digits, &value) - copy] = '\0';
  g_strchomp (copy);
  last = g_utf8_find_prev_char (copy, copy + strlen (copy));
  return last != NULL && last > copy && annexa_utf8_at (last) == 0x2026 /* … */
         && !annexa_is_leader (annexa_utf8_at (g_utf8_prev_char (last)))
         && (n_digits == 0 || !g_unichar_isspace (annexa_utf8_at (g_utf8_prev_char (last))));
}

/* Where a row that ends in leaders or a number is an entry, the rest of it is asked for. */
static void
count_asked (AnnexaSketch *sketch, const char *text)
{
  gunichar c = *text != '\0' ? annexa_utf8_at (g_utf8_prev_char (text + strlen (text))) : 0;
  g_autofree char *plain = NULL, *key = NULL;

  if (!annexa_is_leader (c) && !g_unichar_isspace (c) && g_unichar_digit_value (c) < 0)
    return;
  plain = annexa_contents_entry_text (text, 0);
  key = annexa_fold_key (plain);
  annexa_sketch_add (sketch, key);
}

/* How often rows of the body say each key, and ask for it. */
static AnnexaSketch *
count_keys (GPtrArray *works, guint n_rows)
{
  AnnexaSketch *sketch = annexa_sketch_new (n_rows);

  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        if (work->role[r] == ANNEXA_ROLE_BODY)
          {
            annexa_sketch_add (sketch, work->key[r]);
            count_asked (sketch, work->text[r]);
          }
    }
  return sketch;
}

static guint
count_rows (GPtrArray *works)
{
  guint n = 0;

  for (guint p = 0; p < works->len; p++)
    n += ((AnnexaPageWork *)g_ptr_array_index (works, p))->rows->rows->len;
  return n;
}

/* For elements of an array that is not resized: laid aside where the pages are. */
static gpointer
make_room (GPtrArray *works, gsize n_bytes, gpointer *own)
{
  const AnnexaPageWork *work = works->len > 0 ? g_ptr_array_index (works, 0) : NULL;

  if (work != NULL && work->aside)
    return annexa_arena_alloc (work->rows->pages->arena, n_bytes);
  return *own = g_malloc (n_bytes);
}

/**
 * annexa_contents_gather:
 * @works: (element-type AnnexaPageWork): all pages, furniture marked
 * @catalog: for words behind page numbers
 * @rows: (out caller-allocates) (element-type AnnexaContentsRow): rows of the body; not to be resized or
 * freed
 * @last_index: gets the index in @rows of the last row that says a key; of a long document only for keys that
 *   several rows say, or that one says and another asks for
 *
 * Returns: (transfer full) (nullable): to be freed after @rows is done with
 */
gpointer
annexa_contents_gather (GPtrArray *works, AnnexaCatalog *catalog, GArray *rows, GHashTable *last_index)
{
  const guint n_rows = count_rows (works);
  g_autoptr (AnnexaSketch) sketch = works->len >= MANY_PAGES ? count_keys (works, n_rows) : NULL;
  gpointer own = NULL;

  rows->data = make_room (works, (gsize)n_rows * sizeof (AnnexaContentsRow), &own);
  rows->len = 0;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          AnnexaContentsRow row = { p, r, 0, 0, FALSE, FALSE, FALSE };
          guint value;

          if (work->role[r] != ANNEXA_ROLE_BODY)
            continue;
          row.entry = reads_as_entry (work, r, works->len, catalog, &row);
          row.numbered = annexa_contents_read_number (work->text[r], &value);
          if (sketch == NULL || annexa_sketch_count (sketch, work->key[r]) > 1)
            g_hash_table_insert (last_index, work->key[r], GUINT_TO_POINTER (rows->len));
          g_array_index (rows, AnnexaContentsRow, rows->len++) = row;
        }
    }
  return own;
}

/* Whether row @r goes on with a line above it, beside which one may stand: its words name an entry of a form,
 * as 内容 below 実施の. */
static gboolean
goes_on_with_line (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float size = annexa_work_row_size (work, r);

  for (guint i = r; i > 0 && i + 2 > r; i--)
    {
      const AnnexaRow *above = annexa_work_row (work, i - 1);

      if (work->role[i - 1] == ANNEXA_ROLE_BODY && fabsf (above->x1 - row->x1) < SAME_PT
          && row->y1 - above->y2 < MAX_LINE_GAP_EM * size
          && fabsf (annexa_work_span (work, above->first_span)->size_pt - size) < SAME_PT)
        return TRUE;
    }
  return FALSE;
}

/* Whether row @row has a word such as 目次 and nothing else. */
gboolean
annexa_contents_is_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  return annexa_catalog_is_cue (catalog, "contents", work->key[row])
         && !(annexa_catalog_is_cue (catalog, "column-answer", work->key[row])
              && goes_on_with_line (work, row));
}
