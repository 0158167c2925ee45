/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-shape.h"

#include <string.h>

#include "text/annexa-fold.h"

/* The cells of a table and what is written in them. */

#define MAX_NUMBER_BYTES 10u
#define MAX_NUMBER_LINES 6u
#define WIDE_DOT "\357\274\216"

const AnnexaTable *
annexa_table_at (const AnnexaEvidence *self, guint index)
{
  return g_ptr_array_index (self->layout->tables, index);
}

/* The cell that covers a place of the table, or NULL. */
const AnnexaCell *
annexa_table_cell_at (const AnnexaTable *table, guint row, guint column)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row > row)
        break;
      if (cell->row <= row && row < (guint)cell->row + cell->row_span && cell->column <= column
          && column < (guint)cell->column + cell->column_span)
        return cell;
    }
  return NULL;
}

/* How many controls @text is the number of, whole. */
static guint
count_controls (const AnnexaEvidence *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint n = 0;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  if (tokens->len != 1 || g_array_index (tokens, AnnexaToken, 0).kind != ANNEXA_TOKEN_LABEL)
    return 0;
  annexa_catalog_lookup (self->catalog, g_array_index (tokens, AnnexaToken, 0).id, &n);
  return n;
}

/* Whether @line is the whole number of a control, behind which there is a dot: 11.1.4. */
static gboolean
is_dotted_number (const AnnexaEvidence *self, const char *line)
{
  g_autofree char *number = g_str_has_suffix (line, ".") ? g_strndup (line, strlen (line) - 1) : NULL;

  return number != NULL && count_controls (self, number) > 0;
}

/* Whether lines @i - 1 and @i of @cell are numbers below each other rather than parts of one: 11.1.4.
 * / 11.1.5. */
static gboolean
are_numbers (const AnnexaEvidence *self, const AnnexaCell *cell, guint i)
{
  return is_dotted_number (self, annexa_layout_line (self->layout, cell->first_line + i - 1)->text)
         && is_dotted_number (self, annexa_layout_line (self->layout, cell->first_line + i)->text);
}

/* Whether @line holds nothing but what a number consists of. */
static gboolean
is_part_of_number (const char *line)
{
  gsize n = 0;

  while (g_ascii_isalnum (line[n]) || line[n] == '.')
    n++;
  return n > 0 && line[n] == '\0' && n <= MAX_NUMBER_BYTES;
}

/* What follows a word such as 管理策 and white space in @line; all of it where there is none. */
static const char *
behind_control_word (const AnnexaEvidence *self, const char *line)
{
  const char *space = strchr (line, ' ');
  g_autofree char *word = space != NULL ? g_strndup (line, (gsize)(space - line)) : NULL;
  g_autofree char *key = word != NULL ? annexa_fold_key (word) : NULL;

  return key != NULL && annexa_catalog_is_cue (self->catalog, "control-word", key) ? space + 1 : line;
}

/* How many lines at the start of @cell are one number that a narrow column cuts where it will, between digits
 * and between letters: CLD.1 / 2.1.5, CL / D.6. / 3.1, 管理策 CLD.1 / 2.1.5. Only the lines together are one.
 */
static guint
count_number_lines (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = 0; i < MIN (cell->n_lines, MAX_NUMBER_LINES); i++)
    {
      const char *line = annexa_layout_line (self->layout, cell->first_line + i)->text;

      if (i == 0)
        line = behind_control_word (self, line);
      if (!is_part_of_number (line))
        return 0;
      g_string_append (whole, line);
      if (count_controls (self, whole->str) > 0)
        return i + 1;
    }
  return 0;
}

/* (transfer full): @text with commas of one kind. */
static char *
with_plain_commas (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "、", ",", 0);
  g_string_replace (plain, "，", ",", 0);
  return g_string_free (plain, FALSE);
}

/* Whether the last number of a list, of which @text is the beginning, is cut after its first digits, which
 * are none alone, and goes on with @line: 8.3.3, 1 / 1.2.5, 13.2.1, or A.18.1.1、A.1 / 8.1.5. */
static gboolean
is_cut_in_digits (const AnnexaEvidence *self, const GString *text, const char *line)
{
  static const char of_lists[] = "0123456789.,A ", of_numbers[] = "0123456789.";
  g_autofree char *before = NULL, *behind = NULL, *whole = NULL, *rest = NULL;
  const char *last;

  if (!g_ascii_isdigit (*line) || text->len == 0 || !g_ascii_isdigit (text->str[text->len - 1]))
    return FALSE;
  before = with_plain_commas (text->str);
  behind = with_plain_commas (line);
  last = before + strlen (before);
  while (last > before && g_ascii_isdigit (last[-1]))
    last--;
  if (last - before > 2 && last[-1] == '.' && last[-2] == 'A')
    last -= 2;
  if (last == before || (last[-1] != ' ' && last[-1] != ',') || strspn (before, of_lists) != strlen (before)
      || strspn (behind, of_lists) != strlen (behind))
    return FALSE;
  rest = g_strndup (line, strspn (line, of_numbers));
  whole = g_strconcat (last, rest, NULL);
  return count_controls (self, last) == 0 && count_controls (self, whole) > 0;
}

