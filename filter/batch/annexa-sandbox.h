/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a worker may do once it has everything that it needs: compute, read its input and the data of Poppler,
 * answer its parent. docs/sandbox.md lists the system calls with the reasons. */

/**
 * AnnexaSandboxMode:
 * @ANNEXA_SANDBOX_AUTO: as much as the kernel offers; say so when that is not all
 * @ANNEXA_SANDBOX_REQUIRE: all of it, or no work
 * @ANNEXA_SANDBOX_OFF: none
 */
typedef enum
{
  ANNEXA_SANDBOX_AUTO,
  ANNEXA_SANDBOX_REQUIRE,
  ANNEXA_SANDBOX_OFF,
} AnnexaSandboxMode;

/**
 * AnnexaSandboxState:
 * @landlock_abi: version of Landlock in force, 0 when none is
 * @seccomp: whether the system call filter is in force
 * @code: errno of the first part that could not be set up, or 0
 */
typedef struct
{
  int landlock_abi;
  gboolean seccomp;
  int code;
} AnnexaSandboxState;

gboolean annexa_sandbox_mode_parse (const char *name, AnnexaSandboxMode *mode);
gboolean annexa_sandbox_state_is_full (const AnnexaSandboxState *state);
char *annexa_sandbox_state_describe (const AnnexaSandboxState *state);
void annexa_sandbox_limit (guint64 memory_bytes);
void annexa_sandbox_enter (const char *const *readable, guint64 memory_bytes, AnnexaSandboxState *state);

G_END_DECLS
