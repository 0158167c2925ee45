/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-columns-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Which column of a table of controls is what. */

#define MAX_TOPIC_CHARS 20
/* Numbers of another edition are known, so many of ten; the vendor's own may be alike by chance. */
#define MIN_KNOWN_TENTHS 9u

/* So many rows show how the vendor counts them. */
#define MIN_COUNTED 2u

/* A column demands in so many cells, in so many of ten of them. */
#define MIN_DEMANDS 4u
#define MIN_DEMANDS_TENTHS 7u

void
annexa_table_shape_clear (AnnexaTableShape *shape)
{
  for (guint i = 0; i < ANNEXA_MAX_COLUMNS; i++)
    g_free (shape->name[i]);
  memset (shape, 0, sizeof *shape);
}

gboolean
annexa_table_shape_has_role (const AnnexaTableShape *shape, AnnexaColumnRole role)
{
  for (guint c = 0; c < shape->n_columns; c++)
    if (shape->role[c] == role)
      return TRUE;
  return FALSE;
}

/* Whether column @c holds the parts of numbers that are split before their last. */
static gboolean
is_part (const AnnexaTableColumns *self, const AnnexaTableShape *shape, guint c)
{
  return (gint)c < self->number && c + shape->n_before >= (guint)self->number;
}

/* Whether the numbers in column @c are the vendor's own though controls may have them: 7.1 beside 8.6
 * Capacity management. Those of another edition have more parts, or less. */
static gboolean
is_own_beside_titled (const AnnexaTableColumns *self, guint c)
{
  const AnnexaTableColumn *own = &self->content[c], *numbers = &self->content[self->number];

  return own->n_pure * 2 >= own->n && numbers->n_labels > 0 && numbers->n_titled * 2 >= numbers->n_labels
         && (own->n_deep * 2 > own->n_labels) == (numbers->n_deep * 2 > numbers->n_labels);
}

/* Whether column @c, before that of the numbers, counts the rows as the vendor does, 8.1 before 9.2.1: it has
 * nothing but numbers as others have them too, in hardly any row the one that the control has in another
 * edition, and no header says that they are. */
static gboolean
counts_rows (const AnnexaTableColumns *self, const AnnexaTableShape *shape, guint c)
{
  const AnnexaTableColumn *own = &self->content[c];

  return own->n >= MIN_COUNTED && own->n_pure * 2 >= own->n && own->n_deep + own->n_added == 0
         && own->n_editions * 2 < own->n && shape->standard[c] == NULL
         && shape->role[c] != ANNEXA_COLUMN_MAPPING;
}

/* Whether the cells of a column are numbers and nothing else, but for headers that are printed again. */
static gboolean
is_pure (const AnnexaTableColumn *content)
{
  return content->n_pure * 2 >= content->n
         || (content->n_pure * 3 >= content->n && content->n_pure * 2 >= content->n - content->n_repeated);
}

/* The role of column @c by what its cells hold, or the one that its header gives it. */
static AnnexaColumnRole
role_of_content (const AnnexaTableColumns *self, const AnnexaTableShape *shape, guint c)
{
  const AnnexaColumnRole role = shape->role[c];
  const AnnexaTableColumn *own = &self->content[c];
  gboolean before = (gint)c < self->number;

  if ((gint)c == self->number)
    return ANNEXA_COLUMN_NUMBER;
  if (own->n > 0)
    {
      if (before && ((own->n_tall > 0 && own->n_tall * 2 >= own->n) || own->n_clauses * 2 >= own->n))
        return ANNEXA_COLUMN_GROUP;
      if (before
          && (own->n_integers == own->n || own->n_own == own->n || is_own_beside_titled (self, c)
              || counts_rows (self, shape, c)
              || (own->n_pure * 2 >= own->n && own->n_catalog * 10 < own->n_labels * MIN_KNOWN_TENTHS)))
        return ANNEXA_COLUMN_OWN;
      if (is_pure (own))
        return ANNEXA_COLUMN_MAPPING;
      if (own->n_integers == own->n)
        return ANNEXA_COLUMN_OWN;
      if (annexa_table_column_is_marks (own))
        return ANNEXA_COLUMN_MARK;
    }
  return role == ANNEXA_COLUMN_NUMBER || role == ANNEXA_COLUMN_MARK
                 || (role == ANNEXA_COLUMN_GROUP && own->n_sentences > 0)
             ? ANNEXA_COLUMN_OTHER
             : role;
}

/* Whether column @c asks or demands, cell by cell, beside another that does not and has the answers. What is
 * called the answer is, and the customer may be asked to do something. */
