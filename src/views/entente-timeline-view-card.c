/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes up beside an item: its card, and its menu. */

#include "entente-timeline-view-private.h"

#include "entente-timeline-menu.h"

void
_entente_timeline_view_hide_card (EntenteTimelineView *self)
{
  self->card_item = ENTENTE_TIMELINE_NOTHING;
  gtk_widget_set_visible (self->narrow_card, FALSE);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* Where an item is drawn, if it is seen. */
static gboolean
find_item (EntenteTimelineView *self,
           guint                item,
           GdkRectangle        *area)
{
  graphene_point_t corner;

  if (!entente_timeline_canvas_get_item_area (self->canvas, item, area) ||
      !gtk_widget_compute_point (GTK_WIDGET (self->canvas), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (area->x, area->y), &corner))
    return FALSE;
  area->x = (int) corner.x;
  area->y = (int) corner.y;
  return TRUE;
}

void
_entente_timeline_view_show_card (EntenteTimelineView *self,
                                  guint                item)
{
  const EntenteRow *row = entente_timeline_data_get_row (entente_timeline_state_get_data (self->state), item);
  const EntenteStyle *style = entente_session_get_style (self->session);
  GdkRectangle area;

  self->card_item = item;
  self->card_key = g_array_index (entente_timeline_state_get_data (self->state)->items, EntenteMoment, item).key;
  if (row == NULL)
    return;
  if (self->narrow)
    {
      entente_timeline_card_set_row (self->narrow_facts, row, style);
      gtk_widget_set_visible (self->narrow_card, TRUE);
      return;
    }
  if (!find_item (self, item, &area))
    return;
  entente_timeline_card_set_row (self->facts, row, style);
  entente_timeline_card_popup (self->facts, &area, gtk_widget_get_width (GTK_WIDGET (self)));
}

void
_entente_timeline_view_show_menu (EntenteTimelineView *self,
                                  guint                item)
{
  g_autoptr (GMenuModel) model = entente_timeline_menu_new (entente_timeline_state_get_data (self->state), item,
                                                            entente_session_get_style (self->session));
  GdkRectangle area;

  if (model == NULL || !find_item (self, item, &area))
    return;
  _entente_timeline_view_hide_card (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
_entente_timeline_view_row_renewed (EntenteTimelineView *self,
                                    guint                key)
{
  if (self->card_item == ENTENTE_TIMELINE_NOTHING || self->card_key != key)
    return;
  if (gtk_widget_get_visible (self->narrow_card) || gtk_widget_get_visible (self->popover))
    _entente_timeline_view_show_card (self, self->card_item);
}

/* The card that was asked for is shown now that its row is known. */
void
_entente_timeline_view_rows_came (EntenteTimelineView *self)
{
  if (self->card_item != ENTENTE_TIMELINE_NOTHING && !gtk_widget_get_visible (self->narrow_card) &&
      !gtk_widget_get_visible (self->popover))
    _entente_timeline_view_show_card (self, self->card_item);
}

/* In a narrow window the card was asked for by a tap, and stays. */
void
_entente_timeline_view_leave_card (EntenteTimelineView *self,
                                   guint                item)
{
  if (!self->narrow)
    _entente_timeline_view_hide_card (self);
}
