/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-furniture-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "text/annexa-utf8.h"

/* Running heads that change with the chapter. They do not repeat from page to page as other furniture does,
 * but they say in small type what a heading or the title says in large type elsewhere. */

/* Headings are at least so much larger than the running head that repeats them. */
#define MIN_HEADING_RATIO 1.15f
/* That of the section which goes on from the page before is so much larger. */
#define MIN_SECTION_RATIO 1.05f
/* Running heads stand at one height on all pages, within this. */
#define SLOT_PT 6.0f
/* Type may be drawn as far outside the page as a file likes. */
#define MAX_SLOT 50000.0f
#define MAX_HEAD_BYTES 300u
/* Rows of more parts are those of a table. */
#define MAX_PARTS 4u
/* Where only one page has it, the page's number must stand beside it. */
#define MIN_PAGES 2
#define MAX_NUMBER_DIGITS 4
/* Where so many pages have their number at one height, what stands beside it is a running head, whatever it
 * says. */
#define MIN_COUNTED 3u
/* Where so many pages, and so much of all, have furniture of one type at one height, what stands so on
 * another page is furniture too, be it the name of a chapter of one page. */
#define MIN_ALIKE 4u
#define MIN_ALIKE_SHARE 0.7f

typedef struct
{
  AnnexaPageWork *work;
  guint row;
  gint slot;        /* height, from the top of the page, or below zero from its foot */
  char *key;        /* without the page number */
  gint number;      /* of the page, as printed; -1 when it is not there */
  gboolean alone;   /* nothing but the number */
  gboolean repeats; /* a heading says the same */
  gboolean named;   /* so does a row that need not be larger */
} Head;

static void
clear_head (gpointer data)
{
  g_free (((Head *)data)->key);
}

/* The type of a head: the number before a title may be smaller, as on a chip. Latin type among Japanese,
 * which is a little larger, says nothing. */
static float
head_size (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float size = annexa_furniture_row_size (work, r), largest = size;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    largest = MAX (largest, annexa_work_span (work, s)->size_pt);
  return largest >= MIN_HEADING_RATIO * size ? largest : size;
}

static void
add_size (GHashTable *sizes, const char *key, float size)
{
  guint tenths = (guint)(size * 10);

  if (*key != '\0' && strlen (key) <= MAX_HEAD_BYTES
      && GPOINTER_TO_UINT (g_hash_table_lookup (sizes, key)) < tenths)
    g_hash_table_insert (sizes, g_strdup (key), GUINT_TO_POINTER (tenths));
}

/* The headings among the parts of a row: beside one of two columns stands text of the other. */
static void
add_parts (GHashTable *sizes, const AnnexaPageWork *work, guint r, float least, gsize longest)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const char *start = work->text[r];

  for (guint s = 0; s < row->n_spans && row->n_spans <= MAX_PARTS; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, row->first_span + s);
      const char *end = start;
      g_autofree char *part = NULL, *key = NULL;

      for (guint n = 0; n < span->n && *end != '\0'; end = g_utf8_next_char (end))
        n += !g_unichar_isspace (annexa_utf8_at (end));
      if (span->size_pt >= MIN_HEADING_RATIO * least && (gsize)(end - start) <= longest)
        {
          part = g_strndup (start, (gsize)(end - start));
          key = annexa_fold_key (part);
          add_size (sizes, key, span->size_pt);
        }
      start = end;
    }
}

/* The type size of the largest row that says each key, in tenths of a point; titles of two rows as well. Only
 * of rows that some head of @heads may repeat: larger than the smallest, and no longer than the longest. */
static GHashTable *
collect_sizes (GPtrArray *works, const GArray *heads)
{
  GHashTable *sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  float least = G_MAXFLOAT;
  gsize longest = 0;

  for (guint i = 0; i < heads->len; i++)
    {
      const Head *head = &g_array_index (heads, Head, i);

      annexa_page_work_step (head->work);
      least = MIN (least, annexa_furniture_row_size (head->work, head->row));
      longest = MAX (longest, MAX (strlen (head->key), strlen (head->work->key[head->row])));
    }
  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          float size = annexa_furniture_row_size (work, r);

          if (annexa_work_row (work, r)->n_spans > 1)
            add_parts (sizes, work, r, least, longest);
          if (size < least || strlen (work->key[r]) > longest)
            continue;
          add_size (sizes, work->key[r], size);
          if (r > 0 && fabsf (annexa_furniture_row_size (work, r - 1) - size) < 0.2f
              && strlen (work->key[r - 1]) + strlen (work->key[r]) <= longest)
            {
              g_autofree char *both = g_strconcat (work->key[r - 1], work->key[r], NULL);

              add_size (sizes, both, size);
            }
        }
    }
  return sizes;
}

