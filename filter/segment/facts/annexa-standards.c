/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "segment/records/annexa-assemble.h"
#include "segment/tables/annexa-table-shape.h"

#include "text/annexa-utf8.h"

/* The standards that the paper cites. */

/* Whether every standard's name has digits that a line must have to cite it. */
static gboolean
names_have_digits (AnnexaCatalog *catalog)
{
  for (guint i = 0; i < annexa_catalog_n_standards (catalog); i++)
    {
      guint run = 0;

      for (const char *p = annexa_catalog_standard (catalog, i)->name; *p != '\0' && run < 3; p++)
        run = g_ascii_isdigit (*p) ? run + 1 : 0;
      if (run < 3)
        return FALSE;
    }
  return TRUE;
}

static gboolean
may_cite (const char *text)
{
  guint run = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      run = g_ascii_isdigit (*p) || ((guchar)*p >= 0x80 && g_unichar_isdigit (annexa_utf8_at (p))) ? run + 1
                                                                                                   : 0;
      if (run == 3)
        return TRUE;
    }
  return FALSE;
}

/* The edition of @standard's family that the paper itself answers, or maps to, or names with its year; %NULL
 * where nothing tells. */
static const char *
edition_meant (const AnnexaFactsWork *work, const AnnexaStandard *standard, guint *answered)
{
  const AnnexaStandard *best = NULL;

  if (standard->family == NULL)
    return standard->name;
  for (guint i = 0; i < annexa_catalog_n_standards (work->catalog); i++)
    {
      const AnnexaStandard *other = annexa_catalog_standard (work->catalog, i);
      guint rank = 4 * answered[i] + work->evidence->cited[i];

      if (g_strcmp0 (other->family, standard->family) != 0 || rank == 0)
        continue;
      if (best == NULL || rank > 4 * answered[best->index] + work->evidence->cited[best->index])
        best = other;
    }
  return best != NULL ? best->name : NULL;
}

static void
add_standard (GPtrArray *standards, const char *name)
{
  if (name == NULL || g_ptr_array_find_with_equal_func (standards, name, g_str_equal, NULL))
    return;
  g_ptr_array_add (standards, g_strdup (name));
}

/* Adds the standards that lines cite, those with the digits of a name alone where @digits. Returns: how many
 * of the paper's citations were not found */
static guint
add_cited (AnnexaFactsWork *work, guint *answered, gboolean digits)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint left = work->evidence->n_citations;

  for (guint i = 0; i < work->layout->lines->len && left > 0; i++)
    {
      g_autofree char *whole = annexa_table_whole_name (work->evidence, i);
      const char *text = whole != NULL ? whole : annexa_layout_line (work->layout, i)->text;

      if (digits && !may_cite (text))
        continue;
      annexa_catalog_lex (work->catalog, text, strlen (text), tokens);
      for (guint t = 0; t < tokens->len && left > 0; t++)
        {
          const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
          const char *name;

          if (token->kind != ANNEXA_TOKEN_STANDARD || token->standard == NULL)
            continue;
          left--;
          name
              = token->without_year ? edition_meant (work, token->standard, answered) : token->standard->name;
          add_standard (work->facts->standards, name != NULL ? name : token->standard->family);
        }
    }
  return left;
}

/* Standards in the order of their first citation. One that is only named without its year, where nothing
 * tells the edition, is named by its family, as the paper does. */
void
annexa_paper_find_standards (AnnexaFactsWork *work)
{
  g_autofree guint *answered = g_new0 (guint, annexa_catalog_n_standards (work->catalog) + 1);

  annexa_assembly_count_standards (work->evidence, answered);
  if (!names_have_digits (work->catalog))
    add_cited (work, answered, FALSE);
  else if (add_cited (work, answered, TRUE) > 0)
    {
      /* A standard has names without the digits of its own: SOC 2. */
      g_ptr_array_set_size (work->facts->standards, 0);
      add_cited (work, answered, FALSE);
    }
}
