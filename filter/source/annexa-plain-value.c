/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-plain-private.h"

#include <math.h>
#include <string.h>

/* Values as they are written (ISO 32000-2, 7.3): nothing is built of them, they are passed over or read. */

#define MAX_NUMBER_BYTES 31

static gboolean
is_space (guint8 c)
{
  return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static gboolean
is_delimiter (guint8 c)
{
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}'
         || c == '/' || c == '%';
}

const guint8 *
annexa_plain_skip_space (const guint8 *at, const guint8 *end)
{
  for (; at < end; at++)
    if (*at == '%')
      while (at + 1 < end && at[1] != '\n' && at[1] != '\r')
        at++;
    else if (!is_space (*at))
      break;
  return at;
}

static const guint8 *
skip_word (const guint8 *at, const guint8 *end)
{
  while (at < end && !is_space (*at) && !is_delimiter (*at))
    at++;
  return at;
}

static const guint8 *
skip_string (const guint8 *at, const guint8 *end)
{
  guint depth = 0;

  for (; at < end; at++)
    if (*at == '\\')
      at++;
    else if (*at == '(')
      depth++;
    else if (*at == ')' && --depth == 0)
      return at + 1;
  return NULL;
}

static const guint8 *
skip_hex_string (const guint8 *at, const guint8 *end)
{
  for (at++; at < end; at++)
    if (*at == '>')
      return at + 1;
    else if (!g_ascii_isxdigit (*at) && !is_space (*at))
      return NULL;
  return NULL;
}

