/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "entente-ends-layout.h"
#include "entente-filter-menu.h"
#include "entente-filter-text.h"
#include "entente-statement-text.h"
#include "entente-subject-name.h"

/* Of so many sources the menu gives the choice. */
#define N_SOURCES 200

/* A chip for what isn't part of the filter. */
#define SCOPE ENTENTE_N_FILTER_PARTS

/* How much of a chip's text is seen at least, and at most. */
#define MIN_CHARS 10
#define MAX_CHARS 32

struct _EntenteFilterBar {
  AdwBin              parent_instance;

  GtkBox             *chips;
  GtkMenuButton      *add;
  EntenteFilterMenu  *menu;
  GtkLabel           *counts;
  GtkWidget          *clear;

  EntenteLandscape   *landscape;
  EntenteSession     *session;
  EntenteSubjectName *scope_name;
  EntenteFilter      *filter;   /* what was counted last, as far as it is for deals */
  EntenteFacets      *facets;   /* what the filter lets pass, or NULL */
  EntenteFacets      *all;      /* what the whole landscape holds, or NULL */
  GCancellable       *counting;
  GCancellable       *counting_all;
  GCancellable       *listing;  /* the sources and datasets are being read */
};

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteFilterBar, entente_filter_bar, ADW_TYPE_BIN)

static void
remove_cb (GtkButton        *button,
           EntenteFilterBar *self)
{
  EntenteFilterPart part = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "part"));
  g_autoptr (EntenteFilter) filter = NULL;

  /* The chip goes away, and the focus must not go with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  if (part == SCOPE)
    {
      entente_session_enter (self->session, NULL);
      return;
    }
  filter = entente_filter_copy (entente_session_get_filter (self->session));
  entente_filter_clear_part (filter, part);
  entente_session_set_filter (self->session, filter);
}

static void
add_chip (EntenteFilterBar  *self,
          EntenteFilterPart  part,
          const char        *text)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *tip = NULL;

  /* Without room the text ends early, so that the × is in sight; where not even that helps, the chips are scrolled. */
  if (g_utf8_strlen (text, -1) > MIN_CHARS)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), MIN_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
    }
  gtk_widget_set_margin_start (label, 9);
  gtk_widget_set_margin_end (label, 3);
  gtk_widget_set_tooltip_text (label, text);
  gtk_box_append (GTK_BOX (chip), label);

  /* Translators: a part of the filter, such as “In talks or announced” or “With OpenAI” */
  tip = g_strdup_printf (_("Remove “%s”"), text);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_object_set_data (G_OBJECT (button), "part", GUINT_TO_POINTER (part));
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (chip), button);

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chip, "filter-chip");
  gtk_box_append (self->chips, chip);
}

/* What the source or dataset of the filter is called; its id until that has been read. */
static const char *
get_title (EntenteFilterBar  *self,
           EntenteFilterPart  part)
{
  if (self->facets == NULL)
    return NULL;
  return part == ENTENTE_FILTER_SOURCE ? self->facets->source_title : self->facets->dataset_title;
}

static void
show_chips (EntenteFilterBar *self)
{
  const EntenteFilter *filter = entente_session_get_filter (self->session);
  EntenteDateStyle style = entente_session_get_style (self->session)->date;
  const char *scope = entente_subject_name_get (self->scope_name);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  if (scope != NULL)
    {
      /* Translators: the name of an entity: only deals and events that it takes part in are shown */
      g_autofree char *text = g_strdup_printf (_("With %s"), scope);

      add_chip (self, SCOPE, text);
    }
  for (EntenteFilterPart part = 0; part < ENTENTE_N_FILTER_PARTS; part++)
    {
      g_autofree char *text = NULL;
      const char *title = NULL;

      if (!entente_filter_has_part (filter, part))
        continue;
      text = entente_filter_format_part (filter, part, style);
      if (part == ENTENTE_FILTER_SOURCE || part == ENTENTE_FILTER_DATASET)
        title = get_title (self, part);
      add_chip (self, part, title != NULL ? title : text);
    }
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->chips), GTK_TYPE_SCROLLED_WINDOW),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
  gtk_widget_set_visible (self->clear, entente_filter_count (filter) > 0);
}

