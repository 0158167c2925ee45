/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-contents-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* So many entries in a row make a table of contents when they have leaders. */
#define MIN_ENTRIES_LEADERS 3
/* Entries that wrap, and headings between them, leave rows without page number. */
#define MAX_ROWS_BETWEEN 3
#define MIN_LAST_WORD_CHARS 4u
/* So many rows of entries that wrap may follow each other, and so many be left at the foot of the page. */
#define MAX_ROWS_WRAPPED 5u
#define MAX_ROWS_LEFT 3u
#define SAME_SIZE_PT 0.3f

/* A binder of papers may list what they hold a hundred thousand times. */
static void
add_entry (GArray *entries, AnnexaArena *arena, const char *text, const AnnexaContentsRow *row)
{
  g_autofree char *plain = annexa_contents_entry_text (text, row->n_unit), *key = annexa_fold_key (plain);
  AnnexaContentsEntry entry = { NULL, NULL, row->entry_page };

  if (*key == '\0')
    return;
  entry.text = annexa_arena_copy_string (arena, plain);
  entry.key = annexa_contents_is_cut (text, row->n_unit) ? "" : annexa_arena_copy_string (arena, key);
  g_array_append_val (entries, entry);
}

/* To be called for each row of a walk over all of them. */
void
annexa_contents_step (GPtrArray *works, const GArray *rows, guint i)
{
  if (i > 0
      && g_array_index (rows, AnnexaContentsRow, i).page
             == g_array_index (rows, AnnexaContentsRow, i - 1).page)
    return;
  annexa_page_work_step (g_ptr_array_index (works, g_array_index (rows, AnnexaContentsRow, i).page));
}

/* Makes the rows from @first to @last contents, and entries of those that are. */
void
annexa_contents_mark_range (GPtrArray *works, GArray *rows, guint first, guint last, GArray *entries)
{
  g_autoptr (GString) wrapped = g_string_new (NULL);

  for (guint i = first; i <= last; i++)
    {
      const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
      AnnexaPageWork *work = g_ptr_array_index (works, row->page);
      AnnexaArena *arena = work->rows->pages->arena;

      annexa_contents_step (works, rows, i);
      work->role[row->row] = ANNEXA_ROLE_CONTENTS;
      g_string_append (wrapped, work->text[row->row]);
      if (!row->entry)
        continue;
      add_entry (entries, arena, work->text[row->row], row);
      if (wrapped->len > strlen (work->text[row->row]))
        add_entry (entries, arena, wrapped->str, row);
      g_string_truncate (wrapped, 0);
    }
}

/* Whether a sentence ends in @text, which no entry does: text that two answers share comes again too. */
gboolean
annexa_contents_has_sentence (const char *text)
{
  guint n_letters = 0;

  for (gunichar before = '0'; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (annexa_is_full_stop (annexa_utf8_at (text)) && !g_unichar_isdigit (before))
        return TRUE;
      /* A Latin word and a dot; abbreviations are shorter. */
      if (*text == '.' && n_letters >= MIN_LAST_WORD_CHARS && (text[1] == '\0' || text[1] == ' '))
        return TRUE;
      n_letters = g_ascii_islower (*text) ? n_letters + 1 : 0;
      before = annexa_utf8_at (text);
    }
  return FALSE;
}

/* Whether row @i is set as row @first is, which begins a list of contents, and no sentence ends in it. */
static gboolean
is_like_list (GPtrArray *works, const GArray *rows, guint first, guint i)
{
  const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
  const AnnexaContentsRow *begin = &g_array_index (rows, AnnexaContentsRow, first);
  const AnnexaPageWork *work = g_ptr_array_index (works, row->page);

  return !annexa_contents_has_sentence (work->text[row->row])
         && fabsf (annexa_work_row_size (work, row->row)
                   - annexa_work_row_size (g_ptr_array_index (works, begin->page), begin->row))
                < SAME_SIZE_PT;
}

/* Whether row @i may be of the list of contents that row @first begins, and is on its page. Entries that wrap
 * in two columns leave rows that come again nowhere. */
