/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-coverage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
passage_free (gpointer data)
{
  EntentePassage *passage = data;

  g_ptr_array_unref (passage->statements);
  g_free (passage);
}

static EntentePassage *
passage_new (guint                number,
             EntenteParagraphRole role,
             guint                n_sentences)
{
  EntentePassage *passage = g_new0 (EntentePassage, 1);

  passage->first = passage->last = number;
  passage->role = role;
  passage->n_sentences = n_sentences;
  passage->statements = g_ptr_array_new ();
  return passage;
}

/* In the order of their numbers; no number comes last. */
static int
compare_passages (gconstpointer a,
                  gconstpointer b)
{
  const EntentePassage *first = *(const EntentePassage *const *) a;
  const EntentePassage *second = *(const EntentePassage *const *) b;

  return first->first - 1 < second->first - 1 ? -1 : first->first != second->first;
}

/* Whether the second only goes on with what the first left out. */
static gboolean
goes_on (const EntenteSource  *source,
         const EntentePassage *first,
         const EntentePassage *second)
{
  return first->n_statements == 0 && second->n_statements == 0 && first->role != ENTENTE_PARAGRAPH_BODY &&
         first->role == second->role && first->last + 1 == second->first &&
         entente_source_get_section (source, first->last) == entente_source_get_section (source, second->first);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const EntentePlace *first = a;
  const EntentePlace *second = b;

  if (first->paragraph != second->paragraph)
    return first->paragraph < second->paragraph ? -1 : 1;
  return first->sentence < second->sentence ? -1 : first->sentence > second->sentence;
}

/* The places of the statements themselves, one by one. */
static GArray *
find_places (const GPtrArray *statements)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (EntentePlace), statements->len);

  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];
      EntentePlace place = { statement->paragraph, statement->sentence, 1 };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  return places;
}

/* The passage of a paragraph; one that only statements know of is taken for one of the body. */
static EntentePassage *
ensure_passage (GPtrArray  *passages,
                GHashTable *by_number,
                guint       number)
{
  EntentePassage *passage = g_hash_table_lookup (by_number, GUINT_TO_POINTER (number));

  if (passage == NULL)
    {
      passage = passage_new (number, ENTENTE_PARAGRAPH_BODY, 0);
      g_ptr_array_add (passages, passage);
      g_hash_table_insert (by_number, GUINT_TO_POINTER (number), passage);
    }
  return passage;
}

/* What rests on a place that names no sentence covers one only where there is no other. The places of a sentence come one
 * after the other; @last is the one before. */
static void
cover (EntentePassage     *passage,
       const EntentePlace *place,
       guint              *last)
{
  guint sentence = place->sentence == 0 && passage->n_sentences == 1 ? 1 : place->sentence;

  passage->n_statements += place->n_statements;
  if (sentence > 0 && sentence <= passage->n_sentences && sentence != *last)
    passage->n_covered++;
  *last = sentence;
}

/**
 * entente_coverage_new:
 * @source: a source
 * @statements: (element-type EntenteStatement): the statements that rest on it, or some of them; must outlive the coverage
 * @places: (nullable) (element-type EntentePlace): where all of them rest, in order; or %NULL if @statements are all
 *
 * Lays the statements beside the paragraphs. A paragraph that only statements know of is taken for one of the body.
 *
 * Returns: (transfer full): what of the source is in the landscape
 */
EntenteCoverage *
entente_coverage_new (const EntenteSource *source,
                      const GPtrArray     *statements,
                      const GArray        *places)
{
  g_autoptr (GHashTable) by_number = NULL;
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (GArray) own_places = NULL;
  EntenteCoverage *self;
  guint last = 0;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (statements != NULL, NULL);

  if (places == NULL)
    places = own_places = find_places (statements);
  by_number = g_hash_table_new (NULL, NULL);
  passages = g_ptr_array_new ();
  self = g_new0 (EntenteCoverage, 1);
  for (guint i = 0; i < source->paragraphs->len; i++)
    {
      const EntenteParagraph *paragraph = &g_array_index (source->paragraphs, EntenteParagraph, i);
      EntentePassage *passage = passage_new (paragraph->number, paragraph->role, paragraph->sentences);

      g_ptr_array_add (passages, passage);
      g_hash_table_insert (by_number, GUINT_TO_POINTER (paragraph->number), passage);
    }
  for (guint i = 0; i < places->len; i++)
    {
      const EntentePlace *place = &g_array_index (places, EntentePlace, i);

      if (i == 0 || place->paragraph != g_array_index (places, EntentePlace, i - 1).paragraph)
        last = 0;
      cover (ensure_passage (passages, by_number, place->paragraph), place, &last);
      self->n_statements += place->n_statements;
    }
  for (guint i = 0; i < statements->len; i++)
    {
      EntenteStatement *statement = statements->pdata[i];

      g_ptr_array_add (ensure_passage (passages, by_number, statement->paragraph)->statements, statement);
    }
  g_ptr_array_sort (passages, compare_passages);

  self->passages = g_ptr_array_new_with_free_func (passage_free);
  for (guint i = 0; i < passages->len; i++)
    {
      EntentePassage *before = self->passages->len > 0 ? self->passages->pdata[self->passages->len - 1] : NULL;
      EntentePassage *passage = passages->pdata[i];

      if (before != NULL && goes_on (source, before, passage))
        {
          before->last = passage->last;
          before->n_sentences += passage->n_sentences;
          passage_free (passage);
          continue;
        }
      if (passage->role == ENTENTE_PARAGRAPH_BODY)
        {
          self->n_sentences += passage->n_sentences;
          self->n_covered += passage->n_covered;
        }
      g_ptr_array_add (self->passages, passage);
    }
  return self;
}

