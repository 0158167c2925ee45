/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-sandbox.h"

G_BEGIN_DECLS

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ANNEXA_UNDER_SANITIZER 1 /* reserves terabytes of address space: no limit on it can hold */
#else
#define ANNEXA_UNDER_SANITIZER 0
#endif

int annexa_landlock_enter (const char *const *readable);
gboolean annexa_seccomp_enter (void);

G_END_DECLS
