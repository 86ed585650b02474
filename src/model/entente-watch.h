/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Watches the file of a landscape and its log, whoever writes to them. It tells that there was a write, not whose: that is
 * for the store to say. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _EntenteWatch EntenteWatch;

typedef void (*EntenteWatchFunc) (gpointer data);

EntenteWatch *entente_watch_new  (const char       *path,
                                  EntenteWatchFunc  func,
                                  gpointer          data);
void          entente_watch_free (EntenteWatch     *self);

G_END_DECLS
