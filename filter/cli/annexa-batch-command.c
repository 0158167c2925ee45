/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-command.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "annexa-cli.h"
#include "annexa-common-options.h"
#include "annexa-progress.h"
#include "batch/annexa-batch.h"
#include "batch/annexa-cpus.h"
#include "batch/annexa-merge.h"
#include "config.h"
#include "model/annexa-error.h"

typedef struct
{
  AnnexaCommonOptions common;
  char **sources;
  char *output;
  char *report;
  char *shard_text;
  AnnexaShard shard;
  int jobs;
  int files_per_worker;
  gboolean stream;
  gboolean null;
  gboolean force;
  gboolean quiet;
  gboolean merge;
  gboolean from_list;
  AnnexaProgress progress;
} Options;

static volatile sig_atomic_t interrupted;

static void
on_signal (int number)
{
  interrupted = 1;
}

/* What was ignored from the start stays so: nohup says that a run outlives its terminal. */
static void
watch_signals (void)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
  const struct sigaction action = { .sa_handler = on_signal, .sa_flags = SA_RESETHAND };
  struct sigaction earlier;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (sigaction (numbers[i], NULL, &earlier) == 0 && earlier.sa_handler != SIG_IGN)
      sigaction (numbers[i], &action, NULL);
}

static void
on_told (const char *path, const AnnexaJob *job, gpointer user_data)
{
  Options *options = user_data;

  if (options->quiet || (job->error == NULL && !options->common.verbose))
    return;
  annexa_progress_clear (&options->progress);
  if (options->common.verbose)
    annexa_cli_report_job (path, job, TRUE);
  else
    annexa_cli_say_about (path, "%s", job->error->message);
}

static void
on_tick (const AnnexaBatchStats *stats, gpointer user_data)
{
  Options *options = user_data;

  annexa_progress_show (&options->progress, stats);
}

static void
on_weak_sandbox (const char *missing, gpointer user_data)
{
  Options *options = user_data;

  annexa_progress_clear (&options->progress);
  annexa_cli_say (_ ("papers are read without a full sandbox: %s"), missing);
}

static int
exit_code (const AnnexaBatchStats *stats, gboolean output_refused)
{
  guint64 failed = 0;
  guint64 worth_trying_again = 0;

  for (guint i = 0; i < ANNEXA_N_OUTCOMES; i++)
    {
      if (i != ANNEXA_OUTCOME_OK)
        failed += stats->outcomes[i];
      if (!annexa_outcome_is_final (i))
        worth_trying_again += stats->outcomes[i];
    }
  if (output_refused)
    return EX_CANTCREAT;
  if (worth_trying_again > 0)
    return EX_TEMPFAIL;
  return failed > 0 ? EX_DATAERR : EX_OK;
}

