/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-blocks.h"

#include "entente-statement-row.h"
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

/* The statements of a block, for the page with all of them. Owned by the block. */
typedef struct {
  const EntentePageContext *context;
  GPtrArray                *statements; /* borrowed EntenteStatement, of the card */
  EntenteGroupFunc          group;
  gboolean                  evidence;
} List;

static void
list_free (gpointer data)
{
  List *list = data;

  g_ptr_array_unref (list->statements);
  g_free (list);
}

static GtkWidget *
new_row (const List             *list,
         const EntenteStatement *statement)
{
  const EntenteCard *card = list->context->card;
  GtkWidget *row = entente_statement_row_new (statement, card->references, list->context->session);

  if (strcmp (statement->subject, card->row->id) != 0)
    entente_statement_row_show_subject (ENTENTE_STATEMENT_ROW (row));
  if (list->evidence)
    entente_statement_row_show_place (ENTENTE_STATEMENT_ROW (row));
  if (list->context->many_sources)
    entente_statement_row_show_source (ENTENTE_STATEMENT_ROW (row));
  return row;
}

/* One block for each group, in the order of their first statements. */
static GtkWidget *
create_page_cb (EntenteBlock *block,
                gpointer      data)
{
  const List *list = data;
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->statements->len; i++)
    {
      const EntenteStatement *statement = list->statements->pdata[i];
      g_autofree char *group = list->group != NULL ? list->group (list->context, statement) : NULL;
      GtkWidget *of_group;

      if (group == NULL)
        group = g_strdup (entente_block_get_title (block));
      of_group = g_hash_table_lookup (groups, group);
      if (of_group == NULL)
        {
          of_group = entente_block_new (group);
          entente_block_set_note (ENTENTE_BLOCK (of_group), entente_block_get_note (block));
          gtk_box_append (GTK_BOX (page), of_group);
          g_hash_table_insert (groups, g_steal_pointer (&group), of_group);
        }
      entente_block_add (ENTENTE_BLOCK (of_group), new_row (list, statement));
    }
  return page;
}

static List *
attach_list (EntenteBlock             *block,
             const EntentePageContext *context,
             GPtrArray                *statements,
             EntenteGroupFunc          group)
{
  List *list = g_new0 (List, 1);

  list->context = context;
  list->statements = g_ptr_array_ref (statements);
  list->group = group;
  g_object_set_data_full (G_OBJECT (block), "list", list, list_free);
  return list;
}

static EntenteBlock *
append_block (const EntentePageContext *context,
              const char               *title,
              const char               *note)
{
  EntenteBlock *block = ENTENTE_BLOCK (entente_block_new (title));

  entente_block_set_note (block, note);
  gtk_box_append (context->box, GTK_WIDGET (block));
  return block;
}

static void
fill (EntenteBlock *block,
      List         *list,
      guint         n_shown)
{
  guint n = list->statements->len;

  if (n <= n_shown + 1)
    n_shown = n;

  for (guint i = 0; i < n_shown; i++)
    entente_block_add (block, new_row (list, list->statements->pdata[i]));
  if (n_shown < n)
    entente_block_set_all (block, n, create_page_cb, list);
}

/* Which of the three lists a statement of the card stands in. What hangs on another subject stands under its name. */
typedef enum {
  STATED,
  LIKELY,
  IF_THIS,
  N_STANDINGS,
} Standing;

/* A term is only what is stated to be one. Otherwise an opinion is something that was said, as its mark and word tell. */
static gboolean
is_said (const EntenteStatement *statement)
{
  return entente_modality_is_stated (statement->modality) ||
         (statement->modality == ENTENTE_MODALITY_OPINION && statement->property != ENTENTE_PROPERTY_TERM);
}

static gboolean
get_standing (const EntentePageContext *context,
              const EntenteStatement   *statement,
              Standing                 *standing)
{
  if (statement->condition == NULL)
    *standing = is_said (statement) ? STATED : LIKELY;
  else if (strcmp (statement->condition, context->card->row->id) == 0)
    *standing = IF_THIS;
  else
    return FALSE;
  return TRUE;
}

static void
collect_one (const EntentePageContext *context,
             EntenteProperty           property,
             Standing                  standing,
             gboolean                  opinions,
             GPtrArray                *found)
{
  for (guint i = 0; i < context->card->statements->len; i++)
    {
      EntenteStatement *statement = context->card->statements->pdata[i];
      gboolean is_opinion = statement->modality == ENTENTE_MODALITY_OPINION;
      Standing its;

      if (statement->property == property && get_standing (context, statement, &its) && its == standing &&
          is_opinion == opinions)
        g_ptr_array_add (found, statement);
    }
}

/* What somebody only thinks comes last. */
static GPtrArray *
collect (const EntentePageContext *context,
         const EntenteProperty    *properties,
         guint                     n_properties,
         Standing                  standing)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < n_properties; i++)
    collect_one (context, properties[i], standing, FALSE, found);
  for (guint i = 0; i < n_properties; i++)
    collect_one (context, properties[i], standing, TRUE, found);
  return found;
}

