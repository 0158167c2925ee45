/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* Names that sentences of the front define: 株式会社みなと（以下、当社）. */

#define MAX_FRONT_BYTES 40000
#define MAX_NAME_BYTES 240
#define MAX_ALIAS_BYTES 120
/* A line of running text has so many glyphs, and ends so near the edge of its column. */
#define MIN_FULL_GLYPHS 24
#define MAX_RAGGED_EM 6

static void
definition_free (AnnexaDefinition *self)
{
  g_free (self->name);
  g_free (self->alias);
  g_free (self);
}

/* Whether a line of the front goes on with the sentence above: that has no end and is nearly full. */
static gboolean
goes_on (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);
  const AnnexaLine *above = annexa_layout_line (work->layout, index - 1);

  if (annexa_evidence_runs_on (work->evidence, index))
    return TRUE;
  return above->role == ANNEXA_ROLE_BODY && line->style == above->style && line->table == above->table
         && !g_str_has_suffix (above->text, "。") && above->n_glyphs >= MIN_FULL_GLYPHS
         && above->x2 > above->right - MAX_RAGGED_EM * above->size_pt
         && work->evidence->headings[index].own.kind == ANNEXA_NUMBERING_NONE
         && work->evidence->headings[index].decoration == 0;
}

char *
annexa_paper_front_text (const AnnexaFactsWork *work)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < work->front_end && text->len < MAX_FRONT_BYTES; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);

      if (line->role != ANNEXA_ROLE_BODY || work->in_revisions[i])
        continue;
      if (text->len == 0)
        g_string_append (text, line->text);
      else if (goes_on (work, i))
        annexa_join_append (text, line->text, work->layout->habit);
      else
        g_string_append_printf (text, "\n%s", line->text);
    }
  return g_string_free (text, FALSE);
}

gboolean
annexa_paper_is_one_of (gunichar c, const char *chars)
{
  return c != 0 && g_utf8_strchr (chars, -1, c) != NULL;
}

#define OPENING "(（「『“[［〔【"
#define CLOSING ")）」』”]］〕】"
#define QUOTES_CLOSE "」』”\""

/* What a bracket's content calls the name before it, or %NULL. */
static char *
read_alias (AnnexaCatalog *catalog, const char *content, gsize length)
{
  g_autofree char *text = g_strndup (content, length);
  g_autofree char *folded = NULL;
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *p, *end;
  guint word;
  gboolean quoted = FALSE;

  folded = annexa_fold_line (text, length, offsets);
  word = annexa_word_end (catalog, "defines", folded, 0);
  p = text + g_array_index (offsets, guint, word);
  while (*p != '\0' && annexa_paper_is_one_of (g_utf8_get_char (p), " 　、,，:："))
    p = g_utf8_next_char (p);
  if (g_ascii_strncasecmp (p, "the ", 4) == 0)
    p += 4;
  if (annexa_paper_is_one_of (g_utf8_get_char (p), ANNEXA_QUOTES_OPEN))
    {
      quoted = TRUE;
      p = g_utf8_next_char (p);
    }
  if (word == 0 && !quoted)
    return NULL;
  for (end = p;
       *end != '\0' && !annexa_paper_is_one_of (g_utf8_get_char (end), quoted ? QUOTES_CLOSE : "、。,，");
       end = g_utf8_next_char (end))
    ;
  text[end - text] = '\0';
  if (!quoted)
    {
      g_autofree char *tail = annexa_fold_line (p, strlen (p), offsets);
      guint called = annexa_word_start (catalog, "called", tail, (guint)strlen (tail));

      *((char *)p + g_array_index (offsets, guint, called)) = '\0';
    }
  return *p == '\0' || strlen (p) > MAX_ALIAS_BYTES ? NULL : g_strstrip (g_strdup (p));
}

