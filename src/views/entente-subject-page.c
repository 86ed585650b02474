/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-page.h"

#include "entente-sentence-card.h"
#include "entente-subject-blocks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EntenteSubjectPage {
  EntentePage parent_instance;

  /* Template widgets */
  GtkBox *box;

  EntentePageContext context;
  guint              step;
  guint              part; /* of that step */
};

G_DEFINE_FINAL_TYPE (EntenteSubjectPage, entente_subject_page, ENTENTE_TYPE_PAGE)

/* A deal of which more is said leads to what is further said, and doesn't show the beginning of each. */
#define N_STATEMENTS_OF_A_PAGE 24

/* Blocks of statements that need nothing but a heading: first what argues, then what describes. */
typedef struct {
  const char     *title;
  EntenteProperty properties[2];
  guint           n_properties;
} Described;

static const Described arguments[] = {
  { N_("Motives"), { ENTENTE_PROPERTY_MOTIVE }, 1 },
  { N_("Tensions"), { ENTENTE_PROPERTY_TENSION }, 1 },
  { N_("Risks"), { ENTENTE_PROPERTY_RISK }, 1 },
  { N_("Implications"), { ENTENTE_PROPERTY_IMPLICATION }, 1 },
};

static const Described descriptions[] = {
  { N_("Role"), { ENTENTE_PROPERTY_ROLE }, 1 },
  { N_("Structure"), { ENTENTE_PROPERTY_STRUCTURE }, 1 },
  { N_("Strategy"), { ENTENTE_PROPERTY_STRATEGY }, 1 },
  { N_("Dependence"), { ENTENTE_PROPERTY_DEPENDENCE }, 1 },
  { N_("Figures"), { ENTENTE_PROPERTY_FIGURE }, 1 },
  { N_("Positions and views"), { ENTENTE_PROPERTY_POSITION, ENTENTE_PROPERTY_VIEW }, 2 },
  { N_("Lessons and open questions"), { ENTENTE_PROPERTY_LESSON, ENTENTE_PROPERTY_QUESTION }, 2 },
  { N_("Precedents"), { ENTENTE_PROPERTY_PRECEDENT }, 1 },
};

static gboolean
add_argument (const EntentePageContext *context,
              guint                     i)
{
  entente_blocks_add_properties (context, _(arguments[i].title), arguments[i].properties, arguments[i].n_properties, FALSE);
  return i + 1 < G_N_ELEMENTS (arguments);
}

/* From here on what is further said stands in one block, if there is much. */
static void
begin_further (const EntentePageContext *context)
{
  if (context->further == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (context->further), FALSE);
  gtk_box_append (context->box, GTK_WIDGET (context->further));
}

/* It comes after what is shown. */
static void
place_further (const EntentePageContext *context)
{
  if (context->further != NULL)
    gtk_box_reorder_child_after (context->box, GTK_WIDGET (context->further),
                                 gtk_widget_get_last_child (GTK_WIDGET (context->box)));
}

static gboolean
add_description (const EntentePageContext *context,
                 guint                     i)
{
  entente_blocks_add_properties (context, _(descriptions[i].title), descriptions[i].properties, descriptions[i].n_properties,
                                 TRUE);
  return i + 1 < G_N_ELEMENTS (descriptions);
}

static void
add_names (const EntentePageContext *context)
{
  static const EntenteProperty names[] = { ENTENTE_PROPERTY_NAME, ENTENTE_PROPERTY_ALIAS, ENTENTE_PROPERTY_KIND };

  entente_blocks_add_properties (context, _("Names and kind"), names, G_N_ELEMENTS (names), FALSE);
}

/* How much a property tells, the less the more: first what describes, then what argues, then what is left. */
static guint
get_place (EntenteProperty property)
{
  for (guint i = 0; i < G_N_ELEMENTS (descriptions); i++)
    if (descriptions[i].properties[0] == property)
      return i;
  for (guint i = 0; i < G_N_ELEMENTS (arguments); i++)
    if (arguments[i].properties[0] == property)
      return G_N_ELEMENTS (descriptions) + i;
  return G_N_ELEMENTS (descriptions) + G_N_ELEMENTS (arguments) + (property == ENTENTE_PROPERTY_AMOUNT ? 0 : 1);
}

/* The one that tells most, and more than how something is called and what kind of thing it is. */
static const EntenteStatement *
find_telling (const GPtrArray *statements)
{
  const EntenteStatement *found = NULL;

  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];
      guint place = get_place (statement->property);
      guint best = found != NULL ? get_place (found->property) : G_MAXUINT;

      if (statement->condition != NULL || statement->property == ENTENTE_PROPERTY_NAME ||
          statement->property == ENTENTE_PROPERTY_ALIAS || statement->property == ENTENTE_PROPERTY_KIND)
        continue;
      if (place < best || (place == best && (statement->rank < found->rank ||
                                             (statement->rank == found->rank && statement->modality < found->modality))))
        found = statement;
    }
  return found;
}

/* An amount tells most, then what has come about, then what it is, then what others say with it or it says of others; that
 * it has a name, least. */
static const EntenteStatement *
find_main (const EntentePageContext *context)
{
  const EntenteStatement *found = NULL;

  if (context->card->row->measure != NULL)
    found = entente_blocks_find (context, ENTENTE_PROPERTY_AMOUNT, context->card->row->measure);
  if (found == NULL && context->card->row->step != NULL)
    found = entente_blocks_find (context, ENTENTE_PROPERTY_STATUS, context->card->row->step);
  if (found == NULL)
    found = find_telling (context->card->statements);
  if (found == NULL)
    found = find_telling (context->card->naming);
  if (found == NULL)
    found = entente_blocks_find (context, ENTENTE_PROPERTY_KIND, NULL);
  return found != NULL ? found : entente_blocks_find (context, ENTENTE_PROPERTY_NAME, NULL);
}

