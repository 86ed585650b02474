/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The connection, for the files that make up entente-database.h. */

#pragma once

#include "entente-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

struct _EntenteDatabase {
  sqlite3      *connection;
  GHashTable   *prepared; /* SQL text -> sqlite3_stmt */
  GCancellable *cancellable;
};

struct _EntenteQuery {
  EntenteDatabase *database;
  sqlite3_stmt    *statement;
  gboolean         owned; /* not from the cache, which had it in use */
};

G_END_DECLS
