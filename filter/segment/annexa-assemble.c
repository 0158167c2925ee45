/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assemble.h"

#include <math.h>
#include <string.h>

#include "annexa-blocks.h"
#include "annexa-explain.h"
#include "text/annexa-fold.h"

#define MAX_REFERENCES 200
/* How far the title of an entry of the contents must agree for its number to be a control's. */
#define MIN_LISTED_TITLE 0.6
#define MAX_PATH_DEPTH 8
/* Below this a record needs to be checked by a person. */
#define LOW_CONFIDENCE 0.5

/* Where a line of the body went. */
typedef enum
{
  PLACE_NONE,
  PLACE_RECORD,
  PLACE_SECTION,
} Place;

typedef struct
{
  AnnexaEvidence *evidence;
  AnnexaDocument *document;
  guint8 *place;               /* of each line */
  const AnnexaStandard *usual; /* the standard that most chosen candidates are of */
} Assembly;

static const AnnexaLine *
line_at (const Assembly *self, guint i)
{
  return annexa_layout_line (self->evidence->layout, i);
}

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
add_references (Assembly *self, AnnexaRecord *record, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (self->evidence->catalog, text, strlen (text), tokens);
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

static void
take_line (Assembly *self, AnnexaRecord *record, guint i)
{
  self->place[i] = PLACE_RECORD;
  add_region (record, line_at (self, i));
}

/* Adds lines [from, to) of the flow to the answer, tables whole. */
static void
take_flow (Assembly *self, AnnexaRecord *record, AnnexaBlocks *blocks, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      const AnnexaLine *line = line_at (self, i);
      const AnnexaTable *table;

      if ((line->role != ANNEXA_ROLE_BODY && line->role != ANNEXA_ROLE_FIGURE)
          || self->place[i] == PLACE_RECORD)
        continue;
      if (line->role == ANNEXA_ROLE_BODY)
        take_line (self, record, i);
      if (line->table < 0 || line->role == ANNEXA_ROLE_FIGURE)
        {
          annexa_blocks_add_line (blocks, i);
          continue;
        }
      table = g_ptr_array_index (self->evidence->layout->tables, (guint)line->table);
      if (table->n_columns == 1 || self->evidence->is_cards[line->table])
        {
          annexa_blocks_add_line (blocks, i);
          continue;
        }
      annexa_blocks_add_table (blocks, (guint)line->table);
      for (; i < to && line_at (self, i)->table == line->table; i++)
        take_line (self, record, i);
      i--;
    }
}

static void
set_column (AnnexaRecord *record, const char *name, const char *text)
{
  AnnexaColumn *column;

  if (record->columns == NULL)
    record->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_column_free);
  for (guint i = 0; i < record->columns->len; i++)
    {
      column = g_ptr_array_index (record->columns, i);
      if (strcmp (column->name, name) == 0)
        {
          char *longer = g_strconcat (column->text, "\n", text, NULL);

          g_free (column->text);
          column->text = longer;
          return;
        }
    }
  g_ptr_array_add (record->columns, annexa_column_new (name, text));
}

/* The answer of a table row: its cells column by column, those that a page break cut joined again. */
static void
take_cells (Assembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate, AnnexaBlocks *blocks)
{
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  gboolean named = FALSE;

  for (guint c = 0; c < candidate->column_names->len; c++)
    {
      g_autoptr (AnnexaBlocks) cell = annexa_blocks_new (self->evidence->layout, self->evidence->catalog);
      gboolean mark = (candidate->mark_columns >> c & 1) != 0;
      AnnexaBlocks *to = mark ? cell : blocks;
      gsize length = to->text->len;

      for (guint r = 0; r < candidate->cells->len; r++)
        {
          const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, r);

          if (run->column != (gint)c)
            continue;
          for (guint i = run->first; i < run->first + run->n; i++)
            {
              take_line (self, record, i);
              annexa_blocks_add_line (to, i);
            }
        }
      annexa_blocks_break (to);
      if (to->text->len == length)
        continue;
      g_hash_table_add (columns, GUINT_TO_POINTER (c));
      named = named || *(char *)g_ptr_array_index (candidate->column_names, c) != '\0';
      if (length > 0 && to == blocks && to->text->str[length] == '\n')
        length++;
      set_column (record, g_ptr_array_index (candidate->column_names, c), to->text->str + length);
    }
  if (!named || g_hash_table_size (columns) < 2)
    g_clear_pointer (&record->columns, g_ptr_array_unref);
}

