/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pool.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "annexa-pool-reply.h"
#include "model/annexa-error.h"

#define MAX_FRAMES_AT_ONCE 256 /* of one worker, before the others have their turn */
#define CHECK_MIN_MS 10
#define FAILED_STARTS_MAX 5

struct _AnnexaPool
{
  const AnnexaConverter *converter;
  AnnexaPoolOptions options;
  AnnexaPoolCallbacks callbacks;
  AnnexaPoolWorker *workers;
  guint n_busy;
  guint32 next_job;
  gboolean told_weak;
  GError *fatal;
  AnnexaFrame frame;
};

/** annexa_pool_options_init: sets the defaults */
void
annexa_pool_options_init (AnnexaPoolOptions *options)
{
  *options = (AnnexaPoolOptions){
    .n_workers = 1,
    .sandbox = ANNEXA_SANDBOX_AUTO,
    .timeout_seconds = ANNEXA_DEFAULT_TIMEOUT_SECONDS,
    .silence_seconds = ANNEXA_DEFAULT_SILENCE_SECONDS,
    .memory_bytes = ANNEXA_DEFAULT_MEMORY_BYTES,
    .files_per_worker = ANNEXA_DEFAULT_FILES_PER_WORKER,
  };
}

/**
 * annexa_pool_new:
 * @converter: what the workers do; must outlive the pool
 * @options: how many and within which limits
 * @callbacks: whom to tell
 *
 * Workers are started when there is work for them.
 *
 * Returns: (transfer full): a pool
 */
AnnexaPool *
annexa_pool_new (const AnnexaConverter *converter, const AnnexaPoolOptions *options,
                 const AnnexaPoolCallbacks *callbacks)
{
  AnnexaPool *self = g_new0 (AnnexaPool, 1);

  self->converter = converter;
  self->options = *options;
  self->options.n_workers = CLAMP (options->n_workers, 1, ANNEXA_MAX_WORKERS);
  self->callbacks = *callbacks;
  self->workers = g_new0 (AnnexaPoolWorker, self->options.n_workers);
  return self;
}

/** annexa_pool_free: ends all workers; jobs under way are dropped without a word */
void
annexa_pool_free (AnnexaPool *self)
{
  for (guint i = 0; i < self->options.n_workers; i++)
    {
      g_clear_pointer (&self->workers[i].job, annexa_job_free);
      annexa_pool_worker_stop (&self->workers[i]);
    }
  g_clear_error (&self->fatal);
  g_free (self->workers);
  g_free (self);
}

/** annexa_pool_has_idle: Returns: whether a job could be submitted */
gboolean
annexa_pool_has_idle (AnnexaPool *self)
{
  return self->n_busy < self->options.n_workers;
}

/** annexa_pool_n_busy: Returns: how many jobs are under way */
guint
annexa_pool_n_busy (AnnexaPool *self)
{
  return self->n_busy;
}

/* A running worker if there is one, so that few inputs need few processes. */
static AnnexaPoolWorker *
find_idle (AnnexaPool *self)
{
  AnnexaPoolWorker *found = NULL;

  for (guint i = 0; i < self->options.n_workers; i++)
    {
      AnnexaPoolWorker *worker = &self->workers[i];

      if (worker->job == NULL && (found == NULL || (found->pid == 0 && worker->pid != 0)))
        found = worker;
    }
  return found;
}

static gboolean
send_job (AnnexaPool *self, AnnexaPoolWorker *worker, AnnexaJob *job)
{
  AnnexaJobHead head = { 0 };

  if (job->known_sha256 != NULL && strlen (job->known_sha256) == ANNEXA_DIGEST_CHARS)
    memcpy (head.known_sha256, job->known_sha256, ANNEXA_DIGEST_CHARS);
  worker->job_number = ++self->next_job;
  return annexa_frame_send (worker->socket, ANNEXA_FRAME_JOB, worker->job_number, &head, sizeof head,
                            job->name, MIN (strlen (job->name), ANNEXA_FRAME_MAX_NAME_BYTES), job->fd);
}

static gboolean
give_job (AnnexaPool *self, AnnexaPoolWorker *worker, AnnexaJob *job, GError **error)
{
  for (guint i = 0; i < FAILED_STARTS_MAX; i++)
    {
      if (worker->pid != 0 && self->options.files_per_worker > 0
          && worker->n_files >= self->options.files_per_worker)
        annexa_pool_worker_stop (worker);
      if (worker->pid == 0 && !annexa_pool_worker_start (worker, self->converter, &self->options, error))
        return FALSE;
      if (send_job (self, worker, job))
        {
          annexa_pool_worker_begin (worker, job);
          return TRUE;
        }
      annexa_pool_worker_stop (worker); /* died while it had nothing to do */
    }
  g_set_error_literal (error, ANNEXA_ERROR, ANNEXA_ERROR_UNAVAILABLE,
                       _ ("workers end before they have begun"));
  return FALSE;
}

/**
 * annexa_pool_submit:
 * @job: (transfer full): what to do; there must be an idle worker
 *
 * Hands @job to a worker, starting one if none runs.
 *
 * Returns: %FALSE when no worker can be started (%ANNEXA_ERROR_UNAVAILABLE); @job is then freed
 */
gboolean
annexa_pool_submit (AnnexaPool *self, AnnexaJob *job, GError **error)
{
  g_autoptr (AnnexaJob) owned = job;
  AnnexaPoolWorker *worker = find_idle (self);

  g_return_val_if_fail (worker != NULL, FALSE);

  if (!give_job (self, worker, owned, error))
    return FALSE;
  (void)g_steal_pointer (&owned);
  self->n_busy++;
  return TRUE;
}

