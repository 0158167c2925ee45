/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-objects.h"

#include <qpdf/qpdf-c.h>
#include <math.h>
#include <string.h>

#include "annexa-objects-private.h"

#define MAX_PARTS 1000
/* What a page names more often, or draws longer, is not looked up. */
#define MAX_LOOKUPS 10000
/* No page is larger: by ISO 32000-2, annex C, 14400 units of up to 75000/14400 points. */
#define MAX_SIDE_PT 200000.0
#define MAX_TREE_DEPTH 64

/* Has qpdf read the file. FALSE when it cannot. */
static gboolean
open_with_qpdf (AnnexaObjects *self)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  int n_pages;

  self->qpdf = qpdf_init ();
  qpdf_silence_errors (self->qpdf);
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  if ((qpdf_read_memory (self->qpdf, "", data, size, self->password) & QPDF_ERRORS) != 0)
    return FALSE;
  n_pages = qpdf_get_num_pages (self->qpdf);
  self->n_pages = n_pages > 0 ? (guint)n_pages : 0;
  return TRUE;
}

/* Opens @bytes, NULL when they cannot be read: Poppler may, and the paper then has no drawings. */
AnnexaObjects *
annexa_objects_open (GBytes *bytes, const char *password)
{
  g_autoptr (AnnexaObjects) self = g_new0 (AnnexaObjects, 1);

  self->bytes = g_bytes_ref (bytes);
  self->password = g_strdup (password);
  self->values = g_array_new (FALSE, FALSE, sizeof (AnnexaPlainValue));
  self->plain = annexa_plain_open (bytes);
  if (self->plain != NULL)
    self->n_pages = annexa_plain_n_pages (self->plain);
  else if (!open_with_qpdf (self))
    return NULL;
  return g_steal_pointer (&self);
}

void
annexa_objects_free (AnnexaObjects *self)
{
  /* An error that nobody has looked at would be printed. */
  if (self->qpdf != NULL && qpdf_has_error (self->qpdf))
    qpdf_get_error (self->qpdf);
  if (self->qpdf != NULL)
    qpdf_cleanup (&self->qpdf);
  g_clear_pointer (&self->plain, annexa_plain_free);
  g_array_unref (self->values);
  g_bytes_unref (self->bytes);
  g_free (self->password);
  g_free (self);
}

/* Whether the page that was read last has to be read again: something in it was unusual, and from here on
 * qpdf reads. What was looked up is forgotten. */
gboolean
annexa_objects_start_again (AnnexaObjects *self)
{
  if (self->plain == NULL || !annexa_plain_is_odd (self->plain))
    return FALSE;
  annexa_objects_forget (self);
  g_clear_pointer (&self->plain, annexa_plain_free);
  if (!open_with_qpdf (self))
    self->n_pages = 0;
  return TRUE;
}

void
annexa_content_clear (AnnexaContent *self)
{
  g_clear_pointer (&self->data, g_free);
}

/* Gives back all handles: what was looked up for one page is not needed for the next. */
void
annexa_objects_forget (AnnexaObjects *self)
{
  if (self->qpdf != NULL)
    qpdf_oh_release_all (self->qpdf);
  g_array_set_size (self->values, 0);
  self->n_lookups = 0;
}

static gboolean
read_numbers (AnnexaObjects *self, AnnexaValue array, double *numbers, guint n)
{
  if (!annexa_value_is_array (self, array) || annexa_value_n_items (self, array) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!annexa_value_read_number (self, annexa_value_item (self, array, i), &numbers[i])
        || !isfinite (numbers[i]))
      return FALSE;
  return TRUE;
}

/* What a page says of @key, or one of the nodes of the page tree above it. (qpdf can copy all such attributes
 * to the pages, but reads every object of the file for it.) */
static AnnexaValue
find_inherited (AnnexaObjects *self, AnnexaValue page, const char *key)
{
  for (guint depth = 0; depth < MAX_TREE_DEPTH && annexa_value_is_dictionary (self, page); depth++)
    {
      const AnnexaValue value = annexa_value_key (self, page, key);

      if (!annexa_value_is_nothing (self, value))
        return value;
      page = annexa_value_key (self, page, "/Parent");
    }
  return 0;
}

