/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-run-state.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "annexa-json.h"
#include "annexa-output.h"
#include "model/annexa-error.h"

#define NEW_NAME ANNEXA_RUN_STATE_NAME ".new"

/** annexa_run_state_write: Returns: whether the state is on disk, in @directory_fd; %ANNEXA_ERROR_IO */
gboolean
annexa_run_state_write (const AnnexaRunState *self, int directory_fd, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const int fd = openat (directory_fd, NEW_NAME, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
  gboolean done;

  g_string_append_printf (
      text, "{\"shard\": %u, \"shards\": %u, \"complete\": %s, \"inputs\": %" G_GUINT64_FORMAT,
      self->shard.number, self->shard.count, self->complete ? "true" : "false", self->inputs);
  g_string_append (text, ", \"rules\": ");
  annexa_json_append_string (text, self->rules);
  g_string_append (text, ", \"version\": ");
  annexa_json_append_string (text, self->version);
  g_string_append (text, "}\n");

  done = fd >= 0 && annexa_write_all (fd, text->str, text->len) && fdatasync (fd) == 0;
  if (fd >= 0 && close (fd) != 0)
    done = FALSE;
  if (done && renameat (directory_fd, NEW_NAME, directory_fd, ANNEXA_RUN_STATE_NAME) == 0)
    return TRUE;
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot write: %s"), g_strerror (errno));
  return FALSE;
}

static void
take_member (const char *key, AnnexaJsonKind kind, const char *value, gpointer user_data)
{
  AnnexaRunState *self = user_data;
  const guint64 number = g_ascii_strtoull (value, NULL, 10);

  if (g_str_equal (key, "shard"))
    self->shard.number = number;
  else if (g_str_equal (key, "shards"))
    self->shard.count = number;
  else if (g_str_equal (key, "inputs"))
    self->inputs = number;
  else if (g_str_equal (key, "complete"))
    self->complete = g_str_equal (value, "true");
  else if (g_str_equal (key, "rules") && self->rules == NULL)
    self->rules = g_strdup (value);
  else if (g_str_equal (key, "version") && self->version == NULL)
    self->version = g_strdup (value);
}

/** annexa_run_state_read: Returns: whether @path holds a state, which is then in @self */
gboolean
annexa_run_state_read (AnnexaRunState *self, const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  *self = (AnnexaRunState){ 0 };
  if (g_file_get_contents (path, &text, &length, NULL)
      && annexa_json_parse_object (text, strlen (g_strchomp (text)), take_member, self)
      && self->shard.number >= 1 && self->shard.number <= self->shard.count && self->rules != NULL
      && self->version != NULL)
    return TRUE;
  annexa_run_state_clear (self);
  return FALSE;
}

/** annexa_run_state_clear: frees what @self holds */
void
annexa_run_state_clear (AnnexaRunState *self)
{
  g_clear_pointer (&self->rules, g_free);
  g_clear_pointer (&self->version, g_free);
}
