/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts.h"

#include <string.h>

#include "annexa-date.h"
#include "annexa-assemble.h"
#include "annexa-facts-private.h"
#include "text/annexa-fold.h"

/* Lines of a paper's front where no answer tells its end. */
#define MAX_FRONT_LINES 200
/* A line of a cover has fewer glyphs. */
#define MAX_COVER_LINE_GLYPHS 100
/* Letters besides date and version on a line that states them, a Latin one counting half. */
#define MAX_BESIDE_DATE_WIDTH 56
#define MAX_LABEL_WIDTH 16
/* White space inside a line that a reader takes for a blank, in type sizes. */
#define BLANK_EM 0.16f
/* White space that sets a date apart from a sentence on its line. */
#define APART_EM 0.9f
/* Glyphs that tell the language; a paper's first pages tell as much as all of it. */
#define MAX_LANGUAGE_CHARS 20000

gboolean
annexa_paper_is (AnnexaCatalog *catalog, const char *cue, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);

  return *key != '\0' && annexa_catalog_is_cue (catalog, cue, key);
}

gboolean
annexa_paper_has (AnnexaCatalog *catalog, const char *cue, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);

  return *key != '\0' && annexa_catalog_has_cue (catalog, cue, key);
}

static void
cut (AnnexaFactsLine *line, guint start, guint end)
{
  memset (line->rest + start, ANNEXA_FACTS_CUT, end - start);
}

AnnexaFactsLine *
annexa_paper_line_new (AnnexaCatalog *catalog, const char *text)
{
  AnnexaFactsLine *self = g_new0 (AnnexaFactsLine, 1);
  AnnexaDate date;
  AnnexaVersion version;

  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  self->folded = annexa_fold_line (text, strlen (text), self->offsets);
  self->rest = g_strdup (self->folded);
  for (guint at = 0; annexa_date_find (self->folded, at, &date); at = date.end)
    {
      if (self->date == NULL || strcmp (date.iso, self->date) > 0)
        {
          g_free (self->date);
          self->date = g_strdup (date.iso);
        }
      cut (self, date.start, date.end);
    }
  for (guint at = 0; annexa_version_find (catalog, self->rest, at, &version); at = version.end)
    {
      if (self->version == NULL)
        {
          guint start = g_array_index (self->offsets, guint, version.value_start);
          guint end = g_array_index (self->offsets, guint, version.value_end);

          self->version = g_strndup (text + start, end - start);
        }
      cut (self, version.start, version.end);
    }
  self->labelled = self->date != NULL && annexa_paper_has (catalog, "date-label", self->folded);
  return self;
}

void
annexa_paper_line_free (AnnexaFactsLine *self)
{
  g_free (self->folded);
  g_free (self->rest);
  g_array_unref (self->offsets);
  g_free (self->date);
  g_free (self->version);
  g_free (self);
}

static int
compare_x (gconstpointer a, gconstpointer b)
{
  const AnnexaGlyph *left = *(const AnnexaGlyph *const *)a, *right = *(const AnnexaGlyph *const *)b;

  return left->x1 < right->x1 ? -1 : left->x1 > right->x1;
}

static int
compare_float (gconstpointer a, gconstpointer b)
{
  float left = *(const float *)a, right = *(const float *)b;

  return left < right ? -1 : left > right;
}

/* The glyphs of a line from left to right. */
static GPtrArray *
glyphs_of (const AnnexaFactsWork *work, const AnnexaLine *line)
{
  GPtrArray *found = g_ptr_array_new ();
  AnnexaPage *page = g_ptr_array_index (work->layout->pages->pages, line->page - 1);

  annexa_page_unpack (page, work->layout->pages);

  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      float x = (glyph->x1 + glyph->x2) / 2, y = (glyph->y1 + glyph->y2) / 2;

      if (x >= line->x1 && x <= line->x2 && y >= line->y1 && y <= line->y2)
        g_ptr_array_add (found, (gpointer)glyph);
    }
  g_ptr_array_sort (found, compare_x);
  return found;
}

static float
median_gap (GPtrArray *glyphs)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 1; i < glyphs->len; i++)
    {
      const AnnexaGlyph *above = g_ptr_array_index (glyphs, i - 1);
      const AnnexaGlyph *glyph = g_ptr_array_index (glyphs, i);
      float gap = glyph->x1 - above->x2;

      g_array_append_val (gaps, gap);
    }
  if (gaps->len == 0)
    return 0;
  g_array_sort (gaps, compare_float);
  return g_array_index (gaps, float, gaps->len / 2);
}

char *
annexa_paper_text (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);
  g_autoptr (GPtrArray) glyphs = NULL;
  g_autoptr (GString) text = NULL;
  float usual;
  guint n = 0;

  if (line->n_glyphs > MAX_COVER_LINE_GLYPHS || line->label_gap_pt < BLANK_EM * line->size_pt)
    return g_strdup (line->text);
  glyphs = glyphs_of (work, line);
  usual = median_gap (glyphs);
  text = g_string_new (NULL);
  for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const AnnexaGlyph *glyph, *before;

      if (g_unichar_isspace (c))
        {
          g_string_append_unichar (text, c);
          continue;
        }
      if (n == glyphs->len)
        return g_strdup (line->text);
      glyph = g_ptr_array_index (glyphs, n);
      if (glyph->ch != c)
        return g_strdup (line->text);
      before = n > 0 ? g_ptr_array_index (glyphs, n - 1) : NULL;
      if (before != NULL && glyph->x1 - before->x2 > usual + BLANK_EM * line->size_pt
          && !g_ascii_isspace (text->str[text->len - 1]))
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, c);
      n++;
    }
  return n == glyphs->len ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (line->text);
}

