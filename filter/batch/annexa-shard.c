/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-shard.h"

/** annexa_shard_parse: Returns: whether @text is like `3/8`, which is then in @shard */
gboolean
annexa_shard_parse (const char *text, AnnexaShard *shard)
{
  char *end = NULL;
  const guint64 number = g_ascii_strtoull (text, &end, 10);
  guint64 count;

  if (!g_ascii_isdigit (text[0]) || *end != '/' || !g_ascii_isdigit (end[1]))
    return FALSE;
  count = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != '\0' || number < 1 || number > count || count > ANNEXA_MAX_SHARDS)
    return FALSE;
  shard->number = number;
  shard->count = count;
  return TRUE;
}

/** annexa_hash_string: Returns: FNV-1a of @text, its bits mixed as in MurmurHash3; the same on every machine
 */
guint64
annexa_hash_string (const char *text)
{
  guint64 hash = 0xcbf29ce484222325ULL;

  for (; *text != '\0'; text++)
    hash = (hash ^ (guint8)*text) * 0x100000001b3ULL;
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdULL;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53ULL;
  return hash ^ (hash >> 33);
}

/**
 * annexa_shard_has:
 * @output: where the result goes, relative to the output directory
 *
 * The name decides, not the content and not where the source is mounted, so that machines need not talk.
 *
 * Returns: whether that input belongs to this part
 */
gboolean
annexa_shard_has (const AnnexaShard *self, const char *output)
{
  return self->count <= 1 || annexa_hash_string (output) % self->count == self->number - 1;
}
