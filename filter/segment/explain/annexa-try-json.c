/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-explain-private.h"
#include "annexa-try-private.h"

/* The keys of this form are described in docs/rules.md and do not change. */

static void
add_key (GString *out, const char *key, const char *text)
{
  g_string_append_printf (out, "\"%s\": ", key);
  annexa_explain_add_string (out, text);
}

static void
add_place (GString *out, const AnnexaPlace *place)
{
  g_string_append (out, ", \"rule\": ");
  if (place->file == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '{');
  add_key (out, "file", place->file);
  g_string_append_printf (out, ", \"line\": %u", place->line);
  if (place->name != NULL)
    {
      g_string_append (out, ", ");
      add_key (out, "name", place->name);
    }
  g_string_append_c (out, '}');
}

static void
add_part (GString *out, const AnnexaTriedPart *part)
{
  g_string_append_c (out, '{');
  add_key (out, "kind",
           part->kind == ANNEXA_TOKEN_LABEL      ? "number"
           : part->kind == ANNEXA_TOKEN_STANDARD ? "name"
                                                 : "word");
  g_string_append (out, ", ");
  add_key (out, "text", part->text);
  if (part->kind == ANNEXA_TOKEN_LABEL)
    {
      g_string_append (out, ", ");
      add_key (out, "id", part->id);
      g_string_append_printf (out, ", \"known\": %s, \"clause\": %s", part->known ? "true" : "false",
                              part->is_clause ? "true" : "false");
    }
  g_string_append (out, ", ");
  if (part->kind == ANNEXA_TOKEN_CUE)
    add_key (out, "class", part->class);
  else
    add_key (out, "standard", part->standard != NULL ? part->standard->name : NULL);
  g_string_append_printf (out, ", \"won\": %s", part->won ? "true" : "false");
  add_place (out, &part->place);
  g_string_append_c (out, '}');
}

static void
add_title (GString *out, const AnnexaTriedTitle *title)
{
  g_autofree char *similarity = annexa_explain_number (title->similarity);

  g_string_append_c (out, '{');
  add_key (out, "standard", title->item->standard->name);
  g_string_append (out, ", ");
  add_key (out, "id", title->item->id);
  g_string_append_printf (out, ", \"similarity\": %s", similarity);
  add_place (out, &title->place);
  g_string_append_c (out, '}');
}

static void
add_line (GString *out, const AnnexaTriedLine *line)
{
  g_string_append (out, "  {");
  add_key (out, "line", line->text);
  g_string_append (out, ", ");
  add_key (out, "read_as", annexa_tried_kind_name (line->kind));
  g_string_append (out, ",\n   \"parts\": [");
  for (guint i = 0; i < line->parts->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n             " : "");
      add_part (out, &g_array_index (line->parts, AnnexaTriedPart, i));
    }
  g_string_append (out, "],\n   \"classes\": [");
  for (guint i = 0; i < line->classes->len; i++)
    {
      const AnnexaTriedClass *class = &g_array_index (line->classes, AnnexaTriedClass, i);

      g_string_append (out, i > 0 ? ", {" : "{");
      add_key (out, "class", class->class);
      add_place (out, &class->place);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "],\n   ");
  add_key (out, "title", line->title);
  g_string_append (out, ", \"titles\": [");
  for (guint i = 0; i < line->titles->len; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      add_title (out, &g_array_index (line->titles, AnnexaTriedTitle, i));
    }
  g_string_append (out, "]}");
}

void
annexa_try_to_json (const GPtrArray *lines, GString *out)
{
  g_string_append (out, "{\"format\": \"annexa-rules-try/1\", \"lines\": [\n");
  for (guint i = 0; i < lines->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n" : "");
      add_line (out, g_ptr_array_index (lines, i));
    }
  g_string_append (out, "\n]}\n");
}
