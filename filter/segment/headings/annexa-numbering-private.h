/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-heading.h"

G_BEGIN_DECLS

gboolean annexa_number_parse_alphabet (const char *text, AnnexaNumber *number);

static inline gboolean
annexa_number_is_dot (gunichar c)
{
  return c == '.' || c == 0xff0e;
}

static inline gboolean
annexa_number_is_closing (gunichar c)
{
  return c == ')' || c == 0xff09 || c == ']' || c == 0xff3d || c == 0x3011 || c == 0x3015;
}

static inline const char *
annexa_number_skip_space (const char *p)
{
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

G_END_DECLS
