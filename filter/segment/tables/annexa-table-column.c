/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-column-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* What the cells of one column hold. */

/* Demands and questions are told by no more than this at their end. */
#define MAX_DEMAND_CHARS 16u
/* A cell so like a title has it. */
#define MIN_TITLE_CELL_SIMILARITY 0.75
/* No title is longer; Latin letters are many. */
#define MAX_TITLE_CHARS 60
#define MAX_LATIN_TITLE_CHARS 200
/* The number and the title of a clause. */
#define MAX_CLAUSE_CELLS 2u

/* Whether a number is a clause wherever it is known. */
static gboolean
is_clause_id (const AnnexaEvidence *self, const char *id)
{
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, id, &n);

  for (guint i = 0; i < n; i++)
    if (!items[i]->is_clause)
      return FALSE;
  return n > 0;
}

/* Where the number of a clause ends that @heading begins with, 8. or A.8; 0 where it has none. */
static gsize
end_of_clause_number (const AnnexaEvidence *self, const AnnexaHeading *heading)
{
  if (heading->own.n_parts > 0)
    return heading->own.n_parts <= 2 ? heading->own.end : 0;
  return heading->n_lead == 1 && is_clause_id (self, heading->lead[0].id) ? heading->title_start : 0;
}

/* Whether a cell is the number and title of a clause: 8. 資産の管理. */
static gboolean
is_clause_cell (const AnnexaEvidence *self, const AnnexaHeading *heading, const char *text)
{
  g_autofree char *key = NULL;
  AnnexaTitleMatch matches[4] = { 0 };
  const gsize end = end_of_clause_number (self, heading);
  guint n;

  if (end == 0)
    return FALSE;
  key = annexa_fold_key (text + end);
  n = *key != '\0' ? annexa_catalog_match_title_near (self->catalog, key, MIN_TITLE_CELL_SIMILARITY, matches,
                                                      G_N_ELEMENTS (matches))
                   : 0;
  for (guint i = 0; i < n; i++)
    if (matches[i].item->is_clause && matches[i].similarity > MIN_TITLE_CELL_SIMILARITY)
      return TRUE;
  return FALSE;
}

static void
count_value (AnnexaTableColumn *content, const char *key)
{
  for (guint i = 0; i < content->n_values; i++)
    if (strcmp (content->values[i], key) == 0)
      {
        content->n_repeated++;
        return;
      }
  if (content->n_values < ANNEXA_MAX_COLUMN_VALUES)
    content->values[content->n_values++] = g_strdup (key);
}

static gboolean
is_control_title (const AnnexaEvidence *self, const char *key)
{
  AnnexaTitleMatch matches[8] = { 0 };
  guint n = *key != '\0' ? annexa_catalog_match_title_near (self->catalog, key, MIN_TITLE_CELL_SIMILARITY,
                                                            matches, G_N_ELEMENTS (matches))
                         : 0;

  for (guint i = 0; i < n; i++)
    if (matches[i].similarity > MIN_TITLE_CELL_SIMILARITY && !matches[i].item->is_clause)
      return TRUE;
  return FALSE;
}

/* Whether a cell has nothing but the title of a clause of one part: 資産の管理. */
static gboolean
is_chapter_title (const AnnexaEvidence *self, const char *key)
{
  AnnexaTitleMatch matches[8] = { 0 };
  guint n = *key != '\0'
                ? annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches))
                : 0;

  for (guint i = 0; i < n; i++)
    if (matches[i].item->is_clause && strchr (matches[i].item->id, '.') == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_control_title (const AnnexaEvidence *self, const AnnexaHeading *heading, const char *text)
{
  g_autofree char *title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
  g_autofree char *key = annexa_fold_key (title);

  return is_control_title (self, key);
}

/* Whether a cell has nothing but a number of the vendor's own, of several parts or of a question: 1-2, A-3,
 * Q4. */
static gboolean
is_own_number (const AnnexaEvidence *self, const char *text, const char *key)
{
  AnnexaNumber number;

  if (annexa_number_parse (self->catalog, text, &number))
    return number.n_parts > 1 && text[number.end] == '\0';
  return strpbrk (key, "0123456789") != NULL && annexa_catalog_is_cue (self->catalog, "question", key);
}

/* Whether a number is certainly that of a control: of three parts, or of a form of its own, as 統20 or CC6.1.
 */
static gboolean
is_deep (const AnnexaLabel *label)
{
  const char *dot = strchr (label->id, '.');

  if (label->prefixed && label->standard != NULL)
    return TRUE;
  return dot != NULL ? dot != strrchr (label->id, '.') : label->prefixed;
}

/* Whether a standard that somebody added, and the paper cites, has the number. */
static gboolean
is_added (const AnnexaEvidence *self, const AnnexaLabel *label)
{
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);

  for (guint i = 0; i < n; i++)
    if (items[i]->standard->is_added && self->cited[items[i]->standard->index] > 0
        && (label->standard == NULL || label->standard == items[i]->standard))
      return TRUE;
  return FALSE;
}

