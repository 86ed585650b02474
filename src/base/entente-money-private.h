/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of money share. Nobody else includes this. */

#pragma once

#include "entente-money.h"

G_BEGIN_DECLS

gint64 _entente_currency_get_scale (const char *currency);

char *_entente_money_clean_typed (const char *text);
void _entente_money_take_currency (char *text,
                                   char  currency[4]);
gboolean _entente_money_parse_typed (const char  *text,
                                     const char  *currency,
                                     gint64      *minor,
                                     GError     **error);

static inline gboolean
_entente_qualifier_has_figure (EntenteQualifier qualifier)
{
  return qualifier > ENTENTE_QUALIFIER_NONE && qualifier < ENTENTE_QUALIFIER_NO_FIGURE;
}

G_END_DECLS
