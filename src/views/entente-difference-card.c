/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-difference-card.h"

#include "entente-bundled-text.h"
#include "entente-evidence-grid.h"
#include "entente-glyph.h"
#include "entente-reveal.h"
#include "entente-statement-row.h"
#include "entente-statement-text.h"
#include "entente-tooltip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The width that the inspector has for a card at least. */
#define ROOM 330

/**
 * EntenteDifferenceCard:
 *
 * Accounts that differ: two face to face, the further ones in a list below, none of them dimmed. Each opens its
 * evidence.
 */
struct _EntenteDifferenceCard {
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel   *title;
  GtkOverlay *faces;
  GtkGrid    *pair;
  GtkWidget  *sign;
  GtkBox     *evidence;
  GtkButton  *more;
  GtkListBox *others;
  GtkLabel   *note;

  EntenteReferences *references;
  EntenteSession    *session;
  GtkToggleButton   *accounts[2]; /* borrowed: of the pair */
  GtkLabel          *texts[2];    /* borrowed: in them */
};

G_DEFINE_FINAL_TYPE (EntenteDifferenceCard, entente_difference_card, ADW_TYPE_BIN)

static void
evidence_closed_cb (GtkToggleButton *button)
{
  gtk_toggle_button_set_active (button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
account_toggled_cb (EntenteDifferenceCard *self,
                    GtkToggleButton       *button)
{
  gboolean active = gtk_toggle_button_get_active (button);
  GtkWidget *child;

  /* One of the two shows its evidence, or neither. */
  for (guint i = 0; active && i < G_N_ELEMENTS (self->accounts); i++)
    if (self->accounts[i] != NULL && self->accounts[i] != button)
      gtk_toggle_button_set_active (self->accounts[i], FALSE);
  child = gtk_widget_get_first_child (GTK_WIDGET (self->evidence));
  if (child != NULL)
    gtk_box_remove (self->evidence, child);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), active);
  if (!active)
    return;
  child = entente_evidence_grid_new (g_object_get_data (G_OBJECT (button), "statement"), self->references, self->session);
  g_signal_connect_object (child, "closed", G_CALLBACK (evidence_closed_cb), button, G_CONNECT_SWAPPED);
  gtk_box_append (self->evidence, child);
  entente_reveal (child);
}

static void
more_clicked_cb (EntenteDifferenceCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->others), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->others), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
}

/* Where an account stands, what it says and how firmly, on top of each other. */
static void
add_to_pair (EntenteDifferenceCard  *self,
             const EntenteStatement *statement,
             gboolean                name_source,
             int                     column)
{
  const EntenteSource *source = entente_references_source (self->references, statement->source);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *locator = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *firmness = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *glyph = entente_glyph_new ();
  GtkWidget *word = gtk_label_new (entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality));
  g_autofree char *text = entente_statement_format_text (statement, entente_references_name_of, self->references);
  g_autofree char *place = entente_statement_format_place (statement);
  g_autofree char *spoken = entente_statement_speak (statement, source, entente_references_name_of, self->references);
  GtkWidget *label = gtk_label_new (text);
  g_autofree char *where_in_full = entente_statement_format_locator (statement, source);
  GtkWidget *where = gtk_label_new (place);

  entente_tooltip_set (locator, where_in_full);
  gtk_label_set_xalign (GTK_LABEL (where), 0);
  gtk_widget_add_css_class (where, "caption");
  gtk_widget_add_css_class (where, "secondary");
  if (name_source && source != NULL)
    {
      GtkWidget *title = gtk_label_new (entente_source_get_short_label (source));

      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (title, "caption");
      gtk_widget_add_css_class (title, "secondary");
      gtk_box_append (GTK_BOX (locator), title);
    }
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (word, "caption");
  entente_glyph_set_modality (ENTENTE_GLYPH (glyph), statement->modality);
  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (firmness), glyph);
  gtk_box_append (GTK_BOX (firmness), word);
  gtk_box_append (GTK_BOX (locator), where);
  gtk_box_append (GTK_BOX (box), locator);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), firmness);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "account");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "statement", entente_statement_copy (statement),
                          (GDestroyNotify) entente_statement_free);
  self->accounts[column] = GTK_TOGGLE_BUTTON (button);
  self->texts[column] = GTK_LABEL (label);
  g_signal_connect_object (button, "toggled", G_CALLBACK (account_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->pair, button, column, 0, 1, 1);
}

/* Where half of the room is too narrow for the longest word, as letters are larger or words longer, one stands below the other. A
 * word that is too long even so is broken. */
static void
make_room (EntenteDifferenceCard *self)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (self->pair), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    if (self->texts[i] != NULL)
      gtk_label_set_wrap_mode (self->texts[i], PANGO_WRAP_WORD_CHAR);
  if (least <= ROOM || self->accounts[1] == NULL)
    return;
  g_object_ref (self->sign);
  gtk_overlay_remove_overlay (self->faces, self->sign);
  gtk_grid_attach (self->pair, self->sign, 0, 1, 1, 1);
  g_object_unref (self->sign);
  g_object_ref (self->accounts[1]);
  gtk_grid_remove (self->pair, GTK_WIDGET (self->accounts[1]));
  gtk_grid_attach (self->pair, GTK_WIDGET (self->accounts[1]), 0, 2, 1, 1);
  g_object_unref (self->accounts[1]);
}

