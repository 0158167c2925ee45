/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "annexa-blocks.h"
#include "segment/headings/annexa-heading-private.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Where one paragraph or item ends and the next begins. */

/* A line that ends this far before the edge of its column ends a paragraph. */
#define SHORT_LINE_EM 1.9f
#define INDENT_EM 0.7f
/* White space that much above the usual separates paragraphs. */
#define PARAGRAPH_GAP_EM 0.4f

/* How wide the first word of @line is that could have gone to the line above. */
float
annexa_blocks_first_word_pt (const AnnexaLine *line)
{
  const char *p = line->text;
  guint n = 0;

  if (annexa_is_cjk (g_utf8_get_char (p)))
    return line->size_pt;
  while (*p != '\0' && *p != ' ' && !annexa_is_cjk (g_utf8_get_char (p)))
    {
      n++;
      p = g_utf8_next_char (p);
    }
  return 0.55f * line->size_pt * n;
}

/* Whether a sentence goes on in @line with a mark that it speaks of: … 分担を / ○と－で示した一覧. Behind a
 * mark that begins an item stand no word endings; behind white space, which some programs leave around
 * symbols, other words may begin with such letters. */
static gboolean
speaks_of_mark (const AnnexaBlocks *self, const AnnexaLine *before, const AnnexaLine *line, gboolean is_short)
{
  const char *behind = g_utf8_next_char (line->text);

  if (self->open_is_item || is_short || annexa_ends_sentence (before->text)
      || !annexa_is_bullet (g_utf8_get_char (line->text)))
    return FALSE;
  return *behind == ' ' ? annexa_heading_begins_with_particle (self->catalog, behind + 1)
                        : annexa_is_hiragana (g_utf8_get_char (behind));
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) && annexa_is_cjk (c) && !annexa_is_hiragana (c);
}

/* Whether a word goes on in @line with the dot between its parts, where a line may begin with it: 学校 /
 * ・教育 委員会. What leads to a list ends in hiragana, or in a mark. */
static gboolean
goes_on_with_dot (const AnnexaBlocks *self, const AnnexaLine *before, const AnnexaLine *line,
                  gboolean is_short)
{
  const gunichar last = g_utf8_get_char (g_utf8_prev_char (before->text + strlen (before->text)));
  const gunichar next = g_utf8_get_char (g_utf8_next_char (line->text));

  return !self->open_is_item && !is_short && g_utf8_get_char (line->text) == 0x30fb && is_in_word (last)
         && is_in_word (next) && line->x1 < before->left + INDENT_EM * line->size_pt;
}

/* Whether a word is cut at the end of @before and goes on in @line. */
static gboolean
cuts_word (const AnnexaLine *before, const AnnexaLine *line)
{
  gsize length = strlen (before->text), hyphen = g_str_has_suffix (before->text, "\342\200\220") ? 3 : 1;

  return g_ascii_islower (*line->text) && length > hyphen
         && g_ascii_islower (before->text[length - hyphen - 1])
         && (hyphen == 3 || before->text[length - 1] == '-');
}

/* Whether @line begins with the mark of a note and the end of the sentence that @before left open: *¹。 Such
 * a line has most of its letters, or all but one, in the small type of the mark. */
static gboolean
ends_with_note_mark (const AnnexaBlocks *self, const AnnexaLine *before, const AnnexaLine *line)
{
  gboolean bare = FALSE;
  const gsize length = annexa_note_mark_length (self->catalog, line->text, &bare);
  const gunichar behind = g_utf8_get_char (line->text + length);

  return length > 0 && !bare && !annexa_ends_sentence (before->text)
         && annexa_note_mark_is_raised_digit (g_utf8_get_char (g_utf8_prev_char (line->text + length)))
         && (annexa_is_full_stop (behind) || behind == 0x3001 /* 、 */);
}

/* Whether a dash without a blank behind it marks @line as an item. */
static gboolean
is_glued_item (const AnnexaBlocks *self, const AnnexaLine *before, const AnnexaLine *line)
{
  return annexa_begins_with_glued_dash (line->text)
         && (annexa_ends_sentence (before->text) || annexa_begins_with_glued_dash (self->open->str));
}

/* Whether @line begins a new paragraph after the line @before. */
gboolean
annexa_blocks_begins_paragraph (const AnnexaBlocks *self, const AnnexaLine *before, const AnnexaLine *line)
{
  float size = before->size_pt;
  /* A line whose words run out of the column moves its edge. */
  gboolean is_short
      = before->x2 + MAX (SHORT_LINE_EM * size, annexa_blocks_first_word_pt (line) + 0.6f * size)
            < before->right
        && !cuts_word (before, line);
  gboolean same_flow = before->page == line->page && before->table == line->table && !line->starts_flow;

  if (annexa_blocks_is_item (line->text) && !speaks_of_mark (self, before, line, is_short)
      && !goes_on_with_dot (self, before, line, is_short)
      && !(self->open_is_item && line->x1 > self->open_x1 + INDENT_EM * size && line->x1 == self->open_text_x1
           && !annexa_ends_sentence (before->text) && !is_short && g_ascii_isdigit (*line->text)))
    return TRUE;
  if (is_glued_item (self, before, line))
    return TRUE;
  if (same_flow && !is_short && ends_with_note_mark (self, before, line))
    return FALSE;
  if (line->size_pt > 1.12f * before->size_pt || line->size_pt < 0.88f * before->size_pt)
    return TRUE;
  if (!same_flow)
    {
      /* The next cell of a table drawn in the cell begins at another edge. */
      if (line->table != before->table
          || (line->table >= 0 && line->page == before->page && line->left != before->left))
        return TRUE;
      return annexa_ends_sentence (before->text) ? is_short || line->x1 > line->left + INDENT_EM * size
                                                 : is_short;
    }
  if (line->gap_above_pt > (self->layout->line_gap_em + PARAGRAPH_GAP_EM) * line->size_pt)
    return TRUE;
  if (is_short)
    return TRUE;
  if (self->open_is_item)
    return line->x1 < self->open_x1 - INDENT_EM * size
           || (self->open_text_x1 > self->open_x1 + INDENT_EM * size
               && line->x1 < self->open_text_x1 - INDENT_EM * size);
  /* Two paragraphs of one line each, both set in. */
  if (self->open_text_x1 < 0 && annexa_ends_sentence (before->text)
      && before->x1 > before->left + INDENT_EM * size && line->x1 > line->left + INDENT_EM * size
      && before->x1 > line->x1 - 1 && before->x1 < line->x1 + 1)
    return TRUE;
  /* A first line set in begins a paragraph; the second line of such a one goes back to the edge. */
  return line->x1 > before->x1 + INDENT_EM * size && annexa_ends_sentence (before->text)
         && !(self->open_hangs && self->open_text_x1 < 0);
}
