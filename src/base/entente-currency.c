/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-currency.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  char   code[4];
  guint8 digits;
} Currency;

/* ISO 4217, list one (current currencies and funds) as of 2026, with the digits of the minor unit. Sorted. Not its X
 * codes that are no currency: metals, units of account, testing, none. */
static const Currency currencies[] = {
  { "AED", 2 }, { "AFN", 2 }, { "ALL", 2 }, { "AMD", 2 }, { "AOA", 2 }, { "ARS", 2 }, { "AUD", 2 }, { "AWG", 2 },
  { "AZN", 2 }, { "BAM", 2 }, { "BBD", 2 }, { "BDT", 2 }, { "BHD", 3 }, { "BIF", 0 }, { "BMD", 2 }, { "BND", 2 },
  { "BOB", 2 }, { "BOV", 2 }, { "BRL", 2 }, { "BSD", 2 }, { "BTN", 2 }, { "BWP", 2 }, { "BYN", 2 }, { "BZD", 2 },
  { "CAD", 2 }, { "CDF", 2 }, { "CHE", 2 }, { "CHF", 2 }, { "CHW", 2 }, { "CLF", 4 }, { "CLP", 0 }, { "CNY", 2 },
  { "COP", 2 }, { "COU", 2 }, { "CRC", 2 }, { "CUP", 2 }, { "CVE", 2 }, { "CZK", 2 }, { "DJF", 0 }, { "DKK", 2 },
  { "DOP", 2 }, { "DZD", 2 }, { "EGP", 2 }, { "ERN", 2 }, { "ETB", 2 }, { "EUR", 2 }, { "FJD", 2 }, { "FKP", 2 },
  { "GBP", 2 }, { "GEL", 2 }, { "GHS", 2 }, { "GIP", 2 }, { "GMD", 2 }, { "GNF", 0 }, { "GTQ", 2 }, { "GYD", 2 },
  { "HKD", 2 }, { "HNL", 2 }, { "HTG", 2 }, { "HUF", 2 }, { "IDR", 2 }, { "ILS", 2 }, { "INR", 2 }, { "IQD", 3 },
  { "IRR", 2 }, { "ISK", 0 }, { "JMD", 2 }, { "JOD", 3 }, { "JPY", 0 }, { "KES", 2 }, { "KGS", 2 }, { "KHR", 2 },
  { "KMF", 0 }, { "KPW", 2 }, { "KRW", 0 }, { "KWD", 3 }, { "KYD", 2 }, { "KZT", 2 }, { "LAK", 2 }, { "LBP", 2 },
  { "LKR", 2 }, { "LRD", 2 }, { "LSL", 2 }, { "LYD", 3 }, { "MAD", 2 }, { "MDL", 2 }, { "MGA", 2 }, { "MKD", 2 },
  { "MMK", 2 }, { "MNT", 2 }, { "MOP", 2 }, { "MRU", 2 }, { "MUR", 2 }, { "MVR", 2 }, { "MWK", 2 }, { "MXN", 2 },
  { "MXV", 2 }, { "MYR", 2 }, { "MZN", 2 }, { "NAD", 2 }, { "NGN", 2 }, { "NIO", 2 }, { "NOK", 2 }, { "NPR", 2 },
  { "NZD", 2 }, { "OMR", 3 }, { "PAB", 2 }, { "PEN", 2 }, { "PGK", 2 }, { "PHP", 2 }, { "PKR", 2 }, { "PLN", 2 },
  { "PYG", 0 }, { "QAR", 2 }, { "RON", 2 }, { "RSD", 2 }, { "RUB", 2 }, { "RWF", 0 }, { "SAR", 2 }, { "SBD", 2 },
  { "SCR", 2 }, { "SDG", 2 }, { "SEK", 2 }, { "SGD", 2 }, { "SHP", 2 }, { "SLE", 2 }, { "SOS", 2 }, { "SRD", 2 },
  { "SSP", 2 }, { "STN", 2 }, { "SVC", 2 }, { "SYP", 2 }, { "SZL", 2 }, { "THB", 2 }, { "TJS", 2 }, { "TMT", 2 },
  { "TND", 3 }, { "TOP", 2 }, { "TRY", 2 }, { "TTD", 2 }, { "TWD", 2 }, { "TZS", 2 }, { "UAH", 2 }, { "UGX", 0 },
  { "USD", 2 }, { "USN", 2 }, { "UYI", 0 }, { "UYU", 2 }, { "UYW", 4 }, { "UZS", 2 }, { "VED", 2 }, { "VES", 2 },
  { "VND", 0 }, { "VUV", 0 }, { "WST", 2 }, { "XAF", 0 }, { "XCD", 2 }, { "XCG", 2 }, { "XOF", 0 }, { "XPF", 0 },
  { "YER", 2 }, { "ZAR", 2 }, { "ZMW", 2 }, { "ZWG", 2 },
};

/* The signs that are understood without their country; "$" alone is the US dollar, as in our data. */
static const struct {
  char code[4];
  char symbol[8];
} symbols[] = {
  { "USD", "$" },   { "EUR", "€" },   { "GBP", "£" },   { "JPY", "¥" },   { "CNY", "CN¥" }, { "INR", "₹" },
  { "KRW", "₩" },   { "AUD", "A$" },  { "CAD", "CA$" }, { "NZD", "NZ$" }, { "HKD", "HK$" }, { "TWD", "NT$" },
  { "SGD", "S$" },  { "BRL", "R$" },  { "MXN", "MX$" }, { "ILS", "₪" },   { "TRY", "₺" },   { "UAH", "₴" },
  { "VND", "₫" },   { "NGN", "₦" },   { "PHP", "₱" },
};

static int
compare_code (gconstpointer code,
              gconstpointer currency)
{
  return strcmp (code, ((const Currency *) currency)->code);
}

static const Currency *
find_currency (const char *code)
{
  if (code == NULL)
    return NULL;

  return bsearch (code, currencies, G_N_ELEMENTS (currencies), sizeof (Currency), compare_code);
}

/**
 * entente_currency_is_known:
 * @currency: (nullable): a code
 *
 * Says whether @currency is the code of a current currency or fund in ISO 4217, in capitals. A metal, a unit of account
 * of banks and "no currency" (`XAU`, `XDR`, `XXX`) are not.
 *
 * Returns: whether it is
 */
gboolean
entente_currency_is_known (const char *currency)
{
  return find_currency (currency) != NULL;
}

/**
 * entente_currency_get_digits:
 * @currency: (nullable): a code
 *
 * Gets the decimal digits of the currency's minor unit in ISO 4217: 2 for `USD`, 0 for `JPY`, 3 for `KWD`.
 *
 * Returns: 0 to 4, or -1 for an unknown currency
 */
int
entente_currency_get_digits (const char *currency)
{
  const Currency *found = find_currency (currency);

  return found ? found->digits : -1;
}

/**
 * entente_currency_get_symbol:
 * @currency: (nullable): a code
 *
 * Gets the sign with which people write the currency, such as "$" or "CA$".
 *
 * Returns: (transfer none) (nullable): the sign, or %NULL if the code is as good
 */
const char *
entente_currency_get_symbol (const char *currency)
{
  for (guint i = 0; currency && i < G_N_ELEMENTS (symbols); i++)
    if (strcmp (symbols[i].code, currency) == 0)
      return symbols[i].symbol;

  return NULL;
}
