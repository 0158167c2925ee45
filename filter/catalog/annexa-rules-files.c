/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rules-parser-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/annexa-error.h"

static void
strings_free (gpointer data)
{
  AnnexaRulesStrings *entry = data;

  g_ptr_array_unref (entry->strings);
  g_clear_pointer (&entry->removed, g_ptr_array_unref);
  g_free (entry);
}

static void
item_free (gpointer data)
{
  AnnexaRulesItem *item = data;

  g_ptr_array_unref (item->also);
  g_ptr_array_unref (item->titles);
  g_free (item);
}

static void
standard_free (gpointer data)
{
  AnnexaRulesStandard *standard = data;

  g_ptr_array_unref (standard->items);
  g_free (standard);
}

static void
form_free (gpointer data)
{
  AnnexaRulesForm *form = data;

  g_clear_pointer (&form->pattern, annexa_pattern_free);
  g_ptr_array_unref (form->standards);
  g_free (form);
}

static void
cue_free (gpointer data)
{
  AnnexaRulesCue *cue = data;

  g_ptr_array_unref (cue->words);
  g_ptr_array_unref (cue->patterns);
  g_ptr_array_unref (cue->sources);
  g_ptr_array_unref (cue->removed);
  g_free (cue);
}

static void
mapping_free (gpointer data)
{
  AnnexaRulesMapping *mapping = data;

  g_ptr_array_unref (mapping->pairs);
  g_free (mapping);
}

static void
profile_free (gpointer data)
{
  AnnexaRulesProfile *profile = data;

  g_ptr_array_unref (profile->ids);
  g_free (profile);
}

AnnexaRulesStrings *
annexa_rules_strings_new (void)
{
  AnnexaRulesStrings *entry = g_new0 (AnnexaRulesStrings, 1);

  entry->strings = g_ptr_array_new ();
  return entry;
}

AnnexaRulesItem *
annexa_rules_item_new (void)
{
  AnnexaRulesItem *item = g_new0 (AnnexaRulesItem, 1);

  item->also = g_ptr_array_new ();
  item->titles = g_ptr_array_new ();
  return item;
}

AnnexaRulesStandard *
annexa_rules_standard_new (void)
{
  AnnexaRulesStandard *standard = g_new0 (AnnexaRulesStandard, 1);

  standard->items = g_ptr_array_new_with_free_func (item_free);
  return standard;
}

AnnexaRulesForm *
annexa_rules_form_new (void)
{
  AnnexaRulesForm *form = g_new0 (AnnexaRulesForm, 1);

  form->glued = TRUE;
  form->standards = g_ptr_array_new ();
  return form;
}

AnnexaRulesCue *
annexa_rules_cue_new (void)
{
  AnnexaRulesCue *cue = g_new0 (AnnexaRulesCue, 1);

  cue->words = g_ptr_array_new ();
  cue->sources = g_ptr_array_new ();
  cue->removed = g_ptr_array_new_with_free_func (g_free);
  cue->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_pattern_free);
  return cue;
}

AnnexaRulesMapping *
annexa_rules_mapping_new (void)
{
  AnnexaRulesMapping *mapping = g_new0 (AnnexaRulesMapping, 1);

  mapping->pairs = g_ptr_array_new_with_free_func (strings_free);
  return mapping;
}

AnnexaRulesProfile *
annexa_rules_profile_new (void)
{
  AnnexaRulesProfile *profile = g_new0 (AnnexaRulesProfile, 1);

  profile->ids = g_ptr_array_new ();
  return profile;
}

AnnexaRules *
annexa_rules_new (void)
{
  AnnexaRules *self = g_new0 (AnnexaRules, 1);

  self->strings = g_string_chunk_new (16 * 1024);
  self->read = g_byte_array_new ();
  self->n_builtin = self->n_builtin_cues = G_MAXUINT;
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->standards = g_ptr_array_new_with_free_func (standard_free);
  self->names = g_ptr_array_new_with_free_func (strings_free);
  self->titles = g_ptr_array_new_with_free_func (strings_free);
  self->forms = g_ptr_array_new_with_free_func (form_free);
  self->cues = g_ptr_array_new_with_free_func (cue_free);
  self->equivalents = g_ptr_array_new_with_free_func (strings_free);
  self->mappings = g_ptr_array_new_with_free_func (mapping_free);
  self->profiles = g_ptr_array_new_with_free_func (profile_free);
  return self;
}

void
annexa_rules_free (AnnexaRules *self)
{
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->read, g_byte_array_unref);
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->standards);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->cues);
  g_ptr_array_unref (self->equivalents);
  g_ptr_array_unref (self->mappings);
  g_ptr_array_unref (self->profiles);
  g_free (self);
}

void
annexa_rules_set_error (GError **error, const AnnexaRulesPlace *place, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, "%s:%u: %s", place->file, place->line, message);
}

