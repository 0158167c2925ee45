/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pool-worker.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "annexa-worker-scratch.h"
#include "model/annexa-error.h"

#define MIB (1024 * 1024)
#define NOISE_READ_BYTES 4096
#define NOISE_MAX_READS 64 /* at one go: a worker that never stops printing must not hold the parent */
#define STATUS_BYTES 4096
#define BURIAL_MAX_POLLS 50
#define BURIAL_POLL_US 2000

static gboolean
fail_with_errno (GError **error, const char *what)
{
  int code = errno;

  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_UNAVAILABLE, _ ("cannot start a worker: %s: %s"), what,
               g_strerror (code));
  return FALSE;
}

static int
open_proc (pid_t pid, const char *name, int flags)
{
  char path[64];

  g_snprintf (path, sizeof path, "/proc/%d/%s", (int)pid, name);
  return open (path, flags | O_CLOEXEC);
}

static void
close_all (AnnexaPoolWorker *self)
{
  int *const fds[] = { &self->socket, &self->noise, &self->status, &self->clear_refs };

  for (gsize i = 0; i < G_N_ELEMENTS (fds); i++)
    {
      if (*fds[i] >= 0)
        close (*fds[i]);
      *fds[i] = -1;
    }
  if (self->vitals != NULL)
    munmap (self->vitals, sizeof *self->vitals);
  self->vitals = NULL;
}

/**
 * annexa_pool_worker_start:
 * @self: a worker without a process
 *
 * Forks a worker. It shares what the parent has loaded and gets nothing else.
 *
 * Returns: whether there is one; %ANNEXA_ERROR_UNAVAILABLE
 */
