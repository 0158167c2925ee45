/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-fold-private.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "annexa-utf8.h"

/* Folding is a table look-up: pages of a few code points, each filled through ICU the first time that it is
 * needed. */

typedef enum
{
  FOLD_LINE, /* for reading numbers and words in a line: offsets matter, ① and ² are no digits */
  FOLD_KEY,  /* for comparing titles: punctuation made one, white space gone */
  N_FOLDS,
} FoldMode;

#define FOLD_NOTHING 0x200000u   /* the code point leaves no trace: soft hyphen, variation selector, … */
#define FOLD_COMBINING 0x400000u /* or-ed: may compose with what stands before */
#define FOLD_EXPANSION 0x800000u /* or-ed: first index into the page's expansions << 4 | length */

#define PAGE_BITS 5
#define PAGE_CODE_POINTS (1u << PAGE_BITS)
#define N_PAGES (0x110000 >> PAGE_BITS)

typedef struct
{
  guint32 folded[PAGE_CODE_POINTS];
  gunichar *expansions;
} FoldPage;

static FoldPage *fold_pages[N_FOLDS][N_PAGES];

/* Kana that have no other form, and unified ideographs: they fold to themselves. */
static inline gboolean
folds_to_itself (gunichar c)
{
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA);
}

/* ASCII, its full-width forms, and the kana that have no other form need no look-up. */
static gboolean
fold_without_icu (gunichar c, gunichar *folded)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xff01 - 0x21;
  if (c >= 0x80 && !folds_to_itself (c))
    return FALSE;
  *folded = c < 0x80 ? (gunichar)g_ascii_tolower ((char)c) : c;
  return TRUE;
}

/* The folded code points of @c in @folded; returns their number, which may be 0. */
static guint
fold_code_point (FoldMode mode, gunichar c, gunichar folded[ANNEXA_FOLD_MAX_EXPANSION])
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance (&status);
  UChar source[2], target[ANNEXA_FOLD_MAX_EXPANSION * 2];
  gint32 n_source = 0, n_target;
  guint n = 0;

  folded[0] = c;
  if (u_isUWhiteSpace (c))
    {
      folded[0] = ' ';
      return mode == FOLD_KEY ? 0 : 1;
    }
  if (fold_without_icu (c, folded))
    {
      if (mode == FOLD_KEY)
        folded[0] = annexa_fold_punctuation (folded[0]);
      return 1;
    }
  /* ① and ² would become digits of a number that is not printed. */
  if (mode == FOLD_LINE && u_charType (c) == U_OTHER_NUMBER)
    return 1;

  c = annexa_repair_char (c);
  U16_APPEND_UNSAFE (source, n_source, c);
  n_target = unorm2_normalize (normalizer, source, n_source, target, G_N_ELEMENTS (target), &status);
  if (U_FAILURE (status))
    return 1;
  for (gint32 i = 0; i < n_target;)
    {
      UChar32 unit;

      U16_NEXT (target, i, n_target, unit);
      if (annexa_fold_is_dash (unit))
        unit = '-';
      if (mode == FOLD_KEY)
        unit = annexa_fold_punctuation (unit);
      if (mode == FOLD_KEY && u_isUWhiteSpace (unit))
        continue;
      if (n == ANNEXA_FOLD_MAX_EXPANSION)
        return 1;
      folded[n++] = unit;
    }
  return n;
}

static FoldPage *
fold_page_new (FoldMode mode, guint index)
{
  FoldPage *page = g_new0 (FoldPage, 1);
  g_autoptr (GArray) expansions = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (guint i = 0; i < PAGE_CODE_POINTS; i++)
    {
      gunichar c = index << PAGE_BITS | i;
      gunichar folded[ANNEXA_FOLD_MAX_EXPANSION];
      guint n;

      /* Hangul folds to itself; lone surrogates are no code points. */
      if ((c >= 0xAC00 && c <= 0xDFFF) || (c >= 0x3400 && c <= 0x4DBF))
        {
          page->folded[i] = c;
          continue;
        }
      n = fold_code_point (mode, c, folded);
      if (n == 0)
        page->folded[i] = FOLD_NOTHING;
      else if (n == 1)
        page->folded[i] = folded[0] | (u_getCombiningClass (folded[0]) != 0 ? FOLD_COMBINING : 0);
      else
        {
          page->folded[i] = FOLD_EXPANSION | expansions->len << 4 | n;
          g_array_append_vals (expansions, folded, n);
        }
    }
  page->expansions = (gunichar *)(void *)g_array_free (g_steal_pointer (&expansions), FALSE);
  return page;
}

