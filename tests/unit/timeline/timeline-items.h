/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items and windows for the tests of the timeline. */

#pragma once

#include "entente-moment.h"
#include "entente-timeline-items.h"

/* An item of a date as it is written. */
static inline EntenteMoment
item_of (const char *text,
         guint       lane)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDate) date = entente_date_parse (text, &error);
  EntenteMoment item = { .lane = lane };

  g_assert_no_error (error);
  entente_moment_set_date (&item, date);
  return item;
}

/* A date of any kind between 2000 and 2030. */
static inline EntenteMoment
random_item (GRand *random,
             guint  n_lanes)
{
  EntenteMoment item;
  g_autofree char *text = NULL;
  int year = g_rand_int_range (random, 2000, 2030), month = g_rand_int_range (random, 1, 13);
  int later = year + g_rand_int_range (random, 0, 4);

  switch (g_rand_int_range (random, 0, 13))
    {
    case 0:
      text = g_strdup_printf ("%d", year);
      break;
    case 1:
    case 2:
      text = g_strdup_printf ("%d-%02d", year, month);
      break;
    case 3:
      text = g_strdup_printf ("%d~", year);
      break;
    case 4:
      text = g_strdup_printf ("%d/%d", year, later);
      break;
    case 5:
      text = g_strdup_printf ("%d/..", year);
      break;
    case 6:
      text = g_strdup_printf ("../%d-%02d", year, month);
      break;
    case 7:
      text = g_strdup_printf ("%d-%02d/", year, month);
      break;
    case 8:
      text = g_strdup_printf ("/%d-%02d-05~", year, month);
      break;
    case 9:
      text = g_strdup_printf ("[%d-%02d..]", year, month);
      break;
    case 10:
      text = g_strdup_printf ("%d-3%d", year, 3 + month % 4);
      break;
    default:
      text = g_strdup_printf ("%d-%02d-%02d", year, month, g_rand_int_range (random, 1, 29));
      break;
    }
  item = item_of (text, g_rand_int_range (random, 0, (gint32) n_lanes));
  item.modality = g_rand_int_range (random, 0, ENTENTE_N_MODALITIES);
  item.is_event = g_rand_boolean (random);
  return item;
}

/* A window somewhere near those dates, from weeks to decades. */
static inline EntenteTimelineScale
random_scale (GRand *random)
{
  EntenteTimelineScale scale;
  double days = 14.0 * (1 << g_rand_int_range (random, 0, 11)) * g_rand_double_range (random, 1, 2);

  scale.first_day = g_rand_double_range (random, 10957 - days, 21915);
  scale.width = g_rand_int_range (random, 40, 2000);
  scale.days_per_pixel = days / scale.width;
  scale.mirrored = g_rand_boolean (random);
  return scale;
}

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-6 * MAX (1, ABS (b)))
