/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fold.h"

static void
test_fold (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } cases[] = {
    { "OpenAI", "openai" },
    { "Łódź", "lodz" },
    { "ŁÓDŹ", "lodz" },
    { "GPT-4", "gpt 4" },
    { "  “GPT‑4”  ", "gpt 4" },
    { "Straße", "strasse" },
    { "Ærø & Œuvre", "aero oeuvre" },
    { "Đorđe Þór", "dorde thor" },
    { "ﬁne ① Ⅳ", "fine 1 iv" },
    { "İstanbul", "istanbul" },
    { "日本 語", "日本 語" },
    { "Ёлка", "елка" },
    { "", "" },
    { " -–—!?… ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = entente_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* What a damaged file brings must not end the program. */
static void
test_invalid (void)
{
  g_autofree char *folded = entente_fold ("a\xff\xc3z");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_true (g_str_has_prefix (folded, "a"));
  g_assert_true (g_str_has_suffix (folded, "z"));
}

/* Folding what is folded changes nothing, or an index and a question would part ways. */
static void
test_twice (void)
{
  static const char *const texts[] = { "Łódź", "GPT-4", "Ærø & Œuvre", "ﬁne ① Ⅳ", "日本 語", "ǅ ẞ" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *once = entente_fold (texts[i]);
      g_autofree char *twice = entente_fold (once);

      g_assert_cmpstr (once, ==, twice);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/fold/cases", test_fold);
  g_test_add_func ("/base/fold/invalid-utf8", test_invalid);
  g_test_add_func ("/base/fold/twice", test_twice);

  return g_test_run ();
}
