/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ANNEXA_MAX_SHARDS 1000000

/**
 * AnnexaShard:
 * @number: which part, from 1
 * @count: how many parts there are; 1 for the whole
 *
 * A part of the inputs, for one of many machines.
 */
typedef struct
{
  guint number;
  guint count;
} AnnexaShard;

gboolean annexa_shard_parse (const char *text, AnnexaShard *shard);
gboolean annexa_shard_has (const AnnexaShard *self, const char *output);
guint64 annexa_hash_string (const char *text);

G_END_DECLS
