/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-source-text.h"

#include <glib/gi18n-lib.h>

static void
append (GString    *text,
        const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/**
 * entente_source_format_published:
 * @source: a source
 * @style: how dates are written
 *
 * Returns: (transfer full) (nullable): when it was published, or %NULL if that isn't known
 */
char *
entente_source_format_published (const EntenteSource *source,
                                 const EntenteStyle  *style)
{
  g_autoptr (EntenteDate) date = NULL;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  if (source->published == NULL)
    return NULL;
  date = entente_date_parse (source->published, NULL);
  return date != NULL ? entente_date_format (date, style->date) : g_strdup (source->published);
}

/**
 * entente_source_format_origin:
 * @source: a source
 * @style: how dates are written
 *
 * Returns: (transfer full): what it is, whose, and of when: “Article · WebProNews · undated”
 */
char *
entente_source_format_origin (const EntenteSource *source,
                              const EntenteStyle  *style)
{
  g_autofree char *published = entente_source_format_published (source, style);
  GString *text = g_string_new (NULL);

  if (source->kind != NULL)
    append (text, entente_vocabulary_label_of (ENTENTE_VOCABULARY_SOURCE_KIND, source->kind));
  append (text, source->publisher);
  append (text, source->author);
  append (text, published != NULL ? published : C_("date", "undated"));
  return g_string_free (text, FALSE);
}

/**
 * entente_source_format_extent:
 * @source: a source
 *
 * Returns: (transfer full) (nullable): how long it is: “9 sections, 40 paragraphs”; %NULL if that isn't recorded
 */
char *
entente_source_format_extent (const EntenteSource *source)
{
  g_autofree char *sections = NULL;
  g_autofree char *paragraphs = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (source->paragraphs->len == 0)
    return NULL;
  paragraphs = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", source->paragraphs->len), source->paragraphs->len);
  if (source->sections->len == 0)
    return g_steal_pointer (&paragraphs);
  sections = g_strdup_printf (ngettext ("%u section", "%u sections", source->sections->len), source->sections->len);
  /* Translators: how long a document is: “9 sections, 40 paragraphs”. */
  return g_strdup_printf (_("%s, %s"), sections, paragraphs);
}
