/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-rules-places.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "annexa-catalog-builder-private.h"
#include "text/annexa-fold-private.h"

struct _AnnexaRulesPlaces
{
  AnnexaRules *rules;
};

/**
 * annexa_rules_count:
 * @directory: a directory of rule files, or one of these
 * @count: (out): what was read
 * @error: return location for an error
 *
 * Whether the files of @directory can be read, alone; annexa_catalog_check() tells whether they can be used.
 */
gboolean
annexa_rules_count (const char *directory, AnnexaRulesCount *count, GError **error)
{
  g_autoptr (AnnexaRules) rules = annexa_rules_new ();

  if (!annexa_rules_read_directory (rules, directory, error))
    return FALSE;
  *count = (AnnexaRulesCount){ rules->n_files, rules->standards->len, 0 };
  for (guint i = 0; i < rules->standards->len; i++)
    {
      const GPtrArray *items = ((const AnnexaRulesStandard *)g_ptr_array_index (rules->standards, i))->items;

      for (guint k = 0; k < items->len; k++)
        count->n_controls += !((const AnnexaRulesItem *)g_ptr_array_index (items, k))->is_clause;
    }
  return TRUE;
}

/* Whether a form gives whole numbers of @standard, not only what stands below one. */
static gboolean
is_numbered (const AnnexaCatalog *catalog, const AnnexaStandard *standard)
{
  const guint64 bit = G_GUINT64_CONSTANT (1) << standard->index;

  for (guint i = 0; i < catalog->tables->n_forms; i++)
    if ((catalog->tables->forms[i].standards & bit) != 0 && !catalog->tables->forms[i].below)
      return TRUE;
  return FALSE;
}

/**
 * annexa_rules_doubts:
 * @directories: (array zero-terminated=1): as for annexa_catalog_load()
 * @catalog: what that made of them
 * @error: return location for an error
 *
 * Standards whose numbers nothing gives can be used, for titles are found without; that is hardly ever meant.
 *
 * Returns: (transfer full): what can be used as it is written, but is most likely forgotten, with file and
 * line
 */
char **
annexa_rules_doubts (const char *const *directories, const AnnexaCatalog *catalog, GError **error)
{
  g_autoptr (AnnexaRules) rules = annexa_catalog_read_rules (directories, error);
  g_autoptr (GStrvBuilder) doubts = g_strv_builder_new ();

  if (rules == NULL)
    return NULL;
  for (guint i = rules->n_builtin; i < rules->standards->len && i < catalog->tables->n_standards; i++)
    {
      const AnnexaRulesStandard *raw = g_ptr_array_index (rules->standards, i);
      g_autofree char *doubt = NULL;

      if (is_numbered (catalog, &catalog->tables->standards[i].public))
        continue;
      doubt = g_strdup_printf (
          _ ("%s:%u: no form gives the numbers of “%s”: say under `forms` how papers print "
             "them, for without one only titles are found"),
          raw->place.file, raw->place.line, raw->name);
      g_strv_builder_add (doubts, doubt);
    }
  return g_strv_builder_end (doubts);
}

/**
 * annexa_rules_places_load:
 * @directories: (nullable) (array zero-terminated=1): as for annexa_catalog_load()
 * @error: return location for an error
 *
 * Returns: (transfer full): the places of what annexa_catalog_load() makes of the same directories
 */
AnnexaRulesPlaces *
annexa_rules_places_load (const char *const *directories, GError **error)
{
  g_autoptr (AnnexaRules) rules = annexa_catalog_read_rules (directories, error);
  AnnexaRulesPlaces *self;

  if (rules == NULL || !annexa_rules_take_away (rules, error) || !annexa_rules_settle (rules, error))
    return NULL;
  self = g_new0 (AnnexaRulesPlaces, 1);
  self->rules = g_steal_pointer (&rules);
  return self;
}

void
annexa_rules_places_free (AnnexaRulesPlaces *self)
{
  annexa_rules_free (self->rules);
  g_free (self);
}

static AnnexaPlace
place_of (const AnnexaRulesPlace *place, const char *name)
{
  return (AnnexaPlace){ place->file, place->line, name };
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *a_key = annexa_fold_key (a), *b_key = annexa_fold_key (b);

  return g_str_equal (a_key, b_key);
}

