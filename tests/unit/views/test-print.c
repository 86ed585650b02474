/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents on paper, without a display or a printer: where pages begin, what a report says, and that all of it is drawn. */

#include "entente-print-break.h"
#include "entente-print-report.h"
#include "entente-test.h"

#include <string.h>

/* Cuts boxes of these heights, those above 1000 kept with the next, and tells where pages begin. */
static char *
cut (const double *heights,
     guint         n,
     double        first_height,
     double        height)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EntentePrintBox));
  g_autoptr (GArray) pages = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      EntentePrintBox box = { heights[i] >= 1000 ? heights[i] - 1000 : heights[i], heights[i] >= 1000 };

      g_array_append_val (boxes, box);
    }
  pages = entente_print_break_pages ((const EntentePrintBox *) (gconstpointer) boxes->data, boxes->len, first_height, height);
  for (guint i = 0; i < pages->len; i++)
    {
      const EntentePrintBreak *page = &g_array_index (pages, EntentePrintBreak, i);

      g_string_append_printf (text, i > 0 ? " %u" : "%u", page->box);
      if (page->offset > 0)
        g_string_append_printf (text, "+%g", page->offset);
    }
  return g_string_free (text, FALSE);
}

#define KEEP(height) ((height) + 1000)

static void
test_break (void)
{
  const struct {
    const char *pages;
    double      heights[6];
    guint       n;
    double      first, other;
  } cases[] = {
    { "0", { 0 }, 0, 100, 100 },
    { "0", { 50, 50 }, 2, 100, 100 },
    { "0 2", { 50, 50, 1 }, 3, 100, 100 },
    /* The first page is lower. */
    { "0 1", { 50, 50 }, 2, 60, 100 },
    { "0 1 3", { 50, 50, 50, 50 }, 4, 60, 100 },
    /* A heading goes with what is below it, and so do two. */
    { "0 1", { 80, KEEP (15), 20 }, 3, 100, 100 },
    { "0 1", { 60, KEEP (15), KEEP (15), 20 }, 4, 100, 100 },
    { "0", { 60, KEEP (15), 20 }, 3, 100, 100 },
    /* What is kept together but fills a page is parted. */
    { "0 3", { KEEP (40), KEEP (40), KEEP (20), KEEP (40), 20 }, 5, 100, 100 },
    /* What is higher than a page is cut. */
    { "0 0+100 0+200", { 250 }, 1, 100, 100 },
    { "0 1 1+100", { 50, 150, 20 }, 3, 100, 100 },
    { "0 1 1+100 2", { 50, 150, 60 }, 3, 100, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pages = cut (cases[i].heights, cases[i].n, cases[i].first, cases[i].other);

      g_test_message ("case %u", i);
      g_assert_cmpstr (pages, ==, cases[i].pages);
    }
}

/* Nothing is lost or told twice: pages begin ever further down, and none is fuller than it has room for. */
static void
test_break_many (void)
{
  for (guint seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EntentePrintBox));
      g_autoptr (GArray) pages = NULL;
      guint n = (guint) g_rand_int_range (rand, 0, 60);

      for (guint i = 0; i < n; i++)
        {
          EntentePrintBox box = { g_rand_int_range (rand, 0, 130), g_rand_int_range (rand, 0, 3) == 0 };

          g_array_append_val (boxes, box);
        }
      pages = entente_print_break_pages ((const EntentePrintBox *) (gconstpointer) boxes->data, n, 70, 100);
      for (guint i = 0; i < pages->len; i++)
        {
          const EntentePrintBreak *page = &g_array_index (pages, EntentePrintBreak, i);
          gboolean is_last = i + 1 == pages->len;
          guint end = is_last ? n : page[1].box;
          double height = -page->offset + (is_last ? 0 : page[1].offset);

          if (i == 0)
            g_assert_cmpuint (page->box, ==, 0);
          for (guint j = page->box; j < end; j++)
            height += g_array_index (boxes, EntentePrintBox, j).height;
          g_assert_cmpfloat (height, <=, (i == 0 ? 70 : 100) + 1e-3);
          if (!is_last)
            g_assert_true (page[1].box > page->box || (page[1].box == page->box && page[1].offset > page->offset));
        }
    }
}

static EntenteReport *
make_report (guint n_statements)
{
  EntenteReferences *references = entente_references_new ();
  g_autoptr (EntenteCard) card = entente_card_new ();
  EntenteSource *source = entente_source_new ();
  const EntenteStyle style = { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };

  card->differences = g_ptr_array_new ();
  card->row = g_new0 (EntenteRow, 1);
  card->row->id = g_strdup ("a-deal");
  card->row->name = g_strdup ("The deal");
  card->row->type = ENTENTE_SUBJECT_DEAL;
  source->id = g_strdup ("a-source");
  source->title = g_strdup ("A report");
  source->publisher = g_strdup ("The Paper");
  source->link = g_strdup ("https://example.org/report");
  g_hash_table_insert (references->sources, source->id, source);
  entente_references_unref (card->references);
  card->references = references;
  for (guint i = 0; i < n_statements; i++)
    {
      EntenteStatement *statement = entente_statement_new ();

      statement->id = g_strdup_printf ("s-%u", i);
      statement->subject = g_strdup ("a-deal");
      statement->property = ENTENTE_PROPERTY_RISK;
      statement->text = g_strdup_printf ("Statement %u says <b>this</b> & that", i);
      statement->modality = i % ENTENTE_N_MODALITIES;
      statement->source = g_strdup ("a-source");
      statement->paragraph = i + 1;
      if (i == 3)
        statement->condition = g_strdup ("a-deal");
      g_ptr_array_add (card->statements, statement);
    }
  card->n_statements = n_statements;
  return entente_report_new_card (card, &style);
}

