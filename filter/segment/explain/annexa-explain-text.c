/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-explain-private.h"

#include <glib/gi18n-lib.h>

static const char *
words_for_kind (AnnexaCandidateKind kind)
{
  switch (kind)
    {
    case ANNEXA_CANDIDATE_LABEL:
      return _ ("line that begins with a control number");
    case ANNEXA_CANDIDATE_REFERENCE:
      return _ ("section with a reference to controls");
    case ANNEXA_CANDIDATE_TITLE:
      return _ ("line that is the title of a control");
    case ANNEXA_CANDIDATE_ROW:
      return _ ("row of a table of controls");
    }
  g_return_val_if_reached ("");
}

static const char *
words_for_refusal (AnnexaRefusal refusal)
{
  switch (refusal)
    {
    case ANNEXA_REFUSAL_NONE:
      return _ ("not decided");
    case ANNEXA_REFUSAL_SENTENCE:
      return _ ("the number is part of running text");
    case ANNEXA_REFUSAL_REFERENCE:
      return _ ("it points to another place");
    case ANNEXA_REFUSAL_SERIES:
      return _ ("others that look like it are no control headings either");
    case ANNEXA_REFUSAL_PATH:
      return _ ("other candidates fit together better");
    case ANNEXA_REFUSAL_DOCUMENT:
      return _ ("the document as a whole is no paper that answers controls");
    case ANNEXA_REFUSAL_CONTINUED:
      return _ ("the heading is printed again where its answer goes on");
    }
  g_return_val_if_reached ("");
}

static const char *
words_for_signal (AnnexaSignal signal)
{
  switch (signal)
    {
    case ANNEXA_SIGNAL_NUMBER:
      return _ ("a number");
    case ANNEXA_SIGNAL_CATALOG_NUMBER:
      return _ ("the rules know the number");
    case ANNEXA_SIGNAL_CATALOG_TITLE:
      return _ ("the title is that of the rules");
    case ANNEXA_SIGNAL_NEAR_TITLE:
      return _ ("the title is nearly that of the rules");
    case ANNEXA_SIGNAL_PREFIX:
      return _ ("the number is marked as a control's");
    case ANNEXA_SIGNAL_REFERENCE:
      return _ ("a reference names it");
    case ANNEXA_SIGNAL_STYLE:
      return _ ("it is set as a heading");
    case ANNEXA_SIGNAL_CONTENTS:
      return _ ("the table of contents lists it");
    case ANNEXA_SIGNAL_OUTLINE:
      return _ ("the outline lists it");
    case ANNEXA_SIGNAL_TABLE:
      return _ ("it stands in a table of controls");
    case ANNEXA_SIGNAL_SERIES:
      return _ ("others that look like it run in the order of the standard");
    }
  g_return_val_if_reached ("");
}

static void
add_standards (GString *out, const AnnexaEvidence *evidence)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < annexa_catalog_n_standards (evidence->catalog); i++)
    if (evidence->cited[i] > 0)
      g_string_append_printf (list, "%s%s (%u)", list->len > 0 ? ", " : "",
                              annexa_catalog_standard (evidence->catalog, i)->name, evidence->cited[i]);
  g_string_append_printf (out, _ ("standards cited: %s"), list->len > 0 ? list->str : _ ("none"));
  g_string_append_c (out, '\n');
}

