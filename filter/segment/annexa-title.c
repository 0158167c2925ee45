/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "annexa-title-private.h"
#include "text/annexa-fold.h"

/* The title: large type on the first page; lines that running header or document information join to one; the
 * running header itself. */

#define MAX_TITLE_LINES 8
#define MAX_PAGE_LINES 80
#define MIN_TITLE_CHARS 4
/* What is shorter is a mark: a watermark's letters, a number. */
#define MIN_LINE_GLYPHS 2
/* Type of a title against the body's. */
#define LARGER 1.12f
/* Lines of one title differ less in size, and stand closer than this many of their sizes. */
#define SAME_SIZE 0.88f
#define MAX_GAP_EM 3.2f
/* A line that takes this much of the page's width wraps; a shorter one was ended by its writer. */
#define FULL_WIDTH 0.66f

typedef struct
{
  AnnexaFactsWork *work;
  guint lines[MAX_PAGE_LINES]; /* of the first page, in reading order, furniture left out */
  guint n_lines;
} Cover;

static const AnnexaLine *
cover_line (const Cover *cover, guint i)
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
static gboolean
may_be_title (const AnnexaFactsWork *work, guint index)
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

static void
collect (Cover *cover)
{
  const AnnexaLayout *layout = cover->work->layout;

  for (guint i = 0; i < layout->lines->len && cover->n_lines < MAX_PAGE_LINES; i++)
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

static guint
count_chars (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += !g_unichar_isspace (g_utf8_get_char (p));
  return n;
}

/* What stands between two lines of a title. */
static const char *
between_lines (const Cover *cover, const GString *text, guint above, guint below, const char *model,
               guint *hyphen_bytes)
{
  const AnnexaLine *line = cover_line (cover, above);
  const AnnexaLine *next = cover_line (cover, below);
  const AnnexaPage *page = g_ptr_array_index (cover->work->layout->pages->pages, 0);
  const char *joined = annexa_join (text->str, next->text, cover->work->layout->habit, hyphen_bytes);

  if (*hyphen_bytes > 0 || *joined != '\0')
    return joined;
  if (model != NULL && strpbrk (model, " \t") != NULL)
    return blank_in_model (model, count_chars (text->str)) ? " " : "";
  if (line->x2 - line->x1 > FULL_WIDTH * page->width_pt)
    return "";
  if (annexa_paper_is (cover->work->catalog, "after-name", g_utf8_prev_char (text->str + text->len))
      || annexa_paper_is (cover->work->catalog, "after-name", next->text))
    return "";
  return " ";
}

static char *
join_lines (const Cover *cover, guint first, guint end, const char *model)
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

static gboolean
set_title (Cover *cover, guint first, guint end, const char *model)
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
static gboolean
match_model (Cover *cover, const char *model)
{
  g_autofree char *key = annexa_fold_key (model);

  if (strlen (key) < 6)
    return FALSE;
  for (guint i = 0; i < cover->n_lines; i++)
    {
      g_autoptr (GString) read = g_string_new (NULL);

      for (guint k = i; k < cover->n_lines && k < i + MAX_TITLE_LINES; k++)
        {
          g_autofree char *more = annexa_fold_key (cover_line (cover, k)->text);

          g_string_append (read, more);
          if (read->len > strlen (key) && g_str_has_prefix (read->str, key)
              && strchr ("(/", read->str[strlen (key)]) != NULL)
            return set_title (cover, i, k + 1, model)
                   && (annexa_title_is_bracket (cover->work->catalog, read->str + strlen (key),
                                                cover_line (cover, k)->text)
                       || end_title (cover->work->facts, count_chars (model)));
          if (!g_str_has_prefix (key, read->str))
            break;
          if (read->len == strlen (key))
            return set_title (cover, i, k + 1, model);
        }
    }
  return FALSE;
}

/* The largest type of the first page that can be a title. */
static gint
largest (const Cover *cover)
{
  gint best = -1;

  for (guint i = 0; i < cover->n_lines; i++)
    {
      const AnnexaLine *line = cover_line (cover, i);

      if (line->role != ANNEXA_ROLE_BODY || line->size_pt < LARGER * cover->work->layout->body_size_pt)
        continue;
      if (best >= 0 && line->size_pt <= cover_line (cover, (guint)best)->size_pt * 1.02f)
        continue;
      if (may_be_title (cover->work, cover->lines[i]))
        best = (gint)i;
    }
  return best;
}

static gboolean
belongs (const Cover *cover, guint above, guint below, guint largest_line, gboolean any_size)
{
  const AnnexaLine *line = cover_line (cover, below);
  float size = cover_line (cover, largest_line)->size_pt;
  float gap = line->y1 - cover_line (cover, above)->y2;

  if (line->role != ANNEXA_ROLE_BODY || gap > MAX_GAP_EM * size)
    return FALSE;
  return line->size_pt >= (any_size ? LARGER * cover->work->layout->body_size_pt : SAME_SIZE * size);
}

/* What is shorter is no title but a mark; it is given up. */
static gboolean
is_long_enough (Cover *cover)
{
  if (count_chars (cover->work->facts->title) >= MIN_TITLE_CHARS)
    return TRUE;
  g_clear_pointer (&cover->work->facts->title, g_free);
  cover->work->title_first = cover->work->title_end = 0;
  return FALSE;
}

/* Whether line @i, in smaller type above or below the kind of paper, can be what it is about; @above and
 * @below are the two lines. */
static gboolean
names_service (const Cover *cover, guint i, guint above, guint below)
{
  const AnnexaLine *line = cover_line (cover, i);

  return line->role == ANNEXA_ROLE_BODY && line->size_pt >= LARGER * cover->work->layout->body_size_pt
         && cover_line (cover, below)->y1 - cover_line (cover, above)->y2 < MAX_GAP_EM * line->size_pt
         && may_be_title (cover->work, cover->lines[i])
         && annexa_title_may_be_name (cover->work->catalog, line->text);
}

static gboolean
read_large (Cover *cover)
{
  gint big = largest (cover);
  guint first, end;
  gboolean says_paper = FALSE;
  AnnexaCatalog *catalog = cover->work->catalog;

  if (big < 0)
    return FALSE;
  first = (guint)big;
  end = first + 1;
  while (first > 0 && first + MAX_TITLE_LINES > end && belongs (cover, first - 1, first, (guint)big, FALSE)
         && belongs (cover, first - 1, first - 1, (guint)big, FALSE)
         && may_be_title (cover->work, cover->lines[first - 1]))
    first--;
  while (end < cover->n_lines && end - first < MAX_TITLE_LINES
         && belongs (cover, end - 1, end, (guint)big, FALSE) && may_be_title (cover->work, cover->lines[end]))
    end++;
  for (guint i = first; i < end; i++)
    says_paper |= annexa_paper_has (catalog, "paper-word", cover_line (cover, i)->text);
  /* The service in large type, what the paper is below it. */
  if (!says_paper && end < cover->n_lines && belongs (cover, end - 1, end, (guint)big, TRUE)
      && annexa_paper_has (catalog, "paper-word", cover_line (cover, end)->text)
      && may_be_title (cover->work, cover->lines[end]))
    end++;
  /* The kind of paper above its title. */
  if (end - first > 1 && annexa_paper_is (catalog, "paper-word", cover_line (cover, first)->text))
    for (guint i = first + 1; i < end; i++)
      if (annexa_paper_has (catalog, "paper-word", cover_line (cover, i)->text) && end - first > 2)
        {
          first++;
          break;
        }
  if (end - first == 1 && annexa_title_is_kind (catalog, cover_line (cover, first)->text))
    {
      if (first > 0 && names_service (cover, first - 1, first - 1, first))
        first--;
      else if (end < cover->n_lines && names_service (cover, end, first, end))
        end++;
    }
  return set_title (cover, first, end, NULL) && is_long_enough (cover);
}

/* A running header or footer that names the paper. */
static char *
running_title (const AnnexaFactsWork *work)
{
  for (guint i = 0; i < work->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);

      if (line->page > 3)
        break;
      if (line->role == ANNEXA_ROLE_FURNITURE && annexa_paper_has (work->catalog, "paper-word", line->text)
          && may_be_title (work, i))
        return annexa_paper_text (work, i);
    }
  return NULL;
}

