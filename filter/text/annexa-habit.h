/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a document writes: whether a space stands between Latin and Japanese, and which words it has. Its lines
 * tell. */
typedef struct _AnnexaHabit AnnexaHabit;

AnnexaHabit *annexa_habit_new (void);
void annexa_habit_free (AnnexaHabit *self);
void annexa_habit_add_line (AnnexaHabit *self, const char *line);
gboolean annexa_habit_is_spaced (const AnnexaHabit *self);
gboolean annexa_habit_has_word (const AnnexaHabit *self, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaHabit, annexa_habit_free)

G_END_DECLS
