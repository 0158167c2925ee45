/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* Vendor and services: from sentences that define them, 株式会社みなと(以下、当社), from the cover, from
 * copyright lines, from the section that says what the paper is about. */

#define MAX_FRONT_BYTES 40000
#define MAX_NAME_BYTES 240
#define MAX_ALIAS_BYTES 120
#define MAX_SERVICES 50
/* Characters of a name before a Latin word in it. */
#define MAX_LEAD_CHARS 4
/* A line of running text has so many glyphs, and ends so near the edge of its column. */
#define MIN_FULL_GLYPHS 24
#define MAX_RAGGED_EM 6

typedef struct
{
  char *name;  /* as printed */
  char *alias; /* what it is called from there on */
  gboolean quoted;
} Definition;

static void
definition_free (Definition *self)
{
  g_free (self->name);
  g_free (self->alias);
  g_free (self);
}

/* Whether a company's name ends at a character. */
static gboolean
bounds_company (const char *rest, guint at)
{
  static const char *const marks[]
      = { "©", "、", "。", "「", "」", "『", "』", "【", "】", "|", "/", ":", "*", "[", "]", "●", "■", "· " };

  if (rest[at] == ANNEXA_FACTS_CUT)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (rest + at, marks[i]))
      return TRUE;
  return FALSE;
}

static void
cut_words (AnnexaCatalog *catalog, const char *cue, char *text)
{
  if (!annexa_paper_has (catalog, cue, text))
    return;
  for (guint i = 0; text[i] != '\0'; i++)
    {
      guint end;

      if (((guchar)text[i] & 0xC0) == 0x80 || text[i] == ANNEXA_FACTS_CUT)
        continue;
      end = annexa_word_end (catalog, cue, text, i);
      if (end > i)
        memset (text + i, ANNEXA_FACTS_CUT, end - i);
    }
}

/* Whether @folded holds a company's suffix. Keys have no blanks, so that a short Latin word such as Oy is
 * looked for where words begin. */
static gboolean
has_suffix (AnnexaCatalog *catalog, const char *folded)
{
  if (annexa_paper_has (catalog, "vendor-suffix", folded))
    return TRUE;
  for (guint i = 1; folded[i] != '\0'; i++)
    if (folded[i - 1] == ' ' && g_ascii_isalpha (folded[i])
        && annexa_word_end (catalog, "vendor-suffix", folded, i) > i)
      return TRUE;
  return FALSE;
}

/* Whether a Latin word inside a name stands after the blank at @blank: 伊豆 EC 基盤株式会社. A title that
 * stands before a name is longer. */
static gboolean
is_short_lead (const char *rest, guint blank, char after)
{
  guint n = 0;

  if (!g_ascii_isalpha (after))
    return FALSE;
  for (guint at = blank; at > 0 && n <= MAX_LEAD_CHARS; n++)
    {
      at = (guint)(g_utf8_prev_char (rest + at) - rest);
      if (bounds_company (rest, at) || rest[at] == ' ' || (guchar)rest[at] < 0x80)
        return FALSE;
    }
  return n > 0 && n <= MAX_LEAD_CHARS;
}

/* Start of the name whose suffix begins at @suffix: Japanese names have no blanks save after Latin words,
 * English ones are words with capitals. */
static guint
company_start (const char *rest, guint suffix, gboolean latin)
{
  guint at = suffix;

  while (at > 0)
    {
      guint previous = (guint)(g_utf8_prev_char (rest + at) - rest);
      char c = rest[previous];

      if (bounds_company (rest, previous) || c == '(' || (c == ')' && !latin))
        break;
      if (c == ',' && at != suffix && !(latin && rest[at] == ' ' && at + 1 == suffix))
        break;
      if (c == ' ' && !latin && previous > 0 && (at == suffix || !g_ascii_isalpha (rest[previous - 1]))
          && !is_short_lead (rest, previous, rest[at]))
        break;
      at = previous;
    }
  while (at < suffix && strchr (" ,-.0123456789", rest[at]) != NULL)
    at++;
  return at;
}

