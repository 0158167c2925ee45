/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <string.h>

#include "layout/figures/annexa-figures-private.h"

/* What stands in a box that may be a panel: the number and the title of a control, or the name of a part of
 * an answer. */

/* White that parts what a box holds from what stands beside it. */
#define MIN_WHITE_EM 0.4f

/* Whether @text is the number of a control and a title behind it, or before it. */
static gboolean
is_number_and_title (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint n_before = 0, n_labels = 0, n_behind = 0;

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        annexa_catalog_lookup (catalog, token->id, &n_items);
      if (n_items > 0)
        n_labels++;
      else if (t == 0 && annexa_figures_is_control_word (catalog, text, token))
        continue;
      else if (token->kind == ANNEXA_TOKEN_TEXT || token->kind == ANNEXA_TOKEN_CUE)
        *(n_labels == 0 ? &n_before : &n_behind) += 1;
      else if (n_labels == 0 && token->kind == ANNEXA_TOKEN_LABEL)
        return FALSE;
    }
  return n_before == 0 ? n_labels > 0 && n_behind > 0 : n_labels == 1 && n_behind == 0;
}

/* Whether @text names whose part of an answer stands beside it. */
static gboolean
is_part_name (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);

  return annexa_catalog_is_cue (catalog, "column-answer", key)
         || annexa_catalog_is_cue (catalog, "column-customer", key);
}

static float
glyph_middle (const AnnexaPageWork *work, guint i)
{
  const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

  return (glyph->x1 + glyph->x2) / 2;
}

/* Whether white stands before glyph @i of @span, or nothing. */
static gboolean
is_parted (const AnnexaPageWork *work, const AnnexaSpan *span, guint i)
{
  return i == span->first || i == span->first + span->n
         || annexa_rows_glyph (work->rows, i)->x1 - annexa_rows_glyph (work->rows, i - 1)->x2
                >= MIN_WHITE_EM * span->size_pt;
}

/* The first of the @n glyphs of @span in @box, where this stands at its height and white parts them from what
 * runs out of it: lines beside the box that are justified may end so near that they look like one with its
 * own. All glyphs where no such white is and the middle of @span is in @box; else @n is 0. */
static guint
find_inside (const AnnexaPageWork *work, const AnnexaBox *box, const AnnexaSpan *span, guint *n)
{
  const float middle = (span->y1 + span->y2) / 2;
  guint first = span->first, end = span->first + span->n;

  *n = annexa_frame_holds (box, span) ? span->n : 0;
  if (middle <= box->y1 || middle >= box->y2 || span->x1 >= box->x2 || span->x2 <= box->x1
      || (span->x1 >= box->x1 && span->x2 <= box->x2))
    return first;
  while (first < end && glyph_middle (work, first) <= box->x1)
    first++;
  while (end > first && glyph_middle (work, end - 1) >= box->x2)
    end--;
  if (first == end || !is_parted (work, span, first) || !is_parted (work, span, end))
    return span->first;
  *n = end - first;
  return first;
}

/* (transfer full) (nullable): the text in @box, no part of which is a sentence; NULL where one is. */
char *
annexa_panel_read (const AnnexaPageWork *work, const AnnexaBox *box)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *piece = NULL;
      guint first, n;

      /* What is apart from the answer may have been taken for a note in the margin. */
      if (work->role[span->row] != ANNEXA_ROLE_BODY && work->role[span->row] != ANNEXA_ROLE_MARGIN)
        continue;
      first = find_inside (work, box, span, &n);
      if (n == 0)
        continue;
      /* Words of a figure name who does something in it. */
      if (work->owner[first] == ANNEXA_OWNER_FIGURE)
        return NULL;
      piece = annexa_rows_text (work->rows, first, n, NULL);
      /* What runs out of the box goes on with the answer beside it, which begins near by. */
      if (annexa_figures_ends_sentence (piece)
          && (n < span->n || (span->x1 >= box->x1 && span->x2 <= box->x2)))
        return NULL;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", piece);
    }
  return g_strdup (text->str);
}

/* Whether @box holds the number of a control and a title, and no sentence before the number, or the title
 * alone, or the name of a part of an answer alone, which makes it @named. */
gboolean
annexa_panel_is (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box, gboolean *named)
{
  g_autofree char *text = annexa_panel_read (work, box);

  *named = text != NULL && is_part_name (catalog, text);
  return *named
         || (text != NULL
             && (is_number_and_title (catalog, text) || annexa_columns_is_title (catalog, text)));
}
