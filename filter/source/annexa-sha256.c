/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-sha256.h"

#include <nettle/sha2.h>

/* Of a long input so much is looked at between two calls of whoever watches. */
#define PIECE_BYTES (128 * 1024)

struct _AnnexaSha256
{
  struct sha256_ctx context;
};

AnnexaSha256 *
annexa_sha256_new (void)
{
  AnnexaSha256 *self = g_new (AnnexaSha256, 1);

  sha256_init (&self->context);
  return self;
}

void
annexa_sha256_free (AnnexaSha256 *self)
{
  g_free (self);
}

void
annexa_sha256_update (AnnexaSha256 *self, const guint8 *data, gsize n_bytes)
{
  sha256_update (&self->context, n_bytes, data);
}

/** annexa_sha256_get_string: Returns: (transfer full): the digest of all that was given, as 64 lower-case
 * hexadecimal digits; what is given afterwards begins anew */
char *
annexa_sha256_get_string (AnnexaSha256 *self)
{
  guint8 digest[SHA256_DIGEST_SIZE];
  GString *text = g_string_sized_new (2 * sizeof digest);

  sha256_digest (&self->context, sizeof digest, digest);
  for (gsize i = 0; i < sizeof digest; i++)
    g_string_append_printf (text, "%02x", digest[i]);
  return g_string_free (text, FALSE);
}

/**
 * annexa_sha256_of_bytes:
 * @progress: (nullable): called now and then
 *
 * Returns: (transfer full): the digest of @bytes in hexadecimal
 */
char *
annexa_sha256_of_bytes (GBytes *bytes, AnnexaSha256Progress progress, gpointer user_data)
{
  g_autoptr (AnnexaSha256) sha256 = annexa_sha256_new ();
  gsize n_bytes;
  const guint8 *data = g_bytes_get_data (bytes, &n_bytes);

  for (gsize done = 0; done < n_bytes; done += MIN (PIECE_BYTES, n_bytes - done))
    {
      annexa_sha256_update (sha256, data + done, MIN (PIECE_BYTES, n_bytes - done));
      if (progress != NULL)
        progress (user_data);
    }
  return annexa_sha256_get_string (sha256);
}
