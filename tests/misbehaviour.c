/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "misbehaviour.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/falloc.h>
#include <linux/io_uring.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch/annexa-frame.h"
#include "batch/annexa-worker-scratch.h"
#include "batch/annexa-worker.h"
#include "model/annexa-error.h"

#define WORKER_SOCKET 3
#define HOG_STEP_BYTES (8 * 1024 * 1024)

/* What a worker may not do; each returns what the attempt returned, negative for a failure with errno set. */

static int
try_exec (void)
{
  char *const arguments[] = { (char *)"/bin/true", NULL };
  pid_t pid = fork ();

  if (pid == 0)
    {
      execv (arguments[0], arguments);
      _exit (1);
    }
  if (pid > 0)
    return pid;
  return execv (arguments[0], arguments);
}

static int
try_fork (void)
{
  return fork ();
}

static int
try_socket (int family, int type)
{
  return socket (family, type, 0);
}

static int
try_tcp (void)
{
  return try_socket (AF_INET, SOCK_STREAM);
}

static int
try_udp (void)
{
  return try_socket (AF_INET, SOCK_DGRAM);
}

static int
try_udp6 (void)
{
  return try_socket (AF_INET6, SOCK_DGRAM);
}

static int
try_unix (void)
{
  return try_socket (AF_UNIX, SOCK_STREAM);
}

static int
try_netlink (void)
{
  return try_socket (AF_NETLINK, SOCK_RAW);
}

static int
try_socketpair (void)
{
  int pair[2];

  return socketpair (AF_UNIX, SOCK_STREAM, 0, pair);
}

static int
try_io_uring (void)
{
  struct io_uring_params parameters = { 0 };

  return syscall (SYS_io_uring_setup, 1, &parameters);
}

static int
try_create (void)
{
  return open ("/tmp/annexa-escaped", O_CREAT | O_WRONLY, 0600);
}

static int
try_create_raw (void)
{
  return syscall (SYS_creat, "/tmp/annexa-escaped", 0600);
}

static int
try_openat2 (void)
{
  guint64 how[3] = { O_RDONLY, 0, 0 };

  return syscall (437, AT_FDCWD, "/etc/passwd", how, sizeof how);
}

static int
try_overwrite (void)
{
  return open ("/dev/shm", O_RDWR | O_TMPFILE, 0600);
}

static int
try_read_passwd (void)
{
  return open ("/etc/passwd", O_RDONLY);
}

static int
try_read_root (void)
{
  return open ("/", O_RDONLY | O_DIRECTORY);
}

static int
try_read_proc (void)
{
  return open ("/proc/self/environ", O_RDONLY);
}

static int
try_unlink (void)
{
  return unlink (g_getenv ("G_TEST_BUILDDIR"));
}

static int
try_rename (void)
{
  return rename ("/tmp/annexa-a", "/tmp/annexa-b");
}

static int
try_mkdir (void)
{
  return mkdir ("/tmp/annexa-escaped.d", 0700);
}

static int
try_symlink (void)
{
  return symlink ("/etc/passwd", "/tmp/annexa-escaped.l");
}

static int
try_chmod (void)
{
  return chmod ("/tmp", 01777);
}

static int
try_kill_parent (void)
{
  return kill (getppid (), 0);
}

static int
try_ptrace (void)
{
  return ptrace (PTRACE_SEIZE, getppid (), NULL, NULL);
}

static int
try_raise_limit (void)
{
  const struct rlimit limit = { 1024, 1024 };

  return setrlimit (RLIMIT_NOFILE, &limit);
}

static int
try_executable_memory (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                 == MAP_FAILED
             ? -1
             : 0;
}

static int
try_make_executable (void)
{
  void *page = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return mprotect (page, 4096, PROT_READ | PROT_EXEC);
}

static int
try_memfd (void)
{
  return memfd_create ("code", 0);
}

/* The scratch file is as long as it is, and written to in memory only. */

static goffset
scratch_bytes (void)
{
  struct stat status;

  return fstat (ANNEXA_WORKER_SCRATCH, &status) == 0 ? status.st_size : 0;
}

