/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

/* Lines over headings that say where these stand, as pages of a web site do: 8 資産の管理 ＞ 8.1.1. The
 * number of the control is at their end. */

/* Fewer are chance. */
#define MIN_PATHS 3u

/* Whether @c parts the steps of a path. */
static gboolean
parts_steps (gunichar c)
{
  return c == '>' || c == 0xff1e /* ＞ */ || c == 0x203a /* › */ || c == 0x00bb /* » */;
}

/* Whether line @i is a path that ends with the number of a control, over what is set as a heading; gets its
 * tokens. */
static gboolean
is_path (const AnnexaEvidence *self, guint i, GArray *tokens)
{
  const char *text = annexa_evidence_line (self, i)->text, *p;
  const guint below = annexa_lines_below (self, i);
  const AnnexaToken *last;

  if (!self->headings[i].holds_label || !annexa_lines_is_open (self, i) || !annexa_lines_is_open (self, below)
      || annexa_evidence_line (self, below)->size_pt <= annexa_evidence_line (self, i)->size_pt
      || !annexa_evidence_stands_out (self, below))
    return FALSE;
  g_array_set_size (tokens, 0);
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  last = tokens->len > 1 ? token_at (tokens, tokens->len - 1) : NULL;
  if (last == NULL || last->kind != ANNEXA_TOKEN_LABEL || last->end != strlen (text))
    return FALSE;
  p = text + last->start;
  while (p > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  return p > text && parts_steps (g_utf8_get_char (g_utf8_prev_char (p)));
}

static void
mark (AnnexaEvidence *self, guint i, const AnnexaToken *last)
{
  AnnexaHeading *heading = &self->headings[i];
  AnnexaLabel label;

  heading->n_lead = heading->n_trail = 0;
  annexa_heading_add_label (self->catalog, last, NULL, &label, &heading->n_trail);
  heading->trail = annexa_arena_copy (self->arena, &label, sizeof label);
  heading->own.n_parts = 0;
  heading->title_end = heading->title_start;
  heading->is_reference = heading->cited = TRUE;
}

/**
 * annexa_path_references_find:
 * @self: with all lines parsed
 *
 * Makes paths that end with numbers of controls references, where the paper has them over its headings.
 */
void
annexa_path_references_find (AnnexaEvidence *self)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      annexa_layout_line_step (self->layout, i);
      if (is_path (self, i, tokens))
        g_array_append_val (found, i);
    }
  for (guint f = 0; found->len >= MIN_PATHS && f < found->len; f++)
    {
      const guint i = g_array_index (found, guint, f);

      if (is_path (self, i, tokens))
        mark (self, i, token_at (tokens, tokens->len - 1));
    }
}
