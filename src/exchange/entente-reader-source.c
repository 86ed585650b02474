/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-reader-private.h"

#include "entente-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
check_ascends (EntenteReader *self,
               guint          before,
               guint          number,
               EntenteCell    cell)
{
  if (number == 0 || number > before)
    return;
  if (number == before)
    entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, _("Paragraph %u is listed twice"), number);
  else
    entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, _("ascending numbers"),
                          _("Paragraph %u comes after paragraph %u"), number, before);
}

static void
read_sections (EntenteReader *self,
               EntenteCell    list,
               EntenteSource *source)
{
  enum { TITLE, PARAGRAPH, N_KEYS };
  static const EntenteKey keys[N_KEYS] = { { "title", TRUE }, { "paragraph", TRUE } };
  EntenteCell found[N_KEYS];
  EntenteCell cell = { 0 };
  guint before = 0;
  guint length;

  entente_reader_get_list (self, "sections", list, &length);
  for (guint i = 0; i < length; i++)
    {
      EntenteSection section;

      cell = entente_reader_get_element (self, list, i, cell);
      if (!entente_reader_get_object (self, "sections", cell, keys, N_KEYS, found))
        continue;
      section.title = entente_reader_get_text (self, "title", found[TITLE], ENTENTE_READER_STRING_MAX);
      section.paragraph = entente_reader_get_count (self, "paragraph", found[PARAGRAPH]);
      check_ascends (self, before, section.paragraph, found[PARAGRAPH]);
      before = MAX (before, section.paragraph);
      g_array_append_val (source->sections, section);
    }
}

static void
check_sentences (EntenteReader        *self,
                 EntenteCell           paragraph,
                 EntenteCell           sentences,
                 EntenteParagraphRole  role)
{
  gboolean has_sentences = role != ENTENTE_PARAGRAPH_MARK && role != ENTENTE_PARAGRAPH_FURNITURE;

  if (has_sentences && !entente_cell_is_there (sentences))
    entente_reader_fault (self, paragraph.value, ENTENTE_SPOT_VALUE, NULL, _("“%s” is missing"), "sentences");
  if (!has_sentences && entente_cell_is_there (sentences))
    entente_reader_fault (self, sentences.value, ENTENTE_SPOT_KEY, NULL,
                          _("A paragraph of role “%s” has no sentences"),
                          entente_vocabulary_nth (ENTENTE_VOCABULARY_PARAGRAPH_ROLE, role));
}

static void
read_paragraphs (EntenteReader *self,
                 EntenteCell    list,
                 EntenteSource *source)
{
  enum { NUMBER, ROLE, SENTENCES, N_KEYS };
  static const EntenteKey keys[N_KEYS] = { { "number", TRUE }, { "role", TRUE }, { "sentences", FALSE } };
  EntenteCell found[N_KEYS];
  EntenteCell cell = { 0 };
  guint64 n_faults = self->n_faults;
  guint before = 0;
  guint length;

  entente_reader_get_list (self, "paragraphs", list, &length);
  for (guint i = 0; i < length; i++)
    {
      EntenteParagraph paragraph;
      int role;

      cell = entente_reader_get_element (self, list, i, cell);
      if (!entente_reader_get_object (self, "paragraphs", cell, keys, N_KEYS, found))
        continue;
      paragraph.number = entente_reader_get_count (self, "number", found[NUMBER]);
      role = entente_reader_get_word (self, "role", found[ROLE], ENTENTE_VOCABULARY_PARAGRAPH_ROLE);
      paragraph.role = (EntenteParagraphRole) MAX (role, 0);
      paragraph.sentences = entente_reader_get_count (self, "sentences", found[SENTENCES]);
      if (role >= 0)
        check_sentences (self, cell, found[SENTENCES], paragraph.role);

      check_ascends (self, before, paragraph.number, found[NUMBER]);
      before = MAX (before, paragraph.number);
      g_array_append_val (source->paragraphs, paragraph);
    }
  /* By half a list no locator is judged. */
  if (self->n_faults != n_faults)
    g_array_set_size (source->paragraphs, 0);
}

static char *
read_link (EntenteReader *self,
           EntenteCell    cell)
{
  g_autofree char *link = entente_reader_get_text (self, "link", cell, ENTENTE_READER_STRING_MAX);
  g_autoptr (GUri) uri = NULL;
  g_autofree char *excerpt = NULL;

  if (link == NULL)
    return NULL;
  uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);
  if (uri != NULL && strpbrk (link, " \"<>\\^`{|}") == NULL &&
      (strcmp (g_uri_get_scheme (uri), "https") == 0 || strcmp (g_uri_get_scheme (uri), "http") == 0) &&
      g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0')
    return g_steal_pointer (&link);

  excerpt = entente_plain_text_excerpt (link, -1);
  entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, _("an address that begins with https:// or http://"),
                        _("“%s” is not a web address"), excerpt);
  return NULL;
}

/* Reads a source. */
void
entente_reader_add_source (EntenteReader *self,
                           const char    *name,
                           EntenteCell    cell)
{
  enum { ID, DATASET, KIND, TITLE, PUBLISHER, AUTHOR, PUBLISHED, LINK, NOTE, SECTIONS, PARAGRAPHS, N_KEYS };
  static const EntenteKey keys[N_KEYS] = {
    { "id", TRUE }, { "dataset", FALSE }, { "kind", TRUE }, { "title", FALSE }, { "publisher", FALSE },
    { "author", FALSE }, { "published", FALSE }, { "link", FALSE }, { "note", FALSE }, { "sections", FALSE },
    { "paragraphs", FALSE },
  };
  EntenteCell found[N_KEYS];
  EntenteSource *source;
  int kind;

  if (!entente_reader_get_object (self, name, cell, keys, N_KEYS, found))
    return;
  source = entente_source_new ();
  source->id = entente_reader_get_id (self, "id", found[ID]);
  source->dataset = entente_reader_get_dataset (self, found[DATASET]);
  kind = entente_reader_get_word (self, "kind", found[KIND], ENTENTE_VOCABULARY_SOURCE_KIND);
  if (kind >= 0)
    source->kind = g_strdup (entente_vocabulary_nth (ENTENTE_VOCABULARY_SOURCE_KIND, (guint) kind));
  source->title = entente_reader_get_text (self, "title", found[TITLE], ENTENTE_READER_STRING_MAX);
  source->publisher = entente_reader_get_text (self, "publisher", found[PUBLISHER], ENTENTE_READER_STRING_MAX);
  source->author = entente_reader_get_text (self, "author", found[AUTHOR], ENTENTE_READER_STRING_MAX);
  source->published = entente_reader_get_date (self, "published", found[PUBLISHED]);
  source->link = read_link (self, found[LINK]);
  source->note = entente_reader_get_text (self, "note", found[NOTE], ENTENTE_READER_TEXT_MAX);
  read_sections (self, found[SECTIONS], source);
  read_paragraphs (self, found[PARAGRAPHS], source);

  g_ptr_array_add (self->records->sources, source);
  entente_reader_add_value (self->source_values, cell.value);
}
