/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout.h"

#include <malloc.h>
#include <string.h>

#include "annexa-layout-private.h"
#include "model/annexa-array-private.h"
#include "text/annexa-marks.h"

/* Latin words in a style of their own in so many lines are part of the usual look. */
#define MIN_LATIN_LINES 5
/* Fewer than this leave too little to be worth giving back. */
#define MANY_PAGES 200

/* Text around tables is that of the body where it is so much of what they hold. */
#define MIN_FLOWING_SHARE 0.5f
/* Text is larger than what it quotes by less than headings are, and ends so many sentences. */
#define MAX_TEXT_RATIO 1.25f
#define MIN_SENTENCES 10u
#define MIN_FLOWING_GLYPHS 20u
#define MIN_FLOWING 400u

static void
find_body_latin_style (AnnexaLayout *self)
{
  g_autofree guint *counts = g_new0 (guint, self->pages->styles->len + 1);
  guint best = self->body_style;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);

      if (line->role == ANNEXA_ROLE_BODY && line->style == self->body_style
          && line->latin_style != line->style)
        counts[line->latin_style]++;
    }
  for (guint i = 0; i < self->pages->styles->len; i++)
    if (counts[i] > counts[best])
      best = i;
  self->body_latin_style = (guint16)(counts[best] >= MIN_LATIN_LINES ? best : self->body_style);
}

/* What the lines of the body have in one style. */
typedef struct
{
  guint n_glyphs, n_flowing; /* the latter in lines of some length outside of tables */
  guint n_sentences;         /* lines outside of tables that end one */
} StyleCount;

static gboolean
ends_sentence (const AnnexaLine *line)
{
  return annexa_is_full_stop (g_utf8_get_char (g_utf8_prev_char (line->text + strlen (line->text))));
}

/* Whether text in style @larger is the body rather than that in @style, of which there is more: what the
 * standard asks for, quoted in smaller type over each answer. */
static gboolean
is_quoted_over (const AnnexaLayout *self, const StyleCount *counts, guint style, guint larger)
{
  const AnnexaStyle *quoted = annexa_pages_style (self->pages, style),
                    *text = annexa_pages_style (self->pages, larger);

  return text->size_pt > quoted->size_pt && text->size_pt < MAX_TEXT_RATIO * quoted->size_pt
         && text->weight <= quoted->weight && counts[larger].n_sentences >= MIN_SENTENCES
         && counts[larger].n_sentences * 2 >= counts[style].n_sentences
         && counts[larger].n_glyphs * 2 >= counts[style].n_glyphs;
}

/* The style of most text. What is in tables is often smaller, and may be more: the text around them counts,
 * but for its short lines, where it is no less than half as much. */
static void
find_body_style (AnnexaLayout *self)
{
  g_autofree StyleCount *counts = g_new0 (StyleCount, self->pages->styles->len + 1);
  guint best = 0, flowing = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);

      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      counts[line->style].n_glyphs += line->n_glyphs;
      if (line->table >= 0)
        continue;
      counts[line->style].n_sentences += ends_sentence (line);
      if (line->n_glyphs >= MIN_FLOWING_GLYPHS)
        counts[line->style].n_flowing += line->n_glyphs;
    }
  for (guint i = 1; i < self->pages->styles->len; i++)
    {
      if (counts[i].n_glyphs > counts[best].n_glyphs)
        best = i;
      if (counts[i].n_flowing > counts[flowing].n_flowing)
        flowing = i;
    }
  for (guint i = 0, most = flowing; i < self->pages->styles->len; i++)
    if (is_quoted_over (self, counts, most, i)
        && (flowing == most || counts[i].n_flowing > counts[flowing].n_flowing))
      flowing = i;
  if (counts[flowing].n_flowing >= MIN_FLOWING
      && (float)counts[flowing].n_flowing >= MIN_FLOWING_SHARE * (float)counts[best].n_glyphs)
    best = flowing;
  self->body_style = (guint16)best;
  find_body_latin_style (self);
  self->body_size_pt = self->pages->styles->len > 0 ? annexa_pages_style (self->pages, best)->size_pt : 10.0f;
}

