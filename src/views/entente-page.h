/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of the inspector that is made in steps: what is seen first at once, the rest in short slices, a frame after each. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_PAGE (entente_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntentePage, entente_page, ENTENTE, PAGE, AdwBin)

/**
 * EntentePageClass:
 * @make_step: makes the next step: appends to the box, a block or a few rows; %FALSE if that was the last one for now
 */
struct _EntentePageClass {
  AdwBinClass parent_class;

  gboolean (*make_step) (EntentePage *self);
};

void     entente_page_set_box     (EntentePage *self,
                                   GtkBox      *box);
void     entente_page_set_busy    (EntentePage *self,
                                   gboolean     busy);
void     entente_page_begin       (EntentePage *self,
                                   int          width,
                                   int          height);
void     entente_page_stop        (EntentePage *self);
gboolean entente_page_unmake      (EntentePage *self);
void     entente_page_go_on       (EntentePage *self);
gboolean entente_page_get_loading (EntentePage *self);

G_END_DECLS
