/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidate.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Headings that are printed again, and marked as such, where an answer goes on over a page or a slide: 12.4.1
 * イベントログ取得 (続き), or (1/2) and (2/2); or with what is added to the title there. */

static const char *
label_of (const AnnexaCandidate *candidate)
{
  return candidate->labels.data[0].id;
}

/* Whether line @i is nothing but such a mark. */
static gboolean
is_mark (const AnnexaEvidence *self, guint i)
{
  const char *text = annexa_layout_line (self->layout, i)->text;

  return *text != '\0' && annexa_catalog_find_continued (self->catalog, text) == 0;
}

/* The mark may stand alone below a title that fills its lines. */
static void
take_mark (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  guint end = candidate->end_line;
  const AnnexaLine *line = end < self->layout->lines->len ? annexa_layout_line (self->layout, end) : NULL;

  if (line != NULL && candidate->kind != ANNEXA_CANDIDATE_ROW && line->role == ANNEXA_ROLE_BODY
      && line->table < 0 && line->page == annexa_layout_line (self->layout, end - 1)->page
      && is_mark (self, end))
    candidate->end_line++;
}

/* Whether the heading of @candidate bears such a mark, behind its title or behind its number. */
static gboolean
is_marked (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const char *title = candidate->title != NULL ? candidate->title : "";

  if (annexa_catalog_find_continued (self->catalog, title) < strlen (title))
    return TRUE;
  for (guint i = candidate->first_line; i < candidate->end_line; i++)
    {
      const char *text = annexa_layout_line (self->layout, i)->text;

      if (is_mark (self, i))
        return TRUE;
      if (self->headings[i].n_lead > 0 && annexa_catalog_find_continued (self->catalog, text) < strlen (text))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full): the title of @candidate without mark. */
static char *
bare_title (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const char *title = candidate->title != NULL ? candidate->title : "";

  return g_strndup (title, annexa_catalog_find_continued (self->catalog, title));
}

static gboolean
has_title_of (const AnnexaEvidence *self, const AnnexaCandidate *first, const AnnexaCandidate *again)
{
  g_autofree char *title = bare_title (self, first), *title_again = bare_title (self, again);
  g_autofree char *key = annexa_fold_key (title), *key_again = annexa_fold_key (title_again);

  return *key_again == '\0' || strcmp (key, key_again) == 0;
}

/* Whether the title of @again, on the next page, is that of @first and an addition in brackets:
 * 情報のバックアップ and 情報のバックアップ（構成図）. */
static gboolean
adds_to_title (const AnnexaEvidence *self, const AnnexaCandidate *first, const AnnexaCandidate *again)
{
  g_autofree char *key = first->title != NULL ? annexa_fold_key (first->title) : NULL;
  const char *bracket = again->title;

  if (key == NULL || *key == '\0' || again->title == NULL
      || annexa_layout_line (self->layout, again->first_line)->page
             != annexa_layout_line (self->layout, first->first_line)->page + 1)
    return FALSE;
  while (*bracket != '\0' && g_unichar_type (g_utf8_get_char (bracket)) != G_UNICODE_OPEN_PUNCTUATION)
    bracket = g_utf8_next_char (bracket);
  if (*bracket != '\0')
    {
      g_autofree char *before = g_strndup (again->title, (gsize)(bracket - again->title));
      g_autofree char *key_before = annexa_fold_key (before);

      return strcmp (key, key_before) == 0;
    }
  return FALSE;
}

/* Whether @again is the same heading once more at the top of the next page, as slides have it that an answer
 * goes on over. */
static gboolean
heads_next_page (const AnnexaEvidence *self, const AnnexaCandidate *first, const AnnexaCandidate *again)
{
  guint page = annexa_layout_line (self->layout, again->first_line)->page;
  g_autofree char *key = first->title != NULL ? annexa_fold_key (first->title) : NULL;
  g_autofree char *key_again = again->title != NULL ? annexa_fold_key (again->title) : NULL;

  if (key == NULL || *key == '\0' || g_strcmp0 (key, key_again) != 0
      || g_strcmp0 (first->own_text, again->own_text) != 0)
    return FALSE;
  for (guint i = again->first_line; i > 0 && annexa_layout_line (self->layout, i - 1)->page == page; i--)
    if (annexa_layout_line (self->layout, i - 1)->role == ANNEXA_ROLE_BODY)
      return FALSE;
  for (guint i = again->first_line; i > first->first_line; i--)
    if (annexa_layout_line (self->layout, i - 1)->page != page)
      return annexa_layout_line (self->layout, i - 1)->page + 1 == page;
  return FALSE;
}

static gboolean
goes_on (const AnnexaEvidence *self, const AnnexaCandidate *first, const AnnexaCandidate *again)
{
  if (label_of (first) != label_of (again) || first->reference_at_end || again->reference_at_end
      || (first->kind == ANNEXA_CANDIDATE_ROW) != (again->kind == ANNEXA_CANDIDATE_ROW))
    return FALSE;
  if (first->kind == ANNEXA_CANDIDATE_ROW
      && (first->column_names->len != again->column_names->len || first->rest_follows || again->rest_follows))
    return FALSE;
  return is_marked (self, again)
             ? has_title_of (self, first, again)
             : first->kind != ANNEXA_CANDIDATE_ROW
                   && (adds_to_title (self, first, again) || heads_next_page (self, first, again));
}

static void
join (const AnnexaEvidence *self, AnnexaCandidate *first, AnnexaCandidate *again)
{
  annexa_candidate_take_title (first, bare_title (self, first));
  if (first->parts == NULL)
    first->parts = g_ptr_array_new ();
  g_ptr_array_add (first->parts, again);
  if (first->kind == ANNEXA_CANDIDATE_ROW)
    g_array_append_vals (first->cells, again->cells->data, again->cells->len);
  again->chosen = FALSE;
  again->refusal = ANNEXA_REFUSAL_CONTINUED;
}

/**
 * annexa_continued_headings_join:
 * @self: with the path chosen
 *
 * Makes one answer of those whose heading is printed again where they go on, be it in further columns.
 */
void
annexa_continued_headings_join (AnnexaEvidence *self)
{
  AnnexaCandidate *first = NULL;

  annexa_continued_columns_join (self);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (first != NULL && candidate->translates == first->first_line)
        join (self, first, candidate);
      if (!candidate->chosen)
        continue;
      take_mark (self, candidate);
      if (first != NULL && goes_on (self, first, candidate))
        join (self, first, candidate);
      else
        first = candidate;
    }
}
