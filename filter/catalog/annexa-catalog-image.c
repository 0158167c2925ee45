/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-catalog-image-private.h"
#include "annexa-image-writer-private.h"
#include "annexa-pattern-program-private.h"

/* A catalog as C: initializers of the same types that the catalog is made of, so that the compiler lays them
 * out and refuses what does not fit. Members are given in their order and all of them: one that is added to a
 * type and not written here is an error when the image is compiled. */

static const char head[] = "/* SPDX-License-Identifier: GPL-2.0-or-later */\n"
                           "/* Written by annexa-rules-image from rules/, not to be edited. */\n"
                           "#include \"catalog/annexa-catalog-image-private.h\"\n"
                           "#include \"catalog/annexa-pattern-program-private.h\"\n"
                           "\n"
                           "#pragma GCC diagnostic error \"-Wmissing-field-initializers\"\n"
                           "\n";

typedef struct
{
  AnnexaImageWriter writer;
  const AnnexaCatalogTables *tables;

  AnnexaImageArray *standards, *items, *item_lists, *id_lists, *mapped, *profiles, *string_lists;
  AnnexaImageArray *forms, *classes, *patterns, *pattern_lists, *text_patterns, *instructions, *ranges,
      *words;
  AnnexaImageArray *equivalents, *titles, *pairs, *postings;
  AnnexaImageArray *bytes, *numbers, *long_numbers;
} Image;

static void
image_init (Image *image, const AnnexaCatalogTables *tables)
{
  AnnexaImageWriter *writer = &image->writer;

  annexa_image_writer_init (writer);
  image->tables = tables;
  image->standards = annexa_image_writer_array (writer, "AnnexaCatalogStandard", "standards");
  image->items = annexa_image_writer_array (writer, "AnnexaCatalogItem", "items");
  image->item_lists = annexa_image_writer_array (writer, "AnnexaItem *const", "item_lists");
  image->id_lists = annexa_image_writer_array (writer, "AnnexaItemList", "id_lists");
  image->mapped = annexa_image_writer_array (writer, "AnnexaMapped", "mapped");
  image->profiles = annexa_image_writer_array (writer, "AnnexaProfile", "profiles");
  image->string_lists = annexa_image_writer_array (writer, "char *const", "string_lists");
  image->forms = annexa_image_writer_array (writer, "AnnexaNumberForm", "forms");
  image->classes = annexa_image_writer_array (writer, "AnnexaCueClass", "classes");
  image->patterns = annexa_image_writer_array (writer, "AnnexaPattern", "patterns");
  image->pattern_lists = annexa_image_writer_array (writer, "AnnexaPattern *const", "pattern_lists");
  image->text_patterns = annexa_image_writer_array (writer, "AnnexaTextPattern", "text_patterns");
  image->instructions = annexa_image_writer_array (writer, "AnnexaPatternInstruction", "instructions");
  image->ranges = annexa_image_writer_array (writer, "AnnexaPatternRange", "ranges");
  image->words = annexa_image_writer_array (writer, "AnnexaWord", "words");
  image->equivalents = annexa_image_writer_array (writer, "AnnexaEquivalent", "equivalents");
  image->titles = annexa_image_writer_array (writer, "AnnexaTitleKey", "titles");
  image->pairs = annexa_image_writer_array (writer, "AnnexaTitlePair", "pairs");
  image->postings = annexa_image_writer_array (writer, "AnnexaTitlePosting", "postings");
  image->bytes = annexa_image_writer_array (writer, "guint8", "bytes");
  image->numbers = annexa_image_writer_array (writer, "guint32", "numbers");
  image->long_numbers = annexa_image_writer_array (writer, "guint64", "long_numbers");
}

static guint
add_strings (Image *image, const char *const *strings, guint n)
{
  const guint first = image->string_lists->n;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *string = annexa_image_writer_string (&image->writer, strings[i]);

      annexa_image_array_add (image->string_lists, "%s", string);
    }
  return first;
}

/* The expression of @standard (nullable). */
static char *
standard_ref (const AnnexaStandard *standard)
{
  return standard != NULL ? g_strdup_printf ("&standards[%u].public", standard->index) : g_strdup ("NULL");
}

/* The number of @item among all items. */
static guint
item_number (const Image *image, const AnnexaItem *item)
{
  return (guint)((const AnnexaCatalogItem *)item - image->tables->items);
}

