/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-fold.h"

G_BEGIN_DECLS

/* A code point expands to at most this many when folded; longer compatibility forms stay as they are. */
#define ANNEXA_FOLD_MAX_EXPANSION 8

/* How many units annexa_fold_units() may write for @length_bytes of text: what expands has two bytes or more.
 */
#define ANNEXA_FOLD_MAX_UNITS(length_bytes) ((length_bytes)*4 + 1)

/* The folded code points of @text and for each the byte of @text where its source begins; units[n] is 0 and
 * offsets[n] is @length_bytes. Both arrays have room for ANNEXA_FOLD_MAX_UNITS (length_bytes). Runs of white
 * space are one U+0020. Units that come from one code point have the same offset. Returns n. */
gsize annexa_fold_units (const char *text, gsize length_bytes, gunichar *units, guint32 *offsets);

/* What the key of @text begins with, where that is seen at once: a letter, digit or ideograph with none
 * behind it that may compose with it; else 0. */
gunichar annexa_fold_first (const char *text);

/* annexa-fold-punctuation.c: marks that vendors write for each other are one in a key. */
gunichar annexa_fold_punctuation (gunichar c);
gboolean annexa_fold_is_dash (gunichar c);

G_END_DECLS
