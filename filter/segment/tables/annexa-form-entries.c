/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"

#include <string.h>

#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"
#include "text/annexa-fold.h"

/* The entries of forms: a name at the left, what it names beside it. */

#define MAX_TITLE_LINES 3u
#define MIN_BOXES 2u
#define MAX_CHOICE_CHARS 60

gboolean
annexa_form_is_requirement (const AnnexaEvidence *self, const AnnexaCell *name)
{
  g_autofree char *text = annexa_table_cell_text (self, name);

  return annexa_table_is_requirement (self, text);
}

/* Whether nothing but standards and words that point to controls are in @text. */
static gboolean
has_reference_only (const AnnexaEvidence *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_LABEL || !annexa_heading_is_reference_token (token))
        return FALSE;
    }
  return TRUE;
}

/* Whether nothing but an edition and words around it are in @text. */
static gboolean
has_edition_only (const AnnexaEvidence *self, const char *text, const char *key)
{
  return strpbrk (key, "0123456789") != NULL && has_reference_only (self, text);
}

/* Whether a bracket at the end of @key has an edition by its year alone, behind words that point to controls:
 * 対応（2022） */
static gboolean
ends_in_year (const AnnexaEvidence *self, const char *key)
{
  const char *open = strrchr (key, '(');
  g_autofree char *head = NULL, *year = NULL;

  if (open == NULL || open == key || !g_str_has_suffix (open, ")"))
    return FALSE;
  head = g_strndup (key, (gsize)(open - key));
  year = g_strndup (open + 1, strlen (open + 1) - 1);
  return annexa_catalog_is_cue (self->catalog, "column-edition", year) && has_reference_only (self, head);
}

/* @text with no blanks between digits: a narrow cell may wrap within the year. */
static GString *
close_digits (const char *text)
{
  GString *closed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ' || p == text || !g_ascii_isdigit (p[-1]) || !g_ascii_isdigit (p[1]))
      g_string_append_c (closed, *p);
  return closed;
}

/* Whether an entry is called by the edition that its numbers are of: 2022年版の番号, ISO/IEC 27001:2013 */
static gboolean
names_edition (const AnnexaEvidence *self, const char *text, const char *key)
{
  g_autoptr (GString) closed = NULL;

  if (has_edition_only (self, text, key) || ends_in_year (self, key))
    return TRUE;
  closed = close_digits (text);
  return strlen (text) > closed->len && has_edition_only (self, closed->str, key);
}

/* Whether the entry @name is called by an edition. */
gboolean
annexa_form_names_edition (const AnnexaEvidence *self, const AnnexaCell *name)
{
  g_autofree char *text = annexa_table_cell_text (self, name), *key = annexa_fold_key (text);

  return names_edition (self, text, key);
}

/* Whether @cell says that another edition has no such control. */
gboolean
annexa_form_says_none (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell), *key = annexa_fold_key (text);

  return annexa_catalog_is_cue (self->catalog, "no-counterpart", key)
         || annexa_catalog_is_cue (self->catalog, "mark", key);
}

/* Whether nothing stands in @cell but numbers of another edition, or that it has none: 〔5.1〕, 〔－〕 */
gboolean
annexa_form_is_counterpart (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gboolean found = FALSE;

  if (annexa_form_says_none (self, cell))
    return TRUE;
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint i = 0, after; i < tokens->len; i = MAX (after, i + 1))
    {
      after = annexa_heading_skip_none (self->catalog, text, tokens, i);
      if (after == i && !annexa_heading_is_reference_token (token_at (tokens, i)))
        return FALSE;
      found = found || after > i || token_at (tokens, i)->kind == ANNEXA_TOKEN_LABEL;
    }
  return found;
}

AnnexaColumnRole
annexa_form_role_of_cell (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = NULL, *key = NULL;
  AnnexaColumnRole role;

  if (cell == NULL || cell->n_lines == 0)
    return ANNEXA_COLUMN_OTHER;
  text = annexa_table_cell_text (self, cell);
  key = annexa_fold_key (text);
  role = annexa_table_role_of_name (self, key);
  if (role != ANNEXA_COLUMN_OTHER || *key == '\0')
    return role;
  if (annexa_captions_is_part (self->catalog, key))
    return ANNEXA_COLUMN_ANSWER;
  return names_edition (self, text, key) ? ANNEXA_COLUMN_MAPPING : ANNEXA_COLUMN_OTHER;
}

