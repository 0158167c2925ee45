/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pool-reply.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "annexa-escape.h"
#include "annexa-output.h"
#include "model/annexa-error.h"

/* A failed output is the job's failure, not the worker's: the rest of the answer is taken and dropped. */
static void
take_data (AnnexaPoolWorker *worker, const AnnexaFrame *frame, const AnnexaPoolCallbacks *callbacks)
{
  AnnexaJob *job = worker->job;
  g_autoptr (GError) error = NULL;

  job->yaml_bytes += frame->length_bytes;
  if (job->yaml_bytes > ANNEXA_MAX_YAML_BYTES)
    {
      annexa_pool_worker_kill (worker, ANNEXA_KILLED_LIMIT);
      return;
    }
  if (job->output_failed)
    return;

  if (job->spool < 0 && !callbacks->open_spool (job, callbacks->user_data, &error))
    {
      job->output_failed = TRUE;
      annexa_job_fail (job, g_steal_pointer (&error));
    }
  else if (!annexa_write_all (job->spool, frame->payload, frame->length_bytes))
    {
      job->output_failed = TRUE;
      annexa_job_fail (
          job, g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot write: %s"), g_strerror (errno)));
    }
}

static gboolean
take_diagnostic (AnnexaPoolWorker *worker, const AnnexaFrame *frame)
{
  AnnexaDiagnosticHead head;
  AnnexaDiagnostic *diagnostic;
  g_autofree char *detail = NULL;

  worker->diagnostic_bytes += frame->length_bytes;
  if (frame->length_bytes < sizeof head || worker->diagnostic_bytes > ANNEXA_MAX_DIAGNOSTIC_BYTES)
    return FALSE;
  memcpy (&head, frame->payload, sizeof head);
  if (head.tag >= ANNEXA_DIAGNOSTIC_N_TAGS
      || frame->length_bytes - sizeof head > ANNEXA_FRAME_MAX_MESSAGE_BYTES)
    return FALSE;

  diagnostic = g_new0 (AnnexaDiagnostic, 1);
  diagnostic->tag = head.tag;
  diagnostic->page = head.page;
  if (frame->length_bytes > sizeof head)
    {
      detail = g_strndup ((const char *)frame->payload + sizeof head, frame->length_bytes - sizeof head);
      diagnostic->detail = annexa_escape (detail);
    }
  g_ptr_array_add (worker->job->diagnostics, diagnostic);
  return TRUE;
}

/* None at all, or the 64 hexadecimal digits of one. */
static gboolean
is_digest (const char *digest)
{
  gsize n = 0;

  while (n < ANNEXA_DIGEST_CHARS && g_ascii_isxdigit (digest[n]))
    n++;
  return n == ANNEXA_DIGEST_CHARS || digest[0] == '\0';
}

static gboolean
take_done (AnnexaPoolWorker *worker, const AnnexaFrame *frame)
{
  AnnexaJob *job = worker->job;
  AnnexaDoneHead done;
  g_autofree char *message = NULL;

  if (frame->length_bytes < sizeof done)
    return FALSE;
  memcpy (&done, frame->payload, sizeof done);
  if (done.error_code < -1 || done.error_code > ANNEXA_ERROR_CANCELLED
      || (done.error_code == -1 && done.yaml_bytes != job->yaml_bytes)
      || (done.unchanged && (job->known_sha256 == NULL || done.error_code >= 0)) || !is_digest (done.sha256)
      || frame->length_bytes - sizeof done > ANNEXA_FRAME_MAX_MESSAGE_BYTES)
    return FALSE;

  job->pages = done.pages;
  job->records = done.records;
  job->unchanged = done.unchanged != 0;
  if (done.sha256[0] != '\0')
    {
      g_free (job->sha256);
      job->sha256 = g_strndup (done.sha256, ANNEXA_DIGEST_CHARS);
    }
  if (done.error_code >= 0)
    {
      g_autofree char *escaped = NULL;

      message = g_strndup ((const char *)frame->payload + sizeof done, frame->length_bytes - sizeof done);
      escaped = annexa_escape (message);
      annexa_job_fail (job, g_error_new_literal (ANNEXA_ERROR, done.error_code, escaped));
    }
  return TRUE;
}

/**
 * annexa_pool_reply_take:
 * @worker: who sent it
 * @frame: what it sent
 * @callbacks: for where the result goes
 *
 * Takes what @frame says into the job of @worker, if it makes sense now. A worker that has been taken over
 * can lie about its input, but not about others'.
 *
 * Returns: what it was
 */
AnnexaReply
annexa_pool_reply_take (AnnexaPoolWorker *worker, const AnnexaFrame *frame,
                        const AnnexaPoolCallbacks *callbacks)
{
  if (frame->fd >= 0)
    {
      close (frame->fd);
      return ANNEXA_REPLY_NONSENSE;
    }
  if (frame->head.type == ANNEXA_FRAME_HELLO && !worker->hello && frame->length_bytes == sizeof (AnnexaHello))
    {
      worker->hello = TRUE;
      return ANNEXA_REPLY_HELLO;
    }
  if (!worker->hello || worker->job == NULL || frame->head.job != worker->job_number)
    return ANNEXA_REPLY_NONSENSE;

  switch (frame->head.type)
    {
    case ANNEXA_FRAME_DATA:
      take_data (worker, frame, callbacks);
      return ANNEXA_REPLY_PART;
    case ANNEXA_FRAME_DIAGNOSTIC:
      return take_diagnostic (worker, frame) ? ANNEXA_REPLY_PART : ANNEXA_REPLY_NONSENSE;
    case ANNEXA_FRAME_DONE:
      return take_done (worker, frame) ? ANNEXA_REPLY_DONE : ANNEXA_REPLY_NONSENSE;
    default:
      return ANNEXA_REPLY_NONSENSE;
    }
}
