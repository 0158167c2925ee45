/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-contents-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* Lists of contents without heading and page numbers, such as the links at the top of a web page. */

/* So many rows in a row that all come again are a list of contents even without heading and page numbers. */
#define MIN_REPEATED_RUN 4
#define MAX_ENTRIES 2000
#define MAX_ROWS_WRAPPED 5u
#define SAME_SIZE_PT 0.3f
/* A heading and its entry have no more rows. */
#define MAX_HEADING_ROWS 3u
/* A heading is a number and a title apart at most. */
#define MAX_HEADING_SPANS 2u
/* So often all rows are looked at for an entry whose heading wraps. */
#define MAX_WRAPPED_LOOKUPS 100u
/* Links side by side stand on the first pages, and have no more blanks. */
#define FIRST_PAGES 3u
#define MAX_SPACES 6u
#define MAX_ITEM_DIGITS 2u
#define LARGER 1.1f

/* Whether @text says what something is behind its name and a colon, as 期間：5年 does. */
static gboolean
says_of_name (const char *text)
{
  const char *p = text;
  gunichar before = 0, c = g_utf8_get_char (p);

  if (strchr (text, ':') == NULL && strstr (text, "：") == NULL)
    return FALSE;
  for (; c != 0 && c != ':' && c != 0xff1a; c = g_utf8_get_char (p))
    {
      before = g_unichar_isspace (c) ? before : c;
      p = g_utf8_next_char (p);
    }
  return c != 0 && *g_utf8_next_char (p) != '\0' && annexa_is_cjk (before) && g_unichar_isalpha (before);
}

/* Whether the @n-th rows after @a and @b say the same. */
static gboolean
same_after (GPtrArray *works, const GArray *rows, guint a, guint b, guint n)
{
  const AnnexaContentsRow *first, *second;

  if (a + n >= rows->len || b + n >= rows->len)
    return FALSE;
  first = &g_array_index (rows, AnnexaContentsRow, a + n);
  second = &g_array_index (rows, AnnexaContentsRow, b + n);
  return strcmp (((AnnexaPageWork *)g_ptr_array_index (works, first->page))->key[first->row],
                 ((AnnexaPageWork *)g_ptr_array_index (works, second->page))->key[second->row])
         == 0;
}

/* The whole number that @text begins with, and a dot behind it; 0 if there is none. */
static guint
item_number (const char *text)
{
  guint n = 0, number = 0;

  for (; n < MAX_ITEM_DIGITS && g_ascii_isdigit (text[n]); n++)
    number = 10 * number + (guint)g_ascii_digit_value (text[n]);
  return n > 0 && text[n] == '.' && !g_ascii_isdigit (text[n + 1]) ? number : 0;
}

static const char *
key_of_row (GPtrArray *works, const GArray *rows, guint i)
{
  const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);

  return ((AnnexaPageWork *)g_ptr_array_index (works, row->page))->key[row->row];
}

/* Whether rows @i and @i + 1 are items that count on, 2. and 3., and stand next to each other where row
 * @again says what the first does: below a heading stands text. */
static gboolean
are_items (GPtrArray *works, const GArray *rows, guint i, guint again)
{
  guint number;

  if (!same_after (works, rows, i, again, 1))
    return FALSE;
  number = item_number (key_of_row (works, rows, i));
  return number > 0 && item_number (key_of_row (works, rows, i + 1)) == number + 1;
}

/* How many rows from @i on say together what rows from @r on do, wherever either wraps; 0 where they do not.
 */
static guint
count_same (GPtrArray *works, const GArray *rows, guint i, guint r)
{
  const char *entry = key_of_row (works, rows, i), *heading = key_of_row (works, rows, r);
  guint n_entry = 1, n_heading = 1;

  while (*entry != '\0' && *heading != '\0')
    {
      while (*entry != '\0' && *entry == *heading)
        {
          entry++;
          heading++;
        }
      if (*entry == '\0' && *heading == '\0')
        return n_entry + n_heading > 2 ? n_entry : 0;
      if ((*entry != '\0' && *heading != '\0') || i + n_entry >= r || r + n_heading >= rows->len
          || n_entry == MAX_HEADING_ROWS || n_heading == MAX_HEADING_ROWS)
        return 0;
      if (*entry == '\0')
        entry = key_of_row (works, rows, i + n_entry++);
      else
        heading = key_of_row (works, rows, r + n_heading++);
    }
  return 0;
}

/* Where what row @i says comes again further down as a heading, with the rows below it if the entry wraps,
 * which may be at other words than the heading does; 0 if it does not. Adds to @n how many rows the entry has
 * more. Looks at all rows, and so takes one off @budget. */
static guint
find_wrapped (GPtrArray *works, const GArray *rows, guint i, guint *n, guint *budget)
{
  if (*budget == 0)
    return 0;
  (*budget)--;
  for (guint r = i + 1; r < rows->len; r++)
    {
      const guint same = count_same (works, rows, i, r);

      annexa_contents_step (works, rows, r);
      if (same == 0)
        continue;
      *n += same - 1;
      return r;
    }
  return 0;
}

