/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-overview-page.h"

#include "entente-amount-glyph.h"
#include "entente-block.h"
#include "entente-difference-block.h"
#include "entente-ends-layout.h"
#include "entente-firmness-legend.h"
#include "entente-glyph.h"
#include "entente-icons.h"
#include "entente-label.h"
#include "entente-letter-case.h"
#include "entente-overview-biggest.h"
#include "entente-row-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many deals in talks are shown before “All n”: with one more, that is shown instead of the button. */
#define N_IN_TALKS 3

/* From top to bottom. */
typedef enum {
  PART_LEGEND,
  PART_TALKS,
  PART_BIGGEST,
  PART_TOTALS,
  PART_DIFFERENCES,
  PART_UNDATED,
  N_PARTS,
} PartKind;

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
  GtkWidget      *parts[N_PARTS]; /* borrowed: those that were made, NULL for one that has nothing to say */
  guint           n_parts;        /* that were made */
  guint           n_totals;       /* that have rows */
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

/* Two lines, and a figure at their end: below them where there is little room, and never broken within a word. */
static GtkWidget *
make_lines (GtkWidget  *first,
            GtkWidget  *second,
            const char *figure,
            const char *css_class)
{
  GtkWidget *ends = g_object_new (GTK_TYPE_BOX,
                                  "layout-manager", g_object_new (ENTENTE_TYPE_ENDS_LAYOUT, "chars", 18, "centred", TRUE, NULL),
                                  "hexpand", TRUE,
                                  NULL);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *end = entente_label_new (figure, css_class);

  gtk_label_set_wrap_mode (GTK_LABEL (end), PANGO_WRAP_WORD);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (end), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (end, "numeric");
  gtk_box_append (GTK_BOX (lines), first);
  gtk_box_append (GTK_BOX (lines), second);
  gtk_box_append (GTK_BOX (ends), lines);
  gtk_box_append (GTK_BOX (ends), end);
  return ends;
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
  GtkWidget *made;

  entente_glyph_set_modality (ENTENTE_GLYPH (glyph), row->modality);
  gtk_widget_set_visible (glyph, row->has_modality);
  gtk_box_append (GTK_BOX (second), glyph);
  if (row->has_modality)
    {
      GtkWidget *label = entente_label_new_secondary (evidence);

      /* Else it gets no more than its lines need at their height, which they may be broken within words for. */
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (second), label);
    }
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name (icon), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_lines (name, second, amount, "heading"), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name ("go-next-symbolic"), 2, 0, 1, 1);
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

static gboolean
are_talks_equal (const EntenteOverview *a,
                 const EntenteOverview *b)
{
  return a->n_in_talks == b->n_in_talks && entente_rows_equal (a->in_talks, b->in_talks);
}

static GtkWidget *
make_talks (EntenteOverviewPage *self)
{
  guint n = self->overview->n_in_talks;
  GtkWidget *block;

  if (n == 0)
    return NULL;
  block = entente_block_new (_("In talks"));
  fill_talks (self, ENTENTE_BLOCK (block), n <= N_IN_TALKS + 1 ? n : N_IN_TALKS);
  if (n > N_IN_TALKS + 1)
    entente_block_set_all (ENTENTE_BLOCK (block), n, create_talks_cb, self);
  return block;
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
add_total (EntenteOverviewPage *self,
           EntenteBlock        *block)
{
  const EntenteMeasureTotal *total = self->overview->totals->pdata[self->n_totals++];
  g_autofree char *measure = describe_measure (total->measure);
  g_autofree char *count = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *said = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *grid = make_grid ();
  GtkWidget *glyph = entente_amount_glyph_new ();
  GtkWidget *lines;

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
  lines = make_lines (entente_label_new (measure, NULL), entente_label_new_secondary (count), sum,
                      total->n_figures > 0 ? "heading" : "secondary");
  gtk_grid_attach (GTK_GRID (grid), glyph, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), lines, 1, 0, 1, 1);
  entente_block_add (block, make_row (grid, spoken));
}

