/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/tables/annexa-table-shape.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold-private.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* A title that the rules have word for word. */
#define WHOLE_TITLE 0.995
/* Type this much larger than the body's stands out. */
#define LARGER 1.06f
/* A line of so many letters may be a word of the text. */
#define MAX_LETTERS 3

/* Makes room for what annexa_evidence_cite() counts. */
void
annexa_evidence_start_citations (AnnexaEvidence *self)
{
  const guint n = annexa_catalog_n_standards (self->catalog) + 1;

  self->cited = g_new0 (guint, n);
  self->named = g_new0 (guint, n);
  self->spoken_of = g_new0 (guint, n);
}

void
annexa_evidence_clear_citations (AnnexaEvidence *self)
{
  g_free (self->cited);
  g_free (self->named);
  g_free (self->spoken_of);
}

/* Counts the standards that a line of @tokens names. */
void
annexa_evidence_cite (AnnexaEvidence *self, const char *text, const char *next, const GArray *tokens)
{
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind != ANNEXA_TOKEN_STANDARD || token->standard == NULL)
        continue;
      self->n_citations++;
      /* "ISO/IEC 27001" without a year speaks for no edition of it; a standard that has no others, or a
       * profile, needs none. */
      if (token->without_year && token->standard->family != NULL
          && !annexa_catalog_is_expected (self->catalog, token->standard))
        continue;
      self->cited[token->standard->index]++;
      if (self->first_cited == NULL)
        self->first_cited = token->standard;
    }
  annexa_editions_count (self, text, next, tokens);
}

static void
parse_lines (AnnexaEvidence *self)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaHeadingRoom room;
  AnnexaArena *arena = self->arena;

  self->headings = annexa_arena_alloc (arena, self->layout->lines->len * sizeof (AnnexaHeading));
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);
      g_autofree char *whole = annexa_table_whole_name (self, i);

      if (whole != NULL)
        {
          annexa_catalog_lex (self->catalog, whole, strlen (whole), tokens);
          annexa_evidence_cite (self, whole, "", tokens);
        }
      annexa_catalog_lex (self->catalog, line->text, strlen (line->text), tokens);
      if (whole == NULL)
        annexa_evidence_cite (
            self, line->text,
            i + 1 < self->layout->lines->len ? annexa_layout_line (self->layout, i + 1)->text : "", tokens);
      annexa_heading_keep (annexa_heading_parse (self->catalog, line->text, tokens, &room),
                           &self->headings[i], arena);
      if (line->in_margin)
        annexa_heading_make_reference (&self->headings[i]);
    }
  annexa_editions_find_meant (self);
}

/* Parses every line and gathers what contents and outline list. */
AnnexaEvidence *
annexa_evidence_new (const AnnexaLayout *layout, AnnexaCatalog *catalog)
{
  AnnexaEvidence *self = g_new0 (AnnexaEvidence, 1);

  self->layout = layout;
  self->catalog = catalog;
  self->arena = layout->pages->arena;
  self->walked = g_new0 (guint, 1);
  self->memo = annexa_title_memo_new ();
  self->candidates = g_ptr_array_new ();
  annexa_evidence_start_citations (self);
  self->is_cards = g_new0 (guint8, layout->tables->len + 1);
  self->by_rows = g_new0 (guint8, layout->tables->len + 1);
  self->parties = g_new0 (guint8, layout->tables->len + 1);
  self->title_rank = g_new0 (guint, annexa_catalog_n_standards (catalog) + 1);
  self->in_control_table = g_new0 (guint8, layout->tables->len + 1);
  self->contents = g_hash_table_new (g_str_hash, g_str_equal);
  self->outline = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < layout->contents->len; i++)
    {
      const char *key = g_array_index (layout->contents, AnnexaContentsEntry, i).key;

      g_hash_table_add (self->contents, (gpointer)key);
      self->listed_firsts[g_utf8_get_char (key) % ANNEXA_N_LISTED_FIRSTS] = TRUE;
    }
  for (guint i = 0; i < layout->pages->outline->len; i++)
    {
      const AnnexaOutlineEntry *entry = &g_array_index (layout->pages->outline, AnnexaOutlineEntry, i);
      char *key = annexa_fold_key (entry->title);
      guint depth = GPOINTER_TO_UINT (g_hash_table_lookup (self->outline, key));

      self->listed_firsts[g_utf8_get_char (key) % ANNEXA_N_LISTED_FIRSTS] = TRUE;
      g_hash_table_insert (self->outline, key, GUINT_TO_POINTER (MAX (depth, entry->level + 1)));
    }
  parse_lines (self);
  annexa_numbers_below_find (self);
  annexa_evidence_find_own_behind (self);
  return self;
}

