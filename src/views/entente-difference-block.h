/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where accounts differ, a row for each difference, which leads to the accounts face to face. */

#pragma once

#include "entente-answers.h"
#include "entente-block.h"
#include "entente-session.h"

G_BEGIN_DECLS

GtkWidget *entente_difference_block_new (GPtrArray         *differences,
                                         GPtrArray         *accounts,
                                         EntenteReferences *references,
                                         EntenteSession    *session);

G_END_DECLS
