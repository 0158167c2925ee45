/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

#include <string.h>

#include "segment/answers/annexa-blocks.h"
#include "segment/tables/annexa-party-tables.h"

#define MAX_REFERENCES 200
#define MAX_PATH_DEPTH 8

static void
add_region (AnnexaRecord *record, const AnnexaLine *line)
{
  AnnexaRegion *last = record->regions->len > 0
                           ? &g_array_index (record->regions, AnnexaRegion, record->regions->len - 1)
                           : NULL;
  AnnexaRegion region = { line->page, line->x1, line->y1, line->x2, line->y2 };

  /* One rectangle a page, and one more where the text goes on at the top of another column. */
  if (last != NULL && last->page == line->page && (line->y1 > last->y1 - 2 || line->table >= 0))
    {
      last->x1 = MIN (last->x1, region.x1);
      last->y1 = MIN (last->y1, region.y1);
      last->x2 = MAX (last->x2, region.x2);
      last->y2 = MAX (last->y2, region.y2);
      return;
    }
  g_array_append_val (record->regions, region);
}

static void
add_references (AnnexaAssembly *self, AnnexaRecord *record, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex_numbers (self->evidence->catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len && record->references->len < MAX_REFERENCES; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      g_autofree char *label = NULL;
      guint n = 0;
      gboolean known = FALSE;

      if (token->kind != ANNEXA_TOKEN_LABEL || strcmp (token->id, record->id) == 0)
        continue;
      /* Two-part numbers in running text are amounts and versions as often as controls. */
      if (strchr (token->id, '.') == strrchr (token->id, '.') && !token->prefixed)
        continue;
      annexa_catalog_lookup (self->evidence->catalog, token->id, &n);
      for (guint i = 0; i < record->references->len && !known; i++)
        known = strcmp (((AnnexaReference *)g_ptr_array_index (record->references, i))->id, token->id) == 0;
      if (n == 0 || known)
        continue;
      label = g_strndup (text + token->start, token->end - token->start);
      g_ptr_array_add (record->references, annexa_reference_new (label, token->id));
    }
}

/* Adds the footnotes whose marks stand in the lines that the record has taken, at the end of its text. */
static void
take_notes (AnnexaAssembly *self, AnnexaRecord *record, AnnexaBlocks *blocks)
{
  const GArray *notes = self->evidence->layout->notes;

  for (guint n = 0; n < notes->len; n++)
    {
      const AnnexaNote *note = &g_array_index (notes, AnnexaNote, n);

      if (self->place[note->line] != ANNEXA_PLACE_RECORD
          || self->place[note->first_line] != ANNEXA_PLACE_NONE)
        continue;
      annexa_blocks_break (blocks);
      for (guint i = note->first_line; i < note->first_line + note->n_lines; i++)
        {
          const AnnexaLine *line = annexa_assembly_line (self, i);
          AnnexaRegion region = { line->page, line->x1, line->y1, line->x2, line->y2 };

          self->place[i] = ANNEXA_PLACE_RECORD;
          annexa_blocks_add_line (blocks, i);
          /* Not together with the answer: other answers may stand between. */
          if (i == note->first_line)
            g_array_append_val (record->regions, region);
          else
            add_region (record, line);
        }
    }
}

void
annexa_assembly_take_line (AnnexaAssembly *self, AnnexaRecord *record, guint i)
{
  self->place[i] = ANNEXA_PLACE_RECORD;
  add_region (record, annexa_assembly_line (self, i));
}

/* Whether @line is in a table of several columns, which is added whole. */
static gboolean
is_in_rows (const AnnexaAssembly *self, const AnnexaLine *line)
{
  const AnnexaEvidence *evidence = self->evidence;
  const AnnexaTable *table
      = line->table >= 0 ? g_ptr_array_index (evidence->layout->tables, (guint)line->table) : NULL;

  return table != NULL && table->n_columns > 1 && !evidence->is_cards[line->table]
         && !evidence->by_rows[line->table];
}

