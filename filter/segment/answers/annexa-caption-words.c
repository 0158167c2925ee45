/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/tables/annexa-party-tables.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-utf8.h"

/* What captions say: that an answer, a part of it, a request or a number follows. */

#define MAX_CAPTION_CHARS 24

/* Whether @key says whose part of an answer follows, be it a name that no rule knows: ミナモの取組み. Sets
 * whether it is the customer's. */
static gboolean
has_tail (AnnexaCatalog *catalog, const char *key, gboolean *customer)
{
  const gsize request = annexa_catalog_ends_with_cue (catalog, "request-tail", key);
  const gsize caption = annexa_catalog_ends_with_cue (catalog, "caption-tail", key);
  g_autofree char *who = NULL;

  if (request == 0 && caption == 0)
    return FALSE;
  *customer = request > 0 && (caption == 0 || request <= caption);
  if (*customer)
    return TRUE;
  who = g_strndup (key, caption);
  *customer = annexa_catalog_is_cue (catalog, "column-customer", who);
  return TRUE;
}

/* Whether @key is one of the words for an answer. */
static gboolean
is_answer_word (AnnexaCatalog *catalog, const char *key)
{
  return annexa_catalog_is_cue (catalog, "column-answer", key)
         || annexa_catalog_is_cue (catalog, "answer", key)
         || annexa_catalog_is_cue (catalog, "caption-part", key);
}

gboolean
annexa_captions_is_answer (AnnexaCatalog *catalog, const char *key)
{
  gboolean customer = FALSE;

  return is_answer_word (catalog, key) || (has_tail (catalog, key, &customer) && !customer);
}

/* Whether @key names a part of an answer, the customer's too. */
gboolean
annexa_captions_is_part (AnnexaCatalog *catalog, const char *key)
{
  gboolean customer;

  return is_answer_word (catalog, key) || annexa_catalog_is_cue (catalog, "column-customer", key)
         || has_tail (catalog, key, &customer);
}

/* Whether @key names the customer's part of an answer. */
gboolean
annexa_captions_is_customer (AnnexaCatalog *catalog, const char *key)
{
  gboolean customer = FALSE;

  return annexa_catalog_is_cue (catalog, "column-customer", key)
         || (has_tail (catalog, key, &customer) && customer);
}

/* Whether @key says that the customer is asked for what follows: 会員へのお願い */
gboolean
annexa_captions_is_request (AnnexaCatalog *catalog, const char *key)
{
  return annexa_catalog_ends_with_cue (catalog, "request-tail", key) > 0;
}

gboolean
annexa_captions_is_number (AnnexaCatalog *catalog, const char *key)
{
  return annexa_catalog_is_cue (catalog, "control-word", key)
         || annexa_catalog_is_cue (catalog, "column-number", key)
         || annexa_catalog_is_cue (catalog, "column-title", key);
}

/* Whether @key is one of the words for a part of a section: its number, what is asked, the answer. */
gboolean
annexa_captions_is_word (AnnexaCatalog *catalog, const char *key)
{
  return annexa_captions_is_number (catalog, key) || is_answer_word (catalog, key);
}

/* (transfer full) (nullable): what @text says if it is a caption, without brackets around it. */
char *
annexa_captions_read (const AnnexaEvidence *self, const char *text, AnnexaIsCaption is_caption)
{
  g_autoptr (GString) bare = g_string_new (NULL);
  g_autofree char *key = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (annexa_utf8_at (p)) || annexa_utf8_at (p) == ' ')
      g_string_append_unichar (bare, annexa_utf8_at (p));
  if (g_utf8_strlen (bare->str, -1) > MAX_CAPTION_CHARS)
    return NULL;
  key = annexa_fold_key (bare->str);
  return *key != '\0' && is_caption (self->catalog, key) ? g_steal_pointer (&key) : NULL;
}

/* (transfer full) (nullable): what line @i says if it is a caption, without brackets around it. */
char *
annexa_captions_at (const AnnexaEvidence *self, guint i, AnnexaIsCaption is_caption)
{
  const AnnexaLine *line = i < self->layout->lines->len ? annexa_layout_line (self->layout, i) : NULL;

  if (line == NULL || line->role != ANNEXA_ROLE_BODY || line->n_glyphs > MAX_CAPTION_CHARS)
    return NULL;
  /* The names of the parties are taken with their table. */
  if (line->table >= 0 && self->parties[line->table] != ANNEXA_PARTIES_NONE)
    return NULL;
  return annexa_captions_read (self, line->text, is_caption);
}
