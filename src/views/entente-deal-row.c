/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-deal-row.h"

#include <glib/gi18n-lib.h>

#include "entente-glyph.h"
#include "entente-icon.h"
#include "entente-icons.h"
#include "entente-label.h"
#include "entente-text-line.h"

/* Times as large as usual. */
#define LARGE 1.5

#define SPACING 9

struct _EntenteDealRow {
  EntenteDealItem parent_instance;

  GtkWidget      *icon;
  GtkWidget      *name;
  GtkWidget      *amount;
  GtkWidget      *summary;
  GtkWidget      *state;
  GtkWidget      *lines[2]; /* of name and amount, of summary and state */
  GtkWidget      *glyph;
  GtkWidget      *mark;
};

G_DEFINE_FINAL_TYPE (EntenteDealRow, entente_deal_row, ENTENTE_TYPE_DEAL_ITEM)

static void
entente_deal_row_show (EntenteDealItem    *item,
                       const EntenteRow   *row,
                       const EntenteStyle *style)
{
  EntenteDealRow *self = ENTENTE_DEAL_ROW (item);
  g_autofree char *icon = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;
  g_autofree char *state = NULL;

  gtk_widget_set_child_visible (adw_bin_get_child (ADW_BIN (self)), row != NULL);
  entente_deal_item_speak (item, row, style);
  if (row == NULL)
    return;

  icon = entente_icons_get_name (row);
  summary = entente_row_format_summary (row);
  date = entente_row_format_date (row, style);
  entente_icon_set_name (ENTENTE_ICON (self->icon), icon);
  entente_text_line_set (self->name, entente_row_get_name (row));
  entente_text_line_set (self->summary, summary);

  /* Where nothing is stated, the name may have the room. */
  if (row->amount.qualifier != ENTENTE_QUALIFIER_NONE)
    amount = entente_row_format_amount (row, style);
  gtk_label_set_text (GTK_LABEL (self->amount), amount != NULL ? amount : "");
  if (row->step == NULL)
    state = g_steal_pointer (&date);
  else if (row->date == NULL)
    state = g_strdup (entente_row_get_status (row));
  else
    /* Translators: the date and the status of a deal, as in “2023 · Completed” */
    state = g_strdup_printf (_("%1$s · %2$s"), date, entente_row_get_status (row));
  gtk_label_set_text (GTK_LABEL (self->state), state);

  gtk_widget_set_visible (self->glyph, row->has_modality);
  if (row->has_modality)
    entente_glyph_set_modality (ENTENTE_GLYPH (self->glyph), row->modality);
  entente_deal_item_set_difference (self->mark, row);
}

/* Large text leaves no room for two texts in a line: each has one of its own then, in all rows alike. */
static void
update_lines (EntenteDealRow *self)
{
  gboolean is_large = entente_label_get_scale (GTK_WIDGET (self)) >= LARGE;

  for (guint i = 0; i < G_N_ELEMENTS (self->lines); i++)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lines[i]),
                                      is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (GTK_BOX (self->lines[i]), is_large ? 0 : SPACING);
    }
}

static void
entente_deal_row_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (entente_deal_row_parent_class)->system_setting_changed (widget, setting);
  update_lines (ENTENTE_DEAL_ROW (widget));
}

static void
entente_deal_row_class_init (EntenteDealRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->system_setting_changed = entente_deal_row_system_setting_changed;
  ENTENTE_DEAL_ITEM_CLASS (klass)->show = entente_deal_row_show;
}

/* A line with what may be cut at its start and a short text at its end. */
static GtkWidget *
new_line (GtkWidget *start,
          GtkWidget *end,
          int        max_chars)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_set_hexpand (start, TRUE);
  gtk_box_append (GTK_BOX (line), start);
  gtk_label_set_ellipsize (GTK_LABEL (end), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (end), max_chars);
  gtk_label_set_xalign (GTK_LABEL (end), 0);
  gtk_widget_add_css_class (end, "numeric");
  gtk_box_append (GTK_BOX (line), end);
  return line;
}

static void
entente_deal_row_init (EntenteDealRow *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, SPACING);
  gtk_widget_set_valign (GTK_WIDGET (grid), GTK_ALIGN_CENTER);

  self->icon = entente_icon_new ();
  gtk_grid_attach (grid, self->icon, 0, 0, 1, 2);

  self->name = entente_text_line_new ("deal-name", 8, 8);
  self->amount = gtk_label_new (NULL);
  self->lines[0] = new_line (self->name, self->amount, 16);
  gtk_grid_attach (grid, self->lines[0], 1, 0, 1, 1);

  self->summary = entente_text_line_new ("caption", 8, 8);
  self->state = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->state, "caption");
  self->lines[1] = new_line (self->summary, self->state, 26);
  gtk_widget_add_css_class (self->lines[1], "secondary");
  gtk_grid_attach (grid, self->lines[1], 1, 1, 1, 1);

  self->glyph = entente_glyph_new ();
  gtk_grid_attach (grid, self->glyph, 2, 0, 1, 1);
  self->mark = entente_deal_item_new_difference (4);
  gtk_widget_add_css_class (self->mark, "caption");
  gtk_grid_attach (grid, self->mark, 2, 1, 1, 1);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (grid));
  update_lines (self);
}

/**
 * entente_deal_row_new:
 * @session: a session
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
entente_deal_row_new (EntenteSession *session)
{
  EntenteDealRow *self = g_object_new (ENTENTE_TYPE_DEAL_ROW, NULL);

  g_object_bind_property (session, "reduced-detail", gtk_widget_get_parent (self->summary), "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  entente_deal_item_set_session (ENTENTE_DEAL_ITEM (self), session);
  return GTK_WIDGET (self);
}
