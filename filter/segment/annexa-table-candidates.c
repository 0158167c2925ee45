/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidate.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"

/* Tables whose rows answer controls: which column is what, and a candidate for each row. */

#define MAX_COLUMNS 24
#define MAX_MARK_CHARS 8

typedef enum
{
  COLUMN_OTHER,
  COLUMN_NUMBER,
  COLUMN_MAPPING, /* numbers of another edition */
  COLUMN_OWN,     /* the vendor's own row number */
  COLUMN_TITLE,
  COLUMN_ANSWER,
  COLUMN_MARK,
} ColumnRole;

typedef struct
{
  guint n_columns;
  ColumnRole role[MAX_COLUMNS];
  const AnnexaStandard *standard[MAX_COLUMNS]; /* named in the header */
  char *name[MAX_COLUMNS];                     /* header text, owned; NULL where there is none */
  float x[MAX_COLUMNS + 1];
  gboolean header;
} Shape;

static void
clear_shape (Shape *shape)
{
  for (guint i = 0; i < MAX_COLUMNS; i++)
    g_free (shape->name[i]);
  memset (shape, 0, sizeof *shape);
}

static const AnnexaTable *
table_at (const AnnexaEvidence *self, guint index)
{
  return g_ptr_array_index (self->layout->tables, index);
}

