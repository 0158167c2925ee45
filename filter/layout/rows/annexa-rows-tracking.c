/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include "model/annexa-array-private.h"
#include "text/annexa-fold.h"

/* Letter-spaced lines: how far apart their characters are set, and where their words end. */

/* Text in which nearly every two characters are at least so far apart, but less than words are, is
 * letter-spaced: one pair in so many may be kerned. */
#define MIN_TRACKING_EM 0.05f
#define MAX_TRACKING_EM 0.24f
/* Words of another script are as far apart as this, but no CJK characters are: so many tell. */
#define MAX_CJK_TRACKING_EM 0.45f
#define MIN_TRACKED_CJK 3u
/* And fewer where the blanks between Latin words tell, too. */
#define MIN_SPREAD_CJK 2u
#define MIN_SPREAD_GAPS 4u
/* A CJK character so many times as wide as another has white behind it. */
#define MIN_WIDE 1.15f
#define MAX_KERNED 5u
#define MIN_TRACKED 6u
/* The extractor may join some letters of a line that are set apart, which then touch and are wider for it. Of
 * the pairs in such a line at least so many in a hundred do not touch, and so many are letters of one word;
 * of any other line those do that stand at the ends of words, which are fewer. */
#define MIN_APART_PERCENT 45u
#define MIN_LETTERS_PERCENT 30u
/* Words are so much further apart than letters, which nobody sets as far as this. */
#define MIN_WORD_MORE_EM 0.15f
#define MAX_LETTER_GAP_EM 0.6f
/* Japanese that is spread to fill its line is not that far apart. */
#define MIN_CJK_GAP_EM 0.12f
/* Gaps are alike within this. */
#define SAME_GAP_EM 0.05f
/* Widths of one character differ by as much as the gap, within this. */
#define SAME_WIDTH_EM 0.06f
#define N_CHARACTERS 128u
/* So soon it shows that most pairs touch. */
#define MAX_TOUCHING_FIRST 8u
#define MAX_GAPS 240u

/* How wide a CJK character is that ends a line; 0 where none does. */
static float
last_width (const AnnexaRows *self, guint first, guint n)
{
  const AnnexaGlyph *last = annexa_rows_glyph (self, first + n - 1);

  return annexa_is_cjk (last->ch) && g_unichar_isalnum (last->ch) ? last->x2 - last->x1 : 0;
}

/* The white between two glyphs. The extractor may count that behind CJK characters with these, but for the
 * last one, which is @width_pt wide. */
static float
white_between (const AnnexaGlyph *before, const AnnexaGlyph *glyph, float width_pt)
{
  const float width = before->x2 - before->x1;

  return glyph->x1 - before->x2
         + (width_pt > 0 && width > MIN_WIDE * width_pt && annexa_is_cjk (before->ch) ? width - width_pt : 0);
}

/* By how much a letter-spaced line sets its characters apart, which is no white space (1 1 . 2 . 7): the
 * least gap in it. In any other line too many characters touch, which soon shows. */
static float
even_tracking (const AnnexaRows *self, guint first, guint n)
{
  float least = G_MAXFLOAT, most, width_pt;
  guint n_touching = 0, n_cjk = 0;

  if (n < MIN_TRACKED)
    return 0;
  width_pt = last_width (self, first, n);
  for (guint i = first + 1; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);
      float gap = white_between (annexa_rows_glyph (self, i - 1), glyph, width_pt);

      if (gap >= MIN_TRACKING_EM * annexa_rows_glyph_size (self, glyph))
        least = MIN (least, gap);
      else if (++n_touching * MAX_KERNED > n)
        return 0;
      n_cjk += annexa_is_cjk (glyph->ch);
    }
  most = n_touching == 0 && n_cjk >= MIN_TRACKED_CJK ? MAX_CJK_TRACKING_EM : MAX_TRACKING_EM;
  return least < most * annexa_rows_glyph_size (self, annexa_rows_glyph (self, first)) ? least : 0;
}

/* The white between glyph @i and the one before it, in type sizes. */
static float
gap_at (const AnnexaRows *self, guint i, float width_pt)
{
  const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);

  return white_between (annexa_rows_glyph (self, i - 1), glyph, width_pt)
         / annexa_rows_glyph_size (self, glyph);
}

