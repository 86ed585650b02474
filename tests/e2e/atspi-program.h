/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A build that is installed into a temporary folder, and its program, started on a home that nobody had before. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  char *root;    /* what is installed lies below this folder */
  char *program;
  char *data;    /* what the program has to find in XDG_DATA_DIRS */
} Installation;

void         installation_make    (Installation       *self,
                                   const char         *build,
                                   const char         *program,
                                   const char         *data);
void         installation_clear   (Installation       *self);

/* Starts the program; everything of its user's lies in @home. */
GSubprocess *installation_start   (const Installation *self,
                                   const char         *home);
/* Asks the program that runs on @home already for what the argument says, as `--select=openai`. */
void         installation_show    (const Installation *self,
                                   const char         *home,
                                   const char         *argument);
/* Passes on what the program says of errors until it ends; the thread then returns the first warning (owned), or NULL. */
GThread     *installation_listen  (GSubprocess        *program);
/* Whether a line of what a program says is a warning that isn't GTK's of itself. */
gboolean     installation_warns   (const char         *line);

G_END_DECLS
