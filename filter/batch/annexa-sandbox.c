/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-sandbox-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define WORKER_MAX_DESCRIPTORS 64
/* Libraries, stacks, what was there at the fork. */
#define WORKER_ADDRESS_SLACK_BYTES (512ULL * 1024 * 1024)

/** annexa_sandbox_mode_parse: Returns: whether @name is `auto`, `require` or `off`, which is then in @mode */
gboolean
annexa_sandbox_mode_parse (const char *name, AnnexaSandboxMode *mode)
{
  static const char *const names[] = { "auto", "require", "off" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *mode = i;
        return TRUE;
      }
  return FALSE;
}

/** annexa_sandbox_state_is_full: Returns: whether file system and system calls are both closed off */
gboolean
annexa_sandbox_state_is_full (const AnnexaSandboxState *state)
{
  return state->landlock_abi > 0 && state->seccomp;
}

/** annexa_sandbox_state_describe: Returns: (transfer full) (nullable): what is missing, localized; %NULL when
 * nothing */
char *
annexa_sandbox_state_describe (const AnnexaSandboxState *state)
{
  if (annexa_sandbox_state_is_full (state))
    return NULL;
  if (state->seccomp)
    return g_strdup_printf (_ ("Landlock is not available (%s)"), g_strerror (state->code));
  if (state->landlock_abi > 0)
    return g_strdup_printf (_ ("seccomp is not available (%s)"), g_strerror (state->code));
  return g_strdup_printf (_ ("neither Landlock nor seccomp is available (%s)"), g_strerror (state->code));
}

static void
set_limit (int resource, guint64 value)
{
  struct rlimit limit;

  if (getrlimit (resource, &limit) != 0)
    return;
  if (limit.rlim_max != RLIM_INFINITY && value > limit.rlim_max)
    value = limit.rlim_max;
  limit.rlim_cur = limit.rlim_max = value;
  setrlimit (resource, &limit);
}

/* Bytes of the @field-th number of /proc/self/statm, which counts pages. */
static guint64
read_own_size (guint field)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  fields = g_strsplit (text, " ", -1);
  if (g_strv_length (fields) <= field)
    return 0;
  return g_ascii_strtoull (fields[field], NULL, 10) * sysconf (_SC_PAGESIZE);
}

/**
 * annexa_sandbox_limit:
 * @memory_bytes: what the worker may allocate from now on
 *
 * The limits that hold whether or not there is a sandbox. RLIMIT_DATA counts what is allocated, RLIMIT_AS
 * stops what RLIMIT_DATA does not see.
 */
void
annexa_sandbox_limit (guint64 memory_bytes)
{
  set_limit (RLIMIT_CORE, 0);
  if (ANNEXA_UNDER_SANITIZER || memory_bytes == 0)
    return;
  set_limit (RLIMIT_DATA, memory_bytes + read_own_size (5));
  set_limit (RLIMIT_AS, memory_bytes + read_own_size (0) + WORKER_ADDRESS_SLACK_BYTES);
}

/**
 * annexa_sandbox_enter:
 * @readable: (array zero-terminated=1): files and directories that stay readable
 * @memory_bytes: what the worker may allocate from now on, or 0
 * @state: (out): what is in force
 *
 * Closes the sandbox around the calling process for good.
 */
void
annexa_sandbox_enter (const char *const *readable, guint64 memory_bytes, AnnexaSandboxState *state)
{
  *state = (AnnexaSandboxState){ 0 };

  annexa_sandbox_limit (memory_bytes);
  set_limit (RLIMIT_FSIZE, 0);
  set_limit (RLIMIT_NOFILE, WORKER_MAX_DESCRIPTORS);
  set_limit (RLIMIT_NPROC, 0);

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    {
      state->code = errno;
      return;
    }

  state->landlock_abi = annexa_landlock_enter (readable);
  if (state->landlock_abi == 0)
    state->code = errno;
  state->seccomp = annexa_seccomp_enter ();
  if (!state->seccomp && state->code == 0)
    state->code = errno;
}
