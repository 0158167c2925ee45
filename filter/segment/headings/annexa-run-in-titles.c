/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "annexa-numbering-private.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* Numbers and titles of controls that run into their answer: 12.1.2 変更管理 当社は、… and A.12.1.2 Change
 * management. Changes are … The title may wrap, also over a footnote, a column and a page. */

#define MAX_TITLE_BYTES 400
#define MAX_OWN_TITLE_CHARS 90
#define MIN_ANSWER_CHARS 4
/* So many headings that run into their answers make it usual. */
#define MIN_RUN_IN 3u
/* Lines of footnotes and furniture within a title. */
#define MAX_SET_APART 40u
/* A line that is no shorter than the longest by more than this may go on; by more where answers usually begin
 * on such lines, as addresses stick out of others. */
#define MAX_SHORT_EM 1.5f
#define MAX_USUAL_SHORT_EM 2.0f
/* The hyphen of programs that cut words. */
#define CUT_HYPHEN "\342\200\220"

typedef struct
{
  guint last;    /* line that the title ends on, and the answer begins on */
  char *text;    /* (owned): of all its lines, from the title on */
  gsize n_bytes; /* of that: the title */
  const char *answer;
  gboolean stopped; /* a full stop ends the title */
  gboolean closed;  /* the bracket does that holds the number too */
} Title;

static void
title_clear (Title *self)
{
  g_clear_pointer (&self->text, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Title, title_clear)

/* Whether @c is a dash that needs no white space beside it: 変更管理－当社は */
static gboolean
is_wide_dash (gunichar c)
{
  return c > 0x7f && g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/* What follows a title, behind white space and a dash. */
static const char *
skip_divider (const char *text)
{
  const char *start = annexa_number_skip_space (text), *after;

  if (is_wide_dash (annexa_utf8_at (start)))
    return annexa_number_skip_space (g_utf8_next_char (start));
  if (start == text || g_unichar_type (annexa_utf8_at (start)) != G_UNICODE_DASH_PUNCTUATION)
    return start;
  after = annexa_number_skip_space (g_utf8_next_char (start));
  return after > g_utf8_next_char (start) && *after != '\0' ? after : start;
}

/* Whether a title may end at @p, before white space or a dash, or behind a mark that takes none:
 * 変更管理。当社は */
static gboolean
may_end (const char *text, const char *p, gboolean *stopped)
{
  gunichar before = p > text ? annexa_utf8_at (g_utf8_prev_char (p)) : 0;
  gboolean wide = annexa_is_full_stop (before);

  *stopped = wide || before == '.';
  return p > text
         && (wide || before == 0xFF1A /* ： */ || g_unichar_isspace (annexa_utf8_at (p))
             || is_wide_dash (annexa_utf8_at (p)));
}

/* The title of the control @label that @text begins with and goes on behind: its bytes; 0 where there is
 * none. None ends before @from.
 */
static gsize
find_title (const AnnexaEvidence *self, const AnnexaLabel *label, const char *text, gsize from,
            gboolean *stopped)
{
  for (const char *p = text + from; *p != '\0' && p - text < MAX_TITLE_BYTES; p = g_utf8_next_char (p))
    {
      g_autofree char *title = NULL, *key = NULL;

      if (!may_end (text, p, stopped))
        continue;
      title = g_strndup (text, (gsize)(p - text));
      key = annexa_fold_key (title);
      if (annexa_catalog_is_title_of (self->catalog, label->id, key, FALSE))
        return (gsize)(p - text);
    }
  return 0;
}

/* The same for a title in the vendor's own words, which a full stop ends before a sentence begins. */
static gsize
find_own_title (const char *text)
{
  guint n_chars = 0;

  if (!g_ascii_isupper (*text))
    return 0;
  for (const char *p = text; *p != '\0' && n_chars < MAX_OWN_TITLE_CHARS; p = g_utf8_next_char (p), n_chars++)
    if (*p == '.' && g_unichar_isspace (annexa_utf8_at (p + 1)))
      return g_unichar_isupper (annexa_utf8_at (annexa_number_skip_space (p + 1))) ? (gsize)(p + 1 - text)
                                                                                   : 0;
  return 0;
}

/* Whether the title of @heading stands in one bracket with the number: 【12.1.2 変更管理】当社は、… */
static gboolean
is_in_bracket (const AnnexaHeading *heading, const char *text)
{
  g_autofree char *before = g_strndup (text, heading->title_start);

  return annexa_bracket_depth (before) == 1;
}

/* The bytes of @text before the bracket that closes around it; 0 where none does. */
static gsize
find_closing (const char *text)
{
  gint depth = 1;

  for (const char *p = text; *p != '\0' && p - text < MAX_TITLE_BYTES; p = g_utf8_next_char (p))
    {
      depth += annexa_is_open_bracket (annexa_utf8_at (p)) - annexa_is_close_bracket (annexa_utf8_at (p));
      if (depth == 0)
        return (gsize)(p - text);
    }
  return 0;
}

/* Whether a title of the control @label begins with @text, of one word or more. */
gboolean
annexa_run_in_begins_title (const AnnexaEvidence *self, const AnnexaLabel *label, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  gsize length = strlen (key);
  guint n_items;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n_items);

  /* A word may be cut at the end of the line. */
  while (g_str_has_suffix (key, "-") || g_str_has_suffix (key, CUT_HYPHEN))
    key[length -= g_str_has_suffix (key, "-") ? 1 : strlen (CUT_HYPHEN)] = '\0';
  for (guint i = 0; i < n_items; i++)
    for (guint t = 0; !items[i]->is_clause && t < items[i]->n_titles; t++)
      if (g_str_has_prefix (items[i]->keys[t], key))
        return TRUE;
  return FALSE;
}

/* The line that goes on with the heading of which line @i is; 0 where none does. */
static guint
line_after (const AnnexaEvidence *self, guint i)
{
  guint next = i + 1, n_lines = self->layout->lines->len;

  while (next < n_lines && next - i < MAX_SET_APART
         && (annexa_evidence_line (self, next)->role == ANNEXA_ROLE_NOTE
             || annexa_evidence_line (self, next)->role == ANNEXA_ROLE_FURNITURE))
    next++;
  return annexa_lines_is_open (self, next)
                 && annexa_evidence_line (self, next)->page <= annexa_evidence_line (self, i)->page + 1
                 && annexa_evidence_line (self, next)->table == annexa_evidence_line (self, i)->table
             ? next
             : 0;
}

/* Whether what stands between @start and @end is part of a title: the mark of the first item of a list below
 * one is not. */
static gboolean
holds_title (const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (annexa_utf8_at (p)) || annexa_is_close_bracket (annexa_utf8_at (p)))
      return TRUE;
  return FALSE;
}

