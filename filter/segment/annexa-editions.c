/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidate.h"

#include <string.h>

#include "segment/headings/annexa-heading-private.h"

/* Which edition a paper speaks of where several number alike: 6.1.3 is a number of ISO/IEC 27001:2013 and of
 * ISO/IEC 27017:2015. */

/* What is said of a standard may go on, on the next line, where so little of this one is left. */
#define MAX_REST_BYTES 24u

/* The next token from @at on, in the direction of @step, that is no white space, bracket or mark; NULL where
 * there is none. */
static const AnnexaToken *
neighbour (const GArray *tokens, gint at, gint step, guint nth)
{
  for (at += step; at >= 0 && at < (gint)tokens->len; at += step)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, at);

      if (token->kind != ANNEXA_TOKEN_SPACE && token->kind != ANNEXA_TOKEN_OPEN
          && token->kind != ANNEXA_TOKEN_CLOSE && token->kind != ANNEXA_TOKEN_SEPARATOR && nth-- == 0)
        return token;
    }
  return NULL;
}

/* Whether the standard at @at is named as the one whose controls the paper is about: 附属書A の管理策, before
 * it or behind. With a number it is a mapping. */
static gboolean
is_about (const GArray *tokens, guint at)
{
  const AnnexaToken *before = neighbour (tokens, (gint)at, -1, 0),
                    *after = neighbour (tokens, (gint)at, 1, 0);
  const AnnexaToken *last = neighbour (tokens, (gint)at, 1, 1);

  if (after != NULL && after->kind == ANNEXA_TOKEN_LABEL)
    return FALSE;
  if (after != NULL && annexa_heading_is_control_word (after))
    return last == NULL || last->kind != ANNEXA_TOKEN_LABEL;
  return before != NULL && annexa_heading_is_control_word (before);
}

/* Whether what follows the standard at the end of @token, perhaps on the @next line, is that someone is
 * certified for it. */
static gboolean
is_certified (AnnexaCatalog *catalog, const char *text, const char *next, const AnnexaToken *token)
{
  const char *p = text + token->end;
  g_autofree char *wrapped = NULL;

  if (strlen (p) < MAX_REST_BYTES)
    p = wrapped = g_strconcat (p, next, NULL);
  while (*p == ' ')
    p++;
  return annexa_catalog_word_at (catalog, "certification", p, NULL) > 0;
}

/* Counts what the @tokens of a line, before the @next one, say of the editions: the standards named, but not
 * as what someone is certified for, those whose controls are spoken of, and the numbers that only one of them
 * has, such as CLD.6.3.1. */
void
annexa_editions_count (AnnexaEvidence *self, const char *text, const char *next, const GArray *tokens)
{
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->standard == NULL)
        continue;
      if (token->kind == ANNEXA_TOKEN_LABEL)
        self->named[token->standard->index]++;
      else if (token->kind == ANNEXA_TOKEN_STANDARD && !is_certified (self->catalog, text, next, token))
        {
          self->named[token->standard->index]++;
          if (!token->without_year || annexa_catalog_profile (self->catalog, token->standard) != NULL)
            self->spoken_of[token->standard->index] += is_about (tokens, t);
        }
    }
}

/* The edition whose controls the paper speaks of more often than it names any that has a profile, which is
 * the usual one; NULL where it is that or none. */
void
annexa_editions_find_meant (AnnexaEvidence *self)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < annexa_catalog_n_standards (self->catalog); i++)
    if (annexa_catalog_profile (self->catalog, annexa_catalog_standard (self->catalog, i)) != NULL)
      most = MAX (most, self->named[i]);
    else if (self->spoken_of[i] > self->spoken_of[best]
             || annexa_catalog_profile (self->catalog, annexa_catalog_standard (self->catalog, best)) != NULL)
      best = i;
  if (self->spoken_of[best] > most
      && annexa_catalog_profile (self->catalog, annexa_catalog_standard (self->catalog, best)) == NULL)
    self->meant = annexa_catalog_standard (self->catalog, best);
}

/* Whether a standard that providers answer is named, other than as what someone is certified for. */
gboolean
annexa_editions_name_profile (const AnnexaEvidence *self)
{
  for (guint i = 0; i < annexa_catalog_n_standards (self->catalog); i++)
    if (self->named[i] > 0
        && annexa_catalog_profile (self->catalog, annexa_catalog_standard (self->catalog, i)) != NULL)
      return TRUE;
  return FALSE;
}