/* The numbers that @cell begins with, when it is short enough to be the entry of a form. Returns how many. */
guint
annexa_form_read_labels (const AnnexaEvidence *self, const AnnexaCell *cell, AnnexaLabel *labels, char **text)
{
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  const AnnexaLabel *found;
  guint n;

  if (cell == NULL || cell->n_lines == 0 || cell->n_lines > MAX_TITLE_LINES)
    return 0;
  *text = annexa_table_cell_text (self, cell);
  heading = annexa_table_parse (self, *text, &room);
  found = annexa_table_labels (heading, &n);
  if (n == 0 || heading->particle || heading->see || heading->sentence)
    {
      g_clear_pointer (text, g_free);
      return 0;
    }
  memcpy (labels, found, n * sizeof *labels);
  return n;
}

/* Says of @labels which standard they are of: the one that @name is called by. One called without its year
 * may be another edition, so the rules must know the number. */
static void
bind_to_name (const AnnexaEvidence *self, const AnnexaCell *name, AnnexaLabel *labels, guint n)
{
  g_autofree char *text = annexa_table_cell_text (self, name);
  g_autoptr (GString) closed = close_digits (text);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const AnnexaToken *named = NULL;

  annexa_catalog_lex (self->catalog, closed->str, closed->len, tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      if (token_at (tokens, i)->kind != ANNEXA_TOKEN_STANDARD || token_at (tokens, i)->standard == NULL)
        continue;
      if (named != NULL && named->standard != token_at (tokens, i)->standard)
        return;
      named = token_at (tokens, i);
    }
  for (guint i = 0; named != NULL && i < n; i++)
    {
      const AnnexaItem *item = annexa_catalog_find (self->catalog, named->standard, labels[i].id);

      if (labels[i].standard == NULL
          && annexa_catalog_form_fits (self->catalog, labels[i].form, named->standard)
          && (item != NULL ? !item->is_clause : !named->without_year))
        labels[i].standard = named->standard;
    }
}

/* The same of numbers of another edition, in the entry @name (nullable) or beside the title. */
guint
annexa_form_read_mapping (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *cell,
                          AnnexaLabel *labels, char **text)
{
  guint n = annexa_form_read_labels (self, cell, labels, text);

  if (name != NULL && n > 0)
    bind_to_name (self, name, labels, n);
  return n;
}

gboolean
annexa_form_has_labels (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  g_autofree char *text = NULL;

  return annexa_form_read_labels (self, cell, labels, &text) > 0;
}

/* Whether the name of an entry ends as one does that has a number: 調書番号, though not 電話番号. */
static gboolean
has_number_tail (const AnnexaEvidence *self, const char *key)
{
  if (annexa_catalog_has_cue (self->catalog, "contact", key))
    return FALSE;
  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    if (p > key && annexa_catalog_is_cue (self->catalog, "number-tail", p))
      return TRUE;
  return FALSE;
}

/* Whether @value (nullable) stands beside @name on one line and is no sentence. */
static gboolean
is_short (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *value)
{
  return name->n_lines > 0 && name->n_lines <= MAX_TITLE_LINES && value != NULL && value->row == name->row
         && value->n_lines == 1 && !self->headings[value->first_line].sentence;
}

/* Whether the entry @name | @value says what group the control is of, which is no part of the answer: 区分 |
 * 組織的対策. */
gboolean
annexa_form_is_group (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *value)
{
  g_autofree char *text = NULL, *key = NULL;

  if (!is_short (self, name, value))
    return FALSE;
  text = annexa_table_cell_text (self, name);
  key = annexa_fold_key (text);
  return annexa_catalog_is_cue (self->catalog, "column-group", key);
}

/**
 * annexa_form_is_clerical:
 * @name: of an entry
 * @value: (nullable): what it names
 *
 * Whether an entry tells of the form and not of the control: its own number, its date or edition, whose it
 * is. No answer is as short.
 */