/* Leaves the first @n candidates. */
void
annexa_evidence_drop_candidates (AnnexaEvidence *self, guint n)
{
  for (guint i = n; i < self->candidates->len; i++)
    annexa_candidate_free (annexa_evidence_candidate (self, i));
  g_ptr_array_set_size (self->candidates, n);
}

void
annexa_evidence_free (AnnexaEvidence *self)
{
  annexa_evidence_drop_candidates (self, 0);
  g_ptr_array_unref (self->candidates);
  g_free (self->walked);
  g_hash_table_unref (self->contents);
  g_hash_table_unref (self->outline);
  annexa_evidence_clear_citations (self);
  g_free (self->title_rank);
  g_free (self->in_control_table);
  g_free (self->is_cards);
  g_free (self->by_rows);
  g_free (self->parties);
  g_free (self->is_part_caption);
  g_free (self->is_chapter_style);
  g_free (self->is_of_chapter);
  g_free (self->is_form_style);
  g_free (self->is_question_head);
  g_free (self->is_tag_style);
  g_free (self->is_repeated);
  annexa_title_memo_free (self->memo);
  g_free (self);
}

/* Whether line @index is part of a sentence that gives an address, which has type of its own: it holds the
 * address, or goes on with the one that the line above, be that in another type, ends with. */
static gboolean
gives_address (const AnnexaEvidence *self, guint index)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, index);
  const AnnexaLine *above = index > 0 ? annexa_layout_line (self->layout, index - 1) : line;
  const char *address = strstr (above->text, "://");

  if (strstr (line->text, "://") != NULL)
    return TRUE;
  if (address == NULL || strpbrk (address, " \t") != NULL || !g_str_is_ascii (address))
    return FALSE;
  return annexa_evidence_runs_on (self, index)
         || (!line->starts_flow && line->table == above->table && g_ascii_isalnum (line->text[0])
             && line->gap_above_pt < (self->layout->line_gap_em + 0.1f) * line->size_pt
             && above->x2 > above->right - 2.2f * above->size_pt);
}

/* Whether a line is set in other type than the body: larger, bolder, of another family or colour. */
gboolean
annexa_evidence_stands_out (const AnnexaEvidence *self, guint index)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, index);
  const AnnexaStyle *style = annexa_pages_style (self->layout->pages, line->style);
  const AnnexaStyle *body = annexa_pages_style (self->layout->pages, self->layout->body_style);

  if (line->style == self->layout->body_style || line->style == self->layout->body_latin_style
      || gives_address (self, index))
    return FALSE;
  if (style->size_pt > LARGER * body->size_pt || style->weight > body->weight)
    return TRUE;
  if (style->size_pt < 0.95f * body->size_pt)
    return FALSE;
  /* Latin text in a Japanese paper has a font of its own; only a line that is wholly different stands out,
   * which two letters may be and two kanji are not: 選考. */
  return (strcmp (style->font, body->font) != 0 || style->color != body->color)
         && line->first_style != self->layout->body_style
         && (line->n_glyphs > MAX_LETTERS
             || (line->n_glyphs > 1 && annexa_is_cjk (g_utf8_get_char (line->text))));
}

