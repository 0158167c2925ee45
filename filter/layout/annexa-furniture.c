/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"
#include "annexa-sketch.h"
#include "model/annexa-array-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* Furniture is looked for among this many rows from the top and the bottom of each page. */
#define ZONE_ROWS 4
/* A running line stands at the same height on every page, within this. */
#define SAME_HEIGHT_PT 6.0
/* A running line is set in the same size on every page, within this. */
#define SAME_SIZE_PT 2.0
/* A page has no more strips of that height. */
#define MAX_BUCKET 1000000.0
#define MAX_INTEGERS_PER_ROW 12
#define MAX_PAGE_DIGITS 8u
/* A part of a running head is so long, and stands on so many pages. */
#define MIN_PART_GLYPHS 6u
#define MIN_PART_PAGES 3u
/* A heading is so much larger than the text below it. */
#define MIN_HEADING_RATIO 1.15f
/* From so many pages on keys are counted before those that repeat are put into a table; a page has about so
 * many. */
#define MANY_PAGES 200
#define KEYS_PER_PAGE 40u

static float
row_size (const AnnexaPageWork *work, guint row)
{
  return annexa_work_span (work, annexa_work_row (work, row)->first_span)->size_pt;
}

/* Whether a row says nothing but several page numbers: ― 3 ― ― 4 ―. */
static gboolean
has_numbers_only (const char *key)
{
  guint n_digits = 0;

  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '.' || (g_unichar_isalpha (g_utf8_get_char (p)) && g_utf8_get_char (p) != 0x30fc /* ー */))
        return FALSE;
      n_digits += g_ascii_isdigit (*p);
    }
  return n_digits >= 2 && n_digits <= MAX_PAGE_DIGITS;
}

/* Whether the integer from @start to @end is a part of a dotted number such as 8.1.2. Where each page has the
 * control that follows that of the page before, it counts as a page number does. */
static gboolean
is_dotted (const char *key, const char *start, const char *end)
{
  return (end[0] == '.' && g_ascii_isdigit (end[1]))
         || (start > key + 1 && start[-1] == '.' && g_ascii_isdigit (start[-2]));
}

/* Keys under which a row may repeat in the same size: its text as it is, and its text with one integer taken
 * for a page number. */
static void
add_keys (GPtrArray *keys, const char *key, guint page, gboolean top, gint bucket, gint size)
{
  const char *p = key;
  guint n_integers = 0;
  char place[36];

  g_snprintf (place, sizeof place, "%c%d:%d:", top ? 't' : 'b', bucket, size);
  g_ptr_array_add (keys, g_strconcat (place, key, NULL));
  /* Two pages on one sheet have two numbers. */
  if (has_numbers_only (key))
    g_ptr_array_add (keys, g_strconcat (place, "#", NULL));
  while (*p != '\0' && n_integers < MAX_INTEGERS_PER_ROW)
    {
      const char *start = p;
      gint64 value;
      char number[24];
      g_autofree char *before = NULL;

      if (!g_ascii_isdigit (*p))
        {
          p++;
          continue;
        }
      value = g_ascii_strtoll (p, (char **)&p, 10);
      n_integers++;
      if (is_dotted (key, start, p))
        continue;
      g_snprintf (number, sizeof number, "{%d}", (int)CLAMP (value - page, G_MININT / 2, G_MAXINT / 2));
      before = g_strndup (key, (gsize)(start - key));
      g_ptr_array_add (keys, g_strconcat (place, before, number, p, NULL));
    }
}

static gboolean
in_zone (const AnnexaPageWork *work, guint row, gboolean *top)
{
  guint n = work->rows->rows->len;
  const AnnexaRow *box = annexa_work_row (work, row);
  float middle = work->rows->page->height_pt / 2;

  if (row < ZONE_ROWS && box->y2 < middle)
    {
      *top = TRUE;
      return TRUE;
    }
  *top = FALSE;
  return row + ZONE_ROWS >= n && box->y1 > middle;
}

