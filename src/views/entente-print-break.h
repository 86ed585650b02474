/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where pages begin: boxes of known height one below the other, cut into pages. Without a display or a font. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntentePrintBox:
 * @height: how high it is
 * @keep: whether it stands on the page of the box after it, as a heading does
 *
 * What is not parted as long as it fits a page: a line of text, a lane.
 */
typedef struct {
  double   height;
  gboolean keep;
} EntentePrintBox;

/**
 * EntentePrintBreak:
 * @box: the first box of the page
 * @offset: how much of that box is on the pages before: more than 0 only where a box is higher than a page
 *
 * Where a page begins.
 */
typedef struct {
  guint  box;
  double offset;
} EntentePrintBreak;

GArray *entente_print_break_pages (const EntentePrintBox *boxes,
                                   guint                  n_boxes,
                                   double                 first_height,
                                   double                 height);

G_END_DECLS
