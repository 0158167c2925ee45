/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* Vendor and services; services from sentences that define them, from the section that says what the paper is
 * about, from the title. */

#define MAX_SERVICES 50

/* (transfer full) (nullable): the name in quotes after what the service is: 配信サービス「みなも」. */
static char *
quoted_name (AnnexaCatalog *catalog, const char *name)
{
  const char *open = strstr (name, "「");
  gsize length = strlen (name);
  g_autofree char *kind = NULL;
  g_autofree char *folded = NULL;

  if (open == NULL || open == name || !g_str_has_suffix (name, "」"))
    return NULL;
  kind = g_strndup (name, (gsize)(open - name));
  folded = annexa_fold_line (kind, strlen (kind), NULL);
  if (annexa_word_start (catalog, "service-word", folded, (guint)strlen (folded)) == strlen (folded))
    return NULL;
  open += strlen ("「");
  return g_strndup (open, length - (gsize)(open - name) - strlen ("」"));
}

static void
add_service (AnnexaFactsWork *work, const char *name)
{
  GPtrArray *services = work->facts->services;
  g_autofree char *inner = quoted_name (work->catalog, name);
  g_autofree char *key = annexa_fold_key (inner != NULL ? inner : name);

  if (*key == '\0' || services->len >= MAX_SERVICES)
    return;
  for (guint i = 0; i < services->len; i++)
    {
      g_autofree char *other = annexa_fold_key (g_ptr_array_index (services, i));

      if (strcmp (key, other) == 0)
        return;
    }
  g_ptr_array_add (services, inner != NULL ? g_steal_pointer (&inner) : g_strdup (name));
}

static gboolean
key_within (const char *text, const char *within)
{
  g_autofree char *a = annexa_fold_key (text);
  g_autofree char *b = annexa_fold_key (within);

  return *a != '\0' && strstr (b, a) != NULL;
}

/* Services that the front defines: those called 本サービス and the like, and those that the title speaks of.
 */
static void
services_of_definitions (AnnexaFactsWork *work, GPtrArray *definitions, const char *of_title)
{
  const char *title = work->facts->title;

  for (guint i = 0; i < definitions->len; i++)
    {
      const AnnexaDefinition *definition = g_ptr_array_index (definitions, i);
      gboolean called = annexa_paper_is (work->catalog, "service-alias", definition->alias);

      if (annexa_paper_is (work->catalog, "vendor-alias", definition->alias)
          || annexa_paper_is (work->catalog, "paper-alias", definition->alias))
        continue;
      if (of_title != NULL
          && (key_within (of_title, definition->name) || (called && key_within (definition->name, of_title))))
        add_service (work, of_title);
      else if (called || (title != NULL && key_within (definition->name, title)))
        add_service (work, definition->name);
    }
}

/* A line of a list or the rest of a label line, without its bullet, address and punctuation. */
static char *
item_text (const char *text)
{
  const char *p = text, *end;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p))
         && !annexa_paper_is_one_of (g_utf8_get_char (p), ANNEXA_QUOTES_OPEN))
    p = g_utf8_next_char (p);
  end = g_strstr_len (p, -1, "http");
  if (end == NULL)
    end = p + strlen (p);
  while (end > p && annexa_paper_is_one_of (g_utf8_get_char (g_utf8_prev_char (end)), " 　(（:：、。,"))
    end = g_utf8_prev_char (end);
  return g_strndup (p, (gsize)(end - p));
}

/* Whether @index is the next heading after @heading: numbered like it, or set like it. */
static gboolean
ends_scope (const AnnexaFactsWork *work, guint heading, guint index)
{
  const AnnexaLine *head = annexa_layout_line (work->layout, heading);
  const AnnexaLine *line = annexa_layout_line (work->layout, index);
  AnnexaNumbering numbering = work->evidence->headings[heading].own.kind;

  if (numbering != ANNEXA_NUMBERING_NONE && work->evidence->headings[index].own.kind == numbering)
    return TRUE;
  return head->style != work->layout->body_style && line->size_pt > head->size_pt * 0.99f;
}

/* What the section 適用範囲 or 対象サービス lists, where items are services by their name. */
static void
services_of_scope (AnnexaFactsWork *work)
{
  for (guint i = 0; i + 1 < work->front_end; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);

      if (line->role != ANNEXA_ROLE_BODY || line->n_glyphs > 40)
        continue;
      if (!annexa_paper_is (work->catalog, "scope-heading",
                            line->text + work->evidence->headings[i].title_start))
        continue;
      for (guint k = i + 1; k < work->front_end; k++)
        {
          const AnnexaLine *item = annexa_layout_line (work->layout, k);
          g_autofree char *name = NULL;

          if (item->role == ANNEXA_ROLE_FURNITURE)
            continue;
          if (ends_scope (work, i, k))
            break;
          if (annexa_paper_is_sentence (work, k) || annexa_evidence_runs_on (work->evidence, k))
            continue;
          name = item_text (item->text);
          if (name[0] != '\0' && g_utf8_strlen (name, -1) <= 60
              && annexa_paper_has (work->catalog, "service-word", name))
            add_service (work, name);
        }
      return;
    }
}