static int
run (Options *options, AnnexaReader *reader)
{
  AnnexaPaperSetup paper = { .reader = reader, .strict = options->common.strict };
  AnnexaConverter converter;
  const int list_fd = options->from_list ? fcntl (STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
  const char *const *sources = (const char *const *)options->sources;
  g_autoptr (AnnexaInputs) inputs
      = annexa_inputs_new (sources, list_fd, options->null ? '\0' : '\n', &options->shard);
  AnnexaBatchSetup setup = {
    .converter = &converter,
    .pool = options->common.pool,
    .inputs = inputs,
    .output = options->output,
    .stream_fd = STDOUT_FILENO,
    .report = options->report,
    .rules = annexa_reader_get_rules_digest (reader),
    .version = ANNEXA_VERSION,
    .strict = options->common.strict,
    .with_password = options->common.password != NULL,
    .force = options->force,
    .shard = options->shard,
    .interrupted = &interrupted,
    .told = on_told,
    .tick = on_tick,
    .weak_sandbox = on_weak_sandbox,
    .user_data = options,
  };
  AnnexaBatchStats stats;
  gboolean output_refused = FALSE;
  g_autoptr (GError) error = NULL;
  gboolean done;

  annexa_paper_converter_init (&converter, &paper);
  annexa_progress_init (&options->progress, options->quiet);
  if (options->progress.on_terminal && !options->quiet && !options->from_list)
    options->progress.total = annexa_inputs_count (sources, options->output, &options->shard);
  watch_signals ();
  done = annexa_batch_run (&setup, &stats, &output_refused, &error);
  annexa_progress_clear (&options->progress);
  if (!options->quiet && (done || stats.inputs > 0))
    annexa_progress_summarize (&stats);
  return done ? exit_code (&stats, output_refused) : annexa_cli_fail (error);
}

static gboolean G_GNUC_PRINTF (2, 3) fail_usage (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  *error = g_error_new_valist (ANNEXA_ERROR, ANNEXA_ERROR_USAGE, format, args);
  va_end (args);
  return FALSE;
}

/* `-` among the sources stands for a list on standard input. */
static void
take_list_mark (Options *options)
{
  guint kept = 0;

  for (guint i = 0; options->sources[i] != NULL; i++)
    {
      if (!g_str_equal (options->sources[i], "-"))
        {
          options->sources[kept++] = options->sources[i];
          continue;
        }
      options->from_list = TRUE;
      g_free (options->sources[i]);
    }
  options->sources[kept] = NULL;
}

static gboolean
sources_exist (Options *options, GError **error)
{
  for (guint i = 0; options->sources[i] != NULL; i++)
    if (access (options->sources[i], F_OK) != 0)
      {
        g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_NOT_FOUND, "%s: %s", options->sources[i],
                     g_strerror (errno));
        return FALSE;
      }
  return TRUE;
}

/* Outputs beside their inputs would be inputs of the next run. */
static gboolean
output_is_apart (Options *options, GError **error)
{
  struct stat output, source;

  if (options->output == NULL || stat (options->output, &output) != 0)
    return TRUE;
  for (guint i = 0; options->sources[i] != NULL; i++)
    if (stat (options->sources[i], &source) == 0 && source.st_dev == output.st_dev
        && source.st_ino == output.st_ino)
      return fail_usage (
          error, _ ("%s: the output directory cannot be a source as well; give another one to --output"),
          options->sources[i]);
  return TRUE;
}

static gboolean
check (Options *options, GError **error)
{
  if (!annexa_common_options_check (&options->common, error))
    return FALSE;
  if (options->sources == NULL)
    return fail_usage (error, "%s", _ ("no files, directories or “-” for a list given"));
  if (options->merge)
    return TRUE;
  if ((options->output == NULL) == !options->stream)
    return fail_usage (error, "%s", _ ("give either --output DIR or --stream"));
  if (options->shard_text != NULL && !annexa_shard_parse (options->shard_text, &options->shard))
    return fail_usage (error, _ ("“%s” is no part such as 3/8"), options->shard_text);
  if (options->jobs < 0 || options->jobs > ANNEXA_MAX_WORKERS || options->files_per_worker < 0)
    return fail_usage (error, _ ("there can be 1 to %d workers"), ANNEXA_MAX_WORKERS);
  if (options->stream && !annexa_cli_stdout_is_open ())
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("standard output: %s"), g_strerror (EBADF));
      return FALSE;
    }
  take_list_mark (options);
  if (options->from_list && !annexa_cli_stdin_is_open ())
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("standard input: %s"), g_strerror (EBADF));
      return FALSE;
    }
  options->common.pool.n_workers = options->jobs == 0 ? annexa_cpus_available () : (guint)options->jobs;
  options->common.pool.files_per_worker = options->files_per_worker;
  return sources_exist (options, error) && output_is_apart (options, error);
}

