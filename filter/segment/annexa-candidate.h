/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/headings/annexa-heading.h"
#include "segment/headings/annexa-title-memo.h"

G_BEGIN_DECLS

/* A title is that of the rules, word for word. */
#define ANNEXA_SAME_TITLE_SIMILARITY 0.999
#define ANNEXA_MAX_MARK_COLUMNS 64u
#define ANNEXA_CANDIDATES_PER_BLOCK 32u
#define ANNEXA_N_LISTED_FIRSTS 256u

/* Places where the answer to a control may begin, each with its evidence. */

typedef enum
{
  ANNEXA_CANDIDATE_LABEL,     /* a line that begins with a control number */
  ANNEXA_CANDIDATE_REFERENCE, /* a section whose control number stands in a reference: same line, next line,
                                 end */
  ANNEXA_CANDIDATE_TITLE,     /* a line that is a control's title */
  ANNEXA_CANDIDATE_ROW,       /* a row of a table of controls */
} AnnexaCandidateKind;

/* Names of the evidence, in the order of AnnexaRecord.signals. */
typedef enum
{
  ANNEXA_SIGNAL_NUMBER = 1 << 0,
  ANNEXA_SIGNAL_CATALOG_NUMBER = 1 << 1,
  ANNEXA_SIGNAL_CATALOG_TITLE = 1 << 2,
  ANNEXA_SIGNAL_NEAR_TITLE = 1 << 3,
  ANNEXA_SIGNAL_PREFIX = 1 << 4,
  ANNEXA_SIGNAL_REFERENCE = 1 << 5,
  ANNEXA_SIGNAL_STYLE = 1 << 6,
  ANNEXA_SIGNAL_CONTENTS = 1 << 7,
  ANNEXA_SIGNAL_OUTLINE = 1 << 8,
  ANNEXA_SIGNAL_TABLE = 1 << 9,
  ANNEXA_SIGNAL_SERIES = 1 << 10, /* others like it run in the order of the standard */
} AnnexaSignal;

/* Why a candidate was not taken; for `annexa explain`. */
typedef enum
{
  ANNEXA_REFUSAL_NONE,
  ANNEXA_REFUSAL_SENTENCE,  /* the number is part of running text */
  ANNEXA_REFUSAL_REFERENCE, /* it points to another place */
  ANNEXA_REFUSAL_SERIES,    /* others like it are not control headings either */
  ANNEXA_REFUSAL_PATH,      /* other candidates make a better path */
  ANNEXA_REFUSAL_DOCUMENT,  /* the document is no such paper */
  ANNEXA_REFUSAL_CONTINUED, /* the answer to the one before goes on */
} AnnexaRefusal;

/* Lines of one cell or of one run of the flow. */
typedef struct
{
  guint first, n;
  gint column;     /* of the table, or -1 */
  gboolean in_row; /* its name stands over several columns, whose cells make rows */
} AnnexaRun;

/* Numbers of a candidate. */
typedef struct
{
  AnnexaLabel *data;
  guint len, room;
} AnnexaLabels;

typedef struct _AnnexaCandidate AnnexaCandidate;

/* Where an answer ends, as annexa_answer_find_end() found it. */
typedef struct
{
  const AnnexaCandidate *next;
  guint limit;
  gboolean marked; /* with an answer mark */
  guint end;       /* 0: not looked for yet */
} AnnexaKnownEnd;

