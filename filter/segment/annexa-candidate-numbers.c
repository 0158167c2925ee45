/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* The numbers of a candidate: which of them it answers, which it prints beside or apart from its title, and
 * the vendor's own. */

/* How far below a title its number may stand. */
#define MAX_APART_LINES 40
/* A number that is cut onto two lines. */
#define MAX_CUT_GLYPHS 32u

/* How many parts the number has: editions of one standard differ in it. */
guint
annexa_label_count_parts (const AnnexaLabel *label)
{
  guint n = 1;

  for (const char *id = label->id; *id != '\0'; id++)
    n += *id == '.' && g_ascii_isdigit (id[1]) && id[-1] != 'D';
  return n;
}

static gboolean
is_control_of (AnnexaCatalog *catalog, const AnnexaStandard *standard, const char *id)
{
  const AnnexaItem *item = standard != NULL ? annexa_catalog_find (catalog, standard, id) : NULL;

  return item != NULL && !item->is_clause;
}

/* Numbers of one edition, or of editions that number alike. Some have controls of three parts and of four. */
static gboolean
same_edition (AnnexaCatalog *catalog, const AnnexaLabel *a, const AnnexaLabel *b)
{
  const AnnexaStandard *standard = a->standard != NULL ? a->standard : b->standard;

  if (annexa_label_count_parts (a) != annexa_label_count_parts (b))
    return (b->standard == NULL || b->standard == standard) && is_control_of (catalog, standard, a->id)
           && is_control_of (catalog, standard, b->id);
  return a->standard == NULL || b->standard == NULL || a->standard == b->standard
         || strcmp (a->id, b->id) == 0;
}

static gboolean
has_id (const AnnexaLabels *labels, const char *id)
{
  for (guint i = 0; i < labels->len; i++)
    if (labels->data[i].id == id)
      return TRUE;
  return FALSE;
}

/* How many brackets are open in @text where @label begins. */
gint
annexa_label_depth (const AnnexaLabel *label, const char *text)
{
  g_autofree char *before = g_strndup (text, label->start);

  return annexa_bracket_depth (before);
}

/* Whether the edition that @label is of is rather one beside the edition that is answered: another one than
 * providers answer, where that is named. */
static gboolean
is_beside (AnnexaCatalog *catalog, const AnnexaLabel *label)
{
  return label->standard != NULL && !annexa_catalog_is_expected (catalog, label->standard);
}

/* Whether a divider stands right before byte @start of @text. */
static gboolean
is_behind_divider (const char *text, guint start)
{
  const char *last = text + start;

  while (last > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);
  return last > text && annexa_is_divider (g_utf8_get_char (g_utf8_prev_char (last)));
}

/* Which of @labels names the edition that is answered: the first, unless that is put in brackets and the
 * number of another edition behind it is not: 変更管理（ISO/IEC 27002:2022 8.32） 12.1.2; or, of numbers side
 * by side, that of the edition which the paper is known to follow. */
static guint
find_answered (const AnnexaEvidence *self, const AnnexaLabel *labels, guint n, const char *text)
{
  gint depth = n > 1 ? annexa_label_depth (&labels[0], text) : 0;

  for (guint i = 1; i < n; i++)
    {
      if (same_edition (self->catalog, &labels[0], &labels[i])
          || annexa_label_depth (&labels[i], text) >= depth)
        continue;
      /* Brackets around a number that names no standard may be but how numbers are set: [5.9] / 8.1.1. */
      if (labels[0].standard == NULL && is_behind_divider (text, labels[i].start))
        return 0;
      /* [ISO/IEC 27017 8.1.1] ISO/IEC 27001:2022 5.9 says itself which is beside which. */
      return is_beside (self->catalog, &labels[i]) && !is_beside (self->catalog, &labels[0]) ? 0 : i;
    }
  for (guint i = 0; self->answered_parts > 0 && i < n; i++)
    if (annexa_label_count_parts (&labels[i]) == self->answered_parts
        && annexa_label_depth (&labels[i], text) == depth)
      return i;
  return 0;
}

