/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-reader-private.h"

#include "entente-date.h"
#include "entente-id.h"
#include "entente-nearest.h"
#include "entente-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A tree is built of no more values than these. What has more is walked by the scanner's table, and each of its members
 * and elements is looked at in the same way: so no file, however it is nested, makes a large tree. A statement has some
 * twenty. */
#define TREE_MAX 256

/* The first character of a value, which tells its type. */
char
entente_reader_get_initial (EntenteReader *self,
                            EntenteCell    cell)
{
  return entente_scanner_get_initial (self->scanner, cell.value);
}

/* Sees to it that a value has its node, unless it is too large for a tree. */
static JsonNode *
get_node (EntenteReader *self,
          EntenteCell   *cell)
{
  g_autoptr (GError) error = NULL;
  const char *text;
  gsize length;

  if (cell->node != NULL || entente_scanner_get_size (self->scanner, cell->value) > TREE_MAX)
    return cell->node;
  text = entente_scanner_get_slice (self->scanner, cell->value, &length);
  if (json_parser_load_from_data (self->parser, text, (gssize) length, &error))
    cell->node = json_parser_get_root (self->parser);
  else
    entente_reader_fault (self, cell->value, ENTENTE_SPOT_VALUE, NULL, "%s", error->message);
  return cell->node;
}

static const char *
describe_type (EntenteReader *self,
               EntenteCell    cell)
{
  gsize length;
  const char *text;

  switch (entente_reader_get_initial (self, cell))
    {
    case '{':
      return _("an object");
    case '[':
      return _("a list");
    case 'n':
      return _("null");
    case '"':
      return _("text");
    case 't':
    case 'f':
      return _("true or false");
    default:
      text = entente_scanner_get_slice (self->scanner, cell.value, &length);
      for (gsize i = 0; i < length; i++)
        if (strchr (".eE", text[i]) != NULL)
          return _("a decimal number");
      return _("a number");
    }
}

static void
fault_type (EntenteReader *self,
            const char    *name,
            EntenteCell    cell,
            const char    *expected)
{
  if (name == NULL)
    entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, expected,
                          self->of_line ? _("The line holds %s") : _("The file holds %s"), describe_type (self, cell));
  else
    entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, expected, _("“%s” holds %s"), name,
                          describe_type (self, cell));
}

/* "modality, or one of property, object, ..." */
static char *
describe_keys (const char       *unknown,
               const EntenteKey *keys,
               guint             n_keys)
{
  EntenteNearest nearest;
  g_autoptr (GString) list = g_string_new (NULL);

  entente_nearest_init (&nearest, unknown);
  for (guint i = 0; i < n_keys; i++)
    {
      entente_nearest_offer (&nearest, keys[i].name);
      g_string_append_printf (list, i > 0 ? ", %s" : "%s", keys[i].name);
    }
  if (nearest.best != NULL)
    return g_strdup_printf (_("perhaps “%s”"), nearest.best);
  return g_strdup_printf (_("one of %s"), list->str);
}

static void
fault_unknown_key (EntenteReader    *self,
                   guint             value,
                   const EntenteKey *keys,
                   guint             n_keys)
{
  g_autofree char *expected = NULL;
  g_autofree char *excerpt = NULL;

  if (entente_reader_wants_fault (self, value, ENTENTE_SPOT_KEY))
    {
      excerpt = entente_scanner_get_key (self->scanner, value);
      expected = describe_keys (excerpt, keys, n_keys);
    }
  entente_reader_fault (self, value, ENTENTE_SPOT_KEY, expected, _("Unknown key “%s”"), excerpt);
}

/* Finds the values of @keys in an object. Without @name it is the whole file or line. Returns %FALSE if it is none. */
gboolean
entente_reader_get_object (EntenteReader    *self,
                           const char       *name,
                           EntenteCell       cell,
                           const EntenteKey *keys,
                           guint             n_keys,
                           EntenteCell      *found)
{
  JsonNode *node;
  guint at = 0;

  for (guint i = 0; i < n_keys; i++)
    found[i] = ENTENTE_CELL_NONE;
  if (entente_reader_get_initial (self, cell) != '{')
    {
      fault_type (self, name, cell, _("an object"));
      return FALSE;
    }

  node = get_node (self, &cell);
  for (guint value = entente_scanner_get_first_child (self->scanner, cell.value); value != ENTENTE_SCANNER_NO_VALUE;
       value = entente_scanner_get_next (self->scanner, value))
    {
      JsonNode *member = NULL;
      guint looked = 0;

      /* Keys mostly stand in the order of the table: each is looked for from the one before on, and once around. */
      while (looked < n_keys && !entente_scanner_key_is (self->scanner, value, keys[at].name))
        {
          at = (at + 1) % n_keys;
          looked++;
        }
      if (looked < n_keys && node != NULL)
        member = json_object_get_member (json_node_get_object (node), keys[at].name);
      if (looked == n_keys || (node != NULL && member == NULL))
        fault_unknown_key (self, value, keys, n_keys);
      else
        found[at] = (EntenteCell) { member, value };
    }

  for (guint i = 0; i < n_keys; i++)
    if (keys[i].required && !entente_cell_is_there (found[i]))
      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, _("“%s” is missing"), keys[i].name);
  return TRUE;
}

/* Returns %FALSE if there is no list. */
gboolean
entente_reader_get_list (EntenteReader *self,
                         const char    *name,
                         EntenteCell    cell,
                         guint         *length)
{
  *length = 0;
  if (!entente_cell_is_there (cell))
    return FALSE;
  if (entente_reader_get_initial (self, cell) != '[')
    {
      fault_type (self, name, cell, _("a list"));
      return FALSE;
    }
  for (guint value = entente_scanner_get_first_child (self->scanner, cell.value); value != ENTENTE_SCANNER_NO_VALUE;
       value = entente_scanner_get_next (self->scanner, value))
    ++*length;
  return TRUE;
}