static gboolean
has_string (const GPtrArray *strings, const char *text)
{
  for (guint i = 0; i < strings->len; i++)
    if (is_same (g_ptr_array_index (strings, i), text))
      return TRUE;
  return FALSE;
}

static gboolean
is_called (const AnnexaStandard *standard, const char *name)
{
  return name != NULL && (is_same (standard->name, name) || is_same (standard->token, name));
}

/** annexa_rules_places_form: Returns: where the form is written that is number @form of the catalog */
AnnexaPlace
annexa_rules_places_form (const AnnexaRulesPlaces *self, guint form)
{
  const AnnexaRulesForm *raw;

  if (form >= self->rules->forms->len)
    return (AnnexaPlace){ 0 };
  raw = g_ptr_array_index (self->rules->forms, form);
  return place_of (&raw->place, raw->name);
}

static const AnnexaRulesStandard *
raw_standard (const AnnexaRulesPlaces *self, const AnnexaStandard *standard)
{
  for (guint i = 0; i < self->rules->standards->len; i++)
    {
      const AnnexaRulesStandard *raw = g_ptr_array_index (self->rules->standards, i);

      if (g_str_equal (raw->token, standard->token))
        return raw;
    }
  return NULL;
}

/** annexa_rules_places_name: Returns: where @text is made a name of @standard, else where that is */
AnnexaPlace
annexa_rules_places_name (const AnnexaRulesPlaces *self, const AnnexaStandard *standard, const char *text)
{
  const AnnexaRulesStandard *raw = raw_standard (self, standard);

  for (guint i = 0; i < self->rules->names->len; i++)
    {
      const AnnexaRulesStrings *names = g_ptr_array_index (self->rules->names, i);

      if (is_called (standard, names->standard) && has_string (names->strings, text))
        return place_of (&names->place, NULL);
    }
  return raw != NULL ? place_of (&raw->place, NULL) : (AnnexaPlace){ 0 };
}

static const AnnexaRulesItem *
raw_item (const AnnexaRulesPlaces *self, const AnnexaRulesStandard *standard, const char *id)
{
  for (guint i = 0; standard != NULL && i < standard->items->len; i++)
    {
      const AnnexaRulesItem *item = g_ptr_array_index (standard->items, i);

      if (g_str_equal (item->id, id))
        return item;
    }
  return NULL;
}

/**
 * annexa_rules_places_item:
 * @title: (nullable): one of its titles
 *
 * Returns: where @title is given to @item by an entry of its own, else where the item is
 */
AnnexaPlace
annexa_rules_places_item (const AnnexaRulesPlaces *self, const AnnexaItem *item, const char *title)
{
  const AnnexaRulesItem *raw = raw_item (self, raw_standard (self, item->standard), item->id);

  for (guint i = 0; title != NULL && i < self->rules->titles->len; i++)
    {
      const AnnexaRulesStrings *titles = g_ptr_array_index (self->rules->titles, i);

      if (is_called (item->standard, titles->standard) && g_str_equal (titles->id, item->id)
          && has_string (titles->strings, title))
        return place_of (&titles->place, NULL);
    }
  return raw != NULL ? place_of (&raw->place, NULL) : (AnnexaPlace){ 0 };
}

static gboolean
has_pattern (const AnnexaRulesCue *cue, const char *text)
{
  const gsize n_bytes = strlen (text), max = ANNEXA_FOLD_MAX_UNITS (n_bytes);
  g_autofree gunichar *units = g_new (gunichar, max);
  g_autofree guint32 *offsets = g_new (guint32, max);
  const gsize n = annexa_fold_units (text, n_bytes, units, offsets);
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];

  for (guint i = 0; i < cue->patterns->len; i++)
    if (annexa_pattern_match (g_ptr_array_index (cue->patterns, i), units, n, 0, TRUE, groups) > 0)
      return TRUE;
  return FALSE;
}

/** annexa_rules_places_cue: Returns: which entry of class @cue has @text as a word, or else as a pattern */
AnnexaPlace
annexa_rules_places_cue (const AnnexaRulesPlaces *self, const char *cue, const char *text)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->rules->cues->len; i++)
      {
        const AnnexaRulesCue *raw = g_ptr_array_index (self->rules->cues, i);

        if (g_str_equal (raw->name, cue)
            && (pass == 0 ? has_string (raw->words, text) : has_pattern (raw, text)))
          return place_of (&raw->place, NULL);
      }
  return (AnnexaPlace){ 0 };
}