static void
add_layout (GString *out, const AnnexaExplained *self)
{
  const AnnexaLayout *layout = self->evidence->layout;
  g_autofree char *size = annexa_explain_number ((double)layout->body_size_pt);
  g_autofree char *font = annexa_explain_cut (
      layout->pages->styles->len > 0 ? annexa_pages_style (layout->pages, layout->body_style)->font : "");

  g_string_append_printf (out, _ ("body text: %s, %s pt"), *font != '\0' ? font : _ ("unknown font"), size);
  g_string_append_c (out, '\n');
  g_string_append_printf (out, _ ("entries in the table of contents: %u; in the outline: %u"),
                          layout->contents->len, layout->pages->outline->len);
  g_string_append_c (out, '\n');
  g_string_append_printf (out, _ ("tables: %u, of them tables of controls: %u"), layout->tables->len,
                          self->n_control_tables);
  g_string_append_c (out, '\n');
  g_string_append_printf (
      out,
      _ ("lines: body %u, contents %u, headers and footers %u, figures %u, beside the text %u, "
         "footnotes %u"),
      self->n_lines[ANNEXA_ROLE_BODY], self->n_lines[ANNEXA_ROLE_CONTENTS],
      self->n_lines[ANNEXA_ROLE_FURNITURE], self->n_lines[ANNEXA_ROLE_FIGURE],
      self->n_lines[ANNEXA_ROLE_ASIDE], self->n_lines[ANNEXA_ROLE_NOTE]);
  g_string_append_c (out, '\n');
}

static void
add_decision (GString *out, const AnnexaExplained *self)
{
  g_string_append_printf (out, _ ("candidates: %u, taken: %u, refused: %u"), self->evidence->candidates->len,
                          self->n_chosen, self->n_refused);
  g_string_append_c (out, '\n');
  for (guint i = ANNEXA_REFUSAL_NONE; i < ANNEXA_N_REFUSALS; i++)
    if (self->n_because[i] > 0)
      g_string_append_printf (out, "  %u: %s\n", self->n_because[i], words_for_refusal (i));
  for (guint i = 0; i < self->n_series; i++)
    {
      const AnnexaExplainedSeries *series = &self->series[i];

      g_string_append_printf (out, _ ("series %u: %s; candidates: %u, taken: %u"), i,
                              words_for_kind (series->kind), series->n, series->n_chosen);
      g_string_append_c (out, '\n');
    }
}

static void
add_labels (GString *out, const AnnexaCandidate *candidate)
{
  for (guint i = 0; i < candidate->labels.len; i++)
    {
      const AnnexaLabel *label = &candidate->labels.data[i];
      g_autofree char *printed
          = annexa_explain_cut (i < candidate->labels.len ? candidate->labels.data[i].printed : NULL);

      g_string_append_printf (out, "%s%s%s%s", i > 0 ? ", " : "", printed, *printed != '\0' ? " → " : "",
                              label->id);
    }
}

static void
add_mappings (GString *out, const AnnexaCandidate *candidate)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < candidate->mapped.len; i++)
    {
      const AnnexaLabel *label = &candidate->mapped.data[i];

      g_string_append_printf (list, "%s%s%s%s", i > 0 ? ", " : "",
                              label->standard != NULL ? label->standard->name : "",
                              label->standard != NULL ? " " : "", label->id);
    }
  if (list->len == 0)
    return;
  g_string_append (out, "  ");
  g_string_append_printf (out, _ ("printed mappings: %s"), list->str);
  g_string_append_c (out, '\n');
}

static void
add_item (GString *out, const AnnexaCandidate *candidate)
{
  g_autofree char *similarity = annexa_explain_number (candidate->similarity);

  g_string_append (out, "  ");
  if (candidate->item == NULL)
    g_string_append (out, _ ("no standard of the rules has this number"));
  else if (candidate->item->is_clause)
    g_string_append_printf (out, _ ("clause %s of %s; similarity of the title: %s"), candidate->item->id,
                            candidate->item->standard->name, similarity);
  else
    g_string_append_printf (out, _ ("control %s of %s; similarity of the title: %s"), candidate->item->id,
                            candidate->item->standard->name, similarity);
  g_string_append_c (out, '\n');
}

static void
add_signals (GString *out, const AnnexaCandidate *candidate)
{
  g_string_append (out, "  ");
  g_string_append (out, _ ("evidence:"));
  for (guint bit = ANNEXA_SIGNAL_NUMBER; bit <= ANNEXA_SIGNAL_SERIES; bit <<= 1)
    if (candidate->signals & bit)
      g_string_append_printf (out, " %s", annexa_signal_name (bit));
  g_string_append_c (out, '\n');
}

