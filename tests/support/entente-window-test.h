/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share: an application, and a window on the bundled landscape that is as large as asked for. */

#pragma once

#include "entente-view-test.h"
#include "entente-window.h"

G_BEGIN_DECLS

typedef struct {
  ViewTest       test;
  EntenteWindow *window;
} WindowTest;

void           window_test_init      (int           *argc,
                                      char        ***argv);
int            window_test_run       (void);
void           window_test_set_up    (WindowTest    *fixture,
                                      gconstpointer  data);
/* Closes the window, and asserts that nothing of it is left. */
void           window_test_tear_down (WindowTest    *fixture,
                                      gconstpointer  data);

/* A window that is still opening; without a size, of its own size. */
EntenteWindow *window_test_make      (WindowTest    *fixture,
                                      int            width,
                                      int            height);
/* The window of the test, open and filled. */
void           window_test_open      (WindowTest    *fixture,
                                      int            width,
                                      int            height);
void           window_test_resize    (WindowTest    *fixture,
                                      int            width,
                                      int            height);
/* Closes @window, and asserts that it is finalized. */
void           window_test_close     (WindowTest    *fixture,
                                      EntenteWindow *window);

G_END_DECLS
