/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How what is said of a subject is told from above to below, in a terminal and on paper: block by block, by the order of the
 * inspector. */

#pragma once

#include "entente-vocabulary.h"

G_BEGIN_DECLS

#define ENTENTE_N_CARD_BLOCKS 15

const char *entente_card_block_get_title (guint           block);
gboolean    entente_card_block_has       (guint           block,
                                          EntenteProperty property);

G_END_DECLS
