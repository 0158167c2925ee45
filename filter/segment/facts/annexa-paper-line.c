/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* What a line of the front tells: its text with the blanks that its glyphs leave, its dates and versions. */

/* A line of a cover has fewer glyphs. */
#define MAX_COVER_LINE_GLYPHS 100
/* White space inside a line that a reader takes for a blank, in type sizes. */
#define BLANK_EM 0.16f

gboolean
annexa_paper_is (AnnexaCatalog *catalog, const char *cue, const char *text)
{
  g_autofree char *key = NULL;

  if (!annexa_catalog_text_may_be_cue (catalog, cue, text))
    return FALSE;
  key = annexa_fold_key (text);
  return *key != '\0' && annexa_catalog_is_cue (catalog, cue, key);
}

gboolean
annexa_paper_has (AnnexaCatalog *catalog, const char *cue, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);

  return *key != '\0' && annexa_catalog_has_cue (catalog, cue, key);
}

static void
cut (AnnexaFactsLine *line, guint start, guint end)
{
  memset (line->rest + start, ANNEXA_FACTS_CUT, end - start);
}

/* Whether @date is also the paper's version: 2025.06 版. */
static gboolean
is_version (AnnexaCatalog *catalog, const char *folded, const AnnexaDate *date)
{
  guint after = date->end;

  while (folded[after] == ' ')
    after++;
  return g_ascii_isdigit (folded[date->start]) && g_ascii_isdigit (folded[date->end - 1])
         && annexa_word_end (catalog, "version-suffix", folded, after) > after;
}

/* Whether @version is that of a standard which the line names: PCI DSS v4.0.1. */
static gboolean
is_of_standard (AnnexaCatalog *catalog, const char *folded, const AnnexaVersion *version)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, folded, strlen (folded), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_STANDARD && version->value_start >= token->start
          && version->value_end <= token->end)
        return TRUE;
    }
  return FALSE;
}

AnnexaFactsLine *
annexa_paper_line_new (AnnexaCatalog *catalog, const char *text)
{
  AnnexaFactsLine *self = g_new0 (AnnexaFactsLine, 1);
  AnnexaDate date;
  AnnexaVersion version;

  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  self->folded = annexa_fold_line (text, strlen (text), self->offsets);
  self->rest = g_strdup (self->folded);
  for (guint at = 0; annexa_date_find (catalog, self->folded, at, &date); at = date.end)
    {
      if (self->date == NULL || strcmp (date.iso, self->date) > 0)
        {
          g_free (self->date);
          self->date = g_strdup (date.iso);
        }
      if (!is_version (catalog, self->folded, &date))
        cut (self, date.start, date.end);
    }
  for (guint at = 0; annexa_version_find (catalog, self->rest, at, &version); at = version.end)
    {
      if (is_of_standard (catalog, self->folded, &version))
        continue;
      if (self->version == NULL)
        {
          guint start = g_array_index (self->offsets, guint, version.value_start);
          guint end = g_array_index (self->offsets, guint, version.value_end);

          self->version = g_strndup (text + start, end - start);
        }
      cut (self, version.start, version.end);
    }
  self->labelled = self->date != NULL && annexa_paper_has (catalog, "date-label", self->folded);
  return self;
}

void
annexa_paper_line_free (AnnexaFactsLine *self)
{
  g_free (self->folded);
  g_free (self->rest);
  g_array_unref (self->offsets);
  g_free (self->date);
  g_free (self->version);
  g_free (self);
}

static int
compare_x (gconstpointer a, gconstpointer b)
{
  const AnnexaGlyph *left = *(const AnnexaGlyph *const *)a, *right = *(const AnnexaGlyph *const *)b;

  return left->x1 < right->x1 ? -1 : left->x1 > right->x1;
}

static int
compare_float (gconstpointer a, gconstpointer b)
{
  float left = *(const float *)a, right = *(const float *)b;

  return left < right ? -1 : left > right;
}

