/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "annexa-names.h"
#include "annexa-output.h"
#include "model/annexa-error.h"

#define TEMPORARY_DIRECTORY "tmp"
#define LOCK_FILE "lock"
#define HOLDER_MAX_BYTES 512

struct _AnnexaTree
{
  char *path;
  int base;
  int state;     /* ANNEXA_STATE_DIRECTORY */
  int temporary; /* TEMPORARY_DIRECTORY below it */
  int lock;
  gboolean swept; /* the lock is held */
  guint64 next_temporary;
  char *parent_path; /* of the parent opened last */
  int parent;
};

static void
set_error (GError **error, AnnexaError code, const char *path)
{
  const int saved = errno;

  g_set_error (error, ANNEXA_ERROR, code, "%s: %s", path, g_strerror (saved));
}

/* Makes a directory if there is none, and opens it if it is one. */
static int
open_directory_at (int parent, const char *name, gboolean create)
{
  if (create && mkdirat (parent, name, 0777) != 0 && errno != EEXIST)
    return -1;
  return openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static gboolean
say_holder (AnnexaTree *self, GError **error)
{
  char holder[HOLDER_MAX_BYTES + 1];
  gssize got = pread (self->lock, holder, HOLDER_MAX_BYTES, 0);

  holder[MAX (got, 0)] = '\0';
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_CANCELLED, _ ("%s: another run is writing to it: %s"),
               self->path, g_strchomp (holder));
  return FALSE;
}

/* A record lock belongs to this process alone: workers do not inherit it, and it goes when the process goes.
 */
static gboolean
take_lock (AnnexaTree *self, GError **error)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);
  g_autofree char *holder = NULL;

  self->lock = openat (self->state, LOCK_FILE, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (self->lock < 0)
    {
      set_error (error, ANNEXA_ERROR_CANNOT_CREATE, self->path);
      return FALSE;
    }
  if (fcntl (self->lock, F_SETLK, &lock) != 0)
    {
      if (errno == EACCES || errno == EAGAIN)
        return say_holder (self, error);
      set_error (error, ANNEXA_ERROR_CANNOT_CREATE, self->path);
      return FALSE;
    }

  holder = g_strdup_printf ("process %d on %s since %s\n", (int)getpid (), g_get_host_name (), time);
  if (ftruncate (self->lock, 0) == 0 && pwrite (self->lock, holder, strlen (holder), 0) >= 0)
    return TRUE;
  set_error (error, ANNEXA_ERROR_CANNOT_CREATE, self->path);
  return FALSE;
}

