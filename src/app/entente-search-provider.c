/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-search-provider.h"

#include "entente-closing.h"
#include "entente-error.h"
#include "entente-id.h"
#include "entente-landscape.h"
#include "entente-row-text.h"
#include "entente-settings.h"
#include "entente-statement-text.h"

#include <glib-unix.h>
#include <string.h>

/* Who types a search that is longer than this finds nothing, and nobody asks for more results at once. */
#define TEXT_MAX 1000
#define IDS_MAX  100

#define IDLE_MS (60 * 1000)

#define ALL_TYPES ((1u << ENTENTE_N_SUBJECT_TYPES) - 1)

struct _EntenteSearchProvider {
  GApplication      parent_instance;

  GDBusConnection  *connection;   /* while the object is on it, or NULL */
  guint             registration;
  guint             terminate;

  EntenteLandscape *landscape;    /* NULL until the first question, and when it could not be opened */
  GCancellable     *cancellable;  /* of all that is asked */
  GCancellable     *searching;    /* of the last search */
  char             *searcher;     /* whose that is */
};

G_DEFINE_FINAL_TYPE (EntenteSearchProvider, entente_search_provider, G_TYPE_APPLICATION)

static const char interfaces[] =
  "<node>"
  "  <interface name='org.gnome.Shell.SearchProvider2'>"
  "    <method name='GetInitialResultSet'>"
  "      <arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetSubsearchResultSet'>"
  "      <arg type='as' name='previous_results' direction='in'/><arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetResultMetas'>"
  "      <arg type='as' name='identifiers' direction='in'/><arg type='aa{sv}' name='metas' direction='out'/>"
  "    </method>"
  "    <method name='ActivateResult'>"
  "      <arg type='s' name='identifier' direction='in'/><arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "    <method name='LaunchSearch'>"
  "      <arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

/* What was asked over the bus. Until it is answered, the process goes on. */
typedef struct {
  GApplication          *provider;
  GDBusMethodInvocation *invocation;

  /* Of a question for descriptions. */
  char                 **ids;
  guint                  n_done;
  GVariantBuilder        metas;
} Question;

static Question *
question_new (EntenteSearchProvider *self,
              GDBusMethodInvocation *invocation)
{
  Question *question = g_new0 (Question, 1);

  question->provider = g_object_ref (G_APPLICATION (self));
  question->invocation = g_object_ref (invocation);
  g_variant_builder_init (&question->metas, G_VARIANT_TYPE ("aa{sv}"));
  g_application_hold (question->provider);
  return question;
}

static void
question_free (Question *question)
{
  g_application_release (question->provider);
  g_object_unref (question->provider);
  g_object_unref (question->invocation);
  g_strfreev (question->ids);
  g_variant_builder_clear (&question->metas);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (EntenteSearchProvider) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  if (entente_landscape_open_finish (ENTENTE_LANDSCAPE (source), result, &notice, &error))
    {
      if (notice != NULL)
        g_printerr ("entente: %s\n", notice);
      return;
    }
  /* Those who wait are told so; who asks next finds out whether it is still so. */
  if (self->landscape == (EntenteLandscape *) source)
    g_clear_object (&self->landscape);
}

/* The landscape, which may still be opening: questions wait for it. */
static EntenteLandscape *
get_landscape (EntenteSearchProvider *self)
{
  if (self->landscape == NULL)
    {
      g_autofree char *path = entente_landscape_get_default_path ();

      self->landscape = entente_landscape_new (path);
      /* There is nobody here to tell of what was lost. */
      entente_landscape_set_leave_damaged (self->landscape, TRUE);
      entente_landscape_open_async (self->landscape, self->cancellable, opened_cb, g_object_ref (self));
    }
  return self->landscape;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFound) found = entente_landscape_search_finish (ENTENTE_LANDSCAPE (source), result, &error);
  GVariantBuilder ids;

  if (found == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_dbus_method_invocation_return_dbus_error (question->invocation, "org.freedesktop.DBus.Error.Failed", error->message);
      return;
    }
  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; found != NULL && i < found->rows->len; i++)
    g_variant_builder_add (&ids, "s", ((const EntenteRow *) found->rows->pdata[i])->id);
  g_dbus_method_invocation_return_value (question->invocation, g_variant_new ("(as)", &ids));
}

/* A letter later the one who asked doesn't want to know any more what he asked before. */
static void
search (EntenteSearchProvider *self,
        GDBusMethodInvocation *invocation,
        const char *const     *terms)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  const char *sender = g_dbus_method_invocation_get_sender (invocation);

  if (g_strcmp0 (self->searcher, sender) == 0)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_free (self->searcher);
  self->searcher = g_strdup (sender);
  self->searching = g_cancellable_new ();
  entente_landscape_search_async (get_landscape (self), strlen (text) <= TEXT_MAX ? text : "", ALL_TYPES,
                                  ENTENTE_SEARCH_PROVIDER_RESULTS, 0, self->searching, found_cb, question_new (self, invocation));
}

