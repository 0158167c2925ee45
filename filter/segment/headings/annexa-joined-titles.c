/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"
#include "annexa-joined-titles.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Headings of several controls, each with its number and its title: 9.2.1 利用者登録及び登録削除／9.2.2
 * 利用者アクセスの 提供. */

/* How far a part is the title of its control: parts that are not leave the heading as it is. */
#define MIN_SIMILARITY 0.8
/* A word that joins two titles is no longer. */
#define MAX_AND_BYTES 16u
/* What several titles in one cell have together is no longer. */
#define MAX_TITLES_BYTES 600u

/* A control's number within the title, and where its own title begins. */
typedef struct
{
  const AnnexaItem *item;
  const AnnexaToken *token;
} Part;

/* Where the text before byte @end of @title ends without marks between titles: 登録削除／ */
static gsize
trim_end (AnnexaCatalog *catalog, const char *title, gsize end)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, title, end, tokens);
  while (tokens->len > 0
         && (token_at (tokens, tokens->len - 1)->kind == ANNEXA_TOKEN_SPACE
             || token_at (tokens, tokens->len - 1)->kind == ANNEXA_TOKEN_SEPARATOR))
    {
      end = token_at (tokens, tokens->len - 1)->start;
      g_array_set_size (tokens, tokens->len - 1);
    }
  return end;
}

static gboolean
is_title_of (const AnnexaItem *item, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);

  return annexa_catalog_title_similarity (item, key) >= MIN_SIMILARITY;
}

/* The bytes [@start, @end) of @title without what joins them to the next title, if they are the title of
 * @item, or NULL. */
static char *
copy_part (AnnexaCatalog *catalog, const char *title, gsize start, gsize end, const AnnexaItem *item)
{
  g_autofree char *text = NULL;
  gsize length;

  while (start < end && g_unichar_isspace (g_utf8_get_char (title + start)))
    start = (gsize)(g_utf8_next_char (title + start) - title);
  end = trim_end (catalog, title, end);
  if (start >= end)
    return NULL;
  text = g_strndup (title + start, end - start);
  length = strlen (text);
  /* 利用方針 及び 18.1.5: what joins is no word of the title, where these end alike. */
  for (gsize i = length > MAX_AND_BYTES ? length - MAX_AND_BYTES : 1; i < length; i++)
    {
      g_autofree char *key = NULL;

      if ((text[i] & 0xc0) == 0x80)
        continue;
      key = annexa_fold_key (text + i);
      if (!annexa_catalog_is_cue (catalog, "number-and", key))
        continue;
      text[i] = '\0';
      break;
    }
  g_strchomp (text);
  return is_title_of (item, text) ? g_steal_pointer (&text) : NULL;
}

/* Finds the numbers of other controls of @item's standard within @title. */
static void
find_parts (AnnexaCatalog *catalog, const AnnexaItem *item, GArray *tokens, GArray *parts)
{
  for (guint t = 0; t < tokens->len && parts->len < ANNEXA_MAX_LABELS; t++)
    {
      const AnnexaToken *token = token_at (tokens, t);
      Part part = { NULL, token };

      if (token->kind != ANNEXA_TOKEN_LABEL)
        continue;
      part.item = annexa_catalog_find (catalog, item->standard, token->id);
      if (part.item != NULL && part.item != item && !part.item->is_clause)
        g_array_append_val (parts, part);
    }
}

/* Adds the controls of @parts, with their @titles, to @candidate, which has but one. */
static void
add_parts (AnnexaEvidence *self, AnnexaCandidate *candidate, const GArray *parts, GPtrArray *titles)
{
  for (guint p = 0; p < parts->len; p++)
    {
      const Part *part = &g_array_index (parts, Part, p);
      AnnexaLabel label[ANNEXA_MAX_LABELS];
      guint8 n = 0;

      annexa_heading_add_label (self->catalog, part->token, part->item->standard, label, &n);
      label[0].standard = part->item->standard;
      label[0].printed = annexa_candidate_keep (candidate, candidate->title + part->token->start,
                                                part->token->end - part->token->start);
      annexa_candidate_append_labels (candidate, &candidate->labels, label, 1);
    }
  candidate->titles = g_ptr_array_ref (titles);
  annexa_candidate_take_title (candidate, g_strdup (g_ptr_array_index (titles, 0)));
}

