/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/records/annexa-assemble.h"
#include "segment/annexa-candidates-private.h"
#include "model/annexa-array-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* What a paper closes with below its last answer, without a heading: who published it, where questions go,
 * the links at the foot of a web page. White space parts it from the answer. */

/* The gap above it, compared with the largest between the lines of the answer and with its own type. */
#define MIN_GAP_RATIO 1.6f
#define MIN_GAP_EM 0.9f
/* So many of all lines of the paper have less white space above them. */
#define WIDE_SHARE 0.95f
/* Or it is set in smaller type. */
#define SMALLER 0.93f
/* Paragraphs have so much more white space above than their lines. */
#define MIN_WHITE_EM 0.2f
#define MAX_CLOSING_LINES 12u
#define MAX_SIGNING_LINES 3u
#define MIN_SITE_LINKS 3u
/* Text goes on at the top of a page, never below so much of it. */
#define MAX_TOP_SHARE 0.3f
/* So far left of all lines of its answer nothing of it begins. */
#define MIN_OUTDENT_PT 2.0f
/* Words that say that a paper ends are no longer. */
#define MAX_END_BYTES 40

/* Whether line @i is of a sentence: it is, or the next one where it goes on. */
static gboolean
is_sentence (const AnnexaEvidence *self, guint i)
{
  return self->headings[i].sentence || (annexa_lines_is_open (self, i + 1) && self->headings[i + 1].sentence);
}

/* Whether @key is nothing but links to other pages of a site: 会社概要 利用規約 サイトマップ. One alone may
 * be a word of the text. */
static gboolean
is_site_links (const AnnexaEvidence *self, const char *key)
{
  guint n = 0;

  while (*key != '\0')
    {
      const gsize n_chars = annexa_catalog_begins_with_cue (self->catalog, "site-link", key);

      if (n_chars > 0)
        {
          key = g_utf8_offset_to_pointer (key, (glong)n_chars);
          n++;
        }
      else if (!g_unichar_isalnum (g_utf8_get_char (key)))
        key = g_utf8_next_char (key);
      else
        return FALSE;
    }
  return n >= MIN_SITE_LINKS;
}

/* Whether @key is what web pages have below their text: a question to the reader, a link back to the top,
 * links to other pages. */
static gboolean
is_of_web_page (const AnnexaEvidence *self, const char *key)
{
  return annexa_catalog_begins_with_cue (self->catalog, "feedback", key)
         || annexa_catalog_is_cue (self->catalog, "page-top", key) || is_site_links (self, key);
}

/* Whether line @i says whom to ask, or asks what the reader thinks; @apart: no sentence of an answer can be
 * there. */
static gboolean
tells_contact (const AnnexaEvidence *self, guint i, gboolean apart)
{
  g_autofree char *key = annexa_fold_key (annexa_evidence_line (self, i)->text);

  return ((apart || !is_sentence (self, i)) && annexa_catalog_has_cue (self->catalog, "contact", key))
         || is_of_web_page (self, key);
}

/* Whether line @i says who publishes the paper: 発行：…株式会社. A sentence may begin with the same words. */
static gboolean
names_publisher (const AnnexaEvidence *self, guint i)
{
  g_autofree char *key = annexa_fold_key (annexa_evidence_line (self, i)->text);

  return !is_sentence (self, i) && annexa_catalog_begins_with_cue (self->catalog, "publisher", key)
         && annexa_catalog_has_cue (self->catalog, "vendor-suffix", key);
}

/* Whether the lines from @first on, the last of the body, are few lines of running text, one of which says
 * whom to ask. */
static gboolean
closes_paper (const AnnexaEvidence *self, guint first, guint end, gboolean apart)
{
  gboolean contact = names_publisher (self, first);
  guint n = 0;

  for (guint i = first; i < self->layout->lines->len; i++)
    {
      if (annexa_evidence_line (self, i)->role != ANNEXA_ROLE_BODY)
        continue;
      if (i >= end || ++n > MAX_CLOSING_LINES || annexa_evidence_line (self, i)->table >= 0)
        return FALSE;
      contact = contact || tells_contact (self, i, apart);
    }
  return contact;
}

