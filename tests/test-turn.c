/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "source/annexa-turn.h"

#include <math.h>

#include "layout/rows/annexa-rows.h"
#include "synthetic.h"

static AnnexaGlyph *
glyph_at (SyntheticPaper *fixture, guint i)
{
  return &g_array_index (fixture->page->glyphs, AnnexaGlyph, i);
}

/* Shows the page turned clockwise by so many quarters. */
static void
show_turned (SyntheticPaper *fixture, guint quarters)
{
  for (guint q = 0; q < quarters; q++)
    {
      float height = fixture->page->height_pt;

      for (guint i = 0; i < fixture->page->glyphs->len; i++)
        {
          AnnexaGlyph *glyph = glyph_at (fixture, i);
          AnnexaGlyph old = *glyph;

          glyph->x1 = height - old.y2;
          glyph->x2 = height - old.y1;
          glyph->y1 = old.x1;
          glyph->y2 = old.x2;
        }
      fixture->page->height_pt = fixture->page->width_pt;
      fixture->page->width_pt = height;
    }
}

static void
write_page (SyntheticPaper *fixture)
{
  synthetic_paper_text (fixture, 72, 100, "5.1.1 情報セキュリティのための方針群");
  synthetic_paper_text (fixture, 72, 120, "当社は方針を定め、毎年見直します。");
  synthetic_paper_text (fixture, 72, 140, "改定は利用者に（画面で）知らせます。");
  synthetic_paper_text (fixture, 72, 160, "The policy is reviewed, and published.");
  synthetic_paper_text (fixture, 72, 180, "記録を残します。");
}

static void
assert_text (SyntheticPaper *fixture)
{
  static const char *const lines[]
      = { "5.1.1 情報セキュリティのための方針群", "当社は方針を定め、毎年見直します。",
          "改定は利用者に（画面で）知らせます。", "The policy is reviewed, and published.",
          "記録を残します。" };
  g_autoptr (AnnexaRows) rows = annexa_rows_new (fixture->pages, fixture->page);

  g_assert_cmpuint (rows->rows->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < rows->rows->len; i++)
    {
      const AnnexaRow *row = &g_array_index (rows->rows, AnnexaRow, i);
      const AnnexaSpan *span = &g_array_index (rows->spans, AnnexaSpan, row->first_span);
      g_autofree char *text = annexa_rows_text (rows, span->first, span->n, NULL);

      g_assert_cmpuint (row->n_spans, ==, 1);
      g_assert_cmpstr (text, ==, lines[i]);
    }
}

/* The last glyph of the extractor's order, as it stands on the displayed page. */
static void
assert_displayed (SyntheticPaper *fixture, guint i, const AnnexaGlyph *shown)
{
  const AnnexaGlyph *glyph = glyph_at (fixture, i);
  double x1 = (double)glyph->x1, y1 = (double)glyph->y1, x2 = (double)glyph->x2, y2 = (double)glyph->y2;

  annexa_page_to_displayed (fixture->page, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat_with_epsilon (x1, (double)shown->x1, 0.01);
  g_assert_cmpfloat_with_epsilon (y1, (double)shown->y1, 0.01);
  g_assert_cmpfloat_with_epsilon (x2, (double)shown->x2, 0.01);
  g_assert_cmpfloat_with_epsilon (y2, (double)shown->y2, 0.01);
}

static void
test_turned (SyntheticPaper *fixture, gconstpointer data)
{
  guint quarters = GPOINTER_TO_UINT (data);
  AnnexaGlyph shown;

  write_page (fixture);
  show_turned (fixture, quarters);
  shown = *glyph_at (fixture, 20);
  annexa_turn_upright (fixture->pages, fixture->page);
  g_assert_cmpuint (fixture->page->quarter_turns, ==, quarters);
  g_assert_true (fixture->page->height_pt > fixture->page->width_pt);
  assert_text (fixture);
  assert_displayed (fixture, 20, &shown);
}

/* The extractor takes some fonts for upside down and gives every line from its end. */
static void
test_backward (SyntheticPaper *fixture, gconstpointer data)
{
  guint quarters = GPOINTER_TO_UINT (data), n;
  g_autoptr (GArray) glyphs = NULL;

  write_page (fixture);
  show_turned (fixture, quarters);
  n = fixture->page->glyphs->len;
  glyphs = g_array_new (FALSE, FALSE, sizeof (AnnexaGlyph));
  for (guint i = n; i > 0; i--)
    {
      AnnexaGlyph glyph = *glyph_at (fixture, i - 1);

      glyph.space_before = i < n && glyph_at (fixture, i)->space_before;
      glyph.chunk_start = i == n || glyph_at (fixture, i)->chunk_start;
      g_array_append_val (glyphs, glyph);
    }
  g_array_unref (fixture->page->glyphs);
  fixture->page->glyphs = g_steal_pointer (&glyphs);
  annexa_turn_upright (fixture->pages, fixture->page);
  g_assert_cmpuint (fixture->page->quarter_turns, ==, quarters);
  assert_text (fixture);
}

/* White space beside the Latin words and numbers in brackets does not say that lines begin at their ends. */
static void
test_spaced (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 100, "【 9.2.3 】（ 8.2 ） 特権的アクセス権の管理");
  synthetic_paper_text (fixture, 72, 130, "札は、木札（ FUDA ）と紙札（ KAMI ）です。");
  annexa_turn_upright (fixture->pages, fixture->page);
  g_assert_cmpuint (fixture->page->quarter_turns, ==, 0);
}

