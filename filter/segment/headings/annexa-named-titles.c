/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Headings that say what their lines are, as the entries of a form do, but stand in running text:
 * 管理策番号：5.1.1 / 管理策名：情報セキュリティのための方針群. */

/* No name of an entry is longer. */
#define MAX_NAME_BYTES 48u

typedef gboolean (*IsName) (AnnexaCatalog *catalog, const char *key);

static gboolean
is_number_name (AnnexaCatalog *catalog, const char *key)
{
  return annexa_catalog_is_cue (catalog, "column-number", key);
}

/* What quotes the standard is no title. */
static gboolean
is_title_name (AnnexaCatalog *catalog, const char *key)
{
  return annexa_catalog_is_cue (catalog, "column-title", key)
         && !annexa_catalog_is_cue (catalog, "column-requirement", key);
}

static gboolean
is_separator (gunichar c)
{
  return c == ':' || c == 0xff1a /* ： */ || g_unichar_isspace (c) || annexa_is_close_bracket (c);
}

/* Where the text behind the name begins that @text begins with, be it in brackets; 0 where it begins with
 * none or has nothing behind it. */
static guint
skip_name (AnnexaCatalog *catalog, const char *text, IsName is_name)
{
  const char *start = text, *end;
  g_autofree char *name = NULL, *key = NULL;

  if (annexa_is_open_bracket (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start; *end != '\0' && !is_separator (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    if (end - start > MAX_NAME_BYTES)
      return 0;
  if (end == start || *end == '\0')
    return 0;
  name = g_strndup (start, (gsize)(end - start));
  key = annexa_fold_key (name);
  if (*key == '\0' || !is_name (catalog, key))
    return 0;
  while (is_separator (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return *end != '\0' ? (guint)(end - text) : 0;
}

/* Reads the numbers behind their name on line @i: @room gets them as a heading, of the text that is returned
 * (nullable), which is the line's own. @title gets where in it a named title begins that stands on the same
 * line, 0 for none. */
static const char *
read_numbers (const AnnexaEvidence *self, guint i, AnnexaHeadingRoom *room, guint *title)
{
  const char *text = annexa_evidence_line (self, i)->text;
  const guint start = skip_name (self->catalog, text, is_number_name);
  g_autoptr (GArray) tokens = NULL;
  const AnnexaHeading *const heading = &room->heading;

  *title = 0;
  if (start == 0)
    return NULL;
  text += start;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  annexa_heading_parse (self->catalog, text, tokens, room);
  if (heading->n_lead == 0 || heading->sentence)
    return NULL;
  if (heading->title_end > heading->title_start)
    {
      const guint name = skip_name (self->catalog, text + heading->title_start, is_title_name);

      if (name == 0)
        return NULL;
      *title = heading->title_start + name;
    }
  return text;
}

/* A heading of which a line names the number of a control, and the same or one beside it the title. Returns:
 * how many lines, from @i on, it is on; 0 where line @i begins none. */
guint
annexa_named_titles_add (AnnexaEvidence *self, guint i)
{
  const guint below = i + 1;
  AnnexaHeadingRoom room;
  AnnexaCandidate *candidate;
  const char *numbers = NULL;
  guint number = i, title_line = i, title = 0;

  if (self->headings[i].holds_label)
    numbers = read_numbers (self, i, &room, &title);
  if (title == 0)
    {
      if (!annexa_lines_is_open (self, below)
          || annexa_evidence_line (self, below)->page != annexa_evidence_line (self, i)->page)
        return 0;
      if (numbers == NULL && self->headings[below].holds_label)
        {
          guint beside;

          number = below;
          numbers = read_numbers (self, below, &room, &beside);
          if (beside > 0)
            return 0;
        }
      if (numbers == NULL)
        return 0;
      title_line = number == i ? below : i;
      title = skip_name (self->catalog, annexa_evidence_line (self, title_line)->text, is_title_name);
      if (title == 0)
        return 0;
    }
  else
    title += (guint)(numbers - annexa_evidence_line (self, i)->text);
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_LABEL, i, i + 1);
  annexa_candidate_divide_labels (self, candidate, room.heading.lead, room.heading.n_lead, numbers);
  annexa_candidate_add_mapped (candidate, room.heading.trail, room.heading.n_trail);
  candidate->end_line
      = MAX (number + 1,
             annexa_candidate_read_title (self, candidate, title_line, title,
                                          (guint)strlen (annexa_evidence_line (self, title_line)->text)));
  candidate->n_title_lines = candidate->end_line - i;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  candidate->cited = TRUE;
  annexa_candidate_take_reference_below (self, candidate);
  annexa_candidates_add (self, candidate);
  return candidate->end_line - i;
}
