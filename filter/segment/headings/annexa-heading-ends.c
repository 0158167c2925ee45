/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* The plain number of a control behind its own title. */

/* The index of the last token before @end, or of the number before it where it is the dot that some end
 * numbers with, 8.1.1., or white space before what follows. */
static guint
index_of_last_number (const char *text, GArray *tokens, guint end)
{
  guint last = MAX (end, 1) - 1;
  const AnnexaToken *token = last > 0 ? token_at (tokens, last) : NULL;

  if (token == NULL || token_at (tokens, last - 1)->kind != ANNEXA_TOKEN_LABEL)
    return last;
  if (token->kind == ANNEXA_TOKEN_SPACE)
    return last - 1;
  return token->kind == ANNEXA_TOKEN_TEXT
                 && (strncmp (text + token->start, ".", token->end - token->start) == 0
                     || strncmp (text + token->start, "．", token->end - token->start) == 0)
             ? last - 1
             : last;
}

/* Whether the line begins with numbers of controls that are of the heading: not in brackets, as those of
 * another edition before the title are. */
static gboolean
begins_with_number (const char *text, const AnnexaHeading *heading)
{
  return heading->n_lead > 0
         && !annexa_is_close_bracket (g_utf8_get_char (text + heading->lead[heading->n_lead - 1].end));
}

/* Whether the number of token @i stands behind white space and the title of its control. */
static gboolean
is_behind_title (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint i,
                 const AnnexaHeading *heading)
{
  const AnnexaToken *token = i > 1 && i < tokens->len ? token_at (tokens, i) : NULL;
  g_autofree char *title = NULL, *key = NULL;

  if (token == NULL || token->kind != ANNEXA_TOKEN_LABEL
      || token_at (tokens, i - 1)->kind != ANNEXA_TOKEN_SPACE || token->start <= heading->title_start)
    return FALSE;
  title = g_strndup (text + heading->title_start, token->start - heading->title_start);
  key = annexa_fold_key (title);
  return annexa_catalog_is_title_of (catalog, token->id, key, TRUE);
}

/* Where the number of a control stands behind its own title, as small type beside the heading, at the end of
 * the line or of what is before the reference at token @end: 資産目録 8.1.1,
 * 資産目録 8.1.1（27001:2022 5.9）. A number that is not marked as a control's says so only there. So does
 * one behind a word of the title that references begin with, too: Regulation of cryptographic
 * controls 18.1.5.
 * @end where there is none. */
guint
annexa_heading_find_own_number (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint end,
                                const AnnexaHeading *heading)
{
  const guint last = index_of_last_number (text, tokens, end);

  if (begins_with_number (text, heading))
    return end;
  if (end < tokens->len && annexa_heading_is_control_word (token_at (tokens, end))
      && is_behind_title (catalog, text, tokens, end + 2, heading))
    return end + 2;
  return is_behind_title (catalog, text, tokens, last, heading) ? last : end;
}
