/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

/* Headings whose reference wraps where it names a standard. */

/* Whether the first @n bytes of @text end in a colon. */
static gboolean
ends_in_colon (const char *text, gsize n)
{
  const char *last = g_utf8_find_prev_char (text, text + n);

  return last != NULL && (*last == ':' || g_utf8_get_char (last) == 0xff1a /* ： */);
}

/* Whether in @text, a heading with its reference on two lines of which the first has @n_first bytes, the
 * reference begins on that with more than a mark, as the end of an address may be one, or a word that may end
 * a title, as cryptographic controls does, unless the line ends in a colon: 関連する管理策：. Where the
 * second names a standard (@cited), that is what begins on the first: ISO/IEC / 27001:2022. */
static gboolean
begins_named (const AnnexaEvidence *self, const char *text, gsize n_first, gboolean cited)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  heading = annexa_heading_parse (self->catalog, text, tokens, &room);
  for (guint t = 0; heading->n_trail > 0 && t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->start >= heading->title_end && token->kind != ANNEXA_TOKEN_SPACE
          && token->kind != ANNEXA_TOKEN_SEPARATOR)
        return (token->kind != ANNEXA_TOKEN_CUE || ends_in_colon (text, n_first)) && token->start < n_first
               && (!cited || (token->kind == ANNEXA_TOKEN_STANDARD && token->end > n_first));
    }
  return FALSE;
}

/* Whether in @text, a heading on two lines of which the first has @n_first bytes, the reference ends in a
 * number that the lines part: CLD. / 9.5.2. The first alone looks like text: it has a full stop at its end.
 */
static gboolean
ends_cut (const AnnexaEvidence *self, const char *text, gsize n_first)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaHeadingRoom room;
  const AnnexaHeading *const heading = &room.heading;
  const AnnexaLabel *last;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  annexa_heading_parse (self->catalog, text, tokens, &room);
  last = heading->n_trail > 0 ? &heading->trail[heading->n_trail - 1] : NULL;
  return last != NULL && !heading->sentence && last->prefixed && last->start < n_first && last->end > n_first
         && text[last->end] == '\0';
}

/* Whether in @text, a heading on two lines of which @first is what the first alone says, the second has
 * nothing but the number that belongs to the end of the first, which names another standard or begins to:
 * 変更管理 ▶ 27017 12.1.2 / ISO/IEC 27001:2022 / 8.32. */
static gboolean
ends_numbered (const AnnexaEvidence *self, const char *text, gsize n_first, const AnnexaHeading *first)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaHeadingRoom room;
  const AnnexaHeading *const heading = &room.heading;

  if (first->trail[first->n_trail - 1].end >= n_first)
    return FALSE;
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  annexa_heading_parse (self->catalog, text, tokens, &room);
  return heading->n_trail > first->n_trail && heading->n_lead == first->n_lead
         && heading->title_end == first->title_end
         && annexa_references_is_closing (text + heading->trail[heading->n_trail - 1].end);
}

/* A heading whose reference wraps behind the standard's name, or in it: 変更管理 27017: / 12.1.2. Returns:
 * how many lines, from @i on, the heading is on; 0 when line @i begins none */
guint
annexa_references_add_named (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *text = NULL;
  gsize n_first;

  if (heading->is_reference || !annexa_lines_is_open (self, i + 1)
      || (!self->headings[i + 1].is_reference && heading->n_trail == 0)
      || annexa_evidence_line (self, i + 1)->page != annexa_evidence_line (self, i)->page)
    return 0;
  text = annexa_lines_join (self, annexa_evidence_line (self, i)->text,
                            annexa_evidence_line (self, i + 1)->text);
  n_first = strlen (annexa_evidence_line (self, i)->text);
  return (heading->n_trail > 0 ? annexa_references_is_next_line (self, i, i + 1)
                                     && ends_numbered (self, text, n_first, heading)
                                     && !annexa_inner_references_ends (self, i + 1)
          : annexa_lines_is_heading_like (self, i)
              ? begins_named (self, text, n_first, self->headings[i + 1].cited)
              : heading->own.n_parts > 0 && ends_cut (self, text, n_first))
                 && annexa_references_add_joined (self, i, i + 2, text, FALSE)
             ? 2
             : 0;
}
