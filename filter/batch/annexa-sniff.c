/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-sniff.h"

#include <glib/gi18n.h>
#include <string.h>

#define PDF_HEADER_WITHIN_BYTES 1024 /* ISO 32000-1, annex H, implementation note 13 */
#define LOOK_AT_BYTES 4096

static const struct
{
  const char *magic;
  gsize length_bytes;
  AnnexaType type;
} magics[] = {
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, ANNEXA_TYPE_OFFICE },
  { "{\\rtf", 5, ANNEXA_TYPE_OFFICE },
  { "\x1F\x8B", 2, ANNEXA_TYPE_ARCHIVE },
  { "BZh", 3, ANNEXA_TYPE_ARCHIVE },
  { "\xFD"
    "7zXZ",
    5, ANNEXA_TYPE_ARCHIVE },
  { "7z\xBC\xAF\x27\x1C", 6, ANNEXA_TYPE_ARCHIVE },
  { "Rar!", 4, ANNEXA_TYPE_ARCHIVE },
  { "\x89PNG", 4, ANNEXA_TYPE_IMAGE },
  { "\xFF\xD8\xFF", 3, ANNEXA_TYPE_IMAGE },
  { "GIF8", 4, ANNEXA_TYPE_IMAGE },
  { "BM", 2, ANNEXA_TYPE_IMAGE },
  { "II*\0", 4, ANNEXA_TYPE_IMAGE },
  { "MM\0*", 4, ANNEXA_TYPE_IMAGE },
  { "RIFF", 4, ANNEXA_TYPE_IMAGE },
  { "%!PS", 4, ANNEXA_TYPE_POSTSCRIPT },
};

static gboolean
contains (const guint8 *data, gsize length, const char *word)
{
  return memmem (data, length, word, strlen (word)) != NULL;
}

/* Office documents are ZIP archives whose first entries tell what they are. */
static AnnexaType
sniff_zip (const guint8 *data, gsize length)
{
  static const char *const marks[]
      = { "[Content_Types].xml", "word/", "xl/", "ppt/", "application/vnd.oasis.opendocument" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (contains (data, length, marks[i]))
      return ANNEXA_TYPE_OFFICE;
  return ANNEXA_TYPE_ARCHIVE;
}

static gboolean
begins_with_tag (const guint8 *data, gsize length, const char *tag)
{
  while (length > 0 && (g_ascii_isspace (*data) || *data >= 0x80)) /* white space, byte order mark */
    {
      data++;
      length--;
    }
  return length >= strlen (tag) && g_ascii_strncasecmp ((const char *)data, tag, strlen (tag)) == 0;
}

/* No control bytes but those of text; high bytes may be of any encoding. UTF-16 begins with its mark. */
static gboolean
is_text (const guint8 *data, gsize length)
{
  if (length >= 2 && (memcmp (data, "\xFF\xFE", 2) == 0 || memcmp (data, "\xFE\xFF", 2) == 0))
    return TRUE;
  for (gsize i = 0; i < length; i++)
    if ((data[i] < 0x20 && strchr ("\t\n\f\r\x1b", data[i]) == NULL) || data[i] == 0 || data[i] == 0x7F)
      return FALSE;
  return TRUE;
}

/**
 * annexa_sniff:
 * @data: the beginning of a file, or all of it
 * @length_bytes: how much
 *
 * Returns: what it looks like. A PDF may have up to 1023 bytes of something else in front.
 */
AnnexaType
annexa_sniff (const guint8 *data, gsize length_bytes)
{
  const gsize length = MIN (length_bytes, LOOK_AT_BYTES);

  if (length == 0)
    return ANNEXA_TYPE_EMPTY_FILE;
  if (contains (data, MIN (length, PDF_HEADER_WITHIN_BYTES), "%PDF-"))
    return ANNEXA_TYPE_PDF;
  if (length >= 4 && memcmp (data, "PK\x03\x04", 4) == 0)
    return sniff_zip (data, length);
  for (gsize i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length_bytes && memcmp (data, magics[i].magic, magics[i].length_bytes) == 0)
      return magics[i].type;
  if (begins_with_tag (data, length, "<!doctype html") || begins_with_tag (data, length, "<html"))
    return ANNEXA_TYPE_HTML;
  if (begins_with_tag (data, length, "<?xml"))
    return contains (data, length, "<html") ? ANNEXA_TYPE_HTML : ANNEXA_TYPE_XML;
  return is_text (data, length) ? ANNEXA_TYPE_TEXT : ANNEXA_TYPE_UNKNOWN;
}

/** annexa_type_words: Returns: what to call it, localized, to stand in a sentence */
const char *
annexa_type_words (AnnexaType type)
{
  static const char *const words[] = {
    [ANNEXA_TYPE_PDF] = N_ ("a PDF document"),
    [ANNEXA_TYPE_EMPTY_FILE] = N_ ("an empty file"),
    [ANNEXA_TYPE_OFFICE] = N_ ("an office document"),
    [ANNEXA_TYPE_ARCHIVE] = N_ ("an archive"),
    [ANNEXA_TYPE_IMAGE] = N_ ("an image"),
    [ANNEXA_TYPE_HTML] = N_ ("an HTML page"),
    [ANNEXA_TYPE_XML] = N_ ("an XML file"),
    [ANNEXA_TYPE_POSTSCRIPT] = N_ ("a PostScript file"),
    [ANNEXA_TYPE_TEXT] = N_ ("a text file"),
    [ANNEXA_TYPE_UNKNOWN] = N_ ("data of an unknown kind"),
  };

  g_return_val_if_fail (type <= ANNEXA_TYPE_UNKNOWN, NULL);
  return _ (words[type]);
}