/* A running line that says no more than the kind of paper is the title only where @kinds is set; one that
 * names the chapter is none. */
static gboolean
match_furniture (Cover *cover, gboolean kinds)
{
  const AnnexaLayout *layout = cover->work->layout;

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (line->page > 2)
        break;
      if (line->role == ANNEXA_ROLE_FURNITURE
          && annexa_paper_has (cover->work->catalog, "paper-word", line->text)
          && (kinds || !annexa_paper_is (cover->work->catalog, "paper-word", line->text))
          && cover->work->evidence->headings[i].own.kind == ANNEXA_NUMBERING_NONE
          && match_model (cover, line->text))
        return TRUE;
    }
  return FALSE;
}

/* The first line of a page without large type. */
static gboolean
read_first_line (Cover *cover)
{
  for (guint i = 0; i < MIN (cover->n_lines, 4); i++)
    if (cover_line (cover, i)->role == ANNEXA_ROLE_BODY && may_be_title (cover->work, cover->lines[i])
        && annexa_paper_has (cover->work->catalog, "paper-word", cover_line (cover, i)->text)
        && !annexa_evidence_runs_on (
            cover->work->evidence,
            cover->lines[i] + 1 < cover->work->layout->lines->len ? cover->lines[i] + 1 : 0))
      return set_title (cover, i, i + 1, NULL);
  return FALSE;
}

/* Whether the document information speaks of this paper rather than of the program that made it. */
static gboolean
is_about (const Cover *cover, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);
  g_autoptr (GString) page = g_string_new (NULL);

  if (annexa_paper_has (cover->work->catalog, "paper-word", title))
    return TRUE;
  for (guint i = 0; i < cover->n_lines; i++)
    {
      g_autofree char *more = annexa_fold_key (cover_line (cover, i)->text);

      g_string_append (page, more);
    }
  return strlen (key) >= 6 && strstr (page->str, key) != NULL;
}

void
annexa_paper_find_title (AnnexaFactsWork *work)
{
  Cover cover = { work, { 0 }, 0 };
  const char *info = work->layout->pages->info_title;
  g_autofree char *running = NULL;

  collect (&cover);
  if (info != NULL && match_model (&cover, info))
    return;
  if (match_furniture (&cover, FALSE) || read_large (&cover) || match_furniture (&cover, TRUE)
      || read_first_line (&cover))
    {
      if (info != NULL)
        annexa_title_take_longer (work, info);
      return;
    }
  running = running_title (work);
  if (running != NULL)
    work->facts->title = annexa_paper_without_version (work->catalog, g_steal_pointer (&running));
  else if (info != NULL && is_about (&cover, info))
    work->facts->title = g_strdup (info);
}
