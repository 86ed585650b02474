/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-closing.h"

/* What is asked of the landscape is cancelled before; this is the most that is waited for the end of it. */
#define CLOSE_MS 3000

static gboolean
give_up_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * entente_closing_wait:
 * @landscape: (inout) (transfer full) (nullable): the landscape that a process has used; %NULL after it
 *
 * Ends with a landscape. Answers that are on their way hold it: once they have come its file is closed and put in order.
 */
void
entente_closing_wait (EntenteLandscape **landscape)
{
  EntenteLandscape *held = NULL;
  gboolean given_up = FALSE;
  guint timeout;

  g_return_if_fail (landscape != NULL);

  if (*landscape == NULL)
    return;
  g_set_weak_pointer (&held, *landscape);
  g_clear_object (landscape);
  timeout = g_timeout_add (CLOSE_MS, give_up_cb, &given_up);
  while (held != NULL && !given_up)
    g_main_context_iteration (NULL, TRUE);
  if (!given_up)
    g_source_remove (timeout);
  g_clear_weak_pointer (&held);
}
