/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-image-writer-private.h"

#include <string.h>

#define NUMBERS_A_LINE 16

void
annexa_image_writer_init (AnnexaImageWriter *self)
{
  self->n_arrays = 0;
  self->strings = g_string_new (NULL);
  self->offsets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_string_bytes = 0;
}

void
annexa_image_writer_clear (AnnexaImageWriter *self)
{
  for (guint i = 0; i < self->n_arrays; i++)
    g_string_free (self->arrays[i].elements, TRUE);
  g_string_free (self->strings, TRUE);
  g_hash_table_unref (self->offsets);
}

AnnexaImageArray *
annexa_image_writer_array (AnnexaImageWriter *self, const char *type, const char *name)
{
  AnnexaImageArray *array = &self->arrays[self->n_arrays];

  g_return_val_if_fail (self->n_arrays < ANNEXA_IMAGE_MAX_ARRAYS, NULL);

  self->n_arrays++;
  *array = (AnnexaImageArray){ .type = type, .name = name, .elements = g_string_new (NULL) };
  return array;
}

/* A literal with its NUL; octal escapes have three digits always, so that no character goes on them. */
static void
append_literal (GString *out, const char *string)
{
  g_string_append (out, "  \"");
  for (const char *p = string; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || *p == ' ' || *p == '.' || *p == '-')
      g_string_append_c (out, *p);
    else
      g_string_append_printf (out, "\\%03o", (guint8)*p);
  g_string_append (out, "\\0\"\n");
}

char *
annexa_image_writer_string (AnnexaImageWriter *self, const char *string)
{
  guint offset;

  if (string == NULL)
    return g_strdup ("NULL");
  offset = GPOINTER_TO_UINT (g_hash_table_lookup (self->offsets, string));
  if (offset == 0)
    {
      offset = self->n_string_bytes + 1;
      g_hash_table_insert (self->offsets, g_strdup (string), GUINT_TO_POINTER (offset));
      self->n_string_bytes += strlen (string) + 1;
      append_literal (self->strings, string);
    }
  return g_strdup_printf ("strings + %u", offset - 1);
}

guint
annexa_image_array_add (AnnexaImageArray *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_string_append (self->elements, "  ");
  g_string_append_vprintf (self->elements, format, args);
  g_string_append (self->elements, ",\n");
  va_end (args);
  return self->n++;
}

/* Zeros are what the compiler fills in: only after some of them does a number need its place. */
static void
add_number (AnnexaImageArray *self, guint64 number)
{
  const guint at = self->n++;

  if (number == 0)
    return;
  if (self->n_written != at)
    g_string_append_printf (self->elements, "\n  [%u] = ", at);
  else if (at % NUMBERS_A_LINE == 0)
    g_string_append (self->elements, "\n  ");
  g_string_append_printf (self->elements, "%" G_GUINT64_FORMAT "u,", number);
  self->n_written = at + 1;
}

guint
annexa_image_array_add_bytes (AnnexaImageArray *self, const guint8 *numbers, guint n)
{
  const guint first = self->n;

  for (guint i = 0; i < n; i++)
    add_number (self, numbers[i]);
  return first;
}

guint
annexa_image_array_add_numbers (AnnexaImageArray *self, const guint32 *numbers, guint n)
{
  const guint first = self->n;

  for (guint i = 0; i < n; i++)
    add_number (self, numbers[i]);
  return first;
}

guint
annexa_image_array_add_long_numbers (AnnexaImageArray *self, const guint64 *numbers, guint n)
{
  const guint first = self->n;

  for (guint i = 0; i < n; i++)
    add_number (self, numbers[i]);
  return first;
}

void
annexa_image_writer_write (const AnnexaImageWriter *self, GString *out)
{
  g_string_append_printf (out, "static const char strings[%u] =\n%s;\n\n", self->n_string_bytes + 1,
                          self->n_string_bytes > 0 ? self->strings->str : "\"\"");
  /* Arrays name each other in circles, so all are declared first; none may be empty. */
  for (guint i = 0; i < self->n_arrays; i++)
    g_string_append_printf (out, "static const %s %s[%u];\n", self->arrays[i].type, self->arrays[i].name,
                            MAX (self->arrays[i].n, 1));
  for (guint i = 0; i < self->n_arrays; i++)
    if (self->arrays[i].elements->len > 0)
      g_string_append_printf (out, "\nstatic const %s %s[%u] = {\n%s\n};\n", self->arrays[i].type,
                              self->arrays[i].name, self->arrays[i].n, self->arrays[i].elements->str);
}
