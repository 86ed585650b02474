/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes, up to a nul, as a date. Beyond not crashing: what is read must read the same again, be shown, and be in a
 * sound order with itself and with the date read before it. */

#include <stdint.h>
#include <string.h>

#include "entente-date.h"
#include "entente-error.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_pair (const EntenteDate *a,
            const EntenteDate *b)
{
  int sort = entente_date_sort (a, b);
  int sort_reverse = entente_date_sort (b, a);

  g_assert_true (entente_date_can_both_hold (a, b) == entente_date_can_both_hold (b, a));
  g_assert_true ((sort > 0) == (sort_reverse < 0) && (sort == 0) == (sort_reverse == 0));
  g_assert_true ((sort == 0) == (strcmp (entente_date_get_text (a), entente_date_get_text (b)) == 0));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static EntenteDate *previous = NULL;
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDate) date = entente_date_parse (text, &error);
  g_autoptr (EntenteDate) again = NULL;

  if (date == NULL)
    {
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DATE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_no_error (error);
  g_assert_cmpstr (entente_date_get_text (date), ==, text);
  g_assert_true (g_str_is_ascii (text));

  again = entente_date_parse (entente_date_get_text (date), NULL);
  g_assert_nonnull (again);
  g_assert_cmpint (entente_date_sort (date, again), ==, 0);
  g_assert_cmpint (entente_date_get_first_day (date), ==, entente_date_get_first_day (again));
  g_assert_cmpint (entente_date_get_last_day (date), ==, entente_date_get_last_day (again));

  g_assert_cmpint (entente_date_get_first_day (date), <=, entente_date_get_last_day (date));

  for (EntenteDateStyle style = ENTENTE_DATE_STYLE_LONG; style <= ENTENTE_DATE_STYLE_EDTF; style++)
    {
      g_autofree char *shown = entente_date_format (date, style);

      g_assert_true (shown != NULL && *shown != '\0' && g_utf8_validate (shown, -1, NULL));
    }

  check_pair (date, again);
  if (previous)
    {
      check_pair (date, previous);
      entente_date_unref (previous);
    }
  previous = g_steal_pointer (&date);

  return 0;
}
