/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* Footnotes: small type at the foot of a page or column, each with a mark that stands in the text above. They
 * belong to that text, not to what happens to stand last on the page. With columns all may stand at the foot
 * of the first. */

/* Notes are set at most so large against the body. */
#define MAX_NOTE_SIZE 0.93f
#define MAX_NOTES 5000
/* So many notes in the text tell where the paper has them. */
#define MIN_WITHIN 2u
/* So many lines behind the mark of one note at most that of the next is looked for. */
#define MAX_LINES_BEHIND 1000u

/* Whether line @i reads as a note to what is set as line @text is, be its mark in that or not. */
gboolean
annexa_notes_is_note (const AnnexaLayout *self, AnnexaCatalog *catalog, guint i, guint text)
{
  const AnnexaLine *line = annexa_layout_line (self, i);
  gboolean bare = FALSE;

  return line->size_pt <= MAX_NOTE_SIZE * annexa_layout_line (self, text)->size_pt
         && annexa_note_mark_length (catalog, line->text, &bare) > 0;
}

/* Whether row @r, below the table or text that ends with row @last, begins a note at the foot of the page. */
static gboolean
is_note_below (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint last)
{
  gboolean bare = FALSE;

  return annexa_work_row (work, r)->y1 > work->page->height_pt / 2
         && annexa_work_row_size (work, r) <= MAX_NOTE_SIZE * annexa_work_row_size (work, last)
         && annexa_note_mark_length (catalog, work->text[r], &bare) > 0;
}

/* Whether no body text but notes follows row @last on the page. */
gboolean
annexa_notes_follow_only (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint last)
{
  gboolean any = FALSE;

  for (guint r = last + 1; r < work->rows->rows->len; r++)
    {
      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (any ? annexa_work_row_size (work, r) > MAX_NOTE_SIZE * annexa_work_row_size (work, last)
              : !is_note_below (work, catalog, r, last))
        return FALSE;
      any = TRUE;
    }
  return TRUE;
}

/* How the mark of a note is looked for: as it is printed with its digits raised, as a plain number behind a
 * sentence, before the full stop of one, or behind a word, or folded. */
typedef enum
{
  MARK_RAISED,
  MARK_PLAIN,
  MARK_STOPPED,
  MARK_GLUED,
  MARK_FOLDED,
} MarkKind;

/* (transfer full) (nullable): line @i with the next one of its flow, where a line ends within the mark of
 * which the first character is that of @mark: ※ | 3. */
static char *
text_over_end (const AnnexaLayout *self, guint i, const char *mark)
{
  const AnnexaLine *line = annexa_layout_line (self, i), *next;
  g_autofree char *first = g_strndup (mark, (gsize)(g_utf8_next_char (mark) - mark));

  if (i + 1 >= self->lines->len || !g_str_has_suffix (line->text, first))
    return NULL;
  next = annexa_layout_line (self, i + 1);
  return next->role == ANNEXA_ROLE_BODY && !next->starts_flow ? g_strconcat (line->text, next->text, NULL)
                                                              : NULL;
}

/* Whether line @i is of the text and has the mark in it. */
static gboolean
has_mark (const AnnexaLayout *self, AnnexaCatalog *catalog, guint i, const char *mark, MarkKind kind)
{
  const AnnexaLine *line = annexa_layout_line (self, i);
  g_autofree char *text = NULL, *longer = NULL;

  if (line->role != ANNEXA_ROLE_BODY)
    return FALSE;
  if (kind == MARK_RAISED)
    return annexa_note_mark_is_in (line->text, mark);
  if (kind == MARK_PLAIN)
    return annexa_note_mark_is_number_behind (line->text, mark);
  if (kind == MARK_STOPPED || kind == MARK_GLUED)
    return annexa_note_mark_is_number_in (catalog, line->text, mark, kind == MARK_STOPPED);
  longer = text_over_end (self, i, mark);
  text = annexa_fold_key (longer != NULL ? longer : line->text);
  return annexa_note_mark_is_in (text, mark) || annexa_note_mark_begins (line->text, text, mark);
}

/* Whether line @i, further back in the reading order, is of another column than line @note of its page. */
static gboolean
is_in_next_column (const AnnexaLayout *self, guint i, guint note)
{
  const AnnexaLine *line = annexa_layout_line (self, i), *foot = annexa_layout_line (self, note);

  return line->y1 < foot->y1 || line->left > foot->left + line->size_pt;
}

/* The last line of the page before the notes [first, end) that has the mark in it, or else the first behind
 * them, in the next column of the page; -1 when none has. */
static gint
find_reference (const AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, guint first, guint end,
                const char *mark, MarkKind kind)
{
  g_autofree char *key = kind == MARK_FOLDED ? annexa_fold_key (mark) : g_strdup (mark);
  guint page = annexa_layout_line (self, first)->page;

  for (guint i = first; i > page_start; i--)
    if (has_mark (self, catalog, i - 1, key, kind))
      return (gint)i - 1;
  for (guint i = end; i < self->lines->len && annexa_layout_line (self, i)->page == page; i++)
    if (annexa_layout_line (self, i)->size_pt > annexa_layout_line (self, first)->size_pt
        && is_in_next_column (self, i, first) && has_mark (self, catalog, i, key, kind))
      return (gint)i;
  return -1;
}

