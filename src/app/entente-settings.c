/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_SETTINGS_ENABLE_BACKEND /* one in memory */

#include "entente-settings.h"

#include <gio/gsettingsbackend.h>
#include <glib/gi18n-lib.h>

/* Settings of this run, that begin as the stored ones are. */
static GSettings *
keep_in_memory (GSettings       *stored,
                GSettingsSchema *schema)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);
  GSettings *settings = g_settings_new_full (schema, backend, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GVariant) value = g_settings_get_value (stored, keys[i]);

      g_settings_set_value (settings, keys[i], value);
    }
  return settings;
}

static GSettings *
make (GSettingsSchema *schema)
{
  g_autoptr (GSettings) settings = g_settings_new_full (schema, NULL, NULL);

  if (g_settings_is_writable (settings, "place"))
    return g_steal_pointer (&settings);
  g_printerr (_("entente: the settings can’t be written; nothing will be remembered\n"));
  return keep_in_memory (settings, schema);
}

/**
 * entente_settings_get:
 *
 * Looks for the schema first: without it, as in a build folder that was moved, the window works and remembers nothing. Settings
 * that can't be written are kept in memory.
 *
 * Returns: (transfer none) (nullable): the settings
 */
GSettings *
entente_settings_get (void)
{
  static gsize looked = 0;
  static GSettings *settings = NULL;

  if (g_once_init_enter (&looked))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, ENTENTE_APP_ID, TRUE) : NULL;

      if (schema != NULL)
        settings = make (schema);
      else
        g_printerr (_("entente: the settings schema %s isn’t installed; nothing will be remembered\n"), ENTENTE_APP_ID);
      g_once_init_leave (&looked, 1);
    }
  return settings;
}

/**
 * entente_settings_bind:
 * @object: (type GObject): an object
 * @property: a property of it
 * @key: a key
 *
 * Keeps the property and the key the same, where there are settings.
 */
void
entente_settings_bind (gpointer    object,
                       const char *property,
                       const char *key)
{
  GSettings *settings = entente_settings_get ();

  if (settings != NULL)
    g_settings_bind (settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
}

static void
style_changed_cb (GSettings      *settings,
                  const char     *key,
                  EntenteSession *session)
{
  const EntenteStyle style = {
    .date = g_settings_get_enum (settings, "date-style"),
    .money = g_settings_get_enum (settings, "amount-style"),
  };

  entente_session_set_style (session, &style);
  entente_session_set_reduced_detail (session, g_settings_get_boolean (settings, "reduced-detail"));
}

/**
 * entente_settings_bind_session:
 * @session: a session
 *
 * Makes the session follow what the person prefers.
 */
void
entente_settings_bind_session (EntenteSession *session)
{
  GSettings *settings = entente_settings_get ();

  if (settings == NULL)
    return;
  g_signal_connect_object (settings, "changed::date-style", G_CALLBACK (style_changed_cb), session, 0);
  g_signal_connect_object (settings, "changed::amount-style", G_CALLBACK (style_changed_cb), session, 0);
  g_signal_connect_object (settings, "changed::reduced-detail", G_CALLBACK (style_changed_cb), session, 0);
  style_changed_cb (settings, NULL, session);
}
