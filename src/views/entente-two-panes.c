/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-two-panes.h"

/* The list is as wide as a pane at the window's edge is; what is chosen needs as much as a narrow window has. */
#define LIST_WIDTH    232
#define CONTENT_WIDTH 340

/**
 * EntenteTwoPanes:
 *
 * Folds by its width alone, so that it does the same wherever it stands.
 */
struct _EntenteTwoPanes {
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkWidget *separator;
  GtkWidget *content;
  gboolean   folded;
  gboolean   show_content;
};

enum {
  PROP_0,
  PROP_LIST,
  PROP_CONTENT,
  PROP_FOLDED,
  PROP_SHOW_CONTENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteTwoPanes, entente_two_panes, GTK_TYPE_WIDGET)

static void
set_child (EntenteTwoPanes *self,
           GtkWidget      **place,
           GtkWidget       *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  if (child == NULL)
    return;
  *place = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
set_shown (GtkWidget *child,
           gboolean   shown)
{
  gtk_widget_set_child_visible (child, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

static void
allocate (GtkWidget *child,
          int        x,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
entente_two_panes_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  EntenteTwoPanes *self = ENTENTE_TWO_PANES (widget);
  gboolean folded = width < LIST_WIDTH + CONTENT_WIDTH;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int line, rest;

  if (folded != self->folded)
    {
      self->folded = folded;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
    }
  set_shown (self->list, !folded || !self->show_content);
  set_shown (self->content, !folded || self->show_content);
  set_shown (self->separator, !folded);
  if (folded)
    {
      allocate (self->show_content ? self->content : self->list, 0, width, height);
      return;
    }
  gtk_widget_measure (self->separator, GTK_ORIENTATION_HORIZONTAL, -1, &line, NULL, NULL, NULL);
  rest = width - LIST_WIDTH - line;
  allocate (self->list, mirrored ? rest + line : 0, LIST_WIDTH, height);
  allocate (self->separator, mirrored ? rest : LIST_WIDTH, line, height);
  allocate (self->content, mirrored ? 0 : LIST_WIDTH + line, rest, height);
}

static void
entente_two_panes_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  EntenteTwoPanes *self = ENTENTE_TWO_PANES (widget);
  int list_minimum, list_natural, content_minimum, content_natural;

  gtk_widget_measure (self->list, orientation, -1, &list_minimum, &list_natural, NULL, NULL);
  gtk_widget_measure (self->content, orientation, -1, &content_minimum, &content_natural, NULL, NULL);
  *minimum = MAX (list_minimum, content_minimum);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LIST_WIDTH + MAX (content_natural, CONTENT_WIDTH)
                                                       : MAX (list_natural, content_natural);
  *natural = MAX (*minimum, *natural);
}

static void
entente_two_panes_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteTwoPanes *self = ENTENTE_TWO_PANES (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->show_content);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_two_panes_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteTwoPanes *self = ENTENTE_TWO_PANES (object);

  switch (prop_id)
    {
    case PROP_LIST:
      set_child (self, &self->list, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_SHOW_CONTENT:
      entente_two_panes_set_show_content (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_two_panes_dispose (GObject *object)
{
  EntenteTwoPanes *self = ENTENTE_TWO_PANES (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->separator, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_two_panes_parent_class)->dispose (object);
}

static void
entente_two_panes_class_init (EntenteTwoPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_two_panes_get_property;
  object_class->set_property = entente_two_panes_set_property;
  object_class->dispose = entente_two_panes_dispose;
  widget_class->measure = entente_two_panes_measure;
  widget_class->size_allocate = entente_two_panes_size_allocate;

  /**
   * EntenteTwoPanes:list:
   *
   * What is chosen from. To be set when it is made.
   */
  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteTwoPanes:content:
   *
   * What is chosen. To be set when it is made.
   */
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteTwoPanes:folded:
   *
   * Whether there is room for only one.
   */
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteTwoPanes:show-content:
   *
   * Which of the two is shown where there is room for only one.
   */
  properties[PROP_SHOW_CONTENT] = g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                          G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_two_panes_init (EntenteTwoPanes *self)
{
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
}

/**
 * entente_two_panes_get_folded:
 * @self: two panes
 *
 * Returns: whether there is room for only one
 */
gboolean
entente_two_panes_get_folded (EntenteTwoPanes *self)
{
  g_return_val_if_fail (ENTENTE_IS_TWO_PANES (self), FALSE);

  return self->folded;
}

/**
 * entente_two_panes_set_show_content:
 * @self: two panes
 * @show_content: whether it is to be the content
 */
void
entente_two_panes_set_show_content (EntenteTwoPanes *self,
                                    gboolean         show_content)
{
  g_return_if_fail (ENTENTE_IS_TWO_PANES (self));

  if (self->show_content == show_content)
    return;
  self->show_content = show_content;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}
