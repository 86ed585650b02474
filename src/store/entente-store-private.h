/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the store share. */

#pragma once

#include "entente-database.h"
#include "entente-store.h"

G_BEGIN_DECLS

/* Source order is the order of the datasets, then that of their files: a position is the key of the dataset times this, and
 * the place within it. */
#define ENTENTE_SOURCES_OF_DATASET G_GINT64_CONSTANT (1048576)

/* A piece of SQL: a statement is that of a party that counts. */
#define ENTENTE_SQL_IS_PARTY "property = 'party' AND condition IS NULL AND rank <> 2"

/* The key of the bundled dataset; NULL if it isn't there. */
#define ENTENTE_SQL_BUNDLED "(SELECT key FROM dataset WHERE id = '" ENTENTE_DATASET_BUNDLED "')"

/* Whether the row of the table of subjects is one of which nothing is said and that nothing names. */
#define ENTENTE_SQL_UNNAMED                                                   \
  "NOT EXISTS (SELECT 1 FROM statement WHERE subject = subject.key) AND "     \
  "NOT EXISTS (SELECT 1 FROM statement WHERE object = subject.key) AND "      \
  "NOT EXISTS (SELECT 1 FROM statement WHERE credited_to = subject.key) AND " \
  "NOT EXISTS (SELECT 1 FROM statement WHERE condition = subject.key)"

/* All of a source but its outline, and all of a difference but its statements; a WHERE may follow. */
#define ENTENTE_SQL_SELECT_SOURCE                                                                                        \
  "SELECT key, id, (SELECT id FROM dataset WHERE key = source.dataset), kind, title, publisher, author, published, "    \
  "link, note FROM source "
#define ENTENTE_SQL_SELECT_DIFFERENCE                                                                                    \
  "SELECT key, id, (SELECT id FROM dataset WHERE key = difference.dataset), title, note, kind FROM difference "

struct _EntenteStore {
  EntenteDatabase *database;
  char            *path;
};

/* The slots as columns: entente-statement-sql.c */
const char       *entente_statement_sql_table        (const EntenteSlotInfo    *info);
const char       *entente_statement_sql_insert       (void);
const char       *entente_statement_sql_select       (void);
const char       *entente_statement_sql_edit_insert  (void);
const char       *entente_statement_sql_edit_select  (void);
EntenteStatement *entente_statement_sql_read         (EntenteQuery             *query,
                                                      int                       first_column,
                                                      GError                  **error);
void              entente_statement_sql_bind_by_id   (EntenteQuery             *query,
                                                      int                       first_parameter,
                                                      const EntenteStatement   *statement);
void              entente_statement_sql_bind_by_key  (EntenteQuery             *query,
                                                      const EntenteStatement   *statement,
                                                      const gint64             *keys);
void              entente_statement_sql_bind_days    (EntenteQuery             *query,
                                                      int                       first_parameter,
                                                      const char               *date);

/* What a row of the preferred view holds: entente-store-rows.c */
guint             entente_query_get_enum             (EntenteQuery             *query,
                                                      int                       column,
                                                      guint                     size);
void              entente_query_get_money            (EntenteQuery             *query,
                                                      int                       column,
                                                      EntenteMoney             *money);
/* Records at which a query stands: entente-store-records.c */
EntenteSource    *entente_store_read_source          (EntenteStore             *self,
                                                      EntenteQuery             *query,
                                                      gboolean                  paragraphs,
                                                      GError                  **error);
gboolean          entente_store_read_difference      (EntenteStore             *self,
                                                      EntenteQuery             *query,
                                                      GPtrArray                *differences,
                                                      GError                  **error);

/* Rows within a transaction that somebody else has begun: entente-store-put.c */
gboolean          entente_store_run_with_number      (EntenteStore             *self,
                                                      const char               *sql,
                                                      gint64                    number,
                                                      GError                  **error);
gboolean          entente_store_put_dataset          (EntenteStore             *self,
                                                      const char               *id,
                                                      gint64                   *key,
                                                      GError                  **error);
gboolean          entente_store_put_subject          (EntenteStore             *self,
                                                      const char               *id,
                                                      EntenteSubjectType        type,
                                                      GError                  **error);
gboolean          entente_store_put_source           (EntenteStore             *self,
                                                      const EntenteSource      *source,
                                                      guint                     index,
                                                      GError                  **error);
gboolean          entente_store_put_statement        (EntenteStore             *self,
                                                      const EntenteStatement   *statement,
                                                      gint64                   *key,
                                                      GError                  **error);
GArray           *entente_store_texts_new            (void);
void              entente_store_texts_add            (GArray                   *texts,
                                                      gint64                    statement,
                                                      const char               *text);
gboolean          entente_store_put_texts            (EntenteStore             *self,
                                                      GArray                   *texts,
                                                      GError                  **error);
gboolean          entente_store_put_difference       (EntenteStore             *self,
                                                      const EntenteDifference  *difference,
                                                      GError                  **error);
gboolean          entente_store_drop_statement       (EntenteStore             *self,
                                                      gint64                    key,
                                                      GError                  **error);
gboolean          entente_store_sweep                (EntenteStore             *self,
                                                      const char               *id,
                                                      GError                  **error);
gboolean          entente_store_end_transaction      (EntenteStore             *self,
                                                      gboolean                  success,
                                                      GError                  **error);

G_END_DECLS
