/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-records.h"
#include "entente-row-text.h"

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

void        entente_statement_text_append        (GString                *text,
                                                  const char             *part);
void        entente_statement_text_append_spoken (GString                *sentence,
                                                  const char             *part);
const char *entente_statement_get_code_label     (const EntenteStatement *self);
char       *entente_statement_format_value       (const EntenteStatement *self,
                                                  const EntenteStyle     *style,
                                                  EntenteNameFunc         name_of,
                                                  gpointer                data);
char       *entente_statement_format_text        (const EntenteStatement *self,
                                                  EntenteNameFunc         name_of,
                                                  gpointer                data);
char       *entente_statement_format_place       (const EntenteStatement *self);
char       *entente_statement_format_credit      (const EntenteStatement *self,
                                                  EntenteNameFunc         name_of,
                                                  gpointer                data);
char       *entente_statement_attribute          (const EntenteStatement *self,
                                                  const EntenteSource    *source,
                                                  EntenteNameFunc         name_of,
                                                  gpointer                data);
char       *entente_statement_speak              (const EntenteStatement *self,
                                                  const EntenteSource    *source,
                                                  EntenteNameFunc         name_of,
                                                  gpointer                data);
char       *entente_statement_format_locator     (const EntenteStatement *self,
                                                  const EntenteSource    *source);
const char *entente_source_get_label             (const EntenteSource    *source);
const char *entente_source_get_short_label       (const EntenteSource    *source);

G_END_DECLS
