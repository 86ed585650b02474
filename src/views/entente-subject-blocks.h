/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of a subject's page, by what they need. A block is made of a card and appended to the page, or left out
 * where the card has nothing for it. */

#pragma once

#include <adwaita.h>

#include "entente-block.h"
#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

/**
 * EntentePageContext:
 * @card: everything about the subject; lives as long as the page
 * @landscape: where more is read of what the card has only the beginning of
 * @session: the session of the window
 * @box: the page, where blocks are appended
 * @further: (nullable): the block that leads to what is further said, where there is too much to show the beginning of each
 * @many_sources: whether what is said on it rests on several sources
 *
 * What the blocks of a page share.
 */
typedef struct {
  EntenteCard      *card;
  EntenteLandscape *landscape;
  EntenteSession   *session;
  GtkBox           *box;
  EntenteBlock     *further;
  gboolean          many_sources;
} EntentePageContext;

/* Lists of statements */
void                    entente_blocks_add_properties  (const EntentePageContext *context,
                                                        const char               *title,
                                                        const EntenteProperty    *properties,
                                                        guint                     n_properties,
                                                        gboolean                  further);
void                    entente_blocks_add_terms       (const EntentePageContext *context);
void                    entente_blocks_add_benefits    (const EntentePageContext *context);
gboolean                entente_blocks_add_condition   (const EntentePageContext *context,
                                                        guint                     i);
void                    entente_blocks_add_dependents  (const EntentePageContext *context);
void                    entente_blocks_add_mentions    (const EntentePageContext *context);
void                    entente_blocks_add_evidence    (const EntentePageContext *context);

/* What else there is of a deal or an event */
void                    entente_blocks_add_header      (const EntentePageContext *context);
void                    entente_blocks_add_standing    (const EntentePageContext *context);
void                    entente_blocks_add_amount      (const EntentePageContext *context);
void                    entente_blocks_add_dates       (const EntentePageContext *context);
void                    entente_blocks_add_differences (const EntentePageContext *context);

/* Other subjects */
void                    entente_blocks_add_parties     (const EntentePageContext *context);
void                    entente_blocks_add_involved    (const EntentePageContext *context);
void                    entente_blocks_add_related     (const EntentePageContext *context);

/* How firmly the rows of a list are stated: facts and guesses have lists of their own. */
typedef enum {
  ENTENTE_FIRMNESS_STATED,
  ENTENTE_FIRMNESS_OPINION,
  ENTENTE_FIRMNESS_LIKELY,
  ENTENTE_N_FIRMNESSES,
} EntenteFirmness;

EntenteFirmness         entente_blocks_get_firmness    (EntenteModality           modality);
const char             *entente_blocks_describe_firmness (EntenteFirmness         firmness);

const EntenteStatement *entente_blocks_find            (const EntentePageContext *context,
                                                        EntenteProperty           property,
                                                        const char               *code);
const char             *entente_blocks_name_of         (const EntentePageContext *context,
                                                        const char               *id);
GtkWidget              *entente_blocks_new_evidence_button (const EntentePageContext *context,
                                                        const EntenteStatement   *statement,
                                                        const char               *text,
                                                        GtkBox                   *place);

G_END_DECLS
