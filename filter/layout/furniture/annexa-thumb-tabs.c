/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Thumb indexes: the names of chapters in tabs at the edge of the page, upright, which pages repeat at the
 * same place, or their numbers alone, which rise from page to page. They stand beside the text, on a height
 * with any line of it. */

/* A tab is as near to the edge as no text is, and all of it this near, in parts of the page's width. */
#define EDGE_SHARE 0.03f
#define TAB_SHARE 0.1f
/* What is nearer to the head or foot of the page is furniture. */
#define FOOT_SHARE 0.06f
#define MAX_TAB_GLYPHS 12u
#define MAX_TABS 128u
#define MAX_NUMBER_CHARS 2u
#define MAX_LETTERS 3u
/* Several pages show that it is one, and so many of a hundred on all of them must be shown. */
#define MIN_REPEATED_PERCENT 50u
/* So much white is between it and the text, and so many rows of a hundred may run over where it stands. */
#define MIN_GAP_EM 1.0f
#define MAX_ACROSS_PERCENT 10u
#define SAME_PT 1.0f
#define MARGIN_PT 0.5f

typedef struct
{
  float x1, x2, y1, size_pt;
  char *text; /* owned */
  guint last_page, n_pages;
  gboolean is_number, in_order; /* the number of a chapter; that goes on with the one on a page before */
} Tab;

typedef struct
{
  GArray *tabs; /* of Tab: each once */
  guint n, n_repeated, n_long;
  guint last; /* in tabs: the number that was read last, if any */
  gboolean has_numbers;
} Edge;

static void
clear_tab (gpointer tab)
{
  g_free (((Tab *)tab)->text);
}

/* (transfer full): the first, or last, @n characters of row @r, white space left out. */
static char *
text_at_end (const AnnexaPageWork *work, guint r, gboolean right, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  glong skip;

  for (const char *p = work->text[r]; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (text, g_utf8_get_char (p));
  skip = g_utf8_strlen (text->str, -1) - (glong)n;
  return g_utf8_substring (text->str, right ? MAX (skip, 0) : 0,
                           right ? g_utf8_strlen (text->str, -1) : (glong)n);
}

static gboolean
is_at_edge (const AnnexaPageWork *work, const AnnexaSpan *span, gboolean right)
{
  float width = work->page->width_pt, edge = EDGE_SHARE * width;

  return right ? span->x2 > width - edge : span->x1 < edge;
}

/* The outer span of row @r at one side where it reaches to the edge of the page; else NULL. */
static const AnnexaSpan *
outer_span (const AnnexaPageWork *work, guint r, gboolean right)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span + (right ? row->n_spans - 1 : 0));

  return is_at_edge (work, span, right) ? span : NULL;
}

/* Whether @span, the outer one of row @r, stands in the margin as a tab does. */
static gboolean
may_be_tab (const AnnexaPageWork *work, const AnnexaSpan *span, guint r, gboolean right)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *next
      = row->n_spans > 1 ? annexa_work_span (work, row->first_span + (right ? row->n_spans - 2 : 1)) : NULL;
  float width = work->page->width_pt, height = work->page->height_pt;

  return span->n <= MAX_TAB_GLYPHS
         && (right ? span->x1 > (1 - TAB_SHARE) * width : span->x2 < TAB_SHARE * width)
         && span->y1 > FOOT_SHARE * height && span->y2 < (1 - FOOT_SHARE) * height
         && (next == NULL
             || (right ? span->x1 - next->x2 : next->x1 - span->x2) > MIN_GAP_EM * span->size_pt);
}

/* Whether few rows of the page run over where @span stands. */
static gboolean
is_beside_text (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  guint n_across = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *other = annexa_work_span (work, s);

      n_across += other->n > MAX_TAB_GLYPHS && other->x1 < span->x2 && other->x2 > span->x1;
    }
  return n_across * 100 <= MAX_ACROSS_PERCENT * work->rows->rows->len;
}

/* Whether @text has the number of a control, which may stand in the margin. */
static gboolean
has_number (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index (tokens, AnnexaToken, i).kind == ANNEXA_TOKEN_LABEL)
      return TRUE;
  return FALSE;
}

/* The tab that @span with @text is, or NULL. */
static Tab *
find_tab (const Edge *edge, const AnnexaSpan *span, const char *text)
{
  for (guint i = 0; i < edge->tabs->len; i++)
    {
      Tab *tab = &g_array_index (edge->tabs, Tab, i);

      if (fabsf (tab->x1 - span->x1) <= SAME_PT && fabsf (tab->y1 - span->y1) <= SAME_PT
          && strcmp (tab->text, text) == 0)
        return tab;
    }
  return NULL;
}

/* Whether two tabs stand one below the other, as those of several chapters do. */
static gboolean
are_aligned (const Tab *one, const Tab *other)
{
  return fabsf (one->size_pt - other->size_pt) <= SAME_PT
         && (fabsf (one->x1 - other->x1) <= SAME_PT
             || fabsf (one->x1 + one->x2 - other->x1 - other->x2) <= 2 * SAME_PT);
}

/* The place of a chapter by its number: capital letters, such as CLD, come behind all of these. 0: neither.
 */
static gint
rank_of (const char *text)
{
  gsize n = strlen (text);

  if (n > 0 && n <= MAX_NUMBER_CHARS && strspn (text, "0123456789") == n)
    return 1 + atoi (text);
  if (n == 0 || n > MAX_LETTERS)
    return 0;
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isupper (text[i]))
      return 0;
  return G_MAXINT;
}

static gboolean
is_number (const char *text)
{
  return rank_of (text) > 0;
}

