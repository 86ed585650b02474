/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The screen that a program is on, as others see it: without a window manager, whose part is played here. */

#pragma once

#include <X11/Xlib.h>
#include <glib.h>

G_BEGIN_DECLS

/* Whether somebody else works at this screen, who would be in the way and is not to be disturbed. */
gboolean  screen_is_taken        (void);

/* The uppermost window of a process, no menu, or None. */
Window    screen_find_window     (Display    *display,
                                  const char *pid);
/* Raises that window, and lets it have the keys. */
void      screen_give_keyboard   (Display    *display,
                                  const char *pid);

/* (transfer full): the text that was copied, or NULL. */
char     *screen_read_clipboard  (void);

G_END_DECLS
