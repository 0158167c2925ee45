/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

/* Sections whose control stands in the footnote of their heading: 2.1 方針¹, and ¹ ISO/IEC 27017:2015 5.1.1
 * at the foot of the page. */

/* Marks that text has for other ends are no habit. */
#define MIN_NOTED 3u

/* (transfer full): the text of @note without its mark. */
static char *
note_text (const AnnexaEvidence *self, const AnnexaNote *note)
{
  const char *first = annexa_evidence_line (self, note->first_line)->text;
  char *text = g_strdup (first + MIN (note->mark_bytes, strlen (first)));

  g_strstrip (text);
  for (guint i = note->first_line + 1; i < note->first_line + note->n_lines; i++)
    {
      char *longer = annexa_lines_join (self, text, annexa_evidence_line (self, i)->text);

      g_free (text);
      text = longer;
    }
  return text;
}

/* Takes the mark of @note off the end of @title, where it may stand raised. */
static void
cut_mark (const AnnexaEvidence *self, const AnnexaNote *note, char *title)
{
  g_autofree char *mark = g_strndup (annexa_evidence_line (self, note->first_line)->text, note->mark_bytes);
  char *end;

  g_strstrip (title);
  end = title + strlen (title);
  if (*mark != '\0' && g_str_has_suffix (title, mark))
    end -= strlen (mark);
  else
    while (end > title)
      {
        const char *last = g_utf8_prev_char (end);
        gunichar c = g_utf8_get_char (last);

        if (c < 0x80 || g_unichar_type (c) != G_UNICODE_OTHER_NUMBER)
          break;
        end -= strlen (last);
        *end = '\0';
      }
  *end = '\0';
  g_strchomp (title);
}

/* (transfer full) (nullable): the section whose heading @note is of, where the note names a control. */
static AnnexaCandidate *
read_note (AnnexaEvidence *self, const AnnexaNote *note)
{
  const AnnexaHeading *above = &self->headings[note->line], *heading;
  g_autofree char *text = NULL;
  g_autoptr (GArray) tokens = NULL;
  AnnexaHeadingRoom room;
  AnnexaCandidate *candidate;

  if (note->line >= note->first_line || !annexa_lines_is_open (self, note->line)
      || !annexa_evidence_stands_out (self, note->line)
      || (above->n_lead > 0 && !annexa_heading_has_own_number (above))
      || !annexa_references_is_marked_heading (self, note->line))
    return NULL;
  text = note_text (self, note);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  heading = annexa_heading_parse (self->catalog, text, tokens, &room);
  if (heading->sentence || heading->particle || heading->see
      || !(heading->cited || heading->is_reference || (heading->n_lead > 0 && heading->lead[0].prefixed)))
    return NULL;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, note->line, note->line + 1);
  annexa_candidate_divide_labels (self, candidate, heading->lead, heading->n_lead, text);
  annexa_candidate_divide_labels (self, candidate, heading->trail, heading->n_trail, text);
  candidate->reference_line = note->first_line;
  candidate->cited = heading->cited;
  annexa_references_take_heading (self, candidate, note->line, note->first_line);
  cut_mark (self, note, candidate->title);
  if (candidate->labels.len > 0 && *candidate->title != '\0')
    return candidate;
  annexa_candidate_free (candidate);
  return NULL;
}

/* Collects the sections of which footnotes say what they answer, where several do. */
void
annexa_candidates_from_notes (AnnexaEvidence *self)
{
  const GArray *notes = self->layout->notes;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint n = 0; n < notes->len; n++)
    {
      AnnexaCandidate *candidate = read_note (self, &g_array_index (notes, AnnexaNote, n));

      if (candidate != NULL)
        g_ptr_array_add (found, candidate);
    }
  for (guint i = 0; i < found->len; i++)
    {
      AnnexaCandidate *candidate = g_ptr_array_index (found, i);

      candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
      if (found->len >= MIN_NOTED)
        annexa_candidates_add (self, candidate);
      else
        annexa_candidate_free (candidate);
    }
}