/* The first row of the answer in the table of line @i, whose rows above that are of the heading. */
static guint
first_row_at (const AnnexaAssembly *self, guint i)
{
  const AnnexaLine *line = annexa_assembly_line (self, i);
  const AnnexaTable *table = g_ptr_array_index (self->evidence->layout->tables, (guint)line->table);

  return i > table->first_line ? line->row : 0;
}

/* Adds line @i of the flow, or the table that it begins, before line @to. Returns the last line of that. */
static guint
take_flow_at (AnnexaAssembly *self, AnnexaRecord *record, AnnexaBlocks *blocks, guint i, guint to)
{
  const AnnexaLine *line = annexa_assembly_line (self, i);

  if ((line->role != ANNEXA_ROLE_BODY && line->role != ANNEXA_ROLE_FIGURE)
      || self->place[i] == ANNEXA_PLACE_RECORD)
    return i;
  if (line->role == ANNEXA_ROLE_BODY)
    annexa_assembly_take_line (self, record, i);
  if (annexa_part_captions_has (self->evidence, i) && !is_in_rows (self, line))
    {
      annexa_assembly_begin_part (self, i, blocks);
      return i;
    }
  if (line->table < 0 || line->role == ANNEXA_ROLE_FIGURE)
    {
      annexa_blocks_add_line (blocks, i);
      return i;
    }
  if (!is_in_rows (self, line))
    {
      annexa_blocks_add_line (blocks, i);
      return i;
    }
  if (annexa_assembly_take_parties (self, record, blocks, &i, to))
    return i;
  annexa_blocks_add_table (blocks, (guint)line->table, first_row_at (self, i),
                           self->evidence->parties[line->table] == ANNEXA_PARTIES_IN_COLUMNS);
  for (; i < to && annexa_assembly_line (self, i)->table == line->table; i++)
    annexa_assembly_take_line (self, record, i);
  return i - 1;
}

/* Adds lines [from, to) of the flow to the answer, tables whole; what is in a column of another language
 * comes last where the first goes on behind it. */
static void
take_flow (AnnexaAssembly *self, AnnexaRecord *record, AnnexaBlocks *blocks, guint from, guint to)
{
  gboolean goes_on = annexa_assembly_goes_on_before_side (self, from, to);

  for (guint i = from; i < to; i++)
    if (!goes_on || !annexa_assembly_line (self, i)->is_translation)
      i = take_flow_at (self, record, blocks, i, to);
  if (!goes_on)
    return;
  annexa_blocks_break (blocks);
  for (guint i = from; i < to; i++)
    i = take_flow_at (self, record, blocks, i, to);
}

/* Headings above the current place, outermost first. */
typedef struct
{
  guint line[MAX_PATH_DEPTH];
  guint n;
} Path;

static void
path_enter (const AnnexaAssembly *self, Path *path, guint i)
{
  const AnnexaLine *line = annexa_assembly_line (self, i);
  const AnnexaNumber *own = &self->evidence->headings[i].own;

  while (path->n > 0)
    {
      const AnnexaLine *above = annexa_assembly_line (self, path->line[path->n - 1]);
      const AnnexaNumber *above_own = &self->evidence->headings[path->line[path->n - 1]].own;

      if (above->size_pt > line->size_pt + 0.3f || annexa_number_is_ancestor (above_own, own))
        break;
      path->n--;
    }
  if (path->n < MAX_PATH_DEPTH)
    path->line[path->n++] = i;
}

/* Whether the heading of a section is a question, which is marked as such. */
static gboolean
asks (const AnnexaAssembly *self, const AnnexaCandidate *candidate)
{
  for (guint i = candidate->first_line; i < candidate->end_line; i++)
    if (self->evidence->headings[i].question)
      return TRUE;
  return FALSE;
}

