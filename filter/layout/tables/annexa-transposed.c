/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

/* Tables in which each control is a column: its number at the top, title and answer below, their captions at
 * the left. */

#define MIN_CONTROLS 2u
#define SAME_EDGE_PT 5.0f
/* The cell of a number has little else. */
#define MAX_BESIDE_BYTES 24u

/* (transfer full): what stands in @box, its rows one after the other. */
static char *
text_in (const AnnexaPageWork *work, const AnnexaBox *box)
{
  GString *text = g_string_new (NULL);

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *part = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || !annexa_frame_holds (box, span))
        continue;
      part = annexa_rows_text (work->rows, span->first, span->n, NULL);
      g_string_append (text, part);
    }
  return g_string_free (text, FALSE);
}

/* The number of the control that the @text of a cell begins with, or NULL; @alone is set where it has nothing
 * else. */
static const char *
number_in (AnnexaCatalog *catalog, const char *text, gboolean *alone)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          *alone = strlen (text) <= token->end - token->start + MAX_BESIDE_BYTES;
          return token->id;
        }
      if (token->kind == ANNEXA_TOKEN_TEXT)
        return NULL;
    }
  return NULL;
}

/* Whether the cells at the left are captions: none begins with a number, and one below the top has words. */
static gboolean
has_captions (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid)
{
  guint n = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *box = &g_array_index (grid->cells, AnnexaBox, i);
      g_autofree char *text = NULL;
      gboolean alone;

      if (fabsf (box->x1 - grid->box.x1) > SAME_EDGE_PT)
        continue;
      text = text_in (work, box);
      if (number_in (catalog, text, &alone) != NULL)
        return FALSE;
      n += *text != '\0' && box->y1 > grid->box.y1 + SAME_EDGE_PT;
    }
  return n > 0;
}

/* Whether the columns of @grid, and not its rows, are of controls. The last of several such tables may leave
 * columns empty. */
gboolean
annexa_grid_is_transposed (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *box = &g_array_index (grid->cells, AnnexaBox, i);
      g_autofree char *text = NULL;
      const char *id;
      gboolean alone;

      if (fabsf (box->y1 - grid->box.y1) > SAME_EDGE_PT || fabsf (box->x1 - grid->box.x1) <= SAME_EDGE_PT)
        continue;
      text = text_in (work, box);
      if (*text == '\0')
        continue;
      id = number_in (catalog, text, &alone);
      if (id == NULL || !alone || !g_hash_table_add (ids, (gpointer)id))
        return FALSE;
    }
  return g_hash_table_size (ids) >= MIN_CONTROLS && has_captions (work, catalog, grid);
}
