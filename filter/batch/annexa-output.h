/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Output that is old or complete: written beside its place, synced, renamed. */

/**
 * AnnexaOutput:
 * @fd: where to write
 *
 * One output file that is being written.
 */
typedef struct
{
  int fd;
  char *path; /* NULL when written in place: a device, a pipe, standard output */
  char *temporary;
} AnnexaOutput;

gboolean annexa_output_open (AnnexaOutput *self, const char *path, GError **error);
gboolean annexa_output_commit (AnnexaOutput *self, GError **error);
void annexa_output_abandon (AnnexaOutput *self);

gboolean annexa_write_all (int fd, const void *data, gsize length_bytes);
gboolean annexa_copy_all (int from, int to, GError **error);

G_END_DECLS