static gboolean
is_of_list (GPtrArray *works, const GArray *rows, guint first, guint i)
{
  return g_array_index (rows, AnnexaContentsRow, i).page
             == g_array_index (rows, AnnexaContentsRow, first).page
         && is_like_list (works, rows, first, i);
}

/* The row behind the pages, from that of row @first on, that have nothing but what may be of the list of
 * contents which it begins: headings in narrow columns wrap, so that few of them come again. */
static guint
find_listing_end (GPtrArray *works, const GArray *rows, guint first)
{
  guint end = first;

  for (guint i = first; i < rows->len && is_like_list (works, rows, first, i); i++)
    {
      annexa_contents_step (works, rows, i);
      if (i + 1 == rows->len
          || g_array_index (rows, AnnexaContentsRow, i + 1).page
                 != g_array_index (rows, AnnexaContentsRow, i).page)
        end = i + 1;
    }
  return end;
}

/* The last row of the list of contents that row @first begins and that comes to row @last at least: what is
 * left on the page may be of the last entries. */
static guint
find_list_end (GPtrArray *works, const GArray *rows, guint first, guint last)
{
  guint end = last + 1;

  while (end < rows->len && end - last <= MAX_ROWS_LEFT && is_of_list (works, rows, first, end))
    end++;
  return end == rows->len
                 || g_array_index (rows, AnnexaContentsRow, end).page
                        != g_array_index (rows, AnnexaContentsRow, last).page
             ? end - 1
             : last;
}

/* (transfer full): the last page that the outline has for each of its keys. */
static GHashTable *
find_outlined (const AnnexaPages *pages)
{
  GHashTable *outlined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pages->outline->len; i++)
    {
      const AnnexaOutlineEntry *entry = &g_array_index (pages->outline, AnnexaOutlineEntry, i);

      g_hash_table_insert (outlined, annexa_fold_key (entry->title), GUINT_TO_POINTER (entry->page));
    }
  return outlined;
}

/* A list of contents without page numbers: after its heading, rows that all come again as headings of the
 * body, or, where these wrap or stand beside text, are @outlined further on. */
static void
mark_plain_list (GPtrArray *works, GArray *rows, guint heading, GHashTable *last_index, GHashTable *outlined,
                 GArray *entries)
{
  g_autoptr (GHashTable) held = g_hash_table_new (g_str_hash, g_str_equal);
  const guint listing_end = find_listing_end (works, rows, heading + 1);
  guint last = heading, n = 0;

  for (guint i = heading + 1; i < rows->len; i++)
    {
      const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
      AnnexaPageWork *work = g_ptr_array_index (works, row->page);
      guint again;

      annexa_contents_step (works, rows, i);
      again = GPOINTER_TO_UINT (g_hash_table_lookup (last_index, work->key[row->row]));
      /* The list ends where the body begins: at a heading that it holds already. */
      if (g_hash_table_contains (held, work->key[row->row]))
        break;
      g_hash_table_add (held, work->key[row->row]);
      /* Rows of two columns are known already where each entry beside another comes again. */
      if (again <= i && work->role[row->row] != ANNEXA_ROLE_CONTENTS
          && GPOINTER_TO_UINT (g_hash_table_lookup (outlined, work->key[row->row])) <= work->page->number)
        {
          if (i >= listing_end
              && i - last > (is_of_list (works, rows, heading + 1, i) ? MAX_ROWS_WRAPPED : 2))
            break;
          continue;
        }
      last = i;
      n++;
    }
  if (n < 3)
    return;
  last = find_list_end (works, rows, heading + 1, last);
  for (guint i = heading; i <= last; i++)
    {
      AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);

      row->entry = i > heading;
    }
  annexa_contents_mark_range (works, rows, heading, last, entries);
}

/* Whether the entry's text is a row of the body further down than row @after. */
static gboolean
found_again (GPtrArray *works, const AnnexaContentsRow *row, guint after, GHashTable *last_index)
{
  AnnexaPageWork *work = g_ptr_array_index (works, row->page);
  g_autofree char *text = annexa_contents_entry_text (work->text[row->row], row->n_unit);
  g_autofree char *key = annexa_fold_key (text);

  return GPOINTER_TO_UINT (g_hash_table_lookup (last_index, key)) > after;
}

