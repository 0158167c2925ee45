/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "batch/annexa-pool.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "batch/annexa-worker-scratch.h"
#include "batch/annexa-worker.h"
#include "misbehaviour.h"
#include "model/annexa-error.h"

static AnnexaPoolOptions
quick_options (void)
{
  AnnexaPoolOptions options;

  annexa_pool_options_init (&options);
  options.timeout_seconds = 4;
  options.silence_seconds = 2;
  options.memory_bytes = 128 * 1024 * 1024;
  return options;
}

/* On a machine that is busy no worker but one that never answers is out of time. */
static AnnexaPoolOptions
patient_options (void)
{
  AnnexaPoolOptions options = quick_options ();

  options.timeout_seconds = 120;
  options.silence_seconds = 60;
  return options;
}

static const struct
{
  const char *text;
  AnnexaOutcome outcome;
} cases[] = {
  { "a good one", ANNEXA_OUTCOME_OK },        { "", ANNEXA_OUTCOME_OK },
  { "hang", ANNEXA_OUTCOME_TIMEOUT },         { "hang-deaf", ANNEXA_OUTCOME_TIMEOUT },
  { "beat-forever", ANNEXA_OUTCOME_TIMEOUT }, { "crash", ANNEXA_OUTCOME_CRASH },
  { "crash-abort", ANNEXA_OUTCOME_CRASH },    { "overflow-stack", ANNEXA_OUTCOME_CRASH },
  { "leave", ANNEXA_OUTCOME_CRASH },          { "hog-slowly", ANNEXA_OUTCOME_MEMORY },
  { "hog-at-once", ANNEXA_OUTCOME_MEMORY },   { "print-forever", ANNEXA_OUTCOME_OK },
  { "send-nonsense", ANNEXA_OUTCOME_CRASH },  { "send-other-job", ANNEXA_OUTCOME_CRASH },
  { "close-socket", ANNEXA_OUTCOME_CRASH },
};

static void
test_outcomes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AnnexaPoolOptions options
          = cases[i].outcome == ANNEXA_OUTCOME_TIMEOUT ? quick_options () : patient_options ();
      g_autoptr (AnnexaJob) job = misbehaviour_run (&options, cases[i].text);

      g_test_message ("%s: %s, %s", cases[i].text, annexa_outcome_name (job->outcome),
                      job->error == NULL ? "" : job->error->message);
      g_assert_cmpstr (annexa_outcome_name (job->outcome), ==, annexa_outcome_name (cases[i].outcome));
      g_assert_true ((job->error == NULL) == (job->outcome == ANNEXA_OUTCOME_OK));
    }
}

static void
test_errors (void)
{
  static const AnnexaOutcome expected[] = {
    [ANNEXA_ERROR_EMPTY] = ANNEXA_OUTCOME_EMPTY,
    [ANNEXA_ERROR_DAMAGED] = ANNEXA_OUTCOME_DAMAGED,
    [ANNEXA_ERROR_ENCRYPTED] = ANNEXA_OUTCOME_ENCRYPTED,
    [ANNEXA_ERROR_UNSUPPORTED] = ANNEXA_OUTCOME_UNSUPPORTED,
    [ANNEXA_ERROR_INTERNAL] = ANNEXA_OUTCOME_CRASH,
    [ANNEXA_ERROR_IO] = ANNEXA_OUTCOME_IO,
    [ANNEXA_ERROR_LIMIT] = ANNEXA_OUTCOME_LIMIT,
  };
  const AnnexaPoolOptions options = quick_options ();

  for (guint code = 0; code < G_N_ELEMENTS (expected); code++)
    if (expected[code] != ANNEXA_OUTCOME_OK)
      {
        g_autofree char *text = g_strdup_printf ("error %u", code);
        g_autofree char *message = g_strdup_printf ("error %u\\x0aas \\x1b[1mtold", code);
        g_autoptr (AnnexaJob) job = misbehaviour_run (&options, text);

        g_assert_cmpint (job->outcome, ==, expected[code]);
        g_assert_error (job->error, ANNEXA_ERROR, (int)code);
        g_assert_cmpstr (job->error->message, ==, message);
        g_assert_cmpint (job->spool, ==, -1);
      }
}

static void
test_result (void)
{
  const AnnexaPoolOptions options = quick_options ();
  g_autoptr (AnnexaJob) job = misbehaviour_run (&options, "本文");
  g_autoptr (AnnexaJob) big = misbehaviour_run (&options, "long");
  g_autofree char *text = misbehaviour_result (job);
  struct stat status;

  g_assert_cmpstr (text, ==, "---\n本文\n");
  g_assert_cmpuint (job->pages, ==, 1);
  g_assert_cmpuint (job->records, ==, 2);
  g_assert_cmpuint (strlen (job->sha256), ==, 64);
  g_assert_cmpfloat (job->seconds, >, 0);
  g_assert_cmpuint (job->peak_bytes, >, 0);

  g_assert_cmpuint (big->yaml_bytes, ==, 10 * 1024 * 1024);
  g_assert_cmpint (fstat (big->spool, &status), ==, 0);
  g_assert_cmpuint (status.st_size, ==, 10 * 1024 * 1024);
}

