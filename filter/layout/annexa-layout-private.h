/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/drawn/annexa-drawing.h"
#include "annexa-layout.h"
#include "text/annexa-fold.h"
#include "layout/rows/annexa-rows.h"

G_BEGIN_DECLS

/* Where the number stands beside the other cells of its row, the same in all rows of a table. */
typedef enum
{
  ANNEXA_ALIGN_TOP,
  ANNEXA_ALIGN_MIDDLE,
  ANNEXA_ALIGN_BOTTOM,
  ANNEXA_ALIGN_CELL, /* in the middle of the cell, at whose top the text is; below it may be white */
  ANNEXA_N_ALIGNMENTS,
} AnnexaAlignment;

/* A table without rules that a page ends in. */
typedef struct
{
  GArray *gutters;                  /* (nullable) of AnnexaGutter; none: there is no such table */
  float left;                       /* where its rows begin */
  gboolean heads_group;             /* below it stands the heading of rows on the next page */
  float costs[ANNEXA_N_ALIGNMENTS]; /* how ill each alignment fits the numbers of its rows so far */
} AnnexaOpenTable;

/* Lines between columns are no more. */
#define ANNEXA_MAX_DIVIDERS 6u
#define ANNEXA_MAX_CARD_COLUMNS 4u

/* How cards are set. */
typedef struct
{
  guint side;                       /* where numbers stand beside their titles; 0: there are no cards */
  guint order;                      /* in which they are read */
  float x[ANNEXA_MAX_CARD_COLUMNS]; /* where their columns begin */
  guint n_columns;
} AnnexaCardHabit;

/* A vertical strip of white between two columns of text. */
typedef struct
{
  float x1, x2;
} AnnexaGutter;

/* Regions that make one line together. */
typedef enum
{
  ANNEXA_HEAD_NONE,
  ANNEXA_HEAD_PART, /* the next goes on with it */
  ANNEXA_HEAD_END,
} AnnexaHeadPart;

/* A table of the document's controls whose columns white parts, on some page or pages. */
typedef struct
{
  GArray *gutters;        /* (nullable) of AnnexaGutter: what parts the columns; NULL: no table is here */
  float place, place_end; /* where the numbers begin: at one place, unless centred */
  guint first_page, last_page, n_numbers;
  gboolean named; /* a row names the columns, on some page */
  float y1;       /* on its page it is to be expected from here on */
  GArray *costs;  /* (nullable) of float: how ill each alignment fits the numbers of its rows on all pages so
                     far, see annexa_row_habit_recall() */
} AnnexaControlTable;

