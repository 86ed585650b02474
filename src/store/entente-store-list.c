/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which subjects pass a filter, in an order; and how many would. The SQL is put together from the pieces below, by the
 * parts of the filter that are set; what is asked for comes in by parameters, whose numbers are the same in all pieces. */

#include "entente-store-private.h"

enum {
  PARAMETER_TYPE = 1,
  PARAMETER_SCOPE,
  PARAMETER_ENTITY_KINDS,
  PARAMETER_DEAL_KINDS,
  PARAMETER_STEPS,
  PARAMETER_CURRENCY,
  PARAMETER_LOWER,
  PARAMETER_UPPER,
  PARAMETER_FIRST_DAY,
  PARAMETER_LAST_DAY,
  PARAMETER_MODALITIES,
  PARAMETER_SOURCE,
  PARAMETER_DATASET,
  PARAMETER_AMONG,
};

#define OF_TYPE       "p.type = ?1"
#define OF_ENTITIES   "p.type = 0"
#define OF_HAPPENINGS "p.type IN (1, 2)"

/* Whose amount the row `p` of the preferred view has: its own, an entity that of the deal with the highest. Sums of different
 * currencies can't be compared: then it is the currency of most of its deals. The plus before a column keeps SQLite from
 * walking over all deals, for each entity anew. */
#define MONEY_OF_P                                                                                                    \
  "CASE WHEN p.type <> 0 THEN p.subject ELSE "                                                                        \
  "(SELECT deal.subject FROM preferred AS deal WHERE +deal.type = 1 AND ifnull (deal.lower, deal.upper) IS NOT NULL " \
  "AND deal.subject IN " ENTENTE_SQL_PARTY_OF ("p.subject") " "                                                       \
  "ORDER BY count(*) OVER (PARTITION BY deal.currency) DESC, deal.currency, ifnull (deal.lower, deal.upper) DESC, "   \
  "deal.subject LIMIT 1) END"

/* How many deals (1) or events (2) the entity `p` is a party of. */
#define N_OF_P(type) \
  "(SELECT count(*) FROM preferred AS o WHERE +o.type = " type " AND o.subject IN " ENTENTE_SQL_PARTY_OF ("p.subject") ")"

#define IN_SCOPE " AND p.subject IN " ENTENTE_SQL_PARTY_OF ("(SELECT key FROM subject WHERE id = ?2)")

/* Subjects that are looked up by their keys, a JSON array, instead of all. */
#define FROM_ALL   " FROM preferred AS p"
#define FROM_AMONG " FROM json_each (?14) AS among CROSS JOIN preferred AS p ON p.subject = among.value"

/* What each part asks of a deal or an event. What doesn't have it doesn't pass: an event has no kind, and a deal without
 * a figure or a date is in no range and no window. */
static const char *const happening_passes[ENTENTE_N_FILTER_PARTS] = {
  [ENTENTE_FILTER_DEAL_KINDS] = " AND p.type = 1 AND (?4 >> entente_deal_kind (p.kind)) & 1",
  [ENTENTE_FILTER_STEPS] = " AND (?5 >> entente_step (p.step)) & 1",
  [ENTENTE_FILTER_AMOUNT] = " AND (?6 = '' OR p.currency = ?6) AND ifnull (p.lower, p.upper) IS NOT NULL "
                            "AND (p.lower IS NULL OR p.lower <= ?8) AND (p.upper IS NULL OR p.upper >= ?7)",
  [ENTENTE_FILTER_WINDOW] = " AND p.first_day <= ?10 AND p.last_day >= ?9",
  [ENTENTE_FILTER_MODALITIES] = " AND (?11 >> p.modality) & 1",
  [ENTENTE_FILTER_SOURCE] = " AND p.subject IN (SELECT subject FROM statement "
                            "WHERE source = (SELECT key FROM source WHERE id = ?12) AND condition IS NULL)",
  [ENTENTE_FILTER_DATASET] = " AND p.subject IN (SELECT subject FROM statement "
                             "WHERE dataset = (SELECT key FROM dataset WHERE id = ?13))",
};