/* Leaves the mark that the answer of @candidate begins with, before line @limit, out of @blocks. */
static void
skip_answer_mark (const AnnexaAssembly *self, const AnnexaCandidate *candidate, guint limit,
                  AnnexaBlocks *blocks)
{
  guint first = candidate->end_line;

  while (first < limit && annexa_assembly_line (self, first)->role != ANNEXA_ROLE_BODY)
    first++;
  blocks->skip_line = first;
  if (candidate->answer_mark_bytes > 0)
    blocks->skip_bytes = candidate->answer_mark_bytes;
  else if (first < limit && asks (self, candidate))
    blocks->skip_bytes = annexa_heading_skip_mark (self->evidence->catalog,
                                                   annexa_assembly_line (self, first)->text, 0, "answer");
}

static void
take_heading (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate)
{
  const guint8 *is_of_chapter = self->evidence->is_of_chapter;

  for (guint i = candidate->first_line; i < candidate->end_line; i++)
    if (annexa_assembly_line (self, i)->role == ANNEXA_ROLE_BODY
        && (is_of_chapter == NULL || !is_of_chapter[i]))
      annexa_assembly_take_line (self, record, i);
}

/* Adds what goes on in the first language, of lines [from, to) that follow the heading of @translation in the
 * column beside it: the answer in one language comes before that in the other. */
static void
take_first_language (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *translation,
                     guint from, guint to, AnnexaBlocks *blocks)
{
  const float side = annexa_assembly_line (self, translation->first_line)->left;

  for (guint i = from; i < to; i++)
    if (annexa_assembly_is_before_side (self, i, side))
      take_flow (self, record, blocks, i, i + 1);
}

/* The answer below the heading, and below those where it is printed again; their lines are none of it. */
static void
take_below (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate,
            const AnnexaCandidate *next, AnnexaBlocks *blocks)
{
  guint n_parts = candidate->parts != NULL ? candidate->parts->len : 0;

  for (guint p = 0; p <= n_parts; p++)
    {
      const AnnexaCandidate *part = p > 0 ? g_ptr_array_index (candidate->parts, p - 1) : candidate;
      const AnnexaCandidate *after = p < n_parts ? g_ptr_array_index (candidate->parts, p) : next;
      guint limit = after != NULL ? after->first_line : self->evidence->layout->lines->len;

      if (p > 0)
        take_heading (self, record, part);
      if (part->kind == ANNEXA_CANDIDATE_TITLE && part->reference_line < limit
          && part->closing_line == G_MAXUINT)
        annexa_assembly_take_line (self, record, part->reference_line);
      if (part->kind != ANNEXA_CANDIDATE_ROW || part->rest_follows)
        take_flow (self, record, blocks, part->end_line,
                   annexa_answer_end (self->evidence, part, after, limit));
      if (p == 0 && p < n_parts && after->translates == candidate->first_line)
        {
          const AnnexaCandidate *behind = n_parts > 1 ? g_ptr_array_index (candidate->parts, 1) : next;

          limit = behind != NULL ? behind->first_line : self->evidence->layout->lines->len;
          take_first_language (self, record, after, after->end_line,
                               annexa_answer_end (self->evidence, after, behind, limit), blocks);
        }
    }
}

/* Takes the footnote that says which control the section answers. */
static void
take_noted_reference (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate)
{
  const GArray *notes = self->evidence->layout->notes;

  for (guint n = 0; candidate->kind == ANNEXA_CANDIDATE_REFERENCE && n < notes->len; n++)
    {
      const AnnexaNote *note = &g_array_index (notes, AnnexaNote, n);

      if (note->first_line == candidate->reference_line)
        for (guint i = note->first_line; i < note->first_line + note->n_lines; i++)
          annexa_assembly_take_line (self, record, i);
    }
}

