/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-inputs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "annexa-list.h"
#include "annexa-names.h"
#include "annexa-walk.h"
#include "model/annexa-error.h"

struct _AnnexaInputs
{
  char **sources;
  guint next_source;
  AnnexaList *list; /* (nullable) */
  gboolean waiting; /* for the list */
  AnnexaShard shard;
  gboolean only_count;
  gboolean has_own; /* whether there is a directory to leave out, and which */
  struct stat own;

  AnnexaWalk *walk;
  char *walk_path;   /* of the directory being walked */
  char *walk_prefix; /* of outputs below it */

  GHashTable *outputs; /* hashes of names given out; NULL when they cannot collide */
  GHashTable *paths;   /* hashes of inputs seen */
};

/**
 * annexa_inputs_new:
 * @sources: (array zero-terminated=1): files and directories
 * @list_fd: where more of them are listed, or -1; owned
 * @separator: what ends an entry of the list
 * @shard: which part of all
 *
 * Outputs mirror the source: below the only directory, relative to it; of several sources, each below its own
 * name; of a list, by their paths.
 *
 * Returns: (transfer full): the inputs, one by one
 */
AnnexaInputs *
annexa_inputs_new (const char *const *sources, int list_fd, char separator, const AnnexaShard *shard)
{
  AnnexaInputs *self = g_new0 (AnnexaInputs, 1);

  self->sources = g_strdupv ((char **)sources);
  self->list = list_fd < 0 ? NULL : annexa_list_new (list_fd, separator);
  self->shard = *shard;
  if (self->list != NULL || g_strv_length (self->sources) > 1)
    {
      self->outputs = g_hash_table_new (g_direct_hash, g_direct_equal);
      self->paths = g_hash_table_new (g_direct_hash, g_direct_equal);
    }
  return self;
}

/** annexa_inputs_leave_out: @directory, if it is one, is not read where it lies below a source */
void
annexa_inputs_leave_out (AnnexaInputs *self, const char *directory)
{
  self->has_own = stat (directory, &self->own) == 0 && S_ISDIR (self->own.st_mode);
}

/** annexa_inputs_free: frees @self */
void
annexa_inputs_free (AnnexaInputs *self)
{
  g_strfreev (self->sources);
  g_clear_pointer (&self->walk, annexa_walk_free);
  g_free (self->walk_path);
  g_free (self->walk_prefix);
  g_clear_pointer (&self->outputs, g_hash_table_unref);
  g_clear_pointer (&self->paths, g_hash_table_unref);
  g_clear_pointer (&self->list, annexa_list_free);
  g_free (self);
}

/** annexa_input_free: frees @self and closes its descriptor */
void
annexa_input_free (AnnexaInput *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self->output);
  g_free (self);
}

static void
refuse (AnnexaInput *input, AnnexaError code, const char *message)
{
  g_set_error_literal (&input->error, ANNEXA_ERROR, code, message);
}

static const char *
kind_of (mode_t mode)
{
  if (S_ISLNK (mode))
    return _ ("is a symbolic link; links below a directory are not followed");
  if (S_ISDIR (mode))
    return _ ("is a directory");
  if (S_ISFIFO (mode))
    return _ ("is a pipe, not a file");
  if (S_ISSOCK (mode))
    return _ ("is a socket, not a file");
  return _ ("is a device, not a file");
}

