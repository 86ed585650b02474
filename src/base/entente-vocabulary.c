/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A word as it is written in files, and for people. Labels are translated when asked for. */
typedef struct {
  const char *code;
  const char *label;
} Word;

static const Word subject_types[] = {
  { "entity", N_("Entity") },
  { "deal", N_("Deal") },
  { "event", N_("Event") },
  { "scenario", N_("Scenario") },
};

static const Word properties[] = {
  { "name", N_("Name") },
  { "kind", N_("Kind") },
  { "party", N_("Party") },
  { "amount", N_("Amount") },
  { "status", N_("Status") },
  { "term", N_("Term") },
  { "benefit", N_("Benefit") },
  { "motive", N_("Motive") },
  { "tension", N_("Tension") },
  { "risk", N_("Risk") },
  { "implication", N_("Implication") },
  { "precedent", N_("Precedent") },
  { "alias", N_("Also called") },
  { "role", N_("Role") },
  { "structure", N_("Structure") },
  { "strategy", N_("Strategy") },
  { "dependence", N_("Dependence") },
  { "figure", N_("Figure") },
  { "position", N_("Position") },
  { "view", N_("View") },
  { "lesson", N_("Lesson") },
  { "question", N_("Open question") },
  { "part-of", N_("Part of") },
  { "amends", N_("Amends") },
  { "supersedes", N_("Supersedes") },
  { "same-as", N_("Same as") },
};

static const Word entity_kinds[] = {
  { "company", N_("Company") },
  { "division", N_("Division") },
  { "research-lab", N_("Research lab") },
  { "organisation", N_("Organisation") },
  { "regulator", N_("Regulator") },
  { "government", N_("Government") },
  { "advisory-body", N_("Advisory body") },
  { "person", N_("Person") },
  { "group", N_("Unnamed group") },
  { "publication", N_("Publication") },
  { "model", N_("Model") },
  { "product", N_("Product") },
  { "service", N_("Service") },
  { "chip", N_("Chip") },
  { "legal-structure", N_("Legal structure") },
  { "region", N_("Region") },
  { "market", N_("Market") },
  { "topic", N_("Topic") },
};

static const Word deal_kinds[] = {
  { "investment", N_("Investment") },
  { "licence", N_("Licence") },
  { "cloud", N_("Cloud") },
  { "supply", N_("Supply") },
  { "access", N_("Access") },
  { "integration", N_("Use in products") },
  { "collaboration", N_("Collaboration") },
  { "acquisition", N_("Acquisition") },
  { "renegotiation", N_("Renegotiation") },
  { "funding-round", N_("Funding round") },
  { "internal-spending", N_("Internal spending") },
  { "public-funding", N_("Public funding") },
  { "governance-arrangement", N_("Governance arrangement") },
  { "partnership", N_("Partnership") },
};

static const Word roles[] = {
  { "investor", N_("investor") },
  { "investee", N_("investee") },
  { "licensor", N_("licensor") },
  { "licensee", N_("licensee") },
  { "provider", N_("provider") },
  { "customer", N_("customer") },
  { "supplier", N_("supplier") },
  { "acquirer", N_("acquirer") },
  { "target", N_("target") },
  { "funder", N_("funder") },
  { "recipient", N_("recipient") },
  { "spender", N_("spender") },
  { "partner", N_("partner") },
  { "integrator", N_("integrator") },
  { "parent", N_("parent") },
  { "subsidiary", N_("subsidiary") },
  { "asset", N_("what it is about") },
  { "actor", N_("acting") },
  { "affected", N_("affected") },
  { "participant", N_("taking part") },
};

/* The ladder in its order, then the exits. */
static const Word steps[] = {
  { "hypothetical", N_("Hypothetical") },
  { "rumoured", N_("Rumoured") },
  { "reported", NC_("status", "Reported") },
  { "in-talks", N_("In talks") },
  { "announced", N_("Announced") },
  { "committed", NC_("status", "Committed") },
  { "signed", N_("Signed") },
  { "completed", N_("Completed") },
  { "ongoing", N_("Ongoing") },
  { "withdrawn", N_("Withdrawn") },
  { "blocked", N_("Blocked") },
  { "terminated", N_("Terminated") },
  { "expired", N_("Expired") },
};
#define FIRST_EXIT 9

