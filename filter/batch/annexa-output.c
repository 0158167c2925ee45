/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/annexa-error.h"

#define COPY_BYTES (256 * 1024)
#define NEW_FILE_MODE 0666
#define TEMPORARY_MARK ".annexa-"
#define MAX_NAMES_TRIED 100

static gboolean
fail_to_create (GError **error)
{
  int saved = errno;

  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_CANNOT_CREATE, _ ("cannot create: %s"), g_strerror (saved));
  return FALSE;
}

static gboolean
fail_to_write (GError **error)
{
  int saved = errno;

  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot write: %s"), g_strerror (saved));
  return FALSE;
}

/** annexa_write_all: Returns: whether all of @data was written; if not, errno says why */
gboolean
annexa_write_all (int fd, const void *data, gsize length_bytes)
{
  const guint8 *rest = data;

  while (length_bytes > 0)
    {
      gssize written = write (fd, rest, length_bytes);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      rest += written;
      length_bytes -= written;
    }
  return TRUE;
}

/**
 * annexa_copy_all:
 * @from: copied from its beginning, whatever its position
 * @to: written to where it stands
 *
 * Returns: whether all was copied; %ANNEXA_ERROR_IO
 */
gboolean
annexa_copy_all (int from, int to, GError **error)
{
  g_autofree guint8 *data = g_malloc (COPY_BYTES);

  for (off_t offset = 0;;)
    {
      gssize got = pread (from, data, COPY_BYTES, offset);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot read: %s"), g_strerror (errno));
          return FALSE;
        }
      if (got == 0)
        return TRUE;
      if (!annexa_write_all (to, data, got))
        return fail_to_write (error);
      offset += got;
    }
}

static mode_t
new_file_mode (void)
{
  mode_t mask = umask (0);

  umask (mask);
  return NEW_FILE_MODE & ~mask;
}

static gboolean
open_in_place (AnnexaOutput *self, const char *path, GError **error)
{
  self->fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  return self->fd >= 0 || fail_to_create (error);
}

/* A file without a name leaves nothing behind when the program is killed; some file systems have none, and
 * without /proc it could not get one. */
static gboolean
open_temporary (AnnexaOutput *self)
{
  g_autofree char *directory = g_path_get_dirname (self->path);

  if (access ("/proc/self/fd", X_OK) == 0)
    self->fd = open (directory, O_TMPFILE | O_WRONLY | O_CLOEXEC, NEW_FILE_MODE);
  if (self->fd >= 0)
    return TRUE;
  self->temporary = g_strdup_printf ("%s" TEMPORARY_MARK "XXXXXX", self->path);
  self->fd = mkostemp (self->temporary, O_CLOEXEC);
  if (self->fd < 0)
    g_clear_pointer (&self->temporary, g_free);
  return self->fd >= 0;
}

/* Gives the file a name if it has none, which is then in self->temporary. */
static gboolean
name_temporary (AnnexaOutput *self)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", self->fd);

  for (guint i = 0; self->temporary == NULL && i < MAX_NAMES_TRIED; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s" TEMPORARY_MARK "%08x", self->path, g_random_int ());

      if (linkat (AT_FDCWD, link, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        self->temporary = g_steal_pointer (&name);
      else if (errno != EEXIST)
        return FALSE;
    }
  return self->temporary != NULL;
}

/**
 * annexa_output_open:
 * @self: (out): an output
 * @path: where it will be; a symbolic link is followed, a device or a pipe is written in place
 *
 * Nothing is seen at @path before annexa_output_commit(). A file that is there already keeps its mode.
 *
 * Returns: whether it can be written; %ANNEXA_ERROR_CANNOT_CREATE
 */
gboolean
annexa_output_open (AnnexaOutput *self, const char *path, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  mode_t mode = new_file_mode ();
  struct stat status;

  *self = (AnnexaOutput){ .fd = -1 };
  if (real == NULL && errno != ENOENT)
    return fail_to_create (error);
  if (real != NULL && stat (real, &status) == 0)
    {
      if (S_ISDIR (status.st_mode))
        {
          errno = EISDIR;
          return fail_to_create (error);
        }
      if (!S_ISREG (status.st_mode))
        return open_in_place (self, real, error);
      mode = status.st_mode & 07777;
    }

  self->path = g_strdup (real != NULL ? real : path);
  if (!open_temporary (self) || fchmod (self->fd, mode) != 0)
    {
      fail_to_create (error);
      annexa_output_abandon (self);
      return FALSE;
    }
  return TRUE;
}

static gboolean
sync_directory_of (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);
  int fd = open (directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int failed;

  if (fd < 0)
    return FALSE;
  failed = fsync (fd);
  close (fd);
  return failed == 0 || errno == EINVAL; /* file systems that cannot sync directories say EINVAL */
}

/**
 * annexa_output_commit:
 *
 * Makes what was written durable and puts it in its place. Frees what @self holds, also on failure.
 *
 * Returns: whether it is there; %ANNEXA_ERROR_IO
 */
gboolean
annexa_output_commit (AnnexaOutput *self, GError **error)
{
  gboolean done = self->path == NULL || (fsync (self->fd) == 0 && name_temporary (self));

  if (close (self->fd) != 0)
    done = FALSE;
  self->fd = -1;
  if (done && self->path != NULL)
    {
      done = rename (self->temporary, self->path) == 0;
      if (done)
        g_clear_pointer (&self->temporary, g_free);
      done = done && sync_directory_of (self->path);
    }
  if (!done)
    fail_to_write (error);
  annexa_output_abandon (self);
  return done;
}

/** annexa_output_abandon: leaves everything as it was, and frees what @self holds */
void
annexa_output_abandon (AnnexaOutput *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  if (self->temporary != NULL)
    unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
  g_clear_pointer (&self->path, g_free);
}