static void
write_record (AnnexaAssembly *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next,
              const Path *path)
{
  g_autoptr (AnnexaRecord) record = annexa_record_new ();
  g_autoptr (AnnexaBlocks) blocks = annexa_blocks_new (self->evidence->layout, self->evidence->catalog);
  guint limit = next != NULL ? next->first_line : self->evidence->layout->lines->len;

  take_heading (self, record, candidate);
  if (candidate->kind == ANNEXA_CANDIDATE_ROW)
    annexa_assembly_take_cells (self, record, candidate, blocks);
  blocks->closing_line = candidate->closing_line;
  blocks->closing_offset = candidate->closing_offset;
  blocks->closing_end = candidate->closing_end;
  skip_answer_mark (self, candidate, limit, blocks);
  take_below (self, record, candidate, next, blocks);
  if (candidate->reference_at_end)
    for (guint i = candidate->reference_line;
         i < limit
         && (i == candidate->reference_line || annexa_heading_refers (&self->evidence->headings[i]));
         i++)
      annexa_assembly_take_line (self, record, i);
  take_noted_reference (self, record, candidate);
  take_notes (self, record, blocks);
  annexa_blocks_finish (blocks);
  annexa_assembly_name_parts (self, record, candidate, blocks);
  record->text = g_strdup (blocks->text->str);
  g_ptr_array_unref (record->blocks);
  record->blocks = g_steal_pointer (&blocks->blocks);
  for (guint i = 0; i < path->n; i++)
    g_ptr_array_add (record->section_path, g_strdup (annexa_assembly_line (self, path->line[i])->text));

  for (guint i = 0; i < candidate->labels.len; i++)
    {
      AnnexaRecord *own
          = i + 1 < candidate->labels.len ? annexa_record_copy (record) : g_steal_pointer (&record);

      annexa_assembly_finish_record (self, own, candidate, i);
      add_references (self, own, own->text);
      annexa_assembly_hand_on (self, own);
    }
}

/* The standard that most chosen candidates are of; NULL where none has one. */
const AnnexaStandard *
annexa_assembly_usual_standard (const AnnexaEvidence *evidence)
{
  g_autofree guint *counts = g_new0 (guint, annexa_catalog_n_standards (evidence->catalog) + 1);
  const AnnexaStandard *best = NULL;

  for (guint i = 0; i < evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (evidence, i);

      if (!candidate->chosen || candidate->item == NULL)
        continue;
      counts[candidate->item->standard->index]++;
      if (best == NULL || counts[candidate->item->standard->index] > counts[best->index])
        best = candidate->item->standard;
    }
  return best;
}

/**
 * annexa_assemble:
 * @evidence: with the path chosen
 * @document: with its facts; gets records, coverage, sections, ledger, and diagnostics
 * @taker: (nullable): takes records and sections as they are made; they are then not kept
 */
void
annexa_assemble (const AnnexaEvidence *evidence, AnnexaDocument *document, const AnnexaTaker *taker)
{
  AnnexaAssembly self = { evidence, document, NULL, annexa_assembly_usual_standard (evidence), taker, NULL };
  AnnexaCandidate *before = NULL;
  Path path = { { 0 }, 0 };
  guint entered = 0;

  self.place = g_new0 (guint8, evidence->layout->lines->len + 1);
  self.parts = annexa_assembly_new_parts ();
  for (guint i = 0; i <= evidence->candidates->len; i++)
    {
      AnnexaCandidate *candidate
          = i < evidence->candidates->len ? annexa_evidence_candidate (evidence, i) : NULL;

      if (candidate != NULL && !candidate->chosen)
        continue;
      if (before != NULL)
        {
          for (; entered < before->first_line; entered++)
            if (annexa_answer_is_heading (evidence, entered) && self.place[entered] != ANNEXA_PLACE_RECORD)
              path_enter (&self, &path, entered);
          write_record (&self, before, candidate, &path);
          entered = MAX (entered, before->end_line);
        }
      before = candidate;
    }
  annexa_coverage_fill (document, evidence->catalog);
  if (taker != NULL)
    taker->coverage (document, taker->user_data);
  annexa_assembly_write_sections (&self);
  annexa_assembly_write_ledger (&self);
  annexa_assembly_report_rotated_text (&self);
  annexa_assembly_report_missing (&self);
  annexa_assembly_report_none (&self);
  annexa_coverage_report (document);
  g_free (self.place);
  g_array_unref (self.parts);
}