static gboolean
read_box (AnnexaObjects *self, AnnexaValue array, double box[4])
{
  double numbers[4];

  if (!read_numbers (self, array, numbers, 4))
    return FALSE;
  box[0] = MIN (numbers[0], numbers[2]);
  box[1] = MIN (numbers[1], numbers[3]);
  box[2] = MAX (numbers[0], numbers[2]);
  box[3] = MAX (numbers[1], numbers[3]);
  return box[2] > box[0] && box[3] > box[1];
}

/* What is shown of a page: its crop box as far as it is on the medium. */
static void
read_page_box (AnnexaObjects *self, AnnexaValue page, double box[4])
{
  double crop[4];

  if (!read_box (self, find_inherited (self, page, "/MediaBox"), box))
    memcpy (box, (double[]){ 0, 0, 612, 792 }, 4 * sizeof (double));
  if (!read_box (self, find_inherited (self, page, "/CropBox"), crop) || crop[0] >= box[2]
      || crop[2] <= box[0] || crop[1] >= box[3] || crop[3] <= box[1])
    return;
  box[0] = MAX (box[0], crop[0]);
  box[1] = MAX (box[1], crop[1]);
  box[2] = MIN (box[2], crop[2]);
  box[3] = MIN (box[3], crop[3]);
}

/* One stream, or several one after the other: white space parts them. */
static gboolean
read_contents (AnnexaObjects *self, AnnexaValue contents, GByteArray *data)
{
  guint n_parts;

  if (!annexa_value_is_array (self, contents))
    return !annexa_value_is_stream (self, contents) || annexa_objects_read_stream (self, contents, data);
  n_parts = annexa_value_n_items (self, contents);
  if (n_parts > MAX_PARTS)
    return FALSE;
  for (guint i = 0; i < n_parts; i++)
    {
      AnnexaValue part = annexa_value_item (self, contents, i);

      if (!annexa_value_is_stream (self, part))
        continue;
      if (!annexa_objects_read_stream (self, part, data))
        return FALSE;
      g_byte_array_append (data, (const guint8 *)"\n", 1);
    }
  return TRUE;
}

static void
take_data (AnnexaContent *content, GByteArray *data)
{
  gsize n_bytes;

  content->data = g_byte_array_steal (data, &n_bytes);
  content->n_bytes = n_bytes;
}

/* Fills the page's content stream, box, rotation and resources; FALSE when there is no such page, or none
 * that can be read. */
gboolean
annexa_objects_page (AnnexaObjects *self, guint number, AnnexaContent *content)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  AnnexaValue page;
  gint64 rotate = 0;

  if (number == 0 || number > self->n_pages)
    return FALSE;
  page = self->plain != NULL ? annexa_value_of_plain (self, annexa_plain_page (self->plain, number))
                             : qpdf_get_page_n (self->qpdf, number - 1);
  memset (content, 0, sizeof *content);
  read_page_box (self, page, content->box);
  if (!(content->box[2] - content->box[0] <= MAX_SIDE_PT && content->box[3] - content->box[1] <= MAX_SIDE_PT)
      || !read_contents (self, annexa_value_key (self, page, "/Contents"), data))
    return FALSE;
  take_data (content, data);
  annexa_value_read_integer (self, find_inherited (self, page, "/Rotate"), &rotate);
  content->rotate = (int)(((CLAMP (rotate, G_MININT, G_MAXINT) % 360) + 360) % 360);
  content->resources = find_inherited (self, page, "/Resources");
  return TRUE;
}

/* What @name stands for in the class @kind of @resources; 0 when it is not there. */
static AnnexaValue
find_resource (AnnexaObjects *self, AnnexaResources resources, const char *kind, const char *name)
{
  AnnexaValue found;

  if (resources == 0 || name[0] != '/' || self->n_lookups >= MAX_LOOKUPS)
    return 0;
  self->n_lookups++;
  found = annexa_value_key (self, annexa_value_key (self, resources, kind), name);
  return annexa_value_is_nothing (self, found) ? 0 : found;
}