/* Reads the title of the heading that begins on line @i, which runs into an answer. Titles in words of the
 * vendor's @own are such where a full stop ends them. */
static gboolean
read_title (const AnnexaEvidence *self, guint i, gboolean own, Title *title)
{
  const AnnexaLabel *label = &self->headings[i].lead[0];
  gsize n_before = 0, n_read = 0;

  title->last = i;
  title->text = g_strdup (annexa_evidence_line (self, i)->text + self->headings[i].title_start);
  title->closed = is_in_bracket (&self->headings[i], annexa_evidence_line (self, i)->text);
  for (guint n = 1;; n++)
    {
      guint next;
      char *longer;

      title->n_bytes = title->closed ? find_closing (title->text)
                                     : find_title (self, label, title->text, n_read, &title->stopped);
      if (title->n_bytes == 0 && own && !title->closed)
        {
          title->n_bytes = find_own_title (title->text);
          title->stopped = TRUE;
        }
      if (title->n_bytes > 0)
        break;
      next = n < ANNEXA_MAX_TITLE_LINES && !self->headings[title->last].sentence
                 ? line_after (self, title->last)
                 : 0;
      if (next == 0 || !(own || title->closed || annexa_run_in_begins_title (self, label, title->text))
          || strlen (title->text) > MAX_TITLE_BYTES)
        return FALSE;
      n_before = strlen (title->text);
      longer = annexa_lines_join (self, title->text, annexa_evidence_line (self, next)->text);
      /* Not so far where a hyphen has gone. */
      n_read = g_str_has_prefix (longer, title->text) ? n_before : 0;
      g_free (title->text);
      title->text = longer;
      title->last = next;
    }
  title->answer = title->text + title->n_bytes;
  title->answer = skip_divider (title->closed ? g_utf8_next_char (title->answer) : title->answer);
  return title->n_bytes > n_before && holds_title (title->text + n_read, title->text + title->n_bytes)
         && strlen (title->answer) < strlen (annexa_evidence_line (self, title->last)->text);
}

/* Whether line @i ends as one that an answer begins on does, as is @usual. */
static gboolean
may_go_on (const AnnexaEvidence *self, guint i, gboolean usual)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return self->headings[i].sentence
         || line->x2 >= line->right - (usual ? MAX_USUAL_SHORT_EM : MAX_SHORT_EM) * line->size_pt;
}

static gboolean
begins_with_particle (const AnnexaEvidence *self, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);

  return annexa_catalog_begins_with_cue (self->catalog, "particle", key);
}

/* Whether the line after @i goes on with a word or a sentence that Latin words at the end of line @i begin,
 * as no title in another language does: Hoshi- / zora の責任分界は */
static gboolean
goes_on_in_japanese (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *next = i + 1 < self->layout->lines->len ? annexa_evidence_line (self, i + 1) : NULL;

  if (next == NULL || next->starts_flow || g_str_is_ascii (next->text))
    return FALSE;
  return g_ascii_islower (next->text[0]) || begins_with_particle (self, next->text);
}

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (annexa_utf8_at (text)))
      return TRUE;
  return FALSE;
}

