/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidate.h"

#include <string.h>

/* Tags over the headings of controls, such as 変更 and 新規 in a paper that compares editions: short lines in
 * a type of their own, which is hardly used but for them. */

#define MIN_TAGS 3u
#define MIN_TAG_SHARE 0.8f
#define MAX_TAG_CHARS 16
/* White space says that a line is of what stands below it when there is so much less of it. */
#define NEARER_SHARE 0.7f

/* Whether line @i could be a tag of the heading on line @heading below it. */
static gboolean
looks_like_tag (const AnnexaEvidence *self, guint i, guint heading)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaLine *below = annexa_layout_line (self->layout, heading);

  return line->role == ANNEXA_ROLE_BODY && line->table < 0 && below->table < 0 && line->page == below->page
         && line->style != self->layout->body_style && line->style != below->style && !below->starts_flow
         && !self->headings[i].sentence && self->headings[i].n_trail == 0 && self->headings[i].n_lead == 0
         && self->headings[i].own.n_parts == 0 && g_utf8_strlen (line->text, -1) <= MAX_TAG_CHARS
         && (line->starts_flow || below->gap_above_pt < NEARER_SHARE * line->gap_above_pt);
}

/* Whether two styles are of one type, in what colour ever. */
static gboolean
same_type (const AnnexaEvidence *self, guint a, guint b)
{
  const AnnexaStyle *first = annexa_pages_style (self->layout->pages, a);
  const AnnexaStyle *second = annexa_pages_style (self->layout->pages, b);

  return first->size_pt == second->size_pt && first->weight == second->weight
         && strcmp (first->font, second->font) == 0;
}

/**
 * annexa_heading_tags_find:
 * @self: with the path chosen
 *
 * Finds the type that tags are set in.
 */
void
annexa_heading_tags_find (AnnexaEvidence *self)
{
  const guint n_styles = self->layout->pages->styles->len;
  g_autofree guint *n_tags = g_new0 (guint, n_styles + 1);
  g_autofree guint *n_lines = g_new0 (guint, n_styles + 1);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->chosen && candidate->first_line > 0
          && looks_like_tag (self, candidate->first_line - 1, candidate->first_line))
        n_tags[annexa_layout_line (self->layout, candidate->first_line - 1)->style]++;
    }
  for (guint i = 0; i < self->layout->lines->len; i++)
    if (annexa_layout_line (self->layout, i)->role == ANNEXA_ROLE_BODY)
      n_lines[annexa_layout_line (self->layout, i)->style]++;
  self->is_tag_style = g_new0 (guint8, n_styles + 1);
  for (guint s = 0; s < n_styles; s++)
    {
      guint n = 0;

      if (n_tags[s] == 0 || (float)n_tags[s] < MIN_TAG_SHARE * (float)n_lines[s])
        continue;
      /* 変更 and 新規 may have a colour each. */
      for (guint other = 0; other < n_styles && n < MIN_TAGS; other++)
        if ((float)n_tags[other] >= MIN_TAG_SHARE * (float)n_lines[other] && same_type (self, s, other))
          n += n_tags[other];
      self->is_tag_style[s] = n >= MIN_TAGS;
    }
}

/** annexa_heading_is_tag: Returns: whether line @i is a tag over the heading of a control */
gboolean
annexa_heading_is_tag (const AnnexaEvidence *self, guint i)
{
  return self->is_tag_style != NULL && i + 1 < self->layout->lines->len
         && self->is_tag_style[annexa_layout_line (self->layout, i)->style] != 0
         && looks_like_tag (self, i, i + 1);
}
