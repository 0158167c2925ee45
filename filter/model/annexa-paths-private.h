/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where annexa finds its own data: beside the sources while it runs from the build tree, else where Meson
 * installed it. */
const char *annexa_rules_directory (void);
const char *annexa_locale_directory (void);

G_END_DECLS
