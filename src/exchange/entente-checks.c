/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-checks.h"

#include "entente-circles.h"
#include "entente-hash.h"
#include "entente-id.h"
#include "entente-nearest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many ids are looked at in all to suggest one in place of an unknown one. Of half a million subjects that takes
 * some 20 ms each time. */
#define OFFERS_MAX 2000000

typedef struct {
  const EntenteRecords *records;
  const guint8         *sound;
  EntenteCheckFunc      report;
  gpointer              user_data;

  /* From id to kind and index, + 1. */
  GHashTable           *ids;
  guint                 offers;
} Checks;

#define PACK(kind, index) GSIZE_TO_POINTER ((((gsize) (index)) << 2 | (gsize) (kind)) + 1)
#define KIND(packed)      ((EntenteRecordKind) ((GPOINTER_TO_SIZE (packed) - 1) & 3))
#define INDEX(packed)     ((guint) ((GPOINTER_TO_SIZE (packed) - 1) >> 2))

static void report (Checks            *self,
                    EntenteRecordKind  kind,
                    guint              index,
                    const char        *key,
                    int                element,
                    const char        *expected,
                    const char        *format,
                    ...) G_GNUC_PRINTF (7, 8);

static void
report (Checks            *self,
        EntenteRecordKind  kind,
        guint              index,
        const char        *key,
        int                element,
        const char        *expected,
        const char        *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  self->report (kind, index, key, element, expected, message, self->user_data);
}

static inline const EntenteStatement *
get_statement (const Checks *self,
               guint         index)
{
  return g_ptr_array_index (self->records->statements, index);
}

static inline const EntenteSubjectRecord *
get_subject (const Checks *self,
             guint         index)
{
  return g_ptr_array_index (self->records->subjects, index);
}

static inline gboolean
is_sound (const Checks *self,
          guint         statement)
{
  return self->sound == NULL || self->sound[statement];
}

static const char *
describe_record (const Checks *self,
                 gpointer      packed)
{
  switch (KIND (packed))
    {
    case ENTENTE_RECORD_SOURCE:
      return _("a source");
    case ENTENTE_RECORD_STATEMENT:
      return _("a statement");
    case ENTENTE_RECORD_DIFFERENCE:
      return _("a difference");
    case ENTENTE_RECORD_SUBJECT:
    default:
      break;
    }
  switch (get_subject (self, INDEX (packed))->type)
    {
    case ENTENTE_SUBJECT_DEAL:
      return _("a deal");
    case ENTENTE_SUBJECT_EVENT:
      return _("an event");
    case ENTENTE_SUBJECT_SCENARIO:
      return _("a scenario");
    case ENTENTE_SUBJECT_ENTITY:
    default:
      return _("an entity");
    }
}

static void
add_id (Checks            *self,
        const char        *id,
        EntenteRecordKind  kind,
        guint              index)
{
  gpointer before;

  if (id == NULL)
    return;
  before = g_hash_table_lookup (self->ids, id);
  if (before == NULL)
    g_hash_table_insert (self->ids, (gpointer) id, PACK (kind, index));
  else
    report (self, kind, index, "id", -1, _("an identifier of its own"), _("“%s” is already the identifier of %s"), id,
            describe_record (self, before));
}

static void
collect_ids (Checks *self)
{
  const EntenteRecords *records = self->records;

  for (guint i = 0; i < records->sources->len; i++)
    add_id (self, ((EntenteSource *) g_ptr_array_index (records->sources, i))->id, ENTENTE_RECORD_SOURCE, i);
  for (guint i = 0; i < records->subjects->len; i++)
    add_id (self, get_subject (self, i)->id, ENTENTE_RECORD_SUBJECT, i);
  for (guint i = 0; i < records->statements->len; i++)
    add_id (self, get_statement (self, i)->id, ENTENTE_RECORD_STATEMENT, i);
  for (guint i = 0; i < records->differences->len; i++)
    add_id (self, ((EntenteDifference *) g_ptr_array_index (records->differences, i))->id,
            ENTENTE_RECORD_DIFFERENCE, i);
}

