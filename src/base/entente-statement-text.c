/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statement-text.h"

#include "entente-bundled-text.h"
#include "entente-letter-case.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The kinds of %ENTENTE_VOCABULARY_SOURCE_KIND, for a source without a title: as a label, and within a sentence. */
static const struct {
  const char *kind;
  const char *label;
  const char *phrase;
} untitled[] = {
  { "article", N_("Untitled article"), N_("an untitled article") },
  { "report", N_("Untitled report"), N_("an untitled report") },
  { "filing", N_("Untitled filing"), N_("an untitled filing") },
  { "press-release", N_("Untitled press release"), N_("an untitled press release") },
  { "dataset", N_("Untitled dataset"), N_("an untitled dataset") },
  { "interview", N_("Untitled interview"), N_("an untitled interview") },
  { "book", N_("Untitled book"), N_("an untitled book") },
  { "web-page", N_("Untitled web page"), N_("an untitled web page") },
  { "other", N_("Untitled source"), N_("an untitled source") },
};

static guint
find_untitled (const EntenteSource *source)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (untitled) - 1 && g_strcmp0 (untitled[i].kind, source->kind) != 0)
    i++;
  return i;
}

static const char *
get_name (const char      *id,
          EntenteNameFunc  name_of,
          gpointer         data)
{
  const char *name = id != NULL ? name_of (id, data) : NULL;

  return name != NULL ? name : id;
}

static char *
format_date (const char       *text,
             EntenteDateStyle  style)
{
  g_autoptr (EntenteDate) date = entente_date_parse (text, NULL);

  return date != NULL ? entente_date_format (date, style) : g_strdup (text);
}

/* Whom or what a consequence concerns. */
static void
append_concerned (GString         *text,
                  EntenteProperty  property,
                  const char      *object)
{
  g_autofree char *part = NULL;

  if (object == NULL)
    return;
  if (property == ENTENTE_PROPERTY_BENEFIT || property == ENTENTE_PROPERTY_RISK)
    /* Translators: whom a benefit or a risk is one for. */
    part = g_strdup_printf (_("for %s"), object);
  else
    /* Translators: whom a motive, a tension, a term … concerns. */
    part = g_strdup_printf (_("concerning %s"), object);
  entente_statement_text_append (text, part);
}

/* The source and the place in it, as within a sentence. */
static char *
cite_source (const EntenteStatement *self,
             const EntenteSource    *source)
{
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *place = NULL;
  g_autofree char *note = NULL;

  if (source != NULL && source->title == NULL)
    title = g_strdup (_(untitled[find_untitled (source)].phrase));
  else if (source != NULL || self->source != NULL)
    /* Translators: the title of a document, within a sentence */
    title = g_strdup_printf (C_("title", "“%s”"), source != NULL ? source->title : self->source);
  else
    return g_strdup (_("a source that is not named"));

  if (source != NULL)
    date = source->published != NULL ? format_date (source->published, ENTENTE_DATE_STYLE_LONG)
                                     : g_strdup (C_("date", "undated"));
  if (self->paragraph > 0)
    place = g_strdup_printf (_("paragraph %u"), self->paragraph);
  if (date == NULL && place == NULL)
    return g_steal_pointer (&title);
  if (date == NULL || place == NULL)
    note = g_strdup (date != NULL ? date : place);
  else
    /* Translators: the date of a document and the place in it, as in “undated, paragraph 3” */
    note = g_strdup_printf (C_("document", "%1$s, %2$s"), date, place);
  /* Translators: a document, its date and the place in it, as in “an untitled article (undated, paragraph 3)” */
  return g_strdup_printf (C_("document", "%1$s (%2$s)"), title, note);
}

