/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-worker-scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/falloc.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

/* Where a worker lays aside what it keeps of a long document: a file without a name, which the parent opens,
 * since a worker may not, and makes as long as it may become. No worker can make it longer. It begins as one
 * hole; room on the disk is reserved before it is mapped, so that a disk that becomes full is an answer and
 * no signal. */

/* Where there is no TMPDIR: for what is too large for memory, file-hierarchy(7). */
#define DIRECTORY "/var/tmp"
#define MAX_SCRATCH_BYTES ((guint64)4 * 1024 * 1024 * 1024)
#define MIN_SCRATCH_BYTES ((guint64)1024 * 1024)
/* So much of the disk is left to others. */
#define SPARE_BYTES ((guint64)256 * 1024 * 1024)
#define MAX_PIECES 1024
#define HUGE_PAGE_BYTES ((guint64)2 * 1024 * 1024)

typedef struct
{
  guint8 *data;
  gsize n_bytes;
} Piece;

/* Also looked at when a signal comes. */
static Piece pieces[MAX_PIECES];
static guint n_pieces, n_kept;
static int scratch = -1;
static guint64 used_bytes, most_bytes;

/* What can be had of the disk that @fd is on. Files of tmpfs are memory, and would escape its limit. */
static guint64
room_of (int fd)
{
  struct statfs status;
  guint64 free_bytes;

  if (fstatfs (fd, &status) != 0 || status.f_type == TMPFS_MAGIC || status.f_type == RAMFS_MAGIC)
    return 0;
  free_bytes = (guint64)status.f_bavail * (guint64)status.f_bsize;
  return free_bytes - MIN (free_bytes, SPARE_BYTES);
}

/**
 * annexa_worker_scratch_open:
 * @memory_bytes: what the worker may allocate, or 0
 * @n_workers: how many there may be
 *
 * Opens a scratch file for one worker. It is no longer than @memory_bytes, and those of all workers together
 * leave some room on the disk.
 *
 * Returns: a descriptor, or -1: there is none to be had, and memory is used
 */
