/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cpus.h"

#include <sched.h>
#include <stdio.h>
#include <string.h>

#define CGROUP_ROOT "/sys/fs/cgroup"

static guint
processors (double quota, double period)
{
  return quota <= 0 || period <= 0 ? G_MAXUINT : MAX (1, (guint)(quota / period + 0.5));
}

/* cpu.max of one group: "max 100000" or "150000 100000" microseconds. */
static guint
read_cpu_max (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "cpu.max", NULL);
  g_autofree char *text = NULL;
  double quota;
  double period;

  if (!g_file_get_contents (path, &text, NULL, NULL) || sscanf (text, "%lf %lf", &quota, &period) != 2)
    return G_MAXUINT;
  return processors (quota, period);
}

static double
read_number (const char *directory, const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? g_ascii_strtod (text, NULL) : -1;
}

/* Version 1: the same in two files. */
static guint
read_cfs_quota (const char *directory)
{
  return processors (read_number (directory, "cpu.cfs_quota_us"),
                     read_number (directory, "cpu.cfs_period_us"));
}

/**
 * annexa_cpus_in_group:
 * @cgroup_text: what /proc/self/cgroup says
 * @cgroup_root: where control groups are mounted
 *
 * Every group above counts too.
 *
 * Returns: how many processors the control groups leave, or %G_MAXUINT without limit
 */
guint
annexa_cpus_in_group (const char *cgroup_text, const char *cgroup_root)
{
  g_auto (GStrv) lines = g_strsplit (cgroup_text, "\n", -1);
  guint least = G_MAXUINT;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const gboolean unified = g_str_has_prefix (lines[i], "0::");
      const char *group = strrchr (lines[i], ':');
      g_autofree char *root = unified ? g_strdup (cgroup_root) : g_build_filename (cgroup_root, "cpu", NULL);
      g_autofree char *directory = NULL;

      if (group == NULL
          || (!unified && strstr (lines[i], ":cpu") == NULL && strstr (lines[i], ",cpu:") == NULL))
        continue;
      directory = g_build_filename (root, group + 1, NULL);
      while (g_str_has_prefix (directory, root))
        {
          char *parent;

          least = MIN (least, unified ? read_cpu_max (directory) : read_cfs_quota (directory));
          if (strlen (directory) <= strlen (root) + 1)
            break;
          parent = g_path_get_dirname (directory);
          g_free (directory);
          directory = parent;
        }
    }
  return least;
}

/** annexa_cpus_available: Returns: processors that this process may use, by affinity and control groups */
guint
annexa_cpus_available (void)
{
  g_autofree char *cgroup_text = NULL;
  cpu_set_t set;
  guint n = g_get_num_processors ();

  if (sched_getaffinity (0, sizeof set, &set) == 0)
    n = CPU_COUNT (&set);
  if (g_file_get_contents ("/proc/self/cgroup", &cgroup_text, NULL, NULL))
    n = MIN (n, annexa_cpus_in_group (cgroup_text, CGROUP_ROOT));
  return MAX (1, n);
}
