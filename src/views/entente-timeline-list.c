/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-list.h"

#include "entente-glyph.h"

#include <glib/gi18n.h>

#define COMPACT_WIDTH 320
#define COMPACT_HEIGHT 320

struct _EntenteTimelineList {
  AdwBin               parent_instance;

  GtkWidget           *scroller;
  GtkWidget           *view;
  EntenteStyle         style;
  gboolean             with_headings;

  EntenteTimelineData *data;
  GHashTable          *bound;   /* GtkListItem -> the key of what it shows, 0 of a heading */
  GHashTable          *waiting; /* GtkListItem: those that have no row yet, or another one by now */
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTimelineList, entente_timeline_list, ADW_TYPE_BIN)

static EntenteTimelineEntries *
get_entries (EntenteTimelineList *self)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (self->view));

  return ENTENTE_TIMELINE_ENTRIES (gtk_no_selection_get_model (GTK_NO_SELECTION (selection)));
}

/* What stands under the name: when, or what it is to the present if no heading says so, and who says so how firmly. */
static char *
format_second_line (EntenteTimelineList *self,
                    const EntenteMoment *moment,
                    const EntenteRow    *row)
{
  const char *word = entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, row->modality);
  g_autofree char *evidence = NULL;
  g_autofree char *date = NULL;

  if (row->credited_to == NULL)
    evidence = g_strdup (word);
  else
    evidence = g_strdup_printf ("%s, %s", word, entente_row_get_credit (row));
  if (self->with_headings)
    return g_steal_pointer (&evidence);
  if (row->date != NULL)
    date = entente_row_format_date (row, &self->style);
  else
    date = g_strdup (entente_timeline_group_get_name (entente_undated_group_of (moment)));
  return g_strdup_printf ("%s · %s", date, evidence);
}

static void
setup_cb (EntenteTimelineList *self,
          GtkListItem         *item)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *glyph = entente_glyph_new ();
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *subtitle = gtk_label_new (NULL);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  gtk_widget_set_margin_start (grid, 6);
  gtk_widget_set_margin_end (grid, 6);
  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (subtitle, "secondary");
  gtk_grid_attach (GTK_GRID (grid), glyph, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), title, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), subtitle, 1, 1, 1, 1);
  gtk_list_item_set_child (item, grid);
}

static void
bind_cb (EntenteTimelineList *self,
         GtkListItem         *item)
{
  const EntenteMoment *moment = entente_timeline_entries_get_moment (get_entries (self), gtk_list_item_get_position (item));
  const EntenteRow *row = moment != NULL ? entente_row_cache_get (self->data->rows, moment->key) : NULL;
  GtkGrid *grid = GTK_GRID (gtk_list_item_get_child (item));
  GtkWidget *glyph = gtk_grid_get_child_at (grid, 0, 0);
  GtkWidget *first = gtk_grid_get_child_at (grid, 1, 0);
  GtkWidget *second = gtk_grid_get_child_at (grid, 1, 1);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *words = NULL;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (grid));

  g_hash_table_insert (self->bound, item, GUINT_TO_POINTER (moment != NULL ? moment->key : 0));
  g_hash_table_remove (self->waiting, item);
  if (moment != NULL && row == NULL)
    {
      /* As high as one that is there. */
      g_hash_table_add (self->waiting, item);
      gtk_label_set_text (GTK_LABEL (second), "");
      gtk_widget_remove_css_class (first, "heading");
    }
  else if (row != NULL)
    {
      title = entente_timeline_format_label (row, &self->style);
      subtitle = format_second_line (self, moment, row);
      words = entente_row_speak (row, &self->style);
      entente_glyph_set_modality (ENTENTE_GLYPH (glyph), row->modality);
      gtk_label_set_text (GTK_LABEL (second), subtitle);
      gtk_widget_remove_css_class (first, "heading");
    }
  else
    {
      title = entente_timeline_entries_format_heading (get_entries (self), gtk_list_item_get_position (item));
      words = g_strdup (title);
      gtk_widget_add_css_class (first, "heading");
    }
  gtk_label_set_text (GTK_LABEL (first), title != NULL ? title : "");
  gtk_widget_set_visible (glyph, moment != NULL);
  gtk_widget_set_opacity (glyph, row != NULL ? 1 : 0);
  gtk_widget_set_visible (second, moment != NULL);
  gtk_list_item_set_activatable (item, moment != NULL);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : "", -1);
}

static void
unbind_cb (EntenteTimelineList *self,
           GtkListItem         *item)
{
  g_hash_table_remove (self->bound, item);
  g_hash_table_remove (self->waiting, item);
}

static void
renewed_cb (EntenteTimelineList *self,
            guint                renewed)
{
  GHashTableIter iter;
  gpointer item, key;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, &key))
    if (GPOINTER_TO_UINT (key) == renewed)
      g_hash_table_add (self->waiting, item);
}

static void
arrived_cb (EntenteTimelineList *self)
{
  g_autoptr (GList) waiting = g_hash_table_get_keys (self->waiting);

  for (GList *item = waiting; item != NULL; item = item->next)
    bind_cb (self, item->data);
}

static void
activate_cb (EntenteTimelineList *self,
             guint                position)
{
  g_signal_emit (self, signals[CHOSEN], 0, position);
}

static gboolean
entente_timeline_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENTENTE_TIMELINE_LIST (widget)->view);
}

