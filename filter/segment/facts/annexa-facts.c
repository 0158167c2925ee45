/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts.h"

#include <string.h>

#include "annexa-date.h"
#include "segment/records/annexa-assemble.h"
#include "annexa-facts-private.h"
#include "text/annexa-fold.h"
#include "text/annexa-utf8.h"

/* Lines of a paper's front where no answer tells its end. */
#define MAX_FRONT_LINES 200
/* Letters besides date and version on a line that states them, a Latin one counting half. */
#define MAX_BESIDE_DATE_WIDTH 56
#define MAX_LABEL_WIDTH 16
/* White space that sets a date apart from a sentence on its line. */
#define APART_EM 0.9f
/* Glyphs that tell the language; a paper's first pages tell as much as all of it. */
#define MAX_LANGUAGE_CHARS 20000

/* Whether a date or version on @index can be the paper's own. */
static gboolean
may_state (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);

  if (work->in_revisions[index] || line->role == ANNEXA_ROLE_CONTENTS)
    return FALSE;
  if (line->table >= 0 && index >= work->front_end && work->evidence->in_control_table[line->table])
    return FALSE;
  return TRUE;
}

/* Whether a line holds little besides its date and version: a company's name, a label. */
static gboolean
states_alone (const AnnexaFactsWork *work, guint index, const AnnexaFactsLine *line)
{
  guint width = 0;

  for (const char *p = line->rest; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      width += (guchar)*p < 0x80 ? 1 : 2;
  if (width <= MAX_LABEL_WIDTH)
    return TRUE;
  if (annexa_evidence_runs_on (work->evidence, index)
      || (index + 1 < work->layout->lines->len && annexa_evidence_runs_on (work->evidence, index + 1)))
    return FALSE;
  return width <= MAX_BESIDE_DATE_WIDTH;
}

static void
take_later (char **date, const char *other)
{
  if (other == NULL || (*date != NULL && strcmp (other, *date) <= 0))
    return;
  g_free (*date);
  *date = g_strdup (other);
}

/* (transfer full) (nullable): what of a line may state the paper's date: all of it, or where it is a sentence
 * what stands apart before or after that. */
static char *
stating_text (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (GArray) offsets = NULL;
  const char *stop;
  AnnexaDate date;

  if (!annexa_paper_is_sentence (work, index))
    return annexa_paper_text (work, index);
  stop = g_strrstr (line->text, "。");
  if ((stop == NULL || stop[strlen ("。")] == '\0') && line->label_gap_pt < APART_EM * line->size_pt)
    return NULL;
  text = annexa_paper_text (work, index);
  stop = g_strrstr (text, "。");
  if (stop != NULL && stop[strlen ("。")] != '\0')
    return g_strdup (stop + strlen ("。"));
  offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  folded = annexa_fold_line (text, strlen (text), offsets);
  if (!annexa_date_find (work->catalog, folded, 0, &date) || date.start > 0 || folded[date.end] != ' ')
    return NULL;
  return g_strndup (text, g_array_index (offsets, guint, date.end));
}

/* What @text tells, behind the label that stands in the cell to the left: 版数 | 1.6. */
static AnnexaFactsLine *
labelled_line (const AnnexaFactsWork *work, guint index, const char *text)
{
  gint label = annexa_paper_label_line (work, index);
  g_autofree char *both = NULL;

  if (label >= 0)
    {
      const char *of_cell = annexa_layout_line (work->layout, (guint)label)->text;

      if (annexa_paper_is (work->catalog, "version-label", of_cell)
          || annexa_paper_is (work->catalog, "date-label", of_cell))
        both = g_strconcat (of_cell, " ", text, NULL);
    }
  return annexa_paper_line_new (work->catalog, both != NULL ? both : text);
}

/* Version and date as the first page prints them. */
static void
read_cover (AnnexaFactsWork *work)
{
  g_autofree char *labelled = NULL;
  g_autofree char *plain = NULL;

  for (guint i = 0; i < work->front_end; i++)
    {
      g_autoptr (AnnexaFactsLine) line = NULL;
      g_autofree char *text = NULL;
      const AnnexaLine *printed = annexa_layout_line (work->layout, i);

      if (printed->page > 1)
        break;
      text = may_state (work, i) ? stating_text (work, i) : NULL;
      if (text == NULL)
        continue;
      line = labelled_line (work, i, text);
      if (!states_alone (work, i, line))
        continue;
      take_later (line->labelled ? &labelled : &plain, line->date);
      if (work->facts->version == NULL && line->version != NULL)
        work->facts->version = g_steal_pointer (&line->version);
    }
  work->facts->date = g_strdup (labelled != NULL ? labelled : plain);
}

/* A date that says what it is of: at the top of the second page, or on the last one. */
static void
read_imprint (AnnexaFactsWork *work)
{
  const AnnexaLines *lines = work->layout->lines;
  guint last = lines->len > 0 ? annexa_layout_line (work->layout, lines->len - 1)->page : 0;

  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (AnnexaFactsLine) line = NULL;
      g_autofree char *text = NULL;
      const AnnexaLine *printed = annexa_layout_line (work->layout, i);

      if (printed->page != last && !(printed->page == 2 && i < work->front_end))
        continue;
      /* Most lines are told by their words, before blanks are put between their glyphs. */
      if (!may_state (work, i) || annexa_paper_is_sentence (work, i)
          || !annexa_paper_has (work->catalog, "date-label", printed->text))
        continue;
      text = annexa_paper_text (work, i);
      line = annexa_paper_line_new (work->catalog, text);
      if (line->labelled && states_alone (work, i, line))
        take_later (&work->facts->date, line->date);
    }
}