/* “18 of 27 deals, 15 of 39 events”, or “27 deals, 39 events” if those are all. */
static void
show_counts (EntenteFilterBar    *self,
             const EntenteFacets *facets)
{
  g_autofree char *deals = NULL;
  g_autofree char *events = NULL;
  g_autofree char *text = NULL;

  if (facets->n_deals == facets->n_all_deals)
    deals = g_strdup_printf (ngettext ("%'u deal", "%'u deals", facets->n_all_deals), facets->n_all_deals);
  else
    deals = g_strdup_printf (ngettext ("%1$'u of %2$'u deal", "%1$'u of %2$'u deals", facets->n_all_deals), facets->n_deals,
                             facets->n_all_deals);
  if (facets->n_events == facets->n_all_events)
    events = g_strdup_printf (ngettext ("%'u event", "%'u events", facets->n_all_events), facets->n_all_events);
  else
    events = g_strdup_printf (ngettext ("%1$'u of %2$'u event", "%1$'u of %2$'u events", facets->n_all_events), facets->n_events,
                              facets->n_all_events);
  /* Translators: how many deals and how many events are shown, as in “18 of 27 deals, 15 of 39 events” */
  text = g_strdup_printf (_("%1$s, %2$s"), deals, events);
  gtk_label_set_text (self->counts, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->counts), NULL);
}

static gboolean
is_loading (EntenteFilterBar *self)
{
  return self->counting != NULL || self->counting_all != NULL || self->listing != NULL;
}

static void
show_facets (EntenteFilterBar *self)
{
  if (self->facets == NULL)
    return;
  show_counts (self, self->facets);
  entente_filter_menu_set_counts (self->menu, self->facets, self->all);
}

static void
facets_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  EntenteFilterBar *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFacets) facets = entente_landscape_get_facets_finish (ENTENTE_LANDSCAPE (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->counting);
  g_clear_pointer (&self->facets, entente_facets_free);
  self->facets = g_steal_pointer (&facets);
  if (error != NULL)
    {
      gtk_label_set_text (self->counts, _("Counts can’t be read"));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->counts), error->message);
    }
  show_facets (self);
  show_chips (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
origins_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  EntenteFilterBar *self = user_data;
  g_autoptr (EntenteOrigins) origins = entente_landscape_get_origins_finish (ENTENTE_LANDSCAPE (source), result, NULL);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->listing);
  if (origins != NULL)
    entente_filter_menu_set_origins (self->menu, origins, self->facets);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* A cancellable for a new question, in the place of the one before. */
static GCancellable *
begin (GCancellable **asking)
{
  g_cancellable_cancel (*asking);
  g_clear_object (asking);
  *asking = g_cancellable_new ();
  return *asking;
}

