/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite at arm's length: one connection, used by one thread. Errors are GErrors of our domain, statements are kept
 * prepared, and a cancellable ends a long query. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _EntenteDatabase EntenteDatabase;
typedef struct _EntenteQuery EntenteQuery;

typedef enum {
  ENTENTE_DATABASE_CREATE,
  ENTENTE_DATABASE_WRITE,
  ENTENTE_DATABASE_READ,
  ENTENTE_DATABASE_READ_IMMUTABLE, /* nobody can change the file: it is read without locks and without its log */
} EntenteDatabaseMode;

/**
 * EntenteEffort:
 * @runs: how often a query was run
 * @steps: how many steps of SQLite's machine it took
 * @scanned: how many rows it went over without an index
 * @sorts: how often it sorted
 * @indexed: how many rows it put into an index of its own making
 */
typedef struct {
  guint runs;
  guint steps;
  guint scanned;
  guint sorts;
  guint indexed;
} EntenteEffort;

typedef void (*EntentePreparedFunc) (const char          *sql,
                                     const EntenteEffort *effort,
                                     gpointer             data);

EntenteDatabase *entente_database_open            (const char           *path,
                                                   EntenteDatabaseMode   mode,
                                                   const char           *vfs,
                                                   GError              **error);
void             entente_database_close           (EntenteDatabase      *self);
void             entente_database_set_cancellable (EntenteDatabase      *self,
                                                   GCancellable         *cancellable);
gboolean         entente_database_execute         (EntenteDatabase      *self,
                                                   const char           *sql,
                                                   GError              **error);
gboolean         entente_database_run_resource    (EntenteDatabase      *self,
                                                   const char           *name,
                                                   GError              **error);
gboolean         entente_database_get_number      (EntenteDatabase      *self,
                                                   const char           *sql,
                                                   gint64               *number,
                                                   GError              **error);
gboolean         entente_database_begin           (EntenteDatabase      *self,
                                                   GError              **error);
gboolean         entente_database_commit          (EntenteDatabase      *self,
                                                   GError              **error);
void             entente_database_rollback        (EntenteDatabase      *self);
void             entente_database_checkpoint      (EntenteDatabase      *self);
gboolean         entente_database_back_up         (EntenteDatabase      *self,
                                                   const char           *path,
                                                   GError              **error);
gint64           entente_database_last_key        (EntenteDatabase      *self);
gint64           entente_database_changes         (EntenteDatabase      *self);
void             entente_database_each_prepared   (EntenteDatabase      *self,
                                                   EntentePreparedFunc   func,
                                                   gpointer              data);

EntenteQuery    *entente_database_query           (EntenteDatabase      *self,
                                                   const char           *sql,
                                                   GError              **error);
void             entente_query_bind_text          (EntenteQuery         *self,
                                                   int                   index,
                                                   const char           *text);
void             entente_query_bind_number        (EntenteQuery         *self,
                                                   int                   index,
                                                   gint64                number);
void             entente_query_bind_null          (EntenteQuery         *self,
                                                   int                   index);
gboolean         entente_query_next               (EntenteQuery         *self,
                                                   GError              **error);
gboolean         entente_query_next_long          (EntenteQuery         *self,
                                                   GError              **error);
gboolean         entente_query_run                (EntenteQuery         *self,
                                                   GError              **error);
gboolean         entente_query_is_null            (EntenteQuery         *self,
                                                   int                   column);
gint64           entente_query_get_number         (EntenteQuery         *self,
                                                   int                   column);
const char      *entente_query_get_text           (EntenteQuery         *self,
                                                   int                   column);
void             entente_query_free               (EntenteQuery         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDatabase, entente_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteQuery, entente_query_free)

G_END_DECLS
