/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-batch-private.h"

#include <glib/gi18n.h>
#include <poll.h>
#include <unistd.h>

#include "annexa-digest.h"
#include "model/annexa-error.h"

#define TICK_MS 200
#define MAX_SYNCS_WAITING 64 /* more than this and the disk is what everything waits for */

void
annexa_item_free (AnnexaItem *item)
{
  g_free (item->path);
  g_free (item->output);
  g_free (item->temporary);
  g_free (item);
}

/* Ends the run for @error, which it takes; the first reason counts. */
void
annexa_batch_end (AnnexaBatch *self, GError *error)
{
  if (self->fatal == NULL)
    self->fatal = error;
  else
    g_error_free (error);
}

AnnexaEntry *
annexa_batch_make_entry (AnnexaBatch *self, const AnnexaItem *item, const AnnexaJob *job)
{
  AnnexaEntry *entry = annexa_entry_new ();

  entry->input = g_strdup (item->path);
  entry->output = g_strdup (item->output);
  entry->outcome = job->outcome;
  entry->message = job->error == NULL ? NULL : g_strdup (job->error->message);
  entry->sha256
      = job->sha256 != NULL || job->fd < 0 ? g_strdup (job->sha256) : annexa_digest_of_file (job->fd);
  entry->yaml_bytes = job->error == NULL ? job->yaml_bytes : 0;
  entry->pages = job->pages;
  entry->records = job->records;
  entry->seconds = job->seconds;
  entry->peak_bytes = job->peak_bytes;
  entry->rules = g_strdup (self->setup->rules);
  entry->version = g_strdup (self->setup->version);
  entry->strict = self->setup->strict;
  return entry;
}

void
annexa_batch_count (AnnexaBatch *self, const AnnexaItem *item, const AnnexaJob *job)
{
  self->stats->outcomes[job->outcome]++;
  if (job->unchanged)
    {
      self->stats->unchanged++;
      return;
    }
  self->stats->pages += job->pages;
  self->stats->records += job->records;
  self->setup->told (item->path, job, self->setup->user_data);
}

static void
on_done (AnnexaJob *job, gpointer user_data)
{
  AnnexaBatch *self = user_data;

  if (self->tree != NULL)
    annexa_batch_tree_take (self, job);
  else
    annexa_batch_stream_take (self, job);
}

static gboolean
on_spool (AnnexaJob *job, gpointer user_data, GError **error)
{
  AnnexaBatch *self = user_data;

  return self->tree != NULL ? annexa_batch_tree_open_spool (self, job, error)
                            : annexa_spool_in_memory (job, NULL, error);
}

static void
on_weak_sandbox (const char *missing, gpointer user_data)
{
  AnnexaBatch *self = user_data;

  self->setup->weak_sandbox (missing, self->setup->user_data);
}

static void
begin (AnnexaBatch *self, AnnexaInput *input)
{
  g_autofree char *name = g_path_get_basename (input->path);
  AnnexaJob *job = annexa_job_new (input->fd, name);
  AnnexaItem *item = g_new0 (AnnexaItem, 1);
  GError *error = NULL;

  item->index = self->stats->inputs++;
  item->path = g_steal_pointer (&input->path);
  item->output = g_steal_pointer (&input->output);
  input->fd = -1;
  job->owner = item;
  if (input->error != NULL)
    {
      annexa_job_fail (job, g_steal_pointer (&input->error));
      on_done (job, self);
      return;
    }
  if (self->tree != NULL)
    annexa_batch_tree_prepare (self, job);
  if (!annexa_pool_submit (self->pool, job, &error))
    {
      annexa_item_free (item);
      annexa_batch_end (self, error);
    }
}

static gboolean
has_room_for_syncs (AnnexaBatch *self)
{
  return annexa_syncer_n_waiting (self->syncer) < MAX_SYNCS_WAITING;
}

static gboolean
has_room (AnnexaBatch *self)
{
  if (self->inputs_end || self->fatal != NULL || !annexa_pool_has_idle (self->pool))
    return FALSE;
  return self->tree != NULL ? has_room_for_syncs (self) : annexa_batch_stream_has_room (self);
}

static void
begin_as_many_as_fit (AnnexaBatch *self)
{
  while (has_room (self))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnexaInput) input = annexa_inputs_next (self->setup->inputs, &error);

      if (error != NULL)
        annexa_batch_end (self, g_steal_pointer (&error));
      else if (input != NULL)
        begin (self, input);
      else if (annexa_inputs_get_wait_fd (self->setup->inputs) >= 0)
        return;
      else
        self->inputs_end = TRUE;
    }
}