static G_GNUC_NO_INLINE const FoldPage *
fill_fold_page (FoldMode mode, guint index)
{
  FoldPage *page = fold_page_new (mode, index);

  if (g_atomic_pointer_compare_and_exchange (&fold_pages[mode][index], NULL, page))
    return page;
  g_free (page->expansions);
  g_free (page);
  return g_atomic_pointer_get (&fold_pages[mode][index]);
}

/* The page of @c, whose place in it is that in its lowest bits. */
static inline const FoldPage *
fold_page (FoldMode mode, gunichar c)
{
  const FoldPage *page = g_atomic_pointer_get (&fold_pages[mode][c >> PAGE_BITS]);

  return G_LIKELY (page != NULL) ? page : fill_fold_page (mode, c >> PAGE_BITS);
}

/* ｶ + ﾞ: the composite of the last unit and a combining mark, or FALSE. */
static gboolean
compose (gunichar *last, gunichar mark)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar32 composite = unorm2_composePair (unorm2_getNFCInstance (&status), *last, mark);

  if (U_FAILURE (status) || composite < 0)
    return FALSE;
  *last = composite;
  return TRUE;
}

static gsize
fold (FoldMode mode, const char *text, gsize length_bytes, gunichar *units, guint32 *offsets)
{
  const guchar *p = (const guchar *)text, *end = p + length_bytes;
  gsize n = 0;

  while (p < end)
    {
      guint32 offset = p - (const guchar *)text;
      gunichar c = *p;
      guint32 folded;
      const FoldPage *page;

      if (c < 0x80)
        p++;
      else if ((c & 0xF0) == 0xE0 && end - p >= 3)
        {
          c = (c & 0x0F) << 12 | (gunichar)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
          p += 3;
        }
      else
        {
          c = g_utf8_get_char ((const char *)p);
          p = (const guchar *)g_utf8_next_char (p);
          if (c > 0x10FFFF || p > end)
            break;
        }
      if (folds_to_itself (c))
        {
          offsets[n] = offset;
          units[n++] = c;
          continue;
        }
      page = fold_page (mode, c);
      folded = page->folded[c % PAGE_CODE_POINTS];

      if (G_LIKELY (folded < FOLD_NOTHING))
        {
          if (folded == ' ' && n > 0 && units[n - 1] == ' ')
            continue;
          offsets[n] = offset;
          units[n++] = folded;
          continue;
        }
      if (folded == FOLD_NOTHING)
        continue;
      if (folded & FOLD_COMBINING)
        {
          folded &= ~FOLD_COMBINING;
          if (n > 0 && compose (&units[n - 1], folded))
            continue;
          offsets[n] = offset;
          units[n++] = folded;
          continue;
        }
      folded &= ~FOLD_EXPANSION;
      for (guint i = 0; i < (folded & 0xF); i++)
        {
          offsets[n] = offset;
          units[n++] = page->expansions[(folded >> 4) + i];
        }
    }
  offsets[n] = length_bytes;
  units[n] = 0;
  return n;
}

gsize
annexa_fold_units (const char *text, gsize length_bytes, gunichar *units, guint32 *offsets)
{
  return fold (FOLD_LINE, text, length_bytes, units, offsets);
}

/* Whether @c has no other form in a key but that of the other case. */
static gboolean
is_plain (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char)c);
  return folds_to_itself (c);
}

gunichar
annexa_fold_first (const char *text)
{
  gunichar c = annexa_utf8_at (text), next;

  if (!is_plain (c))
    return 0;
  next = annexa_utf8_at (g_utf8_next_char (text));
  if (next >= 0x80 && !is_plain (next))
    return 0;
  return c < 0x80 ? (gunichar)g_ascii_tolower ((char)c) : c;
}

/* Most text folds character by character: the bytes of its key in @key, their number in *n_bytes. FALSE where
 * it does not, or where they are more than @size. */
static gboolean
fold_key_plainly (const char *text, char *key, gsize size, gsize *n_bytes)
{
  const guchar *p = (const guchar *)text;
  const char *last = key + size - ANNEXA_UTF8_MAX_BYTES;
  char *to = key;

  for (; *p != '\0'; p++)
    {
      gunichar c = *p;
      guint32 folded;

      if (to > last)
        return FALSE;
      if (c < 0x80)
        {
          folded = fold_page (FOLD_KEY, c)->folded[c % PAGE_CODE_POINTS];
          if (folded != FOLD_NOTHING)
            *to++ = (char)folded;
          continue;
        }
      if ((c & 0xF0) != 0xE0 || p[1] == '\0' || p[2] == '\0')
        return FALSE;
      c = (c & 0x0F) << 12 | (gunichar)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
      p += 2;
      if (folds_to_itself (c))
        {
          memcpy (to, p - 2, 3);
          to += 3;
          continue;
        }
      folded = fold_page (FOLD_KEY, c)->folded[c % PAGE_CODE_POINTS];
      if (folded > FOLD_NOTHING)
        return FALSE;
      if (folded != FOLD_NOTHING)
        to = annexa_utf8_put (to, folded);
    }
  *n_bytes = (gsize)(to - key);
  return TRUE;
}

