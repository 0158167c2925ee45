/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-syncer.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define N_THREADS 4 /* concurrent syncs share the commits of a journalling file system */

struct _AnnexaSyncer
{
  pthread_mutex_t mutex;
  pthread_cond_t work;
  AnnexaSync *todo;
  AnnexaSync **todo_end;
  AnnexaSync *done;
  guint n_waiting; /* pushed and not popped; the caller's alone */
  gboolean stop;
  int wake;
  pthread_t threads[N_THREADS];
};

/* The first failure counts; the file stays under its temporary name unless it got through. */
static int
make_durable (const AnnexaSync *sync)
{
  int code = fdatasync (sync->fd) == 0 ? 0 : errno;

  if (close (sync->fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && renameat (sync->temporary_fd, sync->temporary, sync->parent, sync->name) != 0)
    code = errno;
  if (code == 0 && fsync (sync->parent) != 0 && errno != EINVAL)
    code = errno;
  close (sync->parent);
  return code;
}

static void *
run (void *data)
{
  AnnexaSyncer *self = data;
  const guint64 one = 1;

  pthread_mutex_lock (&self->mutex);
  for (;;)
    {
      AnnexaSync *sync = self->todo;

      if (sync == NULL && self->stop)
        break;
      if (sync == NULL)
        {
          pthread_cond_wait (&self->work, &self->mutex);
          continue;
        }
      self->todo = sync->next;
      if (self->todo == NULL)
        self->todo_end = &self->todo;
      pthread_mutex_unlock (&self->mutex);
      sync->code = make_durable (sync);
      pthread_mutex_lock (&self->mutex);
      sync->next = self->done;
      self->done = sync;
      (void)!write (self->wake, &one, sizeof one);
    }
  pthread_mutex_unlock (&self->mutex);
  return NULL;
}

/** annexa_syncer_new: Returns: (transfer full): a syncer with its threads */
AnnexaSyncer *
annexa_syncer_new (void)
{
  AnnexaSyncer *self = g_new0 (AnnexaSyncer, 1);
  sigset_t all;
  sigset_t old;

  pthread_mutex_init (&self->mutex, NULL);
  pthread_cond_init (&self->work, NULL);
  self->todo_end = &self->todo;
  self->wake = eventfd (0, EFD_CLOEXEC | EFD_NONBLOCK);
  sigfillset (&all); /* signals are the main thread's */
  pthread_sigmask (SIG_SETMASK, &all, &old);
  for (guint i = 0; i < N_THREADS; i++)
    if (pthread_create (&self->threads[i], NULL, run, self) != 0)
      g_error ("cannot create a thread");
  pthread_sigmask (SIG_SETMASK, &old, NULL);
  return self;
}

/** annexa_syncer_free: finishes what has been pushed, and drops what has not been popped */
void
annexa_syncer_free (AnnexaSyncer *self)
{
  AnnexaSync *sync;

  pthread_mutex_lock (&self->mutex);
  self->stop = TRUE;
  pthread_cond_broadcast (&self->work);
  pthread_mutex_unlock (&self->mutex);
  for (guint i = 0; i < N_THREADS; i++)
    pthread_join (self->threads[i], NULL);
  while ((sync = annexa_syncer_pop (self)) != NULL)
    annexa_sync_free (sync);
  pthread_cond_destroy (&self->work);
  pthread_mutex_destroy (&self->mutex);
  close (self->wake);
  g_free (self);
}

/** annexa_syncer_push: begins to make @sync durable; takes it until it is popped */
void
annexa_syncer_push (AnnexaSyncer *self, AnnexaSync *sync)
{
  self->n_waiting++;
  sync->next = NULL;
  /* Writing begins now, so that the sync later finds little to do. */
  sync_file_range (sync->fd, 0, 0, SYNC_FILE_RANGE_WRITE);
  pthread_mutex_lock (&self->mutex);
  *self->todo_end = sync;
  self->todo_end = &sync->next;
  pthread_cond_signal (&self->work);
  pthread_mutex_unlock (&self->mutex);
}

/** annexa_syncer_pop: Returns: (transfer full) (nullable): one that is done */
AnnexaSync *
annexa_syncer_pop (AnnexaSyncer *self)
{
  AnnexaSync *sync;
  guint64 count;

  pthread_mutex_lock (&self->mutex);
  sync = self->done;
  if (sync != NULL)
    self->done = sync->next;
  else
    (void)!read (self->wake, &count, sizeof count);
  pthread_mutex_unlock (&self->mutex);
  if (sync != NULL)
    self->n_waiting--;
  return sync;
}

/** annexa_syncer_n_waiting: Returns: how many have been pushed and not popped */
guint
annexa_syncer_n_waiting (AnnexaSyncer *self)
{
  return self->n_waiting;
}

/** annexa_syncer_get_wake_fd: Returns: a descriptor that is readable when something is done */
int
annexa_syncer_get_wake_fd (AnnexaSyncer *self)
{
  return self->wake;
}

/** annexa_sync_free: frees @sync, but not its owner */
void
annexa_sync_free (AnnexaSync *sync)
{
  g_free (sync->temporary);
  g_free (sync->name);
  g_free (sync);
}
