/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all widgets have in common that show (a part of) a deal of a list: they follow the deal's row and the session's style. */

#pragma once

#include <adwaita.h>

#include "entente-session.h"
#include "entente-subject.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DEAL_ITEM (entente_deal_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteDealItem, entente_deal_item, ENTENTE, DEAL_ITEM, AdwBin)

/**
 * EntenteDealItemClass:
 * @show: shows @row, or that it is being read if it is %NULL
 */
struct _EntenteDealItemClass {
  AdwBinClass parent_class;

  void (*show) (EntenteDealItem    *self,
                const EntenteRow   *row,
                const EntenteStyle *style);
};

void                entente_deal_item_set_session (EntenteDealItem *self,
                                                   EntenteSession  *session);
void                entente_deal_item_set_subject (EntenteDealItem *self,
                                                   EntenteSubject  *subject);
const EntenteRow   *entente_deal_item_get_row     (EntenteDealItem *self);
const EntenteStyle *entente_deal_item_get_style   (EntenteDealItem *self);

/* Parts that the widgets are made of. */
GtkWidget        *entente_deal_item_new_difference (guint               chars);
void              entente_deal_item_set_difference (GtkWidget          *mark,
                                                    const EntenteRow   *row);
void              entente_deal_item_speak          (EntenteDealItem    *self,
                                                    const EntenteRow   *row,
                                                    const EntenteStyle *style);

G_END_DECLS
