/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-objects.h"

#include <string.h>

#include "annexa-objects-private.h"

/* Fonts that draw letters and do not tell which. */

#define MAX_FONTS 1000
#define MAX_FORMS 200
#define MAX_FORM_DEPTH 4
/* ISO 32000-1, table 123: the glyphs of the font are outside the Latin character set. */
#define FLAG_SYMBOLIC 0x4
/* ISO 32000-1, 9.6.4: six letters and a plus sign before the name of a part of a font. */
#define SUBSET_TAG_LENGTH 6

static qpdf_oh
get_key (AnnexaObjects *self, qpdf_oh dictionary, const char *key)
{
  return qpdf_oh_get_key_if_dict (self->qpdf, dictionary, key);
}

/* Whether the numbers of the characters of composite font @font are those of a collection whose letters are
 * known (ISO 32000-1, 9.10.2). */
static gboolean
is_of_known_collection (AnnexaObjects *self, qpdf_oh font)
{
  static const char *const known[] = { "Japan1", "GB1", "CNS1", "Korea1", "KR", NULL };
  qpdf_oh descendants = get_key (self, font, "/DescendantFonts"), ordering;

  if (!qpdf_oh_is_array (self->qpdf, descendants) || qpdf_oh_get_array_n_items (self->qpdf, descendants) < 1)
    return FALSE;
  ordering
      = get_key (self, get_key (self, qpdf_oh_get_array_item (self->qpdf, descendants, 0), "/CIDSystemInfo"),
                 "/Ordering");
  return qpdf_oh_is_string (self->qpdf, ordering)
         && g_strv_contains (known, qpdf_oh_get_string_value (self->qpdf, ordering));
}

/* Whether @font, a part of one and no composite one, may number its glyphs as it likes. */
static gboolean
has_own_codes (AnnexaObjects *self, qpdf_oh font)
{
  qpdf_oh descriptor = get_key (self, font, "/FontDescriptor");
  int flags = 0;

  return qpdf_oh_is_name_and_equals (self->qpdf, get_key (self, font, "/Subtype"), "/TrueType")
         && !qpdf_oh_has_key (self->qpdf, font, "/Encoding")
         && qpdf_oh_get_value_as_int (self->qpdf, get_key (self, descriptor, "/Flags"), &flags)
         && (flags & FLAG_SYMBOLIC) != 0;
}

/* The name of @font without the tag of a subset; NULL when it has none. */
static char *
read_name (AnnexaObjects *self, qpdf_oh font, gboolean *tagged)
{
  qpdf_oh base = get_key (self, font, "/BaseFont");
  const char *name = qpdf_oh_is_name (self->qpdf, base) ? qpdf_oh_get_name (self->qpdf, base) + 1 : NULL;

  if (name == NULL)
    return NULL;
  *tagged = strlen (name) > SUBSET_TAG_LENGTH && name[SUBSET_TAG_LENGTH] == '+';
  return g_strdup (*tagged ? name + SUBSET_TAG_LENGTH + 1 : name);
}

static gboolean
is_unmapped (AnnexaObjects *self, qpdf_oh font, gboolean tagged)
{
  if (qpdf_oh_has_key (self->qpdf, font, "/ToUnicode"))
    return FALSE;
  return qpdf_oh_is_name_and_equals (self->qpdf, get_key (self, font, "/Subtype"), "/Type0")
             ? !is_of_known_collection (self, font)
             : tagged && has_own_codes (self, font);
}

static void
add_fonts (AnnexaObjects *self, qpdf_oh fonts, GHashTable *found)
{
  if (!qpdf_oh_is_dictionary (self->qpdf, fonts))
    return;
  qpdf_oh_begin_dict_key_iter (self->qpdf, fonts);
  for (guint i = 0; i < MAX_FONTS && qpdf_oh_dict_more_keys (self->qpdf); i++)
    {
      qpdf_oh font = qpdf_oh_get_key (self->qpdf, fonts, qpdf_oh_dict_next_key (self->qpdf));
      gboolean tagged = FALSE;
      char *name = read_name (self, font, &tagged);
      guint mapping;

      if (name == NULL)
        continue;
      mapping = GPOINTER_TO_UINT (g_hash_table_lookup (found, name));
      mapping |= is_unmapped (self, font, tagged) ? ANNEXA_FONT_UNMAPPED : ANNEXA_FONT_MAPPED;
      g_hash_table_insert (found, name, GUINT_TO_POINTER (mapping));
    }
}

static void
add_resources (AnnexaObjects *self, qpdf_oh resources, guint depth, guint *n_forms, GHashTable *found)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  qpdf_oh forms = get_key (self, resources, "/XObject");

  add_fonts (self, get_key (self, resources, "/Font"), found);
  if (depth == MAX_FORM_DEPTH || !qpdf_oh_is_dictionary (self->qpdf, forms))
    return;
  /* One dictionary is gone through at a time. */
  for (qpdf_oh_begin_dict_key_iter (self->qpdf, forms); qpdf_oh_dict_more_keys (self->qpdf);)
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (self->qpdf)));
  for (guint i = 0; i < keys->len && *n_forms < MAX_FORMS; i++, ++*n_forms)
    {
      qpdf_oh form = qpdf_oh_get_key (self->qpdf, forms, g_ptr_array_index (keys, i));

      if (qpdf_oh_is_stream (self->qpdf, form))
        add_resources (self, get_key (self, qpdf_oh_get_dict (self->qpdf, form), "/Resources"), depth + 1,
                       n_forms, found);
    }
}

/* The names, without tags of subsets, of the fonts of page @number, each with its #AnnexaFontMapping: fonts
 * of one name may have different ones. */
GHashTable *
annexa_objects_fonts (AnnexaObjects *self, guint number)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_forms = 0;

  if (number > 0 && number <= self->n_pages)
    add_resources (self,
                   annexa_objects_inherited (self, qpdf_get_page_n (self->qpdf, number - 1), "/Resources"), 0,
                   &n_forms, found);
  annexa_objects_forget (self);
  return found;
}
