/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-blocks.h"

#include "entente-row-text.h"
#include "entente-statement-text.h"
#include "entente-subject-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows a block shows before “All n”: with one more, that row is shown instead of the button. Who takes part in what
 * is told at more length than what else it has to do with. */
#define N_SHOWN   5
#define N_RELATED 3

/* Another subject, how it stands to this one, and who says so. All is borrowed, of the card or of the vocabulary. */
typedef struct {
  const EntenteRow       *row;
  const EntenteStatement *statement;
  const char             *relation; /* NULL of a party, whose role is told */
} Relative;

/* The subjects of a block, for the page with all of them. Owned by the block. */
typedef struct {
  const EntentePageContext *context;
  GPtrArray                *relatives;
} List;

static void
list_free (gpointer data)
{
  List *list = data;

  g_ptr_array_unref (list->relatives);
  g_free (list);
}

/* Whether a party takes part, or only would. */
static gboolean
is_prospective (const EntenteRow *row)
{
  int step = row->step != NULL ? entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, row->step) : -1;

  return row->type == ENTENTE_SUBJECT_DEAL && step >= 0 &&
         step < entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "announced");
}

/* As what somebody takes part, no more firmly than it is stated. */
static char *
describe_role (const EntentePageContext *context,
               const EntenteStatement   *party)
{
  /* Roles of events, and what a deal is about, are no offices that somebody could hold in prospect. */
  static const char *const states[] = { "asset", "actor", "affected", "participant", NULL };
  const EntenteRow *row = context->card->row;
  const char *role = entente_statement_get_code_label (party);

  if (strcmp (party->subject, row->id) != 0)
    row = entente_references_find (context->card->references, party->subject);
  if (row == NULL)
    return g_strdup (role);
  if (is_prospective (row) && !g_strv_contains (states, party->code))
    /* Translators: a role, such as “investor”, in a deal that isn't agreed. */
    return g_strdup_printf (_("prospective %s"), role);
  if (party->modality == ENTENTE_MODALITY_POSSIBLE && row->has_modality && entente_modality_is_stated (row->modality))
    /* Translators: a role, such as “affected”, that somebody may have in what does happen. */
    return g_strdup_printf (_("possibly %s"), role);
  return g_strdup (role);
}

static GtkWidget *
new_row (const EntentePageContext *context,
         const Relative           *relative)
{
  const EntenteRow *row = relative->row;
  gboolean is_party = relative->statement->property == ENTENTE_PROPERTY_PARTY;
  g_autofree char *role = is_party ? describe_role (context, relative->statement) : NULL;
  GtkWidget *widget = entente_subject_row_new ();
  EntenteSubjectRow *subject_row = ENTENTE_SUBJECT_ROW (widget);
  const EntenteStyle *style = entente_session_get_style (context->session);
  g_autoptr (GString) detail = g_string_new (is_party ? role : relative->relation);

  entente_subject_row_set_row (subject_row, row, context->session);
  if (row->type != ENTENTE_SUBJECT_ENTITY)
    {
      /* One of the two, so that it stays a line: what it is worth, else when it was. */
      g_autofree char *more = row->amount.qualifier != ENTENTE_QUALIFIER_NONE ? entente_row_format_amount (row, style)
                              : row->date != NULL                             ? entente_row_format_date (row, style)
                                                                              : NULL;

      entente_statement_text_append (detail, more);
    }
  entente_subject_row_set_detail (subject_row, detail->len > 0 ? detail->str : NULL);
  if (row->type == ENTENTE_SUBJECT_DEAL && row->step != NULL)
    entente_subject_row_set_step (subject_row, row->step);
  entente_subject_row_set_evidence (subject_row, relative->statement, context->card->references);
  if (row->type == ENTENTE_SUBJECT_ENTITY)
    entente_subject_row_show_place (subject_row, context->many_sources);
  return widget;
}

static GtkWidget *
create_page_cb (EntenteBlock *block,
                gpointer      data)
{
  const List *list = data;
  GtkWidget *all = entente_block_new (entente_block_get_title (block));

  entente_block_set_note (ENTENTE_BLOCK (all), entente_block_get_note (block));
  for (guint i = 0; i < list->relatives->len; i++)
    entente_block_add (ENTENTE_BLOCK (all), new_row (list->context, list->relatives->pdata[i]));
  return all;
}

/* The deals and events of an entity that are too many for a page are in lists of their own. */
static GtkWidget *
enter_cb (EntenteBlock *block,
          gpointer      data)
{
  const EntentePageContext *context = data;

  entente_session_enter (context->session, context->card->row->id);
  gtk_widget_activate_action (GTK_WIDGET (block), "win.page", "s", "deals");
  return NULL;
}