/* Who says it, and how firmly. No verb follows a credited name, which may be one or many. */
static char *
lead_in (const EntenteStatement *self,
         const char             *credit,
         const char             *source)
{
  switch (self->modality)
    {
    case ENTENTE_MODALITY_ESTIMATED:
      if (credit != NULL)
        /* Translators: a sentence to be cited follows after a colon; first a name, then a document */
        return g_strdup_printf (_("According to an estimate by %1$s, as cited in %2$s"), credit, source);
      /* Translators: a document; a sentence to be cited follows after a colon */
      return g_strdup_printf (_("%s estimates"), source);
    case ENTENTE_MODALITY_POSSIBLE:
      if (credit != NULL)
        /* Translators: a sentence to be cited follows after a colon; first a name, then a document */
        return g_strdup_printf (_("According to %1$s, as cited in %2$s, it is possible"), credit, source);
      /* Translators: a document; a sentence to be cited follows after a colon */
      return g_strdup_printf (_("%s says it is possible"), source);
    case ENTENTE_MODALITY_FORECAST:
      if (credit != NULL)
        /* Translators: a sentence to be cited follows after a colon; first a name, then a document */
        return g_strdup_printf (_("According to a forecast by %1$s, as cited in %2$s"), credit, source);
      /* Translators: a document; a sentence to be cited follows after a colon */
      return g_strdup_printf (_("%s expects"), source);
    case ENTENTE_MODALITY_OPINION:
      if (credit != NULL)
        /* Translators: a sentence to be cited follows after a colon; first a name, then a document */
        return g_strdup_printf (_("In the view of %1$s, as cited in %2$s"), credit, source);
      /* Translators: a document; a sentence to be cited follows after a colon */
      return g_strdup_printf (_("In the view of %s"), source);
    case ENTENTE_MODALITY_ASSERTED:
    case ENTENTE_MODALITY_REPORTED:
    case ENTENTE_N_MODALITIES:
    default:
      if (credit != NULL)
        /* Translators: a sentence to be cited follows after a colon; first a name, then a document */
        return g_strdup_printf (_("According to %1$s, as cited in %2$s"), credit, source);
      if (self->modality == ENTENTE_MODALITY_ASSERTED)
        /* Translators: a document; a sentence to be cited follows after a colon */
        return g_strdup_printf (_("%s says"), source);
      /* Translators: a document; a sentence to be cited follows after a colon */
      return g_strdup_printf (_("%s reports"), source);
    }
}

/* What is cited, as a sentence. Names are ours as often as the source's, so nobody is made to use them. */
static char *
format_cited (const EntenteStatement *self,
              EntenteNameFunc         name_of,
              gpointer                data)
{
  const char *subject = get_name (self->subject, name_of, data);
  g_autofree char *text = NULL;

  if (self->property == ENTENTE_PROPERTY_NAME && self->text != NULL)
    /* Translators: a sentence about a name that this collection gives to something */
    return g_strdup_printf (_("There is something that is here called “%s”."), entente_statement_get_text (self));
  if (self->property == ENTENTE_PROPERTY_ALIAS && self->text != NULL)
    /* Translators: a sentence about a second name of something, and its usual name */
    return g_strdup_printf (_("“%1$s” is another name for “%2$s”."), entente_statement_get_text (self), subject);

  text = entente_statement_format_text (self, name_of, data);
  if (self->text == NULL)
    /* Translators: the name of something, and what is said of it in keywords */
    return g_strdup_printf (_("%1$s (%2$s)."), subject, text);
  if (g_str_has_suffix (text, ".") || g_str_has_suffix (text, "?") || g_str_has_suffix (text, "!") ||
      g_str_has_suffix (text, "…"))
    return g_steal_pointer (&text);
  /* Translators: a text that is to end as a sentence does */
  return g_strdup_printf (C_("sentence", "%s."), text);
}

/**
 * entente_statement_text_append:
 * @text: a text in parts
 * @part: (nullable): one more
 *
 * Appends a part with a middle dot before it, unless it is the first. Nothing is appended of nothing.
 */