/* The usual white space between two lines of one paragraph, in type sizes. */
static void
find_line_gap (AnnexaLayout *self)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 1; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);
      const AnnexaLine *above = annexa_layout_line (self, i - 1);
      float gap = line->gap_above_pt / MAX (line->size_pt, 1.0f);

      if (line->role == ANNEXA_ROLE_BODY && line->style == self->body_style
          && above->style == self->body_style && !line->starts_flow
          && above->x2 > line->right - 3 * line->size_pt)
        g_array_append_val (gaps, gap);
    }
  annexa_sort_floats (gaps);
  self->line_gap_em = gaps->len > 0 ? g_array_index (gaps, float, gaps->len / 2) : 0.3f;
}

/* Compounds of English titles, such as incident-handling, which papers quote and cut at their hyphens. */
static void
add_compounds (AnnexaHabit *habit, AnnexaCatalog *catalog)
{
  for (guint s = 0; s < annexa_catalog_n_standards (catalog); s++)
    {
      const AnnexaStandard *standard = annexa_catalog_standard (catalog, s);

      for (guint i = 0; i < standard->n_items; i++)
        for (guint t = 0; t < standard->items[i]->n_titles; t++)
          if (strchr (standard->items[i]->titles[t], '-') != NULL
              && g_str_is_ascii (standard->items[i]->titles[t]))
            annexa_habit_add_line (habit, standard->items[i]->titles[t]);
    }
}

static gboolean
is_cue (const char *class, const char *key, gpointer catalog)
{
  return annexa_catalog_is_cue (catalog, class, key);
}

static void
find_habit (AnnexaLayout *self, AnnexaCatalog *catalog)
{
  self->habit = annexa_habit_new ();
  annexa_habit_set_words (self->habit, is_cue, catalog);
  for (guint i = 0; i < self->lines->len; i++)
    annexa_habit_add_line (self->habit, annexa_layout_line (self, i)->text);
  add_compounds (self->habit, catalog);
}

/* Facts about the document are read off its first pages and its last two, glyph by glyph where that helps. */
#define FRONT_PAGES 3

typedef struct
{
  guint last, last_but_one; /* pages that have lines, by index */
} Passed;

/* Gives back the memory of glyphs that nobody looks at any more once page @p is written. */
static void
let_go (Passed *passed, const AnnexaPages *pages, guint p, gboolean has_lines)
{
  guint done = p;

  if (has_lines)
    {
      done = passed->last_but_one;
      passed->last_but_one = passed->last;
      passed->last = p;
    }
  if (done >= FRONT_PAGES)
    annexa_page_let_go (g_ptr_array_index (pages->pages, done), TRUE);
}

/* What is left of thousands of pages are holes between the lines, which nothing after this asks for in such
 * small pieces. */
static void
give_back (guint n_pages)
{
#ifdef __GLIBC__
  if (n_pages >= MANY_PAGES)
    malloc_trim (0);
#endif
}

/* Columns go on over pages. */
static void
hand_on (AnnexaPageWork *work, AnnexaPageWork *next)
{
  next->prose_x = work->prose_x;
  next->cards = work->cards;
  next->open_columns = work->open_columns;
  next->open_column_x = work->open_column_x;
  memcpy (next->divider_x, work->divider_x, sizeof (work->divider_x));
  next->n_dividers = work->n_dividers;
  next->panel = work->panel;
  next->before = work->after;
  work->after.gutters = NULL;
}

/* Adds a line at the end; it is copied, its text is not. */
void
annexa_layout_add_line (AnnexaLayout *self, const AnnexaLine *line)
{
  AnnexaLines *lines = self->lines;

  if (lines->len == lines->n_blocks * ANNEXA_LINES_PER_BLOCK)
    {
      lines->blocks = g_renew (AnnexaLine *, lines->blocks, lines->n_blocks + 1);
      lines->blocks[lines->n_blocks++]
          = annexa_arena_alloc (self->pages->arena, ANNEXA_LINES_PER_BLOCK * sizeof (AnnexaLine));
    }
  *annexa_layout_line (self, lines->len) = *line;
  lines->len++;
}

/**
 * annexa_layout_new:
 * @pages: the glyphs; must outlive the layout, which lets go of most of them
 * @catalog: for numbers and words that tell tables and contents from text
 * @painting: (nullable): gives what pages paint, for those that text alone cannot settle
 * @user_data: for @painting
 *
 * Returns: (transfer full): the lines of the document in reading order, each with its role
 */
