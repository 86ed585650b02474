/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-passage-row.h"

#include "entente-glyph.h"
#include "entente-label.h"
#include "entente-row-text.h"
#include "entente-statement-text.h"
#include "entente-subject-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many statements are laid out at once; the others when they are asked for. */
#define N_AT_ONCE 80
/* So many subjects are named in the second line. */
#define N_NAMED 3

/**
 * EntentePassageRow:
 *
 * Its statements are laid out when it is first opened, so that a long source is there at once.
 */
struct _EntentePassageRow {
  AdwBin parent_instance;

  /* Made in init, or when the row is first opened */
  GtkWidget  *box;
  GtkWidget  *chevron;
  GtkWidget  *button;
  GtkListBox *list;

  /* Borrowed */
  const EntentePassage *passage;

  EntenteReferences *references;
  EntenteSession    *session;
  GPtrArray         *ordered; /* EntenteStatement, those of a subject together */
  GPtrArray         *rows;    /* GtkListBoxRow, of the first of these; borrowed */
  EntenteLandscape  *landscape; /* where those are read that aren't at hand, or NULL */
  char              *source;
  GCancellable      *reading;
  gboolean           is_whole; /* all have been read */
  guint              n_read;  /* how many have been read there */
  GPtrArray         *parts;   /* EntentePart: what was read */
  gboolean           expanded;
};

G_DEFINE_FINAL_TYPE (EntentePassageRow, entente_passage_row, ADW_TYPE_BIN)

/* How many statements there are, with those that aren't at hand. */
static guint
count (EntentePassageRow *self)
{
  return self->landscape != NULL && !self->is_whole ? MAX (self->passage->n_statements, self->ordered->len) : self->ordered->len;
}

/* What the statement names is in its own answer: that of the answer, or of what was read after. */
static EntenteReferences *
get_references (EntentePassageRow      *self,
                const EntenteStatement *statement)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      EntentePart *part = self->parts->pdata[i];

      if (entente_references_find (part->references, statement->subject) != NULL &&
          g_ptr_array_find (part->statements, statement, NULL))
        return part->references;
    }
  return self->references;
}

static const char *
name_of (EntenteReferences *references,
         const char        *id)
{
  const char *name = entente_references_name_of (id, references);

  return name != NULL ? name : id;
}

/* “Amazon–OpenAI talks · Microsoft, 2023 · OpenAI · 4 more”: what the statements are about. Names may have commas. */
static char *
format_subjects (EntentePassageRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *before = NULL;
  guint n = 0;

  for (guint i = 0; i < self->ordered->len; i++)
    {
      const EntenteStatement *statement = self->ordered->pdata[i];

      if (before != NULL && strcmp (before, statement->subject) == 0)
        continue;
      before = statement->subject;
      if (n < N_NAMED)
        g_string_append_printf (text, "%s%s", n > 0 ? " · " : "", name_of (self->references, statement->subject));
      n++;
    }
  if (n <= N_NAMED)
    return g_strdup (text->str);
  /* Translators: names of subjects, then the number of others. */
  return g_strdup_printf (ngettext ("%s · %u more", "%s · %u more", n - N_NAMED), text->str, n - N_NAMED);
}

/* A label that takes all the room of its line. */
static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = entente_label_new (text, css_class);

  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static GtkWidget *
append_row (EntentePassageRow *self,
            GtkWidget         *child,
            const char        *action,
            const char        *target,
            const char        *spoken)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
append_subject (EntentePassageRow *self,
                EntenteReferences *references,
                const char        *id)
{
  const EntenteRow *row = entente_references_find (references, id);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *label = make_label (name_of (references, id), "heading");
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *spoken = row != NULL ? entente_row_speak (row, entente_session_get_style (self->session)) : g_strdup (id);
  GtkWidget *made;

  gtk_grid_attach (GTK_GRID (grid), label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), arrow, 1, 0, 1, 1);
  made = append_row (self, grid, "passage.select-subject", id, spoken);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (made), FALSE);
  gtk_widget_add_css_class (made, "subject");
}