/* The elements of a list have to be asked for in their order, each with the one before it. */
EntenteCell
entente_reader_get_element (EntenteReader *self,
                            EntenteCell    list,
                            guint          index,
                            EntenteCell    before)
{
  return (EntenteCell) {
    list.node != NULL ? json_array_get_element (json_node_get_array (list.node), index) : NULL,
    index == 0 ? entente_scanner_get_first_child (self->scanner, list.value)
               : entente_scanner_get_next (self->scanner, before.value),
  };
}

/* Any string of at most @most characters; it may be gone when the next value is looked at. */
const char *
entente_reader_get_string (EntenteReader *self,
                           const char    *name,
                           EntenteCell    cell,
                           guint          most)
{
  const char *string;

  if (!entente_cell_is_there (cell))
    return NULL;
  if (entente_reader_get_initial (self, cell) != '"')
    {
      fault_type (self, name, cell, _("text"));
      return NULL;
    }
  if (get_node (self, &cell) == NULL)
    return NULL;
  string = json_node_get_string (cell.node);
  if (strlen (string) > most && g_utf8_strlen (string, -1) > (glong) most)
    {
      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, _("“%s” is longer than %u characters"), name,
                            most);
      return NULL;
    }
  return string;
}

/* One line of text for people. */
char *
entente_reader_get_text (EntenteReader *self,
                         const char    *name,
                         EntenteCell    cell,
                         guint          most)
{
  const char *text = entente_reader_get_string (self, name, cell, most);
  gunichar other;

  if (text == NULL)
    return NULL;
  if (entente_plain_text_is_blank (text))
    {
      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, _("“%s” is empty"), name);
      return NULL;
    }
  other = entente_plain_text_find_other (text);
  if (other != 0)
    {
      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, _("one line of plain text"),
                            _("The character U+%04X in “%s”"), other, name);
      return NULL;
    }
  return g_strdup (text);
}

char *
entente_reader_get_id (EntenteReader *self,
                       const char    *name,
                       EntenteCell    cell)
{
  const char *id = entente_reader_get_string (self, name, cell, ENTENTE_READER_STRING_MAX);
  g_autofree char *excerpt = NULL;

  if (id == NULL)
    return NULL;
  if (entente_id_is_valid (id))
    return g_strdup (id);

  if (strlen (id) > ENTENTE_ID_MAX)
    {
      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, _("“%s” is longer than %d characters"), name,
                            ENTENTE_ID_MAX);
      return NULL;
    }
  excerpt = entente_plain_text_excerpt (id, -1);
  entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE,
                        _("lower-case letters and digits in words joined by “-”"),
                        _("“%s” is not an identifier"), excerpt);
  return NULL;
}

/* Returns the number of the word, or -1. */
int
entente_reader_get_word (EntenteReader     *self,
                         const char        *name,
                         EntenteCell        cell,
                         EntenteVocabulary  vocabulary)
{
  const char *word = entente_reader_get_string (self, name, cell, ENTENTE_READER_STRING_MAX);
  g_autofree char *expected = NULL;
  g_autofree char *excerpt = NULL;
  int index;

  if (word == NULL)
    return -1;
  index = entente_vocabulary_find (vocabulary, word);
  if (index >= 0)
    return index;

  if (entente_reader_wants_fault (self, cell.value, ENTENTE_SPOT_VALUE))
    {
      g_autofree char *list = entente_vocabulary_list (vocabulary);
      const char *nearest = entente_nearest_word (word, vocabulary);

      excerpt = entente_plain_text_excerpt (word, -1);
      if (nearest != NULL)
        expected = g_strdup_printf (_("one of %s; perhaps “%s”"), list, nearest);
      else
        expected = g_strdup_printf (_("one of %s"), list);
    }
  entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, expected, _("Unknown word “%s” for “%s”"), excerpt,
                        name);
  return -1;
}

/* Returns 0 if there is none or it can't be. */
guint
entente_reader_get_count (EntenteReader *self,
                          const char    *name,
                          EntenteCell    cell)
{
  gint64 count;

  if (!entente_cell_is_there (cell))
    return 0;
  if (strchr ("{[\"tfn", entente_reader_get_initial (self, cell)) != NULL ||
      (get_node (self, &cell) != NULL && json_node_get_value_type (cell.node) != G_TYPE_INT64))
    {
      fault_type (self, name, cell, _("a whole number"));
      return 0;
    }
  if (cell.node == NULL)
    return 0;
  count = json_node_get_int (cell.node);
  if (count < 1 || count > ENTENTE_READER_COUNT_MAX)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, count);

      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, _("a number from 1 to 1,000,000"), _("“%s” is %s"), name,
                            number);
      return 0;
    }
  return (guint) count;
}

char *
entente_reader_get_date (EntenteReader *self,
                         const char    *name,
                         EntenteCell    cell)
{
  const char *text = entente_reader_get_string (self, name, cell, ENTENTE_READER_STRING_MAX);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDate) date = NULL;

  if (text == NULL)
    return NULL;
  date = entente_date_parse (text, &error);
  if (date == NULL)
    {
      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, "%s", error->message);
      return NULL;
    }
  return g_strdup (entente_date_get_text (date));
}

/* The dataset of a record: that of the file if it names none. */
char *
entente_reader_get_dataset (EntenteReader *self,
                            EntenteCell    cell)
{
  return entente_cell_is_there (cell) ? entente_reader_get_id (self, "dataset", cell) : g_strdup (self->records->dataset);
}
