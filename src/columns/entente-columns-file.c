/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns kept in a file, which the next start maps. The file is good for one machine, one locale and one version of what
 * translates, folds and orders names; otherwise columns are made anew. The arrays begin at pages of their own and have room to grow, so
 * that a change writes to the mapping, which is private: the file stays as it is. It is never trusted: lengths are checked
 * here, values wherever they are used. */

#include "entente-columns-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <unistd.h>

#include "entente-bundled-text.h"
#include "entente-fold.h"

#define MAGIC           "Entente columns"
#define FORMAT          1
#define BYTE_ORDER_MARK 0x01020304
#define PAGE            4096
#define SPARE_KEYS      4096

typedef struct {
  guint64 offset;
  guint32 length;
  guint32 room;
} Section;

typedef struct {
  char    magic[16];
  guint32 format;
  guint32 byte_order;
  gint64  generation;
  gint64  change;
  guint64 size;
  guint64 rules; /* of folding, collation and vocabulary */
  guint32 counts[ENTENTE_N_SUBJECT_TYPES];
  guint32 garbage[ENTENTE_N_COLUMNS];
  Section sections[ENTENTE_N_COLUMNS];
  guint64 checksum; /* of all above */
} Header;

G_STATIC_ASSERT (sizeof (Header) <= PAGE);

/* FNV-1a */
static guint64
hash (guint64       value,
      gconstpointer data,
      gsize         length)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < length; i++)
    value = (value ^ bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return value;
}

static guint64
hash_text (guint64     value,
           const char *text)
{
  return hash (value, text, strlen (text) + 1);
}

/* By which rules names are translated, folded and ordered here, and which number stands for which word. */
static guint64
make_rules (void)
{
  static const char *const names[] = { "a", "B", "c d", "c-d", "cd", "É", "ß", "1", "中", "я" };
  static const EntenteVocabulary vocabularies[] = {
    ENTENTE_VOCABULARY_SUBJECT_TYPE, ENTENTE_VOCABULARY_ENTITY_KIND, ENTENTE_VOCABULARY_DEAL_KIND,
    ENTENTE_VOCABULARY_STEP,         ENTENTE_VOCABULARY_MEASURE,     ENTENTE_VOCABULARY_MODALITY,
    ENTENTE_VOCABULARY_QUALIFIER,    ENTENTE_VOCABULARY_PERIOD,
  };
  g_autofree char *version = g_strdup_printf ("GLib %u.%u", glib_major_version, glib_minor_version);
  const char *locale = setlocale (LC_COLLATE, NULL);
  guint64 rules = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  rules = hash_text (rules, version);
  rules = hash_text (rules, locale != NULL ? locale : "");
  rules = hash_text (rules, entente_bundled_text_get_edition ());
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folded = entente_fold (names[i]);
      g_autofree char *collated = g_utf8_collate_key (names[i], -1);

      rules = hash_text (hash_text (rules, folded), collated);
    }
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    for (guint word = 0; word < entente_vocabulary_size (vocabularies[i]); word++)
      rules = hash_text (rules, entente_vocabulary_nth (vocabularies[i], word));
  return rules;
}

static guint64
checksum (const Header *header)
{
  return hash (G_GUINT64_CONSTANT (0xcbf29ce484222325), header, G_STRUCT_OFFSET (Header, checksum));
}

/* How much an array may grow before it leaves the file: by some thousand subjects. */
static guint32
get_room (const EntenteColumns *self,
          EntenteColumn         column)
{
  guint64 length = entente_columns_length (self, column);
  guint64 n_keys = entente_columns_n_keys (self);
  guint64 spare = SPARE_KEYS;

  if (column >= ENTENTE_N_COLUMNS_BY_KEY)
    spare = MAX (SPARE_KEYS * 4, SPARE_KEYS * 2 * length / n_keys);
  return (guint32) MIN (length + spare, G_MAXUINT32);
}

static void
fill_header (const EntenteColumns       *self,
             const EntenteColumnsStamp  *stamp,
             Header                     *header)
{
  guint64 end = PAGE;

  memset (header, 0, sizeof *header);
  memcpy (header->magic, MAGIC, sizeof MAGIC);
  header->format = FORMAT;
  header->byte_order = BYTE_ORDER_MARK;
  header->generation = stamp->generation;
  header->change = stamp->change;
  header->rules = make_rules ();
  memcpy (header->counts, self->counts, sizeof header->counts);
  memcpy (header->garbage, self->garbage, sizeof header->garbage);
  for (EntenteColumn column = 0; column < ENTENTE_N_COLUMNS; column++)
    {
      guint32 room = get_room (self, column);
      guint64 size = (guint64) room * entente_columns_sizes[column];

      header->sections[column] = (Section) { end, entente_columns_length (self, column), room };
      end += (size + PAGE - 1) / PAGE * PAGE;
    }
  header->size = end;
  header->checksum = checksum (header);
}

static gboolean
write_at (int           descriptor,
          guint64       offset,
          gconstpointer data,
          gsize         length)
{
  const guint8 *bytes = data;

  while (length > 0)
    {
      ssize_t written = pwrite (descriptor, bytes, length, (off_t) offset);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;
      bytes += written;
      offset += (guint64) written;
      length -= (gsize) written;
    }
  return TRUE;
}

