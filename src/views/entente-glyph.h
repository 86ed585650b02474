/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The glyph of a modality, on a grid of 16: shape says how firmly something is said. A mark can stand in its place.
 *
 * Most stand beside their word, so a glyph is presentational unless it is made with the accessible role of an image; then
 * its word is its label. */

#pragma once

#include <adwaita.h>

#include "entente-draw.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_GLYPH (entente_glyph_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGlyph, entente_glyph, ENTENTE, GLYPH, GtkWidget)

GtkWidget *entente_glyph_new (void);
void entente_glyph_set_modality (EntenteGlyph *self, EntenteModality modality);
void entente_glyph_set_mark (EntenteGlyph *self, EntenteMark mark);

G_END_DECLS
