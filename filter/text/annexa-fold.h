/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

#include "annexa-habit.h"

G_BEGIN_DECLS

/* Keys for comparing, never for output: NFKC, case folded, white space removed, 、，, and the like made
 * one, small variants of rules/ left to the catalog. */
char *annexa_fold_key (const char *text);

/* Width, compatibility and case folded, white space kept as single U+0020, with the way back: offsets[i] is
 * the byte of @text from which byte i of the result came (one more element than the result has bytes). */
char *annexa_fold_line (const char *text, gsize length_bytes, GArray *offsets);

/* One code point as a reader means it: Kangxi radicals, CJK radicals supplement
 * (Equivalent_Unified_Ideograph), compatibility ideographs to unified ones; everything else unchanged. Cheap:
 * called for every glyph. */
gunichar annexa_repair_char (gunichar c);

/* A narrow hyphen, whichever of the code points that look like it the PDF names. */
gunichar annexa_repair_hyphen (gunichar c, gboolean wide, gboolean cuts_word);
gunichar annexa_repair_shared (gunichar c, gboolean wide);

/* The same for a bullet or dingbat drawn with a symbol font that has no Unicode values (Wingdings `l` is ●).
 */
gunichar annexa_repair_symbol (gunichar c, const char *font_name);

/* Whether @c is written without spaces between words: Han, kana, CJK punctuation, full-width forms, enclosed
 * and squared CJK characters (㈱, ㎡). */
static inline gboolean
annexa_is_cjk (gunichar c)
{
  if (c < 0x2E80)
    return c >= 0x2460 && c <= 0x24FF; /* ① stands in CJK text like a CJK character */
  if (c <= 0x33FF)
    return !(c >= 0x3130 && c <= 0x318F); /* Hangul compatibility jamo: Korean has spaces */
  return c <= 0x9FFF || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F)
         || (c >= 0xFF01 && c <= 0xFF9F) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFF);
}

/* What a reader puts between two pieces of text that were on two lines: "" or " ", and how many bytes of a
 * hyphen at the end of @before go away. */
const char *annexa_join (const char *before, const char *after, const AnnexaHabit *habit,
                         guint *hyphen_bytes);
void annexa_join_append (GString *text, const char *line, const AnnexaHabit *habit);

G_END_DECLS