/* Never opens what could block or do something by being opened. @flags is AT_SYMLINK_NOFOLLOW or 0. */
static void
open_input (AnnexaInput *input, int directory_fd, const char *name, int flags)
{
  const int no_follow = (flags & AT_SYMLINK_NOFOLLOW) != 0 ? O_NOFOLLOW : 0;
  struct stat status;

  if (fstatat (directory_fd, name, &status, flags) != 0)
    {
      refuse (input, ANNEXA_ERROR_NOT_FOUND, g_strerror (errno));
      return;
    }
  if (!S_ISREG (status.st_mode))
    {
      refuse (input, ANNEXA_ERROR_UNSUPPORTED, kind_of (status.st_mode));
      return;
    }
  input->fd = openat (directory_fd, name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | no_follow);
  if (input->fd < 0)
    refuse (input, ANNEXA_ERROR_IO, g_strerror (errno));
  else if (fstat (input->fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      close (input->fd);
      input->fd = -1;
      refuse (input, ANNEXA_ERROR_IO, _ ("changed while it was opened"));
    }
}

static gpointer
hash_key (const char *text)
{
  return GSIZE_TO_POINTER ((gsize)annexa_hash_string (text));
}

/* Gives the input a name of its own. Returns %FALSE when it is not of this shard or was there before. */
static gboolean
settle (AnnexaInputs *self, AnnexaInput *input, const char *prefix, const char *path)
{
  input->output = annexa_name_output (prefix, path);
  if (self->outputs != NULL)
    {
      if (!g_hash_table_add (self->paths, hash_key (input->path)))
        return FALSE;
      if (!g_hash_table_add (self->outputs, hash_key (input->output)))
        {
          char *apart = annexa_name_apart (input->output, input->path);

          g_free (input->output);
          input->output = apart;
        }
    }
  return annexa_shard_has (&self->shard, input->output);
}

static AnnexaInput *
new_input (char *path)
{
  AnnexaInput *input = g_new0 (AnnexaInput, 1);

  input->path = path;
  input->fd = -1;
  return input;
}

static AnnexaInput *
next_of_walk (AnnexaInputs *self)
{
  GError *problem = NULL;
  const char *relative;
  const char *name;
  int directory_fd;

  while (annexa_walk_next (self->walk, &directory_fd, &name, &relative, &problem))
    {
      g_autoptr (AnnexaInput) input = new_input (g_build_filename (self->walk_path, relative, NULL));

      input->error = g_steal_pointer (&problem);
      if (!settle (self, input, self->walk_prefix, relative))
        continue;
      if (input->error == NULL && !self->only_count)
        open_input (input, directory_fd, name, AT_SYMLINK_NOFOLLOW);
      return g_steal_pointer (&input);
    }
  g_clear_pointer (&self->walk, annexa_walk_free);
  g_clear_pointer (&self->walk_path, g_free);
  g_clear_pointer (&self->walk_prefix, g_free);
  return NULL;
}

/* What a source is called in the output directory: nothing when it is the only one. */
static char *
prefix_of (AnnexaInputs *self, const char *source)
{
  g_autofree char *base = g_path_get_basename (source);

  if (self->outputs == NULL || g_str_equal (base, "/"))
    return NULL;
  return g_steal_pointer (&base);
}

/* One source: a directory begins a walk, anything else is an input. @from_list: by its path, not its base
 * name. */
static AnnexaInput *
take_source (AnnexaInputs *self, const char *source, gboolean from_list)
{
  g_autoptr (AnnexaInput) input = new_input (g_strdup (source));
  g_autofree char *base = g_path_get_basename (source);
  struct stat status;

  if (stat (source, &status) == 0 && S_ISDIR (status.st_mode))
    {
      self->walk = annexa_walk_new (source, self->has_own ? &self->own : NULL, &input->error);
      if (self->walk != NULL)
        {
          self->walk_path = g_strdup (source);
          self->walk_prefix = from_list ? g_strdup (source) : prefix_of (self, source);
          return NULL;
        }
    }
  if (!settle (self, input, NULL, from_list ? source : base))
    return NULL;
  if (input->error == NULL && !self->only_count)
    open_input (input, AT_FDCWD, source, 0);
  return g_steal_pointer (&input);
}

/**
 * annexa_inputs_next:
 * @error: why the list cannot be read on; problems of one input are in the input
 *
 * Returns: (transfer full) (nullable): the next input, always in the same order; %NULL at the end, or when
 * the list has nothing yet, which annexa_inputs_get_wait_fd() tells
 */
AnnexaInput *
annexa_inputs_next (AnnexaInputs *self, GError **error)
{
  for (;;)
    {
      AnnexaInput *input = NULL;
      g_autofree char *entry = NULL;
      g_autoptr (GError) cause = NULL;

      if (self->walk != NULL)
        input = next_of_walk (self);
      else if (self->sources[self->next_source] != NULL)
        input = take_source (self, self->sources[self->next_source++], FALSE);
      else if ((self->waiting = self->list != NULL && !annexa_list_is_ready (self->list)))
        return NULL;
      else if (self->list != NULL && (entry = annexa_list_next (self->list, &cause)) != NULL)
        input = take_source (self, entry, TRUE);
      else
        {
          if (cause != NULL)
            g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
      if (input != NULL)
        return input;
    }
}

/** annexa_inputs_get_wait_fd: Returns: what becomes readable when annexa_inputs_next() may have more, or -1
 * when it was not for that that there was none */
int
annexa_inputs_get_wait_fd (AnnexaInputs *self)
{
  return self->waiting ? annexa_list_get_fd (self->list) : -1;
}

/**
 * annexa_inputs_count:
 * @sources: (array zero-terminated=1): files and directories
 * @left_out: (nullable): a directory that is not read
 * @shard: which part of all
 *
 * Returns: how many inputs @sources will give; opens none of them
 */
guint64
annexa_inputs_count (const char *const *sources, const char *left_out, const AnnexaShard *shard)
{
  g_autoptr (AnnexaInputs) inputs = annexa_inputs_new (sources, -1, '\n', shard);
  guint64 n = 0;

  inputs->only_count = TRUE;
  if (left_out != NULL)
    annexa_inputs_leave_out (inputs, left_out);
  for (AnnexaInput *input; (input = annexa_inputs_next (inputs, NULL)) != NULL; n++)
    annexa_input_free (input);
  return n;
}
