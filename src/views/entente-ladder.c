/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-ladder.h"

#include "entente-colors.h"
#include "entente-draw.h"
#include "entente-ladder-layout.h"
#include "entente-letter-case.h"

#include <glib/gi18n.h>
#include <math.h>

#define MINIMUM_WIDTH 200
#define NATURAL_WIDTH 336

/* The line that the marks stand on is as high as the current one's halo. */
#define LINE_HEIGHT 18
#define GAP 2

struct _EntenteLadder {
  GtkWidget           parent_instance;

  int                 current; /* a step or an exit, or -1 */
  guint64             stated;
  GtkWidget          *names[ENTENTE_LADDER_MAX_MARKS];
  EntenteLadderLayout layout; /* of the present size */
};

G_DEFINE_FINAL_TYPE (EntenteLadder, entente_ladder, GTK_TYPE_WIDGET)

static gboolean
is_exit (EntenteLadder *self)
{
  return self->current >= ENTENTE_LADDER_STEPS;
}

static guint
get_n_marks (EntenteLadder *self)
{
  return is_exit (self) ? ENTENTE_LADDER_MAX_MARKS : ENTENTE_LADDER_STEPS;
}

/* The mark where it stands, or -1. */
static int
get_current_mark (EntenteLadder *self)
{
  return MIN (self->current, ENTENTE_LADDER_STEPS);
}

