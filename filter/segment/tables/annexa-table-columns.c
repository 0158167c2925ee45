/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-columns-private.h"

/* Which column of a table of controls has their titles. */

/* Whether the titles stand with the numbers. */
gboolean
annexa_table_columns_have_titles (const AnnexaTableColumns *self)
{
  const AnnexaTableColumn *numbers = &self->content[self->number];

  return self->titles_alone || (numbers->n_labels > 0 && numbers->n_titled * 2 >= numbers->n_labels);
}

/* Whether a column has the titles of controls, whatever its header says. Those of chapters, which are like
 * some of them, say in row after row what these are about. */
gboolean
annexa_table_columns_hold_titles (const AnnexaTableColumns *self, guint c)
{
  return (gint)c != self->number && self->content[c].n > 0
         && self->content[c].n_titles * 2 >= self->content[c].n
         && !annexa_table_column_is_chapters (&self->content[c]);
}

/* The column with the longest texts of those without a role. */
void
annexa_table_columns_find_longest (AnnexaTableColumns *self, const AnnexaTableShape *shape)
{
  self->longest = -1;
  for (guint c = 0; c < shape->n_columns; c++)
    {
      const AnnexaTableColumn *own = &self->content[c];

      if (shape->role[c] == ANNEXA_COLUMN_OTHER && own->n > 0
          && (self->longest < 0
              || own->n_chars * self->content[self->longest].n
                     > self->content[self->longest].n_chars * own->n))
        self->longest = (gint)c;
    }
}

/* A column of titles that no header names. */
static void
find_titles (AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  for (guint c = 0; c < shape->n_columns && self->title < 0 && !annexa_table_columns_have_titles (self); c++)
    if ((shape->role[c] == ANNEXA_COLUMN_OTHER || shape->role[c] == ANNEXA_COLUMN_ANSWER)
        && annexa_table_columns_hold_titles (self, c))
      {
        self->n_answers -= shape->role[c] == ANNEXA_COLUMN_ANSWER;
        shape->role[c] = ANNEXA_COLUMN_TITLE;
        self->title = (gint)c;
      }
}

/* Titles beside those of the controls are no answers: those of another edition, or of a second list. */
static void
leave_titles (AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  for (guint c = 0; c < shape->n_columns; c++)
    if ((shape->role[c] == ANNEXA_COLUMN_OTHER || shape->role[c] == ANNEXA_COLUMN_ANSWER)
        && (gint)c != self->number && self->content[c].n >= ANNEXA_MIN_TITLE_ROWS
        && self->content[c].n_titles * 10 >= self->content[c].n * ANNEXA_MIN_TITLES_TENTHS)
      {
        self->n_answers -= shape->role[c] == ANNEXA_COLUMN_ANSWER;
        shape->role[c] = ANNEXA_COLUMN_GROUP;
        if (self->longest == (gint)c)
          annexa_table_columns_find_longest (self, shape);
      }
}

/* Whether two columns hold running text in different languages: the same answers. */
static gboolean
is_translation (const AnnexaTableColumn *one, const AnnexaTableColumn *other)
{
  return one->n > 0 && one->n_sentences * 2 >= one->n && other->n_sentences * 2 >= other->n
         && (one->n_cjk * 2 > one->n) != (other->n_cjk * 2 > other->n);
}

/* Without one: a short column between number and answer is the question or the title. Text in another
 * language is an answer too. */
static void
take_short_for_titles (AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  for (gint c = self->number + 1; c < self->longest && self->title < 0; c++)
    if (shape->role[c] == ANNEXA_COLUMN_OTHER
        && is_translation (&self->content[c], &self->content[self->longest]))
      {
        shape->role[c] = ANNEXA_COLUMN_ANSWER;
        shape->role[self->longest] = ANNEXA_COLUMN_ANSWER;
        self->n_answers += 2;
        return;
      }
    else if (shape->role[c] == ANNEXA_COLUMN_OTHER && self->content[c].n > 0
             && !annexa_table_columns_have_titles (self))
      {
        shape->role[c] = ANNEXA_COLUMN_TITLE;
        self->title = c;
      }
}

/* Between the number and answers whose header says so, what the vendor calls each control is the title,
 * whatever its header says. */
static void
take_names_for_titles (AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  const guint c = (guint)self->number + 1;

  if (self->title >= 0 || self->n_answers == 0 || c >= shape->n_columns
      || shape->role[c] != ANNEXA_COLUMN_OTHER || !annexa_table_column_is_names (&self->content[c])
      || annexa_table_columns_have_titles (self))
    return;
  shape->role[c] = ANNEXA_COLUMN_TITLE;
  self->title = (gint)c;
}

/* Finds the column of the titles where the header and the roles so far do not tell it; what else has titles
 * is no answer. */
void
annexa_table_columns_settle_titles (AnnexaTableColumns *self, AnnexaTableShape *shape)
{
  find_titles (self, shape);
  leave_titles (self, shape);
  take_short_for_titles (self, shape);
  take_names_for_titles (self, shape);
}