/**
 * annexa_fold_key:
 * @text: UTF-8
 *
 * A key for comparing titles, never for output: NFKC, case folded, radicals repaired, white space removed; 、
 * ， , ・ / ; one comma, dashes and long vowel marks one hyphen, brackets one kind. Words that are spelled in
 * several ways (脆弱, ぜい弱) are not made one here: the catalog does that with the equivalents of rules/.
 *
 * Returns: (transfer full): the key
 */
char *
annexa_fold_key (const char *text)
{
  gsize length_bytes, n, n_bytes = 0;
  g_autofree gunichar *heap_units = NULL;
  g_autofree guint32 *heap_offsets = NULL;
  gunichar stack_units[1024];
  guint32 stack_offsets[1024];
  gunichar *units = stack_units;
  guint32 *offsets = stack_offsets;
  char plain[1024], *key;

  g_return_val_if_fail (text != NULL, NULL);

  if (fold_key_plainly (text, plain, sizeof plain - 1, &n_bytes))
    {
      plain[n_bytes] = '\0';
      return g_memdup2 (plain, n_bytes + 1);
    }
  n_bytes = 0;
  length_bytes = strlen (text);
  if (ANNEXA_FOLD_MAX_UNITS (length_bytes) > G_N_ELEMENTS (stack_units))
    {
      units = heap_units = g_new (gunichar, ANNEXA_FOLD_MAX_UNITS (length_bytes));
      offsets = heap_offsets = g_new (guint32, ANNEXA_FOLD_MAX_UNITS (length_bytes));
    }
  n = fold (FOLD_KEY, text, length_bytes, units, offsets);
  key = g_malloc (n * 4 + 1);
  for (gsize i = 0; i < n; i++)
    if (units[i] < 0x80)
      key[n_bytes++] = (char)units[i];
    else
      n_bytes += g_unichar_to_utf8 (units[i], key + n_bytes);
  key[n_bytes] = '\0';
  return g_realloc (key, n_bytes + 1);
}

/**
 * annexa_fold_line:
 * @text: UTF-8
 * @length_bytes: how much of it
 * @offsets: (nullable) (element-type guint): emptied and filled with the way back: element i is the byte of
 * @text from which byte i of the result came; it has one more element than the result has bytes
 *
 * Width, compatibility and case folded, dashes one hyphen; white space is kept as single U+0020. Digits that
 * are set apart from the line (①, ²) stay as they are, for they are not part of a number beside them.
 *
 * Returns: (transfer full): the folded text
 */
char *
annexa_fold_line (const char *text, gsize length_bytes, GArray *offsets)
{
  g_autofree gunichar *units = NULL;
  g_autofree guint32 *starts = NULL;
  gsize n;
  char *line, *to;

  g_return_val_if_fail (text != NULL, NULL);
  /* All sizes below are numbers of 32 bits. */
  g_return_val_if_fail (length_bytes < G_MAXUINT32 / 32, NULL);

  units = g_new (gunichar, ANNEXA_FOLD_MAX_UNITS (length_bytes));
  starts = g_new (guint32, ANNEXA_FOLD_MAX_UNITS (length_bytes));
  n = annexa_fold_units (text, length_bytes, units, starts);
  line = to = g_malloc (n * ANNEXA_UTF8_MAX_BYTES + 1);
  if (offsets != NULL)
    g_array_set_size (offsets, (guint)(n * ANNEXA_UTF8_MAX_BYTES + 1));
  for (gsize i = 0; i < n; i++)
    {
      const char *from = to;

      to = annexa_utf8_put (to, units[i]);
      for (; offsets != NULL && from < to; from++)
        g_array_index (offsets, guint, from - line) = starts[i];
    }
  *to = '\0';
  if (offsets != NULL)
    {
      g_array_index (offsets, guint, to - line) = starts[n];
      g_array_set_size (offsets, (guint)(to - line + 1));
    }
  return g_realloc (line, (gsize)(to - line + 1));
}
