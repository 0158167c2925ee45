/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* The numbers of a reference, and the standards that they are of. */

#define YEAR_DIGITS 4u

void
annexa_label_read_otherwise (AnnexaLabel *label)
{
  AnnexaReading first = { label->id, label->form, label->prefixed, label->standard };

  label->id = label->other.id;
  label->form = label->other.form;
  label->prefixed = label->other.prefixed;
  label->standard = label->other.standard;
  label->other = first;
}

/* Adds the number of @token to @labels, with @context the standard that is named before it, or NULL. */
void
annexa_heading_add_label (AnnexaCatalog *catalog, const AnnexaToken *token, const AnnexaStandard *context,
                          AnnexaLabel *labels, guint8 *n)
{
  AnnexaLabel *label;

  if (*n >= ANNEXA_MAX_LABELS)
    return;
  label = &labels[(*n)++];
  label->id = token->id;
  label->form = token->form;
  label->prefixed = token->prefixed;
  label->only_for = 0;
  label->start = token->start;
  label->end = token->end;
  label->standard = token->standard;
  label->other = token->other;
  /* A standard named before the number binds it where the number is of its grammar. */
  if (context != NULL && token->other.id != NULL
      && annexa_catalog_form_fits (catalog, token->other.form, context)
      && !annexa_catalog_form_fits (catalog, token->form, context))
    annexa_label_read_otherwise (label);
  if (context != NULL && annexa_catalog_form_fits (catalog, label->form, context))
    label->standard = context;
}

/* Drops numbers that the standard named before them has as a clause or not at all: JIS Q 27001 の 4.3 is no
 * control. */
void
annexa_heading_keep_controls (AnnexaCatalog *catalog, AnnexaHeading *heading)
{
  guint kept = 0;

  for (guint i = 0; i < heading->n_trail; i++)
    {
      const AnnexaLabel *label = &heading->trail[i];
      const AnnexaItem *item
          = label->standard != NULL ? annexa_catalog_find (catalog, label->standard, label->id) : NULL;

      if (label->standard == NULL || (item != NULL && !item->is_clause))
        heading->trail[kept++] = *label;
    }
  heading->n_trail = kept;
}

/* Whether the standard that is named before a bracket is not that of the number in it: 27017 10.1.1 (8.24).
 */
static gboolean
is_of_other (AnnexaCatalog *catalog, const AnnexaToken *token, const AnnexaStandard *standard)
{
  const AnnexaItem *item = standard != NULL ? annexa_catalog_find (catalog, standard, token->id) : NULL;

  return item == NULL || item->is_clause;
}

/* Whether a control word stands right before token @i, of those from @from on, which a standard has as a
 * control: 管理策 5.16. */
static gboolean
is_called_control (AnnexaCatalog *catalog, const GArray *tokens, guint from, guint i)
{
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (catalog, token_at (tokens, i)->id, &n);
  gboolean control = FALSE;

  for (guint k = 0; k < n; k++)
    control = control || !items[k]->is_clause;
  while (control && i > from
         && (token_at (tokens, i - 1)->kind == ANNEXA_TOKEN_SPACE
             || token_at (tokens, i - 1)->kind == ANNEXA_TOKEN_SEPARATOR))
    i--;
  return control && i > from && annexa_heading_is_control_word (token_at (tokens, i - 1));
}

/* Whether @token, a control word, begins with the year of an edition that is not @standard: 2022年版. */
static gboolean
names_other_year (const char *text, const AnnexaToken *token, const AnnexaStandard *standard)
{
  char year[YEAR_DIGITS + 1] = "";
  const char *p = text + token->start;

  for (guint i = 0; i < YEAR_DIGITS; i++, p = g_utf8_next_char (p))
    {
      const gint digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (p >= text + token->end || digit < 0)
        return FALSE;
      year[i] = (char)('0' + digit);
    }
  return strstr (standard->name, year) == NULL;
}

/* Reads tokens [from, to) as a reference: which numbers, and of which standard by what is named before them.
 * A bracket behind a number may hold that of another edition, and so may what follows the year of one:
 * ISO/IEC 27017: 5.1.1 | 2022年版: 5.1. */
void
annexa_heading_read_reference (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint from, guint to,
                               AnnexaHeading *heading)
{
  const AnnexaStandard *stack[8] = { NULL };
  guint depth = 0;
  gboolean label_inside = FALSE, behind_number = FALSE;

  for (guint i = from; i < to; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      if (token->kind == ANNEXA_TOKEN_OPEN && depth + 1 < G_N_ELEMENTS (stack))
        {
          behind_number = label_inside;
          stack[depth + 1] = stack[depth];
          depth++;
          label_inside = FALSE;
        }
      else if (token->kind == ANNEXA_TOKEN_CLOSE && depth > 0)
        {
          /* [ISO/IEC 27001:2013] A.5.1.1: a bracket with nothing but a standard speaks for what follows. */
          if (!label_inside && stack[depth] != NULL)
            stack[depth - 1] = stack[depth];
          depth--;
          label_inside = TRUE;
          behind_number = FALSE;
        }
      else if (token->kind == ANNEXA_TOKEN_STANDARD)
        {
          stack[depth] = token->standard;
          behind_number = FALSE;
          heading->cited = TRUE;
        }
      else if (annexa_heading_is_control_word (token))
        {
          heading->cited = TRUE;
          if (stack[depth] != NULL && label_inside && names_other_year (text, token, stack[depth]))
            stack[depth] = NULL;
        }
      else if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          if ((behind_number || is_called_control (catalog, tokens, from, i))
              && is_of_other (catalog, token, stack[depth]))
            stack[depth] = NULL;
          annexa_heading_add_label (catalog, token, stack[depth], heading->trail, &heading->n_trail);
          label_inside = TRUE;
        }
    }
  annexa_heading_keep_controls (catalog, heading);
}
