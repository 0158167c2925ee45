/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-command.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "annexa-cli.h"
#include "annexa-common-options.h"
#include "annexa-input.h"
#include "batch/annexa-output.h"
#include "config.h"
#include "model/annexa-error.h"

typedef struct
{
  AnnexaCommonOptions common;
  char **files;
  char *output;
  gboolean version;
  gboolean explain;
  gboolean json;
} Options;

/* One run: inputs one after the other through one worker. */
typedef struct
{
  const Options *options;
  AnnexaPool *pool;
  AnnexaOutput output;
  gboolean to_stdout;
  AnnexaJob *done;
  int code;
} Run;

static void
keep_code (Run *run, int code)
{
  if (run->code == EX_OK)
    run->code = code;
}

static void
on_done (AnnexaJob *job, gpointer user_data)
{
  Run *run = user_data;

  run->done = job;
}

static void
on_weak_sandbox (const char *missing, gpointer user_data)
{
  annexa_cli_say (_ ("papers are read without a full sandbox: %s"), missing);
}

/* Waits for the one job under way. */
static AnnexaJob *
convert (Run *run, AnnexaJob *job, GError **error)
{
  if (!annexa_pool_submit (run->pool, job, error))
    return NULL;
  while (run->done == NULL)
    if (!annexa_pool_wait (run->pool, -1, -1, error))
      return NULL;
  return g_steal_pointer (&run->done);
}

/* Whether to go on: a failed output ends the run, a failed input does not. */
static gboolean
pass_on (Run *run, AnnexaJob *job)
{
  g_autoptr (GError) error = NULL;

  if (annexa_copy_all (job->spool, run->output.fd, &error))
    return TRUE;
  if (run->to_stdout)
    annexa_cli_say (_ ("standard output: %s"), error->message);
  else
    annexa_cli_say_about (run->options->output, "%s", error->message);
  run->code = annexa_error_exit_code (error);
  return FALSE;
}

static gboolean
convert_file (Run *run, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnexaJob) job = NULL;
  g_autofree char *name = g_str_equal (path, "-") ? g_strdup (path) : g_path_get_basename (path);
  const char *shown = g_str_equal (path, "-") ? _ ("standard input") : path;
  const int fd = annexa_input_open (path, &error);

  if (fd < 0)
    {
      annexa_cli_say_about (shown, "%s", error->message);
      keep_code (run, annexa_error_exit_code (error));
      return TRUE;
    }

  job = convert (run, annexa_job_new (fd, name), &error);
  if (job == NULL)
    {
      run->code = annexa_cli_fail (error);
      return FALSE;
    }
  annexa_cli_report_job (shown, job, run->options->common.verbose);
  if (job->error != NULL)
    {
      keep_code (run, annexa_error_exit_code (job->error));
      return TRUE;
    }
  return pass_on (run, job);
}

static int
open_output (Run *run, const char *path)
{
  g_autoptr (GError) error = NULL;

  run->to_stdout = path == NULL || g_str_equal (path, "-");
  if (run->to_stdout)
    {
      run->output = (AnnexaOutput){ .fd = STDOUT_FILENO };
      if (annexa_cli_stdout_is_open ())
        return EX_OK;
      annexa_cli_say (_ ("standard output: %s"), g_strerror (EBADF));
      return EX_IOERR;
    }
  if (annexa_output_open (&run->output, path, &error))
    return EX_OK;
  annexa_cli_say_about (path, "%s", error->message);
  return annexa_error_exit_code (error);
}

/* A file is replaced by a complete one or not at all; standard output has what could be read. */
static int
close_output (Run *run)
{
  g_autoptr (GError) error = NULL;

  if (run->to_stdout)
    return run->code;
  if (run->code != EX_OK)
    {
      annexa_cli_say_about (run->options->output, "%s", _ ("not written"));
      annexa_output_abandon (&run->output);
      return run->code;
    }
  if (annexa_output_commit (&run->output, &error))
    return EX_OK;
  annexa_cli_say_about (run->options->output, "%s", error->message);
  return annexa_error_exit_code (error);
}

static AnnexaPaperForm
form_of (const Options *options)
{
  if (!options->explain)
    return ANNEXA_PAPER_RECORDS;
  return options->json ? ANNEXA_PAPER_EXPLANATION_JSON : ANNEXA_PAPER_EXPLANATION;
}

static int
run_all (const Options *options, AnnexaReader *reader)
{
  AnnexaPaperSetup setup = { .reader = reader, .strict = options->common.strict, .form = form_of (options) };
  AnnexaConverter converter;
  Run run = { .options = options };
  const AnnexaPoolCallbacks callbacks = {
    .open_spool = annexa_spool_in_memory,
    .done = on_done,
    .weak_sandbox = on_weak_sandbox,
    .user_data = &run,
  };
  g_autoptr (AnnexaPool) pool = NULL;
  int code = open_output (&run, options->output);

  if (code != EX_OK)
    return code;
  annexa_paper_converter_init (&converter, &setup);
  run.pool = pool = annexa_pool_new (&converter, &options->common.pool, &callbacks);
  for (gsize i = 0; options->files[i] != NULL; i++)
    if (!convert_file (&run, options->files[i]))
      break;
  return close_output (&run);
}

