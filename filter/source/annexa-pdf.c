/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pdf-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "config.h"

#include "annexa-turn.h"
#include "annexa-type-size.h"
#include "model/annexa-error.h"

#define MAX_PAGES 20000
/* A document of so few pages keeps its glyphs as they are, and in memory: a megabyte, and packing takes time.
 */
#define MAX_KEPT_PAGES 16
#define MAX_GLYPHS_PER_PAGE 400000
/* Poppler counts 50,000, some of which are spaces that it makes others of. */
#define MAX_TINY_GLYPHS 47500u
#define TINY_PT 3.0
#define MAX_GLYPHS 40000000
/* Of text that can be read nearly all has Unicode values. */
#define MAX_UNMAPPED_PERCENT 80u

static GError *
open_error (const GError *cause, const char *name, gboolean with_password)
{
  if (g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    return g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_ENCRYPTED,
                        with_password
                            ? _ ("%s: the password does not open this document")
                            : _ ("%s: the document is encrypted; give its password with --password-file"),
                        name);
  return g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_DAMAGED,
                      _ ("%s: damaged PDF, it cannot be opened (%s); get the file again from its source"),
                      name, cause->message);
}

/* Poppler 22.12 tries a wrong password twice and crashes at the second time, except with a stream. */
static PopplerDocument *
open_document (GBytes *bytes, const char *password, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  if (password == NULL)
    return poppler_document_new_from_bytes (bytes, NULL, error);
  stream = g_memory_input_stream_new_from_bytes (bytes);
  return poppler_document_new_from_stream (stream, (goffset)g_bytes_get_size (bytes), password, NULL, error);
}

/* Opens @bytes; @name is for messages. */
AnnexaPdf *
annexa_pdf_open (GBytes *bytes, const char *name, const char *password, GError **error)
{
  g_autoptr (AnnexaPdf) self = g_new0 (AnnexaPdf, 1);
  g_autoptr (GError) cause = NULL;
  int n_pages;

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->password = g_strdup (password);
  annexa_pdf_keep_tables ();
  self->document = open_document (bytes, password, &cause);
  if (self->document == NULL)
    {
      g_propagate_error (error, open_error (cause, name, password != NULL));
      return NULL;
    }
  n_pages = poppler_document_get_n_pages (self->document);
  if (n_pages <= 0)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_DAMAGED,
                   _ ("%s: damaged PDF, it has no pages; get the file again from its source"), name);
      return NULL;
    }
  if (n_pages > MAX_PAGES)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_LIMIT,
                   _ ("%s: %d pages are more than the %d that annexa reads; split the document"), name,
                   n_pages, MAX_PAGES);
      return NULL;
    }
  self->n_pages = (guint)n_pages;
  self->quarter_turns = g_new0 (guint8, self->n_pages);
  return g_steal_pointer (&self);
}

void
annexa_pdf_free (AnnexaPdf *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->objects, annexa_objects_free);
  g_bytes_unref (self->bytes);
  g_free (self->password);
  g_free (self->name);
  g_free (self->quarter_turns);
  g_free (self);
}

guint
annexa_pdf_n_pages (AnnexaPdf *self)
{
  return self->n_pages;
}

static guint
count_unmapped (const AnnexaPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->glyphs->len; i++)
    {
      gunichar c = g_array_index (page->glyphs, AnnexaGlyph, i).ch;

      if (c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff))
        n++;
    }
  return n;
}

/* Whether an image is drawn: a page with nothing else is a scan. */
static gboolean
has_picture (PopplerPage *page)
{
  GList *images = poppler_page_get_image_mapping (page);
  gboolean any = images != NULL;

  poppler_page_free_image_mapping (images);
  return any;
}

/* Whether Poppler's tables for CJK encodings are there; without them such text is lost without an error. */
static gboolean
has_poppler_data (void)
{
  return g_file_test (ANNEXA_POPPLER_DATA_DIR "/cMap", G_FILE_TEST_IS_DIR);
}

/* Whether a page has as many tiny glyphs as Poppler gives of one; it drops the others without a word
 * (TextOutputDev.cc: characters less than 3 points wide and high). */
static gboolean
has_most_tiny (const PopplerRectangle *boxes, guint n_boxes)
{
  guint n = 0;

  for (guint i = 0; n_boxes >= MAX_TINY_GLYPHS && i < n_boxes; i++)
    n += boxes[i].x2 - boxes[i].x1 < TINY_PT && boxes[i].y2 - boxes[i].y1 < TINY_PT;
  return n >= MAX_TINY_GLYPHS;
}

