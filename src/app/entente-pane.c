/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-pane.h"

struct _EntentePane {
  GtkWidget  parent_instance;

  GtkWidget *child;
  int        minimum_width;
  int        natural_width;
  int        room;
  int        height;
  guint      telling; /* the idle that tells of another size: not while sizes are being allocated */
};

enum {
  PROP_0,
  PROP_CHILD,
  PROP_MINIMUM_WIDTH,
  PROP_NATURAL_WIDTH,
  PROP_ROOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntentePane, entente_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

static GtkBuildableIface *parent_buildable_iface;

static gboolean
tell_cb (gpointer user_data)
{
  EntentePane *self = user_data;

  self->telling = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
  return G_SOURCE_REMOVE;
}

static void
entente_pane_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  EntentePane *self = ENTENTE_PANE (widget);

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->minimum_width > 0 ? self->minimum_width : *minimum;
      *natural = MAX (*minimum, self->natural_width);
    }
}

static void
entente_pane_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  EntentePane *self = ENTENTE_PANE (widget);

  if (self->child != NULL)
    {
      int minimum;

      /* Until what is in it has been told that there is less room, it is cut off. */
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_allocate (self->child, MAX (width, minimum), height, baseline, NULL);
    }
  if (self->room == width && self->height == height)
    return;
  self->room = width;
  self->height = height;
  if (self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
}

static void
entente_pane_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  EntentePane *self = ENTENTE_PANE (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_MINIMUM_WIDTH:
      g_value_set_int (value, self->minimum_width);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    case PROP_ROOM:
      g_value_set_int (value, self->room);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_pane_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  EntentePane *self = ENTENTE_PANE (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      entente_pane_set_child (self, g_value_get_object (value));
      break;
    case PROP_MINIMUM_WIDTH:
      self->minimum_width = g_value_get_int (value);
      break;
    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_pane_dispose (GObject *object)
{
  EntentePane *self = ENTENTE_PANE (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_pane_parent_class)->dispose (object);
}

static void
entente_pane_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  if (GTK_IS_WIDGET (child))
    entente_pane_set_child (ENTENTE_PANE (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = entente_pane_add_child;
}

static void
entente_pane_class_init (EntentePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_pane_dispose;
  object_class->get_property = entente_pane_get_property;
  object_class->set_property = entente_pane_set_property;
  widget_class->measure = entente_pane_measure;
  widget_class->size_allocate = entente_pane_size_allocate;

  /**
   * EntentePane:child:
   *
   * What the pane holds.
   */
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * EntentePane:minimum-width:
   *
   * The least width of the pane, in px, for a child that does with as much once it knows; 0 for what the child needs. Were it
   * the child's, which is another for each width, panes would fold and unfold without end.
   */
  properties[PROP_MINIMUM_WIDTH] = g_param_spec_int ("minimum-width", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * EntentePane:natural-width:
   *
   * The width that the pane would like, in px.
   */
  properties[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * EntentePane:room:
   *
   * The width that the pane has, in px. Notified also when it has another height.
   */
  properties[PROP_ROOM] = g_param_spec_int ("room", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_pane_init (EntentePane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * entente_pane_set_child:
 * @self: a pane
 * @child: (nullable): what it is to hold
 */
void
entente_pane_set_child (EntentePane *self,
                        GtkWidget   *child)
{
  g_return_if_fail (ENTENTE_IS_PANE (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * entente_pane_get_room:
 * @self: a pane
 *
 * Returns: the width that it has, in px; 0 until it is known
 */
int
entente_pane_get_room (EntentePane *self)
{
  g_return_val_if_fail (ENTENTE_IS_PANE (self), 0);

  return self->room;
}

/**
 * entente_pane_get_height:
 * @self: a pane
 *
 * Returns: the height that it has, in px; 0 until it is known
 */
int
entente_pane_get_height (EntentePane *self)
{
  g_return_val_if_fail (ENTENTE_IS_PANE (self), 0);

  return self->height;
}
