/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A deal or an event without a date, on the shelf: its outline and its glyph say how firmly it is said, its ends which of the
 * two it is. Emits `clicked`. */

#pragma once

#include <adwaita.h>

#include "entente-row-text.h"
#include "entente-undated.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_CHIP (entente_timeline_chip_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineChip, entente_timeline_chip, ENTENTE, TIMELINE_CHIP, GtkWidget)

GtkWidget  *entente_timeline_chip_new          (const EntenteRow    *row,
                                                EntenteUndatedGroup  group,
                                                const EntenteStyle  *style,
                                                gboolean             brief,
                                                const char          *words);
guint32     entente_timeline_chip_get_key      (EntenteTimelineChip *self);
const char *entente_timeline_chip_get_id       (EntenteTimelineChip *self);
void        entente_timeline_chip_set_selected (EntenteTimelineChip *self,
                                                gboolean             selected);

G_END_DECLS
