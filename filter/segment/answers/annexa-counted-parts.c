/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

/* Parts of answers that are counted from 1 on below each heading, 1. 提供する機能, 2. 記録と保存, in heavier
 * type than headings of controls that are set as the text is. Their numbers look like those of chapters. */

/* So many answers begin with such a part, what the control asks for above it left out. */
#define MIN_ANSWERS 3u
#define MAX_LINES_ABOVE 4u

typedef struct
{
  guint n_first; /* lines with number 1 */
  guint n_near;  /* of these, near below the heading of a control */
} Style;

/* Whether line @i is set as a heading, otherwise than that of @section, and has a number of one part. */
static gboolean
is_counted (const AnnexaEvidence *self, const AnnexaCandidate *section, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return line->role == ANNEXA_ROLE_BODY && line->table < 0 && heading->own.n_parts == 1
         && heading->n_lead == 0 && !heading->sentence
         && line->style != annexa_evidence_line (self, section->first_line)->style
         && annexa_evidence_stands_out (self, i);
}

/* Whether line @i stands right above the heading of a control, of those from @c on: it heads a group of them.
 */
static gboolean
heads_control (const AnnexaEvidence *self, guint i, guint c)
{
  for (; c < self->candidates->len && annexa_evidence_neighbour (self, c)->first_line <= i + 1; c++)
    if (annexa_evidence_neighbour (self, c)->chosen)
      return TRUE;
  return FALSE;
}

typedef void (*TakePart) (AnnexaEvidence *self, const AnnexaCandidate *section, guint line, guint number,
                          gpointer data);

/* Calls @take for each line of an answer that goes on counting from 1. */
static void
each_part (AnnexaEvidence *self, TakePart take, gpointer data)
{
  const AnnexaCandidate *section = NULL;
  guint c = 0, number = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaNumber *own = &self->headings[i].own;

      annexa_layout_line_step (self->layout, i);
      while (c < self->candidates->len && annexa_evidence_candidate (self, c)->first_line <= i)
        {
          const AnnexaCandidate *candidate = annexa_evidence_candidate (self, c++);

          if (!candidate->chosen)
            continue;
          section = candidate;
          number = 0;
        }
      if (section == NULL || i < section->end_line || own->n_parts != 1 || !is_counted (self, section, i))
        continue;
      if ((own->parts[0] != number + 1 && own->parts[0] != 1) || heads_control (self, i, c))
        continue;
      number = own->parts[0];
      take (self, section, i, number, data);
    }
}

static void
count_part (AnnexaEvidence *self, const AnnexaCandidate *section, guint line, guint number, gpointer data)
{
  Style *style = &((Style *)data)[annexa_evidence_line (self, line)->style];

  style->n_first += number == 1;
  style->n_near += number == 1 && line <= section->end_line + MAX_LINES_ABOVE;
}

static void
mark_part (AnnexaEvidence *self, const AnnexaCandidate *section, guint line, guint number, gpointer data)
{
  const Style *style = &((const Style *)data)[annexa_evidence_line (self, line)->style];

  if (style->n_near >= MIN_ANSWERS && style->n_near * 2 > style->n_first)
    annexa_part_captions_mark (self, line);
}

/**
 * annexa_counted_parts_find:
 * @self: with the path chosen
 *
 * Finds the headings of counted parts: most of the first ones stand right below headings of controls, several
 * do, and none is set as these are.
 */
void
annexa_counted_parts_find (AnnexaEvidence *self)
{
  g_autofree Style *styles = g_new0 (Style, self->layout->pages->styles->len + 1);

  each_part (self, count_part, styles);
  each_part (self, mark_part, styles);
}
