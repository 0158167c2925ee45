/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* The vendor: from sentences that define it, from the cover, from copyright lines, from the document
 * information. */

static char *
vendor_of_definitions (const AnnexaFactsWork *work, GPtrArray *definitions)
{
  for (guint i = 0; i < definitions->len; i++)
    {
      const AnnexaDefinition *definition = g_ptr_array_index (definitions, i);

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
      if (!annexa_paper_has_suffix (work->catalog, folded))
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
 * both: Minamo、Minamo Cloud は、株式会社みなもの商標または登録商標です。 */
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
      annexa_paper_cut_words (work->catalog, "trademark", facts->rest);
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

void
annexa_paper_find_vendor (AnnexaFactsWork *work, GPtrArray *definitions)
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
