/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-facts.h"

#include "entente-bundled-text.h"
#include "entente-label.h"
#include "entente-link.h"
#include "entente-source-text.h"
#include "entente-tooltip.h"

#include <glib/gi18n-lib.h>

struct _EntenteFacts {
  AdwBin parent_instance;

  GtkWidget *grid;
  int        n_rows;
};

G_DEFINE_FINAL_TYPE (EntenteFacts, entente_facts, ADW_TYPE_BIN)

static void
add_row (EntenteFacts *self,
         const char   *name,
         GtkWidget    *value)
{
  GtkWidget *label = entente_label_new_secondary (name);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, self->n_rows, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), value, 1, self->n_rows, 1, 1);
  self->n_rows++;
}

static void
open_link_cb (GtkButton *button)
{
  entente_link_open (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), GTK_WIDGET (button));
}

/* Where a link leads to can be seen before it is clicked. */
static GtkWidget *
make_link (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  GtkWidget *button = gtk_button_new_with_label (g_uri_get_host (uri));

  gtk_widget_add_css_class (button, "link");
  gtk_widget_add_css_class (button, "caption");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_MIDDLE);
  entente_tooltip_set (button, address);
  g_signal_connect (button, "clicked", G_CALLBACK (open_link_cb), NULL);
  return button;
}

static void
entente_facts_class_init (EntenteFactsClass *klass)
{
}

static void
entente_facts_init (EntenteFacts *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  adw_bin_set_child (ADW_BIN (self), self->grid);
}

/**
 * entente_facts_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
entente_facts_new (void)
{
  return g_object_new (ENTENTE_TYPE_FACTS, NULL);
}

/**
 * entente_facts_set_card:
 * @self: a list of facts
 *
 * Has the list stand on a card.
 */
void
entente_facts_set_card (EntenteFacts *self)
{
  g_return_if_fail (ENTENTE_IS_FACTS (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_margin_start (self->grid, 12);
  gtk_widget_set_margin_end (self->grid, 12);
  gtk_widget_set_margin_top (self->grid, 9);
  gtk_widget_set_margin_bottom (self->grid, 9);
}

/**
 * entente_facts_clear:
 * @self: a list of facts
 *
 * Takes out all facts.
 */
void
entente_facts_clear (EntenteFacts *self)
{
  g_return_if_fail (ENTENTE_IS_FACTS (self));

  for (; self->n_rows > 0; self->n_rows--)
    gtk_grid_remove_row (GTK_GRID (self->grid), self->n_rows - 1);
}

/**
 * entente_facts_add:
 * @self: a list of facts
 * @name: what is told, for people
 * @value: (nullable): the fact, or %NULL if nothing is stated
 */
void
entente_facts_add (EntenteFacts *self,
                   const char   *name,
                   const char   *value)
{
  GtkWidget *label;

  g_return_if_fail (ENTENTE_IS_FACTS (self));
  g_return_if_fail (name != NULL);

  label = entente_label_new (value != NULL ? value : _("Not stated"), "caption");
  gtk_widget_add_css_class (label, "numeric");
  if (value == NULL)
    gtk_widget_add_css_class (label, "dim-label");
  add_row (self, name, label);
}

/**
 * entente_facts_add_source:
 * @self: a list of facts
 * @source: a source
 * @style: how dates are written
 *
 * Adds all that is known of a source but its title. A link that isn't one of the web is shown as the text that it is.
 */
void
entente_facts_add_source (EntenteFacts        *self,
                          const EntenteSource *source,
                          const EntenteStyle  *style)
{
  g_autofree char *published = NULL;
  g_autofree char *extent = NULL;

  g_return_if_fail (ENTENTE_IS_FACTS (self));
  g_return_if_fail (source != NULL);
  g_return_if_fail (style != NULL);

  published = entente_source_format_published (source, style);
  extent = entente_source_format_extent (source);
  /* Translators: what kind of document a source is. */
  entente_facts_add (self, _("Kind"), entente_vocabulary_label_of (ENTENTE_VOCABULARY_SOURCE_KIND, source->kind));
  entente_facts_add (self, _("Publisher"), source->publisher);
  entente_facts_add (self, _("Author"), source->author);
  /* Translators: when a source was published. */
  entente_facts_add (self, _("Date"), published);
  if (entente_link_is_web (source->link))
    add_row (self, _("Link"), make_link (source->link));
  else
    entente_facts_add (self, _("Link"), source->link);
  /* Translators: how long a source is, in sections and paragraphs. */
  entente_facts_add (self, _("Extent"), extent);
  entente_facts_add (self, _("Dataset"), source->dataset);
  if (source->note != NULL)
    entente_facts_add (self, _("Note"), entente_source_get_note (source));
}