/* What a list that isn't of what is stated is to be taken for. */
static const char *
describe_standing (const GPtrArray *statements,
                   Standing         standing)
{
  guint n_opinions = 0;

  for (guint i = 0; i < statements->len; i++)
    if (((const EntenteStatement *) statements->pdata[i])->modality == ENTENTE_MODALITY_OPINION)
      n_opinions++;
  switch (standing)
    {
    case IF_THIS:
      /* Translators: beside a heading such as “Risks”, of a deal that hasn't come about. */
      return _("if this comes about");
    case LIKELY:
      return entente_blocks_describe_firmness (ENTENTE_FIRMNESS_LIKELY);
    case STATED:
      return n_opinions < statements->len ? NULL : entente_blocks_describe_firmness (ENTENTE_FIRMNESS_OPINION);
    case N_STANDINGS:
    default:
      return NULL;
    }
}

static char *
group_by_family (const EntentePageContext *context,
                 const EntenteStatement   *statement)
{
  return g_strdup (entente_statement_get_code_label (statement));
}

static char *
group_by_side (const EntentePageContext *context,
               const EntenteStatement   *statement)
{
  if (statement->object == NULL)
    /* Translators: a heading over benefits that are for nobody in particular. */
    return g_strdup (_("In general"));
  /* Translators: a heading over what is a benefit for that company. */
  return g_strdup_printf (_("For %s"), entente_blocks_name_of (context, statement->object));
}

static char *
group_by_subject (const EntentePageContext *context,
                  const EntenteStatement   *statement)
{
  return g_strdup (entente_blocks_name_of (context, statement->subject));
}

static char *
group_by_source (const EntentePageContext *context,
                 const EntenteStatement   *statement)
{
  const EntenteSource *source = entente_references_source (context->card->references, statement->source);

  /* Translators: a heading over statements that rest on no source. */
  return g_strdup (source != NULL ? entente_source_get_label (source) : _("Without a source"));
}

/* Appends a list of statements, the first of them where they are many; nothing if there are none. What is further said may only
 * be led to. */
static void
add_statements (const EntentePageContext *context,
                const char               *title,
                const char               *note,
                GPtrArray                *statements,
                guint                     n_shown,
                EntenteGroupFunc          group,
                gboolean                  further)
{
  EntenteBlock *block;
  List *list;

  if (statements->len == 0)
    return;
  block = append_block (context, title, note);
  list = attach_list (block, context, statements, group);
  if (!further || context->further == NULL)
    {
      fill (block, list, n_shown);
      return;
    }
  entente_block_set_all (block, statements->len, create_page_cb, list);
  entente_block_fold (block, context->further, statements->len);
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
  for (Standing standing = STATED; standing < N_STANDINGS; standing++)
    {
      g_autoptr (GPtrArray) statements = collect (context, properties, n_properties, standing);

      add_statements (context, title, describe_standing (statements, standing), statements, N_OF_PROPERTY, NULL,
                      further);
    }
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
  static const EntenteProperty terms[] = { ENTENTE_PROPERTY_TERM };
  g_autoptr (GPtrArray) stated = collect (context, terms, 1, STATED);
  g_autoptr (GPtrArray) likely = collect (context, terms, 1, LIKELY);
  g_autoptr (GPtrArray) would_be = collect (context, terms, 1, IF_THIS);

  if (stated->len > 0)
    add_statements (context, _("Stated terms"), NULL, stated, N_SHOWN, group_by_family, FALSE);
  else
    entente_block_add_none (append_block (context, _("Stated terms"), NULL), _("None in any source"));
  add_statements (context, _("Likely terms"), _("not terms of the deal"), likely, N_SHOWN, group_by_family, FALSE);
  add_statements (context, _("Likely terms"), _("if this comes about"), would_be, N_SHOWN, group_by_family, FALSE);
}

static void
add_sides (const EntentePageContext *context,
           const char               *note,
           GPtrArray                *statements)
{
  EntenteBlock *block = append_block (context, _("Benefits by side"), note);
  List *list = attach_list (block, context, statements, group_by_side);
  const char *sides[N_SIDES] = { NULL };
  guint n_sides = 0;
  guint n_shown = 0;

  for (guint i = 0; i < statements->len && n_sides < N_SIDES; i++)
    {
      const EntenteStatement *first = statements->pdata[i];
      g_autofree char *heading = NULL;
      guint n = 0;

      if (first->object == NULL || (n_sides > 0 && strcmp (first->object, sides[0]) == 0))
        continue;
      sides[n_sides++] = first->object;
      heading = group_by_side (context, first);
      entente_block_add_heading (block, heading, entente_blocks_name_of (context, first->object));
      for (guint j = i; j < statements->len && n < N_OF_A_SIDE; j++)
        {
          const EntenteStatement *statement = statements->pdata[j];

          if (g_strcmp0 (statement->object, first->object) != 0)
            continue;
          entente_block_add (block, new_row (list, statement));
          n++;
        }
      n_shown += n;
    }
  /* All of them are for nobody in particular. */
  if (n_shown == 0)
    fill (block, list, N_SHOWN);
  else if (n_shown < statements->len)
    entente_block_set_all (block, statements->len, create_page_cb, list);
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

  for (Standing standing = STATED; standing < N_STANDINGS; standing++)
    {
      g_autoptr (GPtrArray) statements = collect (context, benefits, 1, standing);

      if (statements->len > 0)
        add_sides (context, describe_standing (statements, standing), statements);
    }
}