static gboolean
are_apart (const AnnexaRows *self, guint i)
{
  return gap_at (self, i, 0) >= MIN_TRACKING_EM && !annexa_is_cjk (annexa_rows_glyph (self, i)->ch)
         && !annexa_is_cjk (annexa_rows_glyph (self, i - 1)->ch);
}

/* Whether a line begins with two CJK characters that do not touch, as one does that is spread. */
static gboolean
begins_spread (const AnnexaRows *self, guint first)
{
  return annexa_is_cjk (annexa_rows_glyph (self, first)->ch)
         && annexa_is_cjk (annexa_rows_glyph (self, first + 1)->ch)
         && gap_at (self, first + 1, 0) >= MIN_CJK_GAP_EM;
}

/* Whether the first two characters of a line are Latin and do not touch, or the last two: that is so in most
 * lines of which the extractor joins most letters. */
static gboolean
ends_apart (const AnnexaRows *self, guint first, guint n)
{
  return are_apart (self, first + 1) || are_apart (self, first + n - 1);
}

/* The gaps between characters that do not touch, in order; NULL where so many touch that the others stand at
 * the ends of words, as in most lines. */
static GArray *
gaps_of (const AnnexaRows *self, guint first, guint n, guint *n_pairs)
{
  g_autoptr (GArray) gaps = NULL;
  const float width_pt = last_width (self, first, n);
  const gboolean all = ends_apart (self, first, n) || begins_spread (self, first);
  guint n_touching = 0;

  for (guint i = first + 1; i < first + MIN (n, MAX_GAPS); i++)
    {
      const float gap = gap_at (self, i, width_pt);

      if (gap >= MIN_TRACKING_EM)
        {
          if (gaps == NULL)
            gaps = g_array_new (FALSE, FALSE, sizeof (float));
          g_array_append_val (gaps, gap);
        }
      else if (++n_touching > MAX_TOUCHING_FIRST && !all && (gaps == NULL || gaps->len * 2 < n_touching))
        return NULL;
    }
  if (gaps == NULL)
    gaps = g_array_new (FALSE, FALSE, sizeof (float));
  *n_pairs = gaps->len + n_touching;
  annexa_sort_floats (gaps);
  return g_steal_pointer (&gaps);
}

static gboolean
has_cjk (const AnnexaRows *self, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (annexa_is_cjk (annexa_rows_glyph (self, i)->ch))
      return TRUE;
  return FALSE;
}

/* Whether more characters are wider within words than at their ends by @gap, in type sizes, than are as wide:
 * what sets them apart is counted with them. Digits are as wide as each other. */
static gboolean
are_widened (const AnnexaRows *self, guint first, guint n, float gap)
{
  float within[N_CHARACTERS] = { 0 }, last[N_CHARACTERS] = { 0 };
  guint n_wider = 0, n_same = 0;

  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);
      const float width = (glyph->x2 - glyph->x1) / annexa_rows_glyph_size (self, glyph);
      gboolean ends = i + 1 == first + n || gap_at (self, i + 1, 0) >= MIN_TRACKING_EM;

      if (glyph->ch < N_CHARACTERS)
        (ends ? last : within)[g_unichar_isdigit (glyph->ch) ? '0' : glyph->ch] = width;
    }
  for (guint c = 0; c < N_CHARACTERS; c++)
    {
      if (within[c] <= 0 || last[c] <= 0)
        continue;
      n_wider += within[c] - last[c] > gap - SAME_WIDTH_EM && within[c] - last[c] < gap + SAME_WIDTH_EM;
      n_same += within[c] - last[c] < gap / 2;
    }
  return n_wider > n_same;
}

/* Whether the gaps of a line, of which the first @n_letters are those between letters, tell that it is
 * letter-spaced. */
static gboolean
is_tracked (const AnnexaRows *self, guint first, guint n, const GArray *gaps, guint n_letters, guint n_pairs)
{
  const float gap = n_letters > 0 ? g_array_index (gaps, float, n_letters / 2) : 0;

  if (n_letters == 0)
    return FALSE;
  if (gaps->len >= MIN_TRACKED && gaps->len * 100 >= MIN_APART_PERCENT * n_pairs
      && n_letters * 100 >= MIN_LETTERS_PERCENT * n_pairs)
    return gap >= MIN_CJK_GAP_EM || !has_cjk (self, first, n);
  return ends_apart (self, first, n) && are_widened (self, first, n, gap);
}

/* Whether all gaps of a line are alike and none of its CJK characters touch, as where it is spread to fill
 * its column, and the Latin letters in it are not: 【 関 連 管 理 策 ： A.6.1.3 ／. */