static gboolean
is_heading (GHashTable *sizes, const char *key, float size)
{
  return (float)GPOINTER_TO_UINT (g_hash_table_lookup (sizes, key)) >= 10 * MIN_HEADING_RATIO * size;
}

/* The text of a head without the number at its start or end, which goes to @number. */
static char *
key_without_number (const char *text, gint *number)
{
  g_autofree char *copy = g_strdup (text);
  char *last = strrchr (copy, ' ');
  char *end = copy;

  *number = -1;
  if (last != NULL && strlen (last + 1) <= MAX_NUMBER_DIGITS && last[1] != '\0'
      && strspn (last + 1, "0123456789") == strlen (last + 1))
    {
      *number = atoi (last + 1);
      *last = '\0';
      return annexa_fold_key (copy);
    }
  while (g_ascii_isdigit (*end) && end - copy < MAX_NUMBER_DIGITS)
    end++;
  if (end == copy || (*end != ' ' && *end != '\0'))
    return annexa_fold_key (copy);
  *number = atoi (copy);
  return annexa_fold_key (end);
}

/* Whether a heading says @key, or one says a part of it and another, or other pages' heads at this height,
 * the rest. */
static gboolean
repeats_headings (GHashTable *sizes, const GArray *heads, const Head *head, const char *key)
{
  float size = head_size (head->work, head->row);

  if (is_heading (sizes, key, size))
    return TRUE;
  if (*key == '\0')
    return FALSE;
  for (const char *p = g_utf8_next_char (key); *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *before = g_strndup (key, (gsize)(p - key));
      gboolean heading = is_heading (sizes, before, size), other = is_heading (sizes, p, size);

      if (heading && other)
        return TRUE;
      for (guint i = 0; (heading || other) && i < heads->len; i++)
        {
          const Head *sibling = &g_array_index (heads, Head, i);

          if (sibling->slot == head->slot && strcmp (sibling->key, head->key) != 0
              && (heading ? g_str_has_suffix (sibling->key, p) : g_str_has_prefix (sibling->key, before)))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether a row of the page before says what @head at the top of its page does, in type that is a little
 * larger: the heading of the section that goes on. */
static gboolean
says_what_goes_on (GPtrArray *works, const Head *head)
{
  const guint page = head->work->page->number;
  const float size = annexa_furniture_row_size (head->work, head->row);
  const AnnexaPageWork *before;

  if (head->row > 0 || page < 2 || page > works->len)
    return FALSE;
  before = g_ptr_array_index (works, page - 2);
  for (guint r = 0; before->page->number + 1 == page && r < before->rows->rows->len; r++)
    if (annexa_furniture_row_size (before, r) >= MIN_SECTION_RATIO * size
        && strcmp (before->key[r], head->key) == 0)
      return TRUE;
  return FALSE;
}

/* How high the first or last row @r stands, in slots. */
static gint
slot_of (const AnnexaPageWork *work, guint r, gboolean top)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float height = (top ? row->y1 : row->y2 - work->page->height_pt) / SLOT_PT;

  return (gint)floorf (CLAMP (height, -MAX_SLOT, MAX_SLOT));
}

static void
add_head (GArray *heads, AnnexaPageWork *work, gboolean top)
{
  Head head = { work, top ? 0 : work->rows->rows->len - 1, 0, NULL, -1, FALSE, FALSE, FALSE };

  if (work->rows->rows->len < 3 || !annexa_furniture_stands_apart (work, head.row, top)
      || strlen (work->key[head.row]) > MAX_HEAD_BYTES)
    return;
  head.slot = slot_of (work, head.row, top);
  head.key = key_without_number (work->text[head.row], &head.number);
  head.alone = head.number >= 0 && *head.key == '\0';
  g_array_append_val (heads, head);
  /* cppcheck-suppress memleak ; the array owns the key now */
}

/* What heads have in common, by a number: their slot, or how far the printed number is from the page's. */
typedef struct
{
  guint n;
  const AnnexaPageWork *first;
  gboolean other; /* they are not all of the first page */
} Alike;

static Alike *
alike_at (GHashTable *table, gint number)
{
  Alike *alike = g_hash_table_lookup (table, GINT_TO_POINTER (number));

  if (alike == NULL)
    {
      alike = g_new0 (Alike, 1);
      g_hash_table_insert (table, GINT_TO_POINTER (number), alike);
    }
  return alike;
}

static void
count_head (GHashTable *table, gint number, const Head *head)
{
  Alike *alike = alike_at (table, number);

  alike->first = alike->n == 0 ? head->work : alike->first;
  alike->other = alike->other || head->work != alike->first;
  alike->n++;
}

/* How many heads that repeat headings stand as high as @head. */
static guint
count_alike (GHashTable *slots, const Head *head)
{
  return alike_at (slots, head->slot - 1)->n + alike_at (slots, head->slot)->n
         + alike_at (slots, head->slot + 1)->n;
}

/* Whether the number in @head is that of the page, which another page counts on in its head or foot: the
 * first page of a chapter often has it elsewhere. */
static gboolean
counts_on (GHashTable *numbers, const Head *head)
{
  const Alike *alike;

  if (head->number < 0 || !(head->alone || head->repeats || head->named))
    return FALSE;
  alike = alike_at (numbers, head->number - (gint)head->work->page->number);
  return alike->other;
}

/* Heads at one height whose number counts the pages; heights apart, so that contents do not count. */
static gint
counted_key (const Head *head)
{
  return head->slot * 20000 + head->number - (gint)head->work->page->number;
}

/* Whether the first row is larger than the text below it, as a running head is not: chapters that begin on a
 * page each may count on as the pages do. */
static gboolean
is_large (const AnnexaPageWork *work, guint row)
{
  return row == 0
         && annexa_furniture_row_size (work, 0) > MIN_HEADING_RATIO * annexa_furniture_row_size (work, 1);
}

/**
 * annexa_running_heads_mark:
 * @works: (element-type AnnexaPageWork): all pages
 *
 * Marks the first and the last row of a page as furniture where white space parts it from the body and it
 * says what headings say in larger type, on two pages at the same height or beside a page number.
 */
void
annexa_running_heads_mark (GPtrArray *works)
{
  g_autoptr (GHashTable) sizes = NULL;
  g_autoptr (GHashTable) slots = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) counted = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GArray) heads = g_array_new (FALSE, FALSE, sizeof (Head));

  g_array_set_clear_func (heads, clear_head);
  for (guint p = 0; p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      add_head (heads, g_ptr_array_index (works, p), TRUE);
      add_head (heads, g_ptr_array_index (works, p), FALSE);
    }
  sizes = collect_sizes (works, heads);
  for (guint i = 0; i < heads->len; i++)
    {
      Head *head = &g_array_index (heads, Head, i);
      const char *whole;

      annexa_page_work_step (head->work);
      /* The number at the start may be the page's or the chapter's. */
      whole = head->work->key[head->row];
      head->named = *head->key != '\0' && g_hash_table_contains (sizes, head->key);
      head->repeats = repeats_headings (sizes, heads, head, head->key)
                      || (strcmp (whole, head->key) != 0 && repeats_headings (sizes, heads, head, whole))
                      || (head->named && says_what_goes_on (works, head));
      if (head->repeats)
        count_head (slots, head->slot, head);
      if (head->number >= 0)
        count_head (counted, counted_key (head), head);
      if (head->number >= 0 && (head->repeats || head->alone || head->named))
        count_head (numbers, head->number - (gint)head->work->page->number, head);
    }
  for (guint i = 0; i < heads->len; i++)
    {
      const Head *head = &g_array_index (heads, Head, i);
      guint n_alike = head->repeats ? count_alike (slots, head) : 0;

      if (n_alike >= MIN_PAGES || counts_on (numbers, head)
          || (head->number >= 0 && alike_at (counted, counted_key (head))->n >= MIN_COUNTED
              && !is_large (head->work, head->row)))
        head->work->role[head->row] = ANNEXA_ROLE_FURNITURE;
    }
}