gboolean
annexa_pool_worker_start (AnnexaPoolWorker *self, const AnnexaConverter *converter,
                          const AnnexaPoolOptions *options, GError **error)
{
  int pair[2];
  int noise[2];
  int scratch;

  self->socket = self->noise = self->status = self->clear_refs = -1;
  self->vitals = mmap (NULL, sizeof *self->vitals, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (self->vitals == MAP_FAILED)
    {
      self->vitals = NULL;
      return fail_with_errno (error, "mmap");
    }
  if (socketpair (AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
    return fail_with_errno (error, "socketpair");
  self->socket = pair[0];
  if (pipe2 (noise, O_CLOEXEC | O_NONBLOCK) != 0)
    {
      close (pair[1]);
      return fail_with_errno (error, "pipe");
    }
  self->noise = noise[0];
  scratch = self->in_memory ? -1 : annexa_worker_scratch_open (options->memory_bytes, options->n_workers);

  self->pid = fork ();
  if (self->pid == 0)
    {
      const AnnexaWorkerSetup setup = {
        .converter = converter,
        .socket = pair[1],
        .noise = noise[1],
        .scratch = scratch,
        .vitals = self->vitals,
        .sandbox = options->sandbox,
        .memory_bytes = options->memory_bytes,
      };

      annexa_worker_main (&setup);
    }

  close (pair[1]);
  close (noise[1]);
  if (scratch >= 0)
    close (scratch);
  if (self->pid < 0)
    {
      self->pid = 0;
      fail_with_errno (error, "fork");
      close_all (self);
      return FALSE;
    }
  fcntl (self->socket, F_SETFL, O_NONBLOCK);
  self->status = open_proc (self->pid, "status", O_RDONLY);
  self->clear_refs = open_proc (self->pid, "clear_refs", O_WRONLY);
  self->n_files = 0;
  self->killed = ANNEXA_KILLED_NOT;
  self->hello = FALSE;
  return TRUE;
}

/** annexa_pool_worker_kill: ends the process for @why; its death is seen later, on the socket */
void
annexa_pool_worker_kill (AnnexaPoolWorker *self, AnnexaKilled why)
{
  if (self->killed == ANNEXA_KILLED_NOT)
    self->killed = why;
  kill (-self->pid, SIGKILL); /* its process group: a worker without sandbox may have children */
  kill (self->pid, SIGKILL);
}

/** annexa_pool_worker_stop: ends a worker that has no job */
void
annexa_pool_worker_stop (AnnexaPoolWorker *self)
{
  if (self->pid == 0)
    return;
  annexa_pool_worker_kill (self, ANNEXA_KILLED_NOT);
  while (waitpid (self->pid, NULL, 0) < 0 && errno == EINTR)
    ;
  self->pid = 0;
  close_all (self);
}

/* The peak since the last reset; the kernel keeps it by process. */
static guint64
read_peak_bytes (AnnexaPoolWorker *self)
{
  char text[STATUS_BYTES];
  const char *line;
  gssize got = self->status < 0 ? -1 : pread (self->status, text, sizeof text - 1, 0);

  if (got <= 0)
    return 0;
  text[got] = '\0';
  line = strstr (text, "VmHWM:");
  return line == NULL ? 0 : g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) * 1024;
}

/** annexa_pool_worker_begin: starts the clocks for @job, which must have been sent */
void
annexa_pool_worker_begin (AnnexaPoolWorker *self, AnnexaJob *job)
{
  self->job = job;
  self->diagnostic_bytes = 0;
  self->n_files++;
  self->start_us = self->beat_us = g_get_monotonic_time ();
  self->beats = atomic_load_explicit (&self->vitals->beats, memory_order_relaxed);
  if (self->clear_refs >= 0 && pwrite (self->clear_refs, "5", 1, 0) != 1) /* resets VmHWM: proc(5) */
    {
      close (self->clear_refs);
      self->clear_refs = -1;
    }
}

/** annexa_pool_worker_finish: Returns: (transfer full): the job, with what it cost */
AnnexaJob *
annexa_pool_worker_finish (AnnexaPoolWorker *self)
{
  AnnexaJob *job = g_steal_pointer (&self->job);

  job->seconds = (g_get_monotonic_time () - self->start_us) / (double)G_USEC_PER_SEC;
  job->peak_bytes = read_peak_bytes (self);
  annexa_pool_worker_drain_noise (self);
  return job;
}

/** annexa_pool_worker_drain_noise: takes what the worker has printed */
void
annexa_pool_worker_drain_noise (AnnexaPoolWorker *self)
{
  char data[NOISE_READ_BYTES];

  for (guint i = 0; i < NOISE_MAX_READS && self->noise >= 0; i++)
    {
      gssize got = read (self->noise, data, sizeof data);

      if (got < 0)
        return;
      if (got == 0)
        {
          close (self->noise);
          self->noise = -1;
          return;
        }
      if (self->job != NULL)
        annexa_job_add_noise (self->job, data, got);
    }
}

static GError *
explain_death (AnnexaPoolWorker *self, const AnnexaPoolOptions *options, int status, guint64 peak_bytes)
{
  gboolean out_of_memory = atomic_load (&self->vitals->out_of_memory) != 0;

  switch (self->killed)
    {
    case ANNEXA_KILLED_TIMEOUT:
      return g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_TIMEOUT, _ ("not finished after %g seconds"),
                          options->timeout_seconds);
    case ANNEXA_KILLED_SILENCE:
      return g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_TIMEOUT, _ ("no page was finished within %g seconds"),
                          options->silence_seconds);
    case ANNEXA_KILLED_LIMIT:
      return g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_LIMIT, _ ("the result is larger than %u MiB"),
                          (guint)(ANNEXA_MAX_YAML_BYTES / MIB));
    case ANNEXA_KILLED_PROTOCOL:
      return g_error_new_literal (ANNEXA_ERROR, ANNEXA_ERROR_CRASH,
                                  _ ("the worker sent something else than an answer"));
    case ANNEXA_KILLED_NOT:
      break;
    }

  /* With nearly all of the allowance in use it was the memory, and also when the kernel's own killer came
   * earlier. */
  if (WIFSIGNALED (status) && options->memory_bytes > 0
      && peak_bytes > options->memory_bytes / 10 * (WTERMSIG (status) == SIGKILL ? 5 : 9))
    out_of_memory = TRUE;
  if (out_of_memory)
    return g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_MEMORY, _ ("needs more than %u MiB of memory"),
                        (guint)(options->memory_bytes / MIB));
  if (WIFSIGNALED (status))
    return g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_CRASH, _ ("the worker that read it crashed: %s"),
                        g_strsignal (WTERMSIG (status)));
  return g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_CRASH, _ ("the worker that read it ended with code %d"),
                      WEXITSTATUS (status));
}

