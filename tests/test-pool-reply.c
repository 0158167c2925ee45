/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "batch/annexa-pool-reply.h"

#include <string.h>

#include "model/annexa-error.h"

/* A worker that has been taken over says what it likes: the parent takes what makes sense and keeps it small.
 */

#define JOB_NUMBER 7

typedef struct
{
  AnnexaPoolWorker worker;
  AnnexaPoolCallbacks callbacks;
  AnnexaFrame frame;
} Fixture;

static AnnexaReply
say (Fixture *fixture, AnnexaFrameType type, const void *payload, gsize n_bytes)
{
  fixture->frame.head = (AnnexaFrameHead){ type, type == ANNEXA_FRAME_HELLO ? 0 : JOB_NUMBER };
  fixture->frame.length_bytes = n_bytes;
  fixture->frame.fd = -1;
  memcpy (fixture->frame.payload, payload, n_bytes);
  return annexa_pool_reply_take (&fixture->worker, &fixture->frame, &fixture->callbacks);
}

static void
check_reply (AnnexaReply reply, AnnexaReply expected)
{
  g_assert_cmpint (reply, ==, expected);
}

static AnnexaReply
say_hello (Fixture *fixture)
{
  const AnnexaHello hello = { 0 };

  return say (fixture, ANNEXA_FRAME_HELLO, &hello, sizeof hello);
}

static AnnexaReply
say_done (Fixture *fixture, const char *sha256, guint64 yaml_bytes)
{
  AnnexaDoneHead done = { .error_code = -1, .yaml_bytes = yaml_bytes };

  memcpy (done.sha256, sha256, MIN (strlen (sha256), sizeof done.sha256));
  return say (fixture, ANNEXA_FRAME_DONE, &done, sizeof done);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->worker = (AnnexaPoolWorker){ .job = annexa_job_new (-1, "a.pdf"), .job_number = JOB_NUMBER };
  fixture->callbacks = (AnnexaPoolCallbacks){ .open_spool = annexa_spool_in_memory };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  annexa_job_free (fixture->worker.job);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  check_reply (say (fixture, ANNEXA_FRAME_DATA, "x", 1), ANNEXA_REPLY_NONSENSE);
  check_reply (say_hello (fixture), ANNEXA_REPLY_HELLO);
  check_reply (say_hello (fixture), ANNEXA_REPLY_NONSENSE);
  check_reply (say (fixture, ANNEXA_FRAME_JOB, "x", 1), ANNEXA_REPLY_NONSENSE);
  check_reply (say (fixture, ANNEXA_FRAME_DATA, "xyz", 3), ANNEXA_REPLY_PART);
  check_reply (say_done (fixture, "", 2), ANNEXA_REPLY_NONSENSE);
  check_reply (say_done (fixture, "", 3), ANNEXA_REPLY_DONE);
  g_assert_cmpuint (fixture->worker.job->yaml_bytes, ==, 3);
}

/* Diagnostics of one input are 64 KiB in all, not each. */
static void
test_diagnostics (Fixture *fixture, gconstpointer data)
{
  struct
  {
    AnnexaDiagnosticHead head;
    char detail[ANNEXA_FRAME_MAX_MESSAGE_BYTES];
  } diagnostic = { { ANNEXA_DIAGNOSTIC_LIMIT, 1 }, { 0 } };
  gsize n_bytes = 0;

  memset (diagnostic.detail, 'x', sizeof diagnostic.detail);
  say_hello (fixture);
  while (say (fixture, ANNEXA_FRAME_DIAGNOSTIC, &diagnostic, sizeof diagnostic) == ANNEXA_REPLY_PART)
    {
      n_bytes += sizeof diagnostic;
      g_assert_cmpuint (n_bytes, <=, ANNEXA_MAX_DIAGNOSTIC_BYTES);
    }
  g_assert_cmpuint (n_bytes, >, ANNEXA_MAX_DIAGNOSTIC_BYTES / 2);
  diagnostic.head.tag = ANNEXA_DIAGNOSTIC_N_TAGS;
  check_reply (say (fixture, ANNEXA_FRAME_DIAGNOSTIC, &diagnostic, sizeof diagnostic.head),
               ANNEXA_REPLY_NONSENSE);
}

/* The digest goes into the journal, which others read. */
static void
test_digest (Fixture *fixture, gconstpointer data)
{
  static const char good[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  say_hello (fixture);
  check_reply (say_done (fixture, "0123", 0), ANNEXA_REPLY_NONSENSE);
  check_reply (
      say_done (fixture, "\"\xff\n3456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef01", 0),
      ANNEXA_REPLY_NONSENSE);
  check_reply (say_done (fixture, good, 0), ANNEXA_REPLY_DONE);
  g_assert_cmpstr (fixture->worker.job->sha256, ==, good);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pool-reply/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/pool-reply/diagnostics", Fixture, NULL, set_up, test_diagnostics, tear_down);
  g_test_add ("/pool-reply/digest", Fixture, NULL, set_up, test_digest, tear_down);
  return g_test_run ();
}
