/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window when something is wrong: with its files, with those that it is given, or with when it is closed. */

#include "entente-window-test.h"

#include "entente-notice.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The landscape's file as the next start finds it. */
static void
close_landscape (WindowTest *fixture)
{
  g_assert_cmpuint (G_OBJECT (fixture->test.landscape)->ref_count, ==, 1);
  g_clear_object (&fixture->test.landscape);
}

static char *
landscape_path (WindowTest *fixture)
{
  return test_folder_file (fixture->test.folder, "landscape.db");
}

static GtkWidget *
find_anywhere (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = view_test_find_text (window, text);
    }
  return found;
}

/* Closes what lies over the window, where that is a window of its own. */
static void
close_dialogs (WindowTest *fixture)
{
  GList *windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != fixture->window && GTK_IS_WINDOW (l->data) && gtk_window_get_transient_for (l->data) != NULL)
      gtk_window_destroy (l->data);
  g_list_free (windows);
  view_test_settle (&fixture->test);
}

static gboolean
find_notice (WindowTest *fixture,
             const char *part)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *notice = view_test_find (fixture->test.window, ENTENTE_TYPE_NOTICE, i);
      GtkWidget *label = notice != NULL ? view_test_find (notice, GTK_TYPE_LABEL, 0) : NULL;

      if (notice == NULL)
        return FALSE;
      if (label != NULL && gtk_widget_get_height (label) > 0 && strstr (gtk_label_get_text (GTK_LABEL (label)), part) != NULL)
        return TRUE;
    }
}

/* What is there already goes on as if nothing had been. */
static void
assert_goes_on (WindowTest *fixture)
{
  EntenteSession *session = entente_window_get_session (fixture->window);

  entente_session_select (session, ENTENTE_SELECTION_DEAL, "microsoft-openai-2019");
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_null (find_anywhere ("The Landscape Can’t Be Opened"));
}

/* Imports a file that nothing can come of. */
static void
assert_refused (WindowTest *fixture,
                const char *path,
                const char *text)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  entente_window_import (fixture->window, file);
  g_assert_true (entente_window_is_busy (fixture->window));
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_nonnull (find_anywhere ("Nothing Was Imported"));
  if (find_anywhere (text) == NULL)
    g_error ("“%s” isn’t said", text);
  close_dialogs (fixture);
}

/* Damages a landscape that was in use: what is left of it is shown, and where the damaged file lies. */
static void
test_damaged (WindowTest    *fixture,
              gconstpointer  data)
{
  gboolean header = GPOINTER_TO_INT (data);
  g_autofree char *path = landscape_path (fixture);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  close_landscape (fixture);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + (header ? 0 : length / 4), 0x5a, header ? 64 : length / 2);
  g_assert_true (g_file_set_contents (path, bytes, length, &error));
  if (!header)
    {
      /* What the last process that crashed leaves behind: then the file is looked through. */
      g_autofree char *log = g_strconcat (path, "-wal", NULL);

      g_assert_true (g_file_set_contents (log, "", 0, &error));
    }

  fixture->test.landscape = entente_landscape_new (path);
  window_test_open (fixture, header ? 1280 : 360, 800);
  g_assert_true (find_notice (fixture, "set aside"));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "Show Files"));
  view_test_picture (&fixture->test, header ? "window-damaged" : "window-damaged-narrow");
  /* However much there is to say, the smallest window has room for it. */
  for (int height = 800; height >= 294; height -= header ? 800 : 253)
    window_test_resize (fixture, 360, height);
  view_test_picture (&fixture->test, header ? "window-damaged-folded" : "window-damaged-smallest");
  assert_goes_on (fixture);
}

/* An import that takes its time doesn't take the place of what was to be said before. */
static void
test_notices (WindowTest    *fixture,
              gconstpointer  data)
{
  g_autofree char *path = landscape_path (fixture);
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "fixtures", "broken", "date-invalid.entente.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (example);

  close_landscape (fixture);
  g_assert_true (g_file_set_contents (path, "not a landscape at all, but a text of some length", -1, NULL));
  fixture->test.landscape = entente_landscape_new (path);
  window_test_open (fixture, 1280, 800);
  g_assert_true (find_notice (fixture, "set aside"));
  entente_window_import (fixture->window, file);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  close_dialogs (fixture);
  g_assert_true (find_notice (fixture, "set aside"));
}