static void
complete (AnnexaPool *self, AnnexaJob *job)
{
  self->n_busy--;
  self->callbacks.done (job, self->callbacks.user_data);
}

static void
take_hello (AnnexaPool *self, const AnnexaFrame *frame)
{
  AnnexaHello hello;
  AnnexaSandboxState state;
  g_autofree char *missing = NULL;

  memcpy (&hello, frame->payload, sizeof hello);
  if (self->options.sandbox == ANNEXA_SANDBOX_OFF || self->told_weak)
    return;

  state = (AnnexaSandboxState){ hello.landlock_abi, hello.seccomp, hello.code };
  missing = annexa_sandbox_state_describe (&state);
  if (missing == NULL)
    return;
  self->told_weak = TRUE;
  if (self->options.sandbox == ANNEXA_SANDBOX_REQUIRE)
    g_set_error (&self->fatal, ANNEXA_ERROR, ANNEXA_ERROR_UNAVAILABLE, _ ("no sandbox: %s"), missing);
  else if (self->callbacks.weak_sandbox != NULL)
    self->callbacks.weak_sandbox (missing, self->callbacks.user_data);
}

/* Whether what the worker said makes sense. */
static gboolean
take_frame (AnnexaPool *self, AnnexaPoolWorker *worker)
{
  switch (annexa_pool_reply_take (worker, &self->frame, &self->callbacks))
    {
    case ANNEXA_REPLY_HELLO:
      take_hello (self, &self->frame);
      return TRUE;
    case ANNEXA_REPLY_PART:
      return TRUE;
    case ANNEXA_REPLY_DONE:
      complete (self, annexa_pool_worker_finish (worker));
      return TRUE;
    case ANNEXA_REPLY_NONSENSE:
      break;
    }
  return FALSE;
}

static void
bury (AnnexaPool *self, AnnexaPoolWorker *worker)
{
  AnnexaJob *job = annexa_pool_worker_bury (worker, &self->options);
  g_autoptr (GError) error = NULL;

  if (job == NULL)
    return;
  /* What was laid aside is lost, and nothing else: it is done again in memory. */
  if (job->error == NULL && annexa_job_rewind (job, &error) && give_job (self, worker, job, &error))
    return;
  if (error != NULL)
    annexa_job_fail (job, g_steal_pointer (&error));
  complete (self, job);
}

static void
listen_to (AnnexaPool *self, AnnexaPoolWorker *worker)
{
  for (guint i = 0; i < MAX_FRAMES_AT_ONCE && self->fatal == NULL; i++)
    {
      gssize got = annexa_frame_receive (worker->socket, &self->frame);

      if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return;
      if (got == 0)
        {
          bury (self, worker);
          return;
        }
      if (got < 0 || !take_frame (self, worker))
        {
          annexa_pool_worker_kill (worker, ANNEXA_KILLED_PROTOCOL);
          bury (self, worker);
          return;
        }
    }
}

static int
next_check_ms (AnnexaPool *self, int timeout_ms)
{
  const gint64 now_us = g_get_monotonic_time ();
  gint64 next_us = timeout_ms < 0 ? G_MAXINT64 : now_us + timeout_ms * (gint64)1000;

  for (guint i = 0; i < self->options.n_workers; i++)
    if (self->workers[i].job != NULL)
      next_us = MIN (next_us, annexa_pool_worker_check (&self->workers[i], &self->options, now_us));

  if (next_us == G_MAXINT64)
    return -1;
  return MAX (CHECK_MIN_MS, MIN ((next_us - now_us) / 1000, G_MAXINT / 2));
}

/**
 * annexa_pool_wait:
 * @wake_fd: a descriptor that ends the wait when readable, or -1
 * @timeout_ms: how long to wait at most, or -1
 *
 * Waits until something happens, takes what workers have to say, and calls back.
 *
 * Returns: %FALSE when the pool cannot work at all: the sandbox that is required is not to be had
 */
gboolean
annexa_pool_wait (AnnexaPool *self, int wake_fd, int timeout_ms, GError **error)
{
  const guint n_workers = self->options.n_workers;
  g_autofree struct pollfd *fds = g_new0 (struct pollfd, 2 * n_workers + 1);

  timeout_ms = next_check_ms (self, timeout_ms);
  for (guint i = 0; i < n_workers; i++)
    {
      const gboolean runs = self->workers[i].pid != 0;

      fds[2 * i] = (struct pollfd){ .fd = runs ? self->workers[i].socket : -1, .events = POLLIN };
      fds[2 * i + 1] = (struct pollfd){ .fd = runs ? self->workers[i].noise : -1, .events = POLLIN };
    }
  fds[2 * n_workers] = (struct pollfd){ .fd = wake_fd, .events = POLLIN };

  if (poll (fds, 2 * n_workers + 1, timeout_ms) <= 0)
    return TRUE;
  for (guint i = 0; i < n_workers; i++)
    {
      if (fds[2 * i + 1].revents != 0)
        annexa_pool_worker_drain_noise (&self->workers[i]);
      if (fds[2 * i].revents != 0)
        listen_to (self, &self->workers[i]);
    }
  if (self->fatal != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->fatal));
      return FALSE;
    }
  return TRUE;
}

/** annexa_spool_in_memory: an #AnnexaPoolCallbacks.open_spool for results that are passed on as they come */
gboolean
annexa_spool_in_memory (AnnexaJob *job, gpointer user_data, GError **error)
{
  job->spool = memfd_create ("annexa-result", MFD_CLOEXEC);
  if (job->spool < 0)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot keep the result: %s"),
                   g_strerror (errno));
      return FALSE;
    }
  return TRUE;
}
