/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report on paper: statements with the glyphs of how firm they are, line by line over as many pages as they need. */

#pragma once

#include "entente-print.h"
#include "entente-report.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRINT_REPORT (entente_print_report_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrintReport, entente_print_report, ENTENTE, PRINT_REPORT, EntentePrint)

EntentePrint *entente_print_report_new (EntenteReport *report);

G_END_DECLS
