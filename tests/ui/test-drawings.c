/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The drawings, all in one picture, and what of them can be measured. */

#include "entente-view-test.h"

#include "entente-amount-bars.h"
#include "entente-amount-glyph.h"
#include "entente-colors.h"
#include "entente-draw.h"
#include "entente-firmness-bar.h"
#include "entente-glyph.h"
#include "entente-ladder.h"
#include "entente-step-marks.h"

#include <string.h>

#define BILLION (G_GINT64_CONSTANT (1000000000) * 100)

static const EntenteMoney amounts[] = {
  { "USD", 50 * BILLION, 50 * BILLION, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE },
  { "USD", 13 * BILLION, 13 * BILLION, ENTENTE_QUALIFIER_ABOUT, ENTENTE_PERIOD_ONCE },
  { "USD", 20 * BILLION, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_MORE_THAN, ENTENTE_PERIOD_ONCE },
  { "USD", 20 * BILLION, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_AT_LEAST, ENTENTE_PERIOD_ONCE },
  { "USD", ENTENTE_MONEY_NO_LOWER, 25 * BILLION, ENTENTE_QUALIFIER_UP_TO, ENTENTE_PERIOD_ONCE },
  { "USD", 10 * BILLION, 30 * BILLION, ENTENTE_QUALIFIER_RANGE, ENTENTE_PERIOD_ONCE },
  { "", ENTENTE_MONEY_NO_LOWER, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_NO_FIGURE, ENTENTE_PERIOD_ONCE },
  ENTENTE_MONEY_INIT,
};

/* A box of a modality, as the timeline draws it. */
static void
draw_sample_cb (GtkDrawingArea *area,
                cairo_t        *cr,
                int             width,
                int             height,
                gpointer        data)
{
  EntenteModality modality = GPOINTER_TO_UINT (data);
  EntenteDrawStyle style;
  GdkRGBA tone;

  entente_draw_style_init (&style, GTK_WIDGET (area));
  entente_colors_get (GTK_WIDGET (area), ENTENTE_COLOR_DEALS, &tone);
  if (modality == ENTENTE_N_MODALITIES)
    {
      entente_draw_box (cr, ENTENTE_MODALITY_POSSIBLE, 49, 2, 54, 18, 5, &tone, &style);
      tone.alpha = .2f;
      entente_draw_hatching (cr, 50, 3, 52, 16, &tone);
      return;
    }
  entente_draw_box (cr, modality, 49, 2, 54, 18, 5, &tone, &style);
}

static void
attach (GtkGrid    *grid,
        GtkWidget  *widget,
        int         column,
        int         row)
{
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_grid_attach (grid, widget, column, row, 1, 1);
}

static GtkWidget *
make_gallery (void)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 12, "margin-start", 12,
                                  "margin-top", 12, NULL);

  for (guint i = 0; i <= ENTENTE_N_MODALITIES + 1; i++)
    {
      GtkWidget *glyph = entente_glyph_new (), *sample = gtk_drawing_area_new ();

      if (i < ENTENTE_N_MODALITIES)
        entente_glyph_set_modality (ENTENTE_GLYPH (glyph), i);
      else
        entente_glyph_set_mark (ENTENTE_GLYPH (glyph), i == ENTENTE_N_MODALITIES ? ENTENTE_MARK_WHAT_IF : ENTENTE_MARK_DIFFER);
      attach (GTK_GRID (grid), glyph, 0, (int) i);
      gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sample), 104);
      gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sample), 22);
      if (i <= ENTENTE_N_MODALITIES)
        gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sample), draw_sample_cb, GUINT_TO_POINTER (i), NULL);
      attach (GTK_GRID (grid), sample, 1, (int) i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      GtkWidget *glyph = entente_amount_glyph_new ();

      entente_amount_glyph_set_amount (ENTENTE_AMOUNT_GLYPH (glyph), &amounts[i], NULL);
      attach (GTK_GRID (grid), glyph, 2, (int) i);
    }
  for (guint i = 0; i < entente_vocabulary_size (ENTENTE_VOCABULARY_STEP); i++)
    {
      GtkWidget *marks = entente_step_marks_new (), *ladder = entente_ladder_new ();
      const char *step = entente_vocabulary_nth (ENTENTE_VOCABULARY_STEP, i);

      entente_step_marks_set_step (ENTENTE_STEP_MARKS (marks), step);
      attach (GTK_GRID (grid), marks, 3, (int) i);
      entente_ladder_set_steps (ENTENTE_LADDER (ladder), step, 1 << i | 1 << (i / 2));
      gtk_widget_set_size_request (ladder, i < 9 ? 336 : 400, -1);
      attach (GTK_GRID (grid), ladder, 4, (int) i);
    }
  return grid;
}

