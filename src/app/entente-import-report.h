/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-fault.h"

G_BEGIN_DECLS

void entente_import_report_present (GtkWindow           *parent,
                                    const char          *file,
                                    const EntenteFaults *faults,
                                    const GError        *error);

G_END_DECLS
