/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolling through a list: the frames against those of a plain list with as many rows in sight and as many cells in each,
 * scrolled by turns. Slowly, by pages, and to places at random. */

#include "bench-window.h"

/* Of a run, whose mean frame is a sample: some frames bring new rows and some don't. */
#define STEPS 20

static const struct {
  const char *name;
  double      distance;  /* in pixels; 0: anywhere */
} ways[] = {
  { "by 40 pixels", 40 },
  { "by 800 pixels", 800 },
  { "anywhere", 0 },
};

/* Rows without number that are made when they are asked for. */
#define PLAIN_TYPE_ROWS (plain_rows_get_type ())
G_DECLARE_FINAL_TYPE (PlainRows, plain_rows, PLAIN, ROWS, GObject)

struct _PlainRows {
  GObject      parent_instance;
  guint        n_items;
};

static GType
plain_rows_get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
plain_rows_get_n_items (GListModel *model)
{
  return PLAIN_ROWS (model)->n_items;
}

static gpointer
plain_rows_get_item (GListModel *model,
                     guint       position)
{
  g_autofree char *text = NULL;

  if (position >= PLAIN_ROWS (model)->n_items)
    return NULL;
  text = g_strdup_printf ("Micro Number %u Systems", position);
  return gtk_string_object_new (text);
}

static void
plain_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = plain_rows_get_item_type;
  iface->get_n_items = plain_rows_get_n_items;
  iface->get_item = plain_rows_get_item;
}

G_DEFINE_TYPE_WITH_CODE (PlainRows, plain_rows, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, plain_rows_list_model_init))

static void
plain_rows_class_init (PlainRowsClass *klass)
{
}

static void
plain_rows_init (PlainRows *self)
{
}

/* A plain row: an image if wanted, and labels one above the other. */
typedef struct {
  int      height;
  guint    n_labels;
  gboolean has_image;
} PlainRow;

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          const PlainRow     *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (row->has_image)
    gtk_box_append (GTK_BOX (box), adw_avatar_new (32, "Micro Systems", TRUE));
  for (guint i = 0; i < row->n_labels; i++)
    {
      GtkWidget *label = gtk_inscription_new (NULL);

      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (labels), label);
    }
  gtk_box_append (GTK_BOX (box), labels);
  gtk_widget_set_size_request (box, -1, row->height);
  gtk_widget_set_valign (labels, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         const PlainRow     *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_widget_get_last_child (gtk_list_item_get_child (item)));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  for (; label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_inscription_set_text (GTK_INSCRIPTION (label), text);
}

static GtkListItemFactory *
plain_factory_new (const PlainRow *row)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) row);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) row);
  return factory;
}

/* A window with nothing but a plain list as large as @list: a table with as many columns if that is one. */
static void
open_plain (BenchPainter   *painter,
            GtkWidget      *list,
            const PlainRow *row)
{
  PlainRows *rows = g_object_new (PLAIN_TYPE_ROWS, NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkSelectionModel *selection;
  GtkWidget *plain;

  rows->n_items = GTK_IS_COLUMN_VIEW (list)
                    ? g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (list))))
                    : g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
  if (GTK_IS_COLUMN_VIEW (list))
    {
      GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (list));

      plain = gtk_column_view_new (selection);
      for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
        {
          g_autoptr (GtkColumnViewColumn) original = g_list_model_get_item (columns, i);
          GtkColumnViewColumn *column;

          if (!gtk_column_view_column_get_visible (original))
            continue;
          column = gtk_column_view_column_new ("Column", plain_factory_new (row));
          gtk_column_view_column_set_expand (column, TRUE);
          gtk_column_view_append_column (GTK_COLUMN_VIEW (plain), column);
          g_object_unref (column);
        }
    }
  else
    plain = gtk_list_view_new (selection, plain_factory_new (row));

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), plain);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (list), gtk_widget_get_height (list));
  gtk_window_present (GTK_WINDOW (window));
  bench_painter_init (painter, window);
  bench_painter_settle (painter, NULL, NULL);
}

