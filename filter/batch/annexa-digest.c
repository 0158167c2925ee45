/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-digest.h"

#include <errno.h>
#include <unistd.h>

#include "annexa-converter.h"
#include "source/annexa-sha256.h"

#define READ_BYTES (64 * 1024)

/** annexa_digest_of_file: Returns: (transfer full) (nullable): SHA-256 in hexadecimal; %NULL when it cannot
 * be read */
char *
annexa_digest_of_file (int fd)
{
  g_autoptr (AnnexaSha256) sha256 = annexa_sha256_new ();
  g_autofree guint8 *data = g_malloc (READ_BYTES);
  guint64 offset = 0;

  while (offset <= ANNEXA_MAX_INPUT_BYTES)
    {
      const gssize got = pread (fd, data, READ_BYTES, offset);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return NULL;
      if (got == 0)
        return annexa_sha256_get_string (sha256);
      annexa_sha256_update (sha256, data, (gsize)got);
      offset += got;
    }
  return NULL;
}