/* Whether the numbers that @heading, of @text, begins with stand in brackets and are of another edition than
 * the ones behind the title: （ISO/IEC 27002:2022 8.32） 変更管理 12.1.2. Brackets around a number that names
 * no standard may be but how numbers are set: [12.1.2] 変更管理 / 8.32. */
gboolean
annexa_heading_leads_beside (AnnexaCatalog *catalog, const AnnexaHeading *heading, const char *text)
{
  const AnnexaLabel *last = heading->n_lead > 0 ? &heading->lead[heading->n_lead - 1] : NULL;
  const AnnexaLabel *behind = heading->n_trail > 0 ? &heading->trail[0] : NULL;

  return last != NULL && behind != NULL && !heading->is_reference && !same_edition (catalog, last, behind)
         && heading->title_end > heading->title_start && behind->start >= heading->title_end
         && annexa_label_depth (last, text) > annexa_label_depth (behind, text)
         && !(last->standard == NULL && is_behind_divider (text, behind->start));
}

/* Whether @id is printed beside all controls of @candidate, or those that it is printed beside are not known
 * yet. */
static gboolean
has_mapped (const AnnexaCandidate *candidate, const char *id)
{
  for (guint i = 0; i < candidate->mapped.len; i++)
    if (candidate->mapped.data[i].id == id && candidate->mapped.data[i].only_for == 0)
      return TRUE;
  return FALSE;
}

/* How many controls had their numbers of another edition printed right behind them. */
static guint
count_closed (const AnnexaCandidate *candidate)
{
  guint n_closed = 0;

  for (guint i = 0; i < candidate->mapped.len; i++)
    n_closed = MAX (n_closed, candidate->mapped.data[i].only_for);
  return n_closed;
}

/* Numbers that were printed right behind one control, before the next, are that one's: 9.2.1 (5.16), 9.2.3
 * (8.2). Those behind several are of all of these, which is not told apart from all of the section. */
void
annexa_candidate_close_group (AnnexaCandidate *candidate)
{
  const guint n_closed = count_closed (candidate);

  for (guint i = 0; n_closed + 1 == candidate->labels.len && i < candidate->mapped.len; i++)
    {
      AnnexaLabel *label = &candidate->mapped.data[i];

      if (label->only_for == 0)
        label->only_for = candidate->labels.len;
    }
}

/* Divides the numbers of a reference into those answered, of the edition named first or outside brackets, and
 * those printed beside. A reference that wraps goes on as it began. */
void
annexa_candidate_divide_labels (const AnnexaEvidence *self, AnnexaCandidate *candidate,
                                const AnnexaLabel *labels, guint n, const char *text)
{
  const guint first = candidate->labels.len == 0 ? find_answered (self, labels, n, text) : 0;
  gboolean by_turns = first > 0 || count_closed (candidate) > 0;

  for (guint i = 0; i < n; i++)
    {
      const AnnexaLabel *known = candidate->labels.len > 0 ? &candidate->labels.data[0] : &labels[first];

      if (has_id (&candidate->labels, labels[i].id))
        continue;
      if (!same_edition (self->catalog, known, &labels[i]))
        {
          if (!has_mapped (candidate, labels[i].id))
            annexa_candidate_append_labels (candidate, &candidate->mapped, &labels[i], 1);
          continue;
        }
      by_turns = by_turns || candidate->mapped.len > 0;
      if (first == 0 && candidate->mapped.len > 0)
        annexa_candidate_close_group (candidate);
      annexa_candidate_add_label (candidate, &labels[i], text);
      if (first > 0)
        annexa_candidate_close_group (candidate);
    }
  if (by_turns)
    annexa_candidate_close_group (candidate);
}

void
annexa_candidate_add_mapped (AnnexaCandidate *candidate, const AnnexaLabel *labels, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!has_id (&candidate->labels, labels[i].id) && !has_id (&candidate->mapped, labels[i].id))
      annexa_candidate_append_labels (candidate, &candidate->mapped, &labels[i], 1);
}

/* Numbers that are printed with a heading of one control are its alone, whatever is answered together with
 * it. */
void
annexa_candidate_keep_mapped_apart (AnnexaCandidate *candidate)
{
  for (guint i = 0; candidate->labels.len == 1 && i < candidate->mapped.len; i++)
    candidate->mapped.data[i].only_for = 1;
}

