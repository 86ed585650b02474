/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-page.h"

/* How long a slice goes on making steps: with the last of them it stays within a frame. */
#define SLICE_US 4000

/**
 * EntentePage:
 *
 * What a step appended is measured at once: most of the work on a new widget is to find its style and lay out its text, and
 * would else fall on one frame for all of them.
 */
typedef struct {
  GtkBox   *box;   /* borrowed: of the subclass */
  guint     source;
  int       width; /* that the box has or will have */
  gboolean  begun;
  gboolean  more;  /* steps are left */
  gboolean  busy;  /* the subclass waits for something */
  gboolean  loading;
} EntentePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntentePage, entente_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
update_loading (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  gboolean loading = (priv->begun && priv->more) || priv->busy;

  if (priv->loading == loading)
    return;
  priv->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

/* Makes the next step and tells how tall it made the page. */
static int
make_step (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (priv->box));
  int added = 0;

  priv->more = ENTENTE_PAGE_GET_CLASS (self)->make_step (self);
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (priv->box)); child != NULL && child != last;
       child = gtk_widget_get_prev_sibling (child))
    {
      int minimum, natural, width;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (priv->width, minimum);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      added += natural;
    }
  return added;
}

static gboolean
idle_cb (gpointer data)
{
  EntentePage *self = data;
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  gint64 end = g_get_monotonic_time () + SLICE_US;
  int width = gtk_widget_get_width (GTK_WIDGET (priv->box));

  if (width > 0)
    priv->width = width;
  do
    make_step (self);
  while (priv->more && g_get_monotonic_time () < end);
  if (priv->more)
    return G_SOURCE_CONTINUE;
  priv->source = 0;
  update_loading (self);
  return G_SOURCE_REMOVE;
}

static void
entente_page_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, entente_page_get_loading (ENTENTE_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_page_dispose (GObject *object)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (ENTENTE_PAGE (object));

  g_clear_handle_id (&priv->source, g_source_remove);

  G_OBJECT_CLASS (entente_page_parent_class)->dispose (object);
}

static void
entente_page_class_init (EntentePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_page_get_property;
  object_class->dispose = entente_page_dispose;

  /**
   * EntentePage:loading:
   *
   * Whether there is more to come by itself.
   */
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
entente_page_init (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  priv->more = TRUE;
}

/**
 * entente_page_set_box:
 * @self: a page
 * @box: a vertical box in it, to which the steps append
 *
 * For subclasses, when they are made.
 */
void
entente_page_set_box (EntentePage *self,
                      GtkBox      *box)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (GTK_IS_BOX (box));

  priv->box = box;
}

/**
 * entente_page_set_busy:
 * @self: a page
 * @busy: whether it waits for what it needs for its next steps
 *
 * For subclasses.
 */
void
entente_page_set_busy (EntentePage *self,
                       gboolean     busy)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));

  priv->busy = busy;
  update_loading (self);
}

/**
 * entente_page_begin:
 * @self: a page that stands where it is to be shown
 * @width: how wide it will be, with its margins
 * @height: how much of it will be seen
 *
 * Makes what will be seen of the page, and the rest later.
 */
void
entente_page_begin (EntentePage *self,
                    int          width,
                    int          height)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  int filled = 0;

  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (priv->box != NULL);

  priv->begun = TRUE;
  priv->width = width - gtk_widget_get_margin_start (GTK_WIDGET (self)) - gtk_widget_get_margin_end (GTK_WIDGET (self));
  while (priv->more && filled < height)
    filled += make_step (self);
  if (priv->more && priv->source == 0)
    priv->source = g_idle_add (idle_cb, self);
  update_loading (self);
}

/**
 * entente_page_go_on:
 * @self: a page
 *
 * Has more steps made, now that there are some. For subclasses.
 */
void
entente_page_go_on (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));

  priv->more = TRUE;
  if (priv->begun && priv->source == 0)
    priv->source = g_idle_add (idle_cb, self);
  update_loading (self);
}

/**
 * entente_page_get_loading:
 * @self: a page
 *
 * Returns: whether there is more to come by itself
 */
gboolean
entente_page_get_loading (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), FALSE);

  return priv->loading;
}