static const AnnexaStandard *
standard_of (const Assembly *self, const AnnexaLabel *label, const AnnexaItem *item)
{
  guint n;
  const AnnexaItem *const *items;

  if (item != NULL)
    return item->standard;
  if (label->standard != NULL)
    return label->standard;
  if (self->usual != NULL && annexa_catalog_form_fits (self->evidence->catalog, label->form, self->usual))
    return self->usual;
  items = annexa_catalog_lookup (self->evidence->catalog, label->id, &n);
  if (n > 0)
    return items[0]->standard;
  for (guint i = 0; i < annexa_catalog_n_standards (self->evidence->catalog); i++)
    if (annexa_catalog_form_fits (self->evidence->catalog, label->form,
                                  annexa_catalog_standard (self->evidence->catalog, i)))
      return annexa_catalog_standard (self->evidence->catalog, i);
  return annexa_catalog_standard (self->evidence->catalog, 0);
}

/* The standard that a number printed beside a control is of. */
static const AnnexaStandard *
standard_of_mapped (const Assembly *self, const AnnexaLabel *label, const AnnexaItem *item)
{
  guint n;
  const AnnexaMapped *mapped;

  if (label->standard != NULL)
    return label->standard;
  mapped = item != NULL ? annexa_catalog_mapped (self->evidence->catalog, item, &n) : NULL;
  for (guint i = 0; mapped != NULL && i < n; i++)
    if (strcmp (mapped[i].id, label->id) == 0)
      return mapped[i].standard;
  return standard_of (self, label, NULL);
}

static void
add_mappings (const Assembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate,
              const AnnexaItem *item)
{
  guint n = 0;
  const AnnexaMapped *mapped;

  for (guint i = 0; i < candidate->mapped->len; i++)
    {
      const AnnexaLabel *label = &g_array_index (candidate->mapped, AnnexaLabel, i);

      g_ptr_array_add (record->mappings,
                       annexa_mapping_new (standard_of_mapped (self, label, item)->name, label->id, TRUE));
    }
  mapped = item != NULL ? annexa_catalog_mapped (self->evidence->catalog, item, &n) : NULL;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (record->mappings, annexa_mapping_new (mapped[i].standard->name, mapped[i].id, FALSE));
}

static void
add_signals (AnnexaRecord *record, guint signals)
{
  for (guint bit = ANNEXA_SIGNAL_NUMBER; bit <= ANNEXA_SIGNAL_SERIES; bit <<= 1)
    if (signals & bit)
      g_ptr_array_add (record->signals, g_strdup (annexa_signal_name (bit)));
}

/* The item of label @index: of the standard that its candidate was settled on, where that has the number. */
static const AnnexaItem *
item_of (const Assembly *self, const AnnexaCandidate *candidate, guint index)
{
  const AnnexaLabel *label = &g_array_index (candidate->labels, AnnexaLabel, index);
  const AnnexaItem *item;

  if (index == 0 || candidate->item == NULL)
    return index == 0 ? candidate->item : NULL;
  item = annexa_catalog_find (self->evidence->catalog,
                              label->standard != NULL ? label->standard : candidate->item->standard,
                              label->id);
  return item;
}

