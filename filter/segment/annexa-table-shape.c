/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-shape.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"

#define MAX_MARK_CHARS 8
#define MAX_TOPIC_CHARS 20
#define MAX_REMARK_CHARS 10
/* Fewer different texts than this, in so many cells, are words of a list. */
#define MAX_VALUES 4u
#define MIN_ENUMERATED 4u

void
annexa_table_shape_clear (AnnexaTableShape *shape)
{
  for (guint i = 0; i < ANNEXA_MAX_COLUMNS; i++)
    g_free (shape->name[i]);
  memset (shape, 0, sizeof *shape);
}

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

/* A cell's lines as one string; lines of a number that wraps (CLD. / 12.1.5) join without space. */
char *
annexa_table_cell_text (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; cell != NULL && i < cell->n_lines; i++)
    {
      const char *line = annexa_layout_line (self->layout, cell->first_line + i)->text;

      if (text->len > 0 && g_ascii_isdigit (*line)
          && (text->str[text->len - 1] == '.' || g_ascii_isalpha (text->str[text->len - 1])))
        g_string_append (text, line);
      else
        annexa_join_append (text, line, self->layout->habit);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const AnnexaHeading *
annexa_table_parse (const AnnexaEvidence *self, const char *text, AnnexaHeadingRoom *room)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  return annexa_heading_parse (self->catalog, text, tokens, room);
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

static gboolean
key_is (const AnnexaEvidence *self, const char *cue, const char *key)
{
  return annexa_catalog_is_cue (self->catalog, cue, key);
}

/* What the name of an entry says that it is: only a name that is known as a whole. */
AnnexaColumnRole
annexa_table_role_of_name (const AnnexaEvidence *self, const char *key)
{
  if (*key == '\0')
    return ANNEXA_COLUMN_OTHER;
  if (key_is (self, "column-number", key))
    return ANNEXA_COLUMN_NUMBER;
  if (key_is (self, "column-mark", key))
    return ANNEXA_COLUMN_MARK;
  if (key_is (self, "column-answer", key) || key_is (self, "column-customer", key))
    return ANNEXA_COLUMN_ANSWER;
  return key_is (self, "column-title", key) ? ANNEXA_COLUMN_TITLE : ANNEXA_COLUMN_OTHER;
}

/* Whether @name (nullable) is that of an entry or column which quotes the standard. */
gboolean
annexa_table_is_requirement (const AnnexaEvidence *self, const char *name)
{
  g_autofree char *key = annexa_fold_key (name != NULL ? name : "");

  return *key != '\0' && key_is (self, "column-requirement", key);
}

static gboolean
key_has (const AnnexaEvidence *self, const char *cue, const char *key)
{
  return annexa_catalog_has_cue (self->catalog, cue, key);
}

static AnnexaColumnRole
role_of_header (const AnnexaEvidence *self, const char *key)
{
  AnnexaColumnRole role = annexa_table_role_of_name (self, key);

  if (*key == '\0' || role != ANNEXA_COLUMN_OTHER)
    return role;
  if (key_has (self, "column-answer", key) || key_has (self, "column-customer", key))
    return ANNEXA_COLUMN_ANSWER;
  if (key_has (self, "column-number", key))
    return ANNEXA_COLUMN_NUMBER;
  return key_has (self, "column-title", key) ? ANNEXA_COLUMN_TITLE : ANNEXA_COLUMN_OTHER;
}

/* Reads row 0 as a header; FALSE when it is none. */
gboolean
annexa_table_shape_read_header (const AnnexaEvidence *self, const AnnexaTable *table, AnnexaTableShape *shape)
{
  guint n_cues = 0, n_cells = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, 0, c);
      g_autofree char *text = annexa_table_cell_text (self, cell), *key = annexa_fold_key (text);
      g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

      if (cell == NULL || *key == '\0')
        continue;
      annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
      for (guint t = 0; t < tokens->len; t++)
        {
          const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

          if (token->kind == ANNEXA_TOKEN_LABEL && t == 0)
            return FALSE;
          if (token->kind == ANNEXA_TOKEN_STANDARD && shape->standard[c] == NULL)
            shape->standard[c] = token->standard;
        }
      n_cells++;
      shape->role[c] = role_of_header (self, key);
      if (shape->role[c] != ANNEXA_COLUMN_OTHER || shape->standard[c] != NULL)
        n_cues++;
      shape->name[c] = g_steal_pointer (&text);
    }
  shape->header = n_cues >= 1 && n_cells >= 2 && n_cues * 3 >= n_cells;
  return shape->header;
}

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

