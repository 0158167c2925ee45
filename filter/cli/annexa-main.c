/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <glib.h>
#include <string.h>

#include "annexa-cli.h"
#include "annexa-command.h"

static const struct
{
  const char *name;
  int (*run) (int n_arguments, char **arguments);
} commands[] = {
  { "batch", annexa_batch_command },
  { "explain", annexa_explain_command },
  { "rules", annexa_rules_command },
};

/* A command stands first; a file of that name is written ./rules or after --. */
int
main (int argc, char **argv)
{
  annexa_cli_init ();

  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      {
        g_autofree char *name = g_strconcat ("annexa ", commands[i].name, NULL);

        g_set_prgname (name); /* --help names it */
        memmove (argv + 1, argv + 2, (argc - 1) * sizeof *argv);
        return commands[i].run (argc - 1, argv);
      }
  return annexa_convert_command (argc, argv);
}
