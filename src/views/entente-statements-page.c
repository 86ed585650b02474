/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statements-page.h"

#include "entente-block.h"

#include <glib/gi18n-lib.h>

/* So many rows are laid out at once; the others when they are asked for. */
#define N_AT_ONCE 100

/**
 * EntenteStatementsPage:
 *
 * One block for each group, in the order of their first statements.
 */
struct _EntenteStatementsPage {
  EntentePage parent_instance;

  /* Borrowed: the blocks, and below them what leads on, or NULL */
  GtkBox    *box;
  GtkWidget *more_button;
  GtkWidget *failure;

  EntenteLandscape                 *landscape;
  char                             *title;
  char                             *note;
  const EntenteStatementsPageFuncs *funcs;
  gconstpointer                     data;
  GHashTable                       *blocks; /* by the heading */

  /* What is to be laid out */
  GPtrArray         *statements; /* EntenteStatement, copies */
  EntenteReferences *references; /* what they name */
  guint              n_laid_out; /* of these */
  guint              n_rows;     /* since it was asked for */

  GQueue        portions; /* EntentePortion: what is to be read */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (EntenteStatementsPage, entente_statements_page, ENTENTE_TYPE_PAGE)

static EntenteBlock *
ensure_block (EntenteStatementsPage  *self,
              const EntenteStatement *statement)
{
  g_autofree char *group = self->funcs->get_group != NULL
                             ? self->funcs->get_group (statement, self->references, self->data)
                             : NULL;
  GtkWidget *block;

  if (group == NULL)
    group = g_strdup (self->title);
  block = g_hash_table_lookup (self->blocks, group);
  if (block == NULL)
    {
      block = entente_block_new (group);
      entente_block_set_note (ENTENTE_BLOCK (block), self->note);
      gtk_box_append (self->box, block);
      g_hash_table_insert (self->blocks, g_steal_pointer (&group), block);
    }
  return ENTENTE_BLOCK (block);
}

static void
remove_child (EntenteStatementsPage  *self,
              GtkWidget             **child)
{
  if (*child != NULL)
    gtk_box_remove (self->box, *child);
  *child = NULL;
}

static void
set_statements (EntenteStatementsPage *self,
                const GPtrArray       *statements,
                EntenteReferences     *references)
{
  g_ptr_array_set_size (self->statements, 0);
  self->n_laid_out = 0;
  for (guint i = 0; i < statements->len; i++)
    if (self->funcs->passes == NULL || self->funcs->passes (statements->pdata[i], self->data))
      g_ptr_array_add (self->statements, entente_statement_copy (statements->pdata[i]));
  g_clear_pointer (&self->references, entente_references_unref);
  self->references = entente_references_ref (references);
}

static void
part_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePart) part = entente_landscape_get_part_finish (ENTENTE_LANDSCAPE (object), result, &error);
  EntenteStatementsPage *self = data;
  EntentePortion *portion;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (part != NULL)
    {
      portion = g_queue_peek_head (&self->portions);
      portion->start += portion->length;
      if (!part->more)
        entente_portion_free (g_queue_pop_head (&self->portions));
      set_statements (self, part->statements, part->references);
      entente_page_go_on (ENTENTE_PAGE (self));
    }
  else
    {
      self->failure = gtk_label_new (error->message);
      gtk_label_set_wrap (GTK_LABEL (self->failure), TRUE);
      gtk_widget_set_margin_top (self->failure, 12);
      gtk_box_append (self->box, self->failure);
    }
  entente_page_set_busy (ENTENTE_PAGE (self), FALSE);
}

static void
read_on (EntenteStatementsPage *self)
{
  remove_child (self, &self->failure);
  self->reading = g_cancellable_new ();
  entente_landscape_get_part_async (self->landscape, g_queue_peek_head (&self->portions), self->reading, part_cb, self);
  entente_page_set_busy (ENTENTE_PAGE (self), TRUE);
}

static void
more_clicked_cb (EntenteStatementsPage *self)
{
  GtkWidget *last = gtk_widget_get_prev_sibling (self->more_button);

  /* The focus goes on with the rows. */
  if (last != NULL)
    gtk_widget_child_focus (last, GTK_DIR_TAB_BACKWARD);
  remove_child (self, &self->more_button);
  self->n_rows = 0;
  entente_page_go_on (ENTENTE_PAGE (self));
}

