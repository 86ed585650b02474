/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-transfer.h"

#include "entente-address.h"
#include "entente-deal-item.h"
#include "entente-entity-row.h"
#include "entente-row-text.h"
#include "entente-statement-row.h"
#include "entente-statement-text.h"
#include "entente-subject-row.h"
#include "entente-timeline-canvas.h"

/* What a list puts around a row is not deep: so many widgets are looked at. */
#define DESCENDANTS_MAX 64

static char *
format_subject (EntenteSubjectType type,
                const char        *id,
                const char        *words)
{
  static const EntenteAddressKind kinds[ENTENTE_N_SUBJECT_TYPES] = {
    [ENTENTE_SUBJECT_ENTITY] = ENTENTE_ADDRESS_ENTITY,
    [ENTENTE_SUBJECT_DEAL] = ENTENTE_ADDRESS_DEAL,
    [ENTENTE_SUBJECT_EVENT] = ENTENTE_ADDRESS_EVENT,
    [ENTENTE_SUBJECT_SCENARIO] = ENTENTE_ADDRESS_SCENARIO,
  };
  g_autofree char *address = entente_address_format (kinds[type], id);

  return g_strdup_printf ("%s\n%s", words, address);
}

static char *
format_row (const EntenteRow   *row,
            const EntenteStyle *style)
{
  g_autofree char *words = NULL;

  /* It is still being read. */
  if (row == NULL)
    return NULL;
  words = entente_row_speak (row, style);
  return format_subject (row->type, row->id, words);
}

static char *
format_subject_row (EntenteSubjectRow *row)
{
  const char *id = entente_subject_row_get_id (row);

  return id != NULL ? format_subject (entente_subject_row_get_subject_type (row), id, entente_subject_row_get_words (row)) : NULL;
}

static char *
format_statement (EntenteStatementRow *row)
{
  const EntenteStatement *statement = entente_statement_row_get_statement (row);
  EntenteReferences *references = entente_statement_row_get_references (row);
  const EntenteSource *source = entente_references_source (references, statement->source);
  g_autofree char *sentence = entente_statement_attribute (statement, source, entente_references_name_of, references);
  g_autofree char *place = entente_statement_format_locator (statement, source);
  g_autofree char *address = entente_address_format (ENTENTE_ADDRESS_STATEMENT, statement->id);

  return *place != '\0' ? g_strdup_printf ("%s\n%s\n%s", sentence, place, address)
                        : g_strdup_printf ("%s\n%s", sentence, address);
}

static gboolean
is_row (GtkWidget *widget)
{
  return ENTENTE_IS_ENTITY_ROW (widget) || ENTENTE_IS_DEAL_ITEM (widget) || ENTENTE_IS_STATEMENT_ROW (widget) ||
         ENTENTE_IS_SUBJECT_ROW (widget) || ENTENTE_IS_TIMELINE_CANVAS (widget);
}

static char *
format (GtkWidget *row)
{
  if (ENTENTE_IS_ENTITY_ROW (row))
    return format_row (entente_entity_row_get_row (ENTENTE_ENTITY_ROW (row)),
                       entente_entity_row_get_style (ENTENTE_ENTITY_ROW (row)));
  if (ENTENTE_IS_DEAL_ITEM (row))
    return format_row (entente_deal_item_get_row (ENTENTE_DEAL_ITEM (row)),
                       entente_deal_item_get_style (ENTENTE_DEAL_ITEM (row)));
  if (ENTENTE_IS_STATEMENT_ROW (row))
    return format_statement (ENTENTE_STATEMENT_ROW (row));
  if (ENTENTE_IS_SUBJECT_ROW (row))
    return format_subject_row (ENTENTE_SUBJECT_ROW (row));
  return format_row (entente_timeline_canvas_get_focus_row (ENTENTE_TIMELINE_CANVAS (row)),
                     entente_timeline_canvas_get_style (ENTENTE_TIMELINE_CANVAS (row)));
}

/* In what a list puts around a row. */
static GtkWidget *
find_within (GtkWidget *widget,
             guint     *left)
{
  if (is_row (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && (*left)-- > 0;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_within (child, left);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The row that a widget is in, or that is in it. */
static GtkWidget *
find_row (GtkWidget *widget)
{
  guint left = DESCENDANTS_MAX;

  for (GtkWidget *around = widget; around != NULL; around = gtk_widget_get_parent (around))
    {
      GtkWidget *parent = gtk_widget_get_parent (around);

      if (is_row (around))
        return around;
      /* A list’s focus is on what is around a row. */
      if (parent != NULL && GTK_IS_LIST_BASE (parent))
        return find_within (around, &left);
    }
  return NULL;
}

/**
 * entente_transfer_format:
 * @widget: (nullable): a widget, such as what has the focus
 *
 * Returns: (transfer full) (nullable): the row that @widget belongs to as text, or %NULL if that is none
 */
char *
entente_transfer_format (GtkWidget *widget)
{
  GtkWidget *row = widget != NULL ? find_row (widget) : NULL;

  return row != NULL ? format (row) : NULL;
}

/* A finger that moves scrolls the list. */
static gboolean
is_touch (GtkDragSource *source)
{
  GdkDevice *device = gtk_gesture_get_device (GTK_GESTURE (source));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *list)
{
  GtkWidget *picked = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? find_row (picked) : NULL;
  g_autofree char *text = row != NULL && !is_touch (source) ? format (row) : NULL;
  g_autoptr (GdkPaintable) picture = NULL;

  if (text == NULL)
    return NULL;
  picture = gtk_widget_paintable_new (row);
  gtk_drag_source_set_icon (source, picture, 0, 0);
  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

/**
 * entente_transfer_attach:
 * @list: what has rows
 *
 * Lets the rows be dragged out of it, as text.
 */
void
entente_transfer_attach (GtkWidget *list)
{
  GtkDragSource *source;

  g_return_if_fail (GTK_IS_WIDGET (list));

  source = gtk_drag_source_new ();
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), list, 0);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (source));
}