/* The cell that covers a place of the table, or NULL. */
static const AnnexaCell *
cell_at (const AnnexaTable *table, guint row, guint column)
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
static char *
cell_text (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; cell != NULL && i < cell->n_lines; i++)
    {
      const char *line = annexa_layout_line (self->layout, cell->first_line + i)->text;
      gboolean drop = FALSE;
      const char *between;

      if (text->len == 0)
        {
          g_string_append (text, line);
          continue;
        }
      between = annexa_join (text->str, line, FALSE, &drop);
      if (drop)
        g_string_truncate (text, text->len - 1);
      if (g_ascii_isdigit (*line)
          && (text->str[text->len - 1] == '.' || g_ascii_isalpha (text->str[text->len - 1])))
        between = "";
      g_string_append (text, between);
      g_string_append (text, line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
parse_text (const AnnexaEvidence *self, const char *text, AnnexaHeading *heading)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  annexa_heading_parse (self->catalog, text, tokens, heading);
}

/* The numbers at the start of a cell, wherever the parser put them. */
static const AnnexaLabel *
labels_of (const AnnexaHeading *heading, guint *n)
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

static gboolean
key_has (const AnnexaEvidence *self, const char *cue, const char *key)
{
  return annexa_catalog_has_cue (self->catalog, cue, key);
}

static ColumnRole
role_of_header (const AnnexaEvidence *self, const char *key)
{
  if (*key == '\0')
    return COLUMN_OTHER;
  if (key_is (self, "column-number", key))
    return COLUMN_NUMBER;
  if (key_is (self, "column-mark", key))
    return COLUMN_MARK;
  if (key_is (self, "column-answer", key) || key_is (self, "column-customer", key))
    return COLUMN_ANSWER;
  if (key_is (self, "column-title", key))
    return COLUMN_TITLE;
  if (key_has (self, "column-answer", key) || key_has (self, "column-customer", key))
    return COLUMN_ANSWER;
  if (key_has (self, "column-number", key))
    return COLUMN_NUMBER;
  return key_has (self, "column-title", key) ? COLUMN_TITLE : COLUMN_OTHER;
}

/* Reads row 0 as a header; FALSE when it is none. */
static gboolean
read_header (const AnnexaEvidence *self, const AnnexaTable *table, Shape *shape)
{
  guint n_cues = 0, n_cells = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      const AnnexaCell *cell = cell_at (table, 0, c);
      g_autofree char *text = cell_text (self, cell), *key = annexa_fold_key (text);
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
      if (shape->role[c] != COLUMN_OTHER || shape->standard[c] != NULL)
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

/* What the cells of a column are. */
typedef struct
{
  guint n, n_pure, n_labels, n_catalog, n_deep, n_marks, n_integers, n_titles, n_chars;
} Content;

static void
measure_column (const AnnexaEvidence *self, const AnnexaTable *table, guint column, guint first_row,
                Content *content)
{
  memset (content, 0, sizeof *content);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      g_autofree char *text = NULL, *key = NULL;
      AnnexaHeading heading;
      const AnnexaLabel *labels;
      AnnexaTitleMatch match = { 0 };
      guint n, n_items;

      if (cell->row < first_row || cell->column != column || cell->n_lines == 0 || cell->column_span > 1)
        continue;
      text = cell_text (self, cell);
      key = annexa_fold_key (text);
      parse_text (self, text, &heading);
      labels = labels_of (&heading, &n);
      content->n++;
      content->n_chars += (guint)g_utf8_strlen (text, -1);
      if (n > 0 && !heading.particle && !is_clause_id (self, labels[0].id))
        {
          content->n_labels++;
          content->n_pure += heading.is_reference || heading.title_end <= heading.title_start;
          content->n_deep += strchr (labels[0].id, '.') != strrchr (labels[0].id, '.');
          if (annexa_catalog_lookup (self->catalog, labels[0].id, &n_items) != NULL && n_items > 0)
            content->n_catalog++;
        }
      else if (key_is (self, "mark", key))
        content->n_marks++;
      if (*text != '\0' && strspn (text, "0123456789") == strlen (text))
        content->n_integers++;
      if (g_utf8_strlen (text, -1) < 60
          && annexa_catalog_match_title (self->catalog, key, TRUE, &match, 1) > 0 && match.similarity > 0.75)
        content->n_titles++;
    }
}

/* Settles the role of each column by its header and, where that is silent, by what its cells hold. */
static gboolean
find_roles (const AnnexaEvidence *self, const AnnexaTable *table, Shape *shape)
{
  Content content[MAX_COLUMNS];
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
             + (double)content[c].n_deep / content[c].n_labels + (shape->role[c] == COLUMN_NUMBER ? 0.6 : 0)
             - 0.01 * c;
      if (rank > best)
        {
          best = rank;
          number = (gint)c;
        }
    }
  if (number < 0 || (content[number].n_labels < 2 && !shape->header && content[number].n_chars > 40))
    return FALSE;
  for (guint c = 0; c < shape->n_columns; c++)
    {
      const Content *own = &content[c];

      if ((gint)c == number)
        shape->role[c] = COLUMN_NUMBER;
      else if (own->n_pure > 0 && own->n_pure * 2 >= own->n)
        shape->role[c] = COLUMN_MAPPING;
      else if (own->n > 0 && own->n_integers == own->n)
        shape->role[c] = COLUMN_OWN;
      else if (own->n > 0 && own->n_marks * 10 >= own->n * 8 && own->n_chars <= own->n * MAX_MARK_CHARS)
        shape->role[c] = COLUMN_MARK;
      else if (shape->role[c] == COLUMN_NUMBER || shape->role[c] == COLUMN_MARK)
        shape->role[c] = COLUMN_OTHER;
      if (shape->role[c] == COLUMN_TITLE && title >= 0)
        shape->role[c] = COLUMN_ANSWER;
      if (shape->role[c] == COLUMN_TITLE)
        title = (gint)c;
      n_answers += shape->role[c] == COLUMN_ANSWER;
      if (shape->role[c] == COLUMN_OTHER && own->n > 0
          && (longest < 0 || own->n_chars * content[longest].n > content[longest].n_chars * own->n))
        longest = (gint)c;
    }
  /* A column of titles that no header names. */
  for (guint c = 0; c < shape->n_columns && title < 0; c++)
    if ((shape->role[c] == COLUMN_OTHER || shape->role[c] == COLUMN_ANSWER) && content[c].n > 0
        && content[c].n_titles * 2 >= content[c].n)
      {
        n_answers -= shape->role[c] == COLUMN_ANSWER;
        shape->role[c] = COLUMN_TITLE;
        title = (gint)c;
      }
  /* Without one: a short column between number and answer is the question or the title. */
  for (guint c = (guint)number + 1; c < shape->n_columns && title < 0 && longest >= 0; c++)
    if (shape->role[c] == COLUMN_OTHER && (gint)c != longest && (gint)c < longest && content[c].n > 0)
      {
        shape->role[c] = COLUMN_TITLE;
        title = (gint)c;
      }
  for (guint c = 0; c < shape->n_columns; c++)
    if (shape->role[c] == COLUMN_OTHER && content[c].n > 0)
      shape->role[c] = COLUMN_ANSWER;
  return TRUE;
}

