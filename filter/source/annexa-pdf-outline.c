/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pdf-private.h"

/* The outline (bookmarks) of a document: titles and the pages they lead to. */

#define MAX_OUTLINE_ENTRIES 20000
#define MAX_OUTLINE_DEPTH 16

/* Poppler 22.12 defines no cleanup functions of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerIndexIter, poppler_index_iter_free)

static guint
page_of_action (AnnexaPdf *self, PopplerAction *action)
{
  PopplerDest *dest;
  guint page = 0;

  if (action->type != POPPLER_ACTION_GOTO_DEST || action->goto_dest.dest == NULL)
    return 0;
  dest = action->goto_dest.dest;
  if (dest->type == POPPLER_DEST_NAMED)
    {
      PopplerDest *found
          = dest->named_dest != NULL ? poppler_document_find_dest (self->document, dest->named_dest) : NULL;

      if (found == NULL)
        return 0;
      page = found->page_num > 0 ? (guint)found->page_num : 0;
      poppler_dest_free (found);
      return page;
    }
  return dest->page_num > 0 ? (guint)dest->page_num : 0;
}

static void
read_outline_level (AnnexaPdf *self, AnnexaPages *pages, PopplerIndexIter *iter, guint level)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      g_autoptr (PopplerIndexIter) child = NULL;
      AnnexaOutlineEntry entry = { NULL, level, 0 };

      if (pages->outline->len >= MAX_OUTLINE_ENTRIES)
        {
          g_clear_pointer (&action, poppler_action_free);
          return;
        }
      if (action != NULL && action->any.title != NULL && g_utf8_validate (action->any.title, -1, NULL))
        {
          entry.title = g_strdup (action->any.title);
          entry.page = page_of_action (self, action);
          g_array_append_val (pages->outline, entry);
        }
      g_clear_pointer (&action, poppler_action_free);
      if (level + 1 < MAX_OUTLINE_DEPTH && (child = poppler_index_iter_get_child (iter)) != NULL)
        read_outline_level (self, pages, child, level + 1);
      /* cppcheck-suppress memleak ; the array owns the title now */
    }
  while (poppler_index_iter_next (iter));
}

/* Appends the entries of the outline to @pages, each with its level. */
void
annexa_pdf_read_outline (AnnexaPdf *self, AnnexaPages *pages)
{
  g_autoptr (PopplerIndexIter) iter = poppler_index_iter_new (self->document);

  if (iter != NULL)
    read_outline_level (self, pages, iter, 0);
}
