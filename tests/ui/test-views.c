/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each template that the views have is made, and goes again, also without ever having been bound to a landscape. */

#include "entente-view-test.h"

#include "entente-block.h"
#include "entente-deals-empty.h"
#include "entente-deals-view.h"
#include "entente-difference-card.h"
#include "entente-document.h"
#include "entente-entity-list.h"
#include "entente-entity-pane.h"
#include "entente-entity-row.h"
#include "entente-evidence-grid.h"
#include "entente-filter-bar.h"
#include "entente-inspector.h"
#include "entente-kind-bar.h"
#include "entente-no-entities.h"
#include "entente-overview-page.h"
#include "entente-sentence-card.h"
#include "entente-source-page.h"
#include "entente-sources-view.h"
#include "entente-statement-hits.h"
#include "entente-statement-page.h"
#include "entente-statement-row.h"
#include "entente-subject-page.h"
#include "entente-subject-row.h"
#include "entente-timeline-card.h"
#include "entente-timeline-view.h"

typedef GType (*TypeFunc) (void);

/* “entente-deals-view.ui” is the template of EntenteDealsView. */
static char *
make_type_name (const char *file)
{
  GString *name = g_string_new (NULL);

  for (const char *p = file; *p != '\0' && *p != '.'; p++)
    if (*p != '-')
      g_string_append_c (name, p == file || p[-1] == '-' ? g_ascii_toupper (*p) : *p);
  return g_string_free (name, FALSE);
}

static void
test_templates (ViewTest      *test,
                gconstpointer  data)
{
  static const TypeFunc types[] = {
    entente_block_get_type,
    entente_deals_empty_get_type,
    entente_deals_view_get_type,
    entente_difference_card_get_type,
    entente_document_get_type,
    entente_entity_list_get_type,
    entente_entity_pane_get_type,
    entente_entity_row_get_type,
    entente_evidence_grid_get_type,
    entente_filter_bar_get_type,
    entente_inspector_get_type,
    entente_kind_bar_get_type,
    entente_no_entities_get_type,
    entente_overview_page_get_type,
    entente_sentence_card_get_type,
    entente_source_page_get_type,
    entente_sources_view_get_type,
    entente_statement_hits_get_type,
    entente_statement_page_get_type,
    entente_statement_row_get_type,
    entente_subject_page_get_type,
    entente_subject_row_get_type,
    entente_timeline_card_get_type,
    entente_timeline_view_get_type,
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  guint n_made = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i] ());
  files = g_resources_enumerate_children (ENTENTE_RESOURCE_ROOT "/ui", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = make_type_name (files[i]);
      GType type = g_type_from_name (name);
      GtkWidget *widget;

      /* Those of the window are the application’s. */
      if (g_str_equal (name, "EntenteWindow") || g_str_equal (name, "EntenteNotice"))
        continue;
      g_test_message ("%s", name);
      g_assert_true (g_type_is_a (type, GTK_TYPE_WIDGET));
      widget = type == ENTENTE_TYPE_ENTITY_ROW ? entente_entity_row_new (test->session) : g_object_new (type, NULL);
      g_object_ref_sink (widget);
      g_assert_nonnull (gtk_widget_get_first_child (widget));
      g_assert_finalize_object (widget);
      n_made++;
    }
  g_assert_cmpuint (n_made, ==, G_N_ELEMENTS (types));
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/views/templates", ViewTest, NULL, view_test_set_up, test_templates, view_test_tear_down);
  return g_test_run ();
}
