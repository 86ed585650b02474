/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the landscape service share: the contexts of its threads. */

#pragma once

#include "entente-columns.h"
#include "entente-landscape.h"
#include "entente-store-card.h"
#include "entente-worker.h"

#include <glib/gstdio.h>

G_BEGIN_DECLS

/* How far the opening is, for the thread that reads: it waits for the one that writes. */
typedef struct _EntenteOpening EntenteOpening;

EntenteOpening *entente_opening_new   (void);
EntenteOpening *entente_opening_ref   (EntenteOpening  *self);
void            entente_opening_unref (EntenteOpening  *self);
void            entente_opening_begin (EntenteOpening  *self);
void            entente_opening_end   (EntenteOpening  *self,
                                       gboolean         immutable,
                                       const GError    *failure);
gboolean        entente_opening_wait  (EntenteOpening  *self,
                                       gboolean        *immutable,
                                       GError         **error);
void            entente_opening_add_news       (EntenteOpening *self);
gboolean        entente_opening_take_news      (EntenteOpening *self);
void            entente_opening_set_unchecked  (EntenteOpening *self);
gboolean        entente_opening_take_unchecked (EntenteOpening *self);

/* Threads that read make their columns one after the other, so that the second finds those that the first has kept. */
void            entente_opening_begin_columns  (EntenteOpening *self);
void            entente_opening_end_columns    (EntenteOpening *self);

/* While the file is replaced nobody has it open. */
void            entente_opening_close            (EntenteOpening *self);
void            entente_opening_step_aside       (EntenteOpening *self);
void            entente_opening_wait_for_readers (EntenteOpening *self,
                                                  guint           n_readers);
void            entente_opening_reopen           (EntenteOpening *self,
                                                  const GError   *failure);

/* How many threads read. */
#define ENTENTE_N_READERS 2

/* Of the thread that writes. The store is there once it has been opened. */
typedef struct {
  char           *path;
  EntenteStore   *store;
  EntenteOpening *opening;
  char           *notice; /* what is to be said of an opening that nobody waited for */
  gboolean        leave_damaged; /* rather than replace it */
  gboolean        immutable; /* the file can't be written, nor its folder: there is no store to write to */
  gint64          version; /* of the file, as it was when this process looked last */
  EntenteColumnsStamp stamp; /* up to where it was told what has changed */
  int             lock; /* the lock file, open as long as the landscape is; -1 if there is none */
  GStatBuf        file; /* what tells the file that is open from another of its name */
} EntenteWriterThread;

/* Of a thread that reads. All but the path is made at the first question; the columns follow the file. */
typedef struct {
  char                *path;
  EntenteStore        *store;
  EntenteColumns      *columns;
  EntenteColumnsStamp  stamp; /* of which state of the file the columns are */
  GArray              *log; /* whom the last changes affected; whole after the change... */
  gint64               log_begin; /* ...of this number */
  gint64               version; /* of the file, when that was looked at last */
  EntenteOpening      *opening;
} EntenteReaderThread;

void          entente_landscape_begin_opening  (EntenteLandscape    *self,
                                                GTask               *task,
                                                EntenteJob           job);
void          entente_landscape_begin_watching (EntenteLandscape    *self);
void          entente_landscape_look_over      (EntenteLandscape    *self,
                                                GTask               *task,
                                                EntenteJob           job);
void          entente_landscape_close_readers  (EntenteLandscape    *self);
gboolean      entente_landscape_take_unchecked (EntenteLandscape    *self);
GTask        *entente_landscape_task          (EntenteLandscape     *self,
                                               gpointer              tag,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gpointer      entente_landscape_answer        (EntenteLandscape     *self,
                                               GAsyncResult         *result,
                                               gpointer              tag,
                                               GError              **error);
/* Answers for what is looked at beside what was asked for: they are handed over when what is to be painted has been. */
#define ENTENTE_LANDSCAPE_LATER G_PRIORITY_DEFAULT_IDLE

void          entente_landscape_read          (EntenteLandscape     *self,
                                               GTask                *task,
                                               EntenteJob            job,
                                               GDestroyNotify        destroy);
void          entente_landscape_search        (EntenteLandscape     *self,
                                               GTask                *task,
                                               EntenteJob            job,
                                               GDestroyNotify        destroy);
void          entente_landscape_write         (EntenteLandscape     *self,
                                               GTask                *task,
                                               EntenteJob            job,
                                               GDestroyNotify        destroy);
void          entente_landscape_note_changes  (EntenteWriterThread  *writer,
                                               GTask                *task);
EntenteStore *entente_landscape_reader_store  (EntenteReaderThread  *reader,
                                               GTask                *task,
                                               GError              **error);
EntenteStore *entente_landscape_writer_store  (EntenteWriterThread  *writer,
                                               GTask                *task,
                                               GError              **error);

/* The columns of a thread that reads: entente-landscape-columns.c */
EntenteColumns *entente_landscape_reader_columns (EntenteReaderThread  *reader,
                                                  GTask                *task,
                                                  GError              **error);
GPtrArray    *entente_landscape_reader_rows    (EntenteReaderThread  *reader,
                                                const guint32        *keys,
                                                guint                 n_keys,
                                                GError              **error);
gboolean      entente_landscape_reader_affected (EntenteReaderThread *reader,
                                                 const EntenteColumnsStamp *since,
                                                 GHashTable          *affected,
                                                 GHashTable          *old_names);
void          entente_landscape_reader_forget   (EntenteReaderThread *reader);
gboolean      entente_landscape_reader_complete (EntenteReaderThread *reader,
                                                 EntenteRow          *row,
                                                 GError             **error);

/* Whether that is the dataset that ships with the application: entente-landscape-write.c */
gboolean      entente_landscape_is_bundled     (const char          *dataset);

/* What is asked of deals and events: entente-landscape-facets.c */
EntenteListQuery *entente_landscape_question_new (const char          *scope,
                                                  const EntenteFilter *filter);
gboolean      entente_landscape_columns_query  (EntenteReaderThread  *reader,
                                                const char           *scope,
                                                const EntenteFilter  *filter,
                                                EntenteColumnsQuery  *query,
                                                GError              **error);

/* What answers share: entente-landscape-read.c */
gboolean      entente_landscape_add_statement  (EntenteStatement    *statement,
                                                gpointer             data);
gboolean      entente_landscape_add_references (EntenteStore        *store,
                                                EntenteReferences   *references,
                                                GPtrArray           *statements,
                                                GError             **error);
gboolean      entente_landscape_add_source     (EntenteStore        *store,
                                                EntenteReferences   *references,
                                                const char          *id,
                                                gboolean             paragraphs,
                                                GError             **error);
gboolean      entente_landscape_add_accounts   (EntenteStore        *store,
                                                const GPtrArray     *differences,
                                                GPtrArray           *accounts,
                                                GError             **error);

G_END_DECLS
