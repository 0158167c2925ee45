/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-explain-private.h"
#include "annexa-try-private.h"

#include <glib/gi18n-lib.h>

static const char *
words_for_kind (AnnexaTriedKind kind)
{
  switch (kind)
    {
    case ANNEXA_TRIED_TEXT:
      return _ ("text");
    case ANNEXA_TRIED_SENTENCE:
      return _ ("running text, in spite of its number");
    case ANNEXA_TRIED_LABEL:
      return _ ("line that begins with a control number");
    case ANNEXA_TRIED_REFERENCE:
      return _ ("reference to controls");
    case ANNEXA_TRIED_TRAIL:
      return _ ("line that ends with a reference to controls");
    case ANNEXA_TRIED_TITLE:
      return _ ("line that is the title of a control");
    case ANNEXA_TRIED_WORD:
      return _ ("word of the rules");
    }
  g_return_val_if_reached ("");
}

static void
add_place (GString *out, const AnnexaPlace *place)
{
  g_autofree char *file = place->file != NULL ? annexa_explain_cut (place->file) : NULL;

  if (file == NULL)
    g_string_append_c (out, '\n');
  else if (place->name != NULL)
    g_string_append_printf (out, " [%s:%u: %s]\n", file, place->line, place->name);
  else
    g_string_append_printf (out, " [%s:%u]\n", file, place->line);
}

static void
add_part (GString *out, const AnnexaTriedPart *part)
{
  g_autofree char *text = annexa_explain_cut (part->text);
  const char *standard = part->standard != NULL ? part->standard->name : _ ("any standard");

  g_string_append_printf (out, "  %s ", part->won ? "+" : "-");
  if (part->kind == ANNEXA_TOKEN_STANDARD)
    g_string_append_printf (out, _ ("“%s”: the standard %s"), text, standard);
  else if (part->kind == ANNEXA_TOKEN_CUE)
    g_string_append_printf (out, _ ("“%s”: a word of class %s"), text, part->class);
  else if (!part->known)
    g_string_append_printf (out, _ ("“%s”: the number %s, which the rules do not have (%s)"), text, part->id,
                            standard);
  else if (part->is_clause)
    g_string_append_printf (out, _ ("“%s”: the clause %s of %s"), text, part->id, standard);
  else
    g_string_append_printf (out, _ ("“%s”: the control %s of %s"), text, part->id, standard);
  add_place (out, &part->place);
}

static void
add_line (GString *out, const AnnexaTriedLine *line)
{
  g_autofree char *text = annexa_explain_cut (line->text);
  g_autofree char *title = line->title != NULL ? annexa_explain_cut (line->title) : NULL;

  g_string_append_printf (out, "%s\n  ", text);
  g_string_append_printf (out, _ ("read as: %s"), words_for_kind (line->kind));
  g_string_append_c (out, '\n');
  for (guint i = 0; i < line->parts->len; i++)
    add_part (out, &g_array_index (line->parts, AnnexaTriedPart, i));
  for (guint i = 0; i < line->classes->len; i++)
    {
      const AnnexaTriedClass *class = &g_array_index (line->classes, AnnexaTriedClass, i);

      g_string_append (out, "  = ");
      g_string_append_printf (out, _ ("as a whole a word of class %s"), class->class);
      add_place (out, &class->place);
    }
  for (guint i = 0; i < line->titles->len; i++)
    {
      const AnnexaTriedTitle *tried = &g_array_index (line->titles, AnnexaTriedTitle, i);
      g_autofree char *similarity = annexa_explain_number (tried->similarity);

      g_string_append (out, "  ~ ");
      g_string_append_printf (out, _ ("“%s”: like the title of %s of %s, similarity %s"),
                              title != NULL ? title : text, tried->item->id, tried->item->standard->name,
                              similarity);
      add_place (out, &tried->place);
    }
}

void
annexa_try_to_text (const GPtrArray *lines, GString *out)
{
  for (guint i = 0; i < lines->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      add_line (out, g_ptr_array_index (lines, i));
    }
}
