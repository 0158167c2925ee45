/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "batch/annexa-entry.h"

#include <string.h>

static void
check_again (const char *input)
{
  g_autoptr (AnnexaEntry) entry = annexa_entry_new ();
  g_autoptr (AnnexaEntry) again = NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  entry->input = g_strdup (input);
  entry->output = g_strconcat (input, ".yaml", NULL);
  entry->outcome = ANNEXA_OUTCOME_TIMEOUT;
  entry->message = g_strdup ("too \"slow\"\\\t管理策");
  entry->yaml_bytes = 5000000000;
  entry->seconds = 1.5;
  entry->strict = TRUE;
  annexa_entry_append_json (entry, line);
  g_assert_true (g_utf8_validate (line->str, line->len, NULL));
  g_assert_true (strchr (line->str, '\n') == line->str + line->len - 1);

  again = annexa_entry_parse_json (line->str, line->len - 1);
  g_assert_nonnull (again);
  g_assert_cmpstr (again->input, ==, entry->input);
  g_assert_cmpstr (again->output, ==, entry->output);
  g_assert_cmpstr (again->message, ==, entry->message);
  g_assert_cmpint (again->outcome, ==, ANNEXA_OUTCOME_TIMEOUT);
  g_assert_cmpuint (again->yaml_bytes, ==, 5000000000);
  g_assert_cmpfloat (again->seconds, ==, 1.5);
  g_assert_true (again->strict);
}

static void
test_round_trip (void)
{
  check_again ("a/b.pdf");
  check_again ("管理策\n\"\\\x7f.pdf");
  check_again ("\xff\xfe/\x80.pdf");
}

/* A journal can be torn anywhere, and anything can be in its place. */
static void
test_refused (void)
{
  static const char *const lines[] = {
    "",
    "{}",
    "{\"input\": \"a\"}",
    "{\"input\": \"a\", \"outcome\": \"fine\"}",
    "{\"input\": \"a\", \"outcome\": \"ok\"",
    "{\"input\": \"a\", \"outcome\": \"ok\"} x",
    "{\"input\": \"a\", \"outcome\": \"ok\", \"pages\": 1x}",
    "{\"input\": \"\\u0000\", \"outcome\": \"ok\"}",
    "{\"input\": \"\\q\", \"outcome\": \"ok\"}",
    "{\"input\": \"\xff\", \"outcome\": \"ok\"}",
    "{\"input\": {\"a\": 1}, \"outcome\": \"ok\"}",
  };
  static const char good[] = "{\"input\": \"a\", \"output\": \"b\", \"outcome\": \"ok\", \"pages\": 12}";

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_null (annexa_entry_parse_json (lines[i], strlen (lines[i])));
  for (gsize length = 0; length < strlen (good); length++)
    g_assert_null (annexa_entry_parse_json (good, length));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry/round-trip", test_round_trip);
  g_test_add_func ("/entry/refused", test_refused);
  return g_test_run ();
}