/* A page while its layout is being found. Arrays run over rows->rows. */
typedef struct
{
  AnnexaPage *page;
  AnnexaRows *rows; /* its glyphs and their order are there only while the page is open */
  guint8 *role;     /* AnnexaRole of each row */
  char **text;      /* of each row */
  char **key;       /* text folded for comparing */
  float *gap_pt;    /* the widest white space in it */
  char *strings;    /* what text and key point into */
  guint8 *packed_order;
  guint n_order;
  gboolean aside; /* the above is laid aside, as are rows and spans while the page is closed: */
  GArray kept_rows, kept_spans;
  GPtrArray *grids; /* (nullable) of AnnexaGrid: drawn lines, where the page was looked at */
  GArray *dividers; /* (nullable) of AnnexaBox: drawn vertical lines that are part of no grid */
  GArray *edges;    /* (nullable) of AnnexaBox: drawn horizontal lines, be they part of a grid or not */
  gint16 *owner; /* of each glyph in rows->order: index of the grid whose cell holds it, or a value below */
  float left, right;       /* edges of the body text of this page */
  float middle_pt;         /* half of how far down pages of the document are filled */
  guint depth;             /* 0 for a page, more for a region of one */
  gboolean is_translation; /* the region says in another language what the one before it does */
  gboolean is_half;        /* the region is one of the columns of prose of its page, and holds none */
  gboolean is_column;      /* the region is a column of running text: white space makes no table of it */
  GArray *control_tables;  /* (nullable) of AnnexaControlTable, from top to bottom: see
                              annexa_control_tables_mark() */
  guint8 head; /* AnnexaHeadPart of a region: number and title of a card are written as one line */
  AnnexaOpenTable before, after;        /* what the page before ends in, and what this one does */
  float divider_x[ANNEXA_MAX_DIVIDERS]; /* of lines between columns on this page or one before */
  guint n_dividers;
  guint open_columns;  /* how many columns a table has of which only they are drawn, on this page or before */
  float open_column_x; /* where its second begins */
  float prose_x; /* middle of the gutter between two columns of prose on this page or one before; 0: none */
  AnnexaGutter flow[3]; /* where text runs down columns on all pages, what parts these */
  guint n_flow;
  GArray *flow_inner; /* (nullable) of guint8, by style: whether columns behind the first begin lines in it */
  float language_x;   /* where English begins beside Japanese, on all pages; 0: nowhere */
  guint language_style; /* of most of the Japanese */
  float side_x;         /* where answers begin at whose side headings hang, on all pages; 0: none do */
  gboolean side_right;  /* the headings do instead, at the right side of their answers */
  AnnexaAlignment side_alignment; /* how these stand beside their answers */
  gboolean side_mixed;            /* they do on parts of pages alone, such as between rows of cards */
  AnnexaGutter panel;    /* the side of the page in another colour that holds the number and the title of a
                          * control, on this page or the one before; x2 is 0: none does */
  AnnexaCardHabit cards; /* on this page or one before */
  gboolean has_lanes;    /* boxes stand at both sides of controls, see annexa_lanes_join() */
  gboolean has_bars;     /* bars head parts of two columns of prose, each at heights of its own */
} AnnexaPageWork;

#define ANNEXA_OWNER_NONE -1
#define ANNEXA_OWNER_FIGURE -2
#define ANNEXA_OWNER_DONE -3
#define ANNEXA_OWNER_ASIDE -4

typedef enum
{
  ANNEXA_COLUMNS_NONE,
  ANNEXA_COLUMNS_PROSE, /* text runs down one column, then down the next */
  ANNEXA_COLUMNS_TABLE,
  ANNEXA_COLUMNS_REGIONS, /* parts of the page that are read each for itself, see annexa_regions_find() */
} AnnexaColumnsKind;

/* Rows first..first+n-1 that share gutters. */
typedef struct
{
  AnnexaColumnsKind kind;
  guint first, n;
  GArray *gutters;    /* of AnnexaGutter, from left to right */
  GArray *groups;     /* of guint: rows that are headings across the columns */
  gboolean carried;   /* the table goes on from the page before */
  GArray *edges;      /* (nullable) of float: where a rule is drawn across all columns, from top to bottom */
  GPtrArray *regions; /* (nullable) of AnnexaPageWork, in reading order */
  float *costs; /* (nullable) of each alignment: those of the pages before, to which its own are added */
} AnnexaColumns;

/* A note in the margin. */
typedef struct
{
  AnnexaBox box;
  float height; /* it is read above the row that reaches below this */
} AnnexaMarginNote;

AnnexaPageWork *annexa_page_work_new (const AnnexaPages *pages, AnnexaPage *page);
AnnexaPageWork *annexa_page_work_new_region (AnnexaPageWork *parent, const AnnexaBox *box);
void annexa_typed_rules_mark (AnnexaPageWork *work);
void annexa_page_work_set_aside (AnnexaPageWork *work, const AnnexaPages *pages, const GArray *boxes,
                                 const GArray *notes);
void annexa_page_work_read_rows (AnnexaPageWork *work);
void annexa_page_work_find_edges (AnnexaPageWork *work);
void annexa_page_work_free (AnnexaPageWork *work);
void annexa_page_work_open (AnnexaPageWork *work);
void annexa_page_work_close (AnnexaPageWork *work);

gboolean annexa_furniture_stands_apart (const AnnexaPageWork *work, guint row, gboolean top);

