/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-name-index.h"

#include "entente-fold.h"

#include <string.h>

static void
assert_found (const EntenteNameIndex *index,
              const char             *text,
              guint                   limit,
              const char             *expected)
{
  g_autoptr (GArray) keys = entente_name_index_find (index, text, limit);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (found, i == 0 ? "%" G_GINT64_FORMAT : " %" G_GINT64_FORMAT, g_array_index (keys, gint64, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static EntenteNameIndex *
make_index (void)
{
  static const char *const names[] = { "Amazon", "Azure", "GPT-3", "GPT-4", "Łódź AI", "Microsoft", "OpenAI", "Software AG" };
  EntenteNameIndex *index = entente_name_index_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    entente_name_index_add (index, i + 1, names[i]);
  return index;
}

static void
test_find (void)
{
  g_autoptr (EntenteNameIndex) index = make_index ();

  /* Those that begin with it first, each group in name order. */
  assert_found (index, "soft", 10, "8 6");
  assert_found (index, "A", 10, "1 2 5 7 8");
  assert_found (index, "gpt 4", 10, "4");
  assert_found (index, "GPT-4", 10, "4");
  assert_found (index, "lodz", 10, "5");
  assert_found (index, "ŁÓDŹ", 10, "5");
  assert_found (index, "ai", 10, "5 7");
  assert_found (index, "nobody", 10, "");
  assert_found (index, "-", 10, "");
  assert_found (index, "", 10, "");
  /* No match runs from one name into the next. */
  assert_found (index, "amazon azure", 10, "");
}

static void
test_limit (void)
{
  g_autoptr (EntenteNameIndex) index = make_index ();

  assert_found (index, "a", 3, "1 2 5");
  assert_found (index, "a", 0, "");
}

/* A subject with an alias is found once, under either. */
static void
test_alias (void)
{
  g_autoptr (EntenteNameIndex) index = entente_name_index_new ();

  entente_name_index_add (index, 9, "Amazon Web Services");
  entente_name_index_add (index, 9, "AWS");
  assert_found (index, "aw", 10, "9");
  assert_found (index, "web", 10, "9");
  assert_found (index, "a", 10, "9");
}

static void
test_empty (void)
{
  g_autoptr (EntenteNameIndex) index = entente_name_index_new ();

  assert_found (index, "a", 10, "");
  entente_name_index_add (index, 1, "…");
  assert_found (index, "…", 10, "");
}

/* Against the plain way, on names made of few letters so that they meet often. */
static void
test_against_plain_search (void)
{
  g_autoptr (EntenteNameIndex) index = entente_name_index_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 500; i++)
    {
      char name[9] = { 0 };

      for (int j = 0; j < g_rand_int_range (random, 1, 9); j++)
        name[j] = "abc -"[g_rand_int_range (random, 0, 5)];
      g_ptr_array_add (names, entente_fold (name));
      entente_name_index_add (index, i, name);
    }

  for (guint i = 0; i < 300; i++)
    {
      char text[4] = { 0 };
      g_autofree char *folded = NULL;
      g_autoptr (GString) expected = g_string_new (NULL);

      for (int j = 0; j < g_rand_int_range (random, 1, 4); j++)
        text[j] = "abc "[g_rand_int_range (random, 0, 4)];
      folded = entente_fold (text);
      if (*folded != '\0')
        for (guint pass = 0; pass < 2; pass++)
          for (guint j = 0; j < names->len; j++)
            {
              gboolean begins = g_str_has_prefix (names->pdata[j], folded);

              if (pass == 0 ? begins : !begins && strstr (names->pdata[j], folded) != NULL)
                g_string_append_printf (expected, expected->len == 0 ? "%u" : " %u", j);
            }
      assert_found (index, text, G_MAXUINT, expected->str);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/name-index/find", test_find);
  g_test_add_func ("/columns/name-index/limit", test_limit);
  g_test_add_func ("/columns/name-index/alias", test_alias);
  g_test_add_func ("/columns/name-index/empty", test_empty);
  g_test_add_func ("/columns/name-index/against-plain-search", test_against_plain_search);

  return g_test_run ();
}