static gboolean
same_shape (const Shape *shape, const AnnexaTable *table)
{
  if (shape->n_columns != table->n_columns || shape->n_columns == 0)
    return FALSE;
  for (guint i = 0; i <= shape->n_columns; i++)
    if (fabsf (shape->x[i] - g_array_index (table->column_x, float, MIN (i, table->column_x->len - 1)))
        > 8.0f)
      return FALSE;
  return TRUE;
}

/* Whether nothing but furniture stands between the last line of one table and the first of the next. */
static gboolean
follows_directly (const AnnexaEvidence *self, const AnnexaTable *before, const AnnexaTable *table)
{
  for (guint i = before->first_line + before->n_lines; i < table->first_line; i++)
    {
      guint8 role = annexa_layout_line (self->layout, i)->role;

      if (role == ANNEXA_ROLE_BODY || role == ANNEXA_ROLE_CONTENTS)
        return FALSE;
    }
  return table->page <= before->page + 1;
}

/* Revision histories list controls as well. */
static gboolean
is_revision_table (const AnnexaEvidence *self, const AnnexaTable *table)
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
      g_autofree char *text = cell_text (self, cell_at (table, 0, c));
      g_autofree char *key = annexa_fold_key (text);

      n_version += key_is (self, "version-word", key) || key_is (self, "date-word", key)
                   || key_is (self, "revision", key);
    }
  return n_version >= 2;
}

static void
add_cell (AnnexaCandidate *candidate, const AnnexaCell *cell, guint column)
{
  AnnexaRun run = { cell->first_line, cell->n_lines, (gint)column };

  if (cell->n_lines > 0)
    g_array_append_val (candidate->cells, run);
}

static void
bind_labels (const AnnexaEvidence *self, AnnexaLabel *labels, guint n, const AnnexaStandard *standard)
{
  for (guint i = 0; standard != NULL && i < n; i++)
    if (annexa_catalog_form_fits (self->catalog, labels[i].form, standard))
      labels[i].standard = standard;
}

static void
add_labels (AnnexaCandidate *candidate, const AnnexaLabel *labels, guint n, const char *text,
            gboolean mapping)
{
  for (guint i = 0; i < n; i++)
    {
      const AnnexaLabel *first
          = candidate->labels->len > 0 ? &g_array_index (candidate->labels, AnnexaLabel, 0) : NULL;
      gboolean known = FALSE, alike;

      for (guint k = 0; k < candidate->labels->len; k++)
        known = known || g_array_index (candidate->labels, AnnexaLabel, k).id == labels[i].id;
      for (guint k = 0; k < candidate->mapped->len; k++)
        known = known || g_array_index (candidate->mapped, AnnexaLabel, k).id == labels[i].id;
      if (known)
        continue;
      alike = first == NULL
              || (strchr (first->id, '.') == strrchr (first->id, '.'))
                     == (strchr (labels[i].id, '.') == strrchr (labels[i].id, '.'));
      if (!mapping && alike)
        annexa_candidate_add_label (candidate, &labels[i], text);
      else
        g_array_append_val (candidate->mapped, labels[i]);
    }
}

static gboolean
row_is_group (const AnnexaTable *table, guint row, guint number_column)
{
  guint n_filled = 0;
  gboolean wide = FALSE;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row || cell->n_lines == 0)
        continue;
      n_filled++;
      wide = wide || cell->column_span > 1 || (table->n_columns > 1 && cell->column == number_column);
    }
  return n_filled == 1 && wide;
}

