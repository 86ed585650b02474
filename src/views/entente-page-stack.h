/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the inspector: that of the selection, those pushed over it, and those that were left and are still to be unmade. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _EntentePageStack EntentePageStack;

EntentePageStack *entente_page_stack_new            (GtkStack         *stack);
void              entente_page_stack_free           (EntentePageStack *self);
void              entente_page_stack_append         (EntentePageStack *self,
                                                     const char       *title,
                                                     GtkWidget        *page);
void              entente_page_stack_pop            (EntentePageStack *self);
void              entente_page_stack_leave          (EntentePageStack *self);
guint             entente_page_stack_get_length     (EntentePageStack *self);
const char       *entente_page_stack_get_title      (EntentePageStack *self);
GtkWidget        *entente_page_stack_get_first      (EntentePageStack *self);
gboolean          entente_page_stack_get_loading    (EntentePageStack *self);
GtkAdjustment    *entente_page_stack_get_adjustment (EntentePageStack *self);

G_END_DECLS
