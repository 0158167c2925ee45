/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-list.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "model/annexa-error.h"

#define READ_BYTES (64 * 1024)

struct _AnnexaList
{
  int fd;
  char separator;
  GString *text; /* what was read last */
  gsize begin;   /* where the next entry begins in it */
  gsize looked;  /* up to where no entry ends */
  gboolean end;  /* nothing follows, because of */
  int code;      /* 0, or errno */
};

/** annexa_list_new: Returns: (transfer full): the entries that @fd, which is taken, gives */
AnnexaList *
annexa_list_new (int fd, char separator)
{
  AnnexaList *self = g_new0 (AnnexaList, 1);

  self->fd = fd;
  self->separator = separator;
  self->text = g_string_new (NULL);
  return self;
}

/** annexa_list_free: closes it */
void
annexa_list_free (AnnexaList *self)
{
  close (self->fd);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/** annexa_list_get_fd: Returns: what becomes readable when there is more */
int
annexa_list_get_fd (AnnexaList *self)
{
  return self->fd;
}

/* Leaves out empty entries; whether the text holds the end of one, or what cannot be one. */
static gboolean
has_entry (AnnexaList *self)
{
  const char *text = self->text->str;

  while (self->looked == self->begin && self->begin < self->text->len && text[self->begin] == self->separator)
    self->looked = ++self->begin;
  for (; self->looked < self->text->len; self->looked++)
    if (text[self->looked] == self->separator || text[self->looked] == '\0')
      return TRUE;
  return self->end || self->looked - self->begin > ANNEXA_MAX_LIST_ENTRY_BYTES;
}

static void
read_more (AnnexaList *self)
{
  char data[READ_BYTES];
  const gssize got = read (self->fd, data, sizeof data);
  const int code = errno;

  g_string_erase (self->text, 0, (gssize)self->begin);
  self->looked -= self->begin;
  self->begin = 0;
  if (got > 0)
    g_string_append_len (self->text, data, got);
  else if (got == 0 || (code != EINTR && code != EAGAIN))
    {
      self->end = TRUE;
      self->code = got == 0 ? 0 : code;
    }
}

/** annexa_list_is_ready: Returns: whether annexa_list_next() would not wait; reads what is there */
gboolean
annexa_list_is_ready (AnnexaList *self)
{
  struct pollfd more = { .fd = self->fd, .events = POLLIN };

  while (!has_entry (self))
    {
      if (poll (&more, 1, 0) <= 0)
        return FALSE;
      read_more (self);
    }
  return TRUE;
}

/**
 * annexa_list_next:
 * @error: %ANNEXA_ERROR_USAGE when it is no list of names, %ANNEXA_ERROR_IO when it cannot be read
 *
 * Waits for the next entry.
 *
 * Returns: (transfer full) (nullable): it; %NULL with @error unset at the end
 */
char *
annexa_list_next (AnnexaList *self, GError **error)
{
  struct pollfd more = { .fd = self->fd, .events = POLLIN };
  gsize n_bytes;
  char *entry;

  while (!annexa_list_is_ready (self))
    poll (&more, 1, -1);
  n_bytes = self->looked - self->begin;
  if (self->looked == self->text->len && self->code != 0)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot read the list of inputs: %s"),
                   g_strerror (self->code));
      return NULL;
    }
  if (n_bytes > ANNEXA_MAX_LIST_ENTRY_BYTES
      || (self->looked < self->text->len && self->text->str[self->looked] != self->separator))
    {
      g_set_error_literal (error, ANNEXA_ERROR, ANNEXA_ERROR_USAGE,
                           _ ("the list of inputs is no list of file names; is --null missing?"));
      return NULL;
    }
  if (n_bytes == 0)
    return NULL;
  entry = g_strndup (self->text->str + self->begin, n_bytes);
  self->begin = self->looked;
  return entry;
}
