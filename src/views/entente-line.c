/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-line.h"

#include <math.h>

static const struct {
  guint  n_dashes;
  double dashes[ENTENTE_LINE_MAX_DASHES]; /* on, off, ... */
  double outline;
  double bar, band; /* how opaque the fills are on light */
} lines[ENTENTE_N_MODALITIES] = {
  [ENTENTE_MODALITY_ASSERTED] = { 0, { 0 }, 1.5, .30, .34 },
  [ENTENTE_MODALITY_REPORTED] = { 0, { 0 }, 1, .14, .20 },
  [ENTENTE_MODALITY_ESTIMATED] = { 2, { 12, 3 }, 1.5, .14, .20 },
  [ENTENTE_MODALITY_POSSIBLE] = { 2, { 4, 4 }, 1.5, 0, 0 },
  [ENTENTE_MODALITY_FORECAST] = { 2, { 0, 5 }, 2, 0, 0 },
  [ENTENTE_MODALITY_OPINION] = { 4, { 9, 3, 2, 3 }, 1.5, 0, 0 },
};

/**
 * entente_line_get_dashes:
 * @modality: how firmly it is said
 * @dashes: (out): lengths on and off, in turn
 *
 * Returns: how many there are; none is a solid line
 */
guint
entente_line_get_dashes (EntenteModality modality,
                         double          dashes[ENTENTE_LINE_MAX_DASHES])
{
  g_return_val_if_fail (modality < ENTENTE_N_MODALITIES, 0);

  for (guint i = 0; i < lines[modality].n_dashes; i++)
    dashes[i] = lines[modality].dashes[i];
  return lines[modality].n_dashes;
}

/**
 * entente_line_fit_dashes:
 * @modality: how firmly it is said
 * @width: how wide a rounded rectangle is
 * @height: how high it is
 * @radius: that of its corners
 *
 * Where an outline closes, its last dash would meet the first one by chance.
 *
 * Returns: what to multiply the dashes by so that a whole number of them goes round
 */
double
entente_line_fit_dashes (EntenteModality modality,
                         double          width,
                         double          height,
                         double          radius)
{
  double perimeter, period = 0;

  g_return_val_if_fail (modality < ENTENTE_N_MODALITIES, 1);

  for (guint i = 0; i < lines[modality].n_dashes; i++)
    period += lines[modality].dashes[i];
  radius = CLAMP (radius, 0, MAX (0, MIN (width, height) / 2));
  perimeter = 2 * (width + height) - (8 - 2 * G_PI) * radius;
  if (period <= 0 || perimeter <= 0)
    return 1;
  return perimeter / (MAX (1, round (perimeter / period)) * period);
}

/**
 * entente_line_get_outline_width:
 * @modality: how firmly it is said
 * @high_contrast: whether outlines are 2 px wide
 *
 * Returns: how wide an outline is, or each of the two lines of what is reported
 */
double
entente_line_get_outline_width (EntenteModality modality,
                                gboolean        high_contrast)
{
  g_return_val_if_fail (modality < ENTENTE_N_MODALITIES, 1);

  return high_contrast ? 2 : lines[modality].outline;
}

/**
 * entente_line_get_fill_alpha:
 * @modality: how firmly it is said
 * @band: whether a band is filled, which is a little stronger than a bar
 * @dark: whether it is drawn on dark
 * @high_contrast: whether fills are doubled
 *
 * Returns: how opaque the tone is in the fill, from 0 (not filled) to .6
 */
double
entente_line_get_fill_alpha (EntenteModality modality,
                             gboolean        band,
                             gboolean        dark,
                             gboolean        high_contrast)
{
  double alpha;

  g_return_val_if_fail (modality < ENTENTE_N_MODALITIES, 0);

  alpha = band ? lines[modality].band : lines[modality].bar;
  if (dark)
    alpha *= 1.45;
  if (high_contrast)
    alpha *= 2;
  /* Words stand on it. */
  return MIN (alpha, .6);
}