static gboolean
refers_to (const Checks     *self,
           gpointer          packed,
           EntenteReference  reference)
{
  switch (reference)
    {
    case ENTENTE_REFERS_TO_SOURCE:
      return KIND (packed) == ENTENTE_RECORD_SOURCE;
    case ENTENTE_REFERS_TO_SUBJECT:
      return KIND (packed) == ENTENTE_RECORD_SUBJECT;
    case ENTENTE_REFERS_TO_ENTITY:
      return KIND (packed) == ENTENTE_RECORD_SUBJECT &&
             get_subject (self, INDEX (packed))->type == ENTENTE_SUBJECT_ENTITY;
    case ENTENTE_REFERS_TO_CONDITION:
      return KIND (packed) == ENTENTE_RECORD_SUBJECT &&
             get_subject (self, INDEX (packed))->type != ENTENTE_SUBJECT_ENTITY;
    case ENTENTE_REFERS_TO_NOTHING:
    case ENTENTE_REFERS_TO_DATASET:
    default:
      return TRUE;
    }
}

static const char *
describe_reference (EntenteReference reference)
{
  switch (reference)
    {
    case ENTENTE_REFERS_TO_SOURCE:
      return _("a source");
    case ENTENTE_REFERS_TO_ENTITY:
      return _("an entity");
    case ENTENTE_REFERS_TO_CONDITION:
      return _("a deal, an event or a scenario");
    case ENTENTE_REFERS_TO_SUBJECT:
    case ENTENTE_REFERS_TO_NOTHING:
    case ENTENTE_REFERS_TO_DATASET:
    default:
      return _("an entity, a deal, an event or a scenario");
    }
}

static char *
describe_unknown (EntenteReference  reference,
                  const char       *id)
{
  switch (reference)
    {
    case ENTENTE_REFERS_TO_SOURCE:
      return g_strdup_printf (_("No source “%s”"), id);
    case ENTENTE_REFERS_TO_ENTITY:
      return g_strdup_printf (_("No entity “%s”"), id);
    case ENTENTE_REFERS_TO_CONDITION:
      return g_strdup_printf (_("No deal, event or scenario “%s”"), id);
    case ENTENTE_REFERS_TO_SUBJECT:
    case ENTENTE_REFERS_TO_NOTHING:
    case ENTENTE_REFERS_TO_DATASET:
    default:
      return g_strdup_printf (_("No entity, deal, event or scenario “%s”"), id);
    }
}

/* The id that was probably meant, in the order of the records, so that it is the same in each run. */
static char *
suggest (Checks            *self,
         const char        *unknown,
         EntenteRecordKind  kind,
         EntenteReference   reference)
{
  const EntenteRecords *records = self->records;
  EntenteNearest nearest;
  const GPtrArray *array = records->subjects;

  if (kind == ENTENTE_RECORD_SOURCE)
    array = records->sources;
  else if (kind == ENTENTE_RECORD_STATEMENT)
    array = records->statements;
  if (self->offers + array->len > OFFERS_MAX)
    return NULL;
  self->offers += array->len;

  entente_nearest_init (&nearest, unknown);
  for (guint i = 0; i < array->len; i++)
    {
      gconstpointer record = g_ptr_array_index (array, i);
      const char *id;

      if (kind == ENTENTE_RECORD_SOURCE)
        id = ((const EntenteSource *) record)->id;
      else if (kind == ENTENTE_RECORD_STATEMENT)
        id = ((const EntenteStatement *) record)->id;
      else
        id = ((const EntenteSubjectRecord *) record)->id;
      if (id != NULL && (kind != ENTENTE_RECORD_SUBJECT || refers_to (self, PACK (kind, i), reference)))
        entente_nearest_offer (&nearest, id);
    }
  return nearest.best == NULL ? NULL : g_strdup_printf (_("an identifier such as “%s”"), nearest.best);
}

