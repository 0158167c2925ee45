/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-column-private.h"

/* Tables with numbers of controls that answer none. */

/* One number without a header over it stands alone in its cell, or but for few words, or with the title of a
 * control beside the paper's own number. */
#define MAX_LONE_NUMBER_CHARS 40

/* So many numbers and no answer to any are a form that is not filled in. */
#define MIN_UNANSWERED 3u

/* Whether the table is a form that nobody has filled in: it asks in columns of questions, requirements and
 * titles, and those that its header calls answers are empty in all rows. */
static gboolean
is_unanswered (const AnnexaTableColumn *content, gint number, const AnnexaTableShape *shape)
{
  guint n_answers = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      n_answers += shape->role[c] == ANNEXA_COLUMN_ANSWER;
      if (content[c].n > 0 && (gint)c != number
          && (shape->role[c] == ANNEXA_COLUMN_ANSWER || content[c].n_sentences * 2 > content[c].n)
          && shape->role[c] != ANNEXA_COLUMN_TITLE)
        return FALSE;
    }
  return shape->header && n_answers > 0 && content[number].n_labels >= MIN_UNANSWERED;
}

/* Whether the table is one number with the title of a control, and beside it the paper's own number. */
static gboolean
is_titled_beside_own (const AnnexaTableColumn *content, gint number, const AnnexaTableShape *shape)
{
  const AnnexaTableColumn *numbers = &content[number];
  guint n_own = 0;

  for (guint c = 0; c < shape->n_columns; c++)
    {
      const AnnexaTableColumn *other = &content[c];

      if ((gint)c != number && other->n_own + other->n_integers != other->n)
        return FALSE;
      n_own += (gint)c != number && other->n > 0;
    }
  return numbers->n == 1 && numbers->n_titled == 1 && n_own == 1;
}

/* Whether the numbers are values, as scores from 7.0 to 8.9 are, and not those of controls: the header does
 * not call them so, they have but two parts and no mark, no standard has most of them, and nothing in the
 * table is the title of a control. */
static gboolean
has_values (const AnnexaTableColumn *content, gint number, const AnnexaTableShape *shape)
{
  const AnnexaTableColumn *numbers = &content[number];

  if (shape->role[number] == ANNEXA_COLUMN_NUMBER || shape->standard[number] != NULL || numbers->n_deep > 0
      || numbers->n_added > 0 || numbers->n_catalog * 2 >= numbers->n_labels)
    return FALSE;
  for (guint c = 0; c < shape->n_columns; c++)
    if (content[c].n_titles > 0 || content[c].n_titled > 0)
      return FALSE;
  return TRUE;
}

/* Whether too little speaks for the numbers in column @number of @content to be controls that the table
 * answers. */
gboolean
annexa_table_shape_is_doubtful (const AnnexaTableColumn *content, gint number, const AnnexaTableShape *shape)
{
  const AnnexaTableColumn *numbers = &content[number];

  if (!shape->titles_alone && numbers->n_labels < 2 && !shape->header && shape->n_before == 0
      && numbers->n_chars > MAX_LONE_NUMBER_CHARS && !is_titled_beside_own (content, number, shape))
    return TRUE;
  return is_unanswered (content, number, shape) || has_values (content, number, shape);
}

/**
 * annexa_candidates_leave_tables:
 * @self: with the path chosen
 *
 * Tables of which no row is taken are none of controls: what stands in them is part of the answer that they
 * stand in, as does the rest of one on the next page, where no row need begin.
 */
void
annexa_candidates_leave_tables (AnnexaEvidence *self)
{
  enum
  {
    REFUSED = 1,
    TAKEN
  };
  g_autofree guint8 *state = g_new0 (guint8, self->layout->tables->len + 1);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->kind == ANNEXA_CANDIDATE_ROW && candidate->table >= 0)
        state[candidate->table] = MAX (state[candidate->table], candidate->chosen ? TAKEN : REFUSED);
    }
  for (guint t = 0; t < self->layout->tables->len; t++)
    {
      const AnnexaTable *table = annexa_table_at (self, t);
      const gint before = table->columns_of >= 0 ? table->columns_of : table->continues;

      if (state[t] == 0 && before >= 0)
        state[t] = state[before];
      if (state[t] == REFUSED)
        self->in_control_table[t] = FALSE;
    }
}
