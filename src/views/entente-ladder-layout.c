/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-ladder-layout.h"

/* Between two names on one side, at least. */
#define GAP 4

/* Half of the widest mark: the halo of the current step. */
#define HALO 9

/**
 * entente_ladder_layout_get_state:
 * @current: where it stands: a step, an exit (from %ENTENTE_LADDER_STEPS on), or -1 for nowhere
 * @stated: bits of the steps of which there is a statement
 * @step: a step
 *
 * What left the ladder had come as far as is stated.
 *
 * Returns: how the step is drawn
 */
EntenteLadderState
entente_ladder_layout_get_state (int     current,
                                 guint64 stated,
                                 guint   step)
{
  int reached = current;

  g_return_val_if_fail (step < ENTENTE_LADDER_STEPS, ENTENTE_LADDER_AHEAD);

  if ((int) step == current)
    return ENTENTE_LADDER_CURRENT;
  if (current >= ENTENTE_LADDER_STEPS)
    reached = g_bit_nth_msf ((gulong) (stated & ((1 << ENTENTE_LADDER_STEPS) - 1)), -1);
  if ((int) step > reached)
    return ENTENTE_LADDER_AHEAD;
  return stated & (G_GUINT64_CONSTANT (1) << step) ? ENTENTE_LADDER_STATED : ENTENTE_LADDER_PASSED;
}

/* Whether the names on each side keep apart. */
static gboolean
is_fitting (const EntenteLadderLayout *self,
            guint                      n_marks,
            const int                 *name_widths)
{
  double end[] = { [ENTENTE_LADDER_ABOVE] = -GAP, [ENTENTE_LADDER_BELOW] = -GAP };

  for (guint i = 0; i < n_marks; i++)
    {
      EntenteLadderPlace place = self->place[i];

      if (place == ENTENTE_LADDER_HIDDEN)
        continue;
      if (self->name_x[i] < end[place] + GAP)
        return FALSE;
      end[place] = self->name_x[i] + name_widths[i];
    }
  return TRUE;
}

/**
 * entente_ladder_layout_init:
 * @self: (out): the layout
 * @n_marks: the steps, and one more where there is an exit
 * @current: the mark where it stands, or -1
 * @name_widths: (array length=n_marks): how wide the names are
 * @width: how wide all is
 *
 * Names alternate above and below. If they don't fit, only the first, the current and the last are shown; if not even these,
 * only the current one.
 */
void
entente_ladder_layout_init (EntenteLadderLayout *self,
                            guint                n_marks,
                            int                  current,
                            const int           *name_widths,
                            double               width)
{
  guint last = n_marks - 1;
  double inset;

  g_return_if_fail (n_marks > 1 && n_marks <= ENTENTE_LADDER_MAX_MARKS);

  /* The outer names stand over their marks, unless that took more than a quarter of the width. */
  inset = MAX (HALO, MIN (MAX (name_widths[0], name_widths[last]) / 2., width / 8));
  for (guint i = 0; i < n_marks; i++)
    {
      self->x[i] = inset + i * (width - 2 * inset) / last;
      self->name_x[i] = CLAMP (self->x[i] - name_widths[i] / 2., 0, MAX (0, width - name_widths[i]));
      self->place[i] = i % 2 == 0 ? ENTENTE_LADDER_ABOVE : ENTENTE_LADDER_BELOW;
    }
  if (is_fitting (self, n_marks, name_widths))
    return;

  for (guint i = 0; i < n_marks; i++)
    {
      if ((int) i == current)
        self->place[i] = ENTENTE_LADDER_BELOW;
      else
        self->place[i] = i == 0 || i == last ? ENTENTE_LADDER_ABOVE : ENTENTE_LADDER_HIDDEN;
    }
  if (is_fitting (self, n_marks, name_widths))
    return;

  for (guint i = 0; i < n_marks; i++)
    if ((int) i != current)
      self->place[i] = ENTENTE_LADDER_HIDDEN;
}
