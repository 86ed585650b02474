/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line at the bottom of the window, whatever its panes show, for what lasts: work that goes on, a landscape that can't be written, a damaged file. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_NOTICE (entente_notice_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNotice, entente_notice, ENTENTE, NOTICE, AdwBin)

void entente_notice_show         (EntenteNotice *self,
                                  const char    *text,
                                  const char    *label,
                                  const char    *action);
void entente_notice_set_progress (EntenteNotice *self,
                                  const char    *text,
                                  double         done);
void entente_notice_set_short    (EntenteNotice *self,
                                  gboolean       is_short);
void entente_notice_hide         (EntenteNotice *self);

G_END_DECLS
