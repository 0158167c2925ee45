/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidate.h"
#include "model/annexa-document.h"

G_BEGIN_DECLS

/* What a line tells besides words: its dates and versions, and what is left without them. */
typedef struct
{
  char *folded;      /* of annexa_fold_line() */
  char *rest;        /* the same with dates, versions and the like as bytes ANNEXA_FACTS_CUT */
  GArray *offsets;   /* of guint: the way back to the line's text */
  char *date;        /* (nullable): latest date, ISO 8601 */
  char *version;     /* (nullable): first version, as printed */
  gboolean labelled; /* the line says what its date is of */
} AnnexaFactsLine;

/* A byte that no text has: where something was cut out of a line. */
#define ANNEXA_FACTS_CUT '\x01'

typedef struct
{
  const AnnexaEvidence *evidence;
  const AnnexaLayout *layout;
  AnnexaCatalog *catalog;
  AnnexaFacts *facts;
  guint front_end;   /* lines of the paper's front: those before the first answer */
  guint title_first; /* lines of the title on the first page: [title_first, title_end) */
  guint title_end;
  guint8 *in_revisions; /* of each line: it is part of a revision table */
} AnnexaFactsWork;

AnnexaFactsLine *annexa_paper_line_new (AnnexaCatalog *catalog, const char *text);
void annexa_paper_line_free (AnnexaFactsLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaFactsLine, annexa_paper_line_free)

gboolean annexa_paper_is (AnnexaCatalog *catalog, const char *cue, const char *text);
gboolean annexa_paper_has (AnnexaCatalog *catalog, const char *cue, const char *text);
/* Whether @line is running text rather than a line of a cover. */
gboolean annexa_paper_is_sentence (const AnnexaFactsWork *work, guint line);

/* The text of a line with the blanks that its glyphs leave, which running Japanese text is joined without. */
char *annexa_paper_text (const AnnexaFactsWork *work, guint line);

/* The company that @text names, as printed; @line is made of it. */
char *annexa_paper_company (AnnexaCatalog *catalog, const char *text, const AnnexaFactsLine *line);

/* A name that the front defines, and what it is called from there on. */
typedef struct
{
  char *name; /* as printed */
  char *alias;
  gboolean quoted;
} AnnexaDefinition;

#define ANNEXA_QUOTES_OPEN "「『“\""

/* The paper's front as running text, a line for what does not run on. */
char *annexa_paper_front_text (const AnnexaFactsWork *work);
GPtrArray *annexa_paper_definitions (const AnnexaFactsWork *work);
void annexa_paper_cut_words (AnnexaCatalog *catalog, const char *cue, char *text);
gboolean annexa_paper_has_suffix (AnnexaCatalog *catalog, const char *folded);
gboolean annexa_paper_is_one_of (gunichar c, const char *chars);
void annexa_paper_find_vendor (AnnexaFactsWork *work, GPtrArray *definitions);
void annexa_paper_find_standards (AnnexaFactsWork *work);
char *annexa_paper_without_version (AnnexaCatalog *catalog, char *title);
void annexa_paper_find_title (AnnexaFactsWork *work);
void annexa_paper_find_names (AnnexaFactsWork *work);
void annexa_paper_add_service (AnnexaFactsWork *work, const char *name);
void annexa_paper_labelled_services (AnnexaFactsWork *work);
/* In how many lines of answers and front @name stands, up to a few. */
guint annexa_paper_count_mentions (const AnnexaFactsWork *work, const char *name);
/* Services that sentences name, and that the paper speaks of again; none that @of_title (nullable) holds. */
void annexa_paper_offered_services (AnnexaFactsWork *work, const char *of_title);
/* The line of the cell to the left of @index in its table, or -1. */
gint annexa_paper_label_line (const AnnexaFactsWork *work, guint index);
void annexa_paper_find_revisions (AnnexaFactsWork *work);
/* The service that a title names, or %NULL. */
char *annexa_paper_title_service (const AnnexaFactsWork *work, const char *title);

G_END_DECLS
