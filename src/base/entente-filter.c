/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-filter.h"

#include <string.h>

/**
 * entente_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything pass
 */
EntenteFilter *
entente_filter_new (void)
{
  EntenteFilter *self = g_new0 (EntenteFilter, 1);

  for (EntenteFilterPart part = 0; part < ENTENTE_N_FILTER_PARTS; part++)
    entente_filter_clear_part (self, part);
  return self;
}

/**
 * entente_filter_copy:
 * @self: a filter
 *
 * Returns: (transfer full): a copy with strings of its own
 */
EntenteFilter *
entente_filter_copy (const EntenteFilter *self)
{
  EntenteFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->text = g_strdup (self->text);
  copy->source = g_strdup (self->source);
  copy->dataset = g_strdup (self->dataset);
  return copy;
}

/**
 * entente_filter_copy_for_deals:
 * @self: a filter
 *
 * Copies what deals and events are asked for by. A letter in the search, which is for entities alone, is no new question.
 *
 * Returns: (transfer full): a copy without the parts of entities
 */
EntenteFilter *
entente_filter_copy_for_deals (const EntenteFilter *self)
{
  EntenteFilter *copy = entente_filter_copy (self);

  g_return_val_if_fail (copy != NULL, NULL);

  entente_filter_clear_part (copy, ENTENTE_FILTER_TEXT);
  entente_filter_clear_part (copy, ENTENTE_FILTER_ENTITY_KINDS);
  return copy;
}

/**
 * entente_filter_free:
 * @self: (transfer full) (nullable): a filter
 */
void
entente_filter_free (EntenteFilter *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->source);
  g_free (self->dataset);
  g_free (self);
}

static gboolean
money_equal (const EntenteMoney *a,
             const EntenteMoney *b)
{
  return strcmp (a->currency, b->currency) == 0 && a->lower == b->lower && a->upper == b->upper &&
         a->qualifier == b->qualifier && a->period == b->period;
}

/**
 * entente_filter_equal:
 * @a: a filter
 * @b: another
 *
 * Returns: %TRUE if they let the same pass. An empty text is no text
 */
gboolean
entente_filter_equal (const EntenteFilter *a,
                      const EntenteFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (EntenteFilterPart part = 0; part < ENTENTE_N_FILTER_PARTS; part++)
    if (entente_filter_has_part (a, part) != entente_filter_has_part (b, part))
      return FALSE;
  return (!entente_filter_has_part (a, ENTENTE_FILTER_TEXT) || strcmp (a->text, b->text) == 0) &&
         a->entity_kinds == b->entity_kinds && a->deal_kinds == b->deal_kinds && a->steps == b->steps &&
         money_equal (&a->amount, &b->amount) && a->first_day == b->first_day && a->last_day == b->last_day &&
         a->modalities == b->modalities && g_strcmp0 (a->source, b->source) == 0 &&
         g_strcmp0 (a->dataset, b->dataset) == 0;
}

/**
 * entente_filter_has_part:
 * @self: a filter
 * @part: a part
 *
 * Returns: %TRUE if @part holds anything back
 */
gboolean
entente_filter_has_part (const EntenteFilter *self,
                         EntenteFilterPart    part)
{
  g_return_val_if_fail (self != NULL, FALSE);

  switch (part)
    {
    case ENTENTE_FILTER_TEXT:
      return self->text != NULL && *self->text != '\0';
    case ENTENTE_FILTER_ENTITY_KINDS:
      return self->entity_kinds != 0;
    case ENTENTE_FILTER_DEAL_KINDS:
      return self->deal_kinds != 0;
    case ENTENTE_FILTER_STEPS:
      return self->steps != 0;
    case ENTENTE_FILTER_AMOUNT:
      return self->amount.qualifier != ENTENTE_QUALIFIER_NONE;
    case ENTENTE_FILTER_WINDOW:
      return self->first_day != ENTENTE_DAY_NO_FIRST || self->last_day != ENTENTE_DAY_NO_LAST;
    case ENTENTE_FILTER_MODALITIES:
      return self->modalities != 0;
    case ENTENTE_FILTER_SOURCE:
      return self->source != NULL;
    case ENTENTE_FILTER_DATASET:
      return self->dataset != NULL;
    case ENTENTE_N_FILTER_PARTS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * entente_filter_clear_part:
 * @self: a filter
 * @part: a part
 *
 * Lets everything pass @part.
 */
void
entente_filter_clear_part (EntenteFilter     *self,
                           EntenteFilterPart  part)
{
  g_return_if_fail (self != NULL);

  switch (part)
    {
    case ENTENTE_FILTER_TEXT:
      g_clear_pointer (&self->text, g_free);
      break;
    case ENTENTE_FILTER_ENTITY_KINDS:
      self->entity_kinds = 0;
      break;
    case ENTENTE_FILTER_DEAL_KINDS:
      self->deal_kinds = 0;
      break;
    case ENTENTE_FILTER_STEPS:
      self->steps = 0;
      break;
    case ENTENTE_FILTER_AMOUNT:
      self->amount = (EntenteMoney) ENTENTE_MONEY_INIT;
      break;
    case ENTENTE_FILTER_WINDOW:
      self->first_day = ENTENTE_DAY_NO_FIRST;
      self->last_day = ENTENTE_DAY_NO_LAST;
      break;
    case ENTENTE_FILTER_MODALITIES:
      self->modalities = 0;
      break;
    case ENTENTE_FILTER_SOURCE:
      g_clear_pointer (&self->source, g_free);
      break;
    case ENTENTE_FILTER_DATASET:
      g_clear_pointer (&self->dataset, g_free);
      break;
    case ENTENTE_N_FILTER_PARTS:
    default:
      g_return_if_reached ();
    }
}

/**
 * entente_filter_count:
 * @self: a filter
 *
 * Returns: how many parts hold anything back
 */
guint
entente_filter_count (const EntenteFilter *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (EntenteFilterPart part = 0; part < ENTENTE_N_FILTER_PARTS; part++)
    n += entente_filter_has_part (self, part);
  return n;
}

/**
 * entente_filter_has_other:
 * @self: a filter
 *
 * Returns: %TRUE if a part beyond those of entities holds anything back: then entities are shown that have a deal or an
 *   event which passes
 */
gboolean
entente_filter_has_other (const EntenteFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (EntenteFilterPart part = ENTENTE_FILTER_DEAL_KINDS; part < ENTENTE_N_FILTER_PARTS; part++)
    if (entente_filter_has_part (self, part))
      return TRUE;
  return FALSE;
}
