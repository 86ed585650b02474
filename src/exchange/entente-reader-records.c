/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file and a line of a stream are read with alike: what is looked at before any value is built, subjects with
 * their statements, and differences. */

#include "entente-reader-private.h"

#include "entente-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No object of a landscape has near as many keys, and json-glib's table of them can be made slow by who writes them. */
#define MEMBERS_MAX 100
/* Each may be a record, which takes some 300 bytes even if it is empty in the file. 64 MB of statements with their
 * sentences and places have little more than half as many. */
#define CONTAINERS_MAX 1000000

/* Makes a reader ready, but for its scanner and its records. */
void
entente_reader_init (EntenteReader *self)
{
  self->parser = json_parser_new ();
  self->source_values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->subject_values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->statement_values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->difference_values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->sound = g_byte_array_new ();
  entente_reader_init_faults (self);
}

void
entente_reader_clear (EntenteReader *self)
{
  entente_scanner_free (self->scanner);
  entente_records_free (self->records);
  g_clear_object (&self->parser);
  entente_reader_clear_faults (self);
  g_array_unref (self->source_values);
  g_array_unref (self->subject_values);
  g_array_unref (self->statement_values);
  g_array_unref (self->difference_values);
  g_byte_array_unref (self->sound);
}

static void
check_members (EntenteReader *self,
               guint          object)
{
  guint member = entente_scanner_get_first_child (self->scanner, object);
  guint count = 0;

  for (; member != ENTENTE_SCANNER_NO_VALUE && count <= MEMBERS_MAX; count++)
    member = entente_scanner_get_next (self->scanner, member);
  if (count > MEMBERS_MAX)
    entente_reader_fault (self, object, ENTENTE_SPOT_VALUE, NULL, _("An object with more than %d keys"), MEMBERS_MAX);
}

/* What json-glib must not see, since it would lose a value over it or be slow, and what would take all memory. */
gboolean
entente_reader_check_table (EntenteReader *self)
{
  guint n_values = entente_scanner_get_n_values (self->scanner);
  guint n_containers = 0;

  for (guint i = 0; i < entente_scanner_get_n_notes (self->scanner); i++)
    {
      EntenteScannerTrouble trouble;
      guint value = entente_scanner_get_note (self->scanner, i, &trouble);

      if (trouble == ENTENTE_SCANNER_KEY_TWICE)
        {
          g_autofree char *key = entente_scanner_get_key (self->scanner, value);

          entente_reader_fault (self, value, ENTENTE_SPOT_KEY, _("each key once"), _("“%s” is given twice"), key);
        }
      else
        entente_reader_fault (self, value,
                              trouble == ENTENTE_SCANNER_NUL_IN_KEY ? ENTENTE_SPOT_KEY : ENTENTE_SPOT_VALUE,
                              _("one line of plain text"), _("The character U+0000 in a text"));
    }

  for (guint value = 0; value < n_values; value++)
    {
      char initial = entente_scanner_get_initial (self->scanner, value);

      if (initial == '{')
        check_members (self, value);
      if ((initial == '{' || initial == '[') && n_containers++ == CONTAINERS_MAX)
        entente_reader_fault (self, value, ENTENTE_SPOT_VALUE, NULL,
                              _("More than %d objects and lists in one file. Divide it into several, each with a "
                                "“dataset” of its own"),
                              CONTAINERS_MAX);
    }
  return self->n_faults == 0;
}

/* Looks at the key "format" of the whole, before all else. Returns %FALSE if there is no use in reading on: what is new in
 * a newer edition would be called a fault. */
