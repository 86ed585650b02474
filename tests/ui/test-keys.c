/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Actions: each that has a key, or that a menu or a button names, is there; and the table of keys tells of each key. */

#include "entente-application.h"
#include "entente-dialog.h"
#include "entente-keys.h"
#include "entente-view-test.h"
#include "entente-window.h"

#include <string.h>

#define UI ENTENTE_RESOURCE_ROOT "/ui/"

static GtkApplication *application;

static GtkWidget *
find_window (void)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (ENTENTE_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* Whether a class of the widget brings an action. */
static gboolean
is_of_class (GtkWidget  *widget,
             const char *wanted)
{
  GType owner;
  const char *name, *property;
  const GVariantType *type;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name, &type, &property); i++)
    if (strcmp (name, wanted) == 0)
      return TRUE;
  return FALSE;
}

/* Whether there is such an action, and if it is a detailed one that it takes such a target. */
static gboolean
has_action (const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkWidget *window = find_window ();
  GActionGroup *group = G_ACTION_GROUP (window);
  const GVariantType *type;
  const char *dot;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  if (is_of_class (window, name))
    return TRUE;
  dot = strchr (name, '.');
  g_assert_nonnull (dot);
  if (g_str_has_prefix (name, "app."))
    group = G_ACTION_GROUP (application);
  else
    g_assert_true (g_str_has_prefix (name, "win."));
  if (!g_action_group_has_action (group, dot + 1))
    return FALSE;
  type = g_action_group_get_action_parameter_type (group, dot + 1);
  return target == NULL || (type != NULL && g_variant_is_of_type (target, type));
}

static void
test_exist (void)
{
  g_auto (GStrv) described = gtk_application_list_action_descriptions (application);

  g_assert_true (g_strv_contains ((const char *const *) described, "win.help"));
  g_assert_true (g_strv_contains ((const char *const *) described, "app.new-window"));
  for (guint i = 0; described[i] != NULL; i++)
    if (!has_action (described[i]))
      g_error ("there is no action %s", described[i]);
}

/* No key is for two, none is the system's, and the page tells of each as a person reads it. */
static void
test_told (void)
{
  g_auto (GStrv) described = gtk_application_list_action_descriptions (application);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *page = g_object_ref_sink (entente_keys_make_page ());
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_until (gtk_widget_get_mapped (page));
  for (guint i = 0; described[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, described[i]);

      for (guint k = 0; accels[k] != NULL; k++)
        {
          g_autofree char *label = NULL;
          GdkModifierType modifiers;
          guint key;

          g_assert_true (gtk_accelerator_parse (accels[k], &key, &modifiers));
          g_assert_false (modifiers & GDK_SUPER_MASK);
          label = gtk_accelerator_get_label (key, modifiers);
          if (view_test_find_text (page, label) == NULL)
            g_error ("nobody is told of %s for %s", label, described[i]);
          g_assert_true (g_hash_table_add (keys, g_steal_pointer (&label)));
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (page);
}

/* What the templates name, and where in code an action is named by its name. */
static void
test_named (void)
{
  g_autoptr (GRegex) names = g_regex_new (">((?:win|app)\\.[a-z:-]+)<", 0, 0, NULL);
  g_auto (GStrv) files = g_resources_enumerate_children (UI, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n_names = 0;

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (UI, files[i], NULL);
      g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      g_regex_match_full (names, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), 0, 0, &match, NULL);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL), n_names++)
        {
          g_autofree char *name = g_match_info_fetch (match, 1);

          if (!has_action (name))
            g_error ("%s names an action %s, and there is none", files[i], name);
        }
    }
  g_assert_cmpuint (n_names, >, 10);
}

/* Shown by a window, which may be a dialog. */
static GtkWidget *
find_shown (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *shown = NULL;

  for (guint i = 0; shown == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      shown = view_test_find_text (toplevel, text);
    }
  return shown;
}

/* What F1 does. */
static void
test_help (void)
{
  g_assert_true (gtk_widget_activate_action (find_window (), "win.help", NULL));
  test_wait_until (find_shown ("What a Statement Is") != NULL);
  entente_dialog_close (find_shown ("What a Statement Is"));
  test_wait_until (find_shown ("What a Statement Is") == NULL);
}

static gboolean
run_cb (gpointer user_data)
{
  int *status = user_data;

  if (entente_window_is_busy (ENTENTE_WINDOW (find_window ())))
    return G_SOURCE_CONTINUE;
  *status = g_test_run ();
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
activated_cb (GApplication *activated,
              gpointer      user_data)
{
  g_timeout_add (20, run_cb, user_data);
}

int
main (int    argc,
      char **argv)
{
  g_autofree TestFolder *folder = NULL;
  int status = 1;

  view_test_init (&argc, &argv);
  g_test_add_func ("/keys/exist", test_exist);
  g_test_add_func ("/keys/told", test_told);
  g_test_add_func ("/keys/named", test_named);
  g_test_add_func ("/keys/help", test_help);

  folder = test_folder_new ();
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  application = g_object_new (ENTENTE_TYPE_APPLICATION,
                              "application-id", "test.keys",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", ENTENTE_RESOURCE_ROOT,
                              NULL);
  g_signal_connect_after (application, "activate", G_CALLBACK (activated_cb), &status);
  g_application_run (G_APPLICATION (application), 0, NULL);
  g_object_unref (application);
  test_folder_free (g_steal_pointer (&folder));
  return status;
}
