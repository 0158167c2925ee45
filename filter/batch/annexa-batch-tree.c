/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-batch-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "annexa-run-state.h"
#include "model/annexa-error.h"

#define JOURNAL_SYNC_US G_USEC_PER_SEC

static gboolean
write_state (AnnexaBatch *self, gboolean complete, GError **error)
{
  const AnnexaRunState state = {
    .shard = self->setup->shard,
    .complete = complete,
    .inputs = self->stats->inputs,
    .rules = (char *)self->setup->rules,
    .version = (char *)self->setup->version,
  };

  return annexa_run_state_write (&state, annexa_tree_get_state_fd (self->tree), error);
}

gboolean
annexa_batch_tree_open (AnnexaBatch *self, GError **error)
{
  self->tree = annexa_tree_open (self->setup->output, error);
  if (self->tree != NULL)
    self->journal = annexa_journal_open (annexa_tree_get_state_fd (self->tree), error);
  if (self->journal == NULL || !write_state (self, FALSE, error) || !annexa_batch_open_report (self, error))
    {
      g_clear_pointer (&self->journal, annexa_journal_free);
      g_clear_pointer (&self->tree, annexa_tree_free);
      return FALSE;
    }
  annexa_inputs_leave_out (self->setup->inputs, self->setup->output);
  self->syncer = annexa_syncer_new ();
  return TRUE;
}

/* Only what gives the same again is not read again: same bytes, rules, version and options, and an output
 * that is there. */
static gboolean
can_be_kept (AnnexaBatch *self, const AnnexaEntry *entry)
{
  if (entry->sha256 == NULL || !annexa_outcome_is_final (entry->outcome)
      || g_strcmp0 (entry->rules, self->setup->rules) != 0
      || g_strcmp0 (entry->version, self->setup->version) != 0 || entry->strict != self->setup->strict)
    return FALSE;
  if (entry->outcome == ANNEXA_OUTCOME_ENCRYPTED)
    return !self->setup->with_password;
  return entry->outcome != ANNEXA_OUTCOME_OK
         || annexa_tree_has (self->tree, entry->output, entry->yaml_bytes);
}

/* Looks whether an earlier run has read the same; the worker then only compares digests. */
void
annexa_batch_tree_prepare (AnnexaBatch *self, AnnexaJob *job)
{
  const AnnexaItem *item = job->owner;
  g_autoptr (AnnexaEntry) entry = NULL;

  if (self->setup->force)
    return;
  entry = annexa_journal_find (self->journal, item->output);
  if (entry == NULL || g_strcmp0 (entry->input, item->path) != 0 || !can_be_kept (self, entry))
    return;
  job->known_sha256 = g_steal_pointer (&entry->sha256);
}

gboolean
annexa_batch_tree_open_spool (AnnexaBatch *self, AnnexaJob *job, GError **error)
{
  AnnexaItem *item = job->owner;

  job->spool = annexa_tree_new_temporary (self->tree, &item->temporary, error);
  return job->spool >= 0;
}

/* One output that is in the way of itself: a directory or a link where another has to go. Anything else is
 * the disk. */
static gboolean
concerns_one_output (int code)
{
  return code == ELOOP || code == ENOTDIR || code == EISDIR || code == ENOTEMPTY || code == EEXIST
         || code == ENAMETOOLONG;
}

static void
fail_output (AnnexaBatch *self, AnnexaJob *job, int code, GError *error)
{
  const AnnexaItem *item = job->owner;

  if (concerns_one_output (code))
    self->output_refused = TRUE;
  else
    annexa_batch_end (self, g_error_new (ANNEXA_ERROR, error->code, "%s: %s", item->output, error->message));
  annexa_job_fail (job, error);
}