static void
add_candidate (GString *out, const AnnexaExplained *self, const AnnexaCandidate *candidate)
{
  const AnnexaLine *line = annexa_layout_line (self->evidence->layout, candidate->first_line);
  g_autofree char *title = annexa_explain_cut (candidate->title);
  g_autofree char *text = annexa_explain_cut (line->text);
  g_autofree char *total = annexa_explain_number (candidate->total);
  g_autofree char *score = annexa_explain_number (candidate->score);
  g_autofree char *more = annexa_explain_number (candidate->total - candidate->score);

  g_string_append_c (out, '\n');
  g_string_append_printf (out, _ ("%s page %u: "), candidate->chosen ? "+" : "-", line->page);
  add_labels (out, candidate);
  g_string_append_printf (out, " %s\n  | %s\n  ", title, text);
  if (candidate->chosen)
    g_string_append_printf (out, _ ("taken: %s"), words_for_kind (candidate->kind));
  else
    g_string_append_printf (out, _ ("refused: %s (%s)"), words_for_refusal (candidate->refusal),
                            words_for_kind (candidate->kind));
  g_string_append_c (out, '\n');
  if (candidate->own_text != NULL)
    {
      g_autofree char *own = annexa_explain_cut (candidate->own_text);

      g_string_append (out, "  ");
      g_string_append_printf (out, _ ("the paper's own number: %s"), own);
      g_string_append_c (out, '\n');
    }
  add_item (out, candidate);
  add_mappings (out, candidate);
  add_signals (out, candidate);
  g_string_append (out, "  ");
  g_string_append_printf (out, _ ("score: %s alone, %s from series %u (candidates: %u), %s in all"), score,
                          more, candidate->series, self->series[candidate->series].n, total);
  g_string_append_c (out, '\n');
}

/* What the names of the evidence mean that come below. */
static void
add_legend (GString *out, const AnnexaEvidence *evidence)
{
  guint used = 0;

  for (guint i = 0; i < evidence->candidates->len; i++)
    used |= annexa_evidence_candidate (evidence, i)->signals;
  if (used != 0)
    g_string_append_printf (out, "%s\n", _ ("evidence that was found:"));
  for (guint bit = ANNEXA_SIGNAL_NUMBER; bit <= ANNEXA_SIGNAL_SERIES; bit <<= 1)
    if (used & bit)
      g_string_append_printf (out, "  %s: %s\n", annexa_signal_name (bit), words_for_signal (bit));
}

static void
add_headings (GString *out, const AnnexaExplained *self)
{
  if (self->headings->len == 0)
    return;
  g_string_append_printf (out, "\n%s\n",
                          _ ("set or listed as headings, with no number or title that the rules know:"));
  for (guint i = 0; i < self->headings->len; i++)
    {
      const AnnexaLine *line
          = annexa_layout_line (self->evidence->layout, g_array_index (self->headings, guint, i));
      g_autofree char *text = annexa_explain_cut (line->text);

      g_string_append (out, "  ");
      g_string_append_printf (out, _ ("page %u: %s"), line->page, text);
      g_string_append_c (out, '\n');
    }
}

/* A paragraph for the document, and one for each candidate in the order of the document. */
void
annexa_explain_to_text (const AnnexaExplained *self, GString *out)
{
  const guint n_omitted = self->evidence->candidates->len - self->shown->len;

  g_string_append_printf (out, "%s\n", self->name);
  add_standards (out, self->evidence);
  add_layout (out, self);
  add_decision (out, self);
  add_legend (out, self->evidence);
  for (guint i = 0; i < self->shown->len; i++)
    add_candidate (out, self,
                   annexa_evidence_candidate (self->evidence, g_array_index (self->shown, guint, i)));
  if (n_omitted > 0)
    {
      g_string_append_c (out, '\n');
      g_string_append_printf (out, _ ("refused candidates left out here: %u"), n_omitted);
      g_string_append_c (out, '\n');
    }
  add_headings (out, self);
}
