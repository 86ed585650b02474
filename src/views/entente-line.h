/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of the grammar's lines and fills, of plain values. Lengths are px at scale 1. */

#pragma once

#include "entente-vocabulary.h"

G_BEGIN_DECLS

#define ENTENTE_LINE_MAX_DASHES 4

/* Between the two lines of what is reported. */
#define ENTENTE_LINE_GAP 2

guint  entente_line_get_dashes        (EntenteModality modality,
                                       double          dashes[ENTENTE_LINE_MAX_DASHES]);
double entente_line_fit_dashes        (EntenteModality modality,
                                       double          width,
                                       double          height,
                                       double          radius);
double entente_line_get_outline_width (EntenteModality modality,
                                       gboolean        high_contrast);
double entente_line_get_fill_alpha    (EntenteModality modality,
                                       gboolean        band,
                                       gboolean        dark,
                                       gboolean        high_contrast);

G_END_DECLS
