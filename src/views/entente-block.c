/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-block.h"

#include "entente-ends-layout.h"
#include "entente-inspector.h"
#include "entente-label.h"
#include "entente-statement-row.h"
#include "entente-subject-row.h"

#include <glib/gi18n-lib.h>

/**
 * EntenteBlock:
 *
 * A part of a page. Its list is dashed and unfilled exactly when all its statements are possible or forecast: nothing in
 * it has happened.
 */
struct _EntenteBlock {
  AdwBin parent_instance;

  /* Template widgets */
  GtkBox     *box;
  GtkGrid    *line;
  GtkLabel   *title;
  GtkLabel   *note;
  GtkButton  *all_button;
  GtkLabel   *all_label;
  GtkListBox *list;

  EntenteBlockPageFunc create_page;
  gpointer             data;
  char                *spoken; /* of “All n” */
  guint                n_rows;
  guint                n_firm;
};

G_DEFINE_FINAL_TYPE (EntenteBlock, entente_block, ADW_TYPE_BIN)

static void
all_clicked_cb (EntenteBlock *self)
{
  GtkWidget *inspector = gtk_widget_get_ancestor (GTK_WIDGET (self), ENTENTE_TYPE_INSPECTOR);
  GtkWidget *page = inspector != NULL ? self->create_page (self, self->data) : NULL;

  if (page != NULL)
    entente_inspector_push (ENTENTE_INSPECTOR (inspector), entente_block_get_title (self), page);
}

static void
row_activated_cb (EntenteBlock  *self,
                  GtkListBoxRow *row)
{
  EntenteBlock *folded = g_object_get_data (G_OBJECT (row), "folded");

  if (folded != NULL)
    all_clicked_cb (folded);
}

static void
append (EntenteBlock *self,
        GtkWidget    *row)
{
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
}

static void
set_all_label (EntenteBlock *self,
               const char   *label,
               const char   *spoken)
{
  g_free (self->spoken);
  self->spoken = g_strdup (spoken);
  gtk_label_set_text (self->all_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), TRUE);
}

/* A row that is none: it can't be activated. */
static GtkWidget *
append_heading (EntenteBlock *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 3);
  gtk_widget_set_margin_bottom (grid, 3);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  append (self, row);
  return grid;
}

static void
entente_block_finalize (GObject *object)
{
  g_free (ENTENTE_BLOCK (object)->spoken);

  G_OBJECT_CLASS (entente_block_parent_class)->finalize (object);
}

static void
entente_block_class_init (EntenteBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_block_finalize;

  g_type_ensure (ENTENTE_TYPE_ENDS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-block.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBlock, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteBlock, line);
  gtk_widget_class_bind_template_child (widget_class, EntenteBlock, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteBlock, note);
  gtk_widget_class_bind_template_child (widget_class, EntenteBlock, all_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBlock, all_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteBlock, list);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
entente_block_init (EntenteBlock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_block_new:
 * @title: the heading
 *
 * Returns: (transfer floating): a block without rows
 */
GtkWidget *
entente_block_new (const char *title)
{
  EntenteBlock *self = g_object_new (ENTENTE_TYPE_BLOCK, NULL);

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

/**
 * entente_block_get_title:
 * @self: a block
 *
 * Returns: (transfer none): the heading
 */
const char *
entente_block_get_title (EntenteBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_BLOCK (self), NULL);

  return gtk_label_get_text (self->title);
}

/**
 * entente_block_get_note:
 * @self: a block
 *
 * Returns: (transfer none): the words beside the heading, empty if there are none
 */
const char *
entente_block_get_note (EntenteBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_BLOCK (self), NULL);

  return gtk_label_get_text (self->note);
}

/**
 * entente_block_set_note:
 * @self: a block
 * @note: (nullable): a few words beside the heading
 *
 * Sets what limits the heading: “not terms of the deal”.
 */
void
entente_block_set_note (EntenteBlock *self,
                        const char   *note)
{
  g_return_if_fail (ENTENTE_IS_BLOCK (self));

  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL && *note != '\0');
}

/**
 * entente_block_set_conjecture:
 * @self: a block
 * @conjecture: whether nothing in it has happened
 *
 * Sets whether the list is dashed and unfilled. entente_block_add() does by itself, from what the rows tell.
 */
void
entente_block_set_conjecture (EntenteBlock *self,
                              gboolean      conjecture)
{
  g_return_if_fail (ENTENTE_IS_BLOCK (self));

  if (conjecture)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "conjecture");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->list), "conjecture");
}

/**
 * entente_block_set_all:
 * @self: a block
 * @n: how many there are in all
 * @create_page: (scope notified): makes the page with all of them
 * @data: for @create_page; must live as long as the block
 *
 * Shows “All n”, which pushes a page in the inspector that the block stands in.
 */
void
entente_block_set_all (EntenteBlock        *self,
                       guint                n,
                       EntenteBlockPageFunc create_page,
                       gpointer             data)
{
  g_autofree char *label = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (ENTENTE_IS_BLOCK (self));
  g_return_if_fail (create_page != NULL);

  self->create_page = create_page;
  self->data = data;
  /* Translators: a button that shows all the rows of a block. */
  label = g_strdup_printf (ngettext ("All %'u", "All %'u", n), n);
  /* Translators: spoken for the same button: how many there are, and the heading of the block. */
  spoken = g_strdup_printf (ngettext ("All %'u: %s", "All %'u: %s", n), n, entente_block_get_title (self));
  set_all_label (self, label, spoken);
}

/**
 * entente_block_set_open_ended:
 * @self: a block with “All n”
 *
 * Says “All” instead: there are more than could be counted.
 */
