/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-sandbox-private.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The C library has no wrappers, and the headers of the oldest supported kernel lack the later rights: the
 * values below are those of the kernel's user interface (Documentation/userspace-api/landlock.rst). */
#define FS_RIGHTS_ABI_1 ((1ULL << 13) - 1)
#define FS_RIGHT_REFER (1ULL << 13)     /* ABI 2 */
#define FS_RIGHT_TRUNCATE (1ULL << 14)  /* ABI 3 */
#define FS_RIGHT_IOCTL_DEV (1ULL << 15) /* ABI 5 */
#define NET_RIGHTS_ABI_4 3ULL           /* bind and connect of TCP */
#define SCOPES_ABI_6 3ULL               /* abstract UNIX sockets, signals */

struct ruleset_attr
{
  guint64 handled_access_fs;
  guint64 handled_access_net;
  guint64 scoped;
};

static gsize
describe_ruleset (int abi, struct ruleset_attr *attr)
{
  attr->handled_access_fs = FS_RIGHTS_ABI_1;
  attr->handled_access_net = 0;
  attr->scoped = 0;

  if (abi >= 2)
    attr->handled_access_fs |= FS_RIGHT_REFER;
  if (abi >= 3)
    attr->handled_access_fs |= FS_RIGHT_TRUNCATE;
  if (abi >= 5)
    attr->handled_access_fs |= FS_RIGHT_IOCTL_DEV;
  if (abi >= 4)
    attr->handled_access_net = NET_RIGHTS_ABI_4;
  if (abi >= 6)
    attr->scoped = SCOPES_ABI_6;

  if (abi >= 6)
    return sizeof *attr;
  return abi >= 4 ? G_STRUCT_OFFSET (struct ruleset_attr, scoped)
                  : G_STRUCT_OFFSET (struct ruleset_attr, handled_access_net);
}

/* A path that does not exist cannot be read and needs no rule. */
static gboolean
allow_reading (int ruleset, const char *path)
{
  struct landlock_path_beneath_attr rule = { .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE };
  struct stat status;
  gboolean allowed;

  rule.parent_fd = open (path, O_PATH | O_CLOEXEC);
  if (rule.parent_fd < 0)
    return errno == ENOENT || errno == EACCES || errno == ENOTDIR;

  if (fstat (rule.parent_fd, &status) == 0 && S_ISDIR (status.st_mode))
    rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
  allowed = syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  close (rule.parent_fd);
  return allowed;
}

/*
 * annexa_landlock_enter:
 * @readable: (array zero-terminated=1): files and directories that stay readable
 *
 * Gives up every right to the file system but reading beneath @readable, and what else the kernel's version
 * of Landlock covers. Needs PR_SET_NO_NEW_PRIVS.
 *
 * Returns: the version in force, or 0 with errno set
 */
int
annexa_landlock_enter (const char *const *readable)
{
  struct ruleset_attr attr;
  int abi = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  int ruleset;
  int saved;

  if (abi <= 0)
    return 0;
  ruleset = syscall (SYS_landlock_create_ruleset, &attr, describe_ruleset (abi, &attr), 0);
  if (ruleset < 0)
    return 0;

  for (gsize i = 0; readable[i] != NULL; i++)
    if (!allow_reading (ruleset, readable[i]))
      {
        saved = errno;
        close (ruleset);
        errno = saved;
        return 0;
      }

  if (syscall (SYS_landlock_restrict_self, ruleset, 0) != 0)
    abi = 0;
  saved = errno;
  close (ruleset);
  errno = saved;
  return abi;
}
