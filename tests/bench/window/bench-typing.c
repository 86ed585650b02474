/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing into the search of the entities: to the first rows painted, and how long the window doesn't answer. Against what a
 * search can't do without, and against the models that GTK has for it. */

#include "bench-window.h"

#include <string.h>

/* The models of GTK take many minutes for as much at the goal scale, and aren't pressed on for longer, in milliseconds. */
#define PEER_PATIENCE 60000.0

/* Typed and taken back, letter by letter. */
static const char *const words[] = { "micro", "open", "a" };

/* A window with a list as one would make it at first. */
typedef struct {
  BenchPainter        painter;
  GtkEditable        *entry;
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
} Peer;

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

static void
peer_init (Peer        *self,
           BenchWindow *bench)
{
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkStringFilter *filter = gtk_string_filter_new (gtk_expression_ref (name));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_string_filter_set_match_mode (filter, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (gtk_string_list_new ((const char *const *) bench->plain_names)),
                                              GTK_FILTER (g_object_ref (filter)));
  gtk_filter_list_model_set_incremental (self->filtered, TRUE);
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                          GTK_SORTER (gtk_string_sorter_new (name)));
  gtk_sort_list_model_set_incremental (self->sorted, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  self->entry = GTK_EDITABLE (gtk_entry_new ());
  g_object_bind_property (self->entry, "text", filter, "search", G_BINDING_DEFAULT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (
                                                      G_LIST_MODEL (g_object_ref (self->sorted)))),
                                                    factory));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 700);
  gtk_window_present (GTK_WINDOW (window));
  g_object_unref (filter);
  bench_painter_init (&self->painter, window);
}

static gboolean
peer_is_busy (gpointer data)
{
  Peer *self = data;

  return gtk_filter_list_model_get_pending (self->filtered) > 0 || gtk_sort_list_model_get_pending (self->sorted) > 0;
}

static void
peer_clear (Peer *self)
{
  bench_painter_clear (&self->painter);
  gtk_window_destroy (GTK_WINDOW (self->painter.window));
  g_object_unref (self->sorted);
  g_object_unref (self->filtered);
}

/* The next key: a letter at the end, or the last one away. Returns FALSE at the end. */
static gboolean
press (GtkEditable *entry,
       guint        step)
{
  guint word = 0;
  guint length;
  int position = (int) strlen (gtk_editable_get_text (entry));

  while (word < G_N_ELEMENTS (words) && step >= 2 * strlen (words[word]))
    step -= 2 * (guint) strlen (words[word++]);
  if (word == G_N_ELEMENTS (words))
    return FALSE;
  length = (guint) strlen (words[word]);
  if (step < length)
    gtk_editable_insert_text (entry, words[word] + step, 1, &position);
  else
    gtk_editable_delete_text (entry, position - 1, position);
  return TRUE;
}

void
bench_typing (BenchWindow *self)
{
  g_autoptr (GArray) rows = bench_samples_new ();
  g_autoptr (GArray) complete = bench_samples_new ();
  g_autoptr (GArray) least = bench_samples_new ();
  g_autoptr (GArray) stalls = bench_samples_new ();
  g_autoptr (GArray) peer_stalls = bench_samples_new ();
  GtkWidget *pane = bench_find (self->painter.window, "EntenteEntityPane");
  GtkWidget *entry = pane != NULL ? bench_find (pane, "GtkSearchEntry") : NULL;
  GtkWidget *list = pane != NULL ? bench_find (pane, "GtkListView") : NULL;
  double peer_ms = 0;
  Peer peer;

  if (entry == NULL || list == NULL)
    return bench_report_failure ("typing", "keystroke to first rows painted", "there is no search or no list");
  bench_load_names (self);
  peer_init (&peer, self);
  bench_painter_settle (&peer.painter, peer_is_busy, &peer);

  for (guint round = 0; round < self->rounds; round++)
    {
      for (guint step = 0;; step++)
        {
          double found;

          bench_painter_begin (&self->painter, list);
          if (!press (GTK_EDITABLE (entry), step))
            break;
          bench_settle (self);
          bench_samples_add (rows, bench_painter_get_final (&self->painter));
          bench_samples_add (complete, bench_painter_get_last (&self->painter));
          bench_samples_add (stalls, self->painter.stall);

          found = bench_now ();
          bench_find_first (self, gtk_editable_get_text (GTK_EDITABLE (entry)), 200);
          found = bench_now () - found;
          bench_samples_add (least, found + bench_repaint_all (&self->painter));
        }
      for (guint step = 0; peer_ms < PEER_PATIENCE; step++)
        {
          double begin = bench_now ();

          bench_painter_begin (&peer.painter, NULL);
          if (!press (peer.entry, step))
            break;
          bench_painter_settle (&peer.painter, peer_is_busy, &peer);
          bench_samples_add (peer_stalls, peer.painter.stall);
          peer_ms += bench_now () - begin;
        }
      /* What it has left to do would be in the way of ours. */
      if (peer_ms >= PEER_PATIENCE)
        gtk_filter_list_model_set_model (peer.filtered, NULL);
    }
  peer_clear (&peer);

  bench_report (&(BenchResult) { "typing", "keystroke to first rows painted", "first 200 names and a full repaint", "ms", rows,
                                 least, NULL, BENCH_P95, .most = 1.5 });
  bench_report (&(BenchResult) { "typing-stall", "main loop stall while typing", "incremental GtkFilterListModel", "ms", stalls,
                                 peer_stalls, least, BENCH_P95, .most = 1.0 / 15, .most_units = 16, .limit_statistic = BENCH_P99 });
  bench_report (&(BenchResult) { "typing-complete", "keystroke to everything painted", "first 200 names and a full repaint", "ms",
                                 complete, least, NULL, BENCH_P95 });
}
