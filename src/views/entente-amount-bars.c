/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-amount-bars.h"

#include "entente-amount-axis.h"
#include "entente-amount-draw.h"
#include "entente-colors.h"
#include "entente-draw.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MINIMUM_WIDTH 200
#define NATURAL_WIDTH 336

#define BAR_HEIGHT 16
#define COLUMN_GAP 14
#define MINIMUM_PLOT 24
/* Rows stand closer together where an axis holds them together. */
#define ROW_GAP 10
#define ROW_GAP_ON_AXIS 5
#define TICK_GAP 3

/* Where a note stands on its dotted line, and how much of the line it clears. */
#define NOTE_INSET 12
#define NOTE_MARGIN 4

/* A box without a figure, beside its words. */
#define HATCHED_WIDTH 54

typedef struct {
  GtkWidget      *label;
  GtkWidget      *text; /* at the bar's end, or NULL */
  GtkWidget      *note; /* in the bar's place, or NULL */
  EntenteMoney    amount;
  EntenteModality modality;
} Row;

struct _EntenteAmountBars {
  GtkWidget         parent_instance;

  GPtrArray        *rows; /* Row */
  GtkWidget        *ticks[ENTENTE_AMOUNT_AXIS_MAX_TICKS];
  EntenteAmountAxis axis;
  const Row        *first; /* of those on the axis: its currency is the axis's; or NULL */
  gint64            largest;
  gboolean          has_texts;

  /* Of the present size. */
  gboolean          stacked; /* labels stand over their bars */
  double            plot_x, plot_width, axis_width;
};

G_DEFINE_FINAL_TYPE (EntenteAmountBars, entente_amount_bars, GTK_TYPE_WIDGET)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->label, gtk_widget_unparent);
  g_clear_pointer (&row->text, gtk_widget_unparent);
  g_clear_pointer (&row->note, gtk_widget_unparent);
  g_free (row);
}