gboolean
annexa_paper_is_sentence (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);

  return work->evidence->headings[index].sentence || line->n_glyphs > MAX_COVER_LINE_GLYPHS
         || strstr (line->text, "。") != NULL;
}

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
  g_autofree char *text = annexa_paper_text (work, index);
  g_autofree char *folded = NULL;
  g_autoptr (GArray) offsets = NULL;
  const char *stop;
  AnnexaDate date;

  if (!annexa_paper_is_sentence (work, index))
    return g_steal_pointer (&text);
  stop = g_strrstr (text, "。");
  if (stop != NULL && stop[strlen ("。")] != '\0')
    return g_strdup (stop + strlen ("。"));
  if (line->label_gap_pt < APART_EM * line->size_pt)
    return NULL;
  offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  folded = annexa_fold_line (text, strlen (text), offsets);
  if (!annexa_date_find (folded, 0, &date) || date.start > 0 || folded[date.end] != ' ')
    return NULL;
  return g_strndup (text, g_array_index (offsets, guint, date.end));
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
      line = annexa_paper_line_new (work->catalog, text);
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
  const GArray *lines = work->layout->lines;
  guint last = lines->len > 0 ? annexa_layout_line (work->layout, lines->len - 1)->page : 0;

  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (AnnexaFactsLine) line = NULL;
      g_autofree char *text = NULL;
      const AnnexaLine *printed = annexa_layout_line (work->layout, i);

      if (printed->page != last && !(printed->page == 2 && i < work->front_end))
        continue;
      if (!may_state (work, i) || annexa_paper_is_sentence (work, i))
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
          c = g_utf8_get_char (p);
          kana += c >= 0x3041 && c <= 0x30FF;
          cjk += annexa_is_cjk (c) && g_unichar_isalpha (c);
        }
    }
  if (kana > 0 && cjk * 10 >= latin)
    work->facts->language = g_strdup ("ja");
  else if (latin > cjk * 10)
    work->facts->language = g_strdup ("en");
}

/* Whether every standard's name has digits that a line must have to cite it. */
static gboolean
names_have_digits (AnnexaCatalog *catalog)
{
  for (guint i = 0; i < annexa_catalog_n_standards (catalog); i++)
    {
      guint run = 0;

      for (const char *p = annexa_catalog_standard (catalog, i)->name; *p != '\0' && run < 3; p++)
        run = g_ascii_isdigit (*p) ? run + 1 : 0;
      if (run < 3)
        return FALSE;
    }
  return TRUE;
}

static gboolean
may_cite (const char *text)
{
  guint run = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      run = g_ascii_isdigit (*p) || ((guchar)*p >= 0x80 && g_unichar_isdigit (g_utf8_get_char (p))) ? run + 1
                                                                                                    : 0;
      if (run == 3)
        return TRUE;
    }
  return FALSE;
}

/* The edition of @standard's family that the paper itself answers, or maps to, or names with its year; %NULL
 * where nothing tells. */
static const char *
edition_meant (const AnnexaFactsWork *work, const AnnexaStandard *standard, guint *answered)
{
  const AnnexaStandard *best = NULL;

  if (standard->family == NULL)
    return standard->name;
  for (guint i = 0; i < annexa_catalog_n_standards (work->catalog); i++)
    {
      const AnnexaStandard *other = annexa_catalog_standard (work->catalog, i);
      guint rank = 4 * answered[i] + work->evidence->cited[i];

      if (g_strcmp0 (other->family, standard->family) != 0 || rank == 0)
        continue;
      if (best == NULL || rank > 4 * answered[best->index] + work->evidence->cited[best->index])
        best = other;
    }
  return best != NULL ? best->name : NULL;
}

static void
add_standard (GPtrArray *standards, const char *name)
{
  if (name == NULL || g_ptr_array_find_with_equal_func (standards, name, g_str_equal, NULL))
    return;
  g_ptr_array_add (standards, g_strdup (name));
}

/* Standards in the order of their first citation. One that is only named without its year, where nothing
 * tells the edition, is named by its family, as the paper does. */
static void
find_standards (AnnexaFactsWork *work)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autofree guint *answered = g_new0 (guint, annexa_catalog_n_standards (work->catalog) + 1);
  gboolean digits = names_have_digits (work->catalog);
  guint left = work->evidence->n_citations;

  annexa_assembly_count_standards (work->evidence, answered);
  for (guint i = 0; i < work->layout->lines->len && left > 0; i++)
    {
      const char *text = annexa_layout_line (work->layout, i)->text;

      if (digits && !may_cite (text))
        continue;
      annexa_catalog_lex (work->catalog, text, strlen (text), tokens);
      for (guint t = 0; t < tokens->len && left > 0; t++)
        {
          const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
          const char *name;

          if (token->kind != ANNEXA_TOKEN_STANDARD || token->standard == NULL)
            continue;
          left--;
          name
              = token->without_year ? edition_meant (work, token->standard, answered) : token->standard->name;
          add_standard (work->facts->standards, name != NULL ? name : token->standard->family);
        }
    }
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
  find_standards (&work);
}
