/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-private.h"

#include <string.h>

/* Words of a line: names of standards and cues, by trie and by pattern. */

/* Whether blanks between @a and @b say nothing: ISO/IEC 27017, 附属書 A, but not two Latin words or two
 * numbers, and not two CJK characters. */
static gboolean
is_joint (gunichar a, gunichar b)
{
  if (annexa_lexer_is_latin (a) || annexa_lexer_is_latin (b))
    return annexa_lexer_is_latin (a) != annexa_lexer_is_latin (b);
  if (annexa_lexer_is_digit (a) || annexa_lexer_is_digit (b))
    return annexa_lexer_is_digit (a) != annexa_lexer_is_digit (b);
  return !annexa_is_cjk (a) || !annexa_is_cjk (b);
}

static gboolean
word_ends (const AnnexaLexer *lexer, gsize end)
{
  gunichar last = lexer->units[end - 1];

  if (!annexa_lexer_is_boundary (lexer, end))
    return FALSE;
  if (end >= lexer->n || !(annexa_lexer_is_latin (last) || annexa_lexer_is_digit (last)))
    return TRUE;
  /* CCM v4 is not what CCM v4.1 begins with. */
  if (annexa_lexer_is_digit (last) && lexer->units[end] == '.' && end + 1 < lexer->n
      && annexa_lexer_is_digit (lexer->units[end + 1]))
    return FALSE;
  return !annexa_lexer_is_latin (lexer->units[end]) && !annexa_lexer_is_digit (lexer->units[end]);
}

/* Follows @node from @at on and notes the longest word in *word and *end. A blank in the text is both
 * followed, where words have one, and passed over, where it says nothing. */
static void
follow_word (const AnnexaLexer *lexer, guint node, gsize start, gsize at, const AnnexaWord **word, gsize *end)
{
  const AnnexaTrie *trie = &lexer->tables->text_trie;

  for (gsize i = at; i < lexer->n; i++)
    {
      guint32 value;

      if (lexer->units[i] == ' ' && i > start && i + 1 < lexer->n
          && is_joint (lexer->units[i - 1], lexer->units[i + 1]))
        follow_word (lexer, node, start, i + 1, word, end);
      node = annexa_trie_child (trie, node, lexer->units[i]);
      if (node == 0)
        return;
      value = annexa_trie_value (trie, node);
      if (value != 0 && i + 1 > *end && word_ends (lexer, i + 1))
        {
          *word = &lexer->tables->text_words[value - 1];
          *end = i + 1;
        }
    }
}

static gboolean
is_cjk_letter_at (const AnnexaLexer *lexer, gsize at)
{
  return at < lexer->n && annexa_is_cjk (lexer->units[at]) && g_unichar_isalpha (lexer->units[at]);
}

/* A word of one CJK character stands alone: 新 in `新 5.1` is a word, in 更新 it is not. */
static gboolean
is_part_of_word (const AnnexaLexer *lexer, gsize at, gsize end)
{
  return end == at + 1 && is_cjk_letter_at (lexer, at)
         && ((at > 0 && is_cjk_letter_at (lexer, at - 1)) || is_cjk_letter_at (lexer, end));
}

/* The longest word at @at, or NULL; *end is where it ends. */
const AnnexaWord *
annexa_lexer_find_word (const AnnexaLexer *lexer, gsize at, gsize *end)
{
  const AnnexaWord *word = NULL;

  if (at > 0 && (annexa_lexer_is_latin (lexer->units[at]) || annexa_lexer_is_digit (lexer->units[at]))
      && (annexa_lexer_is_latin (lexer->units[at - 1]) || annexa_lexer_is_digit (lexer->units[at - 1])))
    return NULL;
  *end = at;
  follow_word (lexer, 0, at, at, &word, end);
  if (word == NULL || !is_part_of_word (lexer, at, *end))
    return word;
  *end = at;
  return NULL;
}

/* The class of the cue pattern that matches the most at @at, as a bit; 0 for none. */
AnnexaCueSet
annexa_lexer_find_pattern (const AnnexaLexer *lexer, gsize at, gsize *end)
{
  const AnnexaCatalogTables *tables = lexer->tables;
  guint64 may_begin = tables->text_pattern_firsts[lexer->units[at] & (ANNEXA_CATALOG_N_FIRSTS - 1)];
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
  AnnexaCueSet bit = 0;
  gsize longest = 0;

  if (may_begin == 0
      || (at > 0 && (annexa_lexer_is_latin (lexer->units[at]) || annexa_lexer_is_digit (lexer->units[at]))
          && (annexa_lexer_is_latin (lexer->units[at - 1]) || annexa_lexer_is_digit (lexer->units[at - 1]))))
    return 0;
  for (; may_begin != 0; may_begin &= may_begin - 1)
    {
      guint first = (guint)__builtin_ctzll (may_begin);
      /* The last bit is that of all patterns from there on. */
      guint n = first == 63 ? tables->n_text_patterns : first + 1;

      for (guint i = first; i < n; i++)
        {
          const AnnexaTextPattern *text = &tables->text_patterns[i];
          gsize length;

          if (!annexa_lexer_may_match (lexer, text->pattern, at))
            continue;
          length = annexa_pattern_match (text->pattern, lexer->units, lexer->n, at, FALSE, groups);
          if (length > longest && word_ends (lexer, at + length))
            {
              longest = length;
              bit = (AnnexaCueSet)1 << text->class_number;
              *end = at + length;
            }
        }
    }
  return bit;
}