/* The input has its outcome: into the journal with it. */
static void
finish (AnnexaBatch *self, AnnexaJob *job)
{
  AnnexaItem *item = job->owner;
  GError *error = NULL;
  gboolean noted;

  if (job->unchanged)
    {
      g_autoptr (AnnexaEntry) earlier = annexa_journal_find (self->journal, item->output);

      noted = annexa_journal_keep (self->journal, item->index, item->output);
      if (earlier != NULL)
        job->outcome = earlier->outcome;
    }
  else
    {
      g_autoptr (AnnexaEntry) entry = annexa_batch_make_entry (self, item, job);

      if (job->error != NULL && annexa_outcome_is_final (job->outcome))
        annexa_tree_remove (self->tree, item->output); /* what the input gave when it was another */
      noted = annexa_journal_add (self->journal, item->index, entry, &error);
    }
  if (!noted && error != NULL)
    annexa_batch_end (self, error);
  annexa_batch_count (self, item, job);
  annexa_item_free (item);
  annexa_job_free (job);
}

static void
begin_sync (AnnexaBatch *self, AnnexaJob *job)
{
  AnnexaItem *item = job->owner;
  const char *slash = strrchr (item->output, '/');
  GError *error = NULL;
  AnnexaSync *sync;
  const int parent = annexa_tree_open_parent (self->tree, item->output, TRUE, &error);
  const int copy = parent < 0 ? -1 : fcntl (parent, F_DUPFD_CLOEXEC, 0);

  if (copy < 0)
    {
      const int code = errno;

      if (error == NULL)
        error = g_error_new_literal (ANNEXA_ERROR, ANNEXA_ERROR_CANNOT_CREATE, g_strerror (code));
      fail_output (self, job, code, error);
      annexa_tree_drop_temporary (self->tree, item->temporary);
      finish (self, job);
      return;
    }

  sync = g_new0 (AnnexaSync, 1);
  sync->fd = job->spool;
  job->spool = -1;
  sync->temporary_fd = annexa_tree_get_temporary_fd (self->tree);
  sync->temporary = g_strdup (item->temporary);
  sync->parent = copy;
  sync->name = g_strdup (slash == NULL ? item->output : slash + 1);
  sync->owner = job;
  annexa_syncer_push (self->syncer, sync);
}

void
annexa_batch_tree_take (AnnexaBatch *self, AnnexaJob *job)
{
  AnnexaItem *item = job->owner;

  if (job->output_failed)
    annexa_batch_end (
        self, g_error_new (ANNEXA_ERROR, job->error->code, "%s: %s", item->output, job->error->message));
  if (job->error == NULL && !job->unchanged)
    {
      begin_sync (self, job);
      return;
    }
  if (item->temporary != NULL)
    annexa_tree_drop_temporary (self->tree, item->temporary);
  finish (self, job);
}

void
annexa_batch_tree_collect (AnnexaBatch *self)
{
  const gint64 now_us = g_get_monotonic_time ();
  GError *error = NULL;
  AnnexaSync *sync;

  while ((sync = annexa_syncer_pop (self->syncer)) != NULL)
    {
      AnnexaJob *job = sync->owner;

      if (sync->code != 0)
        {
          annexa_tree_drop_temporary (self->tree, sync->temporary);
          fail_output (
              self, job, sync->code,
              g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot write: %s"), g_strerror (sync->code)));
        }
      finish (self, job);
      annexa_sync_free (sync);
    }
  if (now_us - self->journal_synced_us < JOURNAL_SYNC_US)
    return;
  self->journal_synced_us = now_us;
  if (!annexa_journal_sync (self->journal, &error))
    annexa_batch_end (self, error);
}

/* A run that cannot go on still notes what is done. */
void
annexa_batch_tree_close_early (AnnexaBatch *self)
{
  annexa_syncer_hurry (self->syncer);
  while (annexa_syncer_n_waiting (self->syncer) > 0)
    {
      struct pollfd wake = { .fd = annexa_syncer_get_wake_fd (self->syncer), .events = POLLIN };

      poll (&wake, 1, -1);
      annexa_batch_tree_collect (self);
    }
  annexa_journal_sync (self->journal, NULL);
}

gboolean
annexa_batch_tree_close (AnnexaBatch *self, GError **error)
{
  if (!annexa_journal_sync (self->journal, error)
      || (self->report.fd >= 0 && !annexa_journal_report (self->journal, self->report.fd, error)))
    {
      annexa_output_abandon (&self->report);
      return FALSE;
    }
  return (self->report.fd < 0 || annexa_output_commit (&self->report, error))
         && annexa_journal_settle (self->journal, error) && write_state (self, TRUE, error);
}
