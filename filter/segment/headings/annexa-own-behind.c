/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidate.h"
#include "annexa-heading-private.h"

#include "text/annexa-fold.h"

/* The number of a control and beside it the vendor's own, with its title: 5.1.1 1-1 方針, 1.1 5.1.1 方針. */

/* So many sections in a row are counted, from the first on. */
#define MIN_COUNTED 4u
/* Where they are counted anew in each chapter, so many are none of the first: A may be an article, (1) a
 * list.
 */
#define MIN_NEXT 2u
/* Of the vendor's numbers over titles one in so many, those of the first chapters, is in no edition. */
#define MOST_KNOWN 4u

/* Leaves out of the title what parts it from the vendor's own number, a colon, but not that of a time, or a
 * dash with white space about it: 2-1：方針, 第3章: 方針, 2-1 – Policies; 9:30, 2 – 3 */
void
annexa_heading_skip_divider (const char *text, AnnexaNumber *own)
{
  const char *p = text + own->end, *behind;
  gunichar c;
  gboolean is_dash;

  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  c = g_utf8_get_char (p);
  is_dash = g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION && p > text + own->end;
  if (!is_dash && c != ':' && c != 0xff1a /* ： */)
    return;
  behind = p = g_utf8_next_char (p);
  while (is_dash && g_unichar_isspace (g_utf8_get_char (behind)))
    behind = g_utf8_next_char (behind);
  if (!g_unichar_isdigit (g_utf8_get_char (behind)) && (!is_dash || behind > p))
    own->end = (guint)(p - text);
}

/* Whether the vendor's own number stands behind that of a control. */
gboolean
annexa_heading_has_both_numbers (const AnnexaHeading *heading)
{
  return heading->n_lead > 0 && heading->own.start >= heading->lead[0].end;
}

/* The index of the number of a control right behind the vendor's own of another shape, or of its bracket:
 * （１） ５．１．１ 方針. @first where there is none. */
guint
annexa_heading_find_behind_own (const char *text, GArray *tokens, guint first, const AnnexaHeading *heading)
{
  guint i = first, number, end = heading->own.end;

  if (heading->own.n_parts == 0)
    return first;
  while (g_unichar_isspace (g_utf8_get_char (text + end)))
    end = (guint)(g_utf8_next_char (text + end) - text);
  while (i < tokens->len && token_at (tokens, i)->start < end)
    i++;
  if (i >= tokens->len || token_at (tokens, i)->start != end)
    return first;
  number = i + (token_at (tokens, i)->kind == ANNEXA_TOKEN_OPEN);
  return number < tokens->len && token_at (tokens, number)->kind == ANNEXA_TOKEN_LABEL ? i : first;
}

/* Whether @own, at the start of @text, is a number of one part that shows it is one: 4. 変更管理 */
static gboolean
is_dotted (const AnnexaNumber *own, const char *text)
{
  return own->kind == ANNEXA_NUMBERING_DECIMAL && own->n_parts == 1 && own->end > 0
         && text[own->end - 1] == '.' && g_unichar_isspace (g_utf8_get_char (text + own->end));
}

/* Takes @own, which the title of @heading begins with, as the vendor's own number. */
static void
take_before_title (const char *text, AnnexaHeading *heading, const AnnexaNumber *own)
{
  heading->own = *own;
  heading->title_start = own->end;
  while (g_unichar_isspace (g_utf8_get_char (text + heading->title_start)))
    heading->title_start = (guint)(g_utf8_next_char (text + heading->title_start) - text);
}

/* Takes a number that begins the title, of several parts or with a dot, as the vendor's own. */
void
annexa_heading_read_own_behind (const char *text, AnnexaHeading *heading)
{
  AnnexaNumber own;
  const char *p;

  if (heading->n_lead != 1 || !annexa_number_parse (NULL, text + heading->title_start, &own)
      || (own.n_parts < 2 && (heading->sentence || !is_dotted (&own, text + heading->title_start))))
    return;
  p = text + heading->title_start + own.end;
  if (!g_unichar_isspace (g_utf8_get_char (p)) && !(own.n_parts == 2 && annexa_is_cjk (g_utf8_get_char (p))))
    return;
  own.start += heading->title_start;
  own.end += heading->title_start;
  annexa_heading_skip_divider (text, &own);
  take_before_title (text, heading, &own);
}

/* Reads the second of two numbers as the vendor's own, where it may be: 5.1.1 1.1 方針. */
static gboolean
read_second (const AnnexaLine *line, const AnnexaHeading *heading, AnnexaNumber *own)
{
  const AnnexaLabel *first = heading->lead, *second = heading->n_lead == 2 ? &heading->lead[1] : NULL;

  if (line->role != ANNEXA_ROLE_BODY || second == NULL || heading->is_reference || second->prefixed
      || second->standard != NULL || heading->title_end <= heading->title_start
      || !g_unichar_isspace (g_utf8_get_char (line->text + first->end))
      || !annexa_number_parse (NULL, line->text + second->start, own) || own->n_parts != 2
      || own->kind != ANNEXA_NUMBERING_DECIMAL)
    return FALSE;
  own->start += second->start;
  own->end += second->start;
  return TRUE;
}

