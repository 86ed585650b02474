/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-ends-layout.h"

/* Between the two on a line. Below each other, they have heads and feet of their own. */
#define SPACING 12
#define SPACING_OF_TEXT 9

struct _EntenteEndsLayout {
  GtkLayoutManager parent_instance;

  guint            chars;
  gboolean         centred;
};

G_DEFINE_FINAL_TYPE (EntenteEndsLayout, entente_ends_layout, GTK_TYPE_LAYOUT_MANAGER)

enum {
  PROP_0,
  PROP_CHARS,
  PROP_CENTRED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

typedef struct {
  GtkWidget *widget;
  int        minimum;
  int        natural;
} End;

static gboolean
is_shown (const End *end)
{
  return end->widget != NULL && gtk_widget_should_layout (end->widget);
}

/* The two children with their widths; one that isn't shown or isn't there takes none. */
static void
get_ends (GtkWidget *widget,
          End        ends[2])
{
  ends[0].widget = gtk_widget_get_first_child (widget);
  ends[1].widget = ends[0].widget != NULL ? gtk_widget_get_next_sibling (ends[0].widget) : NULL;
  for (guint i = 0; i < 2; i++)
    {
      ends[i].minimum = ends[i].natural = 0;
      if (is_shown (&ends[i]))
        gtk_widget_measure (ends[i].widget, GTK_ORIENTATION_HORIZONTAL, -1, &ends[i].minimum, &ends[i].natural, NULL, NULL);
    }
}

static int
get_spacing (EntenteEndsLayout *self,
             const End          ends[2])
{
  if (ends[1].natural == 0)
    return 0;
  return self->chars > 0 ? SPACING_OF_TEXT : SPACING;
}

/* How wide a letter is about, in units of Pango. That takes as long to find out as to lay out a sentence, and nearly all ask
 * for the same font. */
static int
get_char_width (PangoContext *context)
{
  static PangoFontDescription *font;
  static PangoLanguage *language;
  static double resolution;
  static guint serial;
  static int width;
  PangoFontMetrics *metrics;

  if (font != NULL && pango_font_description_equal (font, pango_context_get_font_description (context)) &&
      language == pango_context_get_language (context) && resolution == pango_cairo_context_get_resolution (context) &&
      serial == pango_font_map_get_serial (pango_context_get_font_map (context)))
    return width;
  g_clear_pointer (&font, pango_font_description_free);
  font = pango_font_description_copy (pango_context_get_font_description (context));
  language = pango_context_get_language (context);
  resolution = pango_cairo_context_get_resolution (context);
  serial = pango_font_map_get_serial (pango_context_get_font_map (context));
  metrics = pango_context_get_metrics (context, NULL, NULL);
  width = pango_font_metrics_get_approximate_char_width (metrics);
  pango_font_metrics_unref (metrics);
  return width;
}

/* How wide a text must at least be to be read well. What takes little stands beside it in any case. */
static int
get_least_width (EntenteEndsLayout *self,
                 const End         *end,
                 int                width_of_both)
{
  int width = PANGO_PIXELS ((int) self->chars * get_char_width (gtk_widget_get_pango_context (end->widget)));

  return MAX (end->minimum, MIN (width, width_of_both * 4 / 5));
}

static gboolean
fits_one_line (EntenteEndsLayout *self,
               const End          ends[2],
               int                width)
{
  int left = width - get_spacing (self, ends) - ends[1].natural;

  if (width < 0 || !is_shown (&ends[1]) || ends[0].natural <= left)
    return TRUE;
  return self->chars > 0 && get_least_width (self, &ends[0], width) <= left;
}

static int
measure_height (const End *end,
                int        width)
{
  int height = 0;

  if (is_shown (end))
    gtk_widget_measure (end->widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static GtkSizeRequestMode
entente_ends_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_ends_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  EntenteEndsLayout *self = ENTENTE_ENDS_LAYOUT (manager);
  End ends[2];
  int spacing;

  get_ends (widget, ends);
  spacing = get_spacing (self, ends);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (ends[0].minimum, ends[1].minimum);
      *natural = ends[0].natural + spacing + ends[1].natural;
    }
  else if (fits_one_line (self, ends, for_size))
    {
      int left = for_size < 0 ? -1 : for_size - spacing - ends[1].natural;

      *minimum = *natural = MAX (measure_height (&ends[0], left), measure_height (&ends[1], -1));
    }
  else
    *minimum = *natural = measure_height (&ends[0], for_size) + measure_height (&ends[1], for_size);
}

/* What GTK does for a widget that is aligned to the centre, but that looks first how narrow it can be at each height. */
static void
centre (const End     *end,
        GtkAllocation *allocation)
{
  int height = measure_height (end, allocation->width);

  if (height >= allocation->height)
    return;
  allocation->y += (allocation->height - height) / 2;
  allocation->height = height;
}

static void
entente_ends_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  EntenteEndsLayout *self = ENTENTE_ENDS_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  End ends[2];
  GtkAllocation start = { 0, 0, width, height };
  GtkAllocation end = { 0, 0, width, height };

  get_ends (widget, ends);
  if (fits_one_line (self, ends, width))
    {
      /* Both ends are of the line, unless the second takes what the first leaves. */
      if (is_shown (&ends[1]) && gtk_widget_get_hexpand (ends[1].widget))
        end.width = width - get_spacing (self, ends) - ends[0].natural;
      else
        end.width = ends[1].natural;
      start.width = width - get_spacing (self, ends) - end.width;
      if (mirrored)
        start.x = width - start.width;
      else
        end.x = width - end.width;
    }
  else
    {
      start.height = measure_height (&ends[0], width);
      end.y = start.height;
      end.height = height - start.height;
      if (self->chars > 0)
        end.width = MIN (ends[1].natural, width);
      if (mirrored)
        end.x = width - end.width;
    }
  /* While a window gets narrower there may be the old height once more. */
  end.height = MAX (end.height, 0);
  for (guint i = 0; self->centred && i < 2; i++)
    centre (&ends[i], i == 0 ? &start : &end);
  if (is_shown (&ends[0]))
    gtk_widget_size_allocate (ends[0].widget, &start, -1);
  if (is_shown (&ends[1]))
    gtk_widget_size_allocate (ends[1].widget, &end, -1);
}

static void
entente_ends_layout_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHARS:
      g_value_set_uint (value, ENTENTE_ENDS_LAYOUT (object)->chars);
      break;
    case PROP_CENTRED:
      g_value_set_boolean (value, ENTENTE_ENDS_LAYOUT (object)->centred);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_ends_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHARS:
      ENTENTE_ENDS_LAYOUT (object)->chars = g_value_get_uint (value);
      break;
    case PROP_CENTRED:
      ENTENTE_ENDS_LAYOUT (object)->centred = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_ends_layout_class_init (EntenteEndsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = entente_ends_layout_get_property;
  object_class->set_property = entente_ends_layout_set_property;

  /**
   * EntenteEndsLayout:chars:
   *
   * For how many characters there must be room for the first to wrap beside the second; 0 if it may not wrap.
   */
  props[PROP_CHARS] = g_param_spec_uint ("chars", NULL, NULL, 0, 100, 0,
                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteEndsLayout:centred:
   *
   * Whether each stands in the middle of the line's height.
   */
  props[PROP_CENTRED] = g_param_spec_boolean ("centred", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  layout_class->get_request_mode = entente_ends_layout_get_request_mode;
  layout_class->measure = entente_ends_layout_measure;
  layout_class->allocate = entente_ends_layout_allocate;
}

static void
entente_ends_layout_init (EntenteEndsLayout *self)
{
}
