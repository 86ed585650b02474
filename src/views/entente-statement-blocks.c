/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statement-list.h"

#include "entente-statement-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows a block shows before “All n”: with one more, that row is shown instead of the button. There are many blocks
 * of what argues and describes. */
#define N_SHOWN       3
#define N_OF_PROPERTY 2
/* How many sides of a deal a block shows, and rows of each. */
#define N_SIDES      2
#define N_OF_A_SIDE  2
/* How many conditions have a block. */
#define MAX_CONDITIONS 50

/* Of a property that was asked for. */
static gboolean
has_standing (const EntenteStatementList *list,
              const EntenteStatement     *statement)
{
  return entente_statement_list_get_standing (list->context, statement) == list->standing;
}

static void
collect_one (const EntentePageContext *context,
             EntenteProperty           property,
             EntenteStanding           standing,
             gboolean                  opinions,
             GPtrArray                *found)
{
  for (guint i = 0; i < context->card->statements->len; i++)
    {
      EntenteStatement *statement = context->card->statements->pdata[i];
      gboolean is_opinion = statement->modality == ENTENTE_MODALITY_OPINION;

      if (statement->property == property && is_opinion == opinions &&
          entente_statement_list_get_standing (context, statement) == standing)
        g_ptr_array_add (found, statement);
    }
}

/* What somebody only thinks comes last. */
static EntenteStatementList *
collect (const EntentePageContext *context,
         const EntenteProperty    *properties,
         guint                     n_properties,
         EntenteStanding           standing)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  EntenteStatementList *list;

  for (guint i = 0; i < n_properties; i++)
    collect_one (context, properties[i], standing, FALSE, found);
  for (guint i = 0; i < n_properties; i++)
    collect_one (context, properties[i], standing, TRUE, found);
  list = entente_statement_list_new (context, found);
  list->passes = has_standing;
  list->standing = standing;
  if (found->len > 0)
    entente_statement_list_add_properties (list, properties, n_properties);
  return list;
}

static const char *
name_of (EntenteReferences *references,
         const char        *id)
{
  return entente_references_name_of (id, references);
}

static char *
group_by_family (const EntenteStatement *statement,
                 EntenteReferences      *references)
{
  return g_strdup (entente_statement_get_code_label (statement));
}

static char *
group_by_side (const EntenteStatement *statement,
               EntenteReferences      *references)
{
  if (statement->object == NULL)
    /* Translators: a heading over benefits that are for nobody in particular. */
    return g_strdup (_("In general"));
  /* Translators: a heading over what is a benefit for that company. */
  return g_strdup_printf (_("For %s"), name_of (references, statement->object));
}

static char *
group_by_subject (const EntenteStatement *statement,
                  EntenteReferences      *references)
{
  return g_strdup (name_of (references, statement->subject));
}

static char *
group_by_source (const EntenteStatement *statement,
                 EntenteReferences      *references)
{
  const EntenteSource *source = entente_references_source (references, statement->source);

  /* Translators: a heading over statements that rest on no source. */
  return g_strdup (source != NULL ? entente_source_get_label (source) : _("Without a source"));
}

/**
 * entente_blocks_add_properties:
 * @context: a page
 * @title: the heading
 * @properties: (array length=n_properties): properties
 * @n_properties: how many
 * @further: whether it is further said, beside what a page is about
 *
 * Appends what is said of the subject by these properties: what is stated, what is likely, and what would be if it came
 * about, each in a block of its own.
 */
void
entente_blocks_add_properties (const EntentePageContext *context,
                               const char               *title,
                               const EntenteProperty    *properties,
                               guint                     n_properties,
                               gboolean                  further)
{
  for (EntenteStanding standing = ENTENTE_STANDING_STATED; standing <= ENTENTE_STANDING_IF_THIS; standing++)
    {
      EntenteStatementList *list = collect (context, properties, n_properties, standing);

      entente_statement_list_append (list, title, entente_statement_list_describe (list->statements, standing), N_OF_PROPERTY,
                                     further);
    }
}

