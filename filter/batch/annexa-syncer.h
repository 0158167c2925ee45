/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>
#include <time.h>

G_BEGIN_DECLS

/* Makes outputs durable beside the work, so that nobody waits for the disk: sync the files, rename them to
 * their places, sync the directories. What comes within a moment is done together. Its threads call nothing
 * but the kernel, hence fork() is safe at any time. */

typedef struct _AnnexaSyncer AnnexaSyncer;

/**
 * AnnexaSync:
 * @fd: the temporary file; closed when done
 * @temporary_fd: the directory that it is in
 * @temporary: its name there
 * @parent: the directory where it goes; closed when done
 * @name: its name there
 * @owner: whatever the caller wants to find again
 * @code: errno of what failed, or 0
 */
typedef struct _AnnexaSync AnnexaSync;
struct _AnnexaSync
{
  int fd;
  int temporary_fd;
  char *temporary;
  int parent;
  char *name;
  gpointer owner;
  int code;
  struct timespec until; /* when it has waited long enough for others */
  AnnexaSync *next;
};

AnnexaSyncer *annexa_syncer_new (void);
void annexa_syncer_free (AnnexaSyncer *self);
void annexa_syncer_push (AnnexaSyncer *self, AnnexaSync *sync);
void annexa_syncer_hurry (AnnexaSyncer *self);
AnnexaSync *annexa_syncer_pop (AnnexaSyncer *self);
guint annexa_syncer_n_waiting (AnnexaSyncer *self);
int annexa_syncer_get_wake_fd (AnnexaSyncer *self);
void annexa_sync_free (AnnexaSync *sync);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaSyncer, annexa_syncer_free)

G_END_DECLS