void
entente_block_set_open_ended (EntenteBlock *self)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (ENTENTE_IS_BLOCK (self));
  g_return_if_fail (self->create_page != NULL);

  /* Translators: spoken for a button that shows all the rows of a block: the heading of the block. */
  spoken = g_strdup_printf (_("All: %s"), entente_block_get_title (self));
  /* Translators: a button that shows all the rows of a block, of which it isn't known how many they are. */
  set_all_label (self, _("All"), spoken);
}

/**
 * entente_block_add:
 * @self: a block
 * @row: a #GtkListBoxRow, or what is to stand in one
 *
 * Appends a row.
 */
void
entente_block_add (EntenteBlock *self,
                   GtkWidget    *row)
{
  const EntenteStatement *statement = NULL;

  g_return_if_fail (ENTENTE_IS_BLOCK (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (ENTENTE_IS_STATEMENT_ROW (row))
    statement = entente_statement_row_get_statement (ENTENTE_STATEMENT_ROW (row));
  else if (ENTENTE_IS_SUBJECT_ROW (row))
    statement = entente_subject_row_get_evidence (ENTENTE_SUBJECT_ROW (row));
  if (statement == NULL ||
      (statement->modality != ENTENTE_MODALITY_POSSIBLE && statement->modality != ENTENTE_MODALITY_FORECAST))
    self->n_firm++;
  self->n_rows++;
  entente_block_set_conjecture (self, self->n_firm == 0);
  append (self, row);
}

/**
 * entente_block_add_heading:
 * @self: a block
 * @heading: a few words over the rows that follow
 * @avatar: (nullable): the name of the entity whose avatar stands before it
 *
 * Appends a heading within the list. It is no row: it can't be activated and isn't counted.
 */
void
entente_block_add_heading (EntenteBlock *self,
                           const char   *heading,
                           const char   *avatar)
{
  GtkWidget *label;
  GtkWidget *grid;

  g_return_if_fail (ENTENTE_IS_BLOCK (self));

  label = entente_label_new (heading, "caption-heading");
  grid = append_heading (self);
  if (avatar != NULL)
    gtk_grid_attach (GTK_GRID (grid), adw_avatar_new (20, avatar, TRUE), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), label, 1, 0, 1, 1);
}

/**
 * entente_block_add_step:
 * @self: a block
 * @step: the name of a step
 * @state: how it stands with it
 * @current: whether it is where the deal stands
 *
 * Appends a heading within the list, over what is said of a step. It is no row: it can't be activated and isn't counted.
 */
void
entente_block_add_step (EntenteBlock *self,
                        const char   *step,
                        const char   *state,
                        gboolean      current)
{
  GtkWidget *name = entente_label_new (step, "caption-heading");
  GtkWidget *grid;

  g_return_if_fail (ENTENTE_IS_BLOCK (self));

  gtk_widget_set_hexpand (name, TRUE);
  if (current)
    gtk_widget_add_css_class (name, "accent");
  grid = append_heading (self);
  gtk_grid_attach (GTK_GRID (grid), name, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entente_label_new_secondary (state), 1, 0, 1, 1);
}

/**
 * entente_block_add_none:
 * @self: a block
 * @text: what there is none of, and where
 *
 * Says in the block that there is nothing to show in it, where that is itself worth saying.
 */
void
entente_block_add_none (EntenteBlock *self,
                        const char   *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *dash = gtk_label_new ("–");
  GtkWidget *label = gtk_label_new (text);

  g_return_if_fail (ENTENTE_IS_BLOCK (self));

  gtk_widget_set_size_request (dash, 16, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (GTK_GRID (grid), dash, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), label, 1, 0, 1, 1);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  append (self, row);
}

/**
 * entente_block_set_card:
 * @self: a block without rows
 * @card: a widget
 *
 * Shows a widget in place of the list.
 */
void
entente_block_set_card (EntenteBlock *self,
                        GtkWidget    *card)
{
  g_return_if_fail (ENTENTE_IS_BLOCK (self));
  g_return_if_fail (GTK_IS_WIDGET (card));

  gtk_box_append (self->box, card);
}

/**
 * entente_block_get_n_rows:
 * @self: a block
 *
 * Returns: how many rows it has, headings within the list not counted
 */
guint
entente_block_get_n_rows (EntenteBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_BLOCK (self), 0);

  return self->n_rows;
}

/**
 * entente_block_fold:
 * @self: a block without rows that has all of them on a page
 * @into: another block on the same page
 * @n: how many rows there are on that page
 *
 * Hides the block; in its place a line of @into leads to its page. That is counted as no row.
 */
void
entente_block_fold (EntenteBlock *self,
                    EntenteBlock *into,
                    guint         n)
{
  GtkWidget *row, *grid, *title;
  g_autofree char *count = NULL;
  const char *note;

  g_return_if_fail (ENTENTE_IS_BLOCK (self));
  g_return_if_fail (ENTENTE_IS_BLOCK (into));
  g_return_if_fail (self->create_page != NULL);

  row = gtk_list_box_row_new ();
  grid = gtk_grid_new ();
  title = entente_label_new (entente_block_get_title (self), NULL);
  note = entente_block_get_note (self);
  count = g_strdup_printf ("%'u", n);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_grid_attach (GTK_GRID (grid), title, 0, 0, 1, 1);
  if (*note != '\0')
    gtk_grid_attach (GTK_GRID (grid), entente_label_new_secondary (note), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entente_label_new_secondary (count), 1, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name ("go-next-symbolic"), 2, 0, 1, 2);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 4);
  gtk_widget_set_margin_bottom (grid, 4);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note,
                                  -1);
  g_object_set_data (G_OBJECT (row), "folded", self);
  append (into, row);
  gtk_widget_set_visible (GTK_WIDGET (into), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
