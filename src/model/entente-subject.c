/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject.h"

#include "entente-row-text.h"

/**
 * EntenteSubject:
 *
 * An item of a list: a place for a row of the preferred view, empty until the row has been read. There are as many of them
 * as a list has shown lately, not as it has rows.
 */
struct _EntenteSubject {
  GObject     parent_instance;

  EntenteRow *row;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_KIND,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteSubject, entente_subject, G_TYPE_OBJECT)

static void
entente_subject_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteSubject *self = ENTENTE_SUBJECT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->row != NULL ? self->row->id : NULL);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->row != NULL ? entente_row_get_name (self->row) : NULL);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->row != NULL ? self->row->kind : NULL);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->row == NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_subject_finalize (GObject *object)
{
  EntenteSubject *self = ENTENTE_SUBJECT (object);

  g_clear_pointer (&self->row, entente_row_free);

  G_OBJECT_CLASS (entente_subject_parent_class)->finalize (object);
}

static void
entente_subject_class_init (EntenteSubjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_subject_get_property;
  object_class->finalize = entente_subject_finalize;

  /**
   * EntenteSubject:id:
   *
   * The subject's id; %NULL while it is loading.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSubject:name:
   *
   * The preferred name as it is shown, or the id of a subject that has none; %NULL while it is loading.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSubject:kind:
   *
   * The preferred kind, as a word of the vocabulary.
   */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSubject:loading:
   *
   * Whether the row hasn't been read yet.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_subject_init (EntenteSubject *self)
{
}

static void
notify_all (EntenteSubject *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * entente_subject_new:
 *
 * Returns: (transfer full): an empty place
 */
EntenteSubject *
entente_subject_new (void)
{
  return g_object_new (ENTENTE_TYPE_SUBJECT, NULL);
}

/**
 * entente_subject_get_row:
 * @self: a subject
 *
 * Returns: (transfer none) (nullable): its row, or %NULL while it is loading
 */
const EntenteRow *
entente_subject_get_row (EntenteSubject *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT (self), NULL);

  return self->row;
}

/**
 * entente_subject_take_row:
 * @self: a subject
 * @row: (transfer full) (nullable): its row, or %NULL if it isn't known any more
 *
 * Puts a row into the place. Whatever is bound to it follows.
 */
void
entente_subject_take_row (EntenteSubject *self,
                          EntenteRow     *row)
{
  g_return_if_fail (ENTENTE_IS_SUBJECT (self));

  if (self->row == NULL && row == NULL)
    return;
  g_clear_pointer (&self->row, entente_row_free);
  self->row = row;
  notify_all (self);
}

/**
 * entente_subject_steal_row:
 * @self: a subject
 *
 * Takes the row out of the place, for another one.
 *
 * Returns: (transfer full) (nullable): its row, or %NULL if there was none
 */
EntenteRow *
entente_subject_steal_row (EntenteSubject *self)
{
  EntenteRow *row;

  g_return_val_if_fail (ENTENTE_IS_SUBJECT (self), NULL);

  row = g_steal_pointer (&self->row);
  notify_all (self);
  return row;
}