/* What large type says where it begins, of the whole document; collected when it is first asked for. */
typedef struct
{
  GPtrArray *works;  /* of AnnexaPageWork */
  GHashTable *sizes; /* (nullable): type sizes in tenths of a point */
} AnnexaLargeHeadings;

gboolean annexa_large_headings_have (AnnexaLargeHeadings *self, const AnnexaPageWork *work, guint row,
                                     gsize start);
char *annexa_furniture_control_key (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row);
gboolean annexa_furniture_is_reference (AnnexaCatalog *catalog, const char *text);
void annexa_running_heads_mark (GPtrArray *works);
void annexa_running_heads_mark_alike (GPtrArray *works);
void annexa_furniture_leave_tables (AnnexaPageWork *work);
void annexa_furniture_mark (GPtrArray *works, AnnexaCatalog *catalog);
void annexa_dividers_take (AnnexaPageWork *work);
void annexa_navigation_set_aside (GPtrArray *works, const AnnexaPages *pages, AnnexaCatalog *catalog);
void annexa_first_links_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes);
void annexa_line_numbers_add (GPtrArray *works, GArray **boxes);
void annexa_margin_notes_find (GPtrArray *works, AnnexaCatalog *catalog, GArray **notes);
void annexa_margin_words_add (GPtrArray *works, AnnexaCatalog *catalog, GArray *const *notes, GArray **boxes);
void annexa_floating_notes_find (GPtrArray *works, AnnexaCatalog *catalog, GArray **notes);
float annexa_heading_floats_right_of (const AnnexaPageWork *work, guint r, float right);
guint *annexa_margin_notes_mark (const AnnexaPage *page, const GArray *notes, GArray **heights);
void annexa_thumb_tabs_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes);
void annexa_redrawn_rows_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes);
void annexa_web_marks_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes);
void annexa_tab_strips_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes);
void annexa_contents_mark (GPtrArray *works, AnnexaCatalog *catalog, GArray *entries);
void annexa_contents_mark_lines (AnnexaLayout *self, AnnexaCatalog *catalog);

gboolean annexa_control_columns_find_number (const AnnexaPageWork *work, const GArray *gutters,
                                             guint *column);
gboolean annexa_control_columns_wrap_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r,
                                             guint end);
gboolean annexa_control_columns_have_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                             guint end);
gboolean annexa_control_columns_is_clause (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r);
gboolean annexa_control_columns_is_cut_row (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                            guint end);
gboolean annexa_control_columns_begin (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint start,
                                       guint end, guint header_end);
gboolean annexa_control_columns_go_on (const AnnexaPageWork *work, guint start, const GArray *gutters);
GArray *annexa_row_habit_new (void);
gboolean annexa_control_tables_mark (GPtrArray *works, AnnexaCatalog *catalog);
void annexa_work_put_control_table (AnnexaPageWork *work, const AnnexaControlTable *table, float y1);
gboolean annexa_work_has_control_table (const AnnexaPageWork *work);
gboolean annexa_work_has_named_control_table (const AnnexaPageWork *work);
const AnnexaControlTable *annexa_work_control_table (const AnnexaPageWork *work, guint row);
float annexa_work_control_tables_edge (const AnnexaPageWork *work, float top, float bottom);
gboolean annexa_work_control_tables_differ (const AnnexaPageWork *work, float y1, float y2);
void annexa_flow_columns_mark (GPtrArray *works, AnnexaCatalog *catalog);
void annexa_language_columns_mark (GPtrArray *works);
void annexa_side_heads_mark (GPtrArray *works, AnnexaCatalog *catalog);

