/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes its child one stop of the Tab key: Tab comes in and goes out again, whatever there is to focus within. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_TAB_STOP (entente_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTabStop, entente_tab_stop, ENTENTE, TAB_STOP, AdwBin)

G_END_DECLS
