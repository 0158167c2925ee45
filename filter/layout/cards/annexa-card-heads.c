/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* Heads of cards. Designers put the number of a control anywhere about its title: into a badge at a corner,
 * to the right end of the line, below the answer. A line that is the title of a control, and a piece of the
 * page that is nothing but the number of the same control, belong together wherever they stand. */

#define MAX_TITLE_LINES 5u
/* Words before a title in its line, or behind it: the vendor's own number, a mark. */
#define MAX_WORDS 3u
#define MAX_BEFORE_CHARS 16
#define MAX_MARKS 2u
#define MAX_MATCHES 8u
#define MIN_IN_RIGHT_HALF 4u
/* Numbers of controls have so many parts, none of them greater. */
#define MAX_PARTS 4u
#define MAX_PART 99
#define SAME_SIZE_PT 0.6f
#define FULL_WIDTH_SLASH 0xff0f
#define MAX_LEADING_EM 1.0f

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

/* The number among @numbers of a control that @title is the title of, that is not taken, or is by a title
 * farther from it, and stands nearest to @head; where @id is not NULL, the title must be of that control. */
static gboolean
match_title (AnnexaCatalog *catalog, const GArray *numbers, const char *title, const char *id,
             AnnexaCardHead *head, AnnexaCardNumber **taken)
{
  g_autofree char *key = annexa_fold_key (title);
  AnnexaTitleMatch matches[MAX_MATCHES];
  guint n = annexa_catalog_match_title (catalog, key, FALSE, matches, MAX_MATCHES);
  float least = G_MAXFLOAT;
  AnnexaCardNumber *best = NULL;

  for (guint m = 0; m < n; m++)
    {
      if (id != NULL && g_str_equal (id, matches[m].item->id) && !matches[m].item->is_clause)
        {
          *taken = NULL;
          head->number = head->title;
          head->control = order_of (id);
          return TRUE;
        }
      for (guint i = 0; id == NULL && i < numbers->len && !matches[m].item->is_clause; i++)
        {
          AnnexaCardNumber *number = &g_array_index (numbers, AnnexaCardNumber, i);
          float dx = MAX (MAX (number->box.x1 - head->title.x2, head->title.x1 - number->box.x2), 0.0f);
          float dy = MAX (MAX (number->box.y1 - head->title.y2, head->title.y1 - number->box.y2), 0.0f);

          if ((number->used && dx + dy >= number->distance_pt)
              || (number->is_last && number->box.y1 > head->title.y2)
              || (number->is_last && number->box.y2 < head->title.y1)
              || matches[m].item->standard != head->standard || !g_str_equal (number->id, matches[m].item->id)
              || dx + dy >= least)
            continue;
          least = dx + dy;
          best = number;
        }
    }
  if (best == NULL)
    return FALSE;
  *taken = best;
  head->distance_pt = least;
  head->number = best->box;
  head->control = order_of (best->id);
  return TRUE;
}

/* The piece of the next line of what @span begins in type of @size_pt, or NULL. */
static const AnnexaSpan *
find_next_line (const AnnexaPageWork *work, const AnnexaSpan *span, float size_pt)
{
  for (guint s = (guint)(span - annexa_work_span (work, 0)) + 1; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *next = annexa_work_span (work, s);

      if (next->y1 > span->y2 + MAX_LEADING_EM * size_pt)
        return NULL;
      if (next->y1 > span->y1 + size_pt / 2 && fabsf (next->size_pt - size_pt) <= SAME_SIZE_PT
          && next->n < ANNEXA_CARD_TITLE_GLYPHS && next->x1 < span->x2 && next->x2 > span->x1
          && work->role[next->row] == ANNEXA_ROLE_BODY)
        return next;
    }
  return NULL;
}

/* Whether a title of the control @id, or of one of @numbers where it is NULL, may begin with @text. */
static gboolean
may_begin_title (AnnexaCatalog *catalog, const GArray *numbers, const char *text, const char *id)
{
  g_autofree char *beginning = annexa_catalog_beginning (catalog, text);

  if (beginning == NULL || id != NULL)
    return beginning != NULL && annexa_catalog_may_begin_title (catalog, id, beginning);
  for (guint i = 0; i < numbers->len; i++)
    if (annexa_catalog_may_begin_title (catalog, g_array_index (numbers, AnnexaCardNumber, i).id, beginning))
      return TRUE;
  return FALSE;
}

/* Cuts off what @title ends with in brackets: the number of another edition. Returns: whether it does */
static gboolean
cut_bracket (char *title)
{
  char *last = *title != '\0' ? g_utf8_prev_char (title + strlen (title)) : title;

  if (!annexa_is_close_bracket (g_utf8_get_char (last)))
    return FALSE;
  while (last > title && !annexa_is_open_bracket (g_utf8_get_char (last)))
    last = g_utf8_prev_char (last);
  if (last == title || strpbrk (last, "0123456789") == NULL)
    return FALSE;
  *last = '\0';
  g_strchomp (title);
  return TRUE;
}

