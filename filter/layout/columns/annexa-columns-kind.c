/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* Rows that share gutters: a table, text in columns, or lines with their numbers in the margin? */

/* In columns of prose at least this share of the long rows goes to the right edge. */
#define MIN_NAMED_COLUMNS 3u
#define MAX_NAME_GLYPHS 20u
#define PROSE_FULL_ROWS 0.4f
#define MIN_PROSE_ROWS 4u
/* Nobody sets prose in columns so narrow: what keeps to them is cells of a table. */
#define MIN_PROSE_EM 8.0f
/* Columns of one document stand at the same place on all pages, within this. */
#define SAME_GUTTER_PT 6.0f
/* A margin takes less than this much of the width. */
#define MARGIN_SHARE 0.3f
/* A number and the title below it begin this near to the same edge. */
#define SAME_EDGE_PT 1.5f
/* Titles are no longer; so many controls and clauses may have the same. */
#define MAX_TITLE_BYTES 160u
#define MAX_TITLE_MATCHES 8u

/* Whether most long rows with text between @x1 and @x2, @min_rows at least, go to the right edge there. */
static gboolean
reads_as_prose (const AnnexaPageWork *work, guint first, guint end, float x1, float x2, guint min_rows)
{
  float left = G_MAXFLOAT, right = 0, longest = 0, size_pt = 0;
  guint n_long = 0, n_full = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint s = annexa_work_row (work, first)->first_span;
         s < annexa_work_row (work, end - 1)->first_span + annexa_work_row (work, end - 1)->n_spans; s++)
      {
        const AnnexaSpan *span = annexa_work_span (work, s);

        if (span->x1 < x1 - 1 || span->x2 > x2 + 1)
          continue;
        if (pass == 0)
          {
            left = MIN (left, span->x1);
            right = MAX (right, span->x2);
            if (span->x2 - span->x1 > longest)
              {
                longest = span->x2 - span->x1;
                size_pt = span->size_pt;
              }
            continue;
          }
        if (span->x2 - span->x1 < 0.45f * (right - left))
          continue;
        n_long++;
        n_full += span->x2 > right - 2.0f * span->size_pt;
      }
  return n_full >= min_rows && n_full >= PROSE_FULL_ROWS * n_long && right - left >= MIN_PROSE_EM * size_pt;
}

gboolean
annexa_columns_read_as_prose (const AnnexaPageWork *work, guint first, guint end, float x1, float x2)
{
  return reads_as_prose (work, first, end, x1, x2, MIN_PROSE_ROWS);
}

/* Whether the columns of the page before go on with these rows, though one of them holds a list now, or both
 * end soon after the top of the page. */
static gboolean
goes_on_as_prose (const AnnexaPageWork *work, guint first, guint end, const AnnexaGutter *gutter, float left,
                  float right)
{
  guint min_rows = annexa_work_is_first_row (work, first) ? 1 : MIN_PROSE_ROWS;

  return work->prose_x > gutter->x1 - SAME_GUTTER_PT && work->prose_x < gutter->x2 + SAME_GUTTER_PT
         && (reads_as_prose (work, first, end, left, gutter->x1, min_rows)
             || reads_as_prose (work, first, end, gutter->x2, right, min_rows));
}

/* Whether @text is nothing but control numbers, with the words that a reference may have. */
static gboolean
is_reference (AnnexaCatalog *catalog, const char *text, GArray *tokens)
{
  GQuark control_word = g_quark_from_static_string ("control-word");
  guint n_labels = 0;

  g_array_set_size (tokens, 0);
  annexa_catalog_lex_numbers (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      /* Some end numbers with a dot: 8.1.1. */
      if (token->kind == ANNEXA_TOKEN_TEXT && token->end == token->start + 1 && text[token->start] == '.')
        continue;
      if (token->kind == ANNEXA_TOKEN_TEXT || (token->kind == ANNEXA_TOKEN_CUE && token->cue != control_word))
        return FALSE;
      n_labels += token->kind == ANNEXA_TOKEN_LABEL;
    }
  return n_labels > 0;
}

/* Whether @text begins with the number of a control. */
gboolean
annexa_columns_begins_with_label (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex_lead (catalog, text, strlen (text), 1, tokens);
  return tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL;
}

/* Whether @span is nothing but control numbers. */
gboolean
annexa_columns_is_label (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);

  return is_reference (catalog, text, tokens);
}