static void
finish_record (Assembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate, guint index)
{
  const AnnexaLabel *label = &g_array_index (candidate->labels, AnnexaLabel, index);
  const AnnexaItem *item = item_of (self, candidate, index);
  const AnnexaStandard *standard = standard_of (self, label, item);

  record->standard = g_strdup (standard->name);
  record->id = g_strdup (label->id);
  record->token = g_strdup_printf ("%s.%s", standard->token, label->id);
  record->label = g_strdup (g_ptr_array_index (candidate->printed_labels, index));
  record->title = g_strdup (candidate->titles != NULL  ? g_ptr_array_index (candidate->titles, index)
                            : candidate->title != NULL ? candidate->title
                                                       : "");
  g_strstrip (record->title);
  record->section_number = g_strdup (candidate->own_text);
  add_mappings (self, record, candidate, item);
  add_signals (record, candidate->signals);
  record->score = 1.0 / (1.0 + exp (-0.7 * (candidate->total - 0.5)));
  if (candidate->labels->len > 1)
    {
      record->shared_with = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < candidate->labels->len; i++)
        if (i != index)
          g_ptr_array_add (record->shared_with,
                           g_strdup (g_array_index (candidate->labels, AnnexaLabel, i).id));
    }
  if (*record->text == '\0')
    annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_EMPTY_ANSWER,
                                    line_at (self, candidate->first_line)->page, record->id);
  if (item == NULL)
    annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_UNKNOWN_CONTROL,
                                    line_at (self, candidate->first_line)->page, record->id);
  if (record->score < LOW_CONFIDENCE)
    annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_LOW_CONFIDENCE,
                                    line_at (self, candidate->first_line)->page, record->id);
}

/* Headings above the current place, outermost first. */
typedef struct
{
  guint line[MAX_PATH_DEPTH];
  guint n;
} Path;

static void
path_enter (const Assembly *self, Path *path, guint i)
{
  const AnnexaLine *line = line_at (self, i);
  const AnnexaNumber *own = &self->evidence->headings[i].own;

  while (path->n > 0)
    {
      const AnnexaLine *above = line_at (self, path->line[path->n - 1]);
      const AnnexaNumber *above_own = &self->evidence->headings[path->line[path->n - 1]].own;

      if (above->size_pt > line->size_pt + 0.3f || annexa_number_is_ancestor (above_own, own))
        break;
      path->n--;
    }
  if (path->n < MAX_PATH_DEPTH)
    path->line[path->n++] = i;
}

static void
write_record (Assembly *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next, const Path *path)
{
  g_autoptr (AnnexaRecord) record = annexa_record_new ();
  g_autoptr (AnnexaBlocks) blocks = annexa_blocks_new (self->evidence->layout, self->evidence->catalog);
  guint limit = next != NULL ? next->first_line : self->evidence->layout->lines->len;
  GPtrArray *records = annexa_document_get_records (self->document);

  for (guint i = candidate->first_line; i < candidate->end_line; i++)
    if (line_at (self, i)->role == ANNEXA_ROLE_BODY)
      take_line (self, record, i);
  if (candidate->kind == ANNEXA_CANDIDATE_TITLE && candidate->reference_line < limit)
    take_line (self, record, candidate->reference_line);
  if (candidate->kind == ANNEXA_CANDIDATE_ROW)
    take_cells (self, record, candidate, blocks);
  if (self->evidence->headings[candidate->first_line].question && candidate->end_line < limit)
    blocks->skip_bytes = annexa_heading_skip_mark (self->evidence->catalog,
                                                   line_at (self, candidate->end_line)->text, 0, "answer");
  if (candidate->kind != ANNEXA_CANDIDATE_ROW || candidate->rest_follows)
    take_flow (self, record, blocks, candidate->end_line,
               annexa_answer_end (self->evidence, candidate, next, limit));
  if (candidate->reference_at_end)
    for (guint i = candidate->reference_line;
         i < limit && self->evidence->headings[i].is_reference && self->evidence->headings[i].n_trail > 0;
         i++)
      take_line (self, record, i);
  annexa_blocks_finish (blocks);
  record->text = g_strdup (blocks->text->str);
  g_ptr_array_unref (record->blocks);
  record->blocks = g_steal_pointer (&blocks->blocks);
  for (guint i = 0; i < path->n; i++)
    g_ptr_array_add (record->section_path, g_strdup (line_at (self, path->line[i])->text));

  for (guint i = 0; i < candidate->labels->len; i++)
    {
      AnnexaRecord *own = annexa_record_copy (record);

      finish_record (self, own, candidate, i);
      add_references (self, own, own->text);
      g_ptr_array_add (records, own);
    }
}

