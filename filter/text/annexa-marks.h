/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Signs that count as digits do. */
typedef enum
{
  ANNEXA_ALPHABET_ROMAN,      /* ⅰ ⅱ */
  ANNEXA_ALPHABET_IDEOGRAPHS, /* 一 二 */
  ANNEXA_ALPHABET_KANA,       /* ア イ */
} AnnexaAlphabet;

/* What single characters tell of the line that they begin or end. */

gboolean annexa_is_full_stop (gunichar c);
gboolean annexa_ends_sentence (const char *text);
gboolean annexa_is_typed_rule (const char *text, guint min_chars);
gboolean annexa_is_bullet (gunichar c);
gboolean annexa_begins_with_dash (const char *text);
gboolean annexa_begins_with_glued_dash (const char *text);
gboolean annexa_begins_with_sign (const char *text);
gboolean annexa_is_hiragana (gunichar c);
gboolean annexa_is_katakana (gunichar c);
gboolean annexa_is_range_sign (gunichar c);
gboolean annexa_is_leader (gunichar c);
gboolean annexa_is_arrow (gunichar c);
gboolean annexa_is_divider (gunichar c);
gboolean annexa_is_open_bracket (gunichar c);
gboolean annexa_is_close_bracket (gunichar c);
gint annexa_bracket_depth (const char *text);
guint annexa_find_in_alphabet (gunichar c, AnnexaAlphabet *alphabet);

G_END_DECLS
