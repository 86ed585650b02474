/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a document as it will be printed, a page at a time: drawn here, so that it needs no other program. */

#pragma once

#include <adwaita.h>

#include "entente-print.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRINT_PREVIEW (entente_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrintPreview, entente_print_preview, ENTENTE, PRINT_PREVIEW, GtkWidget)

GtkWidget *entente_print_preview_new      (void);
void       entente_print_preview_set      (EntentePrintPreview     *self,
                                           EntentePrint            *print,
                                           const EntentePrintPaper *paper);
guint      entente_print_preview_get_page (EntentePrintPreview     *self);
void       entente_print_preview_turn     (EntentePrintPreview     *self,
                                           int                      pages);

G_END_DECLS