/* Writes the lines that no record took as sections, cut at headings. */
static void
write_sections (Assembly *self)
{
  GPtrArray *sections = annexa_document_get_sections (self->document);
  const AnnexaLayout *layout = self->evidence->layout;
  AnnexaSection *section = NULL;
  AnnexaBlocks *blocks = NULL;
  gboolean after_record = TRUE;

  for (guint i = 0; i <= layout->lines->len; i++)
    {
      const AnnexaLine *line = i < layout->lines->len ? line_at (self, i) : NULL;
      gboolean heading;

      if (line != NULL && self->place[i] == PLACE_RECORD)
        {
          after_record = TRUE;
          continue;
        }
      if (line != NULL && line->role != ANNEXA_ROLE_BODY && line->role != ANNEXA_ROLE_ASIDE)
        continue;
      heading = line != NULL && annexa_answer_is_heading (self->evidence, i);
      if (line == NULL || heading || after_record)
        {
          if (blocks != NULL)
            {
              annexa_blocks_finish (blocks);
              section->text = g_strdup (blocks->text->str);
            }
          g_clear_pointer (&blocks, annexa_blocks_free);
          if (line == NULL)
            break;
          section = annexa_section_new ();
          section->page = line->page;
          g_ptr_array_add (sections, section);
          blocks = annexa_blocks_new (layout, self->evidence->catalog);
          after_record = FALSE;
        }
      self->place[i] = PLACE_SECTION;
      if (heading)
        {
          const AnnexaHeading *parsed = &self->evidence->headings[i];
          guint start = parsed->own.n_parts > 0 ? parsed->own.end : 0;

          if (start > 0)
            section->number = g_strndup (line->text, start);
          section->title = g_strstrip (g_strdup (line->text + start));
          continue;
        }
      if (section->title == NULL)
        section->title = g_strdup ("");
      if (line->table >= 0
          && ((AnnexaTable *)g_ptr_array_index (layout->tables, (guint)line->table))->n_columns > 1
          && ((AnnexaTable *)g_ptr_array_index (layout->tables, (guint)line->table))->first_line == i
          && !self->evidence->in_control_table[line->table])
        {
          const AnnexaTable *table = g_ptr_array_index (layout->tables, (guint)line->table);

          annexa_blocks_add_table (blocks, (guint)line->table);
          for (; i < table->first_line + table->n_lines; i++)
            self->place[i] = PLACE_SECTION;
          i--;
          continue;
        }
      annexa_blocks_add_line (blocks, i);
      if (line->role != ANNEXA_ROLE_BODY)
        {
          annexa_blocks_break (blocks);
          if (blocks->text->len > 0)
            g_string_append_c (blocks->text, '\n');
          g_string_append (blocks->text, line->text);
        }
    }
}

static void
write_ledger (Assembly *self)
{
  AnnexaLedger *ledger = annexa_document_get_ledger (self->document);
  const AnnexaLayout *layout = self->evidence->layout;

  ledger->glyphs = layout->pages->n_glyphs;
  ledger->figures = layout->n_duplicates;
  for (guint p = 0; p < layout->pages->pages->len; p++)
    ledger->figures += ((AnnexaPage *)g_ptr_array_index (layout->pages->pages, p))->n_hidden;
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = line_at (self, i);

      if (self->place[i] == PLACE_RECORD)
        ledger->records += line->n_glyphs;
      else if (self->place[i] == PLACE_SECTION)
        ledger->sections += line->n_glyphs;
      else if (line->role == ANNEXA_ROLE_CONTENTS)
        ledger->contents += line->n_glyphs;
      else if (line->role == ANNEXA_ROLE_FURNITURE)
        ledger->furniture += line->n_glyphs;
      else if (line->role == ANNEXA_ROLE_FIGURE)
        ledger->figures += line->n_glyphs;
    }
  ledger->unplaced = ledger->glyphs - ledger->records - ledger->sections - ledger->contents
                     - ledger->furniture - ledger->figures;
  if (ledger->unplaced != 0)
    {
      g_autofree char *detail = g_strdup_printf ("%" G_GUINT64_FORMAT, ledger->unplaced);

      annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_UNPLACED, 0, detail);
    }
}