static int
try_write_scratch (void)
{
  signal (SIGXFSZ, SIG_IGN);
  return (int)write (ANNEXA_WORKER_SCRATCH, "x", 1);
}

static int
try_pwrite_scratch (void)
{
  return (int)pwrite (ANNEXA_WORKER_SCRATCH, "x", 1, scratch_bytes ());
}

static int
try_lengthen_scratch (void)
{
  return ftruncate (ANNEXA_WORKER_SCRATCH, scratch_bytes () + 4096);
}

static int
try_reserve_beyond_scratch (void)
{
  return fallocate (ANNEXA_WORKER_SCRATCH, 0, scratch_bytes (), 4096);
}

static int
try_reserve_unseen (void)
{
  return fallocate (ANNEXA_WORKER_SCRATCH, FALLOC_FL_KEEP_SIZE, scratch_bytes (), 4096);
}

static const struct
{
  const char *name;
  int (*attempt) (void);
} attempts[] = {
  { "exec", try_exec },
  { "fork", try_fork },
  { "tcp", try_tcp },
  { "udp", try_udp },
  { "udp6", try_udp6 },
  { "unix", try_unix },
  { "netlink", try_netlink },
  { "socketpair", try_socketpair },
  { "io_uring", try_io_uring },
  { "create", try_create },
  { "creat", try_create_raw },
  { "openat2", try_openat2 },
  { "tmpfile", try_overwrite },
  { "read /etc/passwd", try_read_passwd },
  { "read /", try_read_root },
  { "read /proc", try_read_proc },
  { "unlink", try_unlink },
  { "rename", try_rename },
  { "mkdir", try_mkdir },
  { "symlink", try_symlink },
  { "chmod", try_chmod },
  { "kill parent", try_kill_parent },
  { "ptrace", try_ptrace },
  { "raise limit", try_raise_limit },
  { "executable memory", try_executable_memory },
  { "make executable", try_make_executable },
  { "memfd", try_memfd },
  { "write to scratch", try_write_scratch },
  { "write behind scratch", try_pwrite_scratch },
  { "lengthen scratch", try_lengthen_scratch },
  { "reserve beyond scratch", try_reserve_beyond_scratch },
  { "reserve unseen", try_reserve_unseen },
};

/* One line for each attempt: its name and what came of it. */
static char *
try_all (void)
{
  GString *report = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      const int result = attempts[i].attempt ();

      if (result == 0 && g_str_equal (attempts[i].name, "fork"))
        _exit (0);
      g_string_append_printf (report, "%s: %s\n", attempts[i].name, result < 0 ? "refused" : "DONE");
    }
  return g_string_free (report, FALSE);
}

/* How a worker can go wrong. */

static void
hang (void)
{
  for (volatile gboolean forever = TRUE; forever;)
    ;
}

static void
hang_deaf (void)
{
  for (int i = 1; i < NSIG; i++)
    signal (i, SIG_IGN);
  hang ();
}

static void
beat_forever (void)
{
  for (;;)
    annexa_worker_beat ();
}

static void
crash (void)
{
  raise (SIGSEGV);
}

static void
crash_abort (void)
{
  abort ();
}

static void
overflow_stack (void)
{
  volatile char room[4096];

  room[0] = 1;
  if (room[0] == 1)
    overflow_stack ();
  room[1] = room[0];
}

static void
leave (void)
{
  _exit (0);
}

static char *hoard; /* never given back */

static void
hog_slowly (void)
{
  for (;;)
    {
      hoard = g_malloc (HOG_STEP_BYTES);
      memset (hoard, 1, HOG_STEP_BYTES);
    }
}

static void
hog_at_once (void)
{
  hoard = g_malloc (G_MAXSSIZE / 2);
  memset (hoard, 1, 1);
}

static void
print_forever (void)
{
  for (guint i = 0; i < 100000; i++)
    fprintf (stderr, "line %u \x1b[2J and \x07 more\n", i);
}

static void
send_nonsense (void)
{
  (void)!write (WORKER_SOCKET, "nonsense", 8);
  hang ();
}

