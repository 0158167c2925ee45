/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a document writes: whether a space stands between Latin and Japanese, and which words it has. Its lines
 * tell. */
typedef struct _AnnexaHabit AnnexaHabit;

/* Whether @key, in lower case, is a word of @class. */
typedef gboolean (*AnnexaHabitWords) (const char *class, const char *key, gpointer user_data);

AnnexaHabit *annexa_habit_new (void);
void annexa_habit_free (AnnexaHabit *self);
void annexa_habit_add_line (AnnexaHabit *self, const char *line);
gboolean annexa_habit_is_spaced (const AnnexaHabit *self);
gboolean annexa_habit_has_word (const AnnexaHabit *self, const char *word);
void annexa_habit_set_words (AnnexaHabit *self, AnnexaHabitWords knows, gpointer user_data);
gboolean annexa_habit_knows (const AnnexaHabit *self, const char *class, const char *word, gsize length);
gboolean annexa_habit_cuts_words (const AnnexaHabit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaHabit, annexa_habit_free)

G_END_DECLS
