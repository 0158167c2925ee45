/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/annexa-fold.h"

/* The account of a finished document: where its glyphs went, where its records stand, what the reader must
 * know. */

/* How far the title of an entry of the contents must agree for its number to be a control's. */
#define MIN_LISTED_TITLE 0.6

void
annexa_assembly_write_ledger (AnnexaAssembly *self)
{
  AnnexaLedger *ledger = annexa_document_get_ledger (self->document);
  const AnnexaLayout *layout = self->evidence->layout;

  ledger->glyphs = layout->pages->n_glyphs;
  ledger->figures = layout->n_duplicates;
  for (guint p = 0; p < layout->pages->pages->len; p++)
    ledger->figures += ((AnnexaPage *)g_ptr_array_index (layout->pages->pages, p))->n_hidden;
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_assembly_line (self, i);

      if (self->place[i] == ANNEXA_PLACE_RECORD)
        ledger->records += line->n_glyphs;
      else if (self->place[i] == ANNEXA_PLACE_SECTION)
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
void
annexa_assembly_report_rotated_text (AnnexaAssembly *self)
{
  guint page = 0;

  for (guint i = 0; i < self->evidence->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_assembly_line (self, i);

      if (line->role != ANNEXA_ROLE_ASIDE || line->page == page
          || line->y2 - line->y1 < 2 * (line->x2 - line->x1))
        continue;
      page = line->page;
      annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_ROTATED_TEXT, page, NULL);
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
void
annexa_assembly_report_missing (AnnexaAssembly *self)
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

      annexa_layout_contents_step (self->evidence->layout, i);
      annexa_catalog_lex_lead (self->evidence->catalog, text, strlen (text), 1, tokens);
      if (tokens->len == 0)
        continue;
      token = &g_array_index (tokens, AnnexaToken, 0);
      item = token->kind == ANNEXA_TOKEN_LABEL && self->usual != NULL
                 ? annexa_catalog_find (self->evidence->catalog, self->usual, token->id)
                 : NULL;
      if (item == NULL || item->is_clause || has_record (records, item->id))
        continue;
      /* The vendor's own numbers may look like controls; the title beside them tells. */
      title = annexa_fold_key (text + token->end);
      if (annexa_catalog_title_similarity (item, title) < MIN_LISTED_TITLE
          || !g_hash_table_add (said, (gpointer)item->id))
        continue;
      annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_CONTENTS_MISSING, 0, item->id);
    }
}

/* Whether all candidates are numbers in sentences, or point to other places. */
static gboolean
are_all_text (const AnnexaEvidence *evidence)
{
  for (guint i = 0; i < evidence->candidates->len; i++)
    {
      AnnexaRefusal refusal = annexa_evidence_candidate (evidence, i)->refusal;

      if (refusal != ANNEXA_REFUSAL_SENTENCE && refusal != ANNEXA_REFUSAL_REFERENCE)
        return FALSE;
    }
  return TRUE;
}

static const char *
why_none (const AnnexaEvidence *evidence)
{
  if (evidence->candidates->len == 0)
    return evidence->n_listed > 0 ? N_ ("controls are listed in tables, without answers")
                                  : N_ ("no control number or title was found");
  if (are_all_text (evidence))
    return N_ ("numbers of controls were found in running text only");
  return evidence->n_citations == 0 ? N_ ("numbers were found, but neither a standard nor titles")
                                    : N_ ("the numbers and titles found do not fit a standard");
}

/* Says why there are no records. */
void
annexa_assembly_report_none (AnnexaAssembly *self)
{
  if (annexa_document_get_records (self->document)->len == 0)
    annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_NO_RECORDS, 0,
                                    why_none (self->evidence));
}