/* Adds what stands in rows [row, end) to @candidate, the number's own column left out. */
static void
add_rows (const AnnexaEvidence *self, const AnnexaTable *table, const Shape *shape,
          AnnexaCandidate *candidate, guint row, guint end)
{
  for (guint c = 0; c < shape->n_columns; c++)
    for (guint r = row; r < end; r++)
      {
        const AnnexaCell *cell = cell_at (table, r, c);
        g_autofree char *text = NULL;

        if (cell == NULL || cell->row != r || cell->column != c || cell->n_lines == 0)
          continue;
        candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
        candidate->first_line = MIN (candidate->first_line, cell->first_line);
        switch (shape->role[c])
          {
          case COLUMN_TITLE:
            text = cell_text (self, cell);
            if (candidate->title != NULL && *candidate->title != '\0')
              {
                char *longer = g_strconcat (candidate->title, text, NULL);

                g_free (candidate->title);
                candidate->title = longer;
              }
            else
              {
                g_free (candidate->title);
                candidate->title = g_steal_pointer (&text);
              }
            break;
          case COLUMN_MAPPING:
            {
              AnnexaHeading heading;
              const AnnexaLabel *labels;
              AnnexaLabel bound[ANNEXA_MAX_LABELS];
              guint n;

              text = cell_text (self, cell);
              parse_text (self, text, &heading);
              labels = labels_of (&heading, &n);
              memcpy (bound, labels, n * sizeof *labels);
              bind_labels (self, bound, n, shape->standard[c]);
              add_labels (candidate, bound, n, text, TRUE);
              break;
            }
          case COLUMN_OWN:
            if (candidate->own_text == NULL)
              candidate->own_text = cell_text (self, cell);
            break;
          case COLUMN_ANSWER:
          case COLUMN_MARK:
            add_cell (candidate, cell, c);
            break;
          case COLUMN_OTHER:
          case COLUMN_NUMBER:
          default:
            break;
          }
      }
}

static gboolean
has_role (const Shape *shape, ColumnRole role)
{
  for (guint c = 0; c < shape->n_columns; c++)
    if (shape->role[c] == role)
      return TRUE;
  return FALSE;
}

/* Adds what stands in @cell to the title that began on the page before. */
static void
append_title (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  g_autofree char *text = cell_text (self, cell);
  char *longer = g_strconcat (candidate->title != NULL ? candidate->title : "", text, NULL);

  g_free (candidate->title);
  candidate->title = longer;
  candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
}

/* A row of headings is answered by the row below it, cell by cell. */
static void
add_answer_row (const AnnexaTable *table, AnnexaCandidate *candidate, guint row)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row)
        continue;
      add_cell (candidate, cell, cell->column);
      candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
    }
}

static gboolean
ends_with_label (const AnnexaEvidence *self, guint line)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const char *text = annexa_layout_line (self->layout, line)->text;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  return tokens->len > 1 && g_array_index (tokens, AnnexaToken, tokens->len - 1).kind == ANNEXA_TOKEN_LABEL;
}

/* Where no column has the titles, a heading at the top of the answer is the title. */
static void
take_title_from_answer (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  AnnexaRun *run;
  const AnnexaHeading *heading;
  const char *text;
  guint start;

  if (candidate->cells->len == 0 || (candidate->title != NULL && *candidate->title != '\0'))
    return;
  run = &g_array_index (candidate->cells, AnnexaRun, 0);
  heading = &self->headings[run->first];
  if (run->n < 2 || heading->sentence || !annexa_evidence_stands_out (self, run->first)
      || annexa_evidence_stands_out (self, run->first + run->n - 1))
    return;
  text = annexa_layout_line (self->layout, run->first)->text;
  start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  if (heading->own.n_parts > 0 && candidate->own_text == NULL)
    {
      candidate->own = heading->own;
      candidate->own_text = g_strndup (text + heading->own.start, heading->own.end - heading->own.start);
    }
  g_free (candidate->title);
  candidate->title = g_strstrip (g_strdup (text + start));
  run->first++;
  run->n--;
}