/* The glyphs of a line from left to right. */
static GPtrArray *
glyphs_of (const AnnexaFactsWork *work, const AnnexaLine *line)
{
  GPtrArray *found = g_ptr_array_new ();
  AnnexaPage *page = g_ptr_array_index (work->layout->pages->pages, line->page - 1);

  annexa_page_unpack (page, work->layout->pages);

  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      float x, y = (glyph->y1 + glyph->y2) / 2;

      if (!(y >= line->y1 && y <= line->y2))
        continue;
      x = (glyph->x1 + glyph->x2) / 2;
      if (x >= line->x1 && x <= line->x2)
        g_ptr_array_add (found, (gpointer)glyph);
    }
  g_ptr_array_sort (found, compare_x);
  return found;
}

static float
median_gap (GPtrArray *glyphs)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 1; i < glyphs->len; i++)
    {
      const AnnexaGlyph *above = g_ptr_array_index (glyphs, i - 1);
      const AnnexaGlyph *glyph = g_ptr_array_index (glyphs, i);
      float gap = glyph->x1 - above->x2;

      g_array_append_val (gaps, gap);
    }
  if (gaps->len == 0)
    return 0;
  g_array_sort (gaps, compare_float);
  return g_array_index (gaps, float, gaps->len / 2);
}

char *
annexa_paper_text (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);
  g_autoptr (GPtrArray) glyphs = NULL;
  g_autoptr (GString) text = NULL;
  float usual;
  guint n = 0;

  if (line->n_glyphs > MAX_COVER_LINE_GLYPHS || line->label_gap_pt < BLANK_EM * line->size_pt)
    return g_strdup (line->text);
  glyphs = glyphs_of (work, line);
  usual = median_gap (glyphs);
  text = g_string_new (NULL);
  for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const AnnexaGlyph *glyph, *before;

      if (g_unichar_isspace (c))
        {
          g_string_append_unichar (text, c);
          continue;
        }
      if (n == glyphs->len)
        return g_strdup (line->text);
      glyph = g_ptr_array_index (glyphs, n);
      if (glyph->ch != c)
        return g_strdup (line->text);
      before = n > 0 ? g_ptr_array_index (glyphs, n - 1) : NULL;
      if (before != NULL && glyph->x1 - before->x2 > usual + BLANK_EM * line->size_pt
          && !g_ascii_isspace (text->str[text->len - 1]))
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, c);
      n++;
    }
  return n == glyphs->len ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (line->text);
}

gboolean
annexa_paper_is_sentence (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);

  return work->evidence->headings[index].sentence || line->n_glyphs > MAX_COVER_LINE_GLYPHS
         || strstr (line->text, "。") != NULL;
}

/* Ends @title before a bracket whose end was cut off. */
static void
cut_open_bracket (const AnnexaFactsLine *line, char *title)
{
  guint depth = 0;

  for (gsize i = strlen (line->folded); i > 0; i--)
    {
      char c = line->folded[i - 1];

      if (c == ')')
        depth++;
      else if (c == '(' && depth == 0)
        title[g_array_index (line->offsets, guint, i - 1)] = '\0';
      else if (c == '(')
        depth--;
    }
}

/* Leaves out a version or date at the end. */
char *
annexa_paper_without_version (AnnexaCatalog *catalog, char *title)
{
  g_autoptr (AnnexaFactsLine) line = annexa_paper_line_new (catalog, title);
  gsize end = strlen (line->rest);
  gboolean cut = FALSE;

  while (end > 0
         && (line->rest[end - 1] == ANNEXA_FACTS_CUT || strchr (" ()-,", line->rest[end - 1]) != NULL))
    cut |= line->rest[--end] == ANNEXA_FACTS_CUT;
  if (cut && end > 0)
    {
      title[g_array_index (line->offsets, guint, end)] = '\0';
      line->folded[end] = '\0';
      cut_open_bracket (line, title);
    }
  return g_strstrip (title);
}
