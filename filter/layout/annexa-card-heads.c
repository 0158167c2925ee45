/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>
#include <string.h>

/* Heads of cards. Designers put the number of a control anywhere about its title: into a badge at a corner,
 * to the right end of the line, below the answer. A line that is the title of a control, and a piece of the
 * page that is nothing but the number of the same control, belong together wherever they stand. */

#define MAX_NUMBER_GLYPHS 32u
#define MAX_TITLE_GLYPHS 90u
#define MAX_TITLE_LINES 5u
/* Words before a title in its line, or behind it: the vendor's own number, a mark. */
#define MAX_WORDS 3u
#define MAX_MATCHES 8u
/* A page with more numbers is a list. */
#define MIN_IN_RIGHT_HALF 4u
#define MAX_NUMBERS 64u
/* Numbers of controls have so many parts, none of them greater. */
#define MAX_PARTS 4u
#define MAX_PART 99
#define SAME_SIZE_PT 0.6f
#define MAX_LEADING_EM 1.0f

typedef struct
{
  guint span;
  const char *id;
  gboolean is_bare, used;
} Number;

/* The one control of which @text says the number, with words such as the name of the standard or brackets
 * about it, but no others; NULL if there is none. */
static const char *
read_number (AnnexaCatalog *catalog, const char *text, GArray *tokens)
{
  const char *id = NULL;

  g_array_set_size (tokens, 0);
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          annexa_catalog_lookup (catalog, token->id, &n_items);
          if (n_items == 0 || id != NULL)
            return NULL;
          id = token->id;
        }
      else if (token->kind == ANNEXA_TOKEN_TEXT
               || (token->kind == ANNEXA_TOKEN_CUE && !annexa_figures_is_control_word (catalog, text, token)))
        return NULL;
    }
  return id;
}

/* Whether @text is the number @id alone, without the name of a standard before it, such as 27017-5.1.1. */
static gboolean
is_bare (const char *text, const char *id)
{
  gsize before = strcspn (text, "0123456789"), before_id = strcspn (id, "0123456789");
  gsize n = strspn (text + before, "0123456789"), n_id = strspn (id + before_id, "0123456789");

  return n == n_id && strncmp (text + before, id + before_id, n) == 0;
}

static GArray *
find_numbers (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *tokens)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (Number));

  for (guint s = 0; s < work->rows->spans->len && numbers->len <= MAX_NUMBERS; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      Number number = { s, NULL, FALSE, FALSE };
      g_autofree char *text = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || span->n > MAX_NUMBER_GLYPHS)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (strpbrk (text, "0123456789") == NULL && strstr (text, "．") == NULL)
        continue;
      number.id = read_number (catalog, text, tokens);
      if (number.id == NULL)
        continue;
      number.is_bare = tokens->len == 1 && is_bare (text, number.id);
      g_array_append_val (numbers, number);
    }
  return numbers;
}

/* The number of a control as one that rises with it, be it one of the cloud's own: 8.1.5 of CLD.8.1.5. */
static gint
order_of (const char *id)
{
  gint order = 0;
  guint n = 0;

  for (const char *at = id; *at != '\0' && n < MAX_PARTS; n++)
    {
      gint part = 0;

      while (*at != '\0' && !g_ascii_isdigit (*at))
        at++;
      for (; g_ascii_isdigit (*at); at++)
        part = MIN (part * 10 + (*at - '0'), MAX_PART);
      order = order * (MAX_PART + 1) + part;
    }
  for (; n < MAX_PARTS; n++)
    order *= MAX_PART + 1;
  return order;
}

/* The number among @numbers of a control that @title is the title of, that is not taken and stands nearest to
 * @box; -1 if there is none. */
static gint
find_number_of (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *numbers, const char *title,
                const AnnexaBox *box, gint *control)
{
  g_autofree char *key = annexa_fold_key (title);
  AnnexaTitleMatch matches[MAX_MATCHES];
  guint n = annexa_catalog_match_title (catalog, key, FALSE, matches, MAX_MATCHES);
  float least = G_MAXFLOAT;
  gint best = -1;

  for (guint m = 0; m < n; m++)
    for (guint i = 0; i < numbers->len && !matches[m].item->is_clause; i++)
      {
        const Number *number = &g_array_index (numbers, Number, i);
        const AnnexaSpan *span = annexa_work_span (work, number->span);
        float dx = MAX (MAX (span->x1 - box->x2, box->x1 - span->x2), 0.0f);
        float dy = MAX (MAX (span->y1 - box->y2, box->y1 - span->y2), 0.0f);

        if (number->used || !g_str_equal (number->id, matches[m].item->id) || dx + dy >= least)
          continue;
        least = dx + dy;
        best = (gint)i;
        *control = order_of (number->id);
      }
  return best;
}