/* Whether @title is one, behind which up to MAX_MARKS may stand; they are cut off. */
static gboolean
match_before_marks (AnnexaCatalog *catalog, const GArray *numbers, char *title, const char *id,
                    AnnexaCardHead *head, AnnexaCardNumber **taken)
{
  for (guint mark = 0; mark <= MAX_MARKS && *title != '\0'; mark++)
    {
      char *last = strrchr (title, ' ');

      if (match_title (catalog, numbers, title, id, head, taken))
        return TRUE;
      if (last == NULL || g_utf8_strlen (last + 1, -1) > ANNEXA_CARD_MARK_GLYPHS)
        break;
      *last = '\0';
    }
  return FALSE;
}

/* Whether @text or a part of it is a title: up to MAX_WORDS may stand before it, and MAX_MARKS behind.
 * @goes_on gets whether a longer text may be. */
static gboolean
match_words (AnnexaCatalog *catalog, const GArray *numbers, const char *text, const char *id,
             AnnexaCardHead *head, AnnexaCardNumber **taken, gboolean *goes_on)
{
  const char *start = text;

  *goes_on = g_utf8_strlen (text, -1) <= MAX_BEFORE_CHARS;
  for (guint word = 0; word <= MAX_WORDS && start != NULL; word++)
    {
      if (may_begin_title (catalog, numbers, start, id))
        {
          g_autofree char *rest = g_strdup (start), *bare = g_strdup (start);

          *goes_on = TRUE;
          if (match_before_marks (catalog, numbers, rest, id, head, taken)
              || (cut_bracket (bare) && match_title (catalog, numbers, bare, id, head, taken)))
            return TRUE;
        }
      start = strchr (start, ' ');
      start = start != NULL && g_utf8_strlen (text, start - text) <= MAX_BEFORE_CHARS ? start + 1 : NULL;
    }
  return FALSE;
}

/* Whether @text is the titles of two controls that a slash joins, answered by one card: 取扱い／ICT
 * サプライチェーン. */
static gboolean
match_joined (AnnexaCatalog *catalog, const GArray *numbers, const char *text, const char *id,
              AnnexaCardHead *head, AnnexaCardNumber **taken)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *title = NULL, *key = NULL;
      AnnexaTitleMatch match;
      gboolean goes_on;

      if (p == text || (*p != '/' && annexa_utf8_at (p) != FULL_WIDTH_SLASH))
        continue;
      title = g_strchomp (g_strndup (text, (gsize)(p - text)));
      key = annexa_fold_key (g_utf8_next_char (p));
      if (annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0 && !match.item->is_clause
          && match_words (catalog, numbers, title, id, head, taken, &goes_on))
        return TRUE;
    }
  return FALSE;
}

/* Whether what stands behind a slash in @text, if anything does yet, may be the beginning of a title: that of
 * the control in another language, or of another control. */
static gboolean
goes_on_joined (AnnexaCatalog *catalog, const GArray *numbers, const char *text, const char *id)
{
  const char *slash = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (p > text && (*p == '/' || annexa_utf8_at (p) == FULL_WIDTH_SLASH))
      slash = g_utf8_next_char (p);
  while (slash != NULL && *slash == ' ')
    slash++;
  return slash != NULL && (*slash == '\0' || may_begin_title (catalog, numbers, slash, id));
}

/* What @line says besides a number at its start or end, which may be of larger type. */
static char *
text_beside_number (const AnnexaPageWork *work, const GArray *numbers, const AnnexaSpan *line, AnnexaBox *box,
                    float *size_pt)
{
  AnnexaSpan part = *line;

  for (guint i = 0; i < numbers->len; i++)
    {
      const AnnexaCardNumber *number = &g_array_index (numbers, AnnexaCardNumber, i);

      if (annexa_work_span (work, number->span) == line && number->n < line->n)
        {
          part.first = number->first == line->first ? line->first + number->n : line->first;
          part.n = line->n - number->n;
          annexa_rows_measure (work->rows, &part);
        }
    }
  *box = annexa_box_of (&part);
  *size_pt = part.size_pt;
  return annexa_rows_text (work->rows, part.first, part.n, NULL);
}

