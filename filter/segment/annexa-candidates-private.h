/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-candidate.h"

G_BEGIN_DECLS

#define ANNEXA_MAX_TITLE_LINES 8
#define ANNEXA_MIN_TITLE_SIMILARITY 0.85

gboolean annexa_lines_is_open (const AnnexaEvidence *self, guint i);
guint annexa_lines_below (const AnnexaEvidence *self, guint i);
gboolean annexa_lines_is_margin_label (const AnnexaEvidence *self, guint i);
double annexa_lines_title_similarity (const AnnexaEvidence *self, const char *title);
gboolean annexa_lines_has_open_bracket (const char *text);
char *annexa_lines_join (const AnnexaEvidence *self, const char *before, const char *after);
gboolean annexa_lines_is_title_of (const AnnexaEvidence *self, guint i, const AnnexaLabel *label);
gboolean annexa_lines_is_closing_word (const AnnexaEvidence *self, guint i);
gboolean annexa_lines_share_type (const AnnexaEvidence *self, guint i, guint next);
gboolean annexa_lines_may_continue (const AnnexaEvidence *self, guint i, guint next);
gboolean annexa_lines_has_own_title_below (const AnnexaEvidence *self, guint i);
guint annexa_lines_take_title (const AnnexaEvidence *self, guint i, guint start, guint end, char **title);
guint annexa_candidate_read_title (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i,
                                   guint start, guint end);
guint annexa_lines_title_end (const AnnexaEvidence *self, guint i, guint start);
gboolean annexa_lines_is_control_heading (const AnnexaEvidence *self, guint i);
gboolean annexa_lines_is_of_text (const AnnexaEvidence *self, guint i);
gboolean annexa_lines_ends_reference (const AnnexaEvidence *self, guint i);
gboolean annexa_lines_has_list_mark (const AnnexaEvidence *self, guint i);
gboolean annexa_lines_is_part_of (const AnnexaEvidence *self, guint i, const char *id);
void annexa_titles_rank (AnnexaEvidence *self);
guint annexa_titles_add (AnnexaEvidence *self, guint i);
gboolean annexa_lines_points (const AnnexaEvidence *self, guint i);
gboolean annexa_lines_is_heading_like (const AnnexaEvidence *self, guint i);
void annexa_candidates_add (AnnexaEvidence *self, AnnexaCandidate *candidate);
void annexa_candidate_close_group (AnnexaCandidate *candidate);
void annexa_candidate_divide_labels (const AnnexaEvidence *self, AnnexaCandidate *candidate,
                                     const AnnexaLabel *labels, guint n, const char *text);
gint annexa_label_depth (const AnnexaLabel *label, const char *text);
guint annexa_label_count_parts (const AnnexaLabel *label);
void annexa_answered_edition_find (AnnexaEvidence *self);
gboolean annexa_heading_leads_beside (AnnexaCatalog *catalog, const AnnexaHeading *heading, const char *text);
void annexa_candidate_add_mapped (AnnexaCandidate *candidate, const AnnexaLabel *labels, guint n);
void annexa_margin_prefixes_find (AnnexaEvidence *self);
void annexa_candidate_take_margin_labels (const AnnexaEvidence *self, AnnexaCandidate *candidate);
guint annexa_lines_title_beside (const AnnexaEvidence *self, guint i);
void annexa_candidate_take_title_beside (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint title);
void annexa_candidate_take_reference_below (const AnnexaEvidence *self, AnnexaCandidate *candidate);
guint annexa_candidate_find_number_apart (const AnnexaEvidence *self, guint from, const AnnexaLabel *label,
                                          char **printed);
char *annexa_candidate_read_cut_number (const AnnexaEvidence *self, guint i, const AnnexaLabel *label);
gboolean annexa_lines_has_question_number (const AnnexaEvidence *self, guint i);
void annexa_candidate_set_own_number (AnnexaCandidate *candidate, const AnnexaNumber *own, const char *text);
void annexa_candidate_take_own_number (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i);

void annexa_references_add_inline (AnnexaEvidence *self, guint first, guint end, const char *text,
                                   const AnnexaHeading *heading);
guint annexa_references_skip_prefix (const AnnexaEvidence *self, guint i, guint number);
gboolean annexa_references_is_answered (const AnnexaEvidence *self, guint i);
gboolean annexa_references_find_question (const AnnexaEvidence *self, guint last, guint i, guint *first);
void annexa_references_take_question (const AnnexaEvidence *self, AnnexaCandidate *candidate);
gboolean annexa_references_add_apart (AnnexaEvidence *self, guint i);
gboolean annexa_references_add_right (AnnexaEvidence *self, guint i);
guint annexa_named_titles_add (AnnexaEvidence *self, guint i);
guint annexa_run_in_add (AnnexaEvidence *self, guint i);
guint annexa_run_in_add_titled (AnnexaEvidence *self, guint i);
gboolean annexa_run_in_begins_title (const AnnexaEvidence *self, const AnnexaLabel *label, const char *text);
void annexa_lines_trim_title (char *title);
void annexa_lines_trim_article (const AnnexaNumber *own, char *title);
gsize annexa_lines_before_bracket (const char *text);
double annexa_lines_wrapped_similarity (const AnnexaEvidence *self, const char *title, const char *longer,
                                        guint next);
void annexa_run_in_count (AnnexaEvidence *self);
guint annexa_stacked_numbers_add (AnnexaEvidence *self, guint i);
guint annexa_references_add_wrapped (AnnexaEvidence *self, guint i);
guint annexa_references_add_continued (AnnexaEvidence *self, guint i);
gboolean annexa_references_add_joined (AnnexaEvidence *self, guint first, guint end, const char *text,
                                       gboolean by_title);