static int
merge (Options *options)
{
  g_autoptr (AnnexaMerge) merged = annexa_merge_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; options->sources[i] != NULL; i++)
    if (!annexa_merge_add (merged, options->sources[i], &error))
      return annexa_cli_fail (error);
  if (!annexa_merge_write (merged, options->report, STDOUT_FILENO, &error))
    return annexa_cli_fail (error);
  for (guint i = 0; i < annexa_merge_get_problems (merged)->len; i++)
    annexa_cli_say ("%s", (const char *)g_ptr_array_index (annexa_merge_get_problems (merged), i));
  if (!options->quiet)
    annexa_progress_summarize (annexa_merge_get_stats (merged));
  return annexa_merge_get_problems (merged)->len > 0 ? EX_TEMPFAIL : EX_OK;
}

static int
run_command (Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnexaReader) reader = NULL;

  if (!check (options, &error))
    return g_error_matches (error, ANNEXA_ERROR, ANNEXA_ERROR_USAGE) ? annexa_cli_usage_error (error)
                                                                     : annexa_cli_fail (error);
  if (options->merge)
    return annexa_cli_close_stdout (merge (options));
  reader = annexa_common_options_make_reader (&options->common, &error);
  if (reader == NULL)
    return annexa_cli_fail (error);
  return annexa_cli_close_stdout (run (options, reader));
}

static void
clear (Options *options)
{
  annexa_common_options_clear (&options->common);
  g_strfreev (options->sources);
  g_free (options->output);
  g_free (options->report);
  g_free (options->shard_text);
}

/**
 * annexa_batch_command:
 *
 * `annexa batch [OPTION…] SOURCE… --output DIR`: many inputs.
 *
 * Returns: 0 when all were read; 65 when some cannot be read; 75 when some may be read another time; 73 or 74
 * when the output failed
 */
int
annexa_batch_command (int n_arguments, char **arguments)
{
  Options options = { .shard = { 1, 1 }, .files_per_worker = ANNEXA_DEFAULT_FILES_PER_WORKER };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write a YAML file for each input below DIR, and go on there where an earlier run stopped"),
      N_ ("DIR") },
    { "stream", 0, 0, G_OPTION_ARG_NONE, &options.stream,
      N_ ("Write all YAML documents to standard output, in the order of the inputs"), NULL },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &options.report,
      N_ ("Write what became of each input to FILE, as JSON lines"), N_ ("FILE") },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &options.jobs,
      N_ ("Use N workers; by default as many as there are processors"), N_ ("N") },
    { "null", '0', 0, G_OPTION_ARG_NONE, &options.null,
      N_ ("The list on standard input ends names with NUL bytes"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force,
      N_ ("Also read what has not changed since an earlier run"), NULL },
    { "shard", 0, 0, G_OPTION_ARG_STRING, &options.shard_text,
      N_ ("Only read part I of N, for one of many machines"), N_ ("I/N") },
    { "merge", 0, 0, G_OPTION_ARG_NONE, &options.merge,
      N_ ("Join the journals of the output directories given, and say what is missing"), NULL },
    { "files-per-worker", 0, 0, G_OPTION_ARG_INT, &options.files_per_worker,
      N_ ("Replace a worker after N files, 1000 by default; 0 for never"), N_ ("N") },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options.quiet, N_ ("Show no progress, failed inputs and summary"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.sources, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = annexa_cli_context_new (
      _ ("SOURCE…|-"),
      _ ("Read many papers: files, directories with all that is in them, or a list on standard input."),
      _ ("Exit codes: 0 all read, 65 some cannot be read, 75 some may be read another time or the run was "
         "interrupted,\n"
         "73 or 74 the output failed. No input ends a run."));
  g_autofree char **originals = g_memdup2 (arguments, (n_arguments + 1) * sizeof *arguments);
  g_autoptr (GPtrArray) joined = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean parsed;
  int code;

  annexa_common_options_init (&options.common);
  annexa_common_options_add (&options.common, context);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  annexa_cli_join_values (arguments, 'o', "output", joined);
  annexa_cli_join_values (arguments, 'j', "jobs", joined);
  parsed = g_option_context_parse (context, &n_arguments, &arguments, &error);
  annexa_common_options_hide_password (originals);
  code = parsed ? run_command (&options) : annexa_cli_usage_error (error);
  clear (&options);
  return code;
}
