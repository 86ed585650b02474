/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A block of a page: a heading, a note, “All n”, and a boxed list or a card. */

#pragma once

#include <adwaita.h>

#include "entente-vocabulary.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_BLOCK (entente_block_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBlock, entente_block, ENTENTE, BLOCK, AdwBin)

/**
 * EntenteBlockPageFunc:
 * @block: the block whose “All n” was clicked
 * @data: user data
 *
 * Returns: (transfer floating) (nullable): a page with all that the block shows the beginning of; %NULL if @data was led to
 *   by itself
 */
typedef GtkWidget *(*EntenteBlockPageFunc) (EntenteBlock *block,
                                            gpointer      data);

GtkWidget  *entente_block_new            (const char           *title);
const char *entente_block_get_title      (EntenteBlock         *self);
const char *entente_block_get_note       (EntenteBlock         *self);
void        entente_block_set_note       (EntenteBlock         *self,
                                          const char           *note);
void        entente_block_set_conjecture (EntenteBlock         *self,
                                          gboolean              conjecture);
void        entente_block_set_all        (EntenteBlock         *self,
                                          guint                 n,
                                          EntenteBlockPageFunc  create_page,
                                          gpointer              data);
void        entente_block_set_open_ended (EntenteBlock         *self);
void        entente_block_add            (EntenteBlock         *self,
                                          GtkWidget            *row);
void        entente_block_add_heading    (EntenteBlock         *self,
                                          const char           *heading,
                                          const char           *avatar);
void        entente_block_add_step       (EntenteBlock         *self,
                                          const char           *step,
                                          const char           *state,
                                          gboolean              current);
void        entente_block_add_none       (EntenteBlock         *self,
                                          const char           *text);
void        entente_block_set_card       (EntenteBlock         *self,
                                          GtkWidget            *card);
void        entente_block_fold           (EntenteBlock         *self,
                                          EntenteBlock         *into,
                                          guint                 n);
guint       entente_block_get_n_rows     (EntenteBlock         *self);

G_END_DECLS
