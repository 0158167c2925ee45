/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* The files below one directory, names sorted by their bytes, symbolic links not followed. Holds the names of
 * the directories that it is in and nothing else. */

typedef struct _AnnexaWalk AnnexaWalk;

AnnexaWalk *annexa_walk_new (const char *path, const struct stat *own, GError **error);
void annexa_walk_free (AnnexaWalk *self);
gboolean annexa_walk_next (AnnexaWalk *self, int *directory_fd, const char **name, const char **relative,
                           GError **problem);

G_END_DECLS
