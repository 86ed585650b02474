/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What Ctrl+P shows: the timeline or what is inspected, as it will be on paper; to be printed, or saved as a PDF where there is
 * no printer. */

#pragma once

#include <adwaita.h>

#include "entente-print.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRINT_DIALOG (entente_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrintDialog, entente_print_dialog, ENTENTE, PRINT_DIALOG, AdwBin)

/* What may be printed. */
typedef enum {
  ENTENTE_PRINT_CHOICE_TIMELINE,
  ENTENTE_PRINT_CHOICE_REPORT,
  ENTENTE_N_PRINT_CHOICES,
} EntentePrintChoice;

EntentePrintDialog *entente_print_dialog_present  (GtkWindow                *parent,
                                                   EntentePrintChoice        choice);
void                entente_print_dialog_set      (EntentePrintDialog       *self,
                                                   EntentePrintChoice        choice,
                                                   const char               *label,
                                                   EntentePrint             *print);
void                entente_print_dialog_say      (EntentePrintDialog       *self,
                                                   const char               *text);
gboolean            entente_print_dialog_save     (EntentePrintDialog       *self,
                                                   GFile                    *file,
                                                   GError                  **error);
void                entente_print_dialog_run      (EntentePrintDialog       *self,
                                                   GtkPrintOperationAction   action,
                                                   const char               *path);

G_END_DECLS
