/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* Services that the front names without defining them: after a label (対象サービス: みなも便り), and in
 * sentences that tell who offers what (みなもが提供するみなも便りにおける, 「みなも便り」をご利用). */

#define MAX_NAME_CHARS 40
#define MAX_LABELLED_CHARS 60
/* A sentence may say 提供する of anything: what is a service is named again and again. */
#define MIN_MENTIONS 3
/* How far behind a name in quotes the word stands that tells that it is offered. */
#define MAX_OFFER_CHARS 24
/* Lines around a cell in which its label is looked for. */
#define MAX_LINES_TO_LABEL 12

guint
annexa_paper_count_mentions (const AnnexaFactsWork *work, const char *name)
{
  guint n = 0;

  for (guint i = 0; i < work->layout->lines->len && n < MIN_MENTIONS; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);

      if ((i < work->title_first || i >= work->title_end) && line->role != ANNEXA_ROLE_FURNITURE)
        n += strstr (line->text, name) != NULL;
    }
  return n;
}

/* Whether a name that a sentence gives is one of a service, not of a document or a role, nor part of @but
 * (nullable). */
static gboolean
is_service (const AnnexaFactsWork *work, const char *name, const char *but)
{
  glong n = g_utf8_strlen (name, -1);
  g_autofree char *folded = annexa_fold_line (name, strlen (name), NULL);

  return n >= 2 && n <= MAX_NAME_CHARS && annexa_word_end (work->catalog, "service-word", folded, 0) == 0
         && annexa_word_start (work->catalog, "document-word", folded, (guint)strlen (folded))
                == strlen (folded)
         && (but == NULL || strstr (but, name) == NULL)
         && !annexa_paper_is (work->catalog, "service-alias", name)
         && !annexa_paper_is (work->catalog, "vendor-alias", name)
         && !annexa_paper_is (work->catalog, "paper-alias", name)
         && !annexa_paper_is (work->catalog, "paper-word", name)
         && !annexa_paper_has (work->catalog, "control-word", name)
         && !annexa_paper_has_suffix (work->catalog, folded)
         && annexa_paper_count_mentions (work, name) >= MIN_MENTIONS;
}

/* Adds the names in quotes of @text; returns whether there are any. */
static gboolean
add_quoted (AnnexaFactsWork *work, const char *text)
{
  const char *open = text, *close;
  gboolean any = FALSE;

  while ((open = strstr (open, "「")) != NULL && (close = strstr (open, "」")) != NULL)
    {
      g_autofree char *name = NULL;

      open += strlen ("「");
      name = g_strstrip (g_strndup (open, (gsize)(close - open)));
      any |= *name != '\0';
      annexa_paper_add_service (work, name);
      open = close;
    }
  return any;
}

/* Adds what @value says behind the label @label. */
static void
add_labelled (AnnexaFactsWork *work, const char *label, const char *value)
{
  gboolean names = annexa_paper_is (work->catalog, "service-label", label);
  g_auto (GStrv) parts = NULL;

  if ((!names && !annexa_paper_is (work->catalog, "scope-heading", label)) || add_quoted (work, value)
      || !names || g_utf8_strlen (value, -1) > MAX_LABELLED_CHARS || strstr (value, "。") != NULL)
    return;
  parts = g_strsplit (value, "、", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    annexa_paper_add_service (work, g_strstrip (parts[i]));
}

/* The colon of @text, or NULL; @after: what follows it. */
static const char *
find_colon (const char *text, const char **after)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == ':' || g_str_has_prefix (p, "："))
      {
        *after = g_utf8_next_char (p);
        return p;
      }
  return NULL;
}

/* The start of the last word before @end. */
static const char *
last_word (const char *text, const char *end)
{
  const char *p = end;

  while (p > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  return p;
}

/* A line of labels and values: 回答者: 株式会社みなも サービス: みなも便り. */
static void
read_labels (AnnexaFactsWork *work, const char *text)
{
  const char *value = NULL, *colon = find_colon (text, &value);
  const char *start = text;

  while (colon != NULL)
    {
      const char *after = NULL, *next = find_colon (value, &after);
      const char *end = next != NULL ? last_word (value, next) : value + strlen (value);
      g_autofree char *label = g_strstrip (g_strndup (start, (gsize)(colon - start)));
      g_autofree char *of_label = g_strstrip (g_strndup (value, (gsize)(end - value)));

      add_labelled (work, label, of_label);
      start = end;
      colon = next;
      value = after;
    }
}

/* The line of the cell to the left of @index, or -1. */
gint
annexa_paper_label_line (const AnnexaFactsWork *work, guint index)
{
  const AnnexaLine *line = annexa_layout_line (work->layout, index);
  guint end = MIN (index + MAX_LINES_TO_LABEL, work->layout->lines->len);
  gint found = -1;

  if (line->table < 0)
    return -1;
  for (guint i = index > MAX_LINES_TO_LABEL ? index - MAX_LINES_TO_LABEL : 0; i < end; i++)
    {
      const AnnexaLine *other = annexa_layout_line (work->layout, i);

      if (other->page == line->page && other->table == line->table && other->x2 <= line->x1
          && other->y1 < (line->y1 + line->y2) / 2 && other->y2 > (line->y1 + line->y2) / 2
          && (found < 0 || other->x1 > annexa_layout_line (work->layout, (guint)found)->x1))
        found = (gint)i;
    }
  return found;
}

void
annexa_paper_labelled_services (AnnexaFactsWork *work)
{
  for (guint i = 0; i < work->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);
      const char *after = NULL;
      gint label = -1;

      if (line->page > 1 || (line->table >= 0 && work->evidence->in_control_table[line->table]))
        break;
      if (annexa_paper_is_sentence (work, i))
        continue;
      label = annexa_paper_label_line (work, i);
      if (label >= 0)
        add_labelled (work, annexa_layout_line (work->layout, (guint)label)->text, line->text);
      else if (find_colon (line->text, &after) != NULL)
        {
          g_autofree char *text = annexa_paper_text (work, i);

          read_labels (work, text);
        }
    }
}