static void
append_statement (EntentePassageRow      *self,
                  const EntenteStatement *statement)
{
  EntenteReferences *references = get_references (self, statement);
  const EntenteSource *source = entente_references_source (references, statement->source);
  g_autofree char *text = entente_statement_format_text (statement, entente_references_name_of, references);
  g_autofree char *spoken = entente_statement_speak (statement, source, entente_references_name_of, references);
  g_autofree char *sentence = NULL;
  g_autoptr (GString) detail = g_string_new (NULL);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *glyph = entente_glyph_new ();
  GtkWidget *word = gtk_label_new (entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality));

  /* A name says by itself neither that it is one nor whose. */
  if (entente_property_get_info (statement->property)->text_is_value)
    append_part (detail, entente_vocabulary_label (ENTENTE_VOCABULARY_PROPERTY, statement->property));
  if (statement->sentence > 0)
    {
      /* Translators: the number of a sentence within a paragraph. Before the number is a no-break space. */
      sentence = g_strdup_printf (_("Sentence %u"), statement->sentence);
      append_part (detail, sentence);
    }
  if (statement->credited_to != NULL)
    append_part (detail, name_of (references, statement->credited_to));

  entente_glyph_set_modality (ENTENTE_GLYPH (glyph), statement->modality);
  gtk_widget_set_valign (glyph, GTK_ALIGN_START);
  gtk_widget_set_margin_top (glyph, 2);
  gtk_widget_set_valign (word, GTK_ALIGN_START);
  gtk_widget_set_margin_top (word, 2);
  gtk_widget_add_css_class (word, "caption");
  gtk_widget_add_css_class (word, "secondary");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_attach (GTK_GRID (grid), glyph, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_label (text, NULL), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), word, 2, 0, 1, 1);
  if (detail->len > 0)
    gtk_grid_attach (GTK_GRID (grid), entente_label_new_secondary (detail->str), 1, 1, 2, 1);
  g_ptr_array_add (self->rows, append_row (self, grid, "passage.select-statement", statement->id, spoken));
}

static const EntenteStatement *
find_statement (EntentePassageRow *self,
                const char        *id)
{
  for (guint i = 0; i < self->ordered->len; i++)
    if (strcmp (((EntenteStatement *) self->ordered->pdata[i])->id, id) == 0)
      return self->ordered->pdata[i];
  return NULL;
}

/* Lays out the next statements, and a way to the ones after. */
static void
list_more (EntentePassageRow *self)
{
  guint end = MIN (self->rows->len + N_AT_ONCE, self->ordered->len);

  for (guint i = self->rows->len; i < end; i++)
    {
      const EntenteStatement *before = i > 0 ? self->ordered->pdata[i - 1] : NULL;
      const EntenteStatement *statement = self->ordered->pdata[i];

      if (before == NULL || strcmp (before->subject, statement->subject) != 0)
        append_subject (self, get_references (self, statement), statement->subject);
      append_statement (self, statement);
    }
  if (end < count (self))
    {
      guint n = count (self) - end;
      /* Translators: a row that lays out the statements that aren't shown yet. */
      g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n), n);

      append_row (self, make_label (text, "heading"), "passage.more", NULL, text);
    }
}

static void
select_subject_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EntentePassageRow *self = ENTENTE_PASSAGE_ROW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const EntenteRow *row = entente_references_find (self->references, id);

  for (guint i = 0; row == NULL && i < self->parts->len; i++)
    row = entente_references_find (((EntentePart *) self->parts->pdata[i])->references, id);
  if (row != NULL)
    entente_subject_row_select (row, self->session);
}

static void
select_statement_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  EntentePassageRow *self = ENTENTE_PASSAGE_ROW (widget);

  entente_session_select (self->session, ENTENTE_SELECTION_STATEMENT, g_variant_get_string (parameter, NULL));
}

static void
lay_out_more (EntentePassageRow *self)
{
  gtk_list_box_remove (self->list, gtk_widget_get_last_child (GTK_WIDGET (self->list)));
  list_more (self);
}

