/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "annexa-output.h"
#include "annexa-shard.h"
#include "model/annexa-error.h"

#define NEW_NAME ANNEXA_JOURNAL_NAME ".new"
#define READ_BYTES (64 * 1024)

/* Where the line of an earlier run stands; 16 bytes an input, so that ten million fit into memory. */
typedef struct
{
  guint64 hash; /* of its output */
  guint64 offset;
} Place;

struct _AnnexaJournal
{
  int directory;
  int fd;
  guint64 end;
  GArray *old;   /* of Place, sorted by hash, then offset */
  GArray *kept;  /* of guint8, parallel: whether this run has that input */
  GArray *order; /* of guint64: offset of the line for each input of this run, plus one; 0 for none yet */
  GString *line;
};

static gboolean
fail (GError **error)
{
  const int saved = errno;

  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("the journal: %s"), g_strerror (saved));
  return FALSE;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a;
  const Place *two = b;

  if (one->hash != two->hash)
    return one->hash < two->hash ? -1 : 1;
  return one->offset < two->offset ? -1 : one->offset > two->offset;
}

static void
note_line (AnnexaJournal *self, const char *line, gsize length, guint64 offset)
{
  g_autoptr (AnnexaEntry) entry = annexa_entry_parse_json (line, length);
  Place place;

  if (entry == NULL || entry->output == NULL)
    return;
  place = (Place){ .hash = annexa_hash_string (entry->output), .offset = offset };
  g_array_append_val (self->old, place);
}

/* A line without its end was being written when a run was killed: it is cut off. */
static gboolean
load (AnnexaJournal *self, GError **error)
{
  g_autofree char *data = g_malloc (READ_BYTES);
  g_autoptr (GString) line = g_string_new (NULL);
  guint64 begin = 0;
  gssize got;

  while ((got = pread (self->fd, data, READ_BYTES, begin + line->len)) > 0)
    {
      const char *rest = data;
      const char *newline;

      while ((newline = memchr (rest, '\n', data + got - rest)) != NULL)
        {
          g_string_append_len (line, rest, newline - rest);
          note_line (self, line->str, line->len, begin);
          begin += line->len + 1;
          g_string_truncate (line, 0);
          rest = newline + 1;
        }
      g_string_append_len (line, rest, data + got - rest);
      if (line->len > ANNEXA_MAX_ENTRY_BYTES)
        break;
    }
  if (got < 0 || ftruncate (self->fd, begin) != 0)
    return fail (error);
  self->end = begin;
  g_array_sort (self->old, compare_places);
  g_array_set_size (self->kept, self->old->len);
  return TRUE;
}

/** annexa_journal_open: Returns: (transfer full) (nullable): the journal in that directory; %ANNEXA_ERROR_IO
 */
AnnexaJournal *
annexa_journal_open (int directory_fd, GError **error)
{
  g_autoptr (AnnexaJournal) self = g_new0 (AnnexaJournal, 1);

  self->directory = directory_fd;
  self->old = g_array_new (FALSE, FALSE, sizeof (Place));
  self->kept = g_array_new (FALSE, TRUE, sizeof (guint8));
  self->order = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->line = g_string_new (NULL);
  unlinkat (directory_fd, NEW_NAME, 0);
  self->fd = openat (directory_fd, ANNEXA_JOURNAL_NAME, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      fail (error);
      return NULL;
    }
  return load (self, error) ? g_steal_pointer (&self) : NULL;
}

/** annexa_journal_free: closes the journal */
void
annexa_journal_free (AnnexaJournal *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_array_unref (self->old);
  g_array_unref (self->kept);
  g_array_unref (self->order);
  g_string_free (self->line, TRUE);
  g_free (self);
}

