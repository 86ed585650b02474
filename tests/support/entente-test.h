/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests share: a folder that goes away, records made in a line each, and waiting with a bound. */

#pragma once

#include <gio/gio.h>

#include "entente-records.h"

G_BEGIN_DECLS

/* A folder of the test's own, removed with all that is in it. */
typedef char TestFolder;

TestFolder       *test_folder_new          (void);
void              test_folder_free         (TestFolder          *folder);
char             *test_folder_file         (const TestFolder    *folder,
                                            const char          *name);

EntenteRecords   *test_records_new         (const char          *dataset);
void              test_records_add_subject (EntenteRecords      *records,
                                            EntenteSubjectType   type,
                                            const char          *id,
                                            const char          *name,
                                            const char          *kind);
EntenteStatement *test_records_add         (EntenteRecords      *records,
                                            const char          *subject,
                                            EntenteProperty      property,
                                            const char          *object,
                                            const char          *code,
                                            const char          *text);
void              test_records_add_source  (EntenteRecords      *records,
                                            const char          *id);
EntenteRecords   *test_records_example     (const char          *dataset);

/* Calls back into *data, a GAsyncResult pointer that is NULL before. */
void              test_done_cb             (GObject             *source,
                                            GAsyncResult        *result,
                                            gpointer             data);
GAsyncResult     *test_wait                (GAsyncResult       **result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFolder, test_folder_free)

/* Runs the main loop until @condition holds; a test that waits longer than half a minute has failed. */
#define test_wait_until(condition)                                                  \
  G_STMT_START                                                                      \
    {                                                                               \
      gint64 test_end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;              \
      while (!(condition))                                                          \
        {                                                                           \
          g_assert_cmpint (g_get_monotonic_time (), <, test_end);                   \
          if (!g_main_context_iteration (NULL, FALSE))                              \
            g_usleep (500);                                                         \
        }                                                                           \
    }                                                                               \
  G_STMT_END

G_END_DECLS