/* Whether a narrow column cuts the name of a standard between digits, behind @text: 27017:201 / 5. */
static gboolean
is_cut_in_name (const AnnexaEvidence *self, const char *text, const char *line)
{
  const gsize n = strlen (text);
  g_autoptr (GArray) tokens = NULL;
  g_autofree char *whole = NULL;

  if (n == 0 || !g_ascii_isdigit (text[n - 1]) || !g_ascii_isdigit (*line))
    return FALSE;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  whole = g_strconcat (text, line, NULL);
  annexa_catalog_lex (self->catalog, whole, strlen (whole), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind == ANNEXA_TOKEN_STANDARD && !token->without_year && token->start < n && token->end > n)
        return TRUE;
    }
  return FALSE;
}

/* (transfer full) (nullable): line @i with the next one, where they are of a table and a narrow column cuts
 * the name of a standard between them. */
char *
annexa_table_whole_name (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaLine *next = line->table >= 0 && i + 1 < self->layout->lines->len
                               ? annexa_layout_line (self->layout, i + 1)
                               : NULL;

  return next != NULL && next->table == line->table && is_cut_in_name (self, line->text, next->text)
             ? g_strconcat (line->text, next->text, NULL)
             : NULL;
}

/* Whether line @i of @cell is the first below its number, or numbers, which the first @n_number lines are,
 * and begins with a letter that a line before it would join without a space: A 5.2 / 情報, CLD.6.3.1／なし /
 * 情報. Some numbers only stand by themselves, and what says that there is none is no word of the title. */
static gboolean
is_below_number (const AnnexaEvidence *self, const AnnexaCell *cell, guint n_number, guint i)
{
  const AnnexaHeading *first = &self->headings[cell->first_line];
  const gunichar c = g_utf8_get_char (annexa_layout_line (self->layout, cell->first_line + i)->text);

  return i == MAX (n_number, 1) && c > 0x7f && g_unichar_isalnum (c)
         && (n_number > 0 || (first->n_lead > 0 && first->title_end <= first->title_start));
}

/* A cell's lines as one string; lines of a number that wraps (CLD. / 12.1.5) join without space, and numbers
 * below each other leave the dots between them. */
