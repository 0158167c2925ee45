/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/records/annexa-assemble.h"
#include "segment/headings/annexa-joined-titles.h"

#include <string.h>

/* Headings of controls that stand one below the other with one answer below the last: the answer is theirs
 * together. */

/* Headings of one section stand closer than this. */
#define MAX_GAP_EM 1.6f
/* Headings that are set as such have room around them, boxes and bars more. */
#define MAX_STYLED_GAP_EM 3.0f
/* Those set as the text is stand no further from each other than from that, where its lines are far apart. */
#define MAX_TEXT_GAP_EM 2.2f
#define SAME_GAP_EM 0.1f
#define MAX_SHARED 8u

/* How far the heading of @candidate may be below another of the same section. */
static float
max_gap (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const AnnexaLine *line = annexa_evidence_line (self, candidate->first_line), *text;

  if (annexa_evidence_stands_out (self, candidate->first_line))
    return MAX_STYLED_GAP_EM * line->size_pt;
  text = candidate->end_line < self->layout->lines->len ? annexa_evidence_line (self, candidate->end_line)
                                                        : NULL;
  if (text == NULL || text->starts_flow || text->style != line->style
      || text->gap_above_pt > MAX_TEXT_GAP_EM * line->size_pt)
    return MAX_GAP_EM * line->size_pt;
  return MAX (MAX_GAP_EM * line->size_pt, text->gap_above_pt + SAME_GAP_EM * line->size_pt);
}

/* Whether the heading of @candidate has its number on its own lines, before or behind its title. */
static gboolean
has_number (const AnnexaCandidate *candidate)
{
  return candidate->kind == ANNEXA_CANDIDATE_LABEL
         || (candidate->kind == ANNEXA_CANDIDATE_REFERENCE && candidate->reference_line == G_MAXUINT);
}

/* Whether the numbers of both headings look alike. One that has letters of its own is in a series of its own:
 * A.8.2.2 over CLD.8.1.5; the type tells then. */
static gboolean
look_alike (const AnnexaEvidence *self, const AnnexaCandidate *above, const AnnexaCandidate *below)
{
  if (above->series == below->series)
    return TRUE;
  return above->labels.len > 0 && below->labels.len > 0
         && (g_ascii_isalpha (above->labels.data[0].id[0]) != 0)
                != (g_ascii_isalpha (below->labels.data[0].id[0]) != 0)
         && annexa_evidence_line (self, above->first_line)->style
                == annexa_evidence_line (self, below->first_line)->style;
}

/* Whether nothing stands between the heading of @above and that of @below, and both look alike. */
static gboolean
stands_over (const AnnexaEvidence *self, const AnnexaCandidate *above, const AnnexaCandidate *below)
{
  const AnnexaLine *line = annexa_evidence_line (self, below->first_line);

  if (above->kind != below->kind || !has_number (above) || !has_number (below)
      || !look_alike (self, above, below) || above->reference_at_end || below->reference_at_end
      || above->labels.len + below->labels.len > MAX_SHARED)
    return FALSE;
  return above->end_line == below->first_line && !line->starts_flow
         && line->page == annexa_evidence_line (self, above->first_line)->page
         && line->gap_above_pt < max_gap (self, below)
         && line->table == annexa_evidence_line (self, above->first_line)->table;
}

/* Whether text stands below the heading of @candidate, it may be under a caption that stands out. */
static gboolean
has_text (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  return candidate->end_line < self->layout->lines->len
         && annexa_evidence_line (self, candidate->end_line)->role == ANNEXA_ROLE_BODY
         && self->headings[candidate->end_line].n_lead == 0
         && (!annexa_evidence_stands_out (self, candidate->end_line)
             || annexa_answer_end (self, candidate, NULL, self->layout->lines->len) > candidate->end_line);
}

/* A heading may be a number and nothing else. */
static char *
copy_title (const AnnexaCandidate *candidate)
{
  return g_strdup (candidate->title != NULL ? candidate->title : "");
}

/* Whether the heading of @candidate is numbers alone, and others of the same list follow: 12.1.1／12.1.2／ */
static gboolean
ends_in_list (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const char *text = annexa_evidence_line (self, candidate->end_line - 1)->text;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  if (candidate->title != NULL && *candidate->title != '\0')
    return FALSE;
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  return tokens->len > 1
         && g_array_index (tokens, AnnexaToken, tokens->len - 1).kind == ANNEXA_TOKEN_SEPARATOR
         && g_array_index (tokens, AnnexaToken, tokens->len - 2).kind == ANNEXA_TOKEN_LABEL;
}

/* Makes the controls of @above, each with its title, the first of those that @below answers. The title behind
 * a list of numbers is of all of them. */
static void
share (const AnnexaEvidence *self, AnnexaCandidate *above, AnnexaCandidate *below)
{
  const AnnexaCandidate *titled = ends_in_list (self, above) ? below : above;
  AnnexaLabels labels = { NULL, 0, 0 };

  /* A reference below the last heading may be of all of them. */
  if (above->mapped.len > 0 || below->reference_line == G_MAXUINT)
    annexa_candidate_keep_mapped_apart (below);
  annexa_candidate_keep_mapped_apart (above);
  if (below->titles == NULL)
    {
      below->titles = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < below->labels.len; i++)
        g_ptr_array_add (below->titles, copy_title (below));
    }
  annexa_candidate_append_labels (below, &labels, above->labels.data, above->labels.len);
  annexa_candidate_append_labels (below, &labels, below->labels.data, below->labels.len);
  below->labels = labels;
  for (guint i = above->labels.len; i > 0; i--)
    g_ptr_array_insert (below->titles, 0, copy_title (titled));
  annexa_candidate_move_mapped (below, above->labels.len);
  annexa_candidate_append_labels (below, &below->mapped, above->mapped.data, above->mapped.len);
  below->item = above->item;
  below->first_line = above->first_line;
  above->chosen = FALSE;
}

/**
 * annexa_shared_headings_join:
 * @self: with the path chosen
 *
 * Joins headings of controls that have their answer in common.
 */
void
annexa_shared_headings_join (AnnexaEvidence *self)
{
  AnnexaCandidate *below = NULL;
  gboolean text_below = FALSE;

  annexa_joined_titles_part (self);
  for (guint i = self->candidates->len; i > 0; i--)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i - 1);

      if (!candidate->chosen)
        continue;
      if (below != NULL && text_below && stands_over (self, candidate, below))
        share (self, candidate, below);
      else
        {
          below = candidate;
          text_below = has_text (self, candidate);
        }
    }
}
