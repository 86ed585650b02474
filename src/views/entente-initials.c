/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-initials.h"

#include "entente-colors.h"

#include <string.h>

#define SIZE 32

/* The largest square in the disc, less a margin. */
#define TEXT_SIZE (SIZE / 1.4142 - (SIZE * .4 - 5))

/* Those of libadwaita: from, to, text. */
static const guint32 colors[][3] = {
  { 0x83b6ec, 0x337fdc, 0xcfe1f5 }, { 0x7ad9f1, 0x0f9ac8, 0xcaeaf2 }, { 0x8de6b1, 0x29ae74, 0xcef8d8 },
  { 0xb5e98a, 0x6ab85b, 0xe6f9d7 }, { 0xf8e359, 0xd29d09, 0xf9f4e1 }, { 0xffcb62, 0xd68400, 0xffead1 },
  { 0xffa95a, 0xed5b00, 0xffe5c5 }, { 0xf78773, 0xe62d42, 0xf8d2ce }, { 0xe973ab, 0xe33b6a, 0xfac7de },
  { 0xcb78d4, 0x9945b5, 0xe7c2e8 }, { 0x9e91e8, 0x7a59ca, 0xd5d2f5 }, { 0xe3cf9c, 0xb08952, 0xf2eade },
  { 0xbe916d, 0x785336, 0xe5d6ca }, { 0xc0bfbc, 0x6e6d71, 0xd8d7d3 },
};

struct _EntenteInitials {
  GtkWidget    parent_instance;

  char        *name;   /* or NULL */
  PangoLayout *layout; /* of its initials; NULL until they are drawn */
};

G_DEFINE_FINAL_TYPE (EntenteInitials, entente_initials, GTK_TYPE_WIDGET)

static GdkRGBA
to_rgba (guint32 color)
{
  return (GdkRGBA) { (color >> 16) / 255.f, (color >> 8 & 0xff) / 255.f, (color & 0xff) / 255.f, 1 };
}

static void
ensure_layout (EntenteInitials *self)
{
  g_autofree char *initials = NULL;
  PangoFontDescription *font;
  int width, height;

  if (self->layout != NULL)
    return;
  initials = entente_initials_extract (self->name);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), initials);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  font = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (self->layout)));
  pango_font_description_set_absolute_size (font, CLAMP (height * TEXT_SIZE / MAX (width, 1), 1, TEXT_SIZE) * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
}

static void
draw_initials (EntenteInitials *self,
               GtkSnapshot     *snapshot,
               const GdkRGBA   *color)
{
  int width, height;

  ensure_layout (self);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((SIZE - width) / 2), (float) ((SIZE - height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
}

static void
entente_initials_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  EntenteInitials *self = ENTENTE_INITIALS (widget);
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE);
  GdkRGBA color;
  GskRoundedRect disc;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((gtk_widget_get_width (widget) - SIZE) / 2),
                                                          (float) ((gtk_widget_get_height (widget) - SIZE) / 2)));
  gsk_rounded_rect_init_from_rect (&disc, &box, SIZE / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  if (self->name != NULL)
    {
      const guint32 *palette = colors[g_str_hash (self->name) % G_N_ELEMENTS (colors)];
      const GskColorStop stops[] = { { 0, to_rgba (palette[0]) }, { 1, to_rgba (palette[1]) } };

      color = to_rgba (palette[2]);
      gtk_snapshot_append_linear_gradient (snapshot, &box, &GRAPHENE_POINT_INIT (0, 0), &GRAPHENE_POINT_INIT (0, SIZE), stops,
                                           G_N_ELEMENTS (stops));
    }
  else
    {
      entente_colors_get_text (widget, &color);
      color.alpha *= .1f;
      gtk_snapshot_append_color (snapshot, &color, &box);
    }
  gtk_snapshot_pop (snapshot);
  if (self->name != NULL)
    draw_initials (self, snapshot, &color);
  gtk_snapshot_restore (snapshot);
}

static void
entente_initials_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* Another font, perhaps. */
static void
entente_initials_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (entente_initials_parent_class)->css_changed (widget, change);
  g_clear_object (&ENTENTE_INITIALS (widget)->layout);
}

static void
entente_initials_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (entente_initials_parent_class)->system_setting_changed (widget, setting);
  g_clear_object (&ENTENTE_INITIALS (widget)->layout);
}

static void
entente_initials_finalize (GObject *object)
{
  EntenteInitials *self = ENTENTE_INITIALS (object);

  g_free (self->name);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (entente_initials_parent_class)->finalize (object);
}

static void
entente_initials_class_init (EntenteInitialsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_initials_finalize;
  widget_class->measure = entente_initials_measure;
  widget_class->snapshot = entente_initials_snapshot;
  widget_class->css_changed = entente_initials_css_changed;
  widget_class->system_setting_changed = entente_initials_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "initials");
  /* The name stands beside them. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_initials_init (EntenteInitials *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * entente_initials_new:
 *
 * Returns: (transfer floating): a disc, grey until it has a name
 */
GtkWidget *
entente_initials_new (void)
{
  return g_object_new (ENTENTE_TYPE_INITIALS, NULL);
}

/**
 * entente_initials_set_name:
 * @self: a disc
 * @name: (nullable): whose initials it shows, or %NULL while that isn't known
 */
void
entente_initials_set_name (EntenteInitials *self,
                           const char      *name)
{
  g_return_if_fail (ENTENTE_IS_INITIALS (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_initials_extract:
 * @name: a name
 *
 * Returns: (transfer full): the first letters of its first and its last word, as capitals
 */
char *
entente_initials_extract (const char *name)
{
  g_autofree char *upper = NULL;
  g_autofree char *composed = NULL;
  const char *last;
  GString *initials = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, NULL);

  upper = g_utf8_strup (name, -1);
  composed = g_utf8_normalize (g_strstrip (upper), -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed == NULL || *composed == '\0')
    return g_string_free (initials, FALSE);
  g_string_append_unichar (initials, g_utf8_get_char (composed));
  last = strrchr (composed, ' ');
  if (last != NULL)
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));
  return g_string_free (initials, FALSE);
}
