/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "batch/annexa-entry.h"
#include "batch/annexa-pool-reply.h"
#include "fuzz-input.h"

/* What a worker that has been taken over may say: frames, each a byte for its type and job, two for its
 * length and the payload. */

#define JOB_NUMBER 1
#define MAX_ESCAPED 4u /* bytes that one byte becomes */

static gboolean
open_spool (AnnexaJob *job, gpointer user_data, GError **error)
{
  return annexa_spool_in_memory (job, user_data, error);
}

static void
read_frame (AnnexaFrame *frame, FuzzInput *input)
{
  const guint8 head = fuzz_input_byte (input);
  gsize length = fuzz_input_short (input);

  length = MIN (length, (gsize)(input->end - input->data));
  frame->head = (AnnexaFrameHead){ head & 7, head & 8 ? head >> 4 : JOB_NUMBER };
  frame->length_bytes = length;
  frame->fd = -1;
  memcpy (frame->payload, input->data, length);
  input->data += length;
}

/* Whatever was said: diagnostics are few, and the journal can be read again. */
static void
check_job (const AnnexaJob *job)
{
  g_autoptr (AnnexaEntry) entry = annexa_entry_new (), again = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  gsize detail_bytes = 0;

  for (guint i = 0; i < job->diagnostics->len; i++)
    {
      const AnnexaDiagnostic *diagnostic = g_ptr_array_index (job->diagnostics, i);

      detail_bytes += diagnostic->detail == NULL ? 0 : strlen (diagnostic->detail);
    }
  g_assert_cmpuint (detail_bytes, <=, MAX_ESCAPED * ANNEXA_MAX_DIAGNOSTIC_BYTES);
  entry->input = g_strdup ("a");
  entry->outcome = job->outcome;
  entry->sha256 = g_strdup (job->sha256);
  entry->message = job->error == NULL ? NULL : g_strdup (job->error->message);
  annexa_entry_append_json (entry, line);
  again = annexa_entry_parse_json (line->str, line->len - 1);
  g_assert_nonnull (again);
  g_assert_cmpstr (again->sha256, ==, entry->sha256);
  g_assert_cmpstr (again->message, ==, entry->message);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  static AnnexaFrame frame;
  const AnnexaPoolCallbacks callbacks = { .open_spool = open_spool };
  g_autoptr (AnnexaJob) job = annexa_job_new (-1, "a");
  AnnexaPoolWorker worker = { .job = job, .job_number = JOB_NUMBER };
  FuzzInput input = { data, data + n_bytes };
  AnnexaReply reply = ANNEXA_REPLY_PART;

  while (!fuzz_input_is_empty (&input) && (reply == ANNEXA_REPLY_PART || reply == ANNEXA_REPLY_HELLO))
    {
      read_frame (&frame, &input);
      reply = annexa_pool_reply_take (&worker, &frame, &callbacks);
    }
  check_job (job);
  return 0;
}