/* What many candidates have is of the arena, where that of a long document is laid aside. */
struct _AnnexaCandidate
{
  AnnexaArena *arena;
  AnnexaCandidateKind kind;
  guint first_line, end_line; /* heading, reference line included: [first_line, end_line) */
  guint reference_line;       /* the reference line, or G_MAXUINT */
  gboolean reference_at_end;  /* it stands below the answer */
  guint closing_line;         /* where the answer ends with a reference of its own, or G_MAXUINT */
  guint closing_offset;       /* of that line: bytes of the answer */
  guint closing_end;          /* where it goes on in another language, or G_MAXUINT */
  guint answer_mark_bytes;    /* of the line at end_line: what marks it as the answer, such as "A. " */
  gboolean runs_in;           /* the answer begins on the heading's own line */
  gboolean cited;             /* REFERENCE: it names a standard or says 管理策 */
  guint n_title_lines;
  char *title;      /* (nullable), of the arena: as printed */
  gsize title_room; /* bytes there */
  AnnexaNumber own;
  char *own_text;         /* (nullable), of the arena */
  AnnexaLabels labels;    /* the controls that this section answers */
  GPtrArray *titles;      /* (nullable) of char, parallel to labels: where each has a title of its own */
  AnnexaLabels mapped;    /* other numbers that the paper prints for the same controls */
  const AnnexaItem *item; /* (nullable): of the first label, in the standard that fits best */
  double similarity;      /* of the title to that item's titles */
  guint signals;          /* of AnnexaSignal */
  double score;           /* evidence of its own, before its series and the path */
  double total;           /* with them */
  guint series;           /* candidates of one look share a number */
  guint part;             /* of a binder of several papers, counted from 0 */
  gboolean chosen;
  AnnexaRefusal refusal;
  gint table;              /* ROW: index of the table, or -1 */
  GArray *cells;           /* (nullable) of AnnexaRun: ROW: the answer's cells, column by column */
  GPtrArray *column_names; /* (nullable) of char: ROW: headers of the columns, by column; "" where none */
  guint64 mark_columns;    /* ROW: bit set of columns that hold marks such as ○ */
  GPtrArray *parts;        /* (nullable) of AnnexaCandidate, not owned: where its heading is printed again */
  gboolean is_question;    /* LABEL: a question about its control, below the heading of that */
  guint translates;      /* LABEL: first line of the heading that it has in another language, or G_MAXUINT */
  gboolean rest_follows; /* ROW: the table has no answer column; the answer stands below it */
  AnnexaKnownEnd known_end;
};

typedef struct
{
  const AnnexaLayout *layout;
  AnnexaCatalog *catalog;
  AnnexaArena *arena;                /* of the layout's pages */
  AnnexaHeading *headings;           /* of each line, parsed */
  GPtrArray *candidates;             /* of AnnexaCandidate, by first line */
  guint *walked;                     /* block of candidates that was looked at last */
  GHashTable *outline;               /* keys of outline titles, with their depth: 1 for the top */
  GHashTable *contents;              /* keys of contents entries */
  guint n_citations;                 /* standards named in the document */
  guint *cited;                      /* by index of the standard */
  const AnnexaStandard *first_cited; /* (nullable) */
  guint *named;         /* by index: how often it is named, but as what someone is certified for */
  guint *spoken_of;     /* by index: how often its controls are spoken of */
  guint answered_parts; /* how many parts numbers have that are answered, of the two that headings print
                           beside each other; 0 for the first */
  const AnnexaStandard *meant; /* (nullable): what numbers are of where several editions have them */
  guint n_run_in;              /* headings that begin with a control's number and run into their answers */
  guint n_stopped;             /* of those: behind a full stop */
  guint *title_rank;           /* by index of the standard: how far the paper's titles are its titles */
  guint n_listed;              /* rows of tables that list controls and answer none */
  guint8 *in_control_table;    /* of each table: its rows are candidates */
  gboolean references_above;   /* references on lines of their own stand over their headings */
  gboolean references_end;     /* they stand behind the answers */
  gboolean titles_close;       /* so do numbers in brackets with the titles of their controls */
  guint8 *is_cards;        /* of each table: its cells are cards, each with a heading and text of its own */
  guint8 *parties;         /* AnnexaParties of each table */
  guint8 *by_rows;         /* of each table: its rows are captioned at their left and read one by one */
  guint8 *is_part_caption; /* (nullable) of each line: it names what follows in the answer */
  guint8 *is_form_style;   /* (nullable) of each style: headings over forms are set in it */
  guint8 *is_tag_style;    /* (nullable) of each style: tags over headings are set in it */
  gboolean has_control_pairs;  /* numbers of two parts before titles are the standard's */
  gboolean has_mapped_numbers; /* so are those of three parts, whatever their titles */
  guint8 *is_question_head;    /* (nullable) of each line: it heads questions about a control */
  guint8 *is_repeated;         /* (nullable) of each line: it heads parts of several answers */
  AnnexaTitleMemo *memo;       /* how similar titles are that were asked for last */
  guint8 *is_chapter_style;    /* (nullable) of each style: chapters in columns of answers are headed in it */
  guint8 *is_of_chapter;       /* (nullable) of each line: in a row of a table, but of no control */
  /* By what a key of outline or contents begins with, modulo their number. */
  guint8 listed_firsts[ANNEXA_N_LISTED_FIRSTS];
} AnnexaEvidence;

