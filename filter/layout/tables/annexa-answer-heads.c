/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <string.h>

#include "layout/figures/annexa-figures-private.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Whether text on both sides of a strip of white is two columns of headings and answers, or a table, or the
 * same in two languages. */

/* Words around the number of a control in its heading that are no title: a bracket, a dot. */
#define MAX_MARK_CHARS 4
/* The titles of controls are so long. */
#define MIN_TITLE_GLYPHS 4u
#define MAX_TITLE_GLYPHS 80u
/* Columns of one document stand at the same place on all pages, within this. */
#define SAME_GUTTER_PT 6.0f

typedef struct
{
  guint row;
  gboolean behind; /* the second column */
  gboolean titled; /* by the title alone, which may be that of a control in several standards */
  gint control;    /* where it stands in its standard */
} Head;

/* Where the control stands in its standard, or -1; where several have it, in the longest, which has what the
 * others have not: a number of one alone is compared with it. */
static gint
control_of_token (AnnexaCatalog *catalog, const AnnexaToken *token)
{
  guint n_items = 0;
  const AnnexaItem *const *items
      = token->kind == ANNEXA_TOKEN_LABEL ? annexa_catalog_lookup (catalog, token->id, &n_items) : NULL;
  const AnnexaItem *item = n_items > 0 ? items[0] : NULL;

  for (guint i = 1; i < n_items; i++)
    if (items[i]->standard->n_items > item->standard->n_items)
      item = items[i];
  return item != NULL ? (gint)item->order : -1;
}

/* The control whose title is @text and nothing else, or -1. */
static gint
control_of_title (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *key = NULL;
  AnnexaTitleMatch match = { 0 };

  key = annexa_fold_key (text);
  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0 && !match.item->is_clause
             ? (gint)match.item->order
             : -1;
}

/* The control whose number stands at the start or the end of a line that is no end of a sentence, or that it
 * is the title of, which sets @titled, or -1. */
static gint
read_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span, GArray *tokens,
              gboolean *titled)
{
  g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  glong n_chars[2] = { 0, 0 };
  gint control = -1;

  *titled = FALSE;
  if (annexa_figures_ends_sentence (text))
    return -1;
  g_array_set_size (tokens, 0);
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      /* A sentence goes on right behind the number: 8.1.1の記載も */
      if (t > 0 && g_array_index (tokens, AnnexaToken, t - 1).kind == ANNEXA_TOKEN_LABEL
          && annexa_is_hiragana (g_utf8_get_char (text + token->start)))
        return -1;
      if (token->kind == ANNEXA_TOKEN_TEXT)
        n_chars[control >= 0] += g_utf8_strlen (text + token->start, (gssize)(token->end - token->start));
      else if (control_of_token (catalog, token) >= 0)
        {
          if (control >= 0)
            return -1;
          control = control_of_token (catalog, token);
        }
    }
  *titled = control < 0 && span->n >= MIN_TITLE_GLYPHS && span->n <= MAX_TITLE_GLYPHS;
  if (*titled)
    return control_of_title (catalog, text);
  return MIN (n_chars[0], n_chars[1]) <= MAX_MARK_CHARS ? control : -1;
}

/* The control whose number stands at the start or the end of a line that is no end of a sentence, or whose
 * title it is, or -1. */
gint
annexa_run_of_columns_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span,
                               GArray *tokens)
{
  gboolean titled;

  return read_control (work, catalog, span, tokens, &titled);
}

static GArray *
collect (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumnRun *run)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (Head));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (guint r = run->first; r < run->end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      for (guint s = row->first_span; work->role[r] == ANNEXA_ROLE_BODY && s < row->first_span + row->n_spans;
           s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          Head head = { .row = r, .behind = annexa_run_of_columns_is_behind (work, span, run->side) };

          head.control = read_control (work, catalog, span, tokens, &head.titled);
          if (head.control >= 0)
            g_array_append_val (heads, head);
        }
    }
  return heads;
}

/* How often the numbers rise, less how often they fall, read by columns or by rows. Where there are none,
 * titles tell. */
static gint
count_rises (const GArray *heads, gboolean by_columns)
{
  gint rises = 0, last = -1;
  gboolean numbered = FALSE;

  for (guint i = 0; i < heads->len; i++)
    numbered = numbered || !g_array_index (heads, Head, i).titled;

  for (guint pass = 0; pass < (by_columns ? 2 : 1); pass++)
    for (guint i = 0; i < heads->len; i++)
      {
        const Head *head = &g_array_index (heads, Head, i);

        if ((by_columns && head->behind != (pass == 1)) || (numbered && head->titled))
          continue;
        if (last >= 0)
          rises += head->control > last ? 1 : head->control < last ? -1 : 0;
        last = head->control;
      }
  return rises;
}

