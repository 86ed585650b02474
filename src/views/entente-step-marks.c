/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-step-marks.h"

#include "entente-colors.h"
#include "entente-draw.h"
#include "entente-ladder-layout.h"

#define MARK 4
#define EVERY 6
#define HEIGHT 10

/* An exit stands at the end; without one its place stays empty, so that columns of marks line up. */
#define WIDTH (ENTENTE_LADDER_STEPS * EVERY + MARK)

struct _EntenteStepMarks {
  GtkWidget parent_instance;

  int       step; /* a step or an exit, or -1 */
};

G_DEFINE_FINAL_TYPE (EntenteStepMarks, entente_step_marks, GTK_TYPE_WIDGET)

static void
draw_mark (cairo_t            *cr,
           EntenteLadderState  state,
           const GdkRGBA      *text,
           const GdkRGBA      *accent)
{
  cairo_new_path (cr);
  switch (state)
    {
    case ENTENTE_LADDER_CURRENT:
      gdk_cairo_set_source_rgba (cr, accent);
      entente_draw_rounded (cr, 0, 0, MARK, HEIGHT, 1);
      cairo_fill (cr);
      break;

    case ENTENTE_LADDER_STATED:
    case ENTENTE_LADDER_PASSED:
      cairo_set_source_rgba (cr, text->red, text->green, text->blue, text->alpha * .72);
      cairo_set_line_width (cr, 1);
      entente_draw_rounded (cr, .5, HEIGHT - 5.5, MARK - 1, 5, 1);
      cairo_stroke (cr);
      break;

    case ENTENTE_LADDER_AHEAD:
    default:
      cairo_set_source_rgba (cr, text->red, text->green, text->blue, text->alpha * .45);
      cairo_rectangle (cr, 1, HEIGHT - 2, 2, 2);
      cairo_fill (cr);
    }
}

static void
draw_cross (cairo_t       *cr,
            const GdkRGBA *color)
{
  cairo_new_path (cr);
  cairo_move_to (cr, -.5, HEIGHT - 5.5);
  cairo_line_to (cr, MARK + .5, HEIGHT - .5);
  cairo_move_to (cr, -.5, HEIGHT - .5);
  cairo_line_to (cr, MARK + .5, HEIGHT - 5.5);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.8);
  cairo_stroke (cr);
}

static void
entente_step_marks_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
entente_step_marks_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  EntenteStepMarks *self = ENTENTE_STEP_MARKS (widget);
  int width = gtk_widget_get_width (widget);
  int y = (gtk_widget_get_height (widget) - HEIGHT) / 2;
  GdkRGBA text, accent;
  cairo_t *cr;

  if (self->step < 0)
    return;
  entente_colors_get_text (widget, &text);
  entente_colors_get (widget, ENTENTE_COLOR_ACCENT, &accent);
  /* The cross reaches half a pixel over its mark. */
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-1, y, width + 2, HEIGHT));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_translate (cr, 0, y);
  for (guint i = 0; i < ENTENTE_LADDER_STEPS; i++)
    {
      draw_mark (cr, entente_ladder_layout_get_state (self->step, 0, i), &text, &accent);
      cairo_translate (cr, EVERY, 0);
    }
  if (self->step >= ENTENTE_LADDER_STEPS)
    draw_cross (cr, &accent);
  cairo_destroy (cr);
}

static void
entente_step_marks_class_init (EntenteStepMarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_step_marks_measure;
  widget_class->snapshot = entente_step_marks_snapshot;

  gtk_widget_class_set_css_name (widget_class, "stepmarks");
  /* The step's word stands beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_step_marks_init (EntenteStepMarks *self)
{
  self->step = -1;
  entente_colors_follow (GTK_WIDGET (self));
}

/**
 * entente_step_marks_new:
 *
 * Returns: (transfer full): marks of which none is drawn before a step is set
 */
GtkWidget *
entente_step_marks_new (void)
{
  return g_object_new (ENTENTE_TYPE_STEP_MARKS, NULL);
}

/**
 * entente_step_marks_set_step:
 * @self: marks
 * @step: (nullable): the step where the deal stands, or the exit that it took
 */
void
entente_step_marks_set_step (EntenteStepMarks *self,
                             const char       *step)
{
  int index;

  g_return_if_fail (ENTENTE_IS_STEP_MARKS (self));

  index = step != NULL ? entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, step) : -1;
  if (self->step == index)
    return;
  self->step = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
