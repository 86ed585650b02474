/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-overview-page.h"

#include "entente-amount-bars.h"
#include "entente-amount-glyph.h"
#include "entente-block.h"
#include "entente-difference-block.h"
#include "entente-firmness-legend.h"
#include "entente-glyph.h"
#include "entente-icons.h"
#include "entente-label.h"
#include "entente-letter-case.h"
#include "entente-row-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many deals in talks are shown before “All n”: with one more, that is shown instead of the button. */
#define N_IN_TALKS 3
#define N_BIGGEST 5

/**
 * EntenteOverviewPage:
 *
 * Answers, in this order: how firm is it all, what is being talked about, what is big, what may be added, what is in dispute,
 * what has no date. Money of different measures is never one sum.
 */
struct _EntenteOverviewPage {
  EntentePage parent_instance;

  /* Template widgets */
  GtkBox   *box;
  GtkLabel *title;
  GtkLabel *extent;

  /* Borrowed */
  const EntenteOverview *overview;

  EntenteSession *session;
  EntenteBlock   *totals;   /* borrowed, or NULL */
  guint           n_totals; /* that have rows */
  guint           step;
};

G_DEFINE_FINAL_TYPE (EntenteOverviewPage, entente_overview_page, ENTENTE_TYPE_PAGE)

static GtkWidget *
make_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 5);
  gtk_widget_set_margin_bottom (grid, 5);
  return grid;
}

static GtkWidget *
make_row (GtkWidget  *child,
          const char *spoken)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static EntenteBlock *
append_block (EntenteOverviewPage *self,
              const char          *title)
{
  GtkWidget *block = entente_block_new (title);

  gtk_box_append (self->box, block);
  return ENTENTE_BLOCK (block);
}

static char *
format_extent (const EntenteOverview *overview)
{
  guint n_sources = overview->n_sources;
  g_autofree char *number = NULL;
  g_autofree char *statements = NULL;
  g_autofree char *from = NULL;
  const char *dates;
  guint64 n_statements = 0;

  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    n_statements += overview->n_modalities[i];

  number = g_strdup_printf ("%'" G_GUINT64_FORMAT, n_statements);
  statements = g_strdup_printf (ngettext ("%s statement", "%s statements", (gulong) n_statements), number);
  if (n_sources == 0)
    return g_steal_pointer (&statements);
  from = g_strdup_printf (ngettext ("%'u source", "%'u sources", n_sources), n_sources);
  if (overview->n_dated_sources == n_sources)
    dates = ngettext ("dated", "all of them dated", n_sources);
  else if (overview->n_dated_sources > 0)
    dates = _("some of them undated");
  else if (n_sources == 2)
    dates = _("neither of them dated");
  else
    dates = ngettext ("undated", "none of them dated", n_sources);
  /* Translators: “857 statements from 2 sources, neither of them dated”. */
  return g_strdup_printf (_("%s from %s, %s"), statements, from, dates);
}

/* A deal with its amount at the end. */
static GtkWidget *
make_deal_row (EntenteOverviewPage *self,
               const EntenteRow    *row)
{
  const EntenteStyle *style = entente_session_get_style (self->session);
  const char *modality = entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, row->modality);
  g_autofree char *icon = entente_icons_get_name (row);
  g_autofree char *amount = entente_row_format_amount (row, style);
  g_autofree char *spoken = entente_row_speak (row, style);
  g_autofree char *evidence = row->credited_to != NULL
                                ? g_strdup_printf (_("%s, %s"), modality, entente_row_get_credited (row))
                                : g_strdup (modality);
  GtkWidget *grid = make_grid ();
  GtkWidget *glyph = entente_glyph_new ();
  GtkWidget *name = entente_label_new (entente_row_get_name (row), NULL);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *figure = entente_label_new (amount, "heading");
  GtkWidget *made;

  entente_glyph_set_modality (ENTENTE_GLYPH (glyph), row->modality);
  gtk_widget_set_visible (glyph, row->has_modality);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_box_append (GTK_BOX (second), glyph);
  if (row->has_modality)
    gtk_box_append (GTK_BOX (second), entente_label_new_secondary (evidence));
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name (icon), 0, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), name, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), second, 1, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), figure, 2, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name ("go-next-symbolic"), 3, 0, 1, 2);
  made = make_row (grid, spoken);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (made), TRUE);
  return made;
}