AnnexaEvidence *annexa_evidence_new (const AnnexaLayout *layout, AnnexaCatalog *catalog);
void annexa_evidence_start_citations (AnnexaEvidence *self);
void annexa_evidence_clear_citations (AnnexaEvidence *self);
void annexa_evidence_cite (AnnexaEvidence *self, const char *text, const char *next, const GArray *tokens);
void annexa_evidence_find_own_behind (AnnexaEvidence *self);
void annexa_numbers_below_find (AnnexaEvidence *self);
void annexa_evidence_drop_candidates (AnnexaEvidence *self, guint n);
void annexa_evidence_free (AnnexaEvidence *self);
void annexa_title_editions_find (AnnexaEvidence *self);
gboolean annexa_editions_name_profile (const AnnexaEvidence *self);
gboolean annexa_candidate_row_has_sentence (const AnnexaEvidence *self, const AnnexaCandidate *candidate);
void annexa_editions_count (AnnexaEvidence *self, const char *text, const char *next, const GArray *tokens);
void annexa_editions_find_meant (AnnexaEvidence *self);
void annexa_candidates_from_lines (AnnexaEvidence *self);
void annexa_candidates_from_tables (AnnexaEvidence *self);
void annexa_candidates_leave_tables (AnnexaEvidence *self);
void annexa_candidates_from_notes (AnnexaEvidence *self);
void annexa_path_choose (AnnexaEvidence *self);
void annexa_captions_take (AnnexaEvidence *self);
void annexa_inner_references_take (AnnexaEvidence *self);
void annexa_shared_headings_join (AnnexaEvidence *self);
GPtrArray *annexa_translations_take (AnnexaEvidence *self);
void annexa_continued_columns_join (AnnexaEvidence *self);
void annexa_continued_headings_join (AnnexaEvidence *self);
void annexa_heading_tags_find (AnnexaEvidence *self);
void annexa_part_captions_mark (AnnexaEvidence *self, guint line);
gboolean annexa_part_captions_has (const AnnexaEvidence *self, guint line);
gboolean annexa_heading_is_tag (const AnnexaEvidence *self, guint line);

AnnexaCandidate *annexa_candidate_new (AnnexaArena *arena, AnnexaCandidateKind kind, guint first_line,
                                       guint end_line);
void annexa_candidate_free (AnnexaCandidate *self);
void annexa_candidate_keep_mapped_apart (AnnexaCandidate *candidate);
char *annexa_candidate_keep (AnnexaCandidate *self, const char *text, gsize n_bytes);
void annexa_candidate_append_title (AnnexaCandidate *self, const char *text);
void annexa_candidate_take_title (AnnexaCandidate *self, char *title);
void annexa_candidate_append_labels (AnnexaCandidate *self, AnnexaLabels *to, const AnnexaLabel *labels,
                                     guint n);
void annexa_candidate_move_mapped (AnnexaCandidate *self, guint n);
void annexa_candidate_add_label (AnnexaCandidate *self, const AnnexaLabel *label, const char *text);

gboolean annexa_evidence_stands_out (const AnnexaEvidence *self, guint line);
gboolean annexa_evidence_is_listed (const AnnexaEvidence *self, const char *text, guint *signals);
guint annexa_evidence_outline_depth (const AnnexaEvidence *self, const char *text);
gboolean annexa_evidence_runs_on (const AnnexaEvidence *self, guint line);
void annexa_evidence_settle (AnnexaEvidence *self, AnnexaCandidate *candidate);
void annexa_evidence_settle_control (AnnexaEvidence *self, AnnexaCandidate *candidate);

static inline const AnnexaLine *
annexa_evidence_line (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

/* The line below line @i; furniture stands between where a page ends, and watermarks do. */
static inline guint
annexa_evidence_line_below (const AnnexaEvidence *self, guint i)
{
  do
    i++;
  while (i < self->layout->lines->len && annexa_evidence_line (self, i)->role == ANNEXA_ROLE_FURNITURE);
  return i;
}

/* Candidate @i. A walk over many candidates lets go of those that it has left. */
static inline AnnexaCandidate *
annexa_evidence_candidate (const AnnexaEvidence *self, guint i)
{
  if (G_UNLIKELY (i / ANNEXA_CANDIDATES_PER_BLOCK != *self->walked))
    {
      *self->walked = i / ANNEXA_CANDIDATES_PER_BLOCK;
      annexa_arena_step (self->arena);
    }
  return g_ptr_array_index (self->candidates, i);
}

/* The same, for a look around the candidate that a walk has come to. */
#define annexa_evidence_neighbour(self, i) ((AnnexaCandidate *)g_ptr_array_index ((self)->candidates, (i)))

static inline const AnnexaLabel *
annexa_candidate_first_label (const AnnexaCandidate *self)
{
  return &self->labels.data[0];
}

G_END_DECLS
