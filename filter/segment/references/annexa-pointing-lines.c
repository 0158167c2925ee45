/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Lines that begin with the number and title of a control because a sentence points to it, which only what is
 * behind the title tells, on that line or the next: 12.3.1 情報のバックアップ / を参照してください。 */

/* A sentence that points is on no more lines. */
#define MAX_LINES 4u
#define MAX_TITLE_BYTES 400
/* Controls are listed in no more lines. */
#define MAX_ITEMS 12u
/* A number that stands apart has so much white before it. */
#define MIN_APART_EM 2.0f
/* Right below its title an answer may begin as a sentence goes on, もし…: there the word that points stands
 * near. */
#define MAX_NEAR_CHARS 14
#define MAX_ANSWER_LINES 400u
/* The first item of a list is no further below the sentence that it belongs to. */
#define MAX_LIST_GAP_EM 2.0f
/* What ends a sentence. */
#define STOP "。"

/* Whether the text of line @i goes on there on line @next. */
static gboolean
goes_on (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *below;

  if (!annexa_lines_is_open (self, next))
    return FALSE;
  below = annexa_evidence_line (self, next);
  return below->style == line->style && below->table == line->table
         && (!below->starts_flow || below->page != line->page) && self->headings[next].n_lead == 0
         && below->gap_above_pt <= (self->layout->line_gap_em + 0.45f) * below->size_pt;
}

/* (transfer full): what of the sentence stands behind byte @from of line @i; @n_first bytes of that are on
 * line @i. */
static char *
read_sentence (const AnnexaEvidence *self, guint i, guint from, gsize *n_first)
{
  char *text = g_strdup (annexa_evidence_line (self, i)->text + from), *stop;
  guint last = i;

  *n_first = strlen (text);
  for (guint n = 1; n < MAX_LINES && strstr (text, STOP) == NULL; n++)
    {
      const guint next = annexa_lines_below (self, last);
      char *longer;

      if (!goes_on (self, last, next))
        break;
      longer = annexa_lines_join (self, text, annexa_evidence_line (self, next)->text);
      g_free (text);
      text = longer;
      last = next;
    }
  stop = strstr (text, STOP);
  if (stop != NULL)
    *stop = '\0';
  else
    *text = '\0';
  return text;
}

