/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The statement as a row of SQL: texts and bindings made from the table of slots. Words stand as words, but for modality
 * and rank: those are numbers, since the preferred view sorts by them. */

#include "entente-store-private.h"

#include "entente-date.h"
#include "entente-error.h"

#include <glib/gi18n-lib.h>

static gboolean
is_number_word (const EntenteSlotInfo *info)
{
  return info->vocabulary == ENTENTE_VOCABULARY_MODALITY || info->vocabulary == ENTENTE_VOCABULARY_RANK;
}

/**
 * entente_statement_sql_table:
 * @info: a slot
 *
 * Returns: (transfer none) (nullable): the table that the slot refers to, or %NULL if it refers to none
 */
const char *
entente_statement_sql_table (const EntenteSlotInfo *info)
{
  switch (info->refers_to)
    {
    case ENTENTE_REFERS_TO_DATASET:
      return "dataset";
    case ENTENTE_REFERS_TO_SUBJECT:
    case ENTENTE_REFERS_TO_ENTITY:
    case ENTENTE_REFERS_TO_CONDITION:
      return "subject";
    case ENTENTE_REFERS_TO_SOURCE:
      return "source";
    case ENTENTE_REFERS_TO_NOTHING:
    default:
      return NULL;
    }
}

static void
append_names (GString *sql)
{
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    g_string_append_printf (sql, slot == 0 ? "%s" : ", %s", entente_slot_get_info (slot)->name);
}

static void
append_parameters (GString *sql,
                   guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (sql, i == 0 ? "?" : ", ?");
}

/**
 * entente_statement_sql_insert:
 *
 * Returns: (transfer none): an INSERT with a parameter for each slot, by key, and three for the days of the date
 */
const char *
entente_statement_sql_insert (void)
{
  static const char *text = NULL;

  if (g_once_init_enter (&text))
    {
      GString *sql = g_string_new ("INSERT INTO statement (");

      append_names (sql);
      g_string_append (sql, ", first_day, last_day, precision) VALUES (");
      append_parameters (sql, ENTENTE_N_SLOTS + 3);
      g_string_append_c (sql, ')');
      g_once_init_leave (&text, g_string_free (sql, FALSE));
    }
  return text;
}

/**
 * entente_statement_sql_select:
 *
 * Returns: (transfer none): a SELECT of all slots, with ids for keys, FROM statement; a WHERE may follow
 */
const char *
entente_statement_sql_select (void)
{
  static const char *text = NULL;

  if (g_once_init_enter (&text))
    {
      GString *sql = g_string_new ("SELECT ");

      for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
        {
          const EntenteSlotInfo *info = entente_slot_get_info (slot);

          if (slot > 0)
            g_string_append (sql, ", ");
          if (entente_statement_sql_table (info) != NULL)
            g_string_append_printf (sql, "(SELECT id FROM %s WHERE key = statement.%s)", entente_statement_sql_table (info),
                                    info->name);
          else
            g_string_append_printf (sql, "statement.%s", info->name);
        }
      g_string_append (sql, " FROM statement");
      g_once_init_leave (&text, g_string_free (sql, FALSE));
    }
  return text;
}

/**
 * entente_statement_sql_edit_insert:
 *
 * Returns: (transfer none): an INSERT into the journal: edit, position, added, the types of subject, object and condition, and a
 *   parameter for each slot
 */
const char *
entente_statement_sql_edit_insert (void)
{
  static const char *text = NULL;

  if (g_once_init_enter (&text))
    {
      GString *sql = g_string_new ("INSERT INTO edit_statement "
                                   "(edit, position, added, subject_type, object_type, condition_type, ");

      append_names (sql);
      g_string_append (sql, ") VALUES (");
      append_parameters (sql, ENTENTE_N_SLOTS + 6);
      g_string_append_c (sql, ')');
      g_once_init_leave (&text, g_string_free (sql, FALSE));
    }
  return text;
}

/**
 * entente_statement_sql_edit_select:
 *
 * Returns: (transfer none): a SELECT of added, the types of subject, object and condition, and all slots FROM edit_statement; a
 *   WHERE may follow
 */
const char *
entente_statement_sql_edit_select (void)
{
  static const char *text = NULL;

  if (g_once_init_enter (&text))
    {
      GString *sql = g_string_new ("SELECT added, subject_type, object_type, condition_type, ");

      append_names (sql);
      g_string_append (sql, " FROM edit_statement");
      g_once_init_leave (&text, g_string_free (sql, FALSE));
    }
  return text;
}

/**
 * entente_statement_sql_read:
 * @query: a query that stands at a row
 * @first_column: the column of the first slot
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the statement that the row holds, or %NULL with %ENTENTE_ERROR_DAMAGED if a word of it is none of
 *   the vocabulary
 */