/* A cell with several numbers, each on a line of its own with its title, gives each its title. */
static void
take_titles_by_line (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (AnnexaLabel));
  g_autoptr (GPtrArray) printed = g_ptr_array_new_with_free_func (g_free);

  for (guint i = cell->first_line; i < cell->first_line + cell->n_lines; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      const char *text = annexa_layout_line (self->layout, i)->text;

      if (heading->n_lead == 1 && !heading->is_reference)
        {
          g_array_append_val (labels, heading->lead[0]);
          g_ptr_array_add (printed, g_strndup (text + heading->lead[0].start,
                                               heading->lead[0].end - heading->lead[0].start));
          g_ptr_array_add (
              titles, g_strndup (text + heading->title_start, heading->title_end - heading->title_start));
        }
      else if (titles->len == 0 || heading->n_lead > 0)
        return;
      else
        {
          char *longer = g_strconcat (g_ptr_array_index (titles, titles->len - 1), text, NULL);

          g_free (titles->pdata[titles->len - 1]);
          titles->pdata[titles->len - 1] = longer;
        }
    }
  if (labels->len < 2)
    return;
  g_array_set_size (candidate->labels, 0);
  g_array_append_vals (candidate->labels, labels->data, labels->len);
  g_ptr_array_unref (candidate->printed_labels);
  candidate->printed_labels = g_steal_pointer (&printed);
  g_free (candidate->title);
  candidate->title = g_strdup (g_ptr_array_index (titles, 0));
  candidate->titles = g_steal_pointer (&titles);
}

static AnnexaCandidate *
candidate_of_row (AnnexaEvidence *self, guint table_index, const Shape *shape, guint number_column, guint row)
{
  const AnnexaTable *table = table_at (self, table_index);
  const AnnexaCell *number = cell_at (table, row, number_column);
  g_autofree char *text = cell_text (self, number);
  AnnexaCandidate *candidate;
  AnnexaHeading heading;
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  const AnnexaLabel *found;
  guint n;
  gboolean has_title = FALSE, has_answer = FALSE;

  if (number == NULL || number->row != row)
    return NULL;
  parse_text (self, text, &heading);
  found = labels_of (&heading, &n);
  if (n == 0 || heading.particle || heading.see)
    return NULL;
  memcpy (labels, found, n * sizeof *found);
  bind_labels (self, labels, n, shape->standard[number_column]);
  candidate
      = annexa_candidate_new (ANNEXA_CANDIDATE_ROW, number->first_line, number->first_line + number->n_lines);
  candidate->table = (gint)table_index;
  candidate->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  candidate->column_names = g_ptr_array_new_with_free_func (g_free);
  for (guint c = 0; c < shape->n_columns; c++)
    {
      g_ptr_array_add (candidate->column_names, g_strdup (shape->name[c] != NULL ? shape->name[c] : ""));
      if (shape->role[c] == COLUMN_MARK)
        candidate->mark_columns |= G_GUINT64_CONSTANT (1) << c;
      has_title = has_title || shape->role[c] == COLUMN_TITLE;
      has_answer = has_answer || shape->role[c] == COLUMN_ANSWER;
    }
  add_labels (candidate, labels, n, text, FALSE);
  if (!heading.is_reference && heading.n_lead > 0 && heading.n_trail > 0)
    add_labels (candidate, heading.trail, heading.n_trail, text, TRUE);
  if (heading.title_end > heading.title_start && !has_title)
    candidate->title = g_strndup (text + heading.title_start, heading.title_end - heading.title_start);
  add_rows (self, table, shape, candidate, row, row + number->row_span);
  if (candidate->title == NULL && heading.title_end > heading.title_start)
    candidate->title = g_strndup (text + heading.title_start, heading.title_end - heading.title_start);
  if (!has_title)
    take_titles_by_line (self, candidate, number);
  take_title_from_answer (self, candidate);
  candidate->rest_follows = !has_answer;
  candidate->signals |= ANNEXA_SIGNAL_TABLE;
  annexa_evidence_settle (self, candidate);
  /* A clause is a heading over the rows of its controls. */
  if (candidate->item != NULL && candidate->item->is_clause)
    {
      annexa_candidate_free (candidate);
      return NULL;
    }
  if (candidate->title != NULL)
    annexa_evidence_is_listed (self, candidate->title, &candidate->signals);
  g_ptr_array_add (self->candidates, candidate);
  return candidate;
}

