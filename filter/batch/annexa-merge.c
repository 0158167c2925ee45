/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-merge.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "annexa-journal.h"
#include "annexa-names.h"
#include "annexa-output.h"
#include "annexa-run-state.h"
#include "annexa-shard.h"
#include "model/annexa-error.h"

typedef struct
{
  AnnexaRunState state;
  char *directory;
} Part;

struct _AnnexaMerge
{
  GPtrArray *parts; /* of Part, in the order of their numbers */
  GPtrArray *problems;
  AnnexaBatchStats stats;
};

static void
free_part (gpointer data)
{
  Part *part = data;

  annexa_run_state_clear (&part->state);
  g_free (part->directory);
  g_free (part);
}

/** annexa_merge_new: Returns: (transfer full): nothing merged yet */
AnnexaMerge *
annexa_merge_new (void)
{
  AnnexaMerge *self = g_new0 (AnnexaMerge, 1);

  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** annexa_merge_free: frees @self */
void
annexa_merge_free (AnnexaMerge *self)
{
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/** annexa_merge_add: Returns: whether @directory is an output directory; %ANNEXA_ERROR_NOT_FOUND */
gboolean
annexa_merge_add (AnnexaMerge *self, const char *directory, GError **error)
{
  g_autofree char *path = g_build_filename (directory, ANNEXA_STATE_DIRECTORY, ANNEXA_RUN_STATE_NAME, NULL);
  Part *part = g_new0 (Part, 1);

  part->directory = g_strdup (directory);
  if (annexa_run_state_read (&part->state, path))
    {
      g_ptr_array_add (self->parts, part);
      return TRUE;
    }
  free_part (part);
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_NOT_FOUND, _ ("%s: annexa batch has not written there"),
               directory);
  return FALSE;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *one = *(const Part *const *)a;
  const Part *two = *(const Part *const *)b;

  return one->state.shard.number < two->state.shard.number
             ? -1
             : one->state.shard.number > two->state.shard.number;
}

static void G_GNUC_PRINTF (2, 3) note (AnnexaMerge *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->problems, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Every part once, all cut in the same way and read with the same rules. */
static void
check_parts (AnnexaMerge *self)
{
  const Part *first = self->parts->len == 0 ? NULL : g_ptr_array_index (self->parts, 0);
  guint expected = 1;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);
      const AnnexaRunState *state = &part->state;

      if (state->shard.count != first->state.shard.count)
        note (self, _ ("%s: is part %u of %u, others are of %u"), part->directory, state->shard.number,
              state->shard.count, first->state.shard.count);
      if (g_strcmp0 (state->rules, first->state.rules) != 0
          || g_strcmp0 (state->version, first->state.version) != 0)
        note (self, _ ("%s: was read with other rules or another version"), part->directory);
      if (!state->complete)
        note (self, _ ("%s: part %u is not finished"), part->directory, state->shard.number);
      if (state->shard.number < expected)
        note (self, _ ("%s: part %u is there twice"), part->directory, state->shard.number);
      for (; expected < state->shard.number; expected++)
        note (self, _ ("part %u of %u is missing"), expected, state->shard.count);
      expected = state->shard.number + 1;
    }
  for (; first != NULL && expected <= first->state.shard.count; expected++)
    note (self, _ ("part %u of %u is missing"), expected, first->state.shard.count);
}

/* Where the last line of each output begins: a run that was cut off may have said something about an input
 * again. */
static GHashTable *
find_last (FILE *file)
{
  GHashTable *last = g_hash_table_new (g_direct_hash, g_direct_equal);
  char *line = NULL;
  gsize size = 0;
  gssize length;
  gsize offset = 0;

  for (; (length = getline (&line, &size, file)) > 0; offset += (gsize)length)
    {
      g_autoptr (AnnexaEntry) entry = annexa_entry_parse_json (line, (gsize)length - 1);

      if (entry != NULL && entry->output != NULL)
        g_hash_table_insert (last, GSIZE_TO_POINTER ((gsize)annexa_hash_string (entry->output)),
                             GSIZE_TO_POINTER (offset));
    }
  free (line);
  rewind (file);
  return last;
}

static gboolean
is_superseded (GHashTable *last, const AnnexaEntry *entry, gsize offset)
{
  gpointer place;

  return last != NULL && entry->output != NULL
         && g_hash_table_lookup_extended (last, GSIZE_TO_POINTER ((gsize)annexa_hash_string (entry->output)),
                                          NULL, &place)
         && GPOINTER_TO_SIZE (place) != offset;
}

static gboolean
copy_journal (AnnexaMerge *self, const Part *part, int fd, GError **error)
{
  g_autofree char *path
      = g_build_filename (part->directory, ANNEXA_STATE_DIRECTORY, ANNEXA_JOURNAL_NAME, NULL);
  FILE *file = fopen (path, "re");
  g_autoptr (GHashTable) last = file == NULL || part->state.complete ? NULL : find_last (file);
  char *line = NULL;
  gsize size = 0;
  gssize length;
  gsize offset = 0;
  guint64 n = 0;

  for (; file != NULL && (length = getline (&line, &size, file)) > 0; offset += (gsize)length)
    {
      g_autoptr (AnnexaEntry) entry = annexa_entry_parse_json (line, length - 1);

      if (entry == NULL || length > ANNEXA_MAX_ENTRY_BYTES)
        {
          note (self, _ ("%s: a line of the journal cannot be read"), part->directory);
          continue;
        }
      if (is_superseded (last, entry, offset))
        continue;
      n++;
      self->stats.outcomes[entry->outcome]++;
      self->stats.pages += entry->pages;
      self->stats.records += entry->records;
      self->stats.seconds += entry->seconds;
      if (!annexa_write_all (fd, line, length))
        {
          g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot write: %s"), g_strerror (errno));
          break;
        }
    }
  if (file == NULL || ferror (file))
    note (self, _ ("%s: the journal cannot be read"), part->directory);
  else if (part->state.complete && n < part->state.inputs)
    note (self, _ ("%s: the journal has %.0f of %.0f inputs"), part->directory, (double)n,
          (double)part->state.inputs);
  self->stats.inputs += n;
  free (line);
  if (file != NULL)
    fclose (file);
  return *error == NULL;
}

/** annexa_merge_write: writes all journals to @path, or to @fd when it is %NULL; finds out what is missing */
gboolean
annexa_merge_write (AnnexaMerge *self, const char *path, int fd, GError **error)
{
  AnnexaOutput output = { .fd = fd };
  g_autoptr (GError) cause = NULL;

  g_ptr_array_sort (self->parts, compare_parts);
  check_parts (self);
  if (path != NULL && !annexa_output_open (&output, path, error))
    return FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    if (!copy_journal (self, g_ptr_array_index (self->parts, i), output.fd, &cause))
      {
        if (path != NULL)
          annexa_output_abandon (&output);
        g_propagate_error (error, g_steal_pointer (&cause));
        return FALSE;
      }
  return path == NULL || annexa_output_commit (&output, error);
}

/** annexa_merge_get_problems: Returns: (element-type utf8): what is missing or does not fit, localized */
GPtrArray *
annexa_merge_get_problems (AnnexaMerge *self)
{
  return self->problems;
}

/** annexa_merge_get_stats: Returns: the outcomes of all parts */
const AnnexaBatchStats *
annexa_merge_get_stats (AnnexaMerge *self)
{
  return &self->stats;
}
