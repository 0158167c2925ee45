/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "annexa-inputs.h"
#include "annexa-tree.h"
#include "model/annexa-error.h"

typedef struct
{
  int fd;
  GPtrArray *names;
  guint next;
  gsize prefix_bytes; /* of AnnexaWalk.relative, without this directory's names */
} Level;

struct _AnnexaWalk
{
  GArray *levels;
  GString *relative;
  const struct stat *own; /* (nullable) */
};

static void
clear_level (gpointer data)
{
  Level *level = data;

  close (level->fd);
  g_ptr_array_unref (level->names);
}

/* A name with its d_type in front, so that files of other shards need not be looked at: on a network file
 * system that is a round trip for each. */
static char *
typed_name (const struct dirent *entry)
{
  return g_strdup_printf ("%c%s", 'A' + entry->d_type, entry->d_name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a + 1, *(const char *const *)b + 1);
}

/* Takes @fd. */
static gboolean
read_names (int fd, GPtrArray *names)
{
  int copy = fcntl (fd, F_DUPFD_CLOEXEC, 0);
  DIR *directory = copy < 0 ? NULL : fdopendir (copy);
  struct dirent *entry;

  if (directory == NULL)
    {
      if (copy >= 0)
        close (copy);
      return FALSE;
    }
  errno = 0;
  while ((entry = readdir (directory)) != NULL)
    if (strcmp (entry->d_name, ".") != 0 && strcmp (entry->d_name, "..") != 0)
      g_ptr_array_add (names, typed_name (entry));
  if (errno != 0)
    {
      closedir (directory);
      return FALSE;
    }
  closedir (directory);
  g_ptr_array_sort (names, compare_names);
  return TRUE;
}

static gboolean
enter (AnnexaWalk *self, int fd, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Level level = { .fd = fd, .prefix_bytes = self->relative->len };

  if (fd < 0 || !read_names (fd, names))
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot read the directory: %s"),
                   g_strerror (errno));
      if (fd >= 0)
        close (fd);
      return FALSE;
    }
  level.names = g_steal_pointer (&names);
  g_array_append_val (self->levels, level);
  return TRUE;
}

/**
 * annexa_walk_new:
 * @path: a directory, or a symbolic link to one
 * @own: (nullable): the directory that is left out; must outlive the walk
 *
 * Returns: (transfer full) (nullable): a walk below @path
 */
AnnexaWalk *
annexa_walk_new (const char *path, const struct stat *own, GError **error)
{
  AnnexaWalk *self = g_new0 (AnnexaWalk, 1);

  self->own = own;
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_array_set_clear_func (self->levels, clear_level);
  self->relative = g_string_new (NULL);
  if (enter (self, open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), error))
    return self;
  annexa_walk_free (self);
  return NULL;
}

/** annexa_walk_free: ends the walk */
void
annexa_walk_free (AnnexaWalk *self)
{
  g_array_unref (self->levels);
  g_string_free (self->relative, TRUE);
  g_free (self);
}

static gboolean
is_directory (int parent, const char *typed)
{
  struct stat status;

  if (typed[0] != 'A' + DT_UNKNOWN)
    return typed[0] == 'A' + DT_DIR;
  return fstatat (parent, typed + 1, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR (status.st_mode);
}

static gboolean
is_own (const AnnexaWalk *self, int parent, const char *name)
{
  struct stat status;

  return self->own != NULL && fstatat (parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0
         && status.st_dev == self->own->st_dev && status.st_ino == self->own->st_ino;
}

/* Whether @typed is a directory, which then has been entered. What annexa has written is no input: the output
 * directory of this run is as good as empty, and those of others are named, but not read. */
static gboolean
descend (AnnexaWalk *self, const Level *level, const char *typed, GError **problem)
{
  const char *name = typed + 1;

  if (!is_directory (level->fd, typed))
    return FALSE;
  if (is_own (self, level->fd, name))
    return TRUE;
  if (annexa_tree_is_one (level->fd, name))
    {
      g_set_error_literal (problem, ANNEXA_ERROR, ANNEXA_ERROR_UNSUPPORTED,
                           _ ("is an output directory of annexa, which is not read"));
      return FALSE;
    }
  if (self->levels->len >= ANNEXA_MAX_TREE_DEPTH)
    {
      g_set_error (problem, ANNEXA_ERROR, ANNEXA_ERROR_LIMIT, _ ("more than %d directories deep"),
                   ANNEXA_MAX_TREE_DEPTH);
      return FALSE;
    }
  g_string_append_c (self->relative, '/');
  return enter (self, openat (level->fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), problem);
}

/**
 * annexa_walk_next:
 * @directory_fd: (out): the directory that holds it
 * @name: (out) (transfer none): its name there
 * @relative: (out) (transfer none): its path below the start
 * @problem: (out): why nothing is known of what is below it, for a directory that cannot be read
 *
 * Returns: whether there is another
 */
gboolean
annexa_walk_next (AnnexaWalk *self, int *directory_fd, const char **name, const char **relative,
                  GError **problem)
{
  while (self->levels->len > 0)
    {
      Level *level = &g_array_index (self->levels, Level, self->levels->len - 1);
      const guint depth = self->levels->len;
      const char *typed;

      if (level->next == level->names->len)
        {
          g_array_set_size (self->levels, depth - 1);
          continue;
        }
      typed = g_ptr_array_index (level->names, level->next++);
      g_string_truncate (self->relative, level->prefix_bytes);
      g_string_append (self->relative, typed + 1);
      *directory_fd = level->fd;
      if (descend (self, level, typed, problem))
        continue;
      if (self->relative->str[self->relative->len - 1] == '/')
        g_string_truncate (self->relative, self->relative->len - 1);
      *name = typed + 1;
      *relative = self->relative->str;
      return TRUE;
    }
  return FALSE;
}