static void
check_reference (Checks           *self,
                 guint             index,
                 const char       *key,
                 const char       *id,
                 EntenteReference  reference)
{
  g_autofree char *suggestion = NULL;
  g_autofree char *message = NULL;
  gpointer packed;

  if (id == NULL)
    return;
  packed = g_hash_table_lookup (self->ids, id);
  if (packed != NULL && refers_to (self, packed, reference))
    return;

  if (packed != NULL)
    {
      report (self, ENTENTE_RECORD_STATEMENT, index, key, -1, describe_reference (reference), _("“%s” is %s"), id,
              describe_record (self, packed));
      return;
    }
  suggestion = suggest (self, id,
                        reference == ENTENTE_REFERS_TO_SOURCE ? ENTENTE_RECORD_SOURCE : ENTENTE_RECORD_SUBJECT,
                        reference);
  message = describe_unknown (reference, id);
  report (self, ENTENTE_RECORD_STATEMENT, index, key, -1, suggestion, "%s", message);
}

static void
check_references (Checks *self,
                  guint   index)
{
  const EntenteStatement *statement = get_statement (self, index);

  for (guint slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      EntenteReference reference = info->refers_to;

      if (info->kind != ENTENTE_SLOT_KIND_ID || slot == ENTENTE_SLOT_SUBJECT)
        continue;
      if (slot == ENTENTE_SLOT_OBJECT && statement->property == ENTENTE_PROPERTY_SAME_AS)
        reference = ENTENTE_REFERS_TO_ENTITY;
      if (reference != ENTENTE_REFERS_TO_NOTHING && reference != ENTENTE_REFERS_TO_DATASET)
        check_reference (self, index, info->name, ENTENTE_SLOT_FIELD (statement, info, char *), reference);
    }
}

static void
check_locator (Checks *self,
               guint   index)
{
  const EntenteStatement *statement = get_statement (self, index);
  const EntenteSource *source;
  const EntenteParagraph *paragraph;
  gpointer packed;

  if (statement->source == NULL || statement->paragraph == 0)
    return;
  packed = g_hash_table_lookup (self->ids, statement->source);
  if (packed == NULL || KIND (packed) != ENTENTE_RECORD_SOURCE)
    return;
  source = g_ptr_array_index (self->records->sources, INDEX (packed));
  if (source->paragraphs->len == 0)
    return;

  paragraph = entente_source_get_paragraph (source, statement->paragraph);
  if (paragraph == NULL)
    report (self, ENTENTE_RECORD_STATEMENT, index, "paragraph", -1, NULL, _("“%s” has no paragraph %u"), source->id,
            statement->paragraph);
  else if (statement->sentence > paragraph->sentences)
    report (self, ENTENTE_RECORD_STATEMENT, index, "sentence", -1, NULL,
            g_dngettext (GETTEXT_PACKAGE, "Paragraph %u of “%s” has %u sentence, not %u",
                         "Paragraph %u of “%s” has %u sentences, not %u", paragraph->sentences),
            paragraph->number, source->id, paragraph->sentences, statement->sentence);
}

static guint
hash_statement (gconstpointer data)
{
  const EntenteStatement *statement = data;
  guint64 state[2] = { 0 };

  for (guint slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      const char *text = NULL;

      if (slot == ENTENTE_SLOT_ID)
        continue;
      switch (info->kind)
        {
        case ENTENTE_SLOT_KIND_TEXT:
        case ENTENTE_SLOT_KIND_ID:
        case ENTENTE_SLOT_KIND_DATE:
          text = ENTENTE_SLOT_FIELD (statement, info, char *);
          break;
        case ENTENTE_SLOT_KIND_CURRENCY:
          text = statement->amount.currency;
          break;
        case ENTENTE_SLOT_KIND_BOUND:
          state[1] = (guint64) ENTENTE_SLOT_FIELD (statement, info, gint64);
          break;
        case ENTENTE_SLOT_KIND_WORD:
        case ENTENTE_SLOT_KIND_COUNT:
        default:
          state[1] = ENTENTE_SLOT_FIELD (statement, info, guint);
          break;
        }
      if (text != NULL)
        state[1] = entente_hash_bytes (text, strlen (text));
      state[0] = entente_hash_bytes (state, sizeof state);
      state[1] = 0;
    }
  return (guint) state[0];
}

