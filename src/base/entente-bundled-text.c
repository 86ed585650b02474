/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-bundled-text.h"

#include "entente-id.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define DOMAIN GETTEXT_PACKAGE "-landscape"

/**
 * entente_bundled_text_init:
 * @folder: where the catalogues are
 *
 * Says where the translations of the bundled landscape are. To be called at the start, after setlocale().
 */
void
entente_bundled_text_init (const char *folder)
{
  g_return_if_fail (folder != NULL);

  bindtextdomain (DOMAIN, folder);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
}

/**
 * entente_bundled_text_get_edition:
 *
 * What is kept from run to run of what entente_bundled_text() answers is good for one edition.
 *
 * Returns: (transfer none): a text that is another one for each language and each edition of its catalogue; empty where there
 *   is none
 */
const char *
entente_bundled_text_get_edition (void)
{
  /* The head of a catalogue. */
  return dcgettext (DOMAIN, "", LC_MESSAGES);
}

/**
 * entente_bundled_text:
 * @dataset: (nullable): the id of the dataset that says so
 * @text: (nullable): a text that people read
 *
 * Looks a text up, if it is one of the bundled dataset. Costs next to nothing if it isn't. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): its translation, which lasts as long as the process; @text itself if there is none
 */
const char *
entente_bundled_text (const char *dataset,
                      const char *text)
{
  if (text == NULL || *text == '\0' || dataset == NULL || strcmp (dataset, ENTENTE_DATASET_BUNDLED) != 0)
    return text;
  return dcgettext (DOMAIN, text, LC_MESSAGES);
}

/**
 * entente_statement_get_text:
 * @statement: a statement
 *
 * Returns: (transfer none) (nullable): its own sentence as it is shown, or %NULL if it has none
 */
const char *
entente_statement_get_text (const EntenteStatement *statement)
{
  g_return_val_if_fail (statement != NULL, NULL);

  return entente_bundled_text (statement->dataset, statement->text);
}

/**
 * entente_source_get_note:
 * @source: a source
 *
 * Returns: (transfer none) (nullable): the note on it as it is shown
 */
const char *
entente_source_get_note (const EntenteSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  return entente_bundled_text (source->dataset, source->note);
}

/**
 * entente_difference_get_title:
 * @difference: a difference
 *
 * Returns: (transfer none): its title as it is shown
 */
const char *
entente_difference_get_title (const EntenteDifference *difference)
{
  g_return_val_if_fail (difference != NULL, NULL);

  return entente_bundled_text (difference->dataset, difference->title);
}

/**
 * entente_difference_get_note:
 * @difference: a difference
 *
 * Returns: (transfer none) (nullable): the note on it as it is shown
 */
const char *
entente_difference_get_note (const EntenteDifference *difference)
{
  g_return_val_if_fail (difference != NULL, NULL);

  return entente_bundled_text (difference->dataset, difference->note);
}

/**
 * entente_dataset_info_get_title:
 * @info: what is known of a dataset
 *
 * Returns: (transfer none) (nullable): its title as it is shown
 */
const char *
entente_dataset_info_get_title (const EntenteDatasetInfo *info)
{
  g_return_val_if_fail (info != NULL, NULL);

  return entente_bundled_text (info->id, info->title);
}