/* Whether a cell is the number and title of a clause: 8. 資産の管理. */
static gboolean
is_clause_cell (const AnnexaEvidence *self, const AnnexaHeading *heading, const char *text)
{
  g_autofree char *key = NULL;
  AnnexaTitleMatch matches[4] = { 0 };
  guint n;

  if (heading->own.n_parts == 0 || heading->own.n_parts > 2)
    return FALSE;
  key = annexa_fold_key (text + heading->own.end);
  n = *key != '\0' ? annexa_catalog_match_title (self->catalog, key, TRUE, matches, G_N_ELEMENTS (matches))
                   : 0;
  for (guint i = 0; i < n; i++)
    if (matches[i].item->is_clause && matches[i].similarity > 0.75)
      return TRUE;
  return FALSE;
}

/* What the cells of a column are. */
typedef struct
{
  guint n, n_pure, n_labels, n_catalog, n_deep, n_marks, n_integers, n_titles, n_clauses, n_chars, n_tall;
  guint n_sentences;
  guint n_titled; /* numbers with the control's title behind them in the cell */
  guint n_values; /* distinct texts, as far as they are counted */
  char *values[MAX_VALUES];
} Content;

static void
clear_content (Content *content)
{
  for (guint i = 0; i < content->n_values; i++)
    g_free (content->values[i]);
}

static void
count_value (Content *content, const char *key)
{
  for (guint i = 0; i < content->n_values; i++)
    if (strcmp (content->values[i], key) == 0)
      return;
  if (content->n_values < MAX_VALUES)
    content->values[content->n_values++] = g_strdup (key);
}

static gboolean
is_control_title (const AnnexaEvidence *self, const char *key)
{
  AnnexaTitleMatch matches[8] = { 0 };
  guint n = *key != '\0'
                ? annexa_catalog_match_title (self->catalog, key, TRUE, matches, G_N_ELEMENTS (matches))
                : 0;

  for (guint i = 0; i < n; i++)
    if (matches[i].similarity > 0.75 && !matches[i].item->is_clause)
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

/* Whether the cells of a column say but one of a few words: who does it, what kind of control it is. */
static gboolean
is_enumeration (const Content *content)
{
  return content->n >= MIN_ENUMERATED && content->n_values < MAX_VALUES
         && content->n_chars <= content->n * MAX_MARK_CHARS;
}

/* Whether a column that no header calls an answer holds but a word or two: who, when, where. */
static gboolean
is_remark (const Content *content)
{
  return content->n >= MIN_ENUMERATED && content->n_sentences == 0
         && content->n_chars <= content->n * MAX_REMARK_CHARS;
}

static void
measure_column (const AnnexaEvidence *self, const AnnexaTable *table, guint column, guint first_row,
                Content *content)
{
  memset (content, 0, sizeof *content);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      g_autofree char *text = NULL, *key = NULL;
      AnnexaHeadingRoom room;
      const AnnexaHeading *heading;
      const AnnexaLabel *labels;
      guint n, n_items;

      if (cell->row < first_row || cell->column != column || cell->n_lines == 0 || cell->column_span > 1)
        continue;
      text = annexa_table_cell_text (self, cell);
      key = annexa_fold_key (text);
      heading = annexa_table_parse (self, text, &room);
      labels = annexa_table_labels (heading, &n);
      content->n++;
      content->n_tall += cell->row_span > 1;
      content->n_chars += (guint)g_utf8_strlen (text, -1);
      if (n > 0 && !heading->particle && !is_clause_id (self, labels[0].id))
        {
          content->n_labels++;
          content->n_titled += has_control_title (self, heading, text);
          content->n_pure += heading->is_reference || heading->title_end <= heading->title_start;
          content->n_deep += strchr (labels[0].id, '.') != strrchr (labels[0].id, '.');
          if (annexa_catalog_lookup (self->catalog, labels[0].id, &n_items) != NULL && n_items > 0)
            content->n_catalog++;
        }
      else if (key_is (self, "mark", key))
        content->n_marks++;
      if (*text != '\0' && strspn (text, "0123456789") == strlen (text))
        content->n_integers++;
      if (g_utf8_strlen (text, -1) < 60 && is_control_title (self, key))
        content->n_titles++;
      content->n_clauses += is_clause_cell (self, heading, text);
      count_value (content, key);
      content->n_sentences += heading->sentence;
    }
}

