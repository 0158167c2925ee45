/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* Questions that wrap, with the reference to their control at their end. */

/* Lines of one question are so near to each other. */
#define MAX_ASKED_GAP_EM 1.2f

/* Whether an answer begins on line @i with a mark. */
static gboolean
begins_answer (const AnnexaEvidence *self, guint i)
{
  return annexa_lines_is_open (self, i)
         && annexa_heading_skip_mark (self->catalog, annexa_evidence_line (self, i)->text, 0, "answer") > 0;
}

/* Whether a question that goes down to line @before may go on with line @next: no answer and no other
 * question begins there. */
static gboolean
may_ask_on (const AnnexaEvidence *self, guint before, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, before), *below;

  if (!annexa_lines_is_open (self, next))
    return FALSE;
  below = annexa_evidence_line (self, next);
  return below->table == line->table && !self->headings[next].question && !begins_answer (self, next)
         && (below->page != line->page || below->starts_flow
             || below->gap_above_pt < MAX_ASKED_GAP_EM * line->size_pt);
}

/* Whether line @next, below a question with @text so far, is a reference that begins with a word: that of the
 * question, whatever bracket it has at its end. 管理策 6.1.3（2022年版では 5.5） */
static gboolean
is_whole_reference (const AnnexaEvidence *self, guint next, const char *text)
{
  return self->headings[next].is_reference && self->headings[next].cited
         && !annexa_lines_has_open_bracket (text)
         && !annexa_is_open_bracket (g_utf8_get_char (annexa_evidence_line (self, next)->text));
}

static gboolean
ends_in_bracket (const char *text)
{
  return annexa_is_close_bracket (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

/* Whether the reference of the question on line @i, or what looks like one, may go on below: its bracket is
 * open, or it has none and the answer begins with a mark. */
static gboolean
may_refer_on (const AnnexaEvidence *self, guint i)
{
  const char *text = annexa_evidence_line (self, i)->text;

  return annexa_lines_has_open_bracket (text)
         || (!ends_in_bracket (text) && annexa_references_is_answered (self, i));
}

/* A question with a number of its own and its reference at its end, in brackets or before an answer that
 * begins with a mark, which wraps anywhere, be it a whole sentence: Q3. 方針を定めていますか。【ISO/IEC /
 * 27017 5.1.1】 Returns: how many lines, from @i on, it is on; 0 when line @i begins none */
guint
annexa_references_add_asked (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *first = &self->headings[i];
  g_autofree char *text = NULL;

  if (!first->question || first->is_reference || (first->n_trail > 0 && !may_refer_on (self, i))
      || (first->own.n_parts == 0 && !annexa_lines_has_question_number (self, i)))
    return 0;
  text = g_strdup (annexa_evidence_line (self, i)->text);
  for (guint n = 1, before = i; n < ANNEXA_MAX_TITLE_LINES; n++)
    {
      const guint next = annexa_lines_below (self, before);
      char *longer;

      if (!may_ask_on (self, before, next) || is_whole_reference (self, next, text))
        return 0;
      longer = annexa_lines_join (self, text, annexa_evidence_line (self, next)->text);
      g_free (text);
      text = longer;
      if ((ends_in_bracket (text) || begins_answer (self, annexa_lines_below (self, next)))
          && annexa_references_add_joined (self, i, next + 1, text, FALSE))
        return next + 1 - i;
      before = next;
    }
  return 0;
}