/** annexa_tree_is_one: Returns: whether @name, in @directory_fd, is an output directory */
gboolean
annexa_tree_is_one (int directory_fd, const char *name)
{
  g_autofree char *path = g_build_filename (name, ANNEXA_STATE_DIRECTORY, LOCK_FILE, NULL);
  struct stat status;

  return fstatat (directory_fd, path, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (status.st_mode);
}

/* What a run that was killed has left. */
static void
sweep (AnnexaTree *self)
{
  int copy = openat (self->temporary, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *directory = copy < 0 ? NULL : fdopendir (copy);
  struct dirent *entry;

  if (directory == NULL)
    {
      if (copy >= 0)
        close (copy);
      return;
    }
  while ((entry = readdir (directory)) != NULL)
    if (entry->d_name[0] != '.')
      unlinkat (self->temporary, entry->d_name, 0);
  closedir (directory);
}

/**
 * annexa_tree_open:
 * @path: the output directory; made if there is none
 *
 * Returns: (transfer full) (nullable): it, locked and swept; %ANNEXA_ERROR_CANNOT_CREATE, or
 * %ANNEXA_ERROR_CANCELLED when another run holds it
 */
AnnexaTree *
annexa_tree_open (const char *path, GError **error)
{
  g_autoptr (AnnexaTree) self = g_new0 (AnnexaTree, 1);

  self->path = g_strdup (path);
  self->base = self->state = self->temporary = self->lock = self->parent = -1;
  if (g_mkdir_with_parents (path, 0777) == 0)
    self->base = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->base >= 0)
    self->state = open_directory_at (self->base, ANNEXA_STATE_DIRECTORY, TRUE);
  if (self->state >= 0)
    self->temporary = open_directory_at (self->state, TEMPORARY_DIRECTORY, TRUE);
  if (self->temporary < 0)
    {
      set_error (error, ANNEXA_ERROR_CANNOT_CREATE, path);
      return NULL;
    }
  if (!take_lock (self, error))
    return NULL;
  sweep (self);
  self->swept = TRUE;
  return g_steal_pointer (&self);
}

/** annexa_tree_free: lets the directory go */
void
annexa_tree_free (AnnexaTree *self)
{
  const int fds[] = { self->parent, self->temporary, self->state, self->lock, self->base };

  if (self->swept)
    sweep (self); /* of what was under way when the run was ended early */
  for (gsize i = 0; i < G_N_ELEMENTS (fds); i++)
    if (fds[i] >= 0)
      close (fds[i]);
  g_free (self->parent_path);
  g_free (self->path);
  g_free (self);
}

/** annexa_tree_get_state_fd: Returns: the directory for journal and locks */
int
annexa_tree_get_state_fd (AnnexaTree *self)
{
  return self->state;
}

/** annexa_tree_get_temporary_fd: Returns: the directory of temporary files */
int
annexa_tree_get_temporary_fd (AnnexaTree *self)
{
  return self->temporary;
}

/** annexa_tree_new_temporary: Returns: a new file for writing, or -1; its name, in @name, is for renameat()
 */
int
annexa_tree_new_temporary (AnnexaTree *self, char **name, GError **error)
{
  g_autofree char *own = g_strdup_printf ("%" G_GUINT64_FORMAT, ++self->next_temporary);
  int fd = openat (self->temporary, own, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);

  if (fd < 0)
    set_error (error, ANNEXA_ERROR_CANNOT_CREATE, self->path);
  else
    *name = g_steal_pointer (&own);
  return fd;
}

/** annexa_tree_drop_temporary: removes what annexa_tree_new_temporary() made */
void
annexa_tree_drop_temporary (AnnexaTree *self, const char *name)
{
  unlinkat (self->temporary, name, 0);
}

static int
walk_down (AnnexaTree *self, const char *path, gboolean create)
{
  g_auto (GStrv) components = g_strsplit (path, "/", -1);
  int fd = fcntl (self->base, F_DUPFD_CLOEXEC, 0);

  for (gsize i = 0; components[i] != NULL && fd >= 0; i++)
    {
      const int next = open_directory_at (fd, components[i], create);
      const int saved = errno;

      close (fd);
      fd = next;
      errno = saved;
    }
  return fd;
}

/**
 * annexa_tree_open_parent:
 * @output: a relative path
 * @create: whether to make directories that are missing
 *
 * Returns: the directory that holds @output, owned by @self and good until the next call; or -1
 */
int
annexa_tree_open_parent (AnnexaTree *self, const char *output, gboolean create, GError **error)
{
  const char *slash = strrchr (output, '/');
  g_autofree char *path = slash == NULL ? NULL : g_strndup (output, slash - output);

  if (path == NULL)
    return self->base;
  if (self->parent >= 0 && g_str_equal (path, self->parent_path))
    return self->parent;

  if (self->parent >= 0)
    close (self->parent);
  self->parent = walk_down (self, path, create);
  if (self->parent < 0)
    {
      if (errno == ELOOP || errno == ENOTDIR)
        g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_CANNOT_CREATE,
                     _ ("something in the output directory that is no directory is in the way"));
      else
        set_error (error, ANNEXA_ERROR_CANNOT_CREATE, self->path);
      return -1;
    }
  g_free (self->parent_path);
  self->parent_path = g_steal_pointer (&path);
  return self->parent;
}

static const char *
base_name (const char *output)
{
  const char *slash = strrchr (output, '/');

  return slash == NULL ? output : slash + 1;
}

/** annexa_tree_has: Returns: whether there is a file @output of that size */
gboolean
annexa_tree_has (AnnexaTree *self, const char *output, guint64 bytes)
{
  const int parent = annexa_tree_open_parent (self, output, FALSE, NULL);
  struct stat status;

  return parent >= 0 && fstatat (parent, base_name (output), &status, AT_SYMLINK_NOFOLLOW) == 0
         && S_ISREG (status.st_mode) && (guint64)status.st_size == bytes;
}

/** annexa_tree_remove: removes an output that its input no longer gives */
void
annexa_tree_remove (AnnexaTree *self, const char *output)
{
  const int parent = annexa_tree_open_parent (self, output, FALSE, NULL);

  if (parent >= 0)
    unlinkat (parent, base_name (output), 0);
}