/* Where the page before the one of line @page_start begins. */
static guint
page_before (const AnnexaLayout *self, guint page_start)
{
  guint start = page_start;

  while (start > 0
         && annexa_layout_line (self, start - 1)->page == annexa_layout_line (self, page_start - 1)->page)
    start--;
  return start;
}

/* Whether line @i is a note with @mark, though it may not be known for one: at the end of an answer. */
static gboolean
is_noted (const AnnexaLayout *self, guint i, const char *mark)
{
  const AnnexaLine *line = annexa_layout_line (self, i);
  g_autofree char *text = NULL;

  if (line->role != ANNEXA_ROLE_BODY && line->role != ANNEXA_ROLE_NOTE)
    return FALSE;
  text = annexa_fold_key (line->text);
  return g_str_has_prefix (text, mark) && !g_unichar_isdigit (g_utf8_get_char (text + strlen (mark)))
         && !annexa_note_mark_begins (line->text, text, mark);
}

/* The line of the page before that has the number @mark, plain or raised as @kind says; -1 when there is
 * none, or when it has a note there. Where a page ends with its line, a note may have gone to the next. */
static gint
find_on_page_before (const AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, const char *mark,
                     MarkKind kind)
{
  guint first = page_before (self, page_start);

  for (guint i = page_start; i > first; i--)
    if (kind == MARK_FOLDED && is_noted (self, i - 1, mark))
      return -1;
    else if (has_mark (self, catalog, i - 1, mark, kind))
      {
        for (guint n = self->notes->len; n > 0; n--)
          if (g_array_index (self->notes, AnnexaNote, n - 1).line == i - 1)
            return -1;
        return (gint)i - 1;
      }
  return -1;
}

/* Notes that the pages of their marks had no room for may pile up, one going to the foot of each page behind.
 * What tells then which mark is whose is that they are counted through. */
typedef struct
{
  guint number;  /* of the last note; 0: there was none with a number */
  guint line;    /* that has its mark */
  gboolean bare; /* the mark is a number alone */
} NoteSeries;

/* The number of a note in its mark; 0 where that has none. */
static guint
number_of (const char *mark)
{
  g_autofree char *key = annexa_fold_key (mark);

  return (guint)g_ascii_strtoull (key + strcspn (key, "0123456789"), NULL, 10);
}

/* The line in front of note @first with @mark, whose number follows that of the note before; -1 when there is
 * none. */
static gint
find_behind_last (const AnnexaLayout *self, AnnexaCatalog *catalog, const NoteSeries *series, guint first,
                  const char *mark, MarkKind kind)
{
  if (series->number == 0 || series->bare != (kind != MARK_FOLDED) || number_of (mark) != series->number + 1)
    return -1;
  for (guint i = series->line; i < MIN (first, series->line + MAX_LINES_BEHIND); i++)
    if (has_mark (self, catalog, i, mark, kind))
      return (gint)i;
  return -1;
}

/* The line that has the number @mark, which is raised in the text as @raised, or ends a sentence. What else
 * it may stand behind, 別表3に, is the last to be believed. */
static gint
find_number (const AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, guint first, guint end,
             const char *mark, const char *raised, const NoteSeries *series)
{
  static const MarkKind kinds[] = { MARK_PLAIN, MARK_STOPPED, MARK_GLUED };
  gint found = -1;

  for (guint k = 0; k < G_N_ELEMENTS (kinds) && found < 0; k++)
    {
      found = find_reference (self, catalog, page_start, first, end, mark, kinds[k]);
      if (found < 0)
        found = find_behind_last (self, catalog, series, first, mark, kinds[k]);
    }
  if (found < 0)
    found = find_on_page_before (self, catalog, page_start, raised, MARK_RAISED);
  for (guint k = 0; k < G_N_ELEMENTS (kinds) && found < 0; k++)
    found = find_on_page_before (self, catalog, page_start, mark, kinds[k]);
  return found;
}

/* The same for a mark that a note begins with. Whether it is set high and small there (*1) and in the text
 * (*¹) is another matter for each, but a bare number must be raised in the text or end a sentence. */
static gint
find_mark (const AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, guint first, guint end,
           const char *mark, gboolean bare, const NoteSeries *series)
{
  g_autofree char *raised = annexa_note_mark_raise (mark), *key = annexa_fold_key (mark);
  gint found = -1;

  if (!bare)
    found = find_reference (self, catalog, page_start, first, end, mark,
                            annexa_note_mark_is_raised_digit (g_utf8_get_char (mark)) ? MARK_RAISED
                                                                                      : MARK_FOLDED);
  if (found < 0 && strcmp (raised, mark) != 0)
    found = find_reference (self, catalog, page_start, first, end, raised, MARK_RAISED);
  if (found >= 0)
    return found;
  if (bare)
    return find_number (self, catalog, page_start, first, end, mark, raised, series);
  if (strpbrk (key, "0123456789") == NULL)
    return -1;
  found = find_on_page_before (self, catalog, page_start, key, MARK_FOLDED);
  return found >= 0 ? found : find_behind_last (self, catalog, series, first, key, MARK_FOLDED);
}