/* What was read goes after what there was, those of a subject together; what was at hand at first isn't told again. */
static void
part_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  EntentePart *part = entente_landscape_get_part_finish (ENTENTE_LANDSCAPE (object), result, &error);
  EntentePassageRow *self = data;
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (GPtrArray) ordered = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (part == NULL)
    return;
  g_ptr_array_add (self->parts, part);
  self->n_read += N_AT_ONCE;
  added = g_ptr_array_new ();
  for (guint i = 0; i < part->statements->len; i++)
    if (self->n_read > N_AT_ONCE || find_statement (self, ((EntenteStatement *) part->statements->pdata[i])->id) == NULL)
      g_ptr_array_add (added, part->statements->pdata[i]);
  ordered = entente_coverage_order_by_subject (added);
  g_ptr_array_extend (self->ordered, ordered, NULL, NULL);
  self->is_whole = !part->more;
  lay_out_more (self);
}

static void
more_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  EntentePassageRow *self = ENTENTE_PASSAGE_ROW (widget);
  const EntentePortion portion = {
    .kind = ENTENTE_PORTION_OF_PARAGRAPH,
    .id = self->source,
    .paragraph = self->passage->first,
    .start = self->n_read,
    .length = N_AT_ONCE,
  };

  if (self->rows->len < self->ordered->len || self->landscape == NULL)
    lay_out_more (self);
  else if (self->reading == NULL)
    {
      self->reading = g_cancellable_new ();
      entente_landscape_get_part_async (self->landscape, &portion, self->reading, part_cb, self);
    }
}

static void
clicked_cb (EntentePassageRow *self)
{
  entente_passage_row_set_expanded (self, !self->expanded);
}

/* What nothing is said of stands there to be seen, and can't be opened. */
static void
make_silent (EntentePassageRow *self,
             const char        *paragraph)
{
  g_autofree char *role = entente_passage_format_role (self->passage);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *number = gtk_label_new (paragraph);
  GtkWidget *label = make_label (role != NULL ? role : _("No statements"), "caption");

  gtk_widget_add_css_class (grid, "passage-silent");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "caption");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_attach (GTK_GRID (grid), number, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), label, 1, 0, 1, 1);
  gtk_box_append (GTK_BOX (self->box), grid);
}

static void
make_header (EntentePassageRow *self,
             const char        *paragraph)
{
  guint n = self->passage->n_statements;
  g_autofree char *role = entente_passage_format_role (self->passage);
  g_autofree char *count = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n), n);
  g_autofree char *subjects = format_subjects (self);
  g_autofree char *spoken = NULL;
  g_autoptr (GString) title = g_string_new (NULL);
  GtkWidget *grid = gtk_grid_new ();

  g_string_append_printf (title, "%s · %s", paragraph, count);
  if (role != NULL)
    g_string_append_printf (title, " · %s", role);
  /* Translators: spoken of a paragraph: its number and how many statements rest on it; what they are about. */
  spoken = g_strdup_printf (_("%s; %s"), title->str, subjects);

  self->chevron = gtk_image_new_from_icon_name ("pan-down-symbolic");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_attach (GTK_GRID (grid), make_label (title->str, "numeric"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entente_label_new_secondary (subjects), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->chevron, 1, 0, 1, 2);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), grid);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "passage");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->button);
}

static void
entente_passage_row_dispose (GObject *object)
{
  EntentePassageRow *self = ENTENTE_PASSAGE_ROW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->landscape);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_passage_row_parent_class)->dispose (object);
}

static void
entente_passage_row_finalize (GObject *object)
{
  EntentePassageRow *self = ENTENTE_PASSAGE_ROW (object);

  g_clear_pointer (&self->ordered, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self->source);
  g_clear_pointer (&self->references, entente_references_unref);

  G_OBJECT_CLASS (entente_passage_row_parent_class)->finalize (object);
}

static void
entente_passage_row_class_init (EntentePassageRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_passage_row_dispose;
  object_class->finalize = entente_passage_row_finalize;

  gtk_widget_class_install_action (widget_class, "passage.select-subject", "s", select_subject_cb);
  gtk_widget_class_install_action (widget_class, "passage.select-statement", "s", select_statement_cb);
  gtk_widget_class_install_action (widget_class, "passage.more", NULL, more_cb);
}

