/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-landscape-private.h"

#include "entente-error.h"

#include <glib/gi18n-lib.h>

struct _EntenteOpening {
  GMutex   mutex;
  GCond    changed;
  guint    n_pending; /* how often it was begun and has not ended */
  gboolean is_open;
  gboolean immutable;
  gboolean has_news; /* what is in the file came by opening it, or a question that might be asked again was answered by a failure */
  gboolean unchecked; /* the file may be damaged, and has yet to be looked over */
  GError  *failure; /* of the one that ended last */
  gboolean is_closed; /* the file is being replaced */
  guint    n_aside; /* threads that have closed it for that, and wait */
  GMutex   columns; /* held by the thread that makes them anew */
};

/**
 * entente_opening_new:
 *
 * Returns: (transfer full): an opening that nobody has asked for
 */
EntenteOpening *
entente_opening_new (void)
{
  EntenteOpening *self = g_atomic_rc_box_new0 (EntenteOpening);

  g_mutex_init (&self->mutex);
  g_mutex_init (&self->columns);
  g_cond_init (&self->changed);
  return self;
}

/**
 * entente_opening_ref:
 * @self: an opening
 *
 * Returns: (transfer full): @self
 */
EntenteOpening *
entente_opening_ref (EntenteOpening *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntenteOpening *self = data;

  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->columns);
  g_cond_clear (&self->changed);
  g_clear_error (&self->failure);
}

/**
 * entente_opening_unref:
 * @self: (transfer full): an opening
 */
void
entente_opening_unref (EntenteOpening *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * entente_opening_begin:
 * @self: an opening
 *
 * From now on questions wait for the end of it, unless one has ended well. It may be begun again before it has ended: as
 * long as one of those who asked for it may still succeed, what the others failed of is no answer.
 */
void
entente_opening_begin (EntenteOpening *self)
{
  g_mutex_lock (&self->mutex);
  self->n_pending++;
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_opening_end:
 * @self: an opening
 * @immutable: whether nobody can write to the file
 * @failure: (nullable): why it failed
 *
 * Lets the questions that wait go on.
 */
void
entente_opening_end (EntenteOpening *self,
                     gboolean        immutable,
                     const GError   *failure)
{
  g_mutex_lock (&self->mutex);
  self->n_pending--;
  g_clear_error (&self->failure);
  if (failure != NULL)
    self->failure = g_error_copy (failure);
  else
    {
      self->is_open = TRUE;
      self->immutable = immutable;
    }
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_opening_wait:
 * @self: an opening
 * @immutable: (out): whether nobody can write to the file
 * @error: return location for a #GError
 *
 * Waits for the end of the opening.
 *
 * Returns: %TRUE if the landscape is open; otherwise @error is why it failed, or that nobody has asked for it
 */
gboolean
entente_opening_wait (EntenteOpening  *self,
                      gboolean        *immutable,
                      GError         **error)
{
  gboolean is_open;

  g_mutex_lock (&self->mutex);
  while (!self->is_open && self->n_pending > 0)
    g_cond_wait (&self->changed, &self->mutex);
  is_open = self->is_open;
  self->has_news |= !is_open;
  *immutable = self->immutable;
  if (!is_open && self->failure != NULL)
    g_propagate_error (error, g_error_copy (self->failure));
  else if (!is_open)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_STORE, _("The landscape is not open"));
  g_mutex_unlock (&self->mutex);
  return is_open;
}

/**
 * entente_opening_add_news:
 * @self: an opening
 *
 * Something is in the file that wasn't before.
 */
void
entente_opening_add_news (EntenteOpening *self)
{
  g_mutex_lock (&self->mutex);
  self->has_news = TRUE;
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_opening_take_news:
 * @self: an opening
 *
 * Returns: whether since the last call the file got what it hadn't before, or somebody who asked was told a failure
 */
gboolean
entente_opening_take_news (EntenteOpening *self)
{
  gboolean has_news;

  g_mutex_lock (&self->mutex);
  has_news = self->has_news;
  self->has_news = FALSE;
  g_mutex_unlock (&self->mutex);
  return has_news;
}

/**
 * entente_opening_set_unchecked:
 * @self: an opening
 *
 * The file has yet to be looked over for damage.
 */
void
entente_opening_set_unchecked (EntenteOpening *self)
{
  g_mutex_lock (&self->mutex);
  self->unchecked = TRUE;
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_opening_take_unchecked:
 * @self: an opening
 *
 * Returns: whether the file has yet to be looked over for damage; it is then for the caller to do so
 */
gboolean
entente_opening_take_unchecked (EntenteOpening *self)
{
  gboolean unchecked;

  g_mutex_lock (&self->mutex);
  unchecked = self->unchecked;
  self->unchecked = FALSE;
  g_mutex_unlock (&self->mutex);
  return unchecked;
}

/**
 * entente_opening_close:
 * @self: an opening
 *
 * From now on whoever steps aside does so until entente_opening_reopen().
 */
void
entente_opening_close (EntenteOpening *self)
{
  g_mutex_lock (&self->mutex);
  self->is_closed = TRUE;
  self->n_aside = 0;
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_opening_step_aside:
 * @self: an opening
 *
 * To be called by a thread that reads, when it has closed the file. Waits while the file is being replaced.
 */
void
entente_opening_step_aside (EntenteOpening *self)
{
  g_mutex_lock (&self->mutex);
  self->n_aside++;
  g_cond_broadcast (&self->changed);
  while (self->is_closed)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_opening_wait_for_readers:
 * @self: an opening
 * @n_readers: how many threads read
 *
 * Waits until all of them have stepped aside.
 */
void
entente_opening_wait_for_readers (EntenteOpening *self,
                                  guint           n_readers)
{
  g_mutex_lock (&self->mutex);
  while (self->n_aside < n_readers)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_opening_reopen:
 * @self: an opening
 * @failure: (nullable): why the file couldn't be opened again
 *
 * Lets those go on who have stepped aside.
 */
void
entente_opening_reopen (EntenteOpening *self,
                        const GError   *failure)
{
  g_mutex_lock (&self->mutex);
  self->is_closed = FALSE;
  self->is_open = failure == NULL;
  g_clear_error (&self->failure);
  if (failure != NULL)
    self->failure = g_error_copy (failure);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_opening_begin_columns:
 * @self: an opening
 *
 * To be called by a thread that needs columns, before it looks whether they are kept: waits while another makes them.
 */
void
entente_opening_begin_columns (EntenteOpening *self)
{
  g_mutex_lock (&self->columns);
}

/**
 * entente_opening_end_columns:
 * @self: an opening
 *
 * The thread has its columns.
 */
void
entente_opening_end_columns (EntenteOpening *self)
{
  g_mutex_unlock (&self->columns);
}