static void
update (EntenteLadder *self)
{
  g_autofree char *sentence = entente_ladder_speak (self);
  int current = get_current_mark (self);

  for (int i = 0; i < ENTENTE_LADDER_MAX_MARKS; i++)
    {
      GtkWidget *name = self->names[i];

      gtk_widget_remove_css_class (name, i == current ? "secondary" : "current");
      gtk_widget_add_css_class (name, i == current ? "current" : "secondary");
    }
  if (is_exit (self))
    gtk_label_set_label (GTK_LABEL (self->names[ENTENTE_LADDER_STEPS]),
                         entente_vocabulary_label (ENTENTE_VOCABULARY_STEP, (guint) self->current));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
get_name_height (EntenteLadder *self)
{
  int height = 0;

  for (guint i = 0; i < ENTENTE_LADDER_MAX_MARKS; i++)
    {
      int natural;

      gtk_widget_measure (self->names[i], GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

static void
draw_line (EntenteLadder *self,
           cairo_t       *cr,
           const GdkRGBA *color)
{
  const double dots[] = { 1, 3 };

  gdk_cairo_set_source_rgba (cr, color);
  for (guint i = 1; i < get_n_marks (self); i++)
    {
      gboolean reached = i < ENTENTE_LADDER_STEPS
                         && entente_ladder_layout_get_state (self->current, self->stated, i) != ENTENTE_LADDER_AHEAD;

      cairo_set_line_width (cr, reached ? 1.5 : 1);
      cairo_set_dash (cr, dots, reached ? 0 : G_N_ELEMENTS (dots), 0);
      cairo_move_to (cr, self->layout.x[i - 1] + 4.75, 0);
      cairo_line_to (cr, self->layout.x[i] - 4.75, 0);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_disc (cairo_t       *cr,
           double         x,
           double         radius,
           const GdkRGBA *color)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, 0, radius, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

static void
draw_cross (cairo_t       *cr,
            double         x,
            const GdkRGBA *color)
{
  cairo_move_to (cr, x - 4, -4);
  cairo_line_to (cr, x + 4, 4);
  cairo_move_to (cr, x - 4, 4);
  cairo_line_to (cr, x + 4, -4);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

static void
draw_marks (EntenteLadder *self,
            cairo_t       *cr,
            const GdkRGBA *text,
            const GdkRGBA *accent)
{
  GdkRGBA halo = *accent, ahead = *text;

  halo.alpha *= .25f;
  ahead.alpha *= .62f;
  for (guint i = 0; i < ENTENTE_LADDER_STEPS; i++)
    {
      double x = self->layout.x[i];

      switch (entente_ladder_layout_get_state (self->current, self->stated, i))
        {
        case ENTENTE_LADDER_CURRENT:
          draw_disc (cr, x, 9, &halo);
          draw_disc (cr, x, 6, accent);
          break;

        case ENTENTE_LADDER_STATED:
          draw_disc (cr, x, 4.75, text);
          break;

        case ENTENTE_LADDER_PASSED:
          cairo_new_path (cr);
          cairo_arc (cr, x, 0, 4, 0, 2 * G_PI);
          gdk_cairo_set_source_rgba (cr, text);
          cairo_set_line_width (cr, 1.5);
          cairo_stroke (cr);
          break;

        case ENTENTE_LADDER_AHEAD:
        default:
          draw_disc (cr, x, 2.5, &ahead);
        }
    }
  if (is_exit (self))
    draw_cross (cr, self->layout.x[ENTENTE_LADDER_STEPS], accent);
}

static void
entente_ladder_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  EntenteLadder *self = ENTENTE_LADDER (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = 2 * (get_name_height (self) + GAP) + LINE_HEIGHT;
}

static void
entente_ladder_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  EntenteLadder *self = ENTENTE_LADDER (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int widths[ENTENTE_LADDER_MAX_MARKS];
  int name_height = get_name_height (self);
  guint n_marks = get_n_marks (self);

  for (guint i = 0; i < ENTENTE_LADDER_MAX_MARKS; i++)
    gtk_widget_measure (self->names[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &widths[i], NULL, NULL);
  entente_ladder_layout_init (&self->layout, n_marks, get_current_mark (self), widths, width);
  for (guint i = 0; i < ENTENTE_LADDER_MAX_MARKS; i++)
    {
      EntenteLadderPlace place = i < n_marks ? self->layout.place[i] : ENTENTE_LADDER_HIDDEN;
      GtkAllocation name = { 0, 0, MIN (widths[i], width), name_height };

      gtk_widget_set_child_visible (self->names[i], place != ENTENTE_LADDER_HIDDEN);
      if (place == ENTENTE_LADDER_HIDDEN)
        continue;
      name.x = (int) round (self->layout.name_x[i]);
      if (mirrored)
        name.x = width - name.x - name.width;
      if (place == ENTENTE_LADDER_BELOW)
        name.y = name_height + LINE_HEIGHT + 2 * GAP;
      gtk_widget_size_allocate (self->names[i], &name, -1);
    }
}

static void
entente_ladder_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  EntenteLadder *self = ENTENTE_LADDER (widget);
  double width = gtk_widget_get_width (widget);
  double y = get_name_height (self) + GAP;
  GdkRGBA text, line, accent;
  cairo_t *cr;

  entente_colors_get_text (widget, &text);
  entente_colors_get (widget, ENTENTE_COLOR_ACCENT, &accent);
  line = text;
  line.alpha *= .5f;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, (float) y, (float) width, LINE_HEIGHT));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_translate (cr, 0, y + LINE_HEIGHT / 2.);
  draw_line (self, cr, &line);
  draw_marks (self, cr, &text, &accent);
  cairo_destroy (cr);

  for (guint i = 0; i < ENTENTE_LADDER_MAX_MARKS; i++)
    gtk_widget_snapshot_child (widget, self->names[i], snapshot);
}

static void
entente_ladder_dispose (GObject *object)
{
  EntenteLadder *self = ENTENTE_LADDER (object);

  for (guint i = 0; i < ENTENTE_LADDER_MAX_MARKS; i++)
    g_clear_pointer (&self->names[i], gtk_widget_unparent);
  G_OBJECT_CLASS (entente_ladder_parent_class)->dispose (object);
}

static void
entente_ladder_class_init (EntenteLadderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_ladder_dispose;

  widget_class->measure = entente_ladder_measure;
  widget_class->size_allocate = entente_ladder_size_allocate;
  widget_class->snapshot = entente_ladder_snapshot;

  gtk_widget_class_set_css_name (widget_class, "ladder");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_ladder_init (EntenteLadder *self)
{
  self->current = -1;
  for (guint i = 0; i < ENTENTE_LADDER_MAX_MARKS; i++)
    {
      /* The ladder as a whole is what is spoken. */
      self->names[i] = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     "ellipsize", PANGO_ELLIPSIZE_END,
                                     "css-classes", (const char *const[]) { "caption", NULL },
                                     "label", entente_vocabulary_label (ENTENTE_VOCABULARY_STEP, i),
                                     NULL);
      gtk_widget_set_parent (self->names[i], GTK_WIDGET (self));
    }
  entente_colors_follow (GTK_WIDGET (self));
  update (self);
}

/**
 * entente_ladder_new:
 *
 * Returns: (transfer full): a ladder on which nothing is reached yet
 */
GtkWidget *
entente_ladder_new (void)
{
  return g_object_new (ENTENTE_TYPE_LADDER, NULL);
}

/**
 * entente_ladder_set_steps:
 * @self: a ladder
 * @current: (nullable): the step where the deal stands, or the exit that it took
 * @stated: bits of the steps of which there is a statement, in the vocabulary's order
 */
void
entente_ladder_set_steps (EntenteLadder *self,
                          const char    *current,
                          guint64        stated)
{
  int index;

  g_return_if_fail (ENTENTE_IS_LADDER (self));

  index = current != NULL ? entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, current) : -1;
  if (self->current == index && self->stated == stated)
    return;
  self->current = index;
  self->stated = stated;
  update (self);
}

/**
 * entente_ladder_speak:
 * @self: a ladder
 *
 * Returns: (transfer full): what is spoken of it, as in “Status: in talks, step 4 of 9”
 */
char *
entente_ladder_speak (EntenteLadder *self)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (ENTENTE_IS_LADDER (self), NULL);

  if (self->current < 0)
    return g_strdup (_("Status: not stated"));
  word = entente_letter_case_lower (entente_vocabulary_label (ENTENTE_VOCABULARY_STEP, (guint) self->current));
  if (is_exit (self))
    /* Translators: spoken; %s is where a deal ended, as in “withdrawn” */
    return g_strdup_printf (_("Status: %s"), word);
  /* Translators: spoken; %s is the status of a deal, as in “in talks”, then its number and how many there are */
  return g_strdup_printf (_("Status: %s, step %d of %d"), word, self->current + 1, ENTENTE_LADDER_STEPS);
}