/* Nor does white space between Latin brackets and the Japanese words in them. */
static void
test_spaced_latin (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 100, "1( 梅 ) 大きな穴が空いたとき");
  synthetic_paper_text (fixture, 72, 120, "2( 竹 ) 小さな穴が空いたとき");
  synthetic_paper_text (fixture, 72, 140, "3( 松 ) 穴を見つけたとき");
  annexa_turn_upright (fixture->pages, fixture->page);
  g_assert_cmpuint (fixture->page->quarter_turns, ==, 0);
}

/* Words along the margin turn no page. */
static void
test_margin (SyntheticPaper *fixture, gconstpointer data)
{
  write_page (fixture);
  for (guint i = 0; i < 30; i++)
    {
      float y = 100 + 12 * (float)i;

      synthetic_paper_text (fixture, 560, y, "縦");
      glyph_at (fixture, fixture->page->glyphs->len - 1)->chunk_start = i == 0;
    }
  annexa_turn_upright (fixture->pages, fixture->page);
  g_assert_cmpuint (fixture->page->quarter_turns, ==, 0);
}

/* Vertical writing: its columns stand from right to left, which is a page that runs down. */
static void
test_vertical_writing (SyntheticPaper *fixture, gconstpointer data)
{
  g_autoptr (AnnexaRows) rows = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint column = 0; column < 2; column++)
    for (guint i = 0; i < 10; i++)
      {
        float x = 400 - 20 * (float)column, y = 100 + 10 * (float)i;
        const char *text = column == 0 ? "当社は方針を定め毎年" : "これを見直しています";
        g_autofree char *letter = g_utf8_substring (text, i, i + 1);

        synthetic_paper_text (fixture, x, y, letter);
      }
  annexa_turn_upright (fixture->pages, fixture->page);
  rows = annexa_rows_new (fixture->pages, fixture->page);
  g_assert_cmpuint (rows->rows->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const AnnexaSpan *span = &g_array_index (rows->spans, AnnexaSpan, i);
      g_autofree char *text = annexa_rows_text (rows, span->first, span->n, NULL);

      g_string_append (all, text);
    }
  g_assert_cmpstr (all->str, ==, "当社は方針を定め毎年これを見直しています");
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "upright", "down", "upside-down", "up" };

  g_test_init (&argc, &argv, NULL);
  for (guint quarters = 0; quarters < G_N_ELEMENTS (names); quarters++)
    {
      g_autofree char *turned = g_strconcat ("/turn/", names[quarters], NULL);
      g_autofree char *backward = g_strconcat ("/turn/backward/", names[quarters], NULL);

      synthetic_paper_add (turned, GUINT_TO_POINTER (quarters), test_turned);
      synthetic_paper_add (backward, GUINT_TO_POINTER (quarters), test_backward);
    }
  synthetic_paper_add ("/turn/spaced", NULL, test_spaced);
  synthetic_paper_add ("/turn/spaced-latin", NULL, test_spaced_latin);
  synthetic_paper_add ("/turn/margin", NULL, test_margin);
  synthetic_paper_add ("/turn/vertical-writing", NULL, test_vertical_writing);
  return g_test_run ();
}
