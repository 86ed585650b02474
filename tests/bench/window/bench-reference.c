/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can't be done any faster, or is what one would do at first: what the window is held against. */

#define _GNU_SOURCE /* memmem() */

#include "bench-window.h"

#include "entente-fold.h"

#include <X11/Xlib.h>
#include <sqlite3.h>
#include <string.h>

static void
queue_draw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      queue_draw (child);
}

/* Lets the X server ask for all of each window anew. GDK would only paint what differs. */
static void
expose_all (void)
{
  static Display *display;
  Window root, parent;
  Window *children = NULL;
  guint n_children = 0;

  if (display == NULL)
    display = XOpenDisplay (NULL);
  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children);
  for (guint i = 0; i < n_children; i++)
    XClearArea (display, children[i], 0, 0, 0, 0, True);
  XSync (display, False);
  if (children != NULL)
    XFree (children);
}

/* Paints the whole window anew, all that is in it: how long the frame took, in milliseconds. */
double
bench_repaint_all (BenchPainter *painter)
{
  double longest = 0;

  bench_painter_begin (painter, NULL);
  queue_draw (painter->window);
  expose_all ();
  /* The server may ask in a frame of its own. */
  bench_painter_settle (painter, NULL, NULL);
  for (guint i = 0; i < painter->frames->len; i++)
    {
      const BenchFrame *frame = &g_array_index (painter->frames, BenchFrame, i);

      longest = MAX (longest, frame->end - frame->begin);
    }
  return longest;
}

static sqlite3_stmt *
ask (sqlite3    **database,
     const char  *path,
     const char  *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_open_v2 (path, database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (*database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (*database));
  return statement;
}

/* The names of all entities, as a text to be searched in and as they are. */
void
bench_load_names (BenchWindow *self)
{
  GString *folded = g_string_new (NULL);
  GPtrArray *names = g_ptr_array_new ();
  sqlite3 *database;
  sqlite3_stmt *list;

  if (self->names != NULL)
    return;
  list = ask (&database, self->path, "SELECT name FROM preferred WHERE type = 0 AND name IS NOT NULL ORDER BY name");
  while (sqlite3_step (list) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (list, 0);
      g_autofree char *fold = entente_fold (name);

      g_string_append (folded, fold);
      g_string_append_c (folded, '\n');
      g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_add (names, NULL);
  sqlite3_finalize (list);
  sqlite3_close (database);
  self->names = g_string_free_to_bytes (folded);
  self->plain_names = (GStrv) g_ptr_array_free (names, FALSE);
}

/* The first @limit names that contain @text: what a search can't do without. */
guint
bench_find_first (BenchWindow *self,
                  const char  *text,
                  guint        limit)
{
  g_autofree char *folded = entente_fold (text);
  gsize length;
  const char *at = g_bytes_get_data (self->names, &length);
  const char *end = at + length;
  guint n = 0;

  while (n < limit && (at = memmem (at, (gsize) (end - at), folded, strlen (folded))) != NULL)
    {
      n++;
      at = (const char *) memchr (at, '\n', (gsize) (end - at)) + 1;
    }
  return n;
}

/* The ids that a question of one column comes to. */
GStrv
bench_pick_ids (BenchWindow *self,
                const char  *sql)
{
  GPtrArray *ids = g_ptr_array_new ();
  sqlite3 *database;
  sqlite3_stmt *list = ask (&database, self->path, sql);

  while (sqlite3_step (list) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (list, 0)));
  g_ptr_array_add (ids, NULL);
  sqlite3_finalize (list);
  sqlite3_close (database);
  return (GStrv) g_ptr_array_free (ids, FALSE);
}