/* End of the last word before the name at the end of @text that is not part of it: が提供する. */
static gsize
after_lead (AnnexaCatalog *catalog, const char *text, gsize start, gsize end)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = annexa_fold_line (text + start, end - start, offsets);
  guint found = 0, depth = 0;

  if (!annexa_paper_has (catalog, "before-name", folded))
    return start;
  for (guint i = 0; folded[i] != '\0'; i++)
    {
      guint stop;

      if (((guchar)folded[i] & 0xC0) == 0x80)
        continue;
      depth += folded[i] == '(';
      depth -= folded[i] == ')' && depth > 0;
      if (depth > 0)
        continue;
      stop = annexa_word_end (catalog, "before-name", folded, i);
      if (stop > i && folded[stop] != '\0')
        found = stop;
    }
  return start + g_array_index (offsets, guint, found);
}

/* The name that ends at @end of @text. */
static char *
read_name (AnnexaCatalog *catalog, const char *text, gsize end, gboolean *quoted)
{
  const char *p = text + end;
  gsize start;
  guint depth = 0;
  gunichar last;

  while (p > text && annexa_paper_is_one_of (g_utf8_get_char (g_utf8_prev_char (p)), " 　"))
    p = g_utf8_prev_char (p);
  if (p == text)
    return NULL;
  end = (gsize)(p - text);
  last = g_utf8_get_char (g_utf8_prev_char (p));
  *quoted = annexa_paper_is_one_of (last, QUOTES_CLOSE);
  while (p > text && (gsize)(text + end - p) < MAX_NAME_BYTES)
    {
      const char *before = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (before);

      if (annexa_paper_is_one_of (c, CLOSING))
        depth++;
      else if (annexa_paper_is_one_of (c, OPENING))
        {
          if (depth == 0)
            break;
          depth--;
          if (depth == 0 && *quoted)
            {
              const char *inner_end = g_utf8_prev_char (text + end);

              return g_strstrip (g_strndup (p, (gsize)(inner_end - p)));
            }
        }
      else if (depth == 0 && annexa_paper_is_one_of (c, "、。，．\n:：;；※●■○◇・"))
        {
          /* The middle dot is part of names, but not at their start. */
          if (c != 0x30FB || before == text
              || annexa_paper_is_one_of (g_utf8_get_char (g_utf8_prev_char (before)), "\n 。"))
            break;
        }
      p = before;
    }
  start = (gsize)(p - text);
  if (!*quoted)
    start = after_lead (catalog, text, start, end);
  return g_strstrip (g_strndup (text + start, end - start));
}

/* (transfer container) (element-type AnnexaDefinition): names that the front defines in brackets. */
GPtrArray *
annexa_paper_definitions (const AnnexaFactsWork *work)
{
  g_autofree char *text = annexa_paper_front_text (work);
  GPtrArray *definitions = g_ptr_array_new_with_free_func ((GDestroyNotify)definition_free);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *content, *end;
      g_autofree char *alias = NULL;
      guint depth = 1;
      AnnexaDefinition *definition;
      char *name;
      gboolean quoted = FALSE;

      if (!annexa_paper_is_one_of (g_utf8_get_char (p), "(（"))
        continue;
      content = g_utf8_next_char (p);
      for (end = content; *end != '\0' && *end != '\n' && end - content < MAX_ALIAS_BYTES;
           end = g_utf8_next_char (end))
        {
          gunichar c = g_utf8_get_char (end);

          depth += annexa_paper_is_one_of (c, "(（");
          if (annexa_paper_is_one_of (c, ")）") && --depth == 0)
            break;
        }
      if (depth != 0)
        continue;
      alias = read_alias (work->catalog, content, (gsize)(end - content));
      if (alias == NULL)
        continue;
      name = read_name (work->catalog, text, (gsize)(p - text), &quoted);
      if (name == NULL || *name == '\0')
        {
          g_free (name);
          continue;
        }
      definition = g_new0 (AnnexaDefinition, 1);
      definition->name = name;
      definition->alias = g_steal_pointer (&alias);
      definition->quoted = quoted;
      g_ptr_array_add (definitions, definition);
    }
  return definitions;
}
