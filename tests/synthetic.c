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

typedef struct
{
  guint page; /* 0 for all */
  AnnexaPaintedBox box;
} Drawn;

void
synthetic_paper_set_up (SyntheticPaper *paper, gconstpointer data)
{
  *paper = (SyntheticPaper){ .pages = annexa_pages_new (NULL),
                             .drawn = g_array_new (FALSE, FALSE, sizeof (Drawn)),
                             .expected = g_string_new (NULL) };
  synthetic_paper_turn (paper);
}

void
synthetic_paper_tear_down (SyntheticPaper *paper, gconstpointer data)
{
  annexa_pages_free (paper->pages);
  g_array_unref (paper->drawn);
  g_string_free (paper->expected, TRUE);
}

/* Starts again with an empty paper. */
void
synthetic_paper_again (SyntheticPaper *paper)
{
  synthetic_paper_tear_down (paper, NULL);
  synthetic_paper_set_up (paper, NULL);
}

/* Goes on at the top of a new page. */
void
synthetic_paper_turn (SyntheticPaper *paper)
{
  paper->page = synthetic_page (paper->pages);
  paper->y = TOP_PT;
}

float
synthetic_paper_text (const SyntheticPaper *paper, float x, float y, const char *text)
{
  return synthetic_text (paper->pages, paper->page, x, y, text);
}

float
synthetic_paper_text_in (const SyntheticPaper *paper, float x, float y, const char *text, const char *font,
                         float size_pt)
{
  return synthetic_text_in (paper->pages, paper->page, x, y, text, font, size_pt);
}

void
synthetic_paper_lines (const SyntheticPaper *paper, float x, float y, float leading_pt, const char *text,
                       const char *font)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++, y += leading_pt)
    synthetic_paper_text_in (paper, x, y, lines[i], font, SYNTHETIC_SIZE_PT);
}

void
synthetic_paper_title (const SyntheticPaper *paper, float x, float y, const char *text)
{
  synthetic_paper_text_in (paper, x, y, text, "Gothic-Bold", 11);
}

/* Writes @text at the height of the next line, which stays where it is. */
void
synthetic_paper_put_at (SyntheticPaper *paper, float x, const char *text, const char *font, float size_pt)
{
  synthetic_paper_text_in (paper, x, paper->y, text, font, size_pt);
}

void
synthetic_paper_put (SyntheticPaper *paper, const char *text)
{
  synthetic_paper_text (paper, LEFT_PT, paper->y, text);
  paper->y += SYNTHETIC_LINE_PT;
}

void
synthetic_paper_put_heading (SyntheticPaper *paper, const char *text)
{
  paper->y += 10;
  synthetic_paper_put_at (paper, LEFT_PT, text, "Gothic-Bold", 12);
  paper->y += 20;
}

void
synthetic_paper_print_at (SyntheticPaper *paper, float x, const char *font, float size_pt, const char *format,
                          ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  synthetic_paper_put_at (paper, x, text, font, size_pt);
}

void
synthetic_paper_print (SyntheticPaper *paper, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  synthetic_paper_put (paper, text);
}

void
synthetic_paper_print_heading (SyntheticPaper *paper, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  synthetic_paper_put_heading (paper, text);
}

/* A thin black line from one point to another. */
void
synthetic_paper_rule (SyntheticPaper *paper, float x1, float y1, float x2, float y2)
{
  synthetic_paper_fill (paper, x1 - 0.25f, y1 - 0.25f, x2 + 0.25f, y2 + 0.25f, 0);
}

void
synthetic_paper_fill (SyntheticPaper *paper, float x1, float y1, float x2, float y2, guint32 color)
{
  const Drawn drawn = { paper->page->number, { x1, y1, x2, y2, color, 255 } };

  g_array_append_val (paper->drawn, drawn);
}

void
synthetic_paper_fill_all (SyntheticPaper *paper, float x1, float y1, float x2, float y2, guint32 color)
{
  synthetic_paper_paint_all (paper, &(AnnexaPaintedBox){ x1, y1, x2, y2, color, 255 }, 1);
}

void
synthetic_paper_paint_all (SyntheticPaper *paper, const AnnexaPaintedBox *boxes, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const Drawn drawn = { 0, boxes[i] };

      g_array_append_val (paper->drawn, drawn);
    }
}

/* An AnnexaPaintingSource of what is drawn on @user_data, a SyntheticPaper. */
AnnexaPainting *
synthetic_paper_painting (guint page, gpointer user_data)
{
  const SyntheticPaper *paper = user_data;
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  for (guint i = 0; i < paper->drawn->len; i++)
    {
      const Drawn *drawn = &g_array_index (paper->drawn, Drawn, i);

      if (drawn->page == 0 || drawn->page == page)
        g_array_append_val (painting->boxes, drawn->box);
    }
  return painting;
}

/* Goes on with what is to be read: records as lines "id|title|text". */
void
synthetic_paper_expect (SyntheticPaper *paper, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (paper->expected, format, arguments);
  va_end (arguments);
}