/* Nothing that can be given to the window ends or blocks it. */
static void
test_files (WindowTest    *fixture,
            gconstpointer  data)
{
  g_autofree char *text = test_folder_file (fixture->test.folder, "text.json");
  g_autofree char *huge = test_folder_file (fixture->test.folder, "huge.json");
  g_autofree char *none = test_folder_file (fixture->test.folder, "none.json");
  g_autofree char *folder_text = g_strdup_printf ("Error opening file %s: Is a directory", fixture->test.folder);
  g_autofree char *none_text = g_strdup_printf ("Error opening file %s: No such file or directory", none);

  g_assert_true (g_file_set_contents (text, "{ \"format\": \"\xff\xfe\" }", -1, NULL));
  g_assert_true (g_file_set_contents (huge, "", 0, NULL));
  g_assert_cmpint (truncate (huge, 128 * 1024 * 1024), ==, 0);
  window_test_open (fixture, 1280, 800);
  assert_refused (fixture, text, "The byte 0xFF is not UTF-8 here");
  assert_refused (fixture, fixture->test.folder, folder_text);
  assert_refused (fixture, huge, "huge.json is larger than 64 MiB, the most that is read at once");
  assert_refused (fixture, none, none_text);
  assert_goes_on (fixture);
}

/* A pipe that nobody writes to is waited for, and the person can end that; the files that wait are left alone, too. */
static void
test_pipe (WindowTest    *fixture,
           gconstpointer  data)
{
  g_autofree char *path = test_folder_file (fixture->test.folder, "pipe.json");
  g_autoptr (GFile) pipe = g_file_new_for_path (path);
  g_autoptr (GFile) next = g_file_new_for_path (fixture->test.folder);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  window_test_open (fixture, 360, 800);
  entente_window_import (fixture->window, pipe);
  entente_window_import (fixture->window, next);
  test_wait_until (find_notice (fixture, "Importing…"));
  view_test_picture (&fixture->test, "window-importing-narrow");
  g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.cancel-import", NULL));
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_false (find_notice (fixture, "Importing…"));
  g_assert_null (find_anywhere ("Nothing Was Imported"));
  assert_goes_on (fixture);
}

/* The notice in which @part is found. */
static EntenteNotice *
get_notice (WindowTest *fixture,
            const char *part)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *notice = view_test_find (fixture->test.window, ENTENTE_TYPE_NOTICE, i);
      GtkWidget *label;

      g_assert_nonnull (notice);
      label = view_test_find (notice, GTK_TYPE_LABEL, 0);
      if (label != NULL && strstr (gtk_label_get_text (GTK_LABEL (label)), part) != NULL)
        return ENTENTE_NOTICE (notice);
    }
}