static AnnexaXObjectKind
image_kind (AnnexaObjects *self, AnnexaValue dictionary)
{
  if (annexa_value_is_true (self, annexa_value_key (self, dictionary, "/ImageMask")))
    return ANNEXA_XOBJECT_STENCIL;
  return annexa_value_is_nothing (self, annexa_value_key (self, dictionary, "/SMask")) ? ANNEXA_XOBJECT_IMAGE
                                                                                       : ANNEXA_XOBJECT_SOFT;
}

/* What the operator Do paints; @form is filled for a form only. */
AnnexaXObjectKind
annexa_objects_xobject (AnnexaObjects *self, AnnexaResources resources, const char *name, AnnexaContent *form)
{
  AnnexaValue stream = find_resource (self, resources, "/XObject", name), dictionary;
  g_autoptr (GByteArray) data = NULL;
  g_autofree char *subtype = NULL;

  if (stream == 0 || !annexa_value_is_stream (self, stream))
    return ANNEXA_XOBJECT_NONE;
  dictionary = annexa_value_of_stream (self, stream);
  subtype = annexa_value_name (self, annexa_value_key (self, dictionary, "/Subtype"));
  if (g_strcmp0 (subtype, "/Image") == 0)
    return image_kind (self, dictionary);
  data = g_byte_array_new ();
  if (!annexa_objects_read_stream (self, stream, data))
    return ANNEXA_XOBJECT_NONE;
  memset (form, 0, sizeof *form);
  take_data (form, data);
  if (!read_numbers (self, annexa_value_key (self, dictionary, "/Matrix"), form->matrix, 6))
    memcpy (form->matrix, (double[]){ 1, 0, 0, 1, 0, 0 }, 6 * sizeof (double));
  if (!read_box (self, annexa_value_key (self, dictionary, "/BBox"), form->box))
    memcpy (form->box, (double[]){ -1e6, -1e6, 1e6, 1e6 }, 4 * sizeof (double));
  form->resources = annexa_value_key (self, dictionary, "/Resources");
  if (!annexa_value_is_dictionary (self, form->resources))
    form->resources = resources;
  return ANNEXA_XOBJECT_FORM;
}

static void
read_opacity (AnnexaObjects *self, AnnexaValue state, const char *key, double *opacity)
{
  double value;

  if (annexa_value_read_number (self, annexa_value_key (self, state, key), &value) && isfinite (value))
    *opacity = CLAMP (value, 0, 1);
}

/* Sets @fill and @stroke, 0 to 1, to what the graphics state dictionary @name says of them, if it does. */
void
annexa_objects_opacity (AnnexaObjects *self, AnnexaResources resources, const char *name, double *fill,
                        double *stroke)
{
  AnnexaValue state = find_resource (self, resources, "/ExtGState", name);

  if (state == 0)
    return;
  read_opacity (self, state, "/ca", fill);
  read_opacity (self, state, "/CA", stroke);
}

/* How colours of the colour space @name are to be read, a device's or one of @resources. */
AnnexaColorKind
annexa_objects_color (AnnexaObjects *self, AnnexaResources resources, const char *name)
{
  static const struct
  {
    const char *family;
    AnnexaColorKind kind;
  } families[] = {
    { "/Separation", ANNEXA_COLOR_SUBTRACTIVE },
    { "/DeviceN", ANNEXA_COLOR_SUBTRACTIVE },
    { "/Lab", ANNEXA_COLOR_LAB },
    { "/Indexed", ANNEXA_COLOR_UNKNOWN },
    { "/I", ANNEXA_COLOR_UNKNOWN },
    { "/Pattern", ANNEXA_COLOR_UNKNOWN },
  };
  AnnexaValue space = find_resource (self, resources, "/ColorSpace", name);
  g_autofree char *found = NULL;
  const char *family;

  if (space != 0 && annexa_value_is_array (self, space) && annexa_value_n_items (self, space) > 0)
    space = annexa_value_item (self, space, 0);
  found = space != 0 ? annexa_value_name (self, space) : NULL;
  family = found != NULL ? found : name;
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    if (strcmp (family, families[i].family) == 0)
      return families[i].kind;
  return ANNEXA_COLOR_BY_COUNT;
}
