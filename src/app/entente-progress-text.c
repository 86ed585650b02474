/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-progress-text.h"

#include <glib/gi18n.h>

/* Before that, rate and end are guesses. */
#define SETTLED_SECONDS 2

static const char *const phases[ENTENTE_N_PROGRESS_PHASES] = {
  [ENTENTE_PROGRESS_READING] = N_("Reading…"),
  [ENTENTE_PROGRESS_CLEARING] = N_("Removing…"),
  [ENTENTE_PROGRESS_CHECKING] = N_("Checking…"),
  [ENTENTE_PROGRESS_INDEXING] = N_("Making the search index…"),
  [ENTENTE_PROGRESS_PREFERRING] = N_("Choosing what is preferred…"),
  [ENTENTE_PROGRESS_WRITING] = N_("Saving…"),
  [ENTENTE_PROGRESS_SHRINKING] = N_("Giving space back…"),
};

static void
append_time_left (GString *text,
                  double   seconds)
{
  guint minutes = (guint) (seconds / 60 + .5);

  g_string_append_c (text, ' ');
  if (seconds < 10)
    g_string_append (text, _("A few seconds left."));
  else if (minutes == 0)
    g_string_append (text, _("Less than a minute left."));
  else
    g_string_append_printf (text, ngettext ("About %u minute left.", "About %u minutes left.", minutes), minutes);
}

/**
 * entente_progress_to_string:
 * @progress: how far a change is
 * @elapsed: since it was begun, in microseconds
 *
 * Says how far it is: what has been read, how fast, and how much time is left, as far as that can be told.
 *
 * Returns: (transfer full): the text
 */
char *
entente_progress_to_string (const EntenteProgress *progress,
                            gint64                 elapsed)
{
  GString *text = g_string_new (NULL);
  double seconds = (double) elapsed / G_USEC_PER_SEC;

  if (progress->phase == ENTENTE_PROGRESS_READING && progress->n_statements > 0)
    {
      guint n = (guint) MIN (progress->n_statements, G_MAXUINT);

      g_string_append_printf (text, ngettext ("%'u statement read", "%'u statements read", n), n);
      if (seconds >= SETTLED_SECONDS)
        /* Translators: goes on “5,000 statements read”: how many a second. */
        g_string_append_printf (text, _(", %'u a second"), (guint) (n / seconds));
      g_string_append_c (text, '.');
    }
  else
    g_string_append (text, _(phases[progress->phase]));
  if (progress->total > .01 && seconds >= SETTLED_SECONDS)
    append_time_left (text, seconds * (1 - progress->total) / progress->total);
  return g_string_free (text, FALSE);
}
