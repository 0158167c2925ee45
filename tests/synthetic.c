/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic.h"

#include <glib/gstdio.h>

#include "text/annexa-fold.h"

#define LATIN_WIDTH_EM 0.5f
#define SPACE_WIDTH_EM 0.3f
/* Where a page begins, and its lines. */
#define TOP_PT 80.0f
#define LEFT_PT 72.0f

static AnnexaCatalog *catalog;

/* From now on the rules are those that are built in and those of the file @yaml, or without it the former. */
void
synthetic_use_rules (const char *yaml)
{
  g_autofree char *directory = NULL, *path = NULL;
  const char *directories[] = { NULL, NULL };
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&catalog, annexa_catalog_free);
  if (yaml == NULL)
    return;
  directory = g_dir_make_tmp ("annexa-rules-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (directory, "own.yaml", NULL);
  g_file_set_contents (path, yaml, -1, &error);
  g_assert_no_error (error);
  directories[0] = directory;
  catalog = annexa_catalog_load (directories, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

/* The built-in rules, loaded once, or those that synthetic_use_rules() added to. */
AnnexaCatalog *
synthetic_catalog (void)
{
  if (catalog == NULL)
    {
      const char *const none[] = { NULL };
      g_autoptr (GError) error = NULL;

      catalog = annexa_catalog_load (none, &error);
      g_assert_no_error (error);
    }
  return catalog;
}

AnnexaPage *
synthetic_page_of (AnnexaPages *pages, float width_pt, float height_pt)
{
  AnnexaPage *page = annexa_page_new (pages->pages->len + 1, (double)width_pt, (double)height_pt);

  g_ptr_array_add (pages->pages, page);
  return page;
}

AnnexaPage *
synthetic_page (AnnexaPages *pages)
{
  return synthetic_page_of (pages, SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);
}

static void
add_glyph (AnnexaPages *pages, AnnexaPage *page, const AnnexaGlyph *glyph)
{
  g_array_append_val (page->glyphs, *glyph);
  pages->n_glyphs++;
}

static float
draw (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *text, const char *font, float size,
      float gap)
{
  const guint style = annexa_pages_intern_style (pages, font, (double)size, 0);
  gboolean start = TRUE, space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const float width = (c == ' '                           ? SPACE_WIDTH_EM
                           : annexa_is_cjk (c) || c == 0x3000 ? 1.0f
                                                              : LATIN_WIDTH_EM);
      const AnnexaGlyph glyph = { x, y, x + width * size, y + size, c, (guint16)style, space, start };

      x += width * size + gap;
      space = g_unichar_isspace (c);
      if (space)
        continue;
      add_glyph (pages, page, &glyph);
      start = FALSE;
    }
  return x;
}

/* Draws @text from @x with its top at @y, as one chunk of an extractor; returns where it ends. */
float
synthetic_text_in (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *text, const char *font,
                   float size_pt)
{
  return draw (pages, page, x, y, text, font, size_pt, 0);
}

float
synthetic_text (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *text)
{
  return draw (pages, page, x, y, text, "Mincho", SYNTHETIC_SIZE_PT, 0);
}

/* The same with white space between all characters. */
float
synthetic_spaced (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *text, float size_pt,
                  float gap_pt)
{
  return draw (pages, page, x, y, text, "Mincho", size_pt, gap_pt);
}

/* Lines of one paragraph under each other; returns the top of the line that would follow. */
float
synthetic_lines (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *const *lines)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      synthetic_text (pages, page, x, y, lines[i]);
      y += SYNTHETIC_LINE_PT;
    }
  return y;
}

void
synthetic_paper_set_up (SyntheticPaper *paper, gconstpointer data)
{
  *paper = (SyntheticPaper){ .pages = annexa_pages_new (NULL) };
  synthetic_paper_turn (paper);
}

void
synthetic_paper_tear_down (SyntheticPaper *paper, gconstpointer data)
{
  annexa_pages_free (paper->pages);
}

/* Goes on at the top of a new page. */
void
synthetic_paper_turn (SyntheticPaper *paper)
{
  paper->page = synthetic_page (paper->pages);
  paper->y = TOP_PT;
}

/* Writes @text at the height of the next line, which stays where it is. */
void
synthetic_paper_put_at (SyntheticPaper *paper, float x, const char *text, const char *font, float size_pt)
{
  synthetic_text_in (paper->pages, paper->page, x, paper->y, text, font, size_pt);
}

void
synthetic_paper_put (SyntheticPaper *paper, const char *text)
{
  synthetic_paper_put_at (paper, LEFT_PT, text, "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += SYNTHETIC_LINE_PT;
}

void
synthetic_paper_put_heading (SyntheticPaper *paper, const char *text)
{
  paper->y += 10;
  synthetic_paper_put_at (paper, LEFT_PT, text, "Gothic-Bold", 12);
  paper->y += 20;
}