/* Whether the columns hold much the same numbers, as two languages do. */
static gboolean
are_pairs (const GArray *heads)
{
  guint n = 0, n_same = 0;

  for (guint i = 0; i < heads->len; i++)
    {
      const Head *head = &g_array_index (heads, Head, i);

      if (!head->behind)
        continue;
      n++;
      for (guint k = 0; k < heads->len; k++)
        if (!g_array_index (heads, Head, k).behind && g_array_index (heads, Head, k).control == head->control)
          {
            n_same++;
            break;
          }
    }
  return n > 0 && 2 * n_same > n;
}

/* Whether one column is in a script with CJK characters and the other is not. */
static gboolean
are_languages (const AnnexaPageWork *work, const AnnexaColumnRun *run)
{
  guint n[2] = { 0, 0 }, n_cjk[2] = { 0, 0 };

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      gboolean behind = annexa_run_of_columns_is_behind (work, span, run->side), cjk = FALSE;

      if (span->row < run->first || span->row >= run->end || work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      for (guint i = span->first; i < span->first + span->n && !cjk; i++)
        cjk = annexa_is_cjk (annexa_rows_glyph (work->rows, i)->ch);
      n[behind]++;
      n_cjk[behind] += cjk;
    }
  return (2 * n_cjk[0] > n[0]) != (2 * n_cjk[1] > n[1]);
}

/* Whether a text begins in the second column beside the number in @row: the line above it there ends one. */
static gboolean
begins_beside (const AnnexaPageWork *work, const AnnexaColumnRun *run, guint row)
{
  const AnnexaSpan *above = NULL;
  gboolean beside = FALSE;
  g_autofree char *text = NULL;

  for (guint r = run->first; r <= row; r++)
    {
      const AnnexaRow *box = annexa_work_row (work, r);
      const AnnexaSpan *last = annexa_work_span (work, box->first_span + box->n_spans - 1);

      if (work->role[r] != ANNEXA_ROLE_BODY || !annexa_run_of_columns_is_behind (work, last, run->side))
        continue;
      if (r < row)
        above = last;
      else
        beside = TRUE;
    }
  if (!beside || above == NULL)
    return beside;
  text = annexa_rows_text (work->rows, above->first, above->n, NULL);
  return annexa_figures_ends_sentence (text);
}

/* Whether what stands behind the white are the answers to the numbers before it, as in a table. */
static gboolean
answers_beside (const AnnexaPageWork *work, const AnnexaColumnRun *run, const GArray *heads)
{
  guint n_before = 0, n_beside = 0;

  for (guint i = 0; i < heads->len; i++)
    {
      const Head *head = &g_array_index (heads, Head, i);

      if (head->behind)
        continue;
      n_before++;
      n_beside += begins_beside (work, run, head->row);
    }
  return 3 * (heads->len - n_before) < n_before && 3 * n_beside >= 2 * n_before;
}

static gboolean
was_there (const AnnexaPageWork *work, float left_end, float side)
{
  return work->prose_x > left_end - SAME_GUTTER_PT && work->prose_x < side + SAME_GUTTER_PT;
}

/* Whether what @boxes hold is read one column after the other. */
gboolean
annexa_run_of_columns_answers (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumnRun *run,
                               const AnnexaBox *boxes)
{
  g_autoptr (GArray) heads = NULL;
  gboolean sentences[2] = { FALSE, FALSE };
  guint n[2] = { 0, 0 };

  for (guint b = 0; b < 2; b++)
    sentences[b] = annexa_regions_has_sentence (work, &boxes[b]);
  if ((!sentences[0] || !sentences[1]) && !was_there (work, boxes[0].x2, run->side))
    return FALSE;
  heads = collect (work, catalog, run);
  for (guint i = 0; i < heads->len; i++)
    n[g_array_index (heads, Head, i).behind]++;
  if (answers_beside (work, run, heads) || are_pairs (heads) || are_languages (work, run)
      || count_rises (heads, TRUE) < count_rises (heads, FALSE))
    return FALSE;
  if (n[0] > 0 && n[1] > 0 && sentences[0] && sentences[1])
    return TRUE;
  /* Captions over answers, at the top of both columns, are the same words as headers of a table. */
  if (annexa_columns_is_header (work, catalog, run->first))
    return FALSE;
  return was_there (work, boxes[0].x2, run->side)
         && ((sentences[0] && sentences[1]) || ((sentences[0] || sentences[1]) && n[0] + n[1] > 0));
}