static gboolean
repeats_header (const AnnexaEvidence *self, const AnnexaTable *table, const Shape *shape)
{
  for (guint c = 0; c < shape->n_columns; c++)
    {
      g_autofree char *text = cell_text (self, cell_at (table, 0, c));

      if (g_strcmp0 (text, shape->name[c] != NULL ? shape->name[c] : "") != 0)
        return FALSE;
    }
  return shape->header;
}

static gboolean
has_header (const AnnexaEvidence *self, const AnnexaTable *table)
{
  Shape shape = { .n_columns = table->n_columns };
  gboolean header = read_header (self, table, &shape);

  clear_shape (&shape);
  return header;
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
static gboolean
is_card_table (const AnnexaEvidence *self, const AnnexaTable *table)
{
  guint n_cards = 0, n_apart = 0, row = G_MAXUINT, n_in_row = 0, most_in_row = 0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      gboolean apart;

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
  return (most_in_row >= 2 || n_apart >= 2) && n_cards >= 2;
}

/* Collects the candidates of all tables. A table that goes on over a page keeps the roles of its columns. */
void
annexa_candidates_from_tables (AnnexaEvidence *self)
{
  Shape shape = { 0 };
  const AnnexaTable *before = NULL;
  AnnexaCandidate *last = NULL;

  for (guint t = 0; t < self->layout->tables->len; t++)
    {
      const AnnexaTable *table = table_at (self, t);
      gboolean continues
          = before != NULL && same_shape (&shape, table) && follows_directly (self, before, table);
      guint number = 0, row = 0, first_row;

      if (continues && !repeats_header (self, table, &shape) && !has_header (self, table))
        row = 0;
      else if (continues)
        row = 1; /* the header again */
      else
        {
          clear_shape (&shape);
          last = NULL;
          before = NULL;
          if (table->n_columns < 2 || table->n_columns > MAX_COLUMNS || is_revision_table (self, table))
            continue;
          self->is_cards[t] = is_card_table (self, table);
          if (self->is_cards[t])
            continue;
          shape.n_columns = table->n_columns;
          for (guint c = 0; c <= table->n_columns; c++)
            shape.x[c] = g_array_index (table->column_x, float, MIN (c, table->column_x->len - 1));
          row = read_header (self, table, &shape) ? 1 : 0;
          if (!find_roles (self, table, &shape))
            continue;
        }
      while (number + 1 < shape.n_columns && shape.role[number] != COLUMN_NUMBER)
        number++;
      self->in_control_table[t] = TRUE;
      first_row = row;
      for (; row < table->n_rows; row++)
        {
          AnnexaCandidate *candidate = candidate_of_row (self, t, &shape, number, row);

          if (candidate != NULL)
            last = candidate;
          else if (row_is_group (table, row, number))
            last = NULL;
          else if (last != NULL)
            {
              const AnnexaCell *cell = cell_at (table, row, number);
              gboolean first_on_page = continues && row == first_row;

              /* A row without a number goes on with the one above; at the top of a page also where number and
               * title share a cell and the rest of the title stands here. */
              if (cell == NULL || (cell->row == row && cell->n_lines == 0))
                add_rows (self, table, &shape, last, row, row + 1);
              else if (last->cells->len == 0 && cell->row == row)
                add_answer_row (table, last, row);
              else if (first_on_page && cell->row == row && cell->column_span == 1)
                {
                  add_rows (self, table, &shape, last, row, row + 1);
                  if (!has_role (&shape, COLUMN_TITLE))
                    append_title (self, last, cell);
                }
            }
        }
      before = table;
    }
  clear_shape (&shape);
}