/* With none to be shown, they are led to. */
static void
add_relatives (const EntentePageContext *context,
               const char               *title,
               const char               *note,
               guint                     n_shown,
               GPtrArray                *relatives)
{
  EntenteBlock *block;
  gboolean fold = n_shown == 0;

  if (relatives->len == 0)
    return;
  if (!fold && relatives->len <= n_shown + 1)
    n_shown = relatives->len;
  block = ENTENTE_BLOCK (entente_block_new (title));
  entente_block_set_note (block, note);
  for (guint i = 0; i < n_shown; i++)
    entente_block_add (block, new_row (context, relatives->pdata[i]));
  if (n_shown < relatives->len)
    {
      List *list = g_new0 (List, 1);

      list->context = context;
      list->relatives = g_ptr_array_ref (relatives);
      g_object_set_data_full (G_OBJECT (block), "list", list, list_free);
      entente_block_set_all (block, relatives->len, create_page_cb, list);
    }
  if (fold)
    entente_block_fold (block, context->further, relatives->len);
  gtk_box_append (context->box, GTK_WIDGET (block));
}

/* An event that somebody takes part in is as firm as it is itself, not as the part in it is. */
static EntenteFirmness
get_firmness (const Relative *relative)
{
  const EntenteRow *row = relative->row;

  if (relative->statement->property == ENTENTE_PROPERTY_PARTY && row->type == ENTENTE_SUBJECT_EVENT && row->has_modality)
    return entente_blocks_get_firmness (row->modality);
  return entente_blocks_get_firmness (relative->statement->modality);
}

/* A deal tells its own step; of others it is told how they stand to this one, the stated and the likely apart. */
static void
add_relatives_apart (const EntentePageContext *context,
                     const char               *title,
                     guint                     n_shown,
                     GPtrArray                *relatives)
{
  for (EntenteFirmness firmness = ENTENTE_FIRMNESS_STATED; firmness < ENTENTE_N_FIRMNESSES; firmness++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < relatives->len; i++)
        if (get_firmness (relatives->pdata[i]) == firmness)
          g_ptr_array_add (found, g_memdup2 (relatives->pdata[i], sizeof (Relative)));
      add_relatives (context, title, entente_blocks_describe_firmness (firmness), n_shown, found);
    }
}

/* Each subject once: the first relation that is told of it is the one shown. */
static void
add_relative (GPtrArray              *relatives,
              const EntenteRow       *row,
              const EntenteStatement *statement,
              const char             *relation)
{
  Relative *relative;

  for (guint i = 0; i < relatives->len; i++)
    if (strcmp (((Relative *) relatives->pdata[i])->row->id, row->id) == 0)
      return;
  relative = g_new0 (Relative, 1);
  relative->row = row;
  relative->statement = statement;
  relative->relation = relation;
  g_ptr_array_add (relatives, relative);
}

/* How another subject stands to this one, by a statement on this one that names it, or on it that names this one. */
static const char *
describe_relation (const EntenteStatement *statement,
                   gboolean                on_this)
{
  switch ((int) statement->property)
    {
    case ENTENTE_PROPERTY_PART_OF:
      return on_this ? _("this is part of it") : _("part of this");
    case ENTENTE_PROPERTY_AMENDS:
      return on_this ? _("amended by this") : _("amends this");
    case ENTENTE_PROPERTY_SUPERSEDES:
      return on_this ? _("superseded by this") : _("supersedes this");
    case ENTENTE_PROPERTY_SAME_AS:
      return _("the same as this");
    case ENTENTE_PROPERTY_DEPENDENCE:
      if (!on_this && !entente_modality_is_stated (statement->modality))
        return _("would follow from this");
      return on_this ? _("this depends on it") : _("depends on this");
    case ENTENTE_PROPERTY_PRECEDENT:
      return on_this ? _("earlier") : _("follows this");
    default:
      return NULL;
    }
}

static const char *
title_of (EntenteSubjectType type)
{
  switch (type)
    {
    case ENTENTE_SUBJECT_DEAL:
      return _("Related deals");
    case ENTENTE_SUBJECT_EVENT:
      return _("Related events");
    case ENTENTE_SUBJECT_SCENARIO:
      return _("Scenarios");
    case ENTENTE_SUBJECT_ENTITY:
    case ENTENTE_N_SUBJECT_TYPES:
    default:
      return _("Related entities");
    }
}

static void
collect_relation (const EntentePageContext *context,
                  const EntenteStatement   *statement,
                  const char               *other,
                  gboolean                  on_this,
                  GPtrArray               **relatives)
{
  const EntenteRow *row = other != NULL ? entente_references_find (context->card->references, other) : NULL;
  const char *relation = describe_relation (statement, on_this);

  if (row != NULL && relation != NULL && strcmp (row->id, context->card->row->id) != 0)
    add_relative (relatives[row->type], row, statement, relation);
}