/* Which strip of the page, each @strip wide, @y is in, from the page's edge; type may be drawn as far outside
 * as a file likes. */
static gint
bucket_of (double y, double strip)
{
  return (gint)CLAMP (floor (y / strip), -MAX_BUCKET, MAX_BUCKET);
}

static GPtrArray *
keys_of_row (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, gboolean top)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  const AnnexaRow *box = annexa_work_row (work, row);
  double y = top ? box->y1 : work->rows->page->height_pt - box->y2;
  g_autofree char *controls = annexa_furniture_control_key (work, catalog, row);

  /* Two overlapping rasters, so that rounding separates no two neighbours in both. An entry of the contents
   * may stand as high on its page as the heading does that it lists: only their sizes differ. */
  for (guint raster = 0; raster < 2; raster++)
    {
      gint bucket = 2 * bucket_of (y + raster * SAME_HEIGHT_PT / 2, SAME_HEIGHT_PT) + (gint)raster;
      gint size = bucket_of (row_size (work, row) + raster * SAME_SIZE_PT / 2, SAME_SIZE_PT);

      add_keys (keys, work->key[row], work->rows->page->number, top, bucket, size);
      if (controls != NULL)
        add_keys (keys, controls, work->rows->page->number, top, bucket, size);
    }
  return keys;
}

/* Keys of the first and the last part of a row that has several: of a running head one part may be the same
 * on all pages and the other name the chapter. */
static GPtrArray *
part_keys (const AnnexaPageWork *work, guint row, gboolean top)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  const AnnexaRow *box = annexa_work_row (work, row);
  double y = top ? box->y1 : work->rows->page->height_pt - box->y2;
  gint bucket = bucket_of (y, SAME_HEIGHT_PT);
  const char *text = work->text[row], *end = text;

  if (box->n_spans < 2)
    return keys;
  for (guint n = 0; n < annexa_work_span (work, box->first_span)->n && *end != '\0';
       end = g_utf8_next_char (end))
    n += !g_unichar_isspace (g_utf8_get_char (end));
  if (annexa_work_span (work, box->first_span)->n >= MIN_PART_GLYPHS)
    g_ptr_array_add (keys, g_strdup_printf ("%c%d<%.*s", top ? 't' : 'b', bucket, (int)(end - text), text));
  end = text + strlen (text);
  for (guint n = 0; n < annexa_work_span (work, box->first_span + box->n_spans - 1)->n && end > text;)
    {
      end = g_utf8_prev_char (end);
      n += !g_unichar_isspace (g_utf8_get_char (end));
    }
  if (annexa_work_span (work, box->first_span + box->n_spans - 1)->n >= MIN_PART_GLYPHS)
    g_ptr_array_add (keys, g_strdup_printf ("%c%d>%s", top ? 't' : 'b', bucket, end));
  return keys;
}

