/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* Vendor and services; services from sentences that define them, from the section that says what the paper is
 * about, from the title. */

#define MAX_SERVICES 50
/* Names of one family begin (and end) alike in so many characters. */
#define MIN_ALIKE_CHARS 2

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

/* Adds one service, if it is not there. */
static void
add_one (AnnexaFactsWork *work, const char *name)
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

/* How many characters @a and @b begin with alike, or end with where @from_end is set. */
static guint
alike (const char *a, const char *b, gboolean from_end)
{
  g_autofree gunichar *left = g_utf8_to_ucs4_fast (a, -1, NULL), *right = g_utf8_to_ucs4_fast (b, -1, NULL);
  glong n_left = g_utf8_strlen (a, -1), n_right = g_utf8_strlen (b, -1), n = 0;

  while (n < MIN (n_left, n_right)
         && (from_end ? left[n_left - 1 - n] == right[n_right - 1 - n] : left[n] == right[n]))
    n++;
  return (guint)n;
}

/* (transfer full) (nullable): the two names of one family that @name lists: みなもCRM／みなもMA. */
static char **
family_of (const char *name)
{
  static const char *const between[] = { "／", " / ", " " };

  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    {
      g_auto (GStrv) parts = g_strsplit (name, between[i], 2);

      if (parts[0] == NULL || parts[1] == NULL || strchr (parts[1], ' ') != NULL
          || alike (parts[0], parts[1], FALSE) < MIN_ALIKE_CHARS)
        continue;
      /* A blank also parts the words of one name. */
      if (i + 1 == G_N_ELEMENTS (between) && alike (parts[0], parts[1], TRUE) < MIN_ALIKE_CHARS)
        continue;
      g_strstrip (parts[0]);
      g_strstrip (parts[1]);
      return g_steal_pointer (&parts);
    }
  return NULL;
}

/* Adds a service, or those that @name lists. */
void
annexa_paper_add_service (AnnexaFactsWork *work, const char *name)
{
  g_auto (GStrv) family = family_of (name);

  if (family == NULL)
    {
      add_one (work, name);
      return;
    }
  add_one (work, family[0]);
  add_one (work, family[1]);
}

/* Whether the paper speaks of what its title seems to name. */
static gboolean
is_spoken_of (const AnnexaFactsWork *work, const char *name)
{
  g_auto (GStrv) family = family_of (name);

  return annexa_paper_count_mentions (work, family != NULL ? family[0] : name) > 0;
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
      /* A title may be read too short: Minamo of Minamo 便り. */
      if (called && definition->quoted && of_title != NULL && g_str_has_prefix (definition->name, of_title))
        annexa_paper_add_service (work, definition->name);
      else if (of_title != NULL
               && (key_within (of_title, definition->name)
                   || (called && key_within (definition->name, of_title))))
        annexa_paper_add_service (work, of_title);
      else if (called || (title != NULL && key_within (definition->name, title)))
        annexa_paper_add_service (work, definition->name);
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

/* Whether a control or clause is called @name: contents without numbers list them behind such a section. */
static gboolean
is_title (AnnexaCatalog *catalog, const char *name)
{
  g_autofree char *key = annexa_fold_key (name);
  AnnexaTitleMatch match;

  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0;
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
          if (ends_scope (work, i, k) || annexa_paper_is (work->catalog, "front", item->text)
              || annexa_paper_is (work->catalog, "appendix", item->text))
            break;
          if (annexa_paper_is_sentence (work, k) || annexa_evidence_runs_on (work->evidence, k))
            continue;
          name = item_text (item->text);
          if (name[0] != '\0' && g_utf8_strlen (name, -1) <= 60
              && annexa_paper_has (work->catalog, "service-word", name) && !is_title (work->catalog, name))
            annexa_paper_add_service (work, name);
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
  if (work->facts->services->len == 0)
    annexa_paper_labelled_services (work);
  if (work->facts->services->len == 0 && (of_title == NULL || !is_spoken_of (work, of_title)))
    annexa_paper_offered_services (work, of_title);
  if (work->facts->services->len == 0 && of_title != NULL)
    annexa_paper_add_service (work, of_title);
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

  /* A title may begin with the standard that cuts it. */
  if (*folded == '\0')
    return 0;
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
    {
      end = annexa_word_end (catalog, "before-name", folded, 0); /* How Sorano meets ISO/IEC 27017 */
      return folded[end] == ' ' ? end + 1 : 0;
    }
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

/* Ends @head before a word such as における; の and と are cut only where nothing sets them apart, being part
 * of a name before a blank: みなもねっと 説明書. */
static void
cut_after_name (AnnexaCatalog *catalog, char *head)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = annexa_fold_line (head, strlen (head), offsets);
  guint end = (guint)strlen (folded), stop = end, tail;

  while (stop > 0 && folded[stop - 1] == ' ')
    stop--;
  tail = annexa_word_start (catalog, "after-name", folded, stop);
  if (tail < stop && (stop == end || g_utf8_strlen (folded + tail, (gssize)(stop - tail)) > 1))
    stop = tail;
  head[g_array_index (offsets, guint, stop)] = '\0';
  g_strstrip (head);
  /* A dash parts the name from what follows: Minamo – Security. */
  for (gsize n = strlen (head); n > 0; n = strlen (head))
    {
      char *last = g_utf8_prev_char (head + n);

      if (g_unichar_type (g_utf8_get_char (last)) != G_UNICODE_DASH_PUNCTUATION)
        break;
      *last = '\0';
      g_strchomp (head);
    }
}

static gboolean
ends_with_word (AnnexaCatalog *catalog, const char *cue, const char *text)
{
  g_autofree char *folded = annexa_fold_line (text, strlen (text), NULL);
  guint end = (guint)strlen (folded);

  return annexa_word_start (catalog, cue, folded, end) < end;
}

char *
annexa_paper_title_service (const AnnexaFactsWork *work, const char *printed)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  guint standard = cited_standard (work->catalog, printed, (guint)strlen (printed)), from, end;
  g_autofree char *title = g_strndup (printed, standard);
  g_autofree char *folded = NULL, *head = NULL;

  /* The bracket that the standard stands in. */
  while (*title != '\0' && strchr (" ([", title[strlen (title) - 1]) != NULL)
    title[strlen (title) - 1] = '\0';
  if (g_str_has_suffix (title, "（"))
    title[strlen (title) - strlen ("（")] = '\0';
  folded = annexa_fold_line (title, strlen (title), offsets);
  from = name_after_paper_words (work->catalog, folded);
  end = g_array_index (offsets, guint, from + paper_word (work->catalog, folded + from));
  if (end == 0 || (end == strlen (printed) && from == 0))
    return NULL;
  from = g_array_index (offsets, guint, from);
  head = g_strndup (title + from, end - MIN (from, end));
  if (work->facts->vendor != NULL && g_str_has_prefix (head, work->facts->vendor))
    memmove (head, head + strlen (work->facts->vendor), strlen (head) - strlen (work->facts->vendor) + 1);
  g_strchug (head);
  cut_after_name (work->catalog, head);
  if (g_utf8_strlen (head, -1) < 2 || annexa_paper_is (work->catalog, "paper-word", head)
      || annexa_paper_is (work->catalog, "service-word", head)
      || ends_with_word (work->catalog, "control-word", head))
    return NULL;
  return g_steal_pointer (&head);
}
