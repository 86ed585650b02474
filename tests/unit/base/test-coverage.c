/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-coverage.h"

static void
add_paragraph (EntenteSource        *source,
               guint                 number,
               EntenteParagraphRole  role,
               guint                 sentences)
{
  EntenteParagraph paragraph = { number, role, sentences };

  g_array_append_val (source->paragraphs, paragraph);
}

static void
add_section (EntenteSource *source,
             guint          paragraph,
             const char    *title)
{
  EntenteSection section = { g_strdup (title), paragraph };

  g_array_append_val (source->sections, section);
}

static EntenteStatement *
add_statement (GPtrArray *statements,
               guint      paragraph,
               guint      sentence)
{
  EntenteStatement *statement = entente_statement_new ();

  statement->paragraph = paragraph;
  statement->sentence = sentence;
  g_ptr_array_add (statements, statement);
  return statement;
}

static void
assert_passage (const EntenteCoverage *coverage,
                guint                  index,
                guint                  first,
                guint                  last,
                guint                  n_statements,
                guint                  n_covered)
{
  const EntentePassage *passage;

  g_assert_cmpuint (index, <, coverage->passages->len);
  passage = coverage->passages->pdata[index];
  g_assert_cmpuint (passage->first, ==, first);
  g_assert_cmpuint (passage->last, ==, last);
  g_assert_cmpuint (passage->statements->len, ==, n_statements);
  g_assert_cmpuint (passage->n_covered, ==, n_covered);
}

static void
test_counts (void)
{
  g_autoptr (EntenteSource) source = entente_source_new ();
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  g_autoptr (EntenteCoverage) coverage = NULL;
  g_autofree char *text = NULL;

  add_paragraph (source, 1, ENTENTE_PARAGRAPH_HEADING, 1);
  add_paragraph (source, 2, ENTENTE_PARAGRAPH_BODY, 3);
  add_paragraph (source, 3, ENTENTE_PARAGRAPH_BODY, 1);
  add_paragraph (source, 4, ENTENTE_PARAGRAPH_BODY, 2);
  add_statement (statements, 0, 0);
  add_statement (statements, 1, 1);
  add_statement (statements, 2, 3);
  add_statement (statements, 2, 3);
  add_statement (statements, 2, 1);
  add_statement (statements, 2, 9); /* a sentence that isn't there */
  add_statement (statements, 3, 0); /* can only be of its one sentence */
  add_statement (statements, 4, 0); /* of which of the two isn't said */
  add_statement (statements, 7, 1); /* a paragraph that the source doesn't tell of */

  coverage = entente_coverage_new (source, statements, NULL);
  g_assert_cmpuint (coverage->n_statements, ==, statements->len);
  g_assert_cmpuint (coverage->passages->len, ==, 6);
  assert_passage (coverage, 0, 1, 1, 1, 1);
  assert_passage (coverage, 1, 2, 2, 4, 2);
  assert_passage (coverage, 2, 3, 3, 1, 1);
  assert_passage (coverage, 3, 4, 4, 1, 0);
  assert_passage (coverage, 4, 7, 7, 1, 0);
  assert_passage (coverage, 5, 0, 0, 1, 0);
  /* A heading is no sentence of the body. */
  g_assert_cmpuint (coverage->n_sentences, ==, 6);
  g_assert_cmpuint (coverage->n_covered, ==, 3);
  text = entente_coverage_format (coverage);
  g_assert_cmpstr (text, ==, "3 of 6 body sentences have a statement");
}

static void
test_left_out (void)
{
  g_autoptr (EntenteSource) source = entente_source_new ();
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  g_autoptr (EntenteCoverage) coverage = NULL;
  g_autofree char *paragraphs = NULL;
  g_autofree char *role = NULL;
  g_autofree char *none = NULL;

  add_section (source, 1, "Opening");
  add_section (source, 6, "Furniture");
  for (guint i = 1; i <= 9; i++)
    add_paragraph (source, i, i == 2 || i == 3 ? ENTENTE_PARAGRAPH_BODY : ENTENTE_PARAGRAPH_FURNITURE, 0);
  add_statement (statements, 8, 0);

  /* Neither a section's end nor a statement nor the body is swallowed. */
  coverage = entente_coverage_new (source, statements, NULL);
  g_assert_cmpuint (coverage->passages->len, ==, 7);
  assert_passage (coverage, 0, 1, 1, 0, 0);
  assert_passage (coverage, 1, 2, 2, 0, 0);
  assert_passage (coverage, 2, 3, 3, 0, 0);
  assert_passage (coverage, 3, 4, 5, 0, 0);
  assert_passage (coverage, 4, 6, 7, 0, 0);
  assert_passage (coverage, 5, 8, 8, 1, 0);
  assert_passage (coverage, 6, 9, 9, 0, 0);
  paragraphs = entente_passage_format_paragraph (coverage->passages->pdata[3]);
  g_assert_cmpstr (paragraphs, ==, "¶ 4–5");
  role = entente_passage_format_role (coverage->passages->pdata[3]);
  g_assert_cmpstr (role, ==, "Page furniture, left out");
  none = entente_passage_format_role (coverage->passages->pdata[1]);
  g_assert_null (none);
}

static void
test_whole (void)
{
  g_autoptr (EntenteSource) source = entente_source_new ();
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  g_autoptr (EntenteCoverage) empty = NULL;
  g_autoptr (EntenteCoverage) coverage = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *text = NULL;

  empty = entente_coverage_new (source, statements, NULL);
  g_assert_cmpuint (empty->passages->len, ==, 0);
  unknown = entente_coverage_format (empty);
  g_assert_cmpstr (unknown, ==, "How many sentences it has isn’t recorded");

  add_paragraph (source, 1, ENTENTE_PARAGRAPH_BODY, 2);
  add_statement (statements, 1, 2);
  add_statement (statements, 1, 1);
  coverage = entente_coverage_new (source, statements, NULL);
  text = entente_coverage_format (coverage);
  g_assert_cmpstr (text, ==, "All 2 body sentences have a statement");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/counts", test_counts);
  g_test_add_func ("/coverage/left-out", test_left_out);
  g_test_add_func ("/coverage/whole", test_whole);
  return g_test_run ();
}