/* Reads the number that the title behind that of a control begins with, of one part and counted on from
 * @before: 5.1.1 1 方針. */
static gboolean
read_counted (const AnnexaLine *line, const AnnexaHeading *heading, guint before, AnnexaNumber *own)
{
  const char *p;

  if (line->role != ANNEXA_ROLE_BODY || heading->n_lead != 1 || heading->own.start >= heading->lead[0].end
      || heading->title_end <= heading->title_start
      || !annexa_number_parse (NULL, line->text + heading->title_start, own) || own->n_parts != 1
      || own->kind != ANNEXA_NUMBERING_DECIMAL || own->parts[0] != before + 1)
    return FALSE;
  p = line->text + heading->title_start + own->end;
  if (!g_unichar_isspace (g_utf8_get_char (p)))
    return FALSE;
  own->start += heading->title_start;
  own->end += heading->title_start;
  return TRUE;
}

/* Reads the letter that the title behind that of a control begins with, A or the one after @before, 0 where
 * there is none: 5.1.1 A 方針. */
static gboolean
read_lettered (const AnnexaLine *line, const AnnexaHeading *heading, guint before, AnnexaNumber *own)
{
  const char *p = line->text + heading->title_start;
  gunichar c = g_utf8_get_char (p);

  if (line->role != ANNEXA_ROLE_BODY || heading->n_lead != 1 || heading->own.start >= heading->lead[0].end
      || heading->title_end <= heading->title_start)
    return FALSE;
  if (c >= 0xff21 && c <= 0xff3a /* Ａ to Ｚ */)
    c = c - 0xff21 + 'A';
  p = g_utf8_next_char (p);
  if (c < 'A' || c > 'Z' || (c != 'A' && c - 'A' != before) || !g_unichar_isspace (g_utf8_get_char (p)))
    return FALSE;
  *own = (AnnexaNumber){ .kind = ANNEXA_NUMBERING_LETTER,
                         .parts = { c - 'A' + 1 },
                         .n_parts = 1,
                         .start = heading->title_start,
                         .end = (guint)(p - line->text) };
  return TRUE;
}

/* Reads the number in brackets or a circle that the title behind that of a control begins with, the first or
 * the one after @before, 0 where there is none: 5.1.1 (1) 方針. */
static gboolean
read_marked (const AnnexaLine *line, const AnnexaHeading *heading, guint before, AnnexaNumber *own)
{
  AnnexaNumber number;

  if (line->role != ANNEXA_ROLE_BODY || heading->n_lead != 1 || heading->own.start >= heading->lead[0].end
      || heading->title_end <= heading->title_start
      || !annexa_number_parse (NULL, line->text + heading->title_start, &number) || number.n_parts != 1
      || (number.kind != ANNEXA_NUMBERING_PAREN && number.kind != ANNEXA_NUMBERING_CIRCLED
          && number.kind != ANNEXA_NUMBERING_KANA)
      || (number.parts[0] != 1 && number.parts[0] != before + 1))
    return FALSE;
  number.start += heading->title_start;
  number.end += heading->title_start;
  *own = number;
  return TRUE;
}

/* Where the titles behind the numbers of controls begin with numbers that count the sections of the paper,
 * these are the vendor's own. */
static void
find_counted (AnnexaEvidence *self)
{
  AnnexaNumber own;
  guint n = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    n += read_counted (annexa_layout_line (self->layout, i), &self->headings[i], n, &own);
  if (n < MIN_COUNTED)
    return;
  n = 0;
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);

      if (!read_counted (line, &self->headings[i], n, &own))
        continue;
      n++;
      take_before_title (line->text, &self->headings[i], &own);
    }
}

/* The same with what counts the sections of each chapter anew, as @read finds it. */
static void
find_counted_anew (AnnexaEvidence *self,
                   gboolean (*read) (const AnnexaLine *, const AnnexaHeading *, guint, AnnexaNumber *))
{
  AnnexaNumber own = { 0 };
  guint n = 0, n_next = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    if (read (annexa_layout_line (self->layout, i), &self->headings[i], own.parts[0], &own))
      {
        n++;
        n_next += own.parts[0] > 1;
      }
  if (n < MIN_COUNTED || n_next < MIN_NEXT)
    return;
  own.parts[0] = 0;
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);

      if (read (line, &self->headings[i], own.parts[0], &own))
        take_before_title (line->text, &self->headings[i], &own);
    }
}

