/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The output directory. Everything below it is reached through descriptors, one component at a time, symbolic
 * links not followed: no name leads out of it. One run at a time may write to it. */

typedef struct _AnnexaTree AnnexaTree;

AnnexaTree *annexa_tree_open (const char *path, GError **error);
void annexa_tree_free (AnnexaTree *self);
gboolean annexa_tree_is_one (int directory_fd, const char *name);
int annexa_tree_get_state_fd (AnnexaTree *self);
int annexa_tree_get_temporary_fd (AnnexaTree *self);
int annexa_tree_new_temporary (AnnexaTree *self, char **name, GError **error);
void annexa_tree_drop_temporary (AnnexaTree *self, const char *name);
int annexa_tree_open_parent (AnnexaTree *self, const char *output, gboolean create, GError **error);
gboolean annexa_tree_has (AnnexaTree *self, const char *output, guint64 bytes);
void annexa_tree_remove (AnnexaTree *self, const char *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaTree, annexa_tree_free)

G_END_DECLS