void
annexa_paper_find_names (AnnexaFactsWork *work)
{
  g_autoptr (GPtrArray) definitions = annexa_paper_definitions (work);
  g_autofree char *of_title = NULL;

  annexa_paper_find_vendor (work, definitions);
  if (work->facts->title != NULL)
    of_title = annexa_paper_title_service (work, work->facts->title);
  services_of_definitions (work, definitions, of_title);
  if (work->facts->services->len == 0)
    services_of_scope (work);
  if (work->facts->services->len == 0 && of_title != NULL)
    add_service (work, of_title);
}

/* Whether nothing but words that say what the paper is stand from @at to the end. */
static gboolean
is_paper_tail (AnnexaCatalog *catalog, const char *folded, guint at)
{
  guint n_words = 0;

  while (folded[at] != '\0')
    {
      guint end = annexa_word_end (catalog, "paper-word", folded, at);

      n_words += end > at;
      if (end == at && n_words > 0)
        end = annexa_word_end (catalog, "after-name", folded, at);
      if (end == at && folded[at] == ' ')
        end = at + 1;
      if (end == at)
        return FALSE;
      at = end;
    }
  return n_words > 0;
}

/* Where the words begin that say what the paper is. */
static guint
paper_word (AnnexaCatalog *catalog, const char *folded)
{
  guint start = 0;

  while (folded[start] != '\0')
    {
      guint end = start + (guint)strcspn (folded + start, " ");
      g_autofree char *word = g_strndup (folded + start, end - start);

      /* The first word may be a service that has such a word in its name. */
      if (annexa_word_end (catalog, "paper-word", folded, start) > start
          || (start > 0 && annexa_paper_has (catalog, "paper-word", word)))
        return start;
      start = folded[end] == ' ' ? end + 1 : end;
    }
  /* Japanese has no blanks: そらのチケットのセキュリティ. */
  for (guint i = 1; folded[i] != '\0'; i++)
    if (((guchar)folded[i] & 0xC0) != 0x80 && is_paper_tail (catalog, folded, i))
      return i;
  return start;
}

/* Where the name begins in a title that says first what the paper is: Trust at Sorano; 0 where it does not.
 */
static guint
name_after_paper_words (AnnexaCatalog *catalog, const char *folded)
{
  guint at = 0, end;

  for (; (end = annexa_word_end (catalog, "paper-word", folded, at)) > at; at = end)
    while (folded[end] == ' ')
      end++;
  if (at == 0)
    return 0;
  end = annexa_word_end (catalog, "name-follows", folded, at);
  return end > at && folded[end] == ' ' ? end + 1 : 0;
}

/* Cuts @folded at the first standard that it names. */
static guint
cited_standard (AnnexaCatalog *catalog, const char *title, guint length)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, title, strlen (title), tokens);
  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index (tokens, AnnexaToken, i).kind == ANNEXA_TOKEN_STANDARD)
      return MIN (length, g_array_index (tokens, AnnexaToken, i).start);
  return length;
}

char *
annexa_paper_title_service (const AnnexaFactsWork *work, const char *title)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = annexa_fold_line (title, strlen (title), offsets);
  guint from = name_after_paper_words (work->catalog, folded);
  guint n = from + paper_word (work->catalog, folded + from);
  guint end = cited_standard (work->catalog, title, g_array_index (offsets, guint, n));
  g_autofree char *head = NULL;
  g_autofree char *folded_head = NULL;
  guint tail;

  if (end == 0 || (end == strlen (title) && from == 0))
    return NULL;
  from = g_array_index (offsets, guint, from);
  head = g_strstrip (g_strndup (title + from, end - MIN (from, end)));
  if (work->facts->vendor != NULL && g_str_has_prefix (head, work->facts->vendor))
    memmove (head, head + strlen (work->facts->vendor), strlen (head) - strlen (work->facts->vendor) + 1);
  g_strstrip (head);
  folded_head = annexa_fold_line (head, strlen (head), offsets);
  tail = annexa_word_start (work->catalog, "after-name", folded_head, (guint)strlen (folded_head));
  head[g_array_index (offsets, guint, tail)] = '\0';
  g_strstrip (head);
  if (g_utf8_strlen (head, -1) < 2 || annexa_paper_is (work->catalog, "paper-word", head)
      || annexa_paper_is (work->catalog, "service-word", head)
      || annexa_paper_is (work->catalog, "control-word", head))
    return NULL;
  return g_steal_pointer (&head);
}
