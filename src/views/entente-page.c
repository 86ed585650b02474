/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-page.h"

/* How long a slice goes on making steps. The frame after it, which finds the style of what is new and lays it out, takes about
 * twice as long; so each stays within half a frame. */
#define SLICE_US 1500

/* What is guessed to be the size of text, in pixels. Guesses are low: what is made too much only takes time. */
#define LINE_HEIGHT  16
#define LETTER_WIDTH 6

/**
 * EntentePage:
 *
 * Each slice waits for the frame that lays out the one before. What is made isn't measured until then: GTK forgets all
 * measures of a widget when it first finds its style, in a frame.
 */
typedef struct {
  GtkBox   *box;    /* borrowed: of the subclass */
  guint     source; /* of the next slice, or 0 */
  guint     tick;   /* waits for a frame, or 0 */
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

static gboolean
is_stacked (GtkWidget *widget)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  return GTK_IS_LIST_BOX (widget) || (GTK_IS_BOX_LAYOUT (layout) &&
                                      gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)) == GTK_ORIENTATION_VERTICAL);
}

/* How many cells of a column of a grid are above each other. */
static int
count_lines (GtkGrid *grid)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid));
  guint64 rows = 0; /* a bit for each that has a cell */
  int n = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int row;

      gtk_grid_query_child (grid, child, NULL, &row, NULL, NULL);
      if (gtk_widget_get_visible (child))
        rows |= G_GUINT64_CONSTANT (1) << MIN (row, 63);
    }
  for (; rows != 0; rows &= rows - 1)
    n++;
  return n;
}

/* How tall a widget at least will be, before it can be measured. */
static int
guess_height (GtkWidget *widget,
              int        width)
{
  int sum = 0;
  int most = 0;

  if (!gtk_widget_get_visible (widget))
    return 0;
  if (GTK_IS_LABEL (widget))
    return LINE_HEIGHT * (1 + (int) g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), 1000) * LETTER_WIDTH / width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int height = guess_height (child, width) + gtk_widget_get_margin_top (child) + gtk_widget_get_margin_bottom (child);

      sum += height;
      most = MAX (most, height);
    }
  if (GTK_IS_GRID (widget))
    return MAX (most, LINE_HEIGHT * count_lines (GTK_GRID (widget)));
  return is_stacked (widget) ? sum : MAX (most, LINE_HEIGHT);
}

/* Makes the next step. */
static void
make_step (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  priv->more = ENTENTE_PAGE_GET_CLASS (self)->make_step (self);
}

static void schedule (EntentePage *self);

static gboolean
slice_cb (gpointer data)
{
  EntentePage *self = data;
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  gint64 end = g_get_monotonic_time () + SLICE_US;

  priv->source = 0;
  do
    make_step (self);
  while (priv->more && g_get_monotonic_time () < end);
  schedule (self);
  update_loading (self);
  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (ENTENTE_PAGE (widget));

  priv->tick = 0;
  priv->source = g_idle_add (slice_cb, widget);
  return G_SOURCE_REMOVE;
}

/* Has the next slice made after the next frame; or at once, where there are no frames. */
static void
schedule (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  if (!priv->more || priv->source != 0 || priv->tick != 0)
    return;
  if (gtk_widget_get_realized (GTK_WIDGET (self)))
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  else
    priv->source = g_idle_add (slice_cb, self);
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
  entente_page_stop (ENTENTE_PAGE (object));

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

  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (priv->box != NULL);

  priv->begun = TRUE;
  width -= gtk_widget_get_margin_start (GTK_WIDGET (self)) + gtk_widget_get_margin_end (GTK_WIDGET (self));
  while (priv->more && guess_height (GTK_WIDGET (priv->box), MAX (width, LETTER_WIDTH)) < height)
    make_step (self);
  schedule (self);
  update_loading (self);
}

/**
 * entente_page_stop:
 * @self: a page
 *
 * Makes nothing more of a page that is not to be seen again.
 */
void
entente_page_stop (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));

  priv->more = FALSE;
  g_clear_handle_id (&priv->source, g_source_remove);
  if (priv->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), priv->tick);
  priv->tick = 0;
}

/**
 * entente_page_unmake:
 * @self: a page that was stopped
 *
 * Takes away some of what was made: a page takes as long to unmake as to make.
 *
 * Returns: whether there is more
 */
gboolean
entente_page_unmake (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  gint64 end = g_get_monotonic_time () + SLICE_US;
  GtkWidget *child;

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), FALSE);

  while ((child = gtk_widget_get_last_child (GTK_WIDGET (priv->box))) != NULL)
    {
      gtk_box_remove (priv->box, child);
      if (g_get_monotonic_time () >= end)
        return TRUE;
    }
  return FALSE;
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
  if (priv->begun)
    schedule (self);
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