gboolean
annexa_form_is_clerical (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *value)
{
  g_autofree char *text = NULL, *key = NULL, *number = NULL;

  if (!is_short (self, name, value))
    return FALSE;
  text = annexa_table_cell_text (self, name);
  key = annexa_fold_key (text);
  if (annexa_catalog_is_cue (self->catalog, "column-who", key)
      || annexa_catalog_is_cue (self->catalog, "column-date", key)
      || annexa_catalog_is_cue (self->catalog, "column-version", key))
    return TRUE;
  if (annexa_form_role_of_cell (self, name) != ANNEXA_COLUMN_OTHER || !has_number_tail (self, key)
      || annexa_form_has_labels (self, value))
    return FALSE;
  number = annexa_table_cell_text (self, value);
  return strpbrk (number, "0123456789") != NULL;
}

const AnnexaCell *
annexa_form_value_beside (const AnnexaTable *table, const AnnexaCell *name)
{
  return name->column + name->column_span < table->n_columns
             ? annexa_table_cell_at (table, name->row, (guint)name->column + name->column_span)
             : NULL;
}

/* The role of the entry @name | @value: 管理策 | 5.1.1 and 管理策 | 5.1.1 方針群 give the number, 管理策 |
 * 資産目録 the title. */
AnnexaColumnRole
annexa_form_role_of_entry (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *value)
{
  AnnexaColumnRole role = annexa_form_role_of_cell (self, name);

  return role == ANNEXA_COLUMN_TITLE && annexa_form_has_labels (self, value) ? ANNEXA_COLUMN_NUMBER : role;
}

/* Whether the rules know the whole of @cell as a name. Titles may end as names do: 開発のための方針. */
static gboolean
is_known_name (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell), *key = annexa_fold_key (text);

  return annexa_table_role_of_name (self, key) != ANNEXA_COLUMN_OTHER;
}

/* The name of a second entry in the row of the entry with @value: 管理策 | 5.1.1 | 名称 | 方針群. NULL where
 * there is none. */
const AnnexaCell *
annexa_form_name_beside (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *value)
{
  const AnnexaCell *name = annexa_form_value_beside (table, value);
  const AnnexaCell *other = name != NULL ? annexa_form_value_beside (table, name) : NULL;

  return other != NULL && name->row == value->row && other->row == value->row && other->n_lines > 0
                 && (annexa_form_role_of_cell (self, name) != ANNEXA_COLUMN_OTHER
                     || annexa_form_is_clerical (self, name, other)
                     || annexa_form_is_group (self, name, other))
                 && !is_known_name (self, other)
             ? name
             : NULL;
}

/* The cell of row @row that holds the number of a form: beside its name, first or second in the row. NULL
 * where there is none. */
const AnnexaCell *
annexa_form_number_of_row (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *name)
{
  while (name != NULL)
    {
      const AnnexaCell *value = annexa_form_value_beside (table, name);

      if (value == NULL || value->row != name->row)
        return NULL;
      if (annexa_form_role_of_entry (self, name, value) == ANNEXA_COLUMN_NUMBER
          && annexa_form_has_labels (self, value))
        return value;
      name = annexa_form_name_beside (self, table, value);
    }
  return NULL;
}

/* Whether @value is a choice with the boxes before it ticked or not: □ 実施 ■ 一部実施 □ 非該当. Bullets
 * before the items of a list are alike. */
gboolean
annexa_form_is_choice (const AnnexaEvidence *self, const AnnexaCell *value)
{
  g_autofree char *text = NULL;
  gunichar first = 0;
  guint n_boxes = 0;
  gboolean differ = FALSE;

  if (value->n_lines == 0 || value->n_lines > MAX_TITLE_LINES
      || self->headings[value->first_line + value->n_lines - 1].sentence)
    return FALSE;
  text = annexa_table_cell_text (self, value);
  if (g_utf8_strlen (text, -1) > MAX_CHOICE_CHARS)
    return FALSE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar box = g_utf8_get_char (c);
      g_autofree char *key = NULL;

      if (g_unichar_type (box) != G_UNICODE_OTHER_SYMBOL)
        continue;
      key = g_strndup (c, (gsize)(g_utf8_next_char (c) - c));
      if (!annexa_catalog_is_cue (self->catalog, "mark", key))
        continue;
      differ = differ || (n_boxes > 0 && box != first);
      first = n_boxes++ == 0 ? box : first;
    }
  return n_boxes >= MIN_BOXES && differ;
}
