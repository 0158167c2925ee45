/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-turn.h"

#include <math.h>

#include "text/annexa-fold.h"

/* Pages whose text runs down, up or upside down, as they are displayed, are turned until it runs to the
 * right. Whole pages only: a few words along the margin stay as they are. Vertical writing is text that runs
 * down, its columns from right to left, and comes out right as well. */

/* Fewer steps from glyph to glyph say nothing about a page. */
#define MIN_STEPS 12
/* From one glyph of a line to the next it is at most this far. */
#define MAX_STEP_EM 2.5f
/* Marks stick to the word that they belong to. */
#define MAX_STICKING_EM 0.15f
/* So many marks on the wrong side show that the extractor gave the lines from their ends. */
#define MIN_WRONG_MARKS 3
#define MAX_RIGHT_SHARE 3
/* Share of a box below the base line, where the font does not tell (Poppler 22.12, TextOutputDev.cc: 0.35
 * of 1.3). */
#define BELOW_BASE_LINE 0.27f

typedef enum
{
  RUNS_RIGHT,
  RUNS_DOWN,
  RUNS_LEFT,
  RUNS_UP,
  N_RUNS,
} Run;

static const AnnexaGlyph *
glyph_at (const AnnexaPage *page, guint index)
{
  return &g_array_index (page->glyphs, AnnexaGlyph, index);
}

/* The way from one glyph to the next, or %N_RUNS where the next stands elsewhere. */
static Run
run_between (const AnnexaGlyph *glyph, const AnnexaGlyph *next, float size_pt)
{
  float dx = (next->x1 + next->x2 - glyph->x1 - glyph->x2) / 2;
  float dy = (next->y1 + next->y2 - glyph->y1 - glyph->y2) / 2;
  float most = MAX_STEP_EM * size_pt;

  if (fabsf (dx) > most || fabsf (dy) > most)
    return N_RUNS;
  if (fabsf (dx) >= fabsf (dy))
    return dx >= 0 ? RUNS_RIGHT : RUNS_LEFT;
  return dy > 0 ? RUNS_DOWN : RUNS_UP;
}

/* The way that most steps go, horizontal ones before all others. */
static Run
usual_run (const AnnexaPages *pages, const AnnexaPage *page)
{
  guint n[N_RUNS + 1] = { 0 };
  Run best = RUNS_RIGHT;

  for (guint i = 1; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = glyph_at (page, i);

      n[run_between (glyph_at (page, i - 1), glyph, annexa_pages_style (pages, glyph->style)->size_pt)]++;
    }
  if (n[RUNS_RIGHT] + n[RUNS_DOWN] + n[RUNS_LEFT] + n[RUNS_UP] < MIN_STEPS)
    return RUNS_RIGHT;
  for (Run run = RUNS_DOWN; run < N_RUNS; run++)
    if (n[run] > n[best])
      best = run;
  return best;
}

/* Whether @c belongs to the word before it (1), to the one after it (-1), or to neither (0). */
static gint
sticks_to (gunichar c)
{
  if (c < 0x80)
    return c == '.' || c == ',' || c == ')' || c == ';' || c == '!' || c == '?' ? 1 : c == '(' ? -1 : 0;
  if (c < 0x3001 || c > 0xff60)
    return 0;
  switch (c)
    {
    case 0x3001: /* 、 */
    case 0x3002: /* 。 */
    case 0x300d: /* 」 */
    case 0x300f: /* 』 */
    case 0x3011: /* 】 */
    case 0xff09: /* ） */
    case 0xff0c: /* ， */
    case 0xff0e: /* ． */
      return 1;
    case 0x300c: /* 「 */
    case 0x300e: /* 『 */
    case 0x3010: /* 【 */
    case 0xff08: /* （ */
      return -1;
    default:
      return 0;
    }
}

/* Whether a word follows @glyph without white space, in the order given. */
static gboolean
is_beside (const AnnexaPages *pages, const AnnexaGlyph *glyph, const AnnexaGlyph *next)
{
  float size = annexa_pages_style (pages, next->style)->size_pt;
  float dx = MAX (next->x1 - glyph->x2, glyph->x1 - next->x2);
  float dy = MAX (next->y1 - glyph->y2, glyph->y1 - next->y2);

  return run_between (glyph, next, size) != N_RUNS && MAX (dx, dy) < MAX_STICKING_EM * size;
}