/* Whether a row ends a sentence, which no running line does. */
static gboolean
ends_sentence (const char *text)
{
  return *text != '\0' && annexa_is_full_stop (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

/* How often the most common of the row's keys stands in the document. */
static guint
count_repeats (GHashTable *counts, const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row,
               gboolean top)
{
  g_autoptr (GPtrArray) keys = keys_of_row (work, catalog, row, top);
  guint most = 0;

  for (guint k = 0; k < keys->len; k++)
    most = MAX (most, GPOINTER_TO_UINT (g_hash_table_lookup (counts, g_ptr_array_index (keys, k))));
  return most;
}

/* Whether a part of the row stands at the same height on so many pages that the row is a running head; one
 * with the number of a control is the first row of an answer. */
static gboolean
part_repeats (GHashTable *counts, const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, gboolean top)
{
  g_autoptr (GPtrArray) keys = part_keys (work, row, top);
  g_autoptr (GArray) tokens = NULL;
  guint most = 0;

  for (guint k = 0; k < keys->len; k++)
    most = MAX (most, GPOINTER_TO_UINT (g_hash_table_lookup (counts, g_ptr_array_index (keys, k))));
  if (most < MIN_PART_PAGES)
    return FALSE;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, work->text[row], strlen (work->text[row]), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
      return FALSE;
  return TRUE;
}

/* What takes a key, which is its own from then on. */
typedef void (*KeyTaker) (char *key, gpointer user_data);

static void
give_keys (const AnnexaPageWork *work, AnnexaCatalog *catalog, KeyTaker take, gpointer user_data)
{
  for (guint row = 0; row < work->rows->rows->len; row++)
    {
      gboolean top;
      g_autoptr (GPtrArray) keys = NULL;

      if (!in_zone (work, row, &top) || *work->key[row] == '\0')
        continue;
      keys = keys_of_row (work, catalog, row, top);
      g_ptr_array_extend_and_steal (keys, part_keys (work, row, top));
      for (guint k = 0; k < keys->len; k++)
        take (g_steal_pointer (&keys->pdata[k]), user_data);
    }
}

typedef struct
{
  AnnexaSketch *sketch; /* (nullable): of the keys of all pages */
  GHashTable *counts;
} Counting;

static void
count_roughly (char *key, gpointer user_data)
{
  annexa_sketch_add (((Counting *)user_data)->sketch, key);
  g_free (key);
}

static void
count_key (char *key, gpointer user_data)
{
  const Counting *counting = user_data;
  guint count;

  if (counting->sketch != NULL && annexa_sketch_count (counting->sketch, key) < 2)
    {
      g_free (key);
      return;
    }
  count = GPOINTER_TO_UINT (g_hash_table_lookup (counting->counts, key));
  g_hash_table_insert (counting->counts, key, GUINT_TO_POINTER (count + 1));
}

/* How often each key stands in the document, as far as it repeats: nobody asks for the others, and of a long
 * document there are too many to be kept. */
static GHashTable *
count_keys (GPtrArray *works, AnnexaCatalog *catalog)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (AnnexaSketch) sketch
      = works->len >= MANY_PAGES ? annexa_sketch_new (works->len * KEYS_PER_PAGE) : NULL;
  Counting counting = { sketch, counts };

  for (guint pass = sketch != NULL ? 0 : 1; pass < 2; pass++)
    for (guint p = 0; p < works->len; p++)
      {
        annexa_page_work_step (g_ptr_array_index (works, p));
        give_keys (g_ptr_array_index (works, p), catalog, pass == 0 ? count_roughly : count_key, &counting);
      }
  return counts;
}

/* The white space between two lines of one paragraph on this page; 0 where there are too few rows to say. */
static float
usual_gap (const AnnexaPageWork *work)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint r = 1; r < work->rows->rows->len; r++)
    {
      float gap = annexa_work_row (work, r)->y1 - annexa_work_row (work, r - 1)->y2;

      g_array_append_val (gaps, gap);
    }
  if (gaps->len < 8)
    return 0;
  annexa_sort_floats (gaps);
  return g_array_index (gaps, float, gaps->len / 4);
}

static float
gap_inward (const AnnexaPageWork *work, guint row, gboolean top)
{
  const AnnexaRow *box = annexa_work_row (work, row);

  if (top)
    return row + 1 < work->rows->rows->len ? annexa_work_row (work, row + 1)->y1 - box->y2 : G_MAXFLOAT;
  return row > 0 ? box->y1 - annexa_work_row (work, row - 1)->y2 : G_MAXFLOAT;
}

static gboolean
is_apart (const AnnexaPageWork *work, guint row, gboolean top, float usual)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  float gap = gap_inward (work, row, top);

  return gap > 0.45f * (box->y2 - box->y1) && gap > 1.2f * usual;
}

/* Whether a row at the edge of the page may be furniture: white space parts it from the body, and it ends no
 * sentence. */
gboolean
annexa_furniture_stands_apart (const AnnexaPageWork *work, guint row, gboolean top)
{
  gboolean at_top;

  return in_zone (work, row, &at_top) && at_top == top && !ends_sentence (work->text[row])
         && is_apart (work, row, top, usual_gap (work));
}