static gboolean
demands (const AnnexaEvidence *evidence, const AnnexaTableColumns *self, const AnnexaTableShape *shape,
         guint c)
{
  const AnnexaTableColumn *own = &self->content[c];
  g_autofree char *key = shape->name[c] != NULL ? annexa_fold_key (shape->name[c]) : g_strdup ("");

  if (own->n < MIN_DEMANDS || own->n_demands * 10 < own->n * MIN_DEMANDS_TENTHS
      || annexa_table_role_of_name (evidence, key) == ANNEXA_COLUMN_ANSWER
      || annexa_catalog_has_cue (evidence->catalog, "column-customer", key))
    return FALSE;
  for (guint other = c + 1; other < shape->n_columns; other++)
    if (self->content[other].n * 2 >= own->n
        && self->content[other].n_sentences * 2
               >= self->content[other].n + self->content[other].n_demands * 2)
      return TRUE;
  return FALSE;
}

/* Whether column @c quotes the standard or asks, by its header or by what it says. */
static gboolean
is_requirement (const AnnexaEvidence *evidence, const AnnexaTableColumns *self, const AnnexaTableShape *shape,
                guint c)
{
  return annexa_table_is_requirement (evidence, shape->name[c]) || demands (evidence, self, shape, c);
}

/* Whether a column is the title by its header or its cells, and none that quotes the standard. The clauses
 * beside the rows of each may have titles that controls have too: 資産の管理, under a name such as 大項目. */
static gboolean
names_title (const AnnexaEvidence *evidence, const AnnexaTableColumns *self, const AnnexaTableShape *shape)
{
  for (guint c = 0; c < shape->n_columns; c++)
    if (((shape->role[c] == ANNEXA_COLUMN_TITLE && (gint)c != self->number && self->content[c].n > 0)
         || annexa_table_columns_hold_titles (self, c))
        && role_of_content (self, shape, c) != ANNEXA_COLUMN_GROUP
        && !is_requirement (evidence, self, shape, c))
      return TRUE;
  return FALSE;
}

/* What the standard asks for is the title only where nothing else is. */
static AnnexaColumnRole
settle_requirement (AnnexaTableColumns *self, guint c, AnnexaColumnRole role)
{
  if (role == ANNEXA_COLUMN_TITLE && !self->named_title)
    return role;
  if (role == ANNEXA_COLUMN_OTHER && self->requirement < 0)
    self->requirement = (gint)c;
  return role == ANNEXA_COLUMN_TITLE || role == ANNEXA_COLUMN_OTHER ? ANNEXA_COLUMN_GROUP : role;
}

/* The role of column @c, where those before it are settled. */
static AnnexaColumnRole
settle_role (const AnnexaEvidence *evidence, AnnexaTableColumns *self, const AnnexaTableShape *shape, guint c)
{
  AnnexaColumnRole role = is_part (self, shape, c) ? ANNEXA_COLUMN_GROUP : role_of_content (self, shape, c);
  const gboolean requirement = is_requirement (evidence, self, shape, c);

  if (demands (evidence, self, shape, c) && role == ANNEXA_COLUMN_ANSWER)
    role = ANNEXA_COLUMN_OTHER;
  if (requirement)
    role = settle_requirement (self, c, role);
  if (role == ANNEXA_COLUMN_TITLE && self->title >= 0)
    role = requirement || annexa_table_columns_hold_titles (self, c) ? ANNEXA_COLUMN_GROUP
                                                                     : ANNEXA_COLUMN_ANSWER;
  /* The title stands with the number; what else is asked is a question. */
  if (role == ANNEXA_COLUMN_TITLE && annexa_table_columns_have_titles (self))
    role = ANNEXA_COLUMN_GROUP;
  return role == ANNEXA_COLUMN_OTHER
                 && (annexa_table_column_is_enumeration (&self->content[c])
                     || ((gint)c > self->number && annexa_table_column_is_chapters (&self->content[c])))
             ? ANNEXA_COLUMN_GROUP
             : role;
}

/* Whether column @c has but few words beside the texts of another under the same name, 対応状況 over 観点 and
 * 内容: they say what each of these is about. */
static gboolean
is_aspect (const AnnexaTableColumns *self, const AnnexaTableShape *shape, guint c)
{
  if (shape->name[c] == NULL || self->content[c].n_sentences > 0
      || !annexa_table_column_is_enumeration (&self->content[c]))
    return FALSE;
  for (guint other = 0; other < shape->n_columns; other++)
    if (other != c && shape->name[other] != NULL && strcmp (shape->name[other], shape->name[c]) == 0
        && self->content[other].n_sentences * 2 >= self->content[other].n)
      return TRUE;
  return FALSE;
}

static void
settle_roles (const AnnexaEvidence *evidence, AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  self->named_title = names_title (evidence, self, shape);
  for (guint c = 0; c < shape->n_columns; c++)
    {
      shape->role[c] = settle_role (evidence, self, shape, c);
      if (shape->role[c] == ANNEXA_COLUMN_ANSWER && is_aspect (self, shape, c))
        shape->role[c] = ANNEXA_COLUMN_GROUP;
      if (shape->role[c] == ANNEXA_COLUMN_TITLE)
        self->title = (gint)c;
      self->n_answers += shape->role[c] == ANNEXA_COLUMN_ANSWER;
    }
  annexa_table_columns_find_longest (self, shape);
}

