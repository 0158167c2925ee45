/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes arrays of constants as C. Elements of one array stand behind each other in the order in which they
 * are added, so that lists are parts of arrays; elements may name those of any array by name and number. */

#define ANNEXA_IMAGE_MAX_ARRAYS 32

typedef struct
{
  const char *type; /* of an element, without the const before it: "char *const" */
  const char *name;
  GString *elements;
  guint n;
  guint n_written; /* elements that are in the text: of numbers, zeros may be left out */
} AnnexaImageArray;

typedef struct
{
  AnnexaImageArray arrays[ANNEXA_IMAGE_MAX_ARRAYS];
  guint n_arrays;
  GString *strings;    /* the literals of all strings */
  GHashTable *offsets; /* string -> where it begins, + 1 */
  guint n_string_bytes;
} AnnexaImageWriter;

void annexa_image_writer_init (AnnexaImageWriter *self);
void annexa_image_writer_clear (AnnexaImageWriter *self);
/* A new array of elements of @type (static), called @name (static). */
AnnexaImageArray *annexa_image_writer_array (AnnexaImageWriter *self, const char *type, const char *name);
/* All arrays, defined as they are now. */
void annexa_image_writer_write (const AnnexaImageWriter *self, GString *out);

/* Returns: (transfer full): the C expression of @string (nullable); strings that are alike are one. */
char *annexa_image_writer_string (AnnexaImageWriter *self, const char *string);
/* Adds the initializer of an element. Returns: the element's number */
guint annexa_image_array_add (AnnexaImageArray *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Adds @n numbers. Returns: the number of the first element */
guint annexa_image_array_add_bytes (AnnexaImageArray *self, const guint8 *numbers, guint n);
guint annexa_image_array_add_numbers (AnnexaImageArray *self, const guint32 *numbers, guint n);
guint annexa_image_array_add_long_numbers (AnnexaImageArray *self, const guint64 *numbers, guint n);

G_END_DECLS