/* Whether a cell asks or demands, by how it ends or what it says: 定めているか。 Backups shall be tested. */
gboolean
annexa_table_is_demand (const AnnexaEvidence *self, const char *key)
{
  const char *end = key + strlen (key), *start = end;

  for (guint i = 0; i < MAX_DEMAND_CHARS && start > key; i++)
    start = g_utf8_prev_char (start);
  return annexa_catalog_ends_with_cue (self->catalog, "demand-tail", start) > 0
         || annexa_catalog_has_cue (self->catalog, "demand-word", key);
}

/* Adds the control of the next cell to @content. */
static void
count_order (AnnexaTableColumn *content, const AnnexaItem *item)
{
  if (content->first == NULL)
    content->first = item;
  if (content->last != NULL && content->last->standard == item->standard)
    {
      content->n_pairs++;
      content->n_rising += item->order > content->last->order;
    }
  content->last = item;
}

/* Whether a cell begins with a word, in the first @n bytes of @text, that says that its number is of the
 * edition before. */
static gboolean
is_former (const AnnexaEvidence *self, const char *text, gsize n)
{
  g_autofree char *word = g_strndup (text, n), *key = NULL;

  while (n > 0 && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (word + n))))
    {
      n = (gsize)(g_utf8_prev_char (word + n) - word);
      word[n] = '\0';
    }
  key = annexa_fold_key (word);
  return *key != '\0' && annexa_catalog_is_cue (self->catalog, "column-former", key);
}

/* Adds to @content what stands in @cell. */
static void
count_cell (const AnnexaEvidence *self, const AnnexaCell *cell, AnnexaTableColumn *content)
{
  g_autofree char *text = annexa_table_cell_text (self, cell), *key = annexa_fold_key (text);
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading = annexa_table_parse (self, text, &room);
  guint n, n_items = 0;
  const AnnexaLabel *labels = annexa_table_labels (heading, &n);
  const AnnexaItem *const *items;

  content->n++;
  content->n_tall += cell->row_span > 1;
  content->n_chars += (guint)g_utf8_strlen (text, -1);
  if (n > 0 && !heading->particle && !is_clause_id (self, labels[0].id))
    {
      content->n_labels++;
      content->n_titled += has_control_title (self, heading, text);
      content->n_pure += heading->is_reference || heading->title_end <= heading->title_start;
      content->n_former += is_former (self, text, labels[0].start);
      content->n_deep += is_deep (&labels[0]);
      content->n_added += is_added (self, &labels[0]);
      items = annexa_catalog_lookup (self->catalog, labels[0].id, &n_items);
      if (n_items > 0)
        {
          content->n_catalog++;
          count_order (content, items[0]);
        }
    }
  else if (annexa_catalog_is_cue (self->catalog, "mark", key))
    content->n_marks++;
  if (*text != '\0' && strspn (text, "0123456789") == strlen (text))
    content->n_integers++;
  content->n_own += n == 0 && is_own_number (self, text, key);
  if (g_utf8_strlen (text, -1)
          < (annexa_is_cjk (g_utf8_get_char (text)) ? MAX_TITLE_CHARS : MAX_LATIN_TITLE_CHARS)
      && is_control_title (self, key))
    content->n_titles++;
  content->n_clauses += is_clause_cell (self, heading, text);
  content->n_chapters += is_chapter_title (self, key);
  count_value (content, key);
  content->n_sentences += heading->sentence;
  content->n_demands += annexa_table_is_demand (self, key);
  content->n_cjk += annexa_is_cjk (g_utf8_get_char (text));
}

