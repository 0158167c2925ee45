/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* The title: large type on the first page; lines that running header or document information join to one; the
 * running header itself. */

#define MIN_TITLE_CHARS 4
/* Type of a title against the body's. */
#define LARGER 1.12f
/* Lines of one title differ less in size, and stand closer than this many of their sizes. */
#define SAME_SIZE 0.88f
#define MAX_GAP_EM 3.2f

/* The largest type of the first page that can be a title. */
static gint
largest (const AnnexaCover *cover)
{
  gint best = -1;

  for (guint i = 0; i < cover->n_lines; i++)
    {
      const AnnexaLine *line = annexa_cover_line (cover, i);

      if (line->role != ANNEXA_ROLE_BODY || line->size_pt < LARGER * cover->work->layout->body_size_pt)
        continue;
      if (best >= 0 && line->size_pt <= annexa_cover_line (cover, (guint)best)->size_pt * 1.02f)
        continue;
      if (annexa_cover_may_be_title (cover->work, cover->lines[i]))
        best = (gint)i;
    }
  return best;
}

static gboolean
belongs (const AnnexaCover *cover, guint above, guint below, guint largest_line, gboolean any_size)
{
  const AnnexaLine *line = annexa_cover_line (cover, below);
  float size = annexa_cover_line (cover, largest_line)->size_pt;
  float gap = line->y1 - annexa_cover_line (cover, above)->y2;

  if (line->role != ANNEXA_ROLE_BODY || gap > MAX_GAP_EM * size)
    return FALSE;
  return line->size_pt >= (any_size ? LARGER * cover->work->layout->body_size_pt : SAME_SIZE * size);
}

/* What is shorter is no title but a mark; it is given up. */
static gboolean
is_long_enough (AnnexaCover *cover)
{
  if (annexa_cover_count_chars (cover->work->facts->title) >= MIN_TITLE_CHARS)
    return TRUE;
  g_clear_pointer (&cover->work->facts->title, g_free);
  cover->work->title_first = cover->work->title_end = 0;
  return FALSE;
}

/* Whether line @i, in smaller type above or below the kind of paper, can be what it is about; @above and
 * @below are the two lines. */
static gboolean
names_service (const AnnexaCover *cover, guint i, guint above, guint below)
{
  const AnnexaLine *line = annexa_cover_line (cover, i);

  return line->role == ANNEXA_ROLE_BODY && line->size_pt >= LARGER * cover->work->layout->body_size_pt
         && annexa_cover_line (cover, below)->y1 - annexa_cover_line (cover, above)->y2
                < MAX_GAP_EM * line->size_pt
         && annexa_cover_may_be_title (cover->work, cover->lines[i])
         && annexa_title_may_be_name (cover->work->catalog, line->text);
}

static gboolean
read_large (AnnexaCover *cover)
{
  gint big = largest (cover);
  guint first, end;
  gboolean says_paper = FALSE;
  AnnexaCatalog *catalog = cover->work->catalog;

  if (big < 0)
    return FALSE;
  first = (guint)big;
  end = first + 1;
  while (first > 0 && first + ANNEXA_MAX_TITLE_LINES > end
         && belongs (cover, first - 1, first, (guint)big, FALSE)
         && belongs (cover, first - 1, first - 1, (guint)big, FALSE)
         && annexa_cover_may_be_title (cover->work, cover->lines[first - 1]))
    first--;
  while (end < cover->n_lines && end - first < ANNEXA_MAX_TITLE_LINES
         && belongs (cover, end - 1, end, (guint)big, FALSE)
         && annexa_cover_may_be_title (cover->work, cover->lines[end]))
    end++;
  for (guint i = first; i < end; i++)
    says_paper |= annexa_paper_has (catalog, "paper-word", annexa_cover_line (cover, i)->text);
  /* The service in large type, what the paper is below it. */
  if (!says_paper && end < cover->n_lines && belongs (cover, end - 1, end, (guint)big, TRUE)
      && annexa_paper_has (catalog, "paper-word", annexa_cover_line (cover, end)->text)
      && annexa_cover_may_be_title (cover->work, cover->lines[end]))
    end++;
  /* The kind of paper above its title. */
  if (end - first > 1 && annexa_paper_is (catalog, "paper-word", annexa_cover_line (cover, first)->text))
    for (guint i = first + 1; i < end; i++)
      if (annexa_paper_has (catalog, "paper-word", annexa_cover_line (cover, i)->text) && end - first > 2)
        {
          first++;
          break;
        }
  if (end - first == 1 && annexa_title_is_kind (catalog, annexa_cover_line (cover, first)->text))
    {
      if (first > 0 && names_service (cover, first - 1, first - 1, first))
        first--;
      else if (end < cover->n_lines && names_service (cover, end, first, end))
        end++;
    }
  return annexa_cover_set_title (cover, first, end, NULL) && is_long_enough (cover);
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
          && annexa_cover_may_be_title (work, i))
        return annexa_paper_text (work, i);
    }
  return NULL;
}

/* A running line that says no more than the kind of paper is the title only where @kinds is set; one that
 * names the chapter is none. */
static gboolean
match_furniture (AnnexaCover *cover, gboolean kinds)
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
          && annexa_cover_match_model (cover, line->text))
        return TRUE;
    }
  return FALSE;
}

/* The first line of a page without large type. */
static gboolean
read_first_line (AnnexaCover *cover)
{
  for (guint i = 0; i < MIN (cover->n_lines, 4); i++)
    if (annexa_cover_line (cover, i)->role == ANNEXA_ROLE_BODY
        && annexa_cover_may_be_title (cover->work, cover->lines[i])
        && annexa_paper_has (cover->work->catalog, "paper-word", annexa_cover_line (cover, i)->text)
        && !annexa_evidence_runs_on (
            cover->work->evidence,
            cover->lines[i] + 1 < cover->work->layout->lines->len ? cover->lines[i] + 1 : 0))
      return annexa_cover_set_title (cover, i, i + 1, NULL);
  return FALSE;
}

/* Whether the document information speaks of this paper rather than of the program that made it. */
static gboolean
is_about (const AnnexaCover *cover, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);
  g_autoptr (GString) page = g_string_new (NULL);

  if (annexa_paper_has (cover->work->catalog, "paper-word", title))
    return TRUE;
  for (guint i = 0; i < cover->n_lines; i++)
    {
      g_autofree char *more = annexa_fold_key (annexa_cover_line (cover, i)->text);

      g_string_append (page, more);
    }
  return strlen (key) >= 6 && strstr (page->str, key) != NULL;
}

void
annexa_paper_find_title (AnnexaFactsWork *work)
{
  AnnexaCover cover = { work, { 0 }, 0 };
  const char *info = work->layout->pages->info_title;
  g_autofree char *running = NULL;

  annexa_cover_collect (&cover);
  if (info != NULL && annexa_cover_match_model (&cover, info))
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