static GtkAdjustment *
get_adjustment (GtkWidget *list)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
}

/* Scrolls and keeps what a frame took in the mean. */
static void
scroll (BenchPainter *painter,
        GtkWidget    *list,
        guint         way,
        GRand        *random,
        BenchSamples *samples)
{
  GtkAdjustment *adjustment = get_adjustment (list);
  double sum = 0;

  bench_painter_begin (painter, NULL);
  for (guint i = 0; i < STEPS; i++)
    {
      double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, ways[way].distance > 0
                                              ? gtk_adjustment_get_value (adjustment) + ways[way].distance
                                              : g_rand_double_range (random, 0, MAX (room, 1)));
      bench_painter_wait_for_frame (painter);
    }
  for (guint i = 0; i < painter->frames->len; i++)
    {
      const BenchFrame *frame = &g_array_index (painter->frames, BenchFrame, i);

      sum += frame->end - frame->begin;
    }
  bench_samples_add (samples, sum / MAX (painter->frames->len, 1));
}

/* The rows of a table are in a list of its own, below the header. */
static int
get_row_height (GtkWidget *list)
{
  int height = 0;

  if (GTK_IS_COLUMN_VIEW (list))
    list = gtk_widget_get_last_child (list);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    height = MAX (height, gtk_widget_get_height (row));
  return height;
}

static void
compare_lists (BenchWindow    *self,
               const char     *name,
               const char     *action,
               GtkWidget      *list,
               const PlainRow *row)
{
  g_autoptr (GArray) all = bench_samples_new ();
  g_autoptr (GArray) all_plain = bench_samples_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  BenchPainter plain;
  GtkWidget *plain_list;

  open_plain (&plain, list, row);
  plain_list = gtk_widget_get_first_child (gtk_window_get_child (GTK_WINDOW (plain.window)));
  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      g_autoptr (GArray) samples = bench_samples_new ();
      g_autoptr (GArray) plain_samples = bench_samples_new ();
      g_autofree char *way_name = g_strdup_printf ("%s-%u", name, way + 1);
      g_autofree char *way_action = g_strdup_printf ("%s, %s", action, ways[way].name);

      for (guint round = 0; round < self->rounds * 4; round++)
        {
          gtk_adjustment_set_value (get_adjustment (list), 0);
          bench_settle (self);
          scroll (&self->painter, list, way, random, samples);
          bench_settle (self);
          gtk_adjustment_set_value (get_adjustment (plain_list), 0);
          bench_painter_settle (&plain, NULL, NULL);
          scroll (&plain, plain_list, way, random, plain_samples);
        }
      bench_report (&(BenchResult) { way_name, way_action, "a plain list", "ms", samples, plain_samples, NULL, BENCH_P50,
                                     .most = 1.5 });
    }
  bench_painter_clear (&plain);
  gtk_window_destroy (GTK_WINDOW (plain.window));
}

void
bench_scrolling (BenchWindow *self)
{
  GtkWidget *pane = bench_find (self->painter.window, "EntenteEntityPane");
  GtkWidget *deals = bench_find (self->painter.window, "EntenteDealsView");
  GtkWidget *list = pane != NULL ? bench_find (pane, "GtkListView") : NULL;
  GtkWidget *table = deals != NULL ? bench_find (deals, "GtkColumnView") : NULL;
  PlainRow row = { 0 };
  PlainRow cell = { 0 };

  if (list != NULL)
    {
      row = (PlainRow) { get_row_height (list), 2, TRUE };
      compare_lists (self, "scroll-entities", "scroll frame of the entities", list, &row);
    }
  if (table != NULL)
    {
      cell = (PlainRow) { MAX (get_row_height (table) - 16, 0), 1, FALSE };
      compare_lists (self, "scroll-deals", "scroll frame of the deals", table, &cell);
    }
}