static GtkWidget *
make_bars (void)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24, "margin-start", 14,
                                 "margin-end", 14, "margin-top", 14, NULL);
  const char *const words[] = { "$50 billion", "≈ $13 billion", "> $20 billion", "≥ $20 billion", "≤ $25 billion",
                                "$10–30 billion", "no figure", "not stated" };
  const guint64 counts[] = { 156, 16, 1, 42, 42, 44 };
  GtkWidget *deal = entente_amount_bars_new (), *biggest = entente_amount_bars_new (), *few = entente_amount_bars_new ();
  GtkWidget *firmness = entente_firmness_bar_new (), *ladder = entente_ladder_new ();

  entente_ladder_set_steps (ENTENTE_LADDER (ladder), "in-talks", 1 << 3);
  entente_firmness_bar_set_counts (ENTENTE_FIRMNESS_BAR (firmness), counts);
  entente_amount_bars_add (ENTENTE_AMOUNT_BARS (deal), "Discussed", &amounts[0], ENTENTE_MODALITY_REPORTED, NULL);
  entente_amount_bars_add (ENTENTE_AMOUNT_BARS (deal), "Committed", NULL, ENTENTE_MODALITY_ASSERTED, NULL);
  entente_amount_bars_add (ENTENTE_AMOUNT_BARS (deal), "Paid", NULL, ENTENTE_MODALITY_ASSERTED, NULL);
  entente_amount_bars_add (ENTENTE_AMOUNT_BARS (few), "Discussed", &amounts[2], ENTENTE_MODALITY_FORECAST, NULL);
  entente_amount_bars_add (ENTENTE_AMOUNT_BARS (few), "Committed", &amounts[1], ENTENTE_MODALITY_ASSERTED, NULL);
  entente_amount_bars_add (ENTENTE_AMOUNT_BARS (few), "Paid", &amounts[6], ENTENTE_MODALITY_ASSERTED, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    entente_amount_bars_add (ENTENTE_AMOUNT_BARS (biggest), i == 1 ? "Microsoft, since 2019" : "Some deal", &amounts[i],
                             i % ENTENTE_N_MODALITIES, words[i]);
  gtk_box_append (GTK_BOX (box), ladder);
  gtk_box_append (GTK_BOX (box), firmness);
  gtk_box_append (GTK_BOX (box), deal);
  gtk_box_append (GTK_BOX (box), few);
  gtk_box_append (GTK_BOX (box), biggest);
  return box;
}

static void
take_pictures (ViewTest   *test,
               const char *name,
               GtkWidget  *widget,
               int         width,
               int         height)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autofree char *dark = g_strconcat (name, "-dark", NULL), *mirrored = g_strconcat (name, "-mirrored", NULL);

  view_test_show (test, widget, width, height);
  view_test_picture (test, name);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  view_test_picture (test, dark);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  view_test_picture (test, mirrored);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_gallery (ViewTest      *test,
              gconstpointer  data)
{
  take_pictures (test, "drawings-gallery", make_gallery (), 680, 900);
}