static guint
company_end (const char *rest, guint suffix_end)
{
  guint at = suffix_end;

  while (rest[at] != '\0' && !bounds_company (rest, at) && rest[at] != '(' && rest[at] != ')'
         && rest[at] != ',')
    at = (guint)(g_utf8_next_char (rest + at) - rest);
  while (at > suffix_end && rest[at - 1] == ' ')
    at--;
  return at;
}

/* End of a name without the department after it; @start where it stands in an address. */
static guint
without_department (AnnexaCatalog *catalog, const char *rest, guint start, guint end)
{
  guint at = end;

  if (annexa_word_start (catalog, "addressee", rest, end) < end)
    return start;
  while (annexa_word_start (catalog, "department", rest, at) < at)
    {
      guint blank = at;

      while (blank > start && rest[blank - 1] != ' ')
        blank--;
      if (blank == start)
        break;
      at = blank - 1;
    }
  return at;
}

/* (transfer full) (nullable): the company that a line names. */
char *
annexa_paper_company (AnnexaCatalog *catalog, const char *text, const AnnexaFactsLine *line)
{
  g_autofree char *rest = NULL;

  if (!has_suffix (catalog, line->rest))
    return NULL;
  rest = g_strdup (line->rest);
  cut_words (catalog, "rights", rest);
  cut_words (catalog, "date-label", rest);
  for (guint i = 0; rest[i] != '\0'; i++)
    {
      guint end, start, stop;
      gboolean latin;

      if (((guchar)rest[i] & 0xC0) == 0x80 || rest[i] == ANNEXA_FACTS_CUT)
        continue;
      end = annexa_word_end (catalog, "vendor-suffix", rest, i);
      if (end == i)
        continue;
      latin = g_ascii_isalpha (rest[i]);
      start = company_start (rest, i, latin);
      stop = start < i || latin ? end : without_department (catalog, rest, end, company_end (rest, end));
      if (annexa_word_end (catalog, "addressee", rest, rest[stop] == ' ' ? stop + 1 : stop)
          > stop + (rest[stop] == ' '))
        return NULL;
      if (stop - start > end - i && stop - start < MAX_NAME_BYTES)
        {
          guint from = g_array_index (line->offsets, guint, start);
          guint to = g_array_index (line->offsets, guint, stop);

          return g_strstrip (g_strndup (text + from, to - from));
        }
      i = end - 1;
    }
  return NULL;
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

/* The paper's front as running text, a line for what does not run on. */
static char *
front_text (const AnnexaFactsWork *work)
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

static gboolean
is_one_of (gunichar c, const char *chars)
{
  return c != 0 && g_utf8_strchr (chars, -1, c) != NULL;
}

#define OPENING "(（「『“[［〔【"
#define CLOSING ")）」』”]］〕】"
#define QUOTES_OPEN "「『“\""
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
  while (*p != '\0' && is_one_of (g_utf8_get_char (p), " 　、,，:："))
    p = g_utf8_next_char (p);
  if (g_ascii_strncasecmp (p, "the ", 4) == 0)
    p += 4;
  if (is_one_of (g_utf8_get_char (p), QUOTES_OPEN))
    {
      quoted = TRUE;
      p = g_utf8_next_char (p);
    }
  if (word == 0 && !quoted)
    return NULL;
  for (end = p; *end != '\0' && !is_one_of (g_utf8_get_char (end), quoted ? QUOTES_CLOSE : "、。,，");
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

  while (p > text && is_one_of (g_utf8_get_char (g_utf8_prev_char (p)), " 　"))
    p = g_utf8_prev_char (p);
  if (p == text)
    return NULL;
  end = (gsize)(p - text);
  last = g_utf8_get_char (g_utf8_prev_char (p));
  *quoted = is_one_of (last, QUOTES_CLOSE);
  while (p > text && (gsize)(text + end - p) < MAX_NAME_BYTES)
    {
      const char *before = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (before);

      if (is_one_of (c, CLOSING))
        depth++;
      else if (is_one_of (c, OPENING))
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
      else if (depth == 0 && is_one_of (c, "、。，．\n:：;；※●■○◇・"))
        {
          /* The middle dot is part of names, but not at their start. */
          if (c != 0x30FB || before == text
              || is_one_of (g_utf8_get_char (g_utf8_prev_char (before)), "\n 。"))
            break;
        }
      p = before;
    }
  start = (gsize)(p - text);
  if (!*quoted)
    start = after_lead (catalog, text, start, end);
  return g_strstrip (g_strndup (text + start, end - start));
}

/* Names that the front defines in brackets. */
static GPtrArray *
read_definitions (AnnexaCatalog *catalog, const char *text)
{
  GPtrArray *definitions = g_ptr_array_new_with_free_func ((GDestroyNotify)definition_free);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *content, *end;
      g_autofree char *alias = NULL;
      guint depth = 1;
      Definition *definition;
      char *name;
      gboolean quoted = FALSE;

      if (!is_one_of (g_utf8_get_char (p), "(（"))
        continue;
      content = g_utf8_next_char (p);
      for (end = content; *end != '\0' && *end != '\n' && end - content < MAX_ALIAS_BYTES;
           end = g_utf8_next_char (end))
        {
          gunichar c = g_utf8_get_char (end);

          depth += is_one_of (c, "(（");
          if (is_one_of (c, ")）") && --depth == 0)
            break;
        }
      if (depth != 0)
        continue;
      alias = read_alias (catalog, content, (gsize)(end - content));
      if (alias == NULL)
        continue;
      name = read_name (catalog, text, (gsize)(p - text), &quoted);
      if (name == NULL || *name == '\0')
        {
          g_free (name);
          continue;
        }
      definition = g_new0 (Definition, 1);
      definition->name = name;
      definition->alias = g_steal_pointer (&alias);
      definition->quoted = quoted;
      g_ptr_array_add (definitions, definition);
    }
  return definitions;
}

