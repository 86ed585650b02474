/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of the filter that is typed: from and to of an amount, or a window of time. It is read with every letter, and set by
 * Return or Apply. */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FILTER_FORM (entente_filter_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFilterForm, entente_filter_form, ENTENTE, FILTER_FORM, AdwBin)

GtkWidget *entente_filter_form_new  (EntenteFilterPart  part,
                                     EntenteSession    *session);
void       entente_filter_form_show (EntenteFilterForm *self);

G_END_DECLS