/* Settles the role of each column by its header and, where that is silent, by what its cells hold. */
gboolean
annexa_table_shape_find_roles (const AnnexaEvidence *self, const AnnexaTable *table, AnnexaTableShape *shape)
{
  Content content[ANNEXA_MAX_COLUMNS];
  gint number = -1, title = -1, longest = -1;
  guint n_answers = 0;
  double best = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      double rank;

      measure_column (self, table, c, shape->header ? 1 : 0, &content[c]);
      if (content[c].n_labels == 0 || content[c].n_labels * 5 < content[c].n * 2)
        continue;
      rank = (double)content[c].n_catalog / content[c].n_labels
             + (double)content[c].n_deep / content[c].n_labels
             + (shape->role[c] == ANNEXA_COLUMN_NUMBER ? 0.6 : 0) - 0.01 * c;
      if (rank > best)
        {
          best = rank;
          number = (gint)c;
        }
    }
  if (number < 0 || (content[number].n_labels < 2 && !shape->header && content[number].n_chars > 40))
    {
      for (guint c = 0; c < shape->n_columns; c++)
        clear_content (&content[c]);
      return FALSE;
    }
  for (guint c = 0; c < shape->n_columns; c++)
    {
      const Content *own = &content[c];

      if ((gint)c == number)
        shape->role[c] = ANNEXA_COLUMN_NUMBER;
      else if ((gint)c < number
               && ((own->n_tall > 0 && own->n_tall * 2 >= own->n)
                   || (own->n > 0 && own->n_clauses * 2 >= own->n)))
        shape->role[c] = ANNEXA_COLUMN_GROUP;
      else if ((gint)c < number && own->n > 0
               && (own->n_integers == own->n || (own->n_pure * 2 >= own->n && own->n_catalog == 0)))
        shape->role[c] = ANNEXA_COLUMN_OWN;
      else if (own->n_pure > 0 && own->n_pure * 2 >= own->n)
        shape->role[c] = ANNEXA_COLUMN_MAPPING;
      else if (own->n > 0 && own->n_integers == own->n)
        shape->role[c] = ANNEXA_COLUMN_OWN;
      else if (own->n > 0 && own->n_marks * 10 >= own->n * 8 && own->n_chars <= own->n * MAX_MARK_CHARS)
        shape->role[c] = ANNEXA_COLUMN_MARK;
      else if (shape->role[c] == ANNEXA_COLUMN_NUMBER || shape->role[c] == ANNEXA_COLUMN_MARK)
        shape->role[c] = ANNEXA_COLUMN_OTHER;
      if (shape->role[c] == ANNEXA_COLUMN_TITLE && title >= 0)
        shape->role[c]
            = annexa_table_is_requirement (self, shape->name[c]) ? ANNEXA_COLUMN_GROUP : ANNEXA_COLUMN_ANSWER;
      /* The title stands with the number; what else is asked is a question. */
      if (shape->role[c] == ANNEXA_COLUMN_TITLE && content[number].n_titled * 2 >= content[number].n_labels)
        shape->role[c] = ANNEXA_COLUMN_GROUP;
      if (shape->role[c] == ANNEXA_COLUMN_OTHER && is_enumeration (own))
        shape->role[c] = ANNEXA_COLUMN_GROUP;
      if (shape->role[c] == ANNEXA_COLUMN_TITLE)
        title = (gint)c;
      n_answers += shape->role[c] == ANNEXA_COLUMN_ANSWER;
      if (shape->role[c] == ANNEXA_COLUMN_OTHER && own->n > 0
          && (longest < 0 || own->n_chars * content[longest].n > content[longest].n_chars * own->n))
        longest = (gint)c;
    }
  /* A column of titles that no header names. */
  for (guint c = 0;
       c < shape->n_columns && title < 0 && content[number].n_titled * 2 < content[number].n_labels; c++)
    if ((shape->role[c] == ANNEXA_COLUMN_OTHER || shape->role[c] == ANNEXA_COLUMN_ANSWER) && content[c].n > 0
        && content[c].n_titles * 2 >= content[c].n)
      {
        n_answers -= shape->role[c] == ANNEXA_COLUMN_ANSWER;
        shape->role[c] = ANNEXA_COLUMN_TITLE;
        title = (gint)c;
      }
  /* Without one: a short column between number and answer is the question or the title. */
  for (guint c = (guint)number + 1; c < shape->n_columns && title < 0 && longest >= 0; c++)
    if (shape->role[c] == ANNEXA_COLUMN_OTHER && (gint)c != longest && (gint)c < longest && content[c].n > 0)
      {
        shape->role[c] = ANNEXA_COLUMN_TITLE;
        title = (gint)c;
      }
  /* Short words before the number say what its row is about; answers stand behind it. */
  for (guint c = 0; c < shape->n_columns; c++)
    if (shape->role[c] == ANNEXA_COLUMN_OTHER && content[c].n > 0)
      shape->role[c]
          = ((gint)c < number
             && (n_answers > 0 || (gint)c != longest || (shape->header && content[c].n_sentences == 0))
             && content[c].n_chars <= content[c].n * MAX_TOPIC_CHARS)
                    || (shape->header && is_remark (&content[c]))
                ? ANNEXA_COLUMN_GROUP
                : ANNEXA_COLUMN_ANSWER;
  for (guint c = 0; c < shape->n_columns; c++)
    clear_content (&content[c]);
  return TRUE;
}

