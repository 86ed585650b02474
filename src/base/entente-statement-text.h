/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-statement.h"

G_BEGIN_DECLS

/**
 * EntenteNameFunc:
 * @id: the id of a subject
 * @data: user data
 *
 * Returns: (transfer none) (nullable): its name, or %NULL if it has none
 */
typedef const char *(*EntenteNameFunc) (const char *id,
                                        gpointer    data);

void        entente_statement_text_append    (GString                *text,
                                              const char             *part);
const char *entente_statement_get_code_label (const EntenteStatement *self);
char       *entente_statement_compose_text   (const EntenteStatement *self,
                                              EntenteNameFunc         name_of,
                                              gpointer                data);

G_END_DECLS
