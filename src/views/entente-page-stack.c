/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-page-stack.h"

#include "entente-page.h"

struct _EntentePageStack {
  GtkStack  *stack;   /* borrowed: outlives this */
  GPtrArray *pages;   /* borrowed GtkWidget: scrolled windows, children of the stack */
  GPtrArray *titles;  /* char: of the same */
  GPtrArray *left;    /* borrowed GtkWidget: what isn't shown any more, to be removed */
  guint      removal; /* the source that does, or 0 */
  guint      tick;    /* waits for the frame before it, or 0 */
};

/* The page in a scrolled window, if it is one that is made in steps. */
static EntentePage *
page_of (gpointer scrolled)
{
  return g_object_get_data (scrolled, "page");
}

static gboolean
remove_left_cb (gpointer data)
{
  EntentePageStack *self = data;
  GtkWidget *last = self->left->pdata[self->left->len - 1];
  EntentePage *page = page_of (last);

  if (page != NULL && entente_page_unmake (page))
    return G_SOURCE_CONTINUE;
  gtk_stack_remove (self->stack, last);
  g_ptr_array_set_size (self->left, self->left->len - 1);
  if (self->left->len > 0)
    return G_SOURCE_CONTINUE;
  self->removal = 0;
  return G_SOURCE_REMOVE;
}

static void
begin_removal (EntentePageStack *self)
{
  if (self->left->len > 0 && self->removal == 0)
    self->removal = g_idle_add_full (G_PRIORITY_LOW, remove_left_cb, self, NULL);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  EntentePageStack *self = data;

  self->tick = 0;
  begin_removal (self);
  return G_SOURCE_REMOVE;
}

/**
 * entente_page_stack_new:
 * @stack: where pages are shown; must live at least as long
 *
 * Returns: (transfer full): no pages
 */
EntentePageStack *
entente_page_stack_new (GtkStack *stack)
{
  EntentePageStack *self = g_new0 (EntentePageStack, 1);

  self->stack = stack;
  self->pages = g_ptr_array_new ();
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->left = g_ptr_array_new ();
  return self;
}

/**
 * entente_page_stack_free:
 * @self: (transfer full) (nullable): pages
 *
 * The widgets are left to the stack.
 */
void
entente_page_stack_free (EntentePageStack *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->removal, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->stack), self->tick);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->left);
  g_free (self);
}

/**
 * entente_page_stack_append:
 * @self: pages
 * @title: (nullable): the title of the page
 * @page: (transfer floating): a page, to be begun
 *
 * Shows a page over the others.
 */
void
entente_page_stack_append (EntentePageStack *self,
                           const char       *title,
                           GtkWidget        *page)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_margin_start (page, 14);
  gtk_widget_set_margin_end (page, 14);
  gtk_widget_set_margin_bottom (page, 14);
  /* It stands at the top of the box. Aligned there, GTK would look for how narrow it can be at its height, again and again. */
  gtk_widget_set_vexpand (page, FALSE);
  gtk_box_append (GTK_BOX (box), page);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_stack_add_child (self->stack, scrolled);
  if (ENTENTE_IS_PAGE (page))
    g_object_set_data (G_OBJECT (scrolled), "page", page);
  g_ptr_array_add (self->pages, scrolled);
  g_ptr_array_add (self->titles, g_strdup (title));
  gtk_stack_set_transition_type (self->stack, self->pages->len > 1 ? GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT
                                                                   : GTK_STACK_TRANSITION_TYPE_NONE);
  gtk_stack_set_visible_child (self->stack, scrolled);
}

/**
 * entente_page_stack_pop:
 * @self: at least two pages
 *
 * Goes back to the page below the last.
 */
void
entente_page_stack_pop (EntentePageStack *self)
{
  guint last = self->pages->len - 1;

  g_return_if_fail (self->pages->len > 1);

  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT);
  gtk_stack_set_visible_child (self->stack, self->pages->pdata[last - 1]);
  gtk_stack_remove (self->stack, self->pages->pdata[last]);
  g_ptr_array_set_size (self->pages, (int) last);
  g_ptr_array_set_size (self->titles, (int) last);
}

/**
 * entente_page_stack_leave:
 * @self: pages
 *
 * Leaves all pages; the caller shows something else. It takes as long to unmake a page as to make one, so that waits until the
 * other has been painted.
 */
void
entente_page_stack_leave (EntentePageStack *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    if (page_of (self->pages->pdata[i]) != NULL)
      entente_page_stop (page_of (self->pages->pdata[i]));
  g_ptr_array_extend (self->left, self->pages, NULL, NULL);
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->titles, 0);
  if (!gtk_widget_get_realized (GTK_WIDGET (self->stack)))
    begin_removal (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->stack), tick_cb, self, NULL);
}

/**
 * entente_page_stack_get_length:
 * @self: (nullable): pages
 *
 * Returns: how many pages are above each other
 */
guint
entente_page_stack_get_length (EntentePageStack *self)
{
  return self != NULL ? self->pages->len : 0;
}

/**
 * entente_page_stack_get_title:
 * @self: at least one page
 *
 * Returns: (transfer none) (nullable): the title of the last
 */
const char *
entente_page_stack_get_title (EntentePageStack *self)
{
  return self->titles->pdata[self->titles->len - 1];
}

/**
 * entente_page_stack_get_first:
 * @self: (nullable): pages
 *
 * Returns: (transfer none) (nullable): the first of them, if it is one that is made in steps
 */
GtkWidget *
entente_page_stack_get_first (EntentePageStack *self)
{
  return entente_page_stack_get_length (self) > 0 ? (GtkWidget *) page_of (self->pages->pdata[0]) : NULL;
}

/**
 * entente_page_stack_get_loading:
 * @self: (nullable): pages
 *
 * Returns: whether there is more to come of one of them
 */
gboolean
entente_page_stack_get_loading (EntentePageStack *self)
{
  for (guint i = 0; i < entente_page_stack_get_length (self); i++)
    {
      EntentePage *page = page_of (self->pages->pdata[i]);

      if (page != NULL && entente_page_get_loading (page))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_page_stack_get_adjustment:
 * @self: (nullable): pages
 *
 * Returns: (transfer none) (nullable): how far the first is scrolled, or %NULL if there is none
 */
GtkAdjustment *
entente_page_stack_get_adjustment (EntentePageStack *self)
{
  return entente_page_stack_get_length (self) > 0 ? gtk_scrolled_window_get_vadjustment (self->pages->pdata[0]) : NULL;
}