/**
 * annexa_running_heads_mark_alike:
 * @works: (element-type AnnexaPageWork): all pages, their furniture marked
 *
 * Marks the first and the last row of a page as furniture where it stands apart and is of the type and at the
 * height of those of nearly all other pages: the name of a chapter of one page. The title of a slide is none.
 */
void
annexa_running_heads_mark_alike (GPtrArray *works)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < 2 * works->len; i++)
      {
        AnnexaPageWork *work = g_ptr_array_index (works, i / 2);
        const gboolean top = i % 2 == 0;
        guint row = top || work->rows->rows->len == 0 ? 0 : work->rows->rows->len - 1, n;
        gint type;

        annexa_page_work_step (work);
        if (work->rows->rows->len < 3 || (work->role[row] == ANNEXA_ROLE_FURNITURE) != (pass == 0))
          continue;
        type = slot_of (work, row, top) * 20000
               + (gint)(10 * MIN (annexa_furniture_row_size (work, row), 1000.0f));
        n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GINT_TO_POINTER (type)));
        if (pass == 0)
          g_hash_table_insert (counts, GINT_TO_POINTER (type), GUINT_TO_POINTER (n + 1));
        else if (n >= MIN_ALIKE && (float)n >= MIN_ALIKE_SHARE * (float)works->len && !is_large (work, row)
                 && annexa_furniture_stands_apart (work, row, top))
          work->role[row] = ANNEXA_ROLE_FURNITURE;
      }
}