static void
look_around (AnnexaBatch *self)
{
  if (self->setup->interrupted != NULL && *self->setup->interrupted)
    annexa_batch_end (self,
                      g_error_new_literal (ANNEXA_ERROR, ANNEXA_ERROR_CANCELLED,
                                           _ ("interrupted; the same command goes on where this stopped")));
  self->stats->seconds = (g_get_monotonic_time () - self->start_us) / (double)G_USEC_PER_SEC;
  self->setup->tick (self->stats, self->setup->user_data);
}

static gboolean
is_busy (AnnexaBatch *self)
{
  return !self->inputs_end || annexa_pool_n_busy (self->pool) > 0
         || (self->syncer != NULL && annexa_syncer_n_waiting (self->syncer) > 0);
}

/* Waits for workers and disk, or for the list of inputs when there is nothing else to wait for. Whoever
 * writes the list may take their time: deadlines, outputs and signals do not wait for it. */
static void
wait_a_moment (AnnexaBatch *self)
{
  const int wake = self->syncer == NULL ? -1 : annexa_syncer_get_wake_fd (self->syncer);
  struct pollfd list = { .fd = annexa_inputs_get_wait_fd (self->setup->inputs), .events = POLLIN };
  GError *error = NULL;

  if (self->syncer != NULL && (annexa_pool_n_busy (self->pool) == 0 || !has_room_for_syncs (self)))
    annexa_syncer_hurry (self->syncer);
  if (list.fd >= 0 && annexa_pool_n_busy (self->pool) == 0
      && (self->syncer == NULL || annexa_syncer_n_waiting (self->syncer) == 0))
    poll (&list, 1, TICK_MS);
  else if (!annexa_pool_wait (self->pool, wake, TICK_MS, &error))
    annexa_batch_end (self, error);
}

static void
work (AnnexaBatch *self)
{
  for (begin_as_many_as_fit (self); self->fatal == NULL && is_busy (self); begin_as_many_as_fit (self))
    {
      wait_a_moment (self);
      if (self->syncer != NULL)
        annexa_batch_tree_collect (self);
      look_around (self);
    }
}

/* Opens the report, if there is to be one. */
gboolean
annexa_batch_open_report (AnnexaBatch *self, GError **error)
{
  if (self->setup->report == NULL || annexa_output_open (&self->report, self->setup->report, error))
    return TRUE;
  g_prefix_error (error, "%s: ", self->setup->report);
  return FALSE;
}

static gboolean
open_output (AnnexaBatch *self, GError **error)
{
  return self->setup->output != NULL ? annexa_batch_tree_open (self, error)
                                     : annexa_batch_stream_open (self, error);
}

static gboolean
close_output (AnnexaBatch *self, GError **error)
{
  return self->tree != NULL ? annexa_batch_tree_close (self, error) : annexa_batch_stream_close (self, error);
}

/**
 * annexa_batch_run:
 * @setup: what to do
 * @stats: (out): what came of it, also when it ended early
 * @output_refused: (out): whether some outputs could not be put where they belong
 * @error: why it ended early: the output failed, it was interrupted, workers cannot be started
 *
 * No input ends a run. What was finished stays, and the next run goes on from there.
 *
 * Returns: whether every input has its outcome
 */
gboolean
annexa_batch_run (const AnnexaBatchSetup *setup, AnnexaBatchStats *stats, gboolean *output_refused,
                  GError **error)
{
  g_autofree AnnexaBatch *self = g_new0 (AnnexaBatch, 1);
  const AnnexaPoolCallbacks callbacks = { on_spool, on_done, on_weak_sandbox, self };
  gboolean done;

  *stats = (AnnexaBatchStats){ 0 };
  self->setup = setup;
  self->stats = stats;
  self->start_us = g_get_monotonic_time ();
  self->report.fd = -1;
  if (!open_output (self, error))
    return FALSE;

  self->pool = annexa_pool_new (setup->converter, &setup->pool, &callbacks);
  work (self);
  annexa_pool_free (self->pool);

  if (self->fatal == NULL)
    done = close_output (self, error);
  else
    {
      if (self->tree != NULL)
        annexa_batch_tree_close_early (self);
      annexa_output_abandon (&self->report);
      g_propagate_error (error, self->fatal);
      done = FALSE;
    }
  g_clear_pointer (&self->syncer, annexa_syncer_free);
  g_clear_pointer (&self->journal, annexa_journal_free);
  g_clear_pointer (&self->tree, annexa_tree_free);
  for (guint i = 0; i < ANNEXA_STREAM_WINDOW; i++)
    if (self->window[i] != NULL)
      {
        annexa_item_free (self->window[i]->owner);
        annexa_job_free (self->window[i]);
      }
  *output_refused = self->output_refused;
  stats->seconds = (g_get_monotonic_time () - self->start_us) / (double)G_USEC_PER_SEC;
  return done;
}
