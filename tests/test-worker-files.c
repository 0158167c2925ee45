/* SPDX-License-Identifier: GPL-2.0-or-later */

/* The two files that a worker has: its input, which others may change meanwhile, and its scratch file, whose
 * disk may be full. */

#include "batch/annexa-worker-input.h"
#include "batch/annexa-worker-scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/falloc.h>
#include <linux/magic.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "model/annexa-error.h"

#define MIB (1024 * 1024)

static void (*while_reading) (void);
static int full_code; /* a disk that is */

/* In place of the C library's. */
ssize_t
pread (int fd, void *data, size_t n_bytes, off_t offset)
{
  void (*meanwhile) (void) = while_reading;
  const ssize_t got = syscall (SYS_pread64, fd, data, n_bytes, offset);

  while_reading = NULL;
  if (meanwhile != NULL)
    meanwhile ();
  return got;
}

int
fallocate (int fd, int mode, off_t offset, off_t n_bytes)
{
  if (full_code == 0 || mode != 0)
    return syscall (SYS_fallocate, fd, mode, offset, n_bytes);
  errno = full_code;
  return -1;
}

typedef struct
{
  char *directory, *path;
} Fixture;

static char *path; /* of the input */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = g_strdup ("/var/tmp/annexa-files-XXXXXX");
  g_assert_nonnull (g_mkdtemp (fixture->directory));
  path = fixture->path = g_build_filename (fixture->directory, "input", NULL);
  g_setenv ("TMPDIR", fixture->directory, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->directory), ==, 0); /* nothing is left in it */
  g_free (fixture->directory);
  g_free (fixture->path);
}

static gboolean
is_memory (const char *directory)
{
  struct statfs status;

  g_assert_cmpint (statfs (directory, &status), ==, 0);
  return status.f_type == TMPFS_MAGIC || status.f_type == RAMFS_MAGIC;
}

/* A scratch file of @n_bytes, adopted; -1 where the machine has none to offer. */
static int
adopt (guint64 n_bytes)
{
  const int fd = annexa_worker_scratch_open (n_bytes, 1);

  annexa_worker_scratch_adopt (fd);
  return fd;
}

static void
abandon (int fd)
{
  annexa_worker_scratch_empty ();
  annexa_worker_scratch_adopt (-1);
  if (fd >= 0)
    close (fd);
}