/* Says on which pages text was set apart because it runs up or down. */
static void
report_rotated_text (Assembly *self)
{
  guint page = 0;

  for (guint i = 0; i < self->evidence->layout->lines->len; i++)
    {
      const AnnexaLine *line = line_at (self, i);

      if (line->role != ANNEXA_ROLE_ASIDE || line->page == page
          || line->y2 - line->y1 < 2 * (line->x2 - line->x1))
        continue;
      page = line->page;
      annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_ROTATED_TEXT, page, NULL);
    }
}

/* Says of every region where it stands on the page as displayed. */
static void
turn_regions (Assembly *self)
{
  GPtrArray *records = annexa_document_get_records (self->document);
  const GPtrArray *pages = self->evidence->layout->pages->pages;

  for (guint i = 0; i < records->len; i++)
    {
      GArray *regions = ((AnnexaRecord *)g_ptr_array_index (records, i))->regions;

      for (guint r = 0; r < regions->len; r++)
        {
          AnnexaRegion *region = &g_array_index (regions, AnnexaRegion, r);

          annexa_page_to_displayed (g_ptr_array_index (pages, region->page - 1), &region->x1, &region->y1,
                                    &region->x2, &region->y2);
        }
    }
}

static gboolean
has_record (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (strcmp (((AnnexaRecord *)g_ptr_array_index (records, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Says which controls the contents list that have no record: the reader may have lost them. */
static void
report_missing (Assembly *self)
{
  GPtrArray *records = annexa_document_get_records (self->document);
  const GArray *contents = self->evidence->layout->contents;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; records->len > 0 && i < contents->len; i++)
    {
      const char *text = g_array_index (contents, AnnexaContentsEntry, i).text;
      g_autofree char *title = NULL;
      const AnnexaToken *token;
      const AnnexaItem *item;

      g_array_set_size (tokens, 0);
      annexa_catalog_lex (self->evidence->catalog, text, strlen (text), tokens);
      if (tokens->len == 0)
        continue;
      token = &g_array_index (tokens, AnnexaToken, 0);
      item = token->kind == ANNEXA_TOKEN_LABEL && self->usual != NULL
                 ? annexa_catalog_find (self->evidence->catalog, self->usual, token->id)
                 : NULL;
      /* The vendor's own numbers may look like controls; the title beside them tells. */
      title = annexa_fold_key (text + token->end);
      if (item == NULL || item->is_clause || annexa_catalog_title_similarity (item, title) < MIN_LISTED_TITLE
          || has_record (records, item->id) || !g_hash_table_add (said, (gpointer)item->id))
        continue;
      annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_CONTENTS_MISSING, 0, item->id);
    }
}

static const AnnexaStandard *
usual_standard (const AnnexaEvidence *evidence)
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
 * @document: gets records, sections, ledger, and diagnostics
 */
void
annexa_assemble (AnnexaEvidence *evidence, AnnexaDocument *document)
{
  Assembly self = { evidence, document, NULL, usual_standard (evidence) };
  AnnexaCandidate *before = NULL;
  Path path = { { 0 }, 0 };
  guint entered = 0;

  self.place = g_new0 (guint8, evidence->layout->lines->len + 1);
  for (guint i = 0; i <= evidence->candidates->len; i++)
    {
      AnnexaCandidate *candidate
          = i < evidence->candidates->len ? annexa_evidence_candidate (evidence, i) : NULL;

      if (candidate != NULL && !candidate->chosen)
        continue;
      if (before != NULL)
        {
          for (; entered < before->first_line; entered++)
            if (annexa_answer_is_heading (evidence, entered) && self.place[entered] != PLACE_RECORD)
              path_enter (&self, &path, entered);
          write_record (&self, before, candidate, &path);
          entered = MAX (entered, before->end_line);
        }
      before = candidate;
    }
  turn_regions (&self);
  write_sections (&self);
  write_ledger (&self);
  report_rotated_text (&self);
  report_missing (&self);
  if (annexa_document_get_records (document)->len == 0)
    annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_NO_RECORDS, 0,
                                    evidence->candidates->len == 0 ? "no control number or title was found"
                                    : evidence->n_citations == 0
                                        ? "numbers were found, but neither a standard nor titles"
                                        : "the numbers and titles found do not fit a standard");
  g_free (self.place);
}