static void
deal_activated_cb (EntenteOverviewPage *self,
                   GtkListBoxRow       *row)
{
  entente_session_select (self->session, ENTENTE_SELECTION_DEAL,
                          ((EntenteRow *) self->overview->in_talks->pdata[gtk_list_box_row_get_index (row)])->id);
}

static void
fill_talks (EntenteOverviewPage *self,
            EntenteBlock        *block,
            guint                n)
{
  GtkWidget *row = NULL;

  for (guint i = 0; i < n; i++)
    {
      row = make_deal_row (self, self->overview->in_talks->pdata[i]);
      entente_block_add (block, row);
    }
  g_signal_connect_object (gtk_widget_get_parent (row), "row-activated", G_CALLBACK (deal_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
create_talks_cb (EntenteBlock *block,
                 gpointer      data)
{
  EntenteOverviewPage *self = data;
  GtkWidget *all;

  if (self->overview->n_in_talks > self->overview->in_talks->len)
    {
      g_autoptr (EntenteFilter) filter = entente_filter_new ();

      filter->steps = G_GUINT64_CONSTANT (1) << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "in-talks");
      entente_session_set_filter (self->session, filter);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "deals");
      return NULL;
    }
  all = entente_block_new (_("In talks"));
  fill_talks (self, ENTENTE_BLOCK (all), self->overview->in_talks->len);
  return all;
}

static void
add_talks (EntenteOverviewPage *self)
{
  guint n = self->overview->n_in_talks;
  EntenteBlock *block;

  if (n == 0)
    return;
  block = append_block (self, _("In talks"));
  fill_talks (self, block, n <= N_IN_TALKS + 1 ? n : N_IN_TALKS);
  if (n > N_IN_TALKS + 1)
    entente_block_set_all (block, n, create_talks_cb, self);
}

/* Over each bar lies a button, as high as the bar's row: what is drawn can't be clicked. */
static GtkWidget *
make_bar_button (EntenteOverviewPage *self,
                 const EntenteRow    *row)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *spoken = entente_row_speak (row, entente_session_get_style (self->session));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "bar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "overview.select-deal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", row->id);
  return button;
}

static gboolean
has_figure (const EntenteRow *row)
{
  return row->amount.lower != ENTENTE_MONEY_NO_LOWER || row->amount.upper != ENTENTE_MONEY_NO_UPPER;
}

/* The highest first. */
static int
compare_amounts (gconstpointer a,
                 gconstpointer b)
{
  return -entente_money_sort (&(*(const EntenteRow *const *) a)->amount, &(*(const EntenteRow *const *) b)->amount);
}

/* The answer keeps the deals in talks by themselves; the biggest are to be seen on one axis. */
static GPtrArray *
get_biggest (const EntenteOverview *overview)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_ptr_array_extend (rows, overview->biggest, NULL, NULL);
  for (guint i = 0; i < overview->in_talks->len; i++)
    if (has_figure (overview->in_talks->pdata[i]))
      g_ptr_array_add (rows, overview->in_talks->pdata[i]);
  g_ptr_array_sort (rows, compare_amounts);
  if (rows->len > N_BIGGEST)
    g_ptr_array_set_size (rows, N_BIGGEST);
  return rows;
}