static char *
vendor_of_definitions (const AnnexaFactsWork *work, GPtrArray *definitions)
{
  for (guint i = 0; i < definitions->len; i++)
    {
      const Definition *definition = g_ptr_array_index (definitions, i);

      if (annexa_paper_is (work->catalog, "vendor-alias", definition->alias))
        return g_strdup (definition->name);
    }
  return NULL;
}

/* Leaves of @text what stands after its last sentence. */
static gboolean
keep_after_sentence (char *text)
{
  char *stop = g_strrstr (text, "。");

  if (stop == NULL || stop[strlen ("。")] == '\0')
    return FALSE;
  memmove (text, stop + strlen ("。"), strlen (stop + strlen ("。")) + 1);
  return TRUE;
}

/* The company on the first page; on the last one, or in a running line, when @rights is set: that of a
 * copyright line. */
static char *
vendor_of_lines (const AnnexaFactsWork *work, gboolean rights)
{
  guint n = work->layout->lines->len;
  guint last = n > 0 ? annexa_layout_line (work->layout, n - 1)->page : 0;

  for (guint i = 0; i < n; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);
      g_autoptr (AnnexaFactsLine) facts = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *text = NULL;
      char *company;

      if (rights ? line->page > 2 && line->page + 1 < last : line->page > 1 || i >= work->front_end)
        {
          if (!rights && (line->page > 1 || line->role != ANNEXA_ROLE_FURNITURE))
            break;
          if (rights)
            continue;
        }
      if (work->in_revisions[i])
        continue;
      if (rights && line->role != ANNEXA_ROLE_FURNITURE
          && !annexa_paper_has (work->catalog, "rights", line->text))
        continue;
      folded = annexa_fold_line (line->text, strlen (line->text), NULL);
      if (!has_suffix (work->catalog, folded))
        continue;
      text = annexa_paper_text (work, i);
      if (annexa_paper_is_sentence (work, i) && !annexa_paper_has (work->catalog, "rights", text)
          && !keep_after_sentence (text))
        continue;
      facts = annexa_paper_line_new (work->catalog, text);
      company = annexa_paper_company (work->catalog, text, facts);
      if (company != NULL)
        return company;
    }
  return NULL;
}

