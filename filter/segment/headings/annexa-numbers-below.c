/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidate.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Numbers that are printed without what stands above them: (1) below AC-2 for AC-2(1). Lists in answers are
 * numbered so too, so that only headings and titles of the rules count. */

#define MAX_DEPTH 4
#define NEAR_TITLE 0.6

typedef struct
{
  AnnexaEvidence *evidence;
  const AnnexaStandard *standard;
  const char *above[MAX_DEPTH]; /* numbers, each below the one before */
  guint n_above;
} Stack;

/* The standard of a number that a heading begins with, if it has numbers below others; NULL for none. */
static const AnnexaStandard *
standard_above (const AnnexaEvidence *self, const AnnexaHeading *heading)
{
  const AnnexaLabel *label;
  const AnnexaItem *const *items;
  guint n_items;

  if (heading->n_lead == 0 || heading->particle || heading->sentence || heading->see || heading->quoted)
    return NULL;
  label = &heading->lead[heading->n_lead - 1];
  if (label->standard != NULL)
    return annexa_catalog_has_below (self->catalog, label->standard) ? label->standard : NULL;
  items = annexa_catalog_lookup (self->catalog, label->id, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (annexa_catalog_has_below (self->catalog, items[i]->standard))
      return items[i]->standard;
  return NULL;
}

/* Whether line @index, of which @title is left behind a number of @item, is its heading. */
static gboolean
is_heading_of (const AnnexaEvidence *self, guint index, const AnnexaItem *item, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);

  if (annexa_catalog_title_similarity (item, key) >= NEAR_TITLE)
    return TRUE;
  return !self->headings[index].sentence
         && (annexa_evidence_stands_out (self, index)
             || annexa_evidence_is_listed (self, annexa_layout_line (self->layout, index)->text, NULL));
}

static void
set_number (AnnexaEvidence *self, guint index, const AnnexaLabel *label)
{
  const char *text = annexa_layout_line (self->layout, index)->text;
  AnnexaHeading *heading = &self->headings[index];

  heading->lead = annexa_arena_alloc (self->layout->pages->arena, sizeof (AnnexaLabel));
  heading->lead[0] = *label;
  heading->n_lead = 1;
  heading->own = (AnnexaNumber){ 0 };
  heading->title_start = label->end;
  heading->title_end = (guint)strlen (text);
  while (g_unichar_isspace (g_utf8_get_char (text + heading->title_start)))
    heading->title_start = (guint)(g_utf8_next_char (text + heading->title_start) - text);
}

/* Takes the number that line @index begins with as one below those of the stack, the nearest first. */
static void
take_below (Stack *self, guint index)
{
  const char *text = annexa_layout_line (self->evidence->layout, index)->text;
  const guint start = self->evidence->headings[index].own.n_parts > 0
                          ? self->evidence->headings[index].own.start
                          : self->evidence->headings[index].decoration;

  for (guint k = self->n_above; k > 0; k--)
    {
      AnnexaLabel label = { .start = start, .prefixed = TRUE };
      guint length;
      const AnnexaItem *item = annexa_catalog_find_below (
          self->evidence->catalog, text + start, self->standard, self->above[k - 1], &length, &label.form);

      if (item == NULL || !is_heading_of (self->evidence, index, item, text + start + length))
        continue;
      label.id = item->id;
      label.standard = item->standard;
      label.end = start + length;
      set_number (self->evidence, index, &label);
      self->n_above = MIN (k, MAX_DEPTH - 1);
      self->above[self->n_above++] = item->id;
      return;
    }
}

/** annexa_numbers_below_find: reads numbers that go on with one above, in all lines that were parsed */
void
annexa_numbers_below_find (AnnexaEvidence *self)
{
  Stack stack = { .evidence = self };

  if (!annexa_catalog_has_below (self->catalog, NULL))
    return;
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      const AnnexaStandard *standard;

      if (annexa_layout_line (self->layout, i)->role != ANNEXA_ROLE_BODY)
        continue;
      standard = standard_above (self, heading);
      if (standard != NULL)
        {
          stack.standard = standard;
          stack.above[0] = heading->lead[heading->n_lead - 1].id;
          stack.n_above = 1;
        }
      else if (stack.n_above > 0 && heading->n_lead == 0)
        take_below (&stack, i);
    }
}
