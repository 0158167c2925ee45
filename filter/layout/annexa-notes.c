/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* Footnotes: small type at the foot of a page or column, each with a mark that stands in the text above. They
 * belong to that text, not to what happens to stand last on the page. With columns all may stand at the foot
 * of the first. */

/* Notes are set at most so large against the body. */
#define MAX_NOTE_SIZE 0.93f
#define MAX_MARK_DIGITS 2
#define MAX_MARK_WORD_CHARS 4
#define MAX_NOTES 5000

static gboolean
is_raised_digit (gunichar c)
{
  return c == 0xb9 || c == 0xb2 || c == 0xb3 || (c >= 0x2070 && c <= 0x2079);
}

/* Where the longest note mark of rules/ ends that @text begins with; @text itself when there is none. */
static const char *
skip_mark_word (AnnexaCatalog *catalog, const char *text)
{
  const char *p = text, *end = text;

  for (guint n = 0; n < MAX_MARK_WORD_CHARS && *p != '\0' && !g_unichar_isspace (g_utf8_get_char (p))
                    && !g_unichar_isdigit (g_utf8_get_char (p)) && !is_raised_digit (g_utf8_get_char (p));
       n++)
    {
      g_autofree char *word = NULL;
      g_autofree char *key = NULL;

      p = g_utf8_next_char (p);
      word = g_strndup (text, (gsize)(p - text));
      key = annexa_fold_key (word);
      if (annexa_catalog_is_cue (catalog, "note-mark", key))
        end = p;
    }
  return end;
}

/* Whether @c may follow at once on a number that is set raised: 1ISO/IEC 27017. */
static gboolean
begins_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION;
}

/* How many bytes the mark takes that a note begins with: ※1, *, （注2）, 1）, a raised 1. 0 when it begins
 * with none. Of a number alone, be there a full stop behind it or not, @bare is set: it may be that of a
 * list, unless it stands raised in the text or right behind the end of a sentence. */
static gsize
mark_length (AnnexaCatalog *catalog, const char *text, gboolean *bare)
{
  const char *p = text, *word;
  guint n_digits = 0;
  gboolean raised = FALSE, named;

  if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_OPEN_PUNCTUATION)
    p = g_utf8_next_char (p);
  word = p;
  p = skip_mark_word (catalog, p);
  named = p > word;
  if (named && *p == ' ' && g_unichar_isdigit (g_utf8_get_char (p + 1)))
    p++;
  for (; g_unichar_isdigit (g_utf8_get_char (p)) || is_raised_digit (g_utf8_get_char (p)); n_digits++)
    {
      raised = raised || is_raised_digit (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  if (n_digits > MAX_MARK_DIGITS || (!named && n_digits == 0))
    return 0;
  if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_CLOSE_PUNCTUATION)
    p = g_utf8_next_char (p);
  else if (!named && !raised)
    {
      *bare = TRUE;
      if (*p == '.' && !g_unichar_isdigit (g_utf8_get_char (p + 1)))
        p++;
      return *p == ' ' || begins_word (g_utf8_get_char (p)) ? (gsize)(p - text) : 0;
    }
  return *p != '\0' ? (gsize)(p - text) : 0;
}

/* Whether line @i reads as a note to what is set as line @text is, be its mark in that or not. */
gboolean
annexa_notes_is_note (const AnnexaLayout *self, AnnexaCatalog *catalog, guint i, guint text)
{
  const AnnexaLine *line = annexa_layout_line (self, i);
  gboolean bare = FALSE;

  return line->size_pt <= MAX_NOTE_SIZE * annexa_layout_line (self, text)->size_pt
         && mark_length (catalog, line->text, &bare) > 0;
}

