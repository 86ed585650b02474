/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A filter in words, and what people type to set one: amounts and windows of time. */

#pragma once

#include "entente-filter.h"

G_BEGIN_DECLS

char    *entente_filter_format_part   (const EntenteFilter *self,
                                       EntenteFilterPart    part,
                                       EntenteDateStyle     date_style);

char    *entente_filter_format_bound  (const EntenteFilter *self,
                                       gboolean             upper);
gboolean entente_filter_parse_amount  (EntenteFilter       *self,
                                       const char          *from,
                                       const char          *to,
                                       GError             **error);

char    *entente_filter_format_window (const EntenteFilter *self);
gboolean entente_filter_parse_window  (EntenteFilter       *self,
                                       const char          *text,
                                       GError             **error);

G_END_DECLS
