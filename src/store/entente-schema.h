/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-database.h"

G_BEGIN_DECLS

/* The schema that this version writes: the number of the last step. */
#define ENTENTE_SCHEMA_VERSION 4

typedef void (*EntenteSchemaProgress) (double   done,
                                       gpointer data);

gboolean entente_schema_bring_up_to_date (EntenteDatabase  *database,
                                          const char       *path,
                                          char            **backup,
                                          GError          **error);
gboolean entente_schema_check_header     (const char       *path,
                                          GError          **error);
gboolean entente_schema_check_version    (EntenteDatabase  *database,
                                          GError          **error);
gboolean entente_schema_is_derived       (EntenteDatabase  *database,
                                          gboolean         *is_derived,
                                          GError          **error);
gboolean entente_schema_check            (EntenteDatabase  *database,
                                          gboolean          quick,
                                          GError          **error);
gboolean entente_schema_derive           (EntenteDatabase  *database,
                                          GError          **error);
gboolean entente_schema_derive_text      (EntenteDatabase  *database,
                                          GError          **error);
gboolean entente_schema_prefer           (EntenteDatabase  *database,
                                          gint64            subject,
                                          GError          **error);
gboolean entente_schema_prefer_all       (EntenteDatabase  *database,
                                          EntenteSchemaProgress progress,
                                          gpointer          data,
                                          GError          **error);
gboolean entente_schema_renew            (EntenteDatabase  *database,
                                          GError          **error);
gboolean entente_schema_count            (EntenteDatabase  *database,
                                          GError          **error);

G_END_DECLS
