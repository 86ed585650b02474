/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-name.h"

#include "entente-row-text.h"

struct _EntenteSubjectName {
  GObject           parent_instance;

  EntenteLandscape *landscape;
  GCancellable     *asking;
  char             *id;
  char             *name;
};

enum {
  PROP_0,
  PROP_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteSubjectName, entente_subject_name, G_TYPE_OBJECT)

static void
set_name (EntenteSubjectName *self,
          const char         *name)
{
  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

static void
row_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  EntenteSubjectName *self = user_data;
  g_autoptr (EntenteRow) row = entente_landscape_get_row_finish (ENTENTE_LANDSCAPE (source), result, NULL);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->asking);
  /* What can't be read is called by its id: the inspector says why. */
  set_name (self, row != NULL ? entente_row_get_name (row) : self->id);
}

static void
ask (EntenteSubjectName *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->id == NULL)
    return;
  self->asking = g_cancellable_new ();
  entente_landscape_get_row_async (self->landscape, self->id, self->asking, row_cb, self);
}

static void
entente_subject_name_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, ENTENTE_SUBJECT_NAME (object)->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_subject_name_dispose (GObject *object)
{
  EntenteSubjectName *self = ENTENTE_SUBJECT_NAME (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->landscape != NULL)
    g_signal_handlers_disconnect_by_func (self->landscape, ask, self);
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_subject_name_parent_class)->dispose (object);
}

static void
entente_subject_name_finalize (GObject *object)
{
  EntenteSubjectName *self = ENTENTE_SUBJECT_NAME (object);

  g_free (self->id);
  g_free (self->name);

  G_OBJECT_CLASS (entente_subject_name_parent_class)->finalize (object);
}

static void
entente_subject_name_class_init (EntenteSubjectNameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_subject_name_get_property;
  object_class->dispose = entente_subject_name_dispose;
  object_class->finalize = entente_subject_name_finalize;

  /**
   * EntenteSubjectName:name:
   *
   * The name, or %NULL if there is no id or the answer hasn't come yet.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_subject_name_init (EntenteSubjectName *self)
{
}

/**
 * entente_subject_name_new:
 * @landscape: a landscape
 *
 * Returns: (transfer full): the name of nothing yet
 */
EntenteSubjectName *
entente_subject_name_new (EntenteLandscape *landscape)
{
  EntenteSubjectName *self;

  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (landscape), NULL);

  self = g_object_new (ENTENTE_TYPE_SUBJECT_NAME, NULL);
  self->landscape = g_object_ref (landscape);
  g_signal_connect_swapped (landscape, "changed", G_CALLBACK (ask), self);
  return self;
}

/**
 * entente_subject_name_set_id:
 * @self: a name
 * @id: (nullable): the id of the subject
 */
void
entente_subject_name_set_id (EntenteSubjectName *self,
                             const char         *id)
{
  g_return_if_fail (ENTENTE_IS_SUBJECT_NAME (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;
  g_free (self->id);
  self->id = g_strdup (id);
  set_name (self, NULL);
  ask (self);
}

/**
 * entente_subject_name_get:
 * @self: a name
 *
 * Returns: (transfer none) (nullable): the name, if it is known by now
 */
const char *
entente_subject_name_get (EntenteSubjectName *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_NAME (self), NULL);

  return self->name;
}