/* All slots but the id. */
static gboolean
statement_equal (gconstpointer a,
                 gconstpointer b)
{
  EntenteStatement first = *(const EntenteStatement *) a;

  first.id = ((const EntenteStatement *) b)->id;
  return entente_statement_equal (&first, b);
}

static gboolean
check_twice (Checks        *self,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_statement, statement_equal);

  for (guint i = 0; i < self->records->statements->len; i++)
    {
      if (i % 4096 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      /* The user may say a thing twice, in two edits that can be taken back one by one. */
      if (is_sound (self, i) && g_strcmp0 (get_statement (self, i)->dataset, ENTENTE_DATASET_USER) != 0 &&
          !g_hash_table_add (seen, (gpointer) get_statement (self, i)))
        report (self, ENTENTE_RECORD_STATEMENT, i, NULL, -1, NULL, _("The same statement a second time"));
    }
  return TRUE;
}

static gboolean
is_directed (EntenteProperty property)
{
  return property == ENTENTE_PROPERTY_PART_OF || property == ENTENTE_PROPERTY_AMENDS ||
         property == ENTENTE_PROPERTY_SUPERSEDES;
}

static void
check_self (Checks *self,
            guint   index)
{
  const EntenteStatement *statement = get_statement (self, index);

  if ((is_directed (statement->property) || statement->property == ENTENTE_PROPERTY_SAME_AS) &&
      statement->object != NULL && g_strcmp0 (statement->subject, statement->object) == 0)
    report (self, ENTENTE_RECORD_STATEMENT, index, "object", -1, _("another subject"),
            _("“%s” refers to its own subject, “%s”"),
            entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, statement->property), statement->object);
}

static gboolean
get_edge (const Checks    *self,
          guint            index,
          EntenteProperty  property,
          EntenteEdge     *edge)
{
  const EntenteStatement *statement = get_statement (self, index);
  gpointer subject;
  gpointer object;

  /* What is deprecated is known to be wrong, and what points to itself is told elsewhere. */
  if (statement->property != property || statement->rank == ENTENTE_RANK_DEPRECATED || statement->subject == NULL ||
      statement->object == NULL || strcmp (statement->subject, statement->object) == 0)
    return FALSE;
  subject = g_hash_table_lookup (self->ids, statement->subject);
  object = g_hash_table_lookup (self->ids, statement->object);
  if (subject == NULL || KIND (subject) != ENTENTE_RECORD_SUBJECT ||
      object == NULL || KIND (object) != ENTENTE_RECORD_SUBJECT)
    return FALSE;
  *edge = (EntenteEdge) { INDEX (subject), INDEX (object), index };
  return TRUE;
}

static const char *
id_of_subject (guint         node,
               gconstpointer user_data)
{
  return get_subject (user_data, node)->id;
}

static void
circle_cb (const guint *nodes,
           guint        n_nodes,
           guint        statement,
           gpointer     user_data)
{
  Checks *self = user_data;
  g_autofree char *circle = entente_circles_describe (nodes, n_nodes, id_of_subject, self);

  report (self, ENTENTE_RECORD_STATEMENT, statement, "object", -1, NULL, _("“%s” runs in a circle: %s"),
          entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, get_statement (self, statement)->property), circle);
}

static void
check_circles (Checks          *self,
               EntenteProperty  property)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (EntenteEdge));
  EntenteEdge edge;

  for (guint i = 0; i < self->records->statements->len; i++)
    if (get_edge (self, i, property, &edge))
      g_array_append_val (edges, edge);
  entente_circles_find ((const EntenteEdge *) (gconstpointer) edges->data, edges->len, self->records->subjects->len,
                        circle_cb, self);
}

