/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* Running heads that name the controls of their page, as those of a dictionary name its words: A.5.1.1 –
 * A.9.2.1, or one number alone beside the title of the paper. */

/* What stands beside one number alone is so long. */
#define MIN_BESIDE_CHARS 6
/* So many characters at its beginning tell a heading. They are more than most numbers have. */
#define MIN_TOLD_CHARS 7
#define TOLD_CHARS 9
/* No document has more headings that matter here; a longer one keeps the first. */
#define MAX_TOLD 20000u
/* Headings are at least so much larger than the running head that repeats them. */
#define MIN_HEADING_RATIO 1.15f

static gboolean
has_number (const char *key)
{
  for (const char *p = strchr (key, '.'); p != NULL; p = strchr (p + 1, '.'))
    if (p > key && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]))
      return TRUE;
  return FALSE;
}

/* Whether nothing but the sign of a range stands in bytes [start, end) of @text. */
static gboolean
is_range (const char *text, guint start, guint end)
{
  g_autofree char *between = g_strstrip (g_strndup (text + start, end - start));

  return *between != '\0' && annexa_is_range_sign (g_utf8_get_char (between))
         && *g_utf8_next_char (between) == '\0';
}

/* Whether the number in bytes [start, end) of the text of @row is printed in another row of the page too,
 * where a line may begin. */
static gboolean
stands_below (const AnnexaPageWork *work, guint row, guint start, guint end)
{
  g_autofree char *number = g_strndup (work->text[row] + start, end - start);

  for (guint r = 0; r < work->rows->rows->len; r++)
    for (const char *p = r != row ? strstr (work->text[r], number) : NULL; p != NULL;
         p = strstr (p + 1, number))
      if ((p == work->text[r] || p[-1] == ' ') && p[strlen (number)] != '.'
          && !g_ascii_isdigit (p[strlen (number)]))
        return TRUE;
  return FALSE;
}

/* The key of @row without the numbers of controls that the page has below; NULL where it is no such head. */
char *
annexa_furniture_control_key (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const char *text = work->text[row];
  g_autoptr (GArray) tokens = NULL;
  const AnnexaToken *labels[2] = { NULL, NULL };
  g_autofree char *rest = NULL, *key = NULL;
  guint n = 0;

  if (!has_number (work->key[row]))
    return NULL;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
      {
        if (n == G_N_ELEMENTS (labels))
          return NULL;
        labels[n++] = &g_array_index (tokens, AnnexaToken, t);
      }
  if (n == 0 || (n == 2 && !is_range (text, labels[0]->end, labels[1]->start)))
    return NULL;
  if (!stands_below (work, row, labels[0]->start, labels[0]->end)
      && !stands_below (work, row, labels[n - 1]->start, labels[n - 1]->end))
    return NULL;
  rest = g_strdup_printf ("%.*s %s", (int)labels[0]->start, text, text + labels[n - 1]->end);
  key = annexa_fold_key (rest);
  return n == 2 || g_utf8_strlen (key, -1) >= MIN_BESIDE_CHARS ? g_strconcat ("{}", key, NULL) : NULL;
}

/* The beginning of @text, for comparing; %NULL where it is too short. */
static char *
beginning_of (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 4 * TOLD_CHARS));
  g_autofree char *key = annexa_fold_key (start);
  glong n = g_utf8_strlen (key, -1);

  return n >= MIN_TOLD_CHARS ? g_utf8_substring (key, 0, MIN (n, TOLD_CHARS)) : NULL;
}

/* The part of the text of a row behind its first @n glyphs. */
static const char *
behind (const char *text, guint n)
{
  while (*text != '\0' && (n > 0 || g_unichar_isspace (g_utf8_get_char (text))))
    {
      n -= !g_unichar_isspace (g_utf8_get_char (text));
      text = g_utf8_next_char (text);
    }
  return text;
}

static void
add_row (GHashTable *sizes, const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  guint n = 0;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *key = beginning_of (behind (work->text[r], n));
      guint tenths = (guint)(10 * span->size_pt);

      /* A number may be smaller than the title behind it. */
      if (s + 1 < row->first_span + row->n_spans)
        tenths = MAX (tenths, (guint)(10 * annexa_work_span (work, s + 1)->size_pt));
      n += span->n;
      if (key != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (sizes, key)) < tenths)
        g_hash_table_insert (sizes, g_steal_pointer (&key), GUINT_TO_POINTER (tenths));
    }
}

static void
collect (AnnexaLargeHeadings *self)
{
  self->sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint p = 0; p < self->works->len && g_hash_table_size (self->sizes) < MAX_TOLD; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (self->works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        add_row (self->sizes, work, r);
    }
}

/* Whether what the text of @row says from byte @start on begins as a heading does that stands in larger type
 * somewhere. */
gboolean
annexa_large_headings_have (AnnexaLargeHeadings *self, const AnnexaPageWork *work, guint row, gsize start)
{
  g_autofree char *key = beginning_of (work->text[row] + start);
  float size = annexa_work_span (work, annexa_work_row (work, row)->first_span)->size_pt;

  if (key == NULL)
    return FALSE;
  if (self->sizes == NULL)
    collect (self);
  return (float)GPOINTER_TO_UINT (g_hash_table_lookup (self->sizes, key)) >= 10 * MIN_HEADING_RATIO * size;
}

/* Whether @text is in brackets, and has nothing in them but numbers of controls and what names these:
 * （ISO/IEC 27001:2022 8.20）. */
gboolean
annexa_furniture_is_reference (AnnexaCatalog *catalog, const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  g_autoptr (GArray) tokens = NULL;
  gboolean has_control = FALSE;

  if (last == NULL || !annexa_is_open_bracket (g_utf8_get_char (text))
      || !annexa_is_close_bracket (g_utf8_get_char (last)))
    return FALSE;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;

      if (token->kind == ANNEXA_TOKEN_TEXT)
        return FALSE;
      if (token->kind == ANNEXA_TOKEN_LABEL)
        annexa_catalog_lookup (catalog, token->id, &n_items);
      has_control = has_control || n_items > 0;
    }
  return has_control;
}