static guint
add_item_list (Image *image, const AnnexaItem *const *items, guint n)
{
  const guint first = image->item_lists->n;

  for (guint i = 0; i < n; i++)
    annexa_image_array_add (image->item_lists, "&items[%u].public", item_number (image, items[i]));
  return first;
}

static guint
add_mapped (Image *image, const AnnexaMapped *mapped, guint n)
{
  const guint first = image->mapped->n;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = annexa_image_writer_string (&image->writer, mapped[i].id);

      annexa_image_array_add (image->mapped, "{ &standards[%u].public, %s }", mapped[i].standard->index, id);
    }
  return first;
}

static void
add_item (Image *image, const AnnexaCatalogItem *own)
{
  const AnnexaItem *item = &own->public;
  g_autofree char *id = annexa_image_writer_string (&image->writer, item->id);
  const guint titles = add_strings (image, item->titles, item->n_titles);
  const guint keys = add_strings (image, item->keys, item->n_titles);

  annexa_image_array_add (
      image->items,
      "{ { &standards[%u].public, %s, %d, %u, %u, string_lists + %u, string_lists + %u }, %u, mapped + %u }",
      item->standard->index, id, item->is_clause, item->order, item->n_titles, titles, keys, own->n_mapped,
      add_mapped (image, own->mapped, own->n_mapped));
}

static void
add_standards (Image *image)
{
  for (guint i = 0; i < image->tables->n_standards; i++)
    {
      const AnnexaStandard *standard = &image->tables->standards[i].public;
      g_autofree char *name = annexa_image_writer_string (&image->writer, standard->name);
      g_autofree char *token = annexa_image_writer_string (&image->writer, standard->token);
      g_autofree char *family = annexa_image_writer_string (&image->writer, standard->family);

      annexa_image_array_add (image->standards,
                              "{ { %s, %s, %s, %u, %u, item_lists + %u, FALSE }, &annexa_catalog_builtin }",
                              name, token, family, standard->index, standard->n_items,
                              add_item_list (image, standard->items, standard->n_items));
    }
  for (guint i = 0; i < image->tables->n_items; i++)
    add_item (image, &image->tables->items[i]);
  for (guint i = 0; i < image->tables->ids.n_keys; i++)
    {
      const AnnexaItemList *list = &image->tables->items_of_ids[i];

      annexa_image_array_add (image->id_lists, "{ %u, item_lists + %u }", list->n_items,
                              add_item_list (image, list->items, list->n_items));
    }
  for (guint i = 0; i < image->tables->n_profiles; i++)
    {
      const AnnexaProfile *profile = &image->tables->profiles[i];
      g_autofree char *name = annexa_image_writer_string (&image->writer, profile->name);

      annexa_image_array_add (image->profiles, "{ %s, &standards[%u].public, %u, string_lists + %u }", name,
                              profile->standard->index, profile->n_ids,
                              add_strings (image, profile->ids, profile->n_ids));
    }
}

static guint
add_instructions (Image *image, const AnnexaPattern *pattern)
{
  const guint first = image->instructions->n;

  for (guint i = 0; i < pattern->n_instructions; i++)
    {
      const AnnexaPatternInstruction *step = &pattern->program[i];
      const guint n_ranges = step->op == ANNEXA_OP_RANGES ? step->x : 0;

      annexa_image_array_add (
          image->instructions,
          "{ %u, %u, %u, %u, %" G_GUINT64_FORMAT "u, %" G_GUINT64_FORMAT "u, ranges + %u }", step->op,
          step->first, step->x, step->y, step->firsts, step->others, image->ranges->n);
      for (guint k = 0; k < n_ranges; k++)
        annexa_image_array_add (image->ranges, "{ %u, %u }", step->ranges[k].first, step->ranges[k].last);
    }
  return first;
}

static guint
add_pattern (Image *image, const AnnexaPattern *pattern)
{
  return annexa_image_array_add (
      image->patterns, "{ %u, instructions + %u, %u, string_lists + %u, %u, %u, NULL }",
      pattern->n_instructions, add_instructions (image, pattern), pattern->n_groups,
      add_strings (image, pattern->group_names, pattern->n_groups), pattern->most_before_digit,
      pattern->most_before_dot);
}

