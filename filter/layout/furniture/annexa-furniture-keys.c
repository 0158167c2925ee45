/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-furniture-private.h"

#include <math.h>
#include <string.h>

#include "annexa-sketch.h"

/* Keys under which rows at the edges of pages repeat, and how often each stands in the document. */

/* A running line stands at the same height on every page, within this. */
#define SAME_HEIGHT_PT 6.0
/* A running line is set in the same size on every page, within this. */
#define SAME_SIZE_PT 2.0
/* A page has no more strips of that height. */
#define MAX_BUCKET 1000000.0
#define MAX_INTEGERS_PER_ROW 12
#define MAX_PAGE_DIGITS 8u
/* Dots that tell how far a deck has come are no fewer. */
#define MIN_MARKS 3u
/* A part of a running head is so long. */
#define MIN_PART_GLYPHS 6u
/* Longer rows are no captions. */
#define MAX_CAPTION_BYTES 80u
/* From so many pages on keys are counted before those that repeat are put into a table; a page has about so
 * many. */
#define MANY_PAGES 200
#define KEYS_PER_PAGE 70u

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

/* How many marks a row consists of, one of which may be another on each page: ○ ● ○ ○. 0 where it says
 * something. */
static guint
count_marks (const char *key)
{
  guint n = 0;

  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        return 0;
      n += !g_unichar_isspace (c);
    }
  return n >= MIN_MARKS ? n : 0;
}

/* Whether the integer from @start to @end is a part of a dotted number such as 8.1.2. Where each page has the
 * control that follows that of the page before, it counts as a page number does. */
static gboolean
is_dotted (const char *key, const char *start, const char *end)
{
  return (end[0] == '.' && g_ascii_isdigit (end[1]))
         || (start > key + 1 && start[-1] == '.' && g_ascii_isdigit (start[-2]));
}

/* Two overlapping rasters, so that rounding separates no two neighbours in both. */
#define N_RASTERS 2u
/* Keys are kept as hashes alone: of 64 bits no two are the same by chance, and a table of them is small. */
#define HASH_START 0xcbf29ce484222325u
#define HASH_PRIME 0x100000001b3u

static guint64
hash_bytes (guint64 hash, const char *bytes, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar)bytes[i]) * HASH_PRIME;
  return hash;
}

/* @kind: a character that no other number of a key has */
static guint64
hash_number (guint64 hash, char kind, gint64 number)
{
  hash = hash_bytes (hash, &kind, 1);
  return (hash ^ (guint64)number) * HASH_PRIME;
}

static void
add_hash (GPtrArray *keys, guint64 hash)
{
  g_ptr_array_add (keys, GSIZE_TO_POINTER ((gsize)(hash ^ hash >> 32)));
}

/* Adds the keys of what begins as @before does, of a number of @kind, and of @after. */
static void
add_key (GPtrArray *keys, const guint64 places[N_RASTERS], const char *before, gsize n_before, char kind,
         gint64 number, const char *after)
{
  for (guint raster = 0; raster < N_RASTERS; raster++)
    {
      guint64 hash = hash_number (hash_bytes (places[raster], before, n_before), kind, number);

      add_hash (keys, hash_bytes (hash, after, strlen (after)));
    }
}

/* Whether @before a number and @after it stand twice in a row, which has @between them and the number that
 * follows: two pages on one sheet have a running line each. */
static gboolean
is_twice (const char *before, gsize n_before, const char *between, gsize n_between, const char *after)
{
  const gsize n_after = strlen (after);

  return n_between > 0 && n_between == n_before + n_after && memcmp (between, after, n_after) == 0
         && memcmp (between + n_after, before, n_before) == 0;
}

/* Adds the key of a running line of two pages on one sheet, or of the one on the last: 手引 3 手引 4. */
static void
add_sheet_keys (GPtrArray *keys, const char *key, guint page, const guint64 places[N_RASTERS])
{
  const char *start = key + strcspn (key, "0123456789"), *end, *next, *behind;
  gint64 value;

  if (*start == '\0' || start - key + strlen (start) < MIN_PART_GLYPHS)
    return;
  value = g_ascii_strtoll (start, (char **)&end, 10);
  next = end + strcspn (end, "0123456789");
  behind = end;
  if (*next != '\0'
      && (g_ascii_strtoll (next, (char **)&behind, 10) - 1 != value
          || !is_twice (key, (gsize)(start - key), end, (gsize)(next - end), behind)))
    return;
  add_key (keys, places, key, (gsize)(start - key), '2', value - 2 * (gint64)page, behind);
}

/* Keys under which a row may repeat in the same size: its text as it is, and its text with one integer taken
 * for a page number. */