static gboolean
are_totals_equal (const EntenteOverview *a,
                  const EntenteOverview *b)
{
  if (a->totals->len != b->totals->len)
    return FALSE;
  for (guint i = 0; i < a->totals->len; i++)
    {
      const EntenteMeasureTotal *one = a->totals->pdata[i];
      const EntenteMeasureTotal *other = b->totals->pdata[i];

      if (strcmp (one->measure, other->measure) != 0 || entente_money_sort (&one->sum, &other->sum) != 0 ||
          one->n_amounts != other->n_amounts || one->n_figures != other->n_figures)
        return FALSE;
    }
  return TRUE;
}

/* The first of the rows. */
static GtkWidget *
make_totals (EntenteOverviewPage *self)
{
  GtkWidget *block;

  self->n_totals = 0;
  if (self->overview->totals->len == 0)
    return NULL;
  block = entente_block_new (_("Money by measure"));
  entente_block_set_note (ENTENTE_BLOCK (block), _("measures are never added"));
  add_total (self, ENTENTE_BLOCK (block));
  return block;
}

static gboolean
are_differences_equal (const EntenteOverview *a,
                       const EntenteOverview *b)
{
  return a->n_differences == b->n_differences && entente_differences_equal (a->differences, b->differences) &&
         entente_statements_equal (a->accounts, b->accounts) && entente_references_equal (a->references, b->references);
}

/* Of very many, the first are shown. */
static GtkWidget *
make_differences (EntenteOverviewPage *self)
{
  const EntenteOverview *overview = self->overview;
  GtkWidget *block;

  if (overview->differences->len == 0)
    return NULL;
  block = entente_difference_block_new (overview->differences, overview->accounts, overview->references, self->session);
  if (overview->n_differences > overview->differences->len)
    {
      /* Translators: how many of a great number are shown: “50 of 1,200”. */
      g_autofree char *note = g_strdup_printf (_("%'u of %'u"), overview->differences->len, overview->n_differences);

      entente_block_set_note (ENTENTE_BLOCK (block), note);
    }
  return block;
}

static gboolean
are_undated_equal (const EntenteOverview *a,
                   const EntenteOverview *b)
{
  static const EntenteSubjectType types[] = { ENTENTE_SUBJECT_DEAL, ENTENTE_SUBJECT_EVENT };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (a->n_subjects[types[i]] != b->n_subjects[types[i]] || a->n_undated[types[i]] != b->n_undated[types[i]])
      return FALSE;
  return TRUE;
}

static GtkWidget *
make_undated (EntenteOverviewPage *self)
{
  const guint *all = self->overview->n_subjects;
  const guint *undated = self->overview->n_undated;
  g_autofree char *deals = NULL;
  g_autofree char *events = NULL;
  g_autofree char *text = NULL;
  GtkWidget *block, *grid;

  if (undated[ENTENTE_SUBJECT_DEAL] == 0 && undated[ENTENTE_SUBJECT_EVENT] == 0)
    return NULL;
  deals = g_strdup_printf (ngettext ("%'u of %'u deal", "%'u of %'u deals", all[ENTENTE_SUBJECT_DEAL]),
                           undated[ENTENTE_SUBJECT_DEAL], all[ENTENTE_SUBJECT_DEAL]);
  events = g_strdup_printf (ngettext ("%'u of %'u event", "%'u of %'u events", all[ENTENTE_SUBJECT_EVENT]),
                            undated[ENTENTE_SUBJECT_EVENT], all[ENTENTE_SUBJECT_EVENT]);
  /* Translators: how many have no date: “20 of 26 deals, 30 of 38 events”. */
  text = g_strdup_printf (_("%s, %s"), deals, events);
  grid = make_grid ();
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name ("entente-undated-symbolic"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entente_label_new (text, "numeric"), 1, 0, 1, 1);
  block = entente_block_new (_("Undated"));
  entente_block_add (ENTENTE_BLOCK (block), make_row (grid, text));
  return block;
}

static GtkWidget *
make_biggest (EntenteOverviewPage *self)
{
  return entente_overview_biggest_new (self->overview, entente_session_get_style (self->session));
}