static void
check_difference (Checks *self,
                  guint   index)
{
  const EntenteDifference *difference = g_ptr_array_index (self->records->differences, index);
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_hash_string, g_str_equal);
  const EntenteStatement *first = NULL;
  gboolean all_known = TRUE;
  gboolean one_source = TRUE;

  for (guint i = 0; i < difference->statements->len; i++)
    {
      const char *id = g_ptr_array_index (difference->statements, i);
      gpointer packed = id == NULL ? NULL : g_hash_table_lookup (self->ids, id);
      const EntenteStatement *statement;

      if (packed == NULL || KIND (packed) != ENTENTE_RECORD_STATEMENT)
        {
          g_autofree char *suggestion = NULL;

          all_known = FALSE;
          if (id == NULL)
            continue;
          if (packed != NULL)
            {
              report (self, ENTENTE_RECORD_DIFFERENCE, index, "statements", (int) i, _("a statement"),
                      _("“%s” is %s"), id, describe_record (self, packed));
              continue;
            }
          suggestion = suggest (self, id, ENTENTE_RECORD_STATEMENT, ENTENTE_REFERS_TO_NOTHING);
          report (self, ENTENTE_RECORD_DIFFERENCE, index, "statements", (int) i, suggestion, _("No statement “%s”"),
                  id);
          continue;
        }
      if (!g_hash_table_add (seen, (gpointer) id))
        {
          report (self, ENTENTE_RECORD_DIFFERENCE, index, "statements", (int) i, _("each statement once"),
                  _("“%s” is named twice"), id);
          continue;
        }
      statement = get_statement (self, INDEX (packed));
      if (first == NULL)
        first = statement;
      else if (g_strcmp0 (first->source, statement->source) != 0)
        {
          one_source = FALSE;
          if (difference->kind == ENTENTE_DIFFERENCE_WITHIN)
            report (self, ENTENTE_RECORD_DIFFERENCE, index, "statements", (int) i, _("statements of one source"),
                    _("“%s” and “%s” have different sources"), first->id, statement->id);
        }
    }
  if (difference->kind == ENTENTE_DIFFERENCE_BETWEEN && all_known && one_source && g_hash_table_size (seen) > 1)
    report (self, ENTENTE_RECORD_DIFFERENCE, index, "kind", -1, _("statements of different sources"),
            _("All statements of this difference have one source"));
}

/**
 * entente_checks_run:
 * @records: a landscape
 * @sound: (nullable) (array): for each statement whether it has no fault in itself, or %NULL if none has; one that has
 *   isn't compared with others
 * @report_fault: (scope call): is told each fault
 * @user_data: for @report_fault
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Checks a landscape across its records. Slots that are %NULL are taken to have been found wrong before.
 *
 * Returns: whether all was checked, faults or not; else @error is %G_IO_ERROR_CANCELLED
 */
gboolean
entente_checks_run (const EntenteRecords  *records,
                    const guint8          *sound,
                    EntenteCheckFunc       report_fault,
                    gpointer               user_data,
                    GCancellable          *cancellable,
                    GError               **error)
{
  static const EntenteProperty directed[] = {
    ENTENTE_PROPERTY_PART_OF,
    ENTENTE_PROPERTY_AMENDS,
    ENTENTE_PROPERTY_SUPERSEDES,
  };
  g_autoptr (GHashTable) ids = NULL;
  Checks self = { .records = records, .sound = sound, .report = report_fault, .user_data = user_data };

  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (report_fault != NULL, FALSE);

  ids = g_hash_table_new (entente_hash_string, g_str_equal);
  self.ids = ids;
  collect_ids (&self);
  for (guint i = 0; i < records->statements->len; i++)
    {
      if (i % 4096 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      check_references (&self, i);
      check_locator (&self, i);
      check_self (&self, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (directed); i++)
    check_circles (&self, directed[i]);
  for (guint i = 0; i < records->differences->len; i++)
    check_difference (&self, i);
  return check_twice (&self, cancellable, error);
}