static gboolean
write_all (const EntenteColumns *self,
           const Header         *header,
           int                   descriptor)
{
  if (ftruncate (descriptor, (off_t) header->size) != 0 || !write_at (descriptor, 0, header, sizeof *header))
    return FALSE;
  for (EntenteColumn column = 0; column < ENTENTE_N_COLUMNS; column++)
    if (!write_at (descriptor, header->sections[column].offset, self->arrays[column].data,
                   (gsize) header->sections[column].length * entente_columns_sizes[column]))
      return FALSE;
  return TRUE;
}

/**
 * entente_columns_save:
 * @self: finished columns
 * @path: a file, which is replaced
 * @stamp: to which state of the store they belong
 * @error: return location for a #GError
 *
 * Keeps the columns in a file. Whoever has the old one mapped goes on with it. It may be lost with the power: it can be made
 * anew.
 *
 * Returns: %TRUE, or %FALSE with @error set (of %G_FILE_ERROR): then the old file is as it was
 */
gboolean
entente_columns_save (const EntenteColumns       *self,
                      const char                 *path,
                      const EntenteColumnsStamp  *stamp,
                      GError                    **error)
{
  g_autofree char *temporary = NULL;
  Header header;
  int descriptor;
  int problem = 0;

  g_return_val_if_fail (self != NULL && self->making == NULL, FALSE);
  g_return_val_if_fail (path != NULL && stamp != NULL, FALSE);

  fill_header (self, stamp, &header);
  temporary = g_strconcat (path, ".XXXXXX", NULL);
  descriptor = g_mkstemp_full (temporary, O_RDWR, 0600);
  if (descriptor < 0)
    problem = errno;
  else
    {
      if (!write_all (self, &header, descriptor))
        problem = errno;
      if (close (descriptor) != 0 && problem == 0)
        problem = errno;
      if (problem == 0 && g_rename (temporary, path) != 0)
        problem = errno;
      if (problem != 0)
        g_unlink (temporary);
    }
  if (problem == 0)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (problem), "%s: %s", path, g_strerror (problem));
  return FALSE;
}

/* Whether the lengths fit the file and each other. */
static gboolean
check_sections (const Header *header,
                guint64       size)
{
  const Section *sections = header->sections;
  guint32 n_keys = sections[ENTENTE_COLUMN_TYPE].length;

  for (EntenteSubjectType type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    if (sections[ENTENTE_COLUMN_STARTS + type].length != sections[ENTENTE_COLUMN_BOOKS + type].length + 1)
      return FALSE;
  for (EntenteColumn column = 0; column < ENTENTE_N_COLUMNS; column++)
    {
      const Section *section = &sections[column];
      guint64 bytes = (guint64) section->room * entente_columns_sizes[column];

      if (section->length > section->room || section->offset % PAGE != 0 || section->offset < PAGE ||
          section->offset > size || bytes > size - section->offset ||
          (column < ENTENTE_N_COLUMNS_BY_KEY && section->length != n_keys))
        return FALSE;
    }
  return n_keys > 0 && n_keys <= ENTENTE_COLUMNS_MAX_KEY + 1 && sections[ENTENTE_COLUMN_TEXTS].length > 0 &&
         sections[ENTENTE_COLUMN_CURRENCIES].length > 0 && sections[ENTENTE_COLUMN_CURRENCIES].length <= 256 &&
         sections[ENTENTE_COLUMN_DATES].length > 0;
}

static gboolean
check_header (const Header *header,
              gint64        generation,
              guint64       size)
{
  return memcmp (header->magic, MAGIC, sizeof MAGIC) == 0 && header->format == FORMAT &&
         header->byte_order == BYTE_ORDER_MARK && header->generation == generation && header->size == size &&
         header->checksum == checksum (header) && header->rules == make_rules () && check_sections (header, size);
}

/**
 * entente_columns_map:
 * @path: a file that entente_columns_save() wrote
 * @generation: which generation of the store it is to belong to
 * @stamp: (out): to which state of the store it belongs
 *
 * Maps columns into memory. Only what is looked at is read, and only what is changed takes memory.
 *
 * Returns: (transfer full) (nullable): finished columns; or %NULL if there is no such file or it is of another generation,
 *   locale, version or machine, or damaged
 */
EntenteColumns *
entente_columns_map (const char          *path,
                     gint64               generation,
                     EntenteColumnsStamp *stamp)
{
  g_autoptr (GMappedFile) file = NULL;
  const Header *header;
  EntenteColumns *self;
  guint8 *contents;
  guint32 n_texts;

  g_return_val_if_fail (path != NULL && stamp != NULL, NULL);

  file = g_mapped_file_new (path, TRUE, NULL);
  if (file == NULL || g_mapped_file_get_length (file) < PAGE)
    return NULL;
  contents = (guint8 *) g_mapped_file_get_contents (file);
  header = (const Header *) (gconstpointer) contents;
  if (!check_header (header, generation, g_mapped_file_get_length (file)))
    return NULL;
  n_texts = header->sections[ENTENTE_COLUMN_TEXTS].length;
  if (contents[header->sections[ENTENTE_COLUMN_TEXTS].offset + n_texts - 1] != '\0')
    return NULL;

  self = g_new0 (EntenteColumns, 1);
  for (EntenteColumn column = 0; column < ENTENTE_N_COLUMNS; column++)
    self->arrays[column] = (EntenteColumnsArray) {
      .data = contents + header->sections[column].offset,
      .length = header->sections[column].length,
      .room = header->sections[column].room,
    };
  memcpy (self->counts, header->counts, sizeof self->counts);
  memcpy (self->garbage, header->garbage, sizeof self->garbage);
  *stamp = (EntenteColumnsStamp) { header->generation, header->change };
  self->file = g_steal_pointer (&file);
  return self;
}