static gboolean
check (Options *options, GError **error)
{
  if (!annexa_common_options_check (&options->common, error))
    return FALSE;
  if (options->output != NULL && *options->output == '\0')
    {
      g_set_error_literal (error, ANNEXA_ERROR, ANNEXA_ERROR_USAGE, _ ("--output has no name of a file"));
      return FALSE;
    }
  if (options->files == NULL)
    {
      if (isatty (STDIN_FILENO))
        {
          g_set_error_literal (error, ANNEXA_ERROR, ANNEXA_ERROR_USAGE,
                               _ ("no file given; use “-” to read from the terminal"));
          return FALSE;
        }
      options->files = g_strdupv ((char *[]){ (char *)"-", NULL });
    }
  options->common.pool.n_workers = 1;
  return TRUE;
}

static int
run_command (Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnexaReader) reader = NULL;

  if (options->version)
    {
      g_autofree char *text = g_strdup_printf ("annexa %s\n", ANNEXA_VERSION);

      if (annexa_write_all (STDOUT_FILENO, text, strlen (text)))
        return EX_OK;
      annexa_cli_say (_ ("standard output: %s"), g_strerror (errno));
      return EX_IOERR;
    }
  if (!check (options, &error))
    return g_error_matches (error, ANNEXA_ERROR, ANNEXA_ERROR_USAGE) ? annexa_cli_usage_error (error)
                                                                     : annexa_cli_fail (error);
  reader = annexa_common_options_make_reader (&options->common, &error);
  if (reader == NULL)
    return annexa_cli_fail (error);
  return annexa_cli_close_stdout (run_all (options, reader));
}

/* What the two commands share: options, one run, and the passwords that nobody is to see. */
static int
parse_and_run (GOptionContext *context, Options *options, int n_arguments, char **arguments)
{
  g_autofree char **originals = g_memdup2 (arguments, (n_arguments + 1) * sizeof *arguments);
  g_autoptr (GPtrArray) joined = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean parsed;
  int code;

  annexa_common_options_init (&options->common);
  annexa_common_options_add (&options->common, context);
  annexa_cli_join_values (arguments, 'o', "output", joined);
  parsed = g_option_context_parse (context, &n_arguments, &arguments, &error);
  annexa_common_options_hide_password (originals);

  code = parsed ? run_command (options) : annexa_cli_usage_error (error);
  annexa_common_options_clear (&options->common);
  g_strfreev (options->files);
  g_free (options->output);
  return code;
}

/**
 * annexa_convert_command:
 *
 * `annexa [OPTION…] [FILE…|-]`: the filter.
 *
 * Returns: 0 when every input was read and written. A failed output decides the code (73, 74), else the first
 * input that failed.
 */
int
annexa_convert_command (int n_arguments, char **arguments)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write to FILE instead of standard output, when all inputs have been read"), N_ ("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options.version, N_ ("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = annexa_cli_context_new (
      _ ("[FILE…|-]"),
      _ ("Read security white papers and print a record for each control that they answer, as YAML."),
      _ ("Other commands, each with its own --help:\n"
         "  annexa batch …          many files at once, with workers and a journal\n"
         "  annexa explain FILE     how records are found, and what is refused and why\n"
         "  annexa rules check DIR  check rules of your own\n"
         "  annexa rules try TEXT   what rules make of a line of text\n"
         "\n"
         "Exit codes are those of sysexits.h: 0 all read, 64 wrong usage, 65 an input cannot be read as what "
         "it is,\n"
         "66 no such input, 70 an internal fault or a crash, 73 or 74 the output failed, 75 time or memory "
         "ran out.\n"
         "The first input that fails decides."));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return parse_and_run (context, &options, n_arguments, arguments);
}

/**
 * annexa_explain_command:
 *
 * `annexa explain [OPTION…] [FILE…|-]`: why a paper gives the records that it gives.
 *
 * Returns: as annexa_convert_command() does
 */
int
annexa_explain_command (int n_arguments, char **arguments)
{
  Options options = { .explain = TRUE };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Explain in JSON, for tools"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write to FILE instead of standard output, when all inputs have been read"), N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context
      = annexa_cli_context_new (_ ("[FILE…|-]"),
                                _ ("Tell where in a paper the answer to a control may begin, by what "
                                   "evidence, which of these places are "
                                   "taken, and why the others are not."),
                                _ ("For those who write rules: docs/explain.md describes what is printed, "
                                   "docs/rules.md what to do about "
                                   "it."));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return parse_and_run (context, &options, n_arguments, arguments);
}
