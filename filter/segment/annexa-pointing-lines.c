/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Lines that begin with the number and title of a control because a sentence points to it, which only what is
 * behind the title tells, on that line or the next: 12.3.1 情報のバックアップ / を参照してください。 */

/* A sentence that points is on no more lines. */
#define MAX_LINES 4u
#define MAX_TITLE_BYTES 400
/* Right below its title an answer may begin as a sentence goes on, もし…: there the word that points stands
 * near. */
#define MAX_NEAR_CHARS 14

static const AnnexaLine *
line_at (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

/* Whether the text of line @i goes on there on line @next. */
static gboolean
goes_on (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = line_at (self, i), *below;

  if (!annexa_lines_is_open (self, next))
    return FALSE;
  below = line_at (self, next);
  return below->style == line->style && below->table == line->table
         && (!below->starts_flow || below->page != line->page) && self->headings[next].n_lead == 0
         && below->gap_above_pt <= (self->layout->line_gap_em + 0.45f) * below->size_pt;
}

/* (transfer full): the sentence that line @i begins, from its title on; @n_first bytes of it are on line @i.
 */
static char *
read_sentence (const AnnexaEvidence *self, guint i, gsize *n_first)
{
  char *text = g_strdup (line_at (self, i)->text + self->headings[i].title_start), *stop;
  guint last = i;

  *n_first = strlen (text);
  for (guint n = 1; n < MAX_LINES && strstr (text, "。") == NULL; n++)
    {
      const guint next = annexa_lines_below (self, last);
      char *longer;

      if (!goes_on (self, last, next))
        break;
      longer = annexa_lines_join (self, text, line_at (self, next)->text);
      g_free (text);
      text = longer;
      last = next;
    }
  stop = strstr (text, "。");
  if (stop != NULL)
    *stop = '\0';
  else
    *text = '\0';
  return text;
}

/* The bytes of the longest title of @label that @text begins with; 0 where there is none. */
static gsize
find_title (const AnnexaEvidence *self, const AnnexaLabel *label, const char *text)
{
  gsize length = 0;

  for (const char *p = text; *p != '\0' && p - text < MAX_TITLE_BYTES;)
    {
      g_autofree char *title = NULL, *key = NULL;

      p = g_utf8_next_char (p);
      title = g_strndup (text, (gsize)(p - text));
      key = annexa_fold_key (title);
      if (annexa_catalog_is_title_of (self->catalog, label->id, key, FALSE))
        length = (gsize)(p - text);
    }
  return length;
}

/* Whether a word such as 参照 stands in @text. */
static gboolean
has_see_word (const AnnexaEvidence *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  return annexa_heading_has_see_word (tokens);
}

/* Whether @rest, what follows the title, points to the control: it goes on with a particle and holds a word
 * such as 参照, near where it @begins_line. */
static gboolean
points (const AnnexaEvidence *self, const char *rest, gboolean begins_line)
{
  g_autofree char *key = annexa_fold_key (rest), *near = NULL;

  if (!annexa_catalog_begins_with_cue (self->catalog, "particle", key))
    return FALSE;
  if (!begins_line || g_utf8_strlen (rest, -1) <= MAX_NEAR_CHARS)
    return has_see_word (self, rest);
  near = g_utf8_substring (rest, 0, MAX_NEAR_CHARS);
  return has_see_word (self, near);
}

/**
 * annexa_lines_points:
 * @self: with the lines parsed
 * @i: a line that begins with the number of a control
 *
 * Returns: whether that is part of a sentence in the body's type that points to the control
 */
gboolean
annexa_lines_points (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *text = NULL;
  const char *rest;
  gsize n_first, n_title;

  if (heading->n_lead == 0 || heading->is_reference || annexa_evidence_stands_out (self, i))
    return FALSE;
  text = read_sentence (self, i, &n_first);
  n_title = find_title (self, &heading->lead[heading->n_lead - 1], text);
  if (n_title == 0)
    return FALSE;
  rest = text + n_title;
  while (g_unichar_isspace (g_utf8_get_char (rest)) || annexa_is_close_bracket (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  return points (self, rest, (gsize)(rest - text) >= n_first);
}
