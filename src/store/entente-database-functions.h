/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of base/ as functions of SQL, so that a rule stands in one place. */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

int entente_database_add_functions (sqlite3 *connection);

G_END_DECLS
