/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-digest.h"

#include <errno.h>
#include <unistd.h>

#include "annexa-converter.h"

#define READ_BYTES (64 * 1024)

/** annexa_digest_of_file: Returns: (transfer full) (nullable): SHA-256 in hexadecimal; %NULL when it cannot
 * be read */
char *
annexa_digest_of_file (int fd)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
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
        return g_strdup (g_checksum_get_string (checksum));
      g_checksum_update (checksum, data, got);
      offset += got;
    }
  return NULL;
}