static void
entente_passage_row_init (EntentePassageRow *self)
{
  self->rows = g_ptr_array_new ();
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_part_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * entente_passage_row_new:
 * @passage: a passage of a source; must outlive the row
 * @references: what its statements name
 * @session: where they and their subjects are selected
 *
 * Returns: (transfer floating): a row, closed
 */
GtkWidget *
entente_passage_row_new (const EntentePassage *passage,
                         EntenteReferences    *references,
                         EntenteSession       *session)
{
  g_autofree char *paragraph = NULL;
  EntentePassageRow *self;

  g_return_val_if_fail (passage != NULL, NULL);
  g_return_val_if_fail (references != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_PASSAGE_ROW, NULL);
  self->passage = passage;
  self->references = entente_references_ref (references);
  self->session = g_object_ref (session);
  self->ordered = entente_coverage_order_by_subject (passage->statements);
  paragraph = entente_passage_format_paragraph (passage);
  if (passage->n_statements == 0)
    make_silent (self, paragraph);
  else
    make_header (self, paragraph);
  return GTK_WIDGET (self);
}

/**
 * entente_passage_row_set_origin:
 * @self: a row that has never been opened
 * @landscape: where statements are read that its passage hasn't at hand
 * @source: the id of the source
 */
void
entente_passage_row_set_origin (EntentePassageRow *self,
                                EntenteLandscape  *landscape,
                                const char        *source)
{
  g_return_if_fail (ENTENTE_IS_PASSAGE_ROW (self));
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (landscape));
  g_return_if_fail (source != NULL);

  if (self->passage->statements->len == self->passage->n_statements)
    return;
  g_set_object (&self->landscape, landscape);
  g_free (self->source);
  self->source = g_strdup (source);
}

/**
 * entente_passage_row_get_passage:
 * @self: a row
 *
 * Returns: (transfer none): the passage that it shows
 */
const EntentePassage *
entente_passage_row_get_passage (EntentePassageRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_PASSAGE_ROW (self), NULL);

  return self->passage;
}

/**
 * entente_passage_row_get_expanded:
 * @self: a row
 *
 * Returns: whether its statements are shown
 */
gboolean
entente_passage_row_get_expanded (EntentePassageRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_PASSAGE_ROW (self), FALSE);

  return self->expanded;
}

/**
 * entente_passage_row_set_expanded:
 * @self: a row
 * @expanded: whether to show its statements; a row without any stays as it is
 */
void
entente_passage_row_set_expanded (EntentePassageRow *self,
                                  gboolean           expanded)
{
  g_return_if_fail (ENTENTE_IS_PASSAGE_ROW (self));

  if (self->expanded == expanded || self->button == NULL)
    return;
  self->expanded = expanded;
  if (self->list == NULL)
    {
      self->list = GTK_LIST_BOX (gtk_list_box_new ());
      gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Statements"), -1);
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
      list_more (self);
      /* What is at hand of a long paragraph is little. */
      if (self->rows->len == self->ordered->len && self->rows->len < count (self))
        more_cb (GTK_WIDGET (self), NULL, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), expanded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->chevron), expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

/**
 * entente_passage_row_mark:
 * @self: a row
 * @statement: (nullable): the id of a statement
 *
 * Marks the statement as selected, if it is one of the passage, and opens the row for it; else takes the mark away.
 *
 * Returns: (transfer none) (nullable): the widget that is marked
 */
GtkWidget *
entente_passage_row_mark (EntentePassageRow *self,
                          const char        *statement)
{
  guint index = 0;

  g_return_val_if_fail (ENTENTE_IS_PASSAGE_ROW (self), NULL);

  while (statement != NULL && index < self->ordered->len &&
         strcmp (((EntenteStatement *) self->ordered->pdata[index])->id, statement) != 0)
    index++;
  if (statement == NULL || index == self->ordered->len)
    {
      if (self->list != NULL)
        gtk_list_box_unselect_all (self->list);
      return NULL;
    }
  entente_passage_row_set_expanded (self, TRUE);
  while (self->rows->len <= index)
    lay_out_more (self);
  gtk_list_box_select_row (self->list, self->rows->pdata[index]);
  return self->rows->pdata[index];
}