static void
test_noise (void)
{
  const AnnexaPoolOptions options = quick_options ();
  g_autoptr (AnnexaJob) job = misbehaviour_run (&options, "print-forever");

  g_assert_cmpuint (job->noise->len, >, 1000);
  g_assert_cmpuint (job->noise->len, <=, ANNEXA_MAX_DIAGNOSTIC_BYTES);
  g_assert_nonnull (strstr (job->noise->str, "line 0 \\x1b[2J and \\x07 more\n"));
  for (gsize i = 0; i < job->noise->len; i++)
    g_assert_true (job->noise->str[i] >= ' ' || job->noise->str[i] == '\n');
}

/* A disk that does not give back what was laid aside costs nothing but time. */
static void
test_scratch_lost (void)
{
  AnnexaPoolOptions options = quick_options ();
  g_autoptr (AnnexaJob) job = NULL;
  g_autofree char *text = NULL;

  options.sandbox = ANNEXA_SANDBOX_OFF; /* which would not let the worker do it */
  job = misbehaviour_run (&options, "lose-scratch");
  g_assert_no_error (job->error);
  text = misbehaviour_result (job);
  g_assert_cmpstr (text, ==, "---\nlose-scratch\n");
  g_assert_cmpstr (job->noise->str, ==, "");
}

/* Tries what a worker may not do; a report of what was refused comes back. */
static void
test_escapes (void)
{
  AnnexaPoolOptions options = quick_options ();
  g_autofree char *report = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (AnnexaJob) job = NULL;

  options.sandbox = ANNEXA_SANDBOX_REQUIRE;
  job = misbehaviour_run (&options, "escape");
  g_assert_no_error (job->error);
  report = misbehaviour_result (job);
  lines = g_strsplit (report, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 25);
  for (gsize i = 0; lines[i + 1] != NULL; i++)
    if (!g_str_has_suffix (lines[i], ": refused"))
      g_error ("%s", lines[i]);
}

static gboolean
has_scratch (void)
{
  const int fd = annexa_worker_scratch_open (0, 1);

  if (fd >= 0)
    close (fd);
  return fd >= 0;
}

/* The attempts do succeed where nothing hinders them, so the test above can fail. */
static void
test_escapes_outside (void)
{
  AnnexaPoolOptions options = quick_options ();
  g_autofree char *report = NULL;
  g_autoptr (AnnexaJob) job = NULL;

  options.sandbox = ANNEXA_SANDBOX_OFF;
  job = misbehaviour_run (&options, "escape");
  g_assert_no_error (job->error);
  report = misbehaviour_result (job);
  g_assert_nonnull (strstr (report, "fork: DONE\n"));
  g_assert_nonnull (strstr (report, "udp: DONE\n"));
  g_assert_nonnull (strstr (report, "read /etc/passwd: DONE\n"));
  g_assert_nonnull (strstr (report, "create: DONE\n"));
  g_assert_true (strstr (report, "scratch: refused\n") == NULL || !has_scratch ());
  unlink ("/tmp/annexa-escaped");
  unlink ("/tmp/annexa-escaped.l");
  rmdir ("/tmp/annexa-escaped.d");
}

typedef struct
{
  guint counts[ANNEXA_N_OUTCOMES];
  guint wrong;
  guint unchanged;
} Tally;

static void
count_job (AnnexaJob *job, gpointer user_data)
{
  g_autoptr (AnnexaJob) owned = job;
  Tally *tally = user_data;

  tally->counts[job->outcome]++;
  tally->unchanged += job->unchanged;
  if (job->outcome == ANNEXA_OUTCOME_OK && !job->unchanged)
    {
      g_autofree char *text = misbehaviour_result (job);
      g_autofree char *expected = g_strdup_printf ("---\n%s\n", (const char *)job->owner);

      tally->wrong += !g_str_equal (text, expected);
    }
  g_free (job->owner);
}

static void
submit (AnnexaPool *pool, const char *text, const char *known_sha256)
{
  AnnexaJob *job = annexa_job_new (misbehaviour_input (text), "input");
  g_autoptr (GError) error = NULL;

  job->owner = g_strdup (text);
  job->known_sha256 = g_strdup (known_sha256);
  while (!annexa_pool_has_idle (pool))
    annexa_pool_wait (pool, -1, -1, &error);
  annexa_pool_submit (pool, job, &error);
  g_assert_no_error (error);
}

static void
finish (AnnexaPool *pool)
{
  g_autoptr (GError) error = NULL;

  while (annexa_pool_n_busy (pool) > 0)
    annexa_pool_wait (pool, -1, -1, &error);
  g_assert_no_error (error);
}