static gboolean
spreads_cjk (const AnnexaRows *self, guint first, guint n, const GArray *gaps)
{
  guint n_pairs = 0;

  if (g_array_index (gaps, float, gaps->len - 1) - g_array_index (gaps, float, 0) > SAME_GAP_EM
      || g_array_index (gaps, float, 0) > MAX_LETTER_GAP_EM)
    return FALSE;
  for (guint i = first + 1; i < first + n; i++)
    {
      if (!annexa_is_cjk (annexa_rows_glyph (self, i)->ch)
          || !annexa_is_cjk (annexa_rows_glyph (self, i - 1)->ch))
        continue;
      if (gap_at (self, i, 0) < MIN_CJK_GAP_EM)
        return FALSE;
      n_pairs++;
    }
  return n_pairs >= MIN_TRACKED_CJK;
}

/* Whether the first @n_letters of the gaps of a line are those between its CJK characters, which all are
 * alike, and the others blanks between Latin words, which are wider by what spreads the line: 参 照 ：
 * ISO/IEC  27017:2015  9.2.4. */
static gboolean
spreads_cjk_and_blanks (const AnnexaRows *self, guint first, guint n, const GArray *gaps, guint n_letters)
{
  const float least = g_array_index (gaps, float, 0), most = g_array_index (gaps, float, n_letters - 1);
  guint n_pairs = 0;

  if (gaps->len == n_letters || gaps->len < MIN_SPREAD_GAPS || least < MIN_CJK_GAP_EM
      || most - least > SAME_GAP_EM)
    return FALSE;
  for (guint i = first + 1; i < first + n; i++)
    {
      const gboolean cjk = annexa_is_cjk (annexa_rows_glyph (self, i)->ch);

      if (cjk != annexa_is_cjk (annexa_rows_glyph (self, i - 1)->ch) || !cjk)
        continue;
      if (gap_at (self, i, 0) < least || gap_at (self, i, 0) > most)
        return FALSE;
      n_pairs++;
    }
  return n_pairs >= MIN_SPREAD_CJK;
}

/* Finds the two kinds of gaps that a letter-spaced line has, those between letters and those between words,
 * however the letters are kerned. */
static gboolean
find_kinds (const AnnexaRows *self, guint first, guint n, const GArray *gaps, guint n_pairs,
            AnnexaTracking *tracking)
{
  const float size_pt = annexa_rows_glyph_size (self, annexa_rows_glyph (self, first));
  guint n_letters = 0;
  float most = MIN_WORD_MORE_EM;

  for (guint i = 1; i < gaps->len; i++)
    {
      const float more = g_array_index (gaps, float, i) - g_array_index (gaps, float, i - 1);

      if (more <= most || g_array_index (gaps, float, i - 1) > MAX_LETTER_GAP_EM)
        continue;
      most = more;
      n_letters = i;
    }
  if (gaps->len > 0 && n_letters == 0 && spreads_cjk (self, first, n, gaps))
    {
      tracking->gap_pt = g_array_index (gaps, float, 0) * size_pt;
      return TRUE;
    }
  if (!is_tracked (self, first, n, gaps, n_letters, n_pairs)
      && (n_letters == 0 || !spreads_cjk_and_blanks (self, first, n, gaps, n_letters)))
    return FALSE;
  tracking->gap_pt = g_array_index (gaps, float, n_letters / 2) * size_pt;
  tracking->word_em
      = (g_array_index (gaps, float, n_letters) + g_array_index (gaps, float, n_letters - 1)) / 2;
  return TRUE;
}

/**
 * annexa_rows_find_tracking:
 * @self: rows
 * @first: a glyph
 * @n: so many glyphs of one row
 *
 * Returns: how far a letter-spaced line sets its characters apart; nothing for any other line
 */
AnnexaTracking
annexa_rows_find_tracking (const AnnexaRows *self, guint first, guint n)
{
  AnnexaTracking tracking = { 0, 0 };
  g_autoptr (GArray) gaps = NULL;
  guint n_pairs = 0;

  if (n < MIN_TRACKED)
    return tracking;
  gaps = gaps_of (self, first, n, &n_pairs);
  if (gaps != NULL && !find_kinds (self, first, n, gaps, n_pairs, &tracking))
    tracking.gap_pt = even_tracking (self, first, n);
  return tracking;
}