/* The statements of a difference, as far as they are there; of one between sources the second is of another source. */
static GPtrArray *
find_accounts (const EntenteDifference *difference,
               const GPtrArray         *accounts)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < difference->statements->len; i++)
    for (guint j = 0; j < accounts->len; j++)
      {
        EntenteStatement *account = accounts->pdata[j];

        /* One that several differences name is there as often. */
        if (strcmp (account->id, difference->statements->pdata[i]) == 0)
          {
            g_ptr_array_add (found, account);
            break;
          }
      }
  for (guint i = 1; difference->kind == ENTENTE_DIFFERENCE_BETWEEN && i < found->len; i++)
    {
      EntenteStatement *first = found->pdata[0];
      EntenteStatement *other = found->pdata[i];

      if (g_strcmp0 (first->source, other->source) != 0)
        {
          g_ptr_array_remove_index (found, i);
          g_ptr_array_insert (found, 1, other);
          break;
        }
    }
  return found;
}

static void
entente_difference_card_dispose (GObject *object)
{
  EntenteDifferenceCard *self = ENTENTE_DIFFERENCE_CARD (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_difference_card_parent_class)->dispose (object);
}

static void
entente_difference_card_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_DIFFERENCE_CARD (object)->references, entente_references_unref);

  G_OBJECT_CLASS (entente_difference_card_parent_class)->finalize (object);
}

static void
entente_difference_card_class_init (EntenteDifferenceCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_difference_card_dispose;
  object_class->finalize = entente_difference_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-difference-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDifferenceCard, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteDifferenceCard, faces);
  gtk_widget_class_bind_template_child (widget_class, EntenteDifferenceCard, pair);
  gtk_widget_class_bind_template_child (widget_class, EntenteDifferenceCard, sign);
  gtk_widget_class_bind_template_child (widget_class, EntenteDifferenceCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, EntenteDifferenceCard, more);
  gtk_widget_class_bind_template_child (widget_class, EntenteDifferenceCard, others);
  gtk_widget_class_bind_template_child (widget_class, EntenteDifferenceCard, note);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
entente_difference_card_init (EntenteDifferenceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_difference_card_new:
 * @difference: a recorded difference
 * @accounts: (element-type EntenteStatement): where its statements are
 * @references: what they name
 * @session: where a source, or a statement, is selected
 *
 * Returns: (transfer floating): a card that sets the accounts face to face
 */
GtkWidget *
entente_difference_card_new (const EntenteDifference *difference,
                             const GPtrArray         *accounts,
                             EntenteReferences       *references,
                             EntenteSession          *session)
{
  EntenteDifferenceCard *self;
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (difference != NULL, NULL);
  g_return_val_if_fail (accounts != NULL, NULL);
  g_return_val_if_fail (references != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_DIFFERENCE_CARD, NULL);
  self->references = entente_references_ref (references);
  self->session = g_object_ref (session);
  found = find_accounts (difference, accounts);
  gtk_label_set_text (self->title, entente_difference_get_title (difference));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->others), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_difference_get_title (difference), -1);
  gtk_label_set_text (self->note, difference->note != NULL ? entente_difference_get_note (difference) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), difference->note != NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const EntenteStatement *account = found->pdata[i];
      GtkWidget *row;

      if (i < G_N_ELEMENTS (self->accounts))
        {
          add_to_pair (self, account, difference->kind == ENTENTE_DIFFERENCE_BETWEEN, (int) i);
          continue;
        }
      row = entente_statement_row_new (account, references, session);
      entente_statement_row_show_place (ENTENTE_STATEMENT_ROW (row));
      if (difference->kind == ENTENTE_DIFFERENCE_BETWEEN)
        entente_statement_row_show_source (ENTENTE_STATEMENT_ROW (row));
      gtk_list_box_append (self->others, row);
      gtk_widget_set_visible (GTK_WIDGET (self->others), TRUE);
    }
  make_room (self);
  return GTK_WIDGET (self);
}

/**
 * entente_difference_card_fold:
 * @self: a card
 *
 * Leaves only the accounts face to face, with a button for the further ones.
 */
void
entente_difference_card_fold (EntenteDifferenceCard *self)
{
  g_autofree char *label = NULL;
  guint n = 0;

  g_return_if_fail (ENTENTE_IS_DIFFERENCE_CARD (self));

  while (gtk_list_box_get_row_at_index (self->others, (int) n) != NULL)
    n++;
  if (n == 0)
    return;
  label = g_strdup_printf (ngettext ("%u More Account", "%u More Accounts", n), n);
  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->others), FALSE);
}
