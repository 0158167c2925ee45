/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-heading.h"

G_BEGIN_DECLS

/* How the reading of a heading and of the references in it share the work. */

#define token_at(tokens, i) (&g_array_index (tokens, AnnexaToken, i))

typedef struct
{
  GQuark control, none, see;
} AnnexaHeadingWords;

const AnnexaHeadingWords *annexa_heading_words (void);
gboolean annexa_heading_is_control_word (const AnnexaToken *token);
gboolean annexa_heading_is_reference_token (const AnnexaToken *token);
gboolean annexa_heading_has_label (GArray *tokens, guint from, guint to);
guint annexa_heading_find_behind_own (const char *text, GArray *tokens, guint first,
                                      const AnnexaHeading *heading);
void annexa_heading_skip_divider (const char *text, AnnexaNumber *own);
void annexa_heading_read_own_behind (const char *text, AnnexaHeading *heading);
void annexa_heading_end_title (const char *text, guint at, AnnexaHeading *heading);
void annexa_heading_read_title (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint after,
                                AnnexaHeading *heading);
gboolean annexa_heading_tells (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint from,
                               guint to);
guint annexa_heading_skip_none (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint i);
gboolean annexa_heading_ends_mark (gunichar c);
gboolean annexa_heading_is_sentence (const char *text);
gboolean annexa_heading_title_is_sentence (const char *title, gsize length);
gboolean annexa_heading_begins_with_particle (AnnexaCatalog *catalog, const char *text);
gboolean annexa_heading_is_rest_of_sentence (const char *text);
gboolean annexa_heading_goes_on_quoted (const char *text);
void annexa_heading_read_question_behind (AnnexaCatalog *catalog, const char *text, AnnexaHeading *heading);
gboolean annexa_heading_leaves_quotation_open (const char *text);
void annexa_heading_keep_controls (AnnexaCatalog *catalog, AnnexaHeading *heading);
gboolean annexa_heading_is_reference_line (AnnexaCatalog *catalog, const char *text, GArray *tokens,
                                           guint first);
void annexa_heading_read_reference_line (AnnexaCatalog *catalog, const char *text, GArray *tokens,
                                         guint first, AnnexaHeading *heading);
gboolean annexa_heading_has_see_word (GArray *tokens);
void annexa_heading_read_leading_see (GArray *tokens, guint first);
void annexa_heading_read_standard_numbers (AnnexaCatalog *catalog, const char *text, GArray *tokens);
guint annexa_heading_find_pointing (AnnexaCatalog *catalog, const GArray *tokens, guint from,
                                    const AnnexaHeading *heading);
guint annexa_heading_find_reference (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint from);
void annexa_heading_add_label (AnnexaCatalog *catalog, const AnnexaToken *token,
                               const AnnexaStandard *context, AnnexaLabel *labels, guint8 *n);
void annexa_heading_read_reference (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint from,
                                    guint to, AnnexaHeading *heading);
guint annexa_heading_find_arrow (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from,
                                 const AnnexaHeading *heading);
guint annexa_heading_find_mapped (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from,
                                  const AnnexaHeading *heading);
guint annexa_heading_find_glosses (AnnexaCatalog *catalog, const char *text, const GArray *tokens,
                                   guint from);
guint annexa_heading_find_titled (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from,
                                  guint to, gboolean plain);
guint annexa_heading_skip_marks (const GArray *tokens, guint at);
guint annexa_heading_read_bracket (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint at,
                                   AnnexaHeading *heading);
guint annexa_heading_find_own_number (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint end,
                                      const AnnexaHeading *heading);
gboolean annexa_heading_read_glossed (AnnexaCatalog *catalog, GArray *tokens, guint first,
                                      AnnexaHeading *heading);
void annexa_heading_fill_ranges (AnnexaCatalog *catalog, const char *text, AnnexaLabel *labels, guint8 *n);

G_END_DECLS
