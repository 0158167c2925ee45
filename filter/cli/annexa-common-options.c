/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-common-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "annexa-input.h"
#include "model/annexa-error.h"

#define PASSWORD_MAX_BYTES 1024
#define MEMORY_MIN_BYTES (16ULL * 1024 * 1024)

/** annexa_common_options_init: sets the defaults */
void
annexa_common_options_init (AnnexaCommonOptions *self)
{
  *self = (AnnexaCommonOptions){ 0 };
  annexa_pool_options_init (&self->pool);
}

static void
forget (char *secret)
{
  if (secret != NULL)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

/** annexa_common_options_clear: frees what @self holds */
void
annexa_common_options_clear (AnnexaCommonOptions *self)
{
  g_strfreev (self->rules);
  forget (self->password);
  g_free (self->password_file);
  g_free (self->sandbox);
  g_free (self->memory);
}

/** annexa_common_options_add: makes @context fill in @self */
void
annexa_common_options_add (AnnexaCommonOptions *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->rules,
      N_ ("Add the rules in DIR to the built-in ones; may be given more than once"), N_ ("DIR") },
    { "password", 0, 0, G_OPTION_ARG_STRING, &self->password,
      N_ ("Open encrypted papers with PASSWORD; others may see it, --password-file is safer"),
      N_ ("PASSWORD") },
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &self->password_file,
      N_ ("Open encrypted papers with the first line of FILE"), N_ ("FILE") },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &self->strict,
      N_ ("Take a document that answers no control for an error"), NULL },
    { "sandbox", 0, 0, G_OPTION_ARG_STRING, &self->sandbox,
      N_ ("Read papers in a sandbox: “auto” (the default), “require” or “off”"), N_ ("MODE") },
    { "timeout", 0, 0, G_OPTION_ARG_DOUBLE, &self->pool.timeout_seconds,
      N_ ("Give up on a paper after SECONDS, 300 by default; 0 for never"), N_ ("SECONDS") },
    { "page-timeout", 0, 0, G_OPTION_ARG_DOUBLE, &self->pool.silence_seconds,
      N_ ("Give up on a paper when a page takes SECONDS, 60 by default; 0 for never"), N_ ("SECONDS") },
    { "memory", 0, 0, G_OPTION_ARG_STRING, &self->memory,
      N_ ("Give up on a paper that needs more than SIZE, such as 512M or 2G; 1G by default, 0 for no limit. "
          "Of a long paper a worker also lays up to SIZE aside in TMPDIR, where there is room"),
      N_ ("SIZE") },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &self->verbose,
      N_ ("Also show what the PDF library complains about"), NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static gboolean G_GNUC_PRINTF (2, 3) fail_usage (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (ANNEXA_ERROR, ANNEXA_ERROR_USAGE, format, args);
  va_end (args);
  return FALSE;
}

/* Bytes with a suffix K, M, G or none, which means M. */
static gboolean
parse_size (const char *text, guint64 *bytes)
{
  static const char suffixes[] = "KMGT";
  char *end = NULL;
  const guint64 number = g_ascii_strtoull (text, &end, 10);
  const char *suffix = *end == '\0' ? "M" : end;
  const char *found = strchr (suffixes, g_ascii_toupper (*suffix));
  guint shift;

  if (!g_ascii_isdigit (*text) || found == NULL || suffix[1] != '\0')
    return FALSE;
  shift = 10 * (found - suffixes + 1);
  if (number > (G_MAXUINT64 >> shift))
    return FALSE;
  *bytes = number << shift;
  return *bytes == 0 || *bytes >= MEMORY_MIN_BYTES;
}

static gboolean
read_password_file (AnnexaCommonOptions *self, GError **error)
{
  char line[PASSWORD_MAX_BYTES + 1];
  g_autoptr (GError) cause = NULL;
  const gssize length = annexa_input_read_line (self->password_file, line, sizeof line, &cause);

  if (length < 0)
    {
      g_set_error (error, ANNEXA_ERROR, cause->code, "%s: %s", self->password_file, cause->message);
      return FALSE;
    }
  if ((gsize)length < sizeof line)
    self->password = g_strdup (line);
  explicit_bzero (line, sizeof line);
  return self->password != NULL || fail_usage (error, _ ("%s: too long for a password"), self->password_file);
}

/** annexa_common_options_check: Returns: whether the values make sense; reads the password file */
gboolean
annexa_common_options_check (AnnexaCommonOptions *self, GError **error)
{
  if (self->sandbox != NULL && !annexa_sandbox_mode_parse (self->sandbox, &self->pool.sandbox))
    return fail_usage (error, _ ("“%s” is no sandbox mode; there are auto, require and off"), self->sandbox);
  if (self->memory != NULL && !parse_size (self->memory, &self->pool.memory_bytes))
    return fail_usage (error, _ ("“%s” is no memory size of 16M or more"), self->memory);
  if (!(self->pool.timeout_seconds >= 0) || !(self->pool.silence_seconds >= 0)
      || self->pool.timeout_seconds > G_MAXINT32 || self->pool.silence_seconds > G_MAXINT32)
    return fail_usage (error, "%s", _ ("a timeout is a number of seconds, or 0"));
  if (self->password != NULL && self->password_file != NULL)
    return fail_usage (error, "%s", _ ("--password and --password-file exclude each other"));
  return self->password_file == NULL || read_password_file (self, error);
}

/** annexa_common_options_make_reader: Returns: (transfer full) (nullable): a reader with its rules loaded */
AnnexaReader *
annexa_common_options_make_reader (AnnexaCommonOptions *self, GError **error)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();

  for (gsize i = 0; self->rules != NULL && self->rules[i] != NULL; i++)
    annexa_reader_add_rules (reader, self->rules[i]);
  if (self->password != NULL)
    annexa_reader_set_password (reader, self->password);
  if (!annexa_reader_load_rules (reader, error))
    return NULL;
  return g_steal_pointer (&reader);
}

/**
 * annexa_common_options_hide_password:
 * @arguments: (array zero-terminated=1): the strings of the command line, not copies
 *
 * Overwrites the value of `--password` where process lists show it. To be called once options have been
 * parsed.
 */
void
annexa_common_options_hide_password (char **arguments)
{
  for (gsize i = 1; arguments[i] != NULL && !g_str_equal (arguments[i], "--"); i++)
    {
      char *value = NULL;

      if (g_str_has_prefix (arguments[i], "--password="))
        value = arguments[i] + strlen ("--password=");
      else if (g_str_equal (arguments[i], "--password"))
        value = arguments[i + 1];
      if (value != NULL)
        memset (value, '*', strlen (value));
    }
}