/* Whether @line begins below columns of which @before ends the last, or on the page behind them. */
static gboolean
is_below_columns (const AnnexaLine *before, const AnnexaLine *line)
{
  if (!line->starts_flow || line->left >= before->left || before->table >= 0)
    return FALSE;
  return before->page == line->page ? before->y2 < line->y1 : annexa_ends_sentence (before->text);
}

/* Whether @line stands on a page of its own, where no text would go on: the last slide of a deck. */
static gboolean
is_on_page_alone (const AnnexaEvidence *self, const AnnexaLine *before, const AnnexaLine *line)
{
  const AnnexaPage *page = g_ptr_array_index (self->layout->pages->pages, line->page - 1);

  return line->page > before->page && line->y1 > MAX_TOP_SHARE * page->height_pt
         && annexa_ends_sentence (before->text);
}

/* The white space above a line that nearly all lines of the body have less of. */
static float
wide_gap (const AnnexaEvidence *self)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_evidence_line (self, i);

      if (line->role == ANNEXA_ROLE_BODY && line->table < 0 && !line->starts_flow)
        g_array_append_val (gaps, line->gap_above_pt);
    }
  if (gaps->len == 0)
    return 0;
  annexa_sort_floats (gaps);
  return g_array_index (gaps, float, (guint)(WIDE_SHARE * (float)(gaps->len - 1)));
}

/* Whether @line is set at the right edge, as who signs a page and when are. */
static gboolean
is_set_right (const AnnexaLine *line)
{
  return line->x1 > (line->left + line->right) / 2 && line->x2 > line->right - line->size_pt;
}

/* Whether white space parts @line from an answer that ends with @before, and whose lines are up to @widest
 * apart. */
static gboolean
is_apart (const AnnexaLine *before, const AnnexaLine *line, float widest)
{
  return !line->starts_flow && line->gap_above_pt > MIN_GAP_RATIO * widest
         && line->gap_above_pt > MIN_GAP_EM * line->size_pt
         && (annexa_ends_sentence (before->text) || (is_set_right (line) && !is_set_right (before)));
}

/* Whether line @i, one of the last of the paper, says whose the rights are, or is what web pages have there.
 */
static gboolean
claims_rights (const AnnexaEvidence *self, guint i, guint end)
{
  g_autofree char *key = annexa_fold_key (annexa_evidence_line (self, i)->text);

  return (annexa_catalog_begins_with_cue (self->catalog, "rights", key) || is_of_web_page (self, key))
         && closes_paper (self, i, end, TRUE);
}

/* Whether the lines from @first on, the last of the body, sign the paper at its right edge: a company, and
 * when it did. */
static gboolean
signs_paper (const AnnexaEvidence *self, guint first, guint end)
{
  gboolean company = FALSE;
  guint n = 0;

  for (guint i = first; i < self->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_evidence_line (self, i);
      g_autofree char *key = NULL;

      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      if (i >= end || ++n > MAX_SIGNING_LINES || line->table >= 0 || !is_set_right (line)
          || is_sentence (self, i))
        return FALSE;
      key = annexa_fold_key (line->text);
      company = company || annexa_catalog_has_cue (self->catalog, "vendor-suffix", key);
    }
  return company;
}

/* Whether line @i begins with a word such as 編集後記, what ever sentences stand behind it. */
static gboolean
begins_colophon (const AnnexaEvidence *self, guint i, guint end)
{
  g_autofree char *key = annexa_fold_key (annexa_evidence_line (self, i)->text);

  return annexa_catalog_begins_with_cue (self->catalog, "colophon", key) && closes_paper (self, i, end, TRUE);
}

/* Whether who publishes the paper or signs it stands from line @i on, however near to an answer that ends
 * with @before. */
static gboolean
begins_imprint (const AnnexaEvidence *self, const AnnexaLine *before, guint i, guint end)
{
  return annexa_ends_sentence (before->text)
         && ((names_publisher (self, i) && closes_paper (self, i, end, FALSE))
             || begins_colophon (self, i, end) || (!is_set_right (before) && signs_paper (self, i, end)));
}