/* Whether contents or outline list @text as a heading; adds the signals. */
gboolean
annexa_evidence_is_listed (const AnnexaEvidence *self, const char *text, guint *signals)
{
  const gunichar first = annexa_fold_first (text);
  g_autofree char *key = NULL;
  guint found = 0;

  if (first != 0 && !self->listed_firsts[first % ANNEXA_N_LISTED_FIRSTS])
    return FALSE;
  key = annexa_fold_key (text);
  if (*key == '\0')
    return FALSE;
  if (g_hash_table_contains (self->contents, key))
    found |= ANNEXA_SIGNAL_CONTENTS;
  if (g_hash_table_contains (self->outline, key))
    found |= ANNEXA_SIGNAL_OUTLINE;
  if (signals != NULL)
    *signals |= found;
  return found != 0;
}

/* How deep in the outline @text is listed: 1 for the top, 0 where it is not. */
guint
annexa_evidence_outline_depth (const AnnexaEvidence *self, const char *text)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->outline) == 0)
    return 0;
  key = annexa_fold_key (text);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->outline, key));
}

/* Whether a line that ends so is followed by what it leads to, wherever it was cut: 詳しくは、 / 12.3.1 … */
static gboolean
leads_on (const char *text)
{
  static const gunichar marks[]
      = { 0x3001 /* 、 */, 0xff0c /* ， */, 0xff64 /* ､ */, 0x2192 /* → */, 0x21d2 /* ⇒ */ };
  const char *last = *text != '\0' ? g_utf8_prev_char (text + strlen (text)) : text;

  for (guint k = 0; k < G_N_ELEMENTS (marks); k++)
    if (g_utf8_get_char (last) == marks[k])
      return TRUE;
  return annexa_is_open_bracket (g_utf8_get_char (last));
}

/* Whether @index goes on with the sentence of the line above: that one is full and does not end a sentence,
 * or leads on.
 */
gboolean
annexa_evidence_runs_on (const AnnexaEvidence *self, guint index)
{
  const AnnexaLine *line, *above;

  if (index == 0)
    return FALSE;
  line = annexa_layout_line (self->layout, index);
  above = annexa_layout_line (self->layout, index - 1);
  if (above->role != ANNEXA_ROLE_BODY || above->table != line->table || line->style != above->style)
    return FALSE;
  if (!line->starts_flow && line->gap_above_pt > (self->layout->line_gap_em + 0.45f) * line->size_pt)
    return FALSE;
  if (annexa_ends_sentence (above->text) || g_str_has_suffix (above->text, ":")
      || g_str_has_suffix (above->text, "："))
    return FALSE;
  if (leads_on (above->text))
    return TRUE;
  return above->x2 > above->right - 2.2f * above->size_pt && above->x2 - above->x1 > 12 * above->size_pt;
}

/* The item that a label means: of the standard that binds it, or the one that @title or the citations speak
 * for. */
static const AnnexaItem *
item_of_label (const AnnexaEvidence *self, const AnnexaLabel *label, const char *title_key,
               double *similarity, double *best_rank)
{
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);
  const AnnexaItem *best = NULL;

  *best_rank = -1;
  *similarity = 0;
  for (guint i = 0; i < n; i++)
    {
      double same, rank;

      if (label->standard != NULL && items[i]->standard != label->standard)
        continue;
      /* A.5.1 is no number of a standard that has a 5.1 but prints no A. before it. */
      if (label->prefixed && !annexa_catalog_form_fits (self->catalog, label->form, items[i]->standard))
        continue;
      same = *title_key != '\0' ? annexa_catalog_title_similarity (items[i], title_key) : 0;
      rank = 2 * same;
      /* What the vendor is certified for says less than what the paper speaks of. */
      if (self->cited[items[i]->standard->index] > 0)
        rank += self->named[items[i]->standard->index] > 0 ? 0.7 : 0.5;
      if (annexa_catalog_is_expected (self->catalog, items[i]->standard))
        rank += 0.2;
      if (items[i]->standard == self->meant)
        rank += 0.4;
      rank -= 0.01 * items[i]->standard->index;
      if (items[i]->is_clause)
        rank -= 0.3;
      else if (items[i]->standard == self->first_cited)
        /* Of editions that number alike: the one that the title of the paper names. */
        rank += 0.1;
      if (rank > *best_rank)
        {
          *best_rank = rank;
          best = items[i];
          *similarity = same;
        }
    }
  return best;
}