static AnnexaPage *
read_page (AnnexaPdf *self, AnnexaPages *pages, AnnexaDocument *document, guint number)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (self->document, (int)number - 1);
  AnnexaPage *result;
  g_autofree char *text = NULL;
  g_autofree PopplerRectangle *boxes = NULL;
  guint n_boxes = 0, n_unmapped, n_doubtful;
  GList *attributes;
  double width = 0, height = 0;

  if (page == NULL)
    {
      annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_PAGE_UNREADABLE, number, NULL);
      return annexa_page_new (number, 1.0, 1.0);
    }
  poppler_page_get_size (page, &width, &height);
  result = annexa_page_new (number, width, height);
  text = poppler_page_get_text (page);
  if (text == NULL || *text == '\0')
    {
      if (has_picture (page))
        annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_PAGE_WITHOUT_TEXT, number, NULL);
      return result;
    }
  if (!poppler_page_get_text_layout (page, &boxes, &n_boxes))
    n_boxes = 0;
  if ((glong)n_boxes != g_utf8_strlen (text, -1))
    {
      g_autofree char *detail = g_strdup_printf ("%ld/%u", g_utf8_strlen (text, -1), n_boxes);

      annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_TEXT_MISMATCH, number, detail);
    }
  if (n_boxes > MAX_GLYPHS_PER_PAGE)
    {
      annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_LIMIT, number, "MAX_GLYPHS_PER_PAGE");
      n_boxes = MAX_GLYPHS_PER_PAGE;
    }
  if (has_most_tiny (boxes, n_boxes))
    annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_LIMIT, number, "MAX_TINY_GLYPHS");
  attributes = poppler_page_get_text_attributes (page);
  text = annexa_pdf_tell_unmapped (self, number, text, attributes, &n_doubtful);
  annexa_pdf_take_glyphs (pages, result, text, boxes, n_boxes, attributes);
  poppler_page_free_text_attributes (attributes);
  annexa_turn_upright (pages, result);
  self->quarter_turns[number - 1] = result->quarter_turns;

  n_unmapped = count_unmapped (result) + n_doubtful;
  self->n_unmapped += n_unmapped;
  if (n_unmapped > 0)
    {
      g_autofree char *detail = g_strdup_printf ("%u", n_unmapped);

      annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_UNMAPPED_GLYPHS, number, detail);
    }
  return result;
}

/* Whether there is text that can be read. */
static gboolean
has_text (AnnexaPdf *self, guint64 n_glyphs, GError **error)
{
  if (n_glyphs == 0 && !has_poppler_data ())
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_UNAVAILABLE,
                   _ ("%s: no text was found, and %s is missing, without which Japanese text cannot be read; "
                      "install the poppler-data package"),
                   self->name, ANNEXA_POPPLER_DATA_DIR);
      return FALSE;
    }
  if (n_glyphs == 0)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_EMPTY,
                   _ ("%s: no text on any of its %u pages; a scan needs character recognition (OCR) first"),
                   self->name, self->n_pages);
      return FALSE;
    }
  if (self->n_unmapped > n_glyphs / 100 * MAX_UNMAPPED_PERCENT || annexa_pdf_is_no_text (self))
    {
      g_set_error (
          error, ANNEXA_ERROR, ANNEXA_ERROR_EMPTY,
          _ ("%s: its fonts do not tell which letters they draw, so that its text cannot be read; print it "
             "to PDF anew from its source, or put it through character recognition (OCR)"),
          self->name);
      return FALSE;
    }
  return TRUE;
}

/* Reads all pages, once. Pages that cannot be read are empty and have a diagnostic in @document. What is kept
 * of a long document is laid aside in @storage, where there is one. */
AnnexaPages *
annexa_pdf_read (AnnexaPdf *self, AnnexaDocument *document, const AnnexaStorage *storage,
                 AnnexaPdfProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (AnnexaPages) pages = annexa_pages_new (self->n_pages > MAX_KEPT_PAGES ? storage : NULL);
  g_autoptr (AnnexaTypeSizes) sizes = annexa_type_sizes_new ();

  pages->info_title = poppler_document_get_title (self->document);
  pages->info_author = poppler_document_get_author (self->document);
  annexa_pdf_read_outline (self, pages);
  for (guint number = 1; number <= self->n_pages; number++)
    {
      AnnexaPage *page;

      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_CANCELLED, _ ("%s: cancelled at page %u"),
                       self->name, number);
          return NULL;
        }
      if (progress != NULL)
        progress (number, self->n_pages, user_data);
      page = read_page (self, pages, document, number);
      g_ptr_array_add (pages->pages, page);
      pages->n_glyphs += page->glyphs->len + page->n_hidden;
      annexa_type_sizes_add_page (sizes, pages, page);
      if (self->n_pages > MAX_KEPT_PAGES)
        annexa_page_pack (page, pages->arena);
      annexa_arena_step (pages->arena);
      if (pages->n_glyphs > MAX_GLYPHS)
        {
          g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_LIMIT,
                       _ ("%s: more than %d glyphs at page %u; split the document"), self->name, MAX_GLYPHS,
                       number);
          return NULL;
        }
    }
  if (!has_text (self, pages->n_glyphs, error))
    return NULL;
  if (!has_poppler_data ())
    annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_POPPLER_DATA, 0, NULL);
  annexa_type_sizes_correct (sizes, pages);
  /* Poppler keeps every page that it was asked for, and every font. */
  g_clear_object (&self->document);
  return g_steal_pointer (&pages);
}

/* Whether qpdf can read the document too: it is stricter than Poppler. */
gboolean
annexa_pdf_open_objects (AnnexaPdf *self)
{
  if (self->objects == NULL && !self->objects_failed)
    {
      self->objects = annexa_objects_open (self->bytes, self->password);
      self->objects_failed = self->objects == NULL;
    }
  return self->objects != NULL;
}

/* What a page paints besides text, turned as its text was. NULL when that cannot be read, which @document
 * then says. */
AnnexaPainting *
annexa_pdf_painting (AnnexaPdf *self, AnnexaDocument *document, guint page)
{
  AnnexaPainting *painting;

  if (!annexa_pdf_open_objects (self))
    {
      if (!self->objects_missed) /* said once, not for every page */
        annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_DRAWING_UNREADABLE, 0, NULL);
      self->objects_missed = TRUE;
      return NULL;
    }
  painting = annexa_painting_read (self->objects, page);
  if (painting == NULL)
    annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_DRAWING_UNREADABLE, page, NULL);
  else
    annexa_painting_turn (painting, self->quarter_turns[page - 1]);
  return painting;
}