void
entente_statement_text_append (GString    *text,
                               const char *part)
{
  g_return_if_fail (text != NULL);

  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/**
 * entente_statement_text_append_spoken:
 * @sentence: a spoken sentence in parts
 * @part: (nullable): one more
 *
 * Appends a part with a comma before it, unless it is the first. Nothing is appended of nothing.
 */
void
entente_statement_text_append_spoken (GString    *sentence,
                                      const char *part)
{
  g_return_if_fail (sentence != NULL);

  if (part == NULL || *part == '\0')
    return;
  if (sentence->len > 0)
    /* Translators: between the parts of a spoken sentence, as in “OpenAI, company, 18 deals” */
    g_string_append (sentence, C_("spoken sentence", ", "));
  g_string_append (sentence, part);
}

/**
 * entente_statement_get_code_label:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): its code for people, translated, or %NULL if it has none
 */
const char *
entente_statement_get_code_label (const EntenteStatement *self)
{
  EntenteVocabulary vocabulary;

  g_return_val_if_fail (self != NULL, NULL);

  /* A kind stands for an entity or a deal: a word of either says which. */
  vocabulary = entente_property_code_of (self->property, ENTENTE_SUBJECT_ENTITY);
  if (self->code == NULL || vocabulary == ENTENTE_VOCABULARY_NONE)
    return self->code;
  if (entente_vocabulary_find (vocabulary, self->code) < 0)
    vocabulary = entente_property_code_of (self->property, ENTENTE_SUBJECT_DEAL);
  return entente_vocabulary_label_of (vocabulary, self->code);
}

/**
 * entente_statement_format_value:
 * @self: a statement
 * @style: how to write an amount and a date
 * @name_of: (scope call): gives the name of a subject
 * @data: for @name_of
 *
 * Writes the value of a statement in a few words: all its slots but the text.
 *
 * Returns: (transfer full): the value; empty where the text is all there is
 */
char *
entente_statement_format_value (const EntenteStatement *self,
                                const EntenteStyle     *style,
                                EntenteNameFunc         name_of,
                                gpointer                data)
{
  const char *property;
  const char *object;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (name_of != NULL, NULL);

  text = g_string_new (NULL);
  property = entente_vocabulary_label (ENTENTE_VOCABULARY_PROPERTY, self->property);
  object = get_name (self->object, name_of, data);
  switch ((int) self->property)
    {
    case ENTENTE_PROPERTY_PARTY:
    case ENTENTE_PROPERTY_STATUS:
    case ENTENTE_PROPERTY_AMOUNT:
      /* The heading, or the value itself, says what it is. */
      entente_statement_text_append (text, object);
      break;
    case ENTENTE_PROPERTY_TERM:
      entente_statement_text_append (text, entente_statement_get_code_label (self));
      append_concerned (text, self->property, object);
      break;
    case ENTENTE_PROPERTY_BENEFIT:
    case ENTENTE_PROPERTY_MOTIVE:
    case ENTENTE_PROPERTY_TENSION:
    case ENTENTE_PROPERTY_RISK:
    case ENTENTE_PROPERTY_IMPLICATION:
    case ENTENTE_PROPERTY_PRECEDENT:
      append_concerned (text, self->property, object);
      break;
    case ENTENTE_PROPERTY_KIND:
    case ENTENTE_PROPERTY_PART_OF:
    case ENTENTE_PROPERTY_AMENDS:
    case ENTENTE_PROPERTY_SUPERSEDES:
    case ENTENTE_PROPERTY_SAME_AS:
      entente_statement_text_append (text, property);
      entente_statement_text_append (text, object);
      break;
    default:
      /* With words of its own a description tells what it is; a mere name or sum doesn't. */
      if (object != NULL || self->text == NULL)
        entente_statement_text_append (text, property);
      entente_statement_text_append (text, object);
    }
  if (entente_statement_has_amount (self))
    {
      g_autofree char *amount = entente_money_format (&self->amount, self->words, style->money);

      entente_statement_text_append (text, amount);
    }
  if (self->property != ENTENTE_PROPERTY_TERM)
    entente_statement_text_append (text, entente_statement_get_code_label (self));
  if (self->date != NULL)
    {
      g_autofree char *date = format_date (self->date, style->date);

      entente_statement_text_append (text, date);
    }
  return g_string_free (text, FALSE);
}

/**
 * entente_statement_format_text:
 * @self: a statement
 * @name_of: (scope call): gives the name of a subject
 * @data: for @name_of
 *
 * What a reader sees of the statement: its own sentence, or one made from its slots where it has none.
 *
 * Returns: (transfer full): a text, never empty
 */
char *
entente_statement_format_text (const EntenteStatement *self,
                               EntenteNameFunc         name_of,
                               gpointer                data)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name_of != NULL, NULL);

  if (self->text != NULL)
    return g_strdup (entente_statement_get_text (self));

  text = g_string_new (NULL);
  entente_statement_text_append (text, entente_vocabulary_label (ENTENTE_VOCABULARY_PROPERTY, self->property));
  entente_statement_text_append (text, get_name (self->object, name_of, data));
  if (entente_statement_has_amount (self))
    {
      g_autofree char *amount = entente_money_format (&self->amount, self->words, ENTENTE_MONEY_STYLE_SHORT);

      entente_statement_text_append (text, amount);
    }
  entente_statement_text_append (text, entente_statement_get_code_label (self));
  if (self->date != NULL)
    {
      g_autofree char *date = format_date (self->date, ENTENTE_DATE_STYLE_LONG);

      entente_statement_text_append (text, date);
    }
  return g_string_free (text, FALSE);
}

