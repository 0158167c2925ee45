/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "batch/annexa-converter.h"
#include "batch/annexa-output.h"
#include "model/annexa-error.h"

#define READ_BYTES (256 * 1024)

static int
fail (GError **error, AnnexaError code, const char *message)
{
  g_set_error_literal (error, ANNEXA_ERROR, code, message);
  return -1;
}

/* Whether there is something to read, waiting for it; %FALSE at the end of the input. */
static gssize
read_some (int fd, guint8 *data, gsize length)
{
  for (;;)
    {
      const gssize got = read (fd, data, length);
      struct pollfd wait = { .fd = fd, .events = POLLIN };

      if (got >= 0 || (errno != EINTR && errno != EAGAIN))
        return got;
      if (errno == EAGAIN)
        poll (&wait, 1, -1);
    }
}

/* Workers read from what has a size and can be read twice. A named pipe that nobody writes to reads as empty
 * at once, since it was opened without waiting. */
static int
copy_to_memory (int from, gboolean is_named_pipe, GError **error)
{
  g_autofree guint8 *data = g_malloc (READ_BYTES);
  int copy = memfd_create ("annexa-input", MFD_CLOEXEC);
  guint64 total_bytes = 0;
  gssize got = 0;

  if (copy < 0)
    return fail (error, ANNEXA_ERROR_IO, g_strerror (errno));
  while ((got = read_some (from, data, READ_BYTES)) > 0)
    {
      total_bytes += got;
      if (total_bytes > ANNEXA_MAX_INPUT_BYTES || !annexa_write_all (copy, data, got))
        break;
    }
  if (got == 0 && (total_bytes > 0 || !is_named_pipe))
    return copy;

  close (copy);
  if (got == 0)
    return fail (error, ANNEXA_ERROR_NOT_FOUND, _ ("is a pipe that nobody writes to"));
  if (total_bytes > ANNEXA_MAX_INPUT_BYTES)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_LIMIT, _ ("larger than %u MiB"),
                   (guint)(ANNEXA_MAX_INPUT_BYTES / (1024 * 1024)));
      return -1;
    }
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot read: %s"), g_strerror (errno));
  return -1;
}

static int
take_descriptor (int fd, gboolean is_stdin, GError **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    return fail (error, ANNEXA_ERROR_IO, g_strerror (errno));
  if (S_ISREG (status.st_mode) && lseek (fd, 0, SEEK_CUR) == 0)
    {
      const int copy = fcntl (fd, F_DUPFD_CLOEXEC, 0);

      return copy >= 0 ? copy : fail (error, ANNEXA_ERROR_IO, g_strerror (errno));
    }
  if (S_ISDIR (status.st_mode))
    return fail (error, ANNEXA_ERROR_NOT_FOUND,
                 _ ("is a directory; to read all files in it use “annexa batch”"));
  if (!is_stdin && (S_ISCHR (status.st_mode) || S_ISBLK (status.st_mode)))
    return fail (error, ANNEXA_ERROR_NOT_FOUND, _ ("is a device, not a file"));

  return copy_to_memory (fd, !is_stdin && S_ISFIFO (status.st_mode), error);
}

/**
 * annexa_input_open:
 * @path: a file, a pipe, or `-` for standard input
 *
 * Never waits for a pipe to be opened by somebody.
 *
 * Returns: a descriptor of something that can be read from any position, or -1; %ANNEXA_ERROR_NOT_FOUND,
 *   %ANNEXA_ERROR_IO, %ANNEXA_ERROR_LIMIT
 */
int
annexa_input_open (const char *path, GError **error)
{
  int fd;
  int taken;

  if (g_str_equal (path, "-"))
    return take_descriptor (STDIN_FILENO, TRUE, error);

  fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    {
      const AnnexaError code = errno == EIO ? ANNEXA_ERROR_IO : ANNEXA_ERROR_NOT_FOUND;

      return fail (error, code, errno == ENXIO ? _ ("is a socket, not a file") : g_strerror (errno));
    }
  taken = take_descriptor (fd, FALSE, error);
  close (fd);
  return taken;
}

/**
 * annexa_input_read_line:
 * @path: a file, a pipe or a device
 * @line: (out caller-allocates): gets the first line, without its end, and a zero byte
 * @size: bytes that @line has room for
 *
 * Reads no more than @size bytes, and never waits for a pipe to be opened by somebody.
 *
 * Returns: the bytes of the line, @size where it is longer, or -1; %ANNEXA_ERROR_NOT_FOUND, %ANNEXA_ERROR_IO
 */
gssize
annexa_input_read_line (const char *path, char *line, gsize size, GError **error)
{
  const int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  gssize got = 1;
  gsize length = 0;
  int saved;

  if (fd < 0)
    return fail (error, ANNEXA_ERROR_NOT_FOUND, g_strerror (errno));
  while (length < size && got > 0 && memchr (line, '\n', length) == NULL)
    {
      got = read_some (fd, (guint8 *)line + length, size - length);
      length += (gsize)MAX (got, 0);
    }
  saved = errno;
  close (fd);
  if (got < 0)
    return fail (error, ANNEXA_ERROR_IO, g_strerror (saved));
  for (gsize i = 0; i < length; i++)
    if (line[i] == '\n' || line[i] == '\r')
      length = i;
  if (length < size)
    line[length] = '\0';
  return (gssize)length;
}
