/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-filter-menu.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-filter-form.h"
#include "entente-fold.h"
#include "entente-glyph.h"

/* More choices than these aren't looked through without a search. */
#define MANY 12

/* The pages, in their order. */
static const struct {
  EntenteFilterPart part;
  const char       *title;
  EntenteVocabulary vocabulary; /* what can be chosen from */
} pages[] = {
  { ENTENTE_FILTER_DEAL_KINDS, N_("Kind of Deal"), ENTENTE_VOCABULARY_DEAL_KIND },
  { ENTENTE_FILTER_STEPS, N_("Status"), ENTENTE_VOCABULARY_STEP },
  { ENTENTE_FILTER_AMOUNT, N_("Amount"), ENTENTE_VOCABULARY_NONE },
  { ENTENTE_FILTER_WINDOW, N_("Date"), ENTENTE_VOCABULARY_NONE },
  { ENTENTE_FILTER_MODALITIES, N_("Evidence"), ENTENTE_VOCABULARY_MODALITY },
  { ENTENTE_FILTER_SOURCE, N_("Source"), ENTENTE_VOCABULARY_NONE },
  { ENTENTE_FILTER_DATASET, N_("Dataset"), ENTENTE_VOCABULARY_NONE },
};

/* Something that can be chosen: a word of a vocabulary, or a source or dataset. */
typedef struct {
  EntenteFilterMenu *menu;
  EntenteFilterPart  part;
  guint              index;
  char              *id;
  char              *folded; /* title, for the search */
  GtkCheckButton    *check;
  GtkLabel          *count;
} Choice;

struct _EntenteFilterMenu {
  AdwBin          parent_instance;

  GtkStack       *stack;
  GtkBox         *boxes[ENTENTE_N_FILTER_PARTS]; /* what is on the pages */
  GtkButton      *buttons[ENTENTE_N_FILTER_PARTS]; /* that lead to them */
  GtkEditable    *searches[ENTENTE_N_FILTER_PARTS]; /* on pages that may have many choices, or NULL */
  GPtrArray      *choices; /* Choice */
  EntenteFilterForm *amount;
  EntenteFilterForm *window;

  EntenteSession *session;
  gboolean        showing; /* the state of the session, and nothing is changed by a person */
};

G_DEFINE_FINAL_TYPE (EntenteFilterMenu, entente_filter_menu, ADW_TYPE_BIN)

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->id);
  g_free (choice->folded);
  g_free (choice);
}