/* The same, where @label becomes the other number that it may be when title or citations speak for that one.
 */
static const AnnexaItem *
settle_label (const AnnexaEvidence *self, AnnexaLabel *label, const char *title_key, double *similarity)
{
  double rank, other_rank, other_similarity;
  const AnnexaItem *item = item_of_label (self, label, title_key, similarity, &rank), *other;
  AnnexaLabel otherwise = *label;

  if (label->other.id == NULL)
    return item;
  annexa_label_read_otherwise (&otherwise);
  other = item_of_label (self, &otherwise, title_key, &other_similarity, &other_rank);
  if (other == NULL || other_rank <= rank)
    return item;
  *label = otherwise;
  *similarity = other_similarity;
  return other;
}

/* Finds the item of the candidate's first label, the similarity of its title, and the evidence that it has
 * alone. */
void
annexa_evidence_settle (AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autofree char *key = annexa_fold_key (candidate->title != NULL ? candidate->title : "");
  const AnnexaLabel *label;
  double best = 0;

  g_return_if_fail (candidate->labels.len > 0);
  for (guint i = 0; i < candidate->labels.len; i++)
    {
      double similarity;
      const AnnexaItem *item = settle_label (self, &candidate->labels.data[i], key, &similarity);

      if (i == 0 || similarity > best)
        best = MAX (best, similarity);
      if (i == 0)
        candidate->item = item;
    }
  candidate->similarity = best;
  label = &candidate->labels.data[0];
  if (candidate->kind != ANNEXA_CANDIDATE_TITLE)
    candidate->signals |= ANNEXA_SIGNAL_NUMBER;
  if (candidate->item != NULL && !candidate->item->is_clause)
    candidate->signals |= ANNEXA_SIGNAL_CATALOG_NUMBER;
  if (label->prefixed)
    candidate->signals |= ANNEXA_SIGNAL_PREFIX;
  if (candidate->similarity >= ANNEXA_SAME_TITLE_SIMILARITY)
    candidate->signals |= ANNEXA_SIGNAL_CATALOG_TITLE;
  else if (candidate->similarity >= 0.6)
    candidate->signals |= ANNEXA_SIGNAL_NEAR_TITLE;
}

/* The same where the number is that of a control and no clause, if the title is that of one word for word,
 * and not that of the clause: the paper may name another edition alone, again and again, which has a clause
 * of that number. 5.1 情報セキュリティのための方針群 */
void
annexa_evidence_settle_control (AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autofree char *key = annexa_fold_key (candidate->title != NULL ? candidate->title : "");
  const AnnexaLabel *label = &candidate->labels.data[0];
  const AnnexaItem *const *items;
  guint n = 0;

  annexa_evidence_settle (self, candidate);
  if (candidate->item == NULL || !candidate->item->is_clause || *key == '\0'
      || annexa_catalog_title_similarity (candidate->item, key) >= WHOLE_TITLE)
    return;
  items = annexa_catalog_lookup (self->catalog, label->id, &n);
  for (guint i = 0; i < n; i++)
    if (!items[i]->is_clause && (label->standard == NULL || items[i]->standard == label->standard)
        && annexa_catalog_title_similarity (items[i], key) >= WHOLE_TITLE)
      {
        candidate->item = items[i];
        candidate->similarity = 1;
        candidate->signals |= ANNEXA_SIGNAL_CATALOG_NUMBER | ANNEXA_SIGNAL_CATALOG_TITLE;
        return;
      }
}
