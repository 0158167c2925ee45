/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-fold.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000 || c == 0xA0;
}

/* Opening brackets and quotes take nothing after them, closing ones and stops nothing before them. */
static gboolean
is_opening (gunichar c)
{
  int type = u_charType (c);

  return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

static gboolean
is_closing (gunichar c)
{
  int type = u_charType (c);

  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == ',' || c == '.' || c == ';'
         || c == ':' || c == '!' || c == '?' || c == '%';
}

static gboolean
is_url_char (guchar c)
{
  return g_ascii_isalnum (c) || strchr ("-._~:/?#[]@!$&'()*+,;=%\\", c) != NULL;
}

/* The last word of @before when it is a URL, a mail address or a path, else NULL. */
static const char *
trailing_address (const char *before)
{
  const char *start = before + strlen (before);

  while (start > before && (guchar)start[-1] > ' ' && (guchar)start[-1] < 0x7F && is_url_char (start[-1]))
    start--;
  while (*start != '\0' && strchr ("(['<", *start) != NULL)
    start++;
  if (strstr (start, "://") != NULL || g_str_has_prefix (start, "www.")
      || g_str_has_prefix (start, "mailto:"))
    return start;
  return NULL;
}

/* Whether a word that begins @after may go on the address that ends @before: it is cut after a mark that
 * addresses have inside, or goes on with one. `https://example.com/` followed by a plain word is a finished
 * address. */
static gboolean
address_goes_on (const char *address, const char *after)
{
  char last = address[strlen (address) - 1];
  gsize n = 0;
  gboolean marked = FALSE;

  while ((guchar)after[n] > ' ' && (guchar)after[n] < 0x7F && is_url_char (after[n]))
    {
      marked |= strchr ("/._-?=&%#~", after[n]) != NULL && after[n + 1] != '\0' && after[n + 1] != ' ';
      n++;
    }
  if (n == 0 || strchr (",;!)]", last) != NULL)
    return FALSE;
  if (strchr ("/?&=#%_-~:", after[0]) != NULL || (after[0] == '.' && g_ascii_isalnum (after[1])))
    return TRUE;
  if (strchr ("?&=#%_-~:", last) != NULL)
    return TRUE;
  return strchr ("/.", last) != NULL && (marked || g_ascii_islower (after[0]) || g_ascii_isdigit (after[0]));
}

/* How many bytes the hyphen takes that ends @before; 0 when none does. */
static gsize
hyphen_at_end (const char *before)
{
  gsize length = strlen (before);

  if (length > 0 && before[length - 1] == '-')
    return 1;
  return g_str_has_suffix (before, "\xE2\x80\x90") ? 3 : 0; /* U+2010 */
}

/* The word before the hyphen at the end of @before, in bytes; 0 when the hyphen does not end a lower-case
 * word. */
static gsize
hyphenated_word (const char *before)
{
  gsize length = strlen (before) - hyphen_at_end (before), n = 0;

  while (n < length && g_ascii_isalpha (before[length - 1 - n]))
    n++;
  if (n == 0 || !g_ascii_islower (before[length - 1]))
    return 0;
  /* A word that has a hyphen, digit or other mark before is a compound already: state-of-the-art. */
  if (n < length && !is_space (before[length - 1 - n]) && strchr ("(\"'[/", before[length - 1 - n]) == NULL
      && (guchar)before[length - 1 - n] < 0x80)
    return 0;
  return n;
}

#define MIN_CUT_LETTERS 3u

/* Whether the letters that @after begins with are a word that usually follows a short prefix. */
static gboolean
follows_prefix (const char *after, const AnnexaHabit *habit)
{
  gsize n = 0;

  while (g_ascii_isalpha (after[n]))
    n++;
  return annexa_habit_knows (habit, "compound-end", after, n);
}

/* Whether what goes on in @after is the name in a mail address or of a host: ip-claim@example.com */
static gboolean
is_address_part (const char *after)
{
  gsize n = 0;

  while (g_ascii_isalnum (after[n]) || (after[n] != '\0' && strchr ("._-+", after[n]) != NULL))
    n++;
  return (after[n] == '@' && g_ascii_isalnum (after[n + 1]))
         || (memchr (after, '.', n) != NULL && g_ascii_isalnum (after[n - 1]));
}

/* asia-northeast1, us-east-1: a word that a number ends is a name. */
static gboolean
ends_in_number (const char *after, gsize length)
{
  return g_ascii_isdigit (after[length]) || (after[length] == '-' && g_ascii_isdigit (after[length + 1]));
}

/* log-on, sign-in, follow-up: so short an end is not cut off a word. */
static gboolean
is_particle (const char *word, gsize length)
{
  return length == 2
         && (strncmp (word, "in", 2) == 0 || strncmp (word, "on", 2) == 0 || strncmp (word, "up", 2) == 0);
}

/* Whether the hyphen at the end of @before cuts the last word of a compound, role-specif- / ic: one that is
 * no word alone, or that the document has in one piece. Words as short as those of day-to-day are none that
 * are cut. */
static gboolean
cuts_compound (const char *before, const char *after, const AnnexaHabit *habit)
{
  gsize length = strlen (before) - hyphen_at_end (before), n = 0, m = 0;
  g_autofree char *part = NULL, *whole = NULL;

  while (n < length && g_ascii_islower (before[length - 1 - n]))
    n++;
  while (g_ascii_islower (after[m]))
    m++;
  if (habit == NULL || n < MIN_CUT_LETTERS || m == 0 || length < n + 2 || before[length - 1 - n] != '-'
      || !g_ascii_isalpha (before[length - 2 - n]))
    return FALSE;
  part = g_strndup (before + length - n, n);
  whole = g_strdup_printf ("%s%.*s", part, (int)m, after);
  return annexa_habit_has_word (habit, whole)
         || (hyphen_at_end (before) > 1 && !annexa_habit_has_word (habit, part) && strcmp (part, "the") != 0
             && strcmp (part, "and") != 0);
}

/* A hyphen is a typesetter's when it cuts a lower-case word. What the document writes elsewhere decides
 * first: the word in one piece, or the compound. */
static gboolean
is_cut_word (const char *before, const char *after, const AnnexaHabit *habit)
{
  gsize hyphen = hyphen_at_end (before), n = hyphenated_word (before), m = 0;
  const char *word = before + strlen (before) - hyphen - n;

  while (g_ascii_isalpha (after[m]))
    m++;
  if (n == 0 || !g_ascii_islower (after[0]))
    return cuts_compound (before, after, habit);
  /* e-mail: no single letter is left at the end of a line, be email a word elsewhere. */
  if (n == 1)
    return FALSE;
  if (habit != NULL)
    {
      g_autofree char *whole = g_strdup_printf ("%.*s%.*s", (int)n, word, (int)m, after);
      g_autofree char *compound = g_strdup_printf ("%.*s-%.*s", (int)n, word, (int)m, after);
      g_autofree char *whole_key = g_ascii_strdown (whole, -1);
      g_autofree char *compound_key = g_ascii_strdown (compound, -1);

      if (annexa_habit_has_word (habit, whole_key))
        return TRUE;
      if (annexa_habit_has_word (habit, compound_key))
        return FALSE;
    }
  if (is_address_part (after) || ends_in_number (after, m))
    return FALSE;
  /* Programs that cut words set U+2010; people type the other. */
  if (hyphen > 1)
    return TRUE;
  if (is_particle (after, m) && n > 2)
    return FALSE;
  if (annexa_habit_knows (habit, "word-ending", after, m))
    return TRUE;
  /* `in-` and `formation` is a cut word though "in" begins compounds. */
  if (annexa_habit_knows (habit, "compound-start", word, n))
    return annexa_habit_knows (habit, "compound-prefix", word, n) && !follows_prefix (after, habit);
  return habit == NULL || annexa_habit_cuts_words (habit);
}

/* Whether the hyphen at the end of @before cuts a word of an address, which the document has in one piece
 * elsewhere: https://www.exam- ple.com, info@www.exam- ple.com */
static gboolean
cuts_address (const char *before, const char *after, const AnnexaHabit *habit)
{
  gsize length = strlen (before) - hyphen_at_end (before), n = 0, m = 0;
  g_autofree char *whole = NULL, *compound = NULL;

  if (habit == NULL || length == strlen (before))
    return FALSE;
  while (n < length && g_ascii_islower (before[length - 1 - n]))
    n++;
  while (g_ascii_islower (after[m]))
    m++;
  whole = g_strdup_printf ("%.*s%.*s", (int)n, before + length - n, (int)m, after);
  compound = g_strdup_printf ("%.*s-%.*s", (int)n, before + length - n, (int)m, after);
  return n > 0 && m > 0 && annexa_habit_has_word (habit, whole) && !annexa_habit_has_word (habit, compound);
}

/**
 * annexa_join:
 * @before: text up to the end of one line
 * @after: text from the start of the next
 * @habit: (nullable): how the document writes elsewhere
 * @hyphen_bytes: (out) (optional): bytes of the hyphen at the end of @before that was only there to cut a
 * word, or 0
 *
 * What a reader puts between the two: nothing between CJK, a space between Latin words, nothing inside a URL
 * or a path that the line end cut, what the document does elsewhere between Latin and CJK. White space that
 * is already there is left to the caller, and nothing is added to it.
 *
 * A hyphen goes away when it stands between lower-case letters of an English word, unless the part before
 * begins a usual compound (third-party, well-known, user-defined): those keep it and are joined without a
 * space.
 *
 * Returns: "" or " "
 */
const char *
annexa_join (const char *before, const char *after, const AnnexaHabit *habit, guint *hyphen_bytes)
{
  const char *address = NULL;
  gunichar last, first;

  g_return_val_if_fail (before != NULL && after != NULL, "");

  if (hyphen_bytes != NULL)
    *hyphen_bytes = 0;
  if (*before == '\0' || *after == '\0')
    return "";
  last = g_utf8_get_char (g_utf8_prev_char (before + strlen (before)));
  first = g_utf8_get_char (after);
  if (is_space (last) || is_space (first))
    return "";

  if (first < 0x80)
    {
      address = trailing_address (before);
      if (address != NULL && *address != '\0' && address_goes_on (address, after))
        {
          if (hyphen_bytes != NULL && cuts_address (before, after, habit))
            *hyphen_bytes = (guint)hyphen_at_end (before);
          return "";
        }
    }
  if ((last == '-' || last == 0x2010) && first < 0x80 && g_ascii_isalnum (first))
    {
      gsize hyphen = hyphen_at_end (before), length = strlen (before);

      if (length > hyphen && is_space ((guchar)before[length - hyphen - 1]))
        return " "; /* a dash between words */
      if (hyphen_bytes != NULL && (is_cut_word (before, after, habit) || cuts_address (before, after, habit)))
        *hyphen_bytes = (guint)hyphen;
      return "";
    }
  if (last == 0xAD)
    {
      if (hyphen_bytes != NULL)
        *hyphen_bytes = 2;
      return "";
    }
  if (annexa_is_cjk (last) && annexa_is_cjk (first))
    return "";
  if (annexa_is_cjk (last) || annexa_is_cjk (first))
    {
      gunichar latin = annexa_is_cjk (last) ? first : last, cjk = annexa_is_cjk (last) ? last : first;

      /* Punctuation of either side carries its own space. */
      if (!u_isalnum (latin) || !u_isalnum (cjk))
        return "";
      return habit != NULL && annexa_habit_is_spaced (habit) ? " " : "";
    }
  if (is_opening (last) || is_closing (first))
    return "";
  if (last == '/' && address == NULL && first < 0x80 && g_ascii_isalnum (first))
    return "";
  return " ";
}

/* A hyphen at the end of a line that annexa_repair_hyphen() left as one that may cut a word. */
#define CUT_HYPHEN "\342\200\220"

/* Appends the next line to @text as annexa_join() says. */
void
annexa_join_append (GString *text, const char *line, const AnnexaHabit *habit)
{
  guint hyphen_bytes;
  const char *between = annexa_join (text->str, line, habit, &hyphen_bytes);

  g_string_truncate (text, text->len - hyphen_bytes);
  /* What cuts no word is the keyboard's hyphen. */
  if (hyphen_bytes == 0 && *between == '\0' && g_str_has_suffix (text->str, CUT_HYPHEN))
    {
      g_string_truncate (text, text->len - strlen (CUT_HYPHEN));
      g_string_append_c (text, '-');
    }
  g_string_append (text, between);
  g_string_append (text, line);
}