/* Whether row @i is of a table: of more pieces than a number and a title, or of two of which neither is a
 * number. */
static gboolean
is_of_table (GPtrArray *works, const GArray *rows, AnnexaCatalog *catalog, guint i)
{
  const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
  const AnnexaPageWork *work = g_ptr_array_index (works, row->page);
  const char *text = work->text[row->row];
  g_autoptr (GArray) tokens = NULL;

  if (annexa_work_row (work, row->row)->n_spans != MAX_HEADING_SPANS)
    return annexa_work_row (work, row->row)->n_spans > MAX_HEADING_SPANS;
  if (*text == '\0' || g_unichar_isdigit (g_utf8_get_char (text))
      || g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (text + strlen (text)))))
    return FALSE;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
      return FALSE;
  return TRUE;
}

/* Where the row says again what row @i does; 0 if none does further down, or if both are of tables, which
 * answers may share but for one value. */
static guint
find_again (GPtrArray *works, const GArray *rows, AnnexaCatalog *catalog, guint i, GHashTable *last_index)
{
  const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
  const AnnexaPageWork *work = g_ptr_array_index (works, row->page);
  guint again = GPOINTER_TO_UINT (g_hash_table_lookup (last_index, work->key[row->row]));

  return again > i + 1
                 && !(is_of_table (works, rows, catalog, i) && is_of_table (works, rows, catalog, again))
             ? again
             : 0;
}

/* Where a heading in larger type says what @text does behind its bullet; 0 if none does. */
static guint
find_heading (GPtrArray *works, const GArray *rows, guint i, const char *text, GHashTable *last_index)
{
  const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i), *other;
  g_autofree char *key = NULL;
  guint again;

  while (g_unichar_isspace (g_utf8_get_char (text)) || annexa_is_bullet (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  key = annexa_fold_key (text);
  again = GPOINTER_TO_UINT (g_hash_table_lookup (last_index, key));
  if (again <= i + 1)
    return 0;
  other = &g_array_index (rows, AnnexaContentsRow, again);
  return annexa_work_row_size (g_ptr_array_index (works, other->page), other->row)
                 > LARGER * annexa_work_row_size (g_ptr_array_index (works, row->page), row->row)
             ? again
             : 0;
}

/* Where entries side by side in row @i come again further down, each as a row of its own; 0 if they do not,
 * or, where one may @wrap, if none does. */
static guint
find_beside (GPtrArray *works, const GArray *rows, guint i, gboolean wrap, GHashTable *last_index)
{
  const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
  const AnnexaPageWork *work = g_ptr_array_index (works, row->page);
  const char *text = work->text[row->row];
  guint n_spaces = 0;

  if (row->page >= FIRST_PAGES || !(wrap || annexa_work_row (work, row->row)->n_spans > 1))
    return 0;
  for (const char *space = strchr (text, ' '); space != NULL && n_spaces < MAX_SPACES;
       space = strchr (space + 1, ' '), n_spaces++)
    {
      g_autofree char *start = g_strndup (text, (gsize)(space - text));
      guint left = find_heading (works, rows, i, start, last_index);
      guint right = wrap || left > 0 ? find_heading (works, rows, i, space, last_index) : 0;

      if (MIN (left, right) > 0 || (wrap && MAX (left, right) > 0))
        return MAX (left, right);
    }
  return 0;
}

/* Whether a sentence begins in row @last and ends in one of the rows right below: text of two answers may
 * wrap in the same way. */
static gboolean
begins_sentence (GPtrArray *works, const GArray *rows, guint last)
{
  for (guint i = last + 1; i < rows->len && i - last <= MAX_ROWS_WRAPPED; i++)
    {
      const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
      const AnnexaContentsRow *above = &g_array_index (rows, AnnexaContentsRow, i - 1);
      const AnnexaPageWork *work = g_ptr_array_index (works, row->page);
      float size_pt = annexa_work_row_size (work, row->row);

      if (row->page != above->page
          || fabsf (size_pt - annexa_work_row_size (work, above->row)) >= SAME_SIZE_PT
          || annexa_work_row (work, row->row)->y1 - annexa_work_row (work, above->row)->y2 > size_pt)
        return FALSE;
      if (annexa_contents_has_sentence (work->text[row->row]))
        return TRUE;
    }
  return FALSE;
}

/* Whether most rows of [@first, @end) come again beside others of them that are not next to them here: items
 * of lists that several answers share, each in an order of its own, and set without bullets. */
static gboolean
is_shuffled (GPtrArray *works, const GArray *rows, guint first, guint end, GHashTable *last_index)
{
  g_autoptr (GHashTable) run = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = first; i < end; i++)
    g_hash_table_insert (run, (gpointer)key_of_row (works, rows, i), GUINT_TO_POINTER (i + 1));
  for (guint i = first; i < end; i++)
    {
      const guint again = GPOINTER_TO_UINT (g_hash_table_lookup (last_index, key_of_row (works, rows, i)));
      guint above, below;

      if (again < end)
        continue;
      above = GPOINTER_TO_UINT (g_hash_table_lookup (run, key_of_row (works, rows, again - 1)));
      below = again + 1 < rows->len
                  ? GPOINTER_TO_UINT (g_hash_table_lookup (run, key_of_row (works, rows, again + 1)))
                  : 0;
      n += (above > 0 && above != i) || (below > 0 && below != i + 2);
    }
  return n * 2 > end - first;
}