/* (transfer full) (nullable): the mark of a question where that has a number: Q12. */
static char *
number_of_question (const AnnexaHeading *heading, const char *text)
{
  const char *start = text + heading->mark_start, *end = text + heading->mark_end;
  gsize length = 0;

  while (start < end && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (const char *p = start; heading->question && p < end; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      length = (gsize)(g_utf8_next_char (p) - start);
  return length > 0 ? g_strndup (start, length) : NULL;
}

gboolean
annexa_lines_has_question_number (const AnnexaEvidence *self, guint i)
{
  g_autofree char *number = number_of_question (&self->headings[i], annexa_evidence_line (self, i)->text);

  return number != NULL;
}

/* Takes @own, which is in @text, as the vendor's own number. */
void
annexa_candidate_set_own_number (AnnexaCandidate *candidate, const AnnexaNumber *own, const char *text)
{
  g_autofree char *number = g_strndup (text + own->start, own->end - own->start);
  char *last;

  while ((last = g_utf8_find_prev_char (number, number + strlen (number))) != NULL
         && (annexa_heading_ends_mark (g_utf8_get_char (last))
             || g_unichar_type (g_utf8_get_char (last)) == G_UNICODE_DASH_PUNCTUATION))
    *last = '\0';
  candidate->own = *own;
  candidate->own_text = annexa_candidate_keep (candidate, number, strlen (number));
}

void
annexa_candidate_take_own_number (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *number
      = heading->own.n_parts == 0 ? number_of_question (heading, annexa_evidence_line (self, i)->text) : NULL;

  if (number != NULL)
    candidate->own_text = annexa_candidate_keep (candidate, number, strlen (number));
  else if (heading->own.n_parts > 0)
    annexa_candidate_set_own_number (candidate, &heading->own, annexa_evidence_line (self, i)->text);
}

/* The line that prints the number of a control and nothing else, apart from its title: in a panel beside the
 * answer. */
guint
annexa_candidate_find_number_apart (const AnnexaEvidence *self, guint from, const AnnexaLabel *label,
                                    char **printed)
{
  guint page = annexa_evidence_line (self, from - 1)->page;

  for (guint i = from; i < self->layout->lines->len && i < from + MAX_APART_LINES; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      const AnnexaLabel *number = heading->n_lead == 1 ? &heading->lead[0] : NULL;

      if (annexa_evidence_line (self, i)->page != page)
        break;
      if (!annexa_lines_is_open (self, i) || !heading->is_reference || number == NULL
          || number->id != label->id)
        continue;
      *printed
          = g_strndup (annexa_evidence_line (self, i)->text + number->start, number->end - number->start);
      return i;
    }
  return G_MAXUINT;
}

/* (transfer full) (nullable): the number @label where it is cut onto two lines, @i and the next, that say no
 * more than a reference does: CLD / 6.3.1 in a circle below the title, ISO/IEC 27017 / 6.3.1 in a margin. */
char *
annexa_candidate_read_cut_number (const AnnexaEvidence *self, guint i, const AnnexaLabel *label)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaToken *number = NULL;

  if (!annexa_lines_is_open (self, i) || !annexa_lines_is_open (self, i + 1)
      || annexa_evidence_line (self, i)->n_glyphs + annexa_evidence_line (self, i + 1)->n_glyphs
             > MAX_CUT_GLYPHS
      || annexa_evidence_line (self, i + 1)->page != annexa_evidence_line (self, i - 1)->page)
    return NULL;
  text = g_strconcat (annexa_evidence_line (self, i)->text, " ", annexa_evidence_line (self, i + 1)->text,
                      NULL);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  if (!annexa_heading_is_reference_line (self->catalog, text, tokens, 0))
    return NULL;
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind != ANNEXA_TOKEN_LABEL)
        continue;
      if (number != NULL || !g_str_equal (token->id, label->id)
          || token->end <= strlen (annexa_evidence_line (self, i)->text))
        return NULL;
      number = token;
    }
  return number != NULL ? g_strndup (text + number->start, number->end - number->start) : NULL;
}