/* Revision histories list controls as well. */
gboolean
annexa_table_is_revision (const AnnexaEvidence *self, const AnnexaTable *table)
{
  guint n_version = 0;

  for (guint i = table->first_line, n = 0; i > 0 && n < 3; i--, n++)
    {
      g_autofree char *key = annexa_fold_key (annexa_layout_line (self->layout, i - 1)->text);

      if (annexa_layout_line (self->layout, i - 1)->table < 0 && key_is (self, "revision", key))
        return TRUE;
    }
  for (guint c = 0; c < table->n_columns; c++)
    {
      g_autofree char *text = annexa_table_cell_text (self, annexa_table_cell_at (table, 0, c));
      g_autofree char *key = annexa_fold_key (text);

      n_version += key_is (self, "version-word", key) || key_is (self, "date-word", key)
                   || key_is (self, "revision", key);
    }
  return n_version >= 2;
}

gboolean
annexa_table_shape_repeats_header (const AnnexaEvidence *self, const AnnexaTable *table,
                                   const AnnexaTableShape *shape)
{
  for (guint c = 0; c < shape->n_columns; c++)
    {
      g_autofree char *text = annexa_table_cell_text (self, annexa_table_cell_at (table, 0, c));

      if (g_strcmp0 (text, shape->name[c] != NULL ? shape->name[c] : "") != 0)
        return FALSE;
    }
  return shape->header;
}

gboolean
annexa_table_has_header (const AnnexaEvidence *self, const AnnexaTable *table)
{
  AnnexaTableShape shape = { .n_columns = table->n_columns };
  gboolean header = annexa_table_shape_read_header (self, table, &shape);

  annexa_table_shape_clear (&shape);
  return header;
}

static gboolean
ends_with_label (const AnnexaEvidence *self, guint line)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const char *text = annexa_layout_line (self->layout, line)->text;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  return tokens->len > 1 && g_array_index (tokens, AnnexaToken, tokens->len - 1).kind == ANNEXA_TOKEN_LABEL;
}

/* Whether line @i of a cell heads a card: a number at its start, at its end, or apart from it; @apart is set
 * for the last. */
static gboolean
heads_card (const AnnexaEvidence *self, guint i, gboolean *apart)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaHeading *heading = &self->headings[i];

  *apart = ends_with_label (self, i) && line->label_gap_pt > 2.0f * line->size_pt;
  return *apart
         || (!heading->sentence && (heading->n_lead > 0 || heading->n_trail > 0 || ends_with_label (self, i))
             && annexa_evidence_stands_out (self, i));
}

/* Whether the cells of @table are cards, each with a heading that has a number, and text below it. */
gboolean
annexa_table_is_cards (const AnnexaEvidence *self, const AnnexaTable *table)
{
  guint n_cards = 0, n_apart = 0, row = G_MAXUINT, n_in_row = 0, most_in_row = 0;
  gint column = -1;
  gboolean one_column = TRUE;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      gboolean apart;

      if (cell->n_lines > 0)
        {
          one_column = one_column && (column < 0 || column == cell->column);
          column = cell->column;
        }
      if (cell->n_lines < 2 || !heads_card (self, cell->first_line, &apart))
        continue;
      if (!apart && annexa_evidence_stands_out (self, cell->first_line + cell->n_lines - 1))
        continue;
      n_in_row = cell->row == row ? n_in_row + 1 : 1;
      row = cell->row;
      most_in_row = MAX (most_in_row, n_in_row);
      n_apart += apart;
      n_cards++;
    }
  /* Of a deck of cards that stands apart from the next deck one column alone may hold text. */
  return (most_in_row >= 2 || n_apart >= 2 || one_column) && n_cards >= 2;
}