/* Numbers of chapters stand one a page, one below the other, and rise: page @p has @tab. */
static void
count_number (Edge *edge, Tab *tab, guint p)
{
  const Tab *last = edge->has_numbers ? &g_array_index (edge->tabs, Tab, edge->last) : NULL;

  tab->is_number = TRUE;
  if (last != NULL && p > last->last_page && are_aligned (last, tab)
      && rank_of (tab->text) >= rank_of (last->text))
    {
      edge->n_repeated += last->in_order ? 1 : 2;
      tab->in_order = g_array_index (edge->tabs, Tab, edge->last).in_order = TRUE;
    }
  tab->last_page = p;
  edge->last = (guint)(tab - (Tab *)(void *)edge->tabs->data);
  edge->has_numbers = TRUE;
}

/* Counts @span, which has @text, on page @p. */
static void
count_tab (Edge *edge, const AnnexaSpan *span, const char *text, guint p)
{
  Tab *tab = find_tab (edge, span, text);

  edge->n++;
  if (tab == NULL && edge->tabs->len < MAX_TABS)
    {
      Tab fresh = { span->x1, span->x2, span->y1, span->size_pt, g_strdup (text), p, 1, FALSE, FALSE };

      g_array_append_val (edge->tabs, fresh);
      if (is_number (text))
        count_number (edge, &g_array_index (edge->tabs, Tab, edge->tabs->len - 1), p);
    }
  else if (tab != NULL && tab->is_number)
    count_number (edge, tab, p);
  else if (tab != NULL && tab->last_page != p)
    {
      edge->n_repeated += tab->n_pages == 1 ? 2 : 1;
      tab->n_pages++;
      tab->last_page = p;
    }
}

/* Counts what runs down one edge of page @p, in one piece or character by character, told by how long it is,
 * which is no number of a chapter. */
static void
read_vertical (const AnnexaPageWork *work, guint p, gboolean right, Edge *edge)
{
  for (guint i = 0; i < work->rows->aside->len; i++)
    {
      const AnnexaSpan *span = &g_array_index (work->rows->aside, AnnexaSpan, i);
      g_autofree char *length = NULL;

      if ((span->n > 1 && span->y2 - span->y1 <= span->x2 - span->x1) || span->n > MAX_TAB_GLYPHS
          || !is_at_edge (work, span, right))
        continue;
      length = g_strdup_printf ("%u|", span->n);
      count_tab (edge, span, length, p);
    }
}

/* Counts what stands at one edge of page @p. */
static void
read_page (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint p, gboolean right, Edge *edge)
{
  read_vertical (work, p, right, edge);
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaSpan *span = outer_span (work, r, right);
      g_autofree char *text = NULL;

      if (span == NULL)
        continue;
      if (!may_be_tab (work, span, r, right))
        {
          edge->n_long += span->n > MAX_TAB_GLYPHS;
          continue;
        }
      text = text_at_end (work, r, right, span->n);
      /* Slides count the parts of an answer beside it: (1/2). */
      if (is_beside_text (work, span)
          && (is_number (text) || (strpbrk (text, "0123456789") == NULL && !has_number (catalog, text))))
        count_tab (edge, span, text, p);
    }
}

/* Whether the tabs of an edge include @span: it is repeated, or stands where others do that are. */
static gboolean
is_tab (const Edge *edge, const AnnexaSpan *span, const char *text)
{
  const Tab *own = find_tab (edge, span, text);

  for (guint i = 0; own != NULL && i < edge->tabs->len; i++)
    {
      const Tab *tab = &g_array_index (edge->tabs, Tab, i);

      if ((tab->n_pages > 1 || tab->in_order) && tab->is_number == own->is_number && are_aligned (tab, own))
        return TRUE;
    }
  return FALSE;
}

static void
add_boxes (const AnnexaPageWork *work, gboolean right, const Edge *edge, GArray **boxes)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaSpan *span = outer_span (work, r, right);
      g_autofree char *text = NULL;
      AnnexaBox box;

      if (span == NULL || !may_be_tab (work, span, r, right))
        continue;
      text = text_at_end (work, r, right, span->n);
      if (!is_tab (edge, span, text))
        continue;
      box = (AnnexaBox){ span->x1 - MARGIN_PT, span->y1 - MARGIN_PT, span->x2 + MARGIN_PT,
                         span->y2 + MARGIN_PT };
      if (*boxes == NULL)
        *boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
      g_array_append_val (*boxes, box);
    }
}

/**
 * annexa_thumb_tabs_add:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for numbers
 * @boxes: (array): of each page, the #AnnexaBox of what runs with no text, which this adds to
 */
void
annexa_thumb_tabs_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes)
{
  Edge edges[2] = { { 0 }, { 0 } };

  for (guint side = 0; side < 2; side++)
    {
      edges[side].tabs = g_array_new (FALSE, FALSE, sizeof (Tab));
      g_array_set_clear_func (edges[side].tabs, clear_tab);
    }
  for (guint p = 0; p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      for (guint side = 0; side < 2; side++)
        read_page (g_ptr_array_index (works, p), catalog, p, side == 1, &edges[side]);
    }
  for (guint side = 0; side < 2; side++)
    {
      const Edge *edge = &edges[side];

      /* Where text goes as far, at either side, these are its labels. */
      if (edge->n_repeated == 0 || edge->n_repeated * 100 < MIN_REPEATED_PERCENT * edge->n
          || edges[0].n_long + edges[1].n_long >= edge->n_repeated)
        continue;
      for (guint p = 0; p < works->len; p++)
        {
          annexa_page_work_step (g_ptr_array_index (works, p));
          add_boxes (g_ptr_array_index (works, p), side == 1, edge, &boxes[p]);
        }
    }
  for (guint side = 0; side < 2; side++)
    g_array_unref (edges[side].tabs);
}