gboolean annexa_columns_is_header (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row);
guint annexa_columns_header_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row);
guint annexa_columns_header_end (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row);
GArray *annexa_columns_header_gutters (const AnnexaPageWork *work, guint first, guint end);
gboolean annexa_columns_has_heading_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                           guint end, const AnnexaGutter *gutter);
gboolean annexa_columns_has_questions (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                       guint end, float x2);
gboolean annexa_columns_begins_with_label (AnnexaCatalog *catalog, const char *text);
gboolean annexa_columns_is_label (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span);
gboolean annexa_columns_is_title (AnnexaCatalog *catalog, const char *text);
gboolean annexa_columns_has_labels (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                    guint end, float x1, float x2);
gboolean annexa_columns_begin_numbers (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                       guint r);
gboolean annexa_columns_is_number (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                   const AnnexaSpan *span);
gboolean annexa_columns_has_marks (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                                   float x2, float right, gboolean drawn);
guint annexa_columns_count_parts (const char **text);
gboolean annexa_columns_has_hanging_numbers (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                             guint end, float x2);
gboolean annexa_columns_has_sub_numbers (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                         guint end, float x2);
AnnexaColumnsKind annexa_columns_classify (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                           guint end, const GArray *gutters);
gboolean annexa_columns_have_headings (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                       const GArray *strips, guint first, guint end);
gboolean annexa_columns_read_as_prose (const AnnexaPageWork *work, guint first, guint end, float x1,
                                       float x2);
gboolean annexa_prose_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                    AnnexaColumns *columns);
/* White from top to bottom of so many rows tells columns. */
#define ANNEXA_MIN_STRIP_ROWS 12u
GArray *annexa_prose_columns_strips (const AnnexaPageWork *work, guint min_rows);
guint annexa_columns_foot (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                           float gutter);
gboolean annexa_columns_sets_gutter (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGutter *gutter,
                                     float *size_pt);
void annexa_language_columns_leave_lines (AnnexaPageWork *work);
void annexa_prose_columns_leave_bars (AnnexaPageWork *work, AnnexaCatalog *catalog);
gboolean annexa_columns_go_on (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row_index);
void annexa_columns_keep_open (AnnexaPageWork *work, const AnnexaColumns *columns);
gboolean annexa_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                              AnnexaColumns *columns);

gboolean annexa_columns_stand_beside (const AnnexaPageWork *work, guint r, guint end,
                                      const AnnexaGutter *gutter);
gboolean annexa_columns_begin_behind (const AnnexaPageWork *work, const AnnexaRow *row,
                                      const AnnexaGutter *gutter);
gboolean annexa_columns_has_several (const AnnexaPageWork *work, guint r, guint end, const GArray *gutters,
                                     gboolean known);
gboolean annexa_columns_stand_in_several (const AnnexaPageWork *work, guint r, guint end,
                                          const GArray *gutters);
guint annexa_columns_trim (const AnnexaPageWork *work, guint first, guint last, guint end,
                           const GArray *gutters, const GArray *known, const GArray *parts);
guint annexa_columns_find_end (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                               const GArray *gutters, gboolean known);
GArray *annexa_columns_gutters_of_row (const AnnexaPageWork *work, const AnnexaRow *row);
gboolean annexa_columns_is_believable (const AnnexaPageWork *work, guint first, guint end,
                                       const AnnexaGutter *gutter, guint least, gboolean named);
gboolean annexa_columns_stand_in (const AnnexaPageWork *work, guint row_index, const GArray *gutters);
gboolean annexa_columns_keep_gutters (const AnnexaPageWork *work, guint row, const GArray *gutters,
                                      GArray *narrowed);
guint annexa_columns_count_group_rows (const AnnexaPageWork *work, guint row, guint end, float left,
                                       const GArray *gutters);
gboolean annexa_columns_end_in_group (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                      const AnnexaColumns *columns);
guint annexa_columns_take_group_above (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint least,
                                       guint first, guint end, GArray *groups);
gboolean annexa_columns_is_short_group (const AnnexaPageWork *work, guint r, guint end, float left,
                                        float size_pt);
gboolean annexa_columns_is_behind (const AnnexaPageWork *work, guint r, const GArray *gutters);
gboolean annexa_columns_end_above_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                          const GArray *gutters);
gboolean annexa_columns_end_tall_cell (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r);
guint annexa_columns_find_start (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint least, guint first,
                                 guint end, const GArray *gutters);
void annexa_columns_add_close (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *rows,
                               GArray *gutters);

