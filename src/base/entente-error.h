/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteError:
 * @ENTENTE_ERROR_DATE: a text is not a date of the EDTF profile
 * @ENTENTE_ERROR_MONEY: a text is not an amount, or its bounds and qualifier contradict each other
 * @ENTENTE_ERROR_OVERFLOW: an amount or a sum is beyond 64 bits of minor units
 * @ENTENTE_ERROR_CURRENCY: amounts of different currencies or periods were to be added
 * @ENTENTE_ERROR_FAULTS: a landscape file has faults
 * @ENTENTE_ERROR_LIMIT: something is larger than what is read
 * @ENTENTE_ERROR_NOT_FOUND: no subject, dataset or statement has that id
 * @ENTENTE_ERROR_CONFLICT: what is to be stored contradicts what the store holds
 * @ENTENTE_ERROR_STORE: the database could not be read or written
 * @ENTENTE_ERROR_DAMAGED: the database is damaged
 * @ENTENTE_ERROR_FUTURE: the database was written by a newer version
 * @ENTENTE_ERROR_READ_ONLY: the database or its folder can't be written
 * @ENTENTE_ERROR_FULL: the disk is full
 * @ENTENTE_ERROR_BUSY: another process holds the database
 *
 * The one error domain. Cancellation is %G_IO_ERROR_CANCELLED.
 */
typedef enum {
  ENTENTE_ERROR_DATE,
  ENTENTE_ERROR_MONEY,
  ENTENTE_ERROR_OVERFLOW,
  ENTENTE_ERROR_CURRENCY,
  ENTENTE_ERROR_FAULTS,
  ENTENTE_ERROR_LIMIT,
  ENTENTE_ERROR_NOT_FOUND,
  ENTENTE_ERROR_CONFLICT,
  ENTENTE_ERROR_STORE,
  ENTENTE_ERROR_DAMAGED,
  ENTENTE_ERROR_FUTURE,
  ENTENTE_ERROR_READ_ONLY,
  ENTENTE_ERROR_FULL,
  ENTENTE_ERROR_BUSY,
} EntenteError;

#define ENTENTE_ERROR (entente_error_quark ())

GQuark entente_error_quark (void);

G_END_DECLS
