/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-emission.h"

#include "annexa-yaml-private.h"

/* The version of the record's shape: see docs/record.md. */
#define RECORD_FORMAT "annexa/1"
#define BOX_DECIMALS 1
#define SCORE_DECIMALS 2

static void
write_string (AnnexaYamlWriter *writer, const char *key, const char *value)
{
  annexa_yaml_writer_key (writer, key);
  annexa_yaml_writer_string (writer, value);
}

/* Optional keys are left out when nothing is known. */
static void
write_optional (AnnexaYamlWriter *writer, const char *key, const char *value)
{
  if (value != NULL)
    write_string (writer, key, value);
}

static void
write_text (AnnexaYamlWriter *writer, const char *key, const char *value)
{
  annexa_yaml_writer_key (writer, key);
  annexa_yaml_writer_text (writer, value);
}

static void
write_count (AnnexaYamlWriter *writer, const char *key, guint64 value)
{
  annexa_yaml_writer_key (writer, key);
  annexa_yaml_writer_count (writer, value);
}

static void
write_string_items (AnnexaYamlWriter *writer, GPtrArray *strings)
{
  annexa_yaml_writer_begin_list (writer, ANNEXA_YAML_FLOW);
  for (guint i = 0; i < strings->len; i++)
    annexa_yaml_writer_string (writer, g_ptr_array_index (strings, i));
  annexa_yaml_writer_end_list (writer);
}

static void
write_strings (AnnexaYamlWriter *writer, const char *key, GPtrArray *strings)
{
  annexa_yaml_writer_key (writer, key);
  write_string_items (writer, strings);
}

typedef void (*WriteElement) (AnnexaYamlWriter *writer, gconstpointer element);

static void
write_list (AnnexaYamlWriter *writer, const char *key, AnnexaYamlStyle style, GPtrArray *elements,
            WriteElement write_element)
{
  annexa_yaml_writer_key (writer, key);
  annexa_yaml_writer_begin_list (writer, style);
  for (guint i = 0; i < elements->len; i++)
    write_element (writer, g_ptr_array_index (elements, i));
  annexa_yaml_writer_end_list (writer);
}

static void
write_source (AnnexaYamlWriter *writer, const AnnexaSource *source)
{
  annexa_yaml_writer_key (writer, "source");
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_string (writer, "name", source->name);
  write_string (writer, "media_type", source->media_type);
  write_count (writer, "bytes", source->bytes);
  write_string (writer, "sha256", source->sha256);
  write_count (writer, "pages", source->pages);
  annexa_yaml_writer_end_map (writer);
}

static void
write_revision (AnnexaYamlWriter *writer, gconstpointer element)
{
  const AnnexaRevision *revision = element;
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_optional (writer, "version", revision->version);
  write_optional (writer, "date", revision->date);
  write_optional (writer, "summary", revision->summary);
  annexa_yaml_writer_end_map (writer);
}

static void
write_facts (AnnexaYamlWriter *writer, const AnnexaFacts *facts)
{
  annexa_yaml_writer_key (writer, "document");
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_BLOCK);
  write_optional (writer, "title", facts->title);
  write_optional (writer, "vendor", facts->vendor);
  write_strings (writer, "services", facts->services);
  write_optional (writer, "version", facts->version);
  write_optional (writer, "date", facts->date);
  write_optional (writer, "language", facts->language);
  write_strings (writer, "standards", facts->standards);
  write_list (writer, "revisions", ANNEXA_YAML_BLOCK, facts->revisions, write_revision);
  annexa_yaml_writer_end_map (writer);
}

static void
write_row (AnnexaYamlWriter *writer, gconstpointer element)
{
  write_string_items (writer, (GPtrArray *)element);
}

static void
write_block (AnnexaYamlWriter *writer, gconstpointer element)
{
  const AnnexaBlock *block = element;
  static const char *const kinds[] = {
    [ANNEXA_BLOCK_PARAGRAPH] = "paragraph",
    [ANNEXA_BLOCK_LIST] = "list",
    [ANNEXA_BLOCK_TABLE] = "table",
    [ANNEXA_BLOCK_FIGURE] = "figure",
  };

  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_string (writer, "kind", kinds[block->kind]);
  switch (block->kind)
    {
    case ANNEXA_BLOCK_PARAGRAPH:
      write_string (writer, "text", block->text);
      break;
    case ANNEXA_BLOCK_LIST:
      write_strings (writer, "items", block->items);
      break;
    case ANNEXA_BLOCK_TABLE:
      write_list (writer, "rows", ANNEXA_YAML_FLOW, block->rows, write_row);
      break;
    case ANNEXA_BLOCK_FIGURE:
      write_strings (writer, "labels", block->items);
      break;
    }
  annexa_yaml_writer_end_map (writer);
}

