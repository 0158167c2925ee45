/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The objects of a PDF that is written as the standard says, read where they stand. qpdf parses every object
 * of an object stream before it hands out the first, which takes longer than the drawings of most papers do;
 * here nothing is parsed but what is asked for. Whatever is unusual (encryption, repairs, hybrid files, odd
 * numbers) makes the file odd: it is then qpdf's. */

#define ANNEXA_PLAIN_MAX_DEPTH 64

typedef struct _AnnexaPlain AnnexaPlain;

/* A value as it is written: it begins at @at, and what it stands in ends at @end. @at is NULL for none. */
typedef struct
{
  const guint8 *at, *end;
} AnnexaPlainValue;

/* annexa-plain-value.c: none of these resolves a reference. Where what stands there is odd, they fail. */
const guint8 *annexa_plain_skip_space (const guint8 *at, const guint8 *end);
/* Where the value at @at ends, a reference as a whole; NULL where it is odd. */
const guint8 *annexa_plain_skip (const guint8 *at, const guint8 *end);
gboolean annexa_plain_is_dictionary (AnnexaPlainValue value);
gboolean annexa_plain_is_array (AnnexaPlainValue value);
/* @found: what stands under @key, with its slash, or none. FALSE where the dictionary is odd. */
gboolean annexa_plain_find_key (AnnexaPlainValue dictionary, const char *key, AnnexaPlainValue *found);
/* @found: item @index, or none behind the last. FALSE where the array is odd. */
gboolean annexa_plain_find_item (AnnexaPlainValue array, guint index, AnnexaPlainValue *found);
gboolean annexa_plain_count_items (AnnexaPlainValue array, guint *n_items);
gboolean annexa_plain_read_reference (AnnexaPlainValue value, guint *number, guint *generation);
gboolean annexa_plain_read_unsigned (AnnexaPlainValue value, guint *number);
/* @is_integer: whether it is written without a full stop */
gboolean annexa_plain_read_number (AnnexaPlainValue value, double *number, gboolean *is_integer);
/* Whether the word at @value is @word and nothing else, be it a name, true, false or null. */
gboolean annexa_plain_is_word (AnnexaPlainValue value, const char *word);
/* (transfer full) (nullable): the name with its slash */
char *annexa_plain_read_name (AnnexaPlainValue value);

/* annexa-plain.c */
AnnexaPlain *annexa_plain_open (GBytes *bytes);
void annexa_plain_free (AnnexaPlain *self);
guint annexa_plain_n_pages (const AnnexaPlain *self);
AnnexaPlainValue annexa_plain_page (AnnexaPlain *self, guint number);
/* What @value refers to, or itself; none where there is no such object. */
AnnexaPlainValue annexa_plain_resolve (AnnexaPlain *self, AnnexaPlainValue value);
/* The bytes of the stream whose dictionary @value is; NULL where it is no stream. */
const guint8 *annexa_plain_stream (AnnexaPlain *self, AnnexaPlainValue value, gsize *n_bytes);
gboolean annexa_plain_is_stream (AnnexaPlain *self, AnnexaPlainValue value);
/* Whether something unusual was met: what was read since it was opened does not count. */
gboolean annexa_plain_is_odd (const AnnexaPlain *self);
void annexa_plain_set_odd (AnnexaPlain *self);

/* annexa-plain-xref.c: where the objects of a file are */
typedef struct
{
  guint8 kind;       /* 0: free or unknown, 1: in the file, 2: in an object stream */
  guint16 in_stream; /* 2: which object of it */
  guint32 at;        /* 1: byte of the file; 2: number of the object stream */
  guint32 generation;
} AnnexaPlainEntry;

/* Fills @entries, and @trailer, the newest. FALSE when the file is odd. */
gboolean annexa_plain_read_xref (const guint8 *data, gsize n_bytes, GArray *entries,
                                 AnnexaPlainValue *trailer);
/* What follows `number generation obj` at @at; none when that is not there. */
AnnexaPlainValue annexa_plain_begin_object (const guint8 *at, const guint8 *end, guint *number,
                                            guint *generation);
/* Unpacks a stream that is packed with Deflate and a predictor at most; NULL when it is odd, or too long. */
GByteArray *annexa_plain_unpack (AnnexaPlainValue dictionary, const guint8 *packed, gsize n_packed);
/* The bytes of a stream whose length is written in its dictionary or is @n_said. */
const guint8 *annexa_plain_stream_bytes (AnnexaPlainValue dictionary, guint n_said);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaPlain, annexa_plain_free)

G_END_DECLS
