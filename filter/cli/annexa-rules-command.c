/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-command.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sysexits.h>

#include "annexa-cli.h"
#include "model/annexa-error.h"
#include "segment/annexa-reader.h"

static int
check_directory (const char *directory)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GError) error = NULL;

  if (!g_file_test (directory, G_FILE_TEST_EXISTS))
    {
      annexa_cli_say_about (directory, "%s", _ ("no such file or directory"));
      return EX_NOINPUT;
    }
  annexa_reader_add_rules (reader, directory);
  if (!annexa_reader_load_rules (reader, &error))
    return annexa_cli_fail (error);
  annexa_cli_say_about (directory, "%s", _ ("these rules are good"));
  return EX_OK;
}

/**
 * annexa_rules_command:
 *
 * `annexa rules check DIR…`: whether the rules in DIR can be used together with the built-in ones.
 *
 * Returns: 0, 64 for wrong arguments, 65 for bad rules, 66 when there is no such directory
 */
int
annexa_rules_command (int n_arguments, char **arguments)
{
  g_autoptr (GOptionContext) context = annexa_cli_context_new (
      _ ("check DIR…"), _ ("Check rules before using them with --rules DIR."),
      _ ("Each DIR is read together with the built-in rules. What is wrong is told with file and line."));
  g_autoptr (GError) error = NULL;
  int code = EX_OK;

  if (!g_option_context_parse (context, &n_arguments, &arguments, &error))
    return annexa_cli_usage_error (error);
  if (n_arguments < 3 || !g_str_equal (arguments[1], "check"))
    {
      g_set_error_literal (&error, ANNEXA_ERROR, ANNEXA_ERROR_USAGE, _ ("use: annexa rules check DIR…"));
      return annexa_cli_usage_error (error);
    }

  for (int i = 2; i < n_arguments; i++)
    {
      const int one = check_directory (arguments[i]);

      if (code == EX_OK)
        code = one;
    }
  return code;
}
