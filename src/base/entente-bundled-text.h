/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the bundled landscape says, in the person's language as far as its catalogue has it: a translation is looked up by
 * the text itself, when it is shown. Everybody else's texts are shown as they are. */

#pragma once

#include "entente-records.h"
#include "entente-row.h"

G_BEGIN_DECLS

void        entente_bundled_text_init        (const char               *folder);
const char *entente_bundled_text_get_edition (void);
const char *entente_bundled_text             (const char               *dataset,
                                              const char               *text);
const char *entente_statement_get_text       (const EntenteStatement   *statement);
const char *entente_source_get_note          (const EntenteSource      *source);
const char *entente_difference_get_title     (const EntenteDifference  *difference);
const char *entente_difference_get_note      (const EntenteDifference  *difference);
const char *entente_dataset_info_get_title   (const EntenteDatasetInfo *info);

G_END_DECLS