/* The natural direction and the other. */
static const char *const orders[][2] = {
  [ENTENTE_ORDER_NAME] = { "p.name COLLATE entente_name NULLS LAST", "p.name COLLATE entente_name DESC NULLS LAST" },
  [ENTENTE_ORDER_DEALS] = { N_OF_P ("1") " DESC, " N_OF_P ("2") " DESC", N_OF_P ("1") ", " N_OF_P ("2") },
  /* Sums of different currencies can't be compared: the currency of most sums first. */
  [ENTENTE_ORDER_AMOUNT] = { "ifnull (money.lower, money.upper) IS NULL, n DESC, money.currency, "
                             "ifnull (money.lower, money.upper) DESC, money.qualifier IS NULL",
                             "ifnull (money.lower, money.upper) IS NULL, n DESC, money.currency, "
                             "ifnull (money.lower, money.upper), money.qualifier IS NULL" },
  [ENTENTE_ORDER_DATE] = { "p.first_day NULLS LAST, p.last_day, p.precision, p.date",
                           "p.first_day DESC NULLS LAST, p.last_day DESC, p.precision DESC, p.date DESC" },
  [ENTENTE_ORDER_STATUS] = { "p.step IS NULL, entente_step_is_exit (p.step), entente_step (p.step) DESC",
                             "p.step IS NULL, entente_step_is_exit (p.step) DESC, entente_step (p.step)" },
  [ENTENTE_ORDER_EVIDENCE] = { "p.modality NULLS LAST", "p.modality DESC NULLS LAST" },
};

#define THEN_NAME ", p.name COLLATE entente_name NULLS LAST, p.subject"

#define JOIN_MONEY                                                                                                   \
  " LEFT JOIN preferred AS money ON money.subject = " MONEY_OF_P                                         \
  " LEFT JOIN (SELECT currency, count(*) AS n FROM preferred WHERE type = max (?1, 1) GROUP BY currency) AS common " \
  "ON common.currency = money.currency"

static void
append_happening_passes (GString             *sql,
                         const EntenteFilter *filter,
                         EntenteFilterPart    except)
{
  for (EntenteFilterPart part = 0; part < ENTENTE_N_FILTER_PARTS; part++)
    if (part != except && happening_passes[part] != NULL && entente_filter_has_part (filter, part))
      g_string_append (sql, happening_passes[part]);
}

static void
append_entity_passes (GString             *sql,
                      const EntenteFilter *filter,
                      EntenteFilterPart    except)
{
  if (except != ENTENTE_FILTER_ENTITY_KINDS && entente_filter_has_part (filter, ENTENTE_FILTER_ENTITY_KINDS))
    g_string_append (sql, " AND (?3 >> entente_entity_kind (p.kind)) & 1");
  if (entente_filter_has_other (filter))
    {
      g_string_append (sql, " AND p.subject IN (SELECT object FROM statement WHERE " ENTENTE_SQL_IS_PARTY
                            " AND statement.subject IN (SELECT p.subject FROM preferred AS p WHERE " OF_HAPPENINGS);
      append_happening_passes (sql, filter, ENTENTE_N_FILTER_PARTS);
      g_string_append (sql, "))");
    }
}