static void
send_other_job (void)
{
  AnnexaFrameHead head = { .type = ANNEXA_FRAME_DATA, .job = 4711 };

  (void)!write (WORKER_SOCKET, &head, sizeof head);
  hang ();
}

static void
close_socket (void)
{
  close (WORKER_SOCKET);
  hang ();
}

/* What is laid aside is lost, once something was told already; the second time there is nothing to lose. */
static void
lose_scratch (AnnexaConversion *conversion)
{
  volatile char *aside = annexa_worker_scratch_take (HOG_STEP_BYTES);

  if (aside == NULL)
    return;
  fputs ("lost\n", stderr);
  conversion->put (conversion, (const guint8 *)"begun", 5);
  g_assert_cmpint (ftruncate (ANNEXA_WORKER_SCRATCH, 0), ==, 0);
  aside[0] = 1;
}

static const struct
{
  const char *name;
  void (*misbehave) (void);
} manners[] = {
  { "hang", hang },
  { "hang-deaf", hang_deaf },
  { "beat-forever", beat_forever },
  { "crash", crash },
  { "crash-abort", crash_abort },
  { "overflow-stack", overflow_stack },
  { "leave", leave },
  { "hog-slowly", hog_slowly },
  { "hog-at-once", hog_at_once },
  { "print-forever", print_forever },
  { "send-nonsense", send_nonsense },
  { "send-other-job", send_other_job },
  { "close-socket", close_socket },
};

static gboolean
convert (GBytes *bytes, const char *name, AnnexaConversion *conversion, gpointer user_data, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data == NULL ? "" : data, length);
  int code;

  for (gsize i = 0; i < G_N_ELEMENTS (manners); i++)
    if (g_str_equal (text, manners[i].name))
      manners[i].misbehave ();
  if (g_str_equal (text, "lose-scratch"))
    lose_scratch (conversion);
  if (sscanf (text, "error %d", &code) == 1)
    {
      g_set_error (error, ANNEXA_ERROR, code, "error %d\nas \x1b[1mtold", code);
      return FALSE;
    }

  conversion->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  conversion->pages = 1;
  conversion->records = 2;
  if (g_str_equal (text, "escape"))
    {
      char *report = try_all ();

      conversion->yaml = g_bytes_new_take (report, strlen (report));
    }
  else if (g_str_equal (text, "long"))
    conversion->yaml = g_bytes_new_take (g_strnfill (10 * 1024 * 1024, 'x'), 10 * 1024 * 1024);
  else
    conversion->yaml = g_bytes_new_take (g_strdup_printf ("---\n%s\n", text), strlen (text) + 5);
  return TRUE;
}

static const char *const nothing[] = { NULL };
const AnnexaConverter misbehaviour_converter = { convert, nothing, NULL };

/* An input that holds @text. */
int
misbehaviour_input (const char *text)
{
  int fd = memfd_create ("input", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize)strlen (text));
  return fd;
}

static void
keep_job (AnnexaJob *job, gpointer user_data)
{
  AnnexaJob **kept = user_data;

  g_assert_null (*kept);
  *kept = job;
}

/* Runs one input through a pool of its own. */
AnnexaJob *
misbehaviour_run (const AnnexaPoolOptions *options, const char *text)
{
  AnnexaJob *job = NULL;
  const AnnexaPoolCallbacks callbacks = { annexa_spool_in_memory, keep_job, NULL, &job };
  g_autoptr (AnnexaPool) pool = annexa_pool_new (&misbehaviour_converter, options, &callbacks);
  g_autoptr (GError) error = NULL;

  annexa_pool_submit (pool, annexa_job_new (misbehaviour_input (text), "input"), &error);
  g_assert_no_error (error);
  while (job == NULL)
    {
      annexa_pool_wait (pool, -1, -1, &error);
      g_assert_no_error (error);
    }
  return job;
}

/* What the worker made of it. */
char *
misbehaviour_result (AnnexaJob *job)
{
  char *text = g_malloc0 (job->yaml_bytes + 1);

  g_assert_cmpint (job->spool, >=, 0);
  g_assert_cmpint (pread (job->spool, text, job->yaml_bytes, 0), ==, (gssize)job->yaml_bytes);
  return text;
}