/* An import that takes its time says how far it is, and can be cancelled. */
static void
test_progress (WindowTest    *fixture,
               gconstpointer  data)
{
  static const char head[] = "{\"format\":\"entente-landscape-stream-1\",\"dataset\":\"wood\"}\n";
  gboolean narrow = GPOINTER_TO_INT (data);
  g_autofree char *path = test_folder_file (fixture->test.folder, "wood.entente.ndjson");
  g_autoptr (GFile) pipe = g_file_new_for_path (path);
  g_autoptr (GString) text = g_string_new (head);
  EntenteNotice *notice;
  FILE *writer;

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (text, "{\"entity\":{\"id\":\"tree-%u\",\"statements\":[{\"property\":\"name\",\"text\":\"Tree\","
                                  "\"modality\":\"asserted\"}]}}\n", i);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  window_test_open (fixture, narrow ? 360 : 1280, 800);
  entente_window_import (fixture->window, pipe);
  test_wait_until (find_notice (fixture, "Importing…"));
  /* The other side is open until the import is cancelled. */
  writer = fopen (path, "r+");
  g_assert_nonnull (writer);
  setbuf (writer, NULL);
  for (gsize at = 0; at < text->len; at += 4096)
    {
      gsize n = MIN (text->len - at, 4096);

      g_assert_cmpuint (fwrite (text->str + at, 1, n, writer), ==, n);
      g_main_context_iteration (NULL, FALSE);
    }
  /* After that nothing is told of it any more. */
  test_wait_until (find_notice (fixture, "4000 statements read"));
  view_test_picture (&fixture->test, narrow ? "window-import-progress-narrow" : "window-import-progress");

  /* Of a pipe nobody knows the size. */
  notice = get_notice (fixture, "statements read");
  g_assert_null (view_test_find (GTK_WIDGET (notice), GTK_TYPE_PROGRESS_BAR, 0));
  entente_notice_set_progress (notice, "Importing… 1,234,567 statements read, 61,000 a second. About 2 minutes left.", .4);
  view_test_settle (&fixture->test);
  g_assert_nonnull (view_test_find (GTK_WIDGET (notice), GTK_TYPE_PROGRESS_BAR, 0));
  view_test_picture (&fixture->test, narrow ? "window-import-bar-narrow" : "window-import-bar");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  view_test_settle (&fixture->test);
  view_test_picture (&fixture->test, narrow ? "window-import-bar-narrow-dark" : "window-import-bar-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.cancel-import", NULL));
  test_wait_until (!entente_window_is_busy (fixture->window));
  fclose (writer);
  view_test_settle (&fixture->test);
  g_assert_false (find_notice (fixture, "Importing…"));
  assert_goes_on (fixture);
}

/* Several files come one after the other, and each is told of. */
static void
test_several (WindowTest    *fixture,
              gconstpointer  data)
{
  g_autofree char *none = test_folder_file (fixture->test.folder, "none.json");
  g_autofree char *folder_text = g_strdup_printf ("Error opening file %s: Is a directory", fixture->test.folder);
  g_autofree char *none_text = g_strdup_printf ("Error opening file %s: No such file or directory", none);
  g_autoptr (GFile) first = g_file_new_for_path (none);
  g_autoptr (GFile) second = g_file_new_for_path (fixture->test.folder);

  window_test_open (fixture, 1280, 800);
  entente_window_import (fixture->window, first);
  entente_window_import (fixture->window, second);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_nonnull (find_anywhere (none_text));
  g_assert_nonnull (find_anywhere (folder_text));
  close_dialogs (fixture);
}

/* A window that is closed while it imports: tear_down asserts that it and the landscape go. */
static void
test_close_importing (WindowTest    *fixture,
                      gconstpointer  data)
{
  g_autofree char *path = test_folder_file (fixture->test.folder, "pipe.json");
  g_autoptr (GFile) pipe = g_file_new_for_path (path);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  window_test_open (fixture, 1280, 800);
  entente_window_import (fixture->window, pipe);
  view_test_settle (&fixture->test);
}