/**
 * entente_blocks_add_conditions:
 * @context: a page
 *
 * Appends what is said of the subject for the case that something else comes about, under its name.
 */
void
entente_blocks_add_conditions (const EntentePageContext *context)
{
  const GPtrArray *statements = context->card->statements;
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *first = statements->pdata[i];
      g_autoptr (GPtrArray) of_condition = g_ptr_array_new ();
      g_autofree char *title = NULL;

      if (first->condition == NULL || strcmp (first->condition, context->card->row->id) == 0 ||
          !g_hash_table_add (done, first->condition))
        continue;
      for (guint j = i; j < statements->len; j++)
        {
          EntenteStatement *statement = statements->pdata[j];

          if (g_strcmp0 (statement->condition, first->condition) == 0)
            g_ptr_array_add (of_condition, statement);
        }
      /* Translators: a heading over what would follow from a deal, an event or a scenario; its name. */
      title = g_strdup_printf (_("If “%s”"), entente_blocks_name_of (context, first->condition));
      add_statements (context, title, NULL, of_condition, N_SHOWN, NULL, FALSE);
    }
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
  add_statements (context, _("What would follow elsewhere"), _("if this comes about"), context->card->conditional, N_OF_PROPERTY,
                  group_by_subject, TRUE);
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

/**
 * entente_blocks_add_mentions:
 * @context: a page
 *
 * Appends what other subjects' statements say of this one, and what is credited to it; stated and likely apart.
 */
void
entente_blocks_add_mentions (const EntentePageContext *context)
{
  g_autoptr (GPtrArray) credited = g_ptr_array_new ();
  g_autoptr (GPtrArray) credited_likely = g_ptr_array_new ();
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  g_autoptr (GPtrArray) likely = g_ptr_array_new ();
  g_autoptr (GPtrArray) conditional = g_ptr_array_new ();

  for (guint i = 0; i < context->card->naming->len; i++)
    {
      EntenteStatement *statement = context->card->naming->pdata[i];

      if (g_strcmp0 (statement->credited_to, context->card->row->id) == 0)
        g_ptr_array_add (is_said (statement) ? credited : credited_likely, statement);
      else if (!is_mention (statement))
        continue;
      else if (statement->condition != NULL)
        g_ptr_array_add (conditional, statement);
      else
        g_ptr_array_add (is_said (statement) ? said : likely, statement);
    }
  add_statements (context, _("Credited with saying"), describe_standing (credited, STATED), credited, N_SHOWN,
                  group_by_subject, TRUE);
  add_statements (context, _("Credited with saying"), describe_standing (credited_likely, LIKELY), credited_likely, N_SHOWN,
                  group_by_subject, TRUE);
  add_statements (context, _("Said of it elsewhere"), describe_standing (said, STATED), said, N_SHOWN, group_by_subject, TRUE);
  add_statements (context, _("Said of it elsewhere"), describe_standing (likely, LIKELY), likely, N_OF_PROPERTY,
                  group_by_subject, TRUE);
  add_statements (context, _("Said of it elsewhere"), _("under a condition"), conditional, N_OF_PROPERTY, group_by_subject, TRUE);
}

/* Names and kinds say little, so the others are shown first. */
static void
add_first (EntenteBlock *block,
           const List   *list)
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
        entente_block_add (block, new_row (list, statement));
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
  List *list;
  guint n;

  if (statements->len == 0)
    return;
  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];

      if (statement->source != NULL)
        g_hash_table_add (sources, statement->source);
    }
  n_statements = g_strdup_printf (ngettext ("%u statement", "%u statements", statements->len), statements->len);
  n = g_hash_table_size (sources);
  n_sources = g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
  /* Translators: “75 statements, 1 source”. */
  note = g_strdup_printf (_("%s, %s"), n_statements, n_sources);
  block = append_block (context, _("Evidence"), note);
  list = attach_list (block, context, statements, group_by_source);
  list->evidence = TRUE;
  add_first (block, list);
  if (statements->len > N_SHOWN)
    entente_block_set_all (block, statements->len, create_page_cb, list);
}
