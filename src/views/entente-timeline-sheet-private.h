/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the sheet share. Nobody else includes this. */

#pragma once

#include "entente-timeline-sheet.h"

G_BEGIN_DECLS

/* How big the letters of labels are, as a share of the others. */
#define ENTENTE_TIMELINE_LABEL_SCALE 0.9

PangoLayout *_entente_timeline_sheet_make_label    (EntenteTimelineSheet      *self,
                                                    const EntenteTimelineMark *mark);
double       _entente_timeline_sheet_measure_label (const EntenteTimelineMark *mark,
                                                    gpointer                   data);

G_END_DECLS
