/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "batch/annexa-escape.h"
#include "model/annexa-error.h"

static gboolean stdin_is_open, stdout_is_open;

/* A descriptor that is closed at the start would be given to the next file that is opened, and written to. */
static void
fill_standard_descriptors (void)
{
  stdin_is_open = fcntl (STDIN_FILENO, F_GETFD) >= 0;
  stdout_is_open = fcntl (STDOUT_FILENO, F_GETFD) >= 0;
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0)
      (void)!open ("/dev/null", O_RDWR); /* the lowest free number, which is fd */
}

/* Prints @text with the nearest that a terminal without UTF-8 has: "x" for “x”, ... for …, where GLib gives
 * question marks. */
static void
print_to (FILE *stream, const char *text)
{
  const char *charset;
  g_autofree char *target = NULL, *converted = NULL;

  if (!g_get_charset (&charset))
    {
      target = g_strconcat (charset, "//TRANSLIT", NULL);
      converted = g_convert_with_fallback (text, -1, target, "UTF-8", "?", NULL, NULL, NULL);
    }
  fputs (converted != NULL ? converted : text, stream);
  fflush (stream);
}

static void
print_output (const char *text)
{
  print_to (stdout, text);
}

static void
print_error (const char *text)
{
  print_to (stderr, text);
}

/** annexa_cli_init: to be called first */
void
annexa_cli_init (void)
{
  fill_standard_descriptors ();
  setlocale (LC_ALL, "");
  textdomain (GETTEXT_PACKAGE); /* the library has said where its catalogs are */
  /* A reader that leaves, and a file that becomes larger than allowed, are failed writes, and told as such.
   */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  g_set_prgname ("annexa");
  g_set_print_handler (print_output);
  g_set_printerr_handler (print_error);
}

/** annexa_cli_stdin_is_open: Returns: whether the program was started with a standard input */
gboolean
annexa_cli_stdin_is_open (void)
{
  return stdin_is_open;
}

/** annexa_cli_stdout_is_open: Returns: whether the program was started with a standard output */
gboolean
annexa_cli_stdout_is_open (void)
{
  return stdout_is_open;
}

/** annexa_cli_say: prints a line to standard error, after the name of the program */
void
annexa_cli_say (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("annexa: %s\n", text);
}

/** annexa_cli_say_about: the same about @file, whose name may hold anything */
void
annexa_cli_say_about (const char *file, const char *format, ...)
{
  g_autofree char *name = annexa_escape (file);
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("annexa: %s: %s\n", name, text);
}

static void
report_diagnostic (const char *file, const AnnexaDiagnostic *diagnostic)
{
  static const char *const severities[] = { N_ ("note"), N_ ("warning"), N_ ("error") };
  const char *severity = _ (severities[annexa_diagnostic_tag_severity (diagnostic->tag)]);
  g_autofree char *message = annexa_diagnostic_message_localized (diagnostic);

  if (diagnostic->page == 0)
    annexa_cli_say_about (file, "%s: %s", severity, message);
  else
    annexa_cli_say_about (file, _ ("page %u: %s: %s"), diagnostic->page, severity, message);
}

static void
report_noise (const char *file, const GString *noise)
{
  g_auto (GStrv) lines = g_strsplit (noise->str, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      annexa_cli_say_about (file, "| %s", lines[i]);
}

/**
 * annexa_cli_report_job:
 * @file: the input as the user named it
 * @job: done
 * @verbose: whether to show what libraries printed although all went well
 *
 * Prints the diagnostics of @job and, when it failed, why.
 */
void
annexa_cli_report_job (const char *file, const AnnexaJob *job, gboolean verbose)
{
  for (guint i = 0; i < job->diagnostics->len; i++)
    report_diagnostic (file, g_ptr_array_index (job->diagnostics, i));
  if (verbose || job->outcome == ANNEXA_OUTCOME_CRASH)
    report_noise (file, job->noise);
  if (job->error != NULL)
    annexa_cli_say_about (file, "%s", job->error->message);
}

/** annexa_cli_fail: Returns: the exit code for @error, after having said what it says */
int
annexa_cli_fail (const GError *error)
{
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", -1);

  /* What is wrong with rules is a line for each problem. */
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *message = annexa_escape (lines[i]);

      annexa_cli_say ("%s", message);
    }
  return annexa_error_exit_code (error);
}

/* GLib quotes an unknown option whole, with the value that was meant for `--password`. */
static char *
without_value (const char *message)
{
  const char *option = strstr (message, "--");
  const char *value = option == NULL ? NULL : strchr (option, '=');

  return value == NULL ? g_strdup (message) : g_strdup_printf ("%.*s", (int)(value - message), message);
}

/** annexa_cli_usage_error: Returns: the exit code for wrong options, after having said what is wrong */
int
annexa_cli_usage_error (const GError *error)
{
  g_autofree char *message = without_value (error->message);
  g_autofree char *escaped = annexa_escape (message);

  annexa_cli_say ("%s", escaped);
  g_printerr (_ ("Try “annexa --help”.\n"));
  return EX_USAGE;
}

/**
 * annexa_cli_close_stdout:
 * @code: the exit code so far
 *
 * Some file systems tell only now that a write has failed.
 *
 * Returns: @code, or that of a failed write
 */
int
annexa_cli_close_stdout (int code)
{
  if (!stdout_is_open || close (STDOUT_FILENO) == 0)
    return code;
  annexa_cli_say (_ ("cannot write to standard output: %s"), g_strerror (errno));
  return EX_IOERR;
}

/** annexa_cli_context_new: Returns: (transfer full): a parser for the options of one command */
GOptionContext *
annexa_cli_context_new (const char *parameters, const char *summary, const char *description)
{
  GOptionContext *context = g_option_context_new (parameters);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  return context;
}

/**
 * annexa_cli_join_values:
 * @arguments: (array zero-terminated=1): the command line; strings in it are replaced
 * @letter: a short option that takes a value
 * @name: its long form
 * @joined: owns the strings that replace others; as long-lived as @arguments
 *
 * Makes `-j2` understood, which GLib takes for two options.
 */
void
annexa_cli_join_values (char **arguments, char letter, const char *name, GPtrArray *joined)
{
  for (gsize i = 1; arguments[i] != NULL && !g_str_equal (arguments[i], "--"); i++)
    if (arguments[i][0] == '-' && arguments[i][1] == letter && arguments[i][2] != '\0')
      {
        arguments[i] = g_strdup_printf ("--%s=%s", name, arguments[i] + 2);
        g_ptr_array_add (joined, arguments[i]);
      }
}
