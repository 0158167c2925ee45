/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidate.h"

#include <string.h>

/* A candidate, its strings and its numbers are of the arena, which may lay them aside until the path is
 * chosen; what few candidates have is not. Titles and lists that grow double their room. */

/* @arena: has room for all that candidates have in common */
AnnexaCandidate *
annexa_candidate_new (AnnexaArena *arena, AnnexaCandidateKind kind, guint first_line, guint end_line)
{
  AnnexaCandidate *self = annexa_arena_alloc (arena, sizeof *self);

  memset (self, 0, sizeof *self);
  self->arena = arena;
  self->kind = kind;
  self->first_line = first_line;
  self->end_line = end_line;
  self->reference_line = G_MAXUINT;
  self->closing_line = G_MAXUINT;
  self->closing_end = G_MAXUINT;
  self->translates = G_MAXUINT;
  self->table = -1;
  return self;
}

void
annexa_candidate_free (AnnexaCandidate *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->column_names, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
}

/* Returns: a copy of the first @n_bytes of @text that goes with @self */
char *
annexa_candidate_keep (AnnexaCandidate *self, const char *text, gsize n_bytes)
{
  char *kept = annexa_arena_alloc (self->arena, n_bytes + 1);

  memcpy (kept, text, n_bytes);
  kept[n_bytes] = '\0';
  return kept;
}

void
annexa_candidate_append_title (AnnexaCandidate *self, const char *text)
{
  const gsize before = self->title != NULL ? strlen (self->title) : 0, n_bytes = before + strlen (text) + 1;
  char *title = self->title;

  if (n_bytes > self->title_room)
    {
      self->title_room = MAX (2 * self->title_room, n_bytes);
      title = annexa_arena_alloc (self->arena, self->title_room);
      if (before > 0)
        memcpy (title, self->title, before);
      self->title = title;
    }
  memcpy (title + before, text, n_bytes - before);
}

/* @title: (transfer full) (nullable): as printed */
void
annexa_candidate_take_title (AnnexaCandidate *self, char *title)
{
  g_autofree char *taken = title;

  if (taken == NULL)
    {
      self->title = NULL;
      self->title_room = 0;
      return;
    }
  if (self->title != NULL)
    *self->title = '\0';
  annexa_candidate_append_title (self, taken);
}

/* Adds @n numbers to @to, which is one of the lists of @self. */
void
annexa_candidate_append_labels (AnnexaCandidate *self, AnnexaLabels *to, const AnnexaLabel *labels, guint n)
{
  if (to->len + n > to->room)
    {
      AnnexaLabel *data;

      to->room = MAX (2 * to->room, to->len + n);
      data = annexa_arena_alloc (self->arena, to->room * sizeof *data);
      if (to->len > 0)
        memcpy (data, to->data, to->len * sizeof *data);
      to->data = data;
    }
  if (n > 0)
    memcpy (to->data + to->len, labels, n * sizeof *labels);
  to->len += n;
}

/* @n controls will stand before those that @self answers: which of them have numbers of their own printed. */
void
annexa_candidate_move_mapped (AnnexaCandidate *self, guint n)
{
  for (guint i = 0; i < self->mapped.len; i++)
    {
      AnnexaLabel *label = &self->mapped.data[i];

      label->only_for += label->only_for != 0 ? n : 0;
    }
}

/* Adds @label, printed in @text, as one of the controls that the section answers. */
void
annexa_candidate_add_label (AnnexaCandidate *self, const AnnexaLabel *label, const char *text)
{
  AnnexaLabel added = *label;

  added.printed = annexa_candidate_keep (self, text + label->start, label->end - label->start);
  annexa_candidate_append_labels (self, &self->labels, &added, 1);
}