static void
add_sentence (const EntentePageContext *context)
{
  const EntenteStatement *statement = find_main (context);
  GtkWidget *card;

  if (statement == NULL)
    return;
  card = entente_sentence_card_new (statement, context->card->references);
  gtk_widget_set_margin_top (card, 12);
  gtk_box_append (context->box, card);
}

/* A block or a few; or what may be many, part by part, as long as there is more. */
typedef struct {
  void     (*add)      (const EntentePageContext *context);
  gboolean (*add_part) (const EntentePageContext *context, guint i);
} Step;

static const Step deal_steps[] = {
  { .add = entente_blocks_add_header },
  { .add = entente_blocks_add_standing },
  { .add = entente_blocks_add_amount },
  { .add = entente_blocks_add_dates },
  { .add = entente_blocks_add_parties },
  { .add = entente_blocks_add_terms },
  { .add = entente_blocks_add_benefits },
  { .add_part = add_argument },
  { .add = begin_further },
  { .add_part = add_description },
  { .add = entente_blocks_add_related },
  { .add = place_further },
  { .add_part = entente_blocks_add_condition },
  { .add = entente_blocks_add_dependents },
  { .add = entente_blocks_add_differences },
  { .add = entente_blocks_add_mentions },
  { .add = add_names },
  { .add = entente_blocks_add_evidence },
  { .add = add_sentence },
  { NULL },
};

static const Step other_steps[] = {
  { .add = entente_blocks_add_header },
  { .add = entente_blocks_add_standing },
  { .add = entente_blocks_add_involved },
  { .add = entente_blocks_add_amount },
  { .add = entente_blocks_add_dates },
  { .add = entente_blocks_add_parties },
  { .add_part = add_description },
  { .add = entente_blocks_add_benefits },
  { .add_part = add_argument },
  { .add = entente_blocks_add_related },
  { .add_part = entente_blocks_add_condition },
  { .add = entente_blocks_add_dependents },
  { .add = entente_blocks_add_differences },
  { .add = entente_blocks_add_mentions },
  { .add = add_names },
  { .add = entente_blocks_add_evidence },
  { .add = add_sentence },
  { NULL },
};

/* Whether what is said rests on another source than @first; that is set where there is none yet. */
static gboolean
has_other_source (const GPtrArray *statements,
                  const char     **first)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];

      if (*first == NULL)
        *first = statement->source;
      else if (statement->source != NULL && strcmp (statement->source, *first) != 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_many_sources (const EntenteCard *card)
{
  const char *first = NULL;

  return has_other_source (card->statements, &first) || has_other_source (card->naming, &first) ||
         has_other_source (card->conditional, &first);
}

static gboolean
make_step (EntentePage *page)
{
  EntenteSubjectPage *self = ENTENTE_SUBJECT_PAGE (page);
  const Step *steps = self->context.card->row->type == ENTENTE_SUBJECT_DEAL ? deal_steps : other_steps;

  if (steps[self->step].add_part != NULL && steps[self->step].add_part (&self->context, self->part++))
    return TRUE;
  if (steps[self->step].add != NULL)
    steps[self->step].add (&self->context);
  self->step++;
  self->part = 0;
  return steps[self->step].add != NULL || steps[self->step].add_part != NULL;
}

static void
entente_subject_page_finalize (GObject *object)
{
  EntenteSubjectPage *self = ENTENTE_SUBJECT_PAGE (object);

  g_clear_object (&self->context.further);
  g_clear_pointer (&self->context.card, entente_card_free);
  g_clear_object (&self->context.landscape);
  g_clear_object (&self->context.session);

  G_OBJECT_CLASS (entente_subject_page_parent_class)->finalize (object);
}

static void
entente_subject_page_class_init (EntenteSubjectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_subject_page_finalize;
  ENTENTE_PAGE_CLASS (klass)->make_step = make_step;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-subject-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectPage, box);
}

static void
entente_subject_page_init (EntenteSubjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_page_set_box (ENTENTE_PAGE (self), self->box);
}

/**
 * entente_subject_page_new:
 * @card: (transfer full): everything about the subject
 * @landscape: where more is read of it
 * @session: a session
 *
 * Returns: (transfer floating): a page for it, to be begun
 */
GtkWidget *
entente_subject_page_new (EntenteCard      *card,
                          EntenteLandscape *landscape,
                          EntenteSession   *session)
{
  EntenteSubjectPage *self;

  g_return_val_if_fail (card != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (landscape), NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_SUBJECT_PAGE, NULL);
  self->context.card = card;
  self->context.landscape = g_object_ref (landscape);
  self->context.session = g_object_ref (session);
  self->context.box = self->box;
  self->context.many_sources = has_many_sources (card);
  if (card->row->type == ENTENTE_SUBJECT_DEAL && card->statements->len > N_STATEMENTS_OF_A_PAGE)
    /* Translators: a heading over what else is said of a deal. */
    self->context.further = g_object_ref_sink (ENTENTE_BLOCK (entente_block_new (_("Further"))));
  return GTK_WIDGET (self);
}

/**
 * entente_subject_page_get_card:
 * @self: a page
 *
 * Returns: (transfer none): what it shows
 */
const EntenteCard *
entente_subject_page_get_card (EntenteSubjectPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_PAGE (self), NULL);

  return self->context.card;
}

/**
 * entente_subject_page_get_main:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the statement that tells most of the subject, to cite it by
 */
const EntenteStatement *
entente_subject_page_get_main (EntenteSubjectPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_PAGE (self), NULL);

  return find_main (&self->context);
}