/* The bars as a whole are what is spoken. */
static GtkWidget *
add_label (EntenteAmountBars *self,
           const char        *text,
           const char        *style)
{
  const char *classes[] = { "caption", style, NULL };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "css-classes", classes,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "label", text,
                                   "xalign", 0.f,
                                   NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

/* Ticks are labelled only where the bars themselves aren't. */
static gboolean
has_axis (EntenteAmountBars *self)
{
  return self->axis.n_ticks > 0 && !self->has_texts;
}

static gint64
get_axis_end (EntenteAmountBars *self)
{
  return has_axis (self) ? entente_amount_axis_get_end (&self->axis) : self->largest;
}

/* Amounts of different currencies share no axis. */
static gboolean
is_on_axis (EntenteAmountBars *self,
            const Row         *row)
{
  return self->first != NULL && entente_amount_bar_get_value (&row->amount) >= 0
         && strcmp (row->amount.currency, self->first->amount.currency) == 0;
}

static gboolean
is_without_figure (const Row *row)
{
  return row->amount.qualifier >= ENTENTE_QUALIFIER_NO_FIGURE;
}

static void
update_ticks (EntenteAmountBars *self)
{
  const char *currency = self->first != NULL ? self->first->amount.currency : "USD";
  gint64 unit = entente_amount_axis_get_unit (&self->axis, currency);

  for (guint i = 0; i < ENTENTE_AMOUNT_AXIS_MAX_TICKS; i++)
    {
      g_autofree char *text = NULL;

      if (i + 1 == self->axis.n_ticks)
        {
          EntenteMoney end = self->first->amount;

          end.lower = end.upper = entente_amount_axis_get_end (&self->axis);
          end.qualifier = ENTENTE_QUALIFIER_EXACT;
          text = entente_money_format (&end, NULL, ENTENTE_MONEY_STYLE_SHORT);
        }
      else if (i < self->axis.n_ticks)
        text = g_strdup_printf ("%.10g", (double) (self->axis.step * i) / (double) unit);
      gtk_label_set_label (GTK_LABEL (self->ticks[i]), text != NULL ? text : "");
    }
}

/* Returns: (transfer full): what a row says of its amount */
static char *
get_words (const Row *row)
{
  if (row->text != NULL)
    return g_strdup (gtk_label_get_label (GTK_LABEL (row->text)));
  if (row->amount.qualifier == ENTENTE_QUALIFIER_NONE)
    return g_strdup (_("nothing stated"));
  return entente_money_format (&row->amount, NULL, ENTENTE_MONEY_STYLE_SHORT);
}

static void
update (EntenteAmountBars *self)
{
  g_autoptr (GString) spoken = g_string_new (NULL);

  self->first = NULL;
  self->largest = 0;
  self->has_texts = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      g_autofree char *words = get_words (row);

      if (row->text != NULL)
        self->has_texts = TRUE;
      if (self->first == NULL && entente_amount_bar_get_value (&row->amount) >= 0)
        self->first = row;
      if (is_on_axis (self, row))
        self->largest = MAX (self->largest, entente_amount_bar_get_value (&row->amount));
      if (spoken->len > 0)
        /* Translators: spoken, between the parts of “Discussed: $50 billion; Committed: nothing stated” */
        g_string_append (spoken, C_("list", "; "));
      /* Translators: spoken; the first %s is what an amount measures, the second one the amount in words */
      g_string_append_printf (spoken, C_("amount", "%s: %s"), gtk_label_get_label (GTK_LABEL (row->label)), words);
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];
      gboolean has_note = row->text == NULL && !is_on_axis (self, row);

      g_clear_pointer (&row->note, gtk_widget_unparent);
      if (has_note)
        {
          g_autofree char *words = get_words (row);

          row->note = add_label (self, words, "secondary");
        }
    }
  entente_amount_axis_init (&self->axis, self->largest);
  update_ticks (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
get_natural (GtkWidget      *widget,
             GtkOrientation  orientation)
{
  int natural = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* How wide labels and texts would like to be. */
static void
get_widths (EntenteAmountBars *self,
            int               *label_width,
            int               *text_width)
{
  *label_width = *text_width = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      *label_width = MAX (*label_width, get_natural (row->label, GTK_ORIENTATION_HORIZONTAL));
      *text_width = MAX (*text_width, get_natural (row->text, GTK_ORIENTATION_HORIZONTAL));
    }
}

/* The width that is left for labels beside bars and texts. */
static int
get_room (int width,
          int text_width)
{
  return width - text_width - 2 * COLUMN_GAP - MINIMUM_PLOT;
}

/* A name may be cut at half of the width; where texts take of that, as letters are larger, it stands over its bar. */
static gboolean
is_stacked (EntenteAmountBars *self,
            int                width)
{
  int label_width, text_width, room;

  get_widths (self, &label_width, &text_width);
  room = get_room (width, text_width);
  return text_width > 0 && room < width / 2 && room < label_width;
}

/* How high a line of a row is. */
static int
get_line_height (EntenteAmountBars *self)
{
  int height = BAR_HEIGHT;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      height = MAX (height, get_natural (row->label, GTK_ORIENTATION_VERTICAL));
      height = MAX (height, get_natural (row->text, GTK_ORIENTATION_VERTICAL));
    }
  return height;
}

/* How high a row is, that which keeps it from the next one included. */
static int
get_row_height (EntenteAmountBars *self,
                gboolean           stacked)
{
  return get_line_height (self) * (stacked ? 2 : 1) + (has_axis (self) ? ROW_GAP_ON_AXIS : ROW_GAP);
}

static GtkSizeRequestMode
entente_amount_bars_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_amount_bars_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  EntenteAmountBars *self = ENTENTE_AMOUNT_BARS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = (int) self->rows->len * get_row_height (self, for_size >= 0 && is_stacked (self, for_size));
  if (has_axis (self))
    *minimum += TICK_GAP + get_natural (self->ticks[0], GTK_ORIENTATION_VERTICAL);
  *natural = *minimum;
}

/* Places a child, or hides one that has no room. Lengths are from the start. */
static void
allocate (EntenteAmountBars *self,
          GtkWidget         *child,
          double             x,
          double             y,
          double             width,
          double             height)
{
  GtkAllocation place = { (int) round (x), (int) round (y), (int) width, (int) height };
  int minimum;

  if (child == NULL)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_set_child_visible (child, place.width >= minimum && width > 0);
  if (!gtk_widget_get_child_visible (child))
    return;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place.x = gtk_widget_get_width (GTK_WIDGET (self)) - place.x - place.width;
  gtk_widget_size_allocate (child, &place, -1);
}

/* How far down its row a bar's line begins; that of the label ends as far above the row's end. */
static int
get_bar_offset (EntenteAmountBars *self)
{
  return self->stacked ? get_line_height (self) : 0;
}

