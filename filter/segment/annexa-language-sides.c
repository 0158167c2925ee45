/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

#include "text/annexa-fold.h"

/* Answers in Japanese and, in a column beside it, in English. On each page the one is read and then the
 * other: where an answer goes on on the next page, all of the Japanese is read before the English. */

/* Columns begin this near to their edges. */
#define SAME_EDGE_PT 2.0f

static gboolean
is_japanese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (annexa_is_cjk (g_utf8_get_char (p)) && g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_of_flow (const AnnexaLine *line)
{
  return line->role == ANNEXA_ROLE_BODY && line->table < 0;
}

/* Whether @line begins a column at the right of the one that @before ends. */
static gboolean
begins_beside (const AnnexaLine *before, const AnnexaLine *line)
{
  return line->starts_flow && line->page == before->page && line->left > before->right - SAME_EDGE_PT
         && line->y1 < before->y1 + SAME_EDGE_PT;
}

/**
 * annexa_assembly_find_language_side:
 * @self: the assembly
 * @from: the first line of an answer
 * @to: the line after it
 *
 * Returns: where the column of English begins, beside Japanese that goes on on a later page; else 0
 */
float
annexa_assembly_find_language_side (const AnnexaAssembly *self, guint from, guint to)
{
  const AnnexaLine *before = NULL;
  guint first_page = 0, last_page = 0;
  float side = 0;
  gboolean any = FALSE;

  for (guint i = from; i < to; i++)
    {
      const AnnexaLine *line = annexa_assembly_line (self, i);

      if (!is_of_flow (line))
        continue;
      if (before != NULL && begins_beside (before, line) && !is_japanese (line->text))
        side = line->left;
      before = line;
      first_page = first_page == 0 ? line->page : first_page;
      last_page = line->page;
    }
  if (side == 0 || first_page == last_page)
    return 0;
  for (guint i = from; i < to; i++)
    {
      const AnnexaLine *line = annexa_assembly_line (self, i);
      gboolean japanese = is_of_flow (line) && is_japanese (line->text);

      if (japanese && line->x2 > side)
        return 0;
      any = any || japanese;
    }
  return any ? side : 0;
}

/* Whether line @i stands in the column that begins at @side. */
gboolean
annexa_assembly_is_behind_side (const AnnexaAssembly *self, guint i, float side)
{
  const AnnexaLine *line = annexa_assembly_line (self, i);

  return is_of_flow (line) && line->x1 > side - SAME_EDGE_PT;
}