/* The keys as JSON, for json_each(). */
static char *
make_among (GArray *keys)
{
  GString *json;

  if (keys == NULL)
    return NULL;
  json = g_string_new ("[");
  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (json, i == 0 ? "%" G_GINT64_FORMAT : ",%" G_GINT64_FORMAT, g_array_index (keys, gint64, i));
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

/* Binds all that the pieces may ask for; what a query doesn't ask for is passed over. The strings must outlive it. */
static void
bind (EntenteQuery        *query,
      EntenteSubjectType   type,
      const char          *scope,
      const EntenteFilter *filter,
      const char          *among)
{
  entente_query_bind_number (query, PARAMETER_TYPE, type);
  entente_query_bind_text (query, PARAMETER_SCOPE, scope);
  entente_query_bind_number (query, PARAMETER_ENTITY_KINDS, (gint64) filter->entity_kinds);
  entente_query_bind_number (query, PARAMETER_DEAL_KINDS, (gint64) filter->deal_kinds);
  entente_query_bind_number (query, PARAMETER_STEPS, (gint64) filter->steps);
  entente_query_bind_text (query, PARAMETER_CURRENCY, filter->amount.currency);
  entente_query_bind_number (query, PARAMETER_LOWER, filter->amount.lower);
  entente_query_bind_number (query, PARAMETER_UPPER, filter->amount.upper);
  entente_query_bind_number (query, PARAMETER_FIRST_DAY, filter->first_day);
  entente_query_bind_number (query, PARAMETER_LAST_DAY, filter->last_day);
  entente_query_bind_number (query, PARAMETER_MODALITIES, filter->modalities);
  entente_query_bind_text (query, PARAMETER_SOURCE, filter->source);
  entente_query_bind_text (query, PARAMETER_DATASET, filter->dataset);
  entente_query_bind_text (query, PARAMETER_AMONG, among);
}

static GArray *
run_list (EntenteStore        *self,
          const char          *sql,
          EntenteSubjectType   type,
          const char          *scope,
          const EntenteFilter *filter,
          GArray              *among,
          GError             **error)
{
  g_autofree char *json = make_among (among);
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return NULL;
  bind (query, type, scope, filter, json);
  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (entente_query_next (query, &local_error))
    {
      gint64 key = entente_query_get_number (query, 0);

      g_array_append_val (keys, key);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&keys);
}

/**
 * entente_store_list:
 * @self: a store
 * @query: which subjects, in which order; its text is not looked at
 * @among: (nullable) (element-type gint64): keys of subjects whose names have the text, best first: only these, in this
 *   order; or %NULL
 * @error: return location for a #GError
 *
 * Those that are equal by the order, or have nothing to sort by, follow in name order.
 *
 * Returns: (transfer full) (element-type gint64): the keys in order, or %NULL with @error set
 */
GArray *
entente_store_list (EntenteStore            *self,
                    const EntenteListQuery  *query,
                    GArray                  *among,
                    GError                 **error)
{
  g_autoptr (GString) sql = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (query->order < G_N_ELEMENTS (orders), NULL);

  sql = g_string_new ("SELECT p.subject");
  g_string_append (sql, among != NULL ? FROM_AMONG : FROM_ALL);
  if (among == NULL && query->order == ENTENTE_ORDER_AMOUNT)
    g_string_append (sql, JOIN_MONEY);
  g_string_append (sql, " WHERE " OF_TYPE);
  if (query->type == ENTENTE_SUBJECT_ENTITY)
    append_entity_passes (sql, query->filter, ENTENTE_N_FILTER_PARTS);
  else if (query->type == ENTENTE_SUBJECT_DEAL || query->type == ENTENTE_SUBJECT_EVENT)
    {
      if (query->scope != NULL)
        g_string_append (sql, IN_SCOPE);
      append_happening_passes (sql, query->filter, ENTENTE_N_FILTER_PARTS);
    }
  g_string_append (sql, " ORDER BY ");
  if (among != NULL)
    g_string_append (sql, "among.key");
  else
    g_string_append_printf (sql, "%s" THEN_NAME, orders[query->order][query->reversed ? 1 : 0]);

  return run_list (self, sql->str, query->type, query->scope, query->filter, among, error);
}

/**
 * entente_store_list_happenings:
 * @self: a store
 * @scope: (nullable): the id of an entity that is to be a party
 * @filter: what is to pass
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type gint64): the keys of the deals and events that pass, in the order of time, the
 *   undated last; or %NULL with @error set
 */
GArray *
entente_store_list_happenings (EntenteStore         *self,
                               const char           *scope,
                               const EntenteFilter  *filter,
                               GError              **error)
{
  g_autoptr (GString) sql = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  sql = g_string_new ("SELECT p.subject" FROM_ALL " WHERE " OF_HAPPENINGS);
  if (scope != NULL)
    g_string_append (sql, IN_SCOPE);
  append_happening_passes (sql, filter, ENTENTE_N_FILTER_PARTS);
  g_string_append_printf (sql, " ORDER BY %s" THEN_NAME, orders[ENTENTE_ORDER_DATE][0]);
  return run_list (self, sql->str, ENTENTE_SUBJECT_DEAL, scope, filter, NULL, error);
}

#define JOIN_STATEMENT " JOIN statement ON statement.subject = p.subject"

/* What is counted: by what, with which of the filter's parts left out. A number stands for a word of the vocabulary. */
static const struct {
  const char        *select;
  const char        *join;
  EntenteFilterPart  except;
  EntenteVocabulary  numbers;
} facets[] = {
  [ENTENTE_FACET_ENTITY_KIND] = { "SELECT ifnull (p.kind, ''), count(*)", "", ENTENTE_FILTER_ENTITY_KINDS,
                                  ENTENTE_VOCABULARY_NONE },
  [ENTENTE_FACET_TYPE] = { "SELECT p.type, count(*)", "", ENTENTE_N_FILTER_PARTS, ENTENTE_VOCABULARY_SUBJECT_TYPE },
  [ENTENTE_FACET_DEAL_KIND] = { "SELECT ifnull (p.kind, ''), count(*)", "", ENTENTE_FILTER_DEAL_KINDS,
                                ENTENTE_VOCABULARY_NONE },
  [ENTENTE_FACET_STEP] = { "SELECT ifnull (p.step, ''), count(*)", "", ENTENTE_FILTER_STEPS, ENTENTE_VOCABULARY_NONE },
  [ENTENTE_FACET_MODALITY] = { "SELECT p.modality, count(*)", "", ENTENTE_FILTER_MODALITIES,
                               ENTENTE_VOCABULARY_MODALITY },
  [ENTENTE_FACET_SOURCE] = { "SELECT source.id, count(DISTINCT p.subject)",
                             JOIN_STATEMENT " AND condition IS NULL JOIN source ON source.key = statement.source",
                             ENTENTE_FILTER_SOURCE, ENTENTE_VOCABULARY_NONE },
  [ENTENTE_FACET_DATASET] = { "SELECT dataset.id, count(DISTINCT p.subject)",
                              JOIN_STATEMENT " JOIN dataset ON dataset.key = statement.dataset",
                              ENTENTE_FILTER_DATASET, ENTENTE_VOCABULARY_NONE },
};

static const char *
read_facet (EntenteQuery      *query,
            EntenteVocabulary  numbers)
{
  gint64 number;

  if (numbers == ENTENTE_VOCABULARY_NONE)
    return entente_query_get_text (query, 0);
  number = entente_query_get_number (query, 0);
  if (entente_query_is_null (query, 0) || number < 0 || number >= entente_vocabulary_size (numbers))
    return NULL;
  return entente_vocabulary_nth (numbers, (guint) number);
}

/**
 * entente_store_count_facet:
 * @self: a store
 * @facet: by what to count
 * @scope: (nullable): the id of an entity that is to be a party of the deals and events
 * @filter: what is to pass; its text is not looked at
 * @among: (nullable) (element-type gint64): the entities whose names have the text, or %NULL
 * @error: return location for a #GError
 *
 * Counts the entities, or for another facet the deals and events, that pass all parts of @filter but that of @facet.
 *
 * Returns: (transfer full) (element-type utf8 guint): how many there are by their word or id, the empty one for those that
 *   have none; or %NULL with @error set
 */
GHashTable *
entente_store_count_facet (EntenteStore         *self,
                           EntenteFacet          facet,
                           const char           *scope,
                           const EntenteFilter  *filter,
                           GArray               *among,
                           GError              **error)
{
  gboolean of_entities = facet == ENTENTE_FACET_ENTITY_KIND;
  g_autofree char *json = NULL;
  g_autoptr (GString) sql = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (facet < G_N_ELEMENTS (facets), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  sql = g_string_new (facets[facet].select);
  g_string_append (sql, of_entities && among != NULL ? FROM_AMONG : FROM_ALL);
  g_string_append (sql, facets[facet].join);
  if (of_entities)
    {
      g_string_append (sql, " WHERE " OF_ENTITIES);
      append_entity_passes (sql, filter, facets[facet].except);
    }
  else
    {
      g_string_append (sql, " WHERE " OF_HAPPENINGS);
      if (scope != NULL)
        g_string_append (sql, IN_SCOPE);
      append_happening_passes (sql, filter, facets[facet].except);
    }
  g_string_append (sql, " GROUP BY 1");

  query = entente_database_query (self->database, sql->str, error);
  if (query == NULL)
    return NULL;
  json = make_among (among);
  bind (query, ENTENTE_SUBJECT_ENTITY, scope, filter, json);
  counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (entente_query_next (query, &local_error))
    {
      const char *word = read_facet (query, facets[facet].numbers);

      if (word != NULL)
        g_hash_table_insert (counts, g_strdup (word), GUINT_TO_POINTER ((guint) entente_query_get_number (query, 1)));
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&counts);
}