/**
 * entente_statement_format_place:
 * @self: a statement
 *
 * Returns: (transfer full): the paragraph of its source, as in “¶ 4” with a no-break space; empty if none is given
 */
char *
entente_statement_format_place (const EntenteStatement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->paragraph == 0)
    return g_strdup ("");
  /* Translators: the number of a paragraph, with a no-break space before it */
  return g_strdup_printf (_("¶\302\240%u"), self->paragraph);
}

/**
 * entente_statement_format_credit:
 * @self: a statement
 * @name_of: (scope call): gives the name of a subject
 * @data: for @name_of
 *
 * Returns: (transfer full): the name of whom the source credits it to; “none credited” if it is nobody
 */
char *
entente_statement_format_credit (const EntenteStatement *self,
                                 EntenteNameFunc         name_of,
                                 gpointer                data)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name_of != NULL, NULL);

  return g_strdup (self->credited_to != NULL ? get_name (self->credited_to, name_of, data) : _("none credited"));
}

/**
 * entente_statement_attribute:
 * @self: a statement
 * @source: (nullable): its source
 * @name_of: (scope call): gives the name of a subject
 * @data: for @name_of
 *
 * Writes the statement as a sentence to be cited: who says it, where, how firmly and on what condition, then its own
 * text, unchanged. It is never firmer than its evidence.
 *
 * Returns: (transfer full): the sentence
 */
char *
entente_statement_attribute (const EntenteStatement *self,
                             const EntenteSource    *source,
                             EntenteNameFunc         name_of,
                             gpointer                data)
{
  g_autofree char *cited = NULL;
  g_autofree char *document = NULL;
  g_autofree char *lead = NULL;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name_of != NULL, NULL);

  cited = format_cited (self, name_of, data);
  document = cite_source (self, source);
  lead = lead_in (self, get_name (self->credited_to, name_of, data), document);
  if (self->condition != NULL)
    /* Translators: who says something; the name of a deal, an event or a scenario on which it depends; a sentence */
    sentence = g_strdup_printf (_("%1$s, if “%2$s” should come about: %3$s"), lead,
                                get_name (self->condition, name_of, data), cited);
  else
    /* Translators: who says something, and a sentence */
    sentence = g_strdup_printf (C_("cited sentence", "%1$s: %2$s"), lead, cited);
  return entente_letter_case_raise (sentence);
}

