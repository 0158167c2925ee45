/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-explain-private.h"

/* The keys of this form are described in docs/explain.md and do not change. */

/* A JSON string of @text (nullable), cut as texts of a paper are. */
void
annexa_explain_add_string (GString *out, const char *text)
{
  g_autofree char *cut = text != NULL ? annexa_explain_cut (text) : NULL;

  if (cut == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = cut; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p); /* control characters have been replaced */
    }
  g_string_append_c (out, '"');
}

static void
add_key (GString *out, const char *key)
{
  g_string_append_printf (out, "\"%s\": ", key);
}

static void
add_number (GString *out, const char *key, double number)
{
  g_autofree char *text = annexa_explain_number (number);

  g_string_append_printf (out, "\"%s\": %s", key, text);
}

static void
add_standards (GString *out, const AnnexaEvidence *evidence)
{
  const char *before = "";

  g_string_append (out, "  \"standards\": [");
  for (guint i = 0; i < annexa_catalog_n_standards (evidence->catalog); i++)
    {
      if (evidence->cited[i] == 0)
        continue;
      g_string_append_printf (out, "%s{", before);
      add_key (out, "name");
      annexa_explain_add_string (out, annexa_catalog_standard (evidence->catalog, i)->name);
      g_string_append_printf (out, ", \"citations\": %u}", evidence->cited[i]);
      before = ", ";
    }
  g_string_append_printf (out, "],\n  \"citations\": %u,\n", evidence->n_citations);
}

static void
add_layout (GString *out, const AnnexaExplained *self)
{
  static const char *const roles[ANNEXA_N_ROLES]
      = { "body", "contents", "furniture", "figures", "aside", "notes" };
  const AnnexaLayout *layout = self->evidence->layout;
  const AnnexaStyle *style
      = layout->pages->styles->len > 0 ? annexa_pages_style (layout->pages, layout->body_style) : NULL;

  g_string_append (out, "  \"body\": {\"font\": ");
  annexa_explain_add_string (out, style != NULL ? style->font : NULL);
  g_string_append (out, ", ");
  add_number (out, "size_pt", (double)layout->body_size_pt);
  g_string_append (out, ", ");
  add_number (out, "line_gap_em", (double)layout->line_gap_em);
  g_string_append_printf (out, "},\n  \"contents_entries\": %u,\n  \"outline_entries\": %u,\n",
                          layout->contents->len, layout->pages->outline->len);
  g_string_append_printf (out, "  \"tables\": %u,\n  \"control_tables\": %u,\n  \"lines\": {",
                          layout->tables->len, self->n_control_tables);
  for (guint i = 0; i < ANNEXA_N_ROLES; i++)
    g_string_append_printf (out, "%s\"%s\": %u", i > 0 ? ", " : "", roles[i], self->n_lines[i]);
  g_string_append (out, "},\n");
}

static void
add_series (GString *out, const AnnexaExplained *self)
{
  g_string_append (out, "  \"series\": [");
  for (guint i = 0; i < self->n_series; i++)
    g_string_append_printf (out,
                            "%s\n    {\"series\": %u, \"kind\": \"%s\", \"candidates\": %u, \"chosen\": %u}",
                            i > 0 ? "," : "", i, annexa_candidate_kind_name (self->series[i].kind),
                            self->series[i].n, self->series[i].n_chosen);
  g_string_append (out, self->n_series > 0 ? "\n  ],\n" : "],\n");
}

/* Label as printed where that is known, id, and the standard that binds it. */
static void
add_label (GString *out, const AnnexaLabel *label, const char *printed)
{
  g_string_append_c (out, '{');
  if (printed != NULL)
    {
      add_key (out, "label");
      annexa_explain_add_string (out, printed);
      g_string_append (out, ", ");
    }
  add_key (out, "id");
  annexa_explain_add_string (out, label->id);
  g_string_append (out, ", ");
  add_key (out, "standard");
  annexa_explain_add_string (out, label->standard != NULL ? label->standard->name : NULL);
  g_string_append_c (out, '}');
}

