/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statement-list.h"

#include "entente-statement-row.h"
#include "entente-statements-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * entente_statement_list_is_said:
 * @statement: a statement
 *
 * A term is only what is stated to be one. Otherwise an opinion is something that was said, as its mark and word tell.
 *
 * Returns: whether it stands with what is stated
 */
gboolean
entente_statement_list_is_said (const EntenteStatement *statement)
{
  return entente_modality_is_stated (statement->modality) ||
         (statement->modality == ENTENTE_MODALITY_OPINION && statement->property != ENTENTE_PROPERTY_TERM);
}

/**
 * entente_statement_list_get_standing:
 * @context: a page
 * @statement: a statement
 *
 * Returns: in which of the lists it stands
 */
EntenteStanding
entente_statement_list_get_standing (const EntentePageContext *context,
                                     const EntenteStatement   *statement)
{
  if (statement->condition == NULL)
    return entente_statement_list_is_said (statement) ? ENTENTE_STANDING_STATED : ENTENTE_STANDING_LIKELY;
  return strcmp (statement->condition, context->card->row->id) == 0 ? ENTENTE_STANDING_IF_THIS : ENTENTE_STANDING_IF_OTHER;
}

/**
 * entente_statement_list_describe:
 * @statements: (element-type EntenteStatement): statements
 * @standing: how they stand
 *
 * Returns: (transfer none) (nullable): what a list that isn't of what is stated is to be taken for
 */
const char *
entente_statement_list_describe (const GPtrArray *statements,
                                 EntenteStanding  standing)
{
  guint n_opinions = 0;

  for (guint i = 0; i < statements->len; i++)
    if (((const EntenteStatement *) statements->pdata[i])->modality == ENTENTE_MODALITY_OPINION)
      n_opinions++;
  switch (standing)
    {
    case ENTENTE_STANDING_IF_THIS:
      /* Translators: beside a heading such as “Risks”, of a deal that hasn't come about. */
      return _("if this comes about");
    case ENTENTE_STANDING_LIKELY:
      return entente_blocks_describe_firmness (ENTENTE_FIRMNESS_LIKELY);
    case ENTENTE_STANDING_STATED:
      return n_opinions < statements->len ? NULL : entente_blocks_describe_firmness (ENTENTE_FIRMNESS_OPINION);
    case ENTENTE_STANDING_IF_OTHER:
    default:
      return NULL;
    }
}

/**
 * entente_statement_list_new:
 * @context: a page; must outlive the list
 * @statements: (element-type EntenteStatement): what there is at hand, of the card
 *
 * Returns: (transfer full): a list, to be appended or freed
 */
EntenteStatementList *
entente_statement_list_new (const EntentePageContext *context,
                            GPtrArray                *statements)
{
  EntenteStatementList *self = g_new0 (EntenteStatementList, 1);

  self->context = context;
  self->statements = g_ptr_array_ref (statements);
  self->portions = g_array_new (FALSE, FALSE, sizeof (EntentePortion));
  return self;
}

/**
 * entente_statement_list_free:
 * @data: (transfer full): a list
 */
void
entente_statement_list_free (gpointer data)
{
  EntenteStatementList *self = data;

  g_ptr_array_unref (self->statements);
  g_array_unref (self->portions);
  g_free (self);
}

/**
 * entente_statement_list_add_portion:
 * @self: a list
 * @kind: of which list of the card it is
 *
 * Has the page of all read that list, if the card has only the beginning of it.
 */
void
entente_statement_list_add_portion (EntenteStatementList *self,
                                    EntentePortionKind    kind)
{
  const EntenteCard *card = self->context->card;
  EntentePortion portion = { .kind = kind, .id = card->row->id };

  if ((card->begun & 1u << kind) != 0)
    g_array_append_val (self->portions, portion);
}

/**
 * entente_statement_list_add_properties:
 * @self: a list
 * @properties: (array length=n_properties): the properties that it is of
 * @n_properties: how many
 *
 * Has the page of all read these properties, if the card has only the beginning of one of them.
 */
void
entente_statement_list_add_properties (EntenteStatementList  *self,
                                       const EntenteProperty *properties,
                                       guint                  n_properties)
{
  const EntenteCard *card = self->context->card;
  gboolean begun = FALSE;

  for (guint i = 0; i < n_properties; i++)
    begun |= (card->begun_properties >> properties[i] & 1) != 0;
  for (guint i = 0; begun && i < n_properties; i++)
    {
      EntentePortion portion = { .kind = ENTENTE_PORTION_OF_PROPERTY, .id = card->row->id, .property = properties[i] };

      g_array_append_val (self->portions, portion);
    }
}

