/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-batch-private.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "model/annexa-error.h"

gboolean
annexa_batch_stream_open (AnnexaBatch *self, GError **error)
{
  return annexa_batch_open_report (self, error);
}

gboolean
annexa_batch_stream_close (AnnexaBatch *self, GError **error)
{
  return self->report.fd < 0 || annexa_output_commit (&self->report, error);
}

gboolean
annexa_batch_stream_has_room (AnnexaBatch *self)
{
  return self->stats->inputs - self->next_out < ANNEXA_STREAM_WINDOW;
}

static gboolean
report (AnnexaBatch *self, const AnnexaItem *item, const AnnexaJob *job, GError **error)
{
  g_autoptr (AnnexaEntry) entry = NULL;
  g_autoptr (GString) line = NULL;

  if (self->report.fd < 0)
    return TRUE;
  entry = annexa_batch_make_entry (self, item, job);
  g_clear_pointer (&entry->output, g_free); /* there is none: all went into the stream */
  line = g_string_new (NULL);
  annexa_entry_append_json (entry, line);
  if (annexa_write_all (self->report.fd, line->str, line->len))
    return TRUE;
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot write: %s"), g_strerror (errno));
  return FALSE;
}

static void
put_out (AnnexaBatch *self, AnnexaJob *job)
{
  AnnexaItem *item = job->owner;
  GError *error = NULL;

  if ((job->error == NULL && !annexa_copy_all (job->spool, self->setup->stream_fd, &error))
      || !report (self, item, job, &error))
    annexa_batch_end (self, error);
  annexa_batch_count (self, item, job);
  annexa_item_free (item);
  annexa_job_free (job);
}

/* Results wait for those of earlier inputs. */
void
annexa_batch_stream_take (AnnexaBatch *self, AnnexaJob *job)
{
  const AnnexaItem *item = job->owner;

  if (job->output_failed)
    annexa_batch_end (self, g_error_copy (job->error));
  self->window[item->index % ANNEXA_STREAM_WINDOW] = job;
  for (;;)
    {
      AnnexaJob **next = &self->window[self->next_out % ANNEXA_STREAM_WINDOW];

      if (*next == NULL || self->fatal != NULL)
        return;
      put_out (self, g_steal_pointer (next));
      self->next_out++;
    }
}