gboolean annexa_bands_has_rows (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                const AnnexaColumns *columns);
GArray *annexa_bands_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns);
/* Behind a comma that hangs over the edge of its cell the next may begin so far from where the comma does. */
#define ANNEXA_MIN_HANG_EM 0.7f
#define ANNEXA_MAX_HANG_EM 0.92f
gboolean annexa_glyph_hangs_over (const AnnexaGlyph *before, const AnnexaGlyph *glyph);
gboolean annexa_table_has_note_below (const AnnexaLayout *self, const AnnexaTable *table,
                                      const AnnexaLine *line);
void annexa_columns_narrow (const AnnexaPageWork *work, guint row, GArray *gutters);
gboolean annexa_columns_are_blanks (const AnnexaPageWork *work, guint start, const GArray *gutters);
gboolean annexa_columns_are_spread (const AnnexaPageWork *work, guint first, guint last);
AnnexaGrid *annexa_columns_to_grid (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                    const AnnexaColumns *columns);
gboolean annexa_stack_add_columns (AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids,
                                   GPtrArray *members, AnnexaGrid *grid);
void annexa_stacks_to_tables (AnnexaPageWork *work, AnnexaCatalog *catalog, GPtrArray *grids);

gboolean annexa_figures_mark (AnnexaPageWork *work, AnnexaCatalog *catalog, gboolean goes_on);
void annexa_sidebars_mark (AnnexaPageWork *work, AnnexaCatalog *catalog);
gboolean annexa_sidebars_begin (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row);
gboolean annexa_figures_is_caption (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row);

gboolean annexa_work_announces_figure (const AnnexaPageWork *work, AnnexaCatalog *catalog);
gboolean annexa_work_ends_in_grid (const AnnexaPageWork *work);
gboolean annexa_work_needs_drawing (const AnnexaPageWork *work, AnnexaCatalog *catalog);
void annexa_works_find_answers (GPtrArray *works, AnnexaCatalog *catalog, guint *first, guint *last);

void annexa_tiles_join (AnnexaPageWork *work);
void annexa_form_heads_join (AnnexaPageWork *work);
void annexa_lanes_join (AnnexaPageWork *work, AnnexaCatalog *catalog);
void annexa_stripes_join (AnnexaPageWork *work, AnnexaCatalog *catalog);
void annexa_cut_rows_mark (GPtrArray *works, AnnexaCatalog *catalog);
void annexa_wide_cells_part (const AnnexaPageWork *work, AnnexaGrid *grid);
void annexa_ruled_columns_part (AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid);
void annexa_stripes_extend (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid);

gboolean annexa_grid_has_one_column (const AnnexaGrid *grid);
gboolean annexa_grid_has_one_text_column (const AnnexaPageWork *work, const AnnexaGrid *grid);
gint annexa_frame_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box);
gboolean annexa_frame_holds (const AnnexaBox *box, const AnnexaSpan *span);
void annexa_regions_find (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs);
guint annexa_regions_row_above (const AnnexaPageWork *work, const GPtrArray *regions, guint i);

/* What a page consists of besides plain text. */
typedef struct
{
  GPtrArray *tables; /* of AnnexaGrid, from top to bottom */
  GArray *runs;      /* of AnnexaColumns, from top to bottom: columns of prose, or regions */
} AnnexaPagePlan;

AnnexaPagePlan *annexa_page_plan_new (AnnexaPageWork *work, AnnexaCatalog *catalog);
void annexa_page_plan_free (AnnexaPagePlan *self);

void annexa_page_write (AnnexaLayout *layout, AnnexaCatalog *catalog, AnnexaPageWork *work);
void annexa_head_lines_join (AnnexaLayout *layout, guint first, guint title);
void annexa_head_lines_join_between (AnnexaLayout *layout);
void annexa_lost_bullets_restore (AnnexaLayout *self, guint first);
gboolean annexa_drawn_bullets_expected (const AnnexaLayout *self, guint first);
void annexa_drawn_bullets_restore (AnnexaLayout *self, guint first, const AnnexaPainting *painting);