/* What of @text stands behind white space and brackets that close. */
static const char *
skip_brackets (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)) || annexa_is_close_bracket (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Whether the @n bytes that @text begins with are a title of @label. */
static gboolean
is_title (const AnnexaEvidence *self, const AnnexaLabel *label, const char *text, gsize n)
{
  g_autofree char *title = g_strndup (text, n), *key = annexa_fold_key (title);

  return annexa_catalog_is_title_of (self->catalog, label->id, key, FALSE);
}

/* Whether @rest may be what stands behind a title in a sentence that points to it: a particle or, where the
 * title is @quoted, a bracket that closes. */
static gboolean
may_follow (const AnnexaEvidence *self, const char *rest, gboolean quoted)
{
  return quoted ? annexa_is_close_bracket (g_utf8_get_char (rest))
                : annexa_catalog_text_may_be_cue (self->catalog, "particle", skip_brackets (rest));
}

/* The bytes of the longest title of @label that @text begins with; 0 where there is none, or only one with
 * nothing behind it that may follow a title. */
static gsize
find_title (const AnnexaEvidence *self, const AnnexaLabel *label, const char *text, gboolean quoted)
{
  gsize length = 0;

  for (const char *p = text; *p != '\0' && p - text < MAX_TITLE_BYTES;)
    {
      p = g_utf8_next_char (p);
      if (may_follow (self, p, quoted) && is_title (self, label, text, (gsize)(p - text)))
        length = (gsize)(p - text);
    }
  if (length == 0)
    return 0;
  for (const char *p = text + length; *p != '\0' && p - text < MAX_TITLE_BYTES;)
    {
      p = g_utf8_next_char (p);
      if (is_title (self, label, text, (gsize)(p - text)))
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

/* Whether line @i is an item of a list by its mark, or set in without white above. */
static gboolean
is_item (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return annexa_lines_is_open (self, i) && self->headings[i].n_lead > 0 && !self->headings[i].question
         && (self->headings[i].decoration > 0
             || (line->x1 > line->left + line->size_pt && !line->starts_flow
                 && line->gap_above_pt <= (self->layout->line_gap_em + 0.45f) * line->size_pt));
}

/* Whether line @i may belong to what stands above it: what is as far from that as headings are does not. */
static gboolean
stands_near (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return line->gap_above_pt <= MAX_LIST_GAP_EM * line->size_pt;
}

/* Whether the last sentence on a line, @text, which ends there, points somewhere: one before it may speak of
 * something else. */
static gboolean
last_sentence_points (const AnnexaEvidence *self, const char *text)
{
  const char *start = text;

  for (const char *stop = strstr (text, STOP); stop != NULL && stop[strlen (STOP)] != '\0';
       stop = strstr (start, STOP))
    start = stop + strlen (STOP);
  return has_see_word (self, start);
}

/* Whether line @i is an item of a list of controls below a sentence that points to them:
 * 次の項もご参照ください。 / ・12.4.1 イベントログ取得 */
static gboolean
is_listed_below (const AnnexaEvidence *self, guint i)
{
  guint above = i, first = i;

  if (!is_item (self, i))
    return FALSE;
  for (guint n = 0; above > 0 && n < MAX_ITEMS; n++)
    {
      const AnnexaLine *line;

      above--;
      line = annexa_evidence_line (self, above);
      if (line->role == ANNEXA_ROLE_FURNITURE || line->role == ANNEXA_ROLE_NOTE)
        continue;
      if (!is_item (self, above) || line->style != annexa_evidence_line (self, i)->style)
        return line->role == ANNEXA_ROLE_BODY && self->headings[above].see
               && self->headings[above].n_lead == 0 && annexa_ends_sentence (line->text)
               && stands_near (self, first) && last_sentence_points (self, line->text);
      first = above;
    }
  return FALSE;
}

static gboolean
is_colon (gunichar c)
{
  return c == ':' || c == 0xff1a;
}

/* Whether nothing but words that may stand beside the number of a control, 関連する管理策：, stand before the
 * one that line @i begins with. */
static gboolean
begins_with_words (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *start = annexa_evidence_line (self, i)->text + heading->decoration, *end;
  g_autofree char *words = NULL, *key = NULL;

  if (heading->n_lead == 0 || heading->lead[0].start <= heading->decoration)
    return FALSE;
  end = annexa_evidence_line (self, i)->text + heading->lead[0].start;
  while (end > start && !is_colon (g_utf8_get_char (g_utf8_prev_char (end)))
         && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (end == start || !is_colon (g_utf8_get_char (g_utf8_prev_char (end))))
    return FALSE;
  words = g_strndup (start, (gsize)(g_utf8_prev_char (end) - start));
  key = annexa_fold_key (words);
  return annexa_catalog_is_cue (self->catalog, "control-word", key);
}

/* Whether line @i says in the answer of a control what other one it is related to: the heading above, which
 * is that of a control for certain, has no such words before its number. */
static gboolean
names_related (const AnnexaEvidence *self, guint i)
{
  if (!begins_with_words (self, i))
    return FALSE;
  for (guint above = i, n = 0; above > 0 && n < MAX_ANSWER_LINES; n++)
    if (self->headings[--above].n_lead > 0 && annexa_lines_is_control_heading (self, above))
      return self->headings[above].lead[0].start == self->headings[above].decoration;
  return FALSE;
}

/* Where what follows number @label on line @i begins: its title, if it has one there. */
static guint
behind_number (const AnnexaEvidence *self, guint i, const AnnexaLabel *label)
{
  const char *text = annexa_evidence_line (self, i)->text;

  return (guint)(skip_brackets (text + label->end) - text);
}

/* Whether @text, behind the number of @label, is the title of that in quotation marks or brackets, and a
 * sentence goes on behind these: 「情報へのアクセス制限」もご参照ください, （資産目録）の対策を前提とします.
 * @n_first bytes are on the line of the number. */
static gboolean
goes_on_behind_quote (const AnnexaEvidence *self, const AnnexaLabel *label, const char *text, gsize n_first)
{
  const char *title = g_utf8_next_char (text), *rest;
  g_autofree char *key = NULL;
  gsize n = annexa_is_open_bracket (g_utf8_get_char (text)) ? find_title (self, label, title, TRUE) : 0;

  if (n == 0 || !annexa_is_close_bracket (g_utf8_get_char (title + n)))
    return FALSE;
  rest = g_utf8_next_char (title + n);
  key = annexa_fold_key (rest);
  if ((gsize)(rest - text) == n_first)
    return points (self, rest, TRUE);
  return annexa_catalog_begins_with_cue (self->catalog, "particle", key) != 0;
}

/* Whether the number of @label ends line @i in brackets, or apart from what is before it: what follows is no
 * title of it, but the answer below. */
static gboolean
closes_line (const AnnexaEvidence *self, guint i, const AnnexaLabel *label)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
  const char *text = line->text + label->end;

  return *skip_brackets (text) == '\0'
         && (*text != '\0' || line->label_gap_pt > MIN_APART_EM * line->size_pt);
}

/**
 * annexa_lines_points:
 * @self: with the lines parsed
 * @i: a line with the number of a control
 *
 * Returns: whether the last number is part of a sentence in the body's type that points to the control, with
 * its title behind it, or of a list below one, or is that of a control related to the one answered
 */
gboolean
annexa_lines_points (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLabel *label = heading->n_lead > 0    ? &heading->lead[heading->n_lead - 1]
                             : heading->n_trail > 0 ? &heading->trail[heading->n_trail - 1]
                                                    : NULL;
  g_autofree char *text = NULL;
  const char *rest;
  gsize n_first, n_title;

  if (label == NULL || heading->is_reference || annexa_evidence_stands_out (self, i))
    return FALSE;
  if (is_listed_below (self, i) || names_related (self, i))
    return TRUE;
  if (heading->n_lead == 0 && closes_line (self, i, label))
    return FALSE;
  text = read_sentence (self, i, heading->n_lead > 0 ? heading->title_start : behind_number (self, i, label),
                        &n_first);
  if (*text != '\0' && goes_on_behind_quote (self, label, text, n_first))
    return TRUE;
  /* Few sentences point anywhere, and the title is looked for in all that may. */
  if (*text == '\0' || !annexa_catalog_text_may_hold (self->catalog, "see", text))
    return FALSE;
  n_title = find_title (self, label, text, FALSE);
  if (n_title == 0)
    return FALSE;
  rest = skip_brackets (text + n_title);
  return points (self, rest, (gsize)(rest - text) >= n_first);
}
