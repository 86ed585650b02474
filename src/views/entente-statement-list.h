/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements of a block of a subject's page, the first of them in the block and all on a page of their own. */

#pragma once

#include "entente-subject-blocks.h"

G_BEGIN_DECLS

/* Which of the three lists a statement of the card stands in. What hangs on another subject stands under its name. */
typedef enum {
  ENTENTE_STANDING_STATED,
  ENTENTE_STANDING_LIKELY,
  ENTENTE_STANDING_IF_THIS,
  ENTENTE_STANDING_IF_OTHER,
} EntenteStanding;

/* The statements of a block, for the page with all of them. Owned by the block. Where there are more than at hand, all are read
 * anew from the portions, and @passes tells those of the block. */
typedef struct _EntenteStatementList EntenteStatementList;
struct _EntenteStatementList {
  const EntentePageContext *context;
  GPtrArray                *statements; /* borrowed EntenteStatement, of the card */
  gboolean                  evidence;
  char                   *(*group) (const EntenteStatement *statement,
                                    EntenteReferences      *references);
  gboolean                (*passes) (const EntenteStatementList *self,
                                     const EntenteStatement     *statement);
  EntenteStanding           standing;
  const char               *condition; /* borrowed of the card, or NULL */
  GArray                   *portions;  /* EntentePortion, whose ids are of the card */
};

gboolean              entente_statement_list_is_said        (const EntenteStatement     *statement);
EntenteStanding       entente_statement_list_get_standing   (const EntentePageContext   *context,
                                                             const EntenteStatement     *statement);
const char           *entente_statement_list_describe       (const GPtrArray            *statements,
                                                             EntenteStanding             standing);

EntenteStatementList *entente_statement_list_new            (const EntentePageContext   *context,
                                                             GPtrArray                  *statements);
void                  entente_statement_list_free           (gpointer                    data);
void                  entente_statement_list_add_portion    (EntenteStatementList       *self,
                                                             EntentePortionKind          kind);
void                  entente_statement_list_add_properties (EntenteStatementList       *self,
                                                             const EntenteProperty      *properties,
                                                             guint                       n_properties);
GtkWidget            *entente_statement_list_create_row     (const EntenteStatementList *self,
                                                             const EntenteStatement     *statement);
EntenteBlock         *entente_statement_list_append_block   (const EntentePageContext   *context,
                                                             const char                 *title,
                                                             const char                 *note);
void                  entente_statement_list_attach         (EntenteStatementList       *self,
                                                             EntenteBlock               *block);
void                  entente_statement_list_set_all        (EntenteStatementList       *self,
                                                             EntenteBlock               *block,
                                                             guint                       n);
void                  entente_statement_list_fill           (EntenteStatementList       *self,
                                                             EntenteBlock               *block,
                                                             guint                       n_shown);
void                  entente_statement_list_append         (EntenteStatementList       *self,
                                                             const char                 *title,
                                                             const char                 *note,
                                                             guint                       n_shown,
                                                             gboolean                    further);

G_END_DECLS