static void
add_forms (Image *image)
{
  for (guint i = 0; i < image->tables->n_forms; i++)
    {
      const AnnexaNumberForm *form = &image->tables->forms[i];
      g_autofree char *template = annexa_image_writer_string (&image->writer, form->template);
      g_autofree char *only = standard_ref (form->only_standard);

      annexa_image_array_add (image->forms,
                              "{ patterns + %u, %s, %d, %d, %d, %d, %d, %" G_GUINT64_FORMAT "u, %s }",
                              add_pattern (image, form->pattern), template, form->prefixed, form->glued,
                              form->lower, form->below, form->printed, form->standards, only);
    }
}

static void
add_classes (Image *image)
{
  for (guint i = 0; i < image->tables->n_classes; i++)
    {
      const AnnexaCueClass *class = &image->tables->classes[i];
      g_autofree char *name = annexa_image_writer_string (&image->writer, class->name);
      const guint first = image->pattern_lists->n;

      for (guint k = 0; k < class->n_patterns; k++)
        {
          const guint pattern = add_pattern (image, class->patterns[k]);

          annexa_image_array_add (image->pattern_lists, "patterns + %u", pattern);
          if (class->in_text)
            annexa_image_array_add (image->text_patterns, "{ patterns + %u, %u }", pattern, i);
        }
      annexa_image_array_add (image->classes, "{ %s, %d, %u, pattern_lists + %u, long_numbers + %u }", name,
                              class->in_text, class->n_patterns, first,
                              annexa_image_array_add_long_numbers (image->long_numbers, class->firsts,
                                                                   ANNEXA_CATALOG_N_FIRSTS / 64));
    }
}

/* A set of classes as C has it. */
static char *
cue_set (AnnexaCueSet set)
{
  return g_strdup_printf ("(AnnexaCueSet)%" G_GUINT64_FORMAT "u << 64 | %" G_GUINT64_FORMAT "u",
                          (guint64)(set >> 64), (guint64)set);
}

static guint
add_words (Image *image, const AnnexaWord *words, guint n)
{
  const guint first = image->words->n;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *cues = cue_set (words[i].cues);
      g_autofree char *standard = standard_ref (words[i].standard);

      annexa_image_array_add (image->words, "{ %s, %s, %d, %u }", cues, standard, words[i].without_year,
                              words[i].value);
    }
  return first;
}

static void
add_titles (Image *image)
{
  const AnnexaTitleIndex *index = &image->tables->title_index;

  for (guint i = 0; i < image->tables->n_equivalent_targets; i++)
    {
      const AnnexaEquivalent *target = &image->tables->equivalent_targets[i];

      annexa_image_array_add (
          image->equivalents, "{ %u, numbers + %u }", target->n_units,
          annexa_image_array_add_numbers (image->numbers, target->units, target->n_units));
    }
  for (guint i = 0; i < image->tables->title_keys.n_keys; i++)
    {
      const AnnexaTitleKey *title = &image->tables->titles[i];

      annexa_image_array_add (image->titles, "{ %u, { %u, item_lists + %u } }", title->n_bigrams,
                              title->items.n_items,
                              add_item_list (image, title->items.items, title->items.n_items));
    }
  for (guint i = 0; i < index->n_pairs; i++)
    annexa_image_array_add (image->pairs, "{ %" G_GUINT64_FORMAT "u, %u }", index->pairs[i].pair,
                            index->pairs[i].first);
  for (guint i = 0; i < index->n_postings; i++)
    annexa_image_array_add (image->postings, "{ %u, %uu }", index->postings[i].title,
                            index->postings[i].next);
}

static char *
string_index_of (Image *image, const AnnexaStringIndex *index)
{
  return g_strdup_printf ("{ (const char **)(string_lists + %u), %u, (guint32 *)(numbers + %u), %u }",
                          add_strings (image, index->keys, index->n_keys), index->n_keys,
                          annexa_image_array_add_numbers (image->numbers, index->slots, index->n_slots),
                          index->n_slots);
}

static char *
trie_of (Image *image, const AnnexaTrie *trie)
{
  const guint children = annexa_image_array_add_numbers (image->numbers, trie->children, trie->n_slots);
  const guint values = annexa_image_array_add_numbers (image->numbers, trie->values, trie->n_used + 1);

  return g_strdup_printf (
      "{ (guint64 *)(long_numbers + %u), (guint32 *)(numbers + %u), %u, %u, (guint32 *)(numbers + %u) }",
      annexa_image_array_add_long_numbers (image->long_numbers, trie->slots, trie->n_slots), children,
      trie->n_slots, trie->n_used, values);
}