static gboolean
is_chosen (const EntenteFilter *filter,
           const Choice        *choice)
{
  switch ((int) choice->part)
    {
    case ENTENTE_FILTER_DEAL_KINDS:
      return (filter->deal_kinds >> choice->index & 1) != 0;
    case ENTENTE_FILTER_STEPS:
      return (filter->steps >> choice->index & 1) != 0;
    case ENTENTE_FILTER_MODALITIES:
      return (filter->modalities >> choice->index & 1) != 0;
    case ENTENTE_FILTER_SOURCE:
      return g_strcmp0 (filter->source, choice->id) == 0;
    case ENTENTE_FILTER_DATASET:
      return g_strcmp0 (filter->dataset, choice->id) == 0;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
choose (EntenteFilter *filter,
        const Choice  *choice,
        gboolean       is_active)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << choice->index;

  switch ((int) choice->part)
    {
    case ENTENTE_FILTER_DEAL_KINDS:
      filter->deal_kinds = is_active ? filter->deal_kinds | bit : filter->deal_kinds & ~bit;
      break;
    case ENTENTE_FILTER_STEPS:
      filter->steps = is_active ? filter->steps | bit : filter->steps & ~bit;
      break;
    case ENTENTE_FILTER_MODALITIES:
      filter->modalities = (guint) (is_active ? filter->modalities | bit : filter->modalities & ~bit);
      break;
    case ENTENTE_FILTER_SOURCE:
      g_free (filter->source);
      filter->source = is_active ? g_strdup (choice->id) : NULL;
      break;
    case ENTENTE_FILTER_DATASET:
      g_free (filter->dataset);
      filter->dataset = is_active ? g_strdup (choice->id) : NULL;
      break;
    default:
      g_return_if_reached ();
    }
}

static guint
count_choice (const EntenteFacets *facets,
              const Choice        *choice)
{
  switch ((int) choice->part)
    {
    case ENTENTE_FILTER_DEAL_KINDS:
      return facets->deal_kinds[choice->index];
    case ENTENTE_FILTER_STEPS:
      return facets->steps[choice->index];
    case ENTENTE_FILTER_MODALITIES:
      return facets->modalities[choice->index];
    default:
      g_return_val_if_reached (0);
    }
}

static void
toggled_cb (GtkCheckButton *check,
            Choice         *choice)
{
  EntenteFilterMenu *self = choice->menu;
  g_autoptr (EntenteFilter) filter = NULL;

  if (self->showing)
    return;
  filter = entente_filter_copy (entente_session_get_filter (self->session));
  choose (filter, choice, gtk_check_button_get_active (check));
  entente_session_set_filter (self->session, filter);
}

static Choice *
add_choice (EntenteFilterMenu *self,
            EntenteFilterPart  part,
            guint              index,
            const char        *id,
            const char        *title)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (title);

  choice->menu = self;
  choice->part = part;
  choice->index = index;
  choice->id = g_strdup (id);
  choice->folded = entente_fold (title);
  choice->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  choice->count = GTK_LABEL (gtk_label_new (NULL));
  g_ptr_array_add (self->choices, choice);

  if (part == ENTENTE_FILTER_MODALITIES)
    {
      GtkWidget *glyph = entente_glyph_new ();

      entente_glyph_set_modality (ENTENTE_GLYPH (glyph), index);
      gtk_box_append (GTK_BOX (box), glyph);
    }
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_tooltip_text (label, id != NULL ? title : NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (GTK_WIDGET (choice->count), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (choice->count), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (choice->count));

  gtk_widget_set_margin_start (box, 6);
  gtk_check_button_set_child (choice->check, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_check_button_set_active (choice->check, is_chosen (entente_session_get_filter (self->session), choice));
  g_signal_connect (choice->check, "toggled", G_CALLBACK (toggled_cb), choice);
  gtk_box_append (self->boxes[part], GTK_WIDGET (choice->check));
  return choice;
}

static void
show_filter (EntenteFilterMenu *self)
{
  const EntenteFilter *filter = entente_session_get_filter (self->session);

  self->showing = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];

      gtk_check_button_set_active (choice->check, is_chosen (filter, choice));
    }
  self->showing = FALSE;
  entente_filter_form_show (self->amount);
  entente_filter_form_show (self->window);
}

static void
go_cb (GtkButton         *button,
       EntenteFilterMenu *self)
{
  const char *page = gtk_widget_get_name (GTK_WIDGET (button));

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
back_cb (GtkButton         *button,
         EntenteFilterMenu *self)
{
  guint page = (guint) g_ascii_strtoull (gtk_widget_get_name (GTK_WIDGET (button)), NULL, 10);

  gtk_stack_set_visible_child_name (self->stack, "parts");
  gtk_widget_grab_focus (GTK_WIDGET (self->buttons[pages[page].part]));
}

/* The button on the first page that leads to a page. */
static GtkWidget *
new_link (EntenteFilterMenu *self,
          guint              page,
          const char        *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (_(pages[page].title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 18);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_name (button, name);
  gtk_widget_set_css_classes (button, (const char *[]){ "flat", "filter-page", NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(pages[page].title), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (go_cb), self);
  return button;
}

/* Shows the choices that have what is typed in their titles. */
static void
search (EntenteFilterMenu *self)
{
  guint n[ENTENTE_N_FILTER_PARTS] = { 0 };

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];
      GtkEditable *entry = self->searches[choice->part];
      g_autofree char *text = entry != NULL ? entente_fold (gtk_editable_get_text (entry)) : NULL;

      if (entry == NULL)
        continue;
      gtk_widget_set_visible (GTK_WIDGET (choice->check), strstr (choice->folded, text) != NULL);
      gtk_widget_set_visible (GTK_WIDGET (entry), ++n[choice->part] > MANY);
    }
}

/* Escape empties it, and then closes the menu, as it would from anywhere else. */
static void
stop_search_cb (GtkSearchEntry *entry)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0')
    gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static GtkWidget *
new_search (EntenteFilterMenu *self,
            EntenteFilterPart  part)
{
  GtkWidget *entry = gtk_search_entry_new ();
  const char *what = part == ENTENTE_FILTER_SOURCE ? _("Search sources") : _("Search datasets");

  g_object_set (entry, "placeholder-text", what, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  gtk_widget_set_visible (entry, FALSE);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (search), self);
  g_signal_connect (entry, "stop-search", G_CALLBACK (stop_search_cb), NULL);
  self->searches[part] = GTK_EDITABLE (entry);
  return entry;
}

static GtkWidget *
new_page (EntenteFilterMenu *self,
          guint              page,
          const char        *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_button_new ();
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_(pages[page].title));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *spoken = NULL;

  gtk_box_append (GTK_BOX (title), gtk_image_new_from_icon_name ("go-previous-symbolic"));
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (title), label);
  gtk_button_set_child (GTK_BUTTON (head), title);
  gtk_widget_add_css_class (head, "flat");
  gtk_widget_set_name (head, name);
  /* Translators: back from a page of the menu of filters; the title of that page */
  spoken = g_strdup_printf (_("Back from %s"), _(pages[page].title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect (head, "clicked", G_CALLBACK (back_cb), self);
  gtk_box_append (GTK_BOX (box), head);
  if (pages[page].part == ENTENTE_FILTER_SOURCE || pages[page].part == ENTENTE_FILTER_DATASET)
    gtk_box_append (GTK_BOX (box), new_search (self, pages[page].part));

  gtk_widget_add_css_class (content, "filter-page");
  self->boxes[pages[page].part] = GTK_BOX (content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

/* A page is as high as the window lets it be. */
static void
set_heights (EntenteFilterMenu *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW));
  int height = window != NULL ? CLAMP (gtk_widget_get_height (window) - 150, 120, 480) : 480;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->boxes[pages[i].part]), GTK_TYPE_SCROLLED_WINDOW);

      gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), height);
    }
}