guint annexa_references_add_asked (AnnexaEvidence *self, guint i);
guint annexa_references_add_named (AnnexaEvidence *self, guint i);
gboolean annexa_references_is_closing (const char *text);
guint annexa_references_end_closed (const AnnexaEvidence *self, guint last, const char *text);
gboolean annexa_references_is_next_line (const AnnexaEvidence *self, guint i, guint next);
gboolean annexa_references_close_below (const AnnexaEvidence *self, guint last, const char *text);
gboolean annexa_references_is_marked_heading (const AnnexaEvidence *self, guint i);
gboolean annexa_references_closes_control (const AnnexaEvidence *self, guint i);
void annexa_control_headings_count (AnnexaEvidence *self);
gboolean annexa_references_maps_control (const AnnexaEvidence *self, guint heading, guint i);
gboolean annexa_references_has_other_standard (const AnnexaEvidence *self, guint first, guint last, guint i);
guint annexa_references_find_start (const AnnexaEvidence *self, guint i);
void annexa_references_take_last_word (const AnnexaEvidence *self, guint i, AnnexaCandidate *candidate);
gboolean annexa_references_is_in_chapter (const AnnexaEvidence *self, guint chapter, guint first, guint i);
guint annexa_references_line_above (const AnnexaEvidence *self, guint i);
guint annexa_references_heading_start (const AnnexaEvidence *self, guint last, gboolean cut);
guint annexa_references_heading_last (const AnnexaEvidence *self, guint i, guint end);
gboolean annexa_references_find_heading (const AnnexaEvidence *self, guint i, guint *first, guint *last,
                                         gboolean *at_end);
AnnexaCandidate *annexa_references_read_titled (const AnnexaEvidence *self, guint i, guint *end);
void annexa_arrows_find (AnnexaEvidence *self);
void annexa_counterparts_find (AnnexaEvidence *self);
void annexa_lone_numbers_find (AnnexaEvidence *self);
void annexa_path_references_find (AnnexaEvidence *self);
void annexa_numbers_behind_find (AnnexaEvidence *self);
void annexa_numbers_behind_read (AnnexaCatalog *catalog, const char *text, GArray *tokens,
                                 AnnexaHeading *heading);
gboolean annexa_references_read_titles (const AnnexaEvidence *self, const char *text,
                                        AnnexaCandidate *candidate);
gboolean annexa_references_is_bracketed (const AnnexaEvidence *self, guint i);
gboolean annexa_references_is_number_bracketed (const AnnexaEvidence *self, guint i);
gboolean annexa_references_may_close (const AnnexaEvidence *self, guint i);
void annexa_references_mark_lines (AnnexaEvidence *self, guint first, guint end, const AnnexaLabel *label);
void annexa_references_find_closing (AnnexaEvidence *self);
guint annexa_references_add_titled (AnnexaEvidence *self, guint i);
gboolean annexa_references_add_line (AnnexaEvidence *self, guint i);
guint annexa_references_add_cut (AnnexaEvidence *self, guint i);
gboolean annexa_inner_references_closes (const AnnexaEvidence *self, guint i);
gboolean annexa_references_closes_answer (const AnnexaEvidence *self, guint i);
gboolean annexa_references_add_bracketed (AnnexaEvidence *self, guint i);
void annexa_references_find_above (AnnexaEvidence *self);
gboolean annexa_references_has_above (const AnnexaEvidence *self, guint i);
gboolean annexa_references_add_above (AnnexaEvidence *self, guint i);
gboolean annexa_references_add_numbers_above (AnnexaEvidence *self, guint i);
gboolean annexa_references_add_remarked (AnnexaEvidence *self, guint i);
void annexa_references_take_heading (AnnexaEvidence *self, AnnexaCandidate *candidate, guint heading,
                                     guint end);
typedef gboolean (*AnnexaIsCaption) (AnnexaCatalog *catalog, const char *key);

void annexa_asked_take (AnnexaEvidence *self);
gboolean annexa_captions_is_answer (AnnexaCatalog *catalog, const char *key);
gboolean annexa_captions_is_section (const AnnexaCandidate *candidate);
guint annexa_captions_next_section (const AnnexaEvidence *self, guint candidate);
char *annexa_requirements_take (AnnexaEvidence *self, gboolean *is_of_rows);
gboolean annexa_captions_is_request (AnnexaCatalog *catalog, const char *key);
gboolean annexa_captions_is_customer (AnnexaCatalog *catalog, const char *key);
gboolean annexa_captions_is_part (AnnexaCatalog *catalog, const char *key);
gboolean annexa_captions_is_number (AnnexaCatalog *catalog, const char *key);
gboolean annexa_captions_is_word (AnnexaCatalog *catalog, const char *key);
char *annexa_captions_read (const AnnexaEvidence *self, const char *text, AnnexaIsCaption is_caption);
char *annexa_captions_at (const AnnexaEvidence *self, guint i, AnnexaIsCaption is_caption);
void annexa_part_captions_find (AnnexaEvidence *self, guint n_captioned);
void annexa_counted_parts_find (AnnexaEvidence *self);
gboolean annexa_part_captions_names (const AnnexaEvidence *self, guint i);
void annexa_repeated_lines_find (AnnexaEvidence *self);
void annexa_repeated_references_find (AnnexaEvidence *self);
gboolean annexa_inner_references_ends (const AnnexaEvidence *self, guint i);
gboolean annexa_inner_references_add (AnnexaEvidence *self, guint i);

G_END_DECLS