/* Whether an answer may begin with @first where answers follow their titles: with a name in brackets,
 * 【場所】国内, or a note, ※ 春のものです。 */
static gboolean
begins_usual_answer (gunichar first)
{
  return first == 0x203b /* ※ */ || first == 0x3010 /* 【 */;
}

/* Whether what follows @title begins an answer. What is short, or no sentence that goes on, may be the rest
 * of a longer title or a remark on it; what a mark sets off may be the title in another language: ／ Event
 * logging. Not so behind a full stop, nor where others are followed by answers, as is @usual. */
static gboolean
begins_answer (const AnnexaEvidence *self, const Title *title, gboolean usual)
{
  gunichar first = annexa_utf8_at (title->answer);
  guint i = title->last;

  if (!g_unichar_isalnum (first) && first != 0x300C && first != 0x300E
      && !(title->stopped && g_unichar_type (first) == G_UNICODE_OPEN_PUNCTUATION)
      && !(usual && begins_usual_answer (first) && may_go_on (self, i, usual)))
    return FALSE;
  if (title->stopped && has_letter (title->answer))
    return TRUE;
  /* 【5.1.1 方針】に基づき refers; beside others that are followed by answers なし is one. */
  if (title->closed && begins_with_particle (self, title->answer))
    return FALSE;
  if (title->closed && usual)
    return TRUE;
  if (g_utf8_strlen (title->answer, -1) < (usual && may_go_on (self, i, usual) ? 1 : MIN_ANSWER_CHARS))
    return FALSE;
  return usual
         || (may_go_on (self, i, usual)
             && (self->headings[i].sentence || !g_str_is_ascii (title->answer) || g_str_is_ascii (title->text)
                 || goes_on_in_japanese (self, i)));
}

/* Whether a mark parts @title from the answer: 情報のバックアップ：毎日 */
static gboolean
is_divided (const Title *title)
{
  const gunichar last = annexa_utf8_at (g_utf8_prev_char (title->text + title->n_bytes));

  return title->closed || last == ':' || last == 0xff1a /* ： */
         || annexa_number_skip_space (title->text + title->n_bytes) < title->answer;
}

/* Reads the heading that line @i begins, if it runs into its answer. */
static gboolean
read_heading (const AnnexaEvidence *self, guint i, Title *title)
{
  AnnexaHeading *heading = &self->headings[i];
  const char *text = annexa_evidence_line (self, i)->text;
  gboolean own = self->n_stopped >= MIN_RUN_IN;

  if ((heading->no_title && !own) || heading->n_lead != 1 || heading->particle || heading->n_trail > 0
      || heading->title_end <= heading->title_start || text[heading->title_end] != '\0')
    return FALSE;
  if (!read_title (self, i, own, title))
    {
      heading->no_title = !own;
      return FALSE;
    }
  /* A line that is done with pointing elsewhere is no heading: 6.1.1 …, see above. Behind a mark that parts
   * others from their answers it is one, and that the answer. */
  if (title->last == i && heading->see && annexa_ends_sentence (text) && !(own && title->stopped)
      && !(self->n_run_in >= MIN_RUN_IN && is_divided (title)))
    return FALSE;
  return begins_answer (self, title, self->n_run_in >= MIN_RUN_IN);
}

/* Counts the headings that run into their answers whatever others do, until it is known to be usual. */
void
annexa_run_in_count (AnnexaEvidence *self)
{
  for (guint i = 0; i < self->layout->lines->len && self->n_stopped < MIN_RUN_IN; i++)
    {
      g_auto (Title) title = { 0 };

      annexa_layout_line_step (self->layout, i);
      if (self->headings[i].n_lead != 1 || self->headings[i].is_reference || self->headings[i].quoted
          || !annexa_lines_is_open (self, i) || annexa_evidence_runs_on (self, i)
          || !read_heading (self, i, &title))
        continue;
      self->n_run_in++;
      self->n_stopped += title.stopped;
    }
}

/* Adds the candidate of a heading that begins with a number and a title on line @i. Returns: how many lines
 * the heading is on; 0 when there is none */
guint
annexa_run_in_add_titled (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_auto (Title) title = { 0 };
  AnnexaCandidate *candidate;

  if (!read_heading (self, i, &title))
    return 0;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_LABEL, i, title.last);
  annexa_candidate_divide_labels (self, candidate, heading->lead, heading->n_lead,
                                  annexa_evidence_line (self, i)->text);
  annexa_candidate_take_title (candidate, g_strndup (title.text, title.n_bytes));
  annexa_lines_trim_title (candidate->title);
  candidate->n_title_lines = title.last + 1 - i;
  candidate->answer_mark_bytes
      = (guint)(strlen (annexa_evidence_line (self, title.last)->text) - strlen (title.answer));
  candidate->runs_in = TRUE;
  annexa_candidates_add (self, candidate);
  return title.last + 1 - i;
}
