/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the provider of search results lives. What it answers is tested from outside, in e2e/test-bus.c. */

#include "entente-search-provider.h"

#include "entente-test.h"

/* So short that it would have ended between question and answer, if it didn't wait. */
#define IDLE_MS 1

typedef struct {
  GDBusConnection *connection;
  guint            n_answered;
} Client;

static void ask (Client *client);

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Client *client = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autofree const char **ids = NULL;

  g_assert_no_error (error);
  g_variant_get (answer, "(^a&s)", &ids);
  g_assert_cmpstr (ids[0], ==, "microsoft");
  client->n_answered++;
}

static void
ask (Client *client)
{
  g_dbus_connection_call (client->connection, ENTENTE_SEARCH_PROVIDER_ID, ENTENTE_SEARCH_PROVIDER_PATH,
                          "org.gnome.Shell.SearchProvider2", "GetInitialResultSet",
                          g_variant_new ("(^as)", (const char *const[]){ "microso", NULL }), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1, NULL, answered_cb, client);
}

static gboolean
name_cb (gpointer user_data)
{
  ask (user_data);
  return G_SOURCE_REMOVE;
}

/* It ends by itself, once it has answered. */
static void
test_idle (void)
{
  TestFolder *folder = test_folder_new ();
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (EntenteSearchProvider) provider = NULL;
  g_autoptr (GError) error = NULL;
  Client client = { 0 };

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_dbus_up (bus);
  client.connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                              NULL, NULL, &error);
  g_assert_no_error (error);
  provider = entente_search_provider_new (IDLE_MS);
  g_assert_true (g_application_register (G_APPLICATION (provider), NULL, &error));
  g_assert_no_error (error);
  g_idle_add (name_cb, &client);
  g_assert_cmpint (g_application_run (G_APPLICATION (provider), 0, NULL), ==, 0);
  g_assert_cmpuint (client.n_answered, ==, 1);
  g_assert_finalize_object (g_steal_pointer (&provider));

  g_dbus_connection_close_sync (client.connection, NULL, NULL);
  g_object_unref (client.connection);
  g_test_dbus_down (bus);
  test_folder_free (folder);
}

static void
test_meant (void)
{
  char *search[] = { (char *) "entente", (char *) "--search-provider", NULL };
  char *other[] = { (char *) "entente", (char *) "search", NULL };

  g_assert_true (entente_search_provider_is_meant (2, search));
  g_assert_false (entente_search_provider_is_meant (2, other));
  g_assert_false (entente_search_provider_is_meant (1, other));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-provider/idle", test_idle);
  g_test_add_func ("/search-provider/meant", test_meant);
  return g_test_run ();
}