/* 200 inputs, seeded: good ones among crashes, hangs and hogs; the counts are exact and every good result
 * whole. */
static void
test_chaos (void)
{
  static const struct
  {
    const char *text;
    AnnexaOutcome outcome;
  } bad[] = {
    { "hang", ANNEXA_OUTCOME_TIMEOUT },        { "hang-deaf", ANNEXA_OUTCOME_TIMEOUT },
    { "crash", ANNEXA_OUTCOME_CRASH },         { "crash-abort", ANNEXA_OUTCOME_CRASH },
    { "leave", ANNEXA_OUTCOME_CRASH },         { "hog-slowly", ANNEXA_OUTCOME_MEMORY },
    { "hog-at-once", ANNEXA_OUTCOME_MEMORY },  { "close-socket", ANNEXA_OUTCOME_CRASH },
    { "send-nonsense", ANNEXA_OUTCOME_CRASH }, { "error 1", ANNEXA_OUTCOME_EMPTY },
  };
  AnnexaPoolOptions options = quick_options ();
  Tally tally = { 0 };
  guint expected[ANNEXA_N_OUTCOMES] = { 0 };
  const AnnexaPoolCallbacks callbacks = { annexa_spool_in_memory, count_job, NULL, &tally };
  g_autoptr (AnnexaPool) pool = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  options.n_workers = 4;
  options.silence_seconds = 1.5;
  options.memory_bytes = 64 * 1024 * 1024;
  options.files_per_worker = 7;
  pool = annexa_pool_new (&misbehaviour_converter, &options, &callbacks);
  for (guint i = 0; i < 200; i++)
    {
      const guint dice = g_rand_int_range (random, 0, 4 * G_N_ELEMENTS (bad));
      g_autofree char *good = g_strdup_printf ("input %u", i);

      submit (pool, dice < G_N_ELEMENTS (bad) ? bad[dice].text : good, NULL);
      expected[dice < G_N_ELEMENTS (bad) ? bad[dice].outcome : ANNEXA_OUTCOME_OK]++;
    }
  finish (pool);

  for (guint i = 0; i < ANNEXA_N_OUTCOMES; i++)
    {
      g_test_message ("%s: %u", annexa_outcome_name (i), expected[i]);
      g_assert_cmpuint (tally.counts[i], ==, expected[i]);
    }
  g_assert_cmpuint (expected[ANNEXA_OUTCOME_TIMEOUT], >, 0);
  g_assert_cmpuint (expected[ANNEXA_OUTCOME_MEMORY], >, 0);
  g_assert_cmpuint (expected[ANNEXA_OUTCOME_OK], >, 100);
  g_assert_cmpuint (tally.wrong, ==, 0);
}

static void
test_unchanged (void)
{
  const AnnexaPoolOptions options = quick_options ();
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "known", -1);
  Tally tally = { 0 };
  const AnnexaPoolCallbacks callbacks = { annexa_spool_in_memory, count_job, NULL, &tally };
  g_autoptr (AnnexaPool) pool = annexa_pool_new (&misbehaviour_converter, &options, &callbacks);

  submit (pool, "known", digest);
  submit (pool, "not known", digest);
  finish (pool);
  g_assert_cmpuint (tally.counts[ANNEXA_OUTCOME_OK], ==, 2);
  g_assert_cmpuint (tally.unchanged, ==, 1);
  g_assert_cmpuint (tally.wrong, ==, 0);
}

static gboolean
refuse_spool (AnnexaJob *job, gpointer user_data, GError **error)
{
  g_set_error_literal (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, "full");
  return FALSE;
}

static void
test_output_failure (void)
{
  const AnnexaPoolOptions options = quick_options ();
  Tally tally = { 0 };
  const AnnexaPoolCallbacks callbacks = { refuse_spool, count_job, NULL, &tally };
  g_autoptr (AnnexaPool) pool = annexa_pool_new (&misbehaviour_converter, &options, &callbacks);

  submit (pool, "long", NULL);
  submit (pool, "short", NULL);
  finish (pool);
  g_assert_cmpuint (tally.counts[ANNEXA_OUTCOME_IO], ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pool/outcomes", test_outcomes);
  g_test_add_func ("/pool/errors", test_errors);
  g_test_add_func ("/pool/result", test_result);
  g_test_add_func ("/pool/noise", test_noise);
  g_test_add_func ("/pool/scratch-lost", test_scratch_lost);
  g_test_add_func ("/pool/escapes", test_escapes);
  g_test_add_func ("/pool/escapes-outside", test_escapes_outside);
  g_test_add_func ("/pool/chaos", test_chaos);
  g_test_add_func ("/pool/unchanged", test_unchanged);
  g_test_add_func ("/pool/output-failure", test_output_failure);
  return g_test_run ();
}
