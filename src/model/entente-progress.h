/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a long change of the landscape is, as it is told to who asked for it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is being done; the order is that of the store's phases. */
typedef enum {
  ENTENTE_PROGRESS_READING,
  ENTENTE_PROGRESS_CLEARING,
  ENTENTE_PROGRESS_CHECKING,
  ENTENTE_PROGRESS_INDEXING,
  ENTENTE_PROGRESS_PREFERRING,
  ENTENTE_PROGRESS_WRITING,
  ENTENTE_PROGRESS_SHRINKING,
  ENTENTE_N_PROGRESS_PHASES,
} EntenteProgressPhase;

/**
 * EntenteProgress:
 * @phase: what is being done
 * @done: how much of that is done, from 0 to 1, or -1 if that isn't known
 * @total: how much of all is done, from 0 to 1, as far as it can be told, or -1
 * @n_statements: of an import, how many statements have been read
 */
typedef struct {
  EntenteProgressPhase phase;
  double               done;
  double               total;
  guint64              n_statements;
} EntenteProgress;

/**
 * EntenteProgressFunc:
 * @progress: how far it is
 * @user_data: the caller's
 *
 * Is told, at most ten times a second, how far a change is: in the main context that asked for it, before its callback.
 */
typedef void (*EntenteProgressFunc) (const EntenteProgress *progress,
                                     gpointer               user_data);

/* Brings progress from the thread that makes it to the one that asked. */
typedef struct _EntenteProgressTeller EntenteProgressTeller;

EntenteProgressTeller *entente_progress_teller_new  (EntenteProgressFunc     func,
                                                     gpointer                user_data);
void                   entente_progress_teller_free (EntenteProgressTeller  *self);
void                   entente_progress_teller_tell (EntenteProgressTeller  *self,
                                                     const EntenteProgress  *progress);

G_END_DECLS