/* Key of a company's name without its suffix. */
static char *
bare_key (AnnexaCatalog *catalog, const char *vendor)
{
  g_autofree char *folded = annexa_fold_line (vendor, strlen (vendor), NULL);

  for (guint i = 0; folded[i] != '\0'; i++)
    if (((guchar)folded[i] & 0xC0) != 0x80)
      {
        guint end = annexa_word_end (catalog, "vendor-suffix", folded, i);

        if (end > i)
          memset (folded + i, ' ', end - i);
      }
  return annexa_fold_key (folded);
}

static gboolean
text_has (const AnnexaFactsWork *work, const char *name)
{
  g_autofree char *key = annexa_fold_key (name);

  if (strlen (key) < 3)
    return FALSE;
  for (guint i = 0; i < work->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);
      g_autofree char *of_line = NULL;

      if (line->n_glyphs * 4 < strlen (key) / 2 || (i >= work->title_first && i < work->title_end))
        continue;
      of_line = annexa_fold_key (line->text);
      if (strstr (of_line, key) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A copyright line may print the company's name in another language. A sentence on its trademarks then gives
 * both: IIJ、Internet Initiative Japan は、株式会社インターネットイニシアティブの商標または登録商標です。 */
static char *
other_name (const AnnexaFactsWork *work, const char *vendor)
{
  g_autofree char *key = bare_key (work->catalog, vendor);
  guint n = work->layout->lines->len;
  guint last = n > 0 ? annexa_layout_line (work->layout, n - 1)->page : 0;

  for (guint i = 0; i < n && *key != '\0'; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);
      g_autofree char *sentence = NULL;
      g_autofree char *of_sentence = NULL;
      g_autoptr (AnnexaFactsLine) facts = NULL;
      char *company;

      if (line->page + 2 < last || !annexa_paper_has (work->catalog, "vendor-suffix", line->text))
        continue;
      sentence = i + 1 < n ? g_strconcat (line->text, annexa_layout_line (work->layout, i + 1)->text, NULL)
                           : g_strdup (line->text);
      of_sentence = annexa_fold_key (sentence);
      if (strstr (of_sentence, key) == NULL || !annexa_paper_has (work->catalog, "trademark", sentence))
        continue;
      facts = annexa_paper_line_new (work->catalog, sentence);
      cut_words (work->catalog, "trademark", facts->rest);
      company = annexa_paper_company (work->catalog, sentence, facts);
      if (company != NULL)
        {
          g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
          g_autofree char *folded = annexa_fold_line (company, strlen (company), offsets);
          guint tail = annexa_word_start (work->catalog, "after-name", folded, (guint)strlen (folded));

          company[g_array_index (offsets, guint, tail)] = '\0';
          return company;
        }
    }
  return NULL;
}

static void
find_vendor (AnnexaFactsWork *work, GPtrArray *definitions)
{
  const char *author = work->layout->pages->info_author;
  gboolean company
      = author != NULL && *author != '\0' && annexa_paper_has (work->catalog, "vendor-suffix", author);
  char *vendor = vendor_of_definitions (work, definitions);

  if (vendor == NULL)
    vendor = vendor_of_lines (work, FALSE);
  if (vendor == NULL && company && text_has (work, author))
    vendor = g_strdup (author);
  if (vendor == NULL)
    {
      char *other;

      vendor = vendor_of_lines (work, TRUE);
      other = vendor != NULL ? other_name (work, vendor) : NULL;
      if (other != NULL)
        {
          g_free (vendor);
          vendor = other;
        }
    }
  if (vendor == NULL && company)
    vendor = g_strdup (author);
  work->facts->vendor = vendor;
}

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
      const Definition *definition = g_ptr_array_index (definitions, i);
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
         && !is_one_of (g_utf8_get_char (p), QUOTES_OPEN))
    p = g_utf8_next_char (p);
  end = g_strstr_len (p, -1, "http");
  if (end == NULL)
    end = p + strlen (p);
  while (end > p && is_one_of (g_utf8_get_char (g_utf8_prev_char (end)), " 　(（:：、。,"))
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
  g_autofree char *text = front_text (work);
  g_autoptr (GPtrArray) definitions = read_definitions (work->catalog, text);
  g_autofree char *of_title = NULL;

  find_vendor (work, definitions);
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
