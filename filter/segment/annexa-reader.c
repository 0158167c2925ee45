/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-reader.h"

#include "model/annexa-error.h"

struct _AnnexaReader
{
  GObject parent_instance;

  GPtrArray *rules;
  char *password;
};

G_DEFINE_FINAL_TYPE (AnnexaReader, annexa_reader, G_TYPE_OBJECT)

static void
annexa_reader_finalize (GObject *object)
{
  AnnexaReader *self = ANNEXA_READER (object);

  g_ptr_array_unref (self->rules);
  g_free (self->password);
  G_OBJECT_CLASS (annexa_reader_parent_class)->finalize (object);
}

static void
annexa_reader_class_init (AnnexaReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = annexa_reader_finalize;
}

static void
annexa_reader_init (AnnexaReader *self)
{
  self->rules = g_ptr_array_new_with_free_func (g_free);
}

/** annexa_reader_new: Returns: (transfer full): a reader with the built-in rules */
AnnexaReader *
annexa_reader_new (void)
{
  return g_object_new (ANNEXA_TYPE_READER, NULL);
}