/* What tells two of the same name apart: the kind, who takes part, how much and when. */
static char *
describe (const EntenteRow *row)
{
  GSettings *settings = entente_settings_get ();
  EntenteStyle style = { 0 };
  g_autofree char *summary = entente_row_format_summary (row);
  GString *text = g_string_new (summary);

  if (settings != NULL)
    {
      style.date = g_settings_get_enum (settings, "date-style");
      style.money = g_settings_get_enum (settings, "amount-style");
    }
  /* The amount of an entity is that of another. */
  if (row->type != ENTENTE_SUBJECT_ENTITY && row->amount.qualifier != ENTENTE_QUALIFIER_NONE)
    {
      g_autofree char *amount = entente_row_format_amount (row, &style);

      entente_statement_text_append (text, amount);
    }
  if (row->date != NULL)
    {
      g_autofree char *date = entente_row_format_date (row, &style);

      entente_statement_text_append (text, date);
    }
  return g_string_free (text, FALSE);
}

static void describe_next (Question *question);

static void
row_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRow) row = entente_landscape_find_row_finish (ENTENTE_LANDSCAPE (source), result, &error);

  if (row != NULL)
    {
      g_autofree char *description = describe (row);
      g_autoptr (GIcon) icon = g_themed_icon_new (ENTENTE_APP_ID);
      g_autoptr (GVariant) serialized = g_icon_serialize (icon);

      g_variant_builder_open (&question->metas, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&question->metas, "{sv}", "id", g_variant_new_string (row->id));
      g_variant_builder_add (&question->metas, "{sv}", "name", g_variant_new_string (entente_row_get_name (row)));
      g_variant_builder_add (&question->metas, "{sv}", "description", g_variant_new_string (description));
      g_variant_builder_add (&question->metas, "{sv}", "icon", serialized);
      g_variant_builder_close (&question->metas);
    }
  /* What was removed since, or never was there, isn't described. */
  else if (!g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND))
    {
      g_dbus_method_invocation_return_dbus_error (question->invocation, "org.freedesktop.DBus.Error.Failed", error->message);
      return;
    }
  question->n_done++;
  describe_next (g_steal_pointer (&question));
}

static void
describe_next (Question *question)
{
  EntenteSearchProvider *self = ENTENTE_SEARCH_PROVIDER (question->provider);

  while (question->n_done < IDS_MAX && question->ids[question->n_done] != NULL &&
         !entente_id_is_valid (question->ids[question->n_done]))
    question->n_done++;
  if (question->n_done < IDS_MAX && question->ids[question->n_done] != NULL)
    {
      entente_landscape_find_row_async (get_landscape (self), question->ids[question->n_done], self->cancellable, row_cb, question);
      return;
    }
  g_dbus_method_invocation_return_value (question->invocation, g_variant_new ("(aa{sv})", &question->metas));
  question_free (question);
}

static void
activated_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer != NULL)
    g_dbus_method_invocation_return_value (question->invocation, NULL);
  else
    g_dbus_method_invocation_return_dbus_error (question->invocation, "org.freedesktop.DBus.Error.Failed", error->message);
}

/* Has the application do something, which D-Bus starts if it isn't running. */
static void
activate (EntenteSearchProvider *self,
          GDBusMethodInvocation *invocation,
          const char            *action,
          const char            *parameter,
          guint32                timestamp)
{
  /* When the person has chosen it: without that the window might stay behind others. */
  g_autofree char *startup_id = g_strdup_printf ("entente_TIME%u", timestamp);
  GVariantBuilder parameters, platform;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", g_variant_new_string (parameter));
  g_variant_builder_init (&platform, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&platform, "{sv}", "desktop-startup-id", g_variant_new_string (startup_id));
  g_dbus_connection_call (self->connection, ENTENTE_APP_ID, ENTENTE_RESOURCE_ROOT, "org.freedesktop.Application", "ActivateAction",
                          g_variant_new ("(sava{sv})", action, &parameters, &platform), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          self->cancellable, activated_cb, question_new (self, invocation));
}

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  EntenteSearchProvider *self = user_data;
  g_autofree const char **terms = NULL;
  const char *id;
  guint32 timestamp;

  if (strcmp (method, "GetInitialResultSet") == 0)
    {
      g_variant_get (parameters, "(^a&s)", &terms);
      search (self, invocation, terms);
    }
  else if (strcmp (method, "GetSubsearchResultSet") == 0)
    {
      /* The first of all that there is now; those of before were only the first of something else. */
      g_variant_get (parameters, "(@as^a&s)", NULL, &terms);
      search (self, invocation, terms);
    }
  else if (strcmp (method, "GetResultMetas") == 0)
    {
      Question *question = question_new (self, invocation);

      g_variant_get (parameters, "(^as)", &question->ids);
      describe_next (question);
    }
  else if (strcmp (method, "ActivateResult") == 0)
    {
      g_variant_get (parameters, "(&s^a&su)", &id, &terms, &timestamp);
      activate (self, invocation, "show-id", id, timestamp);
    }
  else
    {
      g_autofree char *text = NULL;

      g_variant_get (parameters, "(^a&su)", &terms, &timestamp);
      text = g_strjoinv (" ", (char **) terms);
      activate (self, invocation, "search", strlen (text) <= TEXT_MAX ? text : "", timestamp);
    }
}

