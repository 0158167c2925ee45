/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-sandbox-private.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/falloc.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include "annexa-worker.h"

/* An allow list: what is not named here fails with EPERM. */
static const int allowed[] = {
  /* the socket to the parent, and reading what was passed or opened */
  SCMP_SYS (read),
  SCMP_SYS (readv),
  SCMP_SYS (pread64),
  SCMP_SYS (write),
  SCMP_SYS (writev),
  SCMP_SYS (sendmsg),
  SCMP_SYS (recvmsg),
  SCMP_SYS (close),
  SCMP_SYS (lseek),
  SCMP_SYS (fstat),
  SCMP_SYS (poll),
  SCMP_SYS (ppoll),
  SCMP_SYS (getdents64),
  SCMP_SYS (fadvise64),
  /* asking about files; Landlock does not cover these, they tell names and sizes but no content */
  SCMP_SYS (newfstatat),
  SCMP_SYS (stat),
  SCMP_SYS (lstat),
  SCMP_SYS (statx),
  SCMP_SYS (access),
  SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),
  SCMP_SYS (readlink),
  SCMP_SYS (readlinkat),
  SCMP_SYS (getcwd),
  SCMP_SYS (statfs),
  SCMP_SYS (fstatfs),
  /* memory */
  SCMP_SYS (brk),
  SCMP_SYS (munmap),
  SCMP_SYS (mremap),
  SCMP_SYS (madvise),
  SCMP_SYS (membarrier),
  /* signals to itself, waiting, leaving */
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sigaltstack),
  SCMP_SYS (futex),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (nanosleep),
  SCMP_SYS (clock_nanosleep),
  SCMP_SYS (sched_yield),
  SCMP_SYS (pause),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  SCMP_SYS (set_robust_list),
  SCMP_SYS (rseq),
  /* asking about itself and the machine */
  SCMP_SYS (getpid),
  SCMP_SYS (gettid),
  SCMP_SYS (getuid),
  SCMP_SYS (geteuid),
  SCMP_SYS (getgid),
  SCMP_SYS (getegid),
  SCMP_SYS (getrandom),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (clock_getres),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (time),
  SCMP_SYS (times),
  SCMP_SYS (getrusage),
  SCMP_SYS (sysinfo),
  SCMP_SYS (uname),
  SCMP_SYS (sched_getaffinity),
  SCMP_SYS (getcpu),
};

/* Callers try something older when these are unknown to the kernel, and give up when they are refused. */
static const int unknown[] = {
  SCMP_SYS (clone3),         SCMP_SYS (openat2),           SCMP_SYS (io_uring_setup),
  SCMP_SYS (io_uring_enter), SCMP_SYS (io_uring_register), SCMP_SYS (memfd_create),
};

static gboolean
add_lists (scmp_filter_ctx filter)
{
  int failed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0);
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), unknown[i], 0);
  return failed == 0;
}

static gboolean
add_conditional_rules (scmp_filter_ctx filter)
{
  const int open_writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
  static const int questions[] = { F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC };
  int failed = 0;

  /* files are opened for reading only */
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1,
                              SCMP_A2 (SCMP_CMP_MASKED_EQ, open_writing, O_RDONLY));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1,
                              SCMP_A1 (SCMP_CMP_MASKED_EQ, open_writing, O_RDONLY));
  /* no new code */
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                              SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                              SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  /* of the scratch file, room is reserved and given back; RLIMIT_FSIZE lets it become no longer */
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fallocate), 2,
                              SCMP_A0 (SCMP_CMP_EQ, ANNEXA_WORKER_SCRATCH), SCMP_A1 (SCMP_CMP_EQ, 0));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fallocate), 2,
                              SCMP_A0 (SCMP_CMP_EQ, ANNEXA_WORKER_SCRATCH),
                              SCMP_A1 (SCMP_CMP_EQ, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE));
  /* limits can be read, not set */
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 2, SCMP_A0 (SCMP_CMP_EQ, 0),
                              SCMP_A2 (SCMP_CMP_EQ, 0));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (getrlimit), 0);
  /* descriptors have flags and copies, but get no owner to be signalled */
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl), 1,
                                SCMP_A1 (SCMP_CMP_EQ, questions[i]));
  return failed == 0;
}

/* abort() and raise() signal the calling process; no other may be named, or a worker could end its
 * neighbours. */
static gboolean
add_own_signal_rules (scmp_filter_ctx filter, pid_t own)
{
  int failed = 0;

  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1,
                              SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t)own));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (kill), 1,
                              SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t)own));
  return failed == 0;
}

/*
 * annexa_seccomp_enter:
 *
 * Leaves the calling process only the system calls named above, of this architecture. Needs
 * PR_SET_NO_NEW_PRIVS.
 *
 * Returns: whether the filter is in force; if not, errno says why
 */
gboolean
annexa_seccomp_enter (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean complete;
  int code;

  if (filter == NULL)
    {
      errno = ENOMEM;
      return FALSE;
    }

  complete = add_lists (filter) && add_conditional_rules (filter) && add_own_signal_rules (filter, getpid ());
  code = complete ? seccomp_load (filter) : -EINVAL;
  seccomp_release (filter);
  errno = -code;
  return code == 0;
}
