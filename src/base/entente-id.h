/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest id, in bytes. */
#define ENTENTE_ID_MAX 100

/* The dataset of the user's own statements, and the one that ships with the application. */
#define ENTENTE_DATASET_USER    "user"
#define ENTENTE_DATASET_BUNDLED "ai-partnerships"

gboolean entente_id_is_valid  (const char *id);
char    *entente_id_new       (void);
char    *entente_id_from_name (const char *name);

G_END_DECLS
