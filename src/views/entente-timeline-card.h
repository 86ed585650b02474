/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of an item of the timeline at a glance: its name, when it was and how precisely that is known, who says so and
 * how firmly, and its amount. Nothing that the inspector lacks. */

#pragma once

#include <adwaita.h>

#include "entente-row-text.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_CARD (entente_timeline_card_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineCard, entente_timeline_card, ENTENTE, TIMELINE_CARD, AdwBin)

void entente_timeline_card_set_row (EntenteTimelineCard *self,
                                    const EntenteRow    *row,
                                    const EntenteStyle  *style);
void entente_timeline_card_popup   (EntenteTimelineCard *self,
                                    const GdkRectangle  *area,
                                    int                  width);

G_END_DECLS
