/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-answers.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SENTENCE_CARD (entente_sentence_card_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSentenceCard, entente_sentence_card, ENTENTE, SENTENCE_CARD, AdwBin)

GtkWidget  *entente_sentence_card_new      (const EntenteStatement *statement,
                                            EntenteReferences      *references);
const char *entente_sentence_card_get_text (EntenteSentenceCard    *self);
void        entente_sentence_card_copy     (EntenteSentenceCard    *self);
void        entente_sentence_card_focus    (EntenteSentenceCard    *self);

G_END_DECLS
