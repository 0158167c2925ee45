/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

#include <string.h>

#include "segment/answers/annexa-blocks.h"
#include "segment/annexa-candidates-private.h"
#include "segment/tables/annexa-party-tables.h"

/* (transfer full): the vendor's own number, the first @n bytes of @text, without a colon or dash behind it.
 */
static char *
print_number (const char *text, guint n)
{
  while (n > 0)
    {
      const char *last = g_utf8_prev_char (text + n);
      const gunichar c = g_utf8_get_char (last);

      if (c != ':' && c != 0xff1a /* ： */ && !g_unichar_isspace (c)
          && g_unichar_type (c) != G_UNICODE_DASH_PUNCTUATION)
        break;
      n = (guint)(last - text);
    }
  return g_strndup (text, n);
}

/* Adds the footnotes whose marks stand in the section that ends before line @end. */
static void
add_notes (AnnexaAssembly *self, AnnexaBlocks *blocks, guint end)
{
  const GArray *notes = self->evidence->layout->notes;

  for (guint n = 0; n < notes->len; n++)
    {
      const AnnexaNote *note = &g_array_index (notes, AnnexaNote, n);

      if (note->line >= end || self->place[note->line] != ANNEXA_PLACE_SECTION
          || self->place[note->first_line] != ANNEXA_PLACE_NONE)
        continue;
      annexa_blocks_break (blocks);
      for (guint i = note->first_line; i < note->first_line + note->n_lines; i++)
        {
          self->place[i] = ANNEXA_PLACE_SECTION;
          annexa_blocks_add_line (blocks, i);
        }
    }
}

/* Whether line @i runs in a section: it is of the body, or beside it, or small print at the foot of a page
 * that is no note with a mark. @next_note is where the search in the notes, which are in order, goes on. */
static gboolean
runs_in_section (const AnnexaAssembly *self, guint i, guint *next_note)
{
  const GArray *notes = self->evidence->layout->notes;
  const AnnexaNote *note;

  switch (annexa_assembly_line (self, i)->role)
    {
    case ANNEXA_ROLE_BODY:
    case ANNEXA_ROLE_ASIDE:
      return TRUE;
    case ANNEXA_ROLE_NOTE:
      break;
    default:
      return FALSE;
    }
  for (; *next_note < notes->len; *next_note += 1)
    {
      note = &g_array_index (notes, AnnexaNote, *next_note);
      if (i < note->first_line + note->n_lines)
        return i < note->first_line;
    }
  return TRUE;
}

/* Writes the lines that no record took as sections, cut at headings. */
void
annexa_assembly_write_sections (AnnexaAssembly *self)
{
  GPtrArray *sections = annexa_document_get_sections (self->document);
  const AnnexaLayout *layout = self->evidence->layout;
  AnnexaSection *section = NULL;
  AnnexaBlocks *blocks = NULL;
  gboolean after_record = TRUE;
  guint next_note = 0;

  for (guint i = 0; i <= layout->lines->len; i++)
    {
      const AnnexaLine *line = i < layout->lines->len ? annexa_assembly_line (self, i) : NULL;
      gboolean heading;

      if (line != NULL && self->place[i] == ANNEXA_PLACE_RECORD)
        {
          after_record = TRUE;
          continue;
        }
      if (line != NULL && !runs_in_section (self, i, &next_note))
        continue;
      heading = line != NULL && annexa_answer_is_heading (self->evidence, i);
      if (line == NULL || heading || after_record)
        {
          if (blocks != NULL)
            {
              add_notes (self, blocks, i);
              annexa_blocks_finish (blocks);
              section->text = g_strdup (blocks->text->str);
            }
          if (blocks != NULL && self->taker != NULL)
            {
              self->taker->section (section, self->taker->user_data);
              g_ptr_array_set_size (sections, 0);
            }
          g_clear_pointer (&blocks, annexa_blocks_free);
          if (line == NULL)
            break;
          section = annexa_section_new ();
          section->page = line->page;
          g_ptr_array_add (sections, section);
          blocks = annexa_blocks_new (layout, self->evidence->catalog);
          after_record = FALSE;
        }
      self->place[i] = ANNEXA_PLACE_SECTION;
      if (heading)
        {
          const AnnexaHeading *parsed = &self->evidence->headings[i];
          guint start = parsed->own.n_parts > 0 ? parsed->own.end : 0;

          if (start > 0)
            section->number = print_number (line->text, start);
          section->title = g_strstrip (g_strdup (line->text + start));
          annexa_lines_trim_article (&parsed->own, section->title);
          continue;
        }
      if (section->title == NULL)
        section->title = g_strdup ("");
      if (line->table >= 0
          && ((AnnexaTable *)g_ptr_array_index (layout->tables, (guint)line->table))->n_columns > 1
          && ((AnnexaTable *)g_ptr_array_index (layout->tables, (guint)line->table))->first_line == i
          && !self->evidence->in_control_table[line->table])
        {
          const AnnexaTable *table = g_ptr_array_index (layout->tables, (guint)line->table);

          annexa_blocks_add_table (blocks, (guint)line->table, 0,
                                   self->evidence->parties[line->table] == ANNEXA_PARTIES_IN_COLUMNS);
          for (; i < table->first_line + table->n_lines; i++)
            self->place[i] = ANNEXA_PLACE_SECTION;
          i--;
          continue;
        }
      annexa_blocks_add_line (blocks, i);
      if (line->role == ANNEXA_ROLE_ASIDE)
        {
          annexa_blocks_break (blocks);
          if (blocks->text->len > 0)
            g_string_append_c (blocks->text, '\n');
          g_string_append (blocks->text, line->text);
        }
    }
}
