/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-private.h"

#include <string.h>

/* The ids that forms make of numbers, as their templates say. */

/* 十二 and 一〇三 as numbers; FALSE when the group is not wholly of Chinese digits. */
static gboolean
read_han_number (const AnnexaLexer *lexer, const AnnexaPatternGroup *group, guint *number)
{
  static const gunichar digits[]
      = { 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };
  guint total = 0, pending = 0;
  gboolean has_pending = FALSE;

  if (group->end == group->start || group->end - group->start > 9)
    return FALSE;
  for (guint i = group->start; i < group->end; i++)
    {
      gunichar c = lexer->units[i];
      guint unit = c == 0x5341 ? 10 : c == 0x767E ? 100 : c == 0x5343 ? 1000 : 0;
      guint digit = 0;

      if (unit > 0)
        {
          total += (has_pending ? pending : 1) * unit;
          pending = 0;
          has_pending = FALSE;
          continue;
        }
      while (digit < G_N_ELEMENTS (digits) && digits[digit] != c)
        digit++;
      if (digit == G_N_ELEMENTS (digits) || pending > 99999)
        return FALSE;
      pending = pending * 10 + digit;
      has_pending = TRUE;
    }
  *number = total + pending;
  return TRUE;
}

/* A letter of an id: in the case of the form, or as it is printed. */
static gunichar
letter_at (const AnnexaLexer *lexer, const AnnexaNumberForm *form, guint at, gboolean as_printed)
{
  const gunichar c = lexer->units[at];

  if (as_printed)
    return g_unichar_isupper (g_utf8_get_char (lexer->text + lexer->offsets[at])) ? g_unichar_toupper (c) : c;
  return form->lower ? c : g_unichar_toupper (c);
}

/* The text of a group as an id has it: no blanks, no leading zeros, Chinese numbers in digits, letters in one
 * case, or @as_printed. */
gboolean
annexa_lexer_append_group (const AnnexaLexer *lexer, const AnnexaNumberForm *form,
                           const AnnexaPatternGroup *group, gboolean as_printed, char *id, gsize *n)
{
  gsize start = *n;
  gboolean digits = TRUE;
  guint number;

  if (*n + 12 < ANNEXA_RULES_MAX_ID_BYTES && read_han_number (lexer, group, &number))
    {
      *n += g_snprintf (id + *n, 12, "%u", number);
      return TRUE;
    }
  for (guint i = group->start; i < group->end; i++)
    {
      gunichar c = lexer->units[i];

      if (c == ' ')
        continue;
      if (*n + 6 >= ANNEXA_RULES_MAX_ID_BYTES)
        return FALSE;
      digits = digits && annexa_lexer_is_digit (c);
      *n += g_unichar_to_utf8 (letter_at (lexer, form, i, as_printed), id + *n);
    }
  while (digits && *n > start + 1 && id[start] == '0')
    {
      memmove (id + start, id + start + 1, *n - start - 1);
      (*n)--;
    }
  return TRUE;
}

/* Fills the form's template: `{name}` by the group, `[…]` left out when a group in it took no part. */
gboolean
annexa_lexer_fill_in (const AnnexaLexer *lexer, const AnnexaNumberForm *form,
                      const AnnexaPatternGroup *groups, gboolean as_printed,
                      char id[ANNEXA_RULES_MAX_ID_BYTES + 1])
{
  gsize n = 0, option_start = 0;
  gboolean skipped = FALSE;

  for (const char *p = form->template; *p != '\0'; p++)
    {
      if (*p == '[')
        {
          option_start = n;
          skipped = FALSE;
        }
      else if (*p == ']')
        n = skipped ? option_start : n;
      else if (*p == '{')
        {
          const char *close = strchr (p, '}');
          int group = annexa_pattern_group (form->pattern, p + 1, close - p - 1);

          if (groups[group].end == G_MAXUINT)
            skipped = TRUE;
          else if (!annexa_lexer_append_group (lexer, form, &groups[group], as_printed, id, &n))
            return FALSE;
          p = close;
        }
      else if (n + 1 >= ANNEXA_RULES_MAX_ID_BYTES)
        return FALSE;
      else
        id[n++] = *p;
    }
  id[n] = '\0';
  return n > 0;
}

/* The id of a number: as the rules write it where they have it, whatever the case of its letters. */
gboolean
annexa_lexer_fill_id (const AnnexaLexer *lexer, const AnnexaNumberForm *form,
                      const AnnexaPatternGroup *groups, char id[ANNEXA_RULES_MAX_ID_BYTES + 1])
{
  guint n_items;

  if (!annexa_lexer_fill_in (lexer, form, groups, FALSE, id))
    return FALSE;
  return !form->printed || annexa_catalog_lookup (lexer->catalog, id, &n_items) != NULL
         || annexa_lexer_fill_in (lexer, form, groups, TRUE, id);
}