static EntenteStatementList *
collect_terms (const EntentePageContext *context,
               EntenteStanding                  standing)
{
  static const EntenteProperty terms[] = { ENTENTE_PROPERTY_TERM };
  EntenteStatementList *list = collect (context, terms, 1, standing);

  list->group = group_by_family;
  return list;
}

/**
 * entente_blocks_add_terms:
 * @context: a page of a deal
 *
 * Appends the terms. That none is stated is said; what is only likely is not called a term.
 */
void
entente_blocks_add_terms (const EntentePageContext *context)
{
  EntenteStatementList *stated = collect_terms (context, ENTENTE_STANDING_STATED);

  if (stated->statements->len == 0)
    entente_block_add_none (entente_statement_list_append_block (context, _("Stated terms"), NULL), _("None in any source"));
  entente_statement_list_append (stated, _("Stated terms"), NULL, N_SHOWN, FALSE);
  entente_statement_list_append (collect_terms (context, ENTENTE_STANDING_LIKELY), _("Likely terms"), _("not terms of the deal"),
                                 N_SHOWN, FALSE);
  entente_statement_list_append (collect_terms (context, ENTENTE_STANDING_IF_THIS), _("Likely terms"), _("if this comes about"),
                                 N_SHOWN, FALSE);
}

static void
add_sides (const EntentePageContext *context,
           const char               *note,
           EntenteStatementList     *list)
{
  EntenteBlock *block = entente_statement_list_append_block (context, _("Benefits by side"), note);
  const GPtrArray *statements = list->statements;
  const char *sides[N_SIDES] = { NULL };
  guint n_sides = 0;
  guint n_shown = 0;

  list->group = group_by_side;
  entente_statement_list_attach (list, block);
  for (guint i = 0; i < statements->len && n_sides < N_SIDES; i++)
    {
      const EntenteStatement *first = statements->pdata[i];
      g_autofree char *heading = NULL;
      guint n = 0;

      if (first->object == NULL || (n_sides > 0 && strcmp (first->object, sides[0]) == 0))
        continue;
      sides[n_sides++] = first->object;
      heading = group_by_side (first, context->card->references);
      entente_block_add_heading (block, heading, entente_blocks_name_of (context, first->object));
      for (guint j = i; j < statements->len && n < N_OF_A_SIDE; j++)
        {
          const EntenteStatement *statement = statements->pdata[j];

          if (g_strcmp0 (statement->object, first->object) != 0)
            continue;
          entente_block_add (block, entente_statement_list_create_row (list, statement));
          n++;
        }
      n_shown += n;
    }
  /* All of them are for nobody in particular. */
  if (n_shown == 0)
    entente_statement_list_fill (list, block, N_SHOWN);
  else if (n_shown < statements->len || list->portions->len > 0)
    entente_statement_list_set_all (list, block, 0);
}

/**
 * entente_blocks_add_benefits:
 * @context: a page
 *
 * Appends the benefits, by whose they are.
 */
void
entente_blocks_add_benefits (const EntentePageContext *context)
{
  static const EntenteProperty benefits[] = { ENTENTE_PROPERTY_BENEFIT };

  for (EntenteStanding standing = ENTENTE_STANDING_STATED; standing <= ENTENTE_STANDING_IF_THIS; standing++)
    {
      EntenteStatementList *list = collect (context, benefits, 1, standing);

      if (list->statements->len > 0)
        add_sides (context, entente_statement_list_describe (list->statements, standing), list);
      else
        entente_statement_list_free (list);
    }
}

static gboolean
has_condition (const EntenteStatementList *list,
               const EntenteStatement     *statement)
{
  return g_strcmp0 (statement->condition, list->condition) == 0;
}

