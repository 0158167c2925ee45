/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Lines below the heading of a control that print its number and title in another edition:
 * ［JIS Q 27001:2023 5.1 情報セキュリティのための方針群］ below A.5.1.1. They begin as headings do and are
 * none: the answer below them is that of the control above. */

/* The number of a control that line @i prints, be it as a heading or as a reference; NULL where it prints
 * none. */
static const AnnexaLabel *
label_of (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return heading->n_lead > 0 ? &heading->lead[0] : heading->n_trail > 0 ? &heading->trail[0] : NULL;
}

/* The line of a control's number right above line @i, over the lines that its title wraps onto; %G_MAXUINT
 * where there is none. */
static guint
find_number_above (const AnnexaEvidence *self, guint i)
{
  guint above = i;

  for (guint n = 0; above > 0 && n < ANNEXA_MAX_TITLE_LINES;)
    {
      above--;
      if (annexa_evidence_line (self, above)->role == ANNEXA_ROLE_FURNITURE)
        continue;
      n++;
      if (!annexa_lines_is_open (self, above)
          || annexa_evidence_line (self, above)->table != annexa_evidence_line (self, i)->table
          || self->headings[above].sentence || self->headings[above].quoted || self->headings[above].see)
        return G_MAXUINT;
      /* What closes the answer before with its number elsewhere is no heading over this line. */
      if (self->headings[above].is_reference && !self->headings[i].is_reference)
        return G_MAXUINT;
      if (label_of (self, above) != NULL)
        return above;
    }
  return G_MAXUINT;
}

/* Whether line @i has the title that the rules give @item, or one that wraps from there. A reference has
 * none. */
static gboolean
may_be_titled (const AnnexaEvidence *self, guint i, const AnnexaItem *item)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *title = NULL, *key = NULL;

  if (heading->is_reference)
    return TRUE;
  annexa_lines_take_title (self, i, heading->title_start, heading->title_end, &title);
  key = annexa_fold_key (title);
  return annexa_catalog_title_similarity (item, key) >= ANNEXA_MIN_TITLE_SIMILARITY;
}

/* Whether the rules map one of the controls that @label may mean on line @i to @other or back. */
static gboolean
is_mapped (const AnnexaEvidence *self, guint i, const AnnexaLabel *label, const AnnexaItem *other)
{
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);

  for (guint k = 0; k < n; k++)
    if (!items[k]->is_clause && items[k]->standard != other->standard
        && (annexa_catalog_mapped_standard (self->catalog, items[k], other->id) == other->standard
            || annexa_catalog_mapped_standard (self->catalog, other, items[k]->id) == items[k]->standard)
        && (label->prefixed || may_be_titled (self, i, items[k])))
      return TRUE;
  return FALSE;
}

/* Whether the number on line @above is that of a control in another standard than @standard, by its title or
 * its prefix, and no number of the vendor's own. */
static gboolean
is_control_elsewhere (const AnnexaEvidence *self, guint above, const AnnexaStandard *standard)
{
  const AnnexaLabel *own = label_of (self, above);
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, own->id, &n);

  for (guint k = 0; k < n; k++)
    if (!items[k]->is_clause && items[k]->standard != standard
        && (own->prefixed || may_be_titled (self, above, items[k])))
      return TRUE;
  return FALSE;
}

/* Whether line @above is the heading of a clause, with its own title: A.5.1 over 5.1.1 is no control of
 * another edition. */
static gboolean
is_clause (const AnnexaEvidence *self, guint above)
{
  const AnnexaHeading *heading = &self->headings[above];
  g_autofree char *title = NULL, *key = NULL;
  double clause = 0, control = 0;
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label_of (self, above)->id, &n);

  if (heading->title_end <= heading->title_start)
    return FALSE;
  title = g_strndup (annexa_evidence_line (self, above)->text + heading->title_start,
                     heading->title_end - heading->title_start);
  key = annexa_fold_key (title);
  for (guint k = 0; k < n; k++)
    {
      double similarity = annexa_catalog_title_similarity (items[k], key);

      if (items[k]->is_clause)
        clause = MAX (clause, similarity);
      else
        control = MAX (control, similarity);
    }
  return clause >= ANNEXA_MIN_TITLE_SIMILARITY && clause > control;
}

/* The standard of @label, which a line begins with, where it is the number that the control on line @above
 * has in another edition: the rules map one to the other, or the line names a standard that does not have the
 * number above. %NULL else. */
static const AnnexaStandard *
other_edition (const AnnexaEvidence *self, guint above, const AnnexaLabel *label, gboolean cited)
{
  const AnnexaLabel *own = label_of (self, above);
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);

  if (cited && label->standard != NULL && own->standard != label->standard
      && annexa_catalog_find (self->catalog, label->standard, label->id) != NULL
      && annexa_catalog_find (self->catalog, label->standard, own->id) == NULL
      && is_control_elsewhere (self, above, label->standard))
    return label->standard;
  for (guint k = 0; k < n; k++)
    if (!items[k]->is_clause && (label->standard == NULL || items[k]->standard == label->standard)
        && is_mapped (self, above, own, items[k]))
      return items[k]->standard;
  return NULL;
}

/* Makes line @i known as a reference to the numbers on it, which are of @context. */
static void
mark_line (AnnexaEvidence *self, guint i, const AnnexaStandard *context)
{
  const char *text = annexa_evidence_line (self, i)->text;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaHeading *heading = &self->headings[i];
  AnnexaLabel labels[ANNEXA_MAX_LABELS];

  heading->n_lead = heading->n_trail = 0;
  heading->is_reference = heading->cited = TRUE;
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (token_at (tokens, t)->kind == ANNEXA_TOKEN_LABEL)
      annexa_heading_add_label (self->catalog, token_at (tokens, t), context, labels, &heading->n_trail);
  if (heading->n_trail > 0)
    heading->trail
        = annexa_arena_copy (self->layout->pages->arena, labels, heading->n_trail * sizeof *labels);
}

/* Makes references of all lines that say what the control above them is in another edition. */
void
annexa_counterparts_find (AnnexaEvidence *self)
{
  for (guint i = 1; i < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      const AnnexaStandard *context;
      AnnexaCandidate *reference;
      guint above, end = i + 1;

      annexa_layout_line_step (self->layout, i);
      if (heading->n_lead == 0 || heading->is_reference || heading->sentence || heading->see
          || heading->particle || heading->quoted || heading->title_end <= heading->title_start
          || !annexa_lines_is_open (self, i))
        continue;
      above = find_number_above (self, i);
      /* The same number again, with the title in another language, is of the same edition. */
      if (above == G_MAXUINT || is_clause (self, above)
          || (!heading->cited && label_of (self, above)->id == heading->lead[0].id))
        continue;
      context = other_edition (self, above, &heading->lead[0], heading->cited);
      reference = context != NULL ? annexa_references_read_titled (self, i, &end) : NULL;
      if (reference == NULL)
        continue;
      annexa_candidate_free (reference);
      for (guint r = i; r < end; r++)
        {
          mark_line (self, r, context);
          self->headings[r].is_counterpart = self->headings[above].n_lead > 0;
        }
      i = end - 1;
    }
}