static const Word measures[] = {
  { "discussed", N_("under discussion") },
  { "committed", N_("committed") },
  { "paid", N_("paid") },
  { "cumulative", N_("running total") },
  { "valuation", N_("valuation") },
  { "spending", N_("spending") },
  { "market", N_("market") },
};

static const Word families[] = {
  { "exclusivity", N_("Exclusivity") },
  { "access", N_("Access") },
  { "licence", N_("Licence") },
  { "governance", N_("Governance") },
  { "return", N_("Return") },
  { "infrastructure", N_("Infrastructure") },
  { "chips", N_("Chips") },
  { "safety", N_("Safety") },
  { "oversight", N_("Oversight") },
};

static const Word modalities[] = {
  { "asserted", N_("Asserted") },
  { "reported", NC_("modality", "Reported") },
  { "estimated", N_("Estimated") },
  { "possible", N_("Possible") },
  { "forecast", N_("Forecast") },
  { "opinion", N_("Opinion") },
};

static const Word ranks[] = {
  { "preferred", N_("Preferred") },
  { "normal", N_("Normal") },
  { "deprecated", N_("Deprecated") },
};

static const Word qualifiers[] = {
  { "", "" },
  { "exact", N_("exact") },
  { "about", N_("about") },
  { "at-least", N_("at least") },
  { "more-than", N_("more than") },
  { "up-to", N_("up to") },
  { "less-than", N_("less than") },
  { "range", N_("between") },
  { "no-figure", N_("no figure") },
  { "undisclosed", N_("undisclosed") },
};

static const Word periods[] = {
  { "", "" },
  { "once", N_("once") },
  { "per-year", N_("per year") },
};

static const Word source_kinds[] = {
  { "article", N_("Article") },
  { "report", N_("Report") },
  { "filing", N_("Filing") },
  { "press-release", N_("Press release") },
  { "dataset", N_("Dataset") },
  { "interview", N_("Interview") },
  { "book", N_("Book") },
  { "web-page", N_("Web page") },
  { "other", N_("Other source") },
};

static const Word paragraph_roles[] = {
  { "body", NC_("paragraph", "Body") },
  { "heading", NC_("paragraph", "Heading") },
  { "label", NC_("paragraph", "Label") },
  { "mark", NC_("paragraph", "Mark") },
  { "furniture", NC_("paragraph", "Page furniture") },
};

static const Word difference_kinds[] = {
  { "between", N_("Between sources") },
  { "within", N_("Within one source") },
};

static const struct {
  const Word *words;
  guint       size;
} vocabularies[ENTENTE_N_VOCABULARIES] = {
  [ENTENTE_VOCABULARY_SUBJECT_TYPE] = { subject_types, G_N_ELEMENTS (subject_types) },
  [ENTENTE_VOCABULARY_PROPERTY] = { properties, G_N_ELEMENTS (properties) },
  [ENTENTE_VOCABULARY_ENTITY_KIND] = { entity_kinds, G_N_ELEMENTS (entity_kinds) },
  [ENTENTE_VOCABULARY_DEAL_KIND] = { deal_kinds, G_N_ELEMENTS (deal_kinds) },
  [ENTENTE_VOCABULARY_ROLE] = { roles, G_N_ELEMENTS (roles) },
  [ENTENTE_VOCABULARY_STEP] = { steps, G_N_ELEMENTS (steps) },
  [ENTENTE_VOCABULARY_MEASURE] = { measures, G_N_ELEMENTS (measures) },
  [ENTENTE_VOCABULARY_FAMILY] = { families, G_N_ELEMENTS (families) },
  [ENTENTE_VOCABULARY_MODALITY] = { modalities, G_N_ELEMENTS (modalities) },
  [ENTENTE_VOCABULARY_RANK] = { ranks, G_N_ELEMENTS (ranks) },
  [ENTENTE_VOCABULARY_QUALIFIER] = { qualifiers, G_N_ELEMENTS (qualifiers) },
  [ENTENTE_VOCABULARY_PERIOD] = { periods, G_N_ELEMENTS (periods) },
  [ENTENTE_VOCABULARY_SOURCE_KIND] = { source_kinds, G_N_ELEMENTS (source_kinds) },
  [ENTENTE_VOCABULARY_PARAGRAPH_ROLE] = { paragraph_roles, G_N_ELEMENTS (paragraph_roles) },
  [ENTENTE_VOCABULARY_DIFFERENCE_KIND] = { difference_kinds, G_N_ELEMENTS (difference_kinds) },
};