char *
annexa_table_cell_text (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_number = cell != NULL && cell->n_lines > 1 ? count_number_lines (self, cell) : 0;

  for (guint i = 0; cell != NULL && i < cell->n_lines; i++)
    {
      const char *line = annexa_layout_line (self->layout, cell->first_line + i)->text;

      if (text->len > 0 && are_numbers (self, cell, i))
        g_string_truncate (text, text->len - 1);
      if (text->len > 0
          && (i < n_number
              || (g_ascii_isdigit (*line)
                  && (text->str[text->len - 1] == '.' || g_ascii_isalpha (text->str[text->len - 1])))
              || is_cut_in_digits (self, text, line) || is_cut_in_name (self, text->str, line)))
        g_string_append (text, line);
      else if (is_below_number (self, cell, n_number, i))
        g_string_append_printf (text, " %s", line);
      else
        annexa_join_append (text, line, self->layout->habit);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (transfer full) (nullable): @text without spaces where it may begin a number with letters, which a narrow
 * column may have cut: CL D, CL D8. */
static char *
join_letters (const char *text)
{
  GString *joined = g_string_new (NULL);
  const char *c = text;

  for (; joined->len < MAX_NUMBER_BYTES && (g_ascii_isalnum (*c) || *c == '.' || *c == ' '); c++)
    if (*c != ' ')
      g_string_append_c (joined, *c);
  return g_string_free (joined, *c != '\0' || !g_ascii_isalpha (*text));
}

/* Whether a page break parts a title, all of @text, from the number in brackets below it, which is @rest and
 * all that stands in @row of the next table. */
static gboolean
is_parted_from_title (const AnnexaEvidence *self, const AnnexaTable *next, guint row, const char *text,
                      const char *rest)
{
  AnnexaHeadingRoom room;
  guint n;

  if (g_unichar_type (g_utf8_get_char (rest)) != G_UNICODE_OPEN_PUNCTUATION)
    return FALSE;
  annexa_table_labels (annexa_table_parse (self, text, &room), &n);
  if (n > 0)
    return FALSE;
  annexa_table_labels (annexa_table_parse (self, rest, &room), &n);
  for (guint i = 0; i < next->cells->len && n > 0; i++)
    {
      const AnnexaCell *cell = &g_array_index (next->cells, AnnexaCell, i);
      g_autofree char *other = cell->row == row ? annexa_table_cell_text (self, cell) : NULL;

      if (other != NULL && *other != '\0' && strcmp (other, rest) != 0)
        return FALSE;
    }
  return n > 0 && room.heading.title_end <= room.heading.title_start;
}

/* Whether nothing but a number, all of @text, stands in @row of @table, and @rest, with which the next page
 * begins, is nothing but numbers of the same control in other editions: 9.4.4 / 2022: 8.18 */
static gboolean
is_parted_from_edition (const AnnexaEvidence *self, const AnnexaTable *table, guint row, const char *text,
                        const char *rest)
{
  AnnexaHeadingRoom room, rest_room;
  const AnnexaLabel *number, *others;
  guint n, n_others;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      g_autofree char *other = cell->row == row ? annexa_table_cell_text (self, cell) : NULL;

      if (other != NULL && *other != '\0' && strcmp (other, text) != 0)
        return FALSE;
    }
  number = annexa_table_labels (annexa_table_parse (self, text, &room), &n);
  others = annexa_table_labels (annexa_table_parse (self, rest, &rest_room), &n_others);
  if (n != 1 || n_others == 0 || room.heading.title_end > room.heading.title_start
      || rest_room.heading.title_end > rest_room.heading.title_start)
    return FALSE;
  for (guint i = 0; i < n_others; i++)
    if (others[i].id == number->id || !annexa_table_is_edition_of (self, number, &others[i]))
      return FALSE;
  return TRUE;
}

/* (transfer full) (nullable): the number that a page break cuts in the last @row of table @t, whose @text the
 * first row of the next table goes on with, at a dot or behind its letters: 7.2. / 2, 12.1 / .2, CLD / 8.1.5,
 * or the title with the number in brackets that stands there, or the number with those of other editions.
 * NULL where none is cut. */
char *
annexa_table_number_over_page (const AnnexaEvidence *self, guint t, const AnnexaTableShape *shape, guint row,
                               guint column, const char *text)
{
  const AnnexaTable *next = t + 1 < self->layout->tables->len ? annexa_table_at (self, t + 1) : NULL;
  const AnnexaCell *cell;
  g_autofree char *rest = NULL, *whole = NULL, *key = NULL, *joined = NULL;
  const char *begin;
  gboolean header;
  guint first;

  if (next == NULL || next->continues != (gint)t || row + 1 < annexa_table_at (self, t)->n_rows
      || *text == '\0')
    return NULL;
  header = annexa_table_shape_repeats_header (self, next, shape, 0) || annexa_table_has_header (self, next);
  first = header ? annexa_table_count_header_rows (self, next) : 0;
  cell = annexa_table_cell_at (next, first, column);
  rest = annexa_table_cell_text (self, cell);
  if (is_parted_from_title (self, next, first, text, rest))
    return g_strconcat (text, rest, NULL);
  if (is_parted_from_edition (self, annexa_table_at (self, t), row, text, rest))
    return g_strconcat (text, " ", rest, NULL);
  key = annexa_fold_key (rest);
  joined = join_letters (text);
  begin = joined != NULL ? joined : text;
  if (*key == '\0' || strspn (key, "0123456789.") != strlen (key)
      || (*key != '.' && !g_ascii_isalpha (begin[strlen (begin) - 1]) && !g_str_has_suffix (begin, ".")
          && !g_str_has_suffix (begin, WIDE_DOT)))
    return NULL;
  whole = g_strconcat (begin, rest, NULL);
  return count_controls (self, whole) > 0 ? g_steal_pointer (&whole) : NULL;
}

/* Whether the rules know a control with the number of @label. */
static gboolean
is_known (const AnnexaEvidence *self, const AnnexaLabel *label)
{
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);

  for (guint i = 0; i < n; i++)
    if (!items[i]->is_clause)
      return TRUE;
  return FALSE;
}

/* Leaves out the first of the numbers that a cell begins with where it is that of the vendor's section, which
 * no rules know, before one that they do: 3.1 6.1.1 */
static void
leave_own (const AnnexaEvidence *self, AnnexaHeading *heading)
{
  if (heading->n_lead != 2 || heading->own.n_parts == 0 || heading->own.end != heading->lead[0].end
      || heading->lead[0].prefixed || is_known (self, &heading->lead[0])
      || !is_known (self, &heading->lead[1]))
    return;
  /* Where nothing else is in the cell it is a reference as well. */
  if (heading->n_trail == 2 && heading->trail[0].start == heading->lead[0].start)
    {
      heading->trail++;
      heading->n_trail--;
    }
  heading->lead++;
  heading->n_lead--;
}

const AnnexaHeading *
annexa_table_parse (const AnnexaEvidence *self, const char *text, AnnexaHeadingRoom *room)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  annexa_heading_parse (self->catalog, text, tokens, room);
  leave_own (self, &room->heading);
  return &room->heading;
}

/* The numbers at the start of a cell, wherever the parser put them. */
const AnnexaLabel *
annexa_table_labels (const AnnexaHeading *heading, guint *n)
{
  if (heading->n_lead > 0)
    {
      *n = heading->n_lead;
      return heading->lead;
    }
  /* A title with its number in brackets: 再委託（15.1.2、15.1.3） */
  *n = heading->n_trail;
  return heading->trail;
}
