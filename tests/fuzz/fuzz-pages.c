/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "fuzz-input.h"
#include "segment/annexa-reader-private.h"

/* Papers that never were a PDF: the input is a program that sets type and paints boxes. A step is one byte
 * and the bytes of its operands; words that mean something to the reader are one byte each, so that papers
 * with headings, tables and contents are near to any other. */

#define MAX_GLYPHS 6000u
#define MAX_PAGES 40u
#define MAX_BOXES 1500u
#define MAX_ENTRIES 200u
#define MARGIN_PT 72.0f

static const char *const words[] = {
  "5.1.1",
  "5.1.2",
  "6.1.1",
  "9.2.1",
  "18.2.3",
  "A.5.1.1",
  "CLD.6.3.1",
  "CLD 9.5.1",
  "5.1",
  "8.24",
  "５．１．１",
  "10.",
  "(1)",
  "①",
  "1.2.3",
  "3",
  "12",
  "情報セキュリティのための方針群",
  "情報セキュリティの役割及び責任",
  "暗号による管理策の利用方針",
  "Policies for information security",
  "Inventory of assets",
  "クラウドコンピューティング環境における役割及び責任の共有及び分担",
  "ISO/IEC 27017:2015",
  "ISO/IEC 27001:2022",
  "をご参照ください。",
  "当社は、サービスの利用者の情報を守ります。",
  "We keep the data of customers safe and tell them about it, see 6.1.1.",
  "目次",
  "........................",
  "改訂履歴",
  "第1.0版",
  "2024年1月15日",
  "図1 構成",
  "表2 一覧",
  "※1",
  "・",
  "- ",
  "管理策",
  "当社の取り組み",
  "No.",
  "項目",
  "Q.",
  "A.",
  "質問",
  "回答",
  "株式会社あおぞら",
  "https://www.example.com/a/b",
  "ホワイトペーパー",
  "【",
  "】",
  "「",
  "」",
  "or",
  "及び",
  "infor-",
  "mation",
  "\xee\x80\x80",
  "\xe2\x80\xa8",
  "\xf0\xa0\xae\x9f",
};
static const char *const fonts[] = { "Mincho", "Gothic-Bold", "Wingdings", "" };
static const float sizes_pt[] = { 10, 2.5f, 6, 9, 10.5f, 14, 24, 300 };
static const float odd_pt[] = { 0, -1e30f, 1e30f, 1e-30f, -50, 14400, 1e9f, 595 };
static const float widths_pt[] = { 595, 842, 1, 14400, 1e9f, 200, 595, 595 };
static const float heights_pt[] = { 842, 595, 1, 14400, 1e9f, 5000, 842, 842 };

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  GPtrArray *paintings; /* of AnnexaPainting, by page */
  float x, y, margin;
  guint style;
  float size;
  guint n_boxes;
  gboolean spaced, upward;
} Setter;

static void
turn_page (Setter *self, guint8 kind)
{
  const float width = widths_pt[kind & 7], height = heights_pt[kind & 7];

  if (self->pages->pages->len >= MAX_PAGES)
    return;
  self->page = annexa_page_new (self->pages->pages->len + 1, (double)width, (double)height);
  g_ptr_array_add (self->pages->pages, self->page);
  g_ptr_array_add (self->paintings, annexa_painting_new (width, height));
  self->y = self->margin = MARGIN_PT;
  self->x = self->margin;
}

static void
choose_type (Setter *self, guint8 kind)
{
  self->size = sizes_pt[kind & 7];
  self->style = annexa_pages_intern_style (self->pages, fonts[kind >> 3 & 3], (double)self->size,
                                           kind & 0x20 ? 0xff0000 : 0);
}

static void
set_char (Setter *self, gunichar c, gboolean start)
{
  const float width = c < 0x2000 ? 0.5f * self->size : self->size;
  const AnnexaGlyph glyph
      = { self->x,      self->y, self->x + width, self->y + self->size, c, (guint16)self->style,
          self->spaced, start };

  if (self->upward)
    self->y -= self->size;
  else
    self->x += width;
  self->spaced = c == ' ' || c == 0x3000;
  /* The source leaves out what cannot be seen. */
  if (self->spaced || self->pages->n_glyphs >= MAX_GLYPHS || glyph.x2 <= 0 || glyph.y2 <= 0
      || glyph.x1 >= self->page->width_pt || glyph.y1 >= self->page->height_pt)
    return;
  g_array_append_val (self->page->glyphs, glyph);
  self->pages->n_glyphs++;
}

static void
set_word (Setter *self, guint8 number)
{
  gboolean start = TRUE;

  for (const char *p = words[number % G_N_ELEMENTS (words)]; *p != '\0'; p = g_utf8_next_char (p))
    {
      set_char (self, g_utf8_get_char (p), start);
      start = FALSE;
    }
}

static void
feed (Setter *self)
{
  self->x = self->margin;
  self->y += 1.6f * self->size;
  self->spaced = TRUE;
}

/* Any character of the BMP that the source lets through. */
static void
set_odd_char (Setter *self, guint16 c)
{
  if (c >= 0x20 && (c < 0x7f || c > 0x9f) && (c < 0xd800 || c > 0xdfff))
    set_char (self, c, FALSE);
}

static void
paint (Setter *self, float x1, float y1, float x2, float y2, guint8 color)
{
  AnnexaPainting *painting = g_ptr_array_index (self->paintings, self->page->number - 1);
  const AnnexaPaintedBox box
      = { MIN (x1, x2), MIN (y1, y2), MAX (x1, x2), MAX (y1, y2), color * 0x010101u, color & 1 ? 255 : 0x80 };

  if (self->n_boxes++ < MAX_BOXES)
    g_array_append_val (painting->boxes, box);
}