/* The header row of a table that goes on over pages repeats too, but it is no furniture. */
static gboolean
is_table_header (AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  if (annexa_work_row (work, row)->n_spans < 2)
    return FALSE;
  annexa_page_work_open (work);
  return annexa_columns_is_header (work, catalog, row);
}

/* Whether a row at the top is the heading of a page or slide that says which part of an answer it has: larger
 * than what stands below it, and marked as going on. A count of all pages is no such mark. */
static gboolean
is_continued_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, guint n_pages)
{
  const char *text = work->text[row], *total;
  gsize mark = annexa_catalog_find_continued (catalog, text);

  if (mark == 0 || text[mark] == '\0' || row + 1 >= work->rows->rows->len
      || row_size (work, row) < MIN_HEADING_RATIO * row_size (work, row + 1))
    return FALSE;
  total = strrchr (work->key[row], ',');
  return total == NULL || !g_ascii_isdigit (total[1]) || g_ascii_strtoull (total + 1, NULL, 10) * 2 < n_pages;
}

/* Whether a row inside of what is marked already stands nearer to the body than to that, and is on few pages:
 * rows of forms that answers share come to stand at one height by chance. */
static gboolean
belongs_to_body (const AnnexaPageWork *work, guint row, gboolean top, guint n_repeats, guint n_pages)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  float outward
      = top ? box->y1 - annexa_work_row (work, row - 1)->y2 : annexa_work_row (work, row + 1)->y1 - box->y2;

  return outward > 2.0f * gap_inward (work, row, top) && n_repeats * 2 < n_pages;
}

/* Marks the rows at one edge of the page, from the outermost inward, as long as they repeat. Between the last
 * of them and the body there is white space; rows that follow the body as its lines do are body, however
 * often they repeat. */
static void
mark_edge (GHashTable *counts, AnnexaPageWork *work, AnnexaCatalog *catalog, gboolean top, guint n_pages)
{
  guint n = work->rows->rows->len, n_marked = 0, n_apart = 0;
  float usual = usual_gap (work);

  for (guint i = 0; i < ZONE_ROWS && i < n; i++)
    {
      guint row = top ? i : n - 1 - i;
      gboolean at_top;
      guint n_repeats;

      if (work->role[row] == ANNEXA_ROLE_FURNITURE)
        {
          n_marked = n_apart = i + 1;
          continue;
        }
      if (!in_zone (work, row, &at_top) || at_top != top || ends_sentence (work->text[row]))
        break;
      n_repeats = count_repeats (counts, work, catalog, row, top);
      if ((n_repeats < 2 && !part_repeats (counts, work, catalog, row, top))
          || (i > 0 && belongs_to_body (work, row, top, n_repeats, n_pages))
          || (top && is_continued_heading (work, catalog, row, n_pages))
          || is_table_header (work, catalog, row))
        break;
      n_marked = i + 1;
      if (is_apart (work, row, top, usual))
        n_apart = n_marked;
    }
  for (guint i = 0; i < n_apart; i++)
    work->role[top ? i : n - 1 - i] = ANNEXA_ROLE_FURNITURE;
}

/* Very large type that stands at the same place on other pages too is a watermark, wherever it is. */
static void
mark_watermarks (GPtrArray *works)
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

            if (annexa_work_span (work, box->first_span)->size_pt < ANNEXA_MIN_WATERMARK_PT)
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
  g_autoptr (GHashTable) counts = NULL;

  if (works->len < 2)
    return;
  counts = count_keys (works, catalog);
  mark_watermarks (works);
  annexa_running_heads_mark (works);
  for (guint p = 0; p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      mark_edge (counts, g_ptr_array_index (works, p), catalog, TRUE, works->len);
      mark_edge (counts, g_ptr_array_index (works, p), catalog, FALSE, works->len);
      annexa_page_work_close (g_ptr_array_index (works, p));
    }
}
