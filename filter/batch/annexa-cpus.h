/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint annexa_cpus_available (void);
guint annexa_cpus_in_group (const char *cgroup_text, const char *cgroup_root);

G_END_DECLS
