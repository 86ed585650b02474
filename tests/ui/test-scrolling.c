/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What scrolling costs, in counts that don't vary with what else the machine does: rows that take another subject ask for no
 * other size, and no widget is made for them. */

#include "entente-deal-cell.h"
#include "entente-entity-pane.h"
#include "entente-entity-row.h"
#include "entente-id.h"
#include "entente-view-test.h"

#include <stdlib.h>

/* So many allocations a frame may take that brings a new row to the list of entities: of GTK 4.8, for others it is printed. */
#define MAX_ALLOCATIONS 1100

static __thread gboolean is_counting;
static guint64 n_allocations;

/* A sanitizer has functions of its own. */
#if defined __GLIBC__ && !defined __SANITIZE_ADDRESS__
void *__libc_malloc (size_t size);
void *__libc_calloc (size_t n, size_t size);

void *
malloc (size_t size)
{
  n_allocations += is_counting;
  return __libc_malloc (size);
}

void *
calloc (size_t n,
        size_t size)
{
  n_allocations += is_counting;
  return __libc_calloc (n, size);
}
#endif

/* A parent that counts how often it is measured: whenever its child asks to be laid out anew. */
#define COUNTER_TYPE_BIN (counter_bin_get_type ())
G_DECLARE_FINAL_TYPE (CounterBin, counter_bin, COUNTER, BIN, GtkWidget)

struct _CounterBin {
  GtkWidget parent_instance;

  guint     n_measured;
};

G_DEFINE_FINAL_TYPE (CounterBin, counter_bin, GTK_TYPE_WIDGET)

static void
counter_bin_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  COUNTER_BIN (widget)->n_measured++;
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
counter_bin_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
counter_bin_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (counter_bin_parent_class)->dispose (object);
}

static void
counter_bin_class_init (CounterBinClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = counter_bin_dispose;
  GTK_WIDGET_CLASS (klass)->measure = counter_bin_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = counter_bin_size_allocate;
}

static void
counter_bin_init (CounterBin *self)
{
}

/* Deals of the bundled landscape that differ in all that a row shows. */
static EntenteSubject *
make_deal (gboolean is_other)
{
  EntenteSubject *subject = entente_subject_new ();
  EntenteRow *row = g_new0 (EntenteRow, 1);

  row->type = ENTENTE_SUBJECT_DEAL;
  row->id = g_strdup (is_other ? "one" : "another");
  row->name = g_strdup (is_other ? "A deal with a name that is quite long and is cut" : "One");
  row->kind = g_strdup (is_other ? "investment" : "partnership");
  row->step = g_strdup (is_other ? "in-talks" : "completed");
  row->date = g_strdup (is_other ? "2023" : "2019-07-22/..");
  row->has_modality = TRUE;
  row->modality = is_other ? ENTENTE_MODALITY_ASSERTED : ENTENTE_MODALITY_REPORTED;
  row->differences = is_other ? 12 : 0;
  entente_subject_take_row (subject, row);
  return subject;
}

static EntenteSubject *
make_entity (gboolean is_other)
{
  EntenteSubject *subject = entente_subject_new ();
  EntenteRow *row = g_new0 (EntenteRow, 1);

  row->type = ENTENTE_SUBJECT_ENTITY;
  row->id = g_strdup (is_other ? "one" : "another");
  row->name = g_strdup (is_other ? "An entity with a name that is quite long and is cut" : "One");
  row->kind = g_strdup (is_other ? "company" : "organisation");
  row->deals = is_other ? 100000 : 1;
  entente_subject_take_row (subject, row);
  return subject;
}

static void
show_subject (GtkWidget      *row,
              EntenteSubject *subject)
{
  if (ENTENTE_IS_ENTITY_ROW (row))
    entente_entity_row_set_item (ENTENTE_ENTITY_ROW (row), subject);
  else
    entente_deal_item_set_subject (ENTENTE_DEAL_ITEM (row), subject);
}

static GtkWidget *
make_row (ViewTest *test,
          guint     i)
{
  static const EntenteOrder columns[] = { ENTENTE_ORDER_NAME, ENTENTE_ORDER_AMOUNT, ENTENTE_ORDER_DATE, ENTENTE_ORDER_STATUS,
                                          ENTENTE_ORDER_EVIDENCE };

  return i < G_N_ELEMENTS (columns) ? entente_deal_cell_new (columns[i], test->session) : entente_entity_row_new (test->session);
}

