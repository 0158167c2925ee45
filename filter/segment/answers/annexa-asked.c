/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

/* What an interviewer asks below the headings, set otherwise than the answers: ――この点はいかがですか。 It
 * is no part of the answer. */

#define MIN_ASKED 3u
#define MAX_ASKED_LINES 4u

/* Whether line @i is of the flow and not set as the text is. */
static gboolean
is_set_otherwise (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return line->role == ANNEXA_ROLE_BODY && line->table < 0 && line->style != self->layout->body_style
         && line->style != self->layout->body_latin_style;
}

static gboolean
begins_with_dash (const AnnexaEvidence *self, guint i)
{
  return g_unichar_type (g_utf8_get_char (annexa_evidence_line (self, i)->text))
         == G_UNICODE_DASH_PUNCTUATION;
}

/* Where the question ends that stands right below the heading of @candidate: its lines are set alike, the
 * first begins with a dash or the last ends with a question mark, and text follows. Line @first where there
 * is none. */
static guint
find_end (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint first)
{
  const guint n = self->layout->lines->len;
  guint end = first;
  const char *last;
  gunichar c;

  while (end < n && end - first <= MAX_ASKED_LINES && is_set_otherwise (self, end)
         && annexa_evidence_line (self, end)->style == annexa_evidence_line (self, first)->style)
    {
      if (end > first && begins_with_dash (self, end))
        return first;
      end++;
    }
  if (end == first || end - first > MAX_ASKED_LINES || end >= n
      || annexa_evidence_line (self, first)->style
             == annexa_evidence_line (self, candidate->first_line)->style
      || annexa_evidence_line (self, end)->role != ANNEXA_ROLE_BODY)
    return first;
  last = annexa_evidence_line (self, end - 1)->text;
  c = *last == '\0' ? 0 : g_utf8_get_char (g_utf8_prev_char (last + strlen (last)));
  return begins_with_dash (self, first) || c == '?' || c == 0xff1f ? end : first;
}

/* The style of the question below the heading of @candidate; -1 where it has none. */
static gint
style_of_question (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const guint first = candidate->end_line;

  return annexa_captions_is_section (candidate) && candidate->answer_mark_bytes == 0
                 && find_end (self, candidate, first) > first
             ? annexa_evidence_line (self, first)->style
             : -1;
}

/**
 * annexa_asked_take:
 * @self: with the path chosen
 *
 * Makes what is asked below most headings, all set alike, a part of these.
 */
void
annexa_asked_take (AnnexaEvidence *self)
{
  guint n = 0, n_asked = 0;
  gint style = -1;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      gint own = style_of_question (self, candidate);

      n += annexa_captions_is_section (candidate);
      /* Boyer-Moore majority. */
      if (own >= 0 && n_asked == 0)
        style = own;
      if (own >= 0)
        n_asked += own == style ? 1 : G_MAXUINT;
    }
  n_asked = 0;
  for (guint i = 0; style >= 0 && i < self->candidates->len; i++)
    n_asked += style_of_question (self, annexa_evidence_candidate (self, i)) == style;
  for (guint i = 0; n_asked >= MIN_ASKED && n_asked * 2 >= n && i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (style_of_question (self, candidate) == style)
        candidate->end_line = find_end (self, candidate, candidate->end_line);
    }
}