AnnexaLayout *
annexa_layout_new (const AnnexaPages *pages, AnnexaCatalog *catalog, AnnexaPaintingSource painting,
                   gpointer user_data)
{
  AnnexaLayout *self = g_new0 (AnnexaLayout, 1);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_page_work_free);
  Passed passed = { 0, 0 };
  guint first, last;

  self->pages = pages;
  self->lines = g_new0 (AnnexaLines, 1);
  self->notes = g_array_new (FALSE, FALSE, sizeof (AnnexaNote));
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_table_free);
  self->contents = g_array_new (FALSE, FALSE, sizeof (AnnexaContentsEntry));

  for (guint p = 0; p < pages->pages->len; p++)
    {
      g_ptr_array_add (works, annexa_page_work_new (pages, g_ptr_array_index (pages->pages, p)));
      annexa_arena_step (pages->arena);
    }
  annexa_navigation_set_aside (works, pages, catalog);
  annexa_furniture_mark (works, catalog);
  annexa_contents_mark (works, catalog, self->contents);
  annexa_cut_rows_mark (works, catalog);
  if (!annexa_control_tables_mark (works, catalog))
    {
      annexa_language_columns_mark (works);
      annexa_flow_columns_mark (works, catalog);
      annexa_side_heads_mark (works, catalog);
    }
  annexa_works_find_answers (works, catalog, &first, &last);
  for (guint p = 0, in_figure = FALSE, in_grid = FALSE; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);
      guint n_lines = self->lines->len;
      g_autoptr (AnnexaPainting) painted = NULL;

      annexa_arena_step (pages->arena);
      annexa_page_work_open (work);
      annexa_page_work_find_edges (work);
      if (painting != NULL && p + 1 >= first && p <= last
          && (in_figure || in_grid || work->panel.x2 > 0 || annexa_work_needs_drawing (work, catalog)))
        {
          painted = painting (work->rows->page->number, user_data);
          in_grid = FALSE;
          if (painted != NULL)
            {
              work->dividers = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
              work->edges = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
              work->grids = annexa_drawing_find_grids (painted, work->dividers, work->edges);
              annexa_dividers_take (work);
              annexa_tiles_join (work);
              annexa_form_heads_join (work);
              annexa_lanes_join (work, catalog);
              annexa_stripes_join (work, catalog);
              annexa_furniture_leave_tables (work);
              annexa_prose_columns_leave_bars (work, catalog);
              annexa_language_columns_leave_lines (work);
              in_figure = annexa_figures_mark (work, catalog, in_figure);
              annexa_sidebars_mark (work, catalog);
              in_grid = annexa_work_ends_in_grid (work);
            }
        }
      else
        in_figure = in_grid = FALSE;
      in_figure = in_figure || annexa_work_announces_figure (work, catalog);
      annexa_page_write (self, catalog, work);
      annexa_lost_bullets_restore (self, n_lines);
      if (painted == NULL && painting != NULL && p + 1 >= first && p <= last
          && annexa_drawn_bullets_expected (self, n_lines))
        painted = painting (work->rows->page->number, user_data);
      if (painted != NULL)
        annexa_drawn_bullets_restore (self, n_lines, painted);
      self->n_duplicates += work->rows->n_duplicates;
      if (p + 1 < works->len)
        hand_on (work, g_ptr_array_index (works, p + 1));
      annexa_page_work_close (work);
      let_go (&passed, pages, p, self->lines->len > n_lines);
      g_clear_pointer (&works->pdata[p], annexa_page_work_free);
    }
  give_back (works->len);
  annexa_contents_mark_lines (self, catalog);
  find_body_style (self);
  find_line_gap (self);
  annexa_pull_quotes_mark (self);
  annexa_mottos_mark (self, catalog);
  find_habit (self, catalog);
  annexa_notes_mark (self, catalog);
  /* Notes may stand between two parts of a table. */
  annexa_tables_link (self, catalog);
  annexa_swapped_columns_mend (self);
  return self;
}

void
annexa_layout_free (AnnexaLayout *self)
{
  g_free (self->lines->blocks);
  g_free (self->lines);
  g_ptr_array_unref (self->tables);
  g_array_unref (self->contents);
  g_array_unref (self->notes);
  g_clear_pointer (&self->habit, annexa_habit_free);
  g_free (self);
}
