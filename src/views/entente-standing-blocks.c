/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a subject stands: the ladder of its status, on whose word, and how many accounts differ. */

#include "entente-subject-blocks.h"

#include "entente-ends-layout.h"
#include "entente-ladder.h"
#include "entente-ladder-layout.h"
#include "entente-statement-row.h"
#include "entente-statement-text.h"
#include "entente-tooltip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the list of steps. */
#define STEPS_WIDTH  312
#define STEPS_HEIGHT 384

/* “Reported, TechCrunch, ¶ 3”, with the source where there are several. */
static char *
describe_evidence (const EntentePageContext *context,
                   const EntenteStatement   *statement)
{
  const EntenteSource *source = entente_references_source (context->card->references, statement->source);
  g_autofree char *place = entente_statement_format_place (statement);
  const char *parts[] = {
    entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality),
    statement->credited_to != NULL ? entente_blocks_name_of (context, statement->credited_to) : "",
    context->many_sources && source != NULL ? entente_source_get_short_label (source) : "",
    place,
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    entente_statement_text_append_spoken (text, parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Shows the block of accounts that differ at the top of the pane. */
static void
differ_clicked_cb (GtkBox *page)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (page), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *block = gtk_widget_get_first_child (GTK_WIDGET (page));
  graphene_point_t place;

  while (block != NULL && !(ENTENTE_IS_BLOCK (block) &&
                            strcmp (entente_block_get_title (ENTENTE_BLOCK (block)), _("Accounts that differ")) == 0))
    block = gtk_widget_get_next_sibling (block);
  if (block == NULL || scrolled == NULL)
    return;
  gtk_widget_child_focus (block, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_compute_point (block, gtk_widget_get_parent (GTK_WIDGET (page)), &GRAPHENE_POINT_INIT (0, 0), &place))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), place.y);
}

static GtkWidget *
new_differ_chip (const EntentePageContext *context)
{
  guint n = context->card->differences->len;
  /* Translators: on how many points the accounts of a deal differ. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u difference", "%u differences", n), n);
  /* Translators: spoken: on how many points what is said of a deal differs. */
  g_autofree char *spoken = g_strdup_printf (ngettext ("Accounts differ on %u point", "Accounts differ on %u points", n), n);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign = gtk_image_new_from_icon_name ("entente-differ-symbolic");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (sign, "warning");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (chip), sign);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_button_set_child (GTK_BUTTON (button), chip);
  gtk_widget_add_css_class (button, "differ-chip");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  entente_tooltip_set (button, _("Show Accounts That Differ"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (differ_clicked_cb), context->box, G_CONNECT_SWAPPED);
  return button;
}

/* Bits of the steps of which there is a statement. */
static guint64
find_stated (const EntentePageContext *context)
{
  guint64 stated = 0;

  for (guint i = 0; i < context->card->statements->len; i++)
    {
      const EntenteStatement *statement = context->card->statements->pdata[i];

      if (statement->property == ENTENTE_PROPERTY_STATUS && statement->condition == NULL)
        stated |= G_GUINT64_CONSTANT (1) << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, statement->code);
    }
  return stated;
}

static void
add_step (const EntentePageContext *context,
          EntenteBlock             *block,
          const char               *step,
          const char               *state)
{
  const EntenteCard *card = context->card;

  entente_block_add_step (block, entente_vocabulary_label_of (ENTENTE_VOCABULARY_STEP, step), state,
                          g_strcmp0 (step, card->row->step) == 0);
  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *statement = card->statements->pdata[i];
      GtkWidget *row;

      if (statement->property != ENTENTE_PROPERTY_STATUS || statement->condition != NULL ||
          strcmp (statement->code, step) != 0)
        continue;
      row = entente_statement_row_new (statement, card->references, context->session);
      entente_statement_row_show_place (ENTENTE_STATEMENT_ROW (row));
      if (context->many_sources)
        entente_statement_row_show_source (ENTENTE_STATEMENT_ROW (row));
      entente_block_add (block, row);
    }
}

/* What each source says of each step, by steps. */
static void
create_steps_cb (GtkMenuButton *button,
                 gpointer       data)
{
  static const char *const states[] = {
    [ENTENTE_LADDER_STATED] = N_("passed"),
    /* Translators: of a step that a deal must have passed. */
    [ENTENTE_LADDER_PASSED] = N_("passed, but nobody says so"),
    [ENTENTE_LADDER_CURRENT] = N_("where it stands"),
    [ENTENTE_LADDER_AHEAD] = N_("nothing stated"),
  };
  const EntentePageContext *context = data;
  const char *current = context->card->row->step;
  int position = entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, current);
  guint64 stated = find_stated (context);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *block = entente_block_new (_("Steps"));

  for (guint i = 0; i < ENTENTE_LADDER_STEPS; i++)
    add_step (context, ENTENTE_BLOCK (block), entente_vocabulary_nth (ENTENTE_VOCABULARY_STEP, i),
              _(states[entente_ladder_layout_get_state (position, stated, i)]));
  /* The exit that it took. */
  if (position >= ENTENTE_LADDER_STEPS)
    add_step (context, ENTENTE_BLOCK (block), current, _(states[ENTENTE_LADDER_CURRENT]));
  entente_block_set_conjecture (ENTENTE_BLOCK (block), FALSE);
  gtk_widget_set_margin_start (block, 12);
  gtk_widget_set_margin_end (block, 12);
  gtk_widget_set_margin_bottom (block, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), STEPS_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), STEPS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), block);
  gtk_widget_set_size_request (scrolled, STEPS_WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "steps");
  gtk_menu_button_set_popover (button, popover);
}

/* The ladder is a button: it opens the list of its steps. */
static GtkWidget *
new_ladder (const EntentePageContext *context)
{
  GtkWidget *ladder = entente_ladder_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *spoken = NULL;

  entente_ladder_set_steps (ENTENTE_LADDER (ladder), context->card->row->step, find_stated (context));
  spoken = entente_ladder_speak (ENTENTE_LADDER (ladder));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), ladder);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_steps_cb, (gpointer) context, NULL);
  gtk_widget_add_css_class (button, "ladder");
  gtk_widget_add_css_class (button, "flat");
  entente_tooltip_set (button, _("Show All Steps"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

/**
 * entente_blocks_add_standing:
 * @context: a page
 *
 * Appends the ladder of a deal and on whose word the step rests, and how many accounts differ.
 */
void
entente_blocks_add_standing (const EntentePageContext *context)
{
  const EntenteCard *card = context->card;
  gboolean is_deal = card->row->type == ENTENTE_SUBJECT_DEAL;
  const EntenteStatement *status =
    is_deal && card->row->step != NULL ? entente_blocks_find (context, ENTENTE_PROPERTY_STATUS, card->row->step) : NULL;
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = g_object_new (GTK_TYPE_BOX,
                                  "layout-manager", g_object_new (ENTENTE_TYPE_ENDS_LAYOUT, "chars", 12, NULL),
                                  NULL);

  if (is_deal && card->row->step != NULL)
    gtk_box_append (context->box, new_ladder (context));
  if (status != NULL)
    {
      g_autofree char *text = describe_evidence (context, status);
      GtkWidget *button = entente_blocks_new_evidence_button (context, status, text, GTK_BOX (place));

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "standing");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), button);
    }
  if (card->differences->len > 0)
    gtk_box_append (GTK_BOX (line), new_differ_chip (context));
  gtk_widget_set_margin_start (place, 6);
  gtk_widget_set_margin_end (place, 6);
  gtk_box_append (context->box, line);
  gtk_box_append (context->box, place);
}