static void
offer_more (EntenteStatementsPage *self)
{
  /* Translators: a button that shows more rows of a long list. */
  self->more_button = gtk_button_new_with_mnemonic (_("Show _More"));
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->more_button, 12);
  gtk_box_append (self->box, self->more_button);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
}

/* A row; where there is none left at hand, more are read. */
static gboolean
make_step (EntentePage *page)
{
  EntenteStatementsPage *self = ENTENTE_STATEMENTS_PAGE (page);
  gboolean has_row = self->n_laid_out < self->statements->len;
  const EntenteStatement *statement;

  if (!has_row && g_queue_is_empty (&self->portions))
    return FALSE;
  if (self->n_rows == N_AT_ONCE)
    {
      offer_more (self);
      return FALSE;
    }
  if (!has_row)
    {
      read_on (self);
      return FALSE;
    }
  statement = self->statements->pdata[self->n_laid_out++];
  entente_block_add (ensure_block (self, statement), self->funcs->create_row (statement, self->references, self->data));
  self->n_rows++;
  return TRUE;
}

static void
entente_statements_page_dispose (GObject *object)
{
  EntenteStatementsPage *self = ENTENTE_STATEMENTS_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_statements_page_parent_class)->dispose (object);
}

static void
entente_statements_page_finalize (GObject *object)
{
  EntenteStatementsPage *self = ENTENTE_STATEMENTS_PAGE (object);

  g_free (self->title);
  g_free (self->note);
  g_hash_table_unref (self->blocks);
  g_ptr_array_unref (self->statements);
  g_clear_pointer (&self->references, entente_references_unref);
  g_queue_clear_full (&self->portions, (GDestroyNotify) entente_portion_free);

  G_OBJECT_CLASS (entente_statements_page_parent_class)->finalize (object);
}

static void
entente_statements_page_class_init (EntenteStatementsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_statements_page_dispose;
  object_class->finalize = entente_statements_page_finalize;
  ENTENTE_PAGE_CLASS (klass)->make_step = make_step;
}

static void
entente_statements_page_init (EntenteStatementsPage *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->blocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  g_queue_init (&self->portions);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  entente_page_set_box (ENTENTE_PAGE (self), self->box);
}

/**
 * entente_statements_page_new:
 * @landscape: where portions are read
 * @title: the heading of what belongs to no group
 * @note: (nullable): the words beside each heading
 * @funcs: how statements are shown; must outlive the page
 * @data: for @funcs; must outlive the page
 *
 * Returns: (transfer floating): a page without statements
 */
GtkWidget *
entente_statements_page_new (EntenteLandscape                 *landscape,
                             const char                       *title,
                             const char                       *note,
                             const EntenteStatementsPageFuncs *funcs,
                             gconstpointer                     data)
{
  EntenteStatementsPage *self;

  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (landscape), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (funcs != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_STATEMENTS_PAGE, NULL);
  self->landscape = g_object_ref (landscape);
  self->title = g_strdup (title);
  self->note = g_strdup (note);
  self->funcs = funcs;
  self->data = data;
  return GTK_WIDGET (self);
}

/**
 * entente_statements_page_add:
 * @self: a page that isn't shown yet
 * @statements: (element-type EntenteStatement): statements at hand, to be laid out first
 * @references: what they name
 */
void
entente_statements_page_add (EntenteStatementsPage *self,
                             const GPtrArray       *statements,
                             EntenteReferences     *references)
{
  g_return_if_fail (ENTENTE_IS_STATEMENTS_PAGE (self));
  g_return_if_fail (statements != NULL);
  g_return_if_fail (references != NULL);

  set_statements (self, statements, references);
}

/**
 * entente_statements_page_add_portion:
 * @self: a page that isn't shown yet
 * @portion: what is to be read after all else, from its start to the end of its list; its length is passed over
 */
void
entente_statements_page_add_portion (EntenteStatementsPage *self,
                                     const EntentePortion  *portion)
{
  EntentePortion *copy;

  g_return_if_fail (ENTENTE_IS_STATEMENTS_PAGE (self));
  g_return_if_fail (portion != NULL);

  copy = entente_portion_copy (portion);
  copy->length = N_AT_ONCE;
  g_queue_push_tail (&self->portions, copy);
}