/* The first statement of the ith condition that is another subject, or NULL if there aren't so many. */
static const EntenteStatement *
find_condition (const EntentePageContext *context,
                guint                     i)
{
  const GPtrArray *statements = context->card->statements;
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint j = 0; j < statements->len; j++)
    {
      EntenteStatement *statement = statements->pdata[j];

      if (statement->condition != NULL && strcmp (statement->condition, context->card->row->id) != 0 &&
          g_hash_table_add (found, statement->condition) && g_hash_table_size (found) > i)
        return statement;
    }
  return NULL;
}

/**
 * entente_blocks_add_condition:
 * @context: a page
 * @i: a number, from 0 on
 *
 * Appends what is said of the subject for the case that something else comes about, under its name: the ith such thing.
 *
 * Returns: whether there may be another
 */
gboolean
entente_blocks_add_condition (const EntentePageContext *context,
                              guint                     i)
{
  const GPtrArray *statements = context->card->statements;
  const EntenteStatement *first = find_condition (context, i);
  g_autoptr (GPtrArray) of_condition = g_ptr_array_new ();
  g_autofree char *title = NULL;
  EntenteStatementList *list;

  if (first == NULL)
    return FALSE;
  for (guint j = 0; j < statements->len; j++)
    {
      EntenteStatement *statement = statements->pdata[j];

      if (g_strcmp0 (statement->condition, first->condition) == 0)
        g_ptr_array_add (of_condition, statement);
    }
  /* Translators: a heading over what would follow from a deal, an event or a scenario; its name. */
  title = g_strdup_printf (_("If “%s”"), entente_blocks_name_of (context, first->condition));
  list = entente_statement_list_new (context, of_condition);
  list->passes = has_condition;
  list->condition = first->condition;
  entente_statement_list_add_portion (list, ENTENTE_PORTION_OF_SUBJECT);
  entente_statement_list_append (list, title, NULL, N_SHOWN, FALSE);
  return i + 1 < MAX_CONDITIONS;
}

/**
 * entente_blocks_add_dependents:
 * @context: a page
 *
 * Appends what is said of other subjects for the case that this one comes about.
 */
void
entente_blocks_add_dependents (const EntentePageContext *context)
{
  EntenteStatementList *list = entente_statement_list_new (context, context->card->conditional);

  list->group = group_by_subject;
  entente_statement_list_add_portion (list, ENTENTE_PORTION_CONDITIONAL);
  entente_statement_list_append (list, _("What would follow elsewhere"), _("if this comes about"), N_OF_PROPERTY, TRUE);
}

