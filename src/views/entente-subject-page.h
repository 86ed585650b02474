/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything about a subject, block by block. What is stated, what is only likely, and what hangs on an “if” never share
 * a list, and no block is without content. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-page.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SUBJECT_PAGE (entente_subject_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSubjectPage, entente_subject_page, ENTENTE, SUBJECT_PAGE, EntentePage)

GtkWidget              *entente_subject_page_new      (EntenteCard        *card,
                                                       EntenteLandscape   *landscape,
                                                       EntenteSession     *session);
const EntenteCard      *entente_subject_page_get_card (EntenteSubjectPage *self);
const EntenteStatement *entente_subject_page_get_main (EntenteSubjectPage *self);

G_END_DECLS
