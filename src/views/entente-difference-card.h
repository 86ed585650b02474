/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Accounts that differ, face to face. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"
#include "entente-answers.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DIFFERENCE_CARD (entente_difference_card_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDifferenceCard, entente_difference_card, ENTENTE, DIFFERENCE_CARD, AdwBin)

GtkWidget *entente_difference_card_new (const EntenteDifference *difference,
                                        const GPtrArray         *accounts,
                                        EntenteReferences       *references,
                                        EntenteSession          *session);
void       entente_difference_card_fold (EntenteDifferenceCard   *self);

G_END_DECLS
