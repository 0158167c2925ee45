/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* Plain numbers of controls behind titles of the vendor's own, 権限の割り当て｜9.2.2, 監査ログ 12.4.1. By
 * itself such a number may be of anything; where the headings of one type end so, each with another
 * control's, they are references. */

/* Fewer are chance. */
#define MIN_BEHIND 3u
/* So many of the lines of the type end so; others are headings that wrap, or of sections that answer no
 * control. */
#define MIN_SHARE 0.4f

/* The headings of one type. */
typedef struct
{
  guint n_lines, n_behind;
  GHashTable *ids; /* that they end with; created on demand */
} Type;

/* Whether line @i may be a heading that ends with plain numbers. */
static gboolean
may_end_so (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return heading->holds_label && heading->n_trail == 0 && !heading->is_reference && !heading->sentence
         && !heading->quoted && !heading->see
         && (heading->n_lead == 0 || annexa_heading_has_own_number (heading));
}

/* The index of the first of the plain numbers that the line ends with, behind a title and what parts it from
 * them; the number of tokens where there is none. */
static guint
find_numbers (const char *text, const AnnexaHeading *heading, const GArray *tokens)
{
  guint first = tokens->len;

  while (first > 0
         && (token_at (tokens, first - 1)->kind == ANNEXA_TOKEN_LABEL
             || token_at (tokens, first - 1)->kind == ANNEXA_TOKEN_SEPARATOR
             || token_at (tokens, first - 1)->kind == ANNEXA_TOKEN_SPACE))
    first--;
  if (first == 0 || first == tokens->len || token_at (tokens, tokens->len - 1)->kind != ANNEXA_TOKEN_LABEL
      || token_at (tokens, first)->kind == ANNEXA_TOKEN_LABEL
      || token_at (tokens, first)->start <= heading->title_start)
    return tokens->len;
  /* 13 / 12.4.1 is no title with a number behind it. */
  for (const char *p = text + heading->title_start; p < text + token_at (tokens, first)->start;
       p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return first;
  return tokens->len;
}

static void
lex (const AnnexaEvidence *self, guint i, GArray *tokens)
{
  const char *text = annexa_evidence_line (self, i)->text;

  g_array_set_size (tokens, 0);
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
}

static void
count (const AnnexaEvidence *self, guint i, GArray *tokens, Type *type)
{
  guint first;

  type->n_lines++;
  if (!may_end_so (self, i))
    return;
  lex (self, i, tokens);
  first = find_numbers (annexa_evidence_line (self, i)->text, &self->headings[i], tokens);
  if (first == tokens->len)
    return;
  type->n_behind++;
  if (type->ids == NULL)
    type->ids = g_hash_table_new (NULL, NULL);
  g_hash_table_add (type->ids, (gpointer)token_at (tokens, tokens->len - 1)->id);
}

/* Whether the headings of @type end with plain numbers by habit. */
static gboolean
is_habit (const Type *type)
{
  const guint n_ids = type->ids != NULL ? g_hash_table_size (type->ids) : 0;

  return n_ids >= MIN_BEHIND && n_ids * 2 > type->n_behind
         && (float)type->n_behind >= MIN_SHARE * (float)type->n_lines;
}

/* Makes the plain numbers that @text ends with the reference of @heading, which has room for them. */
void
annexa_numbers_behind_read (AnnexaCatalog *catalog, const char *text, GArray *tokens, AnnexaHeading *heading)
{
  const guint first = find_numbers (text, heading, tokens);

  if (first == tokens->len)
    return;
  annexa_heading_read_reference (catalog, text, tokens, first, tokens->len, heading);
  annexa_heading_fill_ranges (catalog, text, heading->trail, &heading->n_trail);
  heading->n_lead = 0;
  heading->numbers_behind = TRUE;
  annexa_heading_end_title (text, token_at (tokens, first)->start, heading);
}

static void
mark (AnnexaEvidence *self, guint i, GArray *tokens)
{
  AnnexaHeadingRoom room;

  if (!may_end_so (self, i))
    return;
  lex (self, i, tokens);
  annexa_heading_copy (&self->headings[i], &room);
  annexa_numbers_behind_read (self->catalog, annexa_evidence_line (self, i)->text, tokens, &room.heading);
  annexa_heading_keep (&room.heading, &self->headings[i], self->arena);
}

/**
 * annexa_numbers_behind_find:
 * @self: with all lines parsed
 *
 * Makes the plain numbers that headings end with references, where those of one type have the habit.
 */
void
annexa_numbers_behind_find (AnnexaEvidence *self)
{
  const guint n_styles = self->layout->pages->styles->len;
  g_autofree Type *types = g_new0 (Type, n_styles + 1);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gboolean any = FALSE;

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      annexa_layout_line_step (self->layout, i);
      if (annexa_lines_is_open (self, i) && annexa_evidence_stands_out (self, i))
        count (self, i, tokens, &types[annexa_evidence_line (self, i)->style]);
    }
  for (guint s = 0; s <= n_styles; s++)
    any = any || is_habit (&types[s]);
  for (guint i = 0; any && i < self->layout->lines->len; i++)
    {
      annexa_layout_line_step (self->layout, i);
      if (annexa_lines_is_open (self, i) && annexa_evidence_stands_out (self, i)
          && is_habit (&types[annexa_evidence_line (self, i)->style]))
        mark (self, i, tokens);
    }
  for (guint s = 0; s <= n_styles; s++)
    g_clear_pointer (&types[s].ids, g_hash_table_unref);
}