/**
 * entente_statement_speak:
 * @self: a statement
 * @source: (nullable): its source, if that isn't clear from where the statement stands
 * @name_of: (scope call): gives the name of a subject
 * @data: for @name_of
 *
 * Writes a statement as a sentence to be spoken: what it is, how firm, on what condition, its text, and who says it
 * where, as in “Likely term, possible: use of AWS by OpenAI, industry analysts, paragraph 4”.
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
entente_statement_speak (const EntenteStatement *self,
                         const EntenteSource    *source,
                         EntenteNameFunc         name_of,
                         gpointer                data)
{
  g_autofree char *modality = NULL;
  g_autofree char *property = NULL;
  g_autofree char *text = NULL;
  g_autofree char *place = NULL;
  const char *label;
  GString *sentence;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name_of != NULL, NULL);

  label = entente_vocabulary_label (ENTENTE_VOCABULARY_PROPERTY, self->property);
  property = entente_letter_case_lower (label);
  modality = entente_letter_case_lower (entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, self->modality));
  text = entente_statement_format_text (self, name_of, data);
  /* More follows. */
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';

  sentence = g_string_new (NULL);
  if (entente_modality_is_stated (self->modality) || self->modality == ENTENTE_MODALITY_OPINION)
    g_string_append (sentence, label);
  else
    /* Translators: what nobody has stated as such: a term, a benefit …, as in “Likely term” */
    g_string_append_printf (sentence, _("Likely %s"), property);
  entente_statement_text_append_spoken (sentence, modality);
  if (self->condition != NULL)
    {
      /* Translators: the name of a deal, an event or a scenario on which something depends, in a spoken sentence */
      g_autofree char *condition = g_strdup_printf (_("if “%s” should come about"), get_name (self->condition, name_of, data));

      entente_statement_text_append_spoken (sentence, condition);
    }
  /* Translators: before what is said, in a spoken sentence, as in “Likely term, possible: use of AWS by OpenAI” */
  g_string_append_printf (sentence, C_("spoken sentence", ": %s"), text);
  entente_statement_text_append_spoken (sentence, get_name (self->credited_to, name_of, data));
  if (self->paragraph > 0)
    place = g_strdup_printf (_("paragraph %u"), self->paragraph);
  entente_statement_text_append_spoken (sentence, place);
  if (source != NULL)
    entente_statement_text_append_spoken (sentence, entente_source_get_label (source));
  return g_string_free (sentence, FALSE);
}

/**
 * entente_source_get_label:
 * @source: a source
 *
 * Returns: (transfer none): its title; “Untitled article” or the like if it has none
 */
const char *
entente_source_get_label (const EntenteSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  return source->title != NULL ? source->title : _(untitled[find_untitled (source)].label);
}

/**
 * entente_source_get_short_label:
 * @source: a source
 *
 * Returns: (transfer none): its publisher, where there is no room for its title; its title if it names none
 */
const char *
entente_source_get_short_label (const EntenteSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  return source->publisher != NULL ? source->publisher : entente_source_get_label (source);
}

/**
 * entente_statement_format_locator:
 * @self: a statement
 * @source: (nullable): its source
 *
 * Returns: (transfer full): the paragraph and the title of the source, as in “¶ 4, Untitled article”; empty if neither is
 *   given
 */
char *
entente_statement_format_locator (const EntenteStatement *self,
                                  const EntenteSource    *source)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  place = entente_statement_format_place (self);
  if (source == NULL)
    return g_steal_pointer (&place);
  if (*place == '\0')
    return g_strdup (entente_source_get_label (source));
  /* Translators: a paragraph, as in “¶ 4”, and the title of the document. */
  return g_strdup_printf (_("%s, %s"), place, entente_source_get_label (source));
}
