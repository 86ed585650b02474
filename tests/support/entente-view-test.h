/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of widgets share: a landscape and a session, a window to show a widget in, ways to find what is in it, and
 * pictures of it. Where ENTENTE_TEST_PICTURES names a folder, pictures are kept there to be looked at. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"
#include "entente-test.h"

G_BEGIN_DECLS

typedef struct {
  TestFolder       *folder;
  EntenteLandscape *landscape; /* the bundled one */
  EntenteSession   *session;
  GtkWidget        *window;
} ViewTest;

void       view_test_init         (int         *argc,
                                   char      ***argv);
void       view_test_set_up       (ViewTest    *test,
                                   gconstpointer data);
void       view_test_tear_down    (ViewTest    *test,
                                   gconstpointer data);

/* Shows @widget in a window of that size and waits until it is drawn. */
void       view_test_show         (ViewTest    *test,
                                   GtkWidget   *widget,
                                   int          width,
                                   int          height);
/* Runs the main loop until nothing has been drawn or answered for a while. */
void       view_test_settle       (ViewTest    *test);
void       view_test_picture      (ViewTest    *test,
                                   const char  *name);
void       view_test_picture_popover (ViewTest *test,
                                   GtkWidget   *popover,
                                   const char  *name);
/* Closes the window and asserts that @widget, which must be the last reference's, is finalized. */
void       view_test_assert_finalized (ViewTest *test);

/* The nth visible descendant of a type, or NULL. */
GtkWidget *view_test_find         (GtkWidget   *root,
                                   GType        type,
                                   guint        nth);
/* The first visible label, inscription or button with that text, or NULL. */
GtkWidget *view_test_find_text    (GtkWidget   *root,
                                   const char  *text);

G_END_DECLS