/* Whether @text is the title of a control; some clauses have the same. */
gboolean
annexa_columns_is_title (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch matches[MAX_TITLE_MATCHES];
  guint n = 0;

  if (strlen (key) <= MAX_TITLE_BYTES)
    n = annexa_catalog_match_title (catalog, key, FALSE, matches, MAX_TITLE_MATCHES);
  for (guint i = 0; i < n; i++)
    if (!matches[i].item->is_clause)
      return TRUE;
  return FALSE;
}

/* Whether @text names what stands beside it, as the name of a part of each answer does: it ends with a colon,
 * or is @before, what stands below the number above. A title does neither. */
static gboolean
is_part_name (const char *text, const char *before)
{
  return g_str_has_suffix (text, ":") || g_str_has_suffix (text, "\xef\xbc\x9a")
         || g_strcmp0 (text, before) == 0;
}

/* Whether what stands between @x1 and @x2 is control numbers and little else. */
gboolean
annexa_columns_has_labels (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                           float x1, float x2)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autofree char *before = NULL;
  guint n_labels = 0, n_other = 0;

  for (guint s = annexa_work_row (work, first)->first_span;
       s < annexa_work_row (work, end - 1)->first_span + annexa_work_row (work, end - 1)->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *text = NULL;

      if (span->x1 < x1 - 1 || span->x2 > x2 + 1)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (is_reference (catalog, text, tokens))
        n_labels++;
      else
        {
          n_other += !is_part_name (text, before);
          g_free (before);
          before = g_steal_pointer (&text);
        }
    }
  return n_labels >= 2 && n_labels >= n_other;
}

/* Whether @span stands right below @label and in line with it, at its left side or its right one. */
static gboolean
stands_below (const AnnexaSpan *span, const AnnexaSpan *label)
{
  return (fabsf (span->x1 - label->x1) < SAME_EDGE_PT || fabsf (span->x2 - label->x2) < SAME_EDGE_PT)
         && span->y1 - label->y2 < label->size_pt;
}

/* Whether below most numbers that stand left of @x2 there is text in line with them: the titles of headings
 * at the side of their answers, or their numbers in another edition, in smaller type. */
static gboolean
has_titles_below (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end, float x2)
{
  const AnnexaSpan *label = NULL;
  g_autofree char *before = NULL;
  guint n_labels = 0, n_titles = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

      if (work->role[r] != ANNEXA_ROLE_BODY || span->x1 > x2)
        continue;
      if (span->x2 <= x2 + 1 && annexa_columns_is_label (work, catalog, span))
        {
          const gboolean below
              = label != NULL && span->size_pt < label->size_pt && stands_below (span, label);

          label = below ? NULL : span;
          n_titles += below;
          n_labels += !below;
          continue;
        }
      if (label != NULL && stands_below (span, label) && fabsf (span->x1 - label->x1) < SAME_EDGE_PT)
        {
          char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);

          n_titles += !is_part_name (text, before);
          g_free (before);
          before = text;
        }
      label = NULL;
    }
  return n_titles * 2 > n_labels;
}

/* Whether as many rows stand left of @gutter, or run over it, as have something behind it: short answers
 * below headings that have their reference at the right edge. */
static gboolean
has_rows_between (const AnnexaPageWork *work, guint first, guint end, const AnnexaGutter *gutter)
{
  guint n_behind = 0, n_alone = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);

      if (work->role[r] != ANNEXA_ROLE_BODY || row->x1 > gutter->x2)
        continue;
      *(last->x1 >= gutter->x2 - 1 ? &n_behind : &n_alone) += 1;
    }
  return n_alone + 1 >= n_behind;
}

static gboolean
is_column_name (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);

  return annexa_catalog_is_cue (catalog, "column-number", key)
         || annexa_catalog_is_cue (catalog, "column-title", key)
         || annexa_catalog_is_cue (catalog, "column-answer", key);
}

static gboolean
has_control_number (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;

      if (token->kind == ANNEXA_TOKEN_LABEL && annexa_catalog_lookup (catalog, token->id, &n_items) != NULL
          && n_items > 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether @text has the name of a column before or behind a space: names over columns of numbers, which are
 * narrow, stand close to each other, as in 2022年版 項番. One that begins the number of a control is none:
 * 附属書A 6.1.3 関係当局との連絡, nor is ISO27017 there. */
static gboolean
has_column_name (AnnexaCatalog *catalog, const char *text)
{
  const char *first = strchr (text, ' '), *last = strrchr (text, ' ');
  g_autofree char *start = first != NULL ? g_strndup (text, (gsize)(first - text)) : NULL;

  return first != NULL && (is_column_name (catalog, start) || is_column_name (catalog, last + 1))
         && !has_control_number (catalog, text);
}

/* Whether @key holds a word of the name of some column, as セキュリティ管理策 and 規格の要求 do. */
static gboolean
has_column_word (AnnexaCatalog *catalog, const char *key)
{
  static const char *const classes[]
      = { "column-answer", "column-title", "column-requirement", "column-number", "column-customer" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (annexa_catalog_has_cue (catalog, classes[i], key))
      return TRUE;
  return FALSE;
}

/* Whether @text of a cell, in @span, ends a sentence, or is the first line of one, whose comma parts more
 * than names have. */
static gboolean
is_of_sentence (const AnnexaSpan *span, const char *text)
{
  return *text != '\0'
         && (annexa_is_full_stop (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))))
             || (span->n > MAX_NAME_GLYPHS && strstr (text, "、") != NULL));
}

