/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of something, as a list of two columns: the name of each fact, and the fact. */

#pragma once

#include <adwaita.h>

#include "entente-records.h"
#include "entente-row-text.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACTS (entente_facts_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFacts, entente_facts, ENTENTE, FACTS, AdwBin)

GtkWidget *entente_facts_new        (void);
void       entente_facts_set_card   (EntenteFacts        *self);
void       entente_facts_clear      (EntenteFacts        *self);
void       entente_facts_add        (EntenteFacts        *self,
                                     const char          *name,
                                     const char          *value);
void       entente_facts_add_source (EntenteFacts        *self,
                                     const EntenteSource *source,
                                     const EntenteStyle  *style);

G_END_DECLS