/* Where a list begins of which [@first, …) is the rest: at @end of one above it on its page, if any, where
 * nothing but some lines of entries that wrap parts them, in two columns at other words than their headings
 * do.
 * @first if there is none. */
static guint
find_gap (GPtrArray *works, const GArray *rows, guint end, guint first)
{
  if (end == 0 || first - end > MAX_ROWS_WRAPPED
      || g_array_index (rows, AnnexaContentsRow, end - 1).page
             != g_array_index (rows, AnnexaContentsRow, first).page)
    return first;
  for (guint i = end; i < first; i++)
    {
      const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, i);
      const AnnexaPageWork *work = g_ptr_array_index (works, row->page);

      if (work->role[row->row] != ANNEXA_ROLE_BODY || annexa_contents_has_sentence (work->text[row->row])
          || annexa_work_row_size (work, row->row)
                 > LARGER * annexa_work_row_size (work, g_array_index (rows, AnnexaContentsRow, first).row))
        return first;
    }
  return end;
}

/* A list of contents without heading and page numbers: rows that follow each other and all come again further
 * down. */
void
annexa_contents_mark_repeated (GPtrArray *works, GArray *rows, GHashTable *last_index, AnnexaCatalog *catalog,
                               GArray *entries)
{
  guint budget = MAX_WRAPPED_LOOKUPS, list_end = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      guint end = i, n_again = 0, n_same_next = 0, first_again = G_MAXUINT, last_again = 0;
      gboolean is_list = FALSE;

      for (; end < rows->len && end < i + MAX_ENTRIES; end++)
        {
          const AnnexaContentsRow *row = &g_array_index (rows, AnnexaContentsRow, end);
          AnnexaPageWork *work = g_ptr_array_index (works, row->page);
          guint again, more = 0;

          annexa_contents_step (works, rows, end);
          again = find_again (works, rows, catalog, end, last_index);
          /* Items of lists, and what is said of names, come again in other answers. What does not come again
           * as it is does so behind a bullet only. */
          if (annexa_is_bullet (g_utf8_get_char (work->text[row->row]))
              || annexa_begins_with_dash (work->text[row->row])
              || annexa_begins_with_glued_dash (work->text[row->row])
              || annexa_begins_with_sign (work->text[row->row])
              || (again > 0 && says_of_name (work->text[row->row])))
            again = find_heading (works, rows, end, work->text[row->row], last_index);
          if (again == 0)
            again = find_beside (works, rows, end, n_again > 0, last_index);
          if (again == 0
              && (n_again > 1
                  || (end + 1 < rows->len && find_again (works, rows, catalog, end + 1, last_index) > 0)))
            again = find_wrapped (works, rows, end, &more, &budget);

          /* Further down means past the run itself. */
          if (row->entry || again == 0 || work->role[row->row] != ANNEXA_ROLE_BODY
              || annexa_contents_has_sentence (work->text[row->row])
              || annexa_catalog_find_continued (catalog, work->text[row->row]) == 0)
            break;
          n_again++;
          n_same_next += same_after (works, rows, end, again, 1) || same_after (works, rows, end, again, 2);
          is_list = is_list || are_items (works, rows, end, again);
          first_again = MIN (first_again, again);
          last_again = MAX (last_again, again);
          end += more;
        }
      if (n_again >= MIN_REPEATED_RUN && begins_sentence (works, rows, end - 1))
        {
          end--;
          n_again--;
        }
      /* Where the same row follows again, a passage is repeated, as in a binder that holds a paper twice, or
       * the names of entries are, with other values between them. It is so where nothing stands between rows
       * that come again in another order: below headings stands text. */
      if (is_list || n_again < MIN_REPEATED_RUN || n_same_next * 2 > n_again
          || last_again - first_again < 2 * (n_again - 1) || is_shuffled (works, rows, i, end, last_index))
        {
          i = MAX (end, i + 1) - 1;
          continue;
        }
      i = find_gap (works, rows, list_end, i);
      for (guint r = i; r < end; r++)
        g_array_index (rows, AnnexaContentsRow, r).entry = TRUE;
      annexa_contents_mark_range (works, rows, i, end - 1, entries);
      i = end - 1;
      list_end = end;
    }
}