/* Whether @cell has nothing but the number and title of a clause. */
gboolean
annexa_table_is_clause_cell (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell);
  AnnexaHeadingRoom room;

  return is_clause_cell (self, annexa_table_parse (self, text, &room), text);
}

static gboolean
is_clause_text (const AnnexaEvidence *self, const char *text)
{
  AnnexaHeadingRoom room;

  return is_clause_cell (self, annexa_table_parse (self, text, &room), text);
}

/* Whether @row has nothing but the number of a clause and its title, in one cell or two, whichever stands
 * first: 8 | 資産の管理. */
gboolean
annexa_table_is_clause_row (const AnnexaEvidence *self, const AnnexaTable *table, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL), turned = g_string_new (NULL);
  guint n = 0;

  for (guint c = 0; c < table->n_columns && n <= MAX_CLAUSE_CELLS; c++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, row, c);
      g_autofree char *own = NULL;

      if (cell == NULL || cell->row != row || cell->column != c || cell->n_lines == 0)
        continue;
      own = annexa_table_cell_text (self, cell);
      g_string_append_printf (text, n > 0 ? " %s" : "%s", own);
      g_string_prepend (turned, n > 0 ? " " : "");
      g_string_prepend (turned, own);
      n++;
    }
  return n > 0 && n <= MAX_CLAUSE_CELLS
         && (is_clause_text (self, text->str) || (n > 1 && is_clause_text (self, turned->str)));
}

/* Whether @cell is the name of its column again, @header, as below the heading of the next chapter. */
static gboolean
is_header_again (const AnnexaEvidence *self, const AnnexaCell *cell, const char *header)
{
  g_autofree char *text = header != NULL ? annexa_table_cell_text (self, cell) : NULL;

  return text != NULL && strcmp (text, header) == 0;
}

/* Measures what the cells of a column hold from @first_row on; cells across several columns do not count, nor
 * does the header that ends above it where it is printed again. */
void
annexa_table_column_measure (const AnnexaEvidence *self, const AnnexaTable *table, guint column,
                             guint first_row, AnnexaTableColumn *content)
{
  const AnnexaCell *name = first_row > 0 ? annexa_table_cell_at (table, first_row - 1, column) : NULL;
  g_autofree char *header = name != NULL && name->n_lines > 0 ? annexa_table_cell_text (self, name) : NULL;

  memset (content, 0, sizeof *content);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row >= first_row && cell->column == column && cell->n_lines > 0 && cell->column_span <= 1
          && !is_header_again (self, cell, header))
        {
          count_cell (self, cell, content);
          annexa_table_count_beside (self, table, cell, content);
        }
    }
}

/* Adds what @other holds to @content. */
void
annexa_table_column_add (AnnexaTableColumn *content, const AnnexaTableColumn *other)
{
  content->n += other->n;
  content->n_labels += other->n_labels;
  content->n_catalog += other->n_catalog;
  content->n_former += other->n_former;
  content->n_deep += other->n_deep;
  content->n_added += other->n_added;
  content->n_pure += other->n_pure;
  content->n_titled += other->n_titled;
  content->n_editions += other->n_editions;
  content->n_mapped += other->n_mapped;
  content->n_beside += other->n_beside;
  content->n_titles += other->n_titles;
  content->n_clauses += other->n_clauses;
  content->n_chapters += other->n_chapters;
  content->n_integers += other->n_integers;
  content->n_own += other->n_own;
  content->n_marks += other->n_marks;
  content->n_sentences += other->n_sentences;
  content->n_demands += other->n_demands;
  content->n_cjk += other->n_cjk;
  content->n_tall += other->n_tall;
  content->n_chars += other->n_chars;
  if (other->first != NULL)
    count_order (content, other->first);
  content->n_pairs += other->n_pairs;
  content->n_rising += other->n_rising;
  content->last = other->last != NULL ? other->last : content->last;
  content->n_repeated += other->n_repeated;
  for (guint i = 0; i < other->n_values; i++)
    count_value (content, other->values[i]);
}

void
annexa_table_column_clear (AnnexaTableColumn *content)
{
  for (guint i = 0; i < content->n_values; i++)
    g_free (content->values[i]);
}
