/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "annexa-lexer-private.h"

/* Ids as the rules write them and as the forms of the standard give them: IAM-02 is printed with zeros, which
 * a form leaves out. */

/* The longest part of an id that one group gives. */
#define MAX_PART_BYTES 24

/* A form while one id is compared with its template. */
typedef struct
{
  AnnexaCatalogBuilder *builder;
  const AnnexaNumberForm *form;
  AnnexaPattern **groups; /* by number, made when one is needed, owned elsewhere */
  char given[ANNEXA_RULES_MAX_ID_BYTES + 1];
} Comparison;

static gboolean
group_accepts (Comparison *self, guint group, const char *part, gsize length)
{
  gunichar units[ANNEXA_FOLD_MAX_UNITS (MAX_PART_BYTES + 2)];
  guint32 offsets[ANNEXA_FOLD_MAX_UNITS (MAX_PART_BYTES + 2)];
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];

  if (self->groups[group] == NULL)
    self->groups[group] = annexa_pattern_new_of_group (self->form->pattern, group);
  /* What the id has as 1 may be printed 01 only. */
  for (guint n_zeros = 0; n_zeros < 3; n_zeros++)
    {
      g_autofree char *printed = g_strdup_printf ("%.*s%.*s", (int)n_zeros, "00", (int)length, part);
      const gsize n = annexa_fold_units (printed, strlen (printed), units, offsets);

      if (annexa_pattern_match (self->groups[group], units, n, 0, TRUE, groups) > 0)
        return TRUE;
      if (!g_ascii_isdigit (*part))
        return FALSE;
    }
  return FALSE;
}

/* Adds to what the form gives what it makes of @part. */
static gboolean
add_part (Comparison *self, const char *part, gsize length, gsize *n)
{
  gunichar units[ANNEXA_FOLD_MAX_UNITS (MAX_PART_BYTES)];
  guint32 offsets[ANNEXA_FOLD_MAX_UNITS (MAX_PART_BYTES)];
  AnnexaLexer lexer = { .catalog = self->builder->catalog, .tables = self->builder->tables, .units = units };
  AnnexaPatternGroup group = { 0, (guint)annexa_fold_units (part, length, units, offsets) };

  lexer.n = group.end;
  return annexa_lexer_append_group (&lexer, self->form, &group, FALSE, self->given, n);
}

static gboolean compare (Comparison *self, const char *template, const char *id, gsize n);

static gboolean
compare_group (Comparison *self, const char *template, const char *id, gsize n)
{
  const char *close = strchr (template, '}');
  const int group = annexa_pattern_group (self->form->pattern, template + 1, close - template - 1);

  for (const char *end = id; end - id <= MAX_PART_BYTES; end = g_utf8_next_char (end))
    {
      gsize given = n;

      if (end > id && group_accepts (self, (guint)group, id, (gsize)(end - id))
          && add_part (self, id, (gsize)(end - id), &given) && compare (self, close + 1, end, given))
        return TRUE;
      if (*end == '\0')
        return FALSE;
    }
  return FALSE;
}

/* Whether @id can come of @template, the parts in [ ] with or without; what the form gives for it is then in
 * @self, of which @n bytes are there already. */
static gboolean
compare (Comparison *self, const char *template, const char *id, gsize n)
{
  for (; *template == ']' || *template == '['; template ++)
    {
      const char *close = *template == '[' ? strchr (template, ']') : NULL;

      if (close != NULL && compare (self, close + 1, id, n))
        return TRUE;
    }
  if (*template == '\0')
    {
      self->given[n] = '\0';
      return *id == '\0';
    }
  if (*template == '{')
    return compare_group (self, template, id, n);
  if (*template != *id || n + 1 >= sizeof self->given)
    return FALSE;
  self->given[n] = *id;
  return compare (self, template + 1, id + 1, n + 1);
}

/* Makes numbers that the forms give as @given those of @item, whose id is written otherwise. */
static gboolean
add_alias (AnnexaCatalogBuilder *self, const AnnexaItem *item, const char *given,
           const AnnexaRulesPlace *place, GError **error)
{
  AnnexaItemList *lists = (AnnexaItemList *)self->tables->items_of_ids;
  guint number, own;

  annexa_string_index_find (&self->tables->ids, item->id, &own);
  if (annexa_string_index_find (&self->tables->ids, given, &number))
    {
      if (lists[number].n_items > 0 && lists[number].items[0]->id == item->id)
        return TRUE;
      annexa_rules_set_error (error, place,
                              _ ("the forms of “%s” give “%s” for the id “%s”, which is an id already"),
                              item->standard->name, given, item->id);
      return FALSE;
    }
  number = annexa_string_index_add (&self->tables->ids, g_string_chunk_insert (self->store->strings, given));
  lists[number] = lists[own];
  return TRUE;
}

/* Whether a form of its standard gives the id of @item; @groups has a list of patterns for each form. */
static gboolean
check_item (AnnexaCatalogBuilder *self, AnnexaPattern *(*groups)[ANNEXA_PATTERN_MAX_GROUPS],
            const AnnexaItem *item, const AnnexaRulesPlace *place, GError **error)
{
  g_autofree char *other = NULL;
  gboolean has_form = FALSE;

  for (guint f = 0; f < self->tables->n_forms; f++)
    {
      Comparison comparison = { .builder = self, .form = &self->tables->forms[f], .groups = groups[f] };

      if (comparison.form->below || (comparison.form->standards >> item->standard->index & 1) == 0)
        continue;
      has_form = TRUE;
      if (!compare (&comparison, comparison.form->template, item->id, 0))
        continue;
      if (strcmp (comparison.given, item->id) == 0)
        return TRUE;
      if (other == NULL)
        other = g_strdup (comparison.given);
    }
  if (other != NULL)
    return add_alias (self, item, other, place, error);
  if (!has_form)
    return TRUE;
  annexa_rules_set_error (error, place, _ ("no form of “%s” gives the id “%s”"), item->standard->name,
                          item->id);
  return FALSE;
}

/* Says which ids of the standards that were added no form gives, and makes known what the forms give for the
 * others. */
gboolean
annexa_catalog_check_ids (AnnexaCatalogBuilder *self, GError **error)
{
  g_autofree AnnexaPattern *(*groups)[ANNEXA_PATTERN_MAX_GROUPS]
      = g_malloc0_n (self->tables->n_forms + 1, sizeof *groups);
  AnnexaItemList *lists
      = annexa_catalog_builder_own (self, g_new0 (AnnexaItemList, self->tables->ids.n_keys * 2 + 1));
  gboolean good = TRUE;

  memcpy (lists, self->tables->items_of_ids, self->tables->ids.n_keys * sizeof *lists);
  self->tables->items_of_ids = lists;
  for (guint s = self->rules->n_builtin; s < self->tables->n_standards && good; s++)
    {
      const AnnexaRulesStandard *raw = g_ptr_array_index (self->rules->standards, s);

      for (guint i = 0; i < raw->items->len && good; i++)
        good = check_item (self, groups, self->standards[s].public.items[i],
                           &((const AnnexaRulesItem *)g_ptr_array_index (raw->items, i))->place, error)
               || annexa_rules_keep (self->rules, error);
    }
  for (guint f = 0; f < self->tables->n_forms; f++)
    for (guint g = 0; g < ANNEXA_PATTERN_MAX_GROUPS; g++)
      g_clear_pointer (&groups[f][g], annexa_pattern_free);
  return good;
}
