/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *annexa_worker_input_read (int fd, GError **error);

G_END_DECLS