/* Whether the white space between a full-width mark, @glyph, and @other is what is set beside Latin words and
 * numbers in Japanese text: （ TOTP ）、; so it is between a Latin mark and Japanese: 1( 重大 ). It does not
 * tell which word the mark belongs to. */
static gboolean
is_spaced (const AnnexaPages *pages, const AnnexaGlyph *glyph, const AnnexaGlyph *other)
{
  const gboolean other_script = glyph->ch >= 0x80
                                    ? g_unichar_isalnum (other->ch) && !annexa_is_cjk (other->ch)
                                    : annexa_is_cjk (other->ch);

  return other_script
         && run_between (glyph, other, annexa_pages_style (pages, glyph->style)->size_pt) != N_RUNS;
}

/* Whether the marks show that the glyphs come in the opposite order: 。 where a line begins. Fonts whose
 * glyphs are drawings upside down (Type 3) make the extractor believe so. */
static gboolean
is_backward (const AnnexaPages *pages, const AnnexaPage *page)
{
  guint n_right = 0, n_wrong = 0, n = page->glyphs->len;

  for (guint i = 0; i < n; i++)
    {
      const AnnexaGlyph *glyph = glyph_at (page, i);
      gint side = sticks_to (glyph->ch);
      gboolean before, after;
      guint apart;

      if (side == 0)
        continue;
      before = i > 0 && is_beside (pages, glyph_at (page, i - 1), glyph);
      after = i + 1 < n && is_beside (pages, glyph, glyph_at (page, i + 1));
      apart = before ? i + 1 : i - 1;
      if (before == after || (apart < n && is_spaced (pages, glyph, glyph_at (page, apart))))
        continue;
      if (before == (side > 0))
        n_right++;
      else
        n_wrong++;
    }
  return n_wrong >= MIN_WRONG_MARKS && n_wrong > MAX_RIGHT_SHARE * n_right;
}

static void
reverse_glyphs (AnnexaPage *page)
{
  guint n = page->glyphs->len;
  g_autoptr (GArray) reversed = g_array_sized_new (FALSE, FALSE, sizeof (AnnexaGlyph), n);

  for (guint i = n; i > 0; i--)
    {
      AnnexaGlyph glyph = *glyph_at (page, i - 1);

      /* What was said of the gap before a glyph is now said of the one before its successor. */
      glyph.space_before = i < n && glyph_at (page, i)->space_before;
      glyph.chunk_start = i == n || glyph_at (page, i)->chunk_start;
      g_array_append_val (reversed, glyph);
    }
  g_array_unref (page->glyphs);
  page->glyphs = g_steal_pointer (&reversed);
}

/* Boxes of glyphs that were taken for upside down hang from their base line; they belong above it. */
static void
raise_boxes (AnnexaPage *page)
{
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      float height = glyph->y2 - glyph->y1;

      glyph->y1 -= (1 - 2 * BELOW_BASE_LINE) * height;
      glyph->y2 = glyph->y1 + height;
    }
}

static void
swap_sides (AnnexaPage *page)
{
  float width = page->width_pt;

  page->width_pt = page->height_pt;
  page->height_pt = width;
}

/* Turns @page so that most of its text runs from left to right; @page->quarter_turns says how. */
void
annexa_turn_upright (AnnexaPages *pages, AnnexaPage *page)
{
  Run run = usual_run (pages, page);
  gboolean backward = is_backward (pages, page);

  if (backward)
    {
      reverse_glyphs (page);
      run = (run + 2) % N_RUNS;
    }
  if (run == RUNS_RIGHT)
    return;
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);

      double x1 = (double)glyph->x1, y1 = (double)glyph->y1, x2 = (double)glyph->x2, y2 = (double)glyph->y2;

      annexa_turn_box ((guint)run, (double)page->width_pt, (double)page->height_pt, &x1, &y1, &x2, &y2);
      glyph->x1 = (float)x1;
      glyph->y1 = (float)y1;
      glyph->x2 = (float)x2;
      glyph->y2 = (float)y2;
    }
  page->quarter_turns = (guint8)run; /* to the right 0, down 1, to the left 2, up 3 */
  if (run != RUNS_LEFT)
    swap_sides (page);
  if (backward)
    raise_boxes (page);
}