static void
add_biggest (EntenteOverviewPage *self)
{
  const EntenteOverview *overview = self->overview;
  g_autoptr (GPtrArray) biggest = get_biggest (overview);
  GtkWidget *overlay, *bars, *buttons;
  guint n_without = 0;

  if (biggest->len == 0)
    return;
  overlay = gtk_overlay_new ();
  bars = entente_amount_bars_new ();
  buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < biggest->len; i++)
    {
      const EntenteRow *row = biggest->pdata[i];
      g_autofree char *amount = entente_row_format_amount (row, entente_session_get_style (self->session));

      entente_amount_bars_add (ENTENTE_AMOUNT_BARS (bars), entente_row_get_name (row), &row->amount, row->modality, amount);
      gtk_box_append (GTK_BOX (buttons), make_bar_button (self, row));
    }
  for (guint i = 0; i < overview->totals->len; i++)
    {
      const EntenteMeasureTotal *total = overview->totals->pdata[i];

      n_without += total->n_amounts - total->n_figures;
    }
  if (n_without > 0)
    {
      const EntenteMoney none = { "", ENTENTE_MONEY_NO_LOWER, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_NO_FIGURE, ENTENTE_PERIOD_NONE };
      g_autofree char *label = g_strdup_printf (ngettext ("%'u more amount", "%'u more amounts", n_without), n_without);

      entente_amount_bars_add (ENTENTE_AMOUNT_BARS (bars), label, &none, ENTENTE_MODALITY_ASSERTED, _("no figure"));
      gtk_box_append (GTK_BOX (buttons), gtk_label_new (NULL));
    }
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_widget_add_css_class (overlay, "card");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), bars);
  /* The buttons say the same, one by one. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (bars), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), buttons);
  gtk_widget_set_margin_start (bars, 12);
  gtk_widget_set_margin_end (bars, 12);
  gtk_widget_set_margin_top (bars, 6);
  gtk_widget_set_margin_bottom (bars, 6);
  gtk_widget_set_margin_start (buttons, 6);
  gtk_widget_set_margin_end (buttons, 6);
  gtk_widget_set_margin_top (buttons, 6);
  gtk_widget_set_margin_bottom (buttons, 6);
  entente_block_set_card (append_block (self, _("Biggest deals")), overlay);
}

/* What the sum is of. What was committed is one commitment or many, what was paid are investments. */
static char *
describe_measure (const char *measure)
{
  if (strcmp (measure, "committed") == 0)
    return g_strdup (_("Commitments"));
  if (strcmp (measure, "paid") == 0)
    return g_strdup (_("Investments"));
  return entente_letter_case_raise (entente_vocabulary_label_of (ENTENTE_VOCABULARY_MEASURE, measure));
}

/* The next row of the block: there is one for each measure and currency. */
static void
add_total (EntenteOverviewPage *self)
{
  const EntenteMeasureTotal *total = self->overview->totals->pdata[self->n_totals++];
  g_autofree char *measure = describe_measure (total->measure);
  g_autofree char *count = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *said = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *grid = make_grid ();
  GtkWidget *glyph = entente_amount_glyph_new ();
  GtkWidget *label = entente_label_new (measure, NULL);
  GtkWidget *figure;

  if (total->n_figures == total->n_amounts)
    count = g_strdup_printf (ngettext ("%'u deal", "%'u deals", total->n_amounts), total->n_amounts);
  else
    /* Translators: of how many deals something has a figure: “1 of 3 has a figure”. */
    count = g_strdup_printf (ngettext ("%'u of %'u has a figure", "%'u of %'u have a figure", total->n_figures),
                             total->n_figures, total->n_amounts);
  sum = total->n_figures > 0 ? entente_money_format_compact (&total->sum, entente_session_get_style (self->session)->money)
                             : g_strdup (_("no figure"));
  said = entente_money_speak (&total->sum, entente_session_get_style (self->session)->money);
  /* Translators: spoken of a sum of money: what it measures, the sum, and of how many deals. */
  spoken = g_strdup_printf (_("%s: %s, %s"), measure, said, count);
  entente_amount_glyph_set_amount (ENTENTE_AMOUNT_GLYPH (glyph), &total->sum, total->measure);
  figure = entente_label_new (sum, total->n_figures > 0 ? "heading" : "secondary");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), glyph, 0, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), label, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entente_label_new_secondary (count), 1, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), figure, 2, 0, 1, 2);
  entente_block_add (self->totals, make_row (grid, spoken));
}

static void
add_totals (EntenteOverviewPage *self)
{
  if (self->overview->totals->len == 0)
    return;
  self->totals = append_block (self, _("Money by measure"));
  entente_block_set_note (self->totals, _("measures are never added"));
  add_total (self);
}