/* Makes columns of labels, bars and texts: an amount is never cut, a name may be. What goes beyond the end of a bar makes the
 * axis shorter. */
static void
divide (EntenteAmountBars *self,
        int                width,
        int               *label_width,
        int               *text_width)
{
  double beyond = 0;

  self->stacked = is_stacked (self, width);
  get_widths (self, label_width, text_width);
  *text_width = MIN (*text_width, width * 3 / 5);
  *label_width = self->stacked ? width : MIN (*label_width, MIN (width / 2, get_room (width, *text_width)));
  self->plot_x = self->stacked ? 0 : *label_width + COLUMN_GAP;
  self->plot_width = MAX (0, width - self->plot_x - (*text_width > 0 ? *text_width + COLUMN_GAP : 0));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      EntenteAmountBar bar;

      if (is_on_axis (self, row) && entente_amount_bar_init (&bar, &row->amount, get_axis_end (self), self->plot_width))
        beyond = MAX (beyond, bar.end + MAX (bar.fade_end, bar.arrow) - self->plot_width);
    }
  self->axis_width = MAX (0, self->plot_width - beyond);
}

/* The first label begins at its tick, the last one ends there; one between that has no room is left out. */
static void
allocate_ticks (EntenteAmountBars *self,
                double             y)
{
  guint last = self->axis.n_ticks - 1;
  double last_width = get_natural (self->ticks[last], GTK_ORIENTATION_HORIZONTAL);
  double last_x = self->plot_x + MAX (0, self->axis_width - last_width);
  double height = get_natural (self->ticks[0], GTK_ORIENTATION_VERTICAL);
  double end = 0;

  for (guint i = 0; i <= last; i++)
    {
      double width = get_natural (self->ticks[i], GTK_ORIENTATION_HORIZONTAL);
      double x = self->plot_x + i * self->axis_width / last;

      if (i == last)
        x = last_x;
      else if (i > 0)
        x -= width / 2;
      if (i < last && (x < end || x + width + NOTE_MARGIN > last_x))
        width = 0;
      allocate (self, self->ticks[i], x, y, width, height);
      end = MAX (end, x + width + NOTE_MARGIN);
    }
}

static void
entente_amount_bars_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  EntenteAmountBars *self = ENTENTE_AMOUNT_BARS (widget);
  int row_height, label_width, text_width;
  int offset;

  divide (self, width, &label_width, &text_width);
  row_height = get_row_height (self, self->stacked);
  offset = get_bar_offset (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      double y = i * row_height, text = get_natural (row->text, GTK_ORIENTATION_HORIZONTAL);
      double inset = is_without_figure (row) ? HATCHED_WIDTH + 2 * NOTE_MARGIN : NOTE_INSET;

      text = MIN (text, text_width);
      allocate (self, row->label, 0, y, label_width, row_height - offset);
      allocate (self, row->text, width - text, y + offset, text, row_height - offset);
      allocate (self, row->note, self->plot_x + inset, y + offset,
                MIN (get_natural (row->note, GTK_ORIENTATION_HORIZONTAL), self->plot_width - inset), row_height - offset);
    }
  for (guint i = 0; i < ENTENTE_AMOUNT_AXIS_MAX_TICKS; i++)
    if (!has_axis (self) || i >= self->axis.n_ticks)
      gtk_widget_set_child_visible (self->ticks[i], FALSE);
  if (has_axis (self))
    allocate_ticks (self, (int) self->rows->len * row_height + TICK_GAP);
}

/* A dotted line says that a row is empty; its note stands on it. */
static void
draw_dotted (EntenteAmountBars *self,
             const Row         *row,
             cairo_t           *cr,
             double             y,
             const GdkRGBA     *color)
{
  const double dots[] = { 1, 3 };

  cairo_save (cr);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, .6);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  y = floor (y) + .5;
  if (row->note != NULL && gtk_widget_get_child_visible (row->note))
    {
      cairo_move_to (cr, 0, y);
      cairo_line_to (cr, NOTE_INSET - NOTE_MARGIN, y);
      cairo_move_to (cr, NOTE_INSET + gtk_widget_get_width (row->note) + NOTE_MARGIN, y);
    }
  else
    cairo_move_to (cr, 0, y);
  cairo_line_to (cr, self->plot_width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_ticks (EntenteAmountBars *self,
            cairo_t           *cr,
            double             height,
            const GdkRGBA     *color,
            gboolean           high_contrast)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, high_contrast ? .5 : .15);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      double x = floor (i * (self->axis_width - 1) / (self->axis.n_ticks - 1)) + .5;

      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x, height);
    }
  cairo_stroke (cr);
}