static void
test_bars (ViewTest      *test,
           gconstpointer  data)
{
  GtkWidget *box = make_bars (), *bars;

  take_pictures (test, "drawings-bars", box, 364, 640);

  /* An axis of three labels for the deal; no label of an axis where the bars have their words. */
  g_assert_nonnull (view_test_find_text (box, "25"));
  g_assert_nonnull (view_test_find_text (box, "nothing stated"));
  bars = view_test_find (box, ENTENTE_TYPE_AMOUNT_BARS, 0);
  gtk_test_accessible_assert_role (bars, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (bars, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Discussed: $50\u00a0billion; Committed: nothing stated; Paid: nothing stated");
  g_assert_nonnull (view_test_find_text (bars, "0"));
  g_assert_null (view_test_find_text (view_test_find (box, ENTENTE_TYPE_AMOUNT_BARS, 2), "0"));
  gtk_test_accessible_assert_property (view_test_find (box, ENTENTE_TYPE_FIRMNESS_BAR, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Asserted 156, Reported 16, Estimated 1, Possible 42, Forecast 42, Opinion 44");
}

/* Rows grow with the text, and names that have no room any more are left out. */
static void
test_large_text (ViewTest      *test,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *box = make_bars (), *bars;
  int dpi, height, large;

  view_test_show (test, box, 400, 900);
  bars = view_test_find (box, ENTENTE_TYPE_AMOUNT_BARS, 0);
  gtk_widget_measure (bars, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_assert_nonnull (view_test_find_text (box, "Announced"));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  view_test_picture (test, "drawings-bars-large");
  gtk_widget_measure (bars, GTK_ORIENTATION_VERTICAL, -1, NULL, &large, NULL, NULL);
  g_assert_cmpint (large, >, height);
  g_assert_null (view_test_find_text (box, "Announced"));
  g_assert_nonnull (view_test_find_text (box, "In talks"));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_ladder (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *ladder = entente_ladder_new ();
  int minimum, natural;

  gtk_box_append (GTK_BOX (box), ladder);
  view_test_show (test, box, 336, 200);
  gtk_test_accessible_assert_property (ladder, GTK_ACCESSIBLE_PROPERTY_LABEL, "Status: not stated");
  entente_ladder_set_steps (ENTENTE_LADDER (ladder), "in-talks", 1 << 3);
  view_test_settle (test);
  gtk_test_accessible_assert_property (ladder, GTK_ACCESSIBLE_PROPERTY_LABEL, "Status: in talks, step 4 of 9");
  g_assert_true (gtk_widget_has_css_class (view_test_find_text (ladder, "In talks"), "current"));
  g_assert_nonnull (view_test_find_text (ladder, "Ongoing"));
  g_assert_null (view_test_find_text (ladder, "Withdrawn"));
  gtk_widget_measure (ladder, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 200);
  g_assert_cmpint (natural, ==, 336);

  entente_ladder_set_steps (ENTENTE_LADDER (ladder), "blocked", 1 << 3 | 1 << 10);
  view_test_settle (test);
  gtk_test_accessible_assert_property (ladder, GTK_ACCESSIBLE_PROPERTY_LABEL, "Status: blocked");
  g_assert_true (gtk_widget_has_css_class (view_test_find_text (ladder, "Blocked"), "current"));
}

/* Too narrow for all names: the first, the current and the last. */
static void
test_narrow_ladder (ViewTest      *test,
                    gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *ladder = entente_ladder_new ();

  gtk_widget_set_halign (ladder, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), ladder);
  entente_ladder_set_steps (ENTENTE_LADDER (ladder), "signed", 1 << 6);
  /* A newer window isn't as narrow as that itself. */
  gtk_widget_set_margin_end (box, 360 - 220);
  view_test_show (test, box, 360, 200);
  view_test_picture (test, "drawings-ladder-narrow");
  g_assert_nonnull (view_test_find_text (ladder, "Hypothetical"));
  g_assert_nonnull (view_test_find_text (ladder, "Signed"));
  g_assert_nonnull (view_test_find_text (ladder, "Ongoing"));
  g_assert_null (view_test_find_text (ladder, "Announced"));
}

static void
test_glyphs (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *silent = entente_glyph_new (), *amount = entente_amount_glyph_new (), *marks = entente_step_marks_new ();
  GtkWidget *spoken = g_object_new (ENTENTE_TYPE_GLYPH, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  int natural;

  gtk_box_append (GTK_BOX (box), silent);
  gtk_box_append (GTK_BOX (box), spoken);
  gtk_box_append (GTK_BOX (box), amount);
  gtk_box_append (GTK_BOX (box), marks);
  view_test_show (test, box, 200, 200);

  gtk_test_accessible_assert_role (silent, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_test_accessible_assert_role (amount, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_test_accessible_assert_role (marks, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_test_accessible_assert_property (spoken, GTK_ACCESSIBLE_PROPERTY_LABEL, "Asserted");
  entente_glyph_set_modality (ENTENTE_GLYPH (spoken), ENTENTE_MODALITY_REPORTED);
  gtk_test_accessible_assert_property (spoken, GTK_ACCESSIBLE_PROPERTY_LABEL, "Reported");
  entente_glyph_set_mark (ENTENTE_GLYPH (spoken), ENTENTE_MARK_DIFFER);
  gtk_test_accessible_assert_property (spoken, GTK_ACCESSIBLE_PROPERTY_LABEL, "Accounts differ");

  gtk_widget_measure (silent, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 16);
  gtk_widget_measure (amount, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 22);
  gtk_widget_measure (amount, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 14);
  gtk_widget_measure (marks, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 10);
}

static void
count_cb (GdkPaintable *paintable,
          guint        *n_drawn)
{
  (*n_drawn)++;
}

static GdkPaintable *
watch (GtkWidget *widget,
       guint     *n_drawn)
{
  GdkPaintable *paintable = gtk_widget_paintable_new (widget);

  g_signal_connect (paintable, "invalidate-contents", G_CALLBACK (count_cb), n_drawn);
  return paintable;
}

/* A change is drawn at once; what is there already isn't drawn again. */
static void
test_redraw (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *widgets[] = { entente_glyph_new (), entente_amount_glyph_new (), entente_step_marks_new (),
                           entente_firmness_bar_new (), entente_ladder_new () };
  GdkPaintable *watches[G_N_ELEMENTS (widgets)];
  guint n_drawn[G_N_ELEMENTS (widgets)] = { 0 }, before[G_N_ELEMENTS (widgets)];
  const guint64 counts[ENTENTE_N_MODALITIES] = { 1, 2, 3, 4, 5, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    gtk_box_append (GTK_BOX (box), widgets[i]);
  view_test_show (test, box, 400, 300);
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    watches[i] = watch (widgets[i], &n_drawn[i]);
  view_test_settle (test);

  for (guint round = 0; round < 2; round++)
    {
      memcpy (before, n_drawn, sizeof before);
      entente_glyph_set_modality (ENTENTE_GLYPH (widgets[0]), ENTENTE_MODALITY_OPINION);
      entente_amount_glyph_set_amount (ENTENTE_AMOUNT_GLYPH (widgets[1]), &amounts[0], NULL);
      entente_step_marks_set_step (ENTENTE_STEP_MARKS (widgets[2]), "signed");
      entente_firmness_bar_set_counts (ENTENTE_FIRMNESS_BAR (widgets[3]), counts);
      entente_ladder_set_steps (ENTENTE_LADDER (widgets[4]), "signed", 1 << 6);
      view_test_settle (test);
      for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
        if (round == 0)
          g_assert_cmpuint (n_drawn[i], >, before[i]);
        else
          g_assert_cmpuint (n_drawn[i], ==, before[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    g_object_unref (watches[i]);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/drawings/gallery", ViewTest, NULL, view_test_set_up, test_gallery, view_test_tear_down);
  g_test_add ("/drawings/bars", ViewTest, NULL, view_test_set_up, test_bars, view_test_tear_down);
  g_test_add ("/drawings/large-text", ViewTest, NULL, view_test_set_up, test_large_text, view_test_tear_down);
  g_test_add ("/drawings/ladder", ViewTest, NULL, view_test_set_up, test_ladder, view_test_tear_down);
  g_test_add ("/drawings/ladder-narrow", ViewTest, NULL, view_test_set_up, test_narrow_ladder, view_test_tear_down);
  g_test_add ("/drawings/glyphs", ViewTest, NULL, view_test_set_up, test_glyphs, view_test_tear_down);
  g_test_add ("/drawings/redraw", ViewTest, NULL, view_test_set_up, test_redraw, view_test_tear_down);
  return g_test_run ();
}