/* Of @version when it is one of the revisions, else the newest. */
static const AnnexaRevision *
current_revision (const AnnexaFacts *facts)
{
  const AnnexaRevision *newest = NULL;

  for (guint i = 0; i < facts->revisions->len; i++)
    {
      const AnnexaRevision *revision = g_ptr_array_index (facts->revisions, i);

      if (facts->version != NULL && g_strcmp0 (facts->version, revision->version) == 0)
        return revision;
      if (newest == NULL || g_strcmp0 (revision->date, newest->date) >= 0)
        newest = revision;
    }
  return facts->version == NULL ? newest : NULL;
}

static void
complete_from_revisions (AnnexaFacts *facts)
{
  const AnnexaRevision *revision = current_revision (facts);

  if (revision == NULL)
    return;
  if (facts->version == NULL)
    facts->version = g_strdup (revision->version);
  if (facts->date == NULL)
    facts->date = g_strdup (revision->date);
}

/* By the script of the body: kana are Japanese; a Japanese paper may hold much English, an English one but
 * names in Japanese. */
static void
find_language (AnnexaFactsWork *work)
{
  guint kana = 0, cjk = 0, latin = 0;

  for (guint i = 0; i < work->layout->lines->len && cjk + latin < MAX_LANGUAGE_CHARS; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);

      if (line->role == ANNEXA_ROLE_FURNITURE || line->role == ANNEXA_ROLE_FIGURE)
        continue;
      for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c;

          if ((guchar)*p < 0x80)
            {
              latin += g_ascii_isalpha (*p) != 0;
              continue;
            }
          c = annexa_utf8_at (p);
          kana += c >= 0x3041 && c <= 0x30FF;
          cjk += annexa_is_cjk (c) && g_unichar_isalpha (c);
        }
    }
  if (kana > 0 && cjk * 10 >= latin)
    work->facts->language = g_strdup ("ja");
  else if (latin > cjk * 10)
    work->facts->language = g_strdup ("en");
}

static guint
front_end (const AnnexaEvidence *evidence)
{
  guint end = MIN (evidence->layout->lines->len, MAX_FRONT_LINES);

  for (guint i = 0; i < evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (evidence, i);

      if (candidate->chosen)
        return candidate->kind == ANNEXA_CANDIDATE_ROW || candidate->first_line < end
                   ? MIN (candidate->first_line, end)
                   : end;
    }
  return end;
}

/**
 * annexa_paper_facts_fill:
 * @evidence: what the paper holds, with its records chosen
 * @document: its facts are filled
 */
void
annexa_paper_facts_fill (const AnnexaEvidence *evidence, AnnexaDocument *document)
{
  AnnexaFactsWork work = {
    evidence, evidence->layout, evidence->catalog, annexa_document_get_facts (document), 0, 0, 0, NULL
  };
  g_autofree guint8 *in_revisions = g_new0 (guint8, evidence->layout->lines->len + 1);

  work.front_end = front_end (evidence);
  work.in_revisions = in_revisions;
  annexa_paper_find_revisions (&work);
  annexa_paper_find_title (&work);
  read_cover (&work);
  complete_from_revisions (work.facts);
  if (work.facts->date == NULL)
    read_imprint (&work);
  annexa_paper_find_names (&work);
  find_language (&work);
  annexa_paper_find_standards (&work);
}