void annexa_pull_quotes_mark (AnnexaLayout *self);
void annexa_mottos_mark (AnnexaLayout *self, AnnexaCatalog *catalog);
void annexa_notes_mark (AnnexaLayout *layout, AnnexaCatalog *catalog);
char *annexa_note_mark_raise (const char *mark);
gboolean annexa_note_mark_is_in (const char *text, const char *mark);
gboolean annexa_note_mark_is_number_behind (const char *text, const char *number);
gboolean annexa_note_mark_is_number_in (AnnexaCatalog *catalog, const char *text, const char *number,
                                        gboolean stopped);
gboolean annexa_note_mark_begins (const char *text, const char *folded, const char *mark);
gboolean annexa_notes_is_note (const AnnexaLayout *layout, AnnexaCatalog *catalog, guint i, guint text);
gboolean annexa_notes_follow_only (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint last);

gboolean annexa_grid_is_transposed (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                    const AnnexaGrid *grid);
void annexa_grid_leave_corner (const AnnexaPageWork *work, AnnexaGrid *grid);
void annexa_swapped_columns_mend (const AnnexaLayout *layout);
AnnexaTable *annexa_table_new (const AnnexaGrid *grid, gboolean transposed, guint page, GArray *boxes);
void annexa_table_free (AnnexaTable *self);
gboolean annexa_tables_follow (const AnnexaLayout *self, AnnexaCatalog *catalog, const AnnexaTable *before,
                               const AnnexaTable *table);
gboolean annexa_tables_have_same_columns (const AnnexaLayout *self, const AnnexaTable *before,
                                          const AnnexaTable *table);
void annexa_tables_link (AnnexaLayout *self, AnnexaCatalog *catalog);
void annexa_wide_sheets_join (AnnexaLayout *self, AnnexaCatalog *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaGrid, annexa_grid_free)

/* To be called at each step of a walk over all pages. */
static inline void
annexa_page_work_step (const AnnexaPageWork *work)
{
  annexa_arena_step (work->rows->pages->arena);
}

#define annexa_work_row(work, i) (&g_array_index ((work)->rows->rows, AnnexaRow, (i)))
#define annexa_work_span(work, i) (&g_array_index ((work)->rows->spans, AnnexaSpan, (i)))

/* By their left edges, for g_array_sort(). */
static inline int
annexa_box_compare_lefts (gconstpointer a, gconstpointer b)
{
  const AnnexaBox *first = a, *second = b;

  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

static inline int
annexa_gutter_compare_lefts (gconstpointer a, gconstpointer b)
{
  const AnnexaGutter *first = a, *second = b;

  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

/* Whether the middle of a glyph is in a box. */
static inline gboolean
annexa_box_holds (const AnnexaBox *box, const AnnexaGlyph *glyph)
{
  float x = (glyph->x1 + glyph->x2) / 2, y = (glyph->y1 + glyph->y2) / 2;

  return x >= box->x1 && x < box->x2 && y >= box->y1 && y < box->y2;
}

static inline gboolean
annexa_work_is_body (const AnnexaPageWork *work, guint row)
{
  return work->role[row] == ANNEXA_ROLE_BODY;
}

/* The height at which a row stands. */
static inline float
annexa_work_middle (const AnnexaPageWork *work, guint row)
{
  return (annexa_work_row (work, row)->y1 + annexa_work_row (work, row)->y2) / 2;
}

static inline float
annexa_work_style_size (const AnnexaPageWork *work, guint style)
{
  return annexa_pages_style (work->rows->pages, style)->size_pt;
}

/* The type of a row that is largest. */
static inline float
annexa_work_row_size (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float size = 0;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    size = MAX (size, annexa_work_span (work, s)->size_pt);
  return size;
}

/* Whether no body text stands above on the page. */
static inline gboolean
annexa_work_is_first_row (const AnnexaPageWork *work, guint row)
{
  for (guint r = 0; r < row; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      return FALSE;
  return TRUE;
}

/* Whether no body text follows on the page. */
static inline gboolean
annexa_work_is_last_row (const AnnexaPageWork *work, guint row)
{
  for (guint r = row + 1; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      return FALSE;
  return TRUE;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaPagePlan, annexa_page_plan_free)

G_END_DECLS
