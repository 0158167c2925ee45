/* SPDX-License-Identifier: GPL-2.0-or-later */

/* What annexa asks of Poppler, and nothing else: text, rectangles and attributes of every page of every file
 * given. The measure of what reading costs in any case. */

#include <poppler.h>

static void
read_page (PopplerDocument *document, int number)
{
  g_autoptr (GObject) page = (GObject *)poppler_document_get_page (document, number);
  g_autofree char *text = NULL;
  g_autofree PopplerRectangle *rectangles = NULL;
  guint n_rectangles = 0;
  GList *attributes;

  if (page == NULL)
    return;
  text = poppler_page_get_text ((PopplerPage *)page);
  poppler_page_get_text_layout ((PopplerPage *)page, &rectangles, &n_rectangles);
  attributes = poppler_page_get_text_attributes ((PopplerPage *)page);
  poppler_page_free_text_attributes (attributes);
}

int
main (int argc, char **argv)
{
  int failed = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *path = g_canonicalize_filename (argv[i], NULL);
      g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
      g_autoptr (GObject) document = (GObject *)poppler_document_new_from_file (uri, NULL, NULL);
      const int n_pages = document == NULL ? 0 : poppler_document_get_n_pages ((PopplerDocument *)document);

      failed += document == NULL;
      for (int number = 0; number < n_pages; number++)
        read_page ((PopplerDocument *)document, number);
    }
  return failed > 0;
}