static void
add_keys (GPtrArray *keys, const char *key, guint page, const guint64 places[N_RASTERS])
{
  const char *p = key;
  const guint n_marks = count_marks (key);
  guint n_integers = 0;

  add_key (keys, places, key, strlen (key), '=', 0, "");
  /* Two pages on one sheet have two numbers. */
  if (has_numbers_only (key))
    add_key (keys, places, "", 0, '#', 0, "");
  if (n_marks > 0)
    add_key (keys, places, "", 0, '*', n_marks, "");
  while (*p != '\0' && n_integers < MAX_INTEGERS_PER_ROW)
    {
      const char *start = p;
      gint64 value;

      if (!g_ascii_isdigit (*p))
        {
          p++;
          continue;
        }
      value = g_ascii_strtoll (p, (char **)&p, 10);
      n_integers++;
      if (!is_dotted (key, start, p))
        add_key (keys, places, key, (gsize)(start - key), '+', value - page, p);
    }
}

/* Whether @row is near the top or the bottom of what pages are filled with; sets which. */
gboolean
annexa_furniture_in_zone (const AnnexaPageWork *work, guint row, gboolean *top)
{
  guint n = work->rows->rows->len;
  const AnnexaRow *box = annexa_work_row (work, row);
  float middle = work->middle_pt;

  if (row < ANNEXA_FURNITURE_ZONE_ROWS && box->y2 < middle)
    {
      *top = TRUE;
      return TRUE;
    }
  *top = FALSE;
  return row + ANNEXA_FURNITURE_ZONE_ROWS >= n && box->y1 > middle;
}

/* Which strip of the page, each @strip wide, @y is in, from the page's edge; type may be drawn as far outside
 * as a file likes. */
static gint
bucket_of (double y, double strip)
{
  return (gint)CLAMP (floor (y / strip), -MAX_BUCKET, MAX_BUCKET);
}

/* (transfer full) (nullable): the key of @text with a mark where white space parts two numbers, which are
 * none of each other's: Ver.1.0 4/8. %NULL where it parts none. */