/* Makes a head of the title that begins with span @s, where it is one whose number stands on the page. */
static gboolean
read_head (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *numbers, guint s, GArray *tokens,
           AnnexaCardHead *head)
{
  const AnnexaSpan *line = annexa_work_span (work, s), *last = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *id = NULL;
  AnnexaCardNumber *taken = NULL;
  AnnexaCardHead longer = *head;
  gboolean goes_on = TRUE, joined = FALSE;
  const gboolean may_begin = annexa_card_numbers_may_be_in (work, line->first, line->n)
                             || !annexa_catalog_numbers_have_digits (catalog);
  guint n_found = 0;

  if (!may_begin && numbers->len == 0)
    return FALSE;
  /* A title may be the beginning of another, which goes on in the next line. */
  for (guint n = 0;
       line != NULL && (goes_on || joined) && n < MAX_TITLE_LINES && (joined || n_found == 0 || n <= n_found);
       n++, line = find_next_line (work, line, longer.size_pt))
    {
      AnnexaBox box;
      float size_pt;
      g_autofree char *piece = text_beside_number (work, numbers, line, &box, &size_pt);
      const char *title = piece;

      if (n == 0)
        {
          longer.title = box;
          longer.size_pt = size_pt;
          id = may_begin ? annexa_card_numbers_read_inline (catalog, piece, tokens, &title) : NULL;
          title = id != NULL ? title : piece;
          if (id == NULL && numbers->len == 0)
            return FALSE;
        }
      annexa_box_add (&longer.title, &box);
      g_string_append (text, title);
      if (match_words (catalog, numbers, text->str, id, &longer, &taken, &goes_on)
          || (n > 0 && match_joined (catalog, numbers, text->str, id, &longer, &taken)))
        {
          *head = longer;
          n_found = n + 1;
          last = line;
        }
      joined = goes_on_joined (catalog, numbers, text->str, id);
    }
  if (n_found > 0 && id == NULL)
    {
      if (n_found > 1 && last == annexa_work_span (work, taken->span))
        annexa_card_numbers_cut (work, catalog, tokens, taken);
      head->number = taken->box;
      taken->used = TRUE;
      taken->distance_pt = head->distance_pt;
      head->is_bare = taken->is_bare;
    }
  head->is_inline = id != NULL;
  return n_found > 0;
}

/* Whether there are cards on the page before, anything is drawn, a line is no longer than a number, or enough
 * begins in the right half: no page of plain text has cards. */
static gboolean
may_hold_cards (const AnnexaPageWork *work)
{
  float middle = (work->left + work->right) / 2;
  guint n = 0;

  if (work->cards.side != 0 || (work->grids != NULL && work->grids->len > 0))
    return TRUE;
  for (guint s = 0; s < work->rows->spans->len && n < MIN_IN_RIGHT_HALF; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      n += span->x1 > middle;
      if (span->n <= ANNEXA_CARD_NUMBER_GLYPHS && annexa_work_row (work, span->row)->n_spans == 1
          && g_unichar_isdigit (annexa_rows_glyph (work->rows, span->first + span->n - 1)->ch))
        return TRUE;
    }
  return n >= MIN_IN_RIGHT_HALF;
}

/* Leaves out of @heads the one that has lost its number to @head: a chapter may be called as its first
 * control is. */
static void
leave_robbed (GArray *heads, const AnnexaCardHead *head)
{
  for (guint i = heads->len; !head->is_inline && i > 0; i--)
    {
      const AnnexaCardHead *other = &g_array_index (heads, AnnexaCardHead, i - 1);

      if (!other->is_inline && other->number.x1 == head->number.x1 && other->number.y1 == head->number.y1)
        g_array_remove_index (heads, i - 1);
    }
}

/* Adds to @heads the titles on the page whose numbers of @standard stand there too. */
static void
add_heads (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *numbers,
           const AnnexaStandard *standard, GArray *tokens, GArray *heads)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      AnnexaCardHead head = { .standard = standard };

      if (work->role[span->row] == ANNEXA_ROLE_BODY && span->n < ANNEXA_CARD_TITLE_GLYPHS
          && read_head (work, catalog, numbers, s, tokens, &head))
        {
          leave_robbed (heads, &head);
          g_array_append_val (heads, head);
        }
      if (heads->len > ANNEXA_MAX_CARD_NUMBERS)
        {
          g_array_set_size (heads, 0);
          return;
        }
    }
}

/**
 * annexa_card_heads_find:
 * @work: a page
 * @catalog: for control numbers and titles
 *
 * Returns: (transfer full) (element-type AnnexaCardHead): titles of controls with their numbers, from top
 * to bottom
 */
GArray *
annexa_card_heads_find (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (AnnexaCardHead));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autoptr (GArray) numbers = NULL;
  const AnnexaStandard *standard, *bare;

  if (!may_hold_cards (work))
    return heads;
  numbers = annexa_card_numbers_find (work, catalog, tokens);
  if (numbers->len > ANNEXA_MAX_CARD_NUMBERS)
    return heads;
  standard = annexa_card_numbers_standard (catalog, numbers, FALSE);
  bare = annexa_card_numbers_standard (catalog, numbers, TRUE);
  /* Numbers alone may be the vendor's own. */
  add_heads (work, catalog, numbers, bare, tokens, heads);
  if (heads->len == 0 && bare != standard)
    add_heads (work, catalog, numbers, standard, tokens, heads);
  return heads;
}