int
annexa_worker_scratch_open (guint64 memory_bytes, guint n_workers)
{
  const char *directory = g_getenv ("TMPDIR");
  const guint64 page_bytes = (guint64)sysconf (_SC_PAGESIZE);
  guint64 n_bytes = memory_bytes > 0 ? MIN (memory_bytes, MAX_SCRATCH_BYTES) : MAX_SCRATCH_BYTES;
  struct rlimit limit;
  const int fd = open (directory != NULL ? directory : DIRECTORY, O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC,
                       S_IRUSR | S_IWUSR);

  if (fd < 0)
    return -1;
  n_bytes = MIN (n_bytes, room_of (fd) / MAX (n_workers, 1));
  if (getrlimit (RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
    n_bytes = MIN (n_bytes, limit.rlim_cur); /* beyond it there is a signal */
  n_bytes -= n_bytes % page_bytes;
  if (n_bytes >= MIN_SCRATCH_BYTES && ftruncate (fd, (off_t)n_bytes) == 0)
    return fd;
  close (fd);
  return -1;
}

/* Makes a hole of what is not used any more. */
static void
give_back (guint64 from, guint64 to)
{
  if (to > from)
    fallocate (scratch, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, (off_t)from, (off_t)(to - from));
}

static gboolean
reserve (gsize n_bytes)
{
  int result;

  if (room_of (scratch) < n_bytes)
    return FALSE;
  do
    result = fallocate (scratch, 0, (off_t)used_bytes, (off_t)n_bytes);
  while (result != 0 && errno == EINTR);
  if (result == 0)
    return TRUE;
  give_back (used_bytes, used_bytes + n_bytes); /* it may have got some of it */
  return FALSE;
}

/* Maps a part of the file where no huge page of it could be mapped in one piece, as the kernel does where the
 * file system holds the file in such: of each the whole would be in memory where a few bytes are looked at.
 */
static gpointer
map_apart (guint64 offset, gsize n_bytes, gsize page_bytes)
{
  guint8 *room
      = mmap (NULL, n_bytes + page_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  gsize skipped_bytes;
  gpointer data;

  if (room == MAP_FAILED)
    return MAP_FAILED;
  skipped_bytes = ((guintptr)room - offset) % HUGE_PAGE_BYTES == 0 ? page_bytes : 0;
  data = mmap (room + skipped_bytes, n_bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, scratch,
               (off_t)offset);
  if (data == MAP_FAILED)
    munmap (room, n_bytes + page_bytes);
  else
    munmap (skipped_bytes > 0 ? room : room + n_bytes, page_bytes);
  return data;
}

static gpointer
take (gsize n_bytes, gpointer user_data)
{
  const gsize page_bytes = (gsize)sysconf (_SC_PAGESIZE);
  const int code = errno;
  gpointer data = MAP_FAILED;

  n_bytes = (n_bytes + page_bytes - 1) / page_bytes * page_bytes;
  if (n_pieces == MAX_PIECES || n_bytes > most_bytes - used_bytes)
    return NULL;
  if (reserve (n_bytes))
    data = map_apart (used_bytes, n_bytes, page_bytes);
  errno = code; /* that it failed is nothing to die of */
  if (data == MAP_FAILED)
    return NULL;
  used_bytes += n_bytes;
  pieces[n_pieces++] = (Piece){ data, n_bytes };
  return data;
}

static void
rest (gpointer user_data)
{
  for (guint i = 0; i < n_pieces; i++)
    madvise (pieces[i].data, pieces[i].n_bytes, MADV_DONTNEED);
}

/* Takes all back but for the first @n pieces. */
static void
take_back (guint n)
{
  const guint64 before = used_bytes;

  while (n_pieces > n)
    {
      const Piece *piece = &pieces[--n_pieces];

      munmap (piece->data, piece->n_bytes);
      used_bytes -= piece->n_bytes;
    }
  give_back (used_bytes, before);
}

static void
clear (gpointer user_data)
{
  take_back (n_kept);
}

/** annexa_worker_scratch_adopt: makes @fd the scratch file of this process, for good; -1 for none */
void
annexa_worker_scratch_adopt (int fd)
{
  struct stat status;

  scratch = fd;
  most_bytes = fd >= 0 && fstat (fd, &status) == 0 ? (guint64)status.st_size : 0;
}

/** annexa_worker_scratch_take: Returns: (nullable): @n_bytes that stay until the scratch file is emptied;
 * before anything else of a job */
gpointer
annexa_worker_scratch_take (gsize n_bytes)
{
  gpointer data = take (n_bytes, NULL);

  n_kept = n_pieces;
  return data;
}

/** annexa_worker_scratch_rest: lets what was not looked at lately go from memory; it comes back as needed */
void
annexa_worker_scratch_rest (void)
{
  rest (NULL);
}

/** annexa_worker_scratch_empty: takes back everything, at the end of a job */
void
annexa_worker_scratch_empty (void)
{
  n_kept = 0;
  take_back (0);
}

/** annexa_worker_scratch_get_storage: Returns: for one document at a time; outside a worker it gives nothing
 */
const AnnexaStorage *
annexa_worker_scratch_get_storage (void)
{
  static const AnnexaStorage storage = { take, rest, clear, NULL };

  return &storage;
}

/** annexa_worker_scratch_holds: Returns: whether @address is in the scratch file: a fault there means that
 * the disk failed. For signal handlers. */
gboolean
annexa_worker_scratch_holds (gconstpointer address)
{
  const guint8 *byte = address;

  for (guint i = 0; i < n_pieces; i++)
    if (byte >= pieces[i].data && byte < pieces[i].data + pieces[i].n_bytes)
      return TRUE;
  return FALSE;
}
