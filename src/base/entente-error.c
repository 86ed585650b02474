/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-error.h"

G_DEFINE_QUARK (entente-error-quark, entente_error)
