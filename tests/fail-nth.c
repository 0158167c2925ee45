/* SPDX-License-Identifier: GPL-2.0-or-later */

/* For LD_PRELOAD: lets the Nth call of one function on a file fail. FAIL_CALL names the function, FAIL_NTH
 * says which call, FAIL_CODE with which errno; FAIL_MARK is a file that is made when it has happened. */

#include <dlfcn.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdatomic.h>
#include <stdio.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/vfs.h>
#include <unistd.h>

static atomic_long calls;

static int
is_meant (const char *name, int fd)
{
  const char *call = getenv ("FAIL_CALL");
  struct stat status;
  struct statfs system;

  if (call == NULL || strcmp (call, name) != 0)
    return 0;
  if (fd < 0)
    return 1;
  return fstat (fd, &status) == 0 && (S_ISREG (status.st_mode) || S_ISDIR (status.st_mode))
         && fstatfs (fd, &system) == 0 && system.f_type != PROC_SUPER_MAGIC;
}

static int
fails (const char *name, int fd)
{
  const char *mark = getenv ("FAIL_MARK");

  if (!is_meant (name, fd) || atomic_fetch_add (&calls, 1) + 1 != atol (getenv ("FAIL_NTH")))
    return 0;
  if (mark != NULL)
    close (open (mark, O_WRONLY | O_CREAT, 0600));
  errno = atoi (getenv ("FAIL_CODE"));
  return 1;
}

#define REAL(name) ((__typeof__ (&name))dlsym (RTLD_NEXT, #name))

ssize_t
write (int fd, const void *data, size_t length)
{
  return fails ("write", fd) ? -1 : REAL (write) (fd, data, length);
}

ssize_t
pwrite (int fd, const void *data, size_t length, off_t offset)
{
  return fails ("pwrite", fd) ? -1 : REAL (pwrite) (fd, data, length, offset);
}

int
fallocate (int fd, int mode, off_t offset, off_t length)
{
  return fails ("fallocate", fd) ? -1 : REAL (fallocate) (fd, mode, offset, length);
}

int
fsync (int fd)
{
  return fails ("fsync", fd) ? -1 : REAL (fsync) (fd);
}

int
fdatasync (int fd)
{
  return fails ("fdatasync", fd) ? -1 : REAL (fdatasync) (fd);
}

int
linkat (int from_fd, const char *from, int to_fd, const char *to, int flags)
{
  return fails ("linkat", -1) ? -1 : REAL (linkat) (from_fd, from, to_fd, to, flags);
}

int
rename (const char *from, const char *to)
{
  return fails ("rename", -1) ? -1 : REAL (rename) (from, to);
}

int
renameat (int from_fd, const char *from, int to_fd, const char *to)
{
  return fails ("renameat", -1) ? -1 : REAL (renameat) (from_fd, from, to_fd, to);
}