G_STATIC_ASSERT (G_N_ELEMENTS (properties) == ENTENTE_N_PROPERTIES);
G_STATIC_ASSERT (G_N_ELEMENTS (modalities) == ENTENTE_N_MODALITIES);
G_STATIC_ASSERT (G_N_ELEMENTS (subject_types) == ENTENTE_N_SUBJECT_TYPES);

#define ENTITY   (1 << ENTENTE_SUBJECT_ENTITY)
#define DEAL     (1 << ENTENTE_SUBJECT_DEAL)
#define EVENT    (1 << ENTENTE_SUBJECT_EVENT)
#define SCENARIO (1 << ENTENTE_SUBJECT_SCENARIO)
#define ANY      (ENTITY | DEAL | EVENT | SCENARIO)

#define OBJECT ENTENTE_HAS_OBJECT
#define CODE   ENTENTE_HAS_CODE
#define TEXT   ENTENTE_HAS_TEXT
#define AMOUNT ENTENTE_HAS_AMOUNT

/* What someone says or expects of a deal, and whom it concerns. */
#define CONSEQUENCE { ANY, TEXT, TEXT | OBJECT, 0, ENTENTE_RIVALS_BY_RECORD, FALSE }
/* What is said of a subject: words, another subject, or a sum with its measure. */
#define DESCRIPTION { ANY, 0, TEXT | OBJECT | AMOUNT | CODE, TEXT | OBJECT | AMOUNT, ENTENTE_RIVALS_BY_RECORD, FALSE }
/* How one subject stands to another. */
#define RELATION { ANY, OBJECT, OBJECT | TEXT, 0, ENTENTE_RIVALS_NEVER, FALSE }

static const EntentePropertyInfo property_infos[ENTENTE_N_PROPERTIES] = {
  [ENTENTE_PROPERTY_NAME] = { ANY, TEXT, TEXT, 0, ENTENTE_RIVALS_VALUES_DIFFER, TRUE },
  [ENTENTE_PROPERTY_KIND] = { ENTITY | DEAL, CODE, CODE | TEXT, 0, ENTENTE_RIVALS_VALUES_DIFFER, FALSE },
  [ENTENTE_PROPERTY_PARTY] = { DEAL | EVENT, OBJECT | CODE, OBJECT | CODE | TEXT, 0, ENTENTE_RIVALS_NEVER, FALSE },
  [ENTENTE_PROPERTY_AMOUNT] = { DEAL | EVENT, AMOUNT | CODE, AMOUNT | CODE | TEXT, 0, ENTENTE_RIVALS_BOUNDS_DISJOINT, FALSE },
  [ENTENTE_PROPERTY_STATUS] = { DEAL | EVENT, CODE, CODE | TEXT, 0, ENTENTE_RIVALS_DATES_DISJOINT, FALSE },
  [ENTENTE_PROPERTY_TERM] = { DEAL, CODE | TEXT, CODE | TEXT | OBJECT, 0, ENTENTE_RIVALS_BY_RECORD, FALSE },
  [ENTENTE_PROPERTY_BENEFIT] = CONSEQUENCE,
  [ENTENTE_PROPERTY_MOTIVE] = CONSEQUENCE,
  [ENTENTE_PROPERTY_TENSION] = CONSEQUENCE,
  [ENTENTE_PROPERTY_RISK] = CONSEQUENCE,
  [ENTENTE_PROPERTY_IMPLICATION] = CONSEQUENCE,
  [ENTENTE_PROPERTY_PRECEDENT] = CONSEQUENCE,
  [ENTENTE_PROPERTY_ALIAS] = { ANY, TEXT, TEXT, 0, ENTENTE_RIVALS_BY_RECORD, TRUE },
  [ENTENTE_PROPERTY_ROLE] = DESCRIPTION,
  [ENTENTE_PROPERTY_STRUCTURE] = DESCRIPTION,
  [ENTENTE_PROPERTY_STRATEGY] = DESCRIPTION,
  [ENTENTE_PROPERTY_DEPENDENCE] = DESCRIPTION,
  [ENTENTE_PROPERTY_FIGURE] = DESCRIPTION,
  [ENTENTE_PROPERTY_POSITION] = DESCRIPTION,
  [ENTENTE_PROPERTY_VIEW] = DESCRIPTION,
  [ENTENTE_PROPERTY_LESSON] = DESCRIPTION,
  [ENTENTE_PROPERTY_QUESTION] = DESCRIPTION,
  [ENTENTE_PROPERTY_PART_OF] = RELATION,
  [ENTENTE_PROPERTY_AMENDS] = RELATION,
  [ENTENTE_PROPERTY_SUPERSEDES] = RELATION,
  [ENTENTE_PROPERTY_SAME_AS] = { ENTITY, OBJECT, OBJECT | TEXT, 0, ENTENTE_RIVALS_NEVER, FALSE },
};

