/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-database-functions.h"

#include "entente-date.h"
#include "entente-fold.h"
#include "entente-money.h"

static const char *
argument_text (sqlite3_value *value)
{
  return (const char *) sqlite3_value_text (value);
}

static void
fold_function (sqlite3_context *context,
               int              n_arguments,
               sqlite3_value  **arguments)
{
  const char *text = argument_text (arguments[0]);

  if (text != NULL)
    sqlite3_result_text (context, entente_fold (text), -1, g_free);
}

/* The number of a step, -1 if the vocabulary doesn't have it. */
static void
step_function (sqlite3_context *context,
               int              n_arguments,
               sqlite3_value  **arguments)
{
  const char *step = argument_text (arguments[0]);

  if (step != NULL)
    sqlite3_result_int (context, entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, step));
}

static void
step_is_exit_function (sqlite3_context *context,
                       int              n_arguments,
                       sqlite3_value  **arguments)
{
  const char *step = argument_text (arguments[0]);

  if (step != NULL)
    sqlite3_result_int (context, entente_step_is_exit (step));
}

static void
argument_money (sqlite3_value **arguments,
                EntenteMoney   *money)
{
  const char *currency = argument_text (arguments[0]);
  const char *qualifier = argument_text (arguments[3]);
  const char *period = argument_text (arguments[4]);
  gboolean has_lower = sqlite3_value_type (arguments[1]) != SQLITE_NULL;
  gboolean has_upper = sqlite3_value_type (arguments[2]) != SQLITE_NULL;

  *money = (EntenteMoney) ENTENTE_MONEY_INIT;
  g_strlcpy (money->currency, currency != NULL ? currency : "", sizeof money->currency);
  if (has_lower)
    money->lower = sqlite3_value_int64 (arguments[1]);
  if (has_upper)
    money->upper = sqlite3_value_int64 (arguments[2]);
  money->qualifier = MAX (0, entente_vocabulary_find (ENTENTE_VOCABULARY_QUALIFIER, qualifier != NULL ? qualifier : ""));
  money->period = MAX (0, entente_vocabulary_find (ENTENTE_VOCABULARY_PERIOD, period != NULL ? period : ""));
}

static void
money_is_disjoint_function (sqlite3_context *context,
                            int              n_arguments,
                            sqlite3_value  **arguments)
{
  EntenteMoney a;
  EntenteMoney b;

  argument_money (arguments, &a);
  argument_money (arguments + 5, &b);
  sqlite3_result_int (context, entente_money_is_disjoint (&a, &b));
}

static void
date_can_both_hold_function (sqlite3_context *context,
                             int              n_arguments,
                             sqlite3_value  **arguments)
{
  const char *first = argument_text (arguments[0]);
  const char *second = argument_text (arguments[1]);
  g_autoptr (EntenteDate) a = first != NULL ? entente_date_parse (first, NULL) : NULL;
  g_autoptr (EntenteDate) b = second != NULL ? entente_date_parse (second, NULL) : NULL;

  sqlite3_result_int (context, a == NULL || b == NULL || entente_date_can_both_hold (a, b));
}

/**
 * entente_database_add_functions:
 * @connection: a connection
 *
 * Gives SQL the rules of base/ as functions.
 *
 * Returns: a result code of SQLite
 */
int
entente_database_add_functions (sqlite3 *connection)
{
  static const struct {
    const char *name;
    int         n_arguments;
    void        (*function) (sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
    { "entente_fold", 1, fold_function },
    { "entente_step", 1, step_function },
    { "entente_step_is_exit", 1, step_is_exit_function },
    { "entente_money_is_disjoint", 10, money_is_disjoint_function },
    { "entente_date_can_both_hold", 2, date_can_both_hold_function },
  };
  int code = SQLITE_OK;

  for (guint i = 0; i < G_N_ELEMENTS (functions) && code == SQLITE_OK; i++)
    code = sqlite3_create_function_v2 (connection, functions[i].name, functions[i].n_arguments,
                                       SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, functions[i].function,
                                       NULL, NULL, NULL);
  return code;
}
