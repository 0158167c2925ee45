/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *annexa_digest_of_file (int fd);

G_END_DECLS