static void
entente_amount_bars_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  EntenteAmountBars *self = ENTENTE_AMOUNT_BARS (widget);
  int width = gtk_widget_get_width (widget), row_height = get_row_height (self, self->stacked), offset = get_bar_offset (self);
  int height = row_height * (int) self->rows->len;
  EntenteDrawStyle style;
  GdkRGBA text, tone;
  cairo_t *cr;

  entente_draw_style_init (&style, widget);
  entente_colors_get_text (widget, &text);
  entente_colors_get (widget, ENTENTE_COLOR_DEALS, &tone);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height + TICK_GAP));
  if (style.mirrored)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_translate (cr, self->plot_x, 0);
  if (has_axis (self))
    draw_ticks (self, cr, height, &text, style.high_contrast);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      double y = (int) i * row_height + offset + (row_height - offset - BAR_HEIGHT) / 2;
      EntenteAmountBar bar;

      if (is_on_axis (self, row) && entente_amount_bar_init (&bar, &row->amount, get_axis_end (self), self->axis_width))
        entente_amount_draw_bar (cr, row->modality, &bar, y, BAR_HEIGHT, &tone, &style);
      else if (is_without_figure (row))
        entente_amount_draw_unknown (cr, y, row->note != NULL ? MIN (HATCHED_WIDTH, self->plot_width) : self->plot_width,
                                     BAR_HEIGHT, &text);
      else
        draw_dotted (self, row, cr, y + BAR_HEIGHT / 2., &text);
    }
  cairo_destroy (cr);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
entente_amount_bars_dispose (GObject *object)
{
  EntenteAmountBars *self = ENTENTE_AMOUNT_BARS (object);

  self->first = NULL;
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < ENTENTE_AMOUNT_AXIS_MAX_TICKS; i++)
    g_clear_pointer (&self->ticks[i], gtk_widget_unparent);
  G_OBJECT_CLASS (entente_amount_bars_parent_class)->dispose (object);
}

static void
entente_amount_bars_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_AMOUNT_BARS (object)->rows);
  G_OBJECT_CLASS (entente_amount_bars_parent_class)->finalize (object);
}

static void
entente_amount_bars_class_init (EntenteAmountBarsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_amount_bars_dispose;
  object_class->finalize = entente_amount_bars_finalize;

  widget_class->get_request_mode = entente_amount_bars_get_request_mode;
  widget_class->measure = entente_amount_bars_measure;
  widget_class->size_allocate = entente_amount_bars_size_allocate;
  widget_class->snapshot = entente_amount_bars_snapshot;

  gtk_widget_class_set_css_name (widget_class, "amountbars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_amount_bars_init (EntenteAmountBars *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < ENTENTE_AMOUNT_AXIS_MAX_TICKS; i++)
    self->ticks[i] = add_label (self, "", "secondary");
  entente_colors_follow (GTK_WIDGET (self));
}

/**
 * entente_amount_bars_new:
 *
 * Returns: (transfer full): bars without a row
 */
GtkWidget *
entente_amount_bars_new (void)
{
  return g_object_new (ENTENTE_TYPE_AMOUNT_BARS, NULL);
}

/**
 * entente_amount_bars_add:
 * @self: bars
 * @label: what is measured
 * @amount: (nullable): the amount; %NULL for nothing stated
 * @modality: how firmly it is said
 * @text: (nullable): the amount in words, at the bar's end; where a row has one, the axis isn't labelled
 *
 * Adds a row. The first row with a figure says in which currency the axis is; amounts in others are only written.
 */
void
entente_amount_bars_add (EntenteAmountBars  *self,
                         const char         *label,
                         const EntenteMoney *amount,
                         EntenteModality     modality,
                         const char         *text)
{
  Row *row;

  g_return_if_fail (ENTENTE_IS_AMOUNT_BARS (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (modality < ENTENTE_N_MODALITIES);

  row = g_new0 (Row, 1);
  row->label = add_label (self, label, NULL);
  row->amount = amount != NULL ? *amount : (EntenteMoney) ENTENTE_MONEY_INIT;
  row->modality = modality;
  if (text != NULL)
    row->text = add_label (self, text, "numeric");
  g_ptr_array_add (self->rows, row);
  update (self);
}
