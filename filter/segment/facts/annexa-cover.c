/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* The lines of the first page, and the title that some of them make. */

/* What is shorter is a mark: a watermark's letters, a number. */
#define MIN_LINE_GLYPHS 2
/* A line that takes this much of the page's width wraps; a shorter one was ended by its writer. */
#define FULL_WIDTH 0.66f

const AnnexaLine *
annexa_cover_line (const AnnexaCover *cover, guint i)
{
  return annexa_layout_line (cover->work->layout, cover->lines[i]);
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Whether @line is long enough, or what wraps alone between two lines of a title: の. */
static gboolean
is_no_mark (const AnnexaFactsWork *work, const AnnexaLine *line)
{
  return line->n_glyphs >= MIN_LINE_GLYPHS || annexa_paper_is (work->catalog, "after-name", line->text);
}

/* Whether a line can be (part of) the title: no heading, date, company, mark of secrecy. */
gboolean
annexa_cover_may_be_title (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);
  const AnnexaHeading *heading = &work->evidence->headings[index];
  g_autoptr (AnnexaFactsLine) facts = NULL;
  g_autofree char *company = NULL;

  if (!is_no_mark (work, line) || (line->table >= 0 && work->evidence->in_control_table[line->table]))
    return FALSE;
  if (work->in_revisions[index] || heading->own.kind != ANNEXA_NUMBERING_NONE || heading->n_lead > 0)
    return FALSE;
  if (annexa_paper_is_sentence (work, index) || !has_letters (line->text))
    return FALSE;
  if (annexa_paper_is (work->catalog, "contents", line->text)
      || annexa_paper_is (work->catalog, "revision", line->text)
      || annexa_paper_is (work->catalog, "front", line->text)
      || annexa_paper_is (work->catalog, "scope-heading", line->text)
      || annexa_paper_is (work->catalog, "handling", line->text))
    return FALSE;
  facts = annexa_paper_line_new (work->catalog, line->text);
  if (!has_letters (facts->rest)
      || (facts->date != NULL && !annexa_paper_has (work->catalog, "paper-word", facts->rest)))
    return FALSE;
  company = annexa_paper_company (work->catalog, line->text, facts);
  return company == NULL || annexa_paper_has (work->catalog, "paper-word", line->text);
}

void
annexa_cover_collect (AnnexaCover *cover)
{
  const AnnexaLayout *layout = cover->work->layout;

  for (guint i = 0; i < layout->lines->len && cover->n_lines < ANNEXA_MAX_COVER_LINES; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (line->page > 1)
        break;
      if (line->role != ANNEXA_ROLE_FURNITURE && line->role != ANNEXA_ROLE_CONTENTS
          && is_no_mark (cover->work, line))
        cover->lines[cover->n_lines++] = i;
    }
}

/* Whether @at non-blank characters into @model there is a blank. */
static gboolean
blank_in_model (const char *model, guint at)
{
  guint n = 0;

  for (const char *p = model; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          if (n == at)
            return TRUE;
          continue;
        }
      if (n++ > at)
        break;
    }
  return FALSE;
}

/* How many characters of @text are not blank. */
guint
annexa_cover_count_chars (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += !g_unichar_isspace (g_utf8_get_char (p));
  return n;
}

/* What stands between two lines of a title. */
static const char *
between_lines (const AnnexaCover *cover, const GString *text, guint above, guint below, const char *model,
               guint *hyphen_bytes)
{
  const AnnexaLine *line = annexa_cover_line (cover, above);
  const AnnexaLine *next = annexa_cover_line (cover, below);
  const AnnexaPage *page = g_ptr_array_index (cover->work->layout->pages->pages, 0);
  const char *joined = annexa_join (text->str, next->text, cover->work->layout->habit, hyphen_bytes);

  if (*hyphen_bytes > 0 || *joined != '\0')
    return joined;
  if (model != NULL && strpbrk (model, " \t") != NULL)
    return blank_in_model (model, annexa_cover_count_chars (text->str)) ? " " : "";
  if (line->x2 - line->x1 > FULL_WIDTH * page->width_pt)
    return "";
  if (annexa_paper_is (cover->work->catalog, "after-name", g_utf8_prev_char (text->str + text->len))
      || annexa_paper_is (cover->work->catalog, "after-name", next->text))
    return "";
  return " ";
}

static char *
join_lines (const AnnexaCover *cover, guint first, guint end, const char *model)
{
  g_autofree char *head = annexa_paper_text (cover->work, cover->lines[first]);
  GString *text = g_string_new (head);

  for (guint i = first + 1; i < end; i++)
    {
      guint hyphen_bytes = 0;
      const char *between = between_lines (cover, text, i - 1, i, model, &hyphen_bytes);
      g_autofree char *more = annexa_paper_text (cover->work, cover->lines[i]);

      g_string_truncate (text, text->len - hyphen_bytes);
      g_string_append (text, between);
      g_string_append (text, more);
    }
  return g_string_free (text, FALSE);
}

gboolean
annexa_cover_set_title (AnnexaCover *cover, guint first, guint end, const char *model)
{
  AnnexaFactsWork *work = cover->work;

  work->facts->title = annexa_paper_without_version (work->catalog, join_lines (cover, first, end, model));
  work->title_first = cover->lines[first];
  work->title_end = cover->lines[end - 1] + 1;
  return TRUE;
}

/* Ends the title after @n_chars: what follows is a gloss. */
static gboolean
end_title (AnnexaFacts *facts, guint n_chars)
{
  char *p = facts->title;

  for (guint n = 0; *p != '\0' && n < n_chars; p = g_utf8_next_char (p))
    n += !g_unichar_isspace (g_utf8_get_char (p));
  *p = '\0';
  return TRUE;
}

/* Lines of the first page that together read @model. */
gboolean
annexa_cover_match_model (AnnexaCover *cover, const char *model)
{
  g_autofree char *key = annexa_fold_key (model);

  if (strlen (key) < 6)
    return FALSE;
  for (guint i = 0; i < cover->n_lines; i++)
    {
      g_autoptr (GString) read = g_string_new (NULL);

      for (guint k = i; k < cover->n_lines && k < i + ANNEXA_MAX_TITLE_LINES; k++)
        {
          g_autofree char *more = annexa_fold_key (annexa_cover_line (cover, k)->text);

          g_string_append (read, more);
          if (read->len > strlen (key) && g_str_has_prefix (read->str, key)
              && strchr ("(/", read->str[strlen (key)]) != NULL)
            return annexa_cover_set_title (cover, i, k + 1, model)
                   && (annexa_title_is_bracket (cover->work->catalog, read->str + strlen (key),
                                                annexa_cover_line (cover, k)->text)
                       || end_title (cover->work->facts, annexa_cover_count_chars (model)));
          if (!g_str_has_prefix (key, read->str))
            break;
          if (read->len == strlen (key))
            return annexa_cover_set_title (cover, i, k + 1, model);
        }
    }
  return FALSE;
}
