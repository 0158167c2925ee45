/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "batch/annexa-list.h"

#include <string.h>
#include <unistd.h>

#include "model/annexa-error.h"

static AnnexaList *
make_list (int *writer, char separator)
{
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  *writer = ends[1];
  return annexa_list_new (ends[0], separator);
}

static void
put (int writer, const char *text, gsize n_bytes)
{
  g_assert_cmpint (write (writer, text, n_bytes), ==, (gssize)n_bytes);
}

static void
assert_next (AnnexaList *list, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *entry = NULL;

  g_assert_true (annexa_list_is_ready (list));
  entry = annexa_list_next (list, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry, ==, expected);
}

/* Half a name is none yet, and nobody waits for the rest; the last one need not be ended. */
static void
test_slow_writer (void)
{
  int writer;
  g_autoptr (AnnexaList) list = make_list (&writer, '\n');

  g_assert_false (annexa_list_is_ready (list));
  put (writer, "\n\na.p", 5);
  g_assert_false (annexa_list_is_ready (list));
  put (writer, "df\nb\n\n\nc", 8);
  assert_next (list, "a.pdf");
  assert_next (list, "b");
  g_assert_false (annexa_list_is_ready (list));
  close (writer);
  assert_next (list, "c");
  assert_next (list, NULL);
  assert_next (list, NULL);
}

static void
test_null (void)
{
  int writer;
  g_autoptr (AnnexaList) list = make_list (&writer, '\0');

  put (writer, "a\nb\0\0-c\0", 8);
  close (writer);
  assert_next (list, "a\nb");
  assert_next (list, "-c");
  assert_next (list, NULL);
}

static void
assert_refused (AnnexaList *list, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (annexa_list_is_ready (list));
  g_assert_null (annexa_list_next (list, &error));
  g_assert_error (error, ANNEXA_ERROR, code);
}

/* What is no list of names is told at once, however it goes on. */
static void
test_no_list (void)
{
  int writer, writer_of_long;
  g_autofree char *name = g_strnfill (ANNEXA_MAX_LIST_ENTRY_BYTES / 2 + 1, 'x');
  g_autoptr (AnnexaList) list = make_list (&writer, '\n');
  g_autoptr (AnnexaList) of_long = make_list (&writer_of_long, '\n');

  put (writer, "a.pdf\0b.pdf", 11);
  assert_refused (list, ANNEXA_ERROR_USAGE);
  for (guint i = 0; i < 2; i++)
    {
      put (writer_of_long, name, strlen (name));
      g_assert_cmpint (annexa_list_is_ready (of_long), ==, i == 1);
    }
  assert_refused (of_long, ANNEXA_ERROR_USAGE);
  close (writer);
  close (writer_of_long);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list/slow-writer", test_slow_writer);
  g_test_add_func ("/list/null", test_null);
  g_test_add_func ("/list/no-list", test_no_list);
  return g_test_run ();
}
