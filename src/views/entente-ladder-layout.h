/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the steps of the status ladder stand and which of their names fit, of plain values. Lengths are px, from the start. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_LADDER_STEPS 9

/* The steps and, at the end, the exit. */
#define ENTENTE_LADDER_MAX_MARKS (ENTENTE_LADDER_STEPS + 1)

/**
 * EntenteLadderState:
 * @ENTENTE_LADDER_STATED: passed, and somebody says so
 * @ENTENTE_LADDER_PASSED: passed, but nobody says so
 * @ENTENTE_LADDER_CURRENT: where it stands
 * @ENTENTE_LADDER_AHEAD: not reached
 */
typedef enum {
  ENTENTE_LADDER_STATED,
  ENTENTE_LADDER_PASSED,
  ENTENTE_LADDER_CURRENT,
  ENTENTE_LADDER_AHEAD,
} EntenteLadderState;

typedef enum {
  ENTENTE_LADDER_HIDDEN,
  ENTENTE_LADDER_ABOVE,
  ENTENTE_LADDER_BELOW,
} EntenteLadderPlace;

/**
 * EntenteLadderLayout:
 * @x: the middle of each mark
 * @name_x: where each name begins
 * @place: whether each name is shown, and where
 */
typedef struct {
  double             x[ENTENTE_LADDER_MAX_MARKS];
  double             name_x[ENTENTE_LADDER_MAX_MARKS];
  EntenteLadderPlace place[ENTENTE_LADDER_MAX_MARKS];
} EntenteLadderLayout;

EntenteLadderState entente_ladder_layout_get_state (int                  current,
                                                    guint64              stated,
                                                    guint                step);
void               entente_ladder_layout_init      (EntenteLadderLayout *self,
                                                    guint                n_marks,
                                                    int                  current,
                                                    const int           *name_widths,
                                                    double               width);

G_END_DECLS