static void
write_control (AnnexaYamlWriter *writer, const AnnexaRecord *record)
{
  annexa_yaml_writer_key (writer, "control");
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_string (writer, "standard", record->standard);
  write_string (writer, "id", record->id);
  write_string (writer, "token", record->token);
  write_string (writer, "label", record->label);
  annexa_yaml_writer_end_map (writer);
}

static void
write_section_place (AnnexaYamlWriter *writer, const AnnexaRecord *record)
{
  annexa_yaml_writer_key (writer, "section");
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_optional (writer, "number", record->section_number);
  write_strings (writer, "path", record->section_path);
  annexa_yaml_writer_end_map (writer);
}

static void
write_column (AnnexaYamlWriter *writer, gconstpointer element)
{
  const AnnexaColumn *column = element;

  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_BLOCK);
  write_string (writer, "name", column->name);
  write_text (writer, "text", column->text);
  annexa_yaml_writer_end_map (writer);
}

static void
write_mapping (AnnexaYamlWriter *writer, gconstpointer element)
{
  const AnnexaMapping *mapping = element;

  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_string (writer, "standard", mapping->standard);
  write_string (writer, "id", mapping->id);
  write_string (writer, "source", mapping->from_document ? "document" : "catalog");
  annexa_yaml_writer_end_map (writer);
}

static void
write_reference (AnnexaYamlWriter *writer, gconstpointer element)
{
  const AnnexaReference *reference = element;

  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_string (writer, "label", reference->label);
  write_string (writer, "id", reference->id);
  annexa_yaml_writer_end_map (writer);
}

static void
write_regions (AnnexaYamlWriter *writer, GArray *regions)
{
  annexa_yaml_writer_key (writer, "regions");
  annexa_yaml_writer_begin_list (writer, ANNEXA_YAML_FLOW);
  for (guint i = 0; i < regions->len; i++)
    {
      const AnnexaRegion *region = &g_array_index (regions, AnnexaRegion, i);

      annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
      write_count (writer, "page", region->page);
      annexa_yaml_writer_key (writer, "box");
      annexa_yaml_writer_begin_list (writer, ANNEXA_YAML_FLOW);
      annexa_yaml_writer_number (writer, region->x1, BOX_DECIMALS);
      annexa_yaml_writer_number (writer, region->y1, BOX_DECIMALS);
      annexa_yaml_writer_number (writer, region->x2, BOX_DECIMALS);
      annexa_yaml_writer_number (writer, region->y2, BOX_DECIMALS);
      annexa_yaml_writer_end_list (writer);
      annexa_yaml_writer_end_map (writer);
    }
  annexa_yaml_writer_end_list (writer);
}

static void
write_evidence (AnnexaYamlWriter *writer, const AnnexaRecord *record)
{
  annexa_yaml_writer_key (writer, "evidence");
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  annexa_yaml_writer_key (writer, "score");
  annexa_yaml_writer_number (writer, record->score, SCORE_DECIMALS);
  write_strings (writer, "signals", record->signals);
  annexa_yaml_writer_end_map (writer);
}

static void
write_record (AnnexaYamlWriter *writer, gconstpointer element)
{
  const AnnexaRecord *record = element;
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_BLOCK);
  write_control (writer, record);
  write_string (writer, "title", record->title);
  write_section_place (writer, record);
  write_text (writer, "text", record->text);
  write_list (writer, "blocks", ANNEXA_YAML_BLOCK, record->blocks, write_block);
  if (record->columns != NULL)
    write_list (writer, "columns", ANNEXA_YAML_BLOCK, record->columns, write_column);
  write_list (writer, "mappings", ANNEXA_YAML_BLOCK, record->mappings, write_mapping);
  write_list (writer, "references", ANNEXA_YAML_FLOW, record->references, write_reference);
  if (record->shared_with != NULL)
    write_strings (writer, "shared_with", record->shared_with);
  write_regions (writer, record->regions);
  write_evidence (writer, record);
  annexa_yaml_writer_end_map (writer);
}