/* Reads the line at @offset into self->line, with its end. */
static gboolean
read_line (AnnexaJournal *self, guint64 offset)
{
  char data[4096];
  gssize got;

  g_string_truncate (self->line, 0);
  while ((got = pread (self->fd, data, sizeof data, offset + self->line->len)) > 0)
    {
      const char *newline = memchr (data, '\n', got);

      g_string_append_len (self->line, data, newline == NULL ? got : newline + 1 - data);
      if (newline != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The last of the places with the hash of @output, or -1. */
static gint64
find_place (AnnexaJournal *self, const char *output)
{
  const guint64 hash = annexa_hash_string (output);
  guint low = 0;
  guint high = self->old->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (self->old, Place, middle).hash <= hash)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 && g_array_index (self->old, Place, low - 1).hash == hash ? (gint64)low - 1 : -1;
}

/** annexa_journal_find: Returns: (transfer full) (nullable): what an earlier run said about @output */
AnnexaEntry *
annexa_journal_find (AnnexaJournal *self, const char *output)
{
  const gint64 at = find_place (self, output);
  g_autoptr (AnnexaEntry) entry = NULL;

  if (at < 0 || !read_line (self, g_array_index (self->old, Place, at).offset))
    return NULL;
  entry = annexa_entry_parse_json (self->line->str, self->line->len - 1);
  return entry != NULL && g_strcmp0 (entry->output, output) == 0 ? g_steal_pointer (&entry) : NULL;
}

static void
set_order (AnnexaJournal *self, guint64 index, guint64 offset)
{
  if (index >= self->order->len)
    g_array_set_size (self->order, index + 1);
  g_array_index (self->order, guint64, index) = offset + 1;
}

static void
mark_kept (AnnexaJournal *self, const char *output)
{
  const gint64 at = output == NULL ? -1 : find_place (self, output);

  if (at >= 0)
    g_array_index (self->kept, guint8, at) = 1;
}

/** annexa_journal_keep: says that input number @index is as an earlier run left it */
gboolean
annexa_journal_keep (AnnexaJournal *self, guint64 index, const char *output)
{
  const gint64 at = find_place (self, output);

  if (at < 0)
    return FALSE;
  set_order (self, index, g_array_index (self->old, Place, at).offset);
  mark_kept (self, output);
  return TRUE;
}

/** annexa_journal_add: adds what became of input number @index; its output must be durable */
gboolean
annexa_journal_add (AnnexaJournal *self, guint64 index, const AnnexaEntry *entry, GError **error)
{
  gsize written = 0;

  g_string_truncate (self->line, 0);
  annexa_entry_append_json (entry, self->line);
  while (written < self->line->len)
    {
      const gssize n
          = pwrite (self->fd, self->line->str + written, self->line->len - written, self->end + written);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (error);
      written += n;
    }
  set_order (self, index, self->end);
  mark_kept (self, entry->output);
  self->end += written;
  return TRUE;
}

/** annexa_journal_sync: makes what was added durable */
gboolean
annexa_journal_sync (AnnexaJournal *self, GError **error)
{
  return fdatasync (self->fd) == 0 || fail (error);
}

/** annexa_journal_report: writes the lines of this run to @fd, in the order of its inputs */
gboolean
annexa_journal_report (AnnexaJournal *self, int fd, GError **error)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      const guint64 place = g_array_index (self->order, guint64, i);

      if (place == 0)
        continue;
      if (!read_line (self, place - 1) || !annexa_write_all (fd, self->line->str, self->line->len))
        return fail (error);
    }
  return TRUE;
}

/* Lines of inputs that other runs had and this one has not. */
static gboolean
copy_others (AnnexaJournal *self, int fd)
{
  for (guint i = 0; i < self->old->len; i++)
    {
      const Place *place = &g_array_index (self->old, Place, i);
      const gboolean last
          = i + 1 == self->old->len || g_array_index (self->old, Place, i + 1).hash != place->hash;

      if (last && g_array_index (self->kept, guint8, i) == 0
          && (!read_line (self, place->offset) || !annexa_write_all (fd, self->line->str, self->line->len)))
        return FALSE;
    }
  return TRUE;
}

/** annexa_journal_settle: puts the journal of a finished run in order; it is old or new at any moment */
gboolean
annexa_journal_settle (AnnexaJournal *self, GError **error)
{
  const int fd
      = openat (self->directory, NEW_NAME, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);

  if (fd < 0)
    return fail (error);
  if (!annexa_journal_report (self, fd, error))
    {
      close (fd);
      return FALSE;
    }
  if (!copy_others (self, fd) || fsync (fd) != 0)
    {
      fail (error);
      close (fd);
      return FALSE;
    }
  if (close (fd) != 0 || renameat (self->directory, NEW_NAME, self->directory, ANNEXA_JOURNAL_NAME) != 0
      || (fsync (self->directory) != 0 && errno != EINVAL))
    return fail (error);
  return TRUE;
}