static void
write_file (char letter, gsize n_bytes)
{
  g_autofree char *text = g_strnfill (n_bytes, letter);

  g_usleep (20000); /* the kernel's clock of files is a coarse one */
  g_assert_true (
      g_file_set_contents_full (path, text, (gssize)n_bytes, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
write_at (goffset offset)
{
  const int fd = open (path, O_WRONLY);

  g_usleep (20000);
  g_assert_cmpint (pwrite (fd, "new", 3, offset), ==, 3);
  close (fd);
}

static void
overwrite (void)
{
  write_at (5);
}

static void
lengthen (void)
{
  write_at (4 * MIB);
}

static void
shorten (void)
{
  g_usleep (20000);
  g_assert_cmpint (truncate (path, 10), ==, 0);
}

static void
empty (void)
{
  g_usleep (20000);
  g_assert_cmpint (truncate (path, 0), ==, 0);
}

/* As those do it who put a new version in its place: whoever has opened the old one goes on with it. */
static void
replace (void)
{
  g_autofree char *other = g_strconcat (path, ".new", NULL);

  g_assert_cmpint (rename (path, other), ==, 0);
  write_file ('y', 3 * MIB);
  g_unlink (other);
}

static const struct
{
  const char *name;
  void (*meanwhile) (void);
  gboolean works;
} changes[] = {
  { "nothing", NULL, TRUE },     { "overwritten", overwrite, FALSE }, { "longer", lengthen, FALSE },
  { "shorter", shorten, FALSE }, { "empty", empty, FALSE },           { "replaced", replace, TRUE },
};

/* An input is read as it is at one time, or not at all. */
static void
test_input (Fixture *fixture, gconstpointer data)
{
  static const gsize sizes[] = { 100, 3 * MIB };

  for (gsize i = 0; i < G_N_ELEMENTS (changes) * G_N_ELEMENTS (sizes) * 2; i++)
    {
      const gsize change = i / 4, n_bytes = sizes[i / 2 % 2];
      const int scratch = i % 2 == 0 ? adopt (8 * MIB) : -1;
      g_autofree char *expected = g_strnfill (n_bytes, 'x');
      g_autoptr (GError) error = NULL;
      GBytes *bytes;
      int fd;

      g_test_message ("%s, %" G_GSIZE_FORMAT ", scratch %d", changes[change].name, n_bytes, scratch);
      write_file ('x', n_bytes);
      fd = open (path, O_RDONLY);
      while_reading = changes[change].meanwhile;
      bytes = annexa_worker_input_read (fd, &error);
      close (fd);
      if (changes[change].works)
        {
          g_assert_no_error (error);
          empty (); /* what others do later is of no interest */
          g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, n_bytes);
          g_bytes_unref (bytes);
        }
      else
        {
          g_assert_null (bytes);
          g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO);
          g_assert_cmpstr (error->message, ==, "it was changed while it was read");
        }
      abandon (scratch);
    }
}

static guint64
size_of (int fd, gboolean on_disk)
{
  struct stat status;

  g_assert_cmpint (fstat (fd, &status), ==, 0);
  return on_disk ? (guint64)status.st_blocks * 512 : (guint64)status.st_size;
}

/* The scratch file gives what it has and no more, keeps it, and takes all back. */
static void
test_scratch (Fixture *fixture, gconstpointer data)
{
  const AnnexaStorage *storage = annexa_worker_scratch_get_storage ();
  const int fd = adopt (8 * MIB);
  guint8 *input, *page;

  if (is_memory (fixture->directory))
    {
      g_assert_cmpint (fd, ==, -1);
      return;
    }
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpuint (size_of (fd, FALSE), ==, 8 * MIB);
  g_assert_cmpuint (size_of (fd, TRUE), ==, 0);
  for (guint round = 0; round < 3; round++)
    {
      input = annexa_worker_scratch_take (3 * MIB + 1);
      memset (input, 'i', 3 * MIB + 1);
      for (guint paper = 0; paper < 2; paper++)
        {
          page = storage->take (4 * MIB, NULL);
          g_assert_nonnull (page);
          g_assert_cmpuint (size_of (fd, TRUE), >=, 7 * MIB); /* before it is written to */
          memset (page, 'p', 4 * MIB);
          g_assert_null (storage->take (MIB, NULL));
          g_assert_true (annexa_worker_scratch_holds (page + 4 * MIB - 1));
          storage->rest (NULL);
          annexa_worker_scratch_rest ();
          for (gsize i = 0; i < 4 * MIB; i += 1000)
            g_assert_cmpint (page[i], ==, 'p');
          storage->clear (NULL);
          g_assert_false (annexa_worker_scratch_holds (page));
          g_assert_cmpint (input[3 * MIB], ==, 'i');
          g_assert_cmpuint (size_of (fd, TRUE), <, 4 * MIB);
        }
      annexa_worker_scratch_empty ();
      g_assert_cmpuint (size_of (fd, TRUE), ==, 0);
      g_assert_cmpuint (size_of (fd, FALSE), ==, 8 * MIB);
    }
  abandon (fd);
}

/* A full disk is an answer. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  static const int codes[] = { ENOSPC, EDQUOT, EOPNOTSUPP, EIO };
  const AnnexaStorage *storage = annexa_worker_scratch_get_storage ();
  const int fd = adopt (8 * MIB);

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      full_code = codes[i];
      errno = 0;
      g_assert_null (storage->take (MIB, NULL));
      g_assert_cmpint (errno, ==, 0); /* a crash that follows is not for want of memory */
      full_code = 0;
    }
  if (fd >= 0)
    g_assert_nonnull (storage->take (MIB, NULL));
  abandon (fd);
}

/* Where there is no place for a scratch file there is none. */
static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "", "/nowhere", "/proc", "/dev/shm", "/dev/null" };
  struct rlimit limit, lower;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_setenv ("TMPDIR", places[i], TRUE);
      g_assert_cmpint (annexa_worker_scratch_open (0, 1), ==, -1);
    }
  g_setenv ("TMPDIR", fixture->directory, TRUE);
  g_assert_cmpint (annexa_worker_scratch_open (0, G_MAXUINT), ==, -1); /* so many share the disk */
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  lower = (struct rlimit){ 4096, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &lower), ==, 0);
  g_assert_cmpint (annexa_worker_scratch_open (0, 1), ==, -1);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/worker-files/input", Fixture, NULL, set_up, test_input, tear_down);
  g_test_add ("/worker-files/scratch", Fixture, NULL, set_up, test_scratch, tear_down);
  g_test_add ("/worker-files/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/worker-files/nowhere", Fixture, NULL, set_up, test_nowhere, tear_down);
  return g_test_run ();
}