/* Of two windows that wait for the landscape one is closed: the other goes on, and in the end nobody holds the landscape. */
static void
test_close_opening (WindowTest    *fixture,
                    gconstpointer  data)
{
  gboolean first = GPOINTER_TO_INT (data);
  g_autofree char *path = landscape_path (fixture);
  EntenteWindow *windows[2];

  close_landscape (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  fixture->test.landscape = entente_landscape_new (path);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    windows[i] = window_test_make (fixture, 1280, 800);
  gtk_window_destroy (GTK_WINDOW (windows[first ? 0 : 1]));
  fixture->window = windows[first ? 1 : 0];
  fixture->test.window = GTK_WIDGET (fixture->window);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  assert_goes_on (fixture);
  window_test_close (fixture, g_steal_pointer (&fixture->window));
  g_assert_cmpuint (G_OBJECT (fixture->test.landscape)->ref_count, ==, 1);
}

static const char *const notes =
  "{ \"format\": \"entente-landscape-1\", \"dataset\": \"notes\", \"entities\": [\n"
  "  { \"id\": \"zeta\", \"statements\": [ { \"property\": \"name\", \"text\": \"Zeta\", \"modality\": \"asserted\" } ] } ] }\n";

/* A file of a dataset that is new. */
static GFile *
write_notes (WindowTest *fixture)
{
  g_autofree char *path = test_folder_file (fixture->test.folder, "notes.entente.json");

  g_assert_true (g_file_set_contents (path, notes, -1, NULL));
  return g_file_new_for_path (path);
}

static void
import_and_wait (WindowTest *fixture,
                 GFile      *file)
{
  entente_window_import (fixture->window, file);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  test_wait_until (!entente_window_is_busy (fixture->window));
}

/* Who imported the wrong file takes it back with a click, also when it is looked at already. */
static void
test_undo_import (WindowTest    *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) file = write_notes (fixture);
  GtkWidget *undo;

  window_test_open (fixture, 1280, 800);
  import_and_wait (fixture, file);
  g_assert_nonnull (view_test_find_text (fixture->test.window, "1 statement was imported into the dataset “notes”."));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "103 entities"));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "860 statements from 2 sources, neither of them dated"));
  view_test_picture (&fixture->test, "window-undo-import");
  entente_window_show_id (fixture->window, "zeta");
  test_wait_until (!entente_window_is_busy (fixture->window));
  g_assert_true (entente_window_shows_id (fixture->window, "zeta"));

  undo = gtk_widget_get_ancestor (view_test_find_text (fixture->test.window, "Undo"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (undo));
  g_signal_emit_by_name (undo, "clicked");
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_nonnull (view_test_find_text (fixture->test.window, "The import was taken back: 1 statement was removed."));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "102 entities"));
  view_test_picture (&fixture->test, "window-undone-import");
  entente_session_enter (entente_window_get_session (fixture->window), NULL);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_nonnull (view_test_find_text (fixture->test.window, "859 statements from 2 sources, neither of them dated"));
}

/* What took the place of something else can't be taken back by removing it. */
static void
test_no_undo (WindowTest    *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = write_notes (fixture);

  window_test_open (fixture, 1280, 800);
  import_and_wait (fixture, file);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_test_open (fixture, 1280, 800);
  import_and_wait (fixture, file);
  g_assert_nonnull (view_test_find_text (fixture->test.window,
                                         "1 statement was imported into the dataset “notes”. They replace the 1 that it had."));
  g_assert_null (view_test_find_text (fixture->test.window, "Undo"));
}

static void
drop (WindowTest *fixture,
      GFile     **files,
      gsize       n_files)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->test.window);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n_files));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 100., 100., &taken);
    }
  g_assert_true (taken);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
}

/* Files that are dropped on the window, a file elsewhere among them. */
static void
test_drop (WindowTest    *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "broken", "date-invalid.entente.json", NULL);
  g_autoptr (GFile) sound = write_notes (fixture);
  g_autoptr (GFile) faulty = g_file_new_for_path (path);
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/notes.entente.json");
  GFile *files[] = { remote, faulty, sound };

  window_test_open (fixture, 1280, 800);
  drop (fixture, files, G_N_ELEMENTS (files));
  g_assert_nonnull (find_anywhere ("“https://example.org/notes.entente.json” is not a file of this computer, "
                                   "and only those are read"));
  g_assert_nonnull (find_anywhere ("date-invalid.entente.json has 1 fault"));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "1 statement was imported into the dataset “notes”."));
  close_dialogs (fixture);
  assert_goes_on (fixture);
}

/* Somebody deletes the landscape under the window. */
static void
test_deleted (WindowTest    *fixture,
              gconstpointer  data)
{
  static const char *const names[] = { "landscape.db", "landscape.db-wal", "landscape.db-shm", "landscape.db.lock" };
  g_autoptr (GFile) file = write_notes (fixture);
  g_autofree char *landscape = landscape_path (fixture);
  g_autofree char *text = NULL;

  text = g_strdup_printf ("The landscape’s file %s was moved or deleted, so that nothing can be added to it. "
                          "What is shown can still be exported. To begin with a new file, end Entente and start it again",
                          landscape);
  window_test_open (fixture, 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = test_folder_file (fixture->test.folder, names[i]);

      g_unlink (path);
    }
  assert_goes_on (fixture);
  import_and_wait (fixture, file);
  g_assert_nonnull (find_anywhere ("Nothing Was Imported"));
  g_assert_nonnull (find_anywhere (text));
  view_test_picture (&fixture->test, "window-deleted");
  close_dialogs (fixture);
  assert_goes_on (fixture);
}

