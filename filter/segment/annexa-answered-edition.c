/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include <stdlib.h>
#include <string.h>

#include "text/annexa-fold.h"

/* Headings that print the numbers of their control in two editions side by side, 5.1 / 5.1.1: which of the
 * two the paper answers. Mostly it is the first, but some print the newer number first and follow the older
 * edition, in their order and in their titles. Where brackets set one apart, they tell. */

/* So many headings make a habit. */
#define MIN_HEADINGS 3u
/* What speaks for the second number against what speaks for the first. */
#define MIN_LEAD 3u
/* A title is rather that of one edition. */
#define NEARER 0.1

/* What speaks for each of the two, the one printed first and the other. */
typedef struct
{
  guint n_headings;
  guint parts[2]; /* of the numbers */
  guint votes[2];
  const char *last[2]; /* (nullable): numbers of the heading before */
} Tally;

/* The numbers that the heading prints beside each other; NULL for none. */
static const AnnexaLabel *
numbers_of (const AnnexaHeading *heading, guint *n)
{
  if (heading->n_lead >= 2)
    {
      *n = heading->n_lead;
      return heading->lead;
    }
  *n = heading->n_lead == 0 ? heading->n_trail : 0;
  return *n >= 2 ? heading->trail : NULL;
}

/* Whether @id comes before @last in the order of their standard. Controls of the cloud's own stand behind the
 * others of their clause: CLD.9.5.1. */
static gboolean
goes_back (const char *last, const char *id)
{
  while (*last != '\0' && *id != '\0')
    {
      gulong a, b;

      while (*last != '\0' && !g_ascii_isdigit (*last))
        last++;
      while (*id != '\0' && !g_ascii_isdigit (*id))
        id++;
      a = strtoul (last, (char **)&last, 10);
      b = strtoul (id, (char **)&id, 10);
      if (a != b)
        return b < a;
    }
  return FALSE;
}

/* How much the title is that of a control with @label's number. */
static double
similarity_of (const AnnexaEvidence *self, const AnnexaLabel *label, const char *key)
{
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);
  double best = 0;

  for (guint i = 0; i < n; i++)
    if (!items[i]->is_clause)
      best = MAX (best, annexa_catalog_title_similarity (items[i], key));
  return best;
}

static void
count_title (const AnnexaEvidence *self, Tally *tally, guint i, const AnnexaLabel *first,
             const AnnexaLabel *second)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *text = annexa_layout_line (self->layout, i)->text;
  g_autofree char *title = NULL, *key = NULL;
  double a, b;

  if (heading->is_reference || heading->title_end <= heading->title_start)
    return;
  title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
  key = annexa_fold_key (title);
  a = similarity_of (self, first, key);
  b = similarity_of (self, second, key);
  if (MAX (a, b) >= ANNEXA_MIN_TITLE_SIMILARITY && ABS (a - b) >= NEARER)
    tally->votes[b > a]++;
}

/* How much what stands behind @label, up to byte @end of @text, is its title. */
static double
title_behind (const AnnexaEvidence *self, const char *text, const AnnexaLabel *label, guint end)
{
  g_autofree char *title = g_strndup (text + label->end, end - MIN (label->end, end));
  g_autofree char *key = annexa_fold_key (title);

  return *key != '\0' ? similarity_of (self, label, key) : 0;
}

/* The number with the title of its control behind it is the one that a question is about: （2022: 5.9／8.1.1
 * 資産目録）. */
static void
count_gloss (const AnnexaEvidence *self, Tally *tally, guint i, const AnnexaLabel *first,
             const AnnexaLabel *second)
{
  const char *text = annexa_layout_line (self->layout, i)->text;
  const double a = title_behind (self, text, first, second->start),
               b = title_behind (self, text, second, (guint)strlen (text));

  if ((a >= ANNEXA_MIN_TITLE_SIMILARITY) != (b >= ANNEXA_MIN_TITLE_SIMILARITY))
    tally->votes[b > a]++;
}

static void
count_heading (const AnnexaEvidence *self, Tally *tally, guint i)
{
  const char *text = annexa_layout_line (self->layout, i)->text;
  guint n, second = 1;
  const AnnexaLabel *labels = numbers_of (&self->headings[i], &n);

  while (labels != NULL && second < n
         && annexa_label_count_parts (&labels[second]) == annexa_label_count_parts (&labels[0]))
    second++;
  if (labels == NULL || second == n
      || annexa_label_depth (&labels[0], text) != annexa_label_depth (&labels[second], text))
    return;
  if (tally->n_headings == 0)
    {
      tally->parts[0] = annexa_label_count_parts (&labels[0]);
      tally->parts[1] = annexa_label_count_parts (&labels[second]);
    }
  if (annexa_label_count_parts (&labels[0]) != tally->parts[0]
      || annexa_label_count_parts (&labels[second]) != tally->parts[1])
    return;
  tally->n_headings++;
  /* Numbers that go back speak for the other edition, whose order the paper follows. */
  if (tally->last[0] != NULL && goes_back (tally->last[0], labels[0].id))
    tally->votes[1]++;
  if (tally->last[1] != NULL && goes_back (tally->last[1], labels[second].id))
    tally->votes[0]++;
  tally->last[0] = labels[0].id;
  tally->last[1] = labels[second].id;
  count_title (self, tally, i, &labels[0], &labels[second]);
  if (self->headings[i].question)
    count_gloss (self, tally, i, &labels[0], &labels[second]);
}

/**
 * annexa_answered_edition_find:
 * @self: with all lines read as headings
 *
 * Finds out whether headings name another edition's number before that of the control that they answer.
 */
void
annexa_answered_edition_find (AnnexaEvidence *self)
{
  Tally tally = { 0 };

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];

      annexa_layout_line_step (self->layout, i);
      if (heading->holds_label && (!heading->sentence || (heading->question && heading->n_trail > 0))
          && !heading->see && !heading->quoted && annexa_lines_is_open (self, i))
        count_heading (self, &tally, i);
    }
  if (tally.n_headings >= MIN_HEADINGS && tally.votes[1] >= MIN_HEADINGS
      && tally.votes[1] > MIN_LEAD * tally.votes[0])
    self->answered_parts = tally.parts[1];
}
