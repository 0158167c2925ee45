/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-worker-input.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

#include "annexa-converter.h"
#include "annexa-worker-scratch.h"
#include "annexa-worker.h"
#include "model/annexa-error.h"

/* A copy of a longer input is laid aside, and only what was looked at last of it is in memory. */
#define MAX_KEPT_BYTES (1024 * 1024)
/* So much is read at a time. */
#define PIECE_BYTES (1024 * 1024)

static GBytes *
fail (GError **error, AnnexaError code, const char *message)
{
  g_set_error_literal (error, ANNEXA_ERROR, code, message);
  return NULL;
}

static GBytes *
fail_to_read (GError **error)
{
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot read: %s"), g_strerror (errno));
  return NULL;
}

/* Whether all of the file is in @data; %FALSE with errno, which is 0 where the file is shorter now. */
static gboolean
copy (int fd, guint8 *data, gsize n_bytes)
{
  for (gsize length = 0; length < n_bytes;)
    {
      gssize got = pread (fd, data + length, MIN (PIECE_BYTES, n_bytes - length), (off_t)length);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        {
          errno = got < 0 ? errno : 0;
          return FALSE;
        }
      length += got;
      annexa_worker_beat ();
      annexa_worker_scratch_rest ();
    }
  return TRUE;
}

static gboolean
is_as_before (const struct stat *before, const struct stat *now)
{
  return now->st_size == before->st_size && now->st_mtim.tv_sec == before->st_mtim.tv_sec
         && now->st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

/**
 * annexa_worker_input_read:
 * @fd: a file
 *
 * Copies a file, so that what is read is what its digest is of, whatever others do to it meanwhile. The copy
 * of a long one is in the scratch file, where it stays until that is emptied.
 *
 * Returns: (transfer full) (nullable): what is in it; %ANNEXA_ERROR_IO, %ANNEXA_ERROR_LIMIT,
 *   %ANNEXA_ERROR_MEMORY
 */
GBytes *
annexa_worker_input_read (int fd, GError **error)
{
  g_autofree guint8 *own = NULL;
  struct stat before, now;
  guint8 *data = NULL;
  gboolean copied;
  gsize n_bytes;

  if (fstat (fd, &before) != 0 || before.st_size < 0)
    return fail_to_read (error);
  if ((guint64)before.st_size > ANNEXA_MAX_INPUT_BYTES)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_LIMIT, _ ("larger than %u MiB"),
                   (guint)(ANNEXA_MAX_INPUT_BYTES / (1024 * 1024)));
      return NULL;
    }
  n_bytes = before.st_size;
  if (n_bytes > MAX_KEPT_BYTES)
    data = annexa_worker_scratch_take (n_bytes);
  if (data == NULL)
    data = own = g_try_malloc (n_bytes + 1);
  if (data == NULL)
    return fail (error, ANNEXA_ERROR_MEMORY, _ ("the input does not fit into memory"));
  copied = copy (fd, data, n_bytes);
  if (!copied && errno == EFAULT && own == NULL)
    {
      /* The disk did not keep its word. */
      own = g_try_malloc (n_bytes + 1);
      copied = own != NULL && copy (fd, data = own, n_bytes);
    }
  if (!copied && errno != 0)
    return fail_to_read (error);
  if (fstat (fd, &now) != 0)
    return fail_to_read (error);
  if (!is_as_before (&before, &now))
    return fail (error, ANNEXA_ERROR_IO, _ ("it was changed while it was read"));
  return own != NULL ? g_bytes_new_take (g_steal_pointer (&own), n_bytes)
                     : g_bytes_new_static (data, n_bytes);
}