/* Whether the cells of a row are the headers of a table of controls: names of columns, one of them a whole
 * cell as the rules have it, or all of three and more with such a word. Two that only hold one are a running
 * head: 安全説明書 | 当社の人. A sentence names none. */
gboolean
annexa_columns_is_header (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  guint n_whole = 0, n_parts = 0, n_words = 0;

  if (box->n_spans < 2)
    return FALSE;
  for (guint left = box->n_spans; left > 0; left--)
    {
      const AnnexaSpan *span = annexa_work_span (work, box->first_span + box->n_spans - left);
      g_autofree char *text = NULL, *key = NULL;

      /* What the others are does not count any more where so many are none. */
      if (n_whole + n_parts + left < 2 && n_whole + n_parts + n_words + left < box->n_spans)
        return FALSE;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (is_of_sentence (span, text))
        continue;
      key = annexa_fold_key (text);
      if (is_column_name (catalog, text)
          || (has_column_name (catalog, text) && !annexa_columns_is_label (work, catalog, span)))
        n_whole++;
      else if (annexa_catalog_has_cue (catalog, "column-answer", key))
        n_parts++;
      else if (box->n_spans >= MIN_NAMED_COLUMNS && span->n <= MAX_NAME_GLYPHS)
        n_words += has_column_word (catalog, key);
    }
  return (n_whole > 0 && n_whole + n_parts >= 2)
         || (box->n_spans >= MIN_NAMED_COLUMNS && n_whole + n_parts + n_words == box->n_spans);
}

/* What the rows [first, end) that share @gutters are. */
AnnexaColumnsKind
annexa_columns_classify (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                         const GArray *gutters)
{
  const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, 0);
  float left = G_MAXFLOAT, right = 0;

  for (guint r = first; r < end; r++)
    {
      left = MIN (left, annexa_work_row (work, r)->x1);
      right = MAX (right, annexa_work_row (work, r)->x2);
    }
  /* Questions and answers hang from their marks, numbers and titles from their names. */
  if (annexa_columns_has_questions (work, catalog, first, end, gutter->x1)
      || (gutters->len == 1 && annexa_columns_has_heading_names (work, catalog, first, end, gutter)))
    return ANNEXA_COLUMNS_NONE;
  if (gutters->len == 1 && !annexa_columns_is_header (work, catalog, first))
    {
      float share = (gutter->x1 - left) / MAX (right - left, 1.0f);

      if (share > 0.33f && share < 0.67f && !work->is_half
          && (goes_on_as_prose (work, first, end, gutter, left, right)
              || (annexa_columns_read_as_prose (work, first, end, left, gutter->x1)
                  && annexa_columns_read_as_prose (work, first, end, gutter->x2, right))))
        return ANNEXA_COLUMNS_PROSE;
      /* A number set in the margin beside running text is a heading, not a table. */
      if (share < MARGIN_SHARE && annexa_columns_has_labels (work, catalog, first, end, left, gutter->x1)
          && !has_titles_below (work, catalog, first, end, gutter->x1))
        return ANNEXA_COLUMNS_NONE;
      if ((share > 1 - MARGIN_SHARE
           || (right - gutter->x2 < MARGIN_SHARE * (right - left)
               && has_rows_between (work, first, end, gutter)))
          && annexa_columns_has_labels (work, catalog, first, end, gutter->x2, right))
        return ANNEXA_COLUMNS_NONE;
      if (share < MARGIN_SHARE
          && (annexa_columns_has_marks (work, catalog, first, end, gutter->x1, right, FALSE)
              || annexa_columns_has_hanging_numbers (work, catalog, first, end, gutter->x1)
              || annexa_columns_has_sub_numbers (work, catalog, first, end, gutter->x1)))
        return ANNEXA_COLUMNS_NONE;
    }
  return ANNEXA_COLUMNS_TABLE;
}
