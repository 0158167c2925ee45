/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-command.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "annexa-cli.h"
#include "catalog/annexa-rules-places.h"
#include "model/annexa-error.h"
#include "segment/explain/annexa-try.h"

/* What is read of standard input. */
#define MAX_INPUT_BYTES (1024 * 1024)

typedef struct
{
  char **rules;
  gboolean json;
} TryOptions;

static int
say_count (const char *directory)
{
  AnnexaRulesCount count;
  g_autoptr (GError) error = NULL;

  if (!annexa_rules_count (directory, &count, &error))
    return annexa_cli_fail (error);
  annexa_cli_say_about (directory, _ ("these rules are good (files: %u, standards: %u, controls: %u)"),
                        count.n_files, count.n_standards, count.n_controls);
  return EX_OK;
}

/* `annexa rules check DIR…`: all together, as they are used. */
static int
check_directories (const char *const *all)
{
  g_autoptr (AnnexaCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) doubts = NULL;
  int code = EX_OK;

  for (guint i = 0; all[i] != NULL; i++)
    if (!g_file_test (all[i], G_FILE_TEST_EXISTS))
      {
        annexa_cli_say_about (all[i], "%s", _ ("no such file or directory"));
        code = EX_NOINPUT;
      }
  if (code != EX_OK)
    return code;
  catalog = annexa_catalog_check (all, &error);
  doubts = catalog != NULL ? annexa_rules_doubts (all, catalog, &error) : NULL;
  if (doubts == NULL)
    return annexa_cli_fail (error);
  for (guint i = 0; all[i] != NULL && code == EX_OK; i++)
    code = say_count (all[i]);
  for (guint i = 0; doubts[i] != NULL; i++)
    annexa_cli_say ("%s", doubts[i]);
  return code;
}

/* The lines of standard input, up to MAX_INPUT_BYTES. */
static char **
read_lines (void)
{
  g_autofree char *bytes = g_malloc (MAX_INPUT_BYTES + 1);
  const gsize n = annexa_cli_stdin_is_open () ? fread (bytes, 1, MAX_INPUT_BYTES, stdin) : 0;

  bytes[n] = '\0';
  return g_strsplit (bytes, "\n", ANNEXA_TRY_MAX_LINES + 1);
}

/* `annexa rules try [--rules DIR]… [TEXT…]`. */
static int
try_lines (const TryOptions *options, char **texts)
{
  const char *const *directories = (const char *const *)options->rules;
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnexaCatalog) catalog = annexa_catalog_load (directories, &error);
  g_autoptr (AnnexaRulesPlaces) places
      = catalog != NULL ? annexa_rules_places_load (directories, &error) : NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *report = NULL;

  if (places == NULL)
    return annexa_cli_fail (error);
  if (texts[0] == NULL || (g_str_equal (texts[0], "-") && texts[1] == NULL))
    lines = read_lines ();
  else
    lines = g_strdupv (texts);
  report = annexa_try (catalog, places, (const char *const *)lines,
                       options->json ? ANNEXA_EXPLAIN_JSON : ANNEXA_EXPLAIN_TEXT);
  if (fputs (report, stdout) == EOF || fflush (stdout) != 0)
    {
      annexa_cli_say (_ ("cannot write to standard output: %s"), g_strerror (errno));
      return EX_IOERR;
    }
  return EX_OK;
}

static int
run (const TryOptions *options, int n_arguments, char **arguments)
{
  g_autoptr (GPtrArray) directories = g_ptr_array_new ();

  if (n_arguments >= 2 && g_str_equal (arguments[1], "try"))
    return try_lines (options, arguments + 2);
  if (n_arguments < 2 || !g_str_equal (arguments[1], "check") || (n_arguments == 2 && options->rules == NULL))
    {
      g_autoptr (GError) error = g_error_new_literal (
          ANNEXA_ERROR, ANNEXA_ERROR_USAGE, _ ("use: annexa rules check DIR…, or annexa rules try [TEXT…]"));

      return annexa_cli_usage_error (error);
    }
  for (guint i = 0; options->rules != NULL && options->rules[i] != NULL; i++)
    g_ptr_array_add (directories, options->rules[i]);
  for (int i = 2; i <= n_arguments; i++)
    g_ptr_array_add (directories, arguments[i]); /* the last is NULL */
  return check_directories ((const char *const *)directories->pdata);
}

/**
 * annexa_rules_command:
 *
 * `annexa rules check DIR…`: whether the rules in all DIR can be used together with the built-in ones;
 * `annexa rules try TEXT…`: what rules make of a line.
 *
 * Returns: 0, 64 for wrong arguments, 65 for bad rules, 66 when there is no such directory
 */
int
annexa_rules_command (int n_arguments, char **arguments)
{
  TryOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.rules,
      N_ ("Add the rules in DIR to the built-in ones; may be given more than once"), N_ ("DIR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Explain in JSON, for tools"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = annexa_cli_context_new (
      _ ("check DIR… | try [TEXT…]"),
      _ ("Check rules before using them with --rules DIR, or try what they make of lines of text."),
      _ ("check: all DIR are read together, with the built-in rules. What is wrong is told with file and "
         "line.\n"
         "try: tells of each TEXT, or each line of standard input, which numbers, names and words the rules "
         "find\n"
         "in it, what else these might be, and the file and line of the rule."));
  g_autoptr (GError) error = NULL;
  int code;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  code = g_option_context_parse (context, &n_arguments, &arguments, &error)
             ? run (&options, n_arguments, arguments)
             : annexa_cli_usage_error (error);
  g_strfreev (options.rules);
  return code;
}