/* The session ends. The file is closed all the same: what was not would have to be checked at the next start. */
static void
closed_cb (GDBusConnection *connection,
           gboolean         remote_peer_vanished,
           GError          *error,
           GApplication    *application)
{
  g_application_quit (application);
}

static gboolean
terminate_cb (gpointer user_data)
{
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
entente_search_provider_dbus_register (GApplication     *application,
                                       GDBusConnection  *connection,
                                       const char       *path,
                                       GError          **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb };
  EntenteSearchProvider *self = ENTENTE_SEARCH_PROVIDER (application);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, error);

  if (node == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, path, node->interfaces[0], &vtable, self, NULL, error);
  if (self->registration == 0)
    return FALSE;
  self->connection = g_object_ref (connection);
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  g_signal_connect_object (connection, "closed", G_CALLBACK (closed_cb), application, 0);
  return G_APPLICATION_CLASS (entente_search_provider_parent_class)->dbus_register (application, connection, path, error);
}

static void
entente_search_provider_dbus_unregister (GApplication    *application,
                                         GDBusConnection *connection,
                                         const char      *path)
{
  EntenteSearchProvider *self = ENTENTE_SEARCH_PROVIDER (application);

  G_APPLICATION_CLASS (entente_search_provider_parent_class)->dbus_unregister (application, connection, path);
  if (self->registration != 0)
    g_dbus_connection_unregister_object (connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}

static void
entente_search_provider_startup (GApplication *application)
{
  G_APPLICATION_CLASS (entente_search_provider_parent_class)->startup (application);
  ENTENTE_SEARCH_PROVIDER (application)->terminate = g_unix_signal_add (SIGTERM, terminate_cb, application);
}

/* It has nothing to show. */
static void
entente_search_provider_activate (GApplication *application)
{
}

static void
entente_search_provider_shutdown (GApplication *application)
{
  EntenteSearchProvider *self = ENTENTE_SEARCH_PROVIDER (application);

  g_clear_handle_id (&self->terminate, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->searching);
  entente_closing_wait (&self->landscape);
  G_APPLICATION_CLASS (entente_search_provider_parent_class)->shutdown (application);
}

static void
entente_search_provider_finalize (GObject *object)
{
  EntenteSearchProvider *self = ENTENTE_SEARCH_PROVIDER (object);

  g_clear_object (&self->landscape);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->searching);
  g_free (self->searcher);
  G_OBJECT_CLASS (entente_search_provider_parent_class)->finalize (object);
}

static void
entente_search_provider_class_init (EntenteSearchProviderClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_search_provider_finalize;
  application_class->dbus_register = entente_search_provider_dbus_register;
  application_class->dbus_unregister = entente_search_provider_dbus_unregister;
  application_class->startup = entente_search_provider_startup;
  application_class->activate = entente_search_provider_activate;
  application_class->shutdown = entente_search_provider_shutdown;
}

static void
entente_search_provider_init (EntenteSearchProvider *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * entente_search_provider_new:
 * @idle_ms: how long after the last question it ends, in milliseconds
 *
 * Returns: (transfer full): a provider of the person's landscape, to be run
 */
EntenteSearchProvider *
entente_search_provider_new (guint idle_ms)
{
  return g_object_new (ENTENTE_TYPE_SEARCH_PROVIDER,
                       "application-id", ENTENTE_SEARCH_PROVIDER_ID,
                       "flags", G_APPLICATION_IS_SERVICE,
                       "inactivity-timeout", idle_ms,
                       NULL);
}

/**
 * entente_search_provider_is_meant:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Returns: whether the program was started to answer searches
 */
gboolean
entente_search_provider_is_meant (int    argc,
                                  char **argv)
{
  return argc == 2 && strcmp (argv[1], "--search-provider") == 0;
}

/**
 * entente_search_provider_run:
 *
 * Answers searches until nobody has asked for a minute.
 *
 * Returns: what the process is to end with
 */
int
entente_search_provider_run (void)
{
  g_autoptr (EntenteSearchProvider) provider = entente_search_provider_new (IDLE_MS);

  return g_application_run (G_APPLICATION (provider), 0, NULL);
}