/* One that asks to be measured anew has the whole window laid out. */
static void
test_measured (ViewTest      *test,
               gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  CounterBin *bins[6];

  for (guint i = 0; i < G_N_ELEMENTS (bins); i++)
    {
      bins[i] = g_object_new (COUNTER_TYPE_BIN, NULL);
      gtk_widget_set_parent (make_row (test, i), GTK_WIDGET (bins[i]));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (bins[i]));
    }
  view_test_show (test, box, 400, 600);

  for (guint i = 0; i < G_N_ELEMENTS (bins); i++)
    {
      GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (bins[i]));
      g_autoptr (EntenteSubject) one = ENTENTE_IS_ENTITY_ROW (row) ? make_entity (FALSE) : make_deal (FALSE);
      g_autoptr (EntenteSubject) other = ENTENTE_IS_ENTITY_ROW (row) ? make_entity (TRUE) : make_deal (TRUE);

      show_subject (row, one);
      view_test_settle (test);
      g_assert_cmpuint (bins[i]->n_measured, >, 0);
      bins[i]->n_measured = 0;
      show_subject (row, other);
      view_test_settle (test);
      g_test_message ("%s: measured %u times", G_OBJECT_TYPE_NAME (row), bins[i]->n_measured);
      g_assert_cmpuint (bins[i]->n_measured, ==, 0);
      show_subject (row, NULL);
    }
}

static void
add_entities (ViewTest *test,
              guint     n)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("zz-%u", i);
      g_autofree char *name = g_strdup_printf ("Zz entity %04u", i);
      EntenteStatement *statement;

      g_ptr_array_add (records->subjects, entente_subject_record_new (id, ENTENTE_SUBJECT_ENTITY));
      statement = test_records_add (records, id, ENTENTE_PROPERTY_NAME, NULL, NULL, name);
      g_free (statement->id);
      statement->id = g_strdup_printf ("zz-name-%u", i);
    }
  entente_landscape_edit_async (test->landscape, "Add", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (test->landscape, answer, &error);
  g_assert_no_error (error);
  view_test_settle (test);
}

/* All widgets below @widget. */
static void
collect (GtkWidget  *widget,
         GHashTable *widgets)
{
  g_hash_table_add (widgets, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, widgets);
}

static void
painted_cb (guint *n_frames)
{
  (*n_frames)++;
}

/* A row further with each frame. */
static void
scroll (GtkAdjustment *adjustment,
        GdkFrameClock *clock,
        guint          n)
{
  guint n_frames = 0;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);

  for (guint i = 0; i < n; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 50);
      test_wait_until (n_frames > i);
    }
  g_signal_handler_disconnect (clock, handler);
}

/* The rows that go are those that come. */
static void
test_widgets (ViewTest      *test,
              gconstpointer  data)
{
  EntenteEntityPane *pane = g_object_new (ENTENTE_TYPE_ENTITY_PANE, NULL);
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) after = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer widget;
  GtkAdjustment *adjustment;
  GtkWidget *list;

  entente_entity_pane_bind (pane, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (pane), 248, 800);
  add_entities (test, 1000);
  list = view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW, 0);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  view_test_settle (test);

  collect (list, before);
  is_counting = TRUE;
  scroll (adjustment, gtk_widget_get_frame_clock (list), 20);
  is_counting = FALSE;
  g_test_message ("%.0f allocations a frame", (double) n_allocations / 20);
  if (gtk_get_major_version () == 4 && gtk_get_minor_version () == 8)
    g_assert_cmpuint (n_allocations / 20, <, MAX_ALLOCATIONS);
  view_test_settle (test);
  collect (list, after);
  g_assert_cmpuint (g_hash_table_size (after), ==, g_hash_table_size (before));
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    g_assert_true (g_hash_table_contains (before, widget));
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/scrolling/measured", ViewTest, NULL, view_test_set_up, test_measured, view_test_tear_down);
  g_test_add ("/scrolling/widgets", ViewTest, NULL, view_test_set_up, test_widgets, view_test_tear_down);
  return g_test_run ();
}