static void
write_coverage (AnnexaYamlWriter *writer, const AnnexaCoverage *coverage)
{
  annexa_yaml_writer_key (writer, "coverage");
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_BLOCK);
  write_optional (writer, "standard", coverage->standard);
  write_optional (writer, "profile", coverage->profile);
  write_count (writer, "answered", coverage->answered);
  write_strings (writer, "missing", coverage->missing);
  write_strings (writer, "repeated", coverage->repeated);
  annexa_yaml_writer_end_map (writer);
}

static void
write_section (AnnexaYamlWriter *writer, gconstpointer element)
{
  const AnnexaSection *section = element;
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_BLOCK);
  write_optional (writer, "number", section->number);
  write_string (writer, "title", section->title);
  write_text (writer, "text", section->text);
  write_count (writer, "page", section->page);
  annexa_yaml_writer_end_map (writer);
}

static void
write_ledger (AnnexaYamlWriter *writer, const AnnexaLedger *ledger)
{
  annexa_yaml_writer_key (writer, "ledger");
  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_count (writer, "glyphs", ledger->glyphs);
  write_count (writer, "records", ledger->records);
  write_count (writer, "sections", ledger->sections);
  write_count (writer, "contents", ledger->contents);
  write_count (writer, "furniture", ledger->furniture);
  write_count (writer, "figures", ledger->figures);
  write_count (writer, "unplaced", ledger->unplaced);
  annexa_yaml_writer_end_map (writer);
}

static void
write_diagnostic (AnnexaYamlWriter *writer, gconstpointer element)
{
  const AnnexaDiagnostic *diagnostic = element;
  g_autofree char *message = annexa_diagnostic_message (diagnostic);

  annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_FLOW);
  write_string (writer, "tag", annexa_diagnostic_tag_name (diagnostic->tag));
  write_string (writer, "severity", annexa_severity_name (annexa_diagnostic_tag_severity (diagnostic->tag)));
  if (diagnostic->page > 0)
    write_count (writer, "page", diagnostic->page);
  write_string (writer, "message", message);
  annexa_yaml_writer_end_map (writer);
}

/* Writes one document piece by piece, so that no more of it than the piece has to be in memory. */
struct _AnnexaEmission
{
  AnnexaYamlWriter *writer;
};

/* @sink gets the bytes as they come. */
AnnexaEmission *
annexa_emission_new (AnnexaYamlSink sink, gpointer user_data)
{
  AnnexaEmission *self = g_new0 (AnnexaEmission, 1);

  self->writer = annexa_yaml_writer_new (sink, user_data);
  return self;
}

void
annexa_emission_free (AnnexaEmission *self)
{
  annexa_yaml_writer_free (self->writer);
  g_free (self);
}

/* Writes source and facts of @document; records follow. */
void
annexa_emission_begin (AnnexaEmission *self, AnnexaDocument *document)
{
  annexa_yaml_writer_begin_map (self->writer, ANNEXA_YAML_BLOCK);
  write_string (self->writer, "format", RECORD_FORMAT);
  write_source (self->writer, annexa_document_get_source (document));
  write_facts (self->writer, annexa_document_get_facts (document));
  annexa_yaml_writer_key (self->writer, "records");
  annexa_yaml_writer_begin_list (self->writer, ANNEXA_YAML_BLOCK);
}

void
annexa_emission_record (AnnexaEmission *self, const AnnexaRecord *record)
{
  write_record (self->writer, record);
}

/* Ends the records and writes the coverage of @document; sections follow. */
void
annexa_emission_coverage (AnnexaEmission *self, AnnexaDocument *document)
{
  annexa_yaml_writer_end_list (self->writer);
  write_coverage (self->writer, annexa_document_get_coverage (document));
  annexa_yaml_writer_key (self->writer, "sections");
  annexa_yaml_writer_begin_list (self->writer, ANNEXA_YAML_BLOCK);
}

void
annexa_emission_section (AnnexaEmission *self, const AnnexaSection *section)
{
  write_section (self->writer, section);
}

/* Ends the sections and writes ledger and diagnostics of @document. Returns: whether all could be written */
gboolean
annexa_emission_end (AnnexaEmission *self, AnnexaDocument *document, GError **error)
{
  annexa_yaml_writer_end_list (self->writer);
  write_ledger (self->writer, annexa_document_get_ledger (document));
  write_list (self->writer, "diagnostics", ANNEXA_YAML_BLOCK, annexa_document_get_diagnostics (document),
              write_diagnostic);
  annexa_yaml_writer_end_map (self->writer);
  return annexa_yaml_writer_finish (self->writer, error);
}