static void
add_labels (GString *out, const AnnexaCandidate *candidate)
{
  g_string_append (out, ", \"labels\": [");
  for (guint i = 0; i < candidate->labels.len; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      add_label (out, &candidate->labels.data[i],
                 i < candidate->labels.len ? candidate->labels.data[i].printed : "");
    }
  g_string_append (out, "], \"mappings\": [");
  for (guint i = 0; i < candidate->mapped.len; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      add_label (out, &candidate->mapped.data[i], NULL);
    }
  g_string_append_c (out, ']');
}

static void
add_signals (GString *out, guint signals)
{
  const char *before = "";

  g_string_append (out, ", \"signals\": [");
  for (guint bit = ANNEXA_SIGNAL_NUMBER; bit <= ANNEXA_SIGNAL_SERIES; bit <<= 1)
    {
      if (!(signals & bit))
        continue;
      g_string_append_printf (out, "%s\"%s\"", before, annexa_signal_name (bit));
      before = ", ";
    }
  g_string_append (out, "], ");
}

static void
add_candidate (GString *out, const AnnexaExplained *self, const AnnexaCandidate *candidate)
{
  const AnnexaLine *line = annexa_layout_line (self->evidence->layout, candidate->first_line);

  g_string_append_printf (out, "    {\"page\": %u, \"kind\": \"%s\", ", line->page,
                          annexa_candidate_kind_name (candidate->kind));
  add_key (out, "line");
  annexa_explain_add_string (out, line->text);
  add_labels (out, candidate);
  g_string_append (out, ", \"item\": ");
  if (candidate->item == NULL)
    g_string_append (out, "null");
  else
    {
      g_string_append (out, "{\"standard\": ");
      annexa_explain_add_string (out, candidate->item->standard->name);
      g_string_append (out, ", \"id\": ");
      annexa_explain_add_string (out, candidate->item->id);
      g_string_append_printf (out, ", \"clause\": %s}", candidate->item->is_clause ? "true" : "false");
    }
  g_string_append (out, ", \"title\": ");
  annexa_explain_add_string (out, candidate->title);
  g_string_append (out, ", \"section\": ");
  annexa_explain_add_string (out, candidate->own_text);
  add_signals (out, candidate->signals);
  add_number (out, "similarity", candidate->similarity);
  g_string_append (out, ", ");
  add_number (out, "score", candidate->score);
  g_string_append (out, ", ");
  add_number (out, "total", candidate->total);
  g_string_append_printf (out, ", \"series\": %u, \"chosen\": %s, \"refusal\": ", candidate->series,
                          candidate->chosen ? "true" : "false");
  annexa_explain_add_string (out, candidate->chosen ? NULL : annexa_refusal_name (candidate->refusal));
  g_string_append_c (out, '}');
}

static void
add_headings (GString *out, const AnnexaExplained *self)
{
  g_string_append (out, "  \"other_headings\": [");
  for (guint i = 0; i < self->headings->len; i++)
    {
      const AnnexaLine *line
          = annexa_layout_line (self->evidence->layout, g_array_index (self->headings, guint, i));

      g_string_append_printf (out, "%s\n    {\"page\": %u, ", i > 0 ? "," : "", line->page);
      add_key (out, "line");
      annexa_explain_add_string (out, line->text);
      g_string_append_c (out, '}');
    }
  g_string_append (out, self->headings->len > 0 ? "\n  ]\n" : "]\n");
}

/* A JSON object with a candidate a line. */
void
annexa_explain_to_json (const AnnexaExplained *self, GString *out)
{
  g_string_append (out, "{\n  \"format\": \"annexa-explain/1\",\n  \"name\": ");
  annexa_explain_add_string (out, self->name);
  g_string_append (out, ",\n");
  add_standards (out, self->evidence);
  add_layout (out, self);
  add_series (out, self);
  g_string_append_printf (out, "  \"chosen\": %u,\n  \"refused\": %u,\n  \"omitted\": %u,\n", self->n_chosen,
                          self->n_refused, self->evidence->candidates->len - self->shown->len);
  g_string_append (out, "  \"candidates\": [");
  for (guint i = 0; i < self->shown->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n" : "\n");
      add_candidate (out, self,
                     annexa_evidence_candidate (self->evidence, g_array_index (self->shown, guint, i)));
    }
  g_string_append (out, self->shown->len > 0 ? "\n  ],\n" : "],\n");
  add_headings (out, self);
  g_string_append (out, "}\n");
}
