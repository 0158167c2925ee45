/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-explain.h"

G_BEGIN_DECLS

#define ANNEXA_N_ROLES (ANNEXA_ROLE_NOTE + 1)
#define ANNEXA_N_REFUSALS (ANNEXA_REFUSAL_CONTINUED + 1)

/* Candidates of one look. */
typedef struct
{
  AnnexaCandidateKind kind;
  guint n, n_chosen;
  guint example; /* index of the first candidate */
} AnnexaExplainedSeries;

/* What both forms tell, counted. */
typedef struct
{
  const AnnexaEvidence *evidence;
  char *name; /* valid UTF-8 */
  guint n_lines[ANNEXA_N_ROLES];
  guint n_control_tables;
  guint n_chosen, n_refused;
  guint n_because[ANNEXA_N_REFUSALS];
  guint n_series;
  AnnexaExplainedSeries *series;
  GArray *shown;    /* of guint: indexes of the candidates that are told of */
  GArray *headings; /* of guint: indexes of lines that are set or listed as headings and are no candidates */
} AnnexaExplained;

void annexa_explain_to_text (const AnnexaExplained *self, GString *out);
void annexa_explain_to_json (const AnnexaExplained *self, GString *out);

void annexa_explain_add_string (GString *out, const char *text);
char *annexa_explain_cut (const char *text);
char *annexa_explain_number (double number);

G_END_DECLS