/* Where nothing else is the title, what the standard asks for is; where nothing else answers, it does. */
static void
take_requirement (AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  if (self->requirement < 0)
    return;
  if (self->n_answers == 0 && self->longest < 0)
    shape->role[self->requirement] = ANNEXA_COLUMN_OTHER;
  else if (self->title < 0 && !annexa_table_columns_have_titles (self))
    {
      shape->role[self->requirement] = ANNEXA_COLUMN_TITLE;
      self->title = self->requirement;
    }
}

/* Whether short words before the number say what its row is about; answers stand behind it. */
static gboolean
is_topic (const AnnexaTableColumns *self, const AnnexaTableShape *shape, guint c)
{
  const AnnexaTableColumn *own = &self->content[c];

  return (gint)c < self->number
         && (self->n_answers > 0 || (gint)c != self->longest || (shape->header && own->n_sentences == 0))
         && own->n_chars <= own->n * MAX_TOPIC_CHARS;
}

/* Whether the header of column @c says that an auditor tells there what was tested and found. */
static gboolean
is_audit (const AnnexaEvidence *evidence, const AnnexaTableShape *shape, guint c)
{
  g_autofree char *key = shape->name[c] != NULL ? annexa_fold_key (shape->name[c]) : NULL;

  return key != NULL && annexa_catalog_is_cue (evidence->catalog, "column-audit", key);
}

/* What an auditor says is no answer beside what the vendor does. */
static void
leave_audits (const AnnexaEvidence *evidence, const AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  gboolean audit[ANNEXA_MAX_COLUMNS] = { FALSE }, answered = FALSE;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      audit[c] = is_audit (evidence, shape, c);
      answered = answered
                 || (!audit[c] && self->content[c].n_sentences > 0
                     && (shape->role[c] == ANNEXA_COLUMN_ANSWER || shape->role[c] == ANNEXA_COLUMN_OTHER));
    }
  for (guint c = 0; c < shape->n_columns && answered; c++)
    if (audit[c] && (shape->role[c] == ANNEXA_COLUMN_ANSWER || shape->role[c] == ANNEXA_COLUMN_OTHER))
      shape->role[c] = ANNEXA_COLUMN_GROUP;
}

/* What is left are answers, but for topics and remarks. */
static void
settle_others (const AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  for (guint c = 0; c < shape->n_columns; c++)
    if (shape->role[c] == ANNEXA_COLUMN_OTHER && self->content[c].n > 0)
      shape->role[c]
          = is_topic (self, shape, c) || (shape->header && annexa_table_column_is_remark (&self->content[c]))
                ? ANNEXA_COLUMN_GROUP
                : ANNEXA_COLUMN_ANSWER;
}

/* Whether column @c has by turns the title beside a number and, in the rows below it, text. */
static gboolean
has_titles_by_turns (const AnnexaTableColumns *self, guint c)
{
  const AnnexaTableColumn *own = &self->content[c], *numbers = &self->content[self->number];
  guint n_texts = own->n - MIN (own->n, own->n_titles);

  return (gint)c != self->number && numbers->n_labels >= ANNEXA_MIN_TITLE_ROWS
         && own->n_titles * 10 >= numbers->n_labels * ANNEXA_MIN_TITLES_TENTHS
         && n_texts * 2 >= numbers->n_labels && own->n_sentences * 2 >= n_texts;
}

/* Columns that have titles and text by turns are answers below the titles. */
static void
find_title_rows (const AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  for (guint c = 0; c < shape->n_columns; c++)
    if (has_titles_by_turns (self, c))
      {
        shape->role[c] = ANNEXA_COLUMN_ANSWER;
        shape->title_rows = TRUE;
      }
}

/* The columns of a table by what they hold from @first_row on. */
void
annexa_table_shape_measure (const AnnexaEvidence *self, const AnnexaTable *table, guint first_row,
                            AnnexaTableColumn *content)
{
  for (guint c = 0; c < table->n_columns; c++)
    annexa_table_column_measure (self, table, c, first_row, &content[c]);
}

/* Settles the role of each column by its header and, where that is silent, by what its cells hold: @content,
 * of which column @number has the numbers. FALSE where too little speaks for these to be controls. */
gboolean
annexa_table_shape_settle (const AnnexaEvidence *self, const AnnexaTableColumn *content, gint number,
                           AnnexaTableShape *shape)
{
  AnnexaTableColumns columns = { .content = content,
                                 .number = number,
                                 .title = -1,
                                 .longest = -1,
                                 .requirement = -1,
                                 .titles_alone = shape->titles_alone };
  if (annexa_table_shape_is_doubtful (content, number, shape))
    return FALSE;
  settle_roles (self, &columns, shape);
  annexa_table_columns_settle_titles (&columns, shape);
  take_requirement (&columns, shape);
  leave_audits (self, &columns, shape);
  settle_others (&columns, shape);
  find_title_rows (&columns, shape);
  return TRUE;
}
