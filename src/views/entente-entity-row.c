/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-entity-row.h"

#include "entente-initials.h"
#include "entente-row-text.h"
#include "entente-text-line.h"

#include <glib/gi18n-lib.h>

/**
 * EntenteEntityRow:
 *
 * Shows an entity, or a quiet placeholder until its row has been read.
 */
struct _EntenteEntityRow {
  AdwBin parent_instance;

  /* Template widgets */
  EntenteInitials *initials;
  GtkWidget       *name;
  GtkWidget       *summary;
  GtkImage        *chevron;

  EntenteSession *session;
  EntenteSubject *item;
  gboolean        show_amount;
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_ITEM,
  PROP_SHOW_AMOUNT,
  PROP_SHOW_CHEVRON,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteEntityRow, entente_entity_row, ADW_TYPE_BIN)

/* What the list is sorted by must be seen in it. */
static char *
format_summary (EntenteEntityRow *self,
                const EntenteRow *row)
{
  g_autofree char *amount = NULL;
  g_autofree char *measure = NULL;

  if (!self->show_amount || row->amount.qualifier == ENTENTE_QUALIFIER_NONE)
    return entente_row_format_summary (row);
  amount = entente_row_format_amount (row, entente_session_get_style (self->session));
  measure = entente_row_format_measure (row);
  if (*measure == '\0')
    return g_steal_pointer (&amount);
  /* Translators: an amount and what it measures, as in “$50 billion · under discussion” */
  return g_strdup_printf (C_("amount", "%1$s · %2$s"), amount, measure);
}

static void
update (EntenteEntityRow *self)
{
  const EntenteRow *row = self->item != NULL ? entente_subject_get_row (self->item) : NULL;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *summary = row != NULL ? format_summary (self, row) : NULL;
  g_autofree char *spoken = NULL;

  entente_initials_set_name (self->initials, row != NULL ? entente_row_get_name (row) : NULL);
  entente_text_line_set (self->name, row != NULL ? entente_row_get_name (row) : "…");
  entente_text_line_set (self->summary, summary);
  gtk_widget_set_opacity (self->name, row != NULL ? 1 : .55);

  /* It is the list's own widget around this one that is read out. */
  spoken = row != NULL ? entente_row_speak (row, entente_session_get_style (self->session)) : g_strdup (_("Loading"));
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
item_cb (EntenteSubject   *item,
         GParamSpec       *pspec,
         EntenteEntityRow *self)
{
  update (self);
}

static void
style_cb (EntenteSession   *session,
          GParamSpec       *pspec,
          EntenteEntityRow *self)
{
  update (self);
}

static void
entente_entity_row_constructed (GObject *object)
{
  EntenteEntityRow *self = ENTENTE_ENTITY_ROW (object);

  G_OBJECT_CLASS (entente_entity_row_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::style", G_CALLBACK (style_cb), self, 0);
  g_object_bind_property (self->session, "reduced-detail", self->summary, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

static void
entente_entity_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteEntityRow *self = ENTENTE_ENTITY_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_SHOW_AMOUNT:
      g_value_set_boolean (value, self->show_amount);
      break;
    case PROP_SHOW_CHEVRON:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->chevron)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_entity_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteEntityRow *self = ENTENTE_ENTITY_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      entente_entity_row_set_item (self, g_value_get_object (value));
      break;
    case PROP_SHOW_AMOUNT:
      if (self->show_amount != g_value_get_boolean (value))
        {
          self->show_amount = g_value_get_boolean (value);
          update (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_SHOW_CHEVRON:
      if (gtk_widget_get_visible (GTK_WIDGET (self->chevron)) != g_value_get_boolean (value))
        {
          gtk_widget_set_visible (GTK_WIDGET (self->chevron), g_value_get_boolean (value));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_entity_row_dispose (GObject *object)
{
  EntenteEntityRow *self = ENTENTE_ENTITY_ROW (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, item_cb, self);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_entity_row_parent_class)->dispose (object);
}

static void
entente_entity_row_class_init (EntenteEntityRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_entity_row_constructed;
  object_class->get_property = entente_entity_row_get_property;
  object_class->set_property = entente_entity_row_set_property;
  object_class->dispose = entente_entity_row_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENTENTE_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteEntityRow:item:
   *
   * The entity that is shown.
   */
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, ENTENTE_TYPE_SUBJECT,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntenteEntityRow:show-amount:
   *
   * Whether the second line tells the highest amount instead of the number of deals.
   */
  properties[PROP_SHOW_AMOUNT] = g_param_spec_boolean ("show-amount", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntenteEntityRow:show-chevron:
   *
   * Whether the row says that it leads to another page.
   */
  properties[PROP_SHOW_CHEVRON] = g_param_spec_boolean ("show-chevron", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_INITIALS);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-entity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityRow, initials);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityRow, name);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityRow, summary);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityRow, chevron);
}

static void
entente_entity_row_init (EntenteEntityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_entity_row_new:
 * @session: how amounts are written, and how much is shown
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
entente_entity_row_new (EntenteSession *session)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  return g_object_new (ENTENTE_TYPE_ENTITY_ROW, "session", session, NULL);
}

/**
 * entente_entity_row_set_item:
 * @self: a row
 * @item: (nullable): an entity
 *
 * Shows @item, and follows it as its row is read.
 */
void
entente_entity_row_set_item (EntenteEntityRow *self,
                             EntenteSubject   *item)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_ROW (self));

  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, item_cb, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      /* All properties of a subject change at once; one of them will do. */
      g_signal_connect (item, "notify::loading", G_CALLBACK (item_cb), self);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * entente_entity_row_get_row:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the entity that is shown, or %NULL as long as it is read
 */
const EntenteRow *
entente_entity_row_get_row (EntenteEntityRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_ROW (self), NULL);

  return self->item != NULL ? entente_subject_get_row (self->item) : NULL;
}

/**
 * entente_entity_row_get_style:
 * @self: a row
 *
 * Returns: (transfer none): how amounts are written
 */
const EntenteStyle *
entente_entity_row_get_style (EntenteEntityRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_ROW (self), NULL);

  return entente_session_get_style (self->session);
}