static gboolean
are_modalities_equal (const EntenteOverview *a,
                      const EntenteOverview *b)
{
  return memcmp (a->n_modalities, b->n_modalities, sizeof a->n_modalities) == 0;
}

static GtkWidget *
make_legend (EntenteOverviewPage *self)
{
  return entente_firmness_legend_new (self->overview->n_modalities, self->session);
}

typedef struct {
  gboolean   (*are_equal) (const EntenteOverview *a, const EntenteOverview *b); /* whether that part of them is */
  GtkWidget *(*make)      (EntenteOverviewPage *self);                          /* NULL if there is nothing to say */
} Part;

static const Part parts[N_PARTS] = {
  [PART_LEGEND] = { are_modalities_equal, make_legend },
  [PART_TALKS] = { are_talks_equal, make_talks },
  [PART_BIGGEST] = { entente_overview_biggest_equal, make_biggest },
  [PART_TOTALS] = { are_totals_equal, make_totals },
  [PART_DIFFERENCES] = { are_differences_equal, make_differences },
  [PART_UNDATED] = { are_undated_equal, make_undated },
};

/* Has the part stand below those before it. */
static void
make_part (EntenteOverviewPage *self,
           guint                part)
{
  GtkWidget *above = GTK_WIDGET (self->extent);

  self->parts[part] = parts[part].make (self);
  if (self->parts[part] == NULL)
    return;
  for (guint i = 0; i < part; i++)
    if (self->parts[i] != NULL)
      above = self->parts[i];
  gtk_box_insert_child_after (self->box, self->parts[part], above);
}

static gboolean
is_short_of_totals (EntenteOverviewPage *self)
{
  return self->parts[PART_TOTALS] != NULL && self->n_totals < self->overview->totals->len;
}

static gboolean
make_step (EntentePage *page)
{
  EntenteOverviewPage *self = ENTENTE_OVERVIEW_PAGE (page);

  if (is_short_of_totals (self))
    add_total (self, ENTENTE_BLOCK (self->parts[PART_TOTALS]));
  else
    make_part (self, self->n_parts++);
  return self->n_parts < N_PARTS;
}

static void
update_part (EntenteOverviewPage *self,
             guint                part)
{
  if (part == PART_LEGEND)
    {
      entente_firmness_legend_set_counts (ENTENTE_FIRMNESS_LEGEND (self->parts[part]), self->overview->n_modalities);
      return;
    }
  if (self->parts[part] != NULL)
    gtk_box_remove (self->box, self->parts[part]);
  make_part (self, part);
  while (part == PART_TOTALS && is_short_of_totals (self))
    add_total (self, ENTENTE_BLOCK (self->parts[part]));
}

static void
update_labels (EntenteOverviewPage *self)
{
  g_autofree char *extent = format_extent (self->overview);

  gtk_label_set_text (self->title, self->overview->title != NULL ? self->overview->title : _("Landscape"));
  gtk_label_set_text (self->extent, extent);
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
  EntenteOverviewPage *self;

  g_return_val_if_fail (overview != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_OVERVIEW_PAGE, NULL);
  self->overview = overview;
  self->session = g_object_ref (session);
  update_labels (self);
  return GTK_WIDGET (self);
}

/**
 * entente_overview_page_update:
 * @self: a page
 * @overview: what is to be shown from now on; must outlive the page, and that before it this call
 *
 * Makes those parts of the page anew that say something else now.
 *
 * Returns: whether what “All n” leads to is the same as before
 */
gboolean
entente_overview_page_update (EntenteOverviewPage   *self,
                              const EntenteOverview *overview)
{
  const EntenteOverview *before;

  g_return_val_if_fail (ENTENTE_IS_OVERVIEW_PAGE (self), FALSE);
  g_return_val_if_fail (overview != NULL, FALSE);

  before = self->overview;
  self->overview = overview;
  update_labels (self);
  for (guint i = 0; i < self->n_parts; i++)
    if (!parts[i].are_equal (before, overview))
      update_part (self, i);
  return are_talks_equal (before, overview) && are_differences_equal (before, overview);
}