/* Whether there are digits in @title, be they full-width, which begin with these bytes. */
static gboolean
may_hold_number (const char *title)
{
  return strpbrk (title, "0123456789") != NULL || strstr (title, "\xef\xbc") != NULL;
}

static void
part_title (AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  const char *title = candidate->title;

  annexa_catalog_lex (self->catalog, title, strlen (title), tokens);
  find_parts (self->catalog, candidate->item, tokens, parts);
  if (parts->len == 0)
    return;
  for (guint p = 0; p <= parts->len; p++)
    {
      const Part *own = p > 0 ? &g_array_index (parts, Part, p - 1) : NULL;
      gsize end = p < parts->len ? g_array_index (parts, Part, p).token->start : strlen (title);
      char *text = copy_part (self->catalog, title, own != NULL ? own->token->end : 0, end,
                              own != NULL ? own->item : candidate->item);

      if (text == NULL)
        return;
      g_ptr_array_add (titles, text);
    }
  add_parts (self, candidate, parts, titles);
}

/* Where the title of @item ends that byte @start of @title begins with: where the text before is most like
 * it, and longest. 0 where nothing is. */
static gsize
end_of_title (const char *title, gsize start, const AnnexaItem *item)
{
  double best = MIN_SIMILARITY;
  gsize end = 0;

  for (const char *p = title + start; *p != '\0';)
    {
      g_autofree char *text = NULL, *key = NULL;
      double similarity;

      p = g_utf8_next_char (p);
      text = g_strndup (title + start, (gsize)(p - title) - start);
      key = annexa_fold_key (text);
      similarity = annexa_catalog_title_similarity (item, key);
      if (similarity < best)
        continue;
      best = similarity;
      end = (gsize)(p - title);
    }
  return end;
}

/* Gives each control of a row its title, where the numbers stand below each other in one cell and the titles
 * in another: 容量・能力の管理 / マルウェアに対する保護 beside 8.6 / 8.7. */
static void
part_cell (AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  const char *title = candidate->title;
  gsize start = 0;

  for (guint i = 0; i < candidate->labels.len; i++)
    {
      const AnnexaItem *item
          = annexa_catalog_find (self->catalog, candidate->item->standard, candidate->labels.data[i].id);
      const gsize end = item != NULL && !item->is_clause ? end_of_title (title, start, item) : 0;

      if (end == 0)
        return;
      g_ptr_array_add (titles,
                       g_strstrip (g_strndup (title + start, trim_end (self->catalog, title, end) - start)));
      for (start = end; title[start] != '\0' && !g_unichar_isalnum (g_utf8_get_char (title + start));)
        start = (gsize)(g_utf8_next_char (title + start) - title);
    }
  if (title[start] != '\0')
    return;
  candidate->titles = g_steal_pointer (&titles);
  annexa_candidate_take_title (candidate, g_strdup (g_ptr_array_index (candidate->titles, 0)));
}

/**
 * annexa_joined_titles_part:
 * @self: with the path chosen
 *
 * Parts headings of several controls that have a title each, all answered by what stands below, and titles of
 * several controls in one cell.
 */
void
annexa_joined_titles_part (AnnexaEvidence *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (!candidate->chosen || candidate->item == NULL || candidate->titles != NULL
          || candidate->title == NULL)
        continue;
      if (candidate->kind == ANNEXA_CANDIDATE_LABEL && candidate->labels.len == 1
          && may_hold_number (candidate->title))
        part_title (self, candidate);
      else if (candidate->kind == ANNEXA_CANDIDATE_ROW && candidate->labels.len > 1
               && strlen (candidate->title) <= MAX_TITLES_BYTES)
        part_cell (self, candidate);
    }
}