/**
 * entente_property_get_info:
 * @property: a property
 *
 * Returns: (transfer none): its row of the table
 */
const EntentePropertyInfo *
entente_property_get_info (EntenteProperty property)
{
  g_return_val_if_fail (property < ENTENTE_N_PROPERTIES, NULL);

  return &property_infos[property];
}

/**
 * entente_property_code_of:
 * @property: a property
 * @type: the type of the subject
 *
 * Which vocabulary the `code` of a statement is a word of. In a description (a figure, say) the code is the measure of
 * its amount.
 *
 * Returns: the vocabulary, or %ENTENTE_VOCABULARY_NONE if the property has no code
 */
EntenteVocabulary
entente_property_code_of (EntenteProperty    property,
                          EntenteSubjectType type)
{
  g_return_val_if_fail (property < ENTENTE_N_PROPERTIES, ENTENTE_VOCABULARY_NONE);

  if (!(property_infos[property].allowed & CODE))
    return ENTENTE_VOCABULARY_NONE;

  switch ((int) property)
    {
    case ENTENTE_PROPERTY_KIND:
      return type == ENTENTE_SUBJECT_DEAL ? ENTENTE_VOCABULARY_DEAL_KIND : ENTENTE_VOCABULARY_ENTITY_KIND;
    case ENTENTE_PROPERTY_PARTY:
      return ENTENTE_VOCABULARY_ROLE;
    case ENTENTE_PROPERTY_STATUS:
      return ENTENTE_VOCABULARY_STEP;
    case ENTENTE_PROPERTY_TERM:
      return ENTENTE_VOCABULARY_FAMILY;
    default:
      return ENTENTE_VOCABULARY_MEASURE;
    }
}

/**
 * entente_vocabulary_size:
 * @vocabulary: a vocabulary
 *
 * Returns: how many words it has
 */
guint
entente_vocabulary_size (EntenteVocabulary vocabulary)
{
  g_return_val_if_fail ((guint) vocabulary < ENTENTE_N_VOCABULARIES, 0);

  return vocabularies[vocabulary].size;
}

/**
 * entente_vocabulary_nth:
 * @vocabulary: a vocabulary
 * @index: the number of a word in it
 *
 * Returns: (transfer none): the word as it is written in files; empty for the first word of a vocabulary that may be
 *   left out
 */
const char *
entente_vocabulary_nth (EntenteVocabulary vocabulary,
                        guint             index)
{
  g_return_val_if_fail ((guint) vocabulary < ENTENTE_N_VOCABULARIES, NULL);
  g_return_val_if_fail (index < vocabularies[vocabulary].size, NULL);

  return vocabularies[vocabulary].words[index].code;
}