/* Marks the notes among lines [first, end), which are the small ones at the end of a flow. */
static void
mark_run (AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, guint first, guint end,
          NoteSeries *series)
{
  AnnexaNote note = { 0, 0, 0, 0 };
  gint before = -1;

  for (guint i = first; i < end; i++)
    {
      AnnexaLine *line = annexa_layout_line (self, i);
      gboolean bare = FALSE;
      gsize length = annexa_note_mark_length (catalog, line->text, &bare);
      g_autofree char *mark
          = g_strndup (line->text, length - (bare && length > 0 && line->text[length - 1] == '.'));
      gint reference
          = length > 0 ? find_mark (self, catalog, page_start, first, end, mark, bare, series) : -1;

      if (reference >= 0 && number_of (mark) > 0)
        *series = (NoteSeries){ number_of (mark), (guint)reference, bare };
      /* What follows notes with a mark as theirs stays with them, though the text does not have it. */
      if (length > 0 && !bare && reference < 0)
        reference = before;
      if (length > 0 && (!bare || reference >= 0))
        {
          before = reference;
          if (note.n_lines > 0 && self->notes->len < MAX_NOTES)
            g_array_append_val (self->notes, note);
          note.n_lines = 0;
          note.line = reference >= 0 ? (guint)reference : 0;
          note.first_line = i;
          note.mark_bytes = (guint)length;
          if (reference < 0)
            continue;
        }
      else if (note.n_lines == 0)
        continue;
      note.n_lines++;
      line->role = ANNEXA_ROLE_NOTE;
    }
  if (note.n_lines > 0 && self->notes->len < MAX_NOTES)
    g_array_append_val (self->notes, note);
}

/* Takes small lines [first, end) of a page: those at the end of a flow, or those that text goes on below. */
typedef void (*RunTaker) (AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, guint first,
                          guint end, gboolean at_end, gpointer user_data);

static void
walk_runs (AnnexaLayout *self, AnnexaCatalog *catalog, RunTaker take, gpointer user_data)
{
  float most = MAX_NOTE_SIZE * self->body_size_pt;

  for (guint i = 0, page_start = 0, run = 0; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);
      const AnnexaLine *next = NULL;
      guint next_line = 0;
      gboolean at_end;

      if (i > 0 && line->page != annexa_layout_line (self, i - 1)->page)
        page_start = i;
      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      /* @run is where the small lines begin that reach down to this one. */
      if (line->starts_flow || line->table >= 0 || line->size_pt > most)
        run = line->table < 0 && line->size_pt <= most ? i : i + 1;
      for (guint k = i + 1; k < self->lines->len && next == NULL; k++)
        if (annexa_layout_line (self, k)->role == ANNEXA_ROLE_BODY)
          next = annexa_layout_line (self, next_line = k);
      at_end = next == NULL || next->page != line->page
               || (next->starts_flow && next->table < 0 && is_in_next_column (self, next_line, i));
      if (run <= i && (at_end || next->size_pt > most))
        take (self, catalog, page_start, run, i + 1, at_end, user_data);
    }
}

/* How many numbered notes stand at the end of a flow, and how many within one. */
typedef struct
{
  guint n_at_end, n_within;
} NoteCounts;

static void
count_run (AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, guint first, guint end,
           gboolean at_end, gpointer user_data)
{
  NoteCounts *counts = user_data;
  const char *text = annexa_layout_line (self, first)->text;
  gboolean bare = FALSE;
  const gsize length = annexa_note_mark_length (catalog, text, &bare);
  g_autofree char *mark = g_strndup (text, length);

  if (length == 0 || bare || strpbrk (mark, "0123456789") == NULL
      || counts->n_at_end + counts->n_within > MAX_NOTES
      || find_reference (self, catalog, page_start, first, first, mark, MARK_FOLDED) < 0)
    return;
  if (at_end)
    counts->n_at_end++;
  else
    counts->n_within++;
}

static void
take_run (AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, guint first, guint end,
          gboolean at_end, gpointer user_data)
{
  if (at_end)
    mark_run (self, catalog, page_start, first, end, user_data);
}

/* Gives %ANNEXA_ROLE_NOTE to the footnotes whose marks stand in the text of their page. Where most notes
 * stand in the text, right below what they are to, those that end a page by chance are where they belong,
 * too. */
void
annexa_notes_mark (AnnexaLayout *self, AnnexaCatalog *catalog)
{
  NoteCounts counts = { 0, 0 };
  NoteSeries series = { 0, 0 };

  walk_runs (self, catalog, count_run, &counts);
  if (counts.n_within < MIN_WITHIN || counts.n_within <= counts.n_at_end)
    walk_runs (self, catalog, take_run, &series);
}