/* How many of the entries from @first to @last are rows of the body further down. */
static guint
count_found_again (GPtrArray *works, GArray *rows, guint first, guint last, GHashTable *last_index)
{
  guint n = 0;

  for (guint i = first; i <= last; i++)
    {
      const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);

      n += row->entry && found_again (works, row, last, last_index);
    }
  return n;
}

/* Whether row @i stands right behind what is known to be contents. */
static gboolean
goes_on (GPtrArray *works, const GArray *rows, guint i)
{
  const AnnexaContentsRow *above;

  if (i == 0)
    return FALSE;
  above = &g_array_index (rows, AnnexaContentsRow, i - 1);
  return ((AnnexaPageWork *)g_ptr_array_index (works, above->page))->role[above->row] == ANNEXA_ROLE_CONTENTS;
}

/**
 * annexa_contents_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture marked
 * @catalog: for the headings of contents
 * @entries: (element-type AnnexaContentsEntry): gets what the contents list
 *
 * Marks the rows of tables of contents: runs of rows that end in leaders and page numbers, or in page numbers
 * set apart under a heading such as 目次, or rows under such a heading that all come again later.
 */
void
annexa_contents_mark (GPtrArray *works, AnnexaCatalog *catalog, GArray *entries)
{
  g_autoptr (GHashTable) last_index = g_hash_table_new (g_str_hash, g_str_equal);
  GArray gathered, *rows = &gathered;
  g_autofree gpointer own = annexa_contents_gather (works, catalog, rows, last_index);
  g_autoptr (GHashTable) outlined = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);

      annexa_contents_step (works, rows, i);
      /* Text and a number with less white space between: an entry where the text comes again as a row. */
      if (!row->entry && row->numbered && found_again (works, row, i, last_index))
        row->entry = row->leaders = TRUE;
    }
  annexa_contents_mark_repeated (works, rows, last_index, catalog, entries);
  for (guint i = 0; i < rows->len; i++)
    {
      const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
      guint last = i, n = 0, n_leaders = 0, first = i;
      gboolean headed = FALSE;

      annexa_contents_step (works, rows, i);
      if (((AnnexaPageWork *)g_ptr_array_index (works, row->page))->role[row->row] == ANNEXA_ROLE_CONTENTS)
        continue;
      if (!row->entry)
        {
          if (annexa_contents_is_heading (g_ptr_array_index (works, row->page), catalog, row->row))
            {
              guint before = entries->len;

              if (outlined == NULL)
                outlined
                    = find_outlined (((AnnexaPageWork *)g_ptr_array_index (works, row->page))->rows->pages);
              mark_plain_list (works, rows, i, last_index, outlined, entries);
              if (entries->len == before)
                annexa_contents_mark_numbers (works, rows, i, catalog, entries);
              while (entries->len > before && i + 1 < rows->len
                     && ((AnnexaPageWork *)g_ptr_array_index (
                             works, g_array_index (rows, AnnexaContentsRow, i + 1).page))
                                ->role[g_array_index (rows, AnnexaContentsRow, i + 1).row]
                            == ANNEXA_ROLE_CONTENTS)
                i++;
            }
          continue;
        }
      for (guint j = i; j < rows->len && j - last <= MAX_ROWS_BETWEEN; j++)
        if (g_array_index (rows, AnnexaContentsRow, j).entry)
          {
            last = j;
            n++;
            n_leaders += g_array_index (rows, AnnexaContentsRow, j).leaders;
          }
      for (guint j = i; j > 0 && i - j < 3 && !headed; j--)
        {
          const AnnexaContentsRow *above = &g_array_index (rows, AnnexaContentsRow, j - 1);

          headed = annexa_contents_is_heading (g_ptr_array_index (works, above->page), catalog, above->row);
          if (headed)
            first = j - 1;
        }
      /* Of contents that go on over a page one entry may be left. */
      if (n_leaders >= MIN_ENTRIES_LEADERS || (headed && n >= 2)
          || (n_leaders == n && goes_on (works, rows, i))
          || (n >= ANNEXA_MIN_PLAIN_ENTRIES && count_found_again (works, rows, i, last, last_index) * 2 >= n))
        annexa_contents_mark_range (works, rows, first, last, entries);
      i = last;
    }
}