static const guint8 *
skip_digits (const guint8 *at, const guint8 *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Where `number generation R` at @at ends, or NULL. */
static const guint8 *
skip_reference (const guint8 *at, const guint8 *end)
{
  for (guint i = 0; i < 2; i++)
    {
      const guint8 *from = at;

      at = skip_digits (at, end);
      if (at == from || at - from > 10 || at == end || !is_space (*at))
        return NULL;
      at = annexa_plain_skip_space (at, end);
    }
  return at < end && *at == 'R' && skip_word (at, end) == at + 1 ? at + 1 : NULL;
}

/* Where the token at @at ends that is no bracket; NULL where it is odd. */
static const guint8 *
skip_token (const guint8 *at, const guint8 *end)
{
  const guint8 *word = NULL;

  if (*at == '(')
    return skip_string (at, end);
  if (*at == '<')
    return skip_hex_string (at, end);
  if (*at == '/')
    {
      word = skip_word (at + 1, end);
      return word > at + 1 ? word : NULL;
    }
  if (g_ascii_isdigit (*at))
    word = skip_reference (at, end);
  if (word == NULL)
    word = skip_word (at, end);
  return word > at ? word : NULL;
}

const guint8 *
annexa_plain_skip (const guint8 *at, const guint8 *end)
{
  guint8 open[ANNEXA_PLAIN_MAX_DEPTH];
  guint depth = 0;

  do
    {
      at = annexa_plain_skip_space (at, end);
      if (at == end)
        return NULL;
      if ((*at == '[' || (*at == '<' && at + 1 < end && at[1] == '<')))
        {
          if (depth == ANNEXA_PLAIN_MAX_DEPTH)
            return NULL;
          open[depth++] = *at;
          at += *at == '[' ? 1 : 2;
        }
      else if (*at == ']' && depth > 0 && open[depth - 1] == '[')
        {
          depth--;
          at++;
        }
      else if (*at == '>' && at + 1 < end && at[1] == '>' && depth > 0 && open[depth - 1] == '<')
        {
          depth--;
          at += 2;
        }
      else
        at = skip_token (at, end);
    }
  while (at != NULL && depth > 0);
  return at;
}

gboolean
annexa_plain_is_dictionary (AnnexaPlainValue value)
{
  return value.at != NULL && value.end - value.at >= 2 && value.at[0] == '<' && value.at[1] == '<';
}

gboolean
annexa_plain_is_array (AnnexaPlainValue value)
{
  return value.at != NULL && value.at < value.end && *value.at == '[';
}

gboolean
annexa_plain_find_key (AnnexaPlainValue dictionary, const char *key, AnnexaPlainValue *found)
{
  const gsize n = strlen (key);
  const guint8 *at = dictionary.at + 2;

  *found = (AnnexaPlainValue){ NULL, NULL };
  for (;;)
    {
      const guint8 *name = annexa_plain_skip_space (at, dictionary.end), *value;

      if (name == dictionary.end)
        return FALSE;
      if (*name == '>')
        return name + 1 < dictionary.end && name[1] == '>';
      if (*name != '/')
        return FALSE;
      at = skip_token (name, dictionary.end);
      /* Names with other characters may be written in several ways. */
      if (at == NULL || memchr (name, '#', (gsize)(at - name)) != NULL)
        return FALSE;
      value = annexa_plain_skip_space (at, dictionary.end);
      if ((gsize)(at - name) == n && memcmp (name, key, n) == 0)
        {
          /* Of a key that is there twice one counts, but which? */
          if (found->at != NULL)
            return FALSE;
          *found = (AnnexaPlainValue){ value, dictionary.end };
        }
      at = annexa_plain_skip (value, dictionary.end);
      if (at == NULL)
        return FALSE;
    }
}

/* Passes over up to @index items; @n gets how many there were. */
static gboolean
find_item (AnnexaPlainValue array, guint index, guint *n, AnnexaPlainValue *found)
{
  const guint8 *at = array.at + 1;

  *found = (AnnexaPlainValue){ NULL, NULL };
  for (*n = 0;; (*n)++)
    {
      at = annexa_plain_skip_space (at, array.end);
      if (at == array.end)
        return FALSE;
      if (*at == ']')
        return TRUE;
      if (*n == index)
        {
          *found = (AnnexaPlainValue){ at, array.end };
          return TRUE;
        }
      at = annexa_plain_skip (at, array.end);
      if (at == NULL)
        return FALSE;
    }
}

gboolean
annexa_plain_find_item (AnnexaPlainValue array, guint index, AnnexaPlainValue *found)
{
  guint n;

  return find_item (array, index, &n, found);
}

gboolean
annexa_plain_count_items (AnnexaPlainValue array, guint *n_items)
{
  AnnexaPlainValue found;

  return find_item (array, G_MAXUINT, n_items, &found);
}

gboolean
annexa_plain_read_unsigned (AnnexaPlainValue value, guint *number)
{
  const guint8 *end;

  if (value.at == NULL)
    return FALSE;
  end = skip_word (value.at, value.end);
  if (end == value.at || end - value.at > 9 || skip_digits (value.at, end) != end)
    return FALSE;
  *number = 0;
  for (const guint8 *p = value.at; p < end; p++)
    *number = *number * 10 + (*p - '0');
  return TRUE;
}

gboolean
annexa_plain_read_reference (AnnexaPlainValue value, guint *number, guint *generation)
{
  const guint8 *second;

  if (value.at == NULL || value.at == value.end || !g_ascii_isdigit (*value.at)
      || skip_reference (value.at, value.end) == NULL)
    return FALSE;
  second = annexa_plain_skip_space (skip_digits (value.at, value.end), value.end);
  return annexa_plain_read_unsigned (value, number)
         && annexa_plain_read_unsigned ((AnnexaPlainValue){ second, value.end }, generation);
}

gboolean
annexa_plain_read_number (AnnexaPlainValue value, double *number, gboolean *is_integer)
{
  char text[MAX_NUMBER_BYTES + 1];
  const guint8 *end;
  guint n_digits = 0, n_stops = 0;
  gsize n;

  if (value.at == NULL)
    return FALSE;
  end = skip_word (value.at, value.end);
  n = (gsize)(end - value.at);
  if (n == 0 || n > MAX_NUMBER_BYTES)
    return FALSE;
  memcpy (text, value.at, n);
  text[n] = '\0';
  for (gsize i = 0; i < n; i++)
    if (g_ascii_isdigit (text[i]))
      n_digits++;
    else if (text[i] == '.')
      n_stops++;
    else if (i > 0 || text[i] != '-')
      return FALSE;
  *is_integer = n_stops == 0;
  *number = g_ascii_strtod (text, NULL);
  return n_digits > 0 && n_stops <= 1;
}

gboolean
annexa_plain_is_word (AnnexaPlainValue value, const char *word)
{
  const gsize n = strlen (word);

  return value.at != NULL && (gsize)(value.end - value.at) >= n && memcmp (value.at, word, n) == 0
         && skip_word (value.at + 1, value.end) == value.at + n;
}

char *
annexa_plain_read_name (AnnexaPlainValue value)
{
  if (value.at == NULL || value.at == value.end || *value.at != '/')
    return NULL;
  return g_strndup ((const char *)value.at, (gsize)(skip_word (value.at + 1, value.end) - value.at));
}
