/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-habit.h"

#include <string.h>

#include "annexa-fold.h"
#include "annexa-utf8.h"

#define MAX_WORDS 50000
#define MAX_WORD_BYTES 60
/* So many cut words with a hyphen of their own show how the document cuts them. */
#define MIN_CUT 3u
/* Of so many lines that end in a word, more than one would be cut. */
#define MIN_ENDS 80u

/* Lower-case English words that stand whole in a line, compounds with their hyphens. They are put into the
 * table when the first is asked for: few documents cut words. */
typedef struct
{
  GHashTable *table;
  GPtrArray *lines; /* those that have not been looked at, owned by others */
  gboolean cut;     /* the last line ended with a hyphen, so that the next begins with half a word */
} Words;

struct _AnnexaHabit
{
  guint n_spaced, n_tight; /* places between Latin and Japanese */
  Words *words;
  AnnexaHabitWords knows; /* which words the rules have, NULL for none */
  gpointer knows_data;
  guint n_ends;         /* lines that end with a lower-case letter */
  guint n_typed, n_set; /* those that end with a hyphen behind one: of the keyboard, of a typesetter */
};

AnnexaHabit *
annexa_habit_new (void)
{
  AnnexaHabit *self = g_new0 (AnnexaHabit, 1);

  self->words = g_new0 (Words, 1);
  self->words->table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words->lines = g_ptr_array_new ();
  return self;
}

void
annexa_habit_free (AnnexaHabit *self)
{
  g_hash_table_unref (self->words->table);
  g_ptr_array_unref (self->words->lines);
  g_free (self->words);
  g_free (self);
}

static void
count_spaces (AnnexaHabit *self, const char *line)
{
  gunichar before = 0;
  gboolean space = FALSE, cjk, cjk_before = FALSE;

  for (const char *p = line; *p != '\0';)
    {
      gunichar c = annexa_utf8_take (&p);

      if (c == ' ')
        {
          space = TRUE;
          continue;
        }
      cjk = annexa_is_cjk (c);
      if (before != 0 && cjk != cjk_before && g_unichar_isalnum (c) && g_unichar_isalnum (before))
        *(space ? &self->n_spaced : &self->n_tight) += 1;
      before = c;
      cjk_before = cjk;
      space = FALSE;
    }
}

static void
add_word (Words *self, const char *start, gsize length)
{
  if (length < 3 || length > MAX_WORD_BYTES || g_hash_table_size (self->table) >= MAX_WORDS)
    return;
  g_hash_table_add (self->table, g_ascii_strdown (start, (gssize)length));
}

static void
add_words (Words *self, const char *line)
{
  gboolean first = TRUE, cut = FALSE;

  for (const char *p = line; *p != '\0';)
    {
      const char *start = p, *end;
      gsize length;

      if (!g_ascii_isalpha (*p))
        {
          first = first && g_ascii_isspace (*p);
          p++;
          continue;
        }
      while (g_ascii_isalpha (*p) || (*p == '-' && g_ascii_isalpha (p[1])))
        p++;
      end = p;
      length = (gsize)(end - start);
      if (*p == '-' || g_utf8_get_char (p) == 0x2010)
        p = g_utf8_next_char (p);
      /* Halves of a cut word are no words. */
      cut = end != p && *p == '\0';
      if (!cut && !(first && self->cut))
        add_word (self, start, length);
      first = FALSE;
    }
  self->cut = cut;
}

/* Counts what the line ends with. A hyphen in an address tells nothing. */
static void
count_end (AnnexaHabit *self, const char *line)
{
  gsize length = strlen (line), hyphen = g_str_has_suffix (line, "-") ? 1 : 0, start;

  if (g_str_has_suffix (line, "\xE2\x80\x90"))
    hyphen = 3;
  if (length <= hyphen || !g_ascii_islower (line[length - hyphen - 1]))
    return;
  for (start = length - hyphen; start > 0 && g_ascii_isalpha (line[start - 1]);)
    start--;
  if (hyphen == 0)
    self->n_ends++;
  else if (hyphen > 1)
    self->n_set++;
  else if (start == 0 || strchr ("@./-_", line[start - 1]) == NULL)
    self->n_typed++;
}

/* Adds what the next line of the document shows. @line must outlive @self. */
void
annexa_habit_add_line (AnnexaHabit *self, const char *line)
{
  count_end (self, line);
  count_spaces (self, line);
  g_ptr_array_add (self->words->lines, (gpointer)line);
}

/* Whether the document puts a space between Latin and Japanese more often than not. */
gboolean
annexa_habit_is_spaced (const AnnexaHabit *self)
{
  return self->n_spaced > self->n_tight;
}

/* Whether @word, in lower case, stands in a line of the document. */
gboolean
annexa_habit_has_word (const AnnexaHabit *self, const char *word)
{
  Words *words = self->words;

  for (guint i = 0; i < words->lines->len; i++)
    add_words (words, g_ptr_array_index (words->lines, i));
  g_ptr_array_set_size (words->lines, 0);
  return g_hash_table_contains (words->table, word);
}

/* Makes @self know words by @knows: those of a class of the rules. */
void
annexa_habit_set_words (AnnexaHabit *self, AnnexaHabitWords knows, gpointer user_data)
{
  self->knows = knows;
  self->knows_data = user_data;
}

/**
 * annexa_habit_knows:
 * @self: (nullable): a habit
 * @class: a class of words of the rules: compound-start, compound-prefix, compound-end,
 * word-ending
 * @word: English letters, with anything behind them
 * @length: how many letters they are
 *
 * Returns: whether they are a word of that class
 */
gboolean
annexa_habit_knows (const AnnexaHabit *self, const char *class, const char *word, gsize length)
{
  g_autofree char *key = NULL;

  if (self == NULL || self->knows == NULL || length == 0 || length > MAX_WORD_BYTES)
    return FALSE;
  key = g_ascii_strdown (word, (gssize)length);
  return self->knows (class, key, self->knows_data);
}

/* Whether a hyphen of the keyboard at the end of a line may be one that cuts a word: not where the document
 * cuts words with another, nor where hardly any of its lines ends so. */
gboolean
annexa_habit_cuts_words (const AnnexaHabit *self)
{
  return self->n_set < MIN_CUT && !(self->n_ends >= MIN_ENDS && self->n_typed <= self->n_ends / MIN_ENDS);
}