static void
entente_filter_menu_dispose (GObject *object)
{
  EntenteFilterMenu *self = ENTENTE_FILTER_MENU (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_filter_menu_parent_class)->dispose (object);
}

static void
entente_filter_menu_finalize (GObject *object)
{
  EntenteFilterMenu *self = ENTENTE_FILTER_MENU (object);

  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (entente_filter_menu_parent_class)->finalize (object);
}

static void
entente_filter_menu_class_init (EntenteFilterMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_filter_menu_dispose;
  object_class->finalize = entente_filter_menu_finalize;
}

static void
entente_filter_menu_init (EntenteFilterMenu *self)
{
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, parts, "parts");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      GtkWidget *link = new_link (self, i, name);

      self->buttons[pages[i].part] = GTK_BUTTON (link);
      gtk_box_append (GTK_BOX (parts), link);
      gtk_stack_add_named (self->stack, new_page (self, i, name), name);
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

static EntenteFilterForm *
add_form (EntenteFilterMenu *self,
          EntenteFilterPart  part)
{
  GtkWidget *form = entente_filter_form_new (part, self->session);

  gtk_box_append (self->boxes[part], form);
  return ENTENTE_FILTER_FORM (form);
}

/**
 * entente_filter_menu_bind:
 * @self: a menu
 * @session: the session of its window
 *
 * Called once.
 */
void
entente_filter_menu_bind (EntenteFilterMenu *self,
                          EntenteSession    *session)
{
  g_return_if_fail (ENTENTE_IS_FILTER_MENU (self));
  g_return_if_fail (ENTENTE_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  self->amount = add_form (self, ENTENTE_FILTER_AMOUNT);
  self->window = add_form (self, ENTENTE_FILTER_WINDOW);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    for (guint j = 0; pages[i].vocabulary != ENTENTE_VOCABULARY_NONE && j < entente_vocabulary_size (pages[i].vocabulary); j++)
      add_choice (self, pages[i].part, j, NULL, entente_vocabulary_label (pages[i].vocabulary, j));
  g_signal_connect_swapped (session, "notify::filter", G_CALLBACK (show_filter), self);
  show_filter (self);
}

/**
 * entente_filter_menu_open:
 * @self: a menu that is about to be shown
 *
 * Starts with the first page, and forgets what was typed and not applied.
 */
void
entente_filter_menu_open (EntenteFilterMenu *self)
{
  g_return_if_fail (ENTENTE_IS_FILTER_MENU (self));

  gtk_stack_set_visible_child_name (self->stack, "parts");
  gtk_editable_set_text (self->searches[ENTENTE_FILTER_SOURCE], "");
  gtk_editable_set_text (self->searches[ENTENTE_FILTER_DATASET], "");
  set_heights (self);
  show_filter (self);
}

static void
show_count (Choice *choice,
            guint   count)
{
  g_autofree char *text = g_strdup_printf ("%'u", count);

  gtk_label_set_text (choice->count, text);
  gtk_widget_set_sensitive (GTK_WIDGET (choice->check), count > 0 || gtk_check_button_get_active (choice->check));
}

static void
clear_origins (EntenteFilterMenu *self,
               EntenteFilterPart  part)
{
  GtkWidget *child;

  for (guint i = self->choices->len; i-- > 0;)
    if (((Choice *) self->choices->pdata[i])->part == part)
      g_ptr_array_remove_index (self->choices, i);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->boxes[part]))) != NULL)
    gtk_box_remove (self->boxes[part], child);
}

