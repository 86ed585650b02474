/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-print-break.h"

/* Of heights that are added in another order. */
#define EPSILON 1e-6

/* The first box of those that are kept with @box, on a page that begins with @begin. */
static guint
find_run (const EntentePrintBox *boxes,
          guint                  begin,
          guint                  box)
{
  while (box > begin && boxes[box - 1].keep)
    box--;
  return box;
}

/**
 * entente_print_break_pages:
 * @boxes: (array length=n_boxes): boxes, from above
 * @n_boxes: how many
 * @first_height: what has room on the first page, more than 0
 * @height: what has room on each of the others, more than 0
 *
 * Cuts boxes into pages. What is kept together and is higher than a page is parted all the same.
 *
 * Returns: (transfer full) (element-type EntentePrintBreak): where each page begins; one page at least
 */
GArray *
entente_print_break_pages (const EntentePrintBox *boxes,
                           guint                  n_boxes,
                           double                 first_height,
                           double                 height)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (EntentePrintBreak));
  EntentePrintBreak page = { 0, 0 };
  double room = first_height;

  g_return_val_if_fail (first_height > 0, pages);
  g_return_val_if_fail (height > 0, pages);

  g_array_append_val (pages, page);
  for (guint i = 0; i < n_boxes; i++)
    {
      double rest = boxes[i].height - (i == page.box ? page.offset : 0);

      if (rest > room + EPSILON && i > page.box)
        {
          /* A run that fills all of its page can't be kept whole. */
          guint run = find_run (boxes, page.box, i);

          i = run > page.box ? run : i;
          page = (EntentePrintBreak) { i, 0 };
          g_array_append_val (pages, page);
          room = height;
          rest = boxes[i].height;
        }
      while (rest > room + EPSILON)
        {
          page = (EntentePrintBreak) { i, boxes[i].height - rest + room };
          g_array_append_val (pages, page);
          rest -= room;
          room = height;
        }
      room -= rest;
    }
  return pages;
}