static char *
part_numbers (const char *text)
{
  g_autoptr (GString) parted = NULL;

  for (const char *space = strchr (text, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      const char *end = space + strspn (space, " ");

      if (space == text || !g_ascii_isdigit (space[-1]) || !g_ascii_isdigit (*end))
        continue;
      if (parted == NULL)
        parted = g_string_new (text);
      parted->str[space - text] = '|';
    }
  return parted != NULL ? annexa_fold_key (parted->str) : NULL;
}

/* (transfer full): what the row may repeat under, at its height and in its size. */
GPtrArray *
annexa_furniture_keys (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, gboolean top)
{
  GPtrArray *keys = g_ptr_array_new ();
  const AnnexaRow *box = annexa_work_row (work, row);
  double y = top ? box->y1 : work->rows->page->height_pt - box->y2;
  g_autofree char *controls = annexa_furniture_control_key (work, catalog, row);
  g_autofree char *parted = part_numbers (work->text[row]);
  guint64 places[N_RASTERS];

  /* An entry of the contents may stand as high on its page as the heading does that it lists: only their
   * sizes differ. */
  for (guint raster = 0; raster < N_RASTERS; raster++)
    {
      gint bucket = 2 * bucket_of (y + raster * SAME_HEIGHT_PT / 2, SAME_HEIGHT_PT) + (gint)raster;
      gint size = bucket_of (annexa_work_span (work, annexa_work_row (work, row)->first_span)->size_pt
                                 + raster * SAME_SIZE_PT / 2,
                             SAME_SIZE_PT);

      places[raster] = hash_number (hash_number (HASH_START, top ? 't' : 'b', bucket), ':', size);
    }
  add_keys (keys, parted != NULL ? parted : work->key[row], work->rows->page->number, places);
  if (work->rows->page->width_pt > work->rows->page->height_pt)
    add_sheet_keys (keys, work->key[row], work->rows->page->number, places);
  if (controls != NULL)
    add_keys (keys, controls, work->rows->page->number, places);
  return keys;
}

/* Keys of the first and the last part of a row that has several: of a running head one part may be the same
 * on all pages and the other name the chapter. */
static GPtrArray *
part_keys (const AnnexaPageWork *work, guint row, gboolean top)
{
  GPtrArray *keys = g_ptr_array_new ();
  const AnnexaRow *box = annexa_work_row (work, row);
  double y = top ? box->y1 : work->rows->page->height_pt - box->y2;
  const guint64 place = hash_number (HASH_START, top ? 't' : 'b', bucket_of (y, SAME_HEIGHT_PT));
  const char *text = work->text[row], *end = text;

  if (box->n_spans < 2)
    return keys;
  for (guint n = 0; n < annexa_work_span (work, box->first_span)->n && *end != '\0';
       end = g_utf8_next_char (end))
    n += !g_unichar_isspace (g_utf8_get_char (end));
  if (annexa_work_span (work, box->first_span)->n >= MIN_PART_GLYPHS)
    add_hash (keys, hash_bytes (hash_number (place, '<', 0), text, (gsize)(end - text)));
  end = text + strlen (text);
  for (guint n = 0; n < annexa_work_span (work, box->first_span + box->n_spans - 1)->n && end > text;)
    {
      end = g_utf8_prev_char (end);
      n += !g_unichar_isspace (g_utf8_get_char (end));
    }
  if (annexa_work_span (work, box->first_span + box->n_spans - 1)->n >= MIN_PART_GLYPHS)
    add_hash (keys, hash_bytes (hash_number (place, '>', 0), end, strlen (end)));
  return keys;
}

/* How often the most common of @keys stands in the document. */
guint
annexa_furniture_count_repeats (GHashTable *counts, const GPtrArray *keys)
{
  guint most = 0;

  for (guint k = 0; k < keys->len; k++)
    most = MAX (most, GPOINTER_TO_UINT (g_hash_table_lookup (counts, g_ptr_array_index (keys, k))));
  return most;
}

/* At how many places of one height, on as many pages, a part of the row stands if it is a running head, else
 * 0; one with the number of a control is the first row of an answer, unless it says what a heading says. */
guint
annexa_furniture_count_part (GHashTable *counts, AnnexaLargeHeadings *headings, const AnnexaPageWork *work,
                             AnnexaCatalog *catalog, guint row, gboolean top)
{
  g_autoptr (GPtrArray) keys = part_keys (work, row, top);
  g_autoptr (GArray) tokens = NULL;
  const guint n = annexa_furniture_count_repeats (counts, keys);

  if (n < ANNEXA_MIN_PART_PAGES)
    return 0;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, work->text[row], strlen (work->text[row]), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
      return annexa_large_headings_have (headings, work, row, g_array_index (tokens, AnnexaToken, t).start)
                 ? n
                 : 0;
  return n;
}

/* The key of a short row, wherever on its page it stands; NULL for others. */
static gpointer
caption_key (const AnnexaPageWork *work, guint row)
{
  const gsize n = strlen (work->key[row]);
  const guint64 size = hash_number (HASH_START, 'w', bucket_of (annexa_furniture_row_size (work, row), 1));
  const guint64 hash = hash_bytes (size, work->key[row], n);

  return n == 0 || n > MAX_CAPTION_BYTES ? NULL : GSIZE_TO_POINTER ((gsize)(hash ^ hash >> 32));
}

/* In how many places far from the edges of pages a row of the same text and size stands. */
guint
annexa_furniture_count_within (GHashTable *counts, const AnnexaPageWork *work, guint row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, caption_key (work, row)));
}

/* What takes a key. */
typedef void (*KeyTaker) (gpointer key, gpointer user_data);

static void
give_keys (const AnnexaPageWork *work, AnnexaCatalog *catalog, KeyTaker take, gpointer user_data)
{
  for (guint row = 0; row < work->rows->rows->len; row++)
    {
      gboolean top;
      g_autoptr (GPtrArray) keys = NULL;

      if (*work->key[row] == '\0')
        continue;
      if (!annexa_furniture_in_zone (work, row, &top))
        {
          if (caption_key (work, row) != NULL)
            take (caption_key (work, row), user_data);
          continue;
        }
      keys = annexa_furniture_keys (work, catalog, row, top);
      g_ptr_array_extend_and_steal (keys, part_keys (work, row, top));
      g_ptr_array_foreach (keys, take, user_data);
    }
}

typedef struct
{
  AnnexaSketch *sketch; /* (nullable): of the keys of all pages */
  GHashTable *counts;
} Counting;

static void
count_roughly (gpointer key, gpointer user_data)
{
  annexa_sketch_add_hash (((Counting *)user_data)->sketch, g_direct_hash (key));
}

void
annexa_furniture_add_key (GHashTable *counts, gpointer key)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_insert (counts, key, GUINT_TO_POINTER (count + 1));
}

static void
count_key (gpointer key, gpointer user_data)
{
  const Counting *counting = user_data;

  if (counting->sketch == NULL || annexa_sketch_count_hash (counting->sketch, g_direct_hash (key)) > 1)
    annexa_furniture_add_key (counting->counts, key);
}

/* How often each key stands in the document, as far as it repeats: nobody asks for the others, and of a long
 * document there are too many to be kept. */
GHashTable *
annexa_furniture_count_keys (GPtrArray *works, AnnexaCatalog *catalog)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
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
