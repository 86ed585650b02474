/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the landscape answers, as text for a terminal. */

#pragma once

#include "entente-answers.h"
#include "entente-terminal.h"

G_BEGIN_DECLS

void entente_card_text_write     (const EntenteCard     *card,
                                  EntenteTerminal       *terminal);
void entente_found_text_write    (const EntenteFound    *found,
                                  guint                  limit,
                                  EntenteTerminal       *terminal);
void entente_overview_text_write (const EntenteOverview *overview,
                                  const GPtrArray       *datasets,
                                  EntenteTerminal       *terminal);

G_END_DECLS