/* What is stated and what is only likely have headings of their own, each statement its evidence, each source its number. */
static void
test_report (void)
{
  g_autoptr (EntenteReport) report = make_report (6);
  static const struct {
    EntenteReportKind kind;
    const char       *text;
    const char       *note;
  } parts[] = {
    { ENTENTE_REPORT_TEXT, "entente:deal/a-deal", NULL },
    { ENTENTE_REPORT_HEADING, "Risks", NULL },
    { ENTENTE_REPORT_STATEMENT, "Statement 0 says <b>this</b> & that", "Asserted · [1] · ¶\302\240" "1" },
    { ENTENTE_REPORT_STATEMENT, "Statement 1 says <b>this</b> & that", "Reported · [1] · ¶\302\240" "2" },
    { ENTENTE_REPORT_STATEMENT, "Statement 2 says <b>this</b> & that", "Estimated · [1] · ¶\302\240" "3" },
    { ENTENTE_REPORT_HEADING, "Risks", "in somebody’s opinion" },
    { ENTENTE_REPORT_STATEMENT, "Statement 5 says <b>this</b> & that", "Opinion · [1] · ¶\302\240" "6" },
    { ENTENTE_REPORT_HEADING, "Risks", "likely, not stated" },
    { ENTENTE_REPORT_STATEMENT, "Statement 4 says <b>this</b> & that", "Forecast · [1] · ¶\302\240" "5" },
    { ENTENTE_REPORT_HEADING, "If this comes about", NULL },
    { ENTENTE_REPORT_STATEMENT, "Statement 3 says <b>this</b> & that", "Possible · [1] · ¶\302\240" "4" },
    { ENTENTE_REPORT_HEADING, "Sources", NULL },
    { ENTENTE_REPORT_SOURCE, "[1] A report", "The Paper · undated · https://example.org/report" },
  };

  g_assert_cmpstr (report->title, ==, "The deal");
  g_assert_cmpuint (report->parts->len, ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < report->parts->len; i++)
    {
      const EntenteReportPart *part = report->parts->pdata[i];

      g_assert_cmpint (part->kind, ==, parts[i].kind);
      g_assert_cmpstr (part->text, ==, parts[i].text);
      g_assert_cmpstr (part->note, ==, parts[i].note);
    }
}

/* Of very much it has the beginning, says so, and still names its sources. */
static void
test_report_long (void)
{
  g_autoptr (EntenteReport) report = make_report (10000);
  const EntenteReportPart *part;

  g_assert_cmpuint (report->parts->len, <, 2100);
  part = report->parts->pdata[report->parts->len - 3];
  g_assert_cmpstr (part->text, ==, "… and more");
  part = report->parts->pdata[report->parts->len - 1];
  g_assert_cmpint (part->kind, ==, ENTENTE_REPORT_SOURCE);
}

/* Draws a page and tells how many of its pixels aren't white, within the margins and outside of them. */
static void
count_ink (EntentePrint            *print,
           const EntentePrintPaper *paper,
           guint                    page,
           guint                   *inside,
           guint                   *outside)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) paper->width, (int) paper->height);
  cairo_t *cr = cairo_create (surface);
  const guint8 *pixels;
  int stride;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  entente_print_draw_page (print, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  *inside = *outside = 0;
  for (int y = 0; y < (int) paper->height; y++)
    for (int x = 0; x < (int) paper->width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, pixels + y * stride + 4 * x, sizeof pixel);
        if ((pixel & 0xffffff) == 0xffffff)
          continue;
        if (x < paper->margin - 2 || x > paper->width - paper->margin + 2 || y < paper->margin - 2 ||
            y > paper->height - paper->margin + 2)
          (*outside)++;
        else
          (*inside)++;
      }
  cairo_surface_destroy (surface);
}

/* As many pages as it needs on any paper, something on each, and nothing in the margins. */
static void
test_pages (void)
{
  static const EntentePrintPaper papers[] = {
    { 595, 842, 36, FALSE },
    { 842, 595, 36, FALSE },
    { 298, 420, 36, FALSE },
    { 595, 842, 36, TRUE },
  };
  g_autoptr (EntentePrint) print = entente_print_report_new (make_report (80));

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      guint n_pages = entente_print_lay_out (print, &papers[i]);

      g_assert_cmpuint (n_pages, >, 1);
      g_assert_cmpuint (n_pages, <, 60);
      g_assert_cmpuint (entente_print_get_n_pages (print), ==, n_pages);
      for (guint page = 0; page < n_pages; page++)
        {
          guint inside, outside;

          count_ink (print, &papers[i], page, &inside, &outside);
          g_assert_cmpuint (inside, >, 100);
          g_assert_cmpuint (outside, ==, 0);
        }
    }
}

/* A PDF is what a machine without a printer has. */
static void
test_pdf (void)
{
  const EntentePrintPaper paper = { 595, 842, 36, FALSE };
  g_autoptr (EntentePrint) print = entente_print_report_new (make_report (80));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_print_make_pdf (print, &paper, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "%PDF-", 5), ==, 0);
}

/* Paper that has no room at all is no reason to fail. */
static void
test_tiny (void)
{
  const EntentePrintPaper paper = { 10, 10, 36, FALSE };
  g_autoptr (EntentePrint) print = entente_print_report_new (make_report (3));

  g_assert_cmpuint (entente_print_lay_out (print, &paper), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/break", test_break);
  g_test_add_func ("/print/break/many", test_break_many);
  g_test_add_func ("/print/report", test_report);
  g_test_add_func ("/print/report/long", test_report_long);
  g_test_add_func ("/print/pages", test_pages);
  g_test_add_func ("/print/pdf", test_pdf);
  g_test_add_func ("/print/tiny", test_tiny);
  return g_test_run ();
}