/**
 * entente_coverage_free:
 * @self: (transfer full) (nullable): a coverage
 */
void
entente_coverage_free (EntenteCoverage *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->passages);
  g_free (self);
}

/**
 * entente_coverage_get_section:
 * @source: a source
 * @passage: a passage of it
 *
 * Returns: (transfer none): the title of the section that it stands in, the same pointer for each passage of it
 */
const char *
entente_coverage_get_section (const EntenteSource  *source,
                              const EntentePassage *passage)
{
  const char *section;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (passage != NULL, NULL);

  section = passage->first > 0 ? entente_source_get_section (source, passage->first) : NULL;
  /* Translators: a heading for paragraphs that stand in no section of a document. */
  return section != NULL ? section : _("Elsewhere");
}

/**
 * entente_coverage_format:
 * @self: a coverage
 *
 * Returns: (transfer full): how much of the body is in the landscape, as a line for people
 */
char *
entente_coverage_format (const EntenteCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_sentences == 0)
    return g_strdup (_("How many sentences it has isn’t recorded"));
  if (self->n_covered == self->n_sentences)
    /* Translators: of a document: each sentence of its body text is the basis of one statement or more. */
    return g_strdup_printf (ngettext ("Its one body sentence has a statement", "All %u body sentences have a statement",
                                      self->n_sentences),
                            self->n_sentences);
  /* Translators: of a document: “62 of 66 body sentences have a statement”. */
  return g_strdup_printf (ngettext ("%u of %u body sentence has a statement", "%u of %u body sentences have a statement",
                                    self->n_sentences),
                          self->n_covered, self->n_sentences);
}

/* The longest first, else in the order they came in. */
static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const GPtrArray *first = *(const GPtrArray *const *) a;
  const GPtrArray *second = *(const GPtrArray *const *) b;

  return first->len > second->len ? -1 : first->len < second->len;
}

/**
 * entente_coverage_order_by_subject:
 * @statements: (element-type EntenteStatement): statements
 *
 * Returns: (transfer container) (element-type EntenteStatement): the same, those of a subject together, and first the subject
 *   of which most is said
 */
GPtrArray *
entente_coverage_order_by_subject (const GPtrArray *statements)
{
  g_autoptr (GHashTable) by_subject = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  GPtrArray *ordered = g_ptr_array_sized_new (statements->len);

  for (guint i = 0; i < statements->len; i++)
    {
      EntenteStatement *statement = statements->pdata[i];
      GPtrArray *group = g_hash_table_lookup (by_subject, statement->subject);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (by_subject, statement->subject, group);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group, statement);
    }
  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_extend (ordered, groups->pdata[i], NULL, NULL);
  return ordered;
}

/**
 * entente_passage_format_paragraph:
 * @self: a passage
 *
 * Returns: (transfer full): which paragraphs it is: “¶ 3”, “¶ 30–38”
 */
char *
entente_passage_format_paragraph (const EntentePassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->first == 0)
    return g_strdup (_("No paragraph named"));
  if (self->last > self->first)
    /* Translators: the numbers of paragraphs, from the first to the last. Between sign and number is a no-break space. */
    return g_strdup_printf (_("¶ %u–%u"), self->first, self->last);
  /* Translators: the number of a paragraph. Between sign and number is a no-break space. */
  return g_strdup_printf (_("¶ %u"), self->first);
}

/**
 * entente_passage_format_role:
 * @self: a passage
 *
 * Returns: (transfer full) (nullable): what the paragraphs are if they aren't the body of the source: “Heading”
 */
char *
entente_passage_format_role (const EntentePassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->role)
    {
    case ENTENTE_PARAGRAPH_HEADING:
      return g_strdup (ngettext ("Heading", "Headings", self->last - self->first + 1));
    case ENTENTE_PARAGRAPH_LABEL:
      /* Translators: of a paragraph that only introduces what follows, such as “For Microsoft:”. */
      return g_strdup (ngettext ("Label", "Labels", self->last - self->first + 1));
    case ENTENTE_PARAGRAPH_MARK:
      /* Translators: of a paragraph that is only a sign, such as a bullet. */
      return g_strdup (ngettext ("Sign without words", "Signs without words", self->last - self->first + 1));
    case ENTENTE_PARAGRAPH_FURNITURE:
      /* Translators: of paragraphs such as menus and advertisements, which aren't part of the text. */
      return g_strdup (_("Page furniture, left out"));
    case ENTENTE_PARAGRAPH_BODY:
    default:
      return NULL;
    }
}
