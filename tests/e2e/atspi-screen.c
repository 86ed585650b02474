/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "atspi-screen.h"

#include <X11/Xatom.h>
#include <gio/gio.h>
#include <stdlib.h>

#define WAIT_SECONDS 30

gboolean
screen_is_taken (void)
{
  Display *display = XOpenDisplay (NULL);
  unsigned long n_items = 0, left;
  unsigned char *value = NULL;
  Atom check, type;
  int format;

  if (display == NULL)
    g_error ("there is no X server to work on");
  check = XInternAtom (display, "_NET_SUPPORTING_WM_CHECK", False);
  XGetWindowProperty (display, DefaultRootWindow (display), check, 0, 1, False, XA_WINDOW, &type, &format, &n_items, &left,
                      &value);
  if (value != NULL)
    XFree (value);
  XCloseDisplay (display);
  return n_items > 0;
}

Window
screen_find_window (Display    *display,
                    const char *pid)
{
  Atom pid_atom = XInternAtom (display, "_NET_WM_PID", False);
  Window root, parent, *children = NULL, found = None;
  guint n_children = 0;

  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children);
  for (guint i = 0; i < n_children; i++)
    {
      XWindowAttributes attributes;
      unsigned long n_items = 0, left;
      unsigned char *value = NULL;
      Atom type;
      int format;

      if (XGetWindowAttributes (display, children[i], &attributes) && attributes.map_state == IsViewable &&
          !attributes.override_redirect &&
          XGetWindowProperty (display, children[i], pid_atom, 0, 1, False, XA_CARDINAL, &type, &format, &n_items, &left,
                              &value) == Success &&
          n_items == 1 && format == 32 && *(unsigned long *) value == strtoul (pid, NULL, 10))
        found = children[i];
      if (value != NULL)
        XFree (value);
    }
  if (children != NULL)
    XFree (children);
  return found;
}

void
screen_give_keyboard (Display    *display,
                      const char *pid)
{
  Window window = screen_find_window (display, pid);

  if (window == None)
    return;
  XRaiseWindow (display, window);
  XSetInputFocus (display, window, RevertToPointerRoot, CurrentTime);
  XSync (display, False);
}

char *
screen_read_clipboard (void)
{
  Display *display = XOpenDisplay (NULL);
  Window window = XCreateSimpleWindow (display, DefaultRootWindow (display), 0, 0, 1, 1, 0, 0, 0);
  Atom format = XInternAtom (display, "UTF8_STRING", False);
  Atom property = XInternAtom (display, "ENTENTE_TEST", False);
  gint64 limit = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;
  unsigned char *value = NULL;
  unsigned long n_items, left;
  char *text = NULL;
  Atom type;
  int size;
  XEvent event;

  XConvertSelection (display, XInternAtom (display, "CLIPBOARD", False), format, property, window, CurrentTime);
  XSync (display, False);
  while (!XCheckTypedWindowEvent (display, window, SelectionNotify, &event))
    {
      if (g_get_monotonic_time () > limit)
        g_error ("nobody answers for the clipboard");
      g_usleep (10000);
    }
  /* Where nothing was copied there is no property. */
  if (event.xselection.property != None &&
      XGetWindowProperty (display, window, property, 0, 65536, True, format, &type, &size, &n_items, &left, &value) == Success &&
      size == 8)
    text = g_strndup ((const char *) value, n_items);
  if (value != NULL)
    XFree (value);
  XCloseDisplay (display);
  return text;
}