/* Rules of a table from here on, of which the words that follow fill the cells. */
static void
rule_table (Setter *self, FuzzInput *input)
{
  const guint rows = 1 + fuzz_input_byte (input) % 12, columns = 1 + fuzz_input_byte (input) % 6;
  const float step = 2.0f * self->size, width = 60 + fuzz_input_byte (input);
  const float top = self->y, left = self->x;

  for (guint r = 0; r <= rows; r++)
    paint (self, left, top + (float)r * step, left + (float)columns * width, top + (float)r * step + 0.5f, 1);
  for (guint c = 0; c <= columns; c++)
    paint (self, left + (float)c * width, top, left + (float)c * width + 0.5f, top + (float)rows * step, 1);
  for (guint r = 0; r < rows && !fuzz_input_is_empty (input); r++)
    for (guint c = 0; c < columns; c++)
      {
        self->x = left + (float)c * width + 3;
        self->y = top + (float)r * step + 3;
        set_word (self, fuzz_input_byte (input));
      }
  self->y = top + (float)rows * step + self->size;
  self->x = self->margin;
}

static void
add_entry (Setter *self, guint8 level, guint8 page, guint8 word)
{
  const AnnexaOutlineEntry entry
      = { g_strdup (words[word % G_N_ELEMENTS (words)]), level & 7, page % (MAX_PAGES + 1) };

  if (self->pages->outline->len < MAX_ENTRIES)
    g_array_append_val (self->pages->outline, entry);
  else
    g_free (entry.title);
}

static void
set_row (Setter *self, FuzzInput *input)
{
  const guint8 columns = 2 + fuzz_input_byte (input) % 5;

  for (guint c = 0; c < columns; c++)
    {
      self->x = self->margin + (float)c * 450 / columns;
      self->spaced = TRUE;
      set_word (self, fuzz_input_byte (input));
    }
  feed (self);
}

static void
set_odd_text (Setter *self, FuzzInput *input)
{
  for (guint n = fuzz_input_byte (input) & 31; n > 0; n--)
    set_odd_char (self, fuzz_input_short (input));
}

static void
paint_any (Setter *self, FuzzInput *input)
{
  const float x1 = 3.0f * fuzz_input_byte (input), y1 = 4.0f * fuzz_input_byte (input);
  const float width = 2.0f * fuzz_input_byte (input), height = 2.0f * fuzz_input_byte (input);

  paint (self, x1, y1, x1 + width + 0.5f, y1 + height + 0.5f, fuzz_input_byte (input));
}

static void
step (Setter *self, FuzzInput *input)
{
  const guint8 code = fuzz_input_byte (input);

  switch (code & 15)
    {
    case 0:
      turn_page (self, fuzz_input_byte (input));
      break;
    case 1:
      self->x = self->margin = 3.0f * fuzz_input_byte (input);
      break;
    case 2:
      self->y = 4.0f * fuzz_input_byte (input);
      break;
    case 3:
      choose_type (self, fuzz_input_byte (input));
      break;
    case 4:
      set_odd_text (self, input);
      break;
    case 5:
      paint_any (self, input);
      break;
    case 6:
      rule_table (self, input);
      break;
    case 7:
      {
        const guint8 level = fuzz_input_byte (input), page = fuzz_input_byte (input);

        add_entry (self, level, page, fuzz_input_byte (input));
      }
      break;
    case 8:
      set_row (self, input);
      break;
    case 9:
      self->x += fuzz_input_byte (input);
      self->spaced = TRUE;
      break;
    case 10:
      *(code & 16 ? &self->x : &self->y) = odd_pt[code >> 5];
      break;
    case 11:
      self->upward = code & 16;
      break;
    case 12:
      set_word (self, fuzz_input_byte (input));
      break;
    default:
      set_word (self, fuzz_input_byte (input));
      feed (self);
    }
}

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  const AnnexaPainting *painting = g_ptr_array_index ((GPtrArray *)user_data, page - 1);
  AnnexaPainting *copy = annexa_painting_new (painting->width_pt, painting->height_pt);

  g_array_append_vals (copy->boxes, painting->boxes->data, painting->boxes->len);
  return copy;
}

static void
name_source (AnnexaDocument *document, guint n_pages)
{
  AnnexaSource *source = annexa_document_get_source (document);

  source->name = g_strdup ("fuzz.pdf");
  source->media_type = g_strdup ("application/pdf");
  source->sha256 = g_strdup ("");
  source->pages = n_pages;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  static AnnexaCatalog *catalog;
  g_autoptr (AnnexaPages) pages = annexa_pages_new (NULL);
  g_autoptr (GPtrArray) paintings = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_painting_free);
  g_autoptr (AnnexaDocument) document = annexa_document_new ();
  Setter setter = { .pages = pages, .paintings = paintings };
  FuzzInput input = { data, data + n_bytes };

  if (catalog == NULL)
    catalog = annexa_catalog_load ((const char *const[]){ NULL }, NULL);
  choose_type (&setter, 0);
  turn_page (&setter, 0);
  while (!fuzz_input_is_empty (&input))
    step (&setter, &input);
  if (pages->n_glyphs == 0)
    return 0;
  if (data[0] & 0x80)
    for (guint i = 0; i < pages->pages->len; i++)
      annexa_page_pack (g_ptr_array_index (pages->pages, i), pages->arena);
  name_source (document, pages->pages->len);
  annexa_pages_make_document (catalog, pages, give_painting, paintings, NULL, NULL, document, NULL);
  fuzz_check_document (document);
  return 0;
}
