/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page that “All n” leads to: statements in blocks, of any number. Those at hand are laid out first; what is beyond them is
 * read from the landscape as it is asked for. */

#pragma once

#include "entente-landscape.h"
#include "entente-page.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_STATEMENTS_PAGE (entente_statements_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStatementsPage, entente_statements_page, ENTENTE, STATEMENTS_PAGE, EntentePage)

/**
 * EntenteStatementsPageFuncs:
 * @create_row: makes the row of a statement
 * @get_group: (nullable): the heading of the block that a statement stands in, or %NULL for that of the page
 * @passes: (nullable): whether a statement that was read belongs on the page
 *
 * How a page shows statements. The last argument of each is the data of entente_statements_page_new().
 */
typedef struct {
  GtkWidget *(*create_row) (const EntenteStatement *statement,
                            EntenteReferences      *references,
                            gconstpointer           data);
  char      *(*get_group)  (const EntenteStatement *statement,
                            EntenteReferences      *references,
                            gconstpointer           data);
  gboolean   (*passes)     (const EntenteStatement *statement,
                            gconstpointer           data);
} EntenteStatementsPageFuncs;

GtkWidget *entente_statements_page_new         (EntenteLandscape                 *landscape,
                                                const char                       *title,
                                                const char                       *note,
                                                const EntenteStatementsPageFuncs *funcs,
                                                gconstpointer                     data);
void       entente_statements_page_add         (EntenteStatementsPage            *self,
                                                const GPtrArray                  *statements,
                                                EntenteReferences                *references);
void       entente_statements_page_add_portion (EntenteStatementsPage            *self,
                                                const EntentePortion             *portion);

G_END_DECLS
