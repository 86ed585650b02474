/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person prefers: how dates and amounts are written, how much is shown; and which datasets there are. */

#include "entente-preferences.h"

#include "entente-alert.h"
#include "entente-bundled-text.h"
#include "entente-date.h"
#include "entente-id.h"
#include "entente-money.h"
#include "entente-names.h"
#include "entente-settings.h"

#include <glib/gi18n.h>
#include <string.h>

static void
choice_cb (AdwComboRow *row,
           GParamSpec  *pspec,
           const char  *key)
{
  GSettings *settings = entente_settings_get ();

  if (g_settings_get_enum (settings, key) != (int) adw_combo_row_get_selected (row))
    g_settings_set_enum (settings, key, (int) adw_combo_row_get_selected (row));
}

/* The choices are in the order of the key's values. */
static GtkWidget *
make_choice (const char        *title,
             const char *const *choices,
             const char        *key)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkStringList *list = gtk_string_list_new (choices);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_object_unref (list);
  if (entente_settings_get () == NULL)
    {
      gtk_widget_set_sensitive (row, FALSE);
      return row;
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) g_settings_get_enum (entente_settings_get (), key));
  g_signal_connect (row, "notify::selected", G_CALLBACK (choice_cb), (gpointer) key);
  return row;
}

static GtkWidget *
make_switch (const char *title,
             const char *subtitle,
             const char *key)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_widget_set_sensitive (row, entente_settings_get () != NULL);
  entente_settings_bind (toggle, "active", key);
  return row;
}

static char *
example_date (EntenteDateStyle style)
{
  g_autoptr (EntenteDate) date = entente_date_parse ("2023-11~", NULL);

  return entente_date_format (date, style);
}

static char *
example_amount (EntenteMoneyStyle style)
{
  EntenteMoney amount = { "USD", 1300000000000, 1300000000000, ENTENTE_QUALIFIER_ABOUT, ENTENTE_PERIOD_ONCE };

  return entente_money_format (&amount, NULL, style);
}

/* A dataset that can be removed. */
typedef struct {
  EntenteLandscape *landscape;
  char             *id;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->landscape);
  g_free (removal->id);
  g_free (removal);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) row = user_data;
  g_autoptr (GError) error = NULL;
  guint64 n_statements;

  if (entente_landscape_remove_dataset_finish (ENTENTE_LANDSCAPE (source), result, &n_statements, &error))
    gtk_widget_set_visible (row, FALSE);
  else
    {
      gtk_widget_set_sensitive (row, TRUE);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error->message);
    }
}

static void
answered_cb (gboolean confirmed,
             gpointer data)
{
  g_autoptr (GtkWidget) row = data;
  Removal *removal = g_object_get_data (G_OBJECT (row), "removal");

  if (!confirmed)
    return;
  gtk_widget_set_sensitive (row, FALSE);
  entente_landscape_remove_dataset_async (removal->landscape, removal->id, NULL, NULL, NULL, removed_cb, g_steal_pointer (&row));
}

static void
remove_cb (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  /* Translators: the title of a dataset. */
  g_autofree char *heading = g_strdup_printf (_("Remove “%s”?"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  entente_alert_present (GTK_WINDOW (root), heading,
                         _("All that it states goes with it. To have it back, import its file again."), _("_Remove"), answered_cb,
                         g_object_ref (row));
}

/* What ships with the application comes back at the next start, and the person's own statements are no import. */
static gboolean
is_removable (const char *dataset)
{
  return strcmp (dataset, ENTENTE_DATASET_BUNDLED) != 0 && strcmp (dataset, ENTENTE_DATASET_USER) != 0;
}

static void
add_dataset (AdwPreferencesGroup      *group,
             EntenteLandscape         *landscape,
             const EntenteDatasetInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *count = g_strdup_printf (ngettext ("%'u statement", "%'u statements", (guint) info->statements),
                                            (guint) info->statements);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 info->title != NULL ? entente_dataset_info_get_title (info) : info->id);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), count);
  entente_names_add_row (group, row);
  if (is_removable (info->id))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
      Removal *removal = g_new0 (Removal, 1);

      removal->landscape = g_object_ref (landscape);
      removal->id = g_strdup (info->id);
      g_object_set_data_full (G_OBJECT (row), "removal", removal, removal_free);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, _("Remove This Dataset"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove This Dataset"), -1);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), row);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
}

static void
datasets_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AdwPreferencesGroup) group = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) datasets = entente_landscape_get_datasets_finish (ENTENTE_LANDSCAPE (source), result, &error);

  if (datasets == NULL)
    {
      adw_preferences_group_set_description (group, error->message);
      return;
    }
  for (guint i = 0; i < datasets->len; i++)
    add_dataset (group, ENTENTE_LANDSCAPE (source), datasets->pdata[i]);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);
  return group;
}

/**
 * entente_preferences_make_page:
 * @landscape: the landscape
 *
 * Returns: (transfer full): a page of what a person can choose
 */
GtkWidget *
entente_preferences_make_page (EntenteLandscape *landscape)
{
  GtkWidget *page = adw_preferences_page_new ();
  g_autofree char *date_long = example_date (ENTENTE_DATE_STYLE_LONG);
  g_autofree char *date_short = example_date (ENTENTE_DATE_STYLE_SHORT);
  g_autofree char *date_edtf = example_date (ENTENTE_DATE_STYLE_EDTF);
  g_autofree char *amount_short = example_amount (ENTENTE_MONEY_STYLE_SHORT);
  g_autofree char *amount_full = example_amount (ENTENTE_MONEY_STYLE_FULL);
  const char *const dates[] = { date_long, date_short, date_edtf, NULL };
  const char *const amounts[] = { amount_short, amount_full, NULL };
  AdwPreferencesGroup *group;

  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (landscape), NULL);

  group = add_group (ADW_PREFERENCES_PAGE (page), _("Appearance"));
  if (entente_settings_get () == NULL)
    adw_preferences_group_set_description (group, _("Can’t be changed, because the settings’ schema isn’t installed"));
  entente_names_add_row (group, make_choice (_("Dates"), dates, "date-style"));
  entente_names_add_row (group, make_choice (_("Amounts"), amounts, "amount-style"));
  entente_names_add_row (group, make_switch (_("Reduced Detail"), _("Leave out second lines and small drawings in lists"),
                                             "reduced-detail"));
  group = add_group (ADW_PREFERENCES_PAGE (page), _("Datasets"));
  entente_landscape_get_datasets_async (landscape, NULL, datasets_cb, g_object_ref (group));
  return page;
}