/* The members of AnnexaCatalogTables, a line each, as its declaration has them. */
static char *
tables_of (Image *image, const char *digest)
{
  const AnnexaCatalogTables *tables = image->tables;
  g_autofree char *digest_ref = annexa_image_writer_string (&image->writer, digest);
  g_autofree char *standard_names = string_index_of (image, &tables->standard_names);
  g_autofree char *ids = string_index_of (image, &tables->ids);
  g_autofree char *text_trie = trie_of (image, &tables->text_trie);
  g_autofree char *key_trie = trie_of (image, &tables->key_trie);
  g_autofree char *equivalents = trie_of (image, &tables->equivalents);
  g_autofree char *title_keys = string_index_of (image, &tables->title_keys);
  g_autofree char *bare_title_keys = string_index_of (image, &tables->bare_title_keys);
  const guint named = annexa_image_array_add_numbers (image->numbers, tables->named_standards,
                                                      tables->standard_names.n_keys);
  const guint bare
      = annexa_image_array_add_numbers (image->numbers, tables->bare_titles, tables->bare_title_keys.n_keys);
  const guint slots = annexa_image_array_add_numbers (image->numbers, tables->title_index.slots,
                                                      tables->title_index.n_slots);
  const guint flags = annexa_image_array_add_bytes (image->bytes, tables->flags, ANNEXA_CATALOG_N_FLAGS);
  const guint text_firsts = annexa_image_array_add_long_numbers (
      image->long_numbers, tables->text_pattern_firsts, ANNEXA_CATALOG_N_FIRSTS);
  const guint form_firsts = annexa_image_array_add_long_numbers (image->long_numbers, tables->form_firsts,
                                                                 ANNEXA_CATALOG_N_FIRSTS);
  const guint firsts
      = annexa_image_array_add_bytes (image->bytes, tables->equivalent_firsts, ANNEXA_CATALOG_N_FIRSTS);
  const guint text_words = add_words (image, tables->text_words, tables->n_text_words);
  const guint key_words = add_words (image, tables->key_words, tables->n_key_words);
  g_autofree char *version_cue = cue_set (tables->version_cue);
  g_autofree char *none_cue = cue_set (tables->none_cue);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "  %s,\n  %u, standards,\n  %u, items,\n", digest_ref, tables->n_standards,
                          tables->n_items);
  g_string_append_printf (out, "  %s, numbers + %u,\n  %s, id_lists,\n", standard_names, named, ids);
  g_string_append_printf (out, "  %u, profiles,\n  %u, forms, long_numbers + %u,\n", tables->n_profiles,
                          tables->n_forms, form_firsts);
  g_string_append_printf (out, "  %u, classes,\n  %s,\n  %s,\n  bytes + %u,\n", tables->n_classes,
                          version_cue, none_cue, flags);
  g_string_append_printf (out, "  %u, text_patterns, long_numbers + %u,\n", tables->n_text_patterns,
                          text_firsts);
  g_string_append_printf (out, "  %s, %u, words + %u,\n", text_trie, tables->n_text_words, text_words);
  g_string_append_printf (out, "  %s, %u, words + %u,\n", key_trie, tables->n_key_words, key_words);
  g_string_append_printf (out, "  bytes + %u,\n  %s,\n  %u, equivalents,\n", firsts, equivalents,
                          tables->n_equivalent_targets);
  g_string_append_printf (out, "  %s, titles,\n  %s, numbers + %u,\n", title_keys, bare_title_keys, bare);
  g_string_append_printf (
      out,
      "  { (AnnexaTitlePair *)pairs, %u, (AnnexaTitlePosting *)postings, %u, (guint32 *)(numbers + %u), %u "
      "},\n",
      tables->title_index.n_pairs, tables->title_index.n_postings, slots, tables->title_index.n_slots);
  return g_string_free (out, FALSE);
}

void
annexa_catalog_image_write (AnnexaCatalog *catalog, GString *out)
{
  g_autofree char *tables = NULL;
  Image image;

  g_return_if_fail (catalog != NULL && out != NULL);

  image_init (&image, catalog->tables);
  add_standards (&image);
  add_forms (&image);
  add_classes (&image);
  add_titles (&image);
  tables = tables_of (&image, annexa_catalog_digest (catalog));
  g_string_append (out, head);
  annexa_image_writer_write (&image.writer, out);
  g_string_append_printf (out, "\nconst AnnexaCatalogTables annexa_catalog_builtin = {\n%s};\n", tables);
  annexa_image_writer_clear (&image.writer);
}