static const EntenteOrigin *
find_origin (const GPtrArray *origins,
             const char      *id)
{
  for (guint i = 0; i < origins->len; i++)
    if (strcmp (((EntenteOrigin *) origins->pdata[i])->id, id) == 0)
      return origins->pdata[i];
  return NULL;
}

/* Whether all of them are offered already: then what a person points at stays where it is. */
static gboolean
recount_origins (EntenteFilterMenu *self,
                 EntenteFilterPart  part,
                 const GPtrArray   *origins)
{
  guint n_offered = 0;

  for (guint i = 0; i < self->choices->len; i++)
    n_offered += ((Choice *) self->choices->pdata[i])->part == part &&
                 find_origin (origins, ((Choice *) self->choices->pdata[i])->id) != NULL;
  if (n_offered != origins->len)
    return FALSE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];
      const EntenteOrigin *origin = choice->part == part ? find_origin (origins, choice->id) : NULL;

      if (choice->part == part)
        show_count (choice, origin != NULL ? origin->count : 0);
    }
  return TRUE;
}

/* What is chosen is offered even if nothing would pass. */
static void
show_origins (EntenteFilterMenu *self,
              EntenteFilterPart  part,
              const GPtrArray   *origins,
              guint              n_origins,
              const char        *chosen,
              const char        *title)
{
  if (recount_origins (self, part, origins))
    return;
  clear_origins (self, part);
  for (guint i = 0; i < origins->len; i++)
    {
      const EntenteOrigin *origin = origins->pdata[i];

      show_count (add_choice (self, part, 0, origin->id, origin->title), origin->count);
    }
  if (chosen != NULL && find_origin (origins, chosen) == NULL)
    show_count (add_choice (self, part, 0, chosen, title != NULL ? title : chosen), 0);
  if (n_origins > origins->len)
    {
      /* Translators: how many sources or datasets are offered, and how many there are. */
      g_autofree char *text = g_strdup_printf (_("The first %1$'u of %2$'u"), origins->len, n_origins);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "secondary");
      gtk_box_append (self->boxes[part], label);
    }
  search (self);
}

/**
 * entente_filter_menu_set_origins:
 * @self: a menu
 * @origins: the sources and datasets to choose from
 * @facets: (nullable): what the sources and datasets are called that are chosen
 *
 * Shows on which sources and datasets the deals and events rest.
 */
void
entente_filter_menu_set_origins (EntenteFilterMenu    *self,
                                 const EntenteOrigins *origins,
                                 const EntenteFacets  *facets)
{
  const EntenteFilter *filter;

  g_return_if_fail (ENTENTE_IS_FILTER_MENU (self));
  g_return_if_fail (origins != NULL);

  filter = entente_session_get_filter (self->session);
  show_origins (self, ENTENTE_FILTER_SOURCE, origins->sources, origins->n_sources, filter->source,
                facets != NULL ? facets->source_title : NULL);
  show_origins (self, ENTENTE_FILTER_DATASET, origins->datasets, origins->n_datasets, filter->dataset,
                facets != NULL ? facets->dataset_title : NULL);
}

/**
 * entente_filter_menu_set_counts:
 * @self: a menu
 * @facets: what would pass
 * @all: (nullable): what there is in the whole landscape, if that is known
 *
 * Shows how many deals and events each choice would let pass. What would let none pass can't be chosen, and what is nowhere
 * in the landscape isn't offered.
 */
void
entente_filter_menu_set_counts (EntenteFilterMenu   *self,
                                const EntenteFacets *facets,
                                const EntenteFacets *all)
{
  g_return_if_fail (ENTENTE_IS_FILTER_MENU (self));
  g_return_if_fail (facets != NULL);

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];

      if (choice->part == ENTENTE_FILTER_SOURCE || choice->part == ENTENTE_FILTER_DATASET)
        continue;
      show_count (choice, count_choice (facets, choice));
      gtk_widget_set_visible (GTK_WIDGET (choice->check), all == NULL || count_choice (all, choice) > 0 ||
                                                            gtk_check_button_get_active (choice->check));
    }
}
