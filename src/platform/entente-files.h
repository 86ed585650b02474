/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking for a file and showing where one lies: through the portal where there is one. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void   entente_files_open_async  (GtkWindow            *parent,
                                  const char           *title,
                                  GtkFileFilter        *filter,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
void   entente_files_save_async  (GtkWindow            *parent,
                                  const char           *title,
                                  const char           *name,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
GFile *entente_files_finish      (GAsyncResult         *result,
                                  GError              **error);
void   entente_files_show        (GtkWindow            *parent,
                                  GFile                *file);

G_END_DECLS