/* Of very many, the first are shown. */
static void
add_differences (EntenteOverviewPage *self)
{
  const EntenteOverview *overview = self->overview;
  GtkWidget *block;

  if (overview->differences->len == 0)
    return;
  block = entente_difference_block_new (overview->differences, overview->accounts, overview->references, self->session);
  if (overview->n_differences > overview->differences->len)
    {
      /* Translators: how many of a great number are shown: “50 of 1,200”. */
      g_autofree char *note = g_strdup_printf (_("%'u of %'u"), overview->differences->len, overview->n_differences);

      entente_block_set_note (ENTENTE_BLOCK (block), note);
    }
  gtk_box_append (self->box, block);
}

static void
add_undated (EntenteOverviewPage *self)
{
  const guint *all = self->overview->n_subjects;
  const guint *undated = self->overview->n_undated;
  g_autofree char *deals = NULL;
  g_autofree char *events = NULL;
  g_autofree char *text = NULL;
  GtkWidget *grid;

  if (undated[ENTENTE_SUBJECT_DEAL] == 0 && undated[ENTENTE_SUBJECT_EVENT] == 0)
    return;
  deals = g_strdup_printf (ngettext ("%'u of %'u deal", "%'u of %'u deals", all[ENTENTE_SUBJECT_DEAL]),
                           undated[ENTENTE_SUBJECT_DEAL], all[ENTENTE_SUBJECT_DEAL]);
  events = g_strdup_printf (ngettext ("%'u of %'u event", "%'u of %'u events", all[ENTENTE_SUBJECT_EVENT]),
                            undated[ENTENTE_SUBJECT_EVENT], all[ENTENTE_SUBJECT_EVENT]);
  /* Translators: how many have no date: “20 of 26 deals, 30 of 38 events”. */
  text = g_strdup_printf (_("%s, %s"), deals, events);
  grid = make_grid ();
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name ("entente-undated-symbolic"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entente_label_new (text, "numeric"), 1, 0, 1, 1);
  entente_block_add (append_block (self, _("Undated")), make_row (grid, text));
}

static void
add_legend (EntenteOverviewPage *self)
{
  gtk_box_append (self->box, entente_firmness_legend_new (self->overview->n_modalities, self->session));
}

static gboolean
make_step (EntentePage *page)
{
  static void (*const steps[]) (EntenteOverviewPage *self) = {
    add_legend, add_talks, add_biggest, add_totals, add_differences, add_undated,
  };
  EntenteOverviewPage *self = ENTENTE_OVERVIEW_PAGE (page);

  if (self->totals != NULL && self->n_totals < self->overview->totals->len)
    add_total (self);
  else
    steps[self->step++] (self);
  return self->step < G_N_ELEMENTS (steps);
}

static void
select_deal_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  entente_session_select (ENTENTE_OVERVIEW_PAGE (widget)->session, ENTENTE_SELECTION_DEAL,
                          g_variant_get_string (parameter, NULL));
}

static void
entente_overview_page_dispose (GObject *object)
{
  EntenteOverviewPage *self = ENTENTE_OVERVIEW_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_overview_page_parent_class)->dispose (object);
}

static void
entente_overview_page_class_init (EntenteOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_overview_page_dispose;
  ENTENTE_PAGE_CLASS (klass)->make_step = make_step;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOverviewPage, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteOverviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteOverviewPage, extent);
  gtk_widget_class_install_action (widget_class, "overview.select-deal", "s", select_deal_cb);
}

static void
entente_overview_page_init (EntenteOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_page_set_box (ENTENTE_PAGE (self), self->box);
}

/**
 * entente_overview_page_new:
 * @overview: what is to be shown; must outlive the page
 * @session: the session of the window
 *
 * Returns: (transfer floating): a page, to be begun
 */
GtkWidget *
entente_overview_page_new (const EntenteOverview *overview,
                           EntenteSession        *session)
{
  g_autofree char *extent = NULL;
  EntenteOverviewPage *self;

  g_return_val_if_fail (overview != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_OVERVIEW_PAGE, NULL);
  self->overview = overview;
  self->session = g_object_ref (session);
  extent = format_extent (overview);
  gtk_label_set_text (self->title, overview->title != NULL ? overview->title : _("Landscape"));
  gtk_label_set_text (self->extent, extent);
  return GTK_WIDGET (self);
}
