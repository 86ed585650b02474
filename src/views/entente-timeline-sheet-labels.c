/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the marks: what they are, and how wide. A mark whose row isn't there yet has none. */

#include "entente-timeline-sheet-private.h"

#include <glib/gi18n.h>

/* A window asks for a thousand labels; the widths of so many are remembered. */
#define MAX_LABEL_WIDTHS 8192

/* No label is as wide as this. */
#define MAX_WIDTH 4096u

/* The words of a mark, ready to be measured or drawn; borrowed until the next call. NULL as long as its row isn't there. */
PangoLayout *
_entente_timeline_sheet_make_label (EntenteTimelineSheet      *self,
                                     const EntenteTimelineMark *mark)
{
  const EntenteRow *row = entente_timeline_data_get_row (self->data, mark->item);
  gboolean bold = mark->kind == ENTENTE_TIMELINE_MARK_ITEM && mark->item == self->selected_item;
  PangoAttrList *attributes;
  g_autofree char *text = NULL;

  if (row == NULL)
    return NULL;
  if (self->label == NULL)
    {
      self->label = pango_layout_new (self->pango);
      pango_layout_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (self->label, TRUE);
    }
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (ENTENTE_TIMELINE_LABEL_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
  pango_layout_set_attributes (self->label, attributes);
  pango_attr_list_unref (attributes);
  text = entente_timeline_format_label (row, self->style);
  if (mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER)
    {
      g_autofree char *first = g_steal_pointer (&text);

      /* Translators: the label of several items drawn as one: the name of the first, and how many more there are. */
      text = g_strdup_printf (ngettext ("%s, %'u more", "%s, %'u more", mark->count - 1), first,
                              mark->count - 1);
    }
  pango_layout_set_text (self->label, text, -1);
  pango_layout_set_width (self->label, (int) (self->label_max * PANGO_SCALE));
  return self->label;
}

/* The label of a cluster is that of its first item and a number. The width that is remembered is for this number: then they are
 * packed into one, with a width that is far below MAX_WIDTH. */
static gpointer
pack_width (const EntenteTimelineMark *mark,
            int                        width)
{
  return GUINT_TO_POINTER (mark->count * MAX_WIDTH + MIN ((guint) width, MAX_WIDTH - 1));
}

double
_entente_timeline_sheet_measure_label (const EntenteTimelineMark *mark,
                                        gpointer                   data)
{
  EntenteTimelineSheet *self = data;
  GArray *items = self->data->items;
  GHashTable *widths = mark->kind == ENTENTE_TIMELINE_MARK_ITEM ? self->label_widths : self->cluster_widths;
  gboolean keep = (mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER || mark->item != self->selected_item) &&
                  mark->count < G_MAXUINT32 / MAX_WIDTH;
  gpointer key = GUINT_TO_POINTER (g_array_index (items, EntenteMoment, mark->item).key);
  PangoLayout *label;
  gpointer known;
  int width;

  if (keep && g_hash_table_lookup_extended (widths, key, NULL, &known) && GPOINTER_TO_UINT (known) / MAX_WIDTH == mark->count)
    return GPOINTER_TO_UINT (known) % MAX_WIDTH;
  label = _entente_timeline_sheet_make_label (self, mark);
  if (label == NULL)
    return 0;
  pango_layout_get_pixel_size (label, &width, NULL);
  if (keep && g_hash_table_size (widths) >= MAX_LABEL_WIDTHS)
    g_hash_table_remove_all (widths);
  if (keep)
    g_hash_table_insert (widths, key, pack_width (mark, width));
  return width;
}

/**
 * entente_timeline_sheet_forget_labels:
 * @self: a sheet
 *
 * Measures all labels anew: their letters are others, or how they are written.
 */
void
entente_timeline_sheet_forget_labels (EntenteTimelineSheet *self)
{
  g_clear_object (&self->label);
  g_hash_table_remove_all (self->label_widths);
  g_hash_table_remove_all (self->cluster_widths);
}

/**
 * entente_timeline_sheet_forget_label:
 * @self: a sheet
 * @key: the key of a subject, whose row is another one now
 *
 * Measures its label anew.
 */
void
entente_timeline_sheet_forget_label (EntenteTimelineSheet *self,
                                     guint32               key)
{
  g_hash_table_remove (self->label_widths, GUINT_TO_POINTER (key));
  g_hash_table_remove (self->cluster_widths, GUINT_TO_POINTER (key));
}