static gboolean
begins_paragraph (const AnnexaEvidence *self, const AnnexaLine *line)
{
  return !line->starts_flow
         && line->gap_above_pt > (self->layout->line_gap_em + MIN_WHITE_EM) * line->size_pt;
}

static gboolean
is_smaller (const AnnexaLine *before, const AnnexaLine *line)
{
  return line->size_pt < SMALLER * before->size_pt;
}

/* Whether line @i begins a paragraph, or smaller type, with a word such as お問い合わせ before a colon. Below
 * an answer of one paragraph, which begins on the line of its heading as others do, there is no larger gap.
 */
static gboolean
begins_contact (const AnnexaEvidence *self, const AnnexaLine *before, guint i, guint end)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
  g_autofree char *key = annexa_fold_key (line->text);
  const char *colon = strchr (key, ':');
  g_autofree char *word = NULL;

  if (colon == NULL || !(begins_paragraph (self, line) || is_smaller (before, line))
      || !annexa_ends_sentence (before->text))
    return FALSE;
  word = g_strndup (key, (gsize)(colon - key));
  return annexa_catalog_is_cue (self->catalog, "contact", word) && closes_paper (self, i, end, FALSE);
}

/* Whether line @i begins with a word such as 以上 as a sentence, whatever it says behind that: End of
 * responses. Questions: ask@example.com */
static gboolean
begins_with_end (const AnnexaEvidence *self, guint i, guint end)
{
  const char *text = annexa_evidence_line (self, i)->text, *stop = strstr (text, "。");
  g_autofree char *word = NULL, *key = NULL;

  if (stop == NULL)
    stop = strstr (text, ". ");
  if (stop == NULL || stop - text > MAX_END_BYTES)
    return FALSE;
  word = g_strndup (text, (gsize)(stop - text));
  key = annexa_fold_key (word);
  return annexa_catalog_is_cue (self->catalog, "closing", key) && closes_paper (self, i, end, TRUE);
}

/**
 * annexa_answer_find_closing:
 * @self: the evidence
 * @candidate: the heading of the last answer
 * @end: the line after its last one
 *
 * Returns: where what closes the paper begins, without a heading of its own; @end when nothing does
 */
guint
annexa_answer_find_closing (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint end)
{
  const AnnexaLine *before = NULL;
  float widest = 0, widest_within = 0; /* with and without the space below the heading */
  float left = G_MAXFLOAT;
  gboolean paragraphs = FALSE;

  for (guint i = candidate->end_line; i < end; i++)
    {
      const AnnexaLine *line = annexa_evidence_line (self, i);
      gboolean outdented = line->x1 < left - MIN_OUTDENT_PT;

      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      if (before != NULL
          && ((is_below_columns (before, line) && closes_paper (self, i, end, TRUE))
              || (is_on_page_alone (self, before, line) && closes_paper (self, i, end, FALSE))
              || claims_rights (self, i, end) || begins_with_end (self, i, end)
              || begins_imprint (self, before, i, end)
              || (((candidate->runs_in && !paragraphs) || is_smaller (before, line))
                  && begins_contact (self, before, i, end))))
        return i;
      /* Where answers are set in below their headings, a sentence beside these is of none. */
      if (before != NULL && is_apart (before, line, is_set_right (line) ? widest_within : widest)
          && closes_paper (self, i, end, outdented)
          && (is_smaller (before, line) || is_set_right (line) || outdented
              || line->gap_above_pt > wide_gap (self)))
        return i;
      if (!line->starts_flow)
        {
          widest = MAX (widest, line->gap_above_pt);
          if (before != NULL)
            {
              widest_within = MAX (widest_within, line->gap_above_pt);
              paragraphs = paragraphs || begins_paragraph (self, line);
            }
        }
      left = MIN (left, line->x1);
      before = line;
    }
  return end;
}

/* Words such as 改訂履歴, お問い合わせ, 以上, CHAPTER 2 that open or close a part of the document. */
gboolean
annexa_answer_is_closing_word (const AnnexaEvidence *self, const char *key)
{
  static const char *const cues[] = { "revision", "appendix", "closing", "contents", "chapter-mark" };

  for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
    if (annexa_catalog_is_cue (self->catalog, cues[i], key))
      return TRUE;
  return FALSE;
}
