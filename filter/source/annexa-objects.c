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

/* Opens @bytes, NULL when qpdf cannot read them: Poppler may, and the paper then has no drawings. */
AnnexaObjects *
annexa_objects_open (GBytes *bytes, const char *password)
{
  g_autoptr (AnnexaObjects) self = g_new0 (AnnexaObjects, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int n_pages;

  self->bytes = g_bytes_ref (bytes);
  self->opacities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->qpdf = qpdf_init ();
  qpdf_silence_errors (self->qpdf);
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  if ((qpdf_read_memory (self->qpdf, "", data, size, password) & QPDF_ERRORS) != 0)
    return NULL;
  n_pages = qpdf_get_num_pages (self->qpdf);
  self->n_pages = n_pages > 0 ? (guint)n_pages : 0;
  return g_steal_pointer (&self);
}

void
annexa_objects_free (AnnexaObjects *self)
{
  qpdf_cleanup (&self->qpdf);
  g_bytes_unref (self->bytes);
  g_hash_table_unref (self->opacities);
  g_free (self);
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
  qpdf_oh_release_all (self->qpdf);
  self->n_lookups = 0;
  g_hash_table_remove_all (self->opacities);
  self->opacities_of = 0;
}

static gboolean
read_numbers (AnnexaObjects *self, qpdf_oh array, double *numbers, int n)
{
  if (!qpdf_oh_is_array (self->qpdf, array) || qpdf_oh_get_array_n_items (self->qpdf, array) != n)
    return FALSE;
  for (int i = 0; i < n; i++)
    if (!qpdf_oh_get_value_as_number (self->qpdf, qpdf_oh_get_array_item (self->qpdf, array, i), &numbers[i])
        || !isfinite (numbers[i]))
      return FALSE;
  return TRUE;
}

/* What a page says of @key, or one of the nodes of the page tree above it. (qpdf can copy all such attributes
 * to the pages, but reads every object of the file for it.) */
qpdf_oh
annexa_objects_inherited (AnnexaObjects *self, qpdf_oh page, const char *key)
{
  for (guint depth = 0; depth < MAX_TREE_DEPTH && qpdf_oh_is_dictionary (self->qpdf, page); depth++)
    {
      if (qpdf_oh_has_key (self->qpdf, page, key))
        return qpdf_oh_get_key (self->qpdf, page, key);
      page = qpdf_oh_get_key (self->qpdf, page, "/Parent");
    }
  return qpdf_oh_new_null (self->qpdf);
}

static gboolean
read_box (AnnexaObjects *self, qpdf_oh array, double box[4])
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
read_page_box (AnnexaObjects *self, qpdf_oh page, double box[4])
{
  double crop[4];

  if (!read_box (self, annexa_objects_inherited (self, page, "/MediaBox"), box))
    memcpy (box, (double[]){ 0, 0, 612, 792 }, 4 * sizeof (double));
  if (!read_box (self, annexa_objects_inherited (self, page, "/CropBox"), crop) || crop[0] >= box[2]
      || crop[2] <= box[0] || crop[1] >= box[3] || crop[3] <= box[1])
    return;
  box[0] = MAX (box[0], crop[0]);
  box[1] = MAX (box[1], crop[1]);
  box[2] = MIN (box[2], crop[2]);
  box[3] = MIN (box[3], crop[3]);
}

/* One stream, or several one after the other: white space parts them. */
static gboolean
read_contents (AnnexaObjects *self, qpdf_oh contents, GByteArray *data)
{
  int n_parts;

  if (!qpdf_oh_is_array (self->qpdf, contents))
    return !qpdf_oh_is_stream (self->qpdf, contents) || annexa_objects_read_stream (self, contents, data);
  n_parts = qpdf_oh_get_array_n_items (self->qpdf, contents);
  if (n_parts > MAX_PARTS)
    return FALSE;
  for (int i = 0; i < n_parts; i++)
    {
      qpdf_oh part = qpdf_oh_get_array_item (self->qpdf, contents, i);

      if (!qpdf_oh_is_stream (self->qpdf, part))
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
  qpdf_oh page;
  int rotate = 0;

  if (number == 0 || number > self->n_pages)
    return FALSE;
  page = qpdf_get_page_n (self->qpdf, number - 1);
  memset (content, 0, sizeof *content);
  read_page_box (self, page, content->box);
  if (!(content->box[2] - content->box[0] <= MAX_SIDE_PT && content->box[3] - content->box[1] <= MAX_SIDE_PT)
      || !read_contents (self, qpdf_oh_get_key (self->qpdf, page, "/Contents"), data))
    return FALSE;
  take_data (content, data);
  qpdf_oh_get_value_as_int (self->qpdf, annexa_objects_inherited (self, page, "/Rotate"), &rotate);
  content->rotate = ((rotate % 360) + 360) % 360;
  content->resources = annexa_objects_inherited (self, page, "/Resources");
  return TRUE;
}

/* What @name stands for in the class @kind of @resources; 0 when it is not there. */
static qpdf_oh
find_resource (AnnexaObjects *self, AnnexaResources resources, const char *kind, const char *name)
{
  qpdf_oh all;

  if (resources == 0 || name[0] != '/' || self->n_lookups >= MAX_LOOKUPS)
    return 0;
  self->n_lookups++;
  all = qpdf_oh_get_key_if_dict (self->qpdf, resources, kind);
  return qpdf_oh_has_key (self->qpdf, all, name) ? qpdf_oh_get_key (self->qpdf, all, name) : 0;
}

static AnnexaXObjectKind
image_kind (AnnexaObjects *self, qpdf_oh dictionary)
{
  QPDF_BOOL mask = QPDF_FALSE;

  if (qpdf_oh_get_value_as_bool (self->qpdf, qpdf_oh_get_key (self->qpdf, dictionary, "/ImageMask"), &mask)
      && mask)
    return ANNEXA_XOBJECT_STENCIL;
  return qpdf_oh_has_key (self->qpdf, dictionary, "/SMask") ? ANNEXA_XOBJECT_SOFT : ANNEXA_XOBJECT_IMAGE;
}

/* What the operator Do paints; @form is filled for a form only. */
AnnexaXObjectKind
annexa_objects_xobject (AnnexaObjects *self, AnnexaResources resources, const char *name, AnnexaContent *form)
{
  qpdf_oh stream = find_resource (self, resources, "/XObject", name), dictionary;
  g_autoptr (GByteArray) data = NULL;

  if (stream == 0 || !qpdf_oh_is_stream (self->qpdf, stream))
    return ANNEXA_XOBJECT_NONE;
  dictionary = qpdf_oh_get_dict (self->qpdf, stream);
  if (qpdf_oh_is_name_and_equals (self->qpdf, qpdf_oh_get_key (self->qpdf, dictionary, "/Subtype"), "/Image"))
    return image_kind (self, dictionary);
  data = g_byte_array_new ();
  if (!annexa_objects_read_stream (self, stream, data))
    return ANNEXA_XOBJECT_NONE;
  memset (form, 0, sizeof *form);
  take_data (form, data);
  if (!read_numbers (self, qpdf_oh_get_key (self->qpdf, dictionary, "/Matrix"), form->matrix, 6))
    memcpy (form->matrix, (double[]){ 1, 0, 0, 1, 0, 0 }, 6 * sizeof (double));
  if (!read_box (self, qpdf_oh_get_key (self->qpdf, dictionary, "/BBox"), form->box))
    memcpy (form->box, (double[]){ -1e6, -1e6, 1e6, 1e6 }, 4 * sizeof (double));
  form->resources = qpdf_oh_get_key (self->qpdf, dictionary, "/Resources");
  if (!qpdf_oh_is_dictionary (self->qpdf, form->resources))
    form->resources = resources;
  return ANNEXA_XOBJECT_FORM;
}

static void
read_opacity (AnnexaObjects *self, qpdf_oh state, const char *key, double *opacity)
{
  double value;

  if (qpdf_oh_get_value_as_number (self->qpdf, qpdf_oh_get_key_if_dict (self->qpdf, state, key), &value)
      && isfinite (value))
    *opacity = CLAMP (value, 0, 1);
}

/* Browsers name one dictionary or two before each piece of text, and qpdf takes its time. */
static const AnnexaOpacity *
find_opacity (AnnexaObjects *self, AnnexaResources resources, const char *name)
{
  AnnexaOpacity *opacity;
  qpdf_oh state;

  if (resources != self->opacities_of)
    g_hash_table_remove_all (self->opacities);
  self->opacities_of = resources;
  opacity = g_hash_table_lookup (self->opacities, name);
  if (opacity != NULL)
    return opacity;
  opacity = g_new (AnnexaOpacity, 1);
  *opacity = (AnnexaOpacity){ -1, -1 };
  state = find_resource (self, resources, "/ExtGState", name);
  if (state != 0)
    {
      read_opacity (self, state, "/ca", &opacity->fill);
      read_opacity (self, state, "/CA", &opacity->stroke);
    }
  g_hash_table_insert (self->opacities, g_strdup (name), opacity);
  return opacity;
}

/* Sets @fill and @stroke, 0 to 1, to what the graphics state dictionary @name says of them, if it does. */
void
annexa_objects_opacity (AnnexaObjects *self, AnnexaResources resources, const char *name, double *fill,
                        double *stroke)
{
  const AnnexaOpacity *opacity = find_opacity (self, resources, name);

  *fill = opacity->fill >= 0 ? opacity->fill : *fill;
  *stroke = opacity->stroke >= 0 ? opacity->stroke : *stroke;
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
  qpdf_oh space = find_resource (self, resources, "/ColorSpace", name);
  const char *family = name;

  if (space != 0 && qpdf_oh_is_array (self->qpdf, space) && qpdf_oh_get_array_n_items (self->qpdf, space) > 0)
    space = qpdf_oh_get_array_item (self->qpdf, space, 0);
  if (space != 0 && qpdf_oh_is_name (self->qpdf, space))
    family = qpdf_oh_get_name (self->qpdf, space);
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    if (strcmp (family, families[i].family) == 0)
      return families[i].kind;
  return ANNEXA_COLOR_BY_COUNT;
}