static GtkWidget *
create_row (const EntenteStatement *statement,
            EntenteReferences      *references,
            gconstpointer           data)
{
  const EntenteStatementList *self = data;
  GtkWidget *row = entente_statement_row_new (statement, references, self->context->session);

  if (strcmp (statement->subject, self->context->card->row->id) != 0)
    entente_statement_row_show_subject (ENTENTE_STATEMENT_ROW (row));
  if (self->evidence)
    entente_statement_row_show_place (ENTENTE_STATEMENT_ROW (row));
  if (self->context->many_sources)
    entente_statement_row_show_source (ENTENTE_STATEMENT_ROW (row));
  return row;
}

/**
 * entente_statement_list_create_row:
 * @self: a list
 * @statement: a statement of the card
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
entente_statement_list_create_row (const EntenteStatementList *self,
                                   const EntenteStatement     *statement)
{
  return create_row (statement, self->context->card->references, self);
}

static char *
get_group (const EntenteStatement *statement,
           EntenteReferences      *references,
           gconstpointer           data)
{
  const EntenteStatementList *self = data;

  return self->group != NULL ? self->group (statement, references) : NULL;
}

static gboolean
passes (const EntenteStatement *statement,
        gconstpointer           data)
{
  const EntenteStatementList *self = data;

  return self->passes == NULL || self->passes (self, statement);
}

/* What is at hand, or where that is only the beginning, all of it anew. */
static GtkWidget *
create_page_cb (EntenteBlock *block,
                gpointer      data)
{
  static const EntenteStatementsPageFuncs funcs = { create_row, get_group, passes };
  const EntenteStatementList *self = data;
  GtkWidget *page = entente_statements_page_new (self->context->landscape, entente_block_get_title (block),
                                                 entente_block_get_note (block), &funcs, self);

  if (self->portions->len == 0)
    entente_statements_page_add (ENTENTE_STATEMENTS_PAGE (page), self->statements, self->context->card->references);
  for (guint i = 0; i < self->portions->len; i++)
    entente_statements_page_add_portion (ENTENTE_STATEMENTS_PAGE (page), &g_array_index (self->portions, EntentePortion, i));
  return page;
}

/**
 * entente_statement_list_append_block:
 * @context: a page
 * @title: the heading
 * @note: (nullable): the words beside it
 *
 * Returns: (transfer none): a block that was appended to the page
 */
EntenteBlock *
entente_statement_list_append_block (const EntentePageContext *context,
                                     const char               *title,
                                     const char               *note)
{
  EntenteBlock *block = ENTENTE_BLOCK (entente_block_new (title));

  entente_block_set_note (block, note);
  gtk_box_append (context->box, GTK_WIDGET (block));
  return block;
}

/**
 * entente_statement_list_attach:
 * @self: (transfer full): a list
 * @block: the block that it is shown in
 */
void
entente_statement_list_attach (EntenteStatementList *self,
                               EntenteBlock         *block)
{
  g_object_set_data_full (G_OBJECT (block), "list", self, entente_statement_list_free);
}

/**
 * entente_statement_list_set_all:
 * @self: a list
 * @block: its block
 * @n: how many statements there are, or 0 if that is the number of those at hand, or isn't known
 *
 * Leads to a page with all.
 */
void
entente_statement_list_set_all (EntenteStatementList *self,
                                EntenteBlock         *block,
                                guint                 n)
{
  entente_block_set_all (block, n > 0 ? n : self->statements->len, create_page_cb, self);
  if (n == 0 && self->portions->len > 0)
    entente_block_set_open_ended (block);
}

/**
 * entente_statement_list_fill:
 * @self: a list
 * @block: its block
 * @n_shown: how many rows it shows; with one more, that row is shown instead of the button
 */
void
entente_statement_list_fill (EntenteStatementList *self,
                             EntenteBlock         *block,
                             guint                 n_shown)
{
  guint n = self->statements->len;

  if (n <= n_shown + 1)
    n_shown = n;
  for (guint i = 0; i < n_shown; i++)
    entente_block_add (block, entente_statement_list_create_row (self, self->statements->pdata[i]));
  if (n_shown < n || self->portions->len > 0)
    entente_statement_list_set_all (self, block, 0);
}

/**
 * entente_statement_list_append:
 * @self: (transfer full): a list
 * @title: the heading
 * @note: (nullable): the words beside it
 * @n_shown: how many rows are shown
 * @further: whether it is further said, and may only be led to
 *
 * Appends a block with the list; nothing if there is nothing in it.
 */
void
entente_statement_list_append (EntenteStatementList *self,
                               const char           *title,
                               const char           *note,
                               guint                 n_shown,
                               gboolean              further)
{
  const EntentePageContext *context = self->context;
  EntenteBlock *block;

  if (self->statements->len == 0)
    {
      entente_statement_list_free (self);
      return;
    }
  block = entente_statement_list_append_block (context, title, note);
  entente_statement_list_attach (self, block);
  if (!further || context->further == NULL)
    {
      entente_statement_list_fill (self, block, n_shown);
      return;
    }
  entente_statement_list_set_all (self, block, 0);
  entente_block_fold (block, context->further, self->statements->len);
}
