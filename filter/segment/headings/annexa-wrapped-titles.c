/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* How far the lines of a title that wraps are one of the rules together, whatever stands behind it. */

/* How many bytes of @text stand before a bracket that does not close in it. */
gsize
annexa_lines_before_bracket (const char *text)
{
  const char *p = text + strlen (text);

  if (!annexa_lines_has_open_bracket (text))
    return strlen (text);
  do
    p = g_utf8_prev_char (p);
  while (p > text && !annexa_is_open_bracket (g_utf8_get_char (p)));
  return (gsize)(p - text);
}

/* The similarity of @title to those of the catalog, without a mark that it goes on: (1/2) */
static double
similarity_without_mark (const AnnexaEvidence *self, const char *title)
{
  g_autofree char *bare = g_strndup (title, annexa_catalog_find_continued (self->catalog, title));

  return annexa_lines_title_similarity (self, bare);
}

/* The similarity of @longer without the bracket that it leaves open, as a reference does that wraps, where it
 * has more than @title before it: Classification of / information [ISO/IEC. What a sentence quotes right
 * below a whole title is no part of it. */
static double
similarity_before_bracket (const AnnexaEvidence *self, const char *title, const char *longer)
{
  const gsize end = annexa_lines_before_bracket (longer);
  g_autofree char *bare = end > strlen (title) && longer[end] != '\0' ? g_strndup (longer, end) : NULL;

  return bare != NULL ? annexa_lines_title_similarity (self, bare) : 0;
}

/* The similarity of @title with what line @next has of it before the reference behind it. */
static double
similarity_before_reference (const AnnexaEvidence *self, const char *title, guint next)
{
  const AnnexaHeading *heading = &self->headings[next];
  g_autofree char *rest = NULL, *whole = NULL;

  if (heading->is_reference || heading->n_lead > 0 || heading->n_trail == 0 || heading->title_end == 0)
    return 0;
  rest = g_strndup (annexa_evidence_line (self, next)->text, heading->title_end);
  whole = annexa_lines_join (self, title, rest);
  return annexa_lines_title_similarity (self, whole);
}

/* The similarity to the titles of the catalog of @longer, which is @title and line @next. */
double
annexa_lines_wrapped_similarity (const AnnexaEvidence *self, const char *title, const char *longer,
                                 guint next)
{
  const double similarity
      = MAX (similarity_without_mark (self, longer), similarity_before_bracket (self, title, longer));

  return MAX (similarity, similarity_before_reference (self, title, next));
}
