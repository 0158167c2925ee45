/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <string.h>

/* Which control a card is about, as far as that tells in which order cards are read. */

#define MAX_TITLE_LINES 3u
/* Numbers have no larger parts. */
#define MAX_PART 1000u

/* Where @item stands among others: by its number, as titles may be of another edition that numbers alike, and
 * has none of the controls of its own between them. */
static gint
place_of (const AnnexaItem *item)
{
  guint64 parts[3] = { 0, 0, 0 };
  const char *c = item->id;

  for (guint i = 0; i < 3; i++)
    {
      char *end;

      for (; *c != '\0' && !g_ascii_isdigit (*c);)
        c++;
      parts[i] = MIN (g_ascii_strtoull (c, &end, 10), MAX_PART - 1);
      c = end;
    }
  return (gint)((parts[0] * MAX_PART + parts[1]) * MAX_PART + parts[2]);
}

/* Where the control whose title heads @box stands in its standard; -1 where no title does. */
static gint
control_of_title (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint n_lines = 0;

  for (guint s = 0; s < work->rows->spans->len && n_lines < MAX_TITLE_LINES; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *text = NULL, *key = NULL;
      AnnexaTitleMatch match;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || !annexa_frame_holds (box, span))
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      g_string_append (title, text);
      key = annexa_fold_key (title->str);
      if (annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0)
        return place_of (match.item);
      n_lines++;
    }
  return -1;
}

/* Where the first control that the text of @box names stands in its standard; -1 where it names none. A
 * number of one part may be that of anything: it is a chapter's where nothing else tells what the box is
 * about. */
gint
annexa_frame_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gint clause = -1, titled;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY || row->y2 < box->y1 || row->y1 > box->y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          g_autofree char *text = NULL;

          if (!annexa_frame_holds (box, span))
            continue;
          text = annexa_rows_text (work->rows, span->first, span->n, NULL);
          g_array_set_size (tokens, 0);
          annexa_catalog_lex (catalog, text, strlen (text), tokens);
          for (guint t = 0; t < tokens->len; t++)
            {
              const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
              guint n_items = 0;
              const AnnexaItem *const *items = token->kind == ANNEXA_TOKEN_LABEL
                                                   ? annexa_catalog_lookup (catalog, token->id, &n_items)
                                                   : NULL;

              if (n_items > 0 && strchr (token->id, '.') != NULL)
                return place_of (items[0]);
              if (n_items > 0 && clause < 0)
                clause = place_of (items[0]);
            }
        }
    }
  titled = control_of_title (work, catalog, box);
  return titled >= 0 ? titled : clause;
}
