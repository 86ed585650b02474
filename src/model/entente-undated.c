/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-undated.h"

/**
 * entente_undated_is:
 * @moment: a deal or an event
 *
 * Returns: whether it has no date, or one without any day, as `../..`
 */
gboolean
entente_undated_is (const EntenteMoment *moment)
{
  g_return_val_if_fail (moment != NULL, TRUE);

  return moment->first_day == ENTENTE_DAY_NO_FIRST && moment->last_day == ENTENTE_DAY_NO_LAST;
}

/**
 * entente_undated_group_of:
 * @moment: a deal or an event
 *
 * Returns: what it is to the present, by its step and how firmly it is said
 */
EntenteUndatedGroup
entente_undated_group_of (const EntenteMoment *moment)
{
  static const char *const talks[] = { "rumoured", "reported", "in-talks", NULL };
  static const char *const pending[] = { "announced", "committed", "signed", NULL };
  const char *step = NULL;

  g_return_val_if_fail (moment != NULL, ENTENTE_UNDATED_STANDING);

  if (moment->step < entente_vocabulary_size (ENTENTE_VOCABULARY_STEP))
    step = entente_vocabulary_nth (ENTENTE_VOCABULARY_STEP, moment->step);
  if (step != NULL && g_strv_contains (talks, step))
    return ENTENTE_UNDATED_TALKS;
  if (g_strcmp0 (step, "hypothetical") == 0 || moment->modality == ENTENTE_MODALITY_POSSIBLE ||
      moment->modality == ENTENTE_MODALITY_FORECAST)
    return ENTENTE_UNDATED_FOLLOWS;
  if (step == NULL || g_str_equal (step, "ongoing"))
    return ENTENTE_UNDATED_STANDING;
  if (g_strv_contains (pending, step))
    return ENTENTE_UNDATED_PENDING;
  if (entente_step_is_exit (step))
    return ENTENTE_UNDATED_ENDED;
  return ENTENTE_UNDATED_HAPPENED;
}

/* Where a moment stands among the others: by group, then deals before events, then the firmest first. */
static guint
rank (const EntenteMoment *moment,
      EntenteUndatedGroup  group)
{
  return (group * 2 + (moment->is_event ? 1 : 0)) * ENTENTE_N_MODALITIES + MIN (moment->modality, ENTENTE_N_MODALITIES - 1);
}

/**
 * entente_undated_sort:
 * @moments: (element-type EntenteMoment): deals and events without a date
 *
 * Puts them into the order in which they are shown: by group, then deals before events, the firmest first. What is equal in
 * this stays as it was. Takes some milliseconds for half a million.
 */
void
entente_undated_sort (GArray *moments)
{
  guint starts[ENTENTE_N_UNDATED_GROUPS * 2 * ENTENTE_N_MODALITIES + 1] = { 0 };
  guint8 groups[256][ENTENTE_N_MODALITIES];
  g_autofree EntenteMoment *was = NULL;
  g_autofree guint16 *ranks = NULL;

  g_return_if_fail (moments != NULL);

  for (guint step = 0; step < G_N_ELEMENTS (groups); step++)
    for (guint modality = 0; modality < ENTENTE_N_MODALITIES; modality++)
      groups[step][modality] = entente_undated_group_of (&(EntenteMoment) { .step = (guint8) step,
                                                                            .modality = (guint8) modality });
  was = g_memdup2 (moments->data, moments->len * sizeof (EntenteMoment));
  ranks = g_new (guint16, moments->len);
  for (guint i = 0; i < moments->len; i++)
    {
      ranks[i] = (guint16) rank (&was[i], groups[was[i].step][MIN (was[i].modality, ENTENTE_N_MODALITIES - 1)]);
      starts[ranks[i] + 1]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (starts); i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < moments->len; i++)
    g_array_index (moments, EntenteMoment, starts[ranks[i]]++) = was[i];
}

/**
 * entente_undated_compare:
 * @a: a deal or an event without a date
 * @b: another
 *
 * Compares as entente_undated_sort() sorts what is in the order of time and of keys.
 *
 * Returns: less than, equal to or greater than 0, as strcmp()
 */
int
entente_undated_compare (const EntenteMoment *a,
                         const EntenteMoment *b)
{
  guint one, other;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  one = rank (a, entente_undated_group_of (a));
  other = rank (b, entente_undated_group_of (b));
  return one != other ? (one < other ? -1 : 1) : entente_moment_compare (a, b);
}
