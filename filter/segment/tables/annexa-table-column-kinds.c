/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-column-private.h"

/* What kind of column it is that has such cells. */

#define MAX_MARK_CHARS 8
#define MAX_REMARK_CHARS 10
#define MIN_ENUMERATED 4u
#define MIN_REPEATS 4u
#define MAX_REPEATED_CHARS 24u
/* What a vendor calls a control is no longer. */
#define MAX_NAME_CHARS 24u

/* Whether the cells of a column hold marks such as ○. */
gboolean
annexa_table_column_is_marks (const AnnexaTableColumn *content)
{
  return content->n > 0 && content->n_marks * 10 >= content->n * 8
         && content->n_chars <= content->n * MAX_MARK_CHARS;
}

/* Whether the cells of a column say but one of a few words: who does it, what kind of control it is. Where
 * each comes again and again they may be several words: Shared CSP and CSC. */
gboolean
annexa_table_column_is_enumeration (const AnnexaTableColumn *content)
{
  const gboolean comes_again = content->n_values > 1 && content->n >= MIN_REPEATS * content->n_values;

  return content->n >= MIN_ENUMERATED && content->n_values < ANNEXA_MAX_COLUMN_VALUES
         && (content->n_chars <= content->n * MAX_MARK_CHARS
             || (comes_again && content->n_sentences == 0
                 && content->n_chars <= content->n * MAX_REPEATED_CHARS));
}

/* Whether a column that no header calls an answer holds but a word or two: who, when, where. */
gboolean
annexa_table_column_is_remark (const AnnexaTableColumn *content)
{
  return content->n >= MIN_ENUMERATED && content->n_sentences == 0
         && content->n_chars <= content->n * MAX_REMARK_CHARS;
}

/* Whether the cells of a column name chapters, as an index does that says where the answers are. */
gboolean
annexa_table_column_is_chapters (const AnnexaTableColumn *content)
{
  return content->n >= MIN_ENUMERATED && content->n_chapters * 10 >= content->n * 9;
}

/* Whether each cell of a column has a few words of its own, as names of what the rows are about are. */
gboolean
annexa_table_column_is_names (const AnnexaTableColumn *content)
{
  return content->n >= MIN_ENUMERATED && content->n_values == ANNEXA_MAX_COLUMN_VALUES
         && content->n_repeated + content->n_sentences + content->n_pure + content->n_own
                    + content->n_integers
                == 0
         && content->n_chars <= content->n * MAX_NAME_CHARS;
}