/* Nobody finds the settings' schema, in a process of its own, as it is looked up once in each: the window looks as it does at
 * first. */
static void
test_no_schema (WindowTest    *fixture,
                gconstpointer  data)
{
  g_autofree char *before = g_strdup (g_getenv ("GSETTINGS_SCHEMA_DIR"));

  g_setenv ("GSETTINGS_SCHEMA_DIR", fixture->test.folder, TRUE);
  g_test_trap_subprocess ("/window/trouble/no-schema/subprocess", 0, 0);
  g_setenv ("GSETTINGS_SCHEMA_DIR", before, TRUE);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*nothing will be remembered*");
}

static void
test_without_schema (WindowTest    *fixture,
                     gconstpointer  data)
{
  EntenteWindow *window = window_test_make (fixture, 0, 0);
  GtkWidget *filter;
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1280);
  g_assert_cmpint (height, ==, 800);
  window_test_close (fixture, window);
  window_test_open (fixture, 1280, 800);
  filter = view_test_find_text (fixture->test.window, "Add Filter");
  g_assert_nonnull (filter);
  g_assert_true (gtk_widget_is_sensitive (filter));
  g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.preferences", NULL));
  view_test_settle (&fixture->test);
  g_assert_nonnull (find_anywhere ("Can’t be changed, because the settings’ schema isn’t installed"));
  close_dialogs (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  fixture->test.window = NULL;
  view_test_settle (&fixture->test);
}

/* Statements and sources have ids, too. */
static void
test_show_any_id (WindowTest    *fixture,
                  gconstpointer  data)
{
  EntenteSession *session;

  window_test_open (fixture, 1280, 800);
  session = entente_window_get_session (fixture->window);
  entente_window_show_id (fixture->window, "talks-amount");
  test_wait_until (!entente_window_is_busy (fixture->window));
  g_assert_cmpint (entente_session_get_selection_kind (session), ==, ENTENTE_SELECTION_STATEMENT);
  g_assert_true (entente_window_shows_id (fixture->window, "talks-amount"));
  entente_window_show_id (fixture->window, "amazon-openai-gambit");
  test_wait_until (!entente_window_is_busy (fixture->window));
  g_assert_cmpint (entente_session_get_selection_kind (session), ==, ENTENTE_SELECTION_SOURCE);
  g_assert_false (entente_window_shows_id (fixture->window, "openia"));
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
#define ADD(name, data, func) g_test_add ("/window/trouble/" name, WindowTest, data, window_test_set_up, func, window_test_tear_down)
  ADD ("damaged/header", GINT_TO_POINTER (TRUE), test_damaged);
  ADD ("damaged/middle", GINT_TO_POINTER (FALSE), test_damaged);
  ADD ("notices", NULL, test_notices);
  ADD ("files", NULL, test_files);
  ADD ("pipe", NULL, test_pipe);
  ADD ("progress", GINT_TO_POINTER (FALSE), test_progress);
  ADD ("progress-narrow", GINT_TO_POINTER (TRUE), test_progress);
  ADD ("several", NULL, test_several);
  ADD ("close-importing", NULL, test_close_importing);
  ADD ("close-opening/first", GINT_TO_POINTER (TRUE), test_close_opening);
  ADD ("close-opening/second", GINT_TO_POINTER (FALSE), test_close_opening);
  ADD ("undo-import", NULL, test_undo_import);
  ADD ("no-undo", NULL, test_no_undo);
  ADD ("drop", NULL, test_drop);
  ADD ("deleted", NULL, test_deleted);
  ADD ("no-schema", NULL, test_no_schema);
  ADD ("no-schema/subprocess", NULL, test_without_schema);
  ADD ("show-any-id", NULL, test_show_any_id);
#undef ADD
  return window_test_run ();
}
