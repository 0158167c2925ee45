/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-syncer.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_THREADS 4 /* concurrent syncs share the commits of a journalling file system */
/* So many outputs share a commit and a sync of their directory, unless the first has waited so long. The
 * journal of the run, which is read first by the next one, is synced less often. */
#define GROUP 16u
#define MAX_HOLD_MS 100

struct _AnnexaSyncer
{
  pthread_mutex_t mutex;
  pthread_cond_t work;
  AnnexaSync *todo;
  AnnexaSync **todo_end;
  guint n_todo;
  AnnexaSync *done;
  guint n_waiting; /* pushed and not popped; the caller's alone */
  gboolean hurry;  /* nothing more will come to wait for */
  gboolean stop;
  int wake;
  pthread_t threads[N_THREADS];
};

/* The first failure counts; the file stays under its temporary name unless it got through. */
static int
put_in_place (const AnnexaSync *sync)
{
  int code = fdatasync (sync->fd) == 0 ? 0 : errno;

  if (close (sync->fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && renameat (sync->temporary_fd, sync->temporary, sync->parent, sync->name) != 0)
    code = errno;
  return code;
}

static gboolean
have_one_parent (const AnnexaSync *a, const AnnexaSync *b)
{
  struct stat first, second;

  return fstat (a->parent, &first) == 0 && fstat (b->parent, &second) == 0 && first.st_ino == second.st_ino
         && first.st_dev == second.st_dev;
}

/* Syncs the directories of what has been put there, each once for those that follow each other in it. */
static void
sync_parents (AnnexaSync *group)
{
  const AnnexaSync *last = NULL;
  int code = 0;

  for (AnnexaSync *sync = group; sync != NULL; sync = sync->next)
    {
      if (sync->code != 0)
        continue;
      if (last == NULL || !have_one_parent (last, sync))
        code = fsync (sync->parent) != 0 && errno != EINVAL ? errno : 0;
      sync->code = code;
      last = sync;
    }
  for (AnnexaSync *sync = group; sync != NULL; sync = sync->next)
    close (sync->parent);
}

static void
make_durable (AnnexaSync *group)
{
  /* Writing begins for all, so that the first sync finds little to do and the others nothing. */
  for (AnnexaSync *sync = group; sync != NULL; sync = sync->next)
    sync_file_range (sync->fd, 0, 0, SYNC_FILE_RANGE_WRITE);
  for (AnnexaSync *sync = group; sync != NULL; sync = sync->next)
    sync->code = put_in_place (sync);
  /* All are put there before the first is synced, and none is put there between two: one commit has them. */
  sync_parents (group);
}

/* Waits until a group is full or has waited long enough; (nullable): none came, and none will. */
static AnnexaSync *
wait_for_group (AnnexaSyncer *self)
{
  AnnexaSync *group, *last;
  guint n = 1;

  for (;;)
    {
      struct timespec until;

      if (self->todo == NULL && self->stop)
        return NULL;
      if (self->todo == NULL)
        {
          pthread_cond_wait (&self->work, &self->mutex);
          continue;
        }
      if (self->stop || self->hurry || self->n_todo >= GROUP)
        break;
      until = self->todo->until; /* another thread may take it meanwhile */
      if (pthread_cond_timedwait (&self->work, &self->mutex, &until) == ETIMEDOUT)
        break;
    }
  if (self->todo == NULL)
    return NULL;
  group = last = self->todo;
  for (; n < GROUP && last->next != NULL; n++)
    last = last->next;
  self->todo = last->next;
  if (self->todo == NULL)
    self->todo_end = &self->todo;
  self->n_todo -= n;
  last->next = NULL;
  if (self->todo != NULL)
    pthread_cond_signal (&self->work);
  return group;
}

static void *
run (void *data)
{
  AnnexaSyncer *self = data;
  const guint64 one = 1;

  pthread_mutex_lock (&self->mutex);
  while (!self->stop || self->todo != NULL)
    {
      AnnexaSync *group = wait_for_group (self), *next;

      if (group == NULL)
        continue;
      pthread_mutex_unlock (&self->mutex);
      make_durable (group);
      pthread_mutex_lock (&self->mutex);
      for (AnnexaSync *sync = group; sync != NULL; sync = next)
        {
          next = sync->next;
          sync->next = self->done;
          self->done = sync;
        }
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
  pthread_condattr_t attributes;
  sigset_t all;
  sigset_t old;

  pthread_mutex_init (&self->mutex, NULL);
  pthread_condattr_init (&attributes);
  pthread_condattr_setclock (&attributes, CLOCK_MONOTONIC);
  pthread_cond_init (&self->work, &attributes);
  pthread_condattr_destroy (&attributes);
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
  struct timespec now;

  self->n_waiting++;
  sync->next = NULL;
  clock_gettime (CLOCK_MONOTONIC, &now);
  sync->until = (struct timespec){ now.tv_sec, now.tv_nsec + MAX_HOLD_MS * 1000000L };
  if (sync->until.tv_nsec >= 1000000000L)
    {
      sync->until.tv_sec++;
      sync->until.tv_nsec -= 1000000000L;
    }
  pthread_mutex_lock (&self->mutex);
  self->hurry = FALSE;
  *self->todo_end = sync;
  self->todo_end = &sync->next;
  self->n_todo++;
  /* The first wakes one who waits for the others; these need wake nobody before the group is full. */
  if (self->n_todo == 1 || self->n_todo >= GROUP)
    pthread_cond_signal (&self->work);
  pthread_mutex_unlock (&self->mutex);
}

/** annexa_syncer_hurry: waits for no more to come before what has been pushed is made durable */
void
annexa_syncer_hurry (AnnexaSyncer *self)
{
  pthread_mutex_lock (&self->mutex);
  if (!self->hurry && self->todo != NULL)
    {
      self->hurry = TRUE;
      pthread_cond_broadcast (&self->work);
    }
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