static void
ask_origins (EntenteFilterBar *self)
{
  entente_landscape_get_origins_async (self->landscape, entente_session_get_scope (self->session),
                                       entente_session_get_filter (self->session), begin (&self->listing), origins_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Sources and datasets take longer to count, and are looked at in the menu only. */
static void
menu_shown_cb (EntenteFilterBar *self)
{
  entente_filter_menu_open (self->menu);
  ask_origins (self);
}

static void
count (EntenteFilterBar *self)
{
  g_clear_pointer (&self->filter, entente_filter_free);
  self->filter = entente_filter_copy_for_deals (entente_session_get_filter (self->session));
  entente_landscape_get_facets_async (self->landscape, entente_session_get_scope (self->session), self->filter,
                                      begin (&self->counting), facets_cb, self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->menu)))
    ask_origins (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
all_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  EntenteFilterBar *self = user_data;
  g_autoptr (EntenteFacets) all = entente_landscape_get_facets_finish (ENTENTE_LANDSCAPE (source), result, NULL);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->counting_all);
  g_clear_pointer (&self->all, entente_facets_free);
  self->all = g_steal_pointer (&all);
  show_facets (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
count_all (EntenteFilterBar *self)
{
  g_autoptr (EntenteFilter) everything = entente_filter_new ();

  entente_landscape_get_facets_async (self->landscape, NULL, everything, begin (&self->counting_all), all_cb, self);
  count (self);
}

static void
scope_cb (EntenteFilterBar *self)
{
  entente_subject_name_set_id (self->scope_name, entente_session_get_scope (self->session));
  count (self);
}

static void
filter_cb (EntenteFilterBar *self)
{
  g_autoptr (EntenteFilter) filter = entente_filter_copy_for_deals (entente_session_get_filter (self->session));

  show_chips (self);
  if (!entente_filter_equal (filter, self->filter))
    count (self);
}

static void
clear_cb (EntenteFilterBar *self)
{
  g_autoptr (EntenteFilter) everything = entente_filter_new ();

  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  entente_session_set_filter (self->session, everything);
}

static void
entente_filter_bar_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, is_loading (ENTENTE_FILTER_BAR (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_filter_bar_dispose (GObject *object)
{
  EntenteFilterBar *self = ENTENTE_FILTER_BAR (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_cancellable_cancel (self->counting_all);
  g_clear_object (&self->counting_all);
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  if (self->landscape != NULL)
    g_signal_handlers_disconnect_by_data (self->landscape, self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->scope_name != NULL)
    g_signal_handlers_disconnect_by_data (self->scope_name, self);
  g_clear_object (&self->scope_name);
  g_clear_object (&self->session);
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_filter_bar_parent_class)->dispose (object);
}

static void
entente_filter_bar_finalize (GObject *object)
{
  EntenteFilterBar *self = ENTENTE_FILTER_BAR (object);

  g_clear_pointer (&self->filter, entente_filter_free);
  g_clear_pointer (&self->facets, entente_facets_free);
  g_clear_pointer (&self->all, entente_facets_free);

  G_OBJECT_CLASS (entente_filter_bar_parent_class)->finalize (object);
}

static void
entente_filter_bar_class_init (EntenteFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_filter_bar_get_property;
  object_class->dispose = entente_filter_bar_dispose;
  object_class->finalize = entente_filter_bar_finalize;

  /**
   * EntenteFilterBar:loading:
   *
   * Whether something is being counted.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, add);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, counts);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, clear);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_shown_cb);
}

static void
entente_filter_bar_init (EntenteFilterBar *self)
{
  g_type_ensure (ENTENTE_TYPE_ENDS_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_FILTER_MENU);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_filter_bar_bind:
 * @self: a filter bar
 * @landscape: a landscape, which may still be opening
 * @session: the session of its window
 *
 * Called once, before the bar is shown.
 */
void
entente_filter_bar_bind (EntenteFilterBar *self,
                         EntenteLandscape *landscape,
                         EntenteSession   *session)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BAR (self));
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (landscape));
  g_return_if_fail (ENTENTE_IS_SESSION (session) && self->session == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  self->scope_name = entente_subject_name_new (landscape);
  entente_filter_menu_bind (self->menu, session);
  g_signal_connect_swapped (landscape, "changed", G_CALLBACK (count_all), self);
  g_signal_connect_swapped (self->scope_name, "notify::name", G_CALLBACK (show_chips), self);
  g_signal_connect_swapped (session, "notify::scope", G_CALLBACK (scope_cb), self);
  g_signal_connect_swapped (session, "notify::filter", G_CALLBACK (filter_cb), self);
  g_signal_connect_swapped (session, "notify::style", G_CALLBACK (show_chips), self);
  show_chips (self);
  count_all (self);
  scope_cb (self);
}