/* The piece of the next line of what @span begins, or NULL. */
static const AnnexaSpan *
find_next_line (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  for (guint s = (guint)(span - annexa_work_span (work, 0)) + 1; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *next = annexa_work_span (work, s);

      if (next->y1 > span->y2 + MAX_LEADING_EM * span->size_pt)
        return NULL;
      if (next->y1 > span->y1 + span->size_pt / 2 && fabsf (next->size_pt - span->size_pt) <= SAME_SIZE_PT
          && next->n < MAX_TITLE_GLYPHS && next->x1 < span->x2 && next->x2 > span->x1
          && work->role[next->row] == ANNEXA_ROLE_BODY)
        return next;
    }
  return NULL;
}

/* Finds the number of which @text or a part of it is the title: up to MAX_WORDS may stand before it, and one
 * word behind. */
static gint
match_words (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *numbers, const char *text,
             const AnnexaBox *box, gint *control)
{
  const char *start = text;

  for (guint word = 0; word <= MAX_WORDS && start != NULL; word++)
    {
      const char *last = strrchr (start, ' ');
      gint number = find_number_of (work, catalog, numbers, start, box, control);

      if (number < 0 && last != NULL)
        {
          g_autofree char *shorter = g_strndup (start, (gsize)(last - start));

          number = find_number_of (work, catalog, numbers, shorter, box, control);
        }
      if (number >= 0)
        return number;
      start = strchr (start, ' ');
      start = start != NULL ? start + 1 : NULL;
    }
  return -1;
}

/* Makes a head of the title that begins with span @s, where it is one whose number stands on the page. */
static gboolean
read_head (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *numbers, guint s, AnnexaCardHead *head)
{
  const AnnexaSpan *line = annexa_work_span (work, s);
  g_autoptr (GString) text = g_string_new (NULL);

  head->title = (AnnexaBox){ line->x1, line->y1, line->x2, line->y2 };
  head->size_pt = line->size_pt;
  for (guint n = 0; line != NULL && n < MAX_TITLE_LINES; n++, line = find_next_line (work, line))
    {
      g_autofree char *piece = annexa_rows_text (work->rows, line->first, line->n, NULL);
      gint found;

      annexa_box_add (&head->title, line->x1, line->y1, line->x2, line->y2);
      g_string_append (text, piece);
      found = match_words (work, catalog, numbers, text->str, &head->title, &head->control);
      if (found >= 0)
        {
          Number *number = &g_array_index (numbers, Number, found);
          const AnnexaSpan *span = annexa_work_span (work, number->span);

          number->used = TRUE;
          head->is_bare = number->is_bare;
          head->number = (AnnexaBox){ span->x1, span->y1, span->x2, span->y2 };
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether the number of @head stands neither before the title in its line, nor right above or below it. */
gboolean
annexa_card_heads_are_apart (const AnnexaCardHead *head)
{
  float middle = (head->number.y1 + head->number.y2) / 2;

  if (middle > head->title.y1 && middle < head->title.y2)
    return head->number.x1 > head->title.x1;
  return head->number.y1 > head->title.y2 + head->size_pt || head->number.y2 < head->title.y1 - head->size_pt
         || fabsf (head->number.x1 - head->title.x1) > head->size_pt;
}

/* Whether anything is drawn on the page, or enough begins in its right half: no page of plain text has cards.
 */
static gboolean
may_hold_cards (const AnnexaPageWork *work)
{
  float middle = (work->left + work->right) / 2;
  guint n = 0;

  if (work->grids != NULL && work->grids->len > 0)
    return TRUE;
  for (guint s = 0; s < work->rows->spans->len && n < MIN_IN_RIGHT_HALF; s++)
    n += annexa_work_span (work, s)->x1 > middle
         && work->role[annexa_work_span (work, s)->row] == ANNEXA_ROLE_BODY;
  return n >= MIN_IN_RIGHT_HALF;
}

/**
 * annexa_card_heads_find:
 * @work: a page
 * @catalog: for control numbers and titles
 *
 * Returns: (transfer full) (element-type AnnexaCardHead): titles of controls whose numbers stand by
 * themselves, from top to bottom
 */
GArray *
annexa_card_heads_find (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (AnnexaCardHead));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GArray) numbers = NULL;

  if (!may_hold_cards (work))
    return heads;
  numbers = find_numbers (work, catalog, tokens);
  if (numbers->len < 2 || numbers->len > MAX_NUMBERS)
    return heads;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      AnnexaCardHead head = { 0 };

      if (work->role[span->row] == ANNEXA_ROLE_BODY && span->n < MAX_TITLE_GLYPHS
          && read_head (work, catalog, numbers, s, &head))
        g_array_append_val (heads, head);
    }
  return heads;
}