EntenteStatement *
entente_statement_sql_read (EntenteQuery  *query,
                            int            first_column,
                            GError       **error)
{
  g_autoptr (EntenteStatement) statement = entente_statement_new ();

  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      int column = first_column + (int) slot;

      if (entente_query_is_null (query, column))
        continue;
      switch (info->kind)
        {
        case ENTENTE_SLOT_KIND_TEXT:
        case ENTENTE_SLOT_KIND_ID:
        case ENTENTE_SLOT_KIND_DATE:
          ENTENTE_SLOT_FIELD (statement, info, char *) = g_strdup (entente_query_get_text (query, column));
          break;
        case ENTENTE_SLOT_KIND_CURRENCY:
          g_strlcpy (statement->amount.currency, entente_query_get_text (query, column),
                     sizeof statement->amount.currency);
          break;
        case ENTENTE_SLOT_KIND_BOUND:
          ENTENTE_SLOT_FIELD (statement, info, gint64) = entente_query_get_number (query, column);
          break;
        case ENTENTE_SLOT_KIND_COUNT:
          ENTENTE_SLOT_FIELD (statement, info, guint) = (guint) entente_query_get_number (query, column);
          break;
        case ENTENTE_SLOT_KIND_WORD:
          {
            gint64 word = is_number_word (info)
                            ? entente_query_get_number (query, column)
                            : entente_vocabulary_find (info->vocabulary, entente_query_get_text (query, column));

            /* A word of a damaged file may be none; any other in its place would say what nobody said. */
            if (word < 0 || word >= entente_vocabulary_size (info->vocabulary))
              {
                g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED,
                             _("The database is damaged: a statement has a %s that isn’t known"), info->name);
                return NULL;
              }
            ENTENTE_SLOT_FIELD (statement, info, guint) = (guint) word;
          }
          break;
        default:
          g_assert_not_reached ();
        }
    }
  return g_steal_pointer (&statement);
}

static void
bind (EntenteQuery           *query,
      int                     parameter,
      const EntenteSlotInfo  *info,
      const EntenteStatement *statement)
{
  switch (info->kind)
    {
    case ENTENTE_SLOT_KIND_TEXT:
    case ENTENTE_SLOT_KIND_ID:
    case ENTENTE_SLOT_KIND_DATE:
      entente_query_bind_text (query, parameter, ENTENTE_SLOT_FIELD (statement, info, char *));
      break;
    case ENTENTE_SLOT_KIND_CURRENCY:
      entente_query_bind_text (query, parameter, *statement->amount.currency != '\0' ? statement->amount.currency : NULL);
      break;
    case ENTENTE_SLOT_KIND_BOUND:
      {
        gint64 bound = ENTENTE_SLOT_FIELD (statement, info, gint64);

        if (bound == ENTENTE_MONEY_NO_LOWER || bound == ENTENTE_MONEY_NO_UPPER)
          entente_query_bind_null (query, parameter);
        else
          entente_query_bind_number (query, parameter, bound);
      }
      break;
    case ENTENTE_SLOT_KIND_COUNT:
      {
        guint count = ENTENTE_SLOT_FIELD (statement, info, guint);

        if (count == 0)
          entente_query_bind_null (query, parameter);
        else
          entente_query_bind_number (query, parameter, count);
      }
      break;
    case ENTENTE_SLOT_KIND_WORD:
      {
        guint word = ENTENTE_SLOT_FIELD (statement, info, guint);
        const char *code = entente_vocabulary_nth (info->vocabulary, word);

        if (is_number_word (info))
          entente_query_bind_number (query, parameter, word);
        else
          entente_query_bind_text (query, parameter, *code != '\0' ? code : NULL);
      }
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * entente_statement_sql_bind_by_id:
 * @query: a query with a parameter for each slot
 * @first_parameter: the number of the first of them
 * @statement: a statement; must live until the query has run
 *
 * Binds all slots as they are, references as ids.
 */
void
entente_statement_sql_bind_by_id (EntenteQuery           *query,
                                  int                     first_parameter,
                                  const EntenteStatement *statement)
{
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    bind (query, first_parameter + (int) slot, entente_slot_get_info (slot), statement);
}

/**
 * entente_statement_sql_bind_by_key:
 * @query: a query with a parameter for each slot, from 1
 * @statement: a statement; must live until the query has run
 * @keys: (array): for each slot that refers to a row, the row's key or 0
 *
 * Binds all slots, references as keys.
 */
void
entente_statement_sql_bind_by_key (EntenteQuery           *query,
                                   const EntenteStatement *statement,
                                   const gint64           *keys)
{
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      int parameter = (int) slot + 1;

      if (entente_statement_sql_table (info) == NULL)
        bind (query, parameter, info, statement);
      else if (keys[slot] == 0)
        entente_query_bind_null (query, parameter);
      else
        entente_query_bind_number (query, parameter, keys[slot]);
    }
}

/**
 * entente_statement_sql_bind_days:
 * @query: a query
 * @first_parameter: the number of the first of three parameters: first day, last day, precision
 * @date: (nullable): EDTF
 */
void
entente_statement_sql_bind_days (EntenteQuery *query,
                                 int           first_parameter,
                                 const char   *date)
{
  g_autoptr (EntenteDate) parsed = date != NULL ? entente_date_parse (date, NULL) : NULL;

  if (parsed == NULL)
    {
      for (int i = 0; i < 3; i++)
        entente_query_bind_null (query, first_parameter + i);
      return;
    }
  entente_query_bind_number (query, first_parameter, entente_date_get_first_day (parsed));
  entente_query_bind_number (query, first_parameter + 1, entente_date_get_last_day (parsed));
  entente_query_bind_number (query, first_parameter + 2, entente_date_get_precision (parsed));
}