static gboolean
is_dead (pid_t pid)
{
  siginfo_t info = { 0 };

  return waitid (P_PID, pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0;
}

/**
 * annexa_pool_worker_bury:
 *
 * Waits for a process that has gone, or that has closed its socket and so must go.
 *
 * Returns: (transfer full) (nullable): the job that it had, failed; without an error when it is only what was
 *   laid aside that was lost: from then on the worker does without
 */
AnnexaJob *
annexa_pool_worker_bury (AnnexaPoolWorker *self, const AnnexaPoolOptions *options)
{
  struct rusage usage = { 0 };
  int status = 0;
  AnnexaJob *job = self->job;

  /* A worker that closed its end but lives on would be waited for without end. */
  for (guint i = 0; i < BURIAL_MAX_POLLS && self->killed == ANNEXA_KILLED_NOT && !is_dead (self->pid); i++)
    g_usleep (BURIAL_POLL_US);
  if (!is_dead (self->pid))
    annexa_pool_worker_kill (self, ANNEXA_KILLED_PROTOCOL);
  kill (-self->pid, SIGKILL); /* children that it may have left, while its id is still taken */
  while (wait4 (self->pid, &status, 0, &usage) < 0 && errno == EINTR)
    ;

  if (job != NULL)
    {
      const guint64 peak_bytes = (guint64)usage.ru_maxrss * 1024;

      annexa_pool_worker_drain_noise (self);
      job->seconds = (g_get_monotonic_time () - self->start_us) / (double)G_USEC_PER_SEC;
      job->peak_bytes = peak_bytes;
      if (self->killed == ANNEXA_KILLED_NOT && !self->in_memory && job->error == NULL
          && atomic_load (&self->vitals->scratch_lost) != 0)
        self->in_memory = TRUE;
      else
        annexa_job_fail (job, explain_death (self, options, status, peak_bytes));
    }
  self->job = NULL;
  self->pid = 0;
  close_all (self);
  return job;
}

/**
 * annexa_pool_worker_check:
 * @now_us: monotonic time
 *
 * Kills a worker whose time is over.
 *
 * Returns: when to look again
 */
gint64
annexa_pool_worker_check (AnnexaPoolWorker *self, const AnnexaPoolOptions *options, gint64 now_us)
{
  const guint beats = atomic_load_explicit (&self->vitals->beats, memory_order_relaxed);
  gint64 deadline_us = G_MAXINT64;
  gint64 silence_us = G_MAXINT64;

  if (beats != self->beats)
    {
      self->beats = beats;
      self->beat_us = now_us;
    }
  if (options->timeout_seconds > 0)
    deadline_us = self->start_us + (gint64)(options->timeout_seconds * G_USEC_PER_SEC);
  if (options->silence_seconds > 0)
    silence_us = self->beat_us + (gint64)(options->silence_seconds * G_USEC_PER_SEC);

  if (now_us >= deadline_us)
    annexa_pool_worker_kill (self, ANNEXA_KILLED_TIMEOUT);
  else if (now_us >= silence_us)
    annexa_pool_worker_kill (self, ANNEXA_KILLED_SILENCE);
  return MIN (deadline_us, silence_us);
}