/* 「みなも便り」をご利用, 「みなも」及び「みなも便り」の提供に. */
static void
read_quoted (AnnexaFactsWork *work, const char *text, const char *but)
{
  for (const char *open = strstr (text, "「"); open != NULL; open = strstr (open, "「"))
    {
      const char *close = strstr (open, "」"), *end;
      g_autofree char *name = NULL, *behind = NULL, *folded = NULL;
      guint joins;

      open += strlen ("「");
      if (close == NULL)
        return;
      name = g_strndup (open, (gsize)(close - open));
      end = close + strlen ("」");
      for (guint n = 0; n < MAX_OFFER_CHARS && *end != '\0' && *end != '\n'; n++)
        end = g_utf8_next_char (end);
      close += strlen ("」");
      behind = g_strndup (close, (gsize)(end - close));
      folded = annexa_fold_line (behind, strlen (behind), NULL);
      joins = annexa_catalog_word_at (work->catalog, "particle", folded, NULL);
      if (joins > 0 && annexa_paper_has (work->catalog, "offer-word", behind) && is_service (work, name, but))
        annexa_paper_add_service (work, name);
    }
}

/* Where the name that begins at @start of @folded ends: before における, の情報セキュリティ, a mark. */
static guint
name_end (AnnexaCatalog *catalog, const char *folded, guint start)
{
  guint at = start;

  for (guint n = 0; n <= MAX_NAME_CHARS && folded[at] != '\0'; n++)
    {
      guint word = annexa_catalog_word_at (catalog, "after-name", folded + at, NULL);

      if (strchr ("\n,.():;", folded[at]) != NULL || g_str_has_prefix (folded + at, "、")
          || g_str_has_prefix (folded + at, "。") || g_str_has_prefix (folded + at, "「"))
        break;
      /* A single letter such as の may be within a name. */
      if (g_utf8_strlen (folded + at, word) > 1
          || (word > 0 && n > 0
              && annexa_catalog_word_at (catalog, "paper-word", folded + at + word, NULL) > 0))
        break;
      at = (guint)(g_utf8_next_char (folded + at) - folded);
    }
  if (folded[at] != '\0' && at > start)
    {
      guint last = annexa_word_start (catalog, "particle", folded, at);

      if (g_str_has_prefix (folded + at, "、") && last > start)
        at = last;
    }
  return at;
}

/* みなもが提供するみなも便りにおける. */
static void
read_offered (AnnexaFactsWork *work, const char *text, const char *but)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = annexa_fold_line (text, strlen (text), offsets);

  for (guint i = 0; folded[i] != '\0'; i++)
    {
      guint length = annexa_catalog_word_at (work->catalog, "before-name", folded + i, NULL), end;
      g_autofree char *lead = NULL, *name = NULL;

      if (length == 0)
        continue;
      lead = g_strndup (folded + i, length);
      i += length - 1;
      if (!annexa_paper_has (work->catalog, "offer-word", lead))
        continue;
      end = name_end (work->catalog, folded, i + 1);
      if (g_str_has_prefix (folded + i + 1, "「") && strstr (folded + i + 1, "」") != NULL)
        {
          i += strlen ("「");
          end = (guint)(strstr (folded + i + 1, "」") - folded);
        }
      name = g_strstrip (
          g_strndup (text + g_array_index (offsets, guint, i + 1),
                     g_array_index (offsets, guint, end) - g_array_index (offsets, guint, i + 1)));
      if (is_service (work, name, but))
        annexa_paper_add_service (work, name);
    }
}

void
annexa_paper_offered_services (AnnexaFactsWork *work, const char *of_title)
{
  g_autofree char *text = annexa_paper_front_text (work);

  read_quoted (work, text, of_title);
  if (work->facts->services->len == 0)
    read_offered (work, text, of_title);
}