gboolean
entente_reader_check_format (EntenteReader *self,
                             const char    *expected)
{
  EntenteCell cell = { NULL, entente_scanner_get_member (self->scanner, 0, "format") };
  gsize stem = (gsize) (strrchr (expected, '-') - expected) + 1;
  const char *format;
  g_autofree char *excerpt = NULL;

  format = entente_reader_get_string (self, "format", cell, ENTENTE_READER_STRING_MAX);
  if (format == NULL || strcmp (format, expected) == 0)
    return TRUE;
  excerpt = entente_plain_text_excerpt (format, -1);
  if (strncmp (format, expected, stem) == 0 && g_ascii_isdigit (format[stem]))
    {
      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, expected, _("“%s” was written for a newer Entente"),
                            excerpt);
      return FALSE;
    }
  entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, expected, _("“%s” is not a format that Entente reads"),
                        excerpt);
  return TRUE;
}

/* Reads an entity, deal, event or scenario with its statements. */
void
entente_reader_add_subject (EntenteReader      *self,
                            const char         *name,
                            EntenteCell         cell,
                            EntenteSubjectType  type)
{
  enum { ID, STATEMENTS, N_KEYS };
  static const EntenteKey keys[N_KEYS] = { { "id", TRUE }, { "statements", TRUE } };
  EntenteCell found[N_KEYS];
  EntenteCell statement = { 0 };
  g_autofree char *id = NULL;
  guint length;

  if (!entente_reader_get_object (self, name, cell, keys, N_KEYS, found))
    return;
  id = entente_reader_get_id (self, "id", found[ID]);
  g_ptr_array_add (self->records->subjects, entente_subject_record_new (id, type));
  entente_reader_add_value (self->subject_values, cell.value);

  entente_reader_get_list (self, "statements", found[STATEMENTS], &length);
  for (guint i = 0; i < length; i++)
    {
      /* What is cancelled is thrown away; whoever called tells it. */
      if (i % 256 == 255 && g_cancellable_is_cancelled (self->cancellable))
        break;
      statement = entente_reader_get_element (self, found[STATEMENTS], i, statement);
      entente_reader_add_statement (self, statement, id, type);
    }
}

/* Reads a difference. */
void
entente_reader_add_difference (EntenteReader *self,
                               const char    *name,
                               EntenteCell    cell)
{
  enum { ID, DATASET, TITLE, KIND, STATEMENTS, NOTE, N_KEYS };
  static const EntenteKey keys[N_KEYS] = {
    { "id", TRUE }, { "dataset", FALSE }, { "title", TRUE }, { "kind", TRUE }, { "statements", TRUE }, { "note", TRUE },
  };
  EntenteCell found[N_KEYS];
  EntenteCell element = { 0 };
  EntenteDifference *difference;
  guint length;
  int kind;

  if (!entente_reader_get_object (self, name, cell, keys, N_KEYS, found))
    return;
  difference = entente_difference_new ();
  difference->id = entente_reader_get_id (self, "id", found[ID]);
  difference->dataset = entente_reader_get_dataset (self, found[DATASET]);
  difference->title = entente_reader_get_text (self, "title", found[TITLE], ENTENTE_READER_STRING_MAX);
  kind = entente_reader_get_word (self, "kind", found[KIND], ENTENTE_VOCABULARY_DIFFERENCE_KIND);
  /* If it isn't known it is neither, and what it asks for isn't checked. */
  difference->kind = (EntenteDifferenceKind) kind;
  difference->note = entente_reader_get_text (self, "note", found[NOTE], ENTENTE_READER_TEXT_MAX);
  if (entente_reader_get_list (self, "statements", found[STATEMENTS], &length) && length < 2)
    entente_reader_fault (self, found[STATEMENTS].value, ENTENTE_SPOT_VALUE, _("two statements or more"),
                          _("A difference needs something to differ from"));
  for (guint i = 0; i < length; i++)
    {
      /* What is no id leaves a gap, so that the others keep their places. */
      element = entente_reader_get_element (self, found[STATEMENTS], i, element);
      g_ptr_array_add (difference->statements, entente_reader_get_id (self, "statements", element));
    }

  g_ptr_array_add (self->records->differences, difference);
  entente_reader_add_value (self->difference_values, cell.value);
}
