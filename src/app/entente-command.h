/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line. A command is a row of the table in entente-command.c and a function; what they share is here. */

#pragma once

#include "entente-landscape.h"

G_BEGIN_DECLS

/* What the process ends with. */
typedef enum {
  ENTENTE_EXIT_OK = 0,
  ENTENTE_EXIT_FAILED = 1,
  ENTENTE_EXIT_USAGE = 2,
  ENTENTE_EXIT_INTERRUPTED = 130,
} EntenteExit;

gboolean          entente_command_line_is_meant (int                 argc,
                                                char               **argv);
int               entente_command_line_run     (int                  argc,
                                                char               **argv);

/* For the commands. */
int               entente_command_fail         (const GError        *error);
int               entente_command_fail_usage   (const char          *command,
                                                const char          *format,
                                                ...) G_GNUC_PRINTF (2, 3);
gboolean          entente_command_parse        (const char          *command,
                                                const char          *arguments,
                                                const char          *summary,
                                                const GOptionEntry  *entries,
                                                int                 *argc,
                                                char              ***argv,
                                                int                 *exit_code);
EntenteLandscape *entente_command_open         (int                 *exit_code);
GCancellable     *entente_command_cancellable  (void);
GAsyncResult     *entente_command_wait         (GAsyncResult       **result);
void              entente_command_done_cb      (GObject             *source,
                                                GAsyncResult        *result,
                                                gpointer             user_data);

int               entente_command_overview     (int                  argc,
                                                char               **argv);
int               entente_command_show         (int                  argc,
                                                char               **argv);
int               entente_command_search       (int                  argc,
                                                char               **argv);
int               entente_command_check        (int                  argc,
                                                char               **argv);
int               entente_command_import       (int                  argc,
                                                char               **argv);
int               entente_command_export       (int                  argc,
                                                char               **argv);

G_END_DECLS
