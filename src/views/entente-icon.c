/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-icon.h"

#include "entente-colors.h"

#define SIZE 16

struct _EntenteIcon {
  GtkWidget         parent_instance;

  char             *name;
  GtkIconPaintable *paintable; /* NULL until it is drawn */
};

G_DEFINE_FINAL_TYPE (EntenteIcon, entente_icon, GTK_TYPE_WIDGET)

static void
forget (EntenteIcon *self)
{
  g_clear_object (&self->paintable);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
entente_icon_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
entente_icon_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  EntenteIcon *self = ENTENTE_ICON (widget);
  GdkRGBA color;

  if (self->name == NULL)
    return;
  if (self->paintable == NULL)
    self->paintable = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), self->name,
                                                  NULL, SIZE, gtk_widget_get_scale_factor (widget),
                                                  gtk_widget_get_direction (widget), 0);
  entente_colors_get_text (widget, &color);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((gtk_widget_get_width (widget) - SIZE) / 2),
                                                          (float) ((gtk_widget_get_height (widget) - SIZE) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->paintable), snapshot, SIZE, SIZE, &color, 1);
}

static void
entente_icon_direction_changed (GtkWidget        *widget,
                                GtkTextDirection  before)
{
  forget (ENTENTE_ICON (widget));
}

static void
entente_icon_system_setting_changed (GtkWidget        *widget,
                                     GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (entente_icon_parent_class)->system_setting_changed (widget, setting);
  if (setting == GTK_SYSTEM_SETTING_ICON_THEME)
    forget (ENTENTE_ICON (widget));
}

static void
entente_icon_finalize (GObject *object)
{
  EntenteIcon *self = ENTENTE_ICON (object);

  g_free (self->name);
  g_clear_object (&self->paintable);

  G_OBJECT_CLASS (entente_icon_parent_class)->finalize (object);
}

static void
entente_icon_class_init (EntenteIconClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_icon_finalize;
  widget_class->measure = entente_icon_measure;
  widget_class->snapshot = entente_icon_snapshot;
  widget_class->direction_changed = entente_icon_direction_changed;
  widget_class->system_setting_changed = entente_icon_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "icon");
  /* The words for it stand beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_icon_init (EntenteIcon *self)
{
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget), NULL);
}

/**
 * entente_icon_new:
 *
 * Returns: (transfer floating): an icon that shows nothing yet
 */
GtkWidget *
entente_icon_new (void)
{
  return g_object_new (ENTENTE_TYPE_ICON, NULL);
}

/**
 * entente_icon_set_name:
 * @self: an icon
 * @name: the name of a symbolic icon
 */
void
entente_icon_set_name (EntenteIcon *self,
                       const char  *name)
{
  g_return_if_fail (ENTENTE_IS_ICON (self));
  g_return_if_fail (name != NULL);

  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  forget (self);
}