/* The parties and relations of others have blocks of their own. */
static gboolean
is_mention (const EntenteStatement *statement)
{
  switch ((int) statement->property)
    {
    case ENTENTE_PROPERTY_PARTY:
    case ENTENTE_PROPERTY_PART_OF:
    case ENTENTE_PROPERTY_AMENDS:
    case ENTENTE_PROPERTY_SUPERSEDES:
    case ENTENTE_PROPERTY_SAME_AS:
    case ENTENTE_PROPERTY_DEPENDENCE:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_credited (const EntenteStatementList *list,
             const EntenteStatement     *statement)
{
  return g_strcmp0 (statement->credited_to, list->context->card->row->id) == 0;
}

/* What is credited to the subject, by how firm it is. */
static gboolean
is_credit (const EntenteStatementList *list,
           const EntenteStatement     *statement)
{
  gboolean is_said = entente_statement_list_is_said (statement);

  return is_credited (list, statement) && is_said == (list->standing == ENTENTE_STANDING_STATED);
}

/* What is said elsewhere, by how firm it is, or under a condition. */
static gboolean
is_said_elsewhere (const EntenteStatementList *list,
                   const EntenteStatement     *statement)
{
  EntenteStanding standing = ENTENTE_STANDING_IF_OTHER;

  if (statement->condition == NULL)
    standing = entente_statement_list_is_said (statement) ? ENTENTE_STANDING_STATED : ENTENTE_STANDING_LIKELY;
  return !is_credited (list, statement) && is_mention (statement) && standing == list->standing;
}

static void
add_naming (const EntentePageContext *context,
            EntentePortionKind        kind,
            EntenteStanding           standing,
            guint                     n_shown)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  gboolean credit = kind == ENTENTE_PORTION_CREDITED;
  EntenteStatementList *list = entente_statement_list_new (context, found);

  list->group = group_by_subject;
  list->passes = credit ? is_credit : is_said_elsewhere;
  list->standing = standing;
  for (guint i = 0; i < context->card->naming->len; i++)
    if (list->passes (list, context->card->naming->pdata[i]))
      g_ptr_array_add (found, context->card->naming->pdata[i]);
  entente_statement_list_add_portion (list, kind);
  entente_statement_list_append (list, credit ? _("Credited with saying") : _("Said of it elsewhere"),
                                 standing == ENTENTE_STANDING_IF_OTHER ? _("under a condition")
                                                                       : entente_statement_list_describe (found, standing),
                                 n_shown, TRUE);
}

/**
 * entente_blocks_add_mentions:
 * @context: a page
 *
 * Appends what other subjects' statements say of this one, and what is credited to it; stated and likely apart.
 */
void
entente_blocks_add_mentions (const EntentePageContext *context)
{
  add_naming (context, ENTENTE_PORTION_CREDITED, ENTENTE_STANDING_STATED, N_SHOWN);
  add_naming (context, ENTENTE_PORTION_CREDITED, ENTENTE_STANDING_LIKELY, N_SHOWN);
  add_naming (context, ENTENTE_PORTION_NAMING, ENTENTE_STANDING_STATED, N_SHOWN);
  add_naming (context, ENTENTE_PORTION_NAMING, ENTENTE_STANDING_LIKELY, N_OF_PROPERTY);
  add_naming (context, ENTENTE_PORTION_NAMING, ENTENTE_STANDING_IF_OTHER, N_OF_PROPERTY);
}

/* Names and kinds say little, so the others are shown first. */
static void
add_first (EntenteBlock *block,
           const EntenteStatementList   *list)
{
  guint n = 0;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < list->statements->len && n < N_SHOWN; i++)
      {
        const EntenteStatement *statement = list->statements->pdata[i];
        gboolean is_name = statement->property == ENTENTE_PROPERTY_NAME || statement->property == ENTENTE_PROPERTY_KIND ||
                           statement->property == ENTENTE_PROPERTY_ALIAS;

        if (is_name != (round == 1))
          continue;
        entente_block_add (block, entente_statement_list_create_row (list, statement));
        n++;
      }
}

/**
 * entente_blocks_add_evidence:
 * @context: a page
 *
 * Appends all that is said of the subject, for who says it and where.
 */
void
entente_blocks_add_evidence (const EntentePageContext *context)
{
  GPtrArray *statements = context->card->statements;
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *n_statements = NULL;
  g_autofree char *n_sources = NULL;
  g_autofree char *note = NULL;
  EntenteBlock *block;
  EntenteStatementList *list;
  guint n, n_all;

  if (statements->len == 0)
    return;
  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];

      if (statement->source != NULL)
        g_hash_table_add (sources, statement->source);
    }
  n_all = (guint) MIN (context->card->n_statements, G_MAXUINT);
  n_statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_all), n_all);
  n = g_hash_table_size (sources);
  n_sources = g_strdup_printf (ngettext ("%'u source", "%'u sources", n), n);
  /* Translators: “75 statements, 1 source”. */
  note = g_strdup_printf (_("%s, %s"), n_statements, n_sources);
  block = entente_statement_list_append_block (context, _("Evidence"), note);
  list = entente_statement_list_new (context, statements);
  list->group = group_by_source;
  list->evidence = TRUE;
  entente_statement_list_add_portion (list, ENTENTE_PORTION_OF_SUBJECT);
  entente_statement_list_attach (list, block);
  add_first (block, list);
  if (n_all > N_SHOWN)
    entente_statement_list_set_all (list, block, n_all);
}
