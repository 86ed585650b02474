/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-card-blocks.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char     *title;
  EntenteProperty properties[5];
  guint           n_properties;
} blocks[ENTENTE_N_CARD_BLOCKS] = {
  { N_("Status"), { ENTENTE_PROPERTY_STATUS }, 1 },
  { N_("Amounts"), { ENTENTE_PROPERTY_AMOUNT, ENTENTE_PROPERTY_FIGURE }, 2 },
  { N_("Parties"), { ENTENTE_PROPERTY_PARTY }, 1 },
  { N_("Terms"), { ENTENTE_PROPERTY_TERM }, 1 },
  { N_("Benefits"), { ENTENTE_PROPERTY_BENEFIT }, 1 },
  { N_("Motives"), { ENTENTE_PROPERTY_MOTIVE, ENTENTE_PROPERTY_STRATEGY }, 2 },
  { N_("Tensions"), { ENTENTE_PROPERTY_TENSION }, 1 },
  { N_("Risks"), { ENTENTE_PROPERTY_RISK }, 1 },
  { N_("Implications"), { ENTENTE_PROPERTY_IMPLICATION }, 1 },
  { N_("Precedents"), { ENTENTE_PROPERTY_PRECEDENT }, 1 },
  { N_("Role and structure"), { ENTENTE_PROPERTY_ROLE, ENTENTE_PROPERTY_STRUCTURE, ENTENTE_PROPERTY_DEPENDENCE }, 3 },
  { N_("Positions and views"), { ENTENTE_PROPERTY_POSITION, ENTENTE_PROPERTY_VIEW }, 2 },
  { N_("Lessons and open questions"), { ENTENTE_PROPERTY_LESSON, ENTENTE_PROPERTY_QUESTION }, 2 },
  { N_("Relations"),
    { ENTENTE_PROPERTY_PART_OF, ENTENTE_PROPERTY_AMENDS, ENTENTE_PROPERTY_SUPERSEDES, ENTENTE_PROPERTY_SAME_AS },
    4 },
  { N_("Names and kind"), { ENTENTE_PROPERTY_NAME, ENTENTE_PROPERTY_ALIAS, ENTENTE_PROPERTY_KIND }, 3 },
};

/**
 * entente_card_block_get_title:
 * @block: less than %ENTENTE_N_CARD_BLOCKS
 *
 * Returns: (transfer none): its heading
 */
const char *
entente_card_block_get_title (guint block)
{
  g_return_val_if_fail (block < ENTENTE_N_CARD_BLOCKS, NULL);

  return _(blocks[block].title);
}

/**
 * entente_card_block_has:
 * @block: less than %ENTENTE_N_CARD_BLOCKS
 * @property: a property
 *
 * Returns: whether statements of that property stand in it
 */
gboolean
entente_card_block_has (guint           block,
                        EntenteProperty property)
{
  g_return_val_if_fail (block < ENTENTE_N_CARD_BLOCKS, FALSE);

  for (guint i = 0; i < blocks[block].n_properties; i++)
    if (blocks[block].properties[i] == property)
      return TRUE;
  return FALSE;
}