/**
 * entente_vocabulary_find:
 * @vocabulary: a vocabulary
 * @code: (nullable): any text
 *
 * Returns: the number of the word @code, or -1 if it is none
 */
int
entente_vocabulary_find (EntenteVocabulary vocabulary,
                         const char       *code)
{
  g_return_val_if_fail ((guint) vocabulary < ENTENTE_N_VOCABULARIES, -1);

  if (code == NULL || *code == '\0')
    return -1;
  for (guint i = 0; i < vocabularies[vocabulary].size; i++)
    if (strcmp (vocabularies[vocabulary].words[i].code, code) == 0)
      return (int) i;
  return -1;
}

/* What stands elsewhere with the same English needs a context to be translated apart. */
static const char *
translate (EntenteVocabulary vocabulary,
           const char       *label)
{
  if (*label == '\0')
    return "";
  if (vocabulary == ENTENTE_VOCABULARY_STEP && (strcmp (label, "Reported") == 0 || strcmp (label, "Committed") == 0))
    return g_dpgettext2 (GETTEXT_PACKAGE, "status", label);
  if (vocabulary == ENTENTE_VOCABULARY_MODALITY && strcmp (label, "Reported") == 0)
    return g_dpgettext2 (GETTEXT_PACKAGE, "modality", label);
  if (vocabulary == ENTENTE_VOCABULARY_PARAGRAPH_ROLE)
    return g_dpgettext2 (GETTEXT_PACKAGE, "paragraph", label);
  return _(label);
}

/**
 * entente_vocabulary_label:
 * @vocabulary: a vocabulary
 * @index: the number of a word in it
 *
 * Returns: (transfer none): the word for people, translated
 */
const char *
entente_vocabulary_label (EntenteVocabulary vocabulary,
                          guint             index)
{
  g_return_val_if_fail ((guint) vocabulary < ENTENTE_N_VOCABULARIES, NULL);
  g_return_val_if_fail (index < vocabularies[vocabulary].size, NULL);

  return translate (vocabulary, vocabularies[vocabulary].words[index].label);
}

/**
 * entente_vocabulary_label_of:
 * @vocabulary: a vocabulary
 * @code: (nullable): a word as it is written in files
 *
 * Returns: (transfer none): the word for people, translated; @code itself if it is no word of @vocabulary, and nothing
 *   for nothing
 */
const char *
entente_vocabulary_label_of (EntenteVocabulary vocabulary,
                             const char       *code)
{
  int index = entente_vocabulary_find (vocabulary, code);

  if (code == NULL)
    return "";
  return index < 0 ? code : entente_vocabulary_label (vocabulary, (guint) index);
}

/**
 * entente_vocabulary_list:
 * @vocabulary: a vocabulary
 *
 * Returns: (transfer full): all its words with commas between, for "expected ..." in an error
 */
char *
entente_vocabulary_list (EntenteVocabulary vocabulary)
{
  GString *list;

  g_return_val_if_fail ((guint) vocabulary < ENTENTE_N_VOCABULARIES, NULL);

  list = g_string_new (NULL);
  for (guint i = 0; i < vocabularies[vocabulary].size; i++)
    {
      const char *code = vocabularies[vocabulary].words[i].code;

      if (*code != '\0')
        g_string_append_printf (list, list->len > 0 ? ", %s" : "%s", code);
    }
  return g_string_free (list, FALSE);
}

/**
 * entente_step_is_exit:
 * @step: (nullable): a step of the status ladder
 *
 * Returns: %TRUE if a deal leaves the ladder by it: withdrawn, blocked, terminated or expired
 */
gboolean
entente_step_is_exit (const char *step)
{
  return entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, step) >= FIRST_EXIT;
}

/**
 * entente_modality_is_stated:
 * @modality: a modality
 *
 * Returns: %TRUE for asserted, reported and estimated; what is not stated is only likely
 */
gboolean
entente_modality_is_stated (EntenteModality modality)
{
  return modality <= ENTENTE_MODALITY_ESTIMATED;
}