gboolean
annexa_rules_keep (AnnexaRules *self, GError **error)
{
  if (!g_error_matches (*error, ANNEXA_ERROR, ANNEXA_ERROR_RULES)
      || self->problems->len >= ANNEXA_RULES_MAX_PROBLEMS)
    return FALSE;
  g_ptr_array_add (self->problems, g_strdup ((*error)->message));
  g_clear_error (error);
  return TRUE;
}

gboolean
annexa_rules_settle (AnnexaRules *self, GError **error)
{
  g_autofree char *lines = NULL;

  if (self->problems->len == 0)
    return TRUE;
  g_ptr_array_add (self->problems, NULL);
  lines = g_strjoinv ("\n", (char **)self->problems->pdata);
  g_ptr_array_set_size (self->problems, 0);
  g_set_error_literal (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, lines);
  return FALSE;
}

/* The whole of a regular file of at most ANNEXA_RULES_MAX_FILE_BYTES; a FIFO or device does not block. */
static char *
read_file (const char *path, gsize *n_bytes, GError **error)
{
  g_autofree char *bytes = g_malloc (ANNEXA_RULES_MAX_FILE_BYTES + 1);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  struct stat st;
  gsize n = 0;
  gssize got = 1;

  if (fd < 0)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_NOT_FOUND, _ ("cannot open rule file “%s”: %s"), path,
                   g_strerror (errno));
      return NULL;
    }
  if (fstat (fd, &st) < 0 || !S_ISREG (st.st_mode))
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, _ ("%s:1: not a regular file"), path);
      close (fd);
      return NULL;
    }
  while (got > 0 && n <= ANNEXA_RULES_MAX_FILE_BYTES)
    {
      got = TEMP_FAILURE_RETRY (read (fd, bytes + n, ANNEXA_RULES_MAX_FILE_BYTES + 1 - n));
      if (got > 0)
        n += got;
    }
  if (got < 0)
    g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_IO, _ ("cannot read rule file “%s”: %s"), path,
                 g_strerror (errno));
  else if (n > ANNEXA_RULES_MAX_FILE_BYTES)
    g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, _ ("%s:1: a rule file may have %d bytes at most"),
                 path, ANNEXA_RULES_MAX_FILE_BYTES);
  close (fd);
  if (got < 0 || n > ANNEXA_RULES_MAX_FILE_BYTES)
    return NULL;
  *n_bytes = n;
  return g_steal_pointer (&bytes);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Appends the rule files below @directory to @paths, and itself to those that were read. */
static gboolean
list_files (AnnexaRules *self, const char *directory, guint depth, GPtrArray *paths, GError **error)
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *name;

  dir = g_dir_open (directory, 0, &local_error);
  if (dir == NULL)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_NOT_FOUND, _ ("cannot open rules directory “%s”: %s"),
                   directory, local_error->message);
      return FALSE;
    }
  g_ptr_array_add (self->paths, g_strdup (directory));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (*name == '.')
        continue;
      if (g_str_has_suffix (name, ".yaml") || g_str_has_suffix (name, ".yml"))
        {
          g_ptr_array_add (paths, g_steal_pointer (&path));
          if (paths->len > ANNEXA_RULES_MAX_FILES)
            {
              g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, _ ("%s:1: more than %d rule files"),
                           directory, ANNEXA_RULES_MAX_FILES);
              return FALSE;
            }
        }
      else if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          if (depth == ANNEXA_RULES_MAX_DIRECTORY_DEPTH)
            {
              g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, _ ("%s:1: directories nested too deep"),
                           path);
              return FALSE;
            }
          if (!list_files (self, path, depth + 1, paths, error))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
annexa_rules_read_directory (AnnexaRules *self, const char *directory, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  gsize prefix = strlen (directory);
  g_autoptr (GError) problem = NULL;

  if (g_file_test (directory, G_FILE_TEST_IS_REGULAR))
    {
      g_ptr_array_add (paths, g_strdup (directory));
      prefix = 0;
    }
  else if (!list_files (self, directory, 0, paths, error))
    return FALSE;
  g_ptr_array_sort (paths, compare_paths);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *bytes = NULL;
      gsize n_bytes;

      if (++self->n_files > ANNEXA_RULES_MAX_FILES)
        {
          g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, _ ("%s:1: more than %d rule files"), path,
                       ANNEXA_RULES_MAX_FILES);
          return FALSE;
        }
      g_ptr_array_add (self->paths, g_strdup (path));
      bytes = read_file (path, &n_bytes, error);
      if (bytes == NULL)
        return FALSE;
      /* The digest is of names and contents, so that moving the rules elsewhere does not change it. */
      g_byte_array_append (self->read, (const guint8 *)path + prefix, strlen (path + prefix) + 1);
      g_byte_array_append (self->read, (const guint8 *)bytes, n_bytes);
      if (!annexa_rules_parse (self, path, bytes, n_bytes, &problem) && !annexa_rules_keep (self, &problem))
        break;
    }
  return annexa_rules_settle (self, error);
}