static void
forget_data (EntenteTimelineList *self)
{
  if (self->data != NULL)
    g_signal_handlers_disconnect_by_data (self->data->rows, self);
  g_clear_pointer (&self->data, entente_timeline_data_unref);
}

static void
take_data (EntenteTimelineList *self,
           EntenteTimelineData *data)
{
  EntenteTimelineData *taken = entente_timeline_data_ref (data);

  forget_data (self);
  self->data = taken;
  g_signal_connect_object (data->rows, "renewed", G_CALLBACK (renewed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (data->rows, "arrived", G_CALLBACK (arrived_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_timeline_list_dispose (GObject *object)
{
  EntenteTimelineList *self = ENTENTE_TIMELINE_LIST (object);

  if (self->view != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->view), NULL);
  self->view = NULL;
  forget_data (self);
  G_OBJECT_CLASS (entente_timeline_list_parent_class)->dispose (object);
}

static void
entente_timeline_list_finalize (GObject *object)
{
  g_hash_table_unref (ENTENTE_TIMELINE_LIST (object)->bound);
  g_hash_table_unref (ENTENTE_TIMELINE_LIST (object)->waiting);
  G_OBJECT_CLASS (entente_timeline_list_parent_class)->finalize (object);
}

static void
entente_timeline_list_class_init (EntenteTimelineListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_timeline_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_timeline_list_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = entente_timeline_list_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
entente_timeline_list_init (EntenteTimelineList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->bound = g_hash_table_new (NULL, NULL);
  self->waiting = g_hash_table_new (NULL, NULL);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Deals and Events"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

/**
 * entente_timeline_list_new:
 *
 * Returns: (transfer floating): a list without rows
 */
GtkWidget *
entente_timeline_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_TIMELINE_LIST, NULL);
}

/**
 * entente_timeline_list_set_part:
 * @self: a list
 * @data: what the timeline shows
 * @part: what of it is listed
 * @items: (nullable) (element-type guint): the indices of items, if only some are listed; not changed after
 * @style: how dates and amounts are written
 */
void
entente_timeline_list_set_part (EntenteTimelineList *self,
                                EntenteTimelineData *data,
                                EntenteTimelinePart  part,
                                GArray              *items,
                                const EntenteStyle  *style)
{
  EntenteTimelineEntries *entries = entente_timeline_entries_new (data, part, items);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (entries));

  /* Without a model meanwhile: the entries before are those of the data before. */
  gtk_list_view_set_model (GTK_LIST_VIEW (self->view), NULL);
  take_data (self, data);
  self->style = *style;
  self->with_headings = part == ENTENTE_TIMELINE_PART_UNDATED;
  gtk_list_view_set_model (GTK_LIST_VIEW (self->view), GTK_SELECTION_MODEL (selection));
}

/**
 * entente_timeline_list_is_empty:
 * @self: a list
 *
 * Returns: whether nothing has been put in since it was made or cleared
 */
gboolean
entente_timeline_list_is_empty (EntenteTimelineList *self)
{
  return self->data == NULL;
}

/**
 * entente_timeline_list_clear:
 * @self: a list
 *
 * Takes out all entries, and lets go of what they are of.
 */
void
entente_timeline_list_clear (EntenteTimelineList *self)
{
  gtk_list_view_set_model (GTK_LIST_VIEW (self->view), NULL);
  forget_data (self);
}

/**
 * entente_timeline_list_follow:
 * @self: a list that isn't of some items only
 * @data: what has become of what the timeline shows; may be the same as before
 *
 * Follows a change, unless the list is empty. What is scrolled to stays so; the entries that are there show what stands in
 * their places now.
 */
void
entente_timeline_list_follow (EntenteTimelineList *self,
                              EntenteTimelineData *data)
{
  g_autoptr (GList) bound = NULL;

  if (self->data == NULL)
    return;
  take_data (self, data);
  entente_timeline_entries_follow (get_entries (self), data);
  bound = g_hash_table_get_keys (self->bound);
  for (GList *item = bound; item != NULL; item = item->next)
    bind_cb (self, item->data);
}

/**
 * entente_timeline_list_set_compact:
 * @self: a list that has no entries yet
 *
 * Makes it as high as its entries, to a limit: for a popover.
 */
void
entente_timeline_list_set_compact (EntenteTimelineList *self)
{
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), COMPACT_HEIGHT);
  gtk_widget_set_size_request (self->scroller, COMPACT_WIDTH, -1);
}

/**
 * entente_timeline_list_get_key:
 * @self: a list with entries
 * @index: the number of an entry
 *
 * Returns: the key of the subject there, or 0 if it is a heading
 */
guint32
entente_timeline_list_get_key (EntenteTimelineList *self,
                               guint                index)
{
  const EntenteMoment *moment = entente_timeline_entries_get_moment (get_entries (self), index);

  return moment != NULL ? moment->key : 0;
}

/**
 * entente_timeline_list_get_row:
 * @self: a list with entries
 * @index: the number of an entry
 *
 * Returns: (transfer none) (nullable): the row, or %NULL if it is a heading or isn't there yet
 */
const EntenteRow *
entente_timeline_list_get_row (EntenteTimelineList *self,
                               guint                index)
{
  guint32 key = entente_timeline_list_get_key (self, index);

  return key != 0 ? entente_row_cache_get (self->data->rows, key) : NULL;
}
