/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Links to what is in a landscape: `entente:deal/openai-microsoft-2019`, `entente:date/2019-07`. They come from outside, and
 * name what may not be there. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_ADDRESS_SCHEME "entente"

/* What a link leads to. All but a date have ids, of one namespace. */
typedef enum {
  ENTENTE_ADDRESS_ENTITY,
  ENTENTE_ADDRESS_DEAL,
  ENTENTE_ADDRESS_EVENT,
  ENTENTE_ADDRESS_SCENARIO,
  ENTENTE_ADDRESS_SOURCE,
  ENTENTE_ADDRESS_STATEMENT,
  ENTENTE_ADDRESS_DATE,
  ENTENTE_N_ADDRESS_KINDS,
} EntenteAddressKind;

gboolean entente_address_is_meant (const char          *text);
char    *entente_address_format   (EntenteAddressKind   kind,
                                   const char          *value);
char    *entente_address_parse    (const char          *address,
                                   EntenteAddressKind  *kind,
                                   GError             **error);

G_END_DECLS
