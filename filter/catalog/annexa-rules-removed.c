/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/annexa-fold.h"

/* What added rules take away from the built-in ones, before a catalog is made of both. */

/* Takes the strings out that are @text, in whatever width, case and spacing; whether there were any. */
static gboolean
take_strings (GPtrArray *strings, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  const guint n = strings->len;

  for (guint i = strings->len; i > 0; i--)
    {
      g_autofree char *other = annexa_fold_key (g_ptr_array_index (strings, i - 1));

      if (g_str_equal (other, key))
        g_ptr_array_remove_index (strings, i - 1);
    }
  return strings->len < n;
}

static gboolean
take_patterns (AnnexaRulesCue *cue, const char *text)
{
  const guint n = cue->patterns->len;

  for (guint i = cue->patterns->len; i > 0; i--)
    if (g_str_equal (g_ptr_array_index (cue->sources, i - 1), text))
      {
        g_ptr_array_remove_index (cue->patterns, i - 1);
        g_ptr_array_remove_index (cue->sources, i - 1);
      }
  return cue->patterns->len < n;
}

static gboolean
take_cue (AnnexaRules *self, const AnnexaRulesCue *cue, const AnnexaRulesRemoved *removed, GError **error)
{
  gboolean is_class = FALSE, found = FALSE;

  for (guint i = 0; i < MIN (self->n_builtin_cues, self->cues->len); i++)
    {
      AnnexaRulesCue *builtin = g_ptr_array_index (self->cues, i);

      if (!g_str_equal (builtin->name, cue->name))
        continue;
      is_class = TRUE;
      found = take_strings (builtin->words, removed->text) || found;
      found = take_patterns (builtin, removed->text) || found;
    }
  /* That there is no such class is told of the whole entry. */
  if (is_class && !found)
    annexa_rules_set_error (error, &removed->place, _ ("the built-in class “%s” has no “%s” to remove"),
                            cue->name, removed->text);
  return !is_class || found;
}

static AnnexaRulesStandard *
find_standard (const AnnexaRules *self, const char *name)
{
  g_autofree char *key = annexa_fold_key (name);

  for (guint i = 0; i < self->standards->len; i++)
    {
      AnnexaRulesStandard *standard = g_ptr_array_index (self->standards, i);
      g_autofree char *own = annexa_fold_key (standard->name);

      if (g_str_equal (standard->token, name) || g_str_equal (own, key))
        return standard;
    }
  return NULL;
}

static AnnexaRulesItem *
find_item (const AnnexaRulesStandard *standard, const char *id)
{
  for (guint i = 0; standard != NULL && i < standard->items->len; i++)
    {
      AnnexaRulesItem *item = g_ptr_array_index (standard->items, i);

      if (g_str_equal (item->id, id))
        return item;
    }
  return NULL;
}

/* Gives @item the titles that it takes over from another standard as its own. */
static void
take_over_titles (const AnnexaRules *self, const AnnexaRulesStandard *standard, AnnexaRulesItem *item)
{
  const AnnexaRulesItem *source = item;

  for (guint depth = 0; source != NULL && source->titles->len == 0 && !source->has_titles && depth < 4;
       depth++)
    {
      standard = standard->titles_from != NULL ? find_standard (self, standard->titles_from) : NULL;
      source = find_item (standard, item->id);
    }
  item->has_titles = TRUE;
  for (guint i = 0; source != NULL && source != item && i < source->titles->len; i++)
    g_ptr_array_add (item->titles, g_ptr_array_index (source->titles, i));
}

static gboolean
take_title (AnnexaRules *self, const AnnexaRulesStrings *titles, const AnnexaRulesRemoved *removed,
            GError **error)
{
  const AnnexaRulesStandard *standard = find_standard (self, titles->standard);
  AnnexaRulesItem *item = find_item (standard, titles->id);

  /* That there is no such item is told of the whole entry. */
  if (item == NULL)
    return TRUE;
  if (!item->has_titles)
    take_over_titles (self, standard, item);
  if (take_strings (item->titles, removed->text))
    return TRUE;
  annexa_rules_set_error (error, &removed->place, _ ("“%s” of “%s” has no title “%s” to remove"), titles->id,
                          titles->standard, removed->text);
  return FALSE;
}

gboolean
annexa_rules_take_away (AnnexaRules *self, GError **error)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      const AnnexaRulesCue *cue = g_ptr_array_index (self->cues, i);

      for (guint k = 0; k < cue->removed->len; k++)
        if (!take_cue (self, cue, g_ptr_array_index (cue->removed, k), error)
            && !annexa_rules_keep (self, error))
          return FALSE;
    }
  for (guint i = 0; i < self->titles->len; i++)
    {
      const AnnexaRulesStrings *titles = g_ptr_array_index (self->titles, i);

      for (guint k = 0; k < titles->removed->len; k++)
        if (!take_title (self, titles, g_ptr_array_index (titles->removed, k), error)
            && !annexa_rules_keep (self, error))
          return FALSE;
    }
  return TRUE;
}