/**
 * entente_blocks_add_related:
 * @context: a page
 *
 * Appends the deals, events, scenarios and entities that are part of the subject, amend it, depend on it and so on.
 */
void
entente_blocks_add_related (const EntentePageContext *context)
{
  static const EntenteSubjectType order[] = {
    ENTENTE_SUBJECT_DEAL, ENTENTE_SUBJECT_EVENT, ENTENTE_SUBJECT_SCENARIO, ENTENTE_SUBJECT_ENTITY,
  };
  const EntenteCard *card = context->card;
  GPtrArray *relatives[ENTENTE_N_SUBJECT_TYPES];

  for (guint type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    relatives[type] = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *statement = card->statements->pdata[i];

      collect_relation (context, statement, statement->object, TRUE, relatives);
    }
  for (guint i = 0; i < card->naming->len; i++)
    {
      const EntenteStatement *statement = card->naming->pdata[i];

      if (g_strcmp0 (statement->object, card->row->id) == 0)
        collect_relation (context, statement, statement->subject, FALSE, relatives);
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      gboolean further = order[i] == ENTENTE_SUBJECT_EVENT || order[i] == ENTENTE_SUBJECT_ENTITY;
      guint n_shown = further && context->further != NULL ? 0 : N_RELATED;

      if (order[i] == ENTENTE_SUBJECT_DEAL)
        add_relatives (context, title_of (order[i]), NULL, n_shown, relatives[order[i]]);
      else
        add_relatives_apart (context, title_of (order[i]), n_shown, relatives[order[i]]);
    }
  for (guint type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    g_ptr_array_unref (relatives[type]);
}

/**
 * entente_blocks_add_parties:
 * @context: a page
 *
 * Appends who takes part in the deal or event, and as what.
 */
void
entente_blocks_add_parties (const EntentePageContext *context)
{
  const EntenteCard *card = context->card;
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *statement = card->statements->pdata[i];
      const EntenteRow *row;

      if (statement->property != ENTENTE_PROPERTY_PARTY || statement->condition != NULL)
        continue;
      row = entente_references_find (card->references, statement->object);
      if (row != NULL)
        add_relative (parties, row, statement, NULL);
    }
  add_relatives_apart (context, _("Parties and roles"), N_SHOWN, parties);
}

/* Shows the first of what an entity takes part in, of which there is more than the card has. */
static void
add_first (const EntentePageContext *context,
           const char               *title,
           const char               *note,
           GPtrArray                *relatives,
           guint                     n_all)
{
  EntenteBlock *block = ENTENTE_BLOCK (entente_block_new (title));

  entente_block_set_note (block, note);
  for (guint i = 0; i < relatives->len && i < N_SHOWN; i++)
    entente_block_add (block, new_row (context, relatives->pdata[i]));
  entente_block_set_all (block, n_all, enter_cb, (gpointer) context);
  gtk_box_append (context->box, GTK_WIDGET (block));
}

/* Of events that are too many, those that are stated are shown: of the others it isn't known how many there are. */
static void
add_first_events (const EntentePageContext *context,
                  GPtrArray                *events)
{
  g_autoptr (GPtrArray) stated = g_ptr_array_new ();

  for (guint i = 0; i < events->len; i++)
    if (get_firmness (events->pdata[i]) == ENTENTE_FIRMNESS_STATED)
      g_ptr_array_add (stated, events->pdata[i]);
  add_first (context, _("Events"), NULL, stated, context->card->row->events);
}

/**
 * entente_blocks_add_involved:
 * @context: a page
 *
 * Appends the deals and events that an entity takes part in, and as what.
 */
void
entente_blocks_add_involved (const EntentePageContext *context)
{
  const EntenteCard *card = context->card;
  g_autoptr (GPtrArray) deals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < card->naming->len; i++)
    {
      const EntenteStatement *statement = card->naming->pdata[i];
      const EntenteRow *row;

      if (statement->property != ENTENTE_PROPERTY_PARTY || g_strcmp0 (statement->object, card->row->id) != 0)
        continue;
      row = entente_references_find (card->references, statement->subject);
      if (row != NULL)
        add_relative (row->type == ENTENTE_SUBJECT_DEAL ? deals : events, row, statement, NULL);
    }
  if (card->row->deals > deals->len)
    add_first (context, _("Deals"), NULL, deals, card->row->deals);
  else
    add_relatives (context, _("Deals"), NULL, N_SHOWN, deals);
  if (card->row->events > events->len)
    add_first_events (context, events);
  else
    add_relatives_apart (context, _("Events"), N_SHOWN, events);
}