/* Whether a number of a standard stands at @at, which may look like a version: V2.1.1. */
static gboolean
is_number_of_standard (const AnnexaLexer *lexer, gsize at)
{
  AnnexaToken label = { 0 };
  gsize end;

  return (annexa_lexer_flags_at (lexer, at) & ANNEXA_FLAG_LABEL)
         && annexa_lexer_find_label (lexer, at, &end, &label) && label.standard != NULL
         && annexa_catalog_find (lexer->catalog, label.standard, label.id) != NULL;
}

/* Where the version ends that stands right behind the name of a standard at @at: CCM v4.0.12; @at where there
 * is none. */
gsize
annexa_lexer_skip_version (const AnnexaLexer *lexer, gsize at)
{
  const AnnexaCueSet bit = annexa_catalog_cue_bit (lexer->catalog, "name-version");
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
  const gsize start = at < lexer->n && lexer->units[at] == ' ' ? at + 1 : at;
  const AnnexaCueClass *class;
  gsize longest = 0;

  if (bit == 0 || start >= lexer->n)
    return at;
  class = &lexer->tables->classes[annexa_cue_set_first (bit)];
  if (!annexa_cue_class_may_begin (class, lexer->units[start]))
    return at;
  for (guint i = 0; i < class->n_patterns; i++)
    {
      gsize length = annexa_pattern_match (class->patterns[i], lexer->units, lexer->n, start, FALSE, groups);

      if (length > longest && word_ends (lexer, start + length))
        longest = length;
    }
  return longest > 0 && !is_number_of_standard (lexer, start) ? start + longest : at;
}

/* Whether a word with @bit goes from @node and unit @at on, wherever it ends. */
static gboolean
may_be_word (const AnnexaLexer *lexer, guint node, gsize start, gsize at, AnnexaCueSet bit)
{
  const AnnexaTrie *trie = &lexer->tables->text_trie;

  for (gsize i = at; i < lexer->n; i++)
    {
      guint32 value;

      if (lexer->units[i] == ' ' && i > start && i + 1 < lexer->n
          && is_joint (lexer->units[i - 1], lexer->units[i + 1])
          && may_be_word (lexer, node, start, i + 1, bit))
        return TRUE;
      node = annexa_trie_child (trie, node, lexer->units[i]);
      if (node == 0)
        return FALSE;
      value = annexa_trie_value (trie, node);
      if (value != 0 && (lexer->tables->text_words[value - 1].cues & bit) != 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * annexa_catalog_text_may_hold:
 * @cue: a class of words that is looked for in lines, such as `see`
 * @text: UTF-8
 *
 * A cheap look before the many parts of a text are read that have no such word.
 *
 * Returns: %FALSE when annexa_catalog_lex() finds none of the class in any part of @text
 */
gboolean
annexa_catalog_text_may_hold (AnnexaCatalog *self, const char *cue, const char *text)
{
  const gsize length_bytes = strlen (text);
  const AnnexaCueSet bit = annexa_catalog_cue_bit (self, cue);
  g_autofree gunichar *units = NULL;
  g_autofree guint32 *offsets = NULL;
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
  AnnexaLexer lexer = { .catalog = self, .tables = self->tables, .text = text };
  const AnnexaCueClass *class;

  if (bit == 0 || length_bytes >= G_MAXUINT32 / 8)
    return bit != 0;
  units = g_new (gunichar, ANNEXA_FOLD_MAX_UNITS (length_bytes));
  offsets = g_new (guint32, ANNEXA_FOLD_MAX_UNITS (length_bytes));
  lexer.n = annexa_fold_units (text, length_bytes, units, offsets);
  lexer.units = units;
  lexer.offsets = offsets;
  class = &self->tables->classes[annexa_cue_set_first (bit)];
  for (gsize i = 0; i < lexer.n; i++)
    {
      const guint8 flags = annexa_lexer_flags_at (&lexer, i);

      if ((flags & ANNEXA_FLAG_WORD) && may_be_word (&lexer, 0, i, i, bit))
        return TRUE;
      for (guint k = 0; (flags & ANNEXA_FLAG_PATTERN) && k < class->n_patterns; k++)
        if (annexa_pattern_match (class->patterns[k], units, lexer.n, i, FALSE, groups) > 0)
          return TRUE;
    }
  return FALSE;
}