/* Whether nothing but white space stands between the first two numbers, or a word such as Control. */
static gboolean
are_apart (AnnexaCatalog *catalog, const char *text, const AnnexaHeading *heading)
{
  const guint start = heading->lead[0].end, end = heading->lead[1].start;
  g_autofree char *between = end > start ? g_strndup (text + start, end - start) : NULL, *key = NULL;

  if (between == NULL || !g_unichar_isspace (g_utf8_get_char (between)))
    return FALSE;
  key = annexa_fold_key (between);
  /* A word such as 旧 says that the other number is of another edition. */
  return *key == '\0' || annexa_catalog_is_cue (catalog, "column-number", key)
         || annexa_catalog_is_cue (catalog, "column-title", key);
}

/* Reads the first of several numbers as the vendor's own, where it may be: 1.1 5.1.1 方針. */
static gboolean
read_first (AnnexaCatalog *catalog, const AnnexaLine *line, const AnnexaHeading *heading, AnnexaNumber *own)
{
  const AnnexaLabel *first = heading->lead;

  if (line->role != ANNEXA_ROLE_BODY || heading->n_lead < 2 || first->prefixed || first->standard != NULL
      || !are_apart (catalog, line->text, heading)
      || !annexa_number_parse (NULL, line->text + first->start, own) || own->n_parts < 2
      || own->kind != ANNEXA_NUMBERING_DECIMAL)
    return FALSE;
  own->start += first->start;
  own->end += first->start;
  return TRUE;
}

static gboolean
read_first_of_two (AnnexaCatalog *catalog, const AnnexaLine *line, const AnnexaHeading *heading,
                   AnnexaNumber *own)
{
  return heading->n_lead == 2 && !heading->is_reference && heading->title_end > heading->title_start
         && read_first (catalog, line, heading, own);
}

/* The same of a line of numbers over the title, of which the own one has a part less: 1.1 5.1.1、5.1.2. */
static gboolean
read_first_above (AnnexaCatalog *catalog, const AnnexaLine *line, const AnnexaHeading *heading,
                  AnnexaNumber *own)
{
  AnnexaNumber second;

  return heading->is_reference && !heading->cited && heading->title_end <= heading->title_start
         && read_first (catalog, line, heading, own) && own->n_parts == 2
         && (heading->lead[1].prefixed
             || (annexa_number_parse (NULL, line->text + heading->lead[1].start, &second)
                 && second.n_parts == 3));
}

static gboolean
is_unknown (const AnnexaEvidence *self, const AnnexaHeading *heading)
{
  guint n = 0;

  return annexa_catalog_lookup (self->catalog, heading->lead[0].id, &n) == NULL || n == 0;
}

/* Takes the numbers of controls on line of numbers as what stands behind the vendor's own, @own. */
static void
take_above (AnnexaHeading *heading, const AnnexaNumber *own)
{
  heading->own = *own;
  heading->is_reference = FALSE;
  heading->trail = heading->lead + 1;
  heading->n_trail = heading->n_lead - 1;
  heading->n_lead = 0;
  heading->title_start = heading->title_end = own->end;
}

/* Where a paper prints two numbers before its titles, or over them, and no edition has all the first ones,
 * these are the vendor's own. */
static void
find_before (AnnexaEvidence *self)
{
  gboolean unknown = FALSE;
  AnnexaNumber own;
  guint n_above = 0, n_unknown_above = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);
      const AnnexaHeading *heading = &self->headings[i];

      if (!unknown && read_first_of_two (self->catalog, line, heading, &own))
        unknown = is_unknown (self, heading);
      if (!read_first_above (self->catalog, line, heading, &own))
        continue;
      n_above++;
      n_unknown_above += is_unknown (self, heading);
    }
  for (guint i = 0; i < self->layout->lines->len && (unknown || n_unknown_above > 0); i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);
      AnnexaHeading *heading = &self->headings[i];

      if (unknown && read_first_of_two (self->catalog, line, heading, &own))
        {
          heading->own = own;
          heading->lead[0] = heading->lead[1];
          heading->n_lead = 1;
        }
      else if (n_unknown_above * MOST_KNOWN >= n_above
               && read_first_above (self->catalog, line, heading, &own))
        take_above (heading, &own);
    }
}

/* Where a paper prints two numbers before its titles and no edition has all the second ones, or all the first
 * ones, these are the vendor's own. */
void
annexa_evidence_find_own_behind (AnnexaEvidence *self)
{
  gboolean unknown = FALSE;
  AnnexaNumber own;
  guint n = 0;

  find_counted (self);
  find_counted_anew (self, read_lettered);
  find_counted_anew (self, read_marked);
  find_before (self);
  for (guint i = 0; i < self->layout->lines->len && !unknown; i++)
    if (read_second (annexa_layout_line (self->layout, i), &self->headings[i], &own))
      unknown = annexa_catalog_lookup (self->catalog, self->headings[i].lead[1].id, &n) == NULL || n == 0;
  for (guint i = 0; i < self->layout->lines->len && unknown; i++)
    if (read_second (annexa_layout_line (self->layout, i), &self->headings[i], &own))
      {
        self->headings[i].own = own;
        self->headings[i].n_lead = 1;
      }
}