/* Whether row @r, below the table or text that ends with row @last, begins a note at the foot of the page. */
static gboolean
is_note_below (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint last)
{
  gboolean bare = FALSE;

  return annexa_work_row (work, r)->y1 > work->page->height_pt / 2
         && annexa_work_row_size (work, r) <= MAX_NOTE_SIZE * annexa_work_row_size (work, last)
         && mark_length (catalog, work->text[r], &bare) > 0;
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

/* The digits of @mark raised: 12 is ¹². */
static char *
raise_digits (const char *mark)
{
  static const gunichar raised[]
      = { 0x2070, 0xb9, 0xb2, 0xb3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079 };
  GString *text = g_string_new (NULL);

  for (const char *p = mark; *p != '\0'; p = g_utf8_next_char (p))
    {
      gint digit = g_unichar_digit_value (g_utf8_get_char (p));

      g_string_append_unichar (text, digit >= 0 ? raised[digit] : g_utf8_get_char (p));
    }
  return g_string_free (text, FALSE);
}

/* Whether the mark stands in @text, behind the words that it belongs to. */
static gboolean
holds_mark (const char *text, const char *mark)
{
  gsize length = strlen (mark);
  gunichar first = g_utf8_get_char (mark), last = g_utf8_get_char (g_utf8_prev_char (mark + length));

  for (const char *p = strstr (text, mark); p != NULL; p = strstr (p + 1, mark))
    {
      gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
      gunichar after = g_utf8_get_char (p + length);

      if (before == 0 || before == first || after == last)
        continue;
      if ((g_unichar_isdigit (last) && g_unichar_isdigit (after))
          || (is_raised_digit (last) && is_raised_digit (after)))
        continue;
      if ((g_unichar_isdigit (first) && (g_unichar_isdigit (before) || before == '(' || before == '.'))
          || (is_raised_digit (first) && is_raised_digit (before)))
        continue;
      return TRUE;
    }
  return FALSE;
}

/* Whether a sentence may end with @c, which @before stands in front of. */
static gboolean
ends_sentence (gunichar c, gunichar before)
{
  return annexa_is_full_stop (c)
         || ((c == '.' || g_unichar_type (c) == G_UNICODE_CLOSE_PUNCTUATION) && !g_unichar_isdigit (before));
}

/* Whether @number stands in @text right behind the end of a sentence, with nothing or a blank behind it. Some
 * fonts draw raised digits that are plain ones for whoever reads the text. */
static gboolean
ends_with_number (const char *text, const char *number)
{
  gsize length = strlen (number);

  for (const char *p = strstr (text, number); p != NULL; p = strstr (p + 1, number))
    {
      const char *end = p > text ? g_utf8_prev_char (p) : NULL;

      if (end != NULL && end > text && (p[length] == '\0' || p[length] == ' ')
          && ends_sentence (g_utf8_get_char (end), g_utf8_get_char (g_utf8_prev_char (end))))
        return TRUE;
    }
  return FALSE;
}

/* Whether @number stands in @text between a word and the particle or mark behind it, where nothing is
 * counted: 窓口3で, but not 年3回, 第3は, 3つ. Fonts whose raised digits are plain ones for the reader print
 * marks so. */
static gboolean
has_glued_number (const char *text, const char *number)
{
  gsize length = strlen (number);

  for (const char *p = strstr (text, number); p != NULL; p = strstr (p + 1, number))
    {
      const gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
      const gunichar after = g_utf8_get_char (p + length);
      const gboolean hiragana = after >= 0x3041 && after <= 0x3096;

      if (annexa_is_cjk (before) && before != 0x7b2c                                                /* 第 */
          && ((hiragana && after != 0x304b /* か */ && after != 0x3064 /* つ */) || after == 0x3001 /* 、 */
              || after == 0x3002 /* 。 */))
        return TRUE;
    }
  return FALSE;
}

/* Whether @text begins with a mark that was meant for the end of the line above: its digits are raised, or
 * the sentence ends behind it. */
static gboolean
begins_with_mark (const char *text, const char *folded, const char *mark)
{
  const char *after = folded + strlen (mark);

  if (!g_str_has_prefix (folded, mark)
      || !g_unichar_isdigit (g_utf8_get_char (mark + strcspn (mark, "0123456789"))))
    return FALSE;
  if ((annexa_is_full_stop (g_utf8_get_char (after)) || *after == '.' || *after == ',')
      && !g_ascii_isdigit (after[1]))
    return TRUE;
  for (guint n = 0; n < MAX_MARK_WORD_CHARS && *text != '\0'; n++, text = g_utf8_next_char (text))
    if (is_raised_digit (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* How the mark of a note is looked for: as it is printed with its digits raised, as a plain number behind a
 * sentence or a word, or folded. */
typedef enum
{
  MARK_RAISED,
  MARK_PLAIN,
  MARK_GLUED,
  MARK_FOLDED,
} MarkKind;

/* Whether line @i is of the text and has the mark in it. */
static gboolean
has_mark (const AnnexaLayout *self, guint i, const char *mark, MarkKind kind)
{
  const AnnexaLine *line = annexa_layout_line (self, i);
  g_autofree char *text = NULL;

  if (line->role != ANNEXA_ROLE_BODY)
    return FALSE;
  if (kind == MARK_RAISED)
    return holds_mark (line->text, mark);
  if (kind == MARK_PLAIN)
    return ends_with_number (line->text, mark);
  if (kind == MARK_GLUED)
    return has_glued_number (line->text, mark);
  text = annexa_fold_key (line->text);
  return holds_mark (text, mark) || begins_with_mark (line->text, text, mark);
}

/* The last line of the page before the notes [first, end) that has the mark in it, or else the first behind
 * them, in the next column of the page; -1 when none has. */
static gint
find_reference (const AnnexaLayout *self, guint page_start, guint first, guint end, const char *mark,
                MarkKind kind)
{
  g_autofree char *key = kind == MARK_FOLDED ? annexa_fold_key (mark) : g_strdup (mark);
  guint page = annexa_layout_line (self, first)->page;

  for (guint i = first; i > page_start; i--)
    if (has_mark (self, i - 1, key, kind))
      return (gint)i - 1;
  for (guint i = end; i < self->lines->len && annexa_layout_line (self, i)->page == page; i++)
    if (annexa_layout_line (self, i)->size_pt > annexa_layout_line (self, first)->size_pt
        && has_mark (self, i, key, kind))
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

/* The line of the page before that has the number @mark, plain or raised as @kind says; -1 when there is
 * none, or when it has a note there. Where a page ends with its line, a note may have gone to the next. */
static gint
find_on_page_before (const AnnexaLayout *self, guint page_start, const char *mark, MarkKind kind)
{
  guint first = page_before (self, page_start);

  for (guint i = page_start; i > first; i--)
    if (has_mark (self, i - 1, mark, kind))
      {
        for (guint n = self->notes->len; n > 0; n--)
          if (g_array_index (self->notes, AnnexaNote, n - 1).line == i - 1)
            return -1;
        return (gint)i - 1;
      }
  return -1;
}

/* The same for a mark that a note begins with. Whether it is set high and small there (*1) and in the text
 * (*¹) is another matter for each, but a bare number must be raised in the text or end a sentence. */
static gint
find_mark (const AnnexaLayout *self, guint page_start, guint first, guint end, const char *mark,
           gboolean bare)
{
  g_autofree char *raised = raise_digits (mark), *key = annexa_fold_key (mark);
  gint found = -1;

  if (!bare)
    found = find_reference (self, page_start, first, end, mark,
                            is_raised_digit (g_utf8_get_char (mark)) ? MARK_RAISED : MARK_FOLDED);
  if (found < 0 && strcmp (raised, mark) != 0)
    found = find_reference (self, page_start, first, end, raised, MARK_RAISED);
  if (found < 0 && bare)
    found = find_reference (self, page_start, first, end, mark, MARK_PLAIN);
  if (found < 0 && bare)
    found = find_reference (self, page_start, first, end, mark, MARK_GLUED);
  if (found < 0 && bare)
    found = find_on_page_before (self, page_start, raised, MARK_RAISED);
  if (found < 0 && !bare && strpbrk (key, "0123456789") != NULL)
    return find_on_page_before (self, page_start, key, MARK_FOLDED);
  return found < 0 && bare ? find_on_page_before (self, page_start, mark, MARK_PLAIN) : found;
}

/* Marks the notes among lines [first, end), which are the small ones at the end of a flow. */
static void
mark_run (AnnexaLayout *self, AnnexaCatalog *catalog, guint page_start, guint first, guint end)
{
  AnnexaNote note = { 0, 0, 0, 0 };
  gint before = -1;

  for (guint i = first; i < end; i++)
    {
      AnnexaLine *line = annexa_layout_line (self, i);
      gboolean bare = FALSE;
      gsize length = mark_length (catalog, line->text, &bare);
      g_autofree char *mark
          = g_strndup (line->text, length - (bare && length > 0 && line->text[length - 1] == '.'));
      gint reference = length > 0 ? find_mark (self, page_start, first, end, mark, bare) : -1;

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

/* Gives %ANNEXA_ROLE_NOTE to the footnotes whose marks stand in the text of their page. */
void
annexa_notes_mark (AnnexaLayout *self, AnnexaCatalog *catalog)
{
  float most = MAX_NOTE_SIZE * self->body_size_pt;

  for (guint i = 0, page_start = 0, run = 0; i < self->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);
      const AnnexaLine *next = NULL;

      if (i > 0 && line->page != annexa_layout_line (self, i - 1)->page)
        page_start = i;
      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      /* @run is where the small lines begin that reach down to this one. */
      if (line->starts_flow || line->table >= 0 || line->size_pt > most)
        run = line->table < 0 && line->size_pt <= most ? i : i + 1;
      for (guint k = i + 1; k < self->lines->len && next == NULL; k++)
        if (annexa_layout_line (self, k)->role == ANNEXA_ROLE_BODY)
          next = annexa_layout_line (self, k);
      if (run <= i && (next == NULL || next->page != line->page || (next->starts_flow && next->table < 0)))
        mark_run (self, catalog, page_start, run, i + 1);
    }
}
