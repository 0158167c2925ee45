/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-job.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "annexa-escape.h"
#include "annexa-worker.h"
#include "model/annexa-error.h"

/** annexa_conversion_clear: frees what @self holds */
void
annexa_conversion_clear (AnnexaConversion *self)
{
  g_clear_pointer (&self->yaml, g_bytes_unref);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);
}

/**
 * annexa_job_new:
 * @fd: (transfer full): the input, open for reading
 * @name: base name that the record carries; need not be UTF-8
 *
 * Returns: (transfer full): a job that nobody has worked on
 */
AnnexaJob *
annexa_job_new (int fd, const char *name)
{
  AnnexaJob *self = g_new0 (AnnexaJob, 1);

  self->fd = fd;
  self->name = g_utf8_make_valid (name, -1);
  self->spool = -1;
  self->diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_diagnostic_free);
  self->noise = g_string_new (NULL);
  return self;
}

/** annexa_job_free: frees @self and closes its descriptors */
void
annexa_job_free (AnnexaJob *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->spool >= 0)
    close (self->spool);
  g_free (self->name);
  g_free (self->known_sha256);
  g_free (self->sha256);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->diagnostics);
  g_string_free (self->noise, TRUE);
  g_free (self);
}

/** annexa_job_rewind: Returns: whether @self is as if nobody had worked on it; %ANNEXA_ERROR_IO */
gboolean
annexa_job_rewind (AnnexaJob *self, GError **error)
{
  if (self->spool >= 0 && (lseek (self->spool, 0, SEEK_SET) != 0 || ftruncate (self->spool, 0) != 0))
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot write: %s"), g_strerror (errno));
      return FALSE;
    }
  self->yaml_bytes = 0;
  g_ptr_array_set_size (self->diagnostics, 0);
  g_string_truncate (self->noise, 0);
  return TRUE;
}

/**
 * annexa_job_fail:
 * @error: (transfer full): why
 *
 * Sets outcome and error, unless it has failed before.
 */
void
annexa_job_fail (AnnexaJob *self, GError *error)
{
  g_return_if_fail (error != NULL);

  if (self->error != NULL)
    {
      g_error_free (error);
      return;
    }
  self->error = error;
  self->outcome = annexa_outcome_from_error (error);
}

/** annexa_job_add_noise: Returns: whether there was room for all of it */
gboolean
annexa_job_add_noise (AnnexaJob *self, const char *data, gsize length_bytes)
{
  gsize room = ANNEXA_MAX_DIAGNOSTIC_BYTES - MIN (self->noise->len, ANNEXA_MAX_DIAGNOSTIC_BYTES);

  annexa_escape_append (self->noise, data, length_bytes, TRUE);
  if (self->noise->len - (ANNEXA_MAX_DIAGNOSTIC_BYTES - room) <= room)
    return TRUE;
  annexa_escape_truncate (self->noise, ANNEXA_MAX_DIAGNOSTIC_BYTES);
  return FALSE;
}
