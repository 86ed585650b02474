/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The geometry of the drawings, without a display. */

#include "entente-amount-axis.h"
#include "entente-initials.h"
#include "entente-ladder-layout.h"
#include "entente-line.h"
#include "entente-test.h"

#define BILLION (G_GINT64_CONSTANT (1000000000) * 100)

static void
test_axis (void)
{
  const struct {
    gint64 largest, step;
    guint  n_ticks;
  } cases[] = {
    { 50 * BILLION, 25 * BILLION, 3 },
    { 13 * BILLION, 5 * BILLION, 4 },
    { 4 * BILLION, 2 * BILLION, 3 },
    { 1 * BILLION, BILLION / 2, 3 },
    { 86 * BILLION, 50 * BILLION, 3 },
    { 200 * BILLION, 100 * BILLION, 3 },
    { 30 * BILLION, 10 * BILLION, 4 },
    { 1, 1, 2 },
    { 3, 1, 4 },
    { 0, 0, 0 },
    { -5, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteAmountAxis axis;

      entente_amount_axis_init (&axis, cases[i].largest);
      g_assert_cmpint (axis.step, ==, cases[i].step);
      g_assert_cmpuint (axis.n_ticks, ==, cases[i].n_ticks);
      g_assert_cmpint (entente_amount_axis_get_end (&axis), >=, MAX (0, cases[i].largest));
    }
}

/* Every power up to the largest amount: enough, not too many, and no overflow. */
static void
test_axis_bounds (void)
{
  for (gint64 largest = 1; largest < ENTENTE_MONEY_MAX / 7; largest *= 7)
    {
      EntenteAmountAxis axis;

      entente_amount_axis_init (&axis, largest);
      g_assert_cmpuint (axis.n_ticks, >=, 2);
      g_assert_cmpuint (axis.n_ticks, <=, ENTENTE_AMOUNT_AXIS_MAX_TICKS);
      g_assert_cmpint (entente_amount_axis_get_end (&axis), >=, largest);
      g_assert_cmpint (entente_amount_axis_get_end (&axis) / 5, <, largest);
    }
}

static void
test_axis_unit (void)
{
  EntenteAmountAxis axis;

  entente_amount_axis_init (&axis, 50 * BILLION);
  g_assert_cmpint (entente_amount_axis_get_unit (&axis, "USD"), ==, BILLION);
  entente_amount_axis_init (&axis, BILLION / 20);
  g_assert_cmpint (entente_amount_axis_get_unit (&axis, "USD"), ==, BILLION / 1000);
  entente_amount_axis_init (&axis, 70000);
  g_assert_cmpint (entente_amount_axis_get_unit (&axis, "USD"), ==, 100);
  g_assert_cmpint (entente_amount_axis_get_unit (&axis, "JPY"), ==, 1);
}

static void
test_bars (void)
{
  EntenteMoney amount = { "USD", 25 * BILLION, 25 * BILLION, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };
  EntenteAmountBar bar;

  g_assert_true (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
  g_assert_cmpfloat_with_epsilon (bar.end, 100, .01);
  g_assert_cmpfloat (bar.sure, ==, bar.end);
  g_assert_cmpfloat (bar.fade_start + bar.fade_end + bar.arrow, ==, 0);

  amount.qualifier = ENTENTE_QUALIFIER_ABOUT;
  g_assert_true (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
  g_assert_cmpfloat (bar.fade_end, ==, 9);

  amount.qualifier = ENTENTE_QUALIFIER_AT_LEAST;
  amount.upper = ENTENTE_MONEY_NO_UPPER;
  g_assert_true (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
  g_assert_cmpfloat_with_epsilon (bar.end, 100, .01);
  g_assert_cmpfloat (bar.arrow, >, 0);
  g_assert_cmpfloat (bar.fade_end, ==, 0);
  amount.qualifier = ENTENTE_QUALIFIER_MORE_THAN;
  g_assert_true (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
  g_assert_cmpfloat (bar.fade_end, >, 0);

  amount = (EntenteMoney) { "USD", ENTENTE_MONEY_NO_LOWER, 10 * BILLION, ENTENTE_QUALIFIER_UP_TO, ENTENTE_PERIOD_ONCE };
  g_assert_true (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
  g_assert_cmpfloat_with_epsilon (bar.fade_start, 40, .01);
  g_assert_cmpfloat (bar.arrow, <, 0);

  amount = (EntenteMoney) { "USD", 10 * BILLION, 20 * BILLION, ENTENTE_QUALIFIER_RANGE, ENTENTE_PERIOD_ONCE };
  g_assert_true (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
  g_assert_cmpfloat_with_epsilon (bar.sure, 40, .01);
  g_assert_cmpfloat_with_epsilon (bar.end, 80, .01);

  /* The smallest can still be seen, and what has no figure has no place. */
  amount = (EntenteMoney) { "USD", 1, 1, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };
  g_assert_true (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
  g_assert_cmpfloat (bar.end, ==, 5);
  amount.qualifier = ENTENTE_QUALIFIER_NO_FIGURE;
  g_assert_false (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
  amount = (EntenteMoney) ENTENTE_MONEY_INIT;
  g_assert_false (entente_amount_bar_init (&bar, &amount, 50 * BILLION, 200));
}

static void
test_shares (void)
{
  const guint64 counts[] = { 156, 16, 1, 42, 0, 44 };
  double widths[G_N_ELEMENTS (counts)], sum = 0;

  entente_shares_init (widths, counts, G_N_ELEMENTS (counts), 336, 3, 5);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    sum += widths[i];
  g_assert_cmpfloat_with_epsilon (sum + 4 * 3, 336, .01);
  g_assert_cmpfloat (widths[2], ==, 5);
  g_assert_cmpfloat (widths[4], ==, 0);
  g_assert_cmpfloat_with_epsilon (widths[0] / widths[3], 156 / 42., .01);
}

static void
test_ladder_states (void)
{
  /* In talks; of the steps before it only “rumoured” is spoken of. */
  g_assert_cmpint (entente_ladder_layout_get_state (3, 1 << 1, 0), ==, ENTENTE_LADDER_PASSED);
  g_assert_cmpint (entente_ladder_layout_get_state (3, 1 << 1, 1), ==, ENTENTE_LADDER_STATED);
  g_assert_cmpint (entente_ladder_layout_get_state (3, 1 << 1, 3), ==, ENTENTE_LADDER_CURRENT);
  g_assert_cmpint (entente_ladder_layout_get_state (3, 1 << 6, 6), ==, ENTENTE_LADDER_AHEAD);
  g_assert_cmpint (entente_ladder_layout_get_state (-1, 0, 0), ==, ENTENTE_LADDER_AHEAD);

  /* Withdrawn, after it was announced. */
  g_assert_cmpint (entente_ladder_layout_get_state (9, 1 << 4 | 1 << 9, 4), ==, ENTENTE_LADDER_STATED);
  g_assert_cmpint (entente_ladder_layout_get_state (9, 1 << 4 | 1 << 9, 2), ==, ENTENTE_LADDER_PASSED);
  g_assert_cmpint (entente_ladder_layout_get_state (9, 1 << 4 | 1 << 9, 5), ==, ENTENTE_LADDER_AHEAD);
  g_assert_cmpint (entente_ladder_layout_get_state (9, 1 << 9, 0), ==, ENTENTE_LADDER_AHEAD);
}

static guint
count_shown (const EntenteLadderLayout *layout,
             guint                      n_marks)
{
  guint n = 0;

  for (guint i = 0; i < n_marks; i++)
    n += layout->place[i] != ENTENTE_LADDER_HIDDEN;
  return n;
}

static void
test_ladder_layout (void)
{
  const int widths[ENTENTE_LADDER_MAX_MARKS] = { 68, 56, 49, 42, 60, 60, 36, 59, 46, 60 };
  EntenteLadderLayout layout;

  entente_ladder_layout_init (&layout, ENTENTE_LADDER_STEPS, 3, widths, 336);
  g_assert_cmpuint (count_shown (&layout, ENTENTE_LADDER_STEPS), ==, ENTENTE_LADDER_STEPS);
  for (guint i = 1; i < ENTENTE_LADDER_STEPS; i++)
    g_assert_cmpfloat_with_epsilon (layout.x[i] - layout.x[i - 1], layout.x[1] - layout.x[0], .01);
  g_assert_cmpfloat (layout.name_x[0], >=, 0);
  g_assert_cmpfloat (layout.name_x[8] + widths[8], <=, 336);
  g_assert_cmpint (layout.place[2], ==, ENTENTE_LADDER_ABOVE);
  g_assert_cmpint (layout.place[3], ==, ENTENTE_LADDER_BELOW);

  /* Too narrow for all, then for the outer ones. */
  entente_ladder_layout_init (&layout, ENTENTE_LADDER_STEPS, 4, widths, 200);
  g_assert_cmpuint (count_shown (&layout, ENTENTE_LADDER_STEPS), ==, 3);
  g_assert_cmpint (layout.place[4], ==, ENTENTE_LADDER_BELOW);
  entente_ladder_layout_init (&layout, ENTENTE_LADDER_STEPS, 4, widths, 100);
  g_assert_cmpuint (count_shown (&layout, ENTENTE_LADDER_STEPS), ==, 1);

  /* An exit is at the end and is the current mark. */
  entente_ladder_layout_init (&layout, ENTENTE_LADDER_MAX_MARKS, 9, widths, 480);
  g_assert_cmpuint (count_shown (&layout, ENTENTE_LADDER_MAX_MARKS), ==, ENTENTE_LADDER_MAX_MARKS);
  g_assert_cmpfloat (layout.x[9], >, layout.x[8]);
}

static void
test_lines (void)
{
  double dashes[ENTENTE_LINE_MAX_DASHES];

  g_assert_cmpuint (entente_line_get_dashes (ENTENTE_MODALITY_ASSERTED, dashes), ==, 0);
  g_assert_cmpuint (entente_line_get_dashes (ENTENTE_MODALITY_OPINION, dashes), ==, 4);
  g_assert_cmpfloat (dashes[0], ==, 9);

  /* A whole number of periods of 8 goes round; an outline shorter than one gets one. */
  g_assert_cmpfloat_with_epsilon (entente_line_fit_dashes (ENTENTE_MODALITY_POSSIBLE, 30, 11, 0), 82 / 80., .001);
  g_assert_cmpfloat_with_epsilon (entente_line_fit_dashes (ENTENTE_MODALITY_POSSIBLE, 1, 1, 0), .5, .001);
  g_assert_cmpfloat (entente_line_fit_dashes (ENTENTE_MODALITY_ASSERTED, 30, 11, 5), ==, 1);

  g_assert_cmpfloat (entente_line_get_outline_width (ENTENTE_MODALITY_ASSERTED, FALSE), ==, 1.5);
  g_assert_cmpfloat (entente_line_get_outline_width (ENTENTE_MODALITY_ASSERTED, TRUE), ==, 2);
  g_assert_cmpfloat_with_epsilon (entente_line_get_fill_alpha (ENTENTE_MODALITY_ASSERTED, FALSE, FALSE, FALSE), .30, .001);
  g_assert_cmpfloat_with_epsilon (entente_line_get_fill_alpha (ENTENTE_MODALITY_REPORTED, TRUE, TRUE, FALSE), .29, .001);
  g_assert_cmpfloat_with_epsilon (entente_line_get_fill_alpha (ENTENTE_MODALITY_ASSERTED, FALSE, FALSE, TRUE), .60, .001);
  g_assert_cmpfloat (entente_line_get_fill_alpha (ENTENTE_MODALITY_POSSIBLE, TRUE, TRUE, TRUE), ==, 0);
  /* Words stand on it, which it must leave readable. */
  g_assert_cmpfloat_with_epsilon (entente_line_get_fill_alpha (ENTENTE_MODALITY_ASSERTED, TRUE, TRUE, TRUE), .60, .001);
}

/* As those of AdwAvatar. */
static void
test_initials (void)
{
  static const char *const names[][2] = {
    { "OpenAI", "O" },       { "Amazon Web Services", "AS" }, { "  united states ", "US" },
    { "e\314\201cole de x", "\303\211X" }, { "\320\257\320\275\320\264\320\265\320\272\321\201", "\320\257" }, { "", "" }, { " ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *initials = entente_initials_extract (names[i][0]);

      g_assert_cmpstr (initials, ==, names[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/axis", test_axis);
  g_test_add_func ("/drawing/axis-bounds", test_axis_bounds);
  g_test_add_func ("/drawing/axis-unit", test_axis_unit);
  g_test_add_func ("/drawing/bars", test_bars);
  g_test_add_func ("/drawing/shares", test_shares);
  g_test_add_func ("/drawing/ladder-states", test_ladder_states);
  g_test_add_func ("/drawing/ladder-layout", test_ladder_layout);
  g_test_add_func ("/drawing/lines", test_lines);
  g_test_add_func ("/drawing/initials", test_initials);
  return g_test_run ();
}
