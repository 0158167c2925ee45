/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "batch/annexa-journal.h"
#include "batch/annexa-run-state.h"

/* What an output directory says about earlier runs, after anything has happened to it. */

#define MAX_INPUT_BYTES 65536u

/* A line that is understood is written so that it is understood again. */
static void
check_line (const char *line, gsize length)
{
  g_autoptr (AnnexaEntry) entry = annexa_entry_parse_json (line, length), again = NULL;
  g_autoptr (GString) written = g_string_new (NULL), twice = g_string_new (NULL);

  if (entry == NULL)
    return;
  annexa_entry_append_json (entry, written);
  again = annexa_entry_parse_json (written->str, written->len - 1);
  g_assert_nonnull (again);
  annexa_entry_append_json (again, twice);
  g_assert_cmpstr (written->str, ==, twice->str);
}

static void
check_journal (const char *directory, int fd, const guint8 *data, gsize n_bytes)
{
  g_autofree char *path = g_build_filename (directory, ANNEXA_JOURNAL_NAME, NULL);
  g_autoptr (AnnexaJournal) journal = NULL, settled = NULL;
  g_autoptr (AnnexaEntry) entry = annexa_entry_new (), found = NULL, again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (path, (const char *)data, (gssize)n_bytes,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  entry->input = g_strdup ("a");
  entry->output = g_strdup ("a.yaml");
  journal = annexa_journal_open (fd, &error);
  g_assert_no_error (error);
  found = annexa_journal_find (journal, "a.yaml");
  if (found == NULL || !annexa_journal_keep (journal, 0, "a.yaml"))
    g_assert_true (annexa_journal_add (journal, 0, entry, &error));
  g_assert_true (annexa_journal_settle (journal, &error));
  settled = annexa_journal_open (fd, &error);
  g_assert_no_error (error);
  again = annexa_journal_find (settled, "a.yaml");
  g_assert_nonnull (again);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  static char *directory;
  static int fd = -1;
  g_autofree char *state_path = NULL;
  AnnexaRunState state = { 0 };

  if (n_bytes > MAX_INPUT_BYTES)
    return 0;
  if (directory == NULL)
    {
      directory = g_mkdtemp (g_strdup (g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm/annexa-fuzz-XXXXXX"
                                                                        : "/tmp/annexa-fuzz-XXXXXX"));
      fd = open (directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    }
  check_line ((const char *)data, n_bytes);
  check_journal (directory, fd, data, n_bytes);
  state_path = g_build_filename (directory, ANNEXA_RUN_STATE_NAME, NULL);
  g_file_set_contents_full (state_path, (const char *)data, (gssize)n_bytes, G_FILE_SET_CONTENTS_NONE, 0600,
                            NULL);
  if (annexa_run_state_read (&state, state_path))
    annexa_run_state_clear (&state);
  return 0;
}
